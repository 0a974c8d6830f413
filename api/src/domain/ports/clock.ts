/** The time. Tests pass one that stands still. */
export interface Clock {
  now(): Date;
}
