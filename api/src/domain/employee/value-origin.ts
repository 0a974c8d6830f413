import type { UsedSourceField } from './mapped-value.ts';

/** Where the value of an employee field came from. Kept as JSON, hence the texts for moments. */
export type ValueOrigin =
  | {
      readonly kind: 'IMPORT';
      /** Empty for a constant. */
      readonly sourceFields: readonly UsedSourceField[];
      readonly candidateId: string;
      readonly importId: string;
      readonly mappingVersion: number;
      /** ISO 8601. */
      readonly at: string;
    }
  | {
      readonly kind: 'PERSON';
      readonly userId: string;
      readonly name: string;
      /** ISO 8601. */
      readonly at: string;
      /** Imports leave the field alone, also when it was emptied. */
      readonly pinned: boolean;
    };

/** By the key of the employee field. */
export type ValueOrigins = Readonly<Record<string, ValueOrigin>>;
