import { COUNTRY_CODES, countryNamesAbroad } from './country-names.ts';
import { ALSO_CALLED, SHARED_NAMES } from './country-aliases.ts';
import { oneLine } from './one-line.ts';
import type { Unread } from './unread.ts';
import { iso31661 } from 'iso-3166';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const NAME_OF = new Map(COUNTRY_CODES.map((code) => [code, NAMES.of(code) ?? code]));
const SHARED = new Map(SHARED_NAMES.map(([name, codes]) => [comparable(name), codes]));
const CODE_OF = new Map([
  ...iso31661.flatMap(({ alpha2, alpha3, name }) => [
    [comparable(alpha3), alpha2] as const,
    [comparable(turned(name)), alpha2] as const,
    [comparable(name), alpha2] as const,
  ]),
  ...[...NAME_OF].map(([code, name]) => [comparable(name), code] as const),
  ...ALSO_CALLED.map(([name, code]) => [comparable(name), code] as const),
  ...COUNTRY_CODES.map((code) => [comparable(code), code] as const),
]);
const FORM_OF_STATE =
  /^(?:(?:federal|federative|islamic|people's|democratic|socialist|arab|united|independent|plurinational|bolivarian|hashemite|co-operative|cooperative|oriental) )*(?:republic|kingdom|state|states|commonwealth|federation|sultanate|principality|grand duchy|duchy|union) of (?:the )?/;

/** The English name of an ISO 3166 two-letter code. Null when it stands for no country. */
export function countryName(code: string): string | null {
  return NAME_OF.get(code) ?? null;
}

/**
 * The two-letter code of the country that a text names: by a code of two or three letters, a flag, its name in English
 * or in another language, a former name, or a part such as Scotland. A name of several countries is none of them.
 */
export function countryIn(text: string): string | Unread {
  if (NAME_OF.has(text)) return text;
  if (text.length > 100) return { because: 'is not a country' };
  const name = comparable(letters(text)).replace(/^the /, '');
  const found = ofName(name) ?? ofName(name.replace(/ ?\([^()]*\)$/, '').replace(/, the$/, ''));
  return found ?? ofName(name.replace(FORM_OF_STATE, '')) ?? { because: 'is not a country' };
}

function ofName(name: string): string | Unread | null {
  const shared = SHARED.get(name);
  if (shared) {
    const named = shared.map((code) => countryName(code) ?? code);
    return { because: `could be ${named.slice(0, -1).join(', ')} or ${named.at(-1)}` };
  }
  return CODE_OF.get(name) ?? countryNamesAbroad(comparable).get(name) ?? null;
}

/** A flag is made of the two letters of its country. */
function letters(text: string): string {
  return text.replaceAll(/[\u{1f1e6}-\u{1f1ff}]/gu, (sign) =>
    String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
  );
}

/** "Democratic Republic of the Congo" for "Congo, Democratic Republic of the". */
function turned(name: string): string {
  const [before = '', behind, ...others] = name.split(', ');
  return behind === undefined || others.length > 0 ? name : `${behind} ${before}`;
}

/** What the spellings of a place have in common: no case, no accents, no dots, one kind of apostrophe, "and" for "&". */
export function comparable(name: string): string {
  return oneLine(name)
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .replaceAll(/[’ʼ‘`]/g, "'")
    .replaceAll('&', 'and')
    .toLowerCase()
    .replace(/^st /, 'saint ');
}
