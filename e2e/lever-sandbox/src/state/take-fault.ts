import type { SandboxState } from '../model/sandbox-state.ts';
import type { Fault } from '../model/trouble.ts';

/** The first fault ordered for this call, and the state in which it has been used; null when the call may go well. */
export function takeFault(
  state: SandboxState,
  method: string,
  path: string,
): { fault: Fault | null; state: SandboxState } {
  const index = state.faults.findIndex(
    (fault) =>
      path.startsWith(fault.pathPrefix) && (fault.method === null || fault.method === method),
  );
  const fault = state.faults[index];
  if (!fault) return { fault: null, state };
  const left = { ...fault, remaining: fault.remaining - 1 };
  const faults =
    left.remaining > 0 ? state.faults.with(index, left) : state.faults.toSpliced(index, 1);
  return { fault, state: { ...state, faults } };
}
