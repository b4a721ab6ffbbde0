import { once } from "../core/once.ts";
import { log } from "./log.ts";

/**
 * The float32 logarithm of the GNU C library (2.27 and later) for normal float32 x > 0, to the last bit: what PyTorch's
 * scalar build calls. Of a thousand results some seven are not the nearest number.
 *
 * ln x = k ln 2 + ln c + ln(z / c), in float64: z in [0.7, 1.4), c near z in one of 16 intervals, and a cubic.
 */
export function logGnu32(x: number): number {
  single[0] = x;
  const from = word[0]! - FIRST;
  const i = (from >> 19) & 15;
  const k = from >> 23;
  word[0] = word[0]! - (k << 23);
  const r = single[0]! * INVERSES[i]! - 1;
  const r2 = r * r;
  return Math.fround((C3 * r2 + (C2 * r + C1)) * r2 + (k * LN2 + logs()[i]! + r));
}

// The bits of 0.69921875, where the first interval begins
const FIRST = 0x3f330000;
const LN2 = 0.6931471805599453;
const C1 = -0.4999997485802103;
const C2 = 0.33345676574406602;
const C3 = -0.25089342214237154;
// The library's 1 / c
const INVERSES = [
  1.3989071621465281,
  1.3403141896637998,
  1.286432210124115,
  1.2367150214269895,
  1.1906977166711752,
  1.1479821020556429,
  1.1082251448272158,
  1.0711297413057381,
  1.0364372789772831,
  1,
  0.9492859795739057,
  0.8951049428609004,
  0.8476821620351103,
  0.8050314851692001,
  0.7664671008843108,
  0.731428603316328,
];
const logs = once(() => INVERSES.map((inverse) => -log(inverse)));

const single = new Float32Array(1);
const word = new Int32Array(single.buffer);
