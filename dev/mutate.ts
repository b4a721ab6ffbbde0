/**
 * Whether the tests bite: changes one line of the library at a time, in a copy, and runs the tests of its
 * room, which must fail. Prints the mutants that survive, and per room how many were killed.
 *
 * deno task mutate [--room R] [--file F] [--count 60] [--seed 0] [--jobs 1] [--budget 30] [--reach FILE]
 * [--log FILE] [--again FILE] [--named] [--list]
 *
 * `--named` runs the mutants of dev/mutants/named.json, which once survived. Mutants of
 * dev/mutants/accepted.json are not run: each has the reason there why no test can, or need, notice it.
 * `--log` adds a line of JSON per mutant to a file, and `--again` tries the survivors of such a file once
 * more. Every test of the rooms runs once before, to see which lines it reaches and how long it takes; `--reach`
 * keeps that in a file for the next run. A mutant gets `--budget` seconds of the tests that reach its line.
 *
 * @module
 */
import accepted from "./mutants/accepted.json" with { type: "json" };
import named from "./mutants/named.json" with { type: "json" };
import { openBench, projectFiles, type Verdict } from "./mutants/_bench.ts";
import { chosen, type Wish } from "./mutants/choose.ts";
import { type Named, namedMutant } from "./mutants/named_mutant.ts";
import { type Reach, reachOf } from "./mutants/_reach.ts";
import { importGraph, ROOMS, testsOf } from "./mutants/_tests_of.ts";
import { isAlive, type Mutant, mutantsOf } from "./mutants/mutants_of.ts";

const KNOWN: readonly Named[] = named;
const ACCEPTED: readonly (Place & { readonly reason: string })[] = accepted;

type Result = Mutant & Verdict & { readonly room: string; readonly accepted?: string };

async function judgeAll(
  root: string,
  files: readonly string[],
  mutants: readonly Mutant[],
  wish: Wish,
): Promise<number> {
  const folder = await Deno.makeTempDir({ prefix: "mutate-" });
  try {
    const benches = await Promise.all(Array.from({ length: wish.jobs }, () => openBench(root, files, folder)));
    const rooms = new Set(mutants.map(roomOf));
    const graph = await importGraph(root, files);
    const reach = await reachOfRooms(benches.map((bench) => bench.root), files, rooms, wish.reach);
    const known = { graph, reach, texts: await textsOf(root, files) };
    const results: Result[] = [];
    const waiting = [...mutants];
    const killers = new Map<string, string[]>();
    await Promise.all(benches.map(async ({ judge }) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const reason = reasonFor(mutant);
        const tests = inTurn(testsOf(known, mutant, wish.budget), killers.get(mutant.file) ?? []);
        const limit = 60 + 10 * tests.reduce((sum, test) => sum + known.reach.get(test)!.seconds, 0);
        const verdict = reason ? { killed: false, by: "none" } : await judge(mutant, tests, limit);
        if (verdict.killed) killers.set(mutant.file, [verdict.by, ...killers.get(mutant.file) ?? []]);
        const result = { room: roomOf(mutant), ...mutant, ...verdict, ...(reason ? { accepted: reason } : {}) };
        results.push(result);
        if (wish.log) await Deno.writeTextFile(wish.log, JSON.stringify(result) + "\n", { append: true });
        if (!verdict.killed) {
          console.log(`${reason ? "accepted" : "SURVIVED"} ${say(mutant)}${reason ? `: ${reason}` : ""}`);
        }
      }
    }));
    console.log(table(results));
    return results.some(({ killed, accepted }) => !killed && !accepted) ? 1 : 0;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

// Tests must be green before a mutant can turn them red; the lines they run and their time decide which are tried
async function reachOfRooms(
  roots: readonly string[],
  files: readonly string[],
  rooms: ReadonlySet<string>,
  kept: string | undefined,
): Promise<Map<string, Reach>> {
  const known = kept ? await readReach(kept) : {};
  const folders = [...new Set([...rooms].flatMap((room) => ROOMS[room] ?? []))];
  const tests = files.filter((file) =>
    file.endsWith("_test.ts") && folders.some((folder) => file.startsWith(`tests/${folder}/`))
  );
  const reach = await reachOf(roots, tests, known);
  if (kept) await Deno.writeTextFile(kept, JSON.stringify(reach));
  return new Map(Object.entries(reach));
}

async function readReach(path: string): Promise<Record<string, Reach>> {
  try {
    return JSON.parse(await Deno.readTextFile(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}

function inTurn(tests: readonly string[], killers: readonly string[]): readonly string[] {
  const first = killers.find((killer) => tests.includes(killer));
  return first ? [first, ...tests.filter((test) => test !== first)] : tests;
}

async function textsOf(root: string, files: readonly string[]): Promise<Map<string, string>> {
  const code = files.filter((file) => file.endsWith(".ts") && !/wasm\.ts$/.test(file));
  return new Map(
    await Promise.all(code.map(async (file) => [file, await Deno.readTextFile(`${root}/${file}`)] as const)),
  );
}

// The survivors of a log, wherever they stand now
function survivors(log: string, mutants: readonly Mutant[]): Mutant[] {
  const lived = log.trim().split("\n").map((line) => JSON.parse(line) as Result).filter(({ killed }) => !killed);
  return lived.flatMap((one) => {
    const now = mutants.filter((mutant) => isSame(mutant, one));
    return now.sort((a, b) => Math.abs(a.line - one.line) - Math.abs(b.line - one.line)).slice(0, 1);
  });
}

type Place = Pick<Mutant, "file" | "was" | "from" | "to">;
const isSame = (a: Place, b: Place) => a.file === b.file && a.was === b.was && a.from === b.from && a.to === b.to;

function reasonFor(mutant: Mutant): string | undefined {
  return ACCEPTED.find((one) => isSame(one, mutant))?.reason;
}

async function sources(root: string, files: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files.filter((path) => roomOf({ file: path }) in ROOMS && path.endsWith(".ts") && !isMade(path))) {
    texts.set(file, await Deno.readTextFile(`${root}/${file}`));
  }
  return texts;
}

// What a program writes is not ours to test, and doors hold nothing but names
const isMade = (path: string) => /wasm\.ts$|(^|\/)assembly\/|(^|\/)(mod|all|types)\.ts$/.test(path);
const roomOf = ({ file }: { readonly file: string }) => file.split("/")[0]!;
const say = ({ file, line, kind, from, to, was }: Mutant) =>
  `${file}:${line} ${kind}: ${brief(from)} -> ${brief(to) || "nothing"} in \`${was}\``;
const brief = (code: string) => code.replace(/\s+/g, " ").slice(0, 80);

function table(results: readonly Result[]): string {
  const row = (name: string, some: readonly Result[]) => {
    const killed = some.filter((one) => one.killed).length;
    const known = some.filter((one) => one.accepted).length;
    const cells = [some.length, killed, some.length - killed - known, known];
    return name.padEnd(14) + cells.map((n) => String(n).padStart(10)).join("");
  };
  const rooms = [...new Set(results.map(({ room }) => room))].sort();
  return [
    "room             mutants    killed  survived  accepted",
    ...rooms.map((room) => row(room, results.filter((one) => one.room === room))),
    row("all", results),
  ].join("\n");
}

function wishOf(args: readonly string[]): Wish {
  const known = ["room", "file", "count", "seed", "jobs", "log", "reach", "budget", "again"];
  const given = (name: string) => args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined;
  const number = (name: string, usual: number) => {
    const n = Number(given(name) ?? usual);
    if (!Number.isInteger(n) || n < 0) fail(`--${name} takes a number, such as --${name} ${usual}`);
    return n;
  };
  args.forEach((arg, i) => {
    if (arg === "--named" || arg === "--list" || known.includes(args[i - 1]?.slice(2) ?? "")) return;
    if (!known.includes(arg.slice(2)) || args[i + 1] === undefined) fail(`"${arg}" is not an option, or has no value`);
  });
  const room = given("room");
  const file = given("file")?.replace(/^\.\//, "");
  const log = given("log");
  const reach = given("reach");
  const again = given("again");
  if (room !== undefined && !(room in ROOMS)) fail(`"${room}" is no room; there are ${Object.keys(ROOMS).join(", ")}`);
  return {
    ...(room ? { room } : {}),
    ...(file ? { file } : {}),
    ...(log ? { log } : {}),
    ...(reach ? { reach } : {}),
    ...(again ? { again } : {}),
    budget: number("budget", 30),
    count: number("count", 60),
    seed: number("seed", 0),
    jobs: Math.max(1, number("jobs", 1)),
    named: args.includes("--named"),
    list: args.includes("--list"),
  };
}

function fail(why: string): never {
  console.error(why);
  Deno.exit(2);
}

if (import.meta.main) {
  const root = new URL("../", import.meta.url).pathname.replace(/\/$/, "");
  const wish = wishOf(Deno.args);
  const files = await projectFiles(root);
  const texts = await sources(root, files);
  const found = new Map([...texts].map(([file, text]) => [file, mutantsOf(file, text)]));
  const mutants = wish.named
    ? KNOWN.map((one) => namedMutant(one, texts.get(one.file) ?? ""))
    : wish.again
    ? survivors(await Deno.readTextFile(wish.again), [...found.values()].flat())
    : chosen(found, wish, (mutant) => isAlive(texts.get(mutant.file)!, mutant));
  if (wish.list) { for (const mutant of mutants) console.log(say(mutant)); }
  else Deno.exit(await judgeAll(root, files, mutants, wish));
}
