// ConvNeXtT, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch.
const runtime=(()=>{let e=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:a,found:i}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:a,found:i})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function r(r,n,a,i,o,s={}){let f=`${n} is ${t(a)}; it must be ${t(i)}`;return new e(r,f,{name:o,found:a,expected:i,...s})}let n=(t,r,n)=>new e(t,`${r}: ${n?.message}`,{},n),a=(e,t)=>r=>{throw n(e,t,r)},i=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2)));function o(e,t){let r=i(e),n="",a=.5;for(let e of t.slice(0,1e3)){let t=i(e),o=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);o>a&&([n,a]=[e,o])}return n&&` (nearest: "${n}")`}function s({device:e},t,n,a){let i=e.limits[t];if(!(n<=Number(i)))throw r("limit-exceeded",`${t} of the device`,i,`${n}, for ${a}`,t)}function f({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function l(t,r,a){f(t);let{device:i}=t;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let o=a(),s=[i.popErrorScope(),i.popErrorScope()];o.catch(()=>0);try{let[e,t]=await Promise.all(s);if(e)throw n("out-of-memory",`no memory for ${r}`,e);if(t)throw n("device-error",r,t);return await o}catch(a){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),f(t),a instanceof e?a:n("device-error",r,a)}}let u=e=>e.bindings.split(" "),h=([,e])=>e.match(/\w+/g)??[],w=e=>e.reduce((e,t)=>e*t,1),c=e=>"real"===e?Float32Array:Int32Array,d=e=>Object.prototype.toString.call(e).slice(8,-1);function m(e,t,r,n,a=0,i=0){let o=e.slice(1),[s=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(w(e)>0&&n(a,i,w(e)));let[f,l]=[t.slice(1),r.slice(1)];for(let e=0;e<s;e+=1)m(o,f,l,n,a+e*w(f),i+e*w(l))}let p=({data:e})=>e.length,y={real:Float32Array,int:Int32Array,bool:Uint8Array},b=e=>ArrayBuffer.isView(e);function $(t,n,a,i){let{inputs:s}=t,f=s.map(({name:e})=>e),l=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let t of l.keys())if(!f.includes(t))throw new e("input-unknown",`there is no input "${t}"${o(t,f)}`,{name:t,member:a});let u=s.map(t=>{let{name:n}=t,o=`input "${n}"${i}`;if(l.has(n))return(({name:e,element:t,range:n},a,i)=>{let o=y[t],s=t=>r("input-type",i,t,`a ${o.name}, or { data, shape } with one`,e);if("number"==typeof a&&("real"===t||Number.isInteger(a)))return{data:o.of(a)};if(d(a)===o.name)return{data:a};let{data:f,buffer:l,shape:u}=a??{};if(!Array.isArray(u))throw s(d(a));let h=w(u);if(d(f)===o.name){let{length:t}=f;if(t===h)return{data:f,shape:u};throw r("input-shape",`the length of ${i}`,t,`${h}, by its shape`,e)}if(!(l instanceof Object))throw s(d(f));if(n)throw s("on the device");if(l.size>=4*h&&4&l.usage)return{data:l,shape:u};throw r("input-shape",`the buffer of ${i}`,`of ${l.size} bytes`,`of ${4*h} and for COPY_SRC`,e)})(t,l.get(n),o);if(void 0===t.default)throw new e("input-missing",`${o} is missing`,{name:n,member:a})}),h=(({dimensions:e,inputs:t},n,a)=>{let i=[1,...e.map(()=>NaN)],o=t.flatMap((e,t)=>{let r=n[t];return r?[{e,value:r,index:t,t:`input "${e.name}"${a}`}]:[]}),s=[];for(let[t,{axes:n,name:a,least:f,most:l}]of[...e,...e].entries()){let u=1+t%e.length;for(let{e,value:t,index:h,t:c}of o){let o=n.find(([e])=>e===h)?.[1];if(void 0===o||Number(i[u])>=0)continue;let d=t.shape?t.shape[o]:Math.floor(p(t)/w(e.shape(i.with(u,1))));if(d<f||d>l||d%1)throw r("input-length",`${a} of ${c}`,d,`${f} to ${l}`,e.name);d>=0&&s.push(`${a} is ${d} by ${c}`),i=i.with(u,d)}}let f=e.find(({},e)=>Number.isNaN(i[e+1]));if(f)throw r("input-length",f.name+a,"told by no input","told: pass { data, shape }",f.name);for(let{e,value:t,t:n}of o){let a=e.shape(i),o=t.shape??`${p(t)} entries`;if(t.shape?t.shape.join()!==a.join():p(t)!==w(a))throw r("input-shape",`the shape of ${n}`,o,[`[${a.join(", ")}]`,...s].join(", as "),e.name,{expected:a})}return i})(t,u,i);return s.forEach((e,t)=>{let n=u[t]?.data;n&&b(n)&&(({name:e,element:t,shape:n,range:a},i,o,s,f)=>{let[l,u]="bool"===t?[0,1]:a?.(o)??[-35e37,35e37],h=i.findIndex(e=>!(e>=Number(l)&&e<=Number(u)));if(h<0)return;let c=((e,t)=>t.map((r,n)=>Math.floor(e/w(t.slice(n+1)))%r))(h,n(o)),d="real"===t?"finite":`${l} to ${u}`;throw r("input-value",`${s} at [${c.join(", ")}]`,i[h],d,e,{member:f,position:c})})(e,n,h,`input "${e.name}"${i}`,a)}),{s:h,values:u}}let g=class{r;n=!1;a="";#e;i=new Map;constructor(e,t=new Map){this.#e=e,this.r=t}o(e,t,r=140){this.f();let n=this.i.get(e);if(n&&n.size>=t)return n;this.free(e);let a=16*Math.ceil(t/16)||16,i=this.#e.createBuffer({label:e,size:a,usage:r});return this.i.set(e,i),this.r.clear(),i}get(e){return this.f(),this.i.get(e)}free(e){this.i.get(e)?.destroy(),this.i.delete(e)}l(e){for(let t of this.i.keys())e(t)&&this.free(t);this.a=""}f(){if(this.n)throw new e("disposed","the model was disposed of")}close(){this.n=!0,this.l(()=>!0)}},v=65535,A=(e,t)=>e.filter(([,,e])=>e(t)[0]);async function x(t,r,n,a,i,o){let{u:f,program:d,h:p,w:$}=t,{slots:g,copies:M=[]}=r,{device:N}=f,S=i();if(!S[0])return[];let O=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(S),F=$.c(A(n,O));if(F)return await F,x(t,r,n,a,i,o);let j=`a batch of ${S.length}`,P=new Map,U=n,z=new Set([...U.flatMap(h),...a.map(({buffer:e})=>e)]),B=(e,t)=>{z.has(e)&&(s(f,"maxStorageBufferBindingSize",4*t,j),P.set(e,4*t))};g(O).forEach((e,t)=>B(`s${t}`,e)),d.inputs.forEach(({shape:e},t)=>B(`i${t}`,S.length*w(e(O.with(0,1)))));let k=new Map;for(let e of U){let[,,t,r]=e,[n,a,i]=t(O),o=r&&n>v?[v,Math.ceil(n/v),1]:[n,a,i];s(f,"maxComputeWorkgroupsPerDimension",Math.max(...o),j),k.set(e,o)}let R=4,_=[],L=a.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:a,buffer:i}=e,s=n(O),f=w(s),l=R;if(!o){let e=4*f*(a?1:S.length);_.push([i,l,e]),R+=e}return S.map(({s:n},i)=>({...e,start:l,d:s,own:r(n),shape:t(n),member:i,first:a?0:i*f}))});s(f,"maxBufferSize",R,j);let W=S.map(()=>({}));try{let r=await l(f,j,async()=>{for(let[e,t]of P)p.o(e,t);let e=p.o("status",4),r=p.o("output",R,9);((e,t,r)=>{let{h:n,u:a}=e,i=t.flatMap(({s:e})=>e.slice(1)),o=n.o("sizes",4*r.length,72),s=n.o("lengths",4*i.length),f=[r,i].join(";");f!==n.a&&(a.device.queue.writeBuffer(o,0,Int32Array.from(r)),a.device.queue.writeBuffer(s,0,Int32Array.from(i)),n.a=f)})(t,S,O);let a=N.createCommandEncoder();d.inputs.forEach((e,t)=>{P.has(`i${t}`)&&((e,t,r,{element:n,shape:a,default:i=0},o,s,f)=>{let l=a(f.with(0,1)),u=w(l),h=new(c(n))(u*s.length);s.forEach(({s:e,values:n},f)=>{let w=a(e),{data:c}=n[o]??{},d=f*u;c?1===s.length&&c instanceof h.constructor?h=c:m(w,w,l,(e,n,a)=>{b(c)?h.set(c.subarray(e,e+a),d+n):t.copyBufferToBuffer(c,4*e,r,4*(d+n),4*a)}):h.fill(i,d,d+u)}),e.queue.writeBuffer(r,0,h)})(N,a,p.get(`i${t}`),e,t,S,O)}),a=(({u:e,h:t,w:r},n,a,i,o)=>{let s=n.beginComputePass();return a.forEach(n=>{let a=n,[i]=a,f=o.get(a);if(!f[0])return;let l=r.kernels[i],w=u(l),c=t.r.get(a);if(!c){let n=h(a);c=e.device.createBindGroup({layout:r.layout(l),entries:w.map((e,r)=>{let a=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(a)}}})}),t.r.set(a,c)}s.setPipeline(r.get(i)),s.setBindGroup(0,c),s.dispatchWorkgroups(...f)}),s.end(),n})(t,a,n,0,k),a.copyBufferToBuffer(e,0,r,0,4);for(let[e,t,n]of _)a.copyBufferToBuffer(p.get(e),0,r,t,n);if(o)for(let{name:e,buffer:t,shape:r,own:n,d:i,member:o,first:s}of L){let f=Math.max(4,4*w(n)),l=N.createBuffer({size:f,usage:140});W[o][e]={buffer:l,shape:r},m(n,i,n,(e,r,n)=>{e+=s,a.copyBufferToBuffer(p.get(t),4*e,l,4*r,4*n)})}return N.queue.submit([a.finish()]),await r.mapAsync(1,0,R),r}),a=r.getMappedRange(0,R),i=new Uint32Array(a,0,1)[0];if(!o&&!i)for(let{name:e,element:t,shape:r,own:n,d:i,start:o,member:s,first:f}of L){let l=new(c(t))(a,o),u=new y[t](w(n));m(n,i,n,(e,t,r)=>{u.set(l.subarray(e+=f,e+r),t)}),W[s][e]={data:u,shape:r}}if(r.unmap(),!i)return W;throw new e("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=W.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw p.f(),p.l(e=>!/^[ptc]\d/.test(e)),e}}let M=(e,t,n,a)=>r("weights-damaged",e,t,n,a),N=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function S(t){let{name:r,size:n}=t,a=await t.m(8),i=a.length<8?NaN:Number(new DataView(a.buffer).getBigUint64(0,!0)),o=Math.min(1e8,n-8);if(!(i<=o))throw M(`the length of the head of ${r}`,i,`at most ${o}`,r);let s,f=await t.m(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(f);s=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw M(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(t){if(t instanceof e)throw t}if("Object"!==d(s))throw M(`the head of ${r}`,"something else","a JSON object",r);let l=Object.entries(s).filter(([e])=>"__metadata__"!==e).map(([e,r])=>{let{dtype:n,shape:a,data_offsets:i}=r??{};if("string"!=typeof n||!N(a)||!N(i)||2!==i.length)throw M(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);let[o,s]=i,f=w(a)*Number(/\d+/.exec(n)?.[0]??8)/8;if(s-o!==f)throw M(`the size of tensor "${e}"`,s-o,`${f}, by its shape and ${n}`,e);return{name:e,type:n,shape:a,start:o,bytes:f,p:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),u=0;for(let{name:e,start:t,bytes:r}of l){if(t!==u)throw M(`the start of tensor "${e}"`,t,`${u}, where the one before ends`,e);u+=r;let a=n-8-i;if(u>a)throw M(`the end of tensor "${e}"`,u,`within ${a} bytes`,e)}let h=8+i+u;if(h<n&&n<1/0)throw M(`the size of ${r}`,n,h,r);return l}async function O(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(a("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw M(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}let F="the weights",j=4<<20;function P(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let o=new Uint8Array(n,0,t),s=0;for(;s<t;){if(0===i.length){let t=await r().catch(a("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-s);i=i.subarray(n.length),o.set(n,s),s+=n.length}return o.subarray(0,s)}}}function U(e){let{name:t=F,size:r}=e,n=0;return P(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+j);let a=await e.read(t,n);if(a.length===n-t)return a;throw new Error(`${a.length} bytes came for ${t} to ${n}`)})}function z(e,{buffer:t,byteOffset:r,byteLength:n}){return U({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function B(e){let t=F,n=1/0,i=e;if("string"==typeof i||i instanceof URL?(t=String(i),i=await fetch(i).catch(a("weights-unreachable",t))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:e,body:n,status:a}=i;if(!e)throw r("weights-unreachable",`the status of ${t}`,a,200,t);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return P(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(t,n,i):(d(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?z(t,i):i?.read instanceof Function?U(i):void 0)}function k(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}let R=e=>e.filter(e=>1!==e).join(),_=e=>/^(B?F16|F32)$/.test(e);function L(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),a=e=>new Float32Array(e.buffer);return"BF16"===e?a(n.map(e=>e<<16)):a(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function W(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function q(e,t,n){let{data:a=n,shape:i=e.parameters.find(e=>e[0]===t)?.[1]??[]}=n??{};if(!(a instanceof Float32Array)||w(i)!==a.length)throw r("weights-invalid",`tensor "${t}"`,d(a),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:i,bytes:a.byteLength,p:z(t,a)}}let D=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",E=class{kernels;#t;#r={};#n=[];#a=[];constructor(e,t){this.#t=e,this.kernels=t}c(e){let t=e.filter(([e])=>!this.#a[e]);if(0!==t.length)return Promise.all(t.map(async([e])=>{this.#a[e]=await(this.#n[e]??=this.#i(e))}))}get(e){return this.#a[e]}layout(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:u(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:D(e)}}))})}#i(e){let t=this.kernels[e],{name:r,code:n}=t,{device:a}=this.#t;return l(this.#t,`the kernel ${r}`,()=>a.createComputePipelineAsync({label:r,layout:a.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:a.createShaderModule({label:r,code:n})}}))}},G=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function I(t,n={},i){let u=await(async(t,r)=>{let n=await(r??(async({limits:t,features:r})=>{let n=globalThis.navigator?.gpu;if(!n)throw new e("webgpu-missing","no WebGPU here: pass a device");let i=await n.requestAdapter();if(!i)throw new e("adapter-missing","no WebGPU adapter here");let o=i.limits;return i.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,o[e]])),requiredFeatures:r.filter(e=>i.features.has(e))}).catch(a("device-refused","the adapter gives no device"))})(t));if(!(n.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");let i={device:n,y(){r||n.destroy()}};return n.lost.then(({message:e})=>i.lost=e||"destroyed"),i})(t,n.device),m=[],p=new g(u.device),y=new E(u,t.kernels),b=[],v=async()=>{let a=await(async(t,n,a,i)=>{if(void 0===n&&(void 0!==a||0===t.parameters.length))return t.parameters.map(t=>((t,r)=>{let[n,a]=t,i=(([t,,r],n)=>{let[a,i=0,o=1]="number"==typeof r?["constant",r]:r??[],s=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${n}/${t}`),f={constant:()=>i,uniform:()=>i+(o-i)*s(),normal:()=>i+o*Math.sqrt(-2*Math.log(1-s()))*Math.cos(2*Math.PI*s())}[String(a)];if(f)return e=>new Float32Array(e).map(f);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})})(t,r),o=4*w(a);return{name:n,type:"F32",shape:a,bytes:o,p:U({name:n,size:o,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(t,Number(a)));let o=[];for(let e of(await Promise.all([n].flat().map(O))).flat()){let a=await B(e);if(a){i.push(a);for(let e of await S(a))o.push(e)}else{if("Object"!==d(e))throw r(void 0===n?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[r,n]of Object.entries(e))o.push(q(t,r,n))}}return o})(t,n.weights,n.seed,b);m.push(...((t,n)=>{let a=new Map;for(let e of n){let{name:t}=e;if(a.has(t))throw M(`tensor "${t}"`,"in two files","in one",t);a.set(t,e)}let i=new Set(t.parameters.map(([e])=>e)),s=[...a.keys()].filter(e=>!i.has(e)),f=[...i].filter(e=>!a.has(e)),[l]=f;if(void 0!==l){let t=f.slice(0,3).map(e=>`"${e}"${o(e,s)}`),r=`the weights lack ${f.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",r,{name:l,tensors:f})}for(let[e,n]of t.parameters){let{shape:t,type:i}=a.get(e);if(R(t)!==R(n))throw r("weights-shape",`the shape of tensor "${e}"`,t,n,e);if(!_(i))throw r("weights-type",`tensor "${e}"`,i,"F32, F16 or BF16",e)}let u=t.ignored.map(k),h=s.filter(e=>!u.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(t,a)),await l(u,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:a}=e,i=e.constants(G(e));for(let e of i)s(t,"maxStorageBufferBindingSize",4*e,"a constant");n.forEach(([,e],t)=>r.o(`p${t}`,4*w(e))),a.forEach(({shape:e},t)=>r.o(`t${t}`,4*w(e))),i.forEach((e,t)=>r.o(`c${t}`,4*e)),a.forEach(({element:e,shape:n,value:a},i)=>{let o=new(c(e))(w(n)),s=0,f=(...e)=>{let t=n[e.length];if(void 0===t)o[s++]=Number(a(...e));else for(let r=0;r<t;r+=1)f(...e,r)};f(),t.device.queue.writeBuffer(r.get(`t${i}`),0,o)}),await t.device.queue.onSubmittedWorkDone()})(t,u,p)),await(async({tensors:e,b:t},n,a,i,o=()=>{})=>{let s=n.parameters.map(([e])=>e),l=e.reduce((e,{bytes:t})=>e+t,0),{queue:u}=a.device,h=new ArrayBuffer(j),w=0,c=0;for(let{name:t,type:n,bytes:d,p:m}of e){let e=s.indexOf(t),p=0;for(let s=d;s>0;){let d=Math.min(j,s),y=await m.m(d,h);if(f(a),i.f(),y.length<d)throw M(`tensor "${t}"`,"cut off","whole",t);if(s-=d,w+=d,c+=d,e>=0){let a=L(n,y),o=W(a);if(o>=0)throw r("weights-value",`entry ${p+o} of tensor "${t}"`,a[o],"finite",t);let s=i.get(`p${e}`);u.writeBuffer(s,a.BYTES_PER_ELEMENT*p,a),p+=a.length}o({loaded:w,total:l,name:t}),c>67108864&&(c=0,u.submit([]),await u.onSubmittedWorkDone())}}for(let e of t)if((await e.m(1)).length>0)throw M(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:a,b},t,u,p,n.onProgress)};try{((e,{name:t,limits:r})=>{for(let[n,a]of Object.entries(r))s(e,n,a,t)})(u,t);let r=((e,t)=>{let{prepare:r,run:n,inspect:a}=e,i=e=>e.map(e=>{let[r,n,a]=e,[i,o,s]=t[r];return[i,n,o,s,a]}),o=e=>({...e,steps:i(e.steps)});return{...e,prepare:i(r),run:o(n),inspect:o(a)}})(t,i?.(t,u.device,n.tuning,m,e)??t.dispatches.map(([e])=>e)),a=y.c([...r.prepare,...A(r.run.steps,G(r))]);await Promise.all([v(),a]);let f={u,program:r,h:p,w:y};return await(async e=>{let{program:t,h:r}=e,{run:n,inspect:a,prepare:i}=t;await x(e,{slots:()=>[],results:[],steps:i},i,[],()=>[{s:G(t),values:[]}],!0);let o=new Set([n,a].flatMap(e=>[...e.steps.flatMap(h),...e.results.map(({buffer:e})=>e)]));r.l(e=>/^[pt]\d/.test(e)&&!o.has(e))})(f),((t,r)=>{let{u:n,program:a,h:i}=t,{run:s,inspect:f}=a,l=Promise.resolve();function u(e){let t=l.then(e);return l=t.catch(()=>0),t}async function h(e,r,n,o,s){i.f();let f=a,l=await x(t,r,o,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>$(e,t,r,` of member ${r}`)):[$(e,t,0,"")])(f,e),s);return Array.isArray(e)?l:l[0]}let w={device:n.device,warnings:r,run:(e,t={})=>u(()=>h(e,s,s.results,s.steps,"device"===t.on)),inspect:(t,r)=>u(async()=>{let n=(t=>{let r=f.results.map(({name:e})=>e),n=t.map(t=>{let n=k(t);if(r.some(n))return n;throw new e("path-unknown",`nothing to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})});return f.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return h(t,f,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,a]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!a.some(e=>r.has(e))&&(e[4]&&a.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(f.steps,n),!1)}),dispose:()=>{i.close(),n.y()}};return w})(f,m)}catch(e){throw p.close(),u.y(),e}finally{for(let e of b)e.close()}}return{AttncError:e,load:I}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "4e97eb36e04d4f84",
  name: "ConvNeXtT",
  limits: { maxBufferSize: 4096, maxStorageBufferBindingSize: 4096, maxStorageBuffersPerShaderStage: 5, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 32 },
  features: ["subgroups"],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 32, 32] },
  ],
  parameters: [
    ["stem.0.weight", [8, 3, 4, 4], ["normal", 0, 0.125]],
    ["stem.0.bias", [8], 0],
    ["stem.1.weight", [8], 1],
    ["stem.1.bias", [8], 0],
    ["stages.0.blocks.0.gamma", [8], 0.000001],
    ["stages.0.blocks.0.conv_dw.weight", [8, 1, 7, 7], ["normal", 0, 0.07142857142857142]],
    ["stages.0.blocks.0.conv_dw.bias", [8], 0],
    ["stages.0.blocks.0.norm.weight", [8], 1],
    ["stages.0.blocks.0.norm.bias", [8], 0],
    ["stages.0.blocks.0.mlp.fc1.weight", [32, 8], ["uniform", -0.35355339059327373, 0.35355339059327373]],
    ["stages.0.blocks.0.mlp.fc1.bias", [32], 0],
    ["stages.0.blocks.0.mlp.fc2.weight", [8, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["stages.0.blocks.0.mlp.fc2.bias", [8], 0],
    ["stages.1.downsample.0.weight", [8], 1],
    ["stages.1.downsample.0.bias", [8], 0],
    ["stages.1.downsample.1.weight", [16, 8, 2, 2], ["normal", 0, 0.1767766952966369]],
    ["stages.1.downsample.1.bias", [16], 0],
    ["stages.1.blocks.0.gamma", [16], 0.000001],
    ["stages.1.blocks.0.conv_dw.weight", [16, 1, 7, 7], ["normal", 0, 0.050507627227610534]],
    ["stages.1.blocks.0.conv_dw.bias", [16], 0],
    ["stages.1.blocks.0.norm.weight", [16], 1],
    ["stages.1.blocks.0.norm.bias", [16], 0],
    ["stages.1.blocks.0.mlp.fc1.weight", [64, 16], ["uniform", -0.25, 0.25]],
    ["stages.1.blocks.0.mlp.fc1.bias", [64], 0],
    ["stages.1.blocks.0.mlp.fc2.weight", [16, 64], ["uniform", -0.125, 0.125]],
    ["stages.1.blocks.0.mlp.fc2.bias", [16], 0],
    ["head.norm.weight", [16], 1],
    ["head.norm.bias", [16], 0],
    ["head.fc.weight", [10, 16], ["uniform", -0.25, 0.25]],
    ["head.fc.bias", [10], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_1", bindings: "read read read write", code: /* wgsl */ `
// shift[o < 32] = sum[i < 8] weight[o, i] * bias[i]
// shift[o < 32] = shift[o] + bias_2[o]

@group(0) @binding(0) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> shift: array<vec4<f32>>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  let bias_2_o = bias_2[column4];
  shift[column4] = sums + bias_2_o;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 8) { return; }
  var sum = vec4f();
  let weight_start = index * 8;
  for (var i4 = 0; i4 < 2; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 2], weight[weight_at + 4], weight[weight_at + 6]);
    sum += bias[i4] * right;
  }
  finish(0, index, sum);
}
` },
    { name: "contraction_2", bindings: "read read read write", code: /* wgsl */ `
// shift[o < 64] = sum[i < 16] weight[o, i] * bias[i]
// shift[o < 64] = shift[o] + bias_2[o]

@group(0) @binding(0) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> shift: array<vec4<f32>>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  let bias_2_o = bias_2[column4];
  shift[column4] = sums + bias_2_o;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 16) { return; }
  var sum = vec4f();
  let weight_start = index * 16;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
    sum += bias[i4] * right;
  }
  finish(0, index, sum);
}
` },
    { name: "contraction_3", bindings: "read read read write", code: /* wgsl */ `
// shift[o < 10] = sum[i < 16] weight[o, i] * bias[i]
// shift[o < 10] = shift[o] + bias_2[o]

@group(0) @binding(0) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_2: array<f32>;
@group(0) @binding(3) var<storage, read_write> shift: array<f32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= 10) { return; }
  shift[column] = sum + bias_2[column];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 3) { return; }
  let column = index * 4;
  let column_1 = min(column + 1, 9);
  let column_2 = min(column + 2, 9);
  let column_3 = min(column + 3, 9);
  var sum = vec4f();
  let weight_start = column * 4;
  let weight_start_2 = column_1 * 4;
  let weight_start_3 = column_2 * 4;
  let weight_start_4 = column_3 * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum += bias[i4] * right;
  }
  let start = index * 4;
  for (var c = 0; c < 4; c++) {
    finish(0, start + c, sum[c]);
  }
}
` },
    { name: "contraction_8", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 16, r < 4, s < 4] = sum[i < 8, u < 2, v < 2] weight[o, i, u, v] * downsample[2 * r + u, 2 * s
//     + v, i]
// y[o < 16, r < 4, s < 4] = y[o, r, s] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> downsample: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 16) { return; }
  y[(column4 / 4) * 64 + row * 4 + column4 % 4] = sums + bias[row];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 8) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % (sizes.batch * 4);
  let downsample_start = column_tile * 128;
  let row_tile = index / (sizes.batch * 4);
  let weight_start = row_tile * 256;
  for (var i = 0; i < 8; i++) {
    let downsample_start_2 = downsample_start + i;
    let weight_start_2 = weight_start + i * 4;
    for (var u = 0; u < 2; u++) {
      let downsample_start_3 = downsample_start_2 + u * 64;
      let weight_start_3 = weight_start_2 + u * 2;
      for (var v = 0; v < 2; v++) {
        let downsample_at = downsample_start_3 + v * 8;
        let right = vec4f(downsample[downsample_start_3 + v * 8], downsample[downsample_at + 16], downsample[downsample_at + 32], downsample[downsample_at + 48]);
        sum_0 += weight[weight_start_3 + v] * right;
        let weight_at = weight_start_3 + v;
        sum_1 += weight[weight_at + 32] * right;
        sum_2 += weight[weight_at + 64] * right;
        sum_3 += weight[weight_at + 96] * right;
        sum_4 += weight[weight_at + 128] * right;
        sum_5 += weight[weight_at + 160] * right;
        sum_6 += weight[weight_at + 192] * right;
        sum_7 += weight[weight_at + 224] * right;
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
    { name: "contraction_9_vector", bindings: "read read read write sizes", code: /* wgsl */ `
// y[g < 16, r < 4, s < 4] = sum[u < 7, v < 7] weight[g, 0, u, v] * (if 0 <= r + u - 3 and r + u - 3 <
//     4 and (0 <= s + v - 3 and s + v - 3 < 4) then y[g, r + u - 3, s + v - 3] else 0.0)
// y_2[o < 16, r < 4, s < 4] = y[o, r, s] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 4) * 64 + g * 4 + column4 % 4] = sums + bias[g];
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 64) { return; }
  var sum = vec4f();
  let column_tile = index % (sizes.batch * 4);
  let offset = column_tile % 4;
  let g = index / (sizes.batch * 4);
  let part = column_tile / 4;
  let y_start = part * 256 + g * 16 + offset * 4;
  let weight_start = g * 49;
  for (var u = 0; u < 7; u++) {
    let at = offset + u;
    let value = at - 3;
    let holds = 0 <= value && value < 4;
    let y_start_2 = y_start + u * 4;
    let weight_start_2 = weight_start + u * 7;
    for (var v = i32(local); v < 7; v += 64) {
      var chosen = 0f;
      if (holds && 0 <= v - 3) {
        let y_at = y_start_2 + v;
        chosen = y[y_at - 15];
      }
      var chosen_2 = 0f;
      if (holds && 0 <= v - 2 && v - 2 < 4) {
        let y_at = y_start_2 + v;
        chosen_2 = y[y_at - 14];
      }
      var chosen_3 = 0f;
      if (holds && 0 <= v - 1 && v - 1 < 4) {
        let y_at = y_start_2 + v;
        chosen_3 = y[y_at - 13];
      }
      var chosen_4 = 0f;
      if (holds && v < 4) {
        let y_at = y_start_2 + v;
        chosen_4 = y[y_at - 12];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum += weight[weight_start_2 + v] * right;
    }
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  finish(g, 0, column_tile, shared_sums[0][0]);
}
` },
    { name: "contraction_11_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 4, c < 4, o < 16] = sum[i < 64] scaled[o, i] * x[r, c, i]
// x_2[d < 16, r < 4, c < 4] = y[d, r, c] + (y[r, c, d] + shift[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 16) { return; }
  let shift_o = shift[column4];
  let member = row / 16;
  let y_start = member * 240 + column4 * 64 + row;
  for (var c = 0; c < 4; c++) {
    x_2[y_start + c * 16] = y[y_start + c * 16] + (sums[c] + shift_o[c]);
  }
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 2) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let scaled_start = column_tile * 64;
  let x_start = index * 128 + lane * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let scaled_at = scaled_start + i4;
    let right_0 = mat4x4f(scaled[scaled_start + i4], scaled[scaled_at + 16], scaled[scaled_at + 32], scaled[scaled_at + 48]);
    let lefts_0 = x[x_start + i4];
    let x_at = x_start + i4;
    let lefts_1 = x[x_at + 64];
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
    { name: "contraction_9", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 4) * 64 + g * 4 + column4 % 4] = sums + bias[g];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 64) { return; }
  var sum = vec4f();
  let column_tile = index % (sizes.batch * 4);
  let offset = column_tile % 4;
  let g = index / (sizes.batch * 4);
  let part = column_tile / 4;
  let y_start = part * 256 + g * 16 + offset * 4;
  let weight_start = g * 49;
  for (var u = 0; u < 7; u++) {
    let at = offset + u;
    let value = at - 3;
    let holds = 0 <= value && value < 4;
    var chosen = 0f;
    if (holds) {
      let y_at = y_start + u * 4;
      chosen = y[y_at - 12];
    }
    var chosen_2 = 0f;
    if (holds) {
      let y_at = y_start + u * 4;
      chosen_2 = y[y_at - 11];
    }
    var chosen_3 = 0f;
    if (holds) {
      let y_at = y_start + u * 4;
      chosen_3 = y[y_at - 10];
    }
    var chosen_4 = 0f;
    if (holds) {
      let y_at = y_start + u * 4;
      chosen_4 = y[y_at - 9];
    }
    let right = vec4f(0f, 0f, 0f, chosen);
    sum += weight[weight_start + u * 7] * right;
    let right_2 = vec4f(0f, 0f, chosen, chosen_2);
    let weight_at = weight_start + u * 7;
    sum += weight[weight_at + 1] * right_2;
    let right_3 = vec4f(0f, chosen, chosen_2, chosen_3);
    sum += weight[weight_at + 2] * right_3;
    let right_4 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    sum += weight[weight_at + 3] * right_4;
    let right_5 = vec4f(chosen_2, chosen_3, chosen_4, 0f);
    sum += weight[weight_at + 4] * right_5;
    let right_6 = vec4f(chosen_3, chosen_4, 0f, 0f);
    sum += weight[weight_at + 5] * right_6;
    let right_7 = vec4f(chosen_4, 0f, 0f, 0f);
    sum += weight[weight_at + 6] * right_7;
  }
  let sums = array(sum);
  for (var n = 0; n < 1; n++) {
    finish(g, n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_5_vector", bindings: "read read read write sizes", code: /* wgsl */ `
// y[g < 8, r < 8, s < 8] = sum[u < 7, v < 7] weight[g, 0, u, v] * (if 0 <= r + u - 3 and r + u - 3 < 8
//     and (0 <= s + v - 3 and s + v - 3 < 8) then stem[r + u - 3, s + v - 3, g] else 0.0)
// y[o < 8, r < 8, s < 8] = y[o, r, s] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> stem: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y[(column4 / 16) * 112 + g * 16 + column4] = sums + bias[g];
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 128) { return; }
  var sum = vec4f();
  let column_tile = index % (sizes.batch * 16);
  let offset = column_tile / 2 % 8;
  let offset_2 = column_tile % 2;
  let start = offset_2 * 4;
  let g = index / (sizes.batch * 16);
  let stem_start = column_tile * 32 + g;
  let weight_start = g * 49;
  for (var u = 0; u < 7; u++) {
    let at = offset + u;
    let value = at - 3;
    let holds = 0 <= value && value < 8;
    let stem_start_2 = stem_start + u * 64;
    let weight_start_2 = weight_start + u * 7;
    for (var v = i32(local); v < 7; v += 64) {
      let at_2 = start + v;
      var chosen = 0f;
      if (holds && 0 <= at_2 - 3) {
        let stem_at = stem_start_2 + v * 8;
        chosen = stem[stem_at - 216];
      }
      var chosen_2 = 0f;
      if (holds && 0 <= at_2 - 2 && at_2 - 2 < 8) {
        let stem_at = stem_start_2 + v * 8;
        chosen_2 = stem[stem_at - 208];
      }
      var chosen_3 = 0f;
      if (holds && 0 <= at_2 - 1 && at_2 - 1 < 8) {
        let stem_at = stem_start_2 + v * 8;
        chosen_3 = stem[stem_at - 200];
      }
      var chosen_4 = 0f;
      if (holds && at_2 < 8) {
        let stem_at = stem_start_2 + v * 8;
        chosen_4 = stem[stem_at - 192];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum += weight[weight_start_2 + v] * right;
    }
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  finish(g, 0, column_tile, shared_sums[0][0]);
}
` },
    { name: "contraction_4_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 8, r < 8, s < 8] = sum[i < 3, u < 4, v < 4] weight[o, i, u, v] * image[i, 4 * r + u, 4 * s +
//     v]
// y[o < 8, r < 8, s < 8] = y[o, r, s] + bias[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> image: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  y[(column4 / 16) * 112 + row * 16 + column4] = sums + bias[row];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 3) / 4) { return; }
  let lane = i32(local) % 4;
  let column_tile = index * 64 + i32(local);
  if (column_tile - lane >= sizes.batch * 16) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let image_start = (column_tile / 16) * 768 + (column_tile / 2 % 8) * 32 + (column_tile % 2) * 4;
  let weight_start = lane * 12;
  for (var i = 0; i < 3; i++) {
    let image_start_2 = image_start + i * 256;
    let weight_start_2 = weight_start + i * 4;
    for (var u = 0; u < 4; u++) {
      let image_start_3 = image_start_2 + u * 8;
      let weight_start_3 = weight_start_2 + u;
      for (var v4 = 0; v4 < 1; v4++) {
        let image_at = image_start_3 + v4;
        let right_0 = mat4x4f(image[image_start_3 + v4], image[image_at + 1], image[image_at + 2], image[image_at + 3]);
        let lefts_0 = weight[weight_start_3 + v4];
        let weight_at = weight_start_3 + v4;
        let lefts_1 = weight[weight_at + 48];
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
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  for (var n = 0; n < 8; n++) {
    finish(n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_7_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 8, c < 8, o < 8] = sum[i < 32] scaled[o, i] * x[r, c, i]
// x_2[d < 8, r < 8, c < 8] = stem[r, c, d] + (y[r, c, d] + shift[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> stem: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let stem_rco = stem[row * 2 + column4];
  let shift_o = shift[column4];
  let member = row / 64;
  let x_2_start = member * 448 + column4 * 256 + row;
  for (var c = 0; c < 4; c++) {
    x_2[x_2_start + c * 64] = stem_rco[c] + (sums[c] + shift_o[c]);
  }
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 2) { return; }
  let column_0 = min(column_tile * 4, 7);
  let column_1 = min(column_tile * 4 + 1, 7);
  let column_2 = min(column_tile * 4 + 2, 7);
  let column_3 = min(column_tile * 4 + 3, 7);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let scaled_start = column_0 * 8;
  let scaled_start_2 = column_1 * 8;
  let scaled_start_3 = column_2 * 8;
  let scaled_start_4 = column_3 * 8;
  let x_start = index * 64 + lane * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let right_0 = mat4x4f(scaled[scaled_start + i4], scaled[scaled_start_2 + i4], scaled[scaled_start_3 + i4], scaled[scaled_start_4 + i4]);
    let lefts_0 = x[x_start + i4];
    let x_at = x_start + i4;
    let lefts_1 = x[x_at + 32];
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
  if (column_tile < 2) {
    let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_11_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> scaled: array<f32>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 16) { return; }
  if (column4 >= 4) { return; }
  let shift_o = shift[column4];
  let member = row / 16;
  let y_start = member * 240 + column4 * 64 + row;
  for (var c = 0; c < 4; c++) {
    x_2[y_start + c * 16] = y[y_start + c * 16] + (sums[c] + shift_o[c]);
  }
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 3) / 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 16 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 16 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 16 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 16 - 1);
  let right_column_0 = min(thread_row * 4, 15);
  let right_column_1 = min(thread_row * 4 + 1, 15);
  let right_column_2 = min(thread_row * 4 + 2, 15);
  let right_column_3 = min(thread_row * 4 + 3, 15);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 64;
  let x_start_2 = left_row_1 * 64;
  let x_start_3 = left_row_2 * 64;
  let x_start_4 = left_row_3 * 64;
  let scaled_start = right_column_0 * 64;
  let scaled_start_2 = right_column_1 * 64;
  let scaled_start_3 = right_column_2 * 64;
  let scaled_start_4 = right_column_3 * 64;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(scaled[scaled_start + k], scaled[scaled_start_2 + k], scaled[scaled_start_3 + k], scaled[scaled_start_4 + k]);
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
    { name: "contraction_7_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> scaled: array<f32>;
@group(0) @binding(2) var<storage, read> stem: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 2) { return; }
  let stem_rco = stem[row * 2 + column4];
  let shift_o = shift[column4];
  let member = row / 64;
  let x_2_start = member * 448 + column4 * 256 + row;
  for (var c = 0; c < 4; c++) {
    x_2[x_2_start + c * 64] = stem_rco[c] + (sums[c] + shift_o[c]);
  }
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 64 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 64 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 64 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 64 - 1);
  let right_column_0 = min(thread_row * 4, 7);
  let right_column_1 = min(thread_row * 4 + 1, 7);
  let right_column_2 = min(thread_row * 4 + 2, 7);
  let right_column_3 = min(thread_row * 4 + 3, 7);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 32;
  let x_start_2 = left_row_1 * 32;
  let x_start_3 = left_row_2 * 32;
  let x_start_4 = left_row_3 * 32;
  let scaled_start = right_column_0 * 32;
  let scaled_start_2 = right_column_1 * 32;
  let scaled_start_3 = right_column_2 * 32;
  let scaled_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(scaled[scaled_start + k], scaled[scaled_start_2 + k], scaled[scaled_start_3 + k], scaled[scaled_start_4 + k]);
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
    { name: "contraction_8_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> downsample: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 16) { return; }
  if (column4 >= sizes.batch * 4) { return; }
  y[(column4 / 4) * 64 + row * 4 + column4 % 4] = sums + bias[row];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 3) / 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 15);
  let left_row_1 = min(thread_row * 4 + 1, 15);
  let left_row_2 = min(thread_row * 4 + 2, 15);
  let left_row_3 = min(thread_row * 4 + 3, 15);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 16 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 16 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 16 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 16 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = left_row_0 * 32;
  let weight_start_2 = left_row_1 * 32;
  let weight_start_3 = left_row_2 * 32;
  let weight_start_4 = left_row_3 * 32;
  let downsample_start = (right_column_0 / 4) * 128 + (right_column_0 % 4) * 16;
  let downsample_start_2 = (right_column_1 / 4) * 128 + (right_column_1 % 4) * 16;
  let downsample_start_3 = (right_column_2 / 4) * 128 + (right_column_2 % 4) * 16;
  let downsample_start_4 = (right_column_3 / 4) * 128 + (right_column_3 % 4) * 16;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    let offset = k % 2;
    let offset_2 = k / 2 % 2;
    let part = k / 4;
    right_tile[thread_column * 16 + thread_row] = vec4f(downsample[downsample_start + offset_2 * 64 + offset * 8 + part], downsample[downsample_start_2 + offset_2 * 64 + offset * 8 + part], downsample[downsample_start_3 + offset_2 * 64 + offset * 8 + part], downsample[downsample_start_4 + offset_2 * 64 + offset * 8 + part]);
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
  let start = thread_row * 4;
  let value = index * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_4_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  if (column4 >= sizes.batch * 16) { return; }
  y[(column4 / 16) * 112 + row * 16 + column4] = sums + bias[row];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 7);
  let left_row_1 = min(thread_row * 4 + 1, 7);
  let left_row_2 = min(thread_row * 4 + 2, 7);
  let left_row_3 = min(thread_row * 4 + 3, 7);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 64 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 64 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 64 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 64 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = left_row_0 * 48;
  let weight_start_2 = left_row_1 * 48;
  let weight_start_3 = left_row_2 * 48;
  let weight_start_4 = left_row_3 * 48;
  let image_start = (right_column_0 / 64) * 3072 + (right_column_0 / 8 % 8) * 128 + (right_column_0 % 8) * 4;
  let image_start_2 = (right_column_1 / 64) * 3072 + (right_column_1 / 8 % 8) * 128 + (right_column_1 % 8) * 4;
  let image_start_3 = (right_column_2 / 64) * 3072 + (right_column_2 / 8 % 8) * 128 + (right_column_2 % 8) * 4;
  let image_start_4 = (right_column_3 / 64) * 3072 + (right_column_3 / 8 % 8) * 128 + (right_column_3 % 8) * 4;
  for (var start = 0; start < 48; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    let offset = k % 4;
    let offset_2 = k / 4 % 4;
    let part = k / 16;
    right_tile[thread_column * 16 + thread_row] = vec4f(image[image_start + part * 1024 + offset_2 * 32 + offset], image[image_start_2 + part * 1024 + offset_2 * 32 + offset], image[image_start_3 + part * 1024 + offset_2 * 32 + offset], image[image_start_4 + part * 1024 + offset_2 * 32 + offset]);
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
  let start = thread_row * 4;
  let value = index * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> stem: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y[(column4 / 16) * 112 + g * 16 + column4] = sums + bias[g];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 64) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  let column_tile = index % (sizes.batch * 8);
  let offset = column_tile % 8;
  let g = index / (sizes.batch * 8);
  let stem_start = column_tile * 64 + g;
  let weight_start = g * 49;
  for (var u = 0; u < 7; u++) {
    let at = offset + u;
    let value = at - 3;
    let holds = 0 <= value && value < 8;
    var chosen = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen = stem[stem_at - 192];
    }
    var chosen_2 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_2 = stem[stem_at - 184];
    }
    var chosen_3 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_3 = stem[stem_at - 176];
    }
    var chosen_4 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_4 = stem[stem_at - 168];
    }
    var chosen_5 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_5 = stem[stem_at - 160];
    }
    var chosen_6 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_6 = stem[stem_at - 152];
    }
    var chosen_7 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_7 = stem[stem_at - 144];
    }
    var chosen_8 = 0f;
    if (holds) {
      let stem_at = stem_start + u * 64;
      chosen_8 = stem[stem_at - 136];
    }
    let right_0 = vec4f(0f, 0f, 0f, chosen);
    let right_1 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
    let left = weight[weight_start + u * 7];
    sum_0 += left * right_0;
    sum_1 += left * right_1;
    let right_0_2 = vec4f(0f, 0f, chosen, chosen_2);
    let right_1_2 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
    let weight_at = weight_start + u * 7;
    let left_2 = weight[weight_at + 1];
    sum_0 += left_2 * right_0_2;
    sum_1 += left_2 * right_1_2;
    let right_0_3 = vec4f(0f, chosen, chosen_2, chosen_3);
    let right_1_3 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
    let left_3 = weight[weight_at + 2];
    sum_0 += left_3 * right_0_3;
    sum_1 += left_3 * right_1_3;
    let right_0_4 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let right_1_4 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
    let left_4 = weight[weight_at + 3];
    sum_0 += left_4 * right_0_4;
    sum_1 += left_4 * right_1_4;
    let right_0_5 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
    let right_1_5 = vec4f(chosen_6, chosen_7, chosen_8, 0f);
    let left_5 = weight[weight_at + 4];
    sum_0 += left_5 * right_0_5;
    sum_1 += left_5 * right_1_5;
    let right_0_6 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
    let right_1_6 = vec4f(chosen_7, chosen_8, 0f, 0f);
    let left_6 = weight[weight_at + 5];
    sum_0 += left_6 * right_0_6;
    sum_1 += left_6 * right_1_6;
    let right_0_7 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
    let right_1_7 = vec4f(chosen_8, 0f, 0f, 0f);
    let left_7 = weight[weight_at + 6];
    sum_0 += left_7 * right_0_7;
    sum_1 += left_7 * right_1_7;
  }
  let sums = array(sum_0, sum_1);
  let start = column_tile * 2;
  for (var n = 0; n < 2; n++) {
    finish(g, 0, start + n, sums[n]);
  }
}
` },
    { name: "contraction_12", bindings: "read read read read write sizes", code: /* wgsl */ `
// sum = sum[d < 16] pooled[d]
// mu = sum[] / 16.0
// sum_2 = sum[d < 16] (pooled[d] - mu[]) * (pooled[d] - mu[])
// var_value = sum_2[] / 16.0
// y[o < 10] = sum[i < 16] weight_2[o, i] * (pooled[i] - mu[]) * weight[i] / sqrt(var_value[] +
//     0.000001)
// y[o < 10] = y[o] + shift[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> pooled: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> shared_rows: array<f32, 4>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 10) { return; }
  y[row * 10 + column] = sum + shift[column];
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 3) / 4) { return; }
  let column_tile = i32(local);
  let row = index * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  let column = column_tile * 4;
  let column_1 = min(column + 1, 9);
  let column_2 = min(column + 2, 9);
  let column_3 = min(column + 3, 9);
  let tile_row = i32(local);
  var sum_part = vec4f();
  let pooled_start = min(index * 4 + tile_row, sizes.batch - 1) * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    sum_part += pooled[pooled_start + d4];
  }
  shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  workgroupBarrier();
  let sum_0 = shared_rows[0];
  let sum_1 = shared_rows[1];
  let sum_2 = shared_rows[2];
  let sum_3 = shared_rows[3];
  let sum = shared_rows[tile_row];
  let mu_0 = sum_0 / 16f;
  let mu_1 = sum_1 / 16f;
  let mu_2 = sum_2 / 16f;
  let mu_3 = sum_3 / 16f;
  let mu = sum / 16f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = 0; d4 < 4; d4++) {
    let pooled_d = pooled[pooled_start + d4];
    let difference = pooled_d - mu;
    sum_part_2 += (difference * difference);
  }
  shared_rows[local] = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let var_value_0 = sum_0_2 / 16f;
  let var_value_1 = sum_1_2 / 16f;
  let var_value_2 = sum_2_2 / 16f;
  let var_value_3 = sum_3_2 / 16f;
  if (column_tile >= 3) { return; }
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  let weight_2_start = column * 4;
  let weight_2_start_2 = column_1 * 4;
  let weight_2_start_3 = column_2 * 4;
  let weight_2_start_4 = column_3 * 4;
  let pooled_start_2 = row * 4;
  let pooled_start_3 = row_1 * 4;
  let pooled_start_4 = row_2 * 4;
  let pooled_start_5 = row_3 * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
    let pooled_i = pooled[pooled_start_2 + i4];
    let weight_i = weight[i4];
    sum_0_3 += ((pooled_i - mu_0) * weight_i) * right;
    let pooled_i_2 = pooled[pooled_start_3 + i4];
    sum_1_3 += ((pooled_i_2 - mu_1) * weight_i) * right;
    let pooled_i_3 = pooled[pooled_start_4 + i4];
    sum_2_3 += ((pooled_i_3 - mu_2) * weight_i) * right;
    let pooled_i_4 = pooled[pooled_start_5 + i4];
    sum_3_3 += ((pooled_i_4 - mu_3) * weight_i) * right;
  }
  let scale_0 = 1f / sqrt(var_value_0 + 0.000001f);
  sum_0_3 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.000001f);
  sum_1_3 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.000001f);
  sum_2_3 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.000001f);
  sum_3_3 *= scale_3;
  let sums = array(sum_0_3, sum_1_3, sum_2_3, sum_3_3);
  let start = index * 4;
  let start_2 = column_tile * 4;
  for (var n = 0; n < 4; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_6", bindings: "read read read read write sizes", code: /* wgsl */ `
// sum[r < 8, c < 8] = sum[d < 8] y[d, r, c]
// mu[r < 8, c < 8] = sum[r, c] / 8.0
// sum_2[r < 8, c < 8] = sum[d < 8] (y[d, r, c] - mu[r, c]) * (y[d, r, c] - mu[r, c])
// var_value[r < 8, c < 8] = sum_2[r, c] / 8.0
// y[r < 8, c < 8, o < 32] = sum[i < 8] weight[o, i] * (y[i, r, c] - mu[r, c]) * weight_2[i] /
//     sqrt(var_value[r, c] + 0.000001)
// x[r < 8, c < 8, o < 32] = 0.5 * (y[r, c, o] + shift[o]) * (1.0 + erf((y[r, c, o] + shift[o]) /
//     1.4142135623730951))

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> shared_rows: array<f32, 8>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x[row * 8 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  let column_tile = i32(local);
  let tile_row = i32(local);
  var sum_part = 0f;
  let y_start = (index / 8) * 512 + (index % 8) * 8 + tile_row;
  for (var d = 0; d < 8; d++) {
    sum_part += y[y_start + d * 64];
  }
  shared_rows[local] = sum_part;
  workgroupBarrier();
  let sum_0 = shared_rows[0];
  let sum_1 = shared_rows[1];
  let sum_2 = shared_rows[2];
  let sum_3 = shared_rows[3];
  let sum_4 = shared_rows[4];
  let sum_5 = shared_rows[5];
  let sum_6 = shared_rows[6];
  let sum_7 = shared_rows[7];
  let sum = shared_rows[tile_row];
  let mu_0 = sum_0 / 8f;
  let mu_1 = sum_1 / 8f;
  let mu_2 = sum_2 / 8f;
  let mu_3 = sum_3 / 8f;
  let mu_4 = sum_4 / 8f;
  let mu_5 = sum_5 / 8f;
  let mu_6 = sum_6 / 8f;
  let mu_7 = sum_7 / 8f;
  let mu = sum / 8f;
  workgroupBarrier();
  var sum_part_2 = 0f;
  for (var d = 0; d < 8; d++) {
    let difference = y[y_start + d * 64] - mu;
    sum_part_2 += difference * difference;
  }
  shared_rows[local] = sum_part_2;
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let sum_4_2 = shared_rows[4];
  let sum_5_2 = shared_rows[5];
  let sum_6_2 = shared_rows[6];
  let sum_7_2 = shared_rows[7];
  let var_value_0 = sum_0_2 / 8f;
  let var_value_1 = sum_1_2 / 8f;
  let var_value_2 = sum_2_2 / 8f;
  let var_value_3 = sum_3_2 / 8f;
  let var_value_4 = sum_4_2 / 8f;
  let var_value_5 = sum_5_2 / 8f;
  let var_value_6 = sum_6_2 / 8f;
  let var_value_7 = sum_7_2 / 8f;
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  var sum_4_3 = vec4f();
  var sum_5_3 = vec4f();
  var sum_6_3 = vec4f();
  var sum_7_3 = vec4f();
  let weight_start = column_tile * 32;
  let y_start_2 = (index / 8) * 512 + (index % 8) * 8;
  for (var i = 0; i < 8; i++) {
    let weight_2_i = weight_2[i];
    let weight_at = weight_start + i;
    let right = vec4f(weight[weight_start + i] * weight_2_i, weight[weight_at + 8] * weight_2_i, weight[weight_at + 16] * weight_2_i, weight[weight_at + 24] * weight_2_i);
    sum_0_3 += (y[y_start_2 + i * 64] - mu_0) * right;
    let y_at = y_start_2 + i * 64;
    sum_1_3 += (y[y_at + 1] - mu_1) * right;
    sum_2_3 += (y[y_at + 2] - mu_2) * right;
    sum_3_3 += (y[y_at + 3] - mu_3) * right;
    sum_4_3 += (y[y_at + 4] - mu_4) * right;
    sum_5_3 += (y[y_at + 5] - mu_5) * right;
    sum_6_3 += (y[y_at + 6] - mu_6) * right;
    sum_7_3 += (y[y_at + 7] - mu_7) * right;
  }
  let scale_0 = 1f / sqrt(var_value_0 + 0.000001f);
  sum_0_3 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.000001f);
  sum_1_3 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.000001f);
  sum_2_3 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.000001f);
  sum_3_3 *= scale_3;
  let scale_4 = 1f / sqrt(var_value_4 + 0.000001f);
  sum_4_3 *= scale_4;
  let scale_5 = 1f / sqrt(var_value_5 + 0.000001f);
  sum_5_3 *= scale_5;
  let scale_6 = 1f / sqrt(var_value_6 + 0.000001f);
  sum_6_3 *= scale_6;
  let scale_7 = 1f / sqrt(var_value_7 + 0.000001f);
  sum_7_3 *= scale_7;
  let sums = array(sum_0_3, sum_1_3, sum_2_3, sum_3_3, sum_4_3, sum_5_3, sum_6_3, sum_7_3);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_10_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// sum[r < 4, c < 4] = sum[d < 16] y[d, r, c]
// mu[r < 4, c < 4] = sum[r, c] / 16.0
// sum_2[r < 4, c < 4] = sum[d < 16] (y[d, r, c] - mu[r, c]) * (y[d, r, c] - mu[r, c])
// var_value[r < 4, c < 4] = sum_2[r, c] / 16.0
// y[r < 4, c < 4, o < 64] = sum[i < 16] weight_2[o, i] * (y[i, r, c] - mu[r, c]) * weight[i] /
//     sqrt(var_value[r, c] + 0.000001)
// x[r < 4, c < 4, o < 64] = 0.5 * (y[r, c, o] + shift[o]) * (1.0 + erf((y[r, c, o] + shift[o]) /
//     1.4142135623730951))

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 16) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x[row * 16 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 3) / 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 16 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 16 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 16 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 16 - 1);
  let tile_row = i32(local) / 4;
  var sum_part = 0f;
  let y_start = (min(index * 64 + tile_row, sizes.batch * 16 - 1) / 16) * 240 + min(index * 64 + tile_row, sizes.batch * 16 - 1);
  for (var d = i32(local) % 4; d < 16; d += 4) {
    sum_part += y[y_start + d * 16];
  }
  shared_rows[local] = sum_part;
  workgroupBarrier();
  let sum = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_2 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_3 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_4 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let sum_5 = shared_rows[tile_row * 4] + shared_rows[tile_row * 4 + 1] + shared_rows[tile_row * 4 + 2] + shared_rows[tile_row * 4 + 3];
  let mu = sum / 16f;
  let mu_2 = sum_2 / 16f;
  let mu_3 = sum_3 / 16f;
  let mu_4 = sum_4 / 16f;
  let mu_5 = sum_5 / 16f;
  workgroupBarrier();
  var sum_part_2 = 0f;
  for (var d = i32(local) % 4; d < 16; d += 4) {
    let difference = y[y_start + d * 16] - mu_5;
    sum_part_2 += difference * difference;
  }
  shared_rows[local] = sum_part_2;
  workgroupBarrier();
  let sum_6 = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_7 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_8 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_9 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let var_value = sum_6 / 16f;
  let var_value_2 = sum_7 / 16f;
  let var_value_3 = sum_8 / 16f;
  let var_value_4 = sum_9 / 16f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let y_start_2 = (left_row_0 / 16) * 240 + left_row_0;
  let y_start_3 = (left_row_1 / 16) * 240 + left_row_1;
  let y_start_4 = (left_row_2 / 16) * 240 + left_row_2;
  let y_start_5 = (left_row_3 / 16) * 240 + left_row_3;
  let weight_2_start = thread_row * 64;
  for (var start = 0; start < 16; start += 16) {
    let k = start + thread_column;
    let weight_k = weight[k];
    left_tile[thread_column * 16 + thread_row] = vec4f((y[y_start_2 + k * 16] - mu) * weight_k, (y[y_start_3 + k * 16] - mu_2) * weight_k, (y[y_start_4 + k * 16] - mu_3) * weight_k, (y[y_start_5 + k * 16] - mu_4) * weight_k);
    let weight_2_at = weight_2_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_2[weight_2_start + k], weight_2[weight_2_at + 16], weight_2[weight_2_at + 32], weight_2[weight_2_at + 48]);
    workgroupBarrier();
    for (var n = 0; n < 16; n++) {
      let left = left_tile[n * 16 + thread_row];
      let right = right_tile[n * 16 + thread_column];
      sum_0 += left.x * right;
      sum_1 += left.y * right;
      sum_2_2 += left.z * right;
      sum_3_2 += left.w * right;
    }
    workgroupBarrier();
  }
  sum_0 *= 1f / sqrt(var_value + 0.000001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.000001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.000001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.000001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "contraction_10", bindings: "read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> shared_rows: array<f32, 8>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 16) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x[row * 16 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 2) { return; }
  let column_tile = i32(local);
  let tile_row = i32(local);
  var sum_part = 0f;
  let y_start = ((index * 2 + tile_row / 4) / 4) * 256 + ((index * 2 + tile_row / 4) % 4) * 4 + tile_row % 4;
  for (var d = 0; d < 16; d++) {
    sum_part += y[y_start + d * 16];
  }
  shared_rows[local] = sum_part;
  workgroupBarrier();
  let sum_0 = shared_rows[0];
  let sum_1 = shared_rows[1];
  let sum_2 = shared_rows[2];
  let sum_3 = shared_rows[3];
  let sum_4 = shared_rows[4];
  let sum_5 = shared_rows[5];
  let sum_6 = shared_rows[6];
  let sum_7 = shared_rows[7];
  let sum = shared_rows[tile_row];
  let mu_0 = sum_0 / 16f;
  let mu_1 = sum_1 / 16f;
  let mu_2 = sum_2 / 16f;
  let mu_3 = sum_3 / 16f;
  let mu_4 = sum_4 / 16f;
  let mu_5 = sum_5 / 16f;
  let mu_6 = sum_6 / 16f;
  let mu_7 = sum_7 / 16f;
  let mu = sum / 16f;
  workgroupBarrier();
  var sum_part_2 = 0f;
  for (var d = 0; d < 16; d++) {
    let difference = y[y_start + d * 16] - mu;
    sum_part_2 += difference * difference;
  }
  shared_rows[local] = sum_part_2;
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let sum_4_2 = shared_rows[4];
  let sum_5_2 = shared_rows[5];
  let sum_6_2 = shared_rows[6];
  let sum_7_2 = shared_rows[7];
  let var_value_0 = sum_0_2 / 16f;
  let var_value_1 = sum_1_2 / 16f;
  let var_value_2 = sum_2_2 / 16f;
  let var_value_3 = sum_3_2 / 16f;
  let var_value_4 = sum_4_2 / 16f;
  let var_value_5 = sum_5_2 / 16f;
  let var_value_6 = sum_6_2 / 16f;
  let var_value_7 = sum_7_2 / 16f;
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
  let weight_2_start = column_tile * 128;
  let y_start_2 = (index / 2) * 256 + (index % 2) * 8;
  for (var i = 0; i < 16; i++) {
    let weight_2_at = weight_2_start + i;
    let right_0 = vec4f(weight_2[weight_2_start + i], weight_2[weight_2_at + 16], weight_2[weight_2_at + 32], weight_2[weight_2_at + 48]);
    let right_1 = vec4f(weight_2[weight_2_at + 64], weight_2[weight_2_at + 80], weight_2[weight_2_at + 96], weight_2[weight_2_at + 112]);
    let left_0 = (y[y_start_2 + i * 16] - mu_0) * weight[i];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let y_at = y_start_2 + i * 16;
    let left_1 = (y[y_at + 1] - mu_1) * weight[i];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = (y[y_at + 2] - mu_2) * weight[i];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = (y[y_at + 3] - mu_3) * weight[i];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = (y[y_at + 4] - mu_4) * weight[i];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = (y[y_at + 5] - mu_5) * weight[i];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = (y[y_at + 6] - mu_6) * weight[i];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = (y[y_at + 7] - mu_7) * weight[i];
    sum_7_0 += left_7 * right_0;
    sum_7_1 += left_7 * right_1;
  }
  let scale_0 = 1f / sqrt(var_value_0 + 0.000001f);
  sum_0_0 *= scale_0;
  sum_0_1 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.000001f);
  sum_1_0 *= scale_1;
  sum_1_1 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.000001f);
  sum_2_0 *= scale_2;
  sum_2_1 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.000001f);
  sum_3_0 *= scale_3;
  sum_3_1 *= scale_3;
  let scale_4 = 1f / sqrt(var_value_4 + 0.000001f);
  sum_4_0 *= scale_4;
  sum_4_1 *= scale_4;
  let scale_5 = 1f / sqrt(var_value_5 + 0.000001f);
  sum_5_0 *= scale_5;
  sum_5_1 *= scale_5;
  let scale_6 = 1f / sqrt(var_value_6 + 0.000001f);
  sum_6_0 *= scale_6;
  sum_6_1 *= scale_6;
  let scale_7 = 1f / sqrt(var_value_7 + 0.000001f);
  sum_7_0 *= scale_7;
  sum_7_1 *= scale_7;
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start = index * 8;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 16; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}
` },
    { name: "contraction_6_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 8) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x[row * 8 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 64 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 64 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 64 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 64 - 1);
  let right_column_0 = min(thread_row * 4, 31);
  let right_column_1 = min(thread_row * 4 + 1, 31);
  let right_column_2 = min(thread_row * 4 + 2, 31);
  let right_column_3 = min(thread_row * 4 + 3, 31);
  let tile_row = i32(local) / 4;
  var sum_part = 0f;
  let y_start = index * 512 + tile_row;
  for (var d = i32(local) % 4; d < 8; d += 4) {
    sum_part += y[y_start + d * 64];
  }
  shared_rows[local] = sum_part;
  workgroupBarrier();
  let sum = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_2 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_3 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_4 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let sum_5 = shared_rows[tile_row * 4] + shared_rows[tile_row * 4 + 1] + shared_rows[tile_row * 4 + 2] + shared_rows[tile_row * 4 + 3];
  let mu = sum / 8f;
  let mu_2 = sum_2 / 8f;
  let mu_3 = sum_3 / 8f;
  let mu_4 = sum_4 / 8f;
  let mu_5 = sum_5 / 8f;
  workgroupBarrier();
  var sum_part_2 = 0f;
  for (var d = i32(local) % 4; d < 8; d += 4) {
    let difference = y[y_start + d * 64] - mu_5;
    sum_part_2 += difference * difference;
  }
  shared_rows[local] = sum_part_2;
  workgroupBarrier();
  let sum_6 = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_7 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_8 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_9 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let var_value = sum_6 / 8f;
  let var_value_2 = sum_7 / 8f;
  let var_value_3 = sum_8 / 8f;
  let var_value_4 = sum_9 / 8f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let y_start_2 = (left_row_0 / 64) * 448 + left_row_0;
  let y_start_3 = (left_row_1 / 64) * 448 + left_row_1;
  let y_start_4 = (left_row_2 / 64) * 448 + left_row_2;
  let y_start_5 = (left_row_3 / 64) * 448 + left_row_3;
  let weight_start = right_column_0 * 8;
  let weight_start_2 = right_column_1 * 8;
  let weight_start_3 = right_column_2 * 8;
  let weight_start_4 = right_column_3 * 8;
  for (var start = 0; start < 8; start += 16) {
    let k = start + thread_column;
    if (k < 8) {
      left_tile[thread_column * 16 + thread_row] = vec4f(y[y_start_2 + k * 64] - mu, y[y_start_3 + k * 64] - mu_2, y[y_start_4 + k * 64] - mu_3, y[y_start_5 + k * 64] - mu_4);
      let weight_2_k = weight_2[k];
      right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k] * weight_2_k, weight[weight_start_2 + k] * weight_2_k, weight[weight_start_3 + k] * weight_2_k, weight[weight_start_4 + k] * weight_2_k);
    } else {
      left_tile[thread_column * 16 + thread_row] = vec4f();
      right_tile[thread_column * 16 + thread_row] = vec4f();
    }
    workgroupBarrier();
    for (var n = 0; n < 16; n++) {
      let left = left_tile[n * 16 + thread_row];
      let right = right_tile[n * 16 + thread_column];
      sum_0 += left.x * right;
      sum_1 += left.y * right;
      sum_2_2 += left.z * right;
      sum_3_2 += left.w * right;
    }
    workgroupBarrier();
  }
  sum_0 *= 1f / sqrt(var_value + 0.000001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.000001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.000001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.000001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "map_2", bindings: "read read write", code: /* wgsl */ `
// shift[d < 8] = bias[d] * gamma[d]

@group(0) @binding(0) var<storage, read> bias: array<f32>;
@group(0) @binding(1) var<storage, read> gamma: array<f32>;
@group(0) @binding(2) var<storage, read_write> shift: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 8) { return; }
  shift[index] = bias[index] * gamma[index];
}
` },
    { name: "map_4", bindings: "read read write", code: /* wgsl */ `
// shift[d < 16] = bias[d] * gamma[d]

@group(0) @binding(0) var<storage, read> bias: array<f32>;
@group(0) @binding(1) var<storage, read> gamma: array<f32>;
@group(0) @binding(2) var<storage, read_write> shift: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 16) { return; }
  shift[index] = bias[index] * gamma[index];
}
` },
    { name: "map_1", bindings: "read read write", code: /* wgsl */ `
// scaled[o < 8, i < 32] = weight[o, i] * gamma[o]

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> gamma: array<f32>;
@group(0) @binding(2) var<storage, read_write> scaled: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  let o = index / 32;
  scaled[index] = weight[index] * gamma[o];
}
` },
    { name: "map_3", bindings: "read read write", code: /* wgsl */ `
// scaled[o < 16, i < 64] = weight[o, i] * gamma[o]

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> gamma: array<f32>;
@group(0) @binding(2) var<storage, read_write> scaled: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  let o = index / 64;
  scaled[index] = weight[index] * gamma[o];
}
` },
    { name: "map_5", bindings: "read write sizes", code: /* wgsl */ `
// sum[d < 16] = sum[r < 4, c < 4] x[d, r, c]
// pooled[d < 16] = sum[d] / 16.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> pooled: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 16) { return; }
  var sum = 0f;
  let x_start = index * 16;
  for (var r = 0; r < 4; r++) {
    let x_start_2 = x_start + r * 4;
    let start = r * 4;
    for (var c = 0; c < 4; c++) {
      sum += x[x_start_2 + c];
    }
  }
  pooled[index] = sum / 16f;
}
` },
    { name: "row_1", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r < 8, s < 8] = sum[d < 8] y[d, r, s]
// mu[r < 8, s < 8] = sum[r, s] / 8.0
// sum_2[r < 8, s < 8] = sum[d < 8] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
// var_value[r < 8, s < 8] = sum_2[r, s] / 8.0
// stem[r < 8, s < 8, o < 8] = (y[o, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) * weight[o] +
//     bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> stem: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 64) { return; }
  var sum = 0f;
  let member = row / 64;
  let y_start = member * 448 + row;
  for (var d = 0; d < 8; d++) {
    sum += y[y_start + d * 64];
  }
  var sum_2 = 0f;
  let mu = sum / 8f;
  for (var d = 0; d < 8; d++) {
    let difference = y[y_start + d * 64] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 8f;
  let root = sqrt(var_value + 0.000001f);
  let stem_start = row * 8;
  for (var d = 0; d < 8; d++) {
    stem[stem_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r < 8, s < 8] = sum[d < 8] x[d, r, s]
// mu[r < 8, s < 8] = sum[r, s] / 8.0
// sum_2[r < 8, s < 8] = sum[d < 8] (x[d, r, s] - mu[r, s]) * (x[d, r, s] - mu[r, s])
// var_value[r < 8, s < 8] = sum_2[r, s] / 8.0
// downsample[r < 8, s < 8, d < 8] = (x[d, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
//     weight[d] + bias[d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> downsample: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 64) { return; }
  var sum = 0f;
  let member = row / 64;
  let x_start = member * 448 + row;
  for (var d = 0; d < 8; d++) {
    sum += x[x_start + d * 64];
  }
  var sum_2 = 0f;
  let mu = sum / 8f;
  for (var d = 0; d < 8; d++) {
    let difference = x[x_start + d * 64] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 8f;
  let root = sqrt(var_value + 0.000001f);
  let downsample_start = row * 8;
  for (var d = 0; d < 8; d++) {
    downsample[downsample_start + d] = (x[x_start + d * 64] - mu) / root * weight[d] + bias[d];
  }
}
` },
  ],
  constants: () => [256, 32, 8, 1024, 64, 16, 10],
  dispatches: [
    [[22, () => [4, 1, 1]]],
    [[0, () => [1, 1, 1]]],
    [[20, () => [1, 1, 1]]],
    [[23, () => [16, 1, 1]]],
    [[1, () => [1, 1, 1]]],
    [[21, () => [1, 1, 1]]],
    [[2, () => [1, 1, 1]]],
    [[13, (s) => [s[0], 1, 1], 1], [8, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[25, (s) => [s[0], 1, 1], 1]],
    [[7, (s) => [128 * s[0], 1, 1], 1], [14, (s) => [s[0], 1, 1], 1]],
    [[19, (s) => [s[0], 1, 1], 1], [16, (s) => [8 * s[0], 1, 1], 1]],
    [[11, (s) => [s[0], 1, 1], 1], [9, (s) => [8 * s[0], 1, 1], 1]],
    [[26, (s) => [s[0], 1, 1], 1]],
    [
      [12, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [3, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[4, (s) => [64 * s[0], 1, 1], 1], [6, (s) => [s[0], 1, 1], 1]],
    [[17, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], [18, (s) => [2 * s[0], 1, 1], 1]],
    [[10, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], [5, (s) => [2 * s[0], 1, 1], 1]],
    [[24, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[15, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
  ],
  prepare: [
    [0, "p11 p4 > c0"], // stages.0.blocks.0.mlp.fc2.y.scaled
    [1, "p8 p9 p10 > c1"], // stages.0.blocks.0.mlp.fc2.x.shift
    [2, "p12 p4 > c2"], // stages.0.blocks.0.x.shift
    [3, "p24 p17 > c3"], // stages.1.blocks.0.mlp.fc2.y.scaled
    [4, "p21 p22 p23 > c4"], // stages.1.blocks.0.mlp.fc2.x.shift
    [5, "p25 p17 > c5"], // stages.1.blocks.0.x.shift
    [6, "p27 p28 p29 > c6"], // head.fc.y.shift
  ],
  run: {
    slots: (s) => [2048 * s[0], 512 * s[0], 512 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: () => [10] },
    ],
    steps: [
      [7, "p0 i0 p1 > s0"], // stem.0.y
      [8, "s0 p2 p3 > s1"], // stem.1
      [9, "p5 s1 p6 > s2"], // stages.0.blocks.0.conv_dw.y
      [10, "s2 p9 p7 c1 > s0"], // stages.0.blocks.0.mlp.fc2.x
      [11, "s0 c0 s1 c2 > s2"], // stages.0.blocks.0.x
      [12, "s2 p13 p14 > s0"], // stages.1.downsample.0
      [13, "p15 s0 p16 > s2"], // stages.1.downsample.1.y
      [14, "p18 s2 p19 > s1"], // stages.1.blocks.0.conv_dw.y
      [15, "s1 p20 p22 c4 > s0"], // stages.1.blocks.0.mlp.fc2.x
      [16, "s0 c3 s2 c5 > s1"], // stages.1.blocks.0.x
      [17, "s1 > s0"], // pooled
      [18, "s0 p26 p28 c6 > s1"], // head.fc.y
    ],
  },
  inspect: {
    slots: () => [],
    results: [
    ],
    steps: [],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
