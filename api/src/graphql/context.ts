import type { EntityManager } from '@mikro-orm/core';

import type { Viewer } from '../domain/identity/viewer.ts';
import type { GraphqlServices } from './graphql-services.ts';
import { allow } from './authorization.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What every resolver gets. One for each operation, and for each event of a subscription. */
export interface Context {
  readonly services: GraphqlServices;
  readonly requestId: string;
  /** Null when nobody is signed in. */
  readonly viewer: Viewer | null;
  /** Who asks; throws UNAUTHENTICATED when nobody is signed in. */
  readonly signedIn: Viewer;
  /** Reads and writes the viewer's organization and no other. */
  readonly em: EntityManager;
  readonly loaders: Loaders;
  /** Forgets what was read: a subscription's next event is read anew. */
  readonly refresh: () => void;
}

/** Nothing is opened before it is asked for; without a viewer there is nothing to read. */
export function createContext(
  services: GraphqlServices,
  viewer: Viewer | null,
  requestId: string,
): Context {
  let em: EntityManager | undefined;
  let loaders: Loaders | undefined;
  return {
    services,
    requestId,
    viewer,
    get signedIn() {
      return allow(viewer);
    },
    get em() {
      em ??= services.scopedEntityManager(this.signedIn.organization.id);
      return em;
    },
    get loaders() {
      loaders ??= createLoaders(this.em, services.lists, this.signedIn.organization.id);
      return loaders;
    },
    refresh() {
      em = undefined;
      loaders = undefined;
    },
  };
}
