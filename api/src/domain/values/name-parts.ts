import { cleanText } from './clean-text.ts';
import {
  beginsFamily,
  isCredential,
  isCredentialBehind,
  isHonorific,
  isParticle,
  isSuffix,
  LINKS,
  mayBeCredential,
} from './name-words.ts';
import { oneLine } from './one-line.ts';
import { setAside } from './set-aside.ts';

/** A whole name in its parts. What cannot be told, or is not there, is empty. */
export interface NameParts {
  readonly given: string;
  readonly middle: string;
  /** With its particles: van der Berg. */
  readonly family: string;
  /** Jr., III and the like. */
  readonly suffix: string;
  /** What stands in brackets or quotation marks: Bob. */
  readonly nickname: string;
}

export type NameOrder = 'AUTO' | 'GIVEN_FIRST' | 'FAMILY_FIRST';

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc ]+$/u;
/** No one is called more than this, and going through it word by word takes time. */
const LONGEST = 500;

/**
 * Takes a whole name apart. Titles, degrees, nicknames, pronouns, former names and emoji are set aside; with a comma,
 * what stands before it is the family name, unless only suffixes or degrees follow; one word alone is a given name.
 * AUTO takes the family name first for names in Han, Hangul or Kana with a space and for names that begin with a
 * particle written small, and the given name first otherwise: in which order a name in Latin letters is, it does not
 * say. A given name is one word: what follows it, up to the family name, is the middle name.
 */
export function nameParts(name: string, order: NameOrder): NameParts {
  const whole = oneLine(cleanText(name));
  const { name: apart, nickname } =
    whole.length > LONGEST ? { name: whole, nickname: '' } : setAside(whole);
  // Somebody of whom only that is known is called so.
  const bare = oneLine(apart) === '' ? nickname || whole : apart;
  // A dot in the middle separates what was written in the order of the West.
  const isWestern = bare.includes('・');
  const isAllCapitals = bare === bare.toUpperCase();
  const pieces = bare
    .replaceAll('・', ' ')
    .split(/[,，、;|]/)
    .map((piece) => oneLine(piece).split(' ').filter(Boolean))
    .filter((words) => words.length > 0);
  const [before = [], ...behind] = pieces;
  const suffixes = behind.filter((words) => words.every(isSuffix)).flat();
  const after = behind.filter(
    (words, index) =>
      !words.every(isSuffix) &&
      !words.every((word) =>
        isSetAside(word, { isWhole: before.length > 1 || index > 0, isAllCapitals }),
      ),
  );
  const words = wordsOfName(before, { isAllCapitals, suffixes, least: 2 });
  if (after.length > 0) {
    const [given = '', ...middle] = wordsOfName(after.flat(), {
      isAllCapitals,
      suffixes,
      least: 1,
    });
    return { ...halves(given, middle, words, suffixes), nickname };
  }
  if (words.length < 2) return { ...halves(words[0] ?? '', [], [], suffixes), nickname };
  const isFamilyFirst =
    order === 'FAMILY_FIRST' ||
    (order === 'AUTO' &&
      ((EAST_ASIAN.test(words.join(' ')) && !isWestern) || beginsFamily(words[0] ?? '')));
  return {
    ...(isFamilyFirst ? familyFirst(words, suffixes) : givenFirst(words, suffixes)),
    nickname,
  };
}

/**
 * Whether a word behind a comma is a degree, a title or the like. Where one word alone stands before the comma, that is a family
 * name, and two letters can be what the person is called: Smith, JD.
 */
function isSetAside(
  word: string,
  { isWhole, isAllCapitals }: { isWhole: boolean; isAllCapitals: boolean },
): boolean {
  if (!isWhole) return isCredential(word, isAllCapitals) && word.length > 2;
  return isCredentialBehind(word) || isHonorific(word) || (!isAllCapitals && mayBeCredential(word));
}

/** First and last name as an employee has them: all given names, and the family name with its suffix. */
export function firstAndLastName(name: string): {
  readonly firstName: string | null;
  readonly lastName: string | null;
} {
  const { given, middle, family, suffix } = nameParts(name, 'AUTO');
  return {
    firstName: [given, middle].filter(Boolean).join(' ') || null,
    lastName: [family, suffix].filter(Boolean).join(' ') || null,
  };
}

/** Without titles in front, and suffixes and degrees at the end, of which at `least` so many words are left. */
function wordsOfName(
  piece: readonly string[],
  { isAllCapitals, suffixes, least }: { isAllCapitals: boolean; suffixes: string[]; least: number },
): string[] {
  const words = [...piece];
  while (words.length > 1 && isHonorific(words[0] ?? '')) words.shift();
  const found: string[] = [];
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    const isTitle = last.endsWith('.') && isHonorific(last);
    const isSet = words.length > least && (isTitle || isCredential(last, isAllCapitals));
    if (!isSet && !(isSuffix(last) && (words.length > 2 || !/^V$/.test(last)))) break;
    words.pop();
    if (!isSet) found.unshift(last);
  }
  suffixes.push(...found);
  return words;
}

function givenFirst(words: readonly string[], suffixes: readonly string[]) {
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word),
  );
  let start = particle > 0 ? particle : words.length - 1;
  if (start > 1 && LINKS.has(words[start] ?? '')) start -= 1;
  const [given = '', ...middle] = words.slice(0, start);
  return halves(given, middle, words.slice(start), suffixes);
}

function familyFirst(words: readonly string[], suffixes: readonly string[]) {
  const name = words.findIndex((word) => !isParticle(word));
  const last = name < 0 ? words.length - 1 : name;
  const [given = '', ...middle] = words.slice(last + 1);
  return halves(given, middle, words.slice(0, last + 1), suffixes);
}

function halves(
  given: string,
  middle: readonly string[],
  family: readonly string[],
  suffixes: readonly string[],
): Omit<NameParts, 'nickname'> {
  return { given, middle: middle.join(' '), family: family.join(' '), suffix: suffixes.join(' ') };
}
