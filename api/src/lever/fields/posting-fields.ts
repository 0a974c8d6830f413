import { fieldsOf, person, type DefaultField } from './candidate-parts.ts';
import { moneyOf, slugInWords } from './read-value.ts';

const field = fieldsOf('POSTING');

export const POSTING_FIELDS: readonly DefaultField[] = [
  field('title', 'Title', 'TEXT', 'Posted job title.', (p) => p.posting?.text),
  field('department', 'Department', 'TEXT', '', (p) => p.posting?.categories?.department),
  field('team', 'Team', 'TEXT', '', (p) => p.posting?.categories?.team),
  field('location', 'Location', 'TEXT', 'First location.', (p) => p.posting?.categories?.location),
  field(
    'locations',
    'All locations',
    'CHOICES',
    'Every location.',
    (p) => p.posting?.categories?.allLocations,
  ),
  field(
    'commitment',
    'Work type',
    'TEXT',
    'E.g. Full-time.',
    (p) => p.posting?.categories?.commitment,
  ),
  field('level', 'Level', 'TEXT', '', (p) => p.posting?.categories?.level),
  field('workplace_type', 'Workplace type', 'CHOICE', 'On site, remote or hybrid.', (p) =>
    p.posting?.workplaceType === 'unspecified' ? null : slugInWords(p.posting?.workplaceType),
  ),
  field('country', 'Country', 'COUNTRY', '', (p) => p.posting?.country?.toUpperCase()),
  field('hiring_manager', 'Hiring manager', 'EMPLOYEE', '', (p) =>
    person(p, p.posting?.hiringManager?.id),
  ),
  field('owner', 'Owner', 'EMPLOYEE', '', (p) => person(p, p.posting?.owner?.id)),
  field('tags', 'Tags', 'CHOICES', '', (p) => p.posting?.tags),
  field(
    'requisition_codes',
    'Requisition codes',
    'CHOICES',
    'All requisitions of the posting.',
    (p) => p.posting?.requisitionCodes,
  ),
  field('salary_min', 'Lowest salary', 'MONEY', 'Lower end of the posted range.', ({ posting }) =>
    moneyOf(
      posting?.salaryRange?.min,
      posting?.salaryRange?.currency,
      posting?.salaryRange?.interval,
    ),
  ),
  field('salary_max', 'Highest salary', 'MONEY', 'Upper end of the posted range.', ({ posting }) =>
    moneyOf(
      posting?.salaryRange?.max,
      posting?.salaryRange?.currency,
      posting?.salaryRange?.interval,
    ),
  ),
].map(described);

/** Labels that say it all have no other words. */
function described(made: DefaultField): DefaultField {
  return made.description ? made : { ...made, description: `${made.label} of the posting.` };
}
