import { LensorError } from "../../core/errors.ts";
import { sameShape, showShape } from "../../core/shape.ts";
import { join } from "../../tree/walk.ts";
import { pick } from "../_ask.ts";
import { isDict } from "../_cfg.ts";
import { type Keys, meet, renamedKeys } from "../_load.ts";
import { carryOut, changing, loadsOf, tensorAt } from "../_writes.ts";
import type { Self } from "./_self.ts";

/**
 * Loads the file of `init_cfg.checkpoint` by itself and forgivingly, as some methods do; `rename` sees the keys of the
 * file in order. A method that takes the file as a `whole` finds nothing in one that has its weights under a key.
 */
export function loadOwn(self: Self, rename: (keys: Keys) => Keys = (keys) => keys, isWhole = false): void {
  const { run, path, node, cfg } = self;
  const who = `init_weights of ${node.type}`;
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
  const { taken } = checkpoint;
  const keys: Keys = isWhole && taken ? new Map([[taken, ""]]) : rename(all);
  const report = meet(node, keys, checkpoint);
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
  const { run, path, node, cfg } = self;
  const file = String((cfg as Record<string, unknown>).checkpoint);
  const checkpoint = pick(run.checkpoints, file, `init_weights of ${node.type}`);
  for (const [key, name] of keys) {
    const have = checkpoint.specs.get(name);
    const want = tensorAt(run.written, run.model, join(path, key));
    if (!have || !want || !isResized(key) || sameShape(have.shape, want.shape)) continue;
    throw new LensorError(
      "unsupported",
      `Cannot run init_weights of ${node.type}: it resizes "${key}" of ${file} from ${showShape(have.shape)} to ` +
        `${showShape(want.shape)}, which is not simulated; load with pretrained and an adapter`,
      { path: join(path, key), file },
    );
  }
}
