import { defineEntity, p } from '@mikro-orm/core';

import type { Examples } from './examples-of.ts';

const CandidateReadingSchema = defineEntity({
  name: 'CandidateReading',
  tableName: 'candidate_reading',
  properties: {
    integrationId: p.uuid().primary(),
    candidateId: p.string().primary(),
    organizationId: p.uuid(),
    readAt: p.datetime(),
    isHire: p.boolean(),
    /** Keys of the source fields that the candidate has, blank ones too. */
    seen: p.array(),
    /** Keys of those that are not blank. */
    filled: p.array(),
    /** What they hold, by key. */
    examples: p.json<Examples>(),
  },
});

/** What a candidate had when it was read last: from these the catalogue knows how often fields are filled, and with what. */
export class CandidateReading extends CandidateReadingSchema.class {}
CandidateReadingSchema.setClass(CandidateReading);
