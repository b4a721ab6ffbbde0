import { absolutePath, pathOf } from "../checkpoint/stores/file.ts";
import { checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Initializer } from "../initializers/types.ts";
import { labelOf } from "../values/source.ts";
import { addressOf, digestOfFile, uriOf } from "./_inputs.ts";
import type { PlanModule } from "./types.ts";

/** Functions of one's own by where they are exported: `"./mine.ts#draw"`. */
export type Modules = Readonly<Record<string, Initializer>>;

/** Whether what draws is a function of a module. */
export function isModule(by: unknown): by is PlanModule {
  return typeof by === "object" && by !== null && "module" in by;
}

/** How a plan calls a function of a module. */
export function moduleName({ module }: PlanModule): string {
  return `${module.url}#${module.export}`;
}

/** Functions as plans have them, each with the digest of its module; where it lies is told relative to `base`. */
export async function describedModules(
  modules: Modules | undefined,
  base: string,
): Promise<ReadonlyMap<Initializer, PlanModule>> {
  const found = new Map<Initializer, PlanModule>();
  if (modules === undefined) return found;
  checkModules("plan", modules);
  for (const [place, fn] of Object.entries(modules)) {
    const cut = place.lastIndexOf("#");
    const remote = isAddress(place);
    const file = remote ? place.slice(0, cut) : absolutePath(pathOf(place.slice(0, cut)));
    if (file === undefined) {
      throw new LensorError("missing", `Cannot plan: there is no module "${place.slice(0, cut)}"`, { file: place });
    }
    const { uri: url, query } = uriOf(file, remote ? base : absolutePath(base) ?? base);
    if (query) {
      throw new LensorError("type", `Cannot plan: the address of a module has a query, which a plan does not keep`);
    }
    const { sha256 } = await digestOfFile(file);
    found.set(fn, { module: { url, sha256, export: place.slice(cut + 1), options: {} }, label: labelOf(fn) });
  }
  return found;
}

/**
 * The function of a module that a plan names: the one that was handed over, else the export of the file, if its bytes
 * are those that were planned. Of another host nothing is run that was not handed over.
 */
export async function moduleFunction(
  by: PlanModule,
  given: Modules | undefined,
  bases: readonly string[],
  shard: string,
): Promise<Initializer> {
  const { url, sha256, export: name } = by.module;
  const handed = handedOver(by, given);
  if (handed === undefined && isAddress(url)) {
    throw new LensorError(
      "unsupported",
      `Cannot make ${shard}: it is drawn by ${moduleName(by)}, and code of another host is run only if you name it; ` +
        `pass modules: { "${moduleName(by)}": fn }`,
      { file: url },
    );
  }
  const places = bases.map((base) => isAddress(url) ? url : absolutePath(addressOf(url, base)));
  const place = places.find((one) => one !== undefined);
  if (place === undefined) {
    throw new LensorError("missing", `Cannot make ${shard}: there is no module "${url}"`, { file: url });
  }
  if ((await digestOfFile(place)).sha256 !== sha256) {
    const text = `Cannot make ${shard}: ${url} is not the module that was planned (its SHA-256 is another); plan again`;
    throw new LensorError("corrupt", text, { file: url });
  }
  const fn = handed ?? (await imported(place, shard))[name];
  if (typeof fn === "function") return fn as Initializer;
  throw new LensorError("corrupt", `Cannot make ${shard}: ${url} exports no function "${name}"`, { file: url });
}

/** The function that was handed over for a module of a plan. */
export function handedOver(by: PlanModule, given: Modules | undefined): Initializer | undefined {
  const name = moduleName(by);
  return given && Object.hasOwn(given, name) ? given[name] : undefined;
}

/** Refuses what is not a table of functions by module and export. */
export function checkModules(verb: string, modules: unknown): void {
  const expected = 'functions by module and export: { "./mine.ts#draw": draw }';
  checkRecord(modules, verb, expected);
  for (const [place, fn] of Object.entries(modules as Modules)) {
    if (/^.+#[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(place) && typeof fn === "function") continue;
    const found = typeof fn === "function" ? `"${place}"` : describe(fn);
    throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${found}`);
  }
}

async function imported(place: string, shard: string): Promise<Readonly<Record<string, unknown>>> {
  const address = new URL(
    `file://${place.startsWith("/") ? "" : "/"}${
      place.replaceAll("\\", "/").replaceAll("%", "%25").replaceAll("#", "%23").replaceAll("?", "%3F")
    }`,
  );
  try {
    return await import(address.href);
  } catch (error) {
    const why = (error as Error).message?.split("\n")[0];
    throw new LensorError("corrupt", `Cannot make ${shard}: ${place} does not run: ${why}`, {
      file: place,
      cause: error,
    });
  }
}

const isAddress = (url: string): boolean => /^https?:\/\//i.test(url);
