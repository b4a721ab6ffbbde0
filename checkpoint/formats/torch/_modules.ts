import type { Context } from "./_context.ts";
import { type Inert, isKind, type ModuleState, type Py } from "./_values.ts";

/**
 * What the state of an object says, if the object is a module: `_parameters`, `_buffers` and `_modules` as
 * torch.nn.Module keeps them, or the attributes of a class of TorchScript. Everything else that a module holds is left
 * alone.
 */
export function moduleOf({ name }: Inert, given: Py, context: Context): ModuleState | undefined {
  // With __slots__ the state is a pair
  const state = isKind(given, "tuple") ? given.items[0] : given;
  if (!(state instanceof Map)) return undefined;
  if (name.startsWith("__torch__.")) return { tensors: [state], children: state, skipped: new Set() };
  if (!state.has("_modules") && !state.has("_parameters")) return undefined;
  const dict = (key: string): Map<Py, Py> => {
    const value = state.get(key) ?? new Map<Py, Py>();
    if (!(value instanceof Map)) throw context.bad(`${key} of a module is not a dict`);
    return value;
  };
  const skipped = state.get("_non_persistent_buffers_set") ?? null;
  const names = Array.isArray(skipped) ? skipped : isKind(skipped, "set") ? skipped.items : [];
  return {
    tensors: [dict("_parameters"), dict("_buffers")],
    children: dict("_modules"),
    skipped: new Set(names),
  };
}

/** The tensors of a module and the modules in it, in the order of a state dict. */
export function* membersOf({ tensors, children, skipped }: ModuleState): Generator<readonly [Py, Py]> {
  for (const [k, dict] of tensors.entries()) {
    for (const [name, value] of dict) {
      const isTensor = isKind(value, "tensor") || isKind(value, "lost");
      if (isTensor && !(k > 0 && skipped.has(name))) yield [name, value];
    }
  }
  for (const [name, child] of children) if (isKind(child, "inert") && child.module) yield [name, child];
}
