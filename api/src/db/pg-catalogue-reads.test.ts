import { expect, test } from 'vitest';

import { createCatalogueReads } from './pg-catalogue-reads.ts';

const OF_ACME = { integrationId: 'lever-of-acme', defaultKeys: ['contact.email'] };

/** Answers as Postgres does, and says how often the readings were counted. */
function readings() {
  const field = {
    key: 'offer.custom_shirt',
    seenBy: [1, 0],
    filled: 2,
    filledIn: [],
    examples: ['M'],
    values: ['M', 'L'],
    counts: [2, 1],
  };
  const row = {
    readAt: [new Date(3), new Date(2), new Date(1)],
    alike: [[2, 0], [1]],
    fields: [field, { ...field, key: 'offer.custom_desk', seenBy: [0, 1] }],
  };
  const database = {
    state: '3 1',
    counted: 0,
    failing: false,
    query: ({ name }: { name: string }): Promise<{ rows: unknown[] }> => {
      if (name === 'state-of-readings')
        return Promise.resolve({ rows: [{ state: database.state }] });
      database.counted += 1;
      return database.failing
        ? Promise.reject(new Error('away'))
        : Promise.resolve({ rows: [row] });
    },
  };
  return database;
}

const catalogueOf = (database: ReturnType<typeof readings>) =>
  createCatalogueReads(database as unknown as Parameters<typeof createCatalogueReads>[0]);

test('eight people who look at once are answered by one counting', async () => {
  const database = readings();
  const catalogue = catalogueOf(database);
  const all = await Promise.all(
    Array.from({ length: 8 }, () => catalogue.newestReadings('acme', OF_ACME)),
  );
  expect(database.counted).toBe(1);
  expect(all[7]?.fields.get('offer.custom_shirt')).toEqual({
    seenIn: [0, 1, 2],
    filled: 2,
    filledIn: [],
    examples: ['M'],
    distinctValues: [
      { value: 'M', count: 2 },
      { value: 'L', count: 1 },
    ],
  });
});

test('who looks after somebody was read is told of them', async () => {
  const database = readings();
  const catalogue = catalogueOf(database);
  await catalogue.newestReadings('acme', OF_ACME);
  await catalogue.newestReadings('acme', OF_ACME);
  expect(database.counted).toBe(1);
  database.state = '3 2';
  await catalogue.newestReadings('acme', OF_ACME);
  expect(database.counted).toBe(2);
});

test('another organization is counted for itself', async () => {
  const database = readings();
  const catalogue = catalogueOf(database);
  await catalogue.newestReadings('acme', OF_ACME);
  await catalogue.newestReadings('globex', OF_ACME);
  expect(database.counted).toBe(2);
});

test('a counting that failed is not kept', async () => {
  const database = readings();
  const catalogue = catalogueOf(database);
  database.failing = true;
  await expect(catalogue.newestReadings('acme', OF_ACME)).rejects.toThrow('away');
  database.failing = false;
  expect((await catalogue.newestReadings('acme', OF_ACME)).readAt).toHaveLength(3);
});
