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
