import { once } from "../../core/once.ts";
import { mmcv } from "./mmcv.ts";
import { mmdet } from "./mmdet.ts";
import { mmpretrain } from "./mmpretrain.ts";
import { mmseg } from "./mmseg.ts";
import type { Method } from "./_self.ts";

const methods = once((): ReadonlyMap<string, Method> =>
  new Map(Object.entries({ ...mmcv(), ...mmpretrain(), ...mmdet(), ...mmseg() }))
);

/**
 * The init_weights that a class of MMLab's libraries defines, by its full name; nothing for a class that is not known.
 */
export function ownMethod(fullName: string): Method | undefined {
  return methods().get(fullName);
}

/** The full names of the classes of a name that define an init_weights of their own. */
export function ownersNamed(type: string): readonly string[] {
  return [...methods().keys()].filter((name) => name.endsWith(`.${type}`));
}
