import { Field, ID, InputType } from 'type-graphql';

import { ObjectType } from '../shared/object-type.ts';
import { CloseReasonNotValid, ImportNotClosable, ImportNotFound } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { ImportType } from './import.type.ts';

@InputType({ description: 'Closes an import that will not be completed.' })
export class CloseImportInput {
  @Field(() => ID, { description: 'The import.' })
  readonly importId!: string;

  @Field(() => String, { description: 'Why, in 1 to 500 characters. All members can read it.' })
  readonly reason!: string;
}

@ObjectType('ImportClosed', { description: 'The import is closed. Retrying reopens it.' })
class ImportClosed {
  @Field(() => ImportType, { description: 'The import.' })
  readonly import!: ImportType;
}

export const CloseImportResult = resultUnion(
  'CloseImportResult',
  { type: ImportClosed, name: 'ImportClosed' },
  [ImportNotFound, ImportNotClosable, CloseReasonNotValid],
);
