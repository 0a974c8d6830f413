import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const TEXTS = new Set(['.js', '.css', '.html', '.svg']);

/** Writes each text file once more in brotli and gzip, so that the server sends them without compressing. */
export function precompressed(): Plugin {
  return {
    name: 'sora:precompressed',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) return;
      const files = await readdir(dir, { recursive: true });
      await Promise.all(
        files
          .filter((file) => TEXTS.has(path.extname(file)))
          .map((file) => compress(path.join(dir, file))),
      );
    },
  };
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${file}.br`, await brotli(text, quality));
  await writeFile(`${file}.gz`, await zip(text, { level: 9 }));
}
