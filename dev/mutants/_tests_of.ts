import config from "../../deno.json" with { type: "json" };
import { type Reach, reaches } from "./_reach.ts";

/** The tests of each room: those in its own folder first, then those of the rooms that rest on it. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: ["core", "checkpoint", "initializers", "tree", "values", "inits"],
  math: ["math", "initializers", "inits", "values", "ndarray", "random", "mmlab"],
  kernels: ["kernels", "random", "ndarray"],
  random: ["random", "kernels"],
  initializers: ["initializers"],
  checkpoint: ["checkpoint"],
  tree: ["tree", "inits", "values"],
  layers: ["layers", "inits"],
  values: ["values", "inits"],
  inits: ["inits"],
  recipes: ["recipes"],
  mmlab: ["mmlab"],
  growth: ["growth"],
  doctor: ["doctor"],
  plan: ["plan"],
  ndarray: ["ndarray"],
  cli: ["cli"],
};

/** Which files a file needs when it runs; types alone do not count. Paths are relative to the root. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The files that each file imports, for all of the library, its tests and its tools. */
export async function importGraph(root: string, files: readonly string[]): Promise<Graph> {
  const known = new Set(files);
  const graph = new Map<string, string[]>();
  await Promise.all(
    files.filter((file) => file.endsWith(".ts")).map(async (file) => {
      const text = await Deno.readTextFile(`${root}/${file}`);
      const names = text.matchAll(/(?:^|\n)(?:import|export)\s(?!type\s)[^;"]*?"([^"]+)"|\bimport\("([^"]+)"\)/g);
      graph.set(file, [...names].map((m) => resolve(file, (m[1] ?? m[2])!)).filter((to) => known.has(to)));
    }),
  );
  return graph;
}

/** How many imports lie between a file and each of the files that need it. */
export function distances(graph: Graph, file: string): Map<string, number> {
  const back = new Map<string, string[]>();
  for (const [from, all] of graph) for (const to of all) back.set(to, [...back.get(to) ?? [], from]);
  const found = new Map([[file, 0]]);
  for (const [at, steps] of found) {
    for (const from of back.get(at) ?? []) if (!found.has(from)) found.set(from, steps + 1);
  }
  return found;
}

/** What is known of the tests. */
export interface Known {
  readonly graph: Graph;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The tests of a room that run a line, those most likely to notice a change first: same words in the name, the
 * file's exports or its subject in the text, near, fast. Together they take at most `budget` seconds; what does not
 * fit is left out.
 */
export function testsOf(
  { graph, reach, texts }: Known,
  { file, line }: { readonly file: string; readonly line: number },
  budget: number,
): string[] {
  const steps = distances(graph, file);
  const room = file.split("/")[0]!;
  const words = wordsOf(file);
  const folders = (ROOMS[room] ?? []).map((folder) => `tests/${folder}/`);
  const exports = [...(texts.get(file) ?? "").matchAll(/^export (?:async )?(?:function|const) (\w{4,})/gm)].map((m) =>
    m[1]!
  );
  const rank = (test: string) => {
    const shared = wordsOf(test).filter((word) => words.includes(word)).length;
    const folder = folders.findIndex((name) => test.startsWith(name));
    const text = texts.get(test) ?? "";
    const said = words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).length;
    const called = exports.filter((name) => text.includes(name)).length;
    // Far away is who starts a program that needs the file
    return 4 * (steps.get(test) ?? 9) - 12 * shared - 4 * said - 6 * Math.min(2, called) + 4 * folder +
      reach.get(test)!.seconds;
  };
  const inRoom = (path: string) => folders.some((name) => path.startsWith(name));
  const tests = [...reach].filter(([path, of]) => inRoom(path) && reaches(of, file, line)).map(([path]) => path);
  let left = budget;
  return tests.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).filter((test) => {
    const fits = reach.get(test)!.seconds <= left;
    if (fits) left -= reach.get(test)!.seconds;
    return fits;
  });
}

const wordsOf = (path: string) => path.replace(/(_test)?\.ts$/, "").split(/[/_.]/).slice(1).filter(Boolean);

function resolve(from: string, to: string): string {
  const path = new URL(to, new URL(from, "file:///")).pathname.slice(1);
  return (config.imports as Record<string, string>)[`./${path}`]?.slice(2) ?? path;
}
