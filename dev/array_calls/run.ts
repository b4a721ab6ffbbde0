/**
 * Random calls of array functions, answered by NumPy and by lensor, and every difference.
 *
 * Run: `deno run -A dev/array_calls/run.ts PYTHON [SEED] [COUNT] [words of a function]` (a Python with NumPy 2.4,
 * SciPy, ml_dtypes). With `--save FILE` a few short calls of each function are written there, more where options decide
 * much, as tests/fixtures/ndarray/calls.jsonl was (seed 7, 6000 calls). The last line counts calls and differences.
 * Calls that NumPy refuses are left out: tests/ndarray/bad_input_test.ts has those.
 */
import * as nd from "../../ndarray/mod.ts";
import { differences, type Line } from "./compare.ts";

// Functions whose options change what they do
const MANY = /array(Str|Repr)|einsum|quantile|interp|searchsorted|digitize|topk|pad|cov|corrcoef|slice/;

const saving = Deno.args.indexOf("--save");
const target = saving < 0 ? undefined : Deno.args[saving + 1];
const [python = "python", seed = "1", count = "20000", word = ""] = Deno.args.slice(0, saving < 0 ? undefined : saving);
const script = new URL("calls.py", import.meta.url).pathname;
const { stdout, stderr, success } = await new Deno.Command(python, { args: [script, seed, count] }).output();
if (!success) throw new Error(new TextDecoder().decode(stderr));

const lines = new TextDecoder().decode(stdout).trim().split("\n").map((line) => JSON.parse(line) as Line);
const chosen = lines.filter(({ op }) => op.includes(word));
const found = new Map<string, number>();
for (const line of chosen) {
  const why = differences(nd, line);
  if (!why) continue;
  const n = (found.get(line.op) ?? 0) + 1;
  found.set(line.op, n);
  if (n <= 3) console.log(`${line.op}: ${why}\n    ${JSON.stringify(line.args).slice(0, 300)}`);
}
if (target) {
  const short = chosen.filter((line) => JSON.stringify(line).length < 500);
  const few = Map.groupBy(short, ({ op }) => op).values().flatMap((lines) =>
    lines.slice(0, MANY.test(lines[0]!.op) ? 14 : 4)
  );
  await Deno.writeTextFile(target, [...few].map((line) => JSON.stringify(line) + "\n").join(""));
}
const functions = new Set(chosen.map(({ op }) => op)).size;
const wrong = [...found.values()].reduce((a, b) => a + b, 0);
console.log(JSON.stringify(Object.fromEntries(found)));
console.log(`${chosen.length} calls of ${functions} functions, ${wrong} differences`);
