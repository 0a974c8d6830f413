import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

import type { ExpressionAnswer } from '../domain/mapping/engine/answers.ts';
import { answerOf } from './answer-of.ts';
import { beside } from './beside.ts';
import { OUT_OF_TIME, TIME_LIMIT_MS } from './computing-time.ts';
import type { EvaluatorAnswer } from './evaluator.ts';
import type { RealmTask } from './realm.ts';
import type { Turn } from './turns.ts';

/** By the clock, for one that has had no processor to compute on. The evaluator itself counts what it computes. */
const PATIENCE_MS = 5_000;
/** Without anything to do, it ends after this long. */
const IDLE_MS = 30_000;

/** How nice a process is that leaves the processor to others: a third of a share, so it still ends within its patience. */
const GIVING_WAY = 5;

const LIBRARY = createRequire(import.meta.url).resolve('jsonata');

/** What the process may: read these files, and calculate. */
export const NODE_OPTIONS = [
  '--max-old-space-size=64',
  '--max-semi-space-size=4',
  // An expression can do nothing but calculate, even if it found a way out of JSONata and its realm.
  '--permission',
  `--allow-fs-read=${fileURLToPath(new URL('./', import.meta.url))}*`,
  `--allow-fs-read=${LIBRARY}`,
  '--allow-worker',
  '--disallow-code-generation-from-strings',
  '--disable-proto=delete',
  '--no-warnings',
];

const TOOK_TOO_LONG = {
  problem: `The expression took longer than ${TIME_LIMIT_MS} ms and was stopped`,
};
const NEEDED_TOO_MUCH = {
  problem: 'The expression needed more memory than it may and was stopped',
};

export interface EvaluatorOptions {
  /** Leaves the processor to everything else. */
  readonly givesWay: boolean;
  /** What an evaluation took; the limit when it was stopped. */
  readonly onComputed: (turn: Turn, computedMs: number) => void;
}

/** A process that evaluates one expression at a time. While it has none, it does not keep ours alive. */
export class EvaluatorProcess {
  readonly #options: EvaluatorOptions;
  // With nothing of our environment, where the secrets are. What V8 says when memory is up is of no use to anyone.
  readonly #child = fork(fileURLToPath(beside(import.meta.url, 'evaluator')), [LIBRARY], {
    env: {},
    execArgv: NODE_OPTIONS,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  readonly #started = started(this.#child);
  readonly #idle = setTimeout(() => void this.end(), IDLE_MS).unref();
  #ending = false;
  #hasAnswered = false;

  constructor(options: EvaluatorOptions) {
    this.#options = options;
    const { pid } = this.#child;
    if (options.givesWay && pid) setPriority(pid, GIVING_WAY);
  }

  /** It can be asked no more. */
  get ended(): boolean {
    return this.#ending || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /**
   * Throws when the process cannot start, or is ended meanwhile. A limit of time or memory ends it. Null when it ended
   * perhaps of what it did before: only a fresh process tells what an expression does.
   */
  async ask(asked: Turn & { readonly task: string }): Promise<ExpressionAnswer | null> {
    this.#keepUsAlive(true);
    try {
      await this.#started;
      const { organizationId, expression, task } = asked;
      // Only the operator for changes writes.
      const mayWrite = expression.includes('|');
      const answer = await this.#answer({ organizationId, task, mayWrite });
      if (answer === NEEDED_TOO_MUCH && this.#hasAnswered) return null;
      this.#hasAnswered = true;
      this.#options.onComputed(asked, 'outcome' in answer ? answer.computedMs : TIME_LIMIT_MS);
      return 'outcome' in answer ? answerOf(answer.outcome, expression) : answer;
    } finally {
      this.#keepUsAlive(false);
      if (!this.ended) this.#idle.refresh();
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    if (this.ended) return;
    this.#ending = true;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exited;
  }

  async #answer(task: RealmTask): Promise<EvaluatorAnswer | { readonly problem: string }> {
    const { promise, resolve, reject } = Promise.withResolvers<
      EvaluatorAnswer | { readonly problem: string }
    >();
    const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
      if (this.#ending) reject(new Error('The process for expressions was ended.'));
      else resolve(signal === OUT_OF_TIME ? TOOK_TOO_LONG : NEEDED_TOO_MUCH);
    };
    const timer = setTimeout(() => {
      resolve(TOOK_TOO_LONG);
      void this.end();
    }, PATIENCE_MS);
    this.#child.once('message', resolve).once('exit', onExit);
    this.#child.send(task, (error) => {
      // The process has just ended, and its exit answers.
      if (error && this.#child.connected) reject(error);
    });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#child.off('message', resolve).off('exit', onExit);
    }
  }

  #keepUsAlive(alive: boolean): void {
    for (const handle of [this.#child, this.#child.channel]) {
      if (alive) handle?.ref();
      else handle?.unref();
    }
  }
}

/** Resolves when it has said READY. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.on('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`The process for expressions ended with ${code ?? signal}.`));
    });
  });
}
