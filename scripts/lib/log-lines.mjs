import { relative } from 'node:path';

const errorLevel = 50;

/**
 * What a line of a program's log says to the person at the terminal.
 * @param {string} line a JSON line of pino, or plain text
 * @param {{ everything: boolean }} options whether less than errors is wanted too
 * @returns {string | undefined} undefined when it is not for them
 */
export function readableLine(line, { everything }) {
  const entry = parse(line);
  if (!entry) return everything && line.trim() ? line : undefined;
  if (!everything && !(Number(entry.level) >= errorLevel)) return undefined;
  const message = [entry.msg, entry.err?.message ?? entry.error?.message].filter(Boolean);
  return [...new Set(message)].join(': ') || line;
}

/** @param {string} path */
export const shortPath = (path) => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
};

/** @param {string} line */
function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
