import type { Answer, Call } from '../http/route.ts';
import { deliveriesOf } from '../model/delivery-log.ts';
import { eventGroups, type Delivery, type EventGroup, type Webhook } from '../model/webhook.ts';
import { html, type Markup } from './html.ts';
import { page } from './layout.ts';
import { showTime } from './show-value.ts';

const shownDeliveries = 100;

/** Lever's Settings > Integrations and API > Webhooks. */
export function webhooksPage(call: Call): Answer {
  const { state, query } = call;
  const all = deliveriesOf(state.deliveries);
  const recent = all.toReversed().slice(0, shownDeliveries);
  return page({
    title: 'Webhooks',
    here: 'webhooks',
    notice: query.get('done'),
    main: html`<h1>Settings &gt; Integrations and API &gt; Webhooks</h1>
      <p>
        A group that is switched off sends nothing. Webhooks appear here when an app registers them
        through the API.
      </p>
      ${eventGroups.map((group) => groupCard(call, all, group))}
      <section class="card" id="history">
        <h2>Delivery history</h2>
        ${recent.length === 0 ? html`<p>Nothing has been sent yet. Mark somebody as hired, or verify a connection.</p>` : html`<p class="soft">The latest ${recent.length} of ${all.length}; a thousand are kept, for two weeks.</p>`}
        ${recent.length === 0 ? null : history(recent)}
      </section>`,
  });
}

function groupCard({ state }: Call, deliveries: readonly Delivery[], group: EventGroup): Markup {
  const on = !state.eventGroupsOff.includes(group.id);
  const hooks = state.webhooks.filter(({ event }) => group.events.includes(event));
  return html`<section class="card" aria-labelledby="group-${group.id}">
    <div class="row spread">
      <h2 id="group-${group.id}">${group.title}</h2>
      <form
        class="row switch"
        method="post"
        action="/settings/integrations/webhooks/groups/${group.id}"
      >
        <input type="hidden" name="on" value="${on ? 'false' : 'true'}" />
        <span aria-hidden="true">${on ? 'On' : 'Off'}</span>
        <button
          role="switch"
          aria-checked="${on ? 'true' : 'false'}"
          aria-label="${group.title} events"
        ></button>
      </form>
    </div>
    ${hooks.length === 0 ? html`<p class="soft">No webhooks.</p>` : hooks.map((hook) => webhookRow(deliveries, hook))}
  </section>`;
}

function webhookRow(deliveries: readonly Delivery[], hook: Webhook): Markup {
  const check = deliveries.findLast(
    ({ webhookId, kind }) => webhookId === hook.id && kind === 'verification',
  );
  return html`<div class="row spread hook">
    <div>
      <code>${hook.url}</code><br /><span class="soft"
        >${hook.event}${hook.origins ? `, origins: ${hook.origins.join(', ')}` : ''}</span
      >
    </div>
    <form class="row" method="post" action="/settings/integrations/webhooks/${hook.id}/verify">
      ${check ? verification(check) : null}
      <button aria-label="Verify connection to ${hook.url}">Verify connection</button>
    </form>
  </div>`;
}

function verification(check: Delivery): Markup {
  const last = check.attempts.at(-1);
  if (check.status === 'delivered')
    return html`<span class="good" role="status">✓ Connection verified</span>`;
  if (!last) return html`<span role="status">Waiting for an answer</span>`;
  return html`<span class="bad" role="status"
    >✗ Connection failed: ${last.error ?? `the endpoint answered ${last.status}`}</span
  >`;
}

function history(deliveries: readonly Delivery[]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Delivery history">
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Sent</th>
          <th scope="col">Event</th>
          <th scope="col">Result</th>
          <th scope="col">Details</th>
          <th scope="col">Again</th>
        </tr>
      </thead>
      <tbody>
        ${deliveries.map(
          (delivery) =>
            html`<tr>
              <td>${showTime(delivery.createdAt)}</td>
              <td>
                ${delivery.event}${delivery.kind === 'event' ? null : html` <span class="soft">(${delivery.kind})</span>`}
              </td>
              <td>${result(delivery)}</td>
              <td>
                <details>
                  <summary>Request and answers</summary>
                  <p><code>POST ${delivery.url}</code></p>
                  <pre>${delivery.body}</pre>
                  ${delivery.attempts.map(
                    (attempt) =>
                      html`<p>
                          ${showTime(attempt.at)}: ${attempt.status ?? attempt.error} in
                          ${attempt.durationMs} ms
                        </p>
                        ${attempt.answer ? html`<pre>${attempt.answer}</pre>` : null}`,
                  )}
                </details>
              </td>
              <td>
                <form
                  method="post"
                  action="/settings/integrations/webhooks/deliveries/${delivery.id}/rerun"
                >
                  <button aria-label="Rerun ${delivery.event} of ${showTime(delivery.createdAt)}">
                    Rerun
                  </button>
                </form>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function result({ status, attempts }: Delivery): Markup {
  if (status === 'delivered')
    return html`<span class="tag good">${attempts.at(-1)?.status} delivered</span>`;
  if (status === 'failed')
    return html`<span class="tag bad">failed after ${attempts.length}</span>`;
  if (status === 'pending' && attempts.length > 0)
    return html`<span class="tag bad">${attempts.length} failed, trying again</span>`;
  return html`<span class="tag">${status}</span>`;
}
