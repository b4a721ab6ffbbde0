import { arraysAdapters } from "./arrays.ts";
import { ckptAdapters } from "./ckpt.ts";
import { filesAdapters } from "./files.ts";
import { jaxAdapters } from "./jax.ts";
import { kerasAdapters } from "./keras.ts";
import { mmengineAdapters } from "./mmengine.ts";
import { modelsAdapters } from "./models.ts";
import { numpyAdapters } from "./numpy.ts";
import { random123Adapters } from "./random123.ts";
import { numjsAdapters } from "./numjs.ts";
import { surgeryAdapters } from "./surgery.ts";
import { viewAdapters } from "./surgery_views.ts";
import { torchAdapters } from "./torch.ts";
import { layerAdapters } from "./torch_layers.ts";
import type { Adapter } from "./types.ts";

/** The peers' cases in this library's public names. */
export const adapters: Readonly<Record<string, Readonly<Record<string, Adapter>>>> = {
  arrays: arraysAdapters,
  ckpt: ckptAdapters,
  files: filesAdapters,
  jax: jaxAdapters,
  keras: kerasAdapters,
  mmengine: mmengineAdapters,
  models: modelsAdapters,
  numpy: numpyAdapters,
  random123: random123Adapters,
  surgery: { ...surgeryAdapters, ...viewAdapters },
  numjs: numjsAdapters,
  torch: { ...torchAdapters, ...layerAdapters },
};
