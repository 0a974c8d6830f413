import type { Viewer } from '../domain/identity/viewer.ts';
import type { GraphqlServices } from './graphql-services.ts';
import { sharedRead } from './shared-read.ts';

/** Subscriptions and other operations of one socket that may run at once. */
const RUNNING_ON_A_SOCKET = 100;
/** The same on all sockets of one person that this process has. */
const RUNNING_FOR_A_PERSON = 2_000;
/** Operations that one person may begin in one go, on all sockets of this process. */
const BEGUN_AT_ONCE = 2_000;
/** And from then on in a second: those that end at once cost their beginning all the same. */
const BEGUN_IN_A_SECOND = 20;
/** The same for one socket. */
const BEGUN_ON_A_SOCKET = 200;
/** Refusing costs little, and not nothing: a client that does not listen is cut off. */
const REFUSED_ON_A_SOCKET = 1_000;
/** How long a viewer that was read is relied on between the events of a subscription. */
const RELIED_ON_MS = 10_000;
/** Sessions that run out announce nothing. */
const CHECK_EVERY_MS = 60_000;

/** What a socket is to its watcher. */
interface Door {
  readonly readViewer: () => Promise<Viewer | null>;
  readonly close: (reason: 'FORBIDDEN' | 'TRY_AGAIN') => void;
  /** How many operations run. */
  readonly running: () => number;
}

/** So many at once, and so many more in each second after. */
class Allowance {
  readonly #most: number;
  readonly #inASecond: number;
  #left: number;
  #atMs = performance.now();

  constructor(most: number, inASecond: number) {
    this.#most = most;
    this.#inASecond = inASecond;
    this.#left = most;
  }

  take(): boolean {
    this.#refill();
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Whether nothing of it is taken any more. */
  isWhole(): boolean {
    this.#refill();
    return this.#left === this.#most;
  }

  #refill(): void {
    const nowMs = performance.now();
    const added = ((nowMs - this.#atMs) / 1000) * this.#inASecond;
    this.#left = Math.min(this.#most, this.#left + added);
    this.#atMs = nowMs;
  }
}

/** A socket that somebody is signed in on. */
export class LiveSocket {
  readonly userId: string;
  readonly begun = new Allowance(BEGUN_ON_A_SOCKET, BEGUN_IN_A_SECOND);
  /** How often it may be refused without a pause. */
  readonly refusals = new Allowance(REFUSED_ON_A_SOCKET, BEGUN_IN_A_SECOND);
  readonly #admitted: Viewer;
  readonly #door: Door;
  readonly #read: () => Promise<Viewer | null>;
  #last: { readonly viewer: Promise<Viewer | null>; readonly atMs: number };

  constructor(admitted: Viewer, door: Door) {
    this.userId = admitted.userId;
    this.#admitted = admitted;
    this.#door = door;
    this.#read = sharedRead(door.readViewer);
    this.#last = { viewer: Promise.resolve(admitted), atMs: performance.now() };
  }

  get running(): number {
    return this.#door.running();
  }

  /** Who is behind it, read from now on. */
  viewer(): Promise<Viewer | null> {
    const viewer = this.#read();
    this.#last = { viewer, atMs: performance.now() };
    viewer.catch(() => undefined);
    return viewer;
  }

  /** Who is behind it, as it was at most seconds ago, and after everything that was announced. */
  recentViewer(): Promise<Viewer | null> {
    return performance.now() - this.#last.atMs < RELIED_ON_MS ? this.#last.viewer : this.viewer();
  }

  /** Closes it unless it is still the same person, session, role and organization. */
  async check(): Promise<void> {
    try {
      if (!isSame(this.#admitted, await this.viewer())) this.#door.close('FORBIDDEN');
    } catch {
      // Who cannot be looked up is not trusted; clients reconnect automatically.
      this.#door.close('TRY_AGAIN');
    }
  }
}

/**
 * The sockets of this process. When a session or a membership ends or changes, on whichever process, the sockets that
 * it concerns are closed at once, idle ones too.
 */
export class LiveSockets {
  readonly #sockets = new Map<string, Set<LiveSocket>>();
  readonly #begun = new Map<string, Allowance>();
  readonly #stopWatching: () => void;
  readonly #timer: NodeJS.Timeout;
  #announcements = 0;

  constructor({ watchViewers }: Pick<GraphqlServices, 'watchViewers'>) {
    this.#stopWatching = watchViewers((userId) => {
      this.#announcements += 1;
      this.#check(userId);
    });
    this.#timer = setInterval(() => {
      this.#check(null);
      for (const [userId, allowance] of this.#begun) {
        if (!this.#sockets.has(userId) && allowance.isWhole()) this.#begun.delete(userId);
      }
    }, CHECK_EVERY_MS);
    this.#timer.unref();
  }

  /** Null when no one is signed in. */
  async admit(door: Door): Promise<LiveSocket | null> {
    const before = this.#announcements;
    const viewer = await door.readViewer();
    if (!viewer) return null;
    const socket = new LiveSocket(viewer, door);
    const ofPerson = this.#sockets.get(socket.userId) ?? new Set();
    this.#sockets.set(socket.userId, ofPerson.add(socket));
    // What was announced while the viewer was read may have been about them.
    if (this.#announcements !== before) await socket.check();
    return socket;
  }

  /** Whether one operation more would be too many, at once or in this time; the asked one runs already. */
  isFull(socket: LiveSocket): boolean {
    if (socket.running > RUNNING_ON_A_SOCKET || !socket.begun.take()) return true;
    const allowance =
      this.#begun.get(socket.userId) ?? new Allowance(BEGUN_AT_ONCE, BEGUN_IN_A_SECOND);
    this.#begun.set(socket.userId, allowance);
    if (!allowance.take()) return true;
    let running = 0;
    for (const one of this.#sockets.get(socket.userId) ?? []) running += one.running;
    return running > RUNNING_FOR_A_PERSON;
  }

  forget(socket: LiveSocket): void {
    const ofPerson = this.#sockets.get(socket.userId);
    ofPerson?.delete(socket);
    if (ofPerson?.size !== 0) return;
    this.#sockets.delete(socket.userId);
    // A client that connects again has not got a new one.
    if (this.#begun.get(socket.userId)?.isWhole()) this.#begun.delete(socket.userId);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stopWatching();
  }

  #check(userId: string | null): void {
    const concerned =
      userId === null ? [...this.#sockets.values()] : [this.#sockets.get(userId) ?? []];
    for (const sockets of concerned) for (const socket of sockets) void socket.check();
  }
}

function isSame(before: Viewer, now: Viewer | null): boolean {
  return (
    now !== null &&
    now.userId === before.userId &&
    now.sessionId === before.sessionId &&
    now.role === before.role &&
    now.organization.id === before.organization.id
  );
}
