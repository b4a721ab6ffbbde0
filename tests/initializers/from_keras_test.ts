import { assertEquals } from "@std/assert";
import { fans, fromKeras, kerasAxes } from "../../initializers/mod.ts";
import { jax, numpy } from "../../random/mod.ts";
import { fails, hexOf } from "../random/_checks.ts";

const [, ...rows] = JSON.parse(Deno.readTextFileSync(new URL("../fixtures/random/keras.json", import.meta.url)));

Deno.test("fromKeras draws what Keras draws on NumPy", () => {
  for (const { class_name, config, seed, shape, dtype, start } of rows) {
    const values = fromKeras({ class_name, config })(shape, numpy([seed, 0]), { dtype });
    assertEquals(hexOf(values).slice(0, start.length), start, class_name);
  }
});

Deno.test("fromKeras takes class names, snake case, aliases and what Keras has written", () => {
  const names = ["HeNormal", "he_normal", { class_name: "HeNormal" }, fromKeras("HeNormal").keras];
  for (const name of names) assertEquals(fromKeras(name).keras.class_name, "HeNormal");
  assertEquals(fromKeras("normal").keras.config, { seed: null, mean: 0, stddev: 0.05 });
  assertEquals(fromKeras({ class_name: "variance_scaling", config: { distribution: "normal" } }).keras.config, {
    seed: null,
    scale: 1,
    mode: "fan_in",
    distribution: "truncated_normal",
    input_axes: null,
    output_axes: null,
  });
});

Deno.test("fromKeras reads a vector's size as both fans and honours its own axes", () => {
  const vector = fromKeras("lecun_uniform")([100], jax(0)) as Float32Array;
  assertEquals([Math.max(...vector) < Math.sqrt(3 / 100), Math.max(...vector) > Math.sqrt(1 / 100)], [true, true]);
  assertEquals(fans([3, 3, 8, 16], kerasAxes([3, 3, 8, 16])), { fanIn: 72, fanOut: 144 });
  assertEquals(fans([4, 5, 6], kerasAxes([4, 5, 6], [0, -2], [2])), { fanIn: 20, fanOut: 6 });
  assertEquals(fans([], kerasAxes([])), { fanIn: 1, fanOut: 1 });
});

Deno.test("fromKeras names what Keras does not have", () => {
  fails(() => fromKeras("Glorot_Uniform"), "unknown-name", "Glorot_Uniform");
  fails(() => fromKeras("constructor"), "unknown-name", "constructor");
  fails(() => fromKeras(3 as never), "type", "3");
  fails(() => fromKeras({ class_name: "HeNormal", config: { scale: 2 } }), "unknown-name", "scale");
  fails(() => fromKeras({ class_name: "VarianceScaling", config: { mode: "fan_geo_avg" } }), "unknown-name", "mode");
  fails(() => fromKeras({ class_name: "VarianceScaling", config: { scale: 0 } }), "range", "scale");
  fails(() => fromKeras({ class_name: "RandomNormal", config: { stddev: -1 } }), "range", "std");
});

Deno.test("fromKeras: each scheme has the spread of its fans", () => {
  const [fanIn, fanOut] = [40, 90];
  const average = (fanIn + fanOut) / 2;
  const variances: Readonly<Record<string, number>> = {
    GlorotUniform: 1 / average,
    GlorotNormal: 1 / average,
    HeUniform: 2 / fanIn,
    HeNormal: 2 / fanIn,
    LecunUniform: 1 / fanIn,
    LecunNormal: 1 / fanIn,
    VarianceScaling: 1 / fanIn,
  };
  for (const [name, variance] of Object.entries(variances)) {
    const values = fromKeras(name)([fanIn, fanOut], jax(1)) as Float32Array;
    const found = values.reduce((sum, x) => sum + x * x, 0) / values.length;
    assertEquals(Math.abs(found / variance - 1) < 0.1, true, `${name}: ${found}, not ${variance}`);
    const most = values.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
    // Uniform up to sqrt(3) deviations; normals cut at two of their own
    const limit = Math.sqrt(variance) * (name.endsWith("Uniform") ? Math.sqrt(3) : 2 / 0.87962566103423978);
    assertEquals(most <= limit * (1 + 1e-6) && most > 0.98 * limit, true, `${name}: ${most} of ${limit}`);
  }
});
