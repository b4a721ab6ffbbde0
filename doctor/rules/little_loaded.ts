import { kindOf } from "../../core/dtype.ts";
import { sizeOf } from "../../core/shape.ts";
import { many } from "../_show.ts";
import type { File, Rule, Seen } from "../types.ts";

/** Most of what fits was left in the file. */
export const littleLoaded: Rule = {
  name: "little-loaded",
  severity: "warning",
  needs: "history",
  what: "Unused entries of a file would fit more elements of the model than were loaded from it.",
  innocent: "A head that is left out for a new one: the rest is larger.",
  why: "The model is random where trained weights lie beside it.",
  fix: 'narrow ignore, or pass prefix: pretrained(checkpoint, { ignore: "head" })',
  reports: "train-llm-from-scratch 36, peft 1678, transformers 38870",
  *find(x) {
    for (const file of x.files) {
      // An entry stands for one tensor
      const free = new Set(file.unused);
      const params = x.tensors.filter((s) => s.kind === "param" && s.state !== "loaded");
      const lost = params.filter((seen) => {
        const entry = fitting(file, seen, free);
        return entry !== undefined && free.delete(entry);
      });
      const elements = lost.reduce((n, seen) => n + seen.n, 0);
      const { specs } = file.checkpoint;
      const used = [...file.used].reduce((n, name) => n + sizeOf(specs.get(name)!.shape), 0);
      if (elements <= used) continue;
      const evidence = `${many(elements)} elements would fit, ${many(used)} were used`;
      yield { path: lost[0]!.path, paths: lost.map((seen) => seen.path), evidence };
    }
  },
};

const ends = new WeakMap<File, ReadonlyMap<string, readonly string[]>>();

// Unused floating entries by the last two parts of their names
function endsOf(file: File): ReadonlyMap<string, readonly string[]> {
  const kept = ends.get(file);
  if (kept) return kept;
  const made = new Map<string, string[]>();
  for (const name of file.unused) {
    if (kindOf(file.checkpoint.specs.get(name)!.dtype) !== "float") continue;
    const end = name.split(".").slice(-2).join(".");
    made.set(end, [...made.get(end) ?? [], name]);
  }
  ends.set(file, made);
  return made;
}

// An entry of the same end and shape
function fitting(file: File, { path, param }: Seen, free: ReadonlySet<string>): string | undefined {
  return endsOf(file).get(path.split(".").slice(-2).join("."))?.find((name) =>
    free.has(name) && file.checkpoint.specs.get(name)!.shape.join() === param.shape.join()
  );
}
