/** Every scope that Lever knows, in plain words for the consent page. A write scope includes its read scope. */
export const scopeDescriptions: Readonly<Record<string, string>> = {
  offline_access: 'Stay connected while you are away',
  'confidential:access:admin': 'See confidential postings, requisitions and candidates',
  'applications:read:admin': 'See applications',
  'archive_reasons:read:admin': 'See archive reasons',
  'audit_events:read:admin': 'See audit events',
  'contact:read:admin': 'See contacts',
  'contact:write:admin': 'See and change contacts',
  'diversity_surveys:read:admin': 'See diversity surveys',
  'eeo_responses:read:admin': 'See anonymous EEO responses',
  'eeo_responses_pii:read:admin': 'See EEO responses with personal data',
  'feedback:read:admin': 'See feedback',
  'feedback:write:admin': 'See and change feedback',
  'feedback_templates:read:admin': 'See feedback templates',
  'feedback_templates:write:admin': 'See and change feedback templates',
  'files:read:admin': 'See files',
  'files:write:admin': 'See and change files',
  'forms:read:admin': 'See profile forms',
  'forms:write:admin': 'See and change profile forms',
  'form_templates:read:admin': 'See profile form templates',
  'form_templates:write:admin': 'See and change profile form templates',
  'groups:read:admin': 'See groups',
  'groups:write:admin': 'See and change groups',
  'interviews:read:admin': 'See interviews',
  'interviews:write:admin': 'See and change interviews',
  'notes:read:admin': 'See notes',
  'notes:write:admin': 'See and change notes',
  'offers:read:admin': 'See offers',
  'opportunities:read:admin': 'See opportunities (candidates)',
  'opportunities:write:admin': 'See and change opportunities (candidates)',
  'panels:read:admin': 'See interview panels',
  'panels:write:admin': 'See and change interview panels',
  'permissions:read:admin': 'See permissions',
  'permissions:write:admin': 'See and change permissions',
  'postings:read:admin': 'See job postings',
  'postings:write:admin': 'See and change job postings',
  'referrals:read:admin': 'See referrals',
  'requisitions:read:admin': 'See requisitions',
  'requisitions:write:admin': 'See and change requisitions',
  'requisition_fields:read:admin': 'See requisition fields',
  'requisition_fields:write:admin': 'See and change requisition fields',
  'resumes:read:admin': 'See resumes',
  'roles:read:admin': 'See roles',
  'roles:write:admin': 'See and change roles',
  'sources:read:admin': 'See sources',
  'stages:read:admin': 'See stages',
  'tags:read:admin': 'See tags',
  'tasks:read:admin': 'See tasks',
  'uploads:write:admin': 'Upload files',
  'users:read:admin': 'See users',
  'users:write:admin': 'See and change users',
  'webhooks:read:admin': 'See webhooks',
  'webhooks:write:admin': 'See and change webhooks',
};

/** How many scopes an app may have. */
export const maxScopes = 20;

export const allScopes: readonly string[] = Object.keys(scopeDescriptions);

/** Whether these scopes allow what a route asks for. */
export function allows(scopes: readonly string[], wanted: string): boolean {
  return scopes.includes(wanted) || scopes.includes(wanted.replace(':read:', ':write:'));
}
