/**
 * Many clients, each committing one row at a time: what a database gives to a program that writes each webhook
 * request by itself. Prints commits a second.
 */
import { randomUUID } from 'node:crypto';

import { Client } from 'pg';

const { DATABASE_URL, CLIENTS, COMMITS, BODY } = process.env;

const clients = await Promise.all(
  Array.from({ length: Number(CLIENTS) }, async () => {
    const client = new Client({ connectionString: DATABASE_URL });
    await client.connect();
    return client;
  }),
);
const insert = (client: Client) =>
  client.query({
    name: 'insert',
    text: 'insert into one_row (id, body, received_at) values ($1, $2, now())',
    values: [randomUUID(), BODY],
  });
await Promise.all(clients.map(insert));

let left = Number(COMMITS);
const startedAt = performance.now();
await Promise.all(
  clients.map(async (client) => {
    while (left > 0) {
      left -= 1;
      await insert(client);
    }
  }),
);
const seconds = (performance.now() - startedAt) / 1000;
await Promise.all(clients.map((client) => client.end()));
console.log(JSON.stringify({ perSecond: Number(COMMITS) / seconds }));
