/** Pronouns as people write them beside their names, in the languages in which they do. */
const WORDS =
  'she her hers he him his they them theirs their s/he it its xe xem xyr xyrs ze zir zirs hir hirs zie sie ey em eir eirs ' +
  've ver vis fae faer faers per pers ne nem nir thon co mx any all ' +
  'elle elles il lui iel ella ellas él el elles ele dele ela dela elu delu er ihm ihr ihn es hij hem zij haar die diens hun zijn ' +
  'han ham hun hende hen hens henne henom hon honom hän lui lei le loro on ona oni jego jej ono он она они его её ее их ' +
  'ask none no use pronouns pronoun pronombres pronoms pronomen';
const ALL: ReadonlySet<string> = new Set(WORDS.split(' '));
/** Those that, alone and with a capital, are no one's name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'she her hers he him his they them theirs xe xem ze zir hir iel elle elles él они она он'.split(
    ' ',
  ),
);
/** Of several with capitals, one of these tells that none is a name: Lo Han. */
const SURE =
  /^(?:she|hers?|him|his|they|them|theirs|any|all|iel|elles?|ella|dela|dele|sie|она|они)$/;
const BETWEEN = /[\s/／⁄\\|,;:&+·–—-]+|\b(?:or|and|me|my)\b/u;
const WRITTEN = WORDS.split(' ')
  .filter((word) => !word.includes('/'))
  .join('|');
const JOINED = new RegExp(
  String.raw`[\s,|–—-]*(?<![\p{L}/])(?:${WRITTEN})(?:\s*[/／⁄\\]\s*(?:${WRITTEN})){1,3}(?![\p{L}/])`,
  'giu',
);

/** Whether a text is pronouns and nothing else: she, she/her, any pronouns. A lone one that is also a name needs to be small: ella. */
export function arePronouns(text: string): boolean {
  const lower = text.toLowerCase();
  if (ALL.has(lower)) return NO_NAMES.has(lower) || text === lower;
  const words = lower.split(BETWEEN).filter(Boolean);
  const isSure =
    text === lower || words.some((word) => SURE.test(word) || word.startsWith('pronou'));
  return words.length > 0 && isSure && words.every((word) => ALL.has(word));
}

/** A text without the pronouns in it that are joined by slashes. */
export function withoutPronouns(text: string): string {
  return text.replaceAll(JOINED, ' ');
}
