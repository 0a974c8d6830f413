import { describe, expect, it } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../../employee/employee-field.ts';
import { mappingDifference } from './difference.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { Transform } from '../rules/transform.ts';

const FIELDS = {
  employeeFields: BUILT_IN_EMPLOYEE_FIELDS,
  sourceFields: [
    {
      key: 'offer.team',
      label: 'Team',
      group: 'OFFER',
      type: 'TEXT',
      custom: false,
      description: '',
    },
  ],
} as const;

const rule = (employeeField: string, ...transforms: Transform[]): MappingRule => ({
  employeeField,
  sourceFields: ['offer.team'],
  joinWith: null,
  transforms,
});
const table = (to: string | null): Transform => ({
  kind: 'VALUE_TABLE',
  rows: [{ from: 'CA', to }],
  otherwise: 'KEEP',
  otherwiseValue: null,
});
const difference = (before: readonly MappingRule[], after: readonly MappingRule[]) =>
  mappingDifference(before, after, FIELDS);

describe('mappingDifference', () => {
  it('tells what came, what went and what changed, in the order of the employee fields', () => {
    const before = [rule('team'), rule('jobTitle')];
    const after = [rule('firstName'), rule('jobTitle', { kind: 'CHANGE_CASE', to: 'UPPER' })];
    expect(difference(before, after)).toMatchObject([
      { employeeFieldKey: 'firstName', before: null, beforeText: null, afterText: 'Offer › Team' },
      {
        employeeFieldKey: 'jobTitle',
        employeeField: { label: 'Job title' },
        beforeText: 'Offer › Team',
        afterText: 'Offer › Team; upper case',
      },
      { employeeFieldKey: 'team', after: null, afterText: null },
    ]);
  });

  it('sees none in the order of rules, nor in the order of their parts', () => {
    const one = { ...rule('team', table('California')) };
    const asPostgresGivesIt = JSON.parse(
      '{"joinWith":null,"transforms":[{"rows":[{"to":"California","from":"CA"}],"otherwiseValue":null,"otherwise":"KEEP","kind":"VALUE_TABLE"}],"employeeField":"team","sourceFields":["offer.team"]}',
    );
    expect(difference([one, rule('jobTitle')], [rule('jobTitle'), asPostgresGivesIt])).toEqual([]);
  });

  it('takes a rule without source fields and transforms for none, but not a constant', () => {
    const empty = { ...rule('team'), sourceFields: [] };
    const constant: Transform = { kind: 'CONSTANT', value: 'Acme', when: 'ALWAYS' };
    expect(difference([], [empty])).toEqual([]);
    expect(difference([], [{ ...empty, transforms: [constant] }])).toMatchObject([
      { afterText: 'always “Acme”' },
    ]);
  });

  it('tells a row that is undecided from one that is left empty', () => {
    expect(difference([rule('team', table(null))], [rule('team', table(''))])).toMatchObject([
      {
        beforeText: 'Offer › Team; table of 1 value (CA → undecided, used as is)',
        afterText: 'Offer › Team; table of 1 value (CA → left empty)',
      },
    ]);
  });

  it('shows the rows of tables that would read the same otherwise', () => {
    expect(
      difference([rule('team', table('California'))], [rule('team', table('Calif.'))]),
    ).toMatchObject([
      {
        beforeText: 'Offer › Team; table of 1 value (CA → California)',
        afterText: 'Offer › Team; table of 1 value (CA → Calif.)',
      },
    ]);
  });

  it('has fields that are not there any more last, and without a field', () => {
    expect(difference([rule('custom_gone')], [rule('team')])).toMatchObject([
      { employeeFieldKey: 'team' },
      { employeeFieldKey: 'custom_gone', employeeField: null },
    ]);
  });
});
