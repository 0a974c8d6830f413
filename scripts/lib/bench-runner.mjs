import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { startPostgres } from '../postgres.mjs';
import { freshDatabases } from './bench-databases.mjs';
import { productNode, root } from './paths.mjs';

/** @typedef {{ name: string, value: number, unit: string, baseline: number, ratio: number }} Measure */

/** Those that measure the api's own code, and those that use the product as it runs. */
const folders = [join(root, 'api', 'bench'), join(root, 'e2e', 'bench')];
const [json = '', ...wanted] = process.argv.slice(2);

// Durable, as in production: a benchmark that does not wait for the disk flatters.
const dataDir = mkdtempSync(join(tmpdir(), 'sora-bench-'));
const postgres = await startPostgres({
  dataDir,
  settings: { max_connections: 300, shared_buffers: '256MB' },
});
const stop = async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void stop().finally(() => process.exit(130)));
}
try {
  const context = { databaseUrl: freshDatabases(postgres.url), node: productNode, root };
  /** @type {Measure[]} */
  const measures = [];
  for (const bench of await loadBenches()) {
    console.log(`\n${bench.name}`);
    for (const measure of await bench.run(context)) {
      measures.push(measure);
      console.log(row(measure));
    }
  }
  if (json) writeFileSync(json, `${JSON.stringify(measures, null, 2)}\n`);
} finally {
  await stop();
}

async function loadBenches() {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.bench.ts'))
      .toSorted()
      .map((file) => join(folder, file)),
  );
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  const benches = modules.map((module) => module.default);
  const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No benchmark is called ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}`,
    );
  }
  return wanted.length > 0 ? benches.filter(({ name }) => wanted.includes(name)) : benches;
}

/** @param {Measure} measure */
function row({ name, value, unit, baseline, ratio }) {
  const number = (/** @type {number} */ figure) =>
    figure.toLocaleString('en', { maximumFractionDigits: 2 }).padStart(12);
  return `  ${name.padEnd(48)} ${number(value)} ${unit.padEnd(8)} baseline ${number(baseline)}   ×${ratio.toFixed(2)}`;
}
