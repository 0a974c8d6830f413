import { GraphQLError } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';

import { tryFieldMapping, type FieldMappingTrial } from '../../domain/preview/try-field-mapping.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { whileAllowed } from '../shared/while-allowed.ts';
import { toRules } from './to-rules.ts';
import { FieldMappingTrialInput, FieldMappingTrialType, toTrialType } from './trial.type.ts';

const MOST_HIRES = 200;

@Resolver()
export class TrialResolver {
  @MaySee('candidate')
  @Subscription(() => FieldMappingTrialType, {
    subscribe: ({ args, context }: { args: Record<string, unknown>; context: Context }) =>
      watchTrial(context, args['input'] as FieldMappingTrialInput),
    description:
      'Maps the most recent hires with the published rules and with other rules, and counts the differences. Sends the state so far until it is complete. Asks the provider, and stores nothing. Administrators only.',
  })
  @Costs('calls')
  fieldMappingTrial(
    @Root() trial: FieldMappingTrial,
    @Arg('input', () => FieldMappingTrialInput, { description: 'Which rules, and how many hires.' })
    _input: FieldMappingTrialInput,
  ): FieldMappingTrialType {
    return toTrialType(trial);
  }
}

function watchTrial(
  context: Context,
  { integrationId, rules, last }: FieldMappingTrialInput,
): AsyncGenerator<FieldMappingTrial> {
  if (last < 1 || last > MOST_HIRES) {
    throw new GraphQLError(`Enter a number of hires from 1 to ${MOST_HIRES}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const input = { integrationId, rules: rules ? toRules(rules) : null, last };
  return whileAllowed(context, { may: 'see', subject: 'candidate' }, (em, signal) =>
    tryFieldMapping({ ...context.services, em }, { ...input, signal }),
  );
}
