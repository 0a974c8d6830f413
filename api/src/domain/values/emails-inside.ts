import { emailIn, inPlainLetters } from './email-address.ts';

/** What is longer is no entry of somebody's addresses; its beginning is looked at. */
const LONGEST = 10_000;
/** An address has a quarter of that at most, unless each of its characters is written by a number. */
const LONGEST_PIECE = 1000;
/** They stand in no address. */
const BETWEEN = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf},;:<>"\\、，；：]+/u;
/** They may stand in an address, and more often stand between two. */
const PERHAPS_BETWEEN = /[/|=&?]+/;
const AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/**
 * Every address that a text holds among whatever else, in the form in which addresses are compared. Rather one too
 * many than one too few: it is for asking whether people are the same, and not for what is kept.
 */
export function emailsInside(text: string): readonly string[] {
  const clean = inPlainLetters(text.slice(0, LONGEST))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?@ ?/g, '@');
  const pieces = clean
    .split(BETWEEN)
    .filter((piece) => piece.length <= LONGEST_PIECE && /@|%40/.test(piece));
  const found = [text, ...pieces.flatMap(waysToRead)]
    .map(emailIn)
    .filter((address) => address !== null);
  return [...new Set(found)];
}

function waysToRead(piece: string): string[] {
  const parts = [piece, ...piece.split(PERHAPS_BETWEEN)];
  const bare = parts.flatMap((part) => [part, part.replaceAll(AROUND, '')]);
  // A link writes some characters by their numbers.
  return bare.flatMap((part) => [part, `mailto:${part}`]);
}
