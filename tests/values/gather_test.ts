/** Tensors that are parts of others: which elements they hold, and what is read of the others for them. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { type Box, stretch } from "../../tree/regions/box.ts";
import { placesOf } from "../tree/_regions.ts";
import { lensorRejection } from "../_util.ts";

const f32 = (...shape: number[]) => ({ shape, dtype: "float32" as const });
const whole = (shape: readonly number[]): Box => shape.map((size) => stretch(0, size, 1));
const ramp = (n: number) => Float32Array.from({ length: n }, (_, i) => i);

interface Asked {
  source: ln.Source;
  asked: (readonly number[] | undefined)[];
  /** The lengths of the arrays that it was given to fill. */
  given: (number | undefined)[];
}

/** A file of the numbers 0, 1, 2 and so on that notes what it is asked for. */
function file(n: number, byRange?: boolean): Asked {
  const asked: Asked["asked"] = [];
  const given: Asked["given"] = [];
  const from: ln.Checkpoint = {
    name: "f",
    specs: new Map([["e", f32(n)]]),
    metadata: new Map(),
    ...(byRange !== undefined && { byRange: () => byRange }),
    read: (_, range, into) => {
      asked.push(range);
      given.push(into?.length);
      return ramp(n).slice(...(range ?? []));
    },
  };
  return { source: { kind: "load", name: "e", from } as ln.Source, asked, given };
}

const sliceOf = (of: ln.Source, n: number, as: readonly number[], at: Box): ln.Source =>
  ({ kind: "slice", of, spec: f32(n), as, at }) as ln.Source;
const read = async (
  source: ln.Source,
  spec: ln.Spec,
  range?: [number, number],
  into?: ln.Values,
) => [...await ln.readSource(source, spec, "w", range, into) as Float32Array];

const BOXES: readonly (readonly [as: number[], at: Box])[] = [
  [[6], [stretch(0, 6, 1)]],
  [[6], [stretch(2, 1, 1)]],
  [[7], [stretch(1, 3, 2)]],
  [[3, 4], [stretch(1, 2, 1), stretch(0, 4, 1)]],
  [[3, 4], [stretch(0, 3, 1), stretch(1, 2, 1)]],
  [[3, 4], [stretch(0, 2, 2), stretch(0, 2, 3)]],
  [[3, 4], [stretch(2, 1, 1), stretch(1, 3, 1)]],
  [[2, 3, 20], [stretch(0, 2, 1), stretch(1, 2, 1), stretch(3, 12, 1)]],
  [[2, 3, 4], [stretch(1, 1, 1), stretch(0, 3, 1), stretch(2, 1, 1)]],
  [[2, 3, 4], [stretch(0, 2, 1), stretch(0, 2, 2), stretch(0, 4, 1)]],
];

Deno.test("readSource: any range of a slice holds the elements of its box, however the file is read", async () => {
  for (const [as, at] of BOXES) {
    const n = as.reduce((a, b) => a * b);
    const places = placesOf(at, as);
    const spec = f32(...at.map(({ count }) => count));
    const sources: ln.Source[] = [{ kind: "values", data: ramp(n) }, file(n).source, file(n, false).source];
    for (const source of sources) {
      const slice = sliceOf(source, n, as, at);
      assertEquals(await read(slice, spec), places);
      for (let from = 0; from <= places.length; from += places.length > 20 ? 7 : 1) {
        for (let to = from; to <= places.length; to += places.length > 20 ? 5 : 1) {
          assertEquals(await read(slice, spec, [from, to]), places.slice(from, to), `${as} ${from} ${to}`);
        }
      }
    }
  }
});

Deno.test("readSource: parts of a tensor lie where their boxes say, each from its own source", async () => {
  for (const [as, at] of BOXES) {
    const n = as.reduce((a, b) => a * b);
    const places = placesOf(at, as);
    const rest = Array.from({ length: n }, (_, i) => i).filter((i) => !places.includes(i));
    const shape = at.map(({ count }) => count);
    const data = Float32Array.from(places, (_, i) => 100 + i);
    // What is left is one part of a single element each
    const single = (place: number): Box => {
      let left = place;
      return as.toReversed().map((size) => {
        const i = left % size;
        left = Math.floor(left / size);
        return stretch(i, 1, 1);
      }).reverse();
    };
    const parts = [
      { at, shape, value: { kind: "values", data } },
      ...rest.map((place) => ({
        at: single(place),
        shape: as.map(() => 1),
        value: { kind: "values", data: Float32Array.of(place) },
      })),
    ];
    const source = { kind: "parts", parts } as unknown as ln.Source;
    const want = Array.from({ length: n }, (_, i) => places.includes(i) ? 100 + places.indexOf(i) : i);
    assertEquals(await read(source, f32(...as)), want);
    for (let from = 0; from <= n; from += 1 + Math.floor(n / 8)) {
      for (let to = from; to <= n; to += 1 + Math.floor(n / 9)) {
        assertEquals(await read(source, f32(...as), [from, to]), want.slice(from, to), `${as} ${from} ${to}`);
      }
    }
  }
});

Deno.test("readSource: of a file only what the range meets is read, or all of it where a range costs as much", async () => {
  const asked = async (byRange: boolean | undefined, as: number[], at: Box, range?: [number, number]) => {
    const { source, asked } = file(as.reduce((a, b) => a * b), byRange);
    await read(sliceOf(source, as.reduce((a, b) => a * b), as, at), f32(...at.map(({ count }) => count)), range);
    return asked;
  };
  const rows: Box = [stretch(1, 2, 1), stretch(0, 4, 1)];
  const columns: Box = [stretch(0, 3, 1), stretch(1, 2, 1)];
  assertEquals(await asked(undefined, [3, 4], rows), [[4, 12]]);
  assertEquals(await asked(true, [3, 4], rows, [1, 3]), [[5, 7]]);
  assertEquals(await asked(true, [3, 4], columns), [[1, 11]]);
  assertEquals(await asked(true, [3, 4], columns, [2, 4]), [[5, 7]]);
  assertEquals(await asked(true, [3, 4], columns, [1, 5]), [[2, 10]]);
  assertEquals(await asked(true, [3, 4], columns, [2, 2]), []);
  assertEquals(await asked(false, [3, 4], rows, [1, 3]), [undefined]);
  assertEquals(await asked(false, [3, 4], columns, [2, 2]), []);
});

Deno.test("readSource: what lies together in the file and in the result is read straight into the result", async () => {
  const given = async (as: number[], at: Box, range?: [number, number]) => {
    const n = as.reduce((a, b) => a * b);
    const { source, given } = file(n, true);
    await read(sliceOf(source, n, as, at), f32(...at.map(({ count }) => count)), range);
    return given;
  };
  assertEquals(await given([3, 4], [stretch(1, 2, 1), stretch(0, 4, 1)]), [8]);
  assertEquals(await given([3, 4], [stretch(1, 2, 1), stretch(0, 4, 1)], [1, 6]), [5]);
  assertEquals(await given([2, 3, 4], [stretch(0, 2, 1), stretch(0, 3, 1), stretch(0, 4, 1)]), [24]);
  assertEquals(await given([2, 3, 4], [stretch(1, 1, 1), stretch(1, 2, 1), stretch(0, 4, 1)]), [8]);
  assertEquals(await given([3, 4], [stretch(1, 1, 1), stretch(1, 1, 1)]), [1]);
  assertEquals(await given([3, 4], [stretch(1, 1, 1), stretch(1, 3, 1)]), [3]);
  // Rows that are cut, or every other element, are copied
  assertEquals(await given([3, 4], [stretch(0, 3, 1), stretch(1, 2, 1)]), [undefined]);
  assertEquals(await given([6], [stretch(0, 3, 2)]), [undefined]);
  assertEquals(await given([2, 3, 4], [stretch(0, 2, 1), stretch(0, 2, 1), stretch(0, 4, 1)]), [undefined]);
});

Deno.test("readSource: a slice of parts asks a file for a range only if all of the parts can be read so", async () => {
  const of = (first: ln.Source | undefined, second: ln.Source) =>
    ({
      kind: "parts",
      parts: [{ at: [stretch(0, 2, 1)], shape: [2], value: first }, {
        at: [stretch(2, 2, 1)],
        shape: [2],
        value: second,
      }],
    }) as unknown as ln.Source;
  for (const byRange of [true, false]) {
    const [a, b] = [file(2, true), file(2, byRange)];
    const slice = sliceOf(of(a.source, b.source), 4, [4], [stretch(0, 1, 1)]);
    assertEquals(await read(slice, f32(1)), [0]);
    assertEquals([a.asked, b.asked.length], byRange ? [[[0, 1]], 0] : [[[0, 2]], 1]);
    const inner = sliceOf(sliceOf(b.source, 2, [2], [stretch(0, 2, 1)]), 2, [2], [stretch(1, 1, 1)]);
    assertEquals(await read(inner, f32(1)), [1]);
    assertEquals(b.asked.at(-1), byRange ? [1, 2] : undefined);
  }
  const missing = sliceOf(of(undefined, file(2, true).source), 4, [4], [stretch(2, 1, 1)]);
  assertEquals((await lensorRejection(ln.readSource(missing, f32(1), "w"))).code, "missing");
});

Deno.test("readSource: two parts of one file are read at once, and lie in an array that is given", async () => {
  const { source, asked } = file(8, true);
  const half = (start: number) => sliceOf(source, 8, [8], [stretch(start, 2, 1)]);
  const part = (start: number, from: number) => ({ at: [stretch(start, 2, 1)], shape: [2], value: half(from) });
  const parts = { kind: "parts", parts: [part(0, 5), part(2, 1)] } as unknown as ln.Source;
  const into = new Float32Array(4);
  assert(await ln.readSource(parts, f32(4), "w", undefined, into) === into);
  assertEquals([...into], [5, 6, 1, 2]);
  assertEquals(asked, [[1, 7]]);
  assertEquals(await read(parts, f32(4), [0, 2]), [5, 6]);
  assertEquals(await read(parts, f32(4), [1, 3]), [6, 1]);
  assertEquals(asked.slice(1), [[5, 7], [1, 7]]);
});

Deno.test("readSource: a strided part of more than a window is read window by window, with no gap", async () => {
  const n = 2_200_000;
  const { source, asked } = file(n, true);
  const count = n / 2;
  const slice = sliceOf(source, n, [n], [stretch(1, count, 2)]);
  const found = await ln.readSource(slice, f32(count), "w") as Float32Array;
  assert(found.every((x, i) => x === 2 * i + 1));
  assertEquals(asked, [[1, 1_048_576], [1_048_577, 2_097_152], [2_097_153, 2_200_000]]);
});

Deno.test("readSource: the last element of a part is read where it lies alone in the next window", async () => {
  const n = 1_048_577;
  const { source, asked } = file(n, true);
  const count = 524_289;
  const found = await ln.readSource(sliceOf(source, n, [n], [stretch(0, count, 2)]), f32(count), "w") as Float32Array;
  assert(found.every((x, i) => x === 2 * i));
  assertEquals(asked, [[0, 1_048_575], [1_048_576, 1_048_577]]);
});

Deno.test("readSource: parts of a file that lie further apart than a window are read one by one", async () => {
  const n = 2_200_000;
  for (const starts of [[0, 2_000_000], [2_000_000, 0]]) {
    const { source, asked } = file(n, true);
    const parts = starts.map((start, i) => ({
      at: [stretch(2 * i, 2, 1)],
      shape: [2],
      value: sliceOf(source, n, [n], [stretch(start, 2, 1)]),
    }));
    assertEquals(
      await read({ kind: "parts", parts } as unknown as ln.Source, f32(4)),
      starts.flatMap((start) => [start, start + 1]),
    );
    assertEquals(asked, [[0, 2], [2_000_000, 2_000_002]]);
  }
});

Deno.test("readSource: complex numbers of a slice are pairs", async () => {
  const data = ramp(2 * 12);
  for (const [as, at] of [BOXES[4]!, BOXES[3]!]) {
    const slice = { ...sliceOf({ kind: "values", data }, 12, as, at), spec: { shape: [12], dtype: "complex64" } };
    const spec: ln.Spec = { shape: at.map(({ count }) => count), dtype: "complex64" };
    const want = placesOf(at, as).flatMap((place) => [2 * place, 2 * place + 1]);
    assertEquals(await read(slice as ln.Source, spec), want);
    assertEquals(await read(slice as ln.Source, spec, [1, 3]), want.slice(2, 6));
  }
});

Deno.test("readSource: a part without a value is missing", async () => {
  const parts = { kind: "parts", parts: [{ at: whole([2]), shape: [2] }] } as unknown as ln.Source;
  const error = await lensorRejection(ln.readSource(parts, f32(2), "w"));
  assertEquals([error.code, error.path, error.message], [
    "missing",
    "w",
    'Cannot read "w": a part of it has no value; initialize the model first',
  ]);
});
