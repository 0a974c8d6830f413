import { expect, it } from 'vitest';

import { transformed } from '../../../../test/mapping/samples.ts';

it.each([
  ['GIVEN', 'Maya'],
  ['MIDDLE', 'Ann'],
  ['GIVEN_AND_MIDDLE', 'Maya Ann'],
  ['FAMILY', 'van der Berg'],
  ['SUFFIX', 'Jr.'],
] as const)('gives the %s name of a whole one: %s', (part, value) => {
  const transform = { kind: 'SPLIT_NAME', part, order: 'AUTO' } as const;
  expect(transformed(transform, ' Dr. Maya Ann  van der Berg, Jr.')).toEqual({
    value,
    type: 'TEXT',
  });
});

it('gives nothing for a part that is not there', () => {
  const transform = { kind: 'SPLIT_NAME', part: 'FAMILY', order: 'AUTO' } as const;
  expect(transformed(transform, 'Cher')).toBeNull();
});

it('takes the name of a person', () => {
  const transform = { kind: 'SPLIT_NAME', part: 'FAMILY', order: 'AUTO' } as const;
  const person = { name: 'Hana Manager', email: 'hana@acme.test' };
  expect(transformed(transform, person, 'EMPLOYEE')).toMatchObject({ value: 'Manager' });
});
