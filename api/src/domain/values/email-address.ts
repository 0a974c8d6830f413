/** The text in lower case when it is one e-mail address, null otherwise. */
export function emailIn(text: string): string | null {
  return text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/.test(text)
    ? text.toLowerCase()
    : null;
}
