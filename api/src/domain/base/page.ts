/** What to read of a list: newest first, from after the row with this id. */
export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  readonly afterId: string | null;
}

export interface Page<Row extends { readonly id: string }> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}
