// MViTv2T, compiled by attnc 0.1.0 from its equations.
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
  name: "MViTv2T",
  limits: { maxBufferSize: 36864, maxStorageBufferBindingSize: 36864, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: [],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 64, 64] },
  ],
  parameters: [
    ["patch_embed.proj.weight", [24, 3, 7, 7], ["normal", 0, 0.041239304942116126]],
    ["patch_embed.proj.bias", [24], 0],
    ["stages.0.blocks.0.norm1.weight", [24], 1],
    ["stages.0.blocks.0.norm1.bias", [24], 0],
    ["stages.0.blocks.0.attn.qkv.weight", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.0.blocks.0.attn.qkv.bias", [72], 0],
    ["stages.0.blocks.0.attn.pool_q.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.0.blocks.0.attn.norm_q.weight", [24], 1],
    ["stages.0.blocks.0.attn.norm_q.bias", [24], 0],
    ["stages.0.blocks.0.attn.pool_k.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.0.blocks.0.attn.norm_k.weight", [24], 1],
    ["stages.0.blocks.0.attn.norm_k.bias", [24], 0],
    ["stages.0.blocks.0.attn.pool_v.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.0.blocks.0.attn.norm_v.weight", [24], 1],
    ["stages.0.blocks.0.attn.norm_v.bias", [24], 0],
    ["stages.0.blocks.0.attn.rel_pos_h", [31, 24], ["normal", 0, 0.02]],
    ["stages.0.blocks.0.attn.rel_pos_w", [31, 24], ["normal", 0, 0.02]],
    ["stages.0.blocks.0.attn.proj.weight", [24, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.0.blocks.0.attn.proj.bias", [24], 0],
    ["stages.0.blocks.0.norm2.weight", [24], 1],
    ["stages.0.blocks.0.norm2.bias", [24], 0],
    ["stages.0.blocks.0.mlp.fc1.weight", [96, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.0.blocks.0.mlp.fc1.bias", [96], 0],
    ["stages.0.blocks.0.mlp.fc2.weight", [24, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["stages.0.blocks.0.mlp.fc2.bias", [24], 0],
    ["stages.1.blocks.0.norm1.weight", [24], 1],
    ["stages.1.blocks.0.norm1.bias", [24], 0],
    ["stages.1.blocks.0.shortcut_proj_attn.weight", [48, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.1.blocks.0.shortcut_proj_attn.bias", [48], 0],
    ["stages.1.blocks.0.attn.qkv.weight", [144, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.1.blocks.0.attn.qkv.bias", [144], 0],
    ["stages.1.blocks.0.attn.pool_q.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.1.blocks.0.attn.norm_q.weight", [24], 1],
    ["stages.1.blocks.0.attn.norm_q.bias", [24], 0],
    ["stages.1.blocks.0.attn.pool_k.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.1.blocks.0.attn.norm_k.weight", [24], 1],
    ["stages.1.blocks.0.attn.norm_k.bias", [24], 0],
    ["stages.1.blocks.0.attn.pool_v.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.1.blocks.0.attn.norm_v.weight", [24], 1],
    ["stages.1.blocks.0.attn.norm_v.bias", [24], 0],
    ["stages.1.blocks.0.attn.rel_pos_h", [15, 24], ["normal", 0, 0.02]],
    ["stages.1.blocks.0.attn.rel_pos_w", [15, 24], ["normal", 0, 0.02]],
    ["stages.1.blocks.0.attn.proj.weight", [48, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["stages.1.blocks.0.attn.proj.bias", [48], 0],
    ["stages.1.blocks.0.norm2.weight", [48], 1],
    ["stages.1.blocks.0.norm2.bias", [48], 0],
    ["stages.1.blocks.0.mlp.fc1.weight", [192, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["stages.1.blocks.0.mlp.fc1.bias", [192], 0],
    ["stages.1.blocks.0.mlp.fc2.weight", [48, 192], ["uniform", -0.07216878364870323, 0.07216878364870323]],
    ["stages.1.blocks.0.mlp.fc2.bias", [48], 0],
    ["norm.weight", [48], 1],
    ["norm.bias", [48], 0],
    ["head.fc.weight", [10, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["head.fc.bias", [10], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 24, r < 16, s < 16] = sum[i < 3, u < 7, v < 7] weight[o, i, u, v] * (if 0 <= 4 * r + u - 3 and
      //     0 <= 4 * s + v - 3 then image[i, 4 * r + u - 3, 4 * s + v - 3] else 0.0)
      // y[o < 24, r < 16, s < 16] = y[o, r, s] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> image: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 24) { return; }
        y[(column4 / 64) * 1472 + row * 64 + column4] = sums + bias[row];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 96) { return; }
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
        let column_tile = index % (sizes.batch * 32);
        let start = (column_tile / 2 % 16) * 4 - 3;
        let offset = column_tile % 2;
        let holds_2 = 0 <= offset * 32 - 3;
        let offset_2 = column_tile / 2 % 16;
        let part = column_tile / 32;
        let image_start = part * 12288 + offset_2 * 256 + offset * 32 - 195;
        let image_start_3 = part * 12288 + offset_2 * 256 + offset * 32 - 191;
        let image_start_5 = part * 12288 + offset_2 * 256 + offset * 32 - 187;
        let image_start_7 = part * 12288 + offset_2 * 256 + offset * 32 - 183;
        let image_start_9 = part * 12288 + offset_2 * 256 + offset * 32 - 179;
        let image_start_11 = part * 12288 + offset_2 * 256 + offset * 32 - 175;
        let image_start_13 = part * 12288 + offset_2 * 256 + offset * 32 - 171;
        let image_start_15 = part * 12288 + offset_2 * 256 + offset * 32 - 167;
        let holds_3 = 0 <= offset * 32 - 2;
        let image_start_17 = part * 12288 + offset_2 * 256 + offset * 32 - 194;
        let image_start_19 = part * 12288 + offset_2 * 256 + offset * 32 - 190;
        let image_start_21 = part * 12288 + offset_2 * 256 + offset * 32 - 186;
        let image_start_23 = part * 12288 + offset_2 * 256 + offset * 32 - 182;
        let image_start_25 = part * 12288 + offset_2 * 256 + offset * 32 - 178;
        let image_start_27 = part * 12288 + offset_2 * 256 + offset * 32 - 174;
        let image_start_29 = part * 12288 + offset_2 * 256 + offset * 32 - 170;
        let image_start_31 = part * 12288 + offset_2 * 256 + offset * 32 - 166;
        let holds_4 = 0 <= offset * 32 - 1;
        let image_start_33 = part * 12288 + offset_2 * 256 + offset * 32 - 193;
        let image_start_35 = part * 12288 + offset_2 * 256 + offset * 32 - 189;
        let image_start_37 = part * 12288 + offset_2 * 256 + offset * 32 - 185;
        let image_start_39 = part * 12288 + offset_2 * 256 + offset * 32 - 181;
        let image_start_41 = part * 12288 + offset_2 * 256 + offset * 32 - 177;
        let image_start_43 = part * 12288 + offset_2 * 256 + offset * 32 - 173;
        let image_start_45 = part * 12288 + offset_2 * 256 + offset * 32 - 169;
        let image_start_47 = part * 12288 + offset_2 * 256 + offset * 32 - 165;
        let image_start_49 = part * 12288 + offset_2 * 256 + offset * 32 - 192;
        let image_start_51 = part * 12288 + offset_2 * 256 + offset * 32 - 188;
        let image_start_53 = part * 12288 + offset_2 * 256 + offset * 32 - 184;
        let image_start_55 = part * 12288 + offset_2 * 256 + offset * 32 - 180;
        let image_start_57 = part * 12288 + offset_2 * 256 + offset * 32 - 176;
        let image_start_59 = part * 12288 + offset_2 * 256 + offset * 32 - 172;
        let image_start_61 = part * 12288 + offset_2 * 256 + offset * 32 - 168;
        let image_start_63 = part * 12288 + offset_2 * 256 + offset * 32 - 164;
        let image_start_65 = part * 12288 + offset_2 * 256 + offset * 32 - 163;
        let image_start_67 = part * 12288 + offset_2 * 256 + offset * 32 - 162;
        let image_start_69 = part * 12288 + offset_2 * 256 + offset * 32 - 161;
        let row_tile = index / (sizes.batch * 32);
        let weight_start = row_tile * 1176;
        let weight_start_3 = row_tile * 1176 + 147;
        let weight_start_5 = row_tile * 1176 + 294;
        let weight_start_7 = row_tile * 1176 + 441;
        let weight_start_9 = row_tile * 1176 + 588;
        let weight_start_11 = row_tile * 1176 + 735;
        let weight_start_13 = row_tile * 1176 + 882;
        let weight_start_15 = row_tile * 1176 + 1029;
        let weight_start_17 = row_tile * 1176 + 1;
        let weight_start_19 = row_tile * 1176 + 148;
        let weight_start_21 = row_tile * 1176 + 295;
        let weight_start_23 = row_tile * 1176 + 442;
        let weight_start_25 = row_tile * 1176 + 589;
        let weight_start_27 = row_tile * 1176 + 736;
        let weight_start_29 = row_tile * 1176 + 883;
        let weight_start_31 = row_tile * 1176 + 1030;
        let weight_start_33 = row_tile * 1176 + 2;
        let weight_start_35 = row_tile * 1176 + 149;
        let weight_start_37 = row_tile * 1176 + 296;
        let weight_start_39 = row_tile * 1176 + 443;
        let weight_start_41 = row_tile * 1176 + 590;
        let weight_start_43 = row_tile * 1176 + 737;
        let weight_start_45 = row_tile * 1176 + 884;
        let weight_start_47 = row_tile * 1176 + 1031;
        let weight_start_49 = row_tile * 1176 + 3;
        let weight_start_51 = row_tile * 1176 + 150;
        let weight_start_53 = row_tile * 1176 + 297;
        let weight_start_55 = row_tile * 1176 + 444;
        let weight_start_57 = row_tile * 1176 + 591;
        let weight_start_59 = row_tile * 1176 + 738;
        let weight_start_61 = row_tile * 1176 + 885;
        let weight_start_63 = row_tile * 1176 + 1032;
        let weight_start_65 = row_tile * 1176 + 4;
        let weight_start_67 = row_tile * 1176 + 151;
        let weight_start_69 = row_tile * 1176 + 298;
        let weight_start_71 = row_tile * 1176 + 445;
        let weight_start_73 = row_tile * 1176 + 592;
        let weight_start_75 = row_tile * 1176 + 739;
        let weight_start_77 = row_tile * 1176 + 886;
        let weight_start_79 = row_tile * 1176 + 1033;
        let weight_start_81 = row_tile * 1176 + 5;
        let weight_start_83 = row_tile * 1176 + 152;
        let weight_start_85 = row_tile * 1176 + 299;
        let weight_start_87 = row_tile * 1176 + 446;
        let weight_start_89 = row_tile * 1176 + 593;
        let weight_start_91 = row_tile * 1176 + 740;
        let weight_start_93 = row_tile * 1176 + 887;
        let weight_start_95 = row_tile * 1176 + 1034;
        let weight_start_97 = row_tile * 1176 + 6;
        let weight_start_99 = row_tile * 1176 + 153;
        let weight_start_101 = row_tile * 1176 + 300;
        let weight_start_103 = row_tile * 1176 + 447;
        let weight_start_105 = row_tile * 1176 + 594;
        let weight_start_107 = row_tile * 1176 + 741;
        let weight_start_109 = row_tile * 1176 + 888;
        let weight_start_111 = row_tile * 1176 + 1035;
        for (var i = 0; i < 3; i++) {
          let image_start_2 = image_start + i * 4096;
          let image_start_4 = image_start_3 + i * 4096;
          let image_start_6 = image_start_5 + i * 4096;
          let image_start_8 = image_start_7 + i * 4096;
          let image_start_10 = image_start_9 + i * 4096;
          let image_start_12 = image_start_11 + i * 4096;
          let image_start_14 = image_start_13 + i * 4096;
          let image_start_16 = image_start_15 + i * 4096;
          let image_start_18 = image_start_17 + i * 4096;
          let image_start_20 = image_start_19 + i * 4096;
          let image_start_22 = image_start_21 + i * 4096;
          let image_start_24 = image_start_23 + i * 4096;
          let image_start_26 = image_start_25 + i * 4096;
          let image_start_28 = image_start_27 + i * 4096;
          let image_start_30 = image_start_29 + i * 4096;
          let image_start_32 = image_start_31 + i * 4096;
          let image_start_34 = image_start_33 + i * 4096;
          let image_start_36 = image_start_35 + i * 4096;
          let image_start_38 = image_start_37 + i * 4096;
          let image_start_40 = image_start_39 + i * 4096;
          let image_start_42 = image_start_41 + i * 4096;
          let image_start_44 = image_start_43 + i * 4096;
          let image_start_46 = image_start_45 + i * 4096;
          let image_start_48 = image_start_47 + i * 4096;
          let image_start_50 = image_start_49 + i * 4096;
          let image_start_52 = image_start_51 + i * 4096;
          let image_start_54 = image_start_53 + i * 4096;
          let image_start_56 = image_start_55 + i * 4096;
          let image_start_58 = image_start_57 + i * 4096;
          let image_start_60 = image_start_59 + i * 4096;
          let image_start_62 = image_start_61 + i * 4096;
          let image_start_64 = image_start_63 + i * 4096;
          let image_start_66 = image_start_65 + i * 4096;
          let image_start_68 = image_start_67 + i * 4096;
          let image_start_70 = image_start_69 + i * 4096;
          let weight_start_2 = weight_start + i * 49;
          let weight_start_4 = weight_start_3 + i * 49;
          let weight_start_6 = weight_start_5 + i * 49;
          let weight_start_8 = weight_start_7 + i * 49;
          let weight_start_10 = weight_start_9 + i * 49;
          let weight_start_12 = weight_start_11 + i * 49;
          let weight_start_14 = weight_start_13 + i * 49;
          let weight_start_16 = weight_start_15 + i * 49;
          let weight_start_18 = weight_start_17 + i * 49;
          let weight_start_20 = weight_start_19 + i * 49;
          let weight_start_22 = weight_start_21 + i * 49;
          let weight_start_24 = weight_start_23 + i * 49;
          let weight_start_26 = weight_start_25 + i * 49;
          let weight_start_28 = weight_start_27 + i * 49;
          let weight_start_30 = weight_start_29 + i * 49;
          let weight_start_32 = weight_start_31 + i * 49;
          let weight_start_34 = weight_start_33 + i * 49;
          let weight_start_36 = weight_start_35 + i * 49;
          let weight_start_38 = weight_start_37 + i * 49;
          let weight_start_40 = weight_start_39 + i * 49;
          let weight_start_42 = weight_start_41 + i * 49;
          let weight_start_44 = weight_start_43 + i * 49;
          let weight_start_46 = weight_start_45 + i * 49;
          let weight_start_48 = weight_start_47 + i * 49;
          let weight_start_50 = weight_start_49 + i * 49;
          let weight_start_52 = weight_start_51 + i * 49;
          let weight_start_54 = weight_start_53 + i * 49;
          let weight_start_56 = weight_start_55 + i * 49;
          let weight_start_58 = weight_start_57 + i * 49;
          let weight_start_60 = weight_start_59 + i * 49;
          let weight_start_62 = weight_start_61 + i * 49;
          let weight_start_64 = weight_start_63 + i * 49;
          let weight_start_66 = weight_start_65 + i * 49;
          let weight_start_68 = weight_start_67 + i * 49;
          let weight_start_70 = weight_start_69 + i * 49;
          let weight_start_72 = weight_start_71 + i * 49;
          let weight_start_74 = weight_start_73 + i * 49;
          let weight_start_76 = weight_start_75 + i * 49;
          let weight_start_78 = weight_start_77 + i * 49;
          let weight_start_80 = weight_start_79 + i * 49;
          let weight_start_82 = weight_start_81 + i * 49;
          let weight_start_84 = weight_start_83 + i * 49;
          let weight_start_86 = weight_start_85 + i * 49;
          let weight_start_88 = weight_start_87 + i * 49;
          let weight_start_90 = weight_start_89 + i * 49;
          let weight_start_92 = weight_start_91 + i * 49;
          let weight_start_94 = weight_start_93 + i * 49;
          let weight_start_96 = weight_start_95 + i * 49;
          let weight_start_98 = weight_start_97 + i * 49;
          let weight_start_100 = weight_start_99 + i * 49;
          let weight_start_102 = weight_start_101 + i * 49;
          let weight_start_104 = weight_start_103 + i * 49;
          let weight_start_106 = weight_start_105 + i * 49;
          let weight_start_108 = weight_start_107 + i * 49;
          let weight_start_110 = weight_start_109 + i * 49;
          let weight_start_112 = weight_start_111 + i * 49;
          for (var u = 0; u < 7; u++) {
            let holds = 0 <= start + u;
            var chosen = 0f;
            if (holds && holds_2) { chosen = image[image_start_2 + u * 64]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = image[image_start_4 + u * 64]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = image[image_start_6 + u * 64]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = image[image_start_8 + u * 64]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = image[image_start_10 + u * 64]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = image[image_start_12 + u * 64]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = image[image_start_14 + u * 64]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = image[image_start_16 + u * 64]; }
            var chosen_9 = 0f;
            if (holds && holds_3) { chosen_9 = image[image_start_18 + u * 64]; }
            var chosen_10 = 0f;
            if (holds) { chosen_10 = image[image_start_20 + u * 64]; }
            var chosen_11 = 0f;
            if (holds) { chosen_11 = image[image_start_22 + u * 64]; }
            var chosen_12 = 0f;
            if (holds) { chosen_12 = image[image_start_24 + u * 64]; }
            var chosen_13 = 0f;
            if (holds) { chosen_13 = image[image_start_26 + u * 64]; }
            var chosen_14 = 0f;
            if (holds) { chosen_14 = image[image_start_28 + u * 64]; }
            var chosen_15 = 0f;
            if (holds) { chosen_15 = image[image_start_30 + u * 64]; }
            var chosen_16 = 0f;
            if (holds) { chosen_16 = image[image_start_32 + u * 64]; }
            var chosen_17 = 0f;
            if (holds && holds_4) { chosen_17 = image[image_start_34 + u * 64]; }
            var chosen_18 = 0f;
            if (holds) { chosen_18 = image[image_start_36 + u * 64]; }
            var chosen_19 = 0f;
            if (holds) { chosen_19 = image[image_start_38 + u * 64]; }
            var chosen_20 = 0f;
            if (holds) { chosen_20 = image[image_start_40 + u * 64]; }
            var chosen_21 = 0f;
            if (holds) { chosen_21 = image[image_start_42 + u * 64]; }
            var chosen_22 = 0f;
            if (holds) { chosen_22 = image[image_start_44 + u * 64]; }
            var chosen_23 = 0f;
            if (holds) { chosen_23 = image[image_start_46 + u * 64]; }
            var chosen_24 = 0f;
            if (holds) { chosen_24 = image[image_start_48 + u * 64]; }
            var chosen_25 = 0f;
            if (holds) { chosen_25 = image[image_start_50 + u * 64]; }
            var chosen_26 = 0f;
            if (holds) { chosen_26 = image[image_start_52 + u * 64]; }
            var chosen_27 = 0f;
            if (holds) { chosen_27 = image[image_start_54 + u * 64]; }
            var chosen_28 = 0f;
            if (holds) { chosen_28 = image[image_start_56 + u * 64]; }
            var chosen_29 = 0f;
            if (holds) { chosen_29 = image[image_start_58 + u * 64]; }
            var chosen_30 = 0f;
            if (holds) { chosen_30 = image[image_start_60 + u * 64]; }
            var chosen_31 = 0f;
            if (holds) { chosen_31 = image[image_start_62 + u * 64]; }
            var chosen_32 = 0f;
            if (holds) { chosen_32 = image[image_start_64 + u * 64]; }
            var chosen_33 = 0f;
            if (holds) { chosen_33 = image[image_start_66 + u * 64]; }
            var chosen_34 = 0f;
            if (holds) { chosen_34 = image[image_start_68 + u * 64]; }
            var chosen_35 = 0f;
            if (holds) { chosen_35 = image[image_start_70 + u * 64]; }
            let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            let left = weight[weight_start_2 + u * 7];
            sum_0_0 += left * right_0;
            sum_0_1 += left * right_1;
            let left_2 = weight[weight_start_4 + u * 7];
            sum_1_0 += left_2 * right_0;
            sum_1_1 += left_2 * right_1;
            let left_3 = weight[weight_start_6 + u * 7];
            sum_2_0 += left_3 * right_0;
            sum_2_1 += left_3 * right_1;
            let left_4 = weight[weight_start_8 + u * 7];
            sum_3_0 += left_4 * right_0;
            sum_3_1 += left_4 * right_1;
            let left_5 = weight[weight_start_10 + u * 7];
            sum_4_0 += left_5 * right_0;
            sum_4_1 += left_5 * right_1;
            let left_6 = weight[weight_start_12 + u * 7];
            sum_5_0 += left_6 * right_0;
            sum_5_1 += left_6 * right_1;
            let left_7 = weight[weight_start_14 + u * 7];
            sum_6_0 += left_7 * right_0;
            sum_6_1 += left_7 * right_1;
            let left_8 = weight[weight_start_16 + u * 7];
            sum_7_0 += left_8 * right_0;
            sum_7_1 += left_8 * right_1;
            let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
            let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
            let left_9 = weight[weight_start_18 + u * 7];
            sum_0_0 += left_9 * right_0_2;
            sum_0_1 += left_9 * right_1_2;
            let left_10 = weight[weight_start_20 + u * 7];
            sum_1_0 += left_10 * right_0_2;
            sum_1_1 += left_10 * right_1_2;
            let left_11 = weight[weight_start_22 + u * 7];
            sum_2_0 += left_11 * right_0_2;
            sum_2_1 += left_11 * right_1_2;
            let left_12 = weight[weight_start_24 + u * 7];
            sum_3_0 += left_12 * right_0_2;
            sum_3_1 += left_12 * right_1_2;
            let left_13 = weight[weight_start_26 + u * 7];
            sum_4_0 += left_13 * right_0_2;
            sum_4_1 += left_13 * right_1_2;
            let left_14 = weight[weight_start_28 + u * 7];
            sum_5_0 += left_14 * right_0_2;
            sum_5_1 += left_14 * right_1_2;
            let left_15 = weight[weight_start_30 + u * 7];
            sum_6_0 += left_15 * right_0_2;
            sum_6_1 += left_15 * right_1_2;
            let left_16 = weight[weight_start_32 + u * 7];
            sum_7_0 += left_16 * right_0_2;
            sum_7_1 += left_16 * right_1_2;
            let right_0_3 = vec4f(chosen_17, chosen_18, chosen_19, chosen_20);
            let right_1_3 = vec4f(chosen_21, chosen_22, chosen_23, chosen_24);
            let left_17 = weight[weight_start_34 + u * 7];
            sum_0_0 += left_17 * right_0_3;
            sum_0_1 += left_17 * right_1_3;
            let left_18 = weight[weight_start_36 + u * 7];
            sum_1_0 += left_18 * right_0_3;
            sum_1_1 += left_18 * right_1_3;
            let left_19 = weight[weight_start_38 + u * 7];
            sum_2_0 += left_19 * right_0_3;
            sum_2_1 += left_19 * right_1_3;
            let left_20 = weight[weight_start_40 + u * 7];
            sum_3_0 += left_20 * right_0_3;
            sum_3_1 += left_20 * right_1_3;
            let left_21 = weight[weight_start_42 + u * 7];
            sum_4_0 += left_21 * right_0_3;
            sum_4_1 += left_21 * right_1_3;
            let left_22 = weight[weight_start_44 + u * 7];
            sum_5_0 += left_22 * right_0_3;
            sum_5_1 += left_22 * right_1_3;
            let left_23 = weight[weight_start_46 + u * 7];
            sum_6_0 += left_23 * right_0_3;
            sum_6_1 += left_23 * right_1_3;
            let left_24 = weight[weight_start_48 + u * 7];
            sum_7_0 += left_24 * right_0_3;
            sum_7_1 += left_24 * right_1_3;
            let right_0_4 = vec4f(chosen_25, chosen_26, chosen_27, chosen_28);
            let right_1_4 = vec4f(chosen_29, chosen_30, chosen_31, chosen_32);
            let left_25 = weight[weight_start_50 + u * 7];
            sum_0_0 += left_25 * right_0_4;
            sum_0_1 += left_25 * right_1_4;
            let left_26 = weight[weight_start_52 + u * 7];
            sum_1_0 += left_26 * right_0_4;
            sum_1_1 += left_26 * right_1_4;
            let left_27 = weight[weight_start_54 + u * 7];
            sum_2_0 += left_27 * right_0_4;
            sum_2_1 += left_27 * right_1_4;
            let left_28 = weight[weight_start_56 + u * 7];
            sum_3_0 += left_28 * right_0_4;
            sum_3_1 += left_28 * right_1_4;
            let left_29 = weight[weight_start_58 + u * 7];
            sum_4_0 += left_29 * right_0_4;
            sum_4_1 += left_29 * right_1_4;
            let left_30 = weight[weight_start_60 + u * 7];
            sum_5_0 += left_30 * right_0_4;
            sum_5_1 += left_30 * right_1_4;
            let left_31 = weight[weight_start_62 + u * 7];
            sum_6_0 += left_31 * right_0_4;
            sum_6_1 += left_31 * right_1_4;
            let left_32 = weight[weight_start_64 + u * 7];
            sum_7_0 += left_32 * right_0_4;
            sum_7_1 += left_32 * right_1_4;
            let right_0_5 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            let right_1_5 = vec4f(chosen_6, chosen_7, chosen_8, chosen_33);
            let left_33 = weight[weight_start_66 + u * 7];
            sum_0_0 += left_33 * right_0_5;
            sum_0_1 += left_33 * right_1_5;
            let left_34 = weight[weight_start_68 + u * 7];
            sum_1_0 += left_34 * right_0_5;
            sum_1_1 += left_34 * right_1_5;
            let left_35 = weight[weight_start_70 + u * 7];
            sum_2_0 += left_35 * right_0_5;
            sum_2_1 += left_35 * right_1_5;
            let left_36 = weight[weight_start_72 + u * 7];
            sum_3_0 += left_36 * right_0_5;
            sum_3_1 += left_36 * right_1_5;
            let left_37 = weight[weight_start_74 + u * 7];
            sum_4_0 += left_37 * right_0_5;
            sum_4_1 += left_37 * right_1_5;
            let left_38 = weight[weight_start_76 + u * 7];
            sum_5_0 += left_38 * right_0_5;
            sum_5_1 += left_38 * right_1_5;
            let left_39 = weight[weight_start_78 + u * 7];
            sum_6_0 += left_39 * right_0_5;
            sum_6_1 += left_39 * right_1_5;
            let left_40 = weight[weight_start_80 + u * 7];
            sum_7_0 += left_40 * right_0_5;
            sum_7_1 += left_40 * right_1_5;
            let right_0_6 = vec4f(chosen_10, chosen_11, chosen_12, chosen_13);
            let right_1_6 = vec4f(chosen_14, chosen_15, chosen_16, chosen_34);
            let left_41 = weight[weight_start_82 + u * 7];
            sum_0_0 += left_41 * right_0_6;
            sum_0_1 += left_41 * right_1_6;
            let left_42 = weight[weight_start_84 + u * 7];
            sum_1_0 += left_42 * right_0_6;
            sum_1_1 += left_42 * right_1_6;
            let left_43 = weight[weight_start_86 + u * 7];
            sum_2_0 += left_43 * right_0_6;
            sum_2_1 += left_43 * right_1_6;
            let left_44 = weight[weight_start_88 + u * 7];
            sum_3_0 += left_44 * right_0_6;
            sum_3_1 += left_44 * right_1_6;
            let left_45 = weight[weight_start_90 + u * 7];
            sum_4_0 += left_45 * right_0_6;
            sum_4_1 += left_45 * right_1_6;
            let left_46 = weight[weight_start_92 + u * 7];
            sum_5_0 += left_46 * right_0_6;
            sum_5_1 += left_46 * right_1_6;
            let left_47 = weight[weight_start_94 + u * 7];
            sum_6_0 += left_47 * right_0_6;
            sum_6_1 += left_47 * right_1_6;
            let left_48 = weight[weight_start_96 + u * 7];
            sum_7_0 += left_48 * right_0_6;
            sum_7_1 += left_48 * right_1_6;
            let right_0_7 = vec4f(chosen_18, chosen_19, chosen_20, chosen_21);
            let right_1_7 = vec4f(chosen_22, chosen_23, chosen_24, chosen_35);
            let left_49 = weight[weight_start_98 + u * 7];
            sum_0_0 += left_49 * right_0_7;
            sum_0_1 += left_49 * right_1_7;
            let left_50 = weight[weight_start_100 + u * 7];
            sum_1_0 += left_50 * right_0_7;
            sum_1_1 += left_50 * right_1_7;
            let left_51 = weight[weight_start_102 + u * 7];
            sum_2_0 += left_51 * right_0_7;
            sum_2_1 += left_51 * right_1_7;
            let left_52 = weight[weight_start_104 + u * 7];
            sum_3_0 += left_52 * right_0_7;
            sum_3_1 += left_52 * right_1_7;
            let left_53 = weight[weight_start_106 + u * 7];
            sum_4_0 += left_53 * right_0_7;
            sum_4_1 += left_53 * right_1_7;
            let left_54 = weight[weight_start_108 + u * 7];
            sum_5_0 += left_54 * right_0_7;
            sum_5_1 += left_54 * right_1_7;
            let left_55 = weight[weight_start_110 + u * 7];
            sum_6_0 += left_55 * right_0_7;
            sum_6_1 += left_55 * right_1_7;
            let left_56 = weight[weight_start_112 + u * 7];
            sum_7_0 += left_56 * right_0_7;
            sum_7_1 += left_56 * right_1_7;
          }
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start_2 = row_tile * 8;
        let start_3 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start_2 + n / 2, start_3 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "row_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 16, s < 16] = sum[d < 24] y[d, r, s]
      // mu[r < 16, s < 16] = sum[r, s] / 24.0
      // sum_2[r < 16, s < 16] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
      // var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
      // norm[r < 16, s < 16, d < 24] = (y[d, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 256) { return; }
        var sum = 0f;
        let member = row / 256;
        let y_start = member * 5888 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 256];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 256] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm[norm_start + d] = (y[y_start + d * 256] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 16, s < 16, o < 72] = sum[i < 24] weight[o, i] * norm[r, s, i]
      // y[r < 16, s < 16, o < 72] = y[r, s, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
        let bias_o = bias[column4];
        y[row * 18 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 288) { return; }
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
        let row_tile = index / 9;
        let norm_start = row_tile * 48;
        let norm_start_2 = row_tile * 48 + 6;
        let norm_start_3 = row_tile * 48 + 12;
        let norm_start_4 = row_tile * 48 + 18;
        let norm_start_5 = row_tile * 48 + 24;
        let norm_start_6 = row_tile * 48 + 30;
        let norm_start_7 = row_tile * 48 + 36;
        let norm_start_8 = row_tile * 48 + 42;
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
    { name: "contraction_3", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[g < 24, r < 16, s < 16] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= r + u - 1 and r + u -
      //     1 < 16 and (0 <= s + v - 1 and s + v - 1 < 16) then y[r + u - 1, s + v - 1, g] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        y_2[(column4 / 64) * 1472 + g * 64 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 768) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        let column_tile = index % (sizes.batch * 32);
        let start = column_tile / 2 % 16 - 1;
        let offset = column_tile % 2;
        let holds_2 = 0 <= offset * 8 - 1;
        let g = index / (sizes.batch * 32);
        let y_start = column_tile * 576 + g - 1224;
        let y_start_2 = column_tile * 576 + g - 1152;
        let y_start_3 = column_tile * 576 + g - 1080;
        let y_start_4 = column_tile * 576 + g - 1008;
        let y_start_5 = column_tile * 576 + g - 936;
        let y_start_6 = column_tile * 576 + g - 864;
        let y_start_7 = column_tile * 576 + g - 792;
        let y_start_8 = column_tile * 576 + g - 720;
        let y_start_9 = column_tile * 576 + g - 648;
        let holds_3 = offset * 8 + 8 < 16;
        let y_start_10 = column_tile * 576 + g - 576;
        let weight_start = g * 9;
        let weight_start_2 = g * 9 + 1;
        let weight_start_3 = g * 9 + 2;
        for (var u = 0; u < 3; u++) {
          let value = start + u;
          let holds = 0 <= value && value < 16;
          var chosen = 0f;
          if (holds && holds_2) { chosen = y[y_start + u * 1152]; }
          var chosen_2 = 0f;
          if (holds) { chosen_2 = y[y_start_2 + u * 1152]; }
          var chosen_3 = 0f;
          if (holds) { chosen_3 = y[y_start_3 + u * 1152]; }
          var chosen_4 = 0f;
          if (holds) { chosen_4 = y[y_start_4 + u * 1152]; }
          var chosen_5 = 0f;
          if (holds) { chosen_5 = y[y_start_5 + u * 1152]; }
          var chosen_6 = 0f;
          if (holds) { chosen_6 = y[y_start_6 + u * 1152]; }
          var chosen_7 = 0f;
          if (holds) { chosen_7 = y[y_start_7 + u * 1152]; }
          var chosen_8 = 0f;
          if (holds) { chosen_8 = y[y_start_8 + u * 1152]; }
          var chosen_9 = 0f;
          if (holds) { chosen_9 = y[y_start_9 + u * 1152]; }
          var chosen_10 = 0f;
          if (holds && holds_3) { chosen_10 = y[y_start_10 + u * 1152]; }
          let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
          let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
          let left = weight[weight_start + u * 3];
          sum_0 += left * right_0;
          sum_1 += left * right_1;
          let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
          let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
          let left_2 = weight[weight_start_2 + u * 3];
          sum_0 += left_2 * right_0_2;
          sum_1 += left_2 * right_1_2;
          let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
          let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
          let left_3 = weight[weight_start_3 + u * 3];
          sum_0 += left_3 * right_0_3;
          sum_1 += left_3 * right_1_3;
        }
        let sums = array(sum_0, sum_1);
        let start_2 = column_tile * 2;
        for (var n = 0; n < 2; n++) {
          finish(g, 0, start_2 + n, sums[n]);
        }
      }
    ` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 16, s < 16] = sum[d < 24] y[d, r, s]
      // mu[r < 16, s < 16] = sum[r, s] / 24.0
      // sum_2[r < 16, s < 16] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
      // var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
      // norm_q[r < 16, s < 16, g < 24] = (y[g, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[g] + bias[g]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm_q: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 256) { return; }
        var sum = 0f;
        let member = row / 256;
        let y_start = member * 5888 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 256];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 256] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_q_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm_q[norm_q_start + d] = (y[y_start + d * 256] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_4", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[g < 24, r < 4, s < 4] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 4 * r + u - 1 and 0 <= 4
      //     * s + v - 1 then y[4 * r + u - 1, 4 * s + v - 1, g + 24] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        y_2[(column4 / 4) * 96 + g * 4 + column4 % 4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 96) { return; }
        var sum = vec4f();
        let column_tile = index % (sizes.batch * 4);
        let start = (column_tile % 4) * 4 - 1;
        let g = index / (sizes.batch * 4);
        let y_start = column_tile * 4608 + g - 1200;
        let y_start_3 = column_tile * 4608 + g - 912;
        let y_start_5 = column_tile * 4608 + g - 624;
        let y_start_7 = column_tile * 4608 + g - 336;
        let weight_start = g * 9;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          let y_start_2 = y_start + u * 1152;
          let y_start_4 = y_start_3 + u * 1152;
          let y_start_6 = y_start_5 + u * 1152;
          let y_start_8 = y_start_7 + u * 1152;
          let weight_start_2 = weight_start + u * 3;
          for (var v = 0; v < 3; v++) {
            var chosen = 0f;
            if (holds && 0 <= v - 1) { chosen = y[y_start_2 + v * 72]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = y[y_start_4 + v * 72]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = y[y_start_6 + v * 72]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = y[y_start_8 + v * 72]; }
            let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            sum += weight[weight_start_2 + v] * right;
          }
        }
        finish(g, 0, column_tile, sum);
      }
    ` },
    { name: "row_3", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 4, s < 4] = sum[d < 24] y[d, r, s]
      // mu[r < 4, s < 4] = sum[r, s] / 24.0
      // sum_2[r < 4, s < 4] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
      // var_value[r < 4, s < 4] = sum_2[r, s] / 24.0
      // norm_k[r < 4, s < 4, g < 24] = (y[g, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[g] + bias[g]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm_k: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 16) { return; }
        var sum = 0f;
        let member = row / 16;
        let y_start = member * 368 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 16];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 16] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_k_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm_k[norm_k_start + d] = (y[y_start + d * 16] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
      // down_across[p < 2, r < 16, s < 16, p_2 < 4] = sum[d < 24] norm_q[r, s, d] * (if p == 0 then
      //     rel_pos_h[r - 4 * p_2 + 12, d] else rel_pos_w[s - 4 * p_2 + 12, d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> rel_pos_h: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> rel_pos_w: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> down_across: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(r: i32, s: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        down_across[row * 512 + column4 * 256 + r * 16 + s] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 512) { return; }
        let row_tile = index / 2 % ((sizes.batch + 3) / 4);
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch - 1);
        let row_2 = min(row + 2, sizes.batch - 1);
        let row_3 = min(row + 3, sizes.batch - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        let r = index / 2 / ((sizes.batch + 3) / 4) / 16;
        let rel_pos_h_start = r * 6 + 72;
        let s = index / 2 / ((sizes.batch + 3) / 4) % 16;
        let rel_pos_w_start = s * 6 + 72;
        let column_tile = index % 2;
        let holds = column_tile == 0;
        let rel_pos_h_start_2 = r * 6 + 48;
        let rel_pos_w_start_2 = s * 6 + 48;
        let rel_pos_h_start_3 = r * 6 + 24;
        let rel_pos_w_start_3 = s * 6 + 24;
        let rel_pos_h_start_4 = r * 6;
        let rel_pos_w_start_4 = s * 6;
        let part = index / 2 / ((sizes.batch + 3) / 4);
        let norm_q_start = row * 1536 + part * 6;
        let norm_q_start_2 = row_1 * 1536 + part * 6;
        let norm_q_start_3 = row_2 * 1536 + part * 6;
        let norm_q_start_4 = row_3 * 1536 + part * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          let rel_pos_h_rpd = rel_pos_h[rel_pos_h_start + d4];
          let rel_pos_w_spd = rel_pos_w[rel_pos_w_start + d4];
          let rel_pos_h_rpd_2 = rel_pos_h[rel_pos_h_start_2 + d4];
          let rel_pos_w_spd_2 = rel_pos_w[rel_pos_w_start_2 + d4];
          let rel_pos_h_rpd_3 = rel_pos_h[rel_pos_h_start_3 + d4];
          let rel_pos_w_spd_3 = rel_pos_w[rel_pos_w_start_3 + d4];
          let rel_pos_h_rpd_4 = rel_pos_h[rel_pos_h_start_4 + d4];
          let rel_pos_w_spd_4 = rel_pos_w[rel_pos_w_start_4 + d4];
          let right = mat4x4f(vec4f(select(rel_pos_w_spd.x, rel_pos_h_rpd.x, holds), select(rel_pos_w_spd.y, rel_pos_h_rpd.y, holds), select(rel_pos_w_spd.z, rel_pos_h_rpd.z, holds), select(rel_pos_w_spd.w, rel_pos_h_rpd.w, holds)), vec4f(select(rel_pos_w_spd_2.x, rel_pos_h_rpd_2.x, holds), select(rel_pos_w_spd_2.y, rel_pos_h_rpd_2.y, holds), select(rel_pos_w_spd_2.z, rel_pos_h_rpd_2.z, holds), select(rel_pos_w_spd_2.w, rel_pos_h_rpd_2.w, holds)), vec4f(select(rel_pos_w_spd_3.x, rel_pos_h_rpd_3.x, holds), select(rel_pos_w_spd_3.y, rel_pos_h_rpd_3.y, holds), select(rel_pos_w_spd_3.z, rel_pos_h_rpd_3.z, holds), select(rel_pos_w_spd_3.w, rel_pos_h_rpd_3.w, holds)), vec4f(select(rel_pos_w_spd_4.x, rel_pos_h_rpd_4.x, holds), select(rel_pos_w_spd_4.y, rel_pos_h_rpd_4.y, holds), select(rel_pos_w_spd_4.z, rel_pos_h_rpd_4.z, holds), select(rel_pos_w_spd_4.w, rel_pos_h_rpd_4.w, holds)));
          sum_0 += norm_q[norm_q_start + d4] * right;
          sum_1 += norm_q[norm_q_start_2 + d4] * right;
          sum_2 += norm_q[norm_q_start_3 + d4] * right;
          sum_3 += norm_q[norm_q_start_4 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(r, s, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[g < 24, r < 4, s < 4] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 4 * r + u - 1 and 0 <= 4
      //     * s + v - 1 then y[4 * r + u - 1, 4 * s + v - 1, g + 48] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        y_2[(column4 / 4) * 96 + g * 4 + column4 % 4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 96) { return; }
        var sum = vec4f();
        let column_tile = index % (sizes.batch * 4);
        let start = (column_tile % 4) * 4 - 1;
        let g = index / (sizes.batch * 4);
        let y_start = column_tile * 4608 + g - 1176;
        let y_start_3 = column_tile * 4608 + g - 888;
        let y_start_5 = column_tile * 4608 + g - 600;
        let y_start_7 = column_tile * 4608 + g - 312;
        let weight_start = g * 9;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          let y_start_2 = y_start + u * 1152;
          let y_start_4 = y_start_3 + u * 1152;
          let y_start_6 = y_start_5 + u * 1152;
          let y_start_8 = y_start_7 + u * 1152;
          let weight_start_2 = weight_start + u * 3;
          for (var v = 0; v < 3; v++) {
            var chosen = 0f;
            if (holds && 0 <= v - 1) { chosen = y[y_start_2 + v * 72]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = y[y_start_4 + v * 72]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = y[y_start_6 + v * 72]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = y[y_start_8 + v * 72]; }
            let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            sum += weight[weight_start_2 + v] * right;
          }
        }
        finish(g, 0, column_tile, sum);
      }
    ` },
    { name: "row_4", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 4, s < 4] = sum[d < 24] y[d, r, s]
      // mu[r < 4, s < 4] = sum[r, s] / 24.0
      // sum_2[r < 4, s < 4] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
      // var_value[r < 4, s < 4] = sum_2[r, s] / 24.0
      // norm_v[r < 4, s < 4, g < 24] = (y[g, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[g] + bias[g]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm_v: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 16) { return; }
        var sum = 0f;
        let member = row / 16;
        let y_start = member * 368 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 16];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 16] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_v_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm_v[norm_v_start + d] = (y[y_start + d * 16] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "attention_1", bindings: "read read read read write sizes", code: /* wgsl */ `
      // sum[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = sum[d < 24] norm_q[i1, i2, d] * norm_k[j1, j2, d]
      // lse[i1 < 16, i2 < 16] = lse[j1 < 4, j2 < 4] sum[i1, i2, j1, j2] * 0.20412414523193154 +
      //     down_across[0, i1, i2, j1] + down_across[1, i1, i2, j2]
      // y[i1 < 16, i2 < 16, d < 24] = sum[j1 < 4, j2 < 4] exp(sum[i1, i2, j1, j2] * 0.20412414523193154 +
      //     down_across[0, i1, i2, j1] + down_across[1, i1, i2, j2] - lse[i1, i2]) * norm_v[j1, j2, d]
      // z[r1 < 16, r2 < 16, d < 24] = norm_q[r1, r2, d] + y[r1, r2, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> norm_v: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> down_across: array<f32>;
      @group(0) @binding(4) var<storage, read_write> z: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
        let norm_q_d_i1_i2 = norm_q[row * 6 + column4];
        z[row * 6 + column4] = norm_q_d_i1_i2 + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 64) { return; }
        var query: array<array<vec4f, 6>, 4>;
        let norm_q_start = index * 24;
        let norm_q_start_2 = index * 24 + 6;
        let norm_q_start_3 = index * 24 + 12;
        let norm_q_start_4 = index * 24 + 18;
        for (var d4 = 0; d4 < 6; d4++) {
          query[0][d4] = norm_q[norm_q_start + d4];
          query[1][d4] = norm_q[norm_q_start_2 + d4];
          query[2][d4] = norm_q[norm_q_start_3 + d4];
          query[3][d4] = norm_q[norm_q_start_4 + d4];
        }
        var sums: array<array<vec4f, 6>, 4>;
        var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 4>;
        let member = index / 64;
        let norm_k_start = member * 96;
        let norm_k_start_3 = member * 96 + 6;
        let norm_k_start_5 = member * 96 + 12;
        let norm_k_start_7 = member * 96 + 18;
        let down_across_start = member * 1024 + index * 16;
        let down_across_start_2 = member * 1024 + index * 16 + 1024;
        let down_across_start_3 = member * 1024 + index * 16 + 4;
        let down_across_start_4 = member * 1024 + index * 16 + 1028;
        let down_across_start_5 = member * 1024 + index * 16 + 8;
        let down_across_start_6 = member * 1024 + index * 16 + 1032;
        let down_across_start_7 = member * 1024 + index * 16 + 12;
        let down_across_start_8 = member * 1024 + index * 16 + 1036;
        for (var key = 0; key < 16; key += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          var dots_2 = vec4f();
          var dots_3 = vec4f();
          let norm_k_start_2 = norm_k_start + key * 6;
          let norm_k_start_4 = norm_k_start_3 + key * 6;
          let norm_k_start_6 = norm_k_start_5 + key * 6;
          let norm_k_start_8 = norm_k_start_7 + key * 6;
          for (var d4 = 0; d4 < 6; d4++) {
            let keys = mat4x4f(norm_k[norm_k_start_2 + d4], norm_k[norm_k_start_4 + d4], norm_k[norm_k_start_6 + d4], norm_k[norm_k_start_8 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
            dots_2 += query[2][d4] * keys;
            dots_3 += query[3][d4] * keys;
          }
          let scores_0 = vec4f(dots_0.x * 0.20412414523193154f + down_across[down_across_start + key / 4] + down_across[down_across_start_2 + key % 4], dots_0.y * 0.20412414523193154f + down_across[down_across_start + (key + 1) / 4] + down_across[down_across_start_2 + (key + 1) % 4], dots_0.z * 0.20412414523193154f + down_across[down_across_start + (key + 2) / 4] + down_across[down_across_start_2 + (key + 2) % 4], dots_0.w * 0.20412414523193154f + down_across[down_across_start + (key + 3) / 4] + down_across[down_across_start_2 + (key + 3) % 4]);
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = vec4f(dots_1.x * 0.20412414523193154f + down_across[down_across_start_3 + key / 4] + down_across[down_across_start_4 + key % 4], dots_1.y * 0.20412414523193154f + down_across[down_across_start_3 + (key + 1) / 4] + down_across[down_across_start_4 + (key + 1) % 4], dots_1.z * 0.20412414523193154f + down_across[down_across_start_3 + (key + 2) / 4] + down_across[down_across_start_4 + (key + 2) % 4], dots_1.w * 0.20412414523193154f + down_across[down_across_start_3 + (key + 3) / 4] + down_across[down_across_start_4 + (key + 3) % 4]);
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let scores_2 = vec4f(dots_2.x * 0.20412414523193154f + down_across[down_across_start_5 + key / 4] + down_across[down_across_start_6 + key % 4], dots_2.y * 0.20412414523193154f + down_across[down_across_start_5 + (key + 1) / 4] + down_across[down_across_start_6 + (key + 1) % 4], dots_2.z * 0.20412414523193154f + down_across[down_across_start_5 + (key + 2) / 4] + down_across[down_across_start_6 + (key + 2) % 4], dots_2.w * 0.20412414523193154f + down_across[down_across_start_5 + (key + 3) / 4] + down_across[down_across_start_6 + (key + 3) % 4]);
          let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
          let keep_2 = exp(peak[2] - top_2);
          let weights_2 = exp(scores_2 - top_2);
          peak[2] = top_2;
          total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
          let scores_3 = vec4f(dots_3.x * 0.20412414523193154f + down_across[down_across_start_7 + key / 4] + down_across[down_across_start_8 + key % 4], dots_3.y * 0.20412414523193154f + down_across[down_across_start_7 + (key + 1) / 4] + down_across[down_across_start_8 + (key + 1) % 4], dots_3.z * 0.20412414523193154f + down_across[down_across_start_7 + (key + 2) / 4] + down_across[down_across_start_8 + (key + 2) % 4], dots_3.w * 0.20412414523193154f + down_across[down_across_start_7 + (key + 3) / 4] + down_across[down_across_start_8 + (key + 3) % 4]);
          let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
          let keep_3 = exp(peak[3] - top_3);
          let weights_3 = exp(scores_3 - top_3);
          peak[3] = top_3;
          total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
          for (var d4 = 0; d4 < 6; d4++) {
            let values = mat4x4f(norm_v[norm_k_start_2 + d4], norm_v[norm_k_start_4 + d4], norm_v[norm_k_start_6 + d4], norm_v[norm_k_start_8 + d4]);
            sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
            sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
            sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
            sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
          }
        }
        let start = index * 4;
        for (var r = 0; r < 4; r++) {
          let share = select(0f, 1f / total[r], total[r] > 0f);
          for (var d4 = 0; d4 < 6; d4++) {
            finish(start + r, d4, sums[r][d4] * share);
          }
        }
      }
    ` },
    { name: "contraction_7", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r < 16, s < 16, o < 24] = sum[i < 24] weight[o, i] * z[r, s, i]
      // x[r < 16, s < 16, d < 24] = y[d, r, s] + (y[r, s, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y: array<f32>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        let member = row / 256;
        let y_start = member * 5888 + column4 * 1024 + row;
        for (var c = 0; c < 4; c++) {
          results[c] = y[y_start + c * 256] + (sums[c] + bias_o[c]);
        }
        x[row * 6 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 192) { return; }
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
        let row_tile = index / 6;
        let z_start = row_tile * 48;
        let z_start_2 = row_tile * 48 + 6;
        let z_start_3 = row_tile * 48 + 12;
        let z_start_4 = row_tile * 48 + 18;
        let z_start_5 = row_tile * 48 + 24;
        let z_start_6 = row_tile * 48 + 30;
        let z_start_7 = row_tile * 48 + 36;
        let z_start_8 = row_tile * 48 + 42;
        for (var i4 = 0; i4 < 6; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += z[z_start + i4] * right;
          sum_1 += z[z_start_2 + i4] * right;
          sum_2 += z[z_start_3 + i4] * right;
          sum_3 += z[z_start_4 + i4] * right;
          sum_4 += z[z_start_5 + i4] * right;
          sum_5 += z[z_start_6 + i4] * right;
          sum_6 += z[z_start_7 + i4] * right;
          sum_7 += z[z_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_5", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 16, s < 16] = sum[d < 24] x[r, s, d]
      // mu[r < 16, s < 16] = sum[r, s] / 24.0
      // sum_2[r < 16, s < 16] = sum[d < 24] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
      // var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
      // norm[r < 16, s < 16, d < 24] = (x[r, s, d] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 256) { return; }
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
        let root = sqrt(var_value + 0.000001f);
        for (var d = 0; d < 24; d++) {
          norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_8", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 16, s < 16, o < 96] = sum[i < 24] weight[o, i] * norm[r, s, i]
      // x[r < 16, s < 16, o < 96] = 0.5 * (y[r, s, o] + bias[o]) * (1.0 + erf((y[r, s, o] + bias[o]) /
      //     1.4142135623730951))

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
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
        if (index >= sizes.batch * 384) { return; }
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
        let row_tile = index / 12;
        let norm_start = row_tile * 48;
        let norm_start_2 = row_tile * 48 + 6;
        let norm_start_3 = row_tile * 48 + 12;
        let norm_start_4 = row_tile * 48 + 18;
        let norm_start_5 = row_tile * 48 + 24;
        let norm_start_6 = row_tile * 48 + 30;
        let norm_start_7 = row_tile * 48 + 36;
        let norm_start_8 = row_tile * 48 + 42;
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
    { name: "contraction_9", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r < 16, s < 16, o < 24] = sum[i < 96] weight[o, i] * x[r, s, i]
      // blocks[r < 16, s < 16, d < 24] = x_2[r, s, d] + (y[r, s, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> blocks: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
        let x_2_rso = x_2[row * 6 + column4];
        let bias_o = bias[column4];
        blocks[row * 6 + column4] = x_2_rso + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 192) { return; }
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
        let row_tile = index / 6;
        let x_start = row_tile * 192;
        let x_start_2 = row_tile * 192 + 24;
        let x_start_3 = row_tile * 192 + 48;
        let x_start_4 = row_tile * 192 + 72;
        let x_start_5 = row_tile * 192 + 96;
        let x_start_6 = row_tile * 192 + 120;
        let x_start_7 = row_tile * 192 + 144;
        let x_start_8 = row_tile * 192 + 168;
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
    { name: "row_6", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 16, s < 16] = sum[d < 24] blocks[r, s, d]
      // mu[r < 16, s < 16] = sum[r, s] / 24.0
      // sum_2[r < 16, s < 16] = sum[d < 24] v * v
      //   where v = blocks[r, s, d] - mu[r, s]
      // var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
      // norm[r < 16, s < 16, d < 24] = (blocks[r, s, d] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> blocks: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 256) { return; }
        var sum = 0f;
        let blocks_start = row * 24;
        for (var d = 0; d < 24; d++) {
          sum += blocks[blocks_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = blocks[blocks_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        for (var d = 0; d < 24; d++) {
          norm[blocks_start + d] = (blocks[blocks_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_10", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 16, s < 16, o < 48] = sum[i < 24] weight[o, i] * norm[r, s, i]
      // y[r < 16, s < 16, o < 48] = y[r, s, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
        let bias_o = bias[column4];
        y[row * 12 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 384) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 12;
        let weight_start = column_tile * 24;
        let weight_start_2 = column_tile * 24 + 6;
        let weight_start_3 = column_tile * 24 + 12;
        let weight_start_4 = column_tile * 24 + 18;
        let row_tile = index / 12;
        let norm_start = row_tile * 48;
        let norm_start_2 = row_tile * 48 + 6;
        let norm_start_3 = row_tile * 48 + 12;
        let norm_start_4 = row_tile * 48 + 18;
        let norm_start_5 = row_tile * 48 + 24;
        let norm_start_6 = row_tile * 48 + 30;
        let norm_start_7 = row_tile * 48 + 36;
        let norm_start_8 = row_tile * 48 + 42;
        for (var i4 = 0; i4 < 6; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += norm[norm_start + i4] * right;
          sum_1 += norm[norm_start_2 + i4] * right;
          sum_2 += norm[norm_start_3 + i4] * right;
          sum_3 += norm[norm_start_4 + i4] * right;
          sum_4 += norm[norm_start_5 + i4] * right;
          sum_5 += norm[norm_start_6 + i4] * right;
          sum_6 += norm[norm_start_7 + i4] * right;
          sum_7 += norm[norm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_1", bindings: "read write sizes", code: /* wgsl */ `
      // y_2[c < 48, r < 8, s < 8] = max[u < 3, v < 3] if 0 <= 2 * r + u - 1 and 0 <= 2 * s + v - 1 then y[2
      //     * r + u - 1, 2 * s + v - 1, c] else -infinity

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read_write> y_2: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 3072) { return; }
        var y_3 = -3.4028234e38f;
        let r = index / 8 % 8;
        let start = r * 2 - 1;
        let s = index % 8;
        let start_2 = s * 2 - 1;
        let c = index / 64 % 48;
        let member = index / 3072;
        let y_start = member * 12288 + r * 1536 + s * 96 + c - 816;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          let y_start_2 = y_start + u * 768;
          let start_3 = u * 3;
          for (var v = 0; v < 3; v++) {
            var chosen = -3.4028234e38f;
            if (holds && 0 <= start_2 + v) { chosen = y[y_start_2 + v * 48]; }
            y_3 = max(y_3, chosen);
          }
        }
        y_2[index] = y_3;
      }
    ` },
    { name: "contraction_11", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 16, s < 16, o < 144] = sum[i < 24] weight[o, i] * norm[r, s, i]
      // y[r < 16, s < 16, o < 144] = y[r, s, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 256) { return; }
        let bias_o = bias[column4];
        y[row * 36 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 576) { return; }
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
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 6;
        let weight_start_3 = column_tile * 48 + 12;
        let weight_start_4 = column_tile * 48 + 18;
        let weight_start_5 = column_tile * 48 + 24;
        let weight_start_6 = column_tile * 48 + 30;
        let weight_start_7 = column_tile * 48 + 36;
        let weight_start_8 = column_tile * 48 + 42;
        let row_tile = index / 18;
        let norm_start = row_tile * 48;
        let norm_start_2 = row_tile * 48 + 6;
        let norm_start_3 = row_tile * 48 + 12;
        let norm_start_4 = row_tile * 48 + 18;
        let norm_start_5 = row_tile * 48 + 24;
        let norm_start_6 = row_tile * 48 + 30;
        let norm_start_7 = row_tile * 48 + 36;
        let norm_start_8 = row_tile * 48 + 42;
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
    { name: "contraction_12", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[h < 2, g < 24, r < 8, s < 8] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 2 * r + u - 1 and
      //     0 <= 2 * s + v - 1 then y[2 * r + u - 1, 2 * s + v - 1, 24 * h + g] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        y_2[(column4 / 16) * 368 + g * 16 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 384) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        let column_tile = index % (sizes.batch * 16);
        let start = (column_tile % 8) * 2 - 1;
        let g = index / (sizes.batch * 16);
        let y_start = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2160;
        let y_start_2 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1872;
        let y_start_3 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1584;
        let y_start_4 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1296;
        let y_start_5 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1008;
        let y_start_6 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 720;
        let y_start_7 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 432;
        let y_start_8 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2304;
        let y_start_9 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2016;
        let y_start_10 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1728;
        let y_start_11 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1440;
        let y_start_12 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1152;
        let y_start_13 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 864;
        let y_start_14 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 576;
        let y_start_15 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 288;
        let y_start_16 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 144;
        let weight_start = g * 9;
        let weight_start_2 = g * 9 + 1;
        let weight_start_3 = g * 9 + 2;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          var chosen = 0f;
          if (holds) { chosen = y[y_start + u * 2304]; }
          var chosen_2 = 0f;
          if (holds) { chosen_2 = y[y_start_2 + u * 2304]; }
          var chosen_3 = 0f;
          if (holds) { chosen_3 = y[y_start_3 + u * 2304]; }
          var chosen_4 = 0f;
          if (holds) { chosen_4 = y[y_start_4 + u * 2304]; }
          var chosen_5 = 0f;
          if (holds) { chosen_5 = y[y_start_5 + u * 2304]; }
          var chosen_6 = 0f;
          if (holds) { chosen_6 = y[y_start_6 + u * 2304]; }
          var chosen_7 = 0f;
          if (holds) { chosen_7 = y[y_start_7 + u * 2304]; }
          var chosen_8 = 0f;
          if (holds) { chosen_8 = y[y_start_8 + u * 2304]; }
          var chosen_9 = 0f;
          if (holds) { chosen_9 = y[y_start_9 + u * 2304]; }
          var chosen_10 = 0f;
          if (holds) { chosen_10 = y[y_start_10 + u * 2304]; }
          var chosen_11 = 0f;
          if (holds) { chosen_11 = y[y_start_11 + u * 2304]; }
          var chosen_12 = 0f;
          if (holds) { chosen_12 = y[y_start_12 + u * 2304]; }
          var chosen_13 = 0f;
          if (holds) { chosen_13 = y[y_start_13 + u * 2304]; }
          var chosen_14 = 0f;
          if (holds) { chosen_14 = y[y_start_14 + u * 2304]; }
          var chosen_15 = 0f;
          if (holds) { chosen_15 = y[y_start_15 + u * 2304]; }
          var chosen_16 = 0f;
          if (holds) { chosen_16 = y[y_start_16 + u * 2304]; }
          let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
          let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
          let left = weight[weight_start + u * 3];
          sum_0 += left * right_0;
          sum_1 += left * right_1;
          let right_0_2 = vec4f(chosen_8, chosen_9, chosen_10, chosen_11);
          let right_1_2 = vec4f(chosen_12, chosen_13, chosen_14, chosen_15);
          let left_2 = weight[weight_start_2 + u * 3];
          sum_0 += left_2 * right_0_2;
          sum_1 += left_2 * right_1_2;
          let right_0_3 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
          let right_1_3 = vec4f(chosen_5, chosen_6, chosen_7, chosen_16);
          let left_3 = weight[weight_start_3 + u * 3];
          sum_0 += left_3 * right_0_3;
          sum_1 += left_3 * right_1_3;
        }
        let sums = array(sum_0, sum_1);
        let start_2 = column_tile * 2;
        for (var n = 0; n < 2; n++) {
          finish(g, 0, start_2 + n, sums[n]);
        }
      }
    ` },
    { name: "row_7", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[h < 2, r < 8, s < 8] = sum[d < 24] y[h, d, r, s]
      // mu[h < 2, r < 8, s < 8] = sum[h, r, s] / 24.0
      // sum_2[h < 2, r < 8, s < 8] = sum[d < 24] v * v
      //   where v = y[h, d, r, s] - mu[h, r, s]
      // var_value[h < 2, r < 8, s < 8] = sum_2[h, r, s] / 24.0
      // norm_q[h < 2, r < 8, s < 8, g < 24] = (y[h, g, r, s] - mu[h, r, s]) / sqrt(var_value[h, r, s] +
      //     0.000001) * weight[g] + bias[g]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm_q: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 128) { return; }
        var sum = 0f;
        let y_start = (row / 64) * 1472 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 64];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 64] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_q_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm_q[norm_q_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_13", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[h < 2, g < 24, r < 8, s < 8] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 2 * r + u - 1 and
      //     0 <= 2 * s + v - 1 then y[2 * r + u - 1, 2 * s + v - 1, 24 * h + g + 48] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        y_2[(column4 / 16) * 368 + g * 16 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 384) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        let column_tile = index % (sizes.batch * 16);
        let start = (column_tile % 8) * 2 - 1;
        let g = index / (sizes.batch * 16);
        let y_start = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2112;
        let y_start_2 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1824;
        let y_start_3 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1536;
        let y_start_4 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1248;
        let y_start_5 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 960;
        let y_start_6 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 672;
        let y_start_7 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 384;
        let y_start_8 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2256;
        let y_start_9 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1968;
        let y_start_10 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1680;
        let y_start_11 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1392;
        let y_start_12 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1104;
        let y_start_13 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 816;
        let y_start_14 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 528;
        let y_start_15 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 240;
        let y_start_16 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 96;
        let weight_start = g * 9;
        let weight_start_2 = g * 9 + 1;
        let weight_start_3 = g * 9 + 2;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          var chosen = 0f;
          if (holds) { chosen = y[y_start + u * 2304]; }
          var chosen_2 = 0f;
          if (holds) { chosen_2 = y[y_start_2 + u * 2304]; }
          var chosen_3 = 0f;
          if (holds) { chosen_3 = y[y_start_3 + u * 2304]; }
          var chosen_4 = 0f;
          if (holds) { chosen_4 = y[y_start_4 + u * 2304]; }
          var chosen_5 = 0f;
          if (holds) { chosen_5 = y[y_start_5 + u * 2304]; }
          var chosen_6 = 0f;
          if (holds) { chosen_6 = y[y_start_6 + u * 2304]; }
          var chosen_7 = 0f;
          if (holds) { chosen_7 = y[y_start_7 + u * 2304]; }
          var chosen_8 = 0f;
          if (holds) { chosen_8 = y[y_start_8 + u * 2304]; }
          var chosen_9 = 0f;
          if (holds) { chosen_9 = y[y_start_9 + u * 2304]; }
          var chosen_10 = 0f;
          if (holds) { chosen_10 = y[y_start_10 + u * 2304]; }
          var chosen_11 = 0f;
          if (holds) { chosen_11 = y[y_start_11 + u * 2304]; }
          var chosen_12 = 0f;
          if (holds) { chosen_12 = y[y_start_12 + u * 2304]; }
          var chosen_13 = 0f;
          if (holds) { chosen_13 = y[y_start_13 + u * 2304]; }
          var chosen_14 = 0f;
          if (holds) { chosen_14 = y[y_start_14 + u * 2304]; }
          var chosen_15 = 0f;
          if (holds) { chosen_15 = y[y_start_15 + u * 2304]; }
          var chosen_16 = 0f;
          if (holds) { chosen_16 = y[y_start_16 + u * 2304]; }
          let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
          let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
          let left = weight[weight_start + u * 3];
          sum_0 += left * right_0;
          sum_1 += left * right_1;
          let right_0_2 = vec4f(chosen_8, chosen_9, chosen_10, chosen_11);
          let right_1_2 = vec4f(chosen_12, chosen_13, chosen_14, chosen_15);
          let left_2 = weight[weight_start_2 + u * 3];
          sum_0 += left_2 * right_0_2;
          sum_1 += left_2 * right_1_2;
          let right_0_3 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
          let right_1_3 = vec4f(chosen_5, chosen_6, chosen_7, chosen_16);
          let left_3 = weight[weight_start_3 + u * 3];
          sum_0 += left_3 * right_0_3;
          sum_1 += left_3 * right_1_3;
        }
        let sums = array(sum_0, sum_1);
        let start_2 = column_tile * 2;
        for (var n = 0; n < 2; n++) {
          finish(g, 0, start_2 + n, sums[n]);
        }
      }
    ` },
    { name: "row_8", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[h < 2, r < 8, s < 8] = sum[d < 24] y[h, d, r, s]
      // mu[h < 2, r < 8, s < 8] = sum[h, r, s] / 24.0
      // sum_2[h < 2, r < 8, s < 8] = sum[d < 24] v * v
      //   where v = y[h, d, r, s] - mu[h, r, s]
      // var_value[h < 2, r < 8, s < 8] = sum_2[h, r, s] / 24.0
      // norm_k[h < 2, r < 8, s < 8, g < 24] = (y[h, g, r, s] - mu[h, r, s]) / sqrt(var_value[h, r, s] +
      //     0.000001) * weight[g] + bias[g]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm_k: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 128) { return; }
        var sum = 0f;
        let y_start = (row / 64) * 1472 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 64];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 64] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_k_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm_k[norm_k_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_14", bindings: "read read read write sizes", code: /* wgsl */ `
      // down_across[p < 2, h < 2, r < 8, s < 8, p_2 < 8] = sum[d < 24] norm_q[h, r, s, d] * (if p == 0 then
      //     rel_pos_h[r - p_2 + 7, d] else rel_pos_w[s - p_2 + 7, d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> rel_pos_h: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> rel_pos_w: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> down_across: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(r: i32, s: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 2) { return; }
        let h = row % 2;
        let member = row / 2;
        down_across[member * 512 + (column4 / 2) * 256 + h * 128 + r * 16 + s * 2 + column4 % 2] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 1) / 2) * 256) { return; }
        let row_tile = index / 4 % ((sizes.batch + 1) / 2);
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch * 2 - 1);
        let row_2 = min(row + 2, sizes.batch * 2 - 1);
        let row_3 = min(row + 3, sizes.batch * 2 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        let r = index / 4 / ((sizes.batch + 1) / 2) / 8;
        let rel_pos_h_start = r * 6 - (index % 2) * 24 + 42;
        let s = index / 4 / ((sizes.batch + 1) / 2) % 8;
        let rel_pos_w_start = s * 6 - (index % 2) * 24 + 42;
        let column_tile = index % 4;
        let holds = column_tile / 2 == 0;
        let offset = index % 2;
        let rel_pos_h_start_2 = r * 6 - offset * 24 + 36;
        let rel_pos_w_start_2 = s * 6 - offset * 24 + 36;
        let rel_pos_h_start_3 = r * 6 - offset * 24 + 30;
        let rel_pos_w_start_3 = s * 6 - offset * 24 + 30;
        let rel_pos_h_start_4 = r * 6 - offset * 24 + 24;
        let rel_pos_w_start_4 = s * 6 - offset * 24 + 24;
        let part = index / 4 / ((sizes.batch + 1) / 2);
        let norm_q_start = row * 384 + part * 6;
        let norm_q_start_2 = row_1 * 384 + part * 6;
        let norm_q_start_3 = row_2 * 384 + part * 6;
        let norm_q_start_4 = row_3 * 384 + part * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          let rel_pos_h_rpd = rel_pos_h[rel_pos_h_start + d4];
          let rel_pos_w_spd = rel_pos_w[rel_pos_w_start + d4];
          let rel_pos_h_rpd_2 = rel_pos_h[rel_pos_h_start_2 + d4];
          let rel_pos_w_spd_2 = rel_pos_w[rel_pos_w_start_2 + d4];
          let rel_pos_h_rpd_3 = rel_pos_h[rel_pos_h_start_3 + d4];
          let rel_pos_w_spd_3 = rel_pos_w[rel_pos_w_start_3 + d4];
          let rel_pos_h_rpd_4 = rel_pos_h[rel_pos_h_start_4 + d4];
          let rel_pos_w_spd_4 = rel_pos_w[rel_pos_w_start_4 + d4];
          let right = mat4x4f(vec4f(select(rel_pos_w_spd.x, rel_pos_h_rpd.x, holds), select(rel_pos_w_spd.y, rel_pos_h_rpd.y, holds), select(rel_pos_w_spd.z, rel_pos_h_rpd.z, holds), select(rel_pos_w_spd.w, rel_pos_h_rpd.w, holds)), vec4f(select(rel_pos_w_spd_2.x, rel_pos_h_rpd_2.x, holds), select(rel_pos_w_spd_2.y, rel_pos_h_rpd_2.y, holds), select(rel_pos_w_spd_2.z, rel_pos_h_rpd_2.z, holds), select(rel_pos_w_spd_2.w, rel_pos_h_rpd_2.w, holds)), vec4f(select(rel_pos_w_spd_3.x, rel_pos_h_rpd_3.x, holds), select(rel_pos_w_spd_3.y, rel_pos_h_rpd_3.y, holds), select(rel_pos_w_spd_3.z, rel_pos_h_rpd_3.z, holds), select(rel_pos_w_spd_3.w, rel_pos_h_rpd_3.w, holds)), vec4f(select(rel_pos_w_spd_4.x, rel_pos_h_rpd_4.x, holds), select(rel_pos_w_spd_4.y, rel_pos_h_rpd_4.y, holds), select(rel_pos_w_spd_4.z, rel_pos_h_rpd_4.z, holds), select(rel_pos_w_spd_4.w, rel_pos_h_rpd_4.w, holds)));
          sum_0 += norm_q[norm_q_start + d4] * right;
          sum_1 += norm_q[norm_q_start_2 + d4] * right;
          sum_2 += norm_q[norm_q_start_3 + d4] * right;
          sum_3 += norm_q[norm_q_start_4 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(r, s, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_15", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[h < 2, g < 24, r < 8, s < 8] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 2 * r + u - 1 and
      //     0 <= 2 * s + v - 1 then y[2 * r + u - 1, 2 * s + v - 1, 24 * h + g + 96] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        y_2[(column4 / 16) * 368 + g * 16 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 384) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        let column_tile = index % (sizes.batch * 16);
        let start = (column_tile % 8) * 2 - 1;
        let g = index / (sizes.batch * 16);
        let y_start = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2064;
        let y_start_2 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1776;
        let y_start_3 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1488;
        let y_start_4 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1200;
        let y_start_5 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 912;
        let y_start_6 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 624;
        let y_start_7 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 336;
        let y_start_8 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 2208;
        let y_start_9 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1920;
        let y_start_10 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1632;
        let y_start_11 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1344;
        let y_start_12 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 1056;
        let y_start_13 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 768;
        let y_start_14 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 480;
        let y_start_15 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 192;
        let y_start_16 = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g - 48;
        let weight_start = g * 9;
        let weight_start_2 = g * 9 + 1;
        let weight_start_3 = g * 9 + 2;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          var chosen = 0f;
          if (holds) { chosen = y[y_start + u * 2304]; }
          var chosen_2 = 0f;
          if (holds) { chosen_2 = y[y_start_2 + u * 2304]; }
          var chosen_3 = 0f;
          if (holds) { chosen_3 = y[y_start_3 + u * 2304]; }
          var chosen_4 = 0f;
          if (holds) { chosen_4 = y[y_start_4 + u * 2304]; }
          var chosen_5 = 0f;
          if (holds) { chosen_5 = y[y_start_5 + u * 2304]; }
          var chosen_6 = 0f;
          if (holds) { chosen_6 = y[y_start_6 + u * 2304]; }
          var chosen_7 = 0f;
          if (holds) { chosen_7 = y[y_start_7 + u * 2304]; }
          var chosen_8 = 0f;
          if (holds) { chosen_8 = y[y_start_8 + u * 2304]; }
          var chosen_9 = 0f;
          if (holds) { chosen_9 = y[y_start_9 + u * 2304]; }
          var chosen_10 = 0f;
          if (holds) { chosen_10 = y[y_start_10 + u * 2304]; }
          var chosen_11 = 0f;
          if (holds) { chosen_11 = y[y_start_11 + u * 2304]; }
          var chosen_12 = 0f;
          if (holds) { chosen_12 = y[y_start_12 + u * 2304]; }
          var chosen_13 = 0f;
          if (holds) { chosen_13 = y[y_start_13 + u * 2304]; }
          var chosen_14 = 0f;
          if (holds) { chosen_14 = y[y_start_14 + u * 2304]; }
          var chosen_15 = 0f;
          if (holds) { chosen_15 = y[y_start_15 + u * 2304]; }
          var chosen_16 = 0f;
          if (holds) { chosen_16 = y[y_start_16 + u * 2304]; }
          let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
          let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
          let left = weight[weight_start + u * 3];
          sum_0 += left * right_0;
          sum_1 += left * right_1;
          let right_0_2 = vec4f(chosen_8, chosen_9, chosen_10, chosen_11);
          let right_1_2 = vec4f(chosen_12, chosen_13, chosen_14, chosen_15);
          let left_2 = weight[weight_start_2 + u * 3];
          sum_0 += left_2 * right_0_2;
          sum_1 += left_2 * right_1_2;
          let right_0_3 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
          let right_1_3 = vec4f(chosen_5, chosen_6, chosen_7, chosen_16);
          let left_3 = weight[weight_start_3 + u * 3];
          sum_0 += left_3 * right_0_3;
          sum_1 += left_3 * right_1_3;
        }
        let sums = array(sum_0, sum_1);
        let start_2 = column_tile * 2;
        for (var n = 0; n < 2; n++) {
          finish(g, 0, start_2 + n, sums[n]);
        }
      }
    ` },
    { name: "row_9", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[h < 2, r < 8, s < 8] = sum[d < 24] y[h, d, r, s]
      // mu[h < 2, r < 8, s < 8] = sum[h, r, s] / 24.0
      // sum_2[h < 2, r < 8, s < 8] = sum[d < 24] v * v
      //   where v = y[h, d, r, s] - mu[h, r, s]
      // var_value[h < 2, r < 8, s < 8] = sum_2[h, r, s] / 24.0
      // norm_v[h < 2, r < 8, s < 8, g < 24] = (y[h, g, r, s] - mu[h, r, s]) / sqrt(var_value[h, r, s] +
      //     0.000001) * weight[g] + bias[g]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm_v: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 128) { return; }
        var sum = 0f;
        let y_start = (row / 64) * 1472 + row;
        for (var d = 0; d < 24; d++) {
          sum += y[y_start + d * 64];
        }
        var sum_2 = 0f;
        let mu = sum / 24f;
        for (var d = 0; d < 24; d++) {
          let difference = y[y_start + d * 64] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 24f;
        let root = sqrt(var_value + 0.000001f);
        let norm_v_start = row * 24;
        for (var d = 0; d < 24; d++) {
          norm_v[norm_v_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "attention_2", bindings: "read read read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = sum[d < 24] norm_q[h, i1, i2, d] * norm_k[h, j1, j2, d]
      // lse[h < 2, i1 < 8, i2 < 8] = lse[j1 < 8, j2 < 8] sum[h, i1, i2, j1, j2] * 0.20412414523193154 +
      //     down_across[0, h, i1, i2, j1] + down_across[1, h, i1, i2, j2]
      // y[h < 2, i1 < 8, i2 < 8, d < 24] = sum[j1 < 8, j2 < 8] exp(sum[h, i1, i2, j1, j2] *
      //     0.20412414523193154 + down_across[0, h, i1, i2, j1] + down_across[1, h, i1, i2, j2] - lse[h, i1,
      //     i2]) * norm_v[h, j1, j2, d]
      // z[h < 2, r1 < 8, r2 < 8, d < 24] = norm_q[h, r1, r2, d] + y[h, r1, r2, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> norm_v: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> down_across: array<f32>;
      @group(0) @binding(4) var<storage, read_write> z: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 128) { return; }
        let norm_q_h_d_i1_i2 = norm_q[row * 6 + column4];
        z[row * 6 + column4] = norm_q_h_d_i1_i2 + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 32) { return; }
        var query: array<array<vec4f, 6>, 4>;
        let norm_q_start = index * 24;
        let norm_q_start_2 = index * 24 + 6;
        let norm_q_start_3 = index * 24 + 12;
        let norm_q_start_4 = index * 24 + 18;
        for (var d4 = 0; d4 < 6; d4++) {
          query[0][d4] = norm_q[norm_q_start + d4];
          query[1][d4] = norm_q[norm_q_start_2 + d4];
          query[2][d4] = norm_q[norm_q_start_3 + d4];
          query[3][d4] = norm_q[norm_q_start_4 + d4];
        }
        var sums: array<array<vec4f, 6>, 4>;
        var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 4>;
        let norm_k_start = (index / 16) * 384;
        let norm_k_start_3 = (index / 16) * 384 + 6;
        let norm_k_start_5 = (index / 16) * 384 + 12;
        let norm_k_start_7 = (index / 16) * 384 + 18;
        let block = index % 2;
        let i1 = index / 2 % 8;
        let h = index / 16 % 2;
        let member = index / 32;
        let down_across_start = member * 2048 + h * 512 + i1 * 64 + block * 32;
        let down_across_start_2 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 1024;
        let down_across_start_3 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 8;
        let down_across_start_4 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 1032;
        let down_across_start_5 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 16;
        let down_across_start_6 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 1040;
        let down_across_start_7 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 24;
        let down_across_start_8 = member * 2048 + h * 512 + i1 * 64 + block * 32 + 1048;
        for (var key = 0; key < 64; key += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          var dots_2 = vec4f();
          var dots_3 = vec4f();
          let norm_k_start_2 = norm_k_start + key * 6;
          let norm_k_start_4 = norm_k_start_3 + key * 6;
          let norm_k_start_6 = norm_k_start_5 + key * 6;
          let norm_k_start_8 = norm_k_start_7 + key * 6;
          for (var d4 = 0; d4 < 6; d4++) {
            let keys = mat4x4f(norm_k[norm_k_start_2 + d4], norm_k[norm_k_start_4 + d4], norm_k[norm_k_start_6 + d4], norm_k[norm_k_start_8 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
            dots_2 += query[2][d4] * keys;
            dots_3 += query[3][d4] * keys;
          }
          let scores_0 = vec4f(dots_0.x * 0.20412414523193154f + down_across[down_across_start + key / 8] + down_across[down_across_start_2 + key % 8], dots_0.y * 0.20412414523193154f + down_across[down_across_start + (key + 1) / 8] + down_across[down_across_start_2 + (key + 1) % 8], dots_0.z * 0.20412414523193154f + down_across[down_across_start + (key + 2) / 8] + down_across[down_across_start_2 + (key + 2) % 8], dots_0.w * 0.20412414523193154f + down_across[down_across_start + (key + 3) / 8] + down_across[down_across_start_2 + (key + 3) % 8]);
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = vec4f(dots_1.x * 0.20412414523193154f + down_across[down_across_start_3 + key / 8] + down_across[down_across_start_4 + key % 8], dots_1.y * 0.20412414523193154f + down_across[down_across_start_3 + (key + 1) / 8] + down_across[down_across_start_4 + (key + 1) % 8], dots_1.z * 0.20412414523193154f + down_across[down_across_start_3 + (key + 2) / 8] + down_across[down_across_start_4 + (key + 2) % 8], dots_1.w * 0.20412414523193154f + down_across[down_across_start_3 + (key + 3) / 8] + down_across[down_across_start_4 + (key + 3) % 8]);
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let scores_2 = vec4f(dots_2.x * 0.20412414523193154f + down_across[down_across_start_5 + key / 8] + down_across[down_across_start_6 + key % 8], dots_2.y * 0.20412414523193154f + down_across[down_across_start_5 + (key + 1) / 8] + down_across[down_across_start_6 + (key + 1) % 8], dots_2.z * 0.20412414523193154f + down_across[down_across_start_5 + (key + 2) / 8] + down_across[down_across_start_6 + (key + 2) % 8], dots_2.w * 0.20412414523193154f + down_across[down_across_start_5 + (key + 3) / 8] + down_across[down_across_start_6 + (key + 3) % 8]);
          let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
          let keep_2 = exp(peak[2] - top_2);
          let weights_2 = exp(scores_2 - top_2);
          peak[2] = top_2;
          total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
          let scores_3 = vec4f(dots_3.x * 0.20412414523193154f + down_across[down_across_start_7 + key / 8] + down_across[down_across_start_8 + key % 8], dots_3.y * 0.20412414523193154f + down_across[down_across_start_7 + (key + 1) / 8] + down_across[down_across_start_8 + (key + 1) % 8], dots_3.z * 0.20412414523193154f + down_across[down_across_start_7 + (key + 2) / 8] + down_across[down_across_start_8 + (key + 2) % 8], dots_3.w * 0.20412414523193154f + down_across[down_across_start_7 + (key + 3) / 8] + down_across[down_across_start_8 + (key + 3) % 8]);
          let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
          let keep_3 = exp(peak[3] - top_3);
          let weights_3 = exp(scores_3 - top_3);
          peak[3] = top_3;
          total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
          for (var d4 = 0; d4 < 6; d4++) {
            let values = mat4x4f(norm_v[norm_k_start_2 + d4], norm_v[norm_k_start_4 + d4], norm_v[norm_k_start_6 + d4], norm_v[norm_k_start_8 + d4]);
            sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
            sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
            sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
            sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
          }
        }
        let start = index * 4;
        for (var r = 0; r < 4; r++) {
          let share = select(0f, 1f / total[r], total[r] > 0f);
          for (var d4 = 0; d4 < 6; d4++) {
            finish(start + r, d4, sums[r][d4] * share);
          }
        }
      }
    ` },
    { name: "contraction_16", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r < 8, s < 8, o < 48] = sum[i1 < 2, i2 < 24] weight[o, 24 * i1 + i2] * z[i1, r, s, i2]
      // x[r < 8, s < 8, d < 48] = y[d, r, s] + (y[r, s, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y: array<f32>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 64) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        let member = row / 64;
        let y_start = member * 3008 + column4 * 256 + row;
        for (var c = 0; c < 4; c++) {
          results[c] = y[y_start + c * 64] + (sums[c] + bias_o[c]);
        }
        x[row * 12 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 96) { return; }
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
        let row_tile = index / 12;
        let z_start = (index / 96) * 768 + (row_tile % 8) * 48;
        let z_start_3 = (index / 96) * 768 + (row_tile % 8) * 48 + 6;
        let z_start_5 = (index / 96) * 768 + (row_tile % 8) * 48 + 12;
        let z_start_7 = (index / 96) * 768 + (row_tile % 8) * 48 + 18;
        let z_start_9 = (index / 96) * 768 + (row_tile % 8) * 48 + 24;
        let z_start_11 = (index / 96) * 768 + (row_tile % 8) * 48 + 30;
        let z_start_13 = (index / 96) * 768 + (row_tile % 8) * 48 + 36;
        let z_start_15 = (index / 96) * 768 + (row_tile % 8) * 48 + 42;
        for (var i1 = 0; i1 < 2; i1++) {
          let weight_start_2 = weight_start + i1 * 6;
          let weight_start_4 = weight_start_3 + i1 * 6;
          let weight_start_6 = weight_start_5 + i1 * 6;
          let weight_start_8 = weight_start_7 + i1 * 6;
          let z_start_2 = z_start + i1 * 384;
          let z_start_4 = z_start_3 + i1 * 384;
          let z_start_6 = z_start_5 + i1 * 384;
          let z_start_8 = z_start_7 + i1 * 384;
          let z_start_10 = z_start_9 + i1 * 384;
          let z_start_12 = z_start_11 + i1 * 384;
          let z_start_14 = z_start_13 + i1 * 384;
          let z_start_16 = z_start_15 + i1 * 384;
          for (var i24 = 0; i24 < 6; i24++) {
            let right = mat4x4f(weight[weight_start_2 + i24], weight[weight_start_4 + i24], weight[weight_start_6 + i24], weight[weight_start_8 + i24]);
            sum_0 += z[z_start_2 + i24] * right;
            sum_1 += z[z_start_4 + i24] * right;
            sum_2 += z[z_start_6 + i24] * right;
            sum_3 += z[z_start_8 + i24] * right;
            sum_4 += z[z_start_10 + i24] * right;
            sum_5 += z[z_start_12 + i24] * right;
            sum_6 += z[z_start_14 + i24] * right;
            sum_7 += z[z_start_16 + i24] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_10", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 8, s < 8] = sum[d < 48] x[r, s, d]
      // mu[r < 8, s < 8] = sum[r, s] / 48.0
      // sum_2[r < 8, s < 8] = sum[d < 48] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
      // var_value[r < 8, s < 8] = sum_2[r, s] / 48.0
      // norm[r < 8, s < 8, d < 48] = (x[r, s, d] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) * weight[d]
      //     + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 64) { return; }
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
        let root = sqrt(var_value + 0.000001f);
        for (var d = 0; d < 48; d++) {
          norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_17", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r < 8, s < 8, o < 192] = sum[i < 48] weight[o, i] * norm[r, s, i]
      // x[r < 8, s < 8, o < 192] = 0.5 * (y[r, s, o] + bias[o]) * (1.0 + erf((y[r, s, o] + bias[o]) /
      //     1.4142135623730951))

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 64) { return; }
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
        if (index >= sizes.batch * 192) { return; }
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
        let row_tile = index / 24;
        let norm_start = row_tile * 96;
        let norm_start_2 = row_tile * 96 + 12;
        let norm_start_3 = row_tile * 96 + 24;
        let norm_start_4 = row_tile * 96 + 36;
        let norm_start_5 = row_tile * 96 + 48;
        let norm_start_6 = row_tile * 96 + 60;
        let norm_start_7 = row_tile * 96 + 72;
        let norm_start_8 = row_tile * 96 + 84;
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
    { name: "contraction_18", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r < 8, s < 8, o < 48] = sum[i < 192] weight[o, i] * x[r, s, i]
      // blocks[r < 8, s < 8, d < 48] = x_2[r, s, d] + (y[r, s, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> blocks: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 64) { return; }
        let x_2_rso = x_2[row * 12 + column4];
        let bias_o = bias[column4];
        blocks[row * 12 + column4] = x_2_rso + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 96) { return; }
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
        let row_tile = index / 12;
        let x_start = row_tile * 384;
        let x_start_2 = row_tile * 384 + 48;
        let x_start_3 = row_tile * 384 + 96;
        let x_start_4 = row_tile * 384 + 144;
        let x_start_5 = row_tile * 384 + 192;
        let x_start_6 = row_tile * 384 + 240;
        let x_start_7 = row_tile * 384 + 288;
        let x_start_8 = row_tile * 384 + 336;
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
    { name: "row_11", bindings: "read write write sizes", code: /* wgsl */ `
      // sum[r < 8, s < 8] = sum[d < 48] blocks[r, s, d]
      // mu[r < 8, s < 8] = sum[r, s] / 48.0
      // sum_2[r < 8, s < 8] = sum[d < 48] v * v
      //   where v = blocks[r, s, d] - mu[r, s]
      // var_value[r < 8, s < 8] = sum_2[r, s] / 48.0

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> blocks: array<f32>;
      @group(0) @binding(1) var<storage, read_write> mu: array<f32>;
      @group(0) @binding(2) var<storage, read_write> var_value: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 64) { return; }
        var sum = 0f;
        let blocks_start = row * 48;
        for (var d = 0; d < 48; d++) {
          sum += blocks[blocks_start + d];
        }
        var sum_2 = 0f;
        let ratio = sum / 48f;
        for (var d = 0; d < 48; d++) {
          let difference = blocks[blocks_start + d] - ratio;
          sum_2 += difference * difference;
        }
        mu[row] = ratio;
        var_value[row] = sum_2 / 48f;
      }
    ` },
    { name: "row_12", bindings: "read read read read read write sizes", code: /* wgsl */ `
      // sum[d < 48] = sum[r < 8, s < 8] (blocks[r, s, d] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
      //     weight[d] + bias[d]
      // x[d < 48] = sum[d] / 64.0

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> blocks: array<f32>;
      @group(0) @binding(1) var<storage, read> mu: array<f32>;
      @group(0) @binding(2) var<storage, read> var_value: array<f32>;
      @group(0) @binding(3) var<storage, read> weight: array<f32>;
      @group(0) @binding(4) var<storage, read> bias: array<f32>;
      @group(0) @binding(5) var<storage, read_write> x: array<f32>;
      @group(0) @binding(6) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 48) { return; }
        var sum = 0f;
        let d = row % 48;
        let member = row / 48;
        let blocks_start = member * 3072 + d;
        let mu_start = member * 64;
        let weight_row = weight[d];
        let bias_row = bias[d];
        for (var r = 0; r < 8; r++) {
          let blocks_start_2 = blocks_start + r * 384;
          let mu_start_2 = mu_start + r * 8;
          let start = r * 8;
          for (var s = 0; s < 8; s++) {
            sum += (blocks[blocks_start_2 + s * 48] - mu[mu_start_2 + s]) / sqrt(var_value[mu_start_2 + s] + 0.000001f) * weight_row + bias_row;
          }
        }
        x[row] = sum / 64f;
      }
    ` },
    { name: "contraction_19", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "contraction_20", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = sum[d < 24] norm_q[i1, i2, d] * norm_k[j1, j2, d]
      // e[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = 0.20412414523193154 * sum[i1, i2, j1, j2] + down_across[0, i1,
      //     i2, j1] + down_across[1, i1, i2, j2]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> down_across: array<f32>;
      @group(0) @binding(3) var<storage, read_write> e: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 256) { return; }
        var results: vec4f;
        let down_across_row_column4 = down_across[member * 2048 + row * 4 + column4];
        let down_across_start = member * 2048 + row * 4 + 1024;
        for (var c = 0; c < 4; c++) {
          results[c] = 0.20412414523193154f * sums[c] + down_across_row_column4 + down_across[down_across_start + c];
        }
        e[member * 1024 + row * 4 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 128) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let member = index / 128;
        let norm_k_start = member * 96 + column_tile * 24;
        let norm_k_start_2 = member * 96 + column_tile * 24 + 6;
        let norm_k_start_3 = member * 96 + column_tile * 24 + 12;
        let norm_k_start_4 = member * 96 + column_tile * 24 + 18;
        let row_tile = index / 4 % 32;
        let norm_q_start = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48;
        let norm_q_start_2 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 6;
        let norm_q_start_3 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 12;
        let norm_q_start_4 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 18;
        let norm_q_start_5 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 24;
        let norm_q_start_6 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 30;
        let norm_q_start_7 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 36;
        let norm_q_start_8 = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48 + 42;
        for (var d4 = 0; d4 < 6; d4++) {
          let right = mat4x4f(norm_k[norm_k_start + d4], norm_k[norm_k_start_2 + d4], norm_k[norm_k_start_3 + d4], norm_k[norm_k_start_4 + d4]);
          sum_0 += norm_q[norm_q_start + d4] * right;
          sum_1 += norm_q[norm_q_start_2 + d4] * right;
          sum_2 += norm_q[norm_q_start_3 + d4] * right;
          sum_3 += norm_q[norm_q_start_4 + d4] * right;
          sum_4 += norm_q[norm_q_start_5 + d4] * right;
          sum_5 += norm_q[norm_q_start_6 + d4] * right;
          sum_6 += norm_q[norm_q_start_7 + d4] * right;
          sum_7 += norm_q[norm_q_start_8 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(member, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_13", bindings: "read write sizes", code: /* wgsl */ `
      // z[i1 < 16, i2 < 16] = lse[j1 < 4, j2 < 4] e[i1, i2, j1, j2]
      // a[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = exp(e[i1, i2, j1, j2] - z[i1, i2])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 256) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 16;
        for (var j1 = 0; j1 < 4; j1++) {
          let e_start_2 = e_start + j1 * 4;
          let start = j1 * 4;
          for (var j2 = 0; j2 < 4; j2++) {
            let exponent = e[e_start_2 + j2];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 4; j1++) {
          let e_start_2 = e_start + j1 * 4;
          for (var j2 = 0; j2 < 4; j2++) {
            a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_21", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i1 < 16, i2 < 16, d < 24] = sum[j1 < 4, j2 < 4] a[i1, i2, j1, j2] * norm_v[j1, j2, d]
      // z[r1 < 16, r2 < 16, d < 24] = norm_q[r1, r2, d] + y[r1, r2, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> norm_v: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> z: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 256) { return; }
        let norm_q_d_i1_i2 = norm_q[member * 1536 + row * 6 + column4];
        z[member * 1536 + row * 6 + column4] = norm_q_d_i1_i2 + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 192) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 6;
        let member = index / 192;
        let norm_v_start = member * 96 + column_tile;
        let norm_v_start_3 = member * 96 + column_tile + 6;
        let norm_v_start_5 = member * 96 + column_tile + 12;
        let norm_v_start_7 = member * 96 + column_tile + 18;
        let row_tile = index / 6 % 32;
        let a_start = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32;
        let a_start_3 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 4;
        let a_start_5 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 8;
        let a_start_7 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 12;
        let a_start_9 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 16;
        let a_start_11 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 20;
        let a_start_13 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 24;
        let a_start_15 = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32 + 28;
        for (var j1 = 0; j1 < 4; j1++) {
          let norm_v_start_2 = norm_v_start + j1 * 24;
          let norm_v_start_4 = norm_v_start_3 + j1 * 24;
          let norm_v_start_6 = norm_v_start_5 + j1 * 24;
          let norm_v_start_8 = norm_v_start_7 + j1 * 24;
          let a_start_2 = a_start + j1;
          let a_start_4 = a_start_3 + j1;
          let a_start_6 = a_start_5 + j1;
          let a_start_8 = a_start_7 + j1;
          let a_start_10 = a_start_9 + j1;
          let a_start_12 = a_start_11 + j1;
          let a_start_14 = a_start_13 + j1;
          let a_start_16 = a_start_15 + j1;
          for (var j24 = 0; j24 < 1; j24++) {
            let right = mat4x4f(norm_v[norm_v_start_2 + j24 * 24], norm_v[norm_v_start_4 + j24 * 24], norm_v[norm_v_start_6 + j24 * 24], norm_v[norm_v_start_8 + j24 * 24]);
            sum_0 += right * a[a_start_2 + j24];
            sum_1 += right * a[a_start_4 + j24];
            sum_2 += right * a[a_start_6 + j24];
            sum_3 += right * a[a_start_8 + j24];
            sum_4 += right * a[a_start_10 + j24];
            sum_5 += right * a[a_start_12 + j24];
            sum_6 += right * a[a_start_14 + j24];
            sum_7 += right * a[a_start_16 + j24];
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(member, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_22", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = sum[d < 24] norm_q[h, i1, i2, d] * norm_k[h, j1, j2, d]
      // e[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = 0.20412414523193154 * sum[h, i1, i2, j1, j2] +
      //     down_across[0, h, i1, i2, j1] + down_across[1, h, i1, i2, j2]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> down_across: array<f32>;
      @group(0) @binding(3) var<storage, read_write> e: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 64) { return; }
        var results: vec4f;
        let down_across_start = member * 2048 + h * 512 + row * 8;
        let down_across_start_2 = column4 * 4;
        let down_across_start_3 = member * 2048 + h * 512 + row * 8 + 1024;
        for (var c = 0; c < 4; c++) {
          results[c] = 0.20412414523193154f * sums[c] + down_across[down_across_start + (down_across_start_2 + c) / 8] + down_across[down_across_start_3 + (down_across_start_2 + c) % 8];
        }
        e[member * 2048 + h * 1024 + row * 16 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 128) { return; }
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
        let column_tile = index % 8;
        let norm_k_start = (index / 64) * 384 + column_tile * 48;
        let norm_k_start_2 = (index / 64) * 384 + column_tile * 48 + 6;
        let norm_k_start_3 = (index / 64) * 384 + column_tile * 48 + 12;
        let norm_k_start_4 = (index / 64) * 384 + column_tile * 48 + 18;
        let norm_k_start_5 = (index / 64) * 384 + column_tile * 48 + 24;
        let norm_k_start_6 = (index / 64) * 384 + column_tile * 48 + 30;
        let norm_k_start_7 = (index / 64) * 384 + column_tile * 48 + 36;
        let norm_k_start_8 = (index / 64) * 384 + column_tile * 48 + 42;
        let norm_q_start = (index / 8) * 48;
        let norm_q_start_2 = (index / 8) * 48 + 6;
        let norm_q_start_3 = (index / 8) * 48 + 12;
        let norm_q_start_4 = (index / 8) * 48 + 18;
        let norm_q_start_5 = (index / 8) * 48 + 24;
        let norm_q_start_6 = (index / 8) * 48 + 30;
        let norm_q_start_7 = (index / 8) * 48 + 36;
        let norm_q_start_8 = (index / 8) * 48 + 42;
        for (var d4 = 0; d4 < 6; d4++) {
          let right_0 = mat4x4f(norm_k[norm_k_start + d4], norm_k[norm_k_start_2 + d4], norm_k[norm_k_start_3 + d4], norm_k[norm_k_start_4 + d4]);
          let right_1 = mat4x4f(norm_k[norm_k_start_5 + d4], norm_k[norm_k_start_6 + d4], norm_k[norm_k_start_7 + d4], norm_k[norm_k_start_8 + d4]);
          let left_0 = norm_q[norm_q_start + d4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = norm_q[norm_q_start_2 + d4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = norm_q[norm_q_start_3 + d4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = norm_q[norm_q_start_4 + d4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = norm_q[norm_q_start_5 + d4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = norm_q[norm_q_start_6 + d4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = norm_q[norm_q_start_7 + d4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = norm_q[norm_q_start_8 + d4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let row_tile = index / 8 % 8;
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        let member = index / 128;
        let h = index / 64 % 2;
        for (var n = 0; n < 16; n++) {
          finish(member, h, start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "row_14", bindings: "read write sizes", code: /* wgsl */ `
      // z[h < 2, i1 < 8, i2 < 8] = lse[j1 < 8, j2 < 8] e[h, i1, i2, j1, j2]
      // a[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = exp(e[h, i1, i2, j1, j2] - z[h, i1, i2])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 128) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 64;
        for (var j1 = 0; j1 < 8; j1++) {
          let e_start_2 = e_start + j1 * 8;
          let start = j1 * 8;
          for (var j2 = 0; j2 < 8; j2++) {
            let exponent = e[e_start_2 + j2];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 8; j1++) {
          let e_start_2 = e_start + j1 * 8;
          for (var j2 = 0; j2 < 8; j2++) {
            a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
          }
        }
      }
    ` },
  ],
  constants: () => [],
  prepare: [],
  run: {
    slots: (s) => [12288 * s[0], 6144 * s[0], 36864 * s[0], 6144 * s[0], 3072 * s[0], 6144 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s4", shape: () => [10] },
    ],
    steps: [
      [0, "p0 i0 p1 > s0", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // patch_embed.proj.y
      [1, "s0 p2 p3 > s1", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.norm1
      [2, "s1 p4 p5 > s2", (s) => [Math.floor((9 * s[0] + 1) / 2), 1, 1], 1], // stages.0.blocks.0.attn.qkv.y
      [3, "p6 s2 > s1", (s) => [12 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.pool_q.y
      [4, "s1 p7 p8 > s3", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.norm_q
      [5, "p9 s2 > s1", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // stages.0.blocks.0.attn.pool_k.y
      [6, "s1 p10 p11 > s4", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // stages.0.blocks.0.attn.norm_k
      [7, "s3 p15 p16 > s1", (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1], // stages.0.blocks.0.attn.down_across
      [8, "p12 s2 > s5", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // stages.0.blocks.0.attn.pool_v.y
      [9, "s5 p13 p14 > s2", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // stages.0.blocks.0.attn.norm_v
      [10, "s3 s4 s2 s1 > s5", (s) => [s[0], 1, 1], 1], // stages.0.blocks.0.attn.z
      [11, "s5 p17 s0 p18 > s1", (s) => [3 * s[0], 1, 1], 1], // stages.0.blocks.0.x
      [12, "s1 p19 p20 > s0", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.norm2
      [13, "s0 p21 p22 > s2", (s) => [6 * s[0], 1, 1], 1], // stages.0.blocks.0.mlp.fc2.x
      [14, "s2 p23 s1 p24 > s0", (s) => [3 * s[0], 1, 1], 1], // stages.0.blocks.0
      [15, "s0 p25 p26 > s1", (s) => [4 * s[0], 1, 1], 1], // stages.1.blocks.0.norm1
      [16, "s1 p27 p28 > s0", (s) => [6 * s[0], 1, 1], 1], // stages.1.blocks.0.shortcut_proj_attn.y
      [17, "s0 > s4", (s) => [48 * s[0], 1, 1], 1], // stages.1.blocks.0.max_pool2d.y
      [18, "s1 p29 p30 > s2", (s) => [9 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.qkv.y
      [19, "p31 s2 > s1", (s) => [6 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.pool_q.y
      [20, "s1 p32 p33 > s3", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.norm_q
      [21, "p34 s2 > s1", (s) => [6 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.pool_k.y
      [22, "s1 p35 p36 > s5", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.norm_k
      [23, "s3 p40 p41 > s1", (s) => [4 * Math.floor((s[0] + 1) / 2), 1, 1], 1], // stages.1.blocks.0.attn.down_across
      [24, "p37 s2 > s0", (s) => [6 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.pool_v.y
      [25, "s0 p38 p39 > s2", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.norm_v
      [26, "s3 s5 s2 s1 > s0", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // stages.1.blocks.0.attn.z
      [27, "s0 p42 s4 p43 > s1", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // stages.1.blocks.0.x
      [28, "s1 p44 p45 > s4", (s) => [s[0], 1, 1], 1], // stages.1.blocks.0.norm2
      [29, "s4 p46 p47 > s0", (s) => [3 * s[0], 1, 1], 1], // stages.1.blocks.0.mlp.fc2.x
      [30, "s0 p48 s1 p49 > s4", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // stages.1.blocks.0
      [31, "s4 > s1 s3", (s) => [s[0], 1, 1], 1], // norm.mu
      [32, "s4 s1 s3 p50 p51 > s5", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // head.fc.x
      [33, "s5 p52 p53 > s4", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // head.fc.y
    ],
  },
  inspect: {
    slots: (s) => [8192 * s[0], 6144 * s[0], 36864 * s[0], 6144 * s[0], 8192 * s[0], 4096 * s[0]],
    results: [
      { name: "stages.0.blocks.0.attn.attention.weights", element: "real", buffer: "s1", shape: () => [1, 256, 16], own: () => [16, 16, 4, 4] },
      { name: "stages.1.blocks.0.attn.attention.weights", element: "real", buffer: "s0", shape: () => [2, 64, 64], own: () => [2, 8, 8, 8, 8] },
    ],
    steps: [
      [0, "p0 i0 p1 > s0", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // patch_embed.proj.y
      [1, "s0 p2 p3 > s1", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.norm1
      [2, "s1 p4 p5 > s2", (s) => [Math.floor((9 * s[0] + 1) / 2), 1, 1], 1], // stages.0.blocks.0.attn.qkv.y
      [3, "p6 s2 > s1", (s) => [12 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.pool_q.y
      [4, "s1 p7 p8 > s3", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.norm_q
      [5, "p9 s2 > s1", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // stages.0.blocks.0.attn.pool_k.y
      [6, "s1 p10 p11 > s4", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // stages.0.blocks.0.attn.norm_k
      [7, "s3 p15 p16 > s1", (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1], // stages.0.blocks.0.attn.down_across
      [34, "s3 s4 s1 > s5", (s) => [2 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.attention.e
      [35, "s5 > s1", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.attention.a
      [8, "p12 s2 > s4", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // stages.0.blocks.0.attn.pool_v.y
      [9, "s4 p13 p14 > s5", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // stages.0.blocks.0.attn.norm_v
      [36, "s1 s5 s3 > s4", (s) => [3 * s[0], 1, 1], 1], // stages.0.blocks.0.attn.z
      [11, "s4 p17 s0 p18 > s3", (s) => [3 * s[0], 1, 1], 1], // stages.0.blocks.0.x
      [12, "s3 p19 p20 > s0", (s) => [4 * s[0], 1, 1], 1], // stages.0.blocks.0.norm2
      [13, "s0 p21 p22 > s2", (s) => [6 * s[0], 1, 1], 1], // stages.0.blocks.0.mlp.fc2.x
      [14, "s2 p23 s3 p24 > s0", (s) => [3 * s[0], 1, 1], 1], // stages.0.blocks.0
      [15, "s0 p25 p26 > s3", (s) => [4 * s[0], 1, 1], 1], // stages.1.blocks.0.norm1
      [18, "s3 p29 p30 > s2", (s) => [9 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.qkv.y
      [19, "p31 s2 > s5", (s) => [6 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.pool_q.y
      [20, "s5 p32 p33 > s0", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.norm_q
      [21, "p34 s2 > s5", (s) => [6 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.pool_k.y
      [22, "s5 p35 p36 > s3", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.norm_k
      [23, "s0 p40 p41 > s5", (s) => [4 * Math.floor((s[0] + 1) / 2), 1, 1], 1], // stages.1.blocks.0.attn.down_across
      [37, "s0 s3 s5 > s4", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.attention.e
      [38, "s4 > s0", (s) => [2 * s[0], 1, 1], 1], // stages.1.blocks.0.attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
