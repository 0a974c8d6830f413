import { describe, expect, it } from 'vitest';

import { LINKS_OF_ZONES } from './time-zone-links.ts';
import { timeZoneIn } from './time-zone.ts';

/** What the clocks show in a zone, in winter and in summer. */
function hoursIn(timeZone: string): string[] {
  const clock = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((moment) => clock.format(new Date(moment)));
}

describe('timeZoneIn', () => {
  it('knows every name of the runtime, whatever its case', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const zone = timeZoneIn(name.toUpperCase());
      expect(zone).toBe(timeZoneIn(name));
      expect(timeZoneIn(zone as string)).toBe(zone);
      expect(hoursIn(zone as string)).toEqual(hoursIn(name));
    }
  });

  it('has the hours of the link in the zone that it is', () => {
    for (const [zone, links] of LINKS_OF_ZONES) {
      for (const link of links.split(' ')) {
        expect(timeZoneIn(link)).toBe(zone);
        expect(timeZoneIn(zone)).toBe(zone);
        expect([link, hoursIn(link)]).toEqual([link, hoursIn(zone)]);
      }
    }
  });

  it('keeps the zone of each country, though clocks are the same today', () => {
    for (const zone of ['Europe/Oslo', 'Europe/Vatican', 'Africa/Accra', 'Asia/Phnom_Penh']) {
      expect(timeZoneIn(zone)).toBe(zone);
    }
  });

  it.each([
    ['US/Pacific', 'America/Los_Angeles'],
    ['us/eastern', 'America/New_York'],
    ['Canada/Atlantic', 'America/Halifax'],
    ['Australia/NSW', 'Australia/Sydney'],
    ['GB', 'Europe/London'],
    ['GMT', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['PST8PDT', 'America/Los_Angeles'],
    ['Japan', 'Asia/Tokyo'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['asia/ho_chi_minh', 'Asia/Ho_Chi_Minh'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['america/argentina/comodrivadavia', 'America/Argentina/Catamarca'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['America/Godthab', 'America/Nuuk'],
    ['Atlantic/Faeroe', 'Atlantic/Faroe'],
    ['Pacific/Ponape', 'Pacific/Pohnpei'],
    ['Africa/Asmera', 'Africa/Asmara'],
    ['America/Indianapolis', 'America/Indiana/Indianapolis'],
    ['America/Coral_Harbour', 'America/Atikokan'],
    ['Africa/Timbuktu', 'Africa/Bamako'],
    ['America/Virgin', 'America/St_Thomas'],
    ['America/New York', 'America/New_York'],
    ['Iceland', 'Atlantic/Reykjavik'],
    ['etc/gmt+5', 'Etc/GMT+5'],
  ])('%s is %s', (text, zone) => {
    expect(timeZoneIn(text)).toBe(zone);
    expect(timeZoneIn(zone)).toBe(zone);
  });

  it.each(['EST', 'CET', 'MST', 'PST', 'IST', 'bst'])('%s does not say whose clocks', (text) => {
    expect(timeZoneIn(text)).toEqual({
      because: 'is an abbreviation, not a time zone such as America/New_York',
    });
  });

  it.each(['+02:00', 'Mars/Olympus', 'Factory', 'SystemV/EST5', 'Etc/Unknown', '', '/'])(
    '“%s” is none',
    (text) => {
      expect(timeZoneIn(text)).toEqual({ because: 'is not a time zone such as America/New_York' });
    },
  );
});
