import './lib/check-node.mjs';

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const { installPackages } = await import('./lib/install.mjs');
const { productEnvironment, productNode, root } = await import('./lib/paths.mjs');
const { createProgress } = await import('./lib/progress.mjs');
const { Refusal } = await import('./lib/refusal.mjs');

try {
  await createProgress().step('Installing packages', () => installPackages());
  const child = spawn(
    productNode,
    [join(root, 'e2e', 'lever-sandbox', 'src', 'audit-main.ts'), ...process.argv.slice(2)],
    { env: productEnvironment(), stdio: 'inherit' },
  );
  // The audits put back what they changed and end; this one only waits for them.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(
    `\n${error.details ? `${error.details}\n\n` : ''}${error.message}\n${error.cure}\n`,
  );
  process.exitCode = 1;
}
