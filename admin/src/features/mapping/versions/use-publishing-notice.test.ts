import { expect, it } from 'vitest';

import { stillHidden } from './use-publishing-notice.ts';

it('says which fields stay hidden after publishing was undone, and nothing when none do', () => {
  expect(stillHidden([])).toBe('');
  expect(stillHidden(['Department'])).toBe(
    ' Department is still visible to administrators only. Change that in Settings > Data management.',
  );
  expect(stillHidden(['Department', 'Team'])).toContain('Department, Team are still visible');
});
