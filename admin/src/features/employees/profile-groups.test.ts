import { expect, it } from 'vitest';

import { profileGroups } from './profile-groups.ts';

const value = (group: string, key: string) => ({
  field: { key, label: key, group, required: false },
  value: null,
});

it('keeps the order of the groups and of the values in them', () => {
  const groups = profileGroups([value('Personal', 'a'), value('Job', 'b'), value('Personal', 'c')]);
  expect(groups.map(({ name, values }) => [name, values.map(({ field }) => field.key)])).toEqual([
    ['Personal', ['a', 'c']],
    ['Job', ['b']],
  ]);
});
