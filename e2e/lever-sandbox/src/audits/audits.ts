import { accountAudits } from './account-audits.ts';
import type { Audit } from './audit.ts';
import { authenticationAudits } from './authentication-audits.ts';
import { deliveryAudits } from './delivery-audits.ts';
import { filterAudits } from './filter-audits.ts';
import { formAudits } from './form-audits.ts';
import { hireAudits } from './hire-audits.ts';
import { includeAudits } from './include-audits.ts';
import { jobAudits } from './job-audits.ts';
import { mirrorAudits } from './mirror-audits.ts';
import { notFoundAudits } from './not-found-audits.ts';
import { oauthAudits } from './oauth-audits.ts';
import { offerAudits } from './offer-audits.ts';
import { opportunityAudits } from './opportunity-audits.ts';
import { pagingAudits } from './paging-audits.ts';
import { permissionAudits } from './permission-audits.ts';
import { sandboxAudits } from './sandbox-audits.ts';
import { webhookAudits } from './webhook-audits.ts';
import { writeAudits } from './write-audits.ts';

/** Every audit by what it is about, in the order of the ids. */
export const auditGroups: readonly { readonly title: string; readonly audits: readonly Audit[] }[] =
  [
    { title: 'Authentication and headers', audits: authenticationAudits },
    { title: 'Envelopes and paging', audits: pagingAudits },
    { title: 'Include and expand', audits: includeAudits },
    { title: 'What does not exist', audits: notFoundAudits },
    { title: 'Filters of the opportunities list', audits: filterAudits },
    { title: 'Opportunities, contacts and applications', audits: opportunityAudits },
    { title: 'Offers', audits: offerAudits },
    { title: 'Referrals, forms, resumes and files', audits: formAudits },
    { title: 'Postings and requisitions', audits: jobAudits },
    { title: 'Users, stages, archive reasons, tags and sources', audits: accountAudits },
    { title: 'Webhooks', audits: webhookAudits },
    { title: 'Deliveries', audits: deliveryAudits },
    { title: 'Hiring', audits: hireAudits },
    { title: 'Adding and changing people', audits: writeAudits },
    { title: 'OAuth', audits: oauthAudits },
    { title: 'Scopes, confidential data and limits', audits: permissionAudits },
    { title: 'The deprecated /candidates', audits: mirrorAudits },
    { title: 'The sandbox itself', audits: sandboxAudits },
  ];

export const audits: readonly Audit[] = auditGroups.flatMap((group) => group.audits);
