/**
 * Prints what this host says of files as JSON, with the files in a new folder that is removed again: Deno, Node and
 * Bun.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { inFolder } from "./_files.ts";

const folder = mkdtempSync(`${tmpdir()}/lensor-`);
try {
  console.log(
    JSON.stringify(await inFolder(folder, { read: (path) => readFileSync(path), list: (path) => readdirSync(path) })),
  );
} finally {
  rmSync(folder, { recursive: true });
}
