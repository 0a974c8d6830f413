import { describe, expect, it } from 'vitest';

import { canonicalEmail, emailIn } from './email-address.ts';

describe('emailIn', () => {
  it.each([
    ['maya@example.com'],
    ['Maya@Example.COM'],
    [' maya@example.com '],
    ['maya@example.com.'],
    ['maya@example.com;'],
    ['maya\u200b@example.com'],
    ['\ufeffmaya@example.com\u200d'],
    ['\u202amaya@example.com\u202c'],
    ['maya@exam\u00adple.com'],
    ['mailto:maya@example.com'],
    ['MAILTO:maya%40example.com?subject=Hello'],
    ['<maya@example.com>'],
    ['Maya Okafor <maya@example.com>'],
    ['"Okafor, Maya" <Maya@example.com>'],
    ['“maya@example.com”'],
    ["'maya@example.com'"],
    ['<mailto:maya@example.com>'],
    ['maya＠example.com'],
    ['maya@ｅｘａｍｐｌｅ．com'],
  ])('finds maya@example.com in %j', (text) => {
    expect(emailIn(text)).toBe('maya@example.com');
  });

  it.each([
    ['maya@xn--bcher-kva.example', 'maya@bücher.example'],
    ['maya@BÜCHER.example', 'maya@bücher.example'],
    ['maya@bu\u0308cher.example', 'maya@bücher.example'],
    ['Jose\u0301@example.com', 'josé@example.com'],
    ["siobhan.o'brien+hr@mail.example.co.uk", "siobhan.o'brien+hr@mail.example.co.uk"],
    ['用户@例子.广告', '用户@例子.广告'],
  ])('writes %j as %j', (text, address) => {
    expect(emailIn(text)).toBe(address);
    expect(emailIn(address)).toBe(address);
  });

  it.each([
    ['maya'],
    ['maya@'],
    ['@example.com'],
    ['maya@example'],
    ['maya@1.2'],
    ['a@example.com, b@example.com'],
    ['a@example.com b@example.com'],
    ['<a@example.com> <b@example.com>'],
    ['maya @example.com'],
    ['maya@@example.com'],
    ['maya@example.com/path'],
    [`${'x'.repeat(250)}@example.com`],
    ['<'.repeat(100_000)],
    [''],
  ])('finds none in %j', (text) => {
    expect(emailIn(text)).toBeNull();
  });
});

it('compares what is no address as it is', () => {
  expect(canonicalEmail(' MAYA@home ')).toBe('maya@home');
  expect(canonicalEmail('Maya <MAYA@example.com>')).toBe('maya@example.com');
});
