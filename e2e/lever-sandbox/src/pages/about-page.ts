import { auditGroups, audits } from '../audits/audits.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { imitationOf } from '../imitation.ts';
import { html, type Markup } from './html.ts';
import { page } from './layout.ts';

const surfaces = [
  ['api', 'Lever’s Data API'],
  ['oauth', 'OAuth'],
  ['control', 'Control routes (not Lever’s)'],
  ['page', 'Pages'],
] as const;

const differences: readonly string[] = [
  'Any other path under /v1 answers 501 NotImplementedBySandbox, is logged and listed by /__sim/unknown-calls, where Lever would answer or say 404.',
  'Event groups are switched on at first; at Lever a Super Admin has to switch them on after an app registers a webhook.',
  'Webhooks may go to plain http on this machine; Lever insists on https with a public certificate.',
  'The consent page is always shown, unless the sandbox is started with --remember-consent or told so on the page Troubles; Lever skips it when an earlier Accept covers what is asked for.',
  'Lever does not publish the waits between its five retries; here they double from one second, and can be set. Those of a deleted webhook stop.',
  'Lever does not publish the error codes of 400, 403 and 429; here they are BadRequestError, ForbiddenError and TooManyRequests.',
  'Moving a hired person to another hired reason sends candidateArchiveChange but no second candidateHired; Lever does not say.',
  'An expanded field is not refused when its own scope is missing, unless chosen otherwise by --expand-without-scope; Lever does not say.',
  'There is one account, one OAuth app and one API key. Interview events can be sent by a control route, but nothing here causes them.',
  'Documents are one-page stand-ins, and access tokens look like JWTs without being signed.',
];

/** What is imitated, from the very table that serves it, what is not, and the audits that hold it to that. */
export function aboutPage(_call: Call, routes: readonly Route[]): Answer {
  return page({
    title: 'About',
    here: 'about',
    main: html`<h1>About this sandbox</h1>
      <p>
        It stands in for Lever, an applicant tracking system, so that integrations can be tried out
        and tested without an account. All people are invented. It is not made or endorsed by Lever.
      </p>
      <section class="card">
        <h2>What differs</h2>
        <ul class="plain">
          ${differences.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>
      ${imitationCard(routes)}
      <h2>What is served</h2>
      ${surfaces.map(([surface, title]) => surfaceCard(routes, surface, title))} ${auditsCard()}`,
  });
}

function codes(calls: readonly string[]): Markup {
  return calls.length === 0
    ? html`—`
    : html`${calls.map((call, index) => html`${index > 0 ? ', ' : null}<code>${call}</code>`)}`;
}

function imitationCard(routes: readonly Route[]): Markup {
  return html`<section
    class="card wide"
    tabindex="0"
    role="region"
    aria-label="What is imitated of Lever’s API and what is not"
  >
    <h2>What is imitated of Lever’s API and what is not</h2>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Resource</th>
          <th scope="col">Imitated</th>
          <th scope="col">Not imitated: 501</th>
        </tr>
      </thead>
      <tbody>
        ${imitationOf(routes).map(
          ({ resource, imitated, missing }) =>
            html`<tr>
              <td>${resource}</td>
              <td>${codes(imitated)}</td>
              <td>${codes(missing)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function surfaceCard(routes: readonly Route[], surface: Route['surface'], title: string): Markup {
  return html`<section class="card wide" tabindex="0" role="region" aria-label="${title}">
    <h3>${title}</h3>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Path</th>
          <th scope="col">What</th>
          ${surface === 'api' ? html`<th scope="col">Scope</th>` : null}
        </tr>
      </thead>
      <tbody>
        ${routes
          .filter((route) => route.surface === surface)
          .map(
            (route) =>
              html`<tr>
                <td>${route.method}</td>
                <td><code>${route.path}</code></td>
                <td>${route.summary}</td>
                ${route.scope ? html`<td><code>${route.scope}</code></td>` : null}
              </tr>`,
          )}
      </tbody>
    </table>
  </section>`;
}

function auditsCard(): Markup {
  return html`<section class="card" aria-labelledby="audits">
    <h2 id="audits">The ${audits.length} audits</h2>
    <p>
      What the sandbox is held to, and what any server can be asked by
      <code>npm run lever:audit -- --base URL --key KEY</code>. MUST stands in Lever’s own words or
      in recorded answers; SHOULD is a conclusion, or a detail that clients must not rely on.
    </p>
    ${auditGroups.map(
      ({ title, audits: grouped }) =>
        html`<details>
          <summary>${title} (${grouped.length})</summary>
          <ul class="plain">
            ${grouped.map(
              ({ id, level, source, should }) =>
                html`<li>
                  <code>${id}</code> ${level}: it should ${should}
                  <span class="soft">[${source}]</span>
                </li>`,
            )}
          </ul>
        </details>`,
    )}
  </section>`;
}
