import type { Answer, Call } from '../http/route.ts';
import type { AuthorizeRequest, OAuthClient } from '../oauth/authorize-request.ts';
import { scopeDescriptions } from '../oauth/scopes.ts';
import { html } from './html.ts';
import { barePage } from './layout.ts';

/** Asks a Super Admin to let the app in; the form goes back to the same address, so that everything is checked again. */
export function consentPage(call: Call, request: AuthorizeRequest, client: OAuthClient): Answer {
  const action = `/authorize?${call.query.toString()}`;
  const account = 'Acme';
  return barePage({
    title: `Authorize ${client.name}`,
    main: html`<div class="card">
      <h1>Authorize ${client.name}</h1>
      <p>
        <strong>${client.name}</strong> would like access to the Lever account
        <strong>${account}</strong>. It asks to:
      </p>
      <ul class="plain">
        ${request.scopes.map((scope) => html`<li>${scopeDescriptions[scope]} <span class="soft">(${scope})</span></li>`)}
      </ul>
      <p class="soft">
        You are signed in as Rita Alvarez, Super Admin. You can take this back at any time.
      </p>
      <form method="post" action="${action}" class="row">
        <button class="primary" name="decision" value="accept">Accept</button>
        <button name="decision" value="deny">Deny</button>
      </form>
    </div>`,
  });
}
