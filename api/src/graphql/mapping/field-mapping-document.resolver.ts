import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';

import { exportFieldMapping } from '../../domain/mapping/document/export-field-mapping.ts';
import { importFieldMapping } from '../../domain/mapping/document/import-field-mapping.ts';
import { MayChange, MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { badInput } from '../shared/bad-input.ts';
import {
  ImportFieldMappingInput,
  ImportFieldMappingResult,
} from './field-mapping-document.type.ts';

@Resolver(() => IntegrationType)
export class FieldMappingDocumentResolver {
  @MaySee('field mapping')
  @FieldResolver(() => String, {
    description:
      'The rules as one readable JSON document without ids, to keep or import elsewhere. Administrators only.',
  })
  @Costs('document')
  async fieldMappingDocument(
    @Root() { id }: IntegrationType,
    @Ctx() { em, services }: Context,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'A version; null for the published one.',
    })
    version: number | null | undefined,
  ): Promise<string> {
    const document = await exportFieldMapping({ ...services, em }, id, version ?? null);
    if (document === null) throw badInput(`This mapping has no version ${version}.`);
    return document;
  }

  @MayChange('field mapping')
  @Mutation(() => ImportFieldMappingResult, {
    description:
      'Makes the rules of a document the draft and creates the employee fields that it defines, or says what that would do.',
  })
  @Costs('document')
  importFieldMapping(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => ImportFieldMappingInput, { description: 'The document.' })
    input: ImportFieldMappingInput,
  ) {
    return importFieldMapping({ ...services, em }, { ...input, viewer: signedIn });
  }
}
