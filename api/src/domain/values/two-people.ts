import { isCredentialBehind } from './credentials.ts';
import { sayWork } from './job-words.ts';
import { isHonorific, isOfName, isSuffix } from './name-words.ts';
import { scriptOf } from './one-script.ts';
import { arePronouns } from './pronouns.ts';

/** Between two names. Y and und are left out: they are parts of families too. */
const AND = /(?<=[\p{L}.]) ?[&＆] ?(?=\p{L})|(?<=[\p{L}.]) (?:\+|and|et) (?=\p{L})/u;
const AND_IN_CAPITALS = /(?<=\p{Lu}) (?:AND|ET) (?=\p{Lu})/u;
const BESIDE = / ?[;；] ?| ?[/／]{2} ?| [/／] /u;

/** Whether two people are joined by a word or sign: Anne & Bob Smith. */
export function areJoined(name: string): boolean {
  const [first = '', ...behind] = name.split(',');
  const joined = [first, ...behind.filter((piece) => !sayWork(piece.trim().split(' ')))];
  const isAllCapitals = name === name.toUpperCase();
  return joined.some((piece) => AND.test(piece) || (isAllCapitals && AND_IN_CAPITALS.test(piece)));
}

/** Whether two whole names stand side by side: Jane Doe / John Smith. */
export function areBeside(name: string): boolean {
  const [one = '', ...others] = name.split(BESIDE);
  return (
    isWhole(one) && others.some((other) => isWhole(other) && scriptOf(other) === scriptOf(one))
  );
}

function isWhole(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(isOfName);
  const isAside = sayWork(words) || arePronouns(words.join(' '));
  const names = words.filter(
    (word) => !isHonorific(word) && !isSuffix(word) && !isCredentialBehind(word),
  );
  return !isAside && names.length > 1;
}
