/**
 * Generators: a seed in, the same bits out, everywhere. `keyed` is the default; its numbers depend on seed, path and index alone.
 *
 * @module
 */
// @ts-types="./_mod.ts"
export * from "../dist/random.js";
