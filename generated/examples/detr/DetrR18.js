// DetrR18, compiled by attnc 0.1.0 from its equations.
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
  name: "DetrR18",
  limits: { maxBufferSize: 37632, maxStorageBufferBindingSize: 37632, maxStorageBuffersPerShaderStage: 7, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: [],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 64, 96] },
  ],
  parameters: [
    ["model.backbone.conv_encoder.model.conv1.weight", [64, 3, 7, 7], ["normal", 0, 0.025253813613805267]],
    ["model.backbone.conv_encoder.model.bn1.weight", [64], 1],
    ["model.backbone.conv_encoder.model.bn1.bias", [64], 0],
    ["model.backbone.conv_encoder.model.bn1.running_mean", [64], 0],
    ["model.backbone.conv_encoder.model.bn1.running_var", [64], 1],
    ["model.backbone.conv_encoder.model.layer1.0.conv1.weight", [8, 64, 3, 3], ["normal", 0, 0.16666666666666666]],
    ["model.backbone.conv_encoder.model.layer1.0.bn1.weight", [8], 1],
    ["model.backbone.conv_encoder.model.layer1.0.bn1.bias", [8], 0],
    ["model.backbone.conv_encoder.model.layer1.0.bn1.running_mean", [8], 0],
    ["model.backbone.conv_encoder.model.layer1.0.bn1.running_var", [8], 1],
    ["model.backbone.conv_encoder.model.layer1.0.conv2.weight", [8, 8, 3, 3], ["normal", 0, 0.16666666666666666]],
    ["model.backbone.conv_encoder.model.layer1.0.bn2.weight", [8], 1],
    ["model.backbone.conv_encoder.model.layer1.0.bn2.bias", [8], 0],
    ["model.backbone.conv_encoder.model.layer1.0.bn2.running_mean", [8], 0],
    ["model.backbone.conv_encoder.model.layer1.0.bn2.running_var", [8], 1],
    ["model.backbone.conv_encoder.model.layer1.0.downsample.0.weight", [8, 64, 1, 1], ["normal", 0, 0.5]],
    ["model.backbone.conv_encoder.model.layer1.0.downsample.1.weight", [8], 1],
    ["model.backbone.conv_encoder.model.layer1.0.downsample.1.bias", [8], 0],
    ["model.backbone.conv_encoder.model.layer1.0.downsample.1.running_mean", [8], 0],
    ["model.backbone.conv_encoder.model.layer1.0.downsample.1.running_var", [8], 1],
    ["model.backbone.conv_encoder.model.layer2.0.conv1.weight", [16, 8, 3, 3], ["normal", 0, 0.11785113019775792]],
    ["model.backbone.conv_encoder.model.layer2.0.bn1.weight", [16], 1],
    ["model.backbone.conv_encoder.model.layer2.0.bn1.bias", [16], 0],
    ["model.backbone.conv_encoder.model.layer2.0.bn1.running_mean", [16], 0],
    ["model.backbone.conv_encoder.model.layer2.0.bn1.running_var", [16], 1],
    ["model.backbone.conv_encoder.model.layer2.0.conv2.weight", [16, 16, 3, 3], ["normal", 0, 0.11785113019775792]],
    ["model.backbone.conv_encoder.model.layer2.0.bn2.weight", [16], 1],
    ["model.backbone.conv_encoder.model.layer2.0.bn2.bias", [16], 0],
    ["model.backbone.conv_encoder.model.layer2.0.bn2.running_mean", [16], 0],
    ["model.backbone.conv_encoder.model.layer2.0.bn2.running_var", [16], 1],
    ["model.backbone.conv_encoder.model.layer2.0.downsample.0.weight", [16, 8, 1, 1], ["normal", 0, 0.3535533905932738]],
    ["model.backbone.conv_encoder.model.layer2.0.downsample.1.weight", [16], 1],
    ["model.backbone.conv_encoder.model.layer2.0.downsample.1.bias", [16], 0],
    ["model.backbone.conv_encoder.model.layer2.0.downsample.1.running_mean", [16], 0],
    ["model.backbone.conv_encoder.model.layer2.0.downsample.1.running_var", [16], 1],
    ["model.input_projection.weight", [16, 16, 1, 1], ["normal", 0, 0.3535533905932738]],
    ["model.input_projection.bias", [16], 0],
    ["model.encoder.layers.0.self_attn.q_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.encoder.layers.0.self_attn.q_proj.bias", [16], 0],
    ["model.encoder.layers.0.self_attn.k_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.encoder.layers.0.self_attn.k_proj.bias", [16], 0],
    ["model.encoder.layers.0.self_attn.v_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.encoder.layers.0.self_attn.v_proj.bias", [16], 0],
    ["model.encoder.layers.0.self_attn.out_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.encoder.layers.0.self_attn.out_proj.bias", [16], 0],
    ["model.encoder.layers.0.self_attn_layer_norm.weight", [16], 1],
    ["model.encoder.layers.0.self_attn_layer_norm.bias", [16], 0],
    ["model.encoder.layers.0.fc1.weight", [32, 16], ["uniform", -0.25, 0.25]],
    ["model.encoder.layers.0.fc1.bias", [32], 0],
    ["model.encoder.layers.0.fc2.weight", [16, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.encoder.layers.0.fc2.bias", [16], 0],
    ["model.encoder.layers.0.final_layer_norm.weight", [16], 1],
    ["model.encoder.layers.0.final_layer_norm.bias", [16], 0],
    ["model.query_position_embeddings.weight", [10, 16], ["normal", 0, 1]],
    ["model.decoder.layers.0.self_attn.q_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.self_attn.q_proj.bias", [16], 0],
    ["model.decoder.layers.0.self_attn.k_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.self_attn.k_proj.bias", [16], 0],
    ["model.decoder.layers.0.self_attn.v_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.self_attn.v_proj.bias", [16], 0],
    ["model.decoder.layers.0.self_attn.out_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.self_attn.out_proj.bias", [16], 0],
    ["model.decoder.layers.0.self_attn_layer_norm.weight", [16], 1],
    ["model.decoder.layers.0.self_attn_layer_norm.bias", [16], 0],
    ["model.decoder.layers.0.encoder_attn.q_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.encoder_attn.q_proj.bias", [16], 0],
    ["model.decoder.layers.0.encoder_attn.k_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.encoder_attn.k_proj.bias", [16], 0],
    ["model.decoder.layers.0.encoder_attn.v_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.encoder_attn.v_proj.bias", [16], 0],
    ["model.decoder.layers.0.encoder_attn.out_proj.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.encoder_attn.out_proj.bias", [16], 0],
    ["model.decoder.layers.0.encoder_attn_layer_norm.weight", [16], 1],
    ["model.decoder.layers.0.encoder_attn_layer_norm.bias", [16], 0],
    ["model.decoder.layers.0.fc1.weight", [32, 16], ["uniform", -0.25, 0.25]],
    ["model.decoder.layers.0.fc1.bias", [32], 0],
    ["model.decoder.layers.0.fc2.weight", [16, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.decoder.layers.0.fc2.bias", [16], 0],
    ["model.decoder.layers.0.final_layer_norm.weight", [16], 1],
    ["model.decoder.layers.0.final_layer_norm.bias", [16], 0],
    ["model.decoder.layernorm.weight", [16], 1],
    ["model.decoder.layernorm.bias", [16], 0],
    ["class_labels_classifier.weight", [5, 16], ["uniform", -0.25, 0.25]],
    ["class_labels_classifier.bias", [5], 0],
    ["bbox_predictor.layers.0.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["bbox_predictor.layers.0.bias", [16], 0],
    ["bbox_predictor.layers.1.weight", [16, 16], ["uniform", -0.25, 0.25]],
    ["bbox_predictor.layers.1.bias", [16], 0],
    ["bbox_predictor.layers.2.weight", [4, 16], ["uniform", -0.25, 0.25]],
    ["bbox_predictor.layers.2.bias", [4], 0],
  ],
  ignored: ["*.num_batches_tracked"],
  tables: [
    { element: "real", shape: [96, 16], value: (i0, i1) => {
    const v0 = i1 % 2 === 0;
    const v1 = 0.7853980652226902 * (Math.floor(i0 / 12) + 1);
    const v2 = 0.5235987319650712 * (i0 % 12 + 1);
    return i1 < 8 ? (v0 ? Math.sin(v1 / Math.pow(10000, i1 / 8)) : Math.cos(v1 / Math.pow(10000, (i1 - 1) / 8))) : v0 ? Math.sin(v2 / Math.pow(10000, (i1 - 8) / 8)) : Math.cos(v2 / Math.pow(10000, (i1 - 9) / 8));
    } },
  ],
  kernels: [
    { name: "contraction_1", bindings: "read read read write", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 16] weight_2[o, i] * weight[i0, i]
      // y[i0 < 10, o < 16] = y[i0, o] + bias[o]

      @group(0) @binding(0) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 10) { return; }
        let bias_o = bias[column4];
        y[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 8) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_2_start = column_tile * 16;
        let weight_2_start_2 = column_tile * 16 + 4;
        let weight_2_start_3 = column_tile * 16 + 8;
        let weight_2_start_4 = column_tile * 16 + 12;
        let weight_start = row * 4;
        let weight_start_2 = row_1 * 4;
        let weight_start_3 = row_2 * 4;
        let weight_start_4 = row_3 * 4;
        let weight_start_5 = row_4 * 4;
        let weight_start_6 = row_5 * 4;
        let weight_start_7 = row_6 * 4;
        let weight_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
          sum_0 += weight[weight_start + i4] * right;
          sum_1 += weight[weight_start_2 + i4] * right;
          sum_2 += weight[weight_start_3 + i4] * right;
          sum_3 += weight[weight_start_4 + i4] * right;
          sum_4 += weight[weight_start_5 + i4] * right;
          sum_5 += weight[weight_start_6 + i4] * right;
          sum_6 += weight[weight_start_7 + i4] * right;
          sum_7 += weight[weight_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_1", bindings: "read read write", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 16] weight[o, i] * 0.0
      // y[i0 < 10, o < 16] = y[i0, o] + bias[o]

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> bias: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 160) { return; }
        var y_2 = 0f;
        let o = index % 16;
        let weight_start = o * 16;
        for (var i = 0; i < 16; i++) {
          y_2 += weight[weight_start + i] * 0f;
        }
        y[index] = y_2 + bias[o];
      }
    ` },
    { name: "attention_1", bindings: "read read read write", code: /* wgsl */ `
      // sum[h < 2, i < 10, j < 10] = sum[d < 8] y[i, 8 * h + d] * y_2[j, 8 * h + d]
      // lse[h < 2, i < 10] = lse[j < 10] sum[h, i, j] * 0.35355339059327373
      // y_4[h < 2, i < 10, o < 8] = sum[j < 10] exp(sum[h, i, j] * 0.35355339059327373 - lse[h, i]) * y_3[j,
      //     8 * h + o]

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_3: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_4: array<vec4<f32>>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 20) { return; }
        y_4[row * 2 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 6) { return; }
        let block = index % 3;
        let i = block * 4;
        let i_1 = min(i + 1, 9);
        let i_2 = min(i + 2, 9);
        let i_3 = min(i + 3, 9);
        var query: array<array<vec4f, 2>, 4>;
        let h = index / 3;
        let y_start = i * 4 + h * 2;
        let y_start_2 = i_1 * 4 + h * 2;
        let y_start_3 = i_2 * 4 + h * 2;
        let y_start_4 = i_3 * 4 + h * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
          query[2][d4] = y[y_start_3 + d4];
          query[3][d4] = y[y_start_4 + d4];
        }
        var sums: array<array<vec4f, 2>, 4>;
        var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 4>;
        let y_2_start = h * 2;
        let y_2_start_3 = h * 2 + 4;
        let y_2_start_5 = h * 2 + 8;
        let y_2_start_7 = h * 2 + 12;
        for (var j = 0; j < 8; j += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          var dots_2 = vec4f();
          var dots_3 = vec4f();
          let y_2_start_2 = y_2_start + j * 4;
          let y_2_start_4 = y_2_start_3 + j * 4;
          let y_2_start_6 = y_2_start_5 + j * 4;
          let y_2_start_8 = y_2_start_7 + j * 4;
          for (var d4 = 0; d4 < 2; d4++) {
            let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
            dots_2 += query[2][d4] * keys;
            dots_3 += query[3][d4] * keys;
          }
          let scores_0 = dots_0 * 0.35355339059327373f;
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = dots_1 * 0.35355339059327373f;
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let scores_2 = dots_2 * 0.35355339059327373f;
          let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
          let keep_2 = exp(peak[2] - top_2);
          let weights_2 = exp(scores_2 - top_2);
          peak[2] = top_2;
          total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
          let scores_3 = dots_3 * 0.35355339059327373f;
          let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
          let keep_3 = exp(peak[3] - top_3);
          let weights_3 = exp(scores_3 - top_3);
          peak[3] = top_3;
          total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
          for (var o4 = 0; o4 < 2; o4++) {
            let values = mat4x4f(y_3[y_2_start_2 + o4], y_3[y_2_start_4 + o4], y_3[y_2_start_6 + o4], y_3[y_2_start_8 + o4]);
            sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
            sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
            sums[2][o4] = sums[2][o4] * keep_2 + values * weights_2;
            sums[3][o4] = sums[3][o4] * keep_3 + values * weights_3;
          }
        }
        for (var j = 8; j < 10; j++) {
          let y_2_start_2 = y_2_start + j * 4;
          for (var r = 0; r < 4; r++) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 2; d4++) {
              dot_product += dot(query[r][d4], y_2[y_2_start_2 + d4]);
            }
            let score = dot_product * 0.35355339059327373f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var o4 = 0; o4 < 2; o4++) {
              sums[r][o4] = sums[r][o4] * keep + weight * y_3[y_2_start_2 + o4];
            }
          }
        }
        let start = block * 4;
        let start_2 = h * 10 + block * 4;
        for (var r = 0; r < 4; r++) {
          if (start + r < 10) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var o4 = 0; o4 < 2; o4++) {
              finish(start_2 + r, o4, sums[r][o4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_2", bindings: "read read read write", code: /* wgsl */ `
      // y[i < 10, o < 16] = sum[i21 < 2, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
      // y_2[i < 10, o < 16] = y[i, o] + bias[o]

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 10) { return; }
        let bias_o = bias[column4];
        y_2[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 8) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_3 = column_tile * 16 + 4;
        let weight_start_5 = column_tile * 16 + 8;
        let weight_start_7 = column_tile * 16 + 12;
        let y_start = row * 2;
        let y_start_3 = row_1 * 2;
        let y_start_5 = row_2 * 2;
        let y_start_7 = row_3 * 2;
        let y_start_9 = row_4 * 2;
        let y_start_11 = row_5 * 2;
        let y_start_13 = row_6 * 2;
        let y_start_15 = row_7 * 2;
        for (var i21 = 0; i21 < 2; i21++) {
          let weight_start_2 = weight_start + i21 * 2;
          let weight_start_4 = weight_start_3 + i21 * 2;
          let weight_start_6 = weight_start_5 + i21 * 2;
          let weight_start_8 = weight_start_7 + i21 * 2;
          let y_start_2 = y_start + i21 * 20;
          let y_start_4 = y_start_3 + i21 * 20;
          let y_start_6 = y_start_5 + i21 * 20;
          let y_start_8 = y_start_7 + i21 * 20;
          let y_start_10 = y_start_9 + i21 * 20;
          let y_start_12 = y_start_11 + i21 * 20;
          let y_start_14 = y_start_13 + i21 * 20;
          let y_start_16 = y_start_15 + i21 * 20;
          for (var i224 = 0; i224 < 2; i224++) {
            let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_start_4 + i224], weight[weight_start_6 + i224], weight[weight_start_8 + i224]);
            sum_0 += y[y_start_2 + i224] * right;
            sum_1 += y[y_start_4 + i224] * right;
            sum_2 += y[y_start_6 + i224] * right;
            sum_3 += y[y_start_8 + i224] * right;
            sum_4 += y[y_start_10 + i224] * right;
            sum_5 += y[y_start_12 + i224] * right;
            sum_6 += y[y_start_14 + i224] * right;
            sum_7 += y[y_start_16 + i224] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_1", bindings: "read read read write", code: /* wgsl */ `
      // sum[i0 < 10] = sum[d < 16] y[i0, d]
      // mu[i0 < 10] = sum[i0] / 16.0
      // sum_2[i0 < 10] = sum[d < 16] (y[i0, d] - mu[i0]) * (y[i0, d] - mu[i0])
      // var_value[i0 < 10] = sum_2[i0] / 16.0
      // self_attn_layer_norm[i0 < 10, d < 16] = (y[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.00001) *
      //     weight[d] + bias[d]

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> self_attn_layer_norm: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32(group.x * 64u + local);
        if (row >= 10) { return; }
        var sum = 0f;
        let y_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += y[y_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = y[y_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 16; d++) {
          self_attn_layer_norm[y_start + d] = (y[y_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_3", bindings: "read read read read write", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 16] weight_2[o, i] * (self_attn_layer_norm[i0, i] + weight[i0, i])
      // y[i0 < 10, o < 16] = y[i0, o] + bias[o]

      @group(0) @binding(0) var<storage, read> self_attn_layer_norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 10) { return; }
        let bias_o = bias[column4];
        y[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 8) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_2_start = column_tile * 16;
        let weight_2_start_2 = column_tile * 16 + 4;
        let weight_2_start_3 = column_tile * 16 + 8;
        let weight_2_start_4 = column_tile * 16 + 12;
        let self_attn_layer_norm_start = row * 4;
        let self_attn_layer_norm_start_2 = row_1 * 4;
        let self_attn_layer_norm_start_3 = row_2 * 4;
        let self_attn_layer_norm_start_4 = row_3 * 4;
        let self_attn_layer_norm_start_5 = row_4 * 4;
        let self_attn_layer_norm_start_6 = row_5 * 4;
        let self_attn_layer_norm_start_7 = row_6 * 4;
        let self_attn_layer_norm_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
          let self_attn_layer_norm_i0_i = self_attn_layer_norm[self_attn_layer_norm_start + i4];
          let weight_i0_i = weight[self_attn_layer_norm_start + i4];
          sum_0 += vec4f(self_attn_layer_norm_i0_i.x + weight_i0_i.x, self_attn_layer_norm_i0_i.y + weight_i0_i.y, self_attn_layer_norm_i0_i.z + weight_i0_i.z, self_attn_layer_norm_i0_i.w + weight_i0_i.w) * right;
          let self_attn_layer_norm_i0_i_2 = self_attn_layer_norm[self_attn_layer_norm_start_2 + i4];
          let weight_i0_i_2 = weight[self_attn_layer_norm_start_2 + i4];
          sum_1 += vec4f(self_attn_layer_norm_i0_i_2.x + weight_i0_i_2.x, self_attn_layer_norm_i0_i_2.y + weight_i0_i_2.y, self_attn_layer_norm_i0_i_2.z + weight_i0_i_2.z, self_attn_layer_norm_i0_i_2.w + weight_i0_i_2.w) * right;
          let self_attn_layer_norm_i0_i_3 = self_attn_layer_norm[self_attn_layer_norm_start_3 + i4];
          let weight_i0_i_3 = weight[self_attn_layer_norm_start_3 + i4];
          sum_2 += vec4f(self_attn_layer_norm_i0_i_3.x + weight_i0_i_3.x, self_attn_layer_norm_i0_i_3.y + weight_i0_i_3.y, self_attn_layer_norm_i0_i_3.z + weight_i0_i_3.z, self_attn_layer_norm_i0_i_3.w + weight_i0_i_3.w) * right;
          let self_attn_layer_norm_i0_i_4 = self_attn_layer_norm[self_attn_layer_norm_start_4 + i4];
          let weight_i0_i_4 = weight[self_attn_layer_norm_start_4 + i4];
          sum_3 += vec4f(self_attn_layer_norm_i0_i_4.x + weight_i0_i_4.x, self_attn_layer_norm_i0_i_4.y + weight_i0_i_4.y, self_attn_layer_norm_i0_i_4.z + weight_i0_i_4.z, self_attn_layer_norm_i0_i_4.w + weight_i0_i_4.w) * right;
          let self_attn_layer_norm_i0_i_5 = self_attn_layer_norm[self_attn_layer_norm_start_5 + i4];
          let weight_i0_i_5 = weight[self_attn_layer_norm_start_5 + i4];
          sum_4 += vec4f(self_attn_layer_norm_i0_i_5.x + weight_i0_i_5.x, self_attn_layer_norm_i0_i_5.y + weight_i0_i_5.y, self_attn_layer_norm_i0_i_5.z + weight_i0_i_5.z, self_attn_layer_norm_i0_i_5.w + weight_i0_i_5.w) * right;
          let self_attn_layer_norm_i0_i_6 = self_attn_layer_norm[self_attn_layer_norm_start_6 + i4];
          let weight_i0_i_6 = weight[self_attn_layer_norm_start_6 + i4];
          sum_5 += vec4f(self_attn_layer_norm_i0_i_6.x + weight_i0_i_6.x, self_attn_layer_norm_i0_i_6.y + weight_i0_i_6.y, self_attn_layer_norm_i0_i_6.z + weight_i0_i_6.z, self_attn_layer_norm_i0_i_6.w + weight_i0_i_6.w) * right;
          let self_attn_layer_norm_i0_i_7 = self_attn_layer_norm[self_attn_layer_norm_start_7 + i4];
          let weight_i0_i_7 = weight[self_attn_layer_norm_start_7 + i4];
          sum_6 += vec4f(self_attn_layer_norm_i0_i_7.x + weight_i0_i_7.x, self_attn_layer_norm_i0_i_7.y + weight_i0_i_7.y, self_attn_layer_norm_i0_i_7.z + weight_i0_i_7.z, self_attn_layer_norm_i0_i_7.w + weight_i0_i_7.w) * right;
          let self_attn_layer_norm_i0_i_8 = self_attn_layer_norm[self_attn_layer_norm_start_8 + i4];
          let weight_i0_i_8 = weight[self_attn_layer_norm_start_8 + i4];
          sum_7 += vec4f(self_attn_layer_norm_i0_i_8.x + weight_i0_i_8.x, self_attn_layer_norm_i0_i_8.y + weight_i0_i_8.y, self_attn_layer_norm_i0_i_8.z + weight_i0_i_8.z, self_attn_layer_norm_i0_i_8.w + weight_i0_i_8.w) * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_2", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 16, i < 16, u < 3, v < 3] = weight[o, i, u, v] * (1.0 / sqrt(running_var[o] + 0.00001) *
      //     weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 144;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "map_3", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 16, i < 8, u < 3, v < 3] = weight[o, i, u, v] * (1.0 / sqrt(running_var[o] + 0.00001) *
      //     weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 72;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "map_4", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 8, i < 8, u < 3, v < 3] = weight[o, i, u, v] * (1.0 / sqrt(running_var[o] + 0.00001) *
      //     weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 72;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "map_5", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 8, i < 64, u < 3, v < 3] = weight[o, i, u, v] * (1.0 / sqrt(running_var[o] + 0.00001) *
      //     weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 576;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "map_6", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 64, i < 3, u < 7, v < 7] = weight[o, i, u, v] * (1.0 / sqrt(running_var[o] + 0.00001) *
      //     weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 147;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "map_7", bindings: "read read read read write", code: /* wgsl */ `
      // shift[c < 64] = -running_mean[c] / sqrt(running_var[c] + 0.00001) * weight[c] + bias[c]

      @group(0) @binding(0) var<storage, read> running_mean: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight: array<f32>;
      @group(0) @binding(3) var<storage, read> bias: array<f32>;
      @group(0) @binding(4) var<storage, read_write> shift: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        shift[index] = -running_mean[index] / sqrt(running_var[index] + 0.00001f) * weight[index] + bias[index];
      }
    ` },
    { name: "map_8", bindings: "read read read read write", code: /* wgsl */ `
      // shift[c < 8] = -running_mean[c] / sqrt(running_var[c] + 0.00001) * weight[c] + bias[c]

      @group(0) @binding(0) var<storage, read> running_mean: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight: array<f32>;
      @group(0) @binding(3) var<storage, read> bias: array<f32>;
      @group(0) @binding(4) var<storage, read_write> shift: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 8) { return; }
        shift[index] = -running_mean[index] / sqrt(running_var[index] + 0.00001f) * weight[index] + bias[index];
      }
    ` },
    { name: "map_9", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 8, i < 64] = weight[o, i, 0, 0] * (1.0 / sqrt(running_var[o] + 0.00001) * weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 64;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "map_10", bindings: "read read read read write", code: /* wgsl */ `
      // shift[c < 16] = -running_mean[c] / sqrt(running_var[c] + 0.00001) * weight[c] + bias[c]

      @group(0) @binding(0) var<storage, read> running_mean: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight: array<f32>;
      @group(0) @binding(3) var<storage, read> bias: array<f32>;
      @group(0) @binding(4) var<storage, read_write> shift: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 16) { return; }
        shift[index] = -running_mean[index] / sqrt(running_var[index] + 0.00001f) * weight[index] + bias[index];
      }
    ` },
    { name: "map_11", bindings: "read read read write", code: /* wgsl */ `
      // scaled[o < 16, i < 8] = weight[o, i, 0, 0] * (1.0 / sqrt(running_var[o] + 0.00001) * weight_2[o])

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> running_var: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        let o = index / 8;
        scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
      }
    ` },
    { name: "contraction_4", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 64, r < 32, s < 48] = sum[i < 3, u < 7, v < 7] scaled[o, i, u, v] * (if 0 <= 2 * r + u - 3 and
      //     2 * r + u - 3 < 64 and (0 <= 2 * s + v - 3 and 2 * s + v - 3 < 96) then image[i, 2 * r + u - 3,
      //     2 * s + v - 3] else 0.0)
      // x[c < 64, r < 32, s < 48] = max(y[c, r, s] + shift[c], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<f32>;
      @group(0) @binding(1) var<storage, read> image: array<f32>;
      @group(0) @binding(2) var<storage, read> shift: array<f32>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 64) { return; }
        var results: vec4f;
        let shift_row = shift[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + shift_row, 0f);
        }
        x[(column4 / 384) * 24192 + row * 384 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 1536) { return; }
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
        let column_tile = index % (sizes.batch * 192);
        let start = (column_tile / 6 % 32) * 2 - 3;
        let offset = column_tile % 6;
        let holds_2 = 0 <= offset * 16 - 3;
        let offset_2 = column_tile / 6 % 32;
        let part = column_tile / 192;
        let image_start = part * 18432 + offset_2 * 192 + offset * 16 - 291;
        let holds_3 = 0 <= offset * 16 - 1;
        let image_start_3 = part * 18432 + offset_2 * 192 + offset * 16 - 289;
        let image_start_5 = part * 18432 + offset_2 * 192 + offset * 16 - 287;
        let image_start_7 = part * 18432 + offset_2 * 192 + offset * 16 - 285;
        let image_start_9 = part * 18432 + offset_2 * 192 + offset * 16 - 283;
        let image_start_11 = part * 18432 + offset_2 * 192 + offset * 16 - 281;
        let image_start_13 = part * 18432 + offset_2 * 192 + offset * 16 - 279;
        let image_start_15 = part * 18432 + offset_2 * 192 + offset * 16 - 277;
        let holds_4 = 0 <= offset * 16 - 2;
        let image_start_17 = part * 18432 + offset_2 * 192 + offset * 16 - 290;
        let image_start_19 = part * 18432 + offset_2 * 192 + offset * 16 - 288;
        let image_start_21 = part * 18432 + offset_2 * 192 + offset * 16 - 286;
        let image_start_23 = part * 18432 + offset_2 * 192 + offset * 16 - 284;
        let image_start_25 = part * 18432 + offset_2 * 192 + offset * 16 - 282;
        let image_start_27 = part * 18432 + offset_2 * 192 + offset * 16 - 280;
        let image_start_29 = part * 18432 + offset_2 * 192 + offset * 16 - 278;
        let image_start_31 = part * 18432 + offset_2 * 192 + offset * 16 - 276;
        let image_start_33 = part * 18432 + offset_2 * 192 + offset * 16 - 275;
        let image_start_35 = part * 18432 + offset_2 * 192 + offset * 16 - 274;
        let image_start_37 = part * 18432 + offset_2 * 192 + offset * 16 - 273;
        let holds_5 = offset * 16 + 16 < 96;
        let image_start_39 = part * 18432 + offset_2 * 192 + offset * 16 - 272;
        let holds_6 = offset * 16 + 17 < 96;
        let image_start_41 = part * 18432 + offset_2 * 192 + offset * 16 - 271;
        let row_tile = index / (sizes.batch * 192);
        let scaled_start = row_tile * 1176;
        let scaled_start_3 = row_tile * 1176 + 147;
        let scaled_start_5 = row_tile * 1176 + 294;
        let scaled_start_7 = row_tile * 1176 + 441;
        let scaled_start_9 = row_tile * 1176 + 588;
        let scaled_start_11 = row_tile * 1176 + 735;
        let scaled_start_13 = row_tile * 1176 + 882;
        let scaled_start_15 = row_tile * 1176 + 1029;
        let scaled_start_17 = row_tile * 1176 + 1;
        let scaled_start_19 = row_tile * 1176 + 148;
        let scaled_start_21 = row_tile * 1176 + 295;
        let scaled_start_23 = row_tile * 1176 + 442;
        let scaled_start_25 = row_tile * 1176 + 589;
        let scaled_start_27 = row_tile * 1176 + 736;
        let scaled_start_29 = row_tile * 1176 + 883;
        let scaled_start_31 = row_tile * 1176 + 1030;
        let scaled_start_33 = row_tile * 1176 + 2;
        let scaled_start_35 = row_tile * 1176 + 149;
        let scaled_start_37 = row_tile * 1176 + 296;
        let scaled_start_39 = row_tile * 1176 + 443;
        let scaled_start_41 = row_tile * 1176 + 590;
        let scaled_start_43 = row_tile * 1176 + 737;
        let scaled_start_45 = row_tile * 1176 + 884;
        let scaled_start_47 = row_tile * 1176 + 1031;
        let scaled_start_49 = row_tile * 1176 + 3;
        let scaled_start_51 = row_tile * 1176 + 150;
        let scaled_start_53 = row_tile * 1176 + 297;
        let scaled_start_55 = row_tile * 1176 + 444;
        let scaled_start_57 = row_tile * 1176 + 591;
        let scaled_start_59 = row_tile * 1176 + 738;
        let scaled_start_61 = row_tile * 1176 + 885;
        let scaled_start_63 = row_tile * 1176 + 1032;
        let scaled_start_65 = row_tile * 1176 + 4;
        let scaled_start_67 = row_tile * 1176 + 151;
        let scaled_start_69 = row_tile * 1176 + 298;
        let scaled_start_71 = row_tile * 1176 + 445;
        let scaled_start_73 = row_tile * 1176 + 592;
        let scaled_start_75 = row_tile * 1176 + 739;
        let scaled_start_77 = row_tile * 1176 + 886;
        let scaled_start_79 = row_tile * 1176 + 1033;
        let scaled_start_81 = row_tile * 1176 + 5;
        let scaled_start_83 = row_tile * 1176 + 152;
        let scaled_start_85 = row_tile * 1176 + 299;
        let scaled_start_87 = row_tile * 1176 + 446;
        let scaled_start_89 = row_tile * 1176 + 593;
        let scaled_start_91 = row_tile * 1176 + 740;
        let scaled_start_93 = row_tile * 1176 + 887;
        let scaled_start_95 = row_tile * 1176 + 1034;
        let scaled_start_97 = row_tile * 1176 + 6;
        let scaled_start_99 = row_tile * 1176 + 153;
        let scaled_start_101 = row_tile * 1176 + 300;
        let scaled_start_103 = row_tile * 1176 + 447;
        let scaled_start_105 = row_tile * 1176 + 594;
        let scaled_start_107 = row_tile * 1176 + 741;
        let scaled_start_109 = row_tile * 1176 + 888;
        let scaled_start_111 = row_tile * 1176 + 1035;
        for (var i = 0; i < 3; i++) {
          let image_start_2 = image_start + i * 6144;
          let image_start_4 = image_start_3 + i * 6144;
          let image_start_6 = image_start_5 + i * 6144;
          let image_start_8 = image_start_7 + i * 6144;
          let image_start_10 = image_start_9 + i * 6144;
          let image_start_12 = image_start_11 + i * 6144;
          let image_start_14 = image_start_13 + i * 6144;
          let image_start_16 = image_start_15 + i * 6144;
          let image_start_18 = image_start_17 + i * 6144;
          let image_start_20 = image_start_19 + i * 6144;
          let image_start_22 = image_start_21 + i * 6144;
          let image_start_24 = image_start_23 + i * 6144;
          let image_start_26 = image_start_25 + i * 6144;
          let image_start_28 = image_start_27 + i * 6144;
          let image_start_30 = image_start_29 + i * 6144;
          let image_start_32 = image_start_31 + i * 6144;
          let image_start_34 = image_start_33 + i * 6144;
          let image_start_36 = image_start_35 + i * 6144;
          let image_start_38 = image_start_37 + i * 6144;
          let image_start_40 = image_start_39 + i * 6144;
          let image_start_42 = image_start_41 + i * 6144;
          let scaled_start_2 = scaled_start + i * 49;
          let scaled_start_4 = scaled_start_3 + i * 49;
          let scaled_start_6 = scaled_start_5 + i * 49;
          let scaled_start_8 = scaled_start_7 + i * 49;
          let scaled_start_10 = scaled_start_9 + i * 49;
          let scaled_start_12 = scaled_start_11 + i * 49;
          let scaled_start_14 = scaled_start_13 + i * 49;
          let scaled_start_16 = scaled_start_15 + i * 49;
          let scaled_start_18 = scaled_start_17 + i * 49;
          let scaled_start_20 = scaled_start_19 + i * 49;
          let scaled_start_22 = scaled_start_21 + i * 49;
          let scaled_start_24 = scaled_start_23 + i * 49;
          let scaled_start_26 = scaled_start_25 + i * 49;
          let scaled_start_28 = scaled_start_27 + i * 49;
          let scaled_start_30 = scaled_start_29 + i * 49;
          let scaled_start_32 = scaled_start_31 + i * 49;
          let scaled_start_34 = scaled_start_33 + i * 49;
          let scaled_start_36 = scaled_start_35 + i * 49;
          let scaled_start_38 = scaled_start_37 + i * 49;
          let scaled_start_40 = scaled_start_39 + i * 49;
          let scaled_start_42 = scaled_start_41 + i * 49;
          let scaled_start_44 = scaled_start_43 + i * 49;
          let scaled_start_46 = scaled_start_45 + i * 49;
          let scaled_start_48 = scaled_start_47 + i * 49;
          let scaled_start_50 = scaled_start_49 + i * 49;
          let scaled_start_52 = scaled_start_51 + i * 49;
          let scaled_start_54 = scaled_start_53 + i * 49;
          let scaled_start_56 = scaled_start_55 + i * 49;
          let scaled_start_58 = scaled_start_57 + i * 49;
          let scaled_start_60 = scaled_start_59 + i * 49;
          let scaled_start_62 = scaled_start_61 + i * 49;
          let scaled_start_64 = scaled_start_63 + i * 49;
          let scaled_start_66 = scaled_start_65 + i * 49;
          let scaled_start_68 = scaled_start_67 + i * 49;
          let scaled_start_70 = scaled_start_69 + i * 49;
          let scaled_start_72 = scaled_start_71 + i * 49;
          let scaled_start_74 = scaled_start_73 + i * 49;
          let scaled_start_76 = scaled_start_75 + i * 49;
          let scaled_start_78 = scaled_start_77 + i * 49;
          let scaled_start_80 = scaled_start_79 + i * 49;
          let scaled_start_82 = scaled_start_81 + i * 49;
          let scaled_start_84 = scaled_start_83 + i * 49;
          let scaled_start_86 = scaled_start_85 + i * 49;
          let scaled_start_88 = scaled_start_87 + i * 49;
          let scaled_start_90 = scaled_start_89 + i * 49;
          let scaled_start_92 = scaled_start_91 + i * 49;
          let scaled_start_94 = scaled_start_93 + i * 49;
          let scaled_start_96 = scaled_start_95 + i * 49;
          let scaled_start_98 = scaled_start_97 + i * 49;
          let scaled_start_100 = scaled_start_99 + i * 49;
          let scaled_start_102 = scaled_start_101 + i * 49;
          let scaled_start_104 = scaled_start_103 + i * 49;
          let scaled_start_106 = scaled_start_105 + i * 49;
          let scaled_start_108 = scaled_start_107 + i * 49;
          let scaled_start_110 = scaled_start_109 + i * 49;
          let scaled_start_112 = scaled_start_111 + i * 49;
          for (var u = 0; u < 7; u++) {
            let value = start + u;
            let holds = 0 <= value && value < 64;
            var chosen = 0f;
            if (holds && holds_2) { chosen = image[image_start_2 + u * 96]; }
            var chosen_2 = 0f;
            if (holds && holds_3) { chosen_2 = image[image_start_4 + u * 96]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = image[image_start_6 + u * 96]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = image[image_start_8 + u * 96]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = image[image_start_10 + u * 96]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = image[image_start_12 + u * 96]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = image[image_start_14 + u * 96]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = image[image_start_16 + u * 96]; }
            var chosen_9 = 0f;
            if (holds && holds_4) { chosen_9 = image[image_start_18 + u * 96]; }
            var chosen_10 = 0f;
            if (holds) { chosen_10 = image[image_start_20 + u * 96]; }
            var chosen_11 = 0f;
            if (holds) { chosen_11 = image[image_start_22 + u * 96]; }
            var chosen_12 = 0f;
            if (holds) { chosen_12 = image[image_start_24 + u * 96]; }
            var chosen_13 = 0f;
            if (holds) { chosen_13 = image[image_start_26 + u * 96]; }
            var chosen_14 = 0f;
            if (holds) { chosen_14 = image[image_start_28 + u * 96]; }
            var chosen_15 = 0f;
            if (holds) { chosen_15 = image[image_start_30 + u * 96]; }
            var chosen_16 = 0f;
            if (holds) { chosen_16 = image[image_start_32 + u * 96]; }
            var chosen_17 = 0f;
            if (holds) { chosen_17 = image[image_start_34 + u * 96]; }
            var chosen_18 = 0f;
            if (holds) { chosen_18 = image[image_start_36 + u * 96]; }
            var chosen_19 = 0f;
            if (holds) { chosen_19 = image[image_start_38 + u * 96]; }
            var chosen_20 = 0f;
            if (holds && holds_5) { chosen_20 = image[image_start_40 + u * 96]; }
            var chosen_21 = 0f;
            if (holds && holds_6) { chosen_21 = image[image_start_42 + u * 96]; }
            let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            let left = scaled[scaled_start_2 + u * 7];
            sum_0_0 += left * right_0;
            sum_0_1 += left * right_1;
            let left_2 = scaled[scaled_start_4 + u * 7];
            sum_1_0 += left_2 * right_0;
            sum_1_1 += left_2 * right_1;
            let left_3 = scaled[scaled_start_6 + u * 7];
            sum_2_0 += left_3 * right_0;
            sum_2_1 += left_3 * right_1;
            let left_4 = scaled[scaled_start_8 + u * 7];
            sum_3_0 += left_4 * right_0;
            sum_3_1 += left_4 * right_1;
            let left_5 = scaled[scaled_start_10 + u * 7];
            sum_4_0 += left_5 * right_0;
            sum_4_1 += left_5 * right_1;
            let left_6 = scaled[scaled_start_12 + u * 7];
            sum_5_0 += left_6 * right_0;
            sum_5_1 += left_6 * right_1;
            let left_7 = scaled[scaled_start_14 + u * 7];
            sum_6_0 += left_7 * right_0;
            sum_6_1 += left_7 * right_1;
            let left_8 = scaled[scaled_start_16 + u * 7];
            sum_7_0 += left_8 * right_0;
            sum_7_1 += left_8 * right_1;
            let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
            let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
            let left_9 = scaled[scaled_start_18 + u * 7];
            sum_0_0 += left_9 * right_0_2;
            sum_0_1 += left_9 * right_1_2;
            let left_10 = scaled[scaled_start_20 + u * 7];
            sum_1_0 += left_10 * right_0_2;
            sum_1_1 += left_10 * right_1_2;
            let left_11 = scaled[scaled_start_22 + u * 7];
            sum_2_0 += left_11 * right_0_2;
            sum_2_1 += left_11 * right_1_2;
            let left_12 = scaled[scaled_start_24 + u * 7];
            sum_3_0 += left_12 * right_0_2;
            sum_3_1 += left_12 * right_1_2;
            let left_13 = scaled[scaled_start_26 + u * 7];
            sum_4_0 += left_13 * right_0_2;
            sum_4_1 += left_13 * right_1_2;
            let left_14 = scaled[scaled_start_28 + u * 7];
            sum_5_0 += left_14 * right_0_2;
            sum_5_1 += left_14 * right_1_2;
            let left_15 = scaled[scaled_start_30 + u * 7];
            sum_6_0 += left_15 * right_0_2;
            sum_6_1 += left_15 * right_1_2;
            let left_16 = scaled[scaled_start_32 + u * 7];
            sum_7_0 += left_16 * right_0_2;
            sum_7_1 += left_16 * right_1_2;
            let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, chosen_17);
            let left_17 = scaled[scaled_start_34 + u * 7];
            sum_0_0 += left_17 * right_0_3;
            sum_0_1 += left_17 * right_1_3;
            let left_18 = scaled[scaled_start_36 + u * 7];
            sum_1_0 += left_18 * right_0_3;
            sum_1_1 += left_18 * right_1_3;
            let left_19 = scaled[scaled_start_38 + u * 7];
            sum_2_0 += left_19 * right_0_3;
            sum_2_1 += left_19 * right_1_3;
            let left_20 = scaled[scaled_start_40 + u * 7];
            sum_3_0 += left_20 * right_0_3;
            sum_3_1 += left_20 * right_1_3;
            let left_21 = scaled[scaled_start_42 + u * 7];
            sum_4_0 += left_21 * right_0_3;
            sum_4_1 += left_21 * right_1_3;
            let left_22 = scaled[scaled_start_44 + u * 7];
            sum_5_0 += left_22 * right_0_3;
            sum_5_1 += left_22 * right_1_3;
            let left_23 = scaled[scaled_start_46 + u * 7];
            sum_6_0 += left_23 * right_0_3;
            sum_6_1 += left_23 * right_1_3;
            let left_24 = scaled[scaled_start_48 + u * 7];
            sum_7_0 += left_24 * right_0_3;
            sum_7_1 += left_24 * right_1_3;
            let right_0_4 = vec4f(chosen_10, chosen_11, chosen_12, chosen_13);
            let right_1_4 = vec4f(chosen_14, chosen_15, chosen_16, chosen_18);
            let left_25 = scaled[scaled_start_50 + u * 7];
            sum_0_0 += left_25 * right_0_4;
            sum_0_1 += left_25 * right_1_4;
            let left_26 = scaled[scaled_start_52 + u * 7];
            sum_1_0 += left_26 * right_0_4;
            sum_1_1 += left_26 * right_1_4;
            let left_27 = scaled[scaled_start_54 + u * 7];
            sum_2_0 += left_27 * right_0_4;
            sum_2_1 += left_27 * right_1_4;
            let left_28 = scaled[scaled_start_56 + u * 7];
            sum_3_0 += left_28 * right_0_4;
            sum_3_1 += left_28 * right_1_4;
            let left_29 = scaled[scaled_start_58 + u * 7];
            sum_4_0 += left_29 * right_0_4;
            sum_4_1 += left_29 * right_1_4;
            let left_30 = scaled[scaled_start_60 + u * 7];
            sum_5_0 += left_30 * right_0_4;
            sum_5_1 += left_30 * right_1_4;
            let left_31 = scaled[scaled_start_62 + u * 7];
            sum_6_0 += left_31 * right_0_4;
            sum_6_1 += left_31 * right_1_4;
            let left_32 = scaled[scaled_start_64 + u * 7];
            sum_7_0 += left_32 * right_0_4;
            sum_7_1 += left_32 * right_1_4;
            let right_0_5 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
            let right_1_5 = vec4f(chosen_7, chosen_8, chosen_17, chosen_19);
            let left_33 = scaled[scaled_start_66 + u * 7];
            sum_0_0 += left_33 * right_0_5;
            sum_0_1 += left_33 * right_1_5;
            let left_34 = scaled[scaled_start_68 + u * 7];
            sum_1_0 += left_34 * right_0_5;
            sum_1_1 += left_34 * right_1_5;
            let left_35 = scaled[scaled_start_70 + u * 7];
            sum_2_0 += left_35 * right_0_5;
            sum_2_1 += left_35 * right_1_5;
            let left_36 = scaled[scaled_start_72 + u * 7];
            sum_3_0 += left_36 * right_0_5;
            sum_3_1 += left_36 * right_1_5;
            let left_37 = scaled[scaled_start_74 + u * 7];
            sum_4_0 += left_37 * right_0_5;
            sum_4_1 += left_37 * right_1_5;
            let left_38 = scaled[scaled_start_76 + u * 7];
            sum_5_0 += left_38 * right_0_5;
            sum_5_1 += left_38 * right_1_5;
            let left_39 = scaled[scaled_start_78 + u * 7];
            sum_6_0 += left_39 * right_0_5;
            sum_6_1 += left_39 * right_1_5;
            let left_40 = scaled[scaled_start_80 + u * 7];
            sum_7_0 += left_40 * right_0_5;
            sum_7_1 += left_40 * right_1_5;
            let right_0_6 = vec4f(chosen_11, chosen_12, chosen_13, chosen_14);
            let right_1_6 = vec4f(chosen_15, chosen_16, chosen_18, chosen_20);
            let left_41 = scaled[scaled_start_82 + u * 7];
            sum_0_0 += left_41 * right_0_6;
            sum_0_1 += left_41 * right_1_6;
            let left_42 = scaled[scaled_start_84 + u * 7];
            sum_1_0 += left_42 * right_0_6;
            sum_1_1 += left_42 * right_1_6;
            let left_43 = scaled[scaled_start_86 + u * 7];
            sum_2_0 += left_43 * right_0_6;
            sum_2_1 += left_43 * right_1_6;
            let left_44 = scaled[scaled_start_88 + u * 7];
            sum_3_0 += left_44 * right_0_6;
            sum_3_1 += left_44 * right_1_6;
            let left_45 = scaled[scaled_start_90 + u * 7];
            sum_4_0 += left_45 * right_0_6;
            sum_4_1 += left_45 * right_1_6;
            let left_46 = scaled[scaled_start_92 + u * 7];
            sum_5_0 += left_46 * right_0_6;
            sum_5_1 += left_46 * right_1_6;
            let left_47 = scaled[scaled_start_94 + u * 7];
            sum_6_0 += left_47 * right_0_6;
            sum_6_1 += left_47 * right_1_6;
            let left_48 = scaled[scaled_start_96 + u * 7];
            sum_7_0 += left_48 * right_0_6;
            sum_7_1 += left_48 * right_1_6;
            let right_0_7 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
            let right_1_7 = vec4f(chosen_8, chosen_17, chosen_19, chosen_21);
            let left_49 = scaled[scaled_start_98 + u * 7];
            sum_0_0 += left_49 * right_0_7;
            sum_0_1 += left_49 * right_1_7;
            let left_50 = scaled[scaled_start_100 + u * 7];
            sum_1_0 += left_50 * right_0_7;
            sum_1_1 += left_50 * right_1_7;
            let left_51 = scaled[scaled_start_102 + u * 7];
            sum_2_0 += left_51 * right_0_7;
            sum_2_1 += left_51 * right_1_7;
            let left_52 = scaled[scaled_start_104 + u * 7];
            sum_3_0 += left_52 * right_0_7;
            sum_3_1 += left_52 * right_1_7;
            let left_53 = scaled[scaled_start_106 + u * 7];
            sum_4_0 += left_53 * right_0_7;
            sum_4_1 += left_53 * right_1_7;
            let left_54 = scaled[scaled_start_108 + u * 7];
            sum_5_0 += left_54 * right_0_7;
            sum_5_1 += left_54 * right_1_7;
            let left_55 = scaled[scaled_start_110 + u * 7];
            sum_6_0 += left_55 * right_0_7;
            sum_6_1 += left_55 * right_1_7;
            let left_56 = scaled[scaled_start_112 + u * 7];
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
    { name: "map_12", bindings: "read write sizes", code: /* wgsl */ `
      // y[c < 64, r < 16, s < 24] = max[u < 3, v < 3] if 0 <= 2 * r + u - 1 and 0 <= 2 * s + v - 1 then x[c,
      //     2 * r + u - 1, 2 * s + v - 1] else -infinity

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read_write> y: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 24576) { return; }
        var y_2 = -3.4028234e38f;
        let r = index / 24 % 16;
        let start = r * 2 - 1;
        let s = index % 24;
        let start_2 = s * 2 - 1;
        let x_start = (index / 24) * 96 + s * 2 - 49;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          let x_start_2 = x_start + u * 48;
          let start_3 = u * 3;
          for (var v = 0; v < 3; v++) {
            var chosen = -3.4028234e38f;
            if (holds && 0 <= start_2 + v) { chosen = x[x_start_2 + v]; }
            y_2 = max(y_2, chosen);
          }
        }
        y[index] = y_2;
      }
    ` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 8, r < 16, s < 24] = sum[i < 64, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r +
      //     u - 1 < 16 and (0 <= s + v - 1 and s + v - 1 < 24) then y[i, r + u - 1, s + v - 1] else 0.0)
      // y_2[c < 8, r < 16, s < 24] = max(y[c, r, s] + shift[c], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read> shift: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 8) { return; }
        var results: vec4f;
        let shift_row = shift[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + shift_row, 0f);
        }
        y_2[(column4 / 96) * 672 + row * 96 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
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
        let start = index / 3 % 16 - 1;
        let offset = index % 3;
        let holds_2 = 0 <= offset * 8 - 1;
        let part = index / 48;
        let y_start = part * 24192 + index * 8 - 25;
        let y_start_3 = part * 24192 + index * 8 - 24;
        let y_start_5 = part * 24192 + index * 8 - 23;
        let y_start_7 = part * 24192 + index * 8 - 22;
        let y_start_9 = part * 24192 + index * 8 - 21;
        let y_start_11 = part * 24192 + index * 8 - 20;
        let y_start_13 = part * 24192 + index * 8 - 19;
        let y_start_15 = part * 24192 + index * 8 - 18;
        let y_start_17 = part * 24192 + index * 8 - 17;
        let holds_3 = offset * 8 + 8 < 24;
        let y_start_19 = part * 24192 + index * 8 - 16;
        for (var i = 0; i < 64; i++) {
          let y_start_2 = y_start + i * 384;
          let y_start_4 = y_start_3 + i * 384;
          let y_start_6 = y_start_5 + i * 384;
          let y_start_8 = y_start_7 + i * 384;
          let y_start_10 = y_start_9 + i * 384;
          let y_start_12 = y_start_11 + i * 384;
          let y_start_14 = y_start_13 + i * 384;
          let y_start_16 = y_start_15 + i * 384;
          let y_start_18 = y_start_17 + i * 384;
          let y_start_20 = y_start_19 + i * 384;
          let scaled_start = i * 9;
          let scaled_start_2 = i * 9 + 576;
          let scaled_start_3 = i * 9 + 1152;
          let scaled_start_4 = i * 9 + 1728;
          let scaled_start_5 = i * 9 + 2304;
          let scaled_start_6 = i * 9 + 2880;
          let scaled_start_7 = i * 9 + 3456;
          let scaled_start_8 = i * 9 + 4032;
          let scaled_start_9 = i * 9 + 1;
          let scaled_start_10 = i * 9 + 577;
          let scaled_start_11 = i * 9 + 1153;
          let scaled_start_12 = i * 9 + 1729;
          let scaled_start_13 = i * 9 + 2305;
          let scaled_start_14 = i * 9 + 2881;
          let scaled_start_15 = i * 9 + 3457;
          let scaled_start_16 = i * 9 + 4033;
          let scaled_start_17 = i * 9 + 2;
          let scaled_start_18 = i * 9 + 578;
          let scaled_start_19 = i * 9 + 1154;
          let scaled_start_20 = i * 9 + 1730;
          let scaled_start_21 = i * 9 + 2306;
          let scaled_start_22 = i * 9 + 2882;
          let scaled_start_23 = i * 9 + 3458;
          let scaled_start_24 = i * 9 + 4034;
          for (var u = 0; u < 3; u++) {
            let value = start + u;
            let holds = 0 <= value && value < 16;
            var chosen = 0f;
            if (holds && holds_2) { chosen = y[y_start_2 + u * 24]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = y[y_start_4 + u * 24]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = y[y_start_6 + u * 24]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = y[y_start_8 + u * 24]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = y[y_start_10 + u * 24]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = y[y_start_12 + u * 24]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = y[y_start_14 + u * 24]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = y[y_start_16 + u * 24]; }
            var chosen_9 = 0f;
            if (holds) { chosen_9 = y[y_start_18 + u * 24]; }
            var chosen_10 = 0f;
            if (holds && holds_3) { chosen_10 = y[y_start_20 + u * 24]; }
            let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            let left = scaled[scaled_start + u * 3];
            sum_0_0 += left * right_0;
            sum_0_1 += left * right_1;
            let left_2 = scaled[scaled_start_2 + u * 3];
            sum_1_0 += left_2 * right_0;
            sum_1_1 += left_2 * right_1;
            let left_3 = scaled[scaled_start_3 + u * 3];
            sum_2_0 += left_3 * right_0;
            sum_2_1 += left_3 * right_1;
            let left_4 = scaled[scaled_start_4 + u * 3];
            sum_3_0 += left_4 * right_0;
            sum_3_1 += left_4 * right_1;
            let left_5 = scaled[scaled_start_5 + u * 3];
            sum_4_0 += left_5 * right_0;
            sum_4_1 += left_5 * right_1;
            let left_6 = scaled[scaled_start_6 + u * 3];
            sum_5_0 += left_6 * right_0;
            sum_5_1 += left_6 * right_1;
            let left_7 = scaled[scaled_start_7 + u * 3];
            sum_6_0 += left_7 * right_0;
            sum_6_1 += left_7 * right_1;
            let left_8 = scaled[scaled_start_8 + u * 3];
            sum_7_0 += left_8 * right_0;
            sum_7_1 += left_8 * right_1;
            let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
            let left_9 = scaled[scaled_start_9 + u * 3];
            sum_0_0 += left_9 * right_0_2;
            sum_0_1 += left_9 * right_1_2;
            let left_10 = scaled[scaled_start_10 + u * 3];
            sum_1_0 += left_10 * right_0_2;
            sum_1_1 += left_10 * right_1_2;
            let left_11 = scaled[scaled_start_11 + u * 3];
            sum_2_0 += left_11 * right_0_2;
            sum_2_1 += left_11 * right_1_2;
            let left_12 = scaled[scaled_start_12 + u * 3];
            sum_3_0 += left_12 * right_0_2;
            sum_3_1 += left_12 * right_1_2;
            let left_13 = scaled[scaled_start_13 + u * 3];
            sum_4_0 += left_13 * right_0_2;
            sum_4_1 += left_13 * right_1_2;
            let left_14 = scaled[scaled_start_14 + u * 3];
            sum_5_0 += left_14 * right_0_2;
            sum_5_1 += left_14 * right_1_2;
            let left_15 = scaled[scaled_start_15 + u * 3];
            sum_6_0 += left_15 * right_0_2;
            sum_6_1 += left_15 * right_1_2;
            let left_16 = scaled[scaled_start_16 + u * 3];
            sum_7_0 += left_16 * right_0_2;
            sum_7_1 += left_16 * right_1_2;
            let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
            let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
            let left_17 = scaled[scaled_start_17 + u * 3];
            sum_0_0 += left_17 * right_0_3;
            sum_0_1 += left_17 * right_1_3;
            let left_18 = scaled[scaled_start_18 + u * 3];
            sum_1_0 += left_18 * right_0_3;
            sum_1_1 += left_18 * right_1_3;
            let left_19 = scaled[scaled_start_19 + u * 3];
            sum_2_0 += left_19 * right_0_3;
            sum_2_1 += left_19 * right_1_3;
            let left_20 = scaled[scaled_start_20 + u * 3];
            sum_3_0 += left_20 * right_0_3;
            sum_3_1 += left_20 * right_1_3;
            let left_21 = scaled[scaled_start_21 + u * 3];
            sum_4_0 += left_21 * right_0_3;
            sum_4_1 += left_21 * right_1_3;
            let left_22 = scaled[scaled_start_22 + u * 3];
            sum_5_0 += left_22 * right_0_3;
            sum_5_1 += left_22 * right_1_3;
            let left_23 = scaled[scaled_start_23 + u * 3];
            sum_6_0 += left_23 * right_0_3;
            sum_6_1 += left_23 * right_1_3;
            let left_24 = scaled[scaled_start_24 + u * 3];
            sum_7_0 += left_24 * right_0_3;
            sum_7_1 += left_24 * right_1_3;
          }
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start_2 = index * 2;
        for (var n = 0; n < 16; n++) {
          finish(n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[o < 8, r < 16, s < 24] = sum[i < 8, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r
      //     + u - 1 < 16 and (0 <= s + v - 1 and s + v - 1 < 24) then y[i, r + u - 1, s + v - 1] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 8) { return; }
        y_2[(column4 / 96) * 672 + row * 96 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
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
        let start = index / 3 % 16 - 1;
        let offset = index % 3;
        let holds_2 = 0 <= offset * 8 - 1;
        let part = index / 48;
        let y_start = part * 2688 + index * 8 - 25;
        let y_start_3 = part * 2688 + index * 8 - 24;
        let y_start_5 = part * 2688 + index * 8 - 23;
        let y_start_7 = part * 2688 + index * 8 - 22;
        let y_start_9 = part * 2688 + index * 8 - 21;
        let y_start_11 = part * 2688 + index * 8 - 20;
        let y_start_13 = part * 2688 + index * 8 - 19;
        let y_start_15 = part * 2688 + index * 8 - 18;
        let y_start_17 = part * 2688 + index * 8 - 17;
        let holds_3 = offset * 8 + 8 < 24;
        let y_start_19 = part * 2688 + index * 8 - 16;
        for (var i = 0; i < 8; i++) {
          let y_start_2 = y_start + i * 384;
          let y_start_4 = y_start_3 + i * 384;
          let y_start_6 = y_start_5 + i * 384;
          let y_start_8 = y_start_7 + i * 384;
          let y_start_10 = y_start_9 + i * 384;
          let y_start_12 = y_start_11 + i * 384;
          let y_start_14 = y_start_13 + i * 384;
          let y_start_16 = y_start_15 + i * 384;
          let y_start_18 = y_start_17 + i * 384;
          let y_start_20 = y_start_19 + i * 384;
          let scaled_start = i * 9;
          let scaled_start_2 = i * 9 + 72;
          let scaled_start_3 = i * 9 + 144;
          let scaled_start_4 = i * 9 + 216;
          let scaled_start_5 = i * 9 + 288;
          let scaled_start_6 = i * 9 + 360;
          let scaled_start_7 = i * 9 + 432;
          let scaled_start_8 = i * 9 + 504;
          let scaled_start_9 = i * 9 + 1;
          let scaled_start_10 = i * 9 + 73;
          let scaled_start_11 = i * 9 + 145;
          let scaled_start_12 = i * 9 + 217;
          let scaled_start_13 = i * 9 + 289;
          let scaled_start_14 = i * 9 + 361;
          let scaled_start_15 = i * 9 + 433;
          let scaled_start_16 = i * 9 + 505;
          let scaled_start_17 = i * 9 + 2;
          let scaled_start_18 = i * 9 + 74;
          let scaled_start_19 = i * 9 + 146;
          let scaled_start_20 = i * 9 + 218;
          let scaled_start_21 = i * 9 + 290;
          let scaled_start_22 = i * 9 + 362;
          let scaled_start_23 = i * 9 + 434;
          let scaled_start_24 = i * 9 + 506;
          for (var u = 0; u < 3; u++) {
            let value = start + u;
            let holds = 0 <= value && value < 16;
            var chosen = 0f;
            if (holds && holds_2) { chosen = y[y_start_2 + u * 24]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = y[y_start_4 + u * 24]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = y[y_start_6 + u * 24]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = y[y_start_8 + u * 24]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = y[y_start_10 + u * 24]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = y[y_start_12 + u * 24]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = y[y_start_14 + u * 24]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = y[y_start_16 + u * 24]; }
            var chosen_9 = 0f;
            if (holds) { chosen_9 = y[y_start_18 + u * 24]; }
            var chosen_10 = 0f;
            if (holds && holds_3) { chosen_10 = y[y_start_20 + u * 24]; }
            let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            let left = scaled[scaled_start + u * 3];
            sum_0_0 += left * right_0;
            sum_0_1 += left * right_1;
            let left_2 = scaled[scaled_start_2 + u * 3];
            sum_1_0 += left_2 * right_0;
            sum_1_1 += left_2 * right_1;
            let left_3 = scaled[scaled_start_3 + u * 3];
            sum_2_0 += left_3 * right_0;
            sum_2_1 += left_3 * right_1;
            let left_4 = scaled[scaled_start_4 + u * 3];
            sum_3_0 += left_4 * right_0;
            sum_3_1 += left_4 * right_1;
            let left_5 = scaled[scaled_start_5 + u * 3];
            sum_4_0 += left_5 * right_0;
            sum_4_1 += left_5 * right_1;
            let left_6 = scaled[scaled_start_6 + u * 3];
            sum_5_0 += left_6 * right_0;
            sum_5_1 += left_6 * right_1;
            let left_7 = scaled[scaled_start_7 + u * 3];
            sum_6_0 += left_7 * right_0;
            sum_6_1 += left_7 * right_1;
            let left_8 = scaled[scaled_start_8 + u * 3];
            sum_7_0 += left_8 * right_0;
            sum_7_1 += left_8 * right_1;
            let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
            let left_9 = scaled[scaled_start_9 + u * 3];
            sum_0_0 += left_9 * right_0_2;
            sum_0_1 += left_9 * right_1_2;
            let left_10 = scaled[scaled_start_10 + u * 3];
            sum_1_0 += left_10 * right_0_2;
            sum_1_1 += left_10 * right_1_2;
            let left_11 = scaled[scaled_start_11 + u * 3];
            sum_2_0 += left_11 * right_0_2;
            sum_2_1 += left_11 * right_1_2;
            let left_12 = scaled[scaled_start_12 + u * 3];
            sum_3_0 += left_12 * right_0_2;
            sum_3_1 += left_12 * right_1_2;
            let left_13 = scaled[scaled_start_13 + u * 3];
            sum_4_0 += left_13 * right_0_2;
            sum_4_1 += left_13 * right_1_2;
            let left_14 = scaled[scaled_start_14 + u * 3];
            sum_5_0 += left_14 * right_0_2;
            sum_5_1 += left_14 * right_1_2;
            let left_15 = scaled[scaled_start_15 + u * 3];
            sum_6_0 += left_15 * right_0_2;
            sum_6_1 += left_15 * right_1_2;
            let left_16 = scaled[scaled_start_16 + u * 3];
            sum_7_0 += left_16 * right_0_2;
            sum_7_1 += left_16 * right_1_2;
            let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
            let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
            let left_17 = scaled[scaled_start_17 + u * 3];
            sum_0_0 += left_17 * right_0_3;
            sum_0_1 += left_17 * right_1_3;
            let left_18 = scaled[scaled_start_18 + u * 3];
            sum_1_0 += left_18 * right_0_3;
            sum_1_1 += left_18 * right_1_3;
            let left_19 = scaled[scaled_start_19 + u * 3];
            sum_2_0 += left_19 * right_0_3;
            sum_2_1 += left_19 * right_1_3;
            let left_20 = scaled[scaled_start_20 + u * 3];
            sum_3_0 += left_20 * right_0_3;
            sum_3_1 += left_20 * right_1_3;
            let left_21 = scaled[scaled_start_21 + u * 3];
            sum_4_0 += left_21 * right_0_3;
            sum_4_1 += left_21 * right_1_3;
            let left_22 = scaled[scaled_start_22 + u * 3];
            sum_5_0 += left_22 * right_0_3;
            sum_5_1 += left_22 * right_1_3;
            let left_23 = scaled[scaled_start_23 + u * 3];
            sum_6_0 += left_23 * right_0_3;
            sum_6_1 += left_23 * right_1_3;
            let left_24 = scaled[scaled_start_24 + u * 3];
            sum_7_0 += left_24 * right_0_3;
            sum_7_1 += left_24 * right_1_3;
          }
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start_2 = index * 2;
        for (var n = 0; n < 16; n++) {
          finish(n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_7", bindings: "read read read read read write sizes", code: /* wgsl */ `
      // y[o < 8, r < 16, s < 24] = sum[i < 64] scaled[o, i] * y[i, r, s]
      // layer[c < 8, r < 16, s < 24] = max(y_2[c, r, s] + shift[c] + (y[c, r, s] + shift_2[c]), 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> shift: array<f32>;
      @group(0) @binding(4) var<storage, read> shift_2: array<f32>;
      @group(0) @binding(5) var<storage, read_write> layer: array<vec4<f32>>;
      @group(0) @binding(6) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 8) { return; }
        var results: vec4f;
        let y_2_ors = y_2[(column4 / 96) * 672 + row * 96 + column4];
        let shift_row = shift[row];
        let shift_2_row = shift_2[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(y_2_ors[c] + shift_row + (sums[c] + shift_2_row), 0f);
        }
        layer[(column4 / 96) * 672 + row * 96 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
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
        let y_start = (index / 48) * 6048 + index * 2;
        let y_start_2 = (index / 48) * 6048 + index * 2 + 96;
        let y_start_3 = (index / 48) * 6048 + index * 2 + 192;
        let y_start_4 = (index / 48) * 6048 + index * 2 + 288;
        let y_start_5 = (index / 48) * 6048 + index * 2 + 1;
        let y_start_6 = (index / 48) * 6048 + index * 2 + 97;
        let y_start_7 = (index / 48) * 6048 + index * 2 + 193;
        let y_start_8 = (index / 48) * 6048 + index * 2 + 289;
        for (var i4 = 0; i4 < 16; i4++) {
          let right_0 = mat4x4f(y[y_start + i4 * 384], y[y_start_2 + i4 * 384], y[y_start_3 + i4 * 384], y[y_start_4 + i4 * 384]);
          let right_1 = mat4x4f(y[y_start_5 + i4 * 384], y[y_start_6 + i4 * 384], y[y_start_7 + i4 * 384], y[y_start_8 + i4 * 384]);
          let left_0 = scaled[i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = scaled[i4 + 16];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = scaled[i4 + 32];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = scaled[i4 + 48];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
          let left_4 = scaled[i4 + 64];
          sum_4_0 += right_0 * left_4;
          sum_4_1 += right_1 * left_4;
          let left_5 = scaled[i4 + 80];
          sum_5_0 += right_0 * left_5;
          sum_5_1 += right_1 * left_5;
          let left_6 = scaled[i4 + 96];
          sum_6_0 += right_0 * left_6;
          sum_6_1 += right_1 * left_6;
          let left_7 = scaled[i4 + 112];
          sum_7_0 += right_0 * left_7;
          sum_7_1 += right_1 * left_7;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = index * 2;
        for (var n = 0; n < 16; n++) {
          finish(n / 2, start + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_8", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 16, r < 8, s < 12] = sum[i < 8, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= 2 * r + u - 1 and
      //     0 <= 2 * s + v - 1 then layer[i, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
      // y[c < 16, r < 8, s < 12] = max(y[c, r, s] + shift[c], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<f32>;
      @group(0) @binding(1) var<storage, read> layer: array<f32>;
      @group(0) @binding(2) var<storage, read> shift: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 16) { return; }
        var results: vec4f;
        let shift_row = shift[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + shift_row, 0f);
        }
        y[(column4 / 24) * 360 + row * 24 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % (sizes.batch * 24);
        let start = (column_tile / 3 % 8) * 2 - 1;
        let offset = column_tile % 3;
        let holds_2 = 0 <= offset * 8 - 1;
        let offset_2 = column_tile / 3 % 8;
        let part = column_tile / 24;
        let layer_start = part * 3072 + offset_2 * 48 + offset * 8 - 25;
        let layer_start_3 = part * 3072 + offset_2 * 48 + offset * 8 - 23;
        let layer_start_5 = part * 3072 + offset_2 * 48 + offset * 8 - 21;
        let layer_start_7 = part * 3072 + offset_2 * 48 + offset * 8 - 19;
        let layer_start_9 = part * 3072 + offset_2 * 48 + offset * 8 - 24;
        let layer_start_11 = part * 3072 + offset_2 * 48 + offset * 8 - 22;
        let layer_start_13 = part * 3072 + offset_2 * 48 + offset * 8 - 20;
        let layer_start_15 = part * 3072 + offset_2 * 48 + offset * 8 - 18;
        let layer_start_17 = part * 3072 + offset_2 * 48 + offset * 8 - 17;
        let row_tile = index / (sizes.batch * 24);
        let scaled_start = row_tile * 576;
        let scaled_start_3 = row_tile * 576 + 72;
        let scaled_start_5 = row_tile * 576 + 144;
        let scaled_start_7 = row_tile * 576 + 216;
        let scaled_start_9 = row_tile * 576 + 288;
        let scaled_start_11 = row_tile * 576 + 360;
        let scaled_start_13 = row_tile * 576 + 432;
        let scaled_start_15 = row_tile * 576 + 504;
        let scaled_start_17 = row_tile * 576 + 1;
        let scaled_start_19 = row_tile * 576 + 73;
        let scaled_start_21 = row_tile * 576 + 145;
        let scaled_start_23 = row_tile * 576 + 217;
        let scaled_start_25 = row_tile * 576 + 289;
        let scaled_start_27 = row_tile * 576 + 361;
        let scaled_start_29 = row_tile * 576 + 433;
        let scaled_start_31 = row_tile * 576 + 505;
        let scaled_start_33 = row_tile * 576 + 2;
        let scaled_start_35 = row_tile * 576 + 74;
        let scaled_start_37 = row_tile * 576 + 146;
        let scaled_start_39 = row_tile * 576 + 218;
        let scaled_start_41 = row_tile * 576 + 290;
        let scaled_start_43 = row_tile * 576 + 362;
        let scaled_start_45 = row_tile * 576 + 434;
        let scaled_start_47 = row_tile * 576 + 506;
        for (var i = 0; i < 8; i++) {
          let layer_start_2 = layer_start + i * 384;
          let layer_start_4 = layer_start_3 + i * 384;
          let layer_start_6 = layer_start_5 + i * 384;
          let layer_start_8 = layer_start_7 + i * 384;
          let layer_start_10 = layer_start_9 + i * 384;
          let layer_start_12 = layer_start_11 + i * 384;
          let layer_start_14 = layer_start_13 + i * 384;
          let layer_start_16 = layer_start_15 + i * 384;
          let layer_start_18 = layer_start_17 + i * 384;
          let scaled_start_2 = scaled_start + i * 9;
          let scaled_start_4 = scaled_start_3 + i * 9;
          let scaled_start_6 = scaled_start_5 + i * 9;
          let scaled_start_8 = scaled_start_7 + i * 9;
          let scaled_start_10 = scaled_start_9 + i * 9;
          let scaled_start_12 = scaled_start_11 + i * 9;
          let scaled_start_14 = scaled_start_13 + i * 9;
          let scaled_start_16 = scaled_start_15 + i * 9;
          let scaled_start_18 = scaled_start_17 + i * 9;
          let scaled_start_20 = scaled_start_19 + i * 9;
          let scaled_start_22 = scaled_start_21 + i * 9;
          let scaled_start_24 = scaled_start_23 + i * 9;
          let scaled_start_26 = scaled_start_25 + i * 9;
          let scaled_start_28 = scaled_start_27 + i * 9;
          let scaled_start_30 = scaled_start_29 + i * 9;
          let scaled_start_32 = scaled_start_31 + i * 9;
          let scaled_start_34 = scaled_start_33 + i * 9;
          let scaled_start_36 = scaled_start_35 + i * 9;
          let scaled_start_38 = scaled_start_37 + i * 9;
          let scaled_start_40 = scaled_start_39 + i * 9;
          let scaled_start_42 = scaled_start_41 + i * 9;
          let scaled_start_44 = scaled_start_43 + i * 9;
          let scaled_start_46 = scaled_start_45 + i * 9;
          let scaled_start_48 = scaled_start_47 + i * 9;
          for (var u = 0; u < 3; u++) {
            let holds = 0 <= start + u;
            var chosen = 0f;
            if (holds && holds_2) { chosen = layer[layer_start_2 + u * 24]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = layer[layer_start_4 + u * 24]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = layer[layer_start_6 + u * 24]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = layer[layer_start_8 + u * 24]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = layer[layer_start_10 + u * 24]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = layer[layer_start_12 + u * 24]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = layer[layer_start_14 + u * 24]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = layer[layer_start_16 + u * 24]; }
            var chosen_9 = 0f;
            if (holds) { chosen_9 = layer[layer_start_18 + u * 24]; }
            let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            sum_0 += scaled[scaled_start_2 + u * 3] * right;
            sum_1 += scaled[scaled_start_4 + u * 3] * right;
            sum_2 += scaled[scaled_start_6 + u * 3] * right;
            sum_3 += scaled[scaled_start_8 + u * 3] * right;
            sum_4 += scaled[scaled_start_10 + u * 3] * right;
            sum_5 += scaled[scaled_start_12 + u * 3] * right;
            sum_6 += scaled[scaled_start_14 + u * 3] * right;
            sum_7 += scaled[scaled_start_16 + u * 3] * right;
            let right_2 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            sum_0 += scaled[scaled_start_18 + u * 3] * right_2;
            sum_1 += scaled[scaled_start_20 + u * 3] * right_2;
            sum_2 += scaled[scaled_start_22 + u * 3] * right_2;
            sum_3 += scaled[scaled_start_24 + u * 3] * right_2;
            sum_4 += scaled[scaled_start_26 + u * 3] * right_2;
            sum_5 += scaled[scaled_start_28 + u * 3] * right_2;
            sum_6 += scaled[scaled_start_30 + u * 3] * right_2;
            sum_7 += scaled[scaled_start_32 + u * 3] * right_2;
            let right_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_9);
            sum_0 += scaled[scaled_start_34 + u * 3] * right_3;
            sum_1 += scaled[scaled_start_36 + u * 3] * right_3;
            sum_2 += scaled[scaled_start_38 + u * 3] * right_3;
            sum_3 += scaled[scaled_start_40 + u * 3] * right_3;
            sum_4 += scaled[scaled_start_42 + u * 3] * right_3;
            sum_5 += scaled[scaled_start_44 + u * 3] * right_3;
            sum_6 += scaled[scaled_start_46 + u * 3] * right_3;
            sum_7 += scaled[scaled_start_48 + u * 3] * right_3;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start_2 = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start_2 + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_9", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[o < 16, r < 8, s < 12] = sum[i < 16, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r
      //     + u - 1 < 8 and (0 <= s + v - 1 and s + v - 1 < 12) then y[i, r + u - 1, s + v - 1] else 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 16) { return; }
        y_2[(column4 / 24) * 360 + row * 24 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % (sizes.batch * 24);
        let start = column_tile / 3 % 8 - 1;
        let offset = column_tile % 3;
        let holds_2 = 0 <= offset * 4 - 1;
        let part = column_tile / 24;
        let y_start = part * 1440 + column_tile * 4 - 13;
        let y_start_3 = part * 1440 + column_tile * 4 - 12;
        let y_start_5 = part * 1440 + column_tile * 4 - 11;
        let y_start_7 = part * 1440 + column_tile * 4 - 10;
        let y_start_9 = part * 1440 + column_tile * 4 - 9;
        let holds_3 = offset * 4 + 4 < 12;
        let y_start_11 = part * 1440 + column_tile * 4 - 8;
        let row_tile = index / (sizes.batch * 24);
        let scaled_start = row_tile * 1152;
        let scaled_start_3 = row_tile * 1152 + 144;
        let scaled_start_5 = row_tile * 1152 + 288;
        let scaled_start_7 = row_tile * 1152 + 432;
        let scaled_start_9 = row_tile * 1152 + 576;
        let scaled_start_11 = row_tile * 1152 + 720;
        let scaled_start_13 = row_tile * 1152 + 864;
        let scaled_start_15 = row_tile * 1152 + 1008;
        let scaled_start_17 = row_tile * 1152 + 1;
        let scaled_start_19 = row_tile * 1152 + 145;
        let scaled_start_21 = row_tile * 1152 + 289;
        let scaled_start_23 = row_tile * 1152 + 433;
        let scaled_start_25 = row_tile * 1152 + 577;
        let scaled_start_27 = row_tile * 1152 + 721;
        let scaled_start_29 = row_tile * 1152 + 865;
        let scaled_start_31 = row_tile * 1152 + 1009;
        let scaled_start_33 = row_tile * 1152 + 2;
        let scaled_start_35 = row_tile * 1152 + 146;
        let scaled_start_37 = row_tile * 1152 + 290;
        let scaled_start_39 = row_tile * 1152 + 434;
        let scaled_start_41 = row_tile * 1152 + 578;
        let scaled_start_43 = row_tile * 1152 + 722;
        let scaled_start_45 = row_tile * 1152 + 866;
        let scaled_start_47 = row_tile * 1152 + 1010;
        for (var i = 0; i < 16; i++) {
          let y_start_2 = y_start + i * 96;
          let y_start_4 = y_start_3 + i * 96;
          let y_start_6 = y_start_5 + i * 96;
          let y_start_8 = y_start_7 + i * 96;
          let y_start_10 = y_start_9 + i * 96;
          let y_start_12 = y_start_11 + i * 96;
          let scaled_start_2 = scaled_start + i * 9;
          let scaled_start_4 = scaled_start_3 + i * 9;
          let scaled_start_6 = scaled_start_5 + i * 9;
          let scaled_start_8 = scaled_start_7 + i * 9;
          let scaled_start_10 = scaled_start_9 + i * 9;
          let scaled_start_12 = scaled_start_11 + i * 9;
          let scaled_start_14 = scaled_start_13 + i * 9;
          let scaled_start_16 = scaled_start_15 + i * 9;
          let scaled_start_18 = scaled_start_17 + i * 9;
          let scaled_start_20 = scaled_start_19 + i * 9;
          let scaled_start_22 = scaled_start_21 + i * 9;
          let scaled_start_24 = scaled_start_23 + i * 9;
          let scaled_start_26 = scaled_start_25 + i * 9;
          let scaled_start_28 = scaled_start_27 + i * 9;
          let scaled_start_30 = scaled_start_29 + i * 9;
          let scaled_start_32 = scaled_start_31 + i * 9;
          let scaled_start_34 = scaled_start_33 + i * 9;
          let scaled_start_36 = scaled_start_35 + i * 9;
          let scaled_start_38 = scaled_start_37 + i * 9;
          let scaled_start_40 = scaled_start_39 + i * 9;
          let scaled_start_42 = scaled_start_41 + i * 9;
          let scaled_start_44 = scaled_start_43 + i * 9;
          let scaled_start_46 = scaled_start_45 + i * 9;
          let scaled_start_48 = scaled_start_47 + i * 9;
          for (var u = 0; u < 3; u++) {
            let value = start + u;
            let holds = 0 <= value && value < 8;
            var chosen = 0f;
            if (holds && holds_2) { chosen = y[y_start_2 + u * 12]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = y[y_start_4 + u * 12]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = y[y_start_6 + u * 12]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = y[y_start_8 + u * 12]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = y[y_start_10 + u * 12]; }
            var chosen_6 = 0f;
            if (holds && holds_3) { chosen_6 = y[y_start_12 + u * 12]; }
            let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            sum_0 += scaled[scaled_start_2 + u * 3] * right;
            sum_1 += scaled[scaled_start_4 + u * 3] * right;
            sum_2 += scaled[scaled_start_6 + u * 3] * right;
            sum_3 += scaled[scaled_start_8 + u * 3] * right;
            sum_4 += scaled[scaled_start_10 + u * 3] * right;
            sum_5 += scaled[scaled_start_12 + u * 3] * right;
            sum_6 += scaled[scaled_start_14 + u * 3] * right;
            sum_7 += scaled[scaled_start_16 + u * 3] * right;
            let right_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            sum_0 += scaled[scaled_start_18 + u * 3] * right_2;
            sum_1 += scaled[scaled_start_20 + u * 3] * right_2;
            sum_2 += scaled[scaled_start_22 + u * 3] * right_2;
            sum_3 += scaled[scaled_start_24 + u * 3] * right_2;
            sum_4 += scaled[scaled_start_26 + u * 3] * right_2;
            sum_5 += scaled[scaled_start_28 + u * 3] * right_2;
            sum_6 += scaled[scaled_start_30 + u * 3] * right_2;
            sum_7 += scaled[scaled_start_32 + u * 3] * right_2;
            let right_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
            sum_0 += scaled[scaled_start_34 + u * 3] * right_3;
            sum_1 += scaled[scaled_start_36 + u * 3] * right_3;
            sum_2 += scaled[scaled_start_38 + u * 3] * right_3;
            sum_3 += scaled[scaled_start_40 + u * 3] * right_3;
            sum_4 += scaled[scaled_start_42 + u * 3] * right_3;
            sum_5 += scaled[scaled_start_44 + u * 3] * right_3;
            sum_6 += scaled[scaled_start_46 + u * 3] * right_3;
            sum_7 += scaled[scaled_start_48 + u * 3] * right_3;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start_2 = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start_2 + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_10", bindings: "read read read read read write sizes", code: /* wgsl */ `
      // y[o < 16, r < 8, s < 12] = sum[i < 8] scaled[o, i] * layer[i, 2 * r, 2 * s]
      // layer_2[c < 16, r < 8, s < 12] = max(y[c, r, s] + shift[c] + (y[c, r, s] + shift_2[c]), 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> scaled: array<f32>;
      @group(0) @binding(1) var<storage, read> layer: array<f32>;
      @group(0) @binding(2) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> shift: array<f32>;
      @group(0) @binding(4) var<storage, read> shift_2: array<f32>;
      @group(0) @binding(5) var<storage, read_write> layer_2: array<vec4<f32>>;
      @group(0) @binding(6) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 16) { return; }
        var results: vec4f;
        let y_ors = y[(column4 / 24) * 360 + row * 24 + column4];
        let shift_row = shift[row];
        let shift_2_row = shift_2[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(y_ors[c] + shift_row + (sums[c] + shift_2_row), 0f);
        }
        layer_2[(column4 / 24) * 360 + row * 24 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 24) { return; }
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
        let column_tile = index % (sizes.batch * 12);
        let layer_start = (column_tile / 12) * 3072 + (column_tile * 2 / 3 % 8) * 48 + (column_tile * 2 % 3) * 8;
        let layer_start_2 = (column_tile / 12) * 3072 + (column_tile * 2 / 3 % 8) * 48 + (column_tile * 2 % 3) * 8 + 2;
        let layer_start_3 = (column_tile / 12) * 3072 + (column_tile * 2 / 3 % 8) * 48 + (column_tile * 2 % 3) * 8 + 4;
        let layer_start_4 = (column_tile / 12) * 3072 + (column_tile * 2 / 3 % 8) * 48 + (column_tile * 2 % 3) * 8 + 6;
        let layer_start_5 = (column_tile / 12) * 3072 + ((column_tile * 2 + 1) / 3 % 8) * 48 + ((column_tile * 2 + 1) % 3) * 8;
        let layer_start_6 = (column_tile / 12) * 3072 + ((column_tile * 2 + 1) / 3 % 8) * 48 + ((column_tile * 2 + 1) % 3) * 8 + 2;
        let layer_start_7 = (column_tile / 12) * 3072 + ((column_tile * 2 + 1) / 3 % 8) * 48 + ((column_tile * 2 + 1) % 3) * 8 + 4;
        let layer_start_8 = (column_tile / 12) * 3072 + ((column_tile * 2 + 1) / 3 % 8) * 48 + ((column_tile * 2 + 1) % 3) * 8 + 6;
        let row_tile = index / (sizes.batch * 12);
        let scaled_start = row_tile * 64;
        let scaled_start_2 = row_tile * 64 + 8;
        let scaled_start_3 = row_tile * 64 + 16;
        let scaled_start_4 = row_tile * 64 + 24;
        let scaled_start_5 = row_tile * 64 + 32;
        let scaled_start_6 = row_tile * 64 + 40;
        let scaled_start_7 = row_tile * 64 + 48;
        let scaled_start_8 = row_tile * 64 + 56;
        for (var i = 0; i < 8; i++) {
          let right_0 = vec4f(layer[layer_start + i * 384], layer[layer_start_2 + i * 384], layer[layer_start_3 + i * 384], layer[layer_start_4 + i * 384]);
          let right_1 = vec4f(layer[layer_start_5 + i * 384], layer[layer_start_6 + i * 384], layer[layer_start_7 + i * 384], layer[layer_start_8 + i * 384]);
          let left_0 = scaled[scaled_start + i];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = scaled[scaled_start_2 + i];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = scaled[scaled_start_3 + i];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = scaled[scaled_start_4 + i];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = scaled[scaled_start_5 + i];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = scaled[scaled_start_6 + i];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = scaled[scaled_start_7 + i];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = scaled[scaled_start_8 + i];
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
    { name: "contraction_11", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 16, r < 8, s < 12] = sum[i < 16] weight[o, i, 0, 0] * layer[i, r, s]
      // y[o < 16, r < 8, s < 12] = y[o, r, s] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> layer: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 16) { return; }
        y[(column4 / 24) * 360 + row * 24 + column4] = sums + bias[row];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 24) { return; }
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
        let column_tile = index % (sizes.batch * 12);
        let layer_start = (column_tile / 12) * 360 + column_tile * 2;
        let layer_start_2 = (column_tile / 12) * 360 + column_tile * 2 + 24;
        let layer_start_3 = (column_tile / 12) * 360 + column_tile * 2 + 48;
        let layer_start_4 = (column_tile / 12) * 360 + column_tile * 2 + 72;
        let layer_start_5 = (column_tile / 12) * 360 + column_tile * 2 + 1;
        let layer_start_6 = (column_tile / 12) * 360 + column_tile * 2 + 25;
        let layer_start_7 = (column_tile / 12) * 360 + column_tile * 2 + 49;
        let layer_start_8 = (column_tile / 12) * 360 + column_tile * 2 + 73;
        let row_tile = index / (sizes.batch * 12);
        let weight_start = row_tile * 32;
        let weight_start_2 = row_tile * 32 + 4;
        let weight_start_3 = row_tile * 32 + 8;
        let weight_start_4 = row_tile * 32 + 12;
        let weight_start_5 = row_tile * 32 + 16;
        let weight_start_6 = row_tile * 32 + 20;
        let weight_start_7 = row_tile * 32 + 24;
        let weight_start_8 = row_tile * 32 + 28;
        for (var i4 = 0; i4 < 4; i4++) {
          let right_0 = mat4x4f(layer[layer_start + i4 * 96], layer[layer_start_2 + i4 * 96], layer[layer_start_3 + i4 * 96], layer[layer_start_4 + i4 * 96]);
          let right_1 = mat4x4f(layer[layer_start_5 + i4 * 96], layer[layer_start_6 + i4 * 96], layer[layer_start_7 + i4 * 96], layer[layer_start_8 + i4 * 96]);
          let left_0 = weight[weight_start + i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = weight[weight_start_2 + i4];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = weight[weight_start_3 + i4];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = weight[weight_start_4 + i4];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
          let left_4 = weight[weight_start_5 + i4];
          sum_4_0 += right_0 * left_4;
          sum_4_1 += right_1 * left_4;
          let left_5 = weight[weight_start_6 + i4];
          sum_5_0 += right_0 * left_5;
          sum_5_1 += right_1 * left_5;
          let left_6 = weight[weight_start_7 + i4];
          sum_6_0 += right_0 * left_6;
          sum_6_1 += right_1 * left_6;
          let left_7 = weight[weight_start_8 + i4];
          sum_7_0 += right_0 * left_7;
          sum_7_1 += right_1 * left_7;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_12", bindings: "read read read read read read write sizes", code: /* wgsl */ `
      // y[p < 2, r1 < 8, r2 < 12, o < 16] = sum[i < 16] (if p == 0 then weight[o, i] else weight_2[o, i]) *
      //     (y[i, r1, r2] + table[12 * r1 + r2, i])
      // y_2[p < 2, r1 < 8, r2 < 12, o < 16] = y[p, r1, r2, o] + (if p == 0 then bias[o] else bias_2[o])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> table: array<f32>;
      @group(0) @binding(2) var<storage, read> weight: array<f32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(4) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(5) var<storage, read> bias_2: array<vec4<f32>>;
      @group(0) @binding(6) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(7) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        var results: vec4f;
        let bias_o = bias[column4 % 4];
        let bias_2_o = bias_2[column4 % 4];
        let start = column4 * 4;
        for (var c = 0; c < 4; c++) {
          results[c] = sums[c] + select(bias_2_o[c], bias_o[c], (start + c) / 16 == 0);
        }
        let member = row / 96;
        y_2[(column4 / 4) * 384 + member * 384 + row * 4 + column4 % 4] = results;
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
        let column_tile = index % 8;
        let holds = column_tile / 4 == 0;
        let offset = index % 4;
        let weight_start = offset * 64;
        let weight_start_2 = offset * 64 + 16;
        let weight_start_3 = offset * 64 + 32;
        let weight_start_4 = offset * 64 + 48;
        let row_tile = index / 8;
        let y_start = (index / 96) * 1440 + row_tile * 8;
        let table_start = (row_tile * 2 / 3 % 8) * 192 + (row_tile * 2 % 3) * 64;
        let y_start_2 = (index / 96) * 1440 + row_tile * 8 + 1;
        let table_start_2 = (row_tile * 2 / 3 % 8) * 192 + (row_tile * 2 % 3) * 64 + 16;
        let y_start_3 = (index / 96) * 1440 + row_tile * 8 + 2;
        let table_start_3 = (row_tile * 2 / 3 % 8) * 192 + (row_tile * 2 % 3) * 64 + 32;
        let y_start_4 = (index / 96) * 1440 + row_tile * 8 + 3;
        let table_start_4 = (row_tile * 2 / 3 % 8) * 192 + (row_tile * 2 % 3) * 64 + 48;
        let y_start_5 = (index / 96) * 1440 + row_tile * 8 + 4;
        let table_start_5 = ((row_tile * 2 + 1) / 3 % 8) * 192 + ((row_tile * 2 + 1) % 3) * 64;
        let y_start_6 = (index / 96) * 1440 + row_tile * 8 + 5;
        let table_start_6 = ((row_tile * 2 + 1) / 3 % 8) * 192 + ((row_tile * 2 + 1) % 3) * 64 + 16;
        let y_start_7 = (index / 96) * 1440 + row_tile * 8 + 6;
        let table_start_7 = ((row_tile * 2 + 1) / 3 % 8) * 192 + ((row_tile * 2 + 1) % 3) * 64 + 32;
        let y_start_8 = (index / 96) * 1440 + row_tile * 8 + 7;
        let table_start_8 = ((row_tile * 2 + 1) / 3 % 8) * 192 + ((row_tile * 2 + 1) % 3) * 64 + 48;
        for (var i = 0; i < 16; i++) {
          var chosen: f32;
          if (holds) {
            let weight_start_2 = weight_start + i;
            chosen = weight[weight_start_2];
          } else {
            chosen = weight_2[weight_start + i];
          }
          var chosen_2: f32;
          if (holds) {
            chosen_2 = weight[weight_start_2 + i];
          } else {
            chosen_2 = weight_2[weight_start_2 + i];
          }
          var chosen_3: f32;
          if (holds) {
            chosen_3 = weight[weight_start_3 + i];
          } else {
            chosen_3 = weight_2[weight_start_3 + i];
          }
          var chosen_4: f32;
          if (holds) {
            chosen_4 = weight[weight_start_4 + i];
          } else {
            chosen_4 = weight_2[weight_start_4 + i];
          }
          let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
          sum_0 += (y[y_start + i * 96] + table[table_start + i]) * right;
          sum_1 += (y[y_start_2 + i * 96] + table[table_start_2 + i]) * right;
          sum_2 += (y[y_start_3 + i * 96] + table[table_start_3 + i]) * right;
          sum_3 += (y[y_start_4 + i * 96] + table[table_start_4 + i]) * right;
          sum_4 += (y[y_start_5 + i * 96] + table[table_start_5 + i]) * right;
          sum_5 += (y[y_start_6 + i * 96] + table[table_start_6 + i]) * right;
          sum_6 += (y[y_start_7 + i * 96] + table[table_start_7 + i]) * right;
          sum_7 += (y[y_start_8 + i * 96] + table[table_start_8 + i]) * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_13", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r1 < 8, r2 < 12, o < 16] = sum[i < 16] weight[o, i] * y[i, r1, r2]
      // y_2[r1 < 8, r2 < 12, o < 16] = y[r1, r2, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        let bias_o = bias[column4];
        y_2[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 64;
        let weight_start_2 = column_tile * 64 + 16;
        let weight_start_3 = column_tile * 64 + 32;
        let weight_start_4 = column_tile * 64 + 48;
        let row_tile = index / 4;
        let y_start = (index / 48) * 1440 + row_tile * 8;
        let y_start_2 = (index / 48) * 1440 + row_tile * 8 + 1;
        let y_start_3 = (index / 48) * 1440 + row_tile * 8 + 2;
        let y_start_4 = (index / 48) * 1440 + row_tile * 8 + 3;
        let y_start_5 = (index / 48) * 1440 + row_tile * 8 + 4;
        let y_start_6 = (index / 48) * 1440 + row_tile * 8 + 5;
        let y_start_7 = (index / 48) * 1440 + row_tile * 8 + 6;
        let y_start_8 = (index / 48) * 1440 + row_tile * 8 + 7;
        for (var i = 0; i < 16; i++) {
          let right = vec4f(weight[weight_start + i], weight[weight_start_2 + i], weight[weight_start_3 + i], weight[weight_start_4 + i]);
          sum_0 += y[y_start + i * 96] * right;
          sum_1 += y[y_start_2 + i * 96] * right;
          sum_2 += y[y_start_3 + i * 96] * right;
          sum_3 += y[y_start_4 + i * 96] * right;
          sum_4 += y[y_start_5 + i * 96] * right;
          sum_5 += y[y_start_6 + i * 96] * right;
          sum_6 += y[y_start_7 + i * 96] * right;
          sum_7 += y[y_start_8 + i * 96] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "attention_2", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i1 < 8, i2 < 12, j1 < 8, j2 < 12] = sum[d < 8] y[0, i1, i2, 8 * h + d] * y[1, j1, j2, 8 *
      //     h + d]
      // lse[h < 2, i1 < 8, i2 < 12] = lse[j1 < 8, j2 < 12] sum[h, i1, i2, j1, j2] * 0.35355339059327373
      // y_3[h < 2, i1 < 8, i2 < 12, o < 8] = sum[j1 < 8, j2 < 12] exp(sum[h, i1, i2, j1, j2] *
      //     0.35355339059327373 - lse[h, i1, i2]) * y_2[j1, j2, 8 * h + o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_3: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 192) { return; }
        y_3[row * 2 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var query: array<array<vec4f, 2>, 4>;
        let block = index % 3;
        let i1 = index / 3 % 8;
        let h = index / 24 % 2;
        let member = index / 48;
        let y_start = member * 768 + i1 * 48 + block * 16 + h * 2;
        let y_start_2 = member * 768 + i1 * 48 + block * 16 + h * 2 + 4;
        let y_start_3 = member * 768 + i1 * 48 + block * 16 + h * 2 + 8;
        let y_start_4 = member * 768 + i1 * 48 + block * 16 + h * 2 + 12;
        for (var d4 = 0; d4 < 2; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
          query[2][d4] = y[y_start_3 + d4];
          query[3][d4] = y[y_start_4 + d4];
        }
        var sums: array<array<vec4f, 2>, 4>;
        var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 4>;
        let y_start_5 = member * 768 + h * 2 + 384;
        let y_start_7 = member * 768 + h * 2 + 388;
        let y_start_9 = member * 768 + h * 2 + 392;
        let y_start_11 = member * 768 + h * 2 + 396;
        let y_2_start = member * 384 + h * 2;
        let y_2_start_3 = member * 384 + h * 2 + 4;
        let y_2_start_5 = member * 384 + h * 2 + 8;
        let y_2_start_7 = member * 384 + h * 2 + 12;
        for (var key = 0; key < 96; key += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          var dots_2 = vec4f();
          var dots_3 = vec4f();
          let y_start_6 = y_start_5 + key * 4;
          let y_start_8 = y_start_7 + key * 4;
          let y_start_10 = y_start_9 + key * 4;
          let y_start_12 = y_start_11 + key * 4;
          for (var d4 = 0; d4 < 2; d4++) {
            let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
            dots_2 += query[2][d4] * keys;
            dots_3 += query[3][d4] * keys;
          }
          let scores_0 = dots_0 * 0.35355339059327373f;
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = dots_1 * 0.35355339059327373f;
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let scores_2 = dots_2 * 0.35355339059327373f;
          let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
          let keep_2 = exp(peak[2] - top_2);
          let weights_2 = exp(scores_2 - top_2);
          peak[2] = top_2;
          total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
          let scores_3 = dots_3 * 0.35355339059327373f;
          let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
          let keep_3 = exp(peak[3] - top_3);
          let weights_3 = exp(scores_3 - top_3);
          peak[3] = top_3;
          total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
          let y_2_start_2 = y_2_start + key * 4;
          let y_2_start_4 = y_2_start_3 + key * 4;
          let y_2_start_6 = y_2_start_5 + key * 4;
          let y_2_start_8 = y_2_start_7 + key * 4;
          for (var o4 = 0; o4 < 2; o4++) {
            let values = mat4x4f(y_2[y_2_start_2 + o4], y_2[y_2_start_4 + o4], y_2[y_2_start_6 + o4], y_2[y_2_start_8 + o4]);
            sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
            sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
            sums[2][o4] = sums[2][o4] * keep_2 + values * weights_2;
            sums[3][o4] = sums[3][o4] * keep_3 + values * weights_3;
          }
        }
        let start = index * 4;
        for (var r = 0; r < 4; r++) {
          let share = select(0f, 1f / total[r], total[r] > 0f);
          for (var o4 = 0; o4 < 2; o4++) {
            finish(start + r, o4, sums[r][o4] * share);
          }
        }
      }
    ` },
    { name: "contraction_14", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[i1 < 8, i2 < 12, o < 16] = sum[i21 < 2, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i1, i2, i22]
      // x[r1 < 8, r2 < 12, d < 16] = y_2[d, r1, r2] + (y[r1, r2, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_2: array<f32>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        let member = row / 96;
        let y_2_start = member * 1440 + column4 * 384 + row;
        for (var c = 0; c < 4; c++) {
          results[c] = y_2[y_2_start + c * 96] + (sums[c] + bias_o[c]);
        }
        x[row * 4 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_3 = column_tile * 16 + 4;
        let weight_start_5 = column_tile * 16 + 8;
        let weight_start_7 = column_tile * 16 + 12;
        let row_tile = index / 4;
        let y_start = (index / 48) * 192 + row_tile * 16;
        let y_start_3 = (index / 48) * 192 + row_tile * 16 + 2;
        let y_start_5 = (index / 48) * 192 + row_tile * 16 + 4;
        let y_start_7 = (index / 48) * 192 + row_tile * 16 + 6;
        let y_start_9 = (index / 48) * 192 + row_tile * 16 + 8;
        let y_start_11 = (index / 48) * 192 + row_tile * 16 + 10;
        let y_start_13 = (index / 48) * 192 + row_tile * 16 + 12;
        let y_start_15 = (index / 48) * 192 + row_tile * 16 + 14;
        for (var i21 = 0; i21 < 2; i21++) {
          let weight_start_2 = weight_start + i21 * 2;
          let weight_start_4 = weight_start_3 + i21 * 2;
          let weight_start_6 = weight_start_5 + i21 * 2;
          let weight_start_8 = weight_start_7 + i21 * 2;
          let y_start_2 = y_start + i21 * 192;
          let y_start_4 = y_start_3 + i21 * 192;
          let y_start_6 = y_start_5 + i21 * 192;
          let y_start_8 = y_start_7 + i21 * 192;
          let y_start_10 = y_start_9 + i21 * 192;
          let y_start_12 = y_start_11 + i21 * 192;
          let y_start_14 = y_start_13 + i21 * 192;
          let y_start_16 = y_start_15 + i21 * 192;
          for (var i224 = 0; i224 < 2; i224++) {
            let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_start_4 + i224], weight[weight_start_6 + i224], weight[weight_start_8 + i224]);
            sum_0 += y[y_start_2 + i224] * right;
            sum_1 += y[y_start_4 + i224] * right;
            sum_2 += y[y_start_6 + i224] * right;
            sum_3 += y[y_start_8 + i224] * right;
            sum_4 += y[y_start_10 + i224] * right;
            sum_5 += y[y_start_12 + i224] * right;
            sum_6 += y[y_start_14 + i224] * right;
            sum_7 += y[y_start_16 + i224] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r1 < 8, r2 < 12] = sum[d < 16] x[r1, r2, d]
      // mu[r1 < 8, r2 < 12] = sum[r1, r2] / 16.0
      // sum_2[r1 < 8, r2 < 12] = sum[d < 16] v * v
      //   where v = x[r1, r2, d] - mu[r1, r2]
      // var_value[r1 < 8, r2 < 12] = sum_2[r1, r2] / 16.0
      // self_attn_layer_norm[r1 < 8, r2 < 12, d < 16] = (x[r1, r2, d] - mu[r1, r2]) / sqrt(var_value[r1, r2]
      //     + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> self_attn_layer_norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 96) { return; }
        var sum = 0f;
        let x_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 16; d++) {
          self_attn_layer_norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_15", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r1 < 8, r2 < 12, o < 32] = sum[i < 16] weight[o, i] * self_attn_layer_norm[r1, r2, i]
      // x[r1 < 8, r2 < 12, o < 32] = max(y[r1, r2, o] + bias[o], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> self_attn_layer_norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_o[c], 0f);
        }
        x[row * 8 + column4] = results;
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
        let column_tile = index % 8;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let row_tile = index / 8;
        let self_attn_layer_norm_start = row_tile * 32;
        let self_attn_layer_norm_start_2 = row_tile * 32 + 4;
        let self_attn_layer_norm_start_3 = row_tile * 32 + 8;
        let self_attn_layer_norm_start_4 = row_tile * 32 + 12;
        let self_attn_layer_norm_start_5 = row_tile * 32 + 16;
        let self_attn_layer_norm_start_6 = row_tile * 32 + 20;
        let self_attn_layer_norm_start_7 = row_tile * 32 + 24;
        let self_attn_layer_norm_start_8 = row_tile * 32 + 28;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += self_attn_layer_norm[self_attn_layer_norm_start + i4] * right;
          sum_1 += self_attn_layer_norm[self_attn_layer_norm_start_2 + i4] * right;
          sum_2 += self_attn_layer_norm[self_attn_layer_norm_start_3 + i4] * right;
          sum_3 += self_attn_layer_norm[self_attn_layer_norm_start_4 + i4] * right;
          sum_4 += self_attn_layer_norm[self_attn_layer_norm_start_5 + i4] * right;
          sum_5 += self_attn_layer_norm[self_attn_layer_norm_start_6 + i4] * right;
          sum_6 += self_attn_layer_norm[self_attn_layer_norm_start_7 + i4] * right;
          sum_7 += self_attn_layer_norm[self_attn_layer_norm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_16", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r1 < 8, r2 < 12, o < 16] = sum[i < 32] weight[o, i] * x[r1, r2, i]
      // x_2[r1 < 8, r2 < 12, d < 16] = self_attn_layer_norm[r1, r2, d] + (y[r1, r2, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> self_attn_layer_norm: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        let self_attn_layer_norm_o_r1_r2 = self_attn_layer_norm[row * 4 + column4];
        let bias_o = bias[column4];
        x_2[row * 4 + column4] = self_attn_layer_norm_o_r1_r2 + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let row_tile = index / 4;
        let x_start = row_tile * 64;
        let x_start_2 = row_tile * 64 + 8;
        let x_start_3 = row_tile * 64 + 16;
        let x_start_4 = row_tile * 64 + 24;
        let x_start_5 = row_tile * 64 + 32;
        let x_start_6 = row_tile * 64 + 40;
        let x_start_7 = row_tile * 64 + 48;
        let x_start_8 = row_tile * 64 + 56;
        for (var i4 = 0; i4 < 8; i4++) {
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
    { name: "row_3", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[r1 < 8, r2 < 12] = sum[d < 16] x[r1, r2, d]
      // mu[r1 < 8, r2 < 12] = sum[r1, r2] / 16.0
      // sum_2[r1 < 8, r2 < 12] = sum[d < 16] v * v
      //   where v = x[r1, r2, d] - mu[r1, r2]
      // var_value[r1 < 8, r2 < 12] = sum_2[r1, r2] / 16.0
      // final_layer_norm[r1 < 8, r2 < 12, d < 16] = (x[r1, r2, d] - mu[r1, r2]) / sqrt(var_value[r1, r2] +
      //     0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> final_layer_norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 96) { return; }
        var sum = 0f;
        let x_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 16; d++) {
          final_layer_norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_17", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[r1 < 8, r2 < 12, o < 16] = sum[i < 16] weight[o, i] * (final_layer_norm[r1, r2, i] + table[12 * r1
      //     + r2, i])
      // y[r1 < 8, r2 < 12, o < 16] = y[r1, r2, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> final_layer_norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> table: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        let bias_o = bias[column4];
        y[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let row_tile = index / 4;
        let final_layer_norm_start = row_tile * 32;
        let table_start = (row_tile * 2 / 3 % 8) * 48 + (row_tile * 2 % 3) * 16;
        let final_layer_norm_start_2 = row_tile * 32 + 4;
        let table_start_2 = (row_tile * 2 / 3 % 8) * 48 + (row_tile * 2 % 3) * 16 + 4;
        let final_layer_norm_start_3 = row_tile * 32 + 8;
        let table_start_3 = (row_tile * 2 / 3 % 8) * 48 + (row_tile * 2 % 3) * 16 + 8;
        let final_layer_norm_start_4 = row_tile * 32 + 12;
        let table_start_4 = (row_tile * 2 / 3 % 8) * 48 + (row_tile * 2 % 3) * 16 + 12;
        let final_layer_norm_start_5 = row_tile * 32 + 16;
        let table_start_5 = ((row_tile * 2 + 1) / 3 % 8) * 48 + ((row_tile * 2 + 1) % 3) * 16;
        let final_layer_norm_start_6 = row_tile * 32 + 20;
        let table_start_6 = ((row_tile * 2 + 1) / 3 % 8) * 48 + ((row_tile * 2 + 1) % 3) * 16 + 4;
        let final_layer_norm_start_7 = row_tile * 32 + 24;
        let table_start_7 = ((row_tile * 2 + 1) / 3 % 8) * 48 + ((row_tile * 2 + 1) % 3) * 16 + 8;
        let final_layer_norm_start_8 = row_tile * 32 + 28;
        let table_start_8 = ((row_tile * 2 + 1) / 3 % 8) * 48 + ((row_tile * 2 + 1) % 3) * 16 + 12;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let final_layer_norm_i_r1_r2 = final_layer_norm[final_layer_norm_start + i4];
          let table_i_r1_r2 = table[table_start + i4];
          sum_0 += vec4f(final_layer_norm_i_r1_r2.x + table_i_r1_r2.x, final_layer_norm_i_r1_r2.y + table_i_r1_r2.y, final_layer_norm_i_r1_r2.z + table_i_r1_r2.z, final_layer_norm_i_r1_r2.w + table_i_r1_r2.w) * right;
          let final_layer_norm_i_r1_r2_2 = final_layer_norm[final_layer_norm_start_2 + i4];
          let table_i_r1_r2_2 = table[table_start_2 + i4];
          sum_1 += vec4f(final_layer_norm_i_r1_r2_2.x + table_i_r1_r2_2.x, final_layer_norm_i_r1_r2_2.y + table_i_r1_r2_2.y, final_layer_norm_i_r1_r2_2.z + table_i_r1_r2_2.z, final_layer_norm_i_r1_r2_2.w + table_i_r1_r2_2.w) * right;
          let final_layer_norm_i_r1_r2_3 = final_layer_norm[final_layer_norm_start_3 + i4];
          let table_i_r1_r2_3 = table[table_start_3 + i4];
          sum_2 += vec4f(final_layer_norm_i_r1_r2_3.x + table_i_r1_r2_3.x, final_layer_norm_i_r1_r2_3.y + table_i_r1_r2_3.y, final_layer_norm_i_r1_r2_3.z + table_i_r1_r2_3.z, final_layer_norm_i_r1_r2_3.w + table_i_r1_r2_3.w) * right;
          let final_layer_norm_i_r1_r2_4 = final_layer_norm[final_layer_norm_start_4 + i4];
          let table_i_r1_r2_4 = table[table_start_4 + i4];
          sum_3 += vec4f(final_layer_norm_i_r1_r2_4.x + table_i_r1_r2_4.x, final_layer_norm_i_r1_r2_4.y + table_i_r1_r2_4.y, final_layer_norm_i_r1_r2_4.z + table_i_r1_r2_4.z, final_layer_norm_i_r1_r2_4.w + table_i_r1_r2_4.w) * right;
          let final_layer_norm_i_r1_r2_5 = final_layer_norm[final_layer_norm_start_5 + i4];
          let table_i_r1_r2_5 = table[table_start_5 + i4];
          sum_4 += vec4f(final_layer_norm_i_r1_r2_5.x + table_i_r1_r2_5.x, final_layer_norm_i_r1_r2_5.y + table_i_r1_r2_5.y, final_layer_norm_i_r1_r2_5.z + table_i_r1_r2_5.z, final_layer_norm_i_r1_r2_5.w + table_i_r1_r2_5.w) * right;
          let final_layer_norm_i_r1_r2_6 = final_layer_norm[final_layer_norm_start_6 + i4];
          let table_i_r1_r2_6 = table[table_start_6 + i4];
          sum_5 += vec4f(final_layer_norm_i_r1_r2_6.x + table_i_r1_r2_6.x, final_layer_norm_i_r1_r2_6.y + table_i_r1_r2_6.y, final_layer_norm_i_r1_r2_6.z + table_i_r1_r2_6.z, final_layer_norm_i_r1_r2_6.w + table_i_r1_r2_6.w) * right;
          let final_layer_norm_i_r1_r2_7 = final_layer_norm[final_layer_norm_start_7 + i4];
          let table_i_r1_r2_7 = table[table_start_7 + i4];
          sum_6 += vec4f(final_layer_norm_i_r1_r2_7.x + table_i_r1_r2_7.x, final_layer_norm_i_r1_r2_7.y + table_i_r1_r2_7.y, final_layer_norm_i_r1_r2_7.z + table_i_r1_r2_7.z, final_layer_norm_i_r1_r2_7.w + table_i_r1_r2_7.w) * right;
          let final_layer_norm_i_r1_r2_8 = final_layer_norm[final_layer_norm_start_8 + i4];
          let table_i_r1_r2_8 = table[table_start_8 + i4];
          sum_7 += vec4f(final_layer_norm_i_r1_r2_8.x + table_i_r1_r2_8.x, final_layer_norm_i_r1_r2_8.y + table_i_r1_r2_8.y, final_layer_norm_i_r1_r2_8.z + table_i_r1_r2_8.z, final_layer_norm_i_r1_r2_8.w + table_i_r1_r2_8.w) * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_18", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r1 < 8, r2 < 12, o < 16] = sum[i < 16] weight[o, i] * final_layer_norm[r1, r2, i]
      // y[r1 < 8, r2 < 12, o < 16] = y[r1, r2, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> final_layer_norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        let bias_o = bias[column4];
        y[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let row_tile = index / 4;
        let final_layer_norm_start = row_tile * 32;
        let final_layer_norm_start_2 = row_tile * 32 + 4;
        let final_layer_norm_start_3 = row_tile * 32 + 8;
        let final_layer_norm_start_4 = row_tile * 32 + 12;
        let final_layer_norm_start_5 = row_tile * 32 + 16;
        let final_layer_norm_start_6 = row_tile * 32 + 20;
        let final_layer_norm_start_7 = row_tile * 32 + 24;
        let final_layer_norm_start_8 = row_tile * 32 + 28;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += final_layer_norm[final_layer_norm_start + i4] * right;
          sum_1 += final_layer_norm[final_layer_norm_start_2 + i4] * right;
          sum_2 += final_layer_norm[final_layer_norm_start_3 + i4] * right;
          sum_3 += final_layer_norm[final_layer_norm_start_4 + i4] * right;
          sum_4 += final_layer_norm[final_layer_norm_start_5 + i4] * right;
          sum_5 += final_layer_norm[final_layer_norm_start_6 + i4] * right;
          sum_6 += final_layer_norm[final_layer_norm_start_7 + i4] * right;
          sum_7 += final_layer_norm[final_layer_norm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "attention_3", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i < 10, j1 < 8, j2 < 12] = sum[d < 8] y[i, 8 * h + d] * y_2[j1, j2, 8 * h + d]
      // lse[h < 2, i < 10] = lse[j1 < 8, j2 < 12] sum[h, i, j1, j2] * 0.35355339059327373
      // y_4[h < 2, i < 10, o < 8] = sum[j1 < 8, j2 < 12] exp(sum[h, i, j1, j2] * 0.35355339059327373 -
      //     lse[h, i]) * y_3[j1, j2, 8 * h + o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_3: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_4: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 20) { return; }
        y_4[row * 2 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 6) { return; }
        let block = index % 3;
        let i = block * 4;
        let i_1 = min(i + 1, 9);
        let i_2 = min(i + 2, 9);
        let i_3 = min(i + 3, 9);
        var query: array<array<vec4f, 2>, 4>;
        let h = index / 3 % 2;
        let y_start = i * 4 + h * 2;
        let y_start_2 = i_1 * 4 + h * 2;
        let y_start_3 = i_2 * 4 + h * 2;
        let y_start_4 = i_3 * 4 + h * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
          query[2][d4] = y[y_start_3 + d4];
          query[3][d4] = y[y_start_4 + d4];
        }
        var sums: array<array<vec4f, 2>, 4>;
        var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 4>;
        let member = index / 6;
        let y_2_start = member * 384 + h * 2;
        let y_2_start_3 = member * 384 + h * 2 + 4;
        let y_2_start_5 = member * 384 + h * 2 + 8;
        let y_2_start_7 = member * 384 + h * 2 + 12;
        for (var key = 0; key < 96; key += 4) {
          var dots_0 = vec4f();
          var dots_1 = vec4f();
          var dots_2 = vec4f();
          var dots_3 = vec4f();
          let y_2_start_2 = y_2_start + key * 4;
          let y_2_start_4 = y_2_start_3 + key * 4;
          let y_2_start_6 = y_2_start_5 + key * 4;
          let y_2_start_8 = y_2_start_7 + key * 4;
          for (var d4 = 0; d4 < 2; d4++) {
            let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
            dots_0 += query[0][d4] * keys;
            dots_1 += query[1][d4] * keys;
            dots_2 += query[2][d4] * keys;
            dots_3 += query[3][d4] * keys;
          }
          let scores_0 = dots_0 * 0.35355339059327373f;
          let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
          let keep_0 = exp(peak[0] - top_0);
          let weights_0 = exp(scores_0 - top_0);
          peak[0] = top_0;
          total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
          let scores_1 = dots_1 * 0.35355339059327373f;
          let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
          let keep_1 = exp(peak[1] - top_1);
          let weights_1 = exp(scores_1 - top_1);
          peak[1] = top_1;
          total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
          let scores_2 = dots_2 * 0.35355339059327373f;
          let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
          let keep_2 = exp(peak[2] - top_2);
          let weights_2 = exp(scores_2 - top_2);
          peak[2] = top_2;
          total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
          let scores_3 = dots_3 * 0.35355339059327373f;
          let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
          let keep_3 = exp(peak[3] - top_3);
          let weights_3 = exp(scores_3 - top_3);
          peak[3] = top_3;
          total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
          for (var o4 = 0; o4 < 2; o4++) {
            let values = mat4x4f(y_3[y_2_start_2 + o4], y_3[y_2_start_4 + o4], y_3[y_2_start_6 + o4], y_3[y_2_start_8 + o4]);
            sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
            sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
            sums[2][o4] = sums[2][o4] * keep_2 + values * weights_2;
            sums[3][o4] = sums[3][o4] * keep_3 + values * weights_3;
          }
        }
        let start = block * 4;
        let start_2 = (index / 3) * 10 + block * 4;
        for (var r = 0; r < 4; r++) {
          if (start + r < 10) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var o4 = 0; o4 < 2; o4++) {
              finish(start_2 + r, o4, sums[r][o4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_19", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[i < 10, o < 16] = sum[i21 < 2, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
      // x[i0 < 10, d < 16] = self_attn_layer_norm[i0, d] + (y[i0, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> self_attn_layer_norm: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 10) { return; }
        let i = row % 10;
        let self_attn_layer_norm_io = self_attn_layer_norm[i * 4 + column4];
        let bias_o = bias[column4];
        x[row * 4 + column4] = self_attn_layer_norm_io + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 5 + 3) / 4) * 4) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_3 = column_tile * 16 + 4;
        let weight_start_5 = column_tile * 16 + 8;
        let weight_start_7 = column_tile * 16 + 12;
        let y_start = (row / 10) * 40 + (row % 10) * 2;
        let y_start_3 = (row_1 / 10) * 40 + (row_1 % 10) * 2;
        let y_start_5 = (row_2 / 10) * 40 + (row_2 % 10) * 2;
        let y_start_7 = (row_3 / 10) * 40 + (row_3 % 10) * 2;
        let y_start_9 = (row_4 / 10) * 40 + (row_4 % 10) * 2;
        let y_start_11 = (row_5 / 10) * 40 + (row_5 % 10) * 2;
        let y_start_13 = (row_6 / 10) * 40 + (row_6 % 10) * 2;
        let y_start_15 = (row_7 / 10) * 40 + (row_7 % 10) * 2;
        for (var i21 = 0; i21 < 2; i21++) {
          let weight_start_2 = weight_start + i21 * 2;
          let weight_start_4 = weight_start_3 + i21 * 2;
          let weight_start_6 = weight_start_5 + i21 * 2;
          let weight_start_8 = weight_start_7 + i21 * 2;
          let y_start_2 = y_start + i21 * 20;
          let y_start_4 = y_start_3 + i21 * 20;
          let y_start_6 = y_start_5 + i21 * 20;
          let y_start_8 = y_start_7 + i21 * 20;
          let y_start_10 = y_start_9 + i21 * 20;
          let y_start_12 = y_start_11 + i21 * 20;
          let y_start_14 = y_start_13 + i21 * 20;
          let y_start_16 = y_start_15 + i21 * 20;
          for (var i224 = 0; i224 < 2; i224++) {
            let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_start_4 + i224], weight[weight_start_6 + i224], weight[weight_start_8 + i224]);
            sum_0 += y[y_start_2 + i224] * right;
            sum_1 += y[y_start_4 + i224] * right;
            sum_2 += y[y_start_6 + i224] * right;
            sum_3 += y[y_start_8 + i224] * right;
            sum_4 += y[y_start_10 + i224] * right;
            sum_5 += y[y_start_12 + i224] * right;
            sum_6 += y[y_start_14 + i224] * right;
            sum_7 += y[y_start_16 + i224] * right;
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
      // sum[i0 < 10] = sum[d < 16] x[i0, d]
      // mu[i0 < 10] = sum[i0] / 16.0
      // sum_2[i0 < 10] = sum[d < 16] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
      // var_value[i0 < 10] = sum_2[i0] / 16.0
      // encoder_attn_layer_norm[i0 < 10, d < 16] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.00001) *
      //     weight[d] + bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> encoder_attn_layer_norm: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 10) { return; }
        var sum = 0f;
        let x_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 16; d++) {
          encoder_attn_layer_norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_20", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i0 < 10, o < 32] = sum[i < 16] weight[o, i] * encoder_attn_layer_norm[i0, i]
      // x[i0 < 10, o < 32] = max(y[i0, o] + bias[o], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> encoder_attn_layer_norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 10) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_o[c], 0f);
        }
        x[row * 8 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 5 + 3) / 4) * 8) { return; }
        let row_tile = index / 8;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 8;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let encoder_attn_layer_norm_start = row * 4;
        let encoder_attn_layer_norm_start_2 = row_1 * 4;
        let encoder_attn_layer_norm_start_3 = row_2 * 4;
        let encoder_attn_layer_norm_start_4 = row_3 * 4;
        let encoder_attn_layer_norm_start_5 = row_4 * 4;
        let encoder_attn_layer_norm_start_6 = row_5 * 4;
        let encoder_attn_layer_norm_start_7 = row_6 * 4;
        let encoder_attn_layer_norm_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += encoder_attn_layer_norm[encoder_attn_layer_norm_start + i4] * right;
          sum_1 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_2 + i4] * right;
          sum_2 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_3 + i4] * right;
          sum_3 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_4 + i4] * right;
          sum_4 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_5 + i4] * right;
          sum_5 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_6 + i4] * right;
          sum_6 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_7 + i4] * right;
          sum_7 += encoder_attn_layer_norm[encoder_attn_layer_norm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_21", bindings: "read read read read write sizes", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 32] weight[o, i] * x[i0, i]
      // x_2[i0 < 10, d < 16] = encoder_attn_layer_norm[i0, d] + (y[i0, d] + bias[d])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> encoder_attn_layer_norm: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 10) { return; }
        let encoder_attn_layer_norm_i0_o = encoder_attn_layer_norm[row * 4 + column4];
        let bias_o = bias[column4];
        x_2[row * 4 + column4] = encoder_attn_layer_norm_i0_o + (sums + bias_o);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 5 + 3) / 4) * 4) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let x_start = row * 8;
        let x_start_2 = row_1 * 8;
        let x_start_3 = row_2 * 8;
        let x_start_4 = row_3 * 8;
        let x_start_5 = row_4 * 8;
        let x_start_6 = row_5 * 8;
        let x_start_7 = row_6 * 8;
        let x_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
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
    { name: "row_5", bindings: "read read read read read write sizes", code: /* wgsl */ `
      // sum[i0 < 10] = sum[d < 16] x[i0, d]
      // mu[i0 < 10] = sum[i0] / 16.0
      // sum_2[i0 < 10] = sum[d < 16] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
      // var_value[i0 < 10] = sum_2[i0] / 16.0
      // final_layer_norm[i0 < 10, d < 16] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.00001) * weight[d]
      //     + bias[d]
      // sum_3[i0 < 10] = sum[d < 16] final_layer_norm[i0, d]
      // mu_2[i0 < 10] = sum_3[i0] / 16.0
      // sum_4[i0 < 10] = sum[d < 16] v * v
      //   where v = final_layer_norm[i0, d] - mu_2[i0]
      // var_value_2[i0 < 10] = sum_4[i0] / 16.0
      // layernorm[i0 < 10, d < 16] = (final_layer_norm[i0, d] - mu_2[i0]) / sqrt(var_value_2[i0] + 0.00001)
      //     * weight_2[d] + bias_2[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(4) var<storage, read> bias_2: array<f32>;
      @group(0) @binding(5) var<storage, read_write> layernorm: array<f32>;
      @group(0) @binding(6) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 10) { return; }
        var sum = 0f;
        let x_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        var sum_3 = 0f;
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 16; d++) {
          let final_layer_norm = (x[x_start + d] - mu) / root * weight[d] + bias[d];
          sum_3 += final_layer_norm;
        }
        var sum_4 = 0f;
        let mu_2 = sum_3 / 16f;
        for (var d = 0; d < 16; d++) {
          let final_layer_norm = (x[x_start + d] - mu) / root * weight[d] + bias[d];
          let difference = final_layer_norm - mu_2;
          sum_4 += difference * difference;
        }
        let var_value_2 = sum_4 / 16f;
        let root_2 = sqrt(var_value_2 + 0.00001f);
        for (var d = 0; d < 16; d++) {
          let final_layer_norm = (x[x_start + d] - mu) / root * weight[d] + bias[d];
          layernorm[x_start + d] = (final_layer_norm - mu_2) / root_2 * weight_2[d] + bias_2[d];
        }
      }
    ` },
    { name: "contraction_22", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i0 < 10, o < 5] = sum[i < 16] weight[o, i] * layernorm[i0, i]
      // y[i0 < 10, o < 5] = y[i0, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column: i32, sum: f32) {
        if (row >= sizes.batch * 10) { return; }
        if (column >= 5) { return; }
        y[row * 5 + column] = sum + bias[column];
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 5 + 3) / 4) * 2) { return; }
        let row_tile = index / 2;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        let column_tile = index % 2;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 4);
        let column_2 = min(column + 2, 4);
        let column_3 = min(column + 3, 4);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let weight_start = column * 4;
        let weight_start_2 = column_1 * 4;
        let weight_start_3 = column_2 * 4;
        let weight_start_4 = column_3 * 4;
        let layernorm_start = row * 4;
        let layernorm_start_2 = row_1 * 4;
        let layernorm_start_3 = row_2 * 4;
        let layernorm_start_4 = row_3 * 4;
        let layernorm_start_5 = row_4 * 4;
        let layernorm_start_6 = row_5 * 4;
        let layernorm_start_7 = row_6 * 4;
        let layernorm_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += layernorm[layernorm_start + i4] * right;
          sum_1 += layernorm[layernorm_start_2 + i4] * right;
          sum_2 += layernorm[layernorm_start_3 + i4] * right;
          sum_3 += layernorm[layernorm_start_4 + i4] * right;
          sum_4 += layernorm[layernorm_start_5 + i4] * right;
          sum_5 += layernorm[layernorm_start_6 + i4] * right;
          sum_6 += layernorm[layernorm_start_7 + i4] * right;
          sum_7 += layernorm[layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "contraction_23", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 16] weight[o, i] * layernorm[i0, i]
      // b[i0 < 10, o < 16] = max(y[i0, o] + bias[o], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 10) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_o[c], 0f);
        }
        b[row * 4 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 5 + 3) / 4) * 4) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let layernorm_start = row * 4;
        let layernorm_start_2 = row_1 * 4;
        let layernorm_start_3 = row_2 * 4;
        let layernorm_start_4 = row_3 * 4;
        let layernorm_start_5 = row_4 * 4;
        let layernorm_start_6 = row_5 * 4;
        let layernorm_start_7 = row_6 * 4;
        let layernorm_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += layernorm[layernorm_start + i4] * right;
          sum_1 += layernorm[layernorm_start_2 + i4] * right;
          sum_2 += layernorm[layernorm_start_3 + i4] * right;
          sum_3 += layernorm[layernorm_start_4 + i4] * right;
          sum_4 += layernorm[layernorm_start_5 + i4] * right;
          sum_5 += layernorm[layernorm_start_6 + i4] * right;
          sum_6 += layernorm[layernorm_start_7 + i4] * right;
          sum_7 += layernorm[layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_24", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 16] weight[o, i] * b[i0, i]
      // b_2[i0 < 10, o < 16] = max(y[i0, o] + bias[o], 0.0)

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> b: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> b_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 10) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_o[c], 0f);
        }
        b_2[row * 4 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * 5 + 3) / 4) * 4) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let b_start = row * 4;
        let b_start_2 = row_1 * 4;
        let b_start_3 = row_2 * 4;
        let b_start_4 = row_3 * 4;
        let b_start_5 = row_4 * 4;
        let b_start_6 = row_5 * 4;
        let b_start_7 = row_6 * 4;
        let b_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += b[b_start + i4] * right;
          sum_1 += b[b_start_2 + i4] * right;
          sum_2 += b[b_start_3 + i4] * right;
          sum_3 += b[b_start_4 + i4] * right;
          sum_4 += b[b_start_5 + i4] * right;
          sum_5 += b[b_start_6 + i4] * right;
          sum_6 += b[b_start_7 + i4] * right;
          sum_7 += b[b_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_25", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[i0 < 10, o < 4] = sum[i < 16] weight[o, i] * b[i0, i]
      // boxes[i0 < 10, o < 4] = sigmoid(y[i0, o] + bias[o])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> b: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> boxes: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 10) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = sigmoid_(sums[c] + bias_o[c]);
        }
        boxes[column4 + row] = results;
      }

      fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= (sizes.batch * 5 + 3) / 4) { return; }
        let row = index * 8;
        let row_1 = min(row + 1, sizes.batch * 10 - 1);
        let row_2 = min(row + 2, sizes.batch * 10 - 1);
        let row_3 = min(row + 3, sizes.batch * 10 - 1);
        let row_4 = min(row + 4, sizes.batch * 10 - 1);
        let row_5 = min(row + 5, sizes.batch * 10 - 1);
        let row_6 = min(row + 6, sizes.batch * 10 - 1);
        let row_7 = min(row + 7, sizes.batch * 10 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let b_start = row * 4;
        let b_start_2 = row_1 * 4;
        let b_start_3 = row_2 * 4;
        let b_start_4 = row_3 * 4;
        let b_start_5 = row_4 * 4;
        let b_start_6 = row_5 * 4;
        let b_start_7 = row_6 * 4;
        let b_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right = mat4x4f(weight[i4], weight[i4 + 4], weight[i4 + 8], weight[i4 + 12]);
          sum_0 += b[b_start + i4] * right;
          sum_1 += b[b_start_2 + i4] * right;
          sum_2 += b[b_start_3 + i4] * right;
          sum_3 += b[b_start_4 + i4] * right;
          sum_4 += b[b_start_5 + i4] * right;
          sum_5 += b[b_start_6 + i4] * right;
          sum_6 += b[b_start_7 + i4] * right;
          sum_7 += b[b_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = index * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, 0, sums[n]);
        }
      }
    ` },
    { name: "contraction_26", bindings: "read read write", code: /* wgsl */ `
      // sum[h < 2, i < 10, j < 10] = sum[d < 8] y[i, 8 * h + d] * y_2[j, 8 * h + d]
      // e[h < 2, i < 10, j < 10] = 0.35355339059327373 * sum[h, i, j]

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> e: array<f32>;

      fn finish(h: i32, row: i32, column: i32, sum: f32) {
        if (row >= 10) { return; }
        if (column >= 10) { return; }
        e[h * 100 + row * 10 + column] = 0.35355339059327373f * sum;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 12) { return; }
        let row_tile = index / 3 % 2;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
        let column_tile = index % 3;
        let column = column_tile * 4;
        let column_1 = min(column + 1, 9);
        let column_2 = min(column + 2, 9);
        let column_3 = min(column + 3, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let h = index / 6;
        let y_2_start = column * 4 + h * 2;
        let y_2_start_2 = column_1 * 4 + h * 2;
        let y_2_start_3 = column_2 * 4 + h * 2;
        let y_2_start_4 = column_3 * 4 + h * 2;
        let y_start = row * 4 + h * 2;
        let y_start_2 = row_1 * 4 + h * 2;
        let y_start_3 = row_2 * 4 + h * 2;
        let y_start_4 = row_3 * 4 + h * 2;
        let y_start_5 = row_4 * 4 + h * 2;
        let y_start_6 = row_5 * 4 + h * 2;
        let y_start_7 = row_6 * 4 + h * 2;
        let y_start_8 = row_7 * 4 + h * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          let right = mat4x4f(y_2[y_2_start + d4], y_2[y_2_start_2 + d4], y_2[y_2_start_3 + d4], y_2[y_2_start_4 + d4]);
          sum_0 += y[y_start + d4] * right;
          sum_1 += y[y_start_2 + d4] * right;
          sum_2 += y[y_start_3 + d4] * right;
          sum_3 += y[y_start_4 + d4] * right;
          sum_4 += y[y_start_5 + d4] * right;
          sum_5 += y[y_start_6 + d4] * right;
          sum_6 += y[y_start_7 + d4] * right;
          sum_7 += y[y_start_8 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(h, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_6", bindings: "read write", code: /* wgsl */ `
      // z[h < 2, i < 10] = lse[j < 10] e[h, i, j]
      // a[h < 2, i < 10, j < 10] = exp(e[h, i, j] - z[h, i])

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32(group.x * 64u + local);
        if (row >= 20) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 10;
        for (var j = 0; j < 10; j++) {
          let exponent = e[e_start + j];
          let top = max(z_peak, exponent);
          z_total = z_total * exp(z_peak - top) + exp(exponent - top);
          z_peak = top;
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j = 0; j < 10; j++) {
          a[e_start + j] = exp(e[e_start + j] - z_all);
        }
      }
    ` },
    { name: "contraction_27", bindings: "read read write", code: /* wgsl */ `
      // y_2[h < 2, i < 10, o < 8] = sum[j < 10] a[h, i, j] * y[j, 8 * h + o]

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;

      fn finish(h: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 10) { return; }
        y_2[h * 20 + row * 2 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 8) { return; }
        let row_tile = index / 2 % 2;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 2;
        let h = index / 4;
        let y_start = h * 2 + column_tile;
        let a_start = h * 100 + row * 10;
        let a_start_2 = h * 100 + row_1 * 10;
        let a_start_3 = h * 100 + row_2 * 10;
        let a_start_4 = h * 100 + row_3 * 10;
        let a_start_5 = h * 100 + row_4 * 10;
        let a_start_6 = h * 100 + row_5 * 10;
        let a_start_7 = h * 100 + row_6 * 10;
        let a_start_8 = h * 100 + row_7 * 10;
        for (var j = 0; j < 10; j++) {
          let right = y[y_start + j * 4];
          sum_0 += a[a_start + j] * right;
          sum_1 += a[a_start_2 + j] * right;
          sum_2 += a[a_start_3 + j] * right;
          sum_3 += a[a_start_4 + j] * right;
          sum_4 += a[a_start_5 + j] * right;
          sum_5 += a[a_start_6 + j] * right;
          sum_6 += a[a_start_7 + j] * right;
          sum_7 += a[a_start_8 + j] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(h, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_7", bindings: "read read read read write", code: /* wgsl */ `
      // sum[i0 < 10] = sum[d < 16] y[i0, d]
      // mu[i0 < 10] = sum[i0] / 16.0
      // sum_2[i0 < 10] = sum[d < 16] (y[i0, d] - mu[i0]) * (y[i0, d] - mu[i0])
      // var_value[i0 < 10] = sum_2[i0] / 16.0
      // x[i0 < 10, d < 16] = (y[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.00001) * weight[d] + bias[d] +
      //     weight_2[i0, d]

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(4) var<storage, read_write> x: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32(group.x * 64u + local);
        if (row >= 10) { return; }
        var sum = 0f;
        let y_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += y[y_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = y[y_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        for (var d = 0; d < 16; d++) {
          x[y_start + d] = (y[y_start + d] - mu) / root * weight[d] + bias[d] + weight_2[y_start + d];
        }
      }
    ` },
    { name: "contraction_28", bindings: "read read read write", code: /* wgsl */ `
      // y[i0 < 10, o < 16] = sum[i < 16] weight[o, i] * x[i0, i]
      // y[i0 < 10, o < 16] = y[i0, o] + bias[o]

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 10) { return; }
        let bias_o = bias[column4];
        y[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32(group.x * 64u + local);
        if (index >= 8) { return; }
        let row_tile = index / 4;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let x_start = row * 4;
        let x_start_2 = row_1 * 4;
        let x_start_3 = row_2 * 4;
        let x_start_4 = row_3 * 4;
        let x_start_5 = row_4 * 4;
        let x_start_6 = row_5 * 4;
        let x_start_7 = row_6 * 4;
        let x_start_8 = row_7 * 4;
        for (var i4 = 0; i4 < 4; i4++) {
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
    { name: "contraction_29", bindings: "read write sizes", code: /* wgsl */ `
      // sum[h < 2, i1 < 8, i2 < 12, j1 < 8, j2 < 12] = sum[d < 8] y[0, i1, i2, 8 * h + d] * y[1, j1, j2, 8 *
      //     h + d]
      // e[h < 2, i1 < 8, i2 < 12, j1 < 8, j2 < 12] = 0.35355339059327373 * sum[h, i1, i2, j1, j2]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read_write> e: array<vec4<f32>>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 96) { return; }
        e[member * 4608 + h * 2304 + row * 24 + column4] = 0.35355339059327373f * sums;
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
        let column_tile = index % 12;
        let h = index / 144 % 2;
        let member = index / 288;
        let y_start = member * 768 + column_tile * 32 + h * 2 + 384;
        let y_start_2 = member * 768 + column_tile * 32 + h * 2 + 388;
        let y_start_3 = member * 768 + column_tile * 32 + h * 2 + 392;
        let y_start_4 = member * 768 + column_tile * 32 + h * 2 + 396;
        let y_start_5 = member * 768 + column_tile * 32 + h * 2 + 400;
        let y_start_6 = member * 768 + column_tile * 32 + h * 2 + 404;
        let y_start_7 = member * 768 + column_tile * 32 + h * 2 + 408;
        let y_start_8 = member * 768 + column_tile * 32 + h * 2 + 412;
        let row_tile = index / 12 % 12;
        let y_start_9 = member * 768 + row_tile * 32 + h * 2;
        let y_start_10 = member * 768 + row_tile * 32 + h * 2 + 4;
        let y_start_11 = member * 768 + row_tile * 32 + h * 2 + 8;
        let y_start_12 = member * 768 + row_tile * 32 + h * 2 + 12;
        let y_start_13 = member * 768 + row_tile * 32 + h * 2 + 16;
        let y_start_14 = member * 768 + row_tile * 32 + h * 2 + 20;
        let y_start_15 = member * 768 + row_tile * 32 + h * 2 + 24;
        let y_start_16 = member * 768 + row_tile * 32 + h * 2 + 28;
        for (var d4 = 0; d4 < 2; d4++) {
          let right_0 = mat4x4f(y[y_start + d4], y[y_start_2 + d4], y[y_start_3 + d4], y[y_start_4 + d4]);
          let right_1 = mat4x4f(y[y_start_5 + d4], y[y_start_6 + d4], y[y_start_7 + d4], y[y_start_8 + d4]);
          let left_0 = y[y_start_9 + d4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = y[y_start_10 + d4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = y[y_start_11 + d4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = y[y_start_12 + d4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = y[y_start_13 + d4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = y[y_start_14 + d4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = y[y_start_15 + d4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = y[y_start_16 + d4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(member, h, start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "row_8", bindings: "read write sizes", code: /* wgsl */ `
      // z[h < 2, i1 < 8, i2 < 12] = lse[j1 < 8, j2 < 12] e[h, i1, i2, j1, j2]
      // a[h < 2, i1 < 8, i2 < 12, j1 < 8, j2 < 12] = exp(e[h, i1, i2, j1, j2] - z[h, i1, i2])

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 192) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 96;
        for (var j1 = 0; j1 < 8; j1++) {
          let e_start_2 = e_start + j1 * 12;
          let start = j1 * 12;
          for (var j2 = 0; j2 < 12; j2++) {
            let exponent = e[e_start_2 + j2];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 8; j1++) {
          let e_start_2 = e_start + j1 * 12;
          for (var j2 = 0; j2 < 12; j2++) {
            a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_30", bindings: "read read write sizes", code: /* wgsl */ `
      // y_2[h < 2, i1 < 8, i2 < 12, o < 8] = sum[j1 < 8, j2 < 12] a[h, i1, i2, j1, j2] * y[j1, j2, 8 * h +
      //     o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 96) { return; }
        y_2[member * 384 + h * 192 + row * 2 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 2;
        let h = index / 24 % 2;
        let member = index / 48;
        let y_start = member * 384 + h * 2 + column_tile;
        let y_start_3 = member * 384 + h * 2 + column_tile + 4;
        let y_start_5 = member * 384 + h * 2 + column_tile + 8;
        let y_start_7 = member * 384 + h * 2 + column_tile + 12;
        let a_start = (index / 2) * 192;
        let a_start_3 = (index / 2) * 192 + 24;
        let a_start_5 = (index / 2) * 192 + 48;
        let a_start_7 = (index / 2) * 192 + 72;
        let a_start_9 = (index / 2) * 192 + 96;
        let a_start_11 = (index / 2) * 192 + 120;
        let a_start_13 = (index / 2) * 192 + 144;
        let a_start_15 = (index / 2) * 192 + 168;
        for (var j1 = 0; j1 < 8; j1++) {
          let y_start_2 = y_start + j1 * 48;
          let y_start_4 = y_start_3 + j1 * 48;
          let y_start_6 = y_start_5 + j1 * 48;
          let y_start_8 = y_start_7 + j1 * 48;
          let a_start_2 = a_start + j1 * 3;
          let a_start_4 = a_start_3 + j1 * 3;
          let a_start_6 = a_start_5 + j1 * 3;
          let a_start_8 = a_start_7 + j1 * 3;
          let a_start_10 = a_start_9 + j1 * 3;
          let a_start_12 = a_start_11 + j1 * 3;
          let a_start_14 = a_start_13 + j1 * 3;
          let a_start_16 = a_start_15 + j1 * 3;
          for (var j24 = 0; j24 < 3; j24++) {
            let right = mat4x4f(y[y_start_2 + j24 * 16], y[y_start_4 + j24 * 16], y[y_start_6 + j24 * 16], y[y_start_8 + j24 * 16]);
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
        let row_tile = index / 2 % 12;
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(member, h, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_9", bindings: "read read read read write sizes", code: /* wgsl */ `
      // sum[r1 < 8, r2 < 12] = sum[d < 16] x[r1, r2, d]
      // mu[r1 < 8, r2 < 12] = sum[r1, r2] / 16.0
      // sum_2[r1 < 8, r2 < 12] = sum[d < 16] v * v
      //   where v = x[r1, r2, d] - mu[r1, r2]
      // var_value[r1 < 8, r2 < 12] = sum_2[r1, r2] / 16.0
      // x_2[r1 < 8, r2 < 12, d < 16] = (x[r1, r2, d] - mu[r1, r2]) / sqrt(var_value[r1, r2] + 0.00001) *
      //     weight[d] + bias[d] + table[12 * r1 + r2, d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read> table: array<f32>;
      @group(0) @binding(4) var<storage, read_write> x_2: array<f32>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 96) { return; }
        var sum = 0f;
        let x_start = row * 16;
        for (var d = 0; d < 16; d++) {
          sum += x[x_start + d];
        }
        var sum_2 = 0f;
        let mu = sum / 16f;
        for (var d = 0; d < 16; d++) {
          let difference = x[x_start + d] - mu;
          sum_2 += difference * difference;
        }
        let var_value = sum_2 / 16f;
        let root = sqrt(var_value + 0.00001f);
        let r2 = row % 12;
        let r1 = row / 12 % 8;
        let table_start = r1 * 192 + r2 * 16;
        for (var d = 0; d < 16; d++) {
          x_2[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d] + table[table_start + d];
        }
      }
    ` },
    { name: "contraction_31", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[r1 < 8, r2 < 12, o < 16] = sum[i < 16] weight[o, i] * x[r1, r2, i]
      // y[r1 < 8, r2 < 12, o < 16] = y[r1, r2, o] + bias[o]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 96) { return; }
        let bias_o = bias[column4];
        y[row * 4 + column4] = sums + bias_o;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let column_tile = index % 4;
        let weight_start = column_tile * 16;
        let weight_start_2 = column_tile * 16 + 4;
        let weight_start_3 = column_tile * 16 + 8;
        let weight_start_4 = column_tile * 16 + 12;
        let row_tile = index / 4;
        let x_start = row_tile * 32;
        let x_start_2 = row_tile * 32 + 4;
        let x_start_3 = row_tile * 32 + 8;
        let x_start_4 = row_tile * 32 + 12;
        let x_start_5 = row_tile * 32 + 16;
        let x_start_6 = row_tile * 32 + 20;
        let x_start_7 = row_tile * 32 + 24;
        let x_start_8 = row_tile * 32 + 28;
        for (var i4 = 0; i4 < 4; i4++) {
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
    { name: "contraction_32", bindings: "read read write sizes", code: /* wgsl */ `
      // sum[h < 2, i < 10, j1 < 8, j2 < 12] = sum[d < 8] y[i, 8 * h + d] * y_2[j1, j2, 8 * h + d]
      // e[h < 2, i < 10, j1 < 8, j2 < 12] = 0.35355339059327373 * sum[h, i, j1, j2]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> e: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(h: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 10) { return; }
        e[(column4 / 24) * 456 + h * 240 + row * 24 + column4] = 0.35355339059327373f * sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 48) { return; }
        let row_tile = index / (sizes.batch * 12) % 2;
        let row = row_tile * 8;
        let row_1 = min(row + 1, 9);
        let row_2 = min(row + 2, 9);
        let row_3 = min(row + 3, 9);
        let row_4 = min(row + 4, 9);
        let row_5 = min(row + 5, 9);
        let row_6 = min(row + 6, 9);
        let row_7 = min(row + 7, 9);
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
        let column_tile = index % (sizes.batch * 12);
        let h = index / (sizes.batch * 12) / 2;
        let y_2_start = column_tile * 32 + h * 2;
        let y_2_start_2 = column_tile * 32 + h * 2 + 4;
        let y_2_start_3 = column_tile * 32 + h * 2 + 8;
        let y_2_start_4 = column_tile * 32 + h * 2 + 12;
        let y_2_start_5 = column_tile * 32 + h * 2 + 16;
        let y_2_start_6 = column_tile * 32 + h * 2 + 20;
        let y_2_start_7 = column_tile * 32 + h * 2 + 24;
        let y_2_start_8 = column_tile * 32 + h * 2 + 28;
        let y_start = row * 4 + h * 2;
        let y_start_2 = row_1 * 4 + h * 2;
        let y_start_3 = row_2 * 4 + h * 2;
        let y_start_4 = row_3 * 4 + h * 2;
        let y_start_5 = row_4 * 4 + h * 2;
        let y_start_6 = row_5 * 4 + h * 2;
        let y_start_7 = row_6 * 4 + h * 2;
        let y_start_8 = row_7 * 4 + h * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          let right_0 = mat4x4f(y_2[y_2_start + d4], y_2[y_2_start_2 + d4], y_2[y_2_start_3 + d4], y_2[y_2_start_4 + d4]);
          let right_1 = mat4x4f(y_2[y_2_start_5 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_7 + d4], y_2[y_2_start_8 + d4]);
          let left_0 = y[y_start + d4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = y[y_start_2 + d4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = y[y_start_3 + d4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = y[y_start_4 + d4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = y[y_start_5 + d4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = y[y_start_6 + d4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = y[y_start_7 + d4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = y[y_start_8 + d4];
          sum_7_0 += left_7 * right_0;
          sum_7_1 += left_7 * right_1;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        let start_2 = column_tile * 2;
        for (var n = 0; n < 16; n++) {
          finish(h, start + n / 2, start_2 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "row_10", bindings: "read write write sizes", code: /* wgsl */ `
      // z[h < 2, i < 10] = lse[j1 < 8, j2 < 12] e[h, i, j1, j2]
      // a[h < 2, i < 10, j1 < 8, j2 < 12] = exp(e[h, i, j1, j2] - z[h, i])
      // attention[h < 2, i < 10, j1 < 8, j2 < 12] = a[h, i, j1, j2]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<storage, read_write> attention: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 20) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 96;
        for (var j1 = 0; j1 < 8; j1++) {
          let e_start_2 = e_start + j1 * 12;
          let start = j1 * 12;
          for (var j2 = 0; j2 < 12; j2++) {
            let exponent = e[e_start_2 + j2];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var j1 = 0; j1 < 8; j1++) {
          let e_start_2 = e_start + j1 * 12;
          for (var j2 = 0; j2 < 12; j2++) {
            let exponential = exp(e[e_start_2 + j2] - z_all);
            a[e_start_2 + j2] = exponential;
            attention[e_start_2 + j2] = exponential;
          }
        }
      }
    ` },
  ],
  constants: () => [
    160,
    160,
    160,
    160,
    160,
    160,
    160,
    2304,
    1152,
    576,
    4608,
    9408,
    64,
    8,
    8,
    512,
    8,
    16,
    16,
    128,
    16,
    200,
    200,
    160,
    160,
    160,
    160,
  ],
  prepare: [
    [0, "p53 p54 p55 > c0", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.q_proj.y
    [0, "p53 p56 p57 > c1", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.k_proj.y
    [1, "p58 p59 > c2", () => [3, 1, 1]], // model.decoder.layers.0.self_attn.v_proj.y
    [2, "c0 c1 c2 > c3", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.attention.y
    [3, "c3 p60 p61 > c4", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.out_proj.y
    [4, "c4 p62 p63 > c5", () => [1, 1, 1]], // model.decoder.layers.0.self_attn_layer_norm
    [5, "c5 p53 p64 p65 > c6", () => [1, 1, 1]], // model.decoder.layers.0.encoder_attn.q_proj.y
    [6, "p25 p29 p26 > c7", () => [36, 1, 1]], // model.backbone.conv_encoder.model.layer2.0.conv2.y.scaled
    [7, "p20 p24 p21 > c8", () => [18, 1, 1]], // model.backbone.conv_encoder.model.layer2.0.conv1.y.scaled
    [8, "p10 p14 p11 > c9", () => [9, 1, 1]], // model.backbone.conv_encoder.model.layer1.0.conv2.y.scaled
    [9, "p5 p9 p6 > c10", () => [72, 1, 1]], // model.backbone.conv_encoder.model.layer1.0.conv1.y.scaled
    [10, "p0 p4 p1 > c11", () => [147, 1, 1]], // model.backbone.conv_encoder.model.conv1.y.scaled
    [11, "p3 p4 p1 p2 > c12", () => [1, 1, 1]], // model.backbone.conv_encoder.model.x.shift
    [12, "p8 p9 p6 p7 > c13", () => [1, 1, 1]], // model.backbone.conv_encoder.model.layer1.0.y.shift
    [12, "p13 p14 p11 p12 > c14", () => [1, 1, 1]], // model.backbone.conv_encoder.model.layer1.0.shift
    [13, "p15 p19 p16 > c15", () => [8, 1, 1]], // model.backbone.conv_encoder.model.layer1.0.downsample.0.y.scaled
    [12, "p18 p19 p16 p17 > c16", () => [1, 1, 1]], // model.backbone.conv_encoder.model.layer1.0.shift
    [14, "p23 p24 p21 p22 > c17", () => [1, 1, 1]], // model.backbone.conv_encoder.model.layer2.0.y.shift
    [14, "p28 p29 p26 p27 > c18", () => [1, 1, 1]], // model.backbone.conv_encoder.model.layer2.0.shift
    [15, "p30 p34 p31 > c19", () => [2, 1, 1]], // model.backbone.conv_encoder.model.layer2.0.downsample.0.y.scaled
    [14, "p33 p34 p31 p32 > c20", () => [1, 1, 1]], // model.backbone.conv_encoder.model.layer2.0.shift
    [45, "c0 c1 > c21", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.attention.e
    [46, "c21 > c22", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.attention.a
    [47, "c22 c2 > c23", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.attention.y
    [3, "c23 p60 p61 > c24", () => [1, 1, 1]], // model.decoder.layers.0.self_attn.out_proj.y
    [48, "c24 p62 p63 p53 > c25", () => [1, 1, 1]], // model.decoder.layers.0.encoder_attn.q_proj.x
    [49, "c25 p64 p65 > c26", () => [1, 1, 1]], // model.decoder.layers.0.encoder_attn.q_proj.y
  ],
  run: {
    slots: (s) => [98304 * s[0], 24576 * s[0], 3072 * s[0], 1536 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s2", shape: () => [10, 5] },
      { name: "boxes", element: "real", buffer: "s1", shape: () => [10, 4] },
    ],
    steps: [
      [16, "c11 i0 c12 > s0", (s) => [24 * s[0], 1, 1], 1], // model.backbone.conv_encoder.model.x
      [17, "s0 > s1", (s) => [384 * s[0], 1, 1], 1], // model.backbone.conv_encoder.model.max_pool2d.y
      [18, "c10 s1 c13 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer1.0.y
      [19, "c9 s0 > s2", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer1.0.conv2.y
      [20, "c15 s1 s2 c14 c16 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer1.0
      [21, "c8 s0 c17 > s2", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer2.0.y
      [22, "c7 s2 > s1", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer2.0.conv2.y
      [23, "c19 s0 s1 c18 c20 > s2", (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1], // model.backbone.conv_encoder.model.layer2.0
      [24, "p35 s2 p36 > s1", (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1], // model.input_projection.y
      [25, "s1 t0 p37 p39 p38 p40 > s2", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.self_attn.q_proj_k_proj.y
      [26, "s1 p41 p42 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.self_attn.v_proj.y
      [27, "s2 s0 > s3", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.self_attn.attention.y
      [28, "s3 p43 s1 p44 > s2", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.self_attn_layer_norm.x
      [29, "s2 p45 p46 > s3", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.self_attn_layer_norm
      [30, "s3 p47 p48 > s2", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.fc2.x
      [31, "s2 p49 s3 p50 > s1", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.final_layer_norm.x
      [32, "s1 p51 p52 > s3", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.final_layer_norm
      [33, "s3 t0 p66 p67 > s2", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.decoder.layers.0.encoder_attn.k_proj.y
      [34, "s3 p68 p69 > s1", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.decoder.layers.0.encoder_attn.v_proj.y
      [35, "c6 s2 s1 > s3", (s) => [Math.floor((3 * s[0] + 31) / 32), 1, 1], 1], // model.decoder.layers.0.encoder_attn.attention.y
      [36, "s3 p70 c5 p71 > s2", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // model.decoder.layers.0.encoder_attn_layer_norm.x
      [37, "s2 p72 p73 > s3", (s) => [Math.floor((5 * s[0] + 31) / 32), 1, 1], 1], // model.decoder.layers.0.encoder_attn_layer_norm
      [38, "s3 p74 p75 > s2", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // model.decoder.layers.0.fc2.x
      [39, "s2 p76 s3 p77 > s1", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // model.decoder.layers.0.final_layer_norm.x
      [40, "s1 p78 p79 p80 p81 > s3", (s) => [Math.floor((5 * s[0] + 31) / 32), 1, 1], 1], // model.decoder.layernorm
      [41, "s3 p82 p83 > s2", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 31) / 32), 1, 1], 1], // class_labels_classifier.y
      [42, "s3 p84 p85 > s1", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // b
      [43, "s1 p86 p87 > s3", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // b
      [44, "s3 p88 p89 > s1", (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // boxes
    ],
  },
  inspect: {
    slots: (s) => [98304 * s[0], 24576 * s[0], 18432 * s[0], 1920 * s[0]],
    results: [
      { name: "model.encoder.layers.0.self_attn.attention.weights", element: "real", buffer: "s2", shape: () => [2, 96, 96], own: () => [2, 8, 12, 8, 12] },
      { name: "model.decoder.layers.0.self_attn.attention.weights", element: "real", buffer: "c22", shape: () => [2, 10, 10], single: true },
      { name: "model.decoder.layers.0.encoder_attn.attention.weights", element: "real", buffer: "s1", shape: () => [2, 10, 96], own: () => [2, 10, 8, 12] },
      { name: "attention", element: "real", buffer: "s0", shape: () => [1, 2, 10, 96], own: () => [2, 10, 8, 12] },
    ],
    steps: [
      [16, "c11 i0 c12 > s0", (s) => [24 * s[0], 1, 1], 1], // model.backbone.conv_encoder.model.x
      [17, "s0 > s1", (s) => [384 * s[0], 1, 1], 1], // model.backbone.conv_encoder.model.max_pool2d.y
      [18, "c10 s1 c13 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer1.0.y
      [19, "c9 s0 > s2", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer1.0.conv2.y
      [20, "c15 s1 s2 c14 c16 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer1.0
      [21, "c8 s0 c17 > s2", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer2.0.y
      [22, "c7 s2 > s1", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.backbone.conv_encoder.model.layer2.0.conv2.y
      [23, "c19 s0 s1 c18 c20 > s2", (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1], // model.backbone.conv_encoder.model.layer2.0
      [24, "p35 s2 p36 > s1", (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1], // model.input_projection.y
      [25, "s1 t0 p37 p39 p38 p40 > s2", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.self_attn.q_proj_k_proj.y
      [50, "s2 > s0", (s) => [Math.floor((9 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.self_attn.attention.e
      [51, "s0 > s2", (s) => [3 * s[0], 1, 1], 1], // model.encoder.layers.0.self_attn.attention.a
      [26, "s1 p41 p42 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.self_attn.v_proj.y
      [52, "s2 s0 > s3", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.self_attn.attention.y
      [28, "s3 p43 s1 p44 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.self_attn_layer_norm.x
      [29, "s0 p45 p46 > s3", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.self_attn_layer_norm
      [30, "s3 p47 p48 > s1", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.encoder.layers.0.fc2.x
      [31, "s1 p49 s3 p50 > s0", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.encoder.layers.0.final_layer_norm.x
      [53, "s0 p51 p52 t0 > s3", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // model.decoder.layers.0.encoder_attn.k_proj.x
      [54, "s3 p66 p67 > s1", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.decoder.layers.0.encoder_attn.k_proj.y
      [55, "c26 s1 > s3", (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1], // model.decoder.layers.0.encoder_attn.attention.e
      [56, "s3 > s1 s0", (s) => [Math.floor((5 * s[0] + 15) / 16), 1, 1], 1], // model.decoder.layers.0.encoder_attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
