// What mod.ts exports, from the sources
export * from "./core/mod.ts";
export * from "./random/_mod.ts";
export * from "./initializers/_mod.ts";
export * from "./checkpoint/_mod.ts";
export * from "./tree/_mod.ts";
