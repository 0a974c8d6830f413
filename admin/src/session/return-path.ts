/** Where to go after signing in: only ever a place in this app, whatever the address bar says. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const url = new URL(wanted, 'http://here.invalid');
  if (url.host !== 'here.invalid' || url.pathname === '/sign-in') return '/';
  return url.pathname + url.search + url.hash;
}
