import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packageScript } from '../package-script.mjs';
import { root } from '../paths.mjs';
import { runCommand } from '../run-command.mjs';
import { runTool } from './tool.mjs';

/**
 * Whether the committed SDL is what the API serves, and the committed types are what the SDL gives.
 * @param {import('../run-command.mjs').Conditions} conditions
 */
export async function checkSdlDrift(conditions) {
  const folder = mkdtempSync(join(tmpdir(), 'sora-sdl-'));
  try {
    const sdl = join(folder, 'schema.graphql');
    const emit = packageScript('api', 'emit-schema', { args: [sdl] });
    if (!emit) return { ok: false, output: 'api/package.json has no script "emit-schema".' };
    const emitted = await runCommand({ ...emit, ...conditions });
    if (!emitted.ok) return emitted;
    const types = join(folder, 'graphql-env.d.ts');
    const generated = await runTool('gql.tada', ['generate-output', '--output', types], {
      folder: 'schema',
      ...conditions,
    });
    if (!generated.ok) return generated;
    return compare([
      [sdl, 'schema/schema.graphql', 'npx pnpm@10.34.8 --filter @sora/api emit-schema'],
      [types, 'schema/src/graphql-env.d.ts', 'npx pnpm@10.34.8 --filter @sora/schema generate'],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {[fresh: string, committed: string, cure: string][]} pairs */
function compare(pairs) {
  const stale = pairs.filter(
    ([fresh, committed]) =>
      readFileSync(fresh, 'utf8') !== readFileSync(join(root, committed), 'utf8'),
  );
  const output = stale.map(
    ([, committed, cure]) => `${committed} is out of date. Regenerate it and commit it: ${cure}`,
  );
  return { ok: stale.length === 0, output: output.join('\n') };
}
