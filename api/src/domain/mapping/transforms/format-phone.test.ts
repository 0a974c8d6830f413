import { describe, expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

const format = (value: string | number, country: string | null = 'US') =>
  transformed(
    { kind: 'FORMAT_PHONE', country },
    value,
    typeof value === 'number' ? 'NUMBER' : 'PHONE',
  );

describe('formatting a phone number', () => {
  it.each([
    ['(510) 555-0142', '+15105550142'],
    ['1-510-555-0142', '+15105550142'],
    ['510.555.0142 ext. 12', '+15105550142'],
    ['+46 8 123 456 78', '+46812345678'],
    [5_105_550_142, '+15105550142'],
  ])('%s is %s', (value, phone) => {
    expect(format(value)).toEqual({ value: phone, type: 'PHONE' });
  });

  it('is a problem where there is no such number', () => {
    expect(format('12')).toEqual({ problem: '“12” is not a valid phone number' });
    expect(format('call 510 555 0142 or me')).toMatchObject({ problem: expect.any(String) });
  });

  it('knows a number that could be a date where its country has such numbers', () => {
    expect(format('20261012', 'DK')).toEqual({ value: '+4520261012', type: 'PHONE' });
    expect(format('20261012', 'US')).toHaveProperty('problem');
    expect(format('123-45-6789', 'US')).toHaveProperty('problem');
    expect(format(1.234_567_89, 'US')).toHaveProperty('problem');
  });

  it('is a problem without any country', () => {
    expect(format('510 555 0142', null)).toEqual({
      problem: '“510 555 0142” has no country code, and no default country is chosen',
    });
    expect(format('+1 510 555 0142', null)).toMatchObject({ value: '+15105550142' });
  });

  it('refuses a country without phone numbers', () => {
    expect(wrongSettings({ kind: 'FORMAT_PHONE', country: 'ZZ' })).toContain('“ZZ”');
    expect(wrongSettings({ kind: 'FORMAT_PHONE', country: null })).toBeNull();
  });
});
