import type { Route } from './route.ts';

interface MatchedRoute {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** The first route of the table that fits, with its parameters decoded; undefined when none does. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): MatchedRoute | undefined {
  const given = path.replace(/(?<=.)\/+$/, '').split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.path.split('/'), given);
    if (params) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: string[], given: string[]): Record<string, string> | null {
  if (pattern.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const value = given[index] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== value) return null;
    } else {
      try {
        params[segment.slice(1)] = decodeURIComponent(value);
      } catch (error) {
        if (error instanceof URIError) return null;
        throw error;
      }
    }
  }
  return params;
}
