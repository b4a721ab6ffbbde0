import { main, read } from "../../cli/all.ts";
import * as ln from "../../mod.ts";
import { inFolder as emptyFolder } from "../_util.ts";

/** What the command says, line by line, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process. */
export async function lensor(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    say: (text) => out.push(text),
    complain: (text) => err.push(text),
    read,
    write: (path, text) => Deno.writeTextFile(path, text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** The path of a file of the examples. */
export function example(name: string): string {
  return new URL(`../../examples/data/${name}`, import.meta.url).pathname;
}

/** Runs a body that gets the paths of names in an empty folder, which is removed afterwards. */
export function inFolder(body: (at: (name: string) => string) => Promise<void>): Promise<void> {
  return emptyFolder((folder) => body((name) => `${folder}/${name}`));
}

/** A tensor of these numbers, cast to a dtype. */
export const floats = (shape: number[], dtype: ln.DType, ...data: number[]): ln.Tensor => ({
  shape,
  dtype,
  data: ln.cast(Float64Array.from(data), "float64", dtype),
});
