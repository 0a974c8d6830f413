import { COUNTRY_CODES, countryNamesAbroad } from './country-names.ts';
import {
  ALSO_CALLED,
  PARTS_OF,
  REGIONS_LIKE_COUNTRIES,
  SHARED_NAMES,
  STATES,
} from './country-aliases.ts';
import { oneLine } from './one-line.ts';
import { isUnread, type Unread } from './unread.ts';
import { iso31661 } from 'iso-3166';

/** Not the vowels of Indic scripts, which tell words apart, and dots. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670.]/gu;
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
  /^(?:(?:(?:federal|federative|islamic|people's|democratic|socialist|arab|united|bolivarian|hashemite|co-operative|cooperative|oriental) )*(?:republic|kingdom|commonwealth|federation|sultanate|principality|grand duchy|duchy|union)|(?:independent|plurinational|federated) states?) of (?:the )?/;
const STATE_OF = /^state of (?:the )?/;
/** Between the names of one country, or of a part and its country: DE - Germany, Scotland (UK). Names have the later ones too. */
const BETWEEN = [/ ?[|/;] ?| [-–—]+ /, / ?[()[\]] ?/, / ?, ?/];
const NO_COUNTRY: Unread = { because: 'is not a country' };

/** The English name of an ISO 3166 two-letter code. Null when it stands for no country. */
export function countryName(code: string): string | null {
  return NAME_OF.get(code) ?? null;
}

/**
 * The two-letter code of the country that a text names: by a code of two or three letters, a flag, its name in English
 * or in another language, a former name, or a part such as Scotland; also by several of them at once. A name of several
 * countries is none of them, nor is a state or province that is called as a country is.
 */
export function countryIn(text: string): string | Unread {
  if (NAME_OF.has(text)) return text;
  if (text.length > 100) return NO_COUNTRY;
  const name = withoutThe(comparable(letters(text)));
  return ofName(name) ?? ofParts(partsOf(name)) ?? withNote(name) ?? NO_COUNTRY;
}

/** The countries that a name can stand for, null for none. */
function codesOf(name: string): readonly string[] | Unread | null {
  const shared = SHARED.get(name);
  if (shared) return shared;
  const region = REGIONS_LIKE_COUNTRIES.get(name);
  if (region) return { because: `is ${region}, not a country` };
  const state = STATE_OF.test(name) ? known(name.replace(STATE_OF, '')) : null;
  const code = known(name) ?? (state && STATES.has(state) ? state : null);
  if (code) return [code];
  return FORM_OF_STATE.test(name) ? codesOf(name.replace(FORM_OF_STATE, '')) : null;
}

function ofName(name: string): string | Unread | null {
  const codes = codesOf(name);
  return isUnread(codes) || codes === null ? codes : oneOf(codes);
}

function known(name: string): string | null {
  return CODE_OF.get(name) ?? countryNamesAbroad(comparable).get(name) ?? null;
}

/** The names in a text, taken apart until they are names of countries. */
function partsOf(name: string): readonly string[] {
  const split = (parts: readonly string[], sign: RegExp) =>
    parts.flatMap((part) => (codesOf(part) ? [part] : part.split(sign)));
  return BETWEEN.reduce(split, [name]).filter(Boolean);
}

/** What several names say together. */
function ofParts(parts: readonly string[]): string | Unread | null {
  const [first = '', second = ''] = parts;
  // Korea (South); Congo, Democratic Republic of the; Congo (Kinshasa).
  const turned = known(`${second} ${first}`) ?? known(`${first} - ${second}`);
  if (parts.length === 2 && turned) return turned;
  const named = parts.filter((part) => part !== 'the').map((part) => codesOf(withoutThe(part)));
  const meant: (readonly string[])[] = [];
  for (const codes of named) {
    if (codes === null || isUnread(codes)) return codes;
    meant.push(codes);
  }
  const all = [...new Set(meant.flat())];
  const covers = (one: string, code: string) => one === code || PARTS_OF.get(one)?.includes(code);
  const agreed = all.filter((code) =>
    meant.every((codes) => codes.some((one) => covers(one, code))),
  );
  return all.length === 0 ? null : oneOf(agreed.length === 1 ? agreed : all);
}

/** A note behind a country: Germany (remote). That it is a state may make it another place: Georgia (state). */
function withNote(name: string): string | Unread | null {
  const [, before, note = ''] = /^(.+?) ?\(([^()]*)\)$/.exec(name) ?? [];
  if (before === undefined) return null;
  if (codesOf(note)) return ofParts([before, note]);
  return ofName(/\bstate\b/.test(note) ? `state of ${before}` : before);
}

function oneOf(codes: readonly string[]): string | Unread {
  const [only] = codes;
  if (only !== undefined && codes.length === 1) return only;
  const named = codes.map((code) => countryName(code) ?? code);
  return { because: `could be ${named.slice(0, -1).join(', ')} or ${named.at(-1)}` };
}

function withoutThe(name: string): string {
  return name.replace(/^the /, '');
}

/** A flag is made of the two letters of its country, and can stand beside its name. */
function letters(text: string): string {
  return text.replaceAll(/[\u{1f1e6}-\u{1f1ff}]{2}/gu, (flag) => {
    const code = [...flag].map((sign) => (sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65);
    return flag === text ? String.fromCharCode(...code) : `|${String.fromCharCode(...code)}|`;
  });
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
    .replaceAll(ACCENTS, '')
    .replaceAll(/[’ʼ‘`]/g, "'")
    .replaceAll('&', 'and')
    .toLowerCase()
    .replace(/^st (?=\p{L})/u, 'saint ');
}
