import { isCredential, isCredentialBehind } from './credentials.ts';
import { sayWork } from './job-words.ts';
import { isHonorific, isOfName, isSuffix } from './name-words.ts';
import { oneLine } from './one-line.ts';
import { inOneScript, scriptOf } from './one-script.ts';
import { arePronouns } from './pronouns.ts';

/** Between a name and something else: Jane Doe | Engineer. */
const BAR = / ?[|｜¦•●▪♦★☆✦]+ ?| \/\/ ?| [·⋅@~*] /u;
/** Between a name and something else, or between two family names. */
const DASH = / ?[–—]+ | [-–—/]+ ?|- /u;
/** A dash without spaces in front of what may be a degree. */
const DASHED = /(?<=\p{Ll})[-–—](?=(\p{Lu}[\p{L}.]{2,})(?:$|[\s,]))/gu;
const COMMA = /[,，、،;；؛]/u;

/**
 * A name without what stands behind a bar, and without degrees, titles, jobs and pronouns behind a dash. Two family names with
 * a spaced dash between them become one: Garcia - Lopez. A single word on both sides is a given and a family name.
 */
export function nameAlone(text: string): string {
  const pieces = text.split(BAR).map(withoutDashes);
  const [name = pieces[0] ?? '', ...beside] = pieces.filter(isName);
  const [other = ''] = beside;
  if (beside.length === 1 && areTwoWords(name, other)) return `${name} ${other}`;
  const suffixes = beside.filter((piece) => piece.split(' ').every(isSuffix));
  return [name, ...suffixes].join(', ');
}

function withoutDashes(text: string): string {
  const spaced = text.replaceAll(DASHED, (dash, word: string) =>
    isCredential(word, false) ? ' - ' : dash,
  );
  const [first = '', ...others] = spaced.split(DASH).map(oneLine).filter(Boolean);
  let name = first;
  for (const other of others) {
    const words = other.split(/[\s,，、،;；؛]+/u).filter(Boolean);
    if (isBeside(words, name)) return name;
    if (words.every(isSuffix)) name = `${name}, ${other}`;
    else if (others.length === 1 && areTwoWords(name, other)) return `${name} ${other}`;
    else name = joined(name, other);
  }
  return name;
}

/** Two parts of a family name, with the given names in front or, as the family name is then told from them, behind a comma. */
function joined(name: string, other: string): string {
  const [last = '', ...before] = name.split(' ').toReversed();
  return before.length === 0 || !other.includes(' ') || COMMA.test(`${name}${other}`)
    ? `${name}-${other}`
    : `${last}-${other}, ${before.toReversed().join(' ')}`;
}

/** Whether words behind a dash are not of the name. */
function isBeside(words: readonly string[], name: string): boolean {
  if (sayWork(words) || arePronouns(words.join(' '))) return true;
  const written = name.split(' ');
  if (inOneScript([...written, ...words]).join(' ') === name) return true;
  const [own, others] = [scriptOf(name), scriptOf(words.join(' '))];
  // A dash or slash joins no two families in different letters.
  if (written.length > 1 && own && others && own !== others) return true;
  return words.every(
    (word) =>
      !isOfName(word) ||
      isHonorific(word) ||
      (name.includes(' ') ? isCredentialBehind(word) : isCredential(word, false)),
  );
}

function isName(piece: string): boolean {
  return piece
    .split(' ')
    .some((word) => isOfName(word) && !isHonorific(word) && !isCredential(word, false));
}

/** Whether each is one word: the one of the given, the other of the family name. */
function areTwoWords(name: string, other: string): boolean {
  return ![name, other].some((words) => /\s/.test(words) || COMMA.test(words) || sayWork([words]));
}
