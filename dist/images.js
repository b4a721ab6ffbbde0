// @ts-self-types="./images.d.ts"
import{decode as e,encode as n,convertIndexedToRgb as t}from"npm:fast-png@8.0.0"
import o from"npm:jpeg-js@0.4.4"
import{LensorError as r,describe as a,checkOptions as i,showShape as s}from"./base.js"
import{pure as c,nj as g,operand as f,packedCopy as h,selection as d,NdArray as p}from"./arrays.js"

;// ndarray/_images.ts
function decodeImage(n,t="the image"){if(!(n instanceof Uint8Array)){throw new r("type",`Cannot read ${t}: expected the bytes of a file, found ${a(n)}`)}const o=n[0]===137&&n[1]===80
const i=n[0]===255&&n[1]===216
if(!o&&!i){throw new r("unsupported",`Cannot read ${t}: it is neither PNG nor JPEG`,{file:t})}if(o&&pixelsOf(n)>m){throw new r("limit",`Cannot read ${t}: it has more than 100 million pixels`,{file:t})}try{return o?fromPng(e(n)):fromJpeg(n)}catch(e){throw new r("corrupt",`Cannot read ${t}: ${e.message}`,{file:t,cause:e})}}function encodeImage(e,t,c={}){i("encode",c,["quality"])
const g=f(e)
const[d=0,p=0,l=1]=g.shape
const{quality:u=80}=c
if(g.shape.length!==2&&g.shape.length!==3||l<1||l>4||d<1||p<1){const e="an image is [height, width] or [height, width, 1 to 4 channels], not empty"
throw new r("shape",`Cannot encode ${s(g.shape)}: ${e}`)}const m=h(g,"uint8").data
if(t==="png")return n({width:p,height:d,channels:l,data:m})
if(t!=="jpeg"){throw new r("unsupported",`Cannot encode as ${a(t)}: use "png" or "jpeg"`)}if(!(u>=1&&u<=100)){throw new r("range",`Cannot encode with quality ${a(u)}: use 1 to 100`)}return Uint8Array.from(o.encode({width:p,height:d,data:toRgba(m,l)},u).data)}function read(e){if(e instanceof Uint8Array)return decodeImage(e)
return decodeImage(onDisk("read",e,n=>n.readFileSync(e)),String(e))}function save(e,n){const t=/\.(png|jpe?g)$/i.exec(String(n))?.[1]?.toLowerCase()
if(!t){throw new r("unsupported",`Cannot write ${String(n)}: the name must end in .png, .jpg or .jpeg`)}const o=encodeImage(e,t==="png"?"png":"jpeg")
onDisk("write",n,e=>e.writeFileSync(n,o))}const picture=e=>({enumerable:true,get:()=>read(`data/${e}`)})
const l=Object.defineProperties({},{digit:picture("five.png"),five:picture("five.png"),node:picture("nodejs.png"),lena:picture("lenna.png"),lenna:picture("lenna.png"),moon:picture("moon.jpg")})
const u={...g,images:{...c,read:read,save:save,data:l}}
const m=1e8
function pixelsOf(e){if(e.length<24)return 0
const n=new DataView(e.buffer,e.byteOffset,24)
return n.getUint32(16)*n.getUint32(20)}function onDisk(e,n,t){const o=globalThis
const a=o.process?.getBuiltinModule?.("fs")
const i=String(n)
if(!a)throw new r("unsupported",`Cannot ${e} ${i}: there are no files here; give bytes`)
try{return t(a)}catch(n){throw new r("io",`Cannot ${e} ${i}: ${n.message}`,{file:i,cause:n})}}function fromPng(e){const{width:n,height:o,depth:r,palette:a,channels:i}=e
const s=n*o
if(a)return image(t(e),o,n,a[0].length)
const c=new Uint8Array(s*i)
const g=Math.ceil(n*i*r/8)
const f=2**r-1
for(let t=0;t<c.length;t++){if(r>=8)c[t]=e.data[t]>>r-8
else{const o=t%n*r
const a=e.data[Math.floor(t/n)*g+(o>>3)]
c[t]=(a>>8-r-o%8&f)*255/f}}return image(c,o,n,i)}function fromJpeg(e){const{width:n,height:t,data:r}=o.decode(e,{useTArray:true,formatAsRGBA:false})
return image(r,t,n,3)}function image(e,n,t,o){const r=o>=3?3:1
let a=o!==2
for(let n=0;a&&r===3&&n<e.length;n+=o){a=e[n]===e[n+1]&&e[n]===e[n+2]}const i=d(e,o===1?[n,t]:[n,t,o])
return new p(a&&o>1?h(i.pick(null,null,0)):i)}function toRgba(e,n){const t=new Uint8Array(e.length/n*4).fill(255)
const o=n<3
for(let r=0,a=0;r<e.length;r+=n,a+=4){for(let n=0;n<3;n++)t[a+n]=e[o?r:r+n]}return t}export{decodeImage,encodeImage,u as nj,read,save}

//# sourceMappingURL=images.js.map
