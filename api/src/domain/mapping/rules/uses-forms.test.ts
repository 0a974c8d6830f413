import { expect, it } from 'vitest';

import { DEFAULT_MAPPING } from './default-mapping.ts';
import { usesForms } from './uses-forms.ts';

it('tells whether profile forms are worth a call', () => {
  expect(usesForms(DEFAULT_MAPPING)).toBe(false);
  const rule = { employeeField: 'preferredName', joinWith: null, transforms: [] };
  const sourceFields = ['contact.first_name', 'form.t.f'];
  expect(usesForms([...DEFAULT_MAPPING, { ...rule, sourceFields }])).toBe(true);
});

it('reads them for expressions that look at all fields', () => {
  const usesThem = (expression: string) =>
    usesForms([
      {
        employeeField: 'preferredName',
        sourceFields: [],
        joinWith: null,
        transforms: [{ kind: 'EXPRESSION', expression }],
      },
    ]);
  expect(usesThem('$uppercase(value)')).toBe(false);
  expect(usesThem('fields."form.t.f"')).toBe(true);
  expect(usesThem('$$.*[0]')).toBe(true);
});
