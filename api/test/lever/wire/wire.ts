import { readFileSync } from 'node:fs';

export type WireName =
  | 'archive-reasons'
  | 'created-webhook'
  | 'delivery-check'
  | 'delivery-data'
  | 'delivery-hired'
  | 'offers'
  | 'opportunity'
  | 'posting'
  | 'referrals'
  | 'requisition'
  | 'requisition-fields'
  | 'users';

/** A fresh copy of what Lever sends, to be read or changed by one test. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests change it at will
export function wire(name: WireName): any {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
}
