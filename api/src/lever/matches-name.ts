import { searchWords, wordsIn } from '../domain/values/search-words.ts';

/** Whether every word of the search begins a word of the name; case, accents and apostrophes do not matter. */
export function matchesName(name: string, search: string): boolean {
  const words = wordsOf(name);
  const wanted = searchWords(search);
  return (
    wanted.length > 0 &&
    wanted.every((spellings) =>
      words.some((word) => spellings.some((spelling) => word.startsWith(spelling))),
    )
  );
}

/** With and without its apostrophes, so that Brien begins a word of O’Brien too. */
function wordsOf(name: string): readonly string[] {
  return wordsIn(`${name} ${name.replaceAll(/['’]/gu, ' ')}`).flat();
}
