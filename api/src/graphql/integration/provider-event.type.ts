import { Field } from 'type-graphql';

import type { ProviderEventType as EventType } from '../../domain/provider/provider-event.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';

export const ProviderEventTypeEnum = enumType<EventType>(
  'ProviderEventType',
  'Every event that some provider can announce. The events of an integration are those that its own announces.',
  {
    CANDIDATE_HIRED: 'A candidate is marked as hired.',
    CANDIDATE_STAGE_CHANGE: 'A candidate moves to another stage.',
    CANDIDATE_ARCHIVE_CHANGE: 'A candidate is archived or unarchived.',
    APPLICATION_CREATED: 'Someone applies.',
    CANDIDATE_DELETED: 'A candidate is deleted.',
    INTERVIEW_CREATED: 'An interview is scheduled.',
    INTERVIEW_UPDATED: 'An interview is changed.',
    INTERVIEW_DELETED: 'An interview is cancelled.',
    CONTACT_CREATED: 'A person is added.',
    CONTACT_UPDATED: 'A person’s details change.',
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
