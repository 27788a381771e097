// DetrR18, compiled by attnc 0.1.0 from its equations.
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
  hash: "2ef7f944a8617aaa",
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
    { element: "real", shape: [10, 16], value: 0, reads: "p54 p53 p55" },
    { element: "real", shape: [10, 16], value: 0, reads: "p56 p53 p57" },
    { element: "real", shape: [10, 16], value: 1, reads: "p58 p59" },
    { element: "real", shape: [16, 16, 3, 3], value: 2, reads: "p25 p29 p26" },
    { element: "real", shape: [16, 8, 3, 3], value: 3, reads: "p20 p24 p21" },
    { element: "real", shape: [8, 8, 3, 3], value: 3, reads: "p10 p14 p11" },
    { element: "real", shape: [8, 64, 3, 3], value: 4, reads: "p5 p9 p6" },
    { element: "real", shape: [64, 3, 7, 7], value: 5, reads: "p0 p4 p1" },
    { element: "real", shape: [64], value: 6, reads: "p3 p4 p1 p2" },
    { element: "real", shape: [8], value: 6, reads: "p8 p9 p6 p7" },
    { element: "real", shape: [8], value: 6, reads: "p13 p14 p11 p12" },
    { element: "real", shape: [8, 64], value: 7, reads: "p15 p19 p16" },
    { element: "real", shape: [8], value: 6, reads: "p18 p19 p16 p17" },
    { element: "real", shape: [16], value: 6, reads: "p23 p24 p21 p22" },
    { element: "real", shape: [16], value: 6, reads: "p28 p29 p26 p27" },
    { element: "real", shape: [16, 8], value: 8, reads: "p30 p34 p31" },
    { element: "real", shape: [16], value: 6, reads: "p33 p34 p31 p32" },
    { element: "real", shape: [5], value: 9, reads: "p82 p81 p83" },
    { element: "real", shape: [16], value: 9, reads: "p84 p81 p85" },
    { element: "real", shape: [2, 10, 10], value: 10, reads: "t0 t1" },
    { element: "real", shape: [96, 16], value: (i0, i1) => {
    const v0 = i1 % 2 === 0;
    const v1 = 0.7853980652226902 * (Math.floor(i0 / 12) + 1);
    const v2 = 0.5235987319650712 * (i0 % 12 + 1);
    return i1 < 8 ? (v0 ? Math.sin(v1 / Math.pow(10000, i1 / 8)) : Math.cos(v1 / Math.pow(10000, (i1 - 1) / 8))) : v0 ? Math.sin(v2 / Math.pow(10000, (i1 - 8) / 8)) : Math.cos(v2 / Math.pow(10000, (i1 - 9) / 8));
    } },
  ],
  makers: [
    (w0, w1, w2) => {
      const f0t = (i0, i1, i2) => w0[16 * i1 + i2] * w1[16 * i0 + i2];
      const f0 = (i0, i1) => {
        let sum = 0;
        for (let i2 = 0; i2 < 16; i2++) sum += f0t(i0, i1, i2);
        return sum;
      };
      const f1 = (i0, i1) => f0(i0, i1) + w2[i1];
      return f1;
    },
    (w0, w1) => {
      const f0t = (i0, i1, i2) => w0[16 * i1 + i2] * 0;
      const f0 = (i0, i1) => {
        let sum = 0;
        for (let i2 = 0; i2 < 16; i2++) sum += f0t(i0, i1, i2);
        return sum;
      };
      const f1 = (i0, i1) => f0(i0, i1) + w1[i1];
      return f1;
    },
    (w0, w1, w2) => {
      const f0 = (i0, i1, i2, i3) => w0[144 * i0 + 9 * i1 + 3 * i2 + i3] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
      return f0;
    },
    (w0, w1, w2) => {
      const f0 = (i0, i1, i2, i3) => w0[72 * i0 + 9 * i1 + 3 * i2 + i3] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
      return f0;
    },
    (w0, w1, w2) => {
      const f0 = (i0, i1, i2, i3) => w0[576 * i0 + 9 * i1 + 3 * i2 + i3] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
      return f0;
    },
    (w0, w1, w2) => {
      const f0 = (i0, i1, i2, i3) => w0[147 * i0 + 49 * i1 + 7 * i2 + i3] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
      return f0;
    },
    (w0, w1, w2, w3) => {
      const f0 = (i0) => -w0[i0] / Math.sqrt(w1[i0] + 0.00001) * w2[i0] + w3[i0];
      return f0;
    },
    (w0, w1, w2) => {
      const f0 = (i0, i1) => w0[64 * i0 + i1] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
      return f0;
    },
    (w0, w1, w2) => {
      const f0 = (i0, i1) => w0[8 * i0 + i1] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
      return f0;
    },
    (w0, w1, w2) => {
      const f0t = (i0, i1) => w0[16 * i0 + i1] * w1[i1];
      const f0 = (i0) => {
        let sum = 0;
        for (let i1 = 0; i1 < 16; i1++) sum += f0t(i0, i1);
        return sum;
      };
      const f1 = (i0) => f0(i0) + w2[i0];
      return f1;
    },
    (w0, w1) => {
      const f0t = (i0, i1, i2, i3) => {
      const v0 = 8 * i0 + i3;
      return w0[16 * i1 + 8 * i0 + i3] * w1[16 * i2 + 8 * i0 + i3];
      };
      const f0 = (i0, i1, i2) => {
        let sum = 0;
        for (let i3 = 0; i3 < 8; i3++) sum += f0t(i0, i1, i2, i3);
        return sum;
      };
      const f1 = (i0, i1, i2) => 0.35355339059327373 * f0(i0, i1, i2);
      return f1;
    },
  ],
  kernels: [
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
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let h = index / 24 % 2;
  let member = index / 48;
  let y_start = member * 768 + h * 2;
  let block = index % 3;
  let i1 = index / 3 % 8;
  let y_start_3 = member * 768 + i1 * 48 + block * 16 + h * 2;
  let y_2_start = member * 384 + h * 2;
  for (var key = 0; key < 96; key += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let y_start_2 = y_start + key * 4;
    for (var d4 = 0; d4 < 2; d4++) {
      let y_at = y_start_2 + d4;
      let keys = mat4x4f(y[y_at + 384], y[y_at + 388], y[y_at + 392], y[y_at + 396]);
      dots_0 += y[y_start_3 + d4] * keys;
      let y_at_2 = y_start_3 + d4;
      dots_1 += y[y_at_2 + 4] * keys;
      dots_2 += y[y_at_2 + 8] * keys;
      dots_3 += y[y_at_2 + 12] * keys;
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
    for (var o4 = 0; o4 < 2; o4++) {
      let y_2_at = y_2_start_2 + o4;
      let values = mat4x4f(y_2[y_2_start_2 + o4], y_2[y_2_at + 4], y_2[y_2_at + 8], y_2[y_2_at + 12]);
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
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let h = index / 3 % 2;
  let member = index / 6;
  let y_2_start = member * 384 + h * 2;
  let y_start = i * 4 + h * 2;
  let y_start_2 = i_1 * 4 + h * 2;
  let y_start_3 = i_2 * 4 + h * 2;
  let y_start_4 = i_3 * 4 + h * 2;
  for (var key = 0; key < 96; key += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let y_2_start_2 = y_2_start + key * 4;
    for (var d4 = 0; d4 < 2; d4++) {
      let y_2_at = y_2_start_2 + d4;
      let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_at + 4], y_2[y_2_at + 8], y_2[y_2_at + 12]);
      dots_0 += y[y_start + d4] * keys;
      dots_1 += y[y_start_2 + d4] * keys;
      dots_2 += y[y_start_3 + d4] * keys;
      dots_3 += y[y_start_4 + d4] * keys;
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
      let y_3_at = y_2_start_2 + o4;
      let values = mat4x4f(y_3[y_2_start_2 + o4], y_3[y_3_at + 4], y_3[y_3_at + 8], y_3[y_3_at + 12]);
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
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let h = index / 3;
  let y_2_start = h * 2;
  let y_start = i * 4 + h * 2;
  let y_start_2 = i_1 * 4 + h * 2;
  let y_start_3 = i_2 * 4 + h * 2;
  let y_start_4 = i_3 * 4 + h * 2;
  for (var j = 0; j < 8; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let y_2_start_2 = y_2_start + j * 4;
    for (var d4 = 0; d4 < 2; d4++) {
      let y_2_at = y_2_start_2 + d4;
      let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_at + 4], y_2[y_2_at + 8], y_2[y_2_at + 12]);
      dots_0 += y[y_start + d4] * keys;
      dots_1 += y[y_start_2 + d4] * keys;
      dots_2 += y[y_start_3 + d4] * keys;
      dots_3 += y[y_start_4 + d4] * keys;
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
      let y_3_at = y_2_start_2 + o4;
      let values = mat4x4f(y_3[y_2_start_2 + o4], y_3[y_3_at + 4], y_3[y_3_at + 8], y_3[y_3_at + 12]);
      sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
      sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
      sums[2][o4] = sums[2][o4] * keep_2 + values * weights_2;
      sums[3][o4] = sums[3][o4] * keep_3 + values * weights_3;
    }
  }
  let y_start_5 = block * 16 + h * 2;
  for (var j = 8; j < 10; j++) {
    let y_2_start_2 = y_2_start + j * 4;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      let y_start_6 = y_start_5 + r * 4;
      for (var d4 = 0; d4 < 2; d4++) {
        dot_product += dot(y[y_start_6 + d4], y_2[y_2_start_2 + d4]);
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
    { name: "contraction_29", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 4;
  let x_start = row_tile * 32;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
    sum_0 += x[x_start + i4] * right;
    let x_at = x_start + i4;
    sum_1 += x[x_at + 4] * right;
    sum_2 += x[x_at + 8] * right;
    sum_3 += x[x_at + 12] * right;
    sum_4 += x[x_at + 16] * right;
    sum_5 += x[x_at + 20] * right;
    sum_6 += x[x_at + 24] * right;
    sum_7 += x[x_at + 28] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_12", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 4;
  let y_start = (index / 48) * 1440 + row_tile * 8;
  for (var i = 0; i < 16; i++) {
    let weight_at = weight_start + i;
    let right = vec4f(weight[weight_start + i], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
    sum_0 += y[y_start + i * 96] * right;
    let y_at = y_start + i * 96;
    sum_1 += y[y_at + 1] * right;
    sum_2 += y[y_at + 2] * right;
    sum_3 += y[y_at + 3] * right;
    sum_4 += y[y_at + 4] * right;
    sum_5 += y[y_at + 5] * right;
    sum_6 += y[y_at + 6] * right;
    sum_7 += y[y_at + 7] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_28", bindings: "read read write sizes", code: /* wgsl */ `
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
  let a_start = (index / 2) * 192;
  for (var j1 = 0; j1 < 8; j1++) {
    let y_start_2 = y_start + j1 * 48;
    let a_start_2 = a_start + j1 * 3;
    for (var j24 = 0; j24 < 3; j24++) {
      let y_at = y_start_2 + j24 * 16;
      let right = mat4x4f(y[y_start_2 + j24 * 16], y[y_at + 4], y[y_at + 8], y[y_at + 12]);
      sum_0 += right * a[a_start_2 + j24];
      let a_at = a_start_2 + j24;
      sum_1 += right * a[a_at + 24];
      sum_2 += right * a[a_at + 48];
      sum_3 += right * a[a_at + 72];
      sum_4 += right * a[a_at + 96];
      sum_5 += right * a[a_at + 120];
      sum_6 += right * a[a_at + 144];
      sum_7 += right * a[a_at + 168];
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
    { name: "contraction_25", bindings: "read read write", code: /* wgsl */ `
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
    { name: "contraction_15", bindings: "read read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 4;
  let x_start = row_tile * 64;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    sum_0 += x[x_start + i4] * right;
    let x_at = x_start + i4;
    sum_1 += x[x_at + 8] * right;
    sum_2 += x[x_at + 16] * right;
    sum_3 += x[x_at + 24] * right;
    sum_4 += x[x_at + 32] * right;
    sum_5 += x[x_at + 40] * right;
    sum_6 += x[x_at + 48] * right;
    sum_7 += x[x_at + 56] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_26", bindings: "read read read write", code: /* wgsl */ `
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
  let x_start = row * 4;
  let x_start_2 = row_1 * 4;
  let x_start_3 = row_2 * 4;
  let x_start_4 = row_3 * 4;
  let x_start_5 = row_4 * 4;
  let x_start_6 = row_5 * 4;
  let x_start_7 = row_6 * 4;
  let x_start_8 = row_7 * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
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
    { name: "contraction_17", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 4;
  let final_layer_norm_start = row_tile * 32;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
    sum_0 += final_layer_norm[final_layer_norm_start + i4] * right;
    let final_layer_norm_at = final_layer_norm_start + i4;
    sum_1 += final_layer_norm[final_layer_norm_at + 4] * right;
    sum_2 += final_layer_norm[final_layer_norm_at + 8] * right;
    sum_3 += final_layer_norm[final_layer_norm_at + 12] * right;
    sum_4 += final_layer_norm[final_layer_norm_at + 16] * right;
    sum_5 += final_layer_norm[final_layer_norm_at + 20] * right;
    sum_6 += final_layer_norm[final_layer_norm_at + 24] * right;
    sum_7 += final_layer_norm[final_layer_norm_at + 28] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_14", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let bias_o = bias[column4];
  x[row * 8 + column4] = max(sums + bias_o, vec4f(0f));
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
  let row_tile = index / 8;
  let self_attn_layer_norm_start = row_tile * 32;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
    sum_0 += self_attn_layer_norm[self_attn_layer_norm_start + i4] * right;
    let self_attn_layer_norm_at = self_attn_layer_norm_start + i4;
    sum_1 += self_attn_layer_norm[self_attn_layer_norm_at + 4] * right;
    sum_2 += self_attn_layer_norm[self_attn_layer_norm_at + 8] * right;
    sum_3 += self_attn_layer_norm[self_attn_layer_norm_at + 12] * right;
    sum_4 += self_attn_layer_norm[self_attn_layer_norm_at + 16] * right;
    sum_5 += self_attn_layer_norm[self_attn_layer_norm_at + 20] * right;
    sum_6 += self_attn_layer_norm[self_attn_layer_norm_at + 24] * right;
    sum_7 += self_attn_layer_norm[self_attn_layer_norm_at + 28] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_13", bindings: "read read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 4;
  let y_start = (index / 48) * 192 + row_tile * 16;
  for (var i21 = 0; i21 < 2; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * 192;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
      sum_0 += y[y_start_2 + i224] * right;
      let y_at = y_start_2 + i224;
      sum_1 += y[y_at + 2] * right;
      sum_2 += y[y_at + 4] * right;
      sum_3 += y[y_at + 6] * right;
      sum_4 += y[y_at + 8] * right;
      sum_5 += y[y_at + 10] * right;
      sum_6 += y[y_at + 12] * right;
      sum_7 += y[y_at + 14] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_24", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let bias_o = bias[column4];
  let sigmoid = sigmoid4_(sums + bias_o);
  boxes[column4 + row] = sigmoid;
}

fn sigmoid4_(x: vec4f) -> vec4f { return 1f / (1f + exp(clamp(-x, vec4f(-87f), vec4f(87f)))); }

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
    { name: "contraction_23", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let bias_o = bias[column4];
  b_2[row * 4 + column4] = max(sums + bias_o, vec4f(0f));
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
  let b_start = row * 4;
  let b_start_2 = row_1 * 4;
  let b_start_3 = row_2 * 4;
  let b_start_4 = row_3 * 4;
  let b_start_5 = row_4 * 4;
  let b_start_6 = row_5 * 4;
  let b_start_7 = row_6 * 4;
  let b_start_8 = row_7 * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
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
    { name: "contraction_20", bindings: "read read read read write sizes", code: /* wgsl */ `
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
  let x_start = row * 8;
  let x_start_2 = row_1 * 8;
  let x_start_3 = row_2 * 8;
  let x_start_4 = row_3 * 8;
  let x_start_5 = row_4 * 8;
  let x_start_6 = row_5 * 8;
  let x_start_7 = row_6 * 8;
  let x_start_8 = row_7 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_1", bindings: "read read read write", code: /* wgsl */ `
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
    let y_start_2 = y_start + i21 * 20;
    let y_start_4 = y_start_3 + i21 * 20;
    let y_start_6 = y_start_5 + i21 * 20;
    let y_start_8 = y_start_7 + i21 * 20;
    let y_start_10 = y_start_9 + i21 * 20;
    let y_start_12 = y_start_11 + i21 * 20;
    let y_start_14 = y_start_13 + i21 * 20;
    let y_start_16 = y_start_15 + i21 * 20;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
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
    { name: "contraction_27", bindings: "read write sizes", code: /* wgsl */ `
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
  let y_start = member * 768 + column_tile * 32 + h * 2;
  let row_tile = index / 12 % 12;
  let y_start_2 = member * 768 + row_tile * 32 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let y_at = y_start + d4;
    let right_0 = mat4x4f(y[y_at + 384], y[y_at + 388], y[y_at + 392], y[y_at + 396]);
    let right_1 = mat4x4f(y[y_at + 400], y[y_at + 404], y[y_at + 408], y[y_at + 412]);
    let left_0 = y[y_start_2 + d4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let y_at_2 = y_start_2 + d4;
    let left_1 = y[y_at_2 + 4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = y[y_at_2 + 8];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = y[y_at_2 + 12];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = y[y_at_2 + 16];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = y[y_at_2 + 20];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = y[y_at_2 + 24];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = y[y_at_2 + 28];
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
    { name: "contraction_6", bindings: "read read read read read write sizes", code: /* wgsl */ `
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
  let y_2_ors = y_2[(column4 / 96) * 672 + row * 96 + column4];
  layer[(column4 / 96) * 672 + row * 96 + column4] = max(y_2_ors + shift[row] + (sums + shift_2[row]), vec4f(0f));
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
  for (var i4 = 0; i4 < 16; i4++) {
    let y_at = y_start + i4 * 384;
    let right_0 = mat4x4f(y[y_start + i4 * 384], y[y_at + 96], y[y_at + 192], y[y_at + 288]);
    let right_1 = mat4x4f(y[y_at + 1], y[y_at + 97], y[y_at + 193], y[y_at + 289]);
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
    { name: "contraction_10", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / (sizes.batch * 12);
  let weight_start = row_tile * 32;
  for (var i4 = 0; i4 < 4; i4++) {
    let layer_at = layer_start + i4 * 96;
    let right_0 = mat4x4f(layer[layer_start + i4 * 96], layer[layer_at + 24], layer[layer_at + 48], layer[layer_at + 72]);
    let right_1 = mat4x4f(layer[layer_at + 1], layer[layer_at + 25], layer[layer_at + 49], layer[layer_at + 73]);
    let left_0 = weight[weight_start + i4];
    sum_0_0 += right_0 * left_0;
    sum_0_1 += right_1 * left_0;
    let weight_at = weight_start + i4;
    let left_1 = weight[weight_at + 4];
    sum_1_0 += right_0 * left_1;
    sum_1_1 += right_1 * left_1;
    let left_2 = weight[weight_at + 8];
    sum_2_0 += right_0 * left_2;
    sum_2_1 += right_1 * left_2;
    let left_3 = weight[weight_at + 12];
    sum_3_0 += right_0 * left_3;
    sum_3_1 += right_1 * left_3;
    let left_4 = weight[weight_at + 16];
    sum_4_0 += right_0 * left_4;
    sum_4_1 += right_1 * left_4;
    let left_5 = weight[weight_at + 20];
    sum_5_0 += right_0 * left_5;
    sum_5_1 += right_1 * left_5;
    let left_6 = weight[weight_at + 24];
    sum_6_0 += right_0 * left_6;
    sum_6_1 += right_1 * left_6;
    let left_7 = weight[weight_at + 28];
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
    { name: "contraction_19", bindings: "read read read write sizes", code: /* wgsl */ `
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
  let bias_o = bias[column4];
  x[row * 8 + column4] = max(sums + bias_o, vec4f(0f));
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
  let encoder_attn_layer_norm_start = row * 4;
  let encoder_attn_layer_norm_start_2 = row_1 * 4;
  let encoder_attn_layer_norm_start_3 = row_2 * 4;
  let encoder_attn_layer_norm_start_4 = row_3 * 4;
  let encoder_attn_layer_norm_start_5 = row_4 * 4;
  let encoder_attn_layer_norm_start_6 = row_5 * 4;
  let encoder_attn_layer_norm_start_7 = row_6 * 4;
  let encoder_attn_layer_norm_start_8 = row_7 * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
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
    { name: "contraction_18", bindings: "read read read write sizes", code: /* wgsl */ `
// y[i < 10, o < 16] = sum[i21 < 2, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
// x[i0 < 10, d < 16] = y[i0, d] + shift[d, i0]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 10) { return; }
  var results: vec4f;
  let i = row % 10;
  let shift_start = column4 * 40 + i;
  for (var c = 0; c < 4; c++) {
    results[c] = sums[c] + shift[shift_start + c * 10];
  }
  x[row * 4 + column4] = results;
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
    let y_start_2 = y_start + i21 * 20;
    let y_start_4 = y_start_3 + i21 * 20;
    let y_start_6 = y_start_5 + i21 * 20;
    let y_start_8 = y_start_7 + i21 * 20;
    let y_start_10 = y_start_9 + i21 * 20;
    let y_start_12 = y_start_11 + i21 * 20;
    let y_start_14 = y_start_13 + i21 * 20;
    let y_start_16 = y_start_15 + i21 * 20;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
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
    { name: "contraction_30", bindings: "read read write sizes", code: /* wgsl */ `
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
  let y_start = row * 4 + h * 2;
  let y_start_2 = row_1 * 4 + h * 2;
  let y_start_3 = row_2 * 4 + h * 2;
  let y_start_4 = row_3 * 4 + h * 2;
  let y_start_5 = row_4 * 4 + h * 2;
  let y_start_6 = row_5 * 4 + h * 2;
  let y_start_7 = row_6 * 4 + h * 2;
  let y_start_8 = row_7 * 4 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let y_2_at = y_2_start + d4;
    let right_0 = mat4x4f(y_2[y_2_start + d4], y_2[y_2_at + 4], y_2[y_2_at + 8], y_2[y_2_at + 12]);
    let right_1 = mat4x4f(y_2[y_2_at + 16], y_2[y_2_at + 20], y_2[y_2_at + 24], y_2[y_2_at + 28]);
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
    { name: "contraction_9", bindings: "read read read read read write sizes", code: /* wgsl */ `
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
  let y_ors = y[(column4 / 24) * 360 + row * 24 + column4];
  layer_2[(column4 / 24) * 360 + row * 24 + column4] = max(y_ors + shift[row] + (sums + shift_2[row]), vec4f(0f));
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
  let layer_start_2 = (column_tile / 12) * 3072 + ((column_tile * 2 + 1) / 3 % 8) * 48 + ((column_tile * 2 + 1) % 3) * 8;
  let row_tile = index / (sizes.batch * 12);
  let scaled_start = row_tile * 64;
  for (var i = 0; i < 8; i++) {
    let layer_at = layer_start + i * 384;
    let right_0 = vec4f(layer[layer_start + i * 384], layer[layer_at + 2], layer[layer_at + 4], layer[layer_at + 6]);
    let layer_at_2 = layer_start_2 + i * 384;
    let right_1 = vec4f(layer[layer_start_2 + i * 384], layer[layer_at_2 + 2], layer[layer_at_2 + 4], layer[layer_at_2 + 6]);
    let left_0 = scaled[scaled_start + i];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let scaled_at = scaled_start + i;
    let left_1 = scaled[scaled_at + 8];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = scaled[scaled_at + 16];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = scaled[scaled_at + 24];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = scaled[scaled_at + 32];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = scaled[scaled_at + 40];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = scaled[scaled_at + 48];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = scaled[scaled_at + 56];
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
    { name: "contraction_16", bindings: "read read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 4;
  let final_layer_norm_start = row_tile * 32;
  let table_start = (row_tile * 2 / 3 % 8) * 48 + (row_tile * 2 % 3) * 16;
  let table_start_2 = ((row_tile * 2 + 1) / 3 % 8) * 48 + ((row_tile * 2 + 1) % 3) * 16;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 4], weight[weight_at + 8], weight[weight_at + 12]);
    let final_layer_norm_i_r1_r2 = final_layer_norm[final_layer_norm_start + i4];
    let table_i_r1_r2 = table[table_start + i4];
    sum_0 += (final_layer_norm_i_r1_r2 + table_i_r1_r2) * right;
    let final_layer_norm_at = final_layer_norm_start + i4;
    let final_layer_norm_i_r1_r2_2 = final_layer_norm[final_layer_norm_at + 4];
    let table_at = table_start + i4;
    let table_i_r1_r2_2 = table[table_at + 4];
    sum_1 += (final_layer_norm_i_r1_r2_2 + table_i_r1_r2_2) * right;
    let final_layer_norm_i_r1_r2_3 = final_layer_norm[final_layer_norm_at + 8];
    let table_i_r1_r2_3 = table[table_at + 8];
    sum_2 += (final_layer_norm_i_r1_r2_3 + table_i_r1_r2_3) * right;
    let final_layer_norm_i_r1_r2_4 = final_layer_norm[final_layer_norm_at + 12];
    let table_i_r1_r2_4 = table[table_at + 12];
    sum_3 += (final_layer_norm_i_r1_r2_4 + table_i_r1_r2_4) * right;
    let final_layer_norm_i_r1_r2_5 = final_layer_norm[final_layer_norm_at + 16];
    let table_i_r1_r2_5 = table[table_start_2 + i4];
    sum_4 += (final_layer_norm_i_r1_r2_5 + table_i_r1_r2_5) * right;
    let final_layer_norm_i_r1_r2_6 = final_layer_norm[final_layer_norm_at + 20];
    let table_at_2 = table_start_2 + i4;
    let table_i_r1_r2_6 = table[table_at_2 + 4];
    sum_5 += (final_layer_norm_i_r1_r2_6 + table_i_r1_r2_6) * right;
    let final_layer_norm_i_r1_r2_7 = final_layer_norm[final_layer_norm_at + 24];
    let table_i_r1_r2_7 = table[table_at_2 + 8];
    sum_6 += (final_layer_norm_i_r1_r2_7 + table_i_r1_r2_7) * right;
    let final_layer_norm_i_r1_r2_8 = final_layer_norm[final_layer_norm_at + 28];
    let table_i_r1_r2_8 = table[table_at_2 + 12];
    sum_7 += (final_layer_norm_i_r1_r2_8 + table_i_r1_r2_8) * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_11", bindings: "read read read read read read write sizes", code: /* wgsl */ `
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
  let row_tile = index / 8;
  let y_start = (index / 96) * 1440 + row_tile * 8;
  let table_start = (row_tile * 2 / 3 % 8) * 192 + (row_tile * 2 % 3) * 64;
  let table_start_2 = ((row_tile * 2 + 1) / 3 % 8) * 192 + ((row_tile * 2 + 1) % 3) * 64;
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
      let weight_at = weight_start + i;
      chosen_2 = weight[weight_at + 16];
    } else {
      let weight_2_at = weight_start + i;
      chosen_2 = weight_2[weight_2_at + 16];
    }
    var chosen_3: f32;
    if (holds) {
      let weight_at = weight_start + i;
      chosen_3 = weight[weight_at + 32];
    } else {
      let weight_2_at = weight_start + i;
      chosen_3 = weight_2[weight_2_at + 32];
    }
    var chosen_4: f32;
    if (holds) {
      let weight_at = weight_start + i;
      chosen_4 = weight[weight_at + 48];
    } else {
      let weight_2_at = weight_start + i;
      chosen_4 = weight_2[weight_2_at + 48];
    }
    let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    sum_0 += (y[y_start + i * 96] + table[table_start + i]) * right;
    let y_at = y_start + i * 96;
    let table_at = table_start + i;
    sum_1 += (y[y_at + 1] + table[table_at + 16]) * right;
    sum_2 += (y[y_at + 2] + table[table_at + 32]) * right;
    sum_3 += (y[y_at + 3] + table[table_at + 48]) * right;
    sum_4 += (y[y_at + 4] + table[table_start_2 + i]) * right;
    let table_at_2 = table_start_2 + i;
    sum_5 += (y[y_at + 5] + table[table_at_2 + 16]) * right;
    sum_6 += (y[y_at + 6] + table[table_at_2 + 32]) * right;
    sum_7 += (y[y_at + 7] + table[table_at_2 + 48]) * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_2", bindings: "read read read read write", code: /* wgsl */ `
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
  let self_attn_layer_norm_start = row * 4;
  let self_attn_layer_norm_start_2 = row_1 * 4;
  let self_attn_layer_norm_start_3 = row_2 * 4;
  let self_attn_layer_norm_start_4 = row_3 * 4;
  let self_attn_layer_norm_start_5 = row_4 * 4;
  let self_attn_layer_norm_start_6 = row_5 * 4;
  let self_attn_layer_norm_start_7 = row_6 * 4;
  let self_attn_layer_norm_start_8 = row_7 * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_2_at = weight_2_start + i4;
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 4], weight_2[weight_2_at + 8], weight_2[weight_2_at + 12]);
    let self_attn_layer_norm_i0_i = self_attn_layer_norm[self_attn_layer_norm_start + i4];
    let weight_i0_i = weight[self_attn_layer_norm_start + i4];
    sum_0 += (self_attn_layer_norm_i0_i + weight_i0_i) * right;
    let self_attn_layer_norm_i0_i_2 = self_attn_layer_norm[self_attn_layer_norm_start_2 + i4];
    let weight_i0_i_2 = weight[self_attn_layer_norm_start_2 + i4];
    sum_1 += (self_attn_layer_norm_i0_i_2 + weight_i0_i_2) * right;
    let self_attn_layer_norm_i0_i_3 = self_attn_layer_norm[self_attn_layer_norm_start_3 + i4];
    let weight_i0_i_3 = weight[self_attn_layer_norm_start_3 + i4];
    sum_2 += (self_attn_layer_norm_i0_i_3 + weight_i0_i_3) * right;
    let self_attn_layer_norm_i0_i_4 = self_attn_layer_norm[self_attn_layer_norm_start_4 + i4];
    let weight_i0_i_4 = weight[self_attn_layer_norm_start_4 + i4];
    sum_3 += (self_attn_layer_norm_i0_i_4 + weight_i0_i_4) * right;
    let self_attn_layer_norm_i0_i_5 = self_attn_layer_norm[self_attn_layer_norm_start_5 + i4];
    let weight_i0_i_5 = weight[self_attn_layer_norm_start_5 + i4];
    sum_4 += (self_attn_layer_norm_i0_i_5 + weight_i0_i_5) * right;
    let self_attn_layer_norm_i0_i_6 = self_attn_layer_norm[self_attn_layer_norm_start_6 + i4];
    let weight_i0_i_6 = weight[self_attn_layer_norm_start_6 + i4];
    sum_5 += (self_attn_layer_norm_i0_i_6 + weight_i0_i_6) * right;
    let self_attn_layer_norm_i0_i_7 = self_attn_layer_norm[self_attn_layer_norm_start_7 + i4];
    let weight_i0_i_7 = weight[self_attn_layer_norm_start_7 + i4];
    sum_6 += (self_attn_layer_norm_i0_i_7 + weight_i0_i_7) * right;
    let self_attn_layer_norm_i0_i_8 = self_attn_layer_norm[self_attn_layer_norm_start_8 + i4];
    let weight_i0_i_8 = weight[self_attn_layer_norm_start_8 + i4];
    sum_7 += (self_attn_layer_norm_i0_i_8 + weight_i0_i_8) * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_8", bindings: "read read write sizes", code: /* wgsl */ `
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
  let offset = column_tile / 3 % 8;
  let offset_2 = column_tile % 3;
  let holds_2 = 0 <= offset_2 * 4 - 1;
  let part = column_tile / 24;
  let y_start = part * 1440 + column_tile * 4;
  let holds_3 = offset_2 * 4 + 4 < 12;
  let row_tile = index / (sizes.batch * 24);
  let scaled_start = row_tile * 1152;
  for (var i = 0; i < 16; i++) {
    let y_start_2 = y_start + i * 96;
    let scaled_start_2 = scaled_start + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 8;
      var chosen = 0f;
      if (holds && holds_2) {
        let y_at = y_start_2 + u * 12;
        chosen = y[y_at - 13];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 12;
        chosen_2 = y[y_at - 12];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 12;
        chosen_3 = y[y_at - 11];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 12;
        chosen_4 = y[y_at - 10];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 12;
        chosen_5 = y[y_at - 9];
      }
      var chosen_6 = 0f;
      if (holds && holds_3) {
        let y_at = y_start_2 + u * 12;
        chosen_6 = y[y_at - 8];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum_0 += scaled[scaled_start_2 + u * 3] * right;
      let scaled_at = scaled_start_2 + u * 3;
      sum_1 += scaled[scaled_at + 144] * right;
      sum_2 += scaled[scaled_at + 288] * right;
      sum_3 += scaled[scaled_at + 432] * right;
      sum_4 += scaled[scaled_at + 576] * right;
      sum_5 += scaled[scaled_at + 720] * right;
      sum_6 += scaled[scaled_at + 864] * right;
      sum_7 += scaled[scaled_at + 1008] * right;
      let right_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      sum_0 += scaled[scaled_at + 1] * right_2;
      sum_1 += scaled[scaled_at + 145] * right_2;
      sum_2 += scaled[scaled_at + 289] * right_2;
      sum_3 += scaled[scaled_at + 433] * right_2;
      sum_4 += scaled[scaled_at + 577] * right_2;
      sum_5 += scaled[scaled_at + 721] * right_2;
      sum_6 += scaled[scaled_at + 865] * right_2;
      sum_7 += scaled[scaled_at + 1009] * right_2;
      let right_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
      sum_0 += scaled[scaled_at + 2] * right_3;
      sum_1 += scaled[scaled_at + 146] * right_3;
      sum_2 += scaled[scaled_at + 290] * right_3;
      sum_3 += scaled[scaled_at + 434] * right_3;
      sum_4 += scaled[scaled_at + 578] * right_3;
      sum_5 += scaled[scaled_at + 722] * right_3;
      sum_6 += scaled[scaled_at + 866] * right_3;
      sum_7 += scaled[scaled_at + 1010] * right_3;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_22", bindings: "read read read read read read write sizes", code: /* wgsl */ `
// y[i0 < 10, o < 16] = sum[i < 16] weight_2[o, i] * (final_layer_norm[i0, i] - mu[i0]) * weight[i] /
//     sqrt(var_value[i0] + 0.00001)
// b[i0 < 10, o < 16] = max(y[i0, o] + shift[o], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> final_layer_norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> mu: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> var_value: array<f32>;
@group(0) @binding(5) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(6) var<storage, read_write> b: array<vec4<f32>>;
@group(0) @binding(7) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 10) { return; }
  let shift_o = shift[column4];
  b[row * 4 + column4] = max(sums * (1f / sqrt(var_value[row] + 0.00001f)) + shift_o, vec4f(0f));
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
  let weight_2_start = column_tile * 16;
  let final_layer_norm_start = row * 4;
  let mu_row = mu[row];
  let final_layer_norm_start_2 = row_1 * 4;
  let mu_row_1 = mu[row_1];
  let final_layer_norm_start_3 = row_2 * 4;
  let mu_row_2 = mu[row_2];
  let final_layer_norm_start_4 = row_3 * 4;
  let mu_row_3 = mu[row_3];
  let final_layer_norm_start_5 = row_4 * 4;
  let mu_row_4 = mu[row_4];
  let final_layer_norm_start_6 = row_5 * 4;
  let mu_row_5 = mu[row_5];
  let final_layer_norm_start_7 = row_6 * 4;
  let mu_row_6 = mu[row_6];
  let final_layer_norm_start_8 = row_7 * 4;
  let mu_row_7 = mu[row_7];
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_2_at = weight_2_start + i4;
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_at + 4], weight_2[weight_2_at + 8], weight_2[weight_2_at + 12]);
    let final_layer_norm_i0_i = final_layer_norm[final_layer_norm_start + i4];
    let weight_i = weight[i4];
    sum_0 += ((final_layer_norm_i0_i - mu_row) * weight_i) * right;
    let final_layer_norm_i0_i_2 = final_layer_norm[final_layer_norm_start_2 + i4];
    sum_1 += ((final_layer_norm_i0_i_2 - mu_row_1) * weight_i) * right;
    let final_layer_norm_i0_i_3 = final_layer_norm[final_layer_norm_start_3 + i4];
    sum_2 += ((final_layer_norm_i0_i_3 - mu_row_2) * weight_i) * right;
    let final_layer_norm_i0_i_4 = final_layer_norm[final_layer_norm_start_4 + i4];
    sum_3 += ((final_layer_norm_i0_i_4 - mu_row_3) * weight_i) * right;
    let final_layer_norm_i0_i_5 = final_layer_norm[final_layer_norm_start_5 + i4];
    sum_4 += ((final_layer_norm_i0_i_5 - mu_row_4) * weight_i) * right;
    let final_layer_norm_i0_i_6 = final_layer_norm[final_layer_norm_start_6 + i4];
    sum_5 += ((final_layer_norm_i0_i_6 - mu_row_5) * weight_i) * right;
    let final_layer_norm_i0_i_7 = final_layer_norm[final_layer_norm_start_7 + i4];
    sum_6 += ((final_layer_norm_i0_i_7 - mu_row_6) * weight_i) * right;
    let final_layer_norm_i0_i_8 = final_layer_norm[final_layer_norm_start_8 + i4];
    sum_7 += ((final_layer_norm_i0_i_8 - mu_row_7) * weight_i) * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_21", bindings: "read read read read read read write sizes", code: /* wgsl */ `
// y[i0 < 10, o < 5] = sum[i < 16] weight[o, i] * (final_layer_norm[i0, i] - mu[i0]) * weight_2[i] /
//     sqrt(var_value[i0] + 0.00001)
// y[i0 < 10, o < 5] = y[i0, o] + shift[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> final_layer_norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> mu: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> var_value: array<f32>;
@group(0) @binding(5) var<storage, read> shift: array<f32>;
@group(0) @binding(6) var<storage, read_write> y: array<f32>;
@group(0) @binding(7) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * 10) { return; }
  if (column >= 5) { return; }
  y[row * 5 + column] = sum * (1f / sqrt(var_value[row] + 0.00001f)) + shift[column];
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
  let final_layer_norm_start = row * 4;
  let mu_row = mu[row];
  let final_layer_norm_start_2 = row_1 * 4;
  let mu_row_1 = mu[row_1];
  let final_layer_norm_start_3 = row_2 * 4;
  let mu_row_2 = mu[row_2];
  let final_layer_norm_start_4 = row_3 * 4;
  let mu_row_3 = mu[row_3];
  let final_layer_norm_start_5 = row_4 * 4;
  let mu_row_4 = mu[row_4];
  let final_layer_norm_start_6 = row_5 * 4;
  let mu_row_5 = mu[row_5];
  let final_layer_norm_start_7 = row_6 * 4;
  let mu_row_6 = mu[row_6];
  let final_layer_norm_start_8 = row_7 * 4;
  let mu_row_7 = mu[row_7];
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_i = weight_2[i4];
    let weight_oi_2 = weight[weight_start_2 + i4];
    let weight_oi_3 = weight[weight_start_3 + i4];
    let weight_oi_4 = weight[weight_start_4 + i4];
    let right = mat4x4f((weight_oi * weight_2_i), (weight_oi_2 * weight_2_i), (weight_oi_3 * weight_2_i), (weight_oi_4 * weight_2_i));
    let final_layer_norm_i0_i = final_layer_norm[final_layer_norm_start + i4];
    sum_0 += (final_layer_norm_i0_i - mu_row) * right;
    let final_layer_norm_i0_i_2 = final_layer_norm[final_layer_norm_start_2 + i4];
    sum_1 += (final_layer_norm_i0_i_2 - mu_row_1) * right;
    let final_layer_norm_i0_i_3 = final_layer_norm[final_layer_norm_start_3 + i4];
    sum_2 += (final_layer_norm_i0_i_3 - mu_row_2) * right;
    let final_layer_norm_i0_i_4 = final_layer_norm[final_layer_norm_start_4 + i4];
    sum_3 += (final_layer_norm_i0_i_4 - mu_row_3) * right;
    let final_layer_norm_i0_i_5 = final_layer_norm[final_layer_norm_start_5 + i4];
    sum_4 += (final_layer_norm_i0_i_5 - mu_row_4) * right;
    let final_layer_norm_i0_i_6 = final_layer_norm[final_layer_norm_start_6 + i4];
    sum_5 += (final_layer_norm_i0_i_6 - mu_row_5) * right;
    let final_layer_norm_i0_i_7 = final_layer_norm[final_layer_norm_start_7 + i4];
    sum_6 += (final_layer_norm_i0_i_7 - mu_row_6) * right;
    let final_layer_norm_i0_i_8 = final_layer_norm[final_layer_norm_start_8 + i4];
    sum_7 += (final_layer_norm_i0_i_8 - mu_row_7) * right;
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
    { name: "contraction_7", bindings: "read read read write sizes", code: /* wgsl */ `
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
  y[(column4 / 24) * 360 + row * 24 + column4] = max(sums + shift[row], vec4f(0f));
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
  let start = (column_tile / 3 % 8) * 2;
  let offset = column_tile % 3;
  let holds_2 = 0 <= offset * 8 - 1;
  let offset_2 = column_tile / 3 % 8;
  let part = column_tile / 24;
  let layer_start = part * 3072 + offset_2 * 48 + offset * 8;
  let row_tile = index / (sizes.batch * 24);
  let scaled_start = row_tile * 576;
  for (var i = 0; i < 8; i++) {
    let layer_start_2 = layer_start + i * 384;
    let scaled_start_2 = scaled_start + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = start + u;
      let holds = 0 <= at - 1;
      var chosen = 0f;
      if (holds && holds_2) {
        let layer_at = layer_start_2 + u * 24;
        chosen = layer[layer_at - 25];
      }
      var chosen_2 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_2 = layer[layer_at - 23];
      }
      var chosen_3 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_3 = layer[layer_at - 21];
      }
      var chosen_4 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_4 = layer[layer_at - 19];
      }
      var chosen_5 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_5 = layer[layer_at - 24];
      }
      var chosen_6 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_6 = layer[layer_at - 22];
      }
      var chosen_7 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_7 = layer[layer_at - 20];
      }
      var chosen_8 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_8 = layer[layer_at - 18];
      }
      var chosen_9 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 24;
        chosen_9 = layer[layer_at - 17];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum_0 += scaled[scaled_start_2 + u * 3] * right;
      let scaled_at = scaled_start_2 + u * 3;
      sum_1 += scaled[scaled_at + 72] * right;
      sum_2 += scaled[scaled_at + 144] * right;
      sum_3 += scaled[scaled_at + 216] * right;
      sum_4 += scaled[scaled_at + 288] * right;
      sum_5 += scaled[scaled_at + 360] * right;
      sum_6 += scaled[scaled_at + 432] * right;
      sum_7 += scaled[scaled_at + 504] * right;
      let right_2 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      sum_0 += scaled[scaled_at + 1] * right_2;
      sum_1 += scaled[scaled_at + 73] * right_2;
      sum_2 += scaled[scaled_at + 145] * right_2;
      sum_3 += scaled[scaled_at + 217] * right_2;
      sum_4 += scaled[scaled_at + 289] * right_2;
      sum_5 += scaled[scaled_at + 361] * right_2;
      sum_6 += scaled[scaled_at + 433] * right_2;
      sum_7 += scaled[scaled_at + 505] * right_2;
      let right_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_9);
      sum_0 += scaled[scaled_at + 2] * right_3;
      sum_1 += scaled[scaled_at + 74] * right_3;
      sum_2 += scaled[scaled_at + 146] * right_3;
      sum_3 += scaled[scaled_at + 218] * right_3;
      sum_4 += scaled[scaled_at + 290] * right_3;
      sum_5 += scaled[scaled_at + 362] * right_3;
      sum_6 += scaled[scaled_at + 434] * right_3;
      sum_7 += scaled[scaled_at + 506] * right_3;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start_2 = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start_2 + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_4_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 8, r < 16, s < 24] = sum[i < 64, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r +
//     u - 1 < 16 and (0 <= s + v - 1 and s + v - 1 < 24) then y[i, r + u - 1, s + v - 1] else 0.0)
// y_2[c < 8, r < 16, s < 24] = max(y[c, r, s] + shift[c], 0.0)

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
  if (column4 >= sizes.batch * 96) { return; }
  y_2[(column4 / 96) * 672 + row * 96 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 6) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 7);
  let left_row_1 = min(thread_row * 4 + 1, 7);
  let left_row_2 = min(thread_row * 4 + 2, 7);
  let left_row_3 = min(thread_row * 4 + 3, 7);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 384 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 384 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 384 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 384 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let scaled_start = left_row_0 * 576;
  let scaled_start_2 = left_row_1 * 576;
  let scaled_start_3 = left_row_2 * 576;
  let scaled_start_4 = left_row_3 * 576;
  let offset = right_column_0 / 24 % 16;
  let offset_3 = right_column_0 % 24;
  let y_start = (right_column_0 / 384) * 24192 + right_column_0;
  let offset_5 = right_column_1 / 24 % 16;
  let offset_6 = right_column_1 % 24;
  let y_start_2 = (right_column_1 / 384) * 24192 + right_column_1;
  let offset_7 = right_column_2 / 24 % 16;
  let offset_8 = right_column_2 % 24;
  let y_start_3 = (right_column_2 / 384) * 24192 + right_column_2;
  let offset_9 = right_column_3 / 24 % 16;
  let offset_10 = right_column_3 % 24;
  let y_start_4 = (right_column_3 / 384) * 24192 + right_column_3;
  for (var start = 0; start < 576; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(scaled[scaled_start + k], scaled[scaled_start_2 + k], scaled[scaled_start_3 + k], scaled[scaled_start_4 + k]);
    let offset_2 = k / 3 % 3;
    let at = offset + offset_2;
    let value = at - 1;
    let offset_4 = k % 3;
    let at_2 = offset_3 + offset_4;
    let value_2 = at_2 - 1;
    var chosen = 0f;
    if (0 <= value && value < 16 && 0 <= value_2 && value_2 < 24) {
      let part = k / 9;
      let y_at = y_start + part * 384 + offset_2 * 24 + offset_4;
      chosen = y[y_at - 25];
    }
    let at_3 = offset_2 + offset_5;
    let value_3 = at_3 - 1;
    let at_4 = offset_4 + offset_6;
    let value_4 = at_4 - 1;
    var chosen_2 = 0f;
    if (0 <= value_3 && value_3 < 16 && 0 <= value_4 && value_4 < 24) {
      let part = k / 9;
      let y_at = y_start_2 + part * 384 + offset_2 * 24 + offset_4;
      chosen_2 = y[y_at - 25];
    }
    let at_5 = offset_2 + offset_7;
    let value_5 = at_5 - 1;
    let at_6 = offset_4 + offset_8;
    let value_6 = at_6 - 1;
    var chosen_3 = 0f;
    if (0 <= value_5 && value_5 < 16 && 0 <= value_6 && value_6 < 24) {
      let part = k / 9;
      let y_at = y_start_3 + part * 384 + offset_2 * 24 + offset_4;
      chosen_3 = y[y_at - 25];
    }
    let at_7 = offset_2 + offset_9;
    let value_7 = at_7 - 1;
    let at_8 = offset_10 + offset_4;
    let value_8 = at_8 - 1;
    var chosen_4 = 0f;
    if (0 <= value_7 && value_7 < 16 && 0 <= value_8 && value_8 < 24) {
      let part = k / 9;
      let y_at = y_start_4 + part * 384 + offset_2 * 24 + offset_4;
      chosen_4 = y[y_at - 25];
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
  let start = thread_row * 4;
  let value = index * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_3_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  if (column4 >= sizes.batch * 384) { return; }
  x[(column4 / 384) * 24192 + row * 384 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 24) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 1536 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 1536 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 1536 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 1536 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let scaled_start = thread_row * 588;
  let start_2 = (right_column_0 / 48 % 32) * 2;
  let start_3 = (right_column_0 % 48) * 2;
  let image_start = (right_column_0 / 1536) * 18432 + (right_column_0 / 48 % 32) * 192 + (right_column_0 % 48) * 2;
  let start_4 = (right_column_1 / 48 % 32) * 2;
  let start_5 = (right_column_1 % 48) * 2;
  let image_start_2 = (right_column_1 / 1536) * 18432 + (right_column_1 / 48 % 32) * 192 + (right_column_1 % 48) * 2;
  let start_6 = (right_column_2 / 48 % 32) * 2;
  let start_7 = (right_column_2 % 48) * 2;
  let image_start_3 = (right_column_2 / 1536) * 18432 + (right_column_2 / 48 % 32) * 192 + (right_column_2 % 48) * 2;
  let start_8 = (right_column_3 / 48 % 32) * 2;
  let start_9 = (right_column_3 % 48) * 2;
  let image_start_4 = (right_column_3 / 1536) * 18432 + (right_column_3 / 48 % 32) * 192 + (right_column_3 % 48) * 2;
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
      if (0 <= value && value < 64 && 0 <= value_2 && value_2 < 96) {
        let part = k / 49;
        let image_at = image_start + part * 6144 + offset * 96 + offset_2;
        chosen = image[image_at - 291];
      }
      let at_3 = start_4 + offset;
      let value_3 = at_3 - 3;
      let at_4 = start_5 + offset_2;
      let value_4 = at_4 - 3;
      var chosen_2 = 0f;
      if (0 <= value_3 && value_3 < 64 && 0 <= value_4 && value_4 < 96) {
        let part = k / 49;
        let image_at = image_start_2 + part * 6144 + offset * 96 + offset_2;
        chosen_2 = image[image_at - 291];
      }
      let at_5 = start_6 + offset;
      let value_5 = at_5 - 3;
      let at_6 = start_7 + offset_2;
      let value_6 = at_6 - 3;
      var chosen_3 = 0f;
      if (0 <= value_5 && value_5 < 64 && 0 <= value_6 && value_6 < 96) {
        let part = k / 49;
        let image_at = image_start_3 + part * 6144 + offset * 96 + offset_2;
        chosen_3 = image[image_at - 291];
      }
      let at_7 = start_8 + offset;
      let value_7 = at_7 - 3;
      let at_8 = start_9 + offset_2;
      let value_8 = at_8 - 3;
      var chosen_4 = 0f;
      if (0 <= value_7 && value_7 < 64 && 0 <= value_8 && value_8 < 96) {
        let part = k / 49;
        let image_at = image_start_4 + part * 6144 + offset * 96 + offset_2;
        chosen_4 = image[image_at - 291];
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
    { name: "contraction_5", bindings: "read read write sizes", code: /* wgsl */ `
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
  let offset = index / 3 % 16;
  let offset_2 = index % 3;
  let holds_2 = 0 <= offset_2 * 8 - 1;
  let part = index / 48;
  let y_start = part * 2688 + index * 8;
  let holds_3 = offset_2 * 8 + 8 < 24;
  for (var i = 0; i < 8; i++) {
    let y_start_2 = y_start + i * 384;
    let scaled_start = i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 16;
      var chosen = 0f;
      if (holds && holds_2) {
        let y_at = y_start_2 + u * 24;
        chosen = y[y_at - 25];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_2 = y[y_at - 24];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_3 = y[y_at - 23];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_4 = y[y_at - 22];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_5 = y[y_at - 21];
      }
      var chosen_6 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_6 = y[y_at - 20];
      }
      var chosen_7 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_7 = y[y_at - 19];
      }
      var chosen_8 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_8 = y[y_at - 18];
      }
      var chosen_9 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_9 = y[y_at - 17];
      }
      var chosen_10 = 0f;
      if (holds && holds_3) {
        let y_at = y_start_2 + u * 24;
        chosen_10 = y[y_at - 16];
      }
      let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
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
      let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
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
      let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
      let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
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
    { name: "contraction_4", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 8) { return; }
  y_2[(column4 / 96) * 672 + row * 96 + column4] = max(sums + shift[row], vec4f(0f));
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
  let offset = index / 3 % 16;
  let offset_2 = index % 3;
  let holds_2 = 0 <= offset_2 * 8 - 1;
  let part = index / 48;
  let y_start = part * 24192 + index * 8;
  let holds_3 = offset_2 * 8 + 8 < 24;
  for (var i = 0; i < 64; i++) {
    let y_start_2 = y_start + i * 384;
    let scaled_start = i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 16;
      var chosen = 0f;
      if (holds && holds_2) {
        let y_at = y_start_2 + u * 24;
        chosen = y[y_at - 25];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_2 = y[y_at - 24];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_3 = y[y_at - 23];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_4 = y[y_at - 22];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_5 = y[y_at - 21];
      }
      var chosen_6 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_6 = y[y_at - 20];
      }
      var chosen_7 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_7 = y[y_at - 19];
      }
      var chosen_8 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_8 = y[y_at - 18];
      }
      var chosen_9 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 24;
        chosen_9 = y[y_at - 17];
      }
      var chosen_10 = 0f;
      if (holds && holds_3) {
        let y_at = y_start_2 + u * 24;
        chosen_10 = y[y_at - 16];
      }
      let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let left = scaled[scaled_start + u * 3];
      sum_0_0 += left * right_0;
      sum_0_1 += left * right_1;
      let scaled_at = scaled_start + u * 3;
      let left_2 = scaled[scaled_at + 576];
      sum_1_0 += left_2 * right_0;
      sum_1_1 += left_2 * right_1;
      let left_3 = scaled[scaled_at + 1152];
      sum_2_0 += left_3 * right_0;
      sum_2_1 += left_3 * right_1;
      let left_4 = scaled[scaled_at + 1728];
      sum_3_0 += left_4 * right_0;
      sum_3_1 += left_4 * right_1;
      let left_5 = scaled[scaled_at + 2304];
      sum_4_0 += left_5 * right_0;
      sum_4_1 += left_5 * right_1;
      let left_6 = scaled[scaled_at + 2880];
      sum_5_0 += left_6 * right_0;
      sum_5_1 += left_6 * right_1;
      let left_7 = scaled[scaled_at + 3456];
      sum_6_0 += left_7 * right_0;
      sum_6_1 += left_7 * right_1;
      let left_8 = scaled[scaled_at + 4032];
      sum_7_0 += left_8 * right_0;
      sum_7_1 += left_8 * right_1;
      let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
      let left_9 = scaled[scaled_at + 1];
      sum_0_0 += left_9 * right_0_2;
      sum_0_1 += left_9 * right_1_2;
      let left_10 = scaled[scaled_at + 577];
      sum_1_0 += left_10 * right_0_2;
      sum_1_1 += left_10 * right_1_2;
      let left_11 = scaled[scaled_at + 1153];
      sum_2_0 += left_11 * right_0_2;
      sum_2_1 += left_11 * right_1_2;
      let left_12 = scaled[scaled_at + 1729];
      sum_3_0 += left_12 * right_0_2;
      sum_3_1 += left_12 * right_1_2;
      let left_13 = scaled[scaled_at + 2305];
      sum_4_0 += left_13 * right_0_2;
      sum_4_1 += left_13 * right_1_2;
      let left_14 = scaled[scaled_at + 2881];
      sum_5_0 += left_14 * right_0_2;
      sum_5_1 += left_14 * right_1_2;
      let left_15 = scaled[scaled_at + 3457];
      sum_6_0 += left_15 * right_0_2;
      sum_6_1 += left_15 * right_1_2;
      let left_16 = scaled[scaled_at + 4033];
      sum_7_0 += left_16 * right_0_2;
      sum_7_1 += left_16 * right_1_2;
      let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
      let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
      let left_17 = scaled[scaled_at + 2];
      sum_0_0 += left_17 * right_0_3;
      sum_0_1 += left_17 * right_1_3;
      let left_18 = scaled[scaled_at + 578];
      sum_1_0 += left_18 * right_0_3;
      sum_1_1 += left_18 * right_1_3;
      let left_19 = scaled[scaled_at + 1154];
      sum_2_0 += left_19 * right_0_3;
      sum_2_1 += left_19 * right_1_3;
      let left_20 = scaled[scaled_at + 1730];
      sum_3_0 += left_20 * right_0_3;
      sum_3_1 += left_20 * right_1_3;
      let left_21 = scaled[scaled_at + 2306];
      sum_4_0 += left_21 * right_0_3;
      sum_4_1 += left_21 * right_1_3;
      let left_22 = scaled[scaled_at + 2882];
      sum_5_0 += left_22 * right_0_3;
      sum_5_1 += left_22 * right_1_3;
      let left_23 = scaled[scaled_at + 3458];
      sum_6_0 += left_23 * right_0_3;
      sum_6_1 += left_23 * right_1_3;
      let left_24 = scaled[scaled_at + 4034];
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
    { name: "contraction_3", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  x[(column4 / 384) * 24192 + row * 384 + column4] = max(sums + shift[row], vec4f(0f));
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
  let start = (column_tile / 6 % 32) * 2;
  let offset = column_tile % 6;
  let holds_2 = 0 <= offset * 16 - 3;
  let offset_2 = column_tile / 6 % 32;
  let part = column_tile / 192;
  let image_start = part * 18432 + offset_2 * 192 + offset * 16;
  let holds_3 = 0 <= offset * 16 - 1;
  let holds_4 = 0 <= offset * 16 - 2;
  let holds_5 = offset * 16 + 16 < 96;
  let holds_6 = offset * 16 + 17 < 96;
  let row_tile = index / (sizes.batch * 192);
  let scaled_start = row_tile * 1176;
  for (var i = 0; i < 3; i++) {
    let image_start_2 = image_start + i * 6144;
    let scaled_start_2 = scaled_start + i * 49;
    for (var u = 0; u < 7; u++) {
      let at = start + u;
      let value = at - 3;
      let holds = 0 <= value && value < 64;
      var chosen = 0f;
      if (holds && holds_2) {
        let image_at = image_start_2 + u * 96;
        chosen = image[image_at - 291];
      }
      var chosen_2 = 0f;
      if (holds && holds_3) {
        let image_at = image_start_2 + u * 96;
        chosen_2 = image[image_at - 289];
      }
      var chosen_3 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_3 = image[image_at - 287];
      }
      var chosen_4 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_4 = image[image_at - 285];
      }
      var chosen_5 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_5 = image[image_at - 283];
      }
      var chosen_6 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_6 = image[image_at - 281];
      }
      var chosen_7 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_7 = image[image_at - 279];
      }
      var chosen_8 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_8 = image[image_at - 277];
      }
      var chosen_9 = 0f;
      if (holds && holds_4) {
        let image_at = image_start_2 + u * 96;
        chosen_9 = image[image_at - 290];
      }
      var chosen_10 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_10 = image[image_at - 288];
      }
      var chosen_11 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_11 = image[image_at - 286];
      }
      var chosen_12 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_12 = image[image_at - 284];
      }
      var chosen_13 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_13 = image[image_at - 282];
      }
      var chosen_14 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_14 = image[image_at - 280];
      }
      var chosen_15 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_15 = image[image_at - 278];
      }
      var chosen_16 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_16 = image[image_at - 276];
      }
      var chosen_17 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_17 = image[image_at - 275];
      }
      var chosen_18 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_18 = image[image_at - 274];
      }
      var chosen_19 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 96;
        chosen_19 = image[image_at - 273];
      }
      var chosen_20 = 0f;
      if (holds && holds_5) {
        let image_at = image_start_2 + u * 96;
        chosen_20 = image[image_at - 272];
      }
      var chosen_21 = 0f;
      if (holds && holds_6) {
        let image_at = image_start_2 + u * 96;
        chosen_21 = image[image_at - 271];
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
    { name: "map_1", bindings: "read write sizes", code: /* wgsl */ `
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
  let start = r * 2;
  let s = index % 24;
  let start_2 = s * 2;
  let x_start = (index / 24) * 96 + s * 2;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    let x_start_2 = x_start + u * 48;
    let start_3 = u * 3;
    for (var v = 0; v < 3; v++) {
      let at_2 = start_2 + v;
      var chosen = -3.4028234e38f;
      if (holds && 0 <= at_2 - 1) {
        let x_at = x_start_2 + v;
        chosen = x[x_at - 49];
      }
      y_2 = max(y_2, chosen);
    }
  }
  y[index] = y_2;
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
    { name: "row_1", bindings: "read read read read write write", code: /* wgsl */ `
// sum[i0 < 10] = sum[d < 16] y[i0, d]
// mu[i0 < 10] = sum[i0] / 16.0
// sum_2[i0 < 10] = sum[d < 16] (y[i0, d] - mu[i0]) * (y[i0, d] - mu[i0])
// var_value[i0 < 10] = sum_2[i0] / 16.0
// self_attn_layer_norm[i0 < 10, d < 16] = (y[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.00001) *
//     weight[d] + bias[d]
// shift[d < 16, i0 < 10] = bias_2[d] + self_attn_layer_norm[i0, d]

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read> bias_2: array<f32>;
@group(0) @binding(4) var<storage, read_write> self_attn_layer_norm: array<f32>;
@group(0) @binding(5) var<storage, read_write> shift: array<f32>;

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
    let total = (y[y_start + d] - mu) / root * weight[d] + bias[d];
    self_attn_layer_norm[y_start + d] = total;
    shift[d * 10 + row] = bias_2[d] + total;
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
    { name: "row_5", bindings: "read read read write write write sizes", code: /* wgsl */ `
// sum[i0 < 10] = sum[d < 16] x[i0, d]
// mu[i0 < 10] = sum[i0] / 16.0
// sum_2[i0 < 10] = sum[d < 16] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
// var_value[i0 < 10] = sum_2[i0] / 16.0
// final_layer_norm[i0 < 10, d < 16] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.00001) * weight[d]
//     + bias[d]
// sum_3[i0 < 10] = sum[d < 16] final_layer_norm[i0, d]
// mu[i0 < 10] = sum_3[i0] / 16.0
// sum_4[i0 < 10] = sum[d < 16] v * v
//   where v = final_layer_norm[i0, d] - mu[i0]
// var_value[i0 < 10] = sum_4[i0] / 16.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> final_layer_norm: array<f32>;
@group(0) @binding(4) var<storage, read_write> mu: array<f32>;
@group(0) @binding(5) var<storage, read_write> var_value: array<f32>;
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
  let mu_2 = sum / 16f;
  for (var d = 0; d < 16; d++) {
    let difference = x[x_start + d] - mu_2;
    sum_2 += difference * difference;
  }
  var sum_3 = 0f;
  let var_value_2 = sum_2 / 16f;
  let root = sqrt(var_value_2 + 0.00001f);
  for (var d = 0; d < 16; d++) {
    sum_3 += (x[x_start + d] - mu_2) / root * weight[d] + bias[d];
  }
  var sum_4 = 0f;
  let ratio = sum_3 / 16f;
  for (var d = 0; d < 16; d++) {
    let difference = (x[x_start + d] - mu_2) / root * weight[d] + bias[d] - ratio;
    sum_4 += difference * difference;
  }
  for (var d = 0; d < 16; d++) {
    final_layer_norm[x_start + d] = (x[x_start + d] - mu_2) / root * weight[d] + bias[d];
  }
  mu[row] = ratio;
  var_value[row] = sum_4 / 16f;
}
` },
  ],
  constants: () => [160, 160, 160, 160, 160, 200, 160, 160, 160, 160],
  dispatches: [
    [[2, () => [1, 1, 1]]],
    [[15, () => [1, 1, 1]]],
    [[43, () => [1, 1, 1]]],
    [[25, () => [1, 1, 1]]],
    [[36, () => [1, 1, 1]]],
    [[6, () => [1, 1, 1]]],
    [[38, () => [1, 1, 1]]],
    [[8, () => [1, 1, 1]]],
    [[31, (s) => [24 * s[0], 1, 1], 1], [34, (s) => [24 * s[0], 1, 1], 1]],
    [[35, (s) => [384 * s[0], 1, 1], 1]],
    [[30, (s) => [6 * s[0], 1, 1], 1], [33, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[32, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[17, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[29, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[26, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[22, (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1]],
    [[18, (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1]],
    [[24, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[4, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[0, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[11, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[41, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[10, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[7, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[40, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[23, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[9, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[1, (s) => [Math.floor((3 * s[0] + 31) / 32), 1, 1], 1]],
    [[20, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [[39, (s) => [Math.floor((5 * s[0] + 31) / 32), 1, 1], 1]],
    [[19, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 7) / 8), 1, 1], 1]],
    [[14, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [[45, (s) => [Math.floor((5 * s[0] + 31) / 32), 1, 1], 1]],
    [[28, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 31) / 32), 1, 1], 1]],
    [[27, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [[13, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [[12, (s) => [Math.floor((Math.floor((5 * s[0] + 3) / 4) + 63) / 64), 1, 1], 1]],
    [[16, (s) => [Math.floor((9 * s[0] + 1) / 2), 1, 1], 1]],
    [[37, (s) => [3 * s[0], 1, 1], 1]],
    [[5, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[44, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [[3, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[21, (s) => [Math.floor((3 * s[0] + 3) / 4), 1, 1], 1]],
    [[42, (s) => [Math.floor((5 * s[0] + 15) / 16), 1, 1], 1]],
  ],
  prepare: [
    [0, "t0 t1 t2 > c0"], // model.decoder.layers.0.self_attn.attention.y
    [1, "c0 p60 p61 > c1"], // model.decoder.layers.0.self_attn.out_proj.y
    [2, "c1 p62 p63 p71 > c2 c3"], // model.decoder.layers.0.self_attn_layer_norm
    [3, "c2 p53 p64 p65 > c4"], // model.decoder.layers.0.encoder_attn.q_proj.y
    [4, "t19 > c5"], // model.decoder.layers.0.self_attn.attention.a
    [5, "c5 t2 > c6"], // model.decoder.layers.0.self_attn.attention.y
    [1, "c6 p60 p61 > c7"], // model.decoder.layers.0.self_attn.out_proj.y
    [6, "c7 p62 p63 p53 > c8"], // model.decoder.layers.0.encoder_attn.q_proj.x
    [7, "c8 p64 p65 > c9"], // model.decoder.layers.0.encoder_attn.q_proj.y
  ],
  run: {
    slots: (s) => [98304 * s[0], 24576 * s[0], 3072 * s[0], 1536 * s[0], 10 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s2", shape: () => [10, 5] },
      { name: "boxes", element: "real", buffer: "s3", shape: () => [10, 4] },
    ],
    steps: [
      [8, "t7 i0 t8 > s0"], // model.backbone.conv_encoder.model.x
      [9, "s0 > s1"], // model.backbone.conv_encoder.model.max_pool2d.y
      [10, "t6 s1 t9 > s0"], // model.backbone.conv_encoder.model.layer1.0.y
      [11, "t5 s0 > s2"], // model.backbone.conv_encoder.model.layer1.0.conv2.y
      [12, "t11 s1 s2 t10 t12 > s0"], // model.backbone.conv_encoder.model.layer1.0
      [13, "t4 s0 t13 > s1"], // model.backbone.conv_encoder.model.layer2.0.y
      [14, "t3 s1 > s2"], // model.backbone.conv_encoder.model.layer2.0.conv2.y
      [15, "t15 s0 s2 t14 t16 > s1"], // model.backbone.conv_encoder.model.layer2.0
      [16, "p35 s1 p36 > s2"], // model.input_projection.y
      [17, "s2 t20 p37 p39 p38 p40 > s0"], // model.encoder.layers.0.self_attn.q_proj_k_proj.y
      [18, "s2 p41 p42 > s1"], // model.encoder.layers.0.self_attn.v_proj.y
      [19, "s0 s1 > s3"], // model.encoder.layers.0.self_attn.attention.y
      [20, "s3 p43 s2 p44 > s0"], // model.encoder.layers.0.self_attn_layer_norm.x
      [21, "s0 p45 p46 > s2"], // model.encoder.layers.0.self_attn_layer_norm
      [22, "s2 p47 p48 > s0"], // model.encoder.layers.0.fc2.x
      [23, "s0 p49 s2 p50 > s3"], // model.encoder.layers.0.final_layer_norm.x
      [24, "s3 p51 p52 > s0"], // model.encoder.layers.0.final_layer_norm
      [25, "s0 t20 p66 p67 > s3"], // model.decoder.layers.0.encoder_attn.k_proj.y
      [26, "s0 p68 p69 > s2"], // model.decoder.layers.0.encoder_attn.v_proj.y
      [27, "c4 s3 s2 > s0"], // model.decoder.layers.0.encoder_attn.attention.y
      [28, "s0 p70 c3 > s2"], // model.decoder.layers.0.encoder_attn_layer_norm.x
      [29, "s2 p72 p73 > s0"], // model.decoder.layers.0.encoder_attn_layer_norm
      [30, "s0 p74 p75 > s2"], // model.decoder.layers.0.fc2.x
      [31, "s2 p76 s0 p77 > s3"], // model.decoder.layers.0.final_layer_norm.x
      [32, "s3 p78 p79 > s0 s1 s4"], // model.decoder.layers.0.final_layer_norm
      [33, "s0 s1 p82 p80 s4 t17 > s2"], // class_labels_classifier.y
      [34, "s0 s1 p80 p84 s4 t18 > s3"], // b
      [35, "s3 p86 p87 > s0"], // b
      [36, "s0 p88 p89 > s3"], // boxes
    ],
  },
  inspect: {
    slots: (s) => [98304 * s[0], 24576 * s[0], 3072 * s[0], 1920 * s[0]],
    results: [
      { name: "model.encoder.layers.0.self_attn.attention.weights", element: "real", buffer: "s0", shape: () => [2, 96, 96], own: () => [2, 8, 12, 8, 12] },
      { name: "model.decoder.layers.0.self_attn.attention.weights", element: "real", buffer: "c5", shape: () => [2, 10, 10], single: true },
      { name: "model.decoder.layers.0.encoder_attn.attention.weights", element: "real", buffer: "s2", shape: () => [2, 10, 96], own: () => [2, 10, 8, 12] },
      { name: "attention", element: "real", buffer: "s3", shape: () => [1, 2, 10, 96], own: () => [2, 10, 8, 12] },
    ],
    steps: [
      [8, "t7 i0 t8 > s0"], // model.backbone.conv_encoder.model.x
      [9, "s0 > s1"], // model.backbone.conv_encoder.model.max_pool2d.y
      [10, "t6 s1 t9 > s0"], // model.backbone.conv_encoder.model.layer1.0.y
      [11, "t5 s0 > s2"], // model.backbone.conv_encoder.model.layer1.0.conv2.y
      [12, "t11 s1 s2 t10 t12 > s0"], // model.backbone.conv_encoder.model.layer1.0
      [13, "t4 s0 t13 > s1"], // model.backbone.conv_encoder.model.layer2.0.y
      [14, "t3 s1 > s2"], // model.backbone.conv_encoder.model.layer2.0.conv2.y
      [15, "t15 s0 s2 t14 t16 > s1"], // model.backbone.conv_encoder.model.layer2.0
      [16, "p35 s1 p36 > s2"], // model.input_projection.y
      [17, "s2 t20 p37 p39 p38 p40 > s0"], // model.encoder.layers.0.self_attn.q_proj_k_proj.y
      [37, "s0 > s1"], // model.encoder.layers.0.self_attn.attention.e
      [38, "s1 > s0"], // model.encoder.layers.0.self_attn.attention.a
      [18, "s2 p41 p42 > s1"], // model.encoder.layers.0.self_attn.v_proj.y
      [39, "s0 s1 > s3"], // model.encoder.layers.0.self_attn.attention.y
      [20, "s3 p43 s2 p44 > s1"], // model.encoder.layers.0.self_attn_layer_norm.x
      [21, "s1 p45 p46 > s2"], // model.encoder.layers.0.self_attn_layer_norm
      [22, "s2 p47 p48 > s1"], // model.encoder.layers.0.fc2.x
      [23, "s1 p49 s2 p50 > s3"], // model.encoder.layers.0.final_layer_norm.x
      [40, "s3 p51 p52 t20 > s1"], // model.decoder.layers.0.encoder_attn.k_proj.x
      [41, "s1 p66 p67 > s3"], // model.decoder.layers.0.encoder_attn.k_proj.y
      [42, "c9 s3 > s1"], // model.decoder.layers.0.encoder_attn.attention.e
      [43, "s1 > s2 s3"], // model.decoder.layers.0.encoder_attn.attention.a
    ],
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
