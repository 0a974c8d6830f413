import { Field, ID, Int } from 'type-graphql';

import type { WebhookDifferenceKind } from '../../domain/integration/compare-webhooks.ts';
import type { ConnectionMethod, IntegrationStatus } from '../../domain/integration/integration.ts';
import type { ProviderEnvironment } from '../../domain/provider/about-provider.ts';
import { REGISTRY, type ProviderKey } from '../../domain/provider/registry.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { WebhookRefusalReason } from '../../domain/ports/refusal-counter.ts';
import type { ProviderEventType as EventType } from '../../domain/provider/provider-event.ts';
import { enumType } from '../shared/enum-type.ts';
import { NodeType } from '../shared/node.type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

export const ProviderEnum = enumType<ProviderKey>(
  'Provider',
  'An outside product that can be connected.',
  REGISTRY,
);

const ConnectionMethodEnum = enumType<ConnectionMethod>(
  'ConnectionMethod',
  'How an integration proves who it is.',
  {
    OAUTH: 'OAuth, accepted by an administrator of the provider. Recommended.',
    API_KEY: 'An API key created by an administrator of the provider.',
  },
);

const ProviderEnvironmentEnum = enumType<ProviderEnvironment>(
  'ProviderEnvironment',
  'Which provider environment is used.',
  {
    LOCAL: 'The local sandbox on this machine.',
    SANDBOX: 'The provider’s own sandbox for partners.',
    PRODUCTION: 'The real one.',
    EU: 'The real one in the European data centre.',
  },
);

const IntegrationStatusEnum = enumType<IntegrationStatus>(
  'IntegrationStatus',
  'Status of an integration.',
  {
    NOT_CONNECTED: 'No one has connected it.',
    CONNECTED: 'Connected, but not validated since.',
    VERIFIED: 'The last validation passed.',
    NEEDS_ATTENTION: 'The last validation failed, or the provider no longer accepts it.',
  },
);

const CheckStatusEnum = enumType<'PASSED' | 'FAILED'>('CheckStatus', 'Result of one check.', {
  PASSED: 'It works.',
  FAILED: 'It does not.',
});

@ObjectType('IntegrationCheck', { description: 'One line of a validation.' })
export class IntegrationCheckType {
  @Field(() => String, { description: 'What was checked, e.g. Read stages.' })
  readonly label!: string;

  @Field(() => CheckStatusEnum, { description: 'Its result.' })
  readonly status!: 'PASSED' | 'FAILED';

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed, as in docs/error-codes.md. Permanent. Null when it passed.',
  })
  readonly code!: string | null;

  @Field(() => String, { description: 'What was seen, or what failed and what to do.' })
  readonly detail!: string;
}

@ObjectType('IntegrationGrant', {
  description:
    'How long the provider will accept the connection: it ends some time after it was accepted, and earlier without use.',
})
export class IntegrationGrantType {
  @Field(() => DateTime, { description: 'When access was accepted at the provider.' })
  readonly grantedAt!: Date;

  @Field(() => DateTime, {
    description: 'When it was last used to get new tokens, which happens daily.',
  })
  readonly renewedAt!: Date;

  @Field(() => DateTime, {
    description: 'When the provider ends it in any case. Reconnect before then.',
  })
  readonly endsAt!: Date;

  @Field(() => DateTime, {
    description: 'When the provider ends it, unless it is used before then.',
  })
  readonly idleEndsAt!: Date;

  @Field(() => Int, { description: 'Whole days until the earlier of the two.' })
  readonly daysLeft!: number;

  @Field(() => Int, {
    nullable: true,
    description: '30, 14 or 3 once that many days or fewer are left; null before that.',
  })
  readonly warnedDays!: number | null;
}

const WebhookDifferenceKindEnum = enumType<WebhookDifferenceKind>(
  'WebhookDifferenceKind',
  'How a webhook at the provider differs from ours.',
  {
    MISSING: 'It is no longer registered there, so nothing arrives.',
    OLD_ADDRESS: 'It sends to an old address.',
    ORPHANED: 'It sends to Sora, but Sora does not know it.',
    DOUBLED: 'It is registered twice, so each event arrives twice.',
  },
);

@ObjectType('WebhookDifference', {
  description: 'Something at the provider that repairWebhooks fixes.',
})
export class WebhookDifferenceType {
  @Field(() => WebhookDifferenceKindEnum, { description: 'What kind it is.' })
  readonly kind!: WebhookDifferenceKind;

  @Field(() => String, { description: 'The address it sends to.' })
  readonly url!: string;

  @Field(() => String, { description: 'What it means, in words.' })
  readonly detail!: string;
}

@ObjectType('Stage', { description: 'A stage of the hiring pipeline at the provider.' })
export class StageType {
  @Field(() => ID, { description: "The provider's id." })
  readonly id!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;
}

@ObjectType('Integration', {
  description:
    'The organization’s connection to one provider. It exists before anything is connected.',
  implements: NodeType,
})
export class IntegrationType extends NodeType {
  /** Their names are resolved from these. */
  readonly connectedBy!: Actor | null;
  readonly validatedBy!: Actor | null;

  @Field(() => ProviderEnum, { description: 'What it connects to.' })
  readonly provider!: ProviderKey;

  @Field(() => IntegrationStatusEnum, { description: 'Current status.' })
  readonly status!: IntegrationStatus;

  @Field(() => ConnectionMethodEnum, { nullable: true, description: 'Null unless connected.' })
  readonly connectionMethod!: ConnectionMethod | null;

  @Field(() => ProviderEnvironmentEnum, {
    nullable: true,
    description: 'Null unless connected once.',
  })
  readonly environment!: ProviderEnvironment | null;

  @Field(() => DateTime, { nullable: true, description: 'Null unless connected.' })
  readonly connectedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last validated.' })
  readonly validatedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Up to when its hires were last compared with the provider’s, which happens every hour. Null before the first time.',
  })
  readonly comparedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it needs attention, and what to do.' })
  readonly problem!: string | null;

  /** Shown while it needs attention; after that it is kept until what was missed is caught up on. */
  readonly lostAt!: Date | null;
  /** Computed into `grant`. */
  readonly grantedAt!: Date | null;
  readonly renewedAt!: Date | null;
}

const WebhookRefusalReasonEnum = enumType<WebhookRefusalReason>(
  'WebhookRefusalReason',
  'Why a delivery was refused.',
  {
    SIGNATURE: 'The signature doesn’t match the webhook.',
    TOO_OLD: 'It was signed more than two weeks ago.',
    FROM_THE_FUTURE: 'It is dated more than five minutes in the future.',
    FORM: 'Its body is not a JSON object.',
  },
);

@ObjectType('WebhookRefusals', {
  description: 'Deliveries to a webhook that were refused for one reason, in the last two weeks.',
})
export class WebhookRefusalsType {
  @Field(() => WebhookRefusalReasonEnum, { description: 'Why.' })
  readonly reason!: WebhookRefusalReason;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => DateTime, { description: 'When the last one was.' })
  readonly lastAt!: Date;
}

@ObjectType('Webhook', {
  description: 'What is registered at the provider for one event.',
  implements: NodeType,
})
export class WebhookType extends NodeType {
  @Field(() => String, { description: 'The address that the provider calls.' })
  readonly url!: string;

  @Field(() => DateTime, { description: 'When it was registered.' })
  readonly createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its signature token was last rotated. Null when never.',
  })
  readonly rotatedAt!: Date | null;

  /** The type below is resolved from it. */
  readonly event!: EventType;
}
