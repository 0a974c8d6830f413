import { isRecord } from '../model/is-record.ts';
import type { Answer, Call, Route } from '../http/route.ts';

/** What a form's fields are for the control route behind it; empty fields are left out. */
type FieldKind = 'text' | 'number' | 'flag';

export interface ControlForm {
  /** Where the form posts to. */
  readonly path: string;
  /** The control route that does the work: its method and path. */
  readonly control: readonly [Route['method'], string];
  readonly fields?: Readonly<Record<string, FieldKind>>;
  /** Values that are not in the form, such as hours as milliseconds. */
  readonly computed?: (form: Readonly<Record<string, string>>) => Record<string, unknown>;
  /** Where the person goes afterwards. */
  readonly back: (call: Call) => string;
  readonly summary: string;
  /** What is said when it went well. */
  readonly done: string;
}

/** The fields that were filled in. */
export function formOf({ body }: Call): Record<string, string> {
  if (!isRecord(body)) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}

/** Goes back to a page that says what was done, or what went wrong. */
export function backTo(path: string, said: { done?: string; problem?: string }): Answer {
  return { status: 303, redirect: `${path}?${new URLSearchParams(said).toString()}` };
}

/** A page’s form that does what a control route does: the same handler, with the form as its body. */
export function controlForm(form: ControlForm, controls: readonly Route[]): Route {
  const [method, path] = form.control;
  const route = controls.find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`There is no control route ${method} ${path}`);
  return {
    surface: 'page',
    method: 'POST',
    path: form.path,
    summary: form.summary,
    handler: (call) => {
      const given = formOf(call);
      const values = Object.entries(form.fields ?? {}).flatMap(([name, kind]) => {
        const value = given[name];
        return value === undefined ? [] : [[name, valueOf(value, kind)] as const];
      });
      const body = { ...Object.fromEntries(values), ...form.computed?.(given) };
      const { state, status, json } = route.handler({ ...call, body });
      const back = form.back(call);
      if (status >= 400) return backTo(back, { problem: messageOf(json) });
      const answer = backTo(back, { done: form.done });
      return state ? { ...answer, state } : answer;
    },
  };
}

function valueOf(value: string, kind: FieldKind): string | number | boolean {
  if (kind === 'number') return Number(value);
  return kind === 'flag' ? value === 'true' : value;
}

function messageOf(json: unknown): string {
  return isRecord(json) && typeof json['message'] === 'string' ? json['message'] : 'Refused.';
}
