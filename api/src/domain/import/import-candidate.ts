import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import { isUnreadable } from '../provider/is-unreadable.ts';
import { forgetReading } from '../candidate/forget-reading.ts';
import { rememberFields } from '../candidate/remember-fields.ts';
import { displayName } from '../employee/display-name.ts';
import { visibilityOf } from '../employee/employee-field.ts';
import type { Employee } from '../employee/employee.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import { isRefusal, Outage } from '../base/failure.ts';
import { needsAttention } from '../integration/needs-attention.ts';
import { usesForms } from '../mapping/rules/uses-forms.ts';
import type {
  CandidateUnreadable,
  CredentialsRefusal,
  ProviderConnection,
} from '../provider/provider-connection.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExpressionEngine } from '../mapping/engine/expression-engine.ts';
import type { JobQueue, Priority } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import type { TransactionLocks } from '../ports/transaction-locks.ts';
import { enroll } from '../workflow/enroll.ts';
import { latestRun } from './begin-run.ts';
import { confirmEvent } from './confirm-event.ts';
import { newerHireInWords } from './effect-in-words.ts';
import { askWhoItIs, endImport } from './end-import.ts';
import { dealtWithBy } from './happened-again.ts';
import { Import } from './import.ts';
import type { ImportRun } from './import-run.ts';
import { cureFor } from './import-cure.ts';
import { ImportStory, ImportTakenOver } from './import-story.ts';
import { lookAgain, refuseOldReading } from './look-again.ts';
import { mappingFor } from './mapping-for.ts';
import { matchNow } from './match-now.ts';
import { madeAgain, undoneHires } from './newer-hire.ts';
import { openedSince, opensHidden } from './opened-since.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { saveEmployee } from './save-employee.ts';
import { learnedOf } from './learned-of.ts';
import { enteredInWords, mappedInWords } from './story-in-words.ts';
import { waitForProvider } from './wait-for-provider.ts';
import { inSentence } from '../values/in-sentence.ts';

const TRIED_LATELY_MS = 60_000;
/** What a provider announced it may take a minute to know itself. */
const CONFIRMED_AFTER_TRIES = 3;

export interface ImportPorts {
  readonly em: EntityManager;
  readonly providers: Providers;
  readonly jobs: JobQueue;
  readonly expressions: ExpressionEngine;
  readonly progress: ProgressFeed;
  readonly locks: TransactionLocks;
  readonly clock: Clock;
}

/**
 * Reads the candidate again at the provider, confirms that the event still holds, plans, and then saves the
 * employee, enrolls and ends, these last three in one transaction. Does nothing when `claim` no longer owns the
 * import, or when it has ended. While the provider does not answer the import waits for it; a refusal, a doubt about
 * who it is, and an Outage that will not pass are recorded and end the import. Anything else is recorded and rethrown,
 * for the queue to try again, and so is an outage of our own database.
 */
export async function importCandidate(
  given: ImportPorts,
  input: { importId: string; claim: string; priority: Priority; lastAttempt: boolean },
): Promise<void> {
  // On a fork: what a try has changed and not saved, when it fails, is nothing that the caller could save by accident.
  const ports = { ...given, em: given.em.fork({ keepTransactionContext: true }) };
  const record = await ports.em.findOne(Import, { id: input.importId }, { refresh: true });
  if (!record || record.claim !== input.claim) return;
  if (!['QUEUED', 'RUNNING', 'WAITING'].includes(record.status)) return;
  const run = await latestRun(ports.em, record);
  const story = new ImportStory({ record, run }, ports);
  const calls = { before: run.providerCalls ?? 0, made: 0 };
  try {
    await carryOut(ports, { record, run, priority: input.priority }, story, calls);
  } catch (error) {
    if (error instanceof ImportTakenOver) return;
    if (error instanceof Outage && error.code === 'DATABASE_OUTAGE') throw error;
    await recordFailure(ports, { ...input, providerCalls: calls.before + calls.made }, error);
    if (!(error instanceof Outage)) throw error;
  }
}

async function carryOut(
  ports: ImportPorts,
  { record, run, priority }: { record: Import; run: ImportRun; priority: Priority },
  story: ImportStory,
  calls: { readonly before: number; made: number },
): Promise<void> {
  story.restart();
  record.status = 'RUNNING';
  run.attempts += 1;
  const lastProblem = record.problem;
  record.problem = null;
  record.nextTryAt = null;
  story.begin('READ_CANDIDATE', `Candidate ${record.candidateId}.`);
  await story.save();

  const provider = await ports.providers.ofIntegration(record.integrationId);
  const { about } = provider;
  const connection = provider.connection(record.integrationId, {
    priority,
    onCall: () => {
      calls.made += 1;
    },
  });
  const { mappingVersion } = run.instructions;
  if (mappingVersion !== undefined) {
    const opened = await openedSince(ports, record.integrationId, mappingVersion);
    if (opened.length > 0) {
      const message = opensHidden(opened, mappingVersion);
      return endImport(ports, record, story, { code: 'FIELD_OPENED_SINCE', message });
    }
  }
  const mapping = await mappingFor(ports.em, record.integrationId, run.instructions);
  const readAt = ports.clock.now();
  const candidate = await connection.readCandidate(record.candidateId, {
    withForms: usesForms(mapping.rules),
  });
  run.providerCalls = calls.before + calls.made;
  await providerAnswered(ports, record);
  // The provider answers again. How often it did not says nothing of how long it takes to know what it announced.
  if (record.outageTries > 0 && lastProblem?.code !== 'EVENT_NOT_CONFIRMED_YET') {
    record.waitingSince = null;
    record.outageTries = 0;
    await story.save();
  }
  if (isRefusal(candidate)) {
    if (candidate.code === 'CANDIDATE_NOT_FOUND') await forgetReading(ports.em, record);
    return fail(ports, record, story, candidate);
  }
  record.readAt = readAt;
  record.candidateName = candidate.name || null;
  story.end(
    `${inSentence(candidate.name) || 'A candidate without a name'}, with ${filled(candidate)} filled fields.` +
      (candidate.remark ? ` ${candidate.remark}` : ''),
  );
  await rememberFields(ports, { ...record, candidate });

  const label = candidate.name || 'this candidate';
  story.begin('CONFIRM_EVENT', `${label}’s current status in ${about.label}.`);
  const confirmed = confirmEvent(record, candidate, about);
  if (confirmed.holds === 'not yet' && record.outageTries < CONFIRMED_AFTER_TRIES) {
    // What waits is this step, not the reading.
    await story.save();
    throw new Outage(confirmed.because, { code: 'EVENT_NOT_CONFIRMED_YET' });
  }
  if (confirmed.holds !== 'yes') return skip(ports, record, story, confirmed.because);
  const again = await madeAgain(ports.em, record);
  if (again) return skip(ports, record, story, newerHireInWords(again));
  const before = await dealtWithBy(ports.em, record, confirmed.happenedAt);
  if (before)
    return skip(
      ports,
      record,
      story,
      'This hire was already imported: it is the same one as before.',
    );
  record.happenedAt = confirmed.happenedAt;
  story.end(confirmed.because);

  story.begin('MAP_FIELDS', `Field mapping version ${mapping.version}.`);
  const plan = await planImport(ports, {
    candidate,
    rules: mapping.rules,
    instructions: run.instructions,
    happenedAt: confirmed.happenedAt,
    withSteps: false,
    source: { integrationId: record.integrationId, provider: about.key },
  });
  const undone = await undoneNewer({ em: ports.em, connection }, plan, record);
  run.mappedValues = keptValues(plan);
  run.mappingVersion = mapping.version;
  story.end(mappedInWords(plan.values));
  const lookedAt = ports.clock.now();
  const still = await lookAgain(ports, { about, connection, record, candidate, readAt });
  run.providerCalls = calls.before + calls.made;
  if (isRefusal(still)) return fail(ports, record, story, still);
  if (still.holds !== 'yes') {
    story.begin('CONFIRM_EVENT', `${label}’s status in ${about.label} right before saving.`);
    return skip(ports, record, story, still.because);
  }
  story.begin('MATCH_EMPLOYEE', `Contact ${candidate.contactId}.`);
  await story.save(async (em) => {
    const match = await matchNow({ ...ports, em }, { record, run, candidate, plan });
    if (match.kind === 'CHOICE') {
      return askWhoItIs(ports, record, story, { about, choice: match, fields: plan.fields });
    }
    const employee = await saveEmployee(
      { ...ports, em },
      {
        ...{ record, run, candidate, undone, story },
        plan: { ...plan, match },
        mappingVersion: mapping.version,
      },
    );
    if (employee) {
      const { id, organizationId } = employee;
      await ports.progress.announce(em, { topic: 'employee', organizationId, id });
      await enterWorkflows({ ...ports, em }, record, employee, story);
    }
    record.status = employee ? 'COMPLETED' : 'SKIPPED';
    record.waitingSince = null;
    record.outageTries = 0;
    record.finishedAt = ports.clock.now();
    refuseOldReading(ports, lookedAt);
  });
}

/** Without how they came about; what is for administrators now stays for them in this run. */
function keptValues({ values, fields }: ImportPlan): readonly MappedValue[] {
  const hidden = new Set(
    fields.filter((field) => visibilityOf(field) === 'ADMINISTRATORS').map(({ key }) => key),
  );
  return values.map(({ steps: _steps, ...value }) =>
    hidden.has(value.employeeField) ? { ...value, forAdministrators: true } : value,
  );
}

async function enterWorkflows(
  ports: ImportPorts,
  record: Import,
  employee: Employee,
  story: ImportStory,
): Promise<void> {
  story.begin('ENROLL', displayName(employee));
  const { integrationId, organizationId, candidateId, event, stageId } = record;
  const learnedAt = await learnedOf(ports.em, record);
  const hire = { importId: record.id, candidateId, learnedAt };
  const entry = await enroll(ports, {
    cause: { ...hire, organizationId, integrationId, event, stageId },
    employeeId: employee.id,
  });
  const isListenedTo = entry.entered.length + entry.already.length > 0;
  story.end(enteredInWords(entry), isListenedTo ? 'DONE' : 'SKIPPED');
}

async function skip(ports: ImportPorts, record: Import, story: ImportStory, because: string) {
  story.end(because, 'SKIPPED');
  record.status = 'SKIPPED';
  record.finishedAt = ports.clock.now();
  await story.save();
}

/** The newer hires that the plan gives way to, as far as they have come to nothing at the provider. */
async function undoneNewer(
  ports: { em: EntityManager; connection: ProviderConnection },
  { newer, match }: ImportPlan,
  record: Import,
): Promise<readonly string[]> {
  return newer && match.kind === 'UPDATE' ? undoneHires(ports, match.employee.id, record) : [];
}

function filled(candidate: Candidate): number {
  return candidate.fields.filter((field) => field.value !== null).length;
}

async function fail(
  ports: ImportPorts,
  record: Import,
  story: ImportStory,
  refusal: CandidateUnreadable | CredentialsRefusal,
) {
  const { code, message } = refusal;
  await endImport(ports, record, story, { code, message });
  if (!isUnreadable(refusal)) {
    await needsAttention(ports, { integrationId: record.integrationId, refusal });
  }
}

/** What waits for the provider need not wait longer, except what was tried a moment ago and fails of its own. */
async function providerAnswered(ports: ImportPorts, record: Import): Promise<void> {
  const now = ports.clock.now();
  await ports.jobs.resumeImports(ports.em, {
    integrationId: record.integrationId,
    triedBefore: new Date(now.getTime() - TRIED_LATELY_MS),
    now,
  });
}

/** On a fresh fork: what failed may have left this one in any state. */
async function recordFailure(
  ports: ImportPorts,
  input: {
    importId: string;
    claim: string;
    priority: Priority;
    lastAttempt: boolean;
    providerCalls: number;
  },
  error: unknown,
): Promise<void> {
  const em = ports.em.fork({ keepTransactionContext: false });
  const record = await em.findOne(Import, { id: input.importId });
  if (!record || record.claim !== input.claim) return;
  const run = await latestRun(em, record);
  const story = new ImportStory({ record, run }, { ...ports, em });
  run.providerCalls = input.providerCalls;
  try {
    if (!(error instanceof Outage)) {
      await failOnOurSide(ports, record, story, input.lastAttempt);
    } else if (error.retryable) {
      await waitForProvider(ports, record, story, { outage: error, priority: input.priority });
    } else {
      await endImport(ports, record, story, { code: error.code, message: error.message });
    }
  } catch (failed) {
    if (!(failed instanceof ImportTakenOver)) throw failed;
  }
}

async function failOnOurSide(
  { clock, providers }: ImportPorts,
  record: Import,
  story: ImportStory,
  lastAttempt: boolean,
): Promise<void> {
  const code = 'INTERNAL_ERROR';
  const message = 'Something went wrong on our side.';
  const { about } = await providers.ofIntegration(record.integrationId);
  story.end(message, 'FAILED');
  record.status = lastAttempt ? 'FAILED' : 'QUEUED';
  record.finishedAt = lastAttempt ? clock.now() : null;
  record.problem = { code, message, cure: cureFor(code, about), retrying: !lastAttempt };
  await story.save();
}
