import { expect, it } from 'vitest';

import { type SampleColumns, valuesOf, withoutSample, withSample } from './sample-columns.ts';
import type { SampleData } from './sample-data.ts';

function sample(id: string, jobTitle: string | null = null): SampleData {
  const value = {
    raw: jobTitle,
    value: jobTitle,
    problem: null,
    employeeField: { key: 'jobTitle' },
    sourceFields: [],
    steps: [],
  };
  return {
    __typename: 'SampleData',
    candidate: { id, name: id, email: null, headline: null, stage: null, hiredAt: null },
    effect: { kind: 'CREATE', summary: '', employee: null, employees: [], changes: [] },
    values: [value],
    newSourceFields: [],
    sourceFields: [],
  };
}
const ids = (columns: SampleColumns) => columns.map(({ candidate }) => candidate.id);
const two = [sample('Maya'), sample('Ana')];

it('shows another candidate in place of the last one, unless that one is kept', () => {
  expect(ids(withSample(two, sample('Jon'), false))).toEqual(['Maya', 'Jon']);
  expect(ids(withSample(two, sample('Jon'), true))).toEqual(['Maya', 'Ana', 'Jon']);
});

it('never shows more than three', () => {
  const three = withSample(two, sample('Jon'), true);
  expect(ids(withSample(three, sample('Kim'), true))).toEqual(['Maya', 'Ana', 'Kim']);
});

it('shows no one twice', () => {
  const again = withSample(two, sample('Maya', 'Engineer'), true);
  expect(ids(again)).toEqual(['Maya', 'Ana']);
  expect(valuesOf(again, 'jobTitle')[0]?.value?.value).toBe('Engineer');
});

it('takes one away', () => {
  expect(ids(withoutSample(two, 'Maya'))).toEqual(['Ana']);
});

it('has no value for a field that the rules do not know', () => {
  expect(valuesOf(two, 'team').map(({ value }) => value)).toEqual([undefined, undefined]);
});
