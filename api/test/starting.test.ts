import { expect, test } from 'vitest';

import { freshDatabase } from './kit/fresh-database.ts';
import { startProcessParts, startSora } from './kit/sora.ts';

test('processes that start together on an empty database make one organization and one workflow', async () => {
  const sora = await startSora({ role: 'worker' });
  const config = {
    ...sora.config,
    databaseUrl: await freshDatabase(),
    role: 'worker',
    port: 0,
  } as const;
  const together = await Promise.all([1, 2, 3].map(() => startProcessParts(config)));
  const { rows } = await (together[0] ?? sora).services.pool.query(
    `select (select count(*)::int from organization) as organizations,
       (select count(*)::int from workflow) as workflows, (select count(*)::int from auth_user) as people`,
  );
  expect(rows).toEqual([{ organizations: 1, workflows: 1, people: 1 }]);
  await Promise.all(together.map((one) => one.stop()));
  await sora.stop();
});
