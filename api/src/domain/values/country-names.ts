import { iso31661 } from 'iso-3166';

/** Kosovo has no code of ISO 3166, and everybody uses this one. */
export const COUNTRY_CODES: readonly string[] = [
  ...iso31661.map((country) => country.alpha2),
  'XK',
];
const LANGUAGES =
  'am ar az be bg bn bs ca cs cy da de el es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ku ky lb lo lt lv mk mn ms mt my nb ne nl pl ps pt ro ru si sk sl sq sr sv sw ta tg th tk tr uk ur uz vi zh zh-Hant'.split(
    ' ',
  );
let names: ReadonlyMap<string, string> | null = null;

/** Codes by the names that countries have in other languages. A name of two countries is left out. */
export function countryNamesAbroad(
  comparable: (name: string) => string,
): ReadonlyMap<string, string> {
  names ??= readNames(comparable);
  return names;
}

function readNames(comparable: (name: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of COUNTRY_CODES) {
      const name = comparable(display.of(code) ?? code);
      found.set(name, (found.get(name) ?? code) === code ? code : null);
    }
  }
  return new Map([...found].flatMap(([name, code]) => (code === null ? [] : [[name, code]])));
}
