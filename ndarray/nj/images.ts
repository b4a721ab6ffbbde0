/**
 * The parts of `nj.images` that are arithmetic; reading and writing of files is in `ndarray/images.ts`.
 *
 * Summed-area tables: F. Crow, SIGGRAPH 1984. Edge filters: I. Sobel and G. Feldman, 1968; H. Scharr, 2000.
 */
import { LensorError } from "../../core/errors.ts";
import { showShape } from "../../core/shape.ts";
import { flip as flipAxis } from "./_shape.ts";
import { operand, packedCopy } from "./_from.ts";
import { NdArray, type Operand } from "./numjs_array.ts";
import { type Selection, selection } from "./selection.ts";

export { resize } from "./resize.ts";

/**
 * Refuses: files need the image codecs of `ndarray/images.ts`, whose `nj` is this one with `images.read`, `images.save`
 * and `images.data`.
 *
 * @throws {LensorError} `unsupported`, saying what to import.
 */
export function read(..._given: readonly unknown[]): NdArray {
  throw noCodec("nj.images.read");
}

/**
 * Refuses, as `read`.
 *
 * @throws {LensorError} `unsupported`, saying what to import.
 */
export function save(..._given: readonly unknown[]): void {
  throw noCodec("nj.images.save");
}

/** numjs's pictures; each refuses, as `read`. */
export const data: Pictures = Object.defineProperties(
  {},
  Object.fromEntries(["digit", "five", "node", "lena", "lenna", "moon"].map((name) => [name, {
    enumerable: true,
    get: () => {
      throw noCodec(`nj.images.data.${name}`);
    },
  }])),
) as Pictures;

/** Pictures beside a numjs program, read when they are named. */
export interface Pictures {
  /** A handwritten five. */
  readonly digit: NdArray;
  /** The same. */
  readonly five: NdArray;
  /** The sign of Node. */
  readonly node: NdArray;
  /** A portrait. */
  readonly lena: NdArray;
  /** The same. */
  readonly lenna: NdArray;
  /** The moon. */
  readonly moon: NdArray;
}

const noCodec = (name: string): LensorError =>
  new LensorError("unsupported", `Cannot use ${name}: it needs image codecs; import nj from ndarray/images.ts instead`);

/** Grey values of an image `[height, width, 3]` as uint8; an image of one channel is handed back as it is. */
export function rgb2gray(img: Operand): NdArray {
  const s = operand(img);
  const [h = 0, w = 0, channels = 1] = s.shape;
  if (s.shape.length === 2 || channels === 1) return img instanceof NdArray ? img : new NdArray(s);
  if (s.shape.length !== 3 || channels < 3) throw noImage("turn grey", s);
  const rgb = packedCopy(s).data;
  const out = new Uint8Array(h * w);
  for (let i = 0, p = 0; i < out.length; i++, p += channels) {
    out[i] = (4899 * rgb[p]! + 9617 * rgb[p + 1]! + 1868 * rgb[p + 2]! + 8192) >> 14;
  }
  return new NdArray(selection(out, [h, w]));
}

/** The summed-area table, uint32: each element is the sum of all above and left of it, itself included. */
export function sat(img: Operand): NdArray {
  return table(img, (x) => x);
}

/** The summed-area table of the squares. */
export function ssat(img: Operand): NdArray {
  return table(img, (x) => x * x);
}

/** The sum of the window `[H, W]` at `(h0, w0)`, from a summed-area table. */
export function areaSum(h0: number, w0: number, H: number, W: number, SAT: Operand): number {
  const s = plane("sum an area of", SAT);
  const [h = 0, w = 0] = s.shape;
  const h1 = h0 + H - 1;
  const w1 = w0 + W - 1;
  if (![h0, w0, H, W].every(Number.isInteger) || h0 < 0 || w0 < 0 || H < 1 || W < 1 || h1 >= h || w1 >= w) {
    const text = `Cannot sum an area of ${showShape(s.shape)}: the window [${H}, ${W}] at [${h0}, ${w0}] is not inside`;
    throw new LensorError("range", text);
  }
  const at = (i: number, j: number) => i < 0 || j < 0 ? 0 : s.get(i, j);
  return at(h1, w1) - at(h0 - 1, w1) - at(h1, w0 - 1) + at(h0 - 1, w0 - 1);
}

/** The mean of a window, from a summed-area table. */
export function areaValue(h0: number, w0: number, H: number, W: number, SAT: Operand): number {
  return areaSum(h0, w0, H, W, SAT) / (H * W);
}

/** The edge magnitude by Sobel's filters over 4 sqrt 2, float32; 0 on the border. */
export function sobel(img: Operand): NdArray {
  return edges(img, 1, 2);
}

/** The edge magnitude by Scharr's filters over 16 sqrt 2, float32; 0 on the border. */
export function scharr(img: Operand): NdArray {
  return edges(img, 3, 10);
}

/** A view with left and right exchanged. */
export function flip(img: Operand): NdArray {
  const s = operand(img);
  if (s.shape.length < 2) throw noImage("flip", s);
  return new NdArray(flipAxis(s, 1));
}

function table(img: Operand, fn: (x: number) => number): NdArray {
  const s = plane("sum", img);
  const [h = 0, w = 0] = s.shape;
  const from = packedCopy(s).data;
  const out = new Uint32Array(h * w);
  // Every step is stored as uint32, so that fractions are dropped where numjs drops them
  for (let i = 0, p = 0; i < h; i++) {
    for (let j = 0; j < w; j++, p++) {
      const above = i ? out[p - w]! : 0;
      const left = j ? out[p - 1]! : 0;
      const corner = i && j ? out[p - w - 1]! : 0;
      out[p] = fn(from[p]!) + above + left - corner;
    }
  }
  return new NdArray(selection(out, [h, w]));
}

// A filter with the sides `side, middle, side`, along one axis smoothing, along the other a difference
function edges(img: Operand, side: number, middle: number): NdArray {
  const s = plane("find edges of", img);
  const [h = 0, w = 0] = s.shape;
  const x = packedCopy(s, "float64").data;
  const out = new Float32Array(h * w);
  const norm = (2 * side + middle) * Math.SQRT2;
  for (let i = 1; i < h - 1; i++) {
    for (let j = 1; j < w - 1; j++) {
      const p = i * w + j;
      const up = p - w;
      const down = p + w;
      const across = side * (x[up + 1]! - x[up - 1]! + x[down + 1]! - x[down - 1]!) + middle * (x[p + 1]! - x[p - 1]!);
      const along = side * (x[down - 1]! - x[up - 1]! + x[down + 1]! - x[up + 1]!) + middle * (x[down]! - x[up]!);
      // The length is rounded to float32 before it is divided, as in numjs
      out[p] = Math.fround(Math.sqrt(across * across + along * along)) / norm;
    }
  }
  const given = operand(img).shape;
  const flat = given.length === 3 && given[2] === 1;
  return new NdArray(selection(out, flat ? [h, w, 1] : [h, w]));
}

function plane(verb: string, img: Operand): Selection {
  const s = operand(img);
  if (s.shape.length === 3 && s.shape[2] === 1) return s.pick(null, null, 0);
  if (s.shape.length === 3 && s.shape[2]! >= 3) return rgb2gray(img).selection;
  if (s.shape.length !== 2) throw noImage(verb, s);
  return s;
}

function noImage(verb: string, s: Selection): LensorError {
  return new LensorError(
    "shape",
    `Cannot ${verb} ${showShape(s.shape)}: an image is [height, width] or [height, width, channels]`,
  );
}
