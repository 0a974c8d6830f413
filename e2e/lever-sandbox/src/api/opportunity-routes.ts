import { one, refused, type Answer, type Call, type Handler, type Route } from '../http/route.ts';
import type { Resume } from '../model/lever.ts';
import type { Candidacy, SandboxState } from '../model/sandbox-state.ts';
import { archiveOpportunity } from '../state/archive-opportunity.ts';
import { createOpportunity } from '../state/create-opportunity.ts';
import { changeStage } from '../state/change-stage.ts';
import { livingCandidacy } from '../state/change-person.ts';
import { badRequest, isRefusal, notFound, type Refusal } from '../state/refusal.ts';
import { downloadDocument } from './download-document.ts';
import { filterOpportunities } from './filter-opportunities.ts';
import { pageOfList } from './page-of-list.ts';
import { readNewOpportunity } from './read-new-opportunity.ts';
import { confidentialRefusal } from './read-confidentiality.ts';
import { showApplication, showOffer, showOpportunity, withAddress } from './show-opportunity.ts';

const read = (scope: string) =>
  ({ surface: 'api', method: 'GET', scope: `${scope}:read:admin` }) as const;

/** Everything under /opportunities, and the same once more under its deprecated name /candidates. */
export const opportunityRoutes: readonly Route[] = ['opportunities', 'candidates'].flatMap(
  (name): Route[] => {
    const at = `/v1/${name}`;
    const write = { surface: 'api', method: 'PUT', scope: 'opportunities:write:admin' } as const;
    return [
      {
        ...read('opportunities'),
        path: at,
        summary: 'List opportunities',
        handler: (call) => listOpportunities(call),
      },
      {
        ...write,
        method: 'POST',
        path: at,
        summary: 'Create an opportunity',
        handler: postOpportunity,
      },
      {
        ...read('opportunities'),
        path: `${at}/deleted`,
        summary: 'List deleted opportunities',
        handler: (call) => listOpportunities(call, true),
      },
      {
        ...read('opportunities'),
        path: `${at}/:id`,
        summary: 'Read an opportunity',
        handler: withCandidacy((call, row) => one(showOpportunity(call, row))),
      },
      { ...write, path: `${at}/:id/stage`, summary: 'Change the stage', handler: putStage },
      {
        ...write,
        path: `${at}/:id/archived`,
        summary: 'Archive, hire or unarchive',
        handler: putArchived,
      },
      {
        ...read('offers'),
        path: `${at}/:id/offers`,
        summary: 'List offers',
        handler: under((row) => row.offers, showOffer),
      },
      {
        ...read('offers'),
        path: `${at}/:id/offers/:child/download`,
        summary: 'Download an offer',
        handler: withCandidacy(downloadOffer),
      },
      {
        ...read('referrals'),
        path: `${at}/:id/referrals`,
        summary: 'List referrals',
        handler: under((row) => row.referrals),
      },
      {
        ...read('referrals'),
        path: `${at}/:id/referrals/:child`,
        summary: 'Read a referral',
        handler: childOf('referrals', (row) => row.referrals),
      },
      {
        ...read('forms'),
        path: `${at}/:id/forms`,
        summary: 'List profile forms',
        handler: under((row) => row.forms),
      },
      {
        ...read('forms'),
        path: `${at}/:id/forms/:child`,
        summary: 'Read a profile form',
        handler: childOf('forms', (row) => row.forms),
      },
      {
        ...read('resumes'),
        path: `${at}/:id/resumes`,
        summary: 'List resumes',
        handler: under((row) => row.resumes, showResume),
      },
      {
        ...read('resumes'),
        path: `${at}/:id/resumes/:child`,
        summary: 'Read a resume',
        handler: childOf('resumes', (row) => row.resumes, showResume),
      },
      {
        ...read('resumes'),
        path: `${at}/:id/resumes/:child/download`,
        summary: 'Download a resume',
        handler: withCandidacy(downloadResume),
      },
      {
        ...read('files'),
        path: `${at}/:id/files`,
        summary: 'List files',
        handler: under(
          (row) => row.files,
          (call, file) => withAddress(call, file),
        ),
      },
      {
        ...read('applications'),
        path: `${at}/:id/applications`,
        summary: 'List applications (deprecated)',
        handler: under((row) => (row.application ? [row.application] : []), showApplication),
      },
      {
        ...read('applications'),
        path: `${at}/:id/applications/:child`,
        summary: 'Read an application (deprecated)',
        handler: childOf(
          'applications',
          (row) => (row.application ? [row.application] : []),
          showApplication,
        ),
      },
    ];
  },
);

type Shown<Child> = (call: Call, child: Child) => unknown;

function listOpportunities(call: Call, deleted = false): Answer {
  const rows = filterOpportunities(call, deleted);
  if (!Array.isArray(rows)) return refused(rows);
  return pageOfList(
    rows,
    call.query,
    ({ opportunity }) => [1, opportunity.createdAt, opportunity.id],
    (row) => showOpportunity(call, row),
  );
}

/** Runs a handler with the candidacy of the path, when it exists and the caller may see it. */
function withCandidacy(handle: (call: Call, row: Candidacy) => Answer): Handler {
  return (call) => {
    const id = call.params['id'] ?? '';
    const candidacy = livingCandidacy(call.state, id);
    if (!candidacy) return refused(notFound('opportunities', id));
    const refusal = confidentialRefusal(call, candidacy.opportunity);
    return refusal ? refused(refusal) : handle(call, candidacy);
  };
}

function under<Child extends { id: string; createdAt?: number; uploadedAt?: number }>(
  childrenOf: (row: Candidacy) => readonly Child[],
  show: Shown<Child> = (_, child) => child,
): Handler {
  return withCandidacy((call, row) =>
    pageOfList(
      childrenOf(row),
      call.query,
      (child) => [1, child.createdAt ?? child.uploadedAt ?? 0, child.id],
      (child) => show(call, child),
    ),
  );
}

function childOf<Child extends { id: string }>(
  resource: string,
  childrenOf: (row: Candidacy) => readonly Child[],
  show: Shown<Child> = (_, child) => child,
): Handler {
  return withCandidacy((call, row) => {
    const id = call.params['child'] ?? '';
    const child = childrenOf(row).find((candidate) => candidate.id === id);
    return child ? one(show(call, child)) : refused(notFound(resource, id));
  });
}

function showResume(call: Call, resume: Resume): unknown {
  return { ...resume, file: withAddress(call, resume.file) };
}

function downloadOffer(call: Call, row: Candidacy): Answer {
  const id = call.params['child'] ?? '';
  const offer = row.offers.find((candidate) => candidate.id === id);
  const status = call.query.get('status');
  const signed = status === 'sent' ? null : offer?.signedDocument;
  const document = signed ?? (status === 'signed' ? null : offer?.sentDocument);
  return document ? downloadDocument(document.fileName) : refused(notFound('offers', id));
}

function downloadResume(call: Call, row: Candidacy): Answer {
  const id = call.params['child'] ?? '';
  const resume = row.resumes.find((candidate) => candidate.id === id);
  return resume ? downloadDocument(resume.file.name) : refused(notFound('resumes', id));
}

function bodyOf(call: Call): Record<string, unknown> {
  return typeof call.body === 'object' && call.body !== null ? { ...call.body } : {};
}

function changed(call: Call, next: SandboxState | Refusal): Answer {
  if (isRefusal(next)) return refused(next);
  const row = livingCandidacy(next, call.params['id'] ?? '');
  return row
    ? { ...one(writtenOpportunity({ ...call, state: next }, row)), state: next }
    : one(null);
}

/** Lever's answers to writes lack opportunityLocation. */
function writtenOpportunity(call: Call, row: Candidacy): Record<string, unknown> {
  const { opportunityLocation: _, ...shown } = showOpportunity(call, row);
  return shown;
}

function postOpportunity(call: Call): Answer {
  const read = readNewOpportunity(call.body);
  if ('wrong' in read) return refused(badRequest(read.wrong));
  const performAs = call.query.get('perform_as');
  if (performAs === null) return refused(badRequest('perform_as is required'));
  const made = createOpportunity(call.state, read.input, performAs, call.moment);
  if (isRefusal(made)) return refused(made);
  const data = writtenOpportunity({ ...call, state: made.state }, made.candidacy);
  // A sibling of data, only in the answer to this call.
  return { status: 201, json: { deduped: made.deduped, data }, state: made.state };
}

function putStage(call: Call): Answer {
  const { stage } = bodyOf(call);
  if (typeof stage !== 'string') return refused(badRequest('stage must be the id of a stage'));
  const userId = call.query.get('perform_as');
  return withCandidacy(() =>
    changed(
      call,
      changeStage(
        call.state,
        { opportunityId: call.params['id'] ?? '', stageId: stage, userId },
        call.moment,
      ),
    ),
  )(call);
}

function putArchived(call: Call): Answer {
  const { reason, requisitionId } = bodyOf(call);
  if (reason !== null && typeof reason !== 'string') {
    return refused(badRequest('reason must be the id of an archive reason, or null'));
  }
  if (requisitionId !== undefined && requisitionId !== null && typeof requisitionId !== 'string') {
    return refused(badRequest('requisitionId must be the id of a requisition'));
  }
  const input = {
    opportunityId: call.params['id'] ?? '',
    reasonId: reason,
    requisitionId: requisitionId ?? undefined,
  };
  return withCandidacy(() => changed(call, archiveOpportunity(call.state, input, call.moment)))(
    call,
  );
}
