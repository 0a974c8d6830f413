export interface Tile {
  count: number;
  label: string;
  to: { name: string; query?: Record<string, string> };
  /** Whether somebody should look. */
  urgent: boolean;
  icon: string;
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** What an organization's numbers mean, and where to look into them. */
export function tilesOf(overview: {
  importsWithProblem: number;
  importsToDecide: number;
  employeesFlagged: number;
  hiresLast30Days: number;
}): Tile[] {
  const { importsWithProblem, importsToDecide, employeesFlagged, hiresLast30Days } = overview;
  const decide: Tile = {
    count: importsToDecide,
    label: plural(importsToDecide, 'import needs a decision', 'imports need a decision'),
    to: { name: 'imports', query: { status: 'needs-decision' } },
    urgent: true,
    icon: 'i-lucide-circle-help',
  };
  return [
    // Rare, so that it takes room only when there is something to decide.
    ...(importsToDecide > 0 ? [decide] : []),
    {
      count: importsWithProblem,
      label: plural(importsWithProblem, 'failed import', 'failed imports'),
      to: { name: 'imports', query: { status: 'failed' } },
      urgent: importsWithProblem > 0,
      icon: 'i-lucide-circle-x',
    },
    {
      count: employeesFlagged,
      label: plural(
        employeesFlagged,
        'employee is missing a required value',
        'employees are missing a required value',
      ),
      to: { name: 'employees', query: { flagged: '1' } },
      urgent: employeesFlagged > 0,
      icon: 'i-lucide-triangle-alert',
    },
    {
      count: hiresLast30Days,
      label: plural(
        hiresLast30Days,
        'hire imported in the last 30 days',
        'hires imported in the last 30 days',
      ),
      to: { name: 'employees' },
      urgent: false,
      icon: 'i-lucide-user-plus',
    },
  ];
}
