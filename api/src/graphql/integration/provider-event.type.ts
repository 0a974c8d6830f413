import { Field } from 'type-graphql';

import type { ProviderEventType as EventType } from '../../domain/provider/provider-event.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';

export const ProviderEventTypeEnum = enumType<EventType>(
  'ProviderEventType',
  'Every event that some provider can announce. The events of an integration are those that its own announces.',
  {
    CANDIDATE_HIRED: 'Somebody was marked as hired.',
    CANDIDATE_STAGE_CHANGE: 'Somebody moved to another stage.',
    CANDIDATE_ARCHIVE_CHANGE: 'Somebody was archived or brought back.',
    APPLICATION_CREATED: 'Somebody applied.',
    CANDIDATE_DELETED: 'A candidate was deleted.',
    INTERVIEW_CREATED: 'An interview was scheduled.',
    INTERVIEW_UPDATED: 'An interview was changed.',
    INTERVIEW_DELETED: 'An interview was cancelled.',
    CONTACT_CREATED: 'A person was added.',
    CONTACT_UPDATED: "A person's details were changed.",
  },
);

@ObjectType('ProviderEvent', { description: 'An event that the provider can announce.' })
export class ProviderEventType {
  @Field(() => ProviderEventTypeEnum, { description: 'Which one it is.' })
  readonly type!: EventType;

  @Field(() => String, { description: 'What people read, e.g. Candidate hired.' })
  readonly label!: string;

  @Field(() => String, { description: 'When it happens.' })
  readonly description!: string;

  @Field(() => Boolean, { description: 'Whether a workflow can be entered on it.' })
  readonly canEnterWorkflow!: boolean;

  @Field(() => Boolean, { description: 'Whether a listener on it needs a stage.' })
  readonly needsStage!: boolean;
}
