import type { Narrow, Wide } from "./_fill.ts";
import { lnParts, lnScaled } from "../../math/ln.ts";
import { COS, SIN } from "../../math/turn.ts";

const F = Math.fround;

/** Section 5 of docs/keyed.md, narrow: Box and Muller's transform in float32, every operation rounded by itself. */
export function narrowNormal(mean: number, std: number): Narrow {
  const M = F(mean);
  const S = F(std);
  const twin: Narrow["twin"] = (words, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = i; l < i + 4; l++) {
        const x = words[l]!;
        const y = words[l + 4]!;
        // x to a radius: -2 ln u, with u = f * 2^-31 split into m in [sqrt(1/2), sqrt(2)) and a power of two
        real[0] = (x >>> 1) | 1;
        const t = (bits[0]! - 0x3f3504f3 - 0x0f800000) | 0;
        const e = t >> 23;
        bits[0] = (t & 0x7fffff) + 0x3f3504f3;
        const m = real[0]!;
        const s = F(F(m - 1) / F(m + 1));
        const q = F(s * s);
        const q2 = F(q * q);
        const p = F(F(F(F(q * L3) + L2) * q2) + F(F(q * L1) - 4));
        let r = F(F(Math.sqrt(F(F(s * p) + F(e * LN)))) * S);
        // y to an angle: 30 bits within a quarter turn, two bits for the quarter
        const g = F(F((y << 2) >> 2) * 2 ** -30);
        const h = F(g * g);
        const h2 = F(h * h);
        const sin = F(g * F(F(F(F(h * S3) + S2) * h2) + F(F(h * S1) + S0)));
        const cos = F(F(F(F(h * C3) + C2) * h2) + F(F(h * C1) + 1));
        if (y & 0x40000000) r = -r;
        out[l] = F(F(r * (y < 0 ? sin : cos)) + M);
        out[l + 4] = F(F(r * (y < 0 ? cos : sin)) + M);
      }
    }
  };
  return { twin, kernel: ["normal", M, S] };
}

/** Section 5 of docs/keyed.md, wide: the same transform in float64 from 53 bits. */
export function wideNormal(mean: number, std: number): Wide {
  const twin: Wide["twin"] = (words, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = 0; l < 4; l++) {
        const at = 2 * i + l;
        const high = words[at + 4]!;
        const u = ((words[at]! >>> 5) * 2 ** 26 + ((words[at + 8]! >>> 6) | 1)) * 2 ** -53;
        lnParts(u);
        let r = Math.sqrt(lnScaled.ln * -2 + lnScaled.e * -1.3862943611198906) * std;
        const g = (((high << 2) >> 2) * 2 ** 22 + (words[at + 12]! >>> 10)) * 2 ** -52;
        const h = g * g;
        let sin = SIN[8]!, cos = COS[8]!;
        for (let k = 7; k >= 0; k--) {
          sin = sin * h + SIN[k]!;
          cos = cos * h + COS[k]!;
        }
        sin = g * sin;
        if (high & 0x40000000) r = -r;
        out[i + l] = r * (high < 0 ? sin : cos) + mean;
        out[i + 4 + l] = r * (high < 0 ? cos : sin) + mean;
      }
    }
  };
  return { twin, kernel: ["normal64", mean, std] };
}

const real = new Float32Array(1);
const bits = new Int32Array(real.buffer);

function float(pattern: number): number {
  return new Float32Array(new Uint32Array([pattern]).buffer)[0]!;
}
// Minimax fits of ln, sin and cos in float32, as bit patterns
const L3 = float(0xbf19381d);
const L2 = float(0xbf4cabc4);
const L1 = float(0xbfaaaac4);
const LN = float(0xbfb17218);
const S3 = float(0xbb96c986);
const S2 = float(0x3da32f49);
const S1 = float(0xbf255ddc);
const S0 = float(0x3fc90fdb);
const C3 = float(0xbca754f3);
const C2 = float(0x3e81d8b1);
const C1 = float(0xbf9de9d0);
