import { expect, test } from 'vitest';

import { passwordWeakness } from './password-weakness.ts';

const ana = { name: 'Ana Lima', email: 'ana.lima@acme.test' };

test.each([
  ['short-one', '12 characters or more'],
  ['🙂🙂🙂🙂🙂🙂', 'has 6'],
  ['x'.repeat(129), '128 characters or fewer'],
  ['aaaaaaaaaaaa', 'Repeated characters'],
  ['abababababab', 'Repeated characters'],
  ['AAAAaaaa1111', 'Repeated characters'],
  ['ana.lima@acme.test', 'email address'],
  ['My ANA.LIMA 2026!', 'email address'],
  ['sorasorasora1', 'Sora'],
  ['Welcome to SORA 26', 'Sora'],
  ['ＳＯＲＡ welcomes you', 'Sora'],
  ['passwordpassword', 'Repeated'],
  ['Password1234!', 'common password'],
  ['P@ssw0rd1234', 'common password'],
  ['qwertyuiop12', 'common password'],
  ['123456789012', 'common password'],
  ['iloveyou12345', 'common password'],
  ['abcdefghijkl', 'Sequences'],
  ['Summer2026!!!', 'easy to guess'],
  ['letmein letmein', 'easy to guess'],
])('refuses %s', async (password, reason) => {
  expect(await passwordWeakness(password, ana)).toContain(reason);
});

test.each([
  'correct horse battery',
  'another long password',
  'xK9-d3wq_Lm2',
  'Брусника под снегом 7',
  'Rm4xUeVhT0aYdQ2k',
])('takes %s', async (password) => {
  expect(await passwordWeakness(password, ana)).toBeNull();
});
