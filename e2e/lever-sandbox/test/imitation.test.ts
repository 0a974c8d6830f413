import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audits } from '../src/audits/audits.ts';
import { imitationOf, imitationText } from '../src/imitation.ts';
import { leverEndpoints } from '../src/lever-endpoints.ts';
import { helpText } from '../src/read-flags.ts';
import { apiRoutes } from '../src/routes.ts';
import { sandbox } from './sandbox-fixture.ts';

const somebody = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';

test('answers 501 to every call that it says it does not imitate', async () => {
  const { call } = await sandbox();
  for (const missing of imitationOf(apiRoutes).flatMap((one) => one.missing)) {
    const [method = '', path = ''] = missing.split(' ');
    const reply = await call(method, `/v1${path.replaceAll(/:\w+/g, somebody)}`);
    expect([missing, reply.status]).toEqual([missing, 501]);
  }
});

test('knows every served call as one of Lever’s', () => {
  const known = new Set(leverEndpoints.flatMap(([, calls]) => calls));
  const served = apiRoutes.map(({ method, path }) => `${method} ${path.replace('/v1', '')}`);
  const own = served.filter((call) => !call.includes(' /candidates'));
  expect(own.filter((call) => !known.has(call))).toEqual([]);
});

test('says the same in the help, in the README and on the about page', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(helpText()).toContain(imitationText(apiRoutes));
  expect(readme).toContain(imitationText(apiRoutes));
  const { call } = await sandbox();
  const { body } = await call('GET', '/about');
  for (const { id } of audits) expect(body).toContain(`<code>${id}</code>`);
});
