// Loaded before everything else: a host without WebAssembly
Reflect.deleteProperty(globalThis, "WebAssembly");
