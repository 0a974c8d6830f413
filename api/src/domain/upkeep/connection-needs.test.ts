import { describe, expect, it } from 'vitest';

import { DEFAULT_MAPPING } from '../mapping/rules/default-mapping.ts';
import { needsOf } from './connection-needs.ts';

const rule = (...sourceFields: string[]) => ({ sourceFields, joinWith: null, transforms: [] });

describe('what a connection is needed for', () => {
  it('is what the default mapping takes from, requisitions only where other fields are empty', () => {
    expect(needsOf(DEFAULT_MAPPING, [])).toEqual({
      groups: new Map([
        ['CONTACT', 'first'],
        ['APPLICATION', 'first'],
        ['OFFER', 'first'],
        ['POSTING', 'first'],
        ['REQUISITION', 'fallback'],
      ]),
      stages: false,
      webhooks: false,
    });
  });

  it('includes referrals and profile forms once a rule takes from them', () => {
    const { groups } = needsOf(
      [rule('referral.custom_badge'), rule('offer.team', 'form.size')],
      [],
    );
    expect([...groups]).toEqual([
      ['REFERRAL', 'first'],
      ['OFFER', 'first'],
      ['FORM', 'fallback'],
    ]);
  });

  it('is all of what a rule joins, and what an expression names', () => {
    const expression = '$uppercase(fields.`requisition.level`)';
    const { groups } = needsOf(
      [
        { ...rule('contact.name', 'posting.title'), joinWith: ', ' },
        { ...rule(), transforms: [{ kind: 'EXPRESSION', expression }] },
      ],
      [],
    );
    expect([...groups]).toEqual([
      ['CONTACT', 'first'],
      ['POSTING', 'first'],
      ['REQUISITION', 'fallback'],
    ]);
  });

  it('is nothing for a rule that takes from another employee field, or from none', () => {
    expect(needsOf([rule('employee.firstName'), rule()], []).groups.size).toBe(0);
  });

  it('includes webhooks for any listener, and stages for one that waits for a stage', () => {
    expect(needsOf([], [{ event: 'CANDIDATE_HIRED' }])).toMatchObject({
      stages: false,
      webhooks: true,
    });
    expect(needsOf([], [{ event: 'CANDIDATE_STAGE_CHANGE' }])).toMatchObject({
      stages: true,
      webhooks: true,
    });
  });
});
