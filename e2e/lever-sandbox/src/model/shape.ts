import { isRecord } from './is-record.ts';

/** What is wrong with a value, with its place in words such as `users.rows[2].name`; null when nothing is. */
export type Shape = (value: unknown, place: string) => string | null;

/** A document's members by name. Members that are not listed are let through: Lever adds some at any time. */
type Members = Readonly<Record<string, Shape>>;

const wrong = (place: string, wanted: string, value: unknown): string =>
  `${place} must be ${wanted}, not ${shown(value)}`;

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export const anything: Shape = () => null;
export const text: Shape = (value, place) =>
  typeof value === 'string' ? null : wrong(place, 'text', value);
export const number: Shape = (value, place) =>
  typeof value === 'number' && Number.isFinite(value) ? null : wrong(place, 'a number', value);
export const flag: Shape = (value, place) =>
  typeof value === 'boolean' ? null : wrong(place, 'true or false', value);

/** A moment on the wire: whole milliseconds since the epoch. */
export const milliseconds: Shape = (value, place) =>
  Number.isSafeInteger(value) ? null : wrong(place, 'whole milliseconds', value);

export const uuid: Shape = (value, place) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    ? null
    : wrong(place, 'a lower-case UUID', value);

export function nullable(shape: Shape): Shape {
  return (value, place) => (value === null ? null : shape(value, place));
}

/** A member that may be left out. */
export function optional(shape: Shape): Shape {
  return (value, place) => (value === undefined ? null : shape(value, place));
}

export function oneOf(values: readonly unknown[]): Shape {
  return (value, place) =>
    values.includes(value) ? null : wrong(place, `one of ${values.join(', ')}`, value);
}

export function listOf(shape: Shape): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) return wrong(place, 'a list', value);
    return firstProblem(value, (one, index) => shape(one, `${place}[${index}]`));
  };
}

export function document(members: Members): Shape {
  return (value, place) => {
    if (!isRecord(value)) return wrong(place, 'an object', value);
    return firstProblem(Object.entries(members), ([name, shape]) =>
      shape(value[name], place === '' ? name : `${place}.${name}`),
    );
  };
}

/** An object used as a map: any names, one shape. */
export function mapOf(shape: Shape): Shape {
  return (value, place) => {
    if (!isRecord(value)) return wrong(place, 'an object', value);
    return firstProblem(Object.entries(value), ([name, one]) => shape(one, `${place}.${name}`));
  };
}

function firstProblem<Item>(
  items: readonly Item[],
  problemOf: (item: Item, index: number) => string | null,
): string | null {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem !== null) return problem;
  }
  return null;
}
