import { expect, it } from 'vitest';

import { NO_RULE } from '../draft/draft-rules.ts';
import { openSuggestions, suggestedRule, type Suggestion } from './suggestions.ts';

const suggestion = (key: string): Suggestion => ({
  reason: 'same name',
  example: 'M',
  employeeField: { key, label: key },
  rule: { employeeField: key, sourceFields: ['offer.size'], joinWith: null, transforms: [] },
  sourceFields: [{ key: 'offer.size', label: 'Size', group: 'OFFER' }],
});

it('suggests nothing for a field that has a rule by now', () => {
  const rules = new Map([
    ['size', { ...NO_RULE, sourceFields: ['form.size'] }],
    ['team', NO_RULE],
  ]);
  const open = openSuggestions(
    [suggestion('size'), suggestion('team'), suggestion('buddy')],
    rules,
  );
  expect([...open.keys()]).toEqual(['team', 'buddy']);
});

it('gives the rule as it is edited', () => {
  expect(suggestedRule(suggestion('size'))).toEqual({ ...NO_RULE, sourceFields: ['offer.size'] });
});
