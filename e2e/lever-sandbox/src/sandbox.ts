import { createServer, type Server } from 'node:http';
import { deliveryWorker } from './deliveries/delivery-worker.ts';
import { answerRequest } from './http/answer-request.ts';
import { readDataFile, unusableFile, writeDataFile } from './http/data-file.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { sandboxStore } from './http/sandbox-store.ts';
import { restoredState, savedState, seedOf } from './http/saved-state.ts';
import type { Route } from './http/route.ts';
import { routes } from './routes.ts';
import { defaultSettings, type SandboxSettings } from './sandbox-settings.ts';
import { seedState } from './seed/seed-state.ts';
import { StartRefused } from './start-refused.ts';

/** A sandbox that is listening. */
export interface RunningSandbox {
  /** Without a trailing slash. */
  readonly url: string;
  /** Saves, breaks off deliveries and open connections, and frees the port. */
  close(): Promise<void>;
}

export type SandboxOptions = Partial<SandboxSettings> & {
  /** Where warnings go; stderr by default. */
  readonly warn?: (line: string) => void;
  /** What is served instead of everything, for tests that break a part of it. */
  readonly routes?: readonly Route[];
};

/** How long changes are gathered before the data file is written. */
const saveAfterMs = 300;

/** Starts a sandbox. Throws StartRefused for a taken port and a data file that cannot be used. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const {
    warn = (line: string) => console.error(line),
    routes: served = routes,
    ...chosen
  } = options;
  const settings: SandboxSettings = { ...defaultSettings, ...chosen };
  const store = openStore(settings, warn);
  const worker = deliveryWorker(store, {
    retries: settings.retries,
    baseMs: settings.retryBaseMs,
    timeoutMs: settings.deliveryTimeoutMs,
  });
  const parts = {
    routes: served,
    settings,
    store,
    worker,
    limit: rateLimit(),
    log: requestLog(),
    warn,
  };
  const server = createServer((request, response) => {
    answerRequest(parts, request, response).catch((error: unknown) => {
      if (request.destroyed && !response.writable) return;
      warn(
        `Lever sandbox: ${request.method} ${request.url} failed: ${String(error instanceof Error ? error.stack : error)}`,
      );
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const saving = saveChanges(settings.dataFile, store, warn);
  try {
    await listen(server, settings);
  } catch (error) {
    await worker.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : settings.port;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, worker.close()]);
      saving.flush();
    },
  };
}

function openStore(settings: SandboxSettings, warn: (line: string) => void) {
  const saved = settings.dataFile === null ? null : readDataFile(settings.dataFile);
  const grownFrom = saved && seedOf(saved);
  const seededAs = grownFrom
    ? { ...settings, seed: grownFrom.seed, candidates: grownFrom.candidateCount }
    : settings;
  if (seededAs.seed !== settings.seed || seededAs.candidates !== settings.candidates) {
    warn(
      `Lever sandbox: ${settings.dataFile} holds ${seededAs.candidates} candidates of the seed ${seededAs.seed}; they stay. Delete it to start afresh.`,
    );
  }
  const seeded = seedState(seededAs);
  const reseed = ({ seed, candidateCount }: typeof seeded) =>
    seedState({ ...settings, seed, candidates: candidateCount });
  if (!saved) return sandboxStore(seeded, seeded, reseed);
  const restored = restoredState(saved, seeded);
  if ('unusable' in restored) throw unusableFile(settings.dataFile, restored.unusable);
  // What this start asks for beats what an earlier one did.
  const { rate, choices } = seeded;
  return sandboxStore({ ...restored, rate, choices }, seeded, reseed);
}

function saveChanges(
  path: string | null,
  store: ReturnType<typeof sandboxStore>,
  warn: (line: string) => void,
) {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    timer = undefined;
    if (!path) return;
    try {
      writeDataFile(path, savedState(store.current(), store.seeded()));
    } catch (error) {
      // A full disk must not end what runs well in memory; the next change tries again.
      warn(`Lever sandbox: ${path} could not be written: ${String(error)}`);
    }
  };
  store.onChange(() => {
    if (path) timer ??= setTimeout(save, saveAfterMs);
  });
  return {
    flush: () => {
      clearTimeout(timer);
      save();
    },
  };
}

function listen(server: Server, { port, host }: SandboxSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
        const cure = 'Choose another with --port and --host.';
        return reject(new StartRefused(`Cannot listen on ${host} port ${port}. ${cure}`));
      }
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new StartRefused(
          `Port ${port} is taken. Stop what uses it, or choose another with --port.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}
