import { describe, expect, it } from 'vitest';

import { emailsInside } from './emails-inside.ts';

describe('emailsInside', () => {
  it.each([
    ['ana@example.com'],
    ['x1@example.com; ana@example.com'],
    ['x1@example.com,ana@example.com'],
    ['x1@example.com / ANA@Example.com'],
    ['x1@example.com|ana@example.com'],
    ['x1@example.com\nana@example.com'],
    ['x1@example.com and ana@example.com.'],
    ['x1@example.com、ana@example.com'],
    ['x1@example.com；ana＠example.com'],
    ['ana@example.com (home)'],
    ['ana@example.com(home)'],
    ['（ana@example.com）'],
    ['E-mail: ana@example.com'],
    ['E-mail：ana@example.com'],
    ['email=ana@example.com'],
    ['home/ana@example.com'],
    ['*ana@example.com*'],
    ['-ana@example.com!'],
    ['Ana <ana@example.com>, Ben <ben@example.com>'],
    ['Ana (ana@example.com) <other@example.com>'],
    ['&lt;ana@example.com&gt; home'],
    ['mailto:x1%40example.com, mailto:ana%40example.com'],
    ['mailto:x1@example.com?cc=ana@example.com'],
    ['x1@example.com ana\u200b@example.com'],
    ['ana @ example.com (home)'],
    ['x1@example.com\u0000; "ana@example.com"'],
    ['x1@example.com, ana\ufe0f@example.com'],
    ['x1@example.com，ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['x1@example.com ana\u{e0041}@example.com (home)'],
  ])('finds ana@example.com in %j', (text) => {
    expect(emailsInside(text)).toContain('ana@example.com');
  });

  it.each([
    ['old.one@xn--bcher-kva.example (home)'],
    ['x1@example.com, old.one@bu\u0308cher.example'],
  ])('writes those in %j as they are compared', (text) => {
    expect(emailsInside(text)).toContain('old.one@bücher.example');
  });

  it.each([
    ['jean-ana@example.com', ['jean-ana@example.com']],
    ['ana+hr@example.com', ['ana+hr@example.com']],
    ["o'ana@example.com (home)", ["o'ana@example.com"]],
    ['by telephone', []],
    ['@', []],
    ['@'.repeat(100_000), []],
    ['a@'.repeat(50_000), []],
    [`x${' '.repeat(9000)}@`, []],
    [`@${'-'.repeat(9000)}a`, []],
    ['(<'.repeat(50_000), []],
  ])('finds in %j only %j', (text, addresses) => {
    expect(emailsInside(text)).toEqual(addresses);
  });
});
