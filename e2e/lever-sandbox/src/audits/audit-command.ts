import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../sandbox-settings.ts';
import { StartRefused } from '../start-refused.ts';
import type { Audit, Need } from './audit.ts';
import { auditTarget, type AuditTarget } from './audit-target.ts';
import { auditGroups, audits } from './audits.ts';
import { runAudit, startAfresh, type AuditOutcome } from './run-audit.ts';

const { client } = defaultSettings;

export const auditHelp = `Audits a server against what is known of Lever's API.

  --base URL            the API's root, such as https://api.sandbox.lever.co/v1 or http://localhost:4400/v1
  --key KEY             an API key
  --write               also run what changes something: webhooks anywhere, everything else in a sandbox only
  --only ID             only this audit; may be repeated
  --json FILE           write the outcomes to this file
  --client-id ID        the sandbox's OAuth app (${client.clientId})
  --client-secret TEXT  its secret (${client.clientSecret})
  --redirect-uri URL    its callback address (${client.redirectUris[0]})
  --help                print this

Read-only without --write. In a sandbox --write takes the state out first and puts it back at the end; do not use the
sandbox meanwhile. There are ${audits.length} audits; the exit code is 1 when a MUST fails.`;

const everything: readonly Need[] = ['write', 'oauth', 'deliveries', 'hires', 'control'];

interface AuditReport {
  readonly audit: Audit;
  readonly outcome: AuditOutcome;
  readonly durationMs: number;
}

/** Runs what the command line asks for, and gives the exit code. Throws StartRefused when it asks for nothing sensible. */
export async function auditCommand(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const wanted = readArguments(args);
  if (wanted === null) {
    print(auditHelp);
    return 0;
  }
  const chosen = audits.filter(({ id }) => wanted.only.length === 0 || wanted.only.includes(id));
  const isSandbox = await offersControls(wanted.api);
  const offers = new Set<Need>(wanted.write ? (isSandbox ? everything : ['write']) : []);
  const target = auditTarget({ ...wanted, offers });
  const reports = await keepingState(target, () => runAll(chosen, target, print));
  if (wanted.json !== undefined) writeFileSync(wanted.json, asJson(wanted.api, reports));
  const count = (result: string, level?: string) =>
    reports.filter(
      ({ audit, outcome }) =>
        outcome.result === result && (level === undefined || audit.level === level),
    ).length;
  const broken = count('failed', 'MUST');
  print(
    `\n${count('passed')} passed, ${broken} MUST and ${count('failed', 'SHOULD')} SHOULD failed, ${count('skipped')} skipped of ${reports.length}`,
  );
  return broken > 0 ? 1 : 0;
}

async function runAll(
  chosen: readonly Audit[],
  target: AuditTarget,
  print: (line: string) => void,
): Promise<AuditReport[]> {
  const reports: AuditReport[] = [];
  for (const { title, audits: grouped } of auditGroups) {
    const here = grouped.filter((audit) => chosen.includes(audit));
    if (here.length > 0) print(`\n${title}`);
    for (const audit of here) {
      const startedAt = performance.now();
      const outcome = await runAudit(audit, target);
      const durationMs = Math.round(performance.now() - startedAt);
      reports.push({ audit, outcome, durationMs });
      print(lineOf(audit, outcome));
    }
  }
  return reports;
}

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const;

function lineOf({ id, level, source, should }: Audit, outcome: AuditOutcome): string {
  const line = `${marks[outcome.result]} ${id} ${level.padEnd(6)} it should ${should} [${source}]`;
  return outcome.result === 'passed' ? line : `${line}\n    ${outcome.result}: ${outcome.reason}`;
}

/** In a sandbox the audits start from the seed; what was there before comes back when they are done or broken off. */
async function keepingState<Result>(
  target: AuditTarget,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!target.offers.has('control')) return work();
  const before = await target.control('GET', 'state?full=true');
  const putBack = async (): Promise<void> => {
    await target.control('POST', 'state', before);
  };
  const interrupted = (): void => {
    putBack().then(
      () => process.exit(130),
      () => process.exit(130),
    );
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await startAfresh(target);
    return await work();
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await putBack();
  }
}

async function offersControls(api: string): Promise<boolean> {
  try {
    const reply = await fetch(new URL('/__sim/choices', api));
    return reply.ok && (reply.headers.get('content-type') ?? '').includes('json');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { cause } = error;
    const reason = cause instanceof Error ? cause.message || String(cause) : error.message;
    throw new StartRefused(`${api} cannot be reached: ${reason}`);
  }
}

function asJson(api: string, reports: readonly AuditReport[]): string {
  const rows = reports.map(({ audit, outcome, durationMs }) => {
    const { id, level, source, should } = audit;
    return { id, level, source, should, ...outcome, durationMs };
  });
  return `${JSON.stringify({ api, at: new Date().toISOString(), audits: rows }, null, 2)}\n`;
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const given = args.filter((argument, index) => !(argument === '--' && index === 0));
  let values;
  try {
    ({ values } = parseArgs({
      args: [...given],
      options: {
        base: text,
        key: text,
        write: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        json: text,
        'client-id': text,
        'client-secret': text,
        'redirect-uri': text,
        help: { type: 'boolean' },
      },
      strict: true,
    }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StartRefused(`${error.message.split('. ')[0]}. --help lists every flag.`);
  }
  if (values.help) return null;
  const { base, key, write = false, json } = values;
  if (base === undefined || !URL.canParse(base)) {
    throw new StartRefused(
      '--base must be the address of the API, such as http://localhost:4400/v1.',
    );
  }
  if (!key) throw new StartRefused('--key must be an API key.');
  const only = (values.only ?? []).flatMap((list) => list.split(',')).filter(Boolean);
  const unknown = only.find((id) => !audits.some((audit) => audit.id === id));
  if (unknown !== undefined) throw new StartRefused(`--only knows no audit ${unknown}.`);
  const app = {
    clientId: values['client-id'] ?? client.clientId,
    clientSecret: values['client-secret'] ?? client.clientSecret,
    redirectUri: values['redirect-uri'] ?? client.redirectUris[0] ?? '',
  };
  const trimmed = base.replace(/\/+$/, '');
  const api = new URL(trimmed).pathname === '/' ? `${trimmed}/v1` : trimmed;
  return { api, key, write, only, json, app };
}
