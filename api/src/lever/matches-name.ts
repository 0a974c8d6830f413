/** Letters that have no accent to take off but that people type without. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Whether every word of the search begins a word of the name; case and accents do not matter. */
export function matchesName(name: string, search: string): boolean {
  const words = wordsOf(name);
  const wanted = wordsOf(search);
  return wanted.length > 0 && wanted.every((want) => words.some((word) => word.startsWith(want)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[øłđðßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
