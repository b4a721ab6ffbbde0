// The one file of the library with npm packages: nothing else imports it
import { convertIndexedToRgb, decode as decodePng, type DecodedPng, encode as encodePng } from "npm:fast-png@8.0.0";
import jpeg from "npm:jpeg-js@0.4.4";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import { operand, packedCopy } from "./nj/_from.ts";
import * as pure from "./nj/images.ts";
import type { Pictures } from "./nj/images.ts";
import { NdArray, type Operand } from "./nj/numjs_array.ts";
import { nj as plain, type Numjs } from "./nj/nj.ts";
import { selection } from "./nj/selection.ts";

export type { LensorError, Pictures };
export type {
  Config,
  ConfigError,
  Data,
  DataConstructor,
  DType,
  ErrorCode,
  ErrorPlace,
  Layout,
  NdArray,
  NjType,
  NotImplementedError,
  Numjs,
  One,
  Operand,
  scijs,
  Selection,
  Shape,
  Spec,
  Tensor,
  Two,
  Typed,
  ValueError,
  Values,
  Whole,
} from "./all.ts";

/** numjs's namespace with all of `nj.images`. */
export interface NumjsWithImages extends Omit<Numjs, "images"> {
  /** Image processing, reading and writing. */
  readonly images: Omit<typeof pure, "read" | "save" | "data"> & {
    /** As {@linkcode read}. */
    readonly read: typeof read;
    /** As {@linkcode save}. */
    readonly save: typeof save;
    /** Pictures beside the program. */
    readonly data: Pictures;
  };
}

/** How an image is written. */
export interface EncodeOptions {
  /** Of a JPEG, 1 to 100; 80 by default, as in sharp. */
  readonly quality?: number | undefined;
}

/**
 * The image in the bytes of a PNG or JPEG file, uint8: `[height, width]` if it is grey, else
 * `[height, width, channels]`.
 *
 * Palettes are resolved, 16 bits cut to 8, the one transparent colour that a PNG without alpha may name is not looked
 * at. Throws `unsupported` for other formats, `corrupt` for a broken file, `limit` for more than 100 million pixels.
 *
 * @example
 * ```ts
 * import { decodeImage, encodeImage } from "./images.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const image = decodeImage(encodeImage([[0, 100], [200, 255]], "png"));
 * assertEquals(image.tolist(), [[0, 100], [200, 255]]);
 * ```
 */
export function decodeImage(bytes: Uint8Array, name = "the image"): NdArray {
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot read ${name}: expected the bytes of a file, found ${describe(bytes)}`);
  }
  const png = bytes[0] === 0x89 && bytes[1] === 0x50;
  const jpg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (!png && !jpg) {
    throw new LensorError("unsupported", `Cannot read ${name}: it is neither PNG nor JPEG`, { file: name });
  }
  if (png && pixelsOf(bytes) > MOST_PIXELS) {
    throw new LensorError("limit", `Cannot read ${name}: it has more than 100 million pixels`, { file: name });
  }
  try {
    return png ? fromPng(decodePng(bytes)) : fromJpeg(bytes);
  } catch (cause) {
    throw new LensorError("corrupt", `Cannot read ${name}: ${(cause as Error).message}`, { file: name, cause });
  }
}

/**
 * An image as the bytes of a file. Elements are stored as uint8: fractions are dropped, and what does not fit wraps, as
 * in numjs.
 *
 * Throws `shape` for what is not an image, `unsupported` for another format, `range` for a quality outside of 1 to 100.
 */
export function encodeImage(img: Operand, format: "png" | "jpeg", options: EncodeOptions = {}): Uint8Array {
  checkOptions("encode", options, ["quality"]);
  const s = operand(img);
  const [height = 0, width = 0, channels = 1] = s.shape;
  const { quality = 80 } = options;
  if ((s.shape.length !== 2 && s.shape.length !== 3) || channels < 1 || channels > 4 || height < 1 || width < 1) {
    const help = "an image is [height, width] or [height, width, 1 to 4 channels], not empty";
    throw new LensorError("shape", `Cannot encode ${showShape(s.shape)}: ${help}`);
  }
  const data = packedCopy(s, "uint8").data as Uint8Array;
  if (format === "png") return encodePng({ width, height, channels, data });
  if (format !== "jpeg") {
    throw new LensorError("unsupported", `Cannot encode as ${describe(format)}: use "png" or "jpeg"`);
  }
  if (!(quality >= 1 && quality <= 100)) {
    throw new LensorError("range", `Cannot encode with quality ${describe(quality)}: use 1 to 100`);
  }
  return Uint8Array.from(jpeg.encode({ width, height, data: toRgba(data, channels) }, quality).data);
}

/** Reads an image from a file, or from its bytes, at once. Throws `io`, or as {@linkcode decodeImage}. */
export function read(file: string | URL | Uint8Array): NdArray {
  if (file instanceof Uint8Array) return decodeImage(file);
  return decodeImage(onDisk("read", file, (fs) => fs.readFileSync(file)), String(file));
}

/**
 * Writes an image to a file whose name ends in `.png`, `.jpg` or `.jpeg`, at once. Throws `io`, or as
 * {@linkcode encodeImage}.
 */
export function save(img: Operand, file: string | URL): void {
  const ending = /\.(png|jpe?g)$/i.exec(String(file))?.[1]?.toLowerCase();
  if (!ending) {
    throw new LensorError("unsupported", `Cannot write ${String(file)}: the name must end in .png, .jpg or .jpeg`);
  }
  const bytes = encodeImage(img, ending === "png" ? "png" : "jpeg");
  onDisk("write", file, (fs) => fs.writeFileSync(file, bytes));
}

const picture = (name: string): PropertyDescriptor => ({ enumerable: true, get: () => read(`data/${name}`) });
const data = Object.defineProperties({}, {
  digit: picture("five.png"),
  five: picture("five.png"),
  node: picture("nodejs.png"),
  lena: picture("lenna.png"),
  lenna: picture("lenna.png"),
  moon: picture("moon.jpg"),
}) as Pictures;

/**
 * numjs's namespace whole: that of `./ndarray` with `nj.images.read`, `.save` and `.data`.
 *
 * @example
 * ```ts
 * import { encodeImage, nj } from "./images.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const edges = nj.images.sobel(nj.images.read(encodeImage(nj.identity(8).multiply(255), "png")));
 * assertEquals(edges.shape, [8, 8]);
 * ```
 */
export const nj: NumjsWithImages = { ...plain, images: { ...pure, read, save, data } };

/** What jpeg-js allows by itself. A PNG of a few bytes may claim any size, and memory is taken for it. */
const MOST_PIXELS = 1e8;
function pixelsOf(png: Uint8Array): number {
  if (png.length < 24) return 0;
  const header = new DataView(png.buffer, png.byteOffset, 24);
  return header.getUint32(16) * header.getUint32(20);
}

interface Files {
  readFileSync(file: string | URL): Uint8Array;
  writeFileSync(file: string | URL, bytes: Uint8Array): void;
}

// numjs's calls wait for the disk; asked for at the call, so that a browser can load this file and work on bytes
function onDisk<T>(verb: string, file: string | URL, fn: (fs: Files) => T): T {
  const host = globalThis as { process?: { getBuiltinModule?(name: string): Files } };
  const fs = host.process?.getBuiltinModule?.("fs");
  const name = String(file);
  if (!fs) throw new LensorError("unsupported", `Cannot ${verb} ${name}: there are no files here; give bytes`);
  try {
    return fn(fs);
  } catch (cause) {
    throw new LensorError("io", `Cannot ${verb} ${name}: ${(cause as Error).message}`, { file: name, cause });
  }
}

function fromPng(png: DecodedPng): NdArray {
  const { width, height, depth, palette, channels } = png;
  const n = width * height;
  if (palette) return image(convertIndexedToRgb(png), height, width, palette[0]!.length);
  const pixels = new Uint8Array(n * channels);
  const row = Math.ceil(width * channels * depth / 8);
  const top = 2 ** depth - 1;
  for (let i = 0; i < pixels.length; i++) {
    if (depth >= 8) pixels[i] = png.data[i]! >> (depth - 8);
    else {
      const bit = i % width * depth;
      const byte = png.data[Math.floor(i / width) * row + (bit >> 3)]!;
      pixels[i] = (byte >> (8 - depth - bit % 8) & top) * 255 / top;
    }
  }
  return image(pixels, height, width, channels);
}

function fromJpeg(bytes: Uint8Array): NdArray {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false });
  return image(data, height, width, 3);
}

// Grey where there is one channel or all colours agree, as in numjs, which drops the alpha of such images with it
function image(data: Uint8Array, height: number, width: number, channels: number): NdArray {
  const colours = channels >= 3 ? 3 : 1;
  let grey = channels !== 2;
  for (let p = 0; grey && colours === 3 && p < data.length; p += channels) {
    grey = data[p] === data[p + 1] && data[p] === data[p + 2];
  }
  const s = selection(data, channels === 1 ? [height, width] : [height, width, channels]);
  return new NdArray(grey && channels > 1 ? packedCopy(s.pick(null, null, 0)) : s);
}

function toRgba(data: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array(data.length / channels * 4).fill(255);
  const grey = channels < 3;
  for (let p = 0, o = 0; p < data.length; p += channels, o += 4) {
    for (let c = 0; c < 3; c++) out[o + c] = data[grey ? p : p + c]!;
  }
  return out;
}
