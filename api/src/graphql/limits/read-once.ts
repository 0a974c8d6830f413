import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';

import type { Context } from '../context.ts';
import { costOf } from './costs.ts';

/**
 * What costs more than a plain field is read once an operation for the same arguments, however many aliases ask for it.
 * Mutations do what they say each time, and a subscription's root is no read.
 */
export function readOnce(schema: GraphQLSchema): void {
  const roots = new Set<unknown>([schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (costOf(field) <= 1) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source: object | undefined, args, context: Context, info) =>
        context.once(source, `${type.name}.${field.name} ${JSON.stringify(args)}`, () =>
          resolve(source, args, context, info),
        );
    }
  }
}
