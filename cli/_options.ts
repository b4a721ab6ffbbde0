import * as ln from "../mod.ts";
import { type Args, Usage } from "./_command.ts";
import { bytesIn } from "./_text.ts";

/** `--rename 'PATTERN=>TEXT'`, one after the other; undefined if none is given. */
export function renameIn(args: Args): ln.Rename | undefined {
  const rules = args.all("rename").map((rule) => {
    const at = rule.indexOf("=>");
    if (at < 0) throw new Usage(`--rename ${rule}: expected PATTERN=>TEXT`);
    return [rule.slice(0, at), rule.slice(at + 2)] as const;
  });
  return rules.length === 0 ? undefined : ln.renames(rules);
}

/** `--dtype` and `--shard` as saveModel takes them. */
export function savingIn(args: Args): ln.SaveOptions {
  const dtype = args.one("dtype"), shard = args.one("shard"), maxShardBytes = bytesIn(shard ?? "");
  if (shard !== undefined && maxShardBytes === undefined) {
    throw new Usage(`--shard ${shard}: expected a size such as 5GB`);
  }
  return {
    ...(dtype === undefined ? {} : { dtype: dtype as ln.DType }),
    ...(maxShardBytes === undefined ? {} : { maxShardBytes }),
  };
}

/** The file that `--out` names. */
export function outIn(args: Args): string {
  const out = args.one("out");
  if (out === undefined) throw new Usage("--out FILE is missing");
  return out;
}
