import type { DType } from "../../core/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer } from "./_layer.ts";

/** What an embedding may be told. */
export interface EmbeddingOptions {
  /** The row that stands for padding; negative numbers count from the end. */
  readonly paddingIdx?: number;
  /** The element type; float32 unless given. */
  readonly dtype?: DType;
}

/** What an embedding bag may be told. */
export interface EmbeddingBagOptions extends EmbeddingOptions {
  /** How the rows of a bag become one; mean unless given. */
  readonly mode?: "sum" | "mean" | "max";
}

/**
 * A table of vectors: weight `[num, dim]`. It carries no axes: a lookup has no fans, so initializers read it as any matrix.
 *
 * Throws `range` or `type` for sizes that are no integers from 0 on, `range` for a padding row outside the table.
 *
 * Source: `torch.nn.Embedding`.
 *
 * @example
 * ```ts
 * import { embedding } from "./embedding.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const words = embedding(1000, 64, { paddingIdx: -1 });
 * assertEquals([words.params.weight.shape, words.attrs.padding_idx], [[1000, 64], 999]);
 * ```
 */
export function embedding(num: number, dim: number, options: EmbeddingOptions = {}): Layer<"weight"> {
  return build("Embedding", num, dim, options, {}, ["paddingIdx", "dtype"]);
}

/**
 * A table of vectors of which it gives the sum, mean or maximum over bags: weight `[num, dim]`.
 *
 * Throws `range` or `type` for sizes that are no integers from 0 on, `range` for a padding row outside the table.
 *
 * Source: `torch.nn.EmbeddingBag`.
 *
 * @example
 * ```ts
 * import { embeddingBag } from "./embedding.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(embeddingBag(10, 4, { mode: "sum" }).attrs.mode, "sum");
 * ```
 */
export function embeddingBag(num: number, dim: number, options: EmbeddingBagOptions = {}): Layer<"weight"> {
  const mode = argsOf("EmbeddingBag").word("mode", options.mode ?? "mean", ["sum", "mean", "max"]);
  return build("EmbeddingBag", num, dim, options, { mode, include_last_offset: false }, [
    "paddingIdx",
    "mode",
    "dtype",
  ]);
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
  args.options(options, ...known);
  const rows = args.size("num", num), columns = args.size("dim", dim), at = options.paddingIdx;
  if (at !== undefined && (args.integer("paddingIdx", at) >= rows || at < -rows)) {
    throw args.bad("range", "paddingIdx", at, `the table has ${rows} rows`);
  }
  return layer(type, {
    attrs: {
      num_embeddings: rows,
      embedding_dim: columns,
      padding_idx: at === undefined ? null : at < 0 ? at + rows : at,
      max_norm: null,
      norm_type: 2,
      scale_grad_by_freq: false,
      sparse: false,
      ...more,
    },
    dtype: options.dtype,
    params: { weight: [rows, columns] },
  }) as Layer<"weight">;
}
