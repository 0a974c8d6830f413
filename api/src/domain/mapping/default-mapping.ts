import type { MappingRule } from './mapping-rule.ts';

/**
 * The rules before anyone has saved any. What was agreed in the offer goes before what the posting or the
 * requisition announced. Preferred name and work e-mail have none: a candidate's address is a personal one.
 */
export const DEFAULT_MAPPING: readonly MappingRule[] = [
  { employeeField: 'firstName', sourceFields: ['contact.first_name'] },
  { employeeField: 'lastName', sourceFields: ['contact.last_name'] },
  { employeeField: 'personalEmail', sourceFields: ['contact.email', 'application.email'] },
  { employeeField: 'phone', sourceFields: ['contact.phone', 'application.phone'] },
  {
    employeeField: 'jobTitle',
    sourceFields: ['offer.job_title', 'posting.title', 'requisition.name'],
  },
  {
    employeeField: 'department',
    sourceFields: ['offer.department', 'posting.department', 'requisition.department'],
  },
  { employeeField: 'team', sourceFields: ['offer.team', 'posting.team', 'requisition.team'] },
  {
    employeeField: 'location',
    sourceFields: ['offer.location', 'posting.location', 'requisition.location'],
  },
  {
    employeeField: 'employmentType',
    sourceFields: ['posting.commitment', 'requisition.employment_status'],
  },
  { employeeField: 'startsOn', sourceFields: ['offer.anticipated_start_date'] },
  {
    employeeField: 'manager',
    sourceFields: ['offer.direct_manager', 'offer.hiring_manager', 'posting.hiring_manager'],
  },
  { employeeField: 'timeZone', sourceFields: ['application.timezone'] },
  { employeeField: 'salary', sourceFields: ['offer.salary'] },
];
