import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import { goesDirectly } from './goes-directly.ts';

/** The usual three variables, by which a machine without a way out of its own names the proxy that has one. */
export interface ProxyVariables {
  readonly HTTP_PROXY?: string;
  readonly HTTPS_PROXY?: string;
  /** Hosts and domains that are reached directly; see goes-directly.ts. */
  readonly NO_PROXY?: string;
}

/** Who opens connections. Kept ones are used again by later requests; one that is alone serves one request. */
export interface Agents {
  agentFor(url: URL, options: { alone: boolean }): HttpAgent | HttpsAgent;
  /** The proxy’s host and port; null when the address is reached directly. */
  proxyTo(url: URL): string | null;
  /** “api.lever.co”, or “api.lever.co through the proxy proxy.example.com:3128”: what a message names. */
  routeTo(url: URL): string;
}

export function createAgents(proxy: ProxyVariables = {}): Agents {
  const { HTTP_PROXY, HTTPS_PROXY, NO_PROXY } = proxy;
  const proxyEnv = { ...(HTTP_PROXY && { HTTP_PROXY }), ...(HTTPS_PROXY && { HTTPS_PROXY }) };
  const make = (secure: boolean, directly: boolean, keepAlive: boolean) => {
    const options = { keepAlive, ...(!directly && { proxyEnv }) };
    return secure ? new HttpsAgent(options) : new HttpAgent(options);
  };
  const proxyTo = (url: URL): string | null => {
    const through = url.protocol === 'https:' ? HTTPS_PROXY : HTTP_PROXY;
    return through && !goesDirectly(url, NO_PROXY) ? new URL(through).host : null;
  };
  const kept = new Map<string, HttpAgent | HttpsAgent>();
  return {
    agentFor(url, { alone }) {
      const secure = url.protocol === 'https:';
      const directly = goesDirectly(url, NO_PROXY);
      if (alone) return make(secure, directly, false);
      const key = `${secure} ${directly}`;
      const agent = kept.get(key) ?? make(secure, directly, true);
      kept.set(key, agent);
      return agent;
    },
    proxyTo,
    routeTo(url) {
      const proxyHost = proxyTo(url);
      return proxyHost ? `${url.host} through the proxy ${proxyHost}` : url.host;
    },
  };
}
