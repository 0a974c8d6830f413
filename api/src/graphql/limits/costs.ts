import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

/** What fields do that is more than a row of the database, in units of one plain field. */
export const COSTS = {
  /** One statement that reads or computes a good deal, or writes. */
  work: 100,
  /** Everything that is known of an integration, or a whole mapping, put together. */
  document: 1_000,
  /** A password is hashed, or the provider is called. */
  call: 2_000,
  /** The provider is called many times. */
  calls: 5_000,
} as const;

const COST = 'cost';

/** Says on a resolver what its field costs; one when nothing is said. */
export function Costs(cost: keyof typeof COSTS): MethodDecorator & PropertyDecorator {
  return Extensions({ [COST]: COSTS[cost] });
}

export function costOf(field: GraphQLField<unknown, unknown>): number {
  const cost = field.extensions[COST];
  return typeof cost === 'number' ? cost : 1;
}
