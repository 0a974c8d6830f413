import { expect, it } from 'vitest';

import { expressionMark } from './expression-mark.ts';

it('points at the character at fault on its line', () => {
  expect(expressionMark('value &\n  candidate..name', 18)).toEqual({
    line: 2,
    before: '  candidat',
    at: 'e',
    after: '..name',
  });
});

it('points behind the text when something is missing there', () => {
  expect(expressionMark('$uppercase(value', 16)).toMatchObject({ line: 1, at: '⏎', after: '' });
});

it('stays inside the text whatever the position', () => {
  expect(expressionMark('', 99)).toEqual({ line: 1, before: '', at: '⏎', after: '' });
});
