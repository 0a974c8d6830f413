import { expect, it } from 'vitest';

import { decodeText } from './decode-text.ts';

it.each([
  ['UTF-8', [0x5a, 0xc3, 0xbc], 'Zü'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x5a], 'Z'],
  ['UTF-16, as Excel saves Unicode text', [0xff, 0xfe, 0x5a, 0x00, 0xfc, 0x00], 'Zü'],
  ['UTF-16 the other way round', [0xfe, 0xff, 0x00, 0x5a], 'Z'],
  ['Windows-1252, as Excel saves CSV', [0x5a, 0xfc, 0x80], 'Zü€'],
])('reads %s', (_name, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});

it('tells that a spreadsheet is no text', () => {
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xfc]))).toBeNull();
});
