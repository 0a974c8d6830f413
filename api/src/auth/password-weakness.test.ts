import { expect, test } from 'vitest';

import { passwordWeakness } from './password-weakness.ts';

const ana = { name: 'Ana Lima', email: 'ana.lima@acme.test' };
const reasonOf = (name: string, password: string) =>
  passwordWeakness(password, { name, email: 'x@acme.test' });

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
  ['passwordpassword', 'containing “password”'],
  ['Password1234!', 'containing “password”'],
  ['P@ssw0rd1234', 'common password'],
  ['qwertyuiop12', 'common password'],
  ['123456789012', 'common password'],
  ['iloveyou12345', 'common password'],
  ['abcdefghijkl', 'Sequences'],
  ['Summer2026!!!', 'easy to guess'],
  ['letmein letmein', 'easy to guess'],
  ['correcthorsebatterystaple', 'well-known'],
  ['Correct Horse Battery Staple!', 'well-known'],
  ['May the Force be with you', 'well-known'],
  ['to be or not to be', 'well-known'],
  ['The quick brown fox 1', 'well-known'],
  ['contraseña12', 'containing “password”'],
  ['Contrasena 2026', 'containing “password”'],
  ['lösenord1234', 'containing “password”'],
  ['adgangskode1', 'containing “password”'],
  ['Hasło1234567', 'containing “password”'],
  ['my password 1', 'containing “password”'],
])('refuses %s', async (password, reason) => {
  expect(await passwordWeakness(password, ana)).toContain(reason);
});

test.each([
  'correct horse battery',
  'another long password',
  'correct violin battery river',
  'senhascontraste violino rio',
  'xK9-d3wq_Lm2',
  'Брусника под снегом 7',
  'Rm4xUeVhT0aYdQ2k',
])('takes %s', async (password) => {
  expect(await passwordWeakness(password, ana)).toBeNull();
});

test.each([
  ['Mem Ber', 'Mem Ber Mem Ber'],
  ['Mem Ber', 'memberMEMBER12'],
  ['Ana Lima', 'Lima Ana 123456'],
  ['José Núñez', 'jose nunez 2026'],
  ['Seán Ó Briain', 'OBriain-Sean-77'],
])('refuses for %s the name in %s', async (name, password) => {
  expect(await reasonOf(name, password)).toMatch(/your name/);
});

test.each([
  ['Ed Li', 'elidedxylophone bird'],
  ['Ana Lima', 'banana violin river tooth'],
])('takes for %s what only happens to hold a part of the name: %s', async (name, password) => {
  expect(await reasonOf(name, password)).toBeNull();
});
