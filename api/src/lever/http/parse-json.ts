/**
 * The JSON in a text; undefined when there is none. Characters that a database cannot keep (NUL, halves of
 * surrogate pairs) are taken out of all texts in it.
 */
export function parseJson(text: string): unknown {
  try {
    return /\\u(?:0000|d[89a-f])|[\ud800-\udfff]/i.test(text)
      ? JSON.parse(text, (_, value: unknown) =>
          typeof value === 'string' ? cleaned(value) : value,
        )
      : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function cleaned(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}
