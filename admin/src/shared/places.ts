const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that name no country of today: test codes, unions, and what was dissolved. */
const NO_COUNTRY = new Set(
  'ZZ XA XB EU EZ UN QO AC CP CQ DG EA IC TA AN BU CS DD FX NT SU TP YD YU ZR NH RH VD DY HV'.split(
    ' ',
  ),
);

let countries: { value: string; label: string }[] | undefined;

/** Every country by its English name, to choose from; the value is its ISO 3166 code. */
export function countryItems(): readonly { value: string; label: string }[] {
  countries ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .flatMap((value) => {
      const label = NO_COUNTRY.has(value) ? undefined : names.of(value);
      return label ? [{ value, label }] : [];
    })
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
  return countries;
}

/** IANA names. */
export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
