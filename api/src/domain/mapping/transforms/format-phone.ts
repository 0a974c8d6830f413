import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { plainDecimal } from '../../values/decimal.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import type { FormatPhone } from '../rules/transform.ts';
import { phoneIn } from '../../values/phone.ts';
import { isUnread } from '../../values/unread.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

/** An extension is left out: E.164 has none. */
export const formatPhone: TransformDefinition<FormatPhone> = {
  name: 'Format a phone number',
  takes: [...TEXTS, 'PHONE', 'NUMBER'],
  gives: () => ['PHONE'],
  check: ({ country }) =>
    country === null || isSupportedCountry(country)
      ? null
      : `${quoted(country)} is not a country with phone numbers. Use a two-letter code, such as US.`,
  compile({ country }) {
    const options = {
      extract: false,
      ...(country !== null && isSupportedCountry(country) && { defaultCountry: country }),
    };
    const exists = (number: string) =>
      parsePhoneNumberFromString(number, options)?.isValid() === true;
    return {
      apply: ofOne((given) => {
        const { value } = given;
        const text = typeof value === 'number' ? plainDecimal(value) : value;
        const isDigits = typeof text === 'string';
        const words = isDigits ? phoneIn(text, exists) : '';
        if (isUnread(words)) return problemWith(given, 'is not a valid phone number');
        const written = words.replace(/ ?#(?=\d{1,8}$)/, ' ext. ');
        const phone = parsePhoneNumberFromString(written, options);
        if (phone?.isValid()) return { value: phone.number, type: 'PHONE' };
        return isDigits && country === null && !written.startsWith('+')
          ? problemWith(given, 'has no country code, and no default country is chosen')
          : problemWith(given, 'is not a valid phone number');
      }),
    };
  },
};
