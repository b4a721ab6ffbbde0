// The plain source behind mod.ts
export * from "./core/mod.ts";
export * from "./random/mod.ts";
export * from "./initializers/mod.ts";
export * from "./checkpoint/mod.ts";
export * from "./tree/mod.ts";
export * from "./layers/mod.ts";
export * from "./values/mod.ts";
export * from "./inits/mod.ts";
export * from "./mmlab/mod.ts";
export * from "./plan/mod.ts";
export * from "./doctor/mod.ts";
export * as growth from "./growth/mod.ts";
export * as recipes from "./recipes/mod.ts";
