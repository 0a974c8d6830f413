import { Arg, Ctx, Query, Resolver } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { findIntegration } from '../../domain/integration/find-integration.ts';
import type { MappingProblem } from '../../domain/mapping/engine/mapping-problem.ts';
import { ruleProblems } from '../../domain/mapping/checks/rule-problems.ts';
import { ruleSurroundings } from '../../domain/mapping/checks/rule-surroundings.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { badInput } from '../shared/bad-input.ts';
import { FieldMappingProblemsInput, MappingProblemType } from './mapping-rule.type.ts';
import { toRules } from './to-rules.ts';

@Resolver()
export class MappingProblemsResolver {
  @MaySee('field mapping')
  @Query(() => [MappingProblemType], {
    description: 'Why rules could not be published as they are. Administrators only.',
  })
  @Costs('document')
  async fieldMappingProblems(
    @Ctx() { em, services }: Context,
    @Arg('input', () => FieldMappingProblemsInput, { description: 'The rules.' })
    input: FieldMappingProblemsInput,
  ): Promise<readonly MappingProblem[]> {
    const integration = await findIntegration(em, input.integrationId);
    if (isRefusal(integration)) throw badInput(integration.message);
    const surroundings = await ruleSurroundings({ ...services, em }, integration.id);
    return ruleProblems(toRules(input.rules), surroundings);
  }
}
