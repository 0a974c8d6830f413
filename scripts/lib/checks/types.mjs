import { packageScript } from '../package-script.mjs';
import { runCommand } from '../run-command.mjs';
import { runTool } from './tool.mjs';

/**
 * Type-checks the scripts and all packages but the admin app, one after another, so that memory stays small.
 * @param {import('../run-command.mjs').Conditions} conditions
 */
export async function checkTypes(conditions) {
  const failures = [];
  const scripts = await checkScripts(conditions);
  if (!scripts.ok) failures.push(`scripts:\n${scripts.output}`);
  for (const folder of ['schema', 'api', 'e2e/lever-sandbox', 'e2e']) {
    const { ok, output } = await checkPackage(folder, 'typecheck', conditions);
    if (!ok) failures.push(`${folder}:\n${output}`);
  }
  return { ok: failures.length === 0, output: failures.join('\n') };
}

/** @param {import('../run-command.mjs').Conditions} conditions */
export function checkScripts(conditions) {
  return runTool('tsc', ['-p', 'scripts/tsconfig.json'], conditions);
}

/**
 * Runs one script of a package that checks it.
 * @param {string} folder of the package, from the root
 * @param {string} name of the script
 * @param {import('../run-command.mjs').Conditions} conditions
 */
export async function checkPackage(folder, name, conditions) {
  const script = packageScript(folder, name);
  if (!script) return { ok: false, output: `${folder}/package.json has no script "${name}".` };
  return runCommand({ ...script, ...conditions });
}
