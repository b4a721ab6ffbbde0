import { assert, assertEquals } from "@std/assert";
import { fromBfloat16, fromFloat16 } from "../../core/half.ts";
import {
  type Kind,
  KINDS,
  momentsKernels,
  PIECE,
  type Piece,
  plainMoments,
  plainSmall,
  SMALL,
} from "../../kernels/moments.ts";

const kernels = momentsKernels(2)!;
const ARRAYS = { float32: Float32Array, float64: Float64Array, float16: Uint16Array, bfloat16: Uint16Array };

// What the compiled kernel and its twin give for the same numbers, which are given as they are stored
function both(kind: Kind, stored: ArrayLike<number>, room = kernels.rooms[1]!): [compiled: Piece, plain: Piece] {
  const n = stored.length;
  const memory = new ARRAYS[kind](kernels.memory.buffer as ArrayBuffer, room.at, n);
  memory.set(stored);
  const widened = kind === "float16" ? fromFloat16 : kind === "bfloat16" ? fromBfloat16 : undefined;
  const x = widened ? Float32Array.from(stored, widened) : memory.slice() as Float32Array | Float64Array;
  return [kernels.run(room, kind, n), plainMoments(x)];
}

function alike([compiled, plain]: [Piece, Piece], text: string): void {
  for (const key of Object.keys(plain) as (keyof Piece)[]) {
    assert(Object.is(compiled[key], plain[key]), `${text}: ${key} is ${compiled[key]}, by the twin ${plain[key]}`);
  }
}

// Numbers in fixed disorder, from 0 to 2^32
function* disorder(seed: number): Generator<number> {
  for (let s = seed;;) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    yield (s ^ s >>> 15) >>> 0;
  }
}

const SIZES = [0, 1, 2, 7, 8, 9, 15, 16, 17, 4095, 4096, 4097, 4104, 8191, 8200, 12_345];

Deno.test("momentsKernels: numbers of any bits and count -> the bits of the twin", () => {
  for (const kind of KINDS) {
    for (const n of SIZES) {
      const words = disorder(n + 1);
      const bytes = Uint32Array.from({ length: 2 * n + 2 }, () => words.next().value!);
      alike(both(kind, new ARRAYS[kind](bytes.buffer, 0, n)), `${n} of ${kind}`);
    }
  }
});

Deno.test("momentsKernels: usual numbers, far from 0, zeros of both signs, one odd number -> the bits of the twin", () => {
  const odd = [NaN, Infinity, -Infinity, 1e-310, 2 ** 127, -0];
  for (const kind of ["float32", "float64"] as const) {
    for (const n of SIZES) {
      const words = disorder(n + 7);
      const unit = () => words.next().value! / 2 ** 31 - 1;
      const usual = Array.from({ length: n }, unit);
      alike(both(kind, usual), `${n} usual ${kind}`);
      alike(both(kind, usual.map((v) => 2 ** 20 + v)), `${n} ${kind} far from 0`);
      alike(both(kind, usual.map((v) => v < 0 ? -0 : 0)), `${n} zeros of ${kind}`);
      alike(both(kind, usual.map((v) => Math.max(v, -0))), `${n} ${kind} and zeros`);
      for (const [k, v] of odd.entries()) {
        if (n > 0) alike(both(kind, usual.with(977 * k % n, v)), `${n} ${kind} with ${v}`);
      }
    }
  }
});

Deno.test("momentsKernels: every number of 16 bits is widened as it is defined", () => {
  for (const kind of ["float16", "bfloat16"] as const) {
    for (let from = 0; from < 65536; from += 8) {
      alike(both(kind, Array.from({ length: 8 }, (_, i) => from + i)), `${kind} from ${from}`);
    }
  }
});

Deno.test("momentsKernels: a whole piece in each room, and results that stay -> no room touches another", () => {
  const [first, second] = kernels.rooms as [typeof kernels.rooms[0], typeof kernels.rooms[0]];
  const ramp = Float64Array.from({ length: PIECE }, (_, i) => i);
  const one = both("float64", ramp, first);
  alike(one, "first room");
  const two = both("float64", ramp.map((v) => -v), second);
  alike(two, "second room");
  assertEquals(kernels.result(first), one[0]);
  assertEquals([new Float64Array(kernels.memory.buffer, first.at, PIECE)[PIECE - 1], one[0].max, two[0].min], [
    PIECE - 1,
    PIECE - 1,
    1 - PIECE,
  ]);
});

Deno.test("momentsKernels: a host without WebAssembly, or without room -> null", () => {
  assertEquals(momentsKernels(1, {} as typeof WebAssembly), null);
  assertEquals(momentsKernels(1e6), null);
});

Deno.test("plainMoments: the numbers -> those of two passes", () => {
  const x = Float64Array.of(3, -1, NaN, 0, 5, Infinity);
  const { count, mean, squares, min, max, zeros, notFinite } = plainMoments(x);
  assertEquals([count, mean, min, max, zeros, notFinite], [4, 1.75, -1, 5, 1, 2]);
  assert(Math.abs(squares - (1.25 ** 2 + 2.75 ** 2 + 1.75 ** 2 + 3.25 ** 2)) < 1e-12);
});

Deno.test("small: numbers around 2^-100, of each sign and at each place -> those below, zeros too, by both", () => {
  const room = kernels.rooms[0]!;
  const kinds = [SMALL, 0, -SMALL / 2, NaN, SMALL / 2, -SMALL, -0, Infinity, 1, 2 ** -149];
  for (const n of SIZES) {
    const x = Float32Array.from({ length: n }, (_, i) => kinds[i * 7 % kinds.length]!);
    // What lies behind does not count
    const memory = new Float32Array(kernels.memory.buffer as ArrayBuffer, room.at, n + 4).fill(0);
    memory.set(x);
    const want = x.filter((v) => Math.abs(v) < SMALL).length;
    assertEquals([kernels.small(room, n), plainSmall(x), plainSmall(Float64Array.from(x))], [want, want, want]);
  }
});
