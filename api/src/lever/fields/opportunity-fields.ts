import { fieldsOf, person, type DefaultField } from './candidate-parts.ts';
import { slugInWords, utcDay } from './read-value.ts';

const field = fieldsOf('OPPORTUNITY');

export const OPPORTUNITY_FIELDS: readonly DefaultField[] = [
  field(
    'stage',
    'Stage',
    'CHOICE',
    'Where in the pipeline.',
    (p) => p.opportunity.stage?.object?.text,
  ),
  field('origin', 'Origin', 'CHOICE', 'How they were found, e.g. Referred.', (p) =>
    slugInWords(p.opportunity.origin),
  ),
  field('sources', 'Sources', 'CHOICES', 'Where they came from.', (p) => p.opportunity.sources),
  field('tags', 'Tags', 'CHOICES', 'Tags that recruiters set.', (p) => p.opportunity.tags),
  field('links', 'Links', 'CHOICES', 'Profiles and websites.', (p) => p.opportunity.links),
  field('owner', 'Owner', 'EMPLOYEE', 'The recruiter in charge.', (p) =>
    person(p, p.opportunity.owner?.id),
  ),
  field('sourced_by', 'Sourced by', 'EMPLOYEE', 'Who found them.', (p) =>
    person(p, p.opportunity.sourcedBy?.id),
  ),
  field(
    'location',
    'Opportunity location',
    'TEXT',
    'Where the job is.',
    ({ opportunity: { opportunityLocation } }) =>
      opportunityLocation === 'unspecified' ? null : opportunityLocation,
  ),
  field('created_on', 'Added on', 'DATE', 'Date added to Lever.', (p) =>
    utcDay(p.opportunity.createdAt),
  ),
  field('archived_on', 'Archived on', 'DATE', 'For a hire, the date of the hire.', (p) =>
    utcDay(p.opportunity.archived?.archivedAt),
  ),
  field('archive_reason', 'Archive reason', 'CHOICE', 'For example Hired.', (p) => p.archiveReason),
  field('url', 'Link to Lever', 'TEXT', 'The candidate’s page.', (p) => p.opportunity.urls?.show),
];
