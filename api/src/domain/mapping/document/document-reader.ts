/** Tells what is wrong and where, e.g. at `$.rules[3].joinWith`. Reading goes on, so that all problems are told at once. */
export type Tell = (path: string, message: string) => void;

/** Reads one value of a JSON document. Undefined after a problem was told. */
export type Read<T> = (value: unknown, path: string, tell: Tell) => T | undefined;

/** A part that may be left out, and what it is then. */
interface Optional<T> {
  readonly read: Read<T>;
  readonly otherwise: T;
}
type Part = Read<unknown> | Optional<unknown>;
type Parts = Readonly<Record<string, Part>>;
export type ReadParts<P extends Parts> = {
  readonly [Key in keyof P]: P[Key] extends Read<infer T>
    ? T
    : P[Key] extends Optional<infer T>
      ? T
      : never;
};

export function optional<T>(read: Read<T>, otherwise: NoInfer<T>): Optional<T> {
  return { read, otherwise };
}

/** The same, where null is what is left out. */
export function orNull<T>(read: Read<T>): Optional<T | null> {
  return {
    read: (value, path, tell) => (value === null ? null : read(value, path, tell)),
    otherwise: null,
  };
}

export const text: Read<string> = (value, path, tell) => {
  if (typeof value === 'string') return value;
  return wrong(tell, path, `is ${named(value)} instead of text`);
};

export const yesNo: Read<boolean> = (value, path, tell) => {
  if (typeof value === 'boolean') return value;
  return wrong(tell, path, `is ${named(value)} instead of true or false`);
};

export function wholeNumber(least: number, most: number): Read<number> {
  return (value, path, tell) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
      return value;
    }
    return wrong(tell, path, `must be a whole number from ${least} to ${most}`);
  };
}

export function oneOf<const T extends string | number>(...allowed: readonly T[]): Read<T> {
  return (value, path, tell) => {
    const found = allowed.find((one) => one === value);
    return found ?? wrong(tell, path, `must be one of ${allowed.join(', ')}`);
  };
}

export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path, tell) => {
    if (!Array.isArray(value)) return wrong(tell, path, `is ${named(value)} instead of a list`);
    const entries = value.map((entry: unknown, index) => read(entry, `${path}[${index}]`, tell));
    const sound = entries.filter((entry) => entry !== undefined);
    return sound.length === entries.length ? sound : undefined;
  };
}

export type ReadObject<T> = Read<T> & {
  /** Of its parts, in order. */
  readonly keys: readonly string[];
};

/** An object of these parts and no others. */
export function object<P extends Parts>(parts: P): ReadObject<ReadParts<P>> {
  const read: Read<ReadParts<P>> = (value, path, tell) => {
    if (!isObject(value)) return wrong(tell, path, `is ${named(value)} instead of an object`);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(parts, key));
    for (const key of unknown) tell(at(path, key), 'is an unknown property');
    const entries = Object.entries(parts).map(([key, part]) => {
      if (Object.hasOwn(value, key)) {
        const readPart = typeof part === 'function' ? part : part.read;
        return [key, readPart(value[key], at(path, key), tell)] as const;
      }
      if (typeof part !== 'function') return [key, part.otherwise] as const;
      return [key, wrong(tell, at(path, key), 'is missing')] as const;
    });
    const failed = unknown.length > 0 || entries.some(([, part]) => part === undefined);
    return failed ? undefined : (Object.fromEntries(entries) as ReadParts<P>);
  };
  return Object.assign(read, { keys: Object.keys(parts) });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function at(path: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

export function wrong(tell: Tell, path: string, message: string): undefined {
  tell(path, message);
  return undefined;
}

function named(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false' }[
      typeof value as 'string' | 'number' | 'boolean'
    ] ?? 'an object'
  );
}
