import { FieldResolver, Resolver, Root } from 'type-graphql';

import { FieldMappingType } from './field-mapping.type.ts';

@Resolver(() => FieldMappingType)
export class MappingVersionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who published it. Null for the default mapping.',
  })
  savedBy(@Root() { savedBy }: FieldMappingType): string | null {
    return savedBy?.name ?? null;
  }
}
