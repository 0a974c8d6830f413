const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
const CODE_OF = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = countryName(code);
    return name ? [[name.toLowerCase(), code] as const] : [];
  }),
);

/** The English name of an ISO 3166 two-letter code. Null when it stands for no country. */
export function countryName(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? (NAMES.of(code) ?? null) : null;
}

/** The two-letter code in a text that is a code or an English name. Null when it is neither. */
export function countryIn(text: string): string | null {
  const upper = text.toUpperCase();
  return countryName(upper) ? upper : (CODE_OF.get(text.toLowerCase()) ?? null);
}
