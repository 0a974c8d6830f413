import { describe, expect, it } from 'vitest';

import { nameLikeness } from './name-likeness.ts';

describe('how alike two names are', () => {
  it.each([
    ['Last name', 'Surname'],
    ['Start date', 'First day at work'],
    ['Start date', 'Anticipated start date'],
    ['startsOn', 'Starting date'],
    ['Mobile', 'Phone number'],
    ['Employment type', 'Commitment'],
    ['Employment type', 'Employment status'],
    ['Location', 'Office location'],
    ['T-shirt size', 'What is your t-shirt size?'],
    ['Languages', 'Language'],
    ['Préférence', 'preference'],
    ['Preferred name', 'Preferred first name'],
  ])('is the same: %s, %s', (one, other) => {
    expect(nameLikeness(one, other)).toBe(1);
  });

  it.each([
    ['Email', 'Phone'],
    ['First name', 'Last name'],
    ['', 'Name'],
    ['Of the', 'For a'],
    ['Salary', 'Laptop'],
  ])('is nothing: %s, %s', (one, other) => {
    expect(nameLikeness(one, other)).toBe(0);
  });

  it('is more the more words they share, in whichever order', () => {
    const close = nameLikeness('Shirt size', 'Shirt size and fit');
    const far = nameLikeness('Shirt size', 'Desk size of choice');
    expect(close).toBeGreaterThan(far);
    expect(nameLikeness('Shirt size and fit', 'Shirt size')).toBe(close);
    expect(far).toBeGreaterThan(0);
  });
});
