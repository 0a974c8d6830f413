/** The types of fields as people read them, in the order in which they are offered. */
const typeLabels = {
  TEXT: 'Text',
  LONG_TEXT: 'Long text',
  NUMBER: 'Number',
  MONEY: 'Money',
  DATE: 'Date',
  YES_NO: 'Yes or no',
  CHOICE: 'Choice',
  CHOICES: 'Several choices',
  EMAIL: 'Email',
  PHONE: 'Phone',
  ADDRESS: 'Address',
  COUNTRY: 'Country',
  TIME_ZONE: 'Time zone',
  EMPLOYEE: 'Employee',
  FILE: 'File',
} as const;

export type FieldType = keyof typeof typeLabels;

export const fieldTypes = Object.keys(typeLabels) as FieldType[];

export function typeLabel(type: FieldType): string {
  return typeLabels[type];
}

/** Whether the values of a field are chosen from a list. */
export function hasChoices(type: FieldType): boolean {
  return type === 'CHOICE' || type === 'CHOICES';
}
