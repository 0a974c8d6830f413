import { expect, it } from 'vitest';

import { originInWords } from './origin-in-words.ts';

const imported = { kind: 'IMPORT', person: null, mappingVersion: 3 } as const;

it('names the source fields and the version of the mapping', () => {
  const sourceFields = [{ label: 'First name' }, { label: 'Last name' }];
  expect(originInWords({ ...imported, sourceFields })).toBe(
    'First name and Last name in Lever · mapping version 3',
  );
});

it('knows values that the mapping gives to everyone', () => {
  expect(originInWords({ ...imported, mappingVersion: 0, sourceFields: [] })).toBe(
    'The same for everyone · default mapping',
  );
});

it('names the person who typed a value', () => {
  const typed = { kind: 'PERSON', person: 'Ana Lima', mappingVersion: null } as const;
  expect(originInWords({ ...typed, sourceFields: [] })).toBe('Edited by Ana Lima');
});
