import { LINKS_OF_ZONES } from './time-zone-links.ts';
import type { Unread } from './unread.ts';

/** Zones of no place, from Etc/GMT-14 to Etc/GMT+12. */
const FIXED = Array.from({ length: 27 }, (_, index) => index - 14)
  .filter((hours) => hours !== 0)
  .map((hours) => `Etc/GMT${hours > 0 ? '+' : ''}${hours}`);
/** In which a later one goes before an earlier one: a name that is only a link, as what it links to. */
const ZONE_OF = new Map(
  [
    ...Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone] as const),
    ...['UTC', ...FIXED].map((zone) => [zone, zone] as const),
    ...LINKS_OF_ZONES.flatMap(([zone, links]) =>
      [zone, ...links.split(' ')].map((name) => [name, zone] as const),
    ),
  ].map(([name, zone]) => [name.toLowerCase(), zone]),
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

/**
 * The IANA time zone that a text names, e.g. America/Los_Angeles, whatever its case and with spaces
 * or underscores; a name that is only a link to
 * another, such as US/Pacific, GB or Asia/Calcutta, is that one. Unread for offsets and abbreviations: +02:00 does not
 * say when the clocks change.
 */
export function timeZoneIn(text: string): string | Unread {
  const lower = text.toLowerCase().replaceAll(' ', '_');
  const zone = ZONE_OF.get(lower);
  if (zone) return zone;
  return ABBREVIATIONS.has(lower)
    ? { because: 'is an abbreviation, not a time zone such as America/New_York' }
    : { because: 'is not a time zone such as America/New_York' };
}
