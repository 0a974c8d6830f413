import { describe, expect, it } from 'vitest';

import { fieldNews, type Changeable } from './field-news.ts';

const NOW = new Date('2026-09-21T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

const known = (change: Partial<Changeable> = {}): Changeable => ({
  label: 'T-shirt size',
  type: 'TEXT',
  description: 'Custom offer field.',
  previousLabel: null,
  relabeledAt: null,
  lastSeenAt: minutesAgo(1),
  ...change,
});

describe('a custom field that is seen again', () => {
  it('is left alone when it is as it was minutes ago', () => {
    expect(fieldNews(known(), known(), NOW)).toBeNull();
    expect(fieldNews(known(), undefined, NOW)).toBeNull();
  });

  it('was seen now when that is longer ago, also while it is blank', () => {
    const old = known({ lastSeenAt: minutesAgo(11) });
    expect(fieldNews(old, known(), NOW)).toEqual(known({ lastSeenAt: NOW }));
    expect(fieldNews(old, undefined, NOW)).toEqual(known({ lastSeenAt: NOW }));
  });

  it('keeps the label that it had before it was renamed', () => {
    expect(fieldNews(known(), known({ label: 'Shirt size' }), NOW)).toEqual(
      known({
        label: 'Shirt size',
        previousLabel: 'T-shirt size',
        relabeledAt: NOW,
        lastSeenAt: NOW,
      }),
    );
  });

  it('is not renamed back by a form from before', () => {
    const renamed = known({ label: 'Shirt size', previousLabel: 'T-shirt size', relabeledAt: NOW });
    expect(fieldNews(renamed, known(), NOW)).toBeNull();
    expect(fieldNews({ ...renamed, lastSeenAt: minutesAgo(11) }, known(), NOW)).toMatchObject({
      label: 'Shirt size',
      lastSeenAt: NOW,
    });
  });

  it('takes another type, but a long text stays one when somebody writes a single line', () => {
    expect(fieldNews(known(), known({ type: 'NUMBER' }), NOW)).toMatchObject({ type: 'NUMBER' });
    expect(fieldNews(known({ type: 'LONG_TEXT' }), known(), NOW)).toBeNull();
  });
});
