import type { EntityManager } from '@mikro-orm/core';

import { employeeFields } from '../employee/employee-fields.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import { fieldsForAdministrators } from '../mapping/rules/fields-for-administrators.ts';
import { currentFieldMapping } from '../mapping/versions/current-field-mapping.ts';
import type { Providers } from '../provider/providers.ts';
import { mappingFor } from './mapping-for.ts';

/**
 * The fields that an earlier version of the mapping fills from something for administrators, that the published one does
 * not, and that everyone may see by now: somebody decided so for what they hold today.
 */
export async function openedSince(
  { em, providers }: { em: EntityManager; providers: Providers },
  integrationId: string,
  mappingVersion: number,
): Promise<readonly EmployeeField[]> {
  const opened = (await employeeFields(em)).filter(
    ({ decidedVisibility }) => decidedVisibility === 'EVERYONE',
  );
  if (opened.length === 0) return [];
  const undecided = opened.map((field) => ({ ...field, decidedVisibility: null }));
  const { defaultSourceFields } = await providers.ofIntegration(integrationId);
  const hiddenBy = ({ rules }: Awaited<ReturnType<typeof mappingFor>>) =>
    new Set(
      fieldsForAdministrators(rules, undecided, defaultSourceFields).map((field) => field.key),
    );
  const before = hiddenBy(await mappingFor(em, integrationId, { mappingVersion }));
  const now = hiddenBy(await currentFieldMapping(em, integrationId));
  return opened.filter(({ key }) => before.has(key) && !now.has(key));
}

/** Why a version cannot be used. */
export function opensHidden(opened: readonly EmployeeField[], version: number): string {
  const labels = opened.map(({ label }) => label).join(', ');
  return (
    `${labels}: version ${version} fills ${opened.length === 1 ? 'it' : 'them'} with what only administrators may see, ` +
    'and everyone can see it now. Change who can see it in Settings > Data management first, or choose another version.'
  );
}
