import { expect, it } from 'vitest';

import { destinationsFor, isWithin } from './navigation.ts';

const labels = (isAdministrator: boolean) => destinationsFor(isAdministrator).map((d) => d.label);
const markedAt = (path: string) =>
  destinationsFor(true)
    .filter((destination) => isWithin(destination, path))
    .map((destination) => destination.label);

it('shows Settings to administrators only', () => {
  expect(labels(true)).toEqual(['Home', 'Workflows', 'Employees', 'Imports', 'Settings']);
  expect(labels(false)).toEqual(['Home', 'Workflows', 'Employees', 'Imports']);
});

it.each([
  ['/', 'Home'],
  ['/workflows/w1/manage', 'Workflows'],
  ['/settings/integrations/lever', 'Settings'],
])('marks where one is at %s', (path, label) => {
  expect(markedAt(path)).toEqual([label]);
});
