type Group =
  | 'CONTACT'
  | 'OPPORTUNITY'
  | 'APPLICATION'
  | 'POSTING'
  | 'REQUISITION'
  | 'OFFER'
  | 'REFERRAL'
  | 'FORM';

export interface SourceFieldOption {
  key: string;
  label: string;
  group: Group;
  custom: boolean;
}

const labels: Record<Group, string> = {
  CONTACT: 'Contact',
  OPPORTUNITY: 'Opportunity',
  APPLICATION: 'Application',
  POSTING: 'Posting',
  REQUISITION: 'Requisition',
  OFFER: 'Offer',
  REFERRAL: 'Referral',
  FORM: 'Profile form',
};

export interface MenuItem {
  type: 'label' | 'item';
  /** What the closed field shows, with the group. */
  label: string;
  /** What the list shows, below the group's name. */
  name: string;
  /** The source field's key. */
  value: string;
  custom: boolean;
}

/** The value of the entry that clears the field. */
export const NOTHING = 'nothing';

function section(group: Group, fields: readonly SourceFieldOption[]): MenuItem[] {
  const name = labels[group];
  const items = fields
    .filter((field) => field.group === group)
    .toSorted((one, other) => Number(one.custom) - Number(other.custom))
    .map(({ key, label, custom }): MenuItem => {
      const shown = `${name} › ${label}${custom ? ' (custom)' : ''}`;
      return { type: 'item', value: key, label: shown, name: label, custom };
    });
  const heading: MenuItem = {
    type: 'label',
    label: name,
    name,
    value: `group ${group}`,
    custom: false,
  };
  return items.length ? [heading, ...items] : [];
}

/**
 * The dropdown's entries: first the one that clears it, then a section a group, default fields
 * before custom ones. A chosen field that is no longer known stays visible as such.
 */
export function menuOf(
  fields: readonly SourceFieldOption[],
  nothing: string,
  chosen?: string,
): MenuItem[][] {
  const plain = (value: string, label: string): MenuItem => ({
    type: 'item',
    value,
    label,
    name: label,
    custom: false,
  });
  const unknown = chosen !== undefined && !fields.some(({ key }) => key === chosen);
  const first = unknown ? [plain(chosen, `${chosen} (no longer known)`)] : [];
  const sections = (Object.keys(labels) as Group[]).map((group) => section(group, fields));
  return [[...first, plain(NOTHING, nothing)], ...sections.filter(({ length }) => length > 0)];
}
