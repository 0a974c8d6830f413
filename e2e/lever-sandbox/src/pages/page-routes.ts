import type { Answer, Call, Route } from '../http/route.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { eventGroups } from '../model/webhook.ts';
import { revokeGrant } from '../oauth/grant-store.ts';
import { archiveOpportunity, requisitionOfSignedOffer } from '../state/archive-opportunity.ts';
import { livingCandidacy } from '../state/change-person.ts';
import { changeStage } from '../state/change-stage.ts';
import { rerunDelivery, verifyWebhook } from '../state/deliver-webhook.ts';
import { isRefusal, type Refusal } from '../state/refusal.ts';
import { switchEventGroup } from '../state/webhook-registry.ts';
import { candidatePage } from './candidate-page.ts';
import { candidatesPage } from './candidates-page.ts';
import { credentialsPage } from './credentials-page.ts';
import { messagePage } from './message-page.ts';
import { troubleForms } from './trouble-forms.ts';
import { troublesPage } from './troubles-page.ts';
import { stylesheet } from './stylesheet.ts';
import { webhooksPage } from './webhooks-page.ts';

const get = { surface: 'page', method: 'GET' } as const;
const post = { surface: 'page', method: 'POST' } as const;
const webhooks = '/settings/integrations/webhooks';
const credentials = '/settings/integrations/api-credentials';

/** The pages for people, and the forms in them; every form answers with a redirect, so that reloading repeats nothing. */
export const pageRoutes: readonly Route[] = [
  { ...get, path: '/', summary: 'Candidates', handler: candidatesPage },
  { ...get, path: '/candidates', summary: 'Candidates', handler: candidatesPage },
  { ...get, path: '/candidates/:id', summary: 'A candidate', handler: candidatePage },
  { ...get, path: webhooks, summary: 'Webhooks', handler: webhooksPage },
  { ...get, path: '/troubles', summary: 'Troubles', handler: troublesPage },
  { ...get, path: credentials, summary: 'API credentials', handler: credentialsPage },
  {
    ...get,
    path: '/sandbox.css',
    summary: 'Stylesheet',
    handler: () => ({
      status: 200,
      bytes: { type: 'text/css; charset=utf-8', content: stylesheet },
    }),
  },
  { ...post, path: '/candidates/:id/hire', summary: 'Mark as hired', handler: hire },
  { ...post, path: '/candidates/:id/undo', summary: 'Undo', handler: undo },
  { ...post, path: '/candidates/:id/stage', summary: 'Change the stage', handler: stage },
  {
    ...post,
    path: `${webhooks}/groups/:id`,
    summary: 'Switch an event group',
    handler: switchGroup,
  },
  { ...post, path: `${webhooks}/:id/verify`, summary: 'Verify connection', handler: verify },
  {
    ...post,
    path: `${webhooks}/deliveries/:id/rerun`,
    summary: 'Rerun a delivery',
    handler: rerun,
  },
  {
    ...post,
    path: '/settings/integrations/grants/:id/revoke',
    summary: 'Revoke an app’s access',
    handler: revoke,
  },
  ...troubleForms,
];

function formValue({ body }: Call, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}

function backToCandidate(call: Call, next: SandboxState | Refusal, done: string): Answer {
  const at = `/candidates/${call.params['id']}`;
  if (!isRefusal(next)) return { status: 303, redirect: `${at}?done=${done}`, state: next };
  if (next.status === 404)
    return messagePage(call, { status: 404, title: 'No such candidate', message: next.message });
  return { status: 303, redirect: `${at}?problem=${encodeURIComponent(next.message)}` };
}

function hire(call: Call): Answer {
  const id = call.params['id'] ?? '';
  const candidacy = livingCandidacy(call.state, id);
  const requisitionId = candidacy && requisitionOfSignedOffer(call.state, candidacy);
  const input = { opportunityId: id, reasonId: formValue(call, 'reason'), requisitionId };
  return backToCandidate(call, archiveOpportunity(call.state, input, call.moment), 'hired');
}

function undo(call: Call): Answer {
  const input = { opportunityId: call.params['id'] ?? '', reasonId: null };
  return backToCandidate(call, archiveOpportunity(call.state, input, call.moment), 'undone');
}

function stage(call: Call): Answer {
  const input = {
    opportunityId: call.params['id'] ?? '',
    stageId: formValue(call, 'stage'),
    userId: call.state.superAdminId,
  };
  return backToCandidate(call, changeStage(call.state, input, call.moment), 'stage');
}

function switchGroup(call: Call): Answer {
  const group = eventGroups.find(({ id }) => id === call.params['id']);
  if (!group)
    return messagePage(call, {
      status: 404,
      title: 'No such event group',
      message: 'There is no such event group.',
    });
  const on = formValue(call, 'on') === 'true';
  const done = encodeURIComponent(`${group.title} is ${on ? 'on' : 'off'}.`);
  return {
    status: 303,
    redirect: `${webhooks}?done=${done}`,
    state: switchEventGroup(call.state, group.id, on),
  };
}

function verify(call: Call): Answer {
  return afterSending(call, verifyWebhook(call.state, call.params['id'] ?? '', call.moment), '');
}

function rerun(call: Call): Answer {
  return afterSending(
    call,
    rerunDelivery(call.state, call.params['id'] ?? '', call.moment),
    '#history',
  );
}

function afterSending(
  call: Call,
  made: { state: SandboxState; deliveryId: string } | Refusal,
  hash: string,
): Answer {
  if (isRefusal(made))
    return messagePage(call, { status: 404, title: 'Not found', message: made.message });
  return {
    status: 303,
    redirect: webhooks + hash,
    state: made.state,
    afterDelivery: made.deliveryId,
  };
}

function revoke({ state, params, moment }: Call): Answer {
  return {
    status: 303,
    redirect: credentials,
    state: revokeGrant(state, params['id'] ?? '', moment),
  };
}
