/** joined and divided: where every number of a part lies in the whole, for each layout, and what is refused. */
import { assertEquals } from "@std/assert";
import {
  type Checkpoint,
  divided,
  type DividedOptions,
  fromBytes,
  type FusedOptions,
  joined,
  toSafetensors,
} from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";

type Entries = Readonly<Record<string, readonly [shape: readonly number[], first: number]>>;

const file = async (entries: Entries): Promise<Checkpoint> =>
  await fromBytes(
    await toSafetensors(
      Object.entries(entries).map(([name, [shape, first]]) => {
        const n = shape.reduce((a, b) => a * b, 1);
        return [name, { shape, dtype: "float32", data: Float32Array.from({ length: n }, (_, i) => first + i) }];
      }),
    ),
    "file",
  );
const read = async (checkpoint: Checkpoint, name: string) => Array.from(await checkpoint.read(name) as Float32Array);
const told = (call: () => unknown) => {
  const error = lensorError(call);
  return [error.code, error.path, error.message.replace(/^Cannot [^:]*: /, "")];
};

const TWO: Entries = { a: [[2, 2], 0], b: [[2, 2], 10] };

Deno.test("joined: the layouts, along each axis", async () => {
  const cases: readonly (readonly [Entries, FusedOptions, readonly number[], readonly number[]])[] = [
    [TWO, {}, [4, 2], [0, 1, 2, 3, 10, 11, 12, 13]],
    [TWO, { axis: 1 }, [2, 4], [0, 1, 10, 11, 2, 3, 12, 13]],
    [TWO, { axis: -1, layout: "blocks" }, [2, 4], [0, 1, 10, 11, 2, 3, 12, 13]],
    [TWO, { layout: "stack" }, [2, 2, 2], [0, 1, 2, 3, 10, 11, 12, 13]],
    [TWO, { layout: "stack", axis: 1 }, [2, 2, 2], [0, 1, 10, 11, 2, 3, 12, 13]],
    [TWO, { layout: "stack", axis: 2 }, [2, 2, 2], [0, 10, 1, 11, 2, 12, 3, 13]],
    [TWO, { layout: "stack", axis: -1 }, [2, 2, 2], [0, 10, 1, 11, 2, 12, 3, 13]],
    [TWO, { layout: "alternate" }, [4, 2], [0, 1, 10, 11, 2, 3, 12, 13]],
    [TWO, { layout: "alternate", axis: 1 }, [2, 4], [0, 10, 1, 11, 2, 12, 3, 13]],
    [TWO, { layout: "heads", heads: 2 }, [4, 2], [0, 1, 10, 11, 2, 3, 12, 13]],
    [{ a: [[4], 0], b: [[2], 10] }, { layout: "heads", heads: 2 }, [6], [0, 1, 10, 2, 3, 11]],
    [{ a: [[1, 2], 0], b: [[3, 2], 10] }, {}, [4, 2], [0, 1, 10, 11, 12, 13, 14, 15]],
    [{ a: [[2, 1], 0], b: [[2, 3], 10] }, { axis: 1 }, [2, 4], [0, 10, 11, 12, 1, 13, 14, 15]],
    [{ a: [[0, 2], 0], b: [[1, 2], 10] }, {}, [1, 2], [10, 11]],
  ];
  for (const [entries, options, shape, numbers] of cases) {
    const own = await file(entries);
    const view = joined(own, "all", ["a", "b"], options);
    assertEquals([...view.specs], [["all", { shape, dtype: "float32" }]]);
    assertEquals(await read(view, "all"), [...numbers], JSON.stringify(options));
    for (let from = 0; from <= numbers.length; from++) {
      for (let to = from; to <= numbers.length; to++) {
        assertBits(await view.read("all", [from, to]), new Float32Array(numbers.slice(from, to)));
      }
    }
    const given = new Float32Array(numbers.length);
    assertEquals([await view.read("all", undefined, given) === given, [...given]], [true, [...numbers]]);
    if (own.specs.get("a")!.shape[options.axis ?? 0] !== own.specs.get("b")!.shape[options.axis ?? 0]) continue;
    const back = divided(view, "all", ["a", "b"], options);
    for (const name of ["a", "b"]) {
      const whole = await read(own, name);
      assertEquals([back.specs.get(name), await read(back, name)], [own.specs.get(name), whole]);
      for (let from = 0; from <= whole.length; from++) {
        for (let to = from; to <= whole.length; to++) {
          const into = new Float32Array(to - from);
          assertBits(await back.read(name, [from, to], into), new Float32Array(whole.slice(from, to)));
          assertBits(into, new Float32Array(whole.slice(from, to)));
        }
      }
    }
  }
});

Deno.test("joined, divided: complex numbers are two floats each", async () => {
  const numbers = (n: number, first: number) => Float32Array.from({ length: 2 * n }, (_, i) => first + i);
  const part = (first: number) => ({ shape: [3, 2], dtype: "complex64", data: numbers(6, first) }) as const;
  const own = await fromBytes(await toSafetensors([["a", part(0)], ["b", part(100)]]));
  const view = joined(own, "all", ["a", "b"], { axis: 1 });
  const rows = [0, 1, 2].flatMap((row) => [0, 100].flatMap((first) => [0, 1, 2, 3].map((k) => first + 4 * row + k)));
  const back = divided(view, "all", ["a", "b"], { axis: 1 });
  for (let from = 0; from <= 12; from++) {
    for (let to = from; to <= 12; to++) {
      assertBits(await view.read("all", [from, to]), new Float32Array(rows.slice(2 * from, 2 * to)));
      if (to <= 6) assertBits(await back.read("b", [from, to]), part(100).data.slice(2 * from, 2 * to));
    }
  }
});

Deno.test("joined, divided: groups have the query heads that share a key, then key and value", async () => {
  // 4 query heads, 2 groups, heads of 1 row
  const own = await file({ q: [[4], 0], k: [[2], 10], v: [[2], 20] });
  const options = { layout: "groups", groups: 2, heads: 4 } as const;
  const view = joined(own, "qkv", ["q", "k", "v"], options);
  assertEquals(await read(view, "qkv"), [0, 1, 10, 20, 2, 3, 11, 21]);
  const back = divided(view, "qkv", ["q", "k", "v"], options);
  for (const name of ["q", "k", "v"]) assertEquals(await read(back, name), await read(own, name));
  const wide = divided(await file({ w: [[16, 1], 0] }), "w", ["q", "k", "v"], options);
  assertEquals([await read(wide, "q"), await read(wide, "k")], [[0, 1, 2, 3, 8, 9, 10, 11], [4, 5, 12, 13]]);
  const one = joined(own, "one", ["k", "v"], { layout: "heads", heads: 1 });
  assertEquals(await read(one, "one"), [10, 11, 20, 21]);
  const sizes = divided(view, "qkv", ["q", "k", "v"], { layout: "groups", groups: 2, sizes: [4, 2, 2] });
  assertEquals(await read(sizes, "v"), [20, 21]);
});

Deno.test("divided: parts of given sizes, none among them", async () => {
  const own = await file({ w: [[2, 5], 0] });
  const view = divided(own, "w", ["a", "b", "c"], { axis: 1, sizes: [1, 0, 4] });
  assertEquals([...view.specs].map(([name, { shape }]) => [name, shape]), [["a", [2, 1]], ["b", [2, 0]], ["c", [
    2,
    4,
  ]]]);
  assertEquals([await read(view, "a"), await read(view, "b")], [[0, 5], []]);
  assertEquals(await read(view, "c"), [1, 2, 3, 4, 6, 7, 8, 9]);
  const thirds = divided(await file({ w: [[6], 0] }), "w", ["a", "b", "c"]);
  assertEquals(await read(thirds, "b"), [2, 3]);
});

Deno.test("divided: strips of a tensor that is read in several pieces", async () => {
  // Rounds of 2,000,002 numbers: one is read at a time; and of 1,000,001: two are
  for (const width of [2_000_002, 1_000_001]) {
    const reads: [number, number][] = [];
    const spec = { shape: [4, width], dtype: "float32" } as const;
    const checkpoint: Checkpoint = {
      name: "large",
      specs: new Map([["w", spec]]),
      metadata: new Map(),
      read(_, [from, to] = [0, 4 * width], into) {
        reads.push([from, to]);
        const out = (into ?? new Float32Array(to - from)) as Float32Array;
        for (let i = from; i < to; i++) out[i - from] = i % 9973;
        return out;
      },
    };
    const view = divided(checkpoint, "w", ["head", "tail"], { axis: 1, sizes: [2, width - 2] });
    const at = (row: number, column: number) => (row * width + column) % 9973;
    assertEquals(await read(view, "head"), [0, 1, 2, 3].flatMap((row) => [at(row, 0), at(row, 1)]));
    const each = width > 2 ** 20 ? 1 : 2;
    assertEquals(
      reads,
      Array.from({ length: 4 / each }, (_, k) => [k * each * width, (k * each + each - 1) * width + 2]),
    );
    reads.length = 0;
    assertEquals(await view.read("head", [1, 5]), new Float32Array([at(0, 1), at(1, 0), at(1, 1), at(2, 0)]));
    assertEquals(
      reads,
      each === 1
        ? [[1, 2], [width, width + 2], [2 * width, 2 * width + 1]]
        : [[1, width + 2], [2 * width, 2 * width + 1]],
    );
  }
});

Deno.test("joined: what does not fit is refused by name", async () => {
  const own = await file({ a: [[2, 3], 0], b: [[2, 4], 0], c: [[3, 3], 0], d: [[2], 0], e: [[2, 3], 0] });
  const join = (from: readonly string[], options: FusedOptions = {}) => told(() => joined(own, "x", from, options));
  const misfit = (
    name: string,
    shape: string,
    along: string,
  ) => ["shape", name, `${name} ${shape} does not fit a [2, 3]${along}; all other axes must agree`];
  assertEquals(join(["a", "b"]), misfit("b", "[2, 4]", " along axis 0"));
  assertEquals(join(["a", "e", "c"], { axis: -1 }), misfit("c", "[3, 3]", " along axis 1"));
  assertEquals(join(["a", "d"]), misfit("d", "[2]", " along axis 0"));
  assertEquals(join(["a", "c"], { layout: "stack" }), misfit("c", "[3, 3]", ""));
  assertEquals(join(["a", "b"], { layout: "stack", axis: 1 }), misfit("b", "[2, 4]", ""));
  assertEquals(join(["a", "c"], { layout: "alternate" }), misfit("c", "[3, 3]", " along axis 0"));
  assertEquals(join(["a"], { layout: "rows" as never }), [
    "unknown-name",
    undefined,
    'layout is "rows"; use "blocks", "heads", "groups", "stack", "alternate"',
  ]);
  assertEquals(join(["a"], { axis: "0" as never }), ["type", undefined, 'axis is "0"; use an integer']);
  assertEquals(join(["a"], { axis: 2 }), ["range", undefined, "axis 2 of 2 axes; use -2 to 1"]);
  assertEquals(join(["a"], { axis: -3 }), ["range", undefined, "axis -3 of 2 axes; use -2 to 1"]);
  assertEquals(join(["a"], { layout: "stack", axis: 3 }), ["range", undefined, "axis 3 of 3 axes; use -3 to 2"]);
  for (const [layout, name] of [["heads", "heads"], ["groups", "groups"]] as const) {
    for (const n of [0, 1.5, undefined]) {
      const words = `${name} is ${n}; give a positive integer`;
      assertEquals(join(["a"], { layout, ...(n === undefined ? {} : { [name]: n }) }), ["type", undefined, words]);
    }
    assertEquals(join(["a", "c"], { layout, [name]: 2 }), ["shape", "c", `the 3 rows of c are not 2 equal ${name}`]);
  }
  const codes = [
    () => joined({} as never, "x", ["a"]),
    () => joined(own, "", ["a"]),
    () => joined(own, "x", ["a"], { sizes: [1] } as never),
    () => joined(own, "x", "a" as never),
    () => joined(own, "x", [""]),
    () => divided({} as never, "a", ["x"]),
    () => divided(own, "", ["x"]),
    () => divided(own, "a", ["x"], { size: 1 } as never),
    () => divided(own, "a", "x" as never),
    () => divided(own, "a", []),
    () => divided(own, "n", ["x"]),
    () => divided(own, "*", ["x"]),
  ].map((call) => lensorError(call).code);
  assertEquals(codes, [
    "type",
    "type",
    "unknown-name",
    "type",
    "type",
    "type",
    "type",
    "unknown-name",
    "type",
    "type",
    "missing",
    "type",
  ]);
  assertEquals(told(() => joined(own, "*.x", ["a"])), [
    "type",
    undefined,
    '"*.x" has 1 wildcards, "a" has 0; give all the same',
  ]);
  assertEquals(told(() => joined(own, "x", ["a", "a"])), ["unused", "a", '"a" stands there twice']);
  assertEquals(told(() => divided(own, "c", ["x", "y", "x"])), ["unused", "x", '"x" stands there twice']);
});

Deno.test("divided: what cannot be cut so is refused by name", async () => {
  const own = await file({ w: [[4, 3], 0] });
  const cut = (into: readonly string[], options: DividedOptions = {}) => told(() => divided(own, "w", into, options));
  const has = (n: number, axis: number, why: string) => ["shape", "w", `w [4, 3] has ${n} along axis ${axis}, ${why}`];
  assertEquals(cut(["a", "b", "c"]), has(4, 0, "which are not 3 equal parts; pass sizes"));
  assertEquals(cut(["a", "b"], { layout: "stack" }), has(4, 0, "which are not 2 parts"));
  assertEquals(cut(["a", "b"], { sizes: [1, 2] }), has(4, 0, "the sizes [1, 2] add up to 3"));
  assertEquals(cut(["a", "b"], { axis: 1, sizes: [2, 2] }), has(3, 1, "the sizes [2, 2] add up to 4"));
  for (const sizes of [[4], [5, -1], [1.5, 2.5], "4", [2, 1, 1]]) {
    const [code, path, message] = cut(["a", "b"], { sizes: sizes as number[] });
    assertEquals([code, path, /^sizes are .*; give 2 sizes$/.test(message!)], ["shape", "w", true]);
  }
  const grouped = { layout: "groups", heads: 2, groups: 2 } as const;
  assertEquals(cut(["q", "k", "v"], grouped), [
    "shape",
    undefined,
    "4 rows are not 2 heads and 2 x 2 groups of equal size",
  ]);
  assertEquals(cut(["q", "k", "v"], { layout: "groups", groups: 1 })[0], "shape");
  assertEquals(cut(["q", "k", "v"], { layout: "groups", heads: 1 })[0], "shape");
  const words = (call: () => unknown) => lensorError(call).message;
  assertEquals(words(() => divided(own, "x.*", ["a.*"])), 'Cannot divide "x.*": "x.*" matches no entry of "file"');
  assertEquals(words(() => joined(own, "y.*", ["x.*"])), 'Cannot join "y.*": "x.*" matches no entry of "file"');
});
