import module from "node:module";
import { scan, type Token } from "./_scan.ts";

/** One change of behaviour: `text.slice(at, at + from.length) === from` becomes `to`. */
export interface Mutant {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  /** The whole line as it was, without the spaces around it. */
  readonly was: string;
  readonly kind: string;
}

type Change = Pick<Mutant, "at" | "from" | "to" | "kind">;

const FLIPS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
};
const LOGIC: Readonly<Record<string, string>> = { "&&": "||", "||": "&&" };
const SUMS: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "+=": "-=",
  "-=": "+=",
};
const CALLS: Readonly<Record<string, string>> = {
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  some: "every",
  every: "some",
};
const WORDS: Readonly<Record<string, string>> = { true: "false", false: "true" };

/**
 * All mutants of a source text, but for imports and the words of errors. Those that `isAlive` refuses change nothing.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const tokens = scan(text);
  const quiet = quietParts(text, tokens);
  const lines = text.split("\n");
  const changes = tokens.flatMap((token, i) => [
    ...marks(text, tokens, i),
    ...numbers(token, tokens[i - 1]),
    ...words(tokens, i),
    ...conditions(text, tokens, i),
    ...thrown(text, tokens, i),
    ...calls(text, tokens, i),
    ...swaps(text, tokens, i),
  ]);
  return changes.filter(({ at }) => !quiet.some(([from, to]) => at >= from && at < to)).map((change) => {
    const line = text.slice(0, change.at).split("\n").length;
    return { file, line, was: lines[line - 1]!.trim(), ...change };
  });
}

/** Whether a change is one of behaviour: the text still parses, and differs once the types are stripped. */
export function isAlive(text: string, change: Pick<Mutant, "at" | "from" | "to">): boolean {
  const now = stripped(apply(text, change));
  return now !== undefined && now !== stripped(text);
}

/** The text with the change made. */
export function apply(text: string, { at, from, to }: Pick<Mutant, "at" | "from" | "to">): string {
  return text.slice(0, at) + to + text.slice(at + from.length);
}

// Types leave as many spaces as they had letters
function stripped(text: string): string | undefined {
  try {
    return module.stripTypeScriptTypes(text).replace(/\s+/g, " ");
  } catch {
    return undefined;
  }
}

function marks(text: string, tokens: readonly Token[], i: number): Change[] {
  const { kind, text: from, at } = tokens[i]!;
  // The formatter puts spaces around operators of two sides, and none around the brackets of types
  if (kind !== "mark" || !/\s/.test(text[at - 1] ?? "") || !/\s/.test(text[at + from.length] ?? "")) return [];
  if (FLIPS[from]) return [{ at, from, to: FLIPS[from], kind: "comparison" }];
  if (LOGIC[from]) return [{ at, from, to: LOGIC[from], kind: "condition" }];
  // Text that is put together is mostly a message
  const words = tokens[i - 1]?.text === '""' || tokens[i + 1]?.text === '""';
  return SUMS[from] && !words ? [{ at, from, to: SUMS[from], kind: "arithmetic" }] : [];
}

function numbers({ kind, text: from, at }: Token, before: Token | undefined): Change[] {
  if (kind !== "number" || before?.text === ".") return [];
  const [, digits = "", n = ""] = /^(.*?)(n?)$/.exec(from) ?? [];
  const value = Number(digits.replaceAll("_", ""));
  return Number.isFinite(value)
    ? [{ at, from, to: `${n ? BigInt(digits.replaceAll("_", "")) + 1n : value + 1}${n}`, kind: "constant" }]
    : [];
}

function words(tokens: readonly Token[], i: number): Change[] {
  const { kind, text: from, at } = tokens[i]!;
  const next = tokens[i + 1]?.text;
  const before = tokens[i - 1]?.text;
  if (from === "!" && tokens[i + 1]?.at === at + 1 && !/^[\w$)\]}]+$/.test(before ?? "")) {
    return [{ at, from, to: "", kind: "negation" }];
  }
  if (kind !== "word") return [];
  if (WORDS[from] && next !== ":") return [{ at, from, to: WORDS[from], kind: "constant" }];
  return Object.hasOwn(CALLS, from) && before === "." && next === "("
    ? [{ at, from, to: CALLS[from]!, kind: "call" }]
    : [];
}

// if (a) -> if (false)
function conditions(text: string, tokens: readonly Token[], i: number): Change[] {
  const open = tokens[i + 1];
  if (tokens[i]!.text !== "if" || open?.text !== "(") return [];
  const end = closing(tokens, i + 1);
  if (end === undefined) return [];
  const from = text.slice(open.at + 1, tokens[end]!.at);
  return [{ at: open.at + 1, from, to: "false", kind: "condition dropped" }];
}

// A throw is removed; what follows it runs
function thrown(text: string, tokens: readonly Token[], i: number): Change[] {
  if (tokens[i]!.text !== "throw" || tokens[i - 1]?.text === ".") return [];
  const end = tokens.findIndex((token, j) => j > i && token.text === ";");
  return end < 0
    ? []
    : [{ at: tokens[i]!.at, from: text.slice(tokens[i]!.at, tokens[end]!.at), to: "", kind: "throw removed" }];
}

// A call that stands alone on its line is removed
function calls(text: string, tokens: readonly Token[], i: number): Change[] {
  const start = text.lastIndexOf("\n", tokens[i]!.at) + 1;
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? undefined : end);
  const before = tokens[i - 1]?.text ?? ";";
  if (text.slice(start, tokens[i]!.at).trim() || ![";", "{", "}", ")"].includes(before)) return [];
  const call = /^\s*([\w$.]+\(.*\));$/.exec(line)?.[1];
  return call && !/^(return|throw|if|for|while|super)\b/.test(call)
    ? [{ at: tokens[i]!.at, from: call, to: "", kind: "call removed" }]
    : [];
}

// f(a, b) -> f(b, a), for names only
function swaps(text: string, tokens: readonly Token[], i: number): Change[] {
  const { kind, at, text: name } = tokens[i]!;
  const open = tokens[i + 1];
  if (kind !== "word" || open?.text !== "(" || open.at !== at + name.length || tokens[i - 1]?.text === "function") {
    return [];
  }
  const end = closing(tokens, i + 1);
  if (
    end === undefined || tokens[end + 1]?.text === "=>" || tokens[end + 1]?.text === "{" ||
    tokens[end + 1]?.text === ":"
  ) return [];
  const from = text.slice(open.at + 1, tokens[end]!.at);
  const [, a, b, rest = ""] = /^([\w.]+), ([\w.]+)((?:, .*)?)$/.exec(from) ?? [];
  const isSame = /^(max|min|imul|hypot|fma32|timesTwo)$/.test(name); // in either order
  return a && b && a !== b && !isSame
    ? [{ at: open.at + 1, from, to: `${b}, ${a}${rest}`, kind: "arguments swapped" }]
    : [];
}

// Imports, exports of other files, and the words of errors: nobody computes with them
function quietParts(text: string, tokens: readonly Token[]): [number, number][] {
  const parts: [number, number][] = [];
  for (const m of text.matchAll(/^(import|export (type )?[{*])[^;]*;/gm)) parts.push([m.index, m.index + m[0].length]);
  tokens.forEach(({ text: word }, i) => {
    if (word !== "LensorError" || tokens[i + 1]?.text !== "(") return;
    const end = closing(tokens, i + 1);
    if (end !== undefined) parts.push([tokens[i + 1]!.at, tokens[end]!.at]);
  });
  return parts;
}

function closing(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (["(", "[", "{"].includes(tokens[i]!.text)) depth++;
    if ([")", "]", "}"].includes(tokens[i]!.text) && --depth === 0) return i;
  }
  return undefined;
}
