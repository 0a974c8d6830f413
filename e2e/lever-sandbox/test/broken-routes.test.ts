import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audit } from '../src/audits/audit.ts';
import { audits } from '../src/audits/audits.ts';
import { runAudit } from '../src/audits/run-audit.ts';
import type { Answer, Route } from '../src/http/route.ts';
import { apiRoutes, routes } from '../src/routes.ts';
import { auditedSandbox } from './audited-sandbox.ts';

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

let broken: { route: string; answer: Answer } | null = null;
let touched = new Set<string>();

/** The served routes, noting what is called, one of them broken on demand. */
const watched = routes.map((route): Route => ({
  ...route,
  handler: (call) => {
    const name = nameOf(route);
    if (route.surface === 'api') touched.add(name);
    return broken?.route === name ? broken.answer : route.handler(call);
  },
}));

let sandbox: Awaited<ReturnType<typeof auditedSandbox>>;
/** The audits that call a route, the quick ones first. */
const auditsOf = new Map<string, { audit: Audit; tookMs: number }[]>();

beforeAll(async () => {
  sandbox = await auditedSandbox({ routes: watched });
  for (const audit of audits) {
    touched = new Set();
    const startedAt = performance.now();
    // What is remembered would hide calls, so each audit finds everything itself.
    await runAudit(audit, sandbox.target());
    const tookMs = performance.now() - startedAt;
    for (const name of touched) {
      auditsOf.set(name, [...(auditsOf.get(name) ?? []), { audit, tookMs }]);
    }
  }
}, 60_000);
afterAll(() => sandbox.close());

async function firstFailure(route: string, answer: Answer): Promise<string | undefined> {
  broken = { route, answer };
  try {
    const candidates = auditsOf.get(route) ?? [];
    for (const { audit } of candidates.toSorted((a, b) => a.tookMs - b.tookMs)) {
      const { result } = await runAudit(audit, sandbox.target());
      if (result === 'failed') return audit.id;
    }
    return undefined;
  } finally {
    broken = null;
  }
}

describe.each(apiRoutes.map((route) => [nameOf(route), route] as const))('%s', (name) => {
  test.each([
    ['500', { status: 500, json: { code: 'InternalServerError', message: 'Broken' } }],
    ['an empty object', { status: 200, json: {} }],
  ])('an audit fails when it answers %s', async (_, answer) => {
    expect(await firstFailure(name, answer)).toMatch(/^LVR-/);
  });
});
