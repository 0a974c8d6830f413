import type { Answer, Call } from '../http/route.ts';
import { deliveriesOf } from '../model/delivery-log.ts';
import type { LeverForm, Offer } from '../model/lever.ts';
import type { Candidacy } from '../model/sandbox-state.ts';
import { rowOf } from '../model/table.ts';
import { livingCandidacy } from '../state/change-person.ts';
import { requisitionOfSignedOffer } from '../state/archive-opportunity.ts';
import { statusTag } from './candidates-page.ts';
import { html, type Markup } from './html.ts';
import { page } from './layout.ts';
import { messagePage } from './message-page.ts';
import { showFormValue, showOfferValue, showTime } from './show-value.ts';

const notices: Record<string, string> = {
  hired: 'Marked as hired.',
  undone: 'No longer archived.',
  stage: 'The stage has changed.',
};

/** One candidate with everything under it, and what can be done. */
export function candidatePage(call: Call): Answer {
  const { state, params, query } = call;
  const candidacy = livingCandidacy(state, params['id'] ?? '');
  if (!candidacy) {
    return messagePage(call, {
      status: 404,
      title: 'No such candidate',
      message: 'No one has this id, or the person was deleted.',
    });
  }
  const { opportunity, offers, referrals, forms } = candidacy;
  const said = query.get('done') ?? '';
  const done = notices[said] ?? (said || null);
  const problem = query.get('problem');
  return page({
    title: opportunity.name || '(no name)',
    here: 'candidates',
    notice: problem ?? done,
    main: html`<p class="crumbs"><a href="/candidates">Candidates</a></p>
      <div class="row spread">
        <h1>${opportunity.name || '(no name)'}</h1>
        ${statusTag(call, candidacy)}
      </div>
      ${actions(call, candidacy)}
      <div class="columns">
        ${contactCard(call, candidacy)} ${jobCard(call, candidacy)}
        ${offers.map((offer) => offerCard(call, offer))} ${[...referrals, ...forms].map(formCard)}
        ${sentCard(call, candidacy)} ${troubleCard(candidacy)}
      </div>`,
  });
}

function actions(call: Call, candidacy: Candidacy): Markup {
  const { state } = call;
  const { opportunity } = candidacy;
  const at = `/candidates/${opportunity.id}`;
  const reasons = state.archiveReasons.rows.filter(
    ({ type, status }) => type === 'hired' && status === 'active',
  );
  const requisition = rowOf(state.requisitions, requisitionOfSignedOffer(state, candidacy));
  const hire = html`<form class="row" method="post" action="${at}/hire">
    <div>
      <label for="reason">Archive reason</label
      ><select id="reason" name="reason">
        ${reasons.map(({ id, text }) => html`<option value="${id}">${text}</option>`)}
      </select>
    </div>
    <button class="primary">Mark as hired</button>
    ${requisition ? html`<span class="soft">Counts towards requisition ${requisition.requisitionCode}.</span>` : null}
  </form>`;
  const undo = html`<form class="row" method="post" action="${at}/undo">
    <p class="soft">Archived ${showTime(opportunity.archived?.archivedAt)}</p>
    <button>Undo</button>
  </form>`;
  return html`<section class="card" aria-label="Actions">
    <div class="row spread">
      ${opportunity.archived ? undo : hire}
      <form class="row" method="post" action="${at}/stage">
        <div>
          <label for="stage">Stage</label>
          <select id="stage" name="stage">
            ${state.stages.rows.map(({ id, text }) => html`<option value="${id}" ${id === opportunity.stage ? html` selected` : null}>${text}</option>`)}
          </select>
        </div>
        <button>Change stage</button>
      </form>
    </div>
  </section>`;
}

function list(entries: readonly (readonly [string, Markup | string | null | undefined])[]): Markup {
  return html`<dl>
    ${entries.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value || '—'}</dd>`,
    )}
  </dl>`;
}

function contactCard({ state }: Call, { opportunity }: Candidacy): Markup {
  const contact = rowOf(state.contacts, opportunity.contact);
  const siblings = state.candidacies.rows.filter(
    (row) =>
      row.opportunity.contact === opportunity.contact &&
      row.opportunity.id !== opportunity.id &&
      row.opportunity.deletedAt === undefined,
  );
  return html`<section class="card">
    <h2>Contact</h2>
    ${list([
      ['E-mail', contact?.emails.join(', ')],
      ['Phone', contact?.phones.map(({ value }) => value).join(', ')],
      ['Location', contact?.location.name],
      ['Headline', contact?.headline],
      ['Origin', opportunity.origin],
      ['Source', opportunity.sources.join(', ')],
      ['Confidentiality', opportunity.confidentiality],
      ['Opportunity id', html`<code>${opportunity.id}</code>`],
      [
        'Other opportunities',
        siblings.length > 0
          ? html`${siblings.map(({ opportunity: { id }, application }) => html`<a href="/candidates/${id}">${rowOf(state.postings, application?.posting)?.text ?? id}</a> `)}`
          : null,
      ],
    ])}
  </section>`;
}

function jobCard({ state }: Call, { opportunity, application }: Candidacy): Markup {
  const posting = rowOf(state.postings, application?.posting);
  if (!application || !posting) {
    return html`<section class="card">
      <h2>Application</h2>
      <p>There is no application: a lead, not tied to a job.</p>
    </section>`;
  }
  const manager = rowOf(state.users, posting.hiringManager);
  return html`<section class="card">
    <h2>Application</h2>
    ${list([
      ['Job', posting.text],
      ['Department', posting.categories.department],
      ['Team', posting.categories.team],
      ['Location', posting.categories.location],
      ['Commitment', posting.categories.commitment],
      [
        'Hiring manager',
        manager ? `${manager.name}${manager.deactivatedAt === null ? '' : ' (deactivated)'}` : null,
      ],
      ['Recruiter', rowOf(state.users, opportunity.owner)?.name],
      [
        'Requisition',
        application.requisitionForHire?.requisitionCode ?? posting.requisitionCodes.join(', '),
      ],
      ['Applied', showTime(application.createdAt)],
    ])}
  </section>`;
}

function offerCard({ state }: Call, offer: Offer): Markup {
  const nameOf = (id: string): string | undefined =>
    rowOf(state.users, id)?.name ??
    rowOf(state.postings, id)?.text ??
    rowOf(state.requisitions, id)?.requisitionCode;
  return html`<section class="card">
    <div class="row spread">
      <h2>Offer</h2>
      <span class="tag ${offer.status === 'signed' ? 'good' : ''}">${offer.status}</span>
    </div>
    ${list(offer.fields.filter(({ identifier }) => !identifier.includes('signature')).map((field) => [field.text, showOfferValue(field, nameOf)] as const))}
  </section>`;
}

function formCard(form: LeverForm): Markup {
  return html`<section class="card">
    <h2>${form.text}</h2>
    ${list(form.fields.map((field) => [field.text, showFormValue(field)] as const))}
  </section>`;
}

function sentCard({ state }: Call, { opportunity }: Candidacy): Markup | null {
  const sent = deliveriesOf(state.deliveries)
    .filter(({ opportunityId }) => opportunityId === opportunity.id)
    .slice(-10);
  if (sent.length === 0) return null;
  return html`<section class="card">
    <h2>Webhook deliveries</h2>
    <ul class="plain">
      ${sent.map((delivery) => html`<li>${delivery.event}: ${delivery.status}, ${showTime(delivery.createdAt)}</li>`)}
    </ul>
    <p><a href="/settings/integrations/webhooks#history">Delivery history</a></p>
  </section>`;
}

/** What else can happen to a person at Lever; the control routes do the same. */
function troubleCard({ opportunity, offers }: Candidacy): Markup {
  const at = `/candidates/${opportunity.id}`;
  const confidential = opportunity.confidentiality === 'confidential';
  const unsigned = offers.filter(({ status }) => status !== 'signed');
  return html`<section class="card" aria-labelledby="troubles">
    <h2 id="troubles">Troubles</h2>
    ${
      unsigned.length > 0
        ? html`<form class="row" method="post" action="${at}/sign">
            <div>
              <label for="sign-offer">Offer</label>
              <select id="sign-offer" name="offerId">
                ${unsigned.map(({ id, status, createdAt }) => html`<option value="${id}">${status}, of ${showTime(createdAt)}</option>`)}
              </select>
            </div>
            <div>
              <label for="sign-hours">Signed after, in hours</label>
              <input id="sign-hours" name="afterHours" type="number" min="0" step="any" value="0" />
            </div>
            <button>Sign the offer</button>
          </form>`
        : null
    }
    <div class="row actions">
      <form method="post" action="${at}/confidentiality">
        <input type="hidden" name="confidential" value="${confidential ? 'false' : 'true'}" />
        <button>${confidential ? 'Make non-confidential' : 'Make confidential'}</button>
      </form>
      <form method="post" action="${at}/anonymize"><button>Anonymize</button></form>
      <form method="post" action="${at}/delete"><button>Delete</button></form>
    </div>
  </section>`;
}
