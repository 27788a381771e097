// ResNet50, compiled by attnc 0.1.0 from its equations.
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
  hash: "70f130999b9a534f",
  name: "ResNet50",
  limits: { maxBufferSize: 37632, maxStorageBufferBindingSize: 37632, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: ["subgroups"],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 32, 32] },
  ],
  parameters: [
    ["conv1.weight", [64, 3, 7, 7], ["normal", 0, 0.025253813613805267]],
    ["bn1.weight", [64], 1],
    ["bn1.bias", [64], 0],
    ["bn1.running_mean", [64], 0],
    ["bn1.running_var", [64], 1],
    ["layer1.0.conv1.weight", [8, 64, 1, 1], ["normal", 0, 0.5]],
    ["layer1.0.bn1.weight", [8], 1],
    ["layer1.0.bn1.bias", [8], 0],
    ["layer1.0.bn1.running_mean", [8], 0],
    ["layer1.0.bn1.running_var", [8], 1],
    ["layer1.0.conv2.weight", [8, 8, 3, 3], ["normal", 0, 0.16666666666666666]],
    ["layer1.0.bn2.weight", [8], 1],
    ["layer1.0.bn2.bias", [8], 0],
    ["layer1.0.bn2.running_mean", [8], 0],
    ["layer1.0.bn2.running_var", [8], 1],
    ["layer1.0.conv3.weight", [32, 8, 1, 1], ["normal", 0, 0.25]],
    ["layer1.0.bn3.weight", [32], 1],
    ["layer1.0.bn3.bias", [32], 0],
    ["layer1.0.bn3.running_mean", [32], 0],
    ["layer1.0.bn3.running_var", [32], 1],
    ["layer1.0.downsample.0.weight", [32, 64, 1, 1], ["normal", 0, 0.25]],
    ["layer1.0.downsample.1.weight", [32], 1],
    ["layer1.0.downsample.1.bias", [32], 0],
    ["layer1.0.downsample.1.running_mean", [32], 0],
    ["layer1.0.downsample.1.running_var", [32], 1],
    ["layer1.1.conv1.weight", [8, 32, 1, 1], ["normal", 0, 0.5]],
    ["layer1.1.bn1.weight", [8], 1],
    ["layer1.1.bn1.bias", [8], 0],
    ["layer1.1.bn1.running_mean", [8], 0],
    ["layer1.1.bn1.running_var", [8], 1],
    ["layer1.1.conv2.weight", [8, 8, 3, 3], ["normal", 0, 0.16666666666666666]],
    ["layer1.1.bn2.weight", [8], 1],
    ["layer1.1.bn2.bias", [8], 0],
    ["layer1.1.bn2.running_mean", [8], 0],
    ["layer1.1.bn2.running_var", [8], 1],
    ["layer1.1.conv3.weight", [32, 8, 1, 1], ["normal", 0, 0.25]],
    ["layer1.1.bn3.weight", [32], 1],
    ["layer1.1.bn3.bias", [32], 0],
    ["layer1.1.bn3.running_mean", [32], 0],
    ["layer1.1.bn3.running_var", [32], 1],
    ["fc.weight", [10, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["fc.bias", [10], 0],
  ],
  ignored: ["*.num_batches_tracked"],
  tables: [],
  kernels: [
    { name: "contraction_8", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 10] = sum[i < 32] weight[o, i] * pooled[i]
// y[o < 10] = y[o] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> pooled: array<vec4<f32>>;
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
  let weight_start = column * 8;
  let weight_start_2 = column_1 * 8;
  let weight_start_3 = column_2 * 8;
  let weight_start_4 = column_3 * 8;
  let pooled_start = row * 8;
  let pooled_start_2 = row_1 * 8;
  let pooled_start_3 = row_2 * 8;
  let pooled_start_4 = row_3 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += pooled[pooled_start + i4] * right;
    sum_1 += pooled[pooled_start_2 + i4] * right;
    sum_2 += pooled[pooled_start_3 + i4] * right;
    sum_3 += pooled[pooled_start_4 + i4] * right;
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
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 8, r < 8, s < 8] = sum[i < 64] scaled[o, i] * y[i, r, s]
// y_2[c < 8, r < 8, s < 8] = max(y[c, r, s] + shift[c], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  y_2[(column4 / 16) * 112 + row * 16 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 8) { return; }
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
  let y_start = (index / 8) * 1024 + (index % 8) * 2;
  for (var i4 = 0; i4 < 16; i4++) {
    let y_at = y_start + i4 * 64;
    let right_0 = mat4x4f(y[y_start + i4 * 64], y[y_at + 16], y[y_at + 32], y[y_at + 48]);
    let right_1 = mat4x4f(y[y_at + 1], y[y_at + 17], y[y_at + 33], y[y_at + 49]);
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
    { name: "contraction_6", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 8, r < 8, s < 8] = sum[i < 32] scaled[o, i] * layer[i, r, s]
// y[c < 8, r < 8, s < 8] = max(y[c, r, s] + shift[c], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> layer: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  y[(column4 / 16) * 112 + row * 16 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 8) { return; }
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
  let layer_start = (index / 8) * 512 + (index % 8) * 2;
  for (var i4 = 0; i4 < 8; i4++) {
    let layer_at = layer_start + i4 * 64;
    let right_0 = mat4x4f(layer[layer_start + i4 * 64], layer[layer_at + 16], layer[layer_at + 32], layer[layer_at + 48]);
    let right_1 = mat4x4f(layer[layer_at + 1], layer[layer_at + 17], layer[layer_at + 33], layer[layer_at + 49]);
    let left_0 = scaled[i4];
    sum_0_0 += right_0 * left_0;
    sum_0_1 += right_1 * left_0;
    let left_1 = scaled[i4 + 8];
    sum_1_0 += right_0 * left_1;
    sum_1_1 += right_1 * left_1;
    let left_2 = scaled[i4 + 16];
    sum_2_0 += right_0 * left_2;
    sum_2_1 += right_1 * left_2;
    let left_3 = scaled[i4 + 24];
    sum_3_0 += right_0 * left_3;
    sum_3_1 += right_1 * left_3;
    let left_4 = scaled[i4 + 32];
    sum_4_0 += right_0 * left_4;
    sum_4_1 += right_1 * left_4;
    let left_5 = scaled[i4 + 40];
    sum_5_0 += right_0 * left_5;
    sum_5_1 += right_1 * left_5;
    let left_6 = scaled[i4 + 48];
    sum_6_0 += right_0 * left_6;
    sum_6_1 += right_1 * left_6;
    let left_7 = scaled[i4 + 56];
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
    { name: "contraction_4", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[o < 32, r < 8, s < 8] = sum[i < 8] scaled[o, i] * y[i, r, s]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  y_2[(column4 / 16) * 496 + row * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 32) { return; }
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
  let column_tile = index % (sizes.batch * 8);
  let y_start = (column_tile / 8) * 128 + (column_tile % 8) * 2;
  let row_tile = index / (sizes.batch * 8);
  let scaled_start = row_tile * 16;
  for (var i4 = 0; i4 < 2; i4++) {
    let y_at = y_start + i4 * 64;
    let right_0 = mat4x4f(y[y_start + i4 * 64], y[y_at + 16], y[y_at + 32], y[y_at + 48]);
    let right_1 = mat4x4f(y[y_at + 1], y[y_at + 17], y[y_at + 33], y[y_at + 49]);
    let left_0 = scaled[scaled_start + i4];
    sum_0_0 += right_0 * left_0;
    sum_0_1 += right_1 * left_0;
    let scaled_at = scaled_start + i4;
    let left_1 = scaled[scaled_at + 2];
    sum_1_0 += right_0 * left_1;
    sum_1_1 += right_1 * left_1;
    let left_2 = scaled[scaled_at + 4];
    sum_2_0 += right_0 * left_2;
    sum_2_1 += right_1 * left_2;
    let left_3 = scaled[scaled_at + 6];
    sum_3_0 += right_0 * left_3;
    sum_3_1 += right_1 * left_3;
    let left_4 = scaled[scaled_at + 8];
    sum_4_0 += right_0 * left_4;
    sum_4_1 += right_1 * left_4;
    let left_5 = scaled[scaled_at + 10];
    sum_5_0 += right_0 * left_5;
    sum_5_1 += right_1 * left_5;
    let left_6 = scaled[scaled_at + 12];
    sum_6_0 += right_0 * left_6;
    sum_6_1 += right_1 * left_6;
    let left_7 = scaled[scaled_at + 14];
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
    { name: "contraction_5_quads", bindings: "read read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 32, r < 8, s < 8] = sum[i < 64] scaled[o, i] * y[i, r, s]
// layer[c < 32, r < 8, s < 8] = max(y_2[c, r, s] + shift[c] + (y[c, r, s] + shift_2[c]), 0.0)

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read> shift_2: array<f32>;
@group(0) @binding(5) var<storage, read_write> layer: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  let y_2_ors = y_2[(column4 / 16) * 496 + row * 16 + column4];
  layer[(column4 / 16) * 496 + row * 16 + column4] = max(y_2_ors + shift[row] + (sums + shift_2[row]), vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 4) { return; }
  let lane = i32(local) % 4;
  let column_block = index % ((sizes.batch + 3) / 4);
  let column_tile = column_block * 64 + i32(local);
  if (column_tile - lane >= sizes.batch * 16) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let y_start = (column_tile / 16) * 1008 + column_tile;
  let row_tile = index / ((sizes.batch + 3) / 4);
  let scaled_start = row_tile * 128 + lane * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let y_at = y_start + i4 * 64;
    let right_0 = mat4x4f(y[y_start + i4 * 64], y[y_at + 16], y[y_at + 32], y[y_at + 48]);
    let lefts_0 = scaled[scaled_start + i4];
    let scaled_at = scaled_start + i4;
    let lefts_1 = scaled[scaled_at + 64];
    let left_0 = quadBroadcast(lefts_0, 0u);
    sum_0 += right_0 * left_0;
    let left_1 = quadBroadcast(lefts_0, 1u);
    sum_1 += right_0 * left_1;
    let left_2 = quadBroadcast(lefts_0, 2u);
    sum_2 += right_0 * left_2;
    let left_3 = quadBroadcast(lefts_0, 3u);
    sum_3 += right_0 * left_3;
    let left_4 = quadBroadcast(lefts_1, 0u);
    sum_4 += right_0 * left_4;
    let left_5 = quadBroadcast(lefts_1, 1u);
    sum_5 += right_0 * left_5;
    let left_6 = quadBroadcast(lefts_1, 2u);
    sum_6 += right_0 * left_6;
    let left_7 = quadBroadcast(lefts_1, 3u);
    sum_7 += right_0 * left_7;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_7", bindings: "read read read read write sizes", code: /* wgsl */ `
// y[o < 32, r < 8, s < 8] = sum[i < 8] scaled[o, i] * y[i, r, s]
// layer_2[c < 32, r < 8, s < 8] = max(y[c, r, s] + shift[c] + layer[c, r, s], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read> layer: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> layer_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  let layer_ors = layer[(column4 / 16) * 496 + row * 16 + column4];
  layer_2[(column4 / 16) * 496 + row * 16 + column4] = max(sums + shift[row] + layer_ors, vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 32) { return; }
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
  let column_tile = index % (sizes.batch * 8);
  let y_start = (column_tile / 8) * 128 + (column_tile % 8) * 2;
  let row_tile = index / (sizes.batch * 8);
  let scaled_start = row_tile * 16;
  for (var i4 = 0; i4 < 2; i4++) {
    let y_at = y_start + i4 * 64;
    let right_0 = mat4x4f(y[y_start + i4 * 64], y[y_at + 16], y[y_at + 32], y[y_at + 48]);
    let right_1 = mat4x4f(y[y_at + 1], y[y_at + 17], y[y_at + 33], y[y_at + 49]);
    let left_0 = scaled[scaled_start + i4];
    sum_0_0 += right_0 * left_0;
    sum_0_1 += right_1 * left_0;
    let scaled_at = scaled_start + i4;
    let left_1 = scaled[scaled_at + 2];
    sum_1_0 += right_0 * left_1;
    sum_1_1 += right_1 * left_1;
    let left_2 = scaled[scaled_at + 4];
    sum_2_0 += right_0 * left_2;
    sum_2_1 += right_1 * left_2;
    let left_3 = scaled[scaled_at + 6];
    sum_3_0 += right_0 * left_3;
    sum_3_1 += right_1 * left_3;
    let left_4 = scaled[scaled_at + 8];
    sum_4_0 += right_0 * left_4;
    sum_4_1 += right_1 * left_4;
    let left_5 = scaled[scaled_at + 10];
    sum_5_0 += right_0 * left_5;
    sum_5_1 += right_1 * left_5;
    let left_6 = scaled[scaled_at + 12];
    sum_6_0 += right_0 * left_6;
    sum_6_1 += right_1 * left_6;
    let left_7 = scaled[scaled_at + 14];
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
    { name: "contraction_5_workgroup", bindings: "read read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read> shift_2: array<f32>;
@group(0) @binding(5) var<storage, read_write> layer: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  if (column4 >= sizes.batch * 16) { return; }
  let y_2_ors = y_2[(column4 / 16) * 496 + row * 16 + column4];
  layer[(column4 / 16) * 496 + row * 16 + column4] = max(y_2_ors + shift[row] + (sums + shift_2[row]), vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 31);
  let left_row_1 = min(thread_row * 4 + 1, 31);
  let left_row_2 = min(thread_row * 4 + 2, 31);
  let left_row_3 = min(thread_row * 4 + 3, 31);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 64 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 64 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 64 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 64 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let scaled_start = left_row_0 * 64;
  let scaled_start_2 = left_row_1 * 64;
  let scaled_start_3 = left_row_2 * 64;
  let scaled_start_4 = left_row_3 * 64;
  let y_start = (right_column_0 / 64) * 4032 + right_column_0;
  let y_start_2 = (right_column_1 / 64) * 4032 + right_column_1;
  let y_start_3 = (right_column_2 / 64) * 4032 + right_column_2;
  let y_start_4 = (right_column_3 / 64) * 4032 + right_column_3;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(scaled[scaled_start + k], scaled[scaled_start_2 + k], scaled[scaled_start_3 + k], scaled[scaled_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(y[y_start + k * 64], y[y_start_2 + k * 64], y[y_start_3 + k * 64], y[y_start_4 + k * 64]);
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
    { name: "contraction_3_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 8, r < 8, s < 8] = sum[i < 8, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r + u
//     - 1 < 8 and (0 <= s + v - 1 and s + v - 1 < 8) then y[i, r + u - 1, s + v - 1] else 0.0)
// y_2[c < 8, r < 8, s < 8] = max(y[c, r, s] + shift[c], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  if (column4 >= sizes.batch * 16) { return; }
  y_2[(column4 / 16) * 112 + row * 16 + column4] = max(sums + shift[row], vec4f(0f));
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
  let scaled_start = left_row_0 * 72;
  let scaled_start_2 = left_row_1 * 72;
  let scaled_start_3 = left_row_2 * 72;
  let scaled_start_4 = left_row_3 * 72;
  let offset = right_column_0 / 8 % 8;
  let offset_3 = right_column_0 % 8;
  let y_start = (right_column_0 / 64) * 448 + right_column_0;
  let offset_5 = right_column_1 / 8 % 8;
  let offset_6 = right_column_1 % 8;
  let y_start_2 = (right_column_1 / 64) * 448 + right_column_1;
  let offset_7 = right_column_2 / 8 % 8;
  let offset_8 = right_column_2 % 8;
  let y_start_3 = (right_column_2 / 64) * 448 + right_column_2;
  let offset_9 = right_column_3 / 8 % 8;
  let offset_10 = right_column_3 % 8;
  let y_start_4 = (right_column_3 / 64) * 448 + right_column_3;
  for (var start = 0; start < 72; start += 16) {
    let k = start + thread_column;
    if (k < 72) {
      left_tile[thread_column * 16 + thread_row] = vec4f(scaled[scaled_start + k], scaled[scaled_start_2 + k], scaled[scaled_start_3 + k], scaled[scaled_start_4 + k]);
      let offset_2 = k / 3 % 3;
      let at = offset + offset_2;
      let value = at - 1;
      let offset_4 = k % 3;
      let at_2 = offset_3 + offset_4;
      let value_2 = at_2 - 1;
      var chosen = 0f;
      if (0 <= value && value < 8 && 0 <= value_2 && value_2 < 8) {
        let part = k / 9;
        let y_at = y_start + part * 64 + offset_2 * 8 + offset_4;
        chosen = y[y_at - 9];
      }
      let at_3 = offset_2 + offset_5;
      let value_3 = at_3 - 1;
      let at_4 = offset_4 + offset_6;
      let value_4 = at_4 - 1;
      var chosen_2 = 0f;
      if (0 <= value_3 && value_3 < 8 && 0 <= value_4 && value_4 < 8) {
        let part = k / 9;
        let y_at = y_start_2 + part * 64 + offset_2 * 8 + offset_4;
        chosen_2 = y[y_at - 9];
      }
      let at_5 = offset_2 + offset_7;
      let value_5 = at_5 - 1;
      let at_6 = offset_4 + offset_8;
      let value_6 = at_6 - 1;
      var chosen_3 = 0f;
      if (0 <= value_5 && value_5 < 8 && 0 <= value_6 && value_6 < 8) {
        let part = k / 9;
        let y_at = y_start_3 + part * 64 + offset_2 * 8 + offset_4;
        chosen_3 = y[y_at - 9];
      }
      let at_7 = offset_2 + offset_9;
      let value_7 = at_7 - 1;
      let at_8 = offset_10 + offset_4;
      let value_8 = at_8 - 1;
      var chosen_4 = 0f;
      if (0 <= value_7 && value_7 < 8 && 0 <= value_8 && value_8 < 8) {
        let part = k / 9;
        let y_at = y_start_4 + part * 64 + offset_2 * 8 + offset_4;
        chosen_4 = y[y_at - 9];
      }
      right_tile[thread_column * 16 + thread_row] = vec4f(chosen, chosen_2, chosen_3, chosen_4);
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
    { name: "contraction_1_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 64, r < 16, s < 16] = sum[i < 3, u < 7, v < 7] scaled[o, i, u, v] * (if 0 <= 2 * r + u - 3 and
//     2 * r + u - 3 < 32 and (0 <= 2 * s + v - 3 and 2 * s + v - 3 < 32) then image[i, 2 * r + u - 3,
//     2 * s + v - 3] else 0.0)
// x[c < 64, r < 16, s < 16] = max(y[c, r, s] + shift[c], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  if (column4 >= sizes.batch * 64) { return; }
  x[(column4 / 64) * 4032 + row * 64 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let scaled_start = thread_row * 588;
  let start_2 = (right_column_0 / 16 % 16) * 2;
  let start_3 = (right_column_0 % 16) * 2;
  let image_start = (right_column_0 / 256) * 3072 + (right_column_0 / 16 % 16) * 64 + (right_column_0 % 16) * 2;
  let start_4 = (right_column_1 / 16 % 16) * 2;
  let start_5 = (right_column_1 % 16) * 2;
  let image_start_2 = (right_column_1 / 256) * 3072 + (right_column_1 / 16 % 16) * 64 + (right_column_1 % 16) * 2;
  let start_6 = (right_column_2 / 16 % 16) * 2;
  let start_7 = (right_column_2 % 16) * 2;
  let image_start_3 = (right_column_2 / 256) * 3072 + (right_column_2 / 16 % 16) * 64 + (right_column_2 % 16) * 2;
  let start_8 = (right_column_3 / 16 % 16) * 2;
  let start_9 = (right_column_3 % 16) * 2;
  let image_start_4 = (right_column_3 / 256) * 3072 + (right_column_3 / 16 % 16) * 64 + (right_column_3 % 16) * 2;
  for (var start = 0; start < 147; start += 16) {
    let k = start + thread_column;
    if (k < 147) {
      let scaled_at = scaled_start + k;
      left_tile[thread_column * 16 + thread_row] = vec4f(scaled[scaled_start + k], scaled[scaled_at + 147], scaled[scaled_at + 294], scaled[scaled_at + 441]);
      let offset = k / 7 % 7;
      let at = start_2 + offset;
      let value = at - 3;
      let offset_2 = k % 7;
      let at_2 = start_3 + offset_2;
      let value_2 = at_2 - 3;
      var chosen = 0f;
      if (0 <= value && value < 32 && 0 <= value_2 && value_2 < 32) {
        let part = k / 49;
        let image_at = image_start + part * 1024 + offset * 32 + offset_2;
        chosen = image[image_at - 99];
      }
      let at_3 = start_4 + offset;
      let value_3 = at_3 - 3;
      let at_4 = start_5 + offset_2;
      let value_4 = at_4 - 3;
      var chosen_2 = 0f;
      if (0 <= value_3 && value_3 < 32 && 0 <= value_4 && value_4 < 32) {
        let part = k / 49;
        let image_at = image_start_2 + part * 1024 + offset * 32 + offset_2;
        chosen_2 = image[image_at - 99];
      }
      let at_5 = start_6 + offset;
      let value_5 = at_5 - 3;
      let at_6 = start_7 + offset_2;
      let value_6 = at_6 - 3;
      var chosen_3 = 0f;
      if (0 <= value_5 && value_5 < 32 && 0 <= value_6 && value_6 < 32) {
        let part = k / 49;
        let image_at = image_start_3 + part * 1024 + offset * 32 + offset_2;
        chosen_3 = image[image_at - 99];
      }
      let at_7 = start_8 + offset;
      let value_7 = at_7 - 3;
      let at_8 = start_9 + offset_2;
      let value_8 = at_8 - 3;
      var chosen_4 = 0f;
      if (0 <= value_7 && value_7 < 32 && 0 <= value_8 && value_8 < 32) {
        let part = k / 49;
        let image_at = image_start_4 + part * 1024 + offset * 32 + offset_2;
        chosen_4 = image[image_at - 99];
      }
      right_tile[thread_column * 16 + thread_row] = vec4f(chosen, chosen_2, chosen_3, chosen_4);
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
    { name: "contraction_3", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  y_2[(column4 / 16) * 112 + row * 16 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 8) { return; }
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
  let offset = index % 8;
  let part = index / 8;
  let y_start = part * 512 + offset * 8;
  for (var i = 0; i < 8; i++) {
    let y_start_2 = y_start + i * 64;
    let scaled_start = i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 8;
      var chosen = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen = y[y_at - 8];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_2 = y[y_at - 7];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_3 = y[y_at - 6];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_4 = y[y_at - 5];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_5 = y[y_at - 4];
      }
      var chosen_6 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_6 = y[y_at - 3];
      }
      var chosen_7 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_7 = y[y_at - 2];
      }
      var chosen_8 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 8;
        chosen_8 = y[y_at - 1];
      }
      let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
      let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
      let left = scaled[scaled_start + u * 3];
      sum_0_0 += left * right_0;
      sum_0_1 += left * right_1;
      let scaled_at = scaled_start + u * 3;
      let left_2 = scaled[scaled_at + 72];
      sum_1_0 += left_2 * right_0;
      sum_1_1 += left_2 * right_1;
      let left_3 = scaled[scaled_at + 144];
      sum_2_0 += left_3 * right_0;
      sum_2_1 += left_3 * right_1;
      let left_4 = scaled[scaled_at + 216];
      sum_3_0 += left_4 * right_0;
      sum_3_1 += left_4 * right_1;
      let left_5 = scaled[scaled_at + 288];
      sum_4_0 += left_5 * right_0;
      sum_4_1 += left_5 * right_1;
      let left_6 = scaled[scaled_at + 360];
      sum_5_0 += left_6 * right_0;
      sum_5_1 += left_6 * right_1;
      let left_7 = scaled[scaled_at + 432];
      sum_6_0 += left_7 * right_0;
      sum_6_1 += left_7 * right_1;
      let left_8 = scaled[scaled_at + 504];
      sum_7_0 += left_8 * right_0;
      sum_7_1 += left_8 * right_1;
      let right_0_2 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1_2 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let left_9 = scaled[scaled_at + 1];
      sum_0_0 += left_9 * right_0_2;
      sum_0_1 += left_9 * right_1_2;
      let left_10 = scaled[scaled_at + 73];
      sum_1_0 += left_10 * right_0_2;
      sum_1_1 += left_10 * right_1_2;
      let left_11 = scaled[scaled_at + 145];
      sum_2_0 += left_11 * right_0_2;
      sum_2_1 += left_11 * right_1_2;
      let left_12 = scaled[scaled_at + 217];
      sum_3_0 += left_12 * right_0_2;
      sum_3_1 += left_12 * right_1_2;
      let left_13 = scaled[scaled_at + 289];
      sum_4_0 += left_13 * right_0_2;
      sum_4_1 += left_13 * right_1_2;
      let left_14 = scaled[scaled_at + 361];
      sum_5_0 += left_14 * right_0_2;
      sum_5_1 += left_14 * right_1_2;
      let left_15 = scaled[scaled_at + 433];
      sum_6_0 += left_15 * right_0_2;
      sum_6_1 += left_15 * right_1_2;
      let left_16 = scaled[scaled_at + 505];
      sum_7_0 += left_16 * right_0_2;
      sum_7_1 += left_16 * right_1_2;
      let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, 0f);
      let left_17 = scaled[scaled_at + 2];
      sum_0_0 += left_17 * right_0_3;
      sum_0_1 += left_17 * right_1_3;
      let left_18 = scaled[scaled_at + 74];
      sum_1_0 += left_18 * right_0_3;
      sum_1_1 += left_18 * right_1_3;
      let left_19 = scaled[scaled_at + 146];
      sum_2_0 += left_19 * right_0_3;
      sum_2_1 += left_19 * right_1_3;
      let left_20 = scaled[scaled_at + 218];
      sum_3_0 += left_20 * right_0_3;
      sum_3_1 += left_20 * right_1_3;
      let left_21 = scaled[scaled_at + 290];
      sum_4_0 += left_21 * right_0_3;
      sum_4_1 += left_21 * right_1_3;
      let left_22 = scaled[scaled_at + 362];
      sum_5_0 += left_22 * right_0_3;
      sum_5_1 += left_22 * right_1_3;
      let left_23 = scaled[scaled_at + 434];
      sum_6_0 += left_23 * right_0_3;
      sum_6_1 += left_23 * right_1_3;
      let left_24 = scaled[scaled_at + 506];
      sum_7_0 += left_24 * right_0_3;
      sum_7_1 += left_24 * right_1_3;
    }
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start = index * 2;
  for (var n = 0; n < 16; n++) {
    finish(n / 2, start + n % 2, sums[n]);
  }
}
` },
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  x[(column4 / 64) * 4032 + row * 64 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 256) { return; }
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
  let start = (column_tile / 2 % 16) * 2;
  let offset = column_tile % 2;
  let holds_2 = 0 <= offset * 16 - 3;
  let offset_2 = column_tile / 2 % 16;
  let part = column_tile / 32;
  let image_start = part * 3072 + offset_2 * 64 + offset * 16;
  let holds_3 = 0 <= offset * 16 - 1;
  let holds_4 = 0 <= offset * 16 - 2;
  let holds_5 = offset * 16 + 16 < 32;
  let holds_6 = offset * 16 + 17 < 32;
  let row_tile = index / (sizes.batch * 32);
  let scaled_start = row_tile * 1176;
  for (var i = 0; i < 3; i++) {
    let image_start_2 = image_start + i * 1024;
    let scaled_start_2 = scaled_start + i * 49;
    for (var u = 0; u < 7; u++) {
      let at = start + u;
      let value = at - 3;
      let holds = 0 <= value && value < 32;
      var chosen = 0f;
      if (holds && holds_2) {
        let image_at = image_start_2 + u * 32;
        chosen = image[image_at - 99];
      }
      var chosen_2 = 0f;
      if (holds && holds_3) {
        let image_at = image_start_2 + u * 32;
        chosen_2 = image[image_at - 97];
      }
      var chosen_3 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_3 = image[image_at - 95];
      }
      var chosen_4 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_4 = image[image_at - 93];
      }
      var chosen_5 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_5 = image[image_at - 91];
      }
      var chosen_6 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_6 = image[image_at - 89];
      }
      var chosen_7 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_7 = image[image_at - 87];
      }
      var chosen_8 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_8 = image[image_at - 85];
      }
      var chosen_9 = 0f;
      if (holds && holds_4) {
        let image_at = image_start_2 + u * 32;
        chosen_9 = image[image_at - 98];
      }
      var chosen_10 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_10 = image[image_at - 96];
      }
      var chosen_11 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_11 = image[image_at - 94];
      }
      var chosen_12 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_12 = image[image_at - 92];
      }
      var chosen_13 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_13 = image[image_at - 90];
      }
      var chosen_14 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_14 = image[image_at - 88];
      }
      var chosen_15 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_15 = image[image_at - 86];
      }
      var chosen_16 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_16 = image[image_at - 84];
      }
      var chosen_17 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_17 = image[image_at - 83];
      }
      var chosen_18 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_18 = image[image_at - 82];
      }
      var chosen_19 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 32;
        chosen_19 = image[image_at - 81];
      }
      var chosen_20 = 0f;
      if (holds && holds_5) {
        let image_at = image_start_2 + u * 32;
        chosen_20 = image[image_at - 80];
      }
      var chosen_21 = 0f;
      if (holds && holds_6) {
        let image_at = image_start_2 + u * 32;
        chosen_21 = image[image_at - 79];
      }
      let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let left = scaled[scaled_start_2 + u * 7];
      sum_0_0 += left * right_0;
      sum_0_1 += left * right_1;
      let scaled_at = scaled_start_2 + u * 7;
      let left_2 = scaled[scaled_at + 147];
      sum_1_0 += left_2 * right_0;
      sum_1_1 += left_2 * right_1;
      let left_3 = scaled[scaled_at + 294];
      sum_2_0 += left_3 * right_0;
      sum_2_1 += left_3 * right_1;
      let left_4 = scaled[scaled_at + 441];
      sum_3_0 += left_4 * right_0;
      sum_3_1 += left_4 * right_1;
      let left_5 = scaled[scaled_at + 588];
      sum_4_0 += left_5 * right_0;
      sum_4_1 += left_5 * right_1;
      let left_6 = scaled[scaled_at + 735];
      sum_5_0 += left_6 * right_0;
      sum_5_1 += left_6 * right_1;
      let left_7 = scaled[scaled_at + 882];
      sum_6_0 += left_7 * right_0;
      sum_6_1 += left_7 * right_1;
      let left_8 = scaled[scaled_at + 1029];
      sum_7_0 += left_8 * right_0;
      sum_7_1 += left_8 * right_1;
      let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
      let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
      let left_9 = scaled[scaled_at + 1];
      sum_0_0 += left_9 * right_0_2;
      sum_0_1 += left_9 * right_1_2;
      let left_10 = scaled[scaled_at + 148];
      sum_1_0 += left_10 * right_0_2;
      sum_1_1 += left_10 * right_1_2;
      let left_11 = scaled[scaled_at + 295];
      sum_2_0 += left_11 * right_0_2;
      sum_2_1 += left_11 * right_1_2;
      let left_12 = scaled[scaled_at + 442];
      sum_3_0 += left_12 * right_0_2;
      sum_3_1 += left_12 * right_1_2;
      let left_13 = scaled[scaled_at + 589];
      sum_4_0 += left_13 * right_0_2;
      sum_4_1 += left_13 * right_1_2;
      let left_14 = scaled[scaled_at + 736];
      sum_5_0 += left_14 * right_0_2;
      sum_5_1 += left_14 * right_1_2;
      let left_15 = scaled[scaled_at + 883];
      sum_6_0 += left_15 * right_0_2;
      sum_6_1 += left_15 * right_1_2;
      let left_16 = scaled[scaled_at + 1030];
      sum_7_0 += left_16 * right_0_2;
      sum_7_1 += left_16 * right_1_2;
      let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, chosen_17);
      let left_17 = scaled[scaled_at + 2];
      sum_0_0 += left_17 * right_0_3;
      sum_0_1 += left_17 * right_1_3;
      let left_18 = scaled[scaled_at + 149];
      sum_1_0 += left_18 * right_0_3;
      sum_1_1 += left_18 * right_1_3;
      let left_19 = scaled[scaled_at + 296];
      sum_2_0 += left_19 * right_0_3;
      sum_2_1 += left_19 * right_1_3;
      let left_20 = scaled[scaled_at + 443];
      sum_3_0 += left_20 * right_0_3;
      sum_3_1 += left_20 * right_1_3;
      let left_21 = scaled[scaled_at + 590];
      sum_4_0 += left_21 * right_0_3;
      sum_4_1 += left_21 * right_1_3;
      let left_22 = scaled[scaled_at + 737];
      sum_5_0 += left_22 * right_0_3;
      sum_5_1 += left_22 * right_1_3;
      let left_23 = scaled[scaled_at + 884];
      sum_6_0 += left_23 * right_0_3;
      sum_6_1 += left_23 * right_1_3;
      let left_24 = scaled[scaled_at + 1031];
      sum_7_0 += left_24 * right_0_3;
      sum_7_1 += left_24 * right_1_3;
      let right_0_4 = vec4f(chosen_10, chosen_11, chosen_12, chosen_13);
      let right_1_4 = vec4f(chosen_14, chosen_15, chosen_16, chosen_18);
      let left_25 = scaled[scaled_at + 3];
      sum_0_0 += left_25 * right_0_4;
      sum_0_1 += left_25 * right_1_4;
      let left_26 = scaled[scaled_at + 150];
      sum_1_0 += left_26 * right_0_4;
      sum_1_1 += left_26 * right_1_4;
      let left_27 = scaled[scaled_at + 297];
      sum_2_0 += left_27 * right_0_4;
      sum_2_1 += left_27 * right_1_4;
      let left_28 = scaled[scaled_at + 444];
      sum_3_0 += left_28 * right_0_4;
      sum_3_1 += left_28 * right_1_4;
      let left_29 = scaled[scaled_at + 591];
      sum_4_0 += left_29 * right_0_4;
      sum_4_1 += left_29 * right_1_4;
      let left_30 = scaled[scaled_at + 738];
      sum_5_0 += left_30 * right_0_4;
      sum_5_1 += left_30 * right_1_4;
      let left_31 = scaled[scaled_at + 885];
      sum_6_0 += left_31 * right_0_4;
      sum_6_1 += left_31 * right_1_4;
      let left_32 = scaled[scaled_at + 1032];
      sum_7_0 += left_32 * right_0_4;
      sum_7_1 += left_32 * right_1_4;
      let right_0_5 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
      let right_1_5 = vec4f(chosen_7, chosen_8, chosen_17, chosen_19);
      let left_33 = scaled[scaled_at + 4];
      sum_0_0 += left_33 * right_0_5;
      sum_0_1 += left_33 * right_1_5;
      let left_34 = scaled[scaled_at + 151];
      sum_1_0 += left_34 * right_0_5;
      sum_1_1 += left_34 * right_1_5;
      let left_35 = scaled[scaled_at + 298];
      sum_2_0 += left_35 * right_0_5;
      sum_2_1 += left_35 * right_1_5;
      let left_36 = scaled[scaled_at + 445];
      sum_3_0 += left_36 * right_0_5;
      sum_3_1 += left_36 * right_1_5;
      let left_37 = scaled[scaled_at + 592];
      sum_4_0 += left_37 * right_0_5;
      sum_4_1 += left_37 * right_1_5;
      let left_38 = scaled[scaled_at + 739];
      sum_5_0 += left_38 * right_0_5;
      sum_5_1 += left_38 * right_1_5;
      let left_39 = scaled[scaled_at + 886];
      sum_6_0 += left_39 * right_0_5;
      sum_6_1 += left_39 * right_1_5;
      let left_40 = scaled[scaled_at + 1033];
      sum_7_0 += left_40 * right_0_5;
      sum_7_1 += left_40 * right_1_5;
      let right_0_6 = vec4f(chosen_11, chosen_12, chosen_13, chosen_14);
      let right_1_6 = vec4f(chosen_15, chosen_16, chosen_18, chosen_20);
      let left_41 = scaled[scaled_at + 5];
      sum_0_0 += left_41 * right_0_6;
      sum_0_1 += left_41 * right_1_6;
      let left_42 = scaled[scaled_at + 152];
      sum_1_0 += left_42 * right_0_6;
      sum_1_1 += left_42 * right_1_6;
      let left_43 = scaled[scaled_at + 299];
      sum_2_0 += left_43 * right_0_6;
      sum_2_1 += left_43 * right_1_6;
      let left_44 = scaled[scaled_at + 446];
      sum_3_0 += left_44 * right_0_6;
      sum_3_1 += left_44 * right_1_6;
      let left_45 = scaled[scaled_at + 593];
      sum_4_0 += left_45 * right_0_6;
      sum_4_1 += left_45 * right_1_6;
      let left_46 = scaled[scaled_at + 740];
      sum_5_0 += left_46 * right_0_6;
      sum_5_1 += left_46 * right_1_6;
      let left_47 = scaled[scaled_at + 887];
      sum_6_0 += left_47 * right_0_6;
      sum_6_1 += left_47 * right_1_6;
      let left_48 = scaled[scaled_at + 1034];
      sum_7_0 += left_48 * right_0_6;
      sum_7_1 += left_48 * right_1_6;
      let right_0_7 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
      let right_1_7 = vec4f(chosen_8, chosen_17, chosen_19, chosen_21);
      let left_49 = scaled[scaled_at + 6];
      sum_0_0 += left_49 * right_0_7;
      sum_0_1 += left_49 * right_1_7;
      let left_50 = scaled[scaled_at + 153];
      sum_1_0 += left_50 * right_0_7;
      sum_1_1 += left_50 * right_1_7;
      let left_51 = scaled[scaled_at + 300];
      sum_2_0 += left_51 * right_0_7;
      sum_2_1 += left_51 * right_1_7;
      let left_52 = scaled[scaled_at + 447];
      sum_3_0 += left_52 * right_0_7;
      sum_3_1 += left_52 * right_1_7;
      let left_53 = scaled[scaled_at + 594];
      sum_4_0 += left_53 * right_0_7;
      sum_4_1 += left_53 * right_1_7;
      let left_54 = scaled[scaled_at + 741];
      sum_5_0 += left_54 * right_0_7;
      sum_5_1 += left_54 * right_1_7;
      let left_55 = scaled[scaled_at + 888];
      sum_6_0 += left_55 * right_0_7;
      sum_6_1 += left_55 * right_1_7;
      let left_56 = scaled[scaled_at + 1035];
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
    { name: "map_1", bindings: "read read read write", code: /* wgsl */ `
// scaled[o < 32, i < 8] = weight[o, i, 0, 0] * (1.0 / sqrt(running_var[o] + 0.00001) * weight_2[o])

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
    { name: "map_3", bindings: "read read read write", code: /* wgsl */ `
// scaled[o < 8, i < 32] = weight[o, i, 0, 0] * (1.0 / sqrt(running_var[o] + 0.00001) * weight_2[o])

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> running_var: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read_write> scaled: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  let o = index / 32;
  scaled[index] = weight[index] * (1f / sqrt(running_var[o] + 0.00001f) * weight_2[o]);
}
` },
    { name: "map_4", bindings: "read read read write", code: /* wgsl */ `
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
    { name: "map_9", bindings: "read read read write", code: /* wgsl */ `
// scaled[o < 32, i < 64] = weight[o, i, 0, 0] * (1.0 / sqrt(running_var[o] + 0.00001) * weight_2[o])

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
    { name: "map_2", bindings: "read read read write", code: /* wgsl */ `
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
    { name: "map_6", bindings: "read read read read write", code: /* wgsl */ `
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
    { name: "map_7", bindings: "read read read read write", code: /* wgsl */ `
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
    { name: "map_8", bindings: "read read read read write", code: /* wgsl */ `
// shift[c < 32] = -running_mean[c] / sqrt(running_var[c] + 0.00001) * weight[c] + bias[c]

@group(0) @binding(0) var<storage, read> running_mean: array<f32>;
@group(0) @binding(1) var<storage, read> running_var: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> shift: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 32) { return; }
  shift[index] = -running_mean[index] / sqrt(running_var[index] + 0.00001f) * weight[index] + bias[index];
}
` },
    { name: "map_10", bindings: "read write sizes", code: /* wgsl */ `
// y[c < 64, r < 8, s < 8] = max[u < 3, v < 3] if 0 <= 2 * r + u - 1 and 0 <= 2 * s + v - 1 then x[c, 2
//     * r + u - 1, 2 * s + v - 1] else -infinity

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 4096) { return; }
  var y_2 = -3.4028234e38f;
  let r = index / 8 % 8;
  let start = r * 2;
  let s = index % 8;
  let start_2 = s * 2;
  let x_start = (index / 8) * 32 + s * 2;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    let x_start_2 = x_start + u * 16;
    let start_3 = u * 3;
    for (var v = 0; v < 3; v++) {
      let at_2 = start_2 + v;
      var chosen = -3.4028234e38f;
      if (holds && 0 <= at_2 - 1) {
        let x_at = x_start_2 + v;
        chosen = x[x_at - 17];
      }
      y_2 = max(y_2, chosen);
    }
  }
  y[index] = y_2;
}
` },
    { name: "row_1", bindings: "read write sizes", code: /* wgsl */ `
// sum[c < 32] = sum[r < 8, s < 8] layer[c, r, s]
// pooled[c < 32] = sum[c] / 64.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> layer: array<f32>;
@group(0) @binding(1) var<storage, read_write> pooled: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 32) { return; }
  var sum = 0f;
  let layer_start = row * 64;
  for (var r = 0; r < 8; r++) {
    let layer_start_2 = layer_start + r * 8;
    let start = r * 8;
    for (var s = 0; s < 8; s++) {
      sum += layer[layer_start_2 + s];
    }
  }
  pooled[row] = sum / 64f;
}
` },
    { name: "row_1_workgroup", bindings: "read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> layer: array<f32>;
@group(0) @binding(1) var<storage, read_write> pooled: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

var<workgroup> sum_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 32) { return; }
  var sum = 0f;
  let layer_start = row * 64;
  for (var entry = i32(local); entry < 64; entry += 64) {
    let r = entry / 8;
    let s = entry % 8;
    sum += layer[layer_start + r * 8 + s];
  }
  sum_shared[local] = sum;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_shared[local] += sum_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all = sum_shared[0];
  if (local == 0u) { pooled[row] = sum_all / 64f; }
}
` },
  ],
  constants: () => [256, 576, 256, 256, 576, 512, 9408, 64, 8, 8, 32, 2048, 32, 8, 8, 32],
  dispatches: [
    [[11, () => [4, 1, 1]]],
    [[15, () => [9, 1, 1]]],
    [[12, () => [4, 1, 1]]],
    [[13, () => [8, 1, 1]]],
    [[16, () => [147, 1, 1]]],
    [[17, () => [1, 1, 1]]],
    [[18, () => [1, 1, 1]]],
    [[19, () => [1, 1, 1]]],
    [[14, () => [32, 1, 1]]],
    [[8, (s) => [4 * s[0], 1, 1], 1], [10, (s) => [4 * s[0], 1, 1], 1]],
    [[20, (s) => [64 * s[0], 1, 1], 1]],
    [[1, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1]],
    [[7, (s) => [s[0], 1, 1], 1], [9, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1]],
    [[3, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[6, (s) => [s[0], 1, 1], 1], [4, (s) => [4 * Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[2, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1]],
    [[5, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[22, (s) => [32 * s[0], 1, 1], 1], [21, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[0, (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1]],
  ],
  prepare: [
    [0, "p35 p39 p36 > c0"], // layer1.1.conv3.y.scaled
    [1, "p30 p34 p31 > c1"], // layer1.1.conv2.y.scaled
    [2, "p25 p29 p26 > c2"], // layer1.1.conv1.y.scaled
    [0, "p15 p19 p16 > c3"], // layer1.0.conv3.y.scaled
    [1, "p10 p14 p11 > c4"], // layer1.0.conv2.y.scaled
    [3, "p5 p9 p6 > c5"], // layer1.0.conv1.y.scaled
    [4, "p0 p4 p1 > c6"], // conv1.y.scaled
    [5, "p3 p4 p1 p2 > c7"], // x.shift
    [6, "p8 p9 p6 p7 > c8"], // layer1.0.y.shift
    [6, "p13 p14 p11 p12 > c9"], // layer1.0.y.shift
    [7, "p18 p19 p16 p17 > c10"], // layer1.0.shift
    [8, "p20 p24 p21 > c11"], // layer1.0.downsample.0.y.scaled
    [7, "p23 p24 p21 p22 > c12"], // layer1.0.shift
    [6, "p28 p29 p26 p27 > c13"], // layer1.1.y.shift
    [6, "p33 p34 p31 p32 > c14"], // layer1.1.y.shift
    [7, "p38 p39 p36 p37 > c15"], // layer1.1.shift
  ],
  run: {
    slots: (s) => [16384 * s[0], 4096 * s[0], 2048 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: () => [10] },
    ],
    steps: [
      [9, "c6 i0 c7 > s0"], // x
      [10, "s0 > s1"], // max_pool2d.y
      [11, "c5 s1 c8 > s0"], // layer1.0.y
      [12, "c4 s0 c9 > s2"], // layer1.0.y
      [13, "c3 s2 > s0"], // layer1.0.conv3.y
      [14, "c11 s1 s0 c10 c12 > s2"], // layer1.0
      [15, "c2 s2 c13 > s0"], // layer1.1.y
      [12, "c1 s0 c14 > s1"], // layer1.1.y
      [16, "c0 s1 c15 s2 > s0"], // layer1.1
      [17, "s0 > s1"], // pooled
      [18, "s1 p40 p41 > s0"], // fc.y
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
