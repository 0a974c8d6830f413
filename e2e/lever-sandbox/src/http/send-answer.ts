import type { ServerResponse } from 'node:http';
import type { Answer, Route } from './route.ts';

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  // No form-action: the consent form redirects to the app's own address, which such a policy would stop.
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** On every answer of Lever's API but 204. */
const leverHeaders = {
  server: 'lever-data-api',
  'x-lever-region': 'global',
  'x-stream-path': 'dapi',
};

/** Writes an answer with the headers of its surface. `garbled` breaks the JSON in the middle. */
export function sendAnswer(
  response: ServerResponse,
  surface: Route['surface'],
  answer: Answer,
  garbled = false,
): void {
  const lever = surface === 'api' && answer.status !== 204 ? leverHeaders : {};
  if (answer.redirect !== undefined) {
    response
      .writeHead(answer.status, { location: answer.redirect, 'cache-control': 'no-store' })
      .end();
  } else if (answer.html !== undefined) {
    response.writeHead(answer.status, pageHeaders).end(answer.html);
  } else if (answer.bytes) {
    response
      .writeHead(answer.status, {
        ...lever,
        'content-type': answer.bytes.type,
        ...(answer.bytes.fileName === undefined
          ? {}
          : { 'content-disposition': `attachment; filename="${answer.bytes.fileName}"` }),
      })
      .end(answer.bytes.content);
  } else if (answer.json !== undefined) {
    const text = JSON.stringify(answer.json);
    const body = garbled ? `${text.slice(0, Math.ceil(text.length / 2))}\u0000<html>` : text;
    response
      .writeHead(answer.status, { ...lever, 'content-type': 'application/json; charset=utf-8' })
      .end(body);
  } else {
    response.writeHead(answer.status).end();
  }
}
