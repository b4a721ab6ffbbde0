/**
 * The logarithm in two parts, from additions, multiplications and divisions only: engines differ in `Math.log`.
 *
 * `lnParts(x)` puts ln m and e with x = m * 2^e, m in [sqrt(1/2), sqrt(2)), into `lnScaled`, which saves an allocation
 * per call.
 */
export function lnParts(x: number): void {
  real[0] = x;
  let e = ((words[HIGH]! >>> 20) & 0x7ff) - 1023;
  words[HIGH] = (words[HIGH]! & 0xfffff) | 0x3ff00000;
  let m = real[0]!;
  if (m >= 1.4142135623730951) {
    m *= 0.5;
    e += 1;
  }
  const s = (m - 1) / (m + 1);
  const q = s * s;
  let p = INVERSE[10]!;
  for (let k = 9; k >= 0; k--) p = p * q + INVERSE[k]!;
  lnScaled.ln = 2 * s * p;
  lnScaled.e = e;
}

/** What `lnParts` found last. */
export const lnScaled: { ln: number; e: number } = { ln: 0, e: 0 };

/** ln x for normal x > 0, as section 6 of the definition has it. */
export function ln(x: number): number {
  lnParts(x);
  return lnScaled.ln + lnScaled.e * 0.6931471805599453;
}

/** exp t, as section 6 has it. */
export function exp(t: number): number {
  const k = Math.floor(t / 0.6931471805599453 + 0.5);
  const r = (t - k * 0.69314718036912382) - k * 1.9082149292705877e-10;
  let p = 1;
  for (let i = 20; i >= 1; i--) p = 1 + p * r / i;
  words[1 - HIGH] = 0;
  words[HIGH] = (k + 1023) << 20;
  return p * real[0]!;
}

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const INVERSE = Array.from({ length: 11 }, (_, k) => 1 / (2 * k + 1));
