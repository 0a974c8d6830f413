import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { currentFieldMapping } from '../../domain/mapping/versions/current-field-mapping.ts';
import {
  mappingDifference,
  type MappingDifference,
} from '../../domain/mapping/versions/difference.ts';
import { FieldMappingDraft } from '../../domain/mapping/versions/field-mapping-draft.ts';
import {
  fieldMappingVersion,
  fieldMappingVersions,
} from '../../domain/mapping/versions/field-mapping-versions.ts';
import { restoreFieldMapping } from '../../domain/mapping/versions/restore-field-mapping.ts';
import { ruleSurroundings } from '../../domain/mapping/checks/rule-surroundings.ts';
import { saveFieldMapping } from '../../domain/mapping/versions/save-field-mapping.ts';
import { MayChange, MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { badInput } from '../shared/bad-input.ts';
import { FieldMappingDraftType } from './field-mapping-draft.type.ts';
import {
  FieldMappingConnectionType,
  FieldMappingType,
  FieldMappingVersionsArgs,
  RestoreFieldMappingInput,
  RestoreFieldMappingResult,
  SaveFieldMappingInput,
  SaveFieldMappingResult,
} from './field-mapping.type.ts';
import { MappingDifferenceType } from './mapping-rule.type.ts';
import { publishedNote } from './published-note.ts';
import { toRules } from './to-rules.ts';
import { toVersionConnection, versionRequest } from './version-connection.ts';

@Resolver(() => IntegrationType)
export class FieldMappingResolver {
  @MaySee('field mapping')
  @FieldResolver(() => FieldMappingType, {
    description: 'The rules that imports use now. Administrators only.',
  })
  @Costs('work')
  fieldMapping(@Root() { id }: IntegrationType, @Ctx() { em }: Context): Promise<FieldMappingType> {
    return currentFieldMapping(em, id);
  }

  @MaySee('field mapping')
  @FieldResolver(() => FieldMappingDraftType, {
    nullable: true,
    description: 'The unpublished rules; null when there is no draft. Administrators only.',
  })
  @Costs('work')
  fieldMappingDraft(
    @Root() { id }: IntegrationType,
    @Ctx() { em }: Context,
  ): Promise<FieldMappingDraftType | null> {
    return em.findOne(FieldMappingDraft, { integrationId: id });
  }

  @MaySee('field mapping')
  @FieldResolver(() => FieldMappingConnectionType, {
    description:
      'Every version that was published, newest first; the default mapping is the last one. Administrators only.',
  })
  async fieldMappingVersions(
    @Root() { id }: IntegrationType,
    @Ctx() { em }: Context,
    @Args(() => FieldMappingVersionsArgs) args: FieldMappingVersionsArgs,
  ) {
    return toVersionConnection(await fieldMappingVersions(em, id, versionRequest(args)));
  }

  @MaySee('field mapping')
  @FieldResolver(() => FieldMappingType, {
    nullable: true,
    description: 'One version; null when there is none of this number. Administrators only.',
  })
  @Costs('work')
  fieldMappingVersion(
    @Root() { id }: IntegrationType,
    @Ctx() { em }: Context,
    @Arg('version', () => Int, { description: '0 is the default mapping.' }) version: number,
  ): Promise<FieldMappingType | null> {
    return fieldMappingVersion(em, id, version);
  }

  @MaySee('field mapping')
  @FieldResolver(() => [MappingDifferenceType], {
    description:
      'How two sets of rules differ, in the order of the employee fields. Administrators only.',
  })
  @Costs('document')
  async fieldMappingDifference(
    @Root() { id }: IntegrationType,
    @Ctx() { em, services }: Context,
    @Arg('from', () => Int, {
      nullable: true,
      description: 'A version; null for the published one.',
    })
    from: number | null | undefined,
    @Arg('to', () => Int, {
      nullable: true,
      description: 'A version; null for the draft, or for the published one while there is none.',
    })
    to: number | null | undefined,
  ): Promise<readonly MappingDifference[]> {
    const rulesOf = async (version: number) => {
      const found = await fieldMappingVersion(em, id, version);
      if (!found) throw badInput(`This mapping has no version ${version}.`);
      return found.rules;
    };
    const published = (await currentFieldMapping(em, id)).rules;
    const draft = await em.findOne(FieldMappingDraft, { integrationId: id });
    const before = typeof from === 'number' ? await rulesOf(from) : published;
    const after = typeof to === 'number' ? await rulesOf(to) : (draft?.rules ?? published);
    return mappingDifference(before, after, await ruleSurroundings({ ...services, em }, id));
  }

  @MayChange('field mapping')
  @Mutation(() => SaveFieldMappingResult, {
    description:
      'Publishes all rules as a new version without a draft, or none of them. For scripts; people work on a draft.',
  })
  @Costs('document')
  async saveFieldMapping(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => SaveFieldMappingInput, { description: 'The rules.' })
    input: SaveFieldMappingInput,
  ) {
    const saved = await saveFieldMapping(
      { ...services, em },
      {
        ...input,
        rules: toRules(input.rules),
        note: publishedNote(input.note),
        viewer: signedIn,
      },
    );
    return isRefusal(saved) ? saved : { fieldMapping: saved };
  }

  @MayChange('field mapping')
  @Mutation(() => RestoreFieldMappingResult, {
    description: 'Publishes the rules of an earlier version again, as a new one.',
  })
  @Costs('document')
  restoreFieldMapping(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => RestoreFieldMappingInput, { description: 'Which version, and why.' })
    input: RestoreFieldMappingInput,
  ) {
    return restoreFieldMapping(
      { ...services, em },
      { ...input, note: publishedNote(input.note), viewer: signedIn },
    );
  }
}
