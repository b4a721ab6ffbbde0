/// <reference lib="esnext.disposable" />
export { DType, ErrorCode, ErrorPlace, Layout, LensorError, Shape, Spec, Tensor, Values } from './base.js';
import { Numjs, pure, NdArray, Operand, Pictures } from './arrays.js';
export { Config, ConfigError, Data, DataConstructor, NjType, NotImplementedError, One, Selection, Two, Typed, ValueError, Whole, scijs } from './arrays.js';

/** numjs's namespace with all of `nj.images`. */
interface NumjsWithImages extends Omit<Numjs, "images"> {
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
interface EncodeOptions {
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
declare function decodeImage(bytes: Uint8Array, name?: string): NdArray;
/**
 * An image as the bytes of a file. Elements are stored as uint8: fractions are dropped, and what does not fit wraps, as
 * in numjs.
 *
 * Throws `shape` for what is not an image, `unsupported` for another format, `range` for a quality outside of 1 to 100.
 */
declare function encodeImage(img: Operand, format: "png" | "jpeg", options?: EncodeOptions): Uint8Array;
/** Reads an image from a file, or from its bytes, at once. Throws `io`, or as {@linkcode decodeImage}. */
declare function read(file: string | URL | Uint8Array): NdArray;
/**
 * Writes an image to a file whose name ends in `.png`, `.jpg` or `.jpeg`, at once. Throws `io`, or as
 * {@linkcode encodeImage}.
 */
declare function save(img: Operand, file: string | URL): void;
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
declare const nj: NumjsWithImages;

export { NdArray, Numjs, Operand, Pictures, decodeImage, encodeImage, nj, read, save };
export type { EncodeOptions, NumjsWithImages };
