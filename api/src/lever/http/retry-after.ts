/** The Retry-After header, in seconds or as a date, in milliseconds from now. Undefined without a sound one. */
export function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const header = headers.get('retry-after')?.trim();
  if (!header) return undefined;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
