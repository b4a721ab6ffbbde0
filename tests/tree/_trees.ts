/** Random models for the property tests. */
import fc from "fast-check";
import { dict } from "../../tree/dict.ts";
import { module, tensor } from "../../tree/module.ts";
import type { Module, Param } from "../../mod.ts";

const NAMES = ["a", "b", "weight", "bias", "0", "1", "10", "conv1", "größe", "__proto__", "constructor"];
const TYPES = ["Linear", "Conv2d", "Block", "Sequential"];

/** A leaf of random shape, with or without a value. */
export const leaf: fc.Arbitrary<Param> = fc.record({
  shape: fc.array(fc.nat(3), { maxLength: 3 }),
  filled: fc.boolean(),
  trainable: fc.boolean(),
}).map(({ shape, filled, trainable }) => {
  const n = shape.reduce((a, b) => a * b, 1);
  return tensor(shape, { trainable, ...(filled && { value: { kind: "values" as const, data: new Float32Array(n) } }) });
});

/** A model of a few levels; the order of names is random, integer-like ones among them. */
export function tree(depth = 3): fc.Arbitrary<Module> {
  const children: fc.Arbitrary<Module[]> = depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 });
  return fc.record({
    type: fc.constantFrom(...TYPES),
    params: fc.array(leaf, { maxLength: 3 }),
    buffers: fc.array(leaf, { maxLength: 2 }),
    children,
    names: fc.shuffledSubarray(NAMES, { minLength: 8 }),
  }).map(({ type, params, buffers, children, names }) => {
    let next = 0;
    const named = <T>(nodes: T[]) => nodes.map((node) => [names[next++]!, node] as const);
    return module(type, {
      params: named(params),
      buffers: named(buffers),
      children: named(children),
      bases: ["Module"],
    });
  });
}

/** A model that certainly has a child "a" of type Block with a param "weight". */
export const withA: fc.Arbitrary<Module> = fc.record({ whole: tree(2), part: tree(1), weight: leaf }).map(
  ({ whole, part, weight }) => {
    const rest = (from: Readonly<Record<string, unknown>>) =>
      Object.entries(from).filter(([name]) => name !== "a" && name !== "weight");
    const inner = {
      ...part,
      type: "Block",
      params: dict([...rest(part.params) as [string, Param][], ["weight", weight]]),
      buffers: dict(rest(part.buffers) as [string, Param][]),
      children: dict(rest(part.children) as [string, Module][]),
    };
    return {
      ...whole,
      params: dict(rest(whole.params) as [string, Param][]),
      buffers: dict(rest(whole.buffers) as [string, Param][]),
      children: dict([...rest(whole.children) as [string, Module][], ["a", inner]]),
    };
  },
);
