/** A permission that Lever Connect asks for, and what for. Lever allows an app 20. */
export interface LeverScope {
  readonly scope: string;
  readonly reason: string;
}

export const LEVER_SCOPES: readonly LeverScope[] = [
  { scope: 'offline_access', reason: 'Stay connected without asking an administrator every hour.' },
  { scope: 'opportunities:read:admin', reason: 'Read and find candidates.' },
  {
    scope: 'applications:read:admin',
    reason: 'Read what candidates applied for, and their answers.',
  },
  { scope: 'contact:read:admin', reason: 'Recognize two candidacies of the same person.' },
  {
    scope: 'offers:read:admin',
    reason: 'Read start date, salary, manager and custom offer fields.',
  },
  {
    scope: 'referrals:read:admin',
    reason: 'Read who referred a candidate, and custom referral fields.',
  },
  { scope: 'forms:read:admin', reason: 'Read answers in profile forms.' },
  { scope: 'postings:read:admin', reason: 'Read job title, team, department and hiring manager.' },
  { scope: 'requisitions:read:admin', reason: 'Read the requisition a candidate was hired for.' },
  {
    scope: 'requisition_fields:read:admin',
    reason: 'Read the names of custom requisition fields.',
  },
  {
    scope: 'users:read:admin',
    reason: 'Read names and email addresses of managers and recruiters.',
  },
  { scope: 'archive_reasons:read:admin', reason: 'Tell hires from rejections.' },
  { scope: 'stages:read:admin', reason: 'List the stages listeners can wait for.' },
  { scope: 'resumes:read:admin', reason: 'Read résumés to store with an employee.' },
  { scope: 'files:read:admin', reason: 'Read files to store with an employee.' },
  {
    scope: 'webhooks:write:admin',
    reason: 'Register and remove the webhooks listeners need.',
  },
  {
    scope: 'confidential:access:admin',
    reason: 'Read people hired through confidential postings.',
  },
];

/** As the authorization page wants them: in one text, separated by spaces. */
export const SCOPE_TEXT = LEVER_SCOPES.map(({ scope }) => scope).join(' ');
