import type { Id } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import type { Caller } from '../oauth/caller.ts';
import type { SandboxSettings } from '../sandbox-settings.ts';
import type { Refusal } from '../state/refusal.ts';

/** One request, as plain values: handlers see nothing of node:http and keep nothing between calls. */
export interface Call {
  readonly state: SandboxState;
  /** The state right after seeding, for resets. */
  readonly seeded: SandboxState;
  readonly moment: Moment;
  readonly settings: SandboxSettings;
  /** What the path's `:names` matched. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed form or JSON body; undefined when there is none. */
  readonly body: unknown;
  /** The address that the request came to, without a trailing slash. */
  readonly baseUrl: string;
  /** Only of API routes. */
  readonly caller: Caller;
  readonly observations: Observations;
}

/** What the server notes about calls; diagnostics, not part of the state. */
export interface Observations {
  requests(): readonly ObservedRequest[];
  clearRequests(): void;
  /** API calls that nothing imitates, answered 501. */
  unknownCalls(): readonly ObservedRequest[];
  clearUnknownCalls(): void;
}

export interface ObservedRequest {
  at: number;
  method: string;
  path: string;
  query: string;
  status: number;
  /** Names the API key or OAuth client; null when the call was not let in. */
  key: string | null;
}

/** What a call gives; at most one of json, html, redirect and bytes. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly redirect?: string;
  readonly bytes?: {
    readonly type: string;
    readonly content: string | Buffer;
    /** Offered for saving under this name. */
    readonly fileName?: string;
  };
  /** The state from now on. */
  readonly state?: SandboxState;
  /** Answer only when this delivery has been tried. */
  readonly afterDelivery?: Id;
  /** Answer only when nothing is on its way any more, or after this many milliseconds. */
  readonly afterQuietMs?: number;
}

export type Handler = (call: Call) => Answer;

/** A row of the route table: what is served, and what the about page and the audits are derived from. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments that start with a colon match anything. */
  readonly path: string;
  readonly surface: 'api' | 'oauth' | 'control' | 'page';
  /** The scope that the caller needs; only of API routes. */
  readonly scope?: string;
  readonly summary: string;
  readonly handler: Handler;
}

/** Lever's error body for a refusal. */
export function refused({ status, code, message }: Refusal): Answer {
  return { status, json: { code, message } };
}

/** Lever's envelope for one object. */
export function one(data: unknown, status = 200): Answer {
  return { status, json: { data } };
}
