/**
 * How days, moments, numbers and amounts are written for one person: by their locale and time zone, but with the
 * calendar and the digits of the English words around them.
 */
export function createFormats(locales: readonly string[], timeZone?: string) {
  const locale = readable(Intl.DateTimeFormat.supportedLocalesOf(usable(locales))[0] ?? 'en');
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...(timeZone && { timeZone }),
      ...options,
    });
  const calendarDay = dates({ dateStyle: 'medium', timeZone: 'UTC' });
  const dayOfMoment = dates({ dateStyle: 'medium' });
  const moment = dates({ dateStyle: 'full', timeStyle: 'long' });
  const clock = dates({ timeStyle: 'medium' });
  const numbers = (options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
  const grouped = numbers({ maximumFractionDigits: 20 });
  const ungrouped = numbers({ maximumFractionDigits: 20, useGrouping: false });

  return {
    /** YYYY-MM-DD: the same day in every time zone. What is no day is given back as it is. */
    calendarDay(day: string): string {
      const at = new Date(`${day}T00:00:00Z`);
      return Number.isNaN(at.getTime()) ? day : calendarDay.format(at);
    },
    /** The day on which a moment, ISO 8601, falls where the reader is. */
    dayOfMoment: (at: string | Date) => dayOfMoment.format(new Date(at)),
    /** In full, with the time zone. */
    moment: (at: string | Date) => moment.format(new Date(at)),
    /** The time of day, to the second. */
    clockTime: (at: string | Date) => clock.format(new Date(at)),
    /** A decimal that is a text keeps each of its digits. */
    number: (value: number | string) => grouped.format(value as number),
    ungroupedNumber: (value: number | string) => ungrouped.format(value as number),
    /** @param amount a decimal, kept to its last digit */
    money(amount: string, currency: string): string {
      const cents = amount.split('.')[1]?.length ?? 0;
      try {
        return numbers({
          style: 'currency',
          currency,
          currencyDisplay: 'code',
          minimumFractionDigits: cents,
          maximumFractionDigits: cents,
        }).format(amount as unknown as number);
      } catch (error) {
        // What was kept before currencies were checked.
        if (error instanceof RangeError) return `${amount} ${currency}`;
        throw error;
      }
    },
  };
}

/** A date that runs from right to left would be scrambled by the English words around it. */
function readable(locale: string): string {
  const { script, region } = new Intl.Locale(locale).maximize();
  return RIGHT_TO_LEFT.has(script ?? '') ? `en-${region}` : locale;
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Some systems name locales that browsers don't know how to read. */
function usable(locales: readonly string[]): string[] {
  return locales.filter((locale) => {
    try {
      return Intl.getCanonicalLocales(locale).length > 0;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  });
}

export const { calendarDay, dayOfMoment, moment, clockTime, number, ungroupedNumber, money } =
  createFormats(navigator.languages);
