import { graphql } from '@sora/schema';

export const validationPanel = graphql(`
  fragment ValidationPanel on Integration {
    id
    status
    validatedAt
    validatedBy
    checks {
      label
      status
      detail
    }
  }
`);
