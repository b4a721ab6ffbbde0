import { assert, assertEquals } from "@std/assert";
import { phi, quantile } from "../../random/keyed/_quantile.ts";

// mpmath 1.3 with 40 digits; -x is there for the small tails
const PHI: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [1e-300, 0.5],
  [0.1, 0.539827837277029],
  [-0.1, 0.460172162722971],
  [0.5, 0.6914624612740131],
  [-0.5, 0.3085375387259869],
  [1, 0.8413447460685429],
  [-1, 0.15865525393145705],
  [1.5, 0.9331927987311419],
  [-1.5, 0.06680720126885807],
  [1.9999999, 0.9772498626527236],
  [-1.9999999, 0.022750137347276402],
  [2, 0.9772498680518208],
  [-2, 0.02275013194817921],
  [-2.0000001, 0.022750126549083104],
  [2.5, 0.9937903346742238],
  [-2.5, 0.006209665325776135],
  [-3, 0.0013498980316300946],
  [-5, 2.866515718791939e-07],
  [8, 0.9999999999999993],
  [-8, 6.220960574271784e-16],
  [-10, 7.619853024160525e-24],
  [-20, 2.7536241186062337e-89],
  [-36.9, 2.3105244811406173e-298],
  [-37, 5.725571222524577e-300],
];
const QUANTILES: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  // The tail has two formulas, which meet at e^-25
  [1.3e-11, -6.667611456510741],
  [1.4e-11, -6.656723091518184],
  [0.001, -3.0902323061678136],
  // And the middle has one of its own, from 0.075 to 0.925
  [0.0749, -1.4402382675279637],
  [0.075, -1.439531470938456],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.925, 1.4395314709384561],
  [0.9251, 1.440238267527964],
  [0.999, 3.090232306167813],
  [0.9999999999, 6.361340889697422],
];

Deno.test("phi: the normal distribution function within a few units in the last place, also far out", () => {
  for (const [x, want] of PHI) {
    // One rounding of x costs so much of the density far out
    const bound = (64 + 2 * x * x) * 2 ** -53 * want;
    assert(Math.abs(phi(x) - want) <= bound, `phi(${x}) is ${phi(x)}, not ${want}`);
    assert(Math.abs(phi(-x) - (1 - want)) <= 1e-15, `phi(${-x})`);
  }
  assertEquals([phi(-37.0001), phi(37.0001), phi(-Infinity), phi(Infinity)], [0, 1, 0, 1]);
  assert(phi(-37) > 0 && phi(37) === 1);
});

Deno.test("quantile: the inverse of phi in each of its three ranges, and at the ends", () => {
  for (const [p, want] of QUANTILES) {
    assert(Math.abs(quantile(p) / want - 1) <= 4e-15, `quantile(${p}) is ${quantile(p)}, not ${want}`);
  }
  assertEquals([quantile(0.5), quantile(0), quantile(-0.1), quantile(1), quantile(1.1)], [
    0,
    -Infinity,
    -Infinity,
    Infinity,
    Infinity,
  ]);
});

Deno.test("quantile: 0.075 itself is still of the middle's formula, to the bit", () => {
  assertEquals(quantile(0.075), -1.4395314709384557);
});
