import type { Unread } from './unread.ts';

/** How many characters a text of each type has at most. */
export const LENGTH_AT_MOST = {
  TEXT: 500,
  LONG_TEXT: 10_000,
  ADDRESS: 1000,
  EMAIL: 254,
  PHONE: 50,
  COUNTRY: 100,
  TIME_ZONE: 64,
} as const;

/** A text that is taken as it is, unless it is too long for its type. */
export function textOf(type: 'TEXT' | 'LONG_TEXT' | 'ADDRESS', text: string): string | Unread {
  const most = LENGTH_AT_MOST[type];
  return text.length > most
    ? { because: `is longer than ${most.toLocaleString('en')} characters` }
    : text;
}
