import { Usage } from "./_command.ts";
import { camel, valueOf } from "./_fills.ts";

/** A name with options, as a command line has them: `NAME` or `NAME:option=value,option=value`. */
export interface CallText {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads `grow-rows:rest=mean` and its like. Names are in kebab or camel case; a dot in an option's name goes into a
 * table (`config.initializer_range=0.01`, spelt as it is), and numbers with colons between them are a list
 * (`to=24:24`).
 */
export function callText(flag: string, text: string): CallText {
  const [, name, rest = ""] = /^([\w-]+)(?::([\s\S]*))?$/.exec(text) ?? [];
  if (name === undefined) throw new Usage(`${flag} ${text}: expected NAME or NAME:option=value,option=value`);
  const options: Record<string, unknown> = Object.create(null);
  for (const part of rest.split(",").filter((one) => one !== "")) {
    const at = part.indexOf("=");
    if (at < 1) throw new Usage(`${flag} ${text}: expected option=value, found ${part}`);
    const [first = "", ...inner] = part.slice(0, at).split(".");
    put(options, [camel(first), ...inner], listOr(part.slice(at + 1)), `${flag} ${text}: ${part.slice(0, at)}`);
  }
  return { name: camel(name), options };
}

function put(
  table: Record<string, unknown>,
  [key = "", ...rest]: readonly string[],
  value: unknown,
  where: string,
): void {
  const before = table[key];
  if (rest.length === 0 ? before !== undefined : before !== undefined && !isTable(before)) {
    throw new Usage(`${where} is given twice`);
  }
  if (rest.length === 0) table[key] = value;
  else put((table[key] ??= Object.create(null)) as Record<string, unknown>, rest, value, where);
}

const isTable = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

function listOr(text: string): unknown {
  const parts = text.split(":");
  const numbers = parts.length > 1 && parts.every((part) => part !== "" && !Number.isNaN(Number(part)));
  return numbers ? parts.map(Number) : valueOf(text);
}

/** `growRows` as `grow-rows`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
