/** Builds what changed since the last build; gives the packages that were built. */
export function buildPackages(signal?: AbortSignal, folders?: string[]): Promise<string[]>;
