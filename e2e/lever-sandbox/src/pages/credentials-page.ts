import type { Answer, Call } from '../http/route.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { showTime } from './show-value.ts';

/** The sandbox's API key and OAuth app, and who was let in. They open only this sandbox, so they are shown. */
export function credentialsPage({ settings, state, baseUrl }: Call): Answer {
  const { client, apiKey } = settings;
  const rows: [string, string][] = [
    ['API', `${baseUrl}/v1`],
    ['API key', apiKey],
    ['Authorize', `${baseUrl}/authorize`],
    ['Token', `${baseUrl}/oauth/token`],
    ['Audience', `${baseUrl}/v1/`],
    ['OAuth app', client.name],
    ['Client id', client.clientId],
    ['Client secret', client.clientSecret],
    ['Callback URIs', client.redirectUris.join(', ')],
  ];
  return page({
    title: 'API credentials',
    here: 'credentials',
    main: html`<h1>Settings &gt; Integrations and API &gt; API credentials</h1>
      <section class="card">
        <h2>How to get in</h2>
        <p>
          These open only this sandbox. The API key is the user name of HTTP Basic, with an empty
          password.
        </p>
        <dl>
          ${rows.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd><code>${value}</code></dd>`,
          )}
        </dl>
      </section>
      <section class="card">
        <h2>Authorized apps</h2>
        ${state.grants.length === 0 ? html`<p>No app has been authorized yet.</p>` : null}
        <ul class="plain">
          ${state.grants.map(
            (grant) =>
              html`<li>
                ${client.name}, ${grant.scopes.length} permissions, since
                ${showTime(grant.createdAt)}${grant.revokedAt === null ? null : html` <span class="tag bad">revoked ${showTime(grant.revokedAt)}</span>`}
                ${grant.revokedAt === null ? html`<form method="post" action="/settings/integrations/grants/${grant.id}/revoke"><button aria-label="Revoke the access given ${showTime(grant.createdAt)}">Revoke access</button></form>` : null}
              </li>`,
          )}
        </ul>
      </section>`,
  });
}
