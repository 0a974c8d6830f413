export type Role = 'ADMINISTRATOR' | 'MEMBER';

export const roles: { value: Role; label: string; description: string }[] = [
  {
    value: 'MEMBER',
    label: 'Member',
    description: 'Sees employees, workflows and imports, without pay.',
  },
  {
    value: 'ADMINISTRATOR',
    label: 'Administrator',
    description: 'Sees everything, changes settings and retries imports.',
  },
];

export const roleItems = roles.map(({ value, label }) => ({ value, label }));
