/**
 * What the list of employees could cost at the least: one prepared statement whose SQL builds the whole
 * answer, behind node:http. It knows neither people nor permissions.
 */
import { createServer, type ServerResponse } from 'node:http';

import { Pool } from 'pg';

const { DATABASE_URL, ORGANIZATION_ID, POOL_CONNECTIONS } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: Number(POOL_CONNECTIONS) });

const name = (alias: string) =>
  `coalesce(nullif(concat_ws(' ', coalesce(${alias}.preferred_name, ${alias}.first_name), ${alias}.last_name), ''), ${alias}.work_email)`;

const LIST = `
select json_build_object('data', json_build_object('employees', json_build_object(
  'edges', coalesce(json_agg(json_build_object('node', json_build_object(
    'id', e.id,
    'displayName', ${name('e')},
    'jobTitle', e.job_title,
    'department', e.department,
    'startsOn', e.starts_on,
    'manager', case when m.id is not null then json_build_object('id', m.id, 'displayName', ${name('m')}) end
  )) order by e.id desc) filter (where e.place <= 50), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > 50)
)))::text as answer
from (
  select *, row_number() over (order by id desc) as place
  from employee where organization_id = $1 order by id desc limit 51
) e left join employee m on m.id = e.manager_id`;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => void answer(response));
});

async function answer(response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<{ answer: string }>({
    name: 'list',
    text: LIST,
    values: [ORGANIZATION_ID],
  });
  const body = rows[0]?.answer ?? '';
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(JSON.stringify(address));
});
process.on('SIGINT', () => {
  server.closeAllConnections();
  server.close(() => void pool.end());
});
