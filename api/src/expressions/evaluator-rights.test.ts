import { spawnSync } from 'node:child_process';

import { expect, it } from 'vitest';

import { NODE_OPTIONS } from './evaluator-process.ts';

/** Run by a process like the evaluator's: what each of these comes to, before and after it is locked down. */
const PROBE = `
  import * as fs from 'node:fs';
  import { spawnSync } from 'node:child_process';
  import { lockDownProcess } from ${JSON.stringify(new URL('lock-down-process.ts', import.meta.url).href)};
  const { log } = console;
  const attempt = (work) => { try { return String(work()); } catch (error) { return error.code ?? error.name; } };
  const found = {
    passwords: attempt(() => fs.readFileSync('/etc/passwd')),
    environment: attempt(() => fs.readFileSync('/proc/self/environ')),
    sources: attempt(() => fs.readFileSync(${JSON.stringify(new URL('../config.ts', import.meta.url).pathname)})),
    writing: attempt(() => fs.writeFileSync('/tmp/evaluator-was-here', '')),
    program: attempt(() => spawnSync('true').error?.code ?? 'ran'),
    text: attempt(() => new Function('return 1')()),
    variables: Object.keys(process.env).length,
  };
  const held = process;
  lockDownProcess();
  const global = globalThis;
  found.left = ['process', 'fetch', 'WebSocket', 'EventSource', 'require', 'navigator', 'Buffer', 'setTimeout']
    .filter((name) => name in global);
  found.ofProcess = ['binding', 'getBuiltinModule', 'dlopen', 'kill', 'env', 'mainModule']
    .filter((name) => name in held);
  log(JSON.stringify(found));
`;

it('can read no file but its own, sees no variable, and reaches nothing', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...NODE_OPTIONS, '--input-type=module', '--eval', PROBE],
    { env: {}, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    passwords: 'ERR_ACCESS_DENIED',
    environment: 'ERR_ACCESS_DENIED',
    sources: 'ERR_ACCESS_DENIED',
    writing: 'ERR_ACCESS_DENIED',
    program: 'ERR_ACCESS_DENIED',
    text: 'EvalError',
    variables: 0,
    left: [],
    ofProcess: [],
  });
});
