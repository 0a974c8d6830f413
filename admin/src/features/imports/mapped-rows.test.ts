import { expect, it } from 'vitest';

import { mappedRows } from './mapped-rows.ts';

const row = (required: boolean, raw: string | null, problem: string | null = null) => ({
  employeeField: { required },
  raw,
  value: problem ? null : raw,
  problem,
});

it('puts aside what nothing filled, but never a required field or a problem', () => {
  const filled = row(false, 'Engineer');
  const missing = row(true, null);
  const unusable = row(false, 'soon', '“soon” is not a date');
  const empty = row(false, null);
  expect(mappedRows([filled, missing, unusable, empty])).toEqual({
    shown: [filled, missing, unusable],
    empty: [empty],
  });
});
