/** White space, line breaks included, becomes single spaces. */
export function oneLine(text: string): string {
  return isTidy(text) ? text : text.split(/\s+/).filter(Boolean).join(' ');
}

/** Whether it is plain characters with single spaces between them, as nearly all texts are. */
function isTidy(text: string): boolean {
  let isBehindSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126 || (code === 32 && isBehindSpace)) return false;
    isBehindSpace = code === 32;
  }
  return !isBehindSpace;
}

/** What two texts have in common that differ only in case, white space and how their letters are composed. */
export function folded(text: string): string {
  return oneLine(text).normalize('NFC').toLowerCase();
}
