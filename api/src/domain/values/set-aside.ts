const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|[\u{1f1e6}-\u{1f1ff}]|\ufe0f/gu;
const BRACKETED =
  /[(（[【〔「『]([^()（）[\]【】〔〕「」『』]*)[)）\]】〕」』]|[“”„"«]([^“”"«»]*)[“”"»]|(?<=^|\s)['‘]([^'‘’]+)['’](?=\s|,|$)/gu;
const PRONOUN =
  'she|her|hers|he|him|his|they|them|theirs|xe|xem|ze|zir|hir|ey|em|fae|faer|any|all|sie|er|elle|il|ella|él';
const PRONOUNS = new RegExp(
  String.raw`[\s,|–—-]*(?<![\p{L}/])(?:${PRONOUN})(?:\s*/\s*(?:${PRONOUN})){1,3}(?![\p{L}/])`,
  'giu',
);
/** Née in other languages. */
const FORMER =
  'née|nee|né|geb\\.|geborene?|geboren|f\\/?k\\/?a\\.?|formerly|född|født|nacida|nascida|szül\\.|z domu|roz\\.|rozená|rođena|урожд\\.|урождённая|урожденная|в девичестве';
const FORMERLY = new RegExp(String.raw`[\s,]+(?:${FORMER})\s.*?(?=,|$)`, 'giu');
/** In brackets it can be shorter, and in Han nothing stands between the word and the name. */
const IS_FORMER = new RegExp(
  String.raw`^(?:(?:${FORMER}|geb|born|previously|maiden name|dite?|épouse|ép\.|veuve|nata|szül|f\.|o\.s\.|ex|לבית)(?:[\s:]|$)|旧姓|舊姓|曾用名|原名|前姓|본명|구명)`,
  'iu',
);
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
