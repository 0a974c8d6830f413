import { expect, test } from 'vitest';

import { emailsOf } from './find-match.ts';

test.each([
  ['x1@example.com; old.one@bücher.example'],
  ['other@example.com, old.one@xn--bcher-kva.example'],
  ['old.one@bücher.example (home)'],
  ['E-mail: old.one@bücher.example'],
])('an address is compared when the candidate has it as %j', (entry) => {
  const candidate = { email: null, emails: [entry] };
  expect(emailsOf({ candidate, values: [] })).toContain('old.one@bücher.example');
});

test('an address by itself is compared once, and without a dot too', () => {
  const candidate = { email: 'Ana@example.com', emails: ['ana@example.com', 'ana@home'] };
  expect(emailsOf({ candidate, values: [] })).toEqual(['ana@example.com', 'ana@home']);
});
