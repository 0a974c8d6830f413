import { expect, test } from 'vitest';

import { mayChange, maySee, type Subject } from './policy.ts';
import type { Role } from './viewer.ts';

const SUBJECTS: readonly Subject[] = [
  ...(['employee', 'employee field', 'hidden value', 'workflow', 'import'] as const),
  ...(['candidate', 'integration', 'field mapping', 'member'] as const),
];
const allowed = (may: typeof maySee, role: Role) => SUBJECTS.filter((one) => may({ role }, one));

test('an administrator sees and changes everything', () => {
  expect(allowed(maySee, 'ADMINISTRATOR')).toEqual(SUBJECTS);
  expect(allowed(mayChange, 'ADMINISTRATOR')).toEqual(SUBJECTS);
});

test('a member sees the work, and changes nothing', () => {
  expect(allowed(maySee, 'MEMBER')).toEqual(['employee', 'employee field', 'workflow', 'import']);
  expect(allowed(mayChange, 'MEMBER')).toEqual([]);
});
