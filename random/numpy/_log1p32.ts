const F = Math.fround;

/**
 * log(1 + x) in float32 for -1 < x <= 0, every operation rounded to float32, as the C library of NumPy's builds (glibc)
 * works it out.
 *
 * Method: as the float64 one of random/_log1p.ts, with the polynomial by Horner's scheme.
 */
export function log1p32(x: number): number {
  if (x > -(2 ** -29)) return x > -(2 ** -54) ? x : F(x - F(F(x * x) * 0.5));
  let k = 0, f = x, lost = 0, whole = false;
  if (x < LEAST) {
    float[0] = F(1 + x);
    const u = float[0];
    const fraction = word[0]! & 0x7fffff;
    k = (word[0]! >>> 23) - 127;
    // What rounding 1 + x has lost, relative to u
    lost = F(F(x - F(u - 1)) / u);
    const up = fraction >= 0x3504f7;
    if (up) k++;
    whole = (up ? (0x800000 - fraction) >> 2 : fraction) === 0;
    word[0] = fraction | (up ? 0x3f000000 : 0x3f800000);
    f = F(float[0]! - 1);
  }
  const half = F(F(0.5 * f) * f);
  if (whole) {
    if (f === 0) return k === 0 ? 0 : F(F(k * LN2_HIGH) + F(lost + F(k * LN2_LOW)));
    const r = F(half * F(1 - F(TWO_THIRDS * f)));
    return k === 0 ? F(f - r) : F(F(k * LN2_HIGH) - F(F(r - F(F(k * LN2_LOW) + lost)) - f));
  }
  const s = F(f / F(2 + f));
  const z = F(s * s);
  let r = L7;
  for (const l of REST) r = F(l + F(z * r));
  r = F(z * r);
  const product = F(s * F(half + r));
  if (k === 0) return F(f - F(half - product));
  return F(F(k * LN2_HIGH) - F(F(half - F(product + F(F(k * LN2_LOW) + lost))) - f));
}

// sqrt(1/2) - 1, from which on no reduction is needed
const LEAST = F(-0.29289341);
const LN2_HIGH = F(6.9313812256e-1);
const LN2_LOW = F(9.0580006145e-6);
const TWO_THIRDS = F(0.66666666666666666);
// The float64 coefficients, rounded, from the last to the first
const L7 = F(1.4798198640e-1);
const REST = [1.5313838422e-1, 1.8183572590e-1, 2.2222198546e-1, 2.8571429849e-1, 4.0000000596e-1, 6.6666668653e-1].map(
  F,
);

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);
