import { buildSchema, parse, type ExecutionResult } from 'graphql';
import { beforeEach, expect, test } from 'vitest';

import type { Viewer } from '../domain/identity/viewer.ts';
import { SharedSubscriptions } from './shared-subscriptions.ts';

interface Row {
  id: string;
  state: number;
}

const schema = buildSchema(
  'type Query { a: Int } type Row { id: ID! state: Int! } type Subscription { changed: Row! }',
);
const WATCH = parse('subscription { changed { id state } }');
const viewer = (role: Viewer['role'] = 'MEMBER', organization = 'acme'): Viewer => ({
  userId: 'u',
  sessionId: 's',
  name: 'Mo',
  email: 'mo@acme.test',
  role,
  organization: { id: organization, name: organization },
  barred: null,
});

class FakeContext {
  viewer: Viewer | null;
  readonly readViewer: () => Promise<Viewer | null>;

  constructor(readViewer: () => Promise<Viewer | null>, viewer: Viewer | null) {
    this.readViewer = readViewer;
    this.viewer = viewer;
  }

  async refresh(): Promise<void> {
    this.viewer = await this.readViewer();
  }
}

/** How often a change was read, and who listens. */
let reads: number;
let now: Row;
let listeners: Set<(row: Row | Error) => void>;
let shared: SharedSubscriptions;
beforeEach(() => {
  reads = 0;
  now = { id: 'r', state: 0 };
  listeners = new Set();
  shared = new SharedSubscriptions(
    async (readViewer) => new FakeContext(readViewer, await readViewer()),
  );
});

async function* rows(): AsyncGenerator<{ changed: Row; id: string }> {
  const waiting: (Row | Error)[] = [now];
  let wake = () => {};
  const listener = (row: Row | Error) => {
    waiting.push(row);
    wake();
  };
  listeners.add(listener);
  try {
    for (;;) {
      const row = waiting.shift();
      if (row instanceof Error) throw row;
      if (row) {
        reads += 1;
        yield { id: row.id, changed: row };
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    listeners.delete(listener);
  }
}
schema.getSubscriptionType()!.getFields()['changed']!.subscribe = () => rows();

async function watch(as = viewer(), context = new FakeContext(async () => as, as)) {
  const answer = await shared.subscribe({
    schema,
    document: WATCH,
    contextValue: context,
    variableValues: {},
  });
  if (!(Symbol.asyncIterator in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const announce = (row: Row | Error) => {
  if (!(row instanceof Error)) now = row;
  for (const listener of listeners) listener(row);
};
async function next(states: AsyncGenerator<ExecutionResult>): Promise<unknown> {
  const { value, done } = await states.next();
  return done ? 'ended' : (value.data?.['changed'] as Row | undefined)?.state;
}

test('a change is read once for all who ask the same, and each begins with how things are', async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => watch()));
  expect(await Promise.all(all.map(next))).toEqual(Array(50).fill(0));
  const before = reads;
  announce({ id: 'r', state: 1 });
  expect(await Promise.all(all.map(next))).toEqual(Array(50).fill(1));
  expect(reads - before).toBe(1);
});

test('many who come late at once begin with how things are, read once or twice', async () => {
  await next(await watch());
  now = { id: 'r', state: 7 };
  const before = reads;
  const late = await Promise.all(Array.from({ length: 50 }, () => watch()));
  expect(await Promise.all(late.map(next))).toEqual(Array(50).fill(7));
  expect(reads - before).toBeLessThanOrEqual(2);
});

test('nothing is shared between roles or organizations', async () => {
  const all = [
    await watch(),
    await watch(viewer('ADMINISTRATOR')),
    await watch(viewer('MEMBER', 'other')),
  ];
  await Promise.all(all.map(next));
  const before = reads;
  announce({ id: 'r', state: 1 });
  expect(await Promise.all(all.map(next))).toEqual([1, 1, 1]);
  expect(reads - before).toBe(3);
});

test('somebody slow gets the newest state, and holds up nobody', async () => {
  const [slow, quick] = [await watch(), await watch()];
  await Promise.all([next(slow), next(quick)]);
  for (let state = 1; state <= 1000; state += 1) {
    announce({ id: 'r', state });
    expect(await next(quick)).toBe(state);
  }
  expect(await next(slow)).toBe(1000);
});

test('who leaves, while waiting too, ends nothing for the others; the last one ends the reading', async () => {
  const [one, two] = [await watch(), await watch()];
  await Promise.all([next(one), next(two)]);
  const waiting = next(one);
  await one.return(undefined);
  expect(await waiting).toBe('ended');
  announce({ id: 'r', state: 1 });
  expect(await next(two)).toBe(1);
  await two.return(undefined);
  // The generator of this test hears that it should end when it goes on.
  announce({ id: 'r', state: 2 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(listeners.size).toBe(0);
});

test('who may see less from now on gets nothing more', async () => {
  let as: Viewer | null = viewer();
  const leaving = await watch(viewer(), new FakeContext(async () => as, as));
  const staying = await watch();
  await Promise.all([next(leaving), next(staying)]);
  as = null;
  announce({ id: 'r', state: 1 });
  expect(await next(leaving)).toBe('ended');
  expect(await next(staying)).toBe(1);
  announce({ id: 'r', state: 2 });
  expect(await next(staying)).toBe(2);
});

test('an error ends all of them, and a later subscriber begins again', async () => {
  const [one, two] = [await watch(), await watch()];
  await Promise.all([next(one), next(two)]);
  const both = Promise.allSettled([next(one), next(two)]);
  announce(new Error('lost'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await next(await watch())).toBe(0);
});
