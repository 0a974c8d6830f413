import type { MappingRule } from './mapping-rule.ts';

/**
 * The rules before anyone has saved any. What was agreed in the offer goes before what the posting or the
 * requisition announced. Preferred name and work email have none: a candidate's address is a personal one.
 */
export const DEFAULT_MAPPING: readonly MappingRule[] = [
  firstFilled('firstName', 'contact.first_name'),
  firstFilled('lastName', 'contact.last_name'),
  firstFilled('personalEmail', 'contact.email', 'application.email'),
  firstFilled('phone', 'contact.phone', 'application.phone'),
  firstFilled('jobTitle', 'offer.job_title', 'posting.title', 'requisition.name'),
  firstFilled('department', 'offer.department', 'posting.department', 'requisition.department'),
  firstFilled('team', 'offer.team', 'posting.team', 'requisition.team'),
  firstFilled('location', 'offer.location', 'posting.location', 'requisition.location'),
  firstFilled('employmentType', 'posting.commitment', 'requisition.employment_status'),
  firstFilled('startsOn', 'offer.anticipated_start_date'),
  firstFilled('manager', 'offer.direct_manager', 'offer.hiring_manager', 'posting.hiring_manager'),
  firstFilled('timeZone', 'application.timezone'),
  firstFilled('salary', 'offer.salary'),
];

function firstFilled(employeeField: string, ...sourceFields: string[]): MappingRule {
  return { employeeField, sourceFields, joinWith: null, transforms: [] };
}
