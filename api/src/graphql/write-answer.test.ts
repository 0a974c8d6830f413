import { expect, test } from 'vitest';

import { answerWriter } from './write-answer.ts';

test('an answer is written as its JSON, with what it has, in its order', () => {
  const write = answerWriter();
  const answers = [
    { data: { name: 'Ana "A" Ålund', days: [1, null] }, extensions: { cost: { requested: 1 } } },
    { errors: [{ message: 'Not found.' }], data: null },
    { errors: [{ message: 'Not found.' }] },
    { data: {}, extensions: undefined },
  ];
  for (const answer of answers) {
    expect(write(answer as never)).toBe(`${JSON.stringify(answer)}\n`);
  }
});

test('shared data is written once, and what goes with it for each', () => {
  const write = answerWriter();
  let reads = 0;
  const data = {
    get name() {
      reads += 1;
      return 'Onboarding';
    },
  };
  const [first, second] = [1, 2].map((requested) =>
    write({ data, extensions: { cost: { requested } } }),
  );
  expect(first).toBe('{"data":{"name":"Onboarding"},"extensions":{"cost":{"requested":1}}}\n');
  expect(second).toBe('{"data":{"name":"Onboarding"},"extensions":{"cost":{"requested":2}}}\n');
  expect(reads).toBe(1);
});
