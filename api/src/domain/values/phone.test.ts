import { describe, expect, it } from 'vitest';

import { phoneIn } from './phone.ts';

describe('phoneIn', () => {
  it.each([
    '+1 510 555 0142',
    '510.555.0142 ext. 12',
    '+44 (0)20 7946 0958',
    '030/123456',
    '+49 30 / 123456',
    '(0341) / 1234567',
    '510/555-0142',
    '01 23 45 67 89',
    '12-34-56',
    '98765 43210',
    '0755 12345678',
    '0033 1 23 45 67 89',
    '123456789012345',
    '00 1234 56789 012345',
    '20261012',
  ])('keeps %s as it is written', (text) => {
    expect(phoneIn(text)).toBe(text);
  });

  it.each([
    '030 123456 / 030 654321',
    '510-555-0142 510-555-0143',
    '(510) 555-0142 (510) 555-0143',
    '5105550142 / 5105550143',
    '5550142 5550143',
    '555-0142 555-0143',
    '555-0142 - 555-0143',
    '123456/654321',
    '123456 123457',
    '030 1234 030 5678',
    '030 123456/7',
    '+1 510 555 0142 / +1 510 555 0143',
    '+1 510 555 0142 or 510 555 0143',
    '+1 510 555 0142; +1 510 555 0143',
    '+15105550142, +15105550143',
    '+1 510 555 0142 +44 20 7946 0958',
  ])('does not take two numbers as one: %s', (text) => {
    expect(phoneIn(text)).toEqual({ because: 'looks like two phone numbers' });
  });

  it.each([
    "'+1 510 555 0142",
    '☎ +1 510 555 0142',
    '☎️ +1 510 555 0142',
    '📞 Mobile: +1 510 555 0142',
    'callto:+1 510 555 0142',
    'callto://+1 510 555 0142',
    'tel:+1 510 555 0142',
    '+1 510 555 0142;',
    '+1 510 555 0142,',
  ])('leaves out what stands around the one number in %s', (text) => {
    expect(phoneIn(text)).toBe('+1 510 555 0142');
  });

  it.each([
    '1984-03-12',
    '2026-10-12',
    '2026/1/2',
    '12/10/2026',
    '10/25/2026',
    '12.10.2026',
    '12-10-26',
    '2026-10',
  ])('does not take a date as a number: %s', (text) => {
    expect(phoneIn(text)).toEqual({ because: 'looks like a date, not a phone number' });
  });

  it('takes no more digits than a number has anywhere, besides an extension', () => {
    const tooLong = { because: 'has more digits than a phone number, which has 15 at most' };
    expect(phoneIn('1234567890123456')).toEqual(tooLong);
    expect(phoneIn('+49 30 1234 5678 90123 456')).toEqual(tooLong);
    expect(phoneIn('+123456789012345 ext. 12345678')).toBe('+123456789012345 ext. 12345678');
  });
});
