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
    '20 26 10 12',
    '12 10 26',
    '12/10 2026',
    '+20261012',
    '+45 2026 1012',
    '0171.1234567',
    '510.555.0142',
    '555.0142',
    '600.123.456',
    '600 123 456',
    '01.23.45.67.89',
    '510) 555-0142',
    '(030) (123) 456',
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
    '10/2026',
    '20261012',
    '19840312',
    '12101984',
    '03121984',
    '2026 10 12',
    '12 10 2026',
    '1 2 2026',
    '12. 10. 2026',
    '2026. 10. 12',
    '202610120900',
    '20261012090000',
    '1791763200000',
    '2019-2026',
    '84-03-12',
    '2026-10-12-',
    'Phone: 19840312',
    '２０２６１０１２',
  ])('does not take a date as a number: %s', (text) => {
    expect(phoneIn(text)).toEqual({ because: 'looks like a date, not a phone number' });
  });

  it.each([
    ['192.168.0.1', 'an IP address'],
    ['10.0.0.1', 'an IP address'],
    ['255.255.255.0', 'an IP address'],
    ['10.0.0.0/24', 'an IP address'],
    ['123-45-6789', 'an identity number'],
    ['123 45 6789', 'an identity number'],
    ['123.45.6789', 'an identity number'],
    ['123.456.789-09', 'an identity number'],
    ['12.345.678-5', 'an identity number'],
    ['756.1234.5678.97', 'an identity number'],
    ['19840312-1234', 'an identity number'],
    ['120384-1234', 'an identity number'],
    ['94301-1234', 'a ZIP code'],
    ['3.14159265', 'an amount'],
    ['1.5105550142', 'an amount'],
    ['0.5105550142', 'an amount'],
    ['5105550142.0', 'an amount'],
    ['12.345.678', 'an amount'],
    ['-5105550142', 'an amount'],
  ])('does not take %s, which looks like %s', (text, what) => {
    expect(phoneIn(text)).toEqual({ because: `looks like ${what}, not a phone number` });
    expect(phoneIn(`+${text}`)).not.toEqual(phoneIn(text));
  });

  it.each([
    '(((510))) 555',
    '((510) 555-0142',
    '() 510 555 0142',
    '0000000',
    '000 000 0000',
    '000-00-0000',
  ])('takes no number from %s', (text) => {
    expect(phoneIn(text)).toEqual({ because: 'is not a phone number' });
  });

  it('takes no more digits than a number has anywhere, besides an extension', () => {
    const tooLong = { because: 'has more digits than a phone number, which has 15 at most' };
    expect(phoneIn('1234567890123456')).toEqual(tooLong);
    expect(phoneIn('+49 30 1234 5678 90123 456')).toEqual(tooLong);
    expect(phoneIn('+123456789012345 ext. 12345678')).toBe('+123456789012345 ext. 12345678');
  });
});
