import { domainToUnicode } from 'node:url';

import { cleanText } from './clean-text.ts';

const LONGEST = 254;
/** Nearly all addresses, which are their own best form already. */
const PLAIN = /^[a-z0-9.!#$&'*+=?^_{|}~-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/;
const ADDRESS =
  /^(?<local>[^\s@,;:<>"()\\[\]]+)@(?<domain>[^\s@,;:<>"()\\[\]%/?#]+[.。．]\p{L}[^\s@,;:<>"()\\[\]%/?#.]*)$/u;
/** They join nothing where a plain character is beside them. */
const IDLE_JOINERS = /(?<=^|[ -~])[\u200c\u200d]+|[\u200c\u200d]+(?=[ -~]|$)/g;

/**
 * The one email address in a text, in the form in which it is stored and compared: lower case, in NFC, a domain
 * written in its own letters and not as xn--. A name with the address in angle brackets, `mailto:`, quotation marks
 * and a full stop at the end are left out. Null when it is no address, or more than one.
 */
export function emailIn(text: string): string | null {
  if (text.length > LONGEST * 4) return null;
  if (text.length <= LONGEST && PLAIN.test(text) && !text.includes('xn--')) return text;
  const match = ADDRESS.exec(bare(cleanText(text).replaceAll(IDLE_JOINERS, '').trim()))?.groups;
  const domain = domainToUnicode(match?.['domain'] ?? '');
  if (!match || domain === '') return null;
  const address = `${match['local']}@${domain}`.toLowerCase().normalize('NFC');
  return address.length <= LONGEST ? address : null;
}

/** What to compare addresses by: as they are stored; a text that is no address is compared as it is, in lower case. */
export function canonicalEmail(text: string): string {
  return emailIn(text) ?? cleanText(text).trim().toLowerCase();
}

/** Without what people and mail programs put around an address. */
function bare(text: string): string {
  const [, inBrackets] = /^[^<>]*<([^<>]+)>[.,;]?$/.exec(text) ?? [];
  const quoted = /^(["'“‘„«])(.+)["'”’“»]$/u.exec((inBrackets ?? text).trim());
  const whole = quoted?.[2] ?? inBrackets ?? text;
  const [, linked] = /^mailto:([^?]*)(?:\?.*)?$/i.exec(whole.trim()) ?? [];
  const address = linked === undefined ? whole.trim() : unescaped(linked);
  return address
    .replace('＠', '@')
    .replace(/[.,;]+$/, '')
    .trim();
}

function unescaped(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch (error) {
    if (error instanceof URIError) return link;
    throw error;
  }
}
