import type { Candidate, CandidateField } from '../src/domain/candidate/candidate.ts';
import type { EmployeeField } from '../src/domain/employee/employee-field.ts';
import type { FieldType, FieldValue } from '../src/domain/values/field-value.ts';
import { questionKey, type Answers } from '../src/domain/mapping/engine/answers.ts';
import type { MappingRule } from '../src/domain/mapping/rules/mapping-rule.ts';
import type { Transform } from '../src/domain/mapping/rules/transform.ts';
import { DEFAULT_SOURCE_FIELDS } from '../src/lever/default-source-fields.ts';

export const CHOICES = ['XS', 'S', 'M', 'L', 'XL'];
export const EMPLOYMENT = [
  { from: 'Full-time', to: 'Permanent' },
  { from: 'Part-time', to: 'Permanent, part-time' },
  { from: 'Contract', to: 'Contractor' },
];
export const DEPARTMENTS = Array.from({ length: 20 }, (_, index) => ({
  from: `Department ${index}`,
  to: `D${index}`,
}));
export const PEOPLE = Array.from({ length: 50 }, (_, index) => ({
  employeeId: `e${index}`,
  name: `Hana Manager ${index}`,
  email: `hana${index}@acme.test`,
}));

const table = (rows: typeof EMPLOYMENT, otherwise: 'KEEP' | 'EMPTY'): Transform => {
  return { kind: 'VALUE_TABLE', rows, otherwise, otherwiseValue: null };
};
const perInterval = (to: 'MONTH' | 'HOUR', decimals: number): Transform => {
  return { kind: 'CONVERT_PAY_INTERVAL', to, hoursPerWeek: '40', daysPerWeek: '5', decimals };
};
const phone: Transform = { kind: 'FORMAT_PHONE', country: 'US' };
const part = (name: 'GIVEN' | 'FAMILY'): Transform => {
  return { kind: 'SPLIT_NAME', part: name, order: 'AUTO' };
};

type Line = readonly [
  key: string,
  type: FieldType,
  sources: readonly string[],
  transforms?: readonly Transform[],
  joinWith?: string,
];

/** One line for each of the 40 employee fields. `custom.…` are custom fields of an offer. */
const LINES: readonly Line[] = [
  ['firstName', 'TEXT', ['contact.name'], [part('GIVEN')]],
  ['lastName', 'TEXT', ['contact.name'], [part('FAMILY')]],
  ['preferredName', 'TEXT', ['contact.first_name'], [{ kind: 'CHANGE_CASE', to: 'TITLE' }]],
  ['workEmail', 'EMAIL', ['application.email']],
  ['personalEmail', 'EMAIL', ['custom.email', 'contact.email']],
  ['phone', 'PHONE', ['contact.phone', 'application.phone'], [phone]],
  ['jobTitle', 'TEXT', ['offer.job_title', 'posting.title', 'requisition.name']],
  ['department', 'TEXT', ['offer.department', 'posting.department'], [table(DEPARTMENTS, 'KEEP')]],
  ['team', 'TEXT', ['offer.team', 'posting.team', 'requisition.team']],
  ['location', 'TEXT', ['posting.location', 'posting.country'], [], ' · '],
  ['employmentType', 'TEXT', ['posting.commitment'], [table(EMPLOYMENT, 'EMPTY')]],
  ['startsOn', 'DATE', ['offer.anticipated_start_date']],
  ['manager', 'EMPLOYEE', ['offer.direct_manager', 'offer.hiring_manager']],
  ['timeZone', 'TIME_ZONE', ['application.timezone']],
  ['salary', 'MONEY', ['offer.salary']],
  ['monthlySalary', 'MONEY', ['offer.salary'], [perInterval('MONTH', 2)]],
  ['hourlySalary', 'MONEY', ['offer.salary'], [perInterval('HOUR', 2)]],
  [
    'bonus',
    'MONEY',
    ['custom.bonus'],
    [{ kind: 'MAKE_MONEY', currency: 'USD', interval: 'ONE_TIME' }],
  ],
  ['equity', 'TEXT', ['offer.offered_equity'], [{ kind: 'CHANGE_CASE', to: 'UPPER' }]],
  ['size', 'CHOICE', ['custom.size']],
  [
    'deliveredOn',
    'DATE',
    ['custom.delivery'],
    [{ kind: 'READ_DATE', dayOrder: 'DAY_FIRST', timeZone: 'UTC' }],
  ],
  [
    'decidedOn',
    'DATE',
    ['custom.decision'],
    [{ kind: 'READ_DATE', dayOrder: 'MONTH_FIRST', timeZone: 'UTC' }],
  ],
  ['signedOn', 'DATE', ['offer.signed_on']],
  ['appliedOn', 'DATE', ['application.applied_on']],
  ['visa', 'YES_NO', ['custom.visa'], [{ kind: 'READ_YES_NO', yes: ['Needed'], no: ['None'] }]],
  ['backfill', 'YES_NO', ['requisition.backfill']],
  ['country', 'COUNTRY', ['posting.country']],
  ['homeCountry', 'TEXT', ['custom.country'], [{ kind: 'WRITE_COUNTRY', as: 'NAME' }]],
  ['state', 'TEXT', ['custom.state'], [{ kind: 'WRITE_REGION', country: 'US', as: 'CODE' }]],
  ['company', 'TEXT', [], [{ kind: 'CONSTANT', value: 'Acme', when: 'ALWAYS' }]],
  ['hours', 'NUMBER', ['custom.hours'], [{ kind: 'READ_NUMBER', decimalMark: 'POINT' }]],
  [
    'amount',
    'TEXT',
    ['offer.salary_amount'],
    [{ kind: 'FORMAT_NUMBER', decimals: 2, grouped: true }],
  ],
  ['tags', 'CHOICES', ['opportunity.tags']],
  [
    'firstTag',
    'TEXT',
    ['opportunity.tags'],
    [{ kind: 'CHANGE_LIST', take: 'FIRST', separator: '' }],
  ],
  [
    'emails',
    'TEXT',
    ['contact.emails'],
    [{ kind: 'CHANGE_LIST', take: 'JOINED', separator: '; ' }],
  ],
  ['notes', 'LONG_TEXT', ['application.comments']],
  ['fullName', 'TEXT', ['employee.firstName', 'employee.lastName'], [], ' '],
  ['level', 'TEXT', ['posting.level'], [{ kind: 'CHANGE_CASE', to: 'SENTENCE' }]],
  ['referrer', 'EMPLOYEE', ['referral.referrer'], [{ kind: 'FIND_EMPLOYEE', by: 'NAME' }]],
  ['stage', 'TEXT', ['opportunity.stage']],
];

export const EMPLOYEE_FIELDS: readonly EmployeeField[] = LINES.map(([key, type], position) => ({
  key,
  type,
  label: key,
  group: 'Job',
  required: false,
  description: '',
  custom: true,
  choices: type === 'CHOICE' ? CHOICES : [],
  position,
  archivedAt: null,
  decidedVisibility: null,
}));

export const RULES: readonly MappingRule[] = LINES.map(
  ([employeeField, , sourceFields, transforms = [], joinWith = null]) => ({
    employeeField,
    sourceFields,
    joinWith,
    transforms,
  }),
);

export const ANSWERS: Answers = {
  employees: new Map(
    PEOPLE.flatMap((person) => [
      [questionKey({ kind: 'EMPLOYEE', by: 'EMAIL', wanted: person.email }), [person]] as const,
      [
        questionKey({ kind: 'EMPLOYEE', by: 'NAME', wanted: person.name.toLowerCase() }),
        [person],
      ] as const,
    ]),
  ),
  expressions: new Map(),
};

/** With all default fields of Lever, a fifth of them blank, and some custom ones; all different, always the same. */
export function candidates(count: number): readonly Candidate[] {
  return Array.from({ length: count }, (_, index) => ({
    candidateId: `c${index}`,
    contactId: `p${index}`,
    name: `Maya${index} Okafor`,
    email: null,
    emails: [],
    headline: null,
    remark: null,
    stage: null,
    stageEnteredAt: null,
    isAnonymized: false,
    archive: null,
    fields: [
      ...DEFAULT_SOURCE_FIELDS.map((field, place) => ({
        ...field,
        value: (index + place) % 5 === 0 ? null : valueOf(field.key, field.type, index),
      })),
      ...customFields(index),
    ],
    seenKeys: [],
  }));
}

function valueOf(key: string, type: FieldType, index: number): FieldValue {
  const person = PEOPLE[index % PEOPLE.length];
  switch (type) {
    case 'EMPLOYEE':
      return { name: person?.name ?? '', email: person?.email ?? null };
    case 'DATE':
      return `2026-${String(1 + (index % 12)).padStart(2, '0')}-17`;
    case 'MONEY':
      return { amount: `${90_000 + index * 7}`, currency: 'USD', interval: 'YEAR' };
    case 'NUMBER':
      return 90_000.5 + index;
    case 'CHOICES':
      return [`Tag ${index % 30}`, `maya${index}@example.test`];
    case 'YES_NO':
      return index % 2 === 0;
    case 'EMAIL':
      return `Maya${index}@example.test`;
    case 'PHONE':
      return `(510) 555-0${100 + (index % 900)}`;
    case 'COUNTRY':
      return ['US', 'SE', 'DE'][index % 3] ?? 'US';
    case 'TIME_ZONE':
      return ['America/New_York', 'Europe/Stockholm'][index % 2] ?? 'UTC';
    case 'LONG_TEXT':
      return `Knows ${index} people.\nCan begin at once.`;
    default:
      return textOf(key, index);
  }
}

function textOf(key: string, index: number): string {
  if (key === 'contact.name') return `Maya${index} Ann van der Berg${index}`;
  if (key === 'posting.commitment') return ['Full-time', 'part-time', 'Intern'][index % 3] ?? '';
  if (key.endsWith('.department')) return `department ${index % 25}`;
  return `${key.slice(key.indexOf('.') + 1)} ${index}`;
}

function customFields(index: number): readonly CandidateField[] {
  const values: readonly (readonly [string, FieldType, FieldValue])[] = [
    ['custom.email', 'TEXT', `maya${index}@home.test`],
    ['custom.bonus', 'NUMBER', 1000 + index],
    ['custom.size', 'TEXT', ['m', 'XL', 'huge'][index % 3] ?? ''],
    ['custom.delivery', 'NUMBER', 1_790_000_000_000 + index * 1000],
    ['custom.decision', 'TEXT', `${1 + (index % 12)}/${1 + (index % 28)}/2026`],
    ['custom.visa', 'TEXT', ['needed', 'No', 'perhaps'][index % 3] ?? ''],
    ['custom.country', 'TEXT', ['usa', 'Sweden', 'Atlantis'][index % 3] ?? ''],
    ['custom.state', 'TEXT', ['California', 'US-NY', 'Bayern'][index % 3] ?? ''],
    ['custom.hours', 'TEXT', `1,0${10 + (index % 90)}.5`],
  ];
  return values.map(([key, type, value]) => ({
    key,
    type,
    value,
    label: key,
    group: 'OFFER',
    custom: true,
    description: '',
  }));
}
