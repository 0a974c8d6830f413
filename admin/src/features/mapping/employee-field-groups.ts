interface Grouped {
  group: string;
}

/** Keeps the order in which the groups and their fields come. */
export function byGroup<Field extends Grouped>(
  fields: readonly Field[],
): { group: string; fields: Field[] }[] {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  }
  return [...groups].map(([group, members]) => ({ group, fields: members }));
}

const typeLabels = {
  TEXT: 'Text',
  LONG_TEXT: 'Long text',
  NUMBER: 'Number',
  MONEY: 'Money',
  DATE: 'Date',
  YES_NO: 'Yes or no',
  CHOICE: 'Choice',
  CHOICES: 'Several choices',
  EMAIL: 'E-mail',
  PHONE: 'Phone',
  ADDRESS: 'Address',
  COUNTRY: 'Country',
  TIME_ZONE: 'Time zone',
  EMPLOYEE: 'Employee',
  FILE: 'File',
} as const;

export function typeLabel(type: keyof typeof typeLabels): string {
  return typeLabels[type];
}
