const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|[\u{1f1e6}-\u{1f1ff}]|\ufe0f/gu;
const BRACKETED =
  /[(（[]([^()（）[\]]*)[)）\]]|[“”„"«]([^“”"«»]*)[“”"»]|(?<=^|\s)['‘]([^'‘’]+)['’](?=\s|,|$)/gu;
const PRONOUN =
  'she|her|hers|he|him|his|they|them|theirs|xe|xem|ze|zir|hir|ey|em|fae|faer|any|all|sie|er|elle|il|ella|él';
const PRONOUNS = new RegExp(
  String.raw`[\s,|–—-]*(?<![\p{L}/])(?:${PRONOUN})(?:\s*/\s*(?:${PRONOUN})){1,3}(?![\p{L}/])`,
  'giu',
);
const FORMERLY = /[\s,]+(?:née|nee|né|geb\.|geborene?|f\/?k\/?a\.?|formerly)\s.*?(?=,|$)/giu;
const IS_FORMER =
  /^(?:née|nee|né|geb\.?|geborene?|born|f\/?k\/?a\.?|formerly|previously)(?:\s|$)/iu;
const LATIN = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;

/** A name without what is beside it: emoji, pronouns, former names, and what is in brackets or quotation marks. */
export function setAside(name: string): { readonly name: string; readonly nickname: string } {
  const nicknames: string[] = [];
  const bare = name
    .replaceAll(EMOJI, ' ')
    .replaceAll(BRACKETED, (_, ...groups: (string | undefined)[]) => {
      const inside = (groups.slice(0, 3).find((group) => group !== undefined) ?? '').trim();
      if (isNickname(inside, name)) nicknames.push(inside);
      return ' ';
    })
    .replaceAll(PRONOUNS, ' ')
    .replaceAll(FORMERLY, '');
  return { name: bare, nickname: nicknames[0] ?? '' };
}

/** Pronouns, former names, and a name written in other letters once more are none. */
function isNickname(inside: string, name: string): boolean {
  if (inside === '' || inside.includes('/') || IS_FORMER.test(inside)) return false;
  const around = name.replace(inside, '').replaceAll(/[()（）[\]“”„"'‘’«»,\s]/g, '');
  return LATIN.test(inside) === LATIN.test(around) && inside.split(/\s+/).length <= 2;
}
