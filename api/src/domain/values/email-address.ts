import { domainToASCII, domainToUnicode } from 'node:url';

import { cleanText } from './clean-text.ts';

const LONGEST = 254;
/** In bytes, as mail is delivered. */
const LONGEST_LOCAL = 64;
/** Nearly all addresses, which are their own best form already. */
const PLAIN =
  /^[a-z0-9!#$&'*+=?^_{|}~-]{1,30}(?:\.[a-z0-9!#$&'*+=?^_{|}~-]{1,30})?@(?:[a-z0-9]{1,60}\.){1,4}[a-z]{2,20}$/;
/** A domain as computers write it: of letters, digits and hyphens within, the last part of letters alone. */
const DOMAIN =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;
const ADDRESS =
  /^(?<local>[^\s@,;:<>"()\\[\]]+)@(?<domain>[^\s@,;:<>"()\\[\]%/?#]+[.。．]\p{L}[^\s@,;:<>"()\\[\]%/?#.]*)$/u;
/** What no one sees, also joiners, unless these are between signs of the scripts and emoji that are written with them. */
const UNSEEN =
  /(?<![\p{Lo}\p{M}\p{So}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{Lo}\p{So}])|(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

/**
 * The one email address in a text, in the form in which it is stored and compared: lower case, in NFKC, so that
 * full-width letters are plain ones, without anything unseen, a domain written in its own letters and not as xn--. A
 * name with the address in angle brackets, `mailto:`, quotation marks and a full stop at the end are left out. Null
 * when it is no address, or more than one.
 */
export function emailIn(text: string): string | null {
  if (text.length > LONGEST * 4) return null;
  if (text.length <= LONGEST && PLAIN.test(text) && !text.includes('xn--')) return text;
  const match = ADDRESS.exec(bare(inPlainLetters(text)))?.groups;
  const domain = domainToUnicode(match?.['domain'] ?? '');
  if (!match || domain === '') return null;
  const address = `${match['local']}@${domain}`.toLowerCase().normalize('NFKC');
  return address.length <= LONGEST && canExist(address) ? address : null;
}

/** Whether mail can be sent there at all: dots stand between other characters, and the domain is one. */
function canExist(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return (
    Buffer.byteLength(local) <= LONGEST_LOCAL &&
    local.split('.').every((part) => part !== '') &&
    // Also where its letters hide the hyphen from computers: xn----hga.
    !/(?:^|\.)-|-(?:\.|$)/.test(domain) &&
    DOMAIN.test(domainToASCII(domain))
  );
}

/** What to compare addresses by: as they are stored; a text that is no address is compared as it is, in lower case. */
export function canonicalEmail(text: string): string {
  return emailIn(text) ?? inPlainLetters(text).toLowerCase();
}

/** A text as addresses in it are looked for: full-width and other forms of letters as plain ones, and all can be seen. */
export function inPlainLetters(text: string): string {
  return cleanText(text).replaceAll(UNSEEN, '').normalize('NFKC').replaceAll(UNSEEN, '').trim();
}

/** Without what people and mail programs put around an address. */
function bare(text: string): string {
  const [, inBrackets] = /^[^<>]*<([^<>]+)>[.,;]?$/.exec(text) ?? [];
  const quoted = /^(["'“‘„«])(.+)["'”’“»]$/u.exec((inBrackets ?? text).trim());
  const whole = quoted?.[2] ?? inBrackets ?? text;
  const [, linked] = /^mailto:([^?]*)(?:\?.*)?$/i.exec(whole.trim()) ?? [];
  const address = linked === undefined ? whole.trim() : inPlainLetters(unescaped(linked));
  return address.replace(/[.,;]+$/, '').trim();
}

function unescaped(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch (error) {
    if (error instanceof URIError) return link;
    throw error;
  }
}
