import { expect, it } from 'vitest';

import { parseJson } from './parse-json.ts';

it.each([
  ['{"a":9007199254740993}', { a: '9007199254740993' }],
  ['[1.10,1e5,-0.5,447911123456,9007199254740992]', [1.1, 1e5, -0.5, 447_911_123_456, 2 ** 53]],
  ['[0.1234567890123456789,1e999999,1e-999]', ['0.1234567890123456789', '1e999999', '1e-999']],
  ['["9007199254740993 is a text"]', ['9007199254740993 is a text']],
  [String.raw`{"a\u0000b":"\ud83d \u202ex"}`, { ab: '\ufffd x' }],
  [
    String.raw`{"__proto__":{"polluted":"\u200b"}}`,
    Object.fromEntries([['__proto__', { polluted: '' }]]),
  ],
  ['{"name":"Jose\u0301"}', { name: 'José' }],
])('reads %s', (text, json) => {
  expect(parseJson(text)).toEqual(json);
});

it('gives nothing for what is no JSON', () => {
  expect(parseJson('{"a":')).toBeUndefined();
});
