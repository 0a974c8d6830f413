import type { LeverCall } from './lever-client.ts';

/** With these Lever says no for good; with any other 4xx something else on the way does, or Lever for a moment. */
const REFUSALS = new Set([400, 401, 403, 404, 422]);

/**
 * Whether an answer is Lever's own: what a call asks for, or a refusal in Lever's words. Gateways, firewalls and
 * maintenance pages answer in its place for a while, with any status, and a list that is taken from such an answer would
 * pass for an empty one.
 */
export function isOwnAnswer(
  { method = 'GET', answers, download }: Pick<LeverCall, 'method' | 'answers' | 'download'>,
  { status, text, body }: { status: number; text: string; body: unknown },
): boolean {
  // A file that Lever cannot process; how it says so is not known.
  if (status === 422 && download) return true;
  if (REFUSALS.has(status)) return isRefusal(status, body);
  if (status < 200 || status >= 300) return false;
  if (answers === 'ONE') return hasId(objectIn(body));
  if (answers === 'LIST') return isList(body);
  return method === 'DELETE' ? text.trim() === '' || isObject(body) : isObject(body);
}

/** Which words Lever has for 401 and 403 of every kind is not known, so there any reason will do. */
function isRefusal(status: number, body: unknown): boolean {
  if (!isObject(body)) return false;
  const { code, message, error } = body;
  return status === 401 || status === 403
    ? [code, message, error].some(isText)
    : isText(code) && isText(message);
}

function isList(body: unknown): boolean {
  if (!isObject(body)) return false;
  if (body['hasNext'] === true && !isText(body['next'])) return false;
  const { data } = body;
  const inner = isObject(data) && 'data' in data ? data['data'] : data;
  // One of Lever's own examples shows a bare object where the list has one entry.
  return Array.isArray(inner) || hasId(inner);
}

/** In whichever of the envelopes that Lever is known to use. */
function objectIn(body: unknown): unknown {
  if (!isObject(body) || !('data' in body)) return body;
  const { data } = body;
  return isObject(data) && 'data' in data ? data['data'] : data;
}

function hasId(value: unknown): boolean {
  return isObject(value) && isText(value['id']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
