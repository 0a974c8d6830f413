export interface Destination {
  label: string;
  icon: string;
  to: { name: string };
  /** The start of every address that belongs to it. */
  under: string;
  /** Pages of its own, shown while one is inside. */
  children?: Destination[];
}

const everyone: Destination[] = [
  { label: 'Home', icon: 'i-lucide-house', to: { name: 'home' }, under: '/' },
  { label: 'Workflows', icon: 'i-lucide-workflow', to: { name: 'workflows' }, under: '/workflows' },
  { label: 'Employees', icon: 'i-lucide-users', to: { name: 'employees' }, under: '/employees' },
  {
    label: 'Imports',
    icon: 'i-lucide-arrow-down-to-line',
    to: { name: 'imports' },
    under: '/imports',
  },
];

const settings: Destination = {
  label: 'Settings',
  icon: 'i-lucide-settings',
  to: { name: 'settings' },
  under: '/settings',
  children: [
    {
      label: 'Integrations',
      icon: 'i-lucide-plug',
      to: { name: 'integrations' },
      under: '/settings/integrations',
    },
    {
      label: 'Data management',
      icon: 'i-lucide-table-properties',
      to: { name: 'data-management' },
      under: '/settings/data-management',
    },
    {
      label: 'Members',
      icon: 'i-lucide-user-cog',
      to: { name: 'members' },
      under: '/settings/members',
    },
  ],
};

export function destinationsFor(isAdministrator: boolean): Destination[] {
  return isAdministrator ? [...everyone, settings] : everyone;
}

/** Whether one is somewhere inside the destination. */
export function isWithin(destination: Destination, path: string): boolean {
  const { under } = destination;
  return under === '/' ? path === '/' : path === under || path.startsWith(`${under}/`);
}
