import type { EntityManager } from '@mikro-orm/core';

import { addEmployeeField } from '../../employee/create-employee-field.ts';
import { employeeFields } from '../../employee/employee-fields.ts';
import { isRefusal } from '../../base/failure.ts';
import type { Viewer } from '../../identity/viewer.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentProblem, FieldMappingDocument } from './parse-field-mapping.ts';

const OWN_KEY = /^custom_[a-z0-9_]{1,60}$/;

/** In `em`'s transaction: creates the employee fields of a document that are not there yet, and gives their keys. */
export async function addDocumentFields(
  ports: { em: EntityManager; clock: Clock },
  viewer: Viewer,
  document: FieldMappingDocument,
): Promise<{ readonly added: readonly string[]; readonly problems: readonly DocumentProblem[] }> {
  const existing = await employeeFields(ports.em, { includeArchived: true });
  const fields = new Map(existing.map(({ key, type }) => [key, type]));
  const added: string[] = [];
  const problems: DocumentProblem[] = [];
  for (const [index, field] of document.employeeFields.entries()) {
    const tell = (part: string, message: string) =>
      problems.push({
        path: `$.employeeFields[${index}].${part}`,
        employeeField: field.key,
        message,
      });
    const type = fields.get(field.key);
    if (type !== undefined) {
      if (type !== field.type) tell('type', `The field already exists with the type ${type}.`);
    } else if (!OWN_KEY.test(field.key)) {
      tell('key', 'A key starts with custom_, followed by lower-case letters, digits and _.');
    } else {
      const created = await addEmployeeField(ports, { ...field, viewer });
      if (!isRefusal(created)) added.push(field.key);
      else if (created.code === 'EMPLOYEE_FIELD_INVALID') {
        tell(created.input.toLowerCase(), created.message);
      } else {
        tell('key', created.message);
        break;
      }
      fields.set(field.key, field.type);
    }
  }
  return { added, problems };
}
