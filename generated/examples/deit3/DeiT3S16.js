// DeiT3S16, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch.
const runtime=(()=>{function e(e,t,r,n,a,i={}){let o=`${t} is ${A(r)}; it must be ${A(n)}`;return new v(e,o,{name:a,found:r,expected:n,...i})}function t(e,t){let r=N(e),n="",a=.5;for(let e of t.slice(0,1e3)){let t=N(e),i=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);i>a&&([n,a]=[e,i])}return n&&` (nearest: "${n}")`}function r({device:t},r,n,a){let i=t.limits[r];if(!(n<=Number(i)))throw e("limit-exceeded",`${r} of the device`,i,`${n}, for ${a}`,r)}function n({lost:e}){if(e)throw new v("device-lost",`the device was lost (${e}); load again`)}async function a(e,t,r){n(e);let{device:a}=e;a.pushErrorScope("validation"),a.pushErrorScope("out-of-memory");let i=r(),o=[a.popErrorScope(),a.popErrorScope()];i.catch(()=>0);try{let[e,r]=await Promise.all(o);if(e)throw M("out-of-memory",`no memory for ${t}`,e);if(r)throw M("device-error",t,r);return await i}catch(r){throw await Promise.race([a.lost,new Promise(e=>setTimeout(e,99))]),n(e),r instanceof v?r:M("device-error",t,r)}}function i(e,t,r,n,a=0,o=0){let s=e.slice(1),[f=1]=e;if(s.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(S(e)>0&&n(a,o,S(e)));let[l,u]=[t.slice(1),r.slice(1)];for(let e=0;e<f;e+=1)i(s,l,u,n,a+e*S(l),o+e*S(u))}function o(r,n,a,i){let{inputs:o}=r,s=o.map(({name:e})=>e),f=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let e of f.keys())if(!s.includes(e))throw new v("input-unknown",`there is no input "${e}"${t(e,s)}`,{name:e,member:a});let l=o.map(t=>{let{name:r}=t,n=`input "${r}"${i}`;if(f.has(r))return(({name:t,element:r,range:n},a,i)=>{let o=P[r],s=r=>e("input-type",i,r,`a ${o.name}, or { data, shape } with one`,t);if("number"==typeof a&&("real"===r||Number.isInteger(a)))return{data:o.of(a)};if(j(a)===o.name)return{data:a};let{data:f,buffer:l,shape:u}=a??{};if(!Array.isArray(u))throw s(j(a));let h=S(u);if(j(f)===o.name){let{length:r}=f;if(r===h)return{data:f,shape:u};throw e("input-shape",`the length of ${i}`,r,`${h}, by its shape`,t)}if(!(l instanceof Object))throw s(j(f));if(n)throw s("on the device");if(l.size>=4*h&&4&l.usage)return{data:l,shape:u};throw e("input-shape",`the buffer of ${i}`,`of ${l.size} bytes`,`of ${4*h} and for COPY_SRC`,t)})(t,f.get(r),n);if(void 0===t.default)throw new v("input-missing",`${n} is missing`,{name:r,member:a})}),u=(({dimensions:t,inputs:r},n,a)=>{let i=[1,...t.map(()=>NaN)],o=r.flatMap((e,t)=>{let r=n[t];return r?[{e,t:r,index:t,r:`input "${e.name}"${a}`}]:[]}),s=[];for(let[r,{axes:n,name:a,least:f,most:l}]of[...t,...t].entries()){let u=1+r%t.length;for(let{e:t,t:r,index:h,r:w}of o){let o=n.find(([e])=>e===h)?.[1];if(void 0===o||Number(i[u])>=0)continue;let c=r.shape?r.shape[o]:Math.floor(B(r)/S(t.shape(i.with(u,1))));if(c<f||c>l||c%1)throw e("input-length",`${a} of ${w}`,c,`${f} to ${l}`,t.name);c>=0&&s.push(`${a} is ${c} by ${w}`),i=i.with(u,c)}}let f=t.find(({},e)=>Number.isNaN(i[e+1]));if(f)throw e("input-length",f.name+a,"told by no input","told: pass { data, shape }",f.name);for(let{e:t,t:r,r:n}of o){let a=t.shape(i),o=r.shape??`${B(r)} entries`;if(r.shape?r.shape.join()!==a.join():B(r)!==S(a))throw e("input-shape",`the shape of ${n}`,o,[`[${a.join(", ")}]`,...s].join(", as "),t.name,{expected:a})}return i})(r,l,i);return o.forEach((t,r)=>{let n=l[r]?.data;n&&z(n)&&(({name:t,element:r,shape:n,range:a},i,o,s,f)=>{let[l,u]="bool"===r?[0,1]:a?.(o)??[-35e37,35e37],h=i.findIndex(e=>!(e>=Number(l)&&e<=Number(u)));if(h<0)return;let w=((e,t)=>t.map((r,n)=>Math.floor(e/S(t.slice(n+1)))%r))(h,n(o)),c="real"===r?"finite":`${l} to ${u}`;throw e("input-value",`${s} at [${w.join(", ")}]`,i[h],c,t,{member:f,position:w})})(t,n,u,`input "${t.name}"${i}`,a)}),{s:u,values:l}}async function s(e,t,n,o,f,l){let{n:u,program:h,a:w,i:c}=e,{slots:d,copies:m=[]}=t,{device:p}=u,y=f();if(!y[0])return[];let b=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(y),$=n.map(e=>c.o(_([e],b))),g=$.findIndex(e=>void 0!==e);if(g>=0){let r=t;return g&&await s(e,r,n.slice(0,g),[],f,l),await $[g],s(e,t,n.slice(g),o,f,l)}let A=`a batch of ${y.length}`,M=new Map,x=n,N=new Set([...x.flatMap(O),...o.map(({buffer:e})=>e)]),j=(e,t)=>{N.has(e)&&(r(u,"maxStorageBufferBindingSize",4*t,A),M.set(e,4*t))};d(b).forEach((e,t)=>j(`s${t}`,e)),h.inputs.forEach(({shape:e},t)=>j(`i${t}`,y.length*S(e(b.with(0,1)))));let B=new Map;for(let e of x){let[,,t,n]=e,[a,i,o]=t(b),s=n&&a>R?[R,Math.ceil(a/R),1]:[a,i,o];r(u,"maxComputeWorkgroupsPerDimension",Math.max(...s),A),B.set(e,s)}let k=4,L=[],W=o.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:a,buffer:i}=e,o=n(b),s=S(o),f=k;if(!l){let e=4*s*(a?1:y.length);L.push([i,f,e]),k+=e}return y.map(({s:n},i)=>({...e,start:f,f:o,own:r(n),shape:t(n),member:i,first:a?0:i*s}))});r(u,"maxBufferSize",k,A);let q=y.map(()=>({}));try{let t=await a(u,A,async()=>{for(let[e,t]of M)w.l(e,t);let t=w.l("status",4),r=w.l("output",k,9);((e,t,r)=>{let{a:n,n:a}=e,i=t.flatMap(({s:e})=>e.slice(1)),o=n.l("sizes",4*r.length,72),s=n.l("lengths",4*i.length),f=[r,i].join(";");f!==n.u&&(a.device.queue.writeBuffer(o,0,Int32Array.from(r)),a.device.queue.writeBuffer(s,0,Int32Array.from(i)),n.u=f)})(e,y,b);let a=p.createCommandEncoder();h.inputs.forEach((e,t)=>{M.has(`i${t}`)&&((e,t,r,{element:n,shape:a,default:o=0},s,f,l)=>{let u=a(l.with(0,1)),h=S(u),w=new(U(n))(h*f.length);f.forEach(({s:e,values:n},l)=>{let c=a(e),{data:d}=n[s]??{},m=l*h;d?1===f.length&&d instanceof w.constructor?w=d:i(c,c,u,(e,n,a)=>{z(d)?w.set(d.subarray(e,e+a),m+n):t.copyBufferToBuffer(d,4*e,r,4*(m+n),4*a)}):w.fill(o,m,m+h)}),e.queue.writeBuffer(r,0,w)})(p,a,w.get(`i${t}`),e,t,y,b)}),a=(({n:e,a:t,i:r},n,a,i,o)=>{let s=n.beginComputePass();return a.forEach(n=>{let a=n,[i]=a,f=o.get(a);if(!f[0])return;let l=r.kernels[i],u=F(l),h=t.h.get(a);if(!h){let n=O(a);h=e.device.createBindGroup({layout:r.w(l),entries:u.map((e,r)=>{let a=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(a)}}})}),t.h.set(a,h)}s.setPipeline(r.get(i)),s.setBindGroup(0,h),s.dispatchWorkgroups(...f)}),s.end(),n})(e,a,n,0,B),a.copyBufferToBuffer(t,0,r,0,4);for(let[e,t,n]of L)a.copyBufferToBuffer(w.get(e),0,r,t,n);if(l)for(let{name:e,buffer:t,shape:r,own:n,f:o,member:s,first:f}of W){let l=Math.max(4,4*S(n)),u=p.createBuffer({size:l,usage:140});q[s][e]={buffer:u,shape:r},i(n,o,n,(e,r,n)=>a.copyBufferToBuffer(w.get(t),4*e,u,4*r,4*n),f)}return p.queue.submit([a.finish()]),await r.mapAsync(1,0,k),r}),r=t.getMappedRange(0,k),o=new Uint32Array(r,0,1)[0];if(!l&&!o)for(let{name:e,element:t,shape:n,own:a,f:o,start:s,member:f,first:l}of W){let u=new(U(t))(r,s),h=new P[t](S(a));i(a,o,a,(e,t,r)=>h.set(u.subarray(e,e+r),t),l),q[f][e]={data:h,shape:n}}if(t.unmap(),!o)return q;throw o>1?new v("weights-value","a weight is too large for f16"):new v("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=q.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw w.c(),w.d(e=>!/^[ptc]\d/.test(e)),e}}async function f(e){let{name:t,size:r}=e,n=await e.m(8),a=n.length<8?NaN:Number(new DataView(n.buffer).getBigUint64(0,!0)),i=Math.min(1e8,r-8);if(!(a<=i))throw W(`the length of the head of ${t}`,a,`at most ${i}`,t);let o,s=await e.m(a);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(s);o=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw W(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(e){if(e instanceof v)throw e}if("Object"!==j(o))throw W(`the head of ${t}`,"something else","a JSON object",t);let f=Object.entries(o).filter(([e])=>"__metadata__"!==e).map(([t,r])=>{let{dtype:n,shape:a,data_offsets:i}=r??{};if("string"!=typeof n||!q(a)||!q(i)||2!==i.length)throw W(`the entry of tensor "${t}"`,"incomplete","a dtype, a shape and data_offsets",t);let[o,s]=i,f=S(a)*Number(/\d+/.exec(n)?.[0]??8)/8;if(s-o!==f)throw W(`the size of tensor "${t}"`,s-o,`${f}, by its shape and ${n}`,t);return{name:t,type:n,shape:a,start:o,bytes:f,p:e}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),l=0;for(let{name:e,start:t,bytes:n}of f){if(t!==l)throw W(`the start of tensor "${e}"`,t,`${l}, where the one before ends`,e);l+=n;let i=r-8-a;if(l>i)throw W(`the end of tensor "${e}"`,l,`within ${i} bytes`,e)}let u=8+a+l;if(u<r&&r<1/0)throw W(`the size of ${t}`,r,u,t);return f}async function l(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(x("weights-unreachable",t)),n=await r.json().catch(()=>0),a=[...new Set(Object.values(n.weight_map??{}))];if(!a[0]||!a.every(e=>/^[\w.-]+$/.test(e)))throw W(t,"something else","an index of files beside it",t);return a.map(e=>new URL(e,r.url))}function u(e,t,r,n=()=>{}){let a=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let i=new Uint8Array(n,0,t),o=0;for(;o<t;){if(0===a.length){let t=await r().catch(x("weights-unreachable",e));if(!t)break;a=t}let n=a.subarray(0,t-o);a=a.subarray(n.length),i.set(n,o),o+=n.length}return i.subarray(0,o)}}}function h(e){let{name:t=D,size:r}=e,n=0;return u(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+E);let a=await e.read(t,n);if(a.length===n-t)return a;throw new Error(`${a.length} bytes came for ${t} to ${n}`)})}function w(e,{buffer:t,byteOffset:r,byteLength:n}){return h({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function c(t){let r=D,n=1/0,a=t;if("string"==typeof a||a instanceof URL?(r=String(a),a=await fetch(a).catch(x("weights-unreachable",r))):a instanceof Blob&&(({size:n}=a),a=a.stream()),a instanceof Response){let{ok:t,body:n,status:i}=a;if(!t)throw e("weights-unreachable",`the status of ${r}`,i,200,r);a=n}return a instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return u(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(r,n,a):(j(a).endsWith("ArrayBuffer")&&(a=new Uint8Array(a)),ArrayBuffer.isView(a)?w(r,a):a?.read instanceof Function?h(a):void 0)}function d(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}function m(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),a=e=>new Float32Array(e.buffer);return"BF16"===e?a(n.map(e=>e<<16)):a(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function p(e,t){if("F16"!==e)return(e=>{let t=new Uint16Array(2*Math.ceil(e.length/2)),r=new Uint32Array(e.buffer);for(let n=0;n<e.length;n+=1){let a=r[n],i=2147483647&a,o=i<947912704?Math.abs(e[n])*2**24+2**52-2**52:Math.min((i+4095+(i>>13&1))/8192-114688,31744);t[n]=o|a>>>16&32768}return t})(m(e,t));let r=new Uint16Array(2*Math.ceil(t.length/4));return r.set(new Uint16Array(t.buffer,0,t.length/2)),r}function y(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function b(t,r,n){let{data:a=n,shape:i=t.parameters.find(e=>e[0]===r)?.[1]??[]}=n??{};if(!(a instanceof Float32Array)||S(i)!==a.length)throw e("weights-invalid",`tensor "${r}"`,j(a),"a Float32Array of its shape",r);return{name:r,type:"F32",shape:i,bytes:a.byteLength,p:w(r,a)}}function $({tables:e,makers:t},{device:r},n,a){e.forEach(({element:e,shape:i,value:o,reads:s},f)=>{if(!s==!!a)return;let l=a&&s?t?.[o]?.(...T(s).map(e=>a[e])):o,u=new(U(e))(S(i)),h=0,w=(...e)=>{let t=i[e.length];if(void 0===t)u[h++]=Number(l(...e));else for(let r=0;r<t;r+=1)w(...e,r)};w(),a&&(a[`t${f}`]=u),r.queue.writeBuffer(n.get(`t${f}`),0,u)})}async function g(i,u={},w){let g=await(async(e,t)=>{let r=await(t??(async({limits:e,features:t})=>{let r=globalThis.navigator?.gpu;if(!r)throw new v("webgpu-missing","no WebGPU here: pass a device");let n=await r.requestAdapter();if(!n)throw new v("adapter-missing","no WebGPU adapter here");let a=n.limits;return n.requestDevice({requiredLimits:Object.fromEntries(Object.keys(e).map(e=>[e,a[e]])),requiredFeatures:t.filter(e=>n.features.has(e))}).catch(x("device-refused","the adapter gives no device"))})(e));if(!(r.lost instanceof Promise))throw new v("device-refused","device is no GPUDevice");let n={device:r,y(){t||r.destroy()}};return r.lost.then(({message:e})=>n.lost=e||"destroyed"),n})(i,u.device),A=[],M=new k(g.device),N=new J(g,i.kernels),F=[],U=async()=>{let r=await(async(t,r,n,a)=>{if(void 0===r&&(void 0!==n||0===t.parameters.length))return t.parameters.map(e=>((e,t)=>{let[r,n]=e,a=(([e,,t],r)=>{let[n,a=0,i=1]="number"==typeof t?["constant",t]:t??[],o=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${r}/${e}`),s={constant:()=>a,uniform:()=>a+(i-a)*o(),normal:()=>a+i*Math.sqrt(-2*Math.log(1-o()))*Math.cos(2*Math.PI*o())}[String(n)];if(s)return e=>new Float32Array(e).map(s);throw new v("weights-missing",`"${e}" can't be drawn: it must be loaded`,{name:e})})(e,t),i=4*S(n);return{name:r,type:"F32",shape:n,bytes:i,p:h({name:r,size:i,read:(e,t)=>Promise.resolve(new Uint8Array(a((t-e)/4).buffer))})}})(e,Number(n)));let i=[];for(let n of(await Promise.all([r].flat().map(l))).flat()){let o=await c(n);if(o){a.push(o);for(let e of await f(o))i.push(e)}else{if("Object"!==j(n))throw e(void 0===r?"weights-missing":"weights-invalid","weights",n,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[e,r]of Object.entries(n))i.push(b(t,e,r))}}return i})(i,u.weights,u.seed,F);A.push(...((r,n)=>{let a=new Map;for(let e of n){let{name:t}=e;if(a.has(t))throw W(`tensor "${t}"`,"in two files","in one",t);a.set(t,e)}let i=new Set(r.parameters.map(([e])=>e)),o=[...a.keys()].filter(e=>!i.has(e)),s=[...i].filter(e=>!a.has(e)),[f]=s;if(void 0!==f){let e=s.slice(0,3).map(e=>`"${e}"${t(e,o)}`),r=`the weights lack ${s.length} tensors: ${e.join(", ")}`;throw new v("weights-missing",r,{name:f,tensors:s})}for(let[t,n]of r.parameters){let{shape:r,type:i}=a.get(t);if(G(r)!==G(n))throw e("weights-shape",`the shape of tensor "${t}"`,r,n,t);if(!I(i))throw e("weights-type",`tensor "${t}"`,i,"F32, F16 or BF16",t)}let l=r.ignored.map(d),u=o.filter(e=>!l.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]})(i,r)),await a(g,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:a}=e;{let e=[];n.forEach(([,t,,r=0,n],a)=>{let i=n??a;e[i]=(e[i]??0)+(1&r?2:4)*S(t)}),e.forEach((e,t)=>r.l(`p${t}`,e))}a.forEach(({shape:e},t)=>r.l(`t${t}`,4*S(e))),e.constants(V(e)).forEach((e,t)=>r.l(`c${t}`,4*e)),$(e,t,r),await t.device.queue.onSubmittedWorkDone()})(i,g,M));let o=(({tables:e,parameters:t})=>{let r={};for(let{reads:n="t"}of e)for(let e of T(n)){let n=e.startsWith("p")&&t[Number(e.slice(1))];n&&(r[e]??=new Float32Array(S(n[1])))}return r})(i);await(async({tensors:t,b:r},a,i,o,s,f)=>{let l=t.reduce((e,{bytes:t})=>e+t,0),{queue:u}=i.device,h=new ArrayBuffer(E),w=(()=>{let e=new ArrayBuffer;return(t,[r,n])=>{e.byteLength<t.byteLength&&(e=new ArrayBuffer(t.byteLength));let a=new(0,t.constructor)(e,0,t.length);a.set(t.subarray(r*n),r*n);for(let e=0;e<r;e+=64){let i=Math.min(e+64,r)*n;for(let o=0;o<n;o+=1){let s=o*r+e;for(let r=e*n+o;r<i;r+=n)a[s++]=t[r]}}return a}})(),c=0,d=0;for(let{name:r,type:b,bytes:$,p:g}of t){let t=a.parameters.findIndex(([e])=>e===r),v=0,A=a.parameters[t],M=A?.[3]??0;for(let a=$;a>0;){let $=2&M?a:Math.min(E,a);$>h.byteLength&&(h=new ArrayBuffer($));let x=await g.m($,h);if(n(i),o.c(),x.length<$)throw W(`tensor "${r}"`,"cut off","whole",r);if(a-=$,c+=$,t>=0){let n=1&M?p(b,x):m(b,x),a=1&M?n.findIndex(e=>!L(e)):y(n);if(a>=0)throw e("weights-value",`entry ${v+a} of tensor "${r}"`,(1&M?m(b,x):n)[a],1&M?"at most 65504, as f16 holds":"finite",r);s[`p${t}`]?.set(n,v);let i=o.get(`p${A?.[4]??t}`);u.writeBuffer(i,n.BYTES_PER_ELEMENT*(v+(A?.[5]??0)),w&&2&M?w(n,A?.[1]):n),v+=n.length}f?.({loaded:c,total:l,name:r}),c-d>67108864&&(d=c,u.submit([]),await u.onSubmittedWorkDone())}}for(let e of r)if((await e.m(1)).length>0)throw W(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:r,b:F},i,g,M,o,u.onProgress),$(i,g,M,o)};try{((e,{name:t,limits:n})=>{for(let[a,i]of Object.entries(n))r(e,a,i,t)})(g,i);let e=((e,t)=>{let{prepare:r,run:n,inspect:a}=e,i=e=>e.map(e=>{let[r,n,a]=e,[i,o,s]=t[r];return[i,n,o,s,a]}),o=e=>({...e,steps:i(e.steps)});return{...e,prepare:i(r),run:o(n),inspect:o(a)}})(i,w?.(i,g.device,u.tuning,A,v)??i.dispatches.map(([e])=>e)),n=N.o([...e.prepare,..._(e.run.steps,V(e))]),a={n:g,program:e,a:M,i:N};return await Promise.all([U().then(()=>(async e=>{let{program:t,a:r}=e,{run:n,inspect:a,prepare:i}=t;await s(e,{slots:()=>[],results:[],steps:i},i,[],()=>[{s:V(t),values:[]}],!0);let o=new Set([n,a].flatMap(e=>[...e.steps.flatMap(O),...e.results.map(({buffer:e})=>e)]));r.d(e=>/^[pt]\d/.test(e)&&!o.has(e))})(a)),"weights"===u.ready||n]),((e,r)=>{function n(e){let t=w.then(e);return w=t.catch(()=>0),t}async function a(t,r,n,a,i){l.c();let u=f,h=await s(e,r,a,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>o(e,t,r,` of member ${r}`)):[o(e,t,0,"")])(u,t),i);return Array.isArray(t)?h:h[0]}let{n:i,program:f,a:l}=e,{run:u,inspect:h}=f,w=Promise.resolve(),c={device:i.device,warnings:r,run:(e,t={})=>n(()=>a(e,u,u.results,u.steps,"device"===t.on)),inspect:(e,r)=>n(async()=>{let n=(e=>{let r=h.results.map(({name:e})=>e),n=e.map(e=>{let n=d(e);if(r.some(n))return n;throw new v("path-unknown",`nothing to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})});return h.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return a(e,h,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,a]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!a.some(e=>r.has(e))&&(e[4]&&a.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(h.steps,n),!1)}),dispose:()=>{l.close(),i.y()}};return c})(a,A)}catch(e){throw M.close(),g.y(),e}finally{for(let e of F)e.close()}}let v=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:a,found:i}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:a,found:i})}},A=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e),M=(e,t,r)=>new v(e,`${t}: ${r?.message}`,{},r),x=(e,t)=>r=>{throw M(e,t,r)},N=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2))),F=e=>e.bindings.split(" "),O=([,e])=>e.match(/\w+/g)??[],S=e=>e.reduce((e,t)=>e*t,1),U=e=>"real"===e?Float32Array:Int32Array,j=e=>Object.prototype.toString.call(e).slice(8,-1),B=({data:e})=>e.length,P={real:Float32Array,int:Int32Array,bool:Uint8Array},z=e=>ArrayBuffer.isView(e),k=class{h;$=!1;u="";#e;g=new Map;constructor(e,t=new Map){this.#e=e,this.h=t}l(e,t,r=140){this.c();let n=this.g.get(e);if(n&&n.size>=t)return n;this.v(e);let a=16*Math.ceil(t/16)||16,i=this.#e.createBuffer({label:e,size:a,usage:r});return this.g.set(e,i),this.h.clear(),i}get(e){return this.c(),this.g.get(e)}v(e){this.g.get(e)?.destroy(),this.g.delete(e)}d(e){for(let t of this.g.keys())e(t)&&this.v(t);this.u=""}c(){if(this.$)throw new v("disposed","the model was disposed of")}close(){this.$=!0,this.d(()=>!0)}},R=65535,_=(e,t)=>e.filter(([,,e])=>e(t)[0]),L=e=>(31744&e)<31744,W=(t,r,n,a)=>e("weights-damaged",t,r,n,a),q=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0),D="the weights",E=4<<20,G=e=>e.filter(e=>1!==e).join(),I=e=>/^(B?F16|F32)$/.test(e),C=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",J=class{kernels;#t;#r={};#n=[];#a=[];constructor(e,t){this.#t=e,this.kernels=t}o(e){let t=e.filter(([e])=>!this.#a[e]);if(0===t.length)return;let r=Promise.all(t.map(([e])=>this.#n[e]??=this.#i(e)));return r.catch(()=>0),r}get(e){return this.#a[e]}w(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:F(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:C(e)}}))})}async#i(e){let t=this.kernels[e],{name:r,code:n}=t,{device:i}=this.#t;this.#a[e]=await a(this.#t,`the kernel ${r}`,()=>i.createComputePipelineAsync({label:r,layout:i.createPipelineLayout({bindGroupLayouts:[this.w(t)]}),compute:{module:i.createShaderModule({label:r,code:n})}}))}},T=e=>e.split(" "),V=({dimensions:e})=>[1,...e.map(({most:e})=>e)];return{AttncError:v,load:g}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "26b4e6781507582a",
  name: "DeiT3S16",
  limits: { maxBufferSize: 147456, maxStorageBufferBindingSize: 147456, maxStorageBuffersPerShaderStage: 5, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 16 },
  features: ["subgroups"],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 48, 48] },
  ],
  parameters: [
    ["cls_token", [1, 48], ["normal", 0, 0.000001]],
    ["pos_embed", [9, 48], ["normal", 0, 0.02]],
    ["patch_embed.proj.weight", [48, 3, 16, 16], ["normal", 0, 0.02]],
    ["patch_embed.proj.bias", [48], 0],
    ["blocks.0.norm1.weight", [48], 1],
    ["blocks.0.norm1.bias", [48], 0],
    ["blocks.0.attn.qkv.weight", [144, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["blocks.0.attn.qkv.bias", [144], 0],
    ["blocks.0.attn.proj.weight", [48, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["blocks.0.attn.proj.bias", [48], 0],
    ["blocks.0.ls1.gamma", [48], 0.000001],
    ["blocks.0.norm2.weight", [48], 1],
    ["blocks.0.norm2.bias", [48], 0],
    ["blocks.0.mlp.fc1.weight", [192, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["blocks.0.mlp.fc1.bias", [192], 0],
    ["blocks.0.mlp.fc2.weight", [48, 192], ["uniform", -0.07216878364870323, 0.07216878364870323]],
    ["blocks.0.mlp.fc2.bias", [48], 0],
    ["blocks.0.ls2.gamma", [48], 0.000001],
    ["norm.weight", [48], 1],
    ["norm.bias", [48], 0],
    ["head.weight", [10, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["head.bias", [10], 0],
  ],
  ignored: [],
  tables: [
    { element: "real", shape: [48, 3, 16], value: 0, reads: "p8 p10" },
    { element: "real", shape: [144], value: 1, reads: "p6 p5 p7" },
    { element: "real", shape: [48], value: 2, reads: "p9 p10" },
    { element: "real", shape: [48, 192], value: 3, reads: "p15 p17" },
    { element: "real", shape: [192], value: 1, reads: "p13 p12 p14" },
    { element: "real", shape: [48], value: 2, reads: "p16 p17" },
    { element: "real", shape: [10], value: 1, reads: "p20 p19 p21" },
  ],
  makers: [
    (w0, w1) => {
      const f0 = (i0, i1, i2) => w0[48 * i0 + 16 * i1 + i2] * w1[i0];
      return f0;
    },
    (w0, w1, w2) => {
      const f0t = (i0, i1) => w0[48 * i0 + i1] * w1[i1];
      const f0 = (i0) => {
        let sum = 0;
        for (let i1 = 0; i1 < 48; i1++) sum += f0t(i0, i1);
        return sum;
      };
      const f1 = (i0) => f0(i0) + w2[i0];
      return f1;
    },
    (w0, w1) => {
      const f0 = (i0) => w0[i0] * w1[i0];
      return f0;
    },
    (w0, w1) => {
      const f0 = (i0, i1) => w0[192 * i0 + i1] * w1[i0];
      return f0;
    },
  ],
  kernels: [
    { name: "attention_1", bindings: "read write sizes", code: /* wgsl */ `
// sum[h < 3, j < 10] = sum[d < 16] y[0, 16 * h + d] * y[j, 16 * h + d + 48]
// lse[h < 3] = lse[j < 10] sum[h, j] * 0.25
// y_2[h < 3, d < 16] = sum[j < 10] exp(sum[h, j] * 0.25 - lse[h]) * y[j, 16 * h + d + 96]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 3) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 3) { return; }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let h = row % 3;
  let member = row / 3;
  let y_start = member * 360 + h * 4;
  for (var j = 0; j < 8; j += 4) {
    var dots = vec4f();
    let y_start_2 = y_start + j * 36;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      dots += y[y_start + d4] * mat4x4f(y[y_at + 12], y[y_at + 48], y[y_at + 84], y[y_at + 120]);
    }
    let scores = dots * 0.25f;
    let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
    let keep = exp(peak - top);
    let weights = exp(scores - top);
    peak = top;
    total = total * keep + dot(weights, vec4f(1f));
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      sums[d4] = sums[d4] * keep + mat4x4f(y[y_at + 24], y[y_at + 60], y[y_at + 96], y[y_at + 132]) * weights;
    }
  }
  for (var j = 8; j < 10; j++) {
    var dot_product = 0f;
    let y_start_2 = y_start + j * 36;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      dot_product += dot(y[y_start + d4], y[y_at + 12]);
    }
    let score = dot_product * 0.25f;
    let top = max(peak, score);
    let keep = exp(peak - top);
    let weight = exp(score - top);
    peak = top;
    total = total * keep + weight;
    for (var d4 = 0; d4 < 4; d4++) {
      let y_at = y_start_2 + d4;
      sums[d4] = sums[d4] * keep + weight * y[y_at + 24];
    }
  }
  let share = select(0f, 1f / total, total > 0f);
  for (var d4 = 0; d4 < 4; d4++) {
    finish(row, d4, sums[d4] * share);
  }
}
` },
    { name: "contraction_3", bindings: "read read read read write sizes", code: /* wgsl */ `
// y[o < 48] = sum[i21 < 3, i22 < 16] scaled[o, i21, i22] * y[i21, i22]
// x_2[d < 48] = x[0, d] + (y[d] + shift[d])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let x_o = x[row * 120 + column4];
  let shift_o = shift[column4];
  x_2[row * 12 + column4] = x_o + (sums + shift_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 12) { return; }
  let row_tile = index / 12;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 12;
  let scaled_start = column_tile * 48;
  let y_start = row * 12;
  let y_start_3 = row_1 * 12;
  let y_start_5 = row_2 * 12;
  let y_start_7 = row_3 * 12;
  for (var i21 = 0; i21 < 3; i21++) {
    let scaled_start_2 = scaled_start + i21 * 4;
    let y_start_2 = y_start + i21 * 4;
    let y_start_4 = y_start_3 + i21 * 4;
    let y_start_6 = y_start_5 + i21 * 4;
    let y_start_8 = y_start_7 + i21 * 4;
    for (var i224 = 0; i224 < 4; i224++) {
      let scaled_at = scaled_start_2 + i224;
      let right = mat4x4f(scaled[scaled_start_2 + i224], scaled[scaled_at + 12], scaled[scaled_at + 24], scaled[scaled_at + 36]);
      sum_0 += y[y_start_2 + i224] * right;
      sum_1 += y[y_start_4 + i224] * right;
      sum_2 += y[y_start_6 + i224] * right;
      sum_3 += y[y_start_8 + i224] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_5_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 48] = sum[i < 192] scaled[o, i] * x[i]
// x_3[d < 48] = x_2[d] + (y[d] + shift[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let x_2_o = x_2[row * 12 + column4];
  let shift_o = shift[column4];
  x_3[row * 12 + column4] = x_2_o + (sums + shift_o);
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let scaled_start = column_tile * 192;
  let x_start = row_0 * 48;
  let x_start_2 = row_1 * 48;
  for (var i4 = 0; i4 < 48; i4++) {
    let scaled_at = scaled_start + i4;
    let right_0 = mat4x4f(scaled[scaled_start + i4], scaled[scaled_at + 48], scaled[scaled_at + 96], scaled[scaled_at + 144]);
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
    { name: "contraction_5_vector", bindings: "read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> scaled: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let x_2_o = x_2[row * 12 + column4];
  let shift_o = shift[column4];
  x_3[row * 12 + column4] = x_2_o + (sums + shift_o);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 12) { return; }
  let row_tile = index / 12;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 12;
  let scaled_start = column_tile * 192;
  let x_start = row * 48;
  let x_start_2 = row_1 * 48;
  let x_start_3 = row_2 * 48;
  let x_start_4 = row_3 * 48;
  for (var i4 = i32(local); i4 < 48; i4 += 64) {
    let scaled_at = scaled_start + i4;
    let right = mat4x4f(scaled[scaled_start + i4], scaled[scaled_at + 48], scaled[scaled_at + 96], scaled[scaled_at + 144]);
    sum_0 += x[x_start + i4] * right;
    sum_1 += x[x_start_2 + i4] * right;
    sum_2 += x[x_start_3 + i4] * right;
    sum_3 += x[x_start_4 + i4] * right;
  }
  shared_sums[local] = array(sum_0, sum_1, sum_2, sum_3);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) {
      shared_sums[local][0] += shared_sums[local + stride][0];
      shared_sums[local][1] += shared_sums[local + stride][1];
      shared_sums[local][2] += shared_sums[local + stride][2];
      shared_sums[local][3] += shared_sums[local + stride][3];
    }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  let sums = array(shared_sums[0][0], shared_sums[0][1], shared_sums[0][2], shared_sums[0][3]);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_7", bindings: "read write sizes", code: /* wgsl */ `
// sum[h < 3, i < 10, j < 10] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 48]
// e[h < 3, i < 10, j < 10] = 0.25 * sum[h, i, j]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= 10) { return; }
  if (column >= 10) { return; }
  e[member * 300 + h * 100 + row * 10 + column] = 0.25f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 18) { return; }
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
  let h = index / 6 % 3;
  let member = index / 18;
  let y_start = member * 360 + column * 36 + h * 4;
  let y_start_2 = member * 360 + column_1 * 36 + h * 4;
  let y_start_3 = member * 360 + column_2 * 36 + h * 4;
  let y_start_4 = member * 360 + column_3 * 36 + h * 4;
  let y_start_5 = member * 360 + row * 36 + h * 4;
  let y_start_6 = member * 360 + row_1 * 36 + h * 4;
  let y_start_7 = member * 360 + row_2 * 36 + h * 4;
  let y_start_8 = member * 360 + row_3 * 36 + h * 4;
  let y_start_9 = member * 360 + row_4 * 36 + h * 4;
  let y_start_10 = member * 360 + row_5 * 36 + h * 4;
  let y_start_11 = member * 360 + row_6 * 36 + h * 4;
  let y_start_12 = member * 360 + row_7 * 36 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    let y_at = y_start + d4;
    let y_at_2 = y_start_2 + d4;
    let y_at_3 = y_start_3 + d4;
    let y_at_4 = y_start_4 + d4;
    let right = mat4x4f(y[y_at + 12], y[y_at_2 + 12], y[y_at_3 + 12], y[y_at_4 + 12]);
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
    { name: "contraction_1_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 3, c < 3, d < 48] = sum[ch < 3, u < 16, v < 16] weight[d, ch, u, v] * image[ch, 16 * r + u,
//     16 * c + v]
// y[r < 3, c < 3, d < 48] = bias[d] + sum[r, c, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> image: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 9) { return; }
  let bias_d = bias[column4];
  y[row * 12 + column4] = bias_d + sums;
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 9 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * 9 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 9 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 768;
  let image_start = (row_0 / 9) * 1728 + (row_0 / 3 % 3) * 192 + (row_0 % 3) * 4;
  let image_start_4 = (row_1 / 9) * 1728 + (row_1 / 3 % 3) * 192 + (row_1 % 3) * 4;
  for (var ch = 0; ch < 3; ch++) {
    let weight_start_2 = weight_start + ch * 64;
    let image_start_2 = image_start + ch * 576;
    let image_start_5 = image_start_4 + ch * 576;
    for (var u = 0; u < 16; u++) {
      let weight_start_3 = weight_start_2 + u * 4;
      let image_start_3 = image_start_2 + u * 12;
      let image_start_6 = image_start_5 + u * 12;
      for (var v4 = 0; v4 < 4; v4++) {
        let weight_at = weight_start_3 + v4;
        let right_0 = mat4x4f(weight[weight_start_3 + v4], weight[weight_at + 192], weight[weight_at + 384], weight[weight_at + 576]);
        let lefts_0 = image[image_start_3 + v4];
        let lefts_1 = image[image_start_6 + v4];
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
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_1_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> image: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 9) { return; }
  if (column4 >= 12) { return; }
  let bias_d = bias[column4];
  y[row * 12 + column4] = bias_d + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 9 + 63) / 64) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 9 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 9 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 9 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 9 - 1);
  let right_column_0 = min(thread_row * 4, 47);
  let right_column_1 = min(thread_row * 4 + 1, 47);
  let right_column_2 = min(thread_row * 4 + 2, 47);
  let right_column_3 = min(thread_row * 4 + 3, 47);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let image_start = (left_row_0 / 9) * 6912 + (left_row_0 / 3 % 3) * 768 + (left_row_0 % 3) * 16;
  let image_start_2 = (left_row_1 / 9) * 6912 + (left_row_1 / 3 % 3) * 768 + (left_row_1 % 3) * 16;
  let image_start_3 = (left_row_2 / 9) * 6912 + (left_row_2 / 3 % 3) * 768 + (left_row_2 % 3) * 16;
  let image_start_4 = (left_row_3 / 9) * 6912 + (left_row_3 / 3 % 3) * 768 + (left_row_3 % 3) * 16;
  let weight_start = right_column_0 * 768;
  let weight_start_2 = right_column_1 * 768;
  let weight_start_3 = right_column_2 * 768;
  let weight_start_4 = right_column_3 * 768;
  for (var start = 0; start < 768; start += 16) {
    let k = start + thread_column;
    let offset = k % 16;
    let offset_2 = k / 16 % 16;
    let part = k / 256;
    left_tile[thread_column * 16 + thread_row] = vec4f(image[image_start + part * 2304 + offset_2 * 48 + offset], image[image_start_2 + part * 2304 + offset_2 * 48 + offset], image[image_start_3 + part * 2304 + offset_2 * 48 + offset], image[image_start_4 + part * 2304 + offset_2 * 48 + offset]);
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
    { name: "contraction_6", bindings: "read read read read write sizes", code: /* wgsl */ `
// sum = sum[d < 48] x[d]
// mu = sum[] / 48.0
// sum_2 = sum[d < 48] (x[d] - mu[]) * (x[d] - mu[])
// var_value = sum_2[] / 48.0
// y[o < 10] = sum[i < 48] weight_2[o, i] * (x[i] - mu[]) * weight[i] / sqrt(var_value[] + 0.000001)
// y[o < 10] = y[o] + shift[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
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
  let x_start = min(index * 4 + tile_row, sizes.batch - 1) * 12;
  for (var d4 = 0; d4 < 12; d4++) {
    sum_part += x[x_start + d4];
  }
  shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  workgroupBarrier();
  let sum_0 = shared_rows[0];
  let sum_1 = shared_rows[1];
  let sum_2 = shared_rows[2];
  let sum_3 = shared_rows[3];
  let sum = shared_rows[tile_row];
  let mu_0 = sum_0 / 48f;
  let mu_1 = sum_1 / 48f;
  let mu_2 = sum_2 / 48f;
  let mu_3 = sum_3 / 48f;
  let mu = sum / 48f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = 0; d4 < 12; d4++) {
    let x_d = x[x_start + d4];
    let difference = x_d - mu;
    sum_part_2 += (difference * difference);
  }
  shared_rows[local] = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let var_value_0 = sum_0_2 / 48f;
  let var_value_1 = sum_1_2 / 48f;
  let var_value_2 = sum_2_2 / 48f;
  let var_value_3 = sum_3_2 / 48f;
  if (column_tile >= 3) { return; }
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  let weight_2_start = column * 12;
  let weight_2_start_2 = column_1 * 12;
  let weight_2_start_3 = column_2 * 12;
  let weight_2_start_4 = column_3 * 12;
  let x_start_2 = row * 12;
  let x_start_3 = row_1 * 12;
  let x_start_4 = row_2 * 12;
  let x_start_5 = row_3 * 12;
  for (var i4 = 0; i4 < 12; i4++) {
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
    let x_i = x[x_start_2 + i4];
    let weight_i = weight[i4];
    sum_0_3 += ((x_i - mu_0) * weight_i) * right;
    let x_i_2 = x[x_start_3 + i4];
    sum_1_3 += ((x_i_2 - mu_1) * weight_i) * right;
    let x_i_3 = x[x_start_4 + i4];
    sum_2_3 += ((x_i_3 - mu_2) * weight_i) * right;
    let x_i_4 = x[x_start_5 + i4];
    sum_3_3 += ((x_i_4 - mu_3) * weight_i) * right;
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
    { name: "contraction_2_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[i0 < 10] = sum[d < 48] x[i0, d]
// mu[i0 < 10] = sum[i0] / 48.0
// sum_2[i0 < 10] = sum[d < 48] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
// var_value[i0 < 10] = sum_2[i0] / 48.0
// y[i0 < 10, o < 144] = sum[i < 48] weight_2[o, i] * (x[i0, i] - mu[i0]) * weight[i] /
//     sqrt(var_value[i0] + 0.000001)
// y[i0 < 10, o < 144] = y[i0, o] + shift[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 10) { return; }
  let shift_o = shift[column4];
  y[row * 36 + column4] = sums + shift_o;
}

@compute @workgroup_size(36)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 5 + 3) / 4) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = min(index * 8 + lane, sizes.batch * 10 - 1) * 12;
  let x_start_2 = min(index * 8 + lane + 4, sizes.batch * 10 - 1) * 12;
  for (var d4 = 0; d4 < 12; d4++) {
    sum_part += x[x_start + d4];
    sum_part_2 += x[x_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 48f;
  let mu_2 = sum_2 / 48f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 12; d4++) {
    let x_d_i0 = x[x_start + d4];
    let difference = x_d_i0 - mu;
    sum_part_3 += (difference * difference);
    let x_d_i0_2 = x[x_start_2 + d4];
    let difference_2 = x_d_i0_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 48f;
  let var_value_2 = sum_4 / 48f;
  let row_0 = min(index * 8 + lane, sizes.batch * 10 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 10 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_2_start = column_tile * 48;
  let x_start_3 = row_0 * 12;
  let x_start_4 = row_1 * 12;
  for (var i4 = 0; i4 < 12; i4++) {
    let weight_2_at = weight_2_start + i4;
    let right_0 = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 12], weight_2[weight_2_at + 24], weight_2[weight_2_at + 36]);
    let x_i0_i = x[x_start_3 + i4];
    let weight_i = weight[i4];
    let lefts_0 = ((x_i0_i - mu) * weight_i);
    let x_i0_i_2 = x[x_start_4 + i4];
    let lefts_1 = ((x_i0_i_2 - mu_2) * weight_i);
    let left_0 = quadBroadcast(lefts_0, 0u);
    sum_0 += left_0 * right_0;
    let left_1 = quadBroadcast(lefts_0, 1u);
    sum_1 += left_1 * right_0;
    let left_2 = quadBroadcast(lefts_0, 2u);
    sum_2_2 += left_2 * right_0;
    let left_3 = quadBroadcast(lefts_0, 3u);
    sum_3_2 += left_3 * right_0;
    let left_4 = quadBroadcast(lefts_1, 0u);
    sum_4_2 += left_4 * right_0;
    let left_5 = quadBroadcast(lefts_1, 1u);
    sum_5 += left_5 * right_0;
    let left_6 = quadBroadcast(lefts_1, 2u);
    sum_6 += left_6 * right_0;
    let left_7 = quadBroadcast(lefts_1, 3u);
    sum_7 += left_7 * right_0;
  }
  let scale_0 = 1f / sqrt(var_value + 0.000001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.000001f);
  let factor_0 = quadBroadcast(scale_0, 0u);
  sum_0 *= factor_0;
  let factor_1 = quadBroadcast(scale_0, 1u);
  sum_1 *= factor_1;
  let factor_2 = quadBroadcast(scale_0, 2u);
  sum_2_2 *= factor_2;
  let factor_3 = quadBroadcast(scale_0, 3u);
  sum_3_2 *= factor_3;
  let factor_4 = quadBroadcast(scale_1, 0u);
  sum_4_2 *= factor_4;
  let factor_5 = quadBroadcast(scale_1, 1u);
  sum_5 *= factor_5;
  let factor_6 = quadBroadcast(scale_1, 2u);
  sum_6 *= factor_6;
  let factor_7 = quadBroadcast(scale_1, 3u);
  sum_7 *= factor_7;
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2, sum_4_2, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_4_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum = sum[d < 48] x[d]
// mu = sum[] / 48.0
// sum_2 = sum[d < 48] (x[d] - mu[]) * (x[d] - mu[])
// var_value = sum_2[] / 48.0
// y[o < 192] = sum[i < 48] weight_2[o, i] * (x[i] - mu[]) * weight[i] / sqrt(var_value[] + 0.000001)
// x_2[o < 192] = 0.5 * (y[o] + shift[o]) * (1.0 + erf((y[o] + shift[o]) / 1.4142135623730951))

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x_2[row * 48 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(48)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = min(index * 8 + lane, sizes.batch - 1) * 12;
  let x_start_2 = min(index * 8 + lane + 4, sizes.batch - 1) * 12;
  for (var d4 = 0; d4 < 12; d4++) {
    sum_part += x[x_start + d4];
    sum_part_2 += x[x_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 48f;
  let mu_2 = sum_2 / 48f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 12; d4++) {
    let x_d = x[x_start + d4];
    let difference = x_d - mu;
    sum_part_3 += (difference * difference);
    let x_d_2 = x[x_start_2 + d4];
    let difference_2 = x_d_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 48f;
  let var_value_2 = sum_4 / 48f;
  let row_0 = min(index * 8 + lane, sizes.batch - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_2_start = column_tile * 48;
  let x_start_3 = row_0 * 12;
  let x_start_4 = row_1 * 12;
  for (var i4 = 0; i4 < 12; i4++) {
    let weight_2_at = weight_2_start + i4;
    let right_0 = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 12], weight_2[weight_2_at + 24], weight_2[weight_2_at + 36]);
    let x_i = x[x_start_3 + i4];
    let weight_i = weight[i4];
    let lefts_0 = ((x_i - mu) * weight_i);
    let x_i_2 = x[x_start_4 + i4];
    let lefts_1 = ((x_i_2 - mu_2) * weight_i);
    let left_0 = quadBroadcast(lefts_0, 0u);
    sum_0 += left_0 * right_0;
    let left_1 = quadBroadcast(lefts_0, 1u);
    sum_1 += left_1 * right_0;
    let left_2 = quadBroadcast(lefts_0, 2u);
    sum_2_2 += left_2 * right_0;
    let left_3 = quadBroadcast(lefts_0, 3u);
    sum_3_2 += left_3 * right_0;
    let left_4 = quadBroadcast(lefts_1, 0u);
    sum_4_2 += left_4 * right_0;
    let left_5 = quadBroadcast(lefts_1, 1u);
    sum_5 += left_5 * right_0;
    let left_6 = quadBroadcast(lefts_1, 2u);
    sum_6 += left_6 * right_0;
    let left_7 = quadBroadcast(lefts_1, 3u);
    sum_7 += left_7 * right_0;
  }
  let scale_0 = 1f / sqrt(var_value + 0.000001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.000001f);
  let factor_0 = quadBroadcast(scale_0, 0u);
  sum_0 *= factor_0;
  let factor_1 = quadBroadcast(scale_0, 1u);
  sum_1 *= factor_1;
  let factor_2 = quadBroadcast(scale_0, 2u);
  sum_2_2 *= factor_2;
  let factor_3 = quadBroadcast(scale_0, 3u);
  sum_3_2 *= factor_3;
  let factor_4 = quadBroadcast(scale_1, 0u);
  sum_4_2 *= factor_4;
  let factor_5 = quadBroadcast(scale_1, 1u);
  sum_5 *= factor_5;
  let factor_6 = quadBroadcast(scale_1, 2u);
  sum_6 *= factor_6;
  let factor_7 = quadBroadcast(scale_1, 3u);
  sum_7 *= factor_7;
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2, sum_4_2, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_2_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 10) { return; }
  if (column4 >= 36) { return; }
  let shift_o = shift[column4];
  y[row * 36 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * 5 + 31) / 32) * 3) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 3;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 10 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 10 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 10 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 10 - 1);
  let column_tile = index % 3;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 143);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 143);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 143);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 143);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = min(row_tile * 64 + tile_row, sizes.batch * 10 - 1) * 48;
  for (var d4 = i32(local) % 4; d4 < 12; d4 += 4) {
    let x_at = x_start + d4 * 4;
    sum_part += vec4f(x[x_start + d4 * 4], x[x_at + 1], x[x_at + 2], x[x_at + 3]);
  }
  shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  workgroupBarrier();
  let sum = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_2 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_3 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_4 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let sum_5 = shared_rows[tile_row * 4] + shared_rows[tile_row * 4 + 1] + shared_rows[tile_row * 4 + 2] + shared_rows[tile_row * 4 + 3];
  let mu = sum / 48f;
  let mu_2 = sum_2 / 48f;
  let mu_3 = sum_3 / 48f;
  let mu_4 = sum_4 / 48f;
  let mu_5 = sum_5 / 48f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 12; d4 += 4) {
    let difference = x[x_start + d4 * 4] - mu_5;
    let x_at = x_start + d4 * 4;
    let difference_2 = x[x_at + 1] - mu_5;
    let difference_3 = x[x_at + 2] - mu_5;
    let difference_4 = x[x_at + 3] - mu_5;
    sum_part_2 += vec4f(difference * difference, difference_2 * difference_2, difference_3 * difference_3, difference_4 * difference_4);
  }
  shared_rows[local] = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  workgroupBarrier();
  let sum_6 = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_7 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_8 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_9 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let var_value = sum_6 / 48f;
  let var_value_2 = sum_7 / 48f;
  let var_value_3 = sum_8 / 48f;
  let var_value_4 = sum_9 / 48f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let x_start_2 = left_row_0 * 48;
  let x_start_3 = left_row_1 * 48;
  let x_start_4 = left_row_2 * 48;
  let x_start_5 = left_row_3 * 48;
  let weight_2_start = right_column_0 * 48;
  let weight_2_start_2 = right_column_1 * 48;
  let weight_2_start_3 = right_column_2 * 48;
  let weight_2_start_4 = right_column_3 * 48;
  for (var start = 0; start < 48; start += 16) {
    let k = start + thread_column;
    let weight_k = weight[k];
    left_tile[thread_column * 16 + thread_row] = vec4f((x[x_start_2 + k] - mu) * weight_k, (x[x_start_3 + k] - mu_2) * weight_k, (x[x_start_4 + k] - mu_3) * weight_k, (x[x_start_5 + k] - mu_4) * weight_k);
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_2[weight_2_start + k], weight_2[weight_2_start_2 + k], weight_2[weight_2_start_3 + k], weight_2[weight_2_start_4 + k]);
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
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_4_vector", bindings: "read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> shared_rows: array<f32, 32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x_2[row * 48 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 48) { return; }
  let row_tile = index / 48;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  let tile_row = min(i32(local) / 8, 3);
  if (local < 32u) {
    var sum_part = vec4f();
    let x_start = min(row_tile * 4 + tile_row, sizes.batch - 1) * 12;
    for (var d4 = i32(local) % 8; d4 < 12; d4 += 8) {
      sum_part += x[x_start + d4];
    }
    shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  }
  workgroupBarrier();
  let sum_0 = shared_rows[0] + shared_rows[1] + shared_rows[2] + shared_rows[3] + shared_rows[4] + shared_rows[5] + shared_rows[6] + shared_rows[7];
  let sum_1 = shared_rows[8] + shared_rows[9] + shared_rows[10] + shared_rows[11] + shared_rows[12] + shared_rows[13] + shared_rows[14] + shared_rows[15];
  let sum_2 = shared_rows[16] + shared_rows[17] + shared_rows[18] + shared_rows[19] + shared_rows[20] + shared_rows[21] + shared_rows[22] + shared_rows[23];
  let sum_3 = shared_rows[24] + shared_rows[25] + shared_rows[26] + shared_rows[27] + shared_rows[28] + shared_rows[29] + shared_rows[30] + shared_rows[31];
  let sum = shared_rows[tile_row * 8] + shared_rows[tile_row * 8 + 1] + shared_rows[tile_row * 8 + 2] + shared_rows[tile_row * 8 + 3] + shared_rows[tile_row * 8 + 4] + shared_rows[tile_row * 8 + 5] + shared_rows[tile_row * 8 + 6] + shared_rows[tile_row * 8 + 7];
  let mu_0 = sum_0 / 48f;
  let mu_1 = sum_1 / 48f;
  let mu_2 = sum_2 / 48f;
  let mu_3 = sum_3 / 48f;
  let mu = sum / 48f;
  workgroupBarrier();
  if (local < 32u) {
    var sum_part = vec4f();
    let x_start = min(row_tile * 4 + tile_row, sizes.batch - 1) * 12;
    for (var d4 = i32(local) % 8; d4 < 12; d4 += 8) {
      let x_d = x[x_start + d4];
      let difference = x_d - mu;
      sum_part += (difference * difference);
    }
    shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  }
  workgroupBarrier();
  let sum_0_2 = shared_rows[0] + shared_rows[1] + shared_rows[2] + shared_rows[3] + shared_rows[4] + shared_rows[5] + shared_rows[6] + shared_rows[7];
  let sum_1_2 = shared_rows[8] + shared_rows[9] + shared_rows[10] + shared_rows[11] + shared_rows[12] + shared_rows[13] + shared_rows[14] + shared_rows[15];
  let sum_2_2 = shared_rows[16] + shared_rows[17] + shared_rows[18] + shared_rows[19] + shared_rows[20] + shared_rows[21] + shared_rows[22] + shared_rows[23];
  let sum_3_2 = shared_rows[24] + shared_rows[25] + shared_rows[26] + shared_rows[27] + shared_rows[28] + shared_rows[29] + shared_rows[30] + shared_rows[31];
  let var_value_0 = sum_0_2 / 48f;
  let var_value_1 = sum_1_2 / 48f;
  let var_value_2 = sum_2_2 / 48f;
  let var_value_3 = sum_3_2 / 48f;
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  let column_tile = index % 48;
  let weight_2_start = column_tile * 48;
  let x_start = row * 12;
  let x_start_2 = row_1 * 12;
  let x_start_3 = row_2 * 12;
  let x_start_4 = row_3 * 12;
  for (var i4 = i32(local); i4 < 12; i4 += 64) {
    let weight_2_at = weight_2_start + i4;
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 12], weight_2[weight_2_at + 24], weight_2[weight_2_at + 36]);
    let x_i = x[x_start + i4];
    let weight_i = weight[i4];
    sum_0_3 += ((x_i - mu_0) * weight_i) * right;
    let x_i_2 = x[x_start_2 + i4];
    sum_1_3 += ((x_i_2 - mu_1) * weight_i) * right;
    let x_i_3 = x[x_start_3 + i4];
    sum_2_3 += ((x_i_3 - mu_2) * weight_i) * right;
    let x_i_4 = x[x_start_4 + i4];
    sum_3_3 += ((x_i_4 - mu_3) * weight_i) * right;
  }
  let scale_0 = 1f / sqrt(var_value_0 + 0.000001f);
  sum_0_3 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.000001f);
  sum_1_3 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.000001f);
  sum_2_3 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.000001f);
  sum_3_3 *= scale_3;
  shared_sums[local] = array(sum_0_3, sum_1_3, sum_2_3, sum_3_3);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) {
      shared_sums[local][0] += shared_sums[local + stride][0];
      shared_sums[local][1] += shared_sums[local + stride][1];
      shared_sums[local][2] += shared_sums[local + stride][2];
      shared_sums[local][3] += shared_sums[local + stride][3];
    }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  let sums = array(shared_sums[0][0], shared_sums[0][1], shared_sums[0][2], shared_sums[0][3]);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "map_1", bindings: "read read read write sizes", code: /* wgsl */ `
// x[i0 < 10, d < 48] = if i0 < 1 then cls_token[i0, d] else y[(i0 + 2) div 3 - 1, (i0 + 2) mod 3, d] +
//     pos_embed[i0 - 1, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> cls_token: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> pos_embed: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 480) { return; }
  var chosen: f32;
  let i0 = index / 48 % 10;
  if (i0 < 1) {
    let d = index % 48;
    chosen = cls_token[i0 * 48 + d];
  } else {
    let member = index / 480;
    let d = index % 48;
    chosen = y[index - member * 48 - 48] + pos_embed[i0 * 48 + d - 48];
  }
  x[index] = chosen;
}
` },
    { name: "row_1", bindings: "read write write sizes", code: /* wgsl */ `
// z[h < 3, i < 10] = lse[j < 10] e[h, i, j]
// a[h < 3, i < 10, j < 10] = exp(e[h, i, j] - z[h, i])
// attention[h < 3, i < 10, j < 10] = a[h, i, j]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<storage, read_write> attention: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 30) { return; }
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
    let exponential = exp(e[e_start + j] - z_all);
    a[e_start + j] = exponential;
    attention[e_start + j] = exponential;
  }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [6, (s) => [Math.floor((9 * s[0] + 63) / 64), 1, 1], 1],
      [5, (s) => [Math.floor((9 * s[0] + 7) / 8), 1, 1], 1],
    ],
    [[12, (s) => [Math.floor((15 * s[0] + 1) / 2), 1, 1], 1]],
    [
      [10, (s) => [3 * Math.floor((5 * s[0] + 31) / 32), 1, 1], 1],
      [8, (s) => [Math.floor((5 * s[0] + 3) / 4), 1, 1], 1],
    ],
    [[0, (s) => [Math.floor((3 * s[0] + 63) / 64), 1, 1], 1]],
    [[1, (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [
      [11, (s) => [48 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [9, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [3, (s) => [12 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [2, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[7, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[4, (s) => [Math.floor((9 * s[0] + 31) / 32), 1, 1], 1]],
    [[13, (s) => [Math.floor((15 * s[0] + 31) / 32), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [1440 * s[0], 480 * s[0], 48 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: () => [10] },
    ],
    steps: [
      [0, "i0 p2 p3 > s0"], // patch_embed.y
      [1, "p0 s0 p1 > s1"], // x
      [2, "s1 p4 p6 t1 > s0"], // blocks.0.attn.qkv.y
      [3, "s0 > s2"], // blocks.0.attn.attention.y
      [4, "s2 t0 s1 t2 > s0"], // blocks.0.x
      [5, "s0 p11 p13 t4 > s1"], // blocks.0.mlp.fc2.x
      [6, "s1 t3 s0 t5 > s2"], // blocks.0.x
      [7, "s2 p18 p20 t6 > s0"], // head.y
    ],
  },
  inspect: {
    slots: (s) => [1440 * s[0], 480 * s[0], 300 * s[0]],
    results: [
      { name: "blocks.0.attn.attention.weights", element: "real", buffer: "s0", shape: () => [3, 10, 10] },
      { name: "attention", element: "real", buffer: "s2", shape: () => [1, 3, 10, 10], own: () => [3, 10, 10] },
    ],
    steps: [
      [0, "i0 p2 p3 > s0"], // patch_embed.y
      [1, "p0 s0 p1 > s1"], // x
      [2, "s1 p4 p6 t1 > s0"], // blocks.0.attn.qkv.y
      [8, "s0 > s1"], // blocks.0.attn.attention.e
      [9, "s1 > s0 s2"], // blocks.0.attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
