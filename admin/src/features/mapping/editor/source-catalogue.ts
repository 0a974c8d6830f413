import type { SourceField } from './source-field.ts';
import type { FieldType } from '../transforms/transform-chain-props.ts';

type Group = SourceField['group'] | 'EMPLOYEE';

/** A source that a rule can have: a field at Lever, or what the rule of another employee field gives. */
export interface Source {
  key: string;
  label: string;
  group: Group;
  type: FieldType;
  custom: boolean;
  /** Of the candidates that were read last; null where that is not counted. */
  fill: { filled: number; candidates: number } | null;
}

/** In the order in which a candidate comes about. */
export const groupLabels: Record<Group, string> = {
  CONTACT: 'Contact',
  OPPORTUNITY: 'Opportunity',
  APPLICATION: 'Application',
  POSTING: 'Posting',
  REQUISITION: 'Requisition',
  OFFER: 'Offer',
  REFERRAL: 'Referral',
  FORM: 'Profile form',
  EMPLOYEE: 'Employee field',
};

export interface CatalogueEntry extends Source {
  /** With its group, since several groups have a "Title". */
  fullLabel: string;
  /** What a search looks into. */
  words: string;
}

/** Every source, in the order of the lists. Made once for all rows: there may be a thousand. */
export interface SourceCatalogue {
  entries: readonly CatalogueEntry[];
  byKey: ReadonlyMap<string, CatalogueEntry>;
}

const EMPLOYEE_SOURCE_PREFIX = 'employee.';

export function employeeSourceKey(employeeField: string): string {
  return `${EMPLOYEE_SOURCE_PREFIX}${employeeField}`;
}

export function sourceCatalogue(
  fields: readonly SourceField[],
  employeeFields: readonly { key: string; label: string; type: FieldType }[],
): SourceCatalogue {
  const others = employeeFields.map(({ key, label, type }): Source => ({
    key: employeeSourceKey(key),
    label,
    type,
    group: 'EMPLOYEE',
    custom: false,
    fill: null,
  }));
  const order = Object.keys(groupLabels);
  const entries = [...fields, ...others]
    .map((source): CatalogueEntry => {
      const { key, label, group, type, custom, fill } = source;
      const fullLabel = `${groupLabels[group]} › ${label}${custom ? ' (custom)' : ''}`;
      const words = `${groupLabels[group]} ${label} ${key}`.toLowerCase();
      return { key, label, group, type, custom, fill, fullLabel, words };
    })
    .toSorted(
      (one, other) =>
        order.indexOf(one.group) - order.indexOf(other.group) ||
        Number(one.custom) - Number(other.custom),
    );
  return { entries, byKey: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** What people read for a key, also for one that Lever no longer has. */
export function sourceLabel(catalogue: SourceCatalogue, key: string): string {
  return catalogue.byKey.get(key)?.fullLabel ?? `${key} (no longer known)`;
}
