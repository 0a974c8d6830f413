import type { Answer, Call } from '../http/route.ts';
import { html } from './html.ts';
import { barePage, page } from './layout.ts';

/** A page that only says something, such as why a window cannot go on. */
export function messagePage(
  call: Call,
  { status, title, message }: { status: number; title: string; message: string },
): Answer {
  const main = html`<div class="card">
    <h1>${title}</h1>
    <p>${message}</p>
  </div>`;
  const standalone = call.query.has('client_id') || call.query.has('redirect_uri');
  return standalone ? barePage({ status, title, main }) : page({ status, title, main });
}
