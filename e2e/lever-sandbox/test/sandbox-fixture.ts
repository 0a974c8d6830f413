import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { startSandbox, type SandboxOptions } from '../src/sandbox.ts';
import { defaultSettings } from '../src/sandbox-settings.ts';

export const maya = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';
export const redirectUri = 'http://localhost:4000/oauth/lever/callback';
const apiKeyHeader = `Basic ${Buffer.from(`${defaultSettings.apiKey}:`).toString('base64')}`;

export interface Reply {
  status: number;
  headers: Headers;
  body: any;
}

/** A sandbox on a free port, closed after the test, and the ways in. */
export async function sandbox(options: SandboxOptions = {}) {
  const warnings: string[] = [];
  const running = await startSandbox({
    port: 0,
    candidates: 60,
    retryBaseMs: 5,
    ratePerSecond: 0,
    warn: (line) => warnings.push(line),
    ...options,
  });
  onTestFinished(() => running.close());
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    authorization = apiKeyHeader,
  ): Promise<Reply> => {
    const response = await fetch(running.url + path, {
      method,
      redirect: 'manual',
      headers: {
        authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    };
  };
  const sim = async (path: string, body: unknown = {}): Promise<any> =>
    (await call('POST', `/__sim/${path}`, body)).body.data;
  /** The history when everything has been sent. */
  const settled = async (filter = ''): Promise<any[]> =>
    (await call('GET', `/__sim/deliveries?quietWithinMs=5000${filter}`)).body.data;
  return { ...running, call, sim, settled, warnings, ...oauth(running.url) };
}

function oauth(url: string) {
  const authorizePath = (scope: string, changes: Record<string, string> = {}): string =>
    '/authorize?' +
    new URLSearchParams({
      client_id: 'sora-local',
      redirect_uri: redirectUri,
      response_type: 'code',
      state: 'xyz',
      audience: `${url}/v1/`,
      scope,
      ...changes,
    }).toString();
  const decide = async (scope: string, decision: 'accept' | 'deny'): Promise<URL> => {
    const response = await fetch(url + authorizePath(scope), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ decision }),
    });
    return new URL(response.headers.get('location') ?? '');
  };
  const token = async (fields: Record<string, string>): Promise<Reply> => {
    const response = await fetch(`${url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'sora-local',
        client_secret: 'sora-local-secret',
        ...fields,
      }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const connect = async (scope: string): Promise<any> => {
    const code = (await decide(scope, 'accept')).searchParams.get('code') ?? '';
    return (await token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }))
      .body;
  };
  return { authorizePath, decide, token, connect };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

interface Arrived {
  headers: Record<string, unknown>;
  text: string;
  body: any;
}

/** A webhook endpoint that answers with the given statuses in turn, the last one from then on. */
export async function receiver(...statuses: number[]) {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const status = statuses[Math.min(arrived.length, statuses.length - 1)] ?? 200;
      arrived.push({ headers: request.headers, text, body: JSON.parse(text) });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://localhost:${portOf(server.address())}/hooks`;
  return {
    url,
    arrived,
    ofEvent: (event: string) => arrived.filter(({ body }) => body.event === event),
  };
}
