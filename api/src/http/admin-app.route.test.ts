import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { adminAppRoute } from './admin-app.route.ts';

const PAGE = '<!doctype html><title>Sora</title>';
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sora-admin-'));
  await mkdir(path.join(folder, 'assets'));
  for (const [file, text] of [
    ['index.html', PAGE],
    ['assets/app-1a2b.js', 'go();'],
  ] as const) {
    await writeFile(path.join(folder, file), text);
    await writeFile(path.join(folder, `${file}.br`), brotliCompressSync(text));
  }
  await writeFile(path.join(folder, 'assets', 'plain-3c.js'), 'plain();');
  app = Fastify();
  adminAppRoute(app, { folder, publicUrl: 'http://localhost:4000' });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept: '*/*', ...headers } });

it('sends files compressed to who can read it, for ever', async () => {
  const { headers, rawPayload } = await get('/assets/app-1a2b.js', {
    'accept-encoding': 'gzip, br',
  });
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(headers['content-type']).toContain('javascript');
  expect(brotliDecompressSync(rawPayload).toString()).toBe('go();');
});

it('sends them as they are to others, and when there is no compressed one', async () => {
  for (const [url, encoding, text] of [
    ['/assets/app-1a2b.js', 'identity', 'go();'],
    ['/assets/plain-3c.js', 'br', 'plain();'],
  ] as const) {
    const { body, headers } = await get(url, { 'accept-encoding': encoding });
    expect([body, headers['content-encoding']]).toEqual([text, undefined]);
  }
});

it('answers each address of the app with its page, which is asked for again each time', async () => {
  const accept = 'text/html,*/*';
  const { statusCode, headers, rawPayload } = await get('/workflows/7?x=1', {
    accept,
    'accept-encoding': 'br',
  });
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-encoding': 'br',
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("script-src 'self'"),
  });
  expect(brotliDecompressSync(rawPayload).toString()).toBe(PAGE);
  expect((await get('/', { accept })).body).toBe(PAGE);
});

it('answers at its front without being asked for a page', async () => {
  for (const url of ['/', '/?from=mail']) expect((await get(url)).body).toBe(PAGE);
  const { statusCode } = await app.inject({ method: 'HEAD', url: '/' });
  expect(statusCode).toBe(200);
});

it('has no page for a file that is gone', async () => {
  const { statusCode, headers } = await get('/assets/gone-99.js');
  expect(statusCode).toBe(404);
  expect(headers['content-type']).toContain('json');
});

it('sends anyone who opens the page by another name of this machine where the cookie belongs', async () => {
  for (const host of ['127.0.0.1:4000', '[::1]:4000']) {
    const { statusCode, headers } = await get('/employees?after=x', { host, accept: 'text/html' });
    expect(statusCode).toBe(307);
    expect(headers.location).toBe('http://localhost:4000/employees?after=x');
  }
});

it('shows the page at its address, and at any that a proxy may have written', async () => {
  for (const host of ['localhost:4000', 'api:4000', 'sora.example.com'])
    expect((await get('/employees', { host, accept: 'text/html' })).body).toBe(PAGE);
});
