import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { zeros } from "../initializers/constant.ts";
import { kaimingUniform } from "../initializers/kaiming.ts";
import { normal } from "../initializers/normal.ts";
import type { Initializer } from "../initializers/types.ts";
import { rules } from "../inits/init.ts";
import { eachTensor } from "../tree/walk.ts";
import type { Init, Module } from "../tree/types.ts";
import { optional } from "../tree/where.ts";
import { called } from "./_called.ts";

/** What `lora` may be told. */
export interface LoraOptions {
  /** The distribution of A: uniform as a Linear starts, or normal with std 1 / rank; `"uniform"` unless given. */
  readonly distribution?: "uniform" | "normal";
}

/**
 * Low-rank adapters: A as PyTorch starts a Linear (or N(0, 1/r) for rank r), B 0, so that they change nothing at first; for embeddings A 0
 * and B N(0, 1), as their product is taken the other way round. Nothing else is touched.
 *
 * They are told by the names `lora_A`, `lora_B`, `lora_embedding_A`, `lora_embedding_B` anywhere in the path. Throws `unknown-name` for
 * another distribution, `no-match` for a model without them, or with an A or B only.
 *
 * Source: Hu et al., "LoRA: Low-rank adaptation of large language models" (2021), section 4.1.
 *
 * Peers: PEFT `reset_lora_parameters` (`init_lora_weights` true or "gaussian"); loralib.
 *
 * @example
 * ```ts
 * import { lora } from "./lora.ts";
 * import { linear } from "../layers/linear.ts";
 * import { module } from "../tree/module.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const plain = { bias: false };
 * const net = module("Linear", { children: { lora_A: linear(64, 8, plain), lora_B: linear(8, 64, plain) } });
 * assertEquals(lora()(net, keyed(0)).children.lora_B?.params.weight?.origin[0]?.by, "zeros");
 * ```
 */
export function lora(options: LoraOptions = {}): Init {
  checkOptions("make lora", options, ["distribution"]);
  const { distribution = "uniform" } = options;
  if (distribution !== "uniform" && distribution !== "normal") {
    const text = `Cannot make lora: there is no distribution ${describe(distribution)}; use "uniform" or "normal"`;
    throw new LensorError("unknown-name", text);
  }
  const a = distribution === "uniform" ? kaimingUniform({ a: Math.sqrt(5) }) : byRank;
  const biases: Rule = [optional("**.{lora_A,lora_B}.**.bias"), zeros];
  const layers: readonly Rule[] = [["**.lora_A.**", a], ["**.lora_B.**", zeros]];
  const tables: readonly Rule[] = [["**.lora_embedding_A.**", zeros], ["**.lora_embedding_B.**", normal()]];
  return (model, rng) => {
    // A kind of adapter that is not there at all is no mistake; half of one is
    const has = { layers: holds(model, /^lora_[AB]$/), tables: holds(model, /^lora_embedding_[AB]$/) };
    const list = [...(has.layers || !has.tables ? [biases, ...layers] : []), ...(has.tables ? tables : [])];
    return called("lora", rules(list))(model, rng);
  };
}

type Rule = Parameters<typeof rules>[0][number];

function holds(model: Module, name: RegExp): boolean {
  let found = false;
  eachTensor(model, (_, path) => void (found ||= path.split(".").some((part) => name.test(part))));
  return found;
}

// A is [rank, inputs]
const byRank: Initializer = Object.assign(
  ((shape, rng, draw) => normal({ std: 1 / (shape[0] || 1) })(shape, rng, draw)) as Initializer,
  { label: "normal(std=1/rank)", elementwise: true as const },
);
