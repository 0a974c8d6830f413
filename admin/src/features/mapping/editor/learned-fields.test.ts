import { expect, it } from 'vitest';

import { learnedFields } from './learned-fields.ts';

it('announces the custom fields that joined the lists', () => {
  expect(learnedFields(['Laptop', 'T-shirt', 'Desk'])).toBe(
    '3 custom fields are now available: “Laptop”, “T-shirt”, and “Desk”.',
  );
  expect(learnedFields(['Laptop'])).toBe('1 custom field is now available: “Laptop”.');
});

it('names only some of very many', () => {
  expect(learnedFields(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toContain('and 2 more');
});

it('says nothing when nothing is new', () => {
  expect(learnedFields([])).toBeUndefined();
});
