import { answers, isPortFree } from './ports.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Refuses early what would otherwise fail after minutes of installing and building.
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ name: string, port: number, cure: string }[]} ports that must be free
 * @throws {Refusal}
 */
export async function checkMachine(settings, ports) {
  for (const { name, port, cure } of ports) {
    if (await isPortFree(port)) continue;
    throw new Refusal(`Port ${port}, which ${name} needs, is taken by another program.`, cure);
  }
  if (!settings.databaseUrl) return;
  const url = new URL(settings.databaseUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (await answers(host, Number(url.port || 5432), 5_000)) return;
  throw new Refusal(
    `The database at ${url.host}, which DATABASE_URL names, does not answer.`,
    'Start it, correct DATABASE_URL, or unset DATABASE_URL to use the built-in PostgreSQL.',
  );
}

/** @param {import('./settings.mjs').Settings} settings */
export function portsOf({ port, sandboxPort, leverEnvironment }) {
  const another = (/** @type {string} */ name, /** @type {number} */ taken) =>
    `Stop that program, or choose another port: ${name}=${taken + 1} npm start`;
  return [
    { name: 'Sora', port, cure: another('PORT', port) },
    ...(leverEnvironment === 'local'
      ? [
          {
            name: 'the Lever sandbox',
            port: sandboxPort,
            cure: another('LEVER_SANDBOX_PORT', sandboxPort),
          },
        ]
      : []),
  ];
}
