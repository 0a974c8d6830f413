import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** The usual three variables, by which a machine without a way out of its own names the proxy that has one. */
export interface ProxyVariables {
  readonly HTTP_PROXY?: string;
  readonly HTTPS_PROXY?: string;
  /** Hosts that are reached directly, separated by commas. */
  readonly NO_PROXY?: string;
}

/** Who opens connections. Kept ones are used again by later requests; one that is alone serves one request. */
export interface Agents {
  agentFor(url: URL, options: { alone: boolean }): HttpAgent | HttpsAgent;
  /** “api.lever.co”, or “api.lever.co through the proxy proxy.example.com:3128”: what a message names. */
  routeTo(url: URL): string;
}

/** This machine's own addresses are reached directly, whatever the variables say. */
const OWN = 'localhost,127.0.0.1,::1,[::1]';

export function createAgents(proxy: ProxyVariables = {}): Agents {
  const proxyEnv = { ...proxy, NO_PROXY: [proxy.NO_PROXY, OWN].filter(Boolean).join(',') };
  const make = (secure: boolean, keepAlive: boolean) =>
    secure ? new HttpsAgent({ keepAlive, proxyEnv }) : new HttpAgent({ keepAlive, proxyEnv });
  const kept = { secure: make(true, true), plain: make(false, true) };
  return {
    agentFor(url, { alone }) {
      const secure = url.protocol === 'https:';
      return alone ? make(secure, false) : secure ? kept.secure : kept.plain;
    },
    routeTo(url) {
      const through = url.protocol === 'https:' ? proxy.HTTPS_PROXY : proxy.HTTP_PROXY;
      return through ? `${url.host} through the proxy ${new URL(through).host}` : url.host;
    },
  };
}
