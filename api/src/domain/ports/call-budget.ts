/** A bucket of calls for each connection, shared by all processes: it fills evenly, up to `burst`. */
export interface CallBudget {
  /**
   * Takes `count` calls out of it, in advance if need be. Gives for each how long it has to wait from now, in
   * milliseconds, in ascending order. `keepFree`: so many are left in the bucket for others who may come.
   */
  reserve(
    integrationId: string,
    input: { count: number; perSecond: number; burst: number; keepFree: number },
  ): Promise<readonly number[]>;
  /** The provider says that it has had too many: nothing may begin for `waitMs`, and then no burst. */
  drain(
    integrationId: string,
    input: { perSecond: number; burst: number; waitMs: number },
  ): Promise<void>;
}
