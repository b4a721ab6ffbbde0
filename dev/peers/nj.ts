/**
 * Runs random programs on `nj` and on numjs's maintained fork, and shows every step after which they differ.
 *
 * deno run -A --no-lock dev/peers/nj.ts [programs] [seed]
 *
 * Only calls that numjs gets right are made; where it is wrong, tests/ndarray/nj_numpy_test.ts holds `nj` to NumPy's
 * answers. The package comes from npm, or from the folder named by JS_PEERS, which holds a `node_modules`.
 */
import { createRequire } from "node:module";
import { type NdArray, nj } from "../../ndarray/mod.ts";

// deno-lint-ignore no-explicit-any -- a package without types here, and programs without types on purpose
type Loose = any;
const folder = Deno.env.get("JS_PEERS");
const loaded: Loose = folder ? createRequire(`${folder}/`)("@d4c/numjs") : await import(`npm:${"@d4c/numjs@0.17.35"}`);
const peer: Loose = loaded.default?.default ?? loaded.default ?? loaded;

const [programs = 20000, seed = 1] = Deno.args.map(Number);
let state = seed >>> 0;
// Mulberry32: a program is known by its number
function random(): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ state >>> 15, 1 | state);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
}
const below = (n: number) => Math.floor(random() * n);
const from = <T>(list: readonly T[]): T => list[below(list.length)]!;
const DTYPES = [
  "array",
  "float64",
  "float32",
  "int32",
  "int16",
  "int8",
  "uint32",
  "uint16",
  "uint8",
];

/** What is done to both: the same text of a step, applied to either namespace. */
interface Step {
  readonly text: string;
  readonly run: (nj: Loose, x: Loose) => Loose;
  /** The dtype of the result is lost by numjs. */
  readonly untyped?: true;
}
const method = (name: string, ...args: unknown[]): Step => ({
  text: `.${name}(${args.map((a) => JSON.stringify(a)).join(", ")})`,
  run: (_, x) => x[name](...args),
});
const call = (name: string, ...args: unknown[]): Step => ({
  text: `nj.${name}(it${args.map((a) => `, ${JSON.stringify(a)}`).join("")})`,
  run: (n, x) => n[name](x, ...args),
});

function start(): Step {
  const most = from([4, 4, 6]);
  const shape = Array.from(
    { length: 1 + below(most > 4 ? 2 : 3) },
    () => 1 + below(most),
  );
  const dtype = from(DTYPES);
  const whole = dtype !== "array" && !dtype.startsWith("float");
  const least = dtype.startsWith("u") ? 0 : -4;
  const list = (axis: number): unknown =>
    axis === shape.length
      ? whole ? least + below(9) : Math.round((random() * 8 - 4) * 8) / 8
      : Array.from({ length: shape[axis]! }, () => list(axis + 1));
  const data = JSON.stringify(list(0));
  return {
    text: `nj.array(${data}, "${dtype}")`,
    run: (n) => n.array(JSON.parse(data), dtype),
  };
}

// Whether the elements follow each other: numjs reshapes nothing else rightly
const packed = ({ selection: { shape, stride, offset, data } }: NdArray) =>
  offset === 0 && data.length === shape.reduce((a, b) => a * b, 1) &&
  shape.every((n, i) => n === 1 || stride[i] === shape.slice(i + 1).reduce((a, b) => a * b, 1));

function step(x: NdArray, theirs: NdArray): Step {
  const { shape, ndim, size, dtype } = x;
  const axes = shape.map((_, i) => i);
  const real = dtype === "array" || dtype.startsWith("f");
  const values = x.flatten().tolist() as number[];
  const finite = values.every(Number.isFinite);
  const cut = (n: number) => {
    const a = below(n);
    const b = a + 1 + below(n - a);
    return from<unknown>([
      null,
      a,
      [b],
      [a, b],
      [a, b, 1 + below(2)],
      [null, null, 1 + below(2)],
      -1 - a,
      [
        a,
        null,
        null,
        2,
      ],
    ]);
  };
  const other = JSON.stringify(x.add(0).tolist());
  const choices: (() => Step | undefined)[] = [
    () => method("slice", ...shape.map(cut)),
    () => method("lo", ...shape.map((n) => below(n))),
    () => method("hi", ...shape.map((n) => 1 + below(n))),
    () => method("step", ...shape.map(() => from([1, 2, -1, -2]))),
    () => ndim > 1 ? method("transpose", ...axes.sort(() => random() - 0.5)) : undefined,
    () => method("transpose"),
    () => call("flip", below(ndim)),
    () => ndim < 2 ? undefined : call("rot90", 1 + below(3), [0, 1 + below(ndim - 1)]),
    () => ndim < 2 ? undefined : method("pick", ...axes.map((i) => i === 0 ? below(shape[0]!) : null)),
    () => ndim === 2 ? call("diag") : undefined,
    () => ndim === 1 && packed(theirs) && size < 6 ? call("diag") : undefined,
    () => ndim > 1 ? method("flatten") : undefined,
    () =>
      packed(theirs)
        ? method(
          "reshape",
          from([[size], [1, size], [size, 1], [-1], [size, -1]]),
        )
        : undefined,
    () => method("clone"),
    () =>
      method(
        from(["add", "subtract", "multiply", "divide", "mod", "assign"]),
        from([2, -3, 0.5, 7, 1e3]),
        from([true, false]),
      ),
    () => method("pow", from([2, 3, 0.5])),
    () =>
      finite
        ? method(
          from(["add", "multiply", "subtract", "divide", "mod"]),
          JSON.parse(other),
        )
        : undefined,
    () => method(from(["exp", "log", "sqrt", "round"]), from([true, false])),
    () =>
      call(
        from([
          "negative",
          "abs",
          "cos",
          "sin",
          "tan",
          "arccos",
          "arcsin",
          "arctan",
          "exp",
          "sqrt",
          "round",
        ]),
      ),
    () => finite && values.every((v) => Math.abs(v) < 300) ? call("tanh") : undefined,
    () => call("clip", from([-1, 0]), from([1, 2, 5])),
    () => call("sigmoid", from([1, 2, 0.5])),
    () => call("leakyRelu", from([0.01, 0.2])),
    () => finite && real && values.every((v) => Math.abs(v) < 50) ? call("softmax") : undefined,
    () => ({
      text: "nj.concatenate([it, it])",
      run: (n, y) => n.concatenate([y, y]),
      untyped: true,
    }),
    () =>
      ndim < 3
        ? {
          text: "nj.stack([it, it], -1)",
          run: (n, y) => n.stack([y, y], -1),
          untyped: true,
        }
        : undefined,
    () => ndim === 2 ? { text: "it.dot(it.T)", run: (_, y) => y.dot(y.T) } : undefined,
    () =>
      ndim === 2 && finite && packed(theirs) && dtype === "array"
        ? { text: "convolve", run: (n, y) => n.convolve(y, [[1, -1]]) }
        : undefined,
  ];
  for (const n of [3, 5]) {
    const filter = Array.from(
      { length: n },
      (_, i) => Array.from({ length: n }, (_, j) => (i * 7 + j * 3) % 5 - 2),
    );
    if (ndim === 2 && finite && shape.every((m) => m >= n)) {
      choices.push(() => call("convolve", filter));
    }
  }
  if (real && finite && ndim > 1 && shape[ndim - 1] === 2) {
    choices.push(() => call("fft"), () => call("ifft"));
  }
  for (;;) {
    const made = from(choices)();
    if (made) return made;
  }
}

const close = (a: number, b: number, digits: number) =>
  Object.is(a, b) || a === b ||
  Math.abs(a - b) <= digits * Math.max(1, Math.abs(b));
function differ(
  ours: NdArray,
  theirs: Loose,
  untyped: boolean,
  digits: number,
): string | undefined {
  const a = JSON.stringify(ours.shape);
  const b = JSON.stringify(theirs.shape);
  if (a !== b) return `shape ${a}, there ${b}`;
  if (!untyped && ours.dtype !== theirs.dtype) {
    return `dtype ${ours.dtype}, there ${theirs.dtype}`;
  }
  const x = ours.tolist().flat(9) as number[];
  const y = theirs.tolist().flat(9) as number[];
  // Sums are as exact as their largest term
  const top = x.filter(Number.isFinite).reduce(
    (most, v) => Math.max(most, Math.abs(v)),
    1,
  );
  const i = x.findIndex((v, k) => !close(v, y[k]!, digits * top));
  if (i >= 0) return `element ${i} is ${x[i]}, there ${y[i]}`;
  const nan = x.some((v) => Number.isNaN(v));
  if (!untyped && digits === 0 && !nan) {
    for (
      const [printThreshold, nFloatingValues] of [[7, 5], [2, 2], [3, 0], [
        100,
        9,
      ]] as const
    ) {
      for (const { config } of [nj, peer]) {
        Object.assign(config, { printThreshold, nFloatingValues });
      }
      if (String(ours) !== String(theirs)) {
        return `prints\n${ours}\nthere\n${theirs}`;
      }
    }
  }
  for (
    const name of [
      "sum",
      "mean",
      "max",
      "min",
      ...ours.dtype === "array" || ours.dtype === "float64" ? ["std"] : [],
    ]
  ) {
    const p = (ours as Loose)[name]();
    const q = theirs[name]();
    // numjs's std cancels, and it passes over NaN
    if (
      !nan && x.every(Number.isFinite) &&
      !close(
        p,
        q,
        name === "std" ? 1e-7 * (1 + Math.abs(ours.mean())) : 1e-12 + digits * top,
      )
    ) {
      return `${name} is ${p}, there ${q}`;
    }
  }
  return undefined;
}

let steps = 0;
const found = new Map<string, string>();
for (let program = 0; program < programs; program++) {
  const first = start();
  let ours: NdArray = first.run(nj, undefined),
    theirs = first.run(peer, undefined),
    text = first.text,
    digits = 0,
    lost = false;
  for (let i = 0; i < 6 && ours.size > 0 && ours.size < 200; i++) {
    const next = step(ours, theirs);
    text += `\n  ${next.text}`;
    steps++;
    // Sums of products and exponentials may be taken in another order or rounded between
    if (/dot|convolve|softmax|fft/.test(next.text)) {
      digits = [ours.dtype, next.run(nj, ours).dtype].includes("float32") ? 1e-5 : 1e-9;
    }
    let wrong: string | undefined;
    try {
      [ours, theirs] = [next.run(nj, ours), next.run(peer, theirs)];
      lost ||= next.untyped === true;
      wrong = differ(ours, theirs, lost, digits);
    } catch (error) {
      wrong = `throws ${error}`;
    }
    if (wrong) {
      found.set(next.text.replace(/\(.*/, ""), `${text}\n  => ${wrong}`);
    }
    if (wrong || lost || digits > 0) break;
  }
}
for (const text of found.values()) console.log(text);
console.log(
  `${programs} programs, ${steps} steps, ${found.size} kinds of difference`,
);
if (found.size) Deno.exit(1);
