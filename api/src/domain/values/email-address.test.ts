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
    ['mailto:maya%EF%B8%8F%40example.com'],
    ['<maya@example.com>'],
    ['Maya Okafor <maya@example.com>'],
    ['"Okafor, Maya" <Maya@example.com>'],
    ['“maya@example.com”'],
    ["'maya@example.com'"],
    ['<mailto:maya@example.com>'],
    ['maya＠example.com'],
    ['maya@ｅｘａｍｐｌｅ．com'],
    ['ｍａｙａ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['＜ｍａｙａ@example.com＞'],
    ['𝐦𝐚𝐲𝐚@example.com'],
    ['maya\ufe0f@example.com'],
    ['maya\u{e0041}\u{e0100}@exam\u{e0062}ple.com'],
    ['m\u034fa\u3164ya\uffa0@example\ufff0.com\u{1d173}'],
    ['may\u200da@example.com'],
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
    ['jos\u00e9\u200d\u00e9@example.com', 'joséé@example.com'],
    ['葛\u{e0100}城@例子.广告', '葛城@例子.广告'],
    ['ﾔﾏﾀﾞ@example.com', 'ヤマダ@example.com'],
    ['بی\u200cتا@example.com', 'بی\u200cتا@example.com'],
    ['ﬁona@example.com', 'fiona@example.com'],
    ['İpek@example.com', 'i̇pek@example.com'],
    [`${'x'.repeat(64)}@example.com`, `${'x'.repeat(64)}@example.com`],
    ['_m-a.y+a_@a-b.x--y.1st.example', '_m-a.y+a_@a-b.x--y.1st.example'],
    ['maya@i❤.example', 'maya@i❤.example'],
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
    ['\ufe0f@example.com'],
    ['ma⑴ya@example.com'],
    ['ma\u00a8ya@example.com'],
    ['maya@example.com/path'],
    ['maya@example..com'],
    ['ma..ya@example.com'],
    ['.maya@example.com'],
    ['maya.@example.com'],
    ['Maya <maya.@example.com>'],
    ['mailto:.maya@example.com'],
    ['maya@.example.com'],
    ['maya@-example.com'],
    ['maya@example-.com'],
    ['maya@example.-com'],
    ['maya@example.com-'],
    ['maya@mail.-x-.example.com'],
    ['maya@exam_ple.com'],
    ['maya@exam!ple.com'],
    ["maya@exam'ple.com"],
    ['maya@-bücher.example'],
    ['maya@bü_cher.example'],
    ['maya@example.c'],
    ['maya@example.c0m'],
    [`maya@${'x'.repeat(64)}.com`],
    [`${'x'.repeat(65)}@example.com`],
    [`${'ü'.repeat(33)}@example.com`],
    [`${'x'.repeat(250)}@example.com`],
    ['<'.repeat(100_000)],
    [''],
  ])('finds none in %j', (text) => {
    expect(emailIn(text)).toBeNull();
  });
});

it('compares what is no address as it is', () => {
  expect(canonicalEmail(' MAYA@home ')).toBe('maya@home');
  expect(canonicalEmail('ＭＡＹＡ\ufe0f@home')).toBe('maya@home');
  expect(canonicalEmail('Maya <MAYA@example.com>')).toBe('maya@example.com');
});
