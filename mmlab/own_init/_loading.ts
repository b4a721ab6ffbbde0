import { LensorError } from "../../core/errors.ts";
import { sameShape, showShape, sizeOf } from "../../core/shape.ts";
import { put } from "../../inits/write.ts";
import { join } from "../../tree/walk.ts";
import { pick } from "../_ask.ts";
import { isDict } from "../_cfg.ts";
import { type Keys, meet, renamedKeys } from "../_load.ts";
import { carryOut, changing, loadsOf, tensorAt } from "../_writes.ts";
import type { Self } from "./_self.ts";

/** Loads the file of `init_cfg.checkpoint` by itself and forgivingly, as some methods do; `rename` sees the keys of the file in order. */
export function loadOwn(self: Self, rename: (keys: Keys) => Keys = (keys) => keys): void {
  const { run, path, node, cfg } = self, who = `init_weights of ${node.type}`;
  if (!isDict(cfg) || typeof cfg.checkpoint !== "string") {
    throw new LensorError("missing", `Cannot run ${who}: its init_cfg names no "checkpoint", and it loads by itself`, {
      path,
    });
  }
  const checkpoint = pick(run.checkpoints, cfg.checkpoint, who);
  const all = renamedKeys(checkpoint, (name) => name);
  if (all.has("model") && !all.get("model")) {
    throw new LensorError(
      "unsupported",
      `Cannot run ${who}: ${cfg.checkpoint} has its weights under "model"; pass checkpoints with ` +
        'await openCheckpoint(path, { names: "file", unwrap: "model" }) for it',
      { path, file: cfg.checkpoint },
    );
  }
  const keys = rename(all), report = meet(node, keys, checkpoint);
  carryOut(
    run.written,
    run.model,
    run.objects.ties,
    loadsOf(report, checkpoint, path, who),
    changing(run.rng),
  );
  run.loads.push({ path, checkpoint: cfg.checkpoint, ...report });
}

/** Refuses an entry that the method would interpolate. */
export function refuseResize(self: Self, keys: Keys, isResized: (key: string) => boolean): void {
  const { run, path, node, cfg } = self, file = String((cfg as Record<string, unknown>).checkpoint);
  const checkpoint = pick(run.checkpoints, file, `init_weights of ${node.type}`);
  for (const [key, name] of keys) {
    const have = checkpoint.specs.get(name), want = tensorAt(run.written, run.model, join(path, key));
    if (!have || !want || !isResized(key) || sameShape(have.shape, want.shape)) continue;
    throw new LensorError(
      "unsupported",
      `Cannot run init_weights of ${node.type}: it resizes "${key}" of ${file} from ${showShape(have.shape)} to ` +
        `${showShape(want.shape)}, which is not simulated; load with pretrained and an adapter`,
      { path: join(path, key), file },
    );
  }
}

/** Takes a list of positions [1, h * w, c] of the file as the grid [1, c, h, w] of the model, if the numbers agree. */
export function gridOfPositions(self: Self, keys: Keys, name: string): void {
  const { run, path, node, cfg } = self, file = String((cfg as Record<string, unknown>).checkpoint);
  const entry = keys.get(name), checkpoint = pick(run.checkpoints, file, `init_weights of ${node.type}`);
  const have = entry === undefined ? undefined : checkpoint.specs.get(entry), want = self.tensor(name);
  if (!have || !want || have.shape.length !== 3) return;
  const [batch = 0, channels = 0, ...grid] = want.shape, places = sizeOf(grid);
  if (have.shape[0] !== batch || have.shape[1] !== places || have.shape[2] !== channels) return;
  const full = join(path, name), from = `init_weights of ${node.type}`, label = "positions as a grid";
  const value = {
    kind: "adjust",
    of: { kind: "load", from: checkpoint, name: entry! },
    label,
    fn: ({ data }: { readonly data: unknown }) => {
      const old = data as Float32Array;
      return old.map((_, i) => {
        const place = i % places, channel = Math.floor(i / places) % channels, first = i - i % (places * channels);
        return old[first + place * channels + channel]!;
      });
    },
  } as const;
  run.written.set(full, put(want, value, { kind: "adjust", by: label, path: full, from }));
}
