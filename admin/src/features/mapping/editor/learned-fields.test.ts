import { expect, it } from 'vitest';

import { learnedFields } from './learned-fields.ts';

it('announces the custom fields that joined the lists', () => {
  expect(learnedFields(['Laptop', 'T-shirt', 'Desk'])).toBe(
    '3 custom fields from this candidate joined the lists: “Laptop”, “T-shirt”, and “Desk”.',
  );
  expect(learnedFields(['Laptop'])).toBe(
    '1 custom field from this candidate joined the lists: “Laptop”.',
  );
});

it('names only some of very many', () => {
  expect(learnedFields(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toContain('and 2 more');
});

it('says nothing when nothing is new', () => {
  expect(learnedFields([])).toBeUndefined();
});
