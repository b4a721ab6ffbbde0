// The elementwise kernels and reductions of ndarray/ (see kernels/elements.ts for what each does).
export * from "./arithmetic";
export * from "./compare";
export * from "./exp";
export * from "./wide";
export * from "./reduce";
