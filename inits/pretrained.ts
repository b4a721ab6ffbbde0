import { cast } from "../core/cast.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { eachTensor, mapTensors } from "../tree/walk.ts";
import { put } from "./write.ts";
import {
  type Adapter,
  entryNames,
  type Match,
  matchCheckpoint,
  OPTIONS,
  type PretrainedOptions,
} from "./match_checkpoint.ts";
import { agreeing, type Load } from "./tie.ts";
import type { Init, Module, Param } from "../tree/types.ts";

/**
 * Loads what a checkpoint has for the model. Nothing is read before a tensor is.
 *
 * Throws `unused` for entries that nobody uses, `shape` for another shape, `type` for a dtype that would lose, `no-match` if nothing matches
 * at all, and with `missing: "error"` `missing` for tensors that the checkpoint lacks; otherwise these stay missing.
 *
 * @example
 * ```ts
 * import { pretrained } from "./pretrained.ts";
 * import { linear } from "../layers/linear.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const checkpoint = {
 *   name: "tiny",
 *   specs: new Map([["weight", { shape: [3, 2], dtype: "float32" }]] as const),
 *   metadata: new Map(),
 *   read: () => new Float32Array(6),
 * };
 * const loaded = pretrained(checkpoint)(linear(2, 3), keyed(0));
 * assertEquals(loaded.params.weight?.origin[0]?.from, "tiny");
 * ```
 */
export function pretrained(checkpoint: Checkpoint, options: PretrainedOptions = {}): Init {
  checkOptions("load a checkpoint", options, OPTIONS);
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot load ${describe(checkpoint)}: expected a checkpoint; open it with await openCheckpoint(path)`,
    );
  }
  if (options.missing !== undefined && options.missing !== "keep" && options.missing !== "error") {
    throw new LensorError(
      "unknown-name",
      `Cannot load ${checkpoint.name}: missing is ${describe(options.missing)}; use "keep" or "error"`,
    );
  }
  return (model) => {
    const match = matchCheckpoint(model, checkpoint, options);
    refuse(match, model, checkpoint, options);
    const found = new Map(match.loaded.map((pair) => [pair.path, pair]));
    return mapTensors(model, (param, path) => {
      const pair = found.get(path);
      return pair ? load(param, pair, checkpoint, options) : param;
    });
  };
}

function load(param: Param, pair: Match["loaded"][number], checkpoint: Checkpoint, options: PretrainedOptions): Param {
  const { path, name, also, adapted } = pair;
  const want: Spec = { shape: param.shape, dtype: param.dtype };
  const one = (entry: string) => {
    const from = adapted ? fitted(checkpoint, entry, want, path, options.adapt ?? []) : checkpoint;
    return { kind: "load", from, name: entry } as const;
  };
  const value = (also ?? []).reduce<Load>(
    (kept, other) =>
      agreeing(kept, one(other), () =>
        new LensorError(
          "unused",
          `Cannot load "${name}" into "${path}": "${other}" holds other numbers, but the two are tied`,
          {
            path,
            file: checkpoint.name,
          },
        )),
    one(name),
  );
  return put(param, value, {
    kind: "load",
    by: adapted ? "pretrained, adapted" : "pretrained",
    path,
    from: checkpoint.name,
    name,
  });
}

// The checkpoint as it looks after the adapters: the entry has the shape that is wanted.
function fitted(
  checkpoint: Checkpoint,
  name: string,
  want: Spec,
  path: string,
  adapters: readonly Adapter[],
): Checkpoint {
  const have = checkpoint.specs.get(name)!;
  return {
    name: checkpoint.name,
    specs: new Map([[name, want]]),
    metadata: checkpoint.metadata,
    async read(_, range) {
      const data = await checkpoint.read(name);
      for (const adapter of adapters) {
        const out = adapter({ ...have, data }, want, path);
        if (!out) continue;
        if (!sameShape(out.shape, want.shape)) throw mismatch(name, path, { ...out }, want, "shape");
        const values = cast(out.data, out.dtype, want.dtype);
        return range ? values.subarray(...range) : values;
      }
      throw mismatch(name, path, have, want, "shape");
    },
  };
}

function refuse(match: Match, model: Module, checkpoint: Checkpoint, options: PretrainedOptions): void {
  const first = match.mismatched[0], more = match.mismatched.length - 1;
  if (first) throw mismatch(first.name, first.path, first.have, first.want, first.why, more);
  // Something was loaded and nothing is left over: the names need not be gone through again
  if (match.unexpected.length > 0 || match.loaded.length === 0) refuseNames(match, model, checkpoint, options);
  if (options.missing === "error" && match.missing.length) {
    const count = match.missing.length === 1 ? "1 tensor" : `${match.missing.length} tensors`;
    throw new LensorError(
      "missing",
      `Cannot load ${checkpoint.name}: it lacks ${count} of the model: ${quoteNames(match.missing)}`,
      {
        file: checkpoint.name,
        path: match.missing[0],
      },
    );
  }
}

function refuseNames(match: Match, model: Module, checkpoint: Checkpoint, options: PretrainedOptions): void {
  const names = entryNames(checkpoint, options);
  if (match.unexpected.length === names.size) throw nothingMatched(model, checkpoint, names, options);
  if (match.unexpected.length) {
    const lost = new Set(match.unexpected),
      paths = [...names].filter(([, name]) => lost.has(name)).map(([path]) => path);
    const kept = [...names].filter(([, name]) => !lost.has(name)).map(([path]) => path);
    const line = ignoreLine(paths, kept);
    throw new LensorError(
      "unused",
      `Cannot load ${checkpoint.name}: the model has no ${
        quoteNames(match.unexpected)
      }; pass ignore: ${line} to drop them`,
      { file: checkpoint.name, path: match.unexpected[0] },
    );
  }
}

function mismatch(name: string, path: string, have: Spec, want: Spec, why: "shape" | "dtype", more = 0): LensorError {
  const what = why === "shape"
    ? `shape ${showShape(have.shape)} does not fit ${showShape(want.shape)}; pass adapt to resize it`
    : `${have.dtype} does not fit ${want.dtype} without loss; pass cast: true to round it`;
  const rest = more > 0 ? ` (and ${more} more do not fit)` : "";
  return new LensorError(why === "shape" ? "shape" : "type", `Cannot load "${name}" into "${path}": ${what}${rest}`, {
    path,
  });
}

function nothingMatched(
  model: Module,
  checkpoint: Checkpoint,
  names: ReadonlyMap<string, string>,
  options: PretrainedOptions,
): LensorError {
  const paths: string[] = [];
  eachTensor(model, (_, path) => void paths.push(path));
  if (names.size === 0) {
    const all = [...checkpoint.specs.keys()];
    const tops = new Set(all.map((name) => name.split(".")[0]!)),
      near = options.prefix && nearest(options.prefix, tops)[0];
    const why = checkpoint.specs.size === 0
      ? "it holds no tensors"
      : options.ignore !== undefined && entryNames(checkpoint, { ...options, ignore: [] }).size > 0
      ? "ignore drops every entry"
      : `no entry is left under prefix "${options.prefix ?? ""}"; it has ${quoteNames(all, 3)}`;
    return new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ${why}${near ? `; did you mean prefix: "${near}"` : ""}`,
      {
        file: checkpoint.name,
      },
    );
  }
  const sides = `it has ${quoteNames(names.values(), 3)}, the model has ${quoteNames(paths, 3) || "no tensors"}`;
  return new LensorError(
    "no-match",
    `Cannot load ${checkpoint.name}: nothing matches: ${sides}${wayOut([...names.keys()], paths)}`,
    {
      file: checkpoint.name,
    },
  );
}

// The prefix of either side under which most names agree.
function wayOut(names: readonly string[], paths: readonly string[]): string {
  const strip = bestPrefix(names, new Set(paths));
  if (strip !== undefined) return `; pass prefix: "${strip}"`;
  const add = bestPrefix(paths, new Set(names));
  return add === undefined ? "; pass rename" : `; wrap it in within("${add}", ...)`;
}

function bestPrefix(long: readonly string[], short: ReadonlySet<string>): string | undefined {
  const votes = new Map<string, number>();
  for (const name of long) {
    for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
      if (short.has(name.slice(dot + 1))) votes.set(name.slice(0, dot), (votes.get(name.slice(0, dot)) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

// The shortest paths that stand for the lost entries and for no other.
function ignoreLine(lost: readonly string[], kept: readonly string[]): string {
  const short = new Set(lost.map((path) => {
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
      if (!kept.some((other) => other.startsWith(path.slice(0, dot + 1)))) return path.slice(0, dot);
    }
    return path;
  }));
  const shown = [...short].map((path) => `"${path}"`);
  return shown.length === 1 ? shown[0]! : `[${shown.join(", ")}]`;
}
