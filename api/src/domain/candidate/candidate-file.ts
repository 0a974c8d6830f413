/** A file of a candidate, without its bytes. */
export interface CandidateFile {
  readonly kind: 'RESUME' | 'FILE';
  /** The provider's id, among those of its kind. */
  readonly fileId: string;
  readonly name: string;
  /** Null when the provider does not say. */
  readonly sizeBytes: number | null;
  readonly uploadedAt: Date | null;
}

/** A file's content, to be read once, to its end or until the reader stops. */
export interface OpenedFile {
  /** As the provider says, e.g. application/pdf. */
  readonly contentType: string | null;
  /** Throws an Outage when it breaks off. */
  readonly bytes: AsyncIterable<Uint8Array>;
}
