/**
 * `@std/assert` where JSR cannot be reached: the npm mirror of Deno's standard library, with typings of our own.
 *
 * Delete the `links` entry of `deno.json` to use JSR's package instead; nothing else changes.
 *
 * @module
 */
// @ts-types="./assert.d.ts"
export * from "npm:deno-std@1.4.0/assert/mod.js";
