// CNN, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest H, s[2] the largest W.
const runtime=(()=>{let e=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:a,found:i}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:a,found:i})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function r(r,n,a,i,o,s={}){let f=`${n} is ${t(a)}; it must be ${t(i)}`;return new e(r,f,{name:o,found:a,expected:i,...s})}let n=(t,r,n)=>new e(t,`${r}: ${n?.message}`,{},n),a=(e,t)=>r=>{throw n(e,t,r)},i=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2)));function o(e,t){let r=i(e),n="",a=.5;for(let e of t.slice(0,1e3)){let t=i(e),o=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);o>a&&([n,a]=[e,o])}return n&&` (nearest: "${n}")`}function s({device:e},t,n,a){let i=e.limits[t];if(!(n<=Number(i)))throw r("limit-exceeded",`${t} of the device`,i,`${n}, for ${a}`,t)}function f({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function l(t,r,a){f(t);let{device:i}=t;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let o=a(),s=[i.popErrorScope(),i.popErrorScope()];o.catch(()=>0);try{let[e,t]=await Promise.all(s);if(e)throw n("out-of-memory",`no memory for ${r}`,e);if(t)throw n("device-error",r,t);return await o}catch(a){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),f(t),a instanceof e?a:n("device-error",r,a)}}let u=e=>e.bindings.split(" "),h=([,e])=>e.match(/\w+/g)??[],w=e=>e.reduce((e,t)=>e*t,1),c=e=>"real"===e?Float32Array:Int32Array,d=e=>Object.prototype.toString.call(e).slice(8,-1);function m(e,t,r,n,a=0,i=0){let o=e.slice(1),[s=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(w(e)>0&&n(a,i,w(e)));let[f,l]=[t.slice(1),r.slice(1)];for(let e=0;e<s;e+=1)m(o,f,l,n,a+e*w(f),i+e*w(l))}let p=({data:e})=>e.length,y={real:Float32Array,int:Int32Array,bool:Uint8Array},b=e=>ArrayBuffer.isView(e);function $(t,n,a,i){let{inputs:s}=t,f=s.map(({name:e})=>e),l=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let t of l.keys())if(!f.includes(t))throw new e("input-unknown",`there is no input "${t}"${o(t,f)}`,{name:t,member:a});let u=s.map(t=>{let{name:n}=t,o=`input "${n}"${i}`;if(l.has(n))return(({name:e,element:t,range:n},a,i)=>{let o=y[t],s=t=>r("input-type",i,t,`a ${o.name}, or { data, shape } with one`,e);if("number"==typeof a&&("real"===t||Number.isInteger(a)))return{data:o.of(a)};if(d(a)===o.name)return{data:a};let{data:f,buffer:l,shape:u}=a??{};if(!Array.isArray(u))throw s(d(a));let h=w(u);if(d(f)===o.name){let{length:t}=f;if(t===h)return{data:f,shape:u};throw r("input-shape",`the length of ${i}`,t,`${h}, by its shape`,e)}if(!(l instanceof Object))throw s(d(f));if(n)throw s("on the device");if(l.size>=4*h&&4&l.usage)return{data:l,shape:u};throw r("input-shape",`the buffer of ${i}`,`of ${l.size} bytes`,`of ${4*h} and for COPY_SRC`,e)})(t,l.get(n),o);if(void 0===t.default)throw new e("input-missing",`${o} is missing`,{name:n,member:a})}),h=(({dimensions:e,inputs:t},n,a)=>{let i=[1,...e.map(()=>NaN)],o=t.flatMap((e,t)=>{let r=n[t];return r?[{e,value:r,index:t,t:`input "${e.name}"${a}`}]:[]}),s=[];for(let[t,{axes:n,name:a,least:f,most:l}]of[...e,...e].entries()){let u=1+t%e.length;for(let{e,value:t,index:h,t:c}of o){let o=n.find(([e])=>e===h)?.[1];if(void 0===o||Number(i[u])>=0)continue;let d=t.shape?t.shape[o]:Math.floor(p(t)/w(e.shape(i.with(u,1))));if(d<f||d>l||d%1)throw r("input-length",`${a} of ${c}`,d,`${f} to ${l}`,e.name);d>=0&&s.push(`${a} is ${d} by ${c}`),i=i.with(u,d)}}let f=e.find(({},e)=>Number.isNaN(i[e+1]));if(f)throw r("input-length",f.name+a,"told by no input","told: pass { data, shape }",f.name);for(let{e,value:t,t:n}of o){let a=e.shape(i),o=t.shape??`${p(t)} entries`;if(t.shape?t.shape.join()!==a.join():p(t)!==w(a))throw r("input-shape",`the shape of ${n}`,o,[`[${a.join(", ")}]`,...s].join(", as "),e.name,{expected:a})}return i})(t,u,i);return s.forEach((e,t)=>{let n=u[t]?.data;n&&b(n)&&(({name:e,element:t,shape:n,range:a},i,o,s,f)=>{let[l,u]="bool"===t?[0,1]:a?.(o)??[-35e37,35e37],h=i.findIndex(e=>!(e>=Number(l)&&e<=Number(u)));if(h<0)return;let c=((e,t)=>t.map((r,n)=>Math.floor(e/w(t.slice(n+1)))%r))(h,n(o)),d="real"===t?"finite":`${l} to ${u}`;throw r("input-value",`${s} at [${c.join(", ")}]`,i[h],d,e,{member:f,position:c})})(e,n,h,`input "${e.name}"${i}`,a)}),{s:h,values:u}}let g=class{r;n=!1;a="";#e;i=new Map;constructor(e,t=new Map){this.#e=e,this.r=t}o(e,t,r=140){this.f();let n=this.i.get(e);if(n&&n.size>=t)return n;this.free(e);let a=16*Math.ceil(t/16)||16,i=this.#e.createBuffer({label:e,size:a,usage:r});return this.i.set(e,i),this.r.clear(),i}get(e){return this.f(),this.i.get(e)}free(e){this.i.get(e)?.destroy(),this.i.delete(e)}l(e){for(let t of this.i.keys())e(t)&&this.free(t);this.a=""}f(){if(this.n)throw new e("disposed","the model was disposed of")}close(){this.n=!0,this.l(()=>!0)}},v=65535,A=(e,t)=>e.filter(([,,e])=>e(t)[0]);async function M(t,r,n,a,i,o){let{u:f,program:d,h:p,w:$}=t,{slots:g,copies:x=[]}=r,{device:N}=f,S=i();if(!S[0])return[];let F=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(S),O=$.c(A(n,F));if(O)return await O,M(t,r,n,a,i,o);let U=`a batch of ${S.length}`,B=new Map,j=n,P=new Set([...j.flatMap(h),...a.map(({buffer:e})=>e)]),z=(e,t)=>{P.has(e)&&(s(f,"maxStorageBufferBindingSize",4*t,U),B.set(e,4*t))};g(F).forEach((e,t)=>z(`s${t}`,e)),d.inputs.forEach(({shape:e},t)=>z(`i${t}`,S.length*w(e(F.with(0,1)))));let k=new Map;for(let e of j){let[,,t,r]=e,[n,a,i]=t(F),o=r&&n>v?[v,Math.ceil(n/v),1]:[n,a,i];s(f,"maxComputeWorkgroupsPerDimension",Math.max(...o),U),k.set(e,o)}let R=4,_=[],L=a.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:a,buffer:i}=e,s=n(F),f=w(s),l=R;if(!o){let e=4*f*(a?1:S.length);_.push([i,l,e]),R+=e}return S.map(({s:n},i)=>({...e,start:l,d:s,own:r(n),shape:t(n),member:i,first:a?0:i*f}))});s(f,"maxBufferSize",R,U);let W=S.map(()=>({}));try{let r=await l(f,U,async()=>{for(let[e,t]of B)p.o(e,t);let e=p.o("status",4),r=p.o("output",R,9);((e,t,r)=>{let{h:n,u:a}=e,i=t.flatMap(({s:e})=>e.slice(1)),o=n.o("sizes",4*r.length,72),s=n.o("lengths",4*i.length),f=[r,i].join(";");f!==n.a&&(a.device.queue.writeBuffer(o,0,Int32Array.from(r)),a.device.queue.writeBuffer(s,0,Int32Array.from(i)),n.a=f)})(t,S,F);let a=N.createCommandEncoder();d.inputs.forEach((e,t)=>{B.has(`i${t}`)&&((e,t,r,{element:n,shape:a,default:i=0},o,s,f)=>{let l=a(f.with(0,1)),u=w(l),h=new(c(n))(u*s.length);s.forEach(({s:e,values:n},f)=>{let w=a(e),{data:c}=n[o]??{},d=f*u;c?1===s.length&&c instanceof h.constructor?h=c:m(w,w,l,(e,n,a)=>{b(c)?h.set(c.subarray(e,e+a),d+n):t.copyBufferToBuffer(c,4*e,r,4*(d+n),4*a)}):h.fill(i,d,d+u)}),e.queue.writeBuffer(r,0,h)})(N,a,p.get(`i${t}`),e,t,S,F)}),a=(({u:e,h:t,w:r},n,a,i,o)=>{let s=n.beginComputePass();return a.forEach(n=>{let a=n,[i]=a,f=o.get(a);if(!f[0])return;let l=r.kernels[i],w=u(l),c=t.r.get(a);if(!c){let n=h(a);c=e.device.createBindGroup({layout:r.layout(l),entries:w.map((e,r)=>{let a=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(a)}}})}),t.r.set(a,c)}s.setPipeline(r.get(i)),s.setBindGroup(0,c),s.dispatchWorkgroups(...f)}),s.end(),n})(t,a,n,0,k),a.copyBufferToBuffer(e,0,r,0,4);for(let[e,t,n]of _)a.copyBufferToBuffer(p.get(e),0,r,t,n);if(o)for(let{name:e,buffer:t,shape:r,own:n,d:i,member:o,first:s}of L){let f=Math.max(4,4*w(n)),l=N.createBuffer({size:f,usage:140});W[o][e]={buffer:l,shape:r},m(n,i,n,(e,r,n)=>{e+=s,a.copyBufferToBuffer(p.get(t),4*e,l,4*r,4*n)})}return N.queue.submit([a.finish()]),await r.mapAsync(1,0,R),r}),a=r.getMappedRange(0,R),i=new Uint32Array(a,0,1)[0];if(!o&&!i)for(let{name:e,element:t,shape:r,own:n,d:i,start:o,member:s,first:f}of L){let l=new(c(t))(a,o),u=new y[t](w(n));m(n,i,n,(e,t,r)=>{u.set(l.subarray(e+=f,e+r),t)}),W[s][e]={data:u,shape:r}}if(r.unmap(),!i)return W;throw i>1?new e("weights-value","a weight is too large for f16"):new e("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=W.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw p.f(),p.l(e=>!/^[ptc]\d/.test(e)),e}}let x=e=>(31744&e)<31744,N=(e,t,n,a)=>r("weights-damaged",e,t,n,a),S=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function F(t){let{name:r,size:n}=t,a=await t.m(8),i=a.length<8?NaN:Number(new DataView(a.buffer).getBigUint64(0,!0)),o=Math.min(1e8,n-8);if(!(i<=o))throw N(`the length of the head of ${r}`,i,`at most ${o}`,r);let s,f=await t.m(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(f);s=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw N(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(t){if(t instanceof e)throw t}if("Object"!==d(s))throw N(`the head of ${r}`,"something else","a JSON object",r);let l=Object.entries(s).filter(([e])=>"__metadata__"!==e).map(([e,r])=>{let{dtype:n,shape:a,data_offsets:i}=r??{};if("string"!=typeof n||!S(a)||!S(i)||2!==i.length)throw N(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);let[o,s]=i,f=w(a)*Number(/\d+/.exec(n)?.[0]??8)/8;if(s-o!==f)throw N(`the size of tensor "${e}"`,s-o,`${f}, by its shape and ${n}`,e);return{name:e,type:n,shape:a,start:o,bytes:f,p:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),u=0;for(let{name:e,start:t,bytes:r}of l){if(t!==u)throw N(`the start of tensor "${e}"`,t,`${u}, where the one before ends`,e);u+=r;let a=n-8-i;if(u>a)throw N(`the end of tensor "${e}"`,u,`within ${a} bytes`,e)}let h=8+i+u;if(h<n&&n<1/0)throw N(`the size of ${r}`,n,h,r);return l}async function O(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(a("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw N(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}let U="the weights",B=4<<20;function j(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let o=new Uint8Array(n,0,t),s=0;for(;s<t;){if(0===i.length){let t=await r().catch(a("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-s);i=i.subarray(n.length),o.set(n,s),s+=n.length}return o.subarray(0,s)}}}function P(e){let{name:t=U,size:r}=e,n=0;return j(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+B);let a=await e.read(t,n);if(a.length===n-t)return a;throw new Error(`${a.length} bytes came for ${t} to ${n}`)})}function z(e,{buffer:t,byteOffset:r,byteLength:n}){return P({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function k(e){let t=U,n=1/0,i=e;if("string"==typeof i||i instanceof URL?(t=String(i),i=await fetch(i).catch(a("weights-unreachable",t))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:e,body:n,status:a}=i;if(!e)throw r("weights-unreachable",`the status of ${t}`,a,200,t);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return j(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(t,n,i):(d(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?z(t,i):i?.read instanceof Function?P(i):void 0)}function R(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}let _=e=>e.filter(e=>1!==e).join(),L=e=>/^(B?F16|F32)$/.test(e);function W(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),a=e=>new Float32Array(e.buffer);return"BF16"===e?a(n.map(e=>e<<16)):a(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function q(e,t){if("F16"!==e)return(e=>{let t=new Uint16Array(2*Math.ceil(e.length/2)),r=new Uint32Array(e.buffer);for(let n=0;n<e.length;n+=1){let a=r[n],i=2147483647&a,o=i<947912704?Math.abs(e[n])*2**24+2**52-2**52:Math.min((i+4095+(i>>13&1))/8192-114688,31744);t[n]=o|a>>>16&32768}return t})(W(e,t));let r=new Uint16Array(2*Math.ceil(t.length/4));return r.set(new Uint16Array(t.buffer,0,t.length/2)),r}function D(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function E(e,t,n){let{data:a=n,shape:i=e.parameters.find(e=>e[0]===t)?.[1]??[]}=n??{};if(!(a instanceof Float32Array)||w(i)!==a.length)throw r("weights-invalid",`tensor "${t}"`,d(a),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:i,bytes:a.byteLength,p:z(t,a)}}let G=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",I=class{kernels;#t;#r={};#n=[];#a=[];constructor(e,t){this.#t=e,this.kernels=t}c(e){let t=e.filter(([e])=>!this.#a[e]);if(0!==t.length)return Promise.all(t.map(async([e])=>{this.#a[e]=await(this.#n[e]??=this.#i(e))}))}get(e){return this.#a[e]}layout(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:u(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:G(e)}}))})}#i(e){let t=this.kernels[e],{name:r,code:n}=t,{device:a}=this.#t;return l(this.#t,`the kernel ${r}`,()=>a.createComputePipelineAsync({label:r,layout:a.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:a.createShaderModule({label:r,code:n})}}))}},C=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function J(t,n={},i){let u=await(async(t,r)=>{let n=await(r??(async({limits:t,features:r})=>{let n=globalThis.navigator?.gpu;if(!n)throw new e("webgpu-missing","no WebGPU here: pass a device");let i=await n.requestAdapter();if(!i)throw new e("adapter-missing","no WebGPU adapter here");let o=i.limits;return i.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,o[e]])),requiredFeatures:r.filter(e=>i.features.has(e))}).catch(a("device-refused","the adapter gives no device"))})(t));if(!(n.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");let i={device:n,y(){r||n.destroy()}};return n.lost.then(({message:e})=>i.lost=e||"destroyed"),i})(t,n.device),m=[],p=new g(u.device),y=new I(u,t.kernels),b=[],v=async()=>{let a=await(async(t,n,a,i)=>{if(void 0===n&&(void 0!==a||0===t.parameters.length))return t.parameters.map(t=>((t,r)=>{let[n,a]=t,i=(([t,,r],n)=>{let[a,i=0,o=1]="number"==typeof r?["constant",r]:r??[],s=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${n}/${t}`),f={constant:()=>i,uniform:()=>i+(o-i)*s(),normal:()=>i+o*Math.sqrt(-2*Math.log(1-s()))*Math.cos(2*Math.PI*s())}[String(a)];if(f)return e=>new Float32Array(e).map(f);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})})(t,r),o=4*w(a);return{name:n,type:"F32",shape:a,bytes:o,p:P({name:n,size:o,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(t,Number(a)));let o=[];for(let e of(await Promise.all([n].flat().map(O))).flat()){let a=await k(e);if(a){i.push(a);for(let e of await F(a))o.push(e)}else{if("Object"!==d(e))throw r(void 0===n?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[r,n]of Object.entries(e))o.push(E(t,r,n))}}return o})(t,n.weights,n.seed,b);m.push(...((t,n)=>{let a=new Map;for(let e of n){let{name:t}=e;if(a.has(t))throw N(`tensor "${t}"`,"in two files","in one",t);a.set(t,e)}let i=new Set(t.parameters.map(([e])=>e)),s=[...a.keys()].filter(e=>!i.has(e)),f=[...i].filter(e=>!a.has(e)),[l]=f;if(void 0!==l){let t=f.slice(0,3).map(e=>`"${e}"${o(e,s)}`),r=`the weights lack ${f.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",r,{name:l,tensors:f})}for(let[e,n]of t.parameters){let{shape:t,type:i}=a.get(e);if(_(t)!==_(n))throw r("weights-shape",`the shape of tensor "${e}"`,t,n,e);if(!L(i))throw r("weights-type",`tensor "${e}"`,i,"F32, F16 or BF16",e)}let u=t.ignored.map(R),h=s.filter(e=>!u.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(t,a)),await l(u,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:a}=e,i=e.constants(C(e));for(let e of i)s(t,"maxStorageBufferBindingSize",4*e,"a constant");{let e=[];n.forEach(([,t,,r=0,n],a)=>{let i=n??a;e[i]=(e[i]??0)+(1&r?2:4)*w(t)}),e.forEach((e,t)=>r.o(`p${t}`,e))}a.forEach(({shape:e},t)=>r.o(`t${t}`,4*w(e))),i.forEach((e,t)=>r.o(`c${t}`,4*e)),a.forEach(({element:e,shape:n,value:a},i)=>{let o=new(c(e))(w(n)),s=0,f=(...e)=>{let t=n[e.length];if(void 0===t)o[s++]=Number(a(...e));else for(let r=0;r<t;r+=1)f(...e,r)};f(),t.device.queue.writeBuffer(r.get(`t${i}`),0,o)}),await t.device.queue.onSubmittedWorkDone()})(t,u,p)),await(async({tensors:e,b:t},n,a,i,o=()=>{})=>{let s=n.parameters.map(([e])=>e),l=e.reduce((e,{bytes:t})=>e+t,0),{queue:u}=a.device,h=new ArrayBuffer(B),w=(()=>{let e=new ArrayBuffer;return(t,[r,n])=>{e.byteLength<t.byteLength&&(e=new ArrayBuffer(t.byteLength));let a=new(0,t.constructor)(e,0,t.length);a.set(t.subarray(r*n),r*n);for(let e=0;e<r;e+=64){let i=Math.min(e+64,r)*n;for(let o=0;o<n;o+=1){let s=o*r+e;for(let r=e*n+o;r<i;r+=n)a[s++]=t[r]}}return a}})(),c=0,d=0;for(let{name:t,type:m,bytes:p,p:y}of e){let e=s.indexOf(t),b=0,$=n.parameters[e],g=$?.[3]??0;for(let n=p;n>0;){let s=2&g?n:Math.min(B,n);s>h.byteLength&&(h=new ArrayBuffer(s));let p=await y.m(s,h);if(f(a),i.f(),p.length<s)throw N(`tensor "${t}"`,"cut off","whole",t);if(n-=s,c+=s,d+=s,e>=0){let n=1&g?q(m,p):W(m,p),a=1&g?n.findIndex(e=>!x(e)):D(n);if(a>=0)throw r("weights-value",`entry ${b+a} of tensor "${t}"`,(1&g?W(m,p):n)[a],1&g?"at most 65504, as f16 holds":"finite",t);let o=i.get(`p${$?.[4]??e}`);u.writeBuffer(o,n.BYTES_PER_ELEMENT*(b+($?.[5]??0)),w&&2&g?w(n,$?.[1]):n),b+=n.length}o({loaded:c,total:l,name:t}),d>67108864&&(d=0,u.submit([]),await u.onSubmittedWorkDone())}}for(let e of t)if((await e.m(1)).length>0)throw N(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:a,b},t,u,p,n.onProgress)};try{((e,{name:t,limits:r})=>{for(let[n,a]of Object.entries(r))s(e,n,a,t)})(u,t);let r=((e,t)=>{let{prepare:r,run:n,inspect:a}=e,i=e=>e.map(e=>{let[r,n,a]=e,[i,o,s]=t[r];return[i,n,o,s,a]}),o=e=>({...e,steps:i(e.steps)});return{...e,prepare:i(r),run:o(n),inspect:o(a)}})(t,i?.(t,u.device,n.tuning,m,e)??t.dispatches.map(([e])=>e)),a=y.c([...r.prepare,...A(r.run.steps,C(r))]);await Promise.all([v(),a]);let f={u,program:r,h:p,w:y};return await(async e=>{let{program:t,h:r}=e,{run:n,inspect:a,prepare:i}=t;await M(e,{slots:()=>[],results:[],steps:i},i,[],()=>[{s:C(t),values:[]}],!0);let o=new Set([n,a].flatMap(e=>[...e.steps.flatMap(h),...e.results.map(({buffer:e})=>e)]));r.l(e=>/^[pt]\d/.test(e)&&!o.has(e))})(f),((t,r)=>{let{u:n,program:a,h:i}=t,{run:s,inspect:f}=a,l=Promise.resolve();function u(e){let t=l.then(e);return l=t.catch(()=>0),t}async function h(e,r,n,o,s){i.f();let f=a,l=await M(t,r,o,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>$(e,t,r,` of member ${r}`)):[$(e,t,0,"")])(f,e),s);return Array.isArray(e)?l:l[0]}let w={device:n.device,warnings:r,run:(e,t={})=>u(()=>h(e,s,s.results,s.steps,"device"===t.on)),inspect:(t,r)=>u(async()=>{let n=(t=>{let r=f.results.map(({name:e})=>e),n=t.map(t=>{let n=R(t);if(r.some(n))return n;throw new e("path-unknown",`nothing to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})});return f.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return h(t,f,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,a]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!a.some(e=>r.has(e))&&(e[4]&&a.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(f.steps,n),!1)}),dispose:()=>{i.close(),n.y()}};return w})(f,m)}catch(e){throw p.close(),u.y(),e}finally{for(let e of b)e.close()}}return{AttncError:e,load:J}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "84fd8ca93ce4ede7",
  name: "CNN",
  limits: { maxBufferSize: 294912, maxStorageBufferBindingSize: 294912, maxStorageBuffersPerShaderStage: 5, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: ["subgroups"],
  dimensions: [
    { name: "H", least: 1, most: 64, axes: [[0, 1]] },
    { name: "W", least: 1, most: 64, axes: [[0, 2]] },
  ],
  inputs: [
    { name: "image", element: "real", shape: (s) => [3, s[1], s[2]] },
  ],
  parameters: [
    ["conv1.weight", [64, 3, 3, 3], ["normal", 0, 0.05892556509887896]],
    ["conv1.bias", [64], 0],
    ["attn.gamma", [], 0],
    ["attn.query.weight", [8, 64], ["uniform", -0.125, 0.125], 0, 3, 0],
    ["attn.key.weight", [8, 64], ["uniform", -0.125, 0.125], 0, 3, 512],
    ["attn.value.weight", [8, 64], ["uniform", -0.125, 0.125], 0, 3, 1024],
    ["attn.out.weight", [64, 8], ["uniform", -0.35355339059327373, 0.35355339059327373]],
    ["conv2.weight", [128, 64, 3, 3], ["normal", 0, 0.041666666666666664]],
    ["conv2.bias", [128], 0],
    ["fc.weight", [10, 128], ["uniform", -0.08838834764831843, 0.08838834764831843]],
    ["fc.bias", [10], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "attention_1_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[i < ((W + 1) div 2) * ((H + 1) div 2), j < ((W + 1) div 2) * ((H + 1) div 2)] = sum[d < 8] y[0,
//     i, d] * y[1, j, d]
// z[i < ((W + 1) div 2) * ((H + 1) div 2)] = lse[j < ((W + 1) div 2) * ((H + 1) div 2)] sum[i, j]
// y_2[i < ((W + 1) div 2) * ((H + 1) div 2), o < 8] = sum[j < ((W + 1) div 2) * ((H + 1) div 2)]
//     exp(sum[i, j] - z[i]) * y[2, j, o]

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 32>;

var<workgroup> value_tile: array<vec4f, 32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let i = row % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let member = row / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (i >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  y_2[row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) + 63) / 64) * sizes.batch) { return; }
  let lane = i32(local);
  let block = index % ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) + 63) / 64);
  let member = index / ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) + 63) / 64);
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (block * 64 >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  let row = block * 64 + lane;
  let i = min(row, ((H + 1) / 2) * ((W + 1) / 2) - 1);
  var query: array<vec4f, 2>;
  let y_start = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * member * 6 + i * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 2>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * member * 6 + ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * 2;
  let y_start_4 = ((H + 1) / 2) * ((W + 1) / 2) - 1;
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  let y_start_5 = part * part_2 * member * 6 + part * part_2 * 4;
  let value = ((H + 1) / 2) * ((W + 1) / 2);
  for (var tile = 0; tile < (((H + 1) / 2) * ((W + 1) / 2) + 15) / 16; tile++) {
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 32; n += 64) {
      key_tile[n] = y[y_start_2 + min(y_start_3 + n / 2, y_start_4) * 2 + n % 2];
    }
    for (var n = lane; n < 32; n += 64) {
      value_tile[n] = y[y_start_5 + min(y_start_3 + n / 2, y_start_4) * 2 + n % 2];
    }
    workgroupBarrier();
    if (tile * 16 + 16 <= value) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start = c * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          let at = start + d4;
          dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 2], key_tile[at + 4], key_tile[at + 6]);
        }
        let scores = dots;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var o4 = 0; o4 < 2; o4++) {
          let at = start + o4;
          sums[o4] = sums[o4] * keep + mat4x4f(value_tile[start + o4], value_tile[at + 2], value_tile[at + 4], value_tile[at + 6]) * weights;
        }
      }
    } else {
      for (var c = 0; c < min(16, ((H + 1) / 2) * ((W + 1) / 2) - tile * 16); c++) {
        var dot_product = 0f;
        let start = c * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          dot_product += dot(query[d4], key_tile[start + d4]);
        }
        let score = dot_product;
        let top = max(peak, score);
        let keep = exp(peak - top);
        let weight = exp(score - top);
        peak = top;
        total = total * keep + weight;
        for (var o4 = 0; o4 < 2; o4++) {
          sums[o4] = sums[o4] * keep + weight * value_tile[start + o4];
        }
      }
    }
  }
  if (block * 64 + lane < value) {
    let share = select(0f, 1f / total, total > 0f);
    for (var o4 = 0; o4 < 2; o4++) {
      finish(block * 64 + lane + part * part_2 * member, o4, sums[o4] * share);
    }
  }
}
` },
    { name: "attention_1_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let i = row % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let member = row / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (i >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  y_2[row * 2 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) + 3) / 4) * sizes.batch) { return; }
  let lane = i32(local) % 4;
  let block = index % ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) + 3) / 4);
  let member = index / ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) + 3) / 4);
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (block * 4 >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, ((H + 1) / 2) * ((W + 1) / 2) - 1);
  let i_2 = min(i + 2, ((H + 1) / 2) * ((W + 1) / 2) - 1);
  let i_3 = min(i + 3, ((H + 1) / 2) * ((W + 1) / 2) - 1);
  var peak_0 = -1e38f;
  var peak_1 = -1e38f;
  var peak_2 = -1e38f;
  var peak_3 = -1e38f;
  var total_0 = 0f;
  var total_1 = 0f;
  var total_2 = 0f;
  var total_3 = 0f;
  var sums_0_0 = vec4f();
  var sums_1_0 = vec4f();
  var sums_2_0 = vec4f();
  var sums_3_0 = vec4f();
  let start = lane * 4;
  let value = ((H + 1) / 2) * ((W + 1) / 2) - 1;
  let value_2 = block * 4 + lane;
  let y_start = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * member * 6 + ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * 2;
  let y_start_6 = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * member * 6;
  let value_3 = ((H + 1) / 2) * ((W + 1) / 2);
  let y_start_8 = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * member * 6 + ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * 4;
  for (var tile = 0; tile < (((H + 1) / 2) * ((W + 1) / 2) + 15) / 16; tile++) {
    let key_0 = min(start + tile * 16, value);
    let at = start + tile * 16;
    let key_1 = min(at + 1, value);
    let key_2 = min(at + 2, value);
    let key_3 = min(at + 3, value);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_2, value);
    let y_start_2 = y_start + key_0 * 2;
    let y_start_3 = y_start + key_1 * 2;
    let y_start_4 = y_start + key_2 * 2;
    let y_start_5 = y_start + key_3 * 2;
    let y_start_7 = y_start_6 + row_0 * 2;
    for (var d4 = 0; d4 < 2; d4++) {
      let keys = mat4x4f(y[y_start_2 + d4], y[y_start_3 + d4], y[y_start_4 + d4], y[y_start_5 + d4]);
      let queries_0 = y[y_start_7 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    let number = at;
    let within = number + vec4i(0, 1, 2, 3) < vec4i(value_3);
    dots_0 = select(vec4f(-3.4028234e38f), dots_0, within);
    dots_1 = select(vec4f(-3.4028234e38f), dots_1, within);
    dots_2 = select(vec4f(-3.4028234e38f), dots_2, within);
    dots_3 = select(vec4f(-3.4028234e38f), dots_3, within);
    let top_0 = max(max(dots_0.x, dots_0.y), max(dots_0.z, dots_0.w));
    let top_1 = max(max(dots_1.x, dots_1.y), max(dots_1.z, dots_1.w));
    let top_2 = max(max(dots_2.x, dots_2.y), max(dots_2.z, dots_2.w));
    let top_3 = max(max(dots_3.x, dots_3.y), max(dots_3.z, dots_3.w));
    let growth = max(max(max(top_0 - peak_0, top_1 - peak_1), top_2 - peak_2), top_3 - peak_3);
    let growth_of_two = max(growth, quadSwapX(growth));
    if (max(growth_of_two, quadSwapY(growth_of_two)) > 8f) {
      let two_0 = max(top_0, quadSwapX(top_0));
      let next_0 = max(peak_0, max(two_0, quadSwapY(two_0)));
      let keep_0 = exp(peak_0 - next_0);
      peak_0 = next_0;
      total_0 *= keep_0;
      sums_0_0 *= keep_0;
      let two_1 = max(top_1, quadSwapX(top_1));
      let next_1 = max(peak_1, max(two_1, quadSwapY(two_1)));
      let keep_1 = exp(peak_1 - next_1);
      peak_1 = next_1;
      total_1 *= keep_1;
      sums_1_0 *= keep_1;
      let two_2 = max(top_2, quadSwapX(top_2));
      let next_2 = max(peak_2, max(two_2, quadSwapY(two_2)));
      let keep_2 = exp(peak_2 - next_2);
      peak_2 = next_2;
      total_2 *= keep_2;
      sums_2_0 *= keep_2;
      let two_3 = max(top_3, quadSwapX(top_3));
      let next_3 = max(peak_3, max(two_3, quadSwapY(two_3)));
      let keep_3 = exp(peak_3 - next_3);
      peak_3 = next_3;
      total_3 *= keep_3;
      sums_3_0 *= keep_3;
    }
    let weights_0 = exp(dots_0 - peak_0);
    let weights_1 = exp(dots_1 - peak_1);
    let weights_2 = exp(dots_2 - peak_2);
    let weights_3 = exp(dots_3 - peak_3);
    total_0 += dot(weights_0, vec4f(1f));
    total_1 += dot(weights_1, vec4f(1f));
    total_2 += dot(weights_2, vec4f(1f));
    total_3 += dot(weights_3, vec4f(1f));
    let feature_0 = min(lane, 1);
    let start_2 = tile * 16;
    let y_start_9 = y_start_8 + feature_0;
    for (var turn = 0; turn < 4; turn++) {
      let value_0 = min(start_2 + turn * 4, value);
      let at_2 = start_2 + turn * 4;
      let value_1 = min(at_2 + 1, value);
      let value_2_2 = min(at_2 + 2, value);
      let value_3_2 = min(at_2 + 3, value);
      let weight_0 = subgroupShuffle(weights_0, (subgroup_thread & ~3u) + u32(turn));
      let weight_1 = subgroupShuffle(weights_1, (subgroup_thread & ~3u) + u32(turn));
      let weight_2 = subgroupShuffle(weights_2, (subgroup_thread & ~3u) + u32(turn));
      let weight_3 = subgroupShuffle(weights_3, (subgroup_thread & ~3u) + u32(turn));
      let values_0 = mat4x4f(y[y_start_9 + value_0 * 2], y[y_start_9 + value_1 * 2], y[y_start_9 + value_2_2 * 2], y[y_start_9 + value_3_2 * 2]);
      sums_0_0 += values_0 * weight_0;
      sums_1_0 += values_0 * weight_1;
      sums_2_0 += values_0 * weight_2;
      sums_3_0 += values_0 * weight_3;
    }
  }
  total_0 += quadSwapX(total_0);
  total_0 += quadSwapY(total_0);
  total_1 += quadSwapX(total_1);
  total_1 += quadSwapY(total_1);
  total_2 += quadSwapX(total_2);
  total_2 += quadSwapY(total_2);
  total_3 += quadSwapX(total_3);
  total_3 += quadSwapY(total_3);
  let all_sums = array(sums_0_0, sums_1_0, sums_2_0, sums_3_0);
  let shares = array(select(0f, 1f / total_0, total_0 > 0.5f), select(0f, 1f / total_1, total_1 > 0.5f), select(0f, 1f / total_2, total_2 > 0.5f), select(0f, 1f / total_3, total_3 > 0.5f));
  let start_2 = block * 4;
  let start_3 = block * 4 + ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * member;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < value_3 && lane < 2) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 10] = sum[i < 128] weight[o, i] * x[i]
// y[o < 10] = y[o] + bias[o]

struct Sizes { batch: i32, H: i32, W: i32 }

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
  let weight_start = column * 32;
  let weight_start_2 = column_1 * 32;
  let weight_start_3 = column_2 * 32;
  let weight_start_4 = column_3 * 32;
  let x_start = row * 32;
  let x_start_2 = row_1 * 32;
  let x_start_3 = row_2 * 32;
  let x_start_4 = row_3 * 32;
  for (var i4 = 0; i4 < 32; i4++) {
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
    { name: "contraction_6", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[i < ((W + 1) div 2) * ((H + 1) div 2), j < ((W + 1) div 2) * ((H + 1) div 2)] = sum[d < 8] y[0,
//     i, d] * y[1, j, d]

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> sum: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, row: i32, column: i32, sum_2: f32) {
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2)) { return; }
  if (column >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2)) { return; }
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (row >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  if (column >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  sum[column + part * part * part_2 * part_2 * member + part * part_2 * row] = sum_2;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  if (index >= ((part * part_2 + 3) / 4) * ((part * part_2 + 7) / 8) * sizes.batch) { return; }
  let row_tile = index / ((part * part_2 + 3) / 4) % ((part * part_2 + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, part * part_2 - 1);
  let row_2 = min(row + 2, part * part_2 - 1);
  let row_3 = min(row + 3, part * part_2 - 1);
  let row_4 = min(row + 4, part * part_2 - 1);
  let row_5 = min(row + 5, part * part_2 - 1);
  let row_6 = min(row + 6, part * part_2 - 1);
  let row_7 = min(row + 7, part * part_2 - 1);
  let column_tile = index % ((part * part_2 + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, part * part_2 - 1);
  let column_2 = min(column + 2, part * part_2 - 1);
  let column_3 = min(column + 3, part * part_2 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / ((part * part_2 + 3) / 4) / ((part * part_2 + 7) / 8);
  let y_start = part * part_2 * member * 6 + column * 2 + part * part_2 * 2;
  let y_start_2 = part * part_2 * member * 6 + column_1 * 2 + part * part_2 * 2;
  let y_start_3 = part * part_2 * member * 6 + column_2 * 2 + part * part_2 * 2;
  let y_start_4 = part * part_2 * member * 6 + column_3 * 2 + part * part_2 * 2;
  let y_start_5 = part * part_2 * member * 6 + row * 2;
  let y_start_6 = part * part_2 * member * 6 + row_1 * 2;
  let y_start_7 = part * part_2 * member * 6 + row_2 * 2;
  let y_start_8 = part * part_2 * member * 6 + row_3 * 2;
  let y_start_9 = part * part_2 * member * 6 + row_4 * 2;
  let y_start_10 = part * part_2 * member * 6 + row_5 * 2;
  let y_start_11 = part * part_2 * member * 6 + row_6 * 2;
  let y_start_12 = part * part_2 * member * 6 + row_7 * 2;
  for (var d4 = 0; d4 < 2; d4++) {
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
      finish(member, value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_3", bindings: "read read write sizes lengths", code: /* wgsl */ `
// y_2[i < ((W + 1) div 2) * ((H + 1) div 2), o < 64] = sum[i2 < 8] weight[o, i2] * y[i, i2]

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let i = row % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let member = row / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (i >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  y_2[row * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
  let part = row_tile * 8 / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let H = lengths[part * 2];
  let W = lengths[part * 2 + 1];
  let value = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2);
  if (row_tile * 8 % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2)) >= ((H + 1) / 2) * ((W + 1) / 2) && part == (row_tile * 8 + 7) / value) { return; }
  let row = row_tile * 8;
  let row_1 = min(row + 1, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_2 = min(row + 2, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_3 = min(row + 3, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_4 = min(row + 4, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_5 = min(row + 5, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_6 = min(row + 6, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_7 = min(row + 7, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
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
  let weight_start = column_tile * 16;
  let y_start = row * 2;
  let y_start_2 = row_1 * 2;
  let y_start_3 = row_2 * 2;
  let y_start_4 = row_3 * 2;
  let y_start_5 = row_4 * 2;
  let y_start_6 = row_5 * 2;
  let y_start_7 = row_6 * 2;
  let y_start_8 = row_7 * 2;
  for (var i24 = 0; i24 < 2; i24++) {
    let weight_at = weight_start + i24;
    let right_0 = mat4x4f(weight[weight_start + i24], weight[weight_at + 2], weight[weight_at + 4], weight[weight_at + 6]);
    let right_1 = mat4x4f(weight[weight_at + 8], weight[weight_at + 10], weight[weight_at + 12], weight[weight_at + 14]);
    let left_0 = y[y_start + i24];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = y[y_start_2 + i24];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = y[y_start_3 + i24];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = y[y_start_4 + i24];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = y[y_start_5 + i24];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = y[y_start_6 + i24];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = y[y_start_7 + i24];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = y[y_start_8 + i24];
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
    { name: "contraction_2_workgroup", bindings: "read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[p < 3, r < ((W + 1) div 2) * ((H + 1) div 2), o < 8] = sum[i < 64] stacked[p, o, i] * x[i, r div
//     ((W + 1) div 2), r mod ((W + 1) div 2)]

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> stacked: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  if (column4 >= 6) { return; }
  let r = row % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let member = row / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let W = lengths[member * 2 + 1];
  let H = lengths[member * 2];
  if (r >= ((W + 1) / 2) * ((H + 1) / 2)) { return; }
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  y[part * part_2 * member * 6 + part * part_2 * (column4 / 2) * 2 + r * 2 + column4 % 2] = sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 63) / 64) { return; }
  let part = index * 64 / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let W = lengths[part * 2 + 1];
  let H = lengths[part * 2];
  let value = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2);
  if (index * 64 % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2)) >= ((W + 1) / 2) * ((H + 1) / 2) && part == (index * 64 + 63) / value) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let right_column_0 = min(thread_row * 4, 23);
  let right_column_1 = min(thread_row * 4 + 1, 23);
  let right_column_2 = min(thread_row * 4 + 2, 23);
  let right_column_3 = min(thread_row * 4 + 3, 23);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let W_2 = lengths[(left_row_0 / value) * 2 + 1];
  let x_start = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * (left_row_0 / value) * 64 + ((sizes.W + 1) / 2) * (left_row_0 % value / ((W_2 + 1) / 2)) + left_row_0 % value % ((W_2 + 1) / 2);
  let part_2 = (sizes.H + 1) / 2;
  let part_3 = (sizes.W + 1) / 2;
  let part_4 = left_row_1 / value;
  let offset = left_row_1 % value;
  let W_3 = lengths[part_4 * 2 + 1];
  let part_5 = (W_3 + 1) / 2;
  let x_start_2 = part_2 * part_3 * part_4 * 64 + offset % part_5 + part_3 * (offset / part_5);
  let part_6 = left_row_2 / value;
  let offset_2 = left_row_2 % value;
  let W_4 = lengths[part_6 * 2 + 1];
  let part_7 = (W_4 + 1) / 2;
  let x_start_3 = part_2 * part_3 * part_6 * 64 + offset_2 % part_7 + part_3 * (offset_2 / part_7);
  let part_8 = left_row_3 / value;
  let offset_3 = left_row_3 % value;
  let W_5 = lengths[part_8 * 2 + 1];
  let part_9 = (W_5 + 1) / 2;
  let x_start_4 = part_2 * part_3 * part_8 * 64 + offset_3 % part_9 + part_3 * (offset_3 / part_9);
  let stacked_start = right_column_0 * 64;
  let stacked_start_2 = right_column_1 * 64;
  let stacked_start_3 = right_column_2 * 64;
  let stacked_start_4 = right_column_3 * 64;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + part_2 * part_3 * k], x[x_start_2 + part_2 * part_3 * k], x[x_start_3 + part_2 * part_3 * k], x[x_start_4 + part_2 * part_3 * k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(stacked[stacked_start + k], stacked[stacked_start_2 + k], stacked[stacked_start_3 + k], stacked[stacked_start_4 + k]);
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
    { name: "contraction_2", bindings: "read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> stacked: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let r = row % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let member = row / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let W = lengths[member * 2 + 1];
  let H = lengths[member * 2];
  if (r >= ((W + 1) / 2) * ((H + 1) / 2)) { return; }
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  y[part * part_2 * member * 6 + part * part_2 * (column4 / 2) * 2 + r * 2 + column4 % 2] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 7) / 8) * 6) { return; }
  let row_tile = index / 6;
  let part = row_tile * 8 / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let W = lengths[part * 2 + 1];
  let H = lengths[part * 2];
  let value = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2);
  if (row_tile * 8 % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2)) >= ((W + 1) / 2) * ((H + 1) / 2) && part == (row_tile * 8 + 7) / value) { return; }
  let row = row_tile * 8;
  let row_1 = min(row + 1, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_2 = min(row + 2, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_3 = min(row + 3, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_4 = min(row + 4, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_5 = min(row + 5, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_6 = min(row + 6, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let row_7 = min(row + 7, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 6;
  let stacked_start = (column_tile / 2) * 512 + (index % 2) * 256;
  let W_2 = lengths[(row / value) * 2 + 1];
  let x_start = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * (row / value) * 64 + ((sizes.W + 1) / 2) * (row % value / ((W_2 + 1) / 2)) + row % value % ((W_2 + 1) / 2);
  let part_2 = (sizes.H + 1) / 2;
  let part_3 = (sizes.W + 1) / 2;
  let W_3 = lengths[(row_1 / value) * 2 + 1];
  let x_start_2 = part_2 * part_3 * (row_1 / value) * 64 + part_3 * (row_1 % value / ((W_3 + 1) / 2)) + row_1 % value % ((W_3 + 1) / 2);
  let W_4 = lengths[(row_2 / value) * 2 + 1];
  let x_start_3 = part_2 * part_3 * (row_2 / value) * 64 + part_3 * (row_2 % value / ((W_4 + 1) / 2)) + row_2 % value % ((W_4 + 1) / 2);
  let W_5 = lengths[(row_3 / value) * 2 + 1];
  let x_start_4 = part_2 * part_3 * (row_3 / value) * 64 + part_3 * (row_3 % value / ((W_5 + 1) / 2)) + row_3 % value % ((W_5 + 1) / 2);
  let W_6 = lengths[(row_4 / value) * 2 + 1];
  let x_start_5 = part_2 * part_3 * (row_4 / value) * 64 + part_3 * (row_4 % value / ((W_6 + 1) / 2)) + row_4 % value % ((W_6 + 1) / 2);
  let W_7 = lengths[(row_5 / value) * 2 + 1];
  let x_start_6 = part_2 * part_3 * (row_5 / value) * 64 + part_3 * (row_5 % value / ((W_7 + 1) / 2)) + row_5 % value % ((W_7 + 1) / 2);
  let W_8 = lengths[(row_6 / value) * 2 + 1];
  let x_start_7 = part_2 * part_3 * (row_6 / value) * 64 + part_3 * (row_6 % value / ((W_8 + 1) / 2)) + row_6 % value % ((W_8 + 1) / 2);
  let W_9 = lengths[(row_7 / value) * 2 + 1];
  let x_start_8 = part_2 * part_3 * (row_7 / value) * 64 + part_3 * (row_7 % value / ((W_9 + 1) / 2)) + row_7 % value % ((W_9 + 1) / 2);
  for (var i = 0; i < 64; i++) {
    let stacked_at = stacked_start + i;
    let right = vec4f(stacked[stacked_start + i], stacked[stacked_at + 64], stacked[stacked_at + 128], stacked[stacked_at + 192]);
    sum_0 += x[x_start + i * part_2 * part_3] * right;
    sum_1 += x[x_start_2 + i * part_2 * part_3] * right;
    sum_2 += x[x_start_3 + i * part_2 * part_3] * right;
    sum_3 += x[x_start_4 + i * part_2 * part_3] * right;
    sum_4 += x[x_start_5 + i * part_2 * part_3] * right;
    sum_5 += x[x_start_6 + i * part_2 * part_3] * right;
    sum_6 += x[x_start_7 + i * part_2 * part_3] * right;
    sum_7 += x[x_start_8 + i * part_2 * part_3] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_1_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 64, r < (H + 1) div 2, s < (W + 1) div 2] = sum[i < 3, u < 3, v < 3] weight[o, i, u, v] * (if
//     0 <= 2 * r + u - 1 and 2 * r + u - 1 < H and (0 <= 2 * s + v - 1 and 2 * s + v - 1 < W) then
//     image[i, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
// x[o < 64, r < (H + 1) div 2, s < (W + 1) div 2] = max(y[o, r, s] + bias[o], 0.0)

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 64) { return; }
  if (column >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let r = column / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2);
  let member = column / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2);
  let H = lengths[member * 2];
  if (r >= (H + 1) / 2) { return; }
  let s = column % ((sizes.W + 1) / 2);
  let W = lengths[member * 2 + 1];
  if (s >= (W + 1) / 2) { return; }
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  x[part * part_2 * member * 64 + part * part_2 * row + part_2 * r + s] = max(sum + bias[row], 0f);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 63) / 64) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let right_column_0 = min(index * 64 + thread_row * 4, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = thread_row * 108;
  let start_2 = (right_column_0 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * 2;
  let part = (sizes.W + 1) / 2;
  let part_2 = right_column_0 / part;
  let part_3 = (sizes.H + 1) / 2;
  let part_4 = part_2 / part_3;
  let value_2 = part_4 * 2;
  let offset_2 = right_column_0 % part;
  let start_3 = offset_2 * 2;
  let value_4 = part_4 * 2 + 1;
  let offset_4 = part_2 % part_3;
  let image_start = part_4 * sizes.H * sizes.W * 3 + offset_4 * sizes.W * 2 - sizes.W + offset_2 * 2;
  let part_5 = right_column_1 / part;
  let offset_5 = part_5 % part_3;
  let start_4 = offset_5 * 2;
  let part_6 = part_5 / part_3;
  let value_6 = part_6 * 2;
  let offset_6 = right_column_1 % part;
  let start_5 = offset_6 * 2;
  let value_8 = part_6 * 2 + 1;
  let image_start_2 = part_6 * sizes.H * sizes.W * 3 + offset_5 * sizes.W * 2 - sizes.W + offset_6 * 2;
  let part_7 = right_column_2 / part;
  let offset_7 = part_7 % part_3;
  let start_6 = offset_7 * 2;
  let part_8 = part_7 / part_3;
  let value_10 = part_8 * 2;
  let offset_8 = right_column_2 % part;
  let start_7 = offset_8 * 2;
  let value_12 = part_8 * 2 + 1;
  let image_start_3 = part_8 * sizes.H * sizes.W * 3 + offset_7 * sizes.W * 2 - sizes.W + offset_8 * 2;
  let part_9 = right_column_3 / part;
  let offset_9 = part_9 % part_3;
  let start_8 = offset_9 * 2;
  let part_10 = part_9 / part_3;
  let value_14 = part_10 * 2;
  let offset_10 = right_column_3 % part;
  let start_9 = offset_10 * 2;
  let value_16 = part_10 * 2 + 1;
  let image_start_4 = part_10 * sizes.H * sizes.W * 3 + offset_9 * sizes.W * 2 - sizes.W + offset_10 * 2;
  for (var start = 0; start < 27; start += 16) {
    let k = start + thread_column;
    if (k < 27) {
      let weight_at = weight_start + k;
      left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_at + 27], weight[weight_at + 54], weight[weight_at + 81]);
      let offset = k / 3 % 3;
      let at = start_2 + offset;
      let value = at - 1;
      let H = lengths[value_2];
      let offset_3 = k % 3;
      let at_2 = start_3 + offset_3;
      let value_3 = at_2 - 1;
      let W = lengths[value_4];
      var chosen = 0f;
      if (0 <= value && value < H && 0 <= value_3 && value_3 < W) {
        let part_5 = k / 9;
        let image_at = image_start + part_5 * sizes.H * sizes.W + offset * sizes.W + offset_3;
        chosen = image[image_at - 1];
      }
      let at_3 = start_4 + offset;
      let value_5 = at_3 - 1;
      let H_2 = lengths[value_6];
      let at_4 = start_5 + offset_3;
      let value_7 = at_4 - 1;
      let W_2 = lengths[value_8];
      var chosen_2 = 0f;
      if (0 <= value_5 && value_5 < H_2 && 0 <= value_7 && value_7 < W_2) {
        let part_7 = k / 9;
        let image_at = image_start_2 + part_7 * sizes.H * sizes.W + offset * sizes.W + offset_3;
        chosen_2 = image[image_at - 1];
      }
      let at_5 = start_6 + offset;
      let value_9 = at_5 - 1;
      let H_3 = lengths[value_10];
      let at_6 = start_7 + offset_3;
      let value_11 = at_6 - 1;
      let W_3 = lengths[value_12];
      var chosen_3 = 0f;
      if (0 <= value_9 && value_9 < H_3 && 0 <= value_11 && value_11 < W_3) {
        let part_9 = k / 9;
        let image_at = image_start_3 + part_9 * sizes.H * sizes.W + offset * sizes.W + offset_3;
        chosen_3 = image[image_at - 1];
      }
      let at_7 = start_8 + offset;
      let value_13 = at_7 - 1;
      let H_4 = lengths[value_14];
      let at_8 = start_9 + offset_3;
      let value_15 = at_8 - 1;
      let W_4 = lengths[value_16];
      var chosen_4 = 0f;
      if (0 <= value_13 && value_13 < H_4 && 0 <= value_15 && value_15 < W_4) {
        let part_11 = k / 9;
        let image_at = image_start_4 + part_11 * sizes.H * sizes.W + offset * sizes.W + offset_3;
        chosen_4 = image[image_at - 1];
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
  let start_10 = index * 64 + thread_column * 4;
  for (var r = 0; r < 4; r++) {
    for (var c = 0; c < 4; c++) {
      finish(start + r, start_10 + c, sums[r][c]);
    }
  }
}
` },
    { name: "contraction_4", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[o < 128, r < ((H + 1) div 2 + 1) div 2, s < ((W + 1) div 2 + 1) div 2] = sum[i < 64, u < 3, v < 3]
//     weight[o, i, u, v] * (if 0 <= 2 * r + u - 1 and 2 * r + u - 1 < (H + 1) div 2 and (0 <= 2 * s +
//     v - 1 and 2 * s + v - 1 < (W + 1) div 2) then y[i, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
// x[o < 128, r < ((H + 1) div 2 + 1) div 2, s < ((W + 1) div 2 + 1) div 2] = max(y[o, r, s] + bias[o],
//     0.0)

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 128) { return; }
  if (column >= (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch) { return; }
  let r = column / (((sizes.W + 1) / 2 + 1) / 2) % (((sizes.H + 1) / 2 + 1) / 2);
  let member = column / (((sizes.W + 1) / 2 + 1) / 2) / (((sizes.H + 1) / 2 + 1) / 2);
  let H = lengths[member * 2];
  if (r >= ((H + 1) / 2 + 1) / 2) { return; }
  let s = column % (((sizes.W + 1) / 2 + 1) / 2);
  let W = lengths[member * 2 + 1];
  if (s >= ((W + 1) / 2 + 1) / 2) { return; }
  let part = ((sizes.H + 1) / 2 + 1) / 2;
  let part_2 = ((sizes.W + 1) / 2 + 1) / 2;
  x[part * part_2 * member * 128 + part * part_2 * row + part_2 * r + s] = max(sum + bias[row], 0f);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= (((((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch + 3) / 4) * 16) { return; }
  let column_tile = index % (((((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  let column_2 = min(column + 2, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  let column_3 = min(column + 3, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let start = (column / (((sizes.W + 1) / 2 + 1) / 2) % (((sizes.H + 1) / 2 + 1) / 2)) * 2;
  let part = (sizes.W + 1) / 2;
  let part_2 = (part + 1) / 2;
  let part_3 = column / part_2;
  let part_4 = (sizes.H + 1) / 2;
  let part_5 = (part_4 + 1) / 2;
  let part_6 = part_3 / part_5;
  let H = lengths[part_6 * 2];
  let part_7 = (H + 1) / 2;
  let offset = column % part_2;
  let start_2 = offset * 2;
  let W = lengths[part_6 * 2 + 1];
  let part_8 = (W + 1) / 2;
  let offset_2 = part_3 % part_5;
  let y_start = part_4 * part * part_6 * 64 + offset * 2 + part * offset_2 * 2 - part;
  let part_9 = column_1 / part_2;
  let offset_3 = part_9 % part_5;
  let start_3 = offset_3 * 2;
  let part_10 = part_9 / part_5;
  let H_2 = lengths[part_10 * 2];
  let part_11 = (H_2 + 1) / 2;
  let offset_4 = column_1 % part_2;
  let start_4 = offset_4 * 2;
  let W_2 = lengths[part_10 * 2 + 1];
  let part_12 = (W_2 + 1) / 2;
  let y_start_4 = part_4 * part * part_10 * 64 + offset_4 * 2 + part * offset_3 * 2 - part;
  let part_13 = column_2 / part_2;
  let offset_5 = part_13 % part_5;
  let start_5 = offset_5 * 2;
  let part_14 = part_13 / part_5;
  let H_3 = lengths[part_14 * 2];
  let part_15 = (H_3 + 1) / 2;
  let offset_6 = column_2 % part_2;
  let start_6 = offset_6 * 2;
  let W_3 = lengths[part_14 * 2 + 1];
  let part_16 = (W_3 + 1) / 2;
  let y_start_7 = part_4 * part * part_14 * 64 + offset_6 * 2 + part * offset_5 * 2 - part;
  let part_17 = column_3 / part_2;
  let offset_7 = part_17 % part_5;
  let start_7 = offset_7 * 2;
  let part_18 = part_17 / part_5;
  let H_4 = lengths[part_18 * 2];
  let part_19 = (H_4 + 1) / 2;
  let offset_8 = column_3 % part_2;
  let start_8 = offset_8 * 2;
  let W_4 = lengths[part_18 * 2 + 1];
  let part_20 = (W_4 + 1) / 2;
  let y_start_10 = part_4 * part * part_18 * 64 + offset_8 * 2 + part * offset_7 * 2 - part;
  let row_tile = index / ((part_5 * part_2 * sizes.batch + 3) / 4);
  let weight_start = row_tile * 4608;
  for (var i = 0; i < 64; i++) {
    let y_start_2 = y_start + i * part_4 * part;
    let y_start_5 = y_start_4 + i * part_4 * part;
    let y_start_8 = y_start_7 + i * part_4 * part;
    let y_start_11 = y_start_10 + i * part_4 * part;
    let weight_start_2 = weight_start + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = start + u;
      let value = at - 1;
      let holds = 0 <= value && value < part_7;
      let y_start_3 = y_start_2 + u * part;
      let at_3 = start_3 + u;
      let value_3 = at_3 - 1;
      let holds_2 = 0 <= value_3 && value_3 < part_11;
      let y_start_6 = y_start_5 + u * part;
      let at_5 = start_5 + u;
      let value_5 = at_5 - 1;
      let holds_3 = 0 <= value_5 && value_5 < part_15;
      let y_start_9 = y_start_8 + u * part;
      let at_7 = start_7 + u;
      let value_7 = at_7 - 1;
      let holds_4 = 0 <= value_7 && value_7 < part_19;
      let y_start_12 = y_start_11 + u * part;
      let weight_start_3 = weight_start_2 + u * 3;
      for (var v = 0; v < 3; v++) {
        let at_2 = start_2 + v;
        let value_2 = at_2 - 1;
        var chosen = 0f;
        if (holds && 0 <= value_2 && value_2 < part_8) {
          let y_at = y_start_3 + v;
          chosen = y[y_at - 1];
        }
        let at_4 = start_4 + v;
        let value_4 = at_4 - 1;
        var chosen_2 = 0f;
        if (holds_2 && 0 <= value_4 && value_4 < part_12) {
          let y_at = y_start_6 + v;
          chosen_2 = y[y_at - 1];
        }
        let at_6 = start_6 + v;
        let value_6 = at_6 - 1;
        var chosen_3 = 0f;
        if (holds_3 && 0 <= value_6 && value_6 < part_16) {
          let y_at = y_start_9 + v;
          chosen_3 = y[y_at - 1];
        }
        let at_8 = start_8 + v;
        let value_8 = at_8 - 1;
        var chosen_4 = 0f;
        if (holds_4 && 0 <= value_8 && value_8 < part_20) {
          let y_at = y_start_12 + v;
          chosen_4 = y[y_at - 1];
        }
        let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
        sum_0 += weight[weight_start_3 + v] * right;
        let weight_at = weight_start_3 + v;
        sum_1 += weight[weight_at + 576] * right;
        sum_2 += weight[weight_at + 1152] * right;
        sum_3 += weight[weight_at + 1728] * right;
        sum_4 += weight[weight_at + 2304] * right;
        sum_5 += weight[weight_at + 2880] * right;
        sum_6 += weight[weight_at + 3456] * right;
        sum_7 += weight[weight_at + 4032] * right;
      }
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start_9 = row_tile * 8;
  let start_10 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start_9 + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_10 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 64) { return; }
  if (column >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let r = column / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2);
  let member = column / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2);
  let H = lengths[member * 2];
  if (r >= (H + 1) / 2) { return; }
  let s = column % ((sizes.W + 1) / 2);
  let W = lengths[member * 2 + 1];
  if (s >= (W + 1) / 2) { return; }
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  x[part * part_2 * member * 64 + part * part_2 * row + part_2 * r + s] = max(sum + bias[row], 0f);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 3) / 4) * 8) { return; }
  let column_tile = index % ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let column_2 = min(column + 2, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  let column_3 = min(column + 3, ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let start = (column / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * 2;
  let H = lengths[(column / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2];
  let start_2 = (column % ((sizes.W + 1) / 2)) * 2;
  let W = lengths[(column / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2 + 1];
  let image_start = (column / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * sizes.H * sizes.W * 3 + (column / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * sizes.W * 2 - sizes.W + (column % ((sizes.W + 1) / 2)) * 2;
  let start_3 = (column_1 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * 2;
  let H_2 = lengths[(column_1 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2];
  let start_4 = (column_1 % ((sizes.W + 1) / 2)) * 2;
  let W_2 = lengths[(column_1 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2 + 1];
  let image_start_4 = (column_1 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * sizes.H * sizes.W * 3 + (column_1 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * sizes.W * 2 - sizes.W + (column_1 % ((sizes.W + 1) / 2)) * 2;
  let start_5 = (column_2 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * 2;
  let H_3 = lengths[(column_2 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2];
  let start_6 = (column_2 % ((sizes.W + 1) / 2)) * 2;
  let W_3 = lengths[(column_2 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2 + 1];
  let image_start_7 = (column_2 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * sizes.H * sizes.W * 3 + (column_2 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * sizes.W * 2 - sizes.W + (column_2 % ((sizes.W + 1) / 2)) * 2;
  let start_7 = (column_3 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * 2;
  let H_4 = lengths[(column_3 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2];
  let start_8 = (column_3 % ((sizes.W + 1) / 2)) * 2;
  let W_4 = lengths[(column_3 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * 2 + 1];
  let image_start_10 = (column_3 / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2)) * sizes.H * sizes.W * 3 + (column_3 / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2)) * sizes.W * 2 - sizes.W + (column_3 % ((sizes.W + 1) / 2)) * 2;
  let row_tile = index / ((((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch + 3) / 4);
  let weight_start = row_tile * 216;
  for (var i = 0; i < 3; i++) {
    let image_start_2 = image_start + i * sizes.H * sizes.W;
    let image_start_5 = image_start_4 + i * sizes.H * sizes.W;
    let image_start_8 = image_start_7 + i * sizes.H * sizes.W;
    let image_start_11 = image_start_10 + i * sizes.H * sizes.W;
    let weight_start_2 = weight_start + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = start + u;
      let value = at - 1;
      let holds = 0 <= value && value < H;
      let image_start_3 = image_start_2 + u * sizes.W;
      let at_3 = start_3 + u;
      let value_3 = at_3 - 1;
      let holds_2 = 0 <= value_3 && value_3 < H_2;
      let image_start_6 = image_start_5 + u * sizes.W;
      let at_5 = start_5 + u;
      let value_5 = at_5 - 1;
      let holds_3 = 0 <= value_5 && value_5 < H_3;
      let image_start_9 = image_start_8 + u * sizes.W;
      let at_7 = start_7 + u;
      let value_7 = at_7 - 1;
      let holds_4 = 0 <= value_7 && value_7 < H_4;
      let image_start_12 = image_start_11 + u * sizes.W;
      let weight_start_3 = weight_start_2 + u * 3;
      for (var v = 0; v < 3; v++) {
        let at_2 = start_2 + v;
        let value_2 = at_2 - 1;
        var chosen = 0f;
        if (holds && 0 <= value_2 && value_2 < W) {
          let image_at = image_start_3 + v;
          chosen = image[image_at - 1];
        }
        let at_4 = start_4 + v;
        let value_4 = at_4 - 1;
        var chosen_2 = 0f;
        if (holds_2 && 0 <= value_4 && value_4 < W_2) {
          let image_at = image_start_6 + v;
          chosen_2 = image[image_at - 1];
        }
        let at_6 = start_6 + v;
        let value_6 = at_6 - 1;
        var chosen_3 = 0f;
        if (holds_3 && 0 <= value_6 && value_6 < W_3) {
          let image_at = image_start_9 + v;
          chosen_3 = image[image_at - 1];
        }
        let at_8 = start_8 + v;
        let value_8 = at_8 - 1;
        var chosen_4 = 0f;
        if (holds_4 && 0 <= value_8 && value_8 < W_4) {
          let image_at = image_start_12 + v;
          chosen_4 = image[image_at - 1];
        }
        let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
        sum_0 += weight[weight_start_3 + v] * right;
        let weight_at = weight_start_3 + v;
        sum_1 += weight[weight_at + 27] * right;
        sum_2 += weight[weight_at + 54] * right;
        sum_3 += weight[weight_at + 81] * right;
        sum_4 += weight[weight_at + 108] * right;
        sum_5 += weight[weight_at + 135] * right;
        sum_6 += weight[weight_at + 162] * right;
        sum_7 += weight[weight_at + 189] * right;
      }
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start_9 = row_tile * 8;
  let start_10 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start_9 + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_10 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_4_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 128) { return; }
  if (column >= (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch) { return; }
  let r = column / (((sizes.W + 1) / 2 + 1) / 2) % (((sizes.H + 1) / 2 + 1) / 2);
  let member = column / (((sizes.W + 1) / 2 + 1) / 2) / (((sizes.H + 1) / 2 + 1) / 2);
  let H = lengths[member * 2];
  if (r >= ((H + 1) / 2 + 1) / 2) { return; }
  let s = column % (((sizes.W + 1) / 2 + 1) / 2);
  let W = lengths[member * 2 + 1];
  if (s >= ((W + 1) / 2 + 1) / 2) { return; }
  let part = ((sizes.H + 1) / 2 + 1) / 2;
  let part_2 = ((sizes.W + 1) / 2 + 1) / 2;
  x[part * part_2 * member * 128 + part * part_2 * row + part_2 * r + s] = max(sum + bias[row], 0f);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (((((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch + 63) / 64) * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let column_tile = index % (((((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch + 63) / 64);
  let right_column_0 = min(column_tile * 64 + thread_row * 4, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let row_tile = index / (((((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * sizes.batch + 63) / 64);
  let weight_start = row_tile * 36864 + thread_row * 2304;
  let start_2 = (right_column_0 / (((sizes.W + 1) / 2 + 1) / 2) % (((sizes.H + 1) / 2 + 1) / 2)) * 2;
  let part = (sizes.W + 1) / 2;
  let part_2 = (part + 1) / 2;
  let part_3 = right_column_0 / part_2;
  let part_4 = (sizes.H + 1) / 2;
  let part_5 = (part_4 + 1) / 2;
  let part_6 = part_3 / part_5;
  let H = lengths[part_6 * 2];
  let part_7 = (H + 1) / 2;
  let offset_2 = right_column_0 % part_2;
  let start_3 = offset_2 * 2;
  let W = lengths[part_6 * 2 + 1];
  let part_8 = (W + 1) / 2;
  let offset_4 = part_3 % part_5;
  let y_start = part_4 * part * part_6 * 64 + offset_2 * 2 + part * offset_4 * 2 - part;
  let part_9 = right_column_1 / part_2;
  let offset_5 = part_9 % part_5;
  let start_4 = offset_5 * 2;
  let part_10 = part_9 / part_5;
  let H_2 = lengths[part_10 * 2];
  let part_11 = (H_2 + 1) / 2;
  let offset_6 = right_column_1 % part_2;
  let start_5 = offset_6 * 2;
  let W_2 = lengths[part_10 * 2 + 1];
  let part_12 = (W_2 + 1) / 2;
  let y_start_2 = part_4 * part * part_10 * 64 + offset_6 * 2 + part * offset_5 * 2 - part;
  let part_13 = right_column_2 / part_2;
  let offset_7 = part_13 % part_5;
  let start_6 = offset_7 * 2;
  let part_14 = part_13 / part_5;
  let H_3 = lengths[part_14 * 2];
  let part_15 = (H_3 + 1) / 2;
  let offset_8 = right_column_2 % part_2;
  let start_7 = offset_8 * 2;
  let W_3 = lengths[part_14 * 2 + 1];
  let part_16 = (W_3 + 1) / 2;
  let y_start_3 = part_4 * part * part_14 * 64 + offset_8 * 2 + part * offset_7 * 2 - part;
  let part_17 = right_column_3 / part_2;
  let offset_9 = part_17 % part_5;
  let start_8 = offset_9 * 2;
  let part_18 = part_17 / part_5;
  let H_4 = lengths[part_18 * 2];
  let part_19 = (H_4 + 1) / 2;
  let offset_10 = right_column_3 % part_2;
  let start_9 = offset_10 * 2;
  let W_4 = lengths[part_18 * 2 + 1];
  let part_20 = (W_4 + 1) / 2;
  let y_start_4 = part_4 * part * part_18 * 64 + offset_10 * 2 + part * offset_9 * 2 - part;
  for (var start = 0; start < 576; start += 16) {
    let k = start + thread_column;
    let weight_at = weight_start + k;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_at + 576], weight[weight_at + 1152], weight[weight_at + 1728]);
    let offset = k / 3 % 3;
    let at = start_2 + offset;
    let value = at - 1;
    let offset_3 = k % 3;
    let at_2 = start_3 + offset_3;
    let value_2 = at_2 - 1;
    var chosen = 0f;
    if (0 <= value && value < part_7 && 0 <= value_2 && value_2 < part_8) {
      let part_9 = k / 9;
      let y_at = y_start + offset_3 + part * offset + part_4 * part * part_9;
      chosen = y[y_at - 1];
    }
    let at_3 = start_4 + offset;
    let value_3 = at_3 - 1;
    let at_4 = start_5 + offset_3;
    let value_4 = at_4 - 1;
    var chosen_2 = 0f;
    if (0 <= value_3 && value_3 < part_11 && 0 <= value_4 && value_4 < part_12) {
      let part_13 = k / 9;
      let y_at = y_start_2 + offset_3 + part * offset + part_4 * part * part_13;
      chosen_2 = y[y_at - 1];
    }
    let at_5 = start_6 + offset;
    let value_5 = at_5 - 1;
    let at_6 = start_7 + offset_3;
    let value_6 = at_6 - 1;
    var chosen_3 = 0f;
    if (0 <= value_5 && value_5 < part_15 && 0 <= value_6 && value_6 < part_16) {
      let part_17 = k / 9;
      let y_at = y_start_3 + offset_3 + part * offset + part_4 * part * part_17;
      chosen_3 = y[y_at - 1];
    }
    let at_7 = start_8 + offset;
    let value_7 = at_7 - 1;
    let at_8 = start_9 + offset_3;
    let value_8 = at_8 - 1;
    var chosen_4 = 0f;
    if (0 <= value_7 && value_7 < part_19 && 0 <= value_8 && value_8 < part_20) {
      let part_21 = k / 9;
      let y_at = y_start_4 + offset_3 + part * offset + part_4 * part * part_21;
      chosen_4 = y[y_at - 1];
    }
    right_tile[thread_column * 16 + thread_row] = vec4f(chosen, chosen_2, chosen_3, chosen_4);
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
  let start = row_tile * 64 + thread_row * 4;
  let start_10 = column_tile * 64 + thread_column * 4;
  for (var r = 0; r < 4; r++) {
    for (var c = 0; c < 4; c++) {
      finish(start + r, start_10 + c, sums[r][c]);
    }
  }
}
` },
    { name: "map_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y_2[c < 64, r < (H + 1) div 2, s < (W + 1) div 2] = x[c, r, s] + gamma[] * y[r * ((W + 1) div 2) +
//     s, c]

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gamma: array<f32>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch * 64) { return; }
  let r = index / ((sizes.W + 1) / 2) % ((sizes.H + 1) / 2);
  let member = index / ((sizes.W + 1) / 2) / ((sizes.H + 1) / 2) / 64;
  let H = lengths[member * 2];
  if (r >= (H + 1) / 2) { return; }
  let s = index % ((sizes.W + 1) / 2);
  let W = lengths[member * 2 + 1];
  if (s >= (W + 1) / 2) { return; }
  let part = (sizes.H + 1) / 2;
  let part_2 = (sizes.W + 1) / 2;
  let part_3 = index / part_2;
  let part_4 = part_3 / part;
  let c = part_4 % 64;
  y_2[index] = x[index] + gamma[0] * y[part * part_2 * member * 64 + r * ((W + 1) / 2) * 64 + s * 64 + c];
}
` },
    { name: "row_1", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[o < 128] = sum[r < ((H + 1) div 2 + 1) div 2, s < ((W + 1) div 2 + 1) div 2] x[o, r, s]
// x_2[o < 128] = sum[o] / real((((W + 1) div 2 + 1) div 2) * (((H + 1) div 2 + 1) div 2))

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 128) { return; }
  var sum = 0f;
  let member = row / 128;
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  let part = ((W + 1) / 2 + 1) / 2;
  let x_start = (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * row;
  let part_2 = ((sizes.W + 1) / 2 + 1) / 2;
  for (var r = 0; r < ((H + 1) / 2 + 1) / 2; r++) {
    let x_start_2 = x_start + part_2 * r;
    let start = r * part;
    for (var s = 0; s < part; s++) {
      sum += x[x_start_2 + s];
    }
  }
  x_2[row] = sum / f32((((H + 1) / 2 + 1) / 2) * part);
}
` },
    { name: "row_1_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> sum_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 128) { return; }
  var sum = 0f;
  let member = row / 128;
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  let part = ((W + 1) / 2 + 1) / 2;
  let x_start = (((sizes.H + 1) / 2 + 1) / 2) * (((sizes.W + 1) / 2 + 1) / 2) * row;
  let part_2 = ((sizes.W + 1) / 2 + 1) / 2;
  for (var entry = i32(local); entry < (((H + 1) / 2 + 1) / 2) * (((W + 1) / 2 + 1) / 2); entry += 64) {
    let r = entry / part;
    let s = entry % part;
    sum += x[x_start + part_2 * r + s];
  }
  sum_shared[local] = sum;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_shared[local] += sum_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all = sum_shared[0];
  if (local == 0u) { x_2[row] = sum_all / f32((((H + 1) / 2 + 1) / 2) * part); }
}
` },
    { name: "row_2", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[i < ((W + 1) div 2) * ((H + 1) div 2)] = lse[j < ((W + 1) div 2) * ((H + 1) div 2)] sum[i, j]
// a[i < ((W + 1) div 2) * ((H + 1) div 2), j < ((W + 1) div 2) * ((H + 1) div 2)] = exp(sum[i, j] -
//     z[i])

struct Sizes { batch: i32, H: i32, W: i32 }

@group(0) @binding(0) var<storage, read> sum: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * sizes.batch) { return; }
  let i = row % (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let member = row / (((sizes.H + 1) / 2) * ((sizes.W + 1) / 2));
  let H = lengths[member * 2];
  let W = lengths[member * 2 + 1];
  if (i >= ((H + 1) / 2) * ((W + 1) / 2)) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let sum_start = ((sizes.H + 1) / 2) * ((sizes.W + 1) / 2) * row;
  for (var j = 0; j < ((H + 1) / 2) * ((W + 1) / 2); j++) {
    let exponent = sum[sum_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < ((H + 1) / 2) * ((W + 1) / 2); j++) {
    a[sum_start + j] = exp(sum[sum_start + j] - z_all);
  }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [
        7,
        (s) => [
          Math.floor((s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 63) / 64),
          1,
          1,
        ],
        1,
      ],
      [
        9,
        (s) => [
          Math.floor((Math.floor((s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 3) / 4) + 7) / 8),
          1,
          1,
        ],
        1,
      ],
    ],
    [
      [
        5,
        (s) => [
          Math.floor((s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 63) / 64),
          1,
          1,
        ],
        1,
      ],
      [
        6,
        (s) => [
          Math.floor((3 * Math.floor((s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 7) / 8) + 31) / 32),
          1,
          1,
        ],
        1,
      ],
    ],
    [
      [
        0,
        (s) => [
          s[0] * Math.floor((Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 63) / 64),
          1,
          1,
        ],
        1,
      ],
      [
        1,
        (s) => [
          Math.floor((s[0] * Math.floor((Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 3) / 4) + 7) / 8),
          1,
          1,
        ],
        1,
      ],
    ],
    [
      [
        4,
        (s) => [
          Math.floor((Math.floor((s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 7) / 8) + 7) / 8),
          1,
          1,
        ],
        1,
      ],
    ],
    [[11, (s) => [s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2), 1, 1], 1]],
    [
      [
        10,
        (s) => [
          2 * Math.floor((s[0] * Math.floor((Math.floor((s[1] + 1) / 2) + 1) / 2) * Math.floor((Math.floor((s[2] + 1) / 2) + 1) / 2) + 63) / 64),
          1,
          1,
        ],
        1,
      ],
      [
        8,
        (s) => [
          Math.floor((Math.floor((s[0] * Math.floor((Math.floor((s[1] + 1) / 2) + 1) / 2) * Math.floor((Math.floor((s[2] + 1) / 2) + 1) / 2) + 3) / 4) + 3) / 4),
          1,
          1,
        ],
        1,
      ],
    ],
    [[13, (s) => [128 * s[0], 1, 1], 1], [12, (s) => [2 * s[0], 1, 1], 1]],
    [[2, (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1]],
    [
      [
        3,
        (s) => [
          Math.floor((s[0] * Math.floor((Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 3) / 4) * Math.floor((Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 7) / 8) + 63) / 64),
          1,
          1,
        ],
        1,
      ],
    ],
    [
      [
        14,
        (s) => [
          Math.floor((s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) + 63) / 64),
          1,
          1,
        ],
        1,
      ],
    ],
  ],
  prepare: [],
  run: {
    slots: (s) => [
      Math.max(64 * s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2), 128 * s[0] * Math.floor((Math.floor((s[1] + 1) / 2) + 1) / 2) * Math.floor((Math.floor((s[2] + 1) / 2) + 1) / 2), 10 * s[0]),
      Math.max(64 * s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2), 128 * s[0]),
      64 * s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2),
    ],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: () => [10] },
    ],
    steps: [
      [0, "p0 i0 p1 > s0"], // x
      [1, "s0 p3 > s2"], // attn.query_key_value.y
      [2, "s2 > s1"], // attn.attention.y
      [3, "s1 p6 > s2"], // attn.out.y
      [4, "s0 p2 s2 > s1"], // attn.y
      [5, "p7 s1 p8 > s0"], // x
      [6, "s0 > s1"], // fc.x
      [7, "s1 p9 p10 > s0"], // fc.y
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(64 * s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2), s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) * Math.floor((s[2] + 1) / 2)),
      Math.max(24 * s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2), s[0] * Math.floor((s[1] + 1) / 2) * Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2) * Math.floor((s[2] + 1) / 2)),
    ],
    results: [
      { name: "attn.attention.weights", element: "real", buffer: "s1", shape: (s) => [
        Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2),
        Math.floor((s[1] + 1) / 2) * Math.floor((s[2] + 1) / 2),
      ] },
    ],
    steps: [
      [0, "p0 i0 p1 > s0"], // x
      [1, "s0 p3 > s1"], // attn.query_key_value.y
      [8, "s1 > s0"], // attn.attention.e.sum
      [9, "s0 > s1"], // attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
