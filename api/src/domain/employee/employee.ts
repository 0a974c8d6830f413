import { defineEntity, p } from '@mikro-orm/core';

import type { ProviderKey } from '../provider/registry.ts';
import { ownedRow } from '../base/entity.ts';
import type { FieldValue, Money } from '../values/field-value.ts';
import type { ValueOrigins } from './value-origin.ts';

const EmployeeSchema = defineEntity({
  name: 'Employee',
  tableName: 'employee',
  properties: {
    ...ownedRow,
    provider: p.string().$type<ProviderKey>().strictNullable(),
    /** The provider's id of the person: one employee for each. */
    contactId: p.string().strictNullable(),
    firstName: p.string().strictNullable(),
    lastName: p.string().strictNullable(),
    preferredName: p.string().strictNullable(),
    workEmail: p.string().strictNullable(),
    personalEmail: p.string().strictNullable(),
    phone: p.string().strictNullable(),
    jobTitle: p.string().strictNullable(),
    department: p.string().strictNullable(),
    team: p.string().strictNullable(),
    location: p.string().strictNullable(),
    employmentType: p.string().strictNullable(),
    /** YYYY-MM-DD. */
    startsOn: p.date().strictNullable(),
    /** IANA name. */
    timeZone: p.string().strictNullable(),
    salary: p.json<Money>().strictNullable(),
    managerId: p.uuid().strictNullable(),
    /** Of the fields that the organization defined, by their key. */
    customValues: p.json<Readonly<Record<string, FieldValue>>>(),
    origins: p.json<ValueOrigins>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A person in Sora. */
export class Employee extends EmployeeSchema.class {}
EmployeeSchema.setClass(Employee);
