import { expect, it } from 'vitest';

import { transformed } from '../../../../test/mapping/samples.ts';

it.each([
  ['US', 'US', 'United States'],
  ['usa', 'US', 'United States'],
  ['U.S.A.', 'US', 'United States'],
  ['United States of America', 'US', 'United States'],
  ['uk', 'GB', 'United Kingdom'],
  ['Russian Federation', 'RU', 'Russia'],
  ['Cote d’Ivoire', 'CI', 'Côte d’Ivoire'],
  ['Turkey', 'TR', 'Türkiye'],
  ['Bosnia and Herzegovina', 'BA', 'Bosnia & Herzegovina'],
  ['Saint Lucia', 'LC', 'St. Lucia'],
  ['Kosovo', 'XK', 'Kosovo'],
])('writes “%s” as %s or %s', (text, code, name) => {
  expect(transformed({ kind: 'WRITE_COUNTRY', as: 'CODE' }, text)).toEqual({
    value: code,
    type: 'TEXT',
  });
  expect(transformed({ kind: 'WRITE_COUNTRY', as: 'NAME' }, text)).toEqual({
    value: name,
    type: 'TEXT',
  });
});

it('writes a country by its code also in a text field', () => {
  expect(transformed({ kind: 'WRITE_COUNTRY', as: 'CODE' }, 'SE', 'COUNTRY')).toEqual({
    value: 'SE',
    type: 'TEXT',
  });
});

it.each(['Atlantis', 'EU', 'ZZ'])('%s is not a country', (text) => {
  expect(transformed({ kind: 'WRITE_COUNTRY', as: 'CODE' }, text)).toEqual({
    problem: `“${text}” is not a country`,
  });
});
