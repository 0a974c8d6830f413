import { iso31661 } from 'iso-3166';

import { oneLine } from './one-line.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Kosovo has no code of ISO 3166, and everybody uses this one. */
const CODES = [...iso31661.map((country) => country.alpha2), 'XK'];
const NAME_OF = new Map(CODES.map((code) => [code, NAMES.of(code) ?? code]));
/** Names that neither Unicode nor ISO has. */
const ALSO_CALLED: readonly (readonly [name: string, code: string])[] = [
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['America', 'US'],
  ['Turkey', 'TR'],
  ['Czech Republic', 'CZ'],
  ['Ivory Coast', 'CI'],
  ['Holland', 'NL'],
  ['The Netherlands', 'NL'],
  ['Hong Kong', 'HK'],
  ['Macau', 'MO'],
  ['Palestine', 'PS'],
  ['Burma', 'MM'],
  ['East Timor', 'TL'],
  ['Swaziland', 'SZ'],
  ['Macedonia', 'MK'],
  ['DR Congo', 'CD'],
  ['Republic of Korea', 'KR'],
  ['Korea', 'KR'],
  ['Republic of Ireland', 'IE'],
];
const CODE_OF = new Map([
  ...iso31661.flatMap(({ alpha2, alpha3, name }) => [
    [comparable(alpha3), alpha2] as const,
    [comparable(name), alpha2] as const,
  ]),
  ...ALSO_CALLED.map(([name, code]) => [comparable(name), code] as const),
  ...[...NAME_OF].map(([code, name]) => [comparable(name), code] as const),
  ...CODES.map((code) => [comparable(code), code] as const),
]);

/** The English name of an ISO 3166 two-letter code. Null when it stands for no country. */
export function countryName(code: string): string | null {
  return NAME_OF.get(code) ?? null;
}

/** The two-letter code in a text that is a code of two or three letters or an English name. Null when it is neither. */
export function countryIn(text: string): string | null {
  return NAME_OF.has(text) ? text : (CODE_OF.get(comparable(text)) ?? null);
}

/** What the spellings of a place have in common: no case, no accents, no dots, one kind of apostrophe, "and" for "&". */
export function comparable(name: string): string {
  return oneLine(name)
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .replaceAll('’', "'")
    .replaceAll('&', 'and')
    .toLowerCase()
    .replace(/^st /, 'saint ');
}
