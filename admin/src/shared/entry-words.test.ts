import { expect, it } from 'vitest';

import { entryWords } from './entry-words.ts';

const sora = { name: 'Sora' };
const by = (type: string, label = '') => ({ event: { type, label } });

it('says who entered an employee by hand', () => {
  const entry = { cause: 'PERSON', enteredBy: { name: 'Ana Admin' }, import: null } as const;
  expect(entryWords(entry)).toBe('Entered by Ana Admin');
});

it('says what happened in Lever when an import entered them', () => {
  const words = (type: string, label?: string) =>
    entryWords({ cause: 'IMPORT', enteredBy: sora, import: by(type, label) });
  expect(words('CANDIDATE_HIRED')).toBe('Hired in Lever');
  expect(words('CANDIDATE_ARCHIVE_CHANGE')).toBe('Hired in Lever');
  expect(words('CANDIDATE_STAGE_CHANGE')).toBe('Reached a stage in Lever');
  expect(words('CONTACT_CREATED', 'Contact created')).toBe('Contact created in Lever');
});

it('says so when the import is gone', () => {
  const entry = { cause: 'IMPORT', enteredBy: sora, import: null } as const;
  expect(entryWords(entry)).toBe('Imported from Lever');
});
