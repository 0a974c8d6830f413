import { expect, it } from 'vitest';

import { flagLabel } from './flag-label.ts';

const flag = (label: string) => ({ field: { label } });

it('names the one value that is missing, and counts several', () => {
  expect(flagLabel([])).toBeUndefined();
  expect(flagLabel([flag('Time zone')])).toBe('Time zone missing');
  expect(flagLabel([flag('Time zone'), flag('Last name')])).toBe('2 values missing');
});
