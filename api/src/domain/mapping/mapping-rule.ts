/** Fills one employee field from the first of the source fields that is filled. */
export interface MappingRule {
  readonly employeeField: string;
  readonly sourceFields: readonly string[];
}
