// Digits, compiled by attnc 0.1.0 from its equations.
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
  name: "Digits",
  limits: { maxBufferSize: 65536, maxStorageBufferBindingSize: 65536, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: [],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [1, 28, 28] },
  ],
  parameters: [
    ["cls_token", [1, 64], ["normal", 0, 0.02]],
    ["pos_embed", [17, 64], ["normal", 0, 0.02]],
    ["patch_embed.proj.weight", [64, 1, 7, 7], ["normal", 0, 0.02]],
    ["patch_embed.proj.bias", [64], 0],
    ["blocks.0.norm1.weight", [64], 1],
    ["blocks.0.norm1.bias", [64], 0],
    ["blocks.0.attn.qkv.weight", [192, 64], ["uniform", -0.125, 0.125]],
    ["blocks.0.attn.qkv.bias", [192], 0],
    ["blocks.0.attn.proj.weight", [64, 64], ["uniform", -0.125, 0.125]],
    ["blocks.0.attn.proj.bias", [64], 0],
    ["blocks.0.norm2.weight", [64], 1],
    ["blocks.0.norm2.bias", [64], 0],
    ["blocks.0.mlp.fc1.weight", [256, 64], ["uniform", -0.125, 0.125]],
    ["blocks.0.mlp.fc1.bias", [256], 0],
    ["blocks.0.mlp.fc2.weight", [64, 256], ["uniform", -0.0625, 0.0625]],
    ["blocks.0.mlp.fc2.bias", [64], 0],
    ["norm.weight", [64], 1],
    ["norm.bias", [64], 0],
    ["head.weight", [10, 64], ["uniform", -0.125, 0.125]],
    ["head.bias", [10], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r < 4, c < 4, d < 64] = sum[u < 7, v < 7] weight[d, 0, u, v] * image[0, 7 * r + u, 7 * c + v]
      // y[r < 4, c < 4, d < 64] = bias[d] + sum[r, c, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> image: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 16) { return; }
        let bias_d = bias[column4];
        y[row * 16 + column4] = bias_d + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 16) { return; }
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
        let weight_start = column_tile * 392;
        let weight_start_3 = column_tile * 392 + 49;
        let weight_start_5 = column_tile * 392 + 98;
        let weight_start_7 = column_tile * 392 + 147;
        let weight_start_9 = column_tile * 392 + 196;
        let weight_start_11 = column_tile * 392 + 245;
        let weight_start_13 = column_tile * 392 + 294;
        let weight_start_15 = column_tile * 392 + 343;
        let row_tile = index / 8;
        let image_start = row_tile * 392;
        let image_start_3 = row_tile * 392 + 7;
        let image_start_5 = row_tile * 392 + 14;
        let image_start_7 = row_tile * 392 + 21;
        let image_start_9 = row_tile * 392 + 196;
        let image_start_11 = row_tile * 392 + 203;
        let image_start_13 = row_tile * 392 + 210;
        let image_start_15 = row_tile * 392 + 217;
        for (var u = 0; u < 7; u++) {
          let weight_start_2 = weight_start + u * 7;
          let weight_start_4 = weight_start_3 + u * 7;
          let weight_start_6 = weight_start_5 + u * 7;
          let weight_start_8 = weight_start_7 + u * 7;
          let weight_start_10 = weight_start_9 + u * 7;
          let weight_start_12 = weight_start_11 + u * 7;
          let weight_start_14 = weight_start_13 + u * 7;
          let weight_start_16 = weight_start_15 + u * 7;
          let image_start_2 = image_start + u * 28;
          let image_start_4 = image_start_3 + u * 28;
          let image_start_6 = image_start_5 + u * 28;
          let image_start_8 = image_start_7 + u * 28;
          let image_start_10 = image_start_9 + u * 28;
          let image_start_12 = image_start_11 + u * 28;
          let image_start_14 = image_start_13 + u * 28;
          let image_start_16 = image_start_15 + u * 28;
          for (var v = 0; v < 7; v++) {
            let right_0 = vec4f(weight[weight_start_2 + v], weight[weight_start_4 + v], weight[weight_start_6 + v], weight[weight_start_8 + v]);
            let right_1 = vec4f(weight[weight_start_10 + v], weight[weight_start_12 + v], weight[weight_start_14 + v], weight[weight_start_16 + v]);
            let left_0 = image[image_start_2 + v];
            sum_0_0 += left_0 * right_0;
            sum_0_1 += left_0 * right_1;
            let left_1 = image[image_start_4 + v];
            sum_1_0 += left_1 * right_0;
            sum_1_1 += left_1 * right_1;
            let left_2 = image[image_start_6 + v];
            sum_2_0 += left_2 * right_0;
            sum_2_1 += left_2 * right_1;
            let left_3 = image[image_start_8 + v];
            sum_3_0 += left_3 * right_0;
            sum_3_1 += left_3 * right_1;
            let left_4 = image[image_start_10 + v];
            sum_4_0 += left_4 * right_0;
            sum_4_1 += left_4 * right_1;
            let left_5 = image[image_start_12 + v];
            sum_5_0 += left_5 * right_0;
            sum_5_1 += left_5 * right_1;
            let left_6 = image[image_start_14 + v];
            sum_6_0 += left_6 * right_0;
            sum_6_1 += left_6 * right_1;
            let left_7 = image[image_start_16 + v];
            sum_7_0 += left_7 * right_0;
            sum_7_1 += left_7 * right_1;
          }
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "map_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // x[i0 < 17, d < 64] = (if i0 < 1 then cls_token[i0, d] else y[(i0 + 3) div 4 - 1, (i0 + 3) mod 4, d])
      //     + pos_embed[i0, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> cls_token: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read> pos_embed: array<f32>;
      @group(0) @binding(3) var<storage, read_write> x: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 1088) { return; }
        var chosen: f32;
        let i0 = index / 64 % 17;
        if (i0 < 1) {
          let d = index % 64;
          chosen = cls_token[i0 * 64 + d];
        } else {
          let member = index / 1088;
          chosen = y[index - member * 64 - 64];
        }
        let d = index % 64;
        x[index] = chosen + pos_embed[i0 * 64 + d];
      }
    ` },
    { name: "row_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[i0 < 17] = sum[d < 64] x[i0, d]
      // mu[i0 < 17] = sum[i0] / 64.0
      // sum_2[i0 < 17] = sum[d < 64] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
      // var_value[i0 < 17] = sum_2[i0] / 64.0
      // norm[i0 < 17, d < 64] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.000001) * weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 17) { return; }
        var sum = 0f;
        let x_start = row * 64;
        for (var d = 0; d < 64; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 64f;
        for (var d = 0; d < 64; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 64f;
        let root = sqrt(var_value + 0.000001f);
        for (var d = 0; d < 64; d++) {
          norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i0 < 17, o < 192] = sum[i < 64] weight[o, i] * norm[i0, i]
      // y[i0 < 17, o < 192] = y[i0, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 17) { return; }
        let bias_o = bias[column4];
        y[row * 48 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 17 + 7) / 8) * 24) { return; }
        let row_tile = index / 24;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 17 - 1);
        let row_2 = min(row + 2, sizes.batch * 17 - 1);
        let row_3 = min(row + 3, sizes.batch * 17 - 1);
        let row_4 = min(row + 4, sizes.batch * 17 - 1);
        let row_5 = min(row + 5, sizes.batch * 17 - 1);
        let row_6 = min(row + 6, sizes.batch * 17 - 1);
        let row_7 = min(row + 7, sizes.batch * 17 - 1);
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
        let weight_start = column_tile * 128;
        let weight_start_2 = column_tile * 128 + 16;
        let weight_start_3 = column_tile * 128 + 32;
        let weight_start_4 = column_tile * 128 + 48;
        let weight_start_5 = column_tile * 128 + 64;
        let weight_start_6 = column_tile * 128 + 80;
        let weight_start_7 = column_tile * 128 + 96;
        let weight_start_8 = column_tile * 128 + 112;
        let norm_start = row * 16;
        let norm_start_2 = row_1 * 16;
        let norm_start_3 = row_2 * 16;
        let norm_start_4 = row_3 * 16;
        let norm_start_5 = row_4 * 16;
        let norm_start_6 = row_5 * 16;
        let norm_start_7 = row_6 * 16;
        let norm_start_8 = row_7 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
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
    { name: "attention_1", bindings: "read write sizes", code: /* wgsl */ `
      // sum[h < 4, j < 17] = sum[d < 16] y[0, 16 * h + d] * y[j, 16 * h + d + 64]
      // lse[h < 4] = lse[j < 17] sum[h, j] * 0.25
      // y_2[h < 4, d < 16] = sum[j < 17] exp(sum[h, j] * 0.25 - lse[h]) * y[j, 16 * h + d + 128]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 4) { return; }
        y_2[row * 4 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 4) { return; }
        var query: array<vec4f, 4>;
        let h = row % 4;
        let member = row / 4;
        let y_start = member * 816 + h * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          query[d4] = y[y_start + d4];
        }
        var sums: array<vec4f, 4>;
        var peak = -3.4028234e38f;
        var total = 0f;
        let y_start_2 = member * 816 + h * 4 + 16;
        let y_start_4 = member * 816 + h * 4 + 64;
        let y_start_6 = member * 816 + h * 4 + 112;
        let y_start_8 = member * 816 + h * 4 + 160;
        let y_start_10 = member * 816 + h * 4 + 32;
        let y_start_12 = member * 816 + h * 4 + 80;
        let y_start_14 = member * 816 + h * 4 + 128;
        let y_start_16 = member * 816 + h * 4 + 176;
        for (var j = 0; j < 16; j += 4) {
          var dots = vec4f();
          let y_start_3 = y_start_2 + j * 48;
          let y_start_5 = y_start_4 + j * 48;
          let y_start_7 = y_start_6 + j * 48;
          let y_start_9 = y_start_8 + j * 48;
          for (var d4 = 0; d4 < 4; d4++) {
            dots += query[d4] * mat4x4f(y[y_start_3 + d4], y[y_start_5 + d4], y[y_start_7 + d4], y[y_start_9 + d4]);
          }
          let scores = dots * 0.25f;
          let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
          let keep = exp(peak - top);
          let weights = exp(scores - top);
          peak = top;
          total = total * keep + dot(weights, vec4f(1f));
          let y_start_11 = y_start_10 + j * 48;
          let y_start_13 = y_start_12 + j * 48;
          let y_start_15 = y_start_14 + j * 48;
          let y_start_17 = y_start_16 + j * 48;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + mat4x4f(y[y_start_11 + d4], y[y_start_13 + d4], y[y_start_15 + d4], y[y_start_17 + d4]) * weights;
          }
        }
        for (var j = 16; j < 17; j++) {
          var dot_product = 0f;
          let y_start_3 = y_start_2 + j * 48;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], y[y_start_3 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          let y_start_5 = y_start_10 + j * 48;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * y[y_start_5 + d4];
          }
        }
        let share = select(0f, 1f / total, total > 0f);
        for (var d4 = 0; d4 < 4; d4++) {
          finish(row, d4, sums[d4] * share);
        }
      }
    ` },
    { name: "contraction_3", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[o < 64] = sum[i21 < 4, i22 < 16] weight[o, 16 * i21 + i22] * y[i21, i22]
      // x_2[d < 64] = x[0, d] + (y[d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let x_o = x[row * 272 + column4];
        let bias_o = bias[column4];
        x_2[row * 16 + column4] = x_o + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
        let row_tile = index / 8;
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch - 1);
        let row_2 = min(row + 2, sizes.batch - 1);
        let row_3 = min(row + 3, sizes.batch - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        let column_tile = index % 8;
        let weight_start = column_tile * 128;
        let weight_start_3 = column_tile * 128 + 16;
        let weight_start_5 = column_tile * 128 + 32;
        let weight_start_7 = column_tile * 128 + 48;
        let weight_start_9 = column_tile * 128 + 64;
        let weight_start_11 = column_tile * 128 + 80;
        let weight_start_13 = column_tile * 128 + 96;
        let weight_start_15 = column_tile * 128 + 112;
        let y_start = row * 16;
        let y_start_3 = row_1 * 16;
        let y_start_5 = row_2 * 16;
        let y_start_7 = row_3 * 16;
        for (var i21 = 0; i21 < 4; i21++) {
          let weight_start_2 = weight_start + i21 * 4;
          let weight_start_4 = weight_start_3 + i21 * 4;
          let weight_start_6 = weight_start_5 + i21 * 4;
          let weight_start_8 = weight_start_7 + i21 * 4;
          let weight_start_10 = weight_start_9 + i21 * 4;
          let weight_start_12 = weight_start_11 + i21 * 4;
          let weight_start_14 = weight_start_13 + i21 * 4;
          let weight_start_16 = weight_start_15 + i21 * 4;
          let y_start_2 = y_start + i21 * 4;
          let y_start_4 = y_start_3 + i21 * 4;
          let y_start_6 = y_start_5 + i21 * 4;
          let y_start_8 = y_start_7 + i21 * 4;
          for (var i224 = 0; i224 < 4; i224++) {
            let right_0 = mat4x4f(weight[weight_start_2 + i224], weight[weight_start_4 + i224], weight[weight_start_6 + i224], weight[weight_start_8 + i224]);
            let right_1 = mat4x4f(weight[weight_start_10 + i224], weight[weight_start_12 + i224], weight[weight_start_14 + i224], weight[weight_start_16 + i224]);
            let left_0 = y[y_start_2 + i224];
            sum_0_0 += left_0 * right_0;
            sum_0_1 += left_0 * right_1;
            let left_1 = y[y_start_4 + i224];
            sum_1_0 += left_1 * right_0;
            sum_1_1 += left_1 * right_1;
            let left_2 = y[y_start_6 + i224];
            sum_2_0 += left_2 * right_0;
            sum_2_1 += left_2 * right_1;
            let left_3 = y[y_start_8 + i224];
            sum_3_0 += left_3 * right_0;
            sum_3_1 += left_3 * right_1;
          }
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
        let start = row_tile * 4;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 8; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum = sum[d < 64] x[d]
      // mu = sum[] / 64.0
      // sum_2 = sum[d < 64] (x[d] - mu[]) * (x[d] - mu[])
      // var_value = sum_2[] / 64.0
      // norm[d < 64] = (x[d] - mu[]) / sqrt(var_value[] + 0.000001) * weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        var sum = 0f;
        let x_start = row * 64;
        for (var d = 0; d < 64; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 64f;
        for (var d = 0; d < 64; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 64f;
        let root = sqrt(var_value + 0.000001f);
        for (var d = 0; d < 64; d++) {
          norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_4", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 256] = sum[i < 64] weight[o, i] * norm[i]
      // x[o < 256] = 0.5 * (y[o] + bias[o]) * (1.0 + erf((y[o] + bias[o]) / 1.4142135623730951))

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          let total = sums[c] + bias_o[c];
          results[c] = 0.5f * total * (1f + erf_(total / 1.4142135623730951f));
        }
        x[row * 64 + column4] = results;
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
        if (index >= ((sizes.batch + 3) / 4) * 32) { return; }
        let row_tile = index / 32;
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch - 1);
        let row_2 = min(row + 2, sizes.batch - 1);
        let row_3 = min(row + 3, sizes.batch - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        let column_tile = index % 32;
        let weight_start = column_tile * 128;
        let weight_start_2 = column_tile * 128 + 16;
        let weight_start_3 = column_tile * 128 + 32;
        let weight_start_4 = column_tile * 128 + 48;
        let weight_start_5 = column_tile * 128 + 64;
        let weight_start_6 = column_tile * 128 + 80;
        let weight_start_7 = column_tile * 128 + 96;
        let weight_start_8 = column_tile * 128 + 112;
        let norm_start = row * 16;
        let norm_start_2 = row_1 * 16;
        let norm_start_3 = row_2 * 16;
        let norm_start_4 = row_3 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
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
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
        let start = row_tile * 4;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 8; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_5", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[o < 64] = sum[i < 256] weight[o, i] * x[i]
      // x_3[d < 64] = x_2[d] + (y[d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let x_2_o = x_2[row * 16 + column4];
        let bias_o = bias[column4];
        x_3[row * 16 + column4] = x_2_o + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
        let row_tile = index / 8;
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch - 1);
        let row_2 = min(row + 2, sizes.batch - 1);
        let row_3 = min(row + 3, sizes.batch - 1);
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        let column_tile = index % 8;
        let weight_start = column_tile * 512;
        let weight_start_2 = column_tile * 512 + 64;
        let weight_start_3 = column_tile * 512 + 128;
        let weight_start_4 = column_tile * 512 + 192;
        let weight_start_5 = column_tile * 512 + 256;
        let weight_start_6 = column_tile * 512 + 320;
        let weight_start_7 = column_tile * 512 + 384;
        let weight_start_8 = column_tile * 512 + 448;
        let x_start = row * 64;
        let x_start_2 = row_1 * 64;
        let x_start_3 = row_2 * 64;
        let x_start_4 = row_3 * 64;
        for (var i4 = 0; i4 < 64; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = x[x_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = x[x_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = x[x_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = x[x_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
        let start = row_tile * 4;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 8; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 10] = sum[i < 64] weight[o, i] * norm[i]
      // y[o < 10] = y[o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
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
        let weight_start = column * 16;
        let weight_start_2 = column_1 * 16;
        let weight_start_3 = column_2 * 16;
        let weight_start_4 = column_3 * 16;
        let norm_start = row * 16;
        let norm_start_2 = row_1 * 16;
        let norm_start_3 = row_2 * 16;
        let norm_start_4 = row_3 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += norm[norm_start + i4] * right;
          sum_1 += norm[norm_start_2 + i4] * right;
          sum_2 += norm[norm_start_3 + i4] * right;
          sum_3 += norm[norm_start_4 + i4] * right;
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
    { name: "row_3", bindings: "read read read read read write sizes", code: /* wgsl */ `
      // x[i0 < 17, d < 64] = (if i0 < 1 then cls_token[i0, d] else y[(i0 + 3) div 4 - 1, (i0 + 3) mod 4, d])
      //     + pos_embed[i0, d]
      // sum[i0 < 17] = sum[d < 64] x[i0, d]
      // mu[i0 < 17] = sum[i0] / 64.0
      // sum_2[i0 < 17] = sum[d < 64] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
      // var_value[i0 < 17] = sum_2[i0] / 64.0
      // norm[i0 < 17, d < 64] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.000001) * weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> cls_token: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read> pos_embed: array<f32>;
      @group(0) @binding(3) var<storage, read> weight: array<f32>;
      @group(0) @binding(4) var<storage, read> bias: array<f32>;
      @group(0) @binding(5) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(6) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 17) { return; }
        var sum = 0f;
        let i0 = row % 17;
        let holds = i0 < 1;
        let cls_token_start = i0 * 64;
        let member = row / 17;
        let y_start = member * 1024 + i0 * 64 - 64;
        for (var d = 0; d < 64; d++) {
          var chosen: f32;
          if (holds) {
            chosen = cls_token[cls_token_start + d];
          } else {
            chosen = y[y_start + d];
          }
          let x = chosen + pos_embed[cls_token_start + d];
          sum += x;
        }
        var sum_2 = 0f;
        let mu = sum / 64f;
        for (var d = 0; d < 64; d++) {
          var chosen: f32;
          if (holds) {
            chosen = cls_token[cls_token_start + d];
          } else {
            chosen = y[y_start + d];
          }
          let x = chosen + pos_embed[cls_token_start + d];
          let difference = x - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 64f;
        let root = sqrt(var_value + 0.000001f);
        let norm_start = row * 64;
        for (var d = 0; d < 64; d++) {
          var chosen: f32;
          if (holds) {
            chosen = cls_token[cls_token_start + d];
          } else {
            chosen = y[y_start + d];
          }
          let x = chosen + pos_embed[cls_token_start + d];
          norm[norm_start + d] = (x - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_7", bindings: "read write sizes", code: /* wgsl */ `
      // sum[h < 4, i < 17, j < 17] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
      // e[h < 4, i < 17, j < 17] = 0.25 * sum[h, i, j]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read_write> e: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
        if (row >= 17) { return; }
        if (column >= 17) { return; }
        e[member * 1156 + h * 289 + row * 17 + column] = 0.25f * sum;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 60) { return; }
        let row_tile = index / 5 % 3;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 16);
        let row_2 = min(row + 2, 16);
        let row_3 = min(row + 3, 16);
        let row_4 = min(row + 4, 16);
        let row_5 = min(row + 5, 16);
        let row_6 = min(row + 6, 16);
        let row_7 = min(row + 7, 16);
        let column_tile = index % 5;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 16);
        let column_2 = min(column + 2, 16);
        let column_3 = min(column + 3, 16);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let h = index / 15 % 4;
        let member = index / 60;
        let y_start = member * 816 + column * 48 + h * 4 + 16;
        let y_start_2 = member * 816 + column_1 * 48 + h * 4 + 16;
        let y_start_3 = member * 816 + column_2 * 48 + h * 4 + 16;
        let y_start_4 = member * 816 + column_3 * 48 + h * 4 + 16;
        let y_start_5 = member * 816 + row * 48 + h * 4;
        let y_start_6 = member * 816 + row_1 * 48 + h * 4;
        let y_start_7 = member * 816 + row_2 * 48 + h * 4;
        let y_start_8 = member * 816 + row_3 * 48 + h * 4;
        let y_start_9 = member * 816 + row_4 * 48 + h * 4;
        let y_start_10 = member * 816 + row_5 * 48 + h * 4;
        let y_start_11 = member * 816 + row_6 * 48 + h * 4;
        let y_start_12 = member * 816 + row_7 * 48 + h * 4;
        for (var d4 = 0; d4 < 4; d4++) {
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
    { name: "row_4", bindings: "read write write sizes", code: /* wgsl */ `
      // z[h < 4, i < 17] = lse[j < 17] e[h, i, j]
      // a[h < 4, i < 17, j < 17] = exp(e[h, i, j] - z[h, i])
      // attention[h < 4, i < 17, j < 17] = a[h, i, j]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<storage, read_write> attention: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 68) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 17;
        for (var j = 0; j < 17; j++) {
          let exponent = e[e_start + j];
          let top = max(z_peak, exponent);
          z_total = z_total * exp(z_peak - top) + exp(exponent - top);
          z_peak = top;
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j = 0; j < 17; j++) {
          let exponential = exp(e[e_start + j] - z_all);
          a[e_start + j] = exponential;
          attention[e_start + j] = exponential;
        }
      }
    ` },
  ],
  constants: () => [],
  prepare: [],
  run: {
    slots: (s) => [1088 * s[0], 1088 * s[0], 3264 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: () => [10] },
    ],
    steps: [
      [0, "i0 p2 p3 > s0", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // patch_embed.y
      [1, "p0 s0 p1 > s1", (s) => [17 * s[0], 1, 1], 1], // x
      [2, "s1 p4 p5 > s0", (s) => [Math.floor((17 * s[0] + 63) / 64), 1, 1], 1], // blocks.0.norm1
      [3, "s0 p6 p7 > s2", (s) => [Math.floor((3 * Math.floor((17 * s[0] + 7) / 8) + 7) / 8), 1, 1], 1], // blocks.0.attn.qkv.y
      [4, "s2 > s0", (s) => [Math.floor((s[0] + 15) / 16), 1, 1], 1], // blocks.0.attn.attention.y
      [5, "s0 p8 s1 p9 > s2", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // blocks.0.x
      [6, "s2 p10 p11 > s0", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // blocks.0.norm2
      [7, "s0 p12 p13 > s1", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 1) / 2), 1, 1], 1], // blocks.0.mlp.fc2.x
      [8, "s1 p14 s2 p15 > s0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // blocks.0.x
      [6, "s0 p16 p17 > s1", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // norm
      [9, "s1 p18 p19 > s0", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // head.y
    ],
  },
  inspect: {
    slots: (s) => [3264 * s[0], 1156 * s[0], 1156 * s[0]],
    results: [
      { name: "blocks.0.attn.attention.weights", element: "real", buffer: "s0", shape: () => [4, 17, 17] },
      { name: "attention", element: "real", buffer: "s2", shape: () => [1, 4, 17, 17], own: () => [4, 17, 17] },
    ],
    steps: [
      [0, "i0 p2 p3 > s0", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // patch_embed.y
      [10, "p0 s0 p1 p4 p5 > s1", (s) => [Math.floor((17 * s[0] + 63) / 64), 1, 1], 1], // blocks.0.norm1
      [3, "s1 p6 p7 > s0", (s) => [Math.floor((3 * Math.floor((17 * s[0] + 7) / 8) + 7) / 8), 1, 1], 1], // blocks.0.attn.qkv.y
      [11, "s0 > s1", (s) => [Math.floor((15 * s[0] + 15) / 16), 1, 1], 1], // blocks.0.attn.attention.e
      [12, "s1 > s0 s2", (s) => [Math.floor((17 * s[0] + 15) / 16), 1, 1], 1], // blocks.0.attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
