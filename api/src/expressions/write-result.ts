/** Characters of JSON. */
const LONGEST_RESULT = 65_536;

/** What came out is nothing that a value could be made of. `message` is for people. */
export class UnusableResult extends Error {
  override readonly name = 'UnusableResult';
}

/** The result of an expression as JSON; nothing is null. Throws UnusableResult. */
export function writeResult(result: unknown): string {
  const text = JSON.stringify(result, (_key, value: unknown) => {
    if (isFunction(value)) throw new UnusableResult('The expression gives a function, not a value');
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new UnusableResult('The expression gives a number that is out of range');
    }
    return value;
  }) as string | undefined;
  if (text === undefined) return 'null';
  if (text.length <= LONGEST_RESULT) return text;
  throw new UnusableResult('The expression gives more than 64 KiB');
}

/** JSONata's own functions are objects. */
function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    ('_jsonata_function' in value || '_jsonata_lambda' in value)
  );
}
