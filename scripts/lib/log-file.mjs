import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const limitBytes = 10 * 1024 * 1024;

/**
 * A log that never takes more than twice 10 MiB: the part before is kept beside it as `.1`.
 * @param {string} path
 * @returns {(line: string) => void}
 */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  let bytes = 0;
  const turnOver = () => {
    if (existsSync(path)) renameSync(path, `${path}.1`);
    writeFileSync(path, '', { mode: 0o600 });
    bytes = 0;
  };
  turnOver();
  return (line) => {
    if (bytes > limitBytes) turnOver();
    appendFileSync(path, `${line}\n`);
    bytes += Buffer.byteLength(line) + 1;
  };
}
