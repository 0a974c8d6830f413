import type { Answer, Call } from '../http/route.ts';
import { deliveriesOf } from '../model/delivery-log.ts';
import { expandWithoutScopeWays, type SandboxState } from '../model/sandbox-state.ts';
import { rowOf } from '../model/table.ts';
import { deliveryTroubleKinds, faultKinds } from '../model/trouble.ts';
import { eventGroups, webhookEvents } from '../model/webhook.ts';
import { html, type Markup } from './html.ts';
import { page } from './layout.ts';
import { showTime } from './show-value.ts';

/** Order trouble for the integration that is tried out, see what is ordered, and clear it. */
export function troublesPage(call: Call): Answer {
  const { state, query, moment } = call;
  return page({
    title: 'Troubles',
    here: 'troubles',
    notice: query.get('problem') ?? query.get('done'),
    main: html`<h1>Troubles</h1>
      <p>
        Things that go wrong with the real Lever, on demand. What happens to one person is on the
        person’s own page.
      </p>
      ${orderedCard(state)}
      <div class="columns">
        ${faultCard()} ${deliveryCard()} ${latencyCard(state)} ${accessCard(state)}
        ${groupsCard(state)} ${clockCard(state, moment.now)} ${renameCard(state)}
        ${choicesCard(state)} ${stateCard()}
      </div>`,
  });
}

/** Everything that is ordered, in words. */
function ordered(state: SandboxState): string[] {
  const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
  const held = deliveriesOf(state.deliveries).filter(({ status }) => status === 'held').length;
  return [
    ...state.faults.map(
      ({ kind, remaining, pathPrefix, method, delayMs }) =>
        `${method ?? 'Any call'} to ${pathPrefix}…: ${kind}${kind === 'slow' ? ` by ${delayMs} ms` : ''}, ${times(remaining)}`,
    ),
    ...state.deliveryTroubles.map(
      ({ kind, remaining, event, delayMs }) =>
        `Deliveries of ${event ?? 'any event'}: ${kind}${kind === 'late' ? ` by ${delayMs} ms` : ''}, ${times(remaining)}`,
    ),
    ...(held > 0 ? [`${held} deliveries are held back by a shuffle`] : []),
    ...(state.latencyMs > 0 ? [`Every answer ${state.latencyMs} ms late`] : []),
    ...(state.tokensOfOtherEnvironment ? ['OAuth tokens count as of the other environment'] : []),
    ...state.signingsDue.map(({ opportunityId, dueAt }) => {
      const name = rowOf(state.candidacies, opportunityId)?.opportunity.name ?? opportunityId;
      return `The offer of ${name || '(no name)'} will be signed ${showTime(dueAt)}`;
    }),
  ];
}

function orderedCard(state: SandboxState): Markup {
  const all = ordered(state);
  return html`<section class="card" aria-labelledby="ordered">
    <div class="row spread">
      <h2 id="ordered">Ordered now</h2>
      <form method="post" action="/troubles/clear">
        <button ${all.length === 0 ? html` disabled` : null}>Clear</button>
      </form>
    </div>
    ${
      all.length === 0
        ? html`<p class="soft">Nothing is ordered: all goes well.</p>`
        : html`<ul class="plain">
            ${all.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }
  </section>`;
}

function options(values: readonly string[], chosen?: string): Markup[] {
  return values.map(
    (value) =>
      html`<option value="${value}" ${value === chosen ? html` selected` : null}>${value}</option>`,
  );
}

function field(id: string, label: string, input: Markup): Markup {
  return html`<div><label for="${id}">${label}</label>${input}</div>`;
}

function numberInput(id: string, name: string, value: number | null, min = 0, usual = ''): Markup {
  return html`<input
    id="${id}"
    name="${name}"
    type="number"
    inputmode="numeric"
    min="${min}"
    value="${value ?? ''}"
    placeholder="${usual}"
  />`;
}

function card(id: string, title: string, content: Markup): Markup {
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}

function faultCard(): Markup {
  return card(
    'faults',
    'Fail the next calls',
    html`<form class="row" method="post" action="/troubles/faults">
      ${field(
        'fault-kind',
        'What happens',
        html`<select id="fault-kind" name="kind">
          ${options(faultKinds)}
        </select>`,
      )}
      ${field('fault-count', 'How many calls', numberInput('fault-count', 'count', 1, 1))}
      ${field('fault-path', 'Path begins with', html`<input id="fault-path" name="path" value="/v1" />`)}
      ${field(
        'fault-method',
        'Method',
        html`<select id="fault-method" name="method">
          <option value="">Any</option>
          ${options(['GET', 'POST', 'PUT', 'DELETE'])}
        </select>`,
      )}
      ${field('fault-delay', 'Delay of slow, in ms', numberInput('fault-delay', 'delayMs', 5000))}
      <button class="primary">Order</button>
    </form>`,
  );
}

function deliveryCard(): Markup {
  return card(
    'delivery-trouble',
    'Trouble with webhooks',
    html`<form class="row" method="post" action="/troubles/deliveries">
      ${field(
        'delivery-kind',
        'What happens',
        html`<select id="delivery-kind" name="kind">
          ${options(deliveryTroubleKinds)}
        </select>`,
      )}
      ${field('delivery-count', 'How many deliveries', numberInput('delivery-count', 'count', null, 1, '1; shuffle 2'))}
      ${field(
        'delivery-event',
        'Event',
        html`<select id="delivery-event" name="event">
          <option value="">Any</option>
          ${options(webhookEvents)}
        </select>`,
      )}
      ${field('delivery-delay', 'Delay of late, in ms', numberInput('delivery-delay', 'delayMs', 1000))}
      <button class="primary">Order</button>
    </form>`,
  );
}

function latencyCard({ latencyMs }: SandboxState): Markup {
  return card(
    'latency',
    'Slow down',
    html`<form class="row" method="post" action="/troubles/latency">
      ${field('latency-ms', 'Every answer later by, in ms', numberInput('latency-ms', 'ms', latencyMs))}
      <button class="primary">Set latency</button>
    </form>`,
  );
}

function accessCard({ grants, accessTokens, tokensOfOtherEnvironment }: SandboxState): Markup {
  const living = grants.filter(({ revokedAt }) => revokedAt === null).length;
  return card(
    'access',
    'Take access away',
    html`<p class="soft">
        ${living} of ${grants.length} grants hold, ${accessTokens.length} access tokens are known.
      </p>
      <div class="row">
        <form method="post" action="/troubles/grants"><button>Revoke every grant</button></form>
        <form method="post" action="/troubles/access-tokens">
          <button>Expire access tokens</button>
        </form>
        <form method="post" action="/troubles/environment">
          <input
            type="hidden"
            name="other"
            value="${tokensOfOtherEnvironment ? 'false' : 'true'}"
          />
          <button>
            ${tokensOfOtherEnvironment ? 'Back to this environment' : 'Tokens of the other environment'}
          </button>
        </form>
      </div>`,
  );
}

function groupsCard({ eventGroupsOff }: SandboxState): Markup {
  return card(
    'groups',
    'Event groups',
    html`<div class="groups">
      ${eventGroups.map(({ id, title }) => {
        const on = !eventGroupsOff.includes(id);
        return html`<form
          class="row spread switch"
          method="post"
          action="/troubles/event-groups/${id}"
        >
          <input type="hidden" name="on" value="${on ? 'false' : 'true'}" />
          <span>${title}: ${on ? 'on' : 'off'}</span>
          <button
            role="switch"
            aria-checked="${on ? 'true' : 'false'}"
            aria-label="${title} events"
          ></button>
        </form>`;
      })}
    </div>`,
  );
}

function clockCard({ clockOffsetMs }: SandboxState, now: number): Markup {
  return card(
    'clock',
    'Move the clock',
    html`<p class="soft">
        It is ${showTime(now)}
        here${clockOffsetMs === 0 ? '' : ', which is not the machine’s time'}. Tokens expire and
        offers get signed by this clock; retries keep to the real one.
      </p>
      <div class="row">
        <form class="row" method="post" action="/troubles/clock">
          ${field('clock-days', 'Days', numberInput('clock-days', 'advanceDays', 1))}
          ${field('clock-hours', 'Hours', numberInput('clock-hours', 'advanceHours', 0))}
          <button class="primary">Move on</button>
        </form>
        <form method="post" action="/troubles/clock">
          <input type="hidden" name="reset" value="true" /><button>
            Back to the machine’s time
          </button>
        </form>
      </div>`,
  );
}

function renameCard({ candidacies }: SandboxState): Markup {
  const labels = new Map<string, string>();
  for (const { offers } of candidacies.rows) {
    for (const { fields } of offers) {
      for (const { identifier, text } of fields) {
        if (identifier.startsWith('custom_')) labels.set(identifier, text);
      }
    }
  }
  return card(
    'rename',
    'Rename a custom offer field',
    html`<form class="row" method="post" action="/troubles/offer-fields">
      ${field(
        'rename-field',
        'Field',
        html`<select id="rename-field" name="identifier">
          ${[...labels].map(([identifier, text]) => html`<option value="${identifier}">${text} (${identifier})</option>`)}
        </select>`,
      )}
      ${field('rename-text', 'New label', html`<input id="rename-text" name="text" required />`)}
      <button class="primary">Rename</button>
    </form>`,
  );
}

function choicesCard({ choices }: SandboxState): Markup {
  const way = choices.expandWithoutScope;
  return card(
    'choices',
    'How to behave',
    html`<form class="row" method="post" action="/troubles/choices">
      ${field(
        'choice-consent',
        'Consent page',
        html`<select id="choice-consent" name="rememberConsent">
          <option value="false">always shown</option>
          <option value="true" ${choices.rememberConsent ? html` selected` : null}>
            skipped once accepted
          </option>
        </select>`,
      )}
      ${field(
        'choice-expand',
        'Expanding without the scope gives',
        html`<select id="choice-expand" name="expandWithoutScope">
          ${options(expandWithoutScopeWays, way)}
        </select>`,
      )}
      <button class="primary">Choose</button>
    </form>`,
  );
}

function stateCard(): Markup {
  return card(
    'state',
    'Save and load',
    html`<p class="soft">
        Everything in one file: people, webhooks, grants and what is ordered. It holds tokens,
        though only of this sandbox.
      </p>
      <div class="row">
        <a class="button" href="/troubles/state" download>Download the state</a>
        <form class="row" method="post" action="/troubles/state" enctype="multipart/form-data">
          ${field('state-file', 'File', html`<input id="state-file" name="file" type="file" accept="application/json,.json" required />`)}
          <button class="primary">Upload the state</button>
        </form>
        <form class="row" method="post" action="/troubles/reset">
          <input type="hidden" name="keepConnections" value="true" />
          <button>Back to the seed, connections kept</button>
        </form>
      </div>`,
  );
}
