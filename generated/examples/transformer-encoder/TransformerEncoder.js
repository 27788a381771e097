// TransformerEncoder, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ x });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest S.
const runtime=(()=>{function e(e,t,r,n,i,a={}){let s=`${t} is ${g(r)}; it must be ${g(n)}`;return new $(e,s,{name:i,found:r,expected:n,...a})}function t(e,t){let r=M(e),n="",i=.5;for(let e of t.slice(0,1e3)){let t=M(e),a=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);a>i&&([n,i]=[e,a])}return n&&` (nearest: "${n}")`}function r({device:t},r,n,i){let a=t.limits[r];if(!(n<=Number(a)))throw e("limit-exceeded",`${r} of the device`,a,`${n}, for ${i}`,r)}function n({lost:e}){if(e)throw new $("device-lost",`the device was lost (${e}); load again`)}async function i(e,t,r){n(e);let{device:i}=e;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let a=r(),s=[i.popErrorScope(),i.popErrorScope()];a.catch(()=>0);try{let[e,r]=await Promise.all(s);if(e)throw v("out-of-memory",`no memory for ${t}`,e);if(r)throw v("device-error",t,r);return await a}catch(r){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),n(e),r instanceof $?r:v("device-error",t,r)}}function a(e,t,r,n,i=0,s=0){let o=e.slice(1),[f=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(O(e)>0&&n(i,s,O(e)));let[l,h]=[t.slice(1),r.slice(1)];for(let e=0;e<f;e+=1)a(o,l,h,n,i+e*O(l),s+e*O(h))}function s(r,n,i,a){let{inputs:s}=r,o=s.map(({name:e})=>e),f=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let e of f.keys())if(!o.includes(e))throw new $("input-unknown",`there is no input "${e}"${t(e,o)}`,{name:e,member:i});let l=s.map(t=>{let{name:r}=t,n=`input "${r}"${a}`;if(f.has(r))return(({name:t,element:r,range:n},i,a)=>{let s=P[r],o=r=>e("input-type",a,r,`a ${s.name}, or { data, shape } with one`,t);if("number"==typeof i&&("real"===r||Number.isInteger(i)))return{data:s.of(i)};if(F(i)===s.name)return{data:i};let{data:f,buffer:l,shape:h}=i??{};if(!Array.isArray(h))throw o(F(i));let u=O(h);if(F(f)===s.name){let{length:r}=f;if(r===u)return{data:f,shape:h};throw e("input-shape",`the length of ${a}`,r,`${u}, by its shape`,t)}if(!(l instanceof Object))throw o(F(f));if(n)throw o("on the device");if(l.size>=4*u&&4&l.usage)return{data:l,shape:h};throw e("input-shape",`the buffer of ${a}`,`of ${l.size} bytes`,`of ${4*u} and for COPY_SRC`,t)})(t,f.get(r),n);if(void 0===t.default)throw new $("input-missing",`${n} is missing`,{name:r,member:i})}),h=(({dimensions:t,inputs:r},n,i)=>{let a=[1,...t.map(()=>NaN)],s=r.flatMap((e,t)=>{let r=n[t];return r?[{e,t:r,index:t,r:`input "${e.name}"${i}`}]:[]}),o=[];for(let[r,{axes:n,name:i,least:f,most:l}]of[...t,...t].entries()){let h=1+r%t.length;for(let{e:t,t:r,index:u,r:w}of s){let s=n.find(([e])=>e===u)?.[1];if(void 0===s||Number(a[h])>=0)continue;let c=r.shape?r.shape[s]:Math.floor(j(r)/O(t.shape(a.with(h,1))));if(c<f||c>l||c%1)throw e("input-length",`${i} of ${w}`,c,`${f} to ${l}`,t.name);c>=0&&o.push(`${i} is ${c} by ${w}`),a=a.with(h,c)}}let f=t.find(({},e)=>Number.isNaN(a[e+1]));if(f)throw e("input-length",f.name+i,"told by no input","told: pass { data, shape }",f.name);for(let{e:t,t:r,r:n}of s){let i=t.shape(a),s=r.shape??`${j(r)} entries`;if(r.shape?r.shape.join()!==i.join():j(r)!==O(i))throw e("input-shape",`the shape of ${n}`,s,[`[${i.join(", ")}]`,...o].join(", as "),t.name,{expected:i})}return a})(r,l,a);return s.forEach((t,r)=>{let n=l[r]?.data;n&&U(n)&&(({name:t,element:r,shape:n,range:i},a,s,o,f)=>{let[l,h]="bool"===r?[0,1]:i?.(s)??[-35e37,35e37],u=a.findIndex(e=>!(e>=Number(l)&&e<=Number(h)));if(u<0)return;let w=((e,t)=>t.map((r,n)=>Math.floor(e/O(t.slice(n+1)))%r))(u,n(s)),c="real"===r?"finite":`${l} to ${h}`;throw e("input-value",`${o} at [${w.join(", ")}]`,a[u],c,t,{member:f,position:w})})(t,n,h,`input "${t.name}"${a}`,i)}),{s:h,values:l}}async function o(e,t,n,s,f,l){let{n:h,program:u,i:w,a:c}=e,{slots:d,copies:m=[]}=t,{device:p}=h,y=f();if(!y[0])return[];let b=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(y),g=n.map(e=>c.o(k([e],b))),v=g.findIndex(e=>void 0!==e);if(v>=0){let r=t;return v&&await o(e,r,n.slice(0,v),[],f,l),await g[v],o(e,t,n.slice(v),s,f,l)}let A=`a batch of ${y.length}`,M=new Map,F=n,j=new Set([...F.flatMap(N),...s.map(({buffer:e})=>e)]),z=(e,t)=>{j.has(e)&&(r(h,"maxStorageBufferBindingSize",4*t,A),M.set(e,4*t))};d(b).forEach((e,t)=>z(`s${t}`,e)),u.inputs.forEach(({shape:e},t)=>z(`i${t}`,y.length*O(e(b.with(0,1)))));let R=new Map;for(let e of F){let[,,t,n]=e,[i,a,s]=t(b),o=n&&i>B?[B,Math.ceil(i/B),1]:[i,a,s];r(h,"maxComputeWorkgroupsPerDimension",Math.max(...o),A),R.set(e,o)}let _=4,L=[],W=s.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:i,buffer:a}=e,s=n(b),o=O(s),f=_;if(!l){let e=4*o*(i?1:y.length);L.push([a,f,e]),_+=e}return y.map(({s:n},a)=>({...e,start:f,f:s,own:r(n),shape:t(n),member:a,first:i?0:a*o}))});r(h,"maxBufferSize",_,A);let q=y.map(()=>({}));try{let t=await i(h,A,async()=>{for(let[e,t]of M)w.l(e,t);let t=w.l("status",4),r=w.l("output",_,9);((e,t,r)=>{let{i:n,n:i}=e,a=t.flatMap(({s:e})=>e.slice(1)),s=n.l("sizes",4*r.length,72),o=n.l("lengths",4*a.length),f=[r,a].join(";");f!==n.h&&(i.device.queue.writeBuffer(s,0,Int32Array.from(r)),i.device.queue.writeBuffer(o,0,Int32Array.from(a)),n.h=f)})(e,y,b);let i=p.createCommandEncoder();u.inputs.forEach((e,t)=>{M.has(`i${t}`)&&((e,t,r,{element:n,shape:i,default:s=0},o,f,l)=>{let h=i(l.with(0,1)),u=O(h),w=new(S(n))(u*f.length);f.forEach(({s:e,values:n},l)=>{let c=i(e),{data:d}=n[o]??{},m=l*u;d?1===f.length&&d instanceof w.constructor?w=d:a(c,c,h,(e,n,i)=>{U(d)?w.set(d.subarray(e,e+i),m+n):t.copyBufferToBuffer(d,4*e,r,4*(m+n),4*i)}):w.fill(s,m,m+u)}),e.queue.writeBuffer(r,0,w)})(p,i,w.get(`i${t}`),e,t,y,b)}),i=(({n:e,i:t,a:r},n,i,a,s)=>{let o=n.beginComputePass();return i.forEach(n=>{let i=n,[a]=i,f=s.get(i);if(!f[0])return;let l=r.kernels[a],h=x(l),u=t.u.get(i);if(!u){let n=N(i);u=e.device.createBindGroup({layout:r.w(l),entries:h.map((e,r)=>{let i=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(i)}}})}),t.u.set(i,u)}o.setPipeline(r.get(a)),o.setBindGroup(0,u),o.dispatchWorkgroups(...f)}),o.end(),n})(e,i,n,0,R),i.copyBufferToBuffer(t,0,r,0,4);for(let[e,t,n]of L)i.copyBufferToBuffer(w.get(e),0,r,t,n);if(l)for(let{name:e,buffer:t,shape:r,own:n,f:s,member:o,first:f}of W){let l=Math.max(4,4*O(n)),h=p.createBuffer({size:l,usage:140});q[o][e]={buffer:h,shape:r},a(n,s,n,(e,r,n)=>i.copyBufferToBuffer(w.get(t),4*e,h,4*r,4*n),f)}return p.queue.submit([i.finish()]),await r.mapAsync(1,0,_),r}),r=t.getMappedRange(0,_),s=new Uint32Array(r,0,1)[0];if(!l&&!s)for(let{name:e,element:t,shape:n,own:i,f:s,start:o,member:f,first:l}of W){let h=new(S(t))(r,o),u=new P[t](O(i));a(i,s,i,(e,t,r)=>u.set(h.subarray(e,e+r),t),l),q[f][e]={data:u,shape:n}}if(t.unmap(),!s)return q;throw new $("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=q.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw w.c(),w.d(e=>!/^[ptc]\d/.test(e)),e}}async function f(e){let{name:t,size:r}=e,n=await e.m(8),i=n.length<8?NaN:Number(new DataView(n.buffer).getBigUint64(0,!0)),a=Math.min(1e8,r-8);if(!(i<=a))throw R(`the length of the head of ${t}`,i,`at most ${a}`,t);let s,o=await e.m(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(o);s=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw R(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(e){if(e instanceof $)throw e}if("Object"!==F(s))throw R(`the head of ${t}`,"something else","a JSON object",t);let f=Object.entries(s).filter(([e])=>"__metadata__"!==e).map(([t,r])=>{let{dtype:n,shape:i,data_offsets:a}=r??{};if("string"!=typeof n||!_(i)||!_(a)||2!==a.length)throw R(`the entry of tensor "${t}"`,"incomplete","a dtype, a shape and data_offsets",t);let[s,o]=a,f=O(i)*Number(/\d+/.exec(n)?.[0]??8)/8;if(o-s!==f)throw R(`the size of tensor "${t}"`,o-s,`${f}, by its shape and ${n}`,t);return{name:t,type:n,shape:i,start:s,bytes:f,p:e}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),l=0;for(let{name:e,start:t,bytes:n}of f){if(t!==l)throw R(`the start of tensor "${e}"`,t,`${l}, where the one before ends`,e);l+=n;let a=r-8-i;if(l>a)throw R(`the end of tensor "${e}"`,l,`within ${a} bytes`,e)}let h=8+i+l;if(h<r&&r<1/0)throw R(`the size of ${t}`,r,h,t);return f}async function l(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(A("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw R(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}function h(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let a=new Uint8Array(n,0,t),s=0;for(;s<t;){if(0===i.length){let t=await r().catch(A("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-s);i=i.subarray(n.length),a.set(n,s),s+=n.length}return a.subarray(0,s)}}}function u(e){let{name:t=L,size:r}=e,n=0;return h(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+W);let i=await e.read(t,n);if(i.length===n-t)return i;throw new Error(`${i.length} bytes came for ${t} to ${n}`)})}function w(e,{buffer:t,byteOffset:r,byteLength:n}){return u({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function c(t){let r=L,n=1/0,i=t;if("string"==typeof i||i instanceof URL?(r=String(i),i=await fetch(i).catch(A("weights-unreachable",r))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:t,body:n,status:a}=i;if(!t)throw e("weights-unreachable",`the status of ${r}`,a,200,r);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return h(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(r,n,i):(F(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?w(r,i):i?.read instanceof Function?u(i):void 0)}function d(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}function m(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),i=e=>new Float32Array(e.buffer);return"BF16"===e?i(n.map(e=>e<<16)):i(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function p(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function y(t,r,n){let{data:i=n,shape:a=t.parameters.find(e=>e[0]===r)?.[1]??[]}=n??{};if(!(i instanceof Float32Array)||O(a)!==i.length)throw e("weights-invalid",`tensor "${r}"`,F(i),"a Float32Array of its shape",r);return{name:r,type:"F32",shape:a,bytes:i.byteLength,p:w(r,i)}}async function b(a,h={},w){let b=await(async(e,t)=>{let r=await(t??(async({limits:e,features:t})=>{let r=globalThis.navigator?.gpu;if(!r)throw new $("webgpu-missing","no WebGPU here: pass a device");let n=await r.requestAdapter();if(!n)throw new $("adapter-missing","no WebGPU adapter here");let i=n.limits;return n.requestDevice({requiredLimits:Object.fromEntries(Object.keys(e).map(e=>[e,i[e]])),requiredFeatures:t.filter(e=>n.features.has(e))}).catch(A("device-refused","the adapter gives no device"))})(e));if(!(r.lost instanceof Promise))throw new $("device-refused","device is no GPUDevice");let n={device:r,y(){t||r.destroy()}};return r.lost.then(({message:e})=>n.lost=e||"destroyed"),n})(a,h.device),g=[],v=new z(b.device),M=new G(b,a.kernels),x=[],j=async()=>{let r=await(async(t,r,n,i)=>{if(void 0===r&&(void 0!==n||0===t.parameters.length))return t.parameters.map(e=>((e,t)=>{let[r,n]=e,i=(([e,,t],r)=>{let[n,i=0,a=1]="number"==typeof t?["constant",t]:t??[],s=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${r}/${e}`),o={constant:()=>i,uniform:()=>i+(a-i)*s(),normal:()=>i+a*Math.sqrt(-2*Math.log(1-s()))*Math.cos(2*Math.PI*s())}[String(n)];if(o)return e=>new Float32Array(e).map(o);throw new $("weights-missing",`"${e}" can't be drawn: it must be loaded`,{name:e})})(e,t),a=4*O(n);return{name:r,type:"F32",shape:n,bytes:a,p:u({name:r,size:a,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(e,Number(n)));let a=[];for(let n of(await Promise.all([r].flat().map(l))).flat()){let s=await c(n);if(s){i.push(s);for(let e of await f(s))a.push(e)}else{if("Object"!==F(n))throw e(void 0===r?"weights-missing":"weights-invalid","weights",n,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[e,r]of Object.entries(n))a.push(y(t,e,r))}}return a})(a,h.weights,h.seed,x);g.push(...((r,n)=>{let i=new Map;for(let e of n){let{name:t}=e;if(i.has(t))throw R(`tensor "${t}"`,"in two files","in one",t);i.set(t,e)}let a=new Set(r.parameters.map(([e])=>e)),s=[...i.keys()].filter(e=>!a.has(e)),o=[...a].filter(e=>!i.has(e)),[f]=o;if(void 0!==f){let e=o.slice(0,3).map(e=>`"${e}"${t(e,s)}`),r=`the weights lack ${o.length} tensors: ${e.join(", ")}`;throw new $("weights-missing",r,{name:f,tensors:o})}for(let[t,n]of r.parameters){let{shape:r,type:a}=i.get(t);if(q(r)!==q(n))throw e("weights-shape",`the shape of tensor "${t}"`,r,n,t);if(!D(a))throw e("weights-type",`tensor "${t}"`,a,"F32, F16 or BF16",t)}let l=r.ignored.map(d),h=s.filter(e=>!l.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(a,r)),await i(b,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:i}=e;n.forEach(([,e],t)=>r.l(`p${t}`,4*O(e))),i.forEach(({shape:e},t)=>r.l(`t${t}`,4*O(e))),e.constants(I(e)).forEach((e,t)=>r.l(`c${t}`,4*e)),(({tables:e},{device:t},r)=>{e.forEach(({element:e,shape:n,value:i},a)=>{let s=i,o=new(S(e))(O(n)),f=0,l=(...e)=>{let t=n[e.length];if(void 0===t)o[f++]=Number(s(...e));else for(let r=0;r<t;r+=1)l(...e,r)};l(),t.queue.writeBuffer(r.get(`t${a}`),0,o)})})(e,t,r),await t.device.queue.onSubmittedWorkDone()})(a,b,v)),await(async({tensors:t,b:r},i,a,s,o,f)=>{let l=t.reduce((e,{bytes:t})=>e+t,0),{queue:h}=a.device,u=new ArrayBuffer(W),w=0,c=0;for(let{name:r,type:o,bytes:d,p:y}of t){let t=i.parameters.findIndex(([e])=>e===r),b=0;for(let i=d;i>0;){let d=Math.min(W,i),$=await y.m(d,u);if(n(a),s.c(),$.length<d)throw R(`tensor "${r}"`,"cut off","whole",r);if(i-=d,w+=d,t>=0){let n=m(o,$),i=p(n);if(i>=0)throw e("weights-value",`entry ${b+i} of tensor "${r}"`,n[i],"finite",r);let a=s.get(`p${t}`);h.writeBuffer(a,4*b,n),b+=n.length}f?.({loaded:w,total:l,name:r}),w-c>67108864&&(c=w,h.submit([]),await h.onSubmittedWorkDone())}}for(let e of r)if((await e.m(1)).length>0)throw R(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:r,b:x},a,b,v,0,h.onProgress)};try{((e,{name:t,limits:n})=>{for(let[i,a]of Object.entries(n))r(e,i,a,t)})(b,a);let e=((e,t)=>{let{prepare:r,run:n,inspect:i}=e,a=e=>e.map(e=>{let[r,n,i]=e,[a,s,o]=t[r];return[a,n,s,o,i]}),s=e=>({...e,steps:a(e.steps)});return{...e,prepare:a(r),run:s(n),inspect:s(i)}})(a,w?.(a,b.device,h.tuning,g,$)??a.dispatches.map(([e])=>e)),n=M.o([...e.prepare,...k(e.run.steps,I(e))]),i={n:b,program:e,i:v,a:M};return await Promise.all([j().then(()=>(async e=>{let{program:t,i:r}=e,{run:n,inspect:i,prepare:a}=t;await o(e,{slots:()=>[],results:[],steps:a},a,[],()=>[{s:I(t),values:[]}],!0);let s=new Set([n,i].flatMap(e=>[...e.steps.flatMap(N),...e.results.map(({buffer:e})=>e)]));r.d(e=>/^[pt]\d/.test(e)&&!s.has(e))})(i)),"weights"===h.ready||n]),((e,r)=>{function n(e){let t=w.then(e);return w=t.catch(()=>0),t}async function i(t,r,n,i,a){l.c();let h=f,u=await o(e,r,i,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>s(e,t,r,` of member ${r}`)):[s(e,t,0,"")])(h,t),a);return Array.isArray(t)?u:u[0]}let{n:a,program:f,i:l}=e,{run:h,inspect:u}=f,w=Promise.resolve(),c={device:a.device,warnings:r,run:(e,t={})=>n(()=>i(e,h,h.results,h.steps,"device"===t.on)),inspect:(e,r)=>n(async()=>{let n=(e=>{let r=u.results.map(({name:e})=>e),n=e.map(e=>{let n=d(e);if(r.some(n))return n;throw new $("path-unknown",`nothing to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})});return u.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return i(e,u,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,i]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!i.some(e=>r.has(e))&&(e[4]&&i.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(u.steps,n),!1)}),dispose:()=>{l.close(),a.y()}};return c})(i,g)}catch(e){throw v.close(),b.y(),e}finally{for(let e of x)e.close()}}let $=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:i,found:a}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:i,found:a})}},g=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e),v=(e,t,r)=>new $(e,`${t}: ${r?.message}`,{},r),A=(e,t)=>r=>{throw v(e,t,r)},M=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2))),x=e=>e.bindings.split(" "),N=([,e])=>e.match(/\w+/g)??[],O=e=>e.reduce((e,t)=>e*t,1),S=e=>"real"===e?Float32Array:Int32Array,F=e=>Object.prototype.toString.call(e).slice(8,-1),j=({data:e})=>e.length,P={real:Float32Array,int:Int32Array,bool:Uint8Array},U=e=>ArrayBuffer.isView(e),z=class{u;$=!1;h="";#e;g=new Map;constructor(e,t=new Map){this.#e=e,this.u=t}l(e,t,r=140){this.c();let n=this.g.get(e);if(n&&n.size>=t)return n;this.v(e);let i=16*Math.ceil(t/16)||16,a=this.#e.createBuffer({label:e,size:i,usage:r});return this.g.set(e,a),this.u.clear(),a}get(e){return this.c(),this.g.get(e)}v(e){this.g.get(e)?.destroy(),this.g.delete(e)}d(e){for(let t of this.g.keys())e(t)&&this.v(t);this.h=""}c(){if(this.$)throw new $("disposed","the model was disposed of")}close(){this.$=!0,this.d(()=>!0)}},B=65535,k=(e,t)=>e.filter(([,,e])=>e(t)[0]),R=(t,r,n,i)=>e("weights-damaged",t,r,n,i),_=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0),L="the weights",W=4<<20,q=e=>e.filter(e=>1!==e).join(),D=e=>/^(B?F16|F32)$/.test(e),E=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",G=class{kernels;#t;#r={};#n=[];#i=[];constructor(e,t){this.#t=e,this.kernels=t}o(e){let t=e.filter(([e])=>!this.#i[e]);if(0===t.length)return;let r=Promise.all(t.map(([e])=>this.#n[e]??=this.#a(e)));return r.catch(()=>0),r}get(e){return this.#i[e]}w(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:x(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:E(e)}}))})}async#a(e){let t=this.kernels[e],{name:r,code:n}=t,{device:a}=this.#t;this.#i[e]=await i(this.#t,`the kernel ${r}`,()=>a.createComputePipelineAsync({label:r,layout:a.createPipelineLayout({bindGroupLayouts:[this.w(t)]}),compute:{module:a.createShaderModule({label:r,code:n})}}))}},I=({dimensions:e})=>[1,...e.map(({most:e})=>e)];return{AttncError:$,load:b}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "715cf47b07646f7d",
  name: "TransformerEncoder",
  limits: { maxBufferSize: 49152, maxStorageBufferBindingSize: 49152, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: ["subgroups"],
  dimensions: [{ name: "S", least: 1, most: 512, axes: [[0, 0]] }],
  inputs: [
    { name: "x", element: "real", shape: (s) => [s[1], 64] },
  ],
  parameters: [
    ["layers.0.self_attn.in_proj_weight", [192, 64], ["uniform", -0.15309310892394862, 0.15309310892394862]],
    ["layers.0.self_attn.in_proj_bias", [192], 0],
    ["layers.0.self_attn.out_proj.weight", [64, 64], ["uniform", -0.125, 0.125]],
    ["layers.0.self_attn.out_proj.bias", [64], 0],
    ["layers.0.norm1.weight", [64], 1],
    ["layers.0.norm1.bias", [64], 0],
    ["layers.0.linear1.weight", [128, 64], ["uniform", -0.125, 0.125]],
    ["layers.0.linear1.bias", [128], 0],
    ["layers.0.linear2.weight", [64, 128], ["uniform", -0.08838834764831843, 0.08838834764831843]],
    ["layers.0.linear2.bias", [64], 0],
    ["layers.0.norm2.weight", [64], 1],
    ["layers.0.norm2.bias", [64], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "attention_1_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < S, j < S] = sum[d < 16] q_k_v[0, i, 16 * h + d] * q_k_v[1, j, 16 * h + d]
// lse[h < 4, i < S] = lse[j < S] sum[h, i, j] * 0.25
// y[h < 4, i < S, d < 16] = sum[j < S] exp(sum[h, i, j] * 0.25 - lse[h, i]) * q_k_v[2, j, 16 * h + d]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S * 4) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S / 4;
  let S = lengths[member];
  if (i >= S) { return; }
  y[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.S + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.S + 63) / 64);
  let member = index / ((sizes.S + 63) / 64) / 4;
  let S = lengths[member];
  if (block * 64 >= S) { return; }
  let row = block * 64 + lane;
  let i = min(row, S - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.S + 63) / 64) % 4;
  let q_k_v_start = member * sizes.S * 48 + i * 16 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = q_k_v[q_k_v_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let q_k_v_start_2 = member * sizes.S * 48 + sizes.S * 16 + h * 4;
  let q_k_v_start_4 = S - 1;
  let q_k_v_start_5 = member * sizes.S * 48 + sizes.S * 32 + h * 4;
  for (var tile = 0; tile < (S + 15) / 16; tile++) {
    workgroupBarrier();
    let q_k_v_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      key_tile[n] = q_k_v[q_k_v_start_2 + min(q_k_v_start_3 + n / 4, q_k_v_start_4) * 16 + n % 4];
    }
    for (var n = lane; n < 64; n += 64) {
      value_tile[n] = q_k_v[q_k_v_start_5 + min(q_k_v_start_3 + n / 4, q_k_v_start_4) * 16 + n % 4];
    }
    workgroupBarrier();
    if (tile * 16 + 16 <= S) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start + d4;
          dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      for (var c = 0; c < min(16, S - tile * 16); c++) {
        var dot_product = 0f;
        let start = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          dot_product += dot(query[d4], key_tile[start + d4]);
        }
        let score = dot_product * 0.25f;
        let top = max(peak, score);
        let keep = exp(peak - top);
        let weight = exp(score - top);
        peak = top;
        total = total * keep + weight;
        for (var d4 = 0; d4 < 4; d4++) {
          sums[d4] = sums[d4] * keep + weight * value_tile[start + d4];
        }
      }
    }
  }
  if (block * 64 + lane < S) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.S + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.S + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_1_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S * 4) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S / 4;
  let S = lengths[member];
  if (i >= S) { return; }
  y[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.S + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.S + 3) / 4);
  let member = index / ((sizes.S + 3) / 4) / 4;
  let S = lengths[member];
  if (block * 4 >= S) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, S - 1);
  let i_2 = min(i + 2, S - 1);
  let i_3 = min(i + 3, S - 1);
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
  let value = S - 1;
  let value_2 = block * 4 + lane;
  let h = index / ((sizes.S + 3) / 4) % 4;
  let q_k_v_start = member * sizes.S * 48 + sizes.S * 16 + h * 4;
  let q_k_v_start_6 = member * sizes.S * 48 + h * 4;
  let q_k_v_start_8 = member * sizes.S * 48 + sizes.S * 32 + h * 4 + lane;
  for (var tile = 0; tile < (S + 15) / 16; tile++) {
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
    let q_k_v_start_2 = q_k_v_start + key_0 * 16;
    let q_k_v_start_3 = q_k_v_start + key_1 * 16;
    let q_k_v_start_4 = q_k_v_start + key_2 * 16;
    let q_k_v_start_5 = q_k_v_start + key_3 * 16;
    let q_k_v_start_7 = q_k_v_start_6 + row_0 * 16;
    for (var d4 = 0; d4 < 4; d4++) {
      let keys = mat4x4f(q_k_v[q_k_v_start_2 + d4], q_k_v[q_k_v_start_3 + d4], q_k_v[q_k_v_start_4 + d4], q_k_v[q_k_v_start_5 + d4]);
      let queries_0 = q_k_v[q_k_v_start_7 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    let number = at;
    let within = number + vec4i(0, 1, 2, 3) < vec4i(S);
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
    for (var r = 0; r < 4; r++) {
      let weights = exp(dots_0 - peak_0);
      let peak = peak_0;
      let total = total_0 + dot(weights, vec4f(1f));
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = weights;
      peak_0 = peak_1;
      peak_1 = peak_2;
      peak_2 = peak_3;
      peak_3 = peak;
      total_0 = total_1;
      total_1 = total_2;
      total_2 = total_3;
      total_3 = total;
    }
    let start_2 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_3 = start_2 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_3 = min(start_3 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let values_0 = q_k_v[q_k_v_start_8 + value_3 * 16];
        sums_0_0 += values_0 * weight_0;
        sums_1_0 += values_0 * weight_1;
        sums_2_0 += values_0 * weight_2;
        sums_3_0 += values_0 * weight_3;
      }
      dots_0 = dots_0.yzwx;
      dots_1 = dots_1.yzwx;
      dots_2 = dots_2.yzwx;
      dots_3 = dots_3.yzwx;
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
  let start_3 = (index / ((sizes.S + 3) / 4)) * sizes.S + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < S) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "contraction_3_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[s < S, o < 128] = sum[i < 64] weight[o, i] * norm[s, i]
// x[s < S, o < 128] = max(y[s, o] + bias[o], 0.0)

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  let bias_o = bias[column4];
  x[row * 32 + column4] = max(sums + bias_o, vec4f(0f));
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[index * 8 / sizes.S];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 64;
  let norm_start = row_0 * 16;
  let norm_start_2 = row_1 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
    let lefts_0 = norm[norm_start + i4];
    let lefts_1 = norm[norm_start_2 + i4];
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
    { name: "contraction_4_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[s < S, o < 64] = sum[i < 128] weight[o, i] * x[s, i]
// x_2[s < S, d < 64] = norm[s, d] + (y[s, d] + bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  let norm_so = norm[row * 16 + column4];
  let bias_o = bias[column4];
  x_2[row * 16 + column4] = norm_so + (sums + bias_o);
}

@compute @workgroup_size(16)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[index * 8 / sizes.S];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 128;
  let x_start = row_0 * 32;
  let x_start_2 = row_1 * 32;
  for (var i4 = 0; i4 < 32; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 32], weight[weight_at + 64], weight[weight_at + 96]);
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
    { name: "contraction_4_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  let norm_so = norm[row * 16 + column4];
  let bias_o = bias[column4];
  x_2[row * 16 + column4] = norm_so + (sums + bias_o);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 63) / 64) { return; }
  let S = lengths[index * 64 / sizes.S];
  if (index * 64 % sizes.S >= S && index * 64 / sizes.S == (index * 64 + 63) / sizes.S) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * sizes.S - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * sizes.S - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * sizes.S - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 128;
  let x_start_2 = left_row_1 * 128;
  let x_start_3 = left_row_2 * 128;
  let x_start_4 = left_row_3 * 128;
  let weight_start = thread_row * 512;
  for (var start = 0; start < 128; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
    let weight_at = weight_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_at + 128], weight[weight_at + 256], weight[weight_at + 384]);
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
    { name: "contraction_1_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[p < 3, i < S, d < 64] = sum[c < 64] in_proj_weight[64 * p + d, c] * x[i, c]
// q_k_v[p < 3, i < S, d < 64] = in_proj_bias[64 * p + d] + sum[p, i, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (i >= S) { return; }
  let in_proj_bias_dp = in_proj_bias[column4];
  q_k_v[member * sizes.S * 48 + (column4 / 16) * sizes.S * 16 + i * 16 + column4 % 16] = in_proj_bias_dp + sums;
}

@compute @workgroup_size(48)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[index * 8 / sizes.S];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let in_proj_weight_start = column_tile * 64;
  let x_start = row_0 * 16;
  let x_start_2 = row_1 * 16;
  for (var c4 = 0; c4 < 16; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right_0 = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 32], in_proj_weight[in_proj_weight_at + 48]);
    let lefts_0 = x[x_start + c4];
    let lefts_1 = x[x_start_2 + c4];
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
    { name: "contraction_3_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> norm: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  let bias_o = bias[column4];
  x[row * 32 + column4] = max(sums + bias_o, vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.S + 63) / 64) * 2) { return; }
  let row_tile = index / 2;
  let S = lengths[row_tile * 64 / sizes.S];
  if (row_tile * 64 % sizes.S >= S && row_tile * 64 / sizes.S == (row_tile * 64 + 63) / sizes.S) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.S - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.S - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.S - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let norm_start = left_row_0 * 64;
  let norm_start_2 = left_row_1 * 64;
  let norm_start_3 = left_row_2 * 64;
  let norm_start_4 = left_row_3 * 64;
  let column_tile = index % 2;
  let weight_start = column_tile * 4096 + thread_row * 256;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(norm[norm_start + k], norm[norm_start_2 + k], norm[norm_start_3 + k], norm[norm_start_4 + k]);
    let weight_at = weight_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_at + 64], weight[weight_at + 128], weight[weight_at + 192]);
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
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_1_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<f32>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (i >= S) { return; }
  let in_proj_bias_dp = in_proj_bias[column4];
  q_k_v[member * sizes.S * 48 + (column4 / 16) * sizes.S * 16 + i * 16 + column4 % 16] = in_proj_bias_dp + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.S + 63) / 64) * 3) { return; }
  let row_tile = index / 3;
  let S = lengths[row_tile * 64 / sizes.S];
  if (row_tile * 64 % sizes.S >= S && row_tile * 64 / sizes.S == (row_tile * 64 + 63) / sizes.S) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.S - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.S - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.S - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 64;
  let x_start_2 = left_row_1 * 64;
  let x_start_3 = left_row_2 * 64;
  let x_start_4 = left_row_3 * 64;
  let column_tile = index % 3;
  let in_proj_weight_start = column_tile * 4096 + thread_row * 256;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
    let in_proj_weight_at = in_proj_weight_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(in_proj_weight[in_proj_weight_start + k], in_proj_weight[in_proj_weight_at + 64], in_proj_weight[in_proj_weight_at + 128], in_proj_weight[in_proj_weight_at + 192]);
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
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_2_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[i < S, o < 64] = sum[i21 < 4, i22 < 16] weight[o, 16 * i21 + i22] * y[i21, i, i22]
// x_2[s < S, d < 64] = x[s, d] + (y[s, d] + bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (i >= S) { return; }
  let x_io = x[row * 16 + column4];
  let bias_o = bias[column4];
  x_2[row * 16 + column4] = x_io + (sums + bias_o);
}

@compute @workgroup_size(16)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[index * 8 / sizes.S];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 64;
  let y_start = (row_0 / sizes.S) * sizes.S * 16 + (row_0 % sizes.S) * 4;
  let y_start_3 = (row_1 / sizes.S) * sizes.S * 16 + (row_1 % sizes.S) * 4;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 4;
    let y_start_2 = y_start + i21 * sizes.S * 4;
    let y_start_4 = y_start_3 + i21 * sizes.S * 4;
    for (var i224 = 0; i224 < 4; i224++) {
      let weight_at = weight_start_2 + i224;
      let right_0 = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
      let lefts_0 = y[y_start_2 + i224];
      let lefts_1 = y[y_start_4 + i224];
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
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_2_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (i >= S) { return; }
  let x_io = x[row * 16 + column4];
  let bias_o = bias[column4];
  x_2[row * 16 + column4] = x_io + (sums + bias_o);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 63) / 64) { return; }
  let S = lengths[index * 64 / sizes.S];
  if (index * 64 % sizes.S >= S && index * 64 / sizes.S == (index * 64 + 63) / sizes.S) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * sizes.S - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * sizes.S - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * sizes.S - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let y_start = (left_row_0 / sizes.S) * sizes.S * 64 + (left_row_0 % sizes.S) * 16;
  let y_start_2 = (left_row_1 / sizes.S) * sizes.S * 64 + (left_row_1 % sizes.S) * 16;
  let y_start_3 = (left_row_2 / sizes.S) * sizes.S * 64 + (left_row_2 % sizes.S) * 16;
  let y_start_4 = (left_row_3 / sizes.S) * sizes.S * 64 + (left_row_3 % sizes.S) * 16;
  let weight_start = thread_row * 256;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    let part = k / 16;
    let offset = k % 16;
    left_tile[thread_column * 16 + thread_row] = vec4f(y[y_start + part * sizes.S * 16 + offset], y[y_start_2 + part * sizes.S * 16 + offset], y[y_start_3 + part * sizes.S * 16 + offset], y[y_start_4 + part * sizes.S * 16 + offset]);
    let weight_at = weight_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_at + 64], weight[weight_at + 128], weight[weight_at + 192]);
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
    { name: "contraction_5", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < S, j < S] = sum[d < 16] q_k_v[0, i, 16 * h + d] * q_k_v[1, j, 16 * h + d]
// e[h < 4, i < S, j < S] = 0.25 * sum[h, i, j]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.S) { return; }
  if (column >= sizes.S) { return; }
  let S = lengths[member];
  if (row >= S) { return; }
  if (column >= S) { return; }
  e[member * sizes.S * sizes.S * 4 + h * sizes.S * sizes.S + row * sizes.S + column] = 0.25f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.S + 3) / 4) * ((sizes.S + 7) / 8) * sizes.batch * 4) { return; }
  let row_tile = index / ((sizes.S + 3) / 4) % ((sizes.S + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.S - 1);
  let row_2 = min(row + 2, sizes.S - 1);
  let row_3 = min(row + 3, sizes.S - 1);
  let row_4 = min(row + 4, sizes.S - 1);
  let row_5 = min(row + 5, sizes.S - 1);
  let row_6 = min(row + 6, sizes.S - 1);
  let row_7 = min(row + 7, sizes.S - 1);
  let column_tile = index % ((sizes.S + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.S - 1);
  let column_2 = min(column + 2, sizes.S - 1);
  let column_3 = min(column + 3, sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / ((sizes.S + 3) / 4) / ((sizes.S + 7) / 8) / 4;
  let h = index / ((sizes.S + 3) / 4) / ((sizes.S + 7) / 8) % 4;
  let q_k_v_start = member * sizes.S * 48 + sizes.S * 16 + column * 16 + h * 4;
  let q_k_v_start_2 = member * sizes.S * 48 + sizes.S * 16 + column_1 * 16 + h * 4;
  let q_k_v_start_3 = member * sizes.S * 48 + sizes.S * 16 + column_2 * 16 + h * 4;
  let q_k_v_start_4 = member * sizes.S * 48 + sizes.S * 16 + column_3 * 16 + h * 4;
  let q_k_v_start_5 = member * sizes.S * 48 + row * 16 + h * 4;
  let q_k_v_start_6 = member * sizes.S * 48 + row_1 * 16 + h * 4;
  let q_k_v_start_7 = member * sizes.S * 48 + row_2 * 16 + h * 4;
  let q_k_v_start_8 = member * sizes.S * 48 + row_3 * 16 + h * 4;
  let q_k_v_start_9 = member * sizes.S * 48 + row_4 * 16 + h * 4;
  let q_k_v_start_10 = member * sizes.S * 48 + row_5 * 16 + h * 4;
  let q_k_v_start_11 = member * sizes.S * 48 + row_6 * 16 + h * 4;
  let q_k_v_start_12 = member * sizes.S * 48 + row_7 * 16 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    let right = mat4x4f(q_k_v[q_k_v_start + d4], q_k_v[q_k_v_start_2 + d4], q_k_v[q_k_v_start_3 + d4], q_k_v[q_k_v_start_4 + d4]);
    sum_0 += q_k_v[q_k_v_start_5 + d4] * right;
    sum_1 += q_k_v[q_k_v_start_6 + d4] * right;
    sum_2 += q_k_v[q_k_v_start_7 + d4] * right;
    sum_3 += q_k_v[q_k_v_start_8 + d4] * right;
    sum_4 += q_k_v[q_k_v_start_9 + d4] * right;
    sum_5 += q_k_v[q_k_v_start_10 + d4] * right;
    sum_6 += q_k_v[q_k_v_start_11 + d4] * right;
    sum_7 += q_k_v[q_k_v_start_12 + d4] * right;
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
    { name: "row_2", bindings: "read write write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < S] = lse[j < S] e[h, i, j]
// a[h < 4, i < S, j < S] = exp(e[h, i, j] - z[h, i])
// attention[h < 4, i < S, j < S] = a[h, i, j]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<storage, read_write> attention: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.S * 4) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S / 4;
  let S = lengths[member];
  if (i >= S) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.S;
  for (var j = 0; j < S; j++) {
    let exponent = e[e_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < S; j++) {
    let exponential = exp(e[e_start + j] - z_all);
    a[e_start + j] = exponential;
    attention[e_start + j] = exponential;
  }
}
` },
    { name: "row_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[s < S] = sum[d < 64] x[s, d]
// mu[s < S] = sum[s] / 64.0
// sum_2[s < S] = sum[d < 64] (x[s, d] - mu[s]) * (x[s, d] - mu[s])
// var_value[s < S] = sum_2[s] / 64.0
// norm[s < S, d < 64] = (x[s, d] - mu[s]) / sqrt(var_value[s] + 0.00001) * weight[d] + bias[d]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
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
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 64; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_1_workgroup", bindings: "read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> sum_shared: array<f32, 64>;

var<workgroup> sum_2_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  var sum = 0f;
  let x_start = row * 64;
  for (var d = i32(local); d < 64; d += 64) {
    sum += x[x_start + d];
  }
  sum_shared[local] = sum;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_shared[local] += sum_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all = sum_shared[0];
  var sum_2 = 0f;
  let mu = sum_all / 64f;
  for (var d = i32(local); d < 64; d += 64) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  sum_2_shared[local] = sum_2;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_2_shared[local] += sum_2_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all_2 = sum_2_shared[0];
  let var_value = sum_all_2 / 64f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = i32(local); d < 64; d += 64) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [7, (s) => [3 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [5, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [
      [0, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [1, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [9, (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [8, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [
      [13, (s) => [s[0] * s[1], 1, 1], 1],
      [12, (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
    ],
    [
      [6, (s) => [2 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [2, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [
      [4, (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [3, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [
      [
        10,
        (s) => [
          Math.floor((s[0] * Math.floor((s[1] + 3) / 4) * Math.floor((s[1] + 7) / 8) + 15) / 16),
          1,
          1,
        ],
        1,
      ],
    ],
    [[11, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [192 * s[0] * s[1], 64 * s[0] * s[1], 64 * s[0] * s[1]],
    results: [
      { name: "y", element: "real", buffer: "s0", shape: (s) => [s[1], 64] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0"], // layers.0.self_attn.q_k_v
      [1, "s0 > s1"], // layers.0.self_attn.attention.y
      [2, "s1 p2 i0 p3 > s0"], // layers.0.norm1.x
      [3, "s0 p4 p5 > s1"], // layers.0.norm1
      [4, "s1 p6 p7 > s0"], // layers.0.linear2.x
      [5, "s0 p8 s1 p9 > s2"], // layers.0.norm2.x
      [3, "s2 p10 p11 > s0"], // layers.0.norm2
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(192 * s[0] * s[1], 4 * s[0] * s[1] * s[1]),
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
    ],
    results: [
      { name: "layers.0.self_attn.attention.weights", element: "real", buffer: "s0", shape: (s) => [4, s[1], s[1]] },
      { name: "attention", element: "real", buffer: "s2", shape: (s) => [1, 4, s[1], s[1]], own: (s) => [4, s[1], s[1]] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0"], // layers.0.self_attn.q_k_v
      [6, "s0 > s1"], // layers.0.self_attn.attention.e
      [7, "s1 > s0 s2"], // layers.0.self_attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
