import { root } from '../paths.mjs';
import { runCommand } from '../run-command.mjs';

const required = {
  SORA_ADMIN_EMAIL: 'admin@example.com',
  SORA_ADMIN_PASSWORD: 'a-password-for-the-check',
  SORA_SECRET_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  SORA_SESSION_SECRET: 'a-session-secret-for-the-check-only',
  POSTGRES_PASSWORD: 'a-password-for-the-check',
  POSTGRES_APP_PASSWORD: 'another-password-for-the-check',
  PUBLIC_URL: 'https://sora.example.com',
  LEVER_CLIENT_ID: 'client',
  LEVER_CLIENT_SECRET: 'secret',
};

/**
 * Whether Docker Compose can read docker-compose.yml; left out, and said so, where there is none to ask.
 * @param {import('../run-command.mjs').Conditions} conditions
 * @returns {Promise<import('./suites.mjs').Outcome>}
 */
export async function checkCompose(conditions) {
  const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    runCommand({ program, args, cwd: root, env: { ...process.env, ...required }, ...conditions });
  for (const [program, first] of /** @type {const} */ ([
    ['docker', ['compose']],
    ['docker-compose', []],
  ])) {
    const present = await run(program, [...first, 'version']);
    if (present.ok) return run(program, [...first, 'config', '--quiet']);
  }
  return {
    ok: true,
    output: '',
    note: 'not checked: Docker Compose is not installed',
    counts: { passed: 0, failed: 0, skipped: 1 },
  };
}
