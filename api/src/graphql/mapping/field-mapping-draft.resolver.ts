import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';

import { visibilityOf } from '../../domain/employee/employee-field.ts';
import { currentFieldMapping } from '../../domain/mapping/versions/current-field-mapping.ts';
import { discardFieldMappingDraft } from '../../domain/mapping/versions/discard-field-mapping-draft.ts';
import { fieldsForAdministrators } from '../../domain/mapping/rules/fields-for-administrators.ts';
import type { MappingProblem } from '../../domain/mapping/engine/mapping-problem.ts';
import { publishFieldMapping } from '../../domain/mapping/versions/publish-field-mapping.ts';
import { ruleProblems } from '../../domain/mapping/checks/rule-problems.ts';
import { ruleSurroundings } from '../../domain/mapping/checks/rule-surroundings.ts';
import { saveFieldMappingDraft } from '../../domain/mapping/versions/save-field-mapping-draft.ts';
import { MayChange } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import {
  DiscardFieldMappingDraftInput,
  DiscardFieldMappingDraftResult,
  FieldMappingDraftType,
  PublishFieldMappingInput,
  PublishFieldMappingResult,
  SaveFieldMappingDraftInput,
  SaveFieldMappingDraftResult,
} from './field-mapping-draft.type.ts';
import { EmployeeFieldType } from './field.type.ts';
import { MappingProblemType } from './mapping-rule.type.ts';
import { publishedNote } from './published-note.ts';
import { toRules } from './to-rules.ts';

@Resolver(() => FieldMappingDraftType)
export class FieldMappingDraftResolver {
  @FieldResolver(() => String, { description: 'Who changed it last.' })
  updatedBy(@Root() { updatedBy }: FieldMappingDraftType): string {
    return updatedBy.name;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether another version was published after the draft was started.',
  })
  @Costs('work')
  async isStale(
    @Root() { integrationId, baseVersion }: FieldMappingDraftType,
    @Ctx() { em }: Context,
  ): Promise<boolean> {
    return (await currentFieldMapping(em, integrationId)).version !== baseVersion;
  }

  @FieldResolver(() => [MappingProblemType], { description: 'Why it can’t be published yet.' })
  @Costs('document')
  async problems(
    @Root() { integrationId, rules }: FieldMappingDraftType,
    @Ctx() { em, services }: Context,
  ): Promise<readonly MappingProblem[]> {
    return ruleProblems(rules, await ruleSurroundings({ ...services, em }, integrationId));
  }

  @FieldResolver(() => [EmployeeFieldType], {
    description:
      'Employee fields that become visible to administrators only when it is published, since it fills them from pay, from custom fields of the provider or by an expression.',
  })
  async fieldsForAdministrators(
    @Root() { integrationId, rules }: FieldMappingDraftType,
    @Ctx() { loaders, services }: Context,
  ): Promise<readonly EmployeeFieldType[]> {
    const fields = await loaders.employeeFields();
    const { defaultSourceFields } = await services.providers.ofIntegration(integrationId);
    return fieldsForAdministrators(rules, fields, defaultSourceFields).filter(
      (field) => visibilityOf(field) === 'EVERYONE',
    );
  }

  @MayChange('field mapping')
  @Mutation(() => SaveFieldMappingDraftResult, {
    description: 'Saves rules as the draft. Imports don’t use them until they are published.',
  })
  @Costs('document')
  saveFieldMappingDraft(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => SaveFieldMappingDraftInput, { description: 'The rules.' })
    input: SaveFieldMappingDraftInput,
  ) {
    return saveFieldMappingDraft(
      { ...services, em },
      { ...input, rules: toRules(input.rules), viewer: signedIn },
    );
  }

  @MayChange('field mapping')
  @Mutation(() => DiscardFieldMappingDraftResult, {
    description: 'Removes the draft. The published rules stay as they are.',
  })
  discardFieldMappingDraft(
    @Ctx() { em, services }: Context,
    @Arg('input', () => DiscardFieldMappingDraftInput, { description: 'Which one.' })
    input: DiscardFieldMappingDraftInput,
  ) {
    return discardFieldMappingDraft({ ...services, em }, input);
  }

  @MayChange('field mapping')
  @Mutation(() => PublishFieldMappingResult, {
    description: 'Publishes the draft as a new version, which imports use from then on.',
  })
  @Costs('document')
  publishFieldMapping(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => PublishFieldMappingInput, { description: 'Which draft, and why.' })
    input: PublishFieldMappingInput,
  ) {
    return publishFieldMapping(
      { ...services, em },
      { ...input, note: publishedNote(input.note), viewer: signedIn },
    );
  }
}
