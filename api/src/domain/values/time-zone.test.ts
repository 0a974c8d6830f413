import { describe, expect, it } from 'vitest';

import { timeZoneIn } from './time-zone.ts';

describe('timeZoneIn', () => {
  it('knows every name of the runtime, whatever its case', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(timeZoneIn(zone.toUpperCase())).toBe(zone);
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
    ['america/argentina/comodrivadavia', 'America/Catamarca'],
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

  it.each(['+02:00', 'Mars/Olympus', 'Factory', '', '/'])('“%s” is none', (text) => {
    expect(timeZoneIn(text)).toEqual({ because: 'is not a time zone such as America/New_York' });
  });
});
