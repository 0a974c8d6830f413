import { packageScript } from '../package-script.mjs';
import { runCommand } from '../run-command.mjs';
import { runTool } from './tool.mjs';

/**
 * Type-checks the scripts and all packages but the admin app, one after another, so that memory stays small.
 * @param {AbortSignal} signal
 */
export async function checkTypes(signal) {
  const failures = [];
  const scripts = await runTool('tsc', ['-p', 'scripts/tsconfig.json'], { signal });
  if (!scripts.ok) failures.push(`scripts:\n${scripts.output}`);
  for (const folder of ['schema', 'api', 'e2e/lever-sandbox', 'e2e']) {
    const { ok, output } = await checkPackage(folder, 'typecheck', signal);
    if (!ok) failures.push(`${folder}:\n${output}`);
  }
  return { ok: failures.length === 0, output: failures.join('\n') };
}

/**
 * Runs one script of a package that checks it.
 * @param {string} folder of the package, from the root
 * @param {string} name of the script
 * @param {AbortSignal} signal
 */
export async function checkPackage(folder, name, signal) {
  const script = packageScript(folder, name);
  if (!script) return { ok: false, output: `${folder}/package.json has no script "${name}".` };
  return runCommand({ ...script, signal });
}
