/**
 * Larger and smaller models from trained ones, as views of their checkpoints.
 *
 * @module
 */
export { groupHeads, repeatHeads } from "./heads.ts";
export { interpolateLayers, layerPlan, type LayerPlanOptions, stackLayers } from "./layers.ts";
export { net2deeper, type Net2DeeperOptions, net2wider, type Net2WiderOptions } from "./net2net.ts";
export { selectWeights } from "./select_weights.ts";
export { upcycle, type UpcycleOptions } from "./upcycle.ts";
