import { expect, test } from 'vitest';

import { decideMatch } from './decide-match.ts';

const ana = { id: 'ana' };
const anna = { id: 'anna' };
const nobody = { fromContact: null, withEmail: [], chosen: null };

test('who came from the contact before is updated', () => {
  expect(decideMatch({ ...nobody, fromContact: ana })).toEqual({
    kind: 'UPDATE',
    because: 'CONTACT',
    employee: ana,
  });
});

test('nobody known means a new employee', () => {
  expect(decideMatch(nobody)).toEqual({ kind: 'CREATE', because: 'NOBODY_KNOWN' });
});

test('an e-mail address alone decides nothing, even if only one employee has it', () => {
  expect(decideMatch({ ...nobody, withEmail: [ana] })).toEqual({
    kind: 'CHOICE',
    employees: [ana],
  });
});

test('what a person chose ends the doubt: somebody, or a new employee', () => {
  expect(decideMatch({ ...nobody, withEmail: [ana, anna], chosen: anna })).toMatchObject({
    kind: 'UPDATE',
    because: 'CHOSEN',
    employee: anna,
  });
  expect(decideMatch({ ...nobody, withEmail: [ana], chosen: 'NEW' })).toEqual({
    kind: 'CREATE',
    because: 'CHOSEN',
  });
});

test('the contact counts more than a choice: there is one employee for each', () => {
  expect(decideMatch({ fromContact: ana, withEmail: [anna], chosen: anna })).toMatchObject({
    employee: ana,
  });
  expect(decideMatch({ fromContact: ana, withEmail: [], chosen: 'NEW' })).toMatchObject({
    employee: ana,
  });
});
