import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";

/** Whose order and rules: MMEngine's (0.10.7, the 2.x line) or MMCV's (1.7.2). */
export type Engine = "mmengine" | "mmcv1";

/** Where the engines differ. */
export interface EngineRules {
  /** A module's checkpoints are loaded after its children have run, so that they beat all. */
  readonly loadsLast: boolean;
  /**
   * A module whose cfg is a Pretrained dict, not a list of one, returns from it at once: children never run, nothing
   * counts as done.
   */
  readonly returnsEarly: boolean;
  /** Children that have run before are passed over. */
  readonly skipsDone: boolean;
  /** Wrappers for parallel training are looked into. */
  readonly unwraps: boolean;
  /** The level of "initialize CLASS with init_cfg". */
  readonly cfgLevel: "DEBUG" | "INFO";
  /** The level of "has been called more than once". */
  readonly twiceLevel: "WARNING" | "UserWarning";
  /** The line about a file. */
  readonly fileText: (backend: string, path: string) => string;
}

/** The rules of an engine. Throws `unknown-name` for another. */
export function rulesOf(engine: unknown, verb: string): EngineRules {
  const rules = typeof engine === "string" ? RULES.get(engine) : undefined;
  if (rules) return rules;
  throw new LensorError(
    "unknown-name",
    `Cannot ${verb}: there is no engine ${describe(engine)}; use "mmengine" or "mmcv1"`,
  );
}

/** What the engines call the place that a path names. */
export function backendOf(path: string): string {
  return BACKENDS.find(([scheme]) => scheme.test(path))?.[1] ?? "local";
}

const BACKENDS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\//, "http"],
  [/^(torchvision|modelzoo):\/\//, "torchvision"],
  [/^open-?mmlab:\/\//, "openmmlab"],
  [/^mmcls:\/\//, "mmcls"],
  [/^pavi:\/\//, "pavi"],
  [/^(\S+:)?(s3|petrel):\/\//, "ceph"],
];

const RULES: ReadonlyMap<string, EngineRules> = new Map<Engine, EngineRules>([
  ["mmengine", {
    loadsLast: true,
    returnsEarly: false,
    skipsDone: true,
    unwraps: true,
    cfgLevel: "DEBUG",
    twiceLevel: "WARNING",
    fileText: (backend, path) => `Loads checkpoint by ${backend} backend from path: ${path}`,
  }],
  ["mmcv1", {
    loadsLast: false,
    returnsEarly: true,
    skipsDone: false,
    unwraps: false,
    cfgLevel: "INFO",
    twiceLevel: "UserWarning",
    fileText: (backend, path) => `load checkpoint from ${backend} path: ${path}`,
  }],
]);
