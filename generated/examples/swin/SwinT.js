// SwinT, compiled by attnc 0.1.0 from its equations.
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
  hash: "c48f53ae320b2224",
  name: "SwinT",
  limits: { maxBufferSize: 36864, maxStorageBufferBindingSize: 36864, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: ["subgroups"],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 56, 56] },
  ],
  parameters: [
    ["patch_embed.proj.weight", [24, 3, 4, 4], ["normal", 0, 0.02]],
    ["patch_embed.proj.bias", [24], 0],
    ["patch_embed.norm.weight", [24], 1],
    ["patch_embed.norm.bias", [24], 0],
    ["layers.0.blocks.0.norm1.weight", [24], 1],
    ["layers.0.blocks.0.norm1.bias", [24], 0],
    ["layers.0.blocks.0.attn.relative_position_bias_table", [169, 1], ["normal", 0, 0.02]],
    ["layers.0.blocks.0.attn.qkv.weight", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.0.attn.qkv.bias", [72], 0],
    ["layers.0.blocks.0.attn.proj.weight", [24, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.0.attn.proj.bias", [24], 0],
    ["layers.0.blocks.0.norm2.weight", [24], 1],
    ["layers.0.blocks.0.norm2.bias", [24], 0],
    ["layers.0.blocks.0.mlp.fc1.weight", [96, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.0.mlp.fc1.bias", [96], 0],
    ["layers.0.blocks.0.mlp.fc2.weight", [24, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["layers.0.blocks.0.mlp.fc2.bias", [24], 0],
    ["layers.0.blocks.1.norm1.weight", [24], 1],
    ["layers.0.blocks.1.norm1.bias", [24], 0],
    ["layers.0.blocks.1.attn.relative_position_bias_table", [169, 1], ["normal", 0, 0.02]],
    ["layers.0.blocks.1.attn.qkv.weight", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.1.attn.qkv.bias", [72], 0],
    ["layers.0.blocks.1.attn.proj.weight", [24, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.1.attn.proj.bias", [24], 0],
    ["layers.0.blocks.1.norm2.weight", [24], 1],
    ["layers.0.blocks.1.norm2.bias", [24], 0],
    ["layers.0.blocks.1.mlp.fc1.weight", [96, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["layers.0.blocks.1.mlp.fc1.bias", [96], 0],
    ["layers.0.blocks.1.mlp.fc2.weight", [24, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["layers.0.blocks.1.mlp.fc2.bias", [24], 0],
    ["layers.1.downsample.norm.weight", [96], 1],
    ["layers.1.downsample.norm.bias", [96], 0],
    ["layers.1.downsample.reduction.weight", [48, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["layers.1.blocks.0.norm1.weight", [48], 1],
    ["layers.1.blocks.0.norm1.bias", [48], 0],
    ["layers.1.blocks.0.attn.relative_position_bias_table", [169, 2], ["normal", 0, 0.02]],
    ["layers.1.blocks.0.attn.qkv.weight", [144, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["layers.1.blocks.0.attn.qkv.bias", [144], 0],
    ["layers.1.blocks.0.attn.proj.weight", [48, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["layers.1.blocks.0.attn.proj.bias", [48], 0],
    ["layers.1.blocks.0.norm2.weight", [48], 1],
    ["layers.1.blocks.0.norm2.bias", [48], 0],
    ["layers.1.blocks.0.mlp.fc1.weight", [192, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["layers.1.blocks.0.mlp.fc1.bias", [192], 0],
    ["layers.1.blocks.0.mlp.fc2.weight", [48, 192], ["uniform", -0.07216878364870323, 0.07216878364870323]],
    ["layers.1.blocks.0.mlp.fc2.bias", [48], 0],
    ["norm.weight", [48], 1],
    ["norm.bias", [48], 0],
    ["head.fc.weight", [10, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["head.fc.bias", [10], 0],
  ],
  ignored: ["*.relative_position_index", "*.attn_mask"],
  tables: [
    { element: "real", shape: [72], value: 0, reads: "p7 p5 p8" },
    { element: "real", shape: [96], value: 0, reads: "p13 p12 p14" },
    { element: "real", shape: [72], value: 0, reads: "p20 p18 p21" },
    { element: "real", shape: [96], value: 0, reads: "p26 p25 p27" },
    { element: "real", shape: [144], value: 1, reads: "p36 p34 p37" },
    { element: "real", shape: [192], value: 1, reads: "p42 p41 p43" },
  ],
  makers: [
    (w0, w1, w2) => {
      const f0t = (i0, i1) => w0[24 * i0 + i1] * w1[i1];
      const f0 = (i0) => {
        let sum = 0;
        for (let i1 = 0; i1 < 24; i1++) sum += f0t(i0, i1);
        return sum;
      };
      const f1 = (i0) => f0(i0) + w2[i0];
      return f1;
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
  ],
  kernels: [
    { name: "attention_2_workgroup", bindings: "read read write sizes", code: /* wgsl */ `
// sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[(7 * a + i1 + 3) mod 14 div 7, (i1
//     + 3) mod 7, (7 * b + i2 + 3) mod 14 div 7, (i2 + 3) mod 7, d] * y[(7 * a + j1 + 3) mod 14 div 7,
//     (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7, (j2 + 3) mod 7, d + 24]
// lse[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] sum[a, b, i1, i2, j1, j2] *
//     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0] where (7
//     * a + i1 < 11) == (7 * a + j1 < 11) and (7 * b + i2 < 11) == (7 * b + j2 < 11)
// y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] exp(sum[a, b, i1, i2, j1, j2] *
//     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0] - lse[a,
//     b, i1, i2]) * y[(7 * a + j1 + 3) mod 14 div 7, (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7,
//     (j2 + 3) mod 7, d + 48] where (7 * a + i1 < 11) == (7 * a + j1 < 11) and (7 * b + i2 < 11) == (7
//     * b + j2 < 11)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

var<workgroup> key_tile: array<vec4f, 96>;

var<workgroup> value_tile: array<vec4f, 96>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  y_2[row * 6 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 28) { return; }
  let lane = i32(local);
  let row = lane;
  let i2 = min(row, 6);
  var query: array<vec4f, 6>;
  let member = index / 28;
  let i1 = index % 7;
  let a = index / 14 % 2;
  let b = index / 7 % 2;
  let y_start = member * 3528 + ((a * 7 + i1 + 3) % 14 / 7) * 1764 + ((i1 + 3) % 7) * 252 + ((b * 7 + i2 + 3) % 14 / 7) * 126 + ((i2 + 3) % 7) * 18;
  for (var d4 = 0; d4 < 6; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 6>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = member * 3528;
  let y_start_3 = a * 7;
  let y_start_5 = b * 7;
  let holds = a * 7 + i1 < 11;
  let holds_2 = b * 7 + i2 < 11;
  let relative_position_bias_table_start = i1 * 13 + i2;
  for (var tile = 0; tile < 4; tile++) {
    workgroupBarrier();
    let y_start_4 = tile * 16;
    for (var n = lane; n < 96; n += 64) {
      let value = min(y_start_4 + n / 6, 48);
      let part = value / 7;
      let y_at = y_start_3 + part;
      let offset = value % 7;
      let y_at_2 = y_start_5 + offset;
      let y_at_3 = y_start_2 + ((y_at + 3) % 14 / 7) * 1764 + ((part + 3) % 7) * 252 + ((y_at_2 + 3) % 14 / 7) * 126 + ((offset + 3) % 7) * 18 + n % 6;
      key_tile[n] = y[y_at_3 + 6];
    }
    for (var n = lane; n < 96; n += 64) {
      let value = min(y_start_4 + n / 6, 48);
      let part = value / 7;
      let y_at = y_start_3 + part;
      let offset = value % 7;
      let y_at_2 = y_start_5 + offset;
      let y_at_3 = y_start_2 + ((y_at + 3) % 14 / 7) * 1764 + ((part + 3) % 7) * 252 + ((y_at_2 + 3) % 14 / 7) * 126 + ((offset + 3) % 7) * 18 + n % 6;
      value_tile[n] = y[y_at_3 + 12];
    }
    workgroupBarrier();
    for (var c = 0; c < min(16, -(tile * 16) + 49); c++) {
      if (holds == (y_start_3 + (y_start_4 + c) / 7 < 11) && holds_2 == (y_start_5 + (y_start_4 + c) % 7 < 11)) {
        var dot_product = 0f;
        let start = c * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          dot_product += dot(query[d4], key_tile[start + d4]);
        }
        let relative_position_bias_table_at = relative_position_bias_table_start - ((y_start_4 + c) / 7) * 13 - (y_start_4 + c) % 7;
        let score = dot_product * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 84];
        let top = max(peak, score);
        let keep = exp(peak - top);
        let weight = exp(score - top);
        peak = top;
        total = total * keep + weight;
        for (var d4 = 0; d4 < 6; d4++) {
          sums[d4] = sums[d4] * keep + weight * value_tile[start + d4];
        }
      }
    }
  }
  if (lane < 7) {
    let share = select(0f, 1f / total, total > 0f);
    for (var d4 = 0; d4 < 6; d4++) {
      finish(index * 7 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_3_workgroup", bindings: "read read write sizes", code: /* wgsl */ `
// sum[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[i1, i2, 24 * h + d] * y[j1, j2, 24 * h +
//     d + 48]
// lse[h < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] sum[h, i1, i2, j1, j2] * 0.20412414523193154 +
//     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, h]
// y_2[h < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] exp(sum[h, i1, i2, j1, j2] *
//     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, h] - lse[h,
//     i1, i2]) * y[j1, j2, 24 * h + d + 96]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

var<workgroup> key_tile: array<vec4f, 96>;

var<workgroup> value_tile: array<vec4f, 96>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 98) { return; }
  y_2[row * 6 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 14) { return; }
  let lane = i32(local);
  let row = lane;
  let i2 = min(row, 6);
  var query: array<vec4f, 6>;
  let i1 = index % 7;
  let h = index / 7 % 2;
  let member = index / 14;
  let y_start = member * 1764 + i1 * 252 + i2 * 36 + h * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 6>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = member * 1764 + h * 6;
  let relative_position_bias_table_start = i1 * 26 + i2 * 2 + h;
  for (var tile = 0; tile < 4; tile++) {
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 96; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 6, 48) * 36 + n % 6;
      key_tile[n] = y[y_at + 12];
    }
    for (var n = lane; n < 96; n += 64) {
      let y_at = y_start_2 + min(y_start_3 + n / 6, 48) * 36 + n % 6;
      value_tile[n] = y[y_at + 24];
    }
    workgroupBarrier();
    if (tile * 16 + 16 <= 49) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start = c * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          let at = start + d4;
          dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 6], key_tile[at + 12], key_tile[at + 18]);
        }
        let relative_position_bias_table_at = relative_position_bias_table_start - ((y_start_3 + c) / 7) * 26 - ((y_start_3 + c) % 7) * 2;
        let relative_position_bias_table_at_2 = y_start_3 + c;
        let relative_position_bias_table_at_3 = relative_position_bias_table_start - ((relative_position_bias_table_at_2 + 1) / 7) * 26 - ((relative_position_bias_table_at_2 + 1) % 7) * 2;
        let relative_position_bias_table_at_4 = relative_position_bias_table_start - ((relative_position_bias_table_at_2 + 2) / 7) * 26 - ((relative_position_bias_table_at_2 + 2) % 7) * 2;
        let relative_position_bias_table_at_5 = relative_position_bias_table_start - ((relative_position_bias_table_at_2 + 3) / 7) * 26 - ((relative_position_bias_table_at_2 + 3) % 7) * 2;
        let scores = vec4f(dots.x * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 168], dots.y * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at_3 + 168], dots.z * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at_4 + 168], dots.w * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at_5 + 168]);
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 6; d4++) {
          let at = start + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start + d4], value_tile[at + 6], value_tile[at + 12], value_tile[at + 18]) * weights;
        }
      }
    } else {
      for (var c = 0; c < min(16, -(tile * 16) + 49); c++) {
        var dot_product = 0f;
        let start = c * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          dot_product += dot(query[d4], key_tile[start + d4]);
        }
        let relative_position_bias_table_at = relative_position_bias_table_start - ((y_start_3 + c) / 7) * 26 - ((y_start_3 + c) % 7) * 2;
        let score = dot_product * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 168];
        let top = max(peak, score);
        let keep = exp(peak - top);
        let weight = exp(score - top);
        peak = top;
        total = total * keep + weight;
        for (var d4 = 0; d4 < 6; d4++) {
          sums[d4] = sums[d4] * keep + weight * value_tile[start + d4];
        }
      }
    }
  }
  if (lane < 7) {
    let share = select(0f, 1f / total, total > 0f);
    for (var d4 = 0; d4 < 6; d4++) {
      finish(index * 7 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_1_workgroup", bindings: "read read write sizes", code: /* wgsl */ `
// sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[7 * a + i1, 7 * b + i2, d] * y[7 *
//     a + j1, 7 * b + j2, d + 24]
// lse[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] sum[a, b, i1, i2, j1, j2] *
//     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0]
// y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] exp(sum[a, b, i1, i2, j1, j2] *
//     0.20412414523193154 + relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0] - lse[a,
//     b, i1, i2]) * y[7 * a + j1, 7 * b + j2, d + 48]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

var<workgroup> key_tile: array<vec4f, 96>;

var<workgroup> value_tile: array<vec4f, 96>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  y_2[row * 6 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 28) { return; }
  let lane = i32(local);
  let row = lane;
  let i2 = min(row, 6);
  var query: array<vec4f, 6>;
  let i1 = index % 7;
  let b = index / 7 % 2;
  let y_start = (index / 14) * 1764 + i1 * 252 + b * 126 + i2 * 18;
  for (var d4 = 0; d4 < 6; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 6>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = (index / 14) * 1764 + b * 126;
  let relative_position_bias_table_start = i1 * 13 + i2;
  for (var tile = 0; tile < 4; tile++) {
    workgroupBarrier();
    let y_start_3 = tile * 16;
    for (var n = lane; n < 96; n += 64) {
      let value = min(y_start_3 + n / 6, 48);
      let y_at = y_start_2 + (value / 7) * 252 + (value % 7) * 18 + n % 6;
      key_tile[n] = y[y_at + 6];
    }
    for (var n = lane; n < 96; n += 64) {
      let value = min(y_start_3 + n / 6, 48);
      let y_at = y_start_2 + (value / 7) * 252 + (value % 7) * 18 + n % 6;
      value_tile[n] = y[y_at + 12];
    }
    workgroupBarrier();
    if (tile * 16 + 16 <= 49) {
      for (var c = 0; c < 16; c += 4) {
        var dots = vec4f();
        let start = c * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          let at = start + d4;
          dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 6], key_tile[at + 12], key_tile[at + 18]);
        }
        let relative_position_bias_table_at = relative_position_bias_table_start - ((y_start_3 + c) / 7) * 13 - (y_start_3 + c) % 7;
        let relative_position_bias_table_at_2 = y_start_3 + c;
        let relative_position_bias_table_at_3 = relative_position_bias_table_start - ((relative_position_bias_table_at_2 + 1) / 7) * 13 - (relative_position_bias_table_at_2 + 1) % 7;
        let relative_position_bias_table_at_4 = relative_position_bias_table_start - ((relative_position_bias_table_at_2 + 2) / 7) * 13 - (relative_position_bias_table_at_2 + 2) % 7;
        let relative_position_bias_table_at_5 = relative_position_bias_table_start - ((relative_position_bias_table_at_2 + 3) / 7) * 13 - (relative_position_bias_table_at_2 + 3) % 7;
        let scores = vec4f(dots.x * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 84], dots.y * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at_3 + 84], dots.z * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at_4 + 84], dots.w * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at_5 + 84]);
        let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
        let keep = exp(peak - top);
        let weights = exp(scores - top);
        peak = top;
        total = total * keep + dot(weights, vec4f(1f));
        for (var d4 = 0; d4 < 6; d4++) {
          let at = start + d4;
          sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start + d4], value_tile[at + 6], value_tile[at + 12], value_tile[at + 18]) * weights;
        }
      }
    } else {
      for (var c = 0; c < min(16, -(tile * 16) + 49); c++) {
        var dot_product = 0f;
        let start = c * 6;
        for (var d4 = 0; d4 < 6; d4++) {
          dot_product += dot(query[d4], key_tile[start + d4]);
        }
        let relative_position_bias_table_at = relative_position_bias_table_start - ((y_start_3 + c) / 7) * 13 - (y_start_3 + c) % 7;
        let score = dot_product * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 84];
        let top = max(peak, score);
        let keep = exp(peak - top);
        let weight = exp(score - top);
        peak = top;
        total = total * keep + weight;
        for (var d4 = 0; d4 < 6; d4++) {
          sums[d4] = sums[d4] * keep + weight * value_tile[start + d4];
        }
      }
    }
  }
  if (lane < 7) {
    let share = select(0f, 1f / total, total > 0f);
    for (var d4 = 0; d4 < 6; d4++) {
      finish(index * 7 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_3_quads", bindings: "read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 98) { return; }
  y_2[row * 6 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= sizes.batch * 28) { return; }
  let lane = i32(local) % 4;
  let block = index % 2;
  let i2 = block * 4;
  let i2_1 = min(i2 + 1, 6);
  let i2_2 = min(i2 + 2, 6);
  let i2_3 = min(i2 + 3, 6);
  var peak_0 = -1e38f;
  var peak_1 = -1e38f;
  var peak_2 = -1e38f;
  var peak_3 = -1e38f;
  var total_0 = 0f;
  var total_1 = 0f;
  var total_2 = 0f;
  var total_3 = 0f;
  var sums_0_0 = vec4f();
  var sums_0_1 = vec4f();
  var sums_1_0 = vec4f();
  var sums_1_1 = vec4f();
  var sums_2_0 = vec4f();
  var sums_2_1 = vec4f();
  var sums_3_0 = vec4f();
  var sums_3_1 = vec4f();
  let start = lane * 4;
  let value = block * 4 + lane;
  let h = index / 14 % 2;
  let member = index / 28;
  let y_start = member * 1764 + h * 6;
  let i1 = index / 2 % 7;
  let y_start_6 = member * 1764 + i1 * 252 + h * 6;
  let start_2 = block * 4;
  let relative_position_bias_table_start = i1 * 26 + h;
  let value_2 = lane * 2;
  let value_3 = lane * 2 + 1;
  for (var tile = 0; tile < 4; tile++) {
    let key_0 = min(start + tile * 16, 48);
    let at = start + tile * 16;
    let key_1 = min(at + 1, 48);
    let key_2 = min(at + 2, 48);
    let key_3 = min(at + 3, 48);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value, 6);
    let y_start_2 = y_start + key_0 * 36;
    let y_start_3 = y_start + key_1 * 36;
    let y_start_4 = y_start + key_2 * 36;
    let y_start_5 = y_start + key_3 * 36;
    let y_start_7 = y_start_6 + row_0 * 36;
    for (var d4 = 0; d4 < 6; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 12], y[y_at_2 + 12], y[y_at_3 + 12], y[y_at_4 + 12]);
      let queries_0 = y[y_start_7 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, 6);
      let relative_position_bias_table_start_2 = relative_position_bias_table_start + row * 2;
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, 48);
        let relative_position_bias_table_at = relative_position_bias_table_start_2 - (key / 7) * 26 - (key % 7) * 2;
        dots_0[c] = dots_0[c] * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 168];
      }
      let front = dots_0;
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = front;
    }
    let number = at;
    let within = number + vec4i(0, 1, 2, 3) < vec4i(49);
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
      sums_0_1 *= keep_0;
      let two_1 = max(top_1, quadSwapX(top_1));
      let next_1 = max(peak_1, max(two_1, quadSwapY(two_1)));
      let keep_1 = exp(peak_1 - next_1);
      peak_1 = next_1;
      total_1 *= keep_1;
      sums_1_0 *= keep_1;
      sums_1_1 *= keep_1;
      let two_2 = max(top_2, quadSwapX(top_2));
      let next_2 = max(peak_2, max(two_2, quadSwapY(two_2)));
      let keep_2 = exp(peak_2 - next_2);
      peak_2 = next_2;
      total_2 *= keep_2;
      sums_2_0 *= keep_2;
      sums_2_1 *= keep_2;
      let two_3 = max(top_3, quadSwapX(top_3));
      let next_3 = max(peak_3, max(two_3, quadSwapY(two_3)));
      let keep_3 = exp(peak_3 - next_3);
      peak_3 = next_3;
      total_3 *= keep_3;
      sums_3_0 *= keep_3;
      sums_3_1 *= keep_3;
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
    let feature_0 = min(value_2, 5);
    let feature_1 = min(value_3, 5);
    let start_3 = tile * 16;
    let y_start_8 = y_start + feature_0;
    let y_start_9 = y_start + feature_1;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_4 = min(start_4 + turn * 4, 48);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_8 + value_4 * 36;
        let values_0 = y[y_at + 24];
        sums_0_0 += values_0 * weight_0;
        sums_1_0 += values_0 * weight_1;
        sums_2_0 += values_0 * weight_2;
        sums_3_0 += values_0 * weight_3;
        let y_at_2 = y_start_9 + value_4 * 36;
        let values_1 = y[y_at_2 + 24];
        sums_0_1 += values_1 * weight_0;
        sums_1_1 += values_1 * weight_1;
        sums_2_1 += values_1 * weight_2;
        sums_3_1 += values_1 * weight_3;
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
  let all_sums = array(sums_0_0, sums_0_1, sums_1_0, sums_1_1, sums_2_0, sums_2_1, sums_3_0, sums_3_1);
  let shares = array(select(0f, 1f / total_0, total_0 > 0.5f), select(0f, 1f / total_1, total_1 > 0.5f), select(0f, 1f / total_2, total_2 > 0.5f), select(0f, 1f / total_3, total_3 > 0.5f));
  let start_3 = (index / 2) * 7 + block * 4;
  for (var n = 0; n < 8; n++) {
    let four = all_sums[n] * shares[n / 2];
    if (start_2 + n / 2 < 7 && value_2 + n % 2 < 6) { finish(start_3 + n / 2, value_2 + n % 2, four); }
  }
}
` },
    { name: "attention_1_quads", bindings: "read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  y_2[row * 6 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= sizes.batch * 56) { return; }
  let lane = i32(local) % 4;
  let block = index % 2;
  let i2 = block * 4;
  let i2_1 = min(i2 + 1, 6);
  let i2_2 = min(i2 + 2, 6);
  let i2_3 = min(i2 + 3, 6);
  var peak_0 = -1e38f;
  var peak_1 = -1e38f;
  var peak_2 = -1e38f;
  var peak_3 = -1e38f;
  var total_0 = 0f;
  var total_1 = 0f;
  var total_2 = 0f;
  var total_3 = 0f;
  var sums_0_0 = vec4f();
  var sums_0_1 = vec4f();
  var sums_1_0 = vec4f();
  var sums_1_1 = vec4f();
  var sums_2_0 = vec4f();
  var sums_2_1 = vec4f();
  var sums_3_0 = vec4f();
  var sums_3_1 = vec4f();
  let start = lane * 4;
  let value = block * 4 + lane;
  let b = index / 14 % 2;
  let y_start = (index / 28) * 1764 + b * 126;
  let i1 = index / 2 % 7;
  let y_start_6 = (index / 28) * 1764 + i1 * 252 + b * 126;
  let start_2 = block * 4;
  let relative_position_bias_table_start = i1 * 13;
  let value_2 = lane * 2;
  let value_3 = lane * 2 + 1;
  for (var tile = 0; tile < 4; tile++) {
    let key_0 = min(start + tile * 16, 48);
    let at = start + tile * 16;
    let key_1 = min(at + 1, 48);
    let key_2 = min(at + 2, 48);
    let key_3 = min(at + 3, 48);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value, 6);
    let y_start_2 = y_start + (key_0 / 7) * 252 + (key_0 % 7) * 18;
    let y_start_3 = y_start + (key_1 / 7) * 252 + (key_1 % 7) * 18;
    let y_start_4 = y_start + (key_2 / 7) * 252 + (key_2 % 7) * 18;
    let y_start_5 = y_start + (key_3 / 7) * 252 + (key_3 % 7) * 18;
    let y_start_7 = y_start_6 + row_0 * 18;
    for (var d4 = 0; d4 < 6; d4++) {
      let y_at = y_start_2 + d4;
      let y_at_2 = y_start_3 + d4;
      let y_at_3 = y_start_4 + d4;
      let y_at_4 = y_start_5 + d4;
      let keys = mat4x4f(y[y_at + 6], y[y_at_2 + 6], y[y_at_3 + 6], y[y_at_4 + 6]);
      let queries_0 = y[y_start_7 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, 6);
      let relative_position_bias_table_start_2 = relative_position_bias_table_start + row;
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, 48);
        let relative_position_bias_table_at = relative_position_bias_table_start_2 - (key / 7) * 13 - key % 7;
        dots_0[c] = dots_0[c] * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 84];
      }
      let front = dots_0;
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = front;
    }
    let number = at;
    let within = number + vec4i(0, 1, 2, 3) < vec4i(49);
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
      sums_0_1 *= keep_0;
      let two_1 = max(top_1, quadSwapX(top_1));
      let next_1 = max(peak_1, max(two_1, quadSwapY(two_1)));
      let keep_1 = exp(peak_1 - next_1);
      peak_1 = next_1;
      total_1 *= keep_1;
      sums_1_0 *= keep_1;
      sums_1_1 *= keep_1;
      let two_2 = max(top_2, quadSwapX(top_2));
      let next_2 = max(peak_2, max(two_2, quadSwapY(two_2)));
      let keep_2 = exp(peak_2 - next_2);
      peak_2 = next_2;
      total_2 *= keep_2;
      sums_2_0 *= keep_2;
      sums_2_1 *= keep_2;
      let two_3 = max(top_3, quadSwapX(top_3));
      let next_3 = max(peak_3, max(two_3, quadSwapY(two_3)));
      let keep_3 = exp(peak_3 - next_3);
      peak_3 = next_3;
      total_3 *= keep_3;
      sums_3_0 *= keep_3;
      sums_3_1 *= keep_3;
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
    let feature_0 = min(value_2, 5);
    let feature_1 = min(value_3, 5);
    let start_3 = tile * 16;
    let y_start_8 = y_start + feature_0;
    let y_start_9 = y_start + feature_1;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_4 = min(start_4 + turn * 4, 48);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let y_at = y_start_8 + (value_4 / 7) * 252 + (value_4 % 7) * 18;
        let values_0 = y[y_at + 12];
        sums_0_0 += values_0 * weight_0;
        sums_1_0 += values_0 * weight_1;
        sums_2_0 += values_0 * weight_2;
        sums_3_0 += values_0 * weight_3;
        let y_at_2 = y_start_9 + (value_4 / 7) * 252 + (value_4 % 7) * 18;
        let values_1 = y[y_at_2 + 12];
        sums_0_1 += values_1 * weight_0;
        sums_1_1 += values_1 * weight_1;
        sums_2_1 += values_1 * weight_2;
        sums_3_1 += values_1 * weight_3;
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
  let all_sums = array(sums_0_0, sums_0_1, sums_1_0, sums_1_1, sums_2_0, sums_2_1, sums_3_0, sums_3_1);
  let shares = array(select(0f, 1f / total_0, total_0 > 0.5f), select(0f, 1f / total_1, total_1 > 0.5f), select(0f, 1f / total_2, total_2 > 0.5f), select(0f, 1f / total_3, total_3 > 0.5f));
  let start_3 = (index / 2) * 7 + block * 4;
  for (var n = 0; n < 8; n++) {
    let four = all_sums[n] * shares[n / 2];
    if (start_2 + n / 2 < 7 && value_2 + n % 2 < 6) { finish(start_3 + n / 2, value_2 + n % 2, four); }
  }
}
` },
    { name: "attention_2_quads", bindings: "read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  y_2[row * 6 + column4] = sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= sizes.batch * 56) { return; }
  let lane = i32(local) % 4;
  let block = index % 2;
  let i2 = block * 4;
  let i2_1 = min(i2 + 1, 6);
  let i2_2 = min(i2 + 2, 6);
  let i2_3 = min(i2 + 3, 6);
  var peak_0 = -1e38f;
  var peak_1 = -1e38f;
  var peak_2 = -1e38f;
  var peak_3 = -1e38f;
  var total_0 = 0f;
  var total_1 = 0f;
  var total_2 = 0f;
  var total_3 = 0f;
  var sums_0_0 = vec4f();
  var sums_0_1 = vec4f();
  var sums_1_0 = vec4f();
  var sums_1_1 = vec4f();
  var sums_2_0 = vec4f();
  var sums_2_1 = vec4f();
  var sums_3_0 = vec4f();
  var sums_3_1 = vec4f();
  let start = lane * 4;
  let value = block * 4 + lane;
  let member = index / 56;
  let y_start = member * 3528;
  let a = index / 28 % 2;
  let y_start_2 = a * 7;
  let b = index / 14 % 2;
  let y_start_3 = b * 7;
  let i1 = index / 2 % 7;
  let y_start_8 = member * 3528 + ((a * 7 + i1 + 3) % 14 / 7) * 1764 + ((i1 + 3) % 7) * 252;
  let start_2 = block * 4;
  let relative_position_bias_table_start = i1 * 13;
  let holds = a * 7 + i1 < 11;
  let value_2 = lane * 2;
  let value_3 = lane * 2 + 1;
  for (var tile = 0; tile < 4; tile++) {
    let key_0 = min(start + tile * 16, 48);
    let at = start + tile * 16;
    let key_1 = min(at + 1, 48);
    let key_2 = min(at + 2, 48);
    let key_3 = min(at + 3, 48);
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let row_0 = min(value, 6);
    let y_at = y_start_2 + key_0 / 7;
    let y_at_2 = y_start_3 + key_0 % 7;
    let y_start_4 = y_start + ((y_at + 3) % 14 / 7) * 1764 + ((key_0 / 7 + 3) % 7) * 252 + ((y_at_2 + 3) % 14 / 7) * 126 + ((key_0 % 7 + 3) % 7) * 18;
    let y_at_4 = y_start_2 + key_1 / 7;
    let y_at_5 = y_start_3 + key_1 % 7;
    let y_start_5 = y_start + ((y_at_4 + 3) % 14 / 7) * 1764 + ((key_1 / 7 + 3) % 7) * 252 + ((y_at_5 + 3) % 14 / 7) * 126 + ((key_1 % 7 + 3) % 7) * 18;
    let y_at_7 = y_start_2 + key_2 / 7;
    let y_at_8 = y_start_3 + key_2 % 7;
    let y_start_6 = y_start + ((y_at_7 + 3) % 14 / 7) * 1764 + ((key_2 / 7 + 3) % 7) * 252 + ((y_at_8 + 3) % 14 / 7) * 126 + ((key_2 % 7 + 3) % 7) * 18;
    let y_at_10 = y_start_2 + key_3 / 7;
    let y_at_11 = y_start_3 + key_3 % 7;
    let y_start_7 = y_start + ((y_at_10 + 3) % 14 / 7) * 1764 + ((key_3 / 7 + 3) % 7) * 252 + ((y_at_11 + 3) % 14 / 7) * 126 + ((key_3 % 7 + 3) % 7) * 18;
    let y_at_13 = y_start_3 + row_0;
    let y_start_9 = y_start_8 + ((y_at_13 + 3) % 14 / 7) * 126 + ((row_0 + 3) % 7) * 18;
    for (var d4 = 0; d4 < 6; d4++) {
      let y_at_3 = y_start_4 + d4;
      let y_at_6 = y_start_5 + d4;
      let y_at_9 = y_start_6 + d4;
      let y_at_12 = y_start_7 + d4;
      let keys = mat4x4f(y[y_at_3 + 6], y[y_at_6 + 6], y[y_at_9 + 6], y[y_at_12 + 6]);
      let queries_0 = y[y_start_9 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, 6);
      let relative_position_bias_table_start_2 = relative_position_bias_table_start + row;
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, 48);
        let relative_position_bias_table_at = relative_position_bias_table_start_2 - (key / 7) * 13 - key % 7;
        dots_0[c] = dots_0[c] * 0.20412414523193154f + relative_position_bias_table[relative_position_bias_table_at + 84];
      }
      let front = dots_0;
      dots_0 = dots_1;
      dots_1 = dots_2;
      dots_2 = dots_3;
      dots_3 = front;
    }
    for (var r = 0; r < 4; r++) {
      let row = min(start_2 + r, 6);
      let holds_2 = y_start_3 + row < 11;
      for (var c = 0; c < 4; c++) {
        let key = min(at + c, 48);
        dots_0[c] = select(-3.4028234e38f, dots_0[c], (holds == (y_start_2 + key / 7 < 11) && holds_2 == (y_start_3 + key % 7 < 11)) && at + c < 49);
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
      sums_0_1 *= keep_0;
      let two_1 = max(top_1, quadSwapX(top_1));
      let next_1 = max(peak_1, max(two_1, quadSwapY(two_1)));
      let keep_1 = exp(peak_1 - next_1);
      peak_1 = next_1;
      total_1 *= keep_1;
      sums_1_0 *= keep_1;
      sums_1_1 *= keep_1;
      let two_2 = max(top_2, quadSwapX(top_2));
      let next_2 = max(peak_2, max(two_2, quadSwapY(two_2)));
      let keep_2 = exp(peak_2 - next_2);
      peak_2 = next_2;
      total_2 *= keep_2;
      sums_2_0 *= keep_2;
      sums_2_1 *= keep_2;
      let two_3 = max(top_3, quadSwapX(top_3));
      let next_3 = max(peak_3, max(two_3, quadSwapY(two_3)));
      let keep_3 = exp(peak_3 - next_3);
      peak_3 = next_3;
      total_3 *= keep_3;
      sums_3_0 *= keep_3;
      sums_3_1 *= keep_3;
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
    let feature_0 = min(value_2, 5);
    let feature_1 = min(value_3, 5);
    let start_3 = tile * 16;
    let y_start_10 = y_start + feature_0;
    let y_start_11 = y_start + feature_1;
    for (var own = 0; own < 4; own++) {
      let start_4 = start_3 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_4 = min(start_4 + turn * 4, 48);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let part = value_4 / 7;
        let y_at_3 = y_start_2 + part;
        let offset = value_4 % 7;
        let y_at_6 = y_start_3 + offset;
        let y_at_9 = y_start_10 + ((y_at_3 + 3) % 14 / 7) * 1764 + ((part + 3) % 7) * 252 + ((y_at_6 + 3) % 14 / 7) * 126 + ((offset + 3) % 7) * 18;
        let values_0 = y[y_at_9 + 12];
        sums_0_0 += values_0 * weight_0;
        sums_1_0 += values_0 * weight_1;
        sums_2_0 += values_0 * weight_2;
        sums_3_0 += values_0 * weight_3;
        let y_at_12 = y_start_11 + ((y_at_3 + 3) % 14 / 7) * 1764 + ((part + 3) % 7) * 252 + ((y_at_6 + 3) % 14 / 7) * 126 + ((offset + 3) % 7) * 18;
        let values_1 = y[y_at_12 + 12];
        sums_0_1 += values_1 * weight_0;
        sums_1_1 += values_1 * weight_1;
        sums_2_1 += values_1 * weight_2;
        sums_3_1 += values_1 * weight_3;
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
  let all_sums = array(sums_0_0, sums_0_1, sums_1_0, sums_1_1, sums_2_0, sums_2_1, sums_3_0, sums_3_1);
  let shares = array(select(0f, 1f / total_0, total_0 > 0.5f), select(0f, 1f / total_1, total_1 > 0.5f), select(0f, 1f / total_2, total_2 > 0.5f), select(0f, 1f / total_3, total_3 > 0.5f));
  let start_3 = (index / 2) * 7 + block * 4;
  for (var n = 0; n < 8; n++) {
    let four = all_sums[n] * shares[n / 2];
    if (start_2 + n / 2 < 7 && value_2 + n % 2 < 6) { finish(start_3 + n / 2, value_2 + n % 2, four); }
  }
}
` },
    { name: "contraction_13", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "contraction_12_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 7, s < 7, o < 48] = sum[i < 192] weight[o, i] * x[r, s, i]
// x_3[r < 7, s < 7, o < 48] = x_2[r, s, o] + (y[r, s, o] + bias[o])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  let x_2_rso = x_2[row * 12 + column4];
  let bias_o = bias[column4];
  x_3[row * 12 + column4] = x_2_rso + (sums + bias_o);
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * 49 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 49 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 192;
  let x_start = row_0 * 48;
  let x_start_2 = row_1 * 48;
  for (var i4 = 0; i4 < 48; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 48], weight[weight_at + 96], weight[weight_at + 144]);
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
    { name: "contraction_8_workgroup", bindings: "read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[r < 7, s < 7, o < 48] = sum[i1 < 2, i21 < 2, i22 < 24] weight[o, 48 * i1 + 24 * i21 + i22] *
//     norm[r, s, i1, i21, i22]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  if (column4 >= 12) { return; }
  y[row * 12 + column4] = sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 63) / 64) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 49 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 49 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 49 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 49 - 1);
  let right_column_0 = min(thread_row * 4, 47);
  let right_column_1 = min(thread_row * 4 + 1, 47);
  let right_column_2 = min(thread_row * 4 + 2, 47);
  let right_column_3 = min(thread_row * 4 + 3, 47);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let norm_start = left_row_0 * 96;
  let norm_start_2 = left_row_1 * 96;
  let norm_start_3 = left_row_2 * 96;
  let norm_start_4 = left_row_3 * 96;
  let weight_start = right_column_0 * 96;
  let weight_start_2 = right_column_1 * 96;
  let weight_start_3 = right_column_2 * 96;
  let weight_start_4 = right_column_3 * 96;
  for (var start = 0; start < 96; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(norm[norm_start + k], norm[norm_start_2 + k], norm[norm_start_3 + k], norm[norm_start_4 + k]);
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
    { name: "contraction_8_quads", bindings: "read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  y[row * 12 + column4] = sums;
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * 49 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 49 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 96;
  let norm_start = row_0 * 24;
  let norm_start_4 = row_1 * 24;
  for (var i1 = 0; i1 < 2; i1++) {
    let weight_start_2 = weight_start + i1 * 12;
    let norm_start_2 = norm_start + i1 * 12;
    let norm_start_5 = norm_start_4 + i1 * 12;
    for (var i21 = 0; i21 < 2; i21++) {
      let weight_start_3 = weight_start_2 + i21 * 6;
      let norm_start_3 = norm_start_2 + i21 * 6;
      let norm_start_6 = norm_start_5 + i21 * 6;
      for (var i224 = 0; i224 < 6; i224++) {
        let weight_at = weight_start_3 + i224;
        let right_0 = mat4x4f(weight[weight_start_3 + i224], weight[weight_at + 24], weight[weight_at + 48], weight[weight_at + 72]);
        let lefts_0 = norm[norm_start_3 + i224];
        let lefts_1 = norm[norm_start_6 + i224];
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
    { name: "contraction_15", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] a[a, b, i1, i2, j1, j2] * y[7 * a +
//     j1, 7 * b + j2, d + 48]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(member: i32, a_2: i32, b: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 49) { return; }
  y_2[member * 1176 + a_2 * 588 + b * 294 + row * 6 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 168) { return; }
  let row_tile = index / 6 % 7;
  let row = row_tile * 8;
  let row_1 = min(row + 1, 48);
  let row_2 = min(row + 2, 48);
  let row_3 = min(row + 3, 48);
  let row_4 = min(row + 4, 48);
  let row_5 = min(row + 5, 48);
  let row_6 = min(row + 6, 48);
  let row_7 = min(row + 7, 48);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 6;
  let b = index / 42 % 2;
  let y_start = (index / 84) * 1764 + b * 126 + column_tile;
  let a_start = (index / 42) * 2401 + row * 49;
  let a_start_3 = (index / 42) * 2401 + row_1 * 49;
  let a_start_5 = (index / 42) * 2401 + row_2 * 49;
  let a_start_7 = (index / 42) * 2401 + row_3 * 49;
  let a_start_9 = (index / 42) * 2401 + row_4 * 49;
  let a_start_11 = (index / 42) * 2401 + row_5 * 49;
  let a_start_13 = (index / 42) * 2401 + row_6 * 49;
  let a_start_15 = (index / 42) * 2401 + row_7 * 49;
  for (var j1 = 0; j1 < 7; j1++) {
    let y_start_2 = y_start + j1 * 252;
    let a_start_2 = a_start + j1 * 7;
    let a_start_4 = a_start_3 + j1 * 7;
    let a_start_6 = a_start_5 + j1 * 7;
    let a_start_8 = a_start_7 + j1 * 7;
    let a_start_10 = a_start_9 + j1 * 7;
    let a_start_12 = a_start_11 + j1 * 7;
    let a_start_14 = a_start_13 + j1 * 7;
    let a_start_16 = a_start_15 + j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      let y_at = y_start_2 + j2 * 18;
      let right = y[y_at + 12];
      sum_0 += a[a_start_2 + j2] * right;
      sum_1 += a[a_start_4 + j2] * right;
      sum_2 += a[a_start_6 + j2] * right;
      sum_3 += a[a_start_8 + j2] * right;
      sum_4 += a[a_start_10 + j2] * right;
      sum_5 += a[a_start_12 + j2] * right;
      sum_6 += a[a_start_14 + j2] * right;
      sum_7 += a[a_start_16 + j2] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let member = index / 168;
  let a_2 = index / 84 % 2;
  for (var n = 0; n < 8; n++) {
    finish(member, a_2, b, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_12_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  if (column4 >= 12) { return; }
  let x_2_rso = x_2[row * 12 + column4];
  let bias_o = bias[column4];
  x_3[row * 12 + column4] = x_2_rso + (sums + bias_o);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 63) / 64) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 49 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 49 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 49 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 49 - 1);
  let right_column_0 = min(thread_row * 4, 47);
  let right_column_1 = min(thread_row * 4 + 1, 47);
  let right_column_2 = min(thread_row * 4 + 2, 47);
  let right_column_3 = min(thread_row * 4 + 3, 47);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 192;
  let x_start_2 = left_row_1 * 192;
  let x_start_3 = left_row_2 * 192;
  let x_start_4 = left_row_3 * 192;
  let weight_start = right_column_0 * 192;
  let weight_start_2 = right_column_1 * 192;
  let weight_start_3 = right_column_2 * 192;
  let weight_start_4 = right_column_3 * 192;
  for (var start = 0; start < 192; start += 16) {
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
    { name: "contraction_5_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 24] = sum[i < 96] weight[o, i] * x[r1, r2, s1, s2, i]
// x_3[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = x_2[r1, r2, s1, s2, d] + (y[r1, r2, s1, s2, d] +
//     bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  let x_2_o_r1_r2_s1_s2 = x_2[row * 6 + column4];
  let bias_o = bias[column4];
  x_3[row * 6 + column4] = x_2_o_r1_r2_s1_s2 + (sums + bias_o);
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 1) / 2) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 6) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * 196 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 196 - 1);
  let column_0 = min(column_tile * 4, 23);
  let column_1 = min(column_tile * 4 + 1, 23);
  let column_2 = min(column_tile * 4 + 2, 23);
  let column_3 = min(column_tile * 4 + 3, 23);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 24;
  let weight_start_2 = column_1 * 24;
  let weight_start_3 = column_2 * 24;
  let weight_start_4 = column_3 * 24;
  let x_start = row_0 * 24;
  let x_start_2 = row_1 * 24;
  for (var i4 = 0; i4 < 24; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
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
  if (column_tile < 6) {
    let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_5_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  if (column4 >= 6) { return; }
  let x_2_o_r1_r2_s1_s2 = x_2[row * 6 + column4];
  let bias_o = bias[column4];
  x_3[row * 6 + column4] = x_2_o_r1_r2_s1_s2 + (sums + bias_o);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 15) / 16) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 196 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 196 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 196 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 196 - 1);
  let right_column_0 = min(thread_row * 4, 23);
  let right_column_1 = min(thread_row * 4 + 1, 23);
  let right_column_2 = min(thread_row * 4 + 2, 23);
  let right_column_3 = min(thread_row * 4 + 3, 23);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 96;
  let x_start_2 = left_row_1 * 96;
  let x_start_3 = left_row_2 * 96;
  let x_start_4 = left_row_3 * 96;
  let weight_start = right_column_0 * 96;
  let weight_start_2 = right_column_1 * 96;
  let weight_start_3 = right_column_2 * 96;
  let weight_start_4 = right_column_3 * 96;
  for (var start = 0; start < 96; start += 16) {
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
    { name: "contraction_17", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[a < 2, b < 2, i1 < 7, i2 < 7, d < 24] = sum[j1 < 7, j2 < 7] a[a, b, i1, i2, j1, j2] * y[(7 * a +
//     j1 + 3) mod 14 div 7, (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7, (j2 + 3) mod 7, d + 48]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(member: i32, a_2: i32, b: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 49) { return; }
  y_2[member * 1176 + a_2 * 588 + b * 294 + row * 6 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 168) { return; }
  let row_tile = index / 6 % 7;
  let row = row_tile * 8;
  let row_1 = min(row + 1, 48);
  let row_2 = min(row + 2, 48);
  let row_3 = min(row + 3, 48);
  let row_4 = min(row + 4, 48);
  let row_5 = min(row + 5, 48);
  let row_6 = min(row + 6, 48);
  let row_7 = min(row + 7, 48);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 6;
  let member = index / 168;
  let y_start = member * 3528 + column_tile;
  let a_2 = index / 84 % 2;
  let y_start_2 = a_2 * 7;
  let b = index / 42 % 2;
  let y_start_4 = b * 7;
  let a_start = (index / 42) * 2401 + row * 49;
  let a_start_3 = (index / 42) * 2401 + row_1 * 49;
  let a_start_5 = (index / 42) * 2401 + row_2 * 49;
  let a_start_7 = (index / 42) * 2401 + row_3 * 49;
  let a_start_9 = (index / 42) * 2401 + row_4 * 49;
  let a_start_11 = (index / 42) * 2401 + row_5 * 49;
  let a_start_13 = (index / 42) * 2401 + row_6 * 49;
  let a_start_15 = (index / 42) * 2401 + row_7 * 49;
  for (var j1 = 0; j1 < 7; j1++) {
    let y_at = y_start_2 + j1;
    let y_start_3 = y_start + ((y_at + 3) % 14 / 7) * 1764 + ((j1 + 3) % 7) * 252;
    let a_start_2 = a_start + j1 * 7;
    let a_start_4 = a_start_3 + j1 * 7;
    let a_start_6 = a_start_5 + j1 * 7;
    let a_start_8 = a_start_7 + j1 * 7;
    let a_start_10 = a_start_9 + j1 * 7;
    let a_start_12 = a_start_11 + j1 * 7;
    let a_start_14 = a_start_13 + j1 * 7;
    let a_start_16 = a_start_15 + j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      let y_at_2 = y_start_4 + j2;
      let y_at_3 = y_start_3 + ((y_at_2 + 3) % 14 / 7) * 126 + ((j2 + 3) % 7) * 18;
      let right = y[y_at_3 + 12];
      sum_0 += a[a_start_2 + j2] * right;
      sum_1 += a[a_start_4 + j2] * right;
      sum_2 += a[a_start_6 + j2] * right;
      sum_3 += a[a_start_8 + j2] * right;
      sum_4 += a[a_start_10 + j2] * right;
      sum_5 += a[a_start_12 + j2] * right;
      sum_6 += a[a_start_14 + j2] * right;
      sum_7 += a[a_start_16 + j2] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(member, a_2, b, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_10", bindings: "read read read read write sizes", code: /* wgsl */ `
// y[r < 7, s < 7, o < 48] = sum[i1 < 2, i2 < 24] weight[o, 24 * i1 + i2] * y[i1, r, s, i2]
// x[r < 7, s < 7, o < 48] = y_2[r, s, o] + (y[r, s, o] + bias[o])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  let y_2_rso = y_2[row * 12 + column4];
  let bias_o = bias[column4];
  x[row * 12 + column4] = y_2_rso + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * 49 + 7) / 8) * 12) { return; }
  let row_tile = index / 12;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * 49 - 1);
  let row_2 = min(row + 2, sizes.batch * 49 - 1);
  let row_3 = min(row + 3, sizes.batch * 49 - 1);
  let row_4 = min(row + 4, sizes.batch * 49 - 1);
  let row_5 = min(row + 5, sizes.batch * 49 - 1);
  let row_6 = min(row + 6, sizes.batch * 49 - 1);
  let row_7 = min(row + 7, sizes.batch * 49 - 1);
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
  let y_start = (row / 49) * 294 + row * 6;
  let y_start_3 = (row_1 / 49) * 294 + row_1 * 6;
  let y_start_5 = (row_2 / 49) * 294 + row_2 * 6;
  let y_start_7 = (row_3 / 49) * 294 + row_3 * 6;
  let y_start_9 = (row_4 / 49) * 294 + row_4 * 6;
  let y_start_11 = (row_5 / 49) * 294 + row_5 * 6;
  let y_start_13 = (row_6 / 49) * 294 + row_6 * 6;
  let y_start_15 = (row_7 / 49) * 294 + row_7 * 6;
  for (var i1 = 0; i1 < 2; i1++) {
    let weight_start_2 = weight_start + i1 * 6;
    let y_start_2 = y_start + i1 * 294;
    let y_start_4 = y_start_3 + i1 * 294;
    let y_start_6 = y_start_5 + i1 * 294;
    let y_start_8 = y_start_7 + i1 * 294;
    let y_start_10 = y_start_9 + i1 * 294;
    let y_start_12 = y_start_11 + i1 * 294;
    let y_start_14 = y_start_13 + i1 * 294;
    let y_start_16 = y_start_15 + i1 * 294;
    for (var i24 = 0; i24 < 6; i24++) {
      let weight_at = weight_start_2 + i24;
      let right = mat4x4f(weight[weight_start_2 + i24], weight[weight_at + 12], weight[weight_at + 24], weight[weight_at + 36]);
      sum_0 += y[y_start_2 + i24] * right;
      sum_1 += y[y_start_4 + i24] * right;
      sum_2 += y[y_start_6 + i24] * right;
      sum_3 += y[y_start_8 + i24] * right;
      sum_4 += y[y_start_10 + i24] * right;
      sum_5 += y[y_start_12 + i24] * right;
      sum_6 += y[y_start_14 + i24] * right;
      sum_7 += y[y_start_16 + i24] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_3", bindings: "read read read read write sizes", code: /* wgsl */ `
// y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 24] = sum[i < 24] weight[o, i] * y[r1, s1, r2, s2, i]
// x[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = norm[7 * r1 + r2, 7 * s1 + s2, d] + (y[r1, r2, s1, s2,
//     d] + bias[d])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  let norm_o_r1_r2_s1_s2 = norm[row * 6 + column4];
  let bias_o = bias[column4];
  x[row * 6 + column4] = norm_o_r1_r2_s1_s2 + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * 49 + 1) / 2) * 6) { return; }
  let row_tile = index / 6;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * 196 - 1);
  let row_2 = min(row + 2, sizes.batch * 196 - 1);
  let row_3 = min(row + 3, sizes.batch * 196 - 1);
  let row_4 = min(row + 4, sizes.batch * 196 - 1);
  let row_5 = min(row + 5, sizes.batch * 196 - 1);
  let row_6 = min(row + 6, sizes.batch * 196 - 1);
  let row_7 = min(row + 7, sizes.batch * 196 - 1);
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
  let y_start = (row / 98) * 588 + (row / 7 % 2) * 294 + (row / 14 % 7) * 42 + (row % 7) * 6;
  let y_start_2 = (row_1 / 98) * 588 + (row_1 / 7 % 2) * 294 + (row_1 / 14 % 7) * 42 + (row_1 % 7) * 6;
  let y_start_3 = (row_2 / 98) * 588 + (row_2 / 7 % 2) * 294 + (row_2 / 14 % 7) * 42 + (row_2 % 7) * 6;
  let y_start_4 = (row_3 / 98) * 588 + (row_3 / 7 % 2) * 294 + (row_3 / 14 % 7) * 42 + (row_3 % 7) * 6;
  let y_start_5 = (row_4 / 98) * 588 + (row_4 / 7 % 2) * 294 + (row_4 / 14 % 7) * 42 + (row_4 % 7) * 6;
  let y_start_6 = (row_5 / 98) * 588 + (row_5 / 7 % 2) * 294 + (row_5 / 14 % 7) * 42 + (row_5 % 7) * 6;
  let y_start_7 = (row_6 / 98) * 588 + (row_6 / 7 % 2) * 294 + (row_6 / 14 % 7) * 42 + (row_6 % 7) * 6;
  let y_start_8 = (row_7 / 98) * 588 + (row_7 / 7 % 2) * 294 + (row_7 / 14 % 7) * 42 + (row_7 % 7) * 6;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 6], weight[weight_at + 12], weight[weight_at + 18]);
    sum_0 += y[y_start + i4] * right;
    sum_1 += y[y_start_2 + i4] * right;
    sum_2 += y[y_start_3 + i4] * right;
    sum_3 += y[y_start_4 + i4] * right;
    sum_4 += y[y_start_5 + i4] * right;
    sum_5 += y[y_start_6 + i4] * right;
    sum_6 += y[y_start_7 + i4] * right;
    sum_7 += y[y_start_8 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_18", bindings: "read read write sizes", code: /* wgsl */ `
// sum[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[i1, i2, 24 * h + d] * y[j1, j2, 24 * h +
//     d + 48]
// e[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = 0.20412414523193154 * sum[h, i1, i2, j1, j2] +
//     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, h]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= 49) { return; }
  if (column >= 49) { return; }
  let i2 = row % 7;
  let i1 = row / 7;
  let j2 = column % 7;
  let j1 = column / 7;
  e[member * 4802 + h * 2401 + row * 49 + column] = 0.20412414523193154f * sum + relative_position_bias_table[i1 * 26 - j1 * 26 + i2 * 2 - j2 * 2 + h + 168];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 182) { return; }
  let row_tile = index / 13 % 7;
  let row = row_tile * 8;
  let row_1 = min(row + 1, 48);
  let row_2 = min(row + 2, 48);
  let row_3 = min(row + 3, 48);
  let row_4 = min(row + 4, 48);
  let row_5 = min(row + 5, 48);
  let row_6 = min(row + 6, 48);
  let row_7 = min(row + 7, 48);
  let column_tile = index % 13;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 48);
  let column_2 = min(column + 2, 48);
  let column_3 = min(column + 3, 48);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let h = index / 91 % 2;
  let member = index / 182;
  let y_start = member * 1764 + column * 36 + h * 6;
  let y_start_2 = member * 1764 + column_1 * 36 + h * 6;
  let y_start_3 = member * 1764 + column_2 * 36 + h * 6;
  let y_start_4 = member * 1764 + column_3 * 36 + h * 6;
  let y_start_5 = member * 1764 + row * 36 + h * 6;
  let y_start_6 = member * 1764 + row_1 * 36 + h * 6;
  let y_start_7 = member * 1764 + row_2 * 36 + h * 6;
  let y_start_8 = member * 1764 + row_3 * 36 + h * 6;
  let y_start_9 = member * 1764 + row_4 * 36 + h * 6;
  let y_start_10 = member * 1764 + row_5 * 36 + h * 6;
  let y_start_11 = member * 1764 + row_6 * 36 + h * 6;
  let y_start_12 = member * 1764 + row_7 * 36 + h * 6;
  for (var d4 = 0; d4 < 6; d4++) {
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
    { name: "contraction_1_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// sum[r < 14, c < 14, d < 24] = sum[ch < 3, u < 4, v < 4] weight[d, ch, u, v] * image[ch, 4 * r + u, 4
//     * c + v]
// y[r < 14, c < 14, d < 24] = bias[d] + sum[r, c, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> image: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  if (column4 >= 6) { return; }
  let bias_d = bias[column4];
  y[row * 6 + column4] = bias_d + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 15) / 16) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 196 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 196 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 196 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 196 - 1);
  let right_column_0 = min(thread_row * 4, 23);
  let right_column_1 = min(thread_row * 4 + 1, 23);
  let right_column_2 = min(thread_row * 4 + 2, 23);
  let right_column_3 = min(thread_row * 4 + 3, 23);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let image_start = (left_row_0 / 196) * 9408 + (left_row_0 / 14 % 14) * 224 + (left_row_0 % 14) * 4;
  let image_start_2 = (left_row_1 / 196) * 9408 + (left_row_1 / 14 % 14) * 224 + (left_row_1 % 14) * 4;
  let image_start_3 = (left_row_2 / 196) * 9408 + (left_row_2 / 14 % 14) * 224 + (left_row_2 % 14) * 4;
  let image_start_4 = (left_row_3 / 196) * 9408 + (left_row_3 / 14 % 14) * 224 + (left_row_3 % 14) * 4;
  let weight_start = right_column_0 * 48;
  let weight_start_2 = right_column_1 * 48;
  let weight_start_3 = right_column_2 * 48;
  let weight_start_4 = right_column_3 * 48;
  for (var start = 0; start < 48; start += 16) {
    let k = start + thread_column;
    let offset = k % 4;
    let offset_2 = k / 4 % 4;
    let part = k / 16;
    left_tile[thread_column * 16 + thread_row] = vec4f(image[image_start + part * 3136 + offset_2 * 56 + offset], image[image_start_2 + part * 3136 + offset_2 * 56 + offset], image[image_start_3 + part * 3136 + offset_2 * 56 + offset], image[image_start_4 + part * 3136 + offset_2 * 56 + offset]);
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
    { name: "contraction_1_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> image: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  let bias_d = bias[column4];
  y[row * 6 + column4] = bias_d + sums;
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 1) / 2) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 6) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * 196 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 196 - 1);
  let column_0 = min(column_tile * 4, 23);
  let column_1 = min(column_tile * 4 + 1, 23);
  let column_2 = min(column_tile * 4 + 2, 23);
  let column_3 = min(column_tile * 4 + 3, 23);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 12;
  let weight_start_4 = column_1 * 12;
  let weight_start_7 = column_2 * 12;
  let weight_start_10 = column_3 * 12;
  let image_start = (row_0 / 196) * 2352 + (row_0 / 14 % 14) * 56 + row_0 % 14;
  let image_start_4 = (row_1 / 196) * 2352 + (row_1 / 14 % 14) * 56 + row_1 % 14;
  for (var ch = 0; ch < 3; ch++) {
    let weight_start_2 = weight_start + ch * 4;
    let weight_start_5 = weight_start_4 + ch * 4;
    let weight_start_8 = weight_start_7 + ch * 4;
    let weight_start_11 = weight_start_10 + ch * 4;
    let image_start_2 = image_start + ch * 784;
    let image_start_5 = image_start_4 + ch * 784;
    for (var u = 0; u < 4; u++) {
      let weight_start_3 = weight_start_2 + u;
      let weight_start_6 = weight_start_5 + u;
      let weight_start_9 = weight_start_8 + u;
      let weight_start_12 = weight_start_11 + u;
      let image_start_3 = image_start_2 + u * 14;
      let image_start_6 = image_start_5 + u * 14;
      for (var v4 = 0; v4 < 1; v4++) {
        let right_0 = mat4x4f(weight[weight_start_3 + v4], weight[weight_start_6 + v4], weight[weight_start_9 + v4], weight[weight_start_12 + v4]);
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
  if (column_tile < 6) {
    let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_7", bindings: "read read read write sizes", code: /* wgsl */ `
// y[r < 14, s < 14, o < 24] = sum[i < 24] weight[o, i] * y[(r + 11) mod 14 div 7, (s + 11) mod 14 div
//     7, (r + 4) mod 7, (s + 4) mod 7, i]
// y_2[r < 14, s < 14, o < 24] = y[r, s, o] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  let bias_o = bias[column4];
  y_2[row * 6 + column4] = sums + bias_o;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * 49 + 1) / 2) * 6) { return; }
  let row_tile = index / 6;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * 196 - 1);
  let row_2 = min(row + 2, sizes.batch * 196 - 1);
  let row_3 = min(row + 3, sizes.batch * 196 - 1);
  let row_4 = min(row + 4, sizes.batch * 196 - 1);
  let row_5 = min(row + 5, sizes.batch * 196 - 1);
  let row_6 = min(row + 6, sizes.batch * 196 - 1);
  let row_7 = min(row + 7, sizes.batch * 196 - 1);
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
  let y_start = (row / 196) * 1176 + ((row / 14 % 14 + 11) % 14 / 7) * 588 + ((row % 14 + 11) % 14 / 7) * 294 + ((row / 14 % 14 + 4) % 7) * 42 + ((row % 14 + 4) % 7) * 6;
  let y_start_2 = (row_1 / 196) * 1176 + ((row_1 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_1 % 14 + 11) % 14 / 7) * 294 + ((row_1 / 14 % 14 + 4) % 7) * 42 + ((row_1 % 14 + 4) % 7) * 6;
  let y_start_3 = (row_2 / 196) * 1176 + ((row_2 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_2 % 14 + 11) % 14 / 7) * 294 + ((row_2 / 14 % 14 + 4) % 7) * 42 + ((row_2 % 14 + 4) % 7) * 6;
  let y_start_4 = (row_3 / 196) * 1176 + ((row_3 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_3 % 14 + 11) % 14 / 7) * 294 + ((row_3 / 14 % 14 + 4) % 7) * 42 + ((row_3 % 14 + 4) % 7) * 6;
  let y_start_5 = (row_4 / 196) * 1176 + ((row_4 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_4 % 14 + 11) % 14 / 7) * 294 + ((row_4 / 14 % 14 + 4) % 7) * 42 + ((row_4 % 14 + 4) % 7) * 6;
  let y_start_6 = (row_5 / 196) * 1176 + ((row_5 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_5 % 14 + 11) % 14 / 7) * 294 + ((row_5 / 14 % 14 + 4) % 7) * 42 + ((row_5 % 14 + 4) % 7) * 6;
  let y_start_7 = (row_6 / 196) * 1176 + ((row_6 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_6 % 14 + 11) % 14 / 7) * 294 + ((row_6 / 14 % 14 + 4) % 7) * 42 + ((row_6 % 14 + 4) % 7) * 6;
  let y_start_8 = (row_7 / 196) * 1176 + ((row_7 / 14 % 14 + 11) % 14 / 7) * 588 + ((row_7 % 14 + 11) % 14 / 7) * 294 + ((row_7 / 14 % 14 + 4) % 7) * 42 + ((row_7 % 14 + 4) % 7) * 6;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 6], weight[weight_at + 12], weight[weight_at + 18]);
    sum_0 += y[y_start + i4] * right;
    sum_1 += y[y_start_2 + i4] * right;
    sum_2 += y[y_start_3 + i4] * right;
    sum_3 += y[y_start_4 + i4] * right;
    sum_4 += y[y_start_5 + i4] * right;
    sum_5 += y[y_start_6 + i4] * right;
    sum_6 += y[y_start_7 + i4] * right;
    sum_7 += y[y_start_8 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_14", bindings: "read read write sizes", code: /* wgsl */ `
// sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[7 * a + i1, 7 * b + i2, d] * y[7 *
//     a + j1, 7 * b + j2, d + 24]
// e[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = 0.20412414523193154 * sum[a, b, i1, i2, j1, j2] +
//     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(member: i32, a: i32, b: i32, row: i32, column: i32, sum: f32) {
  if (row >= 49) { return; }
  if (column >= 49) { return; }
  let i2 = row % 7;
  let i1 = row / 7;
  let j2 = column % 7;
  let j1 = column / 7;
  e[member * 9604 + a * 4802 + b * 2401 + row * 49 + column] = 0.20412414523193154f * sum + relative_position_bias_table[i1 * 13 - j1 * 13 + i2 - j2 + 84];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 364) { return; }
  let row_tile = index / 13 % 7;
  let row = row_tile * 8;
  let row_1 = min(row + 1, 48);
  let row_2 = min(row + 2, 48);
  let row_3 = min(row + 3, 48);
  let row_4 = min(row + 4, 48);
  let row_5 = min(row + 5, 48);
  let row_6 = min(row + 6, 48);
  let row_7 = min(row + 7, 48);
  let column_tile = index % 13;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 48);
  let column_2 = min(column + 2, 48);
  let column_3 = min(column + 3, 48);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let b = index / 91 % 2;
  let y_start = (index / 182) * 1764 + (column / 7) * 252 + b * 126 + (column % 7) * 18;
  let y_start_2 = (index / 182) * 1764 + (column_1 / 7) * 252 + b * 126 + (column_1 % 7) * 18;
  let y_start_3 = (index / 182) * 1764 + (column_2 / 7) * 252 + b * 126 + (column_2 % 7) * 18;
  let y_start_4 = (index / 182) * 1764 + (column_3 / 7) * 252 + b * 126 + (column_3 % 7) * 18;
  let y_start_5 = (index / 182) * 1764 + (row / 7) * 252 + b * 126 + (row % 7) * 18;
  let y_start_6 = (index / 182) * 1764 + (row_1 / 7) * 252 + b * 126 + (row_1 % 7) * 18;
  let y_start_7 = (index / 182) * 1764 + (row_2 / 7) * 252 + b * 126 + (row_2 % 7) * 18;
  let y_start_8 = (index / 182) * 1764 + (row_3 / 7) * 252 + b * 126 + (row_3 % 7) * 18;
  let y_start_9 = (index / 182) * 1764 + (row_4 / 7) * 252 + b * 126 + (row_4 % 7) * 18;
  let y_start_10 = (index / 182) * 1764 + (row_5 / 7) * 252 + b * 126 + (row_5 % 7) * 18;
  let y_start_11 = (index / 182) * 1764 + (row_6 / 7) * 252 + b * 126 + (row_6 % 7) * 18;
  let y_start_12 = (index / 182) * 1764 + (row_7 / 7) * 252 + b * 126 + (row_7 % 7) * 18;
  for (var d4 = 0; d4 < 6; d4++) {
    let y_at = y_start + d4;
    let y_at_2 = y_start_2 + d4;
    let y_at_3 = y_start_3 + d4;
    let y_at_4 = y_start_4 + d4;
    let right = mat4x4f(y[y_at + 6], y[y_at_2 + 6], y[y_at_3 + 6], y[y_at_4 + 6]);
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
  let member = index / 364;
  let a = index / 182 % 2;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, a, b, value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_9_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 7, s < 7] = sum[d < 48] y[r, s, d]
// mu[r < 7, s < 7] = sum[r, s] / 48.0
// sum_2[r < 7, s < 7] = sum[d < 48] (y[r, s, d] - mu[r, s]) * (y[r, s, d] - mu[r, s])
// var_value[r < 7, s < 7] = sum_2[r, s] / 48.0
// y[r < 7, s < 7, o < 144] = sum[i < 48] weight_2[o, i] * (y[r, s, i] - mu[r, s]) * weight[i] /
//     sqrt(var_value[r, s] + 0.00001)
// y_2[r < 7, s < 7, o < 144] = y[r, s, o] + shift[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  let shift_o = shift[column4];
  y_2[row * 36 + column4] = sums + shift_o;
}

@compute @workgroup_size(36)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let y_start = min(index * 8 + lane, sizes.batch * 49 - 1) * 12;
  let y_start_2 = min(index * 8 + lane + 4, sizes.batch * 49 - 1) * 12;
  for (var d4 = 0; d4 < 12; d4++) {
    sum_part += y[y_start + d4];
    sum_part_2 += y[y_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 48f;
  let mu_2 = sum_2 / 48f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 12; d4++) {
    let y_drs = y[y_start + d4];
    let difference = y_drs - mu;
    sum_part_3 += (difference * difference);
    let y_drs_2 = y[y_start_2 + d4];
    let difference_2 = y_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 48f;
  let var_value_2 = sum_4 / 48f;
  let row_0 = min(index * 8 + lane, sizes.batch * 49 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 49 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_2_start = column_tile * 48;
  let y_start_3 = row_0 * 12;
  let y_start_4 = row_1 * 12;
  for (var i4 = 0; i4 < 12; i4++) {
    let weight_2_at = weight_2_start + i4;
    let right_0 = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 12], weight_2[weight_2_at + 24], weight_2[weight_2_at + 36]);
    let y_rsi = y[y_start_3 + i4];
    let weight_i = weight[i4];
    let lefts_0 = ((y_rsi - mu) * weight_i);
    let y_rsi_2 = y[y_start_4 + i4];
    let lefts_1 = ((y_rsi_2 - mu_2) * weight_i);
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
  let scale_0 = 1f / sqrt(var_value + 0.00001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.00001f);
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
    { name: "contraction_16", bindings: "read read write sizes", code: /* wgsl */ `
// sum[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = sum[d < 24] y[(7 * a + i1 + 3) mod 14 div 7, (i1
//     + 3) mod 7, (7 * b + i2 + 3) mod 14 div 7, (i2 + 3) mod 7, d] * y[(7 * a + j1 + 3) mod 14 div 7,
//     (j1 + 3) mod 7, (7 * b + j2 + 3) mod 14 div 7, (j2 + 3) mod 7, d + 24]
// e[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = 0.20412414523193154 * sum[a, b, i1, i2, j1, j2] +
//     relative_position_bias_table[13 * i1 + i2 - 13 * j1 - j2 + 84, 0]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> relative_position_bias_table: array<f32>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(member: i32, a: i32, b: i32, row: i32, column: i32, sum: f32) {
  if (row >= 49) { return; }
  if (column >= 49) { return; }
  let i2 = row % 7;
  let i1 = row / 7;
  let j2 = column % 7;
  let j1 = column / 7;
  e[member * 9604 + a * 4802 + b * 2401 + row * 49 + column] = 0.20412414523193154f * sum + relative_position_bias_table[i1 * 13 - j1 * 13 + i2 - j2 + 84];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 364) { return; }
  let row_tile = index / 13 % 7;
  let row = row_tile * 8;
  let row_1 = min(row + 1, 48);
  let row_2 = min(row + 2, 48);
  let row_3 = min(row + 3, 48);
  let row_4 = min(row + 4, 48);
  let row_5 = min(row + 5, 48);
  let row_6 = min(row + 6, 48);
  let row_7 = min(row + 7, 48);
  let column_tile = index % 13;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 48);
  let column_2 = min(column + 2, 48);
  let column_3 = min(column + 3, 48);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / 364;
  let a = index / 182 % 2;
  let b = index / 91 % 2;
  let y_start = member * 3528 + ((a * 7 + column / 7 + 3) % 14 / 7) * 1764 + ((column / 7 + 3) % 7) * 252 + ((b * 7 + column % 7 + 3) % 14 / 7) * 126 + ((column % 7 + 3) % 7) * 18;
  let y_start_2 = member * 3528 + ((a * 7 + column_1 / 7 + 3) % 14 / 7) * 1764 + ((column_1 / 7 + 3) % 7) * 252 + ((b * 7 + column_1 % 7 + 3) % 14 / 7) * 126 + ((column_1 % 7 + 3) % 7) * 18;
  let y_start_3 = member * 3528 + ((a * 7 + column_2 / 7 + 3) % 14 / 7) * 1764 + ((column_2 / 7 + 3) % 7) * 252 + ((b * 7 + column_2 % 7 + 3) % 14 / 7) * 126 + ((column_2 % 7 + 3) % 7) * 18;
  let y_start_4 = member * 3528 + ((a * 7 + column_3 / 7 + 3) % 14 / 7) * 1764 + ((column_3 / 7 + 3) % 7) * 252 + ((b * 7 + column_3 % 7 + 3) % 14 / 7) * 126 + ((column_3 % 7 + 3) % 7) * 18;
  let y_start_5 = member * 3528 + ((a * 7 + row / 7 + 3) % 14 / 7) * 1764 + ((row / 7 + 3) % 7) * 252 + ((b * 7 + row % 7 + 3) % 14 / 7) * 126 + ((row % 7 + 3) % 7) * 18;
  let y_start_6 = member * 3528 + ((a * 7 + row_1 / 7 + 3) % 14 / 7) * 1764 + ((row_1 / 7 + 3) % 7) * 252 + ((b * 7 + row_1 % 7 + 3) % 14 / 7) * 126 + ((row_1 % 7 + 3) % 7) * 18;
  let y_start_7 = member * 3528 + ((a * 7 + row_2 / 7 + 3) % 14 / 7) * 1764 + ((row_2 / 7 + 3) % 7) * 252 + ((b * 7 + row_2 % 7 + 3) % 14 / 7) * 126 + ((row_2 % 7 + 3) % 7) * 18;
  let y_start_8 = member * 3528 + ((a * 7 + row_3 / 7 + 3) % 14 / 7) * 1764 + ((row_3 / 7 + 3) % 7) * 252 + ((b * 7 + row_3 % 7 + 3) % 14 / 7) * 126 + ((row_3 % 7 + 3) % 7) * 18;
  let y_start_9 = member * 3528 + ((a * 7 + row_4 / 7 + 3) % 14 / 7) * 1764 + ((row_4 / 7 + 3) % 7) * 252 + ((b * 7 + row_4 % 7 + 3) % 14 / 7) * 126 + ((row_4 % 7 + 3) % 7) * 18;
  let y_start_10 = member * 3528 + ((a * 7 + row_5 / 7 + 3) % 14 / 7) * 1764 + ((row_5 / 7 + 3) % 7) * 252 + ((b * 7 + row_5 % 7 + 3) % 14 / 7) * 126 + ((row_5 % 7 + 3) % 7) * 18;
  let y_start_11 = member * 3528 + ((a * 7 + row_6 / 7 + 3) % 14 / 7) * 1764 + ((row_6 / 7 + 3) % 7) * 252 + ((b * 7 + row_6 % 7 + 3) % 14 / 7) * 126 + ((row_6 % 7 + 3) % 7) * 18;
  let y_start_12 = member * 3528 + ((a * 7 + row_7 / 7 + 3) % 14 / 7) * 1764 + ((row_7 / 7 + 3) % 7) * 252 + ((b * 7 + row_7 % 7 + 3) % 14 / 7) * 126 + ((row_7 % 7 + 3) % 7) * 18;
  for (var d4 = 0; d4 < 6; d4++) {
    let y_at = y_start + d4;
    let y_at_2 = y_start_2 + d4;
    let y_at_3 = y_start_3 + d4;
    let y_at_4 = y_start_4 + d4;
    let right = mat4x4f(y[y_at + 6], y[y_at_2 + 6], y[y_at_3 + 6], y[y_at_4 + 6]);
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
      finish(member, a, b, value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_11_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 7, s < 7] = sum[d < 48] x[r, s, d]
// mu[r < 7, s < 7] = sum[r, s] / 48.0
// sum_2[r < 7, s < 7] = sum[d < 48] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
// var_value[r < 7, s < 7] = sum_2[r, s] / 48.0
// y[r < 7, s < 7, o < 192] = sum[i < 48] weight_2[o, i] * (x[r, s, i] - mu[r, s]) * weight[i] /
//     sqrt(var_value[r, s] + 0.00001)
// x_2[r < 7, s < 7, o < 192] = 0.5 * (y[r, s, o] + shift[o]) * (1.0 + erf((y[r, s, o] + shift[o]) /
//     1.4142135623730951))

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
  if (row >= sizes.batch * 49) { return; }
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
  if (index >= (sizes.batch * 49 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = min(index * 8 + lane, sizes.batch * 49 - 1) * 12;
  let x_start_2 = min(index * 8 + lane + 4, sizes.batch * 49 - 1) * 12;
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
    let x_drs = x[x_start + d4];
    let difference = x_drs - mu;
    sum_part_3 += (difference * difference);
    let x_drs_2 = x[x_start_2 + d4];
    let difference_2 = x_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 48f;
  let var_value_2 = sum_4 / 48f;
  let row_0 = min(index * 8 + lane, sizes.batch * 49 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 49 - 1);
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
    let x_rsi = x[x_start_3 + i4];
    let weight_i = weight[i4];
    let lefts_0 = ((x_rsi - mu) * weight_i);
    let x_rsi_2 = x[x_start_4 + i4];
    let lefts_1 = ((x_rsi_2 - mu_2) * weight_i);
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
  let scale_0 = 1f / sqrt(var_value + 0.00001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.00001f);
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
    { name: "contraction_2_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 14, s < 14] = sum[d < 24] norm[r, s, d]
// mu[r < 14, s < 14] = sum[r, s] / 24.0
// sum_2[r < 14, s < 14] = sum[d < 24] (norm[r, s, d] - mu[r, s]) * (norm[r, s, d] - mu[r, s])
// var_value[r < 14, s < 14] = sum_2[r, s] / 24.0
// y[r < 14, s < 14, o < 72] = sum[i < 24] weight[o, i] * (norm[r, s, i] - mu[r, s]) * weight_2[i] /
//     sqrt(var_value[r, s] + 0.00001)
// y[r < 14, s < 14, o < 72] = y[r, s, o] + shift[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  let shift_o = shift[column4];
  y[row * 18 + column4] = sums + shift_o;
}

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 1) / 2) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let norm_start = min(index * 8 + lane, sizes.batch * 196 - 1) * 6;
  let norm_start_2 = min(index * 8 + lane + 4, sizes.batch * 196 - 1) * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    sum_part += norm[norm_start + d4];
    sum_part_2 += norm[norm_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 6; d4++) {
    let norm_drs = norm[norm_start + d4];
    let difference = norm_drs - mu;
    sum_part_3 += (difference * difference);
    let norm_drs_2 = norm[norm_start_2 + d4];
    let difference_2 = norm_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 24f;
  let var_value_2 = sum_4 / 24f;
  if (column_tile - lane >= 18) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * 196 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 196 - 1);
  let column_0 = min(column_tile * 4, 71);
  let column_1 = min(column_tile * 4 + 1, 71);
  let column_2 = min(column_tile * 4 + 2, 71);
  let column_3 = min(column_tile * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 6;
  let weight_start_2 = column_1 * 6;
  let weight_start_3 = column_2 * 6;
  let weight_start_4 = column_3 * 6;
  let norm_start_3 = row_0 * 6;
  let norm_start_4 = row_1 * 6;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_oi_2 = weight[weight_start_2 + i4];
    let weight_oi_3 = weight[weight_start_3 + i4];
    let weight_oi_4 = weight[weight_start_4 + i4];
    let right_0 = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let norm_rsi = norm[norm_start_3 + i4];
    let lefts_0 = (norm_rsi - mu);
    let norm_rsi_2 = norm[norm_start_4 + i4];
    let lefts_1 = (norm_rsi_2 - mu_2);
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
  let scale_0 = 1f / sqrt(var_value + 0.00001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.00001f);
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
  if (column_tile < 18) {
    let sums = array(sum_0, sum_1, sum_2_2, sum_3_2, sum_4_2, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_6_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[d < 24] x[r1, r2, s1, s2, d]
// mu[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[r1, r2, s1, s2] / 24.0
// sum_2[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[d < 24] v * v
//   where v = x[r1, r2, s1, s2, d] - mu[r1, r2, s1, s2]
// var_value[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum_2[r1, r2, s1, s2] / 24.0
// y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 72] = sum[i < 24] weight[o, i] * (x[r1, r2, s1, s2, i] -
//     mu[r1, r2, s1, s2]) * weight_2[i] / sqrt(var_value[r1, r2, s1, s2] + 0.00001)
// y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 72] = y[r1, r2, s1, s2, o] + shift[o]

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
  if (row >= sizes.batch * 196) { return; }
  let shift_o = shift[column4];
  y[row * 18 + column4] = sums + shift_o;
}

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 1) / 2) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = min(index * 8 + lane, sizes.batch * 196 - 1) * 6;
  let x_start_2 = min(index * 8 + lane + 4, sizes.batch * 196 - 1) * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    sum_part += x[x_start + d4];
    sum_part_2 += x[x_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 6; d4++) {
    let x_d_r1_r2_s1_s2 = x[x_start + d4];
    let difference = x_d_r1_r2_s1_s2 - mu;
    sum_part_3 += (difference * difference);
    let x_d_r1_r2_s1_s2_2 = x[x_start_2 + d4];
    let difference_2 = x_d_r1_r2_s1_s2_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 24f;
  let var_value_2 = sum_4 / 24f;
  if (column_tile - lane >= 18) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * 196 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 196 - 1);
  let column_0 = min(column_tile * 4, 71);
  let column_1 = min(column_tile * 4 + 1, 71);
  let column_2 = min(column_tile * 4 + 2, 71);
  let column_3 = min(column_tile * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 6;
  let weight_start_2 = column_1 * 6;
  let weight_start_3 = column_2 * 6;
  let weight_start_4 = column_3 * 6;
  let x_start_3 = row_0 * 6;
  let x_start_4 = row_1 * 6;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_oi_2 = weight[weight_start_2 + i4];
    let weight_oi_3 = weight[weight_start_3 + i4];
    let weight_oi_4 = weight[weight_start_4 + i4];
    let right_0 = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let x_i_r1_r2_s1_s2 = x[x_start_3 + i4];
    let lefts_0 = (x_i_r1_r2_s1_s2 - mu);
    let x_i_r1_r2_s1_s2_2 = x[x_start_4 + i4];
    let lefts_1 = (x_i_r1_r2_s1_s2_2 - mu_2);
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
  let scale_0 = 1f / sqrt(var_value + 0.00001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.00001f);
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
  if (column_tile < 18) {
    let sums = array(sum_0, sum_1, sum_2_2, sum_3_2, sum_4_2, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_4_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[d < 24] x[r1, r2, s1, s2, d]
// mu[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[r1, r2, s1, s2] / 24.0
// sum_2[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum[d < 24] v * v
//   where v = x[r1, r2, s1, s2, d] - mu[r1, r2, s1, s2]
// var_value[r1 < 2, r2 < 7, s1 < 2, s2 < 7] = sum_2[r1, r2, s1, s2] / 24.0
// y[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 96] = sum[i < 24] weight[o, i] * (x[r1, r2, s1, s2, i] -
//     mu[r1, r2, s1, s2]) * weight_2[i] / sqrt(var_value[r1, r2, s1, s2] + 0.00001)
// x_2[r1 < 2, r2 < 7, s1 < 2, s2 < 7, o < 96] = 0.5 * v * (1.0 + erf(v / 1.4142135623730951))
//   where v = y[r1, r2, s1, s2, o] + shift[o]

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
  if (row >= sizes.batch * 196) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x_2[row * 24 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
}

fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}

@compute @workgroup_size(24)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 1) / 2) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = min(index * 8 + lane, sizes.batch * 196 - 1) * 6;
  let x_start_2 = min(index * 8 + lane + 4, sizes.batch * 196 - 1) * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    sum_part += x[x_start + d4];
    sum_part_2 += x[x_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 6; d4++) {
    let x_d_r1_r2_s1_s2 = x[x_start + d4];
    let difference = x_d_r1_r2_s1_s2 - mu;
    sum_part_3 += (difference * difference);
    let x_d_r1_r2_s1_s2_2 = x[x_start_2 + d4];
    let difference_2 = x_d_r1_r2_s1_s2_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 24f;
  let var_value_2 = sum_4 / 24f;
  let row_0 = min(index * 8 + lane, sizes.batch * 196 - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * 196 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 24;
  let x_start_3 = row_0 * 6;
  let x_start_4 = row_1 * 6;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_at = weight_start + i4;
    let weight_oi_2 = weight[weight_at + 6];
    let weight_oi_3 = weight[weight_at + 12];
    let weight_oi_4 = weight[weight_at + 18];
    let right_0 = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let x_i_r1_r2_s1_s2 = x[x_start_3 + i4];
    let lefts_0 = (x_i_r1_r2_s1_s2 - mu);
    let x_i_r1_r2_s1_s2_2 = x[x_start_4 + i4];
    let lefts_1 = (x_i_r1_r2_s1_s2_2 - mu_2);
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
  let scale_0 = 1f / sqrt(var_value + 0.00001f);
  let scale_1 = 1f / sqrt(var_value_2 + 0.00001f);
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
    { name: "contraction_9_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
  if (column4 >= 36) { return; }
  let shift_o = shift[column4];
  y_2[row * 36 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * 49 + 63) / 64) * 3) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 3;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 49 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 49 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 49 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 49 - 1);
  let column_tile = index % 3;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 143);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 143);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 143);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 143);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let y_start = min(row_tile * 64 + tile_row, sizes.batch * 49 - 1) * 48;
  for (var d4 = i32(local) % 4; d4 < 12; d4 += 4) {
    let y_at = y_start + d4 * 4;
    sum_part += vec4f(y[y_start + d4 * 4], y[y_at + 1], y[y_at + 2], y[y_at + 3]);
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
    let difference = y[y_start + d4 * 4] - mu_5;
    let y_at = y_start + d4 * 4;
    let difference_2 = y[y_at + 1] - mu_5;
    let difference_3 = y[y_at + 2] - mu_5;
    let difference_4 = y[y_at + 3] - mu_5;
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
  let y_start_2 = left_row_0 * 48;
  let y_start_3 = left_row_1 * 48;
  let y_start_4 = left_row_2 * 48;
  let y_start_5 = left_row_3 * 48;
  let weight_2_start = right_column_0 * 48;
  let weight_2_start_2 = right_column_1 * 48;
  let weight_2_start_3 = right_column_2 * 48;
  let weight_2_start_4 = right_column_3 * 48;
  for (var start = 0; start < 48; start += 16) {
    let k = start + thread_column;
    let weight_k = weight[k];
    left_tile[thread_column * 16 + thread_row] = vec4f((y[y_start_2 + k] - mu) * weight_k, (y[y_start_3 + k] - mu_2) * weight_k, (y[y_start_4 + k] - mu_3) * weight_k, (y[y_start_5 + k] - mu_4) * weight_k);
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
  sum_0 *= 1f / sqrt(var_value + 0.00001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.00001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_11_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 49) { return; }
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

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * 49 + 63) / 64) * 3) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 3;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 49 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 49 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 49 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 49 - 1);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = min(row_tile * 64 + tile_row, sizes.batch * 49 - 1) * 48;
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
  let column_tile = index % 3;
  let weight_2_start = column_tile * 3072 + thread_row * 192;
  for (var start = 0; start < 48; start += 16) {
    let k = start + thread_column;
    let weight_k = weight[k];
    left_tile[thread_column * 16 + thread_row] = vec4f((x[x_start_2 + k] - mu) * weight_k, (x[x_start_3 + k] - mu_2) * weight_k, (x[x_start_4 + k] - mu_3) * weight_k, (x[x_start_5 + k] - mu_4) * weight_k);
    let weight_2_at = weight_2_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_2[weight_2_start + k], weight_2[weight_2_at + 48], weight_2[weight_2_at + 96], weight_2[weight_2_at + 144]);
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
  sum_0 *= 1f / sqrt(var_value + 0.00001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.00001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_2_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  if (column4 >= 18) { return; }
  let shift_o = shift[column4];
  y[row * 18 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * 49 + 15) / 16) * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 196 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 196 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 196 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 196 - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 71);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 71);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 71);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 71);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let norm_start = min(row_tile * 64 + tile_row, sizes.batch * 196 - 1) * 24;
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
    let norm_at = norm_start + d4 * 4;
    sum_part += vec4f(norm[norm_start + d4 * 4], norm[norm_at + 1], norm[norm_at + 2], norm[norm_at + 3]);
  }
  shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  workgroupBarrier();
  let sum = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_2 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_3 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_4 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let sum_5 = shared_rows[tile_row * 4] + shared_rows[tile_row * 4 + 1] + shared_rows[tile_row * 4 + 2] + shared_rows[tile_row * 4 + 3];
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  let mu_3 = sum_3 / 24f;
  let mu_4 = sum_4 / 24f;
  let mu_5 = sum_5 / 24f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
    let difference = norm[norm_start + d4 * 4] - mu_5;
    let norm_at = norm_start + d4 * 4;
    let difference_2 = norm[norm_at + 1] - mu_5;
    let difference_3 = norm[norm_at + 2] - mu_5;
    let difference_4 = norm[norm_at + 3] - mu_5;
    sum_part_2 += vec4f(difference * difference, difference_2 * difference_2, difference_3 * difference_3, difference_4 * difference_4);
  }
  shared_rows[local] = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  workgroupBarrier();
  let sum_6 = shared_rows[thread_row * 16] + shared_rows[thread_row * 16 + 1] + shared_rows[thread_row * 16 + 2] + shared_rows[thread_row * 16 + 3];
  let sum_7 = shared_rows[thread_row * 16 + 4] + shared_rows[thread_row * 16 + 5] + shared_rows[thread_row * 16 + 6] + shared_rows[thread_row * 16 + 7];
  let sum_8 = shared_rows[thread_row * 16 + 8] + shared_rows[thread_row * 16 + 9] + shared_rows[thread_row * 16 + 10] + shared_rows[thread_row * 16 + 11];
  let sum_9 = shared_rows[thread_row * 16 + 12] + shared_rows[thread_row * 16 + 13] + shared_rows[thread_row * 16 + 14] + shared_rows[thread_row * 16 + 15];
  let var_value = sum_6 / 24f;
  let var_value_2 = sum_7 / 24f;
  let var_value_3 = sum_8 / 24f;
  let var_value_4 = sum_9 / 24f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let norm_start_2 = left_row_0 * 24;
  let norm_start_3 = left_row_1 * 24;
  let norm_start_4 = left_row_2 * 24;
  let norm_start_5 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(norm[norm_start_2 + k] - mu, norm[norm_start_3 + k] - mu_2, norm[norm_start_4 + k] - mu_3, norm[norm_start_5 + k] - mu_4);
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
  sum_0 *= 1f / sqrt(var_value + 0.00001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.00001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_6_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
  if (row >= sizes.batch * 196) { return; }
  if (column4 >= 18) { return; }
  let shift_o = shift[column4];
  y[row * 18 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * 49 + 15) / 16) * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 196 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 196 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 196 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 196 - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 71);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 71);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 71);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 71);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = min(row_tile * 64 + tile_row, sizes.batch * 196 - 1) * 24;
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
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
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  let mu_3 = sum_3 / 24f;
  let mu_4 = sum_4 / 24f;
  let mu_5 = sum_5 / 24f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
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
  let var_value = sum_6 / 24f;
  let var_value_2 = sum_7 / 24f;
  let var_value_3 = sum_8 / 24f;
  let var_value_4 = sum_9 / 24f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let x_start_2 = left_row_0 * 24;
  let x_start_3 = left_row_1 * 24;
  let x_start_4 = left_row_2 * 24;
  let x_start_5 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start_2 + k] - mu, x[x_start_3 + k] - mu_2, x[x_start_4 + k] - mu_3, x[x_start_5 + k] - mu_4);
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
  sum_0 *= 1f / sqrt(var_value + 0.00001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.00001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_4_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 196) { return; }
  if (column4 >= 24) { return; }
  let shift_o = shift[column4];
  let erf = erf4_((sums + shift_o) / 1.4142135623730951f);
  x_2[row * 24 + column4] = 0.5f * (sums + shift_o) * (1f + erf);
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
  if (index >= ((sizes.batch * 49 + 15) / 16) * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 196 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 196 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 196 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 196 - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = min(row_tile * 64 + tile_row, sizes.batch * 196 - 1) * 24;
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
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
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  let mu_3 = sum_3 / 24f;
  let mu_4 = sum_4 / 24f;
  let mu_5 = sum_5 / 24f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
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
  let var_value = sum_6 / 24f;
  let var_value_2 = sum_7 / 24f;
  let var_value_3 = sum_8 / 24f;
  let var_value_4 = sum_9 / 24f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let x_start_2 = left_row_0 * 24;
  let x_start_3 = left_row_1 * 24;
  let x_start_4 = left_row_2 * 24;
  let x_start_5 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start_2 + k] - mu, x[x_start_3 + k] - mu_2, x[x_start_4 + k] - mu_3, x[x_start_5 + k] - mu_4);
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
  sum_0 *= 1f / sqrt(var_value + 0.00001f);
  sum_1 *= 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_2 *= 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_2 *= 1f / sqrt(var_value_4 + 0.00001f);
  let sums = array(sum_0, sum_1, sum_2_2, sum_3_2);
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "map_1", bindings: "read read write sizes", code: /* wgsl */ `
// x_2[r1 < 2, r2 < 7, s1 < 2, s2 < 7, d < 24] = x[r1, r2, s1, s2, d] + y[7 * r1 + r2, 7 * s1 + s2, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 4704) { return; }
  x_2[index] = x[index] + y[index];
}
` },
    { name: "map_2", bindings: "read read read read read write sizes", code: /* wgsl */ `
// sum[o < 48] = sum[r < 7, s < 7] (x[r, s, o] - mu[r, s]) / sqrt(var_value[r, s] + 0.00001) *
//     weight[o] + bias[o]
// x_2[o < 48] = sum[o] / 49.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> mu: array<f32>;
@group(0) @binding(2) var<storage, read> var_value: array<f32>;
@group(0) @binding(3) var<storage, read> weight: array<f32>;
@group(0) @binding(4) var<storage, read> bias: array<f32>;
@group(0) @binding(5) var<storage, read_write> x_2: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 48) { return; }
  var sum = 0f;
  let o = index % 48;
  let member = index / 48;
  let x_start = member * 2352 + o;
  let mu_start = member * 49;
  let weight_index = weight[o];
  let bias_index = bias[o];
  for (var r = 0; r < 7; r++) {
    let x_start_2 = x_start + r * 336;
    let mu_start_2 = mu_start + r * 7;
    let start = r * 7;
    for (var s = 0; s < 7; s++) {
      sum += (x[x_start_2 + s * 48] - mu[mu_start_2 + s]) / sqrt(var_value[mu_start_2 + s] + 0.00001f) * weight_index + bias_index;
    }
  }
  x_2[index] = sum / 49f;
}
` },
    { name: "row_3", bindings: "read write write sizes", code: /* wgsl */ `
// sum[r < 7, s < 7] = sum[d < 48] x[r, s, d]
// mu[r < 7, s < 7] = sum[r, s] / 48.0
// sum_2[r < 7, s < 7] = sum[d < 48] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
// var_value[r < 7, s < 7] = sum_2[r, s] / 48.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> mu: array<f32>;
@group(0) @binding(2) var<storage, read_write> var_value: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 49) { return; }
  var sum = 0f;
  let x_start = row * 48;
  for (var d = 0; d < 48; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let ratio = sum / 48f;
  for (var d = 0; d < 48; d++) {
    let difference = x[x_start + d] - ratio;
    sum_2 += difference * difference;
  }
  mu[row] = ratio;
  var_value[row] = sum_2 / 48f;
}
` },
    { name: "row_6", bindings: "read write sizes", code: /* wgsl */ `
// z[h < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] e[h, i1, i2, j1, j2]
// a[h < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = exp(e[h, i1, i2, j1, j2] - z[h, i1, i2])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 98) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 49;
  for (var j1 = 0; j1 < 7; j1++) {
    let e_start_2 = e_start + j1 * 7;
    let start = j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      let exponent = e[e_start_2 + j2];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 7; j1++) {
    let e_start_2 = e_start + j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
    }
  }
}
` },
    { name: "row_4", bindings: "read write sizes", code: /* wgsl */ `
// z[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] e[a, b, i1, i2, j1, j2]
// a[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = exp(e[a, b, i1, i2, j1, j2] - z[a, b, i1, i2])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 196) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 49;
  for (var j1 = 0; j1 < 7; j1++) {
    let e_start_2 = e_start + j1 * 7;
    let start = j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      let exponent = e[e_start_2 + j2];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 7; j1++) {
    let e_start_2 = e_start + j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
    }
  }
}
` },
    { name: "row_1", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r1 < 14, r2 < 14] = sum[d < 24] y[r1, r2, d]
// mu[r1 < 14, r2 < 14] = sum[r1, r2] / 24.0
// sum_2[r1 < 14, r2 < 14] = sum[d < 24] v * v
//   where v = y[r1, r2, d] - mu[r1, r2]
// var_value[r1 < 14, r2 < 14] = sum_2[r1, r2] / 24.0
// norm[r1 < 14, r2 < 14, d < 24] = (y[r1, r2, d] - mu[r1, r2]) / sqrt(var_value[r1, r2] + 0.00001) *
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
  if (row >= sizes.batch * 196) { return; }
  var sum = 0f;
  let y_start = row * 24;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 24; d++) {
    norm[y_start + d] = (y[y_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_5", bindings: "read write sizes", code: /* wgsl */ `
// z[a < 2, b < 2, i1 < 7, i2 < 7] = lse[j1 < 7, j2 < 7] e[a, b, i1, i2, j1, j2] where (7 * a + i1 <
//     11) == (7 * a + j1 < 11) and (7 * b + i2 < 11) == (7 * b + j2 < 11)
// a[a < 2, b < 2, i1 < 7, i2 < 7, j1 < 7, j2 < 7] = if (7 * a + i1 < 11) == (7 * a + j1 < 11) and (7 *
//     b + i2 < 11) == (7 * b + j2 < 11) then exp(e[a, b, i1, i2, j1, j2] - z[a, b, i1, i2]) else 0.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 196) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let i1 = row / 7 % 7;
  let a_2 = row / 98 % 2;
  let holds = a_2 * 7 + i1 < 11;
  let start = a_2 * 7;
  let i2 = row % 7;
  let b = row / 49 % 2;
  let holds_3 = b * 7 + i2 < 11;
  let start_2 = b * 7;
  let e_start = row * 49;
  for (var j1 = 0; j1 < 7; j1++) {
    let holds_2 = holds == (start + j1 < 11);
    let e_start_2 = e_start + j1 * 7;
    let start_3 = j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      if (holds_2 && holds_3 == (start_2 + j2 < 11)) {
        let exponent = e[e_start_2 + j2];
        let top = max(z_peak, exponent);
        z_total = z_total * exp(z_peak - top) + exp(exponent - top);
        z_peak = top;
      }
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 7; j1++) {
    let holds_2 = holds == (start + j1 < 11);
    let e_start_2 = e_start + j1 * 7;
    for (var j2 = 0; j2 < 7; j2++) {
      var chosen = 0f;
      if (holds_2 && holds_3 == (start_2 + j2 < 11)) { chosen = exp(e[e_start_2 + j2] - z_all); }
      a[e_start_2 + j2] = chosen;
    }
  }
}
` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r < 7, s < 7] = sum[d11 < 2, d12 < 2, d2 < 24] x[(2 * r + d12) div 7, (2 * r + d12) mod 7, (2 *
//     s + d11) div 7, (2 * s + d11) mod 7, d2]
// mu[r < 7, s < 7] = sum[r, s] / 96.0
// sum_2[r < 7, s < 7] = sum[d11 < 2, d12 < 2, d2 < 24] v * v
//   where v = x[(2 * r + d12) div 7, (2 * r + d12) mod 7, (2 * s + d11) div 7, (2 * s + d11) mod 7,
//     d2] - mu[r, s]
// var_value[r < 7, s < 7] = sum_2[r, s] / 96.0
// norm[r < 7, s < 7, v11 < 2, v12 < 2, v2 < 24] = (x[(2 * r + v12) div 7, (2 * r + v12) mod 7, (2 * s
//     + v11) div 7, (2 * s + v11) mod 7, v2] - mu[r, s]) / sqrt(var_value[r, s] + 0.00001) * weight[48
//     * v11 + 24 * v12 + v2] + bias[48 * v11 + 24 * v12 + v2]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 49) { return; }
  var sum = 0f;
  let s = row % 7;
  let x_start = (row / 7) * 672 + s * 48;
  for (var d11 = 0; d11 < 2; d11++) {
    let x_start_2 = x_start + d11 * 24;
    let start = d11 * 48;
    for (var d12 = 0; d12 < 2; d12++) {
      let x_start_3 = x_start_2 + d12 * 336;
      let start_2 = start + d12 * 24;
      for (var d2 = 0; d2 < 24; d2++) {
        sum += x[x_start_3 + d2];
      }
    }
  }
  var sum_2 = 0f;
  let mu = sum / 96f;
  for (var d11 = 0; d11 < 2; d11++) {
    let x_start_2 = x_start + d11 * 24;
    let start = d11 * 48;
    for (var d12 = 0; d12 < 2; d12++) {
      let x_start_3 = x_start_2 + d12 * 336;
      let start_2 = start + d12 * 24;
      for (var d2 = 0; d2 < 24; d2++) {
        let difference = x[x_start_3 + d2] - mu;
        sum_2 += difference * difference;
      }
    }
  }
  let var_value = sum_2 / 96f;
  let root = sqrt(var_value + 0.00001f);
  let norm_start = row * 96;
  for (var d11 = 0; d11 < 2; d11++) {
    let x_start_2 = x_start + d11 * 24;
    let weight_start = d11 * 48;
    let norm_start_2 = norm_start + d11 * 48;
    for (var d12 = 0; d12 < 2; d12++) {
      let x_start_3 = x_start_2 + d12 * 336;
      let weight_start_2 = weight_start + d12 * 24;
      let norm_start_3 = norm_start_2 + d12 * 24;
      for (var d2 = 0; d2 < 24; d2++) {
        norm[norm_start_3 + d2] = (x[x_start_3 + d2] - mu) / root * weight[weight_start_2 + d2] + bias[weight_start_2 + d2];
      }
    }
  }
}
` },
    { name: "row_2_workgroup", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> sum_shared: array<f32, 64>;

var<workgroup> sum_2_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 49) { return; }
  var sum = 0f;
  let s = row % 7;
  let x_start = (row / 7) * 672 + s * 48;
  for (var entry = i32(local); entry < 96; entry += 64) {
    let d11 = entry / 48;
    let d12 = entry / 24 % 2;
    let d2 = entry % 24;
    sum += x[x_start + d12 * 336 + d11 * 24 + d2];
  }
  sum_shared[local] = sum;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_shared[local] += sum_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all = sum_shared[0];
  var sum_2 = 0f;
  let mu = sum_all / 96f;
  for (var entry = i32(local); entry < 96; entry += 64) {
    let d11 = entry / 48;
    let d12 = entry / 24 % 2;
    let d2 = entry % 24;
    let difference = x[x_start + d12 * 336 + d11 * 24 + d2] - mu;
    sum_2 += difference * difference;
  }
  sum_2_shared[local] = sum_2;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_2_shared[local] += sum_2_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all_2 = sum_2_shared[0];
  let var_value = sum_all_2 / 96f;
  let root = sqrt(var_value + 0.00001f);
  let norm_start = row * 96;
  for (var entry = i32(local); entry < 96; entry += 64) {
    let d11 = entry / 48;
    let d12 = entry / 24 % 2;
    let d2 = entry % 24;
    norm[norm_start + d11 * 48 + d12 * 24 + d2] = (x[x_start + d12 * 336 + d11 * 24 + d2] - mu) / root * weight[d11 * 48 + d12 * 24 + d2] + bias[d11 * 48 + d12 * 24 + d2];
  }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [18, (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1],
      [19, (s) => [Math.floor((49 * s[0] + 1) / 2), 1, 1], 1],
    ],
    [[38, (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1]],
    [
      [30, (s) => [2 * Math.floor((49 * s[0] + 15) / 16), 1, 1], 1],
      [25, (s) => [Math.floor((49 * s[0] + 1) / 2), 1, 1], 1],
    ],
    [[2, (s) => [28 * s[0], 1, 1], 1], [4, (s) => [7 * s[0], 1, 1], 1]],
    [[16, (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1]],
    [
      [32, (s) => [2 * Math.floor((49 * s[0] + 15) / 16), 1, 1], 1],
      [27, (s) => [Math.floor((49 * s[0] + 1) / 2), 1, 1], 1],
    ],
    [
      [13, (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1],
      [12, (s) => [Math.floor((49 * s[0] + 1) / 2), 1, 1], 1],
    ],
    [
      [31, (s) => [2 * Math.floor((49 * s[0] + 15) / 16), 1, 1], 1],
      [26, (s) => [Math.floor((49 * s[0] + 1) / 2), 1, 1], 1],
    ],
    [[0, (s) => [28 * s[0], 1, 1], 1], [5, (s) => [7 * s[0], 1, 1], 1]],
    [[20, (s) => [Math.floor((3 * Math.floor((49 * s[0] + 1) / 2) + 31) / 32), 1, 1], 1]],
    [[33, (s) => [Math.floor((147 * s[0] + 1) / 2), 1, 1], 1]],
    [
      [41, (s) => [49 * s[0], 1, 1], 1],
      [40, (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1],
    ],
    [
      [8, (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1],
      [9, (s) => [Math.floor((49 * s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [28, (s) => [3 * Math.floor((49 * s[0] + 63) / 64), 1, 1], 1],
      [22, (s) => [Math.floor((49 * s[0] + 7) / 8), 1, 1], 1],
    ],
    [[1, (s) => [14 * s[0], 1, 1], 1], [3, (s) => [Math.floor((7 * s[0] + 1) / 2), 1, 1], 1]],
    [[15, (s) => [Math.floor((3 * Math.floor((49 * s[0] + 7) / 8) + 15) / 16), 1, 1], 1]],
    [
      [29, (s) => [3 * Math.floor((49 * s[0] + 63) / 64), 1, 1], 1],
      [24, (s) => [Math.floor((49 * s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [11, (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1],
      [7, (s) => [Math.floor((49 * s[0] + 7) / 8), 1, 1], 1],
    ],
    [[35, (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1]],
    [[34, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[6, (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1]],
    [[21, (s) => [Math.floor((91 * s[0] + 15) / 16), 1, 1], 1]],
    [[37, (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1]],
    [[10, (s) => [Math.floor((21 * s[0] + 7) / 8), 1, 1], 1]],
    [[23, (s) => [Math.floor((91 * s[0] + 15) / 16), 1, 1], 1]],
    [[39, (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1]],
    [[14, (s) => [Math.floor((21 * s[0] + 7) / 8), 1, 1], 1]],
    [[17, (s) => [Math.floor((91 * s[0] + 31) / 32), 1, 1], 1]],
    [[36, (s) => [Math.floor((49 * s[0] + 31) / 32), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [18816 * s[0], 4704 * s[0], 4704 * s[0], 4704 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s2", shape: () => [10] },
    ],
    steps: [
      [0, "i0 p0 p1 > s2"], // patch_embed.y
      [1, "s2 p2 p3 > s1"], // patch_embed.norm
      [2, "s1 p7 p4 t0 > s0"], // layers.0.blocks.0.attn.qkv.y
      [3, "s0 p6 > s3"], // layers.0.blocks.0.attn.attention.y
      [4, "s3 p9 s1 p10 > s2"], // layers.0.blocks.0.x
      [5, "s2 p13 p11 t1 > s0"], // layers.0.blocks.0.mlp.fc2.x
      [6, "s0 p15 s2 p16 > s1"], // layers.0.blocks.0.x
      [7, "s1 p20 p17 t2 > s0"], // layers.0.blocks.1.attn.qkv.y
      [8, "s0 p19 > s2"], // layers.0.blocks.1.attn.attention.y
      [9, "s2 p22 p23 > s0"], // layers.0.blocks.1.attn.proj.y
      [10, "s1 s0 > s3"], // layers.0.blocks.1.x
      [5, "s3 p26 p24 t3 > s0"], // layers.0.blocks.1.mlp.fc2.x
      [6, "s0 p28 s3 p29 > s2"], // layers.0.blocks.1.x
      [11, "s2 p30 p31 > s0"], // layers.1.downsample.norm
      [12, "s0 p32 > s2"], // layers.1.downsample.reduction.y
      [13, "s2 p33 p36 t4 > s0"], // layers.1.blocks.0.attn.qkv.y
      [14, "s0 p35 > s1"], // layers.1.blocks.0.attn.attention.y
      [15, "s1 p38 s2 p39 > s3"], // layers.1.blocks.0.x
      [16, "s3 p40 p42 t5 > s0"], // layers.1.blocks.0.mlp.fc2.x
      [17, "s0 p44 s3 p45 > s1"], // layers.1.blocks.0.x
      [18, "s1 > s3 s2"], // norm.mu
      [19, "s1 s3 s2 p46 p47 > s0"], // head.fc.x
      [20, "s0 p48 p49 > s2"], // head.fc.y
    ],
  },
  inspect: {
    slots: (s) => [18816 * s[0], 9604 * s[0], 9604 * s[0], 9604 * s[0], 4704 * s[0]],
    results: [
      { name: "layers.0.blocks.0.attn.attention.weights", element: "real", buffer: "s1", shape: () => [2, 2, 1, 49, 49], own: () => [2, 2, 7, 7, 7, 7] },
      { name: "layers.0.blocks.1.attn.attention.weights", element: "real", buffer: "s2", shape: () => [2, 2, 1, 49, 49], own: () => [2, 2, 7, 7, 7, 7] },
      { name: "layers.1.blocks.0.attn.attention.weights", element: "real", buffer: "s0", shape: () => [1, 1, 2, 49, 49], own: () => [2, 7, 7, 7, 7] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0"], // patch_embed.y
      [1, "s0 p2 p3 > s4"], // patch_embed.norm
      [2, "s4 p7 p4 t0 > s0"], // layers.0.blocks.0.attn.qkv.y
      [21, "s0 p6 > s2"], // layers.0.blocks.0.attn.attention.e
      [22, "s2 > s1"], // layers.0.blocks.0.attn.attention.a
      [23, "s1 s0 > s3"], // layers.0.blocks.0.attn.attention.y
      [4, "s3 p9 s4 p10 > s2"], // layers.0.blocks.0.x
      [5, "s2 p13 p11 t1 > s0"], // layers.0.blocks.0.mlp.fc2.x
      [6, "s0 p15 s2 p16 > s4"], // layers.0.blocks.0.x
      [7, "s4 p20 p17 t2 > s0"], // layers.0.blocks.1.attn.qkv.y
      [24, "s0 p19 > s3"], // layers.0.blocks.1.attn.attention.e
      [25, "s3 > s2"], // layers.0.blocks.1.attn.attention.a
      [26, "s2 s0 > s3"], // layers.0.blocks.1.attn.attention.y
      [9, "s3 p22 p23 > s0"], // layers.0.blocks.1.attn.proj.y
      [10, "s4 s0 > s3"], // layers.0.blocks.1.x
      [5, "s3 p26 p24 t3 > s0"], // layers.0.blocks.1.mlp.fc2.x
      [6, "s0 p28 s3 p29 > s4"], // layers.0.blocks.1.x
      [11, "s4 p30 p31 > s0"], // layers.1.downsample.norm
      [12, "s0 p32 > s3"], // layers.1.downsample.reduction.y
      [13, "s3 p33 p36 t4 > s0"], // layers.1.blocks.0.attn.qkv.y
      [27, "s0 p35 > s3"], // layers.1.blocks.0.attn.attention.e
      [28, "s3 > s0"], // layers.1.blocks.0.attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
