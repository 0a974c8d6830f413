import { APPLICATION_FIELDS } from './application-fields.ts';
import type { DefaultField } from './candidate-parts.ts';
import { CONTACT_FIELDS } from './contact-fields.ts';
import { OFFER_FIELDS } from './offer-fields.ts';
import { OPPORTUNITY_FIELDS } from './opportunity-fields.ts';
import { POSTING_FIELDS } from './posting-fields.ts';
import { REFERRAL_FIELDS } from './referral-fields.ts';
import { REQUISITION_FIELDS } from './requisition-fields.ts';

/** The catalogue: every field that all accounts have, by group. */
export const DEFAULT_FIELDS: readonly DefaultField[] = [
  ...CONTACT_FIELDS,
  ...OPPORTUNITY_FIELDS,
  ...APPLICATION_FIELDS,
  ...POSTING_FIELDS,
  ...REQUISITION_FIELDS,
  ...OFFER_FIELDS,
  ...REFERRAL_FIELDS,
];
