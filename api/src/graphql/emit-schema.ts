import { writeFile } from 'node:fs/promises';

import { printSchema } from 'graphql';

import { createSchema } from './schema.ts';

const [target = '../schema/schema.graphql'] = process.argv.slice(2);
await writeFile(target, `${printSchema(await createSchema())}\n`);
