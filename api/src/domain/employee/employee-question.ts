/** Who somebody is, asked by an email address or by a whole name; `wanted` is trimmed and in lower case. */
export interface EmployeeQuestion {
  readonly kind: 'EMPLOYEE';
  readonly by: 'EMAIL' | 'NAME';
  readonly wanted: string;
}

export interface FoundEmployee {
  readonly employeeId: string;
  readonly name: string;
  /** Work email address. */
  readonly email: string | null;
}

export function employeeQuestionKey({ by, wanted }: EmployeeQuestion): string {
  return `${by} ${wanted}`;
}
