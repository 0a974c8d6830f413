import { checkBreakingChanges } from './checks/breaking-changes.mjs';
import { checkCompose } from './checks/compose.mjs';
import { checkLinks } from './checks/links.mjs';
import { checkSdlDrift } from './checks/sdl-drift.mjs';
import { runJourneys, runVitest } from './checks/suites.mjs';
import { runTool } from './checks/tool.mjs';
import { checkPackage, checkTypes } from './checks/types.mjs';

/**
 * One thing that must hold.
 * @typedef {object} TestPart
 * @property {string} name
 * @property {'check' | 'unit' | 'integration' | 'e2e'} group
 * @property {(conditions: import('./run-command.mjs').Conditions) => Promise<import('./checks/suites.mjs').Outcome>} run
 */

/**
 * The checks that take longest come first, so that two at a time end together.
 * @type {TestPart[]}
 */
export const testParts = [
  {
    name: 'format',
    group: 'check',
    run: (conditions) => runTool('oxfmt', ['--check'], conditions),
  },
  {
    name: 'types of the admin app',
    group: 'check',
    run: (conditions) => checkPackage('admin', 'typecheck', conditions),
  },
  {
    name: 'lint',
    group: 'check',
    run: (conditions) => runTool('oxlint', ['--type-aware', '--deny-warnings'], conditions),
  },
  {
    name: 'imports',
    group: 'check',
    run: (conditions) =>
      runTool(
        'depcruise',
        ['--config', '.dependency-cruiser.cjs', 'api', 'admin/src', 'schema/src', 'e2e', 'scripts'],
        conditions,
      ),
  },
  { name: 'types', group: 'check', run: checkTypes },
  {
    name: 'GraphQL documents',
    group: 'check',
    run: (conditions) => checkPackage('admin', 'check-documents', conditions),
  },
  {
    name: 'dead code',
    group: 'check',
    run: (conditions) => runTool('knip', ['--no-config-hints'], conditions),
  },
  { name: 'SDL drift', group: 'check', run: checkSdlDrift },
  { name: 'SDL breaking changes', group: 'check', run: checkBreakingChanges },
  { name: 'links in docs', group: 'check', run: checkLinks },
  { name: 'docker compose', group: 'check', run: checkCompose },
  { name: 'unit tests', group: 'unit', run: (conditions) => runVitest('unit', conditions) },
  {
    name: 'integration tests',
    group: 'integration',
    run: (conditions) => runVitest('integration', conditions),
  },
  { name: 'browser journeys', group: 'e2e', run: runJourneys },
];
