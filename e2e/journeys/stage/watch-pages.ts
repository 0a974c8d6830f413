import type { BrowserContext, Request } from '@playwright/test';

/** What no page may do, noted for as long as the context lives: ask another host, break its own policy, fall over. */
export function watchPages(context: BrowserContext, hosts: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const check = (what: string, address: string, allowed: readonly string[]) => {
    const { host, protocol } = new URL(address);
    if (protocol === 'data:' || protocol === 'blob:' || allowed.includes(host)) return;
    problems.push(`${what} another host: ${address}`);
  };
  context.on('request', (request) => check('asked', request.url(), hostsFor(request, hosts)));
  context.on('page', (page) =>
    page.on('websocket', (socket) => check('opened a socket to', socket.url(), [hosts[0] ?? ''])),
  );
  context.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) problems.push(message.text());
  });
  context.on('weberror', (failure) => {
    problems.push(`uncaught: ${failure.error().stack ?? failure.error().message}`);
  });
  return problems;
}

/** One may go from one host to the other, but a page loads from its own only. */
function hostsFor(request: Request, hosts: readonly string[]): readonly string[] {
  return request.isNavigationRequest() ? hosts : [new URL(request.frame().url()).host];
}
