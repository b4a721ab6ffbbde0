import * as ln from "../mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";
import type { Out } from "./_formats.ts";
import { shown } from "./_tame.ts";
import { bytesIn } from "./_text.ts";

/** `--rename 'PATTERN=>TEXT'`, one after the other; undefined if none is given. */
export function renameIn(args: Args): CountedRename | undefined {
  const rules = args.all("rename").map((rule) => {
    const at = rule.indexOf("=>");
    if (at < 0) throw new Usage(`--rename ${rule}: expected PATTERN=>TEXT`);
    return [rule.slice(0, at), rule.slice(at + 2)] as const;
  });
  if (rules.length === 0) return undefined;
  const steps = rules.map((rule) => ({ rename: ln.renames([rule]), rule: rule.join("=>") }));
  const idle = new Set(steps);
  const rename = (name: string) =>
    steps.reduce((before, step) => {
      const after = step.rename(before);
      if (after !== before) idle.delete(step);
      return after;
    }, name);
  return Object.assign(rename, { idle: () => [...idle].map(({ rule }) => rule) });
}

/** A renaming that knows which of its rules have changed no name so far. */
export interface CountedRename {
  (name: string): string;
  idle(): readonly string[];
}

/** Says which rules of `--rename` did nothing. */
export function tellIdle(rename: CountedRename | undefined, host: Host): void {
  for (const rule of rename?.idle() ?? []) host.complain(`--rename ${shown(rule)} changes no name`);
}

/** `--dtype` and `--shard` as saveModel takes them. */
export function savingIn(args: Args): ln.SaveOptions {
  const dtype = args.one("dtype");
  const shard = args.one("shard") ?? args.one("max-shard");
  const maxShardBytes = bytesIn(shard ?? "");
  if (dtype !== undefined && !FLOATS.includes(dtype)) {
    throw new Usage(`--dtype ${dtype}: expected ${FLOATS.join(", ")}`);
  }
  if (shard !== undefined && !maxShardBytes) throw new Usage(`--shard ${shard}: expected a size such as 5GB`);
  return {
    ...(dtype === undefined ? {} : { dtype: dtype as ln.DType }),
    ...(maxShardBytes === undefined ? {} : { maxShardBytes }),
  };
}

const FLOATS: readonly string[] = ["float32", "float16", "bfloat16", "float64", "float8_e4m3fn", "float8_e5m2"];

/** `--key` and `--whole`: what of a file is opened. */
export function choiceIn(args: Args): Pick<ln.OpenOptions, "unwrap" | "whole"> {
  const key = args.one("key");
  const whole = args.has("whole");
  if (key !== undefined && whole) throw new Usage("--key and --whole exclude each other");
  return { ...(key !== undefined && { unwrap: key }), ...(whole && { whole }) };
}

/** What has been written where, for people. */
export function written(what: string, { out, format, as }: Out, { maxShardBytes, dtype }: ln.SaveOptions): string {
  const index = maxShardBytes === undefined || format !== "safetensors" ? "" : ".index.json";
  return `${out}${index}: ${what}${dtype === undefined ? "" : ` as ${dtype}`}${as && `,${as}`}`;
}
