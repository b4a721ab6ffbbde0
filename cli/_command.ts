import { nearest } from "../core/nearest.ts";

/** What a command is: its text for people, what it takes, and what it does. */
export interface Command {
  /** The first line is `usage: what it does`; options follow. */
  readonly help: string;
  /** Names of what stands without a dash, in order. */
  readonly takes: readonly string[];
  /** The option with which the last of them may be given again. */
  readonly moreWith?: string;
  /** What `-` as a file name means: the standard input, the standard output too, or nothing. */
  readonly streams?: "in" | "both";
  /**
   * Options that are given a value once, that may be given again, that stand alone, and whose value may be left out.
   */
  readonly options: { readonly [kind in "value" | "values" | "flag" | "optional"]?: readonly string[] };
  /** Does it, and gives the exit code. */
  run(args: Args, host: Host): Promise<number>;
}

/** What was given on the command line. */
export interface Args {
  /** What stands without a dash. */
  readonly names: readonly string[];
  /** The value of an option that is given once. */
  one(name: string): string | undefined;
  /** All values of an option. */
  all(name: string): readonly string[];
  /** Whether an option stands there. */
  has(name: string): boolean;
  /** All options in the order in which they were given; a flag has an empty value. */
  readonly words: readonly (readonly [name: string, value: string])[];
}

/** What a command needs from where it runs. */
export interface Host {
  say(text: string): void;
  complain(text: string): void;
  /** The text of a file or an address; a server may stay silent for so many milliseconds. */
  read(path: string, timeout?: number): Promise<string>;
  /** How many milliseconds a server may stay silent. */
  readonly timeout?: number;
  /** What a program in a file or at an address exports. */
  program?(path: string): Promise<Readonly<Record<string, unknown>>>;
  /** A variable of the environment; absent where it may not be read. */
  env?(name: string): string | undefined;
  /** Makes a folder if it is missing. */
  folder?(path: string): void;
  /**
   * Says a text with colours; absent where colours are not wanted. The caller has made harmless what came from files.
   */
  paint?(text: string): void;
  /** Writes a text to a file. */
  write?(path: string, text: string): Promise<void>;
  /** The path from the root. */
  absolute?(path: string): string;
  /** All bytes of the standard input. */
  stdin?(): Promise<Uint8Array>;
  /** Writes bytes to the standard output. */
  stdout?(bytes: Uint8Array): Promise<void>;
  /** Shows a line that the next one replaces; an empty one takes it away. Absent where nobody watches. */
  status?(line: string): void;
  /** Tells when the process is asked to end. */
  readonly stop?: AbortSignal;
}

// What every command takes
const EVERYWHERE: readonly string[] = ["timeout"];

/** A command line that means nothing. */
export class Usage extends Error {}

/** Reads `--name value`, `--name=value` and `-o value`; what follows `--` has no dashes that count. Throws `Usage`. */
export function parseArgs(command: Command, given: readonly string[]): Args {
  const { takes, options, streams, moreWith } = command;
  const names: string[] = [];
  const found = new Map<string, string[]>();
  const words: [string, string][] = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    if (word === "--") {
      names.push(...given.slice(i + 1));
      break;
    }
    const [, long, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [, word === "-o" ? "out" : undefined];
    if (long === undefined) {
      if (word.startsWith("-") && word !== "-") throw noOption(command, word);
      if (word === "-" && streams === undefined) throw new Usage("-: this command does not read the standard input");
      names.push(word);
      continue;
    }
    const kind = EVERYWHERE.includes(long)
      ? "value"
      : (["value", "values", "flag", "optional"] as const).find((kind) => options[kind]?.includes(long));
    if (kind === undefined) throw noOption(command, word.split("=")[0]!);
    // An option whose value may be left out takes the next word only if it is a number
    const next = kind === "optional" && !/^\d+$/.test(given[i + 1] ?? "") ? "" : undefined;
    const value = kind === "flag" ? "" : inline ?? next ?? given[++i];
    if (value === undefined) throw new Usage(`--${long} needs a value`);
    if (kind === "flag" && inline !== undefined) throw new Usage(`--${long} takes no value`);
    if (long === "out" && value === "-" && streams !== "both") {
      throw new Usage("--out -: the standard output is not written to; give the name of a file");
    }
    const before = found.get(long) ?? [];
    if (kind !== "values" && before.length > 0) throw new Usage(`--${long} is given twice`);
    found.set(long, [...before, value]);
    words.push([long, value]);
  }
  const isMore = moreWith !== undefined && found.has(moreWith) && names.length >= takes.length;
  if (names.length !== takes.length && !isMore) {
    const wanted = takes.length === 1 ? takes[0] : takes.join(" and ");
    throw new Usage(`expected ${wanted}, found ${names.length === 0 ? "nothing" : names.join(" ")}`);
  }
  if (names.filter((name) => name === "-").length > 1) throw new Usage("-: the standard input can be read once only");
  return {
    names,
    one: (name) => found.get(name)?.[0],
    all: (name) => found.get(name) ?? [],
    has: (name) => found.has(name),
    words,
  };
}

/** All options of a command, without their dashes. */
export function optionsOf({ options }: Command): readonly string[] {
  return [...Object.values(options).flat(), ...EVERYWHERE];
}

function noOption(command: Command, word: string): Usage {
  const [near] = nearest(word.replace(/^-+/, ""), optionsOf(command));
  return new Usage(`there is no option ${word}${near === undefined ? "" : `; did you mean --${near}`}`);
}
