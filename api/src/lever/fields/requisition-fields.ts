import { fieldsOf, person, type DefaultField } from './candidate-parts.ts';
import { moneyOf, slugInWords } from './read-value.ts';

const field = fieldsOf('REQUISITION');

/** The requisition that the hire was counted on, or that the offer names. */
export const REQUISITION_FIELDS: readonly DefaultField[] = [
  field('name', 'Name', 'TEXT', 'Approved job title.', (p) => p.requisition?.name),
  field('code', 'Code', 'TEXT', 'E.g. ENG-142.', (p) => p.requisition?.requisitionCode),
  field(
    'department',
    'Department',
    'TEXT',
    'From the approved requisition.',
    (p) => p.requisition?.department,
  ),
  field('team', 'Team', 'TEXT', 'From the approved requisition.', (p) => p.requisition?.team),
  field(
    'location',
    'Location',
    'TEXT',
    'From the approved requisition.',
    (p) => p.requisition?.location,
  ),
  field('employment_status', 'Employment status', 'TEXT', 'E.g. Full time.', (p) =>
    slugInWords(p.requisition?.employmentStatus),
  ),
  field('hiring_manager', 'Hiring manager', 'EMPLOYEE', 'From the approved requisition.', (p) =>
    person(p, p.requisition?.hiringManager),
  ),
  field('owner', 'Owner', 'EMPLOYEE', 'Owner of the requisition.', (p) =>
    person(p, p.requisition?.owner),
  ),
  field('status', 'Status', 'CHOICE', 'E.g. Open.', (p) => slugInWords(p.requisition?.status)),
  field(
    'backfill',
    'Backfill',
    'YES_NO',
    'Whether this replaces someone.',
    (p) => p.requisition?.backfill,
  ),
  field(
    'compensation_min',
    'Lowest compensation',
    'MONEY',
    'From the approved requisition.',
    ({ requisition }) => {
      const band = requisition?.compensationBand;
      return moneyOf(band?.min, band?.currency, band?.interval);
    },
  ),
  field(
    'compensation_max',
    'Highest compensation',
    'MONEY',
    'From the approved requisition.',
    ({ requisition }) => {
      const band = requisition?.compensationBand;
      return moneyOf(band?.max, band?.currency, band?.interval);
    },
  ),
  field(
    'internal_notes',
    'Internal notes',
    'LONG_TEXT',
    'Notes from recruiters.',
    (p) => p.requisition?.internalNotes,
  ),
];
