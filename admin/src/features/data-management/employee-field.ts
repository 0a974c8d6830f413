import { graphql, type ResultOf } from '@sora/schema';

/** An employee field with what Data management shows of it. */
export const employeeFieldParts = graphql(`
  fragment EmployeeFieldParts on EmployeeField @_unmask {
    key
    label
    group
    type
    choices
    required
    description
    visibility
    custom
    position
    archivedAt
    usage {
      employeesWithValue
      isMapped
    }
  }
`);

export type EmployeeField = ResultOf<typeof employeeFieldParts>;

export const employeeFieldsQuery = graphql(
  `
    query DataManagement {
      employeeFields(includeArchived: true) {
        key
        ...EmployeeFieldParts
      }
    }
  `,
  [employeeFieldParts],
);
