import { readFileSync, renameSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { readSavedState, type SavedState } from './saved-state.ts';

/** What the file holds, or null when there is none yet. Throws StartRefused when it cannot be read as ours. */
export function readDataFile(path: string): SavedState | null {
  if (!existsSync(path)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartRefused(`The data file ${path} cannot be read: ${reason}. ${cure}`);
    }
    throw new StartRefused(`The data file ${path} is damaged: it is not JSON. ${cure}`);
  }
  const saved = readSavedState(parsed);
  if ('unusable' in saved) throw unusableFile(path, saved.unusable);
  return saved;
}

const cure = `Delete or move it to start afresh, or name another one with --data-file.`;

/** The start is refused because of what the data file holds. */
export function unusableFile(path: string | null, reason: string): StartRefused {
  return new StartRefused(`The data file ${path} cannot be used: ${reason}. ${cure}`);
}

/** Replaces the file in one step, so that a crash leaves the old one or the new one, never half of it. */
export function writeDataFile(path: string, saved: SavedState): void {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.tmp`;
  // It holds grants and signature tokens.
  writeFileSync(next, JSON.stringify(saved), { mode: 0o600, flush: true });
  renameSync(next, path);
}
