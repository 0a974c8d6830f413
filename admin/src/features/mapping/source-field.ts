import { graphql } from '@sora/schema';

export const sourceField = graphql(`
  fragment SourceFieldOption on SourceField {
    key
    label
    group
    custom
  }
`);
