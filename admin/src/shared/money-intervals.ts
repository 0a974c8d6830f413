/** How often an amount is paid, as people read it behind the amount. */
export const moneyIntervals = [
  { value: 'YEAR', label: 'per year' },
  { value: 'MONTH', label: 'per month' },
  { value: 'SEMI_MONTH', label: 'twice a month' },
  { value: 'TWO_MONTHS', label: 'every two months' },
  { value: 'TWO_WEEKS', label: 'every two weeks' },
  { value: 'WEEK', label: 'per week' },
  { value: 'DAY', label: 'per day' },
  { value: 'HOUR', label: 'per hour' },
  { value: 'ONE_TIME', label: 'once' },
] as const;
