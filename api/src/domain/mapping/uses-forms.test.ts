import { expect, it } from 'vitest';

import { DEFAULT_MAPPING } from './default-mapping.ts';
import { usesForms } from './uses-forms.ts';

it('tells whether profile forms are worth a call', () => {
  expect(usesForms(DEFAULT_MAPPING)).toBe(false);
  const rule = { employeeField: 'preferredName', sourceFields: ['contact.first_name', 'form.t.f'] };
  expect(usesForms([...DEFAULT_MAPPING, rule])).toBe(true);
});
