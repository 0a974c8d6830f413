import type { Answer, Call } from '../http/route.ts';
import type { Candidacy } from '../model/sandbox-state.ts';
import { rowOf } from '../model/table.ts';
import { html, type Markup } from './html.ts';
import { page } from './layout.ts';

const perPage = 25;

/** All candidates, searchable by name and e-mail; people with a signed offer who are not hired yet come first on request. */
export function candidatesPage(call: Call): Answer {
  const { state, query } = call;
  const search = (query.get('q') ?? '').trim().toLowerCase();
  const show = query.get('show') ?? 'all';
  const found = state.candidacies.rows.filter(
    (row) =>
      row.opportunity.deletedAt === undefined && matches(row, search) && isShown(call, row, show),
  );
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const number = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1));
  const rows = found.slice((number - 1) * perPage, number * perPage);
  const option = (value: string, text: string) =>
    html`<option value="${value}" ${value === show ? html` selected` : null}>${text}</option>`;
  return page({
    title: 'Candidates',
    here: 'candidates',
    notice: query.get('done'),
    main: html`<h1>Candidates</h1>
      <form class="row card" method="get" action="/candidates" role="search">
        <div>
          <label for="q">Name or e-mail</label
          ><input id="q" name="q" type="search" value="${query.get('q') ?? ''}" />
        </div>
        <div>
          <label for="show">Show</label>
          <select id="show" name="show">
            ${option('all', 'Everybody')} ${option('ready', 'Ready to hire (offer signed)')}
            ${option('active', 'Not hired, still active')} ${option('hired', 'Hired')}
          </select>
        </div>
        <button class="primary">Search</button>
      </form>
      <p class="soft">
        ${found.length.toLocaleString('en-US')}
        ${found.length === 1 ? 'candidate' : 'candidates'}${pages > 1 ? `, page ${number} of ${pages}` : ''}.
        New here?
        <a href="/candidates/2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10">Maya Okafor-Lindqvist</a> is
        ready to be hired.
      </p>
      <div class="card wide" tabindex="0" role="region" aria-label="List of candidates">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">Job</th>
              <th scope="col">Stage</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => candidateRow(call, row))}
          </tbody>
        </table>
        ${rows.length === 0 ? html`<p>No one matches. Try a part of the name, or show everybody.</p>` : null}
      </div>
      ${pages > 1 ? pager(query, number, pages) : null}`,
  });
}

function matches({ opportunity, application }: Candidacy, search: string): boolean {
  if (search === '') return true;
  return [opportunity.name, application?.name ?? '', ...opportunity.emails].some((text) =>
    text.toLowerCase().includes(search),
  );
}

function isShown({ state }: Call, { opportunity, offers }: Candidacy, show: string): boolean {
  const hired = rowOf(state.archiveReasons, opportunity.archived?.reason)?.type === 'hired';
  if (show === 'hired') return hired;
  if (show === 'active') return opportunity.archived === null;
  if (show === 'ready')
    return (
      opportunity.archived === null &&
      opportunity.stage === 'offer' &&
      offers.some(({ status }) => status === 'signed')
    );
  return true;
}

function candidateRow(call: Call, row: Candidacy): Markup {
  const { opportunity, application } = row;
  return html`<tr>
    <td><a href="/candidates/${opportunity.id}">${opportunity.name || '(no name)'}</a></td>
    <td>${opportunity.emails[0] ?? html`<span class="soft">no e-mail</span>`}</td>
    <td>
      ${rowOf(call.state.postings, application?.posting)?.text ?? html`<span class="soft">no application</span>`}
    </td>
    <td>${rowOf(call.state.stages, opportunity.stage)?.text ?? opportunity.stage}</td>
    <td>${statusTag(call, row)}</td>
  </tr>`;
}

/** Hired, archived or active, as a word with a colour. */
export function statusTag({ state }: Call, { opportunity }: Candidacy): Markup {
  if (!opportunity.archived) return html`<span class="tag">Active</span>`;
  const reason = rowOf(state.archiveReasons, opportunity.archived.reason);
  return reason?.type === 'hired'
    ? html`<span class="tag good">${reason.text}</span>`
    : html`<span class="tag soft">${reason?.text ?? 'Archived'}</span>`;
}

function pager(query: URLSearchParams, number: number, pages: number): Markup {
  const link = (to: number, text: string): Markup => {
    const target = new URLSearchParams(query);
    target.set('page', String(to));
    return html`<a class="button" href="/candidates?${target.toString()}">${text}</a>`;
  };
  return html`<nav aria-label="Pages">
    <div class="row">
      ${number > 1 ? link(number - 1, 'Previous') : null}${number < pages ? link(number + 1, 'Next') : null}
    </div>
  </nav>`;
}
