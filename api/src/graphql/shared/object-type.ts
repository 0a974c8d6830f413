import { ObjectType as DecorateObjectType, type ClassType } from 'type-graphql';

/**
 * `@ObjectType` whose plain fields are read as properties, without a pass through middleware for each:
 * half of a list's time goes there otherwise. Guards belong on resolvers.
 */
export function ObjectType(
  name: string,
  options: { description: string; implements?: ClassType | (abstract new () => object) },
): ClassDecorator {
  return DecorateObjectType(name, { ...options, simpleResolvers: true } as never);
}
