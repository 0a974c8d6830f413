import { expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

it.each([
  ['US', 'CA', 'CA', 'California'],
  ['US', 'us-ca', 'CA', 'California'],
  ['US', ' california ', 'CA', 'California'],
  ['CA', 'Québec', 'QC', 'Quebec'],
  ['ES', 'Principado de Asturias', 'AS', 'Asturias, Principado de'],
  ['DE', 'BY', 'BY', 'Bayern'],
] as const)('writes in %s “%s” as %s or %s', (country, text, code, name) => {
  const transform = { kind: 'WRITE_REGION', country } as const;
  expect(transformed({ ...transform, as: 'CODE' }, text)).toEqual({ value: code, type: 'TEXT' });
  expect(transformed({ ...transform, as: 'NAME' }, text)).toEqual({ value: name, type: 'TEXT' });
});

it('is a problem where the country has no such region', () => {
  expect(transformed({ kind: 'WRITE_REGION', country: 'US', as: 'CODE' }, 'Bayern')).toEqual({
    problem: '“Bayern” is not a state or province of United States',
  });
});

it('refuses a country without regions', () => {
  expect(wrongSettings({ kind: 'WRITE_REGION', country: 'ZZ', as: 'CODE' })).toContain('“ZZ”');
});
