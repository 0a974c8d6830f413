import type { Answer, Call } from '../http/route.ts';
import { refused } from '../http/route.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { badRequest, isRefusal, type Refusal } from '../state/refusal.ts';

type Kind = 'string' | 'number' | 'boolean' | 'strings' | 'any';
interface Kinds {
  string: string;
  number: number;
  boolean: boolean;
  strings: string[];
  any: unknown;
}
type Values<Shape extends Record<string, Kind>> = { [Name in keyof Shape]?: Kinds[Shape[Name]] };

/** The body's known values by kind; an unknown name or a wrong kind is refused, so that a typing mistake is noticed. */
export function controlBody<Shape extends Record<string, Kind>>(
  call: Call,
  shape: Shape,
): Values<Shape> | Refusal {
  const body = call.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body))
    return badRequest('The body must be an object');
  for (const [name, value] of Object.entries(body)) {
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!kind) return badRequest(`Unknown key ${name}; known: ${Object.keys(shape).join(', ')}`);
    if (!isOfKind(value, kind)) return badRequest(`${name} must be a ${kind}`);
  }
  // Every key has just been checked against the shape.
  return body;
}

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind === 'any') return true;
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (kind === 'strings')
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === kind;
}

/** The answer to a control that changed the state, or could not. */
export function controlled(next: SandboxState | Refusal, data: unknown = { ok: true }): Answer {
  return isRefusal(next) ? refused(next) : { status: 200, json: { data }, state: next };
}
