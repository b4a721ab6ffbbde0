import { assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { differences, type Line, valueOf, type Written } from "../../dev/array_calls/compare.ts";

// Random calls with NumPy 2.4's answers, made by dev/array_calls/run.ts --save
const text = await Deno.readTextFile(new URL("../fixtures/ndarray/calls.jsonl", import.meta.url));
const lines = text.trim().split("\n").map((line) => JSON.parse(line) as Line);

Deno.test("array functions answer random calls as NumPy does, from views with gaps, turned and backwards too", () => {
  const wrong = lines.flatMap((line) => {
    const why = differences(nd, line);
    return why ? [`${line.op} ${why}`] : [];
  });
  assertEquals(wrong, []);
  assertEquals(new Set(lines.map(({ op }) => op)).size > 180, true);
});

// The call with all of its arrays lying in another way
function lying(x: Written, how: string): Written {
  if ("list" in x) return { list: x.list.map((y) => lying(y, how)) };
  if ("options" in x) {
    return { options: Object.fromEntries(Object.entries(x.options).map(([k, v]) => [k, lying(v, how)])) };
  }
  return "bytes" in x && x.shape.length && !x.shape.includes(0) ? { ...x, how } : x;
}

Deno.test("array functions answer the same wherever the elements of their arrays lie", () => {
  const wrong = ["plain", "gaps", "back", "turned"].flatMap((how) =>
    lines.flatMap((line) => {
      const why = differences(nd, { ...line, args: line.args.map((x) => lying(x, how)) });
      return why ? [`${how}: ${line.op} ${why}`] : [];
    })
  );
  assertEquals(wrong, []);
});

// Functions of each element by itself
const ELEMENTWISE = new Set(
  `abs acos acosh add asin asinh atan atan2 atanh bitwiseAnd bitwiseNot bitwiseOr bitwiseXor cbrt ceil clip copysign cos
  cosh divide equal exp exp2 expm1 floor floorDivide fmax fmin gcd greater greaterEqual heaviside hypot isclose isfinite
  isinf isnan lcm leftShift less lessEqual log log10 log1p log2 logaddexp logicalAnd logicalNot logicalOr logicalXor
  maximum minimum multiply nanToNum negative notEqual positive power reciprocal remainder rightShift round sign signbit
  sin sinh sqrt square subtract tan tanh trunc where`.split(/\s+/),
);
const TIMES = 90;

// Each element many times: `near` side by side, else the whole array again and again
type Way = (x: nd.View, ndim: number) => nd.View;
const times = (x: nd.View, axis: number): nd.View => nd.repeat(nd.expandDims(x, axis), TIMES, axis);
const deep = (x: nd.View, ndim: number): nd.View =>
  nd.reshape(x, [...new Array<number>(ndim - x.shape.length).fill(1), ...x.shape]);
const WAYS: Readonly<Record<string, Way>> = {
  "again and again": (x, ndim) => x.shape.length < ndim ? x : times(x, 0),
  "again and again, all": (x, ndim) => times(deep(x, ndim), 0),
  "side by side": (x) => times(x, -1),
  "side by side, smaller ones once": (x, ndim) => x.shape.length < ndim ? nd.expandDims(x, -1) : times(x, -1),
  "side by side by a step of 0": (x) => nd.broadcastTo(nd.expandDims(x, -1), [...x.shape, TIMES]),
  "side by side backwards": (x) => nd.flip(nd.copy(nd.flip(times(x, -1)))),
  "side by side with gaps": (x) => nd.slice(times(nd.repeat(nd.expandDims(x, -1), 2, -1), -2), "..., 0"),
};

Deno.test("functions of elements give long arrays the bits that they give short ones", () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { op, args } of lines.filter(({ op }) => ELEMENTWISE.has(op))) {
    const fn = (nd as unknown as Record<string, (...args: unknown[]) => nd.View>)[op]!;
    const given = args.map((x) => valueOf(nd, x));
    const want = fn(...given);
    const ndim = want.shape.length;
    const isArray = (x: unknown): x is nd.View => typeof x === "object" && x !== null && "stride" in x;
    for (const [name, way] of Object.entries(WAYS)) {
      if (want.shape.includes(0)) continue;
      const got = fn(...given.map((x) => isArray(x) ? way(x, ndim) : x));
      const first = name.startsWith("again");
      const more = first ? nd.expandDims(want, 0) : nd.expandDims(want, -1);
      const all = nd.broadcastTo(more, first ? [TIMES, ...want.shape] : [...want.shape, TIMES]);
      compared++;
      if (got.dtype !== want.dtype) wrong.push(`${op}, ${name}: ${got.dtype}, not ${want.dtype}`);
      else if (bits(got) !== bits(all)) wrong.push(`${op} of ${args.map((x) => JSON.stringify(x))}, ${name}`);
    }
  }
  assertEquals(wrong, []);
  assertEquals(compared > 1500, true);
});

// The elements as text, with -0 apart from 0
function bits(x: nd.View): string {
  const { data, shape, dtype } = nd.toTensor(x);
  const plain = nd.toList({ data, shape: [data.length], dtype }) as (number | bigint | boolean)[];
  return `${shape}: ${plain.map((v) => Object.is(v, -0) ? "-0" : `${v}`)}`;
}

// Whose results go into `out` too, and take it last among their options
const INTO = new Set([
  ...ELEMENTWISE,
  ..."sum prod mean std variance max min any all argmax argmin ptp logsumexp median nansum nanmean matmul".split(" "),
]);
const NO_OUT = new Set("clip isclose isfinite isinf isnan signbit logicalNot nanToNum where".split(" "));

Deno.test("out: a view in the midst of other elements takes the result, and they stay as they are", () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { op, args } of lines.filter(({ op }) => INTO.has(op) && !NO_OUT.has(op))) {
    const fn = (nd as unknown as Record<string, (...args: unknown[]) => nd.View>)[op]!;
    const given = args.map((x) => valueOf(nd, x));
    const last = given.at(-1);
    const options = typeof last === "object" && last !== null && !("stride" in last) ? given.pop() as object : {};
    const want = fn(...given, options);
    if (want.shape.includes(0)) continue;
    const rooms: Readonly<Record<string, (shape: readonly number[]) => readonly [room: nd.View, out: nd.View]>> = {
      "one run": (shape) => {
        const n = shape.reduce((a, b) => a * b, 1);
        const room = nd.ones([n + 7], want.dtype);
        return [room, nd.reshape(nd.slice(room, [3, 3 + n]), shape)];
      },
      // Every second element, along odd axes backwards
      "with gaps": (shape) => {
        const room = nd.ones([...shape.map((n) => 2 * n + 1), 3], want.dtype);
        return [room, nd.slice(room, ...shape.map((n, i) => i % 2 ? [2 * n - 1, null, -2] : [1, 2 * n, 2]), 1)];
      },
    };
    for (const [name, roomOf] of Object.entries(rooms)) {
      const [room, out] = roomOf(want.shape);
      assertEquals(out.shape, want.shape);
      const count = (x: nd.View) => Number(nd.toList(nd.countNonzero(nd.notEqual(x, 1))));
      const got = fn(...given, { ...options, out });
      compared++;
      if (got !== out) wrong.push(`${op} ${name}: another array is returned`);
      else if (bits(out) !== bits(want)) wrong.push(`${op} ${name}: ${bits(out)}, not ${bits(want)}`);
      else if (count(room) !== count(out)) wrong.push(`${op} ${name}: other elements are written`);
    }
  }
  assertEquals(wrong, []);
  assertEquals(compared > 300, true);
});

Deno.test("truth is stored as 0 and 1", () => {
  let seen = 0;
  for (const { op, args } of lines) {
    const result = op.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], nd) as (
      ...args: unknown[]
    ) => unknown;
    const got = result(...args.map((x) => valueOf(nd, x))) as nd.View;
    if (typeof got !== "object" || got.dtype !== "bool") continue;
    seen++;
    assertEquals(Array.from(nd.toTensor(got).data as Uint8Array).filter((byte) => byte > 1), [], op);
  }
  assertEquals(seen > 50, true);
});
