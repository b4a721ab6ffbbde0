/**
 * Compares our initializers with thousands of random calls of PyTorch's, JAX's and Keras's, errors included.
 *
 * PEERS_PYTHON=path/to/python deno run -A dev/differential/compare.ts [torch=3000 jax=500 keras=2000 keras-jax=300]
 * [seed=1] deno run -A dev/differential/compare.ts lines.jsonl ...          # lines that draw.py has written before
 *
 * The calls go through the adapters of tests/conformance, so that these are tested as well. Ends with 1 if anything
 * differs.
 */
import { jax } from "../../random/mod.ts";
import { fromKeras, LensorError } from "../../mod.ts";
import { jaxAdapters } from "../../tests/conformance/jax.ts";
import { kerasAdapters } from "../../tests/conformance/keras.ts";
import { torchAdapters } from "../../tests/conformance/torch.ts";
import type { Case, IO, Result } from "../../tests/conformance/types.ts";
import { judge } from "./judge.ts";

export const PEERS = ["torch", "jax", "keras", "keras-jax"] as const;
export type Peer = typeof PEERS[number];
const SCRIPT = new URL("draw.py", import.meta.url).pathname;

/** What is wrong with our answer to a line of `draw.py`, or nothing. */
export function difference(peer: Peer, line: Case): string | undefined {
  let made: Result | Error;
  try {
    made = ours(peer, line);
  } catch (error) {
    if (!(error instanceof LensorError)) return `crashed: ${error}`;
    made = error;
  }
  return judge(line, made);
}

function ours(peer: Peer, line: Case): Result {
  const { hex: _h, error: _e, value: _v, next: _n, tol: _t, given: _g, ...c } = line;
  if (peer === "keras-jax" && line.op === "random_initializer") {
    const by = fromKeras({ class_name: c.class_name, config: c.config });
    const data = by(c.shape, jax(Uint32Array.of(c.seed, 0)), { dtype: c.dtype });
    return { tensors: { out: { dtype: c.dtype, shape: c.shape, data } } };
  }
  const adapters = peer === "torch" ? torchAdapters : peer === "jax" ? jaxAdapters : kerasAdapters;
  return adapters[line.op]!(c as Case, {} as IO) as Result;
}

async function* draw(peer: Peer, seed: string, count: string): AsyncGenerator<Case> {
  const python = Deno.env.get("PEERS_PYTHON") ?? "python3";
  const { stdout } = await new Deno.Command(python, { args: [SCRIPT, peer, seed, count], stderr: "inherit" }).output();
  yield* lines(new TextDecoder().decode(stdout));
}

function* lines(text: string): Generator<Case> {
  for (const line of text.split("\n")) if (line) yield JSON.parse(line);
}

const peerOf = (line: Case): Peer => line.peer;

if (import.meta.main) {
  const files = Deno.args.filter((arg) => arg.endsWith(".jsonl"));
  const set = Object.fromEntries(Deno.args.filter((arg) => arg.includes("=")).map((arg) => arg.split("=")));
  const seed = set.seed ?? "1";
  const wanted = PEERS.filter((peer) => peer in set);
  const counts: Record<Peer, string> = { torch: "3000", jax: "500", keras: "2000", "keras-jax": "300", ...set };
  const sources = files.length
    ? files.map((file) => lines(Deno.readTextFileSync(file)))
    : (wanted.length ? wanted : PEERS).map((peer) => draw(peer, seed, counts[peer]));
  let bad = 0;
  for (const source of sources) {
    let count = 0, peer = "";
    for await (const line of source) {
      count++;
      const wrong = difference(peerOf(line), line);
      peer = peerOf(line);
      if (wrong === undefined) continue;
      const { hex: _, ...shown } = line;
      if (bad++ < 40) console.log(`${wrong}\n  ${JSON.stringify(shown)}`);
    }
    console.log(`${peer}: ${count} calls compared`);
  }
  console.log(`${bad} differ`);
  if (bad > 0) Deno.exit(1);
}
