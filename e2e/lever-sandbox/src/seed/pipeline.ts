import type { ArchiveReason, Stage } from '../model/lever.ts';
import type { RequisitionField } from '../model/lever-job.ts';

/** Built-in stages have slugs, the account's own have UUIDs; the order is the pipeline's. */
export const stages: readonly Stage[] = [
  { id: 'lead-new', text: 'New lead' },
  { id: 'lead-reached-out', text: 'Reached out' },
  { id: 'lead-responded', text: 'Responded' },
  { id: 'applicant-new', text: 'New applicant' },
  { id: '1c7ad0f4-52be-4b1f-9d3e-6f0a8c2b7d15', text: 'Recruiter screen' },
  { id: '8f3b6a21-0d9c-4e75-a1f8-3b5c7d9e2f46', text: 'Phone interview' },
  { id: '27d4c9e8-6b1a-4f30-8c5d-9a0b1e2f3c57', text: 'Hiring manager interview' },
  { id: '6b1e0f3a-4c7d-4e58-92ab-0d9c8b7a6f51', text: 'On-site interview' },
  { id: 'b90f5e17-3a8c-4d62-b7e4-1c2d3e4f5a68', text: 'Reference check' },
  { id: 'offer', text: 'Offer' },
];

export const archiveReasons: readonly ArchiveReason[] = [
  { id: '0b1f7d1c-8a64-4a0b-9c55-3a1f2f0d7e21', text: 'Hired', status: 'active', type: 'hired' },
  {
    id: '5f2e9b70-64d1-4c3a-8e27-b9a0c1d2e322',
    text: 'Hired - contractor conversion',
    status: 'active',
    type: 'hired',
  },
  {
    id: 'e03c7a58-1f9d-4b62-a5c4-8d7e6f5a4b23',
    text: 'Withdrew',
    status: 'active',
    type: 'non-hired',
  },
  {
    id: '9a4d1e6b-7c25-4f83-b0d9-2e3f4a5b6c24',
    text: 'Underqualified',
    status: 'active',
    type: 'non-hired',
  },
  {
    id: '4e8c2f7a-9b16-4d50-8a3e-5f6a7b8c9d25',
    text: 'Position filled',
    status: 'active',
    type: 'non-hired',
  },
  {
    id: '71b5d3c9-2e4f-4a68-9c07-8d9e0f1a2b26',
    text: 'Timing',
    status: 'inactive',
    type: 'non-hired',
  },
];

/** One of every type that a requisition field can have. */
export const requisitionFields: readonly RequisitionField[] = [
  { id: 'level', text: 'Level', type: 'text', isRequired: false },
  { id: 'bonus_target_percent', text: 'Bonus target (%)', type: 'number', isRequired: false },
  { id: 'target_hire_date', text: 'Target hire date', type: 'date', isRequired: true },
  {
    id: 'cost_center',
    text: 'Cost center',
    type: 'object',
    isRequired: true,
    subfields: [
      { id: 'code', text: 'Code', type: 'text' },
      { id: 'city', text: 'City', type: 'text' },
    ],
  },
  {
    id: 'legal_entity',
    text: 'Legal entity',
    type: 'dropdown',
    isRequired: false,
    options: [
      { id: 'acme_inc', text: 'Acme Inc.' },
      { id: 'acme_uk', text: 'Acme UK Ltd' },
      { id: 'acme_de', text: 'Acme GmbH' },
    ],
  },
];
