import { once } from "../../core/once.ts";
import { fma64 } from "../../math/fma.ts";
import { logGnu } from "../../math/log_gnu.ts";

/**
 * XLA's float64 inverse error function on the CPU, operation by operation. Arguments outside of the rational part of
 * log1p take the C library's logarithm.
 *
 * Source: M. Giles, "Approximating the erfinv function" (GPU Computing Gems, 2012).
 */
export function erfInv64(u: number): number {
  if (Math.abs(u) === 1) return u * Infinity;
  const w = -log1p64(u * -u);
  if (w < 6.25) return u * horner(middle(), w - 3.125);
  return u * (w < 16 ? horner(outer(), Math.sqrt(w) - 3.25) : horner(far(), Math.sqrt(w) - 5));
}

function log1p64(x: number): number {
  if (!(Math.abs(x) < ROOT2_LESS_1)) return logGnu(1 + x);
  const x2 = x * x;
  return x + fma64(x2, -0.5, (x * x2) * (horner(numerator(), x) / horner(denominator(), x)));
}

function horner(c: Float64Array, t: number): number {
  let p = c[0]!;
  for (let i = 1; i < c.length; i++) p = fma64(t, p, c[i]!);
  return p;
}

// Numbers by their bits, in hexadecimal
function table(text: string): () => Float64Array {
  return once(() => new Float64Array(new BigUint64Array(text.split(" ").map((word) => BigInt("0x" + word))).buffer));
}

const ROOT2_LESS_1 = 0.41421356237309503;
const denominator = table(
  "3ff0000000000000 402e20359e903e37 4054c30b52213498 406bb86590fcfb56 407351945dc908a5 " +
    "406b0db13e48e066 404e0f304466448e",
);
const numerator = table(
  "3f07bc0962b395ca 3fdfe818a0fe1a83 401a509f46f4fa53 403de9738b8cb9c9 404e798eb86c3351 " +
    "404c8e7597479a10 40340a202d99830a",
);
const middle = table(
  "bbb135d2e746e627 bc08ddf93324d327 3c37b83eef0b7c9f 3c69ba72cd589b91 bca33689090a6b96 " +
    "3c782e11898132e0 3cfde4acfd9e26ba bd26d33eed66c487 bd36f2167040d8e2 3d872a22c2d77e20 " +
    "bdac8859c4e5c0af bdcdc583d118a561 3e120f47ccf46b3c be31a9e38dc84d60 be5f36cd6d3d46a9 " +
    "3e9c6b4f5d03b787 beb6e8a5434ae8a2 beed1d1f7b8736f6 3f2879c2a212f024 bf4845769484fca8 " +
    "bf78b6c33114f909 3fcebd80d9b13e28 3ffa755e7c99ae86",
);
const outer = table(
  "3e23040f87dbd932 3e785cbe52878635 be92777453dd3955 3e5395abcd554c6c 3eb936388a3790ad " +
    "bed0d5db812b5083 3ec8860cd5d652f6 3eea29a0cacdfb23 bf08cef1f80281f2 3f11e684d0b9188a " +
    "3ef932cd54c8a222 bf37448a89ef8aa3 3f4f3cc55ad40c25 bf5ba924132f38b1 3f6468eeca533cf8 " +
    "bf6ebadabb891bbd 3f75ffcfe5b76afc 3ff0158a6d641d39 4008abcc380d5a48",
);
const far = table(
  "bdbdcec3a7785389 bdf18feec0e38727 3e19e6bf2dda45e3 be30468fb24e2f5f 3e405ac6a8fba182 " +
    "be50102e495fb9c0 3e5f4c20e1334af8 be722d220fdf9c3e 3e8ebc8bb824cb54 beb0a8d40ea372cc " +
    "3ed2fbd29d093d2b bef4a3497e1e0fac 3f13ebf4eb00938f bf2c2f36a8fc5d53 bf222ea5df04047c " +
    "3ff02a30d1fba0dc 4013664ddd1ad7fb",
);
