import type { Answer, Call, Route } from '../http/route.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

const surfaces = [
  ['api', 'Lever’s Data API'],
  ['oauth', 'OAuth'],
  ['control', 'Control routes (not Lever’s)'],
  ['page', 'Pages'],
] as const;

const differences: readonly string[] = [
  'Any other path under /v1 answers 501 NotImplementedBySandbox and is logged, where Lever would answer or say 404.',
  'Event groups are switched on at first; at Lever a Super Admin has to switch them on after an app registers a webhook.',
  'Webhooks may go to plain http on this machine; Lever insists on https with a public certificate.',
  'The consent page is always shown, unless the sandbox is started with --remember-consent; Lever skips it when an earlier Accept covers what is asked for.',
  'Lever does not publish the waits between its five retries; here they double from one second, and can be set.',
  'Lever does not publish the error codes of 400, 403 and 429; here they are BadRequestError, ForbiddenError and TooManyRequests.',
  'Moving a hired person to another hired reason sends candidateArchiveChange but no second candidateHired; Lever does not say.',
  'An expanded field is not refused when its own scope is missing; Lever does not say.',
  'There is one account, one OAuth app and one API key; interviews, notes, feedback, uploads and EEO are left out.',
  'Documents are one-page stand-ins, and access tokens look like JWTs without being signed.',
];

/** What is imitated, from the very table that serves it, and what is not. */
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
      <h2>What is served</h2>
      ${surfaces.map(
        ([surface, title]) =>
          html`<section class="card wide" tabindex="0" aria-label="${title}">
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
          </section>`,
      )}`,
  });
}
