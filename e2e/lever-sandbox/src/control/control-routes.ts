import type { Route } from '../http/route.ts';
import { candidateControls } from './candidate-controls.ts';
import { deliveryControls } from './delivery-controls.ts';
import { stateControls } from './state-controls.ts';
import { troubleControls } from './trouble-controls.ts';

/** Trouble and shortcuts on demand, apart from everything that imitates Lever. No authentication: local use only. */
export const controlRoutes: readonly Route[] = [
  ...candidateControls,
  ...deliveryControls,
  ...troubleControls,
  ...stateControls,
];
