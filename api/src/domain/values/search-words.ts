/** Letters that no accent makes, each by the letters that people type instead. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const APOSTROPHES = /['’‘`´ʼʻʽʹ′＇]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const MARKS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/gu;
// Listed, since databases differ in what they take for a letter.
const BETWEEN_WORDS = /[\s\0-/:-@[-`{-\u00BF\u2000-\u206F\u3000-\u303F\u30FB]+/u;
const MOST_WORDS = 12;
const MOST_LETTERS = 100;

/**
 * A text as it is compared when people search: small letters without accents and apostrophes. `employee.search_text`
 * is made in the same way by the SQL function `plain_letters`.
 */
export function plainLetters(text: string): string {
  return text
    .replaceAll(APOSTROPHES, '')
    .replaceAll(INVISIBLE, '')
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(/[øłđðħŧıςßæœþ]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** The same, with the letters that German and the Nordic languages write for a missing one: Mueller, Soerensen, Aagaard. */
export function spelledOutLetters(text: string): string {
  return plainLetters(
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[äöüøå]/gu, (letter) =>
        letter === 'å' ? 'aa' : `${letter === 'ø' ? 'o' : plainLetters(letter)}e`,
      ),
  );
}

/** The words of a text, each in its spellings. An address stays one word. */
export function wordsIn(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKC')
    .split(/\s+/u)
    .flatMap((part) => (part.includes('@') ? [part] : part.split(BETWEEN_WORDS)))
    .map((word) => [...new Set([plainLetters(word), spelledOutLetters(word)])])
    .filter(([plain]) => plain);
}

/** What a search asks for: all of these words, in any order. */
export function searchWords(search: string): readonly (readonly string[])[] {
  return wordsIn(search)
    .slice(0, MOST_WORDS)
    .map((spellings) => spellings.map((word) => word.slice(0, MOST_LETTERS)));
}
