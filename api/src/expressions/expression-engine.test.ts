import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { createExpressionEngine } from './expression-engine.ts';

const clock = { now: () => new Date('2026-05-03T09:30:00Z') };
const engine = createExpressionEngine({ clock });
afterAll(() => engine.close());

const INPUT = {
  value: 'Ana Lima',
  candidate: { name: 'Ana Lima', email: 'ana@example.com' },
  fields: { 'offer.salary_amount': { amount: '85000.00', currency: 'USD', interval: 'YEAR' } },
};

const evaluate = (expression: string, input: unknown = INPUT, organizationId = 'acme') =>
  engine.evaluate({ kind: 'EXPRESSION', expression, input }, organizationId);

const ENDLESS_LOOP = '($f := function($n) { $f($n + 1) }; $f(1))';

describe('an expression', { timeout: 20_000 }, () => {
  it('is applied to the value, the candidate and the fields', async () => {
    expect(await evaluate('$uppercase(value)')).toEqual({ value: 'ANA LIMA' });
    expect(await evaluate('candidate.email')).toEqual({ value: 'ana@example.com' });
    expect(await evaluate('fields."offer.salary_amount".amount')).toEqual({ value: '85000.00' });
  });

  it('gives null when it finds nothing', async () => {
    expect(await evaluate('candidate.nickname')).toEqual({ value: null });
  });

  it('gives plain lists and objects', async () => {
    expect(await evaluate('[1..3].{"n": $}')).toEqual({ value: [{ n: 1 }, { n: 2 }, { n: 3 }] });
  });

  it('fails in words, with the place', async () => {
    expect(await evaluate('"a" & $number(value)')).toEqual({
      problem: 'Unable to cast value to a number: "Ana Lima" (at character 7)',
    });
    expect(await evaluate('value = (')).toEqual({
      problem: 'Expected ")" before end of expression (at character 10)',
    });
    expect(await evaluate('$error("No such state")')).toMatchObject({
      problem: expect.stringContaining('No such state'),
    });
  });

  it.each([
    ['$ ~> |**|{"x": 1}|', 'The expression changes something that is not an object'],
    ['$ ~> |value|{"x": 1}|', 'The expression changes something that is not an object'],
    ['$formatBase(10, 99)', expect.stringContaining('between 2 and 36')],
    ['$fromMillis(1e20)', 'The expression uses a time outside the years 0 to 9999'],
  ])('says in words what goes wrong in %s', async (expression, problem) => {
    expect(await evaluate(expression)).toEqual({ problem });
  });

  it('gives the same for the same input, moment and all', async () => {
    expect(await evaluate('$now()')).toEqual({ value: '2026-05-03T09:30:00.000Z' });
    expect(await evaluate('$millis()')).toEqual({ value: Date.parse('2026-05-03T09:30:00Z') });
    expect(await evaluate('$toMillis("10:00", "[H01]:[m01]") ~> $fromMillis')).toEqual({
      value: '2026-05-03T10:00:00.000Z',
    });
    expect(await evaluate('$fromMillis($toMillis("2026-10-12T00:30:00"))')).toEqual({
      value: '2026-10-12T00:30:00.000Z',
    });
  });

  it('leaves nothing behind for the next one', async () => {
    await evaluate('$merge([{"__proto__": {"left": 1}}]).x');
    await evaluate('($left := 1)');
    expect(await evaluate('[left, $left, $.__proto__.left]')).toEqual({ value: [] });
  });

  it.each(['$sum', 'function($x) { $x }', '{"f": $sum}', '/a/', '[$uppercase]'])(
    'may not give a function: %s',
    async (expression) => {
      expect(await evaluate(expression)).toEqual({
        problem: 'The expression gives a function, not a value',
      });
    },
  );

  it('encodes and decodes base64 as Node does', async () => {
    for (const text of ['', 'a', 'hi', 'Zoë', 'a~b?', '\u00ff\u00fe\u00fd']) {
      const encoded = Buffer.from(text, 'latin1').toString('base64');
      expect(await evaluate('$base64encode(value)', { value: text })).toEqual({ value: encoded });
      for (const written of [encoded, encoded.replaceAll('=', ''), ` ${encoded}\n=x`]) {
        expect(await evaluate('$base64decode(value)', { value: written })).toEqual({ value: text });
      }
    }
    expect(await evaluate('$base64decode("-_8")')).toEqual({ value: '\u00fb\u00ff' });
  });

  it('gives texts that can be kept, and messages too', async () => {
    expect(await evaluate('$split(value, "")[0]', { value: '𠮷田' })).toEqual({ value: '\ufffd' });
    expect(await evaluate('{value: "a\u0000b\u202ec"}', { value: 'k\u0000' })).toEqual({
      value: { k: 'abc' },
    });
    expect(await evaluate('$number(value)', { value: `${'x'.repeat(261)}😀😀` })).toEqual({
      problem: expect.toSatisfy((words: string) => words.isWellFormed()),
    });
    expect(await evaluate('$error("a\u0000\ud83d")')).toMatchObject({
      problem: expect.stringMatching(/^a\ufffd \(at character \d+\)$/),
    });
  });

  it('may nest 100 levels in what it gives, and keeps keys that mean something to JavaScript', async () => {
    const nested = (levels: number) =>
      `($f := function($x, $n) { $n = 0 ? $x : $f({"a": $x}, $n - 1) }; $f(1, ${levels}))`;
    expect(await evaluate(nested(100))).toHaveProperty('value');
    expect(await evaluate(nested(101))).toEqual({
      problem: 'The expression gives lists or objects more than 100 levels deep',
    });
    const { value } = (await evaluate('{"__proto__": {"a": 1}, "toJSON": 2, "then": 3}')) as {
      value: object;
    };
    expect(Object.entries(value)).toEqual([
      ['__proto__', { a: 1 }],
      ['toJSON', 2],
      ['then', 3],
    ]);
  });

  it('may not give more than 64 KiB, nor a number that is none', async () => {
    expect(await evaluate('$pad("", 65534, "x")')).toMatchObject({ value: expect.any(String) });
    expect(await evaluate('$pad("", 65535, "x")')).toEqual({
      problem: 'The expression gives more than 64 KiB',
    });
    expect(await evaluate('1 / 0')).toEqual({
      problem: 'The expression gives a number that is out of range',
    });
    for (const moment of ['253402300800000', '8.64e15 + 1', '-1e300']) {
      expect(await evaluate(`$fromMillis(${moment})`)).toEqual({
        problem: 'The expression uses a time outside the years 0 to 9999',
      });
    }
    expect(await evaluate('$fromMillis(253402300799999)')).toEqual({
      value: '9999-12-31T23:59:59.999Z',
    });
  });
});

describe('a limit', { timeout: 20_000 }, () => {
  // An organization for each test: with too many that ran away, all of its expressions wait.
  let organizations = 0;
  beforeEach(() => {
    organizations += 1;
  });
  const evaluate = (expression: string, input: unknown = INPUT) =>
    engine.evaluate({ kind: 'EXPRESSION', expression, input }, `organization ${organizations}`);

  it.each([
    ['a loop without an end', ENDLESS_LOOP],
    ['a pattern that tries everything', '$match($pad("", 40, "a") & "!", /^(a+)+$/)'],
    ['one hidden behind a failure', `[$error("no"), ${ENDLESS_LOOP}]`],
    ['an exponential search', '($f := function($n) { $n < 2 ? 1 : $f($n-1) + $f($n-2) }; $f(60))'],
  ])('of time stops %s, and no one else', async (_what, runaway) => {
    await evaluate('value');
    const startedAt = performance.now();
    let tookMs = 0;
    const [stopped, ...others] = await Promise.all([
      evaluate(runaway).finally(() => {
        tookMs = performance.now() - startedAt;
      }),
      evaluate('value & "1"'),
      evaluate('value & "2"'),
    ]);
    expect(stopped).toEqual({ problem: 'The expression took longer than 250 ms and was stopped' });
    expect(tookMs).toBeLessThan(5_000);
    expect(others).toEqual([{ value: 'Ana Lima1' }, { value: 'Ana Lima2' }]);
    expect(await evaluate('value')).toEqual({ value: 'Ana Lima' });
  });

  it('of time does not hold up others, however often the expression is asked for', async () => {
    await Promise.all([evaluate('value & "1"'), evaluate('value & "2"')]);
    let stopped = 0;
    const runaways = [1, 2, 3].map(async (value) => {
      await evaluate(ENDLESS_LOOP, { value });
      stopped += 1;
    });
    expect(await evaluate('value')).toEqual({ value: 'Ana Lima' });
    expect(stopped).toBeLessThan(2);
    await Promise.all(runaways);
  });

  it('of time keeps what ran away before out of the way of everyone else', async () => {
    const engine = createExpressionEngine({ clock });
    const evaluate = (expression: string, organizationId: string) =>
      engine.evaluate({ kind: 'EXPRESSION', expression, input: INPUT }, organizationId);
    const hogs = ['hog 1', 'hog 2'];
    await Promise.all(hogs.map((hog) => evaluate(ENDLESS_LOOP, hog)));
    const running = hogs.map((hog) => evaluate(ENDLESS_LOOP, hog));
    for (let at = 1; at <= 20; at += 1) {
      expect(await evaluate(`value & "${at}"`, 'acme')).toEqual({ value: `Ana Lima${at}` });
    }
    const ended = Promise.allSettled(running);
    await engine.close();
    expect((await ended).map(({ status }) => status)).toContain('rejected');
  });

  it('of depth stops a recursion without an end', async () => {
    expect(await evaluate('($f := function($n) { 1 + $f($n + 1) }; $f(1))')).toMatchObject({
      problem: expect.stringContaining('calls itself without an end'),
    });
  });

  it('of length stops a list without an end', async () => {
    expect(await evaluate('[1..10000000]')).toMatchObject({
      problem: expect.stringContaining('a list of more than 100,000 entries'),
    });
  });

  it.each([
    [
      'text',
      '($f := function($s, $n) { $n = 0 ? $length($s) : $f($s & $s & "x", $n - 1) }; $f("xxxxxxxx", 40))',
    ],
    [
      'lists',
      '($f := function($l, $n) { $n = 0 ? $l : $f([$l, [1..90000]], $n - 1) }; $f([], 10000))',
    ],
    ['padding', '$length($pad("", 1000000000))'],
    ['splitting', '$count($split($pad("", 30000000, "x"), ""))'],
    ['lists in lists', '[1..90000].[1..90000]'],
    ['replacing', '$length($replace($pad("", 100000, "x"), "x", $pad("", 100000, "y")))'],
  ])('of memory or time stops a hog of %s, and no one else', async (_what, hog) => {
    const [stopped, other] = await Promise.all([evaluate(hog), evaluate('value')]);
    expect(stopped).toHaveProperty('problem');
    expect(other).toEqual({ value: 'Ana Lima' });
  });
});

describe('a check', () => {
  it('finds nothing wrong with an expression that parses', () => {
    expect(engine.check('fields."offer.team" = "Sales" ? "S-1" : value')).toBeNull();
  });

  it.each([
    ['value.first last', 'Syntax error: "last".', 12],
    ['$uppercase(value', 'Expected ")" before end of expression.', 16],
    ['1 +', 'The expression ends too early.', 3],
    [' ', 'The expression is empty.', 0],
    ['"a" & $random()', '$random isn’t allowed', 6],
    ['[1,2] ~> $shuffle', '$shuffle isn’t allowed', 9],
    ['($e := $eval; $e("1"))', '$eval isn’t allowed', 7],
    ['x'.repeat(2_345), 'up to 2,000 characters; this expression has 2345', 2_000],
  ])('says what is wrong with %s, and where', (expression, message, position) => {
    const problem = engine.check(expression);
    expect(problem?.message).toContain(message);
    expect(problem?.position).toBe(position);
  });

  it('bears with whatever nests', () => {
    for (const nested of ['(', '[', '{"a":', '-', 'a[', '$f(', 'function($x){', 'a?']) {
      const expression = nested.repeat(Math.floor(2_000 / nested.length));
      expect(engine.check(expression)?.message).toEqual(expect.any(String));
    }
  });
});
