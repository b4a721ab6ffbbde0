export { words } from "./words";
export { uniform } from "./uniform";
export { normal } from "./normal";
export { twoSigma } from "./truncated";
export { inverse } from "./inverse";
export { packBfloat16, packFloat16 } from "./pack";
export { normal64, uniform64 } from "./wide";
