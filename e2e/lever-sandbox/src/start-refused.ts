/** The sandbox cannot start as asked; the message says why and what to do, and needs no stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
