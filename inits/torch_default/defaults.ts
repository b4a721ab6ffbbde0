import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { constant, ones, zeros } from "../../initializers/constant.ts";
import { fans } from "../../initializers/fans.ts";
import { kaimingUniform } from "../../initializers/kaiming.ts";
import type { Initializer } from "../../initializers/types.ts";
import { uniform } from "../../initializers/uniform.ts";
import { xavierNormal, xavierUniform } from "../../initializers/xavier.ts";
import { own } from "../../tree/walk.ts";
import { known, type Start } from "../../tree/classes/class_table.ts";
import { classesOf } from "../../tree/classes/classes_of.ts";
import type { Module, Param } from "../../tree/types.ts";
import { padded } from "./padded.ts";
import { parametrized } from "./weight_norm.ts";

/**
 * What PyTorch gives a param of a module's own when it makes the module; nothing for a class or a name that PyTorch
 * does not have.
 */
export function defaultOf(
  node: Module,
  name: string,
  classes: ReadonlySet<string> = classesOf(node),
): (() => Initializer) | undefined {
  const starts = known((type) => classes.has(type), (row) => row.starts);
  const start = starts && (own(starts, name) ?? own(starts, name.replace(/_.*/, "_*")));
  return start && (() => STARTS[start](node));
}

/** Whether an initializer gives one number, so that it draws nothing. */
export function isConstant(by: Initializer): boolean {
  return by === zeros || by === ones || by.made?.name === "constant";
}

const weightOf = (node: Module): Param => {
  const weight = own(node.params, "weight") ?? parametrized(node).find(({ name }) => name === "weight")?.param;
  if (weight) return weight;
  throw new LensorError("missing", `Cannot find the fans of ${node.type}: it has no weight; fill it by name`);
};
const weightBound = (node: Module): number => {
  const weight = weightOf(node);
  const { fanIn } = fans(weight.shape, weight.axes?.literal ? undefined : weight.axes);
  return fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
};
// 0 - bound, because a bound of 0 must not give -0
const within = (bound: number): Initializer => uniform({ low: 0 - bound, high: bound });
const inputs = (node: Module): Initializer => within(1 / Math.sqrt(weightOf(node).shape[1] ?? 0));
const hidden = (node: Module): Initializer => {
  const size = node.attrs.hidden_size;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new LensorError(
      "missing",
      `Cannot find the hidden size of ${node.type}: its hidden_size is ${describe(size)}`,
    );
  }
  return within(size > 0 ? 1 / Math.sqrt(size) : 0);
};

const STARTS: Readonly<Record<Start, (node: Module) => Initializer>> = {
  zeros: () => zeros,
  ones: () => ones,
  // PyTorch writes ±1/√fan_in as a Kaiming scheme with slope √5, which rounds differently
  kaiming: () => kaimingUniform({ a: Math.sqrt(5) }),
  fanBound: (node) => within(weightBound(node)),
  inputBound: inputs,
  hiddenBound: hidden,
  embedding: ({ attrs }) => padded(attrs.padding_idx),
  xavierUniform: () => xavierUniform(),
  xavierNormal: () => xavierNormal(),
  slope: ({ attrs }) => constant(typeof attrs.init === "number" ? attrs.init : 0.25),
};
