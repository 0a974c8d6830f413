import { expect, test } from 'vitest';

import { jsonBeyond } from './json-beyond.ts';

const beyond = (text: string) => jsonBeyond(Buffer.from(text), { depth: 3, entries: 6 });

test.each([
  ['[[[]]]', null],
  ['[[[[]]]]', 'depth'],
  ['{"a":{"b":[{}]}}', 'depth'],
  ['[[],[],[]]', null],
  ['[1,2,3,4,5,6]', null],
  ['[1,2,3,4,5,6,7]', 'entries'],
  ['{"a":1,"b":2,"c":3,"d":[1,2,3]}', 'entries'],
  ['["[[[[[[[[,,,,,,,,,"]', null],
  [String.raw`["\"[[[[[[[[,,,,,,,\\"]`, null],
  [String.raw`["\\",[[[1]]]]`, 'depth'],
  ['', null],
  ['no JSON', null],
])('of %s it is %s', (text, which) => {
  expect(beyond(text)).toBe(which);
});

test('reads what is never closed once', () => {
  const bytes = Buffer.from(`"${'\\"'.repeat(500_000)}`);
  const before = process.cpuUsage();
  expect(jsonBeyond(bytes, { depth: 3, entries: 6 })).toBeNull();
  // A hundred times what it takes: looking back again and again would take hours.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});
