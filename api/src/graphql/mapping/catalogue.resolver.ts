import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { fieldMappingSuggestions } from '../../domain/mapping/suggestions/field-mapping-suggestions.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { SourceFieldType } from './field.type.ts';
import { MappingSuggestionType } from './mapping-suggestion.type.ts';

@Resolver(() => IntegrationType)
export class CatalogueResolver {
  @MaySee('field mapping')
  @FieldResolver(() => [SourceFieldType], {
    description:
      'Everything that can be mapped: default fields, and custom fields seen so far. Administrators only.',
  })
  @Costs('work')
  async sourceFields(
    @Root() { id }: IntegrationType,
    @Ctx() { loaders }: Context,
    @Arg('keys', () => [String], {
      nullable: true,
      description: 'Only the source fields with these keys. Unknown ones are left out.',
    })
    keys?: readonly string[] | null,
  ): Promise<readonly SourceFieldType[]> {
    const catalogue = await loaders.sourceCatalogue.load(id);
    if (!keys) return catalogue;
    const wanted = new Set(keys);
    return catalogue.filter(({ key }) => wanted.has(key));
  }

  @MaySee('field mapping')
  @FieldResolver(() => [MappingSuggestionType], {
    description:
      'Rules for employee fields that have none, published or in the draft: up to one for each. Administrators only.',
  })
  @Costs('document')
  async fieldMappingSuggestions(
    @Root() { id }: IntegrationType,
    @Ctx() { em, loaders }: Context,
  ): Promise<readonly MappingSuggestionType[]> {
    const catalogue = await loaders.sourceCatalogue.load(id);
    const fields = await loaders.employeeFields();
    return fieldMappingSuggestions(em, { integrationId: id, catalogue, fields });
  }
}
