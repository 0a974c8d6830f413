import { packageScript } from '../package-script.mjs';
import { runCommand } from '../run-command.mjs';
import { runTool } from './tool.mjs';

/**
 * Type-checks the packages one after another, so that memory stays small.
 * @param {AbortSignal} signal
 */
export async function checkTypes(signal) {
  const failures = [];
  const scripts = await runTool('tsc', ['-p', 'scripts/tsconfig.json'], { signal });
  if (!scripts.ok) failures.push(`scripts:\n${scripts.output}`);
  for (const folder of ['schema', 'api', 'admin', 'e2e/lever-sandbox', 'e2e']) {
    const script = packageScript(folder, 'typecheck');
    if (!script) continue;
    const { ok, output } = await runCommand({ ...script, signal });
    if (!ok) failures.push(`${folder}:\n${output}`);
  }
  return { ok: failures.length === 0, output: failures.join('\n') };
}
