import { p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';

/** What every row has: an id that sorts by time of creation, and the organization that owns it. */
export const ownedRow = {
  id: p.uuid().primary(),
  organizationId: p.uuid(),
};

/** A new id. Sorting ids sorts rows by their time of creation. */
export function newId(): string {
  return uuidv7();
}

/** Whether a text can be the id of a row at all. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** What is kept of an entity, as a plain row has it. */
export type Columns<Entity> = {
  readonly [Key in keyof Entity as Key extends symbol ? never : Key]: Entity[Key];
};
