// Additive, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ q, x });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest N.
const runtime=(()=>{let e=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:a,found:i}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:a,found:i})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function r(r,n,a,i,o,s={}){let f=`${n} is ${t(a)}; it must be ${t(i)}`;return new e(r,f,{name:o,found:a,expected:i,...s})}let n=(t,r,n)=>new e(t,`${r}: ${n?.message}`,{},n),a=(e,t)=>r=>{throw n(e,t,r)},i=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2)));function o(e,t){let r=i(e),n="",a=.5;for(let e of t.slice(0,1e3)){let t=i(e),o=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);o>a&&([n,a]=[e,o])}return n&&` (nearest: "${n}")`}function s({device:e},t,n,a){let i=e.limits[t];if(!(n<=Number(i)))throw r("limit-exceeded",`${t} of the device`,i,`${n}, for ${a}`,t)}function f({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function l(t,r,a){f(t);let{device:i}=t;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let o=a(),s=[i.popErrorScope(),i.popErrorScope()];o.catch(()=>0);try{let[e,t]=await Promise.all(s);if(e)throw n("out-of-memory",`no memory for ${r}`,e);if(t)throw n("device-error",r,t);return await o}catch(a){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),f(t),a instanceof e?a:n("device-error",r,a)}}let u=e=>e.bindings.split(" "),h=([,e])=>e.match(/\w+/g)??[],w=e=>e.reduce((e,t)=>e*t,1),c=e=>"real"===e?Float32Array:Int32Array,d=e=>Object.prototype.toString.call(e).slice(8,-1);function m(e,t,r,n,a=0,i=0){let o=e.slice(1),[s=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(w(e)>0&&n(a,i,w(e)));let[f,l]=[t.slice(1),r.slice(1)];for(let e=0;e<s;e+=1)m(o,f,l,n,a+e*w(f),i+e*w(l))}let p=({data:e})=>e.length,y={real:Float32Array,int:Int32Array,bool:Uint8Array},b=e=>ArrayBuffer.isView(e);function $(t,n,a,i){let{inputs:s}=t,f=s.map(({name:e})=>e),l=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let t of l.keys())if(!f.includes(t))throw new e("input-unknown",`there is no input "${t}"${o(t,f)}`,{name:t,member:a});let u=s.map(t=>{let{name:n}=t,o=`input "${n}"${i}`;if(l.has(n))return(({name:e,element:t,range:n},a,i)=>{let o=y[t],s=t=>r("input-type",i,t,`a ${o.name}, or { data, shape } with one`,e);if("number"==typeof a&&("real"===t||Number.isInteger(a)))return{data:o.of(a)};if(d(a)===o.name)return{data:a};let{data:f,buffer:l,shape:u}=a??{};if(!Array.isArray(u))throw s(d(a));let h=w(u);if(d(f)===o.name){let{length:t}=f;if(t===h)return{data:f,shape:u};throw r("input-shape",`the length of ${i}`,t,`${h}, by its shape`,e)}if(!(l instanceof Object))throw s(d(f));if(n)throw s("on the device");if(l.size>=4*h&&4&l.usage)return{data:l,shape:u};throw r("input-shape",`the buffer of ${i}`,`of ${l.size} bytes`,`of ${4*h} and for COPY_SRC`,e)})(t,l.get(n),o);if(void 0===t.default)throw new e("input-missing",`${o} is missing`,{name:n,member:a})}),h=(({dimensions:e,inputs:t},n,a)=>{let i=[1,...e.map(()=>NaN)],o=t.flatMap((e,t)=>{let r=n[t];return r?[{e,value:r,index:t,t:`input "${e.name}"${a}`}]:[]}),s=[];for(let[t,{axes:n,name:a,least:f,most:l}]of[...e,...e].entries()){let u=1+t%e.length;for(let{e,value:t,index:h,t:c}of o){let o=n.find(([e])=>e===h)?.[1];if(void 0===o||Number(i[u])>=0)continue;let d=t.shape?t.shape[o]:Math.floor(p(t)/w(e.shape(i.with(u,1))));if(d<f||d>l||d%1)throw r("input-length",`${a} of ${c}`,d,`${f} to ${l}`,e.name);d>=0&&s.push(`${a} is ${d} by ${c}`),i=i.with(u,d)}}let f=e.find(({},e)=>Number.isNaN(i[e+1]));if(f)throw r("input-length",f.name+a,"told by no input","told: pass { data, shape }",f.name);for(let{e,value:t,t:n}of o){let a=e.shape(i),o=t.shape??`${p(t)} entries`;if(t.shape?t.shape.join()!==a.join():p(t)!==w(a))throw r("input-shape",`the shape of ${n}`,o,[`[${a.join(", ")}]`,...s].join(", as "),e.name,{expected:a})}return i})(t,u,i);return s.forEach((e,t)=>{let n=u[t]?.data;n&&b(n)&&(({name:e,element:t,shape:n,range:a},i,o,s,f)=>{let[l,u]="bool"===t?[0,1]:a?.(o)??[-35e37,35e37],h=i.findIndex(e=>!(e>=Number(l)&&e<=Number(u)));if(h<0)return;let c=((e,t)=>t.map((r,n)=>Math.floor(e/w(t.slice(n+1)))%r))(h,n(o)),d="real"===t?"finite":`${l} to ${u}`;throw r("input-value",`${s} at [${c.join(", ")}]`,i[h],d,e,{member:f,position:c})})(e,n,h,`input "${e.name}"${i}`,a)}),{s:h,values:u}}let g=class{r;n=!1;a="";#e;i=new Map;constructor(e,t=new Map){this.#e=e,this.r=t}o(e,t,r=140){this.f();let n=this.i.get(e);if(n&&n.size>=t)return n;this.free(e);let a=16*Math.ceil(t/16)||16,i=this.#e.createBuffer({label:e,size:a,usage:r});return this.i.set(e,i),this.r.clear(),i}get(e){return this.f(),this.i.get(e)}free(e){this.i.get(e)?.destroy(),this.i.delete(e)}l(e){for(let t of this.i.keys())e(t)&&this.free(t);this.a=""}f(){if(this.n)throw new e("disposed","the model was disposed of")}close(){this.n=!0,this.l(()=>!0)}},v=65535,A=(e,t)=>e.filter(([,,e])=>e(t)[0]);async function x(t,r,n,a,i,o){let{u:f,program:d,h:p,w:$}=t,{slots:g,copies:M=[]}=r,{device:N}=f,S=i();if(!S[0])return[];let O=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(S),F=$.c(A(n,O));if(F)return await F,x(t,r,n,a,i,o);let j=`a batch of ${S.length}`,P=new Map,U=n,z=new Set([...U.flatMap(h),...a.map(({buffer:e})=>e)]),B=(e,t)=>{z.has(e)&&(s(f,"maxStorageBufferBindingSize",4*t,j),P.set(e,4*t))};g(O).forEach((e,t)=>B(`s${t}`,e)),d.inputs.forEach(({shape:e},t)=>B(`i${t}`,S.length*w(e(O.with(0,1)))));let k=new Map;for(let e of U){let[,,t,r]=e,[n,a,i]=t(O),o=r&&n>v?[v,Math.ceil(n/v),1]:[n,a,i];s(f,"maxComputeWorkgroupsPerDimension",Math.max(...o),j),k.set(e,o)}let R=4,_=[],L=a.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:a,buffer:i}=e,s=n(O),f=w(s),l=R;if(!o){let e=4*f*(a?1:S.length);_.push([i,l,e]),R+=e}return S.map(({s:n},i)=>({...e,start:l,d:s,own:r(n),shape:t(n),member:i,first:a?0:i*f}))});s(f,"maxBufferSize",R,j);let W=S.map(()=>({}));try{let r=await l(f,j,async()=>{for(let[e,t]of P)p.o(e,t);let e=p.o("status",4),r=p.o("output",R,9);((e,t,r)=>{let{h:n,u:a}=e,i=t.flatMap(({s:e})=>e.slice(1)),o=n.o("sizes",4*r.length,72),s=n.o("lengths",4*i.length),f=[r,i].join(";");f!==n.a&&(a.device.queue.writeBuffer(o,0,Int32Array.from(r)),a.device.queue.writeBuffer(s,0,Int32Array.from(i)),n.a=f)})(t,S,O);let a=N.createCommandEncoder();d.inputs.forEach((e,t)=>{P.has(`i${t}`)&&((e,t,r,{element:n,shape:a,default:i=0},o,s,f)=>{let l=a(f.with(0,1)),u=w(l),h=new(c(n))(u*s.length);s.forEach(({s:e,values:n},f)=>{let w=a(e),{data:c}=n[o]??{},d=f*u;c?1===s.length&&c instanceof h.constructor?h=c:m(w,w,l,(e,n,a)=>{b(c)?h.set(c.subarray(e,e+a),d+n):t.copyBufferToBuffer(c,4*e,r,4*(d+n),4*a)}):h.fill(i,d,d+u)}),e.queue.writeBuffer(r,0,h)})(N,a,p.get(`i${t}`),e,t,S,O)}),a=(({u:e,h:t,w:r},n,a,i,o)=>{let s=n.beginComputePass();return a.forEach(n=>{let a=n,[i]=a,f=o.get(a);if(!f[0])return;let l=r.kernels[i],w=u(l),c=t.r.get(a);if(!c){let n=h(a);c=e.device.createBindGroup({layout:r.layout(l),entries:w.map((e,r)=>{let a=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(a)}}})}),t.r.set(a,c)}s.setPipeline(r.get(i)),s.setBindGroup(0,c),s.dispatchWorkgroups(...f)}),s.end(),n})(t,a,n,0,k),a.copyBufferToBuffer(e,0,r,0,4);for(let[e,t,n]of _)a.copyBufferToBuffer(p.get(e),0,r,t,n);if(o)for(let{name:e,buffer:t,shape:r,own:n,d:i,member:o,first:s}of L){let f=Math.max(4,4*w(n)),l=N.createBuffer({size:f,usage:140});W[o][e]={buffer:l,shape:r},m(n,i,n,(e,r,n)=>{e+=s,a.copyBufferToBuffer(p.get(t),4*e,l,4*r,4*n)})}return N.queue.submit([a.finish()]),await r.mapAsync(1,0,R),r}),a=r.getMappedRange(0,R),i=new Uint32Array(a,0,1)[0];if(!o&&!i)for(let{name:e,element:t,shape:r,own:n,d:i,start:o,member:s,first:f}of L){let l=new(c(t))(a,o),u=new y[t](w(n));m(n,i,n,(e,t,r)=>{u.set(l.subarray(e+=f,e+r),t)}),W[s][e]={data:u,shape:r}}if(r.unmap(),!i)return W;throw new e("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=W.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw p.f(),p.l(e=>!/^[ptc]\d/.test(e)),e}}let M=(e,t,n,a)=>r("weights-damaged",e,t,n,a),N=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function S(t){let{name:r,size:n}=t,a=await t.m(8),i=a.length<8?NaN:Number(new DataView(a.buffer).getBigUint64(0,!0)),o=Math.min(1e8,n-8);if(!(i<=o))throw M(`the length of the head of ${r}`,i,`at most ${o}`,r);let s,f=await t.m(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(f);s=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw M(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(t){if(t instanceof e)throw t}if("Object"!==d(s))throw M(`the head of ${r}`,"something else","a JSON object",r);let l=Object.entries(s).filter(([e])=>"__metadata__"!==e).map(([e,r])=>{let{dtype:n,shape:a,data_offsets:i}=r??{};if("string"!=typeof n||!N(a)||!N(i)||2!==i.length)throw M(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);let[o,s]=i,f=w(a)*Number(/\d+/.exec(n)?.[0]??8)/8;if(s-o!==f)throw M(`the size of tensor "${e}"`,s-o,`${f}, by its shape and ${n}`,e);return{name:e,type:n,shape:a,start:o,bytes:f,p:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),u=0;for(let{name:e,start:t,bytes:r}of l){if(t!==u)throw M(`the start of tensor "${e}"`,t,`${u}, where the one before ends`,e);u+=r;let a=n-8-i;if(u>a)throw M(`the end of tensor "${e}"`,u,`within ${a} bytes`,e)}let h=8+i+u;if(h<n&&n<1/0)throw M(`the size of ${r}`,n,h,r);return l}async function O(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(a("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw M(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}let F="the weights",j=4<<20;function P(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let o=new Uint8Array(n,0,t),s=0;for(;s<t;){if(0===i.length){let t=await r().catch(a("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-s);i=i.subarray(n.length),o.set(n,s),s+=n.length}return o.subarray(0,s)}}}function U(e){let{name:t=F,size:r}=e,n=0;return P(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+j);let a=await e.read(t,n);if(a.length===n-t)return a;throw new Error(`${a.length} bytes came for ${t} to ${n}`)})}function z(e,{buffer:t,byteOffset:r,byteLength:n}){return U({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function B(e){let t=F,n=1/0,i=e;if("string"==typeof i||i instanceof URL?(t=String(i),i=await fetch(i).catch(a("weights-unreachable",t))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:e,body:n,status:a}=i;if(!e)throw r("weights-unreachable",`the status of ${t}`,a,200,t);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return P(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(t,n,i):(d(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?z(t,i):i?.read instanceof Function?U(i):void 0)}function k(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}let R=e=>e.filter(e=>1!==e).join(),_=e=>/^(B?F16|F32)$/.test(e);function L(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),a=e=>new Float32Array(e.buffer);return"BF16"===e?a(n.map(e=>e<<16)):a(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function W(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function q(e,t,n){let{data:a=n,shape:i=e.parameters.find(e=>e[0]===t)?.[1]??[]}=n??{};if(!(a instanceof Float32Array)||w(i)!==a.length)throw r("weights-invalid",`tensor "${t}"`,d(a),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:i,bytes:a.byteLength,p:z(t,a)}}let D=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",E=class{kernels;#t;#r={};#n=[];#a=[];constructor(e,t){this.#t=e,this.kernels=t}c(e){let t=e.filter(([e])=>!this.#a[e]);if(0!==t.length)return Promise.all(t.map(async([e])=>{this.#a[e]=await(this.#n[e]??=this.#i(e))}))}get(e){return this.#a[e]}layout(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:u(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:D(e)}}))})}#i(e){let t=this.kernels[e],{name:r,code:n}=t,{device:a}=this.#t;return l(this.#t,`the kernel ${r}`,()=>a.createComputePipelineAsync({label:r,layout:a.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:a.createShaderModule({label:r,code:n})}}))}},G=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function I(t,n={},i){let u=await(async(t,r)=>{let n=await(r??(async({limits:t,features:r})=>{let n=globalThis.navigator?.gpu;if(!n)throw new e("webgpu-missing","no WebGPU here: pass a device");let i=await n.requestAdapter();if(!i)throw new e("adapter-missing","no WebGPU adapter here");let o=i.limits;return i.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,o[e]])),requiredFeatures:r.filter(e=>i.features.has(e))}).catch(a("device-refused","the adapter gives no device"))})(t));if(!(n.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");let i={device:n,y(){r||n.destroy()}};return n.lost.then(({message:e})=>i.lost=e||"destroyed"),i})(t,n.device),m=[],p=new g(u.device),y=new E(u,t.kernels),b=[],v=async()=>{let a=await(async(t,n,a,i)=>{if(void 0===n&&(void 0!==a||0===t.parameters.length))return t.parameters.map(t=>((t,r)=>{let[n,a]=t,i=(([t,,r],n)=>{let[a,i=0,o=1]="number"==typeof r?["constant",r]:r??[],s=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${n}/${t}`),f={constant:()=>i,uniform:()=>i+(o-i)*s(),normal:()=>i+o*Math.sqrt(-2*Math.log(1-s()))*Math.cos(2*Math.PI*s())}[String(a)];if(f)return e=>new Float32Array(e).map(f);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})})(t,r),o=4*w(a);return{name:n,type:"F32",shape:a,bytes:o,p:U({name:n,size:o,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(t,Number(a)));let o=[];for(let e of(await Promise.all([n].flat().map(O))).flat()){let a=await B(e);if(a){i.push(a);for(let e of await S(a))o.push(e)}else{if("Object"!==d(e))throw r(void 0===n?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[r,n]of Object.entries(e))o.push(q(t,r,n))}}return o})(t,n.weights,n.seed,b);m.push(...((t,n)=>{let a=new Map;for(let e of n){let{name:t}=e;if(a.has(t))throw M(`tensor "${t}"`,"in two files","in one",t);a.set(t,e)}let i=new Set(t.parameters.map(([e])=>e)),s=[...a.keys()].filter(e=>!i.has(e)),f=[...i].filter(e=>!a.has(e)),[l]=f;if(void 0!==l){let t=f.slice(0,3).map(e=>`"${e}"${o(e,s)}`),r=`the weights lack ${f.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",r,{name:l,tensors:f})}for(let[e,n]of t.parameters){let{shape:t,type:i}=a.get(e);if(R(t)!==R(n))throw r("weights-shape",`the shape of tensor "${e}"`,t,n,e);if(!_(i))throw r("weights-type",`tensor "${e}"`,i,"F32, F16 or BF16",e)}let u=t.ignored.map(k),h=s.filter(e=>!u.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(t,a)),await l(u,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:a}=e,i=e.constants(G(e));for(let e of i)s(t,"maxStorageBufferBindingSize",4*e,"a constant");n.forEach(([,e],t)=>r.o(`p${t}`,4*w(e))),a.forEach(({shape:e},t)=>r.o(`t${t}`,4*w(e))),i.forEach((e,t)=>r.o(`c${t}`,4*e)),a.forEach(({element:e,shape:n,value:a},i)=>{let o=new(c(e))(w(n)),s=0,f=(...e)=>{let t=n[e.length];if(void 0===t)o[s++]=Number(a(...e));else for(let r=0;r<t;r+=1)f(...e,r)};f(),t.device.queue.writeBuffer(r.get(`t${i}`),0,o)}),await t.device.queue.onSubmittedWorkDone()})(t,u,p)),await(async({tensors:e,b:t},n,a,i,o=()=>{})=>{let s=n.parameters.map(([e])=>e),l=e.reduce((e,{bytes:t})=>e+t,0),{queue:u}=a.device,h=new ArrayBuffer(j),w=0,c=0;for(let{name:t,type:n,bytes:d,p:m}of e){let e=s.indexOf(t),p=0;for(let s=d;s>0;){let d=Math.min(j,s),y=await m.m(d,h);if(f(a),i.f(),y.length<d)throw M(`tensor "${t}"`,"cut off","whole",t);if(s-=d,w+=d,c+=d,e>=0){let a=L(n,y),o=W(a);if(o>=0)throw r("weights-value",`entry ${p+o} of tensor "${t}"`,a[o],"finite",t);let s=i.get(`p${e}`);u.writeBuffer(s,a.BYTES_PER_ELEMENT*p,a),p+=a.length}o({loaded:w,total:l,name:t}),c>67108864&&(c=0,u.submit([]),await u.onSubmittedWorkDone())}}for(let e of t)if((await e.m(1)).length>0)throw M(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:a,b},t,u,p,n.onProgress)};try{((e,{name:t,limits:r})=>{for(let[n,a]of Object.entries(r))s(e,n,a,t)})(u,t);let r=((e,t)=>{let{prepare:r,run:n,inspect:a}=e,i=e=>e.map(e=>{let[r,n,a]=e,[i,o,s]=t[r];return[i,n,o,s,a]}),o=e=>({...e,steps:i(e.steps)});return{...e,prepare:i(r),run:o(n),inspect:o(a)}})(t,i?.(t,u.device,n.tuning,m,e)??t.dispatches.map(([e])=>e)),a=y.c([...r.prepare,...A(r.run.steps,G(r))]);await Promise.all([v(),a]);let f={u,program:r,h:p,w:y};return await(async e=>{let{program:t,h:r}=e,{run:n,inspect:a,prepare:i}=t;await x(e,{slots:()=>[],results:[],steps:i},i,[],()=>[{s:G(t),values:[]}],!0);let o=new Set([n,a].flatMap(e=>[...e.steps.flatMap(h),...e.results.map(({buffer:e})=>e)]));r.l(e=>/^[pt]\d/.test(e)&&!o.has(e))})(f),((t,r)=>{let{u:n,program:a,h:i}=t,{run:s,inspect:f}=a,l=Promise.resolve();function u(e){let t=l.then(e);return l=t.catch(()=>0),t}async function h(e,r,n,o,s){i.f();let f=a,l=await x(t,r,o,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>$(e,t,r,` of member ${r}`)):[$(e,t,0,"")])(f,e),s);return Array.isArray(e)?l:l[0]}let w={device:n.device,warnings:r,run:(e,t={})=>u(()=>h(e,s,s.results,s.steps,"device"===t.on)),inspect:(t,r)=>u(async()=>{let n=(t=>{let r=f.results.map(({name:e})=>e),n=t.map(t=>{let n=k(t);if(r.some(n))return n;throw new e("path-unknown",`nothing to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})});return f.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return h(t,f,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,a]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!a.some(e=>r.has(e))&&(e[4]&&a.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(f.steps,n),!1)}),dispose:()=>{i.close(),n.y()}};return w})(f,m)}catch(e){throw p.close(),u.y(),e}finally{for(let e of b)e.close()}}return{AttncError:e,load:I}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "5faee9535b6288a5",
  name: "Additive",
  limits: { maxBufferSize: 4096, maxStorageBufferBindingSize: 4096, maxStorageBuffersPerShaderStage: 5, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: ["subgroups"],
  dimensions: [{ name: "N", least: 1, most: 64, axes: [[1, 0]] }],
  inputs: [
    { name: "q", element: "real", shape: () => [32] },
    { name: "x", element: "real", shape: (s) => [s[1], 32] },
  ],
  parameters: [
    ["score", [32], ["normal", 0, 1]],
    ["q_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["q_proj.bias", [32], 0],
    ["k_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_4", bindings: "read read write sizes lengths", code: /* wgsl */ `
// y[d < 32] = sum[i < N] a[i] * x[i, d]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y[member * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 8) { return; }
  var sum = vec4f();
  let member = index / 8;
  let N = lengths[member];
  let column_tile = index % 8;
  let x_start = member * sizes.N * 8 + column_tile;
  let a_start = member * sizes.N;
  for (var i = 0; i < N; i++) {
    let right = x[x_start + i * 8];
    sum += a[a_start + i] * right;
  }
  finish(member, 0, column_tile, sum);
}
` },
    { name: "contraction_4_vector", bindings: "read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y[member * 8 + column4] = sums;
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  var sum = vec4f();
  let member = index / 8;
  let N = lengths[member];
  let column_tile = index % 8;
  let x_start = member * sizes.N * 8 + column_tile;
  let a_start = member * sizes.N;
  for (var i = i32(local); i < N; i += 64) {
    let right = x[x_start + i * 8];
    sum += a[a_start + i] * right;
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  finish(member, 0, column_tile, shared_sums[0][0]);
}
` },
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 32] = sum[i < 32] weight[o, i] * q[i]
// y[o < 32] = y[o] + bias[o]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  y[row * 8 + column4] = sums + bias_o;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let q_start = row * 8;
  let q_start_2 = row_1 * 8;
  let q_start_3 = row_2 * 8;
  let q_start_4 = row_3 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    sum_0 += q[q_start + i4] * right;
    sum_1 += q[q_start_2 + i4] * right;
    sum_2 += q[q_start_3 + i4] * right;
    sum_3 += q[q_start_4 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_3_vector", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// e[i < N] = sum[d < 32] score[d] * tanh(y[d] + y_2[i, d])

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.N) { return; }
  let i = column % sizes.N;
  let member = column / sizes.N;
  let N = lengths[member];
  if (i >= N) { return; }
  e[column] = sum;
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.N + 3) / 4) { return; }
  let column = index * 4;
  let column_1 = min(column + 1, sizes.batch * sizes.N - 1);
  let column_2 = min(column + 2, sizes.batch * sizes.N - 1);
  let column_3 = min(column + 3, sizes.batch * sizes.N - 1);
  var sum = vec4f();
  let y_start = (column / sizes.N) * 8;
  let y_2_start = column * 8;
  let y_start_2 = (column_1 / sizes.N) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.N) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.N) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = i32(local); d4 < 8; d4 += 64) {
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let tanh = tanh4_(y_d + y_2_id);
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let tanh_2 = tanh4_(y_d_2 + y_2_id_2);
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let tanh_3 = tanh4_(y_d_3 + y_2_id_3);
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let tanh_4 = tanh4_(y_d_4 + y_2_id_4);
    let right = mat4x4f(tanh, tanh_2, tanh_3, tanh_4);
    sum += score[d4] * right;
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  let start = index * 4;
  for (var c = 0; c < 4; c++) {
    finish(0, start + c, shared_sums[0][0][c]);
  }
}
` },
    { name: "contraction_2_quads", bindings: "read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[n < N, o < 32] = sum[i < 32] weight[o, i] * x[n, i]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.N + 7) / 8) { return; }
  let N = lengths[index * 8 / sizes.N];
  if (index * 8 % sizes.N >= N && index * 8 / sizes.N == (index * 8 + 7) / sizes.N) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.N - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.N - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 32;
  let x_start = row_0 * 8;
  let x_start_2 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let lefts_0 = x[x_start + i4];
    let lefts_1 = x[x_start_2 + i4];
    let left_0 = quadBroadcast(lefts_0, 0u);
    sum_0 += left_0 * right_0;
    let left_1 = quadBroadcast(lefts_0, 1u);
    sum_1 += left_1 * right_0;
    let left_2 = quadBroadcast(lefts_0, 2u);
    sum_2 += left_2 * right_0;
    let left_3 = quadBroadcast(lefts_0, 3u);
    sum_3 += left_3 * right_0;
    let left_4 = quadBroadcast(lefts_1, 0u);
    sum_4 += left_4 * right_0;
    let left_5 = quadBroadcast(lefts_1, 1u);
    sum_5 += left_5 * right_0;
    let left_6 = quadBroadcast(lefts_1, 2u);
    sum_6 += left_6 * right_0;
    let left_7 = quadBroadcast(lefts_1, 3u);
    sum_7 += left_7 * right_0;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_3_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.N) { return; }
  let i = column % sizes.N;
  let member = column / sizes.N;
  let N = lengths[member];
  if (i >= N) { return; }
  e[column] = sum;
}

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.N + 3) / 4 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = index * 8 + i32(local) / 4;
  if (column_tile >= (sizes.batch * sizes.N + 3) / 4) { return; }
  let column_0 = min(column_tile * 4, sizes.batch * sizes.N - 1);
  let column_1 = min(column_tile * 4 + 1, sizes.batch * sizes.N - 1);
  let column_2 = min(column_tile * 4 + 2, sizes.batch * sizes.N - 1);
  let column_3 = min(column_tile * 4 + 3, sizes.batch * sizes.N - 1);
  var sum = vec4f();
  let y_start = (column_0 / sizes.N) * 8;
  let y_2_start = column_0 * 8;
  let y_start_2 = (column_1 / sizes.N) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.N) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.N) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = lane; d4 < 8; d4 += 4) {
    let left = score[d4];
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let tanh = tanh4_(y_d + y_2_id);
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let tanh_2 = tanh4_(y_d_2 + y_2_id_2);
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let tanh_3 = tanh4_(y_d_3 + y_2_id_3);
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let tanh_4 = tanh4_(y_d_4 + y_2_id_4);
    sum += left * mat4x4f(tanh, tanh_2, tanh_3, tanh_4);
  }
  sum += quadSwapX(sum);
  sum += quadSwapY(sum);
  if (lane == 0) {
    let start = column_tile * 4;
    for (var c = 0; c < 4; c++) {
      finish(0, start + c, sum[c]);
    }
  }
}
` },
    { name: "contraction_2_workgroup", bindings: "read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  if (column4 >= 8) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.N + 63) / 64) { return; }
  let N = lengths[index * 64 / sizes.N];
  if (index * 64 % sizes.N >= N && index * 64 / sizes.N == (index * 64 + 63) / sizes.N) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * sizes.N - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * sizes.N - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * sizes.N - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * sizes.N - 1);
  let right_column_0 = min(thread_row * 4, 31);
  let right_column_1 = min(thread_row * 4 + 1, 31);
  let right_column_2 = min(thread_row * 4 + 2, 31);
  let right_column_3 = min(thread_row * 4 + 3, 31);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 32;
  let x_start_2 = left_row_1 * 32;
  let x_start_3 = left_row_2 * 32;
  let x_start_4 = left_row_3 * 32;
  let weight_start = right_column_0 * 32;
  let weight_start_2 = right_column_1 * 32;
  let weight_start_3 = right_column_2 * 32;
  let weight_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    workgroupBarrier();
    for (var n = 0; n < 16; n++) {
      let left = left_tile[n * 16 + thread_row];
      let right = right_tile[n * 16 + thread_column];
      sum_0 += left.x * right;
      sum_1 += left.y * right;
      sum_2 += left.z * right;
      sum_3 += left.w * right;
    }
    workgroupBarrier();
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "row_1", bindings: "read write sizes lengths", code: /* wgsl */ `
// z = lse[i < N] e[i]
// a[i < N] = exp(e[i] - z[])

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let N = lengths[row];
  let e_start = row * sizes.N;
  for (var i = 0; i < N; i++) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var i = 0; i < N; i++) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_1_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> z_peak_shared: array<f32, 64>;

var<workgroup> z_total_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let N = lengths[row];
  let e_start = row * sizes.N;
  for (var i = i32(local); i < N; i += 64) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  z_peak_shared[local] = z_peak;
  z_total_shared[local] = z_total;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) {
      let top = max(z_peak_shared[local], z_peak_shared[local + stride]);
      z_total_shared[local] = z_total_shared[local] * exp(z_peak_shared[local] - top) + z_total_shared[local + stride] * exp(z_peak_shared[local + stride] - top);
      z_peak_shared[local] = top;
    }
    workgroupBarrier();
  }
  let z_all = select(-3.4028234e38f, z_peak_shared[0] + log(z_total_shared[0]), z_total_shared[0] > 0f);
  for (var i = i32(local); i < N; i += 64) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [[2, (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1]],
    [
      [6, (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [4, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [
      [3, (s) => [Math.floor((s[0] * s[1] + 3) / 4), 1, 1], 1],
      [5, (s) => [Math.floor((Math.floor((s[0] * s[1] + 3) / 4) + 7) / 8), 1, 1], 1],
    ],
    [[8, (s) => [s[0], 1, 1], 1], [7, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[1, (s) => [8 * s[0], 1, 1], 1], [0, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [32 * s[0] * s[1], 32 * s[0], s[0] * s[1]],
    results: [
      { name: "y", element: "real", buffer: "s1", shape: () => [32] },
    ],
    steps: [
      [0, "i0 p1 p2 > s1"], // q_proj.y
      [1, "i1 p3 > s0"], // k_proj.y
      [2, "p0 s1 s0 > s2"], // e
      [3, "s2 > s0"], // a
      [4, "s0 i1 > s1"], // y
    ],
  },
  inspect: {
    slots: (s) => [32 * s[0] * s[1], 32 * s[0], s[0] * s[1]],
    results: [
      { name: "weights", element: "real", buffer: "s0", shape: (s) => [s[1]] },
    ],
    steps: [
      [0, "i0 p1 p2 > s1"], // q_proj.y
      [1, "i1 p3 > s0"], // k_proj.y
      [2, "p0 s1 s0 > s2"], // e
      [3, "s2 > s0"], // a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
