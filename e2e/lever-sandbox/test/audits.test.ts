import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditTarget } from '../src/audits/audit-target.ts';
import { audits } from '../src/audits/audits.ts';
import { runAudit } from '../src/audits/run-audit.ts';
import { auditedSandbox } from './audited-sandbox.ts';

let sandbox: Awaited<ReturnType<typeof auditedSandbox>>;
let target: AuditTarget;
beforeAll(async () => {
  sandbox = await auditedSandbox();
  target = sandbox.target();
});
afterAll(() => sandbox.close());

test.each(audits.map((audit) => [audit.id, audit.should, audit] as const))(
  '%s it should %s',
  async (_id, _should, audit) => {
    expect(await runAudit(audit, target)).toEqual({ result: 'passed' });
  },
);

test('gives every audit an id of its own', () => {
  const ids = audits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^LVR-\d{4}$/);
});
