import { controlRoutes } from '../control/control-routes.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { savedWhole } from '../http/saved-state.ts';
import { backTo, controlForm, formOf, type ControlForm } from './control-form.ts';

const at = '/troubles';
const back = (): string => at;
const hourMs = 3_600_000;

const forms: readonly ControlForm[] = [
  {
    path: `${at}/faults`,
    control: ['POST', '/__sim/faults'],
    fields: { kind: 'text', count: 'number', path: 'text', method: 'text', delayMs: 'number' },
    back,
    summary: 'Fail the next calls',
    done: 'The next calls will go wrong.',
  },
  {
    path: `${at}/latency`,
    control: ['POST', '/__sim/latency'],
    fields: { ms: 'number' },
    back,
    summary: 'Answer later',
    done: 'The latency is set.',
  },
  {
    path: `${at}/deliveries`,
    control: ['POST', '/__sim/delivery-trouble'],
    fields: { kind: 'text', count: 'number', event: 'text', delayMs: 'number' },
    back,
    summary: 'Trouble for the next deliveries',
    done: 'The next deliveries will have trouble.',
  },
  {
    path: `${at}/event-groups/:id`,
    control: ['POST', '/__sim/event-groups/:id'],
    fields: { on: 'flag' },
    back,
    summary: 'Switch an event group',
    done: 'The event group is switched.',
  },
  {
    path: `${at}/grants`,
    control: ['POST', '/__sim/grants/revoke'],
    back,
    summary: 'Revoke every grant',
    done: 'Every app’s access is revoked.',
  },
  {
    path: `${at}/access-tokens`,
    control: ['POST', '/__sim/access-tokens/expire'],
    back,
    summary: 'Let every access token expire',
    done: 'Every access token has expired; refreshing works.',
  },
  {
    path: `${at}/environment`,
    control: ['POST', '/__sim/environment'],
    fields: { other: 'flag' },
    back,
    summary: 'Treat tokens as of the other environment',
    done: 'The environment of tokens is set.',
  },
  {
    path: `${at}/choices`,
    control: ['POST', '/__sim/choices'],
    fields: { rememberConsent: 'flag', expandWithoutScope: 'text' },
    back,
    summary: 'Choose how to behave',
    done: 'The choice is made.',
  },
  {
    path: `${at}/clock`,
    control: ['POST', '/__sim/clock'],
    fields: { advanceDays: 'number', reset: 'flag' },
    computed: ({ advanceHours }) =>
      advanceHours === undefined ? {} : { advanceMs: Number(advanceHours) * hourMs },
    back,
    summary: 'Move the clock',
    done: 'The clock has moved.',
  },
  {
    path: `${at}/offer-fields`,
    control: ['POST', '/__sim/offer-fields/rename'],
    fields: { identifier: 'text', text: 'text' },
    back,
    summary: 'Rename a custom offer field',
    done: 'The field has a new label and identifier.',
  },
  {
    path: `${at}/clear`,
    control: ['DELETE', '/__sim/trouble'],
    back,
    summary: 'Clear all ordered trouble',
    done: 'Nothing is ordered any more.',
  },
  {
    path: `${at}/reset`,
    control: ['POST', '/__sim/reset'],
    fields: { keepConnections: 'flag' },
    back,
    summary: 'Back to the seed',
    done: 'Everybody is as at the beginning.',
  },
  ...candidateForms(),
];

/** What can happen to one person, on the person’s own page. */
function candidateForms(): ControlForm[] {
  const profile = '/candidates/:id';
  const control = '/__sim/opportunities/:id';
  const backToProfile = ({ params }: Call): string => `/candidates/${params['id']}`;
  return [
    {
      path: `${profile}/confidentiality`,
      control: ['POST', `${control}/confidentiality`],
      fields: { confidential: 'flag' },
      back: backToProfile,
      summary: 'Make confidential or not',
      done: 'The confidentiality has changed.',
    },
    {
      path: `${profile}/anonymize`,
      control: ['POST', `${control}/anonymize`],
      back: backToProfile,
      summary: 'Anonymize',
      done: 'The person is anonymized.',
    },
    {
      path: `${profile}/delete`,
      control: ['POST', `${control}/delete`],
      back: () => '/candidates',
      summary: 'Delete',
      done: 'The person is deleted; reading it answers 404.',
    },
    {
      path: `${profile}/sign`,
      control: ['POST', `${control}/offers/sign`],
      fields: { offerId: 'text' },
      computed: ({ afterHours }) => ({ afterMs: Number(afterHours ?? 0) * hourMs }),
      back: backToProfile,
      summary: 'Sign an offer, now or later',
      done: 'The offer is signed, or will be.',
    },
  ];
}

/** The forms of the troubles page and of candidates, and the state as a file. */
export const troubleForms: readonly Route[] = [
  ...forms.map((form) => controlForm(form, controlRoutes)),
  {
    surface: 'page',
    method: 'GET',
    path: `${at}/state`,
    summary: 'Download the state',
    handler: ({ state }) => ({
      status: 200,
      bytes: {
        type: 'application/json; charset=utf-8',
        content: JSON.stringify(savedWhole(state)),
        fileName: 'lever-sandbox-state.json',
      },
    }),
  },
  {
    surface: 'page',
    method: 'POST',
    path: `${at}/state`,
    summary: 'Upload a state',
    handler: uploadState,
  },
];

const loadForm: ControlForm = {
  path: `${at}/state`,
  control: ['POST', '/__sim/state'],
  back,
  summary: 'Upload a state',
  done: 'The state is loaded.',
};

function uploadState(call: Call): Answer {
  const { file } = formOf(call);
  if (file === undefined) return backTo(at, { problem: 'Choose a file first.' });
  let saved: unknown;
  try {
    saved = JSON.parse(file);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return backTo(at, { problem: 'It cannot be loaded: it is not JSON.' });
  }
  const body = typeof saved === 'object' && saved !== null ? { ...saved } : {};
  return controlForm({ ...loadForm, computed: () => body }, controlRoutes).handler(call);
}
