import { LensorError } from "../../core/errors.ts";
import { type Mt19937, mtFrom, mtStep } from "../_mt19937.ts";

// Each jump is made by itself, in some 20 milliseconds
const N = 624;
const MOST = 100n;

/**
 * MT19937 as NumPy jumps it: so many times 2^128 steps, from the words of the state in a ring.
 *
 * A state moves linearly over GF(2), so that 2^128 steps are one polynomial of the step, below: its value is summed up
 * from the highest power down (Horner), 19,936 steps and ten thousand sums. Source: H. Haramoto, M. Matsumoto, T.
 * Nishimura, F. Panneton, P. L'Ecuyer, "Efficient jump ahead for F2-linear random number generators" (2008). Throws
 * `range` for less than no jump, or more than a hundred.
 */
export function mtJumped(mt: Mt19937, jumps: bigint): Mt19937 {
  if (jumps < 0n || jumps > MOST) {
    throw new LensorError(
      "range",
      `Cannot jump: ${jumps} is outside of 0 to ${MOST}; MT19937 makes each jump by itself`,
    );
  }
  const powers = Uint8Array.from(atob(POLYNOMIAL.replaceAll("\n", "")), (c) => c.charCodeAt(0));
  let from: Ring = { key: mt.key.slice(), at: mt.at % N };
  for (let jump = 0n; jump < jumps; jump++) {
    const sum: Ring = { key: from.key.slice(), at: from.at };
    let power = 8 * powers.length - 1;
    while (!has(powers, power)) power--;
    while (power-- > 0) {
      step(sum);
      if (has(powers, power)) add(sum, from);
    }
    from = sum;
  }
  return mtFrom(from.key, from.at);
}

// The words of a state, the oldest of which is at `at`
interface Ring {
  readonly key: Int32Array;
  at: number;
}

function has(powers: Uint8Array, power: number): boolean {
  return (powers[power >> 3]! >> (power & 7) & 1) === 1;
}

function step(ring: Ring): void {
  mtStep(ring.key, ring.at);
  ring.at = (ring.at + 1) % N;
}

// The sum of two states, the oldest word of one to the oldest of the other
function add(sum: Ring, other: Ring): void {
  for (let i = 0, a = sum.at, b = other.at; i < N; i++) {
    sum.key[a]! ^= other.key[b]!;
    if (++a === N) a = 0;
    if (++b === N) b = 0;
  }
}

// x^(2^128) modulo the characteristic polynomial, the coefficient of x^i in bit i % 8 of byte i / 8:
// dev/mt19937_jump.py
const POLYNOMIAL = `
YznecsSecLW2myeI5fgjqFk+2CZZIh8EFbv953cXUotW57VI1RIov7mtsOSqSUgLg4uSPs45benTMWGv6PLqCVaEVDN7TIHBg3w6ibwHvf5ngr0Bv9xHUeZ9
puJ09f6aCU0zuMre0/BY/WFVO3CE2DuAXO9Cj5uzYbffINP+HNZbPl/Pd2FBR+lChI6rz6mOwA5dWI333WAohZssDtb38Pw7u7J94z7KWebJgWnZDofeoHOV
UUhSzpQ7aHftpc1zvPy8VmyVO/QU3pEfALQEv4HEOJQxmIUdouBqytWul50YQkaeGZVc54ZUPCVcRUPN2My1c9SCgn9EzcrImd8tGUaFvtaJtYhSp2zytH9V
GZjrcAUgKD3nAwTMSibJFKF4e/vwlZfo7kLCgMyr6FHnZ4XMMBPvhw4Ulpo7kV5S+NMF0uM+jxWhG4nbTCx9qGofOppemyMyi4ftw5ikeHeMpGbASpdV8Agd
QoKgyOmA3tZAC8+hTM6SKMcxJ4SuaEFgbe4j3bL4z76HcqzfUZc2pJ3Ii7rZQFhKgoWlp+3bO/WXSbrPHJ0UpMNvxtUFKcfyOa1ozpaOTa61qRPylvOIxbsW
YZ1OjWEs0SBEs/Nh++vXLnA78qbcy2aBt3yVMyi+akOiA5bQwCBvqpDhFbhJv8ON10kDuUWbyMSkCuOQ62fwEyvzsepcf5SCxMzbrh5ktq9qbVhTtYAyWLVy
mnf68XSvYDv9rpKJ8gmmT3KUNSjxqudhqcF9UoeAToM/aa289jvKyZYXF5VKFkGfdWfTtzvPIM97Z3dcAVt29J/W30cVbg3ZfyQI1xNR6V8olnmt8vknxuIM
+/zOQSQPgDMASwARFnILePpQGrFyH7eoHLf9Qqv/zrp1VDmLwpF47241w8lBFG0IgNyRdMSWyQ7DtS3kVKLdGjKpEjY6llvuC8PHdVxjIxMU31iPMDiP4yaJ
kpW2cdhUd4le3t08dGHAWwQJUq2ngLu+1ITCXDNdHdlIp2uMQQ4JESmZuzO8/yxGjlAqxAWGxu8UOipg2WwOI/T5xiYx67hJjzW9UaTnSXzLkrVHObsQGVtq
7TwYpQytyx1Gk3mljNmOlCaVZcvF7BtDGv19yN0LJEBpXawgmH04Vev/4RpscS/7zxOG7fgEOfB315frMhtfqcGH7qQ9iWzxNcLUGFGWupR56OIjkPlFRYy7
pWgSibRGz+dhOBZNgVYsCw6MaMpfLnA2tUZjuLsR41U3AaZyXNwvFBMO0UfL4EyjMIwIrP4DlY/oonlNx3B2k5XAtALg9fggwDMFCDKP/oElDB2rbXePBCi7
AbZHSgCWbuG4+HuvYmhCoJ9KYva2sNRKOFTuwFCjVwpngcEdBiYgKCw6mfh1tWeWdLkq/I1zODiFqkLEzACkkjqlPlqvz6LPyL1lQogJne6fUk/416SecGyW
QryATNRlQtHz5+v17So8svEjRYBCfNS3qQrLp2gFN3PFCtkGHooVZq3HBZiMiaPE3q2QeJA2xX8gm8OFCH5CxfhkyMDtBbovegFlw7/SCiHqlfuPA6CcYHJP
bI7EY+aEYgURPKgcPHUjtwCH/CpkSCyVrBQ+EvHOPJeE7bi4dfDJxeoMWiUK8HxIzd/a4Hd+DHXli5fLcQD+JwhWbzjEKPBJQK/WOmu/3aoRqdEGMC50u7Ve
+YmELj24b8NkgSeERyswgr7m4GEOJiIEVpy1EZwM8uSq7NWc2uJm+CMlx5tnFsRSPFNvgV4jo0ee/9ugVqdiDKOlnOqmYQfe6WcSxfYq7T5miIvyH9BeaWOW
dv1Or2WQ3/xHvFliyt+cOE5CGyxsFl4zA7uhoXMq3TO+xFjQkObCa3RFBzS0lH+N0wezT4Vg5FG4dMIqPdsH9Z3ZOzLThkwlbF0irL+CMjDdtDsCfrJfGia3
eYH+NL9h80BYeJ5sDlAW5wY7h2UL7sY152Qo+/zUxeTGARkohOKOhc2j/OVlOoBE9vdQ+EEe9Pk5VetlyfPLh3SAL74SZAWuVblcPG+R/tjficKuXsuM0b+B
7w7yV2FESjaQRnUhmN6gflnBG1mU0Bc+7bF6bmd5weuVxPa9g6JwNYxkXLIGaoAFizmME+sN7QgR5WoJPU4WdNodKwHerxcDL3KSGADL91yHI9JW14LeFJHJ
RM6RILRXR9L5TpSKWhSUhSvx+O3/SoyZ6QwM86AB5pxYemW63VGoNo3s5pQ4uUbtcKSthn1Qm0C5FMdGqGLIBT4EKLaIocR6jDp2jbYY3AqXp1t/mTUHaWu8
tF3TWU1EIn4IPYlOwOlRb0Zh5qSKVAXUHxWJU1WRYVaQYBlWjV5hhTw+HLjGOWwVkSSm1C/8LNS0F/m8yYLPBNcr7Ggle0AyQAXZaCJda3sDfnrsa9jnEB8j
MGgBugGFT5YfMrejIcNzmN3CCjXhUKKlhYNXJkfSOMfKQSUBPIczzRl/kMUsyM3QClQrXKTMVlbRfYgfuIfZo0j+54N4hKIG24JWlPgtX0bhTEmbvP/I+s05
j1klyCqxGyOZ+n4hXD6iiy07uv1Q5QYAUY4zZ2qElDFXPiapSO69Ns1cyJTDQSCWpxDyZ5uhptI/iwZcKIrZlxc6CgU3NgfK32N+ZJVyujt7egF2jr5JBWbq
GlEePBqTocclDMQGcM+WN2SGGH04+tnMMQD3uXUsHmA1l/6HsGjN+NZdZO8jswV9OHFdU3/0AlwmejKQstPsYyXq1aslQ2IBQRYsMJPr+9u8pt8cohllhu2H
WbHxljIRhOwxDLI1KiOQIBO0xcPQkuNyUVPL/F8JqaAk/I4DLJNuMkYlR17BzFT8uhs4qPI8MGZIqCXgVxCutAWEjXM22nNM7B6QD7OIBPGfT4Cn7oWofatu
vv3ZQD1Z6W88DYU8DGxgZTGieLA0ijBwvflaY758mm0y7nPtGQVmY43dARdflWIO6bANGBNqtpw+zcLTqoj7eEi+/YVSnIWi+Ph5lUH9L5B7anxLigReH4kt
Jo6VJG1weNi760J/bYHx+82IisVsPqtkSnX9+n2qAgqN6ffSPLZcyMg4f7XFcgorf7k02nnk9zM+VSojhnz4yFyzbSbG7f7nZ8qI9rcUe5ktB2/W07NCaoxS
uQUQEiK28g05H9OH1F/OEjfbru30wt5JJf9TjlpDnueqQUB2cO6jKV69WbNHsKJaBM06MActKrjClVcWM7dKpsGqD5UfhqLfA14Z/2Xo1ozsYLNeY7CcY02n
4RkoJcF+1iBcd99NTKR/LXIIMi3JsLxF0YPoByI75GDacykJPaG5EyiWC0KPc9ZyZevKUhoV76CkgFfk7iMA
`;
