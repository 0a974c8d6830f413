import { isSuffixes, withoutHonorifics } from './name-words.ts';

/** A whole name in its parts. What cannot be told, or is not there, is empty. */
export interface NameParts {
  readonly given: string;
  readonly middle: string;
  /** With its particles: van der Berg. */
  readonly family: string;
  /** Jr., III and the like. */
  readonly suffix: string;
}

export type NameOrder = 'AUTO' | 'GIVEN_FIRST' | 'FAMILY_FIRST';

/** Begin a family name in any case; as a given name they are too rare to matter. */
const PARTICLES = new Set(
  'van von der den de del della dela di da dos das du la le al el bin ibn bint binti ter zu zum zur af av'.split(
    ' ',
  ),
);
/** Begin a family name only when they are written small: Ben and Al are given names. */
const SMALL_PARTICLES = new Set('ben do ten san santa st st. abu y e i'.split(' '));
/** Stand between two family names: Ortega y Gasset. */
const LINKS = new Set(['y', 'e', 'i']);
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc ]+$/u;
const NICKNAME = /^(?:\(.*\)|".*"|“.*”)$/u;

/**
 * Takes a whole name apart. Honorifics and nicknames in brackets are dropped; with a comma, what stands before it
 * is the family name, unless only suffixes follow; one word alone is a given name. AUTO takes the family name
 * first for names in Han, Hangul or Kana with a space, and the given name first otherwise. A given name is one
 * word: what follows it, up to the family name, is the middle name.
 */
export function nameParts(name: string, order: NameOrder): NameParts {
  const pieces = name
    .replaceAll('・', ' ')
    .split(',')
    .map((piece) => piece.split(/\s+/).filter(Boolean).join(' '))
    .filter(Boolean);
  const suffixes = pieces.slice(1).filter(isSuffixes);
  const [before = '', ...after] = pieces.filter(
    (piece, index) => index === 0 || !isSuffixes(piece),
  );
  if (after.length > 0) {
    const [given = '', ...middle] = wordsIn(after.join(' '));
    return partsOf({ given, middle, family: wordsIn(before), suffixes });
  }
  const words = wordsIn(before);
  while (words.length > 2 && isSuffixes(words.at(-1) ?? '')) suffixes.unshift(words.pop() ?? '');
  const isFamilyFirst =
    order === 'FAMILY_FIRST' ||
    // A dot in the middle separates what was written in the order of the West.
    (order === 'AUTO' && EAST_ASIAN.test(before) && !name.includes('・'));
  if (words.length < 2) return partsOf({ given: words[0] ?? '', middle: [], family: [], suffixes });
  return isFamilyFirst ? familyFirst(words, suffixes) : givenFirst(words, suffixes);
}

function givenFirst(words: readonly string[], suffixes: readonly string[]): NameParts {
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word),
  );
  let start = particle > 0 ? particle : words.length - 1;
  if (start > 1 && LINKS.has(words[start] ?? '')) start -= 1;
  const [given = '', ...middle] = words.slice(0, start);
  return partsOf({ given, middle, family: words.slice(start), suffixes });
}

function familyFirst(words: readonly string[], suffixes: readonly string[]): NameParts {
  const last = words.findIndex((word, index) => index === words.length - 2 || !isParticle(word));
  const [given = '', ...middle] = words.slice(last + 1);
  return partsOf({ given, middle, family: words.slice(0, last + 1), suffixes });
}

function partsOf(parts: {
  given: string;
  middle: readonly string[];
  family: readonly string[];
  suffixes: readonly string[];
}): NameParts {
  return {
    given: parts.given,
    middle: parts.middle.join(' '),
    family: parts.family.join(' '),
    suffix: parts.suffixes.join(' '),
  };
}

function wordsIn(piece: string): string[] {
  const words = withoutHonorifics(piece).split(' ').filter(Boolean);
  const called = words.filter((word) => !NICKNAME.test(word));
  return called.length > 0 ? called : words;
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}
