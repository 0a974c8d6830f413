import type { Unread } from './unread.ts';

const BY_LOWER = new Map(
  [
    ...Intl.supportedValuesOf('timeZone'),
    'UTC',
    // Names in force, for which some releases of ICU list only the names before them.
    ...(
      'Africa/Asmara America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/Cordoba ' +
      'America/Argentina/Jujuy America/Argentina/Mendoza America/Atikokan America/Indiana/Indianapolis ' +
      'America/Kentucky/Louisville America/Nuuk Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon ' +
      'Atlantic/Faroe Europe/Kyiv Pacific/Chuuk Pacific/Kanton Pacific/Pohnpei'
    ).split(' '),
  ].map((zone) => [zone.toLowerCase(), zone]),
);
/** Names of IANA without a slash, other than abbreviations. */
const PLAIN = new Set(
  (
    'cst6cdt cuba egypt eire est5edt gb gb-eire gmt gmt+0 gmt-0 gmt0 greenwich hongkong hst iceland iran israel ' +
    'jamaica japan kwajalein libya mst7mdt navajo nz nz-chat poland portugal prc pst8pdt roc rok singapore turkey uct ' +
    'universal w-su zulu'
  ).split(' '),
);
/**
 * Anyone who writes EST may mean New York or Panama, whose clocks differ in summer: that IANA has the name too makes it no
 * surer.
 */
const ABBREVIATIONS = new Set(
  (
    'acst act adt aedt aest akdt akst ast awst bst cat cdt cest cet cst eat edt eest eet est et ct mt pt ist jst kst ' +
    'mdt met mest msk mst nst ndt nzdt nzst pdt pht pkt pst sast sgt wat west wet wib'
  ).split(' '),
);
const NO_ZONE: Unread = { because: 'is not a time zone such as America/New_York' };

/**
 * The IANA time zone that a text names, e.g. America/Los_Angeles, whatever its case; a name that is only a link to
 * another, such as US/Pacific or GB, is that one. Unread for offsets and abbreviations: +02:00 does not say when the
 * clocks change.
 */
export function timeZoneIn(text: string): string | Unread {
  const lower = text.toLowerCase();
  const current = BY_LOWER.get(lower);
  if (current) return current;
  if (ABBREVIATIONS.has(lower)) {
    return { because: 'is an abbreviation, not a time zone such as America/New_York' };
  }
  if (!(lower.includes('/') || PLAIN.has(lower)) || text.length > 64) return NO_ZONE;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return NO_ZONE;
    throw error;
  }
}
