// @ts-self-types="./cli.d.ts"
import{nearest as e,visible as t,LensorError as n,toTensor as s,ndarray as o,cast as a,transpose as i}from"./base.js"
import{withTiedNames as r,openCheckpoint as l,fromBytes as c,renames as h,parsePlan as f,plannedModel as d,modelFromJson as u,whenMissing as p,initialize as m,seq as w,fileAsTree as g,matchCheckpoint as y,pretrained as $,torchDefault as v,doctorRules as b,diagnose as k,origins as O,rules as x,fromMade as I,modelStock as E,ties as j,slerp as N,taskArithmetic as A,linearMerge as S,merged as L,joined as T,divided as U,dare as M,keyed as F,mapped as R,writeShardedSafetensors as z,writeTfjs as P,toNpz as D,writeNpz as _,toGguf as C,writeGguf as B,toTorch as J,writeTorch as q,toSafetensors as W,writeSafetensors as G,historiesOf as H,originText as X,dequantized as K,recast as Y,renamed as Q,readOrigins as V,pickNames as Z,foldNames as ee,expandFolds as te,foldSize as ne,showFold as se,fileAsModel as oe,tiedOwners as ae,planList as ie,tensors as re,variancePlot as le,forwardVariance as ce,explain as he,summary as fe,finishPlan as de,transposeKernel as ue,inflate3d as pe,adaptChannels as me,resizePatchEmbed as we,resizeRelativePositions as ge,resizePositions as ye,shrinkRows as $e,growRows as ve,selectRows as be,mod$1 as ke,modelFromCheckpoint as Oe,tie as xe,parseInitCfg as Ie,mmlab as Ee,own as je,freeze as Ne,numpy as Ae,jax as Se,torch as Le,within as Te,openAll as Ue,masks as Me,saveModel as Fe,restricted as Re,contents as ze,compareNames as Pe,taskList as De,planDigest as _e,makeShard as Ce,parseLock as Be,savePlan as Je,plan as qe,plannedSource as We,reportData as Ge,reportPage as He,verifyModel as Xe,why as Ke,VERSION as Ye}from"./models.js"
import{clip as Qe,add as Ve,multiply as Ze}from"./arrays.js"

;// cli/_command.ts
const et=["timeout"]
class Usage extends Error{}function parseArgs(e,t){const{takes:n,options:s,streams:o,moreWith:a}=e
const i=[]
const r=new Map
const l=[]
for(let n=0;n<t.length;n++){const a=t[n]
if(a==="--"){i.push(...t.slice(n+1))
break}const[,c,h]=/^--([^=]+)(?:=([\s\S]*))?$/.exec(a)??[,a==="-o"?"out":void 0]
if(c===void 0){if(a.startsWith("-")&&a!=="-")throw noOption(e,a)
if(a==="-"&&o===void 0)throw new Usage("-: this command does not read the standard input")
i.push(a)
continue}const f=et.includes(c)?"value":["value","values","flag","optional"].find(e=>s[e]?.includes(c))
if(f===void 0)throw noOption(e,a.split("=")[0])
const d=f==="optional"&&!/^\d+$/.test(t[n+1]??"")?"":void 0
const u=f==="flag"?"":h??d??t[++n]
if(u===void 0)throw new Usage(`--${c} needs a value`)
if(f==="flag"&&h!==void 0)throw new Usage(`--${c} takes no value`)
if(c==="out"&&u==="-"&&o!=="both"){throw new Usage("--out -: the standard output is not written to; give the name of a file")}const p=r.get(c)??[]
if(f!=="values"&&p.length>0)throw new Usage(`--${c} is given twice`)
r.set(c,[...p,u])
l.push([c,u])}const c=a!==void 0&&r.has(a)&&i.length>=n.length
if(i.length!==n.length&&!c){const e=n.length===1?n[0]:n.join(" and ")
throw new Usage(`expected ${e}, found ${i.length===0?"nothing":i.join(" ")}`)}if(i.filter(e=>e==="-").length>1)throw new Usage("-: the standard input can be read once only")
return{names:i,one:e=>r.get(e)?.[0],all:e=>r.get(e)??[],has:e=>r.has(e),words:l}}function optionsOf({options:e}){return[...Object.values(e).flat(),...et]}function noOption(t,n){const[s]=e(n.replace(/^-+/,""),optionsOf(t))
return new Usage(`there is no option ${n}${s===void 0?"":`; did you mean --${s}`}`)}
// cli/_open.ts
async function open(e,{timeout:t,stdin:n}={},s={}){const o={onUnknown:"inert",...s,...t&&{timeout:t}}
if(e!=="-")return r(await l(e,o))
if(n===void 0)throw new Usage("-: there is no standard input here")
return r(await c(await n(),"standard input",o))}
// cli/_tame.ts
function tame(e){return e.replace(/[^\n\t]+/g,e=>t(e))}function shown(e){return t(e)}
// cli/_text.ts
const tt=100
function columns(e){const t=e.map(e=>e.map(e=>{const t=shown(e)
return{text:t,width:widthOf(t)}}))
const n=(t[0]??[]).map((e,n)=>t.reduce((e,t)=>{const{width:s}=t[n]??{width:0}
return s>tt?e:Math.max(e,s)},0))
return t.map(e=>e.map(({text:e,width:t},s)=>e+" ".repeat(Math.max(0,n[s]-t))).join("  ").trimEnd())}function widthOf(e){if(/^[\x20-\x7e]*$/.test(e))return e.length
let t=0
for(const n of e)t+=/\p{M}|[\u200b-\u200f\ufe00-\ufe0f]/u.test(n)?0:nt.test(n)?2:1
return t}const nt=/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
function count(e,t){return`${e.toLocaleString("en-US")} ${t}${e===1?"":"s"}`}function elementsIn(e){return e.reduce((e,t)=>e*t,1)}function size(e){const t=["bytes","KiB","MiB","GiB","TiB"]
let n=0
let s=e
for(;s>=1024&&n<t.length-1;n++)s/=1024
return n===0?count(e,"byte"):`${s.toFixed(1)} ${t[n]}`}function short(e){if(Number.isInteger(e)&&Math.abs(e)<1e15)return String(e)
return Math.abs(e)>=1e5&&Number.isFinite(e)?e.toExponential(4):String(Number(e.toPrecision(5)))}function bytesIn(e){const[,t,n="",s]=/^(\d+(?:\.\d+)?)\s*(?:([kmgt]?)(i?)b?)?$/i.exec(e.trim())??[]
if(t===void 0)return void 0
const o="kmgt".indexOf(n.toLowerCase()||"-")+1
return Math.floor(Number(t)*(s?1024:1e3)**o)}function plain(e,t){if(typeof t==="bigint")return String(t)
if(t instanceof Map)return Object.fromEntries(t)
if(ArrayBuffer.isView(t))return Array.from(t)
return t}
// cli/_options.ts
function renameIn(e){const t=e.all("rename").map(e=>{const t=e.indexOf("=>")
if(t<0)throw new Usage(`--rename ${e}: expected PATTERN=>TEXT`)
return[e.slice(0,t),e.slice(t+2)]})
if(t.length===0)return void 0
const n=t.map(e=>({rename:h([e]),rule:e.join("=>")}))
const s=new Set(n)
const rename=e=>n.reduce((e,t)=>{const n=t.rename(e)
if(n!==e)s.delete(t)
return n},e)
return Object.assign(rename,{idle:()=>[...s].map(({rule:e})=>e)})}function tellIdle(e,t){for(const n of e?.idle()??[])t.complain(`--rename ${shown(n)} changes no name`)}function savingIn(e){const t=e.one("dtype")
const n=e.one("shard")??e.one("max-shard")
const s=bytesIn(n??"")
if(t!==void 0&&!st.includes(t)){throw new Usage(`--dtype ${t}: expected ${st.join(", ")}`)}if(n!==void 0&&!s)throw new Usage(`--shard ${n}: expected a size such as 5GB`)
return{...t===void 0?{}:{dtype:t},...s===void 0?{}:{maxShardBytes:s}}}const st=["float32","float16","bfloat16","float64","float8_e4m3fn","float8_e5m2"]
function choiceIn$1(e){const t=e.one("key")
const n=e.has("whole")
if(t!==void 0&&n)throw new Usage("--key and --whole exclude each other")
return{...t!==void 0&&{unwrap:t},...n&&{whole:n}}}function written(e,{out:t,format:n,as:s},{maxShardBytes:o,dtype:a}){const i=o===void 0||n!=="safetensors"?"":".index.json"
return`${t}${i}: ${e}${a===void 0?"":` as ${a}`}${s&&`,${s}`}`}
// cli/_empty.ts
function empty(e,{name:t,unreadable:s}){const o=s?.size?`none of its ${s.size} tensors can be read`:"it holds no tensors"
const a="run lensor inspect to see what is in it"
return new n("no-match",`Cannot ${e} "${t}": ${o}; ${a}`,{file:t})}
// cli/_plan_file.ts
async function planIn(e,t){try{const n=f(await t.read(e),e)
const s=e.lastIndexOf("/")
return{plan:n,base:s<0?".":s===0?"/":e.slice(0,s)}}catch(e){if(e instanceof n)throw new Usage(e.message)
throw e}}function inputsIn(e){return Object.fromEntries(e.all("input").map(e=>{const t=e.indexOf("=")
if(t<1)throw new Usage(`--input ${e}: expected NAME=PATH`)
return[e.slice(0,t),e.slice(t+1)]}))}async function modulesIn(e,t){const n={}
for(const s of e.all("module")){const[,e="",o]=/^(.+)#([^#]+)$/.exec(s)??[]
if(o===void 0){throw new Usage(`--module ${s}: expected URL#NAME, as in mine.ts#draw`)}const a=(await(t.program?.(e)))?.[o]
if(typeof a!=="function")throw new Usage(`--module ${s}: ${e} exports no function ${o}`)
n[s]=a}return n}function isPlan(e){return/^\s*\{\s*"format"\s*:\s*"lensor\.plan"/.test(e)}
// cli/_patient.ts
async function patientIn(e,t,n,s){if(!/\.json$/i.test(e)||/\.index\.json$/i.test(e)){if(s.files.length>0)throw new Usage(`--pretrained is for a model as JSON, and ${e} is a checkpoint`)
return{model:modelOf(await n(e)),planned:false}}const o=await t.read(e)
if(isPlan(o))return{model:d(f(o,e)),planned:true}
const a=u(o)
const i=[]
for(const e of s.files)i.push(forgiving(await n(e),s,t))
if(s.torchDefault)i.push(p(v))
return{model:m(a,w(...i),{seed:s.seed,partial:true}),planned:false}}function forgiving(e,{prefix:t,rename:n,ignore:s},o){const a={...t!==void 0&&{prefix:t},...n&&{rename:n},...s.length>0&&{ignore:s}}
return(t,n)=>{const{unexpected:i,loaded:r}=y(t,e,a)
if(i.length===0||r.length===0)return $(e,a)(t,n)
const l=i.slice(0,3).map(e=>`"${e}"`).join(", ")
const c=i.length>3?` and ${i.length-3} more`:""
o.complain(shown(`${e.name}: the model has no ${l}${c}`))
const h=i.map(e=>e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"))
return $(e,{...a,ignore:[...s,new RegExp(`^(?:${h.join("|")})$`)]})(t,n)}}function modelOf(e){if(e.specs.size===0)throw empty("check",e)
return g(e)}
// cli/_rule_pages.ts
function ruleCalled(e){const t=b.find(t=>t.name===e)
if(t)return t
const n=e.split("-")
const s=b.filter(e=>n.some(t=>t.length>2&&e.name.includes(t)))
const o=s.length?`did you mean ${s.map(e=>e.name).join(", ")}`:"lensor help rules lists them"
throw new Usage(`there is no rule "${e}"; ${o}`)}function rulePage({name:e,severity:t,needs:n,what:s,innocent:o,why:a,fix:i,reports:r}){return[`${e} (${t}${n==="history"?", by history, names and shapes":""})`,"",`When      ${s}`,...o?[`Not for   ${o}`]:[],`Why       ${a}`,`Fix       ${i}`,`Seen in   ${r}`,"",`lensor check FILE --rule ${e}`,`lensor check FILE --skip ${e}:PATH`].join("\n")}function ruleList(){const e=Math.max(...b.map(e=>e.name.length))
return b.map(({name:t,severity:n,what:s})=>`${t.padEnd(e)}  ${n.padEnd(7)}  ${s}`).join("\n")}
// cli/_sarif.ts
function sarif(e){const t=new Set(e.map(e=>e.rule))
return{$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"lensor",rules:b.filter(e=>t.has(e.name)).map(({name:e,severity:t,what:n,why:s,fix:o})=>({id:e,shortDescription:{text:n},fullDescription:{text:s},help:{text:o},defaultConfiguration:{level:t}}))}},results:e.map(({rule:e,severity:t,path:n,paths:s,evidence:o,why:a,fix:i})=>({ruleId:e,level:t,message:{text:`${n===""?"the whole tree":n}: ${o}. ${a} Fix: ${i}`},locations:(s??[n]).map(e=>({logicalLocations:[{fullyQualifiedName:e,kind:"member"}]}))}))}]}}
// cli/check.ts
const ot={help:`lensor check FILE: what is wrong with a checkpoint, or with a model and the checkpoints it loads\n\n  lensor check model.safetensors\n  lensor check model.json --pretrained backbone.pth --ignore head\n\n  FILE is a checkpoint, a model as JSON (modelFromJson), or a plan, of which history, names and shapes are looked at.\n  The exit code is 1 if there is an error, 0 with warnings and notes. "lensor help RULE" explains a rule.\n\n  --pretrained FILE       a checkpoint that the model loads; may be given again\n  --prefix NAME           takes only what is below this name in the checkpoints, without it\n  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again\n  --ignore GLOB           drops these entries of the checkpoints; may be given again\n  --torch-default         draws what is missing then as PyTorch's layers do\n  --seed N                0 by default\n  --rule RULE             looks for this only; may be given again\n  --skip RULE[:PATH]      leaves out a rule, or a rule at a path (* and ** stand for names); may be given again\n  --sample N              reads only N elements of larger tensors, half of them at either end\n  --no-values             reads no numbers: history, names and shapes only\n  --json                  {"findings": [...]} on standard output\n  --sarif                 SARIF 2.1.0, for code scanners`,takes:["a FILE"],options:{value:["prefix","seed","sample"],values:["pretrained","rename","ignore","rule","skip"],flag:["torch-default","no-values","json","sarif"]},async run(e,t){if(e.has("json")&&e.has("sarif"))throw new Usage("--json and --sarif are two forms; choose one")
const n=choiceIn(e)
const s=sampleIn(e)
const o=seedIn(e)
const a=renameIn(e)
const i=[]
const opens=async e=>{const n=await open(e,t)
i.push(n)
return n}
try{const r={prefix:e.one("prefix"),rename:a,ignore:e.all("ignore"),files:e.all("pretrained")}
const{model:l,planned:c}=await patientIn(e.names[0],t,opens,{...r,seed:o,torchDefault:e.has("torch-default")})
const h=!e.has("no-values")&&!c
const f=await k(l,{checkpoints:i,values:h,...s&&{sample:s}})
const d=f.filter(n)
if(e.has("json"))t.say(JSON.stringify({findings:d},void 0,1))
else if(e.has("sarif"))t.say(JSON.stringify(sarif(d),void 0,1))
else if(t.paint){t.paint(tame(text$1(d,l,e.names[0])).replace(/^(error|warning|note)(?= )/gm,inked))}else t.say(text$1(d,l,e.names[0]))
return d.some(e=>e.severity==="error")?1:0}finally{for(const e of i)e.close?.()}}}
const it={error:31,warning:33,note:34}
const inked=e=>`\x1b[1;${it[e]}m${e}\x1b[0m`
function text$1(e,t,n){const s=O(t).filter(e=>e.role!=="alias")
const o=`${count(new Set(s.map(e=>e.tensor)).size,"tensor")}, ${count(s.reduce((e,t)=>e+t.elements,0),"element")}`
const a=["error","warning","note"].map(t=>count(e.filter(e=>e.severity===t).length,t))
const i=[...new Set(e.map(e=>e.rule))]
return[...e.flatMap(({severity:e,rule:t,path:n,paths:s,evidence:o,why:a,fix:i})=>[`${e} ${t}: ${n===""?"the whole tree":n}${others(s)}`,`  what  ${o}`,`  why   ${a}`,`  fix   ${i}`,""]),`${n}: ${e.length===0?"nothing to say":a.join(", ")}; ${o}`,...i.length?[`More on a rule: lensor help ${i[0]}`]:[]].join("\n")}const others=e=>e&&e.length>1?` and ${count(e.length-1,"other")}`:""
function choiceIn(e){const t=e.all("rule").map(e=>ruleCalled(e).name)
const n=e.all("skip").map(e=>{const[t="",...n]=e.split(":")
const s=n.join(":")
return{rule:ruleCalled(t).name,path:n.length===0?void 0:globbed(s)}})
return({rule:e,path:s})=>(t.length===0||t.includes(e))&&!n.some(t=>t.rule===e&&(t.path===void 0||t.path.test(s)))}function globbed(e){const t=e.split(/(\*\*\.?|\*)/).map(e=>e==="*"?"[^.]*":e.startsWith("**")?"(.*)":e.replace(/[.+?^${}()|[\]\\]/g,"\\$&"))
return new RegExp(`^${t.join("")}(\\.|$)`)}function sampleIn(e){const t=e.one("sample")
if(t===void 0)return void 0
if(/^\d+$/.test(t)&&Number(t)>=2)return Number(t)
throw new Usage(`--sample ${t}: expected a number of elements from 2 up`)}function seedIn(e){const t=e.one("seed")??"0"
if(/^\d+$/.test(t))return BigInt(t)
throw new Usage(`--seed ${t}: expected a non-negative integer`)}
// cli/completions.ts
function completions(e){return{help:`lensor completions SHELL: what bash, zsh or fish need to complete commands and options\n\n  lensor completions bash > ~/.local/share/bash-completion/completions/lensor\n  lensor completions zsh > ~/.zfunc/_lensor        (with ~/.zfunc in fpath, before compinit)\n  lensor completions fish > ~/.config/fish/completions/lensor.fish`,takes:["a SHELL"],options:{},run(t,n){const s=t.names[0]
const o=Object.hasOwn(rt,s)?rt[s]:void 0
if(!o)throw new Usage(`${s}: expected bash, zsh or fish`)
n.say(o(Object.entries(e()).map(([e,t])=>told(e,t))))
return Promise.resolve(0)}}}function told(e,t){const n=t.help.split("\n")[0].split(": ").slice(1).join(": ")
const s=t.help.split("\n")
const o=optionsOf(t).map(e=>{const n=s.find(t=>t.startsWith(`  --${e} `)||t.startsWith(`  --${e},`))
const o=n?.split(/ {2,}/).at(-1)??""
const a=!t.options.flag?.includes(e)&&!t.options.optional?.includes(e)
return{name:e,what:o.startsWith("--")?"":o,hasValue:a}})
return{name:e,what:n,options:[...o,{name:"help",what:"says more",hasValue:false}]}}const rt={bash:e=>["_lensor() {","  local word=${COMP_WORDS[COMP_CWORD]} words=",'  if [ "$COMP_CWORD" -eq 1 ]; then',`    words="${e.map(({name:e})=>e).join(" ")} help --help --version"`,"  else","    case ${COMP_WORDS[1]} in",...e.map(({name:e,options:t})=>`      ${e}) words="${t.map(e=>`--${e.name}`).join(" ")}" ;;`),"    esac","  fi","  case $COMP_CWORD:$word in",'    1:*|*:-*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;',"    *) COMPREPLY=() ;;","  esac","}","complete -o bashdefault -o default -F _lensor lensor"].join("\n"),zsh:e=>["#compdef lensor","_lensor() {","  local -a commands",`  commands=(${e.map(({name:e,what:t})=>word(`${e}:${t}`)).join(" ")})`,"  if (( CURRENT == 2 )); then","    _describe command commands","    return","  fi","  local command=$words[2]","  shift words","  (( CURRENT-- ))","  case $command in",...e.map(({name:e,options:t})=>{const n=t.map(e=>word(`*--${e.name}[${e.what.replace(/[[\]\\:]/g,"\\$&")}]${e.hasValue?":value:_files":""}`))
return`    ${e}) _arguments ${n.join(" ")} '*:file:_files' ;;`}),"  esac","}",'if [ "$funcstack[1]" = "_lensor" ]; then _lensor "$@"; else compdef _lensor lensor; fi'].join("\n"),fish:e=>e.flatMap(({name:e,what:t,options:n})=>[`complete -c lensor -n __fish_use_subcommand -a ${e} -d ${fishWord(t)}`,...n.map(t=>`complete -c lensor -n '__fish_seen_subcommand_from ${e}' -l ${t.name}${t.hasValue?" -r":""}${t.what&&` -d ${fishWord(t.what)}`}`)]).join("\n")}
const word=e=>`'${e.replaceAll("'","'\\''")}'`
const fishWord=e=>`'${e.replace(/['\\]/g,"\\$&")}'`

;// cli/_formats.ts
const lt={safetensors:"safetensors",pt:"torch",pth:"torch",bin:"torch",ckpt:"torch",npz:"npz",gguf:"gguf",json:"tfjs"}
const ct={safetensors:"safetensors",torch:"a PyTorch file",npz:"npz",gguf:"GGUF",tfjs:"TensorFlow.js weights"}
const ht=["pkl","npy","onnx","h5","hdf5","keras","msgpack","tflite"]
function outIn(e){const t=e.one("out")
const n=e.one("format")
if(t===void 0)throw new Usage("--out FILE is missing")
if(/\.index\.json$/i.test(t)){throw new Usage(`--out ${t}: an index is written with --shard; give the name without .index.json`)}const s=Object.keys(ct).join(", ")
if(n!==void 0&&!Object.hasOwn(ct,n))throw new Usage(`--format ${n}: expected ${s}`)
if(t==="-"&&n==="tfjs")throw new Usage("--out -: TensorFlow.js weights are several files; give a name")
const o=/\.([a-z0-9]+)$/i.exec(t)?.[1]?.toLowerCase()??""
if(n===void 0&&ht.includes(o)){throw new Usage(`--out ${t}: no .${o} is written; what is written is ${s}: give a name that says so`)}const a=Object.hasOwn(lt,o)?lt[o]:void 0
const i=n??a??"safetensors"
const r=n===void 0?`as .${o} says`:"as --format says"
return{out:t,format:i,as:i==="safetensors"?"":` as ${ct[i]}, ${r}`}}
// cli/_progress.ts
const ft=1e3
const dt=100
function watched(e,t,n,s=1){const{status:o}=t
if(o===void 0)return e
const a=s*[...e.specs.values()].reduce((e,{shape:t})=>e+elementsIn(t),0)
const i=performance.now()
let r=0
let l=0
let c=i+ft-dt
const count=e=>{r+=e.length
l+=e.byteLength
const t=performance.now()
if(t-c>=dt){o(line(n,(t-i)/1e3,l,Math.min(1,r/a)))
c=t}return e}
return{...e,read(t,n,s){const o=e.read(t,n,s)
return o instanceof Promise?o.then(count):count(o)}}}function line(e,t,n,s){const o=s>0?Math.round(t*(1-s)/s):0
return`${e} ${Math.floor(100*s)}%  ${size(n)}, ${size(Math.round(n/t))}/s, ${clock(o)} left`}function clock(e){const two=e=>String(e).padStart(2,"0")
const t=Math.floor(e/60)
const n=Math.floor(t/60)
return n>0?`${n}:${two(t%60)}:${two(e%60)}`:`${t}:${two(e%60)}`}
// cli/_fills.ts
async function fillsIn(e,t){const n=e.all("fill").map(e=>{const t=e.indexOf("=")
if(t<1)throw new Usage(`--fill ${e}: expected PATTERN=INITIALIZER, such as 'head.**=normal(std=0.02)'`)
return[e.slice(0,t),initializerOf(e.slice(t+1),`--fill ${e}`)]})
const s=e.one("rules")
const o=s===void 0?[]:rulesIn(await t.read(s),s)
const a=[...n,...o]
return a.length===0?void 0:whereMissing(a)}function initializerOf(e,t){const[,n,,s=""]=/^\s*([\w-]+)\s*(\((.*)\))?\s*$/s.exec(e)??[]
if(n===void 0)throw new Usage(`${t}: expected an initializer, such as normal(std=0.02)`)
const o={}
for(const e of s.split(",").map(e=>e.trim()).filter(e=>e!=="")){const s=e.indexOf("=")
const a=s<0?ut[camel(n)]:camel(e.slice(0,s).trim())
if(a===void 0||a in o)throw new Usage(`${t}: expected name=value, found ${e}`)
o[a]=valueOf(e.slice(s+1).trim())}return made$1({name:camel(n),options:o},t)}function made$1(e,t){try{return I(e)}catch(e){if(e instanceof n)throw new Usage(`${t}: ${e.message}`)
throw e}}function camel(e){return e.replace(/-([a-z])/g,(e,t)=>t.toUpperCase())}function valueOf(e){const t=e.replace(/^(["'])(.*)\1$/,"$2")
if(e==="true"||e==="false")return e==="true"
return t===e&&e!==""&&!Number.isNaN(Number(e))?Number(e):t}const ut={constant:"value",biasForProbability:"p"}
function rulesIn(e,t){let n
try{n=JSON.parse(e)}catch{throw new Usage(`--rules ${t}: it is not JSON; expected a list of [pattern, initializer]`)}if(!Array.isArray(n))throw new Usage(`--rules ${t}: expected a list of [pattern, initializer]`)
return n.map((e,n)=>{const s=`--rules ${t}, line ${n+1}`
if(!Array.isArray(e)||e.length!==2||typeof e[0]!=="string"){throw new Usage(`${s}: expected [pattern, initializer]`)}const[o,a]=e
if(a==="skip")return[o,"skip"]
return[o,typeof a==="string"?initializerOf(a,s):made$1(a,s)]})}function whereMissing(e){const t=p(x(e))
return(s,o)=>{const a=t(s,o)
const i=new Set(O(a).map(({origin:e})=>e.at(-1)?.from))
const r=e.findIndex(([,e],t)=>e!=="skip"&&!i.has(`rules ${t+1}`))
if(r<0)return a
const[l]=e[r]
throw new n("unused",`Cannot fill "${l}": every tensor that it matches has a value already; pass --ignore to drop the file's, or drop this rule`,{path:l})}}
// cli/_call_text.ts
function callText(e,t){const[,n,s=""]=/^([\w-]+)(?::([\s\S]*))?$/.exec(t)??[]
if(n===void 0)throw new Usage(`${e} ${t}: expected NAME or NAME:option=value,option=value`)
const o=Object.create(null)
for(const n of s.split(",").filter(e=>e!=="")){const s=n.indexOf("=")
if(s<1)throw new Usage(`${e} ${t}: expected option=value, found ${n}`)
const[a="",...i]=n.slice(0,s).split(".")
put(o,[camel(a),...i],listOr(n.slice(s+1)),`${e} ${t}: ${n.slice(0,s)}`)}return{name:camel(n),options:o}}function put(e,[t="",...n],s,o){const a=e[t]
if(n.length===0?a!==void 0:a!==void 0&&!isTable(a)){throw new Usage(`${o} is given twice`)}if(n.length===0)e[t]=s
else put(e[t]??=Object.create(null),n,s,o)}const isTable=e=>typeof e==="object"&&e!==null&&!Array.isArray(e)
function listOr(e){const t=e.split(":")
const n=t.length>1&&t.every(e=>e!==""&&!Number.isNaN(Number(e)))
return n?t.map(Number):valueOf(e)}const kebab=e=>e.replace(/[A-Z]/g,e=>`-${e.toLowerCase()}`)

;// cli/_views.ts
const pt={value:["merge","base"],values:["join","divide","map"]}
async function openMerged(e,t){const n=choiceIn$1(e)
const s=e.one("merge")
const o=e.one("base")
const a=[]
if(s===void 0){if(o!==void 0)throw new Usage("--base is for --merge")
return await open(e.names[0],t,n)}const[i,r]=methodIn(s)
try{for(const s of[...o===void 0?[]:[o],...e.names]){a.push(await open(s,t,n))}const l=wt.includes(i)
const[c,...h]=a
if(o!==void 0&&!l)throw new Usage(`--base: ${kebab(i)} has no base`)
if(l&&h.length===0)throw new Usage(`--merge ${s}: expected a base and one more file`)
const f=mt[i]({...r,...l&&{base:c}})
const d=L(l?h:a,f)
return{...d,close:()=>a.forEach(e=>e.close?.())}}catch(e){for(const e of a)e.close?.()
throw e}}const mt={linear:S,taskArithmetic:A,slerp:N,ties:j,dare:({seed:e,...t})=>M({...t,...e!==void 0&&{rng:F(e)}}),modelStock:E}
const wt=["taskArithmetic","ties","dare","modelStock"]
function methodIn(e){const{name:t,options:n}=callText("--merge",e)
if(Object.hasOwn(mt,t))return[t,lists(n)]
const s=Object.keys(mt).map(kebab).join(", ")
throw new Usage(`--merge ${e}: expected ${s}, with options behind a colon`)}async function viewed(e,t,n){let s=e
for(const[e,o]of t.words){if(e==="join"){const[e,t,n]=sidesIn(o,"--join")
s=T(s,one(e,`--join ${o}`),t,n)}else if(e==="divide"){const[e,t,n]=sidesIn(o,"--divide")
s=U(s,one(e,`--divide ${o}`),t,n)}else if(e==="map")s=await mappedBy(s,o,n)}return s}function sidesIn(e,t){const[n="",s=""]=split(e,";")
const o=n.indexOf("=")
if(o<1||o===n.length-1)throw new Usage(`${t} ${e}: expected NAME=NAME,NAME;axis=0`)
return[split(n.slice(0,o),","),split(n.slice(o+1),","),optionsIn$1(s,t)]}function one(e,t){if(e.length===1)return e[0]
throw new Usage(`${t}: expected one name before the =`)}function optionsIn$1(e,t){return lists(callText(t,`view:${e}`).options)}function lists({sizes:e,weights:t,...n}){const list=(e,t)=>t===void 0?{}:{[e]:[t].flat()}
return{...n,...list("sizes",e),...list("weights",t)}}function split(e,t){const n=[""]
let s=0
for(const o of e){if("{[(".includes(o))s++
else if("}])".includes(o))s--
if(o===t&&s===0)n.push("")
else n[n.length-1]+=o}return n}async function mappedBy(e,t,i){const r=t.indexOf("=")
const l=t.slice(0,r)
const c=t.slice(r+1).trim()
const h=`--map ${t}`
if(r<1)throw new Usage(`${h}: expected PATTERN=OPERATION, such as '**.weight=scale(0.5)'`)
if(/\.(ts|js|mts|mjs)$/.test(c))return R(e,l,c,await functionIn(c,h,i))
const[,f="",d=""]=/^([\w-]+)\s*(?:\((.*)\))?$/s.exec(c)??[]
const u=Object.hasOwn(yt,f)?yt[f]:void 0
const p=d.split(",").map(e=>e.trim()).filter(e=>e!=="").map(Number)
const m=!u||p.some(Number.isNaN)||u.takes!==void 0&&u.takes!==p.length
if(m){throw new Usage(`${h}: expected ${Object.values(yt).map(({form:e})=>e).join(", ")}, or a file such as half.ts`)}const specOf=({shape:e,dtype:t},s)=>{if(!gt.includes(t)&&u.shape===void 0){throw new n("type",`Cannot apply ${f} to "${s}": it is ${t}; choose floats by the pattern`,{path:s})}return{dtype:t,shape:u.shape?.(e,p,s)??e}}
return R(e,l,c,e=>{const t=s(u.apply(o(e),p))
return{...t,dtype:e.dtype,data:a(t.data,t.dtype,e.dtype)}},specOf)}const gt=["float64","float32","float16","bfloat16"]
const yt={scale:{form:"scale(X)",takes:1,apply:(e,[t])=>Ze(e,t)},add:{form:"add(X)",takes:1,apply:(e,[t])=>Ve(e,t)},clip:{form:"clip(LOW, HIGH)",takes:2,apply:(e,[t,n])=>Qe(e,t,n)},transpose:{form:"transpose",apply:(e,t)=>i(e,t.length===0?void 0:t),shape:(e,t,n)=>permuted(e,t,n)}}
function permuted(e,t,s){if(t.length===0)return e.toReversed()
if(`${t.toSorted((e,t)=>e-t)}`===`${e.map((e,t)=>t)}`)return t.map(t=>e[t])
throw new n("shape",`Cannot transpose "${s}": its shape [${e.join(", ")}] has no axes (${t.join(", ")})`,{path:s})}async function functionIn(e,t,n){if(!n.program)throw new Usage(`${t}: no programs can be run here`)
const s=(await n.program(e)).default
if(typeof s==="function")return s
throw new Usage(`${t}: its default export is ${s===void 0?"missing":"not a function"}; expected (tensor, name) => values`)}
// cli/_write_checkpoint.ts
function originsOf(e,t=new Map,n=e=>e){return new Map([...e.specs.keys(),...e.raw?.keys()??[]].map(s=>{const o=n(s)
const a={kind:"load",by:"convert",path:o,from:e.name,name:s}
const i=H(s,t)
const r=e.madeBy?.(s)
const l=r===void 0?[a]:[a,{...a,kind:"adjust",by:r}]
const c=i.map(({index:e,origin:t})=>({path:o+e,origin:[...t,...l]}))
return[o,c.length?c:[{path:o,origin:l}]]}))}async function writeCheckpoint(e,{out:t,format:s},{maxShardBytes:o},a,i,r){const[l,c]=textsOf(a.metadata)
const h=ownersOf(e,a)
const f=e.filter(({name:e})=>!h.has(e))
const origin=e=>({"lensor.origin":X(e.flatMap(e=>i.get(e)??[{path:e,origin:[]}]))})
const d=f.map(({name:e})=>e)
const u={...l,...Object.fromEntries(h)}
if(t==="-"&&o!==void 0)throw new Usage("--out -: shards are several files; give a name")
if(s==="safetensors"&&o!==void 0){await z(f,t,{metadata:u,maxShardBytes:o,shardMetadata:origin})
return c}if(o!==void 0&&s!=="tfjs"){throw new n("unsupported",`Cannot write ${t} in shards: it is one file; leave --shard out`)}const p=r.stdout
if(t==="-"&&p===void 0)throw new Usage("--out -: there is no standard output here")
const m=t==="-"&&p!==void 0
switch(s){case"safetensors":{const e={metadata:{...u,...origin(d)}}
if(m)await p(await W(f,e))
else await G(f,t,e)
return c}case"torch":{const e={ties:h,metadata:{...l,...origin(d)}}
if(m)await p(await J(f,e))
else await q(f,t,e)
return c}case"gguf":{const n={metadata:{...l,...origin(e.map(({name:e})=>e))}}
if(m)await p(await C(e,n))
else await B(e,t,n)
return c}case"npz":if(m)await p(await D(e))
else await _(e,t)
break
case"tfjs":await P(e,t,o===void 0?{}:{shardBytes:o})}return[...a.metadata.keys()].filter(e=>e!=="lensor.origin")}function ownersOf(e,{tied:t=[]}){const n=new Set(e.map(({name:e})=>e))
const s=new Map
for(const e of t){const[t,...o]=e.filter(e=>n.has(e))
for(const e of o)s.set(e,t)}return s}const $t=1e5
function textsOf(e){const t=[]
const n=[]
for(const[s,o]of e){if(s==="lensor.origin")continue
const e=typeof o==="string"?o:JSON.stringify(o,plain)
if(e===void 0||e.length>$t)n.push(s)
else t.push([s,e])}return[Object.fromEntries(t),n]}
// cli/convert.ts
const vt={help:`lensor convert FILE --out FILE: writes a checkpoint in the format that the name ends in\n\n  lensor convert model.pth -o model.safetensors --dtype bfloat16 --drop 'optimizer.**'\n  lensor convert model.safetensors -o fused.safetensors --join '**.qkv.*=**.q.*,**.k.*,**.v.*;axis=0'\n  lensor convert --merge ties:density=0.5 base.safetensors a.safetensors b.safetensors -o merged.safetensors\n  curl -s https://example.com/w.pth | lensor convert - -o - > w.safetensors\n\n  FILE may be - for the standard input, and --out - is the standard output.\n\n  --out, -o FILE          what to write, whole or not at all: .safetensors (any other name is that too), .npz, .pth (.pt, .bin, .ckpt),\n                          .gguf, or .json for TensorFlow.js\n  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in\n  --key KEY               takes the set of weights below a key of the file, such as ema or ema/shadow\n  --whole                 takes everything in the file, with the keys before the names\n  --dequantize            writes quantized weights (fp8, int8, GPTQ, AWQ ...) as float32, by the scales in the file\n  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2\n  --only GLOB             writes these tensors alone; may be given again\n  --drop GLOB             leaves these out; may be given again\n  --join INTO=FROM,FROM   joins tensors along an axis, with options behind a semicolon: 'qkv=q,k,v;axis=0'; may be given again\n  --divide FROM=INTO,INTO takes one tensor apart: 'qkv=q,k,v;axis=0,sizes=8:4:4'; may be given again\n  --map PATTERN=OPERATION changes values: scale(X), add(X), clip(LOW, HIGH), transpose, or a program such as half.ts whose default\n                          export is (tensor, name) => values; may be given again\n  --merge METHOD          makes several FILEs one: linear, task-arithmetic, slerp, ties, dare or model-stock, with options behind a\n                          colon: 'ties:density=0.5', 'linear:weights=0.3:0.7', 'slerp:t=0.5'\n  --base FILE             what the files of --merge were trained from; without it the first FILE\n  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made\n  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index FILE.index.json\n\n  --join, --divide and --map are done in their order, before --dtype and --rename. Globs of --only and --drop see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata. What a file says\n  besides is kept as far as the format holds it: in safetensors as text, or as JSON.`,takes:["a FILE"],options:{value:["out","format","key","dtype","shard",...pt.value],values:["only","drop","rename",...pt.values],flag:["whole","dequantize"]},streams:"both",moreWith:"merge",async run(e,t){const n=outIn(e)
const s=savingIn(e)
const o=renameIn(e)
const a=await openMerged(e,t)
const i=n.out==="-"?t.complain:t.say
try{const r=await viewed(e.has("dequantize")?K(a):a,e,t)
const l=s.dtype?Y(r,s.dtype):r
const c=watched(o?Q(l,{rename:o}):l,t,"writing")
if(c.specs.size+(c.raw?.size??0)===0)throw empty("convert",c)
const isText=e=>c.raw?.get(e)?.dtype==="string"
const h=namesOf$1(c,e.all("only"),e.all("drop"))
const f=h.filter(e=>!isText(e))
for(const e of h.filter(isText))t.complain(`${shown(e)} is not written: it holds texts`)
const d=f.map(e=>entryOf(c,e))
const u=e.has("merge")?new Map:V(a)
const p=await writeCheckpoint(d,n,s,c,originsOf(r,u,o),t)
i(written(`${count(f.length,"tensor")} of ${a.name}`,n,s))
for(const[e,{why:n}]of c.unreadable??[])t.complain(shown(`${e} is not written: ${n}`))
for(const{key:e,tensors:n}of c.leftOut??[]){t.complain(`${shown(e)} is not written: another set of ${count(n,"tensor")}; --key ${e} takes it`)}if(p.length>0)t.complain(shown(`not kept: ${p.join(", ")}`))
if(!u)t.complain(`${a.name} has a lensor.origin that cannot be read; it is not passed on`)
tellIdle(o,t)
return 0}finally{a.close?.()}}}
function namesOf$1(e,t,s){const{name:o,specs:a,raw:i}=e
const r=[...a.keys(),...i?.keys()??[]]
const l=t.length===0?r:Z(t,r)
const c=new Set(s.length===0?[]:Z(s,r))
const h=l.filter(e=>!c.has(e))
if(h.length>0)return h
throw new n("no-match",`Cannot convert ${o}: --only and --drop leave none of its tensors`,{file:o})}function entryOf(e,t){const n=e.raw?.get(t)
if(n)return{name:t,...n,read:()=>e.readRaw(t)}
const{shape:s,dtype:o}=e.specs.get(t)
return{name:t,shape:s,dtype:o,elementwise:true,read:(n,s)=>e.read(t,n,s)}}
// cli/_pieces.ts
async function*pieces(e,t){const{dtype:n,shape:s}=e.specs.get(t)
const o=elementsIn(s)
for(let s=0;s<o;s+=bt){const a=await e.read(t,[s,Math.min(o,s+bt)])
yield{stored:a,numbers:numbersOf(a,n)}}}const bt=1<<20
function numbersOf(e,t){if(t==="complex64")return Float64Array.from(e)
return a(e,t,"float64")}
// cli/_compare.ts
async function compare(e,t,n,s){const o=e.unreadable?.get(n)??t.unreadable?.get(n)
const a=specOf(e,n)
const i=specOf(t,n)
const r={name:n,...a&&{a:a},...i&&{b:i}}
if(o!==void 0)return{...r,status:"differs",why:`cannot be compared: ${o.why}`}
if(!a||!i)return{...r,status:a?"removed":"added"}
if(`${a.shape}`!==`${i.shape}`)return{...r,status:"differs"}
const l=a.dtype!==i.dtype
if(e.raw?.has(n)||t.raw?.has(n)){if(l)return{...r,status:"differs"}
const s=sameBytes(await e.readRaw(n),await t.readRaw(n))
return s?{...r,status:"same"}:{...r,status:"differs",why:"other bytes"}}if(l&&(a.dtype==="complex64"||i.dtype==="complex64"))return{...r,status:"differs"}
const c=await distance(pieces(e,n),pieces(t,n),s)
const h=c.differ===0&&(!l||s.atol>0||s.rtol>0)
return{...r,status:h?"same":"differs",distance:c}}async function distance(e,t,{atol:n,rtol:s}){let o=0,a=0,i=0,r=0
for await(const l of e){const e=(await t.next()).value
r+=l.numbers.length
for(let t=0;t<l.numbers.length;t++){const r=l.numbers[t]
const c=e.numbers[t]
if(r===c?exactly(l,e,t):r!==r&&c!==c)continue
const h=r===c?Math.abs(Number(wide(l,t)-wide(e,t))):Math.abs(r-c)
if(Number.isFinite(h)&&h<=n+s*Math.abs(c))continue
o++
if(!Number.isFinite(h))i++
else if(h>a)a=h}}return{differ:o,most:a,lost:i,elements:r}}function exactly(e,t,n){return typeof e.stored[n]!=="bigint"&&typeof t.stored[n]!=="bigint"||!Number.isFinite(e.numbers[n])||wide(e,n)===wide(t,n)}function wide({stored:e,numbers:t},n){const s=e[n]
return typeof s==="bigint"?s:BigInt(t[n])}function sameBytes(e,t){return e.length===t.length&&e.every((e,n)=>e===t[n])}const specOf=({specs:e,raw:t},n)=>e.get(n)??t?.get(n)

;// cli/_folded.ts
function foldRows(e,t){const n=new Map(e.map((e,t)=>[e.name,t]))
const s=[...Map.groupBy(e,t).values()].flatMap(t=>ee(t.map(({name:e})=>e)).map(t=>{const s=te([t]).reduce((e,t)=>Math.min(e,n.get(t)),Infinity)
return{at:s,label:se(t),count:ne(t),row:e[s]}}))
return s.sort((e,t)=>e.at-t.at)}
// cli/diff.ts
const kt=100
const Ot={help:`lensor diff A B: which tensors of two checkpoints differ, and by how much\n\n  lensor diff before.pth after.safetensors\n  lensor diff model.safetensors half.safetensors --rtol 0.01\n  lensor diff old.pth new.pth --rename '^encoder=>backbone' --json\n\n  + is in B only, - in A only, ~ in both and not the same. Formats may differ; the exit code is 0 if all tensors are the same, else 1.\n  Of more than ${kt} lines those that are alike are one, named exactly. One of the files may be - for the standard input.\n\n  --atol X                takes numbers as the same that differ by X at most\n  --rtol X                the same, by X times the number in B; with either, another dtype alone is no difference\n  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of A; may be given again\n  --all                   lists those that are the same too, with =, and folds nothing\n  --key KEY               takes the set of weights below a key of the files, such as ema\n  --whole                 takes everything in the files, with the keys before the names\n  --json                  {"a", "b", "same", "differs", "removed", "added", "tensors": [...]} on standard output`,takes:["a FILE","another"],options:{value:["key","atol","rtol"],values:["rename"],flag:["all","whole","json"]},streams:"in",async run(e,t){const n={atol:numberIn(e,"atol"),rtol:numberIn(e,"rtol")}
const s=renameIn(e)
const[o,a]=await openBoth(e,t)
try{for(const e of[o,a])if(namesOf(e).length===0)throw empty("compare",e)
const i=watched(s?Q(o,{rename:s}):o,t,"comparing")
const r=await compareAll(i,a,n)
const l=e.has("all")?r:r.filter(({status:e})=>e!=="same")
if(e.has("json"))t.say(JSON.stringify(asData(o,a,r,l),void 0,1))
else show$1(l,r,o,a,e.has("all"),t)
tellIdle(s,t)
return r.every(({status:e})=>e==="same")?0:1}finally{o.close?.()
a.close?.()}}}
function numberIn(e,t){const n=e.one(t)??"0"
const s=Number(n)
if(n.trim()!==""&&s>=0&&s<Infinity)return s
throw new Usage(`--${t} ${n}: expected a number, at least 0`)}async function compareAll(e,t,n){const s=[]
for(const o of new Set([e,t].flatMap(namesOf)))s.push(await compare(e,t,o,n))
return s}const namesOf=({specs:e,raw:t,unreadable:n})=>[...e.keys(),...t?.keys()??[],...n?.keys()??[]]
async function openBoth(e,t){const[n,s]=e.names
const o=choiceIn$1(e)
const a=await open(n,t,o)
try{return[a,await open(s,t,o)]}catch(e){a.close?.()
throw e}}const xt={same:"=",differs:"~",removed:"-",added:"+"}
const It={"~":33,"-":31,"+":32}
const tally=(e,t)=>e.filter(e=>e.status===t).length
function show$1(e,t,n,s,o,a){const i=e.length>kt&&!o?foldRows(e,e=>`${e.status} ${words(e)}`).map(({label:e,count:t,row:n})=>[xt[n.status],e,t===1?"":`${t.toLocaleString("en-US")} x`,words(n)]):e.map(e=>[xt[e.status],e.name,words(e)])
const r=[`${tally(t,"removed")} only in ${n.name}`,`${tally(t,"added")} only in ${s.name}`]
const l=[`${count(tally(t,"same"),"tensor")} the same`,`${tally(t,"differs")} not`,...r].join(", ")
const c=[...columns(i),...i.length?[""]:[],l].join("\n")
if(a.paint){a.status?.("")
a.paint(tame(c).replace(/^[~+-](?= )/gm,e=>`\x1b[1;${It[e]}m${e}\x1b[0m`))}else a.say(c)}function words({status:e,a:t,b:n,why:s,distance:o}){if(s!==void 0)return s
if(!t||!n)return spec(t??n)
if(`${t.shape}`!==`${n.shape}`)return`${spec(t)} -> ${spec(n)}`
const a=t.dtype===n.dtype?"":`${t.dtype} -> ${n.dtype}`
if(o===void 0)return a||spec(t)
const{differ:i,lost:r,most:l,elements:c}=o
if(i===0)return a&&e==="differs"?`${a}, the same numbers`:spec(t)
const h=i===r?"":`by at most ${short(l)}`
const f=`${i.toLocaleString("en-US")} of ${count(c,"number")}`
const d=r===0?"":`${r.toLocaleString("en-US")} finite in one at most`
return[a,f,h,d].filter(Boolean).join(", ")}const spec=({shape:e,dtype:t})=>`[${e.join(", ")}] ${t}`
function asData(e,t,n,s){const o={same:tally(n,"same"),differs:tally(n,"differs")}
const a=s.map(({distance:e,...t})=>({...t,...e&&{elements:e.elements,differ:e.differ,maxAbs:e.most,notFinite:e.lost}}))
return{a:e.name,b:t.name,...o,removed:tally(n,"removed"),added:tally(n,"added"),tensors:a}}
// cli/explain.ts
const Et=100
const jt={help:`lensor explain FILE: where every tensor of a file that lensor wrote came from\n\n  lensor explain ready.safetensors\n  lensor explain ready.safetensors --values\n\n  Of more than ${Et} tensors those that are alike are one line, named exactly: layers.{0-9,31}.weight. In a terminal every kind of source\n  has its colour (NO_COLOR turns that off).\n\n  FILE may be a plan.\n\n  --all     a line for every tensor\n  --fold    folds fewer tensors too\n  --values  reads every tensor, and shows its mean and deviation\n  --depth   shows how the variance of a signal goes through the matrices, by what their initializers promise\n  --list    every tensor of a plan: shard, name, dtype, shape, first and last byte, source, separated by tabs\n  --json    every write to every tensor, oldest first, as JSON`,takes:["a FILE"],options:{flag:["json","list","all","fold","values","depth"]},async run(e,t){const s=e.names[0]
const o=/^(?!(?!https?:)[a-z]\w+:\/\/).*(?<!\.index)\.json$/i.test(s)?await planOf(s,t):void 0
if(o!==void 0)return explained$1(o,e,t)
if(e.has("list"))throw new Usage(`--list is for a plan, and ${s} is none`)
const a=await open(s,t)
const{name:i}=a
try{const s=V(a)
if(s===void 0){throw new n("corrupt",`Cannot explain "${i}": what it has under lensor.origin is not what lensor writes`,{file:i})}if(s.size===0&&!a.metadata.has("lensor.origin")){throw new n("missing",`Cannot explain "${i}": it does not say where its values came from; files that lensor writes do`,{file:i})}if(e.has("json"))t.say(JSON.stringify(Object.fromEntries(s),void 0,1))
else await show(oe(a,s,ae(a)),e,t)
return 0}finally{a.close?.()}}}
async function planOf(e,t){const n=await t.read(e)
return isPlan(n)?f(n,e):void 0}async function explained$1(e,t,n){if(t.has("values"))throw new Usage("--values reads numbers, and a plan has none")
if(t.has("list"))n.say(ie(e).join("\n"))
else{const s=d(e)
if(t.has("json")){const e={}
re.over(s,(t,n)=>{e[n]=t.origin
return t})
n.say(JSON.stringify(e,void 0,1))}else await show(s,t,n)}return 0}async function show(e,t,n){if(t.has("depth"))return n.say(le(ce(e)))
const s=t.has("fold")||!t.has("all")&&O(e).length>Et
const o=n.paint!==void 0
const a=he(e,{fold:s,color:o,...t.has("values")&&{statistics:await fe(e)}});(n.paint??n.say)(a)}
// cli/finish.ts
const Nt={help:`lensor finish PLAN.json -o FOLDER: checks all shards, then writes plan.lock and the index\n\n  Draws nothing. Where shards are missing or damaged it names all of them, prints the tasks to run again, and exits with 1.\n\n  --out, -o FOLDER  where the files are; the working folder by default\n  --quick           believes sizes, headers and notes, without hashing\n  --json            the result as JSON`,takes:["a PLAN"],options:{value:["out"],flag:["quick","json"]},async run(e,t){const{plan:n}=await planIn(e.names[0],t)
const s=e.one("out")??"."
const o=await de(n,s,{quick:e.has("quick")})
if(e.has("json")){t.say(JSON.stringify(o.done?{done:true,digest:o.lock.digest,shards:o.lock.shards}:o))
return o.done?0:1}if(o.done){t.say(`${count(n.shards.length,"file")} as planned; next: lensor verify ${s}`)
return 0}if(o.removed!==void 0){t.complain(`${o.removed} is removed: it named shards that are not as planned`)}for(const{file:e,why:n}of o.faults)t.say(shown(`${e}  ${n}`))
if(o.tasks!=="")t.say(`sbatch --array=${o.tasks} make.sh`)
return 1}}

;// cli/_adapters.ts
function adaptersIn(e){const t=e.all("adapt")
if(t.includes("auto")){if(t.length===1)return"auto"
throw new Usage("--adapt auto chooses by itself; give it alone, or name every adapter")}return t.map(e=>{const{name:t,options:s}=callText("--adapt",e)
const o=Object.hasOwn(At,t)?At[t]:void 0
if(!o)throw new Usage(`--adapt ${e}: expected ${Object.keys(At).map(kebab).join(", ")}, or auto`)
try{return o({...s})}catch(t){if(t instanceof n)throw new Usage(`--adapt ${e}: ${t.message}`)
throw t}})}const At={growRows:ve,shrinkRows:$e,selectRows:({rows:e,from:t,to:n,...s})=>{const list=e=>Array.isArray(e)?e.map(String):String(e).split(":")
if(e===void 0)return be({from:list(t),to:list(n),...s})
return be(list(e).map(e=>e==="none"||e==="null"?null:Number(e)),s)},resizePositions:ye,resizeRelativePositions:ge,resizePatchEmbed:we,adaptChannels:me,inflate3d:pe,transposeKernel:ue}

;// cli/_init_file.ts
async function initFileIn(e,t){const n=e.one("init")
if(n===void 0)return void 0
if(!t.program)throw new Usage("--init: no programs can be run here; use --rules FILE")
const s=(await t.program(n)).default
if(typeof s!=="function"){throw new Usage(`--init ${n}: its default export is ${s===void 0?"missing":"no function"}; expected an Init, as in export default seq(...)`)}return s}
// cli/_recipes.ts
async function recipesIn(e,t,s){const o=[]
for(const a of e.all("recipe")){const{name:e,options:i}=callText("--recipe",a)
const r=Object.hasOwn(ke,e)&&!Lt.includes(e)?St[e]:void 0
if(!r)throw new Usage(`--recipe ${a}: ${refusal(e)}`)
const l=await withFiles(e,i,t,s)
try{o.push(p(r(l)))}catch(e){if(e instanceof n)throw new Usage(`--recipe ${a}: ${e.message}`)
throw e}}return o}const St=ke
const Lt=["admin","lsuv","unitOutput"]
function refusal(e){if(Lt.includes(e)){return"it measures a forward pass, which the command has not; use calibrate in TypeScript"}const t=Object.keys(ke).filter(e=>!Lt.includes(e))
return`expected ${t.map(kebab).join(", ")}`}async function withFiles(e,t,n,s){const{base:o,config:a}=t
const i={...t}
if(typeof a==="string")i.config=jsonOf(await n.read(a),a)
if(typeof o!=="string")return i
i.base=/\.json$/i.test(o)&&!/\.index\.json$/i.test(o)?u(await n.read(o)):e==="lora"||e==="dora"?s(await open(o,n)):Oe(s(await open(o,n)))
return i}function jsonOf(e,t){try{return JSON.parse(e)}catch{throw new Usage(`--recipe: ${t} is not JSON; expected a configuration, as config.json`)}}
// cli/_ready.ts
const Tt={value:["cfg","engine","init","into","key","prefix","rules","seed","generator","zoo"],values:["pretrained","rename","ignore","adapt","fill","freeze","tie","recipe"],flag:["exact","own","torch-default","whole","dequantize"]}
async function readyIn(e,t){needPretrained(e)
needCfg(e)
const n=generatorIn(e)
const s=renameIn(e)
const o=[]
const kept=e=>{o.push(e)
return e}
const close=()=>o.forEach(e=>e.close?.())
try{const o=await modelIn(e,t,kept)
const a=m(o,w(...await stepsIn(e,o,t,kept,s)),{rng:n})
tellIdle(s,t)
return{model:a,close:close}}catch(e){close()
throw e}}function needPretrained(e){if(e.has("pretrained"))return
const t=isJson(e.names[0])?["key","whole","dequantize"]:[]
const n=["into","prefix","rename","ignore","adapt",...t].find(t=>e.has(t))
if(n!==void 0){throw new Usage(`--${n} is for the entries of checkpoints; give one with --pretrained FILE`)}}function needCfg(e){const t=e.one("engine")
if(t!==void 0&&t!=="mmengine"&&t!=="mmcv1"){throw new Usage(`--engine ${t}: expected mmengine or mmcv1`)}if(e.has("cfg")||e.has("own"))return
const n=["exact","engine","zoo"].find(t=>e.has(t))
if(n!==void 0)throw new Usage(`--${n} is for the cfgs of MMLab; give them with --cfg TEXT or --own`)}const isJson=e=>/\.json$/i.test(e)&&!/\.index\.json$/i.test(e)
async function modelIn(e,t,n){const s=e.names[0]
if(isJson(s))return u(await t.read(s))
if(e.has("pretrained"))return Oe(n(await open(s,t)))
return Oe(await chosen(s,e,t,n))}async function chosen(e,t,n,s){const o=s(await open(e,n,choiceIn$1(t)))
return t.has("dequantize")?K(o):o}async function stepsIn(e,t,n,s,o){const a=e.one("prefix")
const i=e.all("ignore")
const r=adaptersIn(e)
const l=e.all("tie").map(e=>{const t=e.indexOf("=")
if(t<1)throw new Usage(`--tie ${e}: expected ALIAS=OWNER`)
return xe(e.slice(0,t),e.slice(t+1))})
const c=e.one("into")
const at=e=>c===void 0?e:Te(c,e)
for(const t of e.all("pretrained")){const c=$(await chosen(t,e,n,s),{...a===void 0?{}:{prefix:a},...o===void 0?{}:{rename:o},...i.length===0?{}:{ignore:i},...r.length===0?{}:{adapt:r}})
l.push(at(c))}const h=await fillsIn(e,n)
if(h)l.push(h)
const f=await initFileIn(e,n)
if(f)l.push(p(f))
l.push(...await recipesIn(e,n,s))
const d=e.one("zoo")
const opened=async t=>{const n=await Ue(t,d===void 0?{}:{zoo:d})
for(const e of n.values())s(e)
const o=e.one("engine")
return{checkpoints:n,exact:e.has("exact"),...o!==void 0&&{engine:o}}}
const u=e.one("cfg")
if(u!==void 0){const e=Ie(u.startsWith("@")?await n.read(u.slice(1)):u)
l.push(p(Ee(e,await opened(e))))}if(e.has("own"))l.push(p(je(await opened(t))))
if(e.has("torch-default"))l.push(p(v))
const m=await startOf(e.names[0],n,s)
if(m)l.push(m)
if(e.has("freeze"))l.push(Ne(e.all("freeze")))
return l}async function startOf(e,t,s){const o=e.replace(/\.json$/i,".start.safetensors")
if(o===e||/\.index\.json$/i.test(e))return void 0
try{return p($(s(await open(o,t))))}catch(e){if(e instanceof n&&e.code==="missing")return void 0
throw e}}function generatorIn(e){const t=e.one("generator")??"keyed"
const n=e.one("seed")??"0"
if(!/^\d+$/.test(n))throw new Usage(`--seed ${n}: expected a non-negative integer`)
const s=Object.hasOwn(Ut,t)?Ut[t]:void 0
if(s===void 0)throw new Usage(`--generator ${t}: expected ${Object.keys(Ut).join(", ")}`)
return s(BigInt(n))}const Ut={keyed:e=>F(e),torch:e=>Le(e),jax:e=>Se(e),numpy:e=>Ae(e)}

;// cli/init.ts
const Mt={help:`lensor init MODEL --out FILE: gives every element of a model its first value, and writes it as safetensors\n\n  MODEL is JSON as modelFromJson reads it, or a checkpoint, whose names and shapes then are the model. Where values come from, in this order,\n  whatever the order on the command line:\n    1. --tie\n    2. --pretrained, a later one over an earlier one\n    3. --fill and --rules, the first that matches decides\n    4. --init\n    5. --recipe, in the order given\n    6. --cfg\n    7. --own\n    8. --torch-default\n    9. MODEL.start.safetensors, which python/lensor_export.py writes beside MODEL.json\n  Steps 3 to 9 are each for what is still missing; what is missing in the end takes what MODEL says that construction leaves, or is an error.\n  A PATTERN is a path or a glob, and may end in a part of the tensors: 'wte.weight[50257:]', '**.in_proj_weight[q]'.\n\n  lensor init model.json --pretrained backbone.pth --into backbone --recipe transformers -o ready.safetensors\n  lensor init model.json --fill 'head.**=zeros' --torch-default --generator torch --seed 3 --dry-run\n\nFrom checkpoints\n  --pretrained FILE       loads a checkpoint; may be given again\n  --into PREFIX           loads into this part of the model\n  --prefix NAME           takes only what is below this name in the checkpoints, without it\n  --key KEY               takes the set of weights below a key of the checkpoints, such as ema\n  --whole                 takes everything in the checkpoints, with the keys before the names\n  --dequantize            takes quantized weights (fp8, int8, GPTQ, AWQ ...) as floats, by the scales in the checkpoints\n  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again\n  --ignore GLOB           drops these entries of the checkpoints; may be given again\n  --adapt ADAPTER         fits entries of another shape: auto, or grow-rows, shrink-rows, select-rows, resize-positions,\n                          resize-relative-positions, resize-patch-embed, adapt-channels, inflate-3d, transpose-kernel, with options behind a\n                          colon ('grow-rows:rest=mean', 'resize-positions:to=24:24'); may be given again\n\nNew values\n  --fill PATTERN=INIT     what tensors get: 'head.**=normal(std=0.02)'; may be given again\n  --rules FILE            the same as JSON, a list of [pattern, initializer]\n  --init FILE.ts          a program whose default export is an Init; it runs with the permissions of the command\n  --recipe RECIPE         what papers and libraries start models with: transformers, timm, bert, mu-p ..., with options behind a colon\n                          ('gpt2:std=0.01', 'transformers:config=config.json', 'timm:mode=jax', 'mu-p:base=narrow.json'); may be given again\n  --cfg TEXT              an init_cfg of MMLab as Python text; @FILE reads the text from a file\n  --own                   the init_cfg that sit on the modules of MODEL\n  --engine ENGINE         whose rules cfgs follow: mmengine (by default) or mmcv1\n  --exact                 follows the engine in its silence too; otherwise a cfg that does nothing is an error\n  --zoo FOLDER            where torchvision://NAME and open-mmlab://NAME of a cfg have their files, as NAME.pth or NAME-HASH.pth\n  --torch-default         what PyTorch's layers draw when they are built\n  --seed N                0 by default\n  --generator NAME        keyed (by default), or torch, jax, numpy: the bits that these draw\n\nAbout tensors\n  --tie ALIAS=OWNER       makes two tensors one; may be given again\n  --freeze PATTERN        what training shall leave alone; the regions that it may change are written as lensor.masks; may be given again\n\nOutput\n  --out, -o FILE          what to write, whole or not at all; .npz, .pth, .gguf and .json (TensorFlow.js) are written as such\n  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in\n  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2\n  --non-finite allow      writes NaN and infinities among the params, which are an error otherwise\n  --shard SIZE            files of at most this size (5GB, 500MiB), with an index FILE.index.json; --max-shard is the same\n  --dry-run               says where every tensor would come from, and writes nothing\n  --json                  says it as JSON: one object with tensors and totals\n  --quiet                 says nothing but errors`,takes:["a MODEL"],options:{value:[...Tt.value,"out","format","dtype","shard","max-shard","non-finite"],values:Tt.values,flag:[...Tt.flag,"dry-run","json","quiet"]},async run(e,t){const n=e.has("dry-run")
const s=n?void 0:outIn(e)
const o={...savingIn(e),...nonFiniteIn(e)}
const a=e.has("json")
const i=e.has("quiet")
if(a&&i)throw new Usage("--json and --quiet exclude each other")
const{model:r,close:l}=await readyIn(e,t)
try{if(!a&&!i)t.say(he(r))
if(s===void 0){if(a)t.say(jsonText(r))
return 0}const n=e.has("freeze")?{metadata:{"lensor.masks":JSON.stringify(Me(r))}}:{}
await Fe(r,s.out,{...o,...n,format:s.format})
if(a)t.say(jsonText(r,{out:s.out,format:s.format}))
if(a||i)return 0
const l=O(r).filter(({role:e})=>e!=="alias")
const c=new Set(l.map(({tensor:e})=>e)).size
t.say(`\n${written(count(c,"tensor"),s,o)}`)
return 0}finally{l()}}}
function jsonText(e,t={}){const n=O(e).map(({path:e,kind:t,source:n,by:s,shape:o,dtype:a,elements:i,role:r,origin:l})=>({path:e,kind:t,role:r,source:n,by:s,shape:o,dtype:a,elements:i,origin:l}))
const s=n.filter(({role:e})=>e!=="alias")
const o=s.reduce((e,t)=>e+t.elements,0)
return JSON.stringify({...t,total:{rows:s.length,elements:o},tensors:n},(e,t)=>typeof t==="bigint"?String(t):t)}function nonFiniteIn(e){const t=e.one("non-finite")
if(t===void 0)return{}
if(t!=="allow"&&t!=="error")throw new Usage(`--non-finite ${t}: expected allow or error`)
return{nonFinite:t}}
// cli/_statistics.ts
async function statistics(e){const t=await fe(oe(e,new Map),(t,n)=>e.specs.has(n))
return new Map(t.map(({path:e,min:t,max:n,mean:s,std:o,notFinite:a})=>{const i=t<=n
const r={least:i?t:null,most:i?n:null,mean:i?s:null,deviation:i?o:null}
return[e,{...r,notFinite:a}]}))}
// cli/_totals.ts
function totalsOf(e,t){const n=Map.groupBy(e,({name:e})=>e.split(".").slice(0,-1).slice(0,t).join("."))
return[...n].map(([e,t])=>{const n=t.filter(({tied:e})=>e===void 0)
return{module:e,tensors:t.length,elements:n.reduce((e,{shape:t})=>e+elementsIn(t??[0]),0),bytes:n.reduce((e,{bytes:t})=>e+(t??0),0)}})}
// cli/inspect.ts
const Ft=100
const Rt={help:`lensor inspect FILE: what a checkpoint holds\n\n  lensor inspect model.safetensors\n  lensor inspect hf://org/model --totals\n  lensor inspect model.gguf --only 'blk.0.**' --sort size\n\n  FILE may be - for the standard input. Of more than ${Ft} tensors those that are alike are one line, named exactly:\n  layers.{0-9,31}.weight.\n\n  --only GLOB        lists these tensors alone; may be given again\n  --drop GLOB        leaves these out; may be given again\n  --sort KEY         by name, size (the largest first) or dtype; without it in the order of the file\n  --totals [DEPTH]   tensors, elements and bytes by module instead, to a depth of 1 or more\n  --all              a line for every tensor\n  --fold             folds fewer tensors too\n  --values           reads every tensor, and gives least, most, mean, standard deviation, and how many numbers are not finite\n  --key KEY          takes the set of weights below a key of the file, such as ema or ema/shadow\n  --whole            takes everything in the file, with the keys before the names\n  --json             the same as JSON, never folded`,takes:["a FILE"],options:{value:["key","sort"],values:["only","drop"],flag:["values","json","whole","fold","all"],optional:["totals"]},streams:"in",async run(e,t){const n=sortIn(e)
const s=depthIn(e)
const o=await open(e.names[0],t,choiceIn$1(e))
try{const a=chosenIn(e,o)
const i=a?Re(o,e=>a.has(e)):o
const r=e.has("values")?await statistics(watched(i,t,"reading")):void 0
const l=tensorsOf(o,r).filter(({name:e})=>!a||a.has(e)).toSorted(n)
const c=Object.fromEntries(o.metadata)
const h=s===void 0?void 0:totalsOf(l,s)
const{format:f,also:d,notes:u}=ze(o)
const{name:p}=o
if(e.has("json")){const e={name:p,format:f,metadata:c,tensors:l,...h&&{totals:h},also:d,notes:u}
t.say(JSON.stringify(e,plain,1))
return 0}const m=e.has("fold")||l.length>Ft&&!e.has("all")&&r===void 0
const w=h?totalsTable(h):tableOf(l,m)
t.say(text(p,f,c,l,w,[...d.map(leftOut),...u]))
return 0}finally{o.close?.()}}}
const zt={name:(e,t)=>Pe(e.name,t.name),size:(e,t)=>(t.bytes??0)-(e.bytes??0),dtype:(e,t)=>e.dtype<t.dtype?-1:e.dtype>t.dtype?1:0}
function sortIn(e){const t=e.one("sort")
if(t===void 0)return()=>0
if(Object.hasOwn(zt,t))return zt[t]
throw new Usage(`--sort ${t}: expected ${Object.keys(zt).join(", ")}`)}function depthIn(e){if(!e.has("totals"))return void 0
const t=e.one("totals")||"1"
const n=Number(t)
if(Number.isInteger(n)&&n>0)return n
throw new Usage(`--totals ${t}: expected a depth of 1 or more`)}function chosenIn(e,{specs:t,raw:n,unreadable:s}){if(!e.has("only")&&!e.has("drop"))return void 0
const o=[...t.keys(),...n?.keys()??[],...s?.keys()??[]]
const a=e.has("only")?Z(e.all("only"),o):o
const i=new Set(e.has("drop")?Z(e.all("drop"),o):[])
return new Set(a.filter(e=>!i.has(e)))}function tensorsOf(e,t){const n=ae(e)
const s=[]
for(const o of ze(e).tensors){const{name:e}=o
const a=n.get(e)
const i=t?.get(e)
s.push({...o,...a===void 0?{}:{tied:a},...i&&{values:i}})}return s}const lineOf=e=>[e.shape===void 0?"":`[${e.shape.join(", ")}]`,e.dtype,...e.values?[numbers(e.values)]:[],e.why!==void 0?`cannot be read: ${e.why}`:e.tied===void 0?"":`the same as ${e.tied}`]
function tableOf(e,t){if(!t)return e.map(e=>[e.name,...lineOf(e)])
return foldRows(e,e=>JSON.stringify([lineOf(e),e.bytes])).map(({label:e,count:t,row:n})=>{const[s,...o]=lineOf(n)
return[e,t===1?"":`${t.toLocaleString("en-US")} x`,s,...o]})}function totalsTable(e){return e.map(e=>[e.module===""?"(no module)":e.module,count(e.tensors,"tensor"),count(e.elements,"element"),size(e.bytes)])}function text(e,t,n,s,o,a){const[i]=totalsOf(s,0)
const{elements:r=0,bytes:l=0}=i??{}
const c=Object.entries(n).map(([e,t])=>[e,cut(JSON.stringify(t,plain)??"none")])
const h=`${e}: ${count(s.length,"tensor")}, ${count(r,"element")}, ${size(l)}`
return[t===void 0?h:`${h}, ${t}`,...c.length?["",...columns(c)]:[],...o.length?["",...columns(o)]:[],...a.length?["",...a]:[]].join("\n")}function numbers({least:e,most:t,mean:n,deviation:s,notFinite:o}){const a=o===0?"":`, ${o.toLocaleString("en-US")} not finite`
if(e===null)return o===0?"empty":`all ${o.toLocaleString("en-US")} not finite`
return`${short(e)} to ${short(t)}, mean ${short(n)}, std ${short(s)}${a}`}const leftOut=({key:e,tensors:t,why:n})=>`left out: ${e}, ${count(t,"tensor")}${n===void 0?"":` (${n})`}`
const cut=e=>e.length>100?`${e.slice(0,97)}...`:e

;// cli/_advice.ts
function advice(e,t){const has=e=>Object.values(t.options).some(t=>t?.includes(e))
return Pt.reduce((e,[t,n,s])=>e.replace(t,(...e)=>n===""||has(n)?s(e):""),e).replace(/; *(?=$|;|\()/g,"").replace(/ +$/,"")}const Pt=[[/pass ignore: (\[[^\]]*\]|"[^"]*")/g,"ignore",([,e])=>`pass ${options("--ignore",e)}`],[/\bprefix: "([^"]*)"/g,"prefix",([,e])=>`--prefix ${quoted(e)}`],[/pass rename\b/g,"rename",()=>"pass --rename 'PATTERN=>TEXT'"],[/wrap it in within\("([^"]*)", \.\.\.\)/g,"rename",([,e])=>`pass --rename ${quoted(`^=>${e}.`)}`],[/(?:, and no adapter answers for it)?; pass (?:adapt to resize it|one that does(?:,? (?:such as |or )?\w+\([^)]*\))*)/g,"adapt",()=>"; pass --adapt ADAPTER to resize it"],[/pass adapt to resize it/g,"adapt",()=>"pass --adapt ADAPTER to resize it"],[/pass cast: true[^;()]*/g,"",()=>"cast the file with lensor convert --dtype first"],[/(?:pass )?nonFinite: "allow"/g,"non-finite",()=>"pass --non-finite allow"],[/or pass pass /g,"",()=>"or pass "],[/(?:pass )?unwrap: ("[^"]*"|KEY)/g,"key",([,e])=>`pass --key ${quoted(e.replaceAll('"',""))}`],[/(?:pass )?whole: true/g,"whole",()=>"pass --whole"],[/(?:pass )?onUnknown: "inert"/g,"",()=>"the command reads such files as they are"],[/; pass headers: \{[^}]*\}/g,"",()=>""],[/, or pass redirects: "any"/g,"",()=>""],[/whenMissing\(torchDefault\) would give/g,"torch-default",()=>"--torch-default would give"],[/fill them, or pass partial: true/g,"cfg",()=>"--cfg or another --pretrained may fill them"],[/fill (?:"[^"]*"|them) (?:anew|by name)[^;]*/g,"cfg",()=>"--cfg may fill what is left"],[/pass zoo: the folder with its file/g,"zoo",()=>"pass --zoo FOLDER, with its file"],[/add pretrained\(await openCheckpoint\("model\.start\.safetensors"\)\)/g,"pretrained",()=>"put it there again"],[/pass (?:its family, )?\{ family: "([^"]*)" \}/g,"recipe",([,e])=>`pass --recipe NAME:family=${e}`],[/give it a value before, as in seq\(fill\("([^"]*)", zeros\), \.\.\.\)/g,"fill",([,e])=>`give it a value with --fill ${quoted(`${e}=zeros`)}`],[/pass modules: \{ "([^"]*)": fn \}/g,"module",([,e])=>`pass --module ${quoted(e)}`],[/; pass it as modules/g,"module",()=>"; pass it as --module"],[/, or start it with rules of your own/g,"rules",()=>", or give --rules FILE instead"],[/leave it out by except\("[^"]*", \w+\(\)\) and fill it by its path/g,"fill",()=>"fill it by its path with --fill"],[/(?:use|load) dequantized\([^)]*\)[^;]*/g,"dequantize",()=>"pass --dequantize"]]
function options(e,t){return[...t.matchAll(/"([^"]*)"/g)].map(([,t])=>`${e} ${quoted(t)}`).join(" ")}function quoted(e){return/^[\w./:@%+-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`}
// cli/_exit.ts
const Dt=["ENOSPC","EDQUOT","EAGAIN","EBUSY","ESTALE","ETIMEDOUT","EIO","EMFILE","ENFILE","ENOMEM"]
const _t=["Busy","TimedOut","ConnectionReset","ConnectionRefused","ConnectionAborted","WouldBlock"]
const Ct=5
function exitOf(e,t){if(e.code==="unknown-name"||e.code==="type")return 2
if(!isPassing(e))return 1
return attemptsBefore(t)>=Ct?1:75}function attemptsBefore(e){return Math.max(Number(e.env?.("SLURM_RESTART_COUNT")||0),Number(e.env?.("AWS_BATCH_JOB_ATTEMPT")||1)-1)}function isPassing(e){for(let t=e,n=0;t instanceof Error&&n<8;t=t.cause,n++){const{code:e,name:n,message:s}=t
if(Dt.includes(String(e))||_t.includes(n))return true
if(/the server says (408|425|429|5\d\d)|os error (28|122|11|16|116|110|5|24|23|12)\b/.test(s))return true}return false}
// cli/_tasks.ts
const Bt=["SLURM_ARRAY_TASK_ID","JOB_COMPLETION_INDEX","AWS_BATCH_JOB_ARRAY_INDEX","PBS_ARRAY_INDEX","HQ_TASK_ID","SLURM_PROCID","RANK"]
function tasksIn(e,t,{tasks:n}){if(e.has("task")&&e.has("tasks"))throw new Usage("--task and --tasks: give one of them")
for(const t of["task","tasks"]){const s=e.one(t)
if(s!==void 0){return{list:numbersIn(s,n,`--${t}`,t==="tasks"),from:`--${t}`}}}for(const e of Bt){const s=t.env?.(e)
if(s===void 0||s==="")continue
if(e==="SLURM_PROCID"&&!t.env?.("SLURM_STEP_ID"))continue
return{list:numbersIn(s,n,e,false),from:e}}return{list:Array.from({length:n},(e,t)=>t),from:"all"}}function numbersIn(e,t,n,s){const o=new Set
for(const a of s?e.split(","):[e]){const[,e,i]=(s?/^(\d+)(?:-(\d+))?$/:/^(\d+)()$/).exec(a.trim())??[]
const r=e===void 0||Number(e)>=t||Number(i||e)>=t||Number(i||e)<Number(e)
if(r){const e=t===1?"0":`0-${t-1}`
throw new Usage(`task ${a} (${n}): the plan has tasks 0 to ${t-1}; submit --array=${e}`)}for(let t=Number(e);t<=Number(i||e);t++)o.add(t)}return[...o].sort((e,t)=>e-t)}
// cli/make.ts
const Jt={help:`lensor make PLAN.json -o FOLDER: makes the shards of these tasks, or of all\n\n  Without --task the number is that of the job: SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, PBS_ARRAY_INDEX,\n  HQ_TASK_ID, SLURM_PROCID of a step, RANK. A shard that is finished is left alone; two that make the same one do no harm.\n  Exit codes: 0 done, 75 run the same again, 2 wrong call or plan, 1 final.\n\n  --task K            one task\n  --tasks LIST        several, as Slurm takes them: 1,5-7\n  --out, -o FOLDER    where the files go; the working folder by default\n  --input NAME=PATH   where the input that the plan calls NAME lies here; may be given again\n  --module URL#NAME   runs this function of another host, as the plan calls it; modules in files are run without asking\n  --check-inputs      hashes inputs whole before anything is made\n  --threads N         how many processors draw; all by default\n  --quick             believes size and header of a finished shard\n  --json              one JSON object a line on stderr, one on stdout at the end`,takes:["a PLAN"],options:{value:["task","tasks","out","threads"],values:["input","module"],flag:["quick","json","check-inputs"]},async run(e,t){try{return await made(e,t)}catch(n){if(!(n instanceof Usage)||!e.has("json"))throw n
t.complain(JSON.stringify({event:"error",code:"usage",exit:2,message:n.message}))
return 2}}}
async function made(e,t){const{plan:s,base:o}=await planIn(e.names[0],t)
const a=tasksIn(e,t,s)
const i=e.one("out")??"."
const r={...optionsIn(e,o),modules:await modulesIn(e,t)}
checkFolder(s,i,r,t.absolute??(e=>e))
t.folder?.(i)
const l=new Set(a.list)
const c=s.shards.map((e,t)=>t).filter(e=>l.has(e%s.tasks))
const h=e.has("json")
const event=(e,n)=>{if(h)t.complain(JSON.stringify(e))
else if(n!==void 0)t.complain(n)}
const f=attemptsBefore(t)
const d=De(a.list)
event({event:"start",plan:_e(s),tasks:d,of:s.tasks,from:a.from,shards:c.length,attempt:f},`task ${d} of ${s.tasks} (${a.from}): ${c.length} of ${s.shards.length} files`)
const u={made:0,kept:0,remade:0}
let p=0
try{for(const e of c){const n=performance.now()
let o=n
const a=await Ce(s,e,i,{...r,...t.stop?{signal:t.stop}:{},onProgress({file:e,bytes:t,of:n}){if(performance.now()-o<1e3)return
o=performance.now()
event({event:"progress",file:e,bytes:t,of:n})}})
const l=Math.round((performance.now()-n)/100)/10
u[a.state]++
if(a.state!=="kept")p+=a.bytes
const{file:c,state:h,why:f,sha256:d}=a
event({event:"shard",file:c,state:h,...f===void 0?{}:{why:f},bytes:a.bytes,sha256:d,seconds:l},`${c}  ${h}${f===void 0?"":` (${f})`}  ${size(a.bytes)}  ${l} s`)}}catch(e){if(!(e instanceof n))throw e
const s=exitOf(e,t)
const o=advice(e.message,Jt)
event({event:"error",code:e.code,exit:s,message:o},`lensor make: ${o}`)
return s}event({event:"done",...u,bytes:p})
if(h)t.say(JSON.stringify({...u,bytes:p,shards:c.map(e=>s.shards[e].file)}))
else{t.say(`${u.made} made, ${u.kept} kept, ${u.remade} remade; next: lensor finish ${e.names[0]} -o ${i}`)}return 0}function optionsIn(e,t){const n=e.one("threads")
if(n!==void 0&&!/^[1-9]\d?$/.test(n))throw new Usage(`--threads ${n}: expected 1 to 64`)
return{base:t,inputs:inputsIn(e),quick:e.has("quick"),checkInputs:e.has("check-inputs"),...n===void 0?{}:{threads:Number(n)}}}function checkFolder(e,t,{base:n,inputs:s},o){const a=o(t).replace(/\/+$/,"")
for(const{name:i,uri:r}of e.inputs){const e=Object.hasOwn(s,i)?s[i]:r.startsWith("/")?r:`${n}/${r}`
if(/^[a-z][a-z0-9+.-]+:\/\//i.test(Object.hasOwn(s,i)?e:r))continue
const l=o(e)
if(l.slice(0,l.lastIndexOf("/"))===a){throw new Usage(`the folder "${t}" holds ${i}, an input of the plan; use -o FOLDER`)}}}
// cli/plan.ts
const qt={help:`lensor plan MODEL -o PLAN.json: how one checkpoint is made by many machines; draws nothing\n\n  Takes what init takes to say where values come from (lensor init --help). Files that tensors are loaded from are read once, to be hashed.\n\n  --out, -o FILE     the plan; without it nothing is written\n  --max-shard SIZE   files of at most this size (5GB by default); --shard is the same\n  --tasks N          how many tasks make the files; one per file by default\n  --name NAME        what the files are called: NAME-00001-of-00007.safetensors ("model" by default)\n  --dtype DTYPE      stores floating-point tensors so\n  --module URL#NAME  a function of your own by the module that exports it: its draws can be planned; may be given again\n  --no-hash          does not read the inputs; what is loaded is proven only while they are there\n  --digests LOCK     files must have the digests of this plan.lock\n  --list             every tensor: shard, name, dtype, shape, first and last byte, source, separated by tabs\n  --json             the plan's totals as JSON`,takes:["a MODEL"],options:{value:[...Tt.value,"out","dtype","shard","max-shard","tasks","name","digests"],values:[...Tt.values,"module"],flag:[...Tt.flag,"no-hash","list","json"]},async run(e,t){if(e.has("list")&&e.has("json"))throw new Usage("--list and --json are two forms; choose one")
const n=e.one("out")
const s=e.one("max-shard")??e.one("shard")??"5GB"
const o=bytesIn(s)
if(!o)throw new Usage(`--max-shard ${s}: expected a size such as 5GB`)
const a=e.one("tasks")
if(a!==void 0&&!/^[1-9]\d*$/.test(a)){throw new Usage(`--tasks ${a}: expected a positive integer`)}if(e.has("shard")&&e.has("max-shard"))throw new Usage("--max-shard and --shard are the same; give one")
const i=e.one("dtype")
const r=await readyIn(e,t)
try{const s=await planned(r.model,{maxShardBytes:o,...a===void 0?{}:{tasks:Number(a)},...e.one("name")===void 0?{}:{name:e.one("name")},...i===void 0?{}:{dtype:i},how:howOf(e.names[0],e.words),base:t.absolute?.(folderOf(n??"plan.json"))??".",hash:!e.has("no-hash"),modules:await modulesIn(e,t)})
const l=e.one("digests")
const c=l===void 0?s:withDigests(s,Be(await t.read(l),l))
if(n!==void 0)await Je(c,n)
if(e.has("json")){const{total:e,tasks:n,shards:s}=c
t.say(JSON.stringify({digest:_e(c),...e,shards:s.length,tasks:n}))}else if(e.has("list"))t.say(ie(c).join("\n"))
else t.say(summaryOf(c,n))
return 0}finally{r.close()}}}
async function planned(e,t){try{return await qe(e,t)}catch(e){if(!(e instanceof n))throw e
if(e.code!=="range"&&e.code!=="type")throw e
throw new Usage(e.message)}}function summaryOf(e,t){const n=e.tensors.flatMap(t=>t.names.map(n=>[shown(se(n)),count(ne(n),"tensor"),`[${t.shape.join(", ")}]`,t.as===void 0?t.dtype:`${t.dtype} as ${t.as}`,shown(We(e,t))]))
const{total:s,shards:o,tasks:a}=e
const i=a===1?"0":`0-${a-1}`
return[...columns(n),"",`${count(s.tensors,"tensor")}, ${count(s.elements,"element")}, ${size(s.bytes)} in ${count(o.length,"file")} by ${count(a,"task")}`,...t===void 0?["nothing is written without -o PLAN.json"]:[`${t}: next, lensor make ${t} --task 0 -o OUT, or sbatch --array=${i} make.sh; then lensor finish ${t} -o OUT`]].join("\n")}function withDigests(e,t){const s=new Map(t.shards.map(({file:e,sha256:t})=>[e,t]))
return{...e,shards:e.shards.map(e=>{const t=s.get(e.file)
if(t!==void 0)return{...e,sha256:t}
throw new n("missing",`Cannot plan: the lock has no ${e.file}`,{file:e.file})})}}function howOf(e,t){const n=t.filter(([e])=>!["out","json","list","digests"].includes(e))
return[`MODEL ${e}`,...n.map(([e,t])=>t===""?`--${e}`:`--${e} ${t}`)]}function folderOf(e){const t=e.lastIndexOf("/")
return t<0?".":t===0?"/":e.slice(0,t)}
// cli/report.ts
const Wt={help:`lensor report FILE --out REPORT.html: one HTML file about a checkpoint or a model: findings, sources, every tensor\n\n  lensor report model.safetensors --out model.html\n  lensor report tuned.safetensors --before base.safetensors --out change.html\n\n  FILE is a checkpoint, a model as JSON (modelFromJson), or a plan. The file needs no network, prints, and works by keyboard.\n\n  --before FILE           a checkpoint or model to compare with\n  --pretrained FILE       a checkpoint that the model loads; may be given again\n  --prefix NAME           takes only what is below this name in the checkpoints, without it\n  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again\n  --ignore GLOB           drops these entries of the checkpoints; may be given again\n  --torch-default         draws what is missing then as PyTorch's layers do\n  --no-values             reads no numbers\n  --json                  writes the data of the report as JSON to standard output, and no file\n  --out, -o FILE          what to write`,takes:["a FILE"],options:{value:["out","before","prefix"],values:["pretrained","rename","ignore"],flag:["torch-default","no-values","json"]},async run(e,t){const n=e.one("out")
const s=e.has("json")
const o=[]
if(n===void 0&&!s)throw new Usage("--out FILE is missing")
const opens=async e=>{const n=await open(e,t)
o.push(n)
return n}
const a={files:e.all("pretrained"),prefix:e.one("prefix"),rename:renameIn(e),ignore:e.all("ignore"),seed:0n,torchDefault:e.has("torch-default")}
try{const[i]=e.names
const{model:r,planned:l}=await patientIn(i,t,opens,a)
const c=e.one("before")
const h=[...o]
const f=c===void 0?void 0:(await patientIn(c,t,opens,{...a,files:[]})).model
const d=!e.has("no-values")&&!l
const u=i.replace(/^.*[/\\]/,"")
const p=await k(r,{checkpoints:h,values:d})
const m=await Ge(r,{findings:p,values:d,title:u,...f&&{before:f}})
if(s)t.say(JSON.stringify(m,void 0,1))
else{if(!t.write)throw new Usage("there is nowhere to write")
await t.write(n,He(m))
t.say(`${n}: ${p.length} ${p.length===1?"finding":"findings"}; open it in a browser`)}return 0}finally{for(const e of o)e.close?.()}}}

;// cli/verify.ts
const Gt={help:`lensor verify FILE|FOLDER: proves a checkpoint that lensor wrote\n\n  Draws again what was drawn, compares what was loaded with its input, and files with plan.lock. Exit code 1 if anything differs or is not\n  proven.\n\n  --lock FILE         the lock that finish wrote; plan.lock beside the files by default\n  --input NAME=PATH   where the input that the plan calls NAME lies here; may be given again\n  --module URL#NAME   runs this function, as the plan calls it, to draw again what it drew; may be given again\n  --sample [N]        the first and the last chunk of each tensor and N others (8), instead of all\n  --sample-seed S     which chunks\n  --allow-unproven    exit code 0 where nothing differs\n  --json              the result as JSON`,takes:["a FILE or FOLDER"],options:{value:["lock","sample-seed"],optional:["sample"],values:["input","module"],flag:["allow-unproven","json"]},async run(e,t){const number=t=>{const n=e.one(t)
if(n!==void 0&&!/^\d+$/.test(n))throw new Usage(`--${t} ${n}: expected a number`)
return n===void 0?void 0:Number(n)}
const n=e.one("sample")===""?8:number("sample")
const s=number("sample-seed")
if(s!==void 0&&n===void 0){throw new Usage("--sample-seed chooses the chunks of --sample, which is missing")}const o=e.one("lock")
const a=await Xe(e.names[0],{inputs:inputsIn(e),modules:await modulesIn(e,t),...o===void 0?{}:{lock:o},...n===void 0?{}:{sample:n},...s===void 0?{}:{sampleSeed:s}})
const i=a.faults.length>0||!a.ok&&!e.has("allow-unproven")?1:0
if(e.has("json")){t.say(JSON.stringify(a))
return i}for(const{file:e,path:n,why:s}of a.faults){t.say([e,n,s].filter(e=>e!==void 0).join("  "))}for(const{file:e,path:n,proof:s,why:o}of a.tensors){if(s==="unproven")t.say(shown(`${e}  ${n}  unproven: ${advice(o??"",Gt)}`))}t.say(totalOf(a))
if(a.sampleSeed!==void 0){t.say(`a sample of ${n} chunks and the two ends per tensor (--sample-seed ${a.sampleSeed}): a change in 1 % of the chunks of a tensor is found with probability ${Math.round(100*(1-.99**(n??8)))} %`)}return i}}
function totalOf({tensors:e,faults:t,generator:n}){const s=new Set(t.flatMap(({path:e})=>e??[])).size
const of=t=>e.filter(e=>e.proof===t).length
const o=["redrawn","loaded","sampled"].map(e=>[e,of(e)])
const a=o.reduce((e,[,t])=>e+t,0)
const i=o.filter(([,e])=>e>0).map(([e,t])=>`${t} ${e}`).join(", ")
const[,r,l]=/^(\w+)\((\d+)\)$/.exec(n??"")??[]
const c=r===void 0?"":`; ${r} version 1, seed ${l}`
const h=of("unproven")
return`${a} of ${e.length+s} tensors proven${i&&` (${i})`}${s===0?"":`, ${s} wrong`}${h===0?"":`, ${h} unproven`}${c}`}
// cli/why.ts
const Ht={help:`lensor why FILE PATH: one tensor from rule to bytes: who wrote it, with which key, what it replaced, its first numbers\n\n  lensor why ready.safetensors layers.3.mlp.fc1.weight\n  lensor why model.json head.weight --pretrained backbone.pth --torch-default\n\n  FILE is a checkpoint, or a model as JSON (modelFromJson). A PATH may end in brackets: "wte.weight[50257:]".\n\n  --pretrained FILE       a checkpoint that the model loads; may be given again\n  --prefix NAME           takes only what is below this name in the checkpoints, without it\n  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again\n  --ignore GLOB           drops these entries of the checkpoints; may be given again\n  --torch-default         draws what is missing then as PyTorch's layers do`,takes:["a FILE","a PATH"],options:{value:["prefix"],values:["pretrained","rename","ignore"],flag:["torch-default"]},async run(e,t){const[n,s]=e.names
const o=[]
const opens=async e=>{const n=await open(e,t)
o.push(n)
return n}
try{const{model:o}=await patientIn(n,t,opens,{files:e.all("pretrained"),prefix:e.one("prefix"),rename:renameIn(e),ignore:e.all("ignore"),seed:0n,torchDefault:e.has("torch-default")})
t.say(await Ke(o,s))
return 0}finally{for(const e of o)e.close?.()}}}

;// cli/all.ts
const Xt={init:Mt,explain:jt,inspect:Rt,diff:Ot,convert:vt,check:ot,report:Wt,why:Ht,plan:qt,make:Jt,finish:Nt,verify:Gt,completions:completions(()=>Xt)}
async function main(e,t){const s={...t,say:e=>{t.status?.("")
return t.say(tame(e))},complain:e=>{t.status?.("")
return t.complain(tame(e))},...t.status&&{status:e=>t.status?.(shown(e))}}
const[o="",...a]=e
const i=Object.hasOwn(Xt,o)?Xt[o]:void 0
if(o==="--version"||o==="-V"){t.say(`lensor ${Ye}`)
return 0}if(o==="help"&&a.length>0)return explained(a[0],s)
if(!i){const e=o===""||o==="-h"||o==="--help"||o==="help";(e?s.say:s.complain)(e?help():`lensor: there is no command "${o}"${meant(o)}\n\n${help()}`)
return e&&o!==""?0:2}if(a.includes("-h")||a.includes("--help")){s.say(i.help)
return 0}try{const e=parseArgs(i,a)
const n=timeoutIn(e)
return await i.run(e,{...s,...n!==void 0&&{timeout:n,read:e=>t.read(e,n)}})}catch(e){if(e instanceof Usage){s.complain(`lensor ${o}: ${e.message}\n\n${i.help}`)
return 2}if(!(e instanceof n))throw e
s.complain(`lensor ${o}: ${advice(e.message,i)}`)
return 1}finally{s.status?.("")}}function meant(t){const[n]=e(t,[...Object.keys(Xt),"help"])
return n===void 0?"":`; did you mean ${n}`}function explained(e,t){try{const n=Object.hasOwn(Xt,e)?Xt[e]:void 0
t.say(n?n.help:e==="rules"?ruleList():rulePage(ruleCalled(e)))
return 0}catch(e){if(!(e instanceof Usage))throw e
t.complain(`lensor help: ${e.message}`)
return 2}}function help(){const e=Object.values(Xt).map(e=>e.help.split("\n")[0].split(": "))
const t=Math.max(...e.map(([e])=>e.length))
return["Give every element of a model its first value, exactly once, and prove where it came from.","",...e.map(([e,n])=>`  ${e.padEnd(t)}  ${n}`),"","A FILE is a checkpoint: PyTorch, safetensors, npz, npy, ONNX, TensorFlow.js, GGUF, an index of shards, or an http(s) address.","lensor COMMAND --help says more; lensor help RULE explains a rule of check."].join("\n")}function timeoutIn(e){const t=e.one("timeout")
const n=Number(t)
if(t===void 0)return void 0
if(/^\d+(\.\d+)?$/.test(t)&&n>0&&n<1e6)return n*1e3
throw new Usage(`--timeout ${t}: expected seconds, more than 0`)}async function read(e,t=6e4){try{if(!/^https?:\/\//i.test(e))return await Deno.readTextFile(e)
const n=await fetch(e,{signal:AbortSignal.timeout(t)})
if(!n.ok)throw new Error(`the server says ${n.status}`)
return await n.text()}catch(t){const s=t instanceof Deno.errors.NotFound
const o=withoutSecrets(e)
const a=t.message.split("\n")[0].replaceAll(e,o).replace(/\bhttps?:\S+/g,withoutSecrets)
throw new n(s?"missing":"io",`Cannot read "${o}": ${s?"there is no such file or folder":a}`,{file:o})}}function withoutSecrets(e){const t=/^https?:/i.test(e)?URL.parse(e):null
return t?`${t.protocol}//${t.host}${t.pathname}`:e}async function write(e,t){try{await Deno.writeTextFile(e,t)}catch(t){const s=t.message.split("\n")[0]
throw new n("io",`Cannot write "${e}": ${s}`,{file:e,cause:t})}}async function program(e){const t=/^[a-z]+:\/\//i.test(e)
try{return await(t?import(e):import(new URL(`file://${encodeURI(Deno.realPathSync(e))}`).href))}catch(t){const s=t instanceof Deno.errors.NotFound
const o=s?"there is no such file or folder":t.message.split("\n")[0]
throw new n(s?"missing":"io",`Cannot run "${e}": ${o}`,{file:e,cause:t})}}function wantsColor(){try{return Deno.stdout.isTerminal()&&!Deno.noColor}catch{return false}}function hostOf(){const e=new AbortController
return{say:console.log,complain:console.error,read:read,env(e){try{return Deno.env.get(e)}catch{return void 0}},write:write,program:program,...wantsColor()&&{paint:console.log},folder:e=>Deno.mkdirSync(e,{recursive:true}),absolute(e){try{return Deno.realPathSync(e)}catch{return e.startsWith("/")?e:`${Deno.cwd()}/${e}`}},async stdin(){try{return new Uint8Array(await new Response(Deno.stdin.readable).arrayBuffer())}catch(e){throw new n("io",`Cannot read the standard input: ${e.message.split("\n")[0]}`)}},async stdout(e){if(Deno.stdout.isTerminal()){throw new n("io","Cannot write to a terminal: the bytes are not text; send them into a file or a pipe")}for(let t=0;t<e.length;)t+=await Deno.stdout.write(e.subarray(t))},...statusLine(),stop:e.signal}}function statusLine(){if(!Deno.stderr.isTerminal())return{}
let e=false
return{status(t){if(t===""&&!e)return
e=t!==""
const n=[...t].slice(0,widthOfTerminal()-1).join("")
Deno.stderr.writeSync((new TextEncoder).encode(`\r\x1b[2K${n}`))}}}function widthOfTerminal(){try{return Deno.consoleSize().columns}catch{return 80}}export{hostOf,main,program,read}

//# sourceMappingURL=cli.js.map
