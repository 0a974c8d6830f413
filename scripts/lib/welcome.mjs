import { join } from 'node:path';

import { keptSecrets } from './kept-secrets.mjs';
import { shortPath } from './log-lines.mjs';

/**
 * What a person needs to know once everything runs.
 * @param {import('./settings.mjs').Settings} settings
 * @param {(code: number, text: string) => string} paint
 * @returns {string}
 */
export function welcome(settings, paint) {
  const bold = (/** @type {string} */ text) => paint(1, text);
  const local = settings.leverEnvironment === 'local';
  const sandbox = `http://localhost:${settings.sandboxPort}/`;
  const password = settings.adminPassword
    ? '(the one in SORA_ADMIN_PASSWORD)'
    : `${bold(keptSecrets(settings.dataDir).adminPassword())}   kept in ${shortPath(join(settings.dataDir, 'admin-password'))}`;
  const lines = [
    '',
    `  ${bold('Sora is running.')}`,
    '',
    `  Admin          ${bold(`${settings.publicUrl}/`)}`,
    `  GraphQL        ${settings.publicUrl}/graphql`,
    ...(local ? [`  Lever sandbox  ${sandbox}`] : []),
    '',
    `  Email          ${bold(settings.adminEmail)}`,
    `  Password       ${password}`,
    '',
    ...(local ? firstSteps(sandbox) : []),
    `  Logs are in ${shortPath(join(settings.dataDir, 'logs'))}. Ctrl-C stops everything.`,
    '',
  ];
  return lines.join('\n');
}

/** The way through the help article, on the sandbox. */
const firstSteps = (/** @type {string} */ sandbox) => [
  '  What to try first',
  '  1. Settings > Integrations > Lever: choose Lever Connect (Recommended), press',
  '     Login to set up integration, then Accept in the window that opens.',
  '  2. Press Validate; the status becomes Verified.',
  '  3. Workflows > Onboarding > Manage workflow > Add listener: Lever, Candidate hired,',
  '     Create event listener.',
  `  4. Open ${sandbox} and mark Maya Okafor-Lindqvist as hired.`,
  '  5. Back in Sora, Employees shows her, and Imports tells how she got there.',
  '',
];
