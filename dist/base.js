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
n.push(`"${o}"`)}return n.join(", ")}function distance(A,t,n){if(Math.abs(A.length-t.length)>n)return n+1
let o=[],e=Array.from({length:t.length+1},(A,t)=>t)
for(let n=1;n<=A.length;n++){const Q=[n]
for(let B=1;B<=t.length;B++){const g=A[n-1]===t[B-1]
let r=Math.min(e[B]+1,Q[B-1]+1,e[B-1]+(g?0:1))
if(n>1&&B>1&&A[n-1]===t[B-2]&&A[n-2]===t[B-1])r=Math.min(r,o[B-2]+1)
Q.push(r)}o=e
e=Q}return e[t.length]}
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
const Q=n?`did you mean "${n}"`:`the dtypes are ${quoteNames(e,e.length)}`
throw new LensorError("type",`Cannot use dtype ${describe(A)}: it is not known; ${Q}`,{path:t})}function kindOf(A){return row$1(A).kind}function bytesOf(A){return row$1(A).bytes}function lanesOf(A){return A==="complex64"?2:1}function allocate(A,t){try{return new(row$1(A).array)(t*lanesOf(A))}catch(n){throw new LensorError("limit",`Cannot make an array of ${t} elements of ${A}: there is no room`,{cause:n})}}function fromBytes(A,t){const{array:n,bytes:o}=row$1(t)
if(A.byteLength%o!==0){throw new LensorError("shape",`Cannot read ${A.byteLength} bytes as ${t}: an element takes ${o}`)}const e=A.byteOffset%n.BYTES_PER_ELEMENT===0?A:A.slice()
return new n(e.buffer,e.byteOffset,e.byteLength/n.BYTES_PER_ELEMENT)}function toBytes(A){return new Uint8Array(A.buffer,A.byteOffset,A.byteLength)}function holds(A,t){return A instanceof row$1(t).array}function row$1(A){const t=o.get(A)
if(!t)checkDType(A)
return t}
// core/float8.ts
const Q={float8_e4m3fn:{fraction:3,bias:7,largest:448},float8_e5m2:{fraction:2,bias:15,largest:57344}}
function decodeFloat8(A,t){const{fraction:n,bias:o}=Q[t]
const e=A&128?-1:1
const B=A&127
if(t==="float8_e4m3fn"?B===127:B>124)return NaN
if(t==="float8_e5m2"&&B===124)return e*Infinity
const g=B>>n
const r=B&(1<<n)-1
return e*(g?((1<<n)+r)*2**(g-o-n):r*2**(1-o-n))}function encodeFloat8(A,t){const{fraction:n,bias:o,largest:e}=Q[t]
const B=Math.abs(Math.fround(A))
const g=A<0||Object.is(A,-0)?128:0
const r=t==="float8_e5m2"?124:126
if(Number.isNaN(A))return 127
if(B===Infinity)return g|r
const I=Math.max(1-o,Math.floor(Math.log2(B||2**-200)))
const E=2**(I-n)
const s=B/E
const a=Math.floor(s)
const C=s-a
const i=C>.5||C===.5&&a%2===1?a+1:a
if(i*E>e)return g|r
return g|(I===1-o?i:(I+o-1<<n)+i)}
// core/half.ts
const B=new Float32Array(1)
const g=new Uint32Array(B.buffer)
function toBfloat16(A){B[0]=A
return bfloat16Of(g[0])}function bfloat16Of(A){if((A&2147483647)>2139095040)return A>>>16|64
return A+32767+(A>>>16&1)>>>16}function fromBfloat16(A){g[0]=A<<16
return B[0]}function toFloat16(A){B[0]=A
return float16Of(g[0])}function float16Of(A){const t=A>>>16&32768
const n=A&2147483647
if(n>2139095040)return t|32256
if(n>=1199566848)return t|31744
if(n>=947912704)return t|n-939524096+4095+(n>>>13&1)>>>13
g[0]=n
B[0]=B[0]+.5
return t|g[0]-1056964608}function fromFloat16(A){const t=A>>>10&31
const n=A&1023
const o=A&32768?-1:1
if(t===31)return n?NaN:o*Infinity
return o*(t?(1024+n)*2**(t-25):n*2**-24)}
// core/cast.ts
function toFloat32(A,t){return cast(A,t,"float32")}function fromFloat32(A,t){return cast(A,"float32",t)}function cast(A,t,n,o){check(A,t,"the values")
checkDType(n)
if(o!==void 0){check(o,n,'"into"')
if(o.length!==A.length){throw new LensorError("shape",`Cannot cast ${t} to ${n}: "into" has ${o.length} elements, the values have ${A.length}`)}}if(t===n)return A
if(t==="complex64"||n==="complex64"){throw new LensorError("type",`Cannot cast ${t} to ${n}: complex numbers convert to nothing else`)}const e=A.length
const Q=o??allocate(n,e)
if(t==="float32"&&(n==="bfloat16"||n==="float16")){return halved(A,n,Q)}const B=I[t]
const g=E[n]
if(is64(t)&&is64(n)){Q.set(A)}else if(is64(n)){for(let t=0;t<e;t++){Q[t]=toBig(B?B(A[t]):A[t])}}else if(is64(t)){const t=kindOf(n)!=="float"&&n!=="bool"
for(let n=0;n<e;n++){const o=A[n]
const e=Number(t?BigInt.asIntN(32,o):o)
Q[n]=g?g(e):e}}else if(!B&&!g){Q.set(A)}else{for(let t=0;t<e;t++){const n=B?B(A[t]):A[t]
Q[t]=g?g(n):n}}return Q}function halved({buffer:A,byteOffset:t,length:n},o,e){if(o==="bfloat16")return bfloat16s(new Int32Array(A,t,n),e)
const Q=new Uint32Array(A,t,n)
for(let A=0;A<n;A++)e[A]=float16Of(Q[A])
return e}function bfloat16s(A,t){for(let n=0;n<A.length;n++){const o=A[n]
const e=(o&2147483647)>2139095040
t[n]=e?o>>>16|64:(o+32767+(o>>>16&1)|0)>>>16}return t}function check(A,t,n){checkDType(t)
if(holds(A,t))return
const o=allocate(t,0).constructor.name
throw new LensorError("type",`Cannot cast ${t}: ${n} must be a ${o}, found ${describe(A)}`)}function castLoses(A,t){checkDType(A)
checkDType(t)
if(A===t||A==="bool")return t==="complex64"&&A!==t
if(A==="complex64"||t==="complex64"||t==="bool")return true
const n=r[A]
const o=r[t]
return n.digits>o.digits||n.high>o.high||n.low<o.low||n.signed&&!o.signed}const whole=(A,t)=>({digits:A,high:A,low:0,signed:t})
const float$1=(A,t,n)=>({digits:A,high:t,low:n,signed:true})
const r={float64:float$1(53,1024,-1074),float32:float$1(24,128,-149),float16:float$1(11,16,-24),bfloat16:float$1(8,128,-133),float8_e4m3fn:float$1(4,9,-9),float8_e5m2:float$1(3,16,-16),int64:whole(63,true),int32:whole(31,true),int16:whole(15,true),int8:whole(7,true),uint64:whole(64,false),uint32:whole(32,false),uint16:whole(16,false),uint8:whole(8,false)}
const I={float16:fromFloat16,bfloat16:fromBfloat16,float8_e4m3fn:A=>decodeFloat8(A,"float8_e4m3fn"),float8_e5m2:A=>decodeFloat8(A,"float8_e5m2")}
const E={float16:toFloat16,bfloat16:toBfloat16,float8_e4m3fn:A=>encodeFloat8(A,"float8_e4m3fn"),float8_e5m2:A=>encodeFloat8(A,"float8_e5m2"),bool:A=>A===0?0:1}
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
const Q=t?`did you mean "${t}"`:e
throw new LensorError("unknown-name",`Cannot ${A}: there is no option "${o}"; ${Q}`)}}function checkRecord(A,t,n){if(typeof A==="object"&&A!==null&&!Array.isArray(A)&&!ArrayBuffer.isView(A)){const t=Object.prototype.toString.call(A)
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
const Q=o.map(A=>`"${A}"`).join(", ")
throw new LensorError("unknown-name",`Cannot make ${A}: there is no ${t} ${describe(n)}; use one of ${Q}`)}const fromZero=A=>A>=0
const aboveZero=A=>A>0
function checkCount(A,t){if(typeof t!=="number"){throw new LensorError("type",`Cannot ${A}: expected a number of elements, found ${describe(t)}`)}if(!Number.isSafeInteger(t)||t<0){throw new LensorError("range",`Cannot ${A}: ${t} is not a number of elements; use a non-negative integer`)}}function checkRange(A,t,n){if(n===void 0)return[0,t]
if(!Array.isArray(n)||n.length!==2){throw new LensorError("type",`Cannot ${A}: expected [start, end] as range, found ${describe(n)}`)}const[o,e]=n
if(Number.isSafeInteger(o)&&Number.isSafeInteger(e)&&0<=o&&o<=e&&e<=t){return[o,e]}throw new LensorError("range",`Cannot ${A}: [${o}, ${e}] is no range of ${t} elements`)}
// kernels/_instance.ts
function kernelsOf(A,t,n,o){try{const e=compiled(A,t)
const{exports:Q}=new t.Instance(e,o)
return n(Q,Q["memory"].buffer,e)}catch{return null}}function compiled(A,t){return new t.Module(Uint8Array.from(atob(A.replaceAll("\n","")),A=>A.charCodeAt(0)))}
// math/fma.ts
const s=Math.fround
function fma32(A,t,n){const o=A*t
const e=o+n
const Q=s(e)
const B=e-Q
const g=e+B
return B!==0&&s(g)===g?breakTie(o,n,e,Q,g):Q}function fma64(A,t,n){const o=A*t
const e=o+n
if(!Number.isFinite(e)||Math.abs(A)>a||Math.abs(t)>a)return e
const Q=productError(A,t,o)
if(Q===0)return e
const B=n+Q
const g=sumError(n,Q,B)
const r=o+B
const I=sumError(o,B,r)
return r+addToOdd(g,I)}const a=2**995
function breakTie(A,t,n,o,e){const Q=sumError(A,t,n)
if(Q===0||!Number.isFinite(o))return o
return Q>0?Math.max(o,e):Math.min(o,e)}function sumError(A,t,n){const o=n-A
return A-(n-o)+(t-o)}function productError(A,t,n){const o=high(A)
const e=A-o
const Q=high(t)
const B=t-Q
return e*B-(n-o*Q-e*Q-o*B)}function high(A){const t=A*134217729
return t-(t-A)}function addToOdd(A,t){const n=A+t
const o=sumError(A,t,n)
if(o===0)return n
C[0]=n
if((f[0]&1)===0){if(o>0===n>0)i[0]+=1n
else i[0]-=1n}return C[0]}const C=new Float64Array(1)
const i=new BigInt64Array(C.buffer)
const f=new Uint32Array(C.buffer,new Uint8Array(new Uint16Array([1]).buffer)[0]===1?0:4,1)

;// math/log.ts
function log(A){if(!(A>0&&A<Infinity))return A===0?-Infinity:A>0?A:NaN
const t=A<2**-1022
d[0]=t?A*2**54:A
let n=(D[y]>>>20)-(t?1077:1023)
D[y]=D[y]&1048575|1072693248
let o=d[0]
if(o>=Math.SQRT2){o*=.5
n+=1}const e=o-1
const Q=o+1
const B=e/Q
const g=B*Q
const r=(e-g-productError(B,Q,g)-B*(o-(Q-1)))/Q
const I=B*B
const E=productError(B,B,I)+2*B*r
const s=B*I
const a=productError(B,I,s)+(B*E+r*I)
const C=s*h
const i=productError(s,h,C)+(s*l+a*h)
let f=c[0]
for(let A=1;A<c.length;A++)f=f*I+c[A]
const p=n*w
const S=p+2*B
const R=S+C
const k=sumError(S,C,R)+(sumError(p,2*B,S)+(s*I*f+(2*r+(i+n*u))))
return R+k}const c=Float64Array.from({length:11},(A,t)=>2/(25-2*t))
const h=2/3
const l=3700743415417188e-32
const w=.6931471803691238
const u=1.9082149292705877e-10
const d=new Float64Array(1)
const D=new Uint32Array(d.buffer)
const y=new Uint8Array(new Uint16Array([1]).buffer)[0]===1?1:0

;// kernels/_dense_plain.ts
const p={...plainProducts(A=>new Float64Array(A),A=>A),single:plainProducts(A=>new Float32Array(A),Math.fround),factorPanel:factorPanel,updateAndDot:updateAndDot,updateAndAdd:updateAndAdd,updateSymmetric:updateSymmetric,rotate:rotate}
const S=256
const R=256
function plainProducts(A,t){return{room:A,product(n,o,e,Q,B,g,r){const I=e.data
const E=Q.data
const s=o.data
const a=A(Math.min(R,r))
for(let A=0;A<g;A+=S){const C=Math.min(g,A+S)
const i=n===0&&A===0
for(let g=0;g<r;g+=R){const f=Math.min(R,r-g)
for(let r=0;r<B;r++){a.fill(0)
for(let n=A;n<C;n++){const A=I[e.at+r*e.down+n*e.along]
const o=Q.at+n*Q.down+g*Q.along
for(let n=0,e=o;n<f;n++,e+=Q.along)a[n]+=t(A*E[e])}const B=o.at+r*o.down+g
if(i){for(let A=0;A<f;A++)s[B+A]=a[A]}else if(n<0){for(let A=0;A<f;A++)s[B+A]-=a[A]}else for(let A=0;A<f;A++)s[B+A]+=a[A]}}}},factorLu({data:A,at:n,down:o},e,Q,B){for(let g=0;g<Math.min(e,Q);g++){const r=n+g*o
let I=g,E=Math.abs(A[r+g])
for(let t=g+1;t<e&&E===E;t++){const e=Math.abs(A[n+t*o+g])
if(!(e>E)&&e===e)continue
E=e
I=t}B.data[B.at+g]=I
for(let t=0,e=n+I*o;I!==g&&t<Q;t++){[A[r+t],A[e+t]]=[A[e+t],A[r+t]]}if(E===0)continue
for(let B=g+1;B<e;B++){const e=n+B*o
A[e+g]/=A[r+g]
for(let n=g+1,o=A[e+g];n<Q;n++)A[e+n]-=t(o*A[r+n])}}},exchange({data:A,at:t,down:n},o,e,Q){for(let B=0;B<Q;B++){const Q=e.data[e.at+B]
for(let e=0,g=t+B*n,r=t+Q*n;Q!==B&&e<o;e++,g++,r++){[A[g],A[r]]=[A[r],A[g]]}}},solveLeft(A,n,o,e,Q,B){const g=o.data
for(let r=0;r<n;r++){const I=Q?n-1-r:r
const E=A.at+I*A.down
const s=o.at+I*o.down
for(let B=0;B<r;B++){const r=Q?n-1-B:B
const I=A.data[E+r*A.along]
const a=o.at+r*o.down
for(let A=0;A<e;A++)g[s+A]-=t(I*g[a+A])}for(let t=0,n=A.data[E+I*A.along];!B&&t<e;t++)g[s+t]/=n}},solveRight(A,n,o,e){for(let Q=0,B=o.at;Q<e;Q++,B+=o.down){for(let e=0;e<n;e++){const Q=A.at+e*A.down
o.data[B+e]/=A.data[Q+e*A.along]
for(let g=e+1,r=o.data[B+e];g<n;g++){o.data[B+g]-=t(r*A.data[Q+g*A.along])}}}}}}const k=1e-200
const G=1e-100
const M=2**600
function factorPanel({data:A,at:t},n,o,{data:e,at:Q},B,{data:g,at:r}){for(let I=0;I<o;I++){const E=t+I*o
const s=n-I-1
const a=E+o+I
let C=squares(A,a,o,s,1),i=A[E+I],f=1
if(C<k&&Math.abs(i)<G){f=M
i*=f
C=squares(A,a,o,s,f)}let c=i,h=0
if(C!==0){const t=Math.sqrt(i*i+C)
c=i>=0?-t:t
h=(c-i)/c
const n=1/(i-c)
for(let t=0,e=a;t<s;t++,e+=o)A[e]=A[e]*f*n}B.data[B.at+I]=c/f
A[E+I]=1
g.fill(0,r,r+o)
for(let t=0,n=E;t<=s;t++,n+=o){const t=A[n+I]
for(let e=0;e<o;e++)g[r+e]+=t*A[n+e]}for(let t=0,n=E;t<=s;t++,n+=o){const t=h*A[n+I]
for(let e=I+1;e<o;e++)A[n+e]-=t*g[r+e]}for(let A=0;A<I;A++){let t=0
for(let n=A;n<I;n++)t+=e[Q+A*o+n]*g[r+n]
e[Q+A*o+I]=-h*t}e[Q+I*o+I]=h}}function squares(A,t,n,o,e){let Q=0,B=0,g=0,r=0,I=0
for(;I+4<=o;I+=4,t+=4*n){const o=A[t]*e
const I=A[t+n]*e
const E=A[t+2*n]*e
const s=A[t+3*n]*e
Q+=o*o
B+=I*I
g+=E*E
r+=s*s}for(;I<o;I++,t+=n){const n=A[t]*e
Q+=n*n}return Q+B+(g+r)}function updateAndDot(A,t,n,o,e,Q,B){const g=n-n%4
for(let r=0,I=A.at;r<t;r++,I+=A.down){const t=o.data[o.at+r]
for(let o=0;o<n;o++)A.data[I+o]-=t*e.data[e.at+o]
let E=inTurns(A.data,I,Q,g)
for(let t=g;t<n;t++)E+=A.data[I+t]*Q.data[Q.at+t]
B.data[B.at+r]=E}}function inTurns(A,t,n,o){let e=0,Q=0,B=0,g=0
for(let r=0,I=n.at;r<o;r+=4,t+=4,I+=4){e+=A[t]*n.data[I]
Q+=A[t+1]*n.data[I+1]
B+=A[t+2]*n.data[I+2]
g+=A[t+3]*n.data[I+3]}return e+B+(Q+g)}function updateAndAdd(A,t,n,o,e,Q,B){B.data.fill(0,B.at,B.at+n)
for(let g=0,r=A.at;g<t;g++,r+=A.down){const t=o.data[o.at+g]
const I=Q.data[Q.at+g]
for(let o=0;o<n;o++){const n=A.data[r+o]-t*e.data[e.at+o]
A.data[r+o]=n
B.data[B.at+o]+=I*n}}}function updateSymmetric(A,t,n,o,e,Q){for(let B=0,g=A.at;B<t;B++,g+=A.down){const t=n.data[n.at+B]
const r=o.data[o.at+B]
const I=e.data[e.at+B]
const E=B-B%4
for(let e=0;e<=B;e++)A.data[g+e]=A.data[g+e]-t*o.data[o.at+e]-r*n.data[n.at+e]
let s=inTurns(A.data,g,e,E)
for(let t=E;t<B;t++)s+=A.data[g+t]*e.data[e.at+t]
for(let t=0;t<B;t++)Q.data[Q.at+t]+=A.data[g+t]*I
Q.data[Q.at+B]=s+A.data[g+B]*I}}function rotate(A,t,n,o){for(let e=0,Q=A.at,B=o.at;e<n;e++,Q+=A.down,B+=2){const n=o.data[B]
const e=o.data[B+1]
const g=Q+A.down
for(let o=0;o<t;o++){const t=A.data[Q+o]
const B=A.data[g+o]
A.data[Q+o]=n*t+e*B
A.data[g+o]=n*B-e*t}}}
// kernels/_dense_wasm.ts
const dense=()=>`\nAGFzbQEAAAABSgdgBX9/f39/AGAGf39/f39/AGAHf39/f39/fwBgDH9/f39/f39/f39/fwBgCX9/f39/f39/fwBgCH9/f39/f39/AGAEf39/fA\nF8Ag8BA2VudgZtZW1vcnkCAAADIiEAAQEDAwABAQMDAAAAAAAAAAAEBAQEAgICAgYBAQUFAgAEBQFwAQEBBkwJfwBBgIAEC38AQYCAFAt/AEGA\ngDQLfwBBgAELfwBBgAILfwBBgAILfABErPdOFZJ+aBYLfABEMAWO5C7/KysLfABEAAAAAAAAcGULB80BEAdwcm9kdWN0AAQJcHJvZHVjdDMyAA\nkIZXhjaGFuZ2UACwpleGNoYW5nZTMyAA0IZmFjdG9yTHUADwpmYWN0b3JMdTMyABEJc29sdmVMZWZ0ABMLc29sdmVMZWZ0MzIAFQpzb2x2ZVJp\nZ2h0ABcMc29sdmVSaWdodDMyABkLZmFjdG9yUGFuZWwAHAx1cGRhdGVBbmREb3QAHQx1cGRhdGVBbmRBZGQAHg91cGRhdGVTeW1tZXRyaWMAHw\nZyb3RhdGUAIAZtZW1vcnkCAAkGAQBBAQsACo16IfQBAQZ/QQAhBUGAgBQhBgNAIAQgBUoEQEEEIgcgBCAFayIIIAcgCEgbIQcgAiAFbCAAaiEI\nIAJBCEZBACAHQQRGGwRAQQAhBwNAIAMgB0oEQCAGIAj9AAQA/QsEACAGIAj9AAQQ/QsEECAHQQFqIQcgASAIaiEIIAZBIGohBgwBCwsFQQAhCQ\nNAIAMgCUoEQEEAIQoDQCAKQQRIBEAgCkEDdCAGaiAHIApKBHwgAiAKbCAIaisDAAVEAAAAAAAAAAALOQMAIApBAWohCgwBCwsgCUEBaiEJIAEg\nCGohCCAGQSBqIQYMAQsLCyAFQQRqIQUMAQsLC6MDAwN7Bn8BfEQAAAAAAADwv0QAAAAAAADwPyAFG/0UIQZBACEJQYCABCEKA0AgBCAJSgRAQQ\nQiCyAEIAlrIgwgCyAMSBshCyABIAlsIABqIQwgAUEIRkEAIAtBBEYbBEBBACELA0AgAyALSgRAIAogDP0ABAAgBv3yAf0LBAAgCiAM/QAEECAG\n/fIB/QsEECALQQFqIQsgAiAMaiEMIApBIGohCgwBCwsFIAtBBEYEQCABQQF0IQsgASALaiENQQAhDgNAIAMgDkoEQCABIAxqIAz9XQMA/VcDAA\nEhByAMIA1qIAwgC2r9XQMA/VcDAAEhCCAKIAcgBv3yAf0LBAAgCiAIIAb98gH9CwQQIA5BAWohDiACIAxqIQwgCkEgaiEKDAELCwVBACENA0Ag\nAyANSgRAQQAhDgNAIA5BBEgEQCALIA5KBHwgASAObCAMaisDAAVEAAAAAAAAAAALIQ8gDkEDdCAKaiAPmiAPIAUbOQMAIA5BAWohDgwBCwsgDU\nEBaiENIAIgDGohDCAKQSBqIQoMAQsLCwsgCUEEaiEJDAELCwveHAMOexF/AXwgAkEFdCEbIAJBBXQhHEEAIR1BgIAUIRUDQCAEIB1KBEAgGyAV\naiEWIB1BA3QgAGohHkEEIgIgBCAdayIUIAIgFEgbIR9BACEgQYCABCEXA0AgAyAgSgRAIAEgIGwgHmohGEEEIgIgAyAgayIUIAIgFEgbISEgH0\nEERkEAICFBBEYbBEAgFyECIBUhGQEgGCEUAQH9DAAAAAAAAAAAAAAAAAAAAAAhBiAGIQcgBiEIIAYhCSAGIQogBiELIAYhDCAGIQ0gFkEgayEY\nA0AgGSAYSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAIRogGkUEQCAC/QoDAAwBCyAC/QoDOAshECAGIBAgDv3yAf3wASEGIAcgECAP/fIB/fABIQ\ncCewFBASEaIBpFBEAgAv0KAwAMAQsgGgRAIAL9CgMIDAELIAL9CgM4CyEQIAggECAO/fIB/fABIQggCSAQIA/98gH98AEhCQJ7AUECIRogGkUE\nQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAC/QoDOAshECAKIBAgDv3yAf3wASEKIA\nsgECAP/fIB/fABIQsCewFBAyEaIBpFBEAgAv0KAwAMAQsgGkEBRgRAIAL9CgMIDAELIBpBAkYEQCAC/QoDEAwBCyAaQQNGBEAgAv0KAxgMAQsg\nAv0KAzgLIRAgDCAQIA798gH98AEhDCANIBAgD/3yAf3wASENIBn9AAQgIQ4gGf0ABDAhDwJ7AUEEIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv\n0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoD\nMAUgAv0KAzgLCyEQIAYgECAO/fIB/fABIQYgByAQIA/98gH98AEhBwJ7AUEFIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRg\nRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQ\nIAggECAO/fIB/fABIQggCSAQIA/98gH98AEhCQJ7AUEGIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIB\npBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQIAogECAO/fIB/fAB\nIQogCyAQIA/98gH98AEhCwJ7AUEHIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGA\nwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQIAwgECAO/fIB/fABIQwgDSAQIA/98gH9\n8AEhDSAZQUBrIRkgAkFAayECDAELCyAZIBZJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGCAYRQRAIAL9CgMADAELIAL9CgM4CyEQAnsBQQEhGC\nAYRQRAIAL9CgMADAELIBgEQCAC/QoDCAwBCyAC/QoDOAshEQJ7AUECIRggGEUEQCAC/QoDAAwBCyAYQQFGBEAgAv0KAwgMAQsgGEECRgRAIAL9\nCgMQDAELIBhBA0YEQCAC/QoDGAwBCyAC/QoDOAshEgJ7AUEDIRggGEUEQCAC/QoDAAwBCyAYQQFGBEAgAv0KAwgMAQsgGEECRgRAIAL9CgMQDA\nELIBhBA0YEQCAC/QoDGAwBCyAC/QoDOAshEyAGIBAgDv3yAf3wASEGIAcgECAP/fIB/fABIQcgCCARIA798gH98AEhCCAJIBEgD/3yAf3wASEJ\nIAogEiAO/fIB/fABIQogCyASIA/98gH98AEhCyAMIBMgDv3yAf3wASEMIA0gEyAP/fIB/fABIQ0LASAFIQIBASAUIAIEeyAGBSAU/QAEACAG/f\nABC/0LBAAgFCACBHsgBwUgFP0ABBAgB/3wAQv9CwQQIBQgAWohGCAFIQIBASAYIAIEeyAIBSAY/QAEACAI/fABC/0LBAAgGCACBHsgCQUgGP0A\nBBAgCf3wAQv9CwQQIAFBAXQgFGohGCAFIQIBASAYIAIEeyAKBSAY/QAEACAK/fABC/0LBAAgGCACBHsgCwUgGP0ABBAgC/3wAQv9CwQQIAFBA2\nwgFGohFCAFIQIBASAUIAIEeyAMBSAU/QAEACAM/fABC/0LBAAgFCACBHsgDQUgFP0ABBAgDf3wAQv9CwQQBSAXIQIgFSEZAUGAgDQhGkEgISJB\nASEU/QwAAAAAAAAAAAAAAAAAAAAAIQYgBiEHIAYhCCAGIQkgBiEKIAYhCyAGIQwgBiENIBZBIGshIwNAIBkgI0kEQCAZ/QAEACEOIBn9AAQQIQ\n8CewFBACEkICRFBEAgAv0KAwAMAQsgAv0KAzgLIRAgBiAQIA798gH98AEhBiAHIBAgD/3yAf3wASEHAnsBQQEhJCAkRQRAIAL9CgMADAELICQE\nQCAC/QoDCAwBCyAC/QoDOAshECAIIBAgDv3yAf3wASEIIAkgECAP/fIB/fABIQkCewFBAiEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDA\nELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgAv0KAzgLIRAgCiAQIA798gH98AEhCiALIBAgD/3yAf3wASELAnsBQQMhJCAkRQRA\nIAL9CgMADAELICRBAUYEQCAC/QoDCAwBCyAkQQJGBEAgAv0KAxAMAQsgJEEDRgRAIAL9CgMYDAELIAL9CgM4CyEQIAwgECAO/fIB/fABIQwgDS\nAQIA/98gH98AEhDSAZ/QAEICEOIBn9AAQwIQ8CewFBBCEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAk\nQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAGIBAgDv3yAf3wAS\nEGIAcgECAP/fIB/fABIQcCewFBBSEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgM\nAQsgJEEERgRAIAL9CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAIIBAgDv3yAf3wASEIIAkgECAP/fIB/f\nABIQkCewFBBiEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9\nCgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAKIBAgDv3yAf3wASEKIAsgECAP/fIB/fABIQsCewFBByEkIC\nRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9CgMgDAELICRBBUYE\nQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAMIBAgDv3yAf3wASEMIA0gECAP/fIB/fABIQ0gGUFAayEZIAJBQGshAgwBCwsgGS\nAWSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAIRkgGUUEQCAC/QoDAAwBCyAC/QoDOAshEAJ7AUEBIRkgGUUEQCAC/QoDAAwBCyAZBEAgAv0KAwgM\nAQsgAv0KAzgLIRECewFBAiEZIBlFBEAgAv0KAwAMAQsgGUEBRgRAIAL9CgMIDAELIBlBAkYEQCAC/QoDEAwBCyAZQQNGBEAgAv0KAxgMAQsgAv\n0KAzgLIRICewFBAyEZIBlFBEAgAv0KAwAMAQsgGUEBRgRAIAL9CgMIDAELIBlBAkYEQCAC/QoDEAwBCyAZQQNGBEAgAv0KAxgMAQsgAv0KAzgL\nIRMgBiAQIA798gH98AEhBiAHIBAgD/3yAf3wASEHIAggESAO/fIB/fABIQggCSARIA/98gH98AEhCSAKIBIgDv3yAf3wASEKIAsgEiAP/fIB/f\nABIQsgDCATIA798gH98AEhDCANIBMgD/3yAf3wASENCwEBAQEgGiAUBHsgBgUgGv0ABAAgBv3wAQv9CwQAIBogFAR7IAcFIBr9AAQQIAf98AEL\n/QsEECAaICJqIQIBAQEgAiAUBHsgCAUgAv0ABAAgCP3wAQv9CwQAIAIgFAR7IAkFIAL9AAQQIAn98AEL/QsEECAiQQF0IBpqIQIBAQEgAiAUBH\nsgCgUgAv0ABAAgCv3wAQv9CwQAIAIgFAR7IAsFIAL9AAQQIAv98AEL/QsEECAiQQNsIBpqIQIBAQEgAiAUBHsgDAUgAv0ABAAgDP3wAQv9CwQA\nIAIgFAR7IA0FIAL9AAQQIA398AEL/QsEEEEAIQIDQCAhIAJKBEBBACEUA0AgHyAUSgRAIAEgAmwgGGogFEEDdGohGSACQQV0QYCANGogFEEDdG\norAwAhJSAZIAUEfCAlBSAZKwMAICWgCzkDACAUQQFqIRQMAQsLIAJBAWohAgwBCwsLICBBBGohICAcIBdqIRcMAQsLIB1BBGohHSAbIBVqIRUM\nAQsLC+oBAQh/QQAhDQNAIAogDUoEQEGAAiIMIAogDWsiDiAMIA5IGyEOIABFIgwEfyANRQUgDAshDEEAIQ8DQCALIA9KBEBBgAIiECALIA9rIh\nEgECARSBshECAHIA1sIAZqIAggD2xqIAcgCCAOIBAQAEEAIREDQCAJIBFKBEBBgAEiEiAJIBFrIhMgEiATSBshEiAEIBFsIANqIAUgDWxqIAQg\nBSAOIBIgAEEASBABIAIgEWwgAWogD0EDdGogAiAOIBIgECAMEAIgEUGAAWohEQwBCwsgD0GAAmohDwwBCwsgDUGAAmohDQwBCwsLKwAgACABIA\nJBA3QgAyAEQQN0IAVBA3QgBiAHQQN0IAhBA3QgCSAKIAsQAwvwAQEGf0EAIQVBgIAUIQYDQCAEIAVKBEBBCCIHIAQgBWsiCCAHIAhIGyEHIAIg\nBWwgAGohCCACQQRGQQAgB0EIRhsEQEEAIQcDQCADIAdKBEAgBiAI/QAEAP0LBAAgBiAI/QAEEP0LBBAgB0EBaiEHIAEgCGohCCAGQSBqIQYMAQ\nsLBUEAIQkDQCADIAlKBEBBACEKA0AgCkEISARAIApBAnQgBmogByAKSgR9IAIgCmwgCGoqAgAFQwAAAAALOAIAIApBAWohCgwBCwsgCUEBaiEJ\nIAEgCGohCCAGQSBqIQYMAQsLCyAFQQhqIQUMAQsLC/gCAwJ7Bn8BfUMAAIC/QwAAgD8gBRv9EyEGQQAhCEGAgAQhCQNAIAQgCEoEQEEEIgogBC\nAIayILIAogC0gbIQogASAIbCAAaiELIAFBBEZBACAKQQRGGwRAQQAhCgNAIAMgCkoEQCAJIAv9AAQAIAb95gH9CwQAIApBAWohCiACIAtqIQsg\nCUEQaiEJDAELCwUgCkEERgRAIAFBAXQhCiABIApqIQxBACENA0AgAyANSgRAIAEgC2ogC/1cAgD9VgIAASEHIAkgCyAMaiALIApqIAf9VgIAAv\n1WAgADIAb95gH9CwQAIA1BAWohDSACIAtqIQsgCUEQaiEJDAELCwVBACEMA0AgAyAMSgRAQQAhDQNAIA1BBEgEQCAKIA1KBH0gASANbCALaioC\nAAVDAAAAAAshDiANQQJ0IAlqIA6MIA4gBRs4AgAgDUEBaiENDAELCyAMQQFqIQwgAiALaiELIAlBEGohCQwBCwsLCyAIQQRqIQgMAQsLC94cAw\n57EX8BfSACQQV0IRsgAkEEdCEcQQAhHUGAgBQhFQNAIAQgHUoEQCAbIBVqIRYgHUECdCAAaiEeQQgiAiAEIB1rIhQgAiAUSBshH0EAISBBgIAE\nIRcDQCADICBKBEAgASAgbCAeaiEYQQQiAiADICBrIhQgAiAUSBshISAfQQhGQQAgIUEERhsEQCAXIQIgFSEZASAYIRQBAf0MAAAAAAAAAAAAAA\nAAAAAAACEGIAYhByAGIQggBiEJIAYhCiAGIQsgBiEMIAYhDSAWQSBrIRgDQCAZIBhJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGiAaRQRAIAL9\nCQIADAELIAL9CQIcCyEQIAYgECAO/eYB/eQBIQYgByAQIA/95gH95AEhBwJ7AUEBIRogGkUEQCAC/QkCAAwBCyAaBEAgAv0JAgQMAQsgAv0JAh\nwLIRAgCCAQIA795gH95AEhCCAJIBAgD/3mAf3kASEJAnsBQQIhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggM\nAQsgGkEDRgRAIAL9CQIMDAELIAL9CQIcCyEQIAogECAO/eYB/eQBIQogCyAQIA/95gH95AEhCwJ7AUEDIRogGkUEQCAC/QkCAAwBCyAaQQFGBE\nAgAv0JAgQMAQsgGkECRgRAIAL9CQIIDAELIBpBA0YEQCAC/QkCDAwBCyAC/QkCHAshECAMIBAgDv3mAf3kASEMIA0gECAP/eYB/eQBIQ0gGf0A\nBCAhDiAZ/QAEMCEPAnsBQQQhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIB\npBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgBiAQIA795gH95AEhBiAHIBAgD/3mAf3kASEH\nAnsBQQUhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEA\nwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgCCAQIA795gH95AEhCCAJIBAgD/3mAf3kASEJAnsBQQYhGiAaRQRA\nIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv\n0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgCiAQIA795gH95AEhCiALIBAgD/3mAf3kASELAnsBQQchGiAaRQRAIAL9CQIADAELIBpB\nAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRg\nR7IAL9CQIYBSAC/QkCHAsLIRAgDCAQIA795gH95AEhDCANIBAgD/3mAf3kASENIBlBQGshGSACQSBqIQIMAQsLIBkgFkkEQCAZ/QAEACEOIBn9\nAAQQIQ8CewFBACEYIBhFBEAgAv0JAgAMAQsgAv0JAhwLIRACewFBASEYIBhFBEAgAv0JAgAMAQsgGARAIAL9CQIEDAELIAL9CQIcCyERAnsBQQ\nIhGCAYRQRAIAL9CQIADAELIBhBAUYEQCAC/QkCBAwBCyAYQQJGBEAgAv0JAggMAQsgGEEDRgRAIAL9CQIMDAELIAL9CQIcCyESAnsBQQMhGCAY\nRQRAIAL9CQIADAELIBhBAUYEQCAC/QkCBAwBCyAYQQJGBEAgAv0JAggMAQsgGEEDRgRAIAL9CQIMDAELIAL9CQIcCyETIAYgECAO/eYB/eQBIQ\nYgByAQIA/95gH95AEhByAIIBEgDv3mAf3kASEIIAkgESAP/eYB/eQBIQkgCiASIA795gH95AEhCiALIBIgD/3mAf3kASELIAwgEyAO/eYB/eQB\nIQwgDSATIA/95gH95AEhDQsBIAUhAgEBIBQgAgR7IAYFIBT9AAQAIAb95AEL/QsEACAUIAIEeyAHBSAU/QAEECAH/eQBC/0LBBAgFCABaiEYIA\nUhAgEBIBggAgR7IAgFIBj9AAQAIAj95AEL/QsEACAYIAIEeyAJBSAY/QAEECAJ/eQBC/0LBBAgAUEBdCAUaiEYIAUhAgEBIBggAgR7IAoFIBj9\nAAQAIAr95AEL/QsEACAYIAIEeyALBSAY/QAEECAL/eQBC/0LBBAgAUEDbCAUaiEUIAUhAgEBIBQgAgR7IAwFIBT9AAQAIAz95AEL/QsEACAUIA\nIEeyANBSAU/QAEECAN/eQBC/0LBBAFIBchAiAVIRkBQYCANCEaQSAhIkEBIRT9DAAAAAAAAAAAAAAAAAAAAAAhBiAGIQcgBiEIIAYhCSAGIQog\nBiELIAYhDCAGIQ0gFkEgayEjA0AgGSAjSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAISQgJEUEQCAC/QkCAAwBCyAC/QkCHAshECAGIBAgDv3mAf\n3kASEGIAcgECAP/eYB/eQBIQcCewFBASEkICRFBEAgAv0JAgAMAQsgJARAIAL9CQIEDAELIAL9CQIcCyEQIAggECAO/eYB/eQBIQggCSAQIA/9\n5gH95AEhCQJ7AUECISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAC/QkCHA\nshECAKIBAgDv3mAf3kASEKIAsgECAP/eYB/eQBIQsCewFBAyEkICRFBEAgAv0JAgAMAQsgJEEBRgRAIAL9CQIEDAELICRBAkYEQCAC/QkCCAwB\nCyAkQQNGBEAgAv0JAgwMAQsgAv0JAhwLIRAgDCAQIA795gH95AEhDCANIBAgD/3mAf3kASENIBn9AAQgIQ4gGf0ABDAhDwJ7AUEEISQgJEUEQC\nAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9\nCQIUDAELICRBBkYEeyAC/QkCGAUgAv0JAhwLCyEQIAYgECAO/eYB/eQBIQYgByAQIA/95gH95AEhBwJ7AUEFISQgJEUEQCAC/QkCAAwBCyAkQQ\nFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYE\neyAC/QkCGAUgAv0JAhwLCyEQIAggECAO/eYB/eQBIQggCSAQIA/95gH95AEhCQJ7AUEGISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQ\nsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYEeyAC/QkCGAUgAv0J\nAhwLCyEQIAogECAO/eYB/eQBIQogCyAQIA/95gH95AEhCwJ7AUEHISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQ\nIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYEeyAC/QkCGAUgAv0JAhwLCyEQIAwgECAO\n/eYB/eQBIQwgDSAQIA/95gH95AEhDSAZQUBrIRkgAkEgaiECDAELCyAZIBZJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGSAZRQRAIAL9CQIADA\nELIAL9CQIcCyEQAnsBQQEhGSAZRQRAIAL9CQIADAELIBkEQCAC/QkCBAwBCyAC/QkCHAshEQJ7AUECIRkgGUUEQCAC/QkCAAwBCyAZQQFGBEAg\nAv0JAgQMAQsgGUECRgRAIAL9CQIIDAELIBlBA0YEQCAC/QkCDAwBCyAC/QkCHAshEgJ7AUEDIRkgGUUEQCAC/QkCAAwBCyAZQQFGBEAgAv0JAg\nQMAQsgGUECRgRAIAL9CQIIDAELIBlBA0YEQCAC/QkCDAwBCyAC/QkCHAshEyAGIBAgDv3mAf3kASEGIAcgECAP/eYB/eQBIQcgCCARIA795gH9\n5AEhCCAJIBEgD/3mAf3kASEJIAogEiAO/eYB/eQBIQogCyASIA/95gH95AEhCyAMIBMgDv3mAf3kASEMIA0gEyAP/eYB/eQBIQ0LAQEBASAaIB\nQEeyAGBSAa/QAEACAG/eQBC/0LBAAgGiAUBHsgBwUgGv0ABBAgB/3kAQv9CwQQIBogImohAgEBASACIBQEeyAIBSAC/QAEACAI/eQBC/0LBAAg\nAiAUBHsgCQUgAv0ABBAgCf3kAQv9CwQQICJBAXQgGmohAgEBASACIBQEeyAKBSAC/QAEACAK/eQBC/0LBAAgAiAUBHsgCwUgAv0ABBAgC/3kAQ\nv9CwQQICJBA2wgGmohAgEBASACIBQEeyAMBSAC/QAEACAM/eQBC/0LBAAgAiAUBHsgDQUgAv0ABBAgDf3kAQv9CwQQQQAhAgNAICEgAkoEQEEA\nIRQDQCAfIBRKBEAgASACbCAYaiAUQQJ0aiEZIAJBBXRBgIA0aiAUQQJ0aioCACElIBkgBQR9ICUFIBkqAgAgJZILOAIAIBRBAWohFAwBCwsgAk\nEBaiECDAELCwsgIEEEaiEgIBwgF2ohFwwBCwsgHUEIaiEdIBsgFWohFQwBCwsL6gEBCH9BACENA0AgCiANSgRAQYACIgwgCiANayIOIAwgDkgb\nIQ4gAEUiDAR/IA1FBSAMCyEMQQAhDwNAIAsgD0oEQEGAAiIQIAsgD2siESAQIBFIGyEQIAcgDWwgBmogCCAPbGogByAIIA4gEBAFQQAhEQNAIA\nkgEUoEQEGAASISIAkgEWsiEyASIBNIGyESIAQgEWwgA2ogBSANbGogBCAFIA4gEiAAQQBIEAYgAiARbCABaiAPQQJ0aiACIA4gEiAQIAwQByAR\nQYABaiERDAELCyAPQYACaiEPDAELCyANQYACaiENDAELCwsrACAAIAEgAkECdCADIARBAnQgBUECdCAGIAdBAnQgCEECdCAJIAogCxAIC88BAw\nR/AXsBfCABQQN0IQEgAkEDdCECQQAhBQNAIAQgBUoEQCAFQQN0IANqKwMA/AIhBiAFIAZGRQRAASABIAVsIABqIQcgASAGbCAAaiEGIAIgB2oh\nCANAIAggB0EQak8EQCAH/QAEACEJIAcgBv0ABAD9CwQAIAYgCf0LBAAgB0EQaiEHIAZBEGohBgwBCwsDQCAHIAhJBEAgBysDACEKIAcgBisDAD\nkDACAGIAo5AwAgB0EIaiEHIAZBCGohBgwBCwsLIAVBAWohBQwBCwsLDgAgACABIAIgAyAEEAoLzwEDBH8BewF9IAFBAnQhASACQQJ0IQJBACEF\nA0AgBCAFSgRAIAVBAnQgA2oqAgD8ACEGIAUgBkZFBEABIAEgBWwgAGohByABIAZsIABqIQYgAiAHaiEIA0AgCCAHQRBqTwRAIAf9AAQAIQkgBy\nAG/QAEAP0LBAAgBiAJ/QsEACAHQRBqIQcgBkEQaiEGDAELCwNAIAcgCEkEQCAHKgIAIQogByAGKgIAOAIAIAYgCjgCACAHQQRqIQcgBkEEaiEG\nDAELCwsgBUEBaiEFDAELCwsOACAAIAEgAiADIAQQDAvmAwMIfwJ8AXsgAUEDdCEIIAIgAyACIANIGyEJQQAhBQNAIAkgBUoEQCAIIAVsIABqIQ\nYgBUEDdCEKIAUhASAGIApqKwMAmSENIAVBAWohByAKIAggBmpqIQsDQCANIA1hQQAgAiAHShsEQCALKwMAmSEOQQEgDiAOYiANIA5jGwRAIA4h\nDSAHIQELIAdBAWohByAIIAtqIQsMAQsLIAQgCmogAbc5AwAgBSABRwRAQQAhCyAGIQcgCCABbCAAaiEBA0AgAyALSgRAIAcrAwAhDiAHIAErAw\nA5AwAgASAOOQMAIAtBAWohCyAHQQhqIQcgAUEIaiEBDAELCwsgDUQAAAAAAAAAAGFFBEABIAYgCmorAwAhDSAFQQFqIQEgCCAGaiEHA0AgAiAB\nSgRAIAogB2orAwAgDaMhDiAKIAdqIA45AwAgDv0UIQ8gBUEBaiELA0AgAyALQQJqTgRAIAtBA3QhDCAHIAxqIAcgDGr9AAQAIA8gBiAMav0ABA\nD98gH98QH9CwQAIAtBAmohCwwBCwsDQCADIAtKBEAgC0EDdCEMIAcgDGogByAMaisDACAOIAYgDGorAwCioTkDACALQQFqIQsMAQsLIAFBAWoh\nASAIIAdqIQcMAQsLCyAFQQFqIQUMAQsLCw4AIAAgASACIAMgBBAOC+IDAwh/An0BeyABQQJ0IQggAiADIAIgA0gbIQlBACEFA0AgCSAFSgRAIA\nggBWwgAGohBiAFQQJ0IQogBSEBIAYgCmoqAgCLIQ0gBUEBaiEHIAogCCAGamohCwNAIA0gDVtBACACIAdKGwRAIAsqAgCLIQ5BASAOIA5cIA0g\nDl0bBEAgDiENIAchAQsgB0EBaiEHIAggC2ohCwwBCwsgBCAKaiABsjgCACAFIAFHBEBBACELIAYhByAIIAFsIABqIQEDQCADIAtKBEAgByoCAC\nEOIAcgASoCADgCACABIA44AgAgC0EBaiELIAdBBGohByABQQRqIQEMAQsLCyANQwAAAABbRQRAASAGIApqKgIAIQ0gBUEBaiEBIAggBmohBwNA\nIAIgAUoEQCAKIAdqKgIAIA2VIQ4gCiAHaiAOOAIAIA79EyEPIAVBAWohCwNAIAMgC0EEak4EQCALQQJ0IQwgByAMaiAHIAxq/QAEACAPIAYgDG\nr9AAQA/eYB/eUB/QsEACALQQRqIQsMAQsLA0AgAyALSgRAIAtBAnQhDCAHIAxqIAcgDGoqAgAgDiAGIAxqKgIAlJM4AgAgC0EBaiELDAELCyAB\nQQFqIQEgCCAHaiEHDAELCwsgBUEBaiEFDAELCwsOACAAIAEgAiADIAQQEAvCBAMJfwV7AXwgBUEDdCEFIAFBA3QhASACQQN0IQJBACEJA0AgBi\nAJQQhqTgRAIAlBA3QgBGohCkEAIQsDQCADIAtKBEAgA0EBayALayALIAcbIQwgBSAMbCAKaiENIAEgDGwgAGohDiAN/QAEACESIA39AAQQIRMg\nDf0ABCAhFCAN/QAEMCEVQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAFIBBsIApqIREgAiAQbCAOaiEQIBD9CgMAIRYgEiAWIBH9AAQA/f\nIB/fEBIRIgEyAWIBH9AAQQ/fIB/fEBIRMgFCAWIBH9AAQg/fIB/fEBIRQgFSAWIBH9AAQw/fIB/fEBIRUgD0EBaiEPDAELCyAIRQRAIAIgDGwg\nDmohDCAM/QoDACEWIBIgFv3zASESIBMgFv3zASETIBQgFv3zASEUIBUgFv3zASEVCyANIBL9CwQAIA0gE/0LBBAgDSAU/QsEICANIBX9CwQwIA\ntBAWohCwwBCwsgCUEIaiEJDAELCwNAIAYgCUoEQCAJQQN0IARqIQpBACELA0AgAyALSgRAIANBAWsgC2sgCyAHGyEMIAUgDGwgCmohDSABIAxs\nIABqIQ4gDSsDACEXQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAXIAIgEGwgDmorAwAgBSAQbCAKaisDAKKhIRcgD0EBaiEPDAELCyANIA\ngEfCAXBSAXIAIgDGwgDmorAwCjCzkDACALQQFqIQsMAQsLIAlBAWohCQwBCwsLFgAgACABIAIgAyAEIAUgBiAHIAgQEgvCBAMJfwV7AX0gBUEC\ndCEFIAFBAnQhASACQQJ0IQJBACEJA0AgBiAJQRBqTgRAIAlBAnQgBGohCkEAIQsDQCADIAtKBEAgA0EBayALayALIAcbIQwgBSAMbCAKaiENIA\nEgDGwgAGohDiAN/QAEACESIA39AAQQIRMgDf0ABCAhFCAN/QAEMCEVQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAFIBBsIApqIREgAiAQ\nbCAOaiEQIBD9CQIAIRYgEiAWIBH9AAQA/eYB/eUBIRIgEyAWIBH9AAQQ/eYB/eUBIRMgFCAWIBH9AAQg/eYB/eUBIRQgFSAWIBH9AAQw/eYB/e\nUBIRUgD0EBaiEPDAELCyAIRQRAIAIgDGwgDmohDCAM/QkCACEWIBIgFv3nASESIBMgFv3nASETIBQgFv3nASEUIBUgFv3nASEVCyANIBL9CwQA\nIA0gE/0LBBAgDSAU/QsEICANIBX9CwQwIAtBAWohCwwBCwsgCUEQaiEJDAELCwNAIAYgCUoEQCAJQQJ0IARqIQpBACELA0AgAyALSgRAIANBAW\nsgC2sgCyAHGyEMIAUgDGwgCmohDSABIAxsIABqIQ4gDSoCACEXQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAXIAIgEGwgDmoqAgAgBSAQ\nbCAKaioCAJSTIRcgD0EBaiEPDAELCyANIAgEfSAXBSAXIAIgDGwgDmoqAgCVCzgCACALQQFqIQsMAQsLIAlBAWohCQwBCwsLFgAgACABIAIgAy\nAEIAUgBiAHIAgQFAv5AQIJfwJ8IAVBA3QhBSABQQN0IQcgAkEDdCEIQQAhCQNAIAYgCUoEQCAFIAlsIARqIQEgBUEEIgIgBiAJayIKIAIgCkgb\nbCABaiEKQQAhCwNAIAMgC0oEQCAHIAtsIABqIQwgCCALbCAMaisDACEQIAtBA3QhDSABIQIDQCAKIAJLBEAgDSACaisDACAQoyERIA0gAmogET\nkDACALQQFqIQ4DQCADIA5KBEAgDkEDdCACaiEPIA8gDysDACARIAggDmwgDGorAwCioTkDACAOQQFqIQ4MAQsLIAUgAmohAgwBCwsgC0EBaiEL\nDAELCyAJQQRqIQkMAQsLCxIAIAAgASACIAMgBCAFIAYQFgv5AQIJfwJ9IAVBAnQhBSABQQJ0IQcgAkECdCEIQQAhCQNAIAYgCUoEQCAFIAlsIA\nRqIQEgBUEEIgIgBiAJayIKIAIgCkgbbCABaiEKQQAhCwNAIAMgC0oEQCAHIAtsIABqIQwgCCALbCAMaioCACEQIAtBAnQhDSABIQIDQCAKIAJL\nBEAgDSACaioCACAQlSERIA0gAmogETgCACALQQFqIQ4DQCADIA5KBEAgDkECdCACaiEPIA8gDyoCACARIAggDmwgDGoqAgCUkzgCACAOQQFqIQ\n4MAQsLIAUgAmohAgwBCwsgC0EBaiELDAELCyAJQQRqIQkMAQsLCxIAIAAgASACIAMgBCAFIAYQGAvzAQIIfAF/RAAAAAAAAAAAIQREAAAAAAAA\nAAAhBUQAAAAAAAAAACEGRAAAAAAAAAAAIQdBACEMA0AgAiAMQQRqTgRAIAArAwAgA6IhCCAAIAFqKwMAIAOiIQkgAUEBdCAAaisDACADoiEKIA\nEgAUEBdCAAamorAwAgA6IhCyAEIAggCKKgIQQgBSAJIAmioCEFIAYgCiAKoqAhBiAHIAsgC6KgIQcgDEEEaiEMIAFBAnQgAGohAAwBCwsDQCAC\nIAxKBEAgACsDACADoiEIIAQgCCAIoqAhBCAMQQFqIQwgACABaiEADAELCyAEIAWgIAYgB6CgC9wCAwV7BX8BfEEAIQwDQCACIAxBCGpOBEAgDE\nEDdCEN/QwAAAAAAAAAAAAAAAAAAAAAIQYgBiEHIAYhCCAGIQlBACEOIAAhCwNAIAMgDkoEQCAEIAtq/QoDACEKIA0gC2ohDyAGIAogD/0ABAD9\n8gH98AEhBiAHIAogD/0ABBD98gH98AEhByAIIAogD/0ABCD98gH98AEhCCAJIAogD/0ABDD98gH98AEhCSAOQQFqIQ4gASALaiELDAELCyAFIA\n1qIAb9CwQAIAUgDWogB/0LBBAgBSANaiAI/QsEICAFIA1qIAn9CwQwIAxBCGohDAwBCwsDQCACIAxKBEAgDEEDdCENRAAAAAAAAAAAIRBBACEO\nIAAhCwNAIAMgDkoEQCAQIAQgC2orAwAgDSALaisDAKKgIRAgDkEBaiEOIAEgC2ohCwwBCwsgBSANaiAQOQMAIAxBAWohDAwBCwsLmwUDBXwIfw\nF7IAJBA3QhDUEAIQ4DQCACIA5KBEAgDkEDdCEPIA8gDSAObCAAamohCyABIA5rQQFrIQwgDSALaiANIAxEAAAAAAAA8D8QGiEIIAsrAwAhBkQA\nAAAAAADwPyEJIAaZRDAFjuQu/ysrY0EAIAhErPdOFZJ+aBZjGwRARAAAAAAAAHBlIQkgBiAJoiEGIA0gC2ogDSAMIAkQGiEICyAGIQdEAAAAAA\nAAAAAhCiAIRAAAAAAAAAAAYgRAIAYgBqIgCKCfIQcgB5ogByAGRAAAAAAAAAAAZhshByAHIAahIAejIQpEAAAAAAAA8D8gBiAHoaMhBkEAIRAg\nDSALaiERA0AgDCAQSgRAIBEgESsDACAJoiAGojkDACAQQQFqIRAgDSARaiERDAELCwsgBCAPaiAHIAmjOQMAIAtEAAAAAAAA8D85AwAgDSAObC\nAAaiANIAIgASAOayAPIAUQG0EAIQsgDSAObCAAaiEQA0AgDCALTgRAIAogDyAQaisDAKIhBiAG/RQhEyAOQQFqIREDQCACIBFBAmpOBEAgEUED\ndCESIBAgEmogECASav0ABAAgEyAFIBJq/QAEAP3yAf3xAf0LBAAgEUECaiERDAELCyACIBFKBEAgEUEDdCERIBAgEWogECARaisDACAGIAUgEW\norAwCioTkDAAsgC0EBaiELIA0gEGohEAwBCwtBACELA0AgDiALSgRAIA0gC2wgA2ohEEQAAAAAAAAAACEGIAshDANAIA4gDEoEQCAGIAxBA3Qg\nEGorAwAgDEEDdCAFaisDAKKgIQYgDEEBaiEMDAELCyAPIBBqIAqaIAaiOQMAIAtBAWohCwwBCwsgDyANIA5sIANqaiAKOQMAIA5BAWohDgwBCw\nsL4wIDBXsEfwN8IAFBA3QhAUEAIQ0BA0AgAiANSgRAIA1BA3QhDiAEIA5qKwMAIREgEf0UIQr9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQlBACEP\nA0AgAyAPQQRqTgRAIA9BA3QhECAAIBBq/QAEACAKIAUgEGr9AAQA/fIB/fEBIQsgACAQav0ABBAgCiAFIBBq/QAEEP3yAf3xASEMIAAgEGogC/\n0LBAAgACAQaiAM/QsEECAIIAsgBiAQav0ABAD98gH98AEhCCAJIAwgBiAQav0ABBD98gH98AEhCSAPQQRqIQ8MAQsLIAggCf3wASEIIAj9IQAg\nCP0hAaAhEgNAIAMgD0oEQCAPQQN0IRAgACAQaisDACARIAUgEGorAwCioSETIAAgEGogEzkDACASIBMgBiAQaisDAKKgIRIgD0EBaiEPDAELCy\nAHIA5qIBI5AwAgDUEBaiENIAEgAGohAAwBCwsLnQQDC3sFfwN8IAFBA3QhAUEAIRMDQCADIBNBCGpOBEAgE0EDdCEUIAUgFGr9AAQAIQwgBSAU\nav0ABBAhDSAFIBRq/QAEICEOIAUgFGr9AAQwIQ/9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQkgCCEKIAghC0EAIRUgACAUaiEWA0AgAiAVSgRAIB\nVBA3QhFyAEIBdq/QoDACEQIAYgF2r9CgMAIREgFv0ABAAgECAM/fIB/fEBIRIgFiAS/QsEACAIIBEgEv3yAf3wASEIIBb9AAQQIBAgDf3yAf3x\nASESIBYgEv0LBBAgCSARIBL98gH98AEhCSAW/QAEICAQIA798gH98QEhEiAWIBL9CwQgIAogESAS/fIB/fABIQogFv0ABDAgECAP/fIB/fEBIR\nAgFiAQ/QsEMCALIBEgEP3yAf3wASELIBVBAWohFSABIBZqIRYMAQsLIAcgFGogCP0LBAAgByAUaiAJ/QsEECAHIBRqIAr9CwQgIAcgFGogC/0L\nBDAgE0EIaiETDAELCwNAIAMgE0oEQCATQQN0IRQgBSAUaisDACEYRAAAAAAAAAAAIRlBACEVIAAgFGohFgNAIAIgFUoEQCAVQQN0IRcgFisDAC\nAEIBdqKwMAIBiioSEaIBYgGjkDACAZIAYgF2orAwAgGqKgIRkgFUEBaiEVIAEgFmohFgwBCwsgByAUaiAZOQMAIBNBAWohEwwBCwsLpQQDB3sE\nfwV8IAFBA3QhAUEAIQ4BA0AgAiAOSgRAIA5BA3QhDyADIA9qKwMAIRIgBCAPaisDACETIAUgD2orAwAhFCAS/RQhCSAT/RQhCiAU/RQhC/0MAA\nAAAAAAAAAAAAAAAAAAACEHIAchCEEAIRADQCAOIBBBBGpOBEAgEEEDdCERIAAgEWr9AAQAIAkgBCARav0ABAD98gH98QEgCiADIBFq/QAEAP3y\nAf3xASEMIAAgEWr9AAQQIAkgBCARav0ABBD98gH98QEgCiADIBFq/QAEEP3yAf3xASENIAAgEWogDP0LBAAgACARaiAN/QsEECAHIAwgBSARav\n0ABAD98gH98AEhByAIIA0gBSARav0ABBD98gH98AEhCCAGIBFqIAYgEWr9AAQAIAwgC/3yAf3wAf0LBAAgBiARaiAGIBFq/QAEECANIAv98gH9\n8AH9CwQQIBBBBGohEAwBCwsgByAI/fABIQcgB/0hACAH/SEBoCEVA0AgDiAQSgRAIBBBA3QhESAAIBFqKwMAIBIgBCARaisDAKKhIBMgAyARai\nsDAKKhIRYgACARaiAWOQMAIBUgFiAFIBFqKwMAoqAhFSAGIBFqIAYgEWorAwAgFiAUoqA5AwAgEEEBaiEQDAELCyAAIA9qKwMAIBIgE6KhIBMg\nEqKhIRIgACAPaiASOQMAIAYgD2ogFSASIBSioDkDACAOQQFqIQ4gASAAaiEADAELCwv8AwMEfwp7BHwgAUEDdCEFIANBBHQgBGohA0EAIQYDQC\nACIAZBCGpOBEAgBkEDdCAAaiEHIAf9AAQAIQkgB/0ABBAhCiAH/QAEICELIAf9AAQwIQwgBCEBA0AgAyABSwRAIAH9CgMAIQ0gAf0KAwghDiAF\nIAdqIQggCP0ABAAhDyAI/QAEECEQIAj9AAQgIREgCP0ABDAhEiAHIA0gCf3yASAOIA/98gH98AH9CwQAIA0gD/3yASAOIAn98gH98QEhCSAHIA\n0gCv3yASAOIBD98gH98AH9CwQQIA0gEP3yASAOIAr98gH98QEhCiAHIA0gC/3yASAOIBH98gH98AH9CwQgIA0gEf3yASAOIAv98gH98QEhCyAH\nIA0gDP3yASAOIBL98gH98AH9CwQwIA0gEv3yASAOIAz98gH98QEhDCABQRBqIQEgBSAHaiEHDAELCyAHIAn9CwQAIAcgCv0LBBAgByAL/QsEIC\nAHIAz9CwQwIAZBCGohBgwBCwsDQCACIAZKBEAgBkEDdCAAaiEHIAcrAwAhEyAEIQEDQCADIAFLBEAgASsDACEUIAErAwghFSAFIAdqKwMAIRYg\nByAUIBOiIBUgFqKgOQMAIBQgFqIgFSAToqEhEyABQRBqIQEgBSAHaiEHDAELCyAHIBM5AwAgBkEBaiEGDAELCws=\n`

;// kernels/dense.ts
function withDense(A,t){const n=L&&L.count>=A?L:makeDense(A)??void 0
if(!n)return t(p)
if(n===L)L=void 0
n.clear()
try{return t(n)}finally{if(n.count<=b&&!(L&&L.count>n.count))L=n}}function makeDense(A,t=globalThis.WebAssembly){try{const n=Math.max(U,Math.ceil((m+8*A)/65536))
const o=new t.Memory({initial:n})
const e=t===globalThis.WebAssembly?F??=compiled(dense(),t):compiled(dense(),t)
return wrapped(new t.Instance(e,{env:{memory:o}}).exports,o)}catch{return null}}let L
let F
const m=65536+262144+524288+1024
const U=32
const b=4194304
function wrapped(A,t){const{buffer:n}=t
const o=A
const[e,Q,B]=["factorPanel","updateAndDot","updateAndAdd"].map(A=>o[A])
let g=m
const take=A=>{const t=g
g+=Math.ceil(A/8)*8
return t}
return{count:(n.byteLength-m)/8,clear:()=>void(g=m),...products(o,"",A=>new Float64Array(n,take(8*A),A)),single:products(o,"32",A=>new Float32Array(n,take(4*A),A)),factorPanel:(A,t,n,o,Q,B)=>e(place(A),t,n,place(o),place(Q),place(B)),updateAndDot:(A,t,n,o,e,B,g)=>Q(place(A),A.down,t,n,place(o),place(e),place(B),place(g)),updateAndAdd:(A,t,n,o,e,Q,g)=>B(place(A),A.down,t,n,place(o),place(e),place(Q),place(g)),updateSymmetric:(A,t,n,e,Q,B)=>o["updateSymmetric"](place(A),A.down,t,place(n),place(e),place(Q),place(B)),rotate:(A,t,n,e)=>o["rotate"](place(A),A.down,t,n,place(e))}}const place=({data:A,at:t})=>A.byteOffset+A.BYTES_PER_ELEMENT*t
const J=["product","factorLu","exchange","solveLeft","solveRight"]
function products(A,t,n){const[o,e,Q,B,g]=J.map(n=>A[n+t])
return{room:n,product:(A,t,n,e,Q,B,g)=>o(A,place(t),t.down,place(n),n.down,n.along,place(e),e.down,e.along,Q,B,g),factorLu:(A,t,n,o)=>e(place(A),A.down,t,n,place(o)),exchange:(A,t,n,o)=>Q(place(A),A.down,t,place(n),o),solveLeft:(A,t,n,o,e,Q)=>B(place(A),A.down,A.along,t,place(n),n.down,o,Number(e),Number(Q)),solveRight:(A,t,n,o)=>g(place(A),A.down,A.along,t,place(n),n.down,o)}}
// kernels/reflections.ts
function blockWidth(A){return A<512?Math.max(1,Math.min(32,A)):64}function roomToTriangularize(A,t,n){const o=Math.min(A,t)
const e=blockWidth(o)
return(A+2*e+2)*o+roomToApply(o,n)}function roomToApply(A,t){return 2*blockWidth(A)*t+16}function workFor(A,t,n){const o=blockWidth(t)*n
return[{data:A.room(o),at:0},{data:A.room(o),at:0}]}function triangularize(A,t,n,o,e){const Q=Math.min(n,o)
const B=blockWidth(Q)
const g=workFor(A,Q,e)
const r=[]
const I={data:A.room(Q),at:0}
const E={data:A.room(B),at:0}
for(let e=0;e<Q;e+=B){const s=Math.min(B,Q-e)
const a=n-e
const C={data:A.room(a*s),at:0}
const i={data:A.room(s*s),at:0}
for(let A=0;A<a;A++){const n=t.at+(e+A)*t.down+e
for(let o=0;o<s;o++)C.data[A*s+o]=t.data[n+o]}i.data.fill(0)
A.factorPanel(C,a,s,i,{...I,at:e},E)
for(let A=0;A<s;A++){const n=t.at+(e+A)*t.down+e
t.data[n+A]=I.data[e+A]
for(let o=A+1;o<s;o++){t.data[n+o]=C.data[A*s+o]
C.data[A*s+o]=0}}const f={from:e,height:a,width:s,v:C,t:i}
r.push(f)
reflect(A,f,g,t,e+s,o,true)}return{blocks:r,work:g}}function reflect(A,{from:t,height:n,width:o,v:e,t:Q},[B,g],r,I,E,s){const a=E-I
if(a<=0)return
const C={data:r.data,at:r.at+t*r.down+I,down:r.down,along:1}
const i={...B,down:a,along:1}
const f={...g,down:a,along:1}
A.product(0,i,{...e,down:1,along:o},C,o,n,a)
const c=s?{...Q,down:1,along:o}:{...Q,down:o,along:1}
A.product(0,f,c,i,o,o,a)
A.product(-1,C,{...e,down:o,along:1},f,n,o,a)}function orthogonalFactor(A,{blocks:t,work:n},o,e,Q){setIdentity(o,e,Q)
for(const e of t.toReversed())reflect(A,e,n,o,e.from,Q,false)}function setIdentity(A,t,n){for(let o=0;o<t;o++){const t=A.at+o*A.down
A.data.fill(0,t,t+n)
if(o<n)A.data[t+o]=1}}function joinReflections(A,t,n,o,e,Q){const B=o.length
const g=Q.data
const r=e.data
const I={...t,down:B,along:1}
const E={...t,down:1,along:B}
A.product(0,{...Q,down:B,along:1},E,I,B,n,B)
r.fill(0,e.at,e.at+B*B)
for(let A=0;A<B;A++){for(let t=0;t<A;t++){let n=0
for(let o=t;o<A;o++)n+=r[e.at+t*B+o]*g[Q.at+o*B+A]
r[e.at+t*B+A]=-o[A]*n}r[e.at+A*B+A]=o[A]}}
// ndarray/_layout.ts
const v=64
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
throw new LensorError("range",`Cannot ${A}: index ${t} is outside of axis ${n}, which has ${o} elements`)}function slicedAxis(A,t,n,o,e){const Q=A.shape[t]
const B=`slice axis ${t} of ${showShape(A.shape)}`
if(!Number.isInteger(e)||e===0){throw new LensorError("range",`Cannot ${B}: ${e} is no step; use an integer that is not 0`)}const[g,r]=e>0?[0,Q]:[-1,Q-1]
const place=(A,t)=>{if(A===null)return t
if(!Number.isInteger(A))throw new LensorError("range",`Cannot ${B}: ${describe(A)} is no integer`)
return Math.min(r,Math.max(g,A<0?A+Q:A))}
const I=place(n,e>0?0:Q-1)
const E=place(o,e>0?Q:-1)
const s=Math.max(0,Math.ceil((E-I)/e))
const a=A.stride[t]
return{shape:A.shape.with(t,s),stride:A.stride.with(t,a*e),offset:A.offset+(s?I*a:0)}}function pickedAxis(A,t,n){const o=checkIndex("pick",n,t,A.shape[t])
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
let e=0,Q=0
while(e<n.length&&Q<t.length){let A=n[e].n,B=t[Q],g=e+1,r=Q+1
while(A!==B){if(A<B)A*=n[g++].n
else B*=t[r++]}for(let A=e;A<g-1;A++)if(n[A].step!==n[A+1].n*n[A+1].step)return void 0
for(let A=r-1,e=n[g-1].step;A>=Q;A--){o[A]=e
e*=t[A]}e=g
Q=r}return{shape:[...t],stride:o,offset:A.offset}}function jointShape(A){const t=new Array(A.reduce((A,t)=>Math.max(A,t.length),0)).fill(1)
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
const Q=o.length-1
const B=o[Q]
const g=e[Q]
const r=t.map(A=>A.offset)
const I=new Array(Q).fill(0)
for(;;){n(B,r,g)
let A=Q-1
for(;A>=0;A--){const t=e[A]
if(++I[A]<o[A]){for(let A=0;A<r.length;A++)r[A]+=t[A]
break}for(let n=0;n<r.length;n++)r[n]-=t[n]*(o[A]-1)
I[A]=0}if(A<0)return}}function merged(A,t){const n=[]
const o=[]
for(let e=0;e<A.length;e++){const Q=A[e]
const B=t.map(A=>A.stride[e])
const g=n.length-1
if(Q===1)continue
if(g>=0&&o[g].every((A,t)=>A===B[t]*Q)){n[g]*=Q
o[g]=B}else{n.push(Q)
o.push(B)}}return n.length?{sizes:n,steps:o}:{sizes:[1],steps:[t.map(()=>1)]}}
// ndarray/_elements.ts
function decode(A,t){const n=t==="float16"||t==="bfloat16"||t==="float8_e4m3fn"||t==="float8_e5m2"
return n?cast(A,t,"float32"):A}function inOrder(A){if(!isPacked(A))return copied(A)
const t=lanesOf(A.dtype)
const n=countOf(A.shape)*t
const o=A.offset*t
return o===0&&A.data.length===n?A.data:A.data.subarray(o,o+n)}function copied(A){const{data:t,dtype:n,shape:o}=A
const e=lanesOf(n)
const Q=countOf(o)
if(isPacked(A)){const n=A.offset*e
return t.slice(n,n+Q*e)}const B=allocate(n,Q)
const g=B
const r=t
walk(o,[packed(o),A],(A,t,n)=>{const o=n[0]
const Q=n[1]
if(e===1){for(let n=0,e=t[0],B=t[1];n<A;n++,e+=o,B+=Q)g[e]=r[B]
return}for(let n=0,B=t[0],I=t[1];n<A;n++,B+=o,I+=Q){for(let A=0;A<e;A++)g[B*e+A]=r[I*e+A]}})
return B}function nested(A,t=A=>A){const{shape:n,dtype:o}=A
const e=decode(inOrder(A),o)
const one=A=>{if(o==="complex64")return[t(e[2*A]),t(e[2*A+1])]
return o==="bool"?Boolean(e[A]):t(e[A])}
const build=(A,t,o)=>{if(A===n.length)return one(t)
const e=n[A]
const Q=e?o/e:0
return Array.from({length:e},(n,o)=>build(A+1,t+o*Q,Q))}
return build(0,0,countOf(n))}
// ndarray/text/_decimal.ts
function shortest(A,t){if(A===0)return{digits:"",point:0}
if(t==="float64")return parsed(A.toExponential())
const n=exact(A)
for(let o=1;o<9;o++){const e=cut(n,o)
if(readsBack(e,A,t))return e
const Q=raised({digits:n.digits.slice(0,o),point:n.point})
if(readsBack(Q,A,t))return Q}return cut(n,9)}function roundedTo(A,t,n){const o=exact(A)
return cut(o,n?t:o.point+t)}function cut({digits:A,point:t},n){if(n>=A.length)return{digits:A,point:t}
if(n<0)return{digits:"",point:0}
const o={digits:A.slice(0,n),point:t}
const e=A[n]
const Q=/[^0]/.test(A.slice(n+1))
const B=n>0&&Number(A[n-1])%2===1
return e<"5"||e==="5"&&!Q&&!B?o:raised(o)}function raised({digits:A,point:t}){const n=(BigInt(A||"0")+1n).toString()
const o=A.length
return{digits:n.padStart(o,"0"),point:t+(n.length>o?1:0)}}const readsBack=({digits:A,point:t},n,o)=>rounded(Number(`0.${A}e${t}`),o)===n
function exact(A){if(A===0)return{digits:"",point:0}
N[0]=A
const t=H[0]
const n=Number(t>>52n&0x7ffn)
const o=t&0xfffffffffffffn
const e=n?o|1n<<52n:o
const Q=(n||1)-1075
const B=(Q>=0?e<<BigInt(Q):e*5n**BigInt(-Q)).toString()
return{digits:B.replace(/0+$/,""),point:B.length-Math.max(0,-Q)}}function parsed(A){const[t="",n="0"]=A.split("e")
return{digits:t.replace(".","").replace(/0+$/,""),point:Number(n)+1}}function rounded(A,t){if(t==="float32")return Math.fround(A)
return cast(cast(Float64Array.of(A),"float64",t),t,"float64")[0]}const N=new Float64Array(1)
const H=new BigUint64Array(N.buffer)

;// ndarray/text/_numbers.ts
function wholeTexts(A,{sign:t="-"}){const n=t==="+"||t===" "&&!A.some(A=>A<0)?t:""
const o=A.map(A=>A<0?`${A}`:`${n}${A}`)
const e=longest(o)
return o.map(A=>A.padStart(e))}function truthTexts(A,t){return A.map(A=>Number(A)?t?"True":" True":"False")}function floatTexts(A,t,n){const{precision:o=8,suppressSmall:e=false,sign:Q="-",floatmode:B="maxprec"}=n
const g=A.filter(Number.isFinite)
const r=B==="unique"?Infinity:o
const digits=(A,n,o,e)=>{const Q=n?1:0
if(B==="fixed")return roundedTo(A,e+Q,n)
const g=shortest(A,t)
const r=n?g.digits.length-1:g.digits.length-g.point
return r>e||r<o?roundedTo(A,(r>e?e:o)+Q,n):g}
const I=needsExponent(g,t,e)?exponents(g,digits,r,Q,B==="fixed"):positions(g,digits,r,Q,B)
let{left:E}=I
if(Q===" "&&!g.some(isNegative))E++
if(g.length<A.length){const t=I.right+1
const n=Q!=="-"||A.includes(-Infinity)?1:0
E=Math.max(E,3-t,3+n-t)}return A.map(A=>{if(Number.isFinite(A))return I.show(A,E)
const t=Number.isNaN(A)?Q==="+"?"+":"":A<0?"-":Q==="+"?"+":""
return(t+(Number.isNaN(A)?"nan":"inf")).padStart(E+I.right+1)})}function floatText(A,t){if(Number.isNaN(A))return"nan"
if(!Number.isFinite(A))return A<0?"-inf":"inf"
const n=Math.abs(A)
const o=isNegative(A)?"-":""
const e=shortest(n,t)
if(n===0||n>=1e-4&&n<1e16){const[A,t]=pointed(e)
return`${o}${A}.${t||"0"}`}const[Q,B,g]=scientific(e)
return`${o}${Q}${B&&"."}${B}${exponentText(g,2)}`}const Y={float16:3,float32:6,bfloat16:6}
function needsExponent(A,t,n){const o=A.map(Math.abs).filter(A=>A!==0)
if(o.length===0)return false
const e=o.reduce((A,t)=>Math.max(A,t))
const Q=o.reduce((A,t)=>Math.min(A,t))
const B=e/Q
const g=t==="float64"?B:t==="float16"?fromFloat16(toFloat16(B)):Math.fround(B)
return e>=10**Math.min(8,Y[t]??15)||!n&&(Q<1e-4||g>1e3)}function exponents(A,t,n,o,e){const Q=A.map(A=>scientific(t(Math.abs(A),true,0,n)))
const B=e?n:longest(Q.map(([,A])=>A))
const g=longest(Q.map(([,,A])=>exponentText(A,2)))-2
const show=(A,n)=>{const[e,Q,r]=scientific(t(Math.abs(A),true,B,B))
return signed(A,e,o).padStart(n)+"."+Q.padEnd(B,"0")+exponentText(r,g)}
return{left:longest(A.map(A=>signed(A,"0",o))),right:g+2+B,show:show}}function positions(A,t,n,o,e){const Q=A.map(A=>pointed(t(Math.abs(A),false,0,n)))
const B=e==="maxprec_equal"
const g=e==="fixed"&&A.length?n:longest(Q.map(([,A])=>A))
const r=longest(A.map((A,t)=>signed(A,Q[t][0],o)))
const show=(A,Q)=>{const[r,I]=pointed(t(Math.abs(A),false,B?g:0,B?g:n))
return signed(A,r,o).padStart(Q)+"."+I.padEnd(g,B||e==="fixed"?"0":" ")}
return{left:r,right:g,show:show}}function scientific({digits:A,point:t}){return[A[0]??"0",A.slice(1).replace(/0+$/,""),A?t-1:0]}function pointed({digits:A,point:t}){const n=Math.max(0,t)
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
const{threshold:e=1e3,maxLineWidth:Q=75}=t
const B=countOf(n)
const g=`array(${body(A,", ","array(",")",t)}`
const r=[]
if(B===0&&!(n.length===1&&n[0]===0)||B>e){r.push(`shape=(${n.join(", ")}${n.length===1?",":""})`)}if(B===0||o!=="int64"&&o!=="float64"&&o!=="bool")r.push(`dtype=${o}`)
if(r.length===0)return`${g})`
const I=g.length-g.lastIndexOf("\n")
const E=r.join(", ")
return`${g},${I+E.length+2>Q?"\n      ":" "}${E})`}function body(A,t,n,o,e){const{shape:Q}=A
const{threshold:B=1e3,edgeitems:g=3,maxLineWidth:r=75}=e
if(Q.includes(0))return"[]"
const I=countOf(Q)>B?g:Infinity
const E=textsOf(A,I,e)
let s=0
const block=(A,n,o)=>{if(A===Q.length)return E[s++]
const{front:e,back:B,cut:g}=ends(Q[A],I)
const r=n+" "
const a=Q.length-A
const part=()=>block(A+1,r,o-1)
const C=[...Array.from({length:e},part),...g?["..."]:[],...Array.from({length:B},part)]
if(a>1)return`[${C.join(t.trimEnd()+"\n".repeat(a-1)+n)}]`
return`[${row(C,t,n,o-Math.max(t.trimEnd().length,1))}]`}
return block(0," ".repeat(n.length+1),r-o.length)}function row(A,t,n,o){let e="",Q=n
A.forEach((B,g)=>{if(Q.length+B.length>o&&Q.length>n.length){e+=Q.trimEnd()+"\n"
Q=n}Q+=B+(g<A.length-1?t:"")})
return(e+Q).slice(n.length)}function textsOf(A,t,n){const{dtype:o}=A
const e=shown(A,t)
if(o==="bool")return truthTexts(e,A.shape.length===0)
if(o==="complex64")return complexTexts(e,n)
return isFloat(o)?floatTexts(e,o,n):wholeTexts(e,n)}function complexTexts(A,t){const of=(n,o)=>floatTexts(A.filter((A,t)=>t%2===n),"float32",{...t,...o})
const n=of(1,{sign:"+"})
return of(0,{}).map((A,t)=>A+n[t].replace(/\S+/,"$&j"))}const isFloat=A=>kindOf(A)==="float"
function ends(A,t){return A>2*t?{front:t,back:t,cut:true}:{front:0,back:A,cut:false}}function shown({data:A,dtype:t,shape:n,stride:o,offset:e},Q){const B=lanesOf(t)
const g=[]
const visit=(n,e,r)=>{if(n===r.length){const n=decode(A.slice(e*B,(e+1)*B),t)
for(let A=0;A<B;A++)g.push(n[A])
return}const I=r[n]
const{front:E,back:s}=ends(I,Q)
for(let A=0;A<E;A++)visit(n+1,e+A*o[n],r)
for(let A=I-s;A<I;A++)visit(n+1,e+A*o[n],r)}
visit(0,e,n)
return g}
// ndarray/_view.ts
function viewOf(A,t,n){return viewAt(A,t,packed(n))}function viewAt(A,t,{shape:n,stride:o,offset:e}){const Q=Object.create(O)
Q.data=A
Q.dtype=t
Q.shape=n
Q.stride=o
Q.offset=e
return Q}function relaid(A,t){return viewAt(A.data,A.dtype,t)}const O=Object.create(Object.prototype,{toString:{value:asText},toJSON:{value:asJson},[Symbol.for("nodejs.util.inspect.custom")]:{value:asCode}})
function asText(){return strOf(this)}function asCode(){return reprOf(this)}function asJson(){const{dtype:A,shape:t}=this
return{dtype:A,shape:t,data:nested(this,jsonNumber)}}function jsonNumber(A){if(typeof A==="bigint")return BigInt(Number(A))===A&&Number.isSafeInteger(Number(A))?Number(A):`${A}`
return Number.isFinite(A)?A:`${A}`}
// ndarray/_list.ts
function fromList(A,t){const n=[]
for(let t=A;Array.isArray(t);t=t[0]){n.push(t.length)
if(t.length===0)break
if(n.length>v)throw tooDeep()}const o=[]
const visit=(A,t)=>{if(t===n.length&&(typeof A==="number"||typeof A==="bigint"||typeof A==="boolean")){o.push(A)}else if(t<n.length&&Array.isArray(A)&&A.length===n[t]){for(const n of A)visit(n,t+1)}else{const o=Array.isArray(A)?`a list of ${A.length}`:describe(A)
const e=t<n.length?`a list of ${n[t]}`:"a number"
const Q=Array.isArray(A)||typeof A==="number"?"shape":"type"
throw new LensorError(Q,`Cannot make an array of shape ${showShape(n)}: found ${o} in place of ${e}`)}}
visit(A,0)
const all=A=>o.length>0&&o.every(t=>typeof t===A)
const e=all("boolean")?"bool":all("bigint")?"int64":"float32"
const Q=t??e
if(Q==="int64"||Q==="uint64"){const A=o.map(A=>typeof A==="bigint"?A:BigInt(integer$1(Number(A))))
const t=A.find(A=>(Q==="int64"?BigInt.asIntN(64,A):BigInt.asUintN(64,A))!==A)
if(t!==void 0)throw tooLarge(t,Q)
return array(Q==="int64"?BigInt64Array.from(A):BigUint64Array.from(A),Q,n)}const B=Float64Array.from(o,Number)
const g=cast(B,"float64",Q)
if(t===void 0&&Q==="float32")checkWhole(B,g)
if(kindOf(Q)==="int"||kindOf(Q)==="uint"){const A=B.find((A,t)=>integer$1(A)!==g[t])
if(A!==void 0)throw tooLarge(A,Q)}return array(g,Q,n)}function checkWhole(A,t){if(!A.every(Number.isSafeInteger))return
const n=A.findIndex((A,n)=>A!==t[n])
if(n<0)return
const o=`float32 does not hold ${A[n]}; give a dtype, for example "float64" or "int32"`
throw new LensorError("range",`Cannot make an array: ${o}`)}const tooDeep=()=>new LensorError("limit",`Cannot make an array: the lists are nested deeper than ${v}, or hold themselves`)
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
return viewOf(cast(o,n.dtype,t),t,e)}function toList(A){return nested(ndarray(A))}function fromBuffer(A,t){if(t===void 0){throw new LensorError("type","Cannot make an array of an ArrayBuffer: give a dtype to read it as")}const n=fromBytes(new Uint8Array(A),t)
return viewOf(n,t,[n.length/lanesOf(t)])}function shared(A){if(typeof A!=="object"||A===null)throw noArray(A)
if(ArrayBuffer.isView(A)&&!(A instanceof DataView)){const t=halves(A)
if(t)return viewOf(t,"float16",[t.length])
const n=unclamped(A)
return viewOf(n,ownDType(n),[n.length])}const{data:t,width:n,height:o}=A
if(t instanceof Uint8ClampedArray&&typeof n==="number"&&typeof o==="number"){const A=[o,n,4]
if(sizeOf(A)===t.length)return viewOf(unclamped(t),"uint8",A)
const e=`${t.length} bytes are not ${o} rows of ${n} pixels of 4`
throw new LensorError("shape",`Cannot make an array of an image: ${e}`)}const{selection:e=A}=A
const{data:Q,shape:B,stride:g,offset:r=0,dtype:I=void 0}=e??{}
const E=Array.isArray(Q)?doubles$1(Q):unclamped(Q)
if(!Array.isArray(B)||!ArrayBuffer.isView(E)||E instanceof DataView)throw noArray(A)
if(g!==void 0&&!Array.isArray(g)||!Number.isInteger(r)){const A=`expected a list of strides and a whole offset, found ${describe(g)} and ${describe(r)}`
throw new LensorError("type",`Cannot view data of shape ${showShape(B)}: ${A}`)}sizeOf(B)
const s=I===void 0||x.includes(I)?ownDType(E):I
checkDType(s)
if(!holds(E,s)){throw new LensorError("type",`Cannot view data as ${s}: it is ${describe(E)}, not the array of that dtype`)}const a=g?{shape:B,stride:g,offset:r}:packed(B,r)
checkInside(a,E.length/lanesOf(s))
return viewAt(E,s,a)}function halves(A){if(A[Symbol.toStringTag]!=="Float16Array")return void 0
return new Uint16Array(A.buffer,A.byteOffset,A.byteLength/2)}function unclamped(A){return A instanceof Uint8ClampedArray?new Uint8Array(A.buffer,A.byteOffset,A.length):A}function doubles$1(A){const t=A.findIndex(A=>typeof A!=="number")
if(t<0)return Float64Array.from(A)
throw new LensorError("type",`Cannot make an array: expected numbers, found ${describe(A[t])} in the data`)}const x=["generic","array","uint8_clamped","buffer","bigint64","biguint64"]
function checkInside({shape:A,stride:t,offset:n},o){if(A.includes(0)&&t.length===A.length&&t.every(Number.isInteger))return
let e=n,Q=n
for(let n=0;n<A.length;n++){const o=(A[n]-1)*(t[n]??NaN)
if(o<0)e+=o
else Q+=o}const B=t.length===A.length&&t.every(Number.isInteger)
if(B&&e>=0&&Q<o)return
const g=`shape ${showShape(A)}, stride ${showShape(t)}, offset ${n}`
throw new LensorError("shape",`Cannot view ${o} elements: ${g} reach outside of them`)}const P=["float32","float64","int64","int32","int16","int8","uint64","uint32","uint16","uint8"]
function ownDType(A){const t=P.find(t=>holds(A,t))
if(t)return t
throw noArray(A)}function noArray(A){return new LensorError("type",`Cannot make an array: expected numbers, lists, a typed array, an image or { data, shape }, found ${describe(A)}`)}
// ndarray/_slice_text.ts
function slicesOf(A){const t=A.split(",")
if(t.length>1&&t.at(-1).trim()==="")t.pop()
return t.map(t=>partOf(t.trim(),A))}const q=/^[+-]?\s*\d+$/
function partOf(A,t){if(A==="...")return"rest"
if(A==="None"||A==="newaxis")return"new"
const n=A.split(":").map(A=>A.trim())
const o=n.map(A=>A===""?null:integer(A))
const e=A===""||n.length>3||o.some(A=>A!==null&&!Number.isSafeInteger(A))
if(e){const n='use indices, start:stop:step, "..." and None, apart by commas'
throw new LensorError("type",`Cannot slice by ${describe(t)}: ${JSON.stringify(A)} is no index; ${n}`)}if(n.length===1)return o[0]
const[Q=null,B=null,g=null]=o
return[Q,B,g]}const integer=A=>q.test(A)?Number(A.replace(/\s/g,"")):NaN

;// ndarray/view.ts
function slice(A,...t){const n=ndarray(A)
const o=n.shape.length
const e=t.flatMap(A=>typeof A==="string"?slicesOf(A):[A])
const Q=e.filter(A=>A!=="rest"&&A!=="new").length
const B=o-Q
if(B<0){throw new LensorError("shape",`Cannot slice ${showShape(n.shape)}: ${Q} parts for ${o} axes`)}const g=e.indexOf("rest")
if(g!==e.lastIndexOf("rest")){throw new LensorError("shape",`Cannot slice ${showShape(n.shape)}: "..." may stand only once`)}const r=new Array(B).fill(null)
const I=g<0?[...e,...r]:e.toSpliced(g,1,...r)
let E=n,s=0,a=0
for(const A of I){const t=A==="new"?a:a++
if(A==="new")E=widened$1(E,s++)
else if(typeof A==="number"){E=pickedAxis(E,s,checkIndex("slice",A,t,n.shape[t]))}else if(Array.isArray(A)&&A.length<=3){const[t=null,n=null,o=null]=A
E=slicedAxis(E,s++,t,n,o??1)}else if(A===null||A===void 0)s++
else{const n=describe(A)
throw new LensorError("type",`Cannot slice axis ${t}: expected an index or [start, stop, step], found ${n}`)}}return relaid(n,E)}function transpose(A,t){const n=ndarray(A)
return relaid(n,permuted(n,t))}function swapAxes(A,t,n){const o=ndarray(A)
const e=o.shape.length
const Q=checkAxis("swap axes",t,e)
const B=checkAxis("swap axes",n,e)
return transpose(o,o.shape.map((A,t)=>t===Q?B:t===B?Q:t))}function flip(A,t){const n=ndarray(A)
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
const Q=e.find(A=>n.shape[A]!==1)
if(Q!==void 0){throw new LensorError("shape",`Cannot squeeze axis ${Q} of ${showShape(n.shape)}: it has more than one element`)}const keep=A=>A.filter((A,t)=>!e.includes(t))
return relaid(n,{shape:keep(n.shape),stride:keep(n.stride),offset:n.offset})}function widened$1({shape:A,stride:t,offset:n},o){return{shape:A.toSpliced(o,0,1),stride:t.toSpliced(o,0,0),offset:n}}
// ndarray/_promote.ts
function promote(A,t){checkComputable(A)
checkComputable(t)
if(A===t||t==="bool")return A
if(A==="bool")return t
const n=kindOf(A)
const o=kindOf(t)
const e=bytesOf(A)
const Q=bytesOf(t)
if(n==="float"&&o==="float")return e===Q?"float32":e>Q?A:t
if(n==="float")return widened(A,t)
if(o==="float")return widened(t,A)
if(n===o)return e>Q?A:t
const[B,g]=n==="int"?[A,t]:[t,A]
const r=Math.max(bytesOf(B),2*bytesOf(g))
return r>8?"float64":`int${r*8}`}function promoteAll(A){A.forEach(checkComputable)
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
function stackOf(A,t,{square:n=false,finite:o=false}={},e=false){const Q=ndarray(t)
const{shape:B}=Q
if(B.length<2){throw new LensorError("shape",`Cannot ${A} ${showShape(B)}: a matrix has two axes; use reshape or expandDims`)}const g=B.slice(0,-2)
const[r,I]=B.slice(-2)
if(n&&r!==I){throw new LensorError("shape",`Cannot ${A} ${showShape(B)}: the last two axes must be equal`)}const E=e?toTensor(Q).data:doubles(Q)
if(o)checkFinite(A,E)
return{batch:g,count:countOf(g),rows:r,cols:I,data:E,dtype:preciseOf(Q.dtype)}}function nativeStackOf(A,t,n=false){const o=ndarray(t)
const e=preciseOf(o.dtype)
return{...stackOf(A,asType(o,e),{square:n},true),dtype:e}}function kernelsFor(A,t){return t==="float64"?A:A.single}function zerosOf(A,t){try{return A==="float64"?new Float64Array(t):new Float32Array(t)}catch(A){const n=`Cannot make a result of ${t} numbers: there is no room for so many`
throw new LensorError("limit",`${n}; fullMatrices: false and mode "reduced" ask for less`,{cause:A})}}function numbersIn(A,t){return toTensor(asType(A,t)).data}function doubles(A){return toTensor(asType(A,"float64")).data}function preciseOf(...A){const single=A=>kindOf(promote(A,A))==="float"&&A!=="float64"
return A.every(single)?"float32":"float64"}function checkFinite(A,t){for(let n=0;n<t.length;n++){if(Number.isFinite(t[n]))continue
throw new LensorError("range",`Cannot ${A} an array that holds ${t[n]}: replace it first, with nanToNum or where`)}}function result(A,t,n){const o=t==="float64"||A instanceof Float32Array
return viewOf(o?A:cast(A,"float64",t),t,n)}function matrix(A,t,n=0){return{data:A,at:n,down:t,along:1}}function part(A,t,n){return{data:A.data,at:A.at+t*A.down+n*A.along,down:A.down,along:A.along}}function turned(A){return{data:A.data,at:A.at,down:A.along,along:A.down}}function pitchOf(A){return A%64===0?A+8:A}function copyMatrix(A,t,n,o){const e=A.data
const Q=t.data
for(let B=0;B<n;B++){let n=A.at+B*A.down,g=t.at+B*t.down
if(A.along===1&&t.along===1){if(o>32)e.set(Q.subarray(g,g+o),n)
else for(let A=0;A<o;A++)e[n+A]=Q[g+A]}else{for(let B=0;B<o;B++,n+=A.along,g+=t.along)e[n]=Q[g]}}}
// ndarray/linalg/_triangles.ts
function solveTriangle(A,t,n,o,e,Q,B){if(n<=$)return A.solveLeft(t,n,o,e,Q,B)
const g=halfOf(n)
const r=n-g
const I=part(o,0,0)
const E=part(o,g,0)
if(Q){solveTriangle(A,part(t,g,g),r,E,e,Q,B)
A.product(-1,I,part(t,0,g),E,g,r,e)
solveTriangle(A,t,g,I,e,Q,B)}else{solveTriangle(A,t,g,I,e,Q,B)
A.product(-1,E,part(t,g,0),I,r,g,e)
solveTriangle(A,part(t,g,g),r,E,e,Q,B)}}function solveTriangleRight(A,t,n,o,e){if(n<=K)return A.solveRight(t,n,o,e)
const Q=n<=$?K:halfOf(n)
const B=n-Q
const g=part(o,0,Q)
solveTriangleRight(A,t,Q,o,e)
A.product(-1,g,o,part(t,0,Q),e,Q,B)
solveTriangleRight(A,part(t,Q,Q),B,g,e)}const $=16
const K=8
function halfOf(A){return A<=$?A>>1:A+$>>1&-8}
// ndarray/linalg/cholesky.ts
function cholesky(A,t={}){const n="find the Cholesky factor of"
checkOptions(n,t,["upper"])
const{batch:o,count:e,rows:Q,data:B,dtype:g}=nativeStackOf(n,A,true)
const r=pitchOf(Q)
const I=zerosOf(g,e*Q*Q)
const{upper:E=false}=t
withDense(Q*r,A=>{const t=kernelsFor(A,g)
const s=matrix(t.room(Q*r),r)
for(let A=0;A<e;A++){const e=matrix(B,Q,A*Q*Q)
const g=matrix(I,Q,A*Q*Q)
copyMatrix(s,E?turned(e):e,Q,Q)
const r=factor(t,s,Q,0)
if(r>=0){const t=o.length?`matrix ${A} of the stack`:"the matrix"
const e=`Cannot ${n} ${t}: it is not positive definite (pivot ${r} is not above 0)`
throw new LensorError("range",`${e}; add a small multiple of the identity, or use eigh`)}for(let A=0;A<Q;A++)copyMatrix(part(E?turned(g):g,A,0),part(s,A,0),1,A+1)}})
return result(I,g,[...o,Q,Q])}function factor(A,t,n,o){if(n<=T)return small(t,n,o)
const e=halfOf(n)
const Q=n-e
const B=part(t,e,0)
const g=part(t,e,e)
const r=factor(A,t,e,o)
if(r>=0)return r
solveTriangleRight(A,turned(t),e,B,Q)
takeSquare(A,g,B,Q,e)
return factor(A,g,Q,o+e)}const T=16
const V=64
function takeSquare(A,t,n,o,e){if(o<=V)return A.product(-1,t,n,turned(n),o,e,o)
const Q=halfOf(o)
const B=o-Q
const g=part(n,Q,0)
takeSquare(A,t,n,Q,e)
A.product(-1,part(t,Q,0),g,turned(n),B,e,Q)
takeSquare(A,part(t,Q,Q),g,B,e)}function small({data:A,at:t,down:n},o,e){for(let Q=0;Q<o;Q++){const B=t+Q*n
let g=A[B+Q]
for(let t=0;t<Q;t++)g-=A[B+t]*A[B+t]
if(g<=0)return e+Q
const r=Math.sqrt(g)
A[B+Q]=r
for(let e=Q+1;e<o;e++){const o=t+e*n
let g=A[o+Q]
for(let t=0;t<Q;t++)g-=A[o+t]*A[B+t]
A[o+Q]=g/r}}return-1}
// kernels/_ndarray_wasm.ts
const elements=()=>`\nAGFzbQEAAAABFARgAn9/AGABfwBgAX8BfWABewF7AxsaAAAAAAAAAAAAAAAAAAAAAAMAAAAAAAEBAgIEBQFwAQEBBQQBAUNDBqUBHn8AQZAwC3\n8AQZCwAgt/AEGACAt/AEGQsAQLfwBBgIACC38AQQALfwBBAQt/AEECC38AQQMLfwBBBAt/AEEFC38AQQALfwBBAQt/AEECC38AQQMLfwBBCAt/\nAEEQC38AQYAQC38AQRgLfwBBxAALfwBB0AALfwBB4AALfwBB6AALfwBB8AALfwBBAAt/AEEBC38AQQILfwBBAwt/AEEEC38AQQoLB5ACGgVhZG\nQzMgAACnN1YnRyYWN0MzIAAQptdWx0aXBseTMyAAIIZGl2aWRlMzIAAwltYXhpbXVtMzIABAltaW5pbXVtMzIABQVhZGQ2NAAGCnN1YnRyYWN0\nNjQABwptdWx0aXBseTY0AAgIZGl2aWRlNjQACQltYXhpbXVtNjQACgltaW5pbXVtNjQACwdlcXVhbDMyAAwKbm90RXF1YWwzMgANBmxlc3MzMg\nAOC2xlc3NFcXVhbDMyAA8FZXhwMzIAEQZzcXJ0MzIAEgZzcXJ0NjQAEwVsb2czMgAUBnRhbmgzMgAVBXN1bTMyABYIYmxvY2tzMzIAFwVtYXgz\nMgAYBW1pbjMyABkGbWVtb3J5AgAJBgEAQQELAAwBCAr+WxrKAwICfwN7QQAhAgEBIABBAnRBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAn\nsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT9\n6wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/eQBIAJFDQAaIAUgBv3lASACQQFGDQAaIA\nUgBv3mASACQQJGDQAaIAUgBv3nASACQQNGDQAaIAYgBf3rASAGIAX96gEgAkEERhshBiAFIAYgBSAF/UL9UgshBSABIAT9CwQAIAEgBf0LBBAg\nAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95g\nEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsL\nygMCAn8De0EBIQIBASAAQQJ0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX95AEgAkUNABogBC\nAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1SCyEEAnsB\nIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3kASACRQ0AGiAFIAb95QEgAkEBRg0AGiAFIAb95gEgAkECRg0AGiAFIAb95wEgAkEDRg0AGiAGIAX96w\nEgBiAF/eoBIAJBBEYbIQYgBSAGIAUgBf1C/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAE\nACEEIAP9AASAgAIhBSAEIAX95AEgAkUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP\n3qASACQQRGGyEFIAQgBSAEIAT9Qv1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBAiECAQEgAEECdEGQMGohACABQZAwRgRAQZAw\nIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nAS\nACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb95AEgAkUNABogBSAG\n/eUBIAJBAUYNABogBSAG/eYBIAJBAkYNABogBSAG/ecBIAJBA0YNABogBiAF/esBIAYgBf3qASACQQRGGyEGIAUgBiAFIAX9Qv1SCyEFIAEgBP\n0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASAC\nQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9Ugv9CwQAIANBEGohAy\nABQRBqIQEMAQsLCwvKAwICfwN7QQMhAgEBIABBAnRBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQg\nBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIA\nQgBP1C/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/eQBIAJFDQAaIAUgBv3lASACQQFGDQAaIAUgBv3mASACQQJGDQAaIAUgBv3nASAC\nQQNGDQAaIAYgBf3rASAGIAX96gEgAkEERhshBiAFIAYgBSAF/UL9UgshBSABIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0\nsEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0A\nGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsLygMCAn8De0EEIQIBASAAQQJ0QZAwai\nEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX95AEgAkUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJB\nAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv\n3kASACRQ0AGiAFIAb95QEgAkEBRg0AGiAFIAb95gEgAkECRg0AGiAFIAb95wEgAkEDRg0AGiAGIAX96wEgBiAF/eoBIAJBBEYbIQYgBSAGIAUg\nBf1C/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX95AEgAk\nUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1S\nC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBBSECAQEgAEECdEGQMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBC\nAB/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEg\nAkEERhshBSAEIAUgBCAE/UL9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb95AEgAkUNABogBSAG/eUBIAJBAUYNABogBSAG/eYBIAJBAk\nYNABogBSAG/ecBIAJBA0YNABogBiAF/esBIAYgBf3qASACQQRGGyEGIAUgBiAFIAX9Qv1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsL\nBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIA\nQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwvKAwICfwN7QQAh\nAgEBIABBA3RBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg\n0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VILIQQCewEgAf0ABBAhBSAB\n/QAEkIACIQYgBSAG/fABIAJFDQAaIAUgBv3xASACQQFGDQAaIAUgBv3yASACQQJGDQAaIAUgBv3zASACQQNGDQAaIAYgBf33ASAGIAX99gEgAk\nEERhshBiAFIAYgBSAF/Uj9UgshBSABIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICA\nAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQ\nUgBCAFIAQgBP1I/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsLygMCAn8De0EBIQIBASAAQQN0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsE\nQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBS\nAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3wASACRQ0AGiAFIAb98QEgAkEBRg0A\nGiAFIAb98gEgAkECRg0AGiAFIAb98wEgAkEDRg0AGiAGIAX99wEgBiAF/fYBIAJBBEYbIQYgBSAGIAUgBf1I/VILIQUgASAE/QsEACABIAX9Cw\nQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF\n/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCw\nsLC8oDAgJ/A3tBAiECAQEgAEEDdEGQMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/fABIAJFDQAa\nIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9UgshBA\nJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb98AEgAkUNABogBSAG/fEBIAJBAUYNABogBSAG/fIBIAJBAkYNABogBSAG/fMBIAJBA0YNABogBiAF\n/fcBIAYgBf32ASACQQRGGyEGIAUgBiAFIAX9SP1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/\n0ABAAhBCAD/QAEgIACIQUgBCAF/fABIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAF\nIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwvKAwICfwN7QQMhAgEBIABBA3RBkDBqIQAgAUGQMEYEQE\nGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX9\n8wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/fABIAJFDQAaIA\nUgBv3xASACQQFGDQAaIAUgBv3yASACQQJGDQAaIAUgBv3zASACQQNGDQAaIAYgBf33ASAGIAX99gEgAkEERhshBiAFIAYgBSAF/Uj9UgshBSAB\nIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98Q\nEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VIL/QsEACADQRBq\nIQMgAUEQaiEBDAELCwsLygMCAn8De0EEIQIBASAAQQN0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBS\nAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQg\nBSAEIAT9SP1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3wASACRQ0AGiAFIAb98QEgAkEBRg0AGiAFIAb98gEgAkECRg0AGiAFIAb98w\nEgAkEDRg0AGiAGIAX99wEgBiAF/fYBIAJBBEYbIQYgBSAGIAUgBf1I/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAA\nIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0\nYNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBBSECAQEgAEEDdEGQ\nMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/fABIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yAS\nACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAF\nIAb98AEgAkUNABogBSAG/fEBIAJBAUYNABogBSAG/fIBIAJBAkYNABogBSAG/fMBIAJBA0YNABogBiAF/fcBIAYgBf32ASACQQRGGyEGIAUgBi\nAFIAX9SP1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/fAB\nIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/U\nj9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwuhAwIDfwR7QQAhAgEB/QwBAQEBAQEBAQEBAQEBAQEBIQVBACEDIABBAnQhAANAIAMgAEkEQAJ7\nAQEgA0GQMGr9AAQAIQYgA0GQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkECRg0AGiAGIAf9RQsCewEgA0EQai\nEEIARBkDBq/QAEACEGIARBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAkYNABogBiAH/UUL/YUBIQYCewEg\nA0EgaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1DIAJBAkYNABogByAI/UULAnsBIA\nNBMGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9QyACQQJGDQAaIAcgCP1FC/2FASEH\nIANBAnYgAWogBiAH/WUgBf1O/QsEACADQUBrIQMMAQsLC6EDAgN/BHtBASECAQH9DAEBAQEBAQEBAQEBAQEBAQEhBUEAIQMgAEECdCEAA0AgAy\nAASQRAAnsBASADQZAwav0ABAAhBiADQZCwAmr9AAQAIQcgBiAH/UEgAkUNABogBiAH/UIgAkEBRg0AGiAGIAf9QyACQQJGDQAaIAYgB/1FCwJ7\nASADQRBqIQQgBEGQMGr9AAQAIQYgBEGQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkECRg0AGiAGIAf9RQv9hQ\nEhBgJ7ASADQSBqIQQgBEGQMGr9AAQAIQcgBEGQsAJq/QAEACEIIAcgCP1BIAJFDQAaIAcgCP1CIAJBAUYNABogByAI/UMgAkECRg0AGiAHIAj9\nRQsCewEgA0EwaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1DIAJBAkYNABogByAI/U\nUL/YUBIQcgA0ECdiABaiAGIAf9ZSAF/U79CwQAIANBQGshAwwBCwsLoQMCA38Ee0ECIQIBAf0MAQEBAQEBAQEBAQEBAQEBASEFQQAhAyAAQQJ0\nIQADQCADIABJBEACewEBIANBkDBq/QAEACEGIANBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAkYNABogBi\nAH/UULAnsBIANBEGohBCAEQZAwav0ABAAhBiAEQZCwAmr9AAQAIQcgBiAH/UEgAkUNABogBiAH/UIgAkEBRg0AGiAGIAf9QyACQQJGDQAaIAYg\nB/1FC/2FASEGAnsBIANBIGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9QyACQQJGDQ\nAaIAcgCP1FCwJ7ASADQTBqIQQgBEGQMGr9AAQAIQcgBEGQsAJq/QAEACEIIAcgCP1BIAJFDQAaIAcgCP1CIAJBAUYNABogByAI/UMgAkECRg0A\nGiAHIAj9RQv9hQEhByADQQJ2IAFqIAYgB/1lIAX9Tv0LBAAgA0FAayEDDAELCwuhAwIDfwR7QQMhAgEB/QwBAQEBAQEBAQEBAQEBAQEBIQVBAC\nEDIABBAnQhAANAIAMgAEkEQAJ7AQEgA0GQMGr9AAQAIQYgA0GQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkEC\nRg0AGiAGIAf9RQsCewEgA0EQaiEEIARBkDBq/QAEACEGIARBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAk\nYNABogBiAH/UUL/YUBIQYCewEgA0EgaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1D\nIAJBAkYNABogByAI/UULAnsBIANBMGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9Qy\nACQQJGDQAaIAcgCP1FC/2FASEHIANBAnYgAWogBiAH/WUgBf1O/QsEACADQUBrIQMMAQsLC/wCAgF/BHsgAEEI/QkCAP3qAUEM/QkCAP3rASEA\nIABBACEBIAFBAnRBGGr9CQIA/eYBQQEhASABQQJ0QRhq/QkCAP3kASECIAJBASEBIAFBAnRBGGr9CQIA/eUBIQMgACADQQIhASABQQJ0QRhq/Q\nkCAP3mAf3lASADQQMhASABQQJ0QRhq/QkCAP3mAf3lASEAIAAgAP3mASEDQQYhASABQQJ0QRhq/QkCACAAQQchASABQQJ0QRhq/QkCAP3mAf3k\nASADQQghASABQQJ0QRhq/QkCAP3mAf3kASEEQQQhASABQQJ0QRhq/QkCACAAQQUhASABQQJ0QRhq/QkCAP3mAf3kASADIAT95gH95AEhBEEJIQ\nEgAUECdEEYav0JAgAgACADIAT95gH95AH95AEhACACQRD9CQIA/bEBIQIgAkEB/awBIQNBFP0JAgAhBCADIAT9rgFBF/2rASEFIAIgA/2xASAE\n/a4BQRf9qwEhAiAAIAX95gEgAv3mAQvzBAIEfwl7QZAwIQIgAEECdEGQMGohAANAIAIgAEkEQCAAIAJBgBBqIgMgACADSRshAwEBQQAhBCAEQQ\nJ0QRhq/QkCACEGQQEhBCAEQQJ0QRhq/QkCACEHQQIhBCAEQQJ0QRhq/QkCACEIQQMhBCAEQQJ0QRhq/QkCACEJ/QwAAAAAAAAAAAAAAAAAAAAA\nIQogAiEEQZCwBCEFA0AgAyAESwRAIAT9AAQAIQsgCyAG/eYBIAf95AEhDCAMIAf95QEhDSAFIAsgDSAI/eYB/eUBIA0gCf3mAf3lAf0LBAAgBS\nAMQRf9qwH9CwSAECAKIAtBAf2rAf25ASEKIARBEGohBCAFQRBqIQUMAQsLIApBCiEEIARBAnRBGGr9CQIAQQH9qwH9PP1TRQRAIAEhBCADIAJr\nIQNBBCEFIAVBAnRBGGr9CQIAIQZBBSEFIAVBAnRBGGr9CQIAIQdBBiEFIAVBAnRBGGr9CQIAIQhBByEFIAVBAnRBGGr9CQIAIQlBCCEFIAVBAn\nRBGGr9CQIAIQpBCSEFIAVBAnRBGGr9CQIAIQtBkLAEIQUgA0GQsARqIQMDQCAFIANJBEAgBf0ABAAhDCAMIAz95gEhDSAIIAwgCf3mAf3kASAN\nIAr95gH95AEhDiAGIAwgB/3mAf3kASANIA795gH95AEhDiAEIAsgDCANIA795gH95AH95AEgBf0ABIAQ/a4B/QsEACAFQRBqIQUgBEEQaiEEDA\nELCwUgAiEEIAEhBQNAIAMgBEsEQCAFIAT9AAQAEBD9CwQAIARBEGohBCAFQRBqIQUMAQsLCyACQYAQaiECIAFBgBBqIQEMAQsLCzkBAX9BACEC\nIABBAnQhAANAIAIgAEkEQCABIAJqIAJBkDBq/QAEAP3jAf0LBAAgAkEQaiECDAELCws5AQF/QQAhAiAAQQN0IQADQCACIABJBEAgASACaiACQZ\nAwav0ABAD97wH9CwQAIAJBEGohAgwBCwsLsQcCB3sCf0EAIQkgAEECdCEKA0AgCSAKSQRAIAlBkDBq/QAEACEGIAZBxAD9CQIA/UMhAiAGQcgA\n/QkCAP3mASAGIAL9UiEDIANB0AD9CQIA/bEBQRf9rAEhBSADIAVBF/2rAf2xASEEIAUgAkHUAP0JAgD9Tv2xASEHIAT9XyECIAf9/gEhBUEDIQ\nAgAEEDdEHwAGr9CgMAIQMgAiAD/fEBIAIgA/3wAf3zASEIIAggCP3yASECQQkhACAAQQN0QfAAav0KAwAhAwFBCCEAIAMgAv3yAQEgAEEDdEHw\nAGr9CgMA/fABIQMBAUEHIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBBiEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEFIQAgAy\nAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBBCEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBQQMhACADIAL98gEBIABBA3RB8ABq/QoDAP3w\nASEDIAVBACEAIABBA3RB8ABq/QoDAP3yASAIIAj98AEgA/3yAf3wASEFASAEIAT9DQgJCgsMDQ4PCAkKCwwNDg/9XyECIAcgB/0NCAkKCwwNDg\n8ICQoLDA0OD/3+ASEEQQMhACAAQQN0QfAAav0KAwAhAyACIAP98QEgAiAD/fAB/fMBIQcgByAH/fIBIQJBCSEAIABBA3RB8ABq/QoDACEDAUEI\nIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQchACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEGIQAgAyAC/fIBASAAQQN0QfAAav\n0KAwD98AEhAwEBQQUhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEEIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBAyEAIAMgAv3y\nAQEgAEEDdEHwAGr9CgMA/fABIQMgBEEAIQAgAEEDdEHwAGr9CgMA/fIBIAcgB/3wASAD/fIB/fABIQIBASAF/V4gAv1e/Q0AAQIDBAUGBxAREh\nMUFRYXIQL9DAAAgP8AAID/AACA/wAAgP8gAiAG/QwAAAAAAAAAAAAAAAAAAAAA/UH9UiEC/QwAAMB/AADAfwAAwH8AAMB/IAIgBv0MAAAAAAAA\nAAAAAAAAAAAAAP1D/VIhAiABIAlqIAIgBiAG/QwAAIB/AACAfwAAgH8AAIB//UP9Uv0LBAAgCUEQaiEJDAELCwvjCAIFewJ/QQAhByAAQQJ0IQ\ngDQCAHIAhJBEAgB0GQMGr9AAQAIQUgBf3gAUHMAP0JAgD96gEhBCAE/V8hAiACIAL98AEhAgFBASEAIABBA3RB8ABq/QoDACEDQQIhACACIAP9\n8gEBIABBA3RB8ABq/QoDAP3wASEGIAIgBkECIQAgAEEDdEHwAGr9CgMA/fEBQQAhACAAQQN0QfAAav0KAwD98gH98QEhAkESIQAgAEEDdEHwAG\nr9CgMAIQMBQREhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAQFBECEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBQQ8hACADIAL98gEB\nIABBA3RB8ABq/QoDAP3wASEDAUEOIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQ0hACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAU\nEMIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBCyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEKIQAgAyAC/fIBASAAQQN0QfAA\nav0KAwD98AEhAwFBAyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIAL98gEhAyAGQeAA/QoDAP3OAUE0/csBIQIgAiAD/fIBIAJBAyEAIABBA3\nRB8ABq/QoDAP3xAf3wASECIAIgAkHoAP0KAwD98AH98wEhBgEgBCAE/Q0ICQoLDA0ODwgJCgsMDQ4P/V8hAiACIAL98AEhAgFBASEAIABBA3RB\n8ABq/QoDACEDQQIhACACIAP98gEBIABBA3RB8ABq/QoDAP3wASEEIAIgBEECIQAgAEEDdEHwAGr9CgMA/fEBQQAhACAAQQN0QfAAav0KAwD98g\nH98QEhAkESIQAgAEEDdEHwAGr9CgMAIQMBQREhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAQFBECEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA\n/fABIQMBQQ8hACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEOIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQ0hACADIAL98gEBIA\nBBA3RB8ABq/QoDAP3wASEDAUEMIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBCyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEK\nIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBAyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIAL98gEhAyAEQeAA/QoDAP3OAUE0/csBIQ\nIgAiAD/fIBIAJBAyEAIABBA3RB8ABq/QoDAP3xAf3wASECIAIgAkHoAP0KAwD98AH98wEhAiAG/V4gAv1e/Q0AAQIDBAUGBxAREhMUFRYXIQIg\nASAHaiACIAVB2AD9CQIA/U79UP0LBAAgB0EQaiEHDAELCwuyAgIIewF/QYAI/QAEACEBQZAI/QAEACECQaAI/QAEACEDQbAI/QAEACEEQcAI/Q\nAEACEFQdAI/QAEACEGQeAI/QAEACEHQfAI/QAEACEIQZAwIQkgAEECdEGQMGohAANAIAkgAEkEQCABIAn9XQMA/V/98AEhASACIAn9XQMI/V/9\n8AEhAiADIAn9XQMQ/V/98AEhAyAEIAn9XQMY/V/98AEhBCAFIAn9XQMg/V/98AEhBSAGIAn9XQMo/V/98AEhBiAHIAn9XQMw/V/98AEhByAIIA\nn9XQM4/V/98AEhCCAJQUBrIQkMAQsLQYAIIAH9CwQAQZAIIAL9CwQAQaAIIAP9CwQAQbAIIAT9CwQAQcAIIAX9CwQAQdAIIAb9CwQAQeAIIAf9\nCwQAQfAIIAj9CwQAC7IDAgx7An9BgAj9AAQAIQFBkAj9AAQAIQJBoAj9AAQAIQNBsAj9AAQAIQRBkDAhDSAAQQJ0QZAwaiEAA0AgDSAASQRAIA\n39AAQAIQUgDf0ABBAhBiAN/QAEICEHIA39AAQwIQggDf0ABEAhCSAN/QAEUCEKIA39AARgIQsgDf0ABHAhDCANQYAIaiEOIA1BgAFqIQ0DQCAN\nIA5JBEAgBSAN/QAEAP3kASEFIAYgDf0ABBD95AEhBiAHIA39AAQg/eQBIQcgCCAN/QAEMP3kASEIIAkgDf0ABED95AEhCSAKIA39AARQ/eQBIQ\nogCyAN/QAEYP3kASELIAwgDf0ABHD95AEhDCANQYABaiENDAELCyAFIAn95AEgByAL/eQB/eQBIQUgBiAK/eQBIAggDP3kAf3kASEGIAEgBf1f\n/fABIQEgAiAFIAX9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASECIAMgBv1f/fABIQMgBCAGIAb9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASEEDAELC0\nGACCAB/QsEAEGQCCAC/QsEAEGgCCAD/QsEAEGwCCAE/QsEAAu7AgMEewJ/An1BASEFAUGQMP0ABAAhASABIQIgASEDIAEhBEGQMCEGIABBAnRB\nkDBqIQADQCAGIABJBEAgBQR7IAEgBv0ABAD96QEFIAEgBv0ABAD96AELIQEgBQR7IAIgBv0ABBD96QEFIAIgBv0ABBD96AELIQIgBQR7IAMgBv\n0ABCD96QEFIAMgBv0ABCD96AELIQMgBQR7IAQgBv0ABDD96QEFIAQgBv0ABDD96AELIQQgBkFAayEGDAELCyABIAL96QEgAyAE/ekB/ekBIAEg\nAv3oASADIAT96AH96AEgBRshASABIAEgAf0NCAkKCwwNDg8ICQoLDA0OD/3pASABIAEgAf0NCAkKCwwNDg8ICQoLDA0OD/3oASAFGyEBIAH9Hw\nAhByAB/R8BIQggByAIlyAHIAiWIAUbC7sCAwR7An8CfUEAIQUBQZAw/QAEACEBIAEhAiABIQMgASEEQZAwIQYgAEECdEGQMGohAANAIAYgAEkE\nQCAFBHsgASAG/QAEAP3pAQUgASAG/QAEAP3oAQshASAFBHsgAiAG/QAEEP3pAQUgAiAG/QAEEP3oAQshAiAFBHsgAyAG/QAEIP3pAQUgAyAG/Q\nAEIP3oAQshAyAFBHsgBCAG/QAEMP3pAQUgBCAG/QAEMP3oAQshBCAGQUBrIQYMAQsLIAEgAv3pASADIAT96QH96QEgASAC/egBIAMgBP3oAf3o\nASAFGyEBIAEgASAB/Q0ICQoLDA0ODwgJCgsMDQ4P/ekBIAEgASAB/Q0ICQoLDA0ODwgJCgsMDQ4P/egBIAUbIQEgAf0fACEHIAH9HwEhCCAHIA\niXIAcgCJYgBRsLC6sCCABBCAsIAACyQgAA0sIAQRALCAAAQEt/AAAAAEEYCyw7qrg/AABASwByMT+Ovr81/v//PkmqKj5arCo9zxwJPJYktToA\nAIA/AACuQgBBxAALDAAAgAAAAABLAAAgQQBB0AALDPMENT8XAAAAAAAAgABB4AALCP8DAAAAAAAAAEHoAAsIAAAAAAAAAEAAQfAAC5gB7zn6/k\nIu5j/+gitlRxX3PwAAAAAAADhDAAAAAAAA8D9VVVVVVVXVP5qZmZmZmck/kiRJkiRJwj8cx3Ecx3G8P0YXXXTRRbc/FDuxEzuxsz8AAAAAAADg\nP1VVVVVVVcU/VVVVVVVVpT8RERERERGBPxdswRZswVY/GqABGqABKj8aoAEaoAH6PjTHVqXjHcc+XJ94t09+kj4=\n`
const product=()=>`\nAGFzbQEAAAABEgJgCH9/f39/f39/AGADf39/AAMEAwEAAAQFAXABAQEFBAEBamoGLAZ/AEGAgAMLfwBBgIAEC38AQYCADAt/AEGQkMwAC38AQZ\nCQjAELfwBBgAILByIDB3Byb2R1Y3QAAQt3aWRlUHJvZHVjdAACBm1lbW9yeQIACQYBAEEBCwAK/R4DUwECf0GAgAMhAyACQQV0QYCAA2ohAgNA\nIAMgAkkEQCABKAIAIABqIQQgAyAE/QAEAP0LBAAgAyAE/QAEEP0LBBAgA0EgaiEDIAFBBGohAQwBCwsLkg8CDnsNfyAAIRYgASEXAQEBAQEBQQ\nAhGQNAIBcgGUoEQEGAAiIAIBcgGWsiASAAIAFIGyEaIBlFIgEEfyAHRQUgAQshAUEAIRsDQCACIBtKBEBBACEcA0AgBCAcSgRAIAMgG2xBkJCM\nAWogHEEFdGogGUECdEGAgARqIBoQACAGIBtsQZCQzABqIBxBBXRqIR1BACEeA0AgFiAeSgRAIBkgFyAebGpBBHRBgIAMaiEAQYCAAyEfIBpBBX\nRBgIADaiEgIAUgHkECdGwgHWohGAEB/QwAAAAAAAAAAAAAAAAAAAAAIQggCCEJIAghCiAIIQsgCCEMIAghDSAIIQ4gCCEPICBBIGshIQNAIB8g\nIUkEQCAf/QAEACEQIB/9AAQQIRECewFBACEiICJFBEAgAP0JAgAMAQsgAP0JAhwLIRIgCCASIBD95gH95AEhCCAJIBIgEf3mAf3kASEJAnsBQQ\nEhIiAiRQRAIAD9CQIADAELICIEQCAA/QkCBAwBCyAA/QkCHAshEiAKIBIgEP3mAf3kASEKIAsgEiAR/eYB/eQBIQsCewFBAiEiICJFBEAgAP0J\nAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgAP0JAhwLIRIgDCASIBD95gH95AEhDCANIBIgEf\n3mAf3kASENAnsBQQMhIiAiRQRAIAD9CQIADAELICJBAUYEQCAA/QkCBAwBCyAiQQJGBEAgAP0JAggMAQsgIkEDRgRAIAD9CQIMDAELIAD9CQIc\nCyESIA4gEiAQ/eYB/eQBIQ4gDyASIBH95gH95AEhDyAf/QAEICEQIB/9AAQwIRECewFBBCEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDA\nELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9\nCQIcCwshEiAIIBIgEP3mAf3kASEIIAkgEiAR/eYB/eQBIQkCewFBBSEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/Q\nkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAKIBIg\nEP3mAf3kASEKIAsgEiAR/eYB/eQBIQsCewFBBiEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBE\nAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAMIBIgEP3mAf3kASEMIA0g\nEiAR/eYB/eQBIQ0CewFBByEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIk\nEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAOIBIgEP3mAf3kASEOIA8gEiAR/eYB/eQBIQ8g\nH0FAayEfIABBIGohAAwBCwsgHyAgSQRAIB/9AAQAIRAgH/0ABBAhEQJ7AUEAIR8gH0UEQCAA/QkCAAwBCyAA/QkCHAshEgJ7AUEBIR8gH0UEQC\nAA/QkCAAwBCyAfBEAgAP0JAgQMAQsgAP0JAhwLIRMCewFBAiEfIB9FBEAgAP0JAgAMAQsgH0EBRgRAIAD9CQIEDAELIB9BAkYEQCAA/QkCCAwB\nCyAfQQNGBEAgAP0JAgwMAQsgAP0JAhwLIRQCewFBAyEfIB9FBEAgAP0JAgAMAQsgH0EBRgRAIAD9CQIEDAELIB9BAkYEQCAA/QkCCAwBCyAfQQ\nNGBEAgAP0JAgwMAQsgAP0JAhwLIRUgCCASIBD95gH95AEhCCAJIBIgEf3mAf3kASEJIAogEyAQ/eYB/eQBIQogCyATIBH95gH95AEhCyAMIBQg\nEP3mAf3kASEMIA0gFCAR/eYB/eQBIQ0gDiAVIBD95gH95AEhDiAPIBUgEf3mAf3kASEPCwEgASEAAQEgGCAABHsgCAUgGP0ABAAgCP3kAQv9Cw\nQAIBggAAR7IAkFIBj9AAQQIAn95AEL/QsEECAYIAVqIR8gASEAAQEgHyAABHsgCgUgH/0ABAAgCv3kAQv9CwQAIB8gAAR7IAsFIB/9AAQQIAv9\n5AEL/QsEECAFQQF0IBhqIR8gASEAAQEgHyAABHsgDAUgH/0ABAAgDP3kAQv9CwQAIB8gAAR7IA0FIB/9AAQQIA395AEL/QsEECAFQQNsIBhqIR\nggASEAAQEgGCAABHsgDgUgGP0ABAAgDv3kAQv9CwQAIBggAAR7IA8FIBj9AAQQIA/95AEL/QsEECAeQQFqIR4MAQsLIBxBAWohHAwBCwsgG0EB\naiEbDAELCyAZQYACaiEZDAELCwuSDwIOew1/IAAhFiABIRcBAQEBAQFBACEZA0AgFyAZSgRAQYACIgAgFyAZayIBIAAgAUgbIRogGUUiAQR/IA\ndFBSABCyEBQQAhGwNAIAIgG0oEQEEAIRwDQCAEIBxKBEAgAyAbbEGQkIwBaiAcQQV0aiAZQQJ0QYCABGogGhAAIAYgG2xBkJDMAGogHEEFdGoh\nHUEAIR4DQCAWIB5KBEAgGSAXIB5sakEFdEGAgAxqIQBBgIADIR8gGkEFdEGAgANqISAgBSAeQQJ0bCAdaiEYAQH9DAAAAAAAAAAAAAAAAAAAAA\nAhCCAIIQkgCCEKIAghCyAIIQwgCCENIAghDiAIIQ8gIEEgayEhA0AgHyAhSQRAIB/9AAQAIRAgH/0ABBAhEQJ7AUEAISIgIkUEQCAA/QoDAAwB\nCyAA/QoDOAshEiAIIBIgEP3yAf3wASEIIAkgEiAR/fIB/fABIQkCewFBASEiICJFBEAgAP0KAwAMAQsgIgRAIAD9CgMIDAELIAD9CgM4CyESIA\nogEiAQ/fIB/fABIQogCyASIBH98gH98AEhCwJ7AUECISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJB\nA0YEQCAA/QoDGAwBCyAA/QoDOAshEiAMIBIgEP3yAf3wASEMIA0gEiAR/fIB/fABIQ0CewFBAyEiICJFBEAgAP0KAwAMAQsgIkEBRgRAIAD9Cg\nMIDAELICJBAkYEQCAA/QoDEAwBCyAiQQNGBEAgAP0KAxgMAQsgAP0KAzgLIRIgDiASIBD98gH98AEhDiAPIBIgEf3yAf3wASEPIB/9AAQgIRAg\nH/0ABDAhEQJ7AUEEISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBE\nAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDAELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAggEiAQ/fIB/fABIQggCSASIBH98gH98AEhCQJ7AUEF\nISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIk\nEFRgRAIAD9CgMoDAELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAogEiAQ/fIB/fABIQogCyASIBH98gH98AEhCwJ7AUEGISIgIkUEQCAA/QoD\nAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDA\nELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAwgEiAQ/fIB/fABIQwgDSASIBH98gH98AEhDQJ7AUEHISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAg\nAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDAELICJBBkYEeyAA/Q\noDMAUgAP0KAzgLCyESIA4gEiAQ/fIB/fABIQ4gDyASIBH98gH98AEhDyAfQUBrIR8gAEFAayEADAELCyAfICBJBEAgH/0ABAAhECAf/QAEECER\nAnsBQQAhHyAfRQRAIAD9CgMADAELIAD9CgM4CyESAnsBQQEhHyAfRQRAIAD9CgMADAELIB8EQCAA/QoDCAwBCyAA/QoDOAshEwJ7AUECIR8gH0\nUEQCAA/QoDAAwBCyAfQQFGBEAgAP0KAwgMAQsgH0ECRgRAIAD9CgMQDAELIB9BA0YEQCAA/QoDGAwBCyAA/QoDOAshFAJ7AUEDIR8gH0UEQCAA\n/QoDAAwBCyAfQQFGBEAgAP0KAwgMAQsgH0ECRgRAIAD9CgMQDAELIB9BA0YEQCAA/QoDGAwBCyAA/QoDOAshFSAIIBIgEP3yAf3wASEIIAkgEi\nAR/fIB/fABIQkgCiATIBD98gH98AEhCiALIBMgEf3yAf3wASELIAwgFCAQ/fIB/fABIQwgDSAUIBH98gH98AEhDSAOIBUgEP3yAf3wASEOIA8g\nFSAR/fIB/fABIQ8LASABIQABASAYIAAEeyAIBSAY/QAEACAI/fABC/0LBAAgGCAABHsgCQUgGP0ABBAgCf3wAQv9CwQQIBggBWohHyABIQABAS\nAfIAAEeyAKBSAf/QAEACAK/fABC/0LBAAgHyAABHsgCwUgH/0ABBAgC/3wAQv9CwQQIAVBAXQgGGohHyABIQABASAfIAAEeyAMBSAf/QAEACAM\n/fABC/0LBAAgHyAABHsgDQUgH/0ABBAgDf3wAQv9CwQQIAVBA2wgGGohGCABIQABASAYIAAEeyAOBSAY/QAEACAO/fABC/0LBAAgGCAABHsgDw\nUgGP0ABBAgD/3wAQv9CwQQIB5BAWohHgwBCwsgHEEBaiEcDAELCyAbQQFqIRsMAQsLIBlBgAJqIRkMAQsLCw==\n`

;// kernels/product.ts
function productKernel(){return Z===void 0?Z=makeProductKernel(globalThis.WebAssembly):Z}function makeProductKernel(A){return kernelsOf(product(),A,(A,t)=>{const n=new Int32Array(t,X,32768)
return{product:A["product"],columns:8,table:n,left:new Float32Array(t,W,262144),out:new Float32Array(t,z,262144),right:new Float32Array(t,j,1081344),wide:{product:A["wideProduct"],columns:4,table:n,left:new Float64Array(t,W,131072),out:new Float64Array(t,z,131072),right:new Float64Array(t,j,540672)}}})}let Z
const X=65536
const W=X+131072
const z=W+1048576+2064
const j=z+1048576

;// ndarray/_multiply.ts
const _=256
const AA=1024
const tA=1024
const nA=8
function multiply32(A,t,n,o,e,Q,B,g=(B<8?null:productKernel())){if(!g||Q===0)plain32(A,t,n,o,e,Q,B)
else tiled(g,A,t,n,o,e,Q,B)}function tiled(A,t,n,o,e,Q,B,g){const r=A.left.length/AA
const I=A.left.BYTES_PER_ELEMENT
for(let E=0;E<B;E+=AA){const s=Math.min(AA,B-E)
const a=(Math.floor(A.right.length/s)&-8)-nA
for(let B=0;B<g;B+=Math.min(a,tA)){const C=Math.min(a,tA,g-B)
const i=C+7&-8
const f=i/A.columns
placeRight(A,e,E,s,B,C)
for(let e=0;e<Q;e+=r){const a=Math.min(r,Q-e)
const c=n+e*g+B
packLeft(A.left,o,e,a,E,s)
if(E){for(let n=0;n<a;n++)copy(A.out,n*i,t,c+n*g,C)}A.product(a+3>>2,s,1,0,f,I*i,0,E>0)
for(let n=0;n<a;n++)copy(t,c+n*g,A.out,n*i,C)}}}}function packLeft(A,t,n,o,e,Q){const{data:B,down:g,along:r}=t
if(o&3)A.fill(0,(o>>2)*4*Q,(o+3>>2)*4*Q)
for(let I=0;I<o;I++){let o=(I>>2)*4*Q+(I&3),E=t.at+(n+I)*g+e*r
for(let t=0;t<Q;t++,o+=4,E+=r)A[o]=B[E]}}function placeRight({right:A,table:t},n,o,e,Q,B){const{data:g,down:r,along:I}=n
const E=B+7&-8
const s=E+nA
for(let a=0,C=0,i=n.at+o*r+Q*I;a<e;a++,C+=s,i+=r){t[a]=A.BYTES_PER_ELEMENT*C
if(B<E)A.fill(0,C+B,C+E)
if(I===1&&B>32)A.set(g.subarray(i,i+B),C)
else for(let t=0,n=i;t<B;t++,n+=I)A[C+t]=g[n]}}function copy(A,t,n,o,e){A.set(n.subarray(o,o+e),t)}function plain32(A,t,n,o,e,Q,B){const{fround:g}=Math
const r=n.data
const I=o.data
for(let E=0;E<e;E++){for(let e=0;e<B;e++){let s=0,a=n.at+E*n.down,C=o.at+e*o.along
for(let A=0;A<Q;){let t=0
for(const e=Math.min(Q,A+_);A<e;A++,a+=n.along,C+=o.down){t=g(t+g(r[a]*I[C]))}s=g(s+t)}A[t+E*B+e]=s}}}function multiply64(A,t,n,o,e,Q,B,g=(B<8?null:productKernel())){if(!g||Q===0)plain64(A,t,n,o,e,Q,B)
else tiled(g.wide,A,t,n,o,e,Q,B)}function plain64(A,t,n,o,e,Q,B){A.fill(0,t,t+e*B)
for(let g=0;g<Q;g+=_){for(let r=0;r<B;r+=64){for(let I=0;I<e;I+=4){fourRows(A,t+I*B,B,n,o,I,Math.min(4,e-I),g,Math.min(Q,g+_),r,Math.min(B,r+64))}}}}function fourRows(A,t,n,o,e,Q,B,g,r,I,E){const s=o.data
const a=e.data
const C=o.at+Q*o.down
const i=o.along
const f=e.down
const[c,h,l]=[1,2,3].map(A=>Math.min(A,B-1)*o.down)
for(let o=I;o<E;o++){let Q=0,I=0,E=0,w=0
for(let A=g,t=C+g*i,n=e.at+g*f+o*e.along;A<r;A++,t+=i,n+=f){const A=a[n]
Q+=s[t]*A
I+=s[t+c]*A
E+=s[t+h]*A
w+=s[t+l]*A}A[t+o]+=Q
if(B>1)A[t+n+o]+=I
if(B>2)A[t+2*n+o]+=E
if(B>3)A[t+3*n+o]+=w}}function multiplyWhole(A,t,n,o,e,Q,B){for(let g=0;g<e;g++){for(let e=0;e<B;e++){let r=0n,I=n.at+g*n.down,E=o.at+e*o.along
for(let A=0;A<Q;A++,I+=n.along,E+=o.down)r+=n.data[I]*o.data[E]
A[t+g*B+e]=r}}}
// ndarray/_out.ts
function checkOut(A,t,n,o){if(t===null||typeof t!=="object"||!Array.isArray(t.stride)){throw new LensorError("type",`Cannot ${A} into "out": expected an array of ndarray(), found ${describe(t)}`)}named("out",t)
if(!sameShape(t.shape,n)){throw new LensorError("shape",`Cannot ${A} into ${showShape(t.shape)}: the result is ${showShape(n)}`)}if(oA.indexOf(kindOf(o))<=oA.indexOf(kindOf(t.dtype)))return
const e="cast the operands, or give an out of that dtype"
throw new LensorError("type",`Cannot ${A} into ${t.dtype}: the result is ${o}; ${e}`)}const oA=["bool","uint","int","float","complex"]
function put(A,{out:t}){if(t===void 0)return A
checkOut("store",t,A.shape,A.dtype)
return store(A,t)}function store(A,t){const n=apart(asType(A,t.dtype),t.data)
const o=t.data
const e=n.data
const[Q,B]=lanesOf(t.dtype)===1?[t,n]:[paired(t),paired(n)]
walk(Q.shape,[Q,B],(A,t,n)=>{const Q=n[0]
const B=n[1]
if(Q===1&&B===1)o.set(e.subarray(t[1],t[1]+A),t[0])
else for(let n=0,g=t[0],r=t[1];n<A;n++,g+=Q,r+=B)o[g]=e[r]})
return t}const paired=({shape:A,stride:t,offset:n})=>({shape:[...A,2],stride:[...t.map(A=>2*A),1],offset:2*n})
const apart=(A,t)=>A.data.buffer===t.buffer?copy$1(A):A

;// ndarray/matmul.ts
function matmul(A,t,n={}){checkOptions("multiply",n,["out"])
const o=named("a",A)
const e=named("b",t)
const Q=promote(o.dtype,e.dtype)
const B=o.shape.length===1?expandDims(o,0):o
const g=e.shape.length===1?expandDims(e,1):e
const[r=0,I=0]=B.shape.slice(-2)
const[E=0,s=0]=g.shape.slice(-2)
if(o.shape.length===0||e.shape.length===0||I!==E){const A=`Cannot multiply ${showShape(o.shape)} by ${showShape(e.shape)}`
throw new LensorError("shape",`${A}: the last axis of the first must be as long as the last but one of the second`)}const a=broadcastShape("multiply",[B.shape.slice(0,-2),g.shape.slice(0,-2)])
const C=countOf(a)
const i=workOf(Q,B,g,I)
const f=broadcastTo(asType(B,i),[...a,r,I])
const c=broadcastTo(asType(g,i),[...a,I,s])
const h=allocate(i,C*r*s)
if(C*r*s){const A=viewOf(h,i,[...a,r,s])
const t=a.length
const matrices=A=>({shape:a,stride:A.stride.slice(0,t),offset:A.offset})
const matrix=(A,n)=>({data:A.data,at:n,down:A.stride[t],along:A.stride[t+1]})
walk(a,[matrices(A),matrices(f),matrices(c)],(A,t,n)=>{for(let o=0;o<A;o++){const[A,e,Q]=t.map((A,t)=>A+o*n[t])
const B=matrix(f,e)
const g=matrix(c,Q)
if(i==="float32")multiply32(h,A,B,g,r,I,s)
else if(i==="int64")multiplyWhole(h,A,B,g,r,I,s)
else multiply64(h,A,B,g,r,I,s)}})}const l=o.shape.length===1?[]:[r]
const w=e.shape.length===1?[]:[s]
return put(reshape(viewOf(cast(h,i,Q),Q,[...a,r,s]),[...a,...l,...w]),n)}function workOf(A,t,n,o){if(kindOf(A)==="float")return A==="float64"?"float64":"float32"
if(kindOf(A)==="bool")return"float64"
return o*largest(t)*largest(n)<=2**53?"float64":"int64"}function largest(A){const{data:t}=toTensor(A)
let n=0
for(let A=0;A<t.length;A++)n=Math.max(n,Math.abs(Number(t[A])))
return n}
// math/resample.ts
const eA=["nearest","nearest-exact","linear","bilinear","bicubic","area"]
function checkMode(A,t){if(eA.includes(t))return
const n=eA.map(A=>`"${A}"`).join(", ")
throw new LensorError("unknown-name",`Cannot ${A}: mode is ${describe(t)}; use one of ${n}`)}function tapsOf(A,t,n){const{mode:o,alignCorners:e=false,antialias:Q=false}=n
const B=o==="bicubic"
const g=B||o==="bilinear"||o==="linear"
const r=n.step??A/t
const I=g&&e?t>1?(A-1)/(t-1):0:r
return Array.from({length:t},(n,E)=>{if(o==="area")return mean(A,t,E)
if(!g)return{from:nearest(A,Math.fround(r),E,o==="nearest-exact"),weights:[1]}
if(Q)return averaged(A,I,E,B)
const s=e?E*I:(E+.5)*I-.5
return B?cubicTaps(A,s):linearTaps(A,s)})}function tapMatrix(A,t){const n=new Float64Array(A.length*t)
for(const[o,{from:e,weights:Q}]of A.entries()){for(const[A,B]of Q.entries())n[o*t+e+A]+=B}return n}function resampleAxis(A,t,n,o,e){const Q=e.length
const B=new Float64Array(t*Q*o)
for(let g=0;g<t;g++){for(const[t,{from:r,weights:I}]of e.entries()){const e=(g*Q+t)*o
for(const[t,Q]of I.entries()){const I=(g*n+r+t)*o
for(let t=0;t<o;t++)B[e+t]+=Q*A[I+t]}}}return B}function mean(A,t,n){const o=Math.floor(n*A/t)
const e=Math.ceil((n+1)*A/t)-o
return{from:o,weights:Array.from({length:e},()=>1/e)}}function nearest(A,t,n,o){return Math.min(Math.floor(Math.fround((o?n+.5:n)*t)),A-1)}function linearTaps(A,t){const n=Math.max(t,0)
const o=Math.min(Math.floor(n),A-1)
const e=n-o
return o+1<A?{from:o,weights:[1-e,e]}:{from:o,weights:[1]}}function cubicTaps(A,t){const n=Math.floor(t)
const o=Math.min(Math.max(n-1,0),A-1)
const e=Math.min(Math.max(n+2,0),A-1)
const Q=Array.from({length:e-o+1},()=>0)
for(let e=n-1;e<=n+2;e++)Q[Math.min(Math.max(e,0),A-1)-o]+=cubicKernel(t-e,-.75)
return{from:o,weights:Q}}function averaged(A,t,n,o){const e=Math.max(t,1)
const Q=(o?2:1)*e
const B=t*(n+.5)
const g=Math.trunc(Math.max(B-Q+.5,0))
const r=Math.trunc(Math.min(B+Q+.5,A))
const I=Array.from({length:r-g},(A,t)=>{const n=(g+t-B+.5)/e
return o?cubicKernel(n,-.5):Math.max(0,1-Math.abs(n))})
const E=I.reduce((A,t)=>A+t,0)
return{from:g,weights:I.map(A=>A/E)}}function cubicKernel(A,t){const n=Math.abs(A)
if(n<=1)return((t+2)*n-(t+3))*n*n+1
return n<2?(((n-5)*n+8)*n-4)*t:0}
// ndarray/linalg/_rotations.ts
function roomForRotations(A){return 2*(waitingFor(A)+A)}function rotationsOf(A,t,n){const o=2*waitingFor(n)
const e=A.room(roomForRotations(n))
const Q=[]
let B=0
const flush=()=>{for(let t=0;t<n;t+=QA){const o=Math.min(QA,n-t)
for(const n of Q){A.rotate(part(n.rows,0,t),o,n.count,{data:e,at:n.at})}}Q.length=B=0}
const put=(A,t)=>{Q.push({rows:A,count:t,at:B})
B+=2*t
if(B>o)flush()}
return{turns:e,get at(){return B},add(A,n){if(t)put(part(t,A,0),n)},pair(A,n,o,Q){if(!t)return;[e[B],e[B+1]]=[o,Q]
put({data:t.data,at:t.at+A*t.down,down:(n-A)*t.down,along:1},1)},flush:flush}}const waitingFor=A=>Math.min(16384,32*A)
const QA=16

;// ndarray/linalg/_reflector.ts
function reflector({data:A,at:t},n){let o=0,e=0
for(let o=1;o<n;o++)e=Math.max(e,Math.abs(A[t+o]))
const Q=A[t]
A[t]=1
if(e===0)return{head:Q,tau:0}
const B=Math.max(e,Math.abs(Q))<1e-100?2**600:1
const g=Q*B
for(let e=1;e<n;e++)o+=A[t+e]*B*(A[t+e]*B)
const r=Math.sqrt(g*g+o)
const I=g>=0?-r:r
const E=1/(g-I)
for(let o=1;o<n;o++)A[t+o]=A[t+o]*B*E
return{head:I/B,tau:(I-g)/I}}function together(A,t,n,o,e,Q,B){const g=blockWidth(o)
const r=workFor(A,o,B)
const room=t=>({data:A.room(t),at:0})
const I=room(B*g)
const E=room(g*g)
const s=room(g*g)
for(let a=Math.floor((o-1)/g)*g;a>=0;a-=g){const C=Math.min(g,o-a)
const i=a+e
const f=B-i
for(let A=0,n=0;A<f;A++){const o=t.at+(i+A)*t.down+a*t.along
for(let e=0;e<C;e++)I.data[n++]=A>e?t.data[o+e*t.along]:A===e?1:0}joinReflections(A,I,f,n.subarray(a,a+C),E,s)
reflect(A,{from:i,height:f,width:C,v:I,t:E},r,Q,i,B,false)}}function roomTogether(A){const t=blockWidth(A)
return 3*A*t+2*t*t+64}function hypotenuse(A,t){const n=Math.abs(A)
const o=Math.abs(t)
const e=n>o?n:o
if(e===0)return 0
const Q=(n>o?o:n)/e
return e*Math.sqrt(1+Q*Q)}
// ndarray/linalg/_tridiagonal.ts
function roomForEigen(A){return 2*A*pitchOf(A)+10*A+roomTogether(A)+roomForRotations(A)}function eigen(A,t,n,o){const e=pitchOf(t)
const Q=matrix(A.room(t*e),e)
const B=matrix(A.room(t*e),e)
n(Q)
const{diagonal:g,beside:r,taus:I}=tridiagonal(A,Q,t)
if(o){setIdentity(B,t,t)
together(A,Q,I,Math.max(0,t-2),1,B,t)
copyMatrix(Q,turned(B),t,t)}turn(A,g,r,t,o?Q:void 0)
const E=Array.from(g,(A,t)=>t).sort((A,t)=>g[A]-g[t]||A-t)
if(o)E.forEach((A,n)=>o(Q.data.subarray(A*e,A*e+t),n))
return Float64Array.from(E,A=>g[A])}function tridiagonal(A,t,n){const room=()=>({data:A.room(n).fill(0),at:0})
const[o,e,Q,B]=[room(),room(),room(),room()]
const g=new Float64Array(n)
const r=new Float64Array(n)
const I=new Float64Array(n)
const{data:E,down:s}=t
for(let a=0;a<n;a++){const C=n-a-1
const i=t.at+a*(s+1)
g[a]=E[i]-o.data[a]*e.data[a]-e.data[a]*o.data[a]
for(let A=a+1,t=i+s;A<n;A++,t+=s){Q.data[A]=E[t]-o.data[A]*e.data[a]-e.data[A]*o.data[a]}if(C===0)break
if(C===1){r[a]=Q.data[a+1]
continue}const f=a+1
const at=A=>({data:A.data,at:f})
const{head:c,tau:h}=reflector(at(Q),C);[r[a],I[a]]=[c,h]
for(let A=a+1,t=i+s;A<n;A++,t+=s)E[t]=Q.data[A]
A.updateSymmetric(part(t,f,f),C,at(o),at(e),at(Q),at(B))
let l=0
for(let A=f;A<n;A++)l+=B.data[A]*Q.data[A]
const w=h*h*l/2
for(let A=f;A<n;A++){o.data[A]=Q.data[A]
e.data[A]=h*B.data[A]-w*Q.data[A]}}return{diagonal:g,beside:r,taus:I}}function turn(A,t,n,o,e){const Q=rotationsOf(A,e,o)
let B=0
for(let A=o-1;A>0;){let e=A
while(e>0&&!vanishes(n[e-1],t[e-1],t[e]))e--
if(e>0)n[e-1]=0
if(e===A){A--
continue}if(++B>BA*o)throw new LensorError("range","Cannot find eigenvalues: the rotations do not converge")
step$1(t,n,e,A,Q.turns,Q.at)
Q.add(e,A-e)}Q.flush()}const BA=60
function vanishes(A,t,n){return Math.abs(A)<=2**-53*(Math.abs(t)+Math.abs(n))||Math.abs(A)<1e-280}function step$1(A,t,n,o,e,Q){const B=t[o-1]
const g=(A[o-1]-A[o])/(2*B)
const r=hypotenuse(g,1)
const I=A[o]-B/(g+(g<0?-r:r))
let E=A[n]-I,s=t[n]
for(let B=n;B<o;B++){const g=hypotenuse(E,s)
const r=g===0?1:E/g
const I=g===0?0:s/g
if(B>n)t[B-1]=g
const a=A[B]
const C=t[B]
const i=A[B+1]
const f=I*(i-a)+2*r*C
const c=I*f
A[B]=a+c
A[B+1]=i-c
t[B]=r*f-C
if(B+1<o){[E,s]=[t[B],I*t[B+1]]
t[B+1]*=r}e[Q++]=r
e[Q++]=I}}
// ndarray/linalg/_bidiagonal.ts
function roomForSingular(A){return 3*A*pitchOf(A)+12*A+2*roomTogether(A)+2*roomForRotations(A)}function singular(A,t,n,o){const room=()=>matrix(A.room(t*pitchOf(t)),pitchOf(t))
const e=room()
const Q=o?room():e
const B=o?room():e
n(e)
const{diagonal:g,beside:r,left:I,right:E}=bidiagonal(A,e,t)
if(o){setIdentity(Q,t,t)
setIdentity(B,t,t)
together(A,e,I,t-1,0,Q,t)
together(A,turned(e),E,Math.max(0,t-2),1,B,t)
turnOver(Q,t)
turnOver(B,t)}diagonalize(A,g,r,t,o?{u:Q,v:B}:void 0)
const s=Array.from(g,(A,t)=>t).sort((A,t)=>g[t]-g[A]||A-t)
return{values:Float64Array.from(s,A=>g[A]),order:s,u:Q,v:B}}function turnOver(A,t){const{data:n,at:o,down:e}=A
for(let A=0;A<t;A++){for(let t=0;t<A;t++){const Q=o+A*e+t
const B=o+t*e+A
const g=n[Q]
n[Q]=n[B]
n[B]=g}}}function bidiagonal(A,t,n){const room=()=>({data:A.room(n).fill(0),at:0})
const[o,e,Q,B,g,r]=[room(),room(),room(),room(),room(),room()]
const[I,E]=[new Float64Array(n),new Float64Array(n)]
const[s,a]=[new Float64Array(n),new Float64Array(n)]
const{data:C,down:i}=t
for(let f=0;f<n;f++){const c=t.at+f*(i+1)
const h=f+1
const l=n-h
for(let A=f,t=c;A<n;A++,t+=i)Q.data[A]=C[t]-o.data[A]*e.data[f]
const w=reflector({data:Q.data,at:f},n-f);[I[f],s[f]]=[w.head,w.tau]
for(let A=h,t=c+i;A<n;A++,t+=i)C[t]=Q.data[A]
if(l===0)break
const at=(A,t=h)=>({data:A.data,at:t})
A.updateAndAdd(part(t,f,h),n-f,l,at(o,f),at(e),at(Q,f),at(B))
for(let A=h,t=c+1;A<n;A++,t++)g.data[A]=C[t]-w.tau*B.data[A]
const u=reflector(at(g),l);[E[f],a[f]]=[u.head,u.tau]
for(let A=h,t=c+1;A<n;A++,t++)C[t]=g.data[A]
for(let A=h;A<n;A++)o.data[A]=w.tau*Q.data[A]
A.updateAndDot(part(t,h,h),l,l,at(o),at(B),at(g),at(r))
for(let A=h;A<n;A++){o.data[A]=u.tau*r.data[A]
e.data[A]=g.data[A]}}return{diagonal:I,beside:E,left:s,right:a}}function diagonalize(A,t,n,o,e){const Q=rotationsOf(A,e?.u,o)
const B=rotationsOf(A,e?.v,o)
const g=t.reduce((A,t)=>Math.max(A,Math.abs(t)),n.reduce((A,t)=>Math.max(A,Math.abs(t)),0))
let r=0
for(let A=o-1;A>=0;){let e=A
while(e>0&&!vanishes(n[e-1],t[e-1],t[e]))e--
if(e>0)n[e-1]=0
if(e===A){A--
continue}if(++r>gA*o){throw new LensorError("range","Cannot find singular values: the rotations do not converge")}const I=zeroOf(t,e,A,g)
if(I===A)clearColumn(t,n,e,A,B)
else if(I>=0)clearRow(t,n,I,A,Q)
else{step(t,n,e,A,Q,B)
Q.add(e,A-e)
B.add(e,A-e)}}Q.flush()
B.flush()
for(let A=0;A<o;A++)if(t[A]<0)negate(t,A,o,e?.v)}const gA=60
function negate(A,t,n,o){A[t]=-A[t]
if(!o)return
for(let A=0,e=o.at+t*o.down;A<n;A++,e++)o.data[e]=-o.data[e]}function zeroOf(A,t,n,o){for(let e=n;e>=t;e--){if(Math.abs(A[e])>2**-54*o)continue
A[e]=0
return e}return-1}function clearColumn(A,t,n,o,e){let Q=t[o-1]
t[o-1]=0
for(let B=o-1;B>=n;B--){const g=hypotenuse(A[B],Q)
const r=A[B]/g
const I=Q/g
A[B]=g
if(B>n){Q=-I*t[B-1]
t[B-1]*=r}e.pair(B,o,r,I)}}function clearRow(A,t,n,o,e){let Q=t[n]
t[n]=0
for(let B=n+1;B<=o&&Q!==0;B++){const g=hypotenuse(A[B],Q)
const r=A[B]/g
const I=Q/g
A[B]=g
Q=B<o?-I*t[B]:0
if(B<o)t[B]*=r
e.pair(B,n,r,I)}}function step(A,t,n,o,e,Q){const B=o-1
const g=B>n?t[B-1]:0
const r=Math.max(Math.abs(A[o]),Math.abs(A[B]),Math.abs(t[B]),Math.abs(g))
const I=A[B]/r
const E=t[B]/r
const s=g/r
const a=A[o]/r
const C=I*E
const i=(I*I+s*s-(a*a+E*E))/2
const f=hypotenuse(i,C)
const c=a*a+E*E-(f===0?0:C*(C/(i+(i<0?-f:f))))
const h=A[n]/r
let l=h-c/(h===0?1:h),w=t[n]/r
let{at:u}=e,{at:d}=Q
for(let B=n;B<o;B++){const g=hypotenuse(l,w)
const r=g===0?1:l/g
const I=g===0?0:w/g
if(B>n)t[B-1]=g
const E=r*A[B]+I*t[B]
const s=r*t[B]-I*A[B]
const a=I*A[B+1]
const C=r*A[B+1]
const i=hypotenuse(E,a)
const f=i===0?1:E/i
const c=i===0?0:a/i
A[B]=i
t[B]=f*s+c*C
A[B+1]=f*C-c*s
if(B+1<o){[l,w]=[t[B],c*t[B+1]]
t[B+1]*=f}Q.turns[d++]=r
Q.turns[d++]=I
e.turns[u++]=f
e.turns[u++]=c}}
// ndarray/linalg/_scale.ts
function scaled(A){let t=0
for(let n=0;n<A.length;n++){const o=Math.abs(A[n])
if(!(o<=t))t=o
if(o!==o)break}if(t===0||!(t<Infinity)||t>=rA&&t<=IA)return{data:A,by:1}
let n=1,o=1
while(t*o<rA)[o,n]=[o*2**100,n*2**-100]
while(t*o>IA)[o,n]=[o*2**-100,n*2**100]
return{data:A.map(A=>A*o),by:n}}const rA=2**-100
const IA=2**100

;// ndarray/linalg/_svd.ts
function svdOf(A,t,n,o){const e=Math.max(t,n)
const Q=Math.min(t,n)
const B=t>=n
const g=o!=="values"
const r=o==="full"?e:Q
const I=zerosOf("float64",Q)
const E=zerosOf("float64",g?e*r:0)
const s=zerosOf("float64",g?Q*Q:0)
const{data:a,by:C}=scaled(A)
const i=pitchOf(Q)
const f=pitchOf(r)
const c=e*(i+f)+(e>Q?roomToTriangularize(e,Q,r):0)+roomForSingular(Q)
withDense(c,A=>{const t=B?matrix(a,n):turned(matrix(a,n))
let o,c=t
if(e>Q){c=matrix(A.room(e*i),i)
copyMatrix(c,t,e,Q)
o=triangularize(A,c,e,Q,r)
for(let A=0;A<Q;A++)c.data.fill(0,A*i,A*i+A)}const{values:h,order:l,u:w,v:u}=singular(A,Q,A=>copyMatrix(A,c,Q,Q),g)
for(let A=0;A<Q;A++)I[A]=h[A]*C
if(!g)return
const d=matrix(A.room(e*f),f)
d.data.fill(0)
l.forEach((A,t)=>{for(let n=0;n<Q;n++)d.data[n*f+t]=w.data[w.at+A*w.down+n]
s.set(u.data.subarray(u.at+A*u.down,u.at+A*u.down+Q),t*Q)})
for(let A=Q;A<r;A++)d.data[A*f+A]=1
for(const t of o?.blocks.toReversed()??[])reflect(A,t,o.work,d,0,r,false)
copyMatrix(B?matrix(E,r):turned(matrix(E,e)),d,e,r)})
if(B)return{u:E,s:I,vt:s}
const h=zerosOf("float64",s.length)
copyMatrix(turned(matrix(h,Q)),matrix(s,Q),g?Q:0,Q)
return{u:h,s:I,vt:E}}
// ndarray/linalg/svd.ts
const EA="find singular values of"
function svd(A,t={}){checkOptions(EA,t,["fullMatrices"])
const n=stackOf(EA,A,{finite:true})
const o=Math.min(n.rows,n.cols)
const e=t.fullMatrices??true
return factorsOf(n,e,e?n.rows:o,o,e?n.cols:o)}function svdvals(A){const t=stackOf(EA,A,{finite:true})
const n=[...t.batch,Math.min(t.rows,t.cols)]
return result(singularValuesOf(t),t.dtype,n)}function singularValuesOf({count:A,rows:t,cols:n,data:o}){const e=Math.min(t,n)
const Q=t*n
const B=zerosOf("float64",A*e)
if(B.length===0)return B
for(let g=0;g<A;g++){B.set(svdOf(o.subarray(g*Q,(g+1)*Q),t,n,"values").s,g*e)}return B}function lowRank(A,t){const n=stackOf(EA,A,{finite:true})
const o=Math.min(n.rows,n.cols)
if(typeof t!=="number"){throw new LensorError("type",`Cannot find a low-rank form: expected a number as rank, found ${describe(t)}`)}if(!Number.isInteger(t)||t<0||t>o){throw new LensorError("range",`Cannot find a low-rank form: the rank is ${t}; use an integer from 0 to ${o}`)}return factorsOf(n,false,t,t,t)}function factorsOf(A,t,n,o,e){const{batch:Q,count:B,rows:g,cols:r,data:I,dtype:E}=A
const s=Math.min(g,r)
const a=g*r
const C=zerosOf("float64",B*g*n)
const i=zerosOf("float64",B*o)
const f=zerosOf("float64",B*e*r)
for(let A=0;A<B;A++){const Q=svdOf(I.subarray(A*a,(A+1)*a),g,r,t?"full":"reduced")
const B=t?g:s
for(let t=0;t<g;t++){for(let o=0;o<n;o++)C[(A*g+t)*n+o]=Q.u[t*B+o]}i.set(Q.s.subarray(0,o),A*o)
f.set(Q.vt.subarray(0,e*r),A*e*r)}return{u:result(C,E,[...Q,g,n]),s:result(i,E,[...Q,o]),vt:result(f,E,[...Q,e,r])}}
// ndarray/linalg/qr.ts
function qr(A,t={}){checkOptions("factor",t,["mode"])
const n=wordOption("qr","mode",t.mode??"reduced",["reduced","complete","r"])
const{batch:o,count:e,rows:Q,cols:B,data:g,dtype:r}=stackOf("factor",A)
const I=Math.min(Q,B)
const E=n==="complete"?Q:I
const s=Math.max(B,E)
const a=pitchOf(B)
const C=pitchOf(E)
const i=zerosOf("float64",n==="r"?0:e*Q*E)
const f=zerosOf("float64",e*E*B)
for(let A=0;A<e;A++){const{data:t,by:o}=scaled(g.subarray(A*Q*B,(A+1)*Q*B))
withDense(Q*(a+C)+roomToTriangularize(Q,B,s),e=>{const g=matrix(e.room(Q*a),a)
copyMatrix(g,matrix(t,B),Q,B)
const r=triangularize(e,g,Q,B,s)
for(let t=0;t<I;t++){for(let n=t;n<B;n++)f[(A*E+t)*B+n]=g.data[t*a+n]*o}if(n==="r")return
const c=matrix(e.room(Q*C),C)
orthogonalFactor(e,r,c,Q,E)
copyMatrix(matrix(i,E,A*Q*E),c,Q,E)})}const c=result(f,r,[...o,E,B])
return n==="r"?{r:c}:{q:result(i,r,[...o,Q,E]),r:c}}export{e as DTYPES,LensorError,v as MOST_AXES,aboveZero,allocate,asType,blockWidth,broadcastShape,broadcastTo,broadcasted,bytesOf,cast,castLoses,checkAxes,checkAxis,checkComputable,checkCount,checkDType,checkFinite,checkFunction,checkIndex,checkIterable,checkList$1 as checkList,checkList as checkList$1,checkMap,checkMode,checkOptions,checkOut,checkRange,checkRecord,checkText,checkedAnswer,cholesky,copied,copy$1 as copy,copyMatrix,countOf,decode,describe,doubles,eigen,elements,expandDims,flip,flipped,float16Of,floatOf,fma32,fma64,fromBfloat16,fromBytes,fromFloat16,fromFloat32,fromZero,halfOf,holds,inOrder,isCallable,isPacked,joinReflections,jointRealOf,jointShape,kernelsFor,kernelsOf,kindOf,lanesOf,log,longOf,lowRank,matmul,matrix,multiply32,multiply64,named,nativeStackOf,ndarray,nearest$1 as nearest,nested,numberOption,numbersIn,once,orthogonalFactor,packLeft,packed,part,permuted,pickedAxis,pitchOf,preciseOf,productError,productKernel,promote,promoteAll,put,qr,quoteNames,ravel,realOf,reflect,relaid,reprOf,resampleAxis,reshape,reshaped,result,roomForEigen,roomToApply,roomToTriangularize,sameShape,scaled,setIdentity,showShape,singularValuesOf,sizeOf,slice,slicedAxis,solveTriangle,squeeze,stackOf,store,strOf,stridesOf,sumError,svd,svdOf,svdvals,swapAxes,tapMatrix,tapsOf,toBfloat16,toBytes,toFloat16,toFloat32,toList,toTensor,transpose,triangularize,turned,unclamped,viewOf,visible,walk,withDense,wordOption,workFor,zerosOf}
for(const[A,t]of[[checkList$1,"checkList"],[copy$1,"copy"],[nearest$1,"nearest"]]){if(typeof A==="function")Object.defineProperty(A,"name",{value:t})}
//# sourceMappingURL=base.js.map
