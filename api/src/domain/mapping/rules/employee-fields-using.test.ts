import { describe, expect, it } from 'vitest';

import { employeeFieldsUsing } from './employee-fields-using.ts';
import type { MappingRule } from './mapping-rule.ts';

const rule = (employeeField: string, sourceFields: string[], expression?: string): MappingRule => ({
  employeeField,
  sourceFields,
  joinWith: null,
  transforms: expression === undefined ? [] : [{ kind: 'EXPRESSION', expression }],
});

describe('the employee fields that use a source field', () => {
  it('are those whose rule names it, at any place', () => {
    const rules = [
      rule('team', ['posting.team', 'offer.team']),
      rule('jobTitle', ['offer.job_title']),
    ];
    expect([...employeeFieldsUsing(rules)('offer.team')]).toEqual(['team']);
    expect([...employeeFieldsUsing(rules)('offer.nothing')]).toEqual([]);
  });

  it('are those whose expression names it whole', () => {
    const rules = [
      rule('team', [], 'fields.`offer.team` & "!"'),
      rule('jobTitle', [], '$lookup(fields, "offer.team_name")'),
      rule('location', [], "$lookup(fields, 'offer.team')"),
    ];
    expect([...employeeFieldsUsing(rules)('offer.team')]).toEqual(['team', 'location']);
  });
});
