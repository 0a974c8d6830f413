import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';

import { ALSO_CALLED, SHARED_NAMES } from './country-aliases.ts';
import { countryIn } from './country.ts';

describe('countryIn', () => {
  it('knows every country by its codes, its flag and its name in ISO 3166', () => {
    for (const { alpha2, alpha3, name } of iso31661) {
      const flag = String.fromCodePoint(
        ...[...alpha2].map((letter) => letter.charCodeAt(0) + 0x1f1e6 - 65),
      );
      const isShared = SHARED_NAMES.some(([shared]) => shared === name);
      const texts = [alpha2, alpha3, flag, `${name} (${alpha2})`, `${alpha2} - ${name}`];
      for (const text of isShared ? texts : [name, ...texts]) {
        expect([text, countryIn(text)]).toEqual([text, alpha2]);
      }
    }
  });

  it('takes no code of ISO 3166 for another country', () => {
    const codes = new Map(
      iso31661.flatMap(({ alpha2, alpha3 }) => [
        [alpha2, alpha2],
        [alpha3, alpha2],
      ]),
    );
    expect(ALSO_CALLED.filter(([name, code]) => (codes.get(name) ?? code) !== code)).toEqual([]);
  });

  it.each([
    ['United States of America (USA)', 'US'],
    ['USA, United States', 'US'],
    ['Germany 🇩🇪', 'DE'],
    ['🇩🇪🇩🇪', 'DE'],
    ['Germany / Deutschland', 'DE'],
    ['Germany (remote)', 'DE'],
    ['Korea, South', 'KR'],
    ['Korea (Republic of)', 'KR'],
    ["Korea (Democratic People's Republic of)", 'KP'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Congo (DRC)', 'CD'],
    ['Congo (Brazzaville)', 'CG'],
    ['Congo - Kinshasa', 'CD'],
    ['Virgin Islands (British)', 'VG'],
    ['Virgin Islands (U.S.)', 'VI'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Plurinational State of Bolivia', 'BO'],
    ['Federated States of Micronesia', 'FM'],
    ['Independent State of Papua New Guinea', 'PG'],
    ['Gambia (the)', 'GM'],
    ['Netherlands, The', 'NL'],
    ['England, UK', 'GB'],
    ['Scotland (United Kingdom)', 'GB'],
    ['Puerto Rico, USA', 'PR'],
    ['Taiwan (China)', 'TW'],
    ['State of Kuwait', 'KW'],
    ['State of Palestine', 'PS'],
    ['Commonwealth of Australia', 'AU'],
    ['United Republic of Tanzania', 'TZ'],
    ['Georgia', 'GE'],
    ['Georgia (country)', 'GE'],
    ['Georgia (GE)', 'GE'],
    ['Shqipëri', 'AL'],
    ['საქართველო', 'GE'],
    ['Ísland', 'IS'],
    ['EE. UU.', 'US'],
    ['NED', 'NL'],
  ])('%s is %s', (text, code) => {
    expect(countryIn(text)).toBe(code);
  });

  it.each([
    ['Georgia (state)', 'is a state of the United States, not a country'],
    ['Georgia (U.S. state)', 'is a state of the United States, not a country'],
    ['State of Niger', 'is a state of Nigeria, not a country'],
    ['Province of Luxembourg', 'is a province of Belgium, not a country'],
    ['Luxembourg, Belgium', 'could be Luxembourg or Belgium'],
    ['Georgia, United States', 'could be Georgia or United States'],
    ['Ireland (UK)', 'could be Ireland or United Kingdom'],
    ['🇩🇪🇫🇷', 'could be Germany or France'],
    ['Korea (Asia)', 'could be South Korea or North Korea'],
    ['State of California', 'is not a country'],
    ['State of France', 'is not a country'],
    ['Islamic State of Iraq', 'is not a country'],
    ['Atlanta, Georgia', 'is not a country'],
    ['Berlin, Germany', 'is not a country'],
    ['Northern Cyprus', 'is not a country'],
    ['', 'is not a country'],
    ['()', 'is not a country'],
    [' / ', 'is not a country'],
  ])('%s %s', (text, because) => {
    expect(countryIn(text)).toEqual({ because });
  });
});
