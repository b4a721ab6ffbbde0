import {
  LensorError,
  __export,
  aboveZero,
  allocate,
  bytesOf,
  cast,
  castLoses,
  checkCount,
  checkDType,
  checkOptions,
  checkRange,
  compiled,
  describe,
  fromBfloat16,
  fromBytes,
  fromFloat16,
  fromFloat32,
  fromZero,
  holds,
  kernelsOf,
  kindOf,
  lanesOf,
  nearest,
  numberOption,
  quoteNames,
  sameShape,
  showShape,
  sizeOf,
  toBfloat16,
  toBytes,
  toFloat16,
  toFloat32,
  wordOption
} from "./chunk-JPG2LPM4.js";

// core/draw_target.ts
function targetOf(verb, n, dtype, range2, into) {
  checkDType(dtype);
  checkCount(verb, n);
  const [start, end] = checkRange(verb, n, range2), count2 = end - start;
  if (into === void 0) return { start, end, dtype, out: room(verb, dtype, count2) };
  if (!holds(into, dtype)) {
    throw new LensorError("type", `Cannot ${verb}: "into" is ${describe(into)}, not the array of ${dtype}`);
  }
  if (into.length !== count2 * lanesOf(dtype)) {
    throw new LensorError("shape", `Cannot ${verb}: "into" has ${into.length} elements; ${count2} are drawn`);
  }
  return { start, end, dtype, out: into };
}
function room(verb, dtype, count2) {
  try {
    return allocate(dtype, count2);
  } catch (cause) {
    const text2 = `Cannot ${verb}: there is no room for ${count2} elements of ${dtype}; ask for a smaller range`;
    throw new LensorError("limit", text2, { cause });
  }
}

// kernels/_wasm.ts
var WASM = `
AGFzbQEAAAABUgpgAn9/AGAHf39/f39/ewBgB39/f39/f38AYAV/f319fQBgBH9/fX0AYAZ/f319fX0AYAt/f3x8fHx8fHx8fABgBH9/fHwAYA
V/f3x8fABgAAADDAsBAgMEBQYAAAcICQQFAXABAQEFBAEBAwMGyQEXfwBBCAt/AEGAMAt/AEGAsAQLfwBBgLAGC38AQYCwBwt/AEEMC38AQdAA
C38AQdgAC38AQZABC38AQcgEC38AQdAEC38AQdgEC38AQfAEC38AQYDAAAt/AEHoBQt/AEGMBgt/AEGQBgt/AEHACAt/AEHICAt7Af0MAAAAAA
AAAAAAAAAAAAAAAAt7Af0MAAAAAAAAAAAAAAAAAAAAAAt7Af0MAAAAAAAAAAAAAAAAAAAAAAt7Af0MAAAAAAAAAAAAAAAAAAAAAAsHbgoFd29y
ZHMAAQd1bmlmb3JtAAIGbm9ybWFsAAMIdHdvU2lnbWEABAdpbnZlcnNlAAUMcGFja0JmbG9hdDE2AAYLcGFja0Zsb2F0MTYABwhub3JtYWw2NA
AICXVuaWZvcm02NAAJBm1lbW9yeQIACAEKCQYBAEEBCwAMAQ4KuHILqgUCA3sEfyADIAIgASAAQdq3xN4Bc3NzcyEMIAAgBGr9ESEIIAEgBWr9
ESEHIAYgAv0R/a4BIQkgA0GAgICYBGr9ESEGQQEhDQNAIA1BBUwEQCANQQFxIQQgCCAH/a4BIQgBQQpBBiAEGyEFIAcgBf2rASAHQSAgBWv9rQ
H9UCAI/VEhByAJIAb9rgEhCQFBGkEUIAQbIQUgBiAF/asBIAZBICAFa/2tAf1QIAn9USEGIAggBv2uASEIAUELQREgBBshBSAGIAX9qwEgBkEg
IAVr/a0B/VAgCP1RIQYgCSAH/a4BIQkBQRVBCyAEGyEFIAcgBf2rASAHQSAgBWv9rQH9UCAJ/VEhByAIIAf9rgEhCAFBDUEZIAQbIQUgByAF/a
sBIAdBICAFa/2tAf1QIAj9USEHIAkgBv2uASEJAUEbQQogBBshBSAGIAX9qwEgBkEgIAVr/a0B/VAgCf1RIQYgCCAG/a4BIQgBQRdBEiAEGyEF
IAYgBf2rASAGQSAgBWv9rQH9UCAI/VEhBiAJIAf9rgEhCQFBBUEUIAQbIQQgByAE/asBIAdBICAEa/2tAf1QIAn9USEHIA1BBUYEfyAABSANQQ
RGBH8gDAUgAyACIAEgDUECRhsgDUEDRhsLCyEFIA1BBUYEfyABBSANQQRGBH8gAAUgDCADIAIgDUECRhsgDUEDRhsLCyEKIA1BBUYEfyACBSAN
QQRGBH8gAQUgACAMIAMgDUECRhsgDUEDRhsLCyELIA1BBUYEfyADBSANQQRGBH8gAgUgASAAIAwgDUECRhsgDUEDRhsLCyEEIAggBf0R/a4BIQ
ggByAK/RH9rgEhByAJIAv9Ef2uASEJIAYgDSAEav0R/a4BIQYgDUEBaiENDAELCyAIJBMgByQUIAkkFSAGJBYLwgIBC3sgACABIAIgAyAEIAX9
DAAAAAABAAAAAgAAAAMAAAAQACMTIQkjFCEKIxUhByMWIQsgACABIAIgAyAEIAX9DAQAAAAFAAAABgAAAAcAAAAQACMTIQwjFCENIxUhCCMWIQ
5BCP0JAgAhDyAGQQJ0QYAwaiEAQYAwIQEDQCAAIAFLBEAgCSAK/a4BIAv9rgEhECAMIA39rgEgDv2uASERIAsgD/2uASELIA4gD/2uASEOIAog
CkEJ/a0B/VEhCSANIA1BCf2tAf1RIQwgByAHQQP9qwH9rgEhCiAIIAhBA/2rAf2uASENAUEVIQIgByAC/asBIAdBICACa/2tAf1QIBD9rgEhBw
FBFSECIAggAv2rASAIQSAgAmv9rQH9UCAR/a4BIQggASAQ/QsEACABIBH9CwQQIAFBIGohAQwBCwsLjgEBBXsgAv0TIQUgA/0TIQYgBP0TIQcg
AUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAASwRAIAD9AAQAQQj9rQH9+gEhCCAA/QAEEEEI/a0B/foBIQkgACAIIAX95gEgBv3kASAH/eoB/Q
sEACAAIAkgBf3mASAG/eQBIAf96gH9CwQQIABBIGohAAwBCwsLqw4BFnsgAv0TIQQgA/0TIQUgAUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAA
SwRAIAD9AAQAIQYgAEEgav0ABAAhByAAQUBr/QAEACEIIABB4ABq/QAEACEJIAD9AAQQIQogAEEgav0ABBAhCyAAQUBr/QAEECEMIABB4ABq/Q
AEECENIAZBAf2tAUEM/QkCAP1Q/foBQRD9CQIA/bEBIQYgB0EB/a0BQQz9CQIA/VD9+gFBEP0JAgD9sQEhByAIQQH9rQFBDP0JAgD9UP36AUEQ
/QkCAP2xASEIIAlBAf2tAUEM/QkCAP1Q/foBQRD9CQIA/bEBIQkgBkEU/QkCAP1OQRj9CQIA/a4BIQ4gB0EU/QkCAP1OQRj9CQIA/a4BIQ8gCE
EU/QkCAP1OQRj9CQIA/a4BIRAgCUEU/QkCAP1OQRj9CQIA/a4BIREgDkHQAP0JAgD95QEgDkHQAP0JAgD95AH95wEhDiAPQdAA/QkCAP3lASAP
QdAA/QkCAP3kAf3nASEPIBBB0AD9CQIA/eUBIBBB0AD9CQIA/eQB/ecBIRAgEUHQAP0JAgD95QEgEUHQAP0JAgD95AH95wEhESAOIA795gEhEi
APIA/95gEhEyAQIBD95gEhFCARIBH95gEhFSASIBL95gEhFiATIBP95gEhFyAUIBT95gEhGCAVIBX95gEhGSASQRz9CQIA/eYBQSD9CQIA/eQB
IBb95gEgEkEk/QkCAP3mAUHUAP0JAgD95QH95AEhEiATQRz9CQIA/eYBQSD9CQIA/eQBIBf95gEgE0Ek/QkCAP3mAUHUAP0JAgD95QH95AEhEy
AUQRz9CQIA/eYBQSD9CQIA/eQBIBj95gEgFEEk/QkCAP3mAUHUAP0JAgD95QH95AEhFCAVQRz9CQIA/eYBQSD9CQIA/eQBIBn95gEgFUEk/QkC
AP3mAUHUAP0JAgD95QH95AEhFSAOIBL95gEgBkEX/awB/foBQSj9CQIA/eYB/eQBIQYgDyAT/eYBIAdBF/2sAf36AUEo/QkCAP3mAf3kASEHIB
AgFP3mASAIQRf9rAH9+gFBKP0JAgD95gH95AEhCCARIBX95gEgCUEX/awB/foBQSj9CQIA/eYB/eQBIQkgCkEC/asB/foBQSz9CQIA/eYBIQ4g
C0EC/asB/foBQSz9CQIA/eYBIQ8gDEEC/asB/foBQSz9CQIA/eYBIRAgDUEC/asB/foBQSz9CQIA/eYBIREgDiAO/eYBIRIgDyAP/eYBIRMgEC
AQ/eYBIRQgESAR/eYBIRUgEiAS/eYBIRYgEyAT/eYBIRcgFCAU/eYBIRggFSAV/eYBIRkgDiASQTD9CQIA/eYBQTT9CQIA/eQBIBb95gEgEkE4
/QkCAP3mAUE8/QkCAP3kAf3kAf3mASEOIA8gE0Ew/QkCAP3mAUE0/QkCAP3kASAX/eYBIBNBOP0JAgD95gFBPP0JAgD95AH95AH95gEhDyAQIB
RBMP0JAgD95gFBNP0JAgD95AEgGP3mASAUQTj9CQIA/eYBQTz9CQIA/eQB/eQB/eYBIRAgESAVQTD9CQIA/eYBQTT9CQIA/eQBIBn95gEgFUE4
/QkCAP3mAUE8/QkCAP3kAf3kAf3mASERIBJBwAD9CQIA/eYBQcQA/QkCAP3kASAW/eYBIBJByAD9CQIA/eYBQdAA/QkCAP3kAf3kASESIBNBwA
D9CQIA/eYBQcQA/QkCAP3kASAX/eYBIBNByAD9CQIA/eYBQdAA/QkCAP3kAf3kASETIBRBwAD9CQIA/eYBQcQA/QkCAP3kASAY/eYBIBRByAD9
CQIA/eYBQdAA/QkCAP3kAf3kASEUIBVBwAD9CQIA/eYBQcQA/QkCAP3kASAZ/eYBIBVByAD9CQIA/eYBQdAA/QkCAP3kAf3kASEVIA4gEv1RIA
pBH/2sAf1OIRYgDyAT/VEgC0Ef/awB/U4hFyAQIBT9USAMQR/9rAH9TiEYIBEgFf1RIA1BH/2sAf1OIRkgBv3jASAF/eYBIApBAf2rAUHMAP0J
AgD9Tv1RIQYgB/3jASAF/eYBIAtBAf2rAUHMAP0JAgD9Tv1RIQcgCP3jASAF/eYBIAxBAf2rAUHMAP0JAgD9Tv1RIQggCf3jASAF/eYBIA1BAf
2rAUHMAP0JAgD9Tv1RIQkgACAGIBIgFv1R/eYBIAT95AH9CwQAIABBIGogByATIBf9Uf3mASAE/eQB/QsEACAAQUBrIAggFCAY/VH95gEgBP3k
Af0LBAAgAEHgAGogCSAVIBn9Uf3mASAE/eQB/QsEACAAIAYgDiAW/VH95gEgBP3kAf0LBBAgAEEgaiAHIA8gF/1R/eYBIAT95AH9CwQQIABBQG
sgCCAQIBj9Uf3mASAE/eQB/QsEECAAQeAAaiAJIBEgGf1R/eYBIAT95AH9CwQQIABBgAFqIQAMAQsLC9AKASJ7IAL9EyEKIAP9EyELIAT9EyEM
IAX9EyENIAFBAnRBgDBqIQEgAEECdEGAMGohAANAIAEgAEsEQCAA/QAEAEEH/awB/foBIQYgAEEQav0ABABBB/2sAf36ASEHIABBIGr9AAQAQQ
f9rAH9+gEhCCAAQTBq/QAEAEEH/awB/foBIQkBQdgA/QkCACEOQdwA/QkCACEPIAYgDv3mASAP/eQBIQ4BQdgA/QkCACEGQdwA/QkCACEPIAcg
Bv3mASAP/eQBIQ8BQdgA/QkCACEGQdwA/QkCACEHIAggBv3mASAH/eQBIRABQdgA/QkCACEGQdwA/QkCACEHIAkgBv3mASAH/eQBIRFB4AD9CQ
IAIA4gDv3mAf3lASEGQeAA/QkCACAPIA/95gH95QEhB0HgAP0JAgAgECAQ/eYB/eUBIQhB4AD9CQIAIBEgEf3mAf3lASEJIAYgBv3mASESIAcg
B/3mASETIAggCP3mASEUIAkgCf3mASEVIBIgEv3mASEWIBMgE/3mASEXIBQgFP3mASEYIBUgFf3mASEZAUHkAP0JAgAhGkHoAP0JAgAhGyAGIB
r95gEgG/3kASEaAUHkAP0JAgAhG0HoAP0JAgAhHCAHIBv95gEgHP3kASEbAUHkAP0JAgAhHEHoAP0JAgAhHSAIIBz95gEgHf3kASEcAUHkAP0J
AgAhHUHoAP0JAgAhHiAJIB395gEgHv3kASEdAUHsAP0JAgAhHkHwAP0JAgAhHyAGIB795gEgH/3kASEeAUHsAP0JAgAhH0HwAP0JAgAhICAHIB
/95gEgIP3kASEfAUHsAP0JAgAhIEHwAP0JAgAhISAIICD95gEgIf3kASEgAUHsAP0JAgAhIUHwAP0JAgAhIiAJICH95gEgIv3kASEhAUH0AP0J
AgAhIkH4AP0JAgAhIyAGICL95gEgI/3kASEiAUH0AP0JAgAhI0H4AP0JAgAhJCAHICP95gEgJP3kASEjAUH0AP0JAgAhJEH4AP0JAgAhJSAIIC
T95gEgJf3kASEkAUH0AP0JAgAhJUH4AP0JAgAhJiAJICX95gEgJv3kASElAUH8AP0JAgAhJkGAAf0JAgAhJyAGICb95gEgJ/3kASEGAUH8AP0J
AgAhJkGAAf0JAgAhJyAHICb95gEgJ/3kASEHAUH8AP0JAgAhJkGAAf0JAgAhJyAIICb95gEgJ/3kASEIAUH8AP0JAgAhJkGAAf0JAgAhJyAJIC
b95gEgJ/3kASEJIBZBhAH9CQIA/eYBIBIgGv3mASAe/eQB/eQBIRogF0GEAf0JAgD95gEgEyAb/eYBIB/95AH95AEhGyAYQYQB/QkCAP3mASAU
IBz95gEgIP3kAf3kASEcIBlBhAH9CQIA/eYBIBUgHf3mASAh/eQB/eQBIR0gFkGIAf0JAgD95gEgEiAi/eYBIAb95AH95AEhBiAXQYgB/QkCAP
3mASATICP95gEgB/3kAf3kASEHIBhBiAH9CQIA/eYBIBQgJP3mASAI/eQB/eQBIQggGUGIAf0JAgD95gEgFSAl/eYBIAn95AH95AEhCSAOIAv9
5gEgGiAG/ecB/eYBIAr95AEhBiAPIAv95gEgGyAH/ecB/eYBIAr95AEhByAQIAv95gEgHCAI/ecB/eYBIAr95AEhCCARIAv95gEgHSAJ/ecB/e
YBIAr95AEhCSAAIAYgDf3qASAM/esB/QsEACAAQRBqIAcgDf3qASAM/esB/QsEACAAQSBqIAggDf3qASAM/esB/QsEACAAQTBqIAkgDf3qASAM
/esB/QsEACAAQUBrIQAMAQsLC/YhAhl7BH8gAUECdEGAMGohJEHIBP0JAgAhIEHAA/0KAwAhIUHQBP0KAwAhIiAK/RQgIv1OIQ8gAEECdEGAMG
ohJQNAICQgJUsEQCAlQYBAayIAICQgACAkSRshJkEAIQAgJSEBA0AgJiABSwRAIAH9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA
/fABQbAD/QoDAP3yASELIAj9FCALIAn9FP3yAf3wASEQIAFBCGr9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA/fABQbAD/QoDAP
3yASELIAj9FCALIAn9FP3yAf3wASERIAFBEGr9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA/fABQbAD/QoDAP3yASELIAj9FCAL
IAn9FP3yAf3wASESIAFBGGr9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA/fABQbAD/QoDAP3yASELIAj9FCALIAn9FP3yAf3wAS
ETIBAgIf3xASEUIBEgIf3xASEVIBIgIf3xASEWIBMgIf3xASEXQcgD/QoDACAUIBT98gH98QEhC0HIA/0KAwAgFSAV/fIB/fEBIQxByAP9CgMA
IBYgFv3yAf3xASENQcgD/QoDACAXIBf98gH98QEhDkHQA/0KAwAhGAFB2AP9CgMAIRkgGCAL/fIBIBn98AEhGEHQA/0KAwAhGQFB2AP9CgMAIR
ogGSAM/fIBIBr98AEhGUHQA/0KAwAhGgFB2AP9CgMAIRsgGiAN/fIBIBv98AEhGkHQA/0KAwAhGwFB2AP9CgMAIRwgGyAO/fIBIBz98AEhG0Hg
A/0KAwAhHAFB6AP9CgMAIR0gHCAL/fIBIB398AEhHEHgA/0KAwAhHQFB6AP9CgMAIR4gHSAM/fIBIB798AEhHUHgA/0KAwAhHgFB6AP9CgMAIR
8gHiAN/fIBIB/98AEhHkHgA/0KAwAhHwFB6AP9CgMAISMgHyAO/fIBICP98AEhHwEBQfAD/QoDACEjIBggC/3yASAj/fABIRgBAUHwA/0KAwAh
IyAZIAz98gEgI/3wASEZAQFB8AP9CgMAISMgGiAN/fIBICP98AEhGgEBQfAD/QoDACEjIBsgDv3yASAj/fABIRsBAUH4A/0KAwAhIyAcIAv98g
EgI/3wASEcAQFB+AP9CgMAISMgHSAM/fIBICP98AEhHQEBQfgD/QoDACEjIB4gDf3yASAj/fABIR4BAUH4A/0KAwAhIyAfIA798gEgI/3wASEf
AQFBgAT9CgMAISMgGCAL/fIBICP98AEhGAEBQYAE/QoDACEjIBkgDP3yASAj/fABIRkBAUGABP0KAwAhIyAaIA398gEgI/3wASEaAQFBgAT9Cg
MAISMgGyAO/fIBICP98AEhGwEBQYgE/QoDACEjIBwgC/3yASAj/fABIRwBAUGIBP0KAwAhIyAdIAz98gEgI/3wASEdAQFBiAT9CgMAISMgHiAN
/fIBICP98AEhHgEBQYgE/QoDACEjIB8gDv3yASAj/fABIR8BAUGQBP0KAwAhIyAYIAv98gEgI/3wASEYAQFBkAT9CgMAISMgGSAM/fIBICP98A
EhGQEBQZAE/QoDACEjIBogDf3yASAj/fABIRoBAUGQBP0KAwAhIyAbIA798gEgI/3wASEbAQFBmAT9CgMAISMgHCAL/fIBICP98AEhHAEBQZgE
/QoDACEjIB0gDP3yASAj/fABIR0BAUGYBP0KAwAhIyAeIA398gEgI/3wASEeAQFBmAT9CgMAISMgHyAO/fIBICP98AEhHwEBQaAE/QoDACEjIB
ggC/3yASAj/fABIRgBAUGgBP0KAwAhIyAZIAz98gEgI/3wASEZAQFBoAT9CgMAISMgGiAN/fIBICP98AEhGgEBQaAE/QoDACEjIBsgDv3yASAj
/fABIRsBAUGoBP0KAwAhIyAcIAv98gEgI/3wASEcAQFBqAT9CgMAISMgHSAM/fIBICP98AEhHQEBQagE/QoDACEjIB4gDf3yASAj/fABIR4BAU
GoBP0KAwAhIyAfIA798gEgI/3wASEfAQFBsAT9CgMAISMgGCAL/fIBICP98AEhGAEBQbAE/QoDACEjIBkgDP3yASAj/fABIRkBAUGwBP0KAwAh
IyAaIA398gEgI/3wASEaAQFBsAT9CgMAISMgGyAO/fIBICP98AEhGwEBQbgE/QoDACEjIBwgC/3yASAj/fABIRwBAUG4BP0KAwAhIyAdIAz98g
EgI/3wASEdAQFBuAT9CgMAISMgHiAN/fIBICP98AEhHgEBQbgE/QoDACEjIB8gDv3yASAj/fABIR8BAUHABP0KAwAhIyAYIAv98gEgI/3wASEY
AQFBwAT9CgMAISMgGSAM/fIBICP98AEhGQEBQcAE/QoDACEjIBogDf3yASAj/fABIRoBAUHABP0KAwAhIyAbIA798gEgI/3wASEbAQFBkAL9Cg
MAISMgHCAL/fIBICP98AEhCwEBQZAC/QoDACEcIB0gDP3yASAc/fABIQwBAUGQAv0KAwAhHCAeIA398gEgHP3wASENAQFBkAL9CgMAIRwgHyAO
/fIBIBz98AEhDiAUIBj98gEgC/3zASELIBUgGf3yASAM/fMBIQwgFiAa/fIBIA398wEhDSAXIBv98gEgDv3zASEOIAEBAQEBAQEBASALIAf9FP
32ASAG/RT99wEgD/1RIQsgCyAD/RT98gEgAv0U/fABIQsgCyAF/RT99gEgBP0U/fcB/V79WwMAACABQQhqAQEBAQEBAQEgDCAH/RT99gEgBv0U
/fcBIA/9USELIAsgA/0U/fIBIAL9FP3wASELIAsgBf0U/fYBIAT9FP33Af1e/VsDAAAgAUEQagEBAQEBAQEBIA0gB/0U/fYBIAb9FP33ASAP/V
EhCyALIAP9FP3yASAC/RT98AEhCyALIAX9FP32ASAE/RT99wH9Xv1bAwAAIAFBGGoBAQEBAQEBASAOIAf9FP32ASAG/RT99wEgD/1RIQsgCyAD
/RT98gEgAv0U/fABIQsgCyAF/RT99gEgBP0U/fcB/V79WwMAAAEBAQEgFP3sAUG4A/0KAwD9SiELIABBA3RBgLAEaiAQ/VsDAAAgAEECdEGAsA
ZqIAE2AgAgC/0bAEEBcSAAaiEAIABBA3RBgLAEaiAQ/VsDAAEgAEECdEGAsAZqIAFBBGo2AgAgC/0bAkEBcSAAaiEAAQEgAUEIaiEnASAV/ewB
QbgD/QoDAP1KIQsgAEEDdEGAsARqIBH9WwMAACAAQQJ0QYCwBmogJzYCACAL/RsAQQFxIABqIQAgAEEDdEGAsARqIBH9WwMAASAAQQJ0QYCwBm
ogJ0EEajYCACAL/RsCQQFxIABqIQABASABQRBqIScBIBb97AFBuAP9CgMA/UohCyAAQQN0QYCwBGogEv1bAwAAIABBAnRBgLAGaiAnNgIAIAv9
GwBBAXEgAGohACAAQQN0QYCwBGogEv1bAwABIABBAnRBgLAGaiAnQQRqNgIAIAv9GwJBAXEgAGohAAEBIAFBGGohJwEgF/3sAUG4A/0KAwD9Si
ELIABBA3RBgLAEaiAT/VsDAAAgAEECdEGAsAZqICc2AgAgC/0bAEEBcSAAaiEAIABBA3RBgLAEaiAT/VsDAAEgAEECdEGAsAZqICdBBGo2AgAg
C/0bAkEBcSAAaiEAIAFBIGohAQwBCwsgAEEDdEGAsARqRHsUrkfheoQ/OQMAIABBAnRBgLAGakGAsAc2AgBBACEBA0AgACABSwRAIAFBA3RBgL
AEav0ABAAhEAEgEEGYA/0KAwAgEP3xAf32ASENIA0hCwEgC0HYBP0KAwD9TkHgBP0KAwD9UEGIBf0KAwBBgAX9CgMAAQEgC0HYBP0KAwD9TkHg
BP0KAwD9UEHwBP0KAwD9TP1S/fIBIQsgC0GABf0KAwD98QEgC0GABf0KAwD98AH98wEhDiAOIA798gEhC0GQBf0KAwAhDAFBmAX9CgMAIREgDC
AL/fIBIBH98AEhDAEBQaAF/QoDACERIAwgC/3yASAR/fABIQwBAUGoBf0KAwAhESAMIAv98gEgEf3wASEMAQFBsAX9CgMAIREgDCAL/fIBIBH9
8AEhDAEBQbgF/QoDACERIAwgC/3yASAR/fABIQwBAUHABf0KAwAhESAMIAv98gEgEf3wASEMAQFByAX9CgMAIREgDCAL/fIBIBH98AEhDAEBQd
AF/QoDACERIAwgC/3yASAR/fABIQwBAUHYBf0KAwAhESAMIAv98gEgEf3wASEMQeAF/QoDACAO/fIBAQFBgAX9CgMAIQ4gDCAL/fIBIA798AH9
8gEBIA1BNP3NAUHoBP0KAwD9UCELIAtB+AT9CgMA/fEBIQsgCwEBIA1B2AT9CgMA/U5B4AT9CgMA/VBB8AT9CgMA/UxBgAX9CgMA/U798AFBoA
P9CgMA/fIB/fABIQsgC/3tAf3vASEOIA5BmAL9CgMA/UohEQEgDkGQAf0KAwD98QEhC0GYAf0KAwAhDAEBQaAB/QoDACENIAwgC/3yASAN/fAB
IQwBAUGoAf0KAwAhDSAMIAv98gEgDf3wASEMAQFBsAH9CgMAIQ0gDCAL/fIBIA398AEhDAEBQbgB/QoDACENIAwgC/3yASAN/fABIQwBAUHAAf
0KAwAhDSAMIAv98gEgDf3wASEMAQFByAH9CgMAIQ0gDCAL/fIBIA398AEhDAEBQdAB/QoDACENIAwgC/3yASAN/fABIQxB2AH9CgMAIQ0BAUHg
Af0KAwAhEiANIAv98gEgEv3wASENAQFB6AH9CgMAIRIgDSAL/fIBIBL98AEhDQEBQfAB/QoDACESIA0gC/3yASAS/fABIQ0BAUH4Af0KAwAhEi
ANIAv98gEgEv3wASENAQFBgAL9CgMAIRIgDSAL/fIBIBL98AEhDQEBQYgC/QoDACESIA0gC/3yASAS/fABIQ0BAUGQAv0KAwAhEiANIAv98gEg
Ev3wASENIAwgDf3zASESIBH9UwRAASAOQZgC/QoDAP3xASELQaAC/QoDACEMAQFBqAL9CgMAIQ0gDCAL/fIBIA398AEhDAEBQbAC/QoDACENIA
wgC/3yASAN/fABIQwBAUG4Av0KAwAhDSAMIAv98gEgDf3wASEMAQFBwAL9CgMAIQ0gDCAL/fIBIA398AEhDAEBQcgC/QoDACENIAwgC/3yASAN
/fABIQwBAUHQAv0KAwAhDSAMIAv98gEgDf3wASEMAQFB2AL9CgMAIQ0gDCAL/fIBIA398AEhDEHgAv0KAwAhDQEBQegC/QoDACEOIA0gC/3yAS
AO/fABIQ0BAUHwAv0KAwAhDiANIAv98gEgDv3wASENAQFB+AL9CgMAIQ4gDSAL/fIBIA798AEhDQEBQYAD/QoDACEOIA0gC/3yASAO/fABIQ0B
AUGIA/0KAwAhDiANIAv98gEgDv3wASENAQFBkAP9CgMAIQ4gDSAL/fIBIA798AEhDQEBQZAC/QoDACEOIA0gC/3yASAO/fABIQ0gDCAN/fMBIB
IgEf1SIRILIBIgECAh/fEBICL9Tv1RIQsBAQEBAQEBIAsgB/0U/fYBIAb9FP33ASAP/VEhCyALIAP9FP3yASAC/RT98AEhCyALIAX9FP32ASAE
/RT99wH9XiELIAFBAnRBgLAGaigCACAL/VoCAAAgAUECdEGAsAZqKAIEIAv9WgIAASABQQJqIQEMAQsLICVBgEBrISUMAQsLC8IBAgF/A3sgAE
EBdEGAMGohAiABQQJ0QYAwaiEBIABBAnRBgDBqIQADQCABIABLBEAgAiAA/QAEACEDIANBEP2tAUHoBf0JAgD9TiEEIAMgBEHsBf0JAgD9rgH9
rgFBEP2tASEFIAD9AAQQIQMgA0EQ/a0BQegF/QkCAP1OIQQgAyAEQewF/QkCAP2uAf2uAUEQ/a0BIQMgBSAD/Q0AAQQFCAkMDRARFBUYGRwd/Q
sEACAAQSBqIQAgAkEQaiECDAELCwuWAwIBfwV7IABBAXRBgDBqIQIgAUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAASwRAIAIgAP0ABAAhAyAD
QfAF/QkCAP1OIQQgA0EQ/a0BQfQF/QkCAP1OIQMgBEEN/a0BQegF/QkCAP1OIQUgBEH4Bf0JAgD9sQEgBf2uAUEN/a0BIQUgBEGMBv0JAgD95A
FB/AX9CQIA/bEBIQYgBiAFIARBgAb9CQIA/Tn9UiEFQYQG/QkCACAFIARBiAb9CQIA/T/9UiEFIAUgA/1QIQcgAP0ABBAhAyADQfAF/QkCAP1O
IQQgA0EQ/a0BQfQF/QkCAP1OIQMgBEEN/a0BQegF/QkCAP1OIQUgBEH4Bf0JAgD9sQEgBf2uAUEN/a0BIQUgBEGMBv0JAgD95AFB/AX9CQIA/b
EBIQYgBiAFIARBgAb9CQIA/Tn9UiEFQYQG/QkCACAFIARBiAb9CQIA/T/9UiEFIAUgA/1QIQMgByAD/Q0AAQQFCAkMDRARFBUYGRwd/QsEACAA
QSBqIQAgAkEQaiECDAELCwutJQIqewF/IAFBA3RBgDBqIS4gAv0UIRggA/0UIRkgAEEDdEGAMGohACAAIQEDQCAuIABLBEAgAP1dAwAhBCAAQQ
hq/V0DACEFIABBQGv9XQMAIQYgAEHIAGr9XQMAIQcgAP1dAyAhCCAAQQhq/V0DICEJIABBQGv9XQMgIQogAEHIAGr9XQMgIQsBIAhBwAj9CQIA
/VAhCCAEQQX9rQH9/gEhBCAIQQb9rQH9/gEhCCAEQZAG/QoDAP3yASAI/fABQZgG/QoDAP3yASEEASAJQcAI/QkCAP1QIQggBUEF/a0B/f4BIQ
UgCEEG/a0B/f4BIQggBUGQBv0KAwD98gEgCP3wAUGYBv0KAwD98gEhBQEgCkHACP0JAgD9UCEIIAZBBf2tAf3+ASEGIAhBBv2tAf3+ASEIIAZB
kAb9CgMA/fIBIAj98AFBmAb9CgMA/fIBIQYBIAtBwAj9CQIA/VAhCCAHQQX9rQH9/gEhByAIQQb9rQH9/gEhCCAHQZAG/QoDAP3yASAI/fABQZ
gG/QoDAP3yASEHIARByAj9CgMA/U5B0Aj9CgMA/VAhCCAFQcgI/QoDAP1OQdAI/QoDAP1QIQkgBkHICP0KAwD9TkHQCP0KAwD9UCEKIAdByAj9
CgMA/U5B0Aj9CgMA/VAhCyAIQaAG/QoDAP1MIQwgCUGgBv0KAwD9TCENIApBoAb9CgMA/UwhDiALQaAG/QoDAP1MIQ8gCCAIQagG/QoDAP3yAS
AM/U798QEhCCAJIAlBqAb9CgMA/fIBIA39Tv3xASEJIAogCkGoBv0KAwD98gEgDv1O/fEBIQogCyALQagG/QoDAP3yASAP/U798QEhCyAIQbAG
/QoDAP3xASAIQbAG/QoDAP3wAf3zASEaIAlBsAb9CgMA/fEBIAlBsAb9CgMA/fAB/fMBIRsgCkGwBv0KAwD98QEgCkGwBv0KAwD98AH98wEhHC
ALQbAG/QoDAP3xASALQbAG/QoDAP3wAf3zASEdIARBNP3NAUHYCP0KAwD9UCEEIAVBNP3NAUHYCP0KAwD9UCEFIAZBNP3NAUHYCP0KAwD9UCEG
IAdBNP3NAUHYCP0KAwD9UCEHIARBuAb9CgMA/fEBIQQgBUG4Bv0KAwD98QEhBSAGQbgG/QoDAP3xASEGIAdBuAb9CgMA/fEBIQcgBCAMQbAG/Q
oDAP1O/fABQcAG/QoDAP3yASEeIAUgDUGwBv0KAwD9Tv3wAUHABv0KAwD98gEhHyAGIA5BsAb9CgMA/U798AFBwAb9CgMA/fIBISAgByAPQbAG
/QoDAP1O/fABQcAG/QoDAP3yASEhIAD9XQMQISIgAEEIav1dAxAhIyAAQUBr/V0DECEkIABByABq/V0DECElIAD9XQMwIQQgAEEIav1dAzAhBS
AAQUBr/V0DMCEGIABByABq/V0DMCEHICJBAv2rAUEC/awB/f4BQcgG/QoDAP3yASEIICNBAv2rAUEC/awB/f4BQcgG/QoDAP3yASEJICRBAv2r
AUEC/awB/f4BQcgG/QoDAP3yASEKICVBAv2rAUEC/awB/f4BQcgG/QoDAP3yASELIARBCv2tAf3+ASEEIAVBCv2tAf3+ASEFIAZBCv2tAf3+AS
EGIAdBCv2tAf3+ASEHIAggBP3wAUHQBv0KAwD98gEhJiAJIAX98AFB0Ab9CgMA/fIBIScgCiAG/fABQdAG/QoDAP3yASEoIAsgB/3wAUHQBv0K
AwD98gEhKSAmICb98gEhBCAnICf98gEhBSAoICj98gEhBiApICn98gEhByAaIBr98gEhCCAbIBv98gEhCSAcIBz98gEhCiAdIB398gEhC0HYBv
0KAwAhDAFB4Ab9CgMAIQ0gDCAE/fIBIA398AEhDEHYBv0KAwAhDQFB4Ab9CgMAIQ4gDSAF/fIBIA798AEhDUHYBv0KAwAhDgFB4Ab9CgMAIQ8g
DiAG/fIBIA/98AEhDkHYBv0KAwAhDwFB4Ab9CgMAIRAgDyAH/fIBIBD98AEhD0HoBv0KAwAhEAFB8Ab9CgMAIREgECAE/fIBIBH98AEhEEHoBv
0KAwAhEQFB8Ab9CgMAIRIgESAF/fIBIBL98AEhEUHoBv0KAwAhEgFB8Ab9CgMAIRMgEiAG/fIBIBP98AEhEkHoBv0KAwAhEwFB8Ab9CgMAIRQg
EyAH/fIBIBT98AEhE0H4Bv0KAwAhFAFBgAf9CgMAIRUgFCAI/fIBIBX98AEhFEH4Bv0KAwAhFQFBgAf9CgMAIRYgFSAJ/fIBIBb98AEhFUH4Bv
0KAwAhFgFBgAf9CgMAIRcgFiAK/fIBIBf98AEhFkH4Bv0KAwAhFwFBgAf9CgMAISogFyAL/fIBICr98AEhFwEBQYgH/QoDACEqIAwgBP3yASAq
/fABIQwBAUGIB/0KAwAhKiANIAX98gEgKv3wASENAQFBiAf9CgMAISogDiAG/fIBICr98AEhDgEBQYgH/QoDACEqIA8gB/3yASAq/fABIQ8BAU
GQB/0KAwAhKiAQIAT98gEgKv3wASEQAQFBkAf9CgMAISogESAF/fIBICr98AEhEQEBQZAH/QoDACEqIBIgBv3yASAq/fABIRIBAUGQB/0KAwAh
KiATIAf98gEgKv3wASETAQFBmAf9CgMAISogFCAI/fIBICr98AEhFAEBQZgH/QoDACEqIBUgCf3yASAq/fABIRUBAUGYB/0KAwAhKiAWIAr98g
EgKv3wASEWAQFBmAf9CgMAISogFyAL/fIBICr98AEhFwEBQaAH/QoDACEqIAwgBP3yASAq/fABIQwBAUGgB/0KAwAhKiANIAX98gEgKv3wASEN
AQFBoAf9CgMAISogDiAG/fIBICr98AEhDgEBQaAH/QoDACEqIA8gB/3yASAq/fABIQ8BAUGoB/0KAwAhKiAQIAT98gEgKv3wASEQAQFBqAf9Cg
MAISogESAF/fIBICr98AEhEQEBQagH/QoDACEqIBIgBv3yASAq/fABIRIBAUGoB/0KAwAhKiATIAf98gEgKv3wASETAQFBsAf9CgMAISogFCAI
/fIBICr98AEhFAEBQbAH/QoDACEqIBUgCf3yASAq/fABIRUBAUGwB/0KAwAhKiAWIAr98gEgKv3wASEWAQFBsAf9CgMAISogFyAL/fIBICr98A
EhFwEBQbgH/QoDACEqIAwgBP3yASAq/fABIQwBAUG4B/0KAwAhKiANIAX98gEgKv3wASENAQFBuAf9CgMAISogDiAG/fIBICr98AEhDgEBQbgH
/QoDACEqIA8gB/3yASAq/fABIQ8BAUHAB/0KAwAhKiAQIAT98gEgKv3wASEQAQFBwAf9CgMAISogESAF/fIBICr98AEhEQEBQcAH/QoDACEqIB
IgBv3yASAq/fABIRIBAUHAB/0KAwAhKiATIAf98gEgKv3wASETAQFByAf9CgMAISogFCAI/fIBICr98AEhFAEBQcgH/QoDACEqIBUgCf3yASAq
/fABIRUBAUHIB/0KAwAhKiAWIAr98gEgKv3wASEWAQFByAf9CgMAISogFyAL/fIBICr98AEhFwEBQdAH/QoDACEqIAwgBP3yASAq/fABIQwBAU
HQB/0KAwAhKiANIAX98gEgKv3wASENAQFB0Af9CgMAISogDiAG/fIBICr98AEhDgEBQdAH/QoDACEqIA8gB/3yASAq/fABIQ8BAUHYB/0KAwAh
KiAQIAT98gEgKv3wASEQAQFB2Af9CgMAISogESAF/fIBICr98AEhEQEBQdgH/QoDACEqIBIgBv3yASAq/fABIRIBAUHYB/0KAwAhKiATIAf98g
EgKv3wASETAQFB4Af9CgMAISogFCAI/fIBICr98AEhFAEBQeAH/QoDACEqIBUgCf3yASAq/fABIRUBAUHgB/0KAwAhKiAWIAr98gEgKv3wASEW
AQFB4Af9CgMAISogFyAL/fIBICr98AEhFwEBQegH/QoDACEqIAwgBP3yASAq/fABIQwBAUHoB/0KAwAhKiANIAX98gEgKv3wASENAQFB6Af9Cg
MAISogDiAG/fIBICr98AEhDgEBQegH/QoDACEqIA8gB/3yASAq/fABIQ8BAUHwB/0KAwAhKiAQIAT98gEgKv3wASEQAQFB8Af9CgMAISogESAF
/fIBICr98AEhEQEBQfAH/QoDACEqIBIgBv3yASAq/fABIRIBAUHwB/0KAwAhKiATIAf98gEgKv3wASETAQFB+Af9CgMAISogFCAI/fIBICr98A
EhFAEBQfgH/QoDACEqIBUgCf3yASAq/fABIRUBAUH4B/0KAwAhKiAWIAr98gEgKv3wASEWAQFB+Af9CgMAISogFyAL/fIBICr98AEhFwEBQYAI
/QoDACEqIAwgBP3yASAq/fABIQwBAUGACP0KAwAhKiANIAX98gEgKv3wASENAQFBgAj9CgMAISogDiAG/fIBICr98AEhDgEBQYAI/QoDACEqIA
8gB/3yASAq/fABIQ8BAUGICP0KAwAhKiAQIAT98gEgKv3wASEQAQFBiAj9CgMAISogESAF/fIBICr98AEhEQEBQYgI/QoDACEqIBIgBv3yASAq
/fABIRIBAUGICP0KAwAhKiATIAf98gEgKv3wASETAQFBkAj9CgMAISogFCAI/fIBICr98AEhFAEBQZAI/QoDACEqIBUgCf3yASAq/fABIRUBAU
GQCP0KAwAhKiAWIAr98gEgKv3wASEWAQFBkAj9CgMAISogFyAL/fIBICr98AEhFwEBQZgI/QoDACEqIAwgBP3yASAq/fABISoBAUGYCP0KAwAh
DCANIAX98gEgDP3wASErAQFBmAj9CgMAIQwgDiAG/fIBIAz98AEhLAEBQZgI/QoDACEMIA8gB/3yASAM/fABIS0BAUGwBv0KAwAhDCAQIAT98g
EgDP3wASEEAQFBsAb9CgMAIQwgESAF/fIBIAz98AEhBQEBQbAG/QoDACEMIBIgBv3yASAM/fABIQYBAUGwBv0KAwAhDCATIAf98gEgDP3wASEH
AQFBoAj9CgMAIQwgFCAI/fIBIAz98AEhDAEBQaAI/QoDACENIBUgCf3yASAN/fABIQ0BAUGgCP0KAwAhDiAWIAr98gEgDv3wASEOAQFBoAj9Cg
MAIQ8gFyAL/fIBIA/98AEhDwEBQagI/QoDACEQIAwgCP3yASAQ/fABIQwBAUGoCP0KAwAhECANIAn98gEgEP3wASENAQFBqAj9CgMAIRAgDiAK
/fIBIBD98AEhDgEBQagI/QoDACEQIA8gC/3yASAQ/fABIQ8BAUGwBv0KAwAhECAMIAj98gEgEP3wASEIAQFBsAb9CgMAIQwgDSAJ/fIBIAz98A
EhCQEBQbAG/QoDACEMIA4gCv3yASAM/fABIQoBAUGwBv0KAwAhDCAPIAv98gEgDP3wASELQbAI/QoDACAa/fIBIAj98gFBuAj9CgMA/fIBIB79
8AEhCEGwCP0KAwAgG/3yASAJ/fIBQbgI/QoDAP3yASAf/fABIQlBsAj9CgMAIBz98gEgCv3yAUG4CP0KAwD98gEgIP3wASEKQbAI/QoDACAd/f
IBIAv98gFBuAj9CgMA/fIBICH98AEhCyAI/e8BIBn98gEhCCAJ/e8BIBn98gEhCSAK/e8BIBn98gEhCiAL/e8BIBn98gEhCyAmICr98gEhDCAn
ICv98gEhDSAoICz98gEhDiApIC398gEhDwEBAQEgIv3HASEQICP9xwEhESAk/ccBIRIgJf3HASETIAwgBP1RICIgIv0NAAECAwABAgMEBQYHBA
UGB0Ef/awB/U4hFCANIAX9USAjICP9DQABAgMAAQIDBAUGBwQFBgdBH/2sAf1OIRUgDiAG/VEgJCAk/Q0AAQIDAAECAwQFBgcEBQYHQR/9rAH9
TiEWIA8gB/1RICUgJf0NAAECAwABAgMEBQYHBAUGB0Ef/awB/U4hFyAIIBBBIf3LAUHgCP0KAwD9Tv1RIQggCSARQSH9ywFB4Aj9CgMA/U79US
EJIAogEkEh/csBQeAI/QoDAP1O/VEhCiALIBNBIf3LAUHgCP0KAwD9Tv1RIQsgASAIIAQgFP1R/fIBIBj98AH9CwQAIAFBEGogCSAFIBX9Uf3y
ASAY/fAB/QsEACABQUBrIAogBiAW/VH98gEgGP3wAf0LBAAgAUHQAGogCyAHIBf9Uf3yASAY/fAB/QsEACABIAggDCAU/VH98gEgGP3wAf0LBC
AgAUEQaiAJIA0gFf1R/fIBIBj98AH9CwQgIAFBQGsgCiAOIBb9Uf3yASAY/fAB/QsEICABQdAAaiALIA8gF/1R/fIBIBj98AH9CwQgIABBgAFq
IQAgAUGAAWohAQwBCwsL4AMCC3sBfyABQQN0QYAwaiEQIAL9FCENIAP9FCEOIAT9FCEPIABBA3RBgDBqIQAgACEBA0AgECAASwRAIAD9XQMAIQ
UgAEEIav1dAwAhBiAAQRBq/V0DACEHIABBGGr9XQMAIQggAP1dAyAhCSAAQQhq/V0DICEKIABBEGr9XQMgIQsgAEEYav1dAyAhDAEBIAVBBf2t
Af3+ASEFIAlBBv2tAf3+ASEJIAVBkAb9CgMA/fIBIAn98AFBmAb9CgMA/fIBIQUBASAGQQX9rQH9/gEhBiAKQQb9rQH9/gEhCSAGQZAG/QoDAP
3yASAJ/fABQZgG/QoDAP3yASEGAQEgB0EF/a0B/f4BIQcgC0EG/a0B/f4BIQkgB0GQBv0KAwD98gEgCf3wAUGYBv0KAwD98gEhBwEBIAhBBf2t
Af3+ASEIIAxBBv2tAf3+ASEJIAhBkAb9CgMA/fIBIAn98AFBmAb9CgMA/fIBIQggASAFIA398gEgDv3wASAP/fYB/QsEACABQRBqIAYgDf3yAS
AO/fABIA/99gH9CwQAIAFBIGogByAN/fIBIA798AEgD/32Af0LBAAgAUEwaiAIIA398gEgDv3wASAP/fYB/QsEACAAQUBrIQAgAUFAayEBDAEL
CwtSAP0MAAAAAAAAAAAAAAAAAAAAACQT/QwAAAAAAAAAAAAAAAAAAAAAJBT9DAAAAAAAAAAAAAAAAAAAAAAkFf0MAAAAAAAAAAAAAAAAAAAAAC
QWCwupCQ4AQQgLBAEAAAAAQQwLRAEAAADzBLVO//9/APMENT8dOBm/xKtMv8Sqqr8YcrG/AACAL4bJlrtJL6M93F0lv9sPyT/zVKe8sdiBPtDp
nb8AAACAAEHQAAsIAACAPwAAgEAAQdgACzQYWnQzGFr0Mt87aT/+SpZC6Aq8Qmsl30EHGgZAUiGSQiekfEI5BXNBAACAP35Z1UDXn3hBAEGQAQ
u4A5qZmZmZmfk/6ay3wFphST9n7EVs60SXPzdcuLmr8s4/snVTCMxT9D/EAj0ayy4NQGolYhT3ExdAm7HKSHeFEkBqUun9Zcb2P+Q5ZGg/DRI+
KCffv4zxQT+/F6t+eiCPP0DwlDMS9cI/yYUz8pIS5j8zZlLmeNL6P0mkRrvvbABAAAAAAAAA8D8AAAAAAAAUQJO/k9Z0+4o+KuBZzMZu/D5FU0
IIGVxUP+dOOxlBK5s/z1VSMdn60j9FpB9Gpo78PwNQh27q2hVAJuU+wbGhGkCQwfjxv2niPOC5QPdGFIM+v3RjSSxc8z7XxZ2XvMhJPypGFTL5
do4/+0M0GOuGwT9/18dP0zHjPwAAAAAAAPA/7zn6/kIu5j8AAAAAAAAAQAAAAAAAAOA9MzMzMzMz2z8AAAAAAADgPx+F61G4Hsc/XpJ9bymao0
DkRS5r0lLgQGlLmMp+arRAdq6xfEUO3EAgj7dVHGzwQL70ZKp8MeNAKnWbhj5s5kBmUtbVcrfUQB3nTs3Y0cpAn8h1LjIStUDMwBMiXc6eQPez
yP1+eYVAbkMai4ikYEC1Gm44GyhFQHXvnh7ZGAtAAEHIBAsEAAAAgABB0AQLCAAAAAAAAACAAEHYBAsY////////DwAAAAAAAADwPwAAAAAAAD
BDAEHwBAt4zTt/Zp6g9j//AwAAAAAwQwAAAAAAAPA/AAAAAAAA4D8YhmEYhmGoPyivobyG8qo/Hh4eHh4erj8RERERERGxPxQ7sRM7sbM/Rhdd
dNFFtz8cx3Ecx3G8P5IkSZIkScI/mpmZmZmZyT9VVVVVVVXVPwAAAAAAAABAAEHoBQskAQAAAP9/AAD///9/AIAAAAHw/zcAAAA/AACAOAB8AA
AA8H9HAEGMBgsEAAAAPwBBkAYLsAIAAAAAAACQQQAAAAAAAKA8zTt/Zp6g9j8AAAAAAADgPwAAAAAAAPA//wMAAAAAMEPvOfr+Qi72vwAAAAAA
AFBBAAAAAAAAsDxZM/kqw66aPURXFZ/b+ga+9dfywmIM0j2PEkv0JG47vhiGYRiGYag/KK+hvIbyqj9jjQFNQ49uPsM8dqM4nZ8+Hh4eHh4erj
8fh+j9dDDOvoxKICofbfq+ERERERERsT+C535IgwclP7u6kWhQH04/FDuxEzuxsz+GvWLOLC1zv/q/PH48XZW/RhdddNFFtz/iqnVnvGa0P8Ra
GwgfPNA/HMdxHMdxvD9TviXmvKvkv95Fvsk8vfO/kiRJkiRJwj8YLURU+yH5P5qZmZmZmck/VVVVVVVV1T8AAAAAAAAAQAAAAAAAAADAAEHACA
sEQAAAAABByAgLIP///////w8AAAAAAAAA8D8AAAAAAAAwQwAAAAAAAACA
`;
var MATRIX = `
AGFzbQEAAAABGgJgCX9/f39/f39/fwBgCn9/f39/f39/f38AAg8BA2VudgZtZW1vcnkCAAADAwIAAQcYAgttdWx0aXBseUFkZAABBm1lbW9yeQ
IACpAHArABAgR/AXwDQCAHIAhIBEAgACAHQQN0aiIMKwMAIQ0gBSEJA0AgBiAJSgRAIA0gASACIAlsaiIKKwMAIAMgBCAJbGogB0EDdGoiCysD
AKIgAiAKaisDACAEIAtqKwMAoqAgCiACQQF0aisDACALIARBAXRqKwMAoiAKIAJBA2xqKwMAIAsgBEEDbGorAwCioKCgIQ0gCUEEaiEJDAELCy
AMIA05AwAgB0EBaiEHDAELCwvbBQISfw17IAFBA3QhDSAGQQN0IQwgA0EDdCEOIARBA3QhCkEAIQQDQCAEIAlIBEAgBEGAAmoiASAJIAEgCUgb
IQ9BACEBA0AgASAISARAIAFBIGoiAyAIIAMgCEgbIRBBACELA0AgC0ECaiAHTARAIAIgCyAObGohFSAAIAsgDWxqIRYgBCEDA0AgA0EEaiAPTA
RAIA0gFiADQQN0aiIRaiESIBH9AAQAIRwgEf0ABBAhHSAS/QAEACEeIBL9AAQQIR8gASEGA0AgBiAQSARAIA4gFSAGIApsaiIbaiETIBwgG/0K
AwAiISAFIAYgDGxqIANBA3RqIhT9AAQAIiL98gEgCiAbav0KAwAiIyAMIBRqIhf9AAQAIiT98gH98AEgCkEBdCIYIBtq/QoDACIlIBQgDEEBdG
oiGf0ABAAiJv3yASAKQQNsIhogG2r9CgMAIicgFCAMQQNsaiIb/QAEACIg/fIB/fAB/fAB/fABIRwgHSAhIBT9AAQQIij98gEgIyAX/QAEECIj
/fIB/fABICUgGf0ABBAiJf3yASAnIBv9AAQQIif98gH98AH98AH98AEhHSAeIBP9CgMAIiEgIv3yASAKIBNq/QoDACIiICT98gH98AEgEyAYav
0KAwAiJCAm/fIBIBMgGmr9CgMAIiYgIP3yAf3wAf3wAf3wASEeIB8gISAo/fIBICIgI/3yAf3wASAkICX98gEgJiAn/fIB/fAB/fAB/fABIR8g
BkEEaiEGDAELCyARIBz9CwQAIBEgHf0LBBAgEiAe/QsEACASIB/9CwQQIANBBGohAwwBCwsgFiAVIAogBSAMIAEgECADIA8QACANIBZqIA4gFW
ogCiAFIAwgASAQIAMgDxAAIAtBAmohCwwBCwsgByALSgRAIAAgCyANbGogAiALIA5saiAKIAUgDCABIBAgBCAPEAALIAFBIGohAQwBCwsgBEGA
AmohBAwBCwsL
`;

// kernels/keyed.ts
function keyedKernels() {
  return made === void 0 ? made = makeKernels(globalThis.WebAssembly) : made;
}
function makeKernels(host) {
  return kernelsOf(WASM, host, (exports, buffer, module2) => ({
    ...exports,
    module: module2,
    memory: new Int32Array(buffer, BASE, 32768),
    floats: new Float32Array(buffer, BASE, 16384),
    doubles: new Float64Array(buffer, BASE, 16384),
    halves: new Uint16Array(buffer, BASE, 16384)
  }));
}
var made;
var BASE = 6144;

// random/_want.ts
var CUT_STD = 0.8796256610342398;
function checkUniform(want) {
  const verb = "draw uniform numbers";
  if (typeof want === "object" && want !== null && "bound" in want) {
    checkOptions(verb, want, [...INTO, "bound", "variance"]);
    checkVariance(verb, want.variance);
    const bound2 = number(verb, "bound", want.bound);
    if (bound2 >= 0) return { low: -bound2, high: bound2 };
    throw new LensorError("range", `Cannot ${verb}: the bound is ${bound2}; use a number from 0 on`);
  }
  checkOptions(verb, want ?? {}, [...INTO, "low", "high"]);
  return { low: number(verb, "low", want?.low), high: number(verb, "high", want?.high) };
}
function checkWant(want, dtype) {
  const verb = "draw normal numbers";
  checkOptions(verb, want ?? {}, [...INTO, "mean", "std", "variance"]);
  return moments(verb, want, dtype);
}
function checkTruncated(want, dtype) {
  const verb = "draw truncated normals";
  checkOptions(verb, want ?? {}, [...INTO, "mean", "std", "variance", "a", "b", "within", "compensate", "method"]);
  const { mean, std: given2 } = moments(verb, want, dtype);
  if (given2 === 0) throw new LensorError("range", `Cannot ${verb}: the std is 0; use a number above 0`);
  if (want.method !== void 0 && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}`);
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === void 0) {
    number(verb, "a", a);
    number(verb, "b", b);
    if (!(a < b)) throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a < b`);
    return { mean, std: given2, a, b, left: (a - mean) / given2, right: (b - mean) / given2 };
  }
  const within5 = number(verb, "within", want.within);
  if (!(within5 > 0)) throw new LensorError("range", `Cannot ${verb}: within is ${within5}; use a number above 0`);
  const std = want.compensate ? given2 / CUT_STD : given2;
  return { mean, std, a: -within5 * std + mean, b: within5 * std + mean, left: -within5, right: within5 };
}
function checkBernoulli(options) {
  const verb = "draw bernoulli numbers";
  checkOptions(verb, options, [...INTO, "p"]);
  const dtype = dtypeOf(options, "bool"), p = number(verb, "p", options?.p);
  if (!(p >= 0 && p <= 1)) throw new LensorError("range", `Cannot ${verb}: p is ${p}; use a number from 0 to 1`);
  if (kindOf(dtype) !== "complex" && !dtype.startsWith("float8")) return { p, dtype };
  throw new LensorError("type", `Cannot ${verb} as ${dtype}: use an integer, bool or another floating-point dtype`);
}
function dtypeOf(options, usual2) {
  const dtype = options?.dtype === void 0 ? usual2 : options.dtype;
  checkDType(dtype);
  return dtype;
}
function checkVariance(verb, variance) {
  if (variance === void 0 || typeof variance === "number" && variance >= 0 && variance < Infinity) return variance;
  const code = typeof variance === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: the variance is ${describe(variance)}; use a finite number from 0 on`);
}
function givenBounds(verb, want) {
  const { a, b, within: within5, compensate } = want;
  if (within5 !== void 0 && (a !== void 0 || b !== void 0)) {
    throw new LensorError("unused", `Cannot ${verb}: a and b are given, and within too; give one of them`);
  }
  if (compensate !== void 0 && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot ${verb}: expected a boolean as compensate, found ${describe(compensate)}`);
  }
  return { a, b };
}
var INTO = ["dtype", "range", "into"];
function moments(verb, want, dtype) {
  const mean = number(verb, "mean", want?.mean === void 0 ? 0 : want.mean), std = number(verb, "std", want?.std);
  checkVariance(verb, want.variance);
  const fits = dtype === "float64" ? Number.isFinite : (x) => Number.isFinite(Math.fround(x));
  if (!fits(mean)) throw new LensorError("range", `Cannot ${verb}: the mean is ${mean}; use a finite number`);
  if (std >= 0 && fits(std)) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a finite number from 0 on`);
}
function number(verb, name, value2) {
  if (typeof value2 === "number") return value2;
  throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value2)}`);
}

// random/_blocks.ts
function checkWords(block3, what, words6, length) {
  checkLength(block3, what, words6, length);
  for (let i = 0; i < length; i++) {
    const word5 = words6[i];
    if (typeof word5 === "number" && Number.isInteger(word5) && word5 >= 0 && word5 <= 4294967295) continue;
    throw new LensorError(
      "range",
      `Cannot run ${block3}: ${describe(word5)} in the ${what} is no word; use integers from 0 to 2^32-1`
    );
  }
}
function checkWords64(block3, what, words6, length) {
  checkLength(block3, what, words6, length);
  for (let i = 0; i < length; i++) {
    const word5 = words6[i];
    if (typeof word5 === "bigint" && word5 >= 0n && word5 >> 64n === 0n) continue;
    throw new LensorError(
      "range",
      `Cannot run ${block3}: ${describe(word5)} in the ${what} is no word; use bigints from 0n to 2n**64n-1n`
    );
  }
}
function checkRounds(block3, rounds) {
  if (typeof rounds === "number" && Number.isInteger(rounds) && rounds >= 0 && rounds <= 1e3) return;
  throw new LensorError(
    "range",
    `Cannot run ${block3}: ${describe(rounds)} is no number of rounds; use an integer from 0 to 1000`
  );
}
function checkLength(block3, what, words6, length) {
  if (words6 === null || typeof words6 !== "object" || typeof words6.length !== "number") {
    throw new LensorError("type", `Cannot run ${block3}: expected a list of words as ${what}, found ${describe(words6)}`);
  }
  if (words6.length !== length) {
    throw new LensorError("shape", `Cannot run ${block3}: the ${what} has ${words6.length} words; it needs ${length}`);
  }
}

// random/threefry.ts
function threefry2x32(key, counter, rounds = 20) {
  checkWords("threefry2x32", "key", key, 2);
  checkWords("threefry2x32", "counter", counter, 2);
  checkRounds("threefry2x32", rounds);
  const ks = [key[0] | 0, key[1] | 0, key[0] ^ key[1] ^ PARITY];
  let x0 = counter[0] + ks[0] | 0, x1 = counter[1] + ks[1] | 0;
  for (let r = 0; r < rounds; r++) {
    const k = TURNS_2[r & 7];
    x0 = x0 + x1 | 0;
    x1 = (x1 << k | x1 >>> 32 - k) ^ x0;
    if ((r & 3) === 3) {
      const i = r + 1 >> 2;
      x0 = x0 + ks[i % 3] | 0;
      x1 = x1 + ks[(i + 1) % 3] + i | 0;
    }
  }
  return [x0 >>> 0, x1 >>> 0];
}
function threefry4x32(key, counter, rounds = 20) {
  checkWords("threefry4x32", "key", key, 4);
  checkWords("threefry4x32", "counter", counter, 4);
  checkRounds("threefry4x32", rounds);
  const out = new Uint32Array(4);
  threefry4x32Into(out, key, counter[0], counter[1], counter[2], counter[3], rounds);
  return [out[0], out[1], out[2], out[3]];
}
function threefry4x32Into(out, key, c0, c1, c2, c3, rounds) {
  if (key.length < 4) throw new LensorError("shape", "Cannot run threefry4x32: the key has fewer than 4 words");
  const k0 = key[0] | 0, k1 = key[1] | 0, k2 = key[2] | 0, k3 = key[3] | 0, k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  const ks = [k0, k1, k2, k3, k4];
  let x0 = c0 + k0 | 0, x1 = c1 + k1 | 0, x2 = c2 + k2 | 0, x3 = c3 + k3 | 0;
  for (let r = 0; r < rounds; r++) {
    const p = TURNS_4[(r & 7) * 2], q = TURNS_4[(r & 7) * 2 + 1];
    if ((r & 1) === 0) {
      x0 = x0 + x1 | 0;
      x1 = (x1 << p | x1 >>> 32 - p) ^ x0;
      x2 = x2 + x3 | 0;
      x3 = (x3 << q | x3 >>> 32 - q) ^ x2;
    } else {
      x0 = x0 + x3 | 0;
      x3 = (x3 << p | x3 >>> 32 - p) ^ x0;
      x2 = x2 + x1 | 0;
      x1 = (x1 << q | x1 >>> 32 - q) ^ x2;
    }
    if ((r & 3) === 3) {
      const i = r + 1 >> 2;
      x0 = x0 + ks[i % 5] | 0;
      x1 = x1 + ks[(i + 1) % 5] | 0;
      x2 = x2 + ks[(i + 2) % 5] | 0;
      x3 = x3 + ks[(i + 3) % 5] + i | 0;
    }
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}
var PARITY = 466688986;
var TURNS_2 = [13, 15, 26, 6, 17, 29, 16, 24];
var TURNS_4 = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];

// random/keyed/_words.ts
var CHUNK = 16384;
var LANES = 8;
function chunkWords(key, chunk, count2, out) {
  const low2 = chunk % 2 ** 32, high3 = Math.floor(chunk / 2 ** 32);
  for (let lane = 0; lane < LANES; lane++) {
    threefry4x32Into(state, key, low2, high3, lane, 1124073472, 20);
    let a = state[0], b = state[1], c2 = state[2], d = state[3];
    for (let i = lane; i < count2; i += LANES) {
      const t = (a + b | 0) + d | 0;
      d = d + 1 | 0;
      a = b ^ b >>> 9;
      b = c2 + (c2 << 3) | 0;
      c2 = (c2 << 21 | c2 >>> 11) + t | 0;
      out[i] = t;
    }
  }
}
var state = new Int32Array(4);

// random/keyed/_fill.ts
function fillFloats(key, target, narrow4, wide5, kernels = keyedKernels(), helpers) {
  const { start, end, dtype, out } = target, by = dtype === "float64" ? wide5() : narrow4();
  if (!kernels || !by.kernel) return fillPlain(key, target, by, kernels);
  const pack = dtype === "bfloat16" ? "packBfloat16" : dtype === "float16" ? "packFloat16" : null;
  const job = { key, start, end, wide: dtype === "float64" ? 2 : 1, transform: by.kernel, pack, out };
  if (!helpers?.(job)) fillCompiled(job, kernels);
  return out;
}
function fillCompiled({ key, start, end, wide: wide5, transform: transform2, pack, out }, kernels) {
  const [name, ...numbers2] = transform2, run2 = kernels[name];
  const made5 = wide5 === 2 ? kernels.doubles : pack ? kernels.halves : kernels.floats;
  eachChunk(key, start, end, wide5, kernels, (_words, first, last, offset, at2, count2) => {
    run2(first, last, ...numbers2);
    if (pack) kernels[pack](first, last);
    out.set(made5.subarray(offset, offset + count2), at2);
  });
}
function fillPlain(key, { start, end, dtype, out }, by, kernels) {
  const wide5 = dtype === "float64", made5 = new (wide5 ? Float64Array : Float32Array)(scratchSize(start, end));
  eachChunk(key, start, end, wide5 ? 2 : 1, kernels, (words6, first, last, offset, at2, count2) => {
    by.twin(words6, first, last, made5);
    if (dtype === "bfloat16") {
      for (let i = 0; i < count2; i++) out[at2 + i] = toBfloat16(made5[offset + i]);
    } else if (dtype === "float16") {
      for (let i = 0; i < count2; i++) out[at2 + i] = toFloat16(made5[offset + i]);
    } else out.set(made5.subarray(offset, offset + count2), at2);
  });
  return out;
}
function eachChunk(key, start, end, wide5, kernels, each) {
  const words6 = kernels ? kernels.memory : new Int32Array(wide5 * scratchSize(start, end));
  for (let from = start; from < end; ) {
    const chunk = Math.floor(from / CHUNK), base = chunk * CHUNK;
    const offset = from - base, to = Math.min(end - base, CHUNK);
    const first = offset - offset % LANES, last = Math.ceil(to / LANES) * LANES;
    if (kernels) {
      const [k0, k1, k2, k3] = key;
      kernels.words(k0, k1, k2, k3, chunk % 2 ** 32, Math.floor(chunk / 2 ** 32), last * wide5);
    } else chunkWords(key, chunk, last * wide5, words6);
    each(words6, first, last, offset, from - start, to - offset);
    from = base + to;
  }
}
function checkFloat(what, dtype) {
  if (kindOf(dtype) === "float" && !dtype.startsWith("float8")) return;
  throw new LensorError(
    "type",
    `Cannot draw ${what} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`
  );
}
function scratchSize(start, end) {
  if (start === end) return 0;
  return Math.floor(start / CHUNK) === Math.floor((end - 1) / CHUNK) ? Math.ceil(((end - 1) % CHUNK + 1) / LANES) * LANES : CHUNK;
}

// random/keyed/_integers.ts
function fillIntegers(key, target, low2, high3) {
  const { start, end, dtype } = target, span = high3 - low2;
  const big = dtype === "int64" || dtype === "uint64";
  if (span <= 2n ** 32n && !big) {
    const out2 = target.out, s = Number(span), l = Number(low2), sl = s % 65536, sh = Math.floor(s / 65536);
    eachChunk(key, start, end, 2, keyedKernels(), (words6, _first, _last, offset, at2, count2) => {
      for (let k = 0; k < count2; k++) {
        const i = offset + k, w = i + (i & ~7), hi = words6[w] >>> 0, lo = words6[w + 8] >>> 0;
        const carry = Math.floor((lo * sh + Math.floor(lo * sl / 65536)) / 65536);
        const low48 = hi * sl + carry;
        out2[at2 + k] = l + Math.floor((hi * sh + Math.floor(low48 / 65536)) / 65536);
      }
    });
    return;
  }
  const out = target.out;
  eachChunk(key, start, end, 2, keyedKernels(), (words6, _first, _last, offset, at2, count2) => {
    for (let k = 0; k < count2; k++) {
      const i = offset + k, w = i + (i & ~7), word5 = BigInt(words6[w] >>> 0) << 32n | BigInt(words6[w + 8] >>> 0);
      out[at2 + k] = low2 + (word5 * span >> 64n);
    }
  });
}
function permute(key, n) {
  if (n >= 2 ** 32) throw new LensorError("limit", `Cannot draw a permutation of ${n}: the most is 2^32-1`);
  const out = targetOf("draw a permutation", n, "uint32", void 0, void 0).out;
  for (let i = 0; i < n; i++) out[i] = i;
  for (let base = Math.floor((n - 1) / CHUNK) * CHUNK; base >= 0; base -= CHUNK) {
    eachChunk(
      key,
      base,
      Math.min(n, base + CHUNK),
      2,
      keyedKernels(),
      (words6, _first, _last, _offset, _at, count2) => {
        for (let k = count2 - 1; k >= 0 && base + k > 0; k--) {
          const w = k + (k & ~7), u = ((words6[w] >>> 5) * 2 ** 26 + (words6[w + 8] >>> 6)) * 2 ** -53;
          const i = base + k, j = Math.floor(u * (i + 1)), kept = out[i];
          out[i] = out[j];
          out[j] = kept;
        }
      }
    );
  }
  return out;
}
function checkBounds(low2, high3, dtype) {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint") {
    throw new LensorError("type", `Cannot draw integers as ${dtype}: use an integer dtype`);
  }
  const from = whole("low", low2), to = whole("high", high3), span = to - from;
  if (span < 1n || span > 2n ** 64n) {
    throw new LensorError("range", `Cannot draw integers: [${from}, ${to}) is empty or wider than 2^64`);
  }
  const bits4 = BigInt(8 * bytesOf(dtype)), least = kind === "int" ? -(2n ** (bits4 - 1n)) : 0n;
  if (from < least || to - least > 2n ** bits4) {
    throw new LensorError(
      "range",
      `Cannot draw integers: [${from}, ${to}) does not fit ${dtype}; pass a wider dtype, for example "int64"`
    );
  }
  return [from, to];
}
function whole(name, value2) {
  if (typeof value2 === "bigint") return value2;
  if (typeof value2 !== "number") {
    throw new LensorError("type", `Cannot draw integers: expected an integer as ${name}, found ${describe(value2)}`);
  }
  if (Number.isInteger(value2) && Math.abs(value2) <= 2 ** 64) return BigInt(value2);
  throw new LensorError("range", `Cannot draw integers: ${name} is ${value2}; use integers, bigints beyond 2^53`);
}

// random/keyed/_key.ts
function checkSeed(seed) {
  if (typeof seed !== "bigint" && typeof seed !== "number") {
    throw new LensorError("type", `Cannot seed keyed: expected an integer, found ${describe(seed)}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new LensorError(
      "range",
      `Cannot seed keyed: ${seed} is no safe integer; use an integer from 0 to 2^53-1, or a bigint below 2n**128n`
    );
  }
  const big = BigInt(seed);
  if (big < 0n || big >> 128n !== 0n) {
    throw new LensorError("range", `Cannot seed keyed: ${big} is outside of 0 to 2^128-1`);
  }
  return big;
}
function rootKey(seed) {
  const words6 = new Uint32Array(4), out = new Uint32Array(4);
  for (let i = 0; i < 4; i++) words6[i] = Number(seed >> BigInt(32 * i) & 0xffffffffn);
  threefry4x32Into(out, words6, 1936614764, 29295, VERSION, 1392508928, 20);
  return out;
}
function pathKey(key, path) {
  const out = key.slice();
  for (const name of path.split(".")) {
    const bytes = UTF8.encode(name);
    for (let at2 = 0; at2 < bytes.length; at2 += 12) {
      const count2 = Math.min(12, bytes.length - at2), last = at2 + 12 >= bytes.length ? 1 : 0;
      const word5 = (i) => bytes[at2 + i] | bytes[at2 + i + 1] << 8 | bytes[at2 + i + 2] << 16 | bytes[at2 + i + 3] << 24;
      threefry4x32Into(out, out, word5(0), word5(4), word5(8), 1308622848 | last << 16 | count2, 20);
    }
  }
  return out;
}
function checkPath(path) {
  if (typeof path !== "string") {
    throw new LensorError("type", `Cannot key a path: expected a string, found ${describe(path)}`);
  }
  if (path === "" || path.startsWith(".") || path.endsWith(".") || path.includes("..")) {
    throw new LensorError("type", `Cannot key ${describe(path)}: a name of the path is empty`, { path });
  }
  if (!path.isWellFormed()) {
    throw new LensorError("type", `Cannot key ${describe(path)}: it is no well-formed Unicode`, { path });
  }
}
var VERSION = 1;
var UTF8 = new TextEncoder();

// math/ln.ts
function lnParts(x) {
  real[0] = x;
  let e = (words[HIGH] >>> 20 & 2047) - 1023;
  words[HIGH] = words[HIGH] & 1048575 | 1072693248;
  let m = real[0];
  if (m >= 1.4142135623730951) {
    m *= 0.5;
    e += 1;
  }
  const s = (m - 1) / (m + 1), q = s * s;
  let p = INVERSE[10];
  for (let k = 9; k >= 0; k--) p = p * q + INVERSE[k];
  lnScaled.ln = 2 * s * p;
  lnScaled.e = e;
}
var lnScaled = { ln: 0, e: 0 };
function ln(x) {
  lnParts(x);
  return lnScaled.ln + lnScaled.e * 0.6931471805599453;
}
function exp(t) {
  const k = Math.floor(t / 0.6931471805599453 + 0.5);
  const r = t - k * 0.6931471803691238 - k * 19082149292705877e-26;
  let p = 1;
  for (let i = 20; i >= 1; i--) p = 1 + p * r / i;
  words[1 - HIGH] = 0;
  words[HIGH] = k + 1023 << 20;
  return p * real[0];
}
var real = new Float64Array(1);
var words = new Uint32Array(real.buffer);
var HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
var INVERSE = Array.from({ length: 11 }, (_, k) => 1 / (2 * k + 1));

// math/turn.ts
function cosine(part, whole3) {
  const quarters = 4 * (part % whole3) / whole3, k = Math.round(quarters), g = quarters - k, h = g * g;
  const odd2 = (k & 1) !== 0, series2 = odd2 ? SIN : COS;
  let sum = series2[8];
  for (let j = 7; j >= 0; j--) sum = sum * h + series2[j];
  return (odd2 ? g * sum : sum) * ((k & 3) === 1 || (k & 3) === 2 ? -1 : 1);
}
function sine(part, whole3) {
  return cosine(part % whole3 - whole3 / 4, whole3);
}
var SIN = [
  1.5707963267948966,
  -0.6459640975062463,
  0.07969262624616705,
  -0.004681754135318688,
  16044118478735983e-20,
  -3598843235212085e-21,
  5692172921967927e-23,
  -6688035109811468e-25,
  60669357311061955e-28
];
var COS = [
  1,
  -1.2337005501361697,
  0.25366950790104803,
  -0.02086348076335296,
  9192602748394266e-19,
  -25202042373060607e-21,
  4710874778818172e-22,
  -6386603083791852e-24,
  6565963114979473e-26
];

// random/keyed/_normal.ts
var F = Math.fround;
function narrowNormal(mean, std) {
  const M8 = F(mean), S = F(std);
  const twin = (words6, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = i; l < i + 4; l++) {
        const x = words6[l], y = words6[l + 4];
        real2[0] = x >>> 1 | 1;
        const t = bits[0] - 1060439283 - 260046848 | 0, e = t >> 23;
        bits[0] = (t & 8388607) + 1060439283;
        const m = real2[0];
        const s = F(F(m - 1) / F(m + 1)), q = F(s * s), q2 = F(q * q);
        const p = F(F(F(F(q * L3) + L2) * q2) + F(F(q * L1) - 4));
        let r = F(F(Math.sqrt(F(F(s * p) + F(e * LN)))) * S);
        const g = F(F(y << 2 >> 2) * 2 ** -30), h = F(g * g), h2 = F(h * h);
        const sin = F(g * F(F(F(F(h * S3) + S2) * h2) + F(F(h * S1) + S0)));
        const cos = F(F(F(F(h * C3) + C2) * h2) + F(F(h * C1) + 1));
        if (y & 1073741824) r = -r;
        out[l] = F(F(r * (y < 0 ? sin : cos)) + M8);
        out[l + 4] = F(F(r * (y < 0 ? cos : sin)) + M8);
      }
    }
  };
  return { twin, kernel: ["normal", M8, S] };
}
function wideNormal(mean, std) {
  const twin = (words6, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = 0; l < 4; l++) {
        const at2 = 2 * i + l, high3 = words6[at2 + 4];
        const u = ((words6[at2] >>> 5) * 2 ** 26 + (words6[at2 + 8] >>> 6 | 1)) * 2 ** -53;
        lnParts(u);
        let r = Math.sqrt(lnScaled.ln * -2 + lnScaled.e * -1.3862943611198906) * std;
        const g = ((high3 << 2 >> 2) * 2 ** 22 + (words6[at2 + 12] >>> 10)) * 2 ** -52, h = g * g;
        let sin = SIN[8], cos = COS[8];
        for (let k = 7; k >= 0; k--) {
          sin = sin * h + SIN[k];
          cos = cos * h + COS[k];
        }
        sin = g * sin;
        if (high3 & 1073741824) r = -r;
        out[i + l] = r * (high3 < 0 ? sin : cos) + mean;
        out[i + 4 + l] = r * (high3 < 0 ? cos : sin) + mean;
      }
    }
  };
  return { twin, kernel: ["normal64", mean, std] };
}
var real2 = new Float32Array(1);
var bits = new Int32Array(real2.buffer);
function float(pattern) {
  return new Float32Array(new Uint32Array([pattern]).buffer)[0];
}
var L3 = float(3206101021);
var L2 = float(3209472964);
var L1 = float(3215633092);
var LN = float(3216077336);
var S3 = float(3147221382);
var S2 = float(1034104649);
var S1 = float(3206897116);
var S0 = float(1070141403);
var C3 = float(3165082867);
var C2 = float(1048697009);
var C1 = float(3214797264);

// random/keyed/_quantile.ts
function phi(x) {
  if (x < -37) return 0;
  if (x > 37) return 1;
  const t = Math.abs(x), density = 0.3989422804014327 * exp(-0.5 * t * t);
  let tail2;
  if (t < 2) {
    let term = t, sum = t;
    for (let k = 1; k <= 60; k++) {
      term = term * t * t / (2 * k + 1);
      sum += term;
    }
    tail2 = 0.5 - density * sum;
  } else {
    let f = t;
    for (let k = 200; k >= 1; k--) f = t + k / f;
    tail2 = density / f;
  }
  return x <= 0 ? tail2 : 1 - tail2;
}
function quantile(p) {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const w2 = 0.180625 - q * q;
    return q * horner(A, w2) / horner(B, w2);
  }
  const w = Math.sqrt(-ln(Math.min(p, 1 - p)));
  const z = w <= 5 ? horner(C, w - 1.6) / horner(D, w - 1.6) : horner(G, w - 5) / horner(H, w - 5);
  return q < 0 ? -z : z;
}
function horner(c2, x) {
  let p = c2[7];
  for (let k = 6; k >= 0; k--) p = p * x + c2[k];
  return p;
}
var A = [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227];
var B = [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854];
var C = [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 7745450142783414e-19];
var D = [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 5475938084995345e-19, 10507500716444169e-25];
var G = [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 27115555687434876e-21, 20103343992922881e-23];
var H = [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7868691311456133e-19, 18463183175100548e-21, 1421511758316446e-22, 20442631033899397e-31];

// random/keyed/_truncated.ts
var F2 = Math.fround;
function narrowTruncated(want) {
  const { mean, std, left, right } = want;
  if (left <= -6.6 && right >= 6.6) return narrowNormal(mean, std);
  if (left === -2 && right === 2) return twoSigma(want);
  const by = inverse(want), { l, r, below: below4, between, turn: turn2 } = by, { a, b } = want;
  return {
    twin(words6, first, end, out) {
      for (let i = first; i < end; i++) out[i] = by.value((2 * ((words6[i] ^ TOP) >>> 0) + 1) * 2 ** -33);
    },
    kernel: isMinusZero(mean) || isMinusZero(b) ? null : ["inverse", mean, std, a, b, l, r, below4, between, turn2]
  };
}
function wideTruncated(want) {
  const { mean, std, left, right } = want;
  if (left <= -8.6 && right >= 8.6) return wideNormal(mean, std);
  const { value: value2 } = inverse(want);
  const twin = (words6, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at2 = i + (i & ~7);
      out[i] = value2((((words6[at2] ^ TOP) >>> 5) * 2 ** 26 + (words6[at2 + 8] >>> 6 | 1)) * 2 ** -53);
    }
  };
  return { twin, kernel: null };
}
function twoSigma({ mean, std, a, b }) {
  const M8 = F2(mean), S = F2(std), A9 = F2(a), B9 = F2(b);
  const twin = (words6, first, end, out) => {
    for (let i = first; i < end; i++) {
      const x = F2(F2((words6[i] >> 7) * SCALE) + SHIFT), v = F2(VERTEX - F2(x * x)), v2 = F2(v * v), v4 = F2(v2 * v2);
      const n = F2(F2(v4 * N4) + F2(F2(v2 * F2(F2(v * N3) + N2)) + F2(F2(v * N1) + N0)));
      const d = F2(F2(v4 * D4) + F2(F2(v2 * F2(F2(v * D3) + D2)) + F2(F2(v * D1) + 1)));
      out[i] = Math.max(A9, Math.min(B9, F2(F2(F2(x * S) * F2(n / d)) + M8)));
    }
  };
  return { twin, kernel: isMinusZero(M8) || isMinusZero(B9) ? null : ["twoSigma", M8, S, A9, B9] };
}
function inverse({ mean, std, a, b, left, right }) {
  const mirrored = left + right > 0;
  const l = mirrored ? -right : left, r = mirrored ? -left : right;
  if (r < -36) {
    throw new LensorError("range", `Cannot draw truncated normals: nothing is left between the bounds ${a} and ${b}`);
  }
  const below4 = phi(l), between = phi(r) - below4;
  const value2 = (u) => {
    const z = Math.max(l, Math.min(r, quantile(below4 + u * between)));
    return Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  };
  return { value: value2, l, r, below: below4, between, turn: mirrored ? -1 : 1 };
}
var isMinusZero = (x) => Object.is(x, -0);
var TOP = 2147483648;
var float2 = (pattern) => new Float32Array(new Uint32Array([pattern]).buffer)[0];
var SCALE = float2(863263256);
var SHIFT = float2(854874648);
var VERTEX = float2(1063861215);
var N0 = float2(1074141703);
var N1 = float2(1105143147);
var N2 = float2(1119619816);
var N3 = float2(1117145854);
var N4 = float2(1087723902);
var D1 = float2(1098057017);
var D2 = float2(1115464743);
var D3 = float2(1116873042);
var D4 = float2(1098424279);

// random/keyed/_uniform.ts
var F3 = Math.fround;
function narrowUniform(low2, high3, dtype) {
  const a = F3(low2), h = F3(high3);
  checkSpan(low2, high3, F3(h - a));
  const b = h === a ? -0 : F3(F3(h - a) * 2 ** -24), cap = h === a ? a : below(h, dtype);
  return {
    twin(words6, first, end, out) {
      for (let i = first; i < end; i++) out[i] = Math.min(F3(F3((words6[i] >>> 8) * b) + a), cap);
    },
    kernel: ["uniform", b, a, cap]
  };
}
function wideUniform(low2, high3) {
  checkSpan(low2, high3, high3 - low2);
  const span = high3 === low2 ? -0 : high3 - low2, cap = high3 === low2 ? low2 : below(high3, "float64");
  const twin = (words6, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at2 = i + (i & ~7), u = ((words6[at2] >>> 5) * 2 ** 26 + (words6[at2 + 8] >>> 6)) * 2 ** -53;
      out[i] = Math.min(u * span + low2, cap);
    }
  };
  return { twin, kernel: ["uniform64", span, low2, cap] };
}
function checkSpan(low2, high3, span) {
  if (low2 <= high3 && Number.isFinite(span)) return;
  throw new LensorError(
    "range",
    `Cannot draw uniform numbers: [${low2}, ${high3}) is no range; use finite numbers, low <= high`
  );
}
function below(x, dtype) {
  if (dtype === "float64") return belowFloat64(x);
  if (dtype === "float32") return belowFloat32(x);
  const [to, from] = dtype === "float16" ? [toFloat16, fromFloat16] : [toBfloat16, fromBfloat16];
  const code = to(x), near = from(code);
  if (near < x) return near;
  return from((code & 32767) === 0 ? 32769 : code & 32768 ? code + 1 : code - 1);
}
function belowFloat32(x) {
  if (x === 0) return -(2 ** -149);
  const f = new Float32Array([x]), bits4 = new Int32Array(f.buffer);
  bits4[0] += x > 0 ? -1 : 1;
  return f[0];
}
function belowFloat64(x) {
  if (x === 0) return -Number.MIN_VALUE;
  const f = new Float64Array([x]), bits4 = new BigInt64Array(f.buffer);
  bits4[0] += x > 0 ? -1n : 1n;
  return f[0];
}

// random/pool/_worker.ts
function work({ module: module2, names: names2, words: words6, chunk, control, job, tags, results }, ready2) {
  const { exports } = new WebAssembly.Instance(module2);
  const kernels = exports;
  const memory = new Uint8Array(exports["memory"].buffer);
  ready2();
  for (let place = 0; ; ) {
    const number3 = Atomics.load(control, 0);
    if (number3 < 0) return;
    const [k0, k1, k2, k3, start, end, wide5, size, transform2, pack, count2, ...numbers2] = job;
    const runs = Atomics.or(control, 0, 0) === number3 && number3 % 2 === 1;
    const run2 = kernels[names2[transform2]], rounding2 = kernels[names2[pack]];
    const first = Math.floor(start / chunk), chunks = Math.ceil(end / chunk) - first;
    if (runs) numbers2.length = count2;
    while (runs) {
      while (Atomics.load(tags, 4 * place) === 1 && Atomics.load(control, 0) === number3) {
        Atomics.wait(tags, 4 * place, 1, 1);
      }
      if (Atomics.load(control, 0) !== number3) break;
      const taken = Atomics.add(control, 1, 1), at2 = first + taken, base = at2 * chunk;
      if (taken >= chunks) break;
      const from = Math.max(0, start - base), to = Math.min(chunk, end - base), last = Math.ceil(to / 8) * 8;
      kernels["words"](k0, k1, k2, k3, at2 % 2 ** 32, Math.floor(at2 / 2 ** 32), last * wide5);
      run2(from - from % 8, last, ...numbers2);
      rounding2?.(from - from % 8, last);
      results[place].set(memory.subarray(words6 + size * from, words6 + size * to));
      tags[4 * place + 1] = number3;
      tags[4 * place + 2] = taken;
      Atomics.store(tags, 4 * place, 1);
      place = (place + 1) % results.length;
    }
    Atomics.wait(control, 0, number3);
  }
}

// random/pool/_start.ts
function startOf(code = String(work), limit = 5e3) {
  const { Worker, process } = globalThis;
  const node2 = Worker ? void 0 : process?.getBuiltinModule?.("worker_threads")?.Worker;
  if (!Worker && !node2) return null;
  return (orders, onFailure) => (Worker ? startWeb(Worker, code) : startNode(node2, code))(orders, onFailure, limit).catch(() => null);
}
function startWeb(Made, code) {
  const text2 = `onmessage = ({ data }) => { ${told(code, "data", "postMessage")} }`;
  return async (orders, onFailure, limit) => {
    const url = URL.createObjectURL(new Blob([text2], { type: "text/javascript" }));
    try {
      const worker = new Made(url, { type: "module" });
      return await ready(worker, onFailure, limit, (says, fails) => {
        worker.onmessage = ({ data }) => says(data);
        worker.onerror = (event) => {
          event.preventDefault();
          fails();
        };
        worker.postMessage(orders);
      });
    } finally {
      URL.revokeObjectURL(url);
    }
  };
}
function startNode(Made, code) {
  const text2 = `const { parentPort: port, workerData } = require("node:worker_threads");
    const say = (word) => port.postMessage(word); ${told(code, "workerData", "say")}`;
  return async (workerData, onFailure, limit) => {
    const worker = new Made(text2, { eval: true, workerData });
    return await ready(worker, onFailure, limit, (says, fails) => {
      worker.on("message", says);
      worker.on("error", fails);
    });
  };
}
function told(code, orders, say2) {
  return `try { (${code})(${orders}, () => ${say2}("ready")); } catch { ${say2}("failed"); }`;
}
function ready(worker, onFailure, limit, listen) {
  const started = { end: () => void worker.terminate() };
  return new Promise((resolve) => {
    const fails = () => {
      clearTimeout(timer);
      started.end();
      onFailure(started);
      resolve(null);
    };
    const timer = setTimeout(fails, limit);
    listen((word5) => {
      if (word5 !== "ready") return fails();
      clearTimeout(timer);
      worker.unref?.();
      resolve(started);
    }, fails);
  });
}

// random/pool/_team.ts
function makeTeam(workers, kernels) {
  const control = shared(Int32Array, 2), description = shared(Float64Array, 32);
  const names2 = WebAssembly.Module.exports(kernels.module).map((each) => each.name);
  const orders = Array.from({ length: workers }, () => ({
    module: kernels.module,
    names: names2,
    words: kernels.memory.byteOffset,
    chunk: CHUNK,
    control,
    job: description,
    tags: shared(Int32Array, 4 * PLACES),
    results: Array.from({ length: PLACES }, () => shared(Uint8Array, 8 * CHUNK))
  }));
  return {
    orders,
    run(job) {
      const chunks = Math.ceil(job.end / CHUNK) - Math.floor(job.start / CHUNK), done = new Uint8Array(chunks);
      const number3 = (Atomics.load(control, 0) + 1) % 2 ** 30;
      const make = (chunk) => fillCompiled(chunkOf(job, chunk), kernels);
      const collect3 = () => {
        for (const own3 of orders) collectFrom(own3, job, number3, done);
      };
      description.set(describeJob(job, names2));
      Atomics.store(control, 1, 0);
      Atomics.store(control, 0, number3);
      Atomics.notify(control, 0);
      for (let chunk = 0; (chunk = Atomics.add(control, 1, 1)) < chunks; collect3()) {
        make(chunk);
        done[chunk] = 1;
      }
      for (let chunk = chunks - 1; chunk >= 0; chunk--) {
        if (done[chunk] === 0) collect3();
        if (done[chunk] === 0) make(chunk);
      }
      Atomics.store(control, 0, number3 + 1);
    },
    end() {
      Atomics.store(control, 0, -1);
      Atomics.notify(control, 0);
    }
  };
}
var PLACES = 4;
function collectFrom({ tags, results }, job, number3, done) {
  for (let place = 0; place < PLACES; place++) {
    if (Atomics.load(tags, 4 * place) === 0) continue;
    const chunk = tags[4 * place + 2];
    if (tags[4 * place + 1] === number3 && done[chunk] === 0) {
      const out = toBytes(chunkOf(job, chunk).out);
      out.set(results[place].subarray(0, out.length));
      done[chunk] = 1;
    }
    Atomics.store(tags, 4 * place, 0);
    Atomics.notify(tags, 4 * place);
  }
}
function chunkOf(job, chunk) {
  const base = (Math.floor(job.start / CHUNK) + chunk) * CHUNK;
  const start = Math.max(job.start, base), end = Math.min(job.end, base + CHUNK);
  return { ...job, start, end, out: job.out.subarray(start - job.start, end - job.start) };
}
function describeJob({ key, start, end, wide: wide5, transform: transform2, pack, out }, names2) {
  const [name, ...numbers2] = transform2, calls = [names2.indexOf(name), pack ? names2.indexOf(pack) : -1];
  return [...key, start, end, wide5, out.BYTES_PER_ELEMENT, ...calls, numbers2.length, ...numbers2];
}
function shared(array, length) {
  return new array(new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT));
}

// random/pool.ts
function openPool(options = {}) {
  return poolOf(options, keyedKernels(), startOf());
}
async function poolOf(options, kernels, start) {
  checkOptions("open a pool", options, ["workers"]);
  const asked = checkWorkers(options.workers ?? usual());
  const lacking = kernels === null ? "the host has no WebAssembly with SIMD" : typeof SharedArrayBuffer !== "function" ? "the host has no SharedArrayBuffer; a page gets it with the headers COOP: same-origin and COEP: require-corp" : start === null ? "the host has no workers" : null;
  const team = lacking === null && asked > 0 ? makeTeam(asked, kernels) : null;
  const workers = /* @__PURE__ */ new Set();
  let closed = false;
  await Promise.all((team?.orders ?? []).map(async (orders) => {
    const worker = await start(orders, (failed) => workers.delete(failed));
    if (worker) workers.add(worker);
  }));
  const close = () => {
    closed = true;
    team?.end();
    for (const worker of workers) worker.end();
    workers.clear();
  };
  return {
    get workers() {
      return workers.size;
    },
    get reason() {
      if (workers.size >= asked) return null;
      return closed ? "it is closed" : lacking ?? `${asked - workers.size} did not start or failed`;
    },
    close,
    [Symbol.dispose]: close,
    helpers(job) {
      const least = CHEAP.has(job.transform[0]) ? 16 * LEAST : LEAST;
      if (workers.size === 0 || job.end - job.start < least) return false;
      team.run(job);
      return true;
    }
  };
}
function helpersOf(pool) {
  if (pool === void 0) return void 0;
  const { helpers } = pool ?? {};
  if (typeof helpers === "function") return helpers;
  throw new LensorError("type", `Cannot use a pool: found ${describe(pool)}; use what openPool gives`);
}
var LEAST = 1 << 17;
var CHEAP = /* @__PURE__ */ new Set(["uniform", "uniform64"]);
function usual() {
  const processors = globalThis.navigator?.hardwareConcurrency ?? 1;
  return Math.max(0, Math.min(7, processors - 1));
}
function checkWorkers(workers) {
  const verb = "open a pool";
  if (typeof workers !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number as workers, found ${describe(workers)}`);
  }
  if (Number.isInteger(workers) && workers >= 0 && workers <= 64) return workers;
  throw new LensorError("range", `Cannot ${verb}: workers is ${workers}; use an integer from 0 to 64`);
}

// random/keyed.ts
function keyed(seed, options = {}) {
  const checked3 = checkSeed(seed);
  checkOptions("seed keyed", options, ["pool"]);
  return rooted(`keyed(${checked3})`, helpersOf(options.pool), () => rootKey(checked3));
}
function rooted(label, helpers, makeKey, above) {
  let kept;
  const key = () => kept ??= makeKey();
  const fill2 = (target, narrow4, wide5) => fillFloats(key(), target, narrow4, wide5, keyedKernels(), helpers);
  const rng = {
    at(path) {
      checkPath(path);
      return rooted(label, helpers, () => pathKey(key(), path), above ?? rng);
    },
    root: above,
    clone: () => rng,
    ordered: false,
    label,
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      const { start, end, out } = targetOf("draw bits", n, "uint32", options?.range, void 0);
      eachChunk(key(), start, end, 1, keyedKernels(), (words6, _first, _last, offset, at2, count2) => {
        out.set(words6.subarray(offset, offset + count2), at2);
      });
      return out;
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO2, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high3] = checkBounds(options?.low, options?.high, dtype);
      const target = targetOf("draw integers", n, dtype, options.range, options.into);
      fillIntegers(key(), target, low2, high3);
      return target.out;
    },
    permutation: (n) => permute(key(), n),
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
      const { start, end, out } = targetOf("draw bernoulli numbers", n, dtype, options.range, options.into);
      eachChunk(key(), start, end, 1, keyedKernels(), (words6, _first, _last, offset, at2, count2) => {
        for (let i = 0; i < count2; i++) out[at2 + i] = (words6[offset + i] >>> 0) * 2 ** -32 < p ? one : zero;
      });
      return out;
    },
    uniform(n, options) {
      const { low: low2, high: high3 } = checkUniform(options), target = floats("uniform numbers", n, options);
      return fill2(target, () => narrowUniform(low2, high3, target.dtype), () => wideUniform(low2, high3));
    },
    normal(n, options) {
      const target = floats("normal numbers", n, options), { mean, std } = checkWant(options, target.dtype);
      return fill2(target, () => narrowNormal(mean, std), () => wideNormal(mean, std));
    },
    truncatedNormal(n, options) {
      const target = floats("truncated normals", n, options), want = checkTruncated(options, target.dtype);
      return fill2(target, () => narrowTruncated(want), () => wideTruncated(want));
    }
  };
  if (above === void 0) rng.root = rng;
  return rng;
}
var INTO2 = ["dtype", "range", "into"];
function floats(what, n, options) {
  const dtype = dtypeOf(options, "float32");
  checkFloat(what, dtype);
  return targetOf(`draw ${what}`, n, dtype, options?.range, options?.into);
}

// random/philox.ts
function philox2x32(key, counter, rounds = 10) {
  checkWords("philox2x32", "key", key, 1);
  checkWords("philox2x32", "counter", counter, 2);
  checkRounds("philox2x32", rounds);
  let k = key[0], x0 = counter[0], x1 = counter[1];
  for (let r = 0; r < rounds; r++) {
    const high3 = high32(3528905107, x0), low2 = Math.imul(3528905107, x0);
    x0 = high3 ^ k ^ x1;
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
    const product2 = 0xd2b74407b1ce6e93n * x0;
    x0 = product2 >> 64n ^ k ^ x1;
    x1 = product2 & MASK;
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
var WASM2 = `
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
  return made2 === void 0 ? made2 = makePeerKernels(globalThis.WebAssembly) : made2;
}
function makePeerKernels(host) {
  return kernelsOf(WASM2, host, (exports, buffer) => {
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
var made2;
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
function mtSeededByList(words6) {
  const mt = mtSeeded(19650218), key = mt.key;
  let i = 1, j = 0;
  for (let k = Math.max(N, words6.length); k > 0; k--) {
    const before = key[i - 1];
    key[i] = (key[i] ^ Math.imul(before ^ before >>> 30, 1664525)) + words6[j] + j;
    if (++i >= N) {
      key[0] = key[N - 1];
      i = 1;
    }
    if (++j >= words6.length) j = 0;
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
function mtFrom(words6, at2) {
  const mt = { key: Int32Array.from(words6, (w) => w | 0), out: new Uint32Array(N), at: at2 };
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
function mtFill(mt, words6, from, end, kernels = peerKernels()) {
  for (let i = from; i < end; ) {
    const blocks = Math.min(MOST, Math.floor((end - i) / N));
    if (mt.at >= N && blocks > 0 && kernels) {
      const { state: state2, memory } = kernels;
      state2.set(mt.key);
      const first = words6 === memory ? i : 0, stop = first + blocks * N;
      kernels.twister(blocks, first);
      mt.key.set(state2);
      if (words6 !== memory) words6.set(memory.subarray(0, stop), i);
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
    const count2 = Math.min(N - mt.at, end - i), out = mt.out, at2 = mt.at;
    if (count2 === N) words6.set(out, i);
    else words6.set(out.subarray(at2, at2 + count2), i);
    mt.at += count2;
    i += count2;
  }
}
function mtSkip(mt, count2) {
  while (count2 > 0) {
    if (mt.at >= N) mtBlock(mt);
    const here = Math.min(N - mt.at, count2);
    mt.at += here;
    count2 -= here;
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
function mtStep(key, at2) {
  key[at2] = key[(at2 + M) % N] ^ twist(key[at2], key[(at2 + 1) % N]);
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
function drawWhole(what, n, dtype, options, fill2) {
  const range2 = options?.range, into = options?.into, verb = `draw ${what}`;
  if (range2 === void 0) {
    const { out } = targetOf(verb, n, dtype, void 0, into);
    fill2(out);
    return out;
  }
  const { out: part } = targetOf(verb, n, dtype, range2, into), [start, end] = checkRange(verb, n, range2);
  const whole3 = targetOf(verb, n, dtype, void 0, void 0).out;
  fill2(whole3);
  part.set(whole3.subarray(start, end));
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
    const f = new Float64Array([x]), bits4 = new BigInt64Array(f.buffer);
    if (x === 0) f[0] = way * Number.MIN_VALUE;
    else bits4[0] += outward ? 1n : -1n;
    return f[0];
  }
  if (dtype === "float32") {
    const f = new Float32Array([x]), bits4 = new Int32Array(f.buffer);
    if (x === 0) f[0] = way * 2 ** -149;
    else bits4[0] += outward ? 1 : -1;
    return f[0];
  }
  const code = x === 0 ? (way > 0 ? 0 : 32768) + 1 : stored(x, dtype) + (outward ? 1 : -1);
  return loaded(code, dtype);
}

// random/torch/_state.ts
function seeded(seed) {
  const whole3 = seed;
  if (typeof whole3 !== "number" && typeof whole3 !== "bigint") {
    throw new LensorError("type", `Cannot seed torch: expected an integer as seed, found ${describe(whole3)}`);
  }
  if (typeof whole3 === "number" && !Number.isSafeInteger(whole3)) {
    throw new LensorError("range", `Cannot seed torch: seed ${whole3} is no safe integer; pass a bigint beyond 2^53`);
  }
  const big = BigInt(whole3);
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
function copied(state2) {
  return { ...state2, mt: mtCopy(state2.mt) };
}
function packed({ mt, seed, kept, fresh }) {
  const bytes = new Uint8Array(SIZE), view = new DataView(bytes.buffer);
  const spent = mt.at === 624;
  view.setBigUint64(0, seed, true);
  view.setInt32(8, spent ? 1 : 625 - mt.at, true);
  view.setInt32(12, 1, true);
  view.setUint32(16, spent && fresh ? 0 : mt.at, true);
  mt.key.forEach((word5, i) => view.setUint32(24 + 8 * i, word5, true));
  if (kept !== void 0) {
    view.setFloat64(5024, kept, true);
    view.setInt32(5040, 1, true);
  }
  return bytes;
}
function unpacked(bytes) {
  const given2 = bytes;
  if (!(given2 instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot set the state: expected a Uint8Array, found ${describe(given2)}`);
  }
  if (given2.length !== SIZE) {
    throw new LensorError(
      "shape",
      `Cannot set the state: it has ${given2.length} bytes; PyTorch's CPU generator has 5056`
    );
  }
  const view = new DataView(given2.buffer, given2.byteOffset, SIZE);
  const left = view.getInt32(8, true), at2 = view.getUint32(16, true);
  const words6 = new Int32Array(624);
  let high3 = view.getUint32(20, true);
  for (let i = 0; i < 624; i++) {
    words6[i] = view.getUint32(24 + 8 * i, true);
    high3 |= view.getUint32(28 + 8 * i, true);
  }
  const fits = left === 1 ? at2 <= 624 : left > 1 && left <= 624 && left + at2 === 625;
  if (!fits || high3 !== 0 || view.getInt32(12, true) !== 1) {
    throw new LensorError("corrupt", "Cannot set the state: the bytes are no state of PyTorch's CPU generator");
  }
  return {
    mt: mtFrom(words6, left === 1 ? 624 : at2),
    seed: view.getBigUint64(0, true),
    kept: view.getInt32(5040, true) ? view.getFloat64(5024, true) : void 0,
    fresh: left === 1 && at2 === 0
  };
}
function u53({ mt }) {
  const high3 = mtNext(mt) & 2097151;
  return (high3 * 2 ** 32 + mtNext(mt)) * 2 ** -53;
}
function r64({ mt }) {
  const high3 = BigInt(mtNext(mt));
  return high3 << 32n | BigInt(mtNext(mt));
}
var SIZE = 5056;

// random/torch/_integers.ts
function fillBetween(state2, out, dtype, low2, high3) {
  const span = high3 - low2, n = out.length, big = dtype === "int64" || dtype === "uint64";
  const whole3 = span === 2n ** 64n;
  if (span >= 2n ** 28n) {
    for (let i = 0; i < n; i++) {
      const value2 = whole3 ? r64(state2) : r64(state2) % span + low2;
      out[i] = big ? value2 : Number(value2);
    }
    return;
  }
  const s = Number(span), l = Number(low2), mt = state2.mt;
  if (big) {
    for (let i = 0; i < n; i++) out[i] = BigInt(mtNext(mt) % s) + low2;
  } else for (let i = 0; i < n; i++) out[i] = mtNext(mt) % s + l;
}
function fillRandom(state2, out, dtype) {
  const kind = kindOf(dtype), n = out.length, mt = state2.mt;
  if (dtype === "int64" || dtype === "uint64") {
    const mask = dtype === "int64" ? 2n ** 63n - 1n : 2n ** 64n - 1n;
    for (let i = 0; i < n; i++) out[i] = r64(state2) & mask;
  } else if (dtype === "float64") {
    for (let i = 0; i < n; i++) out[i] = Number(r64(state2) % (2n ** 53n + 1n));
  } else if (kind === "float" && dtype in DIGITS) {
    const digits2 = DIGITS[dtype];
    for (let i = 0; i < n; i++) out[i] = stored(mtNext(mt) % (digits2 + 1), dtype);
  } else if (kind === "int" || kind === "uint" || kind === "bool") {
    const bits4 = kind === "bool" ? 1 : 8 * bytesOf(dtype) - (kind === "int" ? 1 : 0);
    for (let i = 0; i < n; i++) out[i] = mtNext(mt) % 2 ** bits4;
  } else {
    throw new LensorError("type", `Cannot draw whole numbers as ${dtype}: PyTorch has none of that dtype`);
  }
}
function fillPermutation(state2, out) {
  const n = out.length, mt = state2.mt;
  if (n >= 214748364) {
    for (let i = 0; i < n; i++) {
      const high3 = mtNext(mt), low2 = mtNext(mt), m = i + 1;
      let j = (high3 % m * 65536 + (low2 >>> 16)) % m;
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

// math/erf.ts
function erf(x) {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) > 6) return Math.sign(x);
  if (x === 0) return x;
  float3[0] = x;
  const biased = Number(bits2[0] >> 52n & 2047n), fraction = bits2[0] & 0xfffffffffffffn;
  const m = biased ? fraction | 0x10000000000000n : fraction, e = Math.max(biased, 1) - 1075;
  const shift = BigInt(-2 * e) - BITS, square = shift > 0n ? m * m >> shift : m * m << -shift;
  let term = ONE, sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = -(term * square >> BITS) / n;
    sum += term / (2n * n + 1n);
  }
  const product2 = m * sum * TWO_OVER_ROOT_PI >> BITS;
  const size = Number(product2) * 2 ** -Number(BITS) * 2 ** e;
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
var float3 = new Float64Array(1);
var bits2 = new BigUint64Array(float3.buffer);

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
  const [high3, low2] = times(sum, TWO_OVER_ROOT_PI2);
  return y - high3 - low2;
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
  const c2 = 134217729 * a, high3 = c2 - (c2 - a);
  return [high3, a - high3];
}
function short(a, b) {
  const s = a + b;
  return [s, b - (s - a)];
}

// math/fma.ts
var F4 = Math.fround;
function fma32(a, b, c2) {
  const p = a * b, s = p + c2, near = F4(s), d = s - near, far = s + d;
  return d !== 0 && F4(far) === far ? breakTie(p, c2, s, near, far) : near;
}
function fma64(a, b, c2) {
  const uh = a * b, plain5 = uh + c2;
  if (!Number.isFinite(plain5) || Math.abs(a) > HUGE || Math.abs(b) > HUGE) return plain5;
  const ul = productError(a, b, uh);
  if (ul === 0) return plain5;
  const th = c2 + ul, tl = sumError(c2, ul, th);
  const vh = uh + th, vl = sumError(uh, th, vh);
  return vh + addToOdd(tl, vl);
}
var HUGE = 2 ** 995;
function breakTie(p, c2, s, near, far) {
  const error = sumError(p, c2, s);
  if (error === 0 || !Number.isFinite(near)) return near;
  return error > 0 ? Math.max(near, far) : Math.min(near, far);
}
function sumError(x, y, s) {
  const back = s - x;
  return x - (s - back) + (y - back);
}
function productError(a, b, p) {
  const ah = high(a), al = a - ah, bh = high(b), bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}
function high(x) {
  const t = x * 134217729;
  return t - (t - x);
}
function addToOdd(x, y) {
  const s = x + y, error = sumError(x, y, s);
  if (error === 0) return s;
  float4[0] = s;
  if ((word[0] & 1) === 0) {
    if (error > 0 === s > 0) bits3[0] += 1n;
    else bits3[0] -= 1n;
  }
  return float4[0];
}
var float4 = new Float64Array(1);
var bits3 = new BigInt64Array(float4.buffer);
var word = new Uint32Array(float4.buffer, new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 4, 1);

// random/torch/_uniform.ts
var F5 = Math.fround;
function fillUniform({ mt }, out, dtype, low2, high3, fused) {
  checkUniformBounds(low2, high3, dtype);
  const n = out.length, wide5 = dtype === "float64" ? 2 : 1, chunk = MT_CHUNK / wide5;
  const a = F5(low2), h = F5(high3), span = F5(h - a), to = rounded(high3, dtype), from = stored(F5(low2), dtype);
  const kernels = dtype === "float32" && fused && span > 2 ** -100 ? peerKernels() : null;
  const words6 = kernels ? kernels.memory : new Uint32Array(wide5 * Math.min(n, chunk));
  for (let at2 = 0; at2 < n; at2 += chunk) {
    const count2 = Math.min(chunk, n - at2);
    mtFill(mt, words6, 0, wide5 * count2);
    if (dtype === "float64") wideUniforms(words6, count2, out, at2, low2, high3, fused);
    else if (dtype === "float32") narrowUniforms(words6, count2, out, at2, a, h, span, fused, kernels);
    else {
      for (let i = 0; i < count2; i++) {
        const u = (words6[i] & 16777215) * 2 ** -24, x = fused ? fma32(u, span, a) : F5(F5(u * span) + a);
        out[at2 + i] = rounded(x, dtype) === to ? from : stored(x, dtype);
      }
    }
  }
}
function checkUniformBounds(low2, high3, dtype) {
  const verb = `Cannot draw uniform numbers of ${dtype}`, most = LARGEST[dtype];
  for (const [name, bound2] of [["low", low2], ["high", high3]]) {
    if (!(Math.abs(bound2) <= most)) {
      throw new LensorError("range", `${verb}: ${name} is ${bound2}; use a finite number of that dtype`);
    }
  }
  if (low2 > high3) throw new LensorError("range", `${verb}: low is ${low2} and high ${high3}; use low <= high`);
  if (!(high3 - low2 <= most)) {
    throw new LensorError("range", `${verb}: low ${low2} and high ${high3} are further apart than ${dtype} reaches`);
  }
}
function narrowUniforms(words6, count2, out, at2, low2, high3, span, fused, kernels) {
  if (kernels) {
    kernels.torchUniform(count2, low2, high3, span);
    return out.set(kernels.floats.subarray(0, count2), at2);
  }
  for (let i = 0; i < count2; i++) {
    const u = (words6[i] & 16777215) * 2 ** -24, x = fused ? fma32(u, span, low2) : F5(F5(u * span) + low2);
    out[at2 + i] = x === high3 ? low2 : x;
  }
}
function wideUniforms(words6, count2, out, at2, low2, high3, fused) {
  const span = high3 - low2;
  for (let i = 0; i < count2; i++) {
    const u = ((words6[2 * i] & 2097151) * 2 ** 32 + words6[2 * i + 1]) * 2 ** -53;
    const x = fused ? fma64(u, span, low2) : u * span + low2;
    out[at2 + i] = x === high3 ? low2 : x;
  }
}

// random/torch/_inverse.ts
function fillInverse(state2, out, draw2, a, b) {
  const { dtype, mean, std, avx } = draw2;
  const side = (x) => 2 * ((1 + erf((x - mean) / std / Math.SQRT2)) / 2) - 1;
  fillUniform(state2, out, dtype, side(a), side(b), avx);
  const scale = dtype === "float64" ? std * Math.SQRT2 : Math.fround(std * Math.SQRT2);
  const shift = rounded(mean, dtype), low2 = rounded(a, dtype), high3 = rounded(b, dtype);
  for (let i = 0; i < out.length; i++) {
    const y = loaded(out[i], dtype), z = dtype === "float64" ? nearestErfinv(y) : rounded(erfinv(y), dtype);
    const x = rounded(rounded(z * scale, dtype) + shift, dtype);
    out[i] = stored(Math.min(Math.max(x, low2), high3), dtype);
  }
}
function fillScaledInverse(state2, out, draw2, within5) {
  const { dtype, mean, std } = draw2;
  fillInverse(state2, out, { ...draw2, mean: 0, std: 1 }, -within5, within5);
  const scale = dtype === "float64" ? std : Math.fround(std), shift = rounded(mean, dtype);
  for (let i = 0; i < out.length; i++) {
    out[i] = stored(rounded(loaded(out[i], dtype) * scale, dtype) + shift, dtype);
  }
}

// math/log.ts
function log(x) {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const small = x < 2 ** -1022;
  real3[0] = small ? x * 2 ** 54 : x;
  let e = (words2[HIGH2] >>> 20) - (small ? 1077 : 1023);
  words2[HIGH2] = words2[HIGH2] & 1048575 | 1072693248;
  let m = real3[0];
  if (m >= Math.SQRT2) {
    m *= 0.5;
    e += 1;
  }
  const f = m - 1, d = m + 1, s = f / d, p = s * d;
  const sLow = (f - p - productError(s, d, p) - s * (m - (d - 1))) / d;
  const z = s * s, zLow = productError(s, s, z) + 2 * s * sLow;
  const c2 = s * z, cLow = productError(s, z, c2) + (s * zLow + sLow * z);
  const t = c2 * THIRDS, tLow = productError(c2, THIRDS, t) + (c2 * THIRDS_LOW + cLow * THIRDS);
  let tail2 = SERIES2[0];
  for (let k = 1; k < SERIES2.length; k++) tail2 = tail2 * z + SERIES2[k];
  const a = e * LN2_HIGH, ab = a + 2 * s, sum = ab + t;
  const low2 = sumError(ab, t, sum) + (sumError(a, 2 * s, ab) + (c2 * z * tail2 + (2 * sLow + (tLow + e * LN2_LOW))));
  return sum + low2;
}
var SERIES2 = Float64Array.from({ length: 11 }, (_, i) => 2 / (25 - 2 * i));
var THIRDS = 2 / 3;
var THIRDS_LOW = 3700743415417188e-32;
var LN2_HIGH = 0.6931471803691238;
var LN2_LOW = 19082149292705877e-26;
var real3 = new Float64Array(1);
var words2 = new Uint32Array(real3.buffer);
var HIGH2 = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

// math/sin_cos.ts
function sinCos(t) {
  const q = Math.round(t * (2 / Math.PI));
  const near = t - q * QUARTER_1, next = q * QUARTER_2, last = q * QUARTER_3;
  const mid = near - next, r0 = mid - last;
  const rest2 = sumError(near, -next, mid) + sumError(mid, -last, r0);
  const r = r0 + rest2, rLow = rest2 - (r - r0);
  const z = r * r, zLow = productError(r, r, z) + 2 * r * rLow;
  series(SIN2, z, zLow);
  const p = z * high2, pLow = productError(z, high2, p) + (z * low + zLow * high2);
  const v = r * p, whole3 = r + v;
  const sin = whole3 + (sumError(r, v, whole3) + (productError(r, p, v) + (r * pLow + rLow * p + rLow)));
  series(COS2, z, zLow);
  const w = z * high2, wLow = productError(z, high2, w) + (z * low + zLow * high2);
  const one = 1 + w, cos = one + (sumError(1, w, one) + wLow);
  const odd2 = (q & 1) !== 0, s = odd2 ? cos : sin, c2 = odd2 ? sin : cos;
  turned.sin = (q & 2) !== 0 ? -s : s;
  turned.cos = (q + 1 & 2) !== 0 ? -c2 : c2;
}
var turned = { sin: 0, cos: 1 };
function series(c2, z, zLow) {
  let rest2 = c2[4];
  for (let k = 5; k < c2.length; k++) rest2 = rest2 * z + c2[k];
  const zr = z * rest2, a = c2[2] + zr, aLow = sumError(c2[2], zr, a) + c2[3];
  const b = z * a, bLow = productError(z, a, b) + (z * aLow + zLow * a);
  high2 = c2[0] + b;
  low = sumError(c2[0], b, high2) + (bLow + c2[1]);
}
var high2 = 0;
var low = 0;
var QUARTER_1 = 1.5707963267341256;
var QUARTER_2 = 6077100506303966e-26;
var QUARTER_3 = 20222662487959506e-37;
var SIN2 = coefficients(3);
var COS2 = coefficients(2);
function coefficients(from) {
  const inverse2 = [1];
  for (let n = 1, product2 = 1; n <= 19; n++) inverse2.push(1 / (product2 *= n));
  const rest2 = [];
  for (let n = from + 14; n >= from + 4; n -= 2) rest2.push(((n - from) / 2 % 2 === 0 ? -1 : 1) * inverse2[n]);
  const [a, b] = from === 3 ? [1 / 6, 1 / 120] : [0.5, 1 / 24];
  const [aLow, bLow] = from === 3 ? [925185853854297e-32, 11564823173178714e-35] : [0, 23129646346357427e-34];
  return Float64Array.from([-a, -aLow, b, bLow, ...rest2]);
}

// random/torch/_box_muller.ts
var F6 = Math.fround;
var c = (x) => F6(x);
var avxBlocks = (words6, count2, out, at2, mean, std) => {
  const kernels = peerKernels();
  if (!kernels || count2 > kernels.memory.length) return avxTwin(words6, count2, out, at2, mean, std);
  if (words6 !== kernels.memory) kernels.memory.set(words6.subarray(0, count2));
  kernels.torchNormal(count2, mean, std);
  out.set(kernels.floats.subarray(0, count2), at2);
};
var avxTwin = (words6, count2, out, at2, mean, std) => {
  const radii = new Float32Array(count2 >> 1);
  fillRadii(words6, radii);
  turn(words6, radii, out, at2, F6(mean), F6(std));
};
var plainBlocks = (words6, count2, out, at2, mean, std) => {
  const m = F6(mean), s = F6(std);
  for (let base = 0; base < count2; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = (16777216 - (words6[i] & 16777215)) * 2 ** -24, u2 = (words6[i + 8] & 16777215) * 2 ** -24;
      const r = F6(Math.sqrt(F6(-2 * F6(log(u1)))));
      sinCos(F6(2 * Math.PI * u2));
      out[at2 + i] = fma32(F6(r * F6(turned.cos)), s, m);
      out[at2 + i + 8] = fma32(F6(r * F6(turned.sin)), s, m);
    }
  }
};
var wideBlocks = (words6, count2, out, at2, mean, std) => {
  for (let base = 0; base < count2; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = 1 - unit(words6, i), u2 = unit(words6, i + 8);
      const r = Math.sqrt(-2 * log(u1));
      sinCos(2 * Math.PI * u2);
      out[at2 + i] = fma64(r * turned.cos, std, mean);
      out[at2 + i + 8] = fma64(r * turned.sin, std, mean);
    }
  }
};
function unit(words6, i) {
  return ((words6[2 * i] & 2097151) * 2 ** 32 + words6[2 * i + 1]) * 2 ** -53;
}
function fillRadii(words6, radii) {
  const count2 = radii.length;
  for (let p = 0; p < count2; p++) {
    const k = 16777216 - (words6[p + (p & ~7)] & 16777215), bits4 = 32 - Math.clz32(k);
    let m = k * POWERS[bits4], e = bits4 - 24;
    if (m < ROOT_HALF) {
      e -= 1;
      m = F6(F6(m - 1) + m);
    } else m = F6(m - 1);
    const z = F6(m * m);
    let y = fma32(L0, m, L12);
    y = fma32(y, m, L22);
    y = fma32(y, m, L32);
    y = fma32(y, m, L4);
    y = fma32(y, m, L5);
    y = fma32(y, m, L6);
    y = fma32(y, m, L7);
    y = fma32(y, m, L8);
    y = fma32(F6(y * m), z, F6(e * LN2_LOW2));
    y = fma32(-0.5, z, y);
    radii[p] = Math.sqrt(F6(-2 * fma32(e, LN2_HIGH2, F6(m + y))));
  }
}
function turn(words6, radii, out, at2, mean, std) {
  const count2 = radii.length;
  for (let p = 0; p < count2; p++) {
    const i = p + (p & ~7), t = F6(TWO_PI * ((words6[i + 8] & 16777215) * 2 ** -24));
    const q = Math.trunc(F6(t * FOUR_OVER_PI)) + 1 & ~1;
    const x = fma32(q, PI4_C, fma32(q, PI4_B, fma32(q, PI4_A, t))), z = F6(x * x);
    const cosine2 = F6(fma32(F6(fma32(fma32(C0, z, C12), z, C22) * z), z, -F6(0.5 * z)) + 1);
    const sine2 = fma32(F6(fma32(fma32(S02, z, S12), z, S22) * z), x, x);
    const swapped = (q & 2) !== 0, r = radii[p];
    const sin = swapped ? cosine2 : sine2, cos = swapped ? sine2 : cosine2;
    out[at2 + i] = fma32(F6(r * ((q - 2 & 4) === 0 ? -cos : cos)), std, mean);
    out[at2 + i + 8] = fma32(F6(r * ((q & 4) !== 0 ? -sin : sin)), std, mean);
  }
}
var POWERS = Float64Array.from({ length: 33 }, (_, i) => 2 ** -i);
var ROOT_HALF = c(0.707106781);
var LN2_LOW2 = c(-21219444e-11);
var LN2_HIGH2 = c(0.693359375);
var L0 = c(0.070376836292);
var L12 = c(-0.1151461031);
var L22 = c(0.1167699874);
var L32 = c(-0.12420140846);
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
var C12 = c(-0.001388731625493765);
var C22 = c(0.04166664568298827);
var S02 = c(-19515295891e-14);
var S12 = c(0.0083321608736);
var S22 = c(-0.16666654611);

// math/log1p.ts
function log1p(x) {
  if (x > -(2 ** -29)) return x > -(2 ** -54) ? x : x - x * x * 0.5;
  let k = 0, f = x, lost = 0;
  if (x <= SMALL) {
    const u = 1 + x;
    float5[0] = u;
    const biased = words3[HIGH3] >>> 20, fraction = words3[HIGH3] & 1048575;
    k = biased - 1023;
    lost = (x - (u - 1)) / u;
    const up = fraction >= 434334;
    if (up) k++;
    words3[HIGH3] = fraction | (up ? 1071644672 : 1072693248);
    f = float5[0] - 1;
  }
  const half2 = 0.5 * f * f;
  if (k !== 0 && f === 0) return k * LN2_HIGH3 + (lost + k * LN2_LOW3);
  const s = f / (2 + f), z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
  const R2 = z * L13 + z2 * (L23 + z * L33) + z4 * (L42 + z * L52) + z6 * (L62 + z * L72);
  if (k === 0) return f - (half2 - s * (half2 + R2));
  return k * LN2_HIGH3 - (half2 - (s * (half2 + R2) + (k * LN2_LOW3 + lost)) - f);
}
var SMALL = -0.2928934097290039;
var LN2_HIGH3 = 0.6931471803691238;
var LN2_LOW3 = 19082149292705877e-26;
var L13 = 0.6666666666666735;
var L23 = 0.3999999999940942;
var L33 = 0.2857142874366239;
var L42 = 0.22222198432149784;
var L52 = 0.1818357216161805;
var L62 = 0.15313837699209373;
var L72 = 0.14798198605116586;
var float5 = new Float64Array(1);
var words3 = new Uint32Array(float5.buffer);
var HIGH3 = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

// random/torch/_normal.ts
function fillNormal(state2, out, draw2) {
  const { dtype, mean, std, avx } = draw2, n = out.length;
  if (!inBlocks(n, draw2)) {
    for (let i = 0; i < n; i++) out[i] = stored(scalarNormal(state2, draw2), dtype);
    return;
  }
  if (dtype === "float64") {
    eachBlocks(state2.mt, n, dtype, (words6, at2, count2) => wideBlocks(words6, count2, out, at2, mean, std));
    return;
  }
  const blocks = avx ? avxBlocks : plainBlocks;
  if (dtype === "float32") {
    eachBlocks(state2.mt, n, dtype, (words6, at2, count2) => blocks(words6, count2, out, at2, mean, std));
    return;
  }
  const kernels = avx ? peerKernels() : null;
  if (kernels && Number.isFinite(Math.fround(mean)) && Number.isFinite(Math.fround(std))) {
    eachBlocks(state2.mt, n, dtype, (_words, at2, count2) => {
      kernels.torchNormal(count2, mean, std);
      kernels[dtype === "bfloat16" ? "packBfloat16" : "packFloat16"](0, count2);
      out.set(kernels.halves.subarray(0, count2), at2);
    }, kernels);
    return;
  }
  const made5 = new Float32Array(Math.min(n, MT_CHUNK)), store = dtype === "bfloat16" ? toBfloat16 : toFloat16;
  eachBlocks(state2.mt, n, dtype, (words6, at2, count2) => {
    blocks(words6, count2, made5, 0, mean, std);
    for (let i = 0; i < count2; i++) out[at2 + i] = store(made5[i]);
  });
}
function inBlocks(n, draw2) {
  return n >= 16 && draw2.contiguous;
}
function scalarNormal(state2, { mean, std, avx }) {
  let z = state2.kept;
  state2.kept = void 0;
  if (z === void 0) {
    const u1 = u53(state2), u2 = u53(state2);
    const r = Math.sqrt(-2 * log1p(-u2));
    sinCos(2 * Math.PI * u1);
    state2.kept = r * turned.sin;
    z = r * turned.cos;
  }
  return avx ? fma64(z, std, mean) : z * std + mean;
}
function eachBlocks(mt, n, dtype, visit, kernels = peerKernels()) {
  const wide5 = dtype === "float64" ? 2 : 1, chunk = MT_CHUNK / wide5, rest2 = n % 16, whole3 = n - rest2;
  const words6 = kernels ? kernels.memory : new Uint32Array(wide5 * Math.min(n, chunk));
  for (let at2 = 0; at2 < whole3; at2 += chunk) {
    const count2 = Math.min(chunk, whole3 - at2);
    mtFill(mt, words6, 0, wide5 * count2);
    visit(words6, at2, count2);
  }
  if (rest2 === 0) return;
  if (dtype === "float64" || dtype === "float32") mtSkip(mt, wide5 * rest2);
  mtFill(mt, words6, 0, wide5 * 16);
  visit(words6, n - 16, 16);
}

// random/torch/_truncated.ts
function fillTruncated(state2, out, draw2, a, b) {
  const { mean, std } = draw2;
  const inside3 = (1 + erf((b - mean) / std / Math.SQRT2)) / 2 - (1 + erf((a - mean) / std / Math.SQRT2)) / 2;
  if (inside3 > 0.3) fromNormal(state2, out, draw2, a, b);
  else fromUniform(state2, out, draw2, a, b);
}
function fromNormal(state2, out, draw2, a, b) {
  const { dtype } = draw2, low2 = rounded(a, dtype), high3 = rounded(b, dtype);
  if (!(low2 <= high3)) {
    throw new LensorError("range", `Cannot draw truncated normals: no ${dtype} number lies between ${a} and ${b}`);
  }
  const outside = (i) => {
    const x = loaded(out[i], dtype);
    return x < low2 || x > high3;
  };
  fillNormal(state2, out, draw2);
  for (let places2 = rejected(out.length, outside); places2.length > 0; places2 = places2.filter(outside)) {
    redraw(state2, out, draw2, places2);
  }
}
function fromUniform(state2, out, { dtype, mean, std, avx }, a, b) {
  const mode = Math.min(Math.max(mean, a), b), peak = -0.5 * ((mode - mean) / std) ** 2;
  const n = out.length, round = rounding(dtype), half2 = dtype !== "float64" && dtype !== "float32";
  const factor2 = half2 ? Math.fround : round;
  const m = round(mean), s = factor2(std), top = round(peak);
  const candidates = allocate(dtype, n), levels = allocate(dtype, n);
  const load2 = half2 ? (x) => loaded(x, dtype) : (x) => x;
  const refused = (i) => {
    let v = round(load2(candidates[i]) - m);
    v = round(v / s);
    v = round(round(v * v) * -0.5);
    return round(log(load2(levels[i]))) > round(v - top);
  };
  let places2, fruitless = 0;
  do {
    const before = places2?.length;
    fillUniform(state2, candidates, dtype, a, b, avx);
    fillUniform(state2, levels, dtype, 0, 1, avx);
    if (places2) {
      for (const i of places2) out[i] = candidates[i];
    } else out.set(candidates);
    places2 = places2 ? places2.filter(refused) : rejected(n, refused);
    fruitless = places2.length === (before ?? n) ? fruitless + places2.length : 0;
    if (fruitless > PATIENCE) {
      throw new LensorError(
        "limit",
        `Cannot draw truncated normals: next to nothing of the normal with mean ${mean} and std ${std} lies in [${a}, ${b}]`
      );
    }
  } while (places2.length > 0);
}
function redraw(state2, out, draw2, places2) {
  const n = out.length, { dtype, mean, std, avx } = draw2;
  if (!inBlocks(n, draw2)) {
    const fresh = allocate(dtype, n);
    fillNormal(state2, fresh, draw2);
    for (const i of places2) out[i] = fresh[i];
    return;
  }
  const wide5 = dtype === "float64" ? 2 : 1, blocks = avx ? avxBlocks : plainBlocks;
  let packed2 = new Uint32Array(0), made5 = new Float64Array(0), narrow4 = new Float32Array(0), next = 0;
  eachBlocks(state2.mt, n, dtype, (words6, at2, count2) => {
    while (next > 0 && places2[next - 1] >= at2) next--;
    const first = next;
    while (next < places2.length && places2[next] < at2 + count2) next++;
    const pairs = next - first, size = 16 * Math.ceil(pairs / 8);
    if (pairs === 0) return;
    if (packed2.length < wide5 * size) {
      packed2 = new Uint32Array(wide5 * size);
      if (wide5 === 2) made5 = new Float64Array(size);
      else narrow4 = new Float32Array(size);
    }
    for (let p = 0; p < pairs; p++) {
      const i = places2[first + p] - at2, from = i - (i & 8), to = p + (p & ~7);
      for (let w = 0; w < wide5; w++) {
        packed2[wide5 * to + w] = words6[wide5 * from + w];
        packed2[wide5 * (to + 8) + w] = words6[wide5 * (from + 8) + w];
      }
    }
    if (wide5 === 2) wideBlocks(packed2, size, made5, 0, mean, std);
    else blocks(packed2, size, narrow4, 0, mean, std);
    const results = wide5 === 2 ? made5 : narrow4;
    for (let p = 0; p < pairs; p++) {
      const place = places2[first + p];
      out[place] = stored(results[p + (p & ~7) + (place - at2 & 8)], dtype);
    }
  });
}
var PATIENCE = 2 ** 22;
function rejected(n, test) {
  let places2 = new Uint32Array(64), count2 = 0;
  for (let i = 0; i < n; i++) {
    if (!test(i)) continue;
    if (count2 === places2.length) {
      const more = new Uint32Array(2 * count2);
      more.set(places2);
      places2 = more;
    }
    places2[count2++] = i;
  }
  return places2.subarray(0, count2);
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
function generator(state2, avx, contiguous) {
  const normalDraw = (verb, dtype, want) => {
    const own3 = want?.contiguous === void 0 ? contiguous : want.contiguous;
    checkFlag("contiguous", own3);
    return { dtype, ...checkMoments(verb, want), avx, contiguous: own3 };
  };
  const rng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator(copied(state2), avx, contiguous),
    ordered: true,
    get label() {
      return `torch(${state2.seed})`;
    },
    get seed() {
      return state2.seed;
    },
    manualSeed(seed) {
      Object.assign(state2, seeded(seed));
    },
    getState: () => packed(state2),
    setState(bytes) {
      Object.assign(state2, unpacked(bytes));
    },
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole(
        "bits",
        n,
        "uint32",
        options,
        (out) => mtFill(state2.mt, out, 0, out.length)
      );
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO3, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high3] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween(state2, out, dtype, low2, high3));
    },
    random(n, options = {}) {
      checkOptions("draw whole numbers", options, INTO3);
      const dtype = dtypeOf(options, "float32");
      return drawWhole("whole numbers", n, dtype, options, (out) => fillRandom(state2, out, dtype));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", void 0, void 0);
      fillPermutation(state2, out);
      return out;
    },
    bernoulli(n, options) {
      return drawBernoulli(state2, n, options);
    },
    uniform(n, options) {
      checkOptions("draw uniform numbers", options, [...INTO3, "low", "high", "bound", "variance", "contiguous"]);
      const { contiguous: own3, ...want } = options ?? {};
      if (own3 !== void 0) checkFlag("contiguous", own3);
      const { low: low2, high: high3 } = checkUniform(want), dtype = floatType("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => fillUniform(state2, out, dtype, low2, high3, avx));
    },
    normal(n, options) {
      checkOptions("draw normal numbers", options ?? {}, [...INTO3, "mean", "std", "variance", "contiguous"]);
      const dtype = floatType("normal numbers", options), draw2 = normalDraw("draw normal numbers", dtype, options);
      return drawWhole("normal numbers", n, dtype, options, (out) => fillNormal(state2, out, draw2));
    },
    truncatedNormal(n, options) {
      const verb = "draw truncated normals";
      checkOptions(verb, options ?? {}, TRUNCATED);
      const dtype = floatType("truncated normals", options), given2 = normalDraw(verb, dtype, options);
      const { draw: draw2, a, b, within: within5 } = checkCut(verb, options, given2);
      return drawWhole("truncated normals", n, dtype, options, (out) => {
        if (options.method === void 0) fillTruncated(state2, out, draw2, a, b);
        else if (within5 === void 0) fillInverse(state2, out, draw2, a, b);
        else fillScaledInverse(state2, out, draw2, within5);
      });
    }
  };
  return rng;
}
var INTO3 = ["dtype", "range", "into"];
var TRUNCATED = [...INTO3, "mean", "std", "variance", "a", "b", "within", "compensate", "method", "contiguous"];
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
function checkCut(verb, want, given2) {
  if (want.method !== void 0 && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}; use "inverse"`);
  }
  if (given2.std === 0 || !Number.isFinite(given2.std) || !Number.isFinite(given2.mean)) {
    throw new LensorError(
      "range",
      `Cannot ${verb}: the mean is ${given2.mean} and the std ${given2.std}; use finite numbers, std above 0`
    );
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === void 0) {
    for (const [name, bound2] of [["a", a], ["b", b]]) {
      if (typeof bound2 !== "number") {
        throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(bound2)}`);
      }
    }
    if (a <= b) return { draw: given2, a, b };
    throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a <= b`);
  }
  const within5 = want.within;
  if (typeof within5 !== "number" || !(within5 > 0)) {
    const code = typeof within5 === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot ${verb}: within is ${describe(within5)}; use a number above 0`);
  }
  const std = want.compensate ? given2.std / CUT_STD : given2.std, draw2 = { ...given2, std };
  return { draw: draw2, a: -within5 * std + given2.mean, b: within5 * std + given2.mean, within: within5 };
}
function drawBernoulli(state2, n, options) {
  const { p, dtype } = checkBernoulli(options);
  const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
  return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
    for (let i = 0; i < out.length; i++) out[i] = u53(state2) < p ? one : zero;
  });
}
function checkFlag(name, value2) {
  if (typeof value2 === "boolean") return;
  throw new LensorError("type", `Cannot use torch: expected a boolean as ${name}, found ${describe(value2)}`);
}

// random/jax/_math32.ts
var F7 = Math.fround;
function erfInv32(u) {
  const w = -log1p32(F7(u * -u));
  return Math.abs(u) === 1 ? u * Infinity : F7(u * (w < 5 ? middle2(F7(w - 2.5)) : tail(F7(F7(Math.sqrt(w)) - 3))));
}
function erf32(x) {
  const limit = E_LIMIT;
  if (Math.abs(x) >= limit) return Math.sign(x);
  const s = F7(x * x);
  let p = fma32(P0, s, P1), q = fma32(Q0, s, Q1);
  p = fma32(p, s, P2);
  p = fma32(p, s, P3);
  p = fma32(p, s, P4);
  q = fma32(q, s, Q2);
  q = fma32(q, s, Q3);
  q = fma32(q, s, Q4);
  q = fma32(q, s, Q5);
  q = fma32(q, s, 1);
  return F7(F7(x * p) / q);
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
  if (!(Math.abs(x) < ROOT2_LESS_1)) return log32(F7(1 + x));
  let d = fma32(x, 1, D12), n = fma32(x, N02, N12);
  d = fma32(x, d, D22);
  d = fma32(x, d, D32);
  d = fma32(x, d, D42);
  d = fma32(x, d, D5);
  d = fma32(x, d, D6);
  n = fma32(x, n, N22);
  n = fma32(x, n, N32);
  n = fma32(x, n, N42);
  n = fma32(x, n, N5);
  n = fma32(x, n, N6);
  const x2 = F7(x * x);
  return F7(x + fma32(x2, -0.5, F7(F7(x * x2) * F7(n / d))));
}
function log32(x) {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  float6[0] = Math.max(x, 2 ** -126);
  const bits4 = word2[0];
  let e = (bits4 >>> 23) - 126;
  word2[0] = bits4 & 8388607 | 1056964608;
  const m = float6[0];
  let z = F7(m - 1);
  if (m < ROOT_HALF2) {
    z = F7(z + m);
    e -= 1;
  }
  const z2 = F7(z * z), z3 = F7(z2 * z);
  const a = fma32(fma32(z, G0, G1), z, G2), b = fma32(fma32(z, H0, H1), z, H2), c2 = fma32(fma32(z, I0, I1), z, I2);
  const q = fma32(fma32(a, z3, b), z3, c2);
  return fma32(e, LN2_HIGH4, F7(fma32(z2, -0.5, z) + fma32(q, z3, F7(e * LN2_LOW4))));
}
var float6 = new Float32Array(1);
var word2 = new Int32Array(float6.buffer);
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
var D12 = value(1097925037);
var D22 = value(1118181467);
var D32 = value(1130218285);
var D42 = value(1134202019);
var D5 = value(1129868682);
var D6 = value(1114667394);
var N02 = F7(4527e-8);
var N12 = value(1056915653);
var N22 = value(1087538426);
var N32 = value(1106201500);
var N42 = value(1114885238);
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
var LN2_LOW4 = value(3109978243);
var LN2_HIGH4 = value(1060208640);
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
  if (w < 6.25) return u * horner2(MIDDLE, w - 3.125);
  return u * (w < 16 ? horner2(OUTER, Math.sqrt(w) - 3.25) : horner2(FAR, Math.sqrt(w) - 5));
}
function log1p64(x) {
  if (!(Math.abs(x) < ROOT2_LESS_12)) return log(1 + x);
  const x2 = x * x;
  return x + fma64(x2, -0.5, x * x2 * (horner2(NUMERATOR, x) / horner2(DENOMINATOR, x)));
}
function horner2(c2, t) {
  let p = c2[0];
  for (let i = 1; i < c2.length; i++) p = fma64(t, p, c2[i]);
  return p;
}
function table(text2) {
  return new Float64Array(new BigUint64Array(text2.split(" ").map((word5) => BigInt("0x" + word5))).buffer);
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
var F8 = Math.fround;
var CHUNK2 = 16384;
function fillUniform2(words6, part, low2, high3, scale) {
  fillUnit(words6, part, low2, high3, void 0, scale);
}
function fillNormal2(words6, part, scale) {
  const after2 = neighbour(-1, part.dtype, 1);
  fillUnit(words6, part, after2, 1, [-Infinity, Infinity], scale);
}
function fillTruncated2(words6, part, lower, upper, scale) {
  const { dtype } = part, round = rounding(dtype), l = round(lower), u = round(upper);
  const c2 = dtype === "bfloat16" ? F8(1 / round(Math.SQRT2)) : round(1 / round(Math.SQRT2));
  const side = (x) => dtype === "float64" ? erf(x * c2) : round(erf32(round(F8(x * c2))));
  const least = dtype === "float64" ? 2 ** -1022 : 2 ** -126, flushed = (x) => Math.abs(x) < least ? 0 : x;
  const ends2 = [flushed(neighbour(l, dtype, 1)), flushed(neighbour(u, dtype, -1))];
  fillUnit(words6, part, side(l), side(u), ends2, scale);
}
function fillUnit(words6, part, low2, high3, ends2, scale) {
  const { n, start, end, out, dtype } = part, width = WIDTHS[dtype], fill2 = FILLS[dtype];
  const kernels = dtype === "float32" ? peerKernels() : null;
  const bits4 = kernels ? kernels.memory : new Uint32Array((width === 64 ? 2 : 1) * Math.min(end - start, CHUNK2));
  for (let from = start, stop; from < end; from = stop) {
    stop = Math.min(end, from + CHUNK2, (Math.floor(from / 2 ** 32) + 1) * 2 ** 32);
    words6.fill(width, n, from, stop, bits4);
    fill2(bits4, stop - from, out, from - start, low2, high3, ends2, scale, dtype);
  }
}
var narrow = (bits4, count2, out, at2, low2, high3, ends2, scale, dtype) => {
  const kernels = peerKernels(), { factor: factor2, shift } = scale, l = F8(low2);
  if (!kernels) return narrowTwin(bits4, count2, out, at2, low2, high3, ends2, scale, dtype);
  if (bits4 !== kernels.memory) kernels.memory.set(bits4.subarray(0, count2));
  kernels.jaxUniform(count2, l, F8(F8(high3) - l));
  if (ends2) kernels.jaxErfInv(count2, ends2[0], ends2[1]);
  if (F8(factor2) !== 1 || F8(shift) !== 0) kernels.jaxScale(count2, factor2, shift);
  out.set(kernels.floats.subarray(0, count2), at2);
};
var narrowTwin = (bits4, count2, out, at2, low2, high3, ends2, { factor: factor2, shift }) => {
  const l = F8(low2), span = F8(F8(high3) - l), f = F8(factor2), s = F8(shift), into = out;
  for (let i = 0; i < count2; i++) into[at2 + i] = Math.max(l, fma32((bits4[i] >>> 9) * 2 ** -23, span, l));
  if (ends2) {
    const [least, most] = ends2;
    for (let i = at2; i < at2 + count2; i++) {
      into[i] = Math.min(Math.max(F8(ROOT2_32 * erfInv32(into[i])), least), most);
    }
  }
  if (f !== 1) {
    for (let i = at2; i < at2 + count2; i++) into[i] = into[i] * f;
  }
  if (s !== 0) {
    for (let i = at2; i < at2 + count2; i++) into[i] = into[i] + s;
  }
};
var wide = (bits4, count2, out, at2, low2, high3, ends2, { factor: factor2, shift }) => {
  const span = high3 - low2;
  for (let i = 0; i < count2; i++) {
    let x = Math.max(low2, fma64((bits4[2 * i] * 2 ** 20 + (bits4[2 * i + 1] >>> 12)) * 2 ** -52, span, low2));
    if (ends2) x = Math.min(Math.max(Math.SQRT2 * erfInv64(x), ends2[0]), ends2[1]);
    if (factor2 !== 1) x *= factor2;
    out[at2 + i] = shift === 0 ? x : x + shift;
  }
};
var half = (bits4, count2, out, at2, low2, high3, ends2, { factor: factor2, shift }, dtype) => {
  const round = rounding(dtype), store = storing(dtype), digits2 = dtype === "float16" ? 10 : 7;
  const drop = WIDTHS[dtype] - digits2, unit2 = 2 ** -digits2;
  const l = round(F8(low2)), span = round(round(F8(high3)) - l), root2 = round(Math.SQRT2);
  const f = round(F8(factor2)), s = round(F8(shift));
  const value2 = (step3) => {
    let x = Math.max(l, round(round(step3 * unit2 * span) + l));
    if (ends2) x = Math.min(Math.max(round(root2 * round(erfInv32(x))), ends2[0]), ends2[1]);
    if (f !== 1) x = round(x * f);
    return store(s === 0 ? x : F8(x + s));
  };
  if (count2 < 2 ** digits2) {
    for (let i = 0; i < count2; i++) out[at2 + i] = value2(bits4[i] >>> drop);
    return;
  }
  const table4 = Uint16Array.from({ length: 2 ** digits2 }, (_, step3) => value2(step3));
  for (let i = 0; i < count2; i++) out[at2 + i] = table4[bits4[i] >>> drop];
};
var WIDTHS = { float64: 64, float32: 32, float16: 16, bfloat16: 8 };
var FILLS = { float64: wide, float32: narrow, float16: half, bfloat16: half };
var ROOT2_32 = F8(Math.SQRT2);

// random/jax/_rbg.ts
function rbg(threefry2) {
  const half2 = (key, at2) => key.slice(at2, at2 + 2);
  return {
    size: 4,
    seed: (high3, low2) => Uint32Array.of(high3, low2, high3, low2),
    split(key, num, flags) {
      const first = threefry2.split(half2(key, 0), num, flags), second = threefry2.split(half2(key, 2), num, flags);
      return first.map((words6, i) => Uint32Array.of(...words6, ...second[i]));
    },
    foldIn: (key, data) => Uint32Array.of(...threefry2.foldIn(half2(key, 0), data), ...threefry2.foldIn(half2(key, 2), data)),
    words: words4
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
      return key.map((word5, i) => word5 ^ other[i]);
    },
    words: words4
  };
}
function block(key, i) {
  const counter = [];
  let carry = i;
  for (const word5 of [key[2], key[3], key[0], key[1]]) {
    const sum = word5 + carry;
    counter.push(sum % 2 ** 32);
    carry = Math.floor(sum / 2 ** 32);
  }
  return Uint32Array.from(philox4x32([key[0], key[1]], counter));
}
function words4(key) {
  return {
    fill(width, _n, start, end, out) {
      const per = width === 64 ? 2 : 4, mask = width === 64 || width === 32 ? -1 : 2 ** width - 1;
      for (let b = Math.floor(start / per); b * per < end; b++) {
        const made5 = block(key, b);
        for (let k = 0; k < per; k++) {
          const i = b * per + k;
          if (i < start || i >= end) continue;
          if (width === 64) [out[2 * (i - start)], out[2 * (i - start) + 1]] = [made5[2 * k + 1], made5[2 * k]];
          else out[i - start] = made5[k] & mask;
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
        const high3 = Math.floor(from / 2 ** 32), stop = Math.min(end, from + CHUNK3, (high3 + 1) * 2 ** 32);
        const count2 = stop - from, at2 = from - start;
        const kernels = width === 64 ? null : peerKernels(), mask = width === 32 ? -1 : 2 ** width - 1;
        if (kernels) {
          kernels.jaxWords(key[0], key[1], high3, from % 2 ** 32, count2);
          if (width === 32) {
            if (out !== kernels.memory) out.set(kernels.memory.subarray(0, count2), at2);
          } else for (let i = 0; i < count2; i++) out[at2 + i] = kernels.memory[i] & mask;
        } else if (width === 64) threefryRun(key, high3, from % 2 ** 32, count2, out, 2 * at2);
        else {
          const pair2 = new Uint32Array(2 * count2);
          threefryRun(key, high3, from % 2 ** 32, count2, pair2, 0);
          for (let i = 0; i < count2; i++) out[at2 + i] = (pair2[2 * i] ^ pair2[2 * i + 1]) & mask;
        }
        from = stop;
      }
    }
  };
}
function original(key) {
  const word5 = (m, i) => {
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
        const at2 = i - start;
        if (width === 64) {
          out[2 * at2] = word5(m, i);
          out[2 * at2 + 1] = word5(m, n + i);
        } else {
          const per = 32 / width;
          out[at2] = word5(m, Math.floor(i / per)) >>> width * (i % per) & (width === 32 ? -1 : 2 ** width - 1);
        }
      }
    }
  };
}
function wholeOriginal(key, m, out) {
  const half2 = Math.ceil(m / 2), pair2 = new Uint32Array(2);
  for (let i = 0; i < half2; i++) {
    threefryRun(key, i, half2 + i < m ? half2 + i : 0, 1, pair2, 0);
    out[i] = pair2[0];
    if (half2 + i < m) out[half2 + i] = pair2[1];
  }
}
function threefryRun(key, c0, c1, count2, out, at2) {
  const k0 = key[0] | 0, k1 = key[1] | 0, k2 = k0 ^ k1 ^ 466688986;
  const a = c0 + k0 | 0, b = c1 + k1 | 0;
  for (let i = 0; i < count2; i++) {
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
    out[at2 + 2 * i] = x + k2;
    out[at2 + 2 * i + 1] = y + k0 + 5;
  }
}
var CHUNK3 = 16384;

// random/jax/_impl.ts
var threefry = {
  size: 2,
  seed: (high3, low2) => Uint32Array.of(high3, low2),
  split(key, num, flags) {
    const words6 = new Uint32Array(2 * num);
    if (flags.partitionable) threefryRun(key, 0, 0, num, words6, 0);
    else original(key).fill(32, 2 * num, 0, 2 * num, words6);
    return Array.from({ length: num }, (_, i) => words6.slice(2 * i, 2 * i + 2));
  },
  foldIn(key, data) {
    const out = new Uint32Array(2);
    threefryRun(key, 0, data, 1, out, 0);
    return out;
  },
  words: (key, flags) => flags.partitionable ? partitionable(key) : original(key)
};
function byBlocks(size, seed, block3, counters, narrow4, wide5) {
  const take2 = (words6) => Uint32Array.from(words6.slice(0, size));
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => take2(block3(key, counters.split(0, i)))),
    foldIn: (key, data) => take2(block3(key, counters.fold(data))),
    words: (key) => ({
      fill(width, _n, start, end, out) {
        const mask = width === 64 || width === 32 ? -1 : 2 ** width - 1;
        for (let i = start; i < end; i++) {
          const words6 = block3(key, counters.bits(Math.floor(i / 2 ** 32), i % 2 ** 32)), at2 = i - start;
          if (width !== 64) out[at2] = narrow4(words6) & mask;
          else [out[2 * at2], out[2 * at2 + 1]] = wide5(words6);
        }
      }
    })
  };
}
var four = {
  split: (high3, low2) => [0, 0, high3, low2],
  fold: (data) => [0, 0, 0, data],
  bits: (high3, low2) => [high3, low2, 0, 0]
};
var two = {
  split: (high3, low2) => [high3, low2],
  fold: (data) => [0, data],
  bits: (high3, low2) => [high3, low2]
};
var all = (words6) => words6.reduce((a, b) => a ^ b);
var firstTwo = (words6) => [words6[0], words6[1]];
var IMPLS = {
  threefry2x32: threefry,
  threefry4x32: byBlocks(
    4,
    (high3, low2) => Uint32Array.from(threefry4x32([high3, low2, 0, 0], [0, 0, 0, 0])),
    threefry4x32,
    four,
    all,
    (words6) => [(words6[0] ^ words6[2]) >>> 0, (words6[1] ^ words6[3]) >>> 0]
  ),
  philox2x32: byBlocks(
    1,
    (high3, low2) => Uint32Array.of(philox2x32([0], [high3, low2])[0]),
    philox2x32,
    two,
    all,
    firstTwo
  ),
  philox4x32: byBlocks(
    2,
    (high3, low2) => Uint32Array.from(philox4x32([0, 0], [high3, low2, 0, 0]).slice(0, 2)),
    philox4x32,
    four,
    all,
    firstTwo
  ),
  rbg: rbg(threefry),
  unsafe_rbg: unsafeRbg(threefry)
};

// random/jax/_integers.ts
function fillBetween2(upper, lower, place, dtype, low2, high3) {
  const { n, start, end, out } = place, width = bytesOf(dtype) === 8 ? 64 : 32;
  const size = width === 64 ? 2 : 1, count2 = end - start;
  const a = new Uint32Array(size * count2), b = new Uint32Array(size * count2);
  upper.fill(width, n, start, end, a);
  lower.fill(width, n, start, end, b);
  if (width === 64) {
    const span2 = BigInt.asUintN(64, high3 - low2);
    const join2 = (w, i) => BigInt(w[2 * i]) << 32n | BigInt(w[2 * i + 1]);
    const rem2 = (x) => span2 === 0n ? x : x % span2, wrap = (x) => BigInt.asUintN(64, x);
    const multiplier2 = rem2(wrap(rem2(2n ** 32n) ** 2n));
    for (let i = 0; i < count2; i++) {
      out[i] = low2 + rem2(wrap(rem2(join2(a, i)) * multiplier2 + rem2(join2(b, i))));
    }
    return;
  }
  const span = Number(high3 - low2) % 2 ** 32, l = Number(low2);
  const rem = (x) => span === 0 ? x : x % span;
  const half2 = rem(65536), multiplier = rem(Math.imul(half2, half2) >>> 0);
  for (let i = 0; i < count2; i++) {
    const sum = Math.imul(rem(a[i]), multiplier) + rem(b[i]);
    out[i] = l + rem(sum >>> 0);
  }
}
function sortBy(words6, places2) {
  const positions = Uint32Array.from(words6, (_, i) => i);
  const order = byDigit(words6, byDigit(words6, positions, 0), 16);
  return order.map((position) => places2[position]);
}
function byDigit(words6, positions, shift) {
  const starts = new Uint32Array(65537), out = new Uint32Array(positions.length);
  for (let i = 0; i < words6.length; i++) starts[(words6[i] >>> shift & 65535) + 1]++;
  for (let d = 1; d < 65537; d++) starts[d] += starts[d - 1];
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i];
    out[starts[words6[position] >>> shift & 65535]++] = position;
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
  const list2 = key instanceof Uint32Array || Array.isArray(key) ? Array.from(key) : [];
  const size = IMPLS[impl].size;
  if (list2.length !== size || !list2.every((w) => Number.isInteger(w) && w >= 0 && w < 2 ** 32)) {
    throw new LensorError(
      "type",
      `Cannot use a jax key: expected ${size} words of 32 bits for ${impl}, found ${describe(key)}`
    );
  }
  return Uint32Array.from(list2);
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
var INTO4 = ["dtype", "range", "into"];
function generator2(key, implName, flags, label, above) {
  const impl = IMPLS[implName], words6 = impl.words(key, flags);
  const child = (other, root2) => generator2(other, implName, flags, label, root2);
  const part = (what, n, options) => {
    const dtype = floatType(what, options);
    return { ...targetOf(`draw ${what}`, n, dtype, options?.range, options?.into), n, dtype };
  };
  const rng = {
    at(path) {
      checkPath(path);
      return child(pathKey2(key, path, impl.foldIn), rng.root);
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
      return drawBits(words6, n, { ...options, dtype: "uint32" });
    },
    randomBits(n, options) {
      checkOptions("draw bits", options, INTO4);
      return drawBits(words6, n, options ?? {});
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO4, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high3] = checkBounds(options?.low, options?.high, dtype);
      const place = { ...targetOf("draw integers", n, dtype, options.range, options.into), n };
      const [upper, lower] = impl.split(key, 2, flags).map((other) => impl.words(other, flags));
      fillBetween2(upper, lower, place, dtype, low2, high3);
      return place.out;
    },
    permutation(n) {
      let places2 = targetOf("draw a permutation", n, "uint32", void 0, void 0).out, from = key;
      for (let i = 0; i < n; i++) places2[i] = i;
      const rounds = Math.ceil(3 * Math.log(Math.max(1, n)) / Math.log(2 ** 32 - 1));
      for (let round = 0; round < rounds; round++) {
        const [next, sub] = impl.split(from, 2, flags), order = new Uint32Array(n);
        impl.words(sub, flags).fill(32, n, 0, n, order);
        places2 = sortBy(order, places2);
        from = next;
      }
      return places2;
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      return drawCoins(words6, flags, "bernoulli numbers", n, { ...options, dtype }, p, 1, 0);
    },
    rademacher(n, options) {
      checkOptions("draw signs", options, INTO4);
      const kind = kindOf(dtypeOf(options, "float32"));
      if (kind === "uint" || kind === "bool") {
        throw new LensorError("type", `Cannot draw signs as ${options?.dtype}: it has no -1`);
      }
      return drawCoins(words6, flags, "signs", n, options ?? {}, 0.5, 1, -1);
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
      const to = part("uniform numbers", n, options), { low: low2, high: high3 } = checkUniform(options), round = rounding(to.dtype);
      if (!Number.isFinite(round(low2)) || !Number.isFinite(round(high3)) || !Number.isFinite(round(high3 - low2))) {
        throw new LensorError(
          "range",
          `Cannot draw uniform numbers: low is ${low2} and high ${high3}; use finite numbers of ${to.dtype}`
        );
      }
      const variance = "bound" in options ? checkVariance("draw uniform numbers", options.variance) : void 0;
      if (variance === void 0) fillUniform2(words6, to, low2, high3, PLAIN);
      else {
        const factor2 = round(Math.sqrt(round(3 * round(variance))));
        fillUniform2(words6, to, -1, 1, { factor: factor2, shift: 0 });
      }
      return to.out;
    },
    normal(n, options) {
      const to = part("normal numbers", n, options), { mean, std } = checkWant(options, to.dtype);
      const variance = checkVariance("draw normal numbers", options.variance);
      fillNormal2(words6, to, scaleOf(mean, std, variance, to.dtype));
      return to.out;
    },
    truncatedNormal(n, options) {
      const to = part("truncated normals", n, options), { mean, std, left, right } = checkTruncated(options, to.dtype);
      const variance = checkVariance("draw truncated normals", options.variance);
      const scale = scaleOf(mean, std, variance, to.dtype, variance !== void 0 && isCompensated(options));
      fillTruncated2(words6, to, left, right, scale);
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
function pathKey2(key, path, foldIn) {
  let below4 = key;
  for (const name of path.split(".")) {
    const bytes = new TextEncoder().encode(name);
    below4 = foldIn(below4, bytes.length);
    for (let i = 0; i < bytes.length; i += 4) {
      const word5 = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
      below4 = foldIn(below4, word5 >>> 0);
    }
  }
  return below4;
}
function drawBits(words6, n, options) {
  const dtype = dtypeOf(options, "uint32");
  if (kindOf(dtype) !== "uint") {
    throw new LensorError("type", `Cannot draw bits as ${dtype}: use uint8, uint16, uint32 or uint64`);
  }
  const { start, end, out } = targetOf("draw bits", n, dtype, options.range, options.into);
  if (dtype === "uint32") words6.fill(32, n, start, end, out);
  else {
    const width = 8 * out.BYTES_PER_ELEMENT, size = width === 64 ? 2 : 1;
    const made5 = new Uint32Array(size * (end - start));
    words6.fill(width, n, start, end, made5);
    if (width !== 64) out.set(made5);
    else {
      for (let i = 0; i < out.length; i++) {
        out[i] = BigInt(made5[2 * i]) << 32n | BigInt(made5[2 * i + 1]);
      }
    }
  }
  return out;
}
function drawCoins(words6, { x64 }, what, n, options, p, yes, no) {
  const dtype = dtypeOf(options, "float32");
  const [one, zero] = cast(new Float32Array([yes, no]), "float32", dtype);
  const { start, end, out } = targetOf(`draw ${what}`, n, dtype, options.range, options.into);
  const made5 = new Uint32Array((x64 ? 2 : 1) * (end - start)), limit = x64 ? p : Math.fround(p);
  words6.fill(x64 ? 64 : 32, n, start, end, made5);
  for (let i = 0; i < end - start; i++) {
    const u = x64 ? (made5[2 * i] * 2 ** 20 + (made5[2 * i + 1] >>> 12)) * 2 ** -52 : (made5[i] >>> 9) * 2 ** -23;
    out[i] = u < limit ? one : zero;
  }
  return out;
}

// kernels/_numpy_wasm.ts
var WASM3 = `
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
  return made3 === void 0 ? made3 = makeNumpyKernels(globalThis.WebAssembly, functions) : made3;
}
function makeNumpyKernels(host, functions) {
  return kernelsOf(WASM3, host, (exports, buffer) => ({
    ...exports,
    state: new Uint32Array(buffer, STATE2, 10),
    tables: new Float64Array(buffer, TABLES, 1536),
    doubles: new Float64Array(buffer, OUT, 8192),
    floats: new Float32Array(buffer, OUT, 16384)
  }), { numpy: { ...functions } });
}
var made3;
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
var F9 = Math.fround;
function log1p322(x) {
  if (x > -(2 ** -29)) return x > -(2 ** -54) ? x : F9(x - F9(F9(x * x) * 0.5));
  let k = 0, f = x, lost = 0, whole3 = false;
  if (x < LEAST2) {
    float7[0] = F9(1 + x);
    const u = float7[0], fraction = word3[0] & 8388607;
    k = (word3[0] >>> 23) - 127;
    lost = F9((k > 0 ? F9(1 - F9(u - x)) : F9(x - F9(u - 1))) / u);
    const up = fraction >= 3474679;
    if (up) k++;
    whole3 = (up ? 8388608 - fraction >> 2 : fraction) === 0;
    word3[0] = fraction | (up ? 1056964608 : 1065353216);
    f = F9(float7[0] - 1);
  }
  const half2 = F9(F9(0.5 * f) * f);
  if (whole3) {
    if (f === 0) return k === 0 ? 0 : F9(F9(k * LN2_HIGH5) + F9(lost + F9(k * LN2_LOW5)));
    const r2 = F9(half2 * F9(1 - F9(TWO_THIRDS * f)));
    return k === 0 ? F9(f - r2) : F9(F9(k * LN2_HIGH5) - F9(F9(r2 - F9(F9(k * LN2_LOW5) + lost)) - f));
  }
  const s = F9(f / F9(2 + f)), z = F9(s * s);
  let r = L73;
  for (const l of REST) r = F9(l + F9(z * r));
  r = F9(z * r);
  const product2 = F9(s * F9(half2 + r));
  if (k === 0) return F9(f - F9(half2 - product2));
  return F9(F9(k * LN2_HIGH5) - F9(F9(half2 - F9(product2 + F9(F9(k * LN2_LOW5) + lost))) - f));
}
var LEAST2 = F9(-0.29289341);
var LN2_HIGH5 = F9(0.69313812256);
var LN2_LOW5 = F9(90580006145e-16);
var TWO_THIRDS = F9(0.6666666666666666);
var L73 = F9(0.1479819864);
var REST = [0.15313838422, 0.1818357259, 0.22222198546, 0.28571429849, 0.40000000596, 0.66666668653].map(
  F9
);
var float7 = new Float32Array(1);
var word3 = new Uint32Array(float7.buffer);

// math/exact.ts
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
  const whole3 = Math.floor(x * 2 ** 53), rest2 = x * 2 ** 53 - whole3;
  return (BigInt(whole3) << 53n | BigInt(rest2 * 2 ** 53)) << BITS2 - 106n;
}
function toNumber(x) {
  return Number(x) * 2 ** -Number(BITS2);
}

// random/numpy/_ziggurat.ts
function zigguratNormals(bits4, out) {
  if (!bits4.fill?.("normal", out)) zigguratTwin(bits4, out);
}
function zigguratTwin(bits4, out) {
  const word5 = new Uint32Array(2), { ki, wi, fi } = wide2();
  for (let k = 0; k < out.length; ) {
    bits4.next64(word5);
    const high3 = word5[0], low2 = word5[1], i = low2 & 255, negative = (low2 & 256) !== 0;
    const m = (high3 >>> 9 & 1048575) * 2 ** 32 + ((low2 >>> 9 | high3 << 23) >>> 0);
    const x = negative ? -(m * wi[i]) : m * wi[i];
    if (m < ki[i]) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = -INVERSE_R * log1p(-bits4.double());
        b = -log1p(-bits4.double());
      } while (!(b + b > a * a));
      out[k++] = m & 256 ? -(R + a) : R + a;
    } else if ((fi[i - 1] - fi[i]) * bits4.double() + fi[i] < exp(-0.5 * x * x)) out[k++] = x;
  }
}
function zigguratNormals32(bits4, out) {
  if (!bits4.fill?.("normal", out)) zigguratTwin32(bits4, out);
}
function zigguratTwin32(bits4, out) {
  const { ki, wi, fi } = narrow2(), single = () => (bits4.next32() >>> 8) * 2 ** -24;
  for (let k = 0; k < out.length; ) {
    const r = bits4.next32(), i = r & 255, m = r >>> 9, size = F10(m * wi[i]), x = r & 256 ? -size : size;
    if (m < ki[i]) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = F10(-F10(INVERSE_R) * log1p322(-single()));
        b = -log1p322(-single());
      } while (!(F10(b + b) > F10(a * a)));
      out[k++] = m & 256 ? -F10(F10(R) + a) : F10(F10(R) + a);
    } else if (F10(F10(F10(fi[i - 1] - fi[i]) * single()) + fi[i]) < exp(-0.5 * x * x)) out[k++] = x;
  }
}
var F10 = Math.fround;
var R = 3.654152885361009;
var INVERSE_R = 0.2736612373297583;
var AREA = 0.004928673233974652;
function layers(bits4) {
  const x = new Float64Array(256), y = new Float64Array(256), unit2 = 2 ** -bits4;
  x[255] = R;
  y[255] = exactExp(-R * R / 2);
  for (let i = 254; i >= 1; i--) {
    x[i] = Math.sqrt(-2 * exactLn(AREA / x[i + 1] + y[i + 1]));
    y[i] = exactExp(-0.5 * x[i] * x[i]);
    if (i === 38) y[i] = 0.6773880362187735;
  }
  y[0] = 1;
  x[0] = AREA / y[255];
  const round = bits4 === 52 ? (v) => v : F10;
  const ki = Float64Array.from(
    x,
    (edge, i) => i === 1 ? 0 : even((i === 0 ? R * y[255] / AREA : x[i - 1] / edge) * 2 ** bits4)
  );
  return { ki, wi: x.map((edge) => round(edge * unit2)), fi: y.map(round) };
}
function even(v) {
  const low2 = Math.floor(v), rest2 = v - low2;
  return rest2 > 0.5 || rest2 === 0.5 && low2 % 2 === 1 ? low2 + 1 : low2;
}
var wide2 = once(() => layers(52));
var narrow2 = once(() => layers(23));
var tables = once(() => {
  const all2 = new Float64Array(6 * 256);
  [wide2(), narrow2()].forEach(
    ({ ki, wi, fi }, i) => [ki, wi, fi].forEach((table4, j) => all2.set(table4, 256 * (3 * i + j)))
  );
  return all2;
});
function once(make) {
  let kept;
  return () => kept ??= make();
}

// random/numpy/_bits.ts
function pcgSeeded(words6) {
  const start = words6[0] << 64n | words6[1], inc = ((words6[2] << 64n | words6[3]) << 1n | 1n) & MASK128;
  return pcg(stepped(inc + start, inc) & MASK128, inc, void 0);
}
function stepped(state2, inc) {
  return state2 * MULTIPLIER + inc & MASK128;
}
function pcg(startState, inc, kept) {
  const s = new Float64Array(4), add2 = new Float64Array(8), pair2 = new Uint32Array(2);
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
  const state2 = () => BigInt(s[3]) << 96n | BigInt(s[2]) << 64n | BigInt(s[1]) << 32n | BigInt(s[0]);
  return {
    next64,
    ...halved(next64, pair2, () => half2, (value2) => half2 = value2),
    fill: (kind, out) => pcgFill(kind, out, s, inc, half2, (word5) => half2 = word5),
    state: () => ({ state: state2(), inc, has_uint32: half2 === void 0 ? 0 : 1, uinteger: half2 ?? 0 }),
    copy: () => pcg(state2(), inc, half2),
    advanced: (delta) => pcg(ahead(state2(), inc, delta), inc, void 0),
    jumped: (jumps) => pcg(ahead(state2(), inc, jumps * PCG_JUMP), inc, void 0)
  };
}
function ahead(state2, inc, delta) {
  let multiplier = 1n, shift = 0n, m = MULTIPLIER, c2 = inc;
  for (let rest2 = delta & MASK128; rest2 > 0n; rest2 >>= 1n) {
    if (rest2 & 1n) {
      multiplier = multiplier * m & MASK128;
      shift = shift * m + c2 & MASK128;
    }
    c2 = (m + 1n) * c2 & MASK128;
    m = m * m & MASK128;
  }
  return multiplier * state2 + shift & MASK128;
}
function pcgFill(kind, out, s, inc, half2, keep) {
  const kernels = numpyKernels({ exp, log1p, log1p32: log1p322 });
  if (!kernels) return false;
  const { state: state2 } = kernels, wide5 = out instanceof Float64Array, made5 = wide5 ? kernels.doubles : kernels.floats;
  if (kind === "normal" && kernels.tables.at(-1) === 0) kernels.tables.set(tables());
  for (let i = 0; i < 4; i++) {
    state2[i] = s[i];
    state2[4 + i] = Number(inc >> BigInt(32 * i) & 0xffffffffn);
  }
  state2[8] = half2 === void 0 ? 0 : 1;
  state2[9] = half2 ?? 0;
  for (let at2 = 0; at2 < out.length; at2 += made5.length) {
    const count2 = Math.min(made5.length, out.length - at2);
    kernels[`${kind}${wide5 ? 64 : 32}`](count2);
    out.set(made5.subarray(0, count2), at2);
  }
  for (let i = 0; i < 4; i++) s[i] = state2[i];
  keep(state2[8] === 0 ? void 0 : state2[9]);
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
  return philox(key, counter.reduceRight((sum, word5) => sum << 64n | word5, 0n), [], void 0);
}
function philox(key, count2, rest2, kept) {
  let counter = count2, left = [...rest2], half2 = kept;
  const raw = () => {
    if (left.length === 0) {
      counter = BigInt.asUintN(256, counter + 1n);
      left = philox4x64(key, [0n, 64n, 128n, 192n].map((at2) => BigInt.asUintN(64, counter >> at2)));
    }
    return left.shift();
  };
  const next64 = (out) => {
    const word5 = raw();
    out[0] = Number(word5 >> 32n);
    out[1] = Number(word5 & 0xffffffffn);
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
function mtBits(words6) {
  const key = words6.slice();
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
function halved(next64, pair2, kept, keep) {
  return {
    next32() {
      const half2 = kept();
      if (half2 !== void 0) {
        keep(void 0);
        return half2;
      }
      next64(pair2);
      keep(pair2[0]);
      return pair2[1];
    },
    double() {
      next64(pair2);
      return (pair2[0] * 2097152 + (pair2[1] >>> 11)) * 2 ** -53;
    },
    raw() {
      next64(pair2);
      return BigInt(pair2[0]) << 32n | BigInt(pair2[1]);
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
function fillBetween3(bits4, out, dtype, low2, high3, legacy) {
  const most = high3 - low2 - 1n, bytes = bytesOf(dtype), n = out.length;
  if (bytes === 8) {
    const into = out;
    if (most === 0n) into.fill(low2);
    else if (most <= 0xffffffffn) {
      const next2 = narrow3(() => bits4.next32(), 32, Number(most), legacy);
      for (let i = 0; i < n; i++) into[i] = low2 + BigInt(next2());
    } else {
      const next2 = wide3(bits4, most, legacy);
      for (let i = 0; i < n; i++) into[i] = low2 + next2();
    }
    return;
  }
  const l = Number(low2);
  if (most === 0n) {
    out.fill(l);
    return;
  }
  const width = 8 * bytes, source = width === 32 ? () => bits4.next32() : pieces(bits4, width);
  const next = narrow3(source, width, Number(most), legacy);
  for (let i = 0; i < n; i++) out[i] = l + next();
}
function shuffled(bits4, n, swap) {
  for (let i = n - 1; i > 0; i--) swap(i, upTo(bits4, i));
}
function upTo(bits4, most) {
  const pair2 = new Uint32Array(2);
  if (most <= 4294967295) {
    const mask2 = maskOf(most);
    for (; ; ) {
      const value2 = (bits4.next32() & mask2) >>> 0;
      if (value2 <= most) return value2;
    }
  }
  const mask = maskOf(Math.floor(most / 2 ** 32));
  for (; ; ) {
    bits4.next64(pair2);
    const value2 = ((pair2[0] & mask) >>> 0) * 2 ** 32 + pair2[1];
    if (value2 <= most) return value2;
  }
}
function pieces(bits4, width) {
  let word5 = 0, left = 0;
  return () => {
    if (left === 0) {
      word5 = bits4.next32();
      left = 32 / width;
    } else word5 >>>= width;
    left--;
    return word5 & 2 ** width - 1;
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
      const draw2 = source(), low2 = draw2 * sl;
      if (width < 32) {
        const rest3 = low2 % all2;
        if (rest3 >= threshold) return (low2 - rest3) / all2;
        continue;
      }
      const upper = draw2 * sh + Math.floor(low2 / 65536), rest2 = upper % 65536 * 65536 + low2 % 65536;
      if (rest2 >= threshold) return Math.floor(upper / 65536);
    }
  };
}
function wide3(bits4, most, legacy) {
  const pair2 = new Uint32Array(2), span = most + 1n;
  const draw2 = () => {
    bits4.next64(pair2);
    return BigInt(pair2[0]) << 32n | BigInt(pair2[1]);
  };
  if (most === 2n ** 64n - 1n) return draw2;
  if (legacy) {
    const mask = (1n << BigInt(most.toString(2).length)) - 1n;
    return () => {
      for (; ; ) {
        const value2 = draw2() & mask;
        if (value2 <= most) return value2;
      }
    };
  }
  const threshold = (2n ** 64n - 1n - most) % span;
  return () => {
    for (; ; ) {
      const product2 = draw2() * span, rest2 = BigInt.asUintN(64, product2);
      if (rest2 >= threshold) return product2 >> 64n;
    }
  };
}
function maskOf(most) {
  return most === 0 ? 0 : -1 >>> Math.clz32(most);
}

// random/numpy/_floats.ts
function legacyNormals(bits4, out, gauss) {
  for (let i = 0; i < out.length; i++) {
    if (gauss.kept !== void 0) {
      out[i] = gauss.kept;
      gauss.kept = void 0;
      continue;
    }
    let x, y, r;
    do {
      x = 2 * bits4.double() - 1;
      y = 2 * bits4.double() - 1;
      r = x * x + y * y;
    } while (r >= 1 || r === 0);
    const f = Math.sqrt(-2 * log(r) / r);
    gauss.kept = f * x;
    out[i] = f * y;
  }
}
var PIECE = 8192;
function cutNormals(normals, n, { mean, std, a, b }, put3) {
  const piece = new Float64Array(Math.min(n, PIECE));
  for (let filled2 = 0, tried = 0; filled2 < n; tried += n) {
    if (filled2 === 0 && tried > PATIENCE2) {
      throw new LensorError("limit", `Cannot draw truncated normals: next to nothing lies between ${a} and ${b}`);
    }
    for (let from = 0; from < n; from += PIECE) {
      const numbers2 = piece.subarray(0, n - from);
      normals(numbers2);
      let kept = 0;
      for (const z of numbers2) {
        const x = mean + std * z;
        if (x >= a && x <= b && filled2 + kept < n) numbers2[kept++] = x;
      }
      put3(numbers2.subarray(0, kept), filled2);
      filled2 += kept;
    }
  }
}
function quantiles(uniform2, out, { mean, std, a, b, left, right }) {
  const mirrored = left + right > 0, low2 = phi(mirrored ? -right : left), high3 = phi(mirrored ? -left : right);
  for (let i = 0; i < out.length; i++) {
    const z = quantile(low2 + uniform2() * (high3 - low2));
    out[i] = Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  }
}
function fromFloat64(numbers2, out, dtype) {
  if (dtype === "float32" || dtype === "float64") return out.set(numbers2);
  const store = storing(dtype), single = dtype === "float16";
  for (let i = 0; i < numbers2.length; i++) out[i] = store(single ? oddFloat32(numbers2[i]) : numbers2[i]);
}
function oddFloat32(x) {
  float8[0] = x;
  const near = float8[0];
  if (near === x || (word4[0] & 1) === 1 || !Number.isFinite(near)) return near;
  word4[0] += Math.abs(near) < Math.abs(x) ? 1 : -1;
  return float8[0];
}
var PATIENCE2 = 2 ** 24;
var float8 = new Float32Array(1);
var word4 = new Int32Array(float8.buffer);

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
  const words6 = wordsOf("entropy", entropy), path = wordsOf("spawnKey", spawnKey);
  if (path.length > 0) {
    while (words6.length < poolSize) words6.push(0);
  }
  const pool = mixed([...words6, ...path], poolSize);
  let spawned = 0;
  return {
    entropy,
    spawnKey: spawnKey.map(Number),
    generateState(count2) {
      checkCount2("words", count2);
      return generate(pool, count2);
    },
    generateState64(count2) {
      checkCount2("words", count2);
      const halves2 = generate(pool, 2 * count2);
      return BigUint64Array.from(
        { length: count2 },
        (_, i) => BigInt(halves2[2 * i + 1]) << 32n | BigInt(halves2[2 * i])
      );
    },
    spawn(children) {
      checkCount2("children", children);
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
  const words6 = [];
  for (let rest2 = BigInt(value2); rest2 > 0n || words6.length === 0; rest2 >>= 32n) words6.push(Number(rest2 & 0xffffffffn));
  return words6;
}
function mixed(words6, size) {
  const pool = new Uint32Array(size);
  let h = 1135663077;
  const hashed2 = (value2) => {
    let v = value2 ^ h;
    h = Math.imul(h, 2468251765);
    v = Math.imul(v, h);
    return v ^ v >>> 16;
  };
  const mix = (at2, value2) => {
    const r = Math.imul(pool[at2], 3389127133) - Math.imul(value2, 1232336661);
    pool[at2] = r ^ r >>> 16;
  };
  for (let i = 0; i < size; i++) pool[i] = hashed2(words6[i] ?? 0);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) if (to !== from) mix(to, hashed2(pool[from]));
  }
  for (const word5 of words6.slice(size)) for (let to = 0; to < size; to++) mix(to, hashed2(word5));
  return pool;
}
function generate(pool, count2) {
  const out = new Uint32Array(count2);
  let h = 2337405405;
  for (let i = 0; i < count2; i++) {
    let v = pool[i % pool.length] ^ h;
    h = Math.imul(h, 1492356589);
    v = Math.imul(v, h);
    out[i] = v ^ v >>> 16;
  }
  return out;
}
function checkCount2(what, count2) {
  if (typeof count2 === "number" && Number.isSafeInteger(count2) && count2 >= 0 && count2 < 2 ** 31) return;
  const code = typeof count2 === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot use a seed sequence: ${describe(count2)} is no number of ${what}`);
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
var INTO5 = ["dtype", "range", "into"];
function generator3(start, name, sequence, gauss = { kept: void 0 }) {
  let bits4 = start;
  const legacy = name === "legacy";
  const normals = (out) => legacy ? legacyNormals(bits4, out, gauss) : zigguratNormals(bits4, out);
  const unsupported2 = (verb) => {
    throw new LensorError("unsupported", `Cannot ${verb}: the ${name} generator of NumPy has no such thing`);
  };
  const made5 = (what, n, options, fill2) => {
    const dtype = floatType(what, options);
    return drawWhole(what, n, dtype, options, (out) => {
      if (dtype === "float64") return fill2(out);
      const piece = new Float64Array(Math.min(n, PIECE));
      for (let at2 = 0; at2 < n; at2 += PIECE) {
        const numbers2 = piece.subarray(0, n - at2);
        fill2(numbers2);
        fromFloat64(numbers2, out.subarray(at2, at2 + numbers2.length), dtype);
      }
    });
  };
  const native = (what, options) => {
    checkOptions(`draw ${what}`, options, INTO5);
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
    clone: () => generator3(bits4.copy(), name, sequence, { ...gauss }),
    ordered: true,
    label: `numpy(${name})`,
    get state() {
      return bits4.state();
    },
    raw: (n) => drawWhole("raw outputs", n, "uint64", void 0, (out) => {
      for (let i = 0; i < n; i++) out[i] = bits4.raw();
    }),
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole("bits", n, "uint32", options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits4.next32();
      });
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO5, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low2, high3] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween3(bits4, out, dtype, low2, high3, legacy));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", void 0, void 0);
      for (let i = 0; i < n; i++) out[i] = i;
      rng.shuffle(out);
      return out;
    },
    shuffle(values2, size = 1) {
      if (!Number.isInteger(size) || size < 1 || values2.length % size !== 0) {
        throw new LensorError("shape", `Cannot shuffle ${values2.length} elements: rows of ${size} do not divide them`);
      }
      const row2 = values2.slice(0, size), all2 = values2;
      shuffled(bits4, values2.length / size, (i, j) => {
        if (size === 1) {
          const kept = all2[i];
          all2[i] = all2[j];
          all2[j] = kept;
          return;
        }
        row2.set(all2.subarray(i * size, (i + 1) * size));
        all2.copyWithin(i * size, j * size, (j + 1) * size);
        all2.set(row2, j * size);
      });
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
      return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits4.double() < p ? one : zero;
      });
    },
    random(n, options) {
      const dtype = native("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => {
        if (bits4.fill?.("uniform", out)) return;
        if (dtype === "float64") {
          for (let i = 0; i < n; i++) out[i] = bits4.double();
        } else for (let i = 0; i < n; i++) out[i] = (bits4.next32() >>> 8) * 2 ** -24;
      });
    },
    standardNormal(n, options) {
      const dtype = native("normal numbers", options);
      return drawWhole("normal numbers", n, dtype, options, (out) => {
        if (dtype === "float64") normals(out);
        else zigguratNormals32(bits4, out);
      });
    },
    uniform(n, options) {
      const { low: low2, high: high3 } = checkUniform(options), span = high3 - low2;
      if (!(low2 <= high3) || !Number.isFinite(span)) {
        throw new LensorError("range", `Cannot draw uniform numbers: [${low2}, ${high3}) is no range of finite numbers`);
      }
      return made5("uniform numbers", n, options, (out) => {
        for (let i = 0; i < out.length; i++) out[i] = low2 + span * bits4.double();
      });
    },
    normal(n, options) {
      const { mean, std } = checkWant(options, "float64");
      return made5("normal numbers", n, options, (out) => {
        normals(out);
        for (let i = 0; i < out.length; i++) out[i] = mean + std * out[i];
      });
    },
    truncatedNormal(n, options) {
      const want = checkTruncated(options, "float64"), what = "truncated normals", dtype = floatType(what, options);
      if (options.method === "inverse") {
        return made5(what, n, options, (out) => quantiles(
          () => bits4.double(),
          out,
          want
        ));
      }
      return drawWhole(what, n, dtype, options, (out) => {
        cutNormals(normals, n, want, (some, at2) => fromFloat64(some, out.subarray(at2, at2 + some.length), dtype));
      });
    },
    spawn(n) {
      if (!sequence) return unsupported2("spawn generators");
      return sequence.spawn(n).map((child) => numpy(child, { bitGenerator: name }));
    },
    advance(delta) {
      if (!bits4.advanced) return unsupported2("advance");
      bits4 = bits4.advanced(stepsOf("advance", delta));
    },
    jumped(jumps = 1) {
      return generator3(bits4.jumped(stepsOf("jump", jumps)), name, sequence);
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
  const words6 = isSequence(seed) || isStart(seed) ? [] : [seed].flat();
  for (const word5 of words6) {
    if (typeof word5 !== "number" && typeof word5 !== "bigint") {
      throw new LensorError("type", `Cannot seed numpy: expected an integer as seed, found ${describe(word5)}`);
    }
    if (typeof word5 === "number" && !Number.isInteger(word5) || word5 < 0 || word5 > 4294967295) {
      throw new LensorError("range", `Cannot seed numpy: legacy seed ${word5} is outside of 0 to 2^32-1`);
    }
  }
  if (words6.length === 0) {
    throw new LensorError(
      "type",
      "Cannot seed numpy: the legacy generator takes an integer or a list that is not empty"
    );
  }
  return Array.isArray(seed) ? words6.map(Number) : Number(words6[0]);
}
function isSequence(seed) {
  return typeof seed === "object" && seed !== null && "generateState64" in seed;
}
function isStart(seed) {
  return typeof seed === "object" && seed !== null && "key" in seed;
}
function philoxAt({ key, counter = 0n }) {
  const words6 = (name, value2, most) => {
    const parts2 = Array.isArray(value2) ? value2 : [value2];
    const list2 = Array.isArray(value2) ? parts2.map((part) => wordsOf(name, part).reduceRight((sum, word5) => sum << 32n | BigInt(word5), 0n)) : Array.from({ length: most }, (_, i) => wordsOf(name, value2).slice(2 * i, 2 * i + 2)).map(([low2 = 0, high3 = 0]) => BigInt(high3) << 32n | BigInt(low2));
    if (list2.length === most && list2.every((word5) => word5 >> 64n === 0n)) return list2;
    throw new LensorError("range", `Cannot seed numpy: ${name} is not ${most} words of 64 bits`);
  };
  return philoxBits(words6("key", key, 2), words6("counter", counter, 4));
}

// math/log_odds.ts
function logOdds(p) {
  return -log((1 - p) / p);
}

// initializers/elementwise.ts
function elementwise(what, draw2, check) {
  const by = (shape, rng, options = {}) => {
    const n = checkCall(what.label, shape, rng, options);
    check?.(shape, options);
    const into = { dtype: options.dtype ?? "float32", range: options.range, into: options.into };
    if (n === 0) return targetOf(`draw ${what.label}`, 0, into.dtype, into.range, into.into).out;
    return draw2(n, rng, into, shape, options);
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function checkCall(label, shape, rng, options) {
  const n = sizeOf(shape);
  checkOptions(`draw ${label}`, options, ["dtype", "axes", "range", "into"]);
  if (typeof rng?.at === "function") return n;
  throw new LensorError(
    "type",
    `Cannot draw ${label}: expected a generator after the shape, found ${describe(rng)}; pass keyed(0)`
  );
}
function about(name, options, usual2 = {}, shown = options) {
  const given2 = Object.entries(options).filter(([, value2]) => value2 !== void 0);
  const told2 = Object.entries(shown).filter(([key, value2]) => value2 !== void 0 && value2 !== usual2[key]);
  const label = told2.length ? `${name}(${told2.map(([key, value2]) => `${key}=${String(value2)}`).join(", ")})` : name;
  return { label, made: { name, options: Object.fromEntries(given2) } };
}

// initializers/constant.ts
function constant(value2) {
  if (typeof value2 !== "number" && typeof value2 !== "bigint") {
    throw new LensorError("type", `Cannot make constant: expected a number, found ${describe(value2)}`);
  }
  return filling({ ...about("constant", { value: value2 }), label: `constant(${value2})` }, value2);
}
var zeros = filling(about("zeros", {}), 0);
var ones = filling(about("ones", {}), 1);
function filling(what, value2) {
  const by = (shape, _rng, options = {}) => {
    const n = sizeOf(shape), { label } = what;
    checkOptions(`fill with ${label}`, options, ["dtype", "axes", "range", "into"]);
    const dtype = options.dtype ?? "float32";
    const { out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf(label, value2, dtype);
    out.fill(code);
    if (dtype === "complex64") {
      for (let i = 1; i < out.length; i += 2) out[i] = 0;
    }
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function sparsely(what, value2, places2) {
  const by = (shape, rng, options = {}) => {
    const { label } = what, n = checkCall(label, shape, rng, options), dtype = options.dtype ?? "float32";
    const at2 = places2(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf(label, value2, dtype), lanes = lanesOf(dtype);
    out.fill(codeOf(label, 0 * value2, dtype));
    for (const i of at2) if (start <= i && i < end) out[(i - start) * lanes] = code;
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function codeOf(label, value2, dtype) {
  const kind = kindOf(dtype);
  if (kind === "complex") return Math.fround(Number(value2));
  if (kind === "bool") return value2 ? 1 : 0;
  if (kind === "float") {
    const code = cast(new Float64Array([Number(value2)]), "float64", dtype);
    const back = cast(code, dtype, "float64")[0];
    if (Number.isFinite(Number(value2)) && !Number.isFinite(back)) throw overflow(label, value2, dtype);
    return code[0];
  }
  if (typeof value2 === "number" && !Number.isFinite(value2)) throw overflow(label, value2, dtype);
  const whole3 = typeof value2 === "bigint" ? value2 : BigInt(Math.trunc(value2)), bits4 = BigInt(8 * bytesOf(dtype));
  const least = kind === "int" ? -(2n ** (bits4 - 1n)) : 0n;
  if (whole3 < least || whole3 - least >= 2n ** bits4) throw overflow(label, value2, dtype);
  return bits4 === 64n ? whole3 : Number(whole3);
}
function overflow(label, value2, dtype) {
  return new LensorError("range", `Cannot fill with ${label}: ${dtype} cannot hold ${value2}`);
}

// initializers/bias_for_probability.ts
function biasForProbability(p) {
  numberOption("biasForProbability", "p", p, (x) => x > 0 && x < 1, "a number between 0 and 1");
  return filling({ ...about("biasForProbability", { p }), label: `biasForProbability(${p})` }, logOdds(p));
}

// initializers/_formula.ts
function formula(what, make) {
  const by = (shape, rng, options = {}) => {
    const n = checkCall(what.label, shape, rng, options), dtype = options.dtype ?? "float32";
    checkDType(dtype);
    if (kindOf(dtype) !== "float") {
      throw new LensorError(
        "type",
        `Cannot fill with ${what.label} as ${dtype}: its numbers are fractions; use a float dtype`
      );
    }
    const at2 = make(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${what.label}`, n, dtype, options.range, options.into);
    const made5 = Float64Array.from({ length: end - start }, (_, i) => at2(start + i));
    out.set(cast(made5, "float64", dtype));
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function wrongShape({ label }, shape, need) {
  return new LensorError("shape", `Cannot fill [${shape.join(", ")}] with ${label}: ${need}`);
}

// initializers/bilinear_upsample.ts
function bilinearUpsample(options = {}) {
  checkOptions("make bilinearUpsample", options, []);
  const what = about("bilinearUpsample", options);
  return formula(what, (shape) => {
    const [, second, ...sizes] = shape;
    if (shape.length < 3) throw wrongShape(what, shape, "it needs three axes or more");
    const taps = sizes.reduce((n, size) => n * size, 1);
    return (i) => {
      const channel = Math.floor(i / taps);
      if (second !== 1 && Math.floor(channel / second) !== channel % second) return 0;
      let at2 = i % taps, product2 = 1;
      for (const size of sizes.toReversed()) {
        const factor2 = Math.ceil(size / 2), middle3 = (size - 1) / 2;
        product2 *= 1 - Math.abs(at2 % size - middle3) / factor2;
        at2 = Math.floor(at2 / size);
      }
      return product2;
    };
  });
}

// initializers/fans.ts
function fans(shape, axes) {
  sizeOf(shape);
  if (axes === void 0) {
    if (shape.length < 2) {
      throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has fewer than two axes`);
    }
    const field2 = product(shape.slice(2));
    return { fanIn: shape[1] * field2, fanOut: shape[0] * field2 };
  }
  const ins = places(shape, axes.in, "in"), outs = places(shape, axes.out, "out");
  const batch = places(shape, axes.batch ?? [], "batch");
  const field = fieldOf(shape, ins, outs, batch);
  let inputs2 = product(ins.map((i) => shape[i])), outputs = product(outs.map((i) => shape[i]));
  const groups2 = axes.groups ?? 1;
  if (!Number.isSafeInteger(groups2) || groups2 < 1) {
    throw new LensorError(
      "range",
      `Cannot find the fans of ${showShape(shape)}: ${describe(groups2)} is no count of groups`
    );
  }
  if (groups2 > 1) {
    const byOut = outs.includes(0) || !ins.includes(0) && outputs % groups2 === 0;
    if ((byOut ? outputs : inputs2) % groups2 !== 0) {
      throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: ${groups2} groups do not divide it`);
    }
    if (byOut) outputs /= groups2;
    else inputs2 /= groups2;
  }
  return { fanIn: inputs2 * field, fanOut: outputs * field };
}
function places(shape, list2, what) {
  if (!Array.isArray(list2)) {
    throw new LensorError("type", `Cannot find the fans: expected a list of axes as ${what}, found ${describe(list2)}`);
  }
  return list2.map((axis) => {
    const at2 = axis < 0 ? axis + shape.length : axis;
    if (Number.isInteger(at2) && at2 >= 0 && at2 < shape.length) return at2;
    throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has no axis ${describe(axis)}`);
  });
}
function fieldOf(shape, ...lists) {
  const counts = shape.map((_, i) => lists.filter((list2) => list2.includes(i)).length);
  const rest2 = product(shape.filter((_, i) => counts[i] === 0));
  return counts.every((count2) => count2 > 0) ? 1 : rest2 / (product(shape.filter((_, i) => counts[i] > 1)) || 1);
}
function product(sizes) {
  return sizes.reduce((n, size) => n * size, 1);
}

// initializers/_torch_fans.ts
function torchFans(name, option) {
  const choice = option === void 0 ? void 0 : wordOption(name, "fans", option, ["literal", "layer"]);
  return (shape, { axes }) => {
    const literal = choice === void 0 ? axes === void 0 || axes.literal === true : choice === "literal";
    return fans(shape, literal ? void 0 : axes);
  };
}

// initializers/gain.ts
function gain(nonlinearity, slope) {
  if (nonlinearity === "leakyRelu" || nonlinearity === "leaky_relu") {
    const a = slope ?? 0.01;
    if (typeof a !== "number") {
      throw new LensorError("type", `Cannot find the gain of ${nonlinearity}: slope ${describe(a)} is no number`);
    }
    if (!Number.isFinite(a)) {
      throw new LensorError("range", `Cannot find the gain of ${nonlinearity}: the slope is ${a}`);
    }
    return Math.sqrt(2 / (1 + a * a));
  }
  const found2 = GAINS.get(nonlinearity);
  if (found2 !== void 0) return found2;
  const names2 = [...GAINS.keys(), "leakyRelu"].filter((name) => !name.includes("_"));
  const near = typeof nonlinearity === "string" ? nearest(nonlinearity, names2)[0] : void 0;
  throw new LensorError(
    "unknown-name",
    `Cannot find the gain of ${describe(nonlinearity)}: it is not known; ` + (near ? `did you mean "${near}"` : `the nonlinearities are ${quoteNames(names2, names2.length)}`)
  );
}
var GAINS = new Map([
  ["linear", 1],
  ...["conv", "convTranspose", "conv_transpose"].flatMap(
    (name) => [1, 2, 3].map((d) => [`${name}${d}d`, 1])
  ),
  ["sigmoid", 1],
  ["tanh", 5 / 3],
  ["relu", Math.SQRT2],
  ["selu", 0.75]
]);

// initializers/kaiming.ts
function kaimingUniform(options = {}) {
  const { what, std } = kaiming("kaimingUniform", options);
  return elementwise(what, (n, rng, into, shape, draw2) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw2) });
  });
}
function kaimingNormal(options = {}) {
  const { what, std } = kaiming("kaimingNormal", options);
  return elementwise(what, (n, rng, into, shape, draw2) => rng.normal(n, { ...into, std: std(shape, draw2) }));
}
function kaiming(name, options) {
  checkOptions(`make ${name}`, options, ["a", "mode", "nonlinearity", "fans"]);
  const a = numberOption(name, "a", options.a ?? 0), read3 = torchFans(name, options.fans);
  const mode = wordOption(name, "mode", options.mode ?? "fanIn", ["fanIn", "fanOut"]);
  const gain2 = gain(options.nonlinearity ?? "leakyRelu", a);
  const std = (...call2) => gain2 / Math.sqrt(read3(...call2)[mode]);
  return { what: about(name, options, { a: 0, mode: "fanIn", nonlinearity: "leakyRelu" }), std };
}

// initializers/caffe2_xavier.ts
function caffe2Xavier(options = {}) {
  checkOptions("make caffe2Xavier", options, ["fans"]);
  const by = kaimingUniform({ a: 1, ...options });
  return Object.assign(by, { ...about("caffe2Xavier", options), label: "caffe2Xavier" });
}

// initializers/_whole.ts
function wholly(what, make) {
  const by = (shape, rng, options = {}) => {
    const n = checkCall(what.label, shape, rng, options), dtype = options.dtype ?? "float32";
    checkDType(dtype);
    if (kindOf(dtype) !== "float" || dtype.startsWith("float8")) {
      const text2 = `Cannot draw ${what.label} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`;
      throw new LensorError("type", text2);
    }
    const { start, end, out } = targetOf(`draw ${what.label}`, n, dtype, options.range, options.into);
    out.set(make(shape, rng, dtype, options).subarray(start, end));
    return out;
  };
  return Object.assign(by, { ...what });
}

// initializers/chrono.ts
function chrono(options) {
  checkOptions("make chrono", options ?? {}, ["steps"]);
  const steps = numberOption("chrono", "steps", options?.steps, (x) => x > 2, "a finite number above 2");
  const what = about("chrono", { steps });
  return wholly(what, (shape, rng, dtype) => {
    if (shape.length !== 1 || shape[0] % 4 !== 0) throw wrongShape(what, shape, "it needs one axis, a multiple of 4");
    const hidden2 = shape[0] / 4, wide5 = dtype === "float64";
    const drawn = rng.uniform(hidden2, { low: 1, high: steps - 1, dtype: wide5 ? dtype : "float32" });
    const out = wide5 ? new Float64Array(4 * hidden2) : new Float32Array(4 * hidden2);
    for (let i = 0; i < hidden2; i++) {
      out[hidden2 + i] = ln(drawn[i]);
      out[i] = -out[hidden2 + i];
    }
    return wide5 ? out : fromFloat32(out, dtype);
  });
}

// initializers/coordinates.ts
function coordinates(options = {}) {
  checkOptions("make coordinates", options, []);
  const what = about("coordinates", options);
  return formula(what, (shape) => {
    const [channels, ...sizes] = shape, pixels = sizes.reduce((a, b) => a * b, 1);
    if (channels === void 0 || channels !== sizes.length) {
      throw wrongShape(what, shape, "the first axis must count the others, as in [2, height, width]");
    }
    const strides = sizes.map((_, axis) => sizes.slice(axis + 1).reduce((a, b) => a * b, 1));
    return (i) => {
      const axis = Math.floor(i / pixels), size = sizes[axis];
      const at2 = Math.floor(i % pixels / strides[axis]) % size;
      return size === 1 ? -1 : 2 * at2 / (size - 1) - 1;
    };
  });
}

// initializers/_centre.ts
function centre(sizes, earlier) {
  return sizes.reduce((at2, size) => at2 * size + Math.floor((earlier ? size - 1 : size) / 2), 0);
}

// initializers/_convention.ts
function conventionOf(name, option) {
  const said = option === void 0 ? void 0 : wordOption(name, "convention", option, ["torch", "jax"]);
  return (rank, rng, axes) => {
    if (said) return said;
    if (axes === void 0) return /^(jax|numpy)\b/.test(rng.label) ? "jax" : "torch";
    const last = axes.out.some((axis) => axis === -1 || axis === rank - 1);
    return last && axes.literal !== true ? "jax" : "torch";
  };
}

// kernels/matrix.ts
function matrixKernel(count2, host = globalThis.WebAssembly) {
  try {
    const memory = new host.Memory({ initial: Math.ceil((START + 8 * count2) / 65536) });
    const { exports } = new host.Instance(compiled(MATRIX, host), { env: { memory } });
    let next = START;
    return {
      multiplyAdd: exports["multiplyAdd"],
      room(numbers2) {
        const made5 = new Float64Array(memory.buffer, next, numbers2);
        next += 8 * numbers2;
        return made5;
      }
    };
  } catch {
    return null;
  }
}
var START = 65536;

// math/multiply_add.ts
function multiplyAdd(out, coefficients2, down, along2, from, rows, inner, cols) {
  const c2 = coefficients2, x = from.data, y = out.data;
  for (let left = 0; left < cols; left += STRIP) {
    const count2 = Math.min(STRIP, cols - left);
    for (let q = 0; q < inner; q += 4) {
      const last = inner - q, x0 = from.at + q * from.stride + left;
      const x1 = last > 1 ? x0 + from.stride : x0, x2 = last > 2 ? x1 + from.stride : x0;
      const x3 = last > 3 ? x2 + from.stride : x0;
      for (let r = 0; r < rows; r++) {
        const at2 = r * down + q * along2, y0 = out.at + r * out.stride + left;
        const c0 = c2[at2], c1 = last > 1 ? c2[at2 + along2] : 0;
        const c22 = last > 2 ? c2[at2 + 2 * along2] : 0, c3 = last > 3 ? c2[at2 + 3 * along2] : 0;
        for (let j = 0; j < count2; j++) {
          y[y0 + j] += c0 * x[x0 + j] + c1 * x[x1 + j] + (c22 * x[x2 + j] + c3 * x[x3 + j]);
        }
      }
    }
  }
}
var STRIP = 256;

// initializers/_qr.ts
function orthonormalize(given2, rows, cols, kernel = cols < COMPILED ? null : matrixKernel(roomFor(rows, cols))) {
  const tools = kernel ? compiledTools(kernel) : plainTools, stride = strideOf(cols);
  const a = { data: tools.room(rows * stride), at: 0, stride };
  for (let i = 0; i < rows; i++) a.data.set(given2.subarray(i * cols, (i + 1) * cols), i * stride);
  const signs = new Float64Array(cols), panels = [];
  const room2 = [tools.room(BLOCK * stride), tools.room(BLOCK * stride)];
  for (let k = 0; k < cols; k += BLOCK) {
    const panel = factor(a, rows, k, Math.min(BLOCK, cols - k), signs, tools);
    panels.push(panel);
    reflect(panel, a, k + panel.width, cols, true, room2, tools);
  }
  a.data.fill(0);
  for (let j = 0; j < cols; j++) a.data[j * stride + j] = 1;
  for (const panel of panels.reverse()) reflect(panel, a, panel.from, cols, false, room2, tools);
  const out = new Float64Array(rows * cols);
  for (let i = 0, at2 = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out[at2++] = a.data[i * stride + j] * signs[j];
  }
  return out;
}
function strideOf(cols) {
  return cols % 64 === 0 ? cols + 8 : cols;
}
var COMPILED = 48;
var BLOCK = 32;
function factor(a, rows, k, width, signs, tools) {
  const height = rows - k, v = tools.room(height * width), t = tools.room(width * width);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) v[i * width + j] = a.data[(k + i) * a.stride + k + j];
  }
  const dots = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    let square = 0;
    for (let i = j + 1; i < height; i++) square += v[i * width + j] * v[i * width + j];
    const head = v[j * width + j], length = Math.sqrt(head * head + square);
    const alpha = head > 0 ? -length : length;
    signs[k + j] = alpha < 0 ? -1 : 1;
    const tau = square === 0 && alpha === head ? 0 : (alpha - head) / alpha;
    const scale = tau === 0 ? 0 : 1 / (head - alpha);
    for (let i = j + 1; i < height; i++) v[i * width + j] *= scale;
    v[j * width + j] = 1;
    dots.fill(0);
    for (let i = j; i < height; i++) {
      const x = v[i * width + j];
      for (let c2 = 0; c2 < width; c2++) dots[c2] += x * v[i * width + c2];
    }
    for (let i = j; i < height; i++) {
      const x = tau * v[i * width + j];
      for (let c2 = j + 1; c2 < width; c2++) v[i * width + c2] -= x * dots[c2];
    }
    t[j * width + j] = tau;
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c2 = i; c2 < j; c2++) sum += t[i * width + c2] * dots[c2];
      t[i * width + j] = -tau * sum;
    }
  }
  for (let i = 0; i < width; i++) for (let j = i + 1; j < width; j++) v[i * width + j] = 0;
  return { from: k, height, width, v, t };
}
function reflect(panel, a, start, cols, transposed3, [w, tw], { multiplyAdd: multiplyAdd2 }) {
  const { from, height, width, v, t } = panel, count2 = cols - start;
  if (count2 === 0) return;
  const part = { data: a.data, at: from * a.stride + start, stride: a.stride };
  const first = { data: w, at: 0, stride: a.stride }, second = { data: tw, at: 0, stride: a.stride };
  w.fill(0, 0, width * a.stride);
  tw.fill(0, 0, width * a.stride);
  multiplyAdd2(first, v, 1, width, part, width, height, count2);
  multiplyAdd2(second, t, transposed3 ? 1 : width, transposed3 ? width : 1, first, width, width, count2);
  for (let i = 0; i < width * a.stride; i++) tw[i] = -tw[i];
  multiplyAdd2(part, v, width, 1, second, height, width, count2);
}
var plainTools = { room: (count2) => new Float64Array(count2), multiplyAdd };
function compiledTools(kernel) {
  return {
    room: kernel.room,
    multiplyAdd(out, c2, down, along2, from, rows, inner, cols) {
      const whole3 = inner - inner % 4, place = (part) => part.data.byteOffset + 8 * part.at;
      const [y, x] = [place(out), place(from)];
      kernel.multiplyAdd(y, out.stride, c2.byteOffset, down, along2, x, from.stride, rows, whole3, cols);
      if (whole3 === inner) return;
      const rest2 = { ...from, at: from.at + whole3 * from.stride };
      multiplyAdd(out, c2.subarray(whole3 * along2), down, along2, rest2, rows, inner - whole3, cols);
    }
  };
}
function roomFor(rows, cols) {
  let sum = (rows + 2 * BLOCK) * strideOf(cols);
  for (let k = 0; k < cols; k += BLOCK) {
    const width = Math.min(BLOCK, cols - k);
    sum += (rows - k) * width + width * width;
  }
  return sum;
}

// initializers/orthogonal.ts
function orthogonal(options = {}) {
  checkOptions("make orthogonal", options, ["gain", "columnAxis", "convention"]);
  const gain2 = numberOption("orthogonal", "gain", options.gain ?? 1);
  const axis = options.columnAxis, convention = conventionOf("orthogonal", options.convention);
  if (axis !== void 0 && (!Number.isInteger(axis) || options.convention === "torch")) {
    const text2 = `Cannot make orthogonal: columnAxis is ${describe(axis)}; use the number of an axis, in JAX's convention`;
    throw new LensorError("type", text2);
  }
  const what = about("orthogonal", options, { gain: 1, columnAxis: -1 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs two axes or more`);
    }
    const total = shape.reduce((n, size) => n * size, 1);
    if (total === 0) return allocate(dtype, 0);
    if (axis === void 0 && convention(shape.length, rng, axes) === "torch") {
      return scaled(orthonormal(rng, shape[0], total / shape[0], dtype, false), gain2, dtype);
    }
    const at2 = axis === void 0 ? shape.length - 1 : axis < 0 ? axis + shape.length : axis, cols = shape[at2];
    if (cols === void 0) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it has no axis ${axis}`);
    }
    return scaled(moveLast(orthonormal(rng, total / cols, cols, dtype, true), shape, at2), gain2, dtype);
  });
}
function orthonormal(rng, rows, cols, dtype, tall) {
  const normals = rng.normal(rows * cols, { std: 1, dtype: dtype === "float64" ? dtype : "float32" });
  const drawn = new Float64Array(normals);
  if (rows >= cols) return orthonormalize(drawn, rows, cols);
  return transpose(orthonormalize(tall ? drawn : transpose(drawn, rows, cols), cols, rows), cols, rows);
}
function scaled(q, gain2, dtype) {
  const out = dtype === "float64" ? q : new Float32Array(q), by = dtype === "float64" ? gain2 : Math.fround(gain2);
  for (let i = 0; i < out.length; i++) out[i] *= by;
  return dtype === "float64" ? out : cast(out, "float32", dtype);
}
function transpose(a, rows, cols) {
  const out = new Float64Array(a.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) out[j * rows + i] = a[i * cols + j];
  return out;
}
function moveLast(a, shape, at2) {
  if (at2 === shape.length - 1) return a;
  const cols = shape[at2], inner = shape.slice(at2 + 1).reduce((n, size) => n * size, 1);
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const row2 = Math.floor(i / cols), col = i % cols, outer = Math.floor(row2 / inner);
    out[(outer * cols + col) * inner + row2 % inner] = a[i];
  }
  return out;
}

// initializers/delta_orthogonal.ts
function deltaOrthogonal(options = {}) {
  checkOptions("make deltaOrthogonal", options, ["gain", "columnAxis", "convention"]);
  const gain2 = numberOption("deltaOrthogonal", "gain", options.gain ?? 1), { columnAxis = -1 } = options;
  if (columnAxis !== -1 && (![0, 1, -2].includes(columnAxis) || options.convention === "torch")) {
    const text2 = `Cannot make deltaOrthogonal: columnAxis is ${describe(columnAxis)}; use 0 or 1, in JAX's convention`;
    throw new LensorError("type", text2);
  }
  const convention = conventionOf("deltaOrthogonal", options.convention);
  const what = about("deltaOrthogonal", options, { gain: 1, columnAxis: -1 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 3 || shape.length > 5) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs 3, 4 or 5 axes`);
    }
    const torch2 = columnAxis === -1 && convention(shape.length, rng, axes) === "torch";
    const [rows, cols] = torch2 ? shape.slice(0, 2) : shape.slice(-2);
    if (torch2 ? rows < cols : cols < rows) {
      throw new LensorError(
        "shape",
        `Cannot draw ${what.label} for ${showShape(shape)}: it has fewer outputs than inputs`
      );
    }
    const spatial = torch2 ? shape.slice(2) : shape.slice(0, -2), taps = spatial.reduce((n, size) => n * size, 1);
    const out = allocate(dtype, rows * cols * taps), tap = centre(spatial, true);
    if (out.length === 0) return out;
    const by = orthogonal(torch2 ? { gain: gain2, convention: "torch" } : { gain: gain2, columnAxis });
    const matrix2 = by([rows, cols], rng, { dtype });
    for (let i = 0; i < matrix2.length; i++) out[torch2 ? i * taps + tap : tap * matrix2.length + i] = matrix2[i];
    return out;
  });
}

// initializers/dirac.ts
function dirac(options = {}) {
  checkOptions("make dirac", options, ["groups", "convention"]);
  const whole3 = (n) => Number.isSafeInteger(n) && n >= 1;
  const groups2 = numberOption("dirac", "groups", options.groups ?? 1, whole3, "an integer from 1 on");
  const convention = conventionOf("dirac", options.convention), what = about("dirac", options, { groups: 1 });
  return sparsely(what, 1, (shape, rng, { axes }) => {
    if (shape.length < 3 || shape.length > 5) {
      throw new LensorError("shape", `Cannot fill ${showShape(shape)} with ${what.label}: it needs 3, 4 or 5 axes`);
    }
    const torch2 = convention(shape.length, rng, axes) === "torch", spatial = torch2 ? shape.slice(2) : shape.slice(0, -2);
    const outputs = torch2 ? shape[0] : shape.at(-1), inputs2 = torch2 ? shape[1] : shape.at(-2);
    if (outputs % groups2 !== 0) {
      throw new LensorError(
        "shape",
        `Cannot fill ${showShape(shape)} with ${what.label}: the groups do not divide ${outputs}`
      );
    }
    const taps = spatial.reduce((n, size) => n * size, 1), tap = centre(spatial, false), per = outputs / groups2;
    if (taps === 0 && per * inputs2 > 0) {
      throw new LensorError("range", `Cannot fill ${showShape(shape)} with ${what.label}: the kernel has no centre`);
    }
    if (taps === 0) return [];
    return Array.from({ length: groups2 * Math.min(per, inputs2) }, (_, i) => {
      const many = Math.min(per, inputs2), out = Math.floor(i / many) * per + i % many, input = i % many;
      return torch2 ? (out * inputs2 + input) * taps + tap : (tap * inputs2 + input) * outputs + out;
    });
  });
}

// initializers/eye.ts
function eye(options = {}) {
  checkOptions("make eye", options, ["gain"]);
  const gain2 = numberOption("eye", "gain", options.gain ?? 1), what = about("eye", options, { gain: 1 });
  return sparsely(what, gain2, (shape) => {
    if (shape.length !== 2) {
      throw new LensorError("shape", `Cannot fill ${showShape(shape)} with ${what.label}: it needs two axes`);
    }
    const [rows, cols] = shape;
    return Array.from({ length: Math.min(rows, cols) }, (_, i) => i * cols + i);
  });
}

// initializers/flax_embedding.ts
function flaxEmbedding(options = {}) {
  checkOptions("make flaxEmbedding", options, []);
  const what = about("flaxEmbedding", options);
  return elementwise(what, (n, rng, into, shape) => {
    const variance = 1 / shape.at(-1);
    return rng.normal(n, { ...into, std: Math.sqrt(variance), variance });
  }, (shape) => {
    if (shape.length < 2) throw wrongShape(what, shape, "it needs two axes or more");
  });
}

// initializers/keras_axes.ts
function kerasAxes(shape, inputs2, outputs) {
  const rank = shape.length, all2 = shape.map((_, axis) => axis);
  if (inputs2 !== void 0 && inputs2 !== null && outputs !== void 0 && outputs !== null) {
    const named6 = (list2) => [list2].flat().map((axis) => axis < 0 ? axis + rank : axis);
    const ins = named6(inputs2), outs = named6(outputs);
    return { in: ins, out: outs, batch: all2.filter((axis) => !ins.includes(axis) && !outs.includes(axis)) };
  }
  return rank < 2 ? { in: all2, out: all2 } : { in: [-2], out: [-1] };
}

// initializers/normal.ts
function normal(options = {}) {
  checkOptions("make normal", options, ["mean", "std"]);
  const mean = numberOption("normal", "mean", options.mean ?? 0);
  const std = numberOption("normal", "std", options.std ?? 1, fromZero, "a finite number from 0 on");
  return elementwise(
    about("normal", options, { mean: 0, std: 1 }),
    (n, rng, into) => rng.normal(n, { ...into, mean, std })
  );
}

// initializers/stft.ts
function stft(options = {}) {
  checkOptions("make stft", options, ["side", "window", "scaling", "periodic"]);
  const side = wordOption("stft", "side", options.side ?? "real", ["real", "imag"]), periodic = options.periodic ?? false;
  const scaling3 = options.scaling === null ? null : wordOption("stft", "scaling", options.scaling ?? "density", ["density", "spectrum"]);
  const window = options.window === void 0 ? "hann" : options.window;
  const numbers2 = Array.isArray(window) || ArrayBuffer.isView(window) ? Array.from(window) : null;
  if (numbers2 && !numbers2.every(Number.isFinite)) {
    throw new LensorError("range", "Cannot make stft: the window holds what is no finite number");
  }
  if (typeof periodic !== "boolean") {
    throw new LensorError("type", `Cannot make stft: periodic is ${describe(periodic)}; use true or false`);
  }
  const name = numbers2 || window === null ? null : wordOption("stft", "window", window, NAMES);
  const shown = { ...options, ...numbers2 ? { window: `${numbers2.length} numbers` } : {} };
  const usual2 = { side: "real", window: "hann", scaling: "density", periodic: false };
  const what = about("stft", options, usual2, shown);
  return formula(what, (shape, _rng, { dtype }) => {
    const [frame, one, bands] = shape;
    if (shape.length !== 3 || one !== 1 || bands < 2) {
      throw wrongShape(what, shape, "it needs the form [frame, 1, frequencies] with two frequencies or more");
    }
    if (numbers2 && numbers2.length !== frame) {
      throw wrongShape(what, shape, `the window has ${numbers2.length} numbers`);
    }
    const shapeOf2 = numbers2 ?? (name ? windowOf(name, frame, periodic) : null), by = scaled2(shapeOf2, scaling3);
    return (i) => {
      const t = Math.floor(i / bands), whole3 = 2 * (bands - 1);
      const wave = waveAt(side, t, i % bands, whole3, dtype === "float64");
      return by ? wave * by[t] : wave;
    };
  });
}
function waveAt(side, t, band, whole3, exact) {
  const F11 = Math.fround, angle = F11(F11(2 * t * F11(band / whole3)) * F11(Math.PI));
  const [part, turn2] = exact ? [t * band, whole3] : [angle, 2 * Math.PI];
  return side === "real" ? cosine(part, turn2) : -sine(part, turn2);
}
var NAMES = ["hann", "hamming", "blackman", "boxcar"];
var TERMS = { hann: [0.5, -0.5], hamming: [0.54, -0.46], blackman: [0.42, -0.5, 0.08], boxcar: [1] };
function windowOf(name, frame, periodic) {
  const period = periodic ? frame : frame - 1;
  if (period < 1) return [1];
  return Array.from({ length: frame }, (_, t) => TERMS[name].reduce((sum, c2, k) => sum + c2 * cosine(k * t, period), 0));
}
function scaled2(window, scaling3) {
  if (!window || scaling3 === null) return window;
  const sum = window.reduce((s, w) => s + (scaling3 === "density" ? w * w : Math.abs(w)), 0);
  const size = scaling3 === "density" ? Math.sqrt(sum) : sum;
  return window.map((w) => w / size);
}

// initializers/trunc_normal.ts
function truncNormal(options = {}) {
  checkOptions("make truncNormal", options, ["mean", "std", "a", "b", "within", "compensate", "method"]);
  const want = wantOf(options);
  return elementwise(
    about("truncNormal", options, { mean: 0, std: 1, a: -2, b: 2, compensate: false }),
    (n, rng, into) => rng.truncatedNormal(n, { ...into, ...want })
  );
}
function wantOf(options) {
  const mean = numberOption("truncNormal", "mean", options.mean ?? 0);
  const std = numberOption("truncNormal", "std", options.std ?? 1, aboveZero, "a finite number above 0");
  const { within: within5, compensate, method } = options, how = method === void 0 ? {} : { method };
  if (method !== void 0 && method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot make truncNormal: there is no method ${describe(method)}`);
  }
  if (compensate !== void 0 && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot make truncNormal: compensate is ${describe(compensate)}; use true or false`);
  }
  if (within5 !== void 0) {
    if (options.a !== void 0 || options.b !== void 0) {
      throw new LensorError("type", "Cannot make truncNormal: within replaces a and b; give one or the other");
    }
    if (typeof within5 === "object") return { mean, std, ...pair(within5, mean, std, compensate), ...how };
    const reach = numberOption("truncNormal", "within", within5, aboveZero, "a finite number above 0");
    return { mean, std, within: reach, ...how, ...compensate ? { compensate } : {} };
  }
  if (compensate) {
    throw new LensorError("type", "Cannot make truncNormal: compensate belongs to within; give within: 2");
  }
  const a = bound("a", options.a ?? -2), b = bound("b", options.b ?? 2);
  if (a > b) throw new LensorError("range", `Cannot make truncNormal: the bounds are ${a} and ${b}; use a < b`);
  return { mean, std, a, b, ...how };
}
function pair(within5, mean, std, compensate) {
  const [lower, upper] = [bound("within", within5?.[0]), bound("within", within5?.[1])];
  if (compensate) throw new LensorError("type", "Cannot make truncNormal: compensate is for one within, as within: 2");
  if (within5.length === 2 && lower < upper) return { a: mean + lower * std, b: mean + upper * std };
  throw new LensorError(
    "range",
    `Cannot make truncNormal: within is [${within5.join(", ")}]; use a lower and an upper bound`
  );
}
function bound(option, value2) {
  return value2 === Infinity || value2 === -Infinity ? value2 : numberOption("truncNormal", option, value2);
}

// initializers/uniform.ts
function uniform(options = {}) {
  checkOptions("make uniform", options, ["low", "high"]);
  const low2 = numberOption("uniform", "low", options.low ?? 0);
  const high3 = numberOption("uniform", "high", options.high ?? 1);
  if (low2 > high3) {
    throw new LensorError("range", `Cannot make uniform: low is ${low2} and high is ${high3}; use low <= high`);
  }
  return elementwise(
    about("uniform", options, { low: 0, high: 1 }),
    (n, rng, into) => rng.uniform(n, { ...into, low: low2, high: high3 })
  );
}

// initializers/variance_scaling.ts
function varianceScaling(options = {}) {
  checkOptions("make varianceScaling", options, ["scale", "mode", "distribution"]);
  return scaling(
    about("varianceScaling", options, { scale: 1, mode: "fanIn", distribution: "truncatedNormal" }),
    numberOption("varianceScaling", "scale", options.scale ?? 1, aboveZero, "a finite number above 0"),
    wordOption("varianceScaling", "mode", options.mode ?? "fanIn", ["fanIn", "fanOut", "fanAvg", "fanGeoAvg"]),
    wordOption("varianceScaling", "distribution", options.distribution ?? "truncatedNormal", [
      "truncatedNormal",
      "normal",
      "uniform",
      "untruncatedNormal"
    ])
  );
}
function scaling(what, scale, mode, distribution) {
  return elementwise(what, (n, rng, into, shape, { axes }) => {
    const { fanIn, fanOut } = fans(shape, axes ?? KERNEL);
    const variance = scale / denominator(mode, fanIn, fanOut);
    if (distribution === "uniform") return rng.uniform(n, { ...into, bound: Math.sqrt(3 * variance), variance });
    const std = Math.sqrt(variance);
    if (distribution !== "truncatedNormal") return rng.normal(n, { ...into, std, variance });
    return rng.truncatedNormal(n, { ...into, std, variance, within: 2, compensate: true });
  });
}
var KERNEL = { in: [-2], out: [-1] };
function denominator(mode, fanIn, fanOut) {
  if (mode === "fanIn") return fanIn;
  if (mode === "fanOut") return fanOut;
  return mode === "fanAvg" ? (fanIn + fanOut) / 2 : Math.sqrt(fanIn * fanOut);
}

// initializers/_keras_classes.ts
var same = (options) => options;
var AXES = { input_axes: null, output_axes: null };
function scaled3(options) {
  const scale = numberOption("VarianceScaling", "scale", options.scale, aboveZero, "a finite number above 0");
  const mode = modeOf(options.mode), distribution = distributionOf(options.distribution);
  const label = varianceScaling({ scale, mode, distribution }).label;
  return elementwise({ label, made: { name: "fromKeras", options } }, (n, rng, into, shape) => {
    const { fanIn, fanOut } = fans(shape, kerasAxes(shape, options.input_axes, options.output_axes));
    const variance = scale / (mode === "fan_in" ? fanIn : mode === "fan_out" ? fanOut : (fanIn + fanOut) / 2);
    const limit = Math.sqrt(3 * variance), std = Math.sqrt(variance);
    if (distribution === "uniform") return rng.uniform(n, { ...into, low: -limit, high: limit });
    if (distribution === "untruncated_normal") return rng.normal(n, { ...into, std });
    return rng.truncatedNormal(n, { ...into, std: std / 0.8796256610342398, within: 2 });
  });
}
function modeOf(word5) {
  if (word5 === "fan_in" || word5 === "fan_out" || word5 === "fan_avg") return word5;
  const text2 = `Cannot make VarianceScaling: there is no mode ${describe(word5)}; use one of "fan_in", "fan_out", "fan_avg"`;
  throw new LensorError("unknown-name", text2);
}
function distributionOf(word5) {
  const words6 = ["truncated_normal", "untruncated_normal", "uniform", "normal"];
  const found2 = wordOption("VarianceScaling", "distribution", word5, words6);
  return found2 === "normal" ? "truncated_normal" : found2;
}
function named(scale, mode, distribution) {
  return {
    usual: { seed: null, ...AXES },
    make: (options) => scaled3({ ...options, scale, mode, distribution }),
    written: same
  };
}
var CLASSES = {
  Zeros: { usual: {}, make: () => zeros, written: same },
  Ones: { usual: {}, make: () => ones, written: same },
  Constant: { usual: { value: 0 }, make: ({ value: value2 }) => constant(value2), written: same },
  Identity: { usual: { gain: 1 }, make: ({ gain: gain2 }) => eye({ gain: gain2 }), written: () => ({}) },
  RandomNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => normal({ mean, std: stddev }),
    written: same
  },
  RandomUniform: {
    usual: { seed: null, minval: -0.05, maxval: 0.05 },
    make: ({ minval, maxval }) => uniform({ low: minval, high: maxval }),
    written: same
  },
  TruncatedNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => truncNormal({ mean, std: stddev, within: 2 }),
    written: same
  },
  VarianceScaling: {
    usual: { seed: null, scale: 1, mode: "fan_in", distribution: "truncated_normal", ...AXES },
    make: scaled3,
    written: (options) => ({ ...options, distribution: distributionOf(options.distribution) })
  },
  GlorotNormal: named(1, "fan_avg", "truncated_normal"),
  GlorotUniform: named(1, "fan_avg", "uniform"),
  HeNormal: named(2, "fan_in", "truncated_normal"),
  HeUniform: named(2, "fan_in", "uniform"),
  LecunNormal: named(1, "fan_in", "truncated_normal"),
  LecunUniform: named(1, "fan_in", "uniform"),
  Orthogonal: {
    usual: { seed: null, gain: 1 },
    make: ({ gain: gain2 }) => orthogonal({ gain: gain2, convention: "jax" }),
    written: same
  },
  STFT: {
    usual: { side: "real", window: "hann", periodic: false, scaling: "density" },
    make: (options) => stft(options),
    written: same
  }
};

// initializers/from_keras.ts
function fromKeras(identifier) {
  const { name, given: given2 } = read(identifier), row2 = CLASSES[name];
  checkOptions(`make Keras's ${name}`, given2, Object.keys(row2.usual));
  const config = { ...row2.usual };
  for (const [key, value2] of Object.entries(given2)) if (value2 !== void 0) config[key] = value2;
  const by = row2.make(config);
  const keras = { module: "keras.initializers", class_name: name, config: row2.written(config), registered_name: null };
  return Object.assign((...call2) => by(...call2), {
    label: by.label ?? name,
    ...by.elementwise ? { elementwise: by.elementwise } : {},
    // Here nothing is forgotten: toKeras writes the gain of Identity
    made: { name: "fromKeras", options: { ...keras, config: { ...config, ...keras.config } } },
    keras
  });
}
var NAMES2 = new Map([
  ...Object.keys(CLASSES).flatMap((name) => [[name, name], [snake(name), name]]),
  ["zero", "Zeros"],
  ["one", "Ones"],
  ["normal", "RandomNormal"],
  ["uniform", "RandomUniform"],
  ["IdentityInitializer", "Identity"],
  ["OrthogonalInitializer", "Orthogonal"],
  ["STFTInitializer", "STFT"]
]);
function snake(name) {
  return name === "STFT" ? "stft" : name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
function read(identifier) {
  const object = typeof identifier === "object" && identifier !== null ? identifier : void 0;
  const word5 = object ? object.class_name : identifier;
  if (typeof word5 !== "string") {
    throw new LensorError(
      "type",
      `Cannot make Keras's initializer: expected a name or an object with class_name, found ${describe(identifier)}`
    );
  }
  const name = NAMES2.get(word5);
  if (name !== void 0) return { name, given: object?.config ?? {} };
  const near = nearest(word5, NAMES2.keys())[0], classes = Object.keys(CLASSES);
  throw new LensorError(
    "unknown-name",
    `Cannot make Keras's initializer ${describe(word5)}: it is not known; ` + (near ? `did you mean "${near}"` : `the classes are ${quoteNames(classes, classes.length)}`)
  );
}

// initializers/glorot.ts
function glorotUniform(options = {}) {
  checkOptions("make glorotUniform", options, []);
  return scaling(about("glorotUniform", options), 1, "fanAvg", "uniform");
}
function glorotNormal(options = {}) {
  checkOptions("make glorotNormal", options, []);
  return scaling(about("glorotNormal", options), 1, "fanAvg", "truncatedNormal");
}

// initializers/haiku_default.ts
function haikuDefault(options = {}) {
  checkOptions("make haikuDefault", options, []);
  const std = (...[shape, axes]) => 1 / Math.sqrt(fans(shape, axes ?? KERNEL2).fanIn);
  return elementwise(about("haikuDefault", options), (n, rng, into, shape, { axes }) => {
    return rng.truncatedNormal(n, { ...into, std: std(shape, axes), within: 2 });
  }, (shape, { axes }) => std(shape, axes));
}
var KERNEL2 = { in: [-2], out: [-1] };

// initializers/he.ts
function heUniform(options = {}) {
  checkOptions("make heUniform", options, []);
  return scaling(about("heUniform", options), 2, "fanIn", "uniform");
}
function heNormal(options = {}) {
  checkOptions("make heNormal", options, []);
  return scaling(about("heNormal", options), 2, "fanIn", "truncatedNormal");
}

// initializers/hippo.ts
function hippo(options = {}) {
  checkOptions("make hippo", options, []);
  const what = about("hippo", options);
  return formula(what, (shape) => {
    const size = shape.at(-1);
    if (shape.length < 2 || shape.at(-2) !== size) throw wrongShape(what, shape, "its last two axes must be equal");
    return (i) => {
      const n = Math.floor(i / size) % size, k = i % size;
      return n < k ? 0 : n === k ? -(n + 1) : -Math.sqrt((2 * n + 1) * (2 * k + 1));
    };
  });
}

// initializers/hippo_input.ts
function hippoInput(options = {}) {
  checkOptions("make hippoInput", options, []);
  const what = about("hippoInput", options);
  return formula(what, (shape) => {
    const states = shape.at(-1);
    if (states === void 0) throw wrongShape(what, shape, "it needs an axis of states");
    return (i) => Math.sqrt(2 * (i % states) + 1);
  });
}

// core/checked_values.ts
function checkedValues(values2, spec2, who, path, count2 = sizeOf(spec2.shape)) {
  const { dtype } = spec2, wanted = count2 * lanesOf(dtype);
  const floats2 = values2 instanceof Float32Array || values2 instanceof Float64Array;
  const rounds = floats2 && kindOf(dtype) === "float" && !holds(values2, dtype);
  if (!rounds && !holds(values2, dtype)) {
    const bits4 = bytesOf(dtype) < 4 && kindOf(dtype) === "float" ? " (or a Float32Array, which is rounded)" : "";
    const array = `a ${allocate(dtype, 0).constructor.name}`;
    throw new LensorError("type", `${who} gives ${describe(values2)}, but ${dtype} is held by ${array}${bits4}`, {
      path
    });
  }
  const { length } = values2;
  if (length !== wanted) {
    const text2 = `${who} gives ${length} elements, but shape ${showShape(spec2.shape)} has ${wanted}`;
    throw new LensorError("shape", text2, { path });
  }
  if (!rounds) return values2;
  return cast(values2, values2.BYTES_PER_ELEMENT === 4 ? "float32" : "float64", dtype);
}

// initializers/icnr.ts
function icnr(options) {
  checkOptions("make icnr", options ?? {}, ["scale", "inner"]);
  const whole3 = (n) => Number.isSafeInteger(n) && n >= 1;
  const scale = numberOption("icnr", "scale", options?.scale, whole3, "an integer from 1 on");
  const inner = options.inner ?? kaimingNormal(), times2 = scale * scale;
  if (typeof inner !== "function") {
    throw new LensorError("type", `Cannot make icnr: inner is ${describe(inner)}, no initializer`);
  }
  const named6 = options.inner ? `, inner=${(inner.label ?? inner.name) || "custom"}` : "";
  const what = { ...about("icnr", { scale, inner }), label: `icnr(scale=${scale}${named6})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [out, ...rest2] = shape;
    if (out === void 0 || out % times2 !== 0) {
      throw wrongShape(what, shape, `the first axis is no multiple of ${times2}`);
    }
    const part = [out / times2, ...rest2], who = `Cannot fill [${shape.join(", ")}] with ${what.label}: inner`;
    const kernels = checkedValues(inner(part, rng, { dtype, axes }), { shape: part, dtype }, who);
    const size = kernels.length / (out / times2) || 0, made5 = allocate(dtype, size * out);
    for (let c2 = 0; c2 < out; c2++) {
      const from = Math.floor(c2 / times2) * size;
      made5.set(kernels.subarray(from, from + size), c2 * size);
    }
    return made5;
  });
}

// initializers/lecun.ts
function lecunUniform(options = {}) {
  checkOptions("make lecunUniform", options, []);
  return scaling(about("lecunUniform", options), 1, "fanIn", "uniform");
}
function lecunNormal(options = {}) {
  checkOptions("make lecunNormal", options, []);
  return scaling(about("lecunNormal", options), 1, "fanIn", "truncatedNormal");
}

// initializers/lstm_forget_bias.ts
function lstmForgetBias(options = {}) {
  checkOptions("make lstmForgetBias", options, ["value"]);
  const value2 = numberOption("lstmForgetBias", "value", options.value ?? 1);
  const what = about("lstmForgetBias", options, { value: 1 });
  return formula(what, (shape) => {
    if (shape.length !== 1 || shape[0] % 4 !== 0) throw wrongShape(what, shape, "it needs one axis, a multiple of 4");
    const hidden2 = shape[0] / 4;
    return (i) => Math.floor(i / hidden2) === 1 ? value2 : 0;
  });
}

// initializers/near_identity.ts
function nearIdentity(options = {}) {
  checkOptions("make nearIdentity", options, ["gain", "std", "convention"]);
  const gain2 = numberOption("nearIdentity", "gain", options.gain ?? 1);
  const std = numberOption("nearIdentity", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  const convention = conventionOf("nearIdentity", options.convention);
  const what = about("nearIdentity", options, { gain: 1, std: 0.01 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const by = shape.length === 2 ? eye() : dirac({ convention: convention(shape.length, rng, axes) });
    const places2 = by(shape, rng, { dtype: "bool" }), n = places2.length, wide5 = dtype === "float64";
    const out = rng.normal(n, { std, dtype: wide5 ? dtype : "float32" });
    for (let i = 0; i < n; i++) if (places2[i]) out[i] += gain2;
    return wide5 ? out : fromFloat32(out, dtype);
  });
}

// initializers/rope_frequencies.ts
function ropeFrequencies(options = {}) {
  checkOptions("make ropeFrequencies", options, ["base"]);
  const base = numberOption("ropeFrequencies", "base", options.base ?? 1e4, aboveZero, "a finite number above 0");
  const what = about("ropeFrequencies", options, { base: 1e4 });
  return formula(what, (shape) => {
    const count2 = shape.at(-1);
    if (count2 === void 0) throw wrongShape(what, shape, "it needs an axis");
    const step3 = ln(base) / count2;
    return (i) => exp(-(i % count2) * step3);
  });
}

// initializers/s4d_real.ts
function s4dReal(options = {}) {
  checkOptions("make s4dReal", options, []);
  const what = about("s4dReal", options);
  return formula(what, (shape) => {
    const states = shape.at(-1);
    if (states === void 0) throw wrongShape(what, shape, "it needs an axis of states");
    return (i) => ln(i % states + 1);
  });
}

// initializers/sin_cos_grid.ts
function sinCosGrid(options = {}) {
  checkOptions("make sinCosGrid", options, ["base"]);
  const base = numberOption("sinCosGrid", "base", options.base ?? 1e4, aboveZero, "a finite number above 0");
  const what = about("sinCosGrid", options, { base: 1e4 });
  return formula(what, (shape) => {
    const width = shape.at(-1) ?? 0, places2 = shape.at(-2) ?? 0, side = Math.floor(Math.sqrt(places2));
    const tokens = places2 - side * side, quarter = width / 4;
    if (shape.length < 2 || tokens > 1 || !Number.isInteger(quarter)) {
      const need = "it needs a square number of positions, or one more, and a width that is a multiple of 4";
      throw wrongShape(what, shape, need);
    }
    return (i) => {
      const at2 = Math.floor(i / width) % places2 - tokens, part = Math.floor(i % width / quarter);
      if (at2 < 0) return 0;
      const place = part < 2 ? at2 % side : Math.floor(at2 / side);
      const angle = place * exp(-ln(base) * (i % quarter) / quarter);
      return part % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}

// initializers/sin_cos_position.ts
function sinCosPosition(options = {}) {
  checkOptions("make sinCosPosition", options, ["base"]);
  const base = numberOption("sinCosPosition", "base", options.base ?? 1e4, aboveZero, "a finite number above 0");
  const what = about("sinCosPosition", options, { base: 1e4 });
  return formula(what, (shape) => {
    if (shape.length < 2) throw wrongShape(what, shape, "it needs two axes or more");
    const rows = shape.at(-2), cols = shape.at(-1), step3 = ln(base) / cols;
    return (i) => {
      const column = i % cols, angle = Math.floor(i / cols) % rows / exp((column - column % 2) * step3);
      return column % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}

// initializers/siren.ts
function siren(options = {}) {
  checkOptions("make siren", options, ["w0", "first", "fans"]);
  const w0 = numberOption("siren", "w0", options.w0 ?? 30, aboveZero, "a finite number above 0");
  const { first = false } = options, read3 = torchFans("siren", options.fans);
  if (typeof first !== "boolean") {
    throw new LensorError("type", `Cannot make siren: first is ${describe(first)}; use true or false`);
  }
  return elementwise(about("siren", options, { w0: 30, first: false }), (n, rng, into, shape, draw2) => {
    const { fanIn } = read3(shape, draw2);
    return rng.uniform(n, { ...into, bound: first ? 1 / fanIn : Math.sqrt(6 / fanIn) / w0 });
  });
}

// initializers/sparse.ts
function sparse(options) {
  checkOptions("make sparse", options ?? {}, ["sparsity", "std", "places"]);
  const sparsity = numberOption("sparse", "sparsity", options?.sparsity), { places: places2, ...named6 } = options;
  const std = numberOption("sparse", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  if (places2 !== void 0 && typeof places2?.permutation !== "function") {
    throw new LensorError("type", "Cannot make sparse: places is no generator");
  }
  const what = about("sparse", named6, { std: 0.01 });
  return wholly(what, (shape, rng, dtype) => {
    if (shape.length !== 2) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs two axes`);
    }
    const [rows, cols] = shape, count2 = Math.ceil(sparsity * rows);
    const out = rng.normal(rows * cols, { std, dtype });
    for (let c2 = 0; c2 < cols; c2++) {
      const order = (places2 ?? rng).at(`zeros.${c2}`).permutation(rows);
      for (const row2 of order.slice(0, count2)) out[row2 * cols + c2] = 0;
    }
    return out;
  });
}

// initializers/stacked.ts
function stacked(parts2) {
  if (!Array.isArray(parts2) || parts2.length === 0 || !parts2.every((by) => typeof by === "function")) {
    throw new LensorError("type", `Cannot make stacked: expected a list of initializers, found ${describe(parts2)}`);
  }
  const list2 = [...parts2], names2 = list2.map((by) => (by.label ?? by.name) || "custom");
  const what = { ...about("stacked", { parts: list2 }), label: `stacked(${names2.join(", ")})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [first, ...rest2] = shape, rows = first / list2.length;
    if (!Number.isInteger(rows)) throw wrongShape(what, shape, `its first axis is no multiple of ${list2.length}`);
    const size = rest2.reduce((a, b) => a * b, rows), out = allocate(dtype, size * list2.length);
    list2.forEach((by, i) => {
      const part = [rows, ...rest2], into = out.subarray(i * size, (i + 1) * size);
      const who = `Cannot fill [${shape.join(", ")}] with ${what.label}: ${names2[i]}`;
      const made5 = checkedValues(by(part, rng.at(String(i)), { dtype, axes, into }), { shape: part, dtype }, who);
      if (made5 !== into) into.set(made5);
    });
    return out;
  });
}

// initializers/step_bias.ts
function stepBias(options = {}) {
  checkOptions("make stepBias", options, ["least", "most", "floor"]);
  const least = numberOption("stepBias", "least", options.least ?? 1e-3, aboveZero, "a finite number above 0");
  const most = numberOption("stepBias", "most", options.most ?? 0.1, (x) => x > least, "a finite number above least");
  const floor = numberOption("stepBias", "floor", options.floor ?? 1e-4, aboveZero, "a finite number above 0");
  const start = ln(least), reach = ln(most) - start;
  return wholly(about("stepBias", options, { least: 1e-3, most: 0.1, floor: 1e-4 }), (shape, rng, dtype) => {
    const n = shape.reduce((a, b) => a * b, 1), wide5 = dtype === "float64";
    const out = rng.uniform(n, { low: 0, high: 1, dtype: wide5 ? dtype : "float32" });
    for (let i = 0; i < n; i++) {
      const step3 = Math.max(exp(out[i] * reach + start), floor);
      out[i] = step3 + ln(1 - exp(-step3));
    }
    return wide5 ? out : fromFloat32(out, dtype);
  });
}

// initializers/to_keras.ts
function toKeras(initializer, options = {}) {
  checkOptions("write an initializer for Keras", options, ["seed"]);
  if (typeof initializer !== "function") {
    throw new LensorError("type", `Cannot write ${describe(initializer)} for Keras: it is no initializer`);
  }
  if (options.seed !== void 0 && options.seed !== null && !Number.isSafeInteger(options.seed)) {
    throw new LensorError(
      "type",
      `Cannot write a seed for Keras: expected an integer or null, found ${describe(options.seed)}`
    );
  }
  const { made: made5 } = initializer, [class_name, config] = written(initializer, made5);
  const { usual: usual2 } = CLASSES[class_name], seed = options.seed === void 0 ? {} : { seed: options.seed };
  const all2 = { ...usual2, ...config, ..."seed" in usual2 ? seed : {} };
  const kept = class_name === "Identity" && all2.gain === 1 ? {} : all2;
  return { module: "keras.initializers", class_name, config: kept, registered_name: null };
}
function written(initializer, made5) {
  const row2 = made5 && ROWS.get(made5.name);
  if (made5 && row2) return row2(made5.options, made5.name);
  const near = made5 ? NEAREST[made5.name] : void 0, label = (initializer.label ?? initializer.name) || "a function of your own";
  throw unsupported(
    label,
    near ? `the nearest is ${near}` : "write the values that it gives, which Keras takes as well"
  );
}
var bare = (_options, name) => [name.charAt(0).toUpperCase() + name.slice(1), {}];
var scaling2 = (scale, mode, distribution) => {
  return ["VarianceScaling", { scale, mode: snake2(mode), distribution: snake2(distribution) }];
};
var ROWS = new Map([
  ["zeros", bare],
  ["ones", bare],
  ["constant", ({ value: value2 }) => ["Constant", { value: typeof value2 === "bigint" ? Number(value2) : value2 }]],
  ["biasForProbability", ({ p }) => ["Constant", { value: logOdds(p) }]],
  ["eye", ({ gain: gain2 = 1 }) => ["Identity", { gain: gain2 }]],
  ["uniform", ({ low: low2 = 0, high: high3 = 1 }) => ["RandomUniform", { minval: low2, maxval: high3 }]],
  ["normal", ({ mean = 0, std = 1 }) => ["RandomNormal", { mean, stddev: std }]],
  ["truncNormal", truncated],
  ["varianceScaling", ({ scale = 1, mode = "fanIn", distribution = "truncatedNormal" }) => {
    if (snake2(mode) === "fan_geo_avg") {
      throw unsupported("varianceScaling(mode=fanGeoAvg)", 'the nearest mode is "fan_avg"');
    }
    return scaling2(scale, mode, distribution === "normal" ? "untruncatedNormal" : distribution);
  }],
  ...["glorotUniform", "glorotNormal", "heUniform", "heNormal", "lecunUniform", "lecunNormal"].map(
    (name) => [name, bare]
  ),
  ["xavierUniform", layers2(({ gain: gain2 = 1 }) => scaling2(gain2 ** 2, "fanAvg", "uniform"))],
  ["xavierNormal", layers2(({ gain: gain2 = 1 }) => scaling2(gain2 ** 2, "fanAvg", "untruncatedNormal"))],
  ["kaimingUniform", layers2((options) => kaiming2(options, "uniform"))],
  ["kaimingNormal", layers2((options) => kaiming2(options, "untruncatedNormal"))],
  ["caffe2Xavier", layers2(() => ["LecunUniform", {}])],
  ["orthogonal", ({ gain: gain2 = 1, columnAxis = -1, convention }) => {
    if (columnAxis !== -1) {
      throw unsupported(`orthogonal(columnAxis=${columnAxis})`, "the columns of Keras's Orthogonal are the last axis");
    }
    if (convention === "torch") {
      throw unsupported("orthogonal(convention=torch)", "Keras's Orthogonal reads kernels with the outputs last");
    }
    return ["Orthogonal", { gain: gain2 }];
  }],
  ["stft", (options) => ["STFT", options]],
  ["fromKeras", ({ class_name, config }) => [class_name, config]]
]);
var NEAREST = {
  sparse: "RandomNormal, without the zeros",
  deltaOrthogonal: "Orthogonal, over the whole kernel",
  dirac: "Identity, for matrices",
  siren: "RandomUniform, with the bound of one layer",
  lstmForgetBias: "unit_forget_bias of the layer itself",
  chrono: "unit_forget_bias of the layer itself"
};
function truncated({ mean = 0, std = 1, a = -2, b = 2, within: within5, compensate }) {
  const reach = Array.isArray(within5) ? within5 : within5 === void 0 ? [(a - mean) / std, (b - mean) / std] : [-within5, within5];
  if (Math.abs(reach[0] + 2) < 1e-12 && Math.abs(reach[1] - 2) < 1e-12) {
    return ["TruncatedNormal", { mean, stddev: compensate ? std / 0.8796256610342398 : std }];
  }
  const near = reach[0] <= -5 && reach[1] >= 5 ? `RandomNormal with stddev ${std}` : `TruncatedNormal with stddev ${std}`;
  throw unsupported(
    "truncNormal with these bounds",
    `Keras always cuts at two standard deviations; the nearest is ${near}`
  );
}
function kaiming2({ a = 0, mode = "fanIn", nonlinearity = "leakyRelu" }, distribution) {
  return scaling2(gain(nonlinearity, a) ** 2, mode, distribution);
}
function layers2(write) {
  return (options, name) => {
    if (options.fans !== "literal") return write(options);
    throw unsupported(`${name}(fans=literal)`, "Keras reads the fans of the layer; leave out the option");
  };
}
function snake2(word5) {
  return word5.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
function unsupported(label, help) {
  return new LensorError("unsupported", `Cannot write ${label} for Keras: it has no such initializer; ${help}`);
}

// initializers/xavier.ts
function xavierUniform(options = {}) {
  const { what, std } = xavier("xavierUniform", options);
  return elementwise(what, (n, rng, into, shape, draw2) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw2) });
  }, std);
}
function xavierNormal(options = {}) {
  const { what, std } = xavier("xavierNormal", options);
  return elementwise(what, (n, rng, into, shape, draw2) => rng.normal(n, { ...into, std: std(shape, draw2) }), std);
}
function xavier(name, options) {
  checkOptions(`make ${name}`, options, ["gain", "fans"]);
  const gain2 = numberOption(name, "gain", options.gain ?? 1, fromZero, "a finite number from 0 on");
  const read3 = torchFans(name, options.fans);
  const std = (...call2) => {
    const { fanIn, fanOut } = read3(...call2);
    return gain2 * Math.sqrt(2 / (fanIn + fanOut));
  };
  return { what: about(name, options, { gain: 1 }), std };
}

// initializers/zer_o.ts
function zerO(options = {}) {
  checkOptions("make zerO", options, ["normalized", "convention"]);
  const { normalized = false } = options, convention = conventionOf("zerO", options.convention);
  if (typeof normalized !== "boolean") {
    throw new LensorError("type", `Cannot make zerO: normalized is ${describe(normalized)}; use true or false`);
  }
  const what = about("zerO", options, { normalized: false });
  return formula(what, (shape, rng, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const torch2 = convention(shape.length, rng, axes) === "torch";
    const spatial = torch2 ? shape.slice(2) : shape.slice(0, -2), [a, b] = torch2 ? shape : shape.slice(-2);
    const [outputs, inputs2] = torch2 ? [a, b] : [b, a];
    const taps = spatial.reduce((n, size2) => n * size2, 1), tap = centre(spatial, false);
    const m = 32 - Math.clz32(outputs - 1), halves2 = normalized ? m : m - 1;
    const size = Math.pow(2, -Math.floor(halves2 / 2)) * (halves2 % 2 === 0 ? 1 : Math.SQRT1_2);
    return (i) => {
      const [place, at2] = torch2 ? [Math.floor(i / taps), i % taps] : [i % (a * b), Math.floor(i / (a * b))];
      if (at2 !== tap) return 0;
      const first = Math.floor(place / b), second = place % b;
      if (outputs <= inputs2) return first === second ? 1 : 0;
      return odd(first & second) ? -size : size;
    };
  });
}
function odd(bits4) {
  let left = bits4, is = false;
  for (; left !== 0; left &= left - 1) is = !is;
  return is;
}

// checkpoint/_broken.ts
var COARSE = /* @__PURE__ */ new Map([
  ["limit", "limit"],
  ["depth", "limit"],
  ["unsupported", "unsupported"],
  ["forbidden-global", "forbidden"],
  ["path", "forbidden"],
  ["missing-file", "missing"],
  ["missing-tensor", "missing"]
]);
function broken(file, detail, reason, place = {}) {
  const what = place.path === void 0 ? `"${file}"` : `${quoted(place.path)} of "${file}"`;
  return new LensorError(COARSE.get(detail) ?? "corrupt", `Cannot read ${what}: ${reason}`, { ...place, file, detail });
}
function quoted(name) {
  return JSON.stringify(name.length > 80 ? name.slice(0, 77) + "..." : name);
}

// checkpoint/_dtypes.ts
var RAW_BITS = /* @__PURE__ */ new Map([
  ["float8_e4m3fnuz", 8],
  ["float8_e5m2fnuz", 8],
  ["float8_e8m0fnu", 8],
  ["float6_e2m3fn", 6],
  ["float6_e3m2fn", 6],
  ["float4_e2m1fn", 4],
  ["int4", 4],
  ["uint4", 4],
  ["complex32", 32],
  ["complex128", 128],
  ["string", 8]
]);
function isRaw(dtype) {
  return RAW_BITS.has(dtype);
}
function bitsOf(dtype) {
  return RAW_BITS.get(dtype) ?? 8 * bytesOf(dtype);
}
function swapUnit(dtype) {
  const bytes = bitsOf(dtype) / 8;
  return dtype.startsWith("complex") ? bytes / 2 : Math.max(1, bytes);
}
function swapBytes(bytes, unit2) {
  if (unit2 > 1) {
    for (let i = 0; i + unit2 <= bytes.length; i += unit2) bytes.subarray(i, i + unit2).reverse();
  }
  return bytes;
}
function elementsOf(bytes, dtype) {
  return fromBytes(bytes, dtype);
}

// checkpoint/_checked_shape.ts
function checkedShape(sizes, dtype, path, broken2) {
  if (sizes.length > 64) throw broken2("limit", "it has more than 64 axes", { path });
  let bits4 = BigInt(bitsOf(dtype));
  const shape = sizes.map((size) => {
    if (typeof size !== "number" && typeof size !== "bigint" || size < 0 || typeof size === "number" && !Number.isSafeInteger(size)) {
      throw broken2("bad-shape", "a size in its shape is no count", { path });
    }
    if (size > Number.MAX_SAFE_INTEGER) throw broken2("overflow", `a size of ${size} is too large`, { path });
    bits4 *= BigInt(size);
    return Number(size);
  });
  if (bits4 >= 1n << 64n) throw broken2("overflow", "its shape overflows", { path });
  return shape;
}
function bytesIn(shape, dtype) {
  const bits4 = shape.reduce((n, size) => n * BigInt(size), BigInt(bitsOf(dtype)));
  return Number((bits4 + 7n) / 8n);
}

// checkpoint/stores/_store.ts
function bytesStore(bytes, name) {
  return {
    name,
    size: bytes.byteLength,
    read(at2, length, into) {
      within({ name, size: bytes.byteLength }, at2, length);
      if (into === void 0) return bytes.slice(at2, at2 + length);
      into.set(bytes.subarray(at2, at2 + length));
      return into;
    },
    close: () => {
    }
  };
}
function partOf(store, at2, size, name = store.name) {
  return {
    name,
    size,
    read: (from, length, into) => (within({ name, size }, from, length), store.read(at2 + from, length, into)),
    close: () => {
    }
  };
}
function within(store, at2, length) {
  if (at2 >= 0 && length >= 0 && at2 + length <= store.size) return;
  throw broken(store.name, "truncated", `it needs ${length} bytes at ${at2}, the file has ${store.size}`, {
    offset: at2
  });
}
function then(value2, next) {
  return value2 instanceof Promise ? value2.then(next) : next(value2);
}
async function closingOnError(store, body) {
  try {
    return await body();
  } catch (error) {
    store.close();
    if (error instanceof RangeError) {
      throw new LensorError("limit", `Cannot read "${store.name}": ${error.message.toLowerCase()}`, {
        file: store.name,
        cause: error
      });
    }
    throw error;
  }
}
async function both(there, here) {
  there.catch(() => {
  });
  try {
    return await here();
  } finally {
    await there;
  }
}

// checkpoint/_located.ts
function located(name, entries2, metadata, close) {
  return checkpointOf(name, entries2, ({ bytes }, ...range2) => bytes(...range2), metadata, close);
}
function checkpointOf(name, entries2, bytes, metadata, close) {
  const specs = /* @__PURE__ */ new Map(), raw = /* @__PURE__ */ new Map();
  for (const [key, { dtype, shape }] of entries2) {
    if (isRaw(dtype)) raw.set(key, { dtype, shape });
    else specs.set(key, { dtype, shape });
  }
  return {
    name,
    specs,
    metadata,
    read(key, range2, into) {
      const entry2 = found(name, entries2, key), { dtype } = entry2;
      if (isRaw(dtype)) {
        throw new LensorError(
          "unsupported",
          `Cannot read ${quoted(key)} of "${name}": lensor has no numbers for ${dtype}; readRaw gives its bytes`,
          { file: name, path: key }
        );
      }
      const n = count(entry2.shape), [from, to] = checkRange2(name, key, range2 ?? [0, n], n), size = bytesOf(dtype);
      if (into === void 0) return then(bytes(entry2, from * size, to * size), (found2) => elementsOf(found2, dtype));
      const target = toBytes(targetOf(`read ${quoted(key)}`, to - from, dtype, void 0, into).out);
      return then(bytes(entry2, from * size, to * size, target), (found2) => {
        if (found2 !== target) target.set(found2);
        return into;
      });
    },
    close,
    ...raw.size === 0 ? {} : {
      raw,
      readRaw(key) {
        const entry2 = found(name, entries2, key);
        return bytes(entry2, 0, entry2.length ?? count(entry2.shape) * bitsOf(entry2.dtype) / 8);
      }
    }
  };
}
function found(file, entries2, key) {
  const entry2 = entries2.get(key);
  if (entry2 !== void 0) return entry2;
  const near = typeof key === "string" ? nearest(key, entries2.keys())[0] : void 0;
  const help = near === void 0 ? `it holds ${entries2.size} tensors` : `did you mean ${quoted(near)}`;
  throw new LensorError("missing", `Cannot read ${describe(key)} of "${file}": it has no such tensor; ${help}`, {
    file,
    ...typeof key === "string" ? { path: key } : {}
  });
}
function checkRange2(file, path, range2, n) {
  const [from, to] = range2;
  const fits = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= n;
  if (fits && range2.length === 2) return range2;
  throw new LensorError(
    "range",
    `Cannot read ${quoted(path)} of "${file}": elements ${showShape(range2)} are outside of its ${n}`,
    { file, path }
  );
}
function count(shape) {
  return shape.includes(0) ? 0 : shape.reduce((n, size) => n * size, 1);
}

// checkpoint/formats/_read_gguf.ts
var TYPES = /* @__PURE__ */ new Map([
  [0, "float32"],
  [1, "float16"],
  [24, "int8"],
  [25, "int16"],
  [26, "int32"],
  [27, "int64"],
  [28, "float64"],
  [30, "bfloat16"]
]);
var Q8_0 = 8;
var BLOCK2 = 32;
var BLOCK_BYTES = 34;
var LAST_TYPE = 39;
var DEEPEST = 16;
var LONGEST_LIST = 1 << 24;
async function readGguf(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  for (let length = Math.min(store.size, 1 << 20); ; length = Math.min(store.size, 4 * length)) {
    try {
      return parse(store, await store.read(0, length), fail);
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === CUT;
      if (!cut) throw error;
      if (length === store.size) {
        throw fail("truncated", error.message.slice(error.message.indexOf(": ") + 2), { cause: error });
      }
    }
  }
}
var CUT = "header-cut";
function parse(store, bytes, fail) {
  const read3 = reader(bytes, store.size, fail);
  read3.u32();
  const version = read3.u32();
  if (version !== 2 && version !== 3) throw fail("unsupported", `its version is ${version}, lensor reads 2 and 3`);
  const tensors2 = read3.size(24), pairs = read3.size(13), metadata = /* @__PURE__ */ new Map();
  for (let k = 0; k < pairs; k++) {
    const key = read3.text();
    if (metadata.has(key)) throw fail("duplicate-key", `the key ${quoted(key)} comes twice`);
    metadata.set(key, read3.value(read3.u32(), 0));
  }
  const infos = Array.from({ length: tensors2 }, () => {
    const name = read3.text(), axes = read3.u32();
    if (axes > 64) {
      throw fail(axes * 8 > store.size ? "truncated" : "limit", "it has more than 64 axes", { path: name });
    }
    return {
      name,
      sizes: Array.from({ length: axes }, () => read3.u64()).reverse(),
      type: read3.u32(),
      offset: read3.u64()
    };
  });
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || !(alignment >= 1 && alignment <= 2 ** 30) || (alignment & alignment - 1) !== 0) {
    throw fail("bad-offset", "its alignment is no power of two");
  }
  const base = Math.ceil(read3.at() / alignment) * alignment, entries2 = /* @__PURE__ */ new Map();
  for (const { name, sizes, type, offset } of infos) {
    if (entries2.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
    if (offset % BigInt(alignment) !== 0n) throw fail("bad-offset", "it is not aligned", { path: name });
    if (BigInt(base) + offset > BigInt(store.size)) {
      throw fail("truncated", "it begins behind the end of the file", { path: name });
    }
    entries2.set(name, entryOf(name, sizes, type, base + Number(offset), store, fail));
  }
  return located(store.name, entries2, metadata, () => store.close());
}
function entryOf(path, sizes, type, at2, store, fail) {
  const dtype = TYPES.get(type) ?? "float32", shape = checkedShape(sizes, dtype, path, fail);
  if (TYPES.has(type)) {
    if (at2 + bytesIn(shape, dtype) > store.size) {
      throw fail("truncated", "it reaches behind the end of the file", { path });
    }
    return { dtype, shape, bytes: (from, to, into) => store.read(at2 + from, to - from, into) };
  }
  if (type > LAST_TYPE) throw fail("bad-dtype", `its type ${type} is not known`, { path });
  if (type !== Q8_0) {
    const refuse3 = () => {
      throw fail(
        "unsupported",
        `it is quantised in a way (type ${type}) that lensor does not read; convert it to F16 or Q8_0`,
        { path }
      );
    };
    return { dtype, shape, bytes: refuse3 };
  }
  if ((shape.at(-1) ?? 0) % BLOCK2) throw fail("size-mismatch", `its rows are no multiple of ${BLOCK2}`, { path });
  if (at2 + count(shape) / BLOCK2 * BLOCK_BYTES > store.size) {
    throw fail("truncated", "it reaches behind the end of the file", { path });
  }
  return {
    dtype,
    shape,
    bytes(from, to) {
      const first = Math.floor(from / 4 / BLOCK2), last = Math.ceil(to / 4 / BLOCK2);
      const blocks = store.read(at2 + first * BLOCK_BYTES, (last - first) * BLOCK_BYTES);
      return then(blocks, (b) => restored(b).subarray(from - first * BLOCK2 * 4, to - first * BLOCK2 * 4));
    }
  };
}
function restored(blocks) {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength), n = blocks.length / BLOCK_BYTES;
  const out = new Float32Array(n * BLOCK2);
  for (let k = 0; k < n; k++) {
    const scale = fromFloat16(view.getUint16(k * BLOCK_BYTES, true));
    for (let i = 0; i < BLOCK2; i++) out[k * BLOCK2 + i] = scale * view.getInt8(k * BLOCK_BYTES + 2 + i);
  }
  return new Uint8Array(out.buffer);
}
function reader(bytes, total, fail) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let i = 0;
  const need = (n) => {
    if (i + n > total) throw fail("truncated", `its header needs ${n} bytes at ${i}`, { offset: i });
    if (i + n > bytes.length) throw fail(CUT, `its header needs ${n} bytes at ${i}`, { offset: i });
    return (i += n) - n;
  };
  const u32 = () => view.getUint32(need(4), true), u64 = () => view.getBigUint64(need(8), true);
  const size = (least) => {
    const n = u64();
    if (n * BigInt(least) > BigInt(total - i)) {
      throw fail("truncated", `it declares ${n} items, more than the file can hold`, { offset: i });
    }
    return Number(n);
  };
  const text2 = () => {
    const n = size(1), from = need(n);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from, from + n));
    } catch {
      throw fail("header-utf8", "a text is no UTF-8", { offset: from });
    }
  };
  const scalars2 = {
    0: () => view.getUint8(need(1)),
    1: () => view.getInt8(need(1)),
    2: () => view.getUint16(need(2), true),
    3: () => view.getInt16(need(2), true),
    4: u32,
    5: () => view.getInt32(need(4), true),
    6: () => view.getFloat32(need(4), true),
    7: () => view.getUint8(need(1)) !== 0,
    8: text2,
    10: u64,
    11: () => view.getBigInt64(need(8), true),
    12: () => view.getFloat64(need(8), true)
  };
  const value2 = (type, depth) => {
    if (type !== 9) {
      const scalar = type <= 12 ? scalars2[type] : void 0;
      if (scalar === void 0) throw fail("bad-dtype", `a value has the unknown type ${type}`, { offset: i });
      return scalar();
    }
    if (depth >= DEEPEST) throw fail("depth", `its lists nest deeper than ${DEEPEST}`, { offset: i });
    const inner = u32(), n = size(1), out = [];
    if (n > LONGEST_LIST) throw fail("limit", `a list has more than ${LONGEST_LIST} items`, { offset: i });
    for (let k = 0; k < n; k++) out.push(value2(inner, depth + 1));
    return out;
  };
  return { at: () => i, u32, u64, size, text: text2, value: value2 };
}

// checkpoint/_json.ts
function isNumber(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json) && !(json instanceof Map);
}
function plainInteger(json) {
  if (!isNumber(json) || !/^\d{1,16}$/.test(json.digits)) return void 0;
  const n = Number(json.digits);
  return Number.isSafeInteger(n) ? n : void 0;
}
var DEPTH = 128;
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var PLAIN2 = /[ !#-[\]-\uffff]*/y;
var WORDS2 = [["true", true], ["false", false], ["null", null]];
var ESCAPES = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
function parseJson(bytes, detail, broken2, base = 0, shortcut) {
  const text2 = decodeUtf8(bytes, detail === "header-json" ? "header-utf8" : detail, broken2, base);
  let i = 0;
  const bad4 = (reason) => broken2(detail, `${reason} at character ${i} of its JSON`, { offset: base });
  const space = () => {
    for (; ; ) {
      const c2 = text2.charCodeAt(i);
      if (c2 !== 32 && c2 !== 10 && c2 !== 13 && c2 !== 9) return;
      i++;
    }
  };
  function value2(depth) {
    if (depth > DEPTH) throw bad4(`values nest deeper than ${DEPTH}`);
    space();
    const c2 = text2[i];
    if (c2 === "{") return object(() => value2(depth + 1));
    if (c2 === "[") return array(depth);
    if (c2 === '"') return string();
    NUMBER.lastIndex = i;
    const digits2 = NUMBER.exec(text2)?.[0];
    if (digits2 !== void 0) return i += digits2.length, { digits: digits2 };
    for (const [word5, meaning] of WORDS2) if (text2.startsWith(word5, i)) return i += word5.length, meaning;
    throw bad4(i < text2.length ? `${JSON.stringify(text2[i])} is no value` : "it ends");
  }
  function object(member2) {
    const out2 = /* @__PURE__ */ new Map();
    i++;
    space();
    if (text2[i] === "}") return i++, out2;
    for (; ; ) {
      space();
      if (text2[i] !== '"') throw bad4("a name is missing");
      const key = string();
      if (out2.has(key)) {
        throw broken2("duplicate-key", `the name ${JSON.stringify(key.slice(0, 80))} comes twice`, { offset: base });
      }
      space();
      if (text2[i++] !== ":") throw bad4('":" is missing');
      out2.set(key, member2());
      space();
      const c2 = text2[i++];
      if (c2 === "}") return out2;
      if (c2 !== ",") throw bad4('"," or "}" is missing');
    }
  }
  function array(depth) {
    const out2 = [];
    i++;
    space();
    if (text2[i] === "]") return i++, out2;
    for (; ; ) {
      out2.push(value2(depth + 1));
      space();
      const c2 = text2[i++];
      if (c2 === "]") return out2;
      if (c2 !== ",") throw bad4('"," or "]" is missing');
    }
  }
  function string() {
    let out2 = "", from = ++i;
    for (; ; ) {
      PLAIN2.lastIndex = i;
      PLAIN2.test(text2);
      const c2 = text2.charCodeAt(i = PLAIN2.lastIndex);
      if (c2 === 34) {
        const rest2 = text2.slice(from, i++);
        if (out2 === "") return rest2;
        out2 += rest2;
        if (!out2.isWellFormed()) throw bad4("a string holds half of a surrogate pair");
        return out2;
      }
      if (!(c2 >= 32)) throw bad4(i < text2.length ? "a string holds a control character" : "a string does not end");
      out2 += text2.slice(from, i) + escape();
      from = i;
    }
  }
  function escape() {
    const c2 = text2[i + 1] ?? "";
    if (c2 === "u") {
      const hex = text2.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw bad4("an escape is broken");
      i += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const meaning = ESCAPES[c2];
    if (meaning === void 0) throw bad4("an escape is broken");
    i += 2;
    return meaning;
  }
  function member() {
    space();
    const known = shortcut?.(text2, i);
    if (known === void 0) return value2(1);
    i = known[1];
    return known[0];
  }
  space();
  const out = shortcut && text2[i] === "{" ? object(member) : value2(0);
  space();
  if (i < text2.length) throw bad4("there is more after the value");
  return out;
}
function decodeUtf8(bytes, detail, broken2, offset = 0) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken2(detail, "the text is no UTF-8", { offset });
  }
}

// checkpoint/_json_data.ts
function plainJson(json) {
  if (isNumber(json)) {
    const n = Number(json.digits);
    return /^-?\d+$/.test(json.digits) && !Number.isSafeInteger(n) ? BigInt(json.digits.slice(0, 100)) : n;
  }
  if (Array.isArray(json)) return json.map(plainJson);
  if (json instanceof Map) return new Map([...json].map(([key, value2]) => [key, plainJson(value2)]));
  return json;
}
function memberOf(json, name) {
  return json instanceof Map ? json.get(name) : void 0;
}

// checkpoint/stores/_beside.ts
async function openBeside(store, name, broken2) {
  if (!isPlainPath(name)) {
    const shown = typeof name === "string" ? quoted(name) : "something that is no text";
    throw broken2("path", `it names the file ${shown}; only plain names of files beside it are followed`);
  }
  if (store.sibling === void 0) {
    throw broken2("missing-file", `it needs the file ${quoted(name)} beside it; open it by its path or URL`);
  }
  return await store.sibling(name);
}
function isPlainPath(name) {
  if (typeof name !== "string") return false;
  let decoded;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return false;
  }
  return [name, decoded].every(
    (text2) => !/[\0\\:?#]/.test(text2) && text2.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

// checkpoint/formats/_safetensors_entry.ts
var DTYPE_NAMES = [
  ["BOOL", "bool"],
  ["F4", "float4_e2m1fn"],
  ["F6_E2M3", "float6_e2m3fn"],
  ["F6_E3M2", "float6_e3m2fn"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["F8_E5M2", "float8_e5m2"],
  ["F8_E4M3", "float8_e4m3fn"],
  ["F8_E8M0", "float8_e8m0fnu"],
  ["F8_E4M3FNUZ", "float8_e4m3fnuz"],
  ["F8_E5M2FNUZ", "float8_e5m2fnuz"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["C64", "complex64"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"]
];
var BY_NAME = new Map(DTYPE_NAMES);
function parseEntry(name, json, broken2) {
  const bad4 = (detail, reason) => broken2(detail, reason, { path: name, offset: 8 });
  const entry2 = isEntry(json) ? json : entryOf2(json, bad4);
  checkSize(entry2, bad4);
  return entry2;
}
var COUNT = "(?:0|[1-9]\\d{0,14})";
var USUAL = new RegExp(
  `\\{"dtype":"(\\w+)","shape":\\[((?:${COUNT}(?:,${COUNT}){0,31})?)\\],"data_offsets":\\[(${COUNT},${COUNT})\\]\\}`,
  "y"
);
var usualEntry = (text2, at2) => {
  USUAL.lastIndex = at2;
  const found2 = USUAL.exec(text2);
  if (found2 === null) return void 0;
  const [, code = "", sizes = "", offsets = ""] = found2, dtype = BY_NAME.get(code);
  const [begin = 0, end = 0] = countsOf(offsets);
  if (dtype === void 0 || end < begin) return void 0;
  return [{ dtype, shape: sizes === "" ? [] : countsOf(sizes), begin, end }, USUAL.lastIndex];
};
function countsOf(list2) {
  const out = [];
  let n = 0;
  for (let i = 0; i < list2.length; i++) {
    const c2 = list2.charCodeAt(i);
    if (c2 === 44) out.push(n), n = 0;
    else n = 10 * n + c2 - 48;
  }
  out.push(n);
  return out;
}
function isEntry(json) {
  return typeof json === "object" && json !== null && "begin" in json;
}
function entryOf2(json, bad4) {
  if (!(json instanceof Map)) throw bad4("header-json", "its entry is no object");
  const code = json.get("dtype"), shape = json.get("shape"), offsets = json.get("data_offsets");
  const dtype = typeof code === "string" ? BY_NAME.get(code) : void 0;
  if (dtype === void 0) {
    throw bad4("bad-dtype", typeof code === "string" ? `dtype ${quoted(code)} is not known` : "it has no dtype");
  }
  if (!Array.isArray(shape)) throw bad4("bad-shape", "its shape is no list");
  const sizes = shape.map((size) => {
    const n = plainInteger(size);
    if (n !== void 0) return n;
    if (isNumber(size) && /^\d+$/.test(size.digits)) {
      throw bad4("bad-shape", `size ${size.digits.slice(0, 40)} is too large`);
    }
    throw bad4("bad-shape", "its shape holds something else than plain integers");
  });
  if (!Array.isArray(offsets) || offsets.length !== 2) throw bad4("bad-offset", "data_offsets is no pair");
  const [begin, end] = offsets.map(plainInteger);
  if (begin === void 0 || end === void 0) {
    throw bad4("bad-offset", "data_offsets are no plain integers below 2^53");
  }
  if (end < begin) throw bad4("bad-offset", `it ends at ${end}, before it begins at ${begin}`);
  return { dtype, shape: sizes, begin, end };
}
function checkSize(entry2, bad4) {
  const { dtype, shape, begin, end } = entry2;
  const small = shape.reduce((n2, size) => n2 * Math.max(1, size), bitsOf(dtype));
  if (small <= Number.MAX_SAFE_INTEGER && small % 8 === 0 && (shape.includes(0) ? 0 : small / 8) === end - begin) {
    return;
  }
  let bits4 = BigInt(bitsOf(dtype)), n = 1n;
  for (const size of shape) if ((n *= BigInt(size)) >= 1n << 64n) throw bad4("overflow", "its shape overflows");
  if ((bits4 *= n) >= 1n << 64n) throw bad4("overflow", "its size in bits overflows");
  if (bits4 % 8n !== 0n) throw bad4("size-mismatch", `${n} elements of ${dtype} do not fill whole bytes`);
  if (bits4 / 8n !== BigInt(end) - BigInt(begin)) {
    throw bad4("size-mismatch", `its shape takes ${bits4 / 8n} bytes, its place has ${end - begin}`);
  }
}

// checkpoint/formats/_safetensors_header.ts
var LARGEST_HEADER = 1e8;
function headerLength(word5, fileSize, broken2) {
  const n = new DataView(word5.buffer, word5.byteOffset, 8).getBigUint64(0, true);
  if (n > BigInt(LARGEST_HEADER)) {
    throw broken2("header-length", `its header of ${n} bytes is longer than ${LARGEST_HEADER}`, { offset: 0 });
  }
  if (8n + n > BigInt(fileSize)) {
    const detail = fileSize === 8 ? "truncated" : "header-length";
    throw broken2(detail, `its header of ${n} bytes does not fit into ${fileSize} bytes`, { offset: 0 });
  }
  return Number(n);
}
function parseHeader(bytes, dataSize, broken2) {
  const json = parseJson(bytes, "header-json", broken2, 8, usualEntry);
  if (!(json instanceof Map)) throw broken2("header-json", "its header is no JSON object", { offset: 8 });
  let metadata = /* @__PURE__ */ new Map();
  const entries2 = json;
  for (const [name, value2] of json) {
    if (name === "__metadata__") metadata = parseMetadata(value2, broken2), json.delete(name);
    else entries2.set(name, parseEntry(name, value2, broken2));
  }
  checkCover(entries2, dataSize, broken2);
  return { entries: entries2, metadata };
}
function parseMetadata(json, broken2) {
  if (json === null) return /* @__PURE__ */ new Map();
  if (!(json instanceof Map)) throw broken2("metadata", '"__metadata__" is no object of strings', { offset: 8 });
  for (const [key, value2] of json) {
    if (typeof value2 !== "string") throw broken2("metadata", `metadata ${quoted(key)} is no string`, { offset: 8 });
  }
  return json;
}
function checkCover(entries2, dataSize, broken2) {
  let at2 = 0;
  for (const { begin, end } of entries2.values()) at2 = begin === at2 ? end : NaN;
  if (at2 === dataSize) return;
  const sorted = [...entries2].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  at2 = 0;
  for (const [path, { begin, end }] of sorted) {
    if (begin > at2) {
      throw broken2("hole", `bytes ${at2} to ${begin} of the data belong to no tensor`, { path, offset: at2 });
    }
    if (begin < at2) {
      throw broken2("overlap", `it begins at ${begin}, inside of the tensor before`, { path, offset: begin });
    }
    at2 = end;
  }
  if (at2 > dataSize) {
    throw broken2("truncated", `its tensors take ${at2} bytes, the file has ${dataSize}`, { offset: at2 });
  }
  if (at2 < dataSize) throw broken2("trailing-bytes", `${dataSize - at2} bytes follow the last tensor`, { offset: at2 });
}

// checkpoint/formats/_read_safetensors.ts
async function readSafetensors(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size < 8) throw fail("truncated", `it has ${store.size} bytes, a header needs 8`);
  const length = headerLength(await store.read(0, 8), store.size, fail);
  const base = 8 + length;
  const { entries: entries2, metadata } = parseHeader(await store.read(8, length), store.size - base, fail);
  return checkpointOf(
    store.name,
    entries2,
    ({ begin }, from, to, into) => store.read(base + begin + from, to - from, into),
    metadata,
    () => store.close()
  );
}

// checkpoint/formats/_sniff.ts
function sniff(head) {
  const starts = (text2, at2 = 0) => [...text2].every((c2, k) => head[at2 + k] === c2.charCodeAt(0));
  if (starts("PK") || starts("PK")) return "zip";
  if (opensObject(head, 8) && head.subarray(4, 8).every((b) => b === 0)) return "safetensors";
  if (head[0] === 128 && head[1] >= 2 && head[1] <= 5) return "pickle";
  if (starts("ustar", 257)) return "tar";
  if (starts("NUMPY")) return "npy";
  if (starts("GGUF")) return "gguf";
  if (opensObject(head, 0)) return "json";
  const field = (head[0] ?? 0) >> 3, wire = (head[0] ?? 0) & 7;
  return field >= 1 && field <= 8 && (wire === 0 || wire === 2) ? "protobuf" : void 0;
}
function opensObject(head, at2) {
  while (head[at2] === 32 || head[at2] === 9 || head[at2] === 10 || head[at2] === 13) at2++;
  return head[at2] === 123;
}

// checkpoint/formats/torch/_globals.ts
var STORAGES = /* @__PURE__ */ new Map([
  ["torch.DoubleStorage", "float64"],
  ["torch.FloatStorage", "float32"],
  ["torch.HalfStorage", "float16"],
  ["torch.BFloat16Storage", "bfloat16"],
  ["torch.LongStorage", "int64"],
  ["torch.IntStorage", "int32"],
  ["torch.ShortStorage", "int16"],
  ["torch.CharStorage", "int8"],
  ["torch.ByteStorage", "uint8"],
  ["torch.BoolStorage", "bool"],
  ["torch.ComplexFloatStorage", "complex64"],
  ["torch.ComplexDoubleStorage", "complex128"],
  // Quantised numbers: the codes only, which no reader hands out as values
  ["torch.QInt8Storage", "int8"],
  ["torch.QUInt8Storage", "uint8"],
  ["torch.QInt32Storage", "int32"],
  ["torch.storage.UntypedStorage", void 0],
  ["torch.UntypedStorage", void 0]
]);
var DTYPES = new Map(
  [
    ["float64", "float64"],
    ["double", "float64"],
    ["float32", "float32"],
    ["float", "float32"],
    ["float16", "float16"],
    ["half", "float16"],
    ["bfloat16", "bfloat16"],
    ["int64", "int64"],
    ["int32", "int32"],
    ["int16", "int16"],
    ["int8", "int8"],
    ["uint64", "uint64"],
    ["uint32", "uint32"],
    ["uint16", "uint16"],
    ["uint8", "uint8"],
    ["bool", "bool"],
    ["complex64", "complex64"],
    ["complex128", "complex128"],
    ["complex32", "complex32"],
    ["chalf", "complex32"],
    ["float8_e4m3fn", "float8_e4m3fn"],
    ["float8_e5m2", "float8_e5m2"],
    ["float8_e4m3fnuz", "float8_e4m3fnuz"],
    ["float8_e5m2fnuz", "float8_e5m2fnuz"],
    ["float8_e8m0fnu", "float8_e8m0fnu"]
  ].map(([name, dtype]) => [`torch.${name}`, dtype])
);
var TENSORS = new Set(
  [...STORAGES.keys()].filter((name) => name.startsWith("torch.") && !name.includes("torch.storage")).map((name) => name.replace("Storage", "Tensor"))
);
var OTHERS = /* @__PURE__ */ new Set([
  "collections.OrderedDict",
  "collections.Counter",
  "builtins.set",
  "builtins.frozenset",
  "builtins.bytearray",
  "builtins.complex",
  "_codecs.encode",
  "torch.Size",
  "torch.device",
  "torch.Tensor",
  "torch.nn.parameter.Parameter",
  "torch.nn.parameter.Buffer",
  "torch.storage.TypedStorage",
  "torch.serialization._get_layout",
  "torch.per_tensor_affine",
  "torch.per_channel_affine",
  "torch._tensor._rebuild_from_type_v2",
  "torch._utils._rebuild_tensor",
  "torch._utils._rebuild_tensor_v2",
  "torch._utils._rebuild_tensor_v3",
  "torch._utils._rebuild_parameter",
  "torch._utils._rebuild_parameter_with_state",
  "torch._utils._rebuild_sparse_tensor",
  "torch._utils._rebuild_qtensor",
  "torch._utils._rebuild_nested_tensor",
  "torch._utils._rebuild_meta_tensor_no_storage",
  "torch._utils._rebuild_wrapper_subclass"
]);
var MODULES = /* @__PURE__ */ new Map([["__builtin__", "builtins"], ["copy_reg", "copyreg"]]);
function fullName(module2, name) {
  return `${MODULES.get(module2) ?? module2}.${name}`;
}
function isAllowed(name) {
  return OTHERS.has(name) || STORAGES.has(name) || DTYPES.has(name) || TENSORS.has(name);
}

// checkpoint/formats/torch/_values.ts
function isKind(value2, kind) {
  return typeof value2 === "object" && value2 !== null && value2.kind === kind;
}

// checkpoint/formats/torch/_reduce.ts
var ORDERED = /* @__PURE__ */ new WeakMap();
function attributesOf(dict2) {
  return ORDERED.get(dict2) ?? void 0;
}
function reduce(callee, args, context) {
  const { bad: bad4 } = context;
  if (isKind(callee, "inert")) return { ...callee, parts: [args] };
  if (!isKind(callee, "global")) throw bad4("it calls something that is no name");
  if (!isKind(args, "tuple")) throw bad4(`the arguments of ${quoted(callee.name)} are no tuple`);
  return call(callee.name, args.items, context);
}
function newObject(type, args, context) {
  if (isKind(type, "inert")) return { ...type, parts: [args] };
  const name = isKind(type, "global") ? type.name : "";
  if ((name === PARAMETER || name === BUFFER) && isKind(args, "tuple")) return tensorArgument(args.items[0], context);
  if (name === "collections.OrderedDict" && isKind(args, "tuple")) return call(name, args.items, context);
  throw context.broken("forbidden-global", `its pickle makes an object of ${quoted(name)}`, {
    offset: context.offset()
  });
}
function build(target, state2, { bad: bad4 }) {
  if (isKind(target, "inert")) {
    target.parts.push(state2);
  } else if (target instanceof Map && ORDERED.has(target)) {
    if (!(state2 instanceof Map)) throw bad4("the state of an OrderedDict is no dict");
    ORDERED.set(target, state2);
  } else {
    throw bad4("it changes the state of what has none");
  }
}
function persistent(id, { bad: bad4, broken: broken2, offset }) {
  const items = isKind(id, "tuple") ? id.items : [];
  const [tag, type, key, , count2, view = null] = items;
  if (tag !== "storage" || items.length < 5 || items.length > 6) throw bad4("a persistent id is no storage");
  if (isKind(type, "inert")) {
    throw broken2("forbidden-global", `${quoted(type.name)} is no storage`, { offset: offset() });
  }
  if (!isKind(type, "global") || !STORAGES.has(type.name)) throw bad4("the type of a storage is no storage class");
  if (typeof key !== "string" && !Number.isSafeInteger(key)) throw bad4("the key of a storage is no text");
  if (typeof count2 !== "number" || !Number.isSafeInteger(count2) || count2 < 0) {
    throw broken2("size-mismatch", "the size of a storage is no count", { offset: offset() });
  }
  const storage = { kind: "storage", key: String(key), dtype: STORAGES.get(type.name), count: count2, start: 0 };
  if (view === null) return storage;
  const [, start, size] = isKind(view, "tuple") && view.items.length === 3 ? view.items : [];
  if (!isCount(start) || !isCount(size)) throw bad4("the view of a storage is broken");
  if (start + size > count2) throw broken2("view-out-of-bounds", "the view of a storage leaves it", { offset: offset() });
  return { ...storage, start };
}
var PARAMETER = "torch.nn.parameter.Parameter";
var BUFFER = "torch.nn.parameter.Buffer";
var UTILS = "torch._utils.";
function call(name, args, context) {
  const { bad: bad4, broken: broken2, offset } = context;
  switch (name) {
    case "collections.OrderedDict":
    case "collections.Counter": {
      const out = dictOf(args[0], context);
      ORDERED.set(out, null);
      return out;
    }
    case "builtins.set":
    case "builtins.frozenset":
      return { kind: "set", items: [...listOf(args[0] ?? [], context)] };
    case "builtins.bytearray":
      if (args.length === 0) return new Uint8Array();
      if (args[0] instanceof Uint8Array || typeof args[0] === "string") return args[0];
      throw broken2("limit", "a bytearray is made from a size instead of bytes", { offset: offset() });
    case "builtins.complex":
      return { kind: "tuple", items: args };
    case "_codecs.encode":
      if (typeof args[0] !== "string" || args[1] !== "latin1") throw bad4("it encodes with something else than latin1");
      return Uint8Array.from(args[0], (c2) => c2.charCodeAt(0));
    case "torch.Size":
      return { kind: "tuple", items: listOf(args[0] ?? [], context) };
    case "torch.device":
    case "torch.serialization._get_layout":
      return typeof args[0] === "string" ? args[0] : null;
    case PARAMETER:
    case BUFFER:
      return tensorArgument(args[0], context);
    case UTILS + "_rebuild_parameter":
    case UTILS + "_rebuild_parameter_with_state":
      if (args.length < 3) throw bad4("a parameter lacks arguments");
      return tensorArgument(args[0], context);
    case "torch._tensor._rebuild_from_type_v2": {
      const [inner, , innerArgs] = args;
      if (args.length !== 4 || !isKind(inner, "global") || inner.name === name || !isKind(innerArgs, "tuple")) {
        throw bad4("a tensor with attributes is broken");
      }
      return tensorArgument(call(inner.name, innerArgs.items, context), context);
    }
    case UTILS + "_rebuild_tensor":
      return tensorOf(args, void 0, null, context);
    case UTILS + "_rebuild_tensor_v2":
      if (args.length < 6) throw bad4("a tensor lacks arguments");
      return tensorOf(args, void 0, args[6] ?? null, context);
    case UTILS + "_rebuild_tensor_v3": {
      const type = args[6], dtype = isKind(type, "global") ? DTYPES.get(type.name) : void 0;
      if (dtype === void 0) throw bad4("a tensor has no dtype");
      return tensorOf(args, dtype, args[7] ?? null, context);
    }
    case UTILS + "_rebuild_sparse_tensor": {
      const [, data] = args, [, values2, size] = isKind(data, "tuple") ? data.items : [];
      if (!isKind(values2, "tensor")) throw broken2("unsupported", "it holds a sparse tensor of an unknown layout");
      return unreadable("a sparse tensor; save it dense", values2.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_qtensor": {
      const [storage, , size] = args;
      if (!isKind(storage, "storage") || storage.dtype === void 0) throw bad4("a quantised tensor has no storage");
      return unreadable("a quantised tensor; save it dequantised", storage.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_meta_tensor_no_storage": {
      const [type, size] = args, dtype = isKind(type, "global") ? DTYPES.get(type.name) : void 0;
      if (dtype === void 0) throw bad4("a tensor has no dtype");
      return unreadable("a meta tensor: the file has no data for it", dtype, sizesOf(size, context));
    }
    default:
      throw broken2("unsupported", `its pickle calls ${quoted(name)}, which lensor does not read`, { offset: offset() });
  }
}
function dictOf(source, context) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  if (source instanceof Map) return new Map(source);
  const out = /* @__PURE__ */ new Map();
  for (const pair2 of listOf(source, context)) {
    const items = Array.isArray(pair2) ? pair2 : isKind(pair2, "tuple") ? pair2.items : [];
    const [key, value2] = items;
    const plain5 = key !== void 0 && !Array.isArray(key) && !(key instanceof Map) && !isKind(key, "set");
    if (items.length !== 2 || !plain5 || value2 === void 0) {
      throw context.bad("an OrderedDict is made from something else than pairs");
    }
    out.set(key, value2);
  }
  return out;
}
function listOf(source, { bad: bad4 }) {
  if (Array.isArray(source)) return source;
  if (isKind(source, "tuple") || isKind(source, "set")) return source.items;
  throw bad4("a list is expected");
}
function tensorArgument(value2, { bad: bad4 }) {
  if (!isKind(value2, "tensor")) throw bad4("a parameter is made from what is no tensor");
  return value2;
}
function unreadable(why, dtype, shape) {
  return {
    kind: "tensor",
    dtype,
    shape,
    strides: [],
    offset: 0,
    storage: void 0,
    conj: false,
    neg: false,
    unreadable: why
  };
}
var isCount = (value2) => Number.isSafeInteger(value2) && value2 >= 0;
var MOST_AXES = 64;
function sizesOf(value2, { broken: broken2, offset }) {
  const at2 = { offset: offset() };
  if (!isKind(value2, "tuple")) throw broken2("bad-shape", "the shape of a tensor is no tuple", at2);
  if (value2.items.length > MOST_AXES) throw broken2("limit", `a tensor has more than ${MOST_AXES} axes`, at2);
  let n = 1;
  for (const size of value2.items) {
    if (!isCount(size)) throw broken2("bad-shape", "a size of a tensor is no count", at2);
    n *= Math.max(1, size);
  }
  if (!Number.isSafeInteger(n)) throw broken2("limit", "a tensor has more than 2^53 elements", at2);
  return value2.items;
}
function tensorOf(args, given2, metadata, context) {
  const { bad: bad4, broken: broken2, offset } = context, at2 = { offset: offset() };
  const [storage, start, size, stride] = args;
  if (args.length < 4 || !isKind(storage, "storage")) throw bad4("a tensor is made without a storage");
  const dtype = given2 ?? storage.dtype;
  if (dtype === void 0) throw bad4("a tensor has no dtype");
  const shape = sizesOf(size, context);
  const strides = isKind(stride, "tuple") ? stride.items : void 0;
  if (strides?.length !== shape.length) {
    throw broken2("bad-view", "a tensor has another number of strides than of sizes", at2);
  }
  const numbers2 = [start, ...strides];
  if (numbers2.some((x) => typeof x !== "number" && typeof x !== "bigint")) {
    throw broken2("bad-view", "an offset or stride is no integer", at2);
  }
  if (numbers2.some((x) => typeof x === "number" && (!Number.isInteger(x) || x < 0) || typeof x === "bigint" && x < 0n)) {
    throw broken2("bad-view", "an offset or stride is negative or no integer", at2);
  }
  const bytes = bitsOf(dtype) / 8, unit2 = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
  const room2 = BigInt(storage.count) * BigInt(unit2) / BigInt(bytes);
  const origin = BigInt(storage.start) * BigInt(unit2) / BigInt(bytes);
  const empty = shape.includes(0);
  let last = BigInt(start) + origin;
  if (!empty) {
    for (const [k, n] of shape.entries()) last += BigInt(n - 1) * BigInt(strides[k]);
  }
  if (!empty && last >= room2) {
    throw broken2("view-out-of-bounds", `a tensor reaches element ${last} of a storage of ${room2}`, at2);
  }
  const marks = metadata instanceof Map ? metadata : /* @__PURE__ */ new Map();
  return {
    kind: "tensor",
    dtype,
    shape,
    // An empty tensor may have any strides and offset; they are never used
    strides: empty ? shape.map(() => 0) : strides.map(Number),
    offset: empty ? 0 : Number(start) + Number(origin),
    storage,
    conj: marks.get("conj") === true,
    neg: marks.get("neg") === true
  };
}

// checkpoint/formats/torch/_collect.ts
var MOST_NAMES = 1e6;
var DEEPEST2 = 500;
function collect(root2, options, broken2) {
  const whole3 = options.whole ?? false;
  const metadata = /* @__PURE__ */ new Map();
  const holding = holders(root2);
  const inner = whole3 ? void 0 : unwrapped(root2, holding, options.unwrap === "state_dict" ? ["state_dict"] : WRAPPERS);
  if (root2 instanceof Map) {
    for (const [key, value2] of root2) {
      if (typeof key !== "string" || isContainer(value2) && holding.has(value2)) continue;
      const data = plain(value2, { left: 1e4 });
      if (data !== void 0) metadata.set(key, data);
    }
  }
  const versions = inner ?? root2;
  if (versions instanceof Map) {
    const attributes = attributesOf(versions), data = attributes && plain(attributes, { left: 1e5 });
    if (data instanceof Map) {
      for (const [key, value2] of data) metadata.set(String(key), value2);
    }
  }
  const tensors2 = named2(inner ?? root2, holding, broken2);
  const top = inner === void 0 && root2 instanceof Map ? [...root2.keys()].filter((key) => typeof key === "string") : [];
  return {
    tensors: whole3 || options.names === "file" ? tensors2 : withoutModule(tensors2),
    metadata,
    ...top.some((key) => !tensors2.has(key)) && { keys: top }
  };
}
var WRAPPERS = ["state_dict", "model", "module"];
function unwrapped(root2, holding, wrappers) {
  if (!(root2 instanceof Map)) return void 0;
  for (const key of wrappers) {
    const inner = root2.get(key);
    if (inner instanceof Map && holding.has(inner)) return inner;
  }
  return void 0;
}
function withoutModule(tensors2) {
  if (![...tensors2.keys()].every((name) => name.startsWith("module."))) return tensors2;
  return new Map([...tensors2].map(([name, tensor2]) => [name.slice(7), tensor2]));
}
function isContainer(value2) {
  return typeof value2 === "object" && value2 !== null && !(value2 instanceof Uint8Array);
}
function* parts(value2) {
  if (value2 instanceof Map) yield* value2;
  else if (Array.isArray(value2)) yield* value2.entries();
  else if (isKind(value2, "tuple")) yield* value2.items.entries();
  else if (isKind(value2, "inert")) {
    for (const state2 of value2.parts) if (state2 instanceof Map) yield* state2;
  }
}
function holders(root2) {
  const parents = /* @__PURE__ */ new Map(), tensors2 = [], queue = [];
  const visit = (child, parent) => {
    if (!isContainer(child)) return;
    const known = parents.get(child);
    if (known) {
      if (parent) known.push(parent);
      return;
    }
    parents.set(child, parent ? [parent] : []);
    if (isKind(child, "tensor")) tensors2.push(child);
    else queue.push(child);
  };
  visit(root2);
  for (let k = 0; k < queue.length; k++) {
    for (const [, child] of parts(queue[k])) visit(child, queue[k]);
  }
  const out = new Set(tensors2), stack2 = tensors2;
  while (stack2.length) {
    for (const parent of parents.get(stack2.pop())) {
      if (out.has(parent)) continue;
      out.add(parent);
      stack2.push(parent);
    }
  }
  return out;
}
function named2(root2, holding, broken2) {
  const out = /* @__PURE__ */ new Map();
  if (!isContainer(root2) || !holding.has(root2)) return out;
  if (isKind(root2, "tensor")) return out.set("", root2);
  const path = [], above = /* @__PURE__ */ new Set([root2]), stack2 = [{ node: root2, rest: parts(root2) }];
  while (stack2.length) {
    const { node: node2, rest: rest2 } = stack2.at(-1), next = rest2.next();
    if (next.done) {
      stack2.pop();
      path.pop();
      above.delete(node2);
      continue;
    }
    const [key, child] = next.value;
    if (!isContainer(child) || !holding.has(child)) continue;
    const text2 = keyText(key, broken2);
    if (isKind(child, "tensor")) {
      const name = [...path, text2].join("/");
      if (out.has(name)) throw broken2("duplicate-key", `two tensors are called ${quoted(name)}`, { path: name });
      if (out.size >= MOST_NAMES) throw broken2("limit", `it names more than ${MOST_NAMES} tensors`);
      out.set(name, child);
      continue;
    }
    if (above.has(child)) throw broken2("cycle", `${quoted([...path, text2].join("/"))} contains itself`);
    if (stack2.length >= DEEPEST2) throw broken2("depth", `its containers nest deeper than ${DEEPEST2}`);
    path.push(text2);
    above.add(child);
    stack2.push({ node: child, rest: parts(child) });
  }
  return out;
}
function keyText(key, broken2) {
  if (typeof key === "string") return key;
  if (isKind(key, "float")) return String(key.value);
  if (typeof key === "number" || typeof key === "bigint" || typeof key === "boolean" || key === null) {
    return String(key);
  }
  throw broken2("unsupported", "a tensor's key is neither text nor a number");
}
function plain(value2, budget, depth = 0) {
  if (--budget.left < 0 || depth > 32) return void 0;
  if (isKind(value2, "float")) return value2.value;
  if (!isContainer(value2)) return value2;
  if (value2 instanceof Map) {
    const out2 = /* @__PURE__ */ new Map();
    for (const [key, item] of value2) {
      if (isContainer(key) && !isKind(key, "float")) return void 0;
      const data = plain(item, budget, depth + 1);
      if (data === void 0) return void 0;
      out2.set(isKind(key, "float") ? key.value : key, data);
    }
    return out2;
  }
  const items = Array.isArray(value2) ? value2 : isKind(value2, "tuple") || isKind(value2, "set") ? value2.items : void 0;
  if (items === void 0) return void 0;
  const out = [];
  for (const item of items) {
    const data = plain(item, budget, depth + 1);
    if (data === void 0) return void 0;
    out.push(data);
  }
  return out;
}

// checkpoint/_strided.ts
function strided(source, shape, strides, size, from, to) {
  const out = new Uint8Array((to - from) * size), axes = shape.length, index = new Array(axes).fill(0);
  const unit2 = Math.min(size, 8), parts2 = size / unit2;
  const read3 = words5(source, unit2), write = words5(out, unit2);
  let at2 = 0;
  for (let k = axes - 1, rest2 = from; k >= 0; k--) {
    index[k] = rest2 % shape[k];
    rest2 = Math.floor(rest2 / shape[k]);
    at2 += index[k] * strides[k];
  }
  for (let i = 0, n = (to - from) * parts2; i < n; i += parts2) {
    for (let p = 0; p < parts2; p++) write[i + p] = read3[at2 * parts2 + p];
    for (let k = axes - 1; k >= 0; k--) {
      at2 += strides[k];
      if (++index[k] < shape[k]) break;
      at2 -= shape[k] * strides[k];
      index[k] = 0;
    }
  }
  return out;
}
function words5(bytes, unit2) {
  const { buffer, byteOffset, byteLength } = bytes;
  switch (unit2) {
    case 8:
      return new BigUint64Array(buffer, byteOffset, byteLength / 8);
    case 4:
      return new Uint32Array(buffer, byteOffset, byteLength / 4);
    case 2:
      return new Uint16Array(buffer, byteOffset, byteLength / 2);
    default:
      return bytes;
  }
}

// checkpoint/formats/torch/_gather.ts
function gather(tensor2, record, bigEndian, from, to, into) {
  const { shape, strides, offset, dtype } = tensor2, size = bitsOf(dtype) / 8;
  if (from === to) return new Uint8Array();
  const finish = (bytes) => signed(bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes, tensor2);
  if (isContiguous(tensor2)) return then(record((offset + from) * size, (offset + to) * size, into), finish);
  const span = 1 + shape.reduce((n, length, k) => n + (length - 1) * strides[k], 0);
  return then(
    record(offset * size, (offset + span) * size),
    (bytes) => finish(strided(bytes, shape, strides, size, from, to))
  );
}
function isContiguous({ shape, strides }) {
  let next = 1;
  for (let k = shape.length - 1; k >= 0; k--) {
    if (shape[k] !== 1 && strides[k] !== next) return false;
    next *= shape[k];
  }
  return true;
}
function signed(bytes, { conj, neg, dtype }) {
  const complex = dtype.startsWith("complex");
  if (!(conj && complex) && !neg) return bytes;
  const unit2 = swapUnit(dtype);
  for (let i = unit2 - 1, part = 0; i < bytes.length; i += unit2, part++) {
    if (conj && complex && part % 2 === 1) bytes[i] ^= 128;
    if (neg) bytes[i] ^= 128;
  }
  return bytes;
}

// checkpoint/formats/torch/_checkpoint.ts
var LARGEST_REPEAT = 1 << 26;
function torchCheckpoint(name, root2, records, facts, options, broken2, close) {
  const { tensors: tensors2, metadata, keys } = collect(root2, options, broken2);
  const entries2 = /* @__PURE__ */ new Map();
  for (const [path, tensor2] of tensors2) entries2.set(path, entryOf3(path, tensor2, records, broken2));
  const checkpoint = located(name, entries2, new Map([...metadata, ...facts]), close);
  const of = (key) => groups(tensors2, key);
  const shared2 = of((_, storage) => storage.key);
  const tied = of(
    (t, storage) => [t.dtype, t.offset, t.conj, t.neg, t.shape.join(), t.strides.join(), storage.key].join(" ")
  );
  return { ...checkpoint, ...keys && { keys }, ...tied.length && { tied }, ...shared2.length && { shared: shared2 } };
}
function entryOf3(path, tensor2, records, broken2) {
  const { dtype, shape, storage, unreadable: unreadable2 } = tensor2, size = bitsOf(dtype) / 8;
  if (storage === void 0) {
    const refuse3 = () => {
      throw broken2("unsupported", `it is ${unreadable2}`, { path });
    };
    return { dtype, shape, bytes: refuse3 };
  }
  const record = records.find(storage.key);
  if (record === void 0) {
    throw broken2("missing-record", `its storage ${quoted(storage.key)} is not in the file`, { path });
  }
  const unit2 = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
  if (storage.count * unit2 !== record.size) {
    throw broken2(
      "size-mismatch",
      `its storage should have ${storage.count * unit2} bytes, the file has ${record.size}`,
      { path }
    );
  }
  return {
    dtype,
    shape,
    bytes(from, to, into) {
      if (to - from > Math.max(LARGEST_REPEAT, 16 * record.size) && !isContiguous(tensor2)) {
        const whole3 = `${to - from} bytes from a storage of ${record.size}`;
        throw broken2("limit", `it repeats its elements: ${whole3}; read it in ranges`, { path });
      }
      return gather(tensor2, record.read, records.bigEndian, from / size, to / size, into);
    }
  };
}
function groups(tensors2, key) {
  const found2 = /* @__PURE__ */ new Map();
  for (const [name, tensor2] of tensors2) {
    if (tensor2.storage === void 0 || count(tensor2.shape) === 0) continue;
    const k = key(tensor2, tensor2.storage);
    found2.set(k, [...found2.get(k) ?? [], name]);
  }
  return [...found2.values()].filter((names2) => names2.length > 1);
}

// checkpoint/formats/torch/_pickle.ts
var MARK = Symbol("mark");
var LONGEST_INTEGER = 1 << 12;
function unpickle(bytes, start, options) {
  const { broken: broken2 } = options;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stack2 = [], memo = /* @__PURE__ */ new Map();
  let i = start, op = start;
  const bad4 = (reason) => broken2("bad-pickle", reason, { offset: op });
  const need = (n) => {
    if (!(n >= 0 && n <= bytes.length - i)) {
      throw broken2("truncated", `its pickle is cut: ${n} bytes are missing`, { offset: op });
    }
    return (i += n) - n;
  };
  const u8 = () => bytes[need(1)];
  const u16 = () => view.getUint16(need(2), true);
  const u32 = () => view.getUint32(need(4), true);
  const u64 = () => Number(view.getBigUint64(need(8), true));
  const take2 = (n) => bytes.subarray(need(n), i);
  const line = () => {
    const end = bytes.indexOf(10, i);
    if (end < 0) throw broken2("truncated", "its pickle is cut within a line", { offset: op });
    if (end - i > LONGEST_INTEGER) throw bad4("a line is too long");
    const text2 = latin1(bytes.subarray(i, end));
    i = end + 1;
    return text2;
  };
  const decimal = (most) => {
    const text2 = line();
    if (!/^\d{1,10}$/.test(text2) || Number(text2) > most) throw bad4(`${quoted(text2)} is no slot of the memo`);
    return Number(text2);
  };
  const pop = () => {
    const value2 = stack2.pop();
    if (value2 === void 0 || value2 === MARK) throw bad4("its stack is empty");
    return value2;
  };
  const top = () => {
    const value2 = stack2.at(-1);
    if (value2 === void 0 || value2 === MARK) throw bad4("its stack is empty");
    return value2;
  };
  const popMark = () => {
    const at2 = stack2.lastIndexOf(MARK);
    if (at2 < 0) throw bad4("a mark is missing");
    const items = stack2.splice(at2);
    items.shift();
    return items;
  };
  const tuple = (n) => ({ kind: "tuple", items: Array.from({ length: n }, pop).reverse() });
  const put3 = (slot) => memo.set(slot, top());
  const get = (slot) => {
    const value2 = memo.get(slot);
    if (value2 === void 0) throw bad4(`slot ${slot} of its memo is empty`);
    stack2.push(value2);
  };
  const setItems = (items) => {
    const into = top();
    if (!(into instanceof Map)) throw bad4("items are set on something else than a dict");
    if (items.length % 2) throw bad4("a key has no value");
    for (let k = 0; k < items.length; k += 2) {
      const key = items[k];
      if (Array.isArray(key) || key instanceof Map || isKind(key, "set")) {
        throw bad4("a list, dict or set is the key of a dict");
      }
      into.set(key, items[k + 1]);
    }
  };
  const append = (items) => {
    const into = top();
    if (!Array.isArray(into)) throw bad4("something is appended to what is no list");
    for (const item of items) into.push(item);
  };
  const global = (module2, name) => {
    const full = fullName(module2, name);
    if (isAllowed(full)) return { kind: "global", name: full };
    if (options.inert) return { kind: "inert", name: full, parts: [] };
    throw broken2(
      "forbidden-global",
      `its pickle asks for ${quoted(full)}, which is not on the list of known names; save a plain state dict, or pass onUnknown: "inert" to read the tensors beside it`,
      { offset: op }
    );
  };
  const storage = (found2) => (options.onStorage?.(found2), found2);
  const context = { ...options, bad: bad4, offset: () => op };
  for (; ; ) {
    op = i;
    switch (u8()) {
      case 128: {
        const protocol = u8();
        if (protocol > 5) throw bad4(`protocol ${protocol} is not known`);
        break;
      }
      case 149:
        if (u64() > bytes.length - i) throw bad4("a frame is longer than the file");
        break;
      case 46: {
        const value2 = pop();
        if (stack2.length) throw bad4("values are left on its stack");
        return { value: value2, end: i };
      }
      case 40:
        stack2.push(MARK);
        break;
      case 48:
        if (stack2.pop() === void 0) throw bad4("its stack is empty");
        break;
      case 49:
        popMark();
        break;
      case 50:
        stack2.push(top());
        break;
      case 78:
        stack2.push(null);
        break;
      case 136:
        stack2.push(true);
        break;
      case 137:
        stack2.push(false);
        break;
      case 73: {
        const text2 = line();
        if (!/^-?\d{1,40}$/.test(text2)) throw bad4("an integer is written wrongly");
        stack2.push(text2 === "00" ? false : text2 === "01" ? true : integer(BigInt(text2)));
        break;
      }
      case 75:
        stack2.push(u8());
        break;
      case 77:
        stack2.push(u16());
        break;
      case 74:
        stack2.push(view.getInt32(need(4), true));
        break;
      case 138:
        stack2.push(long(take2(u8())));
        break;
      case 139: {
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad4("an integer has a negative length");
        const digits2 = take2(n);
        if (n > LONGEST_INTEGER) throw bad4("an integer is too long");
        stack2.push(long(digits2));
        break;
      }
      case 71:
        stack2.push({ kind: "float", value: view.getFloat64(need(8), false) });
        break;
      case 85:
        stack2.push(latin1(take2(u8())));
        break;
      case 84: {
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad4("a string has a negative length");
        stack2.push(latin1(take2(n)));
        break;
      }
      case 88:
        stack2.push(unicode(take2(u32()), bad4));
        break;
      case 140:
        stack2.push(unicode(take2(u8()), bad4));
        break;
      case 141:
        stack2.push(unicode(take2(u64()), bad4));
        break;
      case 66:
        stack2.push(take2(u32()));
        break;
      case 67:
        stack2.push(take2(u8()));
        break;
      case 142:
      // BINBYTES8
      case 150:
        stack2.push(take2(u64()));
        break;
      case 41:
        stack2.push(tuple(0));
        break;
      case 93:
        stack2.push([]);
        break;
      case 125:
        stack2.push(/* @__PURE__ */ new Map());
        break;
      case 143:
        stack2.push({ kind: "set", items: [] });
        break;
      case 116:
        stack2.push({ kind: "tuple", items: popMark() });
        break;
      case 133:
      // TUPLE1
      case 134:
      // TUPLE2
      case 135:
        stack2.push(tuple(bytes[op] - 132));
        break;
      case 97: {
        const item = pop();
        append([item]);
        break;
      }
      case 101:
        append(popMark());
        break;
      case 115: {
        const value2 = pop(), key = pop();
        setItems([key, value2]);
        break;
      }
      case 117:
        setItems(popMark());
        break;
      case 144: {
        const items = popMark(), into = top();
        if (!isKind(into, "set")) throw bad4("items are added to something else than a set");
        for (const item of items) into.items.push(item);
        break;
      }
      case 145:
        stack2.push({ kind: "set", items: popMark() });
        break;
      case 113:
        put3(u8());
        break;
      case 114:
        put3(u32());
        break;
      case 112:
        put3(decimal(4294967295));
        break;
      case 148:
        put3(memo.size);
        break;
      case 104:
        get(u8());
        break;
      case 106:
        get(u32());
        break;
      case 103:
        get(decimal(4294967295));
        break;
      case 99: {
        const module2 = line();
        stack2.push(global(module2, line()));
        break;
      }
      case 147: {
        const name = pop(), module2 = pop();
        if (typeof name !== "string" || typeof module2 !== "string") throw bad4("the name of a class is no text");
        stack2.push(global(module2, name));
        break;
      }
      case 82: {
        const args = pop();
        stack2.push(reduce(pop(), args, context));
        break;
      }
      case 129: {
        const args = pop();
        stack2.push(newObject(pop(), args, context));
        break;
      }
      case 98: {
        const state2 = pop();
        build(top(), state2, context);
        break;
      }
      case 81:
        stack2.push(options.persistent ? options.persistent(pop()) : storage(persistent(pop(), context)));
        break;
      case 105: {
        const module2 = line();
        global(module2, line());
        throw bad4("it makes an object in a way that no checkpoint needs (INST)");
      }
      case 111:
      // OBJ
      case 146:
        throw broken2("forbidden-global", "its pickle makes an object in a way that no checkpoint needs", {
          offset: op
        });
      default:
        throw bad4(`opcode 0x${bytes[op].toString(16).padStart(2, "0")} is not one that checkpoints use`);
    }
  }
}
function integer(value2) {
  const n = Number(value2);
  return Number.isSafeInteger(n) ? n : value2;
}
function long(digits2) {
  if (digits2.length === 0) return 0;
  let hex = "";
  for (let k = digits2.length - 1; k >= 0; k--) hex += digits2[k].toString(16).padStart(2, "0");
  return integer(BigInt.asIntN(8 * digits2.length, BigInt("0x" + hex)));
}
function latin1(bytes) {
  let out = "";
  for (let k = 0; k < bytes.length; k += 4096) out += String.fromCharCode(...bytes.subarray(k, k + 4096));
  return out;
}
function unicode(bytes, bad4) {
  const decoder2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder2.decode(bytes);
  } catch {
    let out = "", from = 0;
    try {
      for (let k = 0; k + 2 < bytes.length; k++) {
        if (bytes[k] !== 237 || bytes[k + 1] < 160 || (bytes[k + 2] & 192) !== 128) continue;
        out += decoder2.decode(bytes.subarray(from, k));
        out += String.fromCharCode(53248 | (bytes[k + 1] & 63) << 6 | bytes[k + 2] & 63);
        from = k + 3;
        k += 2;
      }
      return out + decoder2.decode(bytes.subarray(from));
    } catch {
      throw bad4("a text is no UTF-8");
    }
  }
}

// checkpoint/formats/torch/_read_legacy.ts
var MAGIC = 0x1950a86a20f9469cfc6cn;
async function readTorchLegacy(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const storages = /* @__PURE__ */ new Map();
  const { values: [magic, protocol, system, root2, keys], end } = await fivePickles(store, fail, options, storages);
  if (magic !== MAGIC) throw fail("bad-magic", "it does not begin with torch's magic number");
  if (protocol !== 1001) throw fail("unsupported", `its protocol is ${describe2(protocol)}, lensor reads 1001`);
  if (system instanceof Map && system.get("little_endian") === false) {
    throw fail("unsupported", "it was written on a big-endian machine");
  }
  const records = await findRecords(store, keys, end, storages, fail);
  return torchCheckpoint(
    store.name,
    root2,
    { bigEndian: false, find: (key) => records.get(key) },
    /* @__PURE__ */ new Map(),
    options,
    fail,
    () => store.close()
  );
}
async function fivePickles(store, fail, options, storages) {
  for (let length = Math.min(store.size, 1 << 20); ; length = Math.min(store.size, 8 * length)) {
    const bytes = await store.read(0, length);
    try {
      const values2 = [], found2 = /* @__PURE__ */ new Map();
      let end = 0;
      for (let k = 0; k < 5; k++) {
        const broken2 = (detail, reason, place) => fail(detail, reason, place);
        const pickle = unpickle(bytes, end, {
          broken: broken2,
          inert: options.onUnknown === "inert",
          onStorage: (s) => register(found2, s, fail)
        });
        values2.push(pickle.value);
        end = pickle.end;
        if (k === 0 && pickle.value !== MAGIC) break;
      }
      for (const [key, storage] of found2) storages.set(key, storage);
      return { values: values2, end };
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === "truncated";
      if (!cut || length === store.size) throw error;
    }
  }
}
function register(found2, storage, fail) {
  const before = found2.get(storage.key);
  if (before && (before.count !== storage.count || before.dtype !== storage.dtype)) {
    throw fail("size-mismatch", `storage ${quoted(storage.key)} is described in two ways`);
  }
  found2.set(storage.key, storage);
}
async function findRecords(store, keys, start, storages, fail) {
  if (!Array.isArray(keys)) throw fail("bad-pickle", "its list of storages is no list");
  const out = /* @__PURE__ */ new Map();
  let at2 = start;
  for (const item of keys) {
    const key = String(typeof item === "string" || typeof item === "number" ? item : "");
    const storage = storages.get(key);
    if (storage === void 0) {
      throw fail("missing-record", `its list of storages names ${quoted(key)}, which nothing uses`);
    }
    if (out.has(key)) throw fail("duplicate-key", `its list of storages names ${quoted(key)} twice`);
    const word5 = await store.read(at2, 8), count2 = new DataView(word5.buffer, word5.byteOffset, 8).getBigInt64(0, true);
    const unit2 = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
    if (count2 !== BigInt(storage.count)) {
      throw fail("size-mismatch", `storage ${quoted(key)} has ${count2} elements, its pickle says ${storage.count}`, {
        offset: at2
      });
    }
    const data = at2 + 8, size = storage.count * unit2;
    if (!(data + size <= store.size)) {
      throw fail("truncated", `storage ${quoted(key)} reaches beyond the file`, { offset: at2 });
    }
    out.set(key, { size, read: (from, to, into) => store.read(data + from, to - from, into) });
    at2 = data + size;
  }
  return out;
}
function describe2(value2) {
  return typeof value2 === "number" || typeof value2 === "bigint" ? String(value2) : isKind(value2, "tuple") ? "a tuple" : "no number";
}

// checkpoint/formats/torch/_tar.ts
var BLOCK3 = 512;
async function readTar(store, broken2) {
  const out = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 + BLOCK3 <= store.size; ) {
    const head = await store.read(at2, BLOCK3), bad4 = (reason) => broken2("tar", reason, { offset: at2 });
    if (head.every((b) => b === 0)) break;
    const text2 = (from, to) => String.fromCharCode(...head.subarray(from, to)).split("\0")[0];
    const octal = (from, to) => /^ *[0-7]+ *$/.test(text2(from, to)) ? parseInt(text2(from, to), 8) : NaN;
    const sum = head.reduce((n, b, k) => n + (k >= 148 && k < 156 ? 32 : b), 0);
    if (octal(148, 156) !== sum) throw bad4("the checksum of a header does not fit");
    const name = text2(0, 100).replace(/^\.\//, ""), size = octal(124, 136), kind = text2(156, 157);
    if (!Number.isSafeInteger(size)) throw bad4("the size of a member is no number");
    if (at2 + BLOCK3 + size > store.size) throw broken2("truncated", "a member reaches beyond the file", { offset: at2 });
    if (kind === "0" || kind === "") {
      if (out.has(name)) throw broken2("duplicate-key", `member ${JSON.stringify(name)} comes twice`, { offset: at2 });
      out.set(name, { at: at2 + BLOCK3, size });
    } else if (kind !== "5") throw bad4("a member is neither a file nor a folder");
    at2 += BLOCK3 + Math.ceil(size / BLOCK3) * BLOCK3;
  }
  return out;
}

// checkpoint/formats/torch/_read_tar.ts
async function readTorchTar(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readTar(store, fail);
  const member = (name) => {
    const found2 = members.get(name);
    if (found2 === void 0) throw fail("missing-record", `it has no member ${quoted(name)}; torch's tars do`);
    return partOf(store, found2.at, found2.size);
  };
  const pickles = { broken: fail, inert: options.onUnknown === "inert" };
  const records = /* @__PURE__ */ new Map();
  const storages = await storagesOf(cursorOf(member("storages"), pickles), records, fail);
  const tensors2 = await tensorsOf(cursorOf(member("tensors"), pickles), storages, fail);
  const persistent2 = (id) => {
    const tensor2 = tensors2.get(keyOf(id, fail));
    if (tensor2 === void 0) throw fail("missing-record", "its object names a tensor that is not in the file");
    return tensor2;
  };
  const root2 = await cursorOf(member("pickle"), { ...pickles, persistent: persistent2 }).pickle();
  const find2 = (key) => records.get(key);
  return torchCheckpoint(store.name, root2, { bigEndian: false, find: find2 }, /* @__PURE__ */ new Map(), options, fail, () => store.close());
}
async function storagesOf(cursor, records, fail) {
  const out = /* @__PURE__ */ new Map();
  const put3 = (key, storage) => {
    if (out.has(key)) throw fail("duplicate-key", `storage ${quoted(key)} comes twice`);
    out.set(key, storage);
  };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, , type] = itemsOf(await cursor.pickle(), 3, fail), key = keyOf(id, fail);
    const dtype = isKind(type, "global") ? STORAGES.get(type.name) : void 0;
    if (dtype === void 0) throw fail("bad-pickle", "the type of a storage is no storage class");
    const count2 = Number((await cursor.longs(1))[0]), size = count2 * (bitsOf(dtype) / 8);
    if (!(count2 >= 0 && size <= cursor.left())) {
      throw fail("truncated", `storage ${quoted(key)} reaches beyond the file`);
    }
    const read3 = cursor.skip(size);
    put3(key, { kind: "storage", key, dtype, count: count2, start: 0 });
    records.set(key, { size, read: read3 });
  }
  const views = await cursor.pickle();
  if (!Array.isArray(views)) throw fail("bad-pickle", "its list of views is no list");
  for (const view of views) {
    const [target, root2, offset, length] = itemsOf(view, 4, fail), whole3 = out.get(keyOf(root2, fail));
    if (whole3 === void 0) throw fail("missing-record", "a view of a storage that is not in the file");
    const start = countOf(offset, fail), count2 = countOf(length, fail);
    if (start + count2 > whole3.count) throw fail("view-out-of-bounds", "the view of a storage leaves it");
    put3(keyOf(target, fail), { ...whole3, start: whole3.start + start });
  }
  return out;
}
async function tensorsOf(cursor, storages, fail) {
  const out = /* @__PURE__ */ new Map(), rebuild = { kind: "global", name: "torch._utils._rebuild_tensor" };
  const context = { broken: fail, bad: (reason) => fail("bad-pickle", reason), offset: () => 0 };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, from] = itemsOf(await cursor.pickle(), 3, fail), key = keyOf(id, fail);
    const storage = storages.get(keyOf(from, fail));
    if (storage === void 0) throw fail("missing-record", `the storage of tensor ${quoted(key)} is not in the file`);
    const axes = Number(BigInt.asUintN(32, (await cursor.longs(1))[0]));
    if (axes > 64) throw fail("limit", "a tensor has more than 64 axes");
    const numbers2 = (await cursor.longs(2 * axes + 1)).map((n) => Number.isSafeInteger(Number(n)) ? Number(n) : n);
    const tuple = (items) => ({ kind: "tuple", items });
    const args = [storage, numbers2[2 * axes], tuple(numbers2.slice(0, axes)), tuple(numbers2.slice(axes, 2 * axes))];
    if (out.has(key)) throw fail("duplicate-key", `tensor ${quoted(key)} comes twice`);
    out.set(key, reduce(rebuild, tuple(args), context));
  }
  return out;
}
function cursorOf(store, options) {
  let at2 = 0;
  return {
    // How long a pickle is shows when it is read: a few bytes in most cases
    async pickle() {
      for (let length = 4096; ; length *= 8) {
        const size = Math.min(length, store.size - at2);
        try {
          const { value: value2, end } = unpickle(await store.read(at2, size), 0, options);
          at2 += end;
          return value2;
        } catch (error) {
          const cut = error instanceof LensorError && error.detail === "truncated";
          if (!cut || at2 + size === store.size) throw error;
        }
      }
    },
    async longs(n) {
      const bytes = await store.read(at2, 8 * n), view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      at2 += 8 * n;
      return Array.from({ length: n }, (_, k) => view.getBigInt64(8 * k, true));
    },
    left: () => store.size - at2,
    skip(n) {
      const base = at2;
      at2 += n;
      return (from, to, into) => store.read(base + from, to - from, into);
    }
  };
}
function itemsOf(value2, n, fail) {
  if (isKind(value2, "tuple") && value2.items.length === n) return value2.items;
  throw fail("bad-pickle", `a tuple of ${n} is expected`);
}
function countOf(value2, fail) {
  if (typeof value2 === "number" && Number.isSafeInteger(value2) && value2 >= 0) return value2;
  throw fail("bad-pickle", "a count is expected");
}
function keyOf(value2, fail) {
  if (typeof value2 === "number" || typeof value2 === "bigint" || typeof value2 === "string") return String(value2);
  throw fail("bad-pickle", "a key is neither a number nor text");
}

// checkpoint/formats/torch/_read_zip.ts
async function readTorchZip(store, zip, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { members } = zip, [first = ""] = members.keys(), top = first.slice(0, first.indexOf("/") + 1);
  for (const name of members.keys()) {
    const rest2 = name.slice(top.length);
    if (top === "" || top === "../../" || top === "./" || !name.startsWith(top)) {
      throw fail("zip", `member ${quoted(name)} is outside of the top folder ${quoted(top)}`);
    }
    if (/[\0\\]/.test(rest2) || rest2.split("/").includes("..")) {
      throw fail("path", `member ${quoted(name)} has a strange name`);
    }
  }
  if (members.has(top + "constants.pkl")) {
    throw fail("unsupported", "it is a TorchScript archive, which holds code; save the state dict instead");
  }
  const text2 = async (name, most, detail) => {
    const member = members.get(top + name);
    if (member === void 0) return void 0;
    if (member.size > most) throw fail(detail, `its record ${quoted(name)} has ${member.size} bytes`);
    return String.fromCharCode(...await zip.read(member)).trim();
  };
  const version = await text2("version", 32, "unsupported") ?? await text2(".data/version", 32, "unsupported");
  if (version !== void 0 && !/^([1-9]|10)$/.test(version)) {
    throw fail("unsupported", `its format has version ${quoted(version)}, lensor reads 1 to 10`);
  }
  const order = await text2("byteorder", 32, "bad-byteorder") ?? "little";
  if (order !== "little" && order !== "big") throw fail("bad-byteorder", `its byte order is ${quoted(order)}`);
  const pickle = members.get(top + "data.pkl");
  if (pickle === void 0) throw fail("missing-record", "it has no data.pkl");
  const { value: value2 } = unpickle(await zip.read(pickle), 0, { broken: fail, inert: options.onUnknown === "inert" });
  const facts = /* @__PURE__ */ new Map();
  if (members.values().some((m) => m.crc === 0 && m.size > 0)) facts.set("crc32", "absent");
  const records = {
    bigEndian: order === "big",
    find(key) {
      const member = members.get(`${top}data/${key}`);
      return member && { size: member.size, read: (from, to, into) => zip.read(member, from, to, into) };
    }
  };
  return torchCheckpoint(store.name, value2, records, facts, options, fail, () => store.close());
}

// checkpoint/zip/_crc32.ts
var LITTLE = 1 << 25;
function crc32For(bytes) {
  return bytes < LITTLE ? plainCrc32 : hostCrc32() ?? plainCrc32;
}
function plainCrc32(bytes, before = 0) {
  const t = table2 ??= made4();
  let c2 = ~before, i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c2 ^= bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
    c2 = t[1792 | c2 & 255] ^ t[1536 | c2 >>> 8 & 255] ^ t[1280 | c2 >>> 16 & 255] ^ t[1024 | c2 >>> 24] ^ t[768 | bytes[i + 4]] ^ t[512 | bytes[i + 5]] ^ t[256 | bytes[i + 6]] ^ t[bytes[i + 7]];
  }
  for (; i < bytes.length; i++) c2 = c2 >>> 8 ^ t[(c2 ^ bytes[i]) & 255];
  return ~c2 >>> 0;
}
var table2;
function made4() {
  const t = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c2 = n;
    for (let k = 0; k < 8; k++) c2 = c2 & 1 ? 3988292384 ^ c2 >>> 1 : c2 >>> 1;
    t[n] = c2;
  }
  for (let i = 256; i < t.length; i++) t[i] = t[i - 256] >>> 8 ^ t[t[i - 256] & 255];
  return t;
}
function hostCrc32() {
  const host = globalThis;
  const zlib = host.process?.getBuiltinModule?.("node:zlib");
  return zlib?.crc32;
}

// checkpoint/zip/_inflate.ts
function inflate(packed2, size) {
  return run(packed2, size, false);
}
function inflateStart(packed2, size) {
  return run(packed2, size, true);
}
function run(packed2, size, partial2) {
  const out = new Uint8Array(size);
  let at2 = 0, i = 0, held = 0, count2 = 0;
  const bits4 = (n) => {
    while (count2 < n) {
      if (i >= packed2.length) throw END;
      held |= packed2[i++] << count2;
      count2 += 8;
    }
    const value2 = held & (1 << n) - 1;
    held >>>= n;
    count2 -= n;
    return value2;
  };
  const symbol = (code) => {
    while (count2 < 15 && i < packed2.length) {
      held |= packed2[i++] << count2;
      count2 += 8;
    }
    const entry2 = code.table[held & (1 << code.longest) - 1], length = entry2 & 15;
    if (entry2 === 0 || length > count2) throw END;
    held >>>= length;
    count2 -= length;
    return entry2 >>> 4;
  };
  const compressed = (literals, distances) => {
    for (; ; ) {
      const s = symbol(literals);
      if (s < 256) {
        if (at2 >= size) throw END;
        out[at2++] = s;
        continue;
      }
      if (s === 256) return;
      if (s > 285) throw END;
      const length = LENGTHS[s - 257] + bits4(LENGTH_BITS[s - 257]), d = symbol(distances);
      if (d > 29) throw END;
      const distance = DISTANCES[d] + bits4(DISTANCE_BITS[d]);
      if (distance > at2 || !partial2 && at2 + length > size) throw END;
      if (distance >= length && at2 + length <= size) out.copyWithin(at2, at2 - distance, at2 - distance + length);
      else if (distance === 1) out.fill(out[at2 - 1], at2, at2 + length);
      else for (let k = 0; k < length; k++) out[at2 + k] = out[at2 + k - distance];
      if ((at2 += length) > size) {
        at2 = size;
        throw END;
      }
    }
  };
  try {
    for (let last = false; !last; ) {
      last = bits4(1) === 1;
      const kind = bits4(2);
      if (kind === 0) {
        i -= count2 >> 3;
        held = count2 = 0;
        const n = packed2[i] | packed2[i + 1] << 8, check = packed2[i + 2] | packed2[i + 3] << 8;
        i += 4;
        if (i + n > packed2.length || (n ^ 65535) !== check || !partial2 && at2 + n > size) throw END;
        out.set(packed2.subarray(i, i + Math.min(n, size - at2)), at2);
        i += n;
        at2 = Math.min(size, at2 + n);
      } else if (kind === 1) compressed(FIXED[0], FIXED[1]);
      else if (kind === 2) compressed(...dynamicCodes(bits4, symbol));
      else throw END;
    }
  } catch (error) {
    if (error !== END) throw error;
    return partial2 ? out.subarray(0, at2) : void 0;
  }
  if (partial2) return out.subarray(0, at2);
  return at2 === size && i - (count2 >> 3) === packed2.length ? out : void 0;
}
var END = Symbol("broken stream");
function codeOf2(lengths) {
  const counts = new Uint16Array(16), next = new Uint16Array(17);
  let longest = 1;
  for (let s = 0; s < lengths.length; s++) {
    const length = lengths[s];
    if (length) counts[length]++;
    if (length > longest) longest = length;
  }
  let room2 = 1;
  for (let n = 1; n < 16; n++) {
    room2 = room2 * 2 - counts[n];
    if (room2 < 0) throw END;
    next[n + 1] = next[n] + counts[n] << 1;
  }
  const table4 = new Uint16Array(1 << longest);
  for (let s = 0; s < lengths.length; s++) {
    const length = lengths[s];
    if (!length) continue;
    let code = next[length]++, reversed = 0;
    for (let k = 0; k < length; k++, code >>= 1) reversed = reversed << 1 | code & 1;
    for (let k = reversed; k < table4.length; k += 1 << length) table4[k] = s << 4 | length;
  }
  return { table: table4, longest };
}
function dynamicCodes(bits4, symbol) {
  const literals = bits4(5) + 257, distances = bits4(5) + 1, n = bits4(4) + 4;
  if (literals > 286 || distances > 30) throw END;
  const short3 = new Uint8Array(19);
  for (let k = 0; k < n; k++) short3[ORDER[k]] = bits4(3);
  const code = codeOf2(short3), lengths = new Uint8Array(literals + distances);
  for (let k = 0; k < lengths.length; ) {
    const s = symbol(code);
    if (s < 16) {
      lengths[k++] = s;
      continue;
    }
    if (s === 16 && k === 0) throw END;
    const value2 = s === 16 ? lengths[k - 1] : 0;
    const repeat = s === 16 ? 3 + bits4(2) : s === 17 ? 3 + bits4(3) : 11 + bits4(7);
    if (k + repeat > lengths.length) throw END;
    lengths.fill(value2, k, k += repeat);
  }
  if (lengths[256] === 0) throw END;
  return [codeOf2(lengths.subarray(0, literals)), codeOf2(lengths.subarray(literals))];
}
var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
var LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
var LENGTHS = [...running(LENGTH_BITS.slice(0, 28), 3), 258];
var DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
var DISTANCES = running(DISTANCE_BITS, 1);
var FIXED = [
  codeOf2(Array.from({ length: 288 }, (_, s) => s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8)),
  codeOf2(new Uint8Array(30).fill(5))
];
function running(widths, start) {
  let base = start;
  return widths.map((width) => (base += 1 << width) - (1 << width));
}

// checkpoint/zip/_summer.ts
var NEAR = 1 << 18;
var FAR2 = 1 << 24;
function summer(crc32, store) {
  function near(crc, at2, length, out) {
    const piece = out ? void 0 : new Uint8Array(Math.min(NEAR, length));
    for (let done = 0; done < length; done += NEAR) {
      const n = Math.min(NEAR, length - done);
      const bytes = store.read(at2 + done, n, out?.subarray(done, done + n) ?? piece?.subarray(0, n));
      if (bytes instanceof Promise) return bytes.then((first) => far(crc32(first, crc), at2, length, out, n));
      crc = crc32(bytes, crc);
    }
    return crc;
  }
  async function far(crc, at2, length, out, done) {
    for (; done < length; done += FAR2) {
      const n = Math.min(FAR2, length - done);
      crc = crc32(await store.read(at2 + done, n, out?.subarray(done, done + n)), crc);
    }
    return crc;
  }
  return (crc, at2, length, out) => {
    const shared2 = out && store.share?.(at2, out);
    if (!shared2) return near(crc, at2, length, out);
    return both(shared2.done, () => near(crc, at2, shared2.left, out)).then(
      (half2) => crc32(out.subarray(shared2.left), half2)
    );
  };
}

// checkpoint/zip/_zip_directory.ts
async function readDirectory(store, fail) {
  const { at: at2, size, count: count2 } = await findDirectory(store, fail);
  return parseDirectory(await store.read(at2, size), count2, at2, fail);
}
var END_SIZE = 22;
async function findDirectory(store, fail) {
  if (store.size < END_SIZE) throw fail("truncated", `a zip archive needs ${END_SIZE} bytes, it has ${store.size}`);
  const length = Math.min(store.size, END_SIZE + 65535), base = store.size - length;
  const tail2 = await store.read(base, length), view = viewOf(tail2);
  let end = length - END_SIZE;
  while (end >= 0 && !(view.getUint32(end, true) === 101010256 && end + END_SIZE + view.getUint16(end + 20, true) === length)) end--;
  if (end < 0) throw fail("truncated", "it has no end record: the zip archive is cut, or something follows it");
  const disks = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const short3 = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true)
  };
  if (disks.some((d) => d !== 0 && d !== 65535)) {
    throw fail("zip", "it is one disk of several", { offset: base + end });
  }
  let border = base + end, found2 = short3;
  if (border >= 20) {
    const locator = viewOf(await store.read(border - 20, 20));
    if (locator.getUint32(0, true) === 117853008) {
      const where = wide4(locator, 8, fail);
      if (where + 56 > border - 20) {
        throw fail("zip", "its zip64 record lies outside of the file", { offset: border - 20 });
      }
      found2 = wideRecord(viewOf(await store.read(where, 56)), short3, fail);
      border = where;
    }
  }
  if (found2 === short3 && (short3.count === 65535 || short3.size === 4294967295 || short3.at === 4294967295)) {
    throw fail("zip", "it lacks the zip64 record that its end record asks for", { offset: border });
  }
  if (found2.at + found2.size !== border) {
    throw fail("zip", "its directory is not where its end record says", { offset: border });
  }
  if (found2.count * 46 > found2.size) {
    throw fail("zip", `its directory cannot hold ${found2.count} members`, { offset: found2.at });
  }
  return found2;
}
function wideRecord(view, short3, fail) {
  if (view.getUint32(0, true) !== 101075792) throw fail("zip", "its zip64 record is missing");
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw fail("zip", "it is one disk of several");
  const long2 = { count: wide4(view, 32, fail), size: wide4(view, 40, fail), at: wide4(view, 48, fail) };
  const agrees = (a, b, all2) => a === b || a === all2;
  if (agrees(short3.count, long2.count, 65535) && agrees(short3.size, long2.size, 4294967295) && agrees(short3.at, long2.at, 4294967295)) return long2;
  throw fail("zip", "its two end records contradict each other");
}
function parseDirectory(bytes, count2, base, fail) {
  const view = viewOf(bytes), list2 = [];
  let i = 0;
  for (let k = 0; k < count2; k++) {
    if (i + 46 > bytes.length || view.getUint32(i, true) !== 33639248) {
      throw fail("zip", `its directory ends after ${k} of ${count2} members`, { offset: base + i });
    }
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) => view.getUint16(i + o, true));
    const next = i + 46 + nameLength + extraLength + noteLength;
    if (next > bytes.length) throw fail("zip", "its directory is cut", { offset: base + i });
    const name = memberName(bytes.subarray(i + 46, i + 46 + nameLength));
    const bad4 = (detail, reason) => fail(detail, `member ${quoted(name)} ${reason}`, { offset: base + i });
    const flags = view.getUint16(i + 8, true), method = view.getUint16(i + 10, true);
    if (flags & 8257) throw bad4("unsupported", "is encrypted");
    if (method !== 0 && method !== 8) throw bad4("unsupported", `uses compression method ${method}`);
    if (view.getUint32(i + 38, true) >>> 28 === 10) throw bad4("zip", "is a symbolic link");
    const extra = bytes.subarray(i + 46 + nameLength, i + 46 + nameLength + extraLength);
    const fields2 = widened([24, 20, 42].map((o) => view.getUint32(i + o, true)), extra);
    if (!fields2) throw bad4("zip", "has a broken zip64 field");
    const [size, packed2, at2] = fields2;
    const disk = view.getUint16(i + 34, true);
    if (disk !== 0 && disk !== 65535) throw bad4("zip", "is on another disk");
    if (method === 0 && size !== packed2) throw bad4("zip", "is stored, but its two sizes differ");
    list2.push({
      name,
      size,
      packed: packed2,
      deflated: method === 8,
      crc: view.getUint32(i + 16, true),
      nameLength,
      at: at2,
      limit: base,
      least: at2 + 30 + nameLength + packed2
    });
    i = next;
  }
  if (i !== bytes.length) throw fail("zip", `its directory holds more than its ${count2} members`, { offset: base + i });
  return placed(list2, base, fail);
}
function placed(list2, base, fail) {
  const sorted = list2.toSorted((a, b) => a.at - b.at), out = /* @__PURE__ */ new Map();
  for (const [k, member] of sorted.entries()) {
    member.limit = sorted[k + 1]?.at ?? base;
    if (member.least > member.limit) {
      throw fail("zip", `member ${quoted(member.name)} reaches into what follows`, { offset: member.at });
    }
  }
  for (const { least: _, ...member } of list2) {
    if (out.has(member.name)) throw fail("zip", `member ${quoted(member.name)} comes twice`, { offset: member.at });
    out.set(member.name, member);
  }
  return out;
}
function widened(values2, extra) {
  if (!values2.includes(4294967295)) return values2;
  const view = viewOf(extra);
  for (let i = 0; i + 4 <= extra.length; ) {
    const id = view.getUint16(i, true), length = view.getUint16(i + 2, true);
    if (i + 4 + length > extra.length) return void 0;
    if (id === 1) {
      let at2 = i + 4;
      const out = values2.map((value2) => {
        if (value2 !== 4294967295) return value2;
        const wide5 = at2 + 8 <= i + 4 + length ? view.getBigUint64(at2, true) : 1n << 64n;
        at2 += 8;
        return wide5 <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide5) : NaN;
      });
      return out.some(Number.isNaN) ? void 0 : out;
    }
    i += 4 + length;
  }
  return void 0;
}
function memberName(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
function wide4(view, at2, fail) {
  const value2 = view.getBigUint64(at2, true);
  if (value2 > BigInt(Number.MAX_SAFE_INTEGER)) throw fail("zip", `it gives an offset or size of ${value2}`);
  return Number(value2);
}
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// checkpoint/zip/_zip.ts
async function openZip(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readDirectory(store, fail);
  const verified = /* @__PURE__ */ new Set();
  let summed = 0;
  function read3(member, from = 0, to = member.size, into) {
    return then(dataOffset(store, member, fail), (data) => {
      if (member.deflated) {
        return then(store.read(data, member.packed), (packed2) => {
          const bytes = unpack(member, packed2, fail);
          if (!isChecked(member)) check(member, crcFor(member)(bytes));
          return from === 0 && to === member.size ? bytes : bytes.slice(from, to);
        });
      }
      if (isChecked(member)) return store.read(data + from, to - from, into);
      const out = into ?? new Uint8Array(to - from), sum = summer(crcFor(member), store);
      const before = sum(0, data, from), kept = then(before, (crc) => sum(crc, data + from, to - from, out));
      return then(then(kept, (crc) => sum(crc, data + to, member.size - to)), (crc) => {
        check(member, crc);
        return out;
      });
    });
  }
  const isChecked = ({ name, crc }) => !options.verify || verified.has(name) || options.zeroIsNone && crc === 0;
  const crcFor = ({ packed: packed2 }) => crc32For(summed + packed2);
  function check(member, crc) {
    if (crc !== member.crc) {
      throw fail("crc", `the checksum of ${quoted(member.name)} does not fit: its bytes have changed`, {
        offset: member.at
      });
    }
    verified.add(member.name);
    summed += member.packed;
  }
  function peek(member, length) {
    const n = Math.min(length, member.size);
    return then(dataOffset(store, member, fail), (data) => {
      if (!member.deflated) return store.read(data, n);
      return then(store.read(data, Math.min(member.packed, n + 1024)), (packed2) => inflateStart(packed2, n));
    });
  }
  return { members, read: read3, peek };
}
function unpack(member, packed2, fail) {
  const bytes = member.size > 1032 * (packed2.length + 1) ? void 0 : inflate(packed2, member.size);
  if (bytes) return bytes;
  throw fail("zip", `${quoted(member.name)} does not unpack to the ${member.size} bytes it declares`, {
    offset: member.at
  });
}
function dataOffset(store, member, fail) {
  return then(store.read(member.at, Math.min(30 + member.nameLength, member.limit - member.at)), (bytes) => {
    const view = viewOf(bytes), bad4 = (reason) => fail("zip", `member ${quoted(member.name)} ${reason}`, { offset: member.at });
    if (bytes.length < 30 || view.getUint32(0, true) !== 67324752) throw bad4("has no local header");
    const length = view.getUint16(26, true), data = member.at + 30 + length + view.getUint16(28, true);
    if (length !== bytes.length - 30 || memberName(bytes.subarray(30)) !== member.name) {
      throw bad4("has another name in its local header");
    }
    const [flags, method] = [view.getUint16(6, true), view.getUint16(8, true)];
    if (method !== (member.deflated ? 8 : 0) || flags & 1) throw bad4("is described differently in its local header");
    if (data + member.packed > member.limit) throw bad4("reaches into what follows");
    return data;
  });
}

// checkpoint/formats/_read_torch.ts
async function readTorch(store, options) {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readTorchZip(
        store,
        await openZip(store, { verify: options.verify ?? true, zeroIsNone: true }),
        options
      );
    case "pickle":
      return await readTorchLegacy(store, options);
    case "tar":
      return await readTorchTar(store, options);
    default:
      throw broken(store.name, "bad-magic", "it is no file of torch.save", { offset: 0 });
  }
}

// checkpoint/formats/_read_sharded.ts
async function readSharded(store, index, options, fail) {
  const map = memberOf(index, "weight_map");
  if (!(map instanceof Map)) throw fail("index-json", "its weight_map is no object");
  const shards2 = /* @__PURE__ */ new Map(), owner = /* @__PURE__ */ new Map();
  const close = () => {
    for (const shard of shards2.values()) shard.close?.();
    store.close();
  };
  try {
    for (const [name, file] of map) {
      if (typeof file !== "string") throw fail("index-json", `the shard of ${quoted(name)} is no text`, { path: name });
      let shard = shards2.get(file);
      if (shard === void 0) shards2.set(file, shard = await openShard(store, file, options, fail));
      if (!shard.specs.has(name) && !shard.raw?.has(name)) {
        throw fail("missing-tensor", `it is not in its shard ${quoted(file)}`, { path: name });
      }
      owner.set(name, shard);
    }
    for (const [file, shard] of shards2) {
      for (const name of [...shard.specs.keys(), ...shard.raw?.keys() ?? []]) {
        if (owner.get(name) === shard) continue;
        throw fail("extra-tensor", `shard ${quoted(file)} holds it, but the index does not say so`, { path: name });
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  const specs = /* @__PURE__ */ new Map(), raw = /* @__PURE__ */ new Map();
  for (const [name, shard] of owner) {
    const spec2 = shard.specs.get(name);
    if (spec2) specs.set(name, spec2);
    else raw.set(name, shard.raw.get(name));
  }
  const metadata = memberOf(index, "metadata");
  const tied = [...shards2.values()].flatMap((s) => s.tied ?? []), shared2 = [...shards2.values()].flatMap((s) => s.shared ?? []);
  return {
    name: store.name,
    specs,
    metadata: metadata instanceof Map ? plainJson(metadata) : /* @__PURE__ */ new Map(),
    read: (name, range2, into) => found(store.name, owner, name).read(name, range2, into),
    close,
    ...raw.size && { raw, readRaw: (name) => found(store.name, owner, name).readRaw(name) },
    ...tied.length && { tied },
    ...shared2.length && { shared: shared2 }
  };
}
async function openShard(store, file, options, fail) {
  const shard = await openBeside(store, file, fail);
  try {
    const safe = file.endsWith(".safetensors") || store.name.includes(".safetensors");
    return await (safe ? readSafetensors(shard) : readTorch(shard, { ...options, names: "file" }));
  } catch (error) {
    shard.close();
    throw error;
  }
}

// checkpoint/formats/_read_tfjs.ts
var DTYPES2 = /* @__PURE__ */ new Map([
  ["float32", "float32"],
  ["float16", "float16"],
  ["int32", "int32"],
  ["uint16", "uint16"],
  ["uint8", "uint8"],
  ["bool", "bool"],
  ["complex64", "complex64"],
  ["string", "string"]
]);
async function readTfjs(store, json, fail) {
  const manifest = memberOf(json, "weightsManifest");
  if (!Array.isArray(manifest)) throw fail("index-json", "its weightsManifest is no list");
  const files = [], entries2 = /* @__PURE__ */ new Map();
  const close = () => {
    for (const file of [...files, store]) file.close();
  };
  try {
    for (const group of manifest) {
      const paths = memberOf(group, "paths"), weights = memberOf(group, "weights");
      if (!Array.isArray(paths) || !Array.isArray(weights)) {
        throw fail("index-json", "a group of weights has no lists of paths and weights");
      }
      const shards2 = [];
      for (const path of paths) {
        const shard = await openBeside(store, path, fail);
        shards2.push(shard), files.push(shard);
      }
      const bytes = joined(store.name, shards2);
      let at2 = 0;
      for (const weight of weights) {
        const [name, entry2] = await weightOf(weight, bytes, at2, fail);
        if (entries2.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries2.set(name, entry2);
        at2 += entry2.stored;
      }
      if (at2 !== bytes.size) throw fail("trailing-bytes", `${bytes.size - at2} bytes of its shards belong to no weight`);
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries2, /* @__PURE__ */ new Map(), close);
}
async function weightOf(json, bytes, at2, fail) {
  const name = memberOf(json, "name"), sizes = memberOf(json, "shape"), type = memberOf(json, "dtype");
  if (typeof name !== "string") throw fail("index-json", "a weight has no name");
  const dtype = typeof type === "string" ? DTYPES2.get(type) : void 0;
  if (dtype === void 0) throw fail("bad-dtype", "its dtype is not known", { path: name });
  if (!Array.isArray(sizes)) throw fail("bad-shape", "its shape is no list", { path: name });
  const shape = checkedShape(sizes.map(plainInteger), dtype, name, fail), n = count(shape);
  const quantized = memberOf(json, "quantization");
  if (dtype === "string") {
    const stored3 = await textsEnd(bytes, at2, n, name, fail) - at2;
    return [name, { dtype, shape, stored: stored3, length: stored3, bytes: (from, to) => bytes.read(at2 + from, to - from) }];
  }
  const decode = quantized === void 0 ? void 0 : decoder(quantized, dtype, name, fail);
  const stored2 = decode ? n * decode.width : bytesIn(shape, dtype), size = bitsOf(dtype) / 8;
  if (at2 + stored2 > bytes.size) {
    throw fail("truncated", `it needs ${stored2} bytes, its shards have ${bytes.size - at2} left`, { path: name });
  }
  if (!decode) {
    return [name, { dtype, shape, stored: stored2, bytes: (from, to, into) => bytes.read(at2 + from, to - from, into) }];
  }
  const { width, run: run2 } = decode;
  return [name, {
    dtype,
    shape,
    stored: stored2,
    bytes: (from, to) => then(bytes.read(at2 + from / size * width, (to - from) / size * width), run2)
  }];
}
function decoder(json, dtype, path, fail) {
  const type = memberOf(json, "dtype"), bad4 = (reason) => fail("quantization", reason, { path });
  if (type === "float16" && dtype === "float32") {
    return {
      width: 2,
      run: (codes) => bytesOf2(Float32Array.from(new Uint16Array(codes.buffer, codes.byteOffset, codes.length / 2), fromFloat16))
    };
  }
  if (type !== "uint8" && type !== "uint16") throw bad4("its quantisation is of an unknown dtype");
  if (dtype !== "float32" && dtype !== "int32") throw bad4(`${dtype} is never quantised`);
  const [scale, min] = ["scale", "min"].map((key) => {
    const number3 = memberOf(json, key), value2 = isNumber(number3) ? Number(number3.digits) : NaN;
    if (!Number.isFinite(value2)) throw bad4(`its ${key} is no finite number`);
    return value2;
  });
  const width = type === "uint8" ? 1 : 2;
  return {
    width,
    run(bytes) {
      const codes = width === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
      return bytesOf2(
        dtype === "float32" ? Float32Array.from(codes, (q) => q * scale + min) : Int32Array.from(codes, (q) => toEven(q * scale + min))
      );
    }
  };
}
function toEven(x) {
  const low2 = Math.floor(x), rest2 = x - low2;
  return rest2 > 0.5 || rest2 === 0.5 && low2 % 2 !== 0 ? low2 + 1 : low2;
}
var bytesOf2 = (values2) => new Uint8Array(values2.buffer, values2.byteOffset, values2.byteLength);
async function textsEnd(bytes, start, n, path, fail) {
  if (n * 4 > bytes.size - start) throw fail("truncated", `its shards cannot hold ${n} texts`, { path });
  let at2 = start;
  for (let k = 0; k < n; k++) {
    const word5 = await bytes.read(at2, 4);
    at2 += 4 + new DataView(word5.buffer, word5.byteOffset, 4).getUint32(0, true);
    if (at2 > bytes.size) throw fail("truncated", `text ${k} reaches beyond its shards`, { path });
  }
  return at2;
}
function joined(name, files) {
  const size = files.reduce((n, f) => n + f.size, 0);
  return {
    name,
    size,
    close: () => {
    },
    read(at2, length, into) {
      within({ name, size }, at2, length);
      const out = into ?? new Uint8Array(length), waiting = [];
      let base = 0;
      for (const file of files) {
        const from = Math.max(at2, base), to = Math.min(at2 + length, base + file.size);
        if (from < to) {
          const part = file.read(from - base, to - from, out.subarray(from - at2, to - at2));
          if (part instanceof Promise) waiting.push(part);
        }
        base += file.size;
      }
      return waiting.length ? Promise.all(waiting).then(() => out) : out;
    }
  };
}

// checkpoint/formats/_read_json.ts
var LARGEST2 = 1e8;
async function readJson(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST2) throw fail("limit", `its JSON has more than ${LARGEST2} bytes`);
  const json = parseJson(await store.read(0, store.size), "index-json", fail);
  if (memberOf(json, "weight_map") !== void 0) return await readSharded(store, json, options, fail);
  if (memberOf(json, "weightsManifest") !== void 0) return await readTfjs(store, json, fail);
  throw fail("index-json", "it has neither a weight_map nor a weightsManifest");
}

// checkpoint/formats/_npy_header.ts
var LONGEST_NPY = 12 + 1e4;
var DTYPES3 = /* @__PURE__ */ new Map([
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["b1", "bool"],
  ["c8", "complex64"],
  ["c16", "complex128"]
]);
function parseNpyHeader(start, size, broken2) {
  if (size < 10) throw broken2("truncated", `it has ${size} bytes, a header needs 10`);
  if (String.fromCharCode(...start.subarray(0, 6)) !== "NUMPY") throw broken2("bad-magic", "it is no npy file");
  const major = start[6], minor = start[7];
  if (major < 1 || major > 3 || minor !== 0) {
    throw broken2("unsupported", `its version is ${major}.${minor}, lensor reads 1.0 to 3.0`);
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength), begin = major === 1 ? 10 : 12;
  if (start.length < begin) throw broken2("truncated", "its header is cut");
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true), data = begin + length;
  if (data > size) throw broken2("truncated", `its header of ${length} bytes does not fit into ${size}`);
  if (length > LONGEST_NPY - 12) throw broken2("npy-header", `its header has ${length} bytes, numpy reads up to 10000`);
  const fields2 = parseLiteral(textOf(start.subarray(begin, data), major, broken2), broken2);
  if (!(fields2 instanceof Map)) throw broken2("npy-header", "its header is no dict");
  const names2 = [...fields2.keys()].toSorted().join();
  if (names2 !== "descr,fortran_order,shape") {
    throw broken2("npy-header", "its header has other keys than descr, fortran_order, shape");
  }
  const fortran = fields2.get("fortran_order");
  if (typeof fortran !== "boolean") throw broken2("npy-header", "fortran_order is neither True nor False");
  const header = {
    ...dtypeOf2(fields2.get("descr"), broken2),
    fortran,
    shape: shapeOf(fields2.get("shape"), broken2),
    data
  };
  checkSize2(header, size - data, broken2);
  return header;
}
function textOf(bytes, major, broken2) {
  if (major < 3) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken2("npy-header", "its header is no UTF-8");
  }
}
function dtypeOf2(descr, broken2) {
  const [, order, code] = typeof descr === "string" && /^([<>=|])([a-zA-Z]\d+)$/.exec(descr) || [];
  const dtype = DTYPES3.get(code ?? "");
  if (dtype !== void 0) return { dtype, bigEndian: order === ">" };
  const shown = typeof descr === "string" ? quoted(descr) : "of several fields";
  throw broken2("bad-dtype", `its dtype is ${shown}; lensor reads plain numbers, save it as one of those`);
}
function shapeOf(shape, broken2) {
  const sizes = shape !== null && typeof shape === "object" && "tuple" in shape ? shape.tuple : void 0;
  if (sizes === void 0) throw broken2("bad-shape", "its shape is no tuple");
  if (sizes.length > 64) throw broken2("limit", "it has more than 64 axes");
  return sizes.map((size) => {
    if (typeof size !== "bigint" || size < 0n) throw broken2("bad-shape", "a size in its shape is no count");
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw broken2("overflow", `a size of ${size} is too large`);
    return Number(size);
  });
}
function checkSize2({ shape, dtype }, room2, broken2) {
  const width = [...DTYPES3].find(([, d]) => d === dtype)[0].slice(1);
  const bytes = shape.reduce((n, size) => n * BigInt(size), BigInt(width));
  if (bytes >= 1n << 64n) throw broken2("overflow", "its shape overflows");
  if (bytes > BigInt(room2)) throw broken2("truncated", `its shape takes ${bytes} bytes, ${room2} follow the header`);
  if (bytes < BigInt(room2)) throw broken2("trailing-bytes", `${BigInt(room2) - bytes} bytes follow the last element`);
}
function parseLiteral(text2, broken2) {
  let i = 0;
  const bad4 = (reason) => broken2("npy-header", `${reason} at character ${i} of its header`);
  const space = () => {
    while (" 	\r\n".includes(text2[i] ?? "x")) i++;
  };
  const match = (pattern) => {
    pattern.lastIndex = i;
    const found2 = pattern.exec(text2)?.[0];
    i += found2?.length ?? 0;
    return found2;
  };
  function value2(depth) {
    if (depth > 8) throw bad4("values nest too deeply");
    space();
    const string = match(/'[^'\\\n]*'|"[^"\\\n]*"/y);
    if (string !== void 0) return string.slice(1, -1);
    const word5 = match(/True\b|False\b|None\b/y);
    if (word5 !== void 0) return word5 === "None" ? null : word5 === "True";
    const float9 = match(/-?\d+(\.\d*|[eE][+-]?\d+)/y);
    if (float9 !== void 0) return { float: float9 };
    const integer2 = match(/-?\d{1,30}L?\b/y);
    if (integer2 !== void 0) return BigInt(integer2.replace("L", ""));
    const c2 = text2[i++];
    if (c2 === "{") return dict2(depth);
    if (c2 === "[") return { list: items("]", depth)[0] };
    if (c2 !== "(") throw bad4("something else than a literal stands");
    const [list2, commas] = items(")", depth);
    return list2.length === 1 && commas === 0 ? list2[0] : { tuple: list2 };
  }
  function items(end, depth) {
    const out2 = [];
    for (let commas = 0; ; commas++) {
      space();
      if (text2[i] === end) return i++, [out2, commas];
      out2.push(value2(depth + 1));
      space();
      const c2 = text2[i++];
      if (c2 === end) return [out2, commas];
      if (c2 !== ",") throw bad4("a comma is missing");
    }
  }
  function dict2(depth) {
    const out2 = /* @__PURE__ */ new Map();
    for (; ; ) {
      space();
      if (text2[i] === "}") return i++, out2;
      const key = value2(depth + 1);
      if (typeof key !== "string") throw bad4("a key is no text");
      if (out2.has(key)) throw broken2("duplicate-key", `its header has ${quoted(key)} twice`);
      space();
      if (text2[i++] !== ":") throw bad4("a colon is missing");
      out2.set(key, value2(depth + 1));
      space();
      const c2 = text2[i++];
      if (c2 === "}") return out2;
      if (c2 !== ",") throw bad4("a comma is missing");
    }
  }
  const out = value2(0);
  space();
  if (i < text2.length) throw bad4("something follows the dict");
  return out;
}

// checkpoint/formats/_read_npy.ts
async function readNpy(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const header = parseNpyHeader(await store.read(0, Math.min(store.size, LONGEST_NPY)), store.size, fail);
  const entry2 = entryOf4(header, (from, to, into) => store.read(from, to - from, into));
  return located(store.name, /* @__PURE__ */ new Map([["", entry2]]), /* @__PURE__ */ new Map(), () => store.close());
}
async function readNpz(store, zip) {
  const entries2 = /* @__PURE__ */ new Map();
  for (const member of zip.members.values()) {
    const name = member.name.replace(/\.npy$/, "");
    const fail = (detail, reason, place) => broken(store.name, detail, reason, { ...place, path: name });
    if (entries2.has(name)) throw fail("duplicate-key", "the name comes twice");
    const header = parseNpyHeader(await zip.peek(member, LONGEST_NPY), member.size, fail);
    entries2.set(name, entryOf4(header, (from, to, into) => zip.read(member, from, to, into)));
  }
  return located(store.name, entries2, /* @__PURE__ */ new Map(), () => store.close());
}
function entryOf4({ dtype, shape, fortran, bigEndian, data }, read3) {
  const size = bitsOf(dtype) / 8, total = count(shape) * size;
  const finish = (bytes) => bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes;
  if (!fortran || shape.length < 2) {
    return { dtype, shape, bytes: (from, to, into) => then(read3(data + from, data + to, into), finish) };
  }
  const strides = [];
  shape.reduce((step3, n) => (strides.push(step3), step3 * n), 1);
  return {
    dtype,
    shape,
    bytes: (from, to) => then(
      from === to ? new Uint8Array() : read3(data, data + total),
      (bytes) => finish(from === to ? bytes : strided(bytes, shape, strides, size, from / size, to / size))
    )
  };
}

// checkpoint/formats/_protobuf.ts
function fieldsOf(bytes, broken2) {
  const out = [], reader2 = { bytes, at: 0 };
  while (reader2.at < bytes.length) {
    const key = varint(reader2, broken2), id = Number(key >> 3n), wire = Number(key & 7n);
    if (id === 0 || key >> 32n) throw broken2("protobuf", "a field has no number", { offset: reader2.at });
    if (wire === 0) out.push({ id, value: varint(reader2, broken2) });
    else if (wire === 1 || wire === 5) out.push({ id, data: take(reader2, wire === 1 ? 8 : 4, broken2) });
    else if (wire === 2) out.push({ id, data: take(reader2, Number(varint(reader2, broken2)), broken2) });
    else throw broken2("protobuf", `a field has wire type ${wire}`, { offset: reader2.at });
  }
  return out;
}
function varints(fields2, id, broken2) {
  const out = [];
  for (const field of fields2) {
    if (field.id !== id) continue;
    if (field.value !== void 0) out.push(field.value);
    const reader2 = { bytes: field.data ?? new Uint8Array(), at: 0 };
    while (reader2.at < reader2.bytes.length) out.push(varint(reader2, broken2));
  }
  return out;
}
function signedVarints(fields2, id, broken2) {
  return varints(fields2, id, broken2).map((n) => BigInt.asIntN(64, n));
}
function numbers(fields2, id, width, broken2) {
  const parts2 = fields2.filter((f) => f.id === id).map((f) => f.data ?? new Uint8Array(1));
  const out = new Uint8Array(parts2.reduce((n, p) => n + p.length, 0));
  let at2 = 0;
  for (const part of parts2) {
    if (part.length % width) throw broken2("protobuf", "numbers are cut");
    out.set(part, at2);
    at2 += part.length;
  }
  return out;
}
function integers(values2, dtype, make) {
  const width = dtype.includes("64") ? 8 : dtype.includes("32") ? 4 : dtype.includes("16") ? 2 : 1;
  const out = make(values2.length * width), view = new DataView(out.buffer, out.byteOffset, out.byteLength);
  for (const [i, value2] of values2.entries()) {
    if (width === 8) view.setBigUint64(8 * i, value2, true);
    else if (width === 4) view.setUint32(4 * i, Number(value2 & 0xffffffffn), true);
    else if (width === 2) view.setUint16(2 * i, Number(value2 & 0xffffn), true);
    else view.setUint8(i, Number(value2 & 0xffn));
  }
  return out;
}
function varint(reader2, broken2) {
  let low2 = 0, high3 = 0n;
  for (let k = 0; k < 10; k++) {
    const b = reader2.bytes[reader2.at++];
    if (b === void 0) throw broken2("truncated", "its message is cut", { offset: reader2.bytes.length });
    if (k < 4) low2 |= (b & 127) << 7 * k;
    else high3 |= BigInt(b & 127) << BigInt(7 * k);
    if (b < 128) return BigInt.asUintN(64, BigInt(low2) | high3);
  }
  throw broken2("protobuf", "a number has more than ten bytes", { offset: reader2.at });
}
function take(reader2, length, broken2) {
  if (!(length <= reader2.bytes.length - reader2.at)) {
    throw broken2("truncated", `its message is cut: a field of ${length} bytes`, { offset: reader2.at });
  }
  return reader2.bytes.subarray(reader2.at, reader2.at += length);
}

// checkpoint/formats/_read_onnx.ts
var TYPES2 = /* @__PURE__ */ new Map([
  [1, ["float32", 4]],
  [2, ["uint8", 5]],
  [3, ["int8", 5]],
  [4, ["uint16", 5]],
  [5, ["int16", 5]],
  [6, ["int32", 5]],
  [7, ["int64", 7]],
  [8, ["string", 6]],
  [9, ["bool", 5]],
  [10, ["float16", 5]],
  [11, ["float64", 10]],
  [12, ["uint32", 11]],
  [13, ["uint64", 11]],
  [14, ["complex64", 4]],
  [15, ["complex128", 10]],
  [16, ["bfloat16", 5]],
  [17, ["float8_e4m3fn", 5]],
  [18, ["float8_e4m3fnuz", 5]],
  [19, ["float8_e5m2", 5]],
  [20, ["float8_e5m2fnuz", 5]],
  [21, ["uint4", 5]],
  [22, ["int4", 5]]
]);
var DATA_FIELDS = [4, 5, 6, 7, 9, 10, 11];
async function readOnnx(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size >= 2 ** 31) throw fail("limit", "a model of ONNX has less than 2 GiB");
  const bytes = await store.read(0, store.size), files = /* @__PURE__ */ new Map(), entries2 = /* @__PURE__ */ new Map();
  const close = () => {
    for (const file of files.values()) file.close();
    store.close();
  };
  try {
    for (const model of fieldsOf(bytes, fail)) {
      if (model.id !== 7) continue;
      for (const graph of fieldsOf(dataOf(model, fail), fail)) {
        if (graph.id !== 5) continue;
        const [name, entry2] = await tensorOf2(dataOf(graph, fail), store, files, fail);
        if (entries2.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries2.set(name, entry2);
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries2, /* @__PURE__ */ new Map(), close);
}
function dataOf(field, fail) {
  if (field.data === void 0) throw fail("protobuf", `field ${field.id} has no length`);
  return field.data;
}
async function tensorOf2(bytes, store, files, fail) {
  const fields2 = fieldsOf(bytes, fail), last = (id) => fields2.findLast((f) => f.id === id);
  const name = utf8(last(8)?.data ?? new Uint8Array(), fail);
  const bad4 = (detail, reason) => fail(detail, reason, { path: name });
  const code = Number(last(2)?.value ?? 0n), [dtype, own3] = TYPES2.get(code) ?? [];
  if (dtype === void 0 || own3 === void 0) throw bad4("bad-dtype", `its data type ${code} is not known`);
  const shape = checkedShape(signedVarints(fields2, 1, fail), dtype, name, fail), size = bytesIn(shape, dtype);
  if (last(14)?.value === 1n) {
    const at2 = await externalOf(fields2, store, files, name, fail);
    const length = at2.length ?? at2.file.size - at2.offset;
    if (dtype === "string") throw bad4("unsupported", "texts are never external");
    if (at2.offset + length > at2.file.size) {
      throw bad4("truncated", `its data end at ${at2.offset + length}, its file at ${at2.file.size}`);
    }
    if (length !== size) throw bad4("size-mismatch", `its shape takes ${size} bytes, its data have ${length}`);
    return [name, {
      dtype,
      shape,
      length: size,
      bytes: (from, to, into) => at2.file.read(at2.offset + from, to - from, into)
    }];
  }
  const given2 = new Set(fields2.map((f) => f.id).filter((id) => DATA_FIELDS.includes(id)));
  if (given2.size > 1) throw bad4("size-mismatch", "it has data in several fields");
  const elements = given2.has(9) && dtype !== "string" ? last(9)?.data ?? new Uint8Array() : typedOf(fields2, dtype, own3, given2, fail);
  if (dtype === "string") {
    if (fields2.filter((f) => f.id === 6).length !== count(shape)) {
      throw bad4("size-mismatch", "it has another number of texts than its shape");
    }
  } else if (elements.length !== size) {
    throw bad4("size-mismatch", `its shape takes ${size} bytes, its data have ${elements.length}`);
  }
  return [name, { dtype, shape, length: elements.length, bytes: (from, to) => elements.slice(from, to) }];
}
function typedOf(fields2, dtype, own3, given2, fail) {
  if (given2.size && !given2.has(own3)) return new Uint8Array();
  switch (own3) {
    case 4:
      return numbers(fields2, 4, 4, fail);
    case 10:
      return numbers(fields2, 10, 8, fail);
    case 6:
      return textsOf(fields2.filter((f) => f.id === 6).map((f) => dataOf(f, fail)));
    default: {
      const values2 = varints(fields2, own3, fail);
      return isRaw(dtype) ? Uint8Array.from(values2, (v) => Number(v & 255n)) : integers(values2, dtype, (n) => toBytes(elementsOf(new Uint8Array(n), dtype)));
    }
  }
}
function textsOf(texts) {
  const out = new Uint8Array(texts.reduce((n, t) => n + 4 + t.length, 0)), view = new DataView(out.buffer);
  let at2 = 0;
  for (const text2 of texts) {
    view.setUint32(at2, text2.length, true);
    out.set(text2, at2 + 4);
    at2 += 4 + text2.length;
  }
  return out;
}
async function externalOf(fields2, store, files, path, fail) {
  const keys = /* @__PURE__ */ new Map();
  for (const field of fields2) {
    if (field.id !== 13) continue;
    const pair2 = fieldsOf(dataOf(field, fail), fail), text2 = (id) => utf8(pair2.findLast((f) => f.id === id)?.data ?? new Uint8Array(), fail);
    keys.set(text2(1), text2(2));
  }
  const decimal = (key) => {
    const digits2 = keys.get(key);
    if (digits2 === void 0) return void 0;
    const n = Number(digits2);
    if (!/^\d{1,16}$/.test(digits2) || !Number.isSafeInteger(n)) {
      throw fail("bad-offset", `its ${key} ${quoted(digits2)} is no offset`, { path });
    }
    return n;
  };
  const location = keys.get("location"), offset = decimal("offset") ?? 0, length = decimal("length");
  const plain5 = (detail, reason) => fail(detail, reason, { path });
  let file = files.get(location ?? "");
  if (file === void 0) files.set(location ?? "", file = await openBeside(store, location, plain5));
  return { file, offset, length };
}
function utf8(bytes, fail) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fail("protobuf", "a text is no UTF-8");
  }
}

// checkpoint/formats/_read_any.ts
async function readAny(store, options = {}) {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readZip(store, options);
    case "pickle":
    case "tar":
      return await readTorch(store, options);
    case "safetensors":
      return await readSafetensors(store);
    case "npy":
      return await readNpy(store);
    case "json":
      return await readJson(store, options);
    case "gguf":
      return await readGguf(store);
    case "protobuf":
      return await readOnnx(store);
    default: {
      const detail = store.size < 8 ? "truncated" : "bad-magic";
      throw broken(store.name, detail, "it is in no format that lensor knows", { offset: 0 });
    }
  }
}
async function readZip(store, options) {
  const verify = options.verify ?? true;
  const zip = await openZip(store, { verify, zeroIsNone: false });
  const names2 = [...zip.members.keys()];
  if (names2.length === 0) throw broken(store.name, "zip", "it is an empty archive");
  if (names2.some((n) => n.endsWith(".npy")) && !names2.some((n) => n.endsWith("/data.pkl"))) {
    return await readNpz(store, zip);
  }
  return await readTorchZip(store, await openZip(store, { verify, zeroIsNone: true }), options);
}

// checkpoint/_open_options.ts
var CHOICES = /* @__PURE__ */ new Map([
  ["whole", [true, false]],
  ["unwrap", ["usual", "state_dict"]],
  ["names", ["plain", "file"]],
  ["onUnknown", ["error", "inert"]],
  ["verify", [true, false]],
  ["redirects", ["same-host", "any"]]
]);
function checkOpenOptions(options) {
  checkOptions("open a checkpoint", options, [...CHOICES.keys(), "sha256"]);
  for (const [name, value2] of Object.entries(options ?? {})) {
    const choices = CHOICES.get(name);
    if (value2 === void 0 || choices?.includes(value2)) continue;
    if (choices === void 0) {
      if (typeof value2 === "string" && /^[0-9a-f]{64}$/i.test(value2)) continue;
      throw new LensorError("type", `Cannot open a checkpoint: sha256 is ${describe(value2)}; give 64 hex digits`);
    }
    throw new LensorError(
      "type",
      `Cannot open a checkpoint: ${name} is ${describe(value2)}; use one of ${quoteNames(choices.map(String))}`
    );
  }
}

// checkpoint/from_bytes.ts
async function fromBytes2(bytes, name = "bytes", options = {}) {
  checkOpenOptions(options);
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot read "${name}": expected a Uint8Array, found ${describe(bytes)}`);
  }
  const store = bytesStore(bytes, name);
  return await closingOnError(store, () => readAny(store, options));
}

// checkpoint/stores/_http_store.ts
var FIRST = 1 << 16;
var ATTEMPTS = 4;
var PAUSE = 100;
var STALLED = 6e4;
var REDIRECTS = 5;
async function openHttp(target, anywhere = false) {
  const name = nameOf(target);
  const first = await request(target, name, 0, FIRST, anywhere);
  const { head, size, tag, url } = first;
  async function read3(at2, length, into) {
    within({ name, size }, at2, length);
    const out = into ?? new Uint8Array(length);
    if (at2 + length <= head.length) {
      out.set(head.subarray(at2, at2 + length));
      return out;
    }
    let done = 0, failures = 0;
    while (done < length) {
      const before = done;
      try {
        const response = await send(url, name, at2 + done, length - done);
        if (tagOf(response) !== tag || sizeOf2(response) !== size) {
          await response.body?.cancel();
          throw new LensorError("io", `Cannot read "${name}": it has changed on the server since it was opened`, {
            file: name
          });
        }
        for await (const piece of piecesOf(response)) {
          if (piece.length > length - done) throw broken(name, "http", "the server sent more than it was asked for");
          out.set(piece, done);
          done += piece.length;
        }
        if (done === before) throw new Error("the server sent nothing");
      } catch (error) {
        if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named3(name, error);
        if (done > before) failures = 0;
        if (++failures >= ATTEMPTS) throw gaveUp(name, error);
        await pause(failures);
      }
    }
    return out;
  }
  return {
    name,
    size,
    read: read3,
    close: () => {
    },
    sibling: (other) => openHttp(new URL(other.split("/").map(encodeURIComponent).join("/"), url), anywhere)
  };
}
function nameOf({ pathname, host }) {
  const last = pathname.split("/").at(-1) || host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
async function request(target, name, at2, length, anywhere) {
  for (let failures = 0; ; ) {
    try {
      let url = target;
      for (let hops = 0; ; hops++) {
        const response = await send(url, name, at2, length, true), next = redirectOf(response, url, name, anywhere);
        if (next === void 0) {
          const size = sizeOf2(response), parts2 = [];
          let got2 = 0;
          for await (const piece of piecesOf(response)) {
            if ((got2 += piece.length) > length) {
              throw broken(name, "http", "the server sent more than it was asked for");
            }
            parts2.push(piece);
          }
          const head = new Uint8Array(await new Blob(parts2).arrayBuffer());
          if (head.length !== Math.min(size, length)) throw new Error("the transfer broke off");
          return { head, size, tag: tagOf(response), url };
        }
        await response.body?.cancel();
        if (hops === REDIRECTS) {
          throw new LensorError("io", `Cannot read "${name}": it is redirected without end`, { file: name });
        }
        url = next;
      }
    } catch (error) {
      if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named3(name, error);
      if (++failures >= ATTEMPTS) throw gaveUp(name, error);
      await pause(failures);
    }
  }
}
async function send(url, name, at2, length, redirects = false) {
  const response = await fetch(url, { headers: { range: `bytes=${at2}-${at2 + length - 1}` }, redirect: "manual" });
  const { status } = response;
  if (status === 206 && startOf2(response) === at2 || redirects && status >= 300 && status < 400) return response;
  await response.body?.cancel();
  const place = { file: name, offset: at2 };
  if (status === 404 || status === 410) {
    throw new LensorError("missing", `Cannot read "${name}": there is no such file at ${url.origin}`, {
      ...place,
      detail: "missing-file"
    });
  }
  if (status === 416) throw broken(name, "truncated", "the file on the server is empty", { offset: at2 });
  const why = status === 200 || status === 206 ? "the server gives no ranges; download the file first" : `the server answers ${status}`;
  const detail = status >= 500 || status === 429 ? PASSING : void 0;
  throw new LensorError(status === 200 ? "unsupported" : "io", `Cannot read "${name}": ${why}`, { ...place, detail });
}
var PASSING = "http-busy";
var isPassing = (error) => error.detail === PASSING;
function redirectOf(response, from, name, anywhere) {
  if (response.status < 300 || response.status >= 400) return void 0;
  const location = response.headers.get("location"), to = location === null ? null : URL.parse(location, from);
  if (to?.host === from.host && to.protocol === from.protocol) return to;
  if (anywhere && to && (to.protocol === from.protocol || to.protocol === "https:")) return to;
  throw new LensorError(
    "forbidden",
    `Cannot read "${name}": ${from.host} redirects to ${to?.host ?? "an unknown place"}; open that address itself, or pass redirects: "any"`,
    { file: name, detail: "redirect" }
  );
}
var range = (response) => /^bytes (\d{1,16})-(\d{1,16})\/(\d{1,16})$/.exec(response.headers.get("content-range") ?? "");
var startOf2 = (response) => Number(range(response)?.[1] ?? NaN);
var sizeOf2 = (response) => Number(range(response)?.[3] ?? NaN);
var tagOf = (response) => response.headers.get("etag") ?? response.headers.get("last-modified") ?? "";
async function* piecesOf(response) {
  const reader2 = response.body?.getReader();
  if (reader2 === void 0) return;
  try {
    for (; ; ) {
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error("the transfer stalled")), STALLED);
      });
      const { value: value2, done } = await Promise.race([reader2.read(), late]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value2;
    }
  } finally {
    await reader2.cancel().catch(() => {
    });
  }
}
function pause(failures) {
  return new Promise((done) => setTimeout(done, PAUSE * 2 ** (failures - 1)));
}
function gaveUp(name, error) {
  return named3(name, error, `, after ${ATTEMPTS} attempts`);
}
function named3(name, error, when = "") {
  if (error instanceof LensorError) return error;
  const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new LensorError("io", `Cannot read "${name}": ${why}${when}`, { file: name, cause: error });
}
function isRefusal(error) {
  return error instanceof Error && error.name === "NotCapable";
}

// checkpoint/stores/file.ts
function fileName(target) {
  return baseName(pathOf(target));
}
function besideFile(target, name) {
  const path = pathOf(target);
  return path.slice(0, path.length - baseName(path).length) + name;
}
function removeFile(target) {
  const path = pathOf(target), host = hostOf("remove", path);
  quietly(() => host.removeSync(path));
}
function listFolder(target) {
  const path = pathOf(target), host = hostOf("list", path);
  return attempt("list", path, () => [...host.readDirSync(folderOf(path))].filter((e) => e.isFile).map((e) => e.name));
}
function pathOf(target) {
  const text2 = String(target);
  if (!(target instanceof URL) && !/^file:\/\//i.test(text2)) {
    if (typeof target !== "string" || text2 === "" || text2.includes("\0")) {
      throw new LensorError("type", `Cannot open ${JSON.stringify(text2)}: expected a path or a file: URL`);
    }
    return text2;
  }
  const url = new URL(text2);
  if (url.protocol !== "file:") {
    throw new LensorError("unsupported", `Cannot open "${text2}": expected a path or a file: URL`, { file: text2 });
  }
  let path;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    throw new LensorError("type", `Cannot open "${text2}": its escapes are no UTF-8`);
  }
  const drive = /^\/[a-zA-Z]:/.test(path);
  return url.host ? `//${url.host}${path}` : drive ? path.slice(1) : path;
}
function baseName(path) {
  return path.slice(Math.max(path.lastIndexOf("/"), isWindows() ? path.lastIndexOf("\\") : -1) + 1);
}
function folderOf(path) {
  const cut = path.length - baseName(path).length;
  return cut === 0 ? "." : cut === 1 ? path.slice(0, 1) : path.slice(0, cut - 1);
}
function hostOf(verb, path) {
  const host = globalThis.Deno;
  if (host !== void 0) return host;
  throw new LensorError(
    "unsupported",
    `Cannot ${verb} "${path}": local files need Deno; read the bytes yourself and pass them to fromBytes`,
    { file: path }
  );
}
function isWindows() {
  return globalThis.Deno?.build.os === "windows";
}
function attempt(verb, path, action, detail) {
  try {
    return action();
  } catch (error) {
    throw failure(verb, path, error, detail);
  }
}
async function attemptLater(verb, path, action) {
  try {
    return await action();
  } catch (error) {
    throw failure(verb, path, error);
  }
}
function failure(verb, path, error, detail) {
  if (error instanceof LensorError) return error;
  const { name, message } = error, absent = name === "NotFound";
  const code = absent ? "missing" : "io";
  const why = absent ? "there is no such file or folder" : message.split("\n")[0];
  return new LensorError(code, `Cannot ${verb} "${path}": ${why}`, {
    file: path,
    detail: absent ? "missing-file" : detail,
    cause: error
  });
}
function quietly(action) {
  try {
    action();
  } catch {
  }
}

// checkpoint/stores/_open_file.ts
function openFile(target) {
  const path = pathOf(target), name = baseName(path), host = hostOf("read", path);
  const file = attempt("read", path, () => host.openSync(path, { read: true }));
  const about2 = attempt("read", path, () => file.statSync());
  if (!about2.isFile) {
    file.close();
    throw new LensorError("io", `Cannot read "${path}": it is no regular file; give the path of a file`, {
      file: path
    });
  }
  const { size } = about2;
  let open = true;
  function check(at2, length) {
    if (!open) throw new LensorError("io", `Cannot read "${path}": it has been closed`, { file: path });
    within({ name, size }, at2, length);
  }
  function fill2(at2, into) {
    attempt("read", path, () => {
      if (into.length > 0) file.seekSync(at2, 0);
      for (let done = 0; done < into.length; ) done += got(file.readSync(rest(into, done)), name, at2 + done);
    });
    return into;
  }
  function share(at2, into) {
    check(at2, into.length);
    const other = isSharable(into) ? openAgain(host, path, about2) : void 0, left = into.length >> 1;
    return other && { left, done: fillAside(other, path, at2 + left, into.subarray(left)) };
  }
  return {
    name,
    size,
    read(at2, length, into) {
      check(at2, length);
      const out = into ?? new Uint8Array(length), shared2 = share(at2, out);
      if (shared2 === void 0) return fill2(at2, out);
      return both(shared2.done, () => fill2(at2, out.subarray(0, shared2.left))).then(() => out);
    },
    share,
    close() {
      if (open) file.close();
      open = false;
    },
    sibling: (other) => openSibling(host, path, other)
  };
}
var LARGE = 1 << 23;
function isSharable({ length, buffer }) {
  return length >= LARGE && buffer instanceof ArrayBuffer && !buffer.resizable;
}
function openAgain(host, path, first) {
  let file;
  try {
    file = host.openSync(path, { read: true });
    const { dev, ino, size } = file.statSync();
    if (ino !== null && ino === first.ino && dev === first.dev && size === first.size) return file;
  } catch {
  }
  file?.close();
  return void 0;
}
async function fillAside(file, path, at2, into) {
  try {
    await attemptLater("read", path, async () => {
      file.seekSync(at2, 0);
      for (let done = 0; done < into.length; ) done += got(await file.read(rest(into, done)), baseName(path), at2 + done);
    });
  } finally {
    file.close();
  }
}
var rest = (bytes, done) => done === 0 ? bytes : bytes.subarray(done);
function got(n, name, at2) {
  if (n === null || n === 0) throw broken(name, "truncated", `it ends at ${at2}`, { offset: at2 });
  return n;
}
function openSibling(host, path, name) {
  const folder = attempt("read", path, () => host.realPathSync(folderOf(path)));
  const target = `${folder}/${name}`;
  const real4 = attempt("read", target, () => host.realPathSync(target), "missing-file");
  const root2 = folder.replace(/[\\/]$/, "");
  if (!real4.startsWith(root2) || !/^[\\/]/.test(real4.slice(root2.length))) {
    throw broken(baseName(path), "path", `${JSON.stringify(name)} leads out of the folder`);
  }
  return openFile(real4);
}

// checkpoint/stores/_open_store.ts
function openStore(target, options = {}) {
  const url = /^https?:/i.test(String(target)) ? URL.parse(String(target)) : null;
  const store = url ? openHttp(url, options.redirects === "any") : openFile(target);
  return options.sha256 === void 0 ? store : hashed(store, options.sha256);
}
async function hashed(opened, want) {
  const store = await opened;
  return await closingOnError(store, async () => {
    const bytes = await store.read(0, store.size);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const found2 = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
    if (found2 === want.toLowerCase()) return { ...bytesStore(bytes, store.name), ...pick(store) };
    throw broken(store.name, "sha256", `its SHA-256 is ${found2}, not ${want.toLowerCase()}`);
  });
}
var pick = ({ close, sibling }) => ({ close, ...sibling && { sibling } });

// checkpoint/open_checkpoint.ts
async function openCheckpoint(target, options = {}) {
  checkOpenOptions(options);
  const store = await openStore(target, options);
  return await closingOnError(store, () => readAny(store, options));
}

// checkpoint/open_all.ts
async function openAll(cfg, options = {}) {
  const out = /* @__PURE__ */ new Map();
  try {
    for (const path of pathsOf(cfg)) {
      out.set(path, await openCheckpoint(placed2(path, options.base), { names: "file", unwrap: "state_dict" }));
    }
    return out;
  } catch (error) {
    for (const checkpoint of out.values()) checkpoint.close?.();
    throw error;
  }
}
function pathsOf(cfg) {
  const out = /* @__PURE__ */ new Set(), seen = /* @__PURE__ */ new Set(), queue = [cfg];
  for (const node2 of queue) {
    if (typeof node2 !== "object" || node2 === null || ArrayBuffer.isView(node2) || seen.has(node2)) continue;
    seen.add(node2);
    const { type, checkpoint } = node2;
    if ((type === "Pretrained" || type === "PretrainedInit") && typeof checkpoint === "string") out.add(checkpoint);
    queue.push(...Object.values(node2));
  }
  return out;
}
function placed2(path, base) {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]+):\/\//.exec(path)?.[1]?.toLowerCase();
  if (scheme !== void 0 && !["http", "https", "file"].includes(scheme)) {
    throw new LensorError(
      "unsupported",
      `Cannot open "${path}": ${scheme}:// names no file; download it and give its path in the cfg`,
      { file: path }
    );
  }
  if (base === void 0 || scheme !== void 0 || /^([\\/]|[a-zA-Z]:[\\/])/.test(path)) return path;
  const isUrl = base instanceof URL || /^[a-z]+:\/\//i.test(base);
  return isUrl ? new URL(path, String(base).replace(/\/?$/, "/")) : `${base.replace(/[\\/]$/, "")}/${path}`;
}

// checkpoint/open_npy.ts
async function openNpy(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readNpy(store));
}

// checkpoint/open_npz.ts
async function openNpz(target) {
  const store = await openStore(target);
  return await closingOnError(
    store,
    async () => readNpz(store, await openZip(store, { verify: true, zeroIsNone: false }))
  );
}

// checkpoint/open_onnx.ts
async function openOnnx(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readOnnx(store));
}

// checkpoint/open_safetensors.ts
async function openSafetensors(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readSafetensors(store));
}

// checkpoint/open_tfjs.ts
async function openTfjs(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readJson(store, {}));
}

// checkpoint/open_torch.ts
async function openTorch(target, options = {}) {
  checkOpenOptions(options);
  const store = await openStore(target, options);
  return await closingOnError(store, () => readTorch(store, options));
}

// checkpoint/views/renamed.ts
function renamed(checkpoint, options) {
  checkOptions("rename a checkpoint", options, ["prefix", "rename"]);
  const { prefix = "", rename = (name) => name } = options, { raw, tied, shared: shared2, name: file, keys: _, ...rest2 } = checkpoint;
  const start = prefix === "" || prefix.endsWith(".") ? prefix : prefix + ".";
  const old = /* @__PURE__ */ new Map(), fresh = /* @__PURE__ */ new Map();
  for (const name of [...checkpoint.specs.keys(), ...raw?.keys() ?? []]) {
    if (!name.startsWith(start)) continue;
    const to = rename(name.slice(start.length));
    if (old.has(to)) {
      throw new LensorError("unused", `Cannot rename "${name}" of "${file}": "${old.get(to)}" becomes "${to}" too`, {
        file,
        path: name
      });
    }
    old.set(to, name);
    fresh.set(name, to);
  }
  if (old.size === 0 && start !== "") {
    const names2 = quoteNames(checkpoint.specs.keys());
    throw new LensorError(
      "no-match",
      `Cannot take "${start}" from "${file}": no entry begins with it; it has ${names2}`,
      { file }
    );
  }
  const pick3 = (from) => new Map([...from].flatMap(([name, value2]) => fresh.has(name) ? [[fresh.get(name), value2]] : []));
  const groups2 = (from) => from.map((names2) => names2.flatMap((n) => fresh.get(n) ?? [])).filter((names2) => names2.length > 1);
  return {
    ...rest2,
    name: file,
    specs: pick3(checkpoint.specs),
    read: (name, range2, into) => checkpoint.read(found(file, old, name), range2, into),
    ...raw && { raw: pick3(raw), readRaw: (name) => checkpoint.readRaw(found(file, old, name)) },
    ...tied && { tied: groups2(tied) },
    ...shared2 && { shared: groups2(shared2) }
  };
}

// checkpoint/views/renames.ts
function renames(rules2, options) {
  checkOptions("rename", options, ["python"]);
  if (!Array.isArray(rules2)) {
    throw new LensorError("type", `Cannot rename: expected a list of [pattern, replacement], found ${describe(rules2)}`);
  }
  const compiled2 = rules2.map((rule, i) => compile(rule, i, options?.python ?? false));
  return (name) => compiled2.reduce((text2, [pattern, replacement]) => text2.replace(pattern, replacement), name);
}
function compile(rule, i, python) {
  const [pattern, replacement] = Array.isArray(rule) && rule.length === 2 ? rule : [];
  if (!(pattern instanceof RegExp || typeof pattern === "string") || typeof replacement !== "string") {
    throw new LensorError("type", `Cannot rename: rule ${i + 1} is no pair of a pattern and a replacement text`);
  }
  const flags = typeof pattern === "string" ? "g" : pattern.flags.replace(/[gy]/g, "") + "g";
  const source = typeof pattern === "string" ? pattern : pattern.source;
  try {
    return [new RegExp(python ? fromPython(source) : source, flags), python ? replacementOf(replacement) : replacement];
  } catch (error) {
    throw new LensorError(
      "range",
      `Cannot rename: the pattern of rule ${i + 1}, ${describe(source)}, does not compile`,
      {
        cause: error
      }
    );
  }
}
var fromPython = (source) => source.replaceAll("(?P<", "(?<").replace(/\(\?P=(\w+)\)/g, "\\k<$1>").replaceAll("\\Z", "$").replaceAll("\\A", "^");
function replacementOf(python) {
  return python.replaceAll("$", "$$$$").replace(
    /\\(?:g<(\w+)>|([1-9]\d?)|(.))/gs,
    (_, group, digits2, other) => {
      const name = group ?? digits2;
      if (name === "0") return "$&";
      if (name !== void 0) return /^\d+$/.test(name) ? "$" + name.padStart(2, "0") : `$<${name}>`;
      return other === "n" ? "\n" : other === "t" ? "	" : other === "\\" ? "\\" : `\\${other}`;
    }
  );
}

// checkpoint/_entries.ts
function sizedEntries(given2) {
  if (typeof given2?.[Symbol.iterator] !== "function") {
    throw new LensorError("type", `Cannot write tensors: expected a list of entries, found ${describe(given2)}`);
  }
  const names2 = /* @__PURE__ */ new Set();
  return [...given2].map((item) => {
    const entry2 = toEntry(item), { name, dtype, shape } = entry2;
    if (names2.has(name)) throw refusal("unused", name, "the name is given twice");
    names2.add(name);
    const bits4 = BigInt(sizeOf(shape)) * BigInt(bitsOf(dtype));
    if (bits4 % 8n !== 0n) throw refusal("shape", name, `its elements of ${dtype} do not fill whole bytes`);
    if (bits4 / 8n > BigInt(Number.MAX_SAFE_INTEGER)) throw refusal("limit", name, "it is larger than 2^53 bytes");
    return { ...entry2, bytes: Number(bits4 / 8n), read: (...args) => entry2.read(...args) };
  });
}
var PIECE2 = 1 << 21;
var LARGEST_WRITE = 8 << 20;
async function writeEntries(entries2, put3) {
  const turns = [];
  let ahead2, n = 0;
  for (const piece of piecesOf2(entries2)) {
    const before = ahead2;
    if (piece.range === void 0 && before) await put3(await before);
    if (piece.range === void 0) {
      ahead2 = void 0;
      const bytes = await bytesOf3(piece);
      for (let at2 = 0; at2 < bytes.length; at2 += LARGEST_WRITE) await put3(bytes.subarray(at2, at2 + LARGEST_WRITE));
    } else {
      const next = ahead2 = bytesOf3(piece, turns[n++ % 2] ??= new Uint8Array(PIECE2));
      next.catch(() => {
      });
      if (before) await put3(await before);
    }
  }
  if (ahead2) await put3(await ahead2);
}
function* piecesOf2(entries2) {
  for (const entry2 of entries2) {
    const n = sizeOf(entry2.shape);
    if (!entry2.elementwise || isRaw(entry2.dtype)) yield { entry: entry2 };
    else {
      const step3 = PIECE2 * 8 / bitsOf(entry2.dtype);
      for (let from = 0; from < n; from += step3) yield { entry: entry2, range: [from, Math.min(n, from + step3)] };
    }
  }
}
async function bytesOf3({ entry: entry2, range: range2 }, memory) {
  if (range2 === void 0 || memory === void 0) return checked(entry2, await entry2.read(), entry2.bytes);
  const bytes = (range2[1] - range2[0]) * bitsOf(entry2.dtype) / 8;
  const into = fromBytes(memory.subarray(0, bytes), entry2.dtype);
  return checked(entry2, await entry2.read(range2, into), bytes);
}
function refusal(code, path, reason) {
  return new LensorError(code, `Cannot write ${quoted(path)}: ${reason}`, { path });
}
function toEntry(item) {
  const entry2 = isPair(item) ? { name: item[0], ...item[1], read: readerOf(item[1]) } : item;
  const { name, dtype } = entry2 ?? {};
  if (typeof name !== "string") {
    throw new LensorError(
      "type",
      `Cannot write a tensor: its name is ${describe(name)}; give [name, tensor] or an entry`
    );
  }
  if (!name.isWellFormed()) throw refusal("type", name, "its name holds half of a surrogate pair");
  if (typeof entry2.read !== "function") throw refusal("type", name, "it has neither data nor a read function");
  if (!isRaw(dtype)) checkDType(dtype, name);
  return entry2;
}
function isPair(item) {
  return Array.isArray(item);
}
function readerOf(tensor2) {
  return (range2) => {
    const lanes = lanesOf(tensor2.dtype);
    return range2 ? tensor2.data.subarray(range2[0] * lanes, range2[1] * lanes) : tensor2.data;
  };
}
function checked(entry2, values2, bytes) {
  const { name, dtype } = entry2;
  if (!(isRaw(dtype) ? values2 instanceof Uint8Array : holds(values2, dtype))) {
    throw refusal("type", name, `${describe(values2)} does not hold ${dtype}`);
  }
  if (values2.byteLength !== bytes) {
    throw refusal("shape", name, `its shape takes ${bytes} bytes, ${values2.byteLength} were given`);
  }
  return toBytes(values2);
}

// checkpoint/writers/_flusher.ts
var STRETCH = 1 << 26;
function flusher(open) {
  let file, unsent = 0, last, failure2;
  return {
    wrote(bytes) {
      if ((unsent += bytes) < STRETCH) return void 0;
      unsent = 0;
      const before = last;
      try {
        file ??= open();
      } catch {
        return void 0;
      }
      last = file.syncData().catch((error) => void (failure2 ??= { error }));
      return before;
    },
    async end() {
      await last;
      file?.close();
      if (failure2) throw failure2.error;
    }
  };
}

// checkpoint/writers/_replace_file.ts
async function replaceFile(target, write) {
  const given2 = pathOf(target), host = hostOf("write", given2), path = behindLinks(host, given2);
  const mode = attempt("write", path, () => modeOf2(host, path));
  const folder = folderOf(path), stem = `.${baseName(path)}.`;
  removeStale(host, folder, stem);
  const [temporary, file] = attempt("write", path, () => openTemporary(host, `${folder}/${stem}`));
  const flushed = flusher(() => host.openSync(temporary, { write: true }));
  let open = true;
  try {
    try {
      await write(
        (bytes) => attempt("write", path, () => {
          putAll(file, bytes);
          return flushed.wrote(bytes.length);
        })
      );
    } finally {
      await attemptLater("write", path, () => flushed.end());
    }
    attempt("write", path, () => {
      if (mode !== null) host.chmodSync(temporary, mode & 4095);
      file.syncSync();
      if (host.build.os === "windows") file.close(), open = false;
      host.renameSync(temporary, path);
    });
  } catch (error) {
    if (open) file.close();
    open = false;
    quietly(() => host.removeSync(temporary));
    throw error;
  } finally {
    if (open) file.close();
  }
  quietly(() => {
    const at2 = host.openSync(folder, { read: true });
    try {
      at2.syncSync();
    } finally {
      at2.close();
    }
  });
}
function openTemporary(host, stem) {
  for (; ; ) {
    const path = `${stem}${randomName()}.tmp`;
    const file = host.openSync(path, { write: true, createNew: true, mode: 438 });
    try {
      file.lockSync(true);
      host.statSync(path);
      return [path, file];
    } catch (error) {
      file.close();
      quietly(() => host.removeSync(path));
      if (error.name !== "NotFound") throw error;
    }
  }
}
function putAll(file, bytes) {
  for (let done = 0; done < bytes.length; ) {
    const n = file.writeSync(done === 0 ? bytes : bytes.subarray(done));
    if (!(n > 0)) throw new Error("the system wrote nothing");
    done += n;
  }
}
function removeStale(host, folder, stem) {
  quietly(() => {
    for (const { name, isFile } of host.readDirSync(folder)) {
      if (!isFile || !name.startsWith(stem) || !/^[0-9a-f]{16}\.tmp$/.test(name.slice(stem.length))) continue;
      quietly(() => {
        const file = host.openSync(`${folder}/${name}`, { read: true, write: true });
        try {
          if (file.tryLockSync(true)) host.removeSync(`${folder}/${name}`);
        } finally {
          file.close();
        }
      });
    }
  });
}
function randomName() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
function behindLinks(host, path) {
  try {
    return host.realPathSync(path);
  } catch {
    return path;
  }
}
function modeOf2(host, path) {
  let about2;
  try {
    about2 = host.statSync(path);
  } catch (error) {
    if (error.name === "NotFound") return null;
    throw error;
  }
  if (!about2.isFile) throw new Error("it is no regular file");
  return about2.mode;
}

// checkpoint/writers/write_npy.ts
async function writeNpy(tensor2, target, options) {
  const bytes = await toNpy(tensor2, options);
  await replaceFile(target, (put3) => put3(bytes));
}
async function toNpy(tensor2, options) {
  checkOptions("write npy", options, ["fortran"]);
  const [entry2] = sizedEntries([["", tensor2]]);
  const fortran = (options?.fortran ?? false) && count(entry2.shape) > 0 && entry2.shape.filter((n) => n > 1).length > 1;
  const header = npyHeader(entry2, fortran), out = new Uint8Array(header.length + entry2.bytes);
  out.set(header);
  let at2 = header.length;
  await writeEntries([entry2], (bytes) => {
    out.set(bytes, at2);
    at2 += bytes.length;
  });
  if (fortran) out.set(transposed(out.slice(header.length), tensor2), header.length);
  return out;
}
var CODES = /* @__PURE__ */ new Map([
  ["float64", "<f8"],
  ["float32", "<f4"],
  ["float16", "<f2"],
  ["int64", "<i8"],
  ["int32", "<i4"],
  ["int16", "<i2"],
  ["int8", "|i1"],
  ["uint64", "<u8"],
  ["uint32", "<u4"],
  ["uint16", "<u2"],
  ["uint8", "|u1"],
  ["bool", "|b1"],
  ["complex64", "<c8"],
  ["complex128", "<c16"]
]);
function npyHeader(entry2, fortran) {
  const { name, dtype, shape } = entry2, code = CODES.get(dtype);
  if (code === void 0) throw refusal("unsupported", name, `numpy has no name for ${dtype}; cast it first`);
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const grows = shape.length ? 21 - String(fortran ? shape.at(-1) : shape[0]).length : 0;
  const dict2 = `{'descr': '${code}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': ${tuple}, }` + " ".repeat(grows);
  const length = 10 + dict2.length + 1, padded2 = dict2 + " ".repeat(64 - length % 64) + "\n";
  if (padded2.length > 65535) throw refusal("limit", name, "its shape is too long for a header");
  const out = new Uint8Array(10 + padded2.length);
  out.set([147, 78, 85, 77, 80, 89, 1, 0, padded2.length & 255, padded2.length >> 8]);
  out.set(new TextEncoder().encode(padded2), 10);
  return out;
}
function transposed(bytes, { shape, dtype }) {
  const size = bytesOf(dtype), back = shape.toReversed();
  return strided(bytes, back, stridesOf(shape).toReversed(), size, 0, count(shape));
}
function stridesOf(shape) {
  let step3 = 1;
  return shape.toReversed().map((n) => (step3 *= n) / n).toReversed();
}

// checkpoint/zip/_write_zip.ts
var DATE = 33;
function zipWriter(put3) {
  const directory = [];
  let at2 = 0;
  let behind;
  const append = (bytes) => {
    at2 += bytes.length;
    behind = put3(bytes) ?? behind;
  };
  return {
    async add(name, bytes, compress = false) {
      const packed2 = compress ? await deflate(bytes) : bytes, text2 = new TextEncoder().encode(name);
      const crc = crc32For(at2 + bytes.length)(bytes);
      const common = fields([2, 45], [2, 2048], [2, compress ? 8 : 0], [2, 0], [2, DATE], [4, crc], [4, 4294967295], [
        4,
        4294967295
      ], [2, text2.length]);
      const sizes = fields([8, bytes.length], [8, packed2.length]);
      directory.push(
        fields([4, 33639248], [2, 45]),
        common,
        fields([2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, 4294967295]),
        text2,
        fields([2, 1], [2, 24]),
        sizes,
        fields([8, at2])
      );
      for (const part of [fields([4, 67324752]), common, fields([2, 20]), text2, fields([2, 1], [2, 16]), sizes, packed2]) append(part);
      await behind;
    },
    async end() {
      const start = at2, count2 = directory.length / 7;
      for (const part of directory) append(part);
      const size = at2 - start, record = at2;
      append(
        fields([4, 101075792], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count2], [8, count2], [8, size], [
          8,
          start
        ])
      );
      append(fields([4, 117853008], [4, 0], [8, record], [4, 1]));
      append(
        fields([4, 101010256], [2, 0], [2, 0], [2, 65535], [2, 65535], [4, 4294967295], [4, 4294967295], [2, 0])
      );
      await behind;
    }
  };
}
async function deflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(
    new CompressionStream("deflate-raw")
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
function fields(...list2) {
  const out = new Uint8Array(list2.reduce((n, [bytes]) => n + bytes, 0));
  let at2 = 0;
  for (const [bytes, value2] of list2) {
    for (let k = 0, rest2 = value2; k < bytes; k++, rest2 = Math.floor(rest2 / 256)) out[at2++] = rest2 % 256;
  }
  return out;
}

// checkpoint/writers/write_npz.ts
async function writeNpz(entries2, target, options) {
  const plan = planOf(entries2, options);
  await replaceFile(target, (put3) => writePlan(plan, put3));
}
async function toNpz(entries2, options) {
  const parts2 = [];
  await writePlan(planOf(entries2, options), (bytes) => void parts2.push(bytes.slice()));
  return new Uint8Array(await new Blob(parts2).arrayBuffer());
}
function planOf(given2, options) {
  checkOptions("write npz", options, ["compress"]);
  return { compress: options?.compress ?? false, entries: sizedEntries(given2).map((e) => [e, npyHeader(e, false)]) };
}
async function writePlan({ entries: entries2, compress }, put3) {
  const zip = zipWriter(put3);
  for (const [entry2, header] of entries2) {
    const bytes = new Uint8Array(header.length + entry2.bytes);
    bytes.set(header);
    let at2 = header.length;
    await writeEntries([entry2], (piece) => {
      bytes.set(piece, at2);
      at2 += piece.length;
    });
    await zip.add(`${entry2.name}.npy`, bytes, compress);
  }
  await zip.end();
}

// checkpoint/writers/write_safetensors.ts
async function writeSafetensors(entries2, target, options) {
  const plan = planOf2(entries2, options);
  await replaceFile(target, (put3) => writePlan2(plan, put3));
}
async function toSafetensors(entries2, options) {
  const plan = planOf2(entries2, options), out = new Uint8Array(plan.header.length + plan.size);
  let at2 = 0;
  await writePlan2(plan, (bytes) => {
    out.set(bytes, at2);
    at2 += bytes.length;
  });
  return out;
}
var NAMES3 = new Map(
  DTYPE_NAMES.map(([name, dtype], rank) => [dtype, [rank, name]])
);
function planOf2(given2, options) {
  checkOptions("write safetensors", options, ["metadata"]);
  const entries2 = sizedEntries(given2);
  for (const { name, dtype } of entries2) {
    if (name === "__metadata__") throw refusal("unsupported", name, "the format keeps this name for itself");
    if (!NAMES3.has(dtype)) throw refusal("unsupported", name, `safetensors has no name for ${dtype}`);
  }
  const rank = (dtype) => NAMES3.get(dtype)[0];
  entries2.sort((a, b) => rank(b.dtype) - rank(a.dtype) || compareUtf8(a.name, b.name));
  const header = headerOf(entries2, metadataOf(options?.metadata));
  return { header, entries: entries2, size: entries2.reduce((n, e) => n + e.bytes, 0) };
}
function metadataOf(given2) {
  if (given2 === void 0) return void 0;
  if (typeof given2 !== "object" || given2 === null) {
    throw new LensorError("type", `Cannot write metadata: expected a Map or an object, found ${describe(given2)}`);
  }
  const pairs = given2 instanceof Map ? [...given2] : Object.entries(given2);
  for (const [key, value2] of pairs) {
    if (typeof key === "string" && typeof value2 === "string" && key.isWellFormed() && value2.isWellFormed()) continue;
    throw new LensorError("type", `Cannot write metadata ${describe(key)}: expected text, found ${describe(value2)}`);
  }
  return pairs.sort(([a], [b]) => compareUtf8(a, b));
}
function headerOf(entries2, metadata) {
  const parts2 = [];
  if (metadata) parts2.push(`"__metadata__":{${metadata.map(([k, v]) => `${text(k)}:${text(v)}`).join(",")}}`);
  let at2 = 0;
  for (const { name, dtype, shape, bytes } of entries2) {
    const code = NAMES3.get(dtype)[1];
    parts2.push(`${text(name)}:{"dtype":"${code}","shape":[${shape.join(",")}],"data_offsets":[${at2},${at2 += bytes}]}`);
  }
  const json = new TextEncoder().encode(`{${parts2.join(",")}}`), length = Math.ceil(json.length / 8) * 8;
  if (length > LARGEST_HEADER) {
    throw new LensorError(
      "limit",
      `Cannot write safetensors: the header would take ${length} bytes, readers accept ${LARGEST_HEADER}`
    );
  }
  if (!Number.isSafeInteger(at2)) throw new LensorError("limit", "Cannot write safetensors: the data exceed 2^53 bytes");
  const out = new Uint8Array(8 + length).fill(32, 8);
  new DataView(out.buffer).setBigUint64(0, BigInt(length), true);
  out.set(json, 8);
  return out;
}
var text = (s) => JSON.stringify(s);
async function writePlan2({ header, entries: entries2 }, put3) {
  await put3(header);
  await writeEntries(entries2, put3);
}
function compareUtf8(a, b) {
  const place = (c2) => c2 < 55296 ? c2 : c2 < 57344 ? c2 + 8192 : c2 - 2048;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const difference = place(a.charCodeAt(i)) - place(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// checkpoint/writers/write_sharded_safetensors.ts
async function writeShardedSafetensors(entries2, target, options) {
  checkOptions("write sharded safetensors", options, ["metadata", "maxShardBytes"]);
  const most = options?.maxShardBytes ?? 5e9;
  if (typeof most !== "number" || !(most >= 1)) {
    throw new LensorError(
      "range",
      `Cannot write sharded safetensors: maxShardBytes is ${describe(most)}; use a number from 1 on`
    );
  }
  const sized = sizedEntries(entries2), groups2 = grouped(sized, most);
  const index = String(target).endsWith(".index.json") ? target : besideFile(target, `${fileName(target)}.index.json`);
  const stem = fileName(index).replace(/(\.safetensors)?\.index\.json$/, ""), id = randomId();
  const names2 = groups2.map((_, k) => `${stem}-${id}-${digits(k + 1)}-of-${digits(groups2.length)}.safetensors`);
  const written3 = [];
  const json = indexOf(groups2, names2, options?.metadata);
  try {
    for (const [k, group] of groups2.entries()) {
      written3.push(names2[k]);
      await writeSafetensors(group, besideFile(index, names2[k]), { metadata: { format: "pt" } });
    }
    await replaceFile(index, (put3) => put3(json));
  } catch (error) {
    for (const name of written3) removeFile(besideFile(index, name));
    throw error;
  }
  for (const name of listFolder(index)) {
    const own3 = name.startsWith(`${stem}-`) && /^[0-9a-f]{8}-\d{5,}-of-\d{5,}\.safetensors$/.test(name.slice(stem.length + 1));
    if (own3 && !names2.includes(name)) removeFile(besideFile(index, name));
  }
}
function grouped(entries2, most) {
  const out = [[]];
  let room2 = most;
  for (const entry2 of entries2) {
    if (entry2.bytes > room2 && out.at(-1).length > 0) {
      out.push([]);
      room2 = most;
    }
    out.at(-1).push(entry2);
    room2 -= entry2.bytes;
  }
  return out;
}
function indexOf(groups2, names2, given2) {
  const pairs = given2 instanceof Map ? [...given2] : Object.entries(given2 ?? {}), text2 = (x) => JSON.stringify(x);
  for (const [key, value2] of pairs) {
    if (typeof value2 === "string" && key !== "total_size") continue;
    throw new LensorError(
      "type",
      `Cannot write metadata ${describe(key)}: expected text under a name other than "total_size"`
    );
  }
  const total = groups2.flat().reduce((n, e) => n + e.bytes, 0);
  const metadata = [`"total_size": ${total}`, ...pairs.map(([k, v]) => `${text2(k)}: ${text2(v)}`)];
  const map = groups2.flatMap((group, k) => group.map((e) => `${text2(e.name)}: ${text2(names2[k])}`));
  const object = (lines) => `{
    ${lines.join(",\n    ")}
  }`;
  return new TextEncoder().encode(`{
  "metadata": ${object(metadata)},
  "weight_map": ${object(map)}
}
`);
}
var digits = (n) => String(n).padStart(5, "0");
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((b) => b.toString(16).padStart(2, "0")).join("");
}

// checkpoint/views/suggest_rename.ts
function suggestRename(checkpoint, wanted) {
  const asIs = [...checkpoint.specs].filter(([name, spec2]) => meets(wanted.get(name), spec2)).length;
  let best;
  for (const [says, restyle] of STYLES) {
    const renamed2 = new Map([...checkpoint.specs].map(([name, spec2]) => [restyle(name), spec2]));
    if (renamed2.size < checkpoint.specs.size || says && [...renamed2.keys()].every((n) => checkpoint.specs.has(n))) {
      continue;
    }
    const { prefix, add: add2, matched } = bestExchange(renamed2, wanted);
    if (matched <= (best?.matched ?? asIs)) continue;
    const rename = (name) => {
      const styled = restyle(name);
      return styled.startsWith(prefix) ? add2 + styled.slice(prefix.length) : styled;
    };
    best = { prefix, add: add2, matched, says: [says, inWords(prefix, add2)].filter(Boolean).join(", then "), rename };
  }
  return best;
}
var WRAPPERS2 = /(^|\.)(?:module|_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)(?=\.)/g;
var unwrapped2 = (name) => name.replace(WRAPPERS2, "$1").replace(/\.{2,}/g, ".").replace(/^\./, "");
var modern = (name) => name.replace(/(^|\.)gamma$/, "$1weight").replace(/(^|\.)beta$/, "$1bias");
var STYLES = [
  ["", (name) => name],
  ["take the names of wrappers out", unwrapped2],
  ["call gamma and beta weight and bias", modern],
  ["take the names of wrappers out and call gamma and beta weight and bias", (name) => modern(unwrapped2(name))]
];
function inWords(prefix, add2) {
  if (prefix && add2) return `exchange the prefix "${prefix}" for "${add2}"`;
  return prefix ? `take off the prefix "${prefix}"` : add2 ? `put the prefix "${add2}" before` : "";
}
var meets = (want, have) => want !== void 0 && sameShape(want.shape, have.shape);
function bestExchange(specs, wanted) {
  const byLast = /* @__PURE__ */ new Map();
  for (const name of wanted.keys()) {
    const last = lastOf(name), list2 = byLast.get(last);
    if (list2) list2.push(name);
    else byLast.set(last, [name]);
  }
  const votes = /* @__PURE__ */ new Map();
  let asIs = 0;
  for (const [name, spec2] of specs) {
    if (meets(wanted.get(name), spec2)) asIs++;
    const seen = /* @__PURE__ */ new Set();
    for (const other of byLast.get(lastOf(name)) ?? []) {
      if (!meets(wanted.get(other), spec2)) continue;
      for (const key of exchanges(name, other)) {
        if (!seen.has(key)) votes.set(key, (votes.get(key) ?? 0) + 1), seen.add(key);
      }
      if (seen.size > MOST3) break;
    }
  }
  let best = "\0", matched = asIs;
  for (const [key, n] of votes) {
    if (n > matched || n === matched && best !== "\0" && key.length < best.length) [best, matched] = [key, n];
  }
  const [prefix, add2] = best.split("\0");
  return { prefix, add: add2, matched };
}
var MOST3 = 2e3;
function* exchanges(a, b) {
  for (let i = a.length, j = b.length; i >= 0 && j >= 0; ) {
    const left = a.lastIndexOf(".", i - 1), right = b.lastIndexOf(".", j - 1);
    if (a.slice(left + 1, i) !== b.slice(right + 1, j)) return;
    yield `${a.slice(0, left + 1)}\0${b.slice(0, right + 1)}`;
    if (left < 0 || right < 0) return;
    [i, j] = [left, right];
  }
}
var lastOf = (name) => name.slice(name.lastIndexOf(".") + 1);

// tree/dict.ts
function bareObject() {
  return Object.setPrototypeOf({}, null);
}
function dict(entries2) {
  const out = bareObject();
  let empty = true;
  for (const [name, value2] of entries2) {
    out[name] = value2;
    empty = false;
  }
  return empty ? EMPTY : out;
}
function mapDict(from, names2, fn) {
  let out;
  for (const name of names2) {
    const before = from[name], after2 = fn(before, name);
    if (after2 === before) continue;
    out ??= Object.assign(bareObject(), from);
    out[name] = after2;
  }
  return out ?? from;
}
function keysOf(from) {
  return from === EMPTY ? NONE : Object.keys(from);
}
var EMPTY = Object.freeze(bareObject());
var NONE = [];

// tree/module.ts
function module(type, parts2 = {}) {
  if (typeof type !== "string" || type === "") {
    throw new LensorError("type", `Cannot build a module: its type must be a name, found ${describe(type)}`);
  }
  checkOptions(`build ${type}`, parts2, PARTS);
  const seen = /* @__PURE__ */ new Set();
  const params2 = collect2(type, "param", parts2.params, isParam, seen);
  const buffers2 = collect2(type, "buffer", parts2.buffers, isParam, seen);
  const children = collect2(type, "child", parts2.children, isModule, seen);
  for (const name of parts2.absent ?? []) checkName(type, name, seen);
  const bases = parts2.bases ?? [];
  const order = {
    ...params2.order && { params: params2.order },
    ...buffers2.order && { buffers: buffers2.order },
    ...children.order && { children: children.order }
  };
  const node2 = {
    type,
    directBases: parts2.directBases ?? bases.slice(0, 1),
    bases,
    attrs: dict(Object.entries(parts2.attrs ?? {})),
    params: params2.dict,
    buffers: buffers2.dict,
    children: children.dict,
    ...parts2.absent?.length && { absent: parts2.absent },
    ...parts2.ties?.length && { ties: parts2.ties },
    ...parts2.init !== void 0 && { init: parts2.init },
    ...Object.keys(order).length && { order },
    ...parts2.extra && Object.keys(parts2.extra).length && { extra: dict(Object.entries(parts2.extra)) }
  };
  return node2;
}
function tensor(shape, options = {}) {
  checkOptions("build a tensor", options, TENSOR);
  sizeOf(shape);
  const dtype = options.dtype ?? "float32";
  checkDType(dtype);
  const { initial, key, axes, value: value2 } = options;
  return {
    shape: [...shape],
    dtype,
    trainable: options.trainable ?? true,
    persistent: options.persistent ?? true,
    ...initial !== void 0 && { initial },
    ...key !== void 0 && { key },
    ...axes !== void 0 && { axes },
    ...value2 !== void 0 && { value: value2 },
    origin: options.origin ?? []
  };
}
function isModule(x) {
  return typeof x === "object" && x !== null && "type" in x && "params" in x && "children" in x;
}
function isParam(x) {
  return typeof x === "object" && x !== null && "shape" in x && "dtype" in x && "origin" in x;
}
var PARTS = ["params", "buffers", "children", "attrs", "bases", "directBases", "absent", "ties", "init", "extra"];
var TENSOR = ["dtype", "trainable", "persistent", "initial", "key", "axes", "value", "origin"];
function collect2(type, what, named6, fits, seen) {
  const entries2 = Array.isArray(named6) ? [...named6] : Object.entries(named6 ?? {});
  for (const [name, node2] of entries2) {
    checkName(type, name, seen);
    if (!fits(node2)) {
      const help = what === "child" ? "build it with module or a layer" : "build it with tensor";
      throw new LensorError("type", `Cannot build ${type}: ${what} "${name}" is ${describe(node2)}; ${help}`, {
        path: name
      });
    }
  }
  const result = dict(entries2), order = entries2.map(([name]) => name);
  return Object.keys(result).every((name, i) => name === order[i]) ? { dict: result } : { dict: result, order };
}
function checkName(type, name, seen) {
  if (typeof name !== "string" || name === "" || name.includes(".") || !name.isWellFormed()) {
    const why = name === "" ? "it is empty" : typeof name === "string" && name.includes(".") ? "it holds a dot" : "it is no well-formed text";
    throw new LensorError("type", `Cannot build ${type}: ${describe(name)} is no name: ${why}`);
  }
  if (seen.has(name)) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the name "${name}" is given twice; params, buffers and children share one name space`,
      {
        path: name
      }
    );
  }
  seen.add(name);
}

// tree/walk.ts
function namesOf(node2, what) {
  const keys = keysOf(node2[what]), order = node2.order?.[what];
  if (!order) return keys;
  const ordered = new Set(order);
  return [...order.filter((name) => Object.hasOwn(node2[what], name)), ...keys.filter((name) => !ordered.has(name))];
}
function own(from, name) {
  return Object.hasOwn(from, name) ? from[name] : void 0;
}
function join(a, b) {
  return a === "" ? b : b === "" ? a : `${a}.${b}`;
}
function find(model, path) {
  if (path === "") return { kind: "module", node: model };
  const names2 = path.split(".");
  let here = model;
  for (let i = 0; i < names2.length; i++) {
    const name = names2[i], child = own(here.children, name);
    if (child) {
      here = child;
      continue;
    }
    if (i < names2.length - 1) return void 0;
    const param = own(here.params, name);
    if (param) return { kind: "param", node: param };
    const buffer = own(here.buffers, name);
    return buffer && { kind: "buffer", node: buffer };
  }
  return { kind: "module", node: here };
}
function mapTensors(model, fn) {
  return mapNode(model, "", NO_ALIAS, fn);
}
function eachTensor(model, fn) {
  mapTensors(model, (param, path, kind) => (fn(param, path, kind), param));
}
function eachModule(model, fn, path = "") {
  fn(model, path);
  for (const name of namesOf(model, "children")) eachModule(model.children[name], fn, join(path, name));
}
function aliasesOf(node2, path, around) {
  if (!node2.ties?.length) return around;
  return /* @__PURE__ */ new Set([...around, ...node2.ties.map(([alias]) => join(path, alias))]);
}
var NO_ALIAS = /* @__PURE__ */ new Set();
function withParts(node2, params2, buffers2, children) {
  if (params2 === node2.params && buffers2 === node2.buffers && children === node2.children) return node2;
  return { ...node2, params: params2, buffers: buffers2, children };
}
function mapNode(node2, path, around, fn) {
  const aliases = aliasesOf(node2, path, around), prefix = path === "" ? "" : path + ".";
  const leaf3 = (kind) => (param, name) => {
    const here = prefix + name;
    return aliases.size > 0 && aliases.has(here) ? param : fn(param, here, kind);
  };
  return withParts(
    node2,
    mapDict(node2.params, namesOf(node2, "params"), leaf3("param")),
    mapDict(node2.buffers, namesOf(node2, "buffers"), leaf3("buffer")),
    mapDict(node2.children, namesOf(node2, "children"), (child, name) => mapNode(child, prefix + name, aliases, fn))
  );
}

// tree/optic.ts
function lens(label, get, put3, path = label) {
  return {
    label,
    get,
    over(whole3, fn) {
      const before = get(whole3), after2 = fn(before, path);
      return Object.is(before, after2) ? whole3 : put3(whole3, after2);
    }
  };
}
function compose(first, second) {
  const both4 = {
    label: `${first.label}.${second.label}`,
    over: (whole3, fn) => first.over(whole3, (part, path) => second.over(part, (inner, below4) => fn(inner, join(path, below4))))
  };
  return isLens(first) && isLens(second) ? { ...both4, get: (whole3) => second.get(first.get(whole3)) } : both4;
}
function set(optic, whole3, part) {
  return optic.over(whole3, () => part);
}
function list(optic, whole3) {
  const found2 = [];
  optic.over(whole3, (part, path) => {
    found2.push([path, part]);
    return part;
  });
  return found2;
}
function isLens(optic) {
  return "get" in optic;
}

// tree/select.ts
var tensors = leaves("tensors", () => true);
var params = leaves("params", (_, __, kind) => kind === "param");
var buffers = leaves("buffers", (_, __, kind) => kind === "buffer");
function matching(fn) {
  return leaves(fn.name ? `matching(${fn.name})` : "matching", fn);
}
function ofType(types, ...names2) {
  const wanted = typeNames(types), label = `ofType(${[wanted.join(", "), ...names2].map((s) => `"${s}"`).join(", ")})`;
  return {
    label,
    over(model, fn) {
      const homes = /* @__PURE__ */ new Set();
      eachOfType(model, "", wanted, (path) => homes.add(path));
      return mapTensors(model, (param, path, kind) => {
        const dot = path.lastIndexOf("."), name = path.slice(dot + 1);
        const fits = names2.length ? names2.includes(name) : kind === "param";
        return fits && homes.has(dot < 0 ? "" : path.slice(0, dot)) ? fn(param, path) : param;
      });
    }
  };
}
function outermost(types) {
  const wanted = typeNames(types);
  const over2 = (node2, path, fn) => isOfType(node2, wanted) ? fn(node2, path) : withChildren(node2, (child, name) => over2(child, join(path, name), fn));
  return { label: `outermost("${wanted.join(", ")}")`, over: (model, fn) => over2(model, "", fn) };
}
function innermost(types) {
  const wanted = typeNames(types);
  const contains = (node2) => Object.values(node2.children).some((child) => isOfType(child, wanted) || contains(child));
  const over2 = (node2, path, fn) => {
    if (isOfType(node2, wanted) && !contains(node2)) return fn(node2, path);
    return withChildren(node2, (child, name) => over2(child, join(path, name), fn));
  };
  return { label: `innermost("${wanted.join(", ")}")`, over: (model, fn) => over2(model, "", fn) };
}
function at(path) {
  if (typeof path !== "string") throw new LensorError("type", `Cannot enter ${describe(path)}: expected a path`);
  return {
    label: path,
    get: (model) => moduleAt(model, path),
    over: (model, fn) => replaceAt(model, path, (part) => fn(part, path))
  };
}
function missing(param) {
  return param.value === void 0 || param.value.kind === "parts" && param.value.parts.some((p) => p.value === void 0);
}
function trainable(param) {
  return param.trainable;
}
function both2(...all2) {
  return (param, path) => all2.every((holds3) => holds3(param, path));
}
function not(predicate) {
  return (param, path) => !predicate(param, path);
}
function isOfType(node2, types) {
  return types.includes(node2.type) || node2.bases.some((base) => types.includes(base)) || node2.directBases.some((base) => types.includes(base));
}
function typeNames(types) {
  return (typeof types === "string" ? types.split(",") : [...types]).map((name) => name.trim());
}
function moduleAt(model, path) {
  const found2 = find(model, path);
  if (found2?.kind === "module") return found2.node;
  const names2 = path.split(".");
  let here = model, depth = 0;
  for (; depth < names2.length; depth++) {
    const child = own(here.children, names2[depth]);
    if (!child) break;
    here = child;
  }
  const place = names2.slice(0, depth).join("."), wrong = names2[depth], known = [...namesOf(here, "children")];
  const what = found2 ? `it is a tensor; enter the module that holds it` : void 0;
  const near = nearest(wrong, known)[0];
  const has2 = `${place || here.type} has ${known.length ? quoteNames(known) : "no modules"}`;
  const hint = known.length > 6 && near ? `${has2}; did you mean "${join(place, near)}"` : has2;
  throw new LensorError("no-match", `Cannot enter "${path}" of ${model.type}: ${what ?? hint}`, { path });
}
function replaceAt(model, path, fn) {
  moduleAt(model, path);
  const down = (node2, names2) => {
    const [first, ...rest2] = names2;
    if (first === void 0) return fn(node2);
    return withParts(node2, node2.params, node2.buffers, mapDict(node2.children, [first], (child) => down(child, rest2)));
  };
  return down(model, path === "" ? [] : path.split("."));
}
function leaves(label, holds3) {
  return {
    label,
    over: (model, fn) => mapTensors(model, (p, path, kind) => holds3(p, path, kind) ? fn(p, path) : p)
  };
}
function withChildren(node2, fn) {
  return withParts(node2, node2.params, node2.buffers, mapDict(node2.children, namesOf(node2, "children"), fn));
}
function eachOfType(node2, path, types, fn) {
  if (isOfType(node2, types)) fn(path);
  for (const name of namesOf(node2, "children")) eachOfType(node2.children[name], join(path, name), types, fn);
}

// tree/focus.ts
function focus(model) {
  return step2(model, "");
}
function step2(model, path) {
  moduleAt(model, path);
  return {
    label: path,
    get: (whole3) => moduleAt(whole3, path),
    over: (whole3, fn) => replaceAt(whole3, path, (part) => fn(part, path)),
    child: (name) => step2(model, join(path, name)),
    param: (name) => leaf(model, path, "params", name),
    buffer: (name) => leaf(model, path, "buffers", name)
  };
}
function leaf(model, path, what, name) {
  const full = join(path, name);
  const read3 = (whole3) => {
    const home = moduleAt(whole3, path), found2 = own(home[what], name);
    if (found2) return found2;
    const known = namesOf(home, what);
    const has2 = known.length ? `${path || home.type} has ${quoteNames(known)}` : `${path || home.type} has no ${what}`;
    throw new LensorError("no-match", `Cannot focus on "${full}" of ${whole3.type}: ${has2}`, { path: full });
  };
  read3(model);
  return {
    label: full,
    get: read3,
    over(whole3, fn) {
      const before = read3(whole3), after2 = fn(before, full);
      if (after2 === before) return whole3;
      return replaceAt(whole3, path, (home) => {
        const changed = mapDict(home[what], [name], () => after2);
        return what === "params" ? withParts(home, changed, home.buffers, home.children) : withParts(home, home.params, changed, home.children);
      });
    }
  };
}

// tree/transform.ts
function transform(model, fn) {
  return below2(model, "", fn);
}
function below2(node2, path, fn) {
  const children = mapDict(
    node2.children,
    namesOf(node2, "children"),
    (child, name) => below2(child, join(path, name), fn)
  );
  return fn(withParts(node2, node2.params, node2.buffers, children), path);
}

// tree/with_child.ts
function withChild(node2, name, child, options = {}) {
  checkOptions(`add "${name}" to ${node2.type}`, options, ["before", "after"]);
  if (options.before !== void 0 && options.after !== void 0) {
    throw new LensorError("range", `Cannot add "${name}" to ${node2.type}: both before and after are given; choose one`);
  }
  const taken = own(node2.params, name) ?? own(node2.buffers, name) ?? own(node2.children, name) ?? node2.absent?.includes(name);
  if (taken) throw new LensorError("range", `Cannot add "${name}" to ${node2.type}: it has one already`, { path: name });
  const names2 = [...namesOf(node2, "children")], neighbour2 = options.before ?? options.after;
  const place = neighbour2 === void 0 ? names2.length : names2.indexOf(neighbour2) + (options.before === void 0 ? 1 : 0);
  if (neighbour2 !== void 0 && !names2.includes(neighbour2)) {
    throw new LensorError(
      "no-match",
      `Cannot add "${name}" beside "${neighbour2}": ${node2.type} has ${quoteNames(names2) || "no modules"}`,
      {
        path: neighbour2
      }
    );
  }
  names2.splice(place, 0, name);
  const grown = module(node2.type, { children: names2.map((n) => [n, n === name ? child : node2.children[n]]) });
  const { children: _, ...others } = node2.order ?? {}, order = { ...others, ...grown.order };
  const { order: __, ...rest2 } = node2;
  return { ...rest2, children: dict(Object.entries(grown.children)), ...Object.keys(order).length && { order } };
}

// tree/glob.ts
var DEEP = Symbol("**");
function parseGlob(pattern) {
  return expand(pattern, pattern).map((text2) => {
    const segments = [];
    for (const name of text2.split(".")) {
      if (name === "") refuse(pattern, "it holds an empty name");
      if (name === "**") {
        if (segments.at(-1) !== DEEP) segments.push(DEEP);
      } else if (name.includes("**")) refuse(pattern, '"**" stands for whole names only');
      else segments.push(name.includes("*") ? partial(name) : name);
    }
    return { segments, literal: segments.every((s) => typeof s === "string") };
  });
}
function expand(text2, whole3) {
  const close = text2.indexOf("}"), open = text2.lastIndexOf("{", close < 0 ? void 0 : close);
  if (close < 0 && open < 0) return [text2];
  if (close < 0 || open < 0) refuse(whole3, "its braces do not close");
  const texts = text2.slice(open + 1, close).split(",").flatMap(
    (choice) => expand(text2.slice(0, open) + choice + text2.slice(close + 1), whole3)
  );
  if (texts.length > 1e4) refuse(whole3, "it has more than 10,000 choices");
  return texts;
}
function partial(name) {
  const parts2 = name.split("*").map((s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts2.join(".*")}$`, "su");
}
function refuse(pattern, why) {
  throw new LensorError("type", `Cannot read the pattern "${pattern}": ${why}; use names, "*", "**" and "{a,b}"`);
}

// tree/hidden.ts
var HIDDEN = Symbol("hidden");
var OWNER = Symbol("owner");
function isHidden(param) {
  return HIDDEN in param;
}
function outerOwner(param) {
  return isHidden(param) ? param[OWNER] : void 0;
}
function hideTensors(model, hide) {
  return hideBelow(model, "", NO_ALIAS, hide);
}
function showTensors(result, hidden2, original2) {
  if (result === hidden2 || hidden2 === original2) return hidden2 === original2 ? result : original2;
  let mine;
  const unmask = (now) => {
    if (!isHidden(now)) return now;
    mine ??= new Set(leavesOf(original2));
    return mine.has(now[HIDDEN]) ? now[HIDDEN] : now;
  };
  const show = (now, from, was) => {
    if (was && (now === from || from === was)) return from === was ? now : was;
    const leaf3 = (what) => (param, name) => {
      const masked2 = from && own(from[what], name), before = was && own(was[what], name);
      if (masked2 && before && masked2 !== before) return before;
      return param === before ? param : unmask(param);
    };
    const params2 = mapDict(now.params, namesOf(now, "params"), leaf3("params"));
    const buffers2 = mapDict(now.buffers, namesOf(now, "buffers"), leaf3("buffers"));
    const children = mapDict(
      now.children,
      namesOf(now, "children"),
      (child, name) => show(child, from && own(from.children, name), was && own(was.children, name))
    );
    if (!was) return withParts(now, params2, buffers2, children);
    const keep = (a, b) => same2(a, b) ? b : a;
    const shown = withParts(now, keep(params2, was.params), keep(buffers2, was.buffers), keep(children, was.children));
    const whole3 = shown.params === was.params && shown.buffers === was.buffers && shown.children === was.children;
    return whole3 && sameRest(now, was) ? was : shown;
  };
  return show(result, hidden2, original2);
}
function leavesOf(node2) {
  return [
    ...Object.values(node2.params),
    ...Object.values(node2.buffers),
    ...Object.values(node2.children).flatMap(leavesOf)
  ];
}
function hideBelow(node2, path, around, hide) {
  const aliases = aliasesOf(node2, path, around);
  const leaf3 = (kind) => (param, name) => {
    const here = join(path, name);
    if (isHidden(param) || aliases.has(here)) return param;
    const why = hide(param, here, kind);
    return why ? { ...param, [HIDDEN]: param, [OWNER]: why === true ? void 0 : why } : param;
  };
  return withParts(
    node2,
    mapDict(node2.params, namesOf(node2, "params"), leaf3("param")),
    mapDict(node2.buffers, namesOf(node2, "buffers"), leaf3("buffer")),
    mapDict(
      node2.children,
      namesOf(node2, "children"),
      (child, name) => hideBelow(child, join(path, name), aliases, hide)
    )
  );
}
function same2(a, b) {
  if (a === b) return true;
  const names2 = Object.keys(a);
  return names2.length === Object.keys(b).length && names2.every((name) => a[name] === b[name]);
}
function sameRest(a, b) {
  return a.type === b.type && a.attrs === b.attrs && a.ties === b.ties && a.init === b.init && a.order === b.order && a.extra === b.extra && a.absent === b.absent && a.bases === b.bases && a.directBases === b.directBases;
}

// tree/trie.ts
function compileGlobs(patterns, make) {
  let states = 0;
  const state2 = (stays) => ({
    id: states++,
    byName: /* @__PURE__ */ new Map(),
    byPart: [],
    stays,
    globs: [],
    paths: []
  });
  const root2 = state2(false);
  for (const [id, globs] of patterns) {
    for (const { segments, literal } of globs) {
      let here = root2;
      for (const segment of segments) {
        if (segment === DEEP) here = here.deep ??= state2(true);
        else if (typeof segment === "string") {
          here = here.byName.get(segment) ?? put(here.byName, segment, state2(false));
        } else here = byPart(here, segment, state2);
      }
      if (literal) here.paths.push(id);
      (literal ? here.deep ??= state2(true) : here).globs.push(id);
    }
  }
  const known = /* @__PURE__ */ new Map(), alone = [];
  const fresh = (all2) => node(all2, live, make(ends(all2, "globs"), ends(all2, "paths")));
  const live = (all2) => {
    if (all2.length === 1) return alone[all2[0].id] ??= fresh(all2);
    const id = all2.length === 2 ? all2[0].id * states + all2[1].id : all2.map((s) => s.id).join(",");
    return known.get(id) ?? put(known, id, fresh(all2));
  };
  const first = [];
  enter(first, root2);
  return live(first);
}
function node(all2, live, here) {
  let next;
  const self = {
    here,
    dead: all2.length === 0,
    step: (name) => {
      if (all2.length === 0) return self;
      next ??= /* @__PURE__ */ new Map();
      return next.get(name) ?? put(next, name, live(after(all2, name)));
    }
  };
  return self;
}
function ends(all2, what) {
  const some = all2.filter((s) => s[what].length > 0);
  return some.length === 1 ? some[0][what] : some.flatMap((s) => s[what]);
}
function after(all2, name) {
  const out = [];
  for (const s of all2) {
    if (s.stays) enter(out, s);
    const exact = s.byName.get(name);
    if (exact) enter(out, exact);
    for (const [part, next] of s.byPart) if (part.test(name)) enter(out, next);
  }
  return out;
}
function enter(out, s) {
  if (out.includes(s)) return;
  out.push(s);
  if (s.deep) enter(out, s.deep);
}
function byPart(here, part, state2) {
  const known = here.byPart.find(([p]) => p.source === part.source);
  if (known) return known[1];
  const next = state2(false);
  here.byPart.push([part, next]);
  return next;
}
function put(map, key, value2) {
  map.set(key, value2);
  return value2;
}

// tree/where.ts
function optional(where) {
  return { optional: where };
}
function showWhere(where) {
  if (typeof where === "string") return `"${where}"`;
  if (where instanceof RegExp) return String(where);
  if (typeof where === "function") return where.name || "a predicate";
  if (Array.isArray(where)) return where.map(showWhere).join(", ");
  if (typeof where !== "object" || where === null) return describe(where);
  return "optional" in where ? showWhere(where.optional) : where.label;
}
function compileWhere(wheres, model, scope) {
  const atoms = [], patterns = [];
  const tests = [];
  const add2 = (where, rule, may) => {
    if (Array.isArray(where)) return where.forEach((w) => add2(w, rule, may));
    if (typeof where === "object" && where !== null && "optional" in where) return add2(where.optional, rule, true);
    const id = atoms.length, text2 = showWhereSafely(where);
    const optional3 = may || typeof where === "string" && where.endsWith("?");
    atoms.push({ rule, where, text: text2, optional: optional3, matched: false });
    if (typeof where === "string") {
      patterns.push([id, parseGlob(where.endsWith("?") ? where.slice(0, -1) : where)]);
    } else tests.push([id, tester(where, model, scope)]);
  };
  wheres.forEach((where, rule) => add2(where, rule, false));
  const found2 = (ids) => {
    if (ids.length === 0) return NOTHING;
    if (ids.length === 1) return { rules: [atoms[ids[0]].rule], ids };
    return { rules: [...new Set(ids.map((id) => atoms[id].rule))].sort((a, b) => a - b), ids };
  };
  const root2 = compileGlobs(patterns, (globs, paths) => {
    const all2 = found2(paths.length ? [...paths, ...globs] : globs);
    return { param: all2, buffer: scope === "tensors" ? all2 : found2(paths) };
  });
  const note2 = (ids) => {
    if (ids === noted) return;
    for (const id of ids) atoms[id].matched = true;
    noted = ids;
  };
  let noted;
  const visit = (fn) => {
    const leaves2 = (from, names2, kind, prefix, live, aliases) => {
      let out;
      for (const name of names2) {
        const param = from[name], here = prefix + name;
        let { rules: rules2, ids } = live.step(name).here[kind];
        if (tests.length > 0) ({ rules: rules2, ids } = tested(param, here, kind, ids));
        if (rules2.length === 0 || aliases.size > 0 && aliases.has(here)) continue;
        note2(outerOwner(param) === void 0 ? ids : ids.filter((id) => atoms[id].where !== here));
        const after2 = fn(param, here, kind, rules2);
        if (after2 === param) continue;
        out ??= Object.assign(bareObject(), from);
        out[name] = after2;
      }
      return out ?? from;
    };
    const inside3 = (node2, path, live, outer) => {
      if (live.dead && tests.length === 0) return node2;
      const prefix = path === "" ? "" : path + ".", aliases = aliasesOf(node2, path, outer);
      const names2 = namesOf(node2, "children");
      const params2 = leaves2(node2.params, namesOf(node2, "params"), "param", prefix, live, aliases);
      const buffers2 = leaves2(node2.buffers, namesOf(node2, "buffers"), "buffer", prefix, live, aliases);
      const children = names2.length === 0 ? node2.children : mapDict(node2.children, names2, (child, name) => inside3(child, prefix + name, live.step(name), aliases));
      return withParts(node2, params2, buffers2, children);
    };
    return inside3(model, "", root2, NO_ALIAS);
  };
  const tested = (param, path, kind, ids) => {
    const more = tests.filter(([, test]) => test(param, path, kind)).map(([id]) => id);
    return found2(more.length ? [...ids, ...more] : ids);
  };
  return { atoms, visit };
}
var NOTHING = { rules: [], ids: [] };
function tester(where, model, scope) {
  const broad = (kind) => kind === "param" || scope === "tensors";
  if (where instanceof RegExp) {
    const plain5 = new RegExp(where.source, where.flags.replace(/[gy]/g, ""));
    return (_, path, kind) => broad(kind) && plain5.test(path);
  }
  if (typeof where === "function") return (param, path, kind) => broad(kind) && where(param, path);
  const paths = new Set(list(where, model).map(([path]) => path));
  return (_, path) => paths.has(path);
}
function showWhereSafely(where) {
  const fits = typeof where === "string" || where instanceof RegExp || typeof where === "function" || typeof where === "object" && where !== null && typeof where.over === "function";
  if (!fits) {
    throw new LensorError(
      "type",
      `Cannot select tensors by ${describe(where)}: expected a pattern, RegExp, traversal, predicate, or a list of these`
    );
  }
  return showWhere(where);
}

// core/json.ts
var JSON_DEPTH = 1024;
var SPACE = /[ \n\r\t]*/y;
var NUMBER2 = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
var PLAIN3 = /[ !#-[\]-\uffff]*/y;
var ESCAPE = /\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))/y;
var SHORT = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function parseJson2(text2) {
  let at2 = text2.startsWith("\uFEFF") ? 1 : 0;
  function broken2(reason, code = "corrupt") {
    const before = text2.slice(0, at2), line = before.split("\n").length, column = at2 - before.lastIndexOf("\n");
    const offset = new TextEncoder().encode(before).length;
    return new LensorError(code, `Cannot read the JSON: ${reason} (line ${line}, column ${column})`, { offset });
  }
  function take2(what) {
    what.lastIndex = at2;
    const match = what.exec(text2);
    if (match) at2 += match[0].length;
    return match;
  }
  function found2() {
    return at2 < text2.length ? `found ${JSON.stringify(String.fromCodePoint(text2.codePointAt(at2)))}` : "the text ends";
  }
  function expect(mark) {
    take2(SPACE);
    if (text2[at2] !== mark) throw broken2(`expected ${JSON.stringify(mark)}, ${found2()}`);
    at2++;
  }
  function more(first, close) {
    take2(SPACE);
    if (text2[at2] === close) return at2++, false;
    if (first) return true;
    if (text2[at2] !== ",") throw broken2(`expected "," or ${JSON.stringify(close)}, ${found2()}`);
    at2++;
    return true;
  }
  function value2(depth) {
    take2(SPACE);
    if (depth > JSON_DEPTH) throw broken2(`values nest deeper than ${JSON_DEPTH}`, "limit");
    switch (text2[at2]) {
      case "{":
        return object(depth);
      case "[":
        return list2(depth);
      case '"':
        return string();
    }
    for (const [word5, meaning] of WORDS3) if (text2.startsWith(word5, at2)) return at2 += word5.length, meaning;
    const start = at2, match = take2(NUMBER2);
    if (!match) throw broken2(`expected a value, ${found2()}`);
    const number3 = Number(match[0]);
    if (match[1] === void 0 && match[2] === void 0 && !Number.isSafeInteger(number3)) return BigInt(match[0]);
    if (Number.isFinite(number3)) return number3;
    at2 = start;
    throw broken2("a number is larger than any double");
  }
  function object(depth) {
    const out2 = /* @__PURE__ */ new Map();
    at2++;
    for (let first = true; more(first, "}"); first = false) {
      take2(SPACE);
      if (text2[at2] !== '"') throw broken2(`expected a name in quotes, ${found2()}`);
      const start = at2, name = string();
      if (out2.has(name)) {
        at2 = start;
        throw broken2(`the name ${describe(name)} comes twice`);
      }
      expect(":");
      out2.set(name, value2(depth + 1));
    }
    return out2;
  }
  function list2(depth) {
    const out2 = [];
    at2++;
    for (let first = true; more(first, "]"); first = false) out2.push(value2(depth + 1));
    return out2;
  }
  function string() {
    const start = at2++;
    let out2 = "";
    for (; ; ) {
      out2 += take2(PLAIN3)[0];
      if (text2[at2] === '"') break;
      const match = take2(ESCAPE);
      if (!match) {
        throw broken2(
          at2 < text2.length ? "a string holds a broken escape or a control character" : "a string does not end"
        );
      }
      const [, short3, hex] = match;
      out2 += hex === void 0 ? SHORT[short3] ?? short3 : String.fromCharCode(parseInt(hex, 16));
    }
    at2++;
    if (out2.isWellFormed()) return out2;
    at2 = start;
    throw broken2("a string holds half of a surrogate pair");
  }
  const out = value2(0);
  take2(SPACE);
  if (at2 < text2.length) throw broken2(`expected the end, ${found2()}`);
  return out;
}
var WORDS3 = [["true", true], ["false", false], ["null", null]];
function plainJson2(json) {
  if (Array.isArray(json)) return json.map(plainJson2);
  if (!(json instanceof Map)) return json;
  return plainObject([...json].map(([name, value2]) => [name, plainJson2(value2)]));
}
function plainObject(entries2) {
  const out = {};
  for (const [name, value2] of entries2) {
    if (name !== "__proto__") out[name] = value2;
    else Object.defineProperty(out, name, { value: value2, writable: true, enumerable: true, configurable: true });
  }
  return out;
}

// tree/ties.ts
function tiesOf(model) {
  const all2 = /* @__PURE__ */ new Map();
  eachModule(model, (node2, path) => {
    for (const [alias, owner] of node2.ties ?? []) all2.set(join(path, alias), join(path, owner));
  });
  for (const [alias, owner] of all2) {
    let real4 = owner, steps = 0;
    while (all2.has(real4) && steps++ <= all2.size) real4 = all2.get(real4);
    if (steps <= all2.size) all2.set(alias, real4);
  }
  return all2;
}
function withTies(model, all2) {
  const homes = /* @__PURE__ */ new Map();
  for (const [alias, owner] of all2) {
    const a = alias.split("."), o = owner.split(".");
    let depth = 0;
    while (depth < a.length - 1 && depth < o.length - 1 && a[depth] === o[depth]) depth++;
    const home = a.slice(0, depth).join("."), pair2 = [a.slice(depth).join("."), o.slice(depth).join(".")];
    homes.set(home, [...homes.get(home) ?? [], pair2]);
  }
  const place = (node2, path) => {
    const children = mapDict(node2.children, namesOf(node2, "children"), (child, name) => place(child, join(path, name)));
    const below4 = withParts(node2, node2.params, node2.buffers, children), ties = homes.get(path);
    if (!ties && !node2.ties) return below4;
    if (ties && node2.ties && JSON.stringify(ties) === JSON.stringify(node2.ties)) return below4;
    const { ties: _, ...rest2 } = below4;
    return ties ? { ...rest2, ties } : rest2;
  };
  return place(model, "");
}
function ownerOf(model, path) {
  const seen = /* @__PURE__ */ new Set();
  let here = path;
  for (let next = path; next !== void 0 && !seen.has(next); next = tiedTo(model, here)) {
    seen.add(next);
    here = next;
  }
  return here;
}
function tiedTo(model, path) {
  const names2 = path.split(".");
  let node2 = model;
  for (let depth = 0; node2 && depth < names2.length; depth++) {
    const rest2 = names2.slice(depth).join("."), tie2 = node2.ties?.find(([alias]) => alias === rest2);
    if (tie2) return join(names2.slice(0, depth).join("."), tie2[1]);
    node2 = own(node2.children, names2[depth]);
  }
  return void 0;
}

// tree/to_nested.ts
function toNested(model, leaf3 = spec) {
  const ties = tiesOf(model), made5 = /* @__PURE__ */ new Map();
  const leafAt2 = (param, path) => {
    const owner = ties.get(path) ?? path, found2 = owner === path ? void 0 : find(model, owner);
    if (!made5.has(owner)) made5.set(owner, leaf3(found2 && found2.kind !== "module" ? found2.node : param, owner));
    return made5.get(owner);
  };
  const nest = (node2, path) => {
    const out = [];
    for (const what of ["params", "buffers"]) {
      for (const name of namesOf(node2, what)) out.push([name, leafAt2(node2[what][name], join(path, name))]);
    }
    for (const name of namesOf(node2, "children")) {
      const below4 = nest(node2.children[name], join(path, name));
      if (Object.keys(below4).length) out.push([name, below4]);
    }
    return plainObject(out);
  };
  return nest(model, "");
}
var spec = ({ shape, dtype }) => ({ shape, dtype });

// layers/_check.ts
function argsOf(type) {
  const bad4 = (code, name, value2, why) => new LensorError(code, `Cannot build ${type}: ${name} is ${describe(value2)}; ${why}`);
  const size = (name, value2, least = 0) => {
    const want = `use an integer from ${least} on`;
    if (typeof value2 !== "number") throw bad4("type", name, value2, want);
    if (!Number.isSafeInteger(value2) || value2 < least) throw bad4("range", name, value2, want);
    return value2;
  };
  const sizes = (name, value2, rank, least = 0) => {
    if (!Array.isArray(value2)) return new Array(rank).fill(size(name, value2, least));
    if (value2.length !== rank) {
      throw new LensorError(
        "shape",
        `Cannot build ${type}: ${name} has ${value2.length} ${value2.length === 1 ? "size" : "sizes"}; use one, or ${rank} in a list`
      );
    }
    return value2.map((n, i) => size(`${name}[${i}]`, n, least));
  };
  return {
    bad: bad4,
    size,
    sizes,
    options: (given2, ...known) => checkOptions(`build ${type}`, given2, known),
    sizeOrSizes: (name, value2, rank, least) => Array.isArray(value2) ? sizes(name, value2, rank, least) : size(name, value2, least),
    integer(name, value2) {
      if (typeof value2 !== "number") throw bad4("type", name, value2, "use an integer");
      if (!Number.isSafeInteger(value2)) throw bad4("range", name, value2, "use an integer");
      return value2;
    },
    flag(name, value2) {
      if (typeof value2 !== "boolean") throw bad4("type", name, value2, "use true or false");
      return value2;
    },
    real(name, value2, low2 = -Infinity, high3 = Infinity) {
      const bounds = low2 === -Infinity ? "" : high3 === Infinity ? ` from ${low2} on` : ` from ${low2} to ${high3}`;
      if (typeof value2 !== "number") throw bad4("type", name, value2, `use a number${bounds}`);
      if (!Number.isFinite(value2) || value2 < low2 || value2 > high3) {
        throw bad4("range", name, value2, `use a finite number${bounds}`);
      }
      return value2;
    },
    word(name, value2, words6) {
      if (words6.includes(value2)) return value2;
      const near = typeof value2 === "string" ? nearest(value2, words6)[0] : void 0;
      const help = near ? `did you mean "${near}"` : `use one of ${quoteNames(words6, words6.length)}`;
      throw bad4(typeof value2 === "string" ? "unknown-name" : "type", name, value2, help);
    },
    divides(divisor, d, name, n) {
      if (n % d === 0) return;
      throw new LensorError(
        "range",
        `Cannot build ${type}: ${divisor} ${d} does not divide ${name} ${n}; change one of them`
      );
    }
  };
}

// tree/classes/knowledge.ts
function axesOf(type, bases, attrs, name, shape) {
  const is = (base) => type === base || bases.includes(base);
  if (shape.length < 2) return void 0;
  if (is("_ConvNd")) {
    if (name !== "weight") return void 0;
    const across = is("_ConvTransposeNd") || attrs.transposed === true, groups2 = attrs.groups;
    return {
      in: [across ? 0 : 1],
      out: [across ? 1 : 0],
      ...typeof groups2 === "number" && groups2 > 1 && { groups: groups2 },
      literal: true
    };
  }
  if (is("Bilinear") && name === "weight") return { in: [1, 2], out: [0], literal: true };
  const matrix2 = is("Linear") && name === "weight" || is("MultiheadAttention") && name.endsWith("proj_weight") || (is("RNNBase") || is("RNNCellBase")) && name.startsWith("weight");
  if (matrix2) return shape.length === 2 ? { in: [1], out: [0], literal: true } : void 0;
  return kernelAxes(name);
}
function kernelAxes(name) {
  const kernel = /^(?:.*\/)?(?:|depthwise_|pointwise_|recurrent_)kernel(?::0)?$/.test(name);
  return kernel ? { in: [-2], out: [-1] } : void 0;
}
function initialOf(type, bases, name) {
  if (type !== "_NormBase" && !bases.includes("_NormBase")) return void 0;
  if (name === "running_mean" || name === "num_batches_tracked") return zeros;
  return name === "running_var" ? ones : void 0;
}

// tree/classes/torch_bases.ts
function torchBases(type) {
  const found2 = findBases(type);
  if (found2) return found2;
  const near = typeof type === "string" ? nearest(type, DIRECT.keys())[0] : void 0;
  const help = near ? `did you mean "${near}"` : "give bases yourself";
  throw new LensorError(
    "unknown-name",
    `Cannot find the bases of ${describe(type)}: torch.nn has no such class; ${help}`
  );
}
function findBases(type) {
  const directBases = DIRECT.get(type);
  return directBases && { directBases, bases: ancestors(directBases) };
}
function ancestors(direct) {
  return direct.flatMap((name) => [name, ...ancestors(DIRECT.get(name) ?? [])]);
}
var TABLE = {
  "Module": "AdaptiveLogSoftmaxWithLoss Bilinear CELU ChannelShuffle Container CosineSimilarity CrossMapLRN2d DataParallel ELU Embedding EmbeddingBag Flatten Fold FractionalMaxPool2d FractionalMaxPool3d GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity LayerNorm LeakyReLU Linear LocalResponseNorm LogSigmoid LogSoftmax Mish ModuleDict ModuleList MultiheadAttention PReLU PairwiseDistance ParameterDict ParameterList PixelShuffle PixelUnshuffle RMSNorm RNNBase RNNCellBase RReLU ReLU SELU Sequential SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer Unflatten Unfold Upsample _AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _CircularPadNd _ConstantPadNd _ConvNd _DropoutNd _LPPoolNd _Loss _MaxPoolNd _MaxUnpoolNd _NormBase _ReflectionPadNd _ReplicationPadNd",
  "Linear": "NonDynamicallyQuantizableLinear",
  "Hardtanh": "ReLU6",
  "Upsample": "UpsamplingBilinear2d UpsamplingNearest2d",
  "RNNBase": "GRU LSTM RNN",
  "RNNCellBase": "GRUCell LSTMCell RNNCell",
  "_AdaptiveAvgPoolNd": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d",
  "_AdaptiveMaxPoolNd": "AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d",
  "_AvgPoolNd": "AvgPool1d AvgPool2d AvgPool3d",
  "_LPPoolNd": "LPPool1d LPPool2d LPPool3d",
  "_MaxPoolNd": "MaxPool1d MaxPool2d MaxPool3d",
  "_MaxUnpoolNd": "MaxUnpool1d MaxUnpool2d MaxUnpool3d",
  "_NormBase": "_BatchNorm _InstanceNorm",
  "_BatchNorm": "BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm",
  "_InstanceNorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d",
  "_ConvNd": "Conv1d Conv2d Conv3d _ConvTransposeNd",
  "_ConvTransposeNd": "ConvTranspose1d ConvTranspose2d ConvTranspose3d",
  "_DropoutNd": "AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout",
  "_CircularPadNd": "CircularPad1d CircularPad2d CircularPad3d",
  "_ConstantPadNd": "ConstantPad1d ConstantPad2d ConstantPad3d",
  "_ReflectionPadNd": "ReflectionPad1d ReflectionPad2d ReflectionPad3d",
  "_ReplicationPadNd": "ReplicationPad1d ReplicationPad2d ReplicationPad3d",
  "ConstantPad1d": "ZeroPad1d",
  "ConstantPad2d": "ZeroPad2d",
  "ConstantPad3d": "ZeroPad3d",
  "LazyModuleMixin Linear": "LazyLinear",
  "LazyModuleMixin": "_LazyConvXdMixin _LazyNormBase",
  "_LazyConvXdMixin Conv1d": "LazyConv1d",
  "_LazyConvXdMixin Conv2d": "LazyConv2d",
  "_LazyConvXdMixin Conv3d": "LazyConv3d",
  "_LazyConvXdMixin ConvTranspose1d": "LazyConvTranspose1d",
  "_LazyConvXdMixin ConvTranspose2d": "LazyConvTranspose2d",
  "_LazyConvXdMixin ConvTranspose3d": "LazyConvTranspose3d",
  "_LazyNormBase _BatchNorm": "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d",
  "_LazyNormBase _InstanceNorm": "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d",
  "_Loss": "BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss MSELoss MarginRankingLoss MultiLabelMarginLoss PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss _WeightedLoss",
  "_WeightedLoss": "BCELoss CrossEntropyLoss LinearCrossEntropyLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss",
  "NLLLoss": "NLLLoss2d"
};
var DIRECT = new Map(
  Object.entries(TABLE).flatMap(
    ([direct, types]) => types.split(" ").map((type) => [type, direct.split(" ")])
  )
);

// layers/_layer.ts
function layer(type, parts2) {
  const { attrs, params: params2 = {}, buffers: buffers2 = {} } = parts2, known = findBases(type);
  const names2 = [...Object.entries(params2), ...Object.entries(buffers2)];
  const leaf3 = (name, shape, buffer) => {
    const axes = axesOf(type, known.bases, attrs, name, shape);
    const initial = buffer ? initialOf(type, known.bases, name) : void 0;
    return tensor(shape, {
      ...buffer && { trainable: false },
      ...axes && { axes },
      ...initial && { initial },
      dtype: name === "num_batches_tracked" ? "int64" : parts2.dtype ?? "float32"
    });
  };
  const build5 = (shapes, buffer) => Object.entries(shapes).flatMap(([name, shape]) => shape ? [[name, leaf3(name, shape, buffer)]] : []);
  return module(type, {
    ...known,
    attrs,
    params: build5(params2, false),
    buffers: build5(buffers2, true),
    children: parts2.children ?? {},
    absent: names2.filter(([, shape]) => shape === null).map(([name]) => name)
  });
}

// layers/activations.ts
function prelu(numParameters = 1, options = {}) {
  const args = argsOf("PReLU");
  args.options(options, "init", "dtype");
  const n = args.size("numParameters", numParameters);
  return layer("PReLU", {
    attrs: { num_parameters: n, init: args.real("init", options.init ?? 0.25) },
    dtype: options.dtype,
    params: { weight: [n] }
  });
}
function relu(options = {}) {
  return overwriting("ReLU", options);
}
function relu6(options = {}) {
  return overwriting("ReLU6", options, { min_val: 0, max_val: 6 });
}
function leakyRelu(negativeSlope = 0.01, options = {}) {
  return overwriting("LeakyReLU", options, {
    negative_slope: argsOf("LeakyReLU").real("negativeSlope", negativeSlope)
  });
}
function elu(alpha = 1, options = {}) {
  return overwriting("ELU", options, { alpha: argsOf("ELU").real("alpha", alpha) });
}
function celu(alpha = 1, options = {}) {
  return overwriting("CELU", options, { alpha: argsOf("CELU").real("alpha", alpha) });
}
function selu(options = {}) {
  return overwriting("SELU", options);
}
function gelu(options = {}) {
  const args = argsOf("GELU");
  args.options(options, "approximate");
  return layer("GELU", {
    attrs: { approximate: args.word("approximate", options.approximate ?? "none", ["none", "tanh"]) }
  });
}
function silu(options = {}) {
  return overwriting("SiLU", options);
}
function mish(options = {}) {
  return overwriting("Mish", options);
}
function hardswish(options = {}) {
  return overwriting("Hardswish", options);
}
function hardsigmoid(options = {}) {
  return overwriting("Hardsigmoid", options);
}
function hardtanh(minVal = -1, maxVal = 1, options = {}) {
  const args = argsOf("Hardtanh"), low2 = args.real("minVal", minVal), high3 = args.real("maxVal", maxVal);
  if (high3 <= low2) throw args.bad("range", "maxVal", high3, `use more than minVal ${low2}`);
  return overwriting("Hardtanh", options, { min_val: low2, max_val: high3 });
}
function sigmoid(options = {}) {
  return plain2("Sigmoid", options);
}
function logSigmoid(options = {}) {
  return plain2("LogSigmoid", options);
}
function tanh(options = {}) {
  return plain2("Tanh", options);
}
function softsign(options = {}) {
  return plain2("Softsign", options);
}
function softplus(beta = 1, threshold = 20) {
  const args = argsOf("Softplus");
  return layer("Softplus", { attrs: { beta: args.real("beta", beta), threshold: args.real("threshold", threshold) } });
}
function softmax(dim) {
  return along("Softmax", dim);
}
function logSoftmax(dim) {
  return along("LogSoftmax", dim);
}
function glu(dim = -1) {
  return along("GLU", dim);
}
function identity(options = {}) {
  return plain2("Identity", options);
}
function plain2(type, options) {
  argsOf(type).options(options);
  return layer(type, { attrs: {} });
}
function overwriting(type, options, attrs = {}) {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, { attrs: { ...attrs, inplace: args.flag("inplace", options.inplace ?? false) } });
}
function along(type, dim) {
  return layer(type, { attrs: { dim: dim === void 0 ? null : argsOf(type).integer("dim", dim) } });
}

// layers/containers.ts
function sequential(...modules) {
  const [first] = modules;
  if (modules.length === 1 && typeof first === "object" && first !== null && !isModule(first)) {
    return named4("Sequential", first);
  }
  return numbered("Sequential", modules);
}
function moduleList(modules) {
  if (!Array.isArray(modules)) {
    throw new LensorError("type", `Cannot build ModuleList: expected a list of modules, found ${describe(modules)}`);
  }
  return numbered("ModuleList", modules);
}
function moduleDict(modules) {
  if (typeof modules !== "object" || modules === null || isModule(modules)) {
    throw new LensorError("type", `Cannot build ModuleDict: expected modules by name, found ${describe(modules)}`);
  }
  return named4("ModuleDict", modules);
}
function named4(type, modules) {
  const wrong = Array.isArray(modules) ? modules.find((pair2) => !Array.isArray(pair2) || pair2.length !== 2) : void 0;
  if (wrong !== void 0) {
    const help = isModule(wrong) ? "pass modules one by one" : "pass pairs of name and module";
    throw new LensorError("type", `Cannot build ${type}: its list holds ${describe(wrong)}; ${help}`);
  }
  return layer(type, { attrs: {}, children: modules });
}
function numbered(type, modules) {
  return layer(type, { attrs: {}, children: modules.map((node2, i) => [String(i), node2]) });
}

// layers/linear.ts
function linear(inFeatures, outFeatures, options = {}) {
  return build2("Linear", inFeatures, outFeatures, options);
}
function projection(inFeatures, outFeatures, options) {
  return build2("NonDynamicallyQuantizableLinear", inFeatures, outFeatures, options);
}
function bilinear(in1Features, in2Features, outFeatures, options = {}) {
  const args = argsOf("Bilinear");
  args.options(options, "bias", "dtype");
  const in1 = args.size("in1Features", in1Features, 1), in2 = args.size("in2Features", in2Features);
  const out = args.size("outFeatures", outFeatures), bias = args.flag("bias", options.bias ?? true);
  return layer("Bilinear", {
    attrs: { in1_features: in1, in2_features: in2, out_features: out },
    dtype: options.dtype,
    params: { weight: [out, in1, in2], bias: bias ? [out] : null }
  });
}
function build2(type, inFeatures, outFeatures, options) {
  const args = argsOf(type);
  args.options(options, "bias", "dtype");
  const ins = args.size("inFeatures", inFeatures), outs = args.size("outFeatures", outFeatures);
  const bias = args.flag("bias", options.bias ?? true);
  return layer(type, {
    attrs: { in_features: ins, out_features: outs },
    dtype: options.dtype,
    params: { weight: [outs, ins], bias: bias ? [outs] : null }
  });
}

// layers/adaptive_softmax.ts
function adaptiveLogSoftmaxWithLoss(inFeatures, nClasses, cutoffs, options = {}) {
  const type = "AdaptiveLogSoftmaxWithLoss", args = argsOf(type);
  args.options(options, "divValue", "headBias", "dtype");
  const ins = args.size("inFeatures", inFeatures), classes = args.size("nClasses", nClasses, 2);
  const divValue = args.real("divValue", options.divValue ?? 4, 0), headBias = args.flag("headBias", options.headBias ?? false);
  if (!Array.isArray(cutoffs)) throw args.bad("type", "cutoffs", cutoffs, "use a list of integers");
  const cuts = cutoffs.map((n, i) => args.size(`cutoffs[${i}]`, n, 1));
  if (cuts.length === 0 || cuts.some((n, i) => n >= (cuts[i + 1] ?? classes))) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the cutoffs [${cuts}] must rise and stay below ${classes} classes`
    );
  }
  const ends2 = [...cuts, classes], clusters = cuts.length, first = cuts[0], rows = first + clusters;
  const dtype = options.dtype && { dtype: options.dtype };
  const tail2 = cuts.map((from, i) => {
    const width = Math.floor(ins / divValue ** (i + 1));
    return sequential(
      linear(ins, width, { bias: false, ...dtype }),
      linear(width, ends2[i + 1] - from, { bias: false, ...dtype })
    );
  });
  return layer(type, {
    attrs: {
      in_features: ins,
      n_classes: classes,
      cutoffs: ends2,
      div_value: divValue,
      head_bias: headBias,
      shortlist_size: first,
      n_clusters: clusters,
      head_size: rows
    },
    children: { head: linear(ins, rows, { bias: headBias, ...dtype }), tail: moduleList(tail2) }
  });
}

// layers/attention.ts
function multiheadAttention(embedDim, numHeads, options = {}) {
  const args = argsOf("MultiheadAttention");
  args.options(options, "dropout", "bias", "addBiasKv", "addZeroAttn", "kdim", "vdim", "batchFirst", "dtype");
  const embed = args.size("embedDim", embedDim, 1), heads = args.size("numHeads", numHeads, 1);
  args.divides("numHeads", heads, "embedDim", embed);
  const kdim = args.size("kdim", options.kdim ?? embed, 1), vdim = args.size("vdim", options.vdim ?? embed, 1);
  const bias = args.flag("bias", options.bias ?? true), extra = args.flag("addBiasKv", options.addBiasKv ?? false);
  const apart = kdim !== embed || vdim !== embed;
  return layer("MultiheadAttention", {
    attrs: {
      embed_dim: embed,
      kdim,
      vdim,
      num_heads: heads,
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      head_dim: embed / heads,
      add_zero_attn: args.flag("addZeroAttn", options.addZeroAttn ?? false)
    },
    dtype: options.dtype,
    params: {
      in_proj_weight: apart ? null : [3 * embed, embed],
      q_proj_weight: apart ? [embed, embed] : null,
      k_proj_weight: apart ? [embed, kdim] : null,
      v_proj_weight: apart ? [embed, vdim] : null,
      in_proj_bias: bias ? [3 * embed] : null,
      ...extra && { bias_k: [1, 1, embed], bias_v: [1, 1, embed] }
    },
    children: { out_proj: projection(embed, embed, { bias, ...options.dtype && { dtype: options.dtype } }) }
  });
}

// layers/batch_norm.ts
function batchNorm1d(numFeatures, options = {}) {
  return norm("BatchNorm1d", numFeatures, options, true);
}
function batchNorm2d(numFeatures, options = {}) {
  return norm("BatchNorm2d", numFeatures, options, true);
}
function batchNorm3d(numFeatures, options = {}) {
  return norm("BatchNorm3d", numFeatures, options, true);
}
function syncBatchNorm(numFeatures, options = {}) {
  return norm("SyncBatchNorm", numFeatures, options, true);
}
function instanceNorm1d(numFeatures, options = {}) {
  return norm("InstanceNorm1d", numFeatures, options, false);
}
function instanceNorm2d(numFeatures, options = {}) {
  return norm("InstanceNorm2d", numFeatures, options, false);
}
function instanceNorm3d(numFeatures, options = {}) {
  return norm("InstanceNorm3d", numFeatures, options, false);
}
function norm(type, numFeatures, options, usual2) {
  const args = argsOf(type);
  args.options(options, "eps", "momentum", "affine", "bias", "trackRunningStats", "dtype");
  const n = args.size("numFeatures", numFeatures), momentum = options.momentum === void 0 ? 0.1 : options.momentum;
  const affine2 = args.flag("affine", options.affine ?? usual2), bias = args.flag("bias", options.bias ?? true);
  const track = args.flag("trackRunningStats", options.trackRunningStats ?? usual2);
  return layer(type, {
    attrs: {
      num_features: n,
      eps: args.real("eps", options.eps ?? 1e-5),
      momentum: momentum === null ? null : args.real("momentum", momentum),
      affine: affine2,
      track_running_stats: track
    },
    dtype: options.dtype,
    params: { weight: affine2 ? [n] : null, bias: affine2 && bias ? [n] : null },
    buffers: {
      running_mean: track ? [n] : null,
      running_var: track ? [n] : null,
      num_batches_tracked: track ? [] : null
    }
  });
}

// layers/conv.ts
function conv1d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv1d", 1, inChannels, outChannels, kernelSize, options);
}
function conv2d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv2d", 2, inChannels, outChannels, kernelSize, options);
}
function conv3d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv3d", 3, inChannels, outChannels, kernelSize, options);
}
function convTranspose1d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose1d", 1, inChannels, outChannels, kernelSize, options);
}
function convTranspose2d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose2d", 2, inChannels, outChannels, kernelSize, options);
}
function convTranspose3d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose3d", 3, inChannels, outChannels, kernelSize, options);
}
function conv(type, rank, inChannels, outChannels, kernelSize, options) {
  const args = argsOf(type), transposed3 = type.startsWith("ConvTranspose"), all2 = options;
  args.options(
    options,
    "stride",
    "padding",
    "dilation",
    "groups",
    "bias",
    transposed3 ? "outputPadding" : "paddingMode",
    "dtype"
  );
  const ins = args.size("inChannels", inChannels), outs = args.size("outChannels", outChannels);
  const kernel = args.sizes("kernelSize", kernelSize, rank, 1), stride = args.sizes("stride", all2.stride ?? 1, rank, 1);
  const groups2 = args.size("groups", all2.groups ?? 1, 1), bias = args.flag("bias", all2.bias ?? true);
  args.divides("groups", groups2, "inChannels", ins);
  args.divides("groups", groups2, "outChannels", outs);
  const named6 = typeof all2.padding === "string" && !transposed3;
  const padding = named6 ? args.word("padding", all2.padding, ["same", "valid"]) : args.sizes("padding", all2.padding ?? 0, rank);
  if (padding === "same" && stride.some((s) => s !== 1)) {
    throw args.bad("range", "stride", all2.stride, 'padding "same" works with stride 1 only');
  }
  return layer(type, {
    attrs: {
      in_channels: ins,
      out_channels: outs,
      kernel_size: kernel,
      stride,
      padding,
      output_padding: args.sizes("outputPadding", all2.outputPadding ?? 0, rank),
      dilation: args.sizes("dilation", all2.dilation ?? 1, rank, 1),
      groups: groups2,
      transposed: transposed3,
      padding_mode: args.word("paddingMode", all2.paddingMode ?? "zeros", ["zeros", "reflect", "replicate", "circular"])
    },
    dtype: all2.dtype,
    params: {
      weight: transposed3 ? [ins, outs / groups2, ...kernel] : [outs, ins / groups2, ...kernel],
      bias: bias ? [outs] : null
    }
  });
}

// layers/dropout.ts
function dropout(p = 0.5, options = {}) {
  return build3("Dropout", p, options);
}
function dropout1d(p = 0.5, options = {}) {
  return build3("Dropout1d", p, options);
}
function dropout2d(p = 0.5, options = {}) {
  return build3("Dropout2d", p, options);
}
function dropout3d(p = 0.5, options = {}) {
  return build3("Dropout3d", p, options);
}
function alphaDropout(p = 0.5, options = {}) {
  return build3("AlphaDropout", p, options);
}
function build3(type, p, options) {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, {
    attrs: { p: args.real("p", p, 0, 1), inplace: args.flag("inplace", options.inplace ?? false) }
  });
}

// layers/embedding.ts
function embedding(num, dim, options = {}) {
  return build4("Embedding", num, dim, options, {}, []);
}
function embeddingBag(num, dim, options = {}) {
  const args = argsOf("EmbeddingBag"), mode = args.word("mode", options.mode ?? "mean", ["sum", "mean", "max"]);
  const ends2 = args.flag("includeLastOffset", options.includeLastOffset ?? false);
  return build4("EmbeddingBag", num, dim, options, { mode, include_last_offset: ends2 }, ["mode", "includeLastOffset"]);
}
function build4(type, num, dim, options, more, known) {
  const args = argsOf(type);
  args.options(options, "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse", "dtype", ...known);
  const rows = args.size("num", num), columns2 = args.size("dim", dim);
  const at2 = options.paddingIdx, maxNorm = options.maxNorm ?? null;
  if (at2 !== void 0 && (args.integer("paddingIdx", at2) >= rows || at2 < -rows)) {
    throw args.bad("range", "paddingIdx", at2, `the table has ${rows} rows`);
  }
  return layer(type, {
    attrs: {
      num_embeddings: rows,
      embedding_dim: columns2,
      padding_idx: at2 === void 0 ? null : at2 < 0 ? at2 + rows : at2,
      max_norm: maxNorm === null ? null : args.real("maxNorm", maxNorm, 0),
      norm_type: args.real("normType", options.normType ?? 2),
      scale_grad_by_freq: args.flag("scaleGradByFreq", options.scaleGradByFreq ?? false),
      sparse: args.flag("sparse", options.sparse ?? false),
      ...more
    },
    dtype: options.dtype,
    params: { weight: [rows, columns2] }
  });
}

// layers/norm.ts
function layerNorm(normalizedShape, options = {}) {
  const args = argsOf("LayerNorm");
  args.options(options, "eps", "elementwiseAffine", "bias", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine2 = args.flag("elementwiseAffine", options.elementwiseAffine ?? true);
  const bias = args.flag("bias", options.bias ?? true);
  return layer("LayerNorm", {
    attrs: { normalized_shape: shape, eps: args.real("eps", options.eps ?? 1e-5), elementwise_affine: affine2 },
    dtype: options.dtype,
    params: { weight: affine2 ? shape : null, bias: affine2 && bias ? shape : null }
  });
}
function groupNorm(numGroups, numChannels, options = {}) {
  const args = argsOf("GroupNorm");
  args.options(options, "eps", "affine", "bias", "dtype");
  const groups2 = args.size("numGroups", numGroups, 1), n = args.size("numChannels", numChannels);
  args.divides("numGroups", groups2, "numChannels", n);
  const affine2 = args.flag("affine", options.affine ?? true), bias = args.flag("bias", options.bias ?? true);
  return layer("GroupNorm", {
    attrs: { num_groups: groups2, num_channels: n, eps: args.real("eps", options.eps ?? 1e-5), affine: affine2 },
    dtype: options.dtype,
    params: { weight: affine2 ? [n] : null, bias: affine2 && bias ? [n] : null }
  });
}
function rmsNorm(normalizedShape, options = {}) {
  const args = argsOf("RMSNorm");
  args.options(options, "eps", "elementwiseAffine", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine2 = args.flag("elementwiseAffine", options.elementwiseAffine ?? true), eps = options.eps ?? null;
  return layer("RMSNorm", {
    attrs: { normalized_shape: shape, eps: eps === null ? null : args.real("eps", eps), elementwise_affine: affine2 },
    dtype: options.dtype,
    params: { weight: affine2 ? shape : null }
  });
}
var rankOf = (sizes) => Array.isArray(sizes) ? sizes.length : 1;

// layers/pooling.ts
function maxPool2d(kernelSize, options = {}) {
  return max("MaxPool2d", 2, kernelSize, options);
}
function maxPool1d(kernelSize, options = {}) {
  return max("MaxPool1d", 1, kernelSize, options);
}
function maxPool3d(kernelSize, options = {}) {
  return max("MaxPool3d", 3, kernelSize, options);
}
function avgPool1d(kernelSize, options = {}) {
  return average("AvgPool1d", 1, kernelSize, options);
}
function avgPool2d(kernelSize, options = {}) {
  return average("AvgPool2d", 2, kernelSize, options);
}
function avgPool3d(kernelSize, options = {}) {
  return average("AvgPool3d", 3, kernelSize, options);
}
function adaptiveAvgPool1d(outputSize) {
  return adaptive("AdaptiveAvgPool1d", 1, outputSize);
}
function adaptiveAvgPool2d(outputSize) {
  return adaptive("AdaptiveAvgPool2d", 2, outputSize);
}
function adaptiveAvgPool3d(outputSize) {
  return adaptive("AdaptiveAvgPool3d", 3, outputSize);
}
function adaptiveMaxPool2d(outputSize, options = {}) {
  const args = argsOf("AdaptiveMaxPool2d");
  args.options(options, "returnIndices");
  const return_indices = args.flag("returnIndices", options.returnIndices ?? false);
  return adaptive("AdaptiveMaxPool2d", 2, outputSize, { return_indices });
}
function max(type, rank, kernelSize, options) {
  const args = argsOf(type);
  args.options(options, "stride", "padding", "dilation", "returnIndices", "ceilMode");
  return layer(type, {
    attrs: {
      kernel_size: args.sizeOrSizes("kernelSize", kernelSize, rank, 1),
      stride: args.sizeOrSizes("stride", options.stride ?? kernelSize, rank, 1),
      padding: args.sizeOrSizes("padding", options.padding ?? 0, rank),
      dilation: args.sizeOrSizes("dilation", options.dilation ?? 1, rank, 1),
      return_indices: args.flag("returnIndices", options.returnIndices ?? false),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false)
    }
  });
}
function average(type, rank, kernelSize, options) {
  const args = argsOf(type), divisor = options.divisorOverride;
  args.options(options, "stride", "padding", "ceilMode", "countIncludePad", ...rank > 1 ? ["divisorOverride"] : []);
  const read3 = rank === 1 ? args.sizes : args.sizeOrSizes;
  return layer(type, {
    attrs: {
      kernel_size: read3("kernelSize", kernelSize, rank, 1),
      stride: read3("stride", options.stride ?? kernelSize, rank, 1),
      padding: read3("padding", options.padding ?? 0, rank),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false),
      count_include_pad: args.flag("countIncludePad", options.countIncludePad ?? true),
      ...rank > 1 && { divisor_override: divisor === void 0 ? null : args.size("divisorOverride", divisor, 1) }
    }
  });
}
function adaptive(type, rank, outputSize, more = {}) {
  const args = argsOf(type), one = (name, n) => n === null ? null : args.size(name, n);
  const list2 = Array.isArray(outputSize) ? outputSize : void 0;
  if (list2 && list2.length !== rank) throw args.bad("range", "outputSize", list2, `use one size, or ${rank} in a list`);
  const output_size = list2 ? list2.map((n, i) => one(`outputSize[${i}]`, n)) : one("outputSize", outputSize);
  return layer(type, { attrs: { output_size, ...more } });
}

// layers/recurrent.ts
function lstm(inputSize, hiddenSize, options = {}) {
  return recurrent("LSTM", 4, inputSize, hiddenSize, options, ["projSize"], "LSTM");
}
function gru(inputSize, hiddenSize, options = {}) {
  return recurrent("GRU", 3, inputSize, hiddenSize, options, [], "GRU");
}
function rnn(inputSize, hiddenSize, options = {}) {
  const nonlinearity = argsOf("RNN").word("nonlinearity", options.nonlinearity ?? "tanh", ["tanh", "relu"]);
  const mode = `RNN_${nonlinearity.toUpperCase()}`;
  return recurrent("RNN", 1, inputSize, hiddenSize, options, ["nonlinearity"], mode, { nonlinearity });
}
function lstmCell(inputSize, hiddenSize, options = {}) {
  return cell("LSTMCell", 4, inputSize, hiddenSize, options);
}
function gruCell(inputSize, hiddenSize, options = {}) {
  return cell("GRUCell", 3, inputSize, hiddenSize, options);
}
function rnnCell(inputSize, hiddenSize, options = {}) {
  const nonlinearity = argsOf("RNNCell").word("nonlinearity", options.nonlinearity ?? "tanh", ["tanh", "relu"]);
  return cell("RNNCell", 1, inputSize, hiddenSize, options, { nonlinearity });
}
function recurrent(type, gates, inputSize, hiddenSize, options, known, mode, more = {}) {
  const args = argsOf(type);
  args.options(options, "numLayers", "bias", "batchFirst", "dropout", "bidirectional", "dtype", ...known);
  const input = args.size("inputSize", inputSize, 1), hidden2 = args.size("hiddenSize", hiddenSize, 1);
  const layers3 = args.size("numLayers", options.numLayers ?? 1, 1), bias = args.flag("bias", options.bias ?? true);
  const both4 = args.flag("bidirectional", options.bidirectional ?? false), proj = args.size("projSize", options.projSize ?? 0);
  if (proj >= hidden2) throw args.bad("range", "projSize", proj, `use less than the hidden size ${hidden2}`);
  const params2 = {}, state2 = proj || hidden2, rows = gates * hidden2;
  for (let i = 0; i < layers3; i++) {
    for (const end of both4 ? [`l${i}`, `l${i}_reverse`] : [`l${i}`]) {
      params2[`weight_ih_${end}`] = [rows, i === 0 ? input : state2 * (both4 ? 2 : 1)];
      params2[`weight_hh_${end}`] = [rows, state2];
      if (bias) Object.assign(params2, { [`bias_ih_${end}`]: [rows], [`bias_hh_${end}`]: [rows] });
      if (proj) params2[`weight_hr_${end}`] = [proj, hidden2];
    }
  }
  return layer(type, {
    attrs: {
      mode,
      input_size: input,
      hidden_size: hidden2,
      num_layers: layers3,
      bias,
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      bidirectional: both4,
      proj_size: proj,
      ...more
    },
    dtype: options.dtype,
    params: params2
  });
}
function cell(type, gates, inputSize, hiddenSize, options, more = {}) {
  const args = argsOf(type);
  args.options(options, "bias", "dtype", ...Object.keys(more));
  const input = args.size("inputSize", inputSize), hidden2 = args.size("hiddenSize", hiddenSize);
  const bias = args.flag("bias", options.bias ?? true), rows = gates * hidden2;
  return layer(type, {
    attrs: { input_size: input, hidden_size: hidden2, bias, ...more },
    dtype: options.dtype,
    params: {
      weight_ih: [rows, input],
      weight_hh: [rows, hidden2],
      bias_ih: bias ? [rows] : null,
      bias_hh: bias ? [rows] : null
    }
  });
}

// layers/reshaping.ts
function flatten(startDim = 1, endDim = -1) {
  const args = argsOf("Flatten");
  return layer("Flatten", {
    attrs: { start_dim: args.integer("startDim", startDim), end_dim: args.integer("endDim", endDim) }
  });
}
function upsample(options = {}) {
  const args = argsOf("Upsample"), { size, scaleFactor, alignCorners } = options;
  args.options(options, "size", "scaleFactor", "mode", "alignCorners");
  return layer("Upsample", {
    attrs: {
      size: size === void 0 ? null : args.sizeOrSizes("size", size, Array.isArray(size) ? size.length : 1, 1),
      scale_factor: scaleFactor === void 0 ? null : args.real("scaleFactor", scaleFactor, 0),
      mode: args.word("mode", options.mode ?? "nearest", ["nearest", "linear", "bilinear", "bicubic", "trilinear"]),
      align_corners: alignCorners === void 0 ? null : args.flag("alignCorners", alignCorners)
    }
  });
}
function pixelShuffle(upscaleFactor) {
  return layer("PixelShuffle", {
    attrs: { upscale_factor: argsOf("PixelShuffle").size("upscaleFactor", upscaleFactor, 1) }
  });
}

// layers/transformer.ts
function transformerEncoderLayer(dModel, nhead, options = {}) {
  return block2("TransformerEncoderLayer", dModel, nhead, options);
}
function transformerDecoderLayer(dModel, nhead, options = {}) {
  return block2("TransformerDecoderLayer", dModel, nhead, options);
}
function transformerEncoder(encoderLayer, numLayers, options = {}) {
  return stack("TransformerEncoder", encoderLayer, numLayers, options);
}
function transformerDecoder(decoderLayer, numLayers, options = {}) {
  return stack("TransformerDecoder", decoderLayer, numLayers, options);
}
function transformer(options = {}) {
  const args = argsOf("Transformer");
  args.options(options, "dModel", "nhead", "numEncoderLayers", "numDecoderLayers", ...LAYER_OPTIONS);
  const { dModel = 512, nhead = 8, numEncoderLayers = 6, numDecoderLayers = 6, ...rest2 } = options;
  const width = args.size("dModel", dModel, 1), heads = args.size("nhead", nhead, 1);
  const norm2 = () => layerNorm(width, normOptions(rest2));
  return layer("Transformer", {
    attrs: { d_model: width, nhead: heads, batch_first: rest2.batchFirst ?? false },
    children: {
      encoder: transformerEncoder(transformerEncoderLayer(width, heads, rest2), numEncoderLayers, { norm: norm2() }),
      decoder: transformerDecoder(transformerDecoderLayer(width, heads, rest2), numDecoderLayers, { norm: norm2() })
    }
  });
}
var LAYER_OPTIONS = [
  "dimFeedforward",
  "dropout",
  "activation",
  "layerNormEps",
  "batchFirst",
  "normFirst",
  "bias",
  "dtype"
];
function block2(type, dModel, nhead, options) {
  const args = argsOf(type), decoder2 = type === "TransformerDecoderLayer";
  args.options(options, ...LAYER_OPTIONS);
  const width = args.size("dModel", dModel, 1), hidden2 = args.size("dimFeedforward", options.dimFeedforward ?? 2048);
  const bias = args.flag("bias", options.bias ?? true), p = args.real("dropout", options.dropout ?? 0.1, 0, 1);
  const dtype = options.dtype && { dtype: options.dtype }, plain5 = { bias, ...dtype }, batchFirst = options.batchFirst ?? false;
  const attention = () => multiheadAttention(width, nhead, { ...plain5, dropout: p, batchFirst });
  const norm2 = () => layerNorm(width, normOptions(options));
  return layer(type, {
    attrs: {
      norm_first: args.flag("normFirst", options.normFirst ?? false),
      activation: args.word("activation", options.activation ?? "relu", ["relu", "gelu"])
    },
    children: {
      self_attn: attention(),
      ...decoder2 && { multihead_attn: attention() },
      linear1: linear(width, hidden2, plain5),
      dropout: dropout(p),
      linear2: linear(hidden2, width, plain5),
      norm1: norm2(),
      norm2: norm2(),
      ...decoder2 && { norm3: norm2() },
      dropout1: dropout(p),
      dropout2: dropout(p),
      ...decoder2 && { dropout3: dropout(p) }
    }
  });
}
function stack(type, node2, numLayers, options) {
  const args = argsOf(type);
  args.options(options, "norm");
  const n = args.size("numLayers", numLayers);
  return layer(type, {
    attrs: { num_layers: n },
    children: { layers: moduleList(new Array(n).fill(node2)), ...options.norm && { norm: options.norm } }
  });
}
function normOptions({ layerNormEps: eps, bias, dtype }) {
  return { ...eps !== void 0 && { eps }, ...bias !== void 0 && { bias }, ...dtype && { dtype } };
}

// values/explain.ts
function origins(model) {
  const rows = [];
  eachTensor(model, (param, path, role) => void rows.push(row(param, path, role)));
  for (const [alias, owner] of tiesOf(model)) {
    const leaf3 = find(model, alias);
    if (!leaf3 || leaf3.kind === "module") continue;
    rows.push({ ...row(leaf3.node, alias, "alias"), kind: "tie", source: `tied to ${owner}` });
  }
  return rows;
}
function explain(model) {
  const rows = origins(model), count2 = (n, unit2) => `${n.toLocaleString("en-US")} ${unit2}${n === 1 ? "" : "s"}`;
  const table4 = columns(
    rows.map((r) => [r.path, showShape(r.shape) + (r.dtype === "float32" ? "" : ` ${r.dtype}`), history(r)])
  );
  const totals = /* @__PURE__ */ new Map();
  for (const r of rows) {
    if (r.role === "alias") continue;
    const sum = totals.get(r.source) ?? { tensors: 0, elements: 0 };
    totals.set(r.source, { tensors: sum.tensors + 1, elements: sum.elements + r.elements });
  }
  const owned = rows.filter((r) => r.role !== "alias"), all2 = owned.reduce((n, r) => n + r.elements, 0);
  const sums = [...totals].map(([source, t]) => [source, count2(t.tensors, "tensor"), count2(t.elements, "element")]);
  return [...table4, "", ...columns([...sums, ["in all", count2(owned.length, "tensor"), count2(all2, "element")]])].join(
    "\n"
  );
}
function columns(rows) {
  const width = (i) => rows.reduce((w, cells) => Math.max(w, cells[i]?.length ?? 0), 0);
  const widths = (rows[0] ?? []).map((_, i) => width(i));
  return rows.map((cells) => cells.map((cell2, i) => cell2.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
}
function sourceOf(param, role) {
  const last = param.origin.at(-1);
  if (missing(param)) return madeByModel(param, role) ? "made by the model" : "no value";
  return last ? describeOrigin(last) : "given with the model";
}
function row(param, path, role) {
  const { shape, dtype, trainable: trainable2, origin } = param;
  const kind = missing(param) ? madeByModel(param, role) ? "model" : "missing" : origin.at(-1)?.kind ?? "values";
  return { path, shape, dtype, elements: sizeOf(shape), role, kind, source: sourceOf(param, role), trainable: trainable2, origin };
}
function madeByModel(param, role) {
  return role === "buffer" && !param.persistent;
}
function describeOrigin(o) {
  if (o.kind === "load") return o.from ?? o.by;
  if (o.kind === "default") return `${o.by}, the layer's own`;
  return o.by;
}
function history({ source, origin, path, role }) {
  if (role === "alias") return source;
  const last = origin.at(-1), before = origin.slice(0, -1).map(describeOrigin);
  const notes = [];
  if (last?.kind === "load" && last.name !== path) notes.push(`as ${last.name}`);
  if (last?.key !== void 0) notes.push(`key ${last.key}`);
  if (last?.kind === "adjust") notes.push(`of ${before.at(-1) ?? "?"}`);
  else if (before.length) notes.push(`was ${before.join(", then ")}`);
  if (last?.override) notes.push("override");
  return notes.length ? `${source} (${notes.join("; ")})` : source;
}

// values/diff.ts
function diff(before, after2) {
  const old = byPath(before), now = byPath(after2), lines = [];
  for (const [path, row2] of now) {
    const was = old.get(path);
    if (!was) lines.push([`+ ${path}`, row2.source]);
    else {
      const change = changes(was, row2);
      if (change) lines.push([`~ ${path}`, change]);
    }
  }
  for (const [path, row2] of old) if (!now.has(path)) lines.push([`- ${path}`, row2.source]);
  return columns(lines).join("\n");
}
function changes(was, now) {
  const notes = [];
  if (!sameShape(was.shape, now.shape)) notes.push(`${showShape(was.shape)} -> ${showShape(now.shape)}`);
  if (was.dtype !== now.dtype) notes.push(`${was.dtype} -> ${now.dtype}`);
  if (was.trainable !== now.trainable) notes.push(now.trainable ? "trainable" : "frozen");
  if (was.source !== now.source) notes.push(`${was.source} -> ${now.source}`);
  else if (was.kind !== now.kind || JSON.stringify(was.origin) !== JSON.stringify(now.origin)) {
    notes.push(`${now.source}, anew`);
  }
  return notes.length ? notes.join("; ") : void 0;
}
function byPath(model) {
  return new Map(origins(model).map((row2) => [row2.path, row2]));
}

// values/model_from_specs.ts
function modelFromSpecs(specs) {
  if (typeof specs !== "object" || specs === null) {
    throw new LensorError("type", `Cannot build a model from names: expected specs by name, found ${describe(specs)}`);
  }
  const root2 = /* @__PURE__ */ new Map();
  for (const [path, spec2] of specs instanceof Map ? specs : Object.entries(specs)) {
    const names2 = path.split("."), last = names2.pop();
    let here = root2;
    for (const name of names2) {
      const below4 = here.get(name) ?? /* @__PURE__ */ new Map();
      if (!(below4 instanceof Map)) throw both3(path, name);
      here.set(name, below4);
      here = below4;
    }
    if (here.has(last)) throw both3(path, last);
    if (typeof spec2 !== "object" || spec2 === null || !Array.isArray(spec2.shape)) {
      throw new LensorError("type", `Cannot build "${path}": expected { shape, dtype }, found ${describe(spec2)}`, {
        path
      });
    }
    here.set(last, spec2);
  }
  return grow(root2, "");
}
function modelFromCheckpoint(checkpoint) {
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot build a model from ${describe(checkpoint)}: expected a checkpoint; open one with openCheckpoint`
    );
  }
  const model = modelFromSpecs(checkpoint.specs), ties = /* @__PURE__ */ new Map();
  for (const group of checkpoint.tied ?? []) {
    const [owner, ...aliases] = group.filter((name) => checkpoint.specs.has(name));
    for (const alias of aliases) ties.set(alias, owner);
  }
  return ties.size ? withTies(model, ties) : model;
}
function grow(branch, path) {
  const params2 = [], buffers2 = [], children = [];
  for (const [name, node2] of branch) {
    const here = path === "" ? name : `${path}.${name}`;
    if (name === "") {
      throw new LensorError("type", `Cannot build "${here}": a part of the name is empty`, { path: here });
    }
    if (node2 instanceof Map) children.push([name, grow(node2, here)]);
    else {
      const buffer = isBuffer(name, node2.dtype);
      (buffer ? buffers2 : params2).push([name, leaf2(name, node2, here, buffer)]);
    }
  }
  return module("Module", { params: params2, buffers: buffers2, children });
}
function leaf2(name, { shape, dtype }, path, buffer) {
  try {
    const axes = axesOf("Module", [], {}, name, shape);
    if (!buffer) return tensor(shape, { dtype, ...axes && { axes } });
    const initial = initialOf("_NormBase", [], name);
    return tensor(shape, { dtype, trainable: false, ...initial && { initial } });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (of "${path}")`, { path, cause: error });
  }
}
function isBuffer(name, dtype) {
  if (initialOf("_NormBase", [], name)) return true;
  return ["int", "uint", "bool"].includes(kindOf(dtype));
}
function both3(path, name) {
  return new LensorError("range", `Cannot build "${path}": "${name}" is a tensor and a module at once`, { path });
}

// core/format_json.ts
function formatJson(value2, indent, place = "the value", depth = 0) {
  if (depth > JSON_DEPTH) throw new LensorError("limit", `Cannot write ${place}: it nests deeper than ${JSON_DEPTH}`);
  if (value2 === null || typeof value2 === "boolean" || typeof value2 === "bigint") return String(value2);
  if (typeof value2 === "number" && Number.isFinite(value2)) return Object.is(value2, -0) ? "-0" : String(value2);
  if (typeof value2 === "string" && value2.isWellFormed()) return JSON.stringify(value2);
  const below4 = (item, name) => formatJson(item, indent, `${place}, ${describe(name)}`, depth + 1);
  const pad = indent > 0 ? "\n" + " ".repeat(indent * depth) : "", step3 = indent > 0 ? pad + " ".repeat(indent) : "";
  if (Array.isArray(value2)) {
    const flat = value2.every((item) => typeof item !== "object" || item === null);
    const items = Array.from(value2, below4);
    return flat ? `[${items.join(indent > 0 ? ", " : ",")}]` : `[${step3}${items.join(`,${step3}`)}${pad}]`;
  }
  if (value2 instanceof Map || isPlain(value2)) {
    const entries2 = value2 instanceof Map ? value2 : Object.entries(value2);
    const colon = indent > 0 ? ": " : ":", items = [];
    for (const [name, item] of entries2) items.push(formatJson(name, 0, place) + colon + below4(item, name));
    return items.length ? `{${step3}${items.join(`,${step3}`)}${pad}}` : "{}";
  }
  throw new LensorError("type", `Cannot write ${place}: JSON has no form for ${describe(value2)}`);
}
function isPlain(value2) {
  if (typeof value2 !== "object" || value2 === null) return false;
  const proto = Object.getPrototypeOf(value2);
  return proto === null || proto === Object.prototype || Object.getPrototypeOf(proto) === null;
}

// values/_json_fields.ts
function bad(code, path, reason) {
  return new LensorError(code, `Cannot read ${path === "" ? "the model" : `"${path}" of the model`}: ${reason}`, {
    path
  });
}
function fieldsOf2(json, path, what) {
  if (json instanceof Map) return json;
  if (typeof json === "object" && json !== null && !Array.isArray(json) && !ArrayBuffer.isView(json)) {
    return new Map(Object.entries(json).filter(([, value2]) => value2 !== void 0));
  }
  throw bad("type", path, `${what} is ${describe(json)}; use an object`);
}
function optional2(path, field, json) {
  return isGiven(json) ? [...fieldsOf2(json, path, `"${field}"`)] : [];
}
function entriesOf(path, field, json) {
  if (!Array.isArray(json)) return optional2(path, field, json);
  return json.map((pair2) => {
    if (Array.isArray(pair2) && pair2.length === 2 && typeof pair2[0] === "string") return pair2;
    throw bad("type", path, `"${field}" holds ${describe(pair2)}; a list holds pairs of name and node`);
  });
}
function names(path, field, json) {
  if (!isGiven(json)) return void 0;
  const list2 = read2(path, field, json, isList, "a list of class names");
  if (list2.every(isText)) return [...list2];
  throw bad("type", path, `"${field}" holds ${describe(list2.find((name) => !isText(name)))}; use class names`);
}
function optionalFlag(path, field, json) {
  return isGiven(json) ? read2(path, field, json, (x) => typeof x === "boolean", "true or false") : void 0;
}
function read2(path, field, json, fits, want) {
  if (fits(json)) return json;
  if (json === void 0) throw bad("missing", path, `it has no "${field}"; give ${want}`);
  throw bad("type", path, `"${field}" is ${describe(json)}; use ${want}`);
}
function within2(path, build5) {
  try {
    return build5();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const at2 = error.path === void 0 || error.path === path ? path : join(path, error.path);
    throw new LensorError(error.code, `${error.message}${path === "" ? "" : ` (in "${path}" of the model)`}`, {
      path: at2,
      cause: error
    });
  }
}
var isText = (x) => typeof x === "string";
var isList = (x) => Array.isArray(x);
var isGiven = (x) => x !== void 0 && x !== null;
var plain3 = (x) => x instanceof Map || Array.isArray(x) ? plainJson2(x) : x;

// values/_read_tensor.ts
function readTensor(json, path, kind, name, owner) {
  const fields2 = fieldsOf2(json, path, "a tensor"), { type, bases, attrs } = owner;
  const shape = read2(path, "shape", fields2.get("shape"), isList, "a list of sizes");
  const dtype = read2(path, "dtype", fields2.get("dtype"), isText, "the name of a dtype");
  within2(path, () => checkDType(dtype, path));
  const grad = optionalFlag(path, "requires_grad", fields2.get("requires_grad"));
  const persistent2 = optionalFlag(path, "persistent", fields2.get("persistent"));
  const tied = fields2.get("tied_to"), key = fields2.get("key"), axes = fields2.get("axes"), initial = fields2.get("initial");
  const options = {
    dtype,
    trainable: grad ?? kind === "param",
    persistent: persistent2 ?? true,
    ...isGiven(key) && { key: read2(path, "key", key, isText, "a path") },
    ...initial === void 0 ? kind === "buffer" && given("initial", initialOf(type, bases, name)) : given("initial", readInitial(path, initial)),
    ...axes === void 0 ? given("axes", Array.isArray(shape) ? axesOf(type, bases, attrs, name, shape) : void 0) : given("axes", readAxes(path, axes))
  };
  return {
    param: within2(path, () => tensor(shape, options)),
    tied: isGiven(tied) ? read2(path, "tied_to", tied, isText, "the path of another tensor") : void 0,
    rest: [...fields2].filter(([field]) => !TENSOR2.has(field)).map(([field, value2]) => [field, plain3(value2)])
  };
}
var TENSOR2 = /* @__PURE__ */ new Set(
  ["shape", "dtype", "requires_grad", "persistent", "tied_to", "key", "axes", "initial"]
);
function readInitial(path, json) {
  if (json === null) return void 0;
  if (json === "zeros") return zeros;
  if (json === "ones") return ones;
  if (typeof json === "number" || typeof json === "bigint") return constant(json);
  throw bad("type", path, `"initial" is ${describe(json)}; use "zeros", "ones", a number or null`);
}
function readAxes(path, json) {
  if (json === null) return void 0;
  const fields2 = fieldsOf2(json, path, '"axes"');
  const axis = (name) => {
    const list2 = read2(
      path,
      `axes.${name}`,
      fields2.get(name) ?? (name === "batch" ? [] : void 0),
      isList,
      "a list of axes"
    );
    if (list2.every((n) => Number.isSafeInteger(n))) return list2;
    throw bad("type", path, `"axes.${name}" holds what is no integer`);
  };
  const unknown = [...fields2.keys()].find((name) => !["in", "out", "batch", "groups", "literal"].includes(name));
  if (unknown !== void 0) throw bad("unknown-name", path, `"axes" has no field "${unknown}"`);
  const groups2 = fields2.get("groups"), batch = axis("batch");
  if (groups2 !== void 0 && !(Number.isSafeInteger(groups2) && Number(groups2) > 0)) {
    throw bad("range", path, `"axes.groups" is ${describe(groups2)}; use an integer from 1 on`);
  }
  return {
    in: axis("in"),
    out: axis("out"),
    ...batch.length && { batch },
    ...groups2 !== void 0 && { groups: groups2 },
    ...optionalFlag(path, "axes.literal", fields2.get("literal")) && { literal: true }
  };
}
var given = (name, value2) => value2 === void 0 ? {} : { [name]: value2 };

// values/_read_node.ts
var DEPTH2 = 256;
var NODES = 1e6;
function readNode(json, path, reading, depth = 0, source) {
  const fields2 = fieldsOf2(json, path, "a module");
  const ref = fields2.get("ref");
  if (ref !== void 0 && !fields2.has("type")) return readRef(fields2, path, reading, depth, source);
  if (depth > DEPTH2) throw bad("limit", path, `modules nest deeper than ${DEPTH2}`);
  if (++reading.nodes > NODES) throw bad("limit", path, `the model has more than ${NODES} modules`);
  reading.open.add(json);
  const type = read2(path, "type", fields2.get("type"), isText, "the name of a class");
  const known = findBases(type), bases = names(path, "bases", fields2.get("bases")) ?? known?.bases ?? [];
  const directBases = names(path, "direct_bases", fields2.get("direct_bases")) ?? (fields2.has("bases") ? void 0 : known?.directBases);
  const attrs = plainObject(optional2(path, "attrs", fields2.get("attrs")).map(([name, value2]) => [name, plain3(value2)]));
  const owner = { type, bases, attrs }, absent = [], extra = /* @__PURE__ */ new Map();
  const leaves2 = (kind) => {
    const found2 = [], unknown = [], field = `${kind}s`;
    for (const [name, value2] of entriesOf(path, field, fields2.get(field))) {
      if (value2 === null) {
        absent.push(name);
        if (kind === "buffer" && !initialOf(type, bases, name)) unknown.push([name, null]);
        continue;
      }
      const here = join(path, name), { param, tied, rest: rest2 } = readTensor(value2, here, kind, name, owner);
      found2.push([name, param]);
      if (source !== void 0) reading.ties.set(here, join(source, name));
      else if (tied !== void 0) reading.ties.set(here, tied);
      if (rest2.length) unknown.push([name, plainObject(rest2)]);
    }
    if (unknown.length) extra.set(field, plainObject(unknown));
    return found2;
  };
  const params2 = leaves2("param"), buffers2 = leaves2("buffer");
  const children = [], none = [];
  for (const [name, value2] of entriesOf(path, "children", fields2.get("children"))) {
    if (value2 === null) {
      absent.push(name);
      none.push([name, null]);
    } else {
      const from = source === void 0 ? void 0 : join(source, name);
      children.push([name, readNode(value2, join(path, name), reading, depth + 1, from)]);
    }
  }
  if (none.length) extra.set("children", plainObject(none));
  const cfg = fields2.get("init_cfg");
  for (const [name, value2] of fields2) {
    if (!KNOWN.has(name) || name === "init_cfg" && value2 === null) extra.set(name, plain3(value2));
  }
  reading.open.delete(json);
  return within2(path, () => module(type, {
    params: params2,
    buffers: buffers2,
    children,
    attrs,
    bases,
    ...directBases && { directBases },
    absent,
    extra: plainObject(extra),
    // Whether it is a recipe that an engine takes is for the engine to say
    ...cfg !== void 0 && cfg !== null && { init: plain3(cfg) }
  }));
}
var KNOWN = /* @__PURE__ */ new Set(
  ["type", "direct_bases", "bases", "attrs", "params", "buffers", "children", "init_cfg"]
);
function readRef(fields2, path, reading, depth, source) {
  const ref = read2(path, "ref", fields2.get("ref"), isText, "the path of another module");
  const other = [...fields2.keys()].find((name) => name !== "ref");
  if (other !== void 0) {
    throw bad("unknown-name", path, `a node with "ref" has no other field, but it has "${other}"`);
  }
  const target = nodeAt(ref, path, reading);
  if (reading.open.has(target)) throw bad("range", path, `"ref" names "${ref}", a module around it`);
  const node2 = readNode(target, path, reading, depth, source ?? ref);
  return source === void 0 ? { ...node2, extra: dict([...Object.entries(node2.extra ?? {}), ["ref", ref]]) } : node2;
}
function nodeAt(ref, path, reading, depth = 0) {
  if (depth > DEPTH2) throw bad("range", path, `"ref" leads in a circle, or through more than ${DEPTH2} others`);
  let node2 = reading.root, here = "";
  for (const name of ref === "" ? [] : ref.split(".")) {
    if (++reading.nodes > NODES) throw bad("limit", path, `the model has more than ${NODES} modules`);
    const children = fieldsOf2(node2, here, "a module").get("children");
    node2 = childOf(children, name);
    here = join(here, name);
    if (!isGiven(node2)) {
      const near = nearest(name, entriesOf(here, "children", children).map(([known]) => known))[0];
      const help = near === void 0 ? "" : `; did you mean "${near}"`;
      throw bad("unknown-name", path, `"ref" names "${ref}", but there is no module "${here}"${help}`);
    }
    const fields2 = fieldsOf2(node2, here, "a module"), next = fields2.get("ref");
    if (typeof next === "string" && !fields2.has("type")) node2 = nodeAt(next, path, reading, depth + 1);
  }
  return node2;
}
function childOf(children, name) {
  if (children instanceof Map) return children.get(name);
  if (Array.isArray(children)) return children.find((pair2) => Array.isArray(pair2) && pair2[0] === name)?.[1];
  return isGiven(children) && Object.hasOwn(children, name) ? children[name] : void 0;
}

// tree/ref.ts
function refOf(node2, path, root2, ties) {
  const ref = node2.extra?.ref;
  if (typeof ref !== "string") return void 0;
  const other = find(root2, ref);
  if (other?.kind !== "module" || path === ref || !sameForm(node2, other.node)) return void 0;
  const owner = (at2) => ties.get(at2) ?? at2;
  return tensorPaths(node2).every((name) => owner(join(path, name)) === owner(join(ref, name))) ? ref : void 0;
}
function sameForm(a, b) {
  const { ref: _, ...extra } = a.extra ?? {}, { ref: __, ...others } = b.extra ?? {};
  return a.type === b.type && same3(a.bases, b.bases) && same3(a.directBases, b.directBases) && same3(a.absent ?? [], b.absent ?? []) && same3(a.attrs, b.attrs) && same3(extra, others) && (a.init === b.init || typeof a.init !== "function" && same3(a.init, b.init)) && ["params", "buffers", "children"].every((what) => same3(namesOf(a, what), namesOf(b, what))) && namesOf(a, "children").every((name) => sameForm(a.children[name], b.children[name]));
}
function tensorPaths(node2) {
  const own3 = [...namesOf(node2, "params"), ...namesOf(node2, "buffers")];
  return [
    ...own3,
    ...namesOf(node2, "children").flatMap((name) => tensorPaths(node2.children[name]).map((p) => join(name, p)))
  ];
}
function same3(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names2 = Object.keys(a);
  return names2.length === Object.keys(b).length && names2.every((name) => Object.hasOwn(b, name) && same3(a[name], b[name]));
}

// values/_write_node.ts
function writeNode(node2, path, root2, ties) {
  const ref = refOf(node2, path, root2, ties);
  if (ref !== void 0) return /* @__PURE__ */ new Map([["ref", ref]]);
  const out = /* @__PURE__ */ new Map([["type", node2.type]]), { ref: _, ...extra } = node2.extra ?? {};
  if (!same3(node2.directBases, node2.bases.slice(0, 1))) out.set("direct_bases", node2.directBases);
  out.set("bases", node2.bases);
  if (Object.keys(node2.attrs).length) out.set("attrs", node2.attrs);
  const none = (field) => ofExtra(extra, field), absent = node2.absent ?? [];
  const isBuffer2 = (name) => none("buffers").has(name) || initialOf(node2.type, node2.bases, name) !== void 0;
  const children = /* @__PURE__ */ new Map(), params2 = writeLeaves(node2, "param", path, ties), buffers2 = writeLeaves(node2, "buffer", path, ties);
  for (const name of namesOf(node2, "children")) {
    children.set(name, writeNode(node2.children[name], join(path, name), root2, ties));
  }
  for (const name of absent) {
    (none("children").has(name) ? children : isBuffer2(name) ? buffers2 : params2).set(name, null);
  }
  if (params2.size) out.set("params", params2);
  if (buffers2.size) out.set("buffers", buffers2);
  for (const [name, value2] of Object.entries(extra)) {
    if (!["params", "buffers", "children"].includes(name)) out.set(name, value2);
  }
  if (typeof node2.init === "function") {
    throw new LensorError(
      "unsupported",
      `Cannot write "${path || node2.type}" as JSON: its recipe is a function; only an init_cfg has a form in JSON`,
      { path }
    );
  }
  if (node2.init !== void 0) out.set("init_cfg", node2.init);
  if (children.size) out.set("children", children);
  return out;
}
function writeLeaves(node2, kind, path, ties) {
  const out = /* @__PURE__ */ new Map(), from = kind === "param" ? node2.params : node2.buffers;
  const unknown = node2.extra?.[`${kind}s`];
  for (const name of namesOf(node2, `${kind}s`)) {
    out.set(name, writeTensor(from[name], name, kind, join(path, name), node2, ties, unknown?.[name]));
  }
  return out;
}
function writeTensor(param, name, kind, path, owner, ties, unknown) {
  const { shape, dtype, trainable: trainable2, persistent: persistent2, key, axes, initial } = param;
  const out = /* @__PURE__ */ new Map([["shape", shape], ["dtype", dtype]]), tied = ties.get(path);
  if (trainable2 !== (kind === "param")) out.set("requires_grad", trainable2);
  if (kind === "buffer" || !persistent2) out.set("persistent", persistent2);
  if (tied !== void 0) out.set("tied_to", tied);
  if (key !== void 0) out.set("key", key);
  if (!same3(axes, axesOf(owner.type, owner.bases, owner.attrs, name, shape))) out.set("axes", axes ?? null);
  if (initial !== (kind === "buffer" ? initialOf(owner.type, owner.bases, name) : void 0)) {
    out.set("initial", writeInitial(param, path));
  }
  for (const [field, value2] of Object.entries(unknown ?? {})) out.set(field, value2);
  return out;
}
function writeInitial({ initial }, path) {
  if (initial === void 0) return null;
  if (initial === zeros || initial === ones) return initial.label;
  const { name, options } = initial.made ?? {};
  if (name === "constant" && Number.isFinite(Number(options.value))) return Number(options.value);
  throw new LensorError(
    "unsupported",
    `Cannot write "${path}" as JSON: its initial value is a function; zeros, ones and constants have a form in JSON`,
    { path }
  );
}
function ofExtra(extra, field) {
  return new Set(Object.entries(extra[field] ?? {}).filter(([, value2]) => value2 === null).map(([name]) => name));
}

// values/model_json.ts
function modelFromJson(json) {
  const root2 = typeof json === "string" ? parseJson2(json) : json;
  if (typeof root2 !== "object" || root2 === null || Array.isArray(root2) || ArrayBuffer.isView(root2)) {
    throw new LensorError("type", `Cannot read a model: expected JSON text or an object, found ${describe(root2)}`);
  }
  const reading = { root: root2, ties: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set(), nodes: 0 };
  const model = readNode(root2, "", reading);
  if (reading.ties.size === 0) return model;
  const ties = settle(model, reading.ties);
  return withTies(
    mapTensors(model, (param, path) => {
      const owner = ties.get(path);
      return owner === void 0 ? param : { ...param, origin: [{ kind: "tie", by: "modelFromJson", path, from: owner }] };
    }),
    ties
  );
}
function modelToJson(model, options = {}) {
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot write a model: expected a module, found ${describe(model)}`);
  }
  checkOptions("write a model as JSON", options, ["indent"]);
  const indent = options.indent ?? 2;
  if (!Number.isSafeInteger(indent) || indent < 0 || indent > 16) {
    throw new LensorError(
      "range",
      `Cannot write a model as JSON: indent is ${describe(indent)}; use an integer from 0 to 16`
    );
  }
  return formatJson(writeNode(model, "", model, tiesOf(model)), indent, "the model");
}
function settle(model, told2) {
  const settled = /* @__PURE__ */ new Map();
  for (const [alias, first] of told2) {
    const seen = /* @__PURE__ */ new Set([alias]);
    let owner = first;
    for (let next = told2.get(owner); next !== void 0; next = told2.get(owner)) {
      if (seen.has(owner)) throw bad("range", alias, `it is tied to "${first}", which leads in a circle`);
      seen.add(owner);
      owner = next;
    }
    if (owner === alias) throw bad("range", alias, "it is tied to itself");
    checkPair(model, alias, owner);
    settled.set(alias, owner);
  }
  return settled;
}
function checkPair(model, alias, owner) {
  const a = find(model, alias).node, found2 = find(model, owner);
  if (!found2 || found2.kind === "module") {
    const near = nearest(owner, tensorPaths2(model))[0], help = near ? `; did you mean "${near}"` : "";
    throw bad("unknown-name", alias, `it is tied to "${owner}", which is no tensor${help}`);
  }
  const o = found2.node;
  if (!sameShape(a.shape, o.shape)) {
    throw bad(
      "shape",
      alias,
      `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)} of "${owner}", which it is tied to`
    );
  }
  if (a.dtype !== o.dtype) throw bad("type", alias, `it is tied to "${owner}", but ${a.dtype} is not ${o.dtype}`);
}
function tensorPaths2(model) {
  const all2 = [];
  eachModule(model, (node2, path) => {
    for (const name of [...namesOf(node2, "params"), ...namesOf(node2, "buffers")]) all2.push(join(path, name));
  });
  return all2;
}

// tree/no_match.ts
function noMatch(what, atom, model, scope) {
  const path = typeof atom.where === "string" ? atom.where : void 0;
  return new LensorError(
    "no-match",
    `Cannot ${what}: ${path === void 0 ? "it matches no tensor" : explainPattern(path, model, scope)}`,
    { path }
  );
}
function requireMatches(verb, matcher, model, scope) {
  const failed = matcher.atoms.find((atom) => !atom.matched && !atom.optional);
  if (failed) throw noMatch(`${verb} ${failed.text}`, failed, model, scope);
}
function checkPath2(verb, path) {
  if (typeof path !== "string") throw new LensorError("type", `Cannot ${verb} ${describe(path)}: expected a path`);
}
function nearestPath(path, model) {
  const wrong = path.split("."), right = [];
  let here = model;
  for (const name of wrong) {
    const known = here ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)] : [];
    const found2 = known.includes(name) ? name : nearest(name, known)[0];
    if (found2 === void 0) return void 0;
    right.push(found2);
    here = here && own(here.children, found2);
  }
  return right.join(".");
}
function explainTie(path, model) {
  const owner = ownerOf(model, path), found2 = find(model, path);
  if (owner !== path) return `it is tied to "${owner}", which holds the value; name that`;
  const outer = found2 && found2.kind !== "module" ? outerOwner(found2.node) : void 0;
  return outer && `it is tied to "${outer}", outside of this part, which holds the value; name that`;
}
function explainPattern(pattern, model, scope) {
  const tied = explainTie(pattern, model);
  if (tied !== void 0) return tied;
  if (scope === "params") {
    const buffers2 = [];
    compileWhere([pattern], model, "tensors").visit((param, path) => (buffers2.push(path), param));
    if (buffers2.length) {
      return `it matches buffers only (${quoteNames(buffers2, 2)}); reach them by their exact path or through buffers`;
    }
  }
  if (find(model, pattern)?.kind === "module") return "it has no tensor of its own or below";
  const better = betterPattern(pattern, model);
  if (better !== void 0) return `it matches no tensor; did you mean "${better}"`;
  const tops = [...namesOf(model, "params"), ...namesOf(model, "buffers"), ...namesOf(model, "children")];
  return tops.length ? `it matches no tensor; ${model.type} has ${quoteNames(tops)}` : `it matches no tensor: ${model.type} is empty`;
}
function betterPattern(pattern, model) {
  const names2 = /* @__PURE__ */ new Set();
  eachModule(model, (node2) => {
    for (const what of ["params", "buffers", "children"]) {
      for (const name of namesOf(node2, what)) names2.add(name);
    }
  });
  const globs = parseGlob(pattern);
  if (globs.length === 1) {
    const path = globs[0].literal ? nearestPath(pattern, model) : void 0;
    if (path !== void 0) return path;
    const mended = mend(globs[0].segments, model, names2);
    if (mended !== void 0 && matches(mended, model)) return mended;
  }
  return !pattern.endsWith("**") && matches(`${pattern}.**`, model) ? `${pattern}.**` : void 0;
}
function mend(segments, model, names2) {
  let here = model;
  const out = [];
  for (const segment of segments) {
    if (typeof segment !== "string") {
      out.push(
        typeof segment === "symbol" ? "**" : segment.source.slice(1, -1).replaceAll(".*", "*").replace(/\\(.)/g, "$1")
      );
      here = void 0;
      continue;
    }
    const level = here ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)] : names2;
    const name = [...level].includes(segment) ? segment : nearest(segment, level)[0];
    if (name === void 0) return void 0;
    out.push(name);
    here = here && own(here.children, name);
  }
  return out.join(".");
}
function matches(pattern, model) {
  let found2 = false;
  compileWhere([pattern], model, "params").visit((param) => (found2 = true, param));
  return found2;
}
function suggestPath(path, model) {
  const near = nearestPath(path, model);
  if (near !== void 0) return `did you mean "${near}"`;
  const all2 = [];
  eachTensor(model, (_, p) => void all2.push(p));
  return all2.length ? `the model has ${quoteNames(all2, 3)}` : "the model has no tensors";
}

// values/source.ts
async function readSource(source, spec2, path, range2, into) {
  const n = sizeOf(spec2.shape), whole3 = !range2 || range2[0] === 0 && range2[1] === n;
  switch (source.kind) {
    case "values":
      return cutTo(
        checkedValues(source.data, spec2, `Cannot fill "${path}": the given values`, path),
        spec2.dtype,
        range2
      );
    case "draw":
      return draw(
        source.by,
        source.at === void 0 ? source.rng : source.rng.at(source.at),
        spec2,
        source.axes,
        path,
        whole3 ? void 0 : range2,
        into
      );
    case "load": {
      const from = source.from.specs.get(source.name)?.dtype ?? spec2.dtype;
      const own3 = from === spec2.dtype ? into : void 0;
      const values2 = await (whole3 && !own3 ? source.from.read(source.name) : source.from.read(source.name, range2, own3));
      const count2 = (whole3 ? n : range2[1] - range2[0]) * lanesOf(from);
      if (!holds(values2, from) || values2.length !== count2) {
        const found2 = holds(values2, from) ? `${values2.length} elements` : describe(values2);
        throw new LensorError(
          "corrupt",
          `Cannot load "${source.name}" into "${path}": ${source.from.name} gives ${found2}, not ${count2} of ${from}`,
          {
            path,
            file: source.from.name
          }
        );
      }
      return cast(values2, from, spec2.dtype, into);
    }
    case "adjust": {
      const wide5 = toWide(spec2.dtype);
      const before = cast((await readSource(source.of, spec2, path)).slice(), spec2.dtype, wide5);
      const after2 = source.fn({ shape: spec2.shape, dtype: wide5, data: before });
      return cutTo(checkedValues(after2, spec2, `Cannot fill "${path}": ${source.label}`, path), spec2.dtype, range2);
    }
    case "slice":
      return cutTo(
        slice(await readSource(source.of, source.spec, path), source.spec, source.axis, source.from, source.to),
        spec2.dtype,
        range2
      );
    case "parts":
      return cutTo(await joined2(source.parts, source.axis, spec2, path), spec2.dtype, range2);
  }
}
function draw(by, rng, spec2, axes, path, range2, into) {
  const options = {
    dtype: spec2.dtype,
    ...axes && { axes },
    ...range2 && by.elementwise && { range: range2 },
    // A destination for a range is none for the whole, which is drawn where ranges are not honoured
    ...into && (by.elementwise || !range2) && { into }
  };
  const values2 = inside(path, () => by(spec2.shape, rng, options));
  const partial2 = range2 !== void 0 && by.elementwise === true;
  const n = partial2 ? range2[1] - range2[0] : sizeOf(spec2.shape);
  return cutTo(
    checkedValues(values2, spec2, `Cannot fill "${path}": ${labelOf(by)}`, path, n),
    spec2.dtype,
    partial2 ? void 0 : range2
  );
}
function labelOf(by) {
  return by.label ?? (by.name || "custom");
}
function inside(path, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.path !== void 0) throw error;
    throw new LensorError(error.code, `${error.message} (for "${path}")`, { ...error, path, cause: error });
  }
}
function cutTo(values2, dtype, range2) {
  if (!range2) return values2;
  const lanes = lanesOf(dtype);
  return values2.subarray(range2[0] * lanes, range2[1] * lanes);
}
function slice(values2, spec2, axis, from, to) {
  const inner = sizeOf(spec2.shape.slice(axis + 1)) * lanesOf(spec2.dtype), outer = sizeOf(spec2.shape.slice(0, axis));
  const size = spec2.shape[axis], out = allocate(spec2.dtype, sizeOf(spec2.shape) / (size || 1) * (to - from));
  for (let o = 0; o < outer; o++) {
    const block3 = values2.subarray((o * size + from) * inner, (o * size + to) * inner);
    out.set(block3, o * (to - from) * inner);
  }
  return out;
}
async function joined2(parts2, axis, spec2, path) {
  const out = allocate(spec2.dtype, sizeOf(spec2.shape)), size = spec2.shape[axis];
  const inner = sizeOf(spec2.shape.slice(axis + 1)) * lanesOf(spec2.dtype), outer = sizeOf(spec2.shape.slice(0, axis));
  for (const { from, to, value: value2 } of parts2) {
    if (!value2) {
      throw new LensorError(
        "missing",
        `Cannot read "${path}": indices ${from} to ${to} of axis ${axis} have no value`,
        { path }
      );
    }
    const shape = spec2.shape.map((s, i) => i === axis ? to - from : s);
    const values2 = await readSource(value2, { shape, dtype: spec2.dtype }, path), stretch = (to - from) * inner;
    for (let o = 0; o < outer; o++) {
      const block3 = values2.subarray(o * stretch, (o + 1) * stretch);
      out.set(block3, (o * size + from) * inner);
    }
  }
  return out;
}
function toWide(dtype) {
  return kindOf(dtype) === "float" && bytesOf(dtype) < 4 ? "float32" : dtype;
}

// values/read.ts
async function values(model, path) {
  checkPath2("read", path);
  const real4 = ownerOf(model, path), found2 = find(model, real4);
  if (!found2 || found2.kind === "module") {
    const why = found2 ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
    throw new LensorError("no-match", `Cannot read "${path}": ${why}`, { path });
  }
  const data = await compute(found2.node, real4);
  return found2.node.value?.kind === "values" ? data.slice() : data;
}
async function* entries(model, where) {
  for (const [path, param] of chosen(model, where)) {
    const { shape, dtype } = param;
    const data = await compute(param, path);
    yield [path, { shape, dtype, data: param.value?.kind === "values" ? data.slice() : data }];
  }
}
async function materialize(model, where) {
  const made5 = /* @__PURE__ */ new Map();
  for (const [path, param] of chosen(model, where)) {
    if (param.value?.kind !== "values") made5.set(path, await compute(param, path));
  }
  return mapTensors(model, (param, path) => {
    const data = made5.get(path);
    return data ? { ...param, value: { kind: "values", data } } : param;
  });
}
function shards(model, maxBytes) {
  if (typeof maxBytes !== "number" || !(maxBytes > 0)) {
    throw new LensorError(
      "range",
      `Cannot cut into shards: maxBytes is ${describe(maxBytes)}; use a positive number of bytes`
    );
  }
  const all2 = [];
  let room2 = 0;
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    const size = sizeOf(param.shape) * bytesOf(param.dtype);
    if (all2.length === 0 || size > room2) {
      all2.push([]);
      room2 = maxBytes;
    }
    all2.at(-1).push(path);
    room2 -= size;
  });
  return all2;
}
function compute(param, path, range2, into) {
  if (param.value === void 0) {
    return Promise.reject(
      new LensorError("missing", `Cannot read "${path}": it has no value; initialize the model first`, { path })
    );
  }
  return readSource(param.value, param, path, range2, into);
}
function chosen(model, where) {
  const all2 = [];
  const take2 = (param, path) => {
    if (param.value !== void 0 || param.persistent) all2.push([path, param]);
    return param;
  };
  if (where === void 0) mapTensors(model, take2);
  else {
    const matcher = compileWhere([where], model, "tensors");
    matcher.visit(take2);
    requireMatches("read", matcher, model, "tensors");
  }
  return all2;
}

// values/save.ts
async function saveModel(model, target, options = {}) {
  checkOptions("save a model", options, ["format", "dtype", "maxShardBytes", "metadata", "onTied"]);
  const { format = "safetensors", dtype, onTied = "drop", maxShardBytes } = options;
  if (format !== "safetensors") {
    throw new LensorError("unsupported", `Cannot save as ${describe(format)}: the format is "safetensors"`);
  }
  if (!["drop", "copy", "error"].includes(onTied)) {
    throw new LensorError(
      "unknown-name",
      `Cannot save a model: onTied is ${describe(onTied)}; use "drop", "copy" or "error"`
    );
  }
  if (dtype !== void 0) checkCast(dtype);
  const ties = tiesOf(model);
  if (onTied === "error" && ties.size) {
    throw new LensorError(
      "unsupported",
      `Cannot save a model with ties: ${quoteNames(ties.keys())}; pass onTied: "drop" or "copy"`
    );
  }
  const entries2 = [], gaps = [];
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    if (missing(param)) gaps.push(path);
    else entries2.push(entry(path, path, param, dtype));
  });
  if (gaps.length) {
    throw new LensorError(
      "missing",
      `Cannot save a model: ${quoteNames(gaps)} ${gaps.length === 1 ? "has" : "have"} no value; initialize it`,
      {
        path: gaps[0]
      }
    );
  }
  if (onTied === "copy") {
    for (const [alias, owner] of ties) {
      const leaf3 = find(model, owner);
      if (leaf3 && leaf3.kind !== "module" && leaf3.node.persistent) entries2.push(entry(alias, owner, leaf3.node, dtype));
    }
  }
  if (options.metadata && "lensor.origin" in options.metadata) {
    throw new LensorError(
      "range",
      'Cannot save a model: metadata "lensor.origin" is written by saveModel itself; choose another name'
    );
  }
  const dropped = onTied === "drop" ? Object.fromEntries(ties) : {};
  const history2 = Object.fromEntries(
    origins(model).filter((row2) => row2.kind !== "model").map((row2) => [row2.path, row2.origin])
  );
  const metadata = { ...dropped, ...options.metadata, "lensor.origin": JSON.stringify(history2) };
  if (maxShardBytes === void 0) await writeSafetensors(entries2, target, { metadata });
  else await writeShardedSafetensors(entries2, target, { metadata, maxShardBytes });
}
function entry(name, path, param, to) {
  const dtype = to !== void 0 && kindOf(param.dtype) === "float" ? to : param.dtype;
  return {
    name,
    dtype,
    shape: param.shape,
    elementwise: param.value !== void 0 && byRange(param.value),
    read: async (range2, into) => param.dtype === dtype ? await compute(param, path, range2, into) : cast(await compute(param, path, range2), param.dtype, dtype, into)
  };
}
function byRange(source) {
  return source.kind === "values" || source.kind === "load" || source.kind === "draw" && source.by.elementwise === true;
}
function checkCast(dtype) {
  checkDType(dtype);
  if (kindOf(dtype) !== "float") {
    throw new LensorError("type", `Cannot save a model as ${dtype}: floating-point tensors are cast to floats only`);
  }
}

// inits/write.ts
function putDraw(param, path, by, rng, from) {
  if (typeof by !== "function") {
    throw new LensorError(
      "type",
      `Cannot fill "${path}": expected an initializer, found ${describe(by)}; pass a function (shape, rng) => values`,
      {
        path
      }
    );
  }
  const { shape, dtype, axes, key } = param, spec2 = { shape, dtype };
  const base = key === void 0 ? rng : rng.root, at2 = key ?? path;
  const value2 = rng.ordered ? { kind: "values", data: draw(by, base.at(at2), spec2, axes, path) } : axes ? { kind: "draw", by, rng: base, at: at2, spec: spec2, axes } : { kind: "draw", by, rng: base, at: at2, spec: spec2 };
  const origin = { kind: "draw", by: labelOf(by), path, rng: rng.root.label, from };
  return put2(param, value2, key === void 0 ? origin : { ...origin, key });
}
function put2(param, value2, origin) {
  return { ...param, value: value2, origin: param.origin.concat(origin) };
}
function mapNewOrigins(before, after2, fn) {
  let known;
  const isOld = (entry2, old) => {
    if (entry2 === old || old && entry2.kind === old.kind && entry2.by === old.by && entry2.path === old.path) return true;
    known ??= new Set(originsOf(before));
    return known.has(entry2);
  };
  const leaf3 = (was) => (now, name) => {
    const old = was && own(was, name);
    if (now === old) return now;
    let changed = false;
    const origin = now.origin.map((entry2, i) => {
      if (isOld(entry2, old?.origin[i])) return entry2;
      changed = true;
      return fn(entry2);
    });
    return changed ? { ...now, origin } : now;
  };
  const map = (now, was) => now === was ? now : withParts(
    now,
    mapDict(now.params, namesOf(now, "params"), leaf3(was?.params)),
    mapDict(now.buffers, namesOf(now, "buffers"), leaf3(was?.buffers)),
    mapDict(now.children, namesOf(now, "children"), (child, name) => map(child, was && own(was.children, name)))
  );
  return map(after2, before);
}
function originsOf(node2) {
  const own3 = [...Object.values(node2.params), ...Object.values(node2.buffers)].flatMap((param) => param.origin);
  return [...own3, ...Object.values(node2.children).flatMap(originsOf)];
}
function below3(prefix) {
  return (entry2) => {
    const path = join(prefix, entry2.path);
    return entry2.kind === "tie" && entry2.from !== void 0 ? { ...entry2, path, from: join(prefix, entry2.from) } : { ...entry2, path };
  };
}

// inits/adjust.ts
function adjust(where, label, fn) {
  if (typeof label !== "string" || typeof fn !== "function") {
    const [what, found2] = typeof label !== "string" ? ["a label", label] : ["a function", fn];
    throw new LensorError("type", `Cannot adjust ${showWhere(where)}: expected ${what}, found ${describe(found2)}`);
  }
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param, path) => {
      if (isHidden(param)) return param;
      if (param.value === void 0 || missing(param)) {
        throw new LensorError("missing", `Cannot adjust "${path}": it has no value yet; fill or load it before`, {
          path
        });
      }
      return put2(param, { kind: "adjust", of: param.value, label, fn }, { kind: "adjust", by: label, path });
    });
    requireMatches("adjust", matcher, model, "params");
    return out;
  };
}

// inits/inside.ts
function runInside(model, initAt, rng, first) {
  const owner = (path) => ownerOf(model, path);
  const visit = (node2, path, around) => {
    let here = first === "parents" ? runAt(node2, path, initAt(node2, path), rng, around, owner) : node2;
    const aliases = aliasesOf(here, path, around);
    const children = mapDict(
      here.children,
      namesOf(here, "children"),
      (child, name) => visit(child, join(path, name), aliases)
    );
    here = withParts(here, here.params, here.buffers, children);
    return first === "children" ? runAt(here, path, initAt(node2, path), rng, around, owner) : here;
  };
  return visit(model, "", NO_ALIAS);
}
function runAt(part, path, init, rng, around, owner) {
  if (!init) return part;
  if (path === "") return init(part, rng);
  const prefix = path + ".", outside = [...around].some((alias) => alias.startsWith(prefix));
  const masked2 = outside ? hideTensors(part, (_, here) => around.has(prefix + here) && owner(prefix + here)) : part;
  const result = absolute(path, () => init(masked2, rng.at(path)));
  return result === masked2 ? part : mapNewOrigins(part, showTensors(result, masked2, part), below3(path));
}
function absolute(prefix, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.file !== void 0) throw error;
    const path = error.path === void 0 ? prefix : join(prefix, error.path);
    const [, message, deeper] = /^(.*) \(inside "([^"]*)"\)$/s.exec(error.message) ?? [];
    const text2 = `${message ?? error.message} (inside "${join(prefix, deeper ?? "")}")`;
    throw new LensorError(error.code, text2, { ...error, path, cause: error });
  }
}

// inits/visits.ts
function runVisits(model, visits, rng) {
  let tree = model;
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const tables2 = typeof visits[from].what === "object";
    while (to < visits.length && typeof visits[to].what === "object" === tables2) to++;
    const run2 = visits.slice(from, to);
    if (tables2) tree = writeTables(tree, run2, rng);
    else {
      const inits = new Map(run2.map(({ path, what }) => [path, what]));
      tree = runInside(tree, (_, path) => inits.get(path), rng, "children");
    }
  }
  return tree;
}
function checkTable(what, who) {
  if (typeof what === "function") return;
  if (typeof what !== "object" || what === null || Array.isArray(what)) {
    throw new LensorError("type", `Cannot use ${describe(what)} for ${who}: expected { name: initializer } or an Init`);
  }
  for (const [name, by] of Object.entries(what)) {
    if (by === void 0 || by === "skip" || typeof by === "function") continue;
    throw new LensorError(
      "type",
      `Cannot use ${describe(by)} for "${name}" of ${who}: expected an initializer or "skip"`
    );
  }
}
function ownTensor(node2, name) {
  return own(node2.params, name) ?? own(node2.buffers, name);
}
function writeTables(model, visits, rng) {
  const written3 = /* @__PURE__ */ new Map(), aliases = allAliases(model, "", NO_ALIAS);
  for (const { path, what, from } of visits) {
    const node2 = moduleAt(model, path), table4 = what;
    for (const name of [...namesOf(node2, "params"), ...namesOf(node2, "buffers")]) {
      const by = Object.hasOwn(table4, name) ? table4[name] : void 0, full = join(path, name);
      if (by === void 0 || by === "skip" || aliases.has(full)) continue;
      const param = ownTensor(node2, name);
      if (!isHidden(param)) written3.set(full, putDraw(written3.get(full) ?? param, full, by, rng, from));
    }
  }
  return written3.size ? mapTensors(model, (param, path) => written3.get(path) ?? param) : model;
}
function allAliases(node2, path, around) {
  const here = aliasesOf(node2, path, around);
  return namesOf(node2, "children").reduce((set2, name) => allAliases(node2.children[name], join(path, name), set2), here);
}

// inits/apply.ts
function apply(fn) {
  if (typeof fn !== "function") {
    throw new LensorError(
      "type",
      `Cannot apply ${describe(fn)}: expected a function (module, path) => table, Init or nothing`
    );
  }
  return (model, rng) => {
    const visits = [];
    childrenFirst(model, "", (node2, path) => {
      const what = fn(node2, path);
      if (what === void 0 || what === null) return;
      checkTable(what, path === "" ? node2.type : `"${path}"`);
      if (typeof what === "object") checkNames(what, node2, path);
      visits.push({ path, what, from: "apply" });
    });
    return runVisits(model, visits, rng);
  };
}
function childrenFirst(node2, path, fn) {
  for (const name of namesOf(node2, "children")) childrenFirst(node2.children[name], join(path, name), fn);
  fn(node2, path);
}
function checkNames(table4, node2, path) {
  for (const name of Object.keys(table4)) {
    if (table4[name] === void 0 || ownTensor(node2, name) || node2.absent?.includes(name)) continue;
    const known = [...namesOf(node2, "params"), ...namesOf(node2, "buffers")], near = nearest(name, known)[0];
    const help = near ? `did you mean "${near}"` : known.length ? `it has ${quoteNames(known)}` : "it has none";
    throw new LensorError(
      "unknown-name",
      `Cannot apply to "${join(path, name)}": ${node2.type} has no tensor "${name}"; ${help}`,
      {
        path: join(path, name)
      }
    );
  }
}

// inits/by_type.ts
function byType(table4) {
  if (typeof table4 !== "object" || table4 === null) {
    throw new LensorError("type", `Cannot read byType: expected { type: table or Init }, found ${describe(table4)}`);
  }
  const lines = Object.entries(table4).map(([key, what]) => {
    checkTable(what, `"${key}"`);
    const names2 = typeNames(key), optional3 = new Set(names2.filter((name) => name.endsWith("?")).map((name) => name.slice(0, -1)));
    return { key, types: names2.map((name) => name.replace(/\?$/, "")), optional: optional3, what, from: `byType "${key}"` };
  });
  const lineOf = /* @__PURE__ */ new Map();
  for (const line of lines) {
    for (const type of line.types) {
      if (lineOf.has(type)) {
        throw new LensorError(
          "shadowed",
          `Cannot read byType "${line.key}": "${lineOf.get(type).key}" already names ${type}`
        );
      }
      lineOf.set(type, line);
    }
  }
  return (model, rng) => {
    checkAgainst(model, lines);
    const tables2 = [], inits = [];
    eachModule(model, (node2, path) => {
      const line = nearestLine(node2, lineOf);
      if (line && typeof line.what === "object") tables2.push({ path, what: line.what, from: line.from });
    });
    childrenFirst(model, "", (node2, path) => {
      const line = nearestLine(node2, lineOf);
      if (line && typeof line.what === "function") inits.push({ path, what: line.what, from: line.from });
    });
    return runVisits(model, [...tables2, ...inits], rng);
  };
}
function ancestry(node2) {
  return [node2.type, ...node2.directBases, ...node2.bases];
}
function nearestLine(node2, lineOf) {
  const type = ancestry(node2).find((name) => lineOf.has(name));
  return type === void 0 ? void 0 : lineOf.get(type);
}
function checkAgainst(model, lines) {
  const types = /* @__PURE__ */ new Set(), nodes = [];
  eachModule(model, (node2) => {
    nodes.push(node2);
    for (const type of ancestry(node2)) types.add(type);
  });
  for (const { key, types: wanted, optional: optional3, what } of lines) {
    const unknown = wanted.find((type) => !types.has(type) && !optional3.has(type));
    if (unknown !== void 0) {
      const near = nearest(unknown, types)[0], help = near ? `did you mean "${near}"` : `the model has ${quoteNames(types)}`;
      throw new LensorError(
        "no-match",
        `Cannot apply byType "${key}": no module is a ${unknown || "(empty name)"}; ${help}`
      );
    }
    if (typeof what === "function" || !wanted.some((type) => types.has(type))) continue;
    const fitting = nodes.filter((node2) => ancestry(node2).some((type) => wanted.includes(type)));
    for (const name of Object.keys(what)) {
      if (fitting.some((node2) => ownTensor(node2, name) || node2.absent?.includes(name))) continue;
      const known = new Set(fitting.flatMap((node2) => [...Object.keys(node2.params), ...Object.keys(node2.buffers)]));
      const near = nearest(name, known)[0];
      const help = near ? `did you mean "${near}"` : known.size ? `they have ${quoteNames(known)}` : "they have no tensors";
      throw new LensorError(
        "unknown-name",
        `Cannot apply byType "${key}": none of these modules has "${name}"; ${help}`
      );
    }
  }
}

// inits/init.ts
function nothing(model, _rng) {
  return model;
}
function seq(...inits) {
  inits.forEach((init, i) => checkInit(init, `run step ${i + 1} of seq`));
  return (model, rng) => inits.reduce((tree, init) => init(tree, rng), model);
}
function fill(where, by) {
  const name = `fill ${showWhere(where)}`;
  return (model, rng) => {
    const matcher = compileWhere([where], model, "params");
    const check = () => requireMatches("fill", matcher, model, "params");
    checkFirst(matcher, rng, check);
    const out = matcher.visit((param, path) => isHidden(param) ? param : putDraw(param, path, by, rng, name));
    check();
    return out;
  };
}
function rules(list2) {
  if (!Array.isArray(list2)) {
    throw new LensorError(
      "type",
      `Cannot read rules: expected a list of [where, initializer], found ${describe(list2)}`
    );
  }
  list2.forEach((rule, i) => {
    if (Array.isArray(rule) && rule.length === 2 && (rule[1] === "skip" || typeof rule[1] === "function")) return;
    throw new LensorError(
      "type",
      `Cannot read rule ${i + 1}: expected [where, initializer or "skip"], found ${describe(rule)}`
    );
  });
  const names2 = list2.map((_, i) => `rules ${i + 1}`);
  return (model, rng) => {
    const matcher = compileWhere(list2.map(([where]) => where), model, "params"), taken = takers(list2.length);
    const check = () => checkRules(list2, matcher.atoms, taken, model);
    checkFirst(matcher, rng, check, (hits) => taken.note(hits));
    const out = matcher.visit((param, path, _, hits) => {
      taken.note(hits);
      const first = hits[0], by = list2[first][1];
      return by === "skip" || isHidden(param) ? param : putDraw(param, path, by, rng, names2[first]);
    });
    check();
    return out;
  };
}
function checkInit(init, what) {
  if (typeof init === "function") return;
  throw new LensorError("type", `Cannot ${what}: expected an Init, found ${describe(init)}`);
}
function checkFirst(matcher, rng, check, note2) {
  if (!rng.ordered) return;
  matcher.visit((param, _, __, hits) => (note2?.(hits), param));
  check();
}
function checkRules(list2, atoms, taken, model) {
  for (const atom of atoms) {
    if (atom.matched || atom.optional) continue;
    throw noMatch(`apply rule ${atom.rule + 1} (${atom.text})`, atom, model, "params");
  }
  for (let i = 0; i < list2.length; i++) {
    const by = taken.takersOf(i);
    if (by.length === 0) continue;
    const who = by.map((j) => `rule ${j + 1} (${showWhere(list2[j][0])})`).join(" and ");
    throw new LensorError(
      "shadowed",
      `Cannot apply rule ${i + 1} (${showWhere(list2[i][0])}): ${who} already ${by.length === 1 ? "takes" : "take"} every tensor it matches`,
      typeof list2[i][0] === "string" ? { path: list2[i][0] } : {}
    );
  }
}
function takers(rules2) {
  const acted = new Uint8Array(rules2), by = new Array(rules2);
  return {
    note(hits) {
      acted[hits[0]] = 1;
      for (let i = 1; i < hits.length; i++) (by[hits[i]] ??= /* @__PURE__ */ new Set()).add(hits[0]);
    },
    takersOf: (rule) => acted[rule] ? [] : [...by[rule] ?? []].sort((a, b) => a - b)
  };
}

// inits/scope.ts
function within3(at2, init) {
  checkInit(init, "enter a part");
  if (typeof at2 !== "string" && typeof at2?.over !== "function") {
    throw new LensorError("type", `Cannot enter ${describe(at2)}: expected a path, a glob of modules, or a traversal`);
  }
  return (model, rng) => {
    const paths = typeof at2 === "string" ? modulesAt(model, at2) : list(at2, model).map(([path]) => path);
    if (paths.length === 0 && typeof at2 !== "string") {
      throw new LensorError("no-match", `Cannot enter ${at2.label}: ${model.type} has no such module`);
    }
    const parts2 = new Set(paths);
    return runInside(model, (_, path) => parts2.has(path) ? init : void 0, rng, "parents");
  };
}
function only(where, init) {
  checkInit(init, "limit an Init");
  return (model, rng) => {
    const chosen2 = pathsOf2(where, model, "limit to");
    return masked(model, (_, path) => !chosen2.has(path), (tree) => init(tree, rng));
  };
}
function except(where, init) {
  checkInit(init, "limit an Init");
  return (model, rng) => {
    const chosen2 = pathsOf2(where, model, "leave out");
    return masked(model, (_, path) => chosen2.has(path), (tree) => init(tree, rng));
  };
}
function whenMissing(init) {
  checkInit(init, "run when missing");
  return (model, rng) => masked(model, (param) => !missing(param), (tree) => init(tree, rng));
}
function override(init) {
  checkInit(init, "override");
  return (model, rng) => mapNewOrigins(model, init(model, rng), (entry2) => ({ ...entry2, override: true }));
}
function masked(model, hide, run2) {
  const hidden2 = hideTensors(model, hide);
  return showTensors(run2(hidden2), hidden2, model);
}
function pathsOf2(where, model, verb) {
  const paths = /* @__PURE__ */ new Set(), matcher = compileWhere([where], model, "tensors");
  matcher.visit((param, path) => (paths.add(path), param));
  requireMatches(verb, matcher, model, "tensors");
  return paths;
}
function modulesAt(model, pattern) {
  const optional3 = pattern.endsWith("?"), globs = parseGlob(optional3 ? pattern.slice(0, -1) : pattern || "**");
  if (pattern === "") return [""];
  if (!optional3) {
    for (const glob of globs) if (glob.literal) moduleAt(model, glob.segments.join("."));
  }
  const root2 = compileGlobs(
    globs.map((glob, id) => [id, [glob]]),
    (ids, paths2) => paths2.length > 0 || ids.some((id) => !globs[id].literal)
  );
  const paths = [];
  eachModule(model, (_, path) => {
    if (path === "") return;
    if (path.split(".").reduce((live, name) => live.step(name), root2).here) paths.push(path);
  });
  if (paths.length === 0 && !optional3) {
    throw new LensorError("no-match", `Cannot enter "${pattern}" of ${model.type}: it matches no module`, {
      path: pattern
    });
  }
  return paths;
}

// inits/calibrate.ts
async function calibrate(model, layers3, measure, correct) {
  if (!Array.isArray(layers3)) throw bad2(`expected a list of paths, found ${describe(layers3)}`);
  for (const fn of [measure, correct]) {
    if (typeof fn !== "function") throw bad2(`expected a function, found ${describe(fn)}`);
  }
  for (const path of layers3) moduleAt(model, path);
  const { turns = Infinity } = correct, earlier = [];
  let tree = model;
  for (const path of layers3) {
    tree = await computed(tree, path);
    let measured;
    for (let turn2 = 0; turn2 < turns; turn2++) {
      measured = checked2(await measure(tree, path), path);
      const init = correct(measured, { path, turn: turn2, earlier });
      if (init === void 0) break;
      checkInit(init, `calibrate "${path}"`);
      const corrected = (path === "" ? init : within3(path, init))(tree, keyed(0));
      if (corrected === tree) throw inVain(path);
      tree = await computed(corrected, path);
    }
    if (measured) earlier.push(measured);
  }
  return tree;
}
var computed = (tree, path) => materialize(tree, path === "" ? void 0 : path);
function checked2(measured, path) {
  for (const what of ["mean", "variance"]) {
    const found2 = measured?.[what], numbers2 = typeof found2 === "number" ? [found2] : found2;
    const fits = typeof numbers2 === "object" && numbers2 !== null && numbers2.length > 0 && Array.from(numbers2).every((x) => Number.isFinite(x) && (what === "mean" || x >= 0));
    if (!fits) {
      throw bad2(
        `the ${what} of its output was measured as ${describe(found2)}; give a finite number or one per channel`,
        path
      );
    }
  }
  return measured;
}
function inVain(path) {
  const text2 = `Cannot calibrate "${path}": the correction changed nothing; where its tensors are tied to another layer's, calibrate that one`;
  return new LensorError("no-match", text2, { path });
}
function bad2(why, path) {
  return new LensorError("type", `Cannot calibrate${path === void 0 ? "" : ` "${path}"`}: ${why}`, { path });
}

// inits/freeze.ts
function freeze(where) {
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param) => isHidden(param) || !param.trainable ? param : { ...param, trainable: false });
    requireMatches("freeze", matcher, model, "params");
    return out;
  };
}

// random/rng_of.ts
function rngOf(from) {
  if (from === void 0) return keyed(0);
  if (typeof from === "number" || typeof from === "bigint") return keyed(from);
  if (isRng(from)) return from;
  if (typeof from === "function") return byPath2(from, "");
  throw new LensorError(
    "type",
    `Cannot make a generator: expected a seed, a generator or a function of a path, found ${describe(from)}`
  );
}
function byPath2(fn, path, above) {
  let kept;
  const asked = () => {
    if (kept) return kept;
    const answer = fn(path);
    if (!isRng(answer)) {
      throw new LensorError(
        "type",
        `Cannot draw "${path}": the rng function returned ${describe(answer)}, no generator`,
        { path }
      );
    }
    return kept = answer;
  };
  const rng = {
    at(below4) {
      checkPath(below4);
      return byPath2(fn, path === "" ? below4 : `${path}.${below4}`, rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone() {
      const clones = /* @__PURE__ */ new Map();
      const cloned = (at2) => {
        const answer = at2 === path ? asked() : fn(at2), known = clones.get(answer);
        if (known || !isRng(answer)) return known ?? answer;
        const copy = answer.clone();
        clones.set(answer, copy);
        return copy;
      };
      const root2 = byPath2(cloned, "");
      return path === "" ? root2 : root2.at(path);
    },
    get ordered() {
      return path !== "" && asked().ordered;
    },
    get label() {
      return path === "" ? "rng function" : asked().label;
    },
    bits: (n, options) => asked().bits(n, options),
    integers: (n, options) => asked().integers(n, options),
    permutation: (n) => asked().permutation(n),
    bernoulli: (n, options) => asked().bernoulli(n, options),
    uniform: (n, options) => asked().uniform(n, options),
    normal: (n, options) => asked().normal(n, options),
    truncatedNormal: (n, options) => asked().truncatedNormal(n, options)
  };
  return rng;
}
function isRng(value2) {
  if (value2 === null || typeof value2 !== "object" && typeof value2 !== "function") return false;
  const rng = value2;
  return typeof rng.at === "function" && typeof rng.normal === "function" && typeof rng.uniform === "function";
}

// inits/torch_default/padded.ts
function padded(row2, draw2 = normal()) {
  if (row2 === void 0 || row2 === null) return draw2;
  if (typeof row2 !== "number" || !Number.isInteger(row2)) {
    throw new LensorError("type", `Cannot find the padding row: padding_idx is ${describe(row2)}; use an integer`);
  }
  const by = (shape, rng, options = {}) => {
    const [rows = 0, columns2 = 0] = shape, at2 = row2 < 0 ? row2 + rows : row2;
    if (at2 < 0 || at2 >= rows) {
      throw new LensorError("range", `Cannot zero the padding row ${row2}: the table has ${rows} rows`);
    }
    const out = draw2(shape, rng, options), [start, end] = options.range ?? [0, rows * columns2];
    const from = Math.max(at2 * columns2 - start, 0), to = Math.min((at2 + 1) * columns2, end) - start;
    if (from < to) out.fill(0, from, to);
    return out;
  };
  const [, name, rest2 = ""] = /^(\w*)(?:\((.*)\))?$/.exec(draw2.label ?? "") ?? [];
  const label = `${name || "custom"}(${rest2 && rest2 + ", "}padding=${row2})`;
  return Object.assign(by, { label, ...draw2.elementwise && { elementwise: true } });
}

// inits/torch_default/defaults.ts
function classesOf(node2) {
  const named6 = [node2.type, ...node2.directBases, ...node2.bases];
  return new Set(named6.flatMap((name) => [name, ...findBases(name)?.bases ?? []]));
}
function defaultOf(node2, name, classes = classesOf(node2)) {
  const defaults = TABLES2.find(([type]) => classes.has(type))?.[1];
  const make = defaults && (own(defaults, name) ?? own(defaults, name.replace(/_.*/, "_*")));
  return make && (() => make(node2));
}
var weightOf2 = (node2) => {
  const weight = own(node2.params, "weight");
  if (weight) return weight;
  throw new LensorError("missing", `Cannot find the fans of ${node2.type}: it has no weight; fill it by name`);
};
var weightBound = (node2) => {
  const weight = weightOf2(node2);
  const { fanIn } = fans(weight.shape, weight.axes?.literal ? void 0 : weight.axes);
  return fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
};
var within4 = (bound2) => uniform({ low: 0 - bound2, high: bound2 });
var inputs = (node2) => within4(1 / Math.sqrt(weightOf2(node2).shape[1] ?? 0));
var hidden = (node2) => {
  const size = node2.attrs.hidden_size;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new LensorError(
      "missing",
      `Cannot find the hidden size of ${node2.type}: its hidden_size is ${describe(size)}`
    );
  }
  return within4(size > 0 ? 1 / Math.sqrt(size) : 0);
};
var fanned = {
  weight: () => kaimingUniform({ a: Math.sqrt(5) }),
  bias: (node2) => within4(weightBound(node2))
};
var affine = { weight: () => ones, bias: () => zeros };
var table3 = { weight: (node2) => padded(node2.attrs.padding_idx) };
var recurrent2 = { "weight_*": hidden, "bias_*": hidden };
var TABLES2 = [
  ["Linear", fanned],
  ["_ConvNd", fanned],
  ["Bilinear", { weight: inputs, bias: inputs }],
  ["Embedding", table3],
  ["EmbeddingBag", table3],
  ["RNNBase", recurrent2],
  ["RNNCellBase", recurrent2],
  ["MultiheadAttention", {
    in_proj_weight: () => xavierUniform(),
    q_proj_weight: () => xavierUniform(),
    k_proj_weight: () => xavierUniform(),
    v_proj_weight: () => xavierUniform(),
    in_proj_bias: () => zeros,
    bias_k: () => xavierNormal(),
    bias_v: () => xavierNormal()
  }],
  ["_NormBase", affine],
  ["LayerNorm", affine],
  ["GroupNorm", affine],
  ["RMSNorm", { weight: () => ones }],
  ["PReLU", { weight: ({ attrs }) => constant(typeof attrs.init === "number" ? attrs.init : 0.25) }]
];

// inits/initialize.ts
function initialize(model, init, options = {}) {
  if (!isModule(model)) {
    throw new LensorError("type", "Cannot initialize: the first argument is no module; build one with module");
  }
  checkInit(init, "initialize");
  checkOptions("initialize", options, ["seed", "rng", "partial"]);
  if (options.seed !== void 0 && options.rng !== void 0) {
    throw new LensorError("range", "Cannot initialize: both seed and rng are given; choose one");
  }
  const rng = rngOf(options.rng ?? options.seed).clone();
  const written3 = init(model, rng);
  if (!isModule(written3)) {
    throw new LensorError("type", "Cannot initialize: the Init returned no module; an Init is (model, rng) => model");
  }
  checkStatistics(written3);
  const full = mapTensors(written3, (param, path, kind) => kind === "buffer" ? withDefault(param, path, rng) : param);
  checkTies(full);
  checkReplaced(full);
  if (!options.partial) checkMissing(full);
  return full;
}
function withDefault(param, path, rng) {
  if (param.value !== void 0 || !param.initial) return param;
  const filled2 = putDraw(param, path, param.initial, rng, "layer");
  return {
    ...filled2,
    origin: filled2.origin.map((o, i, all2) => i === all2.length - 1 ? { kind: "default", by: o.by, path } : o)
  };
}
function checkStatistics(model) {
  const lost = [];
  let file = "";
  eachModule(model, (node2, path) => {
    const loaded3 = namesOf(node2, "params").map((name) => node2.params[name]).find((p) => written2(p)?.kind === "load");
    if (!loaded3) return;
    for (const name of namesOf(node2, "buffers")) {
      const buffer = node2.buffers[name];
      if (!buffer.persistent || kindOf(buffer.dtype) !== "float" || buffer.value !== void 0) continue;
      lost.push(join(path, name));
      file ||= written2(loaded3)?.from ?? "the checkpoint";
    }
  });
  if (lost.length === 0) return;
  const count2 = lost.length === 1 ? "1 buffer" : `${lost.length} buffers`;
  throw new LensorError(
    "unused",
    `Cannot finish: ${file} filled the params of these modules but has nothing for ${count2}: ${quoteNames(lost)}; fill them by name if you mean it`,
    { path: lost[0] }
  );
}
function checkTies(model) {
  const ties = tiesOf(model);
  for (const [alias, owner] of ties) {
    const leaf3 = find(model, alias), holder = find(model, owner);
    const refuse3 = (code, why) => new LensorError(code, `Cannot finish: "${alias}" ${why}`, { path: alias });
    if (ties.has(owner)) throw refuse3("range", `is tied to "${owner}" in a circle; one of them must hold the value`);
    if (!leaf3 || leaf3.kind === "module") throw refuse3("no-match", `is tied to "${owner}", but it is no tensor`);
    if (!holder || holder.kind === "module") {
      throw refuse3("no-match", `is tied to "${owner}", which is no tensor; ${suggestPath(owner, model)}`);
    }
    if (leaf3.node.value !== void 0) {
      throw refuse3("unused", `was given a value, but it is tied to "${owner}", which holds it; fill that`);
    }
  }
}
function written2({ origin }) {
  return origin.findLast((entry2) => entry2.kind !== "adjust" && entry2.kind !== "tie");
}
function checkReplaced(model) {
  const paths = [], files = /* @__PURE__ */ new Set(), by = /* @__PURE__ */ new Map();
  eachTensor(model, ({ origin }, path) => {
    const load2 = origin.findLastIndex((o) => o.kind === "load");
    const draw2 = load2 < 0 ? void 0 : origin.slice(load2 + 1).find((o) => o.kind === "draw" || o.kind === "values");
    if (!draw2 || draw2.override) return;
    paths.push(path);
    files.add(origin[load2].from ?? "a checkpoint");
    const who2 = draw2.from ?? draw2.by;
    by.set(who2, [...by.get(who2) ?? [], path]);
  });
  if (paths.length === 0) return;
  const count2 = paths.length === 1 ? "1 tensor" : `${paths.length} tensors`, was = paths.length === 1 ? "was" : "were";
  const who = [...by].map(([name, list2]) => `${name} (${quoteNames(list2, 1)})`).join(", ");
  throw new LensorError(
    "unused",
    `Cannot finish: ${count2} loaded from ${[...files].join(" and ")} ${was} drawn anew by ${who}; put pretrained last, or wrap the rules in whenMissing, or in override if you mean it`,
    { path: paths[0] }
  );
}
function checkMissing(model) {
  const paths = [];
  let known = true;
  eachTensor(model, (param, path, kind) => {
    if (!missing(param) || kind === "buffer" && !param.persistent) return;
    paths.push(path);
    known &&= kind === "param" && hasDefault(model, path);
  });
  if (paths.length === 0) return;
  const count2 = paths.length === 1 ? "1 tensor has" : `${paths.length} tensors have`;
  const help = known ? `whenMissing(torchDefault) would give ${paths.length === 1 ? "it" : "them"} PyTorch's` : "fill them, or pass partial: true";
  throw new LensorError(
    "missing",
    `Cannot finish: ${count2} no value: ${quoteNames(paths)}; ${help}`,
    {
      path: paths[0]
    }
  );
}
function hasDefault(model, path) {
  const dot = path.lastIndexOf("."), at2 = find(model, path.slice(0, Math.max(dot, 0)));
  return at2?.kind === "module" && defaultOf(at2.node, path.slice(dot + 1)) !== void 0;
}

// inits/match_checkpoint.ts
function matchCheckpoint(model, checkpoint, options = {}) {
  checkOptions("match a checkpoint", options, OPTIONS);
  const names2 = entryNames(checkpoint, options), ties = tiesOf(model);
  const loaded3 = [], missing2 = [];
  const mismatched = [];
  const used = /* @__PURE__ */ new Set(), aliases = /* @__PURE__ */ new Map();
  for (const [alias, owner] of ties) aliases.set(owner, [...aliases.get(owner) ?? [], alias]);
  eachTensor(model, (param, path) => {
    const found2 = [path, ...aliases.get(path) ?? []].flatMap((p) => names2.get(p) ?? []);
    for (const name2 of found2) used.add(name2);
    if (isHidden(param) || !param.persistent && found2.length === 0) return;
    const name = found2[0];
    if (name === void 0) return void missing2.push(path);
    const have = checkpoint.specs.get(name), want = { shape: param.shape, dtype: param.dtype };
    const fits = sameShape(have.shape, want.shape);
    const adapted = !fits && (options.adapt ?? []).some((adapter) => adapter.accepts?.(have, want, path) ?? true);
    if (!fits && !adapted) mismatched.push({ path, name, have, want, why: "shape" });
    else if (!options.cast && castLoses(have.dtype, want.dtype)) {
      mismatched.push({ path, name, have, want, why: "dtype" });
    } else {
      loaded3.push({
        path,
        name,
        ...found2.length > 1 && { also: found2.slice(1) },
        ...adapted && { adapted: true }
      });
    }
  });
  return { loaded: loaded3, unexpected: [...names2.values()].filter((name) => !used.has(name)), missing: missing2, mismatched };
}
var OPTIONS = ["prefix", "rename", "ignore", "missing", "adapt", "cast"];
function entryNames(checkpoint, options) {
  checkForms(checkpoint, options);
  const { prefix = "", rename = (name) => name } = options, names2 = /* @__PURE__ */ new Map();
  const strip = prefix === "" || prefix.endsWith(".") ? prefix : prefix + ".";
  const ignored = options.ignore === void 0 ? void 0 : nameTest(options.ignore);
  for (const [name, spec2] of checkpoint.specs) {
    if (!name.startsWith(strip)) continue;
    const path = rename(name.slice(strip.length));
    if (typeof path !== "string") {
      throw new LensorError(
        "type",
        `Cannot load ${checkpoint.name}: rename gives ${describe(path)} for "${name}"; it must give a path`
      );
    }
    if (ignored?.([path, name], spec2)) continue;
    const other = names2.get(path);
    if (other !== void 0) {
      throw new LensorError(
        "unused",
        `Cannot load ${checkpoint.name}: "${other}" and "${name}" both become "${path}"; change rename`,
        { path }
      );
    }
    names2.set(path, name);
  }
  const idle = ignored?.idle();
  if (idle !== void 0) {
    throw new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ignore ${idle} matches no entry; drop it, or end it with "?"`
    );
  }
  return names2;
}
function checkForms({ name }, { prefix, rename, adapt }) {
  const refuse3 = (option, found2, want) => new LensorError("type", `Cannot load ${name}: ${option} is ${describe(found2)}; expected ${want}`);
  if (prefix !== void 0 && typeof prefix !== "string") throw refuse3("prefix", prefix, "a string");
  if (rename !== void 0 && typeof rename !== "function") {
    throw refuse3("rename", rename, "a function from name to path");
  }
  if (adapt !== void 0 && (!Array.isArray(adapt) || !adapt.every((a) => typeof a === "function"))) {
    throw refuse3("adapt", adapt, "a list of functions");
  }
}
function nameTest(where) {
  const atoms = [];
  const add2 = (w, may) => {
    if (Array.isArray(w)) return w.forEach((one) => add2(one, may));
    if (typeof w === "object" && w !== null && "optional" in w) return add2(w.optional, true);
    if (typeof w === "string") {
      const optional3 = may || w.endsWith("?"), globs = parseGlob(w.endsWith("?") ? w.slice(0, -1) : w);
      const root2 = compileGlobs([[0, globs]], (ids) => ids.length > 0);
      const test2 = (name) => name.split(".").reduce((live, part) => live.step(part), root2).here;
      atoms.push({ text: showWhere(w), optional: optional3, matched: false, test: test2 });
    } else if (w instanceof RegExp) {
      const plain5 = new RegExp(w.source, w.flags.replace(/[gy]/g, ""));
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: (name) => plain5.test(name) });
    } else if (typeof w === "function") {
      const test2 = (name, spec2) => w(tensor(spec2.shape, { dtype: spec2.dtype }), name);
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: test2 });
    } else {
      throw new LensorError(
        "type",
        `Cannot ignore entries by ${describe(w)}: names are selected by patterns, RegExps and functions`
      );
    }
  };
  add2(where, false);
  const test = (names2, spec2) => {
    const hits = atoms.filter((atom) => names2.some((name) => atom.test(name, spec2)));
    for (const atom of hits) atom.matched = true;
    return hits.length > 0;
  };
  return Object.assign(test, { idle: () => atoms.find((atom) => !atom.matched && !atom.optional)?.text });
}

// inits/pin.ts
function pin(path, key) {
  if (typeof key !== "string" || key.split(".").includes("")) {
    throw new LensorError("type", `Cannot pin "${path}": ${describe(key)} is no key; use a path`, { path });
  }
  checkPath2("pin", path);
  return (model) => {
    const tied = explainTie(path, model);
    if (tied !== void 0) throw new LensorError("no-match", `Cannot pin "${path}": ${tied}`, { path });
    const found2 = find(model, path);
    if (!found2 || found2.kind === "module") {
      const why = found2 ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
      throw new LensorError("no-match", `Cannot pin "${path}": ${why}`, { path });
    }
    return mapTensors(model, (param, here) => here === path && !isHidden(param) ? pinned(param, key) : param);
  };
}
function pinned(param, key) {
  const value2 = param.value && rekeyed(param.value, key);
  const origin = value2 === param.value ? param.origin : param.origin.map((entry2) => entry2.kind === "draw" ? { ...entry2, key } : entry2);
  return { ...param, key, ...value2 && { value: value2 }, origin };
}
function rekeyed(source, key) {
  switch (source.kind) {
    case "draw":
      return { ...source, rng: source.rng.root, at: key };
    case "adjust":
    case "slice": {
      const of = rekeyed(source.of, key);
      return of === source.of ? source : { ...source, of };
    }
    default:
      return source;
  }
}

// inits/tie.ts
function tie(alias, owner) {
  checkPath2("tie", alias);
  checkPath2(`tie "${alias}" to`, owner);
  return (model) => {
    const all2 = tiesOf(model), real4 = all2.get(owner) ?? owner;
    const a = leafAt(model, alias, alias, owner), o = leafAt(model, real4, alias, owner);
    if (alias === real4) {
      if (all2.has(owner)) {
        throw new LensorError("range", `Cannot tie "${alias}" to "${owner}": that is tied to "${alias}" already`, {
          path: alias
        });
      }
      throw new LensorError("range", `Cannot tie "${alias}" to itself`, { path: alias });
    }
    if (all2.get(alias) === real4) return model;
    if (!sameShape(a.shape, o.shape)) {
      const shapes = `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)}`;
      throw new LensorError("shape", `Cannot tie "${alias}" to "${owner}": ${shapes}`, { path: alias });
    }
    if (a.dtype !== o.dtype) {
      throw new LensorError("type", `Cannot tie "${alias}" to "${owner}": ${a.dtype} is not ${o.dtype}`, {
        path: alias
      });
    }
    for (const [from, to] of all2) if (to === alias) all2.set(from, real4);
    all2.set(alias, real4);
    const value2 = agreed(a, o, alias, real4), moved = o.value === void 0 && a.value !== void 0;
    const { value: _, ...bare2 } = a, entry2 = { kind: "tie", by: "tie", path: alias, from: real4 };
    const owned = { ...o, ...value2 && { value: value2 }, ...moved && { origin: [...o.origin, ...a.origin] } };
    const leaves2 = /* @__PURE__ */ new Map([[alias, { ...bare2, origin: [...a.origin, entry2] }], [real4, owned]]);
    return withTies(putLeaves(model, leaves2), all2);
  };
}
function agreed(a, b, alias, owner) {
  const x = a.value, y = b.value;
  if (x === void 0 || y === void 0 || x === y) return y ?? x;
  const differ = () => new LensorError(
    "unused",
    `Cannot tie "${alias}" to "${owner}": they have two different values; tie them before they are filled, or drop one`,
    {
      path: alias
    }
  );
  if (x.kind === "load" && y.kind === "load") {
    return x.from === y.from && x.name === y.name ? y : agreeing(y, x, differ);
  }
  if (x.kind === "values" && y.kind === "values" && sameBytes(toBytes(x.data), toBytes(y.data))) return y;
  throw differ();
}
function agreeing(kept, other, differ) {
  const from = {
    name: kept.from.name,
    specs: kept.from.specs,
    metadata: kept.from.metadata,
    async read(name, range2) {
      const a = await kept.from.read(name, range2), b = await other.from.read(other.name, range2);
      if (!sameBytes(toBytes(a), toBytes(b))) throw differ();
      return a;
    }
  };
  return { kind: "load", from, name: kept.name };
}
function leafAt(model, path, alias, owner) {
  const found2 = find(model, path);
  if (found2 && found2.kind !== "module") return found2.node;
  const why = found2 ? `"${path}" is a module; name tensors` : `"${path}" is no tensor; ${suggestPath(path, model)}`;
  throw new LensorError("no-match", `Cannot tie "${alias}" to "${owner}": ${why}`, { path });
}
function putLeaves(model, leaves2) {
  let tree = model;
  for (const [path, param] of leaves2) {
    const dot = path.lastIndexOf("."), home = dot < 0 ? "" : path.slice(0, dot), name = path.slice(dot + 1);
    tree = replaceAt(tree, home, (node2) => withParts(
      node2,
      mapDict(node2.params, Object.hasOwn(node2.params, name) ? [name] : [], () => param),
      mapDict(node2.buffers, Object.hasOwn(node2.buffers, name) ? [name] : [], () => param),
      node2.children
    ));
  }
  return tree;
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

// inits/pretrained.ts
function pretrained(checkpoint, options = {}) {
  checkOptions("load a checkpoint", options, OPTIONS);
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot load ${describe(checkpoint)}: expected a checkpoint; open it with await openCheckpoint(path)`
    );
  }
  if (options.missing !== void 0 && options.missing !== "keep" && options.missing !== "error") {
    throw new LensorError(
      "unknown-name",
      `Cannot load ${checkpoint.name}: missing is ${describe(options.missing)}; use "keep" or "error"`
    );
  }
  return (model) => {
    const match = matchCheckpoint(model, checkpoint, options);
    refuse2(match, model, checkpoint, options);
    const found2 = new Map(match.loaded.map((pair2) => [pair2.path, pair2]));
    return mapTensors(model, (param, path) => {
      const pair2 = found2.get(path);
      return pair2 ? load(param, pair2, checkpoint, options) : param;
    });
  };
}
function load(param, pair2, checkpoint, options) {
  const { path, name, also, adapted } = pair2;
  const want = { shape: param.shape, dtype: param.dtype };
  const one = (entry2) => {
    const from = adapted ? fitted(checkpoint, entry2, want, path, options.adapt ?? []) : checkpoint;
    return { kind: "load", from, name: entry2 };
  };
  const value2 = (also ?? []).reduce(
    (kept, other) => agreeing(kept, one(other), () => new LensorError(
      "unused",
      `Cannot load "${name}" into "${path}": "${other}" holds other numbers, but the two are tied`,
      {
        path,
        file: checkpoint.name
      }
    )),
    one(name)
  );
  return put2(param, value2, {
    kind: "load",
    by: adapted ? "pretrained, adapted" : "pretrained",
    path,
    from: checkpoint.name,
    name
  });
}
function fitted(checkpoint, name, want, path, adapters) {
  const have = checkpoint.specs.get(name);
  return {
    name: checkpoint.name,
    specs: /* @__PURE__ */ new Map([[name, want]]),
    metadata: checkpoint.metadata,
    async read(_, range2) {
      const data = await checkpoint.read(name);
      for (const adapter of adapters) {
        const out = adapter({ ...have, data }, want, path);
        if (!out) continue;
        if (!sameShape(out.shape, want.shape)) throw mismatch(name, path, { ...out }, want, "shape");
        const values2 = cast(out.data, out.dtype, want.dtype);
        return range2 ? values2.subarray(...range2) : values2;
      }
      throw mismatch(name, path, have, want, "shape");
    }
  };
}
function refuse2(match, model, checkpoint, options) {
  const first = match.mismatched[0], more = match.mismatched.length - 1;
  if (first) throw mismatch(first.name, first.path, first.have, first.want, first.why, more);
  if (match.unexpected.length > 0 || match.loaded.length === 0) refuseNames(match, model, checkpoint, options);
  if (options.missing === "error" && match.missing.length) {
    const count2 = match.missing.length === 1 ? "1 tensor" : `${match.missing.length} tensors`;
    throw new LensorError(
      "missing",
      `Cannot load ${checkpoint.name}: it lacks ${count2} of the model: ${quoteNames(match.missing)}`,
      {
        file: checkpoint.name,
        path: match.missing[0]
      }
    );
  }
}
function refuseNames(match, model, checkpoint, options) {
  const names2 = entryNames(checkpoint, options);
  if (match.unexpected.length === names2.size) throw nothingMatched(model, checkpoint, names2, options);
  if (match.unexpected.length) {
    const lost = new Set(match.unexpected), paths = [...names2].filter(([, name]) => lost.has(name)).map(([path]) => path);
    const kept = [...names2].filter(([, name]) => !lost.has(name)).map(([path]) => path);
    const line = ignoreLine(paths, kept);
    throw new LensorError(
      "unused",
      `Cannot load ${checkpoint.name}: the model has no ${quoteNames(match.unexpected)}; pass ignore: ${line} to drop them`,
      { file: checkpoint.name, path: match.unexpected[0] }
    );
  }
}
function mismatch(name, path, have, want, why, more = 0) {
  const what = why === "shape" ? `shape ${showShape(have.shape)} does not fit ${showShape(want.shape)}; pass adapt to resize it` : `${have.dtype} does not fit ${want.dtype} without loss; pass cast: true to round it`;
  const rest2 = more > 0 ? ` (and ${more} more do not fit)` : "";
  return new LensorError(why === "shape" ? "shape" : "type", `Cannot load "${name}" into "${path}": ${what}${rest2}`, {
    path
  });
}
function nothingMatched(model, checkpoint, names2, options) {
  const paths = [];
  eachTensor(model, (_, path) => void paths.push(path));
  if (names2.size === 0) {
    const all2 = [...checkpoint.specs.keys()];
    const tops = new Set(all2.map((name) => name.split(".")[0])), near = options.prefix && nearest(options.prefix, tops)[0];
    const why = checkpoint.specs.size === 0 ? "it holds no tensors" : options.ignore !== void 0 && entryNames(checkpoint, { ...options, ignore: [] }).size > 0 ? "ignore drops every entry" : `no entry is left under prefix "${options.prefix ?? ""}"; it has ${quoteNames(all2, 3)}`;
    return new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ${why}${near ? `; did you mean prefix: "${near}"` : ""}`,
      {
        file: checkpoint.name
      }
    );
  }
  const sides = `it has ${quoteNames(names2.values(), 3)}, the model has ${quoteNames(paths, 3) || "no tensors"}`;
  return new LensorError(
    "no-match",
    `Cannot load ${checkpoint.name}: nothing matches: ${sides}${wayOut([...names2.keys()], paths)}`,
    {
      file: checkpoint.name
    }
  );
}
function wayOut(names2, paths) {
  const strip = bestPrefix(names2, new Set(paths));
  if (strip !== void 0) return `; pass prefix: "${strip}"`;
  const add2 = bestPrefix(paths, new Set(names2));
  return add2 === void 0 ? "; pass rename" : `; wrap it in within("${add2}", ...)`;
}
function bestPrefix(long2, short3) {
  const votes = /* @__PURE__ */ new Map();
  for (const name of long2) {
    for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
      if (short3.has(name.slice(dot + 1))) votes.set(name.slice(0, dot), (votes.get(name.slice(0, dot)) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
function ignoreLine(lost, kept) {
  const short3 = new Set(lost.map((path) => {
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
      if (!kept.some((other) => other.startsWith(path.slice(0, dot + 1)))) return path.slice(0, dot);
    }
    return path;
  }));
  const shown = [...short3].map((path) => `"${path}"`);
  return shown.length === 1 ? shown[0] : `[${shown.join(", ")}]`;
}

// inits/torch_default/torch_default.ts
function torchDefault(model, rng) {
  const free = /* @__PURE__ */ new Set(), written3 = /* @__PURE__ */ new Map();
  eachTensor(model, (_, path) => free.add(path));
  const open = (path, param) => free.has(path) && !isHidden(param);
  const site = {
    write(path, param, by) {
      if (!open(path, param)) return;
      written3.set(path, putDraw(written3.get(path) ?? param, path, by, rng, FROM));
    },
    copy(from, path, param, layer2) {
      const made5 = written3.get(from), value2 = made5?.value;
      if (!value2 || made5.dtype !== param.dtype || made5.shape.join() !== param.shape.join()) return false;
      const origin = { ...made5.origin.at(-1), path, from: `${FROM}, copied from layer "${layer2}"` };
      if (open(path, param)) written3.set(path, put2(param, value2, origin));
      return true;
    }
  };
  construct(model, "", site);
  return written3.size ? mapTensors(model, (param, path) => written3.get(path) ?? param) : model;
}
var FROM = "torchDefault";
function construct(node2, path, site) {
  const rest2 = new Set(namesOf(node2, "children")), classes = classesOf(node2);
  const child = (name) => {
    if (rest2.delete(name)) construct(node2.children[name], join(path, name), site);
  };
  if (classes.has("MultiheadAttention")) {
    child("out_proj");
    ownTensors(node2, path, classes, site);
    const bias = node2.children.out_proj?.params.bias;
    if (bias && node2.params.in_proj_bias) site.write(join(path, "out_proj.bias"), bias, zeros);
  } else ownTensors(node2, path, classes, site);
  if (classes.has("TransformerEncoder") || classes.has("TransformerDecoder")) {
    if (rest2.delete("layers")) copies(node2.children.layers, join(path, "layers"), site);
  }
  if (classes.has("Transformer")) {
    const parts2 = ["encoder", "decoder"].filter((name) => rest2.has(name));
    parts2.forEach(child);
    for (const name of parts2) matrices(node2.children[name], join(path, name), site);
  }
  for (const name of rest2) child(name);
}
function ownTensors(node2, path, classes, site) {
  for (const name of namesOf(node2, "params")) {
    const make = defaultOf(node2, name, classes), full = join(path, name);
    if (make) site.write(full, node2.params[name], inside(full, make));
  }
}
function copies(layers3, path, site) {
  const first = /* @__PURE__ */ new Map();
  for (const name of namesOf(layers3, "children")) {
    const prefix = join(path, name);
    const like = {
      ...site,
      write(full, param, by) {
        const below4 = full.slice(prefix.length), made5 = first.get(below4);
        if (made5 && made5[1] !== name && site.copy(made5[0], full, param, made5[1])) return;
        if (isHidden(param)) return;
        site.write(full, param, by);
        if (made5?.[1] !== name) first.set(below4, [full, name]);
      }
    };
    construct(layers3.children[name], prefix, like);
  }
}
function matrices(node2, path, site) {
  const by = xavierUniform();
  eachTensor(node2, (param, below4, kind) => {
    if (kind === "param" && param.shape.length > 1) site.write(join(path, below4), param, by);
  });
}

// mmlab/_python.ts
function parsePython(text2) {
  let at2 = 0;
  const fail = (why, where = at2, code = "type") => {
    const before = text2.slice(0, where).split("\n"), column = [...before.at(-1)].length + 1;
    const place = text2.includes("\n") ? `line ${before.length}, column ${column}` : `column ${column}`;
    const help = "paste a dict(...) or a list of them";
    throw new LensorError(code, `Cannot read the init_cfg at ${place}: ${why}; ${help}`, { offset: where });
  };
  const match = (pattern) => {
    pattern.lastIndex = at2;
    const found3 = pattern.exec(text2)?.[0];
    at2 += found3?.length ?? 0;
    return found3;
  };
  const take2 = (token) => {
    match(BLANKS);
    const found3 = text2.startsWith(token, at2);
    if (found3) at2 += token.length;
    return found3;
  };
  const expect = (token) => take2(token) || fail(`expected "${token}", ${found2()}`);
  const found2 = () => {
    const where = at2, next = match(WORD);
    at2 = where;
    return next === void 0 ? "it ends here" : `found ${short2(next)}`;
  };
  const items = (close, depth, item) => {
    if (depth > DEEPEST3) fail(`it is nested deeper than ${DEEPEST3} levels`, at2, "limit");
    let comma = false;
    for (let first = true; !take2(close); first = false) {
      if (!first && !comma) fail(`expected "," or "${close}", ${found2()}`);
      item();
      comma = take2(",");
    }
    return comma;
  };
  const list2 = (close, depth) => {
    const values2 = [];
    return { values: values2, comma: items(close, depth, () => values2.push(value2(depth + 1))) };
  };
  const dict2 = (close, separator, depth, key) => {
    const entries2 = /* @__PURE__ */ new Map();
    items(close, depth, () => {
      match(BLANKS);
      const where = at2, name = key();
      if (typeof name !== "string") return fail("a dict's key must be a string", where);
      if (entries2.has(name)) fail(`${short2(name)} is given twice`, where);
      expect(separator);
      entries2.set(name, value2(depth + 1));
    });
    return Object.fromEntries(entries2);
  };
  const value2 = (depth) => {
    if (take2("[")) return list2("]", depth).values;
    if (take2("(")) {
      const { values: values2, comma } = list2(")", depth);
      return values2.length === 1 && !comma ? values2[0] : values2;
    }
    if (take2("{")) return dict2("}", ":", depth, () => value2(depth + 1));
    const start = at2, open = match(QUOTE);
    if (open !== void 0) return strings(open);
    const digits2 = match(NUMBER3);
    if (digits2 !== void 0) return number3(digits2, start);
    const name = match(NAME);
    if (name === void 0) return fail(`expected a value, ${found2()}`);
    if (name === "True" || name === "False") return name === "True";
    if (name === "None") return null;
    if (name !== "dict") return fail(`${short2(name)} is no literal`, start);
    expect("(");
    return dict2(")", "=", depth, () => match(NAME) ?? fail(`expected a name and "=", ${found2()}`));
  };
  const number3 = (digits2, start) => {
    if (match(NAME) !== void 0) fail("this is no number", start);
    if (/^[+-]?0[0_]*[1-9]\d*$/.test(digits2)) fail("an integer has no leading zeros", start);
    const value3 = Number(digits2.replaceAll("_", ""));
    return Number.isFinite(value3) ? value3 : fail("this number is too large", start);
  };
  const strings = (first) => {
    let out = "";
    for (let open = first; open !== void 0; match(BLANKS), open = match(QUOTE)) {
      out += string(open);
    }
    return out;
  };
  const string = (open) => {
    const start = at2 - open.length, raw = /^[rR]/.test(open), quote = open.replace(/^[rRuU]/, "");
    let out = "";
    while (!text2.startsWith(quote, at2)) {
      const c2 = text2[at2];
      if (c2 === void 0 || c2 === "\n" && quote.length === 1) return fail("the string has no end", start);
      const next = text2[at2 + 1] ?? "", plain5 = raw || c2 !== "\\" ? c2 : ESCAPES2.get(next);
      if (plain5 === void 0) return fail(`the escape "\\${next}" is not read`);
      const pair2 = c2 === "\\";
      out += raw && pair2 ? c2 + next : plain5;
      at2 += pair2 ? 2 : 1;
    }
    at2 += quote.length;
    return out;
  };
  match(BLANKS);
  match(ASSIGNED);
  const result = value2(0);
  take2(",");
  match(BLANKS);
  if (at2 < text2.length) fail(`expected the end, ${found2()}`);
  return result;
}
var short2 = (word5) => JSON.stringify(word5.length > 40 ? word5.slice(0, 40) + "..." : word5);
var DEEPEST3 = 64;
var BLANKS = /(?:\s+|#[^\n]*|\\\r?\n)*/y;
var ASSIGNED = /[A-Za-z_]\w*\s*=(?!=)/y;
var NAME = /[A-Za-z_]\w*/y;
var WORD = /\w+|./suy;
var QUOTE = /[rRuU]?("""|'''|"|')/y;
var NUMBER3 = /[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?/y;
var ESCAPES2 = /* @__PURE__ */ new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["\n", ""]
]);

// mmlab/_cfg.ts
function cfgsOf(cfg, who) {
  const value2 = typeof cfg === "string" ? parsePython(cfg) : cfg;
  if (!isDict(value2) && !Array.isArray(value2)) {
    throw bad3("type", who, `expected a dict or a list of dicts, found ${describe(value2)}`);
  }
  const items = Array.isArray(value2) ? value2 : [value2];
  return items.map((item, i) => ({ item, at: items.length > 1 ? `${who}, dict ${i + 1}` : who }));
}
function dictOf2({ item, at: at2 }) {
  if (isDict(item)) return item;
  throw bad3("type", at2, `expected a dict, found ${describe(item)}`);
}
function isNoCfg(cfg) {
  return cfg === void 0 || cfg === null || cfg === "" || typeof cfg === "object" && !ArrayBuffer.isView(cfg) && Object.keys(cfg).length === 0;
}
function isDict(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function checkKeys(options, known, name, at2) {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known)[0];
    const help = near ? `did you mean "${near}"` : `it has ${quoteNames(known, known.length)}`;
    throw bad3("unknown-name", at2, `${name} has no option "${key}"; ${help}`);
  }
}
function bad3(code, at2, why, path) {
  return new LensorError(code, `Cannot use ${at2}: ${why}`, { path });
}

// mmlab/_engines.ts
function rulesOf(engine, verb) {
  const rules2 = typeof engine === "string" ? RULES.get(engine) : void 0;
  if (rules2) return rules2;
  throw new LensorError(
    "unknown-name",
    `Cannot ${verb}: there is no engine ${describe(engine)}; use "mmengine" or "mmcv1"`
  );
}
function backendOf(path) {
  return BACKENDS.find(([scheme]) => scheme.test(path))?.[1] ?? "local";
}
var BACKENDS = [
  [/^https?:\/\//, "http"],
  [/^(torchvision|modelzoo):\/\//, "torchvision"],
  [/^open-?mmlab:\/\//, "openmmlab"],
  [/^mmcls:\/\//, "mmcls"],
  [/^pavi:\/\//, "pavi"],
  [/^(\S+:)?(s3|petrel):\/\//, "ceph"]
];
var RULES = /* @__PURE__ */ new Map([
  ["mmengine", {
    loadsLast: true,
    returnsEarly: false,
    skipsDone: true,
    unwraps: true,
    cfgLevel: "DEBUG",
    twiceLevel: "WARNING",
    fileText: (backend, path) => `Loads checkpoint by ${backend} backend from path: ${path}`
  }],
  ["mmcv1", {
    loadsLast: false,
    returnsEarly: true,
    skipsDone: false,
    unwraps: false,
    cfgLevel: "INFO",
    twiceLevel: "UserWarning",
    fileText: (backend, path) => `load checkpoint from ${backend} path: ${path}`
  }]
]);

// mmlab/_objects.ts
function objectsOf(model) {
  const known = /* @__PURE__ */ new Map([["", ""]]), ties = tiesOf(model);
  const firstOf = (path) => {
    const before = known.get(path);
    if (before !== void 0) return before;
    const dot = path.lastIndexOf("."), found2 = find(model, path);
    const ref = found2?.kind === "module" ? refOf(found2.node, path, model, ties) : void 0;
    known.set(path, path);
    const same4 = ref ?? join(firstOf(path.slice(0, Math.max(dot, 0))), path.slice(dot + 1));
    const first = same4 === path ? path : firstOf(same4);
    known.set(path, first);
    return first;
  };
  return { ties, firstOf };
}
function distinctChildren(node2, path, objects) {
  const seen = /* @__PURE__ */ new Set();
  return namesOf(node2, "children").filter((name) => {
    const object = objects.firstOf(join(path, name));
    return !seen.has(object) && seen.add(object);
  });
}
function parametersOf(model, { ties }, at2 = "") {
  const found2 = /* @__PURE__ */ new Map();
  eachModule(moduleAt(model, at2), (node2, below4) => {
    for (const name of namesOf(node2, "params")) {
      const path = join(join(at2, below4), name), owner = ties.get(path) ?? path;
      if (!found2.has(owner)) found2.set(owner, { path, shape: node2.params[name].shape });
    }
  });
  return found2;
}

// mmlab/_notes.ts
async function startNotes(model, objects, text2, meanOf2) {
  const notes = /* @__PURE__ */ new Map();
  for (const [owner, { path, shape }] of parametersOf(model, objects)) {
    notes.set(owner, { path, shape, text: text2, mean: await meanOf2(owner) });
  }
  return notes;
}
async function noteChanges(notes, owners, text2, meanOf2) {
  for (const owner of owners) {
    const note2 = notes.get(owner), mean = await meanOf2(owner);
    if (note2.mean !== mean) Object.assign(note2, { text: text2, mean });
  }
}
function meanReader(paramAt) {
  const known = /* @__PURE__ */ new WeakMap();
  return async (path) => {
    const param = paramAt(path), before = known.get(param);
    if (before !== void 0) return before;
    const mean = await meanOf(param, path);
    known.set(param, mean);
    return mean;
  };
}
async function meanOf(param, path) {
  const { dtype } = param;
  if (kindOf(dtype) !== "float") {
    throw new LensorError(
      "type",
      `Cannot run init_weights: "${path}" is ${dtype}, and the engines take the mean of every parameter; make it a buffer`,
      { path }
    );
  }
  const values2 = cast(await compute(param, path), dtype, "float64");
  const sum = values2.reduce((sum2, x) => sum2 + x, 0);
  if (dtype === "float64") return sum / values2.length;
  const wide5 = Math.fround(Math.fround(sum) / values2.length);
  return dtype === "float32" ? wide5 : rounded2(wide5, dtype);
}
function rounded2(x, dtype) {
  return cast(cast(new Float32Array([x]), "float32", dtype), dtype, "float64")[0];
}

// mmlab/_writes.ts
function loadsOf(report, checkpoint, at2, from) {
  return report.loaded.map(({ path, name }) => ({ path: join(at2, path), checkpoint, name, from }));
}
function carryOut(written3, model, ties, writes, change) {
  for (const what of writes) {
    const path = ties.get(what.path) ?? what.path, before = tensorAt(written3, model, path);
    if (before && !isHidden(before)) written3.set(path, change(before, path, what));
  }
}
function tensorAt(written3, model, path) {
  const found2 = written3.get(path) ?? find(model, path)?.node;
  return found2 && "shape" in found2 ? found2 : void 0;
}
function withWritten(model, written3) {
  return written3.size ? mapTensors(model, (param, path) => written3.get(path) ?? param) : model;
}
function changing(rng) {
  return (param, path, what) => "by" in what ? putDraw(param, path, what.by, rng, what.from) : changeByLoad(param, path, what);
}
function changeByLoad(param, path, { checkpoint, name, from }) {
  const origin = { kind: "load", by: from, path, from: checkpoint.name, name };
  return put2(param, { kind: "load", from: checkpoint, name }, origin);
}

// mmlab/_wrappers.ts
function inWrapper(node2, path) {
  const inner = isOfType(node2, WRAPPERS3) ? own(node2.children, "module") : void 0;
  return inner ? { node: inner, path: join(path, "module") } : { node: node2, path };
}
var WRAPPERS3 = [
  "DataParallel",
  "DistributedDataParallel",
  "MMDistributedDataParallel",
  "MMSeparateDistributedDataParallel",
  "MMFullyShardedDataParallel"
];

// mmlab/_load.ts
function checkCheckpoint(found2, what, file) {
  const { specs } = found2 ?? {};
  if (typeof found2 === "object" && specs instanceof Map) return found2;
  const text2 = `Cannot ${what}: expected a checkpoint, found ${describe(found2)}; open it with await openCheckpoint(path)`;
  throw new LensorError("type", text2, { file });
}
function renamedKeys(checkpoint, rename = withoutModule2) {
  return new Map([...allKeys(checkpoint)].map(([key, name]) => [rename(key), name]));
}
function keysBelow(checkpoint, prefix) {
  const start = prefix.endsWith(".") ? prefix : prefix + ".", all2 = allKeys(checkpoint);
  const below4 = [...all2].filter(([key]) => key.startsWith(start));
  if (below4.length) return new Map(below4.map(([key, name]) => [key.slice(start.length), name]));
  throw new LensorError(
    "missing",
    `Cannot load ${checkpoint.name}: no entry is below prefix "${start}"; it has ${quoteNames(all2.keys(), 3)}`,
    { file: checkpoint.name }
  );
}
function meet(model, keys, checkpoint) {
  const loaded3 = [], unexpected = [], missing2 = [];
  const mismatched = [];
  const visit = (outer, outerPath, key) => {
    const { node: node2, path } = inWrapper(outer, outerPath), known = /* @__PURE__ */ new Set();
    for (const name of [...namesOf(node2, "params"), ...namesOf(node2, "buffers")]) {
      const want = ownTensor(node2, name), here = join(key, name);
      if (!want.persistent) continue;
      known.add(name);
      const entry2 = keys.get(here), have = entry2 === void 0 ? void 0 : checkpoint.specs.get(entry2);
      if (have === void 0) {
        if (!here.includes("num_batches_tracked")) missing2.push(here);
        continue;
      }
      const fits = sameShape(have.shape, want.shape) || want.shape.length === 0 && sameShape(have.shape, [1]);
      if (fits) loaded3.push({ path: join(path, name), name: entry2 });
      else mismatched.push({ path: here, have, want: { shape: want.shape, dtype: want.dtype } });
    }
    const prefix = key === "" ? "" : key + ".";
    for (const full of keys.keys()) {
      if (!full.startsWith(prefix)) continue;
      const [first = "", ...more] = full.slice(prefix.length).split(".");
      if (!(more.length ? isChild(node2, first) : known.has(first))) unexpected.push(full);
    }
    for (const name of namesOf(node2, "children")) visit(node2.children[name], join(path, name), join(key, name));
  };
  visit(model, "", "");
  return { loaded: loaded3, unexpected, missing: missing2, mismatched };
}
var withoutModule2 = (name) => name.replace(/^module\./, "");
function allKeys(checkpoint) {
  const { keys = [...checkpoint.specs.keys()], specs } = checkpoint;
  return new Map(keys.map((key) => [key, specs.has(key) ? key : ""]));
}
function isChild(node2, name) {
  const none = node2.extra?.children;
  return own(node2.children, name) !== void 0 || none !== void 0 && Object.hasOwn(none, name);
}

// mmlab/_ask.ts
function ask(model, objects, { at: at2, step: step3, whole: whole3 }, checkpoints) {
  const part = moduleAt(model, at2);
  if (step3.load) {
    const checkpoint = pick2(checkpoints, step3.load.checkpoint, step3.at);
    const { prefix } = step3.load, keys = prefix === void 0 ? renamedKeys(checkpoint) : keysBelow(checkpoint, prefix);
    const report = meet(part, keys, checkpoint);
    return { writes: loadsOf(report, checkpoint, at2, `${step3.at} Pretrained`), report };
  }
  const writes = [], fill2 = step3.fill;
  eachPostOrder(part, at2, objects, (node2, path) => {
    if (!whole3 && !matches2(node2, step3.layers)) return;
    fill2.check();
    const weight = ownTensor(node2, "weight"), bias = ownTensor(node2, "bias");
    if (weight) {
      if (fill2.fans && weight.shape.length < 2) {
        throw new LensorError(
          "shape",
          `Cannot fill "${join(path, "weight")}" by ${step3.at}: ${step3.className} needs fans, and ${showShape(weight.shape)} has fewer than two axes`,
          { path: join(path, "weight") }
        );
      }
      writes.push({ path: join(path, "weight"), by: fill2.weight(), from: step3.at });
    }
    if (bias) writes.push({ path: join(path, "bias"), by: fill2.bias, from: step3.at });
    else if (isOfType(node2, RECURRENT)) {
      throw new LensorError(
        "unsupported",
        `Cannot initialize "${path || node2.type}" by ${step3.at}: an init_cfg reaches weight and bias only, and ${node2.type} has ${quoteNames(namesOf(node2, "params"), 3)}; use rules`,
        { path }
      );
    }
  });
  return { writes };
}
function* actionsOf(model, at2, step3) {
  yield { at: at2, step: step3, whole: false };
  for (const read3 of step3.overrides) {
    const override2 = read3();
    yield { at: overridden(model, at2, override2), step: override2.step(), whole: true };
  }
}
function overridden(model, at2, { name, at: place, step: step3 }) {
  const part = moduleAt(model, at2);
  if (own(part.children, name)) return join(at2, name);
  const isTensor = ownTensor(part, name) !== void 0;
  if (isTensor) step3();
  const near = nearest(name, namesOf(part, "children"))[0];
  const why = isTensor ? "it is a tensor, and an override names a module" : "there is no such child";
  const help = near ? `did you mean "${near}"` : `${part.type} has ${quoteNames(namesOf(part, "children")) || "none"}`;
  throw bad3("no-match", place, `override "${name}": ${why}; ${help}`, join(at2, name));
}
function matches2(node2, layers3) {
  return layers3.includes(node2.type) || node2.directBases.some((base) => layers3.includes(base));
}
function eachPostOrder(node2, path, objects, fn) {
  for (const name of distinctChildren(node2, path, objects)) {
    eachPostOrder(node2.children[name], join(path, name), objects, fn);
  }
  fn(node2, path);
}
var RECURRENT = ["RNNBase", "RNNCellBase"];
function pick2(checkpoints, path, at2) {
  const all2 = checkpoints ?? {};
  const found2 = all2 instanceof Map ? all2.get(path) : own(all2, path);
  if (found2 !== void 0) return checkCheckpoint(found2, `use ${at2}: checkpoint "${path}"`, path);
  throw new LensorError(
    "missing",
    `Cannot use ${at2}: checkpoint "${path}" is not open; pass checkpoints: await openAll(cfg), or of the whole model`,
    { file: path }
  );
}

// mmlab/_python_text.ts
function pythonText(value2, depth = 0) {
  switch (typeof value2) {
    case "string":
      return quoted2(value2);
    case "boolean":
      return value2 ? "True" : "False";
    case "number":
      return numberText(value2);
    case "object":
      break;
    default:
      return String(value2);
  }
  if (value2 === null) return "None";
  if (depth > 64) return "...";
  const inner = (item) => pythonText(item, depth + 1);
  if (Array.isArray(value2)) return `[${value2.map(inner).join(", ")}]`;
  const items = Object.entries(value2).filter(([, item]) => item !== void 0);
  return `{${items.map(([key, item]) => `${quoted2(key)}: ${inner(item)}`).join(", ")}}`;
}
function pythonString(value2) {
  return typeof value2 === "string" ? value2 : pythonText(value2);
}
function torchSize(shape) {
  return `torch.Size([${shape.join(", ")}])`;
}
function quoted2(text2) {
  const quote = text2.includes("'") && !text2.includes('"') ? '"' : "'";
  const inner = text2.replace(/[\\\n\r\t]/g, (c2) => ESCAPES3.get(c2));
  return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
}
var ESCAPES3 = /* @__PURE__ */ new Map([["\\", "\\\\"], ["\n", "\\n"], ["\r", "\\r"], ["	", "\\t"]]);
function numberText(x) {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  if (Object.is(x, -0)) return "-0.0";
  const text2 = x !== 0 && Math.abs(x) < 1e-4 ? x.toExponential() : String(x);
  return text2.replace(/e([+-])(\d)$/, "e$10$2");
}

// mmlab/_schemes.ts
var LITERAL = { fans: "literal" };
var SCHEMES = /* @__PURE__ */ new Map([
  ["Constant", { own: { val: void 0 }, make: ({ val }) => constant(number2("val", val)) }],
  ["Xavier", {
    own: { gain: 1, distribution: "normal" },
    fans: true,
    make: ({ gain: gain2, distribution }) => {
      const options = { gain: number2("gain", gain2), ...LITERAL };
      return isUniform(distribution) ? xavierUniform(options) : xavierNormal(options);
    }
  }],
  ["Normal", {
    own: { mean: 0, std: 1 },
    make: ({ mean, std }) => normal({ mean: number2("mean", mean), std: number2("std", std) })
  }],
  ["TruncNormal", {
    own: { a: -2, b: 2, mean: 0, std: 1 },
    make: ({ a, b, mean, std }) => truncNormal({
      mean: number2("mean", mean),
      std: number2("std", std),
      a: number2("a", a),
      b: number2("b", b),
      method: "inverse"
    })
  }],
  ["Uniform", { own: { a: 0, b: 1 }, make: ({ a, b }) => uniform({ low: number2("a", a), high: number2("b", b) }) }],
  ["Kaiming", {
    own: { a: 0, mode: "fan_out", nonlinearity: "relu", distribution: "normal" },
    fans: true,
    make: ({ a, mode, nonlinearity, distribution }) => {
      const options = {
        a: number2("a", a),
        mode,
        nonlinearity,
        ...LITERAL
      };
      return isUniform(distribution) ? kaimingUniform(options) : kaimingNormal(options);
    }
  }],
  ["Caffe2Xavier", {
    own: { a: 1, mode: "fan_in", nonlinearity: "leaky_relu", distribution: "uniform" },
    fixed: true,
    fans: true,
    make: () => caffe2Xavier(LITERAL)
  }]
]);
function number2(name, value2) {
  if (typeof value2 === "number") return value2;
  if (typeof value2 === "boolean") return Number(value2);
  throw new LensorError("type", `Cannot use ${name}: expected a number, found ${describe(value2)}`);
}
function isUniform(distribution) {
  if (distribution === "normal") return false;
  if (distribution === "uniform") return true;
  throw new LensorError(
    "unknown-name",
    `Cannot use distribution ${describe(distribution)}: it is not known; use "normal" or "uniform"`
  );
}

// mmlab/_plan.ts
function stepOf(cfg, eager) {
  const { at: at2 } = cfg, { override: override2, ...own3 } = dictOf2(cfg), step3 = plain4(own3, at2, eager);
  if (override2 === void 0 || override2 === null) return step3;
  const { layer: _, ...inherited } = own3, items = Array.isArray(override2) ? override2 : [override2];
  const overrides = items.map((item, i) => () => {
    const here = `${at2}, override${items.length > 1 ? ` ${i + 1}` : ""}`;
    return overrideOf({ item, at: here }, inherited, eager);
  });
  if (eager) {
    for (const read3 of overrides) read3().step();
  }
  return { ...step3, overrides };
}
function overrideOf(cfg, inherited, eager) {
  const { at: at2 } = cfg, { name, ...rest2 } = dictOf2(cfg), isBare = Object.keys(rest2).length === 0;
  if (name === void 0 || name === null) throw bad3("missing", at2, 'it has no "name"; name a child');
  if (typeof name !== "string") throw bad3("type", at2, `name must be a string, found ${describe(name)}`);
  if (!isBare && rest2.type === void 0) {
    throw bad3("missing", at2, 'it has options and no "type"; nothing is taken over from the cfg around it');
  }
  return { name, at: at2, step: () => plain4(isBare ? inherited : rest2, at2, eager) };
}
function typeName(type) {
  return typeof type === "string" ? type.replace(/Init$/, "") : void 0;
}
function typeOf(cfg) {
  const { type } = dictOf2(cfg);
  if (type !== void 0) return type;
  throw bad3("missing", cfg.at, `it has no "type"; use ${quoteNames(TYPES3, TYPES3.length)}`);
}
var TYPES3 = [...SCHEMES.keys(), "Pretrained"];
function plain4(cfg, at2, eager) {
  const { type: _, ...options } = cfg, type = typeOf({ item: cfg, at: at2 }), name = typeName(type);
  if (name === void 0) throw bad3("type", at2, `type must be a string, found ${describe(type)}`);
  const scheme = SCHEMES.get(name);
  if (scheme) return filled(scheme, name, options, at2, eager);
  if (name === "Pretrained") return loaded2(options, at2);
  const near = nearest(name, TYPES3)[0];
  const help = near ? `did you mean "${near}"` : `the types are ${quoteNames(TYPES3, TYPES3.length)}`;
  throw bad3("unknown-name", at2, `there is no initializer "${type}"; ${help}`);
}
function filled(scheme, name, given2, at2, eager) {
  const { own: own3, fixed, fans: fans2 = false } = scheme, known = fixed ? [] : Object.keys(own3);
  checkKeys(given2, [...known, "bias", "bias_prob", "layer"], name, at2);
  const options = {};
  for (const [key, standard] of Object.entries(own3)) {
    options[key] = given2[key] === void 0 ? standard : given2[key];
    if (options[key] === void 0) throw bad3("missing", at2, `${name} needs "${key}"`);
  }
  const layers3 = layersOf(given2.layer, at2), [label, bias] = biasOf(given2, at2, eager), value2 = Number(bias);
  let made5;
  const weight = () => made5 ??= inside2(at2, () => scheme.make(options));
  const check = () => void ("distribution" in options && inside2(at2, () => isUniform(options.distribution)));
  if (eager) weight();
  return {
    at: at2,
    className: `${name}Init`,
    info: infoOf(`${name}Init`, options, bias),
    fill: { check, weight, bias: filling({ label, made: { name: "constant", options: { value: value2 } } }, value2), fans: fans2 },
    layers: layers3,
    overrides: []
  };
}
function infoOf(className, options, bias) {
  const all2 = { ...options, bias }, blank = "nonlinearity" in options;
  const words6 = Object.entries(all2).map(
    ([key, value2]) => `${key}${blank && key === "distribution" ? " " : ""}=${pythonString(value2)}`
  );
  return `${className}: ${words6.join(", ")}`;
}
function loaded2(options, at2) {
  checkKeys(options, ["checkpoint", "prefix", "map_location"], "Pretrained", at2);
  const { checkpoint, prefix } = options;
  if (checkpoint === void 0) throw bad3("missing", at2, 'Pretrained needs "checkpoint"');
  if (typeof checkpoint !== "string") {
    throw bad3("type", at2, `checkpoint must be a string, found ${describe(checkpoint)}`);
  }
  if (prefix !== void 0 && prefix !== null && typeof prefix !== "string") {
    throw bad3("type", at2, `prefix must be a string, found ${describe(prefix)}`);
  }
  const load2 = typeof prefix === "string" ? { checkpoint, prefix } : { checkpoint };
  return {
    at: at2,
    className: "PretrainedInit",
    info: `PretrainedInit: load from ${checkpoint}`,
    load: load2,
    layers: [],
    overrides: []
  };
}
function layersOf(layer2, at2) {
  if (layer2 === void 0 || layer2 === null) return [];
  const list2 = Array.isArray(layer2) ? layer2 : [layer2];
  for (const name of list2) {
    if (typeof name === "string") continue;
    throw bad3("type", at2, `layer must be a class name or a list of class names, found ${describe(name)}`);
  }
  return list2;
}
function biasOf(options, at2, eager) {
  const bias = options.bias === void 0 ? 0 : options.bias, p = options.bias_prob;
  if (typeof bias !== "number" && typeof bias !== "boolean") {
    throw bad3("type", at2, `bias must be a number, found ${describe(bias)}`);
  }
  if (p === void 0 || p === null) return [`constant(${Number(bias)})`, bias];
  if (typeof p !== "number") throw bad3("type", at2, `bias_prob must be a number, found ${describe(p)}`);
  if (p === 0 || eager && !(p > 0 && p < 1)) {
    throw bad3("range", at2, `bias_prob is ${p}; use a number between 0 and 1`);
  }
  return [`biasForProbability(${p})`, logOdds(p)];
}
function inside2(at2, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (in ${at2})`, { ...error, cause: error });
  }
}

// mmlab/_report.ts
function reportText({ mismatched, unexpected, missing: missing2 }) {
  const lines = mismatched.map(
    ({ path, have, want }) => `size mismatch for ${path}: copying a param with shape ${torchSize(have.shape)} from checkpoint, the shape in current model is ${torchSize(want.shape)}.`
  );
  if (unexpected.length) lines.push(`unexpected key in source state_dict: ${unexpected.join(", ")}
`);
  if (missing2.length) lines.push(`missing keys in source state_dict: ${missing2.join(", ")}
`);
  return lines.length ? ["The model and loaded state dict do not match exactly\n", ...lines].join("\n") : "";
}
function refuseReport({ mismatched, unexpected, missing: missing2 }, file) {
  const [first] = mismatched, reasons = [];
  if (first) {
    const more = mismatched.length > 1 ? ` and ${mismatched.length - 1} more do not fit` : "";
    const { path, have, want } = first;
    reasons.push(`"${path}" is ${showShape(want.shape)} and the entry ${showShape(have.shape)}${more}`);
  }
  if (unexpected.length) reasons.push(`the model has no ${quoteNames(unexpected)}`);
  if (missing2.length) reasons.push(`the checkpoint has no ${quoteNames(missing2)}`);
  if (reasons.length === 0) return;
  throw new LensorError(
    first ? "shape" : unexpected.length ? "unused" : "missing",
    `Cannot load ${file}: ${reasons.join("; ")}; pass strict: false to load what matches`,
    { file, path: first?.path ?? unexpected[0] ?? missing2[0] }
  );
}

// mmlab/_user_init.ts
function runMethod(model, ties, path, init, rng) {
  const open = untied(model, path, ties);
  const checked3 = (node2, rng2) => {
    const result = init(node2, rng2);
    if (isModule(result)) return result;
    throw new LensorError("type", `Cannot run init_weights of ${node2.type}: its Init returned no module`, { path });
  };
  const done = runInside(open, (_, at2) => at2 === path ? checked3 : void 0, rng, "children");
  const written3 = /* @__PURE__ */ new Map();
  eachTensor(done, (param, at2) => {
    const before = find(open, at2)?.node;
    if (before === void 0) {
      throw new LensorError(
        "unsupported",
        `Cannot run init_weights: "${at2}" was not there before; the engines allow no new parameters meanwhile`,
        { path: at2 }
      );
    }
    if (before !== param) written3.set(ties.get(at2) ?? at2, param);
  });
  return written3;
}
function untied(model, path, ties) {
  const prefix = path === "" ? "" : path + ".";
  const free = transform(model, (node2, at2) => {
    const isAround = at2 !== path && (at2 === "" || prefix.startsWith(at2 + "."));
    return isAround && node2.ties ? { ...node2, ties: [] } : node2;
  });
  if (free === model) return model;
  return mapTensors(free, (param, at2) => {
    const owner = at2.startsWith(prefix) ? ties.get(at2) : void 0;
    return owner === void 0 ? param : find(model, owner).node;
  });
}

// mmlab/_simulate.ts
var BASE2 = ["BaseModule"];
async function callInitWeights(run2, path) {
  const node2 = moduleAt(run2.model, path), steps = stepsOf2(run2, node2);
  if (!steps) {
    throw new LensorError(
      "unsupported",
      `Cannot run init_weights of ${node2.type}: it has none; give it the base "BaseModule", or run mmlab(cfg) on it`,
      { path }
    );
  }
  for (const step3 of steps) {
    if (step3 === "super") await ofBaseModule(run2, path);
    else runUserInit(run2, path, step3);
  }
}
async function ofBaseModule(run2, path) {
  const node2 = moduleAt(run2.model, path), { type } = node2, isTop = !run2.isOpen;
  if (!isOfType(node2, BASE2)) {
    throw new LensorError(
      "no-match",
      `Cannot run init_weights of ${type}: "super" is BaseModule's, and that is none of its bases`,
      { path }
    );
  }
  if (isTop) {
    const text2 = `The value is the same before and after calling \`init_weights\` of ${type} `;
    run2.notes = await startNotes(run2.model, run2.objects, text2, run2.meanOf);
    run2.isOpen = true;
  }
  if (run2.done.has(path)) {
    say(run2, run2.rules.twiceLevel, `init_weights of ${type} has been called more than once.`);
  } else if (await runCfgs(run2, path) === "early") return;
  if (!isTop) return;
  for (const { path: path2, shape, text: text2 } of run2.notes.values()) {
    say(run2, "INFO", `
${path2} - ${torchSize(shape)}: 
${text2} 
 `);
  }
  run2.isOpen = false;
}
async function runCfgs(run2, path) {
  const { rules: rules2 } = run2, { type, init } = moduleAt(run2.model, path), who = `init_cfg of ${path ? `"${path}"` : type}`;
  const cfg = typeof init === "string" ? parsePython(init) : init, cfgs = isNoCfg(cfg) ? [] : cfgsOf(cfg, who);
  if (cfgs.length) say(run2, rules2.cfgLevel, `initialize ${type} with init_cfg ${pythonText(cfg)}`);
  const last = rules2.loadsLast ? cfgs.filter((one) => typeName(typeOf(one)) === "Pretrained") : [];
  for (const one of cfgs) if (!last.includes(one)) await runCfg(run2, path, one);
  if (rules2.returnsEarly && isDict(cfg) && cfg.type === "Pretrained") return "early";
  await runChildren(run2, path);
  for (const one of last) await runCfg(run2, path, one);
  run2.done.add(path);
  return "done";
}
async function runChildren(run2, path) {
  const { rules: rules2, objects } = run2, node2 = moduleAt(run2.model, path);
  for (const name of distinctChildren(node2, path, objects)) {
    const here = objects.firstOf(join(path, name)), outer = moduleAt(run2.model, here);
    const child = rules2.unwraps ? inWrapper(outer, here) : { node: outer, path: here };
    if (!stepsOf2(run2, child.node) || rules2.skipsDone && run2.done.has(child.path)) continue;
    await callInitWeights(run2, child.path);
    await note(run2, child.path, `Initialized by user-defined \`init_weights\` in ${child.node.type} `);
  }
}
async function runCfg(run2, path, cfg) {
  for (const action of actionsOf(run2.model, path, stepOf(cfg, false))) {
    const { at: at2, step: step3 } = action;
    if (step3.load) announce(run2, step3.load);
    const { writes, report } = ask(run2.model, run2.objects, action, run2.checkpoints);
    carryOut(run2.written, run2.model, run2.objects.ties, writes, changing(run2.rng));
    if (report) {
      run2.loads.push({ path: at2, checkpoint: step3.load.checkpoint, ...report });
      const text2 = reportText(report);
      if (text2) say(run2, "WARNING", text2);
    }
    await note(run2, at2, step3.info);
  }
}
function runUserInit(run2, path, init) {
  const now = withWritten(run2.model, run2.written), changes2 = runMethod(now, run2.objects.ties, path, init, run2.rng);
  for (const [at2, param] of changes2) run2.written.set(at2, param);
}
function stepsOf2(run2, node2) {
  if (typeof node2.init === "function") return [node2.init];
  if (Object.hasOwn(run2.userInits, node2.type)) return run2.userInits[node2.type];
  return isOfType(node2, BASE2) ? ["super"] : void 0;
}
function announce(run2, { checkpoint, prefix }) {
  if (prefix !== void 0) return say(run2, "INFO", `load ${prefix} in model from: ${checkpoint}`);
  say(run2, "INFO", `load model from: ${checkpoint}`);
  say(run2, "INFO", run2.rules.fileText(backendOf(checkpoint), checkpoint));
}
async function note(run2, at2, text2) {
  if (!run2.isOpen) return;
  await noteChanges(run2.notes, parametersOf(run2.model, run2.objects, at2).keys(), text2, run2.meanOf);
}
function say(run2, level, text2) {
  run2.log.push({ level, text: text2 });
}

// mmlab/init_weights.ts
async function initWeights(model, options) {
  if (!isModule(model)) throw new LensorError("type", "Cannot run init_weights: the first argument is no module");
  checkOptions("run init_weights", options, ["engine", "rng", "checkpoints", "calls", "userInits"]);
  const { engine, rng, checkpoints = {}, calls = 1, userInits = {} } = options ?? {};
  if (!Number.isSafeInteger(calls) || calls < 1) {
    throw new LensorError("range", `Cannot run init_weights: calls is ${describe(calls)}; use an integer from 1 on`);
  }
  checkUserInits(userInits, model);
  const objects = objectsOf(model), written3 = /* @__PURE__ */ new Map(), done = /* @__PURE__ */ new Set();
  eachModule(model, (node2, path) => void (node2.extra?.is_init === true && done.add(objects.firstOf(path))));
  const run2 = {
    rules: rulesOf(engine, "run init_weights"),
    rng: rngOf(rng),
    checkpoints,
    userInits,
    model,
    objects,
    written: written3,
    meanOf: meanReader((path) => tensorAt(written3, model, path)),
    isOpen: false,
    notes: /* @__PURE__ */ new Map(),
    done,
    log: [],
    loads: []
  };
  for (let call2 = 0; call2 < calls; call2++) await callInitWeights(run2, "");
  const texts = new Map([...run2.notes.values()].map(({ path, text: text2 }) => [path, text2]));
  return { model: withDone(run2), texts, log: run2.log, loads: run2.loads };
}
function checkUserInits(userInits, model) {
  if (!isDict(userInits)) {
    const text2 = `Cannot run init_weights: userInits is ${describe(userInits)}; use an object of lists by class name`;
    throw new LensorError("type", text2);
  }
  for (const [type, steps] of Object.entries(userInits)) {
    if (Array.isArray(steps) && steps.every((step3) => step3 === "super" || typeof step3 === "function")) continue;
    throw new LensorError(
      "type",
      `Cannot run init_weights: userInits.${type} is ${describe(steps)}; use a list of Inits and "super"`
    );
  }
  const types = /* @__PURE__ */ new Set();
  eachModule(model, ({ type }) => void types.add(type));
  const idle = Object.keys(userInits).find((type) => !types.has(type));
  if (idle === void 0) return;
  const near = nearest(idle, types)[0], help = near ? `did you mean "${near}"` : `it has ${quoteNames(types)}`;
  throw new LensorError("no-match", `Cannot run init_weights: no module is a "${idle}" of userInits; ${help}`);
}
function withDone({ model, written: written3, done, objects }) {
  return transform(withWritten(model, written3), (node2, path) => {
    if (!done.has(objects.firstOf(path)) || node2.extra?.is_init === true) return node2;
    return { ...node2, extra: dict([...Object.entries(node2.extra ?? {}), ["is_init", true]]) };
  });
}

// mmlab/load_checkpoint.ts
function loadCheckpoint(model, checkpoint, options = {}) {
  checkOptions("load a checkpoint", options, ["strict", "reviseKeys", "prefix", "mapLocation"]);
  checkCheckpoint(checkpoint, "load a checkpoint");
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: expected a module, found ${describe(model)}`);
  }
  const { strict = false, reviseKeys, prefix } = options;
  if (prefix !== void 0 && typeof prefix !== "string") {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: prefix is ${describe(prefix)}; use text`);
  }
  if (prefix !== void 0 && reviseKeys !== void 0) {
    throw new LensorError(
      "unsupported",
      `Cannot load ${checkpoint.name}: with prefix, the engines do not revise keys; pass one of prefix and reviseKeys`,
      { file: checkpoint.name }
    );
  }
  const keys = prefix !== void 0 ? keysBelow(checkpoint, prefix) : renamedKeys(checkpoint, reviseKeys && renames(reviseKeys, { python: true }));
  const report = meet(model, keys, checkpoint);
  if (strict) refuseReport(report, checkpoint.name);
  const written3 = /* @__PURE__ */ new Map(), loads = loadsOf(report, checkpoint, "", "loadCheckpoint");
  carryOut(written3, model, tiesOf(model), loads, changeByLoad);
  return { model: withWritten(model, written3), report, text: reportText(report) };
}

// mmlab/_strict.ts
function checkStep(model, { at: at2, className, load: load2, layers: layers3, overrides }) {
  if (load2) return;
  if (layers3.length === 0) {
    if (overrides.length) return;
    throw bad3("no-match", at2, `${className} has neither layer nor override, so it does nothing; name layers`);
  }
  const types = /* @__PURE__ */ new Set(), nodes = [];
  eachModule(model, (node2) => {
    nodes.push(node2);
    for (const name of [node2.type, ...node2.directBases]) types.add(name);
  });
  const odd2 = layers3.filter((name) => !types.has(name) && findBases(name) === void 0);
  const lost = nodes.some((node2) => matches2(node2, layers3)) ? odd2.slice(0, 1) : layers3;
  if (lost.length === 0) return;
  const deep = nodes.find((node2) => lost.some((name) => node2.bases.includes(name)));
  const near = lost.flatMap((name) => nearest(name, types))[0];
  const help = deep ? `${deep.type} is one, but not directly, and only direct bases count; name "${deep.type}"` : near !== void 0 ? `did you mean "${near}"` : `the model has ${quoteNames(types)}`;
  const what = lost.length > 1 ? `none of ${quoteNames(lost)} matches a module` : `layer "${lost[0]}" matches no module`;
  throw bad3("no-match", at2, `${what}; ${help}`);
}
function checkAsked({ writes, report }, { step: step3, whole: whole3 }) {
  const { at: at2, load: load2, layers: layers3 } = step3, first = report?.mismatched[0];
  if (!whole3 && !load2 && layers3.length === 0) return;
  if (first) {
    const { path, have, want } = first, shapes = `${showShape(have.shape)} for "${path}", which is ${showShape(want.shape)}`;
    const why2 = `${load2.checkpoint} has ${shapes}; pass exact: true to leave it as it is`;
    throw new LensorError("shape", `Cannot use ${at2}: ${why2}`, { path });
  }
  if (writes.length) return;
  const wrapper = report?.unexpected.find((key) => key === "model" || key === "module");
  const help = wrapper ? ` (MMLab unwraps "state_dict" only; pretrained and openCheckpoint unwrap "${wrapper}")` : "";
  const why = report ? `nothing in ${load2.checkpoint} matches the model; it has ${quoteNames(report.unexpected, 3)}${help}` : "none of its modules has a weight or bias";
  throw bad3("no-match", at2, `${why}; pass exact: true if you mean it`);
}

// mmlab/mmlab.ts
function mmlab(cfg, options = {}) {
  checkOptions("compile an init_cfg", options, ["checkpoints", "exact", "engine"]);
  const { checkpoints = {}, exact = false, engine = "mmengine" } = options;
  rulesOf(engine, "compile an init_cfg");
  const steps = cfgsOf(cfg, "mmlab").map((one) => stepOf(one, !exact));
  return (model, rng) => {
    const objects = objectsOf(model), written3 = /* @__PURE__ */ new Map();
    const asked = steps.flatMap((step3) => {
      if (!exact) checkStep(model, step3);
      return [...actionsOf(model, "", step3)].map((action) => {
        const asked2 = ask(model, objects, action, checkpoints);
        if (!exact) checkAsked(asked2, action);
        return asked2.writes;
      });
    });
    for (const writes of asked) carryOut(written3, model, objects.ties, writes, changing(rng));
    return withWritten(model, written3);
  };
}

// mmlab/own.ts
function own2(first, rng) {
  if (rng !== void 0) return runInside(first, (node2) => recipeOf(node2, {}), rng, "parents");
  return (model, rng2) => runInside(model, (node2) => recipeOf(node2, first), rng2, "parents");
}
function recipeOf({ init }, options) {
  if (typeof init === "function") return init;
  return init === void 0 || isNoCfg(init) ? void 0 : mmlab(init, options);
}

// mmlab/parse_init_cfg.ts
function parseInitCfg(text2) {
  if (typeof text2 !== "string") {
    throw new LensorError("type", `Cannot read an init_cfg: expected Python text, found ${describe(text2)}`);
  }
  const cfg = parsePython(text2);
  for (const one of cfgsOf(cfg, "the init_cfg")) stepOf(one, false);
  return cfg;
}

// recipes/mod.ts
var mod_exports = {};
__export(mod_exports, {
  admin: () => admin,
  bert: () => bert,
  chrono: () => chrono2,
  deepNorm: () => deepNorm,
  detectorHead: () => detectorHead,
  fixup: () => fixup,
  flaxDefault: () => flaxDefault,
  forgetGate: () => forgetGate,
  gpt2: () => gpt2,
  haikuDefault: () => haikuDefault2,
  kerasDefault: () => kerasDefault,
  layerScale: () => layerScale,
  llama: () => llama,
  lora: () => lora,
  lsuv: () => lsuv,
  mamba: () => mamba,
  muP: () => muP,
  offsetZero: () => offsetZero,
  siren: () => siren2,
  skipInit: () => skipInit,
  subLn: () => subLn,
  tFixup: () => tFixup,
  unitOutput: () => unitOutput,
  vit: () => vit,
  vitJax: () => vitJax,
  vitMae: () => vitMae,
  vitMoco: () => vitMoco,
  vitTimm: () => vitTimm,
  vitTimm2: () => vitTimm2,
  zeroConvs: () => zeroConvs,
  zeroGamma: () => zeroGamma
});

// recipes/admin.ts
function admin(options = {}) {
  checkOptions("make admin", options, ["omega"]);
  const { omega = "omega" } = options;
  if (typeof omega !== "string") {
    throw new LensorError("type", `Cannot make admin: omega is ${describe(omega)}; use the name of a param`);
  }
  const correct = (_, { earlier, path }) => {
    const variances = earlier.map(({ variance }) => {
      if (typeof variance === "number") return variance;
      throw new LensorError("type", `Cannot calibrate "${path}": measure one variance for the whole branch`, { path });
    });
    return fill(omega, constant(Math.sqrt(variances.reduce((sum, x) => sum + x, 1))));
  };
  return Object.assign(correct, { turns: 1 });
}

// recipes/_recipe.ts
function recipe(name, wants, gives) {
  return (model, rng) => {
    const visits = [];
    childrenFirst(model, "", (node2, path) => {
      const what = gives(node2, path, isOf(node2));
      if (what === void 0) return;
      const tables2 = Array.isArray(what) ? what : [["", what]];
      for (const [at2, table4] of tables2) {
        const part = at2 === "" ? node2 : own(node2.children, at2);
        if (part && Object.keys(table4).some((tensor2) => ownTensor(part, tensor2))) {
          visits.push({ path: join(path, at2), what: table4, from: name });
        }
      }
    });
    if (visits.length > 0) return runVisits(model, visits, rng);
    throw new LensorError("no-match", `Cannot apply ${name}: ${model.type} has no ${wants}`);
  };
}
function isOf(node2) {
  const classes = classesOf(node2);
  return (types) => typeNames(types).some((type) => classes.has(type));
}
function isNorm(node2, is) {
  return /RMSNorm|LayerNorm/.test(node2.type) || is("LayerNorm, GroupNorm, RMSNorm, _NormBase");
}
function reset(node2) {
  const classes = classesOf(node2);
  const made5 = Object.keys(node2.params).flatMap((name) => {
    const make = defaultOf(node2, name, classes);
    return make ? [[name, make()]] : [];
  });
  return made5.length ? Object.fromEntries(made5) : void 0;
}

// recipes/_normal_family.ts
function sameForAll(by) {
  return (node2, _, is) => {
    if (is("Linear, Conv1D, _ConvNd")) return { weight: by, bias: zeros };
    if (is("Embedding")) return { weight: padded(node2.attrs.padding_idx, by) };
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    return is("BertLMPredictionHead") ? { bias: zeros } : void 0;
  };
}
var ANY_LAYER = "linear layers, convolutions, embeddings or norms";
function stdOf(name, given2) {
  return numberOption(name, "std", given2 ?? 0.02, aboveZero, "a finite number above 0");
}

// recipes/bert.ts
function bert(options = {}) {
  checkOptions("make bert", options, ["std", "truncated"]);
  const std = stdOf("bert", options.std), { truncated: truncated2 = false } = options;
  if (typeof truncated2 !== "boolean") {
    throw new LensorError("type", `Cannot make bert: truncated is ${describe(truncated2)}; use true or false`);
  }
  return recipe("bert", ANY_LAYER, sameForAll(truncated2 ? truncNormal({ std, within: 2 }) : normal({ std })));
}

// recipes/_gates.ts
function gateBiases(name, by) {
  return recipe(name, "LSTM or LSTMCell with biases", (node2, _, is) => {
    if (!is("LSTM, LSTMCell")) return void 0;
    const biases = Object.keys(node2.params).filter((name2) => name2.startsWith("bias_"));
    return Object.fromEntries(biases.map((name2) => [name2, name2.startsWith("bias_ih") ? by : zeros]));
  });
}

// recipes/chrono.ts
function chrono2(options) {
  return gateBiases("chrono", chrono(options));
}

// recipes/_depth.ts
function depthOf(name, given2, model, holds3) {
  if (given2 !== void 0) return layerCount(name, "layers", given2);
  const blocks = blocksOf(model, holds3);
  if (blocks.length > 0) return blocks.length;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered modules with them; pass layers`
  );
}
function blocksOf(model, holds3) {
  const all2 = /* @__PURE__ */ new Set();
  eachModule(model, (node2, path) => {
    const block3 = /^(?:.*\.)?\d+(?=\.|$)/.exec(path)?.[0];
    if (block3 !== void 0 && holds3(node2, path)) all2.add(block3);
  });
  const isPart = (block3) => block3.split(".").some((_, i, names2) => i > 0 && all2.has(names2.slice(0, i).join(".")));
  return [...all2].filter((block3) => !isPart(block3));
}
function layerCount(name, option, given2) {
  const say2 = `Cannot make ${name}: ${option} is ${describe(given2)}; use an integer from 1 on`;
  if (typeof given2 !== "number") throw new LensorError("type", say2);
  if (!Number.isSafeInteger(given2) || given2 < 1) throw new LensorError("range", say2);
  return given2;
}

// recipes/_roles.ts
var ROLES = [
  ["fused", /(^|\.)(qkv|kv|qkv_proj|c_attn)$|att(n|ention)\.in_proj$/],
  ["query", /(^|\.)(q_proj|k_proj|query|key|q_attn)$|attn\.[qk]$/],
  ["value", /(^|\.)(v_proj|value)$|attn\.v$/],
  ["out", /(^|\.)(out_proj|o_proj)$|attention\.output\.dense$|att(n|ention)\.(c_)?proj$/],
  ["ffn", /(^|\.)(fc1|fc2|linear1|linear2|up_proj|gate_proj|down_proj|c_fc|c_proj)$|(intermediate|output)\.dense$/]
];
function roleOf(path) {
  return ROLES.find(([, names2]) => names2.test(path))?.[0];
}
function byRole(name, options, scheme) {
  if (options.encoderLayers !== void 0) layerCount(name, "encoderLayers", options.encoderLayers);
  if (options.decoderLayers !== void 0) layerCount(name, "decoderLayers", options.decoderLayers);
  return (model, rng) => {
    const by = scheme(depthsOf(name, options, model));
    return recipe(name, "transformer layers with names that are known", (node2, path, is) => {
      const side = sideOf(path), across = /(^|\.)(encoder_attn|multihead_attn|crossattention|cross_attn)(\.|$)/.test(path);
      if (is("MultiheadAttention")) {
        const [q2, v2] = [by("query", side, across), by("value", side, across)];
        return { in_proj_weight: stacked([q2, q2, v2]), q_proj_weight: q2, k_proj_weight: q2, v_proj_weight: v2 };
      }
      refuseStrangers(name, node2, path, is);
      const role = is("Linear, Conv1D") ? roleOf(path) : void 0;
      if (role !== "fused") return role && { weight: by(role, side, across) };
      const parts2 = partsOf(name, node2, path, is), [q, v] = [by("query", side, across), by("value", side, across)];
      const matrices2 = stacked(parts2 === 2 ? [q, v] : [q, q, v]);
      return { weight: is("Conv1D") ? transposed2(matrices2) : matrices2 };
    })(model, rng);
  };
}
function refuseStrangers(name, node2, path, is) {
  if (!/att(n|ention)$/i.test(path) && !/Attention/.test(node2.type) || is("MultiheadAttention")) return;
  for (const [child, part] of Object.entries(node2.children)) {
    const at2 = join(path, child), weight = part.params.weight;
    if (!weight || isHidden(weight) || !isOf(part)("Linear, Conv1D") || roleOf(at2)) continue;
    throw new LensorError(
      "unsupported",
      `Cannot apply ${name}: "${at2}" is a matrix of an attention, and its name does not say which; leave it out by except("${at2}", ${name}()) and fill it by its path`,
      { path: at2 }
    );
  }
}
function partsOf(name, { params: { weight } }, path, is) {
  const [first = 0, second = 0] = weight?.shape ?? [], [outs, ins] = is("Conv1D") ? [second, first] : [first, second];
  const parts2 = outs / ins, isPair2 = /(^|\.)(kv|c_attn)$/.test(path);
  if (parts2 === 3 || parts2 === 2 && isPair2 || !weight || isHidden(weight)) return parts2;
  throw new LensorError(
    "unsupported",
    `Cannot apply ${name}: "${path}" has ${outs} outputs for ${ins} inputs, which are no queries, keys and values of equal size; leave it out by except("${path}", ${name}()) and fill it by its path`,
    { path }
  );
}
function transposed2(by) {
  const draw2 = ([ins = 0, outs = 0], rng, { dtype = "float32" } = {}) => {
    const from = by([outs, ins], rng, { dtype }), out = allocate(dtype, ins * outs);
    for (let i = 0; i < ins; i++) for (let o = 0; o < outs; o++) out[i * outs + o] = from[o * ins + i];
    return out;
  };
  return Object.assign(draw2, { label: `${by.label}, transposed` });
}
function sideOf(path) {
  return /(^|\.)decoder(\.|$)/.test(path) ? "decoder" : "encoder";
}
function depthsOf(name, options, model) {
  const blocks = blocksOf(model, (_, path) => roleOf(path) !== void 0);
  const on = (side) => blocks.filter((path) => sideOf(path) === side).length;
  if (options.decoderLayers !== void 0 && options.encoderLayers === void 0 && on("decoder") === 0 && on("encoder")) {
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: decoderLayers is given, but no layer has "decoder" in its path; run it on the whole model, or say encoderLayers for a stack on its own`
    );
  }
  const depths = { encoder: options.encoderLayers ?? on("encoder"), decoder: options.decoderLayers ?? on("decoder") };
  if (depths.encoder + depths.decoder > 0) return depths;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered transformer layers; pass encoderLayers or decoderLayers`
  );
}

// recipes/deep_norm.ts
function deepNorm(options = {}) {
  checkOptions("make deepNorm", options, ["encoderLayers", "decoderLayers"]);
  return byRole("deepNorm", options, (depths) => {
    const plain5 = xavierNormal();
    return (role, side) => role === "query" ? plain5 : xavierNormal({ gain: betaOf(depths, side) });
  });
}
function betaOf({ encoder, decoder: decoder2 }, side) {
  if (encoder === 0 || decoder2 === 0) return (8 * (encoder + decoder2)) ** -0.25;
  return side === "encoder" ? 0.87 * (encoder ** 4 * decoder2) ** -0.0625 : (12 * decoder2) ** -0.25;
}

// recipes/detector_head.ts
function detectorHead(options = {}) {
  checkOptions("make detectorHead", options, ["prior", "std", "classify"]);
  const std = numberOption("detectorHead", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  const chance = (p) => p > 0 && p < 1;
  const prior = numberOption("detectorHead", "prior", options.prior ?? 0.01, chance, "a number between 0 and 1");
  const weight = normal({ std }), bias = biasForProbability(prior);
  return seq(
    recipe(
      "detectorHead",
      "convolutions or linear layers",
      (_, __, is) => is("_ConvNd, Linear") ? { weight, bias: zeros } : void 0
    ),
    fill(options.classify ?? CLASSIFY, bias)
  );
}
var CLASSIFY = "**.{cls_logits,retina_cls,conv_cls,atss_cls,gfl_cls,fc_cls}.bias";

// recipes/_blocks.ts
function blocksOption(name, blocks = "BasicBlock, Bottleneck") {
  if (typeof blocks === "string" && blocks.trim() !== "") return blocks;
  throw new LensorError(
    "type",
    `Cannot make ${name}: blocks is ${describe(blocks)}; use class names, "BasicBlock, Bottleneck"`
  );
}
function childrenThat(node2, holds3) {
  return namesOf(node2, "children").filter((name) => holds3(node2.children[name], isOf(node2.children[name])));
}

// recipes/fixup.ts
function fixup(options = {}) {
  checkOptions("make fixup", options, ["blocks", "classifier", "layers"]);
  const blocks = blocksOption("fixup", options.blocks ?? "FixupBasicBlock, FixupBottleneck, BasicBlock, Bottleneck");
  const { classifier = "fc", layers: layers3 } = options;
  if (typeof classifier !== "string") {
    throw new LensorError("type", `Cannot make fixup: classifier is ${describe(classifier)}; use a path`);
  }
  if (layers3 !== void 0) layerCount("fixup", "layers", layers3);
  return (model, rng) => {
    moduleAt(model, classifier);
    const factors2 = branchFactors(model, blocks, layers3).set(classifier, 0);
    if (factors2.size === 1) {
      throw new LensorError(
        "no-match",
        `Cannot apply fixup: ${model.type} has no ${blocks}; pass their classes as blocks`
      );
    }
    return recipe("fixup", "layers", (node2, path, is) => {
      if (!is(LAYERS)) return scalars(node2);
      const factor2 = factors2.get(path) ?? 1;
      return { weight: factor2 === 0 ? zeros : normal({ std: factor2 * heOut(node2) }), bias: zeros };
    })(model, rng);
  };
}
var LAYERS = "Linear, _ConvNd";
function branchFactors(model, blocks, given2) {
  const branches = [];
  eachModule(model, (node2, path) => {
    if (!isOf(node2)(blocks)) return;
    const names2 = childrenThat(node2, (_, is) => is(LAYERS)).filter((name) => !/downsample|shortcut/.test(name));
    if (names2.length) branches.push(names2.map((name) => join(path, name)));
  });
  const count2 = given2 ?? branches.length;
  return new Map(
    branches.flatMap(
      (layers3) => layers3.map((path, i) => [path, i === layers3.length - 1 ? 0 : count2 ** (-1 / (2 * layers3.length - 2))])
    )
  );
}
function heOut(node2) {
  const weight = node2.params.weight;
  return weight ? gain("relu") / Math.sqrt(fans(weight.shape).fanOut) : 1;
}
function scalars(node2) {
  const single = Object.entries(node2.params).filter(
    ([name, { shape }]) => sizeOf(shape) === 1 && /bias|scale|mul/.test(name)
  );
  return single.length ? Object.fromEntries(single.map(([name]) => [name, /bias/.test(name) ? zeros : ones])) : void 0;
}

// recipes/_named.ts
function named5(name, table4) {
  const wants = `tensors called ${Object.keys(table4).join(", ")}`;
  return recipe(name, wants, (node2, path) => {
    const module2 = path.slice(path.lastIndexOf(".") + 1);
    const found2 = Object.entries({ ...node2.buffers, ...node2.params }).flatMap(([name2, param]) => {
      const by = own(table4, name2);
      return by ? [[name2, by(param, module2, node2)]] : [];
    });
    return found2.length ? Object.fromEntries(found2) : void 0;
  });
}

// recipes/flax_default.ts
function flaxDefault(options = {}) {
  checkOptions("make flaxDefault", options, []);
  const kernel = lecunNormal(), recurrent3 = orthogonal({ convention: "jax" });
  const heads = withAxes(kernel, { in: [0], out: [1, 2] }), merged = withAxes(kernel, { in: [0, 1], out: [2] });
  const embedding2 = flaxEmbedding();
  return named5("flaxDefault", {
    // Cells call the kernels on the state hi, hf ...; attention has kernels [features, heads, size] and back
    kernel: ({ shape }, module2) => {
      if (/^h[ifgorzn]$/.test(module2)) return recurrent3;
      if (shape.length !== 3 || !/^(query|key|value|out)$/.test(module2)) return kernel;
      return module2 === "out" ? merged : heads;
    },
    embedding: () => embedding2,
    bias: () => zeros,
    scale: () => ones,
    mean: () => zeros,
    var: () => ones
  });
}
function withAxes(by, axes) {
  const inner = (shape, rng, options) => by(shape, rng, { ...options, axes });
  return Object.assign(inner, { label: by.label ?? "custom", elementwise: true });
}

// recipes/forget_gate.ts
function forgetGate(options = {}) {
  checkOptions("make forgetGate", options, ["value"]);
  const value2 = numberOption("forgetGate", "value", options.value ?? 1);
  return gateBiases("forgetGate", lstmForgetBias({ value: value2 }));
}

// recipes/gpt2.ts
function gpt2(options = {}) {
  checkOptions("make gpt2", options, ["std", "layers", "residual"]);
  const std = stdOf("gpt2", options.std), { residual: residual2 = ["c_proj"], layers: layers3 } = options;
  if (!Array.isArray(residual2) || residual2.some((name) => typeof name !== "string")) {
    throw new LensorError("type", `Cannot make gpt2: residual is ${describe(residual2)}; use a list of names`);
  }
  if (layers3 !== void 0) layerCount("gpt2", "layers", layers3);
  const common = sameForAll(normal({ std }));
  const projections = (node2) => residual2.filter((name) => own(own(node2.children, name)?.params ?? {}, "weight"));
  return (model, rng) => {
    checkSome(model, residual2, projections);
    const depth = depthOf("gpt2", layers3, model, (node2) => projections(node2).length > 0);
    const scaled4 = normal({ std: std / Math.sqrt(2 * depth) });
    return recipe("gpt2", ANY_LAYER, (node2, path, is) => {
      const names2 = projections(node2);
      return names2.length ? names2.map((name) => [name, { weight: scaled4 }]) : common(node2, path, is);
    })(model, rng);
  };
}
function checkSome(model, residual2, projections) {
  const found2 = /* @__PURE__ */ new Set();
  eachModule(model, (node2) => projections(node2).forEach((name) => found2.add(name)));
  const lost = residual2.filter((name) => !found2.has(name));
  if (lost.length === 0 && residual2.length > 0) return;
  throw new LensorError(
    "no-match",
    `Cannot apply gpt2: ${model.type} has no layer called ${quoteNames(lost) || "anything"}; name the projections onto the residual stream with residual`
  );
}

// recipes/haiku_default.ts
function haikuDefault2(options = {}) {
  checkOptions("make haikuDefault", options, []);
  const weight = haikuDefault(), table4 = truncNormal({ within: 2 });
  return named5("haikuDefault", {
    w: () => weight,
    embeddings: () => table4,
    b: () => zeros,
    offset: () => zeros,
    scale: () => ones
  });
}

// recipes/keras_default.ts
function kerasDefault(options = {}) {
  checkOptions("make kerasDefault", options, []);
  const kernel = fromKeras("GlorotUniform"), recurrent3 = orthogonal({ convention: "jax" }), forget = lstmForgetBias();
  const table4 = uniform({ low: -0.05, high: 0.05 });
  return named5("kerasDefault", {
    kernel: () => kernel,
    depthwise_kernel: () => kernel,
    pointwise_kernel: () => kernel,
    recurrent_kernel: () => recurrent3,
    embeddings: () => table4,
    bias: ({ shape }, _, node2) => {
      const [high3 = 0, wide5 = 0] = node2.params.recurrent_kernel?.shape ?? [];
      return high3 > 0 && wide5 === 4 * high3 && shape.length === 1 ? forget : zeros;
    },
    gamma: () => ones,
    beta: () => zeros,
    scale: () => ones,
    alpha: () => zeros,
    moving_mean: () => zeros,
    moving_variance: () => ones
  });
}

// recipes/layer_scale.ts
function layerScale(options = {}) {
  checkOptions("make layerScale", options, ["value", "layers"]);
  const { value: value2, layers: layers3 } = options;
  if (value2 !== void 0) numberOption("layerScale", "value", value2);
  if (layers3 !== void 0) layerCount("layerScale", "layers", layers3);
  return (model, rng) => {
    let factor2;
    const make = () => constant(value2 ?? byDepth(depthOf("layerScale", layers3, model, (node2) => factors(node2).length > 0)));
    return recipe("layerScale", "LayerScale factors (gamma, lambda1, ls1 ...)", (node2) => {
      const names2 = factors(node2);
      return names2.length ? Object.fromEntries(names2.map((name) => [name, factor2 ??= make()])) : void 0;
    })(model, rng);
  };
}
var factors = (node2) => /Norm(alization)?\d*d?$/.test(node2.type) || isNorm(node2, isOf(node2)) ? [] : Object.keys(node2.params).filter((name) => NAMES4.test(name));
var NAMES4 = /^(gamma|gamma_?[12]|lambda[12]?|ls[12]|layer_?scale\w*)$/;
var byDepth = (depth) => depth <= 18 ? 0.1 : depth <= 24 ? 1e-5 : 1e-6;

// recipes/llama.ts
function llama(options = {}) {
  checkOptions("make llama", options, ["std"]);
  return recipe("llama", ANY_LAYER, sameForAll(normal({ std: stdOf("llama", options.std) })));
}

// recipes/lora.ts
function lora(options = {}) {
  checkOptions("make lora", options, ["distribution"]);
  const { distribution = "uniform" } = options;
  if (distribution !== "uniform" && distribution !== "normal") {
    const text2 = `Cannot make lora: there is no distribution ${describe(distribution)}; use "uniform" or "normal"`;
    throw new LensorError("unknown-name", text2);
  }
  const a = distribution === "uniform" ? kaimingUniform({ a: Math.sqrt(5) }) : byRank;
  const biases = [optional("**.{lora_A,lora_B}.**.bias"), zeros];
  const layers3 = [["**.lora_A.**", a], ["**.lora_B.**", zeros]];
  const tables2 = [["**.lora_embedding_A.**", zeros], ["**.lora_embedding_B.**", normal()]];
  return (model, rng) => {
    const has2 = { layers: holds2(model, /^lora_[AB]$/), tables: holds2(model, /^lora_embedding_[AB]$/) };
    const list2 = [...has2.layers || !has2.tables ? [biases, ...layers3] : [], ...has2.tables ? tables2 : []];
    return rules(list2)(model, rng);
  };
}
function holds2(model, name) {
  let found2 = false;
  eachTensor(model, (_, path) => void (found2 ||= path.split(".").some((part) => name.test(part))));
  return found2;
}
var byRank = Object.assign(
  (shape, rng, draw2) => normal({ std: 1 / (shape[0] || 1) })(shape, rng, draw2),
  { label: "normal(std=1/rank)", elementwise: true }
);

// recipes/lsuv.ts
function lsuv(options = {}) {
  checkOptions("make lsuv", options, ["tolerance", "turns"]);
  const tolerance = numberOption("lsuv", "tolerance", options.tolerance ?? 0.1, aboveZero, "a finite number above 0");
  const turns = layerCount("lsuv", "turns", options.turns ?? 10);
  return (measured, { path, turn: turn2 }) => {
    const variance = whole2(measured.variance);
    if (Math.abs(variance - 1) < tolerance) return void 0;
    const refuse3 = (code, why) => new LensorError(code, `Cannot calibrate "${path}": the variance of its output is ${variance} ${why}`, { path });
    if (turn2 === turns) throw refuse3("limit", `after ${turns} corrections; allow more turns or a larger tolerance`);
    if (variance === 0) throw refuse3("range", "and no factor makes it 1; look at the data, or at the layers before");
    const sd = Math.sqrt(variance), label = `lsuv / ${Number(sd.toPrecision(6))}`;
    return adjust("weight", label, ({ data }) => data.map((x) => x / sd));
  };
}
function whole2(variance) {
  if (typeof variance === "number") return variance;
  return Array.from(variance).reduce((sum, x) => sum + x, 0) / variance.length;
}

// recipes/mamba.ts
function mamba(options = {}) {
  checkOptions("make mamba", options, ["std", "steps"]);
  const by = normal({ std: numberOption("mamba", "std", options.std ?? 0.1, aboveZero, "a finite number above 0") });
  const { steps = [1e-3, 0.1] } = options;
  if (!Array.isArray(steps) || steps.length !== 2) {
    throw new LensorError("type", `Cannot make mamba: steps is ${describe(steps)}; use [least, most]`);
  }
  const [least, most] = steps;
  numberOption("mamba", "steps[0]", least, aboveZero, "a finite number above 0");
  numberOption("mamba", "steps[1]", most, (x) => x > least, "a finite number above the least step");
  const bias = stepBias({ least, most }), start = kaimingUniform({ a: Math.sqrt(5) }), state2 = s4dReal();
  return (model, rng) => {
    let hasMixer = false;
    eachModule(model, (node2) => void (hasMixer ||= own(node2.params, "A_log") !== void 0));
    return recipe("mamba", "module with A_log", (node2, _, is) => {
      if (!hasMixer) return void 0;
      if (is("Linear")) return { weight: by, bias: zeros };
      if (is("Embedding")) return { weight: padded(node2.attrs.padding_idx, by) };
      if (isNorm(node2, is)) return { weight: ones, bias: zeros };
      if (!own(node2.params, "A_log")) return void 0;
      const rank = node2.children.dt_proj?.params.weight?.shape[1] ?? 1, bound2 = rank ** -0.5;
      return [
        ["", { A_log: state2, D: ones }],
        ["dt_proj", { weight: uniform({ low: -bound2, high: bound2 }), bias }],
        ["conv1d", { weight: start, bias: zeros }],
        ["out_proj", { weight: start }]
      ];
    })(model, rng);
  };
}

// recipes/mu_p.ts
function muP(options) {
  checkOptions("make muP", options ?? {}, ["base", "std", "output"]);
  const { base, output = "zero" } = options ?? {}, std = stdOf("muP", options?.std);
  if (!isModule(base)) {
    throw new LensorError(
      "type",
      `Cannot make muP: base is ${describe(base)}; give the model at the width that was tuned`
    );
  }
  if (!OUTPUTS.includes(output)) {
    throw new LensorError(
      "unknown-name",
      `Cannot make muP: there is no output ${describe(output)}; use ${quoteNames(OUTPUTS)}`
    );
  }
  return recipe("muP", "linear layers, convolutions, embeddings or norms", (node2, path, is) => {
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    const weight = node2.params.weight;
    if (!weight || !is("Linear, _ConvNd, Embedding")) return void 0;
    const was = baseOf(base, join(path, "weight"), weight);
    if (is("Embedding")) return { weight: padded(node2.attrs.padding_idx, normal({ std })) };
    return { weight: matrix(weight, was, std, output), bias: zeros };
  });
}
var OUTPUTS = ["zero", "scaled", "multiplied"];
function matrix(now, was, std, output) {
  const here = fans(now.shape, now.axes), there = fans(was.shape, was.axes), ratio = there.fanIn / here.fanIn;
  if (here.fanIn === there.fanIn) return normal({ std });
  if (here.fanOut !== there.fanOut) return normal({ std: std * Math.sqrt(ratio) });
  if (output === "zero") return zeros;
  return normal({ std: output === "scaled" ? std * ratio : std });
}
function baseOf(base, path, now) {
  const found2 = find(base, path);
  if (found2?.kind !== "param") {
    throw new LensorError("no-match", `Cannot apply muP to "${path}": the base has no such param`, { path });
  }
  if (found2.node.shape.length === now.shape.length) return found2.node;
  const text2 = `Cannot apply muP to "${path}": shape ${showShape(now.shape)} is ${showShape(found2.node.shape)} in the base`;
  throw new LensorError("shape", `${text2}; only sizes may differ`, { path });
}

// recipes/offset_zero.ts
function offsetZero(where = "**.{conv_offset,offset_conv,conv_offset_mask}.**") {
  return fill(where, zeros);
}

// recipes/siren.ts
function siren2(options = {}) {
  checkOptions("make siren", options, ["w0"]);
  const first = siren({ ...options, first: true }), later = siren(options);
  return (model, rng) => {
    let met = false;
    return recipe("siren", "linear layers", (node2, _, is) => {
      if (!is("Linear")) return void 0;
      const weight = met ? later : first;
      met = true;
      return { ...reset(node2), weight };
    })(model, rng);
  };
}

// recipes/skip_init.ts
function skipInit(where = "**.{skip_gain,resweight,alpha}") {
  return fill(where, zeros);
}

// recipes/sub_ln.ts
function subLn(options = {}) {
  checkOptions("make subLn", options, ["encoderLayers", "decoderLayers"]);
  return byRole("subLn", options, (depths) => {
    const plain5 = xavierNormal();
    return (role, side, across) => role === "query" || across ? plain5 : xavierNormal({ gain: gammaOf(depths, side) });
  });
}
function gammaOf({ encoder, decoder: decoder2 }, side) {
  if (encoder === 0 || decoder2 === 0) return Math.sqrt(Math.log(2 * (encoder + decoder2)));
  const far = Math.log(3 * decoder2);
  return Math.sqrt(side === "decoder" ? far : far * Math.log(2 * encoder) / 3);
}

// recipes/t_fixup.ts
function tFixup(options = {}) {
  checkOptions("make tFixup", options, ["encoderLayers", "decoderLayers"]);
  const matrices2 = byRole("tFixup", options, ({ encoder, decoder: decoder2 }) => {
    const plain5 = xavierUniform();
    const gains = { encoder: 0.67 * encoder ** -0.25, decoder: (9 * decoder2) ** -0.25 };
    return (role, side) => role === "query" ? plain5 : xavierUniform({ gain: gains[side] });
  });
  const tables2 = (model, rng) => {
    const depths = depthsOf("tFixup", options, model);
    return recipe("tFixup", "embeddings", (node2, path, is) => {
      if (!is("Embedding")) return void 0;
      const width = node2.params.weight?.shape[1] || 1, depth = depths[sideOf(path)] || depths.encoder + depths.decoder;
      return { weight: padded(node2.attrs.padding_idx, normal({ std: width ** -0.5 * (9 * depth) ** -0.25 })) };
    })(model, rng);
  };
  return seq(matrices2, tables2);
}

// recipes/unit_output.ts
function unitOutput(options = {}) {
  checkOptions("make unitOutput", options, ["scale", "bias"]);
  const { scale = "weight", bias = "bias" } = options;
  for (const name of [scale, bias]) {
    if (typeof name === "string") continue;
    throw new LensorError("type", `Cannot make unitOutput: ${describe(name)} is no name of a tensor`);
  }
  const correct = ({ mean, variance }, { path }) => {
    const channels = (what, i) => typeof what === "number" ? what : what[i];
    const sd = (i) => Math.sqrt(channels(variance, i));
    const lengths = [mean, variance].flatMap((what) => typeof what === "number" ? [] : [what.length]);
    const check = (tensor2) => checkChannels(tensor2, lengths, sd, path);
    return seq(
      adjust(scale, "unitOutput", (tensor2) => perChannel(check(tensor2), (x, i) => x / sd(i))),
      adjust(bias, "unitOutput", (tensor2) => perChannel(check(tensor2), (x, i) => (x - channels(mean, i)) / sd(i)))
    );
  };
  return Object.assign(correct, { turns: 1 });
}
function perChannel({ data, shape }, fn) {
  const inner = data.length / (shape[0] || 1);
  return data.map((x, i) => fn(x, Math.floor(i / inner)));
}
function checkChannels(tensor2, lengths, sd, path) {
  const count2 = tensor2.shape[0] ?? 1, wrong = lengths.find((n) => n !== count2);
  if (wrong !== void 0) {
    const text2 = `${wrong} channels were measured of its output, but shape ${showShape(tensor2.shape)} has ${count2}`;
    throw new LensorError("shape", `Cannot calibrate "${path}": ${text2}`, { path });
  }
  const still = Array.from({ length: count2 }, (_, i) => i).find((i) => sd(i) === 0);
  if (still === void 0) return tensor2;
  throw new LensorError("range", `Cannot calibrate "${path}": channel ${still} of its output does not vary`, { path });
}

// recipes/vit.ts
function vit(options = {}) {
  checkOptions("make vit", options, ["std"]);
  const by = truncNormal({ std: stdOf("vit", options.std) });
  return recipe("vit", "linear layers, convolutions, norms, positions or tokens", (node2, _, is) => {
    if (is("Linear, Conv2d")) return { weight: by, bias: zeros };
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    if (!node2.params.position_embeddings && !node2.params.cls_token) return void 0;
    return [["", { position_embeddings: by }], ["", { cls_token: by, mask_token: zeros }]];
  });
}

// recipes/_head.ts
function withClassifier(name, options, make) {
  const { classifier = "head" } = options, bias = numberOption(name, "headBias", options.headBias ?? 0);
  if (typeof classifier !== "string" || classifier === "") {
    throw new LensorError(
      "type",
      `Cannot make ${name}: classifier is ${describe(classifier)}; use the start of a path`
    );
  }
  const table4 = { weight: zeros, bias: constant(bias) };
  const init = make((path) => path.startsWith(classifier) ? table4 : void 0);
  if (options.classifier === void 0 && options.headBias === void 0) return init;
  return (model, rng) => {
    let found2 = false;
    eachModule(model, (node2, path) => void (found2 ||= path.startsWith(classifier) && isOf(node2)("Linear")));
    if (found2) return init(model, rng);
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: ${model.type} has no linear layer whose path begins with "${classifier}"; name it with classifier`
    );
  };
}

// recipes/_vit_timm.ts
var timmTruncNormal = truncNormal({ std: 0.02, method: "inverse" });
function timmVit(name, gives) {
  const layers3 = recipe(name, "layers of a vision transformer", (node2, path, is) => {
    const given2 = gives(node2, path, is);
    if (given2) return given2;
    if (is("LayerScale, LayerScale2d")) return { gamma: constant(scaleOf2(node2)) };
    return reset(node2);
  });
  const tokens = seq(
    fill("pos_embed?", timmTruncNormal),
    fill("cls_token?", normal({ std: 1e-6 })),
    fill("reg_token?", normal({ std: 1e-6 }))
  );
  return seq(tokens, layers3);
}
function scaleOf2(node2) {
  const given2 = own(node2.attrs, "init_values");
  return typeof given2 === "number" ? given2 : 1e-5;
}

// recipes/vit_jax.ts
function vitJax(options = {}) {
  checkOptions("make vitJax", options, ["headBias", "classifier"]);
  const weight = xavierUniform(), small = normal({ std: 1e-6 });
  return withClassifier("vitJax", options, (headAt) => timmVit("vitJax", (_, path, is) => {
    if (is("Linear")) return headAt(path) ?? { weight, bias: path.includes("mlp") ? small : zeros };
    return is("Conv2d") ? { weight: timmLecunNormal, bias: zeros } : void 0;
  }));
}
var timmLecunNormal = Object.assign(
  (shape, rng, draw2) => {
    const std = Math.sqrt(1 / fans(shape).fanIn);
    return truncNormal({ std, within: 2, compensate: true, method: "inverse" })(shape, rng, draw2);
  },
  { label: "lecunNormal", elementwise: true }
);

// recipes/vit_mae.ts
function vitMae(options = {}) {
  checkOptions("make vitMae", options, []);
  const matrix2 = xavierUniform(), token = normal({ std: 0.02 }), grid = sinCosGrid();
  return recipe("vitMae", "layers, positions or tokens", (node2, _, is) => {
    if (is("Linear")) return { weight: matrix2, bias: zeros };
    if (is("Conv2d")) return { weight: asVectors, bias: zeros };
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    const own3 = {};
    for (const name of Object.keys(node2.params)) {
      if (/^(decoder_)?pos_embed$|^position_embeddings$/.test(name)) own3[name] = grid;
      else if (/^(cls|mask)_token$/.test(name)) own3[name] = token;
    }
    return Object.keys(own3).length ? own3 : void 0;
  });
}
var asVectors = Object.assign(
  ([out = 0, ...rest2], rng, options) => {
    const axes = { in: rest2.map((_, i) => i + 1), out: [0] };
    return xavierUniform({ fans: "layer" })([out, ...rest2], rng, { ...options, axes });
  },
  { label: "xavierUniform(patches as vectors)", elementwise: true }
);

// recipes/vit_moco.ts
function vitMoco(options = {}) {
  checkOptions("make vitMoco", options, []);
  const plain5 = xavierUniform();
  return timmVit("vitMoco", (node2, path, is) => {
    if (!is("Linear")) return void 0;
    const [out = 0, ins = 0] = node2.params.weight?.shape ?? [], bound2 = Math.sqrt(6 / (Math.floor(out / 3) + ins));
    return { weight: path.includes("qkv") ? uniform({ low: -bound2, high: bound2 }) : plain5, bias: zeros };
  });
}

// recipes/vit_timm.ts
function vitTimm(options = {}) {
  checkOptions("make vitTimm", options, []);
  return timmVit("vitTimm", (_, __, is) => is("Linear") ? { weight: timmTruncNormal, bias: zeros } : void 0);
}

// recipes/vit_timm2.ts
function vitTimm2(options = {}) {
  checkOptions("make vitTimm2", options, ["initBias", "headBias", "classifier"]);
  const bias = constant(numberOption("vitTimm2", "initBias", options.initBias ?? 0.02));
  const weight = truncNormal({ std: 0.02 });
  return withClassifier(
    "vitTimm2",
    options,
    (headAt) => recipe("vitTimm2", "linear layers or convolutions", (_, path, is) => {
      if (!is("Linear, Conv1d, Conv2d, Conv3d")) return void 0;
      return headAt(path) ?? (is("Linear") ? { weight, bias } : { weight });
    })
  );
}

// recipes/zero_convs.ts
function zeroConvs(where = NAMES5) {
  return fill(where, zeros);
}
var NAMES5 = "**.{zero_convs,middle_block_out,controlnet_down_blocks,controlnet_mid_block,controlnet_cond_embedding.conv_out}.**";

// recipes/zero_gamma.ts
function zeroGamma(options = {}) {
  checkOptions("make zeroGamma", options, ["blocks"]);
  const blocks = blocksOption("zeroGamma", options.blocks);
  return recipe("zeroGamma", `${blocks} with a norm among its own children`, (node2, _, is) => {
    const last = is(blocks) ? childrenThat(node2, (child, is2) => isNorm(child, is2) && !!child.params.weight).at(-1) : void 0;
    return last === void 0 ? void 0 : [[last, { weight: zeros }]];
  });
}
export {
  LensorError,
  adaptiveAvgPool1d,
  adaptiveAvgPool2d,
  adaptiveAvgPool3d,
  adaptiveLogSoftmaxWithLoss,
  adaptiveMaxPool2d,
  adjust,
  alphaDropout,
  apply,
  at,
  avgPool1d,
  avgPool2d,
  avgPool3d,
  batchNorm1d,
  batchNorm2d,
  batchNorm3d,
  biasForProbability,
  bilinear,
  bilinearUpsample,
  both2 as both,
  buffers,
  byType,
  caffe2Xavier,
  calibrate,
  cast,
  castLoses,
  celu,
  chrono,
  compose,
  constant,
  conv1d,
  conv2d,
  conv3d,
  convTranspose1d,
  convTranspose2d,
  convTranspose3d,
  coordinates,
  deltaOrthogonal,
  diff,
  dirac,
  dropout,
  dropout1d,
  dropout2d,
  dropout3d,
  elu,
  embedding,
  embeddingBag,
  entries,
  except,
  explain,
  eye,
  fans,
  fill,
  flatten,
  flaxEmbedding,
  focus,
  freeze,
  fromBytes2 as fromBytes,
  fromFloat32,
  fromKeras,
  gain,
  gelu,
  glorotNormal,
  glorotUniform,
  glu,
  groupNorm,
  gru,
  gruCell,
  haikuDefault,
  hardsigmoid,
  hardswish,
  hardtanh,
  heNormal,
  heUniform,
  hippo,
  hippoInput,
  icnr,
  identity,
  initWeights,
  initialize,
  innermost,
  instanceNorm1d,
  instanceNorm2d,
  instanceNorm3d,
  jax,
  kaimingNormal,
  kaimingUniform,
  kerasAxes,
  keyed,
  layerNorm,
  leakyRelu,
  lecunNormal,
  lecunUniform,
  lens,
  linear,
  list,
  loadCheckpoint,
  logSigmoid,
  logSoftmax,
  lstm,
  lstmCell,
  lstmForgetBias,
  matchCheckpoint,
  matching,
  materialize,
  maxPool1d,
  maxPool2d,
  maxPool3d,
  mish,
  missing,
  mmlab,
  modelFromCheckpoint,
  modelFromJson,
  modelFromSpecs,
  modelToJson,
  module,
  moduleDict,
  moduleList,
  multiheadAttention,
  nearIdentity,
  normal,
  not,
  nothing,
  numpy,
  ofType,
  ones,
  only,
  openAll,
  openCheckpoint,
  openNpy,
  openNpz,
  openOnnx,
  openPool,
  openSafetensors,
  openTfjs,
  openTorch,
  optional,
  origins,
  orthogonal,
  outermost,
  override,
  own2 as own,
  params,
  parseInitCfg,
  philox2x32,
  philox2x64,
  philox4x32,
  philox4x64,
  pin,
  pixelShuffle,
  prelu,
  pretrained,
  readSource,
  mod_exports as recipes,
  relu,
  relu6,
  renamed,
  renames,
  rmsNorm,
  rnn,
  rnnCell,
  ropeFrequencies,
  rules,
  s4dReal,
  saveModel,
  seedSequence,
  selu,
  seq,
  sequential,
  set,
  shards,
  sigmoid,
  silu,
  sinCosGrid,
  sinCosPosition,
  siren,
  softmax,
  softplus,
  softsign,
  sparse,
  stacked,
  stepBias,
  stft,
  suggestRename,
  syncBatchNorm,
  tanh,
  tensor,
  tensors,
  threefry2x32,
  threefry4x32,
  tie,
  toFloat32,
  toKeras,
  toNested,
  toNpy,
  toNpz,
  toSafetensors,
  torch,
  torchBases,
  torchDefault,
  trainable,
  transform,
  transformer,
  transformerDecoder,
  transformerDecoderLayer,
  transformerEncoder,
  transformerEncoderLayer,
  truncNormal,
  uniform,
  upsample,
  values,
  varianceScaling,
  whenMissing,
  withChild,
  within3 as within,
  writeNpy,
  writeNpz,
  writeSafetensors,
  writeShardedSafetensors,
  xavierNormal,
  xavierUniform,
  zerO,
  zeros
};
