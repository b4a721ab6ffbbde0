import { bytesOf } from "../core/dtype.ts";
import { showShape, sizeOf } from "../core/shape.ts";
import { fans } from "../initializers/fans.ts";
import { checkModule } from "../tree/check_module.ts";
import { tensorAt } from "../tree/no_match.ts";
import { missingRegions, takePart } from "../tree/regions/part.ts";
import { tiesOf } from "../tree/ties.ts";
import type { Module, Origin, Param } from "../tree/types.ts";
import { rowsOf } from "./explain.ts";
import { momentsAt } from "./summary.ts";
import { compute } from "./read.ts";

/**
 * The story of one tensor, or of a part of one, from the rule that asked for it to its numbers: every write with its
 * rule, generator and random key, fans, ties, statistics and the first numbers.
 *
 * @returns lines of text for people
 * @throws {LensorError} `no-match` for a path that is not a tensor
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, normal, why } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3), fill("**", normal({ std: 0.02 })), { seed: 1 });
 * console.log(await why(ready, "weight"));
 * ```
 */
export async function why(model: Module, path: string): Promise<string> {
  checkModule("explain", model);
  const place = tensorAt("explain", path, model);
  const real = place.path + place.region.text;
  const param = takePart(place.param, place.region);
  const { shape, dtype, trainable, persistent } = param;
  const n = sizeOf(shape);
  const what = [
    trainable ? `a trainable ${place.kind}` : place.kind === "param" ? "a frozen param" : "a buffer",
    ...(persistent ? [] : ["which no checkpoint holds"]),
  ].join(", ");
  const size = `${n.toLocaleString("en-US")} elements, ${(n * bytesOf(dtype)).toLocaleString("en-US")} bytes`;
  const lines = [`${real}  ${showShape(shape)} ${dtype}, ${what}, ${size}`];
  const names = [...tiesOf(model)].filter(([, owner]) => owner === place.path).map(([alias]) => alias);
  if (real !== path) lines.push(`  asked for as ${path}`);
  if (names.length) lines.push(`  tied: also called ${names.join(", ")}`);
  for (const row of rowsOf(param, real, place.path, place.kind)) {
    const own = row.path === real
      ? ""
      : `  ${row.path}  ${showShape(row.shape)}, ${row.elements.toLocaleString("en-US")} elements`;
    if (own) lines.push(own);
    const indent = own ? "    " : "  ";
    if (row.kind === "missing" || row.kind === "model") lines.push(`${indent}${row.source}`);
    else if (row.origin.length === 0) lines.push(`${indent}given with the model`);
    row.origin.forEach((entry, i) => lines.push(`${indent}${i + 1}. ${told(entry, place.path)}`));
  }
  lines.push(...fansLine(param));
  if (param.value !== undefined && missingRegions(param).length === 0) lines.push(...await numbers(param, real));
  return lines.join("\n");
}

function told({ kind, by, from, name, rng, key, path, override }: Origin, tensor: string): string {
  const notes = [
    ...(kind === "load" || kind === "adjust" || from === undefined ? [] : [`asked for by ${from}`]),
    ...(rng === undefined ? [] : [`generator ${rng}`, `key ${key ?? path}`]),
    ...(override ? ["replaces a loaded value on purpose"] : []),
  ];
  const entry = name === undefined || name === tensor ? "" : `, entry ${name}`;
  const verbs: Record<Origin["kind"], string> = {
    draw: `drawn by ${by}`,
    load: `loaded from ${from ?? by}${entry}`,
    adjust: from === undefined ? `adjusted by ${by}` : `${by}, from ${from}${entry}`,
    values: `given as values by ${by}`,
    default: `the layer's own constant, ${by}`,
    tie: `tied to ${from ?? by}`,
  };
  return [verbs[kind], ...notes].join("; ");
}

function fansLine({ shape, axes }: Param): string[] {
  if (shape.length < 2 && !axes) return [];
  try {
    const { fanIn, fanOut } = fans(shape, axes);
    return [`  fan in ${fanIn}, fan out ${fanOut}`];
  } catch {
    // A part may have lost the axes that the fans are counted along
    return [];
  }
}

async function numbers(param: Param, path: string): Promise<string[]> {
  const { min, max, mean, std, zeros, notFinite } = await momentsAt(param, path);
  const first = await compute(param, path, [0, Math.min(SHOWN, sizeOf(param.shape))]);
  const short = (x: number) => String(Number(x.toPrecision(6)));
  const counts = [...(zeros ? [`${zeros} zeros`] : []), ...(notFinite ? [`${notFinite} not finite`] : [])];
  const bits = param.dtype === "float32" || param.dtype === "float64" ? "" : ` as ${param.dtype} is stored`;
  return [
    `  from ${short(min)} to ${short(max)}, mean ${short(mean)}, std ${short(std)}${
      counts.length ? `, ${counts.join(", ")}` : ""
    }`,
    `  begins with ${Array.from(first as Float32Array, String).join(", ")}${bits}`,
  ];
}

const SHOWN = 4;
