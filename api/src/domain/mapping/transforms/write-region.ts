import { countryName } from '../../values/country.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import { regionsOf } from '../../values/region.ts';
import type { WriteRegion } from '../rules/transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

/** The code is written without the country: CA, not US-CA. */
export const writeRegion: TransformDefinition<WriteRegion> = {
  name: 'Write a state or province',
  takes: TEXTS,
  gives: () => ['TEXT'],
  check: ({ country }) =>
    regionsOf(country)
      ? null
      : `${quoted(country)} is not a country with states or provinces. Use a two-letter code, such as US.`,
  compile({ country, as }) {
    const regions = regionsOf(country);
    return {
      apply: ofOne((given) => {
        const region = typeof given.value === 'string' ? regions?.find(given.value) : undefined;
        return region
          ? { value: as === 'CODE' ? region.code : region.name, type: 'TEXT' }
          : problemWith(given, `is not a state or province of ${countryName(country) ?? country}`);
      }),
    };
  },
};
