import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { describe } from "../../core/shape.ts";

/** How the rules of `renames` are written. */
export interface RenamesOptions {
  /** Patterns and replacements are Python's, as in MMEngine's `revise_keys`: `\1` and `\g<name>` in the replacement. */
  readonly python?: boolean;
}

/**
 * A function from names to names: every rule in order, each replacing every match, as Python's `re.sub` does.
 *
 * A rule is a pattern (a RegExp or its source) and a replacement string, in JavaScript's form (`$1`) unless `python` is
 * set. Throws `type` for anything else, `range` for a pattern that does not compile.
 *
 * @example
 * ```ts
 * import { renames } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const rename = renames([[/^module\./, ""], [/bn(\d)/, "norm$1"]]);
 * assertEquals(rename("module.bn1.weight"), "norm1.weight");
 * assertEquals(renames([["bn(\\d)", "norm\\1"]], { python: true })("bn2.bias"), "norm2.bias");
 * ```
 */
export function renames(
  rules: readonly (readonly [pattern: RegExp | string, replacement: string])[],
  options?: RenamesOptions,
): (name: string) => string {
  checkOptions("rename", options, ["python"]);
  if (!Array.isArray(rules)) {
    throw new LensorError("type", `Cannot rename: expected a list of [pattern, replacement], found ${describe(rules)}`);
  }
  const compiled = rules.map((rule, i) => compile(rule, i, options?.python ?? false));
  return (name) => compiled.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
}

function compile(rule: unknown, i: number, python: boolean): readonly [RegExp, string] {
  const [pattern, replacement] = Array.isArray(rule) && rule.length === 2 ? rule : [];
  if (!(pattern instanceof RegExp || typeof pattern === "string") || typeof replacement !== "string") {
    throw new LensorError("type", `Cannot rename: rule ${i + 1} is not a pair of a pattern and a replacement text`);
  }
  // A sticky pattern would stop at the first place that does not match
  const flags = typeof pattern === "string" ? "g" : pattern.flags.replace(/[gy]/g, "") + "g";
  const source = typeof pattern === "string" ? pattern : pattern.source;
  try {
    return [new RegExp(python ? fromPython(source) : source, flags), python ? replacementOf(replacement) : replacement];
  } catch (error) {
    throw new LensorError(
      "range",
      `Cannot rename: the pattern of rule ${i + 1}, ${describe(source)}, does not compile`,
      {
        cause: error,
      },
    );
  }
}

const fromPython = (source: string) =>
  source.replaceAll("(?P<", "(?<").replace(/\(\?P=(\w+)\)/g, "\\k<$1>").replaceAll("\\Z", "$").replaceAll("\\A", "^");

// A dollar is plain text in Python; a group number ends where the digits do
function replacementOf(python: string): string {
  return python.replaceAll("$", "$$$$").replace(
    /\\(?:g<(\w+)>|([1-9]\d?)|(.))/gs,
    (_, group: string | undefined, digits: string | undefined, other: string | undefined) => {
      const name = group ?? digits;
      if (name === "0") return "$&";
      if (name !== undefined) return /^\d+$/.test(name) ? "$" + name.padStart(2, "0") : `$<${name}>`;
      return other === "n" ? "\n" : other === "t" ? "\t" : other === "\\" ? "\\" : `\\${other}`;
    },
  );
}
