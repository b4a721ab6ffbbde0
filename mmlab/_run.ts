import type { Rng } from "../random/types.ts";
import type { Init, Module } from "../tree/types.ts";
import type { Checkpoints } from "./_ask.ts";
import type { EngineRules } from "./_engines.ts";
import type { MmlabReport } from "./_load.ts";
import type { MeanOf, Notes } from "./_notes.ts";
import type { Objects } from "./_objects.ts";
import type { Written } from "./_writes.ts";

/** One line of the engine's log. */
export interface MmlabLog {
  /** Its level; a `UserWarning` is one of Python's own. */
  readonly level: "DEBUG" | "INFO" | "WARNING" | "UserWarning";
  /** The engine's own words; of numbers, 0.0 reads 0. */
  readonly text: string;
}

/** One load and how it went. */
export interface MmlabLoad extends MmlabReport {
  /** The module that was loaded into. */
  readonly path: string;
  /** The path in the cfg. */
  readonly checkpoint: string;
}

/** What a class does in an init_weights of its own: Inits, and "super" where it calls BaseModule's. */
export type UserInit = readonly (Init | "super")[];

/** A run of init_weights: what is given, and what changes on the way. */
export interface Run {
  readonly rules: EngineRules;
  readonly rng: Rng;
  readonly checkpoints: Checkpoints;
  readonly userInits: Readonly<Record<string, UserInit>>;
  /** The model as it was given; what changes is in `written`. */
  readonly model: Module;
  readonly objects: Objects;
  /** The model says of each class whether it has an init_weights of its own. */
  readonly isExported: boolean;
  readonly written: Written;
  readonly meanOf: MeanOf;
  /** A BaseModule is running. An early return at the top leaves this on. */
  isOpen: boolean;
  /** The BaseModule that ran first: the log names parameters below it. */
  top: string;
  /** What is said of each parameter, since a BaseModule ran first. */
  notes: Notes;
  readonly done: Set<string>;
  readonly log: MmlabLog[];
  readonly loads: MmlabLoad[];
}
