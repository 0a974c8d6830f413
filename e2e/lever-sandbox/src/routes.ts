import { accountRoutes } from './api/account-routes.ts';
import { jobRoutes } from './api/job-routes.ts';
import { opportunityRoutes } from './api/opportunity-routes.ts';
import { webhookRoutes } from './api/webhook-routes.ts';
import { controlRoutes } from './control/control-routes.ts';
import type { Route } from './http/route.ts';
import { oauthRoutes } from './oauth/oauth-routes.ts';
import { aboutPage } from './pages/about-page.ts';
import { pageRoutes } from './pages/page-routes.ts';

/** Lever's API as far as it is imitated. */
export const apiRoutes: readonly Route[] = [
  ...opportunityRoutes,
  ...accountRoutes,
  ...jobRoutes,
  ...webhookRoutes,
];

/** Everything that the sandbox serves. */
export const routes: readonly Route[] = [
  ...apiRoutes,
  ...oauthRoutes,
  ...controlRoutes,
  ...pageRoutes,
  {
    surface: 'page',
    method: 'GET',
    path: '/about',
    summary: 'What is imitated and what is not',
    // Asked at each call, because the page lists the very table that it is part of.
    handler: (call) => aboutPage(call, routes),
  },
];
