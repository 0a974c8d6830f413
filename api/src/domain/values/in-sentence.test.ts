import { expect, it } from 'vitest';

import { inSentence } from './in-sentence.ts';

it.each(['محمد 1', 'דוד 2', 'Sara سارة'])('sets %s apart from the sentence around it', (name) => {
  expect(inSentence(name)).toBe(`\u2068${name}\u2069`);
});

it.each(['Ana Lima', '田中 さくら', ''])('leaves %j as it is', (name) => {
  expect(inSentence(name)).toBe(name);
});
