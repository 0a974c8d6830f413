import { describe, expect, it } from 'vitest';

import { wire } from '../../test/lever/wire/wire.ts';
import { leverWebhookReader } from './webhook-reader.ts';

const bytes = (body: unknown) =>
  Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
const read = (body: unknown) => leverWebhookReader.read(bytes(body));
const isSigned = (body: unknown, signatureToken: string) =>
  read(body)?.isSigned(signatureToken) ?? false;

const KEY = '4be1c07d92a6f35801c9e7b45d2f86a3170b9ce8d4f25a63';

describe('the signature of a webhook request', () => {
  it.each([
    [
      KEY,
      'a90d3f7be21c5860f4d7b9e3162a8c05d7f10e6b94c2385a',
      1790000000123,
      'd3169acc50f9d7f81d90f21dec3562ae446392ddf721014836d65e76e28f7abc',
    ],
    [
      KEY,
      '5c83ba1f07e94d26b8a1f3c05e79d24680ba3cf17e5d9246',
      1789999940001,
      '80b80a82a4b0043871b7b8b8794f371c89db2ee2eb8397972eae439117c83058',
    ],
    [
      's3cret',
      'tok_123',
      1751800000000,
      '66daedd50a0305504346e4ecb802cfacc10112858e4e6101b615ad77f64f73be',
    ],
  ])('is right for key %s and token %s', (key, token, triggeredAt, signature) => {
    expect(isSigned({ token, triggeredAt, signature }, key)).toBe(true);
    expect(isSigned({ token, triggeredAt, signature }, `${key}x`)).toBe(false);
    expect(isSigned({ token, triggeredAt: triggeredAt + 1, signature }, key)).toBe(false);
  });

  it.each([
    ['the token only', '5bc3ee871d9b1156b45b57ec97432adfe05964b7930cf7f6e285276995461a96'],
    ['time before token', 'b46bbe5a7aa58e6de3b56684df42dc7cbb326a3a4a6fae0be2c1b064c831c815'],
    ['seconds', '0764675d7b6d98ea483813d14f125af73bbbc1d3a5e468b42482a11fb338c4db'],
    ['key and message swapped', '936b05f5e5557d0796dbce149ae08ad4a8077e9a854b7bb92989e52fefa1e0fc'],
    ['base64', '0xaazFD51/gdkPId7DVirkRjkt33IQFINtZeduKPerw='],
    ['capitals', 'D3169ACC50F9D7F81D90F21DEC3562AE446392DDF721014836D65E76E28F7ABC'],
    ['more behind it', 'd3169acc50f9d7f81d90f21dec3562ae446392ddf721014836d65e76e28f7abczz'],
    ['half of it', 'd3169acc50f9d7f81d90f21dec3562ae'],
    ['nothing', ''],
  ])('is wrong when made of %s', (_, signature) => {
    const body = { ...wire('delivery-hired'), signature };
    expect(isSigned(body, KEY)).toBe(false);
  });

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { token: 1, triggeredAt: '1790000000123', signature: {} },
    { token: 'a', triggeredAt: 1.5, signature: 'a' },
    { token: 'a', triggeredAt: 1e300, signature: 'a' },
    { token: '', triggeredAt: Number.NaN, signature: null },
  ])('is wrong, without an error, on %j', (body) => {
    expect(isSigned(body, KEY)).toBe(false);
  });

  it.each([
    ['a digit of the moment at the end of the token', 'tok_1231', 751800000000],
    ['all but one digit there', 'tok_123175180000000', 0],
    ['a digit of the token in front of the moment', 'tok_12', 31751800000000],
    ['three digits of the token in front of the moment', 'tok_', 1231751800000000],
  ])('is wrong with %s, though the same is signed', (_, token, triggeredAt) => {
    const signature = '66daedd50a0305504346e4ecb802cfacc10112858e4e6101b615ad77f64f73be';
    expect(isSigned({ token, triggeredAt, signature }, 's3cret')).toBe(false);
  });

  it('is wrong whenever the webhook has no token', () => {
    expect(isSigned(wire('delivery-hired'), '')).toBe(false);
  });
});

describe('reading a webhook request', () => {
  it('understands a hire', () => {
    expect(read(wire('delivery-hired'))).toMatchObject({
      eventName: 'candidateHired',
      event: 'CANDIDATE_HIRED',
      isCheck: false,
      candidateId: '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10',
      stageId: null,
      triggeredAtMs: 1790000000123,
    });
    expect(isSigned(wire('delivery-hired'), KEY)).toBe(true);
  });

  it('knows the check that Verify connection sends', () => {
    const check = wire('delivery-check');
    expect(read(check)).toMatchObject({ isCheck: true, candidateId: null });
    expect(isSigned(check, KEY)).toBe(true);
  });

  it.each([['text'], [['a']], [7], [true]])('takes data of %j for no check', (data) => {
    expect(read({ event: 'candidateHired', data })).toMatchObject({
      isCheck: false,
      candidateId: null,
    });
  });

  it('understands the data of every event', () => {
    const all = Object.entries(wire('delivery-data')).map(([name, data]) => {
      const event = name === 'candidateUnarchived' ? 'candidateArchiveChange' : name;
      const message = read({ event, triggeredAt: 1, token: 't', data });
      return [message?.event, message?.candidateId?.slice(0, 4) ?? null, message?.stageId];
    });
    expect(all).toEqual([
      ['CANDIDATE_STAGE_CHANGE', '2f9a', 'offer'],
      ['CANDIDATE_ARCHIVE_CHANGE', '2f9a', null],
      ['CANDIDATE_ARCHIVE_CHANGE', '2f9a', null],
      ['APPLICATION_CREATED', '2f9a', null],
      ['CANDIDATE_DELETED', '2f9a', null],
      ['INTERVIEW_UPDATED', '2f9a', null],
      ['CONTACT_UPDATED', null, null],
    ]);
  });

  it('gives everything that one signature can be put on the same key', () => {
    const hired = wire('delivery-hired');
    const key = read(hired)?.dedupeKey;
    expect(read({ ...hired, id: 'another', data: {}, event: 'else' })?.dedupeKey).toBe(key);
    expect(read(wire('delivery-check'))?.dedupeKey).not.toBe(key);
  });

  it('keeps an event that it does not know', () => {
    expect(read({ event: 'offerSigned', data: { a: 1 } })).toMatchObject({
      eventName: 'offerSigned',
      event: null,
      isCheck: false,
    });
  });

  it.each([
    ['a\u0000b\u202e\nc', 'ab c'],
    ['\ud83d', '\ufffd'],
    [`${'x'.repeat(99)}${'😀'.repeat(9)}`, `${'x'.repeat(99)}😀`],
    [7, ''],
  ])('shows the event name %j as %j', (event, eventName) => {
    expect(read({ event })?.eventName).toBe(eventName);
  });

  it('takes nothing for an id that cannot be one', () => {
    const data = { opportunityId: '../users', contactId: 'a\u0000b', toStageId: {} };
    expect(read({ event: 'candidateHired', data })).toMatchObject({
      candidateId: null,
      stageId: null,
      isCheck: false,
    });
  });

  it.each([
    ['a byte order mark', `\ufeff${JSON.stringify(wire('delivery-hired'))}`],
    [
      'bytes that are not UTF-8',
      Buffer.from([...bytes('{"token":"t","a":"'), 0xff, ...bytes('"}')]),
    ],
    ['many brackets in a text', `{"a":"\\"${'['.repeat(9999)}"}`],
    ['a number without an end', '{"a":1e999999}'],
    ['a key twice', '{"event":"a","event":"b"}'],
  ])('reads a body with %s', (_what, body) => {
    expect(leverWebhookReader.read(Buffer.from(body))).not.toBeNull();
  });

  it.each([
    '',
    'text',
    'null',
    '1',
    '"x"',
    '[]',
    'true',
    '['.repeat(100_000),
    '{"a":',
    `{"a":${'['.repeat(9999)}${']'.repeat(9999)}}`,
  ])('gives null for %j', (body) => {
    expect(leverWebhookReader.read(Buffer.from(body))).toBeNull();
  });
});
