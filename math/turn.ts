/**
 * The cosine of a fraction of a turn, cos(2π·part/whole), from additions, multiplications and divisions only: engines
 * differ in `Math.cos`.
 *
 * Exact arithmetic brings the angle within half a quarter turn of an axis; the error stays near the last bit.
 */
export function cosine(part: number, whole: number): number {
  const quarters = 4 * (part % whole) / whole;
  const k = Math.round(quarters);
  const g = quarters - k;
  const h = g * g;
  const odd = (k & 1) !== 0;
  const series = odd ? SIN : COS;
  let sum = series[8]!;
  for (let j = 7; j >= 0; j--) sum = sum * h + series[j]!;
  // cos(a + k·90°): 1: -sin, 2: -cos, 3: sin
  return (odd ? g * sum : sum) * ((k & 3) === 1 || (k & 3) === 2 ? -1 : 1);
}

/** The sine of a fraction of a turn. */
export function sine(part: number, whole: number): number {
  return cosine(part % whole - whole / 4, whole);
}

/** The coefficients of the sine's series in quarter turns: ±(π/2)^j / j!. */
export const SIN: readonly number[] = [
  1.5707963267948966,
  -0.6459640975062463,
  0.07969262624616705,
  -0.004681754135318688,
  0.00016044118478735983,
  -0.000003598843235212085,
  5.692172921967927e-8,
  -6.688035109811468e-10,
  6.0669357311061955e-12,
];
/** The same of the cosine. */
export const COS: readonly number[] = [
  1,
  -1.2337005501361697,
  0.25366950790104803,
  -0.02086348076335296,
  0.0009192602748394266,
  -0.000025202042373060607,
  4.710874778818172e-7,
  -6.386603083791852e-9,
  6.565963114979473e-11,
];
