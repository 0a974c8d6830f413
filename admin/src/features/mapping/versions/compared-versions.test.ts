import { expect, it } from 'vitest';

import { comparedVersions, differenceVariables, sideLabel } from './compared-versions.ts';

it('compares what the address says', () => {
  expect(comparedVersions({ from: '3', to: '5' }, 7)).toEqual({ from: 3, to: 5 });
  expect(comparedVersions({ from: '7', to: 'draft' }, 7)).toEqual({ from: 7, to: 'draft' });
});

it('compares the published version with the one before it when the address does not say', () => {
  expect(comparedVersions({}, 7)).toEqual({ from: 6, to: 7 });
  expect(comparedVersions({ from: 'x', to: '1e9' }, 0)).toEqual({ from: 0, to: 0 });
});

it('compares the draft with what is published', () => {
  expect(comparedVersions({ to: 'draft' }, 7)).toEqual({ from: 7, to: 'draft' });
  expect(differenceVariables({ from: 7, to: 'draft' })).toEqual({ from: 7, to: null });
});

it('names both sides', () => {
  expect([7, 0, 'draft' as const].map(sideLabel)).toEqual([
    'version 7',
    'the default mapping',
    'the draft',
  ]);
});
