const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const YEAR = String.raw`(?:19|20|21)\d\d`;
const MONTH_OF_TWO = '(?:0[1-9]|1[0-2])';
const DAY_OF_TWO = String.raw`(?:0[1-9]|[12]\d|3[01])`;
/** Two or three numbers with the same sign between them, and no spaces alone between three pairs, as phones are written so. */
const IN_ONE_WAY = String.raw`(?=\d+([./-] ?| )\d+(?:\1\d+)?$)(?!\d\d? \d\d? \d\d?$)`;
const SIGN = '(?:[./-] ?| )';
/** A day begins in UTC with a multiple of these. */
const MS_A_DAY = 86_400_000;

const LOOKS: readonly (readonly [string, readonly string[]])[] = [
  [
    'a date',
    [
      `${IN_ONE_WAY}(?:${[
        `${YEAR}${SIGN}${MONTH}(?:${SIGN}${DAY})?`,
        `(?:${DAY}${SIGN}${MONTH}|${MONTH}(?:${SIGN}${DAY})?)${SIGN}${YEAR}`,
        String.raw`(?:${DAY}${SIGN}${MONTH}|${MONTH}${SIGN}${DAY})${SIGN}\d\d`,
        String.raw`\d\d${SIGN}${MONTH_OF_TWO}${SIGN}${DAY_OF_TWO}`,
      ].join('|')})`,
      String.raw`(?:19|20)\d\d ?[/-] ?(?:19|20)\d\d`,
      // Without signs, perhaps with a time behind.
      String.raw`(?:19|20)\d\d${MONTH_OF_TWO}${DAY_OF_TWO}(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?`,
      String.raw`(?:${DAY_OF_TWO}${MONTH_OF_TWO}|${MONTH_OF_TWO}${DAY_OF_TWO})(?:19|20)\d\d`,
    ],
  ],
  [
    'an IP address',
    [String.raw`(?:(?:1?\d?\d|2[0-4]\d|25[0-5])\.){3}(?:1?\d?\d|2[0-4]\d|25[0-5])(?:/\d\d?)?`],
  ],
  ['a ZIP code', [String.raw`\d{5}-\d{4}`]],
  [
    'an identity number',
    [
      // United States, Brazil, Switzerland, and countries where it begins with the day of birth.
      String.raw`\d{3}[.-]\d\d[.-]\d{4}`,
      String.raw`[1-9]\d\d \d\d \d{4}`,
      String.raw`\d{3}\.\d{3}\.\d{3}-\d\d`,
      String.raw`756\.\d{4}\.\d{4}\.\d\d`,
      String.raw`\d\d\.\d{3}\.\d{3}-\d`,
      String.raw`(?:\d\d)?\d\d${MONTH_OF_TWO}${DAY_OF_TWO}-\d{4}`,
      String.raw`${DAY_OF_TWO}${MONTH_OF_TWO}\d\d-\d{4}`,
    ],
  ],
  [
    'an amount',
    [
      // Digits with one point between them, unless it is behind an area code or in the middle of a local number.
      String.raw`(?!0\d|\d{3}\.\d{4}$)\d+\.\d+`,
      String.raw`[1-9]\d?(?:\.\d{3}){2,}`,
      String.raw`-\d+(?:\.\d+)?`,
    ],
  ],
];

const LOOKS_LIKE = LOOKS.map(
  ([what, forms]) => [what, new RegExp(`^(?:${forms.join('|')})$`)] as const,
);

/** What the digits of a number without a country code look like more than a phone number; null for nothing else. */
export function otherThanPhone(number: string): string | null {
  // A day as Lever writes it.
  if (/^1\d{12}$/.test(number) && Number(number) % MS_A_DAY === 0) return 'a date';
  return LOOKS_LIKE.find(([, form]) => form.test(number))?.[0] ?? null;
}
