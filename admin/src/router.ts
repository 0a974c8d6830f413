import { createRouter, createWebHistory, type Router } from 'vue-router';

import { routes } from './routes.ts';
import { focusHeading } from './shell/focus-heading.ts';
import type { Session } from './session/session.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The document's title until the page knows better. */
    title?: string;
    /** Can be seen signed out, without the shell. */
    bare?: boolean;
    /** Administrators only. */
    administrators?: boolean;
    /** Tabs of one page: moving between them keeps the focus where it is. */
    tabs?: boolean;
  }
}

export function createAppRouter(session: Session, loadSession: () => Promise<void>): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });

  router.beforeEach(async (to) => {
    if (session.state.value.status === 'loading') await loadSession();
    if (to.meta.bare || session.state.value.status !== 'signed-out') return true;
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { return: to.fullPath } };
  });

  router.afterEach((to, from, failure) => {
    if (failure) return;
    document.title = to.meta.title ? `${to.meta.title} · Sora` : 'Sora';
    const firstPage = from.matched.length === 0;
    const betweenTabs = to.matched.some((each) => each.meta.tabs && from.matched.includes(each));
    const comesFromSignIn =
      firstPage && !to.meta.bare && document.referrer.startsWith(`${location.origin}/sign-in`);
    const isOtherPage = !firstPage && to.path !== from.path && !betweenTabs;
    if (isOtherPage || comesFromSignIn) void focusHeading();
  });

  return router;
}
