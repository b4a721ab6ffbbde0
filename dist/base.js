// @ts-self-types="./base.d.ts"
// core/once.ts
function once(A){let t
return()=>(t??={value:A()}).value}
// core/visible.ts
function visible(n){return A.test(n)?n:n.replace(t(),escaped)}const A=/^[ -~]*$/
const t=once(()=>/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu)
function escaped(A){const t=A.codePointAt(0)
const n=t.toString(16)
return t>65535?`\\u{${n}}`:`\\u${n.padStart(4,"0")}`}
// core/errors.ts
const n=Symbol.for("lensor.LensorError")
class LensorError extends Error{static[Symbol.hasInstance](A){return typeof A==="object"&&A!==null&&A[n]===true}code
path
file
offset
detail
constructor(A,t,o={}){super(visible(t),o.cause===void 0?void 0:{cause:o.cause})
Object.defineProperty(this,n,{value:true})
this.name="LensorError"
this.code=A
if(o.path!==void 0)this.path=o.path
if(o.file!==void 0)this.file=o.file
if(o.offset!==void 0)this.offset=o.offset
if(o.detail!==void 0)this.detail=o.detail}}
// core/nearest.ts
function nearest$1(A,t,n=1){const o=Math.max(1,Math.floor(A.length/3))
const e=[]
for(const n of t){const t=distance(A.toLowerCase(),n.toLowerCase(),o)
if(t<=o&&t<n.length)e.push([t,n])}return e.sort((A,t)=>A[0]-t[0]).slice(0,n).map(([,A])=>A)}function quoteNames(A,t=6){const n=[]
for(const o of A){if(n.length===t)return n.join(", ")+", ..."
n.push(`"${o}"`)}return n.join(", ")}function distance(A,t,n){if(Math.abs(A.length-t.length)>n)return Infinity
let o=[],e=Array.from({length:t.length+1},(A,t)=>t)
for(let n=1;n<=A.length;n++){const r=[n]
for(let B=1;B<=t.length;B++){const Q=A[n-1]===t[B-1]
let g=Math.min(e[B]+1,r[B-1]+1,e[B-1]+(Q?0:1))
if(n>1&&B>1&&A[n-1]===t[B-2]&&A[n-2]===t[B-1])g=Math.min(g,o[B-2]+1)
r.push(g)}o=e
e=r}return e[t.length]}
// core/shape.ts
function sizeOf(A){if(!Array.isArray(A)){throw new LensorError("type",`Cannot read a shape: expected a list of sizes, found ${describe(A)}`)}let t=1
for(const n of A){if(typeof n!=="number"){throw new LensorError("type",`Cannot read a shape: expected numbers, found ${describe(n)}`)}if(!Number.isSafeInteger(n)||n<0){throw new LensorError("range",`Cannot read shape ${showShape(A)}: ${n} is not a size; use non-negative integers`)}t*=n}if(Number.isSafeInteger(t))return t
if(A.includes(0))return 0
throw new LensorError("range",`Cannot read shape ${showShape(A)}: it has more than 2^53 elements`)}function showShape(A){return`[${A.join(", ")}]`}function sameShape(A,t){if(A.length!==t.length)return false
for(let n=0;n<A.length;n++)if(A[n]!==t[n])return false
return true}function describe(A){if(A===null)return"null"
if(typeof A==="string"){return A.length>40?`a string of ${A.length} characters`:JSON.stringify(A)}if(typeof A==="bigint")return`${A}n`
if(typeof A==="function")return"a function"
if(Array.isArray(A))return"a list"
if(typeof A==="object"){const t=A.constructor?.name
return t&&t!=="Object"?`${/^[AEIO]/.test(t)?"an":"a"} ${t}`:"an object"}return String(A)}
// core/dtype.ts
const o=new Map([["float64",{kind:"float",bytes:8,array:Float64Array}],["float32",{kind:"float",bytes:4,array:Float32Array}],["float16",{kind:"float",bytes:2,array:Uint16Array}],["bfloat16",{kind:"float",bytes:2,array:Uint16Array}],["float8_e4m3fn",{kind:"float",bytes:1,array:Uint8Array}],["float8_e5m2",{kind:"float",bytes:1,array:Uint8Array}],["int64",{kind:"int",bytes:8,array:BigInt64Array}],["int32",{kind:"int",bytes:4,array:Int32Array}],["int16",{kind:"int",bytes:2,array:Int16Array}],["int8",{kind:"int",bytes:1,array:Int8Array}],["uint64",{kind:"uint",bytes:8,array:BigUint64Array}],["uint32",{kind:"uint",bytes:4,array:Uint32Array}],["uint16",{kind:"uint",bytes:2,array:Uint16Array}],["uint8",{kind:"uint",bytes:1,array:Uint8Array}],["bool",{kind:"bool",bytes:1,array:Uint8Array}],["complex64",{kind:"complex",bytes:8,array:Float32Array}]])
const e=[...o.keys()]
function checkDType(A,t){if(typeof A==="string"&&o.has(A))return
const n=typeof A==="string"?nearest$1(A,e)[0]:void 0
const r=n?`did you mean "${n}"`:`the dtypes are ${quoteNames(e,e.length)}`
throw new LensorError("type",`Cannot use dtype ${describe(A)}: it is not known; ${r}`,{path:t})}function kindOf(A){return row$1(A).kind}function bytesOf(A){return row$1(A).bytes}function lanesOf(A){return A==="complex64"?2:1}function allocate(A,t){try{return new(row$1(A).array)(t*lanesOf(A))}catch(n){throw new LensorError("limit",`Cannot make an array of ${t} elements of ${A}: there is no room`,{cause:n})}}function fromBytes(A,t){const{array:n,bytes:o}=row$1(t)
if(A.byteLength%o!==0){throw new LensorError("shape",`Cannot read ${A.byteLength} bytes as ${t}: an element takes ${o}`)}const e=A.byteOffset%n.BYTES_PER_ELEMENT===0?A:A.slice()
return new n(e.buffer,e.byteOffset,e.byteLength/n.BYTES_PER_ELEMENT)}function toBytes(A){return new Uint8Array(A.buffer,A.byteOffset,A.byteLength)}function holds(A,t){return A instanceof row$1(t).array}function row$1(A){const t=o.get(A)
if(!t)checkDType(A)
return t}
// core/float8.ts
const r={float8_e4m3fn:{fraction:3,bias:7,largest:448},float8_e5m2:{fraction:2,bias:15,largest:57344}}
function decodeFloat8(A,t){const{fraction:n,bias:o}=r[t]
const e=A&128?-1:1
const B=A&127
if(t==="float8_e4m3fn"?B===127:B>124)return NaN
if(t==="float8_e5m2"&&B===124)return e*Infinity
const Q=B>>n
const g=B&(1<<n)-1
return e*(Q?((1<<n)+g)*2**(Q-o-n):g*2**(1-o-n))}function encodeFloat8(A,t){const{fraction:n,bias:o,largest:e}=r[t]
const B=Math.abs(Math.fround(A))
const Q=A<0||Object.is(A,-0)?128:0
const g=t==="float8_e5m2"?124:126
if(Number.isNaN(A))return 127
if(B===Infinity)return Q|g
const s=Math.max(1-o,Math.floor(Math.log2(B||2**-200)))
const I=2**(s-n)
const E=B/I
const a=Math.floor(E)
const i=E-a
const C=i>.5||i===.5&&a%2===1?a+1:a
if(C*I>e)return Q|g
return Q|(s===1-o?C:(s+o-1<<n)+C)}
// core/half.ts
const B=new Float32Array(1)
const Q=new Uint32Array(B.buffer)
function toBfloat16(A){B[0]=A
return bfloat16Of(Q[0])}function bfloat16Of(A){if((A&2147483647)>2139095040)return A>>>16|64
return A+32767+(A>>>16&1)>>>16}function fromBfloat16(A){Q[0]=A<<16
return B[0]}function toFloat16(A){B[0]=A
return float16Of(Q[0])}function float16Of(A){const t=A>>>16&32768
const n=A&2147483647
if(n>2139095040)return t|32256
if(n>=1199566848)return t|31744
if(n>=947912704)return t|n-939524096+4095+(n>>>13&1)>>>13
Q[0]=n
B[0]=B[0]+.5
return t|Q[0]-1056964608}function fromFloat16(A){const t=A>>>10&31
const n=A&1023
const o=A&32768?-1:1
if(t===31)return n?NaN:o*Infinity
return o*(t?(1024+n)*2**(t-25):n*2**-24)}
// core/halves.ts
function isHalf(A){return A==="bfloat16"||A==="float16"}function toHalves({buffer:A,byteOffset:t,length:n},o,e){if(o==="bfloat16")return bfloat16s(new Int32Array(A,t,n),e)
const r=new Uint32Array(A,t,n)
for(let A=0;A<n;A++)e[A]=float16Of(r[A])
return e}function bfloat16s(A,t){for(let n=0;n<A.length;n++){const o=A[n]
const e=(o&2147483647)>2139095040
t[n]=e?o>>>16|64:(o+32767+(o>>>16&1)|0)>>>16}return t}function fromHalves(A,t,n){const o=new Int32Array(n.buffer,n.byteOffset,n.length)
if(t==="float16"){for(let t=0;t<A.length;t++){const e=A[t]
const r=e&32767
if(r<1024)n[t]=(e&32768?-1:1)*r*2**-24
else if(r<31744)o[t]=(e&32768)<<16|(r<<13)+939524096
else o[t]=r>31744?2143289344:(e&32768)<<16|2139095040}return n}for(let t=0;t<A.length;t++){const n=A[t]
o[t]=((n&32767)>32640?n|64:n)<<16}return n}
// core/cast.ts
function toFloat32(A,t){return cast(A,t,"float32")}function fromFloat32(A,t){return cast(A,"float32",t)}function cast(A,t,n,o){check(A,t,"the values")
checkDType(n)
if(o!==void 0){check(o,n,'"into"')
if(o.length!==A.length){throw new LensorError("shape",`Cannot cast ${t} to ${n}: "into" has ${o.length} elements, the values have ${A.length}`)}}if(t===n)return A
if(t==="complex64"||n==="complex64"){throw new LensorError("type",`Cannot cast ${t} to ${n}: complex numbers convert to nothing else`)}const e=A.length
const r=o??allocate(n,e)
if(t==="float32"&&isHalf(n))return toHalves(A,n,r)
if(isHalf(t)&&n==="float32")return fromHalves(A,t,r)
const B=s[t]
const Q=I[n]
if(is64(t)&&is64(n)){r.set(A)}else if(is64(n)){for(let t=0;t<e;t++){r[t]=toBig(B?B(A[t]):A[t])}}else if(is64(t)){const t=kindOf(n)!=="float"&&n!=="bool"
for(let n=0;n<e;n++){const o=A[n]
const e=Number(t?BigInt.asIntN(32,o):o)
r[n]=Q?Q(e):e}}else if(!B&&!Q){r.set(A)}else{for(let t=0;t<e;t++){const n=B?B(A[t]):A[t]
r[t]=Q?Q(n):n}}return r}function check(A,t,n){checkDType(t)
if(holds(A,t))return
const o=allocate(t,0).constructor.name
throw new LensorError("type",`Cannot cast ${t}: ${n} must be a ${o}, found ${describe(A)}`)}function castLoses(A,t){checkDType(A)
checkDType(t)
if(A===t||A==="bool")return t==="complex64"&&A!==t
if(A==="complex64"||t==="complex64"||t==="bool")return true
const n=g[A]
const o=g[t]
return n.digits>o.digits||n.high>o.high||n.low<o.low||n.signed&&!o.signed}const whole$1=(A,t)=>({digits:A,high:A,low:0,signed:t})
const float=(A,t,n)=>({digits:A,high:t,low:n,signed:true})
const g={float64:float(53,1024,-1074),float32:float(24,128,-149),float16:float(11,16,-24),bfloat16:float(8,128,-133),float8_e4m3fn:float(4,9,-9),float8_e5m2:float(3,16,-16),int64:whole$1(63,true),int32:whole$1(31,true),int16:whole$1(15,true),int8:whole$1(7,true),uint64:whole$1(64,false),uint32:whole$1(32,false),uint16:whole$1(16,false),uint8:whole$1(8,false)}
const s={float16:fromFloat16,bfloat16:fromBfloat16,float8_e4m3fn:A=>decodeFloat8(A,"float8_e4m3fn"),float8_e5m2:A=>decodeFloat8(A,"float8_e5m2")}
const I={float16:toFloat16,bfloat16:toBfloat16,float8_e4m3fn:A=>encodeFloat8(A,"float8_e4m3fn"),float8_e5m2:A=>encodeFloat8(A,"float8_e5m2"),bool:A=>A===0?0:1}
const is64=A=>A==="int64"||A==="uint64"
const toBig=A=>Number.isFinite(A)?BigInt(Math.trunc(A)):0n

;// core/check.ts
function checkOptions(A,t,n){if(t===void 0)return
checkRecord(t,A,"an object of options")
if("params"in t&&"children"in t&&!n.includes("params")){const t=A.split(" ").at(-1)
throw new LensorError("type",`Cannot ${A}: expected options, found a module; call it first: ${t}()`)}if("shape"in t&&"dtype"in t&&!n.includes("shape")){const t=A.split(" ").at(-1)
throw new LensorError("type",`Cannot ${A}: expected options, found a tensor; call it first: ${t}()`)}for(const o of Object.keys(t)){if(n.includes(o))continue
const t=nearest$1(o,n)[0]
const e=n.length?`the options are ${quoteNames(n,n.length)}`:"there are none"
const r=t?`did you mean "${t}"`:e
throw new LensorError("unknown-name",`Cannot ${A}: there is no option "${o}"; ${r}`)}}function checkRecord(A,t,n){if(typeof A==="object"&&A!==null&&!Array.isArray(A)&&!ArrayBuffer.isView(A)){const t=Object.prototype.toString.call(A)
if(t==="[object Object]"&&!(A instanceof Promise)||t==="[object Module]")return}throw new LensorError("type",`Cannot ${t}: expected ${n}, found ${describe(A)}`)}function checkFunction(A,t,n){if(isCallable(A))return
const o=typeof A==="function"?`the class ${A.name}`:describe(A)
throw new LensorError("type",`Cannot ${t}: expected ${n}, found ${o}`)}function isCallable(A){return typeof A==="function"&&!/^class\b/.test(Function.prototype.toString.call(A))}function checkedAnswer(A,t){if(typeof A?.then!=="function")return Boolean(A)
const n="the predicate returned a promise; a predicate answers at once, without async"
throw new LensorError("type",`Cannot ${t}: ${n}`)}function checkList$1(A,t,n){if(Array.isArray(A)&&Object.keys(A).length===A.length)return
throw new LensorError("type",`Cannot ${t}: expected ${n}, found ${describe(A)}`)}function checkIterable(A,t,n){const{[Symbol.iterator]:o}=A??{}
if(typeof o==="function"&&typeof A!=="string")return
throw new LensorError("type",`Cannot ${t}: expected ${n}, found ${describe(A)}`)}function checkMap(A,t,n){if(A instanceof Map)return
throw new LensorError("type",`Cannot ${t}: expected ${n}, found ${describe(A)}`)}function checkText(A,t,n){if(typeof A==="string")return
throw new LensorError("type",`Cannot ${t}: expected ${n}, found ${describe(A)}`)}function numberOption(A,t,n,o=()=>true,e="a finite number"){if(typeof n!=="number"){throw new LensorError("type",`Cannot make ${A}: expected a number as ${t}, found ${describe(n)}`)}if(Number.isFinite(n)&&o(n))return n
throw new LensorError("range",`Cannot make ${A}: ${t} is ${n}; use ${e}`)}function wordOption(A,t,n,o){const plain=A=>A.toLowerCase().replaceAll("_","")
const e=typeof n==="string"?o.find(A=>plain(A)===plain(n)):void 0
if(e!==void 0)return e
const r=o.map(A=>`"${A}"`).join(", ")
throw new LensorError("unknown-name",`Cannot make ${A}: there is no ${t} ${describe(n)}; use one of ${r}`)}const fromZero=A=>A>=0
const aboveZero=A=>A>0
function checkCount(A,t){if(typeof t!=="number"){throw new LensorError("type",`Cannot ${A}: expected a number of elements, found ${describe(t)}`)}if(!Number.isSafeInteger(t)||t<0){throw new LensorError("range",`Cannot ${A}: ${t} is not a number of elements; use a non-negative integer`)}}function checkRange(A,t,n){if(n===void 0)return[0,t]
if(!Array.isArray(n)||n.length!==2){throw new LensorError("type",`Cannot ${A}: expected [start, end] as range, found ${describe(n)}`)}const[o,e]=n
if(Number.isSafeInteger(o)&&Number.isSafeInteger(e)&&0<=o&&o<=e&&e<=t){return[o,e]}throw new LensorError("range",`Cannot ${A}: [${o}, ${e}] is not a range of ${t} elements`)}
// kernels/_instance.ts
function kernelsOf(A,t,n,o){try{const e=compiled(A,t)
const{exports:r}=new t.Instance(e,o)
return n(r,r["memory"].buffer,e)}catch{return null}}function compiled(A,t){return new t.Module(Uint8Array.from(atob(A.replaceAll("\n","")),A=>A.charCodeAt(0)))}
// math/fma.ts
const E=Math.fround
function fma32(A,t,n){const o=A*t
const e=o+n
const r=E(e)
const B=e-r
const Q=e+B
return B!==0&&E(Q)===Q?breakTie(o,n,e,r,Q):r}function fma64(A,t,n){const o=A*t
const e=o+n
const r=high(A)
const B=A-r
const Q=high(t)
const g=t-Q
const s=e-o
const I=o-(e-s)+(n-s)+(B*g-(o-r*Q-B*Q-r*g))
const E=e+I
const i=2*(I-(E-e))
return E+i-E===i&&i!==0||!(o>a||o<-a)||E-E!==0?fmaRare(A,t,n,E,i):E}function fmaRare(A,t,n,o,e){const r=A*t
if(!(Math.abs(r)>a&&Math.abs(o)<Infinity))return fmaOutside(A,t,n,r)
const B=productError(A,t,r)
const Q=sumError(r,n,r+n)
const g=sumError(Q,B,Q+B)
return g!==0&&g>0===e>0?o+e:o}const a=2**-960
function fmaOutside(A,t,n,o){if(A===0||t===0||!Number.isFinite(A)||!Number.isFinite(t))return o+n
if(n===0)return o
if(!Number.isFinite(n))return n
const[e,r]=whole(A)
const[B,Q]=whole(t)
const[g,s]=whole(n)
const I=Math.min(r+Q,s)
const E=(e*B<<BigInt(r+Q-I))+(g<<BigInt(s-I))
const a=E<0n?-E:E
const i=Math.max(a.toString(2).length-53,-1074-I)
if(i<=0)return Number(E)*2**I
const C=BigInt(i)
const f=a>>C
const c=(a-(f<<C))*2n
const h=1n<<C
const l=c>h||c===h&&(f&1n)===1n
const w=Number(l?f+1n:f)*2**(I+i)
return E<0n?-w:w}function whole(A){i[0]=A
const t=Number(C[0]>>52n&2047n)
const n=C[0]&0xfffffffffffffn
const o=t?n|0x10000000000000n:n
return[A<0?-o:o,Math.max(t,1)-1075]}function breakTie(A,t,n,o,e){const r=sumError(A,t,n)
if(r===0||!Number.isFinite(o))return o
return r>0?Math.max(o,e):Math.min(o,e)}function sumError(A,t,n){const o=n-A
return A-(n-o)+(t-o)}function productError(A,t,n){const o=high(A)
const e=A-o
const r=high(t)
const B=t-r
return e*B-(n-o*r-e*r-o*B)}function high(A){const t=A*134217729
return t-(t-A)}const i=new Float64Array(1)
const C=new BigUint64Array(i.buffer)

;// core/cast_loss.ts
const f={beyond:0,vanished:false}
function castLoss(A,t,n,o){if(t===o||t==="bool"||o==="bool"||!castLoses(t,o))return f
if(kindOf(o)!=="float")return{beyond:changed(A,t,n,o),vanished:false}
const e=nonFinite(n,o)
const r=e===0?0:e-notNumbers(A,t,n,o)
return{beyond:r,vanished:r===0&&vanished(A,t,n,o)}}function vanished(A,t,n,o){return isZero(n,o)&&!isZero(A,t)}function refuseLoss({beyond:A,vanished:t},n,o,e,r){const B="keep a wider dtype, or scale the tensor first"
if(A>0){const t=A===1?"1 finite number":`${A.toLocaleString("en-US")} finite numbers`
const Q=kindOf(o)==="float"?"would become infinite":"would wrap"
const g=`${t} of ${n} ${A===1?"is":"are"} beyond ${o} and ${Q}`
throw new LensorError("range",`${e}: ${g}; ${B}`,{path:r})}if(!t)return
const Q=`every number of ${n} that is not 0 would become 0 in ${o}`
throw new LensorError("range",`${e}: ${Q}; ${B}`,{path:r})}function nonFinite(A,t){switch(t){case"float64":case"float32":case"complex64":return sumOfNaN(A)?countIn(A):0
case"float16":return exponents$1(A,31744)
case"bfloat16":return exponents$1(A,32640)
case"float8_e5m2":return exponents$1(A,124)
case"float8_e4m3fn":return exponents$1(A,127)
default:return 0}}function sumOfNaN(A){let t=0,n=0,o=0,e=0,r=0
for(const B=A.length-3;r<B;r+=4){t+=A[r]*0
n+=A[r+1]*0
o+=A[r+2]*0
e+=A[r+3]*0}for(;r<A.length;r++)t+=A[r]*0
return Number.isNaN(t+n+o+e)}function countIn(A){let t=0
for(let n=0;n<A.length;n++)if(!Number.isFinite(A[n]))t++
return t}function exponents$1(A,t){if(!anyFull(A,t))return 0
let n=0
for(let o=0;o<A.length;o++)if((A[o]&t)===t)n++
return n}function anyFull({buffer:A,byteOffset:t,length:n,BYTES_PER_ELEMENT:o},e){if(t%4!==0||n*o%4!==0)return true
const r=new Int32Array(A,t,n*o/4)
const B=o===1?16843009:65537
const Q=Math.imul(e,B)
const g=Math.imul(e&-e,B)
let s=0
for(let A=0;A<r.length;A++)s|=(r[A]&Q)+g
return(s&Math.imul(o===1?128:32768,B))!==0}function notNumbers(A,t,n,o){if(kindOf(t)!=="float")return 0
const e=cast(A,t,"float64")
const r=cast(n,o,"float64")
let B=0
for(let A=0;A<e.length;A++)if(!Number.isFinite(r[A])&&!Number.isFinite(e[A]))B++
return B}function changed(A,t,n,o){let e=0
if(kindOf(t)==="float"){const r=cast(A,t,"float64")
const B=cast(n,o,"float64")
for(let A=0;A<r.length;A++)if(Math.trunc(r[A])!==B[A])e++
return e}for(let t=0;t<A.length;t++)if(BigInt(A[t])!==BigInt(n[t]))e++
return e}function isZero(A,t){if(kindOf(t)!=="float"||t==="float32"||t==="float64"){for(let t=0;t<A.length;t++)if(A[t]!==0&&A[t]!==0n)return false
return true}const n=t.startsWith("float8")?127:32767
for(let t=0;t<A.length;t++)if((A[t]&n)!==0)return false
return true}
// kernels/_halves_wasm.ts
const wasm=()=>`\nAGFzbQEAAAABCwJgAX8Bf2ABewF/AwYFAQAAAAAFBAEBAgIHQAUKdG9CZmxvYXQxNgACCXRvRmxvYXQxNgABDGZyb21CZmxvYXQxNgAEC2Zyb2\n1GbG9hdDE2AAMGbWVtb3J5AgAMAQIK8wQFPQEBeyAAIAAgAP0NCAkKCwwNDg8AAQIDBAUGB/24ASIBIAEgAf0NBAUGBwABAgMMDQ4PCAkKC/24\nAf0bAAuxAQIFewN/QZCwBCEHQZAwIQYgAEECdEGQMGohCANAIAYgCEkEQCAHIAb9AAQAIgRBEP0JAgD9TiIBQSj9CQIA/eQBQRj9CQIA/bEBIA\nFBFP0JAgD9sQEgAUEN/a0BQQj9CQIA/U79rgFBDf2tASABQRz9CQIA/Tn9UiAEIAH9UUEQ/a0B/VAiBSAF/YYB/VsDAAAgAyAB/bgBIQMgBkEQ\naiEGIAdBCGohBwwBCwsgAxAAC4IBAgN/A3tBkLAEIQJBkDAhASAAQQJ0QZAwaiEDA0AgASADSQRAIAIgAf0ABAAiBCAEQRD9rQFBCP0JAgD9Tk\nEM/QkCAP2uAf2uAUEQ/a0BIgYgBv2GAf1bAwAAIAUgBEEQ/QkCAP1O/bgBIQUgAUEQaiEBIAJBCGohAgwBCwsgBRAAC5oBAgN/BHtBkDAhAkGQ\nsAQhASAAQQF0QZCwBGohAwNAIAEgA0kEQCACIAH9BAEAIgZBDP0JAgD9TiIEQQ39qwEiB0Ec/QkCAP2uAUEc/QkCAP3lASAHQSD9CQIA/a4BIA\nRBJP0JAgD9Of1SIAYgBP1RQRD9qwH9UP0LBAAgBSAE/bgBIQUgAUEIaiEBIAJBEGohAgwBCwsgBRAAC2ACA38Ce0GQMCECQZCwBCEBIABBAXRB\nkLAEaiEDA0AgASADSQRAIAIgAf0EAQAiBUEQ/asB/QsEACAEIAVBDP0JAgD9Tv24ASEEIAFBCGohASACQRBqIQIMAQsLIAQQAAsLKgIAQQgLHg\nEAAAD/fwAA////fwHw/zcAAAA/AACAOAAAADgABABBKwsBPw==\n`

;// kernels/halves.ts
function halfKernels(){return c===void 0?c=makeHalfKernels(globalThis.WebAssembly):c}function makeHalfKernels(A){return kernelsOf(wasm(),A,(A,t)=>({...A,floats:new Float32Array(t,h,l),halves:new Uint16Array(t,h+4*l,l)}))}let c
const h=4096+2064
const l=16384

;// kernels/quick_cast.ts
function quickCast(A,t,n,o){return countedCast(A,t,n,o).out}function countedCast(A,t,n,o){if(!isSingle(t)||!isSingle(n)||t===n)return{out:cast(A,t,n,o)}
const e=A.length
const r=e>=w&&holds(A,t)?halfKernels():null
const B=o??(r?allocate(n,e):void 0)
if(!r||!B||!holds(B,n)||B.length!==e)return{out:cast(A,t,n,o)}
let Q=0
for(let o=0;o<e;o+=u){const g=Math.min(e,o+u)
const s=A.subarray(o,g)
const I=B.subarray(o,g)
if(castTile(r,s,t,n,I))continue
cast(s,t,n,I)
Q+=castLoss(s,t,I,n).beyond}return{out:B,beyond:Q}}const w=256
const u=8192
const isSingle=A=>A==="float32"||isHalf(A)
const d={bfloat16:32640,float16:31744}
const D={bfloat16:2139062272,float16:1199566848}
function castTile(A,t,n,o,e){const{floats:r,halves:B}=A
const Q=t.length
const g=Q+3&-4
const s=n==="float32"?r:B
s.set(t)
s.fill(0,Q,g)
if(n!=="float32"){const t=n==="bfloat16"?A.fromBfloat16(g):A.fromFloat16(g)
if(t>=d[n])return false}if(o!=="float32"){const t=o==="bfloat16"?A.toBfloat16(g):A.toFloat16(g)
if(t>=D[o])return false}e.set((o==="float32"?r:B).subarray(0,Q))
return true}
// math/log.ts
function log(A){if(!(A>0&&A<Infinity))return A===0?-Infinity:A>0?A:NaN
const t=A<2**-1022
G[0]=t?A*2**54:A
let n=(M[F]>>>20)-(t?1077:1023)
M[F]=M[F]&1048575|1072693248
let o=G[0]
if(o>=Math.SQRT2){o*=.5
n+=1}const e=o-1
const r=o+1
const B=e/r
const Q=B*r
const g=(e-Q-productError(B,r,Q)-B*(o-(r-1)))/r
const s=B*B
const I=productError(B,B,s)+2*B*g
const E=B*s
const a=productError(B,s,E)+(B*I+g*s)
const i=E*p
const C=productError(E,p,i)+(E*S+a*p)
let f=y[0]
for(let A=1;A<y.length;A++)f=f*s+y[A]
const c=n*R
const h=c+2*B
const l=h+i
const w=sumError(h,i,l)+(sumError(c,2*B,h)+(E*s*f+(2*g+(C+n*k))))
return l+w}const y=Float64Array.from({length:11},(A,t)=>2/(25-2*t))
const p=2/3
const S=3700743415417188e-32
const R=.6931471803691238
const k=1.9082149292705877e-10
const G=new Float64Array(1)
const M=new Uint32Array(G.buffer)
const F=new Uint8Array(new Uint16Array([1]).buffer)[0]===1?1:0

;// kernels/_dense_plain.ts
const L={...plainProducts(A=>new Float64Array(A),A=>A),single:plainProducts(A=>new Float32Array(A),Math.fround),factorPanel:factorPanel,updateAndDot:updateAndDot,updateAndAdd:updateAndAdd,updateSymmetric:updateSymmetric,rotate:rotate}
const m=256
const U=256
function plainProducts(A,t){return{room:A,product(n,o,e,r,B,Q,g){const s=e.data
const I=r.data
const E=o.data
const a=A(Math.min(U,g))
for(let A=0;A<Q;A+=m){const i=Math.min(Q,A+m)
const C=n===0&&A===0
for(let Q=0;Q<g;Q+=U){const f=Math.min(U,g-Q)
for(let g=0;g<B;g++){a.fill(0)
for(let n=A;n<i;n++){const A=s[e.at+g*e.down+n*e.along]
const o=r.at+n*r.down+Q*r.along
for(let n=0,e=o;n<f;n++,e+=r.along)a[n]+=t(A*I[e])}const B=o.at+g*o.down+Q
if(C){for(let A=0;A<f;A++)E[B+A]=a[A]}else if(n<0){for(let A=0;A<f;A++)E[B+A]-=a[A]}else for(let A=0;A<f;A++)E[B+A]+=a[A]}}}},factorLu({data:A,at:n,down:o},e,r,B){for(let Q=0;Q<Math.min(e,r);Q++){const g=n+Q*o
let s=Q,I=Math.abs(A[g+Q])
for(let t=Q+1;t<e&&I===I;t++){const e=Math.abs(A[n+t*o+Q])
if(!(e>I)&&e===e)continue
I=e
s=t}B.data[B.at+Q]=s
for(let t=0,e=n+s*o;s!==Q&&t<r;t++){[A[g+t],A[e+t]]=[A[e+t],A[g+t]]}if(I===0)continue
for(let B=Q+1;B<e;B++){const e=n+B*o
A[e+Q]/=A[g+Q]
for(let n=Q+1,o=A[e+Q];n<r;n++)A[e+n]-=t(o*A[g+n])}}},exchange({data:A,at:t,down:n},o,e,r){for(let B=0;B<r;B++){const r=e.data[e.at+B]
for(let e=0,Q=t+B*n,g=t+r*n;r!==B&&e<o;e++,Q++,g++){[A[Q],A[g]]=[A[g],A[Q]]}}},solveLeft(A,n,o,e,r,B){const Q=o.data
for(let g=0;g<n;g++){const s=r?n-1-g:g
const I=A.at+s*A.down
const E=o.at+s*o.down
for(let B=0;B<g;B++){const g=r?n-1-B:B
const s=A.data[I+g*A.along]
const a=o.at+g*o.down
for(let A=0;A<e;A++)Q[E+A]-=t(s*Q[a+A])}for(let t=0,n=A.data[I+s*A.along];!B&&t<e;t++)Q[E+t]/=n}},solveRight(A,n,o,e){for(let r=0,B=o.at;r<e;r++,B+=o.down){for(let e=0;e<n;e++){const r=A.at+e*A.down
o.data[B+e]/=A.data[r+e*A.along]
for(let Q=e+1,g=o.data[B+e];Q<n;Q++){o.data[B+Q]-=t(g*A.data[r+Q*A.along])}}}}}}const b=1e-200
const J=1e-100
const v=2**600
function factorPanel({data:A,at:t},n,o,{data:e,at:r},B,{data:Q,at:g}){for(let s=0;s<o;s++){const I=t+s*o
const E=n-s-1
const a=I+o+s
let i=squares(A,a,o,E,1),C=A[I+s],f=1
if(i<b&&Math.abs(C)<J){f=v
C*=f
i=squares(A,a,o,E,f)}let c=C,h=0
if(i!==0){const t=Math.sqrt(C*C+i)
c=C>=0?-t:t
h=(c-C)/c
const n=1/(C-c)
for(let t=0,e=a;t<E;t++,e+=o)A[e]=A[e]*f*n}B.data[B.at+s]=c/f
A[I+s]=1
Q.fill(0,g,g+o)
for(let t=0,n=I;t<=E;t++,n+=o){const t=A[n+s]
for(let e=0;e<o;e++)Q[g+e]+=t*A[n+e]}for(let t=0,n=I;t<=E;t++,n+=o){const t=h*A[n+s]
for(let e=s+1;e<o;e++)A[n+e]-=t*Q[g+e]}for(let A=0;A<s;A++){let t=0
for(let n=A;n<s;n++)t+=e[r+A*o+n]*Q[g+n]
e[r+A*o+s]=-h*t}e[r+s*o+s]=h}}function squares(A,t,n,o,e){let r=0,B=0,Q=0,g=0,s=0
for(;s+4<=o;s+=4,t+=4*n){const o=A[t]*e
const s=A[t+n]*e
const I=A[t+2*n]*e
const E=A[t+3*n]*e
r+=o*o
B+=s*s
Q+=I*I
g+=E*E}for(;s<o;s++,t+=n){const n=A[t]*e
r+=n*n}return r+B+(Q+g)}function updateAndDot(A,t,n,o,e,r,B){const Q=n-n%4
for(let g=0,s=A.at;g<t;g++,s+=A.down){const t=o.data[o.at+g]
for(let o=0;o<n;o++)A.data[s+o]-=t*e.data[e.at+o]
let I=inTurns(A.data,s,r,Q)
for(let t=Q;t<n;t++)I+=A.data[s+t]*r.data[r.at+t]
B.data[B.at+g]=I}}function inTurns(A,t,n,o){let e=0,r=0,B=0,Q=0
for(let g=0,s=n.at;g<o;g+=4,t+=4,s+=4){e+=A[t]*n.data[s]
r+=A[t+1]*n.data[s+1]
B+=A[t+2]*n.data[s+2]
Q+=A[t+3]*n.data[s+3]}return e+B+(r+Q)}function updateAndAdd(A,t,n,o,e,r,B){B.data.fill(0,B.at,B.at+n)
for(let Q=0,g=A.at;Q<t;Q++,g+=A.down){const t=o.data[o.at+Q]
const s=r.data[r.at+Q]
for(let o=0;o<n;o++){const n=A.data[g+o]-t*e.data[e.at+o]
A.data[g+o]=n
B.data[B.at+o]+=s*n}}}function updateSymmetric(A,t,n,o,e,r){for(let B=0,Q=A.at;B<t;B++,Q+=A.down){const t=n.data[n.at+B]
const g=o.data[o.at+B]
const s=e.data[e.at+B]
const I=B-B%4
for(let e=0;e<=B;e++)A.data[Q+e]=A.data[Q+e]-t*o.data[o.at+e]-g*n.data[n.at+e]
let E=inTurns(A.data,Q,e,I)
for(let t=I;t<B;t++)E+=A.data[Q+t]*e.data[e.at+t]
for(let t=0;t<B;t++)r.data[r.at+t]+=A.data[Q+t]*s
r.data[r.at+B]=E+A.data[Q+B]*s}}function rotate(A,t,n,o){for(let e=0,r=A.at,B=o.at;e<n;e++,r+=A.down,B+=2){const n=o.data[B]
const e=o.data[B+1]
const Q=r+A.down
for(let o=0;o<t;o++){const t=A.data[r+o]
const B=A.data[Q+o]
A.data[r+o]=n*t+e*B
A.data[Q+o]=n*B-e*t}}}
// kernels/_dense_wasm.ts
const dense=()=>`\nAGFzbQEAAAABSgdgBX9/f39/AGAGf39/f39/AGAHf39/f39/fwBgDH9/f39/f39/f39/fwBgCX9/f39/f39/fwBgCH9/f39/f39/AGAEf39/fA\nF8Ag8BA2VudgZtZW1vcnkCAAADIiEAAQEDAwABAQMDAAAAAAAAAAAEBAQEAgICAgYBAQUFAgAEBQFwAQEBBkwJfwBBgIAEC38AQYCAFAt/AEGA\ngDQLfwBBgAELfwBBgAILfwBBgAILfABErPdOFZJ+aBYLfABEMAWO5C7/KysLfABEAAAAAAAAcGULB80BEAdwcm9kdWN0AAQJcHJvZHVjdDMyAA\nkIZXhjaGFuZ2UACwpleGNoYW5nZTMyAA0IZmFjdG9yTHUADwpmYWN0b3JMdTMyABEJc29sdmVMZWZ0ABMLc29sdmVMZWZ0MzIAFQpzb2x2ZVJp\nZ2h0ABcMc29sdmVSaWdodDMyABkLZmFjdG9yUGFuZWwAHAx1cGRhdGVBbmREb3QAHQx1cGRhdGVBbmRBZGQAHg91cGRhdGVTeW1tZXRyaWMAHw\nZyb3RhdGUAIAZtZW1vcnkCAAkGAQBBAQsACo16IfQBAQZ/QQAhBUGAgBQhBgNAIAQgBUoEQEEEIgcgBCAFayIIIAcgCEgbIQcgAiAFbCAAaiEI\nIAJBCEZBACAHQQRGGwRAQQAhBwNAIAMgB0oEQCAGIAj9AAQA/QsEACAGIAj9AAQQ/QsEECAHQQFqIQcgASAIaiEIIAZBIGohBgwBCwsFQQAhCQ\nNAIAMgCUoEQEEAIQoDQCAKQQRIBEAgCkEDdCAGaiAHIApKBHwgAiAKbCAIaisDAAVEAAAAAAAAAAALOQMAIApBAWohCgwBCwsgCUEBaiEJIAEg\nCGohCCAGQSBqIQYMAQsLCyAFQQRqIQUMAQsLC6MDAwN7Bn8BfEQAAAAAAADwv0QAAAAAAADwPyAFG/0UIQZBACEJQYCABCEKA0AgBCAJSgRAQQ\nQiCyAEIAlrIgwgCyAMSBshCyABIAlsIABqIQwgAUEIRkEAIAtBBEYbBEBBACELA0AgAyALSgRAIAogDP0ABAAgBv3yAf0LBAAgCiAM/QAEECAG\n/fIB/QsEECALQQFqIQsgAiAMaiEMIApBIGohCgwBCwsFIAtBBEYEQCABQQF0IQsgASALaiENQQAhDgNAIAMgDkoEQCABIAxqIAz9XQMA/VcDAA\nEhByAMIA1qIAwgC2r9XQMA/VcDAAEhCCAKIAcgBv3yAf0LBAAgCiAIIAb98gH9CwQQIA5BAWohDiACIAxqIQwgCkEgaiEKDAELCwVBACENA0Ag\nAyANSgRAQQAhDgNAIA5BBEgEQCALIA5KBHwgASAObCAMaisDAAVEAAAAAAAAAAALIQ8gDkEDdCAKaiAPmiAPIAUbOQMAIA5BAWohDgwBCwsgDU\nEBaiENIAIgDGohDCAKQSBqIQoMAQsLCwsgCUEEaiEJDAELCwveHAMOexF/AXwgAkEFdCEbIAJBBXQhHEEAIR1BgIAUIRUDQCAEIB1KBEAgGyAV\naiEWIB1BA3QgAGohHkEEIgIgBCAdayIUIAIgFEgbIR9BACEgQYCABCEXA0AgAyAgSgRAIAEgIGwgHmohGEEEIgIgAyAgayIUIAIgFEgbISEgH0\nEERkEAICFBBEYbBEAgFyECIBUhGQEgGCEUAQH9DAAAAAAAAAAAAAAAAAAAAAAhBiAGIQcgBiEIIAYhCSAGIQogBiELIAYhDCAGIQ0gFkEgayEY\nA0AgGSAYSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAIRogGkUEQCAC/QoDAAwBCyAC/QoDOAshECAGIBAgDv3yAf3wASEGIAcgECAP/fIB/fABIQ\ncCewFBASEaIBpFBEAgAv0KAwAMAQsgGgRAIAL9CgMIDAELIAL9CgM4CyEQIAggECAO/fIB/fABIQggCSAQIA/98gH98AEhCQJ7AUECIRogGkUE\nQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAC/QoDOAshECAKIBAgDv3yAf3wASEKIA\nsgECAP/fIB/fABIQsCewFBAyEaIBpFBEAgAv0KAwAMAQsgGkEBRgRAIAL9CgMIDAELIBpBAkYEQCAC/QoDEAwBCyAaQQNGBEAgAv0KAxgMAQsg\nAv0KAzgLIRAgDCAQIA798gH98AEhDCANIBAgD/3yAf3wASENIBn9AAQgIQ4gGf0ABDAhDwJ7AUEEIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv\n0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoD\nMAUgAv0KAzgLCyEQIAYgECAO/fIB/fABIQYgByAQIA/98gH98AEhBwJ7AUEFIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRg\nRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQ\nIAggECAO/fIB/fABIQggCSAQIA/98gH98AEhCQJ7AUEGIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIB\npBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQIAogECAO/fIB/fAB\nIQogCyAQIA/98gH98AEhCwJ7AUEHIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGA\nwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQIAwgECAO/fIB/fABIQwgDSAQIA/98gH9\n8AEhDSAZQUBrIRkgAkFAayECDAELCyAZIBZJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGCAYRQRAIAL9CgMADAELIAL9CgM4CyEQAnsBQQEhGC\nAYRQRAIAL9CgMADAELIBgEQCAC/QoDCAwBCyAC/QoDOAshEQJ7AUECIRggGEUEQCAC/QoDAAwBCyAYQQFGBEAgAv0KAwgMAQsgGEECRgRAIAL9\nCgMQDAELIBhBA0YEQCAC/QoDGAwBCyAC/QoDOAshEgJ7AUEDIRggGEUEQCAC/QoDAAwBCyAYQQFGBEAgAv0KAwgMAQsgGEECRgRAIAL9CgMQDA\nELIBhBA0YEQCAC/QoDGAwBCyAC/QoDOAshEyAGIBAgDv3yAf3wASEGIAcgECAP/fIB/fABIQcgCCARIA798gH98AEhCCAJIBEgD/3yAf3wASEJ\nIAogEiAO/fIB/fABIQogCyASIA/98gH98AEhCyAMIBMgDv3yAf3wASEMIA0gEyAP/fIB/fABIQ0LASAFIQIBASAUIAIEeyAGBSAU/QAEACAG/f\nABC/0LBAAgFCACBHsgBwUgFP0ABBAgB/3wAQv9CwQQIBQgAWohGCAFIQIBASAYIAIEeyAIBSAY/QAEACAI/fABC/0LBAAgGCACBHsgCQUgGP0A\nBBAgCf3wAQv9CwQQIAFBAXQgFGohGCAFIQIBASAYIAIEeyAKBSAY/QAEACAK/fABC/0LBAAgGCACBHsgCwUgGP0ABBAgC/3wAQv9CwQQIAFBA2\nwgFGohFCAFIQIBASAUIAIEeyAMBSAU/QAEACAM/fABC/0LBAAgFCACBHsgDQUgFP0ABBAgDf3wAQv9CwQQBSAXIQIgFSEZAUGAgDQhGkEgISJB\nASEU/QwAAAAAAAAAAAAAAAAAAAAAIQYgBiEHIAYhCCAGIQkgBiEKIAYhCyAGIQwgBiENIBZBIGshIwNAIBkgI0kEQCAZ/QAEACEOIBn9AAQQIQ\n8CewFBACEkICRFBEAgAv0KAwAMAQsgAv0KAzgLIRAgBiAQIA798gH98AEhBiAHIBAgD/3yAf3wASEHAnsBQQEhJCAkRQRAIAL9CgMADAELICQE\nQCAC/QoDCAwBCyAC/QoDOAshECAIIBAgDv3yAf3wASEIIAkgECAP/fIB/fABIQkCewFBAiEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDA\nELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgAv0KAzgLIRAgCiAQIA798gH98AEhCiALIBAgD/3yAf3wASELAnsBQQMhJCAkRQRA\nIAL9CgMADAELICRBAUYEQCAC/QoDCAwBCyAkQQJGBEAgAv0KAxAMAQsgJEEDRgRAIAL9CgMYDAELIAL9CgM4CyEQIAwgECAO/fIB/fABIQwgDS\nAQIA/98gH98AEhDSAZ/QAEICEOIBn9AAQwIQ8CewFBBCEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAk\nQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAGIBAgDv3yAf3wAS\nEGIAcgECAP/fIB/fABIQcCewFBBSEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgM\nAQsgJEEERgRAIAL9CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAIIBAgDv3yAf3wASEIIAkgECAP/fIB/f\nABIQkCewFBBiEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9\nCgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAKIBAgDv3yAf3wASEKIAsgECAP/fIB/fABIQsCewFBByEkIC\nRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9CgMgDAELICRBBUYE\nQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAMIBAgDv3yAf3wASEMIA0gECAP/fIB/fABIQ0gGUFAayEZIAJBQGshAgwBCwsgGS\nAWSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAIRkgGUUEQCAC/QoDAAwBCyAC/QoDOAshEAJ7AUEBIRkgGUUEQCAC/QoDAAwBCyAZBEAgAv0KAwgM\nAQsgAv0KAzgLIRECewFBAiEZIBlFBEAgAv0KAwAMAQsgGUEBRgRAIAL9CgMIDAELIBlBAkYEQCAC/QoDEAwBCyAZQQNGBEAgAv0KAxgMAQsgAv\n0KAzgLIRICewFBAyEZIBlFBEAgAv0KAwAMAQsgGUEBRgRAIAL9CgMIDAELIBlBAkYEQCAC/QoDEAwBCyAZQQNGBEAgAv0KAxgMAQsgAv0KAzgL\nIRMgBiAQIA798gH98AEhBiAHIBAgD/3yAf3wASEHIAggESAO/fIB/fABIQggCSARIA/98gH98AEhCSAKIBIgDv3yAf3wASEKIAsgEiAP/fIB/f\nABIQsgDCATIA798gH98AEhDCANIBMgD/3yAf3wASENCwEBAQEgGiAUBHsgBgUgGv0ABAAgBv3wAQv9CwQAIBogFAR7IAcFIBr9AAQQIAf98AEL\n/QsEECAaICJqIQIBAQEgAiAUBHsgCAUgAv0ABAAgCP3wAQv9CwQAIAIgFAR7IAkFIAL9AAQQIAn98AEL/QsEECAiQQF0IBpqIQIBAQEgAiAUBH\nsgCgUgAv0ABAAgCv3wAQv9CwQAIAIgFAR7IAsFIAL9AAQQIAv98AEL/QsEECAiQQNsIBpqIQIBAQEgAiAUBHsgDAUgAv0ABAAgDP3wAQv9CwQA\nIAIgFAR7IA0FIAL9AAQQIA398AEL/QsEEEEAIQIDQCAhIAJKBEBBACEUA0AgHyAUSgRAIAEgAmwgGGogFEEDdGohGSACQQV0QYCANGogFEEDdG\norAwAhJSAZIAUEfCAlBSAZKwMAICWgCzkDACAUQQFqIRQMAQsLIAJBAWohAgwBCwsLICBBBGohICAcIBdqIRcMAQsLIB1BBGohHSAbIBVqIRUM\nAQsLC+oBAQh/QQAhDQNAIAogDUoEQEGAAiIMIAogDWsiDiAMIA5IGyEOIABFIgwEfyANRQUgDAshDEEAIQ8DQCALIA9KBEBBgAIiECALIA9rIh\nEgECARSBshECAHIA1sIAZqIAggD2xqIAcgCCAOIBAQAEEAIREDQCAJIBFKBEBBgAEiEiAJIBFrIhMgEiATSBshEiAEIBFsIANqIAUgDWxqIAQg\nBSAOIBIgAEEASBABIAIgEWwgAWogD0EDdGogAiAOIBIgECAMEAIgEUGAAWohEQwBCwsgD0GAAmohDwwBCwsgDUGAAmohDQwBCwsLKwAgACABIA\nJBA3QgAyAEQQN0IAVBA3QgBiAHQQN0IAhBA3QgCSAKIAsQAwvwAQEGf0EAIQVBgIAUIQYDQCAEIAVKBEBBCCIHIAQgBWsiCCAHIAhIGyEHIAIg\nBWwgAGohCCACQQRGQQAgB0EIRhsEQEEAIQcDQCADIAdKBEAgBiAI/QAEAP0LBAAgBiAI/QAEEP0LBBAgB0EBaiEHIAEgCGohCCAGQSBqIQYMAQ\nsLBUEAIQkDQCADIAlKBEBBACEKA0AgCkEISARAIApBAnQgBmogByAKSgR9IAIgCmwgCGoqAgAFQwAAAAALOAIAIApBAWohCgwBCwsgCUEBaiEJ\nIAEgCGohCCAGQSBqIQYMAQsLCyAFQQhqIQUMAQsLC/gCAwJ7Bn8BfUMAAIC/QwAAgD8gBRv9EyEGQQAhCEGAgAQhCQNAIAQgCEoEQEEEIgogBC\nAIayILIAogC0gbIQogASAIbCAAaiELIAFBBEZBACAKQQRGGwRAQQAhCgNAIAMgCkoEQCAJIAv9AAQAIAb95gH9CwQAIApBAWohCiACIAtqIQsg\nCUEQaiEJDAELCwUgCkEERgRAIAFBAXQhCiABIApqIQxBACENA0AgAyANSgRAIAEgC2ogC/1cAgD9VgIAASEHIAkgCyAMaiALIApqIAf9VgIAAv\n1WAgADIAb95gH9CwQAIA1BAWohDSACIAtqIQsgCUEQaiEJDAELCwVBACEMA0AgAyAMSgRAQQAhDQNAIA1BBEgEQCAKIA1KBH0gASANbCALaioC\nAAVDAAAAAAshDiANQQJ0IAlqIA6MIA4gBRs4AgAgDUEBaiENDAELCyAMQQFqIQwgAiALaiELIAlBEGohCQwBCwsLCyAIQQRqIQgMAQsLC94cAw\n57EX8BfSACQQV0IRsgAkEEdCEcQQAhHUGAgBQhFQNAIAQgHUoEQCAbIBVqIRYgHUECdCAAaiEeQQgiAiAEIB1rIhQgAiAUSBshH0EAISBBgIAE\nIRcDQCADICBKBEAgASAgbCAeaiEYQQQiAiADICBrIhQgAiAUSBshISAfQQhGQQAgIUEERhsEQCAXIQIgFSEZASAYIRQBAf0MAAAAAAAAAAAAAA\nAAAAAAACEGIAYhByAGIQggBiEJIAYhCiAGIQsgBiEMIAYhDSAWQSBrIRgDQCAZIBhJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGiAaRQRAIAL9\nCQIADAELIAL9CQIcCyEQIAYgECAO/eYB/eQBIQYgByAQIA/95gH95AEhBwJ7AUEBIRogGkUEQCAC/QkCAAwBCyAaBEAgAv0JAgQMAQsgAv0JAh\nwLIRAgCCAQIA795gH95AEhCCAJIBAgD/3mAf3kASEJAnsBQQIhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggM\nAQsgGkEDRgRAIAL9CQIMDAELIAL9CQIcCyEQIAogECAO/eYB/eQBIQogCyAQIA/95gH95AEhCwJ7AUEDIRogGkUEQCAC/QkCAAwBCyAaQQFGBE\nAgAv0JAgQMAQsgGkECRgRAIAL9CQIIDAELIBpBA0YEQCAC/QkCDAwBCyAC/QkCHAshECAMIBAgDv3mAf3kASEMIA0gECAP/eYB/eQBIQ0gGf0A\nBCAhDiAZ/QAEMCEPAnsBQQQhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIB\npBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgBiAQIA795gH95AEhBiAHIBAgD/3mAf3kASEH\nAnsBQQUhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEA\nwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgCCAQIA795gH95AEhCCAJIBAgD/3mAf3kASEJAnsBQQYhGiAaRQRA\nIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv\n0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgCiAQIA795gH95AEhCiALIBAgD/3mAf3kASELAnsBQQchGiAaRQRAIAL9CQIADAELIBpB\nAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRg\nR7IAL9CQIYBSAC/QkCHAsLIRAgDCAQIA795gH95AEhDCANIBAgD/3mAf3kASENIBlBQGshGSACQSBqIQIMAQsLIBkgFkkEQCAZ/QAEACEOIBn9\nAAQQIQ8CewFBACEYIBhFBEAgAv0JAgAMAQsgAv0JAhwLIRACewFBASEYIBhFBEAgAv0JAgAMAQsgGARAIAL9CQIEDAELIAL9CQIcCyERAnsBQQ\nIhGCAYRQRAIAL9CQIADAELIBhBAUYEQCAC/QkCBAwBCyAYQQJGBEAgAv0JAggMAQsgGEEDRgRAIAL9CQIMDAELIAL9CQIcCyESAnsBQQMhGCAY\nRQRAIAL9CQIADAELIBhBAUYEQCAC/QkCBAwBCyAYQQJGBEAgAv0JAggMAQsgGEEDRgRAIAL9CQIMDAELIAL9CQIcCyETIAYgECAO/eYB/eQBIQ\nYgByAQIA/95gH95AEhByAIIBEgDv3mAf3kASEIIAkgESAP/eYB/eQBIQkgCiASIA795gH95AEhCiALIBIgD/3mAf3kASELIAwgEyAO/eYB/eQB\nIQwgDSATIA/95gH95AEhDQsBIAUhAgEBIBQgAgR7IAYFIBT9AAQAIAb95AEL/QsEACAUIAIEeyAHBSAU/QAEECAH/eQBC/0LBBAgFCABaiEYIA\nUhAgEBIBggAgR7IAgFIBj9AAQAIAj95AEL/QsEACAYIAIEeyAJBSAY/QAEECAJ/eQBC/0LBBAgAUEBdCAUaiEYIAUhAgEBIBggAgR7IAoFIBj9\nAAQAIAr95AEL/QsEACAYIAIEeyALBSAY/QAEECAL/eQBC/0LBBAgAUEDbCAUaiEUIAUhAgEBIBQgAgR7IAwFIBT9AAQAIAz95AEL/QsEACAUIA\nIEeyANBSAU/QAEECAN/eQBC/0LBBAFIBchAiAVIRkBQYCANCEaQSAhIkEBIRT9DAAAAAAAAAAAAAAAAAAAAAAhBiAGIQcgBiEIIAYhCSAGIQog\nBiELIAYhDCAGIQ0gFkEgayEjA0AgGSAjSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAISQgJEUEQCAC/QkCAAwBCyAC/QkCHAshECAGIBAgDv3mAf\n3kASEGIAcgECAP/eYB/eQBIQcCewFBASEkICRFBEAgAv0JAgAMAQsgJARAIAL9CQIEDAELIAL9CQIcCyEQIAggECAO/eYB/eQBIQggCSAQIA/9\n5gH95AEhCQJ7AUECISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAC/QkCHA\nshECAKIBAgDv3mAf3kASEKIAsgECAP/eYB/eQBIQsCewFBAyEkICRFBEAgAv0JAgAMAQsgJEEBRgRAIAL9CQIEDAELICRBAkYEQCAC/QkCCAwB\nCyAkQQNGBEAgAv0JAgwMAQsgAv0JAhwLIRAgDCAQIA795gH95AEhDCANIBAgD/3mAf3kASENIBn9AAQgIQ4gGf0ABDAhDwJ7AUEEISQgJEUEQC\nAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9\nCQIUDAELICRBBkYEeyAC/QkCGAUgAv0JAhwLCyEQIAYgECAO/eYB/eQBIQYgByAQIA/95gH95AEhBwJ7AUEFISQgJEUEQCAC/QkCAAwBCyAkQQ\nFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYE\neyAC/QkCGAUgAv0JAhwLCyEQIAggECAO/eYB/eQBIQggCSAQIA/95gH95AEhCQJ7AUEGISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQ\nsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYEeyAC/QkCGAUgAv0J\nAhwLCyEQIAogECAO/eYB/eQBIQogCyAQIA/95gH95AEhCwJ7AUEHISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQ\nIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYEeyAC/QkCGAUgAv0JAhwLCyEQIAwgECAO\n/eYB/eQBIQwgDSAQIA/95gH95AEhDSAZQUBrIRkgAkEgaiECDAELCyAZIBZJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGSAZRQRAIAL9CQIADA\nELIAL9CQIcCyEQAnsBQQEhGSAZRQRAIAL9CQIADAELIBkEQCAC/QkCBAwBCyAC/QkCHAshEQJ7AUECIRkgGUUEQCAC/QkCAAwBCyAZQQFGBEAg\nAv0JAgQMAQsgGUECRgRAIAL9CQIIDAELIBlBA0YEQCAC/QkCDAwBCyAC/QkCHAshEgJ7AUEDIRkgGUUEQCAC/QkCAAwBCyAZQQFGBEAgAv0JAg\nQMAQsgGUECRgRAIAL9CQIIDAELIBlBA0YEQCAC/QkCDAwBCyAC/QkCHAshEyAGIBAgDv3mAf3kASEGIAcgECAP/eYB/eQBIQcgCCARIA795gH9\n5AEhCCAJIBEgD/3mAf3kASEJIAogEiAO/eYB/eQBIQogCyASIA/95gH95AEhCyAMIBMgDv3mAf3kASEMIA0gEyAP/eYB/eQBIQ0LAQEBASAaIB\nQEeyAGBSAa/QAEACAG/eQBC/0LBAAgGiAUBHsgBwUgGv0ABBAgB/3kAQv9CwQQIBogImohAgEBASACIBQEeyAIBSAC/QAEACAI/eQBC/0LBAAg\nAiAUBHsgCQUgAv0ABBAgCf3kAQv9CwQQICJBAXQgGmohAgEBASACIBQEeyAKBSAC/QAEACAK/eQBC/0LBAAgAiAUBHsgCwUgAv0ABBAgC/3kAQ\nv9CwQQICJBA2wgGmohAgEBASACIBQEeyAMBSAC/QAEACAM/eQBC/0LBAAgAiAUBHsgDQUgAv0ABBAgDf3kAQv9CwQQQQAhAgNAICEgAkoEQEEA\nIRQDQCAfIBRKBEAgASACbCAYaiAUQQJ0aiEZIAJBBXRBgIA0aiAUQQJ0aioCACElIBkgBQR9ICUFIBkqAgAgJZILOAIAIBRBAWohFAwBCwsgAk\nEBaiECDAELCwsgIEEEaiEgIBwgF2ohFwwBCwsgHUEIaiEdIBsgFWohFQwBCwsL6gEBCH9BACENA0AgCiANSgRAQYACIgwgCiANayIOIAwgDkgb\nIQ4gAEUiDAR/IA1FBSAMCyEMQQAhDwNAIAsgD0oEQEGAAiIQIAsgD2siESAQIBFIGyEQIAcgDWwgBmogCCAPbGogByAIIA4gEBAFQQAhEQNAIA\nkgEUoEQEGAASISIAkgEWsiEyASIBNIGyESIAQgEWwgA2ogBSANbGogBCAFIA4gEiAAQQBIEAYgAiARbCABaiAPQQJ0aiACIA4gEiAQIAwQByAR\nQYABaiERDAELCyAPQYACaiEPDAELCyANQYACaiENDAELCwsrACAAIAEgAkECdCADIARBAnQgBUECdCAGIAdBAnQgCEECdCAJIAogCxAIC88BAw\nR/AXsBfCABQQN0IQEgAkEDdCECQQAhBQNAIAQgBUoEQCAFQQN0IANqKwMA/AIhBiAFIAZGRQRAASABIAVsIABqIQcgASAGbCAAaiEGIAIgB2oh\nCANAIAggB0EQak8EQCAH/QAEACEJIAcgBv0ABAD9CwQAIAYgCf0LBAAgB0EQaiEHIAZBEGohBgwBCwsDQCAHIAhJBEAgBysDACEKIAcgBisDAD\nkDACAGIAo5AwAgB0EIaiEHIAZBCGohBgwBCwsLIAVBAWohBQwBCwsLDgAgACABIAIgAyAEEAoLzwEDBH8BewF9IAFBAnQhASACQQJ0IQJBACEF\nA0AgBCAFSgRAIAVBAnQgA2oqAgD8ACEGIAUgBkZFBEABIAEgBWwgAGohByABIAZsIABqIQYgAiAHaiEIA0AgCCAHQRBqTwRAIAf9AAQAIQkgBy\nAG/QAEAP0LBAAgBiAJ/QsEACAHQRBqIQcgBkEQaiEGDAELCwNAIAcgCEkEQCAHKgIAIQogByAGKgIAOAIAIAYgCjgCACAHQQRqIQcgBkEEaiEG\nDAELCwsgBUEBaiEFDAELCwsOACAAIAEgAiADIAQQDAvmAwMIfwJ8AXsgAUEDdCEIIAIgAyACIANIGyEJQQAhBQNAIAkgBUoEQCAIIAVsIABqIQ\nYgBUEDdCEKIAUhASAGIApqKwMAmSENIAVBAWohByAKIAggBmpqIQsDQCANIA1hQQAgAiAHShsEQCALKwMAmSEOQQEgDiAOYiANIA5jGwRAIA4h\nDSAHIQELIAdBAWohByAIIAtqIQsMAQsLIAQgCmogAbc5AwAgBSABRwRAQQAhCyAGIQcgCCABbCAAaiEBA0AgAyALSgRAIAcrAwAhDiAHIAErAw\nA5AwAgASAOOQMAIAtBAWohCyAHQQhqIQcgAUEIaiEBDAELCwsgDUQAAAAAAAAAAGFFBEABIAYgCmorAwAhDSAFQQFqIQEgCCAGaiEHA0AgAiAB\nSgRAIAogB2orAwAgDaMhDiAKIAdqIA45AwAgDv0UIQ8gBUEBaiELA0AgAyALQQJqTgRAIAtBA3QhDCAHIAxqIAcgDGr9AAQAIA8gBiAMav0ABA\nD98gH98QH9CwQAIAtBAmohCwwBCwsDQCADIAtKBEAgC0EDdCEMIAcgDGogByAMaisDACAOIAYgDGorAwCioTkDACALQQFqIQsMAQsLIAFBAWoh\nASAIIAdqIQcMAQsLCyAFQQFqIQUMAQsLCw4AIAAgASACIAMgBBAOC+IDAwh/An0BeyABQQJ0IQggAiADIAIgA0gbIQlBACEFA0AgCSAFSgRAIA\nggBWwgAGohBiAFQQJ0IQogBSEBIAYgCmoqAgCLIQ0gBUEBaiEHIAogCCAGamohCwNAIA0gDVtBACACIAdKGwRAIAsqAgCLIQ5BASAOIA5cIA0g\nDl0bBEAgDiENIAchAQsgB0EBaiEHIAggC2ohCwwBCwsgBCAKaiABsjgCACAFIAFHBEBBACELIAYhByAIIAFsIABqIQEDQCADIAtKBEAgByoCAC\nEOIAcgASoCADgCACABIA44AgAgC0EBaiELIAdBBGohByABQQRqIQEMAQsLCyANQwAAAABbRQRAASAGIApqKgIAIQ0gBUEBaiEBIAggBmohBwNA\nIAIgAUoEQCAKIAdqKgIAIA2VIQ4gCiAHaiAOOAIAIA79EyEPIAVBAWohCwNAIAMgC0EEak4EQCALQQJ0IQwgByAMaiAHIAxq/QAEACAPIAYgDG\nr9AAQA/eYB/eUB/QsEACALQQRqIQsMAQsLA0AgAyALSgRAIAtBAnQhDCAHIAxqIAcgDGoqAgAgDiAGIAxqKgIAlJM4AgAgC0EBaiELDAELCyAB\nQQFqIQEgCCAHaiEHDAELCwsgBUEBaiEFDAELCwsOACAAIAEgAiADIAQQEAvCBAMJfwV7AXwgBUEDdCEFIAFBA3QhASACQQN0IQJBACEJA0AgBi\nAJQQhqTgRAIAlBA3QgBGohCkEAIQsDQCADIAtKBEAgA0EBayALayALIAcbIQwgBSAMbCAKaiENIAEgDGwgAGohDiAN/QAEACESIA39AAQQIRMg\nDf0ABCAhFCAN/QAEMCEVQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAFIBBsIApqIREgAiAQbCAOaiEQIBD9CgMAIRYgEiAWIBH9AAQA/f\nIB/fEBIRIgEyAWIBH9AAQQ/fIB/fEBIRMgFCAWIBH9AAQg/fIB/fEBIRQgFSAWIBH9AAQw/fIB/fEBIRUgD0EBaiEPDAELCyAIRQRAIAIgDGwg\nDmohDCAM/QoDACEWIBIgFv3zASESIBMgFv3zASETIBQgFv3zASEUIBUgFv3zASEVCyANIBL9CwQAIA0gE/0LBBAgDSAU/QsEICANIBX9CwQwIA\ntBAWohCwwBCwsgCUEIaiEJDAELCwNAIAYgCUoEQCAJQQN0IARqIQpBACELA0AgAyALSgRAIANBAWsgC2sgCyAHGyEMIAUgDGwgCmohDSABIAxs\nIABqIQ4gDSsDACEXQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAXIAIgEGwgDmorAwAgBSAQbCAKaisDAKKhIRcgD0EBaiEPDAELCyANIA\ngEfCAXBSAXIAIgDGwgDmorAwCjCzkDACALQQFqIQsMAQsLIAlBAWohCQwBCwsLFgAgACABIAIgAyAEIAUgBiAHIAgQEgvCBAMJfwV7AX0gBUEC\ndCEFIAFBAnQhASACQQJ0IQJBACEJA0AgBiAJQRBqTgRAIAlBAnQgBGohCkEAIQsDQCADIAtKBEAgA0EBayALayALIAcbIQwgBSAMbCAKaiENIA\nEgDGwgAGohDiAN/QAEACESIA39AAQQIRMgDf0ABCAhFCAN/QAEMCEVQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAFIBBsIApqIREgAiAQ\nbCAOaiEQIBD9CQIAIRYgEiAWIBH9AAQA/eYB/eUBIRIgEyAWIBH9AAQQ/eYB/eUBIRMgFCAWIBH9AAQg/eYB/eUBIRQgFSAWIBH9AAQw/eYB/e\nUBIRUgD0EBaiEPDAELCyAIRQRAIAIgDGwgDmohDCAM/QkCACEWIBIgFv3nASESIBMgFv3nASETIBQgFv3nASEUIBUgFv3nASEVCyANIBL9CwQA\nIA0gE/0LBBAgDSAU/QsEICANIBX9CwQwIAtBAWohCwwBCwsgCUEQaiEJDAELCwNAIAYgCUoEQCAJQQJ0IARqIQpBACELA0AgAyALSgRAIANBAW\nsgC2sgCyAHGyEMIAUgDGwgCmohDSABIAxsIABqIQ4gDSoCACEXQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAXIAIgEGwgDmoqAgAgBSAQ\nbCAKaioCAJSTIRcgD0EBaiEPDAELCyANIAgEfSAXBSAXIAIgDGwgDmoqAgCVCzgCACALQQFqIQsMAQsLIAlBAWohCQwBCwsLFgAgACABIAIgAy\nAEIAUgBiAHIAgQFAv5AQIJfwJ8IAVBA3QhBSABQQN0IQcgAkEDdCEIQQAhCQNAIAYgCUoEQCAFIAlsIARqIQEgBUEEIgIgBiAJayIKIAIgCkgb\nbCABaiEKQQAhCwNAIAMgC0oEQCAHIAtsIABqIQwgCCALbCAMaisDACEQIAtBA3QhDSABIQIDQCAKIAJLBEAgDSACaisDACAQoyERIA0gAmogET\nkDACALQQFqIQ4DQCADIA5KBEAgDkEDdCACaiEPIA8gDysDACARIAggDmwgDGorAwCioTkDACAOQQFqIQ4MAQsLIAUgAmohAgwBCwsgC0EBaiEL\nDAELCyAJQQRqIQkMAQsLCxIAIAAgASACIAMgBCAFIAYQFgv5AQIJfwJ9IAVBAnQhBSABQQJ0IQcgAkECdCEIQQAhCQNAIAYgCUoEQCAFIAlsIA\nRqIQEgBUEEIgIgBiAJayIKIAIgCkgbbCABaiEKQQAhCwNAIAMgC0oEQCAHIAtsIABqIQwgCCALbCAMaioCACEQIAtBAnQhDSABIQIDQCAKIAJL\nBEAgDSACaioCACAQlSERIA0gAmogETgCACALQQFqIQ4DQCADIA5KBEAgDkECdCACaiEPIA8gDyoCACARIAggDmwgDGoqAgCUkzgCACAOQQFqIQ\n4MAQsLIAUgAmohAgwBCwsgC0EBaiELDAELCyAJQQRqIQkMAQsLCxIAIAAgASACIAMgBCAFIAYQGAvzAQIIfAF/RAAAAAAAAAAAIQREAAAAAAAA\nAAAhBUQAAAAAAAAAACEGRAAAAAAAAAAAIQdBACEMA0AgAiAMQQRqTgRAIAArAwAgA6IhCCAAIAFqKwMAIAOiIQkgAUEBdCAAaisDACADoiEKIA\nEgAUEBdCAAamorAwAgA6IhCyAEIAggCKKgIQQgBSAJIAmioCEFIAYgCiAKoqAhBiAHIAsgC6KgIQcgDEEEaiEMIAFBAnQgAGohAAwBCwsDQCAC\nIAxKBEAgACsDACADoiEIIAQgCCAIoqAhBCAMQQFqIQwgACABaiEADAELCyAEIAWgIAYgB6CgC9wCAwV7BX8BfEEAIQwDQCACIAxBCGpOBEAgDE\nEDdCEN/QwAAAAAAAAAAAAAAAAAAAAAIQYgBiEHIAYhCCAGIQlBACEOIAAhCwNAIAMgDkoEQCAEIAtq/QoDACEKIA0gC2ohDyAGIAogD/0ABAD9\n8gH98AEhBiAHIAogD/0ABBD98gH98AEhByAIIAogD/0ABCD98gH98AEhCCAJIAogD/0ABDD98gH98AEhCSAOQQFqIQ4gASALaiELDAELCyAFIA\n1qIAb9CwQAIAUgDWogB/0LBBAgBSANaiAI/QsEICAFIA1qIAn9CwQwIAxBCGohDAwBCwsDQCACIAxKBEAgDEEDdCENRAAAAAAAAAAAIRBBACEO\nIAAhCwNAIAMgDkoEQCAQIAQgC2orAwAgDSALaisDAKKgIRAgDkEBaiEOIAEgC2ohCwwBCwsgBSANaiAQOQMAIAxBAWohDAwBCwsLmwUDBXwIfw\nF7IAJBA3QhDUEAIQ4DQCACIA5KBEAgDkEDdCEPIA8gDSAObCAAamohCyABIA5rQQFrIQwgDSALaiANIAxEAAAAAAAA8D8QGiEIIAsrAwAhBkQA\nAAAAAADwPyEJIAaZRDAFjuQu/ysrY0EAIAhErPdOFZJ+aBZjGwRARAAAAAAAAHBlIQkgBiAJoiEGIA0gC2ogDSAMIAkQGiEICyAGIQdEAAAAAA\nAAAAAhCiAIRAAAAAAAAAAAYgRAIAYgBqIgCKCfIQcgB5ogByAGRAAAAAAAAAAAZhshByAHIAahIAejIQpEAAAAAAAA8D8gBiAHoaMhBkEAIRAg\nDSALaiERA0AgDCAQSgRAIBEgESsDACAJoiAGojkDACAQQQFqIRAgDSARaiERDAELCwsgBCAPaiAHIAmjOQMAIAtEAAAAAAAA8D85AwAgDSAObC\nAAaiANIAIgASAOayAPIAUQG0EAIQsgDSAObCAAaiEQA0AgDCALTgRAIAogDyAQaisDAKIhBiAG/RQhEyAOQQFqIREDQCACIBFBAmpOBEAgEUED\ndCESIBAgEmogECASav0ABAAgEyAFIBJq/QAEAP3yAf3xAf0LBAAgEUECaiERDAELCyACIBFKBEAgEUEDdCERIBAgEWogECARaisDACAGIAUgEW\norAwCioTkDAAsgC0EBaiELIA0gEGohEAwBCwtBACELA0AgDiALSgRAIA0gC2wgA2ohEEQAAAAAAAAAACEGIAshDANAIA4gDEoEQCAGIAxBA3Qg\nEGorAwAgDEEDdCAFaisDAKKgIQYgDEEBaiEMDAELCyAPIBBqIAqaIAaiOQMAIAtBAWohCwwBCwsgDyANIA5sIANqaiAKOQMAIA5BAWohDgwBCw\nsL4wIDBXsEfwN8IAFBA3QhAUEAIQ0BA0AgAiANSgRAIA1BA3QhDiAEIA5qKwMAIREgEf0UIQr9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQlBACEP\nA0AgAyAPQQRqTgRAIA9BA3QhECAAIBBq/QAEACAKIAUgEGr9AAQA/fIB/fEBIQsgACAQav0ABBAgCiAFIBBq/QAEEP3yAf3xASEMIAAgEGogC/\n0LBAAgACAQaiAM/QsEECAIIAsgBiAQav0ABAD98gH98AEhCCAJIAwgBiAQav0ABBD98gH98AEhCSAPQQRqIQ8MAQsLIAggCf3wASEIIAj9IQAg\nCP0hAaAhEgNAIAMgD0oEQCAPQQN0IRAgACAQaisDACARIAUgEGorAwCioSETIAAgEGogEzkDACASIBMgBiAQaisDAKKgIRIgD0EBaiEPDAELCy\nAHIA5qIBI5AwAgDUEBaiENIAEgAGohAAwBCwsLnQQDC3sFfwN8IAFBA3QhAUEAIRMDQCADIBNBCGpOBEAgE0EDdCEUIAUgFGr9AAQAIQwgBSAU\nav0ABBAhDSAFIBRq/QAEICEOIAUgFGr9AAQwIQ/9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQkgCCEKIAghC0EAIRUgACAUaiEWA0AgAiAVSgRAIB\nVBA3QhFyAEIBdq/QoDACEQIAYgF2r9CgMAIREgFv0ABAAgECAM/fIB/fEBIRIgFiAS/QsEACAIIBEgEv3yAf3wASEIIBb9AAQQIBAgDf3yAf3x\nASESIBYgEv0LBBAgCSARIBL98gH98AEhCSAW/QAEICAQIA798gH98QEhEiAWIBL9CwQgIAogESAS/fIB/fABIQogFv0ABDAgECAP/fIB/fEBIR\nAgFiAQ/QsEMCALIBEgEP3yAf3wASELIBVBAWohFSABIBZqIRYMAQsLIAcgFGogCP0LBAAgByAUaiAJ/QsEECAHIBRqIAr9CwQgIAcgFGogC/0L\nBDAgE0EIaiETDAELCwNAIAMgE0oEQCATQQN0IRQgBSAUaisDACEYRAAAAAAAAAAAIRlBACEVIAAgFGohFgNAIAIgFUoEQCAVQQN0IRcgFisDAC\nAEIBdqKwMAIBiioSEaIBYgGjkDACAZIAYgF2orAwAgGqKgIRkgFUEBaiEVIAEgFmohFgwBCwsgByAUaiAZOQMAIBNBAWohEwwBCwsLpQQDB3sE\nfwV8IAFBA3QhAUEAIQ4BA0AgAiAOSgRAIA5BA3QhDyADIA9qKwMAIRIgBCAPaisDACETIAUgD2orAwAhFCAS/RQhCSAT/RQhCiAU/RQhC/0MAA\nAAAAAAAAAAAAAAAAAAACEHIAchCEEAIRADQCAOIBBBBGpOBEAgEEEDdCERIAAgEWr9AAQAIAkgBCARav0ABAD98gH98QEgCiADIBFq/QAEAP3y\nAf3xASEMIAAgEWr9AAQQIAkgBCARav0ABBD98gH98QEgCiADIBFq/QAEEP3yAf3xASENIAAgEWogDP0LBAAgACARaiAN/QsEECAHIAwgBSARav\n0ABAD98gH98AEhByAIIA0gBSARav0ABBD98gH98AEhCCAGIBFqIAYgEWr9AAQAIAwgC/3yAf3wAf0LBAAgBiARaiAGIBFq/QAEECANIAv98gH9\n8AH9CwQQIBBBBGohEAwBCwsgByAI/fABIQcgB/0hACAH/SEBoCEVA0AgDiAQSgRAIBBBA3QhESAAIBFqKwMAIBIgBCARaisDAKKhIBMgAyARai\nsDAKKhIRYgACARaiAWOQMAIBUgFiAFIBFqKwMAoqAhFSAGIBFqIAYgEWorAwAgFiAUoqA5AwAgEEEBaiEQDAELCyAAIA9qKwMAIBIgE6KhIBMg\nEqKhIRIgACAPaiASOQMAIAYgD2ogFSASIBSioDkDACAOQQFqIQ4gASAAaiEADAELCwv8AwMEfwp7BHwgAUEDdCEFIANBBHQgBGohA0EAIQYDQC\nACIAZBCGpOBEAgBkEDdCAAaiEHIAf9AAQAIQkgB/0ABBAhCiAH/QAEICELIAf9AAQwIQwgBCEBA0AgAyABSwRAIAH9CgMAIQ0gAf0KAwghDiAF\nIAdqIQggCP0ABAAhDyAI/QAEECEQIAj9AAQgIREgCP0ABDAhEiAHIA0gCf3yASAOIA/98gH98AH9CwQAIA0gD/3yASAOIAn98gH98QEhCSAHIA\n0gCv3yASAOIBD98gH98AH9CwQQIA0gEP3yASAOIAr98gH98QEhCiAHIA0gC/3yASAOIBH98gH98AH9CwQgIA0gEf3yASAOIAv98gH98QEhCyAH\nIA0gDP3yASAOIBL98gH98AH9CwQwIA0gEv3yASAOIAz98gH98QEhDCABQRBqIQEgBSAHaiEHDAELCyAHIAn9CwQAIAcgCv0LBBAgByAL/QsEIC\nAHIAz9CwQwIAZBCGohBgwBCwsDQCACIAZKBEAgBkEDdCAAaiEHIAcrAwAhEyAEIQEDQCADIAFLBEAgASsDACEUIAErAwghFSAFIAdqKwMAIRYg\nByAUIBOiIBUgFqKgOQMAIBQgFqIgFSAToqEhEyABQRBqIQEgBSAHaiEHDAELCyAHIBM5AwAgBkEBaiEGDAELCws=\n`

;// kernels/dense.ts
function withDense(A,t){const n=N&&N.count>=A?N:makeDense(A)??void 0
if(!n)return t(L)
if(n===N)N=void 0
n.clear()
try{return t(n)}finally{if(n.count<=x&&!(N&&N.count>n.count))N=n}}function makeDense(A,t=globalThis.WebAssembly){try{const n=Math.max(O,Math.ceil((Y+8*A)/65536))
const o=new t.Memory({initial:n})
const e=t===globalThis.WebAssembly?H??=compiled(dense(),t):compiled(dense(),t)
return wrapped(new t.Instance(e,{env:{memory:o}}).exports,o)}catch{return null}}let N
let H
const Y=65536+262144+524288+1024
const O=32
const x=4194304
function wrapped(A,t){const{buffer:n}=t
const o=A
const[e,r,B]=["factorPanel","updateAndDot","updateAndAdd"].map(A=>o[A])
let Q=Y
const take=A=>{const t=Q
Q+=Math.ceil(A/8)*8
return t}
return{count:(n.byteLength-Y)/8,clear:()=>void(Q=Y),...products(o,"",A=>new Float64Array(n,take(8*A),A)),single:products(o,"32",A=>new Float32Array(n,take(4*A),A)),factorPanel:(A,t,n,o,r,B)=>e(place(A),t,n,place(o),place(r),place(B)),updateAndDot:(A,t,n,o,e,B,Q)=>r(place(A),A.down,t,n,place(o),place(e),place(B),place(Q)),updateAndAdd:(A,t,n,o,e,r,Q)=>B(place(A),A.down,t,n,place(o),place(e),place(r),place(Q)),updateSymmetric:(A,t,n,e,r,B)=>o["updateSymmetric"](place(A),A.down,t,place(n),place(e),place(r),place(B)),rotate:(A,t,n,e)=>o["rotate"](place(A),A.down,t,n,place(e))}}const place=({data:A,at:t})=>A.byteOffset+A.BYTES_PER_ELEMENT*t
const P=["product","factorLu","exchange","solveLeft","solveRight"]
function products(A,t,n){const[o,e,r,B,Q]=P.map(n=>A[n+t])
return{room:n,product:(A,t,n,e,r,B,Q)=>o(A,place(t),t.down,place(n),n.down,n.along,place(e),e.down,e.along,r,B,Q),factorLu:(A,t,n,o)=>e(place(A),A.down,t,n,place(o)),exchange:(A,t,n,o)=>r(place(A),A.down,t,place(n),o),solveLeft:(A,t,n,o,e,r)=>B(place(A),A.down,A.along,t,place(n),n.down,o,Number(e),Number(r)),solveRight:(A,t,n,o)=>Q(place(A),A.down,A.along,t,place(n),n.down,o)}}
// kernels/reflections.ts
function blockWidth(A){return A<512?Math.max(1,Math.min(32,A)):64}function roomToTriangularize(A,t,n){const o=Math.min(A,t)
const e=blockWidth(o)
return(A+2*e+2)*o+roomToApply(o,n)}function roomToApply(A,t){return 2*blockWidth(A)*t+16}function workFor(A,t,n){const o=blockWidth(t)*n
return[{data:A.room(o),at:0},{data:A.room(o),at:0}]}function triangularize(A,t,n,o,e){const r=Math.min(n,o)
const B=blockWidth(r)
const Q=workFor(A,r,e)
const g=[]
const s={data:A.room(r),at:0}
const I={data:A.room(B),at:0}
for(let e=0;e<r;e+=B){const E=Math.min(B,r-e)
const a=n-e
const i={data:A.room(a*E),at:0}
const C={data:A.room(E*E),at:0}
for(let A=0;A<a;A++){const n=t.at+(e+A)*t.down+e
for(let o=0;o<E;o++)i.data[A*E+o]=t.data[n+o]}C.data.fill(0)
A.factorPanel(i,a,E,C,{...s,at:e},I)
for(let A=0;A<E;A++){const n=t.at+(e+A)*t.down+e
t.data[n+A]=s.data[e+A]
for(let o=A+1;o<E;o++){t.data[n+o]=i.data[A*E+o]
i.data[A*E+o]=0}}const f={from:e,height:a,width:E,v:i,t:C}
g.push(f)
reflect(A,f,Q,t,e+E,o,true)}return{blocks:g,work:Q}}function reflect(A,{from:t,height:n,width:o,v:e,t:r},[B,Q],g,s,I,E){const a=I-s
if(a<=0)return
const i={data:g.data,at:g.at+t*g.down+s,down:g.down,along:1}
const C={...B,down:a,along:1}
const f={...Q,down:a,along:1}
A.product(0,C,{...e,down:1,along:o},i,o,n,a)
const c=E?{...r,down:1,along:o}:{...r,down:o,along:1}
A.product(0,f,c,C,o,o,a)
A.product(-1,i,{...e,down:o,along:1},f,n,o,a)}function orthogonalFactor(A,{blocks:t,work:n},o,e,r){setIdentity(o,e,r)
for(const e of t.toReversed())reflect(A,e,n,o,e.from,r,false)}function setIdentity(A,t,n){for(let o=0;o<t;o++){const t=A.at+o*A.down
A.data.fill(0,t,t+n)
if(o<n)A.data[t+o]=1}}function joinReflections(A,t,n,o,e,r){const B=o.length
const Q=r.data
const g=e.data
const s={...t,down:B,along:1}
const I={...t,down:1,along:B}
A.product(0,{...r,down:B,along:1},I,s,B,n,B)
g.fill(0,e.at,e.at+B*B)
for(let A=0;A<B;A++){for(let t=0;t<A;t++){let n=0
for(let o=t;o<A;o++)n+=g[e.at+t*B+o]*Q[r.at+o*B+A]
g[e.at+t*B+A]=-o[A]*n}g[e.at+A*B+A]=o[A]}}
// ndarray/_layout.ts
const $=64
function stridesOf(A){const t=new Array(A.length)
for(let n=A.length-1,o=1;n>=0;n--){t[n]=o
o*=A[n]}return t}function countOf(A){return A.reduce((A,t)=>A*t,1)}function packed(A,t=0){return{shape:[...A],stride:stridesOf(A),offset:t}}function isPacked({shape:A,stride:t}){for(let n=A.length-1,o=1;n>=0;n--){const e=A[n]
if(e===0)return true
if(e!==1&&t[n]!==o)return false
o*=e}return true}function checkAxis(A,t,n){if(typeof t!=="number"){throw new LensorError("type",`Cannot ${A}: expected an axis number, found ${describe(t)}`)}if(Number.isInteger(t)&&t>=-n&&t<n)return t<0?t+n:t
const o=n?`use ${-n} to ${n-1}`:"the array has no axes"
throw new LensorError("range",`Cannot ${A}: axis ${t} does not exist; ${o}`)}function checkAxes(A,t,n){const o=(Array.isArray(t)?t:[t]).map(t=>checkAxis(A,t,n))
if(new Set(o).size===o.length)return o
throw new LensorError("range",`Cannot ${A}: an axis is repeated in ${showShape(o)}`)}function checkIndex(A,t,n,o){if(typeof t!=="number"){throw new LensorError("type",`Cannot ${A}: expected an index for axis ${n}, found ${describe(t)}`)}if(Number.isInteger(t)&&t>=-o&&t<o)return t<0?t+o:t
throw new LensorError("range",`Cannot ${A}: index ${t} is outside of axis ${n}, which has ${o} elements`)}function slicedAxis(A,t,n,o,e){const r=A.shape[t]
const B=`slice axis ${t} of ${showShape(A.shape)}`
if(!Number.isInteger(e)||e===0){throw new LensorError("range",`Cannot ${B}: ${e} is not a step; use an integer that is not 0`)}const[Q,g]=e>0?[0,r]:[-1,r-1]
const place=(A,t)=>{if(A===null)return t
if(!Number.isInteger(A))throw new LensorError("range",`Cannot ${B}: ${describe(A)} is not an integer`)
return Math.min(g,Math.max(Q,A<0?A+r:A))}
const s=place(n,e>0?0:r-1)
const I=place(o,e>0?r:-1)
const E=Math.max(0,Math.ceil((I-s)/e))
const a=A.stride[t]
return{shape:A.shape.with(t,E),stride:A.stride.with(t,a*e),offset:A.offset+(E?s*a:0)}}function pickedAxis(A,t,n){const o=checkIndex("pick",n,t,A.shape[t])
return{shape:A.shape.toSpliced(t,1),stride:A.stride.toSpliced(t,1),offset:A.offset+o*A.stride[t]}}function permuted(A,t){const n=A.shape.length
const o=t??A.shape.map((A,t)=>n-1-t)
checkList(`transpose ${showShape(A.shape)}`,"the axes",o)
const e=checkAxes("transpose",o,n)
if(e.length!==n){throw new LensorError("shape",`Cannot transpose ${showShape(A.shape)}: ${showShape(o)} names not every axis`)}return{shape:e.map(t=>A.shape[t]),stride:e.map(t=>A.stride[t]),offset:A.offset}}function flipped(A,t){return slicedAxis(A,t,null,null,-1)}function checkList(A,t,n){if(Array.isArray(n)&&Object.keys(n).length===n.length)return
throw new LensorError("type",`Cannot ${A}: expected a list for ${t}, found ${describe(n)}`)}function inferShape(A,t){checkList(`reshape ${A} elements`,"the shape",t)
const n=t.filter(A=>A===-1).length
const o=t.filter(A=>A!==-1)
if(n>1)throw new LensorError("shape",`Cannot reshape to ${showShape(t)}: only one size may be -1`)
const e=sizeOf(o)
if(n===0&&e===A)return[...t]
if(n===1&&(e===0?A===0:A%e===0)){return t.map(t=>t===-1?e?A/e:0:t)}throw new LensorError("shape",`Cannot reshape ${A} elements to ${showShape(t)}: the sizes do not multiply to it`)}function reshaped(A,t){if(isPacked(A))return packed(t,A.offset)
const n=A.shape.map((t,n)=>({n:t,step:A.stride[n]})).filter(A=>A.n!==1)
const o=new Array(t.length).fill(1)
let e=0,r=0
while(e<n.length&&r<t.length){let A=n[e].n,B=t[r],Q=e+1,g=r+1
while(A!==B){if(A<B)A*=n[Q++].n
else B*=t[g++]}for(let A=e;A<Q-1;A++)if(n[A].step!==n[A+1].n*n[A+1].step)return void 0
for(let A=g-1,e=n[Q-1].step;A>=r;A--){o[A]=e
e*=t[A]}e=Q
r=g}return{shape:[...t],stride:o,offset:A.offset}}function jointShape(A){const t=new Array(A.reduce((A,t)=>Math.max(A,t.length),0)).fill(1)
for(const n of A){for(let A=1;A<=n.length;A++){const o=n[n.length-A]
const e=t.length-A
if(o===1||o===t[e])continue
if(t[e]!==1)return void 0
t[e]=o}}return t}function broadcastShape(A,t){const n=jointShape(t)
if(n)return n
const o=t.map(showShape).join(" and ")
throw new LensorError("shape",`Cannot ${A} ${o}: sizes must be equal or 1 from the last axis on`)}function broadcasted(A,t){sizeOf(t)
const n=t.length-A.shape.length
const o=n>=0&&A.shape.every((A,o)=>A===1||A===t[o+n])
if(!o){throw new LensorError("shape",`Cannot broadcast ${showShape(A.shape)} to ${showShape(t)}: the sizes do not fit`)}const e=t.map((t,o)=>o<n||A.shape[o-n]!==t?0:A.stride[o-n])
return{shape:[...t],stride:e,offset:A.offset}}
// ndarray/_walk.ts
function walk(A,t,n){const{sizes:o,steps:e}=merged(A,t)
if(o.includes(0))return
const r=o.length-1
const B=o[r]
const Q=e[r]
const g=t.map(A=>A.offset)
const s=new Array(r).fill(0)
for(;;){n(B,g,Q)
let A=r-1
for(;A>=0;A--){const t=e[A]
if(++s[A]<o[A]){for(let A=0;A<g.length;A++)g[A]+=t[A]
break}for(let n=0;n<g.length;n++)g[n]-=t[n]*(o[A]-1)
s[A]=0}if(A<0)return}}function merged(A,t){const n=[]
const o=[]
for(let e=0;e<A.length;e++){const r=A[e]
const B=t.map(A=>A.stride[e])
const Q=n.length-1
if(r===1)continue
if(Q>=0&&o[Q].every((A,t)=>A===B[t]*r)){n[Q]*=r
o[Q]=B}else{n.push(r)
o.push(B)}}return n.length?{sizes:n,steps:o}:{sizes:[1],steps:[t.map(()=>1)]}}
// ndarray/_elements.ts
function decode(A,t){const n=t==="float16"||t==="bfloat16"||t==="float8_e4m3fn"||t==="float8_e5m2"
return n?quickCast(A,t,"float32"):A}function inOrder(A){if(!isPacked(A))return copied(A)
const t=lanesOf(A.dtype)
const n=countOf(A.shape)*t
const o=A.offset*t
return o===0&&A.data.length===n?A.data:A.data.subarray(o,o+n)}function copied(A){const{data:t,dtype:n,shape:o}=A
const e=lanesOf(n)
const r=countOf(o)
if(isPacked(A)){const n=A.offset*e
return t.slice(n,n+r*e)}const B=allocate(n,r)
const Q=B
const g=t
walk(o,[packed(o),A],(A,t,n)=>{const o=n[0]
const r=n[1]
if(e===1){for(let n=0,e=t[0],B=t[1];n<A;n++,e+=o,B+=r)Q[e]=g[B]
return}for(let n=0,B=t[0],s=t[1];n<A;n++,B+=o,s+=r){for(let A=0;A<e;A++)Q[B*e+A]=g[s*e+A]}})
return B}function nested(A,t=A=>A){const{shape:n,dtype:o}=A
const e=decode(inOrder(A),o)
const one=A=>{if(o==="complex64")return[t(e[2*A]),t(e[2*A+1])]
return o==="bool"?Boolean(e[A]):t(e[A])}
const build=(A,t,o)=>{if(A===n.length)return one(t)
const e=n[A]
const r=e?o/e:0
return Array.from({length:e},(n,o)=>build(A+1,t+o*r,r))}
return build(0,0,countOf(n))}
// ndarray/text/_decimal.ts
function shortest(A,t){if(A===0)return{digits:"",point:0}
if(t==="float64")return parsed(A.toExponential())
const n=exact(A)
for(let o=1;o<9;o++){const e=cut(n,o)
if(readsBack(e,A,t))return e
const r=raised({digits:n.digits.slice(0,o),point:n.point})
if(readsBack(r,A,t))return r}return cut(n,9)}function roundedTo(A,t,n){const o=exact(A)
return cut(o,n?t:o.point+t)}function cut({digits:A,point:t},n){if(n>=A.length)return{digits:A,point:t}
if(n<0)return{digits:"",point:0}
const o={digits:A.slice(0,n),point:t}
const e=A[n]
const r=/[^0]/.test(A.slice(n+1))
const B=n>0&&Number(A[n-1])%2===1
return e<"5"||e==="5"&&!r&&!B?o:raised(o)}function raised({digits:A,point:t}){const n=(BigInt(A||"0")+1n).toString()
const o=A.length
return{digits:n.padStart(o,"0"),point:t+(n.length>o?1:0)}}const readsBack=({digits:A,point:t},n,o)=>rounded(Number(`0.${A}e${t}`),o)===n
function exact(A){if(A===0)return{digits:"",point:0}
q[0]=A
const t=K[0]
const n=Number(t>>52n&0x7ffn)
const o=t&0xfffffffffffffn
const e=n?o|1n<<52n:o
const r=(n||1)-1075
const B=(r>=0?e<<BigInt(r):e*5n**BigInt(-r)).toString()
return{digits:B.replace(/0+$/,""),point:B.length-Math.max(0,-r)}}function parsed(A){const[t="",n="0"]=A.split("e")
return{digits:t.replace(".","").replace(/0+$/,""),point:Number(n)+1}}function rounded(A,t){if(t==="float32")return Math.fround(A)
return cast(cast(Float64Array.of(A),"float64",t),t,"float64")[0]}const q=new Float64Array(1)
const K=new BigUint64Array(q.buffer)

;// ndarray/text/_numbers.ts
function wholeTexts(A,{sign:t="-"}){const n=t==="+"||t===" "&&!A.some(A=>A<0)?t:""
const o=A.map(A=>A<0?`${A}`:`${n}${A}`)
const e=longest(o)
return o.map(A=>A.padStart(e))}function truthTexts(A,t){return A.map(A=>Number(A)?t?"True":" True":"False")}function floatTexts(A,t,n){const{precision:o=8,suppressSmall:e=false,sign:r="-",floatmode:B="maxprec"}=n
const Q=A.filter(Number.isFinite)
const g=B==="unique"?Infinity:o
const digits=(A,n,o,e)=>{const r=n?1:0
if(B==="fixed")return roundedTo(A,e+r,n)
const Q=shortest(A,t)
const g=n?Q.digits.length-1:Q.digits.length-Q.point
return g>e||g<o?roundedTo(A,(g>e?e:o)+r,n):Q}
const s=needsExponent(Q,t,e)?exponents(Q,digits,g,r,B==="fixed"):positions(Q,digits,g,r,B)
let{left:I}=s
if(r===" "&&!Q.some(isNegative))I++
if(Q.length<A.length){const t=s.right+1
const n=r!=="-"||A.includes(-Infinity)?1:0
I=Math.max(I,3-t,3+n-t)}return A.map(A=>{if(Number.isFinite(A))return s.show(A,I)
const t=Number.isNaN(A)?r==="+"?"+":"":A<0?"-":r==="+"?"+":""
return(t+(Number.isNaN(A)?"nan":"inf")).padStart(I+s.right+1)})}function floatText(A,t){if(Number.isNaN(A))return"nan"
if(!Number.isFinite(A))return A<0?"-inf":"inf"
const n=Math.abs(A)
const o=isNegative(A)?"-":""
const e=shortest(n,t)
if(n===0||n>=1e-4&&n<1e16){const[A,t]=pointed(e)
return`${o}${A}.${t||"0"}`}const[r,B,Q]=scientific(e)
return`${o}${r}${B&&"."}${B}${exponentText(Q,2)}`}const T={float16:3,float32:6,bfloat16:6}
function needsExponent(A,t,n){const o=A.map(Math.abs).filter(A=>A!==0)
if(o.length===0)return false
const e=o.reduce((A,t)=>Math.max(A,t))
const r=o.reduce((A,t)=>Math.min(A,t))
const B=e/r
const Q=t==="float64"?B:t==="float16"?fromFloat16(toFloat16(B)):Math.fround(B)
return e>=10**Math.min(8,T[t]??15)||!n&&(r<1e-4||Q>1e3)}function exponents(A,t,n,o,e){const r=A.map(A=>scientific(t(Math.abs(A),true,0,n)))
const B=e?n:longest(r.map(([,A])=>A))
const Q=longest(r.map(([,,A])=>exponentText(A,2)))-2
const show=(A,n)=>{const[e,r,g]=scientific(t(Math.abs(A),true,B,B))
return signed(A,e,o).padStart(n)+"."+r.padEnd(B,"0")+exponentText(g,Q)}
return{left:longest(A.map(A=>signed(A,"0",o))),right:Q+2+B,show:show}}function positions(A,t,n,o,e){const r=A.map(A=>pointed(t(Math.abs(A),false,0,n)))
const B=e==="maxprec_equal"
const Q=e==="fixed"&&A.length?n:longest(r.map(([,A])=>A))
const g=longest(A.map((A,t)=>signed(A,r[t][0],o)))
const show=(A,r)=>{const[g,s]=pointed(t(Math.abs(A),false,B?Q:0,B?Q:n))
return signed(A,g,o).padStart(r)+"."+s.padEnd(Q,B||e==="fixed"?"0":" ")}
return{left:g,right:Q,show:show}}function scientific({digits:A,point:t}){return[A[0]??"0",A.slice(1).replace(/0+$/,""),A?t-1:0]}function pointed({digits:A,point:t}){const n=Math.max(0,t)
const o=A.slice(0,n).padEnd(n,"0")
const e="0".repeat(A?Math.max(0,-t):0)+A.slice(n)
return[o||"0",e.replace(/0+$/,"")]}const exponentText=(A,t)=>`e${A<0?"-":"+"}${String(Math.abs(A)).padStart(t,"0")}`
const longest=A=>A.reduce((A,t)=>Math.max(A,t.length),0)
const isNegative=A=>A<0||Object.is(A,-0)
const signed=(A,t,n)=>(isNegative(A)?"-":n==="+"?"+":"")+t

;// ndarray/text/_print.ts
function strOf(A,t={}){if(A.shape.length>0||kindOf(A.dtype)==="complex")return body(A," ","","",t)
const[n]=shown(A,0)
return A.dtype==="bool"?truthTexts([n],true)[0]:isFloat(A.dtype)?floatText(Number(n),A.dtype):`${n}`}function reprOf(A,t={}){const{shape:n,dtype:o}=A
const{threshold:e=1e3,maxLineWidth:r=75}=t
const B=countOf(n)
const Q=`array(${body(A,", ","array(",")",t)}`
const g=[]
if(B===0&&!(n.length===1&&n[0]===0)||B>e){g.push(`shape=(${n.join(", ")}${n.length===1?",":""})`)}if(B===0||o!=="int64"&&o!=="float64"&&o!=="bool")g.push(`dtype=${o}`)
if(g.length===0)return`${Q})`
const s=Q.length-Q.lastIndexOf("\n")
const I=g.join(", ")
return`${Q},${s+I.length+2>r?"\n      ":" "}${I})`}function body(A,t,n,o,e){const{shape:r}=A
const{threshold:B=1e3,edgeitems:Q=3,maxLineWidth:g=75}=e
if(r.includes(0))return"[]"
const s=countOf(r)>B?Q:Infinity
const I=textsOf(A,s,e)
let E=0
const block=(A,n,o)=>{if(A===r.length)return I[E++]
const{front:e,back:B,cut:Q}=ends(r[A],s)
const g=n+" "
const a=r.length-A
const part=()=>block(A+1,g,o-1)
const i=[...Array.from({length:e},part),...Q?["..."]:[],...Array.from({length:B},part)]
if(a>1)return`[${i.join(t.trimEnd()+"\n".repeat(a-1)+n)}]`
return`[${row(i,t,n,o-Math.max(t.trimEnd().length,1))}]`}
return block(0," ".repeat(n.length+1),g-o.length)}function row(A,t,n,o){let e="",r=n
A.forEach((B,Q)=>{if(r.length+B.length>o&&r.length>n.length){e+=r.trimEnd()+"\n"
r=n}r+=B+(Q<A.length-1?t:"")})
return(e+r).slice(n.length)}function textsOf(A,t,n){const{dtype:o}=A
const e=shown(A,t)
if(o==="bool")return truthTexts(e,A.shape.length===0)
if(o==="complex64")return complexTexts(e,n)
return isFloat(o)?floatTexts(e,o,n):wholeTexts(e,n)}function complexTexts(A,t){const of=(n,o)=>floatTexts(A.filter((A,t)=>t%2===n),"float32",{...t,...o})
const n=of(1,{sign:"+"})
return of(0,{}).map((A,t)=>A+n[t].replace(/\S+/,"$&j"))}const isFloat=A=>kindOf(A)==="float"
function ends(A,t){return A>2*t?{front:t,back:t,cut:true}:{front:0,back:A,cut:false}}function shown({data:A,dtype:t,shape:n,stride:o,offset:e},r){const B=lanesOf(t)
const Q=[]
const visit=(n,e,g)=>{if(n===g.length){const n=decode(A.slice(e*B,(e+1)*B),t)
for(let A=0;A<B;A++)Q.push(n[A])
return}const s=g[n]
const{front:I,back:E}=ends(s,r)
for(let A=0;A<I;A++)visit(n+1,e+A*o[n],g)
for(let A=s-E;A<s;A++)visit(n+1,e+A*o[n],g)}
visit(0,e,n)
return Q}
// ndarray/_view.ts
function viewOf(A,t,n){return viewAt(A,t,packed(n))}function viewAt(A,t,{shape:n,stride:o,offset:e}){const r=Object.create(Z)
r.data=A
r.dtype=t
r.shape=n
r.stride=o
r.offset=e
return r}function relaid(A,t){return viewAt(A.data,A.dtype,t)}const Z=Object.create(Object.prototype,{toString:{value:asText},toJSON:{value:asJson},[Symbol.for("nodejs.util.inspect.custom")]:{value:asCode}})
function asText(){return strOf(this)}function asCode(){return reprOf(this)}function asJson(){const{dtype:A,shape:t}=this
return{dtype:A,shape:t,data:nested(this,jsonNumber)}}function jsonNumber(A){if(typeof A==="bigint")return BigInt(Number(A))===A&&Number.isSafeInteger(Number(A))?Number(A):`${A}`
return Number.isFinite(A)?A:`${A}`}
// ndarray/_list.ts
function fromList(A,t){const n=[]
for(let t=A;Array.isArray(t);t=t[0]){n.push(t.length)
if(t.length===0)break
if(n.length>$)throw tooDeep()}const o=[]
const visit=(A,t)=>{if(t===n.length&&(typeof A==="number"||typeof A==="bigint"||typeof A==="boolean")){o.push(A)}else if(t<n.length&&Array.isArray(A)&&A.length===n[t]){for(const n of A)visit(n,t+1)}else{const o=Array.isArray(A)?`a list of ${A.length}`:describe(A)
const e=t<n.length?`a list of ${n[t]}`:"a number"
const r=Array.isArray(A)||typeof A==="number"?"shape":"type"
throw new LensorError(r,`Cannot make an array of shape ${showShape(n)}: found ${o} in place of ${e}`)}}
visit(A,0)
const all=A=>o.length>0&&o.every(t=>typeof t===A)
const e=all("boolean")?"bool":all("bigint")?"int64":"float32"
const r=t??e
if(r==="int64"||r==="uint64"){const A=o.map(A=>typeof A==="bigint"?A:BigInt(integer$1(Number(A))))
const t=A.find(A=>(r==="int64"?BigInt.asIntN(64,A):BigInt.asUintN(64,A))!==A)
if(t!==void 0)throw tooLarge(t,r)
return array(r==="int64"?BigInt64Array.from(A):BigUint64Array.from(A),r,n)}const B=Float64Array.from(o,Number)
const Q=cast(B,"float64",r)
if(t===void 0&&r==="float32")checkWhole(B,Q)
if(kindOf(r)==="int"||kindOf(r)==="uint"){const A=B.find((A,t)=>integer$1(A)!==Q[t])
if(A!==void 0)throw tooLarge(A,r)}return array(Q,r,n)}function checkWhole(A,t){if(!A.every(Number.isSafeInteger))return
const n=A.findIndex((A,n)=>A!==t[n])
if(n<0)return
const o=`float32 does not hold ${A[n]}; give a dtype, for example "float64" or "int32"`
throw new LensorError("range",`Cannot make an array: ${o}`)}const tooDeep=()=>new LensorError("limit",`Cannot make an array: the lists are nested deeper than ${$}, or hold themselves`)
const tooLarge=(A,t)=>new LensorError("range",`Cannot make an array of ${t}: it does not hold ${A}; asType lets integers wrap`)
function integer$1(A){if(Number.isFinite(A))return Math.trunc(A)
throw new LensorError("range",`Cannot make an integer of ${A}`)}const array=(A,t,n)=>viewOf(A,t,n)

;// ndarray/ndarray.ts
function ndarray(A,t){if(t!==void 0)checkDType(t)
if(typeof A==="number"||typeof A==="boolean"||typeof A==="bigint"||Array.isArray(A)){return fromList(A,t)}if(A instanceof ArrayBuffer)return fromBuffer(A,t)
const n=shared(A)
return t===void 0||t===n.dtype?n:asType(n,t)}function named(A,t,n){try{return ndarray(t,n)}catch(t){if(!(t instanceof LensorError))throw t
const{code:n,message:o,cause:e}=t
throw new LensorError(n,o.replace(/^Cannot (make an array|view)/,`Cannot $1 for "${A}"`),{cause:e})}}function toTensor(A){const t=ndarray(A)
return{shape:t.shape,dtype:t.dtype,data:inOrder(t)}}function copy$1(A){const t=ndarray(A)
return viewOf(copied(t),t.dtype,t.shape)}function asType(A,t){checkDType(t)
const n=ndarray(A)
if(n.dtype===t)return n
const{data:o,shape:e}=toTensor(n)
return viewOf(quickCast(o,n.dtype,t),t,e)}function toList(A){return nested(ndarray(A))}function fromBuffer(A,t){if(t===void 0){throw new LensorError("type","Cannot make an array of an ArrayBuffer: give a dtype to read it as")}const n=fromBytes(new Uint8Array(A),t)
return viewOf(n,t,[n.length/lanesOf(t)])}function shared(A){if(typeof A!=="object"||A===null)throw noArray(A)
if(ArrayBuffer.isView(A)&&!(A instanceof DataView)){const t=halves(A)
if(t)return viewOf(t,"float16",[t.length])
const n=unclamped(A)
return viewOf(n,ownDType(n),[n.length])}const{data:t,width:n,height:o}=A
if(t instanceof Uint8ClampedArray&&typeof n==="number"&&typeof o==="number"){const A=[o,n,4]
if(sizeOf(A)===t.length)return viewOf(unclamped(t),"uint8",A)
const e=`${t.length} bytes are not ${o} rows of ${n} pixels of 4`
throw new LensorError("shape",`Cannot make an array of an image: ${e}`)}const{selection:e=A}=A
const{data:r,shape:B,stride:Q,offset:g=0,dtype:s=void 0}=e??{}
const I=Array.isArray(r)?doubles$1(r):unclamped(r)
if(!Array.isArray(B)||!ArrayBuffer.isView(I)||I instanceof DataView)throw noArray(A)
if(Q!==void 0&&!Array.isArray(Q)||!Number.isInteger(g)){const A=`expected a list of strides and a whole offset, found ${describe(Q)} and ${describe(g)}`
throw new LensorError("type",`Cannot view data of shape ${showShape(B)}: ${A}`)}sizeOf(B)
const E=s===void 0||V.includes(s)?ownDType(I):s
checkDType(E)
if(!holds(I,E)){throw new LensorError("type",`Cannot view data as ${E}: it is ${describe(I)}, not the array of that dtype`)}const a=Q?{shape:B,stride:Q,offset:g}:packed(B,g)
checkInside(a,I.length/lanesOf(E))
return viewAt(I,E,a)}function halves(A){if(A[Symbol.toStringTag]!=="Float16Array")return void 0
return new Uint16Array(A.buffer,A.byteOffset,A.byteLength/2)}function unclamped(A){return A instanceof Uint8ClampedArray?new Uint8Array(A.buffer,A.byteOffset,A.length):A}function doubles$1(A){const t=A.findIndex(A=>typeof A!=="number")
if(t<0)return Float64Array.from(A)
throw new LensorError("type",`Cannot make an array: expected numbers, found ${describe(A[t])} in the data`)}const V=["generic","array","uint8_clamped","buffer","bigint64","biguint64"]
function checkInside({shape:A,stride:t,offset:n},o){if(A.includes(0)&&t.length===A.length&&t.every(Number.isInteger))return
let e=n,r=n
for(let n=0;n<A.length;n++){const o=(A[n]-1)*(t[n]??NaN)
if(o<0)e+=o
else r+=o}const B=t.length===A.length&&t.every(Number.isInteger)
if(B&&e>=0&&r<o)return
const Q=`shape ${showShape(A)}, stride ${showShape(t)}, offset ${n}`
throw new LensorError("shape",`Cannot view ${o} elements: ${Q} reach outside of them`)}const X=["float32","float64","int64","int32","int16","int8","uint64","uint32","uint16","uint8"]
function ownDType(A){const t=X.find(t=>holds(A,t))
if(t)return t
throw noArray(A)}function noArray(A){return new LensorError("type",`Cannot make an array: expected numbers, lists, a typed array, an image or { data, shape }, found ${describe(A)}`)}
// ndarray/_slice_text.ts
function slicesOf(A){const t=A.split(",")
if(t.length>1&&t.at(-1).trim()==="")t.pop()
return t.map(t=>partOf(t.trim(),A))}const W=/^[+-]?\s*\d+$/
function partOf(A,t){if(A==="...")return"rest"
if(A==="None"||A==="newaxis")return"new"
const n=A.split(":").map(A=>A.trim())
const o=n.map(A=>A===""?null:integer(A))
const e=A===""||n.length>3||o.some(A=>A!==null&&!Number.isSafeInteger(A))
if(e){const n='use indices, start:stop:step, "..." and None, apart by commas'
throw new LensorError("type",`Cannot slice by ${describe(t)}: ${JSON.stringify(A)} is not an index; ${n}`)}if(n.length===1)return o[0]
const[r=null,B=null,Q=null]=o
return[r,B,Q]}const integer=A=>W.test(A)?Number(A.replace(/\s/g,"")):NaN

;// ndarray/view.ts
function slice(A,...t){const n=ndarray(A)
const o=n.shape.length
const e=t.flatMap(A=>typeof A==="string"?slicesOf(A):[A])
const r=e.filter(A=>A!=="rest"&&A!=="new").length
const B=o-r
if(B<0){throw new LensorError("shape",`Cannot slice ${showShape(n.shape)}: ${r} parts for ${o} axes`)}const Q=e.indexOf("rest")
if(Q!==e.lastIndexOf("rest")){throw new LensorError("shape",`Cannot slice ${showShape(n.shape)}: "..." may stand only once`)}const g=new Array(B).fill(null)
const s=Q<0?[...e,...g]:e.toSpliced(Q,1,...g)
let I=n,E=0,a=0
for(const A of s){const t=A==="new"?a:a++
if(A==="new")I=widened$1(I,E++)
else if(typeof A==="number"){I=pickedAxis(I,E,checkIndex("slice",A,t,n.shape[t]))}else if(Array.isArray(A)&&A.length<=3){const[t=null,n=null,o=null]=A
I=slicedAxis(I,E++,t,n,o??1)}else if(A===null||A===void 0)E++
else{const n=describe(A)
throw new LensorError("type",`Cannot slice axis ${t}: expected an index or [start, stop, step], found ${n}`)}}return relaid(n,I)}function transpose(A,t){const n=ndarray(A)
return relaid(n,permuted(n,t))}function swapAxes(A,t,n){const o=ndarray(A)
const e=o.shape.length
const r=checkAxis("swap axes",t,e)
const B=checkAxis("swap axes",n,e)
return transpose(o,o.shape.map((A,t)=>t===r?B:t===B?r:t))}function flip(A,t){const n=ndarray(A)
const o=checkAxes("flip",t??n.shape.map((A,t)=>t),n.shape.length)
return relaid(n,o.reduce(flipped,n))}function reshape(A,t){const n=ndarray(A)
const o=inferShape(countOf(n.shape),t)
const e=reshaped(n,o)
return e?relaid(n,e):relaid(copy$1(n),packed(o))}function ravel(A){return reshape(A,[-1])}function broadcastTo(A,t){const n=ndarray(A)
return relaid(n,broadcasted(n,t))}function expandDims(A,t){const n=ndarray(A)
const o=Array.isArray(t)?t.length:1
const e=checkAxes("expand",t,n.shape.length+o).sort((A,t)=>A-t)
return relaid(n,e.reduce(widened$1,n))}function squeeze(A,t){const n=ndarray(A)
const o=n.shape.length
const e=t===void 0?n.shape.flatMap((A,t)=>A===1?[t]:[]):checkAxes("squeeze",t,o)
const r=e.find(A=>n.shape[A]!==1)
if(r!==void 0){throw new LensorError("shape",`Cannot squeeze axis ${r} of ${showShape(n.shape)}: it has more than one element`)}const keep=A=>A.filter((A,t)=>!e.includes(t))
return relaid(n,{shape:keep(n.shape),stride:keep(n.stride),offset:n.offset})}function widened$1({shape:A,stride:t,offset:n},o){return{shape:A.toSpliced(o,0,1),stride:t.toSpliced(o,0,0),offset:n}}
// ndarray/_promote.ts
function promote(A,t){checkComputable(A)
checkComputable(t)
if(A===t||t==="bool")return A
if(A==="bool")return t
const n=kindOf(A)
const o=kindOf(t)
const e=bytesOf(A)
const r=bytesOf(t)
if(n==="float"&&o==="float")return e===r?"float32":e>r?A:t
if(n==="float")return widened(A,t)
if(o==="float")return widened(t,A)
if(n===o)return e>r?A:t
const[B,Q]=n==="int"?[A,t]:[t,A]
const g=Math.max(bytesOf(B),2*bytesOf(Q))
return g>8?"float64":`int${g*8}`}function promoteAll(A){A.forEach(checkComputable)
const of=t=>A.filter(A=>kindOf(A)===t)
const t=of("float")
const n=[...of("uint"),...of("int")]
if(t.length){const A=t.reduce(promote)
return n.map(t=>promote(A,t)).reduce(promote,A)}const o=[of("uint"),of("int")].filter(A=>A.length).map(A=>A.reduce(promote))
return o.length?o.reduce(promote):A[0]}function realOf(A){checkComputable(A)
if(kindOf(A)==="float")return A
return bytesOf(A)===1?"float16":bytesOf(A)===2?"float32":"float64"}function jointRealOf(A,t){if(kindOf(A)==="float"||kindOf(t)==="float")return promote(A,t)
return bytesOf(A)>bytesOf(t)?realOf(A):realOf(t)}function floatOf(A){checkComputable(A)
return kindOf(A)==="float"?A:"float64"}function longOf(A){checkComputable(A)
return kindOf(A)==="float"?A:kindOf(A)==="uint"?"uint64":"int64"}function checkComputable(A){if(kindOf(A)!=="complex"&&!A.startsWith("float8"))return
throw new LensorError("unsupported",`Cannot compute with ${A}: it is stored and cast only; cast it to float32`)}function widened(A,t){const n=bytesOf(t)
const o=n===1?2:n===2?4:8
return bytesOf(A)>=o?A:o===4?"float32":"float64"}
// ndarray/linalg/_stack.ts
function stackOf(A,t,{square:n=false,finite:o=false}={},e=false){const r=ndarray(t)
const{shape:B}=r
if(B.length<2){throw new LensorError("shape",`Cannot ${A} ${showShape(B)}: a matrix has two axes; use reshape or expandDims`)}const Q=B.slice(0,-2)
const[g,s]=B.slice(-2)
if(n&&g!==s){throw new LensorError("shape",`Cannot ${A} ${showShape(B)}: the last two axes must be equal`)}const I=e?toTensor(r).data:doubles(r)
if(o)checkFinite(A,I)
return{batch:Q,count:countOf(Q),rows:g,cols:s,data:I,dtype:preciseOf(r.dtype)}}function nativeStackOf(A,t,n=false){const o=ndarray(t)
const e=preciseOf(o.dtype)
return{...stackOf(A,asType(o,e),{square:n},true),dtype:e}}function kernelsFor(A,t){return t==="float64"?A:A.single}function zerosOf(A,t){try{return A==="float64"?new Float64Array(t):new Float32Array(t)}catch(A){const n=`Cannot make a result of ${t} numbers: there is no room for so many`
throw new LensorError("limit",`${n}; fullMatrices: false and mode "reduced" ask for less`,{cause:A})}}function numbersIn(A,t){return toTensor(asType(A,t)).data}function doubles(A){return toTensor(asType(A,"float64")).data}function preciseOf(...A){const single=A=>kindOf(promote(A,A))==="float"&&A!=="float64"
return A.every(single)?"float32":"float64"}function checkFinite(A,t){for(let n=0;n<t.length;n++){if(Number.isFinite(t[n]))continue
throw new LensorError("range",`Cannot ${A} an array that holds ${t[n]}: replace it first, with nanToNum or where`)}}function result(A,t,n){const o=t==="float64"||A instanceof Float32Array
return viewOf(o?A:cast(A,"float64",t),t,n)}function matrix(A,t,n=0){return{data:A,at:n,down:t,along:1}}function part(A,t,n){return{data:A.data,at:A.at+t*A.down+n*A.along,down:A.down,along:A.along}}function turned(A){return{data:A.data,at:A.at,down:A.along,along:A.down}}function pitchOf(A){return A%64===0?A+8:A}function copyMatrix(A,t,n,o){const e=A.data
const r=t.data
for(let B=0;B<n;B++){let n=A.at+B*A.down,Q=t.at+B*t.down
if(A.along===1&&t.along===1){if(o>32)e.set(r.subarray(Q,Q+o),n)
else for(let A=0;A<o;A++)e[n+A]=r[Q+A]}else{for(let B=0;B<o;B++,n+=A.along,Q+=t.along)e[n]=r[Q]}}}
// ndarray/linalg/_triangles.ts
function solveTriangle(A,t,n,o,e,r,B){if(n<=z)return A.solveLeft(t,n,o,e,r,B)
const Q=halfOf(n)
const g=n-Q
const s=part(o,0,0)
const I=part(o,Q,0)
if(r){solveTriangle(A,part(t,Q,Q),g,I,e,r,B)
A.product(-1,s,part(t,0,Q),I,Q,g,e)
solveTriangle(A,t,Q,s,e,r,B)}else{solveTriangle(A,t,Q,s,e,r,B)
A.product(-1,I,part(t,Q,0),s,g,Q,e)
solveTriangle(A,part(t,Q,Q),g,I,e,r,B)}}function solveTriangleRight(A,t,n,o,e){if(n<=j)return A.solveRight(t,n,o,e)
const r=n<=z?j:halfOf(n)
const B=n-r
const Q=part(o,0,r)
solveTriangleRight(A,t,r,o,e)
A.product(-1,Q,o,part(t,0,r),e,r,B)
solveTriangleRight(A,part(t,r,r),B,Q,e)}const z=16
const j=8
function halfOf(A){return A<=z?A>>1:A+z>>1&-8}
// ndarray/linalg/cholesky.ts
function cholesky(A,t={}){const n="find the Cholesky factor of"
checkOptions(n,t,["upper"])
const{batch:o,count:e,rows:r,data:B,dtype:Q}=nativeStackOf(n,A,true)
const g=pitchOf(r)
const s=zerosOf(Q,e*r*r)
const{upper:I=false}=t
withDense(r*g,A=>{const t=kernelsFor(A,Q)
const E=matrix(t.room(r*g),g)
for(let A=0;A<e;A++){const e=matrix(B,r,A*r*r)
const Q=matrix(s,r,A*r*r)
copyMatrix(E,I?turned(e):e,r,r)
const g=factor(t,E,r,0)
if(g>=0){const t=o.length?`matrix ${A} of the stack`:"the matrix"
const e=`Cannot ${n} ${t}: it is not positive definite (pivot ${g} is not above 0)`
throw new LensorError("range",`${e}; add a small multiple of the identity, or use eigh`)}for(let A=0;A<r;A++)copyMatrix(part(I?turned(Q):Q,A,0),part(E,A,0),1,A+1)}})
return result(s,Q,[...o,r,r])}function factor(A,t,n,o){if(n<=_)return small(t,n,o)
const e=halfOf(n)
const r=n-e
const B=part(t,e,0)
const Q=part(t,e,e)
const g=factor(A,t,e,o)
if(g>=0)return g
solveTriangleRight(A,turned(t),e,B,r)
takeSquare(A,Q,B,r,e)
return factor(A,Q,r,o+e)}const _=16
const AA=64
function takeSquare(A,t,n,o,e){if(o<=AA)return A.product(-1,t,n,turned(n),o,e,o)
const r=halfOf(o)
const B=o-r
const Q=part(n,r,0)
takeSquare(A,t,n,r,e)
A.product(-1,part(t,r,0),Q,turned(n),B,e,r)
takeSquare(A,part(t,r,r),Q,B,e)}function small({data:A,at:t,down:n},o,e){for(let r=0;r<o;r++){const B=t+r*n
let Q=A[B+r]
for(let t=0;t<r;t++)Q-=A[B+t]*A[B+t]
if(Q<=0)return e+r
const g=Math.sqrt(Q)
A[B+r]=g
for(let e=r+1;e<o;e++){const o=t+e*n
let Q=A[o+r]
for(let t=0;t<r;t++)Q-=A[o+t]*A[B+t]
A[o+r]=Q/g}}return-1}
// kernels/_ndarray_wasm.ts
const elements=()=>`\nAGFzbQEAAAABFARgAn9/AGABfwBgAX8BfWABewF7AxsaAAAAAAAAAAAAAAAAAAAAAAMAAAAAAAEBAgIEBQFwAQEBBQQBAUNDBqUBHn8AQZAwC3\n8AQZCwAgt/AEGACAt/AEGQsAQLfwBBgIACC38AQQALfwBBAQt/AEECC38AQQMLfwBBBAt/AEEFC38AQQALfwBBAQt/AEECC38AQQMLfwBBCAt/\nAEEQC38AQYAQC38AQRgLfwBBxAALfwBB0AALfwBB4AALfwBB6AALfwBB8AALfwBBAAt/AEEBC38AQQILfwBBAwt/AEEEC38AQQoLB5ACGgVhZG\nQzMgAACnN1YnRyYWN0MzIAAQptdWx0aXBseTMyAAIIZGl2aWRlMzIAAwltYXhpbXVtMzIABAltaW5pbXVtMzIABQVhZGQ2NAAGCnN1YnRyYWN0\nNjQABwptdWx0aXBseTY0AAgIZGl2aWRlNjQACQltYXhpbXVtNjQACgltaW5pbXVtNjQACwdlcXVhbDMyAAwKbm90RXF1YWwzMgANBmxlc3MzMg\nAOC2xlc3NFcXVhbDMyAA8FZXhwMzIAEQZzcXJ0MzIAEgZzcXJ0NjQAEwVsb2czMgAUBnRhbmgzMgAVBXN1bTMyABYIYmxvY2tzMzIAFwVtYXgz\nMgAYBW1pbjMyABkGbWVtb3J5AgAJBgEAQQELAAwBCAr+WxrKAwICfwN7QQAhAgEBIABBAnRBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAn\nsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT9\n6wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/eQBIAJFDQAaIAUgBv3lASACQQFGDQAaIA\nUgBv3mASACQQJGDQAaIAUgBv3nASACQQNGDQAaIAYgBf3rASAGIAX96gEgAkEERhshBiAFIAYgBSAF/UL9UgshBSABIAT9CwQAIAEgBf0LBBAg\nAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95g\nEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsL\nygMCAn8De0EBIQIBASAAQQJ0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX95AEgAkUNABogBC\nAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1SCyEEAnsB\nIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3kASACRQ0AGiAFIAb95QEgAkEBRg0AGiAFIAb95gEgAkECRg0AGiAFIAb95wEgAkEDRg0AGiAGIAX96w\nEgBiAF/eoBIAJBBEYbIQYgBSAGIAUgBf1C/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAE\nACEEIAP9AASAgAIhBSAEIAX95AEgAkUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP\n3qASACQQRGGyEFIAQgBSAEIAT9Qv1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBAiECAQEgAEECdEGQMGohACABQZAwRgRAQZAw\nIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nAS\nACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb95AEgAkUNABogBSAG\n/eUBIAJBAUYNABogBSAG/eYBIAJBAkYNABogBSAG/ecBIAJBA0YNABogBiAF/esBIAYgBf3qASACQQRGGyEGIAUgBiAFIAX9Qv1SCyEFIAEgBP\n0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASAC\nQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9Ugv9CwQAIANBEGohAy\nABQRBqIQEMAQsLCwvKAwICfwN7QQMhAgEBIABBAnRBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQg\nBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIA\nQgBP1C/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/eQBIAJFDQAaIAUgBv3lASACQQFGDQAaIAUgBv3mASACQQJGDQAaIAUgBv3nASAC\nQQNGDQAaIAYgBf3rASAGIAX96gEgAkEERhshBiAFIAYgBSAF/UL9UgshBSABIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0\nsEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0A\nGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsLygMCAn8De0EEIQIBASAAQQJ0QZAwai\nEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX95AEgAkUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJB\nAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv\n3kASACRQ0AGiAFIAb95QEgAkEBRg0AGiAFIAb95gEgAkECRg0AGiAFIAb95wEgAkEDRg0AGiAGIAX96wEgBiAF/eoBIAJBBEYbIQYgBSAGIAUg\nBf1C/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX95AEgAk\nUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1S\nC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBBSECAQEgAEECdEGQMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBC\nAB/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEg\nAkEERhshBSAEIAUgBCAE/UL9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb95AEgAkUNABogBSAG/eUBIAJBAUYNABogBSAG/eYBIAJBAk\nYNABogBSAG/ecBIAJBA0YNABogBiAF/esBIAYgBf3qASACQQRGGyEGIAUgBiAFIAX9Qv1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsL\nBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIA\nQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwvKAwICfwN7QQAh\nAgEBIABBA3RBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg\n0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VILIQQCewEgAf0ABBAhBSAB\n/QAEkIACIQYgBSAG/fABIAJFDQAaIAUgBv3xASACQQFGDQAaIAUgBv3yASACQQJGDQAaIAUgBv3zASACQQNGDQAaIAYgBf33ASAGIAX99gEgAk\nEERhshBiAFIAYgBSAF/Uj9UgshBSABIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICA\nAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQ\nUgBCAFIAQgBP1I/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsLygMCAn8De0EBIQIBASAAQQN0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsE\nQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBS\nAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3wASACRQ0AGiAFIAb98QEgAkEBRg0A\nGiAFIAb98gEgAkECRg0AGiAFIAb98wEgAkEDRg0AGiAGIAX99wEgBiAF/fYBIAJBBEYbIQYgBSAGIAUgBf1I/VILIQUgASAE/QsEACABIAX9Cw\nQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF\n/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCw\nsLC8oDAgJ/A3tBAiECAQEgAEEDdEGQMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/fABIAJFDQAa\nIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9UgshBA\nJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb98AEgAkUNABogBSAG/fEBIAJBAUYNABogBSAG/fIBIAJBAkYNABogBSAG/fMBIAJBA0YNABogBiAF\n/fcBIAYgBf32ASACQQRGGyEGIAUgBiAFIAX9SP1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/\n0ABAAhBCAD/QAEgIACIQUgBCAF/fABIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAF\nIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwvKAwICfwN7QQMhAgEBIABBA3RBkDBqIQAgAUGQMEYEQE\nGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX9\n8wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/fABIAJFDQAaIA\nUgBv3xASACQQFGDQAaIAUgBv3yASACQQJGDQAaIAUgBv3zASACQQNGDQAaIAYgBf33ASAGIAX99gEgAkEERhshBiAFIAYgBSAF/Uj9UgshBSAB\nIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98Q\nEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VIL/QsEACADQRBq\nIQMgAUEQaiEBDAELCwsLygMCAn8De0EEIQIBASAAQQN0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBS\nAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQg\nBSAEIAT9SP1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3wASACRQ0AGiAFIAb98QEgAkEBRg0AGiAFIAb98gEgAkECRg0AGiAFIAb98w\nEgAkEDRg0AGiAGIAX99wEgBiAF/fYBIAJBBEYbIQYgBSAGIAUgBf1I/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAA\nIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0\nYNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBBSECAQEgAEEDdEGQ\nMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/fABIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yAS\nACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAF\nIAb98AEgAkUNABogBSAG/fEBIAJBAUYNABogBSAG/fIBIAJBAkYNABogBSAG/fMBIAJBA0YNABogBiAF/fcBIAYgBf32ASACQQRGGyEGIAUgBi\nAFIAX9SP1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/fAB\nIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/U\nj9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwuhAwIDfwR7QQAhAgEB/QwBAQEBAQEBAQEBAQEBAQEBIQVBACEDIABBAnQhAANAIAMgAEkEQAJ7\nAQEgA0GQMGr9AAQAIQYgA0GQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkECRg0AGiAGIAf9RQsCewEgA0EQai\nEEIARBkDBq/QAEACEGIARBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAkYNABogBiAH/UUL/YUBIQYCewEg\nA0EgaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1DIAJBAkYNABogByAI/UULAnsBIA\nNBMGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9QyACQQJGDQAaIAcgCP1FC/2FASEH\nIANBAnYgAWogBiAH/WUgBf1O/QsEACADQUBrIQMMAQsLC6EDAgN/BHtBASECAQH9DAEBAQEBAQEBAQEBAQEBAQEhBUEAIQMgAEECdCEAA0AgAy\nAASQRAAnsBASADQZAwav0ABAAhBiADQZCwAmr9AAQAIQcgBiAH/UEgAkUNABogBiAH/UIgAkEBRg0AGiAGIAf9QyACQQJGDQAaIAYgB/1FCwJ7\nASADQRBqIQQgBEGQMGr9AAQAIQYgBEGQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkECRg0AGiAGIAf9RQv9hQ\nEhBgJ7ASADQSBqIQQgBEGQMGr9AAQAIQcgBEGQsAJq/QAEACEIIAcgCP1BIAJFDQAaIAcgCP1CIAJBAUYNABogByAI/UMgAkECRg0AGiAHIAj9\nRQsCewEgA0EwaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1DIAJBAkYNABogByAI/U\nUL/YUBIQcgA0ECdiABaiAGIAf9ZSAF/U79CwQAIANBQGshAwwBCwsLoQMCA38Ee0ECIQIBAf0MAQEBAQEBAQEBAQEBAQEBASEFQQAhAyAAQQJ0\nIQADQCADIABJBEACewEBIANBkDBq/QAEACEGIANBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAkYNABogBi\nAH/UULAnsBIANBEGohBCAEQZAwav0ABAAhBiAEQZCwAmr9AAQAIQcgBiAH/UEgAkUNABogBiAH/UIgAkEBRg0AGiAGIAf9QyACQQJGDQAaIAYg\nB/1FC/2FASEGAnsBIANBIGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9QyACQQJGDQ\nAaIAcgCP1FCwJ7ASADQTBqIQQgBEGQMGr9AAQAIQcgBEGQsAJq/QAEACEIIAcgCP1BIAJFDQAaIAcgCP1CIAJBAUYNABogByAI/UMgAkECRg0A\nGiAHIAj9RQv9hQEhByADQQJ2IAFqIAYgB/1lIAX9Tv0LBAAgA0FAayEDDAELCwuhAwIDfwR7QQMhAgEB/QwBAQEBAQEBAQEBAQEBAQEBIQVBAC\nEDIABBAnQhAANAIAMgAEkEQAJ7AQEgA0GQMGr9AAQAIQYgA0GQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkEC\nRg0AGiAGIAf9RQsCewEgA0EQaiEEIARBkDBq/QAEACEGIARBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAk\nYNABogBiAH/UUL/YUBIQYCewEgA0EgaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1D\nIAJBAkYNABogByAI/UULAnsBIANBMGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9Qy\nACQQJGDQAaIAcgCP1FC/2FASEHIANBAnYgAWogBiAH/WUgBf1O/QsEACADQUBrIQMMAQsLC/wCAgF/BHsgAEEI/QkCAP3qAUEM/QkCAP3rASEA\nIABBACEBIAFBAnRBGGr9CQIA/eYBQQEhASABQQJ0QRhq/QkCAP3kASECIAJBASEBIAFBAnRBGGr9CQIA/eUBIQMgACADQQIhASABQQJ0QRhq/Q\nkCAP3mAf3lASADQQMhASABQQJ0QRhq/QkCAP3mAf3lASEAIAAgAP3mASEDQQYhASABQQJ0QRhq/QkCACAAQQchASABQQJ0QRhq/QkCAP3mAf3k\nASADQQghASABQQJ0QRhq/QkCAP3mAf3kASEEQQQhASABQQJ0QRhq/QkCACAAQQUhASABQQJ0QRhq/QkCAP3mAf3kASADIAT95gH95AEhBEEJIQ\nEgAUECdEEYav0JAgAgACADIAT95gH95AH95AEhACACQRD9CQIA/bEBIQIgAkEB/awBIQNBFP0JAgAhBCADIAT9rgFBF/2rASEFIAIgA/2xASAE\n/a4BQRf9qwEhAiAAIAX95gEgAv3mAQvzBAIEfwl7QZAwIQIgAEECdEGQMGohAANAIAIgAEkEQCAAIAJBgBBqIgMgACADSRshAwEBQQAhBCAEQQ\nJ0QRhq/QkCACEGQQEhBCAEQQJ0QRhq/QkCACEHQQIhBCAEQQJ0QRhq/QkCACEIQQMhBCAEQQJ0QRhq/QkCACEJ/QwAAAAAAAAAAAAAAAAAAAAA\nIQogAiEEQZCwBCEFA0AgAyAESwRAIAT9AAQAIQsgCyAG/eYBIAf95AEhDCAMIAf95QEhDSAFIAsgDSAI/eYB/eUBIA0gCf3mAf3lAf0LBAAgBS\nAMQRf9qwH9CwSAECAKIAtBAf2rAf25ASEKIARBEGohBCAFQRBqIQUMAQsLIApBCiEEIARBAnRBGGr9CQIAQQH9qwH9PP1TRQRAIAEhBCADIAJr\nIQNBBCEFIAVBAnRBGGr9CQIAIQZBBSEFIAVBAnRBGGr9CQIAIQdBBiEFIAVBAnRBGGr9CQIAIQhBByEFIAVBAnRBGGr9CQIAIQlBCCEFIAVBAn\nRBGGr9CQIAIQpBCSEFIAVBAnRBGGr9CQIAIQtBkLAEIQUgA0GQsARqIQMDQCAFIANJBEAgBf0ABAAhDCAMIAz95gEhDSAIIAwgCf3mAf3kASAN\nIAr95gH95AEhDiAGIAwgB/3mAf3kASANIA795gH95AEhDiAEIAsgDCANIA795gH95AH95AEgBf0ABIAQ/a4B/QsEACAFQRBqIQUgBEEQaiEEDA\nELCwUgAiEEIAEhBQNAIAMgBEsEQCAFIAT9AAQAEBD9CwQAIARBEGohBCAFQRBqIQUMAQsLCyACQYAQaiECIAFBgBBqIQEMAQsLCzkBAX9BACEC\nIABBAnQhAANAIAIgAEkEQCABIAJqIAJBkDBq/QAEAP3jAf0LBAAgAkEQaiECDAELCws5AQF/QQAhAiAAQQN0IQADQCACIABJBEAgASACaiACQZ\nAwav0ABAD97wH9CwQAIAJBEGohAgwBCwsLsQcCB3sCf0EAIQkgAEECdCEKA0AgCSAKSQRAIAlBkDBq/QAEACEGIAZBxAD9CQIA/UMhAiAGQcgA\n/QkCAP3mASAGIAL9UiEDIANB0AD9CQIA/bEBQRf9rAEhBSADIAVBF/2rAf2xASEEIAUgAkHUAP0JAgD9Tv2xASEHIAT9XyECIAf9/gEhBUEDIQ\nAgAEEDdEHwAGr9CgMAIQMgAiAD/fEBIAIgA/3wAf3zASEIIAggCP3yASECQQkhACAAQQN0QfAAav0KAwAhAwFBCCEAIAMgAv3yAQEgAEEDdEHw\nAGr9CgMA/fABIQMBAUEHIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBBiEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEFIQAgAy\nAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBBCEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBQQMhACADIAL98gEBIABBA3RB8ABq/QoDAP3w\nASEDIAVBACEAIABBA3RB8ABq/QoDAP3yASAIIAj98AEgA/3yAf3wASEFASAEIAT9DQgJCgsMDQ4PCAkKCwwNDg/9XyECIAcgB/0NCAkKCwwNDg\n8ICQoLDA0OD/3+ASEEQQMhACAAQQN0QfAAav0KAwAhAyACIAP98QEgAiAD/fAB/fMBIQcgByAH/fIBIQJBCSEAIABBA3RB8ABq/QoDACEDAUEI\nIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQchACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEGIQAgAyAC/fIBASAAQQN0QfAAav\n0KAwD98AEhAwEBQQUhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEEIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBAyEAIAMgAv3y\nAQEgAEEDdEHwAGr9CgMA/fABIQMgBEEAIQAgAEEDdEHwAGr9CgMA/fIBIAcgB/3wASAD/fIB/fABIQIBASAF/V4gAv1e/Q0AAQIDBAUGBxAREh\nMUFRYXIQL9DAAAgP8AAID/AACA/wAAgP8gAiAG/QwAAAAAAAAAAAAAAAAAAAAA/UH9UiEC/QwAAMB/AADAfwAAwH8AAMB/IAIgBv0MAAAAAAAA\nAAAAAAAAAAAAAP1D/VIhAiABIAlqIAIgBiAG/QwAAIB/AACAfwAAgH8AAIB//UP9Uv0LBAAgCUEQaiEJDAELCwvjCAIFewJ/QQAhByAAQQJ0IQ\ngDQCAHIAhJBEAgB0GQMGr9AAQAIQUgBf3gAUHMAP0JAgD96gEhBCAE/V8hAiACIAL98AEhAgFBASEAIABBA3RB8ABq/QoDACEDQQIhACACIAP9\n8gEBIABBA3RB8ABq/QoDAP3wASEGIAIgBkECIQAgAEEDdEHwAGr9CgMA/fEBQQAhACAAQQN0QfAAav0KAwD98gH98QEhAkESIQAgAEEDdEHwAG\nr9CgMAIQMBQREhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAQFBECEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBQQ8hACADIAL98gEB\nIABBA3RB8ABq/QoDAP3wASEDAUEOIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQ0hACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAU\nEMIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBCyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEKIQAgAyAC/fIBASAAQQN0QfAA\nav0KAwD98AEhAwFBAyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIAL98gEhAyAGQeAA/QoDAP3OAUE0/csBIQIgAiAD/fIBIAJBAyEAIABBA3\nRB8ABq/QoDAP3xAf3wASECIAIgAkHoAP0KAwD98AH98wEhBgEgBCAE/Q0ICQoLDA0ODwgJCgsMDQ4P/V8hAiACIAL98AEhAgFBASEAIABBA3RB\n8ABq/QoDACEDQQIhACACIAP98gEBIABBA3RB8ABq/QoDAP3wASEEIAIgBEECIQAgAEEDdEHwAGr9CgMA/fEBQQAhACAAQQN0QfAAav0KAwD98g\nH98QEhAkESIQAgAEEDdEHwAGr9CgMAIQMBQREhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAQFBECEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA\n/fABIQMBQQ8hACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEOIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQ0hACADIAL98gEBIA\nBBA3RB8ABq/QoDAP3wASEDAUEMIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBCyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEK\nIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBAyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIAL98gEhAyAEQeAA/QoDAP3OAUE0/csBIQ\nIgAiAD/fIBIAJBAyEAIABBA3RB8ABq/QoDAP3xAf3wASECIAIgAkHoAP0KAwD98AH98wEhAiAG/V4gAv1e/Q0AAQIDBAUGBxAREhMUFRYXIQIg\nASAHaiACIAVB2AD9CQIA/U79UP0LBAAgB0EQaiEHDAELCwuyAgIIewF/QYAI/QAEACEBQZAI/QAEACECQaAI/QAEACEDQbAI/QAEACEEQcAI/Q\nAEACEFQdAI/QAEACEGQeAI/QAEACEHQfAI/QAEACEIQZAwIQkgAEECdEGQMGohAANAIAkgAEkEQCABIAn9XQMA/V/98AEhASACIAn9XQMI/V/9\n8AEhAiADIAn9XQMQ/V/98AEhAyAEIAn9XQMY/V/98AEhBCAFIAn9XQMg/V/98AEhBSAGIAn9XQMo/V/98AEhBiAHIAn9XQMw/V/98AEhByAIIA\nn9XQM4/V/98AEhCCAJQUBrIQkMAQsLQYAIIAH9CwQAQZAIIAL9CwQAQaAIIAP9CwQAQbAIIAT9CwQAQcAIIAX9CwQAQdAIIAb9CwQAQeAIIAf9\nCwQAQfAIIAj9CwQAC7IDAgx7An9BgAj9AAQAIQFBkAj9AAQAIQJBoAj9AAQAIQNBsAj9AAQAIQRBkDAhDSAAQQJ0QZAwaiEAA0AgDSAASQRAIA\n39AAQAIQUgDf0ABBAhBiAN/QAEICEHIA39AAQwIQggDf0ABEAhCSAN/QAEUCEKIA39AARgIQsgDf0ABHAhDCANQYAIaiEOIA1BgAFqIQ0DQCAN\nIA5JBEAgBSAN/QAEAP3kASEFIAYgDf0ABBD95AEhBiAHIA39AAQg/eQBIQcgCCAN/QAEMP3kASEIIAkgDf0ABED95AEhCSAKIA39AARQ/eQBIQ\nogCyAN/QAEYP3kASELIAwgDf0ABHD95AEhDCANQYABaiENDAELCyAFIAn95AEgByAL/eQB/eQBIQUgBiAK/eQBIAggDP3kAf3kASEGIAEgBf1f\n/fABIQEgAiAFIAX9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASECIAMgBv1f/fABIQMgBCAGIAb9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASEEDAELC0\nGACCAB/QsEAEGQCCAC/QsEAEGgCCAD/QsEAEGwCCAE/QsEAAu7AgMEewJ/An1BASEFAUGQMP0ABAAhASABIQIgASEDIAEhBEGQMCEGIABBAnRB\nkDBqIQADQCAGIABJBEAgBQR7IAEgBv0ABAD96QEFIAEgBv0ABAD96AELIQEgBQR7IAIgBv0ABBD96QEFIAIgBv0ABBD96AELIQIgBQR7IAMgBv\n0ABCD96QEFIAMgBv0ABCD96AELIQMgBQR7IAQgBv0ABDD96QEFIAQgBv0ABDD96AELIQQgBkFAayEGDAELCyABIAL96QEgAyAE/ekB/ekBIAEg\nAv3oASADIAT96AH96AEgBRshASABIAEgAf0NCAkKCwwNDg8ICQoLDA0OD/3pASABIAEgAf0NCAkKCwwNDg8ICQoLDA0OD/3oASAFGyEBIAH9Hw\nAhByAB/R8BIQggByAIlyAHIAiWIAUbC7sCAwR7An8CfUEAIQUBQZAw/QAEACEBIAEhAiABIQMgASEEQZAwIQYgAEECdEGQMGohAANAIAYgAEkE\nQCAFBHsgASAG/QAEAP3pAQUgASAG/QAEAP3oAQshASAFBHsgAiAG/QAEEP3pAQUgAiAG/QAEEP3oAQshAiAFBHsgAyAG/QAEIP3pAQUgAyAG/Q\nAEIP3oAQshAyAFBHsgBCAG/QAEMP3pAQUgBCAG/QAEMP3oAQshBCAGQUBrIQYMAQsLIAEgAv3pASADIAT96QH96QEgASAC/egBIAMgBP3oAf3o\nASAFGyEBIAEgASAB/Q0ICQoLDA0ODwgJCgsMDQ4P/ekBIAEgASAB/Q0ICQoLDA0ODwgJCgsMDQ4P/egBIAUbIQEgAf0fACEHIAH9HwEhCCAHIA\niXIAcgCJYgBRsLC6sCCABBCAsIAACyQgAA0sIAQRALCAAAQEt/AAAAAEEYCyw7qrg/AABASwByMT+Ovr81/v//PkmqKj5arCo9zxwJPJYktToA\nAIA/AACuQgBBxAALDAAAgAAAAABLAAAgQQBB0AALDPMENT8XAAAAAAAAgABB4AALCP8DAAAAAAAAAEHoAAsIAAAAAAAAAEAAQfAAC5gB7zn6/k\nIu5j/+gitlRxX3PwAAAAAAADhDAAAAAAAA8D9VVVVVVVXVP5qZmZmZmck/kiRJkiRJwj8cx3Ecx3G8P0YXXXTRRbc/FDuxEzuxsz8AAAAAAADg\nP1VVVVVVVcU/VVVVVVVVpT8RERERERGBPxdswRZswVY/GqABGqABKj8aoAEaoAH6PjTHVqXjHcc+XJ94t09+kj4=\n`
const product=()=>`\nAGFzbQEAAAABEgJgCH9/f39/f39/AGADf39/AAMEAwEAAAQFAXABAQEFBAEBamoGLAZ/AEGAgAMLfwBBgIAEC38AQYCADAt/AEGQkMwAC38AQZ\nCQjAELfwBBgAILByIDB3Byb2R1Y3QAAQt3aWRlUHJvZHVjdAACBm1lbW9yeQIACQYBAEEBCwAK/R4DUwECf0GAgAMhAyACQQV0QYCAA2ohAgNA\nIAMgAkkEQCABKAIAIABqIQQgAyAE/QAEAP0LBAAgAyAE/QAEEP0LBBAgA0EgaiEDIAFBBGohAQwBCwsLkg8CDnsNfyAAIRYgASEXAQEBAQEBQQ\nAhGQNAIBcgGUoEQEGAAiIAIBcgGWsiASAAIAFIGyEaIBlFIgEEfyAHRQUgAQshAUEAIRsDQCACIBtKBEBBACEcA0AgBCAcSgRAIAMgG2xBkJCM\nAWogHEEFdGogGUECdEGAgARqIBoQACAGIBtsQZCQzABqIBxBBXRqIR1BACEeA0AgFiAeSgRAIBkgFyAebGpBBHRBgIAMaiEAQYCAAyEfIBpBBX\nRBgIADaiEgIAUgHkECdGwgHWohGAEB/QwAAAAAAAAAAAAAAAAAAAAAIQggCCEJIAghCiAIIQsgCCEMIAghDSAIIQ4gCCEPICBBIGshIQNAIB8g\nIUkEQCAf/QAEACEQIB/9AAQQIRECewFBACEiICJFBEAgAP0JAgAMAQsgAP0JAhwLIRIgCCASIBD95gH95AEhCCAJIBIgEf3mAf3kASEJAnsBQQ\nEhIiAiRQRAIAD9CQIADAELICIEQCAA/QkCBAwBCyAA/QkCHAshEiAKIBIgEP3mAf3kASEKIAsgEiAR/eYB/eQBIQsCewFBAiEiICJFBEAgAP0J\nAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgAP0JAhwLIRIgDCASIBD95gH95AEhDCANIBIgEf\n3mAf3kASENAnsBQQMhIiAiRQRAIAD9CQIADAELICJBAUYEQCAA/QkCBAwBCyAiQQJGBEAgAP0JAggMAQsgIkEDRgRAIAD9CQIMDAELIAD9CQIc\nCyESIA4gEiAQ/eYB/eQBIQ4gDyASIBH95gH95AEhDyAf/QAEICEQIB/9AAQwIRECewFBBCEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDA\nELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9\nCQIcCwshEiAIIBIgEP3mAf3kASEIIAkgEiAR/eYB/eQBIQkCewFBBSEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/Q\nkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAKIBIg\nEP3mAf3kASEKIAsgEiAR/eYB/eQBIQsCewFBBiEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBE\nAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAMIBIgEP3mAf3kASEMIA0g\nEiAR/eYB/eQBIQ0CewFBByEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIk\nEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAOIBIgEP3mAf3kASEOIA8gEiAR/eYB/eQBIQ8g\nH0FAayEfIABBIGohAAwBCwsgHyAgSQRAIB/9AAQAIRAgH/0ABBAhEQJ7AUEAIR8gH0UEQCAA/QkCAAwBCyAA/QkCHAshEgJ7AUEBIR8gH0UEQC\nAA/QkCAAwBCyAfBEAgAP0JAgQMAQsgAP0JAhwLIRMCewFBAiEfIB9FBEAgAP0JAgAMAQsgH0EBRgRAIAD9CQIEDAELIB9BAkYEQCAA/QkCCAwB\nCyAfQQNGBEAgAP0JAgwMAQsgAP0JAhwLIRQCewFBAyEfIB9FBEAgAP0JAgAMAQsgH0EBRgRAIAD9CQIEDAELIB9BAkYEQCAA/QkCCAwBCyAfQQ\nNGBEAgAP0JAgwMAQsgAP0JAhwLIRUgCCASIBD95gH95AEhCCAJIBIgEf3mAf3kASEJIAogEyAQ/eYB/eQBIQogCyATIBH95gH95AEhCyAMIBQg\nEP3mAf3kASEMIA0gFCAR/eYB/eQBIQ0gDiAVIBD95gH95AEhDiAPIBUgEf3mAf3kASEPCwEgASEAAQEgGCAABHsgCAUgGP0ABAAgCP3kAQv9Cw\nQAIBggAAR7IAkFIBj9AAQQIAn95AEL/QsEECAYIAVqIR8gASEAAQEgHyAABHsgCgUgH/0ABAAgCv3kAQv9CwQAIB8gAAR7IAsFIB/9AAQQIAv9\n5AEL/QsEECAFQQF0IBhqIR8gASEAAQEgHyAABHsgDAUgH/0ABAAgDP3kAQv9CwQAIB8gAAR7IA0FIB/9AAQQIA395AEL/QsEECAFQQNsIBhqIR\nggASEAAQEgGCAABHsgDgUgGP0ABAAgDv3kAQv9CwQAIBggAAR7IA8FIBj9AAQQIA/95AEL/QsEECAeQQFqIR4MAQsLIBxBAWohHAwBCwsgG0EB\naiEbDAELCyAZQYACaiEZDAELCwuSDwIOew1/IAAhFiABIRcBAQEBAQFBACEZA0AgFyAZSgRAQYACIgAgFyAZayIBIAAgAUgbIRogGUUiAQR/IA\ndFBSABCyEBQQAhGwNAIAIgG0oEQEEAIRwDQCAEIBxKBEAgAyAbbEGQkIwBaiAcQQV0aiAZQQJ0QYCABGogGhAAIAYgG2xBkJDMAGogHEEFdGoh\nHUEAIR4DQCAWIB5KBEAgGSAXIB5sakEFdEGAgAxqIQBBgIADIR8gGkEFdEGAgANqISAgBSAeQQJ0bCAdaiEYAQH9DAAAAAAAAAAAAAAAAAAAAA\nAhCCAIIQkgCCEKIAghCyAIIQwgCCENIAghDiAIIQ8gIEEgayEhA0AgHyAhSQRAIB/9AAQAIRAgH/0ABBAhEQJ7AUEAISIgIkUEQCAA/QoDAAwB\nCyAA/QoDOAshEiAIIBIgEP3yAf3wASEIIAkgEiAR/fIB/fABIQkCewFBASEiICJFBEAgAP0KAwAMAQsgIgRAIAD9CgMIDAELIAD9CgM4CyESIA\nogEiAQ/fIB/fABIQogCyASIBH98gH98AEhCwJ7AUECISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJB\nA0YEQCAA/QoDGAwBCyAA/QoDOAshEiAMIBIgEP3yAf3wASEMIA0gEiAR/fIB/fABIQ0CewFBAyEiICJFBEAgAP0KAwAMAQsgIkEBRgRAIAD9Cg\nMIDAELICJBAkYEQCAA/QoDEAwBCyAiQQNGBEAgAP0KAxgMAQsgAP0KAzgLIRIgDiASIBD98gH98AEhDiAPIBIgEf3yAf3wASEPIB/9AAQgIRAg\nH/0ABDAhEQJ7AUEEISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBE\nAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDAELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAggEiAQ/fIB/fABIQggCSASIBH98gH98AEhCQJ7AUEF\nISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIk\nEFRgRAIAD9CgMoDAELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAogEiAQ/fIB/fABIQogCyASIBH98gH98AEhCwJ7AUEGISIgIkUEQCAA/QoD\nAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDA\nELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAwgEiAQ/fIB/fABIQwgDSASIBH98gH98AEhDQJ7AUEHISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAg\nAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDAELICJBBkYEeyAA/Q\noDMAUgAP0KAzgLCyESIA4gEiAQ/fIB/fABIQ4gDyASIBH98gH98AEhDyAfQUBrIR8gAEFAayEADAELCyAfICBJBEAgH/0ABAAhECAf/QAEECER\nAnsBQQAhHyAfRQRAIAD9CgMADAELIAD9CgM4CyESAnsBQQEhHyAfRQRAIAD9CgMADAELIB8EQCAA/QoDCAwBCyAA/QoDOAshEwJ7AUECIR8gH0\nUEQCAA/QoDAAwBCyAfQQFGBEAgAP0KAwgMAQsgH0ECRgRAIAD9CgMQDAELIB9BA0YEQCAA/QoDGAwBCyAA/QoDOAshFAJ7AUEDIR8gH0UEQCAA\n/QoDAAwBCyAfQQFGBEAgAP0KAwgMAQsgH0ECRgRAIAD9CgMQDAELIB9BA0YEQCAA/QoDGAwBCyAA/QoDOAshFSAIIBIgEP3yAf3wASEIIAkgEi\nAR/fIB/fABIQkgCiATIBD98gH98AEhCiALIBMgEf3yAf3wASELIAwgFCAQ/fIB/fABIQwgDSAUIBH98gH98AEhDSAOIBUgEP3yAf3wASEOIA8g\nFSAR/fIB/fABIQ8LASABIQABASAYIAAEeyAIBSAY/QAEACAI/fABC/0LBAAgGCAABHsgCQUgGP0ABBAgCf3wAQv9CwQQIBggBWohHyABIQABAS\nAfIAAEeyAKBSAf/QAEACAK/fABC/0LBAAgHyAABHsgCwUgH/0ABBAgC/3wAQv9CwQQIAVBAXQgGGohHyABIQABASAfIAAEeyAMBSAf/QAEACAM\n/fABC/0LBAAgHyAABHsgDQUgH/0ABBAgDf3wAQv9CwQQIAVBA2wgGGohGCABIQABASAYIAAEeyAOBSAY/QAEACAO/fABC/0LBAAgGCAABHsgDw\nUgGP0ABBAgD/3wAQv9CwQQIB5BAWohHgwBCwsgHEEBaiEcDAELCyAbQQFqIRsMAQsLIBlBgAJqIRkMAQsLCw==\n`

;// kernels/product.ts
function productKernel(){return tA===void 0?tA=makeProductKernel(globalThis.WebAssembly):tA}function makeProductKernel(A){return kernelsOf(product(),A,(A,t)=>{const n=new Int32Array(t,nA,32768)
return{product:A["product"],columns:8,table:n,left:new Float32Array(t,oA,262144),out:new Float32Array(t,eA,262144),right:new Float32Array(t,rA,1081344),wide:{product:A["wideProduct"],columns:4,table:n,left:new Float64Array(t,oA,131072),out:new Float64Array(t,eA,131072),right:new Float64Array(t,rA,540672)}}})}let tA
const nA=65536
const oA=nA+131072
const eA=oA+1048576+2064
const rA=eA+1048576

;// ndarray/_multiply.ts
const BA=256
const QA=1024
const gA=1024
const sA=8
function multiply32(A,t,n,o,e,r,B,Q=(B<8?null:productKernel())){if(!Q||r===0)plain32(A,t,n,o,e,r,B)
else tiled(Q,A,t,n,o,e,r,B)}function tiled(A,t,n,o,e,r,B,Q){const g=A.left.length/QA
const s=A.left.BYTES_PER_ELEMENT
for(let I=0;I<B;I+=QA){const E=Math.min(QA,B-I)
const a=(Math.floor(A.right.length/E)&-8)-sA
for(let B=0;B<Q;B+=Math.min(a,gA)){const i=Math.min(a,gA,Q-B)
const C=i+7&-8
const f=C/A.columns
placeRight(A,e,I,E,B,i)
for(let e=0;e<r;e+=g){const a=Math.min(g,r-e)
const c=n+e*Q+B
packLeft(A.left,o,e,a,I,E)
if(I){for(let n=0;n<a;n++)copy(A.out,n*C,t,c+n*Q,i)}A.product(a+3>>2,E,1,0,f,s*C,0,I>0)
for(let n=0;n<a;n++)copy(t,c+n*Q,A.out,n*C,i)}}}}function packLeft(A,t,n,o,e,r){const{data:B,down:Q,along:g}=t
for(let s=0;s<o;s++){let o=(s>>2)*4*r+(s&3),I=t.at+(n+s)*Q+e*g
for(let t=0;t<r;t++,o+=4,I+=g)A[o]=B[I]}}function placeRight({right:A,table:t},n,o,e,r,B){const{data:Q,down:g,along:s}=n
const I=B+7&-8
const E=I+sA
for(let a=0,i=0,C=n.at+o*g+r*s;a<e;a++,i+=E,C+=g){t[a]=A.BYTES_PER_ELEMENT*i
if(B<I)A.fill(0,i+B,i+I)
if(s===1&&B>32)A.set(Q.subarray(C,C+B),i)
else for(let t=0,n=C;t<B;t++,n+=s)A[i+t]=Q[n]}}function copy(A,t,n,o,e){A.set(n.subarray(o,o+e),t)}function plain32(A,t,n,o,e,r,B){const{fround:Q}=Math
const g=n.data
const s=o.data
for(let I=0;I<e;I++){for(let e=0;e<B;e++){let E=0,a=n.at+I*n.down,i=o.at+e*o.along
for(let A=0;A<r;){let t=0
for(const e=Math.min(r,A+BA);A<e;A++,a+=n.along,i+=o.down){t=Q(t+Q(g[a]*s[i]))}E=Q(E+t)}A[t+I*B+e]=E}}}function multiply64(A,t,n,o,e,r,B,Q=(B<8?null:productKernel())){if(!Q||r===0)plain64(A,t,n,o,e,r,B)
else tiled(Q.wide,A,t,n,o,e,r,B)}function plain64(A,t,n,o,e,r,B){A.fill(0,t,t+e*B)
for(let Q=0;Q<r;Q+=BA){for(let g=0;g<B;g+=64){for(let s=0;s<e;s+=4){fourRows(A,t+s*B,B,n,o,s,Math.min(4,e-s),Q,Math.min(r,Q+BA),g,Math.min(B,g+64))}}}}function fourRows(A,t,n,o,e,r,B,Q,g,s,I){const E=o.data
const a=e.data
const i=o.at+r*o.down
const C=o.along
const f=e.down
const[c,h,l]=[1,2,3].map(A=>Math.min(A,B-1)*o.down)
for(let o=s;o<I;o++){let r=0,s=0,I=0,w=0
for(let A=Q,t=i+Q*C,n=e.at+Q*f+o*e.along;A<g;A++,t+=C,n+=f){const A=a[n]
r+=E[t]*A
s+=E[t+c]*A
I+=E[t+h]*A
w+=E[t+l]*A}A[t+o]+=r
if(B>1)A[t+n+o]+=s
if(B>2)A[t+2*n+o]+=I
if(B>3)A[t+3*n+o]+=w}}function multiplyWhole(A,t,n,o,e,r,B){for(let Q=0;Q<e;Q++){for(let e=0;e<B;e++){let g=0n,s=n.at+Q*n.down,I=o.at+e*o.along
for(let A=0;A<r;A++,s+=n.along,I+=o.down)g+=n.data[s]*o.data[I]
A[t+Q*B+e]=g}}}
// ndarray/_out.ts
function checkOut(A,t,n,o){if(t===null||typeof t!=="object"||!Array.isArray(t.stride)){throw new LensorError("type",`Cannot ${A} into "out": expected an array of ndarray(), found ${describe(t)}`)}named("out",t)
if(!sameShape(t.shape,n)){throw new LensorError("shape",`Cannot ${A} into ${showShape(t.shape)}: the result is ${showShape(n)}`)}if(IA.indexOf(kindOf(o))<=IA.indexOf(kindOf(t.dtype)))return
const e="cast the operands, or give an out of that dtype"
throw new LensorError("type",`Cannot ${A} into ${t.dtype}: the result is ${o}; ${e}`)}const IA=["bool","uint","int","float","complex"]
function put(A,{out:t}){if(t===void 0)return A
checkOut("store",t,A.shape,A.dtype)
return store(A,t)}function store(A,t){const n=apart(asType(A,t.dtype),t.data)
const o=t.data
const e=n.data
const[r,B]=lanesOf(t.dtype)===1?[t,n]:[paired(t),paired(n)]
walk(r.shape,[r,B],(A,t,n)=>{const r=n[0]
const B=n[1]
if(r===1&&B===1)o.set(e.subarray(t[1],t[1]+A),t[0])
else for(let n=0,Q=t[0],g=t[1];n<A;n++,Q+=r,g+=B)o[Q]=e[g]})
return t}const paired=({shape:A,stride:t,offset:n})=>({shape:[...A,2],stride:[...t.map(A=>2*A),1],offset:2*n})
const apart=(A,t)=>A.data.buffer===t.buffer?copy$1(A):A

;// ndarray/matmul.ts
function matmul(A,t,n={}){checkOptions("multiply",n,["out"])
const o=named("a",A)
const e=named("b",t)
const r=promote(o.dtype,e.dtype)
const B=o.shape.length===1?expandDims(o,0):o
const Q=e.shape.length===1?expandDims(e,1):e
const[g=0,s=0]=B.shape.slice(-2)
const[I=0,E=0]=Q.shape.slice(-2)
if(o.shape.length===0||e.shape.length===0||s!==I){const A=`Cannot multiply ${showShape(o.shape)} by ${showShape(e.shape)}`
throw new LensorError("shape",`${A}: the last axis of the first must be as long as the last but one of the second`)}const a=broadcastShape("multiply",[B.shape.slice(0,-2),Q.shape.slice(0,-2)])
const i=countOf(a)
const C=workOf(r,B,Q,s)
const f=broadcastTo(asType(B,C),[...a,g,s])
const c=broadcastTo(asType(Q,C),[...a,s,E])
const h=allocate(C,i*g*E)
if(i*g*E){const A=viewOf(h,C,[...a,g,E])
const t=a.length
const matrices=A=>({shape:a,stride:A.stride.slice(0,t),offset:A.offset})
const matrix=(A,n)=>({data:A.data,at:n,down:A.stride[t],along:A.stride[t+1]})
walk(a,[matrices(A),matrices(f),matrices(c)],(A,t,n)=>{for(let o=0;o<A;o++){const[A,e,r]=t.map((A,t)=>A+o*n[t])
const B=matrix(f,e)
const Q=matrix(c,r)
if(C==="float32")multiply32(h,A,B,Q,g,s,E)
else if(C==="int64")multiplyWhole(h,A,B,Q,g,s,E)
else multiply64(h,A,B,Q,g,s,E)}})}const l=o.shape.length===1?[]:[g]
const w=e.shape.length===1?[]:[E]
return put(reshape(viewOf(cast(h,C,r),r,[...a,g,E]),[...a,...l,...w]),n)}function workOf(A,t,n,o){if(kindOf(A)==="float")return A==="float64"?"float64":"float32"
if(kindOf(A)==="bool")return"float64"
return o*largest(t)*largest(n)<=2**53?"float64":"int64"}function largest(A){const{data:t}=toTensor(A)
let n=0
for(let A=0;A<t.length;A++)n=Math.max(n,Math.abs(Number(t[A])))
return n}
// math/resample.ts
const EA=["nearest","nearest-exact","linear","bilinear","bicubic","area"]
function checkMode(A,t){if(EA.includes(t))return
const n=EA.map(A=>`"${A}"`).join(", ")
throw new LensorError("unknown-name",`Cannot ${A}: mode is ${describe(t)}; use one of ${n}`)}function tapsOf(A,t,n){const{mode:o,alignCorners:e=false,antialias:r=false}=n
const B=o==="bicubic"
const Q=B||o==="bilinear"||o==="linear"
const g=n.step??A/t
const s=Q&&e?t>1?(A-1)/(t-1):0:g
return Array.from({length:t},(n,I)=>{if(o==="area")return mean(A,t,I)
if(!Q)return{from:nearest(A,Math.fround(g),I,o==="nearest-exact"),weights:[1]}
if(r)return averaged(A,s,I,B)
const E=e?I*s:(I+.5)*s-.5
return B?cubicTaps(A,E):linearTaps(A,E)})}function tapMatrix(A,t){const n=new Float64Array(A.length*t)
for(const[o,{from:e,weights:r}]of A.entries()){for(const[A,B]of r.entries())n[o*t+e+A]+=B}return n}function resampleAxis(A,t,n,o,e){const r=e.length
const B=new Float64Array(t*r*o)
for(let Q=0;Q<t;Q++){for(const[t,{from:g,weights:s}]of e.entries()){const e=(Q*r+t)*o
for(const[t,r]of s.entries()){const s=(Q*n+g+t)*o
for(let t=0;t<o;t++)B[e+t]+=r*A[s+t]}}}return B}function mean(A,t,n){const o=Math.floor(n*A/t)
const e=Math.ceil((n+1)*A/t)-o
return{from:o,weights:Array.from({length:e},()=>1/e)}}function nearest(A,t,n,o){return Math.min(Math.floor(Math.fround((o?n+.5:n)*t)),A-1)}function linearTaps(A,t){const n=Math.max(t,0)
const o=Math.min(Math.floor(n),A-1)
const e=n-o
return o+1<A?{from:o,weights:[1-e,e]}:{from:o,weights:[1]}}function cubicTaps(A,t){const n=Math.floor(t)
const o=Math.min(Math.max(n-1,0),A-1)
const e=Math.min(Math.max(n+2,0),A-1)
const r=Array.from({length:e-o+1},()=>0)
for(let e=n-1;e<=n+2;e++)r[Math.min(Math.max(e,0),A-1)-o]+=cubicKernel(t-e,-.75)
return{from:o,weights:r}}function averaged(A,t,n,o){const e=Math.max(t,1)
const r=(o?2:1)*e
const B=t*(n+.5)
const Q=Math.trunc(Math.max(B-r+.5,0))
const g=Math.trunc(Math.min(B+r+.5,A))
const s=Array.from({length:g-Q},(A,t)=>{const n=(Q+t-B+.5)/e
return o?cubicKernel(n,-.5):Math.max(0,1-Math.abs(n))})
const I=s.reduce((A,t)=>A+t,0)
return{from:Q,weights:s.map(A=>A/I)}}function cubicKernel(A,t){const n=Math.abs(A)
if(n<=1)return((t+2)*n-(t+3))*n*n+1
return n<2?(((n-5)*n+8)*n-4)*t:0}
// ndarray/linalg/_rotations.ts
function roomForRotations(A){return 2*(waitingFor(A)+A)}function rotationsOf(A,t,n){const o=2*waitingFor(n)
const e=A.room(roomForRotations(n))
const r=[]
let B=0
const flush=()=>{for(let t=0;t<n;t+=aA){const o=Math.min(aA,n-t)
for(const n of r){A.rotate(part(n.rows,0,t),o,n.count,{data:e,at:n.at})}}r.length=B=0}
const put=(A,t)=>{r.push({rows:A,count:t,at:B})
B+=2*t
if(B>o)flush()}
return{turns:e,get at(){return B},add(A,n){if(t)put(part(t,A,0),n)},pair(A,n,o,r){if(!t)return;[e[B],e[B+1]]=[o,r]
put({data:t.data,at:t.at+A*t.down,down:(n-A)*t.down,along:1},1)},flush:flush}}const waitingFor=A=>Math.min(16384,32*A)
const aA=16

;// ndarray/linalg/_reflector.ts
function reflector({data:A,at:t},n){let o=0,e=0
for(let o=1;o<n;o++)e=Math.max(e,Math.abs(A[t+o]))
const r=A[t]
A[t]=1
if(e===0)return{head:r,tau:0}
const B=Math.max(e,Math.abs(r))<1e-100?2**600:1
const Q=r*B
for(let e=1;e<n;e++)o+=A[t+e]*B*(A[t+e]*B)
const g=Math.sqrt(Q*Q+o)
const s=Q>=0?-g:g
const I=1/(Q-s)
for(let o=1;o<n;o++)A[t+o]=A[t+o]*B*I
return{head:s/B,tau:(s-Q)/s}}function together(A,t,n,o,e,r,B){const Q=blockWidth(o)
const g=workFor(A,o,B)
const room=t=>({data:A.room(t),at:0})
const s=room(B*Q)
const I=room(Q*Q)
const E=room(Q*Q)
for(let a=Math.floor((o-1)/Q)*Q;a>=0;a-=Q){const i=Math.min(Q,o-a)
const C=a+e
const f=B-C
for(let A=0,n=0;A<f;A++){const o=t.at+(C+A)*t.down+a*t.along
for(let e=0;e<i;e++)s.data[n++]=A>e?t.data[o+e*t.along]:A===e?1:0}joinReflections(A,s,f,n.subarray(a,a+i),I,E)
reflect(A,{from:C,height:f,width:i,v:s,t:I},g,r,C,B,false)}}function roomTogether(A){const t=blockWidth(A)
return 3*A*t+2*t*t+64}function hypotenuse(A,t){const n=Math.abs(A)
const o=Math.abs(t)
const e=n>o?n:o
if(e===0)return 0
const r=(n>o?o:n)/e
return e*Math.sqrt(1+r*r)}
// ndarray/linalg/_tridiagonal.ts
function roomForEigen(A){return 2*A*pitchOf(A)+10*A+roomTogether(A)+roomForRotations(A)}function eigen(A,t,n,o){const e=pitchOf(t)
const r=matrix(A.room(t*e),e)
const B=matrix(A.room(t*e),e)
n(r)
const{diagonal:Q,beside:g,taus:s}=tridiagonal(A,r,t)
if(o){setIdentity(B,t,t)
together(A,r,s,Math.max(0,t-2),1,B,t)
copyMatrix(r,turned(B),t,t)}turn(A,Q,g,t,o?r:void 0)
const I=Array.from(Q,(A,t)=>t).sort((A,t)=>Q[A]-Q[t]||A-t)
if(o)I.forEach((A,n)=>o(r.data.subarray(A*e,A*e+t),n))
return Float64Array.from(I,A=>Q[A])}function tridiagonal(A,t,n){const room=()=>({data:A.room(n).fill(0),at:0})
const[o,e,r,B]=[room(),room(),room(),room()]
const Q=new Float64Array(n)
const g=new Float64Array(n)
const s=new Float64Array(n)
const{data:I,down:E}=t
for(let a=0;a<n;a++){const i=n-a-1
const C=t.at+a*(E+1)
Q[a]=I[C]-o.data[a]*e.data[a]-e.data[a]*o.data[a]
for(let A=a+1,t=C+E;A<n;A++,t+=E){r.data[A]=I[t]-o.data[A]*e.data[a]-e.data[A]*o.data[a]}if(i===0)break
const f=a+1
const at=A=>({data:A.data,at:f})
const{head:c,tau:h}=reflector(at(r),i);[g[a],s[a]]=[c,h]
for(let A=a+1,t=C+E;A<n;A++,t+=E)I[t]=r.data[A]
A.updateSymmetric(part(t,f,f),i,at(o),at(e),at(r),at(B))
let l=0
for(let A=f;A<n;A++)l+=B.data[A]*r.data[A]
const w=h*h*l/2
for(let A=f;A<n;A++){o.data[A]=r.data[A]
e.data[A]=h*B.data[A]-w*r.data[A]}}return{diagonal:Q,beside:g,taus:s}}function turn(A,t,n,o,e){const r=rotationsOf(A,e,o)
let B=0
for(let A=o-1;A>0;){let e=A
while(e>0&&!vanishes(n[e-1],t[e-1],t[e]))e--
if(e>0)n[e-1]=0
if(e===A){A--
continue}if(++B>iA*o)throw new LensorError("range","Cannot find eigenvalues: the rotations do not converge")
step$1(t,n,e,A,r.turns,r.at)
r.add(e,A-e)}r.flush()}const iA=60
function vanishes(A,t,n){return Math.abs(A)<=2**-53*(Math.abs(t)+Math.abs(n))||Math.abs(A)<1e-280}function step$1(A,t,n,o,e,r){const B=t[o-1]
const Q=(A[o-1]-A[o])/(2*B)
const g=hypotenuse(Q,1)
const s=A[o]-B/(Q+(Q<0?-g:g))
let I=A[n]-s,E=t[n]
for(let B=n;B<o;B++){const Q=hypotenuse(I,E)
const g=Q===0?1:I/Q
const s=Q===0?0:E/Q
if(B>n)t[B-1]=Q
const a=A[B]
const i=t[B]
const C=A[B+1]
const f=s*(C-a)+2*g*i
const c=s*f
A[B]=a+c
A[B+1]=C-c
t[B]=g*f-i
if(B+1<o){[I,E]=[t[B],s*t[B+1]]
t[B+1]*=g}e[r++]=g
e[r++]=s}}
// ndarray/linalg/_bidiagonal.ts
function roomForSingular(A){return 3*A*pitchOf(A)+12*A+2*roomTogether(A)+2*roomForRotations(A)}function singular(A,t,n,o){const room=()=>matrix(A.room(t*pitchOf(t)),pitchOf(t))
const e=room()
const r=o?room():e
const B=o?room():e
n(e)
const{diagonal:Q,beside:g,left:s,right:I}=bidiagonal(A,e,t)
if(o){setIdentity(r,t,t)
setIdentity(B,t,t)
together(A,e,s,t-1,0,r,t)
together(A,turned(e),I,Math.max(0,t-2),1,B,t)
turnOver(r,t)
turnOver(B,t)}diagonalize(A,Q,g,t,o?{u:r,v:B}:void 0)
const E=Array.from(Q,(A,t)=>t).sort((A,t)=>Q[t]-Q[A]||A-t)
return{values:Float64Array.from(E,A=>Q[A]),order:E,u:r,v:B}}function turnOver(A,t){const{data:n,at:o,down:e}=A
for(let A=0;A<t;A++){for(let t=0;t<A;t++){const r=o+A*e+t
const B=o+t*e+A
const Q=n[r]
n[r]=n[B]
n[B]=Q}}}function bidiagonal(A,t,n){const room=()=>({data:A.room(n).fill(0),at:0})
const[o,e,r,B,Q,g]=[room(),room(),room(),room(),room(),room()]
const[s,I]=[new Float64Array(n),new Float64Array(n)]
const[E,a]=[new Float64Array(n),new Float64Array(n)]
const{data:i,down:C}=t
for(let f=0;f<n;f++){const c=t.at+f*(C+1)
const h=f+1
const l=n-h
for(let A=f,t=c;A<n;A++,t+=C)r.data[A]=i[t]-o.data[A]*e.data[f]
const w=reflector({data:r.data,at:f},n-f);[s[f],E[f]]=[w.head,w.tau]
for(let A=h,t=c+C;A<n;A++,t+=C)i[t]=r.data[A]
if(l===0)break
const at=(A,t=h)=>({data:A.data,at:t})
A.updateAndAdd(part(t,f,h),n-f,l,at(o,f),at(e),at(r,f),at(B))
for(let A=h,t=c+1;A<n;A++,t++)Q.data[A]=i[t]-w.tau*B.data[A]
const u=reflector(at(Q),l);[I[f],a[f]]=[u.head,u.tau]
for(let A=h,t=c+1;A<n;A++,t++)i[t]=Q.data[A]
for(let A=h;A<n;A++)o.data[A]=w.tau*r.data[A]
A.updateAndDot(part(t,h,h),l,l,at(o),at(B),at(Q),at(g))
for(let A=h;A<n;A++){o.data[A]=u.tau*g.data[A]
e.data[A]=Q.data[A]}}return{diagonal:s,beside:I,left:E,right:a}}function diagonalize(A,t,n,o,e){const r=rotationsOf(A,e?.u,o)
const B=rotationsOf(A,e?.v,o)
const Q=t.reduce((A,t)=>Math.max(A,Math.abs(t)),n.reduce((A,t)=>Math.max(A,Math.abs(t)),0))
let g=0
for(let A=o-1;A>=0;){let e=A
while(e>0&&!vanishes(n[e-1],t[e-1],t[e]))e--
if(e>0)n[e-1]=0
if(e===A){A--
continue}if(++g>CA*o){throw new LensorError("range","Cannot find singular values: the rotations do not converge")}const s=zeroOf(t,e,A,Q)
if(s===A)clearColumn(t,n,e,A,B)
else if(s>=0)clearRow(t,n,s,A,r)
else{step(t,n,e,A,r,B)
r.add(e,A-e)
B.add(e,A-e)}}r.flush()
B.flush()
for(let A=0;A<o;A++)if(t[A]<0)negate(t,A,o,e?.v)}const CA=60
function negate(A,t,n,o){A[t]=-A[t]
if(!o)return
for(let A=0,e=o.at+t*o.down;A<n;A++,e++)o.data[e]=-o.data[e]}function zeroOf(A,t,n,o){for(let e=n;e>=t;e--){if(Math.abs(A[e])>2**-54*o)continue
A[e]=0
return e}return-1}function clearColumn(A,t,n,o,e){let r=t[o-1]
t[o-1]=0
for(let B=o-1;B>=n;B--){const Q=hypotenuse(A[B],r)
const g=A[B]/Q
const s=r/Q
A[B]=Q
if(B>n){r=-s*t[B-1]
t[B-1]*=g}e.pair(B,o,g,s)}}function clearRow(A,t,n,o,e){let r=t[n]
t[n]=0
for(let B=n+1;B<=o&&r!==0;B++){const Q=hypotenuse(A[B],r)
const g=A[B]/Q
const s=r/Q
A[B]=Q
r=B<o?-s*t[B]:0
if(B<o)t[B]*=g
e.pair(B,n,g,s)}}function step(A,t,n,o,e,r){const B=o-1
const Q=B>n?t[B-1]:0
const g=Math.max(Math.abs(A[o]),Math.abs(A[B]),Math.abs(t[B]),Math.abs(Q))
const s=A[B]/g
const I=t[B]/g
const E=Q/g
const a=A[o]/g
const i=s*I
const C=(s*s+E*E-(a*a+I*I))/2
const f=hypotenuse(C,i)
const c=a*a+I*I-(f===0?0:i*(i/(C+(C<0?-f:f))))
const h=A[n]/g
let l=h-c/(h===0?1:h),w=t[n]/g
let{at:u}=e,{at:d}=r
for(let B=n;B<o;B++){const Q=hypotenuse(l,w)
const g=Q===0?1:l/Q
const s=Q===0?0:w/Q
if(B>n)t[B-1]=Q
const I=g*A[B]+s*t[B]
const E=g*t[B]-s*A[B]
const a=s*A[B+1]
const i=g*A[B+1]
const C=hypotenuse(I,a)
const f=C===0?1:I/C
const c=C===0?0:a/C
A[B]=C
t[B]=f*E+c*i
A[B+1]=f*i-c*E
if(B+1<o){[l,w]=[t[B],c*t[B+1]]
t[B+1]*=f}r.turns[d++]=g
r.turns[d++]=s
e.turns[u++]=f
e.turns[u++]=c}}
// ndarray/linalg/_scale.ts
function scaled(A){let t=0
for(let n=0;n<A.length;n++){const o=Math.abs(A[n])
if(!(o<=t))t=o
if(o!==o)break}if(t===0||!(t<Infinity)||t>=fA&&t<=cA)return{data:A,by:1}
let n=1,o=1
while(t*o<fA)[o,n]=[o*2**100,n*2**-100]
while(t*o>cA)[o,n]=[o*2**-100,n*2**100]
return{data:A.map(A=>A*o),by:n}}const fA=2**-100
const cA=2**100

;// ndarray/linalg/_svd.ts
function svdOf(A,t,n,o){const e=Math.max(t,n)
const r=Math.min(t,n)
const B=t>=n
const Q=o!=="values"
const g=o==="full"?e:r
const s=zerosOf("float64",r)
const I=zerosOf("float64",Q?e*g:0)
const E=zerosOf("float64",Q?r*r:0)
const{data:a,by:i}=scaled(A)
const C=pitchOf(r)
const f=pitchOf(g)
const c=e*(C+f)+(e>r?roomToTriangularize(e,r,g):0)+roomForSingular(r)
withDense(c,A=>{const t=B?matrix(a,n):turned(matrix(a,n))
let o,c=t
if(e>r){c=matrix(A.room(e*C),C)
copyMatrix(c,t,e,r)
o=triangularize(A,c,e,r,g)
for(let A=0;A<r;A++)c.data.fill(0,A*C,A*C+A)}const{values:h,order:l,u:w,v:u}=singular(A,r,A=>copyMatrix(A,c,r,r),Q)
for(let A=0;A<r;A++)s[A]=h[A]*i
if(!Q)return
const d=matrix(A.room(e*f),f)
d.data.fill(0)
l.forEach((A,t)=>{for(let n=0;n<r;n++)d.data[n*f+t]=w.data[w.at+A*w.down+n]
E.set(u.data.subarray(u.at+A*u.down,u.at+A*u.down+r),t*r)})
for(let A=r;A<g;A++)d.data[A*f+A]=1
for(const t of o?.blocks.toReversed()??[])reflect(A,t,o.work,d,0,g,false)
copyMatrix(B?matrix(I,g):turned(matrix(I,e)),d,e,g)})
if(B)return{u:I,s:s,vt:E}
const h=zerosOf("float64",E.length)
copyMatrix(turned(matrix(h,r)),matrix(E,r),Q?r:0,r)
return{u:h,s:s,vt:I}}
// ndarray/linalg/svd.ts
const hA="find singular values of"
function svd(A,t={}){checkOptions(hA,t,["fullMatrices"])
const n=stackOf(hA,A,{finite:true})
const o=Math.min(n.rows,n.cols)
const e=t.fullMatrices??true
return factorsOf(n,e,e?n.rows:o,o,e?n.cols:o)}function svdvals(A){const t=stackOf(hA,A,{finite:true})
const n=[...t.batch,Math.min(t.rows,t.cols)]
return result(singularValuesOf(t),t.dtype,n)}function singularValuesOf({count:A,rows:t,cols:n,data:o}){const e=Math.min(t,n)
const r=t*n
const B=zerosOf("float64",A*e)
for(let Q=0;Q<A;Q++){B.set(svdOf(o.subarray(Q*r,(Q+1)*r),t,n,"values").s,Q*e)}return B}function lowRank(A,t){const n=stackOf(hA,A,{finite:true})
const o=Math.min(n.rows,n.cols)
if(typeof t!=="number"){throw new LensorError("type",`Cannot find a low-rank form: expected a number as rank, found ${describe(t)}`)}if(!Number.isInteger(t)||t<0||t>o){throw new LensorError("range",`Cannot find a low-rank form: the rank is ${t}; use an integer from 0 to ${o}`)}return factorsOf(n,false,t,t,t)}function factorsOf(A,t,n,o,e){const{batch:r,count:B,rows:Q,cols:g,data:s,dtype:I}=A
const E=Math.min(Q,g)
const a=Q*g
const i=zerosOf("float64",B*Q*n)
const C=zerosOf("float64",B*o)
const f=zerosOf("float64",B*e*g)
for(let A=0;A<B;A++){const r=svdOf(s.subarray(A*a,(A+1)*a),Q,g,t?"full":"reduced")
const B=t?Q:E
for(let t=0;t<Q;t++){for(let o=0;o<n;o++)i[(A*Q+t)*n+o]=r.u[t*B+o]}C.set(r.s.subarray(0,o),A*o)
f.set(r.vt.subarray(0,e*g),A*e*g)}return{u:result(i,I,[...r,Q,n]),s:result(C,I,[...r,o]),vt:result(f,I,[...r,e,g])}}
// ndarray/linalg/qr.ts
function qr(A,t={}){checkOptions("factor",t,["mode"])
const n=wordOption("qr","mode",t.mode??"reduced",["reduced","complete","r"])
const{batch:o,count:e,rows:r,cols:B,data:Q,dtype:g}=stackOf("factor",A)
const s=Math.min(r,B)
const I=n==="complete"?r:s
const E=Math.max(B,I)
const a=pitchOf(B)
const i=pitchOf(I)
const C=zerosOf("float64",n==="r"?0:e*r*I)
const f=zerosOf("float64",e*I*B)
for(let A=0;A<e;A++){const{data:t,by:o}=scaled(Q.subarray(A*r*B,(A+1)*r*B))
withDense(r*(a+i)+roomToTriangularize(r,B,E),e=>{const Q=matrix(e.room(r*a),a)
copyMatrix(Q,matrix(t,B),r,B)
const g=triangularize(e,Q,r,B,E)
for(let t=0;t<s;t++){for(let n=t;n<B;n++)f[(A*I+t)*B+n]=Q.data[t*a+n]*o}if(n==="r")return
const c=matrix(e.room(r*i),i)
orthogonalFactor(e,g,c,r,I)
copyMatrix(matrix(C,I,A*r*I),c,r,I)})}const c=result(f,g,[...o,I,B])
return n==="r"?{r:c}:{q:result(C,g,[...o,r,I]),r:c}}export{e as DTYPES,LensorError,$ as MOST_AXES,aboveZero,allocate,asType,blockWidth,broadcastShape,broadcastTo,broadcasted,bytesOf,cast,castLoses,castLoss,checkAxes,checkAxis,checkComputable,checkCount,checkDType,checkFinite,checkFunction,checkIndex,checkIterable,checkList$1 as checkList,checkList as checkList$1,checkMap,checkMode,checkOptions,checkOut,checkRange,checkRecord,checkText,checkedAnswer,cholesky,compiled,copied,copy$1 as copy,copyMatrix,countOf,countedCast,decode,describe,doubles,eigen,elements,expandDims,flip,flipped,float16Of,floatOf,fma32,fma64,fromBfloat16,fromBytes,fromFloat16,fromFloat32,fromZero,halfOf,holds,inOrder,isCallable,isPacked,isZero,joinReflections,jointRealOf,jointShape,kernelsFor,kernelsOf,kindOf,lanesOf,log,longOf,lowRank,matmul,matrix,multiply32,multiply64,named,nativeStackOf,ndarray,nearest$1 as nearest,nested,nonFinite,numberOption,numbersIn,once,orthogonalFactor,packLeft,packed,part,permuted,pickedAxis,pitchOf,preciseOf,productKernel,promote,promoteAll,put,qr,quickCast,quoteNames,ravel,realOf,reflect,refuseLoss,relaid,reprOf,resampleAxis,reshape,reshaped,result,roomForEigen,roomToApply,roomToTriangularize,sameShape,scaled,setIdentity,showShape,singularValuesOf,sizeOf,slice,slicedAxis,solveTriangle,squeeze,stackOf,store,strOf,stridesOf,svd,svdOf,svdvals,swapAxes,tapMatrix,tapsOf,toBfloat16,toBytes,toFloat16,toFloat32,toList,toTensor,transpose,triangularize,turned,unclamped,vanished,viewOf,visible,walk,withDense,wordOption,workFor,zerosOf}
for(const[A,t]of[[checkList$1,"checkList"],[copy$1,"copy"],[nearest$1,"nearest"]]){if(typeof A==="function")Object.defineProperty(A,"name",{value:t})}
//# sourceMappingURL=base.js.map
