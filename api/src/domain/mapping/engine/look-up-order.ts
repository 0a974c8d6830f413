import { employeeSource, type MappingRule } from '../rules/mapping-rule.ts';

export interface LookUpOrder {
  /** Employee fields with a rule, each behind those whose values it takes. */
  readonly order: readonly string[];
  /** By each field that takes its value from itself in the end: the shortest circle, beginning with it. */
  readonly circles: ReadonlyMap<string, readonly string[]>;
}

/** In which order rules must be applied, as some take what others give. The order of the rules changes nothing. */
export function lookUpOrder(rules: readonly MappingRule[]): LookUpOrder {
  const needs = new Map(rules.map((rule) => [rule.employeeField, neededBy(rule)]));
  const order = new Set<string>();
  const entered = new Set<string>();
  const enter = (key: string) => {
    if (entered.has(key)) return;
    entered.add(key);
    for (const need of needs.get(key) ?? []) if (needs.has(need)) enter(need);
    order.add(key);
  };
  const circles = new Map<string, readonly string[]>();
  for (const key of [...needs.keys()].toSorted()) {
    enter(key);
    const circle = circleOf(key, needs);
    if (circle) circles.set(key, circle);
  }
  return { order: [...order], circles };
}

/** "First name takes its value from Last name, and Last name from First name". */
export function circleInWords(circle: readonly string[], labelOf: (key: string) => string): string {
  const [first = '', ...rest] = circle.map(labelOf);
  if (rest.length === 0) return `${first} takes its value from itself`;
  const links = rest.map((label, index) => `${label} from ${rest[index + 1] ?? first}`);
  return `${first} takes its value from ${rest[0]}, and ${links.join(', and ')}`;
}

function neededBy({ sourceFields }: MappingRule): readonly string[] {
  return sourceFields
    .map(employeeSource)
    .filter((key) => key !== null)
    .toSorted();
}

function circleOf(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const reachedFrom = new Map<string, string>();
  const waiting = [start];
  for (const key of waiting) {
    for (const need of needs.get(key) ?? []) {
      if (need === start) return pathTo(key, reachedFrom);
      if (reachedFrom.has(need)) continue;
      reachedFrom.set(need, key);
      waiting.push(need);
    }
  }
  return null;
}

function pathTo(key: string, reachedFrom: ReadonlyMap<string, string>): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = key; at !== undefined; at = reachedFrom.get(at)) path.push(at);
  return path.toReversed();
}
