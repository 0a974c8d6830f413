import { expect, test } from 'vitest';

import { cleanJson, cleanText } from './clean-text.ts';

test.each([
  ['a\u0000b', 'ab'],
  ['half \ud83d', 'half \ufffd'],
  ['maya\u200b@example.com\ufeff', 'maya@example.com'],
  ['\u202eevil\u202c', 'evil'],
  ['Joe\u0301', 'Jo\u00e9'],
  ['one\r\ntwo\u2028three', 'one\ntwo\nthree'],
  ['family 👩\u200d👩\u200d👧', 'family 👩\u200d👩\u200d👧'],
  ['𠮷田', '𠮷田'],
  ['tc\u{e0041}\u{e0042} \u{e0001}\u{e007f}', 'tc '],
  [
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} flag',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} flag',
  ],
  ['🏴\u{e0067}\u{e0062}', '🏴'],
  ['vs\ufe0f\ufe0e and \ufe0f\u{e0100}', 'vs and '],
  ['❤\ufe0f\u200d🔥 1\ufe0f\u20e3 ℹ\ufe0f', '❤\ufe0f\u200d🔥 1\ufe0f\u20e3 ℹ\ufe0f'],
  ['❤\ufe0f\ufe0f', '❤\ufe0f'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
  ['e\u0301\ufe0f', 'é'],
  ['e\ufe0f\u0301', 'é'],
  ['a\ufff0\u{1d173}\u{1bca0}\u{e01f0}b', 'ab'],
  ['  spaces\tstay  ', '  spaces\tstay  '],
])('cleans %j to %j', (dirty, clean) => {
  expect(cleanText(dirty)).toBe(clean);
  expect(cleanText(clean)).toBe(clean);
});

test('cleans keys and values at every depth, and touches no prototype', () => {
  const dirty: unknown = JSON.parse(
    '{"a\\u0000":["b\\ud83d",{"__proto__":{"x":"\\u202ey"}},1,null]}',
  );
  const clean = cleanJson(dirty);
  expect(JSON.stringify(clean)).toBe('{"a":["b\ufffd",{"__proto__":{"x":"y"}},1,null]}');
  expect(Object.hasOwn({}, 'x')).toBe(false);
});
