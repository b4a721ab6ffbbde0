import { once } from "../core/once.ts";
import { pure } from "../core/pure.ts";
import { fans } from "../initializers/fans.ts";
import { truncNormal } from "../initializers/trunc_normal.ts";
import type { Initializer } from "../initializers/types.ts";

/** timm's truncated normal: absolute bounds of ±2, by the inverse of the distribution function. */
export const timmTruncNormal: () => Initializer = once(() => truncNormal({ std: 0.02, method: "inverse" }));

/** As lecunNormal, but by the inverse of the distribution function where the generator knows several ways. */
export const timmLecunNormal: Initializer = pure(Object.assign(
  ((shape, rng, draw) => {
    const std = Math.sqrt(1 / fans(shape).fanIn);
    return truncNormal({ std, within: 2, compensate: true, method: "inverse" })(shape, rng, draw);
  }) as Initializer,
  { label: "lecunNormal", elementwise: true as const },
));
