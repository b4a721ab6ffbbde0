import { once } from "../core/once.ts";
import { fma64 } from "./fma.ts";
import { log } from "./log.ts";

/**
 * The natural logarithm of the GNU C library (2.28 and later, on processors that fuse multiplication and addition), to
 * the last bit, for normal x > 0: what NumPy's legacy generator calls. It is off the nearest number eight times in ten
 * thousand; `log` is not.
 *
 * ln x = k ln 2 + ln c + ln(z / c) with z in [0.6875, 1.375) and c near z in one of 128 intervals; near 1 a polynomial
 * of x - 1.
 */
export function logGnu(x: number): number {
  real[0] = x;
  const high = words[HIGH]!;
  if (high >= 0x3fee0000 && high < 0x3ff10900) return nearOne(x - 1);
  const from = high - FIRST;
  const i = (from >> 13) & 127;
  const k = from >> 20;
  words[HIGH] = high - (from & 0xfff00000);
  const z = real[0]!;
  const { inverses, logs } = tables();
  const r = fma64(z, inverses[i]!, -1);
  const w = fma64(k, LN2_HIGH, logs[i]!);
  const sum = w + r;
  const r2 = r * r;
  const low = fma64(r2, A[0]!, fma64(k, LN2_LOW, (w - sum) + r));
  const odd = fma64(A[2]!, r, A[1]!);
  const even = fma64(r, A[4]!, A[3]!);
  return fma64(r * r2, fma64(even, r2, odd), low) + sum;
}

function nearOne(r: number): number {
  const r2 = r * r;
  const r3 = r * r2;
  const a = fma64(r2, B[3]!, fma64(B[2]!, r, B[1]!));
  const b = fma64(r2, B[6]!, fma64(B[5]!, r, B[4]!));
  const c = fma64(r3, B[10]!, fma64(r2, B[9]!, fma64(B[8]!, r, B[7]!)));
  const tail = fma64(fma64(c, r3, b), r3, a);
  // The square of the upper half of r is exact
  const upper = fma64(-HALF, r, fma64(r, HALF, r));
  const square = upper * upper;
  const sum = fma64(square, B[0]!, r);
  const low = fma64(r + upper, B[0]! * (r - upper), fma64(square, B[0]!, r - sum));
  return sum + fma64(tail, r3, low);
}

const HALF = 2 ** 27;
const FIRST = 0x3fe60000;
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const A = [-0.5000000000000001, 0.33333333331825593, -0.2499999999622955, 0.20000304511814496, -0.16667054827627667];
const B = [
  -0.5,
  0.3333333333333352,
  -0.24999999999998432,
  0.19999999999320328,
  -0.16666666669929706,
  0.14285715076560868,
  -0.12499997863982555,
  0.11110712032936046,
  -0.10000486757818193,
  0.09181994006195467,
  -0.08328363062289341,
];

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

// How far the library's 1 / c is from that of the middle of each interval, in units of the last place
const OFFSETS = [
  -23142382,
  -57643754,
  -234334839,
  -124664804,
  19045012,
  -123323398,
  -501163255,
  342479926,
  -234593306,
  57421184,
  513617488,
  -240891478,
  85169741,
  28659150,
  284053799,
  342563057,
  -68420459,
  -346144712,
  -90113766,
  -464022980,
  285342708,
  -489548825,
  376054848,
  47397812,
  -423637851,
  -260988534,
  336107021,
  448241578,
  154177355,
  447893384,
  241227555,
  -420636714,
  -218426730,
  -96876684,
  -205835218,
  -368178198,
  -345128710,
  -510284502,
  481763731,
  209336112,
  429336310,
  15489329,
  442353177,
  -417834330,
  73183371,
  515232680,
  507984536,
  83787275,
  330409952,
  151596684,
  377744204,
  198302857,
  214798271,
  -345957716,
  356163107,
  215510022,
  -229897960,
  -131709726,
  215213618,
  -464519207,
  -332821996,
  385780520,
  -400344786,
  256208139,
  478356527,
  345720337,
  128466877,
  217515751,
  -162048343,
  295127580,
  -235892775,
  -69369347,
  93666841,
  -272860130,
  91915174,
  29018059,
  258893229,
  386009280,
  -241633007,
  68399381,
  386341370,
  408940642,
  65060217,
  -120872168,
  189498853,
  -32395328,
  -49955913,
  154042178,
  -346113480,
  148348366,
  -396488327,
  -427431396,
  107119491,
  -500798201,
  212184347,
  305888811,
  -330297730,
  -91422864,
  6707636,
  273897542,
  -512931067,
  -500150233,
  485589437,
  -280752730,
  106848032,
  30953893,
  -291342514,
  -408884927,
  149302919,
  -107851081,
  225432558,
  460497078,
  -452391632,
  -490679353,
  508304210,
  493208081,
  336502878,
  526975298,
  -457361038,
  -312310462,
  -365194252,
  -421357131,
  362015322,
  310793228,
  -441535439,
  -69145545,
  -528727990,
  433364383,
];
const bits = new BigInt64Array(real.buffer);

/** 1 / c of the intervals, and what the sum takes for ln c. */
export const tables: () => { readonly inverses: readonly number[]; readonly logs: readonly number[] } = once(() => {
  const inverses = OFFSETS.map((offset, i) => {
    words[1 - HIGH] = 0;
    words[HIGH] = FIRST + (i << 13) + (1 << 12);
    real[0] = 1 / real[0]!;
    bits[0] = bits[0]! + BigInt(offset);
    return real[0]!;
  });
  // -ln of these, rounded to multiples of 2^-43
  return { inverses, logs: inverses.map((inverse) => Math.round(-log(inverse) * 2 ** 43) / 2 ** 43) };
});
