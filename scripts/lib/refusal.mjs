/**
 * A start that cannot go on for a reason the person in front of it can remove.
 * `message` says what is wrong, `cure` what to do; both are shown without a stack trace.
 */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {string} cure
   * @param {string} [details] output of the program that failed, shown in full
   */
  constructor(message, cure, details = '') {
    super(message);
    this.name = 'Refusal';
    this.cure = cure;
    this.details = details;
  }
}
