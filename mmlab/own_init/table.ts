import { MMCV } from "./mmcv.ts";
import { MMDET } from "./mmdet.ts";
import { MMPRETRAIN } from "./mmpretrain.ts";
import { MMSEG } from "./mmseg.ts";
import type { Method } from "./_self.ts";

const METHODS: ReadonlyMap<string, Method> = new Map(Object.entries({ ...MMCV, ...MMPRETRAIN, ...MMDET, ...MMSEG }));

/**
 * The init_weights that a class of MMLab's libraries defines, by its full name; nothing for a class that is not known.
 */
export function ownMethod(fullName: string): Method | undefined {
  return METHODS.get(fullName);
}

/** The full names of the classes of a name that define an init_weights of their own. */
export function ownersNamed(type: string): readonly string[] {
  return [...METHODS.keys()].filter((name) => name.endsWith(`.${type}`));
}
