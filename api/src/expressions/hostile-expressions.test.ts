import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, expect, it } from 'vitest';

import { childrenOf } from '../../test/kit/children-of.ts';
import { createExpressionEngine } from './expression-engine.ts';
import { Realms } from './realm.ts';

const clock = { now: () => new Date('2026-05-03T09:30:00Z') };
const engine = createExpressionEngine({ clock });
afterAll(() => engine.close());

const INPUT = { value: 'Ana', list: [3, 1, 2], candidate: { name: 'Ana Lima' } };
const ask = (of: typeof engine, expression: string, organizationId: string) =>
  of.evaluate({ kind: 'EXPRESSION', expression, input: INPUT }, organizationId);

const FUNCTIONS = [
  ...['sum', 'count', 'max', 'min', 'average', 'string', 'substring', 'substringBefore'],
  ...['substringAfter', 'lowercase', 'uppercase', 'length', 'trim', 'pad', 'match', 'contains'],
  ...['replace', 'split', 'join', 'formatNumber', 'formatBase', 'formatInteger', 'parseInteger'],
  ...['number', 'floor', 'ceil', 'round', 'abs', 'sqrt', 'power', 'boolean', 'not', 'map', 'zip'],
  ...['filter', 'single', 'reduce', 'sift', 'keys', 'lookup', 'append', 'exists', 'spread'],
  ...['merge', 'reverse', 'each', 'error', 'assert', 'type', 'sort', 'distinct', 'base64encode'],
  ...['base64decode', 'encodeUrlComponent', 'encodeUrl', 'decodeUrlComponent', 'decodeUrl'],
  ...['toMillis', 'fromMillis', 'clone', 'now', 'millis'],
];

/** What these give tells whether anything was changed. */
const HONEST = [
  '$sum([1,2,3]) & $count(list) & $max(list) & $min(list) & $average(list)',
  '$uppercase(value) & $lowercase(value) & $length(value) & $trim(" a ") & $pad("a", 3, "-")',
  '$join($sort(list).$string(), ",") & $join($reverse(list).$string(), ",")',
  '$map(list, function($v) { $v * 2 })',
  '$filter(list, function($v) { $v > 1 })',
  '$reduce(list, function($a, $b) { $a + $b })',
  '$replace(value, /a/i, "o") & $contains(value, "na") & $substringAfter("a-b", "-")',
  '[$split("a,b", ","), $match("ab", /(b)/).groups]',
  '$keys({"a": 1, "b": 2}) ~> $join',
  '$merge([{"a": 1}, {"b": $lookup({"c": 2}, "c")}])',
  '$spread({"a": 1, "b": 2})',
  '$each({"a": 1}, function($v, $k) { $k & $v })',
  '$sift({"a": 1, "b": 2}, function($v) { $v = 2 })',
  '$ ~> |candidate|{"name": "Bo"}, ["email"]|',
  '$clone(candidate)',
  '$number("12") + $round(2.5) + $power(2, 3) + $abs(-1) + $floor(1.5) + $ceil(1.5) + $sqrt(9)',
  '$formatNumber(12345.6, "#,##0.00") & $formatInteger(7, "w") & $formatBase(255, 16)',
  '$type(list) & $boolean(value) & $not(false) & $exists(value)',
  '$distinct([1, 1, 2])',
  '$base64decode($base64encode(value)) & $encodeUrl("a b") & $decodeUrlComponent("a%20b")',
  '$now() & $millis() & $toMillis("2026-01-01") & $fromMillis(0)',
  '{"a": list[0]}.a & $$.value & %.value',
  '[[1, 2], [3]]',
  '($f := $substring(?, 0, 1); $f(value))',
];

const HOSTILE = [
  ...FUNCTIONS.flatMap((name) => [
    `$ ~> |$${name}|{"implementation": 1}|`,
    `$ ~> |$${name}|{"_jsonata_function": false, "signature": $sum, "thunk": true}|`,
    `$ ~> |$${name}|{}, ["implementation", "signature", "_jsonata_function"]|`,
    `($x := [$${name}]; $ ~> |$x|{"implementation": function($v) { "mine" }}|)`,
  ]),
  '$ ~> |$|{"__proto__": {"then": 1}, "constructor": {"prototype": {"a": 1}}}|',
  '$ ~> |$spread($sum).implementation|{"a": 1}|',
  '$ ~> |$spread($sum).signature|{"validate": function($x) { "mine" }}|',
  '($each($sum, function($v, $k) { ($v ~> |$|{"apply": 1}|; $k) }))',
  '$sift($sum, function($v) { $exists(($ ~> |$v|{"length": 9}|)) })',
  '$spread($uppercase)[0].implementation("a")',
  '$spread($sum).implementation.constructor("return 1")()',
  '($sum := function($x) { "mine" }; $sum(list))',
  '($map := $uppercase; $uppercase := $map; $now := 1; $clone := function($x) { $sum }; $ ~> |$|{"a": 1}|)',
  '($f := function($x) { $x }; $ ~> |$f|{"body": 1, "environment": {}, "arguments": []}|)',
  '($x := $merge([{"_jsonata_lambda": true}, {"body": 1}]); $x(1))',
  '{"_jsonata_function": true, "implementation": 1}',
  '$each({"a": $sum}, function($f) { ($ ~> |$f|{"token": {"a": 1}, "position": -1}|; 1) })',
  '$lookup($sum, "implementation") ~> |$|{"a": 1}|',
  '$sort(list, function($a, $b) { ($ ~> |$sort|{"implementation": 1}|; $a > $b) })',
  '$replace(value, /a/, function($m) { ($ ~> |$m.next|{"a": 1}|; "x") })',
  '$match(value, /a/).next()',
  '[$sum, $string, $map].*',
  '$sum.**',
  '$error({"a": $sum})',
  '$assert(false, "a\u0000b")',
  '(function() { (function() { $ ~> |$join|{"implementation": $split}| })() })()',
];

it('finds every function of an expression as it was, whatever was evaluated before', async () => {
  const answers = async (of: typeof engine, organizationId: string) => {
    const all: unknown[] = [];
    for (const expression of HONEST) all.push(await ask(of, expression, organizationId));
    return all;
  };
  const fresh = createExpressionEngine({ clock });
  const expected = await answers(fresh, 'acme');
  await fresh.close();
  for (const [at, hostile] of HOSTILE.entries()) {
    await ask(engine, hostile, 'acme');
    const honest = HONEST[at % HONEST.length] ?? '';
    for (const organizationId of ['acme', 'globex']) {
      const after = await ask(engine, honest, organizationId);
      expect(after, `${honest} after ${hostile}`).toEqual(expected[at % HONEST.length]);
    }
  }
  expect(await answers(engine, 'acme')).toEqual(expected);
  expect(await answers(engine, 'globex')).toEqual(expected);
}, 120_000);

it('finds them so even in a realm that is kept', () => {
  const library = createRequire(import.meta.url).resolve('jsonata');
  const realms = new Realms(readFileSync(library, 'utf8'));
  const outcome = (expression: string) =>
    realms.evaluate({
      organizationId: 'acme',
      mayWrite: false,
      task: JSON.stringify({ expression, input: INPUT, moment: 0 }),
    });
  const expected = HONEST.map(outcome);
  for (const hostile of HOSTILE) {
    outcome(hostile);
  }
  expect(HONEST.map(outcome)).toEqual(expected);
}, 60_000);

it('does not let an expression change a function, not even for itself', async () => {
  for (const name of FUNCTIONS) {
    expect(await ask(engine, `$ ~> |$${name}|{"implementation": 1}|`, 'acme')).toEqual({
      problem: expect.stringContaining('An expression cannot change a function'),
    });
  }
});

/** What their `toJSON` promises fails, after the answer and with nothing that waits for it. */
const FAILS_LATER = [
  '({"toJSON": $spread($sum)}) ~> |$|{"a": $$}|',
  '$string({"toJSON": $sum, "a": 1})',
  '$string({"toJSON": function() { $error("later") }})',
  '{"then": $spread($sum), "a": 1}',
];

it.each(FAILS_LATER)(
  'is the same again, and no one else’s concern, when it fails late: %s',
  async (late) => {
    const first = await ask(engine, late, 'acme');
    expect(await ask(engine, late, 'acme')).toEqual(first);
    expect(await ask(engine, '$sum([1, 2])', 'globex')).toEqual({ value: 3 });
  },
);

it('is evaluated by another process when one that others used ends', async () => {
  const before = childrenOf(process.pid);
  const own = createExpressionEngine({ clock });
  await ask(own, '1', 'acme');
  for (const pid of childrenOf(process.pid))
    if (!before.includes(pid)) process.kill(pid, 'SIGKILL');
  expect(await ask(own, '$sum([1, 2])', 'globex')).toEqual({ value: 3 });
  await own.close();
});
