import type { EntityManager } from '@mikro-orm/core';

import type { Viewer } from '../domain/identity/viewer.ts';
import { allow } from './allow.ts';
import type { GraphqlServices } from './graphql-services.ts';
import { fewAtOnce } from './limits/fair-turns.ts';
import { createLoaders, type Loaders } from './loaders.ts';

type ReadViewer = () => Promise<Viewer | null>;

/**
 * What every resolver gets; one for each operation. Nothing is opened before it is asked for: without a
 * viewer there is nothing to read. Apollo copies a context's own properties, so what is computed stands on
 * the prototype.
 */
export class Context {
  readonly services: GraphqlServices;
  /** Null when no one is signed in. */
  viewer: Viewer | null;
  /** Over HTTP: lets the next operation of the person begin. */
  endTurn: (() => void) | undefined;
  private readonly readViewer: ReadViewer;
  private opened: { em: EntityManager; loaders: Loaders } | undefined;
  private reads = new WeakMap<object, Map<string, unknown>>();

  private constructor(services: GraphqlServices, viewer: Viewer | null, readViewer: ReadViewer) {
    this.services = { ...services, lists: fewAtOnce(services.lists) };
    this.viewer = viewer;
    this.readViewer = readViewer;
  }

  static async of(services: GraphqlServices, readViewer: ReadViewer): Promise<Context> {
    return new Context(services, await readViewer(), readViewer);
  }

  /** Who asks; throws UNAUTHENTICATED when no one is signed in. */
  get signedIn(): Viewer {
    return allow(this.viewer);
  }

  /** Reads and writes the viewer's organization and no other. */
  get em(): EntityManager {
    return this.open().em;
  }

  get loaders(): Loaders {
    return this.open().loaders;
  }

  /**
   * Forgets what was read, and reads who asks once more: a subscription's next event is for the viewer that the
   * viewer is by then, who may have signed out or been removed.
   */
  async refresh(): Promise<void> {
    this.opened = undefined;
    this.reads = new WeakMap();
    this.viewer = await this.readViewer();
  }

  /** What `read` gave for the same key of the same source before, in this operation; or reads. */
  once(source: object | undefined, key: string, read: () => unknown): unknown {
    const of = source ?? this.services;
    const known = this.reads.get(of) ?? new Map<string, unknown>();
    this.reads.set(of, known);
    if (!known.has(key)) known.set(key, read());
    return known.get(key);
  }

  private open(): { em: EntityManager; loaders: Loaders } {
    if (!this.opened) {
      const { id } = this.signedIn.organization;
      const em = this.services.scopedEntityManager(id);
      this.opened = { em, loaders: createLoaders(em, this.services, id) };
    }
    return this.opened;
  }
}
