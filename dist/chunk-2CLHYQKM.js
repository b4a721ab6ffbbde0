import {
  CUT_STD,
  checkBernoulli,
  checkBounds,
  checkPath,
  checkRounds,
  checkTruncated,
  checkUniform,
  checkVariance,
  checkWant,
  checkWords,
  checkWords64,
  dtypeOf,
  givenBounds,
  phi,
  quantile,
  threefry4x32
} from "./chunk-UP6X5NGM.js";
import {
  exp,
  fma32,
  fma64,
  log,
  productError,
  sumError
} from "./chunk-3TA6WMNK.js";
import {
  checkRange,
  targetOf
} from "./chunk-A3F3TBWE.js";
import {
  cast,
  kernelsOf
} from "./chunk-EBT7IACL.js";
import {
  LensorError,
  allocate,
  bytesOf,
  checkOptions,
  describe,
  fromBfloat16,
  fromFloat16,
  kindOf,
  toBfloat16,
  toFloat16
} from "./chunk-DQBFFU4Z.js";

// random/philox.ts
function philox2x32(key, counter, rounds = 10) {
  checkWords("philox2x32", "key", key, 1);
  checkWords("philox2x32", "counter", counter, 2);
  checkRounds("philox2x32", rounds);
  let k = key[0], x0 = counter[0], x1 = counter[1];
  for (let r = 0; r < rounds; r++) {
    const high2 = high32(3528905107, x0), low2 = Math.imul(3528905107, x0);
    x0 = high2 ^ k ^ x1;
    x1 = low2;
    k += 2654435769;
  }
  return [x0 >>> 0, x1 >>> 0];
}
function philox4x32(key, counter, rounds = 10) {
  checkWords("philox4x32", "key", key, 2);
  checkWords("philox4x32", "counter", counter, 4);
  checkRounds("philox4x32", rounds);
  let k0 = key[0], k1 = key[1], x0 = counter[0], x1 = counter[1], x2 = counter[2], x3 = counter[3];
  for (let r = 0; r < rounds; r++) {
    const high0 = high32(3528531795, x0), low0 = Math.imul(3528531795, x0);
    const high1 = high32(3449720151, x2), low1 = Math.imul(3449720151, x2);
    x0 = high1 ^ x1 ^ k0;
    x1 = low1;
    x2 = high0 ^ x3 ^ k1;
    x3 = low0;
    k0 += 2654435769;
    k1 += 3144134277;
  }
  return [x0 >>> 0, x1 >>> 0, x2 >>> 0, x3 >>> 0];
}
function philox2x64(key, counter, rounds = 10) {
  checkWords64("philox2x64", "key", key, 1);
  checkWords64("philox2x64", "counter", counter, 2);
  checkRounds("philox2x64", rounds);
  let k = key[0], x0 = counter[0], x1 = counter[1];
  for (let r = 0; r < rounds; r++) {
    const product = 0xd2b74407b1ce6e93n * x0;
    x0 = product >> 64n ^ k ^ x1;
    x1 = product & MASK;
    k = k + 0x9e3779b97f4a7c15n & MASK;
  }
  return [x0, x1];
}
function philox4x64(key, counter, rounds = 10) {
  checkWords64("philox4x64", "key", key, 2);
  checkWords64("philox4x64", "counter", counter, 4);
  checkRounds("philox4x64", rounds);
  let k0 = key[0], k1 = key[1], x0 = counter[0], x1 = counter[1], x2 = counter[2], x3 = counter[3];
  for (let r = 0; r < rounds; r++) {
    const p0 = 0xd2e7470ee14c6c93n * x0, p1 = 0xca5a826395121157n * x2;
    x0 = p1 >> 64n ^ x1 ^ k0;
    x1 = p1 & MASK;
    x2 = p0 >> 64n ^ x3 ^ k1;
    x3 = p0 & MASK;
    k0 = k0 + 0x9e3779b97f4a7c15n & MASK;
    k1 = k1 + 0xbb67ae8584caa73bn & MASK;
  }
  return [x0, x1, x2, x3];
}
var MASK = 0xffffffffffffffffn;
function high32(a, b) {
  const al = a & 65535, ah = a >>> 16, bl = b & 65535, bh = b >>> 16;
  const middle3 = ah * bl + (al * bl >>> 16), other = al * bh + (middle3 & 65535);
  return ah * bh + Math.floor(middle3 / 65536) + Math.floor(other / 65536);
}

// kernels/_peers_wasm.ts
var WASM = `
AGFzbQEAAAABJgZgA399fQBgAn9/AGADfX19AX1gAX8AYAR/fX19AGAFf39/f38AAwwLAgMBAAQAAAAFAQEEBQFwAQEBBQQBAQMDBkoMfwBBgD
ALfwBBgLAEC38AQYCwBgt/AEGAsAcLfwBBgBgLfwBBCAt/AEHwBAt/AEGNAwt/AEEgC38AQbABC38AQZQDC38AQbgDCweEAQsEbWFkZAAAB3R3
aXN0ZXIAAgt0b3JjaE5vcm1hbAADDHRvcmNoVW5pZm9ybQAECWpheEVyZkludgAFCGpheFNjYWxlAAYKamF4VW5pZm9ybQAHCGpheFdvcmRzAA
gMcGFja0JmbG9hdDE2AAkLcGFja0Zsb2F0MTYACgZtZW1vcnkCAAkGAQBBAQsADAEFCtFgCyIBA3sgAP0TIQMgAf0TIQQgAv0TIQUgAyAEIAX9
hQL9HwALdgEDfyAAQQJ0QYAYaigCACEBIABBAWpB8ARvQQJ0QYAYaigCACECIAFBgICAgHhxIAJB/////wdxciEBIABBjQNqQfAEb0ECdEGAGG
ooAgAhAyAAQQJ0QYAYakEAIAJBAXFrQd/hosh5cSABQQF2IANzczYCAAvICQIMewN/IAFBAnRBgDBqIQFBACEPA0AgACAPSgRAQYAYIQ4DQCAO
QYAfSQRAIA79AAQAIQIgDkEQav0ABAAhAyAOQSBq/QAEACEEIA5BMGr9AAQAIQUgDv0ABAQhBiAOQRBq/QAEBCEHIA5BIGr9AAQEIQggDkEwav
0ABAQhCSAO/QAEtAwhCiAOQRBq/QAEtAwhCyAOQSBq/QAEtAwhDCAOQTBq/QAEtAwhDSAOIAoBASACQQj9CQIA/U4gBkEM/QkCAP1O/VAhAiAG
QRD9CQIA/U79oQFBFP0JAgD9TiEGIAJBAf2tASAG/VH9Uf0LBAAgDkEQaiALAQEgA0EI/QkCAP1OIAdBDP0JAgD9Tv1QIQIgB0EQ/QkCAP1O/a
EBQRT9CQIA/U4hAyACQQH9rQEgA/1R/VH9CwQAIA5BIGogDAEBIARBCP0JAgD9TiAIQQz9CQIA/U79UCECIAhBEP0JAgD9Tv2hAUEU/QkCAP1O
IQMgAkEB/a0BIAP9Uf1R/QsEACAOQTBqIA0BASAFQQj9CQIA/U4gCUEM/QkCAP1O/VAhAiAJQRD9CQIA/U79oQFBFP0JAgD9TiEDIAJBAf2tAS
AD/VH9Uf0LBAAgDkFAayEODAELC0HgARABQeEBEAFB4gEQAUGMHyEOA0AgDkG8K0kEQCAO/QAEACECIA5BEGr9AAQAIQMgDkEgav0ABAAhBCAO
/QAEBCEFIA5BEGr9AAQEIQYgDkEgav0ABAQhByAOQYwHa/0ABAAhCCAOQfwGa/0ABAAhCSAOQewGa/0ABAAhCiAOIAgBASACQQj9CQIA/U4gBU
EM/QkCAP1O/VAhAiAFQRD9CQIA/U79oQFBFP0JAgD9TiEFIAJBAf2tASAF/VH9Uf0LBAAgDkEQaiAJAQEgA0EI/QkCAP1OIAZBDP0JAgD9Tv1Q
IQIgBkEQ/QkCAP1O/aEBQRT9CQIA/U4hAyACQQH9rQEgA/1R/VH9CwQAIA5BIGogCgEBIARBCP0JAgD9TiAHQQz9CQIA/U79UCECIAdBEP0JAg
D9Tv2hAUEU/QkCAP1OIQMgAkEB/a0BIAP9Uf1R/QsEACAOQTBqIQ4MAQsLQe8EEAFBgBghECABIQ4DQCAQQcArSQRAIBD9AAQAIQIgEEEQav0A
BAAhAyAQQSBq/QAEACEEIBBBMGr9AAQAIQUgAiACQQv9rQH9USECIAMgA0EL/a0B/VEhAyAEIARBC/2tAf1RIQQgBSAFQQv9rQH9USEFIAIgAk
EH/asBQRj9CQIA/U79USECIAMgA0EH/asBQRj9CQIA/U79USEDIAQgBEEH/asBQRj9CQIA/U79USEEIAUgBUEH/asBQRj9CQIA/U79USEFIAIg
AkEP/asBQRz9CQIA/U79USECIAMgA0EP/asBQRz9CQIA/U79USEDIAQgBEEP/asBQRz9CQIA/U79USEEIAUgBUEP/asBQRz9CQIA/U79USEFIA
4gAiACQRL9rQH9Uf0LBAAgDkEQaiADIANBEv2tAf1R/QsEACAOQSBqIAQgBEES/a0B/VH9CwQAIA5BMGogBSAFQRL9rQH9Uf0LBAAgEEFAayEQ
IA5BQGshDgwBCwsgAUHAE2ohASAPQQFqIQ8MAQsLC48dAid7AX8gAf0TIQMgAv0TIQQgAEECdEGAMGohAEGAMCEqA0AgACAqSwRAQST9CQIAIC
r9AAQAQSD9CQIA/U79sQEhBUEk/QkCACAqQRBq/QAEAEEg/QkCAP1O/bEBIQZBJP0JAgAgKkFAa/0ABABBIP0JAgD9Tv2xASEHQST9CQIAICpB
0ABq/QAEAEEg/QkCAP1O/bEBIQggBf36AUEo/QkCAP3mASEFIAb9+gFBKP0JAgD95gEhBiAH/foBQSj9CQIA/eYBIQcgCP36AUEo/QkCAP3mAS
EIIAVBLP0JAgD9TkEw/QkCAP1QIQkgBkEs/QkCAP1OQTD9CQIA/VAhCiAHQSz9CQIA/U5BMP0JAgD9UCELIAhBLP0JAgD9TkEw/QkCAP1QIQwg
CUE0/QkCAP1DIQ0gCkE0/QkCAP1DIQ4gC0E0/QkCAP1DIQ8gDEE0/QkCAP1DIRAgBUEX/a0BQTj9CQIA/bEBIA39rgH9+gEhFSAGQRf9rQFBOP
0JAgD9sQEgDv2uAf36ASEWIAdBF/2tAUE4/QkCAP2xASAP/a4B/foBIRcgCEEX/a0BQTj9CQIA/bEBIBD9rgH9+gEhGCAJQTz9CQIA/eUBIAkg
Df1O/eQBIQUgCkE8/QkCAP3lASAKIA79Tv3kASEGIAtBPP0JAgD95QEgCyAP/U795AEhByAMQTz9CQIA/eUBIAwgEP1O/eQBIQggBSAF/eYBIQ
0gBiAG/eYBIQ4gByAH/eYBIQ8gCCAI/eYBIRBBwAD9CQIAICr9AAQgIQkgCUEg/QkCAP1O/foBQSj9CQIA/eYB/eYBIRFBwAD9CQIAICpBEGr9
AAQgIQkgCUEg/QkCAP1O/foBQSj9CQIA/eYB/eYBIRJBwAD9CQIAICpBQGv9AAQgIQkgCUEg/QkCAP1O/foBQSj9CQIA/eYB/eYBIRNBwAD9CQ
IAICpB0ABq/QAEICEJIAlBIP0JAgD9Tv36AUEo/QkCAP3mAf3mASEUIBFBxAD9CQIA/eYBIQkgCf2BAkHIAP0JAgD9rgFBzAD9CQIA/U4hJSAS
QcQA/QkCAP3mASEJIAn9gQJByAD9CQIA/a4BQcwA/QkCAP1OISYgE0HEAP0JAgD95gEhCSAJ/YECQcgA/QkCAP2uAUHMAP0JAgD9TiEnIBRBxA
D9CQIA/eYBIQkgCf2BAkHIAP0JAgD9rgFBzAD9CQIA/U4hKCAl/foBIQkgJv36ASEKICf9+gEhCyAo/foBIQxB0AD9CQIAIRkBQdQA/QkCACEa
IBkgBSAa/YUCIRlB0AD9CQIAIRoBQdQA/QkCACEbIBogBiAb/YUCIRpB0AD9CQIAIRsBQdQA/QkCACEcIBsgByAc/YUCIRtB0AD9CQIAIRwBQd
QA/QkCACEdIBwgCCAd/YUCIRwBQdgA/QkCACEdASAJIB0gEf2FAiERAUHYAP0JAgAhHQEgCiAdIBL9hQIhEgFB2AD9CQIAIR0BIAsgHSAT/YUC
IRMBQdgA/QkCACEdASAMIB0gFP2FAiEUAQFB3AD9CQIAIR0gGSAFIB39hQIhGQEBQdwA/QkCACEdIBogBiAd/YUCIRoBAUHcAP0JAgAhHSAbIA
cgHf2FAiEbAQFB3AD9CQIAIR0gHCAIIB39hQIhHAFB4AD9CQIAIR0BIAkgHSAR/YUCIREBQeAA/QkCACEdASAKIB0gEv2FAiESAUHgAP0JAgAh
HQEgCyAdIBP9hQIhEwFB4AD9CQIAIR0BIAwgHSAU/YUCIRQBAUHkAP0JAgAhHSAZIAUgHf2FAiEZAQFB5AD9CQIAIR0gGiAGIB39hQIhGgEBQe
QA/QkCACEdIBsgByAd/YUCIRsBAUHkAP0JAgAhHSAcIAggHf2FAiEcAUHoAP0JAgAhHQEgCSAdIBH9hQIhEQFB6AD9CQIAIQkBIAogCSAS/YUC
IRIBQegA/QkCACEJASALIAkgE/2FAiETAUHoAP0JAgAhCQEgDCAJIBT9hQIhFAEBQewA/QkCACEJIBkgBSAJ/YUCIRkBAUHsAP0JAgAhCSAaIA
YgCf2FAiEaAQFB7AD9CQIAIQkgGyAHIAn9hQIhGwEBQewA/QkCACEJIBwgCCAJ/YUCIRwgESAR/eYBIQkgEiAS/eYBIQogEyAT/eYBIQsgFCAU
/eYBIQwBAUHwAP0JAgAhHSAZIAUgHf2FAiEZAQFB8AD9CQIAIR0gGiAGIB39hQIhGgEBQfAA/QkCACEdIBsgByAd/YUCIRsBAUHwAP0JAgAhHS
AcIAggHf2FAiEcQfQA/QkCACEdAUH4AP0JAgAhHiAdIAkgHv2FAiEdQfQA/QkCACEeAUH4AP0JAgAhHyAeIAogH/2FAiEeQfQA/QkCACEfAUH4
AP0JAgAhICAfIAsgIP2FAiEfQfQA/QkCACEgAUH4AP0JAgAhISAgIAwgIf2FAiEgQfwA/QkCACEhAUGAAf0JAgAhIiAhIAkgIv2FAiEhQfwA/Q
kCACEiAUGAAf0JAgAhIyAiIAogI/2FAiEiQfwA/QkCACEjAUGAAf0JAgAhJCAjIAsgJP2FAiEjQfwA/QkCACEkAUGAAf0JAgAhKSAkIAwgKf2F
AiEkAQFBhAH9CQIAISkgGSAFICn9hQIhGQEBQYQB/QkCACEpIBogBiAp/YUCIRoBAUGEAf0JAgAhKSAbIAcgKf2FAiEbAQFBhAH9CQIAISkgHC
AIICn9hQIhHAEBQYgB/QkCACEpIB0gCSAp/YUCIAn95gEhHQEBQYgB/QkCACEpIB4gCiAp/YUCIAr95gEhHgEBQYgB/QkCACEpIB8gCyAp/YUC
IAv95gEhHwEBQYgB/QkCACEpICAgDCAp/YUCIAz95gEhIAEBQYwB/QkCACEpICEgCSAp/YUCIAn95gEhIQEBQYwB/QkCACEpICIgCiAp/YUCIA
r95gEhIgEBQYwB/QkCACEpICMgCyAp/YUCIAv95gEhIwEBQYwB/QkCACEpICQgDCAp/YUCIAz95gEhJAEBQZAB/QkCACEpIBkgBSAp/YUCIRkB
AUGQAf0JAgAhKSAaIAYgKf2FAiEaAQFBkAH9CQIAISkgGyAHICn9hQIhGwEBQZAB/QkCACEpIBwgCCAp/YUCIRwBAUEw/QkCACAJ/eYB/eEBIS
kgHSAJICn9hQIhCQEBQTD9CQIAIAr95gH94QEhHSAeIAogHf2FAiEKAQFBMP0JAgAgC/3mAf3hASEdIB8gCyAd/YUCIQsBAUEw/QkCACAM/eYB
/eEBIR0gICAMIB39hQIhDAEBQZQB/QkCACEdIBkgBSAd/YUCIRkBAUGUAf0JAgAhHSAaIAYgHf2FAiEaAQFBlAH9CQIAIR0gGyAHIB39hQIhGw
EBQZQB/QkCACEdIBwgCCAd/YUCIRwgCUE8/QkCAP3kASEJIApBPP0JAgD95AEhCiALQTz9CQIA/eQBIQsgDEE8/QkCAP3kASEMAQEBICEgESAR
/YUCIREBAQEgIiASIBL9hQIhEgEBASAjIBMgE/2FAiETAQEBICQgFCAU/YUCIRRBmAH9CQIAIR4BIBkgBf3mASEZASAVQZwB/QkCAP3mASEdIB
kgDSAd/YUCIRkgHiANIBn9hQIhDUGYAf0JAgAhHQEgGiAG/eYBIRkBIBZBnAH9CQIA/eYBIRogGSAOIBr9hQIhGSAdIA4gGf2FAiEOQZgB/QkC
ACEdASAbIAf95gEhGQEgF0GcAf0JAgD95gEhGiAZIA8gGv2FAiEZIB0gDyAZ/YUCIQ9BmAH9CQIAIRsBIBwgCP3mASEZASAYQZwB/QkCAP3mAS
EaIBkgECAa/YUCIRkgGyAQIBn9hQIhEAFBoAH9CQIAIRkgBSAN/eQBIQUgFSAZIAX9hQIhBQFBoAH9CQIAIQ0gBiAO/eQBIQYgFiANIAb9hQIh
BgFBoAH9CQIAIQ0gByAP/eQBIQcgFyANIAf9hQIhBwFBoAH9CQIAIQ0gCCAQ/eQBIQggGCANIAj9hQIhCEGkAf0JAgAgBf3mAf3jASEFQaQB/Q
kCACAG/eYB/eMBIQZBpAH9CQIAIAf95gH94wEhB0GkAf0JAgAgCP3mAf3jASEIIBEgCf1RICVBqAH9CQIA/U5BqAH9CQIA/Tf9TiENIBIgCv1R
ICZBqAH9CQIA/U5BqAH9CQIA/Tf9TiEOIBMgC/1RICdBqAH9CQIA/U5BqAH9CQIA/Tf9TiEPIBQgDP1RIChBqAH9CQIA/U5BqAH9CQIA/Tf9Ti
EQICVBqAH9CQIA/bEBQawB/QkCAP1OQawB/QkCAP1RQR39qwEhFSAmQagB/QkCAP2xAUGsAf0JAgD9TkGsAf0JAgD9UUEd/asBIRYgJ0GoAf0J
AgD9sQFBrAH9CQIA/U5BrAH9CQIA/VFBHf2rASEXIChBqAH9CQIA/bEBQawB/QkCAP1OQawB/QkCAP1RQR39qwEhGCAJIA39USAV/VEhCSAKIA
79USAW/VEhCiALIA/9USAX/VEhCyAMIBD9USAY/VEhDCARIA39USAlQawB/QkCAP1OQR39qwH9USENIBIgDv1RICZBrAH9CQIA/U5BHf2rAf1R
IQ4gEyAP/VEgJ0GsAf0JAgD9TkEd/asB/VEhDyAUIBD9USAoQawB/QkCAP1OQR39qwH9USEQICogBSAJ/eYBIQkBASAJIAQgA/2FAv0LBAAgKk
EQaiAGIAr95gEhCQEBIAkgBCAD/YUC/QsEACAqQUBrIAcgC/3mASEJAQEgCSAEIAP9hQL9CwQAICpB0ABqIAggDP3mASEJAQEgCSAEIAP9hQL9
CwQAICogBSAN/eYBIQUBASAFIAQgA/2FAv0LBCAgKkEQaiAGIA795gEhBQEBIAUgBCAD/YUC/QsEICAqQUBrIAcgD/3mASEFAQEgBSAEIAP9hQ
L9CwQgICpB0ABqIAggEP3mASEFAQEgBSAEIAP9hQL9CwQgICpBgAFqISoMAQsLC5wCAgd7AX8gAf0TIQQgAv0TIQYgA0MAAIAzlP0TIQUgAEEC
dEGAMGohAEGAMCELA0AgACALSwRAIAv9AAQAQSD9CQIA/U79+gEhBwEBIAcgBSAE/YUCIQcgC0EQav0ABABBIP0JAgD9Tv36ASEIAQEgCCAFIA
T9hQIhCCALQSBq/QAEAEEg/QkCAP1O/foBIQkBASAJIAUgBP2FAiEJIAtBMGr9AAQAQSD9CQIA/U79+gEhCgEBIAogBSAE/YUCIQogCyAEIAcg
ByAG/UH9Uv0LBAAgC0EQaiAEIAggCCAG/UH9Uv0LBAAgC0EgaiAEIAkgCSAG/UH9Uv0LBAAgC0EwaiAEIAogCiAG/UH9Uv0LBAAgC0FAayELDA
ELCwvYFAIdewJ/IABBAnRBgDBqIQAgAf0TIRUgAv0TIRZBgDAhIANAIAAgIEsEQCAg/QAEACEXICBBEGr9AAQAIRggFyAX/eEB/eYBIQMgGCAY
/eEB/eYBIQRBtAH9CQIAIAP95AEhGUG0Af0JAgAgBP3kASEaIBlBuAH9CQIA/ekBIRsgGkG4Af0JAgD96QEhHCAbQbwB/QkCAP1OQcAB/QkCAP
1QIQUgHEG8Af0JAgD9TkHAAf0JAgD9UCEGIAVBxAH9CQIA/UMhHSAGQcQB/QkCAP1DIR4gBUG0Af0JAgD95QEgBSAd/U795AEhBSAGQbQB/QkC
AP3lASAGIB79Tv3kASEGIAUgBf3mASEJIAYgBv3mASEKIAkgBf3mASEHIAogBv3mASEIAUG0Af0JAgAhC0HIAf0JAgAhDCADIAsgDP2FAiELAU
G0Af0JAgAhDEHIAf0JAgAhDSAEIAwgDf2FAiEMAUHMAf0JAgAhDUHQAf0JAgAhDiADIA0gDv2FAiENAUHMAf0JAgAhDkHQAf0JAgAhDyAEIA4g
D/2FAiEOAUHUAf0JAgAhD0HYAf0JAgAhECAFIA8gEP2FAiEPAUHUAf0JAgAhEEHYAf0JAgAhESAGIBAgEf2FAiEQAUHcAf0JAgAhEUHgAf0JAg
AhEiAFIBEgEv2FAiERAUHcAf0JAgAhEkHgAf0JAgAhEyAGIBIgE/2FAiESAQFB5AH9CQIAIRMgAyALIBP9hQIhCwEBQeQB/QkCACETIAQgDCAT
/YUCIQwBAUHoAf0JAgAhEyADIA0gE/2FAiENAQFB6AH9CQIAIRMgBCAOIBP9hQIhDgFB7AH9CQIAIRNB8AH9CQIAIRQgBSATIBT9hQIhEwFB7A
H9CQIAIRRB8AH9CQIAIR8gBiAUIB/9hQIhFAEBQfQB/QkCACEfIA8gBSAf/YUCIQ8BAUH0Af0JAgAhHyAQIAYgH/2FAiEQAQFB+AH9CQIAIR8g
AyALIB/9hQIhCwEBQfgB/QkCACEfIAQgDCAf/YUCIQwBAUH8Af0JAgAhHyADIA0gH/2FAiENAQFB/AH9CQIAIR8gBCAOIB/9hQIhDgEBQYAC/Q
kCACEfIBEgBSAf/YUCIREBAUGAAv0JAgAhHyASIAYgH/2FAiESAQFBhAL9CQIAIR8gEyAFIB/9hQIhEwEBQYQC/QkCACEfIBQgBiAf/YUCIRQB
AUGIAv0JAgAhHyADIAsgH/2FAiELAQFBiAL9CQIAIR8gBCAMIB/9hQIhDAEBQYwC/QkCACEfIAMgDSAf/YUCIQ0BAUGMAv0JAgAhHyAEIA4gH/
2FAiEOAQEBIA8gByAR/YUCIQ8BAQEgECAIIBL9hQIhEAEBQZAC/QkCACERIAMgCyAR/YUCIQsBAUGQAv0JAgAhESAEIAwgEf2FAiEMAQFBlAL9
CQIAIREgAyANIBH9hQIhDQEBQZQC/QkCACERIAQgDiAR/YUCIQ4BAQEgDyAHIBP9hQIhDwEBASAQIAggFP2FAiEQAQFBmAL9CQIAIREgAyALIB
H9hQIhEQEBQZgC/QkCACELIAQgDCAL/YUCIRIBAUGcAv0JAgAhCyADIA0gC/2FAiENAQFBnAL9CQIAIQsgBCAOIAv9hQIhDiAbQRf9rQFBoAL9
CQIA/bEBIB39rgH9+gEhCyAcQRf9rQFBoAL9CQIA/bEBIB79rgH9+gEhDAEBIAtBpAL9CQIA/eYBIRMgDyAHIBP9hQIhBwEBIAxBpAL9CQIA/e
YBIQ8gECAIIA/9hQIhCAFBqAL9CQIAIRABQawC/QkCACEPASAJIA8gBf2FAiAH/eQBIQUgCyAQIAX9hQIhCQFBqAL9CQIAIQcBQawC/QkCACEF
ASAKIAUgBv2FAiAI/eQBIQUgDCAHIAX9hQIhCiADIAP95gEhBSAEIAT95gEhBiADIAX95gEgDSAR/ecB/eYBIQcgBCAG/eYBIA4gEv3nAf3mAS
EIIAMBQawC/QkCACELASAFIAsgB/2FAv3kASEFIAQBQawC/QkCACEHASAGIAcgCP2FAv3kASEGIAP94AFBsAL9CQIA/UMhAyAE/eABQbAC/QkC
AP1DIQRBtAL9CQIAIAkgGUEAISEgIf0R/UH9UiEHQbQC/QkCACAKIBpBACEhICH9Ef1B/VIhCCAFIAcgA/1S/eEBIQUgBiAIIAT9Uv3hASEGIA
VBuAL9CQIA/eUBIQMgBkG4Av0JAgD95QEhBAFBvAL9CQIAIQdBwAL9CQIAIQggAyAHIAj9hQIhBwFBvAL9CQIAIQhBwAL9CQIAIQkgBCAIIAn9
hQIhCAEBQcQC/QkCACEJIAMgByAJ/YUCIQcBAUHEAv0JAgAhCSAEIAggCf2FAiEIAQFByAL9CQIAIQkgAyAHIAn9hQIhBwEBQcgC/QkCACEJIA
QgCCAJ/YUCIQgBAUHMAv0JAgAhCSADIAcgCf2FAiEHAQFBzAL9CQIAIQkgBCAIIAn9hQIhCAEBQdAC/QkCACEJIAMgByAJ/YUCIQcBAUHQAv0J
AgAhCSAEIAggCf2FAiEIAQFB1AL9CQIAIQkgAyAHIAn9hQIhBwEBQdQC/QkCACEJIAQgCCAJ/YUCIQgBAUHYAv0JAgAhCSADIAcgCf2FAiEHAQ
FB2AL9CQIAIQkgBCAIIAn9hQIhCAEBQdwC/QkCACEJIAMgByAJ/YUCIQMBAUHcAv0JAgAhByAEIAggB/2FAiEHAQEgBUHoAv0JAgD9QyEIIAj9
owEEeyADBSADIAX94wFB7AL9CQIA/eUBIQMBQfAC/QkCACEEQfQC/QkCACEFIAMgBCAF/YUCIQQBAUH4Av0JAgAhBSADIAQgBf2FAiEEAQFB/A
L9CQIAIQUgAyAEIAX9hQIhBAEBQYAD/QkCACEFIAMgBCAF/YUCIQQBAUGEA/0JAgAhBSADIAQgBf2FAiEEAQFBiAP9CQIAIQUgAyAEIAX9hQIh
BAEBQYwD/QkCACEFIAMgBCAF/YUCIQQBAUGQA/0JAgAhBSADIAQgBf2FAiAI/VILIQUBASAGQegC/QkCAP1DIQggCP2jAQR7IAcFIAcgBv3jAU
HsAv0JAgD95QEhAwFB8AL9CQIAIQRB9AL9CQIAIQYgAyAEIAb9hQIhBAEBQfgC/QkCACEGIAMgBCAG/YUCIQQBAUH8Av0JAgAhBiADIAQgBv2F
AiEEAQFBgAP9CQIAIQYgAyAEIAb9hQIhBAEBQYQD/QkCACEGIAMgBCAG/YUCIQQBAUGIA/0JAgAhBiADIAQgBv2FAiEEAQFBjAP9CQIAIQYgAy
AEIAb9hQIhBAEBQZAD/QkCACEGIAMgBCAG/YUCIAj9UgshAyAX/eABQbQB/QkCAP1BIQQgGP3gAUG0Af0JAgD9QSEGQeAC/QkCACAXQeQC/QkC
ACAFIAT9Uv3mAf3mASEEQeAC/QkCACAYQeQC/QkCACADIAb9Uv3mAf3mASEDICAgBCAV/ekBIBb96AH9CwQAICBBEGogAyAV/ekBIBb96AH9Cw
QAICBBIGohIAwBCwsLWwIDewF/IAH9EyEDIAL9EyEEIABBAnRBgDBqIQBBgDAhBgNAIAAgBksEQCAG/QAEACAD/eYBIQUgBiAFIAUgBP3kASAC
QwAAAABbG/0LBAAgBkEQaiEGDAELCwuMAgIGewF/IAH9EyEDIAL9EyEEIABBAnRBgDBqIQBBgDAhCQNAIAAgCUsEQCAJ/QAEAEEJ/a0B/foBQb
AB/QkCAP3mASEFIAlBEGr9AAQAQQn9rQH9+gFBsAH9CQIA/eYBIQYgCUEgav0ABABBCf2tAf36AUGwAf0JAgD95gEhByAJQTBq/QAEAEEJ/a0B
/foBQbAB/QkCAP3mASEIIAkgAwEBASAFIAQgA/2FAv3pAf0LBAAgCUEQaiADAQEBIAYgBCAD/YUC/ekB/QsEACAJQSBqIAMBAQEgByAEIAP9hQ
L96QH9CwQAIAlBMGogAwEBASAIIAQgA/2FAv3pAf0LBAAgCUFAayEJDAELCwubGgIOewF/IAEgAEHat8TeAXNzIRMgACACav0RIQcgBEECdEGA
MGohAiAA/REhCiAB/REhCyAT/REhDCATQQFq/REhDSAAQQJq/REhDiABQQNq/REhDyATQQRq/REhECAAQQVq/REhESABIANq/RH9DAAAAAABAA
AAAgAAAAMAAAD9rgEhEkGAMCEAA0AgAiAASwRAIAchCCAHIQkgEiAAQYAwa0ECdf0R/a4BIQUgEiAAQfAva0ECdf0R/a4BIQYgCCAF/a4BIQgg
CSAG/a4BIQkBQQ0hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ0hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQggCSAG/a
4BIQkBQQ8hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ8hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkC
ewFBGiEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQ
H9UAsgCP1RIQUCewFBGiEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2r
ASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkBQQYhASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQYhASAGIAH9qwEgBk
EgIAFr/a0B/VAgCf1RIQYgCCAL/a4BIQggCSAL/a4BIQkgBSAN/a4BIQUgBiAN/a4BIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBESEBIAUgBf0N
AgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCew
FBESEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9
UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBHSEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ
4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBHSEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQID
AAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBECEBIAUgBf0NAgMAAQ
YHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBECEB
IAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf
1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBGCEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCAB
QRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBGCEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBw
QJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAM/a4BIQggCSAM/a4BIQkgBSAO/a4BIQUgBiAO/a4BIQYgCCAF
/a4BIQggCSAG/a4BIQkBQQ0hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ0hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQ
ggCSAG/a4BIQkBQQ8hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ8hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQggCSAG
/a4BIQkCewFBGiEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQS
AgAWv9rQH9UAsgCP1RIQUCewFBGiEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAa
IAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkBQQYhASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQYhASAGIA
H9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAK/a4BIQggCSAK/a4BIQkgBSAP/a4BIQUgBiAP/a4BIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBESEB
IAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP
1RIQUCewFBESEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAg
AWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBHSEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBw
QJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBHSEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYg
Bv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBECEBIAUgBf
0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUC
ewFBECEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQ
H9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBGCEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsI
DQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBGCEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQ
IDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAL/a4BIQggCSAL/a4BIQkgBSAQ/a4BIQUgBiAQ/a4B
IQYgCCAF/a4BIQggCSAG/a4BIQkBQQ0hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ0hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCC
AF/a4BIQggCSAG/a4BIQkBQQ8hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ8hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4B
IQggCSAG/a4BIQkCewFBGiEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf
2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBGiEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCAB
QRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkBQQYhASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ
YhASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAM/a4BIQggCSAM/a4BIQkgBSAR/a4BIQUgBiAR/a4BIQYgACAIIAX9Uf0LBAAgAEEQaiAJ
IAb9Uf0LBAAgAEEgaiEADAELCwvCAQIBfwN7IABBAXRBgDBqIQIgAUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAASwRAIAIgAP0ABAAhAyADQR
D9rQFBlAP9CQIA/U4hBCADIARBmAP9CQIA/a4B/a4BQRD9rQEhBSAA/QAEECEDIANBEP2tAUGUA/0JAgD9TiEEIAMgBEGYA/0JAgD9rgH9rgFB
EP2tASEDIAUgA/0NAAEEBQgJDA0QERQVGBkcHf0LBAAgAEEgaiEAIAJBEGohAgwBCwsLlgMCAX8FeyAAQQF0QYAwaiECIAFBAnRBgDBqIQEgAE
ECdEGAMGohAANAIAEgAEsEQCACIAD9AAQAIQMgA0GcA/0JAgD9TiEEIANBEP2tAUGgA/0JAgD9TiEDIARBDf2tAUGUA/0JAgD9TiEFIARBpAP9
CQIA/bEBIAX9rgFBDf2tASEFIARBuAP9CQIA/eQBQagD/QkCAP2xASEGIAYgBSAEQawD/QkCAP05/VIhBUGwA/0JAgAgBSAEQbQD/QkCAP0//V
IhBSAFIAP9UCEHIAD9AAQQIQMgA0GcA/0JAgD9TiEEIANBEP2tAUGgA/0JAgD9TiEDIARBDf2tAUGUA/0JAgD9TiEFIARBpAP9CQIA/bEBIAX9
rgFBDf2tASEFIARBuAP9CQIA/eQBQagD/QkCAP2xASEGIAYgBSAEQawD/QkCAP05/VIhBUGwA/0JAgAgBSAEQbQD/QkCAP0//VIhBSAFIAP9UC
EDIAcgA/0NAAEEBQgJDA0QERQVGBkcHf0LBAAgAEEgaiEAIAJBEGohAgwBCwsLC9MDBQBBCAsYAAAAgP///38BAAAA37AImYBWLJ0AAMbvAEEg
C5AB////AAAAAAEAAIAz//9/AAAAAD/zBDU/fgAAAAAAgD/bD8lAg/miPwEAAAD+////uyGQPbjR670AAEm/GiXvPQCgfblPXf69aSEis7/pET
5Qriq+zvXMNxoGtrr5oUy5noMIPKzOTD6lqio9o6oqvvz/f76qqqo+AAAAv4OAXrkAgDE/AAAAwAIAAAAEAAAAAEGwAQvkAQAAADQAAIA/AACA
AP//fwAAAAA/8wQ1P60BcUFL4D04xUD/PrshkD240eu9T13+vb/pET5bGKZC+oTSQKzOTD78/3++GiXvPS3DXUOcS+9BUK4qvqqqqj6jjJpDds
xzQoptWEOtc2RCgnlwQgFRoEF+AAAAg4BeuQCAMT8AAAC/zRPUPgAAgP8AACBAiGXxMjZLuDRXc2y2wVqTttsyZTkIVKS67+SIu2OPfD4vLsA/
8wS1PwAAgH8AAKBAAABAQJvwUblrtdM4ctywOue9cLt7Erw718X5u36lGjzbNoA/fk81QABBlAMLJAEAAAD/fwAA////fwCAAAAB8P83AAAAPw
AAgDgAfAAAAPB/RwBBuAMLBAAAAD8=
`;

// kernels/peers.ts
function peerKernels() {
  return made === void 0 ? made = makePeerKernels(globalThis.WebAssembly) : made;
}
function makePeerKernels(host) {
  return kernelsOf(WASM, host, (exports, buffer) => {
    const { madd } = exports;
    const x = 1 + 2 ** -12;
    if (madd(x, x, -1) !== 2 ** -11 + 2 ** -24) return null;
    return {
      ...exports,
      memory: new Uint32Array(buffer, WORDS, 16384),
      floats: new Float32Array(buffer, WORDS, 16384),
      halves: new Uint16Array(buffer, WORDS, 16384),
      state: new Int32Array(buffer, STATE, 624)
    };
  });
}
var made;
var STATE = 3072;
var WORDS = 6144;

// random/_mt19937.ts
var N = 624;
var M = 397;
var MOST = 25;
var SPARE = MOST * N;
function mtSeeded(seed) {
  const key = new Int32Array(N);
  fillKey(key, seed);
  return { key, out: new Uint32Array(N), at: N };
}
function mtSeededByList(words3) {
  const mt = mtSeeded(19650218), key = mt.key;
  let i = 1, j = 0;
  for (let k = Math.max(N, words3.length); k > 0; k--) {
    const before = key[i - 1];
    key[i] = (key[i] ^ Math.imul(before ^ before >>> 30, 1664525)) + words3[j] + j;
    if (++i >= N) {
      key[0] = key[N - 1];
      i = 1;
    }
    if (++j >= words3.length) j = 0;
  }
  for (let k = N - 1; k > 0; k--) {
    const before = key[i - 1];
    key[i] = (key[i] ^ Math.imul(before ^ before >>> 30, 1566083941)) - i;
    if (++i >= N) {
      key[0] = key[N - 1];
      i = 1;
    }
  }
  key[0] = 2147483648 | 0;
  return mt;
}
function mtFrom(words3, at) {
  const mt = { key: Int32Array.from(words3, (w) => w | 0), out: new Uint32Array(N), at };
  temper(mt);
  return mt;
}
function mtCopy(mt) {
  return { key: mt.key.slice(), out: mt.out.slice(), at: mt.at };
}
function mtNext(mt) {
  if (mt.at >= N) mtBlock(mt);
  return mt.out[mt.at++];
}
var MT_CHUNK = 12 * N;
function mtFill(mt, words3, from, end, kernels = peerKernels()) {
  for (let i = from; i < end; ) {
    const blocks = Math.min(MOST, Math.floor((end - i) / N));
    if (mt.at >= N && blocks > 0 && kernels) {
      const { state, memory } = kernels;
      state.set(mt.key);
      const first = words3 === memory ? i : 0, stop = first + blocks * N;
      kernels.twister(blocks, first);
      mt.key.set(state);
      if (words3 !== memory) words3.set(memory.subarray(0, stop), i);
      i += blocks * N;
      continue;
    }
    if (mt.at >= N && kernels) {
      kernels.state.set(mt.key);
      kernels.twister(1, SPARE);
      mt.key.set(kernels.state);
      mt.out.set(kernels.memory.subarray(SPARE, SPARE + N));
      mt.at = 0;
    } else if (mt.at >= N) mtBlock(mt);
    const count = Math.min(N - mt.at, end - i), out = mt.out, at = mt.at;
    if (count === N) words3.set(out, i);
    else words3.set(out.subarray(at, at + count), i);
    mt.at += count;
    i += count;
  }
}
function mtSkip(mt, count) {
  while (count > 0) {
    if (mt.at >= N) mtBlock(mt);
    const here = Math.min(N - mt.at, count);
    mt.at += here;
    count -= here;
  }
}
function mtBlock(mt) {
  const key = mt.key;
  let here = key[0];
  for (let i = 0; i < N - M; i++) {
    const next = key[i + 1];
    key[i] = key[i + M] ^ twist(here, next);
    here = next;
  }
  for (let i = N - M; i < N - 1; i++) {
    const next = key[i + 1];
    key[i] = key[i + M - N] ^ twist(here, next);
    here = next;
  }
  key[N - 1] = key[M - 1] ^ twist(here, key[0]);
  temper(mt);
  mt.at = 0;
}
function mtStep(key, at) {
  key[at] = key[(at + M) % N] ^ twist(key[at], key[(at + 1) % N]);
}
function twist(here, next) {
  return (here & 2147483648 | next & 2147483647) >>> 1 ^ -(next & 1) & 2567483615;
}
function temper({ key, out }) {
  for (let i = 0; i < N; i++) {
    let y = key[i];
    y ^= y >>> 11;
    y ^= y << 7 & 2636928640;
    y ^= y << 15 & 4022730752;
    out[i] = y ^ y >>> 18;
  }
}
function fillKey(key, seed) {
  key[0] = seed;
  for (let j = 1; j < N; j++) {
    const before = key[j - 1];
    key[j] = Math.imul(1812433253, before ^ before >>> 30) + j;
  }
}

// random/_ordered.ts
function floatType(what, options) {
  const dtype = dtypeOf(options, "float32");
  if (FLOATS.has(dtype)) return dtype;
  throw new LensorError(
    "type",
    `Cannot draw ${what} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`
  );
}
function drawWhole(what, n, dtype, options, fill) {
  const range = options?.range, into = options?.into, verb = `draw ${what}`;
  if (range === void 0) {
    const { out } = targetOf(verb, n, dtype, void 0, into);
    fill(out);
    return out;
  }
  const { out: part } = targetOf(verb, n, dtype, range, into), [start, end] = checkRange(verb, n, range);
  const whole = targetOf(verb, n, dtype, void 0, void 0).out;
  fill(whole);
  part.set(whole.subarray(start, end));
  return part;
}
var FLOATS = /* @__PURE__ */ new Set(["float64", "float32", "float16", "bfloat16"]);

// random/_rounding.ts
function stored(x, dtype) {
  if (dtype === "bfloat16") return toBfloat16(x);
  return dtype === "float16" ? toFloat16(x) : x;
}
function rounded(x, dtype) {
  if (dtype === "float64") return x;
  if (dtype === "float32") return Math.fround(x);
  return dtype === "bfloat16" ? fromBfloat16(toBfloat16(x)) : fromFloat16(toFloat16(x));
}
function rounding(dtype) {
  if (dtype === "float32") return Math.fround;
  return dtype === "float64" ? (x) => x : (x) => rounded(x, dtype);
}
function loaded(x, dtype) {
  if (dtype === "bfloat16") return fromBfloat16(x);
  return dtype === "float16" ? fromFloat16(x) : x;
}
var LARGEST = {
  float64: Number.MAX_VALUE,
  float32: 34028234663852886e22,
  float16: 65504,
  bfloat16: 33895313892515355e22
};
function storing(dtype) {
  if (dtype === "bfloat16") return toBfloat16;
  return dtype === "float16" ? toFloat16 : (x) => x;
}
function neighbour(x, dtype, way) {
  const outward = x > 0 === way > 0;
  if (dtype === "float64") {
    const f = new Float64Array([x]), bits2 = new BigInt64Array(f.buffer);
    if (x === 0) f[0] = way * Number.MIN_VALUE;
    else bits2[0] += outward ? 1n : -1n;
    return f[0];
  }
  if (dtype === "float32") {
    const f = new Float32Array([x]), bits2 = new Int32Array(f.buffer);
    if (x === 0) f[0] = way * 2 ** -149;
    else bits2[0] += outward ? 1 : -1;
    return f[0];
  }
  const code = x === 0 ? (way > 0 ? 0 : 32768) + 1 : stored(x, dtype) + (outward ? 1 : -1);
  return loaded(code, dtype);
}

// random/torch/_state.ts
function seeded(seed) {
  const whole = seed;
  if (typeof whole !== "number" && typeof whole !== "bigint") {
    throw new LensorError("type", `Cannot seed torch: expected an integer as seed, found ${describe(whole)}`);
  }
  if (typeof whole === "number" && !Number.isSafeInteger(whole)) {
    throw new LensorError("range", `Cannot seed torch: seed ${whole} is no safe integer; pass a bigint beyond 2^53`);
  }
  const big = BigInt(whole);
  if (big < -(2n ** 63n) || big >= 2n ** 64n) {
    throw new LensorError("range", `Cannot seed torch: seed ${big} is outside of -2^63 to 2^64-1`);
  }
  return {
    mt: mtSeeded(Number(BigInt.asIntN(32, big))),
    seed: BigInt.asUintN(64, big),
    kept: void 0,
    fresh: true
  };
}
function copied(state) {
  return { ...state, mt: mtCopy(state.mt) };
}
function packed({ mt, seed, kept, fresh }) {
  const bytes = new Uint8Array(SIZE), view = new DataView(bytes.buffer);
  const spent = mt.at === 624;
  view.setBigUint64(0, seed, true);
  view.setInt32(8, spent ? 1 : 625 - mt.at, true);
  view.setInt32(12, 1, true);
  view.setUint32(16, spent && fresh ? 0 : mt.at, true);
  mt.key.forEach((word4, i) => view.setUint32(24 + 8 * i, word4, true));
  if (kept !== void 0) {
    view.setFloat64(5024, kept, true);
    view.setInt32(5040, 1, true);
  }
  return bytes;
}
function unpacked(bytes) {
  const given = bytes;
  if (!(given instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot set the state: expected a Uint8Array, found ${describe(given)}`);
  }
  if (given.length !== SIZE) {
    throw new LensorError(
      "shape",
      `Cannot set the state: it has ${given.length} bytes; PyTorch's CPU generator has 5056`
    );
  }
  const view = new DataView(given.buffer, given.byteOffset, SIZE);
  const left = view.getInt32(8, true), at = view.getUint32(16, true);
  const words3 = new Int32Array(624);
  let high2 = view.getUint32(20, true);
  for (let i = 0; i < 624; i++) {
    words3[i] = view.getUint32(24 + 8 * i, true);
    high2 |= view.getUint32(28 + 8 * i, true);
  }
  const fits = left === 1 ? at <= 624 : left > 1 && left <= 624 && left + at === 625;
  if (!fits || high2 !== 0 || view.getInt32(12, true) !== 1) {
    throw new LensorError("corrupt", "Cannot set the state: the bytes are no state of PyTorch's CPU generator");
  }
  return {
    mt: mtFrom(words3, left === 1 ? 624 : at),
    seed: view.getBigUint64(0, true),
    kept: view.getInt32(5040, true) ? view.getFloat64(5024, true) : void 0,
    fresh: left === 1 && at === 0
  };
}
function u53({ mt }) {
  const high2 = mtNext(mt) & 2097151;
  return (high2 * 2 ** 32 + mtNext(mt)) * 2 ** -53;
}
function r64({ mt }) {
  const high2 = BigInt(mtNext(mt));
  return high2 << 32n | BigInt(mtNext(mt));
}
var SIZE = 5056;

// random/torch/_integers.ts
function fillBetween(state, out, dtype, low2, high2) {
  const span = high2 - low2, n = out.length, big = dtype === "int64" || dtype === "uint64";
  const whole = span === 2n ** 64n;
  if (span >= 2n ** 28n) {
    for (let i = 0; i < n; i++) {
      const value2 = whole ? r64(state) : r64(state) % span + low2;
      out[i] = big ? value2 : Number(value2);
    }
    return;
  }
  const s = Number(span), l = Number(low2), mt = state.mt;
  if (big) {
    for (let i = 0; i < n; i++) out[i] = BigInt(mtNext(mt) % s) + low2;
  } else for (let i = 0; i < n; i++) out[i] = mtNext(mt) % s + l;
}
function fillRandom(state, out, dtype) {
  const kind = kindOf(dtype), n = out.length, mt = state.mt;
  if (dtype === "int64" || dtype === "uint64") {
    const mask = dtype === "int64" ? 2n ** 63n - 1n : 2n ** 64n - 1n;
    for (let i = 0; i < n; i++) out[i] = r64(state) & mask;
  } else if (dtype === "float64") {
    for (let i = 0; i < n; i++) out[i] = Number(r64(state) % (2n ** 53n + 1n));
  } else if (kind === "float" && dtype in DIGITS) {
    const digits = DIGITS[dtype];
    for (let i = 0; i < n; i++) out[i] = stored(mtNext(mt) % (digits + 1), dtype);
  } else if (kind === "int" || kind === "uint" || kind === "bool") {
    const bits2 = kind === "bool" ? 1 : 8 * bytesOf(dtype) - (kind === "int" ? 1 : 0);
    for (let i = 0; i < n; i++) out[i] = mtNext(mt) % 2 ** bits2;
  } else {
    throw new LensorError("type", `Cannot draw whole numbers as ${dtype}: PyTorch has none of that dtype`);
  }
}
function fillPermutation(state, out) {
  const n = out.length, mt = state.mt;
  if (n >= 214748364) {
    for (let i = 0; i < n; i++) {
      const high2 = mtNext(mt), low2 = mtNext(mt), m = i + 1;
      let j = (high2 % m * 65536 + (low2 >>> 16)) % m;
      j = (j * 65536 + (low2 & 65535)) % m;
      out[i] = out[j];
      out[j] = i;
    }
    return;
  }
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = 0; i < n - 1; i++) {
    const j = i + mtNext(mt) % (n - i), kept = out[i];
    out[i] = out[j];
    out[j] = kept;
  }
}
var DIGITS = {
  float64: 2 ** 53,
  float32: 2 ** 24,
  float16: 2048,
  bfloat16: 256
};

// random/_erf.ts
function erf(x) {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) > 6) return Math.sign(x);
  if (x === 0) return x;
  float[0] = x;
  const biased = Number(bits[0] >> 52n & 2047n), fraction = bits[0] & 0xfffffffffffffn;
  const m = biased ? fraction | 0x10000000000000n : fraction, e = Math.max(biased, 1) - 1075;
  const shift = BigInt(-2 * e) - BITS, square = shift > 0n ? m * m >> shift : m * m << -shift;
  let term = ONE, sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = -(term * square >> BITS) / n;
    sum += term / (2n * n + 1n);
  }
  const product = m * sum * TWO_OVER_ROOT_PI >> BITS;
  const size = Number(product) * 2 ** -Number(BITS) * 2 ** e;
  return x < 0 ? -size : size;
}
var BITS = 320n;
var ONE = 1n << BITS;
var TWO_OVER_ROOT_PI = (() => {
  const unit2 = 1n << BITS + 64n, pi = 4n * (4n * arctan(5n, unit2) - arctan(239n, unit2));
  return root((unit2 << BITS + 64n) * 4n * unit2 / pi) >> 64n;
})();
function arctan(x, unit2) {
  let power = unit2 / x, sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += sign * power / n;
  }
  return sum;
}
function root(a) {
  let x = 1n << BigInt(a.toString(2).length + 1 >> 1);
  for (; ; ) {
    const y = x + a / x >> 1n;
    if (y >= x) return x;
    x = y;
  }
}
var float = new Float64Array(1);
var bits = new BigUint64Array(float.buffer);

// random/torch/_erfinv.ts
function erfinv(y) {
  if (Math.abs(y) < 0.5) return middle(y);
  const z = -quantile((1 - Math.abs(y)) / 2) * Math.SQRT1_2;
  return y < 0 ? -z : z;
}
function nearestErfinv(y) {
  const z = erfinv(y);
  if (!(Math.abs(z) < 3.5)) return z;
  return z + residual(z, y) * HALF_ROOT_PI * exp(z * z);
}
function middle(y) {
  const x = y * HALF_ROOT_PI, q = x * x;
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * q + SERIES[k];
  return x * sum;
}
var HALF_ROOT_PI = 0.886226925452758;
var SERIES = (() => {
  const c2 = [1];
  for (let k = 1; k < 40; k++) {
    let sum = 0;
    for (let m = 0; m < k; m++) sum += c2[m] * c2[k - 1 - m] / ((m + 1) * (2 * m + 1));
    c2.push(sum);
  }
  return c2.map((value2, k) => value2 / (2 * k + 1));
})();
var TWO_OVER_ROOT_PI2 = [1.1283791670955126, 1533545961316588e-32];
function residual(z, y) {
  const q = timesTwo(z, z);
  let power = [z, 0], sum = [z, 0];
  for (let n = 1; n < 200; n++) {
    power = over(times(power, q), -n);
    const term = over(power, 2 * n + 1);
    sum = plus(sum, term);
    if (Math.abs(term[0]) < 1e-34 * Math.abs(sum[0])) break;
  }
  const [high2, low2] = times(sum, TWO_OVER_ROOT_PI2);
  return y - high2 - low2;
}
function plus([a, b], [c2, d]) {
  const [s, e] = plusTwo(a, c2);
  return short(s, e + b + d);
}
function times([a, b], [c2, d]) {
  const [p, e] = timesTwo(a, c2);
  return short(p, e + (a * d + b * c2));
}
function over([a, b], n) {
  const q = a / n, [p, e] = timesTwo(q, n);
  return short(q, (a - p - e + b) / n);
}
function plusTwo(a, b) {
  const s = a + b, t = s - a;
  return [s, a - (s - t) + (b - t)];
}
function timesTwo(a, b) {
  const p = a * b, [x, u] = halves(a), [y, v] = halves(b);
  return [p, x * y - p + x * v + u * y + u * v];
}
function halves(a) {
  const c2 = 134217729 * a, high2 = c2 - (c2 - a);
  return [high2, a - high2];
}
function short(a, b) {
  const s = a + b;
  return [s, b - (s - a)];
}

// random/torch/_uniform.ts
var F = Math.fround;
function fillUniform({ mt }, out, dtype, low2, high2, fused) {
  checkUniformBounds(low2, high2, dtype);
  const n = out.length, wide4 = dtype === "float64" ? 2 : 1, chunk = MT_CHUNK / wide4;
  const a = F(low2), h = F(high2), span = F(h - a), to = rounded(high2, dtype), from = stored(F(low2), dtype);
  const kernels = dtype === "float32" && fused && span > 2 ** -100 ? peerKernels() : null;
  const words3 = kernels ? kernels.memory : new Uint32Array(wide4 * Math.min(n, chunk));
  for (let at = 0; at < n; at += chunk) {
    const count = Math.min(chunk, n - at);
    mtFill(mt, words3, 0, wide4 * count);
    if (dtype === "float64") wideUniforms(words3, count, out, at, low2, high2, fused);
    else if (dtype === "float32") narrowUniforms(words3, count, out, at, a, h, span, fused, kernels);
    else {
      for (let i = 0; i < count; i++) {
        const u = (words3[i] & 16777215) * 2 ** -24, x = fused ? fma32(u, span, a) : F(F(u * span) + a);
        out[at + i] = rounded(x, dtype) === to ? from : stored(x, dtype);
      }
    }
  }
}
function checkUniformBounds(low2, high2, dtype) {
  const verb = `Cannot draw uniform numbers of ${dtype}`, most = LARGEST[dtype];
  for (const [name, bound] of [["low", low2], ["high", high2]]) {
    if (!(Math.abs(bound) <= most)) {
      throw new LensorError("range", `${verb}: ${name} is ${bound}; use a finite number of that dtype`);
    }
  }
  if (low2 > high2) throw new LensorError("range", `${verb}: low is ${low2} and high ${high2}; use low <= high`);
  if (!(high2 - low2 <= most)) {
    throw new LensorError("range", `${verb}: low ${low2} and high ${high2} are further apart than ${dtype} reaches`);
  }
}
function narrowUniforms(words3, count, out, at, low2, high2, span, fused, kernels) {
  if (kernels) {
    kernels.torchUniform(count, low2, high2, span);
    return out.set(kernels.floats.subarray(0, count), at);
  }
  for (let i = 0; i < count; i++) {
    const u = (words3[i] & 16777215) * 2 ** -24, x = fused ? fma32(u, span, low2) : F(F(u * span) + low2);
    out[at + i] = x === high2 ? low2 : x;
  }
}
function wideUniforms(words3, count, out, at, low2, high2, fused) {
  const span = high2 - low2;
  for (let i = 0; i < count; i++) {
    const u = ((words3[2 * i] & 2097151) * 2 ** 32 + words3[2 * i + 1]) * 2 ** -53;
    const x = fused ? fma64(u, span, low2) : u * span + low2;
    out[at + i] = x === high2 ? low2 : x;
  }
}

// random/torch/_inverse.ts
function fillInverse(state, out, draw, a, b) {
  const { dtype, mean, std, avx } = draw;
  const side = (x) => 2 * ((1 + erf((x - mean) / std / Math.SQRT2)) / 2) - 1;
  fillUniform(state, out, dtype, side(a), side(b), avx);
  const scale = dtype === "float64" ? std * Math.SQRT2 : Math.fround(std * Math.SQRT2);
  const shift = rounded(mean, dtype), low2 = rounded(a, dtype), high2 = rounded(b, dtype);
  for (let i = 0; i < out.length; i++) {
    const y = loaded(out[i], dtype), z = dtype === "float64" ? nearestErfinv(y) : rounded(erfinv(y), dtype);
    const x = rounded(rounded(z * scale, dtype) + shift, dtype);
    out[i] = stored(Math.min(Math.max(x, low2), high2), dtype);
  }
}
function fillScaledInverse(state, out, draw, within) {
  const { dtype, mean, std } = draw;
  fillInverse(state, out, { ...draw, mean: 0, std: 1 }, -within, within);
  const scale = dtype === "float64" ? std : Math.fround(std), shift = rounded(mean, dtype);
  for (let i = 0; i < out.length; i++) {
    out[i] = stored(rounded(loaded(out[i], dtype) * scale, dtype) + shift, dtype);
  }
}

// random/_sin_cos.ts
function sinCos(t) {
  const q = Math.round(t * (2 / Math.PI));
  const near = t - q * QUARTER_1, next = q * QUARTER_2, last = q * QUARTER_3;
  const mid = near - next, r0 = mid - last;
  const rest = sumError(near, -next, mid) + sumError(mid, -last, r0);
  const r = r0 + rest, rLow = rest - (r - r0);
  const z = r * r, zLow = productError(r, r, z) + 2 * r * rLow;
  series(SIN, z, zLow);
  const p = z * high, pLow = productError(z, high, p) + (z * low + zLow * high);
  const v = r * p, whole = r + v;
  const sin = whole + (sumError(r, v, whole) + (productError(r, p, v) + (r * pLow + rLow * p + rLow)));
  series(COS, z, zLow);
  const w = z * high, wLow = productError(z, high, w) + (z * low + zLow * high);
  const one = 1 + w, cos = one + (sumError(1, w, one) + wLow);
  const odd = (q & 1) !== 0, s = odd ? cos : sin, c2 = odd ? sin : cos;
  turned.sin = (q & 2) !== 0 ? -s : s;
  turned.cos = (q + 1 & 2) !== 0 ? -c2 : c2;
}
var turned = { sin: 0, cos: 1 };
function series(c2, z, zLow) {
  let rest = c2[4];
  for (let k = 5; k < c2.length; k++) rest = rest * z + c2[k];
  const zr = z * rest, a = c2[2] + zr, aLow = sumError(c2[2], zr, a) + c2[3];
  const b = z * a, bLow = productError(z, a, b) + (z * aLow + zLow * a);
  high = c2[0] + b;
  low = sumError(c2[0], b, high) + (bLow + c2[1]);
}
var high = 0;
var low = 0;
var QUARTER_1 = 1.5707963267341256;
var QUARTER_2 = 6077100506303966e-26;
var QUARTER_3 = 20222662487959506e-37;
var SIN = coefficients(3);
var COS = coefficients(2);
function coefficients(from) {
  const inverse = [1];
  for (let n = 1, product = 1; n <= 19; n++) inverse.push(1 / (product *= n));
  const rest = [];
  for (let n = from + 14; n >= from + 4; n -= 2) rest.push(((n - from) / 2 % 2 === 0 ? -1 : 1) * inverse[n]);
  const [a, b] = from === 3 ? [1 / 6, 1 / 120] : [0.5, 1 / 24];
  const [aLow, bLow] = from === 3 ? [925185853854297e-32, 11564823173178714e-35] : [0, 23129646346357427e-34];
  return Float64Array.from([-a, -aLow, b, bLow, ...rest]);
}

// random/torch/_box_muller.ts
var F2 = Math.fround;
var c = (x) => F2(x);
var avxBlocks = (words3, count, out, at, mean, std) => {
  const kernels = peerKernels();
  if (!kernels || count > kernels.memory.length) return avxTwin(words3, count, out, at, mean, std);
  if (words3 !== kernels.memory) kernels.memory.set(words3.subarray(0, count));
  kernels.torchNormal(count, mean, std);
  out.set(kernels.floats.subarray(0, count), at);
};
var avxTwin = (words3, count, out, at, mean, std) => {
  const radii = new Float32Array(count >> 1);
  fillRadii(words3, radii);
  turn(words3, radii, out, at, F2(mean), F2(std));
};
var plainBlocks = (words3, count, out, at, mean, std) => {
  const m = F2(mean), s = F2(std);
  for (let base = 0; base < count; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = (16777216 - (words3[i] & 16777215)) * 2 ** -24, u2 = (words3[i + 8] & 16777215) * 2 ** -24;
      const r = F2(Math.sqrt(F2(-2 * F2(log(u1)))));
      sinCos(F2(2 * Math.PI * u2));
      out[at + i] = fma32(F2(r * F2(turned.cos)), s, m);
      out[at + i + 8] = fma32(F2(r * F2(turned.sin)), s, m);
    }
  }
};
var wideBlocks = (words3, count, out, at, mean, std) => {
  for (let base = 0; base < count; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = 1 - unit(words3, i), u2 = unit(words3, i + 8);
      const r = Math.sqrt(-2 * log(u1));
      sinCos(2 * Math.PI * u2);
      out[at + i] = fma64(r * turned.cos, std, mean);
      out[at + i + 8] = fma64(r * turned.sin, std, mean);
    }
  }
};
function unit(words3, i) {
  return ((words3[2 * i] & 2097151) * 2 ** 32 + words3[2 * i + 1]) * 2 ** -53;
}
function fillRadii(words3, radii) {
  const count = radii.length;
  for (let p = 0; p < count; p++) {
    const k = 16777216 - (words3[p + (p & ~7)] & 16777215), bits2 = 32 - Math.clz32(k);
    let m = k * POWERS[bits2], e = bits2 - 24;
    if (m < ROOT_HALF) {
      e -= 1;
      m = F2(F2(m - 1) + m);
    } else m = F2(m - 1);
    const z = F2(m * m);
    let y = fma32(L0, m, L1);
    y = fma32(y, m, L2);
    y = fma32(y, m, L3);
    y = fma32(y, m, L4);
    y = fma32(y, m, L5);
    y = fma32(y, m, L6);
    y = fma32(y, m, L7);
    y = fma32(y, m, L8);
    y = fma32(F2(y * m), z, F2(e * LN2_LOW));
    y = fma32(-0.5, z, y);
    radii[p] = Math.sqrt(F2(-2 * fma32(e, LN2_HIGH, F2(m + y))));
  }
}
function turn(words3, radii, out, at, mean, std) {
  const count = radii.length;
  for (let p = 0; p < count; p++) {
    const i = p + (p & ~7), t = F2(TWO_PI * ((words3[i + 8] & 16777215) * 2 ** -24));
    const q = Math.trunc(F2(t * FOUR_OVER_PI)) + 1 & ~1;
    const x = fma32(q, PI4_C, fma32(q, PI4_B, fma32(q, PI4_A, t))), z = F2(x * x);
    const cosine = F2(fma32(F2(fma32(fma32(C0, z, C1), z, C2) * z), z, -F2(0.5 * z)) + 1);
    const sine = fma32(F2(fma32(fma32(S0, z, S1), z, S2) * z), x, x);
    const swapped = (q & 2) !== 0, r = radii[p];
    const sin = swapped ? cosine : sine, cos = swapped ? sine : cosine;
    out[at + i] = fma32(F2(r * ((q - 2 & 4) === 0 ? -cos : cos)), std, mean);
    out[at + i + 8] = fma32(F2(r * ((q & 4) !== 0 ? -sin : sin)), std, mean);
  }
}
var POWERS = Float64Array.from({ length: 33 }, (_, i) => 2 ** -i);
var ROOT_HALF = c(0.707106781);
var LN2_LOW = c(-21219444e-11);
var LN2_HIGH = c(0.693359375);
var L0 = c(0.070376836292);
var L1 = c(-0.1151461031);
var L2 = c(0.1167699874);
var L3 = c(-0.12420140846);
var L4 = c(0.14249322787);
var L5 = c(-0.16668057665);
var L6 = c(0.20000714765);
var L7 = c(-0.24999993993);
var L8 = c(0.33333331174);
var TWO_PI = c(6.283185307179586);
var FOUR_OVER_PI = c(1.27323954473516);
var PI4_A = c(-0.78515625);
var PI4_B = c(-24187564849853516e-20);
var PI4_C = c(-3774894977445941e-23);
var C0 = c(2443315711809948e-20);
var C1 = c(-0.001388731625493765);
var C2 = c(0.04166664568298827);
var S0 = c(-19515295891e-14);
var S1 = c(0.0083321608736);
var S2 = c(-0.16666654611);

// random/_log1p.ts
function log1p(x) {
  if (x > -(2 ** -29)) return x > -(2 ** -54) ? x : x - x * x * 0.5;
  let k = 0, f = x, lost = 0;
  if (x <= SMALL) {
    const u = 1 + x;
    float2[0] = u;
    const biased = words[HIGH] >>> 20, fraction = words[HIGH] & 1048575;
    k = biased - 1023;
    lost = (x - (u - 1)) / u;
    const up = fraction >= 434334;
    if (up) k++;
    words[HIGH] = fraction | (up ? 1071644672 : 1072693248);
    f = float2[0] - 1;
  }
  const half2 = 0.5 * f * f;
  if (k !== 0 && f === 0) return k * LN2_HIGH2 + (lost + k * LN2_LOW2);
  const s = f / (2 + f), z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
  const R2 = z * L12 + z2 * (L22 + z * L32) + z4 * (L42 + z * L52) + z6 * (L62 + z * L72);
  if (k === 0) return f - (half2 - s * (half2 + R2));
  return k * LN2_HIGH2 - (half2 - (s * (half2 + R2) + (k * LN2_LOW2 + lost)) - f);
}
var SMALL = -0.2928934097290039;
var LN2_HIGH2 = 0.6931471803691238;
var LN2_LOW2 = 19082149292705877e-26;
var L12 = 0.6666666666666735;
var L22 = 0.3999999999940942;
var L32 = 0.2857142874366239;
var L42 = 0.22222198432149784;
var L52 = 0.1818357216161805;
var L62 = 0.15313837699209373;
var L72 = 0.14798198605116586;
var float2 = new Float64Array(1);
var words = new Uint32Array(float2.buffer);
var HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

// random/torch/_normal.ts
function fillNormal(state, out, draw) {
  const { dtype, mean, std, avx } = draw, n = out.length;
  if (!inBlocks(n, draw)) {
    for (let i = 0; i < n; i++) out[i] = stored(scalarNormal(state, draw), dtype);
    return;
  }
  if (dtype === "float64") {
    eachBlocks(state.mt, n, dtype, (words3, at, count) => wideBlocks(words3, count, out, at, mean, std));
    return;
  }
  const blocks = avx ? avxBlocks : plainBlocks;
  if (dtype === "float32") {
    eachBlocks(state.mt, n, dtype, (words3, at, count) => blocks(words3, count, out, at, mean, std));
    return;
  }
  const kernels = avx ? peerKernels() : null;
  if (kernels && Number.isFinite(Math.fround(mean)) && Number.isFinite(Math.fround(std))) {
    eachBlocks(state.mt, n, dtype, (_words, at, count) => {
      kernels.torchNormal(count, mean, std);
      kernels[dtype === "bfloat16" ? "packBfloat16" : "packFloat16"](0, count);
      out.set(kernels.halves.subarray(0, count), at);
    }, kernels);
    return;
  }
  const made3 = new Float32Array(Math.min(n, MT_CHUNK)), store = dtype === "bfloat16" ? toBfloat16 : toFloat16;
  eachBlocks(state.mt, n, dtype, (words3, at, count) => {
    blocks(words3, count, made3, 0, mean, std);
    for (let i = 0; i < count; i++) out[at + i] = store(made3[i]);
  });
}
function inBlocks(n, draw) {
  return n >= 16 && draw.contiguous;
}
function scalarNormal(state, { mean, std, avx }) {
  let z = state.kept;
  state.kept = void 0;
  if (z === void 0) {
    const u1 = u53(state), u2 = u53(state);
    const r = Math.sqrt(-2 * log1p(-u2));
    sinCos(2 * Math.PI * u1);
    state.kept = r * turned.sin;
    z = r * turned.cos;
  }
  return avx ? fma64(z, std, mean) : z * std + mean;
}
function eachBlocks(mt, n, dtype, visit, kernels = peerKernels()) {
  const wide4 = dtype === "float64" ? 2 : 1, chunk = MT_CHUNK / wide4, rest = n % 16, whole = n - rest;
  const words3 = kernels ? kernels.memory : new Uint32Array(wide4 * Math.min(n, chunk));
  for (let at = 0; at < whole; at += chunk) {
    const count = Math.min(chunk, whole - at);
    mtFill(mt, words3, 0, wide4 * count);
    visit(words3, at, count);
  }
  if (rest === 0) return;
  if (dtype === "float64" || dtype === "float32") mtSkip(mt, wide4 * rest);
  mtFill(mt, words3, 0, wide4 * 16);
  visit(words3, n - 16, 16);
}

// random/torch/_truncated.ts
function fillTruncated(state, out, draw, a, b) {
  const { mean, std } = draw;
  const inside = (1 + erf((b - mean) / std / Math.SQRT2)) / 2 - (1 + erf((a - mean) / std / Math.SQRT2)) / 2;
  if (inside > 0.3) fromNormal(state, out, draw, a, b);
  else fromUniform(state, out, draw, a, b);
}
function fromNormal(state, out, draw, a, b) {
  const { dtype } = draw, low2 = rounded(a, dtype), high2 = rounded(b, dtype);
  if (!(low2 <= high2)) {
    throw new LensorError("range", `Cannot draw truncated normals: no ${dtype} number lies between ${a} and ${b}`);
  }
  const outside = (i) => {
    const x = loaded(out[i], dtype);
    return x < low2 || x > high2;
  };
  fillNormal(state, out, draw);
  for (let places = rejected(out.length, outside); places.length > 0; places = places.filter(outside)) {
    redraw(state, out, draw, places);
  }
}
function fromUniform(state, out, { dtype, mean, std, avx }, a, b) {
  const mode = Math.min(Math.max(mean, a), b), peak = -0.5 * ((mode - mean) / std) ** 2;
  const n = out.length, round = rounding(dtype), half2 = dtype !== "float64" && dtype !== "float32";
  const factor = half2 ? Math.fround : round;
  const m = round(mean), s = factor(std), top = round(peak);
  const candidates = allocate(dtype, n), levels = allocate(dtype, n);
  const load = half2 ? (x) => loaded(x, dtype) : (x) => x;
  const refused = (i) => {
    let v = round(load(candidates[i]) - m);
    v = round(v / s);
    v = round(round(v * v) * -0.5);
    return round(log(load(levels[i]))) > round(v - top);
  };
  let places, fruitless = 0;
  do {
    const before = places?.length;
    fillUniform(state, candidates, dtype, a, b, avx);
    fillUniform(state, levels, dtype, 0, 1, avx);
    if (places) {
      for (const i of places) out[i] = candidates[i];
    } else out.set(candidates);
    places = places ? places.filter(refused) : rejected(n, refused);
    fruitless = places.length === (before ?? n) ? fruitless + places.length : 0;
    if (fruitless > PATIENCE) {
      throw new LensorError(
        "limit",
        `Cannot draw truncated normals: next to nothing of the normal with mean ${mean} and std ${std} lies in [${a}, ${b}]`
      );
    }
  } while (places.length > 0);
}
function redraw(state, out, draw, places) {
  const n = out.length, { dtype, mean, std, avx } = draw;
  if (!inBlocks(n, draw)) {
    const fresh = allocate(dtype, n);
    fillNormal(state, fresh, draw);
    for (const i of places) out[i] = fresh[i];
    return;
  }
  const wide4 = dtype === "float64" ? 2 : 1, blocks = avx ? avxBlocks : plainBlocks;
  let packed2 = new Uint32Array(0), made3 = new Float64Array(0), narrow4 = new Float32Array(0), next = 0;
  eachBlocks(state.mt, n, dtype, (words3, at, count) => {
    while (next > 0 && places[next - 1] >= at) next--;
    const first = next;
    while (next < places.length && places[next] < at + count) next++;
    const pairs = next - first, size = 16 * Math.ceil(pairs / 8);
    if (pairs === 0) return;
    if (packed2.length < wide4 * size) {
      packed2 = new Uint32Array(wide4 * size);
      if (wide4 === 2) made3 = new Float64Array(size);
      else narrow4 = new Float32Array(size);
    }
    for (let p = 0; p < pairs; p++) {
      const i = places[first + p] - at, from = i - (i & 8), to = p + (p & ~7);
      for (let w = 0; w < wide4; w++) {
        packed2[wide4 * to + w] = words3[wide4 * from + w];
        packed2[wide4 * (to + 8) + w] = words3[wide4 * (from + 8) + w];
      }
    }
    if (wide4 === 2) wideBlocks(packed2, size, made3, 0, mean, std);
    else blocks(packed2, size, narrow4, 0, mean, std);
    const results = wide4 === 2 ? made3 : narrow4;
    for (let p = 0; p < pairs; p++) {
      const place = places[first + p];
      out[place] = stored(results[p + (p & ~7) + (place - at & 8)], dtype);
    }
  });
}
var PATIENCE = 2 ** 22;
function rejected(n, test) {
  let places = new Uint32Array(64), count = 0;
  for (let i = 0; i < n; i++) {
    if (!test(i)) continue;
    if (count === places.length) {
      const more = new Uint32Array(2 * count);
      more.set(places);
      places = more;
    }
    places[count++] = i;
  }
  return places.subarray(0, count);
}

// random/torch.ts
function torch(seed, options = {}) {
  checkOptions("make a torch generator", options, ["cpu", "contiguous"]);
  const { cpu = "avx2", contiguous = true } = options;
  if (cpu !== "avx2" && cpu !== "default") {
    throw new LensorError(
      "unknown-name",
      `Cannot make a torch generator: there is no cpu ${describe(cpu)}; use "avx2" or "default"`
    );
  }
  checkFlag("contiguous", contiguous);
  return generator(seeded(seed), cpu === "avx2", contiguous);
}
function generator(state, avx, contiguous) {
  const normalDraw = (verb, dtype, want) => {
    const own = want?.contiguous === void 0 ? contiguous : want.contiguous;
    checkFlag("contiguous", own);
    return { dtype, ...checkMoments(verb, want), avx, contiguous: own };
  };
  const rng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator(copied(state), avx, contiguous),
    ordered: true,
    get label() {
      return `torch(${state.seed})`;
    },
    get seed() {
      return state.seed;
    },
    manualSeed(seed) {
      Object.assign(state, seeded(seed));
    },
    getState: () => packed(state),
    setState(bytes) {
      Object.assign(state, unpacked(bytes));
    },
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole(
        "bits",
        n,
        "uint32",
        options,
        (out) => mtFill(state.mt, out, 0, out.length)
      );
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high2] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween(state, out, dtype, low2, high2));
    },
    random(n, options = {}) {
      checkOptions("draw whole numbers", options, INTO);
      const dtype = dtypeOf(options, "float32");
      return drawWhole("whole numbers", n, dtype, options, (out) => fillRandom(state, out, dtype));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", void 0, void 0);
      fillPermutation(state, out);
      return out;
    },
    bernoulli(n, options) {
      return drawBernoulli(state, n, options);
    },
    uniform(n, options) {
      checkOptions("draw uniform numbers", options, [...INTO, "low", "high", "bound", "variance", "contiguous"]);
      const { contiguous: own, ...want } = options ?? {};
      if (own !== void 0) checkFlag("contiguous", own);
      const { low: low2, high: high2 } = checkUniform(want), dtype = floatType("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => fillUniform(state, out, dtype, low2, high2, avx));
    },
    normal(n, options) {
      checkOptions("draw normal numbers", options ?? {}, [...INTO, "mean", "std", "variance", "contiguous"]);
      const dtype = floatType("normal numbers", options), draw = normalDraw("draw normal numbers", dtype, options);
      return drawWhole("normal numbers", n, dtype, options, (out) => fillNormal(state, out, draw));
    },
    truncatedNormal(n, options) {
      const verb = "draw truncated normals";
      checkOptions(verb, options ?? {}, TRUNCATED);
      const dtype = floatType("truncated normals", options), given = normalDraw(verb, dtype, options);
      const { draw, a, b, within } = checkCut(verb, options, given);
      return drawWhole("truncated normals", n, dtype, options, (out) => {
        if (options.method === void 0) fillTruncated(state, out, draw, a, b);
        else if (within === void 0) fillInverse(state, out, draw, a, b);
        else fillScaledInverse(state, out, draw, within);
      });
    }
  };
  return rng;
}
var INTO = ["dtype", "range", "into"];
var TRUNCATED = [...INTO, "mean", "std", "variance", "a", "b", "within", "compensate", "method", "contiguous"];
function checkMoments(verb, want) {
  const { mean = 0, std, variance } = want ?? {};
  for (const [name, value2] of [["mean", mean], ["std", std]]) {
    if (typeof value2 === "number") continue;
    throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value2)}`);
  }
  checkVariance(verb, variance);
  if (std >= 0) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a number from 0 on`);
}
function checkCut(verb, want, given) {
  if (want.method !== void 0 && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}; use "inverse"`);
  }
  if (given.std === 0 || !Number.isFinite(given.std) || !Number.isFinite(given.mean)) {
    throw new LensorError(
      "range",
      `Cannot ${verb}: the mean is ${given.mean} and the std ${given.std}; use finite numbers, std above 0`
    );
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === void 0) {
    for (const [name, bound] of [["a", a], ["b", b]]) {
      if (typeof bound !== "number") {
        throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(bound)}`);
      }
    }
    if (a <= b) return { draw: given, a, b };
    throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a <= b`);
  }
  const within = want.within;
  if (typeof within !== "number" || !(within > 0)) {
    const code = typeof within === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot ${verb}: within is ${describe(within)}; use a number above 0`);
  }
  const std = want.compensate ? given.std / CUT_STD : given.std, draw = { ...given, std };
  return { draw, a: -within * std + given.mean, b: within * std + given.mean, within };
}
function drawBernoulli(state, n, options) {
  const { p, dtype } = checkBernoulli(options);
  const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
  return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
    for (let i = 0; i < out.length; i++) out[i] = u53(state) < p ? one : zero;
  });
}
function checkFlag(name, value2) {
  if (typeof value2 === "boolean") return;
  throw new LensorError("type", `Cannot use torch: expected a boolean as ${name}, found ${describe(value2)}`);
}

// random/jax/_math32.ts
var F3 = Math.fround;
function erfInv32(u) {
  const w = -log1p32(F3(u * -u));
  return Math.abs(u) === 1 ? u * Infinity : F3(u * (w < 5 ? middle2(F3(w - 2.5)) : tail(F3(F3(Math.sqrt(w)) - 3))));
}
function erf32(x) {
  const limit = E_LIMIT;
  if (Math.abs(x) >= limit) return Math.sign(x);
  const s = F3(x * x);
  let p = fma32(P0, s, P1), q = fma32(Q0, s, Q1);
  p = fma32(p, s, P2);
  p = fma32(p, s, P3);
  p = fma32(p, s, P4);
  q = fma32(q, s, Q2);
  q = fma32(q, s, Q3);
  q = fma32(q, s, Q4);
  q = fma32(q, s, Q5);
  q = fma32(q, s, 1);
  return F3(F3(x * p) / q);
}
function middle2(t) {
  let p = fma32(t, A0, A1);
  p = fma32(t, p, A2);
  p = fma32(t, p, A3);
  p = fma32(t, p, A4);
  p = fma32(t, p, A5);
  p = fma32(t, p, A6);
  p = fma32(t, p, A7);
  return fma32(t, p, A8);
}
function tail(t) {
  let p = fma32(t, B0, B1);
  p = fma32(t, p, B2);
  p = fma32(t, p, B3);
  p = fma32(t, p, B4);
  p = fma32(t, p, B5);
  p = fma32(t, p, B6);
  p = fma32(t, p, B7);
  return fma32(t, p, B8);
}
function log1p32(x) {
  if (!(Math.abs(x) < ROOT2_LESS_1)) return log32(F3(1 + x));
  let d = fma32(x, 1, D1), n = fma32(x, N0, N1);
  d = fma32(x, d, D2);
  d = fma32(x, d, D3);
  d = fma32(x, d, D4);
  d = fma32(x, d, D5);
  d = fma32(x, d, D6);
  n = fma32(x, n, N2);
  n = fma32(x, n, N3);
  n = fma32(x, n, N4);
  n = fma32(x, n, N5);
  n = fma32(x, n, N6);
  const x2 = F3(x * x);
  return F3(x + fma32(x2, -0.5, F3(F3(x * x2) * F3(n / d))));
}
function log32(x) {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  float3[0] = Math.max(x, 2 ** -126);
  const bits2 = word[0];
  let e = (bits2 >>> 23) - 126;
  word[0] = bits2 & 8388607 | 1056964608;
  const m = float3[0];
  let z = F3(m - 1);
  if (m < ROOT_HALF2) {
    z = F3(z + m);
    e -= 1;
  }
  const z2 = F3(z * z), z3 = F3(z2 * z);
  const a = fma32(fma32(z, G0, G1), z, G2), b = fma32(fma32(z, H0, H1), z, H2), c2 = fma32(fma32(z, I0, I1), z, I2);
  const q = fma32(fma32(a, z3, b), z3, c2);
  return fma32(e, LN2_HIGH3, F3(fma32(z2, -0.5, z) + fma32(q, z3, F3(e * LN2_LOW3))));
}
var float3 = new Float32Array(1);
var word = new Int32Array(float3.buffer);
var value = (pattern) => new Float32Array(new Uint32Array([pattern]).buffer)[0];
var A0 = value(854680968);
var A1 = value(884493110);
var A2 = value(3060560727);
var A3 = value(3063110337);
var A4 = value(962933467);
var A5 = value(3131331592);
var A6 = value(3146310895);
var A7 = value(1048350563);
var A8 = value(1069559343);
var B0 = value(3109154971);
var B1 = value(953398635);
var B2 = value(984669298);
var B3 = value(3144728039);
var B4 = value(1002181243);
var B5 = value(3153708503);
var B6 = value(1008379262);
var B7 = value(1065367259);
var B8 = value(1077235582);
var ROOT2_LESS_1 = value(1054086093);
var ROOT_HALF2 = value(1060439283);
var D1 = value(1097925037);
var D2 = value(1118181467);
var D3 = value(1130218285);
var D4 = value(1134202019);
var D5 = value(1129868682);
var D6 = value(1114667394);
var N0 = F3(4527e-8);
var N1 = value(1056915653);
var N2 = value(1087538426);
var N3 = value(1106201500);
var N4 = value(1114885238);
var N5 = value(1113879469);
var N6 = value(1101025537);
var G0 = value(1032855995);
var G1 = value(3186348472);
var G2 = value(1039082778);
var H0 = value(3187563855);
var H1 = value(1041361343);
var H2 = value(3190468176);
var I0 = value(1045221036);
var I1 = value(3196059644);
var I2 = value(1051372202);
var LN2_LOW3 = value(3109978243);
var LN2_HIGH3 = value(1060208640);
var E_LIMIT = value(1081056360);
var P0 = value(963652945);
var P1 = value(996105634);
var P2 = value(1028699883);
var P3 = value(1044227904);
var P4 = value(1066430138);
var Q0 = value(3019716870);
var Q1 = value(935692511);
var Q2 = value(981822760);
var Q3 = value(1013352404);
var Q4 = value(1038306337);
var Q5 = value(1056879690);

// random/jax/_math64.ts
function erfInv64(u) {
  if (Math.abs(u) === 1) return u * Infinity;
  const w = -log1p64(u * -u);
  if (w < 6.25) return u * horner(MIDDLE, w - 3.125);
  return u * (w < 16 ? horner(OUTER, Math.sqrt(w) - 3.25) : horner(FAR, Math.sqrt(w) - 5));
}
function log1p64(x) {
  if (!(Math.abs(x) < ROOT2_LESS_12)) return log(1 + x);
  const x2 = x * x;
  return x + fma64(x2, -0.5, x * x2 * (horner(NUMERATOR, x) / horner(DENOMINATOR, x)));
}
function horner(c2, t) {
  let p = c2[0];
  for (let i = 1; i < c2.length; i++) p = fma64(t, p, c2[i]);
  return p;
}
function table(text) {
  return new Float64Array(new BigUint64Array(text.split(" ").map((word4) => BigInt("0x" + word4))).buffer);
}
var ROOT2_LESS_12 = table("3fda827999fcef32")[0];
var DENOMINATOR = table(
  "3ff0000000000000 402e20359e903e37 4054c30b52213498 406bb86590fcfb56 407351945dc908a5 406b0db13e48e066 404e0f304466448e"
);
var NUMERATOR = table(
  "3f07bc0962b395ca 3fdfe818a0fe1a83 401a509f46f4fa53 403de9738b8cb9c9 404e798eb86c3351 404c8e7597479a10 40340a202d99830a"
);
var MIDDLE = table(
  "bbb135d2e746e627 bc08ddf93324d327 3c37b83eef0b7c9f 3c69ba72cd589b91 bca33689090a6b96 3c782e11898132e0 3cfde4acfd9e26ba bd26d33eed66c487 bd36f2167040d8e2 3d872a22c2d77e20 bdac8859c4e5c0af bdcdc583d118a561 3e120f47ccf46b3c be31a9e38dc84d60 be5f36cd6d3d46a9 3e9c6b4f5d03b787 beb6e8a5434ae8a2 beed1d1f7b8736f6 3f2879c2a212f024 bf4845769484fca8 bf78b6c33114f909 3fcebd80d9b13e28 3ffa755e7c99ae86"
);
var OUTER = table(
  "3e23040f87dbd932 3e785cbe52878635 be92777453dd3955 3e5395abcd554c6c 3eb936388a3790ad bed0d5db812b5083 3ec8860cd5d652f6 3eea29a0cacdfb23 bf08cef1f80281f2 3f11e684d0b9188a 3ef932cd54c8a222 bf37448a89ef8aa3 3f4f3cc55ad40c25 bf5ba924132f38b1 3f6468eeca533cf8 bf6ebadabb891bbd 3f75ffcfe5b76afc 3ff0158a6d641d39 4008abcc380d5a48"
);
var FAR = table(
  "bdbdcec3a7785389 bdf18feec0e38727 3e19e6bf2dda45e3 be30468fb24e2f5f 3e405ac6a8fba182 be50102e495fb9c0 3e5f4c20e1334af8 be722d220fdf9c3e 3e8ebc8bb824cb54 beb0a8d40ea372cc 3ed2fbd29d093d2b bef4a3497e1e0fac 3f13ebf4eb00938f bf2c2f36a8fc5d53 bf222ea5df04047c 3ff02a30d1fba0dc 4013664ddd1ad7fb"
);

// random/jax/_floats.ts
var F4 = Math.fround;
var CHUNK = 16384;
function fillUniform2(words3, part, low2, high2, scale) {
  fillUnit(words3, part, low2, high2, void 0, scale);
}
function fillNormal2(words3, part, scale) {
  const after = neighbour(-1, part.dtype, 1);
  fillUnit(words3, part, after, 1, [-Infinity, Infinity], scale);
}
function fillTruncated2(words3, part, lower, upper, scale) {
  const { dtype } = part, round = rounding(dtype), l = round(lower), u = round(upper);
  const c2 = dtype === "bfloat16" ? F4(1 / round(Math.SQRT2)) : round(1 / round(Math.SQRT2));
  const side = (x) => dtype === "float64" ? erf(x * c2) : round(erf32(round(F4(x * c2))));
  const least = dtype === "float64" ? 2 ** -1022 : 2 ** -126, flushed = (x) => Math.abs(x) < least ? 0 : x;
  const ends = [flushed(neighbour(l, dtype, 1)), flushed(neighbour(u, dtype, -1))];
  fillUnit(words3, part, side(l), side(u), ends, scale);
}
function fillUnit(words3, part, low2, high2, ends, scale) {
  const { n, start, end, out, dtype } = part, width = WIDTHS[dtype], fill = FILLS[dtype];
  const kernels = dtype === "float32" ? peerKernels() : null;
  const bits2 = kernels ? kernels.memory : new Uint32Array((width === 64 ? 2 : 1) * Math.min(end - start, CHUNK));
  for (let from = start, stop; from < end; from = stop) {
    stop = Math.min(end, from + CHUNK, (Math.floor(from / 2 ** 32) + 1) * 2 ** 32);
    words3.fill(width, n, from, stop, bits2);
    fill(bits2, stop - from, out, from - start, low2, high2, ends, scale, dtype);
  }
}
var narrow = (bits2, count, out, at, low2, high2, ends, scale, dtype) => {
  const kernels = peerKernels(), { factor, shift } = scale, l = F4(low2);
  if (!kernels) return narrowTwin(bits2, count, out, at, low2, high2, ends, scale, dtype);
  if (bits2 !== kernels.memory) kernels.memory.set(bits2.subarray(0, count));
  kernels.jaxUniform(count, l, F4(F4(high2) - l));
  if (ends) kernels.jaxErfInv(count, ends[0], ends[1]);
  if (F4(factor) !== 1 || F4(shift) !== 0) kernels.jaxScale(count, factor, shift);
  out.set(kernels.floats.subarray(0, count), at);
};
var narrowTwin = (bits2, count, out, at, low2, high2, ends, { factor, shift }) => {
  const l = F4(low2), span = F4(F4(high2) - l), f = F4(factor), s = F4(shift), into = out;
  for (let i = 0; i < count; i++) into[at + i] = Math.max(l, fma32((bits2[i] >>> 9) * 2 ** -23, span, l));
  if (ends) {
    const [least, most] = ends;
    for (let i = at; i < at + count; i++) {
      into[i] = Math.min(Math.max(F4(ROOT2_32 * erfInv32(into[i])), least), most);
    }
  }
  if (f !== 1) {
    for (let i = at; i < at + count; i++) into[i] = into[i] * f;
  }
  if (s !== 0) {
    for (let i = at; i < at + count; i++) into[i] = into[i] + s;
  }
};
var wide = (bits2, count, out, at, low2, high2, ends, { factor, shift }) => {
  const span = high2 - low2;
  for (let i = 0; i < count; i++) {
    let x = Math.max(low2, fma64((bits2[2 * i] * 2 ** 20 + (bits2[2 * i + 1] >>> 12)) * 2 ** -52, span, low2));
    if (ends) x = Math.min(Math.max(Math.SQRT2 * erfInv64(x), ends[0]), ends[1]);
    if (factor !== 1) x *= factor;
    out[at + i] = shift === 0 ? x : x + shift;
  }
};
var half = (bits2, count, out, at, low2, high2, ends, { factor, shift }, dtype) => {
  const round = rounding(dtype), store = storing(dtype), digits = dtype === "float16" ? 10 : 7;
  const drop = WIDTHS[dtype] - digits, unit2 = 2 ** -digits;
  const l = round(F4(low2)), span = round(round(F4(high2)) - l), root2 = round(Math.SQRT2);
  const f = round(F4(factor)), s = round(F4(shift));
  const value2 = (step2) => {
    let x = Math.max(l, round(round(step2 * unit2 * span) + l));
    if (ends) x = Math.min(Math.max(round(root2 * round(erfInv32(x))), ends[0]), ends[1]);
    if (f !== 1) x = round(x * f);
    return store(s === 0 ? x : F4(x + s));
  };
  if (count < 2 ** digits) {
    for (let i = 0; i < count; i++) out[at + i] = value2(bits2[i] >>> drop);
    return;
  }
  const table2 = Uint16Array.from({ length: 2 ** digits }, (_, step2) => value2(step2));
  for (let i = 0; i < count; i++) out[at + i] = table2[bits2[i] >>> drop];
};
var WIDTHS = { float64: 64, float32: 32, float16: 16, bfloat16: 8 };
var FILLS = { float64: wide, float32: narrow, float16: half, bfloat16: half };
var ROOT2_32 = F4(Math.SQRT2);

// random/jax/_rbg.ts
function rbg(threefry2) {
  const half2 = (key, at) => key.slice(at, at + 2);
  return {
    size: 4,
    seed: (high2, low2) => Uint32Array.of(high2, low2, high2, low2),
    split(key, num, flags) {
      const first = threefry2.split(half2(key, 0), num, flags), second = threefry2.split(half2(key, 2), num, flags);
      return first.map((words3, i) => Uint32Array.of(...words3, ...second[i]));
    },
    foldIn: (key, data) => Uint32Array.of(...threefry2.foldIn(half2(key, 0), data), ...threefry2.foldIn(half2(key, 2), data)),
    words: words2
  };
}
function unsafeRbg(threefry2) {
  const { seed, size } = rbg(threefry2);
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => block(key, 10 * i)),
    foldIn(key, data) {
      const other = block(seed(0, data), 9);
      return key.map((word4, i) => word4 ^ other[i]);
    },
    words: words2
  };
}
function block(key, i) {
  const counter = [];
  let carry = i;
  for (const word4 of [key[2], key[3], key[0], key[1]]) {
    const sum = word4 + carry;
    counter.push(sum % 2 ** 32);
    carry = Math.floor(sum / 2 ** 32);
  }
  return Uint32Array.from(philox4x32([key[0], key[1]], counter));
}
function words2(key) {
  return {
    fill(width, _n, start, end, out) {
      const per = width === 64 ? 2 : 4, mask = width === 64 || width === 32 ? -1 : 2 ** width - 1;
      for (let b = Math.floor(start / per); b * per < end; b++) {
        const made3 = block(key, b);
        for (let k = 0; k < per; k++) {
          const i = b * per + k;
          if (i < start || i >= end) continue;
          if (width === 64) [out[2 * (i - start)], out[2 * (i - start) + 1]] = [made3[2 * k + 1], made3[2 * k]];
          else out[i - start] = made3[k] & mask;
        }
      }
    }
  };
}

// random/jax/_words.ts
function partitionable(key) {
  return {
    fill(width, _n, start, end, out) {
      for (let from = start; from < end; ) {
        const high2 = Math.floor(from / 2 ** 32), stop = Math.min(end, from + CHUNK2, (high2 + 1) * 2 ** 32);
        const count = stop - from, at = from - start;
        const kernels = width === 64 ? null : peerKernels(), mask = width === 32 ? -1 : 2 ** width - 1;
        if (kernels) {
          kernels.jaxWords(key[0], key[1], high2, from % 2 ** 32, count);
          if (width === 32) {
            if (out !== kernels.memory) out.set(kernels.memory.subarray(0, count), at);
          } else for (let i = 0; i < count; i++) out[at + i] = kernels.memory[i] & mask;
        } else if (width === 64) threefryRun(key, high2, from % 2 ** 32, count, out, 2 * at);
        else {
          const pair = new Uint32Array(2 * count);
          threefryRun(key, high2, from % 2 ** 32, count, pair, 0);
          for (let i = 0; i < count; i++) out[at + i] = (pair[2 * i] ^ pair[2 * i + 1]) & mask;
        }
        from = stop;
      }
    }
  };
}
function original(key) {
  const word4 = (m, i) => {
    const half2 = Math.ceil(m / 2), first = i < half2 ? i : i - half2, second = first + half2;
    threefryRun(key, first, second < m ? second : 0, 1, scratch, 0);
    return scratch[i < half2 ? 0 : 1];
  };
  const scratch = new Uint32Array(2);
  return {
    fill(width, n, start, end, out) {
      const m = Math.ceil(width * n / 32);
      if (width === 32 && start === 0 && end === n) {
        wholeOriginal(key, n, out);
        return;
      }
      for (let i = start; i < end; i++) {
        const at = i - start;
        if (width === 64) {
          out[2 * at] = word4(m, i);
          out[2 * at + 1] = word4(m, n + i);
        } else {
          const per = 32 / width;
          out[at] = word4(m, Math.floor(i / per)) >>> width * (i % per) & (width === 32 ? -1 : 2 ** width - 1);
        }
      }
    }
  };
}
function wholeOriginal(key, m, out) {
  const half2 = Math.ceil(m / 2), pair = new Uint32Array(2);
  for (let i = 0; i < half2; i++) {
    threefryRun(key, i, half2 + i < m ? half2 + i : 0, 1, pair, 0);
    out[i] = pair[0];
    if (half2 + i < m) out[half2 + i] = pair[1];
  }
}
function threefryRun(key, c0, c1, count, out, at) {
  const k0 = key[0] | 0, k1 = key[1] | 0, k2 = k0 ^ k1 ^ 466688986;
  const a = c0 + k0 | 0, b = c1 + k1 | 0;
  for (let i = 0; i < count; i++) {
    let x = a, y = b + i | 0;
    x = x + y | 0;
    y = (y << 13 | y >>> 19) ^ x;
    x = x + y | 0;
    y = (y << 15 | y >>> 17) ^ x;
    x = x + y | 0;
    y = (y << 26 | y >>> 6) ^ x;
    x = x + y | 0;
    y = (y << 6 | y >>> 26) ^ x;
    x = x + k1 | 0;
    y = y + k2 + 1 | 0;
    x = x + y | 0;
    y = (y << 17 | y >>> 15) ^ x;
    x = x + y | 0;
    y = (y << 29 | y >>> 3) ^ x;
    x = x + y | 0;
    y = (y << 16 | y >>> 16) ^ x;
    x = x + y | 0;
    y = (y << 24 | y >>> 8) ^ x;
    x = x + k2 | 0;
    y = y + k0 + 2 | 0;
    x = x + y | 0;
    y = (y << 13 | y >>> 19) ^ x;
    x = x + y | 0;
    y = (y << 15 | y >>> 17) ^ x;
    x = x + y | 0;
    y = (y << 26 | y >>> 6) ^ x;
    x = x + y | 0;
    y = (y << 6 | y >>> 26) ^ x;
    x = x + k0 | 0;
    y = y + k1 + 3 | 0;
    x = x + y | 0;
    y = (y << 17 | y >>> 15) ^ x;
    x = x + y | 0;
    y = (y << 29 | y >>> 3) ^ x;
    x = x + y | 0;
    y = (y << 16 | y >>> 16) ^ x;
    x = x + y | 0;
    y = (y << 24 | y >>> 8) ^ x;
    x = x + k1 | 0;
    y = y + k2 + 4 | 0;
    x = x + y | 0;
    y = (y << 13 | y >>> 19) ^ x;
    x = x + y | 0;
    y = (y << 15 | y >>> 17) ^ x;
    x = x + y | 0;
    y = (y << 26 | y >>> 6) ^ x;
    x = x + y | 0;
    y = (y << 6 | y >>> 26) ^ x;
    out[at + 2 * i] = x + k2;
    out[at + 2 * i + 1] = y + k0 + 5;
  }
}
var CHUNK2 = 16384;

// random/jax/_impl.ts
var threefry = {
  size: 2,
  seed: (high2, low2) => Uint32Array.of(high2, low2),
  split(key, num, flags) {
    const words3 = new Uint32Array(2 * num);
    if (flags.partitionable) threefryRun(key, 0, 0, num, words3, 0);
    else original(key).fill(32, 2 * num, 0, 2 * num, words3);
    return Array.from({ length: num }, (_, i) => words3.slice(2 * i, 2 * i + 2));
  },
  foldIn(key, data) {
    const out = new Uint32Array(2);
    threefryRun(key, 0, data, 1, out, 0);
    return out;
  },
  words: (key, flags) => flags.partitionable ? partitionable(key) : original(key)
};
function byBlocks(size, seed, block2, counters, narrow4, wide4) {
  const take = (words3) => Uint32Array.from(words3.slice(0, size));
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => take(block2(key, counters.split(0, i)))),
    foldIn: (key, data) => take(block2(key, counters.fold(data))),
    words: (key) => ({
      fill(width, _n, start, end, out) {
        const mask = width === 64 || width === 32 ? -1 : 2 ** width - 1;
        for (let i = start; i < end; i++) {
          const words3 = block2(key, counters.bits(Math.floor(i / 2 ** 32), i % 2 ** 32)), at = i - start;
          if (width !== 64) out[at] = narrow4(words3) & mask;
          else [out[2 * at], out[2 * at + 1]] = wide4(words3);
        }
      }
    })
  };
}
var four = {
  split: (high2, low2) => [0, 0, high2, low2],
  fold: (data) => [0, 0, 0, data],
  bits: (high2, low2) => [high2, low2, 0, 0]
};
var two = {
  split: (high2, low2) => [high2, low2],
  fold: (data) => [0, data],
  bits: (high2, low2) => [high2, low2]
};
var all = (words3) => words3.reduce((a, b) => a ^ b);
var firstTwo = (words3) => [words3[0], words3[1]];
var IMPLS = {
  threefry2x32: threefry,
  threefry4x32: byBlocks(
    4,
    (high2, low2) => Uint32Array.from(threefry4x32([high2, low2, 0, 0], [0, 0, 0, 0])),
    threefry4x32,
    four,
    all,
    (words3) => [(words3[0] ^ words3[2]) >>> 0, (words3[1] ^ words3[3]) >>> 0]
  ),
  philox2x32: byBlocks(
    1,
    (high2, low2) => Uint32Array.of(philox2x32([0], [high2, low2])[0]),
    philox2x32,
    two,
    all,
    firstTwo
  ),
  philox4x32: byBlocks(
    2,
    (high2, low2) => Uint32Array.from(philox4x32([0, 0], [high2, low2, 0, 0]).slice(0, 2)),
    philox4x32,
    four,
    all,
    firstTwo
  ),
  rbg: rbg(threefry),
  unsafe_rbg: unsafeRbg(threefry)
};

// random/jax/_integers.ts
function fillBetween2(upper, lower, place, dtype, low2, high2) {
  const { n, start, end, out } = place, width = bytesOf(dtype) === 8 ? 64 : 32;
  const size = width === 64 ? 2 : 1, count = end - start;
  const a = new Uint32Array(size * count), b = new Uint32Array(size * count);
  upper.fill(width, n, start, end, a);
  lower.fill(width, n, start, end, b);
  if (width === 64) {
    const span2 = BigInt.asUintN(64, high2 - low2);
    const join = (w, i) => BigInt(w[2 * i]) << 32n | BigInt(w[2 * i + 1]);
    const rem2 = (x) => span2 === 0n ? x : x % span2, wrap = (x) => BigInt.asUintN(64, x);
    const multiplier2 = rem2(wrap(rem2(2n ** 32n) ** 2n));
    for (let i = 0; i < count; i++) {
      out[i] = low2 + rem2(wrap(rem2(join(a, i)) * multiplier2 + rem2(join(b, i))));
    }
    return;
  }
  const span = Number(high2 - low2) % 2 ** 32, l = Number(low2);
  const rem = (x) => span === 0 ? x : x % span;
  const half2 = rem(65536), multiplier = rem(Math.imul(half2, half2) >>> 0);
  for (let i = 0; i < count; i++) {
    const sum = Math.imul(rem(a[i]), multiplier) + rem(b[i]);
    out[i] = l + rem(sum >>> 0);
  }
}
function sortBy(words3, places) {
  const positions = Uint32Array.from(words3, (_, i) => i);
  const order = byDigit(words3, byDigit(words3, positions, 0), 16);
  return order.map((position) => places[position]);
}
function byDigit(words3, positions, shift) {
  const starts = new Uint32Array(65537), out = new Uint32Array(positions.length);
  for (let i = 0; i < words3.length; i++) starts[(words3[i] >>> shift & 65535) + 1]++;
  for (let d = 1; d < 65537; d++) starts[d] += starts[d - 1];
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i];
    out[starts[words3[position] >>> shift & 65535]++] = position;
  }
  return out;
}

// random/jax/_key.ts
function checkFlags(options) {
  const { x64 = false, partitionable: partitionable2 = true, impl = "threefry2x32" } = options;
  for (const [name, value2] of [["x64", x64], ["partitionable", partitionable2]]) {
    if (typeof value2 === "boolean") continue;
    throw new LensorError("type", `Cannot use jax: expected a boolean as ${name}, found ${describe(value2)}`);
  }
  if (!Object.hasOwn(IMPLS, impl)) {
    throw new LensorError(
      "unknown-name",
      `Cannot use jax: there is no impl ${describe(impl)}; use one of ${Object.keys(IMPLS).join(", ")}`
    );
  }
  return { x64, partitionable: partitionable2, impl };
}
function seedWords(seed, x64) {
  if (typeof seed !== "number" && typeof seed !== "bigint") {
    throw new LensorError("type", `Cannot make a jax key: expected an integer as seed, found ${describe(seed)}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new LensorError("range", `Cannot make a jax key: seed ${seed} is no safe integer; pass a bigint beyond 2^53`);
  }
  const big = BigInt(seed);
  if (BigInt.asIntN(64, big) !== big) {
    throw new LensorError("range", `Cannot make a jax key: seed ${big} is outside of -2^63 to 2^63-1`);
  }
  return [x64 ? Number(BigInt.asUintN(32, big >> 32n)) : 0, Number(BigInt.asUintN(32, big))];
}
function checkKey(key, impl) {
  const list = key instanceof Uint32Array || Array.isArray(key) ? Array.from(key) : [];
  const size = IMPLS[impl].size;
  if (list.length !== size || !list.every((w) => Number.isInteger(w) && w >= 0 && w < 2 ** 32)) {
    throw new LensorError(
      "type",
      `Cannot use a jax key: expected ${size} words of 32 bits for ${impl}, found ${describe(key)}`
    );
  }
  return Uint32Array.from(list);
}
function checkData(data) {
  if (typeof data === "number" && Number.isInteger(data) && data >= 0 && data < 2 ** 32) return data;
  const code = typeof data === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot fold into a jax key: data is ${describe(data)}; use an integer from 0 to 2^32-1`);
}
function checkNum(num) {
  if (typeof num === "number" && Number.isInteger(num) && num >= 0 && num < 2 ** 31) return num;
  const code = typeof num === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot split a jax key: num is ${describe(num)}; use an integer from 0 to 2^31-1`);
}

// random/jax.ts
var jax = Object.assign(
  (seed, options = {}) => {
    checkOptions("make a jax generator", options, FLAGS);
    const { x64, partitionable: partitionable2, impl } = checkFlags(options);
    if (typeof seed === "object" && seed !== null) {
      return generator2(checkKey(seed, impl), impl, { x64, partitionable: partitionable2 }, `jax(key ${Array.from(seed).join(" ")})`);
    }
    return generator2(IMPLS[impl].seed(...seedWords(seed, x64)), impl, { x64, partitionable: partitionable2 }, `jax(${seed})`);
  },
  {
    key(seed, options = {}) {
      checkOptions("make a jax key", options, FLAGS);
      const { x64, impl } = checkFlags(options);
      return IMPLS[impl].seed(...seedWords(seed, x64));
    },
    split(key, num = 2, options = {}) {
      checkOptions("split a jax key", options, FLAGS);
      const { impl, partitionable: partitionable2 } = checkFlags(options);
      return IMPLS[impl].split(checkKey(key, impl), checkNum(num), { partitionable: partitionable2 });
    },
    foldIn(key, data, options = {}) {
      checkOptions("fold into a jax key", options, FLAGS);
      const { impl } = checkFlags(options);
      return IMPLS[impl].foldIn(checkKey(key, impl), checkData(data));
    }
  }
);
var FLAGS = ["x64", "partitionable", "impl"];
var INTO2 = ["dtype", "range", "into"];
function generator2(key, implName, flags, label, above) {
  const impl = IMPLS[implName], words3 = impl.words(key, flags);
  const child = (other, root2) => generator2(other, implName, flags, label, root2);
  const part = (what, n, options) => {
    const dtype = floatType(what, options);
    return { ...targetOf(`draw ${what}`, n, dtype, options?.range, options?.into), n, dtype };
  };
  const rng = {
    at(path) {
      checkPath(path);
      return child(pathKey(key, path, impl.foldIn), rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone: () => rng,
    ordered: false,
    label,
    get key() {
      return key.slice();
    },
    split: (num = 2) => impl.split(key, checkNum(num), flags).map((other) => child(other)),
    foldIn: (data) => child(impl.foldIn(key, checkData(data))),
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawBits(words3, n, { ...options, dtype: "uint32" });
    },
    randomBits(n, options) {
      checkOptions("draw bits", options, INTO2);
      return drawBits(words3, n, options ?? {});
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO2, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high2] = checkBounds(options?.low, options?.high, dtype);
      const place = { ...targetOf("draw integers", n, dtype, options.range, options.into), n };
      const [upper, lower] = impl.split(key, 2, flags).map((other) => impl.words(other, flags));
      fillBetween2(upper, lower, place, dtype, low2, high2);
      return place.out;
    },
    permutation(n) {
      let places = targetOf("draw a permutation", n, "uint32", void 0, void 0).out, from = key;
      for (let i = 0; i < n; i++) places[i] = i;
      const rounds = Math.ceil(3 * Math.log(Math.max(1, n)) / Math.log(2 ** 32 - 1));
      for (let round = 0; round < rounds; round++) {
        const [next, sub] = impl.split(from, 2, flags), order = new Uint32Array(n);
        impl.words(sub, flags).fill(32, n, 0, n, order);
        places = sortBy(order, places);
        from = next;
      }
      return places;
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      return drawCoins(words3, flags, "bernoulli numbers", n, { ...options, dtype }, p, 1, 0);
    },
    rademacher(n, options) {
      checkOptions("draw signs", options, INTO2);
      const kind = kindOf(dtypeOf(options, "float32"));
      if (kind === "uint" || kind === "bool") {
        throw new LensorError("type", `Cannot draw signs as ${options?.dtype}: it has no -1`);
      }
      return drawCoins(words3, flags, "signs", n, options ?? {}, 0.5, 1, -1);
    },
    complexNormal(n) {
      const [re, im] = rng.split().map((other) => other.normal(n, { std: 1 }));
      const out = new Float32Array(2 * n), root2 = Math.fround(Math.SQRT2);
      for (let i = 0; i < n; i++) {
        out[2 * i] = re[i] / root2;
        out[2 * i + 1] = im[i] / root2;
      }
      return out;
    },
    uniform(n, options) {
      const to = part("uniform numbers", n, options), { low: low2, high: high2 } = checkUniform(options), round = rounding(to.dtype);
      if (!Number.isFinite(round(low2)) || !Number.isFinite(round(high2)) || !Number.isFinite(round(high2 - low2))) {
        throw new LensorError(
          "range",
          `Cannot draw uniform numbers: low is ${low2} and high ${high2}; use finite numbers of ${to.dtype}`
        );
      }
      const variance = "bound" in options ? checkVariance("draw uniform numbers", options.variance) : void 0;
      if (variance === void 0) fillUniform2(words3, to, low2, high2, PLAIN);
      else {
        const factor = round(Math.sqrt(round(3 * round(variance))));
        fillUniform2(words3, to, -1, 1, { factor, shift: 0 });
      }
      return to.out;
    },
    normal(n, options) {
      const to = part("normal numbers", n, options), { mean, std } = checkWant(options, to.dtype);
      const variance = checkVariance("draw normal numbers", options.variance);
      fillNormal2(words3, to, scaleOf(mean, std, variance, to.dtype));
      return to.out;
    },
    truncatedNormal(n, options) {
      const to = part("truncated normals", n, options), { mean, std, left, right } = checkTruncated(options, to.dtype);
      const variance = checkVariance("draw truncated normals", options.variance);
      const scale = scaleOf(mean, std, variance, to.dtype, variance !== void 0 && isCompensated(options));
      fillTruncated2(words3, to, left, right, scale);
      return to.out;
    }
  };
  return rng;
}
var PLAIN = { factor: 1, shift: 0 };
function scaleOf(mean, std, variance, dtype, compensate = false) {
  if (variance === void 0) return { factor: std, shift: mean };
  const round = rounding(dtype), root2 = round(Math.sqrt(round(variance)));
  return { factor: compensate ? round(root2 / round(CUT_STD)) : root2, shift: mean };
}
function isCompensated(want) {
  return "within" in want && want.compensate === true;
}
function pathKey(key, path, foldIn) {
  let below = key;
  for (const name of path.split(".")) {
    const bytes = new TextEncoder().encode(name);
    below = foldIn(below, bytes.length);
    for (let i = 0; i < bytes.length; i += 4) {
      const word4 = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
      below = foldIn(below, word4 >>> 0);
    }
  }
  return below;
}
function drawBits(words3, n, options) {
  const dtype = dtypeOf(options, "uint32");
  if (kindOf(dtype) !== "uint") {
    throw new LensorError("type", `Cannot draw bits as ${dtype}: use uint8, uint16, uint32 or uint64`);
  }
  const { start, end, out } = targetOf("draw bits", n, dtype, options.range, options.into);
  if (dtype === "uint32") words3.fill(32, n, start, end, out);
  else {
    const width = 8 * out.BYTES_PER_ELEMENT, size = width === 64 ? 2 : 1;
    const made3 = new Uint32Array(size * (end - start));
    words3.fill(width, n, start, end, made3);
    if (width !== 64) out.set(made3);
    else {
      for (let i = 0; i < out.length; i++) {
        out[i] = BigInt(made3[2 * i]) << 32n | BigInt(made3[2 * i + 1]);
      }
    }
  }
  return out;
}
function drawCoins(words3, { x64 }, what, n, options, p, yes, no) {
  const dtype = dtypeOf(options, "float32");
  const [one, zero] = cast(new Float32Array([yes, no]), "float32", dtype);
  const { start, end, out } = targetOf(`draw ${what}`, n, dtype, options.range, options.into);
  const made3 = new Uint32Array((x64 ? 2 : 1) * (end - start)), limit = x64 ? p : Math.fround(p);
  words3.fill(x64 ? 64 : 32, n, start, end, made3);
  for (let i = 0; i < end - start; i++) {
    const u = x64 ? (made3[2 * i] * 2 ** 20 + (made3[2 * i + 1] >>> 12)) * 2 ** -52 : (made3[i] >>> 9) * 2 ** -23;
    out[i] = u < limit ? one : zero;
  }
  return out;
}

// kernels/_numpy_wasm.ts
var WASM2 = `
AGFzbQEAAAABFARgAX8AYAF8AXxgAX0BfWABfwF9AisDBW51bXB5B2xvZzFwMzIAAgVudW1weQVsb2cxcAABBW51bXB5A2V4cAABAwYFAAADAA
AFBAEBAgIGHwZ+AUIAC34BQgALfgFCAAt+AUIAC38BQQALfwFBAAsHOAUJdW5pZm9ybTY0AAMJdW5pZm9ybTMyAAQIbm9ybWFsNjQABghub3Jt
YWwzMgAHBm1lbW9yeQIACpIVBagCAgF/BH5BgAgpAwAkAEGICCkDACQBQZAIKQMAJAJBmAgpAwAkA0GgCCgCACQEQaQIKAIAJAVBgJABIQEgAE
EDdEGAkAFqIQADQCAAIAFLBEAjACIDQv////8PgyECIANCIIgiBELF7LP+CX4gAkLF7LP+CX5CIIh8IQUjAiMAQsXss/7J7PfCwwB+fCIDIwJU
rSMDIARC5L6XnAR+IAVCIIh8IAJC5L6XnAR+IAVC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fCMBQsXss/7J7PfCwwB+fHx8JAEgAyQAIAEjAS
MAhSMBQjqIikILiLlEAAAAAAAAoDyiOQMAIAFBCGohAQwBCwtBgAgjADcDAEGICCMBNwMAQaAIIwQ2AgBBpAgjBTYCAAvDAgIEfgF/QYAIKQMA
JABBiAgpAwAkAUGQCCkDACQCQZgIKQMAJANBoAgoAgAkBEGkCCgCACQFQYCQASEFIABBAnRBgJABaiEAA0AgACAFSwRAIAUCfyMEBEBBACQEIw
UMAQtBASQEIwAiAUL/////D4MhAyABQiCIIgJCxeyz/gl+IANCxeyz/gl+QiCIfCEEIwIjAELF7LP+yez3wsMAfnwiASMCVK0jAyACQuS+l5wE
fiAEQiCIfCADQuS+l5wEfiAEQv////8Pg3xCIIh8IwBCpLuZ/tGgu7AjfnwjAULF7LP+yez3wsMAfnx8fCQBIAEkACMBIwCFIwFCOoiKIgFCII
inJAUgAacLQQh2skMAAIAzlDgCACAFQQRqIQUMAQsLQYAIIwA3AwBBiAgjATcDAEGgCCMENgIAQaQIIwU2AgALvgMCBH4CfQNAAn8jBARAQQAk
BCMFDAELQQEkBCMAIgFC/////w+DIQIgAUIgiCIBQsXss/4JfiACQsXss/4JfkIgiHwhAyMCIwBCxeyz/sns98LDAH58IgQjAlStIwMgAULkvp
ecBH4gA0IgiHwgAkLkvpecBH4gA0L/////D4N8QiCIfCMAQqS7mf7RoLuwI358IwFCxeyz/sns98LDAH58fHwkASAEJAAjASMAhSMBQjqIiiIB
QiCIpyQFIAGnC0EIdrJDAACAM5SMEABDUx2MvpQhBQJ/IwQEQEEAJAQjBQwBC0EBJAQjACIBQv////8PgyECIAFCIIgiAULF7LP+CX4gAkLF7L
P+CX5CIIh8IQMjAiMAQsXss/7J7PfCwwB+fCIEIwJUrSMDIAFC5L6XnAR+IANCIIh8IAJC5L6XnAR+IANC/////w+DfEIgiHwjAEKku5n+0aC7
sCN+fCMBQsXss/7J7PfCwwB+fHx8JAEgBCQAIwEjAIUjAUI6iIoiAUIgiKckBSABpwtBCHayQwAAgDOUjBAAjCIGIAaSIAUgBZReRQ0ACyAFQ6
TdaUCSIgWMIAUgAEGAAnEbC9QHAwV+A3wEf0GACCkDACQAQYgIKQMAJAFBkAgpAwAkAkGYCCkDACQDQaAIKAIAJARBpAgoAgAkBUGAkAEhCSAA
QQN0QYCQAWohCwNAIAkgC0kEQCMAIgFC/////w+DIQIgAUIgiCIBQsXss/4JfiACQsXss/4JfkIgiHwhAyMCIwBCxeyz/sns98LDAH58IgQjAl
StIwMgAULkvpecBH4gA0IgiHwgAkLkvpecBH4gA0L/////D4N8QiCIfCMAQqS7mf7RoLuwI358IwFCxeyz/sns98LDAH58fHwkASAEJAAjASMA
hSMBQjqIiiIBQv8Bg6ciDEEDdEGAEGohCiABQgmIQv////////8HgyICuSIHIAorA4AQor0gAUKAAoNCN4aEvyEGIAorAwAgB2QiAEUEQCAMBH
8gCkEIaysDgCAgCisDgCAiB6EjACIBQv////8PgyECIAFCIIgiAULF7LP+CX4gAkLF7LP+CX5CIIh8IQMjAiMAQsXss/7J7PfCwwB+fCIEIwJU
rSMDIAFC5L6XnAR+IANCIIh8IAJC5L6XnAR+IANC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fCMBQsXss/7J7PfCwwB+fHx8JAEgBCQAIwEjAI
UjAUI6iIpCC4i5RAAAAAAAAKA8oqIgB6AgBkQAAAAAAADgv6IgBqIQAmMFA0AjACIBQv////8PgyEDIAFCIIgiAULF7LP+CX4gA0LF7LP+CX5C
IIh8IQQjAiMAQsXss/7J7PfCwwB+fCIFIwJUrSMDIAFC5L6XnAR+IARCIIh8IANC5L6XnAR+IARC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fC
MBQsXss/7J7PfCwwB+fHx8JAEgBSQAIwEjAIUjAUI6iIpCC4i5RAAAAAAAAKA8opoQAUTB6CBsqoPRv6IhBiMAIgFC/////w+DIQMgAUIgiCIB
QsXss/4JfiADQsXss/4JfkIgiHwhBCMCIwBCxeyz/sns98LDAH58IgUjAlStIwMgAULkvpecBH4gBEIgiHwgA0LkvpecBH4gBEL/////D4N8Qi
CIfCMAQqS7mf7RoLuwI358IwFCxeyz/sns98LDAH58fHwkASAFJAAjASMAhSMBQjqIikILiLlEAAAAAAAAoDyimhABmiIHIAegIAYgBqJkRQ0A
CyAGRDOtCYK0Ow1AoCIGmiAGIAJCgAKDQgBSGyEGQQELIQALIAkgBjkDACAJQQhBACAAG2ohCQwBCwtBgAgjADcDAEGICCMBNwMAQaAIIwQ2Ag
BBpAgjBTYCAAuKBQQEfgV/A30BfEGACCkDACQAQYgIKQMAJAFBkAgpAwAkAkGYCCkDACQDQaAIKAIAJARBpAgoAgAkBUGAkAEhBSAAQQJ0QYCQ
AWohCANAIAUgCEkEQAJ/IwQEQEEAJAQjBQwBC0EBJAQjACIBQv////8PgyECIAFCIIgiAULF7LP+CX4gAkLF7LP+CX5CIIh8IQMjAiMAQsXss/
7J7PfCwwB+fCIEIwJUrSMDIAFC5L6XnAR+IANCIIh8IAJC5L6XnAR+IANC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fCMBQsXss/7J7PfCwwB+
fHx8JAEgBCQAIwEjAIUjAUI6iIoiAUIgiKckBSABpwsiAEEJdiIHsiAAQf8BcSIJQQN0QYBAayIGKwOAELaUvCAAQYACcUEXdHK+IQogBisDAC
AHt2QiAEUEQCAJBH8gCrshDSAGQQhrKwOAILYgBisDgCC2IguTIQwCfyMEBEBBACQEIwUMAQtBASQEIwAiAUL/////D4MhAiABQiCIIgFCxeyz
/gl+IAJCxeyz/gl+QiCIfCEDIwIjAELF7LP+yez3wsMAfnwiBCMCVK0jAyABQuS+l5wEfiADQiCIfCACQuS+l5wEfiADQv////8Pg3xCIIh8Iw
BCpLuZ/tGgu7AjfnwjAULF7LP+yez3wsMAfnx8fCQBIAQkACMBIwCFIwFCOoiKIgFCIIinJAUgAacLIQAgDUQAAAAAAADgv6IgDaIQAiAMIABB
CHayQwAAgDOUlCALkrtkBSAHEAUhCkEBCyEACyAFIAo4AgAgBUEEQQAgABtqIQUMAQsLQYAIIwA3AwBBiAgjATcDAEGgCCMENgIAQaQIIwU2Ag
AL
`;

// kernels/numpy.ts
function numpyKernels(functions) {
  return made2 === void 0 ? made2 = makeNumpyKernels(globalThis.WebAssembly, functions) : made2;
}
function makeNumpyKernels(host, functions) {
  return kernelsOf(WASM2, host, (exports, buffer) => ({
    ...exports,
    state: new Uint32Array(buffer, STATE2, 10),
    tables: new Float64Array(buffer, TABLES, 1536),
    doubles: new Float64Array(buffer, OUT, 8192),
    floats: new Float32Array(buffer, OUT, 16384)
  }), { numpy: { ...functions } });
}
var made2;
var STATE2 = 1024;
var TABLES = 2048;
var OUT = 18432;

// random/numpy/_jump.ts
var N7 = 624;
var MOST2 = 100n;
function mtJumped(mt, jumps) {
  if (jumps < 0n || jumps > MOST2) {
    throw new LensorError(
      "range",
      `Cannot jump: ${jumps} is outside of 0 to ${MOST2}; MT19937 makes each jump by itself`
    );
  }
  const powers = Uint8Array.from(atob(POLYNOMIAL.replaceAll("\n", "")), (c2) => c2.charCodeAt(0));
  let from = { key: mt.key.slice(), at: mt.at % N7 };
  for (let jump = 0n; jump < jumps; jump++) {
    const sum = { key: from.key.slice(), at: from.at };
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
function has(powers, power) {
  return (powers[power >> 3] >> (power & 7) & 1) === 1;
}
function step(ring) {
  mtStep(ring.key, ring.at);
  ring.at = (ring.at + 1) % N7;
}
function add(sum, other) {
  for (let i = 0, a = sum.at, b = other.at; i < N7; i++) {
    sum.key[a] ^= other.key[b];
    if (++a === N7) a = 0;
    if (++b === N7) b = 0;
  }
}
var POLYNOMIAL = `
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

// random/numpy/_log1p32.ts
var F5 = Math.fround;
function log1p322(x) {
  if (x > -(2 ** -29)) return x > -(2 ** -54) ? x : F5(x - F5(F5(x * x) * 0.5));
  let k = 0, f = x, lost = 0, whole = false;
  if (x < LEAST) {
    float4[0] = F5(1 + x);
    const u = float4[0], fraction = word2[0] & 8388607;
    k = (word2[0] >>> 23) - 127;
    lost = F5((k > 0 ? F5(1 - F5(u - x)) : F5(x - F5(u - 1))) / u);
    const up = fraction >= 3474679;
    if (up) k++;
    whole = (up ? 8388608 - fraction >> 2 : fraction) === 0;
    word2[0] = fraction | (up ? 1056964608 : 1065353216);
    f = F5(float4[0] - 1);
  }
  const half2 = F5(F5(0.5 * f) * f);
  if (whole) {
    if (f === 0) return k === 0 ? 0 : F5(F5(k * LN2_HIGH4) + F5(lost + F5(k * LN2_LOW4)));
    const r2 = F5(half2 * F5(1 - F5(TWO_THIRDS * f)));
    return k === 0 ? F5(f - r2) : F5(F5(k * LN2_HIGH4) - F5(F5(r2 - F5(F5(k * LN2_LOW4) + lost)) - f));
  }
  const s = F5(f / F5(2 + f)), z = F5(s * s);
  let r = L73;
  for (const l of REST) r = F5(l + F5(z * r));
  r = F5(z * r);
  const product = F5(s * F5(half2 + r));
  if (k === 0) return F5(f - F5(half2 - product));
  return F5(F5(k * LN2_HIGH4) - F5(F5(half2 - F5(product + F5(F5(k * LN2_LOW4) + lost))) - f));
}
var LEAST = F5(-0.29289341);
var LN2_HIGH4 = F5(0.69313812256);
var LN2_LOW4 = F5(90580006145e-16);
var TWO_THIRDS = F5(0.6666666666666666);
var L73 = F5(0.1479819864);
var REST = [0.15313838422, 0.1818357259, 0.22222198546, 0.28571429849, 0.40000000596, 0.66666668653].map(
  F5
);
var float4 = new Float32Array(1);
var word2 = new Uint32Array(float4.buffer);

// random/_exact.ts
function exactExp(x) {
  return toNumber(expOf(toFixed(x)));
}
function exactLn(x) {
  const near = toFixed(Math.log(x)), error = (toFixed(x) * expOf(-near) >> BITS2) - ONE2;
  return toNumber(near + error - (error * error >> BITS2 + 1n));
}
var BITS2 = 192n;
var ONE2 = 1n << BITS2;
function expOf(x) {
  const reduced = x >> 12n;
  let term = ONE2, sum = ONE2;
  for (let k = 1n; term !== 0n && k < 40n; k++) {
    term = (term * reduced >> BITS2) / k;
    sum += term;
  }
  for (let k = 0; k < 12; k++) sum = sum * sum >> BITS2;
  return sum;
}
function toFixed(x) {
  const whole = Math.floor(x * 2 ** 53), rest = x * 2 ** 53 - whole;
  return (BigInt(whole) << 53n | BigInt(rest * 2 ** 53)) << BITS2 - 106n;
}
function toNumber(x) {
  return Number(x) * 2 ** -Number(BITS2);
}

// random/numpy/_ziggurat.ts
function zigguratNormals(bits2, out) {
  if (!bits2.fill?.("normal", out)) zigguratTwin(bits2, out);
}
function zigguratTwin(bits2, out) {
  const word4 = new Uint32Array(2), { ki, wi, fi } = wide2();
  for (let k = 0; k < out.length; ) {
    bits2.next64(word4);
    const high2 = word4[0], low2 = word4[1], i = low2 & 255, negative = (low2 & 256) !== 0;
    const m = (high2 >>> 9 & 1048575) * 2 ** 32 + ((low2 >>> 9 | high2 << 23) >>> 0);
    const x = negative ? -(m * wi[i]) : m * wi[i];
    if (m < ki[i]) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = -INVERSE_R * log1p(-bits2.double());
        b = -log1p(-bits2.double());
      } while (!(b + b > a * a));
      out[k++] = m & 256 ? -(R + a) : R + a;
    } else if ((fi[i - 1] - fi[i]) * bits2.double() + fi[i] < exp(-0.5 * x * x)) out[k++] = x;
  }
}
function zigguratNormals32(bits2, out) {
  if (!bits2.fill?.("normal", out)) zigguratTwin32(bits2, out);
}
function zigguratTwin32(bits2, out) {
  const { ki, wi, fi } = narrow2(), single = () => (bits2.next32() >>> 8) * 2 ** -24;
  for (let k = 0; k < out.length; ) {
    const r = bits2.next32(), i = r & 255, m = r >>> 9, size = F6(m * wi[i]), x = r & 256 ? -size : size;
    if (m < ki[i]) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = F6(-F6(INVERSE_R) * log1p322(-single()));
        b = -log1p322(-single());
      } while (!(F6(b + b) > F6(a * a)));
      out[k++] = m & 256 ? -F6(F6(R) + a) : F6(F6(R) + a);
    } else if (F6(F6(F6(fi[i - 1] - fi[i]) * single()) + fi[i]) < exp(-0.5 * x * x)) out[k++] = x;
  }
}
var F6 = Math.fround;
var R = 3.654152885361009;
var INVERSE_R = 0.2736612373297583;
var AREA = 0.004928673233974652;
function layers(bits2) {
  const x = new Float64Array(256), y = new Float64Array(256), unit2 = 2 ** -bits2;
  x[255] = R;
  y[255] = exactExp(-R * R / 2);
  for (let i = 254; i >= 1; i--) {
    x[i] = Math.sqrt(-2 * exactLn(AREA / x[i + 1] + y[i + 1]));
    y[i] = exactExp(-0.5 * x[i] * x[i]);
    if (i === 38) y[i] = 0.6773880362187735;
  }
  y[0] = 1;
  x[0] = AREA / y[255];
  const round = bits2 === 52 ? (v) => v : F6;
  const ki = Float64Array.from(
    x,
    (edge, i) => i === 1 ? 0 : even((i === 0 ? R * y[255] / AREA : x[i - 1] / edge) * 2 ** bits2)
  );
  return { ki, wi: x.map((edge) => round(edge * unit2)), fi: y.map(round) };
}
function even(v) {
  const low2 = Math.floor(v), rest = v - low2;
  return rest > 0.5 || rest === 0.5 && low2 % 2 === 1 ? low2 + 1 : low2;
}
var wide2 = once(() => layers(52));
var narrow2 = once(() => layers(23));
var tables = once(() => {
  const all2 = new Float64Array(6 * 256);
  [wide2(), narrow2()].forEach(
    ({ ki, wi, fi }, i) => [ki, wi, fi].forEach((table2, j) => all2.set(table2, 256 * (3 * i + j)))
  );
  return all2;
});
function once(make) {
  let kept;
  return () => kept ??= make();
}

// random/numpy/_bits.ts
function pcgSeeded(words3) {
  const start = words3[0] << 64n | words3[1], inc = ((words3[2] << 64n | words3[3]) << 1n | 1n) & MASK128;
  return pcg(stepped(inc + start, inc) & MASK128, inc, void 0);
}
function stepped(state, inc) {
  return state * MULTIPLIER + inc & MASK128;
}
function pcg(startState, inc, kept) {
  const s = new Float64Array(4), add2 = new Float64Array(8), pair = new Uint32Array(2);
  for (let i = 0; i < 4; i++) s[i] = Number(startState >> BigInt(32 * i) & 0xffffffffn);
  for (let i = 0; i < 8; i++) add2[i] = Number(inc >> BigInt(16 * i) & 0xffffn);
  let half2 = kept;
  const next64 = (out) => {
    pcgStep(s, add2);
    const xh = s[3] ^ s[1] | 0, xl = s[2] ^ s[0] | 0, turn2 = s[3] >>> 26, by = turn2 & 31;
    const h = turn2 & 32 ? xl : xh, l = turn2 & 32 ? xh : xl;
    out[0] = by === 0 ? h : h >>> by | l << 32 - by;
    out[1] = by === 0 ? l : l >>> by | h << 32 - by;
  };
  const state = () => BigInt(s[3]) << 96n | BigInt(s[2]) << 64n | BigInt(s[1]) << 32n | BigInt(s[0]);
  return {
    next64,
    ...halved(next64, pair, () => half2, (value2) => half2 = value2),
    fill: (kind, out) => pcgFill(kind, out, s, inc, half2, (word4) => half2 = word4),
    state: () => ({ state: state(), inc, has_uint32: half2 === void 0 ? 0 : 1, uinteger: half2 ?? 0 }),
    copy: () => pcg(state(), inc, half2),
    advanced: (delta) => pcg(ahead(state(), inc, delta), inc, void 0),
    jumped: (jumps) => pcg(ahead(state(), inc, jumps * PCG_JUMP), inc, void 0)
  };
}
function ahead(state, inc, delta) {
  let multiplier = 1n, shift = 0n, m = MULTIPLIER, c2 = inc;
  for (let rest = delta & MASK128; rest > 0n; rest >>= 1n) {
    if (rest & 1n) {
      multiplier = multiplier * m & MASK128;
      shift = shift * m + c2 & MASK128;
    }
    c2 = (m + 1n) * c2 & MASK128;
    m = m * m & MASK128;
  }
  return multiplier * state + shift & MASK128;
}
function pcgFill(kind, out, s, inc, half2, keep) {
  const kernels = numpyKernels({ exp, log1p, log1p32: log1p322 });
  if (!kernels) return false;
  const { state } = kernels, wide4 = out instanceof Float64Array, made3 = wide4 ? kernels.doubles : kernels.floats;
  if (kind === "normal" && kernels.tables.at(-1) === 0) kernels.tables.set(tables());
  for (let i = 0; i < 4; i++) {
    state[i] = s[i];
    state[4 + i] = Number(inc >> BigInt(32 * i) & 0xffffffffn);
  }
  state[8] = half2 === void 0 ? 0 : 1;
  state[9] = half2 ?? 0;
  for (let at = 0; at < out.length; at += made3.length) {
    const count = Math.min(made3.length, out.length - at);
    kernels[`${kind}${wide4 ? 64 : 32}`](count);
    out.set(made3.subarray(0, count), at);
  }
  for (let i = 0; i < 4; i++) s[i] = state[i];
  keep(state[8] === 0 ? void 0 : state[9]);
  return true;
}
function pcgStep(s, add2) {
  const a = s[0], b = s[1], c2 = s[2], d = s[3];
  let t = a * M0 + add2[0], carry = Math.floor(t * 2 ** -16);
  const r0 = t - carry * 65536;
  t = a * M1 + add2[1] + carry;
  carry = Math.floor(t * 2 ** -16);
  s[0] = r0 + (t - carry * 65536) * 65536;
  t = a * M2 + b * M0 + add2[2] + carry;
  carry = Math.floor(t * 2 ** -16);
  const r2 = t - carry * 65536;
  t = a * M3 + b * M1 + add2[3] + carry;
  carry = Math.floor(t * 2 ** -16);
  s[1] = r2 + (t - carry * 65536) * 65536;
  t = a * M4 + b * M2 + c2 * M0 + add2[4] + carry;
  carry = Math.floor(t * 2 ** -16);
  const r4 = t - carry * 65536;
  t = a * M5 + b * M3 + c2 * M1 + add2[5] + carry;
  carry = Math.floor(t * 2 ** -16);
  s[2] = r4 + (t - carry * 65536) * 65536;
  t = a * M6 + b * M4 + c2 * M2 + d * M0 + add2[6] + carry;
  carry = Math.floor(t * 2 ** -16);
  const r6 = t - carry * 65536;
  t = a * M7 + b * M5 + c2 * M3 + d * M1 + add2[7] + carry;
  s[3] = r6 + (t - Math.floor(t * 2 ** -16) * 65536) * 65536;
}
function philoxBits(key, counter) {
  return philox(key, counter.reduceRight((sum, word4) => sum << 64n | word4, 0n), [], void 0);
}
function philox(key, count, rest, kept) {
  let counter = count, left = [...rest], half2 = kept;
  const raw = () => {
    if (left.length === 0) {
      counter = BigInt.asUintN(256, counter + 1n);
      left = philox4x64(key, [0n, 64n, 128n, 192n].map((at) => BigInt.asUintN(64, counter >> at)));
    }
    return left.shift();
  };
  const next64 = (out) => {
    const word4 = raw();
    out[0] = Number(word4 >> 32n);
    out[1] = Number(word4 & 0xffffffffn);
  };
  return {
    next64,
    ...halved(next64, new Uint32Array(2), () => half2, (value2) => half2 = value2),
    raw,
    state: () => ({ key, counter, buffer: left, has_uint32: half2 === void 0 ? 0 : 1, uinteger: half2 ?? 0 }),
    copy: () => philox(key, counter, left, half2),
    advanced: (delta) => philox(key, BigInt.asUintN(256, counter + delta), [], void 0),
    jumped: (jumps) => philox(key, BigInt.asUintN(256, counter + (jumps << 128n)), [], void 0)
  };
}
function mtBits(words3) {
  const key = words3.slice();
  key[0] = 2147483648;
  return mersenne(mtFrom(key, 623));
}
function legacyBits(seed) {
  return mersenne(typeof seed === "number" ? mtSeeded(seed) : mtSeededByList(seed));
}
function mersenne(mt) {
  return {
    next64(out) {
      out[0] = mtNext(mt);
      out[1] = mtNext(mt);
    },
    next32: () => mtNext(mt),
    double() {
      const a = mtNext(mt) >>> 5;
      return (a * 67108864 + (mtNext(mt) >>> 6)) * 2 ** -53;
    },
    raw: () => BigInt(mtNext(mt)),
    state: () => ({ key: Uint32Array.from(mt.key, (w) => w >>> 0), pos: mt.at }),
    copy: () => mersenne(mtCopy(mt)),
    jumped: (jumps) => mersenne(mtJumped(mt, jumps))
  };
}
function halved(next64, pair, kept, keep) {
  return {
    next32() {
      const half2 = kept();
      if (half2 !== void 0) {
        keep(void 0);
        return half2;
      }
      next64(pair);
      keep(pair[0]);
      return pair[1];
    },
    double() {
      next64(pair);
      return (pair[0] * 2097152 + (pair[1] >>> 11)) * 2 ** -53;
    },
    raw() {
      next64(pair);
      return BigInt(pair[0]) << 32n | BigInt(pair[1]);
    }
  };
}
var MASK128 = (1n << 128n) - 1n;
var PCG_JUMP = 0x9e3779b97f4a7c15f39cc0605cedc835n;
var MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
var M0 = 63045;
var M1 = 40908;
var M2 = 57188;
var M3 = 17285;
var M4 = 23972;
var M5 = 8134;
var M6 = 60677;
var M7 = 9056;

// random/numpy/_integers.ts
function fillBetween3(bits2, out, dtype, low2, high2, legacy) {
  const most = high2 - low2 - 1n, bytes = bytesOf(dtype), n = out.length;
  if (bytes === 8) {
    const into = out;
    if (most === 0n) into.fill(low2);
    else if (most <= 0xffffffffn) {
      const next2 = narrow3(() => bits2.next32(), 32, Number(most), legacy);
      for (let i = 0; i < n; i++) into[i] = low2 + BigInt(next2());
    } else {
      const next2 = wide3(bits2, most, legacy);
      for (let i = 0; i < n; i++) into[i] = low2 + next2();
    }
    return;
  }
  const l = Number(low2);
  if (most === 0n) {
    out.fill(l);
    return;
  }
  const width = 8 * bytes, source = width === 32 ? () => bits2.next32() : pieces(bits2, width);
  const next = narrow3(source, width, Number(most), legacy);
  for (let i = 0; i < n; i++) out[i] = l + next();
}
function shuffled(bits2, n, swap) {
  for (let i = n - 1; i > 0; i--) swap(i, upTo(bits2, i));
}
function upTo(bits2, most) {
  const pair = new Uint32Array(2);
  if (most <= 4294967295) {
    const mask2 = maskOf(most);
    for (; ; ) {
      const value2 = (bits2.next32() & mask2) >>> 0;
      if (value2 <= most) return value2;
    }
  }
  const mask = maskOf(Math.floor(most / 2 ** 32));
  for (; ; ) {
    bits2.next64(pair);
    const value2 = ((pair[0] & mask) >>> 0) * 2 ** 32 + pair[1];
    if (value2 <= most) return value2;
  }
}
function pieces(bits2, width) {
  let word4 = 0, left = 0;
  return () => {
    if (left === 0) {
      word4 = bits2.next32();
      left = 32 / width;
    } else word4 >>>= width;
    left--;
    return word4 & 2 ** width - 1;
  };
}
function narrow3(source, width, most, legacy) {
  const all2 = 2 ** width, span = most + 1;
  if (span === all2) return source;
  if (legacy) {
    const mask = maskOf(most);
    return () => {
      for (; ; ) {
        const value2 = (source() & mask) >>> 0;
        if (value2 <= most) return value2;
      }
    };
  }
  const threshold = (all2 - 1 - most) % span, sh = Math.floor(span / 65536), sl = span % 65536;
  return () => {
    for (; ; ) {
      const draw = source(), low2 = draw * sl;
      if (width < 32) {
        const rest2 = low2 % all2;
        if (rest2 >= threshold) return (low2 - rest2) / all2;
        continue;
      }
      const upper = draw * sh + Math.floor(low2 / 65536), rest = upper % 65536 * 65536 + low2 % 65536;
      if (rest >= threshold) return Math.floor(upper / 65536);
    }
  };
}
function wide3(bits2, most, legacy) {
  const pair = new Uint32Array(2), span = most + 1n;
  const draw = () => {
    bits2.next64(pair);
    return BigInt(pair[0]) << 32n | BigInt(pair[1]);
  };
  if (most === 2n ** 64n - 1n) return draw;
  if (legacy) {
    const mask = (1n << BigInt(most.toString(2).length)) - 1n;
    return () => {
      for (; ; ) {
        const value2 = draw() & mask;
        if (value2 <= most) return value2;
      }
    };
  }
  const threshold = (2n ** 64n - 1n - most) % span;
  return () => {
    for (; ; ) {
      const product = draw() * span, rest = BigInt.asUintN(64, product);
      if (rest >= threshold) return product >> 64n;
    }
  };
}
function maskOf(most) {
  return most === 0 ? 0 : -1 >>> Math.clz32(most);
}

// random/numpy/_floats.ts
function legacyNormals(bits2, out, gauss) {
  for (let i = 0; i < out.length; i++) {
    if (gauss.kept !== void 0) {
      out[i] = gauss.kept;
      gauss.kept = void 0;
      continue;
    }
    let x, y, r;
    do {
      x = 2 * bits2.double() - 1;
      y = 2 * bits2.double() - 1;
      r = x * x + y * y;
    } while (r >= 1 || r === 0);
    const f = Math.sqrt(-2 * log(r) / r);
    gauss.kept = f * x;
    out[i] = f * y;
  }
}
var PIECE = 8192;
function cutNormals(normals, n, { mean, std, a, b }, put) {
  const piece = new Float64Array(Math.min(n, PIECE));
  for (let filled = 0, tried = 0; filled < n; tried += n) {
    if (filled === 0 && tried > PATIENCE2) {
      throw new LensorError("limit", `Cannot draw truncated normals: next to nothing lies between ${a} and ${b}`);
    }
    for (let from = 0; from < n; from += PIECE) {
      const numbers = piece.subarray(0, n - from);
      normals(numbers);
      let kept = 0;
      for (const z of numbers) {
        const x = mean + std * z;
        if (x >= a && x <= b && filled + kept < n) numbers[kept++] = x;
      }
      put(numbers.subarray(0, kept), filled);
      filled += kept;
    }
  }
}
function quantiles(uniform, out, { mean, std, a, b, left, right }) {
  const mirrored = left + right > 0, low2 = phi(mirrored ? -right : left), high2 = phi(mirrored ? -left : right);
  for (let i = 0; i < out.length; i++) {
    const z = quantile(low2 + uniform() * (high2 - low2));
    out[i] = Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  }
}
function fromFloat64(numbers, out, dtype) {
  if (dtype === "float32" || dtype === "float64") return out.set(numbers);
  const store = storing(dtype), single = dtype === "float16";
  for (let i = 0; i < numbers.length; i++) out[i] = store(single ? oddFloat32(numbers[i]) : numbers[i]);
}
function oddFloat32(x) {
  float5[0] = x;
  const near = float5[0];
  if (near === x || (word3[0] & 1) === 1 || !Number.isFinite(near)) return near;
  word3[0] += Math.abs(near) < Math.abs(x) ? 1 : -1;
  return float5[0];
}
var PATIENCE2 = 2 ** 24;
var float5 = new Float32Array(1);
var word3 = new Int32Array(float5.buffer);

// random/numpy/seed_sequence.ts
function seedSequence(entropy, options = {}) {
  checkOptions("make a seed sequence", options, ["spawnKey", "poolSize"]);
  const { spawnKey = [], poolSize = 4 } = options;
  if (typeof poolSize !== "number" || !Number.isInteger(poolSize) || poolSize < 4 || poolSize > 2 ** 16) {
    throw new LensorError(
      "range",
      `Cannot make a seed sequence: poolSize is ${describe(poolSize)}; use an integer from 4 on`
    );
  }
  const words3 = wordsOf("entropy", entropy), path = wordsOf("spawnKey", spawnKey);
  if (path.length > 0) {
    while (words3.length < poolSize) words3.push(0);
  }
  const pool = mixed([...words3, ...path], poolSize);
  let spawned = 0;
  return {
    entropy,
    spawnKey: spawnKey.map(Number),
    generateState(count) {
      checkCount("words", count);
      return generate(pool, count);
    },
    generateState64(count) {
      checkCount("words", count);
      const halves2 = generate(pool, 2 * count);
      return BigUint64Array.from(
        { length: count },
        (_, i) => BigInt(halves2[2 * i + 1]) << 32n | BigInt(halves2[2 * i])
      );
    },
    spawn(children) {
      checkCount("children", children);
      const first = spawned;
      spawned += children;
      return Array.from(
        { length: children },
        (_, i) => seedSequence(entropy, { spawnKey: [...spawnKey, first + i], poolSize })
      );
    }
  };
}
function wordsOf(name, value2) {
  if (Array.isArray(value2)) return value2.flatMap((each) => wordsOf(name, each));
  if (typeof value2 !== "number" && typeof value2 !== "bigint") {
    throw new LensorError(
      "type",
      `Cannot seed numpy: expected an integer or a list of them as ${name}, found ${describe(value2)}`
    );
  }
  if (typeof value2 === "number" && !Number.isSafeInteger(value2) || value2 < 0) {
    throw new LensorError(
      "range",
      `Cannot seed numpy: ${name} ${value2} is no integer from 0 on; pass a bigint beyond 2^53`
    );
  }
  const words3 = [];
  for (let rest = BigInt(value2); rest > 0n || words3.length === 0; rest >>= 32n) words3.push(Number(rest & 0xffffffffn));
  return words3;
}
function mixed(words3, size) {
  const pool = new Uint32Array(size);
  let h = 1135663077;
  const hashed = (value2) => {
    let v = value2 ^ h;
    h = Math.imul(h, 2468251765);
    v = Math.imul(v, h);
    return v ^ v >>> 16;
  };
  const mix = (at, value2) => {
    const r = Math.imul(pool[at], 3389127133) - Math.imul(value2, 1232336661);
    pool[at] = r ^ r >>> 16;
  };
  for (let i = 0; i < size; i++) pool[i] = hashed(words3[i] ?? 0);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) if (to !== from) mix(to, hashed(pool[from]));
  }
  for (const word4 of words3.slice(size)) for (let to = 0; to < size; to++) mix(to, hashed(word4));
  return pool;
}
function generate(pool, count) {
  const out = new Uint32Array(count);
  let h = 2337405405;
  for (let i = 0; i < count; i++) {
    let v = pool[i % pool.length] ^ h;
    h = Math.imul(h, 1492356589);
    v = Math.imul(v, h);
    out[i] = v ^ v >>> 16;
  }
  return out;
}
function checkCount(what, count) {
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0 && count < 2 ** 31) return;
  const code = typeof count === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot use a seed sequence: ${describe(count)} is no number of ${what}`);
}

// random/numpy.ts
var numpy = Object.assign(
  (seed, options = {}) => {
    checkOptions("make a numpy generator", options, ["bitGenerator"]);
    const name = options.bitGenerator ?? "pcg64", legacy = name === "legacy";
    if (name === "philox" && isStart(seed)) return generator3(philoxAt(seed), name);
    if (legacy) return generator3(legacyBits(legacySeed(seed)), name);
    const sequence = isSequence(seed) ? seed : seedSequence(seed);
    if (name === "pcg64") return generator3(pcgSeeded(sequence.generateState64(4)), name, sequence);
    if (name === "mt19937") return generator3(mtBits(sequence.generateState(624)), name, sequence);
    if (name === "philox") {
      return generator3(philoxBits([...sequence.generateState64(2)], [0n, 0n, 0n, 0n]), name, sequence);
    }
    throw new LensorError(
      "unknown-name",
      `Cannot make a numpy generator: there is no bitGenerator ${describe(name)}; use pcg64, mt19937, philox or legacy`
    );
  },
  { seedSequence }
);
var INTO3 = ["dtype", "range", "into"];
function generator3(start, name, sequence, gauss = { kept: void 0 }) {
  let bits2 = start;
  const legacy = name === "legacy";
  const normals = (out) => legacy ? legacyNormals(bits2, out, gauss) : zigguratNormals(bits2, out);
  const unsupported = (verb) => {
    throw new LensorError("unsupported", `Cannot ${verb}: the ${name} generator of NumPy has no such thing`);
  };
  const made3 = (what, n, options, fill) => {
    const dtype = floatType(what, options);
    return drawWhole(what, n, dtype, options, (out) => {
      if (dtype === "float64") return fill(out);
      const piece = new Float64Array(Math.min(n, PIECE));
      for (let at = 0; at < n; at += PIECE) {
        const numbers = piece.subarray(0, n - at);
        fill(numbers);
        fromFloat64(numbers, out.subarray(at, at + numbers.length), dtype);
      }
    });
  };
  const native = (what, options) => {
    checkOptions(`draw ${what}`, options, INTO3);
    const dtype = floatType(what, options);
    if (dtype === "float32" && !legacy || dtype === "float64") return dtype;
    throw new LensorError(
      "type",
      `Cannot draw ${what} as ${dtype}: the ${name} generator has them as ${legacy ? "float64" : "float32 and float64"}`
    );
  };
  const rng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator3(bits2.copy(), name, sequence, { ...gauss }),
    ordered: true,
    label: `numpy(${name})`,
    get state() {
      return bits2.state();
    },
    raw: (n) => drawWhole("raw outputs", n, "uint64", void 0, (out) => {
      for (let i = 0; i < n; i++) out[i] = bits2.raw();
    }),
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole("bits", n, "uint32", options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits2.next32();
      });
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO3, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high2] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween3(bits2, out, dtype, low2, high2, legacy));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", void 0, void 0);
      for (let i = 0; i < n; i++) out[i] = i;
      rng.shuffle(out);
      return out;
    },
    shuffle(values, size = 1) {
      if (!Number.isInteger(size) || size < 1 || values.length % size !== 0) {
        throw new LensorError("shape", `Cannot shuffle ${values.length} elements: rows of ${size} do not divide them`);
      }
      const row = values.slice(0, size), all2 = values;
      shuffled(bits2, values.length / size, (i, j) => {
        if (size === 1) {
          const kept = all2[i];
          all2[i] = all2[j];
          all2[j] = kept;
          return;
        }
        row.set(all2.subarray(i * size, (i + 1) * size));
        all2.copyWithin(i * size, j * size, (j + 1) * size);
        all2.set(row, j * size);
      });
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
      return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits2.double() < p ? one : zero;
      });
    },
    random(n, options) {
      const dtype = native("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => {
        if (bits2.fill?.("uniform", out)) return;
        if (dtype === "float64") {
          for (let i = 0; i < n; i++) out[i] = bits2.double();
        } else for (let i = 0; i < n; i++) out[i] = (bits2.next32() >>> 8) * 2 ** -24;
      });
    },
    standardNormal(n, options) {
      const dtype = native("normal numbers", options);
      return drawWhole("normal numbers", n, dtype, options, (out) => {
        if (dtype === "float64") normals(out);
        else zigguratNormals32(bits2, out);
      });
    },
    uniform(n, options) {
      const { low: low2, high: high2 } = checkUniform(options), span = high2 - low2;
      if (!(low2 <= high2) || !Number.isFinite(span)) {
        throw new LensorError("range", `Cannot draw uniform numbers: [${low2}, ${high2}) is no range of finite numbers`);
      }
      return made3("uniform numbers", n, options, (out) => {
        for (let i = 0; i < out.length; i++) out[i] = low2 + span * bits2.double();
      });
    },
    normal(n, options) {
      const { mean, std } = checkWant(options, "float64");
      return made3("normal numbers", n, options, (out) => {
        normals(out);
        for (let i = 0; i < out.length; i++) out[i] = mean + std * out[i];
      });
    },
    truncatedNormal(n, options) {
      const want = checkTruncated(options, "float64"), what = "truncated normals", dtype = floatType(what, options);
      if (options.method === "inverse") {
        return made3(what, n, options, (out) => quantiles(
          () => bits2.double(),
          out,
          want
        ));
      }
      return drawWhole(what, n, dtype, options, (out) => {
        cutNormals(normals, n, want, (some, at) => fromFloat64(some, out.subarray(at, at + some.length), dtype));
      });
    },
    spawn(n) {
      if (!sequence) return unsupported("spawn generators");
      return sequence.spawn(n).map((child) => numpy(child, { bitGenerator: name }));
    },
    advance(delta) {
      if (!bits2.advanced) return unsupported("advance");
      bits2 = bits2.advanced(stepsOf("advance", delta));
    },
    jumped(jumps = 1) {
      return generator3(bits2.jumped(stepsOf("jump", jumps)), name, sequence);
    }
  };
  return rng;
}
function stepsOf(verb, steps) {
  if (typeof steps === "bigint") return steps;
  if (Number.isSafeInteger(steps)) return BigInt(steps);
  const code = typeof steps === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: ${describe(steps)} is no number of steps; use an integer`);
}
function legacySeed(seed) {
  const words3 = isSequence(seed) || isStart(seed) ? [] : [seed].flat();
  for (const word4 of words3) {
    if (typeof word4 !== "number" && typeof word4 !== "bigint") {
      throw new LensorError("type", `Cannot seed numpy: expected an integer as seed, found ${describe(word4)}`);
    }
    if (typeof word4 === "number" && !Number.isInteger(word4) || word4 < 0 || word4 > 4294967295) {
      throw new LensorError("range", `Cannot seed numpy: legacy seed ${word4} is outside of 0 to 2^32-1`);
    }
  }
  if (words3.length === 0) {
    throw new LensorError(
      "type",
      "Cannot seed numpy: the legacy generator takes an integer or a list that is not empty"
    );
  }
  return Array.isArray(seed) ? words3.map(Number) : Number(words3[0]);
}
function isSequence(seed) {
  return typeof seed === "object" && seed !== null && "generateState64" in seed;
}
function isStart(seed) {
  return typeof seed === "object" && seed !== null && "key" in seed;
}
function philoxAt({ key, counter = 0n }) {
  const words3 = (name, value2, most) => {
    const parts = Array.isArray(value2) ? value2 : [value2];
    const list = Array.isArray(value2) ? parts.map((part) => wordsOf(name, part).reduceRight((sum, word4) => sum << 32n | BigInt(word4), 0n)) : Array.from({ length: most }, (_, i) => wordsOf(name, value2).slice(2 * i, 2 * i + 2)).map(([low2 = 0, high2 = 0]) => BigInt(high2) << 32n | BigInt(low2));
    if (list.length === most && list.every((word4) => word4 >> 64n === 0n)) return list;
    throw new LensorError("range", `Cannot seed numpy: ${name} is not ${most} words of 64 bits`);
  };
  return philoxBits(words3("key", key, 2), words3("counter", counter, 4));
}

export {
  philox2x32,
  philox4x32,
  philox2x64,
  philox4x64,
  torch,
  jax,
  seedSequence,
  numpy
};
