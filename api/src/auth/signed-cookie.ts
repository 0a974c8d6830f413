import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a cookie that better-auth signed under `secret`; null when it is not there or not ours. */
export function signedCookie(header: string, name: string, secret: string): string | null {
  const start = `${name}=`;
  const cookie = header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(start));
  if (!cookie) return null;
  const signed = decoded(cookie.slice(start.length));
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const value = signed.slice(0, dot);
  const expected = Buffer.from(signature(value, secret));
  const given = Buffer.from(signed.slice(dot + 1));
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

/** A cookie's value that `signedCookie` reads. */
export function signCookie(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${signature(value, secret)}`);
}

function signature(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
