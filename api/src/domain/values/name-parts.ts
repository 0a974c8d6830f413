import { cleanText } from './clean-text.ts';
import { isCredential, isCredentialBehind, isOrder, mayBeCredential } from './credentials.ts';
import { familyInCapitals } from './family-in-capitals.ts';
import { sayWork } from './job-words.ts';
import { nameAlone } from './name-alone.ts';
import {
  beginsFamily,
  endsFamilyFirst,
  isHonorific,
  isOfName,
  isParticle,
  isSuffix,
  isSuffixBehind,
  LINKS,
  TITLES_IN_FAMILY,
} from './name-words.ts';
import { inOneScript } from './one-script.ts';
import { oneLine } from './one-line.ts';
import { arePronouns } from './pronouns.ts';
import { setAside } from './set-aside.ts';
import { areBeside, areJoined } from './two-people.ts';

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

/** In Han and Kana, a dot in the middle separates what was written in the order of the West. */
const WESTERN_DOT =
  /(?<=[\p{Script=Han}\p{Script=Katakana}\u30fc])[·•‧・･](?=[\p{Script=Han}\p{Script=Katakana}])/gu;
const SPACED_DEGREE = /(?<=[\s,])(Ph|M|B)\.? (D|Sc|Ed|Phil)\b\.?(?=$|,)/gu;
/** Abbreviated one after the other, these are degrees, even if nobody has listed them: CCRN. */
const NOT_SPOKEN = /^[B-DF-HJ-NP-TV-XZ]{3,6}$/;

/**
 * Takes a whole name apart. Titles, degrees, jobs, nicknames, pronouns, former names and emoji are set aside; with a comma,
 * what stands before it is the family name, unless only suffixes, degrees or jobs follow; one word alone is a given name.
 * AUTO takes the family name first for names in Han, Hangul or Kana with a space, for names that begin with a particle
 * written small, where the family name alone is in capitals and where a patronymic is last, and the given name first
 * otherwise: in which order a name in Latin letters is, it does not say. Two people in one name stay together, as a given
 * name. A given name is one word: what follows it, up to the
 * family name, is the middle name.
 */
export function nameParts(name: string, order: NameOrder): NameParts {
  const whole = oneLine(cleanText(name));
  if (whole.length > LONGEST) {
    const words = whole.split(' ').filter(isOfName);
    return { ...givenFirst(words, []), nickname: '' };
  }
  const { name: apart, nickname } = setAside(whole);
  // Somebody of whom only that is known is called so.
  const left = oneLine(apart) === '' ? nickname || whole : oneLine(apart);
  // In front of one word, what is in brackets is all that is known of the given name: (Bob) Smith.
  const isInFront = /^[(（["“'‘]/u.test(whole) && nickname !== '' && isOneWord(left);
  const bare = isInFront && left !== nickname ? `${nickname} ${left}` : left;
  const spaced = bare.replaceAll(WESTERN_DOT, ' ').replaceAll(SPACED_DEGREE, '$1$2');
  const alone = areBeside(spaced) ? spaced : nameAlone(spaced);
  if (areBeside(alone) || areJoined(alone)) return { ...halves(alone, [], [], []), nickname };
  const parts = partsOf(alone, { order, isWestern: bare.search(WESTERN_DOT) >= 0 });
  return { ...parts, nickname };
}

function isOneWord(text: string): boolean {
  return !/[\s,]/.test(text);
}

function partsOf(
  text: string,
  { order, isWestern }: { order: NameOrder; isWestern: boolean },
): Omit<NameParts, 'nickname'> {
  const isAllCapitals = text === text.toUpperCase();
  const pieces = text
    .split(/[,，、،;；؛|]/u)
    .map((piece) => oneLine(piece).split(' ').filter(isOfName))
    .filter((words) => words.length > 0);
  const [before = [], ...behind] = withOrders(pieces);
  const suffixes = behind.filter((words) => words.every(isSuffix)).flat();
  const after = namesBehind(behind, { isAllCapitals, isWhole: before.length > 1 });
  const words = inOneScript(wordsOfName(before, { isAllCapitals, suffixes, least: 2 }));
  if (after.length > 0) {
    const [given = '', ...middle] = inOneScript(
      wordsOfName(after.flat(), { isAllCapitals, suffixes, least: 1 }),
    );
    return halves(given, middle, words, suffixes);
  }
  const capitals = order === 'AUTO' ? familyInCapitals(words) : null;
  if (capitals) {
    const [start, end] = capitals;
    const [given = '', ...middle] = [...words.slice(0, start), ...words.slice(end)];
    return halves(given, middle, words.slice(start, end), suffixes);
  }
  const isFamilyFirst =
    words.length > 1 &&
    (order === 'FAMILY_FIRST' ||
      (order === 'AUTO' &&
        ((EAST_ASIAN.test(words.join(' ')) && !isWestern) ||
          beginsFamily(words) ||
          endsFamilyFirst(words))));
  return isFamilyFirst ? familyFirst(words, suffixes) : givenFirst(words, suffixes);
}

/** Orders behind a comma belong to those in front of it: Ian McKellen CH, CBE. */
function withOrders(pieces: readonly string[][]): readonly string[][] {
  const [before = [], ...behind] = pieces;
  const words = [...before, ...behind.flat()];
  const areTitles = behind.flat().every((word) => isOrder(word) || isCredentialBehind(word));
  const isRow = words.some((_, index) => index > 1 && areOrders(words.slice(index)));
  return before.length > 1 && areTitles && isRow ? [words] : pieces;
}

/** Whether two orders begin a row: one alone is more often of a name. */
function areOrders([first = '', second = '']: readonly string[]): boolean {
  return isOrder(first) && isOrder(second);
}

/** Those pieces behind the first comma that are names: no suffixes, degrees, pronouns and jobs. */
function namesBehind(
  behind: readonly string[][],
  { isAllCapitals, isWhole }: { isAllCapitals: boolean; isWhole: boolean },
): string[][] {
  const job = behind.findIndex((words, index) => (isWhole || index > 0) && sayWork(words));
  const names = (job < 0 ? behind : behind.slice(0, job)).filter(
    (words, index) =>
      !words.every(isSuffix) &&
      !(isWhole && arePronouns(words.join(' ')) && words.join(' ') !== 'He') &&
      !words.every((word) => isSetAside(word, { isWhole: isWhole || index > 0, isAllCapitals })),
  );
  // Beside a name, two letters are a degree after all: Lee, RN, Anna.
  const surely = names.filter((words) => !words.every((word) => isCredential(word, isAllCapitals)));
  return surely.length > 0 ? surely : names;
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
  const isKnighted = /^(?:sir|dame)$/i.test(words[0] ?? '');
  while (words.length > 1 && isHonorific(words[0] ?? '')) words.shift();
  const found: string[] = [];
  const degrees = words.findIndex(
    (word, index) =>
      index >= least &&
      (isCredential(word, isAllCapitals) ||
        areOrders(words.slice(index)) ||
        (isKnighted && isOrder(word))) &&
      words.slice(index).every(isAside),
  );
  if (degrees >= 0) found.push(...words.splice(degrees).filter(isSuffix));
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    const isTitle = last.endsWith('.') && isHonorific(last);
    const isSet = words.length > least && (isTitle || isCredential(last, isAllCapitals));
    if (!isSet && !isSuffixBehind(last, words.slice(0, -1))) break;
    words.pop();
    if (!isSet) found.unshift(last);
  }
  suffixes.push(...found);
  return words;
}

/** Whether it is set aside behind a degree. */
function isAside(word: string): boolean {
  return (
    isOrder(word) ||
    isCredentialBehind(word) ||
    isSuffix(word) ||
    isHonorific(word) ||
    NOT_SPOKEN.test(word)
  );
}

function givenFirst(words: readonly string[], suffixes: readonly string[]) {
  if (words.length < 2) return halves(words[0] ?? '', [], [], suffixes);
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word),
  );
  let start = particle > 0 ? particle : words.length - 1;
  if (
    start > 1 &&
    (LINKS.has(words[start] ?? '') || TITLES_IN_FAMILY.has(words[start - 1] ?? ''))
  ) {
    start -= 1;
  }
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
  // Without a family name, a number belongs to the given one: Henry VIII.
  return family.length === 0 && middle.length === 0
    ? { given: [given, ...suffixes].join(' '), middle: '', family: '', suffix: '' }
    : { given, middle: middle.join(' '), family: family.join(' '), suffix: suffixes.join(' ') };
}
