// Masked, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ x, document, n, allowed });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest N.
const runtime=(()=>{function e(e,t,r,n,i,a={}){let s=`${t} is ${g(r)}; it must be ${g(n)}`;return new $(e,s,{name:i,found:r,expected:n,...a})}function t(e,t){let r=M(e),n="",i=.5;for(let e of t.slice(0,1e3)){let t=M(e),a=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);a>i&&([n,i]=[e,a])}return n&&` (nearest: "${n}")`}function r({device:t},r,n,i){let a=t.limits[r];if(!(n<=Number(a)))throw e("limit-exceeded",`${r} of the device`,a,`${n}, for ${i}`,r)}function n({lost:e}){if(e)throw new $("device-lost",`the device was lost (${e}); load again`)}async function i(e,t,r){n(e);let{device:i}=e;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let a=r(),s=[i.popErrorScope(),i.popErrorScope()];a.catch(()=>0);try{let[e,r]=await Promise.all(s);if(e)throw v("out-of-memory",`no memory for ${t}`,e);if(r)throw v("device-error",t,r);return await a}catch(r){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),n(e),r instanceof $?r:v("device-error",t,r)}}function a(e,t,r,n,i=0,s=0){let o=e.slice(1),[f=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(O(e)>0&&n(i,s,O(e)));let[l,h]=[t.slice(1),r.slice(1)];for(let e=0;e<f;e+=1)a(o,l,h,n,i+e*O(l),s+e*O(h))}function s(r,n,i,a){let{inputs:s}=r,o=s.map(({name:e})=>e),f=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let e of f.keys())if(!o.includes(e))throw new $("input-unknown",`there is no input "${e}"${t(e,o)}`,{name:e,member:i});let l=s.map(t=>{let{name:r}=t,n=`input "${r}"${a}`;if(f.has(r))return(({name:t,element:r,range:n},i,a)=>{let s=P[r],o=r=>e("input-type",a,r,`a ${s.name}, or { data, shape } with one`,t);if("number"==typeof i&&("real"===r||Number.isInteger(i)))return{data:s.of(i)};if(F(i)===s.name)return{data:i};let{data:f,buffer:l,shape:h}=i??{};if(!Array.isArray(h))throw o(F(i));let u=O(h);if(F(f)===s.name){let{length:r}=f;if(r===u)return{data:f,shape:h};throw e("input-shape",`the length of ${a}`,r,`${u}, by its shape`,t)}if(!(l instanceof Object))throw o(F(f));if(n)throw o("on the device");if(l.size>=4*u&&4&l.usage)return{data:l,shape:h};throw e("input-shape",`the buffer of ${a}`,`of ${l.size} bytes`,`of ${4*u} and for COPY_SRC`,t)})(t,f.get(r),n);if(void 0===t.default)throw new $("input-missing",`${n} is missing`,{name:r,member:i})}),h=(({dimensions:t,inputs:r},n,i)=>{let a=[1,...t.map(()=>NaN)],s=r.flatMap((e,t)=>{let r=n[t];return r?[{e,t:r,index:t,r:`input "${e.name}"${i}`}]:[]}),o=[];for(let[r,{axes:n,name:i,least:f,most:l}]of[...t,...t].entries()){let h=1+r%t.length;for(let{e:t,t:r,index:u,r:w}of s){let s=n.find(([e])=>e===u)?.[1];if(void 0===s||Number(a[h])>=0)continue;let c=r.shape?r.shape[s]:Math.floor(j(r)/O(t.shape(a.with(h,1))));if(c<f||c>l||c%1)throw e("input-length",`${i} of ${w}`,c,`${f} to ${l}`,t.name);c>=0&&o.push(`${i} is ${c} by ${w}`),a=a.with(h,c)}}let f=t.find(({},e)=>Number.isNaN(a[e+1]));if(f)throw e("input-length",f.name+i,"told by no input","told: pass { data, shape }",f.name);for(let{e:t,t:r,r:n}of s){let i=t.shape(a),s=r.shape??`${j(r)} entries`;if(r.shape?r.shape.join()!==i.join():j(r)!==O(i))throw e("input-shape",`the shape of ${n}`,s,[`[${i.join(", ")}]`,...o].join(", as "),t.name,{expected:i})}return a})(r,l,a);return s.forEach((t,r)=>{let n=l[r]?.data;n&&U(n)&&(({name:t,element:r,shape:n,range:i},a,s,o,f)=>{let[l,h]="bool"===r?[0,1]:i?.(s)??[-35e37,35e37],u=a.findIndex(e=>!(e>=Number(l)&&e<=Number(h)));if(u<0)return;let w=((e,t)=>t.map((r,n)=>Math.floor(e/O(t.slice(n+1)))%r))(u,n(s)),c="real"===r?"finite":`${l} to ${h}`;throw e("input-value",`${o} at [${w.join(", ")}]`,a[u],c,t,{member:f,position:w})})(t,n,h,`input "${t.name}"${a}`,i)}),{s:h,values:l}}async function o(e,t,n,s,f,l){let{n:h,program:u,i:w,a:c}=e,{slots:d,copies:m=[]}=t,{device:p}=h,y=f();if(!y[0])return[];let b=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(y),g=n.map(e=>c.o(k([e],b))),v=g.findIndex(e=>void 0!==e);if(v>=0){let r=t;return v&&await o(e,r,n.slice(0,v),[],f,l),await g[v],o(e,t,n.slice(v),s,f,l)}let A=`a batch of ${y.length}`,M=new Map,F=n,j=new Set([...F.flatMap(N),...s.map(({buffer:e})=>e)]),z=(e,t)=>{j.has(e)&&(r(h,"maxStorageBufferBindingSize",4*t,A),M.set(e,4*t))};d(b).forEach((e,t)=>z(`s${t}`,e)),u.inputs.forEach(({shape:e},t)=>z(`i${t}`,y.length*O(e(b.with(0,1)))));let R=new Map;for(let e of F){let[,,t,n]=e,[i,a,s]=t(b),o=n&&i>B?[B,Math.ceil(i/B),1]:[i,a,s];r(h,"maxComputeWorkgroupsPerDimension",Math.max(...o),A),R.set(e,o)}let _=4,L=[],W=s.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:i,buffer:a}=e,s=n(b),o=O(s),f=_;if(!l){let e=4*o*(i?1:y.length);L.push([a,f,e]),_+=e}return y.map(({s:n},a)=>({...e,start:f,f:s,own:r(n),shape:t(n),member:a,first:i?0:a*o}))});r(h,"maxBufferSize",_,A);let q=y.map(()=>({}));try{let t=await i(h,A,async()=>{for(let[e,t]of M)w.l(e,t);let t=w.l("status",4),r=w.l("output",_,9);((e,t,r)=>{let{i:n,n:i}=e,a=t.flatMap(({s:e})=>e.slice(1)),s=n.l("sizes",4*r.length,72),o=n.l("lengths",4*a.length),f=[r,a].join(";");f!==n.h&&(i.device.queue.writeBuffer(s,0,Int32Array.from(r)),i.device.queue.writeBuffer(o,0,Int32Array.from(a)),n.h=f)})(e,y,b);let i=p.createCommandEncoder();u.inputs.forEach((e,t)=>{M.has(`i${t}`)&&((e,t,r,{element:n,shape:i,default:s=0},o,f,l)=>{let h=i(l.with(0,1)),u=O(h),w=new(S(n))(u*f.length);f.forEach(({s:e,values:n},l)=>{let c=i(e),{data:d}=n[o]??{},m=l*u;d?1===f.length&&d instanceof w.constructor?w=d:a(c,c,h,(e,n,i)=>{U(d)?w.set(d.subarray(e,e+i),m+n):t.copyBufferToBuffer(d,4*e,r,4*(m+n),4*i)}):w.fill(s,m,m+u)}),e.queue.writeBuffer(r,0,w)})(p,i,w.get(`i${t}`),e,t,y,b)}),i=(({n:e,i:t,a:r},n,i,a,s)=>{let o=n.beginComputePass();return i.forEach(n=>{let i=n,[a]=i,f=s.get(i);if(!f[0])return;let l=r.kernels[a],h=x(l),u=t.u.get(i);if(!u){let n=N(i);u=e.device.createBindGroup({layout:r.w(l),entries:h.map((e,r)=>{let i=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(i)}}})}),t.u.set(i,u)}o.setPipeline(r.get(a)),o.setBindGroup(0,u),o.dispatchWorkgroups(...f)}),o.end(),n})(e,i,n,0,R),i.copyBufferToBuffer(t,0,r,0,4);for(let[e,t,n]of L)i.copyBufferToBuffer(w.get(e),0,r,t,n);if(l)for(let{name:e,buffer:t,shape:r,own:n,f:s,member:o,first:f}of W){let l=Math.max(4,4*O(n)),h=p.createBuffer({size:l,usage:140});q[o][e]={buffer:h,shape:r},a(n,s,n,(e,r,n)=>i.copyBufferToBuffer(w.get(t),4*e,h,4*r,4*n),f)}return p.queue.submit([i.finish()]),await r.mapAsync(1,0,_),r}),r=t.getMappedRange(0,_),s=new Uint32Array(r,0,1)[0];if(!l&&!s)for(let{name:e,element:t,shape:n,own:i,f:s,start:o,member:f,first:l}of W){let h=new(S(t))(r,o),u=new P[t](O(i));a(i,s,i,(e,t,r)=>u.set(h.subarray(e,e+r),t),l),q[f][e]={data:u,shape:n}}if(t.unmap(),!s)return q;throw new $("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=q.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw w.c(),w.d(e=>!/^[ptc]\d/.test(e)),e}}async function f(e){let{name:t,size:r}=e,n=await e.m(8),i=n.length<8?NaN:Number(new DataView(n.buffer).getBigUint64(0,!0)),a=Math.min(1e8,r-8);if(!(i<=a))throw R(`the length of the head of ${t}`,i,`at most ${a}`,t);let s,o=await e.m(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(o);s=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw R(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(e){if(e instanceof $)throw e}if("Object"!==F(s))throw R(`the head of ${t}`,"something else","a JSON object",t);let f=Object.entries(s).filter(([e])=>"__metadata__"!==e).map(([t,r])=>{let{dtype:n,shape:i,data_offsets:a}=r??{};if("string"!=typeof n||!_(i)||!_(a)||2!==a.length)throw R(`the entry of tensor "${t}"`,"incomplete","a dtype, a shape and data_offsets",t);let[s,o]=a,f=O(i)*Number(/\d+/.exec(n)?.[0]??8)/8;if(o-s!==f)throw R(`the size of tensor "${t}"`,o-s,`${f}, by its shape and ${n}`,t);return{name:t,type:n,shape:i,start:s,bytes:f,p:e}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),l=0;for(let{name:e,start:t,bytes:n}of f){if(t!==l)throw R(`the start of tensor "${e}"`,t,`${l}, where the one before ends`,e);l+=n;let a=r-8-i;if(l>a)throw R(`the end of tensor "${e}"`,l,`within ${a} bytes`,e)}let h=8+i+l;if(h<r&&r<1/0)throw R(`the size of ${t}`,r,h,t);return f}async function l(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(A("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw R(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}function h(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let a=new Uint8Array(n,0,t),s=0;for(;s<t;){if(0===i.length){let t=await r().catch(A("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-s);i=i.subarray(n.length),a.set(n,s),s+=n.length}return a.subarray(0,s)}}}function u(e){let{name:t=L,size:r}=e,n=0;return h(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+W);let i=await e.read(t,n);if(i.length===n-t)return i;throw new Error(`${i.length} bytes came for ${t} to ${n}`)})}function w(e,{buffer:t,byteOffset:r,byteLength:n}){return u({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function c(t){let r=L,n=1/0,i=t;if("string"==typeof i||i instanceof URL?(r=String(i),i=await fetch(i).catch(A("weights-unreachable",r))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:t,body:n,status:a}=i;if(!t)throw e("weights-unreachable",`the status of ${r}`,a,200,r);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return h(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(r,n,i):(F(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?w(r,i):i?.read instanceof Function?u(i):void 0)}function d(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}function m(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),i=e=>new Float32Array(e.buffer);return"BF16"===e?i(n.map(e=>e<<16)):i(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function p(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function y(t,r,n){let{data:i=n,shape:a=t.parameters.find(e=>e[0]===r)?.[1]??[]}=n??{};if(!(i instanceof Float32Array)||O(a)!==i.length)throw e("weights-invalid",`tensor "${r}"`,F(i),"a Float32Array of its shape",r);return{name:r,type:"F32",shape:a,bytes:i.byteLength,p:w(r,i)}}async function b(a,h={},w){let b=await(async(e,t)=>{let r=await(t??(async({limits:e,features:t})=>{let r=globalThis.navigator?.gpu;if(!r)throw new $("webgpu-missing","no WebGPU here: pass a device");let n=await r.requestAdapter();if(!n)throw new $("adapter-missing","no WebGPU adapter here");let i=n.limits;return n.requestDevice({requiredLimits:Object.fromEntries(Object.keys(e).map(e=>[e,i[e]])),requiredFeatures:t.filter(e=>n.features.has(e))}).catch(A("device-refused","the adapter gives no device"))})(e));if(!(r.lost instanceof Promise))throw new $("device-refused","device is no GPUDevice");let n={device:r,y(){t||r.destroy()}};return r.lost.then(({message:e})=>n.lost=e||"destroyed"),n})(a,h.device),g=[],v=new z(b.device),M=new G(b,a.kernels),x=[],j=async()=>{let r=await(async(t,r,n,i)=>{if(void 0===r&&(void 0!==n||0===t.parameters.length))return t.parameters.map(e=>((e,t)=>{let[r,n]=e,i=(([e,,t],r)=>{let[n,i=0,a=1]="number"==typeof t?["constant",t]:t??[],s=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${r}/${e}`),o={constant:()=>i,uniform:()=>i+(a-i)*s(),normal:()=>i+a*Math.sqrt(-2*Math.log(1-s()))*Math.cos(2*Math.PI*s())}[String(n)];if(o)return e=>new Float32Array(e).map(o);throw new $("weights-missing",`"${e}" can't be drawn: it must be loaded`,{name:e})})(e,t),a=4*O(n);return{name:r,type:"F32",shape:n,bytes:a,p:u({name:r,size:a,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(e,Number(n)));let a=[];for(let n of(await Promise.all([r].flat().map(l))).flat()){let s=await c(n);if(s){i.push(s);for(let e of await f(s))a.push(e)}else{if("Object"!==F(n))throw e(void 0===r?"weights-missing":"weights-invalid","weights",n,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[e,r]of Object.entries(n))a.push(y(t,e,r))}}return a})(a,h.weights,h.seed,x);g.push(...((r,n)=>{let i=new Map;for(let e of n){let{name:t}=e;if(i.has(t))throw R(`tensor "${t}"`,"in two files","in one",t);i.set(t,e)}let a=new Set(r.parameters.map(([e])=>e)),s=[...i.keys()].filter(e=>!a.has(e)),o=[...a].filter(e=>!i.has(e)),[f]=o;if(void 0!==f){let e=o.slice(0,3).map(e=>`"${e}"${t(e,s)}`),r=`the weights lack ${o.length} tensors: ${e.join(", ")}`;throw new $("weights-missing",r,{name:f,tensors:o})}for(let[t,n]of r.parameters){let{shape:r,type:a}=i.get(t);if(q(r)!==q(n))throw e("weights-shape",`the shape of tensor "${t}"`,r,n,t);if(!D(a))throw e("weights-type",`tensor "${t}"`,a,"F32, F16 or BF16",t)}let l=r.ignored.map(d),h=s.filter(e=>!l.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(a,r)),await i(b,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:i}=e;n.forEach(([,e],t)=>r.l(`p${t}`,4*O(e))),i.forEach(({shape:e},t)=>r.l(`t${t}`,4*O(e))),e.constants(I(e)).forEach((e,t)=>r.l(`c${t}`,4*e)),(({tables:e},{device:t},r)=>{e.forEach(({element:e,shape:n,value:i},a)=>{let s=i,o=new(S(e))(O(n)),f=0,l=(...e)=>{let t=n[e.length];if(void 0===t)o[f++]=Number(s(...e));else for(let r=0;r<t;r+=1)l(...e,r)};l(),t.queue.writeBuffer(r.get(`t${a}`),0,o)})})(e,t,r),await t.device.queue.onSubmittedWorkDone()})(a,b,v)),await(async({tensors:t,b:r},i,a,s,o,f)=>{let l=t.reduce((e,{bytes:t})=>e+t,0),{queue:h}=a.device,u=new ArrayBuffer(W),w=0,c=0;for(let{name:r,type:o,bytes:d,p:y}of t){let t=i.parameters.findIndex(([e])=>e===r),b=0;for(let i=d;i>0;){let d=Math.min(W,i),$=await y.m(d,u);if(n(a),s.c(),$.length<d)throw R(`tensor "${r}"`,"cut off","whole",r);if(i-=d,w+=d,t>=0){let n=m(o,$),i=p(n);if(i>=0)throw e("weights-value",`entry ${b+i} of tensor "${r}"`,n[i],"finite",r);let a=s.get(`p${t}`);h.writeBuffer(a,4*b,n),b+=n.length}f?.({loaded:w,total:l,name:r}),w-c>67108864&&(c=w,h.submit([]),await h.onSubmittedWorkDone())}}for(let e of r)if((await e.m(1)).length>0)throw R(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:r,b:x},a,b,v,0,h.onProgress)};try{((e,{name:t,limits:n})=>{for(let[i,a]of Object.entries(n))r(e,i,a,t)})(b,a);let e=((e,t)=>{let{prepare:r,run:n,inspect:i}=e,a=e=>e.map(e=>{let[r,n,i]=e,[a,s,o]=t[r];return[a,n,s,o,i]}),s=e=>({...e,steps:a(e.steps)});return{...e,prepare:a(r),run:s(n),inspect:s(i)}})(a,w?.(a,b.device,h.tuning,g,$)??a.dispatches.map(([e])=>e)),n=M.o([...e.prepare,...k(e.run.steps,I(e))]),i={n:b,program:e,i:v,a:M};return await Promise.all([j().then(()=>(async e=>{let{program:t,i:r}=e,{run:n,inspect:i,prepare:a}=t;await o(e,{slots:()=>[],results:[],steps:a},a,[],()=>[{s:I(t),values:[]}],!0);let s=new Set([n,i].flatMap(e=>[...e.steps.flatMap(N),...e.results.map(({buffer:e})=>e)]));r.d(e=>/^[pt]\d/.test(e)&&!s.has(e))})(i)),"weights"===h.ready||n]),((e,r)=>{function n(e){let t=w.then(e);return w=t.catch(()=>0),t}async function i(t,r,n,i,a){l.c();let h=f,u=await o(e,r,i,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>s(e,t,r,` of member ${r}`)):[s(e,t,0,"")])(h,t),a);return Array.isArray(t)?u:u[0]}let{n:a,program:f,i:l}=e,{run:h,inspect:u}=f,w=Promise.resolve(),c={device:a.device,warnings:r,run:(e,t={})=>n(()=>i(e,h,h.results,h.steps,"device"===t.on)),inspect:(e,r)=>n(async()=>{let n=(e=>{let r=u.results.map(({name:e})=>e),n=e.map(e=>{let n=d(e);if(r.some(n))return n;throw new $("path-unknown",`nothing to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})});return u.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return i(e,u,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,i]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!i.some(e=>r.has(e))&&(e[4]&&i.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(u.steps,n),!1)}),dispose:()=>{l.close(),a.y()}};return c})(i,g)}catch(e){throw v.close(),b.y(),e}finally{for(let e of x)e.close()}}let $=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:i,found:a}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:i,found:a})}},g=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e),v=(e,t,r)=>new $(e,`${t}: ${r?.message}`,{},r),A=(e,t)=>r=>{throw v(e,t,r)},M=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2))),x=e=>e.bindings.split(" "),N=([,e])=>e.match(/\w+/g)??[],O=e=>e.reduce((e,t)=>e*t,1),S=e=>"real"===e?Float32Array:Int32Array,F=e=>Object.prototype.toString.call(e).slice(8,-1),j=({data:e})=>e.length,P={real:Float32Array,int:Int32Array,bool:Uint8Array},U=e=>ArrayBuffer.isView(e),z=class{u;$=!1;h="";#e;g=new Map;constructor(e,t=new Map){this.#e=e,this.u=t}l(e,t,r=140){this.c();let n=this.g.get(e);if(n&&n.size>=t)return n;this.v(e);let i=16*Math.ceil(t/16)||16,a=this.#e.createBuffer({label:e,size:i,usage:r});return this.g.set(e,a),this.u.clear(),a}get(e){return this.c(),this.g.get(e)}v(e){this.g.get(e)?.destroy(),this.g.delete(e)}d(e){for(let t of this.g.keys())e(t)&&this.v(t);this.h=""}c(){if(this.$)throw new $("disposed","the model was disposed of")}close(){this.$=!0,this.d(()=>!0)}},B=65535,k=(e,t)=>e.filter(([,,e])=>e(t)[0]),R=(t,r,n,i)=>e("weights-damaged",t,r,n,i),_=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0),L="the weights",W=4<<20,q=e=>e.filter(e=>1!==e).join(),D=e=>/^(B?F16|F32)$/.test(e),E=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",G=class{kernels;#t;#r={};#n=[];#i=[];constructor(e,t){this.#t=e,this.kernels=t}o(e){let t=e.filter(([e])=>!this.#i[e]);if(0===t.length)return;let r=Promise.all(t.map(([e])=>this.#n[e]??=this.#a(e)));return r.catch(()=>0),r}get(e){return this.#i[e]}w(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:x(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:E(e)}}))})}async#a(e){let t=this.kernels[e],{name:r,code:n}=t,{device:a}=this.#t;this.#i[e]=await i(this.#t,`the kernel ${r}`,()=>a.createComputePipelineAsync({label:r,layout:a.createPipelineLayout({bindGroupLayouts:[this.w(t)]}),compute:{module:a.createShaderModule({label:r,code:n})}}))}},I=({dimensions:e})=>[1,...e.map(({most:e})=>e)];return{AttncError:$,load:b}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "f3b02ef3a78cf79d",
  name: "Masked",
  limits: { maxBufferSize: 49152, maxStorageBufferBindingSize: 49152, maxStorageBuffersPerShaderStage: 5, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: ["subgroups"],
  dimensions: [{ name: "N", least: 1, most: 128, axes: [[0, 0], [1, 0], [3, 0], [3, 1]] }],
  inputs: [
    { name: "x", element: "real", shape: (s) => [s[1], 64] },
    { name: "document", element: "int", shape: (s) => [s[1]] },
    { name: "n", element: "int", shape: () => [] },
    { name: "allowed", element: "bool", shape: (s) => [s[1], s[1]] },
  ],
  parameters: [
    ["qkv.weight", [192, 64], ["uniform", -0.125, 0.125]],
    ["qkv.bias", [192], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "attention_11_workgroup", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where allowed[i, j]
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where allowed[i, j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> allowed: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let y_start_4 = N - 1;
  let allowed_start = member * sizes.N * sizes.N + i * sizes.N;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    let allowed_start_2 = allowed_start + tile * 16;
    for (var c = 0; c < min(16, N - tile * 16); c++) {
      if (allowed[allowed_start_2 + c] != 0) {
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
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_5_workgroup", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where document[i] == document[j]
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where document[i] == document[j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> document: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let y_start_4 = N - 1;
  let document_index_i = document[member * sizes.N + i];
  let document_start = member * sizes.N;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    let document_start_2 = document_start + tile * 16;
    for (var c = 0; c < min(16, N - tile * 16); c++) {
      if (document_index_i == document[document_start_2 + c]) {
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
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_6_workgroup", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and document[i] == document[j]
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and document[i] == document[j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> document: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let value = min(block * 64 + 63, N - 1);
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let y_start_4 = N - 1;
  let document_index_i = document[member * sizes.N + i];
  let document_start = member * sizes.N;
  for (var tile = 0; tile < min(block * 64 + 63, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    let document_start_2 = document_start + tile * 16;
    for (var c = 0; c < min(16, N - tile * 16); c++) {
      if (y_start_3 + c <= i && document_index_i == document[document_start_2 + c]) {
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
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_1_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let y_start_4 = N - 1;
  let start = block * 64;
  for (var tile = 0; tile < min(block * 64 + 63, N - 1) / 16 + 1; tile++) {
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, y_start_4) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    if (0 <= start - min(tile * 16 + 15, y_start_4) && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_2 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_2 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_2 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (y_start_3 + c <= i) {
          var dot_product = 0f;
          let start_2 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_2 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_2 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_8_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where i div 8 == j div 8
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where i div 8 == j div 8

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let start = block * 8;
  let value = N - 1;
  let part = min(block * 64 + 63, value) / 8;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let part_2 = i / 8;
  for (var tile = block * 4; tile < min((min(block * 64 + 63, N - 1) / 8) * 8 + 7, N - 1) / 16 + 1; tile++) {
    if (!(start - min(tile * 16 + 15, value) / 8 <= 0 && 0 <= part - tile * 2)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    if (0 <= start - min(tile * 16 + 15, value) / 8 && part - tile * 2 <= 0 && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_2 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_2 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_2 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      let start_2 = tile * 2;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (part_2 == start_2 + c / 8) {
          var dot_product = 0f;
          let start_3 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_3 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_3 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part_3 = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part_3) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_3_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where abs(i - j) < 8
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where abs(i - j) < 8

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let start = block * 64;
  let value = N - 1;
  let start_2 = -min(block * 64 + 63, value);
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let value_2 = min(block * 64 + 63, value);
  let start_3 = -(block * 64);
  for (var tile = max(block * 64 - 7, 0) / 16; tile < min(min(block * 64 + 63, N - 1) + 7, N - 1) / 16 + 1; tile++) {
    if (!(0 < -max(0, max(start - min(tile * 16 + 15, value), start_2 + tile * 16)) + 8)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    if (0 < -max(value_2 - tile * 16, start_3 + min(tile * 16 + 15, value)) + 8 && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_4 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_4 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_4 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_4 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_4 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      let start_4 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (abs(start_4 - c) < 8) {
          var dot_product = 0f;
          let start_5 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_5 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_5 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_4_workgroup", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j < n[] or j <= i
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j < n[] or j <= i

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> n: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let n_index = n[member];
  let value = min(block * 64 + 63, N - 1);
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let y_start_4 = N - 1;
  let start = block * 64;
  for (var tile = 0; tile < min(max(n[member] - 1, min(block * 64 + 63, N - 1)), N - 1) / 16 + 1; tile++) {
    if (!(0 < n_index - tile * 16 || 0 <= value - tile * 16)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n_2 = lane; n_2 < 64; n_2 += 64) {
      let y_at = y_start_2 + min(y_start_3 + n_2 / 4, y_start_4) * 48 + n_2 % 4;
      key_tile[n_2] = y[y_at + 16];
    }
    for (var n_2 = lane; n_2 < 64; n_2 += 64) {
      let y_at = y_start_2 + min(y_start_3 + n_2 / 4, y_start_4) * 48 + n_2 % 4;
      value_tile[n_2] = y[y_at + 32];
    }
    workgroupBarrier();
    let value_2 = min(tile * 16 + 15, y_start_4);
    if ((0 < n_index - value_2 || 0 <= start - value_2) && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_2 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_2 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_2 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (y_start_3 + c < n_index || y_start_3 + c <= i) {
          var dot_product = 0f;
          let start_2 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_2 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_2 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_2_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and abs(i - j) < 8
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and abs(i - j) < 8

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let value = min(block * 64 + 63, N - 1);
  let start = block * 64;
  let value_2 = N - 1;
  let start_2 = -value;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let start_3 = -(block * 64);
  for (var tile = max(block * 64 - 7, 0) / 16; tile < min(block * 64 + 63, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16 && 0 < -max(0, max(start - min(tile * 16 + 15, value_2), start_2 + tile * 16)) + 8)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_2) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_2) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    let value_3 = min(tile * 16 + 15, value_2);
    if (0 <= start - value_3 && 0 < -max(value - tile * 16, start_3 + value_3) + 8 && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_4 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_4 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_4 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_4 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_4 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      let start_4 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (y_start_3 + c <= i && abs(start_4 - c) < 8) {
          var dot_product = 0f;
          let start_5 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_5 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_5 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_10_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where i div 8 == j div 8 or 16 <= abs(i - j)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where i div 8 == j div 8 or 16 <= abs(i - j)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let start = block * 8;
  let value = N - 1;
  let value_3 = min(block * 64 + 63, value);
  let part = value_3 / 8;
  let start_2 = -(block * 64);
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let start_3 = block * 64;
  let start_4 = -value_3;
  let part_2 = i / 8;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    let value_2 = min(tile * 16 + 15, value);
    if (!((start - value_2 / 8 <= 0 && 0 <= part - tile * 2) || 0 <= max(value_3 - tile * 16, start_2 + value_2) - 16)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    if (((0 <= start - value_2 / 8 && part - tile * 2 <= 0) || 0 <= max(0, max(start_3 - value_2, start_4 + tile * 16)) - 16) && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_5 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_5 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_5 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_5 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_5 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      let start_5 = tile * 2;
      let start_6 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (part_2 == start_5 + c / 8 || 16 <= abs(start_6 - c)) {
          var dot_product = 0f;
          let start_7 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_7 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_7 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part_3 = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part_3) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_13_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and abs(i - j) < pow(2, h)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and abs(i - j) < pow(2, h)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn integer_power_(base: i32, exponent: i32) -> i32 {
  var result = 1;
  for (var n = 0; n < exponent; n++) { result *= base; }
  return result;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let value = min(block * 64 + 63, N - 1);
  let value_2 = integer_power_(2, h);
  let start = block * 64;
  let value_3 = N - 1;
  let start_2 = -value;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let start_3 = -(block * 64);
  for (var tile = max(block * 64 - integer_power_(2, h) + 1, 0) / 16; tile < min(block * 64 + 63, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16 && 0 < value_2 - max(0, max(start - min(tile * 16 + 15, value_3), start_2 + tile * 16)))) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_3) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_3) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    let value_4 = min(tile * 16 + 15, value_3);
    if (0 <= start - value_4 && 0 < value_2 - max(value - tile * 16, start_3 + value_4) && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_4 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_4 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_4 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_4 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_4 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      let start_4 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (y_start_3 + c <= i && abs(start_4 - c) < value_2) {
          var dot_product = 0f;
          let start_5 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_5 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_5 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_7_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and (i - j) mod 3 == 0
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and (i - j) mod 3 == 0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let value = min(block * 64 + 63, N - 1);
  let start = block * 64;
  let value_3 = N - 1;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  for (var tile = 0; tile < min(block * 64 + 63, N - 1) / 16 + 1; tile++) {
    let value_2 = value - tile * 16;
    let value_4 = min(tile * 16 + 15, value_3);
    let value_5 = start - value_4;
    let part = quotient_(value_2, 3);
    var chosen = 0;
    if (quotient_(value_5, 3) == part) { chosen = remainder_(value_5, 3); }
    if (!(0 <= value_2 && chosen <= 0 && quotient_(value_5 + 2, 3) - 1 < part)) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_3) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_3) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    var chosen_2 = 2;
    if (quotient_(value_5, 3) == part) { chosen_2 = remainder_(value_2, 3); }
    if (0 <= value_5 && chosen_2 <= 0 && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_2 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_2 + d4], key_tile[at + 4], key_tile[at + 8], key_tile[at + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at = start_2 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_2 + d4], value_tile[at + 4], value_tile[at + 8], value_tile[at + 12]) * weights;
        }
      }
    } else {
      let start_2 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (y_start_3 + c <= i && remainder_(start_2 - c, 3) == 0) {
          var dot_product = 0f;
          let start_3 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_3 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_3 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_12_workgroup", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where (allowed[i, j] or abs(i - j) < 2) and (j <
//     n[] or j <= i) and not (i - j == 4)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where (allowed[i, j] or abs(i - j) < 2) and (j < n[] or j <= i) and not (i - j == 4)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> allowed: array<i32>;
@group(0) @binding(2) var<storage, read> n: array<i32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let n_index = n[member];
  let value = min(block * 64 + 63, N - 1);
  let start = block * 64;
  let value_2 = N - 1;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let start_2 = -(block * 64);
  let allowed_start = member * sizes.N * sizes.N + i * sizes.N;
  for (var tile = 0; tile < min(max(n[member] - 1, min(block * 64 + 63, N - 1)), N - 1) / 16 + 1; tile++) {
    let at = start - min(tile * 16 + 15, value_2);
    let at_2 = value - tile * 16;
    if (!((0 < n_index - tile * 16 || 0 <= value - tile * 16) && !(0 <= at - 4 && at_2 - 4 <= 0))) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n_2 = lane; n_2 < 64; n_2 += 64) {
      let y_at = y_start_2 + min(y_start_3 + n_2 / 4, value_2) * 48 + n_2 % 4;
      key_tile[n_2] = y[y_at + 16];
    }
    for (var n_2 = lane; n_2 < 64; n_2 += 64) {
      let y_at = y_start_2 + min(y_start_3 + n_2 / 4, value_2) * 48 + n_2 % 4;
      value_tile[n_2] = y[y_at + 32];
    }
    workgroupBarrier();
    let value_3 = min(tile * 16 + 15, value_2);
    if ((0 < -max(at_2, start_2 + value_3) + 2 && (0 < n_index - value_3 || 0 <= at) && !(at - 4 <= 0 && 0 <= at_2 - 4)) && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_3 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at_3 = start_3 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_3 + d4], key_tile[at_3 + 4], key_tile[at_3 + 8], key_tile[at_3 + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at_3 = start_3 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_3 + d4], value_tile[at_3 + 4], value_tile[at_3 + 8], value_tile[at_3 + 12]) * weights;
        }
      }
    } else {
      let allowed_start_2 = allowed_start + tile * 16;
      let start_3 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if ((allowed[allowed_start_2 + c] != 0 || abs(start_3 - c) < 2) && (y_start_3 + c < n_index || y_start_3 + c <= i) && !(start_3 - c == 4)) {
          var dot_product = 0f;
          let start_4 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_4 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_4 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_9_workgroup", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and (abs(i - j) < 8 or (i - j) mod 8
//     == 0)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and (abs(i - j) < 8 or (i - j) mod 8 == 0)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

var<workgroup> key_tile: array<vec4f, 64>;

var<workgroup> value_tile: array<vec4f, 64>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.N + 63) / 64) * sizes.batch * 4) { return; }
  let lane = i32(local);
  let block = index % ((sizes.N + 63) / 64);
  let member = index / ((sizes.N + 63) / 64) / 4;
  let N = lengths[member];
  if (block * 64 >= N) { return; }
  let row = block * 64 + lane;
  let i = min(row, N - 1);
  var query: array<vec4f, 4>;
  let h = index / ((sizes.N + 63) / 64) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let value = min(block * 64 + 63, N - 1);
  let start = block * 64;
  let value_2 = N - 1;
  let start_2 = -value;
  let start_3 = block * 8;
  let part = value / 8;
  let y_start_2 = member * sizes.N * 48 + h * 4;
  let start_4 = -(block * 64);
  for (var tile = 0; tile < min(block * 64 + 63, N - 1) / 16 + 1; tile++) {
    let value_3 = min(tile * 16 + 15, value_2);
    let value_4 = part - tile * 2;
    var chosen = 0;
    if (start_3 + quotient_(-value_3, 8) == value_4) { chosen = remainder_(-value_3, 8); }
    let at = start_3 + quotient_(-value_3 + 7, 8);
    if (!(0 <= value - tile * 16 && (0 < -max(0, max(start - value_3, start_2 + tile * 16)) + 8 || (chosen <= 0 && at - 1 < value_4)))) { continue; }
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_2) * 48 + n % 4;
      key_tile[n] = y[y_at + 16];
    }
    for (var n = lane; n < 64; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 4, value_2) * 48 + n % 4;
      value_tile[n] = y[y_at + 32];
    }
    workgroupBarrier();
    var chosen_2 = 7;
    if (start_3 + quotient_(-value_3, 8) == value_4) { chosen_2 = value % 8; }
    if ((0 <= start - value_3 && (0 < -max(value - tile * 16, start_4 + value_3) + 8 || chosen_2 <= 0)) && tile * 16 + 16 <= N) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start_5 = c * 4;
        for (var d4 = 0; d4 < 4; d4++) {
          let at_2 = start_5 + d4;
          dots += query[d4] * mat4x4f(key_tile[start_5 + d4], key_tile[at_2 + 4], key_tile[at_2 + 8], key_tile[at_2 + 12]);
        }
        let scores = dots * 0.25f;
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 4; d4++) {
          let at_2 = start_5 + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start_5 + d4], value_tile[at_2 + 4], value_tile[at_2 + 8], value_tile[at_2 + 12]) * weights;
        }
      }
    } else {
      let start_5 = i - tile * 16;
      for (var c = 0; c < min(16, N - tile * 16); c++) {
        if (y_start_3 + c <= i && (abs(start_5 - c) < 8 || remainder_(i - c, 8) == 0)) {
          var dot_product = 0f;
          let start_6 = c * 4;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[d4], key_tile[start_6 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[d4] = sums[d4] * keep + weight * value_tile[start_6 + d4];
          }
        }
      }
    }
  }
  if (block * 64 + lane < N) {
    let share = select(0f, 1f / total, total > 0f);
    let part_2 = (sizes.N + 63) / 64;
    for (var d4 = 0; d4 < 4; d4++) {
      finish((index / part_2) * sizes.N + block * 64 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_1_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let start = block * 4;
  let value = N - 1;
  let start_2 = lane * 4;
  let value_2 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < min(block * 4 + 3, N - 1) / 16 + 1; tile++) {
    let bare = 0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= N;
    let key_0 = min(start_2 + tile * 16, value);
    let at = start_2 + tile * 16;
    let key_1 = min(at + 1, value);
    let key_2 = min(at + 2, value);
    let key_3 = min(at + 3, value);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_2, value);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (key <= row) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_3 = min(start_4 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_3 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start + n < N) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "attention_11_quads", bindings: "read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> allowed: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let value = N - 1;
  let value_2 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let start_2 = block * 4;
  let allowed_start = member * sizes.N * sizes.N;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
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
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, value);
      let allowed_start_2 = allowed_start + row * sizes.N;
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, value);
        dots_0[c] = select(-3.4028234e38f, dots_0[c], (allowed[allowed_start_2 + key] != 0) && at + c < N);
      }
      let front = dots_0;
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = front;
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_3 = min(start_4 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_3 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < N) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "attention_5_quads", bindings: "read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> document: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let value = N - 1;
  let value_2 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let start_2 = block * 4;
  let document_start = member * sizes.N;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
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
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, value);
      let document_index_row = document[document_start + row];
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, value);
        dots_0[c] = select(-3.4028234e38f, dots_0[c], (document_index_row == document[document_start + key]) && at + c < N);
      }
      let front = dots_0;
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = front;
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_3 = min(start_4 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_3 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < N) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "attention_6_quads", bindings: "read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> document: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let value = min(block * 4 + 3, N - 1);
  let start = lane * 4;
  let value_2 = N - 1;
  let value_3 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let start_2 = block * 4;
  let document_start = member * sizes.N;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < min(block * 4 + 3, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16)) { continue; }
    let key_0 = min(start + tile * 16, value_2);
    let at = start + tile * 16;
    let key_1 = min(at + 1, value_2);
    let key_2 = min(at + 2, value_2);
    let key_3 = min(at + 3, value_2);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_3, value_2);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, value_2);
      let document_index_row = document[document_start + row];
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, value_2);
        dots_0[c] = select(-3.4028234e38f, dots_0[c], (key <= row && document_index_row == document[document_start + key]) && at + c < N);
      }
      let front = dots_0;
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = front;
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_4 = min(start_4 + turn * 4, value_2);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_4 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < N) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "attention_8_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let part = block / 2;
  let value = N - 1;
  let part_2 = min(block * 4 + 3, value) / 8;
  let start = lane * 4;
  let value_2 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let start_2 = block * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = block / 4; tile < min((min(block * 4 + 3, N - 1) / 8) * 8 + 7, N - 1) / 16 + 1; tile++) {
    if (!(part - min(tile * 16 + 15, value) / 8 <= 0 && 0 <= part_2 - tile * 2)) { continue; }
    let bare = 0 <= part - min(tile * 16 + 15, value) / 8 && part_2 - tile * 2 <= 0 && tile * 16 + 16 <= N;
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
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start_2 + r, value);
        let part_3 = row / 8;
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (part_3 == key / 8) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_3 = min(start_4 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_3 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < N) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "attention_3_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let start = block * 4;
  let value = N - 1;
  let start_2 = -min(block * 4 + 3, value);
  let value_2 = min(block * 4 + 3, value);
  let start_3 = -(block * 4);
  let start_4 = lane * 4;
  let value_3 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = max(block * 4 - 7, 0) / 16; tile < min(min(block * 4 + 3, N - 1) + 7, N - 1) / 16 + 1; tile++) {
    if (!(0 < -max(0, max(start - min(tile * 16 + 15, value), start_2 + tile * 16)) + 8)) { continue; }
    let bare = 0 < -max(value_2 - tile * 16, start_3 + min(tile * 16 + 15, value)) + 8 && tile * 16 + 16 <= N;
    let key_0 = min(start_4 + tile * 16, value);
    let at = start_4 + tile * 16;
    let key_1 = min(at + 1, value);
    let key_2 = min(at + 2, value);
    let key_3 = min(at + 3, value);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_3, value);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (abs(row - key) < 8) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_5 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_6 = start_5 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_4 = min(start_6 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_4 * 48;
        let values_0 = y[y_at + 32];
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
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start + n < N) { finish(start_5 + n, lane, four); }
  }
}
` },
    { name: "attention_4_quads", bindings: "read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> n: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let n_index = n[member];
  let value = min(block * 4 + 3, N - 1);
  let value_2 = N - 1;
  let start = block * 4;
  let start_2 = lane * 4;
  let value_4 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < min(max(n[member] - 1, min(block * 4 + 3, N - 1)), N - 1) / 16 + 1; tile++) {
    if (!(0 < n_index - tile * 16 || 0 <= value - tile * 16)) { continue; }
    let value_3 = min(tile * 16 + 15, value_2);
    let bare = (0 < n_index - value_3 || 0 <= start - value_3) && tile * 16 + 16 <= N;
    let key_0 = min(start_2 + tile * 16, value_2);
    let at = start_2 + tile * 16;
    let key_1 = min(at + 1, value_2);
    let key_2 = min(at + 2, value_2);
    let key_3 = min(at + 3, value_2);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_4, value_2);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value_2);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value_2);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (key < n_index || key <= row) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_5 = min(start_4 + turn * 4, value_2);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_5 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n_2 = 0; n_2 < 4; n_2++) {
    let four = all_sums[n_2] * shares[n_2];
    if (start + n_2 < N) { finish(start_3 + n_2, lane, four); }
  }
}
` },
    { name: "attention_2_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let value = min(block * 4 + 3, N - 1);
  let start = block * 4;
  let value_2 = N - 1;
  let start_2 = -value;
  let start_3 = -(block * 4);
  let start_4 = lane * 4;
  let value_4 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = max(block * 4 - 7, 0) / 16; tile < min(block * 4 + 3, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16 && 0 < -max(0, max(start - min(tile * 16 + 15, value_2), start_2 + tile * 16)) + 8)) { continue; }
    let value_3 = min(tile * 16 + 15, value_2);
    let bare = 0 <= start - value_3 && 0 < -max(value - tile * 16, start_3 + value_3) + 8 && tile * 16 + 16 <= N;
    let key_0 = min(start_4 + tile * 16, value_2);
    let at = start_4 + tile * 16;
    let key_1 = min(at + 1, value_2);
    let key_2 = min(at + 2, value_2);
    let key_3 = min(at + 3, value_2);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_4, value_2);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value_2);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value_2);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (key <= row && abs(row - key) < 8) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_5 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_6 = start_5 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_5 = min(start_6 + turn * 4, value_2);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_5 * 48;
        let values_0 = y[y_at + 32];
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
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start + n < N) { finish(start_5 + n, lane, four); }
  }
}
` },
    { name: "attention_10_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let part = block / 2;
  let value = N - 1;
  let value_3 = min(block * 4 + 3, value);
  let part_2 = value_3 / 8;
  let start = -(block * 4);
  let start_2 = block * 4;
  let start_3 = -value_3;
  let start_4 = lane * 4;
  let value_4 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    let value_2 = min(tile * 16 + 15, value);
    if (!((part - value_2 / 8 <= 0 && 0 <= part_2 - tile * 2) || 0 <= max(value_3 - tile * 16, start + value_2) - 16)) { continue; }
    let bare = ((0 <= part - value_2 / 8 && part_2 - tile * 2 <= 0) || 0 <= max(0, max(start_2 - value_2, start_3 + tile * 16)) - 16) && tile * 16 + 16 <= N;
    let key_0 = min(start_4 + tile * 16, value);
    let at = start_4 + tile * 16;
    let key_1 = min(at + 1, value);
    let key_2 = min(at + 2, value);
    let key_3 = min(at + 3, value);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_4, value);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start_2 + r, value);
        let part_3 = row / 8;
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (part_3 == key / 8 || 16 <= abs(row - key)) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_5 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_6 = start_5 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_5 = min(start_6 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_5 * 48;
        let values_0 = y[y_at + 32];
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
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start_2 + n < N) { finish(start_5 + n, lane, four); }
  }
}
` },
    { name: "attention_13_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn integer_power_(base: i32, exponent: i32) -> i32 {
  var result = 1;
  for (var n = 0; n < exponent; n++) { result *= base; }
  return result;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let part = (sizes.N + 3) / 4;
  let h = index / part % 4;
  let value = min(block * 4 + 3, N - 1);
  let value_2 = integer_power_(2, h);
  let start = block * 4;
  let value_3 = N - 1;
  let start_2 = -value;
  let start_3 = -(block * 4);
  let start_4 = lane * 4;
  let value_5 = block * 4 + lane;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = max(block * 4 - integer_power_(2, h) + 1, 0) / 16; tile < min(block * 4 + 3, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16 && 0 < value_2 - max(0, max(start - min(tile * 16 + 15, value_3), start_2 + tile * 16)))) { continue; }
    let value_4 = min(tile * 16 + 15, value_3);
    let bare = 0 <= start - value_4 && 0 < value_2 - max(value - tile * 16, start_3 + value_4) && tile * 16 + 16 <= N;
    let key_0 = min(start_4 + tile * 16, value_3);
    let at = start_4 + tile * 16;
    let key_1 = min(at + 1, value_3);
    let key_2 = min(at + 2, value_3);
    let key_3 = min(at + 3, value_3);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_5, value_3);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value_3);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value_3);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (key <= row && abs(row - key) < value_2) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_5 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_6 = start_5 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_6 = min(start_6 + turn * 4, value_3);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_6 * 48;
        let values_0 = y[y_at + 32];
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
  let start_5 = (index / part) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start + n < N) { finish(start_5 + n, lane, four); }
  }
}
` },
    { name: "attention_7_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let value = min(block * 4 + 3, N - 1);
  let start = block * 4;
  let value_3 = N - 1;
  let start_2 = lane * 4;
  let value_6 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < min(block * 4 + 3, N - 1) / 16 + 1; tile++) {
    let value_2 = value - tile * 16;
    let value_4 = min(tile * 16 + 15, value_3);
    let value_5 = start - value_4;
    let part = quotient_(value_2, 3);
    var chosen = 0;
    if (quotient_(value_5, 3) == part) { chosen = remainder_(value_5, 3); }
    if (!(0 <= value_2 && chosen <= 0 && quotient_(value_5 + 2, 3) - 1 < part)) { continue; }
    var chosen_2 = 2;
    if (quotient_(value_5, 3) == part) { chosen_2 = remainder_(value_2, 3); }
    let bare = 0 <= value_5 && chosen_2 <= 0 && tile * 16 + 16 <= N;
    let key_0 = min(start_2 + tile * 16, value_3);
    let at = start_2 + tile * 16;
    let key_1 = min(at + 1, value_3);
    let key_2 = min(at + 2, value_3);
    let key_3 = min(at + 3, value_3);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_6, value_3);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value_3);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value_3);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (key <= row && remainder_(row - key, 3) == 0) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_3 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_7 = min(start_4 + turn * 4, value_3);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_7 * 48;
        let values_0 = y[y_at + 32];
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
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start + n < N) { finish(start_3 + n, lane, four); }
  }
}
` },
    { name: "attention_12_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> allowed: array<i32>;
@group(0) @binding(2) var<storage, read> n: array<i32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let n_index = n[member];
  let value = min(block * 4 + 3, N - 1);
  let start = block * 4;
  let value_2 = N - 1;
  let start_2 = -(block * 4);
  let start_3 = lane * 4;
  let value_4 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let allowed_start = member * sizes.N * sizes.N;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < min(max(n[member] - 1, min(block * 4 + 3, N - 1)), N - 1) / 16 + 1; tile++) {
    let at = start - min(tile * 16 + 15, value_2);
    let at_2 = value - tile * 16;
    if (!((0 < n_index - tile * 16 || 0 <= value - tile * 16) && !(0 <= at - 4 && at_2 - 4 <= 0))) { continue; }
    let value_3 = min(tile * 16 + 15, value_2);
    let bare = (0 < -max(at_2, start_2 + value_3) + 2 && (0 < n_index - value_3 || 0 <= at) && !(at - 4 <= 0 && 0 <= at_2 - 4)) && tile * 16 + 16 <= N;
    let key_0 = min(start_3 + tile * 16, value_2);
    let at_3 = start_3 + tile * 16;
    let key_1 = min(at_3 + 1, value_2);
    let key_2 = min(at_3 + 2, value_2);
    let key_3 = min(at_3 + 3, value_2);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_4, value_2);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value_2);
        let allowed_start_2 = allowed_start + row * sizes.N;
        for (var c = 0; c < 4; c++) {
          let key = min(at_3 + c, value_2);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], ((allowed[allowed_start_2 + key] != 0 || abs(row - key) < 2) && (key < n_index || key <= row) && !(row - key == 4)) && at_3 + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_4 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_5 = start_4 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_5 = min(start_5 + turn * 4, value_2);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_5 * 48;
        let values_0 = y[y_at + 32];
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
  let start_4 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n_2 = 0; n_2 < 4; n_2++) {
    let four = all_sums[n_2] * shares[n_2];
    if (start + n_2 < N) { finish(start_4 + n_2, lane, four); }
  }
}
` },
    { name: "attention_9_quads", bindings: "read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let lane = i32(local) % 4;
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
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
  let value = min(block * 4 + 3, N - 1);
  let start = block * 4;
  let value_2 = N - 1;
  let start_2 = -value;
  let part = value / 8;
  let start_3 = -(block * 4);
  let start_4 = lane * 4;
  let value_6 = block * 4 + lane;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + h * 4 + lane;
  for (var tile = 0; tile < min(block * 4 + 3, N - 1) / 16 + 1; tile++) {
    let value_3 = min(tile * 16 + 15, value_2);
    let value_4 = start - value_3;
    let value_5 = part - tile * 2;
    var chosen = 0;
    if (quotient_(value_4, 8) == value_5) { chosen = remainder_(value_4, 8); }
    if (!(0 <= value - tile * 16 && (0 < -max(0, max(value_4, start_2 + tile * 16)) + 8 || (chosen <= 0 && quotient_(value_4 + 7, 8) - 1 < value_5)))) { continue; }
    var chosen_2 = 7;
    if (quotient_(value_4, 8) == value_5) { chosen_2 = value % 8; }
    let bare = (0 <= value_4 && (0 < -max(value - tile * 16, start_3 + value_3) + 8 || chosen_2 <= 0)) && tile * 16 + 16 <= N;
    let key_0 = min(start_4 + tile * 16, value_2);
    let at = start_4 + tile * 16;
    let key_1 = min(at + 1, value_2);
    let key_2 = min(at + 2, value_2);
    let key_3 = min(at + 3, value_2);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value_6, value_2);
    let y_start_2 = y_start + key_0 * 48;
    let y_start_3 = y_start + key_1 * 48;
    let y_start_4 = y_start + key_2 * 48;
    let y_start_5 = y_start + key_3 * 48;
    let y_start_6 = y_start + row_0 * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
      let queries_0 = y[y_start_6 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.25f;
    dots_1 = dots_1 * 0.25f;
    dots_2 = dots_2 * 0.25f;
    dots_3 = dots_3 * 0.25f;
    if (!bare) {
      for (var r = 0; r < 4; r++) {
        let row = min(start + r, value_2);
        for (var c = 0; c < 4; c++) {
          let key = min(at + c, value_2);
          dots_0[c] = select(-3.4028234e38f, dots_0[c], (key <= row && (abs(row - key) < 8 || remainder_(row - key, 8) == 0)) && at + c < N);
        }
        let front = dots_0;
        dots_0 = dots_1;
        dots_1 = dots_2;
        dots_2 = dots_3;
        dots_3 = front;
      }
    }
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
    let start_5 = tile * 16;
    for (var own = 0; own < 4; own++) {
      let start_6 = start_5 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_7 = min(start_6 + turn * 4, value_2);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_7 + value_7 * 48;
        let values_0 = y[y_at + 32];
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
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (start + n < N) { finish(start_5 + n, lane, four); }
  }
}
` },
    { name: "contraction_1_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[n < N, o < 192] = sum[i < 64] weight[o, i] * x[n, i]
// y[n < N, o < 192] = y[n, o] + bias[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  let bias_o = bias[column4];
  y[row * 48 + column4] = sums + bias_o;
}

@compute @workgroup_size(48)
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
  let weight_start = column_tile * 64;
  let x_start = row_0 * 16;
  let x_start_2 = row_1 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
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
    { name: "contraction_1_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  let bias_o = bias[column4];
  y[row * 48 + column4] = sums + bias_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.N + 63) / 64) * 3) { return; }
  let row_tile = index / 3;
  let N = lengths[row_tile * 64 / sizes.N];
  if (row_tile * 64 % sizes.N >= N && row_tile * 64 / sizes.N == (row_tile * 64 + 63) / sizes.N) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.N - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.N - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.N - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.N - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 64;
  let x_start_2 = left_row_1 * 64;
  let x_start_3 = left_row_2 * 64;
  let x_start_4 = left_row_3 * 64;
  let column_tile = index % 3;
  let weight_start = column_tile * 4096 + thread_row * 256;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
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
    { name: "contraction_2", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// e[h < 4, i < N, j < N] = 0.25 * sum[h, i, j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.N) { return; }
  if (column >= sizes.N) { return; }
  let N = lengths[member];
  if (row >= N) { return; }
  if (column >= N) { return; }
  e[member * sizes.N * sizes.N * 4 + h * sizes.N * sizes.N + row * sizes.N + column] = 0.25f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * ((sizes.N + 7) / 8) * sizes.batch * 4) { return; }
  let row_tile = index / ((sizes.N + 3) / 4) % ((sizes.N + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.N - 1);
  let row_2 = min(row + 2, sizes.N - 1);
  let row_3 = min(row + 3, sizes.N - 1);
  let row_4 = min(row + 4, sizes.N - 1);
  let row_5 = min(row + 5, sizes.N - 1);
  let row_6 = min(row + 6, sizes.N - 1);
  let row_7 = min(row + 7, sizes.N - 1);
  let column_tile = index % ((sizes.N + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.N - 1);
  let column_2 = min(column + 2, sizes.N - 1);
  let column_3 = min(column + 3, sizes.N - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / ((sizes.N + 3) / 4) / ((sizes.N + 7) / 8) / 4;
  let h = index / ((sizes.N + 3) / 4) / ((sizes.N + 7) / 8) % 4;
  let y_start = member * sizes.N * 48 + column * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + column_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + column_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + column_3 * 48 + h * 4;
  let y_start_5 = member * sizes.N * 48 + row * 48 + h * 4;
  let y_start_6 = member * sizes.N * 48 + row_1 * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + row_2 * 48 + h * 4;
  let y_start_8 = member * sizes.N * 48 + row_3 * 48 + h * 4;
  let y_start_9 = member * sizes.N * 48 + row_4 * 48 + h * 4;
  let y_start_10 = member * sizes.N * 48 + row_5 * 48 + h * 4;
  let y_start_11 = member * sizes.N * 48 + row_6 * 48 + h * 4;
  let y_start_12 = member * sizes.N * 48 + row_7 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    let y_at = y_start + d4;
    let y_at_2 = y_start_2 + d4;
    let y_at_3 = y_start_3 + d4;
    let y_at_4 = y_start_4 + d4;
    let right = mat4x4f(y[y_at + 16], y[y_at_2 + 16], y[y_at_3 + 16], y[y_at_4 + 16]);
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
    { name: "row_1", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i
// a[h < 4, i < N, j < N] = if j <= i then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_3", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where abs(i - j) < 8
// a[h < 4, i < N, j < N] = if abs(i - j) < 8 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (abs(i - j) < 8) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (abs(i - j) < 8) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_8", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where i div 8 == j div 8
// a[h < 4, i < N, j < N] = if i div 8 == j div 8 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let part = i / 8;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (part == j / 8) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (part == j / 8) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_2", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and abs(i - j) < 8
// a[h < 4, i < N, j < N] = if j <= i and abs(i - j) < 8 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && abs(i - j) < 8) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && abs(i - j) < 8) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_4", bindings: "read read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j < n[] or j <= i
// a[h < 4, i < N, j < N] = if j < n[] or j <= i then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> n: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let n_row = n[member];
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j < n_row || j <= i) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j < n_row || j <= i) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_10", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where i div 8 == j div 8 or 16 <= abs(i - j)
// a[h < 4, i < N, j < N] = if i div 8 == j div 8 or 16 <= abs(i - j) then exp(e[h, i, j] - z[h, i])
//     else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let part = i / 8;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (part == j / 8 || 16 <= abs(i - j)) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (part == j / 8 || 16 <= abs(i - j)) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_11", bindings: "read read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where allowed[i, j]
// a[h < 4, i < N, j < N] = if allowed[i, j] then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> allowed: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let allowed_start = member * sizes.N * sizes.N + i * sizes.N;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (allowed[allowed_start + j] != 0) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (allowed[allowed_start + j] != 0) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_7", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and (i - j) mod 3 == 0
// a[h < 4, i < N, j < N] = if j <= i and (i - j) mod 3 == 0 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && remainder_(i - j, 3) == 0) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && remainder_(i - j, 3) == 0) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_5", bindings: "read read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where document[i] == document[j]
// a[h < 4, i < N, j < N] = if document[i] == document[j] then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> document: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let document_row = document[member * sizes.N + i];
  let document_start = member * sizes.N;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (document_row == document[document_start + j]) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (document_row == document[document_start + j]) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_9", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and (abs(i - j) < 8 or (i - j) mod 8 == 0)
// a[h < 4, i < N, j < N] = if j <= i and (abs(i - j) < 8 or (i - j) mod 8 == 0) then exp(e[h, i, j] -
//     z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && (abs(i - j) < 8 || remainder_(i - j, 8) == 0)) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && (abs(i - j) < 8 || remainder_(i - j, 8) == 0)) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_13", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and abs(i - j) < pow(2, h)
// a[h < 4, i < N, j < N] = if j <= i and abs(i - j) < pow(2, h) then exp(e[h, i, j] - z[h, i]) else
//     0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn integer_power_(base: i32, exponent: i32) -> i32 {
  var result = 1;
  for (var n = 0; n < exponent; n++) { result *= base; }
  return result;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let h = row / sizes.N % 4;
  let value = integer_power_(2, h);
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && abs(i - j) < value) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && abs(i - j) < value) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_6", bindings: "read read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and document[i] == document[j]
// a[h < 4, i < N, j < N] = if j <= i and document[i] == document[j] then exp(e[h, i, j] - z[h, i])
//     else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> document: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let document_row = document[member * sizes.N + i];
  let document_start = member * sizes.N;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && document_row == document[document_start + j]) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && document_row == document[document_start + j]) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_12", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where (allowed[i, j] or abs(i - j) < 2) and (j < n[] or j <=
//     i) and not (i - j == 4)
// a[h < 4, i < N, j < N] = if (allowed[i, j] or abs(i - j) < 2) and (j < n[] or j <= i) and not (i - j
//     == 4) then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> allowed: array<i32>;
@group(0) @binding(1) var<storage, read> n: array<i32>;
@group(0) @binding(2) var<storage, read> e: array<f32>;
@group(0) @binding(3) var<storage, read_write> a: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let allowed_start = member * sizes.N * sizes.N + i * sizes.N;
  let n_row = n[member];
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if ((allowed[allowed_start + j] != 0 || abs(i - j) < 2) && (j < n_row || j <= i) && !(i - j == 4)) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if ((allowed[allowed_start + j] != 0 || abs(i - j) < 2) && (j < n_row || j <= i) && !(i - j == 4)) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [27, (s) => [3 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [26, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [
      [3, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [13, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [7, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [20, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [5, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [18, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [6, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [19, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [1, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [15, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [2, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [16, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [10, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [23, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [4, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [17, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [12, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [25, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [8, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [21, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [0, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [14, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [11, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [24, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [9, (s) => [4 * s[0] * Math.floor((s[1] + 63) / 64), 1, 1], 1],
      [22, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 1) / 2), 1, 1], 1],
    ],
    [
      [
        28,
        (s) => [
          Math.floor((s[0] * Math.floor((s[1] + 3) / 4) * Math.floor((s[1] + 7) / 8) + 15) / 16),
          1,
          1,
        ],
        1,
      ],
    ],
    [[29, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[32, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[30, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[33, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[37, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[40, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[36, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[31, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[38, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[34, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[35, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[41, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[39, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [
      192 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
      64 * s[0] * s[1],
    ],
    results: [
      { name: "y_causal", element: "real", buffer: "s1", shape: (s) => [4, s[1], 16] },
      { name: "y_window", element: "real", buffer: "s2", shape: (s) => [4, s[1], 16] },
      { name: "y_centred", element: "real", buffer: "s3", shape: (s) => [4, s[1], 16] },
      { name: "y_prefix", element: "real", buffer: "s4", shape: (s) => [4, s[1], 16] },
      { name: "y_document", element: "real", buffer: "s5", shape: (s) => [4, s[1], 16] },
      { name: "y_packed", element: "real", buffer: "s6", shape: (s) => [4, s[1], 16] },
      { name: "y_dilated", element: "real", buffer: "s7", shape: (s) => [4, s[1], 16] },
      { name: "y_block", element: "real", buffer: "s8", shape: (s) => [4, s[1], 16] },
      { name: "y_sparse", element: "real", buffer: "s9", shape: (s) => [4, s[1], 16] },
      { name: "y_outside", element: "real", buffer: "s10", shape: (s) => [4, s[1], 16] },
      { name: "y_given", element: "real", buffer: "s11", shape: (s) => [4, s[1], 16] },
      { name: "y_mixed", element: "real", buffer: "s12", shape: (s) => [4, s[1], 16] },
      { name: "y_heads", element: "real", buffer: "s13", shape: (s) => [4, s[1], 16] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0"], // qkv.y
      [1, "s0 > s1"], // attention.y
      [2, "s0 > s2"], // attention.1.y
      [3, "s0 > s3"], // attention.2.y
      [4, "s0 i2 > s4"], // attention.3.y
      [5, "s0 i1 > s5"], // attention.4.y
      [6, "s0 i1 > s6"], // attention.5.y
      [7, "s0 > s7"], // attention.6.y
      [8, "s0 > s8"], // attention.7.y
      [9, "s0 > s9"], // attention.8.y
      [10, "s0 > s10"], // attention.9.y
      [11, "s0 i3 > s11"], // attention.10.y
      [12, "s0 i3 i2 > s12"], // attention.11.y
      [13, "s0 > s13"], // attention.12.y
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(192 * s[0] * s[1], 4 * s[0] * s[1] * s[1]),
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
    ],
    results: [
      { name: "attention.0.weights", element: "real", buffer: "s0", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.1.weights", element: "real", buffer: "s2", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.2.weights", element: "real", buffer: "s3", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.3.weights", element: "real", buffer: "s4", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.4.weights", element: "real", buffer: "s5", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.5.weights", element: "real", buffer: "s6", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.6.weights", element: "real", buffer: "s7", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.7.weights", element: "real", buffer: "s8", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.8.weights", element: "real", buffer: "s9", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.9.weights", element: "real", buffer: "s10", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.10.weights", element: "real", buffer: "s11", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.11.weights", element: "real", buffer: "s12", shape: (s) => [4, s[1], s[1]] },
      { name: "attention.12.weights", element: "real", buffer: "s13", shape: (s) => [4, s[1], s[1]] },
      { name: "causal_weights", element: "real", buffer: "s0", shape: (s) => [4, s[1], s[1]] },
      { name: "given_weights", element: "real", buffer: "s11", shape: (s) => [4, s[1], s[1]] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0"], // qkv.y
      [14, "s0 > s1"], // attention.e
      [15, "s1 > s0"], // attention.a
      [16, "s1 > s2"], // attention.1.a
      [17, "s1 > s3"], // attention.2.a
      [18, "i2 s1 > s4"], // attention.3.a
      [19, "i1 s1 > s5"], // attention.4.a
      [20, "i1 s1 > s6"], // attention.5.a
      [21, "s1 > s7"], // attention.6.a
      [22, "s1 > s8"], // attention.7.a
      [23, "s1 > s9"], // attention.8.a
      [24, "s1 > s10"], // attention.9.a
      [25, "i3 s1 > s11"], // attention.10.a
      [26, "i3 i2 s1 > s12"], // attention.11.a
      [27, "s1 > s13"], // attention.12.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
