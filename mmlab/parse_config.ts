import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { type OrderedJson, parseJson, plainJson } from "../core/json.ts";
import { describe } from "../core/shape.ts";
import { type Dict, isDict } from "./_cfg.ts";
import { pythonReader } from "./_python.ts";

/** Where a config stands, and how the configs that it builds on are read. */
export interface ParseConfigOptions {
  /** The config's own path, which `_base_` counts from. @default "config.py" */
  readonly path?: string;
  /** The text of the config at a path; needed where there is a `_base_`. */
  readonly read?: (path: string) => string | Promise<string>;
}

/**
 * Returns what a config file of MMLab says, with the configs of its `_base_` merged in, as plain data.
 *
 * Read are assignments of literals, of names assigned above, of `{{_base_.x}}` and `_base_.x`, and sums and products of
 * these; a dict with `_delete_=True` replaces the one that it would be merged with. Nothing is run: imports, calls,
 * conditions and loops are refused. `openAll` opens the checkpoints that the result names.
 *
 * @param text The config's text.
 * @param options Its path, and how bases are read.
 * @returns The names that the config assigns; of `model` with every `init_cfg` in it.
 * @throws {LensorError} `type` with the place where the text is more than data, and for a dict merged into what is
 * none; `range` for bases in a circle and a name that two bases assign; `missing` for a `_base_` without `read`;
 * `unsupported` for a base of another package or kind; `limit` for more than 64 configs.
 *
 * @example Read a config and its base
 * ```ts
 * import { parseConfig } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const files: Record<string, string> = {
 *   "configs/base.py": "norm = dict(type='BN')\nmodel = dict(type='Net', depth=18, norm=norm)",
 * };
 * const text =
 *   "_base_ = './base.py'\nmodel = dict(depth=2 * 25, init_cfg=dict(type='Pretrained', checkpoint='a.pth'))";
 * const config = await parseConfig(text, { path: "configs/own.py", read: (path) => files[path]! });
 * assertEquals(config.model, {
 *   type: "Net",
 *   depth: 50,
 *   norm: { type: "BN" },
 *   init_cfg: { type: "Pretrained", checkpoint: "a.pth" },
 * });
 * ```
 *
 * @see MMEngine's `Config`
 */
export async function parseConfig(
  text: string,
  options: ParseConfigOptions = {},
): Promise<Readonly<Record<string, unknown>>> {
  checkOptions("read a config", options, ["path", "read"]);
  if (typeof text !== "string") {
    throw new LensorError("type", `Cannot read a config: expected its text, found ${describe(text)}`);
  }
  const { path = "config.py", read } = options;
  if (typeof path !== "string" || read !== undefined && typeof read !== "function") {
    const [name, value] = typeof path !== "string" ? ["path", path] : ["read", read];
    throw new LensorError(
      "type",
      `Cannot read a config: ${name} is ${describe(value)}; use a text as path, a function as read`,
    );
  }
  return await config(text, normal(path), { read, open: [], count: { configs: 0 } });
}

interface Reading {
  readonly read: ParseConfigOptions["read"];
  readonly open: readonly string[];
  readonly count: { configs: number };
}

const MOST = 64;
const HELP = "write it as data: mmengine's Config.fromfile(path).dump(other) does so";

async function config(text: string, path: string, reading: Reading): Promise<Dict> {
  const { open, count } = reading;
  if (open.includes(path)) throw refuse("range", path, `its _base_ leads back to it by ${open.at(-1)}`);
  if (++count.configs > MOST) throw refuse("limit", path, `it builds on more than ${MOST} configs`);
  if (/\.json$/i.test(path)) return await withBases(plainJson(parseJson(text) as OrderedJson), path, reading);
  if (/\.ya?ml$/i.test(path)) throw refuse("unsupported", path, "YAML is not read; write it as .py or .json");
  const found = await bases(firstBase(text, path), path, reading);
  return merged(found, statements(text, path, found), path);
}

async function withBases(data: unknown, path: string, reading: Reading): Promise<Dict> {
  if (!isDict(data)) throw refuse("type", path, `it is ${describe(data)}; expected an object`);
  const { _base_: base, ...own } = data;
  return merged(await bases(base, path, reading), own, path);
}

// The bases are needed before the first line that asks them for something
function firstBase(text: string, path: string): unknown {
  const found = /^_base_\s*=/m.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const lines = before.split("\n").length - 1;
  const reader = pythonReader("\n".repeat(lines) + text.slice(found.index), { what: `config ${path}`, help: HELP });
  reader.skip(TARGET);
  return reader.value();
}

async function bases(base: unknown, path: string, reading: Reading): Promise<Dict> {
  const { read, open } = reading;
  const all: Record<string, unknown> = Object.create(null);
  const names: readonly unknown[] = base === undefined || base === null ? [] : Array.isArray(base) ? base : [base];
  for (const name of names) {
    if (typeof name !== "string") throw refuse("type", path, `_base_ holds ${describe(name)}; use paths`);
    if (name.includes("::")) {
      throw refuse("unsupported", path, `_base_ "${name}" stands in another package; copy the file and name its path`);
    }
    if (!read) throw refuse("missing", path, `it builds on "${name}"; pass read: (path) => text`);
    const place = normal(name.startsWith("/") ? name : `${path.replace(/[^/]*$/, "")}${name}`);
    const text = await read(place);
    if (typeof text !== "string") throw refuse("missing", path, `read gives ${describe(text)} for "${place}"`);
    const one = await config(text, place, { ...reading, open: [...open, path] });
    for (const [key, value] of Object.entries(one)) {
      if (Object.hasOwn(all, key)) throw refuse("range", path, `two of its bases assign "${key}"`);
      all[key] = value;
    }
  }
  return all;
}

function statements(text: string, path: string, base: Dict): Dict {
  const names = new Map<string, unknown>();
  const { value, skip, at, fail, found } = pythonReader(text, {
    what: `config ${path}`,
    help: HELP,
    lookUp: (name) => name === "_base_" ? base : names.get(name),
    template: (inside) => templateOf(inside, path, base),
  });
  skip(NOTHING);
  while (at() < text.length) {
    if (skip(DOCUMENTATION) !== undefined) continue;
    const start = at();
    const name = skip(TARGET)?.match(/\w+/)?.[0];
    if (name === undefined) fail(`expected "name = value", ${found()}`, start);
    // Its own base list is not a value that others may use
    const assigned = value();
    if (name !== "_base_") names.set(name!, assigned);
    skip(NOTHING);
  }
  return Object.fromEntries(names);
}

const NOTHING = /(?:)/y;
const TARGET = /[A-Za-z_]\w*\s*=(?!=)/y;
const DOCUMENTATION = /("""|''')[\s\S]*?\1/y;

function templateOf(inside: string, path: string, base: Dict): unknown {
  const file = path.replace(/^.*\//, "");
  if (inside === "fileDirname") return path.replace(/\/?[^/]*$/, "") || ".";
  if (inside === "fileBasename") return file;
  if (inside === "fileBasenameNoExtension") return file.replace(/\.[^.]*$/, "");
  if (inside === "fileExtname") return /\.[^.]*$/.exec(file)?.[0] ?? "";
  if (!inside.startsWith("_base_.")) return undefined;
  return inside.slice("_base_.".length).split(".").reduce(
    (from: unknown, name) =>
      typeof from === "object" && from !== null && Object.hasOwn(from, name) ? (from as Dict)[name] : undefined,
    base,
  );
}

// MMEngine's rules: dicts are merged, anything else is replaced
function merged(base: Dict, own: Dict, path: string, at = ""): Dict {
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    const here = at === "" ? key : `${at}.${key}`;
    if (!isDict(value)) out[key] = value;
    else if (before === undefined || value._delete_ === true) out[key] = withoutMarks(value);
    else if (isDict(before)) out[key] = merged(before, value, path, here);
    else {
      const why = `"${here}" is a dict, and ${describe(before)} in its base; say _delete_=True to replace it`;
      throw refuse("type", path, why);
    }
  }
  return out;
}

function withoutMarks({ _delete_: _, ...rest }: Dict): Dict {
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, isDict(value) ? withoutMarks(value) : value]),
  );
}

// "a/./b/../c" is "a/c"
function normal(path: string): string {
  const out: string[] = [];
  for (const part of path.split("/")) {
    if (part === "." || part === "" && out.length > 0) continue;
    if (part === ".." && out.length > 0 && out.at(-1) !== "..") out.pop();
    else out.push(part);
  }
  return out.join("/");
}

function refuse(code: LensorError["code"], file: string, why: string): LensorError {
  return new LensorError(code, `Cannot read the config ${file}: ${why}`, { file });
}
