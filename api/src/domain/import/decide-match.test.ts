import { expect, test } from 'vitest';

import { decideMatch } from './decide-match.ts';

const ana = { id: 'ana' };
const anna = { id: 'anna' };
const nobody = {
  fromContact: null,
  fromCandidacy: null,
  isContactDecided: false,
  withEmail: [],
  chosen: null,
};

test('who came from the contact before is updated', () => {
  expect(decideMatch({ ...nobody, fromContact: ana })).toEqual({
    kind: 'UPDATE',
    because: 'CONTACT',
    employee: ana,
  });
});

test('no one known means a new employee', () => {
  expect(decideMatch(nobody)).toEqual({ kind: 'CREATE', because: 'NOBODY_KNOWN' });
});

test('an email address alone decides nothing, even if only one employee has it', () => {
  expect(decideMatch({ ...nobody, withEmail: [ana] })).toEqual({
    kind: 'CHOICE',
    because: 'SAME_EMAIL',
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
  expect(
    decideMatch({ ...nobody, fromContact: ana, withEmail: [anna], chosen: anna }),
  ).toMatchObject({
    employee: ana,
  });
  expect(decideMatch({ ...nobody, fromContact: ana, chosen: 'NEW' })).toMatchObject({
    employee: ana,
  });
});

test('who came from the candidacy is the same person under another contact', () => {
  const match = { kind: 'UPDATE', because: 'CONTACT', employee: ana };
  expect(decideMatch({ ...nobody, fromCandidacy: ana, withEmail: [anna] })).toEqual(match);
  expect(decideMatch({ ...nobody, fromCandidacy: ana, fromContact: { id: 'ana' } })).toEqual(match);
});

test('when contact and candidacy are two employees a person decides, and that counts', () => {
  const two = { ...nobody, fromContact: ana, fromCandidacy: anna };
  expect(decideMatch(two)).toEqual({ kind: 'CHOICE', because: 'MERGED', employees: [ana, anna] });
  expect(decideMatch({ ...two, isContactDecided: true })).toEqual({
    kind: 'UPDATE',
    because: 'CONTACT',
    employee: ana,
  });
  expect(decideMatch({ ...two, isContactDecided: true, chosen: anna })).toMatchObject({
    employee: anna,
  });
  expect(decideMatch({ ...two, chosen: anna })).toMatchObject({ employee: anna });
  expect(decideMatch({ ...two, chosen: 'NEW' })).toMatchObject({ kind: 'CREATE' });
});
