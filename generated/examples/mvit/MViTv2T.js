// MViTv2T, compiled by attnc 0.1.0 from its equations.
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
  hash: "6447ce9b05b24e01",
  name: "MViTv2T",
  limits: { maxBufferSize: 36864, maxStorageBufferBindingSize: 36864, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 32 },
  features: ["subgroups"],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 64, 64] },
  ],
  parameters: [
    ["patch_embed.proj.weight", [24, 3, 7, 7], ["normal", 0, 0.041239304942116126]],
    ["patch_embed.proj.bias", [24], 0],
    ["stages.0.blocks.0.norm1.weight", [24], 1],
    ["stages.0.blocks.0.norm1.bias", [24], 0],
    ["stages.0.blocks.0.attn.qkv.weight", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.0.blocks.0.attn.qkv.bias", [72], 0],
    ["stages.0.blocks.0.attn.pool_q.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.0.blocks.0.attn.norm_q.weight", [24], 1],
    ["stages.0.blocks.0.attn.norm_q.bias", [24], 0],
    ["stages.0.blocks.0.attn.pool_k.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.0.blocks.0.attn.norm_k.weight", [24], 1],
    ["stages.0.blocks.0.attn.norm_k.bias", [24], 0],
    ["stages.0.blocks.0.attn.pool_v.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.0.blocks.0.attn.norm_v.weight", [24], 1],
    ["stages.0.blocks.0.attn.norm_v.bias", [24], 0],
    ["stages.0.blocks.0.attn.rel_pos_h", [31, 24], ["normal", 0, 0.02]],
    ["stages.0.blocks.0.attn.rel_pos_w", [31, 24], ["normal", 0, 0.02]],
    ["stages.0.blocks.0.attn.proj.weight", [24, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.0.blocks.0.attn.proj.bias", [24], 0],
    ["stages.0.blocks.0.norm2.weight", [24], 1],
    ["stages.0.blocks.0.norm2.bias", [24], 0],
    ["stages.0.blocks.0.mlp.fc1.weight", [96, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.0.blocks.0.mlp.fc1.bias", [96], 0],
    ["stages.0.blocks.0.mlp.fc2.weight", [24, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["stages.0.blocks.0.mlp.fc2.bias", [24], 0],
    ["stages.1.blocks.0.norm1.weight", [24], 1],
    ["stages.1.blocks.0.norm1.bias", [24], 0],
    ["stages.1.blocks.0.shortcut_proj_attn.weight", [48, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.1.blocks.0.shortcut_proj_attn.bias", [48], 0],
    ["stages.1.blocks.0.attn.qkv.weight", [144, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["stages.1.blocks.0.attn.qkv.bias", [144], 0],
    ["stages.1.blocks.0.attn.pool_q.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.1.blocks.0.attn.norm_q.weight", [24], 1],
    ["stages.1.blocks.0.attn.norm_q.bias", [24], 0],
    ["stages.1.blocks.0.attn.pool_k.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.1.blocks.0.attn.norm_k.weight", [24], 1],
    ["stages.1.blocks.0.attn.norm_k.bias", [24], 0],
    ["stages.1.blocks.0.attn.pool_v.weight", [24, 1, 3, 3], ["normal", 0, 0.09622504486493763]],
    ["stages.1.blocks.0.attn.norm_v.weight", [24], 1],
    ["stages.1.blocks.0.attn.norm_v.bias", [24], 0],
    ["stages.1.blocks.0.attn.rel_pos_h", [15, 24], ["normal", 0, 0.02]],
    ["stages.1.blocks.0.attn.rel_pos_w", [15, 24], ["normal", 0, 0.02]],
    ["stages.1.blocks.0.attn.proj.weight", [48, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["stages.1.blocks.0.attn.proj.bias", [48], 0],
    ["stages.1.blocks.0.norm2.weight", [48], 1],
    ["stages.1.blocks.0.norm2.bias", [48], 0],
    ["stages.1.blocks.0.mlp.fc1.weight", [192, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["stages.1.blocks.0.mlp.fc1.bias", [192], 0],
    ["stages.1.blocks.0.mlp.fc2.weight", [48, 192], ["uniform", -0.07216878364870323, 0.07216878364870323]],
    ["stages.1.blocks.0.mlp.fc2.bias", [48], 0],
    ["norm.weight", [48], 1],
    ["norm.bias", [48], 0],
    ["head.fc.weight", [10, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["head.fc.bias", [10], 0],
  ],
  ignored: [],
  tables: [
    { element: "real", shape: [72], value: 0, reads: "p4 p3 p5" },
    { element: "real", shape: [96], value: 0, reads: "p21 p20 p22" },
    { element: "real", shape: [48], value: 0, reads: "p27 p26 p28" },
    { element: "real", shape: [144], value: 0, reads: "p29 p26 p30" },
    { element: "real", shape: [192], value: 1, reads: "p46 p45 p47" },
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
    { name: "attention_1_workgroup", bindings: "read read read read write sizes", code: /* wgsl */ `
// sum[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = sum[d < 24] norm_q[i1, i2, d] * norm_k[j1, j2, d]
// lse[i1 < 16, i2 < 16] = lse[j1 < 4, j2 < 4] sum[i1, i2, j1, j2] * 0.20412414523193154 +
//     down_across[0, i1, i2, j1] + down_across[1, i1, i2, j2]
// y[i1 < 16, i2 < 16, d < 24] = sum[j1 < 4, j2 < 4] exp(sum[i1, i2, j1, j2] * 0.20412414523193154 +
//     down_across[0, i1, i2, j1] + down_across[1, i1, i2, j2] - lse[i1, i2]) * norm_v[j1, j2, d]
// z[r1 < 16, r2 < 16, d < 24] = norm_q[r1, r2, d] + y[r1, r2, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm_v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> down_across: array<f32>;
@group(0) @binding(4) var<storage, read_write> z: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> key_tile: array<vec4f, 96>;

var<workgroup> value_tile: array<vec4f, 96>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  let norm_q_d_i1_i2 = norm_q[row * 6 + column4];
  z[row * 6 + column4] = norm_q_d_i1_i2 + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 16) { return; }
  let lane = i32(local);
  let row = lane;
  let i2 = min(row, 15);
  var query: array<vec4f, 6>;
  let norm_q_start = index * 96 + i2 * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    query[d4] = norm_q[norm_q_start + d4];
  }
  var sums: array<vec4f, 6>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let member = index / 16;
  let norm_k_start = member * 96;
  let i1 = index % 16;
  let down_across_start = member * 2048 + i1 * 64 + i2 * 4;
  for (var tile = 0; tile < 1; tile++) {
    workgroupBarrier();
    let norm_k_start_2 = norm_k_start + tile * 96;
    for (var n = lane; n < 96; n += 64) {
      key_tile[n] = norm_k[norm_k_start_2 + n];
    }
    for (var n = lane; n < 96; n += 64) {
      value_tile[n] = norm_v[norm_k_start_2 + n];
    }
    workgroupBarrier();
    let down_across_start_2 = down_across_start + tile * 4;
    for (var c = 0; c < 16; c += 4) {
      var dots = vec4f();
      let start = c * 6;
      for (var d4 = 0; d4 < 6; d4++) {
        let at = start + d4;
        dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 6], key_tile[at + 12], key_tile[at + 18]);
      }
      let down_across_at = down_across_start + c % 4;
      let down_across_at_2 = down_across_start + (c + 1) % 4;
      let down_across_at_3 = down_across_start + (c + 2) % 4;
      let down_across_at_4 = down_across_start + (c + 3) % 4;
      let scores = vec4f(dots.x * 0.20412414523193154f + down_across[down_across_start_2 + c / 4] + down_across[down_across_at + 1024], dots.y * 0.20412414523193154f + down_across[down_across_start_2 + (c + 1) / 4] + down_across[down_across_at_2 + 1024], dots.z * 0.20412414523193154f + down_across[down_across_start_2 + (c + 2) / 4] + down_across[down_across_at_3 + 1024], dots.w * 0.20412414523193154f + down_across[down_across_start_2 + (c + 3) / 4] + down_across[down_across_at_4 + 1024]);
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
  }
  if (lane < 16) {
    let share = select(0f, 1f / total, total > 0f);
    for (var d4 = 0; d4 < 6; d4++) {
      finish(index * 16 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_2_workgroup", bindings: "read read read read write sizes", code: /* wgsl */ `
// sum[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = sum[d < 24] norm_q[h, i1, i2, d] * norm_k[h, j1, j2, d]
// lse[h < 2, i1 < 8, i2 < 8] = lse[j1 < 8, j2 < 8] sum[h, i1, i2, j1, j2] * 0.20412414523193154 +
//     down_across[0, h, i1, i2, j1] + down_across[1, h, i1, i2, j2]
// y[h < 2, i1 < 8, i2 < 8, d < 24] = sum[j1 < 8, j2 < 8] exp(sum[h, i1, i2, j1, j2] *
//     0.20412414523193154 + down_across[0, h, i1, i2, j1] + down_across[1, h, i1, i2, j2] - lse[h, i1,
//     i2]) * norm_v[h, j1, j2, d]
// z[h < 2, r1 < 8, r2 < 8, d < 24] = norm_q[h, r1, r2, d] + y[h, r1, r2, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm_v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> down_across: array<f32>;
@group(0) @binding(4) var<storage, read_write> z: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> key_tile: array<vec4f, 96>;

var<workgroup> value_tile: array<vec4f, 96>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 128) { return; }
  let norm_q_h_d_i1_i2 = norm_q[row * 6 + column4];
  z[row * 6 + column4] = norm_q_h_d_i1_i2 + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 16) { return; }
  let lane = i32(local);
  let row = lane;
  let i2 = min(row, 7);
  var query: array<vec4f, 6>;
  let norm_q_start = index * 48 + i2 * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    query[d4] = norm_q[norm_q_start + d4];
  }
  var sums: array<vec4f, 6>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let norm_k_start = (index / 8) * 384;
  let member = index / 16;
  let down_across_start = member * 1024 + index * 64 + i2 * 8;
  for (var tile = 0; tile < 4; tile++) {
    workgroupBarrier();
    let norm_k_start_2 = norm_k_start + tile * 96;
    for (var n = lane; n < 96; n += 64) {
      key_tile[n] = norm_k[norm_k_start_2 + n];
    }
    for (var n = lane; n < 96; n += 64) {
      value_tile[n] = norm_v[norm_k_start_2 + n];
    }
    workgroupBarrier();
    let down_across_start_2 = down_across_start + tile * 2;
    for (var c = 0; c < 16; c += 4) {
      var dots = vec4f();
      let start = c * 6;
      for (var d4 = 0; d4 < 6; d4++) {
        let at = start + d4;
        dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 6], key_tile[at + 12], key_tile[at + 18]);
      }
      let down_across_at = down_across_start + c % 8;
      let down_across_at_2 = down_across_start + (c + 1) % 8;
      let down_across_at_3 = down_across_start + (c + 2) % 8;
      let down_across_at_4 = down_across_start + (c + 3) % 8;
      let scores = vec4f(dots.x * 0.20412414523193154f + down_across[down_across_start_2 + c / 8] + down_across[down_across_at + 1024], dots.y * 0.20412414523193154f + down_across[down_across_start_2 + (c + 1) / 8] + down_across[down_across_at_2 + 1024], dots.z * 0.20412414523193154f + down_across[down_across_start_2 + (c + 2) / 8] + down_across[down_across_at_3 + 1024], dots.w * 0.20412414523193154f + down_across[down_across_start_2 + (c + 3) / 8] + down_across[down_across_at_4 + 1024]);
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
  }
  if (lane < 8) {
    let share = select(0f, 1f / total, total > 0f);
    for (var d4 = 0; d4 < 6; d4++) {
      finish(index * 8 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_1_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm_v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> down_across: array<f32>;
@group(0) @binding(4) var<storage, read_write> z: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  let norm_q_d_i1_i2 = norm_q[row * 6 + column4];
  z[row * 6 + column4] = norm_q_d_i1_i2 + sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= sizes.batch * 64) { return; }
  let lane = i32(local) % 4;
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
  let member = index / 64;
  let norm_k_start = member * 96 + lane * 24;
  let norm_q_start = index * 24 + lane * 6;
  let down_across_start = member * 1024 + index * 16 + lane;
  let down_across_start_3 = member * 1024 + index * 16;
  let value = lane * 2;
  let value_2 = lane * 2 + 1;
  let norm_v_start = member * 96;
  for (var tile = 0; tile < 1; tile++) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let norm_k_start_2 = norm_k_start + tile * 96;
    for (var d4 = 0; d4 < 6; d4++) {
      let norm_k_at = norm_k_start_2 + d4;
      let keys = mat4x4f(norm_k[norm_k_start_2 + d4], norm_k[norm_k_at + 6], norm_k[norm_k_at + 12], norm_k[norm_k_at + 18]);
      let queries_0 = norm_q[norm_q_start + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    let down_across_start_2 = down_across_start + tile * 4;
    for (var r = 0; r < 4; r++) {
      let down_across_index_lane_tile_r = down_across[down_across_start_2 + r * 4];
      let down_across_start_4 = down_across_start_3 + r * 4;
      for (var c = 0; c < 4; c++) {
        let down_across_at = down_across_start_4 + c;
        dots_0[c] = dots_0[c] * 0.20412414523193154f + down_across_index_lane_tile_r + down_across[down_across_at + 1024];
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
    let feature_0 = min(value, 5);
    let feature_1 = min(value_2, 5);
    let norm_v_start_2 = norm_v_start + tile * 96 + feature_0;
    let norm_v_start_4 = norm_v_start + tile * 96 + feature_1;
    for (var own = 0; own < 4; own++) {
      let norm_v_start_3 = norm_v_start_2 + own * 6;
      let norm_v_start_5 = norm_v_start_4 + own * 6;
      for (var turn = 0; turn < 4; turn++) {
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let values_0 = norm_v[norm_v_start_3 + turn * 24];
        sums_0_0 += values_0 * weight_0;
        sums_1_0 += values_0 * weight_1;
        sums_2_0 += values_0 * weight_2;
        sums_3_0 += values_0 * weight_3;
        let values_1 = norm_v[norm_v_start_5 + turn * 24];
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
  let start = index * 4;
  for (var n = 0; n < 8; n++) {
    let four = all_sums[n] * shares[n / 2];
    if (value + n % 2 < 6) { finish(start + n / 2, value + n % 2, four); }
  }
}
` },
    { name: "attention_2_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm_v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> down_across: array<f32>;
@group(0) @binding(4) var<storage, read_write> z: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 128) { return; }
  let norm_q_h_d_i1_i2 = norm_q[row * 6 + column4];
  z[row * 6 + column4] = norm_q_h_d_i1_i2 + sums;
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(subgroup_invocation_id) subgroup_thread: u32, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 8u + local / 4u);
  if (index >= sizes.batch * 32) { return; }
  let lane = i32(local) % 4;
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
  let norm_k_start = (index / 16) * 384 + lane * 24;
  let norm_q_start = index * 24 + lane * 6;
  let block = index % 2;
  let i1 = index / 2 % 8;
  let h = index / 16 % 2;
  let member = index / 32;
  let down_across_start = member * 2048 + h * 512 + i1 * 64 + block * 32;
  let down_across_start_4 = lane * 4;
  let value = lane * 2;
  let value_2 = lane * 2 + 1;
  let norm_v_start = (index / 16) * 384;
  for (var tile = 0; tile < 4; tile++) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let norm_k_start_2 = norm_k_start + tile * 96;
    for (var d4 = 0; d4 < 6; d4++) {
      let norm_k_at = norm_k_start_2 + d4;
      let keys = mat4x4f(norm_k[norm_k_start_2 + d4], norm_k[norm_k_at + 6], norm_k[norm_k_at + 12], norm_k[norm_k_at + 18]);
      let queries_0 = norm_q[norm_q_start + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    let down_across_start_2 = down_across_start + tile * 2;
    for (var r = 0; r < 4; r++) {
      let down_across_start_3 = down_across_start_2 + r * 8;
      let down_across_start_5 = down_across_start + r * 8;
      for (var c = 0; c < 4; c++) {
        let down_across_at = down_across_start_5 + (down_across_start_4 + c) % 8;
        dots_0[c] = dots_0[c] * 0.20412414523193154f + down_across[down_across_start_3 + (down_across_start_4 + c) / 8] + down_across[down_across_at + 1024];
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
    let feature_0 = min(value, 5);
    let feature_1 = min(value_2, 5);
    let norm_v_start_2 = norm_v_start + tile * 96 + feature_0;
    let norm_v_start_4 = norm_v_start + tile * 96 + feature_1;
    for (var own = 0; own < 4; own++) {
      let norm_v_start_3 = norm_v_start_2 + own * 6;
      let norm_v_start_5 = norm_v_start_4 + own * 6;
      for (var turn = 0; turn < 4; turn++) {
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let values_0 = norm_v[norm_v_start_3 + turn * 24];
        sums_0_0 += values_0 * weight_0;
        sums_1_0 += values_0 * weight_1;
        sums_2_0 += values_0 * weight_2;
        sums_3_0 += values_0 * weight_3;
        let values_1 = norm_v[norm_v_start_5 + turn * 24];
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
  let start = index * 4;
  for (var n = 0; n < 8; n++) {
    let four = all_sums[n] * shares[n / 2];
    if (value + n % 2 < 6) { finish(start + n / 2, value + n % 2, four); }
  }
}
` },
    { name: "contraction_4", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[g < 24, r < 4, s < 4] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 4 * r + u - 1 and 0 <= 4
//     * s + v - 1 then y[4 * r + u - 1, 4 * s + v - 1, g + 24] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 4) * 96 + g * 4 + column4 % 4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 96) { return; }
  var sum = vec4f();
  let column_tile = index % (sizes.batch * 4);
  let start = (column_tile % 4) * 4;
  let g = index / (sizes.batch * 4);
  let y_start = column_tile * 4608 + g;
  let weight_start = g * 9;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    let y_start_2 = y_start + u * 1152;
    let weight_start_2 = weight_start + u * 3;
    for (var v = 0; v < 3; v++) {
      var chosen = 0f;
      if (holds && 0 <= v - 1) {
        let y_at = y_start_2 + v * 72;
        chosen = y[y_at - 1200];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + v * 72;
        chosen_2 = y[y_at - 912];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + v * 72;
        chosen_3 = y[y_at - 624];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + v * 72;
        chosen_4 = y[y_at - 336];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum += weight[weight_start_2 + v] * right;
    }
  }
  finish(g, 0, column_tile, sum);
}
` },
    { name: "contraction_6", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[g < 24, r < 4, s < 4] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 4 * r + u - 1 and 0 <= 4
//     * s + v - 1 then y[4 * r + u - 1, 4 * s + v - 1, g + 48] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 4) * 96 + g * 4 + column4 % 4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 96) { return; }
  var sum = vec4f();
  let column_tile = index % (sizes.batch * 4);
  let start = (column_tile % 4) * 4;
  let g = index / (sizes.batch * 4);
  let y_start = column_tile * 4608 + g;
  let weight_start = g * 9;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    let y_start_2 = y_start + u * 1152;
    let weight_start_2 = weight_start + u * 3;
    for (var v = 0; v < 3; v++) {
      var chosen = 0f;
      if (holds && 0 <= v - 1) {
        let y_at = y_start_2 + v * 72;
        chosen = y[y_at - 1176];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + v * 72;
        chosen_2 = y[y_at - 888];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + v * 72;
        chosen_3 = y[y_at - 600];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + v * 72;
        chosen_4 = y[y_at - 312];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum += weight[weight_start_2 + v] * right;
    }
  }
  finish(g, 0, column_tile, sum);
}
` },
    { name: "contraction_19", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "contraction_21", bindings: "read read read write sizes", code: /* wgsl */ `
// y[i1 < 16, i2 < 16, d < 24] = sum[j1 < 4, j2 < 4] a[i1, i2, j1, j2] * norm_v[j1, j2, d]
// z[r1 < 16, r2 < 16, d < 24] = norm_q[r1, r2, d] + y[r1, r2, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_v: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> z: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 256) { return; }
  let norm_q_d_i1_i2 = norm_q[member * 1536 + row * 6 + column4];
  z[member * 1536 + row * 6 + column4] = norm_q_d_i1_i2 + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 192) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 6;
  let member = index / 192;
  let norm_v_start = member * 96 + column_tile;
  let row_tile = index / 6 % 32;
  let a_start = member * 1024 + (row_tile / 2) * 64 + (index / 6 % 2) * 32;
  for (var j1 = 0; j1 < 4; j1++) {
    let norm_v_start_2 = norm_v_start + j1 * 24;
    let a_start_2 = a_start + j1;
    for (var j24 = 0; j24 < 1; j24++) {
      let norm_v_at = norm_v_start_2 + j24 * 24;
      let right = mat4x4f(norm_v[norm_v_start_2 + j24 * 24], norm_v[norm_v_at + 6], norm_v[norm_v_at + 12], norm_v[norm_v_at + 18]);
      sum_0 += right * a[a_start_2 + j24];
      let a_at = a_start_2 + j24;
      sum_1 += right * a[a_at + 4];
      sum_2 += right * a[a_at + 8];
      sum_3 += right * a[a_at + 12];
      sum_4 += right * a[a_at + 16];
      sum_5 += right * a[a_at + 20];
      sum_6 += right * a[a_at + 24];
      sum_7 += right * a[a_at + 28];
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(member, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_18_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 8, s < 8, o < 48] = sum[i < 192] weight[o, i] * x[r, s, i]
// blocks[r < 8, s < 8, d < 48] = x_2[r, s, d] + (y[r, s, d] + bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> blocks: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let x_2_rso = x_2[row * 12 + column4];
  let bias_o = bias[column4];
  blocks[row * 12 + column4] = x_2_rso + (sums + bias_o);
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
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
  let weight_start = column_tile * 192;
  let x_start = index * 384 + lane * 48;
  for (var i4 = 0; i4 < 48; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 48], weight[weight_at + 96], weight[weight_at + 144]);
    let lefts_0 = x[x_start + i4];
    let x_at = x_start + i4;
    let lefts_1 = x[x_at + 192];
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
    { name: "contraction_20", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = sum[d < 24] norm_q[i1, i2, d] * norm_k[j1, j2, d]
// e[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = 0.20412414523193154 * sum[i1, i2, j1, j2] + down_across[0, i1,
//     i2, j1] + down_across[1, i1, i2, j2]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> down_across: array<f32>;
@group(0) @binding(3) var<storage, read_write> e: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 256) { return; }
  var results: vec4f;
  let down_across_row_column4 = down_across[member * 2048 + row * 4 + column4];
  let down_across_start = member * 2048 + row * 4;
  for (var c = 0; c < 4; c++) {
    let down_across_at = down_across_start + c;
    results[c] = 0.20412414523193154f * sums[c] + down_across_row_column4 + down_across[down_across_at + 1024];
  }
  e[member * 1024 + row * 4 + column4] = results;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 128) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 4;
  let member = index / 128;
  let norm_k_start = member * 96 + column_tile * 24;
  let row_tile = index / 4 % 32;
  let norm_q_start = member * 1536 + (row_tile / 2) * 96 + (index / 4 % 2) * 48;
  for (var d4 = 0; d4 < 6; d4++) {
    let norm_k_at = norm_k_start + d4;
    let right = mat4x4f(norm_k[norm_k_start + d4], norm_k[norm_k_at + 6], norm_k[norm_k_at + 12], norm_k[norm_k_at + 18]);
    sum_0 += norm_q[norm_q_start + d4] * right;
    let norm_q_at = norm_q_start + d4;
    sum_1 += norm_q[norm_q_at + 6] * right;
    sum_2 += norm_q[norm_q_at + 12] * right;
    sum_3 += norm_q[norm_q_at + 18] * right;
    sum_4 += norm_q[norm_q_at + 24] * right;
    sum_5 += norm_q[norm_q_at + 30] * right;
    sum_6 += norm_q[norm_q_at + 36] * right;
    sum_7 += norm_q[norm_q_at + 42] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(member, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_16_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 8, s < 8, o < 48] = sum[i1 < 2, i2 < 24] weight[o, 24 * i1 + i2] * z[i1, r, s, i2]
// x[r < 8, s < 8, d < 48] = y[d, r, s] + (y[r, s, d] + bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> z: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  let member = row / 64;
  let y_start = member * 3008 + column4 * 256 + row;
  for (var c = 0; c < 4; c++) {
    results[c] = y[y_start + c * 64] + (sums[c] + bias_o[c]);
  }
  x[row * 12 + column4] = results;
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
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
  let weight_start = column_tile * 48;
  let z_start = (index / 8) * 768 + (index % 8) * 48 + lane * 6;
  for (var i1 = 0; i1 < 2; i1++) {
    let weight_start_2 = weight_start + i1 * 6;
    let z_start_2 = z_start + i1 * 384;
    for (var i24 = 0; i24 < 6; i24++) {
      let weight_at = weight_start_2 + i24;
      let right_0 = mat4x4f(weight[weight_start_2 + i24], weight[weight_at + 12], weight[weight_at + 24], weight[weight_at + 36]);
      let lefts_0 = z[z_start_2 + i24];
      let z_at = z_start_2 + i24;
      let lefts_1 = z[z_at + 24];
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
    { name: "contraction_9_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 16, s < 16, o < 24] = sum[i < 96] weight[o, i] * x[r, s, i]
// blocks[r < 16, s < 16, d < 24] = x_2[r, s, d] + (y[r, s, d] + bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> blocks: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  let x_2_rso = x_2[row * 6 + column4];
  let bias_o = bias[column4];
  blocks[row * 6 + column4] = x_2_rso + (sums + bias_o);
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 32) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 6) { return; }
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
  let x_start = index * 192 + lane * 24;
  for (var i4 = 0; i4 < 24; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let lefts_0 = x[x_start + i4];
    let x_at = x_start + i4;
    let lefts_1 = x[x_at + 96];
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
    { name: "contraction_7_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[r < 16, s < 16, o < 24] = sum[i < 24] weight[o, i] * z[r, s, i]
// x[r < 16, s < 16, d < 24] = y[d, r, s] + (y[r, s, d] + bias[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> z: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  let member = row / 256;
  let y_start = member * 5888 + column4 * 1024 + row;
  for (var c = 0; c < 4; c++) {
    results[c] = y[y_start + c * 256] + (sums[c] + bias_o[c]);
  }
  x[row * 6 + column4] = results;
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 32) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 6) { return; }
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
  let weight_start = column_0 * 6;
  let weight_start_2 = column_1 * 6;
  let weight_start_3 = column_2 * 6;
  let weight_start_4 = column_3 * 6;
  let z_start = index * 48 + lane * 6;
  for (var i4 = 0; i4 < 6; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let lefts_0 = z[z_start + i4];
    let z_at = z_start + i4;
    let lefts_1 = z[z_at + 24];
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
    { name: "contraction_9_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> blocks: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  if (column4 >= 6) { return; }
  let x_2_rso = x_2[row * 6 + column4];
  let bias_o = bias[column4];
  blocks[row * 6 + column4] = x_2_rso + (sums + bias_o);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
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
    { name: "contraction_18_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> blocks: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 12) { return; }
  let x_2_rso = x_2[row * 12 + column4];
  let bias_o = bias[column4];
  blocks[row * 12 + column4] = x_2_rso + (sums + bias_o);
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
    { name: "contraction_7_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> z: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  if (column4 >= 6) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  let member = row / 256;
  let y_start = member * 5888 + column4 * 1024 + row;
  for (var c = 0; c < 4; c++) {
    results[c] = y[y_start + c * 256] + (sums[c] + bias_o[c]);
  }
  x[row * 6 + column4] = results;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  let right_column_0 = min(thread_row * 4, 23);
  let right_column_1 = min(thread_row * 4 + 1, 23);
  let right_column_2 = min(thread_row * 4 + 2, 23);
  let right_column_3 = min(thread_row * 4 + 3, 23);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let z_start = left_row_0 * 24;
  let z_start_2 = left_row_1 * 24;
  let z_start_3 = left_row_2 * 24;
  let z_start_4 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(z[z_start + k], z[z_start_2 + k], z[z_start_3 + k], z[z_start_4 + k]);
      right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
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
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "contraction_16_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> z: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 12) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  let member = row / 64;
  let y_start = member * 3008 + column4 * 256 + row;
  for (var c = 0; c < 4; c++) {
    results[c] = y[y_start + c * 64] + (sums[c] + bias_o[c]);
  }
  x[row * 12 + column4] = results;
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
  let right_column_0 = min(thread_row * 4, 47);
  let right_column_1 = min(thread_row * 4 + 1, 47);
  let right_column_2 = min(thread_row * 4 + 2, 47);
  let right_column_3 = min(thread_row * 4 + 3, 47);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let z_start = (left_row_0 / 64) * 1536 + left_row_0 * 24;
  let z_start_2 = (left_row_1 / 64) * 1536 + left_row_1 * 24;
  let z_start_3 = (left_row_2 / 64) * 1536 + left_row_2 * 24;
  let z_start_4 = (left_row_3 / 64) * 1536 + left_row_3 * 24;
  let weight_start = right_column_0 * 48;
  let weight_start_2 = right_column_1 * 48;
  let weight_start_3 = right_column_2 * 48;
  let weight_start_4 = right_column_3 * 48;
  for (var start = 0; start < 48; start += 16) {
    let k = start + thread_column;
    let offset = k % 24;
    let part = k / 24;
    left_tile[thread_column * 16 + thread_row] = vec4f(z[z_start + part * 1536 + offset], z[z_start_2 + part * 1536 + offset], z[z_start_3 + part * 1536 + offset], z[z_start_4 + part * 1536 + offset]);
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
    { name: "contraction_3", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[g < 24, r < 16, s < 16] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= r + u - 1 and r + u -
//     1 < 16 and (0 <= s + v - 1 and s + v - 1 < 16) then y[r + u - 1, s + v - 1, g] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 64) * 1472 + g * 64 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 768) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  let column_tile = index % (sizes.batch * 32);
  let offset = column_tile / 2 % 16;
  let offset_2 = column_tile % 2;
  let holds_2 = 0 <= offset_2 * 8 - 1;
  let g = index / (sizes.batch * 32);
  let y_start = column_tile * 576 + g;
  let holds_3 = offset_2 * 8 + 8 < 16;
  let weight_start = g * 9;
  for (var u = 0; u < 3; u++) {
    let at = offset + u;
    let value = at - 1;
    let holds = 0 <= value && value < 16;
    var chosen = 0f;
    if (holds && holds_2) {
      let y_at = y_start + u * 1152;
      chosen = y[y_at - 1224];
    }
    var chosen_2 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_2 = y[y_at - 1152];
    }
    var chosen_3 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_3 = y[y_at - 1080];
    }
    var chosen_4 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_4 = y[y_at - 1008];
    }
    var chosen_5 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_5 = y[y_at - 936];
    }
    var chosen_6 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_6 = y[y_at - 864];
    }
    var chosen_7 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_7 = y[y_at - 792];
    }
    var chosen_8 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_8 = y[y_at - 720];
    }
    var chosen_9 = 0f;
    if (holds) {
      let y_at = y_start + u * 1152;
      chosen_9 = y[y_at - 648];
    }
    var chosen_10 = 0f;
    if (holds && holds_3) {
      let y_at = y_start + u * 1152;
      chosen_10 = y[y_at - 576];
    }
    let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
    let left = weight[weight_start + u * 3];
    sum_0 += left * right_0;
    sum_1 += left * right_1;
    let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
    let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
    let weight_at = weight_start + u * 3;
    let left_2 = weight[weight_at + 1];
    sum_0 += left_2 * right_0_2;
    sum_1 += left_2 * right_1_2;
    let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
    let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
    let left_3 = weight[weight_at + 2];
    sum_0 += left_3 * right_0_3;
    sum_1 += left_3 * right_1_3;
  }
  let sums = array(sum_0, sum_1);
  let start = column_tile * 2;
  for (var n = 0; n < 2; n++) {
    finish(g, 0, start + n, sums[n]);
  }
}
` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
// down_across[p < 2, r < 16, s < 16, p_2 < 4] = sum[d < 24] norm_q[r, s, d] * (if p == 0 then
//     rel_pos_h[r - 4 * p_2 + 12, d] else rel_pos_w[s - 4 * p_2 + 12, d])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> rel_pos_h: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> rel_pos_w: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> down_across: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(r: i32, s: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  down_across[row * 512 + column4 * 256 + r * 16 + s] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 512) { return; }
  let row_tile = index / 2 % ((sizes.batch + 3) / 4);
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let r = index / 2 / ((sizes.batch + 3) / 4) / 16;
  let rel_pos_h_start = r * 6;
  let s = index / 2 / ((sizes.batch + 3) / 4) % 16;
  let rel_pos_w_start = s * 6;
  let column_tile = index % 2;
  let holds = column_tile == 0;
  let part = index / 2 / ((sizes.batch + 3) / 4);
  let norm_q_start = row * 1536 + part * 6;
  let norm_q_start_2 = row_1 * 1536 + part * 6;
  let norm_q_start_3 = row_2 * 1536 + part * 6;
  let norm_q_start_4 = row_3 * 1536 + part * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    let rel_pos_h_at = rel_pos_h_start + d4;
    let rel_pos_h_rpd = rel_pos_h[rel_pos_h_at + 72];
    let rel_pos_w_at = rel_pos_w_start + d4;
    let rel_pos_w_spd = rel_pos_w[rel_pos_w_at + 72];
    let rel_pos_h_rpd_2 = rel_pos_h[rel_pos_h_at + 48];
    let rel_pos_w_spd_2 = rel_pos_w[rel_pos_w_at + 48];
    let rel_pos_h_rpd_3 = rel_pos_h[rel_pos_h_at + 24];
    let rel_pos_w_spd_3 = rel_pos_w[rel_pos_w_at + 24];
    let rel_pos_h_rpd_4 = rel_pos_h[rel_pos_h_at];
    let rel_pos_w_spd_4 = rel_pos_w[rel_pos_w_at];
    let right = mat4x4f(vec4f(select(rel_pos_w_spd.x, rel_pos_h_rpd.x, holds), select(rel_pos_w_spd.y, rel_pos_h_rpd.y, holds), select(rel_pos_w_spd.z, rel_pos_h_rpd.z, holds), select(rel_pos_w_spd.w, rel_pos_h_rpd.w, holds)), vec4f(select(rel_pos_w_spd_2.x, rel_pos_h_rpd_2.x, holds), select(rel_pos_w_spd_2.y, rel_pos_h_rpd_2.y, holds), select(rel_pos_w_spd_2.z, rel_pos_h_rpd_2.z, holds), select(rel_pos_w_spd_2.w, rel_pos_h_rpd_2.w, holds)), vec4f(select(rel_pos_w_spd_3.x, rel_pos_h_rpd_3.x, holds), select(rel_pos_w_spd_3.y, rel_pos_h_rpd_3.y, holds), select(rel_pos_w_spd_3.z, rel_pos_h_rpd_3.z, holds), select(rel_pos_w_spd_3.w, rel_pos_h_rpd_3.w, holds)), vec4f(select(rel_pos_w_spd_4.x, rel_pos_h_rpd_4.x, holds), select(rel_pos_w_spd_4.y, rel_pos_h_rpd_4.y, holds), select(rel_pos_w_spd_4.z, rel_pos_h_rpd_4.z, holds), select(rel_pos_w_spd_4.w, rel_pos_h_rpd_4.w, holds)));
    sum_0 += norm_q[norm_q_start + d4] * right;
    sum_1 += norm_q[norm_q_start_2 + d4] * right;
    sum_2 += norm_q[norm_q_start_3 + d4] * right;
    sum_3 += norm_q[norm_q_start_4 + d4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(r, s, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_22", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = sum[d < 24] norm_q[h, i1, i2, d] * norm_k[h, j1, j2, d]
// e[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = 0.20412414523193154 * sum[h, i1, i2, j1, j2] +
//     down_across[0, h, i1, i2, j1] + down_across[1, h, i1, i2, j2]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> norm_k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> down_across: array<f32>;
@group(0) @binding(3) var<storage, read_write> e: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  var results: vec4f;
  let down_across_start = member * 2048 + h * 512 + row * 8;
  let down_across_start_2 = column4 * 4;
  for (var c = 0; c < 4; c++) {
    let down_across_at = down_across_start + (down_across_start_2 + c) % 8;
    results[c] = 0.20412414523193154f * sums[c] + down_across[down_across_start + (down_across_start_2 + c) / 8] + down_across[down_across_at + 1024];
  }
  e[member * 2048 + h * 1024 + row * 16 + column4] = results;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 128) { return; }
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
  let norm_k_start = (index / 64) * 384 + column_tile * 48;
  let norm_q_start = (index / 8) * 48;
  for (var d4 = 0; d4 < 6; d4++) {
    let norm_k_at = norm_k_start + d4;
    let right_0 = mat4x4f(norm_k[norm_k_start + d4], norm_k[norm_k_at + 6], norm_k[norm_k_at + 12], norm_k[norm_k_at + 18]);
    let right_1 = mat4x4f(norm_k[norm_k_at + 24], norm_k[norm_k_at + 30], norm_k[norm_k_at + 36], norm_k[norm_k_at + 42]);
    let left_0 = norm_q[norm_q_start + d4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let norm_q_at = norm_q_start + d4;
    let left_1 = norm_q[norm_q_at + 6];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = norm_q[norm_q_at + 12];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = norm_q[norm_q_at + 18];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = norm_q[norm_q_at + 24];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = norm_q[norm_q_at + 30];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = norm_q[norm_q_at + 36];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = norm_q[norm_q_at + 42];
    sum_7_0 += left_7 * right_0;
    sum_7_1 += left_7 * right_1;
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let row_tile = index / 8 % 8;
  let start = row_tile * 8;
  let start_2 = column_tile * 2;
  let member = index / 128;
  let h = index / 64 % 2;
  for (var n = 0; n < 16; n++) {
    finish(member, h, start + n / 2, start_2 + n % 2, sums[n]);
  }
}
` },
    { name: "contraction_14", bindings: "read read read write sizes", code: /* wgsl */ `
// down_across[p < 2, h < 2, r < 8, s < 8, p_2 < 8] = sum[d < 24] norm_q[h, r, s, d] * (if p == 0 then
//     rel_pos_h[r - p_2 + 7, d] else rel_pos_w[s - p_2 + 7, d])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm_q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> rel_pos_h: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> rel_pos_w: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> down_across: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(r: i32, s: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 2) { return; }
  let h = row % 2;
  let member = row / 2;
  down_across[member * 512 + (column4 / 2) * 256 + h * 128 + r * 16 + s * 2 + column4 % 2] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 1) / 2) * 256) { return; }
  let row_tile = index / 4 % ((sizes.batch + 1) / 2);
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch * 2 - 1);
  let row_2 = min(row + 2, sizes.batch * 2 - 1);
  let row_3 = min(row + 3, sizes.batch * 2 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let r = index / 4 / ((sizes.batch + 1) / 2) / 8;
  let rel_pos_h_start = r * 6 - (index % 2) * 24;
  let s = index / 4 / ((sizes.batch + 1) / 2) % 8;
  let rel_pos_w_start = s * 6 - (index % 2) * 24;
  let column_tile = index % 4;
  let holds = column_tile / 2 == 0;
  let part = index / 4 / ((sizes.batch + 1) / 2);
  let norm_q_start = row * 384 + part * 6;
  let norm_q_start_2 = row_1 * 384 + part * 6;
  let norm_q_start_3 = row_2 * 384 + part * 6;
  let norm_q_start_4 = row_3 * 384 + part * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    let rel_pos_h_at = rel_pos_h_start + d4;
    let rel_pos_h_rpd = rel_pos_h[rel_pos_h_at + 42];
    let rel_pos_w_at = rel_pos_w_start + d4;
    let rel_pos_w_spd = rel_pos_w[rel_pos_w_at + 42];
    let rel_pos_h_rpd_2 = rel_pos_h[rel_pos_h_at + 36];
    let rel_pos_w_spd_2 = rel_pos_w[rel_pos_w_at + 36];
    let rel_pos_h_rpd_3 = rel_pos_h[rel_pos_h_at + 30];
    let rel_pos_w_spd_3 = rel_pos_w[rel_pos_w_at + 30];
    let rel_pos_h_rpd_4 = rel_pos_h[rel_pos_h_at + 24];
    let rel_pos_w_spd_4 = rel_pos_w[rel_pos_w_at + 24];
    let right = mat4x4f(vec4f(select(rel_pos_w_spd.x, rel_pos_h_rpd.x, holds), select(rel_pos_w_spd.y, rel_pos_h_rpd.y, holds), select(rel_pos_w_spd.z, rel_pos_h_rpd.z, holds), select(rel_pos_w_spd.w, rel_pos_h_rpd.w, holds)), vec4f(select(rel_pos_w_spd_2.x, rel_pos_h_rpd_2.x, holds), select(rel_pos_w_spd_2.y, rel_pos_h_rpd_2.y, holds), select(rel_pos_w_spd_2.z, rel_pos_h_rpd_2.z, holds), select(rel_pos_w_spd_2.w, rel_pos_h_rpd_2.w, holds)), vec4f(select(rel_pos_w_spd_3.x, rel_pos_h_rpd_3.x, holds), select(rel_pos_w_spd_3.y, rel_pos_h_rpd_3.y, holds), select(rel_pos_w_spd_3.z, rel_pos_h_rpd_3.z, holds), select(rel_pos_w_spd_3.w, rel_pos_h_rpd_3.w, holds)), vec4f(select(rel_pos_w_spd_4.x, rel_pos_h_rpd_4.x, holds), select(rel_pos_w_spd_4.y, rel_pos_h_rpd_4.y, holds), select(rel_pos_w_spd_4.z, rel_pos_h_rpd_4.z, holds), select(rel_pos_w_spd_4.w, rel_pos_h_rpd_4.w, holds)));
    sum_0 += norm_q[norm_q_start + d4] * right;
    sum_1 += norm_q[norm_q_start_2 + d4] * right;
    sum_2 += norm_q[norm_q_start_3 + d4] * right;
    sum_3 += norm_q[norm_q_start_4 + d4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(r, s, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_12", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[h < 2, g < 24, r < 8, s < 8] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 2 * r + u - 1 and
//     0 <= 2 * s + v - 1 then y[2 * r + u - 1, 2 * s + v - 1, 24 * h + g] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 16) * 368 + g * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 384) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  let column_tile = index % (sizes.batch * 16);
  let start = (column_tile % 8) * 2;
  let g = index / (sizes.batch * 16);
  let y_start = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g;
  let weight_start = g * 9;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    var chosen = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen = y[y_at - 2160];
    }
    var chosen_2 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_2 = y[y_at - 1872];
    }
    var chosen_3 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_3 = y[y_at - 1584];
    }
    var chosen_4 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_4 = y[y_at - 1296];
    }
    var chosen_5 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_5 = y[y_at - 1008];
    }
    var chosen_6 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_6 = y[y_at - 720];
    }
    var chosen_7 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_7 = y[y_at - 432];
    }
    var chosen_8 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_8 = y[y_at - 2304];
    }
    var chosen_9 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_9 = y[y_at - 2016];
    }
    var chosen_10 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_10 = y[y_at - 1728];
    }
    var chosen_11 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_11 = y[y_at - 1440];
    }
    var chosen_12 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_12 = y[y_at - 1152];
    }
    var chosen_13 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_13 = y[y_at - 864];
    }
    var chosen_14 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_14 = y[y_at - 576];
    }
    var chosen_15 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_15 = y[y_at - 288];
    }
    var chosen_16 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_16 = y[y_at - 144];
    }
    let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
    let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
    let left = weight[weight_start + u * 3];
    sum_0 += left * right_0;
    sum_1 += left * right_1;
    let right_0_2 = vec4f(chosen_8, chosen_9, chosen_10, chosen_11);
    let right_1_2 = vec4f(chosen_12, chosen_13, chosen_14, chosen_15);
    let weight_at = weight_start + u * 3;
    let left_2 = weight[weight_at + 1];
    sum_0 += left_2 * right_0_2;
    sum_1 += left_2 * right_1_2;
    let right_0_3 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let right_1_3 = vec4f(chosen_5, chosen_6, chosen_7, chosen_16);
    let left_3 = weight[weight_at + 2];
    sum_0 += left_3 * right_0_3;
    sum_1 += left_3 * right_1_3;
  }
  let sums = array(sum_0, sum_1);
  let start_2 = column_tile * 2;
  for (var n = 0; n < 2; n++) {
    finish(g, 0, start_2 + n, sums[n]);
  }
}
` },
    { name: "contraction_13", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[h < 2, g < 24, r < 8, s < 8] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 2 * r + u - 1 and
//     0 <= 2 * s + v - 1 then y[2 * r + u - 1, 2 * s + v - 1, 24 * h + g + 48] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 16) * 368 + g * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 384) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  let column_tile = index % (sizes.batch * 16);
  let start = (column_tile % 8) * 2;
  let g = index / (sizes.batch * 16);
  let y_start = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g;
  let weight_start = g * 9;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    var chosen = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen = y[y_at - 2112];
    }
    var chosen_2 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_2 = y[y_at - 1824];
    }
    var chosen_3 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_3 = y[y_at - 1536];
    }
    var chosen_4 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_4 = y[y_at - 1248];
    }
    var chosen_5 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_5 = y[y_at - 960];
    }
    var chosen_6 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_6 = y[y_at - 672];
    }
    var chosen_7 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_7 = y[y_at - 384];
    }
    var chosen_8 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_8 = y[y_at - 2256];
    }
    var chosen_9 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_9 = y[y_at - 1968];
    }
    var chosen_10 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_10 = y[y_at - 1680];
    }
    var chosen_11 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_11 = y[y_at - 1392];
    }
    var chosen_12 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_12 = y[y_at - 1104];
    }
    var chosen_13 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_13 = y[y_at - 816];
    }
    var chosen_14 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_14 = y[y_at - 528];
    }
    var chosen_15 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_15 = y[y_at - 240];
    }
    var chosen_16 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_16 = y[y_at - 96];
    }
    let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
    let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
    let left = weight[weight_start + u * 3];
    sum_0 += left * right_0;
    sum_1 += left * right_1;
    let right_0_2 = vec4f(chosen_8, chosen_9, chosen_10, chosen_11);
    let right_1_2 = vec4f(chosen_12, chosen_13, chosen_14, chosen_15);
    let weight_at = weight_start + u * 3;
    let left_2 = weight[weight_at + 1];
    sum_0 += left_2 * right_0_2;
    sum_1 += left_2 * right_1_2;
    let right_0_3 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let right_1_3 = vec4f(chosen_5, chosen_6, chosen_7, chosen_16);
    let left_3 = weight[weight_at + 2];
    sum_0 += left_3 * right_0_3;
    sum_1 += left_3 * right_1_3;
  }
  let sums = array(sum_0, sum_1);
  let start_2 = column_tile * 2;
  for (var n = 0; n < 2; n++) {
    finish(g, 0, start_2 + n, sums[n]);
  }
}
` },
    { name: "contraction_15", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[h < 2, g < 24, r < 8, s < 8] = sum[u < 3, v < 3] weight[g, 0, u, v] * (if 0 <= 2 * r + u - 1 and
//     0 <= 2 * s + v - 1 then y[2 * r + u - 1, 2 * s + v - 1, 24 * h + g + 96] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(g: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y_2[(column4 / 16) * 368 + g * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 384) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  let column_tile = index % (sizes.batch * 16);
  let start = (column_tile % 8) * 2;
  let g = index / (sizes.batch * 16);
  let y_start = (column_tile / 16) * 36864 + (column_tile % 8) * 4608 + (column_tile / 8 % 2) * 24 + g;
  let weight_start = g * 9;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    var chosen = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen = y[y_at - 2064];
    }
    var chosen_2 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_2 = y[y_at - 1776];
    }
    var chosen_3 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_3 = y[y_at - 1488];
    }
    var chosen_4 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_4 = y[y_at - 1200];
    }
    var chosen_5 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_5 = y[y_at - 912];
    }
    var chosen_6 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_6 = y[y_at - 624];
    }
    var chosen_7 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_7 = y[y_at - 336];
    }
    var chosen_8 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_8 = y[y_at - 2208];
    }
    var chosen_9 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_9 = y[y_at - 1920];
    }
    var chosen_10 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_10 = y[y_at - 1632];
    }
    var chosen_11 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_11 = y[y_at - 1344];
    }
    var chosen_12 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_12 = y[y_at - 1056];
    }
    var chosen_13 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_13 = y[y_at - 768];
    }
    var chosen_14 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_14 = y[y_at - 480];
    }
    var chosen_15 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_15 = y[y_at - 192];
    }
    var chosen_16 = 0f;
    if (holds) {
      let y_at = y_start + u * 2304;
      chosen_16 = y[y_at - 48];
    }
    let right_0 = vec4f(0f, chosen, chosen_2, chosen_3);
    let right_1 = vec4f(chosen_4, chosen_5, chosen_6, chosen_7);
    let left = weight[weight_start + u * 3];
    sum_0 += left * right_0;
    sum_1 += left * right_1;
    let right_0_2 = vec4f(chosen_8, chosen_9, chosen_10, chosen_11);
    let right_1_2 = vec4f(chosen_12, chosen_13, chosen_14, chosen_15);
    let weight_at = weight_start + u * 3;
    let left_2 = weight[weight_at + 1];
    sum_0 += left_2 * right_0_2;
    sum_1 += left_2 * right_1_2;
    let right_0_3 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let right_1_3 = vec4f(chosen_5, chosen_6, chosen_7, chosen_16);
    let left_3 = weight[weight_at + 2];
    sum_0 += left_3 * right_0_3;
    sum_1 += left_3 * right_1_3;
  }
  let sums = array(sum_0, sum_1);
  let start_2 = column_tile * 2;
  for (var n = 0; n < 2; n++) {
    finish(g, 0, start_2 + n, sums[n]);
  }
}
` },
    { name: "contraction_10_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 16, s < 16] = sum[d < 24] blocks[r, s, d]
// mu[r < 16, s < 16] = sum[r, s] / 24.0
// sum_2[r < 16, s < 16] = sum[d < 24] v * v
//   where v = blocks[r, s, d] - mu[r, s]
// var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
// y[r < 16, s < 16, o < 48] = sum[i < 24] weight[o, i] * (blocks[r, s, i] - mu[r, s]) * weight_2[i] /
//     sqrt(var_value[r, s] + 0.000001)
// y[r < 16, s < 16, o < 48] = y[r, s, o] + shift[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  let shift_o = shift[column4];
  y[row * 12 + column4] = sums + shift_o;
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 32) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let blocks_start = index * 48 + lane * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    sum_part += blocks[blocks_start + d4];
    let blocks_at = blocks_start + d4;
    sum_part_2 += blocks[blocks_at + 24];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 6; d4++) {
    let blocks_drs = blocks[blocks_start + d4];
    let difference = blocks_drs - mu;
    sum_part_3 += (difference * difference);
    let blocks_at = blocks_start + d4;
    let blocks_drs_2 = blocks[blocks_at + 24];
    let difference_2 = blocks_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 24f;
  let var_value_2 = sum_4 / 24f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 24;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_at = weight_start + i4;
    let weight_oi_2 = weight[weight_at + 6];
    let weight_oi_3 = weight[weight_at + 12];
    let weight_oi_4 = weight[weight_at + 18];
    let right_0 = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let blocks_rsi = blocks[blocks_start + i4];
    let lefts_0 = (blocks_rsi - mu);
    let blocks_at = blocks_start + i4;
    let blocks_rsi_2 = blocks[blocks_at + 24];
    let lefts_1 = (blocks_rsi_2 - mu_2);
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
    { name: "contraction_11_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 16, s < 16] = sum[d < 24] blocks[r, s, d]
// mu[r < 16, s < 16] = sum[r, s] / 24.0
// sum_2[r < 16, s < 16] = sum[d < 24] v * v
//   where v = blocks[r, s, d] - mu[r, s]
// var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
// y[r < 16, s < 16, o < 144] = sum[i < 24] weight[o, i] * (blocks[r, s, i] - mu[r, s]) * weight_2[i] /
//     sqrt(var_value[r, s] + 0.000001)
// y[r < 16, s < 16, o < 144] = y[r, s, o] + shift[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  let shift_o = shift[column4];
  y[row * 36 + column4] = sums + shift_o;
}

@compute @workgroup_size(36)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 32) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let blocks_start = index * 48 + lane * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    sum_part += blocks[blocks_start + d4];
    let blocks_at = blocks_start + d4;
    sum_part_2 += blocks[blocks_at + 24];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 6; d4++) {
    let blocks_drs = blocks[blocks_start + d4];
    let difference = blocks_drs - mu;
    sum_part_3 += (difference * difference);
    let blocks_at = blocks_start + d4;
    let blocks_drs_2 = blocks[blocks_at + 24];
    let difference_2 = blocks_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 24f;
  let var_value_2 = sum_4 / 24f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 24;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_at = weight_start + i4;
    let weight_oi_2 = weight[weight_at + 6];
    let weight_oi_3 = weight[weight_at + 12];
    let weight_oi_4 = weight[weight_at + 18];
    let right_0 = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let blocks_rsi = blocks[blocks_start + i4];
    let lefts_0 = (blocks_rsi - mu);
    let blocks_at = blocks_start + i4;
    let blocks_rsi_2 = blocks[blocks_at + 24];
    let lefts_1 = (blocks_rsi_2 - mu_2);
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
    { name: "contraction_17_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 8, s < 8] = sum[d < 48] x[r, s, d]
// mu[r < 8, s < 8] = sum[r, s] / 48.0
// sum_2[r < 8, s < 8] = sum[d < 48] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
// var_value[r < 8, s < 8] = sum_2[r, s] / 48.0
// y[r < 8, s < 8, o < 192] = sum[i < 48] weight_2[o, i] * (x[r, s, i] - mu[r, s]) * weight[i] /
//     sqrt(var_value[r, s] + 0.000001)
// x_2[r < 8, s < 8, o < 192] = 0.5 * (y[r, s, o] + shift[o]) * (1.0 + erf((y[r, s, o] + shift[o]) /
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
  if (row >= sizes.batch * 64) { return; }
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
  if (index >= sizes.batch * 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = index * 96 + lane * 12;
  for (var d4 = 0; d4 < 12; d4++) {
    sum_part += x[x_start + d4];
    let x_at = x_start + d4;
    sum_part_2 += x[x_at + 48];
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
    let x_at = x_start + d4;
    let x_drs_2 = x[x_at + 48];
    let difference_2 = x_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 48f;
  let var_value_2 = sum_4 / 48f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_2_start = column_tile * 48;
  for (var i4 = 0; i4 < 12; i4++) {
    let weight_2_at = weight_2_start + i4;
    let right_0 = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 12], weight_2[weight_2_at + 24], weight_2[weight_2_at + 36]);
    let x_rsi = x[x_start + i4];
    let weight_i = weight[i4];
    let lefts_0 = ((x_rsi - mu) * weight_i);
    let x_at = x_start + i4;
    let x_rsi_2 = x[x_at + 48];
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
    { name: "contraction_1_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 24, r < 16, s < 16] = sum[i < 3, u < 7, v < 7] weight[o, i, u, v] * (if 0 <= 4 * r + u - 3 and
//     0 <= 4 * s + v - 3 then image[i, 4 * r + u - 3, 4 * s + v - 3] else 0.0)
// y[o < 24, r < 16, s < 16] = y[o, r, s] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 24) { return; }
  if (column4 >= sizes.batch * 64) { return; }
  y[(column4 / 64) * 1472 + row * 64 + column4] = sums + bias[row];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 23);
  let left_row_1 = min(thread_row * 4 + 1, 23);
  let left_row_2 = min(thread_row * 4 + 2, 23);
  let left_row_3 = min(thread_row * 4 + 3, 23);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = left_row_0 * 147;
  let weight_start_2 = left_row_1 * 147;
  let weight_start_3 = left_row_2 * 147;
  let weight_start_4 = left_row_3 * 147;
  let start_2 = (right_column_0 / 16 % 16) * 4;
  let start_3 = (right_column_0 % 16) * 4;
  let image_start = (right_column_0 / 256) * 12288 + (right_column_0 / 16 % 16) * 256 + (right_column_0 % 16) * 4;
  let start_4 = (right_column_1 / 16 % 16) * 4;
  let start_5 = (right_column_1 % 16) * 4;
  let image_start_2 = (right_column_1 / 256) * 12288 + (right_column_1 / 16 % 16) * 256 + (right_column_1 % 16) * 4;
  let start_6 = (right_column_2 / 16 % 16) * 4;
  let start_7 = (right_column_2 % 16) * 4;
  let image_start_3 = (right_column_2 / 256) * 12288 + (right_column_2 / 16 % 16) * 256 + (right_column_2 % 16) * 4;
  let start_8 = (right_column_3 / 16 % 16) * 4;
  let start_9 = (right_column_3 % 16) * 4;
  let image_start_4 = (right_column_3 / 256) * 12288 + (right_column_3 / 16 % 16) * 256 + (right_column_3 % 16) * 4;
  for (var start = 0; start < 147; start += 16) {
    let k = start + thread_column;
    if (k < 147) {
      left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
      let offset = k / 7 % 7;
      let at = start_2 + offset;
      let offset_2 = k % 7;
      let at_2 = start_3 + offset_2;
      var chosen = 0f;
      if (0 <= at - 3 && 0 <= at_2 - 3) {
        let part = k / 49;
        let image_at = image_start + part * 4096 + offset * 64 + offset_2;
        chosen = image[image_at - 195];
      }
      let at_3 = start_4 + offset;
      let at_4 = start_5 + offset_2;
      var chosen_2 = 0f;
      if (0 <= at_3 - 3 && 0 <= at_4 - 3) {
        let part = k / 49;
        let image_at = image_start_2 + part * 4096 + offset * 64 + offset_2;
        chosen_2 = image[image_at - 195];
      }
      let at_5 = start_6 + offset;
      let at_6 = start_7 + offset_2;
      var chosen_3 = 0f;
      if (0 <= at_5 - 3 && 0 <= at_6 - 3) {
        let part = k / 49;
        let image_at = image_start_3 + part * 4096 + offset * 64 + offset_2;
        chosen_3 = image[image_at - 195];
      }
      let at_7 = start_8 + offset;
      let at_8 = start_9 + offset_2;
      var chosen_4 = 0f;
      if (0 <= at_7 - 3 && 0 <= at_8 - 3) {
        let part = k / 49;
        let image_at = image_start_4 + part * 4096 + offset * 64 + offset_2;
        chosen_4 = image[image_at - 195];
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
    { name: "contraction_8_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[r < 16, s < 16] = sum[d < 24] x[r, s, d]
// mu[r < 16, s < 16] = sum[r, s] / 24.0
// sum_2[r < 16, s < 16] = sum[d < 24] (x[r, s, d] - mu[r, s]) * (x[r, s, d] - mu[r, s])
// var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
// y[r < 16, s < 16, o < 96] = sum[i < 24] weight[o, i] * (x[r, s, i] - mu[r, s]) * weight_2[i] /
//     sqrt(var_value[r, s] + 0.000001)
// x_2[r < 16, s < 16, o < 96] = 0.5 * (y[r, s, o] + shift[o]) * (1.0 + erf((y[r, s, o] + shift[o]) /
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
  if (row >= sizes.batch * 256) { return; }
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
  if (index >= sizes.batch * 32) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = index * 48 + lane * 6;
  for (var d4 = 0; d4 < 6; d4++) {
    sum_part += x[x_start + d4];
    let x_at = x_start + d4;
    sum_part_2 += x[x_at + 24];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 24f;
  let mu_2 = sum_2 / 24f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 6; d4++) {
    let x_drs = x[x_start + d4];
    let difference = x_drs - mu;
    sum_part_3 += (difference * difference);
    let x_at = x_start + d4;
    let x_drs_2 = x[x_at + 24];
    let difference_2 = x_drs_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 24f;
  let var_value_2 = sum_4 / 24f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_tile * 24;
  for (var i4 = 0; i4 < 6; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_at = weight_start + i4;
    let weight_oi_2 = weight[weight_at + 6];
    let weight_oi_3 = weight[weight_at + 12];
    let weight_oi_4 = weight[weight_at + 18];
    let right_0 = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let x_rsi = x[x_start + i4];
    let lefts_0 = (x_rsi - mu);
    let x_at = x_start + i4;
    let x_rsi_2 = x[x_at + 24];
    let lefts_1 = (x_rsi_2 - mu_2);
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
    { name: "contraction_2", bindings: "read read read read write sizes", code: /* wgsl */ `
// sum[r < 16, s < 16] = sum[d < 24] y[d, r, s]
// mu[r < 16, s < 16] = sum[r, s] / 24.0
// sum_2[r < 16, s < 16] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
// var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
// y[r < 16, s < 16, o < 72] = sum[i < 24] weight[o, i] * (y[i, r, s] - mu[r, s]) * weight_2[i] /
//     sqrt(var_value[r, s] + 0.000001)
// y_2[r < 16, s < 16, o < 72] = y[r, s, o] + shift[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> shared_rows: array<f32, 8>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  let shift_o = shift[column4];
  y_2[row * 18 + column4] = sums + shift_o;
}

@compute @workgroup_size(12)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 32) { return; }
  let column_tile = i32(local);
  let tile_row = min(i32(local), 7);
  if (local < 8u) {
    var sum_part = 0f;
    let y_start = ((index * 8 + tile_row) / 256) * 6144 + ((index * 8 + tile_row) / 16 % 16) * 16 + (index * 8 + tile_row) % 16;
    for (var d = 0; d < 24; d++) {
      sum_part += y[y_start + d * 256];
    }
    shared_rows[local] = sum_part;
  }
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
  let mu_0 = sum_0 / 24f;
  let mu_1 = sum_1 / 24f;
  let mu_2 = sum_2 / 24f;
  let mu_3 = sum_3 / 24f;
  let mu_4 = sum_4 / 24f;
  let mu_5 = sum_5 / 24f;
  let mu_6 = sum_6 / 24f;
  let mu_7 = sum_7 / 24f;
  let mu = sum / 24f;
  workgroupBarrier();
  if (local < 8u) {
    var sum_part = 0f;
    let y_start = ((index * 8 + tile_row) / 256) * 6144 + ((index * 8 + tile_row) / 16 % 16) * 16 + (index * 8 + tile_row) % 16;
    for (var d = 0; d < 24; d++) {
      let difference = y[y_start + d * 256] - mu;
      sum_part += difference * difference;
    }
    shared_rows[local] = sum_part;
  }
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let sum_4_2 = shared_rows[4];
  let sum_5_2 = shared_rows[5];
  let sum_6_2 = shared_rows[6];
  let sum_7_2 = shared_rows[7];
  let var_value_0 = sum_0_2 / 24f;
  let var_value_1 = sum_1_2 / 24f;
  let var_value_2 = sum_2_2 / 24f;
  let var_value_3 = sum_3_2 / 24f;
  let var_value_4 = sum_4_2 / 24f;
  let var_value_5 = sum_5_2 / 24f;
  let var_value_6 = sum_6_2 / 24f;
  let var_value_7 = sum_7_2 / 24f;
  if (column_tile >= 9) { return; }
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
  let weight_start = column_tile * 192;
  let y_start = (index / 32) * 5888 + index * 8;
  for (var i = 0; i < 24; i++) {
    let weight_2_i = weight_2[i];
    let weight_at = weight_start + i;
    let right_0 = vec4f(weight[weight_start + i] * weight_2_i, weight[weight_at + 24] * weight_2_i, weight[weight_at + 48] * weight_2_i, weight[weight_at + 72] * weight_2_i);
    let right_1 = vec4f(weight[weight_at + 96] * weight_2_i, weight[weight_at + 120] * weight_2_i, weight[weight_at + 144] * weight_2_i, weight[weight_at + 168] * weight_2_i);
    let left_0 = (y[y_start + i * 256] - mu_0);
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let y_at = y_start + i * 256;
    let left_1 = (y[y_at + 1] - mu_1);
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = (y[y_at + 2] - mu_2);
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = (y[y_at + 3] - mu_3);
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = (y[y_at + 4] - mu_4);
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = (y[y_at + 5] - mu_5);
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = (y[y_at + 6] - mu_6);
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = (y[y_at + 7] - mu_7);
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
    { name: "contraction_2_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
  if (row >= sizes.batch * 256) { return; }
  if (column4 >= 18) { return; }
  let shift_o = shift[column4];
  y_2[row * 18 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 71);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 71);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 71);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 71);
  let tile_row = i32(local) / 4;
  var sum_part = 0f;
  let y_start = (min(row_tile * 64 + tile_row, sizes.batch * 256 - 1) / 256) * 5888 + min(row_tile * 64 + tile_row, sizes.batch * 256 - 1);
  for (var d = i32(local) % 4; d < 24; d += 4) {
    sum_part += y[y_start + d * 256];
  }
  shared_rows[local] = sum_part;
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
  var sum_part_2 = 0f;
  for (var d = i32(local) % 4; d < 24; d += 4) {
    let difference = y[y_start + d * 256] - mu_5;
    sum_part_2 += difference * difference;
  }
  shared_rows[local] = sum_part_2;
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
  let y_start_2 = (left_row_0 / 256) * 5888 + left_row_0;
  let y_start_3 = (left_row_1 / 256) * 5888 + left_row_1;
  let y_start_4 = (left_row_2 / 256) * 5888 + left_row_2;
  let y_start_5 = (left_row_3 / 256) * 5888 + left_row_3;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(y[y_start_2 + k * 256] - mu, y[y_start_3 + k * 256] - mu_2, y[y_start_4 + k * 256] - mu_3, y[y_start_5 + k * 256] - mu_4);
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
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_10_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  if (column4 >= 12) { return; }
  let shift_o = shift[column4];
  y[row * 12 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  let right_column_0 = min(thread_row * 4, 47);
  let right_column_1 = min(thread_row * 4 + 1, 47);
  let right_column_2 = min(thread_row * 4 + 2, 47);
  let right_column_3 = min(thread_row * 4 + 3, 47);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let blocks_start = index * 1536 + tile_row * 24;
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
    let blocks_at = blocks_start + d4 * 4;
    sum_part += vec4f(blocks[blocks_start + d4 * 4], blocks[blocks_at + 1], blocks[blocks_at + 2], blocks[blocks_at + 3]);
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
    let difference = blocks[blocks_start + d4 * 4] - mu_5;
    let blocks_at = blocks_start + d4 * 4;
    let difference_2 = blocks[blocks_at + 1] - mu_5;
    let difference_3 = blocks[blocks_at + 2] - mu_5;
    let difference_4 = blocks[blocks_at + 3] - mu_5;
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
  let blocks_start_2 = left_row_0 * 24;
  let blocks_start_3 = left_row_1 * 24;
  let blocks_start_4 = left_row_2 * 24;
  let blocks_start_5 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(blocks[blocks_start_2 + k] - mu, blocks[blocks_start_3 + k] - mu_2, blocks[blocks_start_4 + k] - mu_3, blocks[blocks_start_5 + k] - mu_4);
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
    { name: "contraction_17_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
  if (row >= sizes.batch * 64) { return; }
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
  if (index >= sizes.batch * 3) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 3;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 64 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 64 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 64 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 64 - 1);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = min(row_tile * 64 + tile_row, sizes.batch * 64 - 1) * 48;
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
    { name: "contraction_11_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_2: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  if (column4 >= 36) { return; }
  let shift_o = shift[column4];
  y[row * 36 + column4] = sums + shift_o;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 12) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 3;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  let column_tile = index % 3;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 143);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 143);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 143);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 143);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let blocks_start = min(row_tile * 64 + tile_row, sizes.batch * 256 - 1) * 24;
  for (var d4 = i32(local) % 4; d4 < 6; d4 += 4) {
    let blocks_at = blocks_start + d4 * 4;
    sum_part += vec4f(blocks[blocks_start + d4 * 4], blocks[blocks_at + 1], blocks[blocks_at + 2], blocks[blocks_at + 3]);
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
    let difference = blocks[blocks_start + d4 * 4] - mu_5;
    let blocks_at = blocks_start + d4 * 4;
    let difference_2 = blocks[blocks_at + 1] - mu_5;
    let difference_3 = blocks[blocks_at + 2] - mu_5;
    let difference_4 = blocks[blocks_at + 3] - mu_5;
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
  let blocks_start_2 = left_row_0 * 24;
  let blocks_start_3 = left_row_1 * 24;
  let blocks_start_4 = left_row_2 * 24;
  let blocks_start_5 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(blocks[blocks_start_2 + k] - mu, blocks[blocks_start_3 + k] - mu_2, blocks[blocks_start_4 + k] - mu_3, blocks[blocks_start_5 + k] - mu_4);
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
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_8_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
  if (row >= sizes.batch * 256) { return; }
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
  if (index >= sizes.batch * 8) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = min(row_tile * 64 + tile_row, sizes.batch * 256 - 1) * 24;
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
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 24) { return; }
  y[(column4 / 64) * 1472 + row * 64 + column4] = sums + bias[row];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 96) { return; }
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
  let start = (column_tile / 2 % 16) * 4;
  let offset = column_tile % 2;
  let holds_2 = 0 <= offset * 32 - 3;
  let offset_2 = column_tile / 2 % 16;
  let part = column_tile / 32;
  let image_start = part * 12288 + offset_2 * 256 + offset * 32;
  let holds_3 = 0 <= offset * 32 - 2;
  let holds_4 = 0 <= offset * 32 - 1;
  let row_tile = index / (sizes.batch * 32);
  let weight_start = row_tile * 1176;
  for (var i = 0; i < 3; i++) {
    let image_start_2 = image_start + i * 4096;
    let weight_start_2 = weight_start + i * 49;
    for (var u = 0; u < 7; u++) {
      let at = start + u;
      let holds = 0 <= at - 3;
      var chosen = 0f;
      if (holds && holds_2) {
        let image_at = image_start_2 + u * 64;
        chosen = image[image_at - 195];
      }
      var chosen_2 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_2 = image[image_at - 191];
      }
      var chosen_3 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_3 = image[image_at - 187];
      }
      var chosen_4 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_4 = image[image_at - 183];
      }
      var chosen_5 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_5 = image[image_at - 179];
      }
      var chosen_6 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_6 = image[image_at - 175];
      }
      var chosen_7 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_7 = image[image_at - 171];
      }
      var chosen_8 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_8 = image[image_at - 167];
      }
      var chosen_9 = 0f;
      if (holds && holds_3) {
        let image_at = image_start_2 + u * 64;
        chosen_9 = image[image_at - 194];
      }
      var chosen_10 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_10 = image[image_at - 190];
      }
      var chosen_11 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_11 = image[image_at - 186];
      }
      var chosen_12 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_12 = image[image_at - 182];
      }
      var chosen_13 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_13 = image[image_at - 178];
      }
      var chosen_14 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_14 = image[image_at - 174];
      }
      var chosen_15 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_15 = image[image_at - 170];
      }
      var chosen_16 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_16 = image[image_at - 166];
      }
      var chosen_17 = 0f;
      if (holds && holds_4) {
        let image_at = image_start_2 + u * 64;
        chosen_17 = image[image_at - 193];
      }
      var chosen_18 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_18 = image[image_at - 189];
      }
      var chosen_19 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_19 = image[image_at - 185];
      }
      var chosen_20 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_20 = image[image_at - 181];
      }
      var chosen_21 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_21 = image[image_at - 177];
      }
      var chosen_22 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_22 = image[image_at - 173];
      }
      var chosen_23 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_23 = image[image_at - 169];
      }
      var chosen_24 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_24 = image[image_at - 165];
      }
      var chosen_25 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_25 = image[image_at - 192];
      }
      var chosen_26 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_26 = image[image_at - 188];
      }
      var chosen_27 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_27 = image[image_at - 184];
      }
      var chosen_28 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_28 = image[image_at - 180];
      }
      var chosen_29 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_29 = image[image_at - 176];
      }
      var chosen_30 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_30 = image[image_at - 172];
      }
      var chosen_31 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_31 = image[image_at - 168];
      }
      var chosen_32 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_32 = image[image_at - 164];
      }
      var chosen_33 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_33 = image[image_at - 163];
      }
      var chosen_34 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_34 = image[image_at - 162];
      }
      var chosen_35 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 64;
        chosen_35 = image[image_at - 161];
      }
      let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let left = weight[weight_start_2 + u * 7];
      sum_0_0 += left * right_0;
      sum_0_1 += left * right_1;
      let weight_at = weight_start_2 + u * 7;
      let left_2 = weight[weight_at + 147];
      sum_1_0 += left_2 * right_0;
      sum_1_1 += left_2 * right_1;
      let left_3 = weight[weight_at + 294];
      sum_2_0 += left_3 * right_0;
      sum_2_1 += left_3 * right_1;
      let left_4 = weight[weight_at + 441];
      sum_3_0 += left_4 * right_0;
      sum_3_1 += left_4 * right_1;
      let left_5 = weight[weight_at + 588];
      sum_4_0 += left_5 * right_0;
      sum_4_1 += left_5 * right_1;
      let left_6 = weight[weight_at + 735];
      sum_5_0 += left_6 * right_0;
      sum_5_1 += left_6 * right_1;
      let left_7 = weight[weight_at + 882];
      sum_6_0 += left_7 * right_0;
      sum_6_1 += left_7 * right_1;
      let left_8 = weight[weight_at + 1029];
      sum_7_0 += left_8 * right_0;
      sum_7_1 += left_8 * right_1;
      let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
      let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
      let left_9 = weight[weight_at + 1];
      sum_0_0 += left_9 * right_0_2;
      sum_0_1 += left_9 * right_1_2;
      let left_10 = weight[weight_at + 148];
      sum_1_0 += left_10 * right_0_2;
      sum_1_1 += left_10 * right_1_2;
      let left_11 = weight[weight_at + 295];
      sum_2_0 += left_11 * right_0_2;
      sum_2_1 += left_11 * right_1_2;
      let left_12 = weight[weight_at + 442];
      sum_3_0 += left_12 * right_0_2;
      sum_3_1 += left_12 * right_1_2;
      let left_13 = weight[weight_at + 589];
      sum_4_0 += left_13 * right_0_2;
      sum_4_1 += left_13 * right_1_2;
      let left_14 = weight[weight_at + 736];
      sum_5_0 += left_14 * right_0_2;
      sum_5_1 += left_14 * right_1_2;
      let left_15 = weight[weight_at + 883];
      sum_6_0 += left_15 * right_0_2;
      sum_6_1 += left_15 * right_1_2;
      let left_16 = weight[weight_at + 1030];
      sum_7_0 += left_16 * right_0_2;
      sum_7_1 += left_16 * right_1_2;
      let right_0_3 = vec4f(chosen_17, chosen_18, chosen_19, chosen_20);
      let right_1_3 = vec4f(chosen_21, chosen_22, chosen_23, chosen_24);
      let left_17 = weight[weight_at + 2];
      sum_0_0 += left_17 * right_0_3;
      sum_0_1 += left_17 * right_1_3;
      let left_18 = weight[weight_at + 149];
      sum_1_0 += left_18 * right_0_3;
      sum_1_1 += left_18 * right_1_3;
      let left_19 = weight[weight_at + 296];
      sum_2_0 += left_19 * right_0_3;
      sum_2_1 += left_19 * right_1_3;
      let left_20 = weight[weight_at + 443];
      sum_3_0 += left_20 * right_0_3;
      sum_3_1 += left_20 * right_1_3;
      let left_21 = weight[weight_at + 590];
      sum_4_0 += left_21 * right_0_3;
      sum_4_1 += left_21 * right_1_3;
      let left_22 = weight[weight_at + 737];
      sum_5_0 += left_22 * right_0_3;
      sum_5_1 += left_22 * right_1_3;
      let left_23 = weight[weight_at + 884];
      sum_6_0 += left_23 * right_0_3;
      sum_6_1 += left_23 * right_1_3;
      let left_24 = weight[weight_at + 1031];
      sum_7_0 += left_24 * right_0_3;
      sum_7_1 += left_24 * right_1_3;
      let right_0_4 = vec4f(chosen_25, chosen_26, chosen_27, chosen_28);
      let right_1_4 = vec4f(chosen_29, chosen_30, chosen_31, chosen_32);
      let left_25 = weight[weight_at + 3];
      sum_0_0 += left_25 * right_0_4;
      sum_0_1 += left_25 * right_1_4;
      let left_26 = weight[weight_at + 150];
      sum_1_0 += left_26 * right_0_4;
      sum_1_1 += left_26 * right_1_4;
      let left_27 = weight[weight_at + 297];
      sum_2_0 += left_27 * right_0_4;
      sum_2_1 += left_27 * right_1_4;
      let left_28 = weight[weight_at + 444];
      sum_3_0 += left_28 * right_0_4;
      sum_3_1 += left_28 * right_1_4;
      let left_29 = weight[weight_at + 591];
      sum_4_0 += left_29 * right_0_4;
      sum_4_1 += left_29 * right_1_4;
      let left_30 = weight[weight_at + 738];
      sum_5_0 += left_30 * right_0_4;
      sum_5_1 += left_30 * right_1_4;
      let left_31 = weight[weight_at + 885];
      sum_6_0 += left_31 * right_0_4;
      sum_6_1 += left_31 * right_1_4;
      let left_32 = weight[weight_at + 1032];
      sum_7_0 += left_32 * right_0_4;
      sum_7_1 += left_32 * right_1_4;
      let right_0_5 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_5 = vec4f(chosen_6, chosen_7, chosen_8, chosen_33);
      let left_33 = weight[weight_at + 4];
      sum_0_0 += left_33 * right_0_5;
      sum_0_1 += left_33 * right_1_5;
      let left_34 = weight[weight_at + 151];
      sum_1_0 += left_34 * right_0_5;
      sum_1_1 += left_34 * right_1_5;
      let left_35 = weight[weight_at + 298];
      sum_2_0 += left_35 * right_0_5;
      sum_2_1 += left_35 * right_1_5;
      let left_36 = weight[weight_at + 445];
      sum_3_0 += left_36 * right_0_5;
      sum_3_1 += left_36 * right_1_5;
      let left_37 = weight[weight_at + 592];
      sum_4_0 += left_37 * right_0_5;
      sum_4_1 += left_37 * right_1_5;
      let left_38 = weight[weight_at + 739];
      sum_5_0 += left_38 * right_0_5;
      sum_5_1 += left_38 * right_1_5;
      let left_39 = weight[weight_at + 886];
      sum_6_0 += left_39 * right_0_5;
      sum_6_1 += left_39 * right_1_5;
      let left_40 = weight[weight_at + 1033];
      sum_7_0 += left_40 * right_0_5;
      sum_7_1 += left_40 * right_1_5;
      let right_0_6 = vec4f(chosen_10, chosen_11, chosen_12, chosen_13);
      let right_1_6 = vec4f(chosen_14, chosen_15, chosen_16, chosen_34);
      let left_41 = weight[weight_at + 5];
      sum_0_0 += left_41 * right_0_6;
      sum_0_1 += left_41 * right_1_6;
      let left_42 = weight[weight_at + 152];
      sum_1_0 += left_42 * right_0_6;
      sum_1_1 += left_42 * right_1_6;
      let left_43 = weight[weight_at + 299];
      sum_2_0 += left_43 * right_0_6;
      sum_2_1 += left_43 * right_1_6;
      let left_44 = weight[weight_at + 446];
      sum_3_0 += left_44 * right_0_6;
      sum_3_1 += left_44 * right_1_6;
      let left_45 = weight[weight_at + 593];
      sum_4_0 += left_45 * right_0_6;
      sum_4_1 += left_45 * right_1_6;
      let left_46 = weight[weight_at + 740];
      sum_5_0 += left_46 * right_0_6;
      sum_5_1 += left_46 * right_1_6;
      let left_47 = weight[weight_at + 887];
      sum_6_0 += left_47 * right_0_6;
      sum_6_1 += left_47 * right_1_6;
      let left_48 = weight[weight_at + 1034];
      sum_7_0 += left_48 * right_0_6;
      sum_7_1 += left_48 * right_1_6;
      let right_0_7 = vec4f(chosen_18, chosen_19, chosen_20, chosen_21);
      let right_1_7 = vec4f(chosen_22, chosen_23, chosen_24, chosen_35);
      let left_49 = weight[weight_at + 6];
      sum_0_0 += left_49 * right_0_7;
      sum_0_1 += left_49 * right_1_7;
      let left_50 = weight[weight_at + 153];
      sum_1_0 += left_50 * right_0_7;
      sum_1_1 += left_50 * right_1_7;
      let left_51 = weight[weight_at + 300];
      sum_2_0 += left_51 * right_0_7;
      sum_2_1 += left_51 * right_1_7;
      let left_52 = weight[weight_at + 447];
      sum_3_0 += left_52 * right_0_7;
      sum_3_1 += left_52 * right_1_7;
      let left_53 = weight[weight_at + 594];
      sum_4_0 += left_53 * right_0_7;
      sum_4_1 += left_53 * right_1_7;
      let left_54 = weight[weight_at + 741];
      sum_5_0 += left_54 * right_0_7;
      sum_5_1 += left_54 * right_1_7;
      let left_55 = weight[weight_at + 888];
      sum_6_0 += left_55 * right_0_7;
      sum_6_1 += left_55 * right_1_7;
      let left_56 = weight[weight_at + 1035];
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
    { name: "map_1", bindings: "read write sizes", code: /* wgsl */ `
// y_2[c < 48, r < 8, s < 8] = max[u < 3, v < 3] if 0 <= 2 * r + u - 1 and 0 <= 2 * s + v - 1 then y[2
//     * r + u - 1, 2 * s + v - 1, c] else -infinity

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read_write> y_2: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 3072) { return; }
  var y_3 = -3.4028234e38f;
  let r = index / 8 % 8;
  let start = r * 2;
  let s = index % 8;
  let start_2 = s * 2;
  let c = index / 64 % 48;
  let member = index / 3072;
  let y_start = member * 12288 + r * 1536 + s * 96 + c;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    let y_start_2 = y_start + u * 768;
    let start_3 = u * 3;
    for (var v = 0; v < 3; v++) {
      let at_2 = start_2 + v;
      var chosen = -3.4028234e38f;
      if (holds && 0 <= at_2 - 1) {
        let y_at = y_start_2 + v * 48;
        chosen = y[y_at - 816];
      }
      y_3 = max(y_3, chosen);
    }
  }
  y_2[index] = y_3;
}
` },
    { name: "row_7", bindings: "read write write sizes", code: /* wgsl */ `
// sum[r < 8, s < 8] = sum[d < 48] blocks[r, s, d]
// mu[r < 8, s < 8] = sum[r, s] / 48.0
// sum_2[r < 8, s < 8] = sum[d < 48] v * v
//   where v = blocks[r, s, d] - mu[r, s]
// var_value[r < 8, s < 8] = sum_2[r, s] / 48.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<f32>;
@group(0) @binding(1) var<storage, read_write> mu: array<f32>;
@group(0) @binding(2) var<storage, read_write> var_value: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 64) { return; }
  var sum = 0f;
  let blocks_start = row * 48;
  for (var d = 0; d < 48; d++) {
    sum += blocks[blocks_start + d];
  }
  var sum_2 = 0f;
  let ratio = sum / 48f;
  for (var d = 0; d < 48; d++) {
    let difference = blocks[blocks_start + d] - ratio;
    sum_2 += difference * difference;
  }
  mu[row] = ratio;
  var_value[row] = sum_2 / 48f;
}
` },
    { name: "row_9", bindings: "read write sizes", code: /* wgsl */ `
// z[i1 < 16, i2 < 16] = lse[j1 < 4, j2 < 4] e[i1, i2, j1, j2]
// a[i1 < 16, i2 < 16, j1 < 4, j2 < 4] = exp(e[i1, i2, j1, j2] - z[i1, i2])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 256) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 16;
  for (var j1 = 0; j1 < 4; j1++) {
    let e_start_2 = e_start + j1 * 4;
    let start = j1 * 4;
    for (var j2 = 0; j2 < 4; j2++) {
      let exponent = e[e_start_2 + j2];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 4; j1++) {
    let e_start_2 = e_start + j1 * 4;
    for (var j2 = 0; j2 < 4; j2++) {
      a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
    }
  }
}
` },
    { name: "row_10", bindings: "read write sizes", code: /* wgsl */ `
// z[h < 2, i1 < 8, i2 < 8] = lse[j1 < 8, j2 < 8] e[h, i1, i2, j1, j2]
// a[h < 2, i1 < 8, i2 < 8, j1 < 8, j2 < 8] = exp(e[h, i1, i2, j1, j2] - z[h, i1, i2])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 128) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 64;
  for (var j1 = 0; j1 < 8; j1++) {
    let e_start_2 = e_start + j1 * 8;
    let start = j1 * 8;
    for (var j2 = 0; j2 < 8; j2++) {
      let exponent = e[e_start_2 + j2];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 8; j1++) {
    let e_start_2 = e_start + j1 * 8;
    for (var j2 = 0; j2 < 8; j2++) {
      a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
    }
  }
}
` },
    { name: "row_8", bindings: "read read read read read write sizes", code: /* wgsl */ `
// sum[d < 48] = sum[r < 8, s < 8] (blocks[r, s, d] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
//     weight[d] + bias[d]
// x[d < 48] = sum[d] / 64.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<f32>;
@group(0) @binding(1) var<storage, read> mu: array<f32>;
@group(0) @binding(2) var<storage, read> var_value: array<f32>;
@group(0) @binding(3) var<storage, read> weight: array<f32>;
@group(0) @binding(4) var<storage, read> bias: array<f32>;
@group(0) @binding(5) var<storage, read_write> x: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 48) { return; }
  var sum = 0f;
  let d = row % 48;
  let member = row / 48;
  let blocks_start = member * 3072 + d;
  let mu_start = member * 64;
  let weight_row = weight[d];
  let bias_row = bias[d];
  for (var r = 0; r < 8; r++) {
    let blocks_start_2 = blocks_start + r * 384;
    let mu_start_2 = mu_start + r * 8;
    let start = r * 8;
    for (var s = 0; s < 8; s++) {
      sum += (blocks[blocks_start_2 + s * 48] - mu[mu_start_2 + s]) / sqrt(var_value[mu_start_2 + s] + 0.000001f) * weight_row + bias_row;
    }
  }
  x[row] = sum / 64f;
}
` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r < 4, s < 4] = sum[d < 24] y[d, r, s]
// mu[r < 4, s < 4] = sum[r, s] / 24.0
// sum_2[r < 4, s < 4] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
// var_value[r < 4, s < 4] = sum_2[r, s] / 24.0
// norm_k[r < 4, s < 4, g < 24] = (y[g, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
//     weight[g] + bias[g]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm_k: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 16) { return; }
  var sum = 0f;
  let member = row / 16;
  let y_start = member * 368 + row;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d * 16];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d * 16] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.000001f);
  let norm_k_start = row * 24;
  for (var d = 0; d < 24; d++) {
    norm_k[norm_k_start + d] = (y[y_start + d * 16] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_3", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r < 4, s < 4] = sum[d < 24] y[d, r, s]
// mu[r < 4, s < 4] = sum[r, s] / 24.0
// sum_2[r < 4, s < 4] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
// var_value[r < 4, s < 4] = sum_2[r, s] / 24.0
// norm_v[r < 4, s < 4, g < 24] = (y[g, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
//     weight[g] + bias[g]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm_v: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 16) { return; }
  var sum = 0f;
  let member = row / 16;
  let y_start = member * 368 + row;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d * 16];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d * 16] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.000001f);
  let norm_v_start = row * 24;
  for (var d = 0; d < 24; d++) {
    norm_v[norm_v_start + d] = (y[y_start + d * 16] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_1", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[r < 16, s < 16] = sum[d < 24] y[d, r, s]
// mu[r < 16, s < 16] = sum[r, s] / 24.0
// sum_2[r < 16, s < 16] = sum[d < 24] (y[d, r, s] - mu[r, s]) * (y[d, r, s] - mu[r, s])
// var_value[r < 16, s < 16] = sum_2[r, s] / 24.0
// norm_q[r < 16, s < 16, g < 24] = (y[g, r, s] - mu[r, s]) / sqrt(var_value[r, s] + 0.000001) *
//     weight[g] + bias[g]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm_q: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 256) { return; }
  var sum = 0f;
  let member = row / 256;
  let y_start = member * 5888 + row;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d * 256];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d * 256] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.000001f);
  let norm_q_start = row * 24;
  for (var d = 0; d < 24; d++) {
    norm_q[norm_q_start + d] = (y[y_start + d * 256] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_4", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[h < 2, r < 8, s < 8] = sum[d < 24] y[h, d, r, s]
// mu[h < 2, r < 8, s < 8] = sum[h, r, s] / 24.0
// sum_2[h < 2, r < 8, s < 8] = sum[d < 24] v * v
//   where v = y[h, d, r, s] - mu[h, r, s]
// var_value[h < 2, r < 8, s < 8] = sum_2[h, r, s] / 24.0
// norm_q[h < 2, r < 8, s < 8, g < 24] = (y[h, g, r, s] - mu[h, r, s]) / sqrt(var_value[h, r, s] +
//     0.000001) * weight[g] + bias[g]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm_q: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 128) { return; }
  var sum = 0f;
  let y_start = (row / 64) * 1472 + row;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d * 64];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d * 64] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.000001f);
  let norm_q_start = row * 24;
  for (var d = 0; d < 24; d++) {
    norm_q[norm_q_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_5", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[h < 2, r < 8, s < 8] = sum[d < 24] y[h, d, r, s]
// mu[h < 2, r < 8, s < 8] = sum[h, r, s] / 24.0
// sum_2[h < 2, r < 8, s < 8] = sum[d < 24] v * v
//   where v = y[h, d, r, s] - mu[h, r, s]
// var_value[h < 2, r < 8, s < 8] = sum_2[h, r, s] / 24.0
// norm_k[h < 2, r < 8, s < 8, g < 24] = (y[h, g, r, s] - mu[h, r, s]) / sqrt(var_value[h, r, s] +
//     0.000001) * weight[g] + bias[g]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm_k: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 128) { return; }
  var sum = 0f;
  let y_start = (row / 64) * 1472 + row;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d * 64];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d * 64] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.000001f);
  let norm_k_start = row * 24;
  for (var d = 0; d < 24; d++) {
    norm_k[norm_k_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_6", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[h < 2, r < 8, s < 8] = sum[d < 24] y[h, d, r, s]
// mu[h < 2, r < 8, s < 8] = sum[h, r, s] / 24.0
// sum_2[h < 2, r < 8, s < 8] = sum[d < 24] v * v
//   where v = y[h, d, r, s] - mu[h, r, s]
// var_value[h < 2, r < 8, s < 8] = sum_2[h, r, s] / 24.0
// norm_v[h < 2, r < 8, s < 8, g < 24] = (y[h, g, r, s] - mu[h, r, s]) / sqrt(var_value[h, r, s] +
//     0.000001) * weight[g] + bias[g]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm_v: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 128) { return; }
  var sum = 0f;
  let y_start = (row / 64) * 1472 + row;
  for (var d = 0; d < 24; d++) {
    sum += y[y_start + d * 64];
  }
  var sum_2 = 0f;
  let mu = sum / 24f;
  for (var d = 0; d < 24; d++) {
    let difference = y[y_start + d * 64] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 24f;
  let root = sqrt(var_value + 0.000001f);
  let norm_v_start = row * 24;
  for (var d = 0; d < 24; d++) {
    norm_v[norm_v_start + d] = (y[y_start + d * 64] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_8_workgroup", bindings: "read read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> blocks: array<f32>;
@group(0) @binding(1) var<storage, read> mu: array<f32>;
@group(0) @binding(2) var<storage, read> var_value: array<f32>;
@group(0) @binding(3) var<storage, read> weight: array<f32>;
@group(0) @binding(4) var<storage, read> bias: array<f32>;
@group(0) @binding(5) var<storage, read_write> x: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

var<workgroup> sum_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 48) { return; }
  var sum = 0f;
  let d = row % 48;
  let member = row / 48;
  let blocks_start = member * 3072 + d;
  let mu_start = member * 64;
  let weight_row = weight[d];
  let bias_row = bias[d];
  for (var entry = i32(local); entry < 64; entry += 64) {
    let r = entry / 8;
    let s = entry % 8;
    sum += (blocks[blocks_start + r * 384 + s * 48] - mu[mu_start + r * 8 + s]) / sqrt(var_value[mu_start + r * 8 + s] + 0.000001f) * weight_row + bias_row;
  }
  sum_shared[local] = sum;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { sum_shared[local] += sum_shared[local + stride]; }
    workgroupBarrier();
  }
  let sum_all = sum_shared[0];
  if (local == 0u) { x[row] = sum_all / 64f; }
}
` },
  ],
  constants: () => [],
  dispatches: [
    [[27, (s) => [4 * s[0], 1, 1], 1], [35, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[30, (s) => [8 * s[0], 1, 1], 1], [29, (s) => [32 * s[0], 1, 1], 1]],
    [[17, (s) => [12 * s[0], 1, 1], 1]],
    [[43, (s) => [4 * s[0], 1, 1], 1]],
    [[4, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[41, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[18, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[5, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[42, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[0, (s) => [16 * s[0], 1, 1], 1], [2, (s) => [8 * s[0], 1, 1], 1]],
    [[15, (s) => [4 * s[0], 1, 1], 1], [12, (s) => [32 * s[0], 1, 1], 1]],
    [[34, (s) => [8 * s[0], 1, 1], 1], [28, (s) => [32 * s[0], 1, 1], 1]],
    [[13, (s) => [4 * s[0], 1, 1], 1], [11, (s) => [32 * s[0], 1, 1], 1]],
    [[31, (s) => [4 * s[0], 1, 1], 1], [24, (s) => [32 * s[0], 1, 1], 1]],
    [[36, (s) => [48 * s[0], 1, 1], 1]],
    [[33, (s) => [12 * s[0], 1, 1], 1], [25, (s) => [32 * s[0], 1, 1], 1]],
    [[21, (s) => [6 * s[0], 1, 1], 1]],
    [[44, (s) => [2 * s[0], 1, 1], 1]],
    [[22, (s) => [6 * s[0], 1, 1], 1]],
    [[45, (s) => [2 * s[0], 1, 1], 1]],
    [[20, (s) => [4 * Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[23, (s) => [6 * s[0], 1, 1], 1]],
    [[46, (s) => [2 * s[0], 1, 1], 1]],
    [[1, (s) => [16 * s[0], 1, 1], 1], [3, (s) => [4 * s[0], 1, 1], 1]],
    [[16, (s) => [s[0], 1, 1], 1], [10, (s) => [8 * s[0], 1, 1], 1]],
    [[32, (s) => [3 * s[0], 1, 1], 1], [26, (s) => [8 * s[0], 1, 1], 1]],
    [[14, (s) => [s[0], 1, 1], 1], [8, (s) => [8 * s[0], 1, 1], 1]],
    [[37, (s) => [s[0], 1, 1], 1]],
    [
      [47, (s) => [48 * s[0], 1, 1], 1],
      [40, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1],
    ],
    [[6, (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1]],
    [[9, (s) => [2 * s[0], 1, 1], 1]],
    [[38, (s) => [4 * s[0], 1, 1], 1]],
    [[7, (s) => [3 * s[0], 1, 1], 1]],
    [[19, (s) => [2 * s[0], 1, 1], 1]],
    [[39, (s) => [2 * s[0], 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [
      36864 * s[0],
      6144 * s[0],
      6144 * s[0],
      6144 * s[0],
      3072 * s[0],
      2048 * s[0],
      384 * s[0],
    ],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: () => [10] },
    ],
    steps: [
      [0, "p0 i0 p1 > s1"], // patch_embed.proj.y
      [1, "s1 p4 p2 t0 > s0"], // stages.0.blocks.0.attn.qkv.y
      [2, "p6 s0 > s2"], // stages.0.blocks.0.attn.pool_q.y
      [3, "s2 p7 p8 > s3"], // stages.0.blocks.0.attn.norm_q
      [4, "p9 s0 > s2"], // stages.0.blocks.0.attn.pool_k.y
      [5, "s2 p10 p11 > s4"], // stages.0.blocks.0.attn.norm_k
      [6, "s3 p15 p16 > s2"], // stages.0.blocks.0.attn.down_across
      [7, "p12 s0 > s5"], // stages.0.blocks.0.attn.pool_v.y
      [8, "s5 p13 p14 > s6"], // stages.0.blocks.0.attn.norm_v
      [9, "s3 s4 s6 s2 > s0"], // stages.0.blocks.0.attn.z
      [10, "s0 p17 s1 p18 > s3"], // stages.0.blocks.0.x
      [11, "s3 p21 p19 t1 > s0"], // stages.0.blocks.0.mlp.fc2.x
      [12, "s0 p23 s3 p24 > s1"], // stages.0.blocks.0
      [13, "s1 p27 p25 t2 > s0"], // stages.1.blocks.0.shortcut_proj_attn.y
      [14, "s0 > s3"], // stages.1.blocks.0.max_pool2d.y
      [15, "s1 p29 p25 t3 > s0"], // stages.1.blocks.0.attn.qkv.y
      [16, "p31 s0 > s1"], // stages.1.blocks.0.attn.pool_q.y
      [17, "s1 p32 p33 > s2"], // stages.1.blocks.0.attn.norm_q
      [18, "p34 s0 > s1"], // stages.1.blocks.0.attn.pool_k.y
      [19, "s1 p35 p36 > s4"], // stages.1.blocks.0.attn.norm_k
      [20, "s2 p40 p41 > s5"], // stages.1.blocks.0.attn.down_across
      [21, "p37 s0 > s1"], // stages.1.blocks.0.attn.pool_v.y
      [22, "s1 p38 p39 > s0"], // stages.1.blocks.0.attn.norm_v
      [23, "s2 s4 s0 s5 > s1"], // stages.1.blocks.0.attn.z
      [24, "s1 p42 s3 p43 > s2"], // stages.1.blocks.0.x
      [25, "s2 p44 p46 t4 > s0"], // stages.1.blocks.0.mlp.fc2.x
      [26, "s0 p48 s2 p49 > s1"], // stages.1.blocks.0
      [27, "s1 > s0 s2"], // norm.mu
      [28, "s1 s0 s2 p50 p51 > s3"], // head.fc.x
      [29, "s3 p52 p53 > s0"], // head.fc.y
    ],
  },
  inspect: {
    slots: (s) => [36864 * s[0], 8192 * s[0], 6144 * s[0], 6144 * s[0], 4096 * s[0], 384 * s[0]],
    results: [
      { name: "stages.0.blocks.0.attn.attention.weights", element: "real", buffer: "s4", shape: () => [1, 256, 16], own: () => [16, 16, 4, 4] },
      { name: "stages.1.blocks.0.attn.attention.weights", element: "real", buffer: "s1", shape: () => [2, 64, 64], own: () => [2, 8, 8, 8, 8] },
    ],
    steps: [
      [0, "p0 i0 p1 > s1"], // patch_embed.proj.y
      [1, "s1 p4 p2 t0 > s0"], // stages.0.blocks.0.attn.qkv.y
      [2, "p6 s0 > s2"], // stages.0.blocks.0.attn.pool_q.y
      [3, "s2 p7 p8 > s3"], // stages.0.blocks.0.attn.norm_q
      [4, "p9 s0 > s2"], // stages.0.blocks.0.attn.pool_k.y
      [5, "s2 p10 p11 > s5"], // stages.0.blocks.0.attn.norm_k
      [6, "s3 p15 p16 > s4"], // stages.0.blocks.0.attn.down_across
      [30, "s3 s5 s4 > s2"], // stages.0.blocks.0.attn.attention.e
      [31, "s2 > s4"], // stages.0.blocks.0.attn.attention.a
      [7, "p12 s0 > s2"], // stages.0.blocks.0.attn.pool_v.y
      [8, "s2 p13 p14 > s5"], // stages.0.blocks.0.attn.norm_v
      [32, "s4 s5 s3 > s0"], // stages.0.blocks.0.attn.z
      [10, "s0 p17 s1 p18 > s3"], // stages.0.blocks.0.x
      [11, "s3 p21 p19 t1 > s0"], // stages.0.blocks.0.mlp.fc2.x
      [12, "s0 p23 s3 p24 > s1"], // stages.0.blocks.0
      [15, "s1 p29 p25 t3 > s0"], // stages.1.blocks.0.attn.qkv.y
      [16, "p31 s0 > s1"], // stages.1.blocks.0.attn.pool_q.y
      [17, "s1 p32 p33 > s3"], // stages.1.blocks.0.attn.norm_q
      [18, "p34 s0 > s1"], // stages.1.blocks.0.attn.pool_k.y
      [19, "s1 p35 p36 > s2"], // stages.1.blocks.0.attn.norm_k
      [20, "s3 p40 p41 > s1"], // stages.1.blocks.0.attn.down_across
      [33, "s3 s2 s1 > s0"], // stages.1.blocks.0.attn.attention.e
      [34, "s0 > s1"], // stages.1.blocks.0.attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
