// SwinT, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch.
const runtime=(()=>{var e=class extends Error{constructor(e,t,n={},r){super(t,{cause:r});const{expected:s,found:o}=n;Object.assign(this,{name:"AttncError",code:e,details:n,expected:s,found:o})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function n(n,r,s,o,a,i={}){const c=`${r} is ${t(s)}; it must be ${t(o)}`;return new e(n,c,{name:a,found:s,expected:o,...i})}var r=(t,n,r)=>new e(t,`${n}: ${r?.message}`,{},r),s=(e,t)=>n=>{throw r(e,t,n)},o=e=>new Set(Array.from(e.slice(0,99),(t,n)=>e.slice(n,n+2)));function a(e,t){const n=o(e);let r="",s=.5;for(const e of t.slice(0,1e3)){const t=o(e),a=[...t].filter(e=>n.has(e)).length/Math.max(n.size,t.size);a>s&&([r,s]=[e,a])}return r&&` (nearest: "${r}")`}function i({device:e},t,r,s){const o=e.limits[t];if(!(r<=Number(o)))throw n("limit-exceeded",`${t} of the device`,o,`${r}, for ${s}`,t)}function c({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function f(t,n,s){c(t);const{device:o}=t;o.pushErrorScope("validation"),o.pushErrorScope("out-of-memory");const a=s(),i=[o.popErrorScope(),o.popErrorScope()];a.catch(()=>0);try{const[e,t]=await Promise.all(i);if(e)throw r("out-of-memory",`no memory for ${n}`,e);if(t)throw r("device-error",n,t);return await a}catch(s){throw await Promise.race([o.lost,new Promise(e=>setTimeout(e,99))]),c(t),s instanceof e?s:r("device-error",n,s)}}var h=e=>e.bindings.split(" "),u=([,e])=>e.match(/\w+/g)??[],l=e=>e.reduce((e,t)=>e*t,1),p=e=>"real"===e?Float32Array:Int32Array,m=e=>Object.prototype.toString.call(e).slice(8,-1);function d(e,t,n,r,s=0,o=0){const a=e.slice(1),[i=1]=e;if(a.every((e,r)=>e===t[r+1]&&e===n[r+1]))return void(l(e)>0&&r(s,o,l(e)));const[c,f]=[t.slice(1),n.slice(1)];for(let e=0;e<i;e+=1)d(a,c,f,r,s+e*l(c),o+e*l(f))}var w=({data:e})=>e.length,g={real:Float32Array,int:Int32Array,bool:Uint8Array},y=e=>ArrayBuffer.isView(e);function b(t,r,s,o){const{inputs:i}=t,c=i.map(({name:e})=>e),f=new Map(Object.entries(r??{}).filter(([,e])=>void 0!==e));for(const t of f.keys())if(!c.includes(t))throw new e("input-unknown",`there is no input "${t}"${a(t,c)}`,{name:t,member:s});const h=i.map(t=>{const{name:r}=t,a=`input "${r}"${o}`;if(f.has(r))return function({name:e,element:t,range:r},s,o){const a=g[t],i=t=>n("input-type",o,t,`a ${a.name}, or { data, shape } with one`,e);if("number"==typeof s&&("real"===t||Number.isInteger(s)))return{data:a.of(s)};if(m(s)===a.name)return{data:s};const{data:c,buffer:f,shape:h}=s??{};if(!Array.isArray(h))throw i(m(s));const u=l(h);if(m(c)===a.name){const{length:t}=c;if(t===u)return{data:c,shape:h};throw n("input-shape",`the length of ${o}`,t,`${u}, by its shape`,e)}if(!(f instanceof Object))throw i(m(c));if(r)throw i("on the device, out of reach of checks");if(f.size>=4*u&&4&f.usage)return{data:f,shape:h};throw n("input-shape",`the buffer of ${o}`,`of ${f.size} bytes`,`of ${4*u} and for COPY_SRC`,e)}(t,f.get(r),a);if(void 0===t.default)throw new e("input-missing",`${a} is missing`,{name:r,member:s})}),u=function({dimensions:e,inputs:t},r,s){let o=[1,...e.map(()=>NaN)];const a=t.flatMap((e,t)=>{const n=r[t];return n?[{input:e,value:n,index:t,what:`input "${e.name}"${s}`}]:[]}),i=[];for(const[t,{axes:r,name:s,least:c,most:f}]of[...e,...e].entries()){const h=1+t%e.length;for(const{input:e,value:t,index:u,what:p}of a){const a=r.find(([e])=>e===u)?.[1];if(void 0===a||Number(o[h])>=0)continue;const m=t.shape?t.shape[a]:Math.floor(w(t)/l(e.shape(o.with(h,1))));if(m<c||m>f||m%1)throw n("input-length",`${s} of ${p}`,m,`${c} to ${f}`,e.name);m>=0&&i.push(`${s} is ${m} by ${p}`),o=o.with(h,m)}}const c=e.find(({free:e},t)=>Number.isNaN(o[t+1]));if(c)throw n("input-length",c.name+s,"told by no input","told: pass { data, shape }",c.name);for(const{input:e,value:t,what:r}of a){const s=e.shape(o),a=t.shape??`${w(t)} entries`;if(t.shape?t.shape.join()!==s.join():w(t)!==l(s))throw n("input-shape",`the shape of ${r}`,a,[`[${s.join(", ")}]`,...i].join(", as "),e.name,{expected:s})}return o}(t,h,o);return i.forEach((e,t)=>{const r=h[t]?.data;r&&y(r)&&function({name:e,element:t,shape:r,range:s},o,a,i,c){const[f,h]="bool"===t?[0,1]:s?.(a)??[-35e37,35e37],u=o.findIndex(e=>!(e>=Number(f)&&e<=Number(h)));if(u<0)return;const p=function(e,t){return t.map((n,r)=>Math.floor(e/l(t.slice(r+1)))%n)}(u,r(a)),m="real"===t?"finite":`${f} to ${h}`;throw n("input-value",`${i} at [${p.join(", ")}]`,o[u],m,e,{member:c,position:p})}(e,r,u,`input "${e.name}"${o}`,s)}),{s:u,values:h}}var $=class{groups;closed=!1;written="";#e;buffers=new Map;constructor(e,t=new Map){this.#e=e,this.groups=t}reserve(e,t,n=140){this.requireOpen();const r=this.buffers.get(e);if(r&&r.size>=t)return r;this.free(e);const s=Math.max(16,16*Math.ceil(t/16)),o=this.#e.createBuffer({label:e,size:s,usage:n});return this.buffers.set(e,o),this.groups.clear(),o}get(e){return this.requireOpen(),this.buffers.get(e)}free(e){this.buffers.get(e)?.destroy(),this.buffers.delete(e)}freeWhere(e){for(const t of this.buffers.keys())e(t)&&this.free(t);this.written=""}requireOpen(){if(this.closed)throw new e("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}},v=65535;async function A(t,{slots:n,copies:r=[]},s,o,a,c){const{held:m,program:w,memory:b}=t,{device:$}=m,A=function(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,n)=>Math.max(e,t[n]))).with(0,e.length)}(a),x=`a batch of ${a.length}`,M=new Map,B=s,S=new Set([...B.flatMap(u),...o.map(({buffer:e})=>e)]),j=(e,t)=>{S.has(e)&&(i(m,"maxStorageBufferBindingSize",4*t,x),M.set(e,4*t))};n(A).forEach((e,t)=>j(`s${t}`,e));for(const[e,{shape:t}]of w.inputs.entries())S.has(`i${e}`)&&j(`i${e}`,a.length*l(t(A.with(0,1))));const k=new Map;for(const e of B){const[,,t,n]=e,[r,s,o]=t(A),a=n&&r>v?[v,Math.ceil(r/v),1]:[r,s,o];i(m,"maxComputeWorkgroupsPerDimension",Math.max(...a),x),k.set(e,a)}let O=4;const N=[],P=o.flatMap(e=>{const{shape:t,own:n=t,stored:r=n,single:s,buffer:o}=e,i=r(A),f=l(i),h=O;if(!c){const e=4*f*(s?1:a.length);N.push([o,h,e]),O+=e}return a.map(({s:r},o)=>({...e,start:h,box:i,own:n(r),shape:t(r),member:o,first:s?0:o*f}))});i(m,"maxBufferSize",O,x);const E=a.map(()=>({}));try{const n=await f(m,x,async()=>{for(const[e,t]of M)b.reserve(e,t);const e=b.reserve("status",4),n=b.reserve("output",O,9);!function(e,t,n){const{memory:r,held:s}=e,o=t.flatMap(({s:e})=>e.slice(1)),a=r.reserve("sizes",4*n.length,72),i=r.reserve("lengths",4*o.length),c=[n,o].join(";");c!==r.written&&(s.device.queue.writeBuffer(a,0,Int32Array.from(n)),s.device.queue.writeBuffer(i,0,Int32Array.from(o)),r.written=c)}(t,a,A);let r=$.createCommandEncoder();w.inputs.forEach((e,t)=>{M.has(`i${t}`)&&function(e,t,n,{element:r,shape:s,default:o=0},a,i,c){const f=s(c.with(0,1)),h=l(f);let u=new(p(r))(h*i.length);i.forEach(({s:e,values:r},c)=>{const l=s(e),{data:p}=r[a]??{},m=c*h;p?1===i.length&&p instanceof u.constructor?u=p:d(l,l,f,(e,r,s)=>{y(p)?u.set(p.subarray(e,e+s),m+r):t.copyBufferToBuffer(p,4*e,n,4*(m+r),4*s)}):u.fill(o,m,m+h)}),e.queue.writeBuffer(n,0,u)}($,r,b.get(`i${t}`),e,t,a,A)}),r=function({held:e,memory:t,pipelines:n},r,s,o,a){let i=r.beginComputePass();return s.forEach(r=>{const s=r,[o]=s,c=n.kernels[o],f=h(c);let l=t.groups.get(s);if(!l){const r=u(s);l=e.device.createBindGroup({layout:n.layout(c),entries:f.map((e,n)=>{const s=/read|write/.test(e)?r.shift():e;return{binding:n,resource:{buffer:t.get(s)}}})}),t.groups.set(s,l)}i.setPipeline(n.get(o)),i.setBindGroup(0,l),i.dispatchWorkgroups(...a.get(s))}),i.end(),r}(t,r,s,0,k),r.copyBufferToBuffer(e,0,n,0,4);for(const[e,t,s]of N)r.copyBufferToBuffer(b.get(e),0,n,t,s);if(c)for(const{name:e,buffer:t,shape:n,own:s,box:o,member:a,first:i}of P){const c=Math.max(4,4*l(s)),f=$.createBuffer({size:c,usage:140});E[a][e]={buffer:f,shape:n},d(s,o,s,(e,n,s)=>{e+=i,r.copyBufferToBuffer(b.get(t),4*e,f,4*n,4*s)})}return $.queue.submit([r.finish()]),await n.mapAsync(1,0,O),n}),r=n.getMappedRange(0,O),[o]=new Uint32Array(r,0,1);if(!c&&!o)for(const{name:e,element:t,shape:n,own:s,box:o,start:a,member:i,first:c}of P){const f=new(p(t))(r,a),h=new g[t](l(s));d(s,o,s,(e,t,n)=>{e+=c,h.set(f.subarray(e,e+n),t)}),E[i][e]={data:h,shape:n}}if(n.unmap(),!o)return E;throw new e("index-out-of-range","an index that was computed is outside its tensor")}catch(e){for(const e of E.flatMap(e=>Object.values(e)))"buffer"in e&&e.buffer.destroy();throw b.requireOpen(),b.freeWhere(e=>!/^[ptc]\d/.test(e)),e}}var x=(e,t,r,s)=>n("weights-damaged",e,t,r,s),M=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function B(t){const{name:n,size:r}=t,s=await t.take(8),o=s.length<8?NaN:Number(new DataView(s.buffer).getBigUint64(0,!0)),a=Math.min(1e8,r-8);if(!(o<=a))throw x(`the length of the head of ${n}`,o,`at most ${a}`,n);const i=await t.take(o);let c;try{const e=new TextDecoder("utf-8",{fatal:!0}).decode(i);c=JSON.parse(e),function(e){const t=new Set;let n=0;for(const[r]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===r&&(n+=1),"}"===r&&(n-=1),r.length>1&&1===n){const e=String(JSON.parse(r));if(t.has(e))throw x(`tensor "${e}"`,"there twice","there once",e);t.add(e)}}(e)}catch(t){if(t instanceof e)throw t}if("Object"!==m(c))throw x(`the head of ${n}`,"something else","a JSON object",n);const f=Object.entries(c).filter(([e])=>"__metadata__"!==e).map(([e,n])=>{const{dtype:r,shape:s,data_offsets:o}=n??{};if("string"!=typeof r||!M(s)||!M(o)||2!==o.length)throw x(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);const[a,i]=o,c=l(s)*Number(/\d+/.exec(r)?.[0]??8)/8;if(i-a!==c)throw x(`the size of tensor "${e}"`,i-a,`${c}, by its shape and ${r}`,e);return{name:e,type:r,shape:s,start:a,bytes:c,reader:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes);let h=0;for(const{name:e,start:t,bytes:n}of f){if(t!==h)throw x(`the start of tensor "${e}"`,t,`${h}, where the one before ends`,e);h+=n;const s=r-8-o;if(h>s)throw x(`the end of tensor "${e}"`,h,`within ${s} bytes`,e)}const u=8+o+h;if(u<r&&r<1/0)throw x(`the size of ${n}`,r,u,n);return f}async function S(e){if(!("string"==typeof e||e instanceof URL))return[e];const t=String(e);if(!t.endsWith(".json"))return[e];const n=await fetch(e).catch(s("weights-unreachable",t)),r=await n.json().catch(()=>0),o=[...new Set(Object.values(r.weight_map??{}))];if(!o[0]||!o.every(e=>/^[\w.-]+$/.test(e)))throw x(t,"something else","an index of files beside it",t);return o.map(e=>new URL(e,n.url))}var j="the weights",k=4<<20,O=class{name;size;close;#t;#n=new Uint8Array;constructor(e,t,n,r=()=>{}){this.name=e,this.size=t,this.#t=n,this.close=r}async take(e){const t=new Uint8Array(e);let n=0;for(;n<e;){if(0===this.#n.length){const e=await this.#t().catch(s("weights-unreachable",this.name));if(!e)break;this.#n=e}const r=this.#n.subarray(0,e-n);this.#n=this.#n.subarray(r.length),t.set(r,n),n+=r.length}return n<e?t.slice(0,n):t}};function N(e){const{name:t=j,size:n}=e;let r=0;return new O(t,n,async()=>{const t=r;if(t>=n)return;r=Math.min(n,t+k);const s=await e.read(t,r);if(s.length===r-t)return s;throw new Error(`${s.length} bytes came for ${t} to ${r}`)})}function P(e,{buffer:t,byteOffset:n,byteLength:r}){return N({name:e,size:r,read:(e,r)=>Promise.resolve(new Uint8Array(t,n+e,r-e))})}async function E(e){let t=j,r=1/0,o=e;if("string"==typeof o||o instanceof URL?(t=String(o),o=await fetch(o).catch(s("weights-unreachable",t))):o instanceof Blob&&(({size:r}=o),o=o.stream()),o instanceof Response){const{ok:e,body:r,status:s}=o;if(!e)throw n("weights-unreachable",`the status of ${t}`,s,200,t);o=r}return o instanceof ReadableStream?function(e,t,n){const r=n.getReader();return new O(e,t,async()=>(await r.read()).value,()=>{r.cancel().catch(()=>0)})}(t,r,o):(m(o).endsWith("ArrayBuffer")&&(o=new Uint8Array(o)),ArrayBuffer.isView(o)?P(t,o):o?.read instanceof Function?N(o):void 0)}function z(e){const t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),n=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&n.test(e)}var F=e=>e.filter(e=>1!==e).join(),q=e=>/^(B?F16|F32)$/.test(e);function U(e,{buffer:t}){if("F32"===e)return new Float32Array(t);const n=new Uint32Array(new Uint16Array(t)),r=e=>new Float32Array(e.buffer);return"BF16"===e?r(n.map(e=>e<<16)):r(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function W(e,t,r){const{data:s=r,shape:o=e.parameters.find(e=>e[0]===t)?.[1]??[]}=r??{};if(!(s instanceof Float32Array)||l(o)!==s.length)throw n("weights-invalid",`tensor "${t}"`,m(s),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:o,bytes:s.byteLength,reader:P(t,s)}}var R=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",I=class{kernels;#r;#s={};#o=[];#a=[];constructor(e,t){this.#r=e,this.kernels=t}async need(e){await Promise.all(e.map(async([e])=>{this.#a[e]=await(this.#o[e]??=this.#i(e))}))}get(e){return this.#a[e]}layout(e){return this.#s[e.bindings]??=this.#r.device.createBindGroupLayout({entries:h(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:R(e)}}))})}#i(e){const t=this.kernels[e],{name:n,code:r}=t,{device:s}=this.#r;return f(this.#r,`the kernel ${n}`,()=>s.createComputePipelineAsync({label:n,layout:s.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:s.createShaderModule({label:n,code:r})}}))}},L=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function _(t,r={}){const o=await async function(t,n){const r=await(n??async function({limits:t,features:n}){const r=globalThis.navigator?.gpu;if(!r)throw new e("webgpu-missing","no WebGPU here: pass a device");const o=await r.requestAdapter();if(!o)throw new e("adapter-missing","this machine has no WebGPU adapter");const a=o.limits;return o.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,a[e]])),requiredFeatures:n.filter(e=>o.features.has(e))}).catch(s("device-refused","the adapter gives no device"))}(t));if(!(r.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");const o={device:r,release(){n||r.destroy()}};return r.lost.then(({message:e})=>o.lost=e||"destroyed"),o}(t,r.device),h=new $(o.device),d=new I(o,t.kernels),w=[],g=async()=>{const s=await async function(t,r,s,o){if(void 0===r&&(void 0!==s||0===t.parameters.length))return t.parameters.map(t=>function(t,n){const[r,s]=t,o=function([t,,n],r){const[s,o=0,a=1]="number"==typeof n?["constant",n]:n??[],i=function(e){let t=2166136261;for(const n of e)t=Math.imul(t^Number(n.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;const e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}}(`${r}/${t}`),c={constant:()=>o,uniform:()=>o+(a-o)*i(),normal:()=>o+a*Math.sqrt(-2*Math.log(1-i()))*Math.cos(2*Math.PI*i())}[String(s)];if(c)return e=>new Float32Array(e).map(c);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})}(t,n),a=4*l(s);return{name:r,type:"F32",shape:s,bytes:a,reader:N({name:r,size:a,read:(e,t)=>Promise.resolve(new Uint8Array(o((t-e)/4).buffer))})}}(t,Number(s)));const a=[];for(const e of(await Promise.all([r].flat().map(S))).flat()){const s=await E(e);if(s){o.push(s);for(const e of await B(s))a.push(e)}else{if("Object"!==m(e))throw n(void 0===r?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(const[n,r]of Object.entries(e))a.push(W(t,n,r))}}return a}(t,r.weights,r.seed,w),u=function(t,r){const s=new Map;for(const e of r){const{name:t}=e;if(s.has(t))throw x(`tensor "${t}"`,"in two files","in one",t);s.set(t,e)}const o=new Set(t.parameters.map(([e])=>e)),i=[...s.keys()].filter(e=>!o.has(e)),c=[...o].filter(e=>!s.has(e)),[f]=c;if(void 0!==f){const t=c.slice(0,3).map(e=>`"${e}"${a(e,i)}`),n=`the weights lack ${c.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",n,{name:f,tensors:c})}for(const[e,r]of t.parameters){const{shape:t,type:o}=s.get(e);if(F(t)!==F(r))throw n("weights-shape",`the shape of tensor "${e}"`,t,r,e);if(!q(o))throw n("weights-type",`tensor "${e}"`,o,"F32, F16 or BF16",e)}const h=t.ignored.map(z),u=i.filter(e=>!h.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]}(t,s);return await f(o,"the weights",()=>async function(e,t,n){const{parameters:r,tables:s}=e,o=e.constants(L(e));for(const e of o)i(t,"maxStorageBufferBindingSize",4*e,"a constant");r.forEach(([,e],t)=>n.reserve(`p${t}`,4*l(e))),s.forEach(({shape:e},t)=>n.reserve(`t${t}`,4*l(e))),o.forEach((e,t)=>n.reserve(`c${t}`,4*e)),s.forEach(({element:e,shape:r,value:s},o)=>{const a=new(p(e))(l(r));let i=0;const c=(...e)=>{const t=r[e.length];if(void 0===t)a[i++]=Number(s(...e));else for(let n=0;n<t;n+=1)c(...e,n)};c(),t.device.queue.writeBuffer(n.get(`t${o}`),0,a)}),await t.device.queue.onSubmittedWorkDone()}(t,o,h)),await async function({tensors:e,readers:t},r,s,o,a=()=>{}){const i=r.parameters.map(([e])=>e),f=e.reduce((e,{bytes:t})=>e+t,0),{queue:h}=s.device;let u=0,l=0;for(const{name:t,type:r,bytes:p,reader:m}of e){const e=i.indexOf(t);let d=0;for(let i=p;i>0;){const p=Math.min(k,i),w=await m.take(p);if(c(s),o.requireOpen(),w.length<p)throw x(`tensor "${t}"`,"cut off","whole",t);if(i-=p,u+=p,l+=p,e>=0){const s=U(r,w),a=s.findIndex(e=>!Number.isFinite(e));if(a>=0)throw n("weights-value",`entry ${d+a} of tensor "${t}"`,s[a],"finite",t);h.writeBuffer(o.get(`p${e}`),4*d,s),d+=s.length}a({loaded:u,total:f,name:t}),l>67108864&&(l=0,h.submit([]),await h.onSubmittedWorkDone())}}for(const e of t)if((await e.take(1)).length>0)throw x(e.name,"longer than its tensors","as long as they are",e.name)}({tensors:s,readers:w},t,o,h,r.onProgress),u};try{!function(t,{name:n,features:r,limits:s}){for(const n of r)if(!t.device.features.has(n))throw new e("feature-missing",`the device lacks ${n}`,{name:n});for(const[e,r]of Object.entries(s))i(t,e,r,n)}(o,t);const n=d.need([...t.prepare,...t.run.steps]),[r]=await Promise.all([g(),n]),s={held:o,program:t,memory:h,pipelines:d};return await async function(e){const{program:t,memory:n}=e,{run:r,inspect:s,prepare:o}=t,a={slots:()=>[],results:[],steps:o},i=[{s:L(t),values:[]}];await A(e,a,o,[],i,!0);const c=new Set([r,s].flatMap(e=>[...e.steps.flatMap(u),...e.results.map(({buffer:e})=>e)]));n.freeWhere(e=>/^[pt]\d/.test(e)&&!c.has(e))}(s),function(t,n){const{held:r,program:s,memory:o,pipelines:i}=t,{run:c,inspect:f}=s;let h=Promise.resolve();function u(e){const t=h.then(e);return h=t.catch(()=>0),t}async function l(e,n,r,a,c){o.requireOpen(),await i.need(a);const f=function(e,t){return Array.isArray(t)?t.map((t,n)=>b(e,t,n,` of member ${n}`)):[b(e,t,0,"")]}(s,e),h=f.length>0?await A(t,n,a,r,f,c):[];return Array.isArray(e)?h:h[0]}const p={device:r.device,warnings:n,run:(e,t={})=>u(()=>l(e,c,c.results,c.steps,"device"===t.on)),inspect:(t,n)=>u(async()=>{const r=function(t){const n=f.results.map(({name:e})=>e),r=t.map(t=>{const r=z(t);if(n.some(r))return r;throw new e("path-unknown",`nothing to inspect at "${t}"${a(t,n)}`,{name:t,expected:n,found:t})});return f.results.filter(({name:e})=>r.some(t=>t(e)))}(n);return l(t,f,r,function(e,t){const n=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{const t=[e].map(([,e])=>e.split(">")),[r,s]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!s.some(e=>n.has(e))&&(e[4]&&s.forEach(e=>n.delete(e)),r.forEach(e=>n.add(e)),!0)}).reverse()}(f.steps,r),!1)}),dispose:()=>{o.close(),r.release()}};return p}(s,r)}catch(e){throw h.close(),o.release(),e}finally{for(const e of w)e.close()}}return{AttncError:e,load:_}})();

export const program = {
  format: 1,
  compiler: "0.1.0",
  name: "SwinT",
  limits: { maxBufferSize: 36864, maxStorageBufferBindingSize: 36864, maxStorageBuffersPerShaderStage: 7, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: [],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 56, 56] },
  ],
  parameters: [
    ["patch_embed.proj.weight", [24, 3, 4, 4], ["normal", 0, 0.02]],
    ["patch_embed.proj.bias", [24], 0],
    ["patch_embed.norm.weight", [24], 1],
    ["patch_embed.norm.bias", [24], 0],
    ["layers.0.blocks.0.norm1.weight", [24], 1],
    ["layers.0.blocks.0.norm1.bias", [24], 0],
    ["layers.0.blocks.0.attn.relative_position_bias_table", [169, 1], ["normal", 0, 0.02]],
    ["layers.0.blocks.0.attn.qkv.weight", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.0.attn.qkv.bias", [72], 0],
    ["layers.0.blocks.0.attn.proj.weight", [24, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.0.attn.proj.bias", [24], 0],
    ["layers.0.blocks.0.norm2.weight", [24], 1],
    ["layers.0.blocks.0.norm2.bias", [24], 0],
    ["layers.0.blocks.0.mlp.fc1.weight", [96, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.0.mlp.fc1.bias", [96], 0],
    ["layers.0.blocks.0.mlp.fc2.weight", [24, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["layers.0.blocks.0.mlp.fc2.bias", [24], 0],
    ["layers.0.blocks.1.norm1.weight", [24], 1],
    ["layers.0.blocks.1.norm1.bias", [24], 0],
    ["layers.0.blocks.1.attn.relative_position_bias_table", [169, 1], ["normal", 0, 0.02]],
    ["layers.0.blocks.1.attn.qkv.weight", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.1.attn.qkv.bias", [72], 0],
    ["layers.0.blocks.1.attn.proj.weight", [24, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.1.attn.proj.bias", [24], 0],
    ["layers.0.blocks.1.norm2.weight", [24], 1],
    ["layers.0.blocks.1.norm2.bias", [24], 0],
    ["layers.0.blocks.1.mlp.fc1.weight", [96, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.1.mlp.fc1.bias", [96], 0],
    ["layers.0.blocks.1.mlp.fc2.weight", [24, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["layers.0.blocks.1.mlp.fc2.bias", [24], 0],
    ["layers.1.downsample.norm.weight", [96], 1],
    ["layers.1.downsample.norm.bias", [96], 0],
    ["layers.1.downsample.reduction.weight", [48, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["layers.1.blocks.0.norm1.weight", [48], 1],
    ["layers.1.blocks.0.norm1.bias", [48], 0],
    ["layers.1.blocks.0.attn.relative_position_bias_table", [169, 2], ["normal", 0, 0.02]],
    ["layers.1.blocks.0.attn.qkv.weight", [144, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["layers.1.blocks.0.attn.qkv.bias", [144], 0],
    ["layers.1.blocks.0.attn.proj.weight", [48, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["layers.1.blocks.0.attn.proj.bias", [48], 0],
    ["layers.1.blocks.0.norm2.weight", [48], 1],
    ["layers.1.blocks.0.norm2.bias", [48], 0],
    ["layers.1.blocks.0.mlp.fc1.weight", [192, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["layers.1.blocks.0.mlp.fc1.bias", [192], 0],
    ["layers.1.blocks.0.mlp.fc2.weight", [48, 192], ["uniform", -0.07216878364870323, 0.07216878364870323]],
    ["layers.1.blocks.0.mlp.fc2.bias", [48], 0],
    ["norm.weight", [48], 1],
    ["norm.bias", [48], 0],
    ["head.fc.weight", [10, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["head.fc.bias", [10], 0],
  ],
  ignored: ["*.relative_position_index", "*.attn_mask"],
  tables: [],
  kernels: [
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 14, c < 14, d < 24] = sum[ch < 3, u < 4, v < 4] weight[d, ch, u, v] * image[ch, 4 * r + u, 4
      //     * c + v]
      // y[r < 14, c < 14, d < 24] = bias[d] + sum[r, c, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> image: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        let bias_d = bias[column4];
        y[row * 6 + column4] = bias_d + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 6) { return; }
        let row_tile = index / 6;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let weight_start = column_tile * 48;
        let weight_start_4 = column_tile * 48 + 12;
        let weight_start_7 = column_tile * 48 + 24;
        let weight_start_10 = column_tile * 48 + 36;
        let image_start = (row / 196) * 2352 + (row / 14 % 14) * 56 + row % 14;
        let image_start_4 = (row_1 / 196) * 2352 + (row_1 / 14 % 14) * 56 + row_1 % 14;
        let image_start_7 = (row_2 / 196) * 2352 + (row_2 / 14 % 14) * 56 + row_2 % 14;
        let image_start_10 = (row_3 / 196) * 2352 + (row_3 / 14 % 14) * 56 + row_3 % 14;
        let image_start_13 = (row_4 / 196) * 2352 + (row_4 / 14 % 14) * 56 + row_4 % 14;
        let image_start_16 = (row_5 / 196) * 2352 + (row_5 / 14 % 14) * 56 + row_5 % 14;
        let image_start_19 = (row_6 / 196) * 2352 + (row_6 / 14 % 14) * 56 + row_6 % 14;
        let image_start_22 = (row_7 / 196) * 2352 + (row_7 / 14 % 14) * 56 + row_7 % 14;
        for (var ch = 0; ch < 3; ch++) {
          let weight_start_2 = weight_start + ch * 4;
          let weight_start_5 = weight_start_4 + ch * 4;
          let weight_start_8 = weight_start_7 + ch * 4;
          let weight_start_11 = weight_start_10 + ch * 4;
          let image_start_2 = image_start + ch * 784;
          let image_start_5 = image_start_4 + ch * 784;
          let image_start_8 = image_start_7 + ch * 784;
          let image_start_11 = image_start_10 + ch * 784;
          let image_start_14 = image_start_13 + ch * 784;
          let image_start_17 = image_start_16 + ch * 784;
          let image_start_20 = image_start_19 + ch * 784;
          let image_start_23 = image_start_22 + ch * 784;
          for (var u = 0; u < 4; u++) {
            let weight_start_3 = weight_start_2 + u;
            let weight_start_6 = weight_start_5 + u;
            let weight_start_9 = weight_start_8 + u;
            let weight_start_12 = weight_start_11 + u;
            let image_start_3 = image_start_2 + u * 14;
            let image_start_6 = image_start_5 + u * 14;
            let image_start_9 = image_start_8 + u * 14;
            let image_start_12 = image_start_11 + u * 14;
            let image_start_15 = image_start_14 + u * 14;
            let image_start_18 = image_start_17 + u * 14;
            let image_start_21 = image_start_20 + u * 14;
            let image_start_24 = image_start_23 + u * 14;
            for (var v4 = 0; v4 < 1; v4++) {
              let right = mat4x4f(weight[weight_start_3 + v4], weight[weight_start_6 + v4], weight[weight_start_9 + v4], weight[weight_start_12 + v4]);
              sum_0 += image[image_start_3 + v4] * right;
              sum_1 += image[image_start_6 + v4] * right;
              sum_2 += image[image_start_9 + v4] * right;
              sum_3 += image[image_start_12 + v4] * right;
              sum_4 += image[image_start_15 + v4] * right;
              sum_5 += image[image_start_18 + v4] * right;
              sum_6 += image[image_start_21 + v4] * right;
              sum_7 += image[image_start_24 + v4] * right;
            }
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_1", bindings: "read read read read read write write sizes", code: /* wgsl */ `
      // sum[r1 < 14, r2 < 14] = sum[d < 24] y[r1, r2, d]
      // mu[r1 < 14, r2 < 14] = sum[r1, r2] / 24.0
      // sum_2[r1 < 14, r2 < 14] = sum[d < 24] v * v
      //   where v = y[r1, r2, d] - mu[r1, r2]
      // var_value[r1 < 14, r2 < 14] = sum_2[r1, r2] / 24.0
      // norm[r1 < 14, r2 < 14, d < 24] = (y[r1, r2, d] - mu[r1, r2]) / sqrt(var_value[r1, r2] + 0.00001) *
      //     weight[d] + bias[d]
      // sum_3[r < 14, s < 14] = sum[d < 24] norm[r, s, d]
      // mu_2[r < 14, s < 14] = sum_3[r, s] / 24.0
      // sum_4[r < 14, s < 14] = sum[d < 24] v * v
      //   where v = norm[r, s, d] - mu_2[r, s]
      // var_value_2[r < 14, s < 14] = sum_4[r, s] / 24.0
      // norm_2[r < 14, s < 14, d < 24] = (norm[r, s, d] - mu_2[r, s]) / sqrt(var_value_2[r, s] + 0.00001) *
      //     weight_2[d] + bias_2[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(4) var<storage, read> bias_2: array<f32>;
      @group(0) @binding(5) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(6) var<storage, read_write> norm_2: array<f32>;
      @group(0) @binding(7) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 196) { return; }
        var sum = 0f;
        let y_start = row * 24;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d] - mu;
          sum_2 += difference * difference;
        }
        var sum_3 = 0f;
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 24; d++) {
          sum_3 += (y[y_start + d] - mu) / root * weight[d] + bias[d];
        }
        var sum_4 = 0f;
        let mu_2 = sum_3 / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = (y[y_start + d] - mu) / root * weight[d] + bias[d] - mu_2;
          sum_4 += difference * difference;
        }
        let var_value_2 = sum_4 / 24f;
        let root_2 = sqrt(var_value_2 + 0.00001f);
        for (var d = 0; d < 24; d++) {
          let total = (y[y_start + d] - mu) / root * weight[d] + bias[d];
          norm[y_start + d] = total;
          norm_2[y_start + d] = (total - mu_2) / root_2 * weight_2[d] + bias_2[d];
        }
      }
    ` },
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 14, s < 14, o < 72] = sum[i < 24] weight[o, i] * norm[r, s, i]
      // y[r < 14, s < 14, o < 72] = y[r, s, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        let bias_o = bias[column4];
        y[row * 18 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 9) { return; }
        let row_tile = index / 9;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        var sum_4_0 = vec4f();
        var sum_4_1 = vec4f();
        var sum_5_0 = vec4f();
        var sum_5_1 = vec4f();
        var sum_6_0 = vec4f();
        var sum_6_1 = vec4f();
        var sum_7_0 = vec4f();
        var sum_7_1 = vec4f();
        let column_tile = index % 9;
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 6;
        let weight_start_3 = column_tile * 48 + 12;
        let weight_start_4 = column_tile * 48 + 18;
        let weight_start_5 = column_tile * 48 + 24;
        let weight_start_6 = column_tile * 48 + 30;
        let weight_start_7 = column_tile * 48 + 36;
        let weight_start_8 = column_tile * 48 + 42;
        let norm_start = row * 6;
        let norm_start_2 = row_1 * 6;
        let norm_start_3 = row_2 * 6;
        let norm_start_4 = row_3 * 6;
        let norm_start_5 = row_4 * 6;
        let norm_start_6 = row_5 * 6;
        let norm_start_7 = row_6 * 6;
        let norm_start_8 = row_7 * 6;
        for (var i4 = 0; i4 < 6; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = norm[norm_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = norm[norm_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = norm[norm_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = norm[norm_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = norm[norm_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = norm[norm_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = norm[norm_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = norm[norm_start_8 + i4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "attention_1", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[7 * a + i1, 7 * b + i2, d] * y[7 *
      //     a + j1, 7 * b + j2, d + 24]
      // lse[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] sum[a, b, i1, i2, j1, j2] *
      //     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0]
      // y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] exp(sum[a, b, i1, i2, j1, j2] *
      //     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0] - lse[a,
      //     b, i1, i2]) * y[7 * a + j1, 7 * b + j2, d + 48]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        y_2[row * 6 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 112) { return; }
        let block = index % 4;
        let i2 = block * 2;
        let i2_1 = min(i2 + 1, 6);
        var query: array<array<vec4f, 6>, 2>;
        let i1 = index / 4 % 7;
        let b = index / 28 % 2;
        let y_start = (index / 56) * 1764 + i1 * 252 + b * 126 + i2 * 18;
        let y_start_2 = (index / 56) * 1764 + i1 * 252 + b * 126 + i2_1 * 18;
        for (var d4 = 0; d4 < 6; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
        }
        var sums: array<array<vec4f, 6>, 2>;
        var peak = array(-3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 2>;
        let y_start_3 = (index / 56) * 1764 + b * 126 + 6;
        let relative_position_bias_table_start = i1 * 13 + i2 + 84;
        let relative_position_bias_table_start_2 = i1 * 13 + i2_1 + 84;
        let y_start_8 = (index / 56) * 1764 + b * 126 + 12;
        for (var key = 0; key < 48; key += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          let y_start_4 = y_start_3 + (key / 7) * 252 + (key % 7) * 18;
          let y_start_5 = y_start_3 + ((key + 1) / 7) * 252 + ((key + 1) % 7) * 18;
          let y_start_6 = y_start_3 + ((key + 2) / 7) * 252 + ((key + 2) % 7) * 18;
          let y_start_7 = y_start_3 + ((key + 3) / 7) * 252 + ((key + 3) % 7) * 18;
          for (var d4 = 0; d4 < 6; d4++) {
            let keys = mat4x4f(y[y_start_4 + d4], y[y_start_5 + d4], y[y_start_6 + d4], y[y_start_7 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
          }
          let scores_0 = vec4f(dots_0.x * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - (key / 7) * 13 - key % 7], dots_0.y * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - ((key + 1) / 7) * 13 - (key + 1) % 7], dots_0.z * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - ((key + 2) / 7) * 13 - (key + 2) % 7], dots_0.w * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - ((key + 3) / 7) * 13 - (key + 3) % 7]);
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = vec4f(dots_1.x * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - (key / 7) * 13 - key % 7], dots_1.y * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - ((key + 1) / 7) * 13 - (key + 1) % 7], dots_1.z * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - ((key + 2) / 7) * 13 - (key + 2) % 7], dots_1.w * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - ((key + 3) / 7) * 13 - (key + 3) % 7]);
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let y_start_9 = y_start_8 + (key / 7) * 252 + (key % 7) * 18;
          let y_start_10 = y_start_8 + ((key + 1) / 7) * 252 + ((key + 1) % 7) * 18;
          let y_start_11 = y_start_8 + ((key + 2) / 7) * 252 + ((key + 2) % 7) * 18;
          let y_start_12 = y_start_8 + ((key + 3) / 7) * 252 + ((key + 3) % 7) * 18;
          for (var d4 = 0; d4 < 6; d4++) {
            let values = mat4x4f(y[y_start_9 + d4], y[y_start_10 + d4], y[y_start_11 + d4], y[y_start_12 + d4]);
            sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
            sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          }
        }
        let relative_position_bias_table_start_3 = i1 * 13 + block * 2 + 84;
        for (var key = 48; key < 49; key++) {
          let y_start_4 = y_start_3 + (key / 7) * 252 + (key % 7) * 18;
          let relative_position_bias_table_start_4 = relative_position_bias_table_start_3 - (key / 7) * 13 - key % 7;
          let y_start_5 = y_start_8 + (key / 7) * 252 + (key % 7) * 18;
          for (var r = 0; r < 2; r++) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 6; d4++) {
              dot_product += dot(query[r][d4], y[y_start_4 + d4]);
            }
            let score = dot_product * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_4 + r];
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 6; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_5 + d4];
            }
          }
        }
        let start = block * 2;
        let start_2 = (index / 4) * 7 + block * 2;
        for (var r = 0; r < 2; r++) {
          if (start + r < 7) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var d4 = 0; d4 < 6; d4++) {
              finish(start_2 + r, d4, sums[r][d4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_3", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 24] = sum[i < 24] weight[o, i] * y[r1, s1, r2, s2, i]
      // x[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = norm[7 * r1 + r2, 7 * s1 + s2, d] + (y[r1, r2, s1, s2,
      //     d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        let norm_o_r1_r2_s1_s2 = norm[row * 6 + column4];
        let bias_o = bias[column4];
        x[row * 6 + column4] = norm_o_r1_r2_s1_s2 + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 6) { return; }
        let row_tile = index / 6;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let weight_start = column_tile * 24;
        let weight_start_2 = column_tile * 24 + 6;
        let weight_start_3 = column_tile * 24 + 12;
        let weight_start_4 = column_tile * 24 + 18;
        let y_start = (row / 98) * 588 + (row / 7 % 2) * 294 + (row / 14 % 7) * 42 + (row % 7) * 6;
        let y_start_2 = (row_1 / 98) * 588 + (row_1 / 7 % 2) * 294 + (row_1 / 14 % 7) * 42 + (row_1 % 7) * 6;
        let y_start_3 = (row_2 / 98) * 588 + (row_2 / 7 % 2) * 294 + (row_2 / 14 % 7) * 42 + (row_2 % 7) * 6;
        let y_start_4 = (row_3 / 98) * 588 + (row_3 / 7 % 2) * 294 + (row_3 / 14 % 7) * 42 + (row_3 % 7) * 6;
        let y_start_5 = (row_4 / 98) * 588 + (row_4 / 7 % 2) * 294 + (row_4 / 14 % 7) * 42 + (row_4 % 7) * 6;
        let y_start_6 = (row_5 / 98) * 588 + (row_5 / 7 % 2) * 294 + (row_5 / 14 % 7) * 42 + (row_5 % 7) * 6;
        let y_start_7 = (row_6 / 98) * 588 + (row_6 / 7 % 2) * 294 + (row_6 / 14 % 7) * 42 + (row_6 % 7) * 6;
        let y_start_8 = (row_7 / 98) * 588 + (row_7 / 7 % 2) * 294 + (row_7 / 14 % 7) * 42 + (row_7 % 7) * 6;
        for (var i4 = 0; i4 < 6; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += y[y_start + i4] * right;
          sum_1 += y[y_start_2 + i4] * right;
          sum_2 += y[y_start_3 + i4] * right;
          sum_3 += y[y_start_4 + i4] * right;
          sum_4 += y[y_start_5 + i4] * right;
          sum_5 += y[y_start_6 + i4] * right;
          sum_6 += y[y_start_7 + i4] * right;
          sum_7 += y[y_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[d < 24] x[r1, r2, s1, s2, d]
      // mu[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[r1, r2, s1, s2] / 24.0
      // sum_2[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[d < 24] v * v
      //   where v = x[r1, r2, s1, s2, d] - mu[r1, r2, s1, s2]
      // var_value[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum_2[r1, r2, s1, s2] / 24.0
      // norm[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = (x[r1, r2, s1, s2, d] - mu[r1, r2, s1, s2]) /
      //     sqrt(var_value[r1, r2, s1, s2] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 196) { return; }
        var sum = 0f;
        let x_start = row * 24;
        for (var d = 0; d < 24; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 24; d++) {
          norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_4", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 96] = sum[i < 24] weight[o, i] * norm[r1, r2, s1, s2, i]
      // x[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 96] = 0.5 * v * (1.0 + erf(v / 1.4142135623730951))
      //   where v = y[r1, r2, s1, s2, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          let total = sums[c] + bias_o[c];
          results[c] = 0.5f * total * (1f + erf_(total / 1.4142135623730951f));
        }
        x[row * 24 + column4] = results;
      }

      fn erf_(x: f32) -> f32 {
        let a = abs(x);
        if (a < 0.3f) {
          let s = a * a;
          return x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
        }
        let t = 1f / (1f + 0.3275911f * a);
        let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
        return sign(x) * (1f - p * exp(-a * a));
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 12) { return; }
        let row_tile = index / 12;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        var sum_4_0 = vec4f();
        var sum_4_1 = vec4f();
        var sum_5_0 = vec4f();
        var sum_5_1 = vec4f();
        var sum_6_0 = vec4f();
        var sum_6_1 = vec4f();
        var sum_7_0 = vec4f();
        var sum_7_1 = vec4f();
        let column_tile = index % 12;
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 6;
        let weight_start_3 = column_tile * 48 + 12;
        let weight_start_4 = column_tile * 48 + 18;
        let weight_start_5 = column_tile * 48 + 24;
        let weight_start_6 = column_tile * 48 + 30;
        let weight_start_7 = column_tile * 48 + 36;
        let weight_start_8 = column_tile * 48 + 42;
        let norm_start = row * 6;
        let norm_start_2 = row_1 * 6;
        let norm_start_3 = row_2 * 6;
        let norm_start_4 = row_3 * 6;
        let norm_start_5 = row_4 * 6;
        let norm_start_6 = row_5 * 6;
        let norm_start_7 = row_6 * 6;
        let norm_start_8 = row_7 * 6;
        for (var i4 = 0; i4 < 6; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = norm[norm_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = norm[norm_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = norm[norm_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = norm[norm_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = norm[norm_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = norm[norm_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = norm[norm_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = norm[norm_start_8 + i4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_5", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 24] = sum[i < 96] weight[o, i] * x[r1, r2, s1, s2, i]
      // x_3[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = x_2[r1, r2, s1, s2, d] + (y[r1, r2, s1, s2, d] +
      //     bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        let x_2_o_r1_r2_s1_s2 = x_2[row * 6 + column4];
        let bias_o = bias[column4];
        x_3[row * 6 + column4] = x_2_o_r1_r2_s1_s2 + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 6) { return; }
        let row_tile = index / 6;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let weight_start = column_tile * 96;
        let weight_start_2 = column_tile * 96 + 24;
        let weight_start_3 = column_tile * 96 + 48;
        let weight_start_4 = column_tile * 96 + 72;
        let x_start = row * 24;
        let x_start_2 = row_1 * 24;
        let x_start_3 = row_2 * 24;
        let x_start_4 = row_3 * 24;
        let x_start_5 = row_4 * 24;
        let x_start_6 = row_5 * 24;
        let x_start_7 = row_6 * 24;
        let x_start_8 = row_7 * 24;
        for (var i4 = 0; i4 < 24; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += x[x_start + i4] * right;
          sum_1 += x[x_start_2 + i4] * right;
          sum_2 += x[x_start_3 + i4] * right;
          sum_3 += x[x_start_4 + i4] * right;
          sum_4 += x[x_start_5 + i4] * right;
          sum_5 += x[x_start_6 + i4] * right;
          sum_6 += x[x_start_7 + i4] * right;
          sum_7 += x[x_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 72] = sum[i < 24] weight[o, i] * norm[r1, r2, s1, s2, i]
      // y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 72] = y[r1, r2, s1, s2, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        let bias_o = bias[column4];
        y[row * 18 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 9) { return; }
        let row_tile = index / 9;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        var sum_4_0 = vec4f();
        var sum_4_1 = vec4f();
        var sum_5_0 = vec4f();
        var sum_5_1 = vec4f();
        var sum_6_0 = vec4f();
        var sum_6_1 = vec4f();
        var sum_7_0 = vec4f();
        var sum_7_1 = vec4f();
        let column_tile = index % 9;
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 6;
        let weight_start_3 = column_tile * 48 + 12;
        let weight_start_4 = column_tile * 48 + 18;
        let weight_start_5 = column_tile * 48 + 24;
        let weight_start_6 = column_tile * 48 + 30;
        let weight_start_7 = column_tile * 48 + 36;
        let weight_start_8 = column_tile * 48 + 42;
        let norm_start = row * 6;
        let norm_start_2 = row_1 * 6;
        let norm_start_3 = row_2 * 6;
        let norm_start_4 = row_3 * 6;
        let norm_start_5 = row_4 * 6;
        let norm_start_6 = row_5 * 6;
        let norm_start_7 = row_6 * 6;
        let norm_start_8 = row_7 * 6;
        for (var i4 = 0; i4 < 6; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = norm[norm_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = norm[norm_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = norm[norm_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = norm[norm_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = norm[norm_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = norm[norm_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = norm[norm_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = norm[norm_start_8 + i4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "attention_2", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[(7 * a + i1 + 3) mod 14 div 7, (i1
      //     + 3) mod 7, (7 * b + i2 + 3) mod 14 div 7, (i2 + 3) mod 7, d] * y[(7 * a + j1 + 3) mod 14 div 7,
      //     (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7, (j2 + 3) mod 7, d + 24]
      // lse[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] sum[a, b, i1, i2, j1, j2] *
      //     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0] where (7
      //     * a + i1 < 11) == (7 * a + j1 < 11) and (7 * b + i2 < 11) == (7 * b + j2 < 11)
      // y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] exp(sum[a, b, i1, i2, j1, j2] *
      //     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0] - lse[a,
      //     b, i1, i2]) * y[(7 * a + j1 + 3) mod 14 div 7, (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7,
      //     (j2 + 3) mod 7, d + 48] where (7 * a + i1 < 11) == (7 * a + j1 < 11) and (7 * b + i2 < 11) == (7
      //     * b + j2 < 11)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        y_2[row * 6 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 112) { return; }
        let block = index % 4;
        let i2 = block * 2;
        let i2_1 = min(i2 + 1, 6);
        var query: array<array<vec4f, 6>, 2>;
        let member = index / 112;
        let i1 = index / 4 % 7;
        let a = index / 56 % 2;
        let b = index / 28 % 2;
        let y_start = member * 3528 + ((a * 7 + i1 + 3) % 14 / 7) * 1764 + ((i1 + 3) % 7) * 252 + ((b * 7 + i2 + 3) % 14 / 7) * 126 + ((i2 + 3) % 7) * 18;
        let y_start_2 = member * 3528 + ((a * 7 + i1 + 3) % 14 / 7) * 1764 + ((i1 + 3) % 7) * 252 + ((b * 7 + i2_1 + 3) % 14 / 7) * 126 + ((i2_1 + 3) % 7) * 18;
        for (var d4 = 0; d4 < 6; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
        }
        var sums: array<array<vec4f, 6>, 2>;
        var peak = array(-3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 2>;
        let holds = a * 7 + i1 < 11;
        let start = a * 7;
        let start_2 = b * 7 + block * 2;
        let start_3 = b * 7;
        let y_start_3 = member * 3528 + 6;
        let y_start_4 = a * 7 + 3;
        let y_start_5 = b * 7 + 3;
        let relative_position_bias_table_start = i1 * 13 + block * 2 + 84;
        let y_start_7 = member * 3528 + 12;
        for (var key = 0; key < 49; key++) {
          let holds_2 = holds == (start + key / 7 < 11);
          let holds_3 = start_3 + key % 7 < 11;
          let y_start_6 = y_start_3 + ((y_start_4 + key / 7) % 14 / 7) * 1764 + ((key / 7 + 3) % 7) * 252 + ((y_start_5 + key % 7) % 14 / 7) * 126 + ((key % 7 + 3) % 7) * 18;
          let relative_position_bias_table_start_2 = relative_position_bias_table_start - (key / 7) * 13 - key % 7;
          let y_start_8 = y_start_7 + ((y_start_4 + key / 7) % 14 / 7) * 1764 + ((key / 7 + 3) % 7) * 252 + ((y_start_5 + key % 7) % 14 / 7) * 126 + ((key % 7 + 3) % 7) * 18;
          for (var r = 0; r < 2; r++) {
            if (holds_2 && (start_2 + r < 11) == holds_3) {
              var dot_product = 0f;
              for (var d4 = 0; d4 < 6; d4++) {
                dot_product += dot(query[r][d4], y[y_start_6 + d4]);
              }
              let score = dot_product * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 + r];
              let top = max(peak[r], score);
              let keep = exp(peak[r] - top);
              let weight = exp(score - top);
              peak[r] = top;
              total[r] = total[r] * keep + weight;
              for (var d4 = 0; d4 < 6; d4++) {
                sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
              }
            }
          }
        }
        let start_4 = block * 2;
        let start_5 = (index / 4) * 7 + block * 2;
        for (var r = 0; r < 2; r++) {
          if (start_4 + r < 7) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var d4 = 0; d4 < 6; d4++) {
              finish(start_5 + r, d4, sums[r][d4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_7", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 14, s < 14, o < 24] = sum[i < 24] weight[o, i] * y[(r + 11) mod 14 div 7, (s + 11) mod 14 div
      //     7, (r + 4) mod 7, (s + 4) mod 7, i]
      // y_2[r < 14, s < 14, o < 24] = y[r, s, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 196) { return; }
        let bias_o = bias[column4];
        y_2[row * 6 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 1) / 2) * 6) { return; }
        let row_tile = index / 6;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 196 - 1);
        let row_2 = min(row + 2, sizes.batch * 196 - 1);
        let row_3 = min(row + 3, sizes.batch * 196 - 1);
        let row_4 = min(row + 4, sizes.batch * 196 - 1);
        let row_5 = min(row + 5, sizes.batch * 196 - 1);
        let row_6 = min(row + 6, sizes.batch * 196 - 1);
        let row_7 = min(row + 7, sizes.batch * 196 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let weight_start = column_tile * 24;
        let weight_start_2 = column_tile * 24 + 6;
        let weight_start_3 = column_tile * 24 + 12;
        let weight_start_4 = column_tile * 24 + 18;
        let y_start = (row / 196) * 1176 + ((row / 14 % 14 + 11) % 14 / 7) * 588 + ((row % 14 + 11) % 14 / 7) * 294 + ((row / 14 % 14 + 4) % 7) * 42 + ((row % 14 + 4) % 7) * 6;
        let y_start_2 = (row_1 / 196) * 1176 + ((row_1 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_1 % 14 + 11) % 14 / 7) * 294 + ((row_1 / 14 % 14 + 4) % 7) * 42 + ((row_1 % 14 + 4) % 7) * 6;
        let y_start_3 = (row_2 / 196) * 1176 + ((row_2 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_2 % 14 + 11) % 14 / 7) * 294 + ((row_2 / 14 % 14 + 4) % 7) * 42 + ((row_2 % 14 + 4) % 7) * 6;
        let y_start_4 = (row_3 / 196) * 1176 + ((row_3 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_3 % 14 + 11) % 14 / 7) * 294 + ((row_3 / 14 % 14 + 4) % 7) * 42 + ((row_3 % 14 + 4) % 7) * 6;
        let y_start_5 = (row_4 / 196) * 1176 + ((row_4 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_4 % 14 + 11) % 14 / 7) * 294 + ((row_4 / 14 % 14 + 4) % 7) * 42 + ((row_4 % 14 + 4) % 7) * 6;
        let y_start_6 = (row_5 / 196) * 1176 + ((row_5 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_5 % 14 + 11) % 14 / 7) * 294 + ((row_5 / 14 % 14 + 4) % 7) * 42 + ((row_5 % 14 + 4) % 7) * 6;
        let y_start_7 = (row_6 / 196) * 1176 + ((row_6 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_6 % 14 + 11) % 14 / 7) * 294 + ((row_6 / 14 % 14 + 4) % 7) * 42 + ((row_6 % 14 + 4) % 7) * 6;
        let y_start_8 = (row_7 / 196) * 1176 + ((row_7 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_7 % 14 + 11) % 14 / 7) * 294 + ((row_7 / 14 % 14 + 4) % 7) * 42 + ((row_7 % 14 + 4) % 7) * 6;
        for (var i4 = 0; i4 < 6; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += y[y_start + i4] * right;
          sum_1 += y[y_start_2 + i4] * right;
          sum_2 += y[y_start_3 + i4] * right;
          sum_3 += y[y_start_4 + i4] * right;
          sum_4 += y[y_start_5 + i4] * right;
          sum_5 += y[y_start_6 + i4] * right;
          sum_6 += y[y_start_7 + i4] * right;
          sum_7 += y[y_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_1", bindings: "read read write sizes", code: /* wgsl */ `
      // x_2[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = x[r1, r2, s1, s2, d] + y[7 * r1 + r2, 7 * s1 + s2, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> x_2: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 4704) { return; }
        x_2[index] = x[index] + y[index];
      }
    ` },
    { name: "row_3", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 7, s < 7] = sum[d11 < 2, d12 < 2, d2 < 24] x[(2 * r + d12) div 7, (2 * r + d12) mod 7, (2 *
      //     s + d11) div 7, (2 * s + d11) mod 7, d2]
      // mu[r < 7, s < 7] = sum[r, s] / 96.0
      // sum_2[r < 7, s < 7] = sum[d11 < 2, d12 < 2, d2 < 24] v * v
      //   where v = x[(2 * r + d12) div 7, (2 * r + d12) mod 7, (2 * s + d11) div 7, (2 * s + d11) mod 7,
      //     d2] - mu[r, s]
      // var_value[r < 7, s < 7] = sum_2[r, s] / 96.0
      // norm[r < 7, s < 7, v11 < 2, v12 < 2, v2 < 24] = (x[(2 * r + v12) div 7, (2 * r + v12) mod 7, (2 * s
      //     + v11) div 7, (2 * s + v11) mod 7, v2] - mu[r, s]) / sqrt(var_value[r, s] + 0.00001) * weight[48
      //     * v11 + 24 * v12 + v2] + bias[48 * v11 + 24 * v12 + v2]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 49) { return; }
        var sum = 0f;
        let s = row % 7;
        let x_start = (row / 7) * 672 + s * 48;
        for (var d11 = 0; d11 < 2; d11++) {
          let x_start_2 = x_start + d11 * 24;
          let start = d11 * 48;
          for (var d12 = 0; d12 < 2; d12++) {
            let x_start_3 = x_start_2 + d12 * 336;
            let start_2 = start + d12 * 24;
            for (var d2 = 0; d2 < 24; d2++) {
              sum += x[x_start_3 + d2];
            }
          }
        }
        var sum_2 = 0f;
        let mu = sum / 96f;
        for (var d11 = 0; d11 < 2; d11++) {
          let x_start_2 = x_start + d11 * 24;
          let start = d11 * 48;
          for (var d12 = 0; d12 < 2; d12++) {
            let x_start_3 = x_start_2 + d12 * 336;
            let start_2 = start + d12 * 24;
            for (var d2 = 0; d2 < 24; d2++) {
              let difference = x[x_start_3 + d2] - mu;
              sum_2 += difference * difference;
            }
          }
        }
        let var_value = sum_2 / 96f;
        let root = sqrt(var_value + 0.00001f);
        let norm_start = row * 96;
        for (var d11 = 0; d11 < 2; d11++) {
          let x_start_2 = x_start + d11 * 24;
          let weight_start = d11 * 48;
          let norm_start_2 = norm_start + d11 * 48;
          for (var d12 = 0; d12 < 2; d12++) {
            let x_start_3 = x_start_2 + d12 * 336;
            let weight_start_2 = weight_start + d12 * 24;
            let norm_start_3 = norm_start_2 + d12 * 24;
            for (var d2 = 0; d2 < 24; d2++) {
              norm[norm_start_3 + d2] = (x[x_start_3 + d2] - mu) / root * weight[weight_start_2 + d2] + bias[weight_start_2 + d2];
            }
          }
        }
      }
    ` },
    { name: "contraction_8", bindings: "read read write sizes", code: /* wgsl */ `
      // y[r < 7, s < 7, o < 48] = sum[i1 < 2, i21 < 2, i22 < 24] weight[o, 48 * i1 + 24 * i21 + i22] *
      //     norm[r, s, i1, i21, i22]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 49) { return; }
        y[row * 12 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 49 - 1);
        let row_2 = min(row + 2, sizes.batch * 49 - 1);
        let row_3 = min(row + 3, sizes.batch * 49 - 1);
        let row_4 = min(row + 4, sizes.batch * 49 - 1);
        let row_5 = min(row + 5, sizes.batch * 49 - 1);
        let row_6 = min(row + 6, sizes.batch * 49 - 1);
        let row_7 = min(row + 7, sizes.batch * 49 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 12;
        let weight_start = column_tile * 96;
        let weight_start_4 = column_tile * 96 + 24;
        let weight_start_7 = column_tile * 96 + 48;
        let weight_start_10 = column_tile * 96 + 72;
        let norm_start = row * 24;
        let norm_start_4 = row_1 * 24;
        let norm_start_7 = row_2 * 24;
        let norm_start_10 = row_3 * 24;
        let norm_start_13 = row_4 * 24;
        let norm_start_16 = row_5 * 24;
        let norm_start_19 = row_6 * 24;
        let norm_start_22 = row_7 * 24;
        for (var i1 = 0; i1 < 2; i1++) {
          let weight_start_2 = weight_start + i1 * 12;
          let weight_start_5 = weight_start_4 + i1 * 12;
          let weight_start_8 = weight_start_7 + i1 * 12;
          let weight_start_11 = weight_start_10 + i1 * 12;
          let norm_start_2 = norm_start + i1 * 12;
          let norm_start_5 = norm_start_4 + i1 * 12;
          let norm_start_8 = norm_start_7 + i1 * 12;
          let norm_start_11 = norm_start_10 + i1 * 12;
          let norm_start_14 = norm_start_13 + i1 * 12;
          let norm_start_17 = norm_start_16 + i1 * 12;
          let norm_start_20 = norm_start_19 + i1 * 12;
          let norm_start_23 = norm_start_22 + i1 * 12;
          for (var i21 = 0; i21 < 2; i21++) {
            let weight_start_3 = weight_start_2 + i21 * 6;
            let weight_start_6 = weight_start_5 + i21 * 6;
            let weight_start_9 = weight_start_8 + i21 * 6;
            let weight_start_12 = weight_start_11 + i21 * 6;
            let norm_start_3 = norm_start_2 + i21 * 6;
            let norm_start_6 = norm_start_5 + i21 * 6;
            let norm_start_9 = norm_start_8 + i21 * 6;
            let norm_start_12 = norm_start_11 + i21 * 6;
            let norm_start_15 = norm_start_14 + i21 * 6;
            let norm_start_18 = norm_start_17 + i21 * 6;
            let norm_start_21 = norm_start_20 + i21 * 6;
            let norm_start_24 = norm_start_23 + i21 * 6;
            for (var i224 = 0; i224 < 6; i224++) {
              let right = mat4x4f(weight[weight_start_3 + i224], weight[weight_start_6 + i224], weight[weight_start_9 + i224], weight[weight_start_12 + i224]);
              sum_0 += norm[norm_start_3 + i224] * right;
              sum_1 += norm[norm_start_6 + i224] * right;
              sum_2 += norm[norm_start_9 + i224] * right;
              sum_3 += norm[norm_start_12 + i224] * right;
              sum_4 += norm[norm_start_15 + i224] * right;
              sum_5 += norm[norm_start_18 + i224] * right;
              sum_6 += norm[norm_start_21 + i224] * right;
              sum_7 += norm[norm_start_24 + i224] * right;
            }
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_4", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 7, s < 7] = sum[d < 48] y[r, s, d]
      // mu[r < 7, s < 7] = sum[r, s] / 48.0
      // sum_2[r < 7, s < 7] = sum[d < 48] (y[r, s, d] - mu[r, s]) * (y[r, s, d] - mu[r, s])
      // var_value[r < 7, s < 7] = sum_2[r, s] / 48.0
      // norm[r < 7, s < 7, o < 48] = (y[r, s, o] - mu[r, s]) / sqrt(var_value[r, s] + 0.00001) * weight[o] +
      //     bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 49) { return; }
        var sum = 0f;
        let y_start = row * 48;
        for (var d = 0; d < 48; d++) {
          sum += y[y_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 48f;
        for (var d = 0; d < 48; d++) {
          let difference = y[y_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 48f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 48; d++) {
          norm[y_start + d] = (y[y_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_9", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 7, s < 7, o < 144] = sum[i < 48] weight[o, i] * norm[r, s, i]
      // y[r < 7, s < 7, o < 144] = y[r, s, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 49) { return; }
        let bias_o = bias[column4];
        y[row * 36 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 7) / 8) * 18) { return; }
        let row_tile = index / 18;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 49 - 1);
        let row_2 = min(row + 2, sizes.batch * 49 - 1);
        let row_3 = min(row + 3, sizes.batch * 49 - 1);
        let row_4 = min(row + 4, sizes.batch * 49 - 1);
        let row_5 = min(row + 5, sizes.batch * 49 - 1);
        let row_6 = min(row + 6, sizes.batch * 49 - 1);
        let row_7 = min(row + 7, sizes.batch * 49 - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        var sum_4_0 = vec4f();
        var sum_4_1 = vec4f();
        var sum_5_0 = vec4f();
        var sum_5_1 = vec4f();
        var sum_6_0 = vec4f();
        var sum_6_1 = vec4f();
        var sum_7_0 = vec4f();
        var sum_7_1 = vec4f();
        let column_tile = index % 18;
        let weight_start = column_tile * 96;
        let weight_start_2 = column_tile * 96 + 12;
        let weight_start_3 = column_tile * 96 + 24;
        let weight_start_4 = column_tile * 96 + 36;
        let weight_start_5 = column_tile * 96 + 48;
        let weight_start_6 = column_tile * 96 + 60;
        let weight_start_7 = column_tile * 96 + 72;
        let weight_start_8 = column_tile * 96 + 84;
        let norm_start = row * 12;
        let norm_start_2 = row_1 * 12;
        let norm_start_3 = row_2 * 12;
        let norm_start_4 = row_3 * 12;
        let norm_start_5 = row_4 * 12;
        let norm_start_6 = row_5 * 12;
        let norm_start_7 = row_6 * 12;
        let norm_start_8 = row_7 * 12;
        for (var i4 = 0; i4 < 12; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = norm[norm_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = norm[norm_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = norm[norm_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = norm[norm_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = norm[norm_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = norm[norm_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = norm[norm_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = norm[norm_start_8 + i4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "attention_3", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[i1, i2, 24 * h + d] * y[j1, j2, 24 * h +
      //     d + 48]
      // lse[h < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] sum[h, i1, i2, j1, j2] * 0.20412414523193154 +
      //     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, h]
      // y_2[h < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] exp(sum[h, i1, i2, j1, j2] *
      //     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, h] - lse[h,
      //     i1, i2]) * y[j1, j2, 24 * h + d + 96]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 98) { return; }
        y_2[row * 6 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 56) { return; }
        let block = index % 4;
        let i2 = block * 2;
        let i2_1 = min(i2 + 1, 6);
        var query: array<array<vec4f, 6>, 2>;
        let i1 = index / 4 % 7;
        let h = index / 28 % 2;
        let member = index / 56;
        let y_start = member * 1764 + i1 * 252 + i2 * 36 + h * 6;
        let y_start_2 = member * 1764 + i1 * 252 + i2_1 * 36 + h * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
        }
        var sums: array<array<vec4f, 6>, 2>;
        var peak = array(-3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 2>;
        let y_start_3 = member * 1764 + h * 6 + 12;
        let y_start_5 = member * 1764 + h * 6 + 48;
        let y_start_7 = member * 1764 + h * 6 + 84;
        let y_start_9 = member * 1764 + h * 6 + 120;
        let relative_position_bias_table_start = i1 * 26 + i2 * 2 + h + 168;
        let relative_position_bias_table_start_2 = i1 * 26 + i2_1 * 2 + h + 168;
        let y_start_11 = member * 1764 + h * 6 + 24;
        let y_start_13 = member * 1764 + h * 6 + 60;
        let y_start_15 = member * 1764 + h * 6 + 96;
        let y_start_17 = member * 1764 + h * 6 + 132;
        for (var key = 0; key < 48; key += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          let y_start_4 = y_start_3 + key * 36;
          let y_start_6 = y_start_5 + key * 36;
          let y_start_8 = y_start_7 + key * 36;
          let y_start_10 = y_start_9 + key * 36;
          for (var d4 = 0; d4 < 6; d4++) {
            let keys = mat4x4f(y[y_start_4 + d4], y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
          }
          let scores_0 = vec4f(dots_0.x * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - (key / 7) * 26 - (key % 7) * 2], dots_0.y * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - ((key + 1) / 7) * 26 - ((key + 1) % 7) * 2], dots_0.z * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - ((key + 2) / 7) * 26 - ((key + 2) % 7) * 2], dots_0.w * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start - ((key + 3) / 7) * 26 - ((key + 3) % 7) * 2]);
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = vec4f(dots_1.x * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - (key / 7) * 26 - (key % 7) * 2], dots_1.y * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - ((key + 1) / 7) * 26 - ((key + 1) % 7) * 2], dots_1.z * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - ((key + 2) / 7) * 26 - ((key + 2) % 7) * 2], dots_1.w * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_2 - ((key + 3) / 7) * 26 - ((key + 3) % 7) * 2]);
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let y_start_12 = y_start_11 + key * 36;
          let y_start_14 = y_start_13 + key * 36;
          let y_start_16 = y_start_15 + key * 36;
          let y_start_18 = y_start_17 + key * 36;
          for (var d4 = 0; d4 < 6; d4++) {
            let values = mat4x4f(y[y_start_12 + d4], y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4]);
            sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
            sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          }
        }
        let relative_position_bias_table_start_3 = i1 * 26 + block * 4 + h + 168;
        for (var key = 48; key < 49; key++) {
          let y_start_4 = y_start_3 + key * 36;
          let relative_position_bias_table_start_4 = relative_position_bias_table_start_3 - (key / 7) * 26 - (key % 7) * 2;
          let y_start_6 = y_start_11 + key * 36;
          for (var r = 0; r < 2; r++) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 6; d4++) {
              dot_product += dot(query[r][d4], y[y_start_4 + d4]);
            }
            let score = dot_product * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_start_4 + r * 2];
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 6; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_6 + d4];
            }
          }
        }
        let start = block * 2;
        let start_2 = (index / 4) * 7 + block * 2;
        for (var r = 0; r < 2; r++) {
          if (start + r < 7) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var d4 = 0; d4 < 6; d4++) {
              finish(start_2 + r, d4, sums[r][d4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_10", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r < 7, s < 7, o < 48] = sum[i1 < 2, i2 < 24] weight[o, 24 * i1 + i2] * y[i1, r, s, i2]
      // x[r < 7, s < 7, o < 48] = y_2[r, s, o] + (y[r, s, o] + bias[o])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 49) { return; }
        let y_2_rso = y_2[row * 12 + column4];
        let bias_o = bias[column4];
        x[row * 12 + column4] = y_2_rso + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 49 - 1);
        let row_2 = min(row + 2, sizes.batch * 49 - 1);
        let row_3 = min(row + 3, sizes.batch * 49 - 1);
        let row_4 = min(row + 4, sizes.batch * 49 - 1);
        let row_5 = min(row + 5, sizes.batch * 49 - 1);
        let row_6 = min(row + 6, sizes.batch * 49 - 1);
        let row_7 = min(row + 7, sizes.batch * 49 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 12;
        let weight_start = column_tile * 48;
        let weight_start_3 = column_tile * 48 + 12;
        let weight_start_5 = column_tile * 48 + 24;
        let weight_start_7 = column_tile * 48 + 36;
        let y_start = (row / 49) * 294 + row * 6;
        let y_start_3 = (row_1 / 49) * 294 + row_1 * 6;
        let y_start_5 = (row_2 / 49) * 294 + row_2 * 6;
        let y_start_7 = (row_3 / 49) * 294 + row_3 * 6;
        let y_start_9 = (row_4 / 49) * 294 + row_4 * 6;
        let y_start_11 = (row_5 / 49) * 294 + row_5 * 6;
        let y_start_13 = (row_6 / 49) * 294 + row_6 * 6;
        let y_start_15 = (row_7 / 49) * 294 + row_7 * 6;
        for (var i1 = 0; i1 < 2; i1++) {
          let weight_start_2 = weight_start + i1 * 6;
          let weight_start_4 = weight_start_3 + i1 * 6;
          let weight_start_6 = weight_start_5 + i1 * 6;
          let weight_start_8 = weight_start_7 + i1 * 6;
          let y_start_2 = y_start + i1 * 294;
          let y_start_4 = y_start_3 + i1 * 294;
          let y_start_6 = y_start_5 + i1 * 294;
          let y_start_8 = y_start_7 + i1 * 294;
          let y_start_10 = y_start_9 + i1 * 294;
          let y_start_12 = y_start_11 + i1 * 294;
          let y_start_14 = y_start_13 + i1 * 294;
          let y_start_16 = y_start_15 + i1 * 294;
          for (var i24 = 0; i24 < 6; i24++) {
            let right = mat4x4f(weight[weight_start_2 + i24], weight[weight_start_4 + i24], weight[weight_start_6 + i24], weight[weight_start_8 + i24]);
            sum_0 += y[y_start_2 + i24] * right;
            sum_1 += y[y_start_4 + i24] * right;
            sum_2 += y[y_start_6 + i24] * right;
            sum_3 += y[y_start_8 + i24] * right;
            sum_4 += y[y_start_10 + i24] * right;
            sum_5 += y[y_start_12 + i24] * right;
            sum_6 += y[y_start_14 + i24] * right;
            sum_7 += y[y_start_16 + i24] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_5", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 7, s < 7] = sum[d < 48] x[r, s, d]
      // mu[r < 7, s < 7] = sum[r, s] / 48.0
      // sum_2[r < 7, s < 7] = sum[d < 48] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
      // var_value[r < 7, s < 7] = sum_2[r, s] / 48.0
      // norm[r < 7, s < 7, o < 48] = (x[r, s, o] - mu[r, s]) / sqrt(var_value[r, s] + 0.00001) * weight[o] +
      //     bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 49) { return; }
        var sum = 0f;
        let x_start = row * 48;
        for (var d = 0; d < 48; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 48f;
        for (var d = 0; d < 48; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 48f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 48; d++) {
          norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_11", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 7, s < 7, o < 192] = sum[i < 48] weight[o, i] * norm[r, s, i]
      // x[r < 7, s < 7, o < 192] = 0.5 * (y[r, s, o] + bias[o]) * (1.0 + erf((y[r, s, o] + bias[o]) /
      //     1.4142135623730951))

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 49) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          let total = sums[c] + bias_o[c];
          results[c] = 0.5f * total * (1f + erf_(total / 1.4142135623730951f));
        }
        x[row * 48 + column4] = results;
      }

      fn erf_(x: f32) -> f32 {
        let a = abs(x);
        if (a < 0.3f) {
          let s = a * a;
          return x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
        }
        let t = 1f / (1f + 0.3275911f * a);
        let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
        return sign(x) * (1f - p * exp(-a * a));
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 7) / 8) * 24) { return; }
        let row_tile = index / 24;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 49 - 1);
        let row_2 = min(row + 2, sizes.batch * 49 - 1);
        let row_3 = min(row + 3, sizes.batch * 49 - 1);
        let row_4 = min(row + 4, sizes.batch * 49 - 1);
        let row_5 = min(row + 5, sizes.batch * 49 - 1);
        let row_6 = min(row + 6, sizes.batch * 49 - 1);
        let row_7 = min(row + 7, sizes.batch * 49 - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        var sum_4_0 = vec4f();
        var sum_4_1 = vec4f();
        var sum_5_0 = vec4f();
        var sum_5_1 = vec4f();
        var sum_6_0 = vec4f();
        var sum_6_1 = vec4f();
        var sum_7_0 = vec4f();
        var sum_7_1 = vec4f();
        let column_tile = index % 24;
        let weight_start = column_tile * 96;
        let weight_start_2 = column_tile * 96 + 12;
        let weight_start_3 = column_tile * 96 + 24;
        let weight_start_4 = column_tile * 96 + 36;
        let weight_start_5 = column_tile * 96 + 48;
        let weight_start_6 = column_tile * 96 + 60;
        let weight_start_7 = column_tile * 96 + 72;
        let weight_start_8 = column_tile * 96 + 84;
        let norm_start = row * 12;
        let norm_start_2 = row_1 * 12;
        let norm_start_3 = row_2 * 12;
        let norm_start_4 = row_3 * 12;
        let norm_start_5 = row_4 * 12;
        let norm_start_6 = row_5 * 12;
        let norm_start_7 = row_6 * 12;
        let norm_start_8 = row_7 * 12;
        for (var i4 = 0; i4 < 12; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = norm[norm_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = norm[norm_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = norm[norm_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = norm[norm_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = norm[norm_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = norm[norm_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = norm[norm_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = norm[norm_start_8 + i4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_12", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r < 7, s < 7, o < 48] = sum[i < 192] weight[o, i] * x[r, s, i]
      // x_3[r < 7, s < 7, o < 48] = x_2[r, s, o] + (y[r, s, o] + bias[o])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 49) { return; }
        let x_2_rso = x_2[row * 12 + column4];
        let bias_o = bias[column4];
        x_3[row * 12 + column4] = x_2_rso + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 49 + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 49 - 1);
        let row_2 = min(row + 2, sizes.batch * 49 - 1);
        let row_3 = min(row + 3, sizes.batch * 49 - 1);
        let row_4 = min(row + 4, sizes.batch * 49 - 1);
        let row_5 = min(row + 5, sizes.batch * 49 - 1);
        let row_6 = min(row + 6, sizes.batch * 49 - 1);
        let row_7 = min(row + 7, sizes.batch * 49 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 12;
        let weight_start = column_tile * 192;
        let weight_start_2 = column_tile * 192 + 48;
        let weight_start_3 = column_tile * 192 + 96;
        let weight_start_4 = column_tile * 192 + 144;
        let x_start = row * 48;
        let x_start_2 = row_1 * 48;
        let x_start_3 = row_2 * 48;
        let x_start_4 = row_3 * 48;
        let x_start_5 = row_4 * 48;
        let x_start_6 = row_5 * 48;
        let x_start_7 = row_6 * 48;
        let x_start_8 = row_7 * 48;
        for (var i4 = 0; i4 < 48; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += x[x_start + i4] * right;
          sum_1 += x[x_start_2 + i4] * right;
          sum_2 += x[x_start_3 + i4] * right;
          sum_3 += x[x_start_4 + i4] * right;
          sum_4 += x[x_start_5 + i4] * right;
          sum_5 += x[x_start_6 + i4] * right;
          sum_6 += x[x_start_7 + i4] * right;
          sum_7 += x[x_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_6", bindings: "read write write sizes", code: /* wgsl */ `
      // sum[r < 7, s < 7] = sum[d < 48] x[r, s, d]
      // mu[r < 7, s < 7] = sum[r, s] / 48.0
      // sum_2[r < 7, s < 7] = sum[d < 48] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
      // var_value[r < 7, s < 7] = sum_2[r, s] / 48.0

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read_write> mu: array<f32>;
      @group(0) @binding(2) var<storage, read_write> var_value: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 49) { return; }
        var sum = 0f;
        let x_start = row * 48;
        for (var d = 0; d < 48; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let ratio = sum / 48f;
        for (var d = 0; d < 48; d++) {
          let difference = x[x_start + d] - ratio;
          sum_2 += difference * difference;
        }
        mu[row] = ratio;
        var_value[row] = sum_2 / 48f;
      }
    ` },
    { name: "map_2", bindings: "read read read read read write sizes", code: /* wgsl */ `
      // sum[o < 48] = sum[r < 7, s < 7] (x[r, s, o] - mu[r, s]) / sqrt(var_value[r, s] + 0.00001) *
      //     weight[o] + bias[o]
      // x_2[o < 48] = sum[o] / 49.0

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> mu: array<f32>;
      @group(0) @binding(2) var<storage, read> var_value: array<f32>;
      @group(0) @binding(3) var<storage, read> weight: array<f32>;
      @group(0) @binding(4) var<storage, read> bias: array<f32>;
      @group(0) @binding(5) var<storage, read_write> x_2: array<f32>;
      @group(0) @binding(6) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum = 0f;
        let o = index % 48;
        let member = index / 48;
        let x_start = member * 2352 + o;
        let mu_start = member * 49;
        let weight_index = weight[o];
        let bias_index = bias[o];
        for (var r = 0; r < 7; r++) {
          let x_start_2 = x_start + r * 336;
          let mu_start_2 = mu_start + r * 7;
          let start = r * 7;
          for (var s = 0; s < 7; s++) {
            sum += (x[x_start_2 + s * 48] - mu[mu_start_2 + s]) / sqrt(var_value[mu_start_2 + s] + 0.00001f) * weight_index + bias_index;
          }
        }
        x_2[index] = sum / 49f;
      }
    ` },
    { name: "contraction_13", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 10] = sum[i < 48] weight[o, i] * x[i]
      // y[o < 10] = y[o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column: i32, sum: f32) {
        if (row >= sizes.batch) { return; }
        if (column >= 10) { return; }
        y[row * 10 + column] = sum + bias[column];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 3) { return; }
        let row_tile = index / 3;
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch - 1);
        let row_2 = min(row + 2, sizes.batch - 1);
        let row_3 = min(row + 3, sizes.batch - 1);
        let column_tile = index % 3;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 9);
        let column_2 = min(column + 2, 9);
        let column_3 = min(column + 3, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        let weight_start = column * 12;
        let weight_start_2 = column_1 * 12;
        let weight_start_3 = column_2 * 12;
        let weight_start_4 = column_3 * 12;
        let x_start = row * 12;
        let x_start_2 = row_1 * 12;
        let x_start_3 = row_2 * 12;
        let x_start_4 = row_3 * 12;
        for (var i4 = 0; i4 < 12; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += x[x_start + i4] * right;
          sum_1 += x[x_start_2 + i4] * right;
          sum_2 += x[x_start_3 + i4] * right;
          sum_3 += x[x_start_4 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 4; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "contraction_14", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[7 * a + i1, 7 * b + i2, d] * y[7 *
      //     a + j1, 7 * b + j2, d + 24]
      // e[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = 0.20412414523193154 * sum[a, b, i1, i2, j1, j2] +
      //     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
      @group(0) @binding(2) var<storage, read_write> e: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(member: i32, a: i32, b: i32, row: i32, column: i32, sum: f32) {
        if (row >= 49) { return; }
        if (column >= 49) { return; }
        let i2 = row % 7;
        let i1 = row / 7;
        let j2 = column % 7;
        let j1 = column / 7;
        e[member * 9604 + a * 4802 + b * 2401 + row * 49 + column] = 0.20412414523193154f * sum + relative_position_bias_table[i1 * 13 - j1 * 13 + i2 - j2 + 84];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 364) { return; }
        let row_tile = index / 13 % 7;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 48);
        let row_2 = min(row + 2, 48);
        let row_3 = min(row + 3, 48);
        let row_4 = min(row + 4, 48);
        let row_5 = min(row + 5, 48);
        let row_6 = min(row + 6, 48);
        let row_7 = min(row + 7, 48);
        let column_tile = index % 13;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 48);
        let column_2 = min(column + 2, 48);
        let column_3 = min(column + 3, 48);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let b = index / 91 % 2;
        let y_start = (index / 182) * 1764 + (column / 7) * 252 + b * 126 + (column % 7) * 18 + 6;
        let y_start_2 = (index / 182) * 1764 + (column_1 / 7) * 252 + b * 126 + (column_1 % 7) * 18 + 6;
        let y_start_3 = (index / 182) * 1764 + (column_2 / 7) * 252 + b * 126 + (column_2 % 7) * 18 + 6;
        let y_start_4 = (index / 182) * 1764 + (column_3 / 7) * 252 + b * 126 + (column_3 % 7) * 18 + 6;
        let y_start_5 = (index / 182) * 1764 + (row / 7) * 252 + b * 126 + (row % 7) * 18;
        let y_start_6 = (index / 182) * 1764 + (row_1 / 7) * 252 + b * 126 + (row_1 % 7) * 18;
        let y_start_7 = (index / 182) * 1764 + (row_2 / 7) * 252 + b * 126 + (row_2 % 7) * 18;
        let y_start_8 = (index / 182) * 1764 + (row_3 / 7) * 252 + b * 126 + (row_3 % 7) * 18;
        let y_start_9 = (index / 182) * 1764 + (row_4 / 7) * 252 + b * 126 + (row_4 % 7) * 18;
        let y_start_10 = (index / 182) * 1764 + (row_5 / 7) * 252 + b * 126 + (row_5 % 7) * 18;
        let y_start_11 = (index / 182) * 1764 + (row_6 / 7) * 252 + b * 126 + (row_6 % 7) * 18;
        let y_start_12 = (index / 182) * 1764 + (row_7 / 7) * 252 + b * 126 + (row_7 % 7) * 18;
        for (var d4 = 0; d4 < 6; d4++) {
          let right = mat4x4f(y[y_start + d4], y[y_start_2 + d4], y[y_start_3 + d4], y[y_start_4 + d4]);
          sum_0 += y[y_start_5 + d4] * right;
          sum_1 += y[y_start_6 + d4] * right;
          sum_2 += y[y_start_7 + d4] * right;
          sum_3 += y[y_start_8 + d4] * right;
          sum_4 += y[y_start_9 + d4] * right;
          sum_5 += y[y_start_10 + d4] * right;
          sum_6 += y[y_start_11 + d4] * right;
          sum_7 += y[y_start_12 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        let member = index / 364;
        let a = index / 182 % 2;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(member, a, b, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_7", bindings: "read write sizes", code: /* wgsl */ `
      // z[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] e[a, b, i1, i2, j1, j2]
      // a[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = exp(e[a, b, i1, i2, j1, j2] - z[a, b, i1, i2])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 196) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 49;
        for (var j1 = 0; j1 < 7; j1++) {
          let e_start_2 = e_start + j1 * 7;
          let start = j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            let exponent = e[e_start_2 + j2];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 7; j1++) {
          let e_start_2 = e_start + j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_15", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] a[a, b, i1, i2, j1, j2] * y[7 * a +
      //     j1, 7 * b + j2, d + 48]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(member: i32, a_2: i32, b: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 49) { return; }
        y_2[member * 1176 + a_2 * 588 + b * 294 + row * 6 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 168) { return; }
        let row_tile = index / 6 % 7;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 48);
        let row_2 = min(row + 2, 48);
        let row_3 = min(row + 3, 48);
        let row_4 = min(row + 4, 48);
        let row_5 = min(row + 5, 48);
        let row_6 = min(row + 6, 48);
        let row_7 = min(row + 7, 48);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let b = index / 42 % 2;
        let y_start = (index / 84) * 1764 + b * 126 + column_tile + 12;
        let a_start = (index / 42) * 2401 + row * 49;
        let a_start_3 = (index / 42) * 2401 + row_1 * 49;
        let a_start_5 = (index / 42) * 2401 + row_2 * 49;
        let a_start_7 = (index / 42) * 2401 + row_3 * 49;
        let a_start_9 = (index / 42) * 2401 + row_4 * 49;
        let a_start_11 = (index / 42) * 2401 + row_5 * 49;
        let a_start_13 = (index / 42) * 2401 + row_6 * 49;
        let a_start_15 = (index / 42) * 2401 + row_7 * 49;
        for (var j1 = 0; j1 < 7; j1++) {
          let y_start_2 = y_start + j1 * 252;
          let a_start_2 = a_start + j1 * 7;
          let a_start_4 = a_start_3 + j1 * 7;
          let a_start_6 = a_start_5 + j1 * 7;
          let a_start_8 = a_start_7 + j1 * 7;
          let a_start_10 = a_start_9 + j1 * 7;
          let a_start_12 = a_start_11 + j1 * 7;
          let a_start_14 = a_start_13 + j1 * 7;
          let a_start_16 = a_start_15 + j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            let right = y[y_start_2 + j2 * 18];
            sum_0 += a[a_start_2 + j2] * right;
            sum_1 += a[a_start_4 + j2] * right;
            sum_2 += a[a_start_6 + j2] * right;
            sum_3 += a[a_start_8 + j2] * right;
            sum_4 += a[a_start_10 + j2] * right;
            sum_5 += a[a_start_12 + j2] * right;
            sum_6 += a[a_start_14 + j2] * right;
            sum_7 += a[a_start_16 + j2] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let member = index / 168;
        let a_2 = index / 84 % 2;
        for (var n = 0; n < 8; n++) {
          finish(member, a_2, b, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_16", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[(7 * a + i1 + 3) mod 14 div 7, (i1
      //     + 3) mod 7, (7 * b + i2 + 3) mod 14 div 7, (i2 + 3) mod 7, d] * y[(7 * a + j1 + 3) mod 14 div 7,
      //     (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7, (j2 + 3) mod 7, d + 24]
      // e[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = 0.20412414523193154 * sum[a, b, i1, i2, j1, j2] +
      //     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
      @group(0) @binding(2) var<storage, read_write> e: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(member: i32, a: i32, b: i32, row: i32, column: i32, sum: f32) {
        if (row >= 49) { return; }
        if (column >= 49) { return; }
        let i2 = row % 7;
        let i1 = row / 7;
        let j2 = column % 7;
        let j1 = column / 7;
        e[member * 9604 + a * 4802 + b * 2401 + row * 49 + column] = 0.20412414523193154f * sum + relative_position_bias_table[i1 * 13 - j1 * 13 + i2 - j2 + 84];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 364) { return; }
        let row_tile = index / 13 % 7;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 48);
        let row_2 = min(row + 2, 48);
        let row_3 = min(row + 3, 48);
        let row_4 = min(row + 4, 48);
        let row_5 = min(row + 5, 48);
        let row_6 = min(row + 6, 48);
        let row_7 = min(row + 7, 48);
        let column_tile = index % 13;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 48);
        let column_2 = min(column + 2, 48);
        let column_3 = min(column + 3, 48);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let member = index / 364;
        let a = index / 182 % 2;
        let b = index / 91 % 2;
        let y_start = member * 3528 + ((a * 7 + column / 7 + 3) % 14 / 7) * 1764 + ((column / 7 + 3) % 7) * 252 + ((b * 7 + column % 7 + 3) % 14 / 7) * 126 + ((column % 7 + 3) % 7) * 18 + 6;
        let y_start_2 = member * 3528 + ((a * 7 + column_1 / 7 + 3) % 14 / 7) * 1764 + ((column_1 / 7 + 3) % 7) * 252 + ((b * 7 + column_1 % 7 + 3) % 14 / 7) * 126 + ((column_1 % 7 + 3) % 7) * 18 + 6;
        let y_start_3 = member * 3528 + ((a * 7 + column_2 / 7 + 3) % 14 / 7) * 1764 + ((column_2 / 7 + 3) % 7) * 252 + ((b * 7 + column_2 % 7 + 3) % 14 / 7) * 126 + ((column_2 % 7 + 3) % 7) * 18 + 6;
        let y_start_4 = member * 3528 + ((a * 7 + column_3 / 7 + 3) % 14 / 7) * 1764 + ((column_3 / 7 + 3) % 7) * 252 + ((b * 7 + column_3 % 7 + 3) % 14 / 7) * 126 + ((column_3 % 7 + 3) % 7) * 18 + 6;
        let y_start_5 = member * 3528 + ((a * 7 + row / 7 + 3) % 14 / 7) * 1764 + ((row / 7 + 3) % 7) * 252 + ((b * 7 + row % 7 + 3) % 14 / 7) * 126 + ((row % 7 + 3) % 7) * 18;
        let y_start_6 = member * 3528 + ((a * 7 + row_1 / 7 + 3) % 14 / 7) * 1764 + ((row_1 / 7 + 3) % 7) * 252 + ((b * 7 + row_1 % 7 + 3) % 14 / 7) * 126 + ((row_1 % 7 + 3) % 7) * 18;
        let y_start_7 = member * 3528 + ((a * 7 + row_2 / 7 + 3) % 14 / 7) * 1764 + ((row_2 / 7 + 3) % 7) * 252 + ((b * 7 + row_2 % 7 + 3) % 14 / 7) * 126 + ((row_2 % 7 + 3) % 7) * 18;
        let y_start_8 = member * 3528 + ((a * 7 + row_3 / 7 + 3) % 14 / 7) * 1764 + ((row_3 / 7 + 3) % 7) * 252 + ((b * 7 + row_3 % 7 + 3) % 14 / 7) * 126 + ((row_3 % 7 + 3) % 7) * 18;
        let y_start_9 = member * 3528 + ((a * 7 + row_4 / 7 + 3) % 14 / 7) * 1764 + ((row_4 / 7 + 3) % 7) * 252 + ((b * 7 + row_4 % 7 + 3) % 14 / 7) * 126 + ((row_4 % 7 + 3) % 7) * 18;
        let y_start_10 = member * 3528 + ((a * 7 + row_5 / 7 + 3) % 14 / 7) * 1764 + ((row_5 / 7 + 3) % 7) * 252 + ((b * 7 + row_5 % 7 + 3) % 14 / 7) * 126 + ((row_5 % 7 + 3) % 7) * 18;
        let y_start_11 = member * 3528 + ((a * 7 + row_6 / 7 + 3) % 14 / 7) * 1764 + ((row_6 / 7 + 3) % 7) * 252 + ((b * 7 + row_6 % 7 + 3) % 14 / 7) * 126 + ((row_6 % 7 + 3) % 7) * 18;
        let y_start_12 = member * 3528 + ((a * 7 + row_7 / 7 + 3) % 14 / 7) * 1764 + ((row_7 / 7 + 3) % 7) * 252 + ((b * 7 + row_7 % 7 + 3) % 14 / 7) * 126 + ((row_7 % 7 + 3) % 7) * 18;
        for (var d4 = 0; d4 < 6; d4++) {
          let right = mat4x4f(y[y_start + d4], y[y_start_2 + d4], y[y_start_3 + d4], y[y_start_4 + d4]);
          sum_0 += y[y_start_5 + d4] * right;
          sum_1 += y[y_start_6 + d4] * right;
          sum_2 += y[y_start_7 + d4] * right;
          sum_3 += y[y_start_8 + d4] * right;
          sum_4 += y[y_start_9 + d4] * right;
          sum_5 += y[y_start_10 + d4] * right;
          sum_6 += y[y_start_11 + d4] * right;
          sum_7 += y[y_start_12 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(member, a, b, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_8", bindings: "read write sizes", code: /* wgsl */ `
      // z[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] e[a, b, i1, i2, j1, j2] where (7 * a + i1 <
      //     11) == (7 * a + j1 < 11) and (7 * b + i2 < 11) == (7 * b + j2 < 11)
      // a[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = if (7 * a + i1 < 11) == (7 * a + j1 < 11) and (7 *
      //     b + i2 < 11) == (7 * b + j2 < 11) then exp(e[a, b, i1, i2, j1, j2] - z[a, b, i1, i2]) else 0.0

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 196) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let i1 = row / 7 % 7;
        let a_2 = row / 98 % 2;
        let holds = a_2 * 7 + i1 < 11;
        let start = a_2 * 7;
        let i2 = row % 7;
        let b = row / 49 % 2;
        let holds_3 = b * 7 + i2 < 11;
        let start_2 = b * 7;
        let e_start = row * 49;
        for (var j1 = 0; j1 < 7; j1++) {
          let holds_2 = holds == (start + j1 < 11);
          let e_start_2 = e_start + j1 * 7;
          let start_3 = j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            if (holds_2 && holds_3 == (start_2 + j2 < 11)) {
              let exponent = e[e_start_2 + j2];
              let top = max(z_peak, exponent);
              z_total = z_total * exp(z_peak - top) + exp(exponent - top);
              z_peak = top;
            }
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 7; j1++) {
          let holds_2 = holds == (start + j1 < 11);
          let e_start_2 = e_start + j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            var chosen = 0f;
            if (holds_2 && holds_3 == (start_2 + j2 < 11)) { chosen = exp(e[e_start_2 + j2] - z_all); }
            a[e_start_2 + j2] = chosen;
          }
        }
      }
    ` },
    { name: "contraction_17", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] a[a, b, i1, i2, j1, j2] * y[(7 * a +
      //     j1 + 3) mod 14 div 7, (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7, (j2 + 3) mod 7, d + 48]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(member: i32, a_2: i32, b: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 49) { return; }
        y_2[member * 1176 + a_2 * 588 + b * 294 + row * 6 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 168) { return; }
        let row_tile = index / 6 % 7;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 48);
        let row_2 = min(row + 2, 48);
        let row_3 = min(row + 3, 48);
        let row_4 = min(row + 4, 48);
        let row_5 = min(row + 5, 48);
        let row_6 = min(row + 6, 48);
        let row_7 = min(row + 7, 48);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let member = index / 168;
        let y_start = member * 3528 + column_tile + 12;
        let a_2 = index / 84 % 2;
        let y_start_2 = a_2 * 7 + 3;
        let b = index / 42 % 2;
        let y_start_4 = b * 7 + 3;
        let a_start = (index / 42) * 2401 + row * 49;
        let a_start_3 = (index / 42) * 2401 + row_1 * 49;
        let a_start_5 = (index / 42) * 2401 + row_2 * 49;
        let a_start_7 = (index / 42) * 2401 + row_3 * 49;
        let a_start_9 = (index / 42) * 2401 + row_4 * 49;
        let a_start_11 = (index / 42) * 2401 + row_5 * 49;
        let a_start_13 = (index / 42) * 2401 + row_6 * 49;
        let a_start_15 = (index / 42) * 2401 + row_7 * 49;
        for (var j1 = 0; j1 < 7; j1++) {
          let y_start_3 = y_start + ((y_start_2 + j1) % 14 / 7) * 1764 + ((j1 + 3) % 7) * 252;
          let a_start_2 = a_start + j1 * 7;
          let a_start_4 = a_start_3 + j1 * 7;
          let a_start_6 = a_start_5 + j1 * 7;
          let a_start_8 = a_start_7 + j1 * 7;
          let a_start_10 = a_start_9 + j1 * 7;
          let a_start_12 = a_start_11 + j1 * 7;
          let a_start_14 = a_start_13 + j1 * 7;
          let a_start_16 = a_start_15 + j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            let right = y[y_start_3 + ((y_start_4 + j2) % 14 / 7) * 126 + ((j2 + 3) % 7) * 18];
            sum_0 += a[a_start_2 + j2] * right;
            sum_1 += a[a_start_4 + j2] * right;
            sum_2 += a[a_start_6 + j2] * right;
            sum_3 += a[a_start_8 + j2] * right;
            sum_4 += a[a_start_10 + j2] * right;
            sum_5 += a[a_start_12 + j2] * right;
            sum_6 += a[a_start_14 + j2] * right;
            sum_7 += a[a_start_16 + j2] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(member, a_2, b, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_18", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[i1, i2, 24 * h + d] * y[j1, j2, 24 * h +
      //     d + 48]
      // e[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = 0.20412414523193154 * sum[h, i1, i2, j1, j2] +
      //     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, h]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
      @group(0) @binding(2) var<storage, read_write> e: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
        if (row >= 49) { return; }
        if (column >= 49) { return; }
        let i2 = row % 7;
        let i1 = row / 7;
        let j2 = column % 7;
        let j1 = column / 7;
        e[member * 4802 + h * 2401 + row * 49 + column] = 0.20412414523193154f * sum + relative_position_bias_table[i1 * 26 - j1 * 26 + i2 * 2 - j2 * 2 + h + 168];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 182) { return; }
        let row_tile = index / 13 % 7;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 48);
        let row_2 = min(row + 2, 48);
        let row_3 = min(row + 3, 48);
        let row_4 = min(row + 4, 48);
        let row_5 = min(row + 5, 48);
        let row_6 = min(row + 6, 48);
        let row_7 = min(row + 7, 48);
        let column_tile = index % 13;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 48);
        let column_2 = min(column + 2, 48);
        let column_3 = min(column + 3, 48);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let h = index / 91 % 2;
        let member = index / 182;
        let y_start = member * 1764 + column * 36 + h * 6 + 12;
        let y_start_2 = member * 1764 + column_1 * 36 + h * 6 + 12;
        let y_start_3 = member * 1764 + column_2 * 36 + h * 6 + 12;
        let y_start_4 = member * 1764 + column_3 * 36 + h * 6 + 12;
        let y_start_5 = member * 1764 + row * 36 + h * 6;
        let y_start_6 = member * 1764 + row_1 * 36 + h * 6;
        let y_start_7 = member * 1764 + row_2 * 36 + h * 6;
        let y_start_8 = member * 1764 + row_3 * 36 + h * 6;
        let y_start_9 = member * 1764 + row_4 * 36 + h * 6;
        let y_start_10 = member * 1764 + row_5 * 36 + h * 6;
        let y_start_11 = member * 1764 + row_6 * 36 + h * 6;
        let y_start_12 = member * 1764 + row_7 * 36 + h * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          let right = mat4x4f(y[y_start + d4], y[y_start_2 + d4], y[y_start_3 + d4], y[y_start_4 + d4]);
          sum_0 += y[y_start_5 + d4] * right;
          sum_1 += y[y_start_6 + d4] * right;
          sum_2 += y[y_start_7 + d4] * right;
          sum_3 += y[y_start_8 + d4] * right;
          sum_4 += y[y_start_9 + d4] * right;
          sum_5 += y[y_start_10 + d4] * right;
          sum_6 += y[y_start_11 + d4] * right;
          sum_7 += y[y_start_12 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(member, h, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_9", bindings: "read write sizes", code: /* wgsl */ `
      // z[h < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] e[h, i1, i2, j1, j2]
      // a[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = exp(e[h, i1, i2, j1, j2] - z[h, i1, i2])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 98) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 49;
        for (var j1 = 0; j1 < 7; j1++) {
          let e_start_2 = e_start + j1 * 7;
          let start = j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            let exponent = e[e_start_2 + j2];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 7; j1++) {
          let e_start_2 = e_start + j1 * 7;
          for (var j2 = 0; j2 < 7; j2++) {
            a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
          }
        }
      }
    ` },
  ],
  constants: () => [],
  prepare: [],
  run: {
    slots: (s) => [14112 * s[0], 4704 * s[0], 18816 * s[0], 48 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: () => [10] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // patch_embed.y
      [1, "s0 p2 p3 p4 p5 > s1 s2", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // patch_embed.norm
      [2, "s2 p7 p8 > s0", (s) => [Math.floor((9 * Math.floor((49 * s[0] + 1) / 2) + 63) / 64), 1, 1], 1], // layers.0.blocks.0.attn.qkv.y
      [3, "s0 p6 > s2", (s) => [Math.floor((7 * s[0] + 3) / 4), 1, 1], 1], // layers.0.blocks.0.attn.attention.y
      [4, "s2 p9 s1 p10 > s0", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.0.x
      [5, "s0 p11 p12 > s1", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.0.norm2
      [6, "s1 p13 p14 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 15) / 16), 1, 1], 1], // layers.0.blocks.0.mlp.fc2.x
      [7, "s2 p15 s0 p16 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.0.x
      [5, "s1 p17 p18 > s0", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.1.norm1
      [8, "s0 p20 p21 > s2", (s) => [Math.floor((9 * Math.floor((49 * s[0] + 1) / 2) + 63) / 64), 1, 1], 1], // layers.0.blocks.1.attn.qkv.y
      [9, "s2 p19 > s0", (s) => [Math.floor((7 * s[0] + 3) / 4), 1, 1], 1], // layers.0.blocks.1.attn.attention.y
      [10, "s0 p22 p23 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.1.attn.proj.y
      [11, "s1 s2 > s0", (s) => [Math.floor((147 * s[0] + 1) / 2), 1, 1], 1], // layers.0.blocks.1.x
      [5, "s0 p24 p25 > s1", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.1.norm2
      [6, "s1 p26 p27 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 15) / 16), 1, 1], 1], // layers.0.blocks.1.mlp.fc2.x
      [7, "s2 p28 s0 p29 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.1.x
      [12, "s1 p30 p31 > s0", (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1], // layers.1.downsample.norm
      [13, "s0 p32 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 7) / 8) + 15) / 16), 1, 1], 1], // layers.1.downsample.reduction.y
      [14, "s1 p33 p34 > s0", (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1], // layers.1.blocks.0.norm1
      [15, "s0 p36 p37 > s2", (s) => [Math.floor((9 * Math.floor((49 * s[0] + 7) / 8) + 31) / 32), 1, 1], 1], // layers.1.blocks.0.attn.qkv.y
      [16, "s2 p35 > s0", (s) => [Math.floor((7 * s[0] + 7) / 8), 1, 1], 1], // layers.1.blocks.0.attn.attention.y
      [17, "s0 p38 s1 p39 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 7) / 8) + 15) / 16), 1, 1], 1], // layers.1.blocks.0.x
      [18, "s2 p40 p41 > s1", (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1], // layers.1.blocks.0.norm2
      [19, "s1 p42 p43 > s0", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 7) / 8) + 7) / 8), 1, 1], 1], // layers.1.blocks.0.mlp.fc2.x
      [20, "s0 p44 s2 p45 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 7) / 8) + 15) / 16), 1, 1], 1], // layers.1.blocks.0.x
      [21, "s1 > s0 s2", (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1], // norm.mu
      [22, "s1 s0 s2 p46 p47 > s3", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // head.fc.x
      [23, "s3 p48 p49 > s1", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // head.fc.y
    ],
  },
  inspect: {
    slots: (s) => [14112 * s[0], 7056 * s[0], 18816 * s[0], 9604 * s[0], 9604 * s[0]],
    results: [
      { name: "layers.0.blocks.0.attn.attention.weights", element: "real", buffer: "s3", shape: () => [2, 2, 1, 49, 49], own: () => [2, 2, 7, 7, 7, 7] },
      { name: "layers.0.blocks.1.attn.attention.weights", element: "real", buffer: "s4", shape: () => [2, 2, 1, 49, 49], own: () => [2, 2, 7, 7, 7, 7] },
      { name: "layers.1.blocks.0.attn.attention.weights", element: "real", buffer: "s1", shape: () => [1, 1, 2, 49, 49], own: () => [2, 7, 7, 7, 7] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // patch_embed.y
      [1, "s0 p2 p3 p4 p5 > s1 s2", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // patch_embed.norm
      [2, "s2 p7 p8 > s0", (s) => [Math.floor((9 * Math.floor((49 * s[0] + 1) / 2) + 63) / 64), 1, 1], 1], // layers.0.blocks.0.attn.qkv.y
      [24, "s0 p6 > s2", (s) => [Math.floor((91 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.0.attn.attention.e
      [25, "s2 > s3", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.0.attn.attention.a
      [26, "s3 s0 > s2", (s) => [Math.floor((21 * s[0] + 7) / 8), 1, 1], 1], // layers.0.blocks.0.attn.attention.y
      [4, "s2 p9 s1 p10 > s0", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.0.x
      [5, "s0 p11 p12 > s1", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.0.norm2
      [6, "s1 p13 p14 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 15) / 16), 1, 1], 1], // layers.0.blocks.0.mlp.fc2.x
      [7, "s2 p15 s0 p16 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.0.x
      [5, "s1 p17 p18 > s0", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.1.norm1
      [8, "s0 p20 p21 > s2", (s) => [Math.floor((9 * Math.floor((49 * s[0] + 1) / 2) + 63) / 64), 1, 1], 1], // layers.0.blocks.1.attn.qkv.y
      [27, "s2 p19 > s0", (s) => [Math.floor((91 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.1.attn.attention.e
      [28, "s0 > s4", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.1.attn.attention.a
      [29, "s4 s2 > s0", (s) => [Math.floor((21 * s[0] + 7) / 8), 1, 1], 1], // layers.0.blocks.1.attn.attention.y
      [10, "s0 p22 p23 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.1.attn.proj.y
      [11, "s1 s2 > s0", (s) => [Math.floor((147 * s[0] + 1) / 2), 1, 1], 1], // layers.0.blocks.1.x
      [5, "s0 p24 p25 > s1", (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1], // layers.0.blocks.1.norm2
      [6, "s1 p26 p27 > s2", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 15) / 16), 1, 1], 1], // layers.0.blocks.1.mlp.fc2.x
      [7, "s2 p28 s0 p29 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1], // layers.0.blocks.1.x
      [12, "s1 p30 p31 > s0", (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1], // layers.1.downsample.norm
      [13, "s0 p32 > s1", (s) => [Math.floor((3 * Math.floor((49 * s[0] + 7) / 8) + 15) / 16), 1, 1], 1], // layers.1.downsample.reduction.y
      [14, "s1 p33 p34 > s0", (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1], // layers.1.blocks.0.norm1
      [15, "s0 p36 p37 > s1", (s) => [Math.floor((9 * Math.floor((49 * s[0] + 7) / 8) + 31) / 32), 1, 1], 1], // layers.1.blocks.0.attn.qkv.y
      [30, "s1 p35 > s0", (s) => [Math.floor((91 * s[0] + 31) / 32), 1, 1], 1], // layers.1.blocks.0.attn.attention.e
      [31, "s0 > s1", (s) => [Math.floor((49 * s[0] + 31) / 32), 1, 1], 1], // layers.1.blocks.0.attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
