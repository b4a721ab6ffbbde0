import type { DType } from "../core/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer } from "./_layer.ts";

/** What an embedding may be told. */
export interface EmbeddingOptions {
  /** The row that stands for padding; negative numbers count from the end. */
  readonly paddingIdx?: number;
  /** The norm that longer rows are cut to when they are looked up; null, for none, by default. */
  readonly maxNorm?: number | null;
  /** The p of that norm; 2 by default. */
  readonly normType?: number;
  /** Whether gradients are divided by how often a row occurs; false by default. */
  readonly scaleGradByFreq?: boolean;
  /** Whether gradients are sparse; false by default. */
  readonly sparse?: boolean;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What an embedding bag may be told. */
export interface EmbeddingBagOptions extends EmbeddingOptions {
  /** How the rows of a bag become one; mean by default. */
  readonly mode?: "sum" | "mean" | "max";
  /** Whether the list of offsets ends with that of the end; false by default. */
  readonly includeLastOffset?: boolean;
}

/**
 * A table of vectors: weight `[num, dim]`. It carries no axes: a lookup has no fans, so initializers read it as any
 * matrix.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers, `range` for a padding row outside the table.
 *
 * Source: `torch.nn.Embedding`.
 *
 * @example
 * ```ts
 * import { embedding } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const words = embedding(1000, 64, { paddingIdx: -1 });
 * assertEquals([words.params.weight.shape, words.attrs.padding_idx], [[1000, 64], 999]);
 * ```
 */
export function embedding(num: number, dim: number, options: EmbeddingOptions = {}): Layer<"weight"> {
  return build("Embedding", num, dim, options, {}, []);
}

/**
 * A table of vectors of which it gives the sum, mean or maximum over bags: weight `[num, dim]`.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers, `range` for a padding row outside the table.
 *
 * Source: `torch.nn.EmbeddingBag`.
 *
 * @example
 * ```ts
 * import { embeddingBag } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(embeddingBag(10, 4, { mode: "sum" }).attrs.mode, "sum");
 * ```
 */
export function embeddingBag(num: number, dim: number, options: EmbeddingBagOptions = {}): Layer<"weight"> {
  const args = argsOf("EmbeddingBag");
  const mode = args.word("mode", options?.mode ?? "mean", ["sum", "mean", "max"]);
  const ends = args.flag("includeLastOffset", options?.includeLastOffset ?? false);
  return build("EmbeddingBag", num, dim, options, { mode, include_last_offset: ends }, ["mode", "includeLastOffset"]);
}

function build(
  type: string,
  num: number,
  dim: number,
  options: EmbeddingOptions,
  more: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Layer<"weight"> {
  const args = argsOf(type);
  args.options(options, "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse", "dtype", ...known);
  const rows = args.size("num", num);
  const columns = args.size("dim", dim);
  const at = options.paddingIdx;
  const maxNorm = options.maxNorm ?? null;
  if (at !== undefined && (args.integer("paddingIdx", at) >= rows || at < -rows)) {
    throw args.bad("range", "paddingIdx", at, `the table has ${rows} rows`);
  }
  return layer(type, {
    attrs: {
      num_embeddings: rows,
      embedding_dim: columns,
      padding_idx: at === undefined ? null : at < 0 ? at + rows : at,
      max_norm: maxNorm === null ? null : args.real("maxNorm", maxNorm, 0),
      norm_type: args.real("normType", options.normType ?? 2),
      scale_grad_by_freq: args.flag("scaleGradByFreq", options.scaleGradByFreq ?? false),
      sparse: args.flag("sparse", options.sparse ?? false),
      ...more,
    },
    dtype: options.dtype,
    params: { weight: [rows, columns] },
  }) as Layer<"weight">;
}
