// @ts-self-types="./arrays.d.ts"
import{LensorError as t,describe as e,sizeOf as n,stridesOf as o,showShape as r,slicedAxis as s,permuted as a,pickedAxis as i,packed as c,checkIndex as f,isPacked as l,walk as u,MOST_AXES as h,cast as p,unclamped as d,flipped as m,checkAxis as y,reshaped as g,countOf as w,kernelsOf as b,elements as $,broadcasted as v,jointShape as A,multiply32 as x,ndarray as N,nested as k,relaid as M,reprOf as O,strOf as C,checkOptions as I,nearest as F,quoteNames as q,named as E,kindOf as S,checkComputable as z,checkDType as B,asType as j,lanesOf as V,allocate as T,viewOf as L,store as R,copied as P,checkList$1 as W,broadcastShape as U,broadcastTo as _,reshape as D,copy as H,checkAxes as K,checkOut as Z,decode as Y,sameShape as J,promote as G,floatOf as Q,put as X,realOf as tt,jointRealOf as et,inOrder as nt,promoteAll as ot,bytesOf as rt,longOf as st,ravel as it,expandDims as ct,toTensor as ft,checkMode as lt,tapsOf as ut,resampleAxis as ht,matmul as pt,slice as dt,productKernel as mt,packLeft as yt,transpose as gt,svdOf as wt,part as bt,solveTriangle as $t,halfOf as vt,nativeStackOf as At,result as xt,preciseOf as Nt,numbersIn as kt,zerosOf as Mt,withDense as Ot,kernelsFor as Ct,matrix as It,copyMatrix as Ft,pitchOf as qt,setIdentity as Et,stackOf as St,log as zt,wordOption as Bt,checkFinite as jt,scaled as Vt,eigen as Tt,turned as Lt,roomForEigen as Rt,multiply64 as Pt,doubles as Wt,numberOption as Ut,singularValuesOf as _t,swapAxes as Dt,cholesky as Ht,lowRank as Kt,qr as Zt,svd as Yt,svdvals as Jt}from"./base.js"

;// ndarray/nj/dtypes.ts
const Gt={int8:Int8Array,int16:Int16Array,int32:Int32Array,uint8:Uint8Array,uint16:Uint16Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array,array:Array}
const Qt=Object.keys(Gt)
function dtypeFrom(t){return Qt.find(e=>e===t||Gt[e]===t)??"array"}function dtypeOf$1(t){return Qt.find(e=>t instanceof Gt[e])??"array"}function make(e,n){if(n>2**32-1&&e==="array"){throw new t("limit",`Cannot make an array of ${n} elements: a plain list holds fewer; give a dtype`)}try{return e==="array"?new Array(n):new Gt[e](n)}catch(o){throw new t("limit",`Cannot make an array of ${n} elements of ${e}: there is no room`,{cause:o})}}function shapeFrom(o){const r=typeof o==="number"?[o]:o
if(!Array.isArray(r)){throw new t("type",`Cannot make an array: expected a size or a list of sizes, found ${e(o)}`)}n(r)
return[...r]}
// ndarray/nj/selection.ts
class Selection{data
shape
stride
offset
constructor(t,e){this.data=t
this.shape=[...e.shape]
this.stride=[...e.stride]
this.offset=e.offset}get dtype(){return dtypeOf$1(this.data)}get size(){return this.shape.reduce((t,e)=>t*e,1)}get dimension(){return this.shape.length}get order(){return this.shape.map((t,e)=>e).reverse().sort((t,e)=>Math.abs(this.stride[t])-Math.abs(this.stride[e]))}index(...t){return t.reduce((t,e,n)=>t+e*this.stride[n],this.offset)}get(...t){return this.data[this.index(...t)]}set(...t){const e=t.pop()
return this.data[this.index(...t)]=e}lo(...t){const some=t=>typeof t==="number"&&t>0
return this.#t(t,(t,e,n)=>some(n)?s(t,e,Math.trunc(n),null,1):t)}hi(...t){const some=t=>typeof t==="number"&&t>=0
return this.#t(t,(t,e,n)=>some(n)?s(t,e,0,Math.trunc(n),1):t)}step(...t){return this.#t(t,(t,e,n)=>typeof n==="number"?s(t,e,null,null,Math.trunc(n)):t)}transpose(...t){return new Selection(this.data,a(this,t.length?t:void 0))}pick(...t){let e=this.#e
for(let n=Math.min(t.length,this.shape.length)-1;n>=0;n--){const o=t[n]
if(typeof o==="number")e=i(e,n,o)}return new Selection(this.data,e)}get#e(){return{shape:this.shape,stride:this.stride,offset:this.offset}}#t(t,e){let n=this.#e
for(let o=0;o<this.shape.length;o++)n=e(n,o,t[o])
return new Selection(this.data,n)}}function placeOf$1(e,n,o){if(o.length!==n.shape.length){const r=`Cannot ${e}: ${o.length} indices were given for ${n.shape.length} axes; give one an axis`
throw new t("shape",r)}let r=n.offset
for(let t=0;t<o.length;t++){const s=o[t]
const a=n.shape[t]
r+=n.stride[t]*(typeof s==="number"&&Number.isInteger(s)&&s>=0&&s<a?s:f(e,s,t,a))}return r}function selection(t,e){return new Selection(t,c(e))}function scijs(s,a,i,c){if(!Array.isArray(s)&&!ArrayBuffer.isView(s)){throw new t("type",`Cannot make a view: expected a list or typed array of data, found ${e(s)}`)}const f=a??[s.length]
n(f)
const l=i??o(f)
if(!Array.isArray(l)||!l.every(Number.isInteger)||c!==void 0&&!Number.isInteger(c)){const n=`expected whole strides and a whole offset, found ${e(i)} and ${e(c)}`
throw new t("type",`Cannot make a view of shape ${r(f)}: ${n}`)}const u=c??l.reduce((t,e,n)=>e<0?t-e*(f[n]-1):t,0)
const h=f.map((t,e)=>(t-1)*(l[e]??NaN))
const p=u+h.reduce((t,e)=>t+Math.min(0,e),0)
const d=u+h.reduce((t,e)=>t+Math.max(0,e),0)
if(!f.includes(0)&&!(p>=0&&d<s.length)||l.length!==f.length){const e=`shape [${f}], stride [${l}], offset ${u} do not lie within ${s.length} elements`
throw new t("shape",`Cannot make a view: ${e}`)}return new Selection(s,{shape:f,stride:l,offset:u})}function isWhole(t){return t.offset===0&&t.data.length===t.size&&l(t)}
// ndarray/nj/_from.ts
const isHolder=t=>typeof t==="object"&&t!==null&&t.selection instanceof Selection
function operand(t,e){return isHolder(t)?t.selection:create(t,e)}function create(t,e){const n=e===void 0||e===null?void 0:dtypeFrom(e)
if(isHolder(t))return packedCopy(t.selection,n)
if(Array.isArray(t))return fromList(t,n??"array")
if(ArrayBuffer.isView(t)&&!(t instanceof DataView)){const e=plain(t,void 0)
return selection(converted(e,n??dtypeOf$1(e)),[e.length])}if(isForeign(t)){const e=[...t.shape]
const o=scijs(plain(t.data,t.dtype),e,t.stride,t.offset??0)
return n===void 0||n===o.dtype?o:packedCopy(o,n)}if(!isPlain(t))throw strange(t)
return selection(converted([t],n??"array"),[1])}function packedCopy(t,e=t.dtype){if(l(t)){const n=t.data.slice(t.offset,t.offset+t.size)
return selection(e===t.dtype?n:converted(n,e),t.shape)}const n=selection(make(e,t.size),t.shape)
copyInto(n,t)
return n}function copyInto(t,e){const n=t.data
const o=e.data
if(isWhole(t)&&isWhole(e)&&ArrayBuffer.isView(n))return n.set(o)
u(t.shape,[t,e],(t,e,r)=>{const s=r[0]
const a=r[1]
for(let r=0,i=e[0],c=e[1];r<t;r++,i+=s,c+=a)n[i]=o[c]})}function converted(t,e){if(dtypeOf$1(t)===e)return t
if(e==="array")return Array.from(t)
const n=make(e,t.length)
n.set(t)
return n}function toList(t){const build=(e,n)=>{const o=t.shape[e]
const r=t.stride[e]
const s=new Array(o)
const a=e===t.shape.length-1
for(let i=0,c=n;i<o;i++,c+=r)s[i]=a?t.data[c]:build(e+1,c)
return s}
return t.shape.length?build(0,t.offset):[]}function fromList(e,n){const o=[]
for(let n=e;isList(n);n=at(n,0)){o.push(lengthOf$1(n))
if(lengthOf$1(n)===0)break
if(o.length>h){const e=`the lists are nested deeper than ${h}, or hold themselves`
throw new t("limit",`Cannot make an array: ${e}`)}}if(o.length===1){checkFlat(e)
return selection(converted(e,n),o)}const r=make(n,o.reduce((t,e)=>t*e,1))
let s=0
const fill=(t,e)=>{if(e===o.length){if(isList(t)||t===null)throw ragged(o,t)
if(isExact(t))throw strange(t)
r[s++]=t
return}if(!isList(t)||lengthOf$1(t)!==o[e])throw ragged(o,t)
for(let n=0;n<o[e];n++)fill(at(t,n),e+1)}
fill(e,0)
return selection(r,o)}const isList=t=>Array.isArray(t)||ArrayBuffer.isView(t)||isHolder(t)&&t.selection.shape.length>0
const lengthOf$1=t=>isHolder(t)?t.selection.shape[0]:t.length
const at=(t,e)=>{if(!isHolder(t))return t[e]
const n=t.selection
return n.shape.length===1?n.get(e):{selection:n.pick(e)}}
function checkFlat(t){const e=t.findIndex(t=>t===null||isList(t))
if(e>=0)throw ragged([t.length],t[e])
const n=t.find(isExact)
if(n!==void 0)throw strange(n)}const isExact=t=>typeof t==="bigint"||typeof t==="symbol"
const isPlain=t=>t!==null&&t!==void 0&&typeof t!=="object"&&typeof t!=="function"&&!isExact(t)
function strange(n){return new t("type",`Cannot make an array: expected numbers, lists or arrays, found ${e(n)}`)}function ragged(n,o){const s=`Cannot make an array of shape ${r(n)}: the lists are ragged, found ${e(o)}`
return new t(o===null?"type":"shape",s+"; give every list of a level the same length")}function isForeign(t){if(typeof t!=="object"||t===null)return false
const{data:e,shape:n}=t
return Array.isArray(n)&&(Array.isArray(e)||ArrayBuffer.isView(e))}const Xt={float16:"float32",bfloat16:"float32",float8_e4m3fn:"float32",float8_e5m2:"float32",bool:"uint8"}
function plain(t,e){if(t instanceof BigInt64Array||t instanceof BigUint64Array)return Array.from(t,Number)
const n=typeof e==="string"?Xt[e]:void 0
return n?p(t,e,n):d(t)}
// ndarray/nj/errors.ts
class ValueError extends t{constructor(t="",e="range"){super(e,t)
this.name="ValueError"}}class ConfigError extends t{constructor(t=""){super("range",t)
this.name="ConfigError"}}class NotImplementedError extends t{constructor(t=""){super("unsupported",t)
this.name="NotImplementedError"}}
// ndarray/nj/_fft.ts
function transform(t,e,n){const o=t.shape.length-1
if(t.shape[o]!==2){const t="expect last dimension of the array to have 2 values (for both real and imaginary part)"
throw new ValueError(t,"shape")}const r=packedCopy(t,"float64")
const s=r.data
const a=r.pick(...r.shape.map((t,e)=>e===o?0:null))
for(let t=0;t<o;t++){const o=r.shape[t]
const i=a.stride[t]
const c=new Float64Array(o)
const f=new Float64Array(o)
const l=a.pick(...a.shape.map((e,n)=>n===t&&o?0:null))
if(o===0)break
const h=fft$1(o,e)
u(l.shape,[l],(t,e,r)=>{for(let a=0,l=e[0];a<t;a++,l+=r[0]){for(let t=0;t<o;t++)[c[t],f[t]]=[s[l+t*i],s[l+t*i+1]]
h(c,f)
const t=n?o:1
for(let e=0;e<o;e++)[s[l+e*i],s[l+e*i+1]]=[c[e]/t,f[e]/t]}})}return packedCopy(selection(s,t.shape),t.dtype)}function fft$1(t,e){return(t&t-1)===0?powerOfTwo(t,e):bluestein$1(t,e)}function powerOfTwo(t,e){const n=t>>1
const o=new Float64Array(n)
const r=new Float64Array(n)
for(let s=0;s<n;s++){o[s]=Math.cos(2*Math.PI*s/t)
r[s]=e*Math.sin(2*Math.PI*s/t)}return(e,n)=>{for(let o=1,r=0;o<t;o++){let s=t>>1
for(;r&s;s>>=1)r^=s
r^=s
if(o<r)swap(e,n,o,r)}for(let s=2;s<=t;s*=2){const a=s>>1
const i=t/s
for(let c=0;c<t;c+=s){for(let t=0,s=0;t<a;t++,s+=i){const i=c+t
const f=i+a
const l=o[s]
const u=r[s]
const h=e[f]*l-n[f]*u
const p=e[f]*u+n[f]*l
e[f]=e[i]-h
n[f]=n[i]-p
e[i]+=h
n[i]+=p}}}}}function swap(t,e,n,o){const r=t[n]
const s=e[n]
t[n]=t[o]
e[n]=e[o]
t[o]=r
e[o]=s}function bluestein$1(t,e){const n=2**Math.ceil(Math.log2(2*t-1))
const o=powerOfTwo(n,1)
const r=powerOfTwo(n,-1)
const s=new Float64Array(t)
const a=new Float64Array(t)
const i=new Float64Array(n)
const c=new Float64Array(n)
for(let o=0;o<t;o++){const r=Math.PI*(o*o%(2*t))/t
const f=o&&n-o
s[o]=i[o]=i[f]=Math.cos(r)
a[o]=e*Math.sin(r)
c[o]=c[f]=-a[o]}o(i,c)
const f=new Float64Array(n)
const l=new Float64Array(n)
return(e,u)=>{f.fill(0,t)
l.fill(0,t)
for(let n=0;n<t;n++){f[n]=e[n]*s[n]-u[n]*a[n]
l[n]=e[n]*a[n]+u[n]*s[n]}o(f,l)
for(let t=0;t<n;t++){const e=f[t]*i[t]-l[t]*c[t]
l[t]=f[t]*c[t]+l[t]*i[t]
f[t]=e}r(f,l)
for(let o=0;o<t;o++){const t=f[o]/n
const r=l[o]/n
e[o]=t*s[o]-r*a[o]
u[o]=t*a[o]+r*s[o]}}}
// ndarray/nj/_shape.ts
function slice(t,e){let n=t
for(let o=0;o<Math.min(e.length,t.shape.length);o++){const t=e[o]
if(t===null||t===void 0)continue
const[r,a,i]=bounds(t)
n=s(n,o,r,a,i)}return new Selection(t.data,n)}function bounds(n){if(typeof n==="number")return[n,null,1]
if(!Array.isArray(n)||n.length>4){throw new t("type",`Cannot slice: expected a number, null or [start, stop, step], found ${e(n)}`)}const[o=null,r=null,s=null,a=null]=n
if(n.length===1)return[null,o,1]
return[o,r,(n.length===4?a:s)??1]}function reshape(n,o){const r=Array.isArray(o[0])?o[0]:o
if(o.length===0)throw new ValueError("function takes at least one argument (0 given)","missing")
if(r.some(t=>typeof t!=="number"||!Number.isInteger(t)||t<-1)){throw new t("type",`Cannot reshape to ${e(o[0])}: sizes are non-negative integers, or one -1`)}const s=r.indexOf(-1)
const a=r.filter(t=>t!==-1).reduce((t,e)=>t*e,1)
if(s!==r.lastIndexOf(-1))throw new ValueError("can only specify one unknown dimension","shape")
const i=a?n.size/a:0
const c=s<0?r:r.with(s,i)
if(!Number.isInteger(i)&&s>=0||c.reduce((t,e)=>t*e,1)!==n.size){throw new ValueError("total size of new array must be unchanged","shape")}const f=g(n,c)
return f?new Selection(n.data,f):selection(packedCopy(n).data,c)}function transpose(t,e){const n=Array.isArray(e[0])?e[0]:e
return new Selection(t.data,a(t,n.length||t.shape.length===0?n:void 0))}function flip$1(t,n){let o=t
if(n===void 0||n===null){for(let e=0;e<t.shape.length;e++)o=m(o,e)}else{const r=t.shape.length
const s=typeof n==="number"&&n<0?n+r:n
if(typeof s!=="number"||!Number.isInteger(s)||s<0||s>=r){throw new ValueError(`axis=${typeof n==="number"?n:e(n)}invalid for the ${r}-dimensional input array`)}o=m(o,s)}return new Selection(t.data,o)}function rot90$1(e,n,o){if(!Array.isArray(o)||o.length!==2)throw new ValueError("len(axes) must be 2")
const[r,s]=o.map(t=>y("rotate",t,e.shape.length))
if(r===s)throw new ValueError("Axes must be different.")
if(!Number.isInteger(n))throw new t("range",`Cannot rotate by ${n} quarter turns: use an integer`)
const i=(n%4+4)%4
const c=e.shape.map((t,e)=>e===r?s:e===s?r:e)
const f=i===0?e:i===2?m(m(e,r),s):i===1?a(m(e,s),c):m(a(e,c),s)
return new Selection(e.data,f)}function diag$1(t){if(t.shape.length!==1){const e=t.shape.length?Math.min(...t.shape):1
return new Selection(t.data,{shape:[e],stride:[t.stride.reduce((t,e)=>t+e,0)],offset:t.offset})}const e=t.size
const n=selection(filled$1(t.dtype,e*e),[e,e])
copyInto(new Selection(n.data,{shape:[e],stride:[e+1],offset:0}),t)
return n}function filled$1(t,e,n=0){const o=make(t,e)
return t==="array"||n!==0?o.fill(n):o}function concatenate$1(t){const e=t[0]
if(!e)throw new ValueError("need at least one array to concatenate","missing")
const n=e.shape.length-1
const o=[...e.shape]
for(const r of t.slice(1)){if(r.shape.length!==e.shape.length){throw new ValueError("all the input arrays must have same number of dimensions","shape")}if(r.shape.some((t,e)=>e!==n&&t!==o[e])){throw new ValueError(`cannot concatenate  "${o}" with "${r.shape}"`,"shape")}o[n]+=r.shape[n]}const r=selection(make(jointType(t),o.reduce((t,e)=>t*e,1)),o)
let a=0
for(const e of t){copyInto(new Selection(r.data,s(r,n,a,a+=e.shape[n],1)),e)}return r}function stack$2(t,e){const n=t[0]
if(!n)throw new ValueError("need at least one array to stack","missing")
if(t.some(t=>t.shape.length!==n.shape.length||t.shape.some((t,e)=>t!==n.shape[e]))){throw new ValueError("all input arrays must have the same shape","shape")}const o=y("stack",e,n.shape.length+1)
const r=n.shape.toSpliced(o,0,t.length)
const s=selection(make(jointType(t),r.reduce((t,e)=>t*e,1)),r)
t.forEach((t,e)=>{const n=r.map((t,n)=>n===o?e:null)
copyInto(s.pick(...n),t)})
return s}function jointType(t){const e=t[0].dtype
return t.every(t=>t.dtype===e)?e:"array"}
// ndarray/nj/_convolve.ts
const te=8
function convolve$1(t,e){const n=validShape(t,e)
const o=w(n)
const r=w(circleOf(t))
const s=te*r*Math.log2(r+1)
const a=o*e.size<=s?direct$1(t,e,n):byTransform(t,e,n)
return selection(converted(integral(a,t),isImage(t,e)?"float32":t.dtype),n)}function fftconvolve(t,e){const n=validShape(t,e)
return selection(converted(integral(byTransform(t,e,n),t),t.dtype),n)}function validShape(t,e){if(t.shape.length!==e.shape.length)throw new ValueError("arrays must have the same dimensions","shape")
const n=t.shape.map((t,n)=>t-e.shape[n]+1)
if(n.some(t=>t<0))throw new ValueError("filter cannot be greater than the array","shape")
return n}function isImage(t,e){const[n,o,r=1]=e.shape
const s=t.shape.length===2||t.shape.length===3&&t.shape[2]===1&&r===1
return s&&n===o&&(n===3||n===5)}function integral(t,e){return e.dtype.includes("int")?t.map(t=>Math.abs(t-Math.round(t))<1e-6?Math.round(t):t):t}function direct$1(t,e,n){const o=new Float64Array(w(n))
const r=packedCopy(flip$1(e),"float64")
const s=t.data
const a=c(n)
const i=new Array(n.length).fill(0)
for(let e=0;e<r.size;e++){const c=r.data[e]
const f=i.reduce((e,n,o)=>e+n*t.stride[o],t.offset)
u(n,[a,{shape:n,stride:t.stride,offset:f}],(t,[e,n],[r,a])=>{for(let i=0;i<t;i++)o[e+i*r]+=c*s[n+i*a]})
for(let t=i.length-1;t>=0&&++i[t]===r.shape[t];t--)i[t]=0}return o}function byTransform(t,e,n){const o=circleOf(t)
const r=spectrum(t,o)
const s=spectrum(e,o)
const a=new Float64Array(r.length)
for(let t=0;t<r.length;t+=2){a[t]=r[t]*s[t]-r[t+1]*s[t+1]
a[t+1]=r[t]*s[t+1]+r[t+1]*s[t]}const i=transform(selection(a,[...o,2]),1,true)
const c=i.lo(...e.shape.map(t=>t-1)).hi(...n).pick(...n.map(()=>null),0)
return packedCopy(c,"float64").data}const circleOf=t=>t.shape.map(t=>2**Math.ceil(Math.log2(Math.max(1,t))))
function spectrum(t,e){const n=selection(new Float64Array(w(e)*2),[...e,2])
copyInto(n.hi(...t.shape).pick(...t.shape.map(()=>null),0),t)
return transform(n,-1,false).data}
// kernels/elements.ts
function elementKernels(){return ee===void 0?ee=makeElementKernels(globalThis.WebAssembly):ee}function makeElementKernels(t){return b($(),t,(t,e)=>({...t,run:t,left:new Float32Array(e,ne,8192),right:new Float32Array(e,oe,8192),wideLeft:new Float64Array(e,ne,4096),wideRight:new Float64Array(e,oe,4096),bytes:new Uint8Array(e,ne,32768),room:new Uint8Array(e,se,4194304),sums:new Float64Array(e,re,16)}))}let ee
const ne=4096+2064
const oe=ne+32768
const re=1024
const se=131072+2064

;// ndarray/_runs.ts
const ae=64
function runsOf(t){const e=elementKernels()
if(!e)return{}
const n=single$1(e,e.run[`${t}32`],e.left)
return t==="sqrt"?{float32:n,float64:single$1(e,e.run.sqrt64,e.wideLeft)}:{float32:n}}function pairRunsOf(t){const e=elementKernels()
if(!e)return{}
const{run:n,left:o,right:r,wideLeft:s,wideRight:a}=e
return{float32:pairs(e,n[`${t}32`],o,r,o),float64:pairs(e,n[`${t}64`],s,a,s)}}function comparisonRunOf(t){const e=elementKernels()
return e?pairs(e,e.run[`${t}32`],e.left,e.right,e.bytes):void 0}function single$1(t,e,n){return(o,r,s,a,i,c)=>inChunks$1(t,e,n,n,o,r,c,(t,e)=>load(n,s,a+t*i,i,e))}function pairs(t,e,n,o,r){return(s,a,i,c,f,l,u,h,p)=>{if(h===0)load(o,l,u,0,Math.min(n.length,p))
return inChunks$1(t,e,n,r,s,a,p,(t,e)=>{load(n,i,c+t*f,f,e)
if(h!==0)load(o,l,u+t,h,e)})}}function inChunks$1({room:t},e,n,o,r,s,a,i){const c=n.length
const f=o.constructor
const l=f.BYTES_PER_ELEMENT
const u=r===void 0&&a*l<=t.length
const h=r??(u?void 0:new f(a))
for(let n=0;n<a;n+=c){const r=Math.min(c,a-n)
i(n,r)
e(r,h?o.byteOffset:t.byteOffset+n*l)
if(h){h.set(r===c&&r===o.length?o:o.subarray(0,r),s+n)}}return h??new f(new f(t.buffer,t.byteOffset,a))}function load(t,e,n,o,r){if(o===0)t.fill(e[n],0,r)
else t.set(e.subarray(n,n+r))}
// ndarray/_twins.ts
const{fround:ie}=Math
function exp32(t){const e=t>89?89:t<-105?-105:t
const n=ie(ie(e*ce)+fe)
const o=ie(n-fe)
const r=ie(e-ie(o*le))
const s=ie(r-ie(o*ue))
const a=ie(s*s)
const i=ie(he+ie(s*pe))
const c=ie(de+ie(s*me))
const f=ie(i+ie(a*ie(c+ie(a*ye))))
return ie(ie(1+ie(s+ie(a*f)))*2**o)}function log32(t){if(!(t<Infinity))return t
if(t<=0)return t===0?-Infinity:NaN
we[0]=t<11754943508222875e-54?t*8388608:t
const e=be[0]-1060439283>>23
be[0]-=e<<23
const n=we[0]
const o=(n-1)/(n+1)
const r=o*o
const s=(((((r*(1/13)+1/11)*r+1/9)*r+1/7)*r+1/5)*r+1/3)*r+1
return ie((t<11754943508222875e-54?e-23:e)*Math.LN2+(o+o)*s)}function tanh32(t){const e=Math.abs(t)
const n=e>10?20:e+e
const o=n*Math.LOG2E+6755399441055744-6755399441055744
const r=n-o*Math.LN2
const s=2**o
let a=r*(1/3628800)+1/362880
for(let t=8;t>0;t--)a=a*r+1/ge[t]
const i=s*(a*r)+(s-1)
const c=ie(i/(i+2))
return t<0||Object.is(t,-0)?-c:c}const ce=ie(Math.LOG2E)
const fe=12582912
const le=.693145751953125
const ue=ie(1428606765330187e-21)
const he=ie(.49999994)
const pe=ie(.16666521)
const de=ie(.041668273)
const me=ie(.008368685)
const ye=ie(.0013820108)
const ge=[1,1,2,6,24,120,720,5040,40320]
const we=new Float32Array(1)
const be=new Int32Array(we.buffer)

;// ndarray/_whole.ts
const{fround:$e}=Math
function remainderOf(t,e){const n=t%e
if(n===0)return e<0||Object.is(e,-0)?-0:0
return n<0===e<0?n:n+e}function floorOf(t,e){if(e===0)return t/e
const n=t%e
const o=n!==0&&n<0!==e<0?1:0
const r=(t-n)/e-o
return nearest(r,t/e)}function floorOf32(t,e){if(e===0)return t/e
const n=t%e
const o=n!==0&&n<0!==e<0?1:0
return nearest($e($e($e(t-n)/e)-o),t/e)}function nearest(t,e){if(t===0)return e<0||Object.is(e,-0)?-0:0
const n=Math.floor(t)
return t-n>.5?n+1:n}function remainderOfBig(t,e){if(e===0n)return 0n
const n=t%e
return n!==0n&&n<0n!==e<0n?n+e:n}function floorOfBig(t,e){return e===0n?0n:(t-remainderOfBig(t,e))/e}function powerOf(t,e){return t===1||t===-1&&(e===Infinity||e===-Infinity)?1:t**e}function powerOfBig(t,e){let n=1n
for(let o=BigInt.asUintN(64,t),r=e;r>0n;r>>=1n){if(r&1n)n=BigInt.asUintN(64,n*o)
o=BigInt.asUintN(64,o*o)}return n}
// ndarray/nj/_functions.ts
const ve={add:(t,e)=>t+e,subtract:(t,e)=>t-e,multiply:(t,e)=>t*e,divide:(t,e)=>t/e,mod:(t,e)=>t%e,pow:powerOf,assign:(t,e)=>e}
const Ae={exp:Math.exp,log:Math.log,sqrt:Math.sqrt,round:Math.round,negative:t=>-t,abs:Math.abs,cos:Math.cos,sin:Math.sin,tan:Math.tan,arccos:Math.acos,arcsin:Math.asin,arctan:Math.atan,tanh:tanh$1}
function tanh$1(t){if(Math.abs(t)>20)return Math.sign(t)
const e=Math.exp(2*t)
return(e-1)/(e+1)}function clipTo(t,e){checkNumber("clip",t)
checkNumber("clip",e)
return n=>Math.min(Math.max(t,n),e)}function sigmoidOf(t){checkNumber("sigmoid",t)
const e=t||1
return t=>t<-30?0:t>30?1:1/(1+Math.exp(-e*t))}function leakyReluOf(t){checkNumber("leakyRelu",t)
return e=>Math.max(t*e,e)}function checkNumber(n,o){try{if(typeof o!=="bigint")return void Number(o)}catch{}throw new t("type",`Cannot apply ${n}: expected a number, found ${e(o)}`)}
// ndarray/nj/_quick.ts
const xe=new Map([[Ae.exp,["exp",exp32]],[Ae.log,["log",log32]],[Ae.sqrt,["sqrt",Math.sqrt]]])
const Ne=new Map([[ve.add,"add"],[ve.subtract,"subtract"],[ve.multiply,"multiply"],[ve.divide,"divide"]])
function quickMap(t,e,n){const o=e.data instanceof Float32Array&&n.data instanceof Float32Array?xe.get(t):void 0
if(!o)return{fn:t}
return{fn:o[1],run:n.size<ae?void 0:runsOf(o[0]).float32}}function quickZip(t,e,n,o){const r=e.size<ae?void 0:Ne.get(t)
const all=t=>[e,n,o].every(e=>typeof e==="number"||e.data instanceof t)
if(r&&all(Float64Array))return pairRunsOf(r).float64
return r&&all(Float32Array)&&(typeof o!=="number"||Object.is(Math.fround(o),o))?pairRunsOf(r).float32:void 0}
// ndarray/nj/config.ts
const ke={printThreshold:7,nFloatingValues:5,broadcast:false}

;// ndarray/nj/_elementwise.ts
function map(t,e,n=selection(make(t.dtype,t.size),t.shape)){const o=n.data
const r=t.data
const{fn:s,run:a}=quickMap(e,n,t)
u(t.shape,[n,t],(t,e,n)=>{const i=n[0]
const c=n[1]
if(a&&i===1&&c===1)a(o,e[0],r,e[1],1,t)
else for(let n=0,a=e[0],f=e[1];n<t;n++,a+=i,f+=c)o[a]=s(r[f])})
return n}function mapWith(t,e,n,o=selection(make(t.dtype,t.size),t.shape)){const r=l(t)&&l(o)?quickZip(n,o,t,e):void 0
if(!r)return map(t,t=>n(t,e),o)
r(o.data,o.offset,t.data,t.offset,1,Float64Array.of(e),0,0,t.size)
return o}function zip(t,e,n,o,r){const s=sharedShape(t,e,n,r)
const a=r??selection(make(e.dtype,s.reduce((t,e)=>t*e,1)),s)
const i=separate(e,r)
const c=separate(n,r)
const f=a.data
const l=i.data
const h=c.data
const p=quickZip(o,a,i,c)
u(s,[a,v(i,s),v(c,s)],(t,e,n)=>{const r=n[0]
const s=n[1]
const a=n[2]
if(p&&t>=ae&&r===1&&(s===0||s===1)&&(a===0||a===1)){p(f,e[0],l,e[1],s,h,e[2],a,t)
return}for(let n=0,i=e[0],c=e[1],u=e[2];n<t;n++,i+=r,c+=s,u+=a){f[i]=o(l[c],h[u])}})
return a}const same$1=(t,e)=>t.data===e.data&&t.offset===e.offset&&t.shape.length===e.shape.length&&t.stride.every((t,n)=>t===e.stride[n])&&t.shape.every((t,n)=>t===e.shape[n])
function separate(t,e){if(!e||!shareMemory(t,e)||same$1(t,e))return t
return packedCopy(t)}function shareMemory(t,e){const n=t.data
const o=e.data
return n===o||ArrayBuffer.isView(n)&&ArrayBuffer.isView(o)&&n.buffer===o.buffer}function sharedShape(t,e,n,o){const r=e.shape.length===n.shape.length&&e.shape.every((t,e)=>t===n.shape[e])
if(r)return e.shape
const s=ke.broadcast?A([e.shape,n.shape]):void 0
const a=s&&(!o||s.length===o.shape.length&&s.every((t,e)=>t===o.shape[e]))
if(a)return s
const i=ke.broadcast?"the sizes do not fit":"set nj.config.broadcast to repeat the smaller one"
throw new ValueError(`Cannot ${t} arrays of shape [${e.shape}] and [${n.shape}]: the shapes differ; ${i}`,"shape")}
// ndarray/_totals.ts
const Me=256
const Oe=4096
const Ce=256
const Ie=new Float64Array(16)
const Fe=new Float32Array(32)
const qe=new Float64Array(8)
function shortSumOf(t,e=0,n=t.length){const o=n<Me?null:elementKernels()
const r=o?.sums??Ie
r.fill(0)
if(o){through(o.left,t,e,n,Ce,0,t=>o.blocks32(t))}else{for(let o=0;o<n;o+=Ce){Fe.fill(0)
for(let r=o,s=Math.min(n,o+Ce);r<s;r++)Fe[r&31]+=t[e+r]
halve(Fe,32,8)
for(let t=0;t<8;t++)r[t]+=Fe[t]}}const s=halve(r,8,1)
return Number.isFinite(s)?s:sumOf(t,e,n)}function sumOf(t,e=0,n=t.length){const o=n<Me?null:elementKernels()
const r=o?.sums??Ie
r.fill(0)
if(o)through(o.left,t,e,n,16,0,t=>o.sum32(t))
else for(let o=0;o<n;o++)r[o&15]+=t[e+o]
return halve(r,16,1)}function maxOf(t,e=0,n=t.length){const o=n<Me?null:elementKernels()
let r=t[e]
if(o)through(o.left,t,e,n,16,r,t=>r=Math.max(r,o.max32(t)))
else for(let o=1;o<n;o++)r=Math.max(r,t[e+o])
return r}function minOf(t,e=0,n=t.length){const o=n<Me?null:elementKernels()
let r=t[e]
if(o)through(o.left,t,e,n,16,r,t=>r=Math.min(r,o.min32(t)))
else for(let o=1;o<n;o++)r=Math.min(r,t[e+o])
return r}function pairwise(t,e,n=0,o=t.length){if(o>128){const r=Math.floor(o/16)*8
return pairwise(t,e,n,r)+pairwise(t,e,n+r,o-r)}qe.fill(0)
if(e===void 0){for(let e=0;e<o;e++)qe[e&7]+=t[n+e]}else for(let r=0;r<o;r++)qe[r&7]+=(t[n+r]-e)**2
return halve(qe,8,1)}function halve(t,e,n){for(let o=e>>1;o>=n;o>>=1)for(let e=0;e<o;e++)t[e]+=t[e+o]
return t[0]}function through(t,e,n,o,r,s,a){for(let i=0;i<o;i+=Oe){const c=Math.min(Oe,o-i)
const f=Math.ceil(c/r)*r
t.set(e.subarray(n+i,n+i+c))
if(c<f)t.fill(s,c,f)
a(f)}}
// ndarray/nj/_reduce.ts
function sum$2(t){let e=0
const n=t.data
if(n instanceof Float32Array&&l(t))return sumOf(n,t.offset,t.size)
u(t.shape,[t],(t,o,r)=>{const s=r[0]
for(let r=0,a=o[0];r<t;r++,a+=s)e+=n[a]})
return e}function mean$1(t){return sum$2(t)/t.size}function max$1(t){return extreme$3(t,1)}function min$1(t){return extreme$3(t,-1)}function std$1(t,e=0){const n=t.size
const o=t.data
if(n===0)return 0
let r=0,s=0
u(t.shape,[t],(t,e,n)=>{const a=n[0]
for(let n=0,i=e[0];n<t;n++,i+=a){const t=o[i]
r+=t
s+=t*t}})
const a=r/n
const i=s/(n-e)-a*a*n/(n-e)
if(i>a*a*1e-6)return Math.sqrt(i)
let c=0
u(t.shape,[t],(t,e,n)=>{const r=n[0]
for(let n=0,s=e[0];n<t;n++,s+=r)c+=(o[s]-a)**2})
return Math.sqrt(c/(n-e))}function extreme$3(t,e){if(t.size===0)return null
let n=-Infinity,o=false
const r=t.data
if(r instanceof Float32Array&&l(t))return(e>0?maxOf:minOf)(r,t.offset,t.size)
u(t.shape,[t],(t,s,a)=>{const i=a[0]
for(let a=0,c=s[0];a<t;a++,c+=i){const t=r[c]*e
if(t>n)n=t
else if(t!==t)o=true}})
return o?NaN:n*e}
// ndarray/nj/_print.ts
function print(t){const e=t.dtype==="array"?")":`, dtype=${t.dtype})`
if(t.shape.length===0)return`array([]${e}`
const n=t.size?show(largest(t)).length+1:0
return`array(${rows(t,0,t.offset,n)}${e}`}function rows(t,e,n,o){const r=t.shape[e]
const s=e===t.shape.length-1
const a=" ".repeat(7+e)
const cell=r=>{const a=n+r*t.stride[e]
return s?show(t.data[a]).padStart(o):rows(t,e+1,a,o)}
const cells=(t,e)=>Array.from({length:e-t},(e,n)=>cell(t+n))
const i=Math.floor(ke.printThreshold/2)
const c=s?",":`,\n${a}`
if(r<=ke.printThreshold)return`[${cells(0,r).join(c)}]`
if(i===0)return"[ ...]"
const f=cells(0,i).join(c)
const l=cells(r-i,r).join(c)
return s?`[${f}, ...,${l}]`:`[${f},\n${a} ...\n${a}${l}]`}function show(t){return typeof t==="number"&&!Number.isNaN(t)?String(Number(t.toFixed(ke.nFloatingValues))):String(t)}function largest(t){const e=max$1(t)
if(!Number.isNaN(e))return e
return Array.from(t.data).reduce((t,e)=>e>t?e:t,-Infinity)}
// ndarray/nj/_product.ts
function dot$1(t,e){const n=t.shape.length
const o=e.shape.length
const r=(n===1||n===2)&&(o===1||o===2)&&t.shape[n-1]===e.shape[0]
if(!r)throw new ValueError("cannot compute the matrix product of given arrays","shape")
const s=n===2?t.shape[0]:1
const a=e.shape[0]
const i=o===2?e.shape[1]:1
const c=n===2&&o===2?[s,i]:n===2?[s]:[i]
const f=make(t.dtype,s*i)
if(t.dtype==="float32"&&e.dtype==="float32"){const n=matrixOf(t,true)
const o=matrixOf(e,false)
x(f,0,n,o,s,a,i)}else{doubles$1(f,t,e,s,a,i)}return selection(f,c)}function matrixOf({data:t,offset:e,stride:n},o){const[r=0,s]=n
const a=t
if(s!==void 0)return{data:a,at:e,down:r,along:s}
return{data:a,at:e,down:o?0:r,along:o?r:0}}function doubles$1(t,e,n,o,r,s){const a=asDoubles(e)
const i=asDoubles(n)
const c=new Float64Array(s)
for(let e=0;e<o;e++){c.fill(0)
for(let t=0;t<r;t++){const n=a[e*r+t]
const o=t*s
for(let t=0;t<s;t++)c[t]+=n*i[o+t]}for(let n=0;n<s;n++)t[e*s+n]=c[n]}}function asDoubles(t){const e="float64"
return packedCopy(new Selection(t.data,l(t)?c(t.shape,t.offset):t),e).data}
// ndarray/nj/numjs_array.ts
class NdArray{selection
constructor(t,e,n,o){if(t===void 0)throw new ValueError("Required argument 'data' not found","missing")
const r=Array.isArray(t)||ArrayBuffer.isView(t)
this.selection=t instanceof Selection?t:r?scijs(t,e,n,o):isHolder(t)?t.selection:create(t)}static new(t,e){return new NdArray(create(t,e))}get size(){return this.selection.size}get shape(){return this.selection.shape}get ndim(){return this.selection.shape.length}get T(){return this.transpose()}get dtype(){return this.selection.dtype}set dtype(t){const{selection:e}=this
const n=dtypeFrom(t)
if(n!==e.dtype)this.selection=new Selection(converted(e.data,n),e)}get(...t){return this.selection.data[placeOf$1("get an element",this.selection,t)]}set(...t){const e=t.pop()
this.selection.data[placeOf$1("set an element",this.selection,t)]=e
return e}slice(...t){return new NdArray(slice(this.selection,t))}pick(...t){return new NdArray(this.selection.pick(...t))}lo(...t){return new NdArray(this.selection.lo(...t))}hi(...t){return new NdArray(this.selection.hi(...t))}step(...t){return new NdArray(this.selection.step(...t))}flatten(){const t=packedCopy(this.selection)
return new NdArray(reshape(t,[t.size]))}reshape(...t){return new NdArray(reshape(this.selection,t))}transpose(...t){return new NdArray(transpose(this.selection,t))}iteraxis(n,o){const r=this.ndim
const s=n===-1?r-1:n
if(!Number.isInteger(s)||s<0||s>=r)throw new ValueError("invalid axis")
if(typeof o!=="function"){throw new t("type",`Cannot iterate along axis ${n}: expected a function, found ${e(o)}`)}const a=y("iterate",s,r)
for(let t=0;t<this.shape[a];t++){o(new NdArray(packedCopy(this.selection.pick(...this.shape.map((e,n)=>n===a?t:null)))),t)}}assign(t,e){return combine(this,"assign",t,e)}add(t,e){return combine(this,"add",t,e)}subtract(t,e){return combine(this,"subtract",t,e)}multiply(t,e){return combine(this,"multiply",t,e)}divide(t,e){return combine(this,"divide",t,e)}pow(t,e){return combine(this,"pow",t,e)}mod(t,e){return combine(this,"mod",t,e)}exp(t){return apply(this,Ae.exp,t)}log(t){return apply(this,Ae.log,t)}sqrt(t){return apply(this,Ae.sqrt,t)}round(t){return apply(this,Ae.round,t)}negative(){return apply(this,Ae.negative)}max(){return max$1(this.selection)}min(){return min$1(this.selection)}sum(){return sum$2(this.selection)}mean(){return mean$1(this.selection)}std(t){return std$1(this.selection,t?.ddof??0)}dot(t){return new NdArray(dot$1(this.selection,operand(t,this.dtype)))}convolve(t){return new NdArray(convolve$1(this.selection,operand(t)))}fftconvolve(t){return new NdArray(fftconvolve(this.selection,operand(t)))}diag(){return new NdArray(diag$1(this.selection))}equal(t){return equal$1(this.selection,operand(t))}clone(){const{selection:t}=this
return new NdArray(new Selection(t.data.slice(),t))}tolist(){return toList(this.selection)}valueOf(){return this.tolist()}toJSON(){return JSON.stringify(this.tolist())}toString(){return print(this.selection)}inspect(){return print(this.selection)}}Object.defineProperty(NdArray.prototype,Symbol.for("nodejs.util.inspect.custom"),{value:function(){return print(this.selection)}})
function apply(t,e,n=true){const o=map(t.selection,e,n?void 0:t.selection)
return n?new NdArray(o):t}function combine(t,e,n,o=true){const r=ve[e]
const s=t.selection
const a=o?void 0:s
const i=typeof n==="number"?mapWith(s,n,r,a):zip(e,s,operand(n,s.dtype),r,a)
return o?new NdArray(i):t}function equal$1(t,e){if(t.shape.length!==e.shape.length||t.shape.some((t,n)=>t!==e.shape[n]))return false
const n=isWhole(t)?t.data:packedCopy(t).data
const o=isWhole(e)?e.data:packedCopy(e).data
for(let t=0;t<n.length;t++)if(n[t]!==o[t])return false
return true}
// ndarray/nj/_creation.ts
function constant(t,e,n){const o=shapeFrom(t)
return new NdArray(selection(filled$1(dtypeFrom(e),w(o),n),o))}function empty(t,e){const n=shapeFrom(t)
return new NdArray(selection(make(dtypeFrom(e),w(n)),n))}function identity$1(t,e){const n=constant([t,t],e,0)
for(let e=0;e<t;e++)n.selection.data[e*t+e]=1
return n}function arange$1(...n){const o=n.at(-1)
const r=n.length>1&&typeof o!=="number"
const s=r?o:void 0
const a=r?n.slice(0,-1):n
const[i,c,f=1]=a
const[l,u]=c===void 0?[0,i]:[i,c]
if(![l,u,f].every(t=>typeof t==="number"&&Number.isFinite(t))||f===0){const n=`Cannot make a range from ${e(l)} to ${e(u)} by ${e(f)}: give finite numbers and a step that is not 0`
throw new t("range",n)}const h=Math.max(0,Math.ceil((u-l)/f))
const p=make(dtypeFrom(s),h)
for(let t=0;t<h;t++)p[t]=l+t*f
return new NdArray(selection(p,[h]))}function random(...t){if(t.length===0)return new NdArray(create(Math.random()))
const e=Array.isArray(t[0])?t[0]:t
const n=shapeFrom(e.map(t=>typeof t==="number"?Math.trunc(t):t))
const o=new Float64Array(w(n))
for(let t=0;t<o.length;t++)o[t]=Math.random()
return new NdArray(selection(o,n))}function typed(t){return e=>new NdArray(create(e,t))}function wrap(t){return t instanceof NdArray?t:isHolder(t)?new NdArray(t.selection):new NdArray(create(t))}
// ndarray/nj/resize.ts
function resize(n,o,s){const a=operand(n)
const[i=0,c=0,f=1]=a.shape
if(a.shape.length!==2&&a.shape.length!==3||a.size===0){throw new t("shape",`Cannot resize ${r(a.shape)}: an image has a height, a width and pixels`)}if(![o,s].every(t=>Number.isInteger(t)&&t>0)){throw new t("range",`Cannot resize to [${e(o)}, ${e(s)}]: use positive integers`)}if(Math.max(i,o)*Math.max(c,s)*f>2**31){throw new t("limit",`Cannot resize ${r(a.shape)} to [${o}, ${s}]: there is no room`)}const l=Math.max(o/i,s/c)
const u=taps(i,o,l)
const h=taps(c,s,l)
const p=packedCopy(a,"float64").data
const d=c*f
const m=new Float64Array(o*d)
const y=new Float64Array(o*s*f)
for(let t=0;t<o;t++){for(const[e,n]of u[t]){for(let o=0;o<d;o++)m[t*d+o]+=n*p[e*d+o]}}toBytes(m)
for(let t=0;t<o*s;t++){const e=Math.floor(t/s)
for(const[n,o]of h[t%s]){for(let r=0;r<f;r++)y[t*f+r]+=o*m[e*d+n*f+r]}}const g=a.shape.length===2?[o,s]:[o,s,f]
return new NdArray(selection(Uint8Array.from(toBytes(y)),g))}function toBytes(t){for(let e=0;e<t.length;e++)t[e]=Math.min(255,Math.max(0,Math.round(t[e])))
return t}function taps(t,e,n){const o=Math.max(1,1/n)
const r=(t*n-e)/2
return Array.from({length:e},(e,s)=>{const a=(s+.5+r)/n-.5
const i=[]
for(let e=Math.ceil(a-3*o);e<=Math.floor(a+3*o);e++){if(e>=0&&e<t)i.push([e,lanczos((e-a)/o)])}const c=i.reduce((t,[,e])=>t+e,0)
return i.map(([t,e])=>[t,e/c])})}function lanczos(t){if(t===0)return 1
const e=Math.PI*t
return 3*Math.sin(e)*Math.sin(e/3)/(e*e)}
// ndarray/nj/images.ts
function read(...t){throw noCodec("nj.images.read")}function save(...t){throw noCodec("nj.images.save")}const Ee=Object.defineProperties({},Object.fromEntries(["digit","five","node","lena","lenna","moon"].map(t=>[t,{enumerable:true,get:()=>{throw noCodec(`nj.images.data.${t}`)}}])))
const noCodec=e=>new t("unsupported",`Cannot use ${e}: it needs image codecs; import nj from ndarray/images.ts instead`)
function rgb2gray(t){const e=operand(t)
const[n=0,o=0,r=1]=e.shape
if(e.shape.length===2||r===1)return t instanceof NdArray?t:new NdArray(e)
if(e.shape.length!==3||r<3)throw noImage("turn grey",e)
const s=packedCopy(e).data
const a=new Uint8Array(n*o)
for(let t=0,e=0;t<a.length;t++,e+=r){a[t]=4899*s[e]+9617*s[e+1]+1868*s[e+2]+8192>>14}return new NdArray(selection(a,[n,o]))}function sat(t){return table(t,t=>t)}function ssat(t){return table(t,t=>t*t)}function areaSum(e,n,o,s,a){const i=plane$1("sum an area of",a)
const[c=0,f=0]=i.shape
const l=e+o-1
const u=n+s-1
if(![e,n,o,s].every(Number.isInteger)||e<0||n<0||o<1||s<1||l>=c||u>=f){const a=`Cannot sum an area of ${r(i.shape)}: the window [${o}, ${s}] at [${e}, ${n}] is not inside`
throw new t("range",a)}const at=(t,e)=>t<0||e<0?0:i.get(t,e)
return at(l,u)-at(e-1,u)-at(l,n-1)+at(e-1,n-1)}function areaValue(t,e,n,o,r){return areaSum(t,e,n,o,r)/(n*o)}function sobel(t){return edges(t,1,2)}function scharr(t){return edges(t,3,10)}function flip(t){const e=operand(t)
if(e.shape.length<2)throw noImage("flip",e)
return new NdArray(flip$1(e,1))}function table(t,e){const n=plane$1("sum",t)
const[o=0,r=0]=n.shape
const s=packedCopy(n).data
const a=new Uint32Array(o*r)
for(let t=0,n=0;t<o;t++){for(let o=0;o<r;o++,n++){const i=t?a[n-r]:0
const c=o?a[n-1]:0
const f=t&&o?a[n-r-1]:0
a[n]=e(s[n])+i+c-f}}return new NdArray(selection(a,[o,r]))}function edges(t,e,n){const o=plane$1("find edges of",t)
const[r=0,s=0]=o.shape
const a=packedCopy(o,"float64").data
const i=new Float32Array(r*s)
const c=(2*e+n)*Math.SQRT2
for(let t=1;t<r-1;t++){for(let o=1;o<s-1;o++){const r=t*s+o
const f=r-s
const l=r+s
const u=e*(a[f+1]-a[f-1]+a[l+1]-a[l-1])+n*(a[r+1]-a[r-1])
const h=e*(a[l-1]-a[f-1]+a[l+1]-a[f+1])+n*(a[l]-a[f])
i[r]=Math.fround(Math.sqrt(u*u+h*h))/c}}const f=operand(t).shape
const l=f.length===3&&f[2]===1
return new NdArray(selection(i,l?[r,s,1]:[r,s]))}function plane$1(t,e){const n=operand(e)
if(n.shape.length===3&&n.shape[2]===1)return n.pick(null,null,0)
if(n.shape.length===3&&n.shape[2]>=3)return rgb2gray(e).selection
if(n.shape.length!==2)throw noImage(t,n)
return n}function noImage(e,n){return new t("shape",`Cannot ${e} ${r(n.shape)}: an image is [height, width] or [height, width, channels]`)}var Se=Object.freeze({__proto__:null,areaSum:areaSum,areaValue:areaValue,data:Ee,flip:flip,read:read,resize:resize,rgb2gray:rgb2gray,sat:sat,save:save,scharr:scharr,sobel:sobel,ssat:ssat})

;// ndarray/nj/nj.ts
const one$1=t=>e=>apply(wrap(e),Ae[t])
const two$2=t=>(e,n)=>{if(typeof e==="number"&&typeof n!=="number"){const o=operand(n)
const r=selection([e],o.shape.map(()=>1))
return new NdArray(o.size===1?zip(t,r,o,ve[t]):map(o,n=>ve[t](e,n)))}return combine(wrap(e),t,n)}
const view=t=>e=>new NdArray(t(operand(e)))
const listed$1=t=>(t.length===1?elements(t[0]):t).map(t=>operand(t))
const elements=t=>Array.isArray(t)?t:operand(t).shape.length?wrap(t).tolist():[t]
function broadcast(t,e){n(t)
n(e)
if(t.length===0||e.length===0)return void 0
const o=A([t,e])
if(!o&&(t.includes(0)||e.includes(0))){throw new ValueError(`Cannot broadcast [${t}] and [${e}]: an empty axis repeats for sizes 0 and 1 only`,"shape")}return o}function stack$1(t,e=0){const n=elements(t)
const o=n.filter(t=>typeof t==="number").length
const r=o>0&&o===n.length
if(o>0&&!r)throw new ValueError("all input arrays must have the same shape","shape")
return r?new NdArray(create([...n])):new NdArray(stack$2(n.map(t=>operand(t)),e))}function softmax(t){const e=operand(t)
const n=wrap(t).max()??0
const o=map(e,t=>Math.exp(t-n),float64Like(e))
const r=new NdArray(o).sum()
return apply(new NdArray(map(o,t=>t/r,emptyLike(e))),t=>t,false)}const float64Like=t=>empty(t.shape,"float64").selection
const emptyLike=t=>empty(t.shape,t.dtype).selection
const ze={NdArray:NdArray,ndarray:scijs,config:ke,dtypes:Gt,errors:{ValueError:ValueError,ConfigError:ConfigError,NotImplementedError:NotImplementedError},images:Se,array:NdArray.new,int8:typed("int8"),uint8:typed("uint8"),int16:typed("int16"),uint16:typed("uint16"),int32:typed("int32"),uint32:typed("uint32"),float32:typed("float32"),float64:typed("float64"),arange:arange$1,zeros:(t,e)=>constant(t,e,0),ones:(t,e)=>constant(t,e,1),empty:empty,identity:identity$1,random:random,diag:view(diag$1),reshape:(t,e)=>new NdArray(reshape(operand(t),[e])),flatten:t=>wrap(t).flatten(),transpose:(t,...e)=>new NdArray(transpose(operand(t),e)),flip:(t,e)=>new NdArray(flip$1(operand(t),e)),rot90:(t,e=1,n=[0,1])=>new NdArray(rot90$1(operand(t),e,n)),concatenate:(...t)=>new NdArray(concatenate$1(listed$1(t))),stack:stack$1,broadcast:broadcast,add:two$2("add"),subtract:two$2("subtract"),multiply:two$2("multiply"),divide:two$2("divide"),mod:two$2("mod"),remainder:two$2("mod"),power:two$2("pow"),exp:one$1("exp"),log:one$1("log"),sqrt:one$1("sqrt"),round:one$1("round"),negative:one$1("negative"),abs:one$1("abs"),cos:one$1("cos"),sin:one$1("sin"),tan:one$1("tan"),arccos:one$1("arccos"),arcsin:one$1("arcsin"),arctan:one$1("arctan"),tanh:one$1("tanh"),clip:(t,e=0,n=1)=>apply(wrap(t),clipTo(e,n)),sigmoid:(t,e=1)=>apply(wrap(t),sigmoidOf(e)),leakyRelu:(t,e=.001)=>apply(wrap(t),leakyReluOf(e)),softmax:softmax,equal:(t,e)=>equal$1(operand(t),operand(e)),sum:t=>wrap(t).sum(),mean:t=>wrap(t).mean(),std:(t,e)=>wrap(t).std(e),max:t=>wrap(t).max(),min:t=>wrap(t).min(),dot:(t,e)=>wrap(t).dot(e),convolve:(t,e)=>new NdArray(convolve$1(operand(t),operand(e))),fftconvolve:(t,e)=>new NdArray(fftconvolve(operand(t),operand(e))),fft:t=>new NdArray(transform(operand(t),1,false)),ifft:t=>new NdArray(transform(operand(t),-1,true))}

;// ndarray/item.ts
function item(e,...n){const s=N(e)
const{shape:a}=s
const c=w(a)
if(n.length===0&&c!==1){throw new t("shape",`Cannot take the one element of ${r(a)}: there are ${c}; give an index`)}if(n.length>1&&n.length!==a.length){throw new t("shape",`Cannot take an element of ${r(a)}: ${n.length} indices were given`)}const l=n.length===0?0:n.length===1?f("take an element",n[0],0,c):void 0
const u=l===void 0?n:o(a).map((t,e)=>Math.floor(l/t)%a[e])
const h=u.reduce((t,e)=>i(t,0,e),s)
return k(M(s,h))}
// ndarray/text/print.ts
function arrayStr(t,e={}){checkPrinting(e)
return C(N(t),e)}function arrayRepr(t,e={}){checkPrinting(e)
return O(N(t),e)}const Be={precision:1e3,threshold:Infinity,edgeitems:Infinity,maxLineWidth:Infinity}
const je={sign:["-","+"," "],floatmode:["fixed","unique","maxprec","maxprec_equal"]}
function checkPrinting(n){I("print",n,[...Object.keys(Be),...Object.keys(je),"suppressSmall"])
for(const[o,r]of Object.entries(Be)){const s=n[o]
if(s===void 0||Number.isInteger(s)&&s>=0&&s<=r||s===r)continue
const a=Number.isFinite(r)?`from 0 to ${r}`:"of at least 0"
throw new t("range",`Cannot print: ${o} is ${e(s)}; use an integer ${a}`)}for(const[o,r]of Object.entries(je)){const s=n[o]
if(s===void 0||r.includes(s))continue
const a=typeof s==="string"?F(s,r)[0]:void 0
const i=a?`did you mean "${a}"`:`use ${q(r)}`
throw new t("unknown-name",`Cannot print: there is no ${o} ${e(s)}; ${i}`)}}
// ndarray/_weak.ts
function pair(t,e,n){return paired$1(e,n,(e,n)=>weak(t,e,n))}function realPair(t,e,n){return paired$1(t,e,(t,e)=>inside(t,e)?weak("use",t,e):N(Number(t),n(e)))}function comparedPair(t,e){return paired$1(t,e,(t,e)=>inside(t,e)?weak("compare",t,e):N(endless(t),"float64"))}const isBare=t=>typeof t==="number"||typeof t==="bigint"
function weak(t,e,n){z(n)
const o=S(n)
if(o==="float")return N(e,n)
if(typeof e==="number"&&!Number.isInteger(e))return N(e,"float64")
if(o==="bool")return N(e,"int64")
checkHeld(t,e,n)
return N(e,n)}function checkHeld(e,n,o){const r=S(o)
const s=`Cannot ${e}: ${o} does not hold ${n}`
if(r!=="int"&&r!=="uint"||typeof n==="boolean")return
const a=typeof n==="bigint"||Number.isInteger(n)
if(!isBare(n)||!a||!inside(n,o))throw new t("range",`${s}; cast the array first`)}function inside(t,e){const n=S(e)
if(n!=="int"&&n!=="uint"||typeof t==="number"&&!Number.isInteger(t))return true
if(e==="uint64")return BigInt.asUintN(64,BigInt(t))===BigInt(t)
const o=BigInt.asIntN(64,BigInt(t))
return o===BigInt(t)&&BigInt(p(new BigInt64Array([o]),"int64",e)[0])===o}function paired$1(t,e,n){const o=isBare(t)?void 0:E("a",t)
const r=isBare(e)?void 0:E("b",e)
const of=(t,e)=>e?n(t,e.dtype):N(t)
return[o??of(t,r),r??of(e,o)]}const endless=t=>t<0?-Infinity:Infinity

;// ndarray/creation.ts
const zeros=(t,e)=>filled("make zeros",t,0,e)
const ones=(t,e)=>filled("make ones",t,1,e)
const Ve=like("make zeros",0)
const Te=like("make ones",1)
function full(t,e,n){return filled("fill an array",t,e,n)}function fullLike(t,e,n){const o=N(t)
return filled("fill an array",o.shape,e,dtypeOf("fill an array",n)??o.dtype)}function eye(t,e={}){return diagonals("make an identity matrix",t,e,t=>t===0)}function tri(t,e={}){return diagonals("make a triangle",t,e,t=>t<=0)}function filled(o,r,s,a){const i=typeof s
const c=i==="boolean"?"bool":i==="bigint"?"int64":"float32"
if(i!=="boolean"&&i!=="bigint"&&i!=="number"){throw new t("type",`Cannot ${o}: expected a number as value, found ${e(s)}`)}const f=dtypeOf(o,a)
const l=f??c
const u=sizesOf$1(o,r)
const h=T(l,n(u))
checkHeldBy(o,s,l,f===void 0)
const p=S(l)==="complex"?void 0:N(s,l).data[0]
if(s!==0||Object.is(s,-0)){if(p!==void 0)h.fill(p)
else for(let t=0;t<h.length;t+=2)h[t]=Number(s)}return L(h,l,u)}function checkHeldBy(e,n,o,r){if(typeof n==="boolean")return
const s=S(o)
const a=typeof n==="bigint"||Number.isInteger(n)
const i=s==="int"||s==="uint"?!a||!inside(n,o):r&&Number.isSafeInteger(n)&&p(Float64Array.of(Number(n)),"float64",o)[0]!==n
if(!i)return
const c=r?'give a dtype, for example "float64"':"give another dtype"
throw new t("range",`Cannot ${e}: ${o} does not hold ${n}; ${c}`)}function like(t,e){return(n,o)=>{const r=N(n)
return filled(t,r.shape,e,dtypeOf(t,o)??r.dtype)}}function diagonals(t,e,n,o){const{m:r=e,k:s=0,dtype:a}=named(t,n,["m","k","dtype"])
checkSize(t,e)
checkSize(t,r)
checkOffset(t,s)
const i=zeros([e,r],dtypeOf(t,a)??"float32")
const c=i.data
const f=S(i.dtype)==="complex"?1:j(N(1),i.dtype).data[0]
const l=V(i.dtype)
for(let t=0;t<e;t++)for(let e=0;e<r;e++)if(o(e-t-s))c[(t*r+e)*l]=f
return i}function checkOffset(n,o){if(typeof o==="number"&&Number.isInteger(o))return
const r=typeof o==="number"?"range":"type"
throw new t(r,`Cannot ${n}: expected an integer for the diagonal, found ${e(o)}`)}function dtypeOf(t,e){if(e===void 0)return void 0
const{dtype:n}=named(t,e,["dtype"])
if(n!==void 0)B(n)
return n}function named(t,e,n){if(typeof e==="string")return{dtype:e}
I(t,e,n)
return e}function sizesOf$1(n,o){const s=typeof o==="number"?[o]:o
if(!Array.isArray(s)){throw new t("type",`Cannot ${n}: expected a shape, found ${e(o)}`)}s.forEach(t=>checkSize(`${n} of shape ${r(s)}`,t))
return[...s]}function checkSize(n,o){if(typeof o!=="number")throw new t("type",`Cannot ${n}: expected a size, found ${e(o)}`)
if(Number.isSafeInteger(o)&&o>=0)return
throw new t("range",`Cannot ${n}: ${o} is not a size; use an integer of at least 0`)}
// ndarray/ranges.ts
function arange(...n){const o="make a range"
const r=n.filter(t=>t!==void 0)
const s=r.at(-1)
const a=typeof s==="number"?void 0:dtypeOf(o,r.pop())
const i=a??"float32"
if(r.length<1||r.length>3||r.some(t=>typeof t!=="number")){const n=r.find(t=>typeof t!=="number")
const s=n===void 0?`${r.length} of them`:e(n)
throw new t("type",`Cannot ${o}: expected stop, or start, stop and step as numbers, found ${s}`)}const[c=0,f,l=1]=r
const[u,h]=f===void 0?[0,c]:[c,f]
if(![u,h,l].every(Number.isFinite)||l===0){const e=`Cannot ${o} from ${u} to ${h} by ${l}`
throw new t("range",`${e}: use finite numbers and a step that is not 0`)}z(i)
const p=Math.max(0,Math.ceil((h-u)/l))
const d=u+(p-1)*l
if(p>0){for(const t of[u,d])checkHeldBy(o,Math.trunc(t)===t?t:Math.trunc(t),i,a===void 0)}const m=T("float64",p)
for(let t=0;t<p;t++)m[t]=u+t*l
return j(m,i)}function linspace(n,o,r=50,s={}){const a="space numbers"
const{endpoint:i=true,dtype:c}=named(a,s,["endpoint","dtype"])
const f=dtypeOf(a,c)??"float32"
z(f)
for(const[s,i]of[["start",n],["stop",o],["n",r]]){if(typeof i==="number")continue
throw new t("type",`Cannot ${a}: expected a number for ${s}, found ${e(i)}`)}checkSize(a,r)
const l=S(f)==="int"||S(f)==="uint"
const u=i?r-1:r
const h=(o-n)/u
const p=T("float64",r)
for(let t=0;t<r;t++){const e=h===0?n+t/u*(o-n):n+t*h
p[t]=i&&t===r-1&&r>1?o:t===0?n:e
if(l)p[t]=Math.floor(p[t])}if(l){for(const t of[n,o])checkHeldBy(a,Math.floor(t),f,false)}return j(p,f)}
// ndarray/diagonals.ts
function tril(t,e=0){return triangle("keep the lower triangle of",t,e,t=>t<=e)}function triu(t,e=0){return triangle("keep the upper triangle of",t,e,t=>t>=e)}function diag(e,n=0){const o=N(e)
const[s=0]=o.shape
checkOffset("take a diagonal",n)
if(o.shape.length===2)return diagonal$1(o,{offset:n})
if(o.shape.length!==1){throw new t("shape",`Cannot take a diagonal of ${r(o.shape)}: use a vector or a matrix`)}const a=s+Math.abs(n)
const i=L(T(o.dtype,a*a),o.dtype,[a,a])
R(o,diagonal$1(i,{offset:n}))
return i}function diagonal$1(e,n={}){const o="take a diagonal"
const s=N(e)
const{shape:a,stride:i}=s
I(o,n,["offset","axis1","axis2"])
const{offset:c=0,axis1:f=0,axis2:l=1}=n
checkOffset(o,c)
if(a.length<2){throw new t("shape",`Cannot ${o} of ${r(a)}: there are no two axes`)}const u=y(o,f,a.length)
const h=y(o,l,a.length)
if(u===h)throw new t("shape",`Cannot ${o} of ${r(a)}: both axes are ${u}`)
const p=Math.max(0,-c)
const d=Math.max(0,c)
const m=Math.max(0,Math.min(a[u]-p,a[h]-d))
const rest=t=>t.filter((t,e)=>e!==u&&e!==h)
return M(s,{shape:[...rest(a),m],stride:[...rest(i),i[u]+i[h]],offset:s.offset+(m?p*i[u]+d*i[h]:0)})}function triangle(e,n,o,s){const a=N(n)
const{shape:i,dtype:c}=a
const[f=0,l=0]=i.slice(-2)
const u=V(c)
checkOffset(e,o)
if(i.length<2){throw new t("shape",`Cannot ${e} ${r(i)}: there are no two axes`)}const h=P(a)
const p=T(c,1)[0]
for(let t=0,e=w(i.slice(0,-1));t<e;t++){for(let e=0;e<l;e++){if(!s(e-t%f))h.fill(p,(t*l+e)*u,(t*l+e+1)*u)}}return L(h,c,i)}
// ndarray/broadcast.ts
function broadcastArrays(t){W("broadcast","the arrays",t)
const e=t.map((t,e)=>E(`arrays[${e}]`,t))
const n=U("broadcast",e.map(t=>t.shape))
return e.map(t=>_(t,n))}function broadcastShapes(t){W("broadcast","the shapes",t)
t.forEach(n)
return U("broadcast",t)}
// ndarray/moves.ts
function roll(n,o,r){const s=N(n)
const a=listed(o)
const i=a.find(t=>typeof t!=="number"||!Number.isInteger(t))
if(i!==void 0){const n=typeof i==="number"?"range":"type"
throw new t(n,`Cannot roll: expected integers to shift by, found ${e(i)}`)}if(r===void 0){const t=L(P(s),s.dtype,[s.shape.reduce((t,e)=>t*e,1)])
return D(rolled(t,0,a.reduce((t,e)=>t+e,0)),s.shape)}const c=listed(r).map(t=>y("roll",t,s.shape.length))
const f=Math.max(a.length,c.length)
if(a.length!==c.length&&a.length!==1&&c.length!==1){throw new t("shape",`Cannot roll: ${a.length} shifts do not pair up with ${c.length} axes`)}const l=new Map
for(let t=0;t<f;t++){const e=c[c.length===1?0:t]
const n=a[a.length===1?0:t]
l.set(e,(l.get(e)??0)+n)}return[...l].reduce((t,[e,n])=>rolled(t,e,n),H(s))}function moveaxis(e,n,o){const r=N(e)
const s=r.shape.length
const i=K("move",n,s)
const c=K("move",o,s)
if(i.length!==c.length){throw new t("shape",`Cannot move ${i.length} axes to ${c.length} places: give as many of both`)}const f=[...r.shape.keys()].filter(t=>!i.includes(t))
const l=[]
for(let t=0;t<s;t++){const e=c.indexOf(t)
l.push(e>=0?i[e]:f.shift())}return M(r,a(r,l))}function rot90(n,o={}){I("rotate",o,["k","axes"])
const s=N(n)
const{k:i=1,axes:c=[0,1]}=o
if(typeof i!=="number"||!Number.isInteger(i)){throw new t("range",`Cannot rotate ${e(i)} times: use an integer`)}W("rotate","the axes",c)
const f=K("rotate",c,s.shape.length)
if(f.length!==2)throw new t("shape",`Cannot rotate in ${r(f)}: give two axes`)
const[l,u]=f
const h=remainderOf(i,4)
const swapped=t=>a(t,t.shape.map((t,e)=>e===l?u:e===u?l:e))
if(h===0)return M(s,s)
if(h===2)return M(s,m(m(s,l),u))
return M(s,h===1?swapped(m(s,u)):m(swapped(s),u))}function meshgrid(n,o={}){I("make a grid",o,["indexing","sparse"])
W("make a grid","the arrays",n)
const{indexing:s="xy",sparse:a=false}=o
const i=n.map((t,e)=>E(`arrays[${e}]`,t))
if(s!=="xy"&&s!=="ij"){const n=`Cannot make a grid: there is no indexing ${e(s)}; use "xy" or "ij"`
throw new t("unknown-name",n)}const c=i.find(t=>t.shape.length>1)
if(c)throw new t("shape",`Cannot make a grid of ${r(c.shape)}: use vectors`)
const place=t=>s==="xy"&&t<2&&i.length>1?1-t:t
const f=i.map((t,e)=>i[place(e)].shape[0]??1)
return i.map((t,e)=>{const n=D(t,f.map((t,n)=>n===place(e)?-1:1))
return H(a?n:_(n,f))})}function rolled(t,e,n){const o=t.shape[e]
const r=o?remainderOf(n,o):0
if(r===0)return t
const a=L(T(t.dtype,t.shape.reduce((t,e)=>t*e,1)),t.dtype,t.shape)
const part=(t,n,o)=>M(t,s(t,e,n,o,1))
R(part(t,0,o-r),part(a,r,null))
R(part(t,o-r,null),part(a,0,r))
return a}const listed=t=>Array.isArray(t)?t:[t]

;// ndarray/_binary.ts
const wide=t=>t.dtype.endsWith("int64")?j(t,"float64"):t
const runsFor=t=>e=>t&&pairRunsOf(t)[e]
function binary(t,e,n,o,r,s,a){I(t,s,["out"])
const i=U(t,[e.shape,n.shape])
const{out:c}=s
if(c!==void 0)Z(t,c,i,o)
const f=o==="float16"||o==="bfloat16"
const h=f?"float32":o
const d=c&&c.dtype===h&&l(c)&&keeps(e,c)&&keeps(n,c)
const m=Y(e.data,e.dtype)
const y=Y(n.data,n.dtype)
const g=r
const b=w(i)
const $=b>=ae?a?.(h):void 0
const A=wholeStep(e,i)
const x=wholeStep(n,i)
const N=!d&&A!==void 0&&x!==void 0
const k=N?$?.(void 0,0,m,e.offset,A,y,n.offset,x,b):void 0
const done=t=>{const e=L(f?p(t,"float32",o):t,o,i)
return c?R(e,c):e}
if(k)return done(k)
const M=d?c:L(T(h,b),h,i)
const O=M.data
u(i,[M,v(e,i),v(n,i)],(t,e,n)=>{const o=n[1]
const r=n[2]
if($&&t>=ae&&(o===0||o===1)&&(r===0||r===1)){$(O,e[0],m,e[1],o,y,e[2],r,t)
return}if(t>=ae&&straight(o,m)&&straight(r,y)&&!isBig(O)){inChunks(g,O,e[0],m,e[1],o,y,e[2],r,t)
return}for(let n=0,s=e[0],a=e[1],i=e[2];n<t;n++,s++,a+=o,i+=r)O[s]=g(m[a],y[i])})
return d?c:done(M.data)}const isBig=t=>t instanceof BigInt64Array||t instanceof BigUint64Array
const straight=(t,e)=>(t===0||t===1)&&!isBig(e)
const Le=1024
const Re=new Float64Array(Le)
const Pe=new Float64Array(Le)
const We=new Float64Array(Le)
function inChunks(t,e,n,o,r,s,a,i,c,f){if(s===0)Re.fill(o[r])
if(c===0)Pe.fill(a[i])
for(let l=0;l<f;l+=Le){const u=Math.min(Le,f-l)
if(s===1)Re.set(o.subarray(r+l,r+l+u))
if(c===1)Pe.set(a.subarray(i+l,i+l+u))
for(let e=0;e<u;e++)We[e]=t(Re[e],Pe[e])
e.set(u===Le?We:We.subarray(0,u),n+l)}}function wholeStep(t,e){return w(t.shape)===1?0:l(t)&&J(t.shape,e)?1:void 0}const keeps=(t,e)=>t.data.buffer!==e.data.buffer||t.data===e.data&&t.offset===e.offset&&l(t)&&J(t.shape,e.shape)

;// ndarray/operators.ts
const Ue=arithmetic("add",(t,e)=>t+e,(t,e)=>t+e,{name:"add"})
const _e=arithmetic("subtract",(t,e)=>t-e,(t,e)=>t-e,{name:"subtract"})
const De=arithmetic("multiply",(t,e)=>t*e,(t,e)=>t*e,{name:"multiply",int32:Math.imul})
const He=arithmetic("compare",(t,e)=>t>e||t!==t?t:e,(t,e)=>t>e?t:e,{name:"maximum"})
const Ke=arithmetic("compare",(t,e)=>t<e||t!==t?t:e,(t,e)=>t<e?t:e,{name:"minimum"})
const divide=(t,e,n={})=>{const[o,r]=realPair(t,e,Q)
const s=Q(G(o.dtype,r.dtype))
return binary("divide",wide(o),wide(r),s,(t,e)=>t/e,n,runsFor("divide"))}
const Ze=arithmetic("divide",remainderOf,remainderOfBig,{counted:counted$2})
const Ye=arithmetic("divide",floorOf,floorOfBig,{counted:counted$2,float32:floorOf32})
const Je=comparison((t,e)=>t===e,"equal")
const Ge=comparison((t,e)=>t!==e,"notEqual")
const Qe=comparison((t,e)=>t<e,"less")
const Xe=comparison((t,e)=>t<=e,"lessEqual")
const tn=turned$1(Qe)
const en=turned$1(Xe)
const power=(t,e,n={})=>{I("raise",n,["out"])
const[o,r]=pair("raise",t,e)
const s=counted$2(G(o.dtype,r.dtype))
if(S(s)==="float")return binary("raise",wide(o),wide(r),s,powerOf,n)
const a=S(s)==="uint"?"uint64":"int64"
return X(j(binary("raise",j(o,a),j(r,a),a,raise,{}),s),n)}
function where(t,e,n,o={}){I("choose between",o,["out"])
const r=E("condition",t)
const[s,a]=pair("choose between",e,n)
const i=G(s.dtype,a.dtype)
const c=j(s,i)
const f=j(a,i)
const l=U("choose between",[r.shape,c.shape,f.shape])
const h=L(T(i,w(l)),i,l)
const p=h.data
const d=Y(r.data,r.dtype)
const m=c.data
const y=f.data
u(l,[h,v(r,l),v(c,l),v(f,l)],(t,e,n)=>{for(let o=0;o<t;o++){const t=Number(d[e[1]+o*n[1]])!==0
p[e[0]+o*n[0]]=t?m[e[2]+o*n[2]]:y[e[3]+o*n[3]]}})
return X(h,o)}function arithmetic(e,n,o,r){const{name:s,counted:a=t=>t}=r
const i=runsFor(s)
return(s,c,f={})=>{const[l,u]=pair(e,s,c)
const h=G(l.dtype,u.dtype)
const p=a(h)
if(h==="bool"&&e==="subtract"){throw new t("type","Cannot subtract bools: use notEqual, or cast them to an integer type")}if(p.endsWith("int64"))return binary(e,j(l,p),j(u,p),p,o,f)
return binary(e,wide(l),wide(u),p,chosen(p,n,r),f,i)}}function chosen(t,e,{int32:n,float32:o}){if(t==="bool")return(t,n)=>e(t,n)?1:0
if(n&&(t==="int32"||t==="uint32"))return n
return o&&S(t)==="float"&&t!=="float64"?o:e}function counted$2(t){return t==="bool"?"int8":t}function raise(e,n){if(n>=0n)return powerOfBig(e,n)
throw new t("range",`Cannot raise integers to the power ${n}: it is negative; cast them to a float type`)}function comparison(t,e){return(n,o,r={})=>{const[s,a]=comparedPair(n,o)
const i=[s,a].some(t=>t.dtype.endsWith("int64"))
G(s.dtype,a.dtype)
const c=i&&[s,a].every(t=>S(t.dtype)!=="float")
const as=t=>!c?wide(t):t.dtype.endsWith("int64")?t:j(t,"int64")
const f=s.dtype==="float32"&&a.dtype==="float32"
const run=()=>f?comparisonRunOf(e):void 0
return binary("compare",as(s),as(a),"bool",(e,n)=>t(e,n)?1:0,r,run)}}function turned$1(t){return(e,n,o)=>t(n,e,o)}
// ndarray/functions.ts
const nn=real$1(Math.exp,"exp",exp32)
const on=real$1(Math.log,"log",log32)
const rn=real$1(Math.sqrt,"sqrt")
const sn=real$1(Math.tanh,"tanh",tanh32)
const an=real$1(t=>Math.sin(t))
const cn=real$1(t=>Math.cos(t))
const ln=real$1(t=>Math.tan(t))
const un=real$1(t=>Math.sinh(t))
const hn=real$1(t=>Math.cosh(t))
const pn=real$1(t=>Math.asin(t))
const dn=real$1(t=>Math.acos(t))
const mn=real$1(t=>Math.atan(t))
const yn=real$1(t=>Math.asinh(t))
const gn=real$1(t=>Math.acosh(t))
const wn=real$1(t=>Math.atanh(t))
const bn=real$1(t=>Math.log1p(t))
const $n=real$1(t=>Math.expm1(t))
const vn=real$1(t=>Math.log2(t))
const An=real$1(t=>Math.log10(t))
const xn=real$1(t=>2**t)
const Nn=real$1(t=>Math.cbrt(t))
const kn=realOfTwo("find the angle of",Math.atan2)
const Mn=realOfTwo("find the length of",Math.hypot)
const On=realOfTwo("add",(t,e)=>{if(t===e)return t+Math.LN2
const n=t-e
return n>0?t+Math.log1p(Math.exp(-n)):n<=0?e+Math.log1p(Math.exp(n)):NaN})
const Cn=realOfTwo("give signs to",(t,e)=>{const n=e<0||Object.is(e,-0)||e!==e&&signOfNaN(e)
return n?-Math.abs(t):Math.abs(t)})
const In=realOfTwo("step at",(t,e)=>t>0?1:t<0?0:t===0?e:NaN)
const Fn=new Float64Array(1)
const qn=new BigUint64Array(Fn.buffer)
function signOfNaN(t){Fn[0]=t
return qn[0]>>63n===1n}function real$1(t,e,n=t){return(o,r={})=>{const s=N(o)
const a=tt(s.dtype)
const i=L(new Float64Array(1),"float64",[])
const c=a==="float64"?t:n
const quick=t=>{const n=e&&runsOf(e)[t]
return n&&((t,e,o,r,s,a,i,c,f)=>n(t,e,o,r,s,f))}
return binary("map",wide(s),i,a,c,r,quick)}}function realOfTwo(t,e){return(n,o,r={})=>{const[s,a]=realPair(n,o,tt)
return binary(t,wide(s),wide(a),et(s.dtype,a.dtype),(t,n)=>e(t,n),r)}}
// ndarray/rounding.ts
const En=mapping("round",{float:t=>Math.floor(t)})
const Sn=mapping("round",{float:t=>Math.ceil(t)})
const zn=mapping("round",{float:t=>Math.trunc(t)})
const Bn=mapping("find the sign of",{float:t=>t>0?1:t<0?-1:t===0?0:NaN,whole:Math.sign,big:t=>t>0n?1n:t<0n?-1n:0n,bool:"type"})
const square$1=(t,e)=>{const n=counted$1(N(t))
return De(n,n,e)}
const jn=mapping("copy",{bool:"type"})
const negative=(e,n)=>{const o=N(e)
z(o.dtype)
if(o.dtype==="bool"){throw new t("type","Cannot negate bools: compare with 0, or cast them to an integer type")}const r=S(o.dtype)==="float"
return r?De(o,j(-1,o.dtype),n):_e(j(0,o.dtype),o,n)}
const abs=(t,e={})=>{const n=N(t)
z(n.dtype)
I("map",e,["out"])
if(S(n.dtype)!=="float")return Pn(n,e)
const{data:o,dtype:r,shape:s}=n
const a=P(n)
const i=Rn[o.BYTES_PER_ELEMENT]
const c=new i.array(a.buffer,a.byteOffset,a.byteLength/i.array.BYTES_PER_ELEMENT)
for(let t=i.first;t<c.length;t+=i.step)c[t]&=i.mask
return X(L(a,r,s),e)}
const reciprocal=(t,e={})=>{const n=N(t)
const o=L(Float64Array.of(1),"float64",[])
return binary("divide",o,wide(n),Q(n.dtype),(t,e)=>t/e,e)}
function round(n,o={}){I("round",o,["decimals","out"])
const{decimals:r=0,...s}=o
const a=N(n)
const i=S(a.dtype)
z(a.dtype)
if(!Number.isInteger(r)){throw new t("range",`Cannot round to ${e(r)} decimals: use an integer`)}const{dtype:c}=a
const f=i==="float"
const l=f&&c!=="float64"
if(c==="bool")return X(j(a,"float16"),s)
if(!f&&r>=0)return X(H(a),s)
const step=t=>l?Math.fround(t):t
const u=step(10**Math.abs(r))
const rounded=t=>{if(r===0)return toEven(t)
const e=step(r>0?t*u:t/u)
if(!Number.isFinite(e))return t
return r>0?toEven(e)/u:toEven(e)*u}
const h=L(new Float64Array(1),"float64",[])
if(f)return binary("round",a,h,c,rounded,s)
return X(j(binary("round",wide(a),h,"float64",rounded,{}),c),s)}const Vn=question(t=>t-t===0?1:0,1)
const Tn=question(t=>t!==t?1:0,0)
const Ln=question(t=>t===Infinity||t===-Infinity?1:0,0)
const signbit=(t,e={})=>{const n=N(t)
const o=S(n.dtype)
const r=L(new Float64Array(1),"float64",[])
z(n.dtype)
if(o!=="float")return binary("test",wide(n),r,"bool",t=>t<0?1:0,e)
const s=nt(n)
const a=s.BYTES_PER_ELEMENT
const i=new Uint8Array(s.length)
const c=new Uint8Array(s.buffer,s.byteOffset,s.byteLength)
for(let t=0;t<i.length;t++)i[t]=c[t*a+a-1]>>7
I("test",e,["out"])
return X(L(i,"bool",n.shape),e)}
const Rn={2:{array:Uint16Array,first:0,step:1,mask:32767},4:{array:Uint32Array,first:0,step:1,mask:2147483647},8:{array:Uint32Array,first:1,step:2,mask:2147483647}}
const Pn=mapping("map",{whole:Math.abs,big:t=>t<0n?-t:t})
function mapping(e,{float:n,whole:o,big:r,bool:s}){return(a,i={})=>{const c=N(a)
const f=S(c.dtype)
const{dtype:l}=c
z(l)
I(e,i,["out"])
if(f==="bool"&&s){throw new t("type",`Cannot ${e} bools: cast them to an integer type`)}const u=f==="float"?n:f==="bool"?void 0:l.endsWith("int64")?r:o
if(!u)return X(H(c),i)
const h=L(l.endsWith("int64")?new BigInt64Array(1):new Float64Array(1),"float64",[])
return binary(e,c,h,l,u,i)}}function question(t,e){return(n,o={})=>{const r=N(n)
const s=S(r.dtype)==="float"
const a=L(new Float64Array(1),"float64",[])
z(r.dtype)
return binary("test",wide(r),a,"bool",s?t:()=>e,o)}}const counted$1=t=>t.dtype==="bool"?j(t,"int8"):t
function toEven(t){const e=Math.abs(t)
const n=e<2**52?e+2**52-2**52:e
return t<0||Object.is(t,-0)?-n:n}
// ndarray/bounds.ts
const Wn=passingOver(He,(t,e)=>t>=e||e!==e?t:e)
const Un=passingOver(Ke,(t,e)=>t<=e||e!==e?t:e)
function clip(t,e=null,n=null,o={}){I("clip",o,["out"])
const r=E("x",t)
const{dtype:s}=r
z(s)
const bound=(t,e,n)=>{if(e===null||e===void 0)return void 0
if(!isBare(e))return E(t,e)
return!inside(e,s)&&(n<0?e<0:e>0)?void 0:weak("clip",e,s)}
const a=bound("min",e,-1)
const i=bound("max",n,1)
const c=ot([r,a,i].flatMap(t=>t?[t.dtype]:[]))
const f=a?He(j(r,c),j(a,c)):j(r,c)
if(i)return Ke(f,j(i,c),o)
return X(a?f:H(f),o)}function nanToNum(n,o={}){I("replace",o,["nan","posinf","neginf","out"])
const r=N(n)
const{nan:s=0,posinf:a,neginf:i,...c}=o
const{dtype:f}=r
z(f)
for(const[n,o]of Object.entries({nan:s,posinf:a,neginf:i})){if(o===void 0||typeof o==="number")continue
throw new t("type",`Cannot replace: expected a number for ${n}, found ${e(o)}`)}if(S(f)!=="float")return X(H(r),c)
const l=_n[f]
const u=a??l
const h=i??-l
const fn=t=>t!==t?s:t===Infinity?u:t===-Infinity?h:t
return binary("replace",r,L(new Float64Array(1),"float64",[]),f,fn,c)}const _n={float64:Number.MAX_VALUE,float32:(2-2**-23)*2**127,float16:65504,bfloat16:(2-2**-7)*2**127}
function passingOver(t,e){return(n,o,r={})=>{const[s,a]=pair("compare",n,o)
const i=ot([s.dtype,a.dtype])
if(S(i)!=="float")return t(s,a,r)
return binary("compare",wide(s),wide(a),i,e,r)}}
// ndarray/bits.ts
const Dn=logical((t,e)=>t&&e)
const Hn=logical((t,e)=>t||e)
const Kn=logical((t,e)=>t!==e)
const logicalNot=(t,e={})=>{const n=N(t)
z(n.dtype)
const o=L(new Float64Array(1),"float64",[])
return binary("test",wide(n),o,"bool",t=>t===0?1:0,e)}
const Zn=whole("combine bits of",(t,e)=>t&e,(t,e)=>t&e)
const Yn=whole("combine bits of",(t,e)=>t|e,(t,e)=>t|e)
const Jn=whole("combine bits of",(t,e)=>t^e,(t,e)=>t^e)
const bitwiseNot=(t,e={})=>{const n=N(t)
const{dtype:o}=n
checkWhole("turn over bits of",o,true)
const r=o.endsWith("int64")
const s=L(r?new BigInt64Array(1):new Int8Array(1),"int8",[])
const a=o==="bool"?t=>t?0:1:r?t=>~t:t=>~t
return binary("turn over bits of",n,s,o,a,e)}
const Gn=whole("shift",(t,e,n)=>e>=0&&e<n?t<<e:0,(t,e)=>e>=0n&&e<64n?t<<e:0n,true)
const Qn=whole("shift",(t,e,n)=>e>=0&&e<n?t<0?t>>e:t>>>e:t<0?-1:0,(t,e)=>e>=0n?t>>e:t<0n?-1n:0n,true)
const Xn=whole("find divisors of",divisor,divisorOfBigs,false,false)
const to=whole("find multiples of",(t,e)=>t&&e&&multiple(Math.abs(t),Math.abs(e)),(t,e)=>t&&e&&size(t)/divisorOfBigs(t,e)*size(e),false,false)
function whole(t,e,n,o=false,r=true){return(s,a,i={})=>{const[c,f]=pair(t,s,a)
const l=G(c.dtype,f.dtype)
for(const e of[c.dtype,f.dtype])checkWhole(t,e,true)
checkWhole(t,l,r)
const u=o&&l==="bool"?"int8":l
if(u.endsWith("int64"))return binary(t,j(c,u),j(f,u),u,n,i)
const h=8*rt(u)
return binary(t,j(c,u),j(f,u),u,(t,n)=>e(t,n,h),i)}}function checkWhole(e,n,o){z(n)
const r=S(n)
if(r==="int"||r==="uint"||o&&r==="bool")return
throw new t("type",`Cannot ${e} ${n}: cast to an integer type that holds the numbers`)}function logical(t){return(e,n,o={})=>{const[r,s]=[E("a",e),E("b",n)]
G(r.dtype,s.dtype)
return binary("test",wide(r),wide(s),"bool",(e,n)=>t(e!==0,n!==0)?1:0,o)}}function divisor(t,e){let n=Math.abs(t),o=Math.abs(e)
while(o)[n,o]=[o,n%o]
return n}function multiple(t,e){return Math.imul(t/divisor(t,e),e)}const size=t=>t<0n?-t:t
function divisorOfBigs(t,e){let n=size(t),o=size(e)
while(o)[n,o]=[o,n%o]
return n}
// ndarray/comparing.ts
function isclose(n,o,r={}){I("compare",r,["rtol","atol","equalNan"])
const{rtol:s=1e-5,atol:a=1e-8,equalNan:i=false}=r
const[c,f]=comparedPair(n,o)
for(const[n,o]of Object.entries({rtol:s,atol:a})){if(typeof o==="number")continue
throw new t("type",`Cannot compare: expected a number for ${n}, found ${e(o)}`)}G(c.dtype,f.dtype)
const close=(t,e)=>{if(t===e)return true
if(Number.isNaN(t)||Number.isNaN(e))return i&&Number.isNaN(t)&&Number.isNaN(e)
return Number.isFinite(e)&&Math.abs(t-e)<=a+s*Math.abs(e)}
const test=(t,e)=>close(t,e)?1:0
return binary("compare",wide(c),wide(f),"bool",test,{})}function allclose(t,e,n={}){return nt(isclose(t,e,n)).every(t=>t===1)}function arrayEqual(t,e,n={}){I("compare",n,["equalNan"])
const o=E("a",t)
const r=E("b",e)
if(!J(o.shape,r.shape))return false
const s=n.equalNan?isclose(o,r,{rtol:0,atol:0,equalNan:true}):Je(o,r)
if(!n.equalNan)return nt(s).every(t=>t===1)
const a=nt(Je(o,r))
const i=nt(s)
const c=nt(notSelf(o))
return a.every((t,e)=>t===1||i[e]===1&&c[e]===1)}const notSelf=t=>binary("compare",wide(t),wide(t),"bool",t=>t===t?0:1,{})

;// ndarray/_lanes.ts
function lanesAlong(t,e,n,o){const r=e.shape.map((t,e)=>e)
const s=K(t,n??r,r.length)
const i=r.filter(t=>!s.includes(t))
const c=i.map(t=>e.shape[t])
const f=[...i,...r.filter(t=>s.includes(t))]
const l=o?e.shape.map((t,e)=>s.includes(e)?1:t):c
const u=nt(M(e,a(e,f)))
return{data:u,count:w(c),run:w(s.map(t=>e.shape[t])),shape:l}}function turned(t,e,n){const o=e.shape.length
const r=y(t,n,o)
const s=[...e.shape.keys()].filter(t=>t!==r).concat(r)
const i=M(e,a(e,s))
const{shape:c}=i
const f=e.shape[r]
const l=s.map((t,e)=>s.indexOf(e))
return{data:nt(i),shape:c,n:f,back(t,e,n=f){const s=L(t,e,c.with(o-1,n))
return r===o-1?s:M(s,a(s,l))}}}
// ndarray/reduce.ts
const sum$1=(t,e={})=>{const n=N(t)
const o=S(n.dtype)
const r=rt(n.dtype)===4&&(o==="int"||o==="uint")&&n.shape.reduce((t,e)=>t*e,1)>2**20
const big=t=>fold(t,0n,(t,e)=>t+e)
return reduce("sum",r?j(n,st(n.dtype)):n,e,pairwise,st,{quick:shortSumOf,big:big})}
const prod=(t,e={})=>{const n=N(t)
const o=S(n.dtype)==="float"?n:j(n,st(n.dtype))
const big=t=>fold(t,1n,(t,e)=>BigInt.asUintN(64,t*e))
return reduce("multiply",o,e,product,st,{big:big})}
const mean=(t,e={})=>reduce("average",t,e,average$1,Q,{quick:(t,e,n)=>shortSumOf(t,e,n)/n})
const eo=spreads$1("find the variance of",t=>t)
const no=spreads$1("find the deviation of",Math.sqrt)
const max=(t,e={})=>reduce("find the largest of",t,e,t=>t[best(t,1)],same,{needsOne:so,quick:maxOf,big:t=>t[best(t,1)]})
const min=(t,e={})=>reduce("find the smallest of",t,e,t=>t[best(t,-1)],same,{needsOne:so,quick:minOf,big:t=>t[best(t,-1)]})
const oo=places$1("find the largest of",1)
const ro=places$1("find the smallest of",-1)
const any=(t,e={})=>reduce("test",t,e,t=>t.some(t=>t!==0)?1:0,()=>"bool")
const all=(t,e={})=>reduce("test",t,e,t=>t.every(t=>t!==0)?1:0,()=>"bool")
function places$1(t,e){return(n,o={})=>{const big=t=>BigInt(best(t,e))
return reduce(t,n,o,t=>best(t,e),()=>"int64",{needsOne:so,big:big})}}function spreads$1(t,e){return(n,o={})=>{checkReduction(t,o,["ddof"])
const{ddof:r=0,...s}=o
checkDdof(t,r)
return reduce(t,n,s,t=>e(spread(t,r)),Q)}}function checkDdof(n,o){if(Number.isFinite(o))return
throw new t("type",`Cannot ${n} an array: expected a number for ddof, found ${e(o)}`)}const spread=(t,e)=>pairwise(t,average$1(t))/Math.max(0,t.length-e)
const average$1=t=>pairwise(t)/t.length
const product=t=>t.reduce((t,e)=>t*e,1)
function best(t,e){let n=0
for(let o=0;o<t.length;o++){const r=t[o]
const s=t[n]
if(Number.isNaN(r))return o
if(e>0?r>s:r<s)n=o}return n}function fold(t,e,n){let o=e
for(let e=0;e<t.length;e++)o=n(o,t[e])
return o}const so=true
const same=t=>t
function reduce(t,e,n,o,r,{quick:s,big:a,needsOne:i}={}){checkReduction(t,n,[])
const c=N(e)
z(c.dtype)
const{data:f,count:l,run:u,shape:h}=lanesAlong(t,c,n.axis,n.keepDims)
const d=r(c.dtype)
if(i&&u===0)throw nothingAlong(t,c.shape)
const m=a&&c.dtype.endsWith("int64")
const y=m?d:"float64"
const g=T(y,l)
const w=Y(f,c.dtype)
if(s&&w instanceof Float32Array){for(let t=0;t<l;t++)g[t]=s(w,t*u,u)}else{const t=m?f:p(w,decodedType(c.dtype),"float64")
const e=m?a:o
for(let n=0;n<l;n++)g[n]=e(t.subarray(n*u,(n+1)*u))}return X(L(p(g,y,d),d,h),n)}function checkReduction(e,n,o){if(typeof n==="number"){throw new t("type",`Cannot ${e}: expected options, found ${n}; write { axis: ${n} }`)}I(e,n,["axis","keepDims","out",...o])}const nothingAlong=(e,n)=>new t("shape",`Cannot ${e} ${r(n)}: there are no elements along the axis`)
const decodedType=t=>t==="float16"||t==="bfloat16"?"float32":t

;// ndarray/nan.ts
const nansum=(t,e={})=>isFloat(t)?without("sum",t,e,pairwise,st):sum$1(t,e)
const nanprod=(t,e={})=>isFloat(t)?without("multiply",t,e,product,st):prod(t,e)
const nanmean=(t,e={})=>without("average",t,e,average$1,Q)
const ao=spreads("find the variance of",t=>t)
const io=spreads("find the deviation of",Math.sqrt)
const co=extreme$2("find the largest of",1,max)
const fo=extreme$2("find the smallest of",-1,min)
const lo=place$1("find the largest of",1,oo)
const uo=place$1("find the smallest of",-1,ro)
const known=t=>t.some(Number.isNaN)?t.filter(t=>!Number.isNaN(t)):t
const isFloat=t=>S(N(t).dtype)==="float"
function without(t,e,n,o,r,s=false){return reduce(t,e,n,t=>o(known(t)),r,{needsOne:s})}function spreads(t,e){return(n,o={})=>{checkReduction(t,o,["ddof"])
const{ddof:r=0,...s}=o
checkDdof(t,r)
return without(t,n,s,t=>t.length>r?e(spread(t,r)):NaN,Q)}}function extreme$2(t,e,n){return(o,r={})=>{if(!isFloat(o))return n(o,r)
return without(t,o,r,t=>t.length?t[best(t,e)]:NaN,t=>t,true)}}function place$1(e,n,o){return(r,s={})=>{if(!isFloat(r))return o(r,s)
const fn=o=>{if(o.every(Number.isNaN))throw new t("range",`Cannot ${e} a lane of NaN: there is no such place`)
return best(o.map(t=>Number.isNaN(t)?-n*Infinity:t),n)}
return reduce(e,r,s,t=>firstKnown(t,fn(t)),()=>"int64",{needsOne:true})}}function firstKnown(t,e){if(!Number.isNaN(t[e]))return e
return t.findIndex(t=>!Number.isNaN(t))}
// ndarray/quantiles.ts
function quantile(t,e,n={}){return quantiles("find a quantile of",t,e,1,n,false)}function percentile(t,e,n={}){return quantiles("find a percentile of",t,e,100,n,false)}function median(t,e={}){return middle("find the median of",t,e,false)}function nanquantile(t,e,n={}){return quantiles("find a quantile of",t,e,1,n,true)}function nanmedian(t,e={}){return middle("find the median of",t,e,true)}function middle(t,e,n,o){checkReduction(t,n,[])
const mean=(t,{i:e,g:n})=>{const o=Number(t[e])
const r=Number(t[Math.min(e+1,t.length-1)])
return n===0||o===r?o:o/2+r/2}
const r=N(e)
return overLanes(t,r,[.5],[],n,o,Q(r.dtype),mean,NaN)}function quantiles(n,o,r,s,a,i){checkReduction(n,a,["method"])
const{method:c="linear",...f}=a
const l=N(o)
z(l.dtype)
if(!Object.hasOwn(ho,c)){const o=typeof c==="string"?F(c,Object.keys(ho))[0]:void 0
const r=o?`did you mean "${o}"`:`the methods are ${q(Object.keys(ho))}`
throw new t("unknown-name",`Cannot ${n} an array: there is no method ${e(c)}; ${r}`)}const u=j(Array.isArray(r)||typeof r==="number"?N(r,"float64"):E("q",r),"float64")
const h=Array.from(nt(u),t=>t/s)
const p=h.findIndex(t=>!(t>=0&&t<=1))
if(p>=0){const e=`q is ${h[p]*s}; use numbers from 0 to ${s}`
throw new t("range",`Cannot ${n} an array: ${e}`)}const d=c==="linear"||c==="midpoint"
const m=S(l.dtype)==="float"
const y=d&&!m?"float64":l.dtype
return overLanes(n,l,h,u.shape,f,i,y,ho[c])}const ho={linear:(t,{i:e,g:n})=>{const o=Number(t[e])
if(e===t.length-1||e===0&&n===0)return o
const r=Number(t[e+1])
return n>=.5?r-(r-o)*(1-n):o+(r-o)*n},lower:(t,{i:e})=>t[e],higher:(t,{i:e,g:n})=>t[n>0?e+1:e],midpoint:(t,{i:e,g:n})=>{if(n===0)return Number(t[e])
const o=Number(t[e])
const r=Number(t[e+1])
return o===r?o:(o+r)/2},nearest:(t,{i:e,g:n})=>t[n<.5||n===.5&&e%2===0?e:e+1]}
function overLanes(t,e,n,o,r,s,a,i,c){const{data:f,count:l,run:u,shape:h}=lanesAlong(t,e,r.axis,r.keepDims)
if(u===0&&c===void 0)throw nothingAlong(t,e.shape)
const d=e.dtype.endsWith("int64")&&a===e.dtype
const m=d?a:"float64"
const y=T(m,n.length*l)
const g=d?f:p(f,e.dtype,"float64")
for(let t=0;t<l;t++){const e=g.slice(t*u,(t+1)*u).sort()
const o=e.length-nansOf(e)
const r=s?e.subarray(0,o):e
const a=r.length===0||!s&&o<e.length
n.forEach((e,n)=>{const o=e*(r.length-1)
const s=Math.floor(o)
y[n*l+t]=a?NaN:i(r,{i:s,g:o-s})})}return X(L(p(y,m,a),a,[...o,...h]),r)}function nansOf(t){let e=0
while(e<t.length&&Number.isNaN(t[t.length-1-e]))e++
return e}
// ndarray/_room.ts
function roomFor(t,e,n){const o=n.includes(0)?0:w(n)
try{if(Number.isSafeInteger(o)&&n.every(Number.isSafeInteger))return L(T(e,o),e,n)}catch(e){throw tooLarge(t,n,e)}throw tooLarge(t,n)}const tooLarge=(e,n,o)=>new t("limit",`Cannot ${e} to ${r(n)}: there is no room for so many elements`,{cause:o})

;// ndarray/join.ts
function concatenate(e,n=0){const o=viewsOf("concatenate",e)
const[a]=o
const i=y("concatenate",n,a.shape.length)
for(const{shape:e}of o){if(e.length===a.shape.length&&e.every((t,e)=>e===i||t===a.shape[e]))continue
const n=`Cannot concatenate ${r(a.shape)} and ${r(e)} along axis ${i}`
throw new t("shape",`${n}: the other sizes must be equal`)}const c=ot(o.map(t=>t.dtype))
const f=o.reduce((t,e)=>t+e.shape[i],0)
const l=a.shape.with(i,f)
const u=roomFor("concatenate",c,l)
let h=0
for(const t of o)R(t,M(u,s(u,i,h,h+=t.shape[i],1)))
return u}function stack(e,n=0){const o=viewsOf("stack",e)
const s=o.find(t=>!J(t.shape,o[0].shape))
if(s){const e=`${r(o[0].shape)} and ${r(s.shape)}`
throw new t("shape",`Cannot stack ${e}: all shapes must be equal`)}return concatenate(o.map(t=>ct(t,n)),n)}const hstack=t=>{const e=viewsOf("concatenate",t).map(t=>t.shape.length?t:ct(t,0))
return concatenate(e,e[0].shape.length===1?0:1)}
const vstack=t=>concatenate(viewsOf("concatenate",t).map(t=>atleast2d(t)),0)
const dstack=t=>concatenate(viewsOf("concatenate",t).map(t=>atleast3d(t)),2)
const columnStack=t=>{const e=viewsOf("concatenate",t).map(t=>t.shape.length<2?D(t,[-1,1]):t)
return concatenate(e,1)}
function append(t,e,n){const o=[E("a",t),E("b",e)]
return n===void 0?concatenate(o.map(t=>it(t))):concatenate(o,n)}function atleast1d(t){const e=N(t)
return e.shape.length?e:D(e,[1])}function atleast2d(t){const e=atleast1d(t)
return e.shape.length>1?e:ct(e,0)}function atleast3d(t){const e=atleast2d(t)
return e.shape.length>2?e:ct(e,2)}function take(e,n,o){const r=N(e)
const s=o===void 0?it(r):r
const a=y("take from",o??0,s.shape.length)
const i=s.shape[a]
const c=ft(listOf(n))
const{dtype:l}=s
if(S(c.dtype)==="bool"){throw new t("type","Cannot take: the indices are bools; compress chooses by a mask")}const u=[...s.shape.slice(0,a),...c.shape,...s.shape.slice(a+1)]
const h=w(s.shape.slice(0,a))
const p=w(s.shape.slice(a+1))*V(l)
const d=nt(s)
const m=roomFor("take",l,u)
const g=Float64Array.from(Y(c.data,c.dtype),Number)
const b=m.data
for(let t=0;t<g.length;t++){const e=g[t]
if(!(e>=0&&e<i&&Number.isInteger(e)))g[t]=f("take",e,a,i)}for(let t=0,e=0;t<h;t++){for(let n=0;n<g.length;n++,e+=p){const o=(t*i+g[n])*p
if(p===1)b[e]=d[o]
else b.set(d.subarray(o,o+p),e)}}return m}function repeat(e,n,o){const a=N(e)
const i=o===void 0?it(a):a
const c=y("repeat",o??0,i.shape.length)
const f=i.shape[c]
const l=typeof n==="number"?[n]:Array.from(numbersOf(n),Number)
l.forEach(t=>checkTimes("repeat",t))
if(l.length!==1&&l.length!==f){const e=`Cannot repeat ${r(i.shape)}: ${l.length} counts are not counts of ${f} elements`
throw new t("shape",e)}const times=t=>l[l.length===1?0:t]
const u=l.length===1?f*times(0):l.reduce((t,e)=>t+e,0)
const h=i.shape.with(c,u)
const p=roomFor("repeat",i.dtype,h)
if(l.length===1&&u>0){const t=i.shape.toSpliced(c+1,0,times(0))
R(_(ct(i,c+1),t),D(p,t))
return p}for(let t=0,e=0;t<f&&u>0;t++){if(times(t)===0)continue
const n=M(i,s(i,c,t,t+1,1))
const o=M(p,s(p,c,e,e+=times(t),1))
R(_(n,o.shape),o)}return p}function tile(t,e){const n=typeof e==="number"?[e]:e
W("tile","the counts",n)
n.forEach(t=>checkTimes("tile",t))
const o=N(t)
const r=Math.max(o.shape.length,n.length)
const s=[...new Array(r-o.shape.length).fill(1),...o.shape]
const a=[...new Array(r-n.length).fill(1),...n]
const i=s.map((t,e)=>t*a[e])
const c=roomFor("tile",o.dtype,i)
if(i.includes(0))return c
const f=D(o,s.flatMap(t=>[1,t]))
const l=s.flatMap((t,e)=>[a[e],t])
R(_(f,l),D(c,l))
return c}function checkTimes(n,o){if(typeof o==="number"&&Number.isInteger(o)&&o>=0)return
throw new t("range",`Cannot ${n} ${e(o)} times: use an integer of at least 0`)}function viewsOf(e,n){W(e,"the arrays",n)
if(n.length===0)throw new t("missing",`Cannot ${e}: the list of arrays is empty`)
return n.map((t,e)=>E(`arrays[${e}]`,t))}function listOf(t){let e=t
for(let t=0;Array.isArray(e)&&t<h;t++)e=e[0]
return typeof e==="number"?E("indices",t,"float64"):E("indices",t)}function numbersOf(e){const n=listOf(e)
if(n.shape.length>1){throw new t("shape",`Cannot repeat by counts of ${r(n.shape)}: use a number or a vector`)}return Y(nt(n),n.dtype)}
// ndarray/statistics.ts
function average(e,n={}){checkReduction("average",n,["weights"])
const{weights:o,...s}=n
const a=N(e)
if(o===void 0||o===null)return mean(a,s)
const i=E("weights",o)
const c=spreadWeights(a,i,s.axis)
const f=ot([a.dtype,i.dtype])
const l=S(a.dtype)==="float"?Q(f):"float64"
const u=lanesAlong("average",a,s.axis,s.keepDims)
const{count:h,run:d,shape:m}=u
const y=lanesAlong("average",c,s.axis,s.keepDims).data
const g=p(u.data,a.dtype,"float64")
const w=p(y,c.dtype,"float64")
const b=new Float64Array(h)
for(let e=0;e<h;e++){const n=w.subarray(e*d,(e+1)*d)
const o=pairwise(n)
if(o===0)throw new t("range",`Cannot average ${r(a.shape)}: the weights sum to 0`)
b[e]=pairwise(n.map((t,n)=>t*g[e*d+n]))/o}return X(L(p(b,"float64",l),l,m),s)}function spreadWeights(e,n,o){if(J(n.shape,e.shape))return n
const s=`Cannot average ${r(e.shape)} with weights of ${r(n.shape)}`
const a=o===void 0?[]:K("average",o,e.shape.length)
if(n.shape.length!==1||a.length!==1){throw new t("shape",`${s}: give weights of the same shape, or a vector and its axis`)}if(n.shape[0]!==e.shape[a[0]]){throw new t("shape",`${s}: axis ${a[0]} has ${e.shape[a[0]]} elements`)}return _(D(n,e.shape.map((t,e)=>e===a[0]?t:1)),e.shape)}function cov(n,o={}){I("find covariances of",o,["y","rowvar","bias","ddof","fweights","aweights"])
const{y:r,rowvar:s=true,bias:a=false,ddof:i=(a?0:1),fweights:c,aweights:f}=o
if(!Number.isInteger(i)){throw new t("range",`Cannot find covariances: ddof is ${e(i)}; use an integer`)}const l=variables("x",n,s)
const u=r===void 0?[]:[variables("y",r,s)]
const h=concatenate([l,...u],0)
const[p=0,d=0]=h.shape
const m=weightsOf("fweights",c,d)
const y=weightsOf("aweights",f,d)
const g=m||y?Float64Array.from({length:d},(t,e)=>(m?.[e]??1)*(y?.[e]??1)):void 0
const w=g?pairwise(g):d
const b=g&&y?pairwise(g.map((t,e)=>t*y[e]))/w:1
const $=Math.max(0,w-i*b)
const v=Float64Array.from(nt(j(h,"float64")))
const A=new Float64Array(v.length)
for(let t=0;t<p;t++){const e=v.subarray(t*d,(t+1)*d)
const n=pairwise(g?e.map((t,e)=>t*g[e]):e)/w
for(let o=0;o<d;o++){e[o]-=n
A[t*d+o]=e[o]*(g?.[o]??1)}}const x=new Float64Array(p*p)
for(let t=0;t<p;t++){for(let e=0;e<=t;e++){const n=A.slice(t*d,(t+1)*d)
for(let t=0;t<d;t++)n[t]*=v[e*d+t]
x[t*p+e]=x[e*p+t]=pairwise(n)/$}}return L(x,"float64",p===1?[]:[p,p])}function corrcoef(t,e={}){I("find correlations of",e,["y","rowvar"])
const n=cov(t,e)
const[o=1]=n.shape
const r=n.data
const s=new Float64Array(r.length)
for(let t=0;t<o;t++){for(let e=0;e<o;e++){const n=r[t*o+e]/Math.sqrt(r[t*o+t])/Math.sqrt(r[e*o+e])
s[t*o+e]=Math.min(1,Math.max(-1,n))}}return L(s,"float64",n.shape)}function variables(e,n,o){const s=E(e,n)
const{shape:a}=s
if(a.length>2){throw new t("shape",`Cannot find covariances of ${r(a)}: use a vector or a matrix`)}if(a.length<2)return D(s,[1,-1])
if(o)return s
return M(s,{shape:[a[1],a[0]],stride:[s.stride[1],s.stride[0]],offset:s.offset})}function weightsOf(e,n,o){if(n===void 0)return void 0
const{data:s,shape:a,dtype:i}=ft(E(e,n))
const c=p(s,i,"float64")
if(a.length!==1||a[0]!==o){throw new t("shape",`Cannot find covariances: ${e} has shape ${r(a)}, expected [${o}]`)}const f=c.find(t=>!(t>=0)||e==="fweights"&&!Number.isInteger(t))
if(f===void 0)return c
throw new t("range",`Cannot find covariances: ${e} holds ${f}; counts and weights are at least 0`)}const logsumexp=(t,e={})=>reduce("add the exponentials of",t,e,t=>{const e=t.reduce((t,e)=>Math.max(t,e),-Infinity)
return Number.isFinite(e)?e+Math.log(pairwise(t.map(t=>Math.exp(t-e)))):e},Q)
function countNonzero(t,e={}){const count=t=>t.reduce((t,e)=>t+(e!==0?1:0),0)
return reduce("count",t,e,count,()=>"int64")}function ptp(e,n={}){checkReduction("find the range of",n,[])
const o=N(e)
const{out:r,...s}=n
if(S(o.dtype)==="bool"){throw new t("type","Cannot find the range of bools: cast them to an integer type")}return _e(max(o,s),min(o,s),{out:r})}
// ndarray/cumulative.ts
function cumsum(t,e){return running("sum",t,e,(t,e)=>t+e,(t,e)=>t+e)}function cumprod(t,e){return running("multiply",t,e,(t,e)=>t*e,(t,e)=>BigInt.asUintN(64,t*e))}function diff(n,o={}){I("find differences of",o,["n","axis","prepend","append"])
const{n:r=1,axis:a=-1,prepend:i,append:c}=o
const f=N(n)
if(typeof r!=="number"||!Number.isInteger(r)||r<0){throw new t("range",`Cannot find differences ${e(r)} times: use an integer of at least 0`)}if(f.shape.length===0)throw new t("shape","Cannot find differences: the array has no axes")
const l=y("find differences",a,f.shape.length)
if(r===0)return H(f)
const end=(t,e)=>{if(e===void 0)return[]
const n=isBare(e)?weak("find differences",e,f.dtype):E(t,e)
return[n.shape.length?n:_(n,f.shape.with(l,1))]}
const u=[end("prepend",i),end("append",c)]
let h=u.flat().length?concatenate([...u[0],f,...u[1]],l):f
for(let t=0;t<r;t++){const t=M(h,s(h,l,0,-1,1))
const e=M(h,s(h,l,1,null,1))
h=h.dtype==="bool"?Ge(e,t):_e(e,t)}return h}function running(n,o,s,a,i){const c=N(o)
const f=s===void 0?it(c):c
const l=st(f.dtype)
if(f.shape.length===0){throw new t("range",`Cannot ${n} ${r(f.shape)} along axis ${e(s)}: the array has no axes`)}const u=S(l)==="float"
const h=u?"float64":l
const{data:p,n:d,back:m}=turned(n,j(f,h),s??0)
const y=p
const g=T(h,y.length)
const w=u?a:i
for(let t=0;t<g.length;t+=d){g[t]=y[t]
for(let e=t+1;e<t+d;e++)g[e]=w(g[e-1],y[e])}return j(m(g,h),l)}
// ndarray/split.ts
function split(e,n,o=0){const s=N(e)
const a=y("split",o,s.shape.length)
const i=s.shape[a]
if(typeof n==="number"&&!(Number.isInteger(n)&&n>0&&i%n===0)){const e=`${i} does not divide by ${n}; arraySplit allows parts of unequal length`
throw new t("shape",`Cannot split axis ${a} of ${r(s.shape)}: ${e}`)}return arraySplit(s,n,a)}function arraySplit(t,e,n=0){const o=N(t)
const r=y("split",n,o.shape.length)
const a=o.shape[r]
const i=typeof e==="number"?placesOf(a,e):e
W("split","the places",i)
return[...i,a].map((t,e)=>M(o,s(o,r,e?i[e-1]:0,t,1)))}const hsplit=(t,e)=>{const n=atLeast("hsplit",t,1)
return split(n,e,n.shape.length===1?0:1)}
const vsplit=(t,e)=>split(atLeast("vsplit",t,2),e,0)
const dsplit=(t,e)=>split(atLeast("dsplit",t,3),e,2)
function unstack(t,e=0){const n=N(t)
const o=y("unstack",e,n.shape.length)
const r=n.shape[o]
checkParts(r)
return Array.from({length:r},(t,e)=>M(n,i(n,o,e)))}function placesOf(n,o){if(!Number.isInteger(o)||o<1){throw new t("range",`Cannot split into ${e(o)} parts: use an integer of at least 1`)}checkParts(o)
const r=Math.floor(n/o)
const s=n%o
return Array.from({length:o-1},(t,e)=>(e+1)*r+Math.min(e+1,s))}function checkParts(e){if(e>2**24)throw new t("limit",`Cannot split into ${e} parts: there is no room for more than 2^24`)}function atLeast(e,n,o){const s=N(n)
if(s.shape.length>=o)return s
throw new t("shape",`Cannot ${e} ${r(s.shape)}: it needs at least ${o} axes`)}
// ndarray/_sorted.ts
const compare=(t,e)=>t<e?-1:t>e?1:Number(Number.isNaN(t))-Number(Number.isNaN(e))
function sortedPlaces(t,e,n,o=false){const r=t instanceof BigInt64Array||t instanceof BigUint64Array?t.subarray(e,e+n):Float64Array.from(t.subarray(e,e+n))
let s=Uint32Array.from({length:n},(t,e)=>e),a=new Uint32Array(n)
const i=o?(t,e)=>compare(r[e],r[t])<=0:(t,e)=>compare(r[t],r[e])<=0
const c=r instanceof Float64Array&&!o&&!r.some(Number.isNaN)?r:void 0
for(let t=0;t<n;t+=po)insert(s,t,Math.min(n,t+po),i)
for(let t=po;t<n;t*=2){for(let e=0;e<n;e+=2*t){const o=Math.min(n,e+t)
const r=Math.min(n,e+2*t)
if(c)mergeNumbers(c,s,a,e,o,r)
else merge(s,a,e,o,r,i)}[s,a]=[a,s]}return s}const po=16
function insert(t,e,n,o){for(let r=e+1;r<n;r++){const n=t[r]
let s=r
for(;s>e&&!o(t[s-1],n);s--)t[s]=t[s-1]
t[s]=n}}function merge(t,e,n,o,r,s){for(let a=n,i=n,c=o;a<r;a++){e[a]=c>=r||i<o&&s(t[i],t[c])?t[i++]:t[c++]}}function mergeNumbers(t,e,n,o,r,s){for(let a=o,i=o,c=r;a<s;a++){n[a]=c>=s||i<r&&t[e[i]]<=t[e[c]]?e[i++]:e[c++]}}function sortedValues(t){const e=t.slice().sort()
if(!(t instanceof Float32Array||t instanceof Float64Array))return e
const n=firstZero(e)
const o=t.filter(t=>t===0)
e.set(o,o.length?n:0)
return e}function firstZero(t){let e=0,n=t.length
while(e<n){const o=Math.floor((e+n)/2)
if(t[o]<0)e=o+1
else n=o}return e}
// ndarray/order.ts
function argsort(t,e=-1){const{data:n,n:o,back:r,values:s}=ordered("sort",t,e)
const a=new BigInt64Array(n.length)
lanes(n.length,o,t=>{const e=sortedPlaces(s,t,o)
for(let n=0;n<o;n++)a[t+n]=BigInt(e[n])})
return r(a,"int64")}function sort(t,e=-1){const{n:n,back:o,values:r,dtype:s}=ordered("sort",t,e)
const a=r.slice()
lanes(a.length,n,t=>a.set(sortedValues(r.subarray(t,t+n)),t))
const i=s==="float16"||s==="bfloat16"
return o(i?p(a,"float32",s):a,s)}function partition(t,e,n=-1){const o=N(t)
const r=y("partition",n,o.shape.length)
for(const t of Array.isArray(e)?e:[e])f("partition",t,r,o.shape[r])
return sort(o,r)}function lexsort(e,n=-1){const o=Array.isArray(e)?e:rowsOf(e)
W("sort","the keys",o)
if(o.length===0)throw new t("missing","Cannot sort: there are no keys")
const s=o.map((t,e)=>E(`keys[${e}]`,t))
const[a]=s
const i=s.find(t=>!J(t.shape,a.shape))
if(i){const e=`${r(a.shape)} and ${r(i.shape)}`
throw new t("shape",`Cannot sort by keys of ${e}: all shapes must be equal`)}const c=s.map(t=>ordered("sort",t,n)).reverse()
const{data:f,n:l,back:u}=c[0]
const h=new BigInt64Array(f.length)
lanes(f.length,l,t=>{const e=Array.from({length:l},(t,e)=>e)
e.sort((e,n)=>{for(const{values:o}of c){const r=compare(o[t+e],o[t+n])
if(r)return r}return e-n})
for(let n=0;n<l;n++)h[t+n]=BigInt(e[n])})
return u(h,"int64")}function topk(n,o,r={}){I("find the largest of",r,["axis","largest"])
const{axis:s=-1,largest:a=true}=r
const{data:i,n:c,back:f,values:l,dtype:u}=ordered("find the largest",n,s)
if(typeof o!=="number"||!Number.isInteger(o)||o<0||o>c){throw new t("range",`Cannot find the ${e(o)} largest of ${c}: use an integer from 0 to ${c}`)}const h=c?i.length/c:0
const p=T(u,h*o)
const d=new BigInt64Array(h*o)
const m=i
lanes(i.length,c,t=>{const e=sortedPlaces(l,t,c,a)
const n=t/c*o
for(let r=0;r<o;r++){p[n+r]=m[t+e[r]]
d[n+r]=BigInt(e[r])}})
return{values:f(p,u,o),indices:f(d,"int64",o)}}function compress(e,n){const o=N(e)
const s=ft(E("mask",n))
const a=s.shape.length
if(!J(o.shape.slice(0,a),s.shape)){throw new t("shape",`Cannot choose from ${r(o.shape)}: the mask is ${r(s.shape)}`)}const i=Y(s.data,s.dtype)
const c=o.shape.slice(a)
const f=[]
for(let t=0;t<i.length;t++)if(Number(i[t])!==0)f.push(t)
return take(D(o,[i.length,...c]),Float64Array.from(f),0)}function ordered(t,e,n){const o=N(e)
z(o.dtype)
const r=turned(t,o,n)
return{...r,dtype:o.dtype,values:Y(r.data,o.dtype)}}function lanes(t,e,n){for(let o=0;o<t;o+=e)n(o)}function rowsOf(t){const e=E("keys",t)
if(e.shape.length===0)W("sort","the keys",t)
const[n=0,...o]=e.shape
const r=D(e,[n,o.reduce((t,e)=>t*e,1)])
return Array.from({length:n},(t,e)=>D(take(r,e,0),o))}
// ndarray/indexing.ts
function takeAlongAxis(t,e,n){const o=N(t)
const{shape:r,places:s,lying:a,step:i}=along$1("take",o,e,n)
const f=T(o.dtype,w(r))
const l=o.data
u(r,[c(r),s,a],(t,[e,n,o],[r,s,a])=>{for(let c=0;c<t;c++)f[e+c*r]=l[o+c*a+i(n+c*s)]})
return L(f,o.dtype,r)}function putAlongAxis(t,e,n,o){const r=N(t)
const{dtype:s}=r
const a=L(P(r),s,r.shape)
const{shape:i,places:c,lying:f,step:l}=along$1("put",a,e,o)
const h=isBare(n)?weak("put",n,s):E("values",n)
const p=j(h,s)
const d=a.data
const m=p.data
u(i,[c,f,v(p,i)],(t,[e,n,o],[r,s,a])=>{for(let i=0;i<t;i++)d[n+i*s+l(e+i*r)]=m[o+i*a]})
return a}function nonzero(e){const n=N(e)
const{shape:r}=n
const s=places(n)
const a=o(r)
if(r.length===0)throw new t("shape","Cannot find places: the array has no axes")
return r.map((t,e)=>{const n=BigInt64Array.from(s,n=>BigInt(Math.floor(n/a[e])%t))
return L(n,"int64",[s.length])})}function argwhere(t){const e=N(t)
const{shape:n}=e
const r=places(e)
const s=o(n)
const a=n.length
const i=new BigInt64Array(r.length*a)
r.forEach((t,e)=>{for(let o=0;o<a;o++)i[e*a+o]=BigInt(Math.floor(t/s[o])%n[o])})
return L(i,"int64",[r.length,a])}function flatnonzero(t){const e=places(N(t))
return L(BigInt64Array.from(e,BigInt),"int64",[e.length])}function places(t){z(t.dtype)
const e=Y(nt(t),t.dtype)
const n=[]
for(let t=0;t<e.length;t++)if(Number(e[t])!==0)n.push(t)
return n}function along$1(e,n,o,s){const a=y(e,s,n.shape.length)
const i=E("indices",o)
const c=n.shape[a]
if(S(i.dtype)!=="int"&&S(i.dtype)!=="uint"){throw new t("type",`Cannot ${e}: the indices are ${i.dtype}; cast them to an integer type`)}const l=n.shape.with(a,1)
const u=i.shape.length===n.shape.length?A([i.shape,l]):void 0
if(!u){const o=`Cannot ${e} along axis ${a} of ${r(n.shape)} at indices of ${r(i.shape)}`
throw new t("shape",`${o}: the other sizes must be equal or 1`)}const h=n.stride[a]
const p=i.data
const d={...n,shape:l,stride:n.stride.with(a,0)}
return{shape:u,places:v(i,u),lying:v(d,u),step:t=>f(e,Number(p[t]),a,c)*h}}
// ndarray/sets.ts
function unique(t,e={}){if(e?.axis!==void 0)return uniqueAll(t,e).values
I("find unique elements of",e,["axis","equalNan"])
const{dtype:n,data:o}=ft(N(t))
z(n)
const r=sortedValues(Y(o,n))
const s=r.slice()
let a=0
for(let t=0;t<r.length;t++){const n=r[t]
const o=r[t-1]
const i=t>0&&(n===o||e.equalNan!==false&&n!==n&&o!==o)
if(!i)s[a++]=n}const i=n==="float16"||n==="bfloat16"
const c=s.slice(0,a)
return L(i?p(c,"float32",n):c,n,[a])}function uniqueAll(t,e={}){I("find unique elements of",e,["axis","equalNan"])
const{axis:n,equalNan:o=true}=e
const r=N(t)
const{dtype:s}=r
z(s)
const i=n===void 0?void 0:y("find unique parts",n,r.shape.length)
const c=[...r.shape.keys()]
const f=i===void 0?c:[i,...c.filter(t=>t!==i)]
const l=M(r,a(r,f))
const u=nt(l)
const h=Y(u,s)
const p=i===void 0?u.length:l.shape[0]
const d=i===void 0?1:w(l.shape.slice(1))
const order2=(t,e)=>{for(let n=0;n<d;n++){const o=compare(h[t*d+n],h[e*d+n])
if(o)return o}return 0}
const holdsNaN=t=>!o&&d===1&&Number.isNaN(h[t])
const m=d===1?sortedPlaces(h,0,p):Uint32Array.from({length:p},(t,e)=>e).sort((t,e)=>order2(t,e)||t-e)
const g=[]
const b=[]
const $=new BigInt64Array(p)
for(const[t,e]of m.entries()){const n=m[t-1]
if(n!==void 0&&!holdsNaN(e)&&order2(n,e)===0)b[b.length-1]+=1n
else{g.push(e)
b.push(1n)}$[e]=BigInt(g.length-1)}const v=g.length
const A=T(s,v*d)
const x=u
g.forEach((t,e)=>A.set(x.subarray(t*d,(t+1)*d),e*d))
const vector=t=>L(t,"int64",[t.length])
return{values:i===void 0?L(A,s,[v]):home(A,s,v,l,f),indices:vector(BigInt64Array.from(g,BigInt)),inverse:i===void 0?L($,"int64",r.shape):vector($),counts:vector(BigInt64Array.from(b))}}function isin(t,e,n={}){I("look for elements",n,["invert"])
const o=N(t)
const r=E("values",e)
const s=ot([o.dtype,r.dtype])
const numbers=t=>Y(nt(j(t,s)),s)
const a=new Set(numbers(r))
const i=numbers(o)
const c=n.invert?0:1
const f=new Uint8Array(i.length)
for(let t=0;t<f.length;t++)f[t]=a.has(i[t])&&!Number.isNaN(i[t])?c:1-c
return L(f,"bool",o.shape)}function home(t,e,n,o,r){const s=L(t,e,o.shape.with(0,n))
return M(s,a(s,r.map((t,e)=>r.indexOf(e))))}
// ndarray/search.ts
function searchsorted(n,o,r={}){const s="search"
I(s,r,["side","sorter"])
const{side:a="left",sorter:i}=r
const c=vector(s,"sorted",n)
if(a!=="left"&&a!=="right"){throw new t("unknown-name",`Cannot ${s}: there is no side ${e(a)}; use "left" or "right"`)}const f=typeof o==="bigint"&&S(c.dtype)!=="float"?"int64":"float64"
const l=isBare(o)?N(o,f):E("v",o)
const u=ot([c.dtype,l.dtype])
const h=numbers(l,u)
let p=numbers(c,u)
if(i!==void 0){const e=numbers(vector(s,"sorter",i),"int64")
const n=p.length
const o=p
if(e.length!==n||e.some(t=>!(t>=0&&t<n))){throw new t("range",`Cannot ${s}: the sorter is not an order of ${n} elements`)}p=p.map((t,n)=>o[Number(e[n])])}const d=new BigInt64Array(h.length)
for(let t=0;t<d.length;t++)d[t]=BigInt(placeOf(p,h[t],a==="left"))
return L(d,"int64",l.shape)}function digitize(e,n,o={}){I("find bins",o,["right"])
const r=N(e)
const s=vector("find bins","bins",n)
const a=ot([r.dtype,s.dtype])
const i=numbers(r,a)
const c=numbers(s,a)
const{right:f=false}=o
const l=c.every((t,e)=>e===0||compare(c[e-1],t)<=0)
const u=!l&&c.every((t,e)=>e===0||compare(c[e-1],t)>=0)
if(!l&&!u){throw new t("range","Cannot find bins: the bins neither rise nor fall; sort them")}const h=c.length
const p=u?c.slice().reverse():c
const d=new BigInt64Array(i.length)
for(let t=0;t<d.length;t++){const e=placeOf(p,i[t],f)
d[t]=BigInt(u?h-e:e)}return L(d,"int64",r.shape)}function bincount(n,o={}){const r="count integers"
I(r,o,["weights","minlength"])
const{weights:s,minlength:a=0}=o
const i=vector(r,"x",n)
const c=S(i.dtype)
if(c!=="int"&&c!=="uint"&&c!=="bool"){throw new t("type",`Cannot ${r} of ${i.dtype}: cast them to an integer type`)}if(typeof a!=="number"||!Number.isInteger(a)||a<0){throw new t("range",`Cannot ${r}: minlength is ${e(a)}; use an integer of at least 0`)}const f=Float64Array.from(nt(i),Number)
const l=f.find(t=>t<0)
if(l!==void 0)throw new t("range",`Cannot ${r}: ${l} is below 0`)
const u=f.reduce((t,e)=>Math.max(t,e+1),a)
if(s===void 0){const t=T("int64",u)
for(const e of f)t[e]+=1n
return L(t,"int64",[u])}const h=vector(r,"weights",s)
const p=numbers(h,"float64")
if(p.length!==f.length){throw new t("shape",`Cannot ${r}: ${p.length} weights are no weights of ${f.length} elements`)}const d=T("float64",u)
for(let t=0;t<f.length;t++)d[f[t]]+=p[t]
return L(d,"float64",[u])}function interp(n,o,r,s={}){const a="interpolate"
I(a,s,["left","right","period"])
const{period:i}=s
const c=Array.isArray(n)||isBare(n)?N(n,"float64"):N(n)
const f=numbers(doubles(a,"xp",o),"float64")
const l=numbers(doubles(a,"fp",r),"float64")
if(f.length!==l.length||f.length===0){throw new t("shape",`Cannot ${a} between ${f.length} places and ${l.length} values: give as many of both`)}const u=numbers(c,"float64")
if(i===void 0){const{left:t=l[0],right:e=l[l.length-1]}=s
return L(u.map(n=>between(n,f,l,t,e)),"float64",c.shape)}if(typeof i!=="number"||!Number.isFinite(i)||i===0){throw new t("range",`Cannot ${a} with a period of ${e(i)}: use a number that is not 0`)}const h=Math.abs(i)
const p=Array.from(f.keys(),t=>[remainderOf(f[t],h),l[t]])
p.sort((t,e)=>t[0]-e[0])
const d=p[0]
const m=p[p.length-1]
const y=[[m[0]-h,m[1]],...p,[d[0]+h,d[1]]]
const g=Float64Array.from(y,([t])=>t)
const w=Float64Array.from(y,([,t])=>t)
return L(u.map(t=>between(remainderOf(t,h),g,w,NaN,NaN)),"float64",c.shape)}function between(t,e,n,o,r){const s=e.length
if(Number.isNaN(t))return t
if(t<e[0])return o
if(t>e[s-1])return r
const a=placeOf(e,t,false)-1
if(a>=s-1||t===e[a])return n[Math.min(a,s-1)]
const i=(n[a+1]-n[a])/(e[a+1]-e[a])
const c=i*(t-e[a])+n[a]
if(!Number.isNaN(c))return c
const f=i*(t-e[a+1])+n[a+1]
return Number.isNaN(f)&&n[a]===n[a+1]?n[a]:f}function placeOf(t,e,n){let o=0,r=t.length
while(o<r){const s=Math.floor((o+r)/2)
const a=compare(t[s],e)
if(n?a<0:a<=0)o=s+1
else r=s}return o}const numbers=(t,e)=>Y(nt(j(t,e)),e)
function vector(e,n,o){const s=E(n,o)
if(s.shape.length===1)return s
throw new t("shape",`Cannot ${e}: ${q([n])} has shape ${r(s.shape)}; use a vector`)}const doubles=(t,e,n)=>Array.isArray(n)?vector(t,e,N(n,"float64")):vector(t,e,n)

;// ndarray/histogram.ts
function histogram(t,e=10,n){const{data:o,dtype:r}=ft(N(t))
G(r,r)
const s=Float64Array.from(Y(o,r),Number)
const a=typeof e==="number"?equalEdges(s,r,e,n):givenEdges(e,n)
const i=Float64Array.from(Y(a.data,a.dtype),Number)
return{counts:counted(s,i),edges:a}}function equalEdges(n,o,r,s){if(s!==void 0&&!(Array.isArray(s)&&s.length===2)){throw new t("type",`Cannot count bins: expected [low, high] for the range, found ${e(s)}`)}let[a,i]=s??[n.reduce((t,e)=>Math.min(t,e),Infinity),n.reduce((t,e)=>Math.max(t,e),-Infinity)]
if(!s&&n.length===0)[a,i]=[0,1]
if(!(Number.isInteger(r)&&r>0&&r<=2**24&&Number.isFinite(a)&&Number.isFinite(i)&&a<=i)){throw new t("range",`Cannot count ${e(r)} bins from ${a} to ${i}: use an integer from 1 to 2^24 and finite bounds`)}if(a===i)[a,i]=[a-.5,i+.5]
if(a+(i-a)/r===a){throw new t("range",`Cannot count ${r} bins from ${a} to ${i}: they are narrower than the numbers`)}const c=(i-a)/r
const f=S(o)==="float"?o:"float64"
const l=p(Float64Array.from({length:r+1},(t,e)=>e===r?i:e*c+a),"float64",f)
return L(l,f,[r+1])}function givenEdges(e,n){if(n!==void 0){throw new t("type","Cannot count bins: the edges say where they lie; leave out the range")}const o=Array.isArray(e)?N(e,"float64"):E("bins",e)
const{data:s,shape:a,dtype:i}=ft(o)
G(i,i)
if(a.length!==1||a[0]===0){throw new t("shape",`Cannot count bins: expected a vector of edges, found ${r(a)}`)}const c=Y(s,i)
const f=c.findIndex((t,e)=>!(t>=c[Math.max(0,e-1)]))
if(f<0)return o
throw new t("range",`Cannot count bins: edge ${f} is ${c[f]}; edges must rise`)}function counted(t,e){const n=e.length-1
const o=new BigInt64Array(n)
const r=e[n]
for(const s of t){if(!(s>=e[0]&&s<=r)||n===0)continue
let t=0,a=n
while(a-t>1){const n=t+a>>1
if(e[n]<=s)t=n
else a=n}o[t]+=1n}return L(o,"int64",[n])}
// ndarray/interpolate.ts
function interpolate(e,o={}){const s="interpolate"
I(s,o,["size","scaleFactor","mode","alignCorners","antialias"])
const a=N(e)
const i=a.shape.length-2
if(i!==1&&i!==2){throw new t("shape",`Cannot ${s} ${r(a.shape)}: give [N, C, length] or [N, C, height, width]`)}if(S(a.dtype)!=="float"){throw new t("type",`Cannot ${s} ${a.dtype}: integers are not interpolated; cast to a float first`)}const{mode:c=(i===2?"bilinear":"linear"),alignCorners:f=false,antialias:l=false}=o??{}
lt(s,c)
const{sizes:u,steps:h}=sizesOf(s,a.shape.slice(2),o)
let d=p(H(a).data,a.dtype,"float64")
const m=[...a.shape]
for(let t=0;t<i;t++){const e=m[t+2]
const o=h?.[t]
const r=ut(e,u[t],{mode:c,alignCorners:f,antialias:l,...o===void 0?{}:{step:o}})
d=ht(d,n(m.slice(0,t+2)),e,n(m.slice(t+3)),r)
m[t+2]=u[t]}return L(p(d,"float64",a.dtype),a.dtype,m)}function sizesOf(n,o,{size:s,scaleFactor:a}){const each=(r,s)=>{const a=typeof s==="number"?o.map(()=>s):s
if(Array.isArray(a)&&a.length===o.length&&a.every(t=>typeof t==="number"))return a
throw new t("shape",`Cannot ${n}: ${r} is ${e(s)}; give ${o.length} numbers`)}
if(s===void 0===(a===void 0)){throw new t("type",`Cannot ${n}: give either size or scaleFactor`)}const i=a===void 0?void 0:each("scaleFactor",a)
const c=s===void 0?o.map((t,e)=>Math.floor(t*i[e])):each("size",s)
if(c.some(t=>Number.isFinite(t)&&t>2**32-1)){throw new t("limit",`Cannot ${n} ${r(o)} to ${r(c)}: there is no room`)}for(const e of[...c,...o]){if(Number.isSafeInteger(e)&&e>=1)continue
throw new t("range",`Cannot ${n} ${r(o)} to ${r(c)}: sizes must be positive integers`)}return i===void 0?{sizes:c}:{sizes:c,steps:i.map(t=>1/t)}}
// ndarray/products.ts
function tensordot(n,o,s=2){const a="multiply"
const i=E("a",n)
const c=E("b",o)
if(typeof s==="number"){if(!Number.isInteger(s)||s<0||s>Math.min(i.shape.length,c.shape.length)){const n=`Cannot ${a} ${r(i.shape)} by ${r(c.shape)} over ${e(s)} axes`
throw new t("shape",`${n}: both need as many`)}const n=Array.from({length:s},(t,e)=>e)
return contracted$1(i,c,n.map(t=>i.shape.length-s+t),n)}if(!Array.isArray(s)||s.length!==2){throw new t("type",`Cannot ${a}: expected a number of axes or two lists, found ${e(s)}`)}return contracted$1(i,c,K(a,s[0],i.shape.length),K(a,s[1],c.shape.length))}function outer(t,e){return De(D(E("a",t),[-1,1]),it(E("b",e)))}function inner(t,e){const n=E("a",t)
const o=E("b",e)
if(n.shape.length===0||o.shape.length===0)return De(n,o)
return contracted$1(n,o,[n.shape.length-1],[o.shape.length-1])}function dot(t,e){const n=E("a",t)
const o=E("b",e)
const r=o.shape.length
if(n.shape.length===0||r===0)return De(n,o)
return contracted$1(n,o,[n.shape.length-1],[Math.max(0,r-2)])}function kron(t,e){const n=E("a",t)
const o=E("b",e)
const r=Math.max(n.shape.length,o.shape.length)
const sizes=t=>[...new Array(r-t.shape.length).fill(1),...t.shape]
const s=sizes(n)
const a=sizes(o)
const i=De(D(n,s.flatMap(t=>[t,1])),D(o,a.flatMap(t=>[1,t])))
return D(i,s.map((t,e)=>t*a[e]))}function vecdot(t,e,n={}){I("multiply",n,["axis"])
const o=last(E("a",t),n.axis)
const r=last(E("b",e),n.axis)
const s=o.shape.at(-1)
if(s!==r.shape.at(-1))throw unequal(o,r,s,r.shape.at(-1))
const a=U("multiply",[o.shape.slice(0,-1),r.shape.slice(0,-1)])
return D(pt(D(o,[...o.shape.slice(0,-1),1,s]),D(r,[...r.shape,1])),a)}function trace$1(t,e={}){return sum$1(diagonal$1(N(t),e),{axis:-1})}function cross(e,n,o={}){I("cross",o,["axis"])
const{axis:s=-1}=o
const a=last(E("a",e),s)
const i=last(E("b",n),s)
if(a.shape.at(-1)!==3||i.shape.at(-1)!==3){const e=`Cannot cross ${r(a.shape)} and ${r(i.shape)}`
throw new t("shape",`${e}: the axis must have 3 elements`)}const part=(t,e)=>dt(t,"...",e%3)
const c=Math.max(a.shape.length,i.shape.length)
const f=y("cross",s,c)
return stack([0,1,2].map(t=>{const e=De(part(a,t+1),part(i,t+2))
const n=De(part(a,t+2),part(i,t+1))
return _e(e,n)}),f)}function contracted$1(e,n,o,r){if(o.length!==r.length){throw new t("shape",`Cannot multiply: ${o.length} axes do not pair up with ${r.length}`)}o.forEach((t,o)=>{const s=e.shape[t]
const a=n.shape[r[o]]
if(s!==a)throw unequal(e,n,s,a)})
const rest=(t,e)=>[...t.shape.keys()].filter(t=>!e.includes(t))
const s=rest(e,o)
const i=rest(n,r)
const sizes=(t,e)=>e.map(e=>t.shape[e])
const c=w(sizes(e,o))
const f=w(sizes(e,s))
const l=w(sizes(n,i))
const u=D(M(e,a(e,[...s,...o])),[f,c])
const h=D(M(n,a(n,[...r,...i])),[c,l])
return D(pt(u,h),[...sizes(e,s),...sizes(n,i)])}function unequal(e,n,o,s){const a=`Cannot multiply ${r(e.shape)} by ${r(n.shape)}`
return new t("shape",`${a}: the axes that are summed have ${o} and ${s} elements`)}function last(t,e=-1){const n=y("multiply",e,t.shape.length)
const o=[...t.shape.keys()].filter(t=>t!==n)
return M(t,a(t,[...o,n]))}
// ndarray/einsum.ts
function einsum(e,...n){const{terms:o,result:r}=parsed(e)
const s=n.map((t,e)=>E(`arrays[${e}]`,t))
if(o.length!==s.length){const n=`"${e}" is for ${o.length} arrays, ${s.length} were given`
throw new t("missing",`Cannot sum products: ${n}`)}const a=ot(s.map(t=>t.dtype))
const i=a==="float16"||a==="bfloat16"
const c=i?"float32":a
const f=s.map((t,n)=>labelled(t,o[n],e))
const l=r?outputOf(r,f,e):implicitOutput(f)
checkSizes(s,f,e)
const u=s.map((t,e)=>diagonalOf(j(t,c),f[e]))
const h=u.reduce((t,e,n)=>{const o=new Set([...l,...u.slice(n+1).flatMap(t=>t.labels)])
return contracted(t,e,o)})
return j(H(arranged(h,l)),a)}function parsed(n){if(typeof n!=="string"){throw new t("type",`Cannot sum products: expected a text such as "ij,jk->ik", found ${e(n)}`)}const o=n.replace(/\s/g,"").split("->")
if(o.length>2)throw wrong(n,"it has more than one arrow")
const[r="",s]=o
return{terms:r.split(",").map(t=>termOf(t,n)),result:s===void 0?void 0:termOf(s,n)}}function termOf(t,e){const n=/^([A-Za-z]*)(\.\.\.)?([A-Za-z]*)$/.exec(t)
if(!n)throw wrong(e,`"${t}" is made of other characters than letters and "..."`)
return{before:[...n[1]],dots:n[2]!==void 0,behind:[...n[3]]}}function labelled({shape:e},{before:n,dots:o,behind:s},a){const i=e.length-n.length-s.length
if(i<0||i>0&&!o){const o=n.length+s.length
throw new t("shape",`Cannot sum products: "${a}" has ${o} letters for ${r(e)}`)}return[...n,...Array.from({length:i},(t,e)=>`.${i-e}`),...s]}function outputOf({before:t,dots:e,behind:n},o,r){const s=new Set(o.flat())
const a=dotsOf(s)
if(a.length&&!e)throw wrong(r,"the axes behind dots are not in the result; write ... there too")
const i=[...t,...a,...n]
const c=i.find(t=>!s.has(t))
const f=i.find((t,e)=>i.indexOf(t)!==e)
if(c!==void 0)throw wrong(r,`"${c}" of the result is in no array`)
if(f!==void 0)throw wrong(r,`"${f}" is twice in the result`)
return i}function implicitOutput(t){const e=t.flat()
const n=e.filter(t=>t[0]!=="."&&e.indexOf(t)===e.lastIndexOf(t))
return[...dotsOf(new Set(e)),...n.sort()]}const dotsOf=t=>[...t].filter(t=>t[0]===".").sort((t,e)=>Number(e.slice(1))-Number(t.slice(1)))
function checkSizes(e,n,o){const r=new Map
e.forEach(({shape:e},s)=>{n[s].forEach((n,s)=>{const a=e[s]
const i=r.get(n)??1
if(a!==1&&i!==1&&a!==i){const e=n[0]==="."?"...":n
throw new t("shape",`Cannot sum products: "${e}" of "${o}" has ${i} and ${a} elements`)}if(a!==1)r.set(n,a)})})}function diagonalOf(t,e){const n=[...new Set(e)]
const o=n.map(t=>e.flatMap((e,n)=>e===t?[n]:[]))
const r=o.map(e=>e.reduce((e,n)=>t.shape[n]===1?e:t.shape[n],1))
const s=o.map(e=>e.reduce((e,n)=>e+(t.shape[n]===1?0:t.stride[n]),0))
return{labels:n,view:M(t,{shape:r,stride:s,offset:t.offset})}}function contracted(t,e,n){const o=summed(narrowed(t,e),new Set([...n,...e.labels]))
const r=summed(narrowed(e,t),new Set([...n,...t.labels]))
const s=o.labels.filter(t=>r.labels.includes(t))
const a=s.filter(t=>n.has(t))
const i=s.filter(t=>!n.has(t))
const c=o.labels.filter(t=>!s.includes(t))
const f=r.labels.filter(t=>!s.includes(t))
const sizes=(t,e)=>e.map(e=>t.view.shape[t.labels.indexOf(e)])
const l=[...a,...c,...f]
const u=[...sizes(o,a),...sizes(o,c),...sizes(r,f)]
if(i.length===0){const wide=t=>arranged(t,l)
return{labels:l,view:De(wide(o),wide(r))}}const h=w(sizes(o,c))
const p=w(sizes(o,i))
const d=w(sizes(r,f))
const m=sizes(o,a)
const y=D(arranged(o,[...a,...c,...i]),[...m,h,p])
const g=D(arranged(r,[...a,...i,...f]),[...m,p,d])
return{labels:l,view:D(pt(y,g),u)}}function narrowed({view:t,labels:e},n){const o=e.map((e,o)=>{const r=n.labels.indexOf(e)
return r<0||t.shape[o]!==1||n.view.shape[r]===1})
const kept=t=>t.filter((t,e)=>o[e])
return{labels:kept(e),view:M(t,{shape:kept(t.shape),stride:kept(t.stride),offset:t.offset})}}function summed({view:t,labels:e},n){const o=e.flatMap((t,e)=>n.has(t)?[]:[e])
if(o.length===0)return{view:t,labels:e}
return{view:j(sum$1(t,{axis:o}),t.dtype),labels:e.filter(t=>n.has(t))}}function arranged(t,e){const{view:n,labels:o}=summed(t,new Set(e))
const r=e.map(t=>o.indexOf(t))
return M(n,{shape:r.map(t=>t<0?1:n.shape[t]),stride:r.map(t=>t<0?0:n.stride[t]),offset:n.offset})}const wrong=(n,o)=>new t("type",`Cannot sum products by ${e(n)}: ${o}`)

;// ndarray/fft/_plan.ts
function planOf$1(t,e){const n=factorsOf(t)
return n.at(-1)<=mo?stockham(t,e,n):bluestein(t,e)}const mo=31
function factorsOf(t){const e=[]
let n=t
while(n%4===0){e.push(4)
n/=4}for(let t=2;t*t<=n;t++){while(n%t===0){e.push(t)
n/=t}}return n>1||e.length===0?[...e,n]:e}function unit(t,e){const n=Math.floor(4*t/e)
const o=4*t-n*e
const r=2*o>e
const s=Math.PI/2*(r?e-o:o)/e
const a=r?Math.sin(s):Math.cos(s)
const i=r?Math.cos(s):Math.sin(s)
return n===0?[a,i]:n===1?[-i,a]:n===2?[-a,-i]:[i,-a]}function stockham(t,e,n){const o=new Float64Array(t)
const r=new Float64Array(t)
for(let n=0;n<t;n++){const[s,a]=unit(n,t)
o[n]=s
r[n]=e*a}const s=new Float64Array(t)
const a=new Float64Array(t)
const i=Math.max(...n)
const c=new Float64Array(i)
const f=new Float64Array(i)
return(i,l)=>{let u=i,h=l,p=s,d=a,m=1,y=t
for(const t of n){const n=y/t
if(t===4)four(u,h,p,d,m,n,e,o,r)
else if(t===2)two$1(u,h,p,d,m,n,o,r)
else other(t,n);[u,p]=[p,u];[h,d]=[d,h]
m*=t
y=n}if(u!==i){i.set(u)
l.set(h)}function other(e,n){for(let s=0;s<n;s++){for(let a=0;a<m;a++){for(let t=0,o=a+m*s;t<e;t++,o+=m*n){c[t]=u[o]
f[t]=h[o]}small(c,f,e,t,o,r)
for(let t=0,n=a+m*e*s,i=0;t<e;t++,n+=m,i+=s*m){const e=o[i]
const s=r[i]
const a=c[t]
const l=f[t]
p[n]=a*e-l*s
d[n]=a*s+l*e}}}}}}function two$1(t,e,n,o,r,s,a,i){const c=r*s
for(let f=0;f<s;f++){const s=a[f*r]
const l=i[f*r]
for(let a=f*r,i=a+r,u=2*a;a<i;a++,u++){const i=a+c
const f=t[a]-t[i]
const h=e[a]-e[i]
n[u]=t[a]+t[i]
o[u]=e[a]+e[i]
n[u+r]=f*s-h*l
o[u+r]=f*l+h*s}}}function four(t,e,n,o,r,s,a,i,c){const f=r*s
for(let l=0,u=0;l<s;l++,u+=r){const s=i[u]
const h=c[u]
const p=i[2*u]
const d=c[2*u]
const m=i[3*u]
const y=c[3*u]
for(let i=l*r,c=i+r,u=4*i;i<c;i++,u++){const c=i+f
const l=c+f
const g=l+f
const w=t[i]+t[l]
const b=e[i]+e[l]
const $=t[i]-t[l]
const v=e[i]-e[l]
const A=t[c]+t[g]
const x=e[c]+e[g]
const N=a*(t[c]-t[g])
const k=a*(e[c]-e[g])
const M=$-k
const O=v+N
const C=w-A
const I=b-x
const F=$+k
const q=v-N
n[u]=w+A
o[u]=b+x
n[u+r]=M*s-O*h
o[u+r]=M*h+O*s
n[u+2*r]=C*p-I*d
o[u+2*r]=C*d+I*p
n[u+3*r]=F*m-q*y
o[u+3*r]=F*y+q*m}}}const yo=new Float64Array(mo+1)
const go=new Float64Array(mo+1)
function small(t,e,n,o,r,s){const a=o/n
for(let o=0;o<n;o++){let i=t[0],c=e[0]
for(let f=1;f<n;f++){const l=f*o%n*a
const u=r[l]
const h=s[l]
i+=t[f]*u-e[f]*h
c+=t[f]*h+e[f]*u}yo[o]=i
go[o]=c}for(let o=0;o<n;o++){t[o]=yo[o]
e[o]=go[o]}}function bluestein(t,e){const n=2**Math.ceil(Math.log2(2*t-1))
const o=planOf$1(n,-1)
const r=planOf$1(n,1)
const s=new Float64Array(t)
const a=new Float64Array(t)
const i=new Float64Array(n)
const c=new Float64Array(n)
const f=new Float64Array(n)
const l=new Float64Array(n)
for(let o=0;o<t;o++){const[r,f]=unit(o*o%(2*t),2*t)
s[o]=r
a[o]=e*f
i[o]=i[(n-o)%n]=r
c[o]=c[(n-o)%n]=-e*f}o(i,c)
return(e,u)=>{f.fill(0)
l.fill(0)
for(let n=0;n<t;n++){f[n]=e[n]*s[n]-u[n]*a[n]
l[n]=e[n]*a[n]+u[n]*s[n]}o(f,l)
for(let t=0;t<n;t++){const e=f[t]
const n=l[t]
f[t]=e*i[t]-n*c[t]
l[t]=e*c[t]+n*i[t]}r(f,l)
for(let o=0;o<t;o++){const t=f[o]/n
const r=l[o]/n
e[o]=t*s[o]-r*a[o]
u[o]=t*a[o]+r*s[o]}}}
// ndarray/fft/_axes.ts
function fitted(t,e,o){const r=t.shape[e]
const s=t.shape.with(e,o)
if(r===o)return t
const a=w(t.shape.slice(e+1))
const i=w(t.shape.slice(0,e))
const c=Math.min(r,o)*a
const cut=t=>{const e=T("float64",n(s))
for(let n=0;n<i;n++)e.set(t.subarray(n*r*a,n*r*a+c),n*o*a)
return e}
return{re:cut(t.re),im:cut(t.im),shape:s}}function transformed(t,e,n,o){const{shape:r}=t
const s=r[e]
const a=w(r.slice(e+1))
const i=w(r.slice(0,e))
const c=t.re.slice()
const f=t.im.slice()
const l=planOf$1(s,n)
const u=new Float64Array(s)
const h=new Float64Array(s)
for(let t=0;t<i;t++){for(let e=0;e<a;e++){const n=t*s*a+e
for(let t=0,e=n;t<s;t++,e+=a){u[t]=c[e]
h[t]=f[e]}l(u,h)
for(let t=0,e=n;t<s;t++,e+=a){c[e]=u[t]*o
f[e]=h[t]*o}}}return{re:c,im:f,shape:r}}function mirrored(t,e,o){const r=Math.floor(o/2)+1
const s=fitted(t,e,r)
const a=s.shape.with(e,o)
const i=w(a.slice(e+1))
const c=w(a.slice(0,e))
const f=n(a)
const l=T("float64",f)
const u=T("float64",f)
for(let t=0;t<c;t++){for(let e=0;e<o;e++){const n=e>=r
const a=(t*r+(n?o-e:e))*i
const c=(t*o+e)*i
const f=e===0||2*e===o
for(let t=0;t<i;t++){l[c+t]=s.re[a+t]
u[c+t]=f?0:n?-s.im[a+t]:s.im[a+t]}}}return{re:l,im:u,shape:a}}
// ndarray/fft/transforms.ts
function fft(t,e={}){return one(complexOf(t),e,-1)}function ifft(t,e={}){return one(complexOf(t),e,1)}function rfft(t,e={}){const n=realOf(t)
return paired(halved(n,...single(e,n.shape),-1),n.dtype)}function irfft(t,e={}){const n=complexOf(t)
const o=n.shape.at(e?.axis??-1)??1
const[r,s,a]=single({...e,n:e?.n??2*(o-1)},n.shape)
return real(transformed(mirrored(n,r,s),r,1,factorOf(s,1,a)),n.dtype)}function fft2(t,e={}){return many(complexOf(t),plane(e),-1)}function ifft2(t,e={}){return many(complexOf(t),plane(e),1)}function rfft2(t,e={}){return rfftn(t,plane(e))}function fftn(t,e={}){return many(complexOf(t),e,-1)}function ifftn(t,e={}){return many(complexOf(t),e,1)}function rfftn(t,e={}){const n=realOf(t)
const o=several(e,n.shape)
const r=o.at(-1)
if(!r)return paired(n,n.dtype)
const s=halved(n,...r,-1)
return paired(o.slice(0,-1).reduce((t,e)=>along(t,e,-1),s),n.dtype)}function irfftn(t,e={}){const n=complexOf(t)
const o=several(e,n.shape)
const r=o.pop()
if(!r)return real(n,n.dtype)
const[s,a,i]=r
const c=e.s?a:2*(n.shape[s]-1)
checkLength(c)
const f=o.reduce((t,e)=>along(t,e,1),n)
return real(transformed(mirrored(f,s,c),s,1,factorOf(c,1,i)),n.dtype)}function fftfreq(t,e=1){return frequencies(t,e,t,e=>e<Math.ceil(t/2)?e:e-t)}function rfftfreq(t,e=1){checkLength(t)
return frequencies(t,e,Math.floor(t/2)+1,t=>t)}function fftshift(t,e={}){return shifted(t,e,t=>Math.floor(t/2))}function ifftshift(t,e={}){return shifted(t,e,t=>-Math.floor(t/2))}const wo="transform"
function complexOf(e){if(!isPair(e))return realOf(e)
const n=realOf(e.re,"re")
const o=realOf(e.im,"im")
if(!J(n.shape,o.shape)){const e=`re is ${r(n.shape)} and im is ${r(o.shape)}`
throw new t("shape",`Cannot ${wo}: ${e}; both must have one shape`)}const s=n.dtype==="float32"&&o.dtype==="float32"?"float32":"float64"
return{re:n.re,im:o.re,shape:n.shape,dtype:s}}function realOf(e,n="x"){if(isPair(e)){throw new t("type",`Cannot ${wo}: ${q([n])} is complex; real numbers are needed`)}const o=E(n,e)
const r=Q(o.dtype)
const s=r==="float64"?"float64":"float32"
const a=nt(j(o,"float64"))
return{re:a,im:new Float64Array(a.length),shape:o.shape,dtype:s}}const isPair=t=>typeof t==="object"&&t!==null&&"re"in t&&"im"in t
const one=(t,e,n)=>paired(along(t,single(e,t.shape),n),t.dtype)
const many=(t,e,n)=>paired(several(e,t.shape).reduceRight((t,e)=>along(t,e,n),t),t.dtype)
const plane=t=>t!==null&&typeof t==="object"?{axes:[-2,-1],...t}:t
const along=(t,[e,n,o],r)=>transformed(fitted(t,e,n),e,r,factorOf(n,r,o))
function halved(t,e,n,o,r){return fitted(along(t,[e,n,o],r),e,Math.floor(n/2)+1)}function factorOf(t,e,n){if(n==="ortho")return 1/Math.sqrt(t)
return n==="forward"===e<0?1/t:1}function single(t,e){I(wo,t,["n","axis","norm"])
const n=y(wo,t.axis??-1,e.length)
const o=t.n??e[n]
checkLength(o)
return[n,o,normOf(t.norm)]}function several(n,o){I(wo,n,["s","axes","norm"])
const{s:r,axes:s}=n
const a=o.length
const i=normOf(n.norm)
for(const[n,o]of Object.entries({s:r,axes:s})){if(o===void 0||Array.isArray(o))continue
throw new t("type",`Cannot ${wo}: expected a list for ${n}, found ${e(o)}`)}if(r&&r.length>(s?.length??a)||r&&s&&r.length!==s.length){throw new t("shape",`Cannot ${wo}: ${r.length} lengths are not lengths of ${s?.length??a} axes`)}const c=[...o.keys()]
const f=K(wo,s??(r?c.slice(a-r.length):c),a)
return f.map((t,e)=>{const n=r?.[e]??o[t]
checkLength(n)
return[t,n,i]})}function checkLength(n){if(typeof n==="number"&&Number.isSafeInteger(n)&&n>=1)return
const o=typeof n==="number"?"range":"type"
throw new t(o,`Cannot ${wo} ${e(n)} elements: use an integer of at least 1`)}function normOf(n="backward"){if(bo.includes(n))return n
throw new t("unknown-name",`Cannot ${wo}: there is no norm ${e(n)}; use ${q(bo)}`)}const bo=["backward","ortho","forward"]
function paired({re:t,im:e,shape:n},o){return{re:L(p(t,"float64",o),o,n),im:L(p(e,"float64",o),o,n)}}const real=({re:t,shape:e},n)=>L(p(t,"float64",n),n,e)
function frequencies(n,o,r,s){checkLength(n)
if(typeof o!=="number"||o===0||Number.isNaN(o)){throw new t("range",`Cannot find frequencies: the distance is ${e(o)}; use a number that is not 0`)}return L(Float64Array.from({length:r},(t,e)=>s(e)/(n*o)),"float64",[r])}function shifted(t,e,n){I("shift",e,["axes"])
const o=N(t)
const r=K("shift",e.axes??[...o.shape.keys()],o.shape.length)
return roll(o,r.map(t=>n(o.shape[t])),r)}var $o=Object.freeze({__proto__:null,fft:fft,fft2:fft2,fftfreq:fftfreq,fftn:fftn,fftshift:fftshift,ifft:ifft,ifft2:ifft2,ifftn:ifftn,ifftshift:ifftshift,irfft:irfft,irfftn:irfftn,rfft:rfft,rfft2:rfft2,rfftfreq:rfftfreq,rfftn:rfftn})

;// ndarray/_convolve.ts
const vo=64
function convolve(t,e,n,o,r=mt()){const s=r&&planOf(o,r)
if(r&&s)return direct(r,s,t,e,n,o)
const{c:a,o:i,kh:c,kw:f,oh:l,ow:u}=o
const h=a*c*f
const p=l*u
const d=new Float32Array(i*p)
const m=unfold(e,o)
x(d,0,n,{data:m,at:0,down:p,along:1},i,h,p,r)
for(let e=0;e<i;e++)put(t,e,0,d,e*p,l,u,u)}function planOf({c:t,kh:e,kw:n,sh:o,sw:r,oh:s,ow:a},i){const c=a+7&-8
const f=Math.ceil(((c-1)*r+n)/r)
const l=f*r
const u=Math.floor(i.right.length/t/l)
const h=Math.floor((u-e)/o)+1
const p=Math.floor(i.out.length/vo/c)
const d=Math.min(s,h,p)
if(t*e*n>i.table.length||u<e||d<1)return void 0
return{band:d,width:c,phase:f,pitch:l,plane:((d-1)*o+e)*l}}function direct(t,e,n,o,r,s){const{c:a,o:i,kh:c,kw:f,sh:l,sw:u,oh:h,ow:p}=s
const{band:d,width:m,phase:y,pitch:g,plane:w}=e
const b=a*c*f
for(let e=0;e<b;e++){const n=e%f
const o=Math.floor(e/f)%c
const r=Math.floor(e/f/c)
t.table[e]=4*(r*w+o*g+n%u*y+Math.floor(n/u))}const $=Math.min(vo,Math.floor(t.left.length/b)&-4)
for(let a=0;a<h;a+=d){const c=Math.min(d,h-a)
place(t.right,e,o,s,a*l)
for(let e=0;e<i;e+=$){const o=Math.min($,i-e)
const s=c*m
yt(t.left,r,e,o,0,b)
t.product(o+3>>2,b,c,4*l*g,m>>3,4*s,4*m,false)
for(let r=0;r<o;r++)put(n,e+r,a,t.out,r*s,c,m,p)}}}function place(t,{plane:e,pitch:n,phase:o},r,s,a){const{c:i,h:c,w:f,sw:l,ph:u,pw:h}=s
const{data:p,down:d,along:m}=r
const y=Math.min(f,n-h)
t.fill(0,0,i*e)
for(let s=0;s<i;s++){for(let i=0;i<e/n;i++){const f=a+i-u
const g=s*e+i*n
if(f<0||f>=c)continue
const w=r.at+s*r.channel+f*d
if(l===1&&m===1)t.set(p.subarray(w,w+y),g+h)
else{for(let e=0;e<y;e++){t[g+(e+h)%l*o+Math.floor((e+h)/l)]=p[w+e*m]}}}}}function put(t,e,n,o,r,s,a,i){const{data:c,down:f,along:l}=t
const u=t.at+e*t.channel+n*f
if(l===1&&a===i&&f===i){c.set(o.subarray(r,r+s*i),u)
return}for(let t=0;t<s;t++){const e=r+t*a
const n=u+t*f
if(l===1)c.set(o.subarray(e,e+i),n)
else for(let t=0;t<i;t++)c[n+t*l]=o[e+t]}}function unfold(t,{c:e,h:n,w:o,kh:r,kw:s,sh:a,sw:i,ph:c,pw:f,oh:l,ow:u}){const h=new Float32Array(e*r*s*l*u)
const{data:p,down:d,along:m}=t
let y=0
for(let g=0;g<e;g++){for(let e=0;e<r;e++){for(let r=0;r<s;r++){for(let s=0;s<l;s++){const l=s*a+e-c
const w=t.at+g*t.channel+l*d
const b=l>=0&&l<n
for(let t=0;t<u;t++,y++){const e=t*i+r-f
h[y]=b&&e>=0&&e<o?p[w+e*m]:0}}}}}return h}
// ndarray/conv2d.ts
function conv2d(n,o,r={}){I("convolve",r,["layout","stride","padding","out"])
const{layout:s="NCHW"}=r
const a=s==="NHWC"
if(!a&&s!=="NCHW"){throw new t("unknown-name",`Cannot convolve in layout ${e(s)}; use "NCHW" or "NHWC"`)}const i=E("x",n)
const c=E("kernel",o)
const f=G(i.dtype,c.dtype)
if(S(f)!=="float"||f==="float64"){throw new t("type",`Cannot convolve ${i.dtype} with ${c.dtype}: it is done in float32; cast them to it`)}if(i.shape.length!==4||c.shape.length!==4)throw misfit(i,c,"both need 4 axes")
const l=j(a?gt(i,[0,3,1,2]):i,"float32")
const u=ft(j(a?gt(c,[3,2,0,1]):c,"float32"))
const[h,d,m,y]=l.shape
const[g,w,b,$]=u.shape
const[v,A]=two("stride",r.stride??1,1)
const[x,N]=two("padding",r.padding??0,0)
const k=Math.floor((m+2*x-b)/v)+1
const M=Math.floor((y+2*N-$)/A)+1
if(d!==w)throw misfit(i,c,`${d} channels meet kernels for ${w}`)
if(b<1||$<1||k<1||M<1)throw misfit(i,c,"the kernel is larger than the padded image, or empty")
const O=L(new Float32Array(h*g*k*M),"float32",a?[h,k,M,g]:[h,g,k,M])
const C=a?gt(O,[0,3,1,2]):O
const F={data:u.data,at:0,down:d*b*$,along:1}
const q={c:d,h:m,w:y,o:g,kh:b,kw:$,sh:v,sw:A,ph:x,pw:N,oh:k,ow:M}
for(let t=0;t<h;t++)convolve(planes(C,t),planes(l,t),F,joined(q,l,C))
return X(L(p(O.data,"float32",f),f,O.shape),r)}function planes({data:t,offset:e,stride:n},o){const[r=0,s=0,a=0,i=0]=n
return{data:t,at:e+o*r,channel:s,down:a,along:i}}function joined(t,...e){const{h:n,w:o,kh:r,kw:s,sh:a,sw:i,ph:c,pw:f}=t
const l=r*s*a*i===1&&c+f===0&&n*o<=4096
const u=e.every(({stride:t})=>t[2]===t[3]*o)
return l&&u?{...t,h:1,w:n*o,oh:1,ow:n*o}:t}function two(e,n,o){const[r,s]=typeof n==="number"?[n,n]:n
if(Number.isInteger(r)&&Number.isInteger(s)&&r>=o&&s>=o)return[r,s]
throw new t("range",`Cannot convolve with ${e} [${r}, ${s}]: use integers from ${o} on`)}function misfit(e,n,o){return new t("shape",`Cannot convolve ${r(e.shape)} with ${r(n.shape)}: ${o}`)}
// ndarray/linalg/norms.ts
const Ao="find the norm of"
function vectorNorm(n,o={}){I(Ao,o,["ord","axis","keepDims"])
const{ord:r=2,...s}=o
if(typeof r!=="number"||Number.isNaN(r)){throw new t("type",`Cannot ${Ao} a vector: expected a number for ord, found ${e(r)}`)}return reduce(Ao,N(n),s,t=>lengthOf(t,r),Q)}function matrixNorm(e,n={}){I(Ao,n,["ord","keepDims"])
const{ord:o="fro",keepDims:s}=n
const a=N(e)
const[i=0,c=0]=a.shape.slice(-2)
if(a.shape.length<2){throw new t("shape",`Cannot ${Ao} ${r(a.shape)}: a matrix has two axes; use vectorNorm`)}checkOrder(o)
return reduce(Ao,a,{axis:[-2,-1],keepDims:s},t=>matrixNormOf(t,i,c,o),Q)}function matrixNormOf(t,e,n,o){if(o==="fro")return lengthOf(t,2)
if(o==="nuc"||Math.abs(o)===2){if(!t.every(Number.isFinite))return NaN
const{s:r}=wt(t.slice(),e,n,"values")
return o==="nuc"?r.reduce((t,e)=>t+e,0):extreme$1(r,o)}const r=Math.abs(o)===1
const s=new Float64Array(r?n:e)
for(let e=0;e<t.length;e++)s[r?e%n:Math.floor(e/n)]+=Math.abs(t[e])
return extreme$1(s,o)}function checkOrder(n){if(n==="fro"||n==="nuc"||[1,2,Infinity].includes(Math.abs(n)))return
const o='use 1, 2 or Infinity, below 0 too, "fro" or "nuc"'
throw new t("range",`Cannot ${Ao} a matrix: there is no order ${e(n)}; ${o}`)}function lengthOf(t,e){if(Math.abs(e)===Infinity)return extreme$1(t.map(Math.abs),e)
if(e===0)return t.reduce((t,e)=>t+(e!==0?1:0),0)
if(e===1)return t.reduce((t,e)=>t+Math.abs(e),0)
if(e<0)return t.reduce((t,n)=>t+Math.abs(n)**e,0)**(1/e)
const n=t.reduce((t,e)=>Math.max(t,Math.abs(e)),0)
if(n===0||!(n<Infinity))return n
const o=n>1e150?2**-600:n<1e-150?2**600:1
if(e!==2){const o=n**e>1e-280&&n**e<1e280?1:n
return t.reduce((t,n)=>t+(Math.abs(n)/o)**e,0)**(1/e)*o}return Math.sqrt(t.reduce((t,e)=>t+e*o*(e*o),0))/o}function extreme$1(e,n){if(e.length===0&&n>0)return 0
if(e.length===0){throw new t("shape",`Cannot ${Ao} nothing: there is no smallest of its elements`)}let o=e[0]
for(let t=1;t<e.length;t++)o=n>0?Math.max(o,e[t]):Math.min(o,e[t])
return o}
// ndarray/linalg/_lu.ts
function factor(t,e,n,o,r){const s=Math.min(n,o)
halves(t,e,n,s,r)
if(o===s)return
const a=bt(e,0,s)
t.exchange(a,o-s,r,s)
$t(t,e,s,a,o-s,false,true)}function halves(t,e,n,o,r){if(o<=xo)return t.factorLu(e,n,o,r)
const s=o<=16?8:vt(o)
const a=o-s
const i=bt(e,0,s)
const c=bt(e,s,s)
const f={data:r.data,at:r.at+s}
halves(t,e,n,s,r)
t.exchange(i,a,r,s)
$t(t,e,s,i,a,false,true)
t.product(-1,c,bt(e,s,0),i,n-s,s,a)
halves(t,c,n-s,a,f)
t.exchange(bt(e,s,0),s,f,a)
for(let t=0;t<a;t++)f.data[f.at+t]+=s}const xo=8
function isOdd(t,e){let n=false
for(let o=0;o<e;o++)if(t.data[t.at+o]!==o)n=!n
return n}function zeroPivot(t,e){for(let n=0;n<e;n++)if(t.data[t.at+n*(t.down+1)]===0)return n
return-1}
// ndarray/linalg/solve.ts
function solve(e,n){const o=E("a",e)
const s=E("b",n)
const a=s.shape.length===1
const{rows:i,batch:c}=At("solve with",o,true)
const f=Nt(o.dtype,s.dtype)
const l=a?ct(s,1):s
if(s.shape.length===0||l.shape.at(-2)!==i){const e=`Cannot solve with ${r(o.shape)} for ${r(s.shape)}`
throw new t("shape",`${e}: the right side must have ${i} rows`)}const u=l.shape.at(-1)
const h=U("solve for",[c,l.shape.slice(0,-2)])
const p={batch:h,count:w(h),rows:i,cols:i,data:kt(_(o,[...h,i,i]),f),dtype:f}
const d=kt(_(l,[...h,i,u]),f)
return D(xt(solvedFor(p,d,u),p.dtype,[...h,i,u]),a?[...h,i]:[...h,i,u])}function inv(t){const e=At("invert",t,true)
return xt(inverses(e),e.dtype,[...e.batch,e.rows,e.cols])}function solvedFor(t,e,n){const o=t.rows
return solved("solve with",t,n,(t,r)=>Ft(t,It(e,n,r*o*n),o,n))}function inverses(t){return solved("invert",t,t.rows,e=>Et(e,t.rows,t.rows))}function solved(e,n,o,s){const{count:a,rows:i,data:c,dtype:f}=n
const l=qt(i)
const u=qt(o)
const h=Mt(f,a*i*o)
return Ot(i*(l+u+1),p=>{const d=Ct(p,f)
const m=It(d.room(i*l),l)
const y=It(d.room(i*u),u)
const g={data:d.room(i),at:0}
for(let f=0;f<a;f++){Ft(m,It(c,i,f*i*i),i,i)
factor(d,m,i,i,g)
if(zeroPivot(m,i)>=0){const o=n.batch.length?`matrix ${f} of the stack`:"the matrix"
const s=`Cannot ${e} ${r([...n.batch,i,i])}: ${o} is singular`
throw new t("range",`${s}; pinv and lstsq take any`)}s(y,f)
d.exchange(y,o,g,i)
$t(d,m,i,y,o,false,true)
$t(d,m,i,y,o,true,false)
Ft(It(h,o,f*i*o),y,i,o)}return h})}
// ndarray/linalg/cond.ts
function cond(e,n={}){const o="find the condition of"
I(o,n,["p"])
const{p:s=2}=n
checkOrder(s)
const a=s===2||s===-2
const i=St(o,e,{square:!a})
const{batch:c,rows:f,cols:l}=i
if(f*l===0){throw new t("shape",`Cannot ${o} ${r([...c,f,l])}: it has no elements`)}const u=new Float64Array(i.count)
const h=f*l
for(let t=0;t<u.length;t++){const e=i.data.slice(t*h,(t+1)*h)
const n=a?ofValues(e,f,l,s):ofInverse(e,f,s)
u[t]=Number.isNaN(n)&&!e.some(Number.isNaN)?Infinity:n}return xt(u,i.dtype,c)}function ofValues(t,e,n,o){if(!t.every(Number.isFinite))return NaN
const{s:r}=wt(t,e,n,"values")
const[s,a]=[r[0],r.at(-1)]
return o>0?s/a:a/s}function ofInverse(e,n,o){try{const t=inverses({batch:[],count:1,rows:n,cols:n,data:e,dtype:"float64"})
return matrixNormOf(e,n,n,o)*matrixNormOf(t,n,n,o)}catch(e){if(e instanceof t&&e.code==="range")return Infinity
throw e}}
// ndarray/linalg/det.ts
function det(t){const e=At("find the determinant of",t,true)
const n=new Float64Array(e.count)
pivotsOf(e,(t,e,o)=>{n[o]=t.reduce((t,e)=>t*e,e?-1:1)})
return xt(n,e.dtype,e.batch)}function slogdet(t){const e=At("find the determinant of",t,true)
const n=new Float64Array(e.count)
const o=new Float64Array(e.count)
pivotsOf(e,(t,e,r)=>{n[r]=t.reduce((t,e)=>t*Math.sign(e),e?-1:1)
o[r]=t.reduce((t,e)=>t+zt(Math.abs(e)),0)
if(n[r]===0)[n[r],o[r]]=[0,-Infinity]})
const r=xt(n,e.dtype,e.batch)
const s=xt(o,e.dtype,e.batch)
return{sign:r,logdet:s}}function pivotsOf(t,e){const{count:n,rows:o,data:r}=t
const s=qt(o)
const a=new Float64Array(o)
Ot(o*(s+1),i=>{const c=Ct(i,t.dtype)
const f=It(c.room(o*s),s)
const l={data:c.room(o),at:0}
for(let t=0;t<n;t++){Ft(f,It(r,o,t*o*o),o,o)
factor(c,f,o,o,l)
for(let t=0;t<o;t++)a[t]=f.data[t*(s+1)]
e(a,isOdd(l,o),t)}})}
// ndarray/linalg/eigh.ts
function eigh(t,e={}){const n=decompose(t,e,true)
return{values:n.values,vectors:n.vectors}}function eigvalsh(t,e={}){return decompose(t,e,false).values}function decompose(t,e,n){const o="find eigenvalues of"
I(o,e,["uplo"])
const r=Bt("eigh","uplo",e.uplo??"L",["L","U"])==="U"
const{batch:s,count:a,rows:i,data:c,dtype:f}=St(o,t,{square:true})
const l=new Float64Array(a*i)
const u=new Float64Array(n?a*i*i:0)
for(let t=0;t<a&&i>0;t++){const e=c.slice(t*i*i,(t+1)*i*i).map((t,e)=>Math.floor(e/i)<e%i===r||e%(i+1)===0?t:0)
jt(o,e)
const{data:s,by:a}=Vt(e)
const f=It(s,i)
const put=(e,n)=>{for(let o=0,r=t*i*i+n;o<i;o++,r+=i)u[r]=e[o]}
const h=Ot(Rt(i),t=>Tt(t,i,t=>Ft(t,r?Lt(f):f,i,i),n?put:void 0))
for(let e=0;e<i;e++)l[t*i+e]=h[e]*a}const h=xt(l,f,[...s,i])
return n?{values:h,vectors:xt(u,f,[...s,i,i])}:{values:h}}
// ndarray/linalg/diagonal.ts
function diagonal(t,e={}){I("take a diagonal",e,["offset"])
return diagonal$1(t,{axis1:-2,axis2:-1,...e})}function trace(t,e={}){I("take a trace",e,["offset"])
return trace$1(t,{axis1:-2,axis2:-1,...e})}
// ndarray/linalg/_multiplied.ts
function multiplied(t,e,n,o,r){const s=Mt("float64",n*r)
if(s.length)Pt(s,0,t,e,n,o,r)
return s}
// ndarray/linalg/expm.ts
function expm(t){const{batch:e,count:n,rows:o,data:r,dtype:s}=St("find the exponential of",t,{square:true})
const a=new Float64Array(n*o*o)
for(let t=0;t<n&&o>0;t++)a.set(exponential(r.slice(t*o*o,(t+1)*o*o),o),t*o*o)
return xt(a,s,[...e,o,o])}const No=[6476475253248e4,3238237626624e4,7771770303897600,0x437e459424400,0x75612b17e600,0x99a917d4d00,670442572800,33522128640,1323241920,40840800,960960,16380,182,1]
const ko=5.371920351148152
function exponential(t,e){const n=matrixNormOf(t,e,e,1)
if(!(n<Infinity))return t.fill(NaN)
let o=0
while(n*2**-o>ko)o++
const r=2**-o
const s=t.map(t=>t*r)
const square=t=>times(t,t,e)
const a=square(s)
const i=square(a)
const c=times(i,a,e)
const f=times(s,plus(times(c,sum(13,a,i,c,e,false),e),sum(7,a,i,c,e,true)),e)
const l=plus(times(c,sum(12,a,i,c,e,false),e),sum(6,a,i,c,e,true))
const u=l.map((t,e)=>t-f[e])
const h=plus(l,f)
const p={batch:[],count:1,rows:e,cols:e,data:u,dtype:"float64"}
let d=solvedFor(p,h,e)
for(let t=0;t<o;t++)d=square(d)
return d}function sum(t,e,n,o,r,s){const[a,i,c]=[No[t],No[t-2],No[t-4]]
const f=o.map((t,o)=>a*t+i*n[o]+c*e[o])
for(let e=0;s&&e<r;e++)f[e*(r+1)]+=No[t-6]
return f}const plus=(t,e)=>t.map((t,n)=>t+e[n])
const times=(t,e,n)=>multiplied(It(t,n),It(e,n),n,n,n)

;// ndarray/linalg/pinv.ts
function pinv(t,e={}){const n="invert"
I(n,e,["rtol"])
const{batch:o,count:r,rows:s,cols:a,data:i,dtype:c}=St(n,t,{finite:true})
const f=Math.min(s,a)
const l=Mt("float64",r*s*a)
const u=tolerance(e.rtol,s,a,c)
for(let t=0;t<r&&f>0;t++){const{u:e,s:n,vt:o}=wt(i.subarray(t*s*a,(t+1)*s*a),s,a,"reduced")
const r=u*n[0]
n.forEach((t,e)=>{for(let n=0;n<a;n++)o[e*a+n]=t>r?o[e*a+n]/t:0})
l.set(multiplied(Lt(It(o,a)),Lt(It(e,f)),a,f,s),t*s*a)}return xt(l,c,[...o,a,s])}function matrixRank(t,e={}){const n="find the rank of"
I(n,e,["tol","rtol"])
const o=N(t)
if(o.shape.length<2){const t=Wt(o)
jt(n,t)
return L(BigInt64Array.of(t.some(t=>t!==0)?1n:0n),"int64",[])}const r=St(n,o,{finite:true})
const{rows:s,cols:a,dtype:i}=r
const c=Math.min(s,a)
const f=tolerance(e.rtol,s,a,i)
const l=new BigInt64Array(r.count)
const u=e.tol===void 0?void 0:Ut("matrixRank","tol",e.tol)
const h=_t(r)
for(let t=0;t<l.length&&c>0;t++){const e=u??f*h[t*c]
l[t]=BigInt(h.subarray(t*c,(t+1)*c).filter(t=>t>e).length)}return L(l,"int64",r.batch)}function tolerance(t,e,n,o){if(t!==void 0)return Ut("a tolerance","rtol",t)
return Math.max(e,n)*(o==="float64"?2**-52:2**-23)}
// ndarray/linalg/lstsq.ts
function lstsq(e,n,o={}){const s="fit"
I(s,o,["rtol"])
const a=E("a",e)
const i=E("b",n)
const c=i.shape.length===1
const f=St(s,a,{finite:true})
const{rows:l,cols:u,data:h}=f
const p=Math.min(l,u)
if(a.shape.length!==2||!c&&i.shape.length!==2||i.shape[0]!==l){const e=`Cannot ${s} ${r(a.shape)} to ${r(i.shape)}`
throw new t("shape",`${e}: a is one matrix, and b a vector or matrix with as many rows`)}const d=Nt(a.dtype,i.dtype)
const m=c?ct(i,1):i
const y=m.shape[1]
const g=Wt(m)
jt(s,g)
const{u:w,s:b,vt:$}=p?wt(h,l,u,"reduced"):Mo
const v=tolerance(o.rtol,l,u,d)*(b[0]??0)
const A=b.filter(t=>t>v).length
const x=multiplied(Lt(It(w,p)),It(g,y),p,l,y)
for(let t=0;t<x.length;t++){const e=b[Math.floor(t/y)]
x[t]=e>v?x[t]/e:0}const N=multiplied(Lt(It($,u)),It(x,y),u,p,y)
const k=new Float64Array(A===u&&u<l?y:0)
if(k.length){const t=multiplied(It(h,u),It(N,y),l,u,y)
t.forEach((t,e)=>k[e%y]+=(t-g[e])**2)}return{x:xt(N,d,c?[u]:[u,y]),residuals:xt(k,d,[k.length]),rank:L(BigInt64Array.of(BigInt(A)),"int64",[]),s:xt(b,d,[p])}}const Mo={u:new Float64Array(0),s:new Float64Array(0),vt:new Float64Array(0)}

;// ndarray/linalg/lu.ts
function lu(t){const{batch:e,count:n,rows:o,cols:r,data:s,dtype:a}=At("factor",t)
const i=Math.min(o,r)
const c=qt(r)
const f=new BigInt64Array(n*o)
const l=Mt(a,n*o*i)
const u=Mt(a,n*i*r)
Ot(o*c+i+o,t=>{const e=Ct(t,a)
const h=It(e.room(o*c),c)
const p={data:e.room(i),at:0}
const d=e.room(o)
for(let t=0;t<n;t++){Ft(h,It(s,r,t*o*r),o,r)
factor(e,h,o,r,p)
for(let t=0;t<o;t++)d[t]=t
e.exchange(It(d,1),1,p,i)
for(let e=0;e<o;e++){f[t*o+e]=BigInt(d[e])
for(let n=0;n<i;n++)l[(t*o+e)*i+n]=e===n?1:e>n?h.data[e*c+n]:0
if(e<i){for(let n=e;n<r;n++)u[(t*i+e)*r+n]=h.data[e*c+n]}}}})
return{p:L(f,"int64",[...e,o]),l:xt(l,a,[...e,o,i]),u:xt(u,a,[...e,i,r])}}
// ndarray/linalg/matrix_power.ts
function matrixPower(n,o){if(!Number.isSafeInteger(o)){throw new t("type",`Cannot find a power of a matrix: expected an integer, found ${e(o)}`)}const r=N(n)
const{batch:s,rows:a}=St("find a power of",r,{square:true})
const i=r.dtype==="float16"||r.dtype==="bfloat16"
if(o===0)return identity([...s,a,a],i?j(r,"float32"):r)
let c=o<0?inv(r):i?j(r,"float32"):H(r),f
for(let t=Math.abs(o);t>0;t=Math.floor(t/2)){if(t%2===1)f=f?pt(f,c):c
if(t>1)c=pt(c,c)}return f}function identity(t,{dtype:e}){const n=w(t)
const o=t.at(-1)
const r=p(Float64Array.of(1),"float64",e)[0]
const s=T(e,n)
for(let t=0;t<n;t++)if(Math.floor(t/o)%o===t%o)s[t]=r
return L(s,e,t)}
// ndarray/linalg/matrix_transpose.ts
function matrixTranspose(e){const n=N(e)
if(n.shape.length>=2)return Dt(n,-1,-2)
throw new t("shape",`Cannot transpose ${r(n.shape)}: a matrix has two axes`)}
// ndarray/linalg/multi_dot.ts
function multiDot(n){if(!Array.isArray(n)){throw new t("type",`Cannot multiply: expected a list of arrays, found ${e(n)}`)}if(n.length<2)throw new t("missing",`Cannot multiply ${n.length} arrays: give at least two`)
const o=Array.from(n,(t,e)=>E(`array ${e}`,t))
const s=o.length-1
o.forEach(({shape:e},n)=>{if(e.length===2||e.length===1&&(n===0||n===s))return
const o=`Cannot multiply array ${n} of shape ${r(e)}: all are matrices`
throw new t("shape",`${o}, but the first and the last, which may be vectors`)})
const a=o.map(({shape:t})=>t[0])
if(o[0].shape.length===1)a[0]=1
a.push(o[s].shape[1]??1)
if(s===1)return pt(o[0],o[1])
if(o[0].shape.length===1)a[1]=o[0].shape[0]
const i=bestCuts(a)
const product=(t,e)=>{if(t===e)return o[t]
const n=i[t][e]
return pt(product(t,n),product(n+1,e))}
return product(0,s)}function bestCuts(t){const e=t.length-1
const n=square(e)
const o=square(e)
for(let r=2;r<=e;r++){for(let s=0;s+r<=e;s++){const e=s+r-1
n[s][e]=Infinity
for(let r=s;r<e;r++){const a=n[s][r]+n[r+1][e]+t[s]*t[r+1]*t[e+1]
if(a>=n[s][e])continue
n[s][e]=a
o[s][e]=r}}}return o}const square=t=>Array.from({length:t},()=>new Array(t).fill(0))

;// ndarray/linalg/polar.ts
function polar(t){const{batch:e,count:n,rows:o,cols:r,data:s,dtype:a}=St("find the polar factors of",t,{finite:true})
const i=Math.min(o,r)
const c=o*r
const f=Mt("float64",n*c)
const l=Mt("float64",n*r*r)
for(let t=0;t<n;t++){const e=wt(s.subarray(t*c,(t+1)*c),o,r,"reduced")
const n=It(e.vt,r)
f.set(multiplied(It(e.u,i),n,o,i,r),t*c)
const a=e.vt.map((t,n)=>t*e.s[Math.floor(n/r)])
const u=multiplied(Lt(n),It(a,r),r,i,r)
const h=t*r*r
for(let t=0;t<r;t++){for(let e=0;e<r;e++)l[h+t*r+e]=u[t<e?e*r+t:t*r+e]}}const u=xt(f,a,[...e,o,r])
const h=xt(l,a,[...e,r,r])
return{u:u,p:h}}
// ndarray/norm.ts
function norm(n,o={}){I(Oo,o,["axis","keepDims","out","ord"])
const{ord:s,...a}=o
const i=N(n)
const c=i.shape.map((t,e)=>e)
const f=K(Oo,a.axis??c,c.length)
if(s===void 0)return reduce(Oo,i,a,euclidean,Q)
if(s!=="fro"&&s!=="nuc"&&(typeof s!=="number"||Number.isNaN(s))){throw new t("type",`Cannot ${Oo} an array: expected a number, "fro" or "nuc" for ord, found ${e(s)}`)}if(f.length!==1&&f.length!==2){const e=`ord ${s} is for one or two axes, not for ${f.length}; give axis, or leave out ord`
throw new t("shape",`Cannot ${Oo} ${r(i.shape)}: ${e}`)}const[l=0,u=0]=f.toSorted((t,e)=>t-e).map(t=>i.shape[t])
const h=f[0]>f[1]
const p=f.length===1?ofVector(s):ofMatrix(s,l,u,h)
return reduce(Oo,i,a,p,Q)}const Oo="find the norm of"
const euclidean=t=>Math.sqrt(t.reduce((t,e)=>t+e*e,0))
const total=t=>{let e=0
for(const n of t)e+=Math.abs(n)
return e}
function ofVector(t){if(typeof t==="string")throw unknown(t,"a vector: use a number")
if(Math.abs(t)===Infinity)return e=>extreme(e.map(Math.abs),t)
if(t===0)return t=>t.reduce((t,e)=>t+(e!==0?1:0),0)
if(t===1)return total
if(t===2)return euclidean
return e=>e.reduce((e,n)=>e+Math.abs(n)**t,0)**(1/t)}function ofMatrix(t,e,n,o){if(t==="fro")return euclidean
if(t==="nuc")return t=>total(singularValues(t,e,n))
if(Math.abs(t)===2)return o=>extreme(singularValues(o,e,n),t)
const r=Math.abs(t)===1
if(!r&&Math.abs(t)!==Infinity){throw unknown(t,'a matrix: use 1, 2 or Infinity, below 0 too, "fro" or "nuc"')}return s=>extreme(r!==o?columnSums(s,n):rowSums(s,e,n),t)}function rowSums(t,e,n){return Array.from({length:e},(e,o)=>total(t.subarray(o*n,(o+1)*n)))}function columnSums(t,e){const n=new Float64Array(e)
for(let o=0;o<t.length;o++)n[o%e]+=Math.abs(t[o])
return n}function singularValues(t,e,n){if(t.length===0||!t.every(Number.isFinite))return new Float64Array(Math.min(e,n)).fill(NaN)
return wt(t.slice(),e,n,"values").s}function extreme(e,n){if(e.length===0){throw new t("shape",`Cannot ${Oo} nothing: there is no largest or smallest of its elements`)}let o=e[0]
for(let t=1;t<e.length;t++)o=n>0?Math.max(o,e[t]):Math.min(o,e[t])
return o}const unknown=(e,n)=>new t("range",`Cannot ${Oo} an array: there is no order ${e} of ${n}`)

;// ndarray/linalg/mod.ts
var Co=Object.freeze({__proto__:null,cholesky:Ht,cond:cond,cross:cross,det:det,diagonal:diagonal,eigh:eigh,eigvalsh:eigvalsh,expm:expm,inv:inv,lowRank:Kt,lstsq:lstsq,lu:lu,matmul:pt,matrixNorm:matrixNorm,matrixPower:matrixPower,matrixRank:matrixRank,matrixTranspose:matrixTranspose,multiDot:multiDot,norm:norm,outer:outer,pinv:pinv,polar:polar,qr:Zt,slogdet:slogdet,solve:solve,svd:Yt,svdvals:Jt,tensordot:tensordot,trace:trace,vecdot:vecdot,vectorNorm:vectorNorm})

;// ndarray/pad.ts
function pad(t,e,n=0){const o=N(t)
checkWidths(o,e)
if(typeof n==="string")return repeated(o,e,n)
const{dtype:r}=o
const a=o.shape.map((t,n)=>t+e[n][0]+e[n][1])
checkHeld("pad",n,r)
const i=roomFor("pad",r,a)
if(n!==0||Object.is(n,-0))i.data.fill(N(n,r).data[0])
let c=i
e.forEach(([t],e)=>c=s(c,e,t,t+o.shape[e],1))
R(o,M(i,c))
return i}function checkWidths(e,n){W("pad","the widths",n)
n.forEach((t,e)=>W("pad",`the widths of axis ${e}`,t))
if(n.length!==e.shape.length){throw new t("shape",`Cannot pad ${r(e.shape)}: ${n.length} pairs were given; give one an axis`)}if(n.some(t=>t.length!==2||t.some(t=>!Number.isInteger(t)||t<0))){throw new t("range",`Cannot pad by ${JSON.stringify(n)}: use two non-negative integers for each axis`)}}const Io={edge:(t,e)=>Math.min(e-1,Math.max(0,t)),reflect:(t,e)=>e===1?0:folded(t,e,2*e-2),symmetric:(t,e)=>folded(t,e,2*e),wrap:remainderOf}
function folded(t,e,n){const o=remainderOf(t,n)
return o<e?o:n===2*e?n-1-o:n-o}function repeated(e,n,o){if(!Object.hasOwn(Io,o)){const e=`use a number, or ${q(Object.keys(Io))}`
throw new t("unknown-name",`Cannot pad: there is no mode "${o}"; ${e}`)}return e.shape.reduce((s,a,i)=>{const[c,f]=n[i]
if(c+f===0)return s
if(a===0){throw new t("shape",`Cannot pad ${r(e.shape)} by "${o}": axis ${i} is empty`)}const l=T("float64",c+a+f)
for(let t=0;t<l.length;t++)l[t]=Io[o](t-c,a)
return take(s,l,i)},H(e))}export{ConfigError,NdArray,NotImplementedError,Selection,ValueError,abs,dn as acos,gn as acosh,Ue as add,all,allclose,any,append,arange,oo as argmax,ro as argmin,argsort,argwhere,arrayEqual,arrayRepr,arraySplit,arrayStr,pn as asin,yn as asinh,mn as atan,kn as atan2,wn as atanh,atleast1d,atleast2d,atleast3d,average,bincount,Zn as bitwiseAnd,bitwiseNot,Yn as bitwiseOr,Jn as bitwiseXor,broadcastArrays,broadcastShapes,Nn as cbrt,Sn as ceil,clip,columnStack,compress,concatenate,conv2d,Cn as copysign,corrcoef,cn as cos,hn as cosh,countNonzero,cov,cross,cumprod,cumsum,diag,diagonal$1 as diagonal,diff,digitize,divide,dot,dsplit,dstack,einsum,Je as equal,nn as exp,xn as exp2,$n as expm1,eye,flatnonzero,En as floor,Ye as floorDivide,Wn as fmax,Un as fmin,full,fullLike,Xn as gcd,tn as greater,en as greaterEqual,In as heaviside,histogram,hsplit,hstack,Mn as hypot,inner,interp,interpolate,isclose,Vn as isfinite,isin,Ln as isinf,Tn as isnan,item,kron,to as lcm,Gn as leftShift,Qe as less,Xe as lessEqual,lexsort,linspace,on as log,An as log10,bn as log1p,vn as log2,On as logaddexp,Dn as logicalAnd,logicalNot,Hn as logicalOr,Kn as logicalXor,logsumexp,max,He as maximum,mean,median,meshgrid,min,Ke as minimum,Co as mod,moveaxis,De as multiply,nanToNum,lo as nanargmax,uo as nanargmin,co as nanmax,nanmean,nanmedian,fo as nanmin,nanprod,nanquantile,io as nanstd,nansum,ao as nanvar,negative,ze as nj,nonzero,norm,Ge as notEqual,ones,Te as onesLike,operand,outer,packedCopy,pad,partition,percentile,jn as positive,power,prod,ptp,Se as pure,putAlongAxis,quantile,reciprocal,Ze as remainder,repeat,Qn as rightShift,roll,rot90,round,scijs,searchsorted,selection,Bn as sign,signbit,an as sin,un as sinh,sort,split,rn as sqrt,square$1 as square,stack,no as std,_e as subtract,sum$1 as sum,take,takeAlongAxis,ln as tan,sn as tanh,tensordot,tile,topk,trace$1 as trace,$o as transforms,tri,tril,triu,zn as trunc,unique,uniqueAll,unstack,eo as variance,vecdot,vsplit,vstack,where,zeros,Ve as zerosLike}
for(const[t,e]of[[tanh$1,"tanh"],[arange$1,"arange"],[identity$1,"identity"],[stack$1,"stack"],[diagonal$1,"diagonal"],[square$1,"square"],[sum$1,"sum"],[trace$1,"trace"]]){if(typeof t==="function")Object.defineProperty(t,"name",{value:e})}
//# sourceMappingURL=arrays.js.map
