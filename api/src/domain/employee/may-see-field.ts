import { maySee } from '../identity/policy.ts';
import type { Viewer } from '../identity/viewer.ts';
import { visibilityOf, type EmployeeField } from './employee-field.ts';

/** Whether somebody may see what profiles have in a field. */
export function maySeeField(viewer: Pick<Viewer, 'role'>, field: EmployeeField): boolean {
  return maySee(viewer, visibilityOf(field) === 'EVERYONE' ? 'employee' : 'hidden value');
}
