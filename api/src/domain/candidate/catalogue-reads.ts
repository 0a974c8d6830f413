import type { RememberedField } from './remembered-field.ts';

/** What the catalogue of source fields is made of, in one SQL statement each. Always of one organization. */
export interface CatalogueReads {
  /** The custom fields that were seen so far, by label. */
  rememberedFields(organizationId: string, integrationId: string): Promise<readonly SeenField[]>;
  /**
   * What the candidates of an integration had who were read last, at most 500. `defaultKeys` are the fields
   * that everybody has, for which no one asks who has them.
   */
  newestReadings(
    organizationId: string,
    input: { integrationId: string; defaultKeys: readonly string[] },
  ): Promise<NewestReadings>;
}

/** A custom field as it was seen, without whose it is. */
export type SeenField = Readonly<Omit<RememberedField, 'integrationId' | 'organizationId'>>;

export interface NewestReadings {
  /** When each candidate was read, newest first. Fields name readings by their index in it. */
  readonly readAt: readonly Date[];
  /** By the field's key; only those that somebody had. */
  readonly fields: ReadonlyMap<string, FieldInReadings>;
}

export interface FieldInReadings {
  /** The readings that have the field, also blank, newest first. Empty for default fields. */
  readonly seenIn: readonly number[];
  /** How many readings have a value. */
  readonly filled: number;
  /** Which ones. Empty for other than default fields. */
  readonly filledIn: readonly number[];
  /** Up to 5 that differ, of hires, newest first. */
  readonly examples: readonly string[];
  /**
   * Up to 50, of hires, the most frequent first; of several choices, each one. None that was shortened. Where
   * there are very many fields, only as many of the newest hires are looked through as have 50,000 values.
   */
  readonly distinctValues: readonly DistinctValue[];
}

export interface DistinctValue {
  readonly value: string;
  readonly count: number;
}
