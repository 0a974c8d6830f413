import type { EntityManager } from '@mikro-orm/core';

import type { Viewer } from '../domain/identity/viewer.ts';
import { allow } from './allow.ts';
import type { GraphqlServices } from './graphql-services.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/**
 * What every resolver gets; one for each operation. Nothing is opened before it is asked for: without a
 * viewer there is nothing to read. Apollo copies a context's own properties, so what is computed stands on
 * the prototype.
 */
export class Context {
  readonly services: GraphqlServices;
  /** Null when nobody is signed in. */
  readonly viewer: Viewer | null;
  private opened: { em: EntityManager; loaders: Loaders } | undefined;

  constructor(services: GraphqlServices, viewer: Viewer | null) {
    this.services = services;
    this.viewer = viewer;
  }

  /** Who asks; throws UNAUTHENTICATED when nobody is signed in. */
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

  /** Forgets what was read: a subscription's next event is read anew. */
  refresh(): void {
    this.opened = undefined;
  }

  private open(): { em: EntityManager; loaders: Loaders } {
    if (!this.opened) {
      const { id } = this.signedIn.organization;
      const em = this.services.scopedEntityManager(id);
      this.opened = { em, loaders: createLoaders(em, this.services.lists, id) };
    }
    return this.opened;
  }
}
