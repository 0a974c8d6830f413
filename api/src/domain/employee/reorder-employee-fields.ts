import type { EntityManager } from '@mikro-orm/core';

import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import { invalid, type EmployeeFieldInvalid } from './check-field-input.ts';
import type { EmployeeField } from './employee-field.ts';
import { employeeFields } from './employee-fields.ts';
import { overrideBuiltIn } from './override-built-in.ts';

/** Puts the fields of a group in the order of `keys`, which names each of them once. Archived ones go last. */
export function reorderEmployeeFields(
  { em, clock }: { em: EntityManager; clock: Clock },
  { viewer, group, keys }: { viewer: Viewer; group: string; keys: readonly string[] },
): Promise<readonly EmployeeField[] | EmployeeFieldInvalid> {
  return em.fork().transactional(async (inside) => {
    const all = await employeeFields(inside, { includeArchived: true });
    const inGroup = all.filter((field) => field.group === group);
    const shown = inGroup.filter((field) => field.archivedAt === null);
    if (shown.length === 0) return invalid('GROUP', `There is no group called ${group}.`);
    if (keys.length !== shown.length || shown.some(({ key }) => !keys.includes(key))) {
      return invalid(
        'KEYS',
        `The fields of ${group} have changed. Reload them, then list every field exactly once.`,
      );
    }
    const archived = inGroup.filter((field) => field.archivedAt !== null).map(({ key }) => key);
    for (const [position, key] of [...keys, ...archived].entries()) {
      const field = inGroup.find((one) => one.key === key);
      if (!field || field.position === position) continue;
      if (field.custom) {
        const change = { position, updatedAt: clock.now() };
        await inside.nativeUpdate(EmployeeFieldDefinition, { key }, change);
      } else {
        await overrideBuiltIn({ em: inside, clock }, viewer.organization.id, {
          ...field,
          position,
        });
      }
    }
    return employeeFields(inside);
  });
}
