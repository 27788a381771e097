// ResNet18, compiled by attnc 0.1.0 from its equations.
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
  hash: "2c9146edd39f9a5f",
  name: "ResNet18",
  limits: { maxBufferSize: 37632, maxStorageBufferBindingSize: 37632, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: [],
  dimensions: [],
  inputs: [
    { name: "image", element: "real", shape: () => [3, 56, 56] },
  ],
  parameters: [
    ["conv1.weight", [64, 3, 7, 7], ["normal", 0, 0.025253813613805267]],
    ["bn1.weight", [64], 1],
    ["bn1.bias", [64], 0],
    ["bn1.running_mean", [64], 0],
    ["bn1.running_var", [64], 1],
    ["layer1.0.conv1.weight", [8, 64, 3, 3], ["normal", 0, 0.16666666666666666]],
    ["layer1.0.bn1.weight", [8], 1],
    ["layer1.0.bn1.bias", [8], 0],
    ["layer1.0.bn1.running_mean", [8], 0],
    ["layer1.0.bn1.running_var", [8], 1],
    ["layer1.0.conv2.weight", [8, 8, 3, 3], ["normal", 0, 0.16666666666666666]],
    ["layer1.0.bn2.weight", [8], 1],
    ["layer1.0.bn2.bias", [8], 0],
    ["layer1.0.bn2.running_mean", [8], 0],
    ["layer1.0.bn2.running_var", [8], 1],
    ["layer1.0.downsample.0.weight", [8, 64, 1, 1], ["normal", 0, 0.5]],
    ["layer1.0.downsample.1.weight", [8], 1],
    ["layer1.0.downsample.1.bias", [8], 0],
    ["layer1.0.downsample.1.running_mean", [8], 0],
    ["layer1.0.downsample.1.running_var", [8], 1],
    ["layer2.0.conv1.weight", [12, 8, 3, 3], ["normal", 0, 0.13608276348795434]],
    ["layer2.0.bn1.weight", [12], 1],
    ["layer2.0.bn1.bias", [12], 0],
    ["layer2.0.bn1.running_mean", [12], 0],
    ["layer2.0.bn1.running_var", [12], 1],
    ["layer2.0.conv2.weight", [12, 12, 3, 3], ["normal", 0, 0.13608276348795434]],
    ["layer2.0.bn2.weight", [12], 1],
    ["layer2.0.bn2.bias", [12], 0],
    ["layer2.0.bn2.running_mean", [12], 0],
    ["layer2.0.bn2.running_var", [12], 1],
    ["layer2.0.downsample.0.weight", [12, 8, 1, 1], ["normal", 0, 0.408248290463863]],
    ["layer2.0.downsample.1.weight", [12], 1],
    ["layer2.0.downsample.1.bias", [12], 0],
    ["layer2.0.downsample.1.running_mean", [12], 0],
    ["layer2.0.downsample.1.running_var", [12], 1],
    ["fc.weight", [10, 12], ["uniform", -0.2886751345948129, 0.2886751345948129]],
    ["fc.bias", [10], 0],
  ],
  ignored: ["*.num_batches_tracked"],
  tables: [
    { element: "real", shape: [12, 12, 3, 3], value: 0, reads: "p25 p29 p26" },
    { element: "real", shape: [12, 8, 3, 3], value: 1, reads: "p20 p24 p21" },
    { element: "real", shape: [8, 8, 3, 3], value: 1, reads: "p10 p14 p11" },
    { element: "real", shape: [8, 64, 3, 3], value: 2, reads: "p5 p9 p6" },
    { element: "real", shape: [64, 3, 7, 7], value: 3, reads: "p0 p4 p1" },
    { element: "real", shape: [64], value: 4, reads: "p3 p4 p1 p2" },
    { element: "real", shape: [8], value: 4, reads: "p8 p9 p6 p7" },
    { element: "real", shape: [8], value: 4, reads: "p13 p14 p11 p12" },
    { element: "real", shape: [8, 64], value: 5, reads: "p15 p19 p16" },
    { element: "real", shape: [8], value: 4, reads: "p18 p19 p16 p17" },
    { element: "real", shape: [12], value: 4, reads: "p23 p24 p21 p22" },
    { element: "real", shape: [12], value: 4, reads: "p28 p29 p26 p27" },
    { element: "real", shape: [12, 8], value: 6, reads: "p30 p34 p31" },
    { element: "real", shape: [12], value: 4, reads: "p33 p34 p31 p32" },
  ],
  makers: [
    (w0, w1, w2) => {
      const f0 = (i0, i1, i2, i3) => w0[108 * i0 + 9 * i1 + 3 * i2 + i3] * (1 / Math.sqrt(w1[i0] + 0.00001) * w2[i0]);
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
  ],
  kernels: [
    { name: "contraction_4", bindings: "read read read read read write sizes", code: /* wgsl */ `
// y[o < 8, r < 14, s < 14] = sum[i < 64] scaled[o, i] * y[i, r, s]
// layer[c < 8, r < 14, s < 14] = max(y_2[c, r, s] + shift[c] + (y[c, r, s] + shift_2[c]), 0.0)

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
  let y_2_ors = y_2[(column4 / 49) * 343 + row * 49 + column4];
  layer[(column4 / 49) * 343 + row * 49 + column4] = max(y_2_ors + shift[row] + (sums + shift_2[row]), vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 49) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let y_start = (index / 49) * 3087 + index;
  for (var i4 = 0; i4 < 16; i4++) {
    let y_at = y_start + i4 * 196;
    let right = mat4x4f(y[y_start + i4 * 196], y[y_at + 49], y[y_at + 98], y[y_at + 147]);
    sum_0 += right * scaled[i4];
    sum_1 += right * scaled[i4 + 16];
    sum_2 += right * scaled[i4 + 32];
    sum_3 += right * scaled[i4 + 48];
    sum_4 += right * scaled[i4 + 64];
    sum_5 += right * scaled[i4 + 80];
    sum_6 += right * scaled[i4 + 96];
    sum_7 += right * scaled[i4 + 112];
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  for (var n = 0; n < 8; n++) {
    finish(n, index, sums[n]);
  }
}
` },
    { name: "contraction_8", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 10] = sum[i < 12] weight[o, i] * pooled[i]
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
  let weight_start = column * 3;
  let weight_start_2 = column_1 * 3;
  let weight_start_3 = column_2 * 3;
  let weight_start_4 = column_3 * 3;
  let pooled_start = row * 3;
  let pooled_start_2 = row_1 * 3;
  let pooled_start_3 = row_2 * 3;
  let pooled_start_4 = row_3 * 3;
  for (var i4 = 0; i4 < 3; i4++) {
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
    { name: "contraction_7", bindings: "read read read read read write sizes", code: /* wgsl */ `
// y[o < 12, r < 7, s < 7] = sum[i < 8] scaled[o, i] * layer[i, 2 * r, 2 * s]
// layer_2[c < 12, r < 7, s < 7] = max(y[c, r, s] + shift[c] + (y[c, r, s] + shift_2[c]), 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> layer: array<f32>;
@group(0) @binding(2) var<storage, read> y: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read> shift_2: array<f32>;
@group(0) @binding(5) var<storage, read_write> layer_2: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 12) { return; }
  if (column >= sizes.batch * 49) { return; }
  let member = column / 49;
  layer_2[member * 539 + row * 49 + column] = max(y[member * 539 + row * 49 + column] + shift[row] + (sum + shift_2[row]), 0f);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * 49 + 3) / 4) * 2) { return; }
  let row_tile = index / ((sizes.batch * 49 + 3) / 4);
  let row = row_tile * 8;
  let row_1 = min(row + 1, 11);
  let row_2 = min(row + 2, 11);
  let row_3 = min(row + 3, 11);
  let row_4 = min(row + 4, 11);
  let row_5 = min(row + 5, 11);
  let row_6 = min(row + 6, 11);
  let row_7 = min(row + 7, 11);
  let column_tile = index % ((sizes.batch * 49 + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.batch * 49 - 1);
  let column_2 = min(column + 2, sizes.batch * 49 - 1);
  let column_3 = min(column + 3, sizes.batch * 49 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let layer_start = (column / 49) * 1568 + (column / 7 % 7) * 28 + (column % 7) * 2;
  let layer_start_2 = (column_1 / 49) * 1568 + (column_1 / 7 % 7) * 28 + (column_1 % 7) * 2;
  let layer_start_3 = (column_2 / 49) * 1568 + (column_2 / 7 % 7) * 28 + (column_2 % 7) * 2;
  let layer_start_4 = (column_3 / 49) * 1568 + (column_3 / 7 % 7) * 28 + (column_3 % 7) * 2;
  let scaled_start = row * 8;
  let scaled_start_2 = row_1 * 8;
  let scaled_start_3 = row_2 * 8;
  let scaled_start_4 = row_3 * 8;
  let scaled_start_5 = row_4 * 8;
  let scaled_start_6 = row_5 * 8;
  let scaled_start_7 = row_6 * 8;
  let scaled_start_8 = row_7 * 8;
  for (var i = 0; i < 8; i++) {
    let right = vec4f(layer[layer_start + i * 196], layer[layer_start_2 + i * 196], layer[layer_start_3 + i * 196], layer[layer_start_4 + i * 196]);
    sum_0 += scaled[scaled_start + i] * right;
    sum_1 += scaled[scaled_start_2 + i] * right;
    sum_2 += scaled[scaled_start_3 + i] * right;
    sum_3 += scaled[scaled_start_4 + i] * right;
    sum_4 += scaled[scaled_start_5 + i] * right;
    sum_5 += scaled[scaled_start_6 + i] * right;
    sum_6 += scaled[scaled_start_7 + i] * right;
    sum_7 += scaled[scaled_start_8 + i] * right;
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
    { name: "contraction_2_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 8, r < 14, s < 14] = sum[i < 64, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r +
//     u - 1 < 14 and (0 <= s + v - 1 and s + v - 1 < 14) then y[i, r + u - 1, s + v - 1] else 0.0)
// y_2[c < 8, r < 14, s < 14] = max(y[c, r, s] + shift[c], 0.0)

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
  if (column4 >= sizes.batch * 49) { return; }
  y_2[(column4 / 49) * 343 + row * 49 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 15) / 16) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 7);
  let left_row_1 = min(thread_row * 4 + 1, 7);
  let left_row_2 = min(thread_row * 4 + 2, 7);
  let left_row_3 = min(thread_row * 4 + 3, 7);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 196 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 196 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 196 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 196 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let scaled_start = left_row_0 * 576;
  let scaled_start_2 = left_row_1 * 576;
  let scaled_start_3 = left_row_2 * 576;
  let scaled_start_4 = left_row_3 * 576;
  let offset = right_column_0 / 14 % 14;
  let offset_3 = right_column_0 % 14;
  let y_start = (right_column_0 / 196) * 12348 + right_column_0;
  let offset_5 = right_column_1 / 14 % 14;
  let offset_6 = right_column_1 % 14;
  let y_start_2 = (right_column_1 / 196) * 12348 + right_column_1;
  let offset_7 = right_column_2 / 14 % 14;
  let offset_8 = right_column_2 % 14;
  let y_start_3 = (right_column_2 / 196) * 12348 + right_column_2;
  let offset_9 = right_column_3 / 14 % 14;
  let offset_10 = right_column_3 % 14;
  let y_start_4 = (right_column_3 / 196) * 12348 + right_column_3;
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
    if (0 <= value && value < 14 && 0 <= value_2 && value_2 < 14) {
      let part = k / 9;
      let y_at = y_start + part * 196 + offset_2 * 14 + offset_4;
      chosen = y[y_at - 15];
    }
    let at_3 = offset_2 + offset_5;
    let value_3 = at_3 - 1;
    let at_4 = offset_4 + offset_6;
    let value_4 = at_4 - 1;
    var chosen_2 = 0f;
    if (0 <= value_3 && value_3 < 14 && 0 <= value_4 && value_4 < 14) {
      let part = k / 9;
      let y_at = y_start_2 + part * 196 + offset_2 * 14 + offset_4;
      chosen_2 = y[y_at - 15];
    }
    let at_5 = offset_2 + offset_7;
    let value_5 = at_5 - 1;
    let at_6 = offset_4 + offset_8;
    let value_6 = at_6 - 1;
    var chosen_3 = 0f;
    if (0 <= value_5 && value_5 < 14 && 0 <= value_6 && value_6 < 14) {
      let part = k / 9;
      let y_at = y_start_3 + part * 196 + offset_2 * 14 + offset_4;
      chosen_3 = y[y_at - 15];
    }
    let at_7 = offset_2 + offset_9;
    let value_7 = at_7 - 1;
    let at_8 = offset_10 + offset_4;
    let value_8 = at_8 - 1;
    var chosen_4 = 0f;
    if (0 <= value_7 && value_7 < 14 && 0 <= value_8 && value_8 < 14) {
      let part = k / 9;
      let y_at = y_start_4 + part * 196 + offset_2 * 14 + offset_4;
      chosen_4 = y[y_at - 15];
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
    { name: "contraction_1_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 64, r < 28, s < 28] = sum[i < 3, u < 7, v < 7] scaled[o, i, u, v] * (if 0 <= 2 * r + u - 3 and
//     2 * r + u - 3 < 56 and (0 <= 2 * s + v - 3 and 2 * s + v - 3 < 56) then image[i, 2 * r + u - 3,
//     2 * s + v - 3] else 0.0)
// x[c < 64, r < 28, s < 28] = max(y[c, r, s] + shift[c], 0.0)

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
  if (column4 >= sizes.batch * 196) { return; }
  x[(column4 / 196) * 12348 + row * 196 + column4] = max(sums + shift[row], vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * 49 + 3) / 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 784 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 784 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 784 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 784 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let scaled_start = thread_row * 588;
  let start_2 = (right_column_0 / 28 % 28) * 2;
  let start_3 = (right_column_0 % 28) * 2;
  let image_start = (right_column_0 / 784) * 9408 + (right_column_0 / 28 % 28) * 112 + (right_column_0 % 28) * 2;
  let start_4 = (right_column_1 / 28 % 28) * 2;
  let start_5 = (right_column_1 % 28) * 2;
  let image_start_2 = (right_column_1 / 784) * 9408 + (right_column_1 / 28 % 28) * 112 + (right_column_1 % 28) * 2;
  let start_6 = (right_column_2 / 28 % 28) * 2;
  let start_7 = (right_column_2 % 28) * 2;
  let image_start_3 = (right_column_2 / 784) * 9408 + (right_column_2 / 28 % 28) * 112 + (right_column_2 % 28) * 2;
  let start_8 = (right_column_3 / 28 % 28) * 2;
  let start_9 = (right_column_3 % 28) * 2;
  let image_start_4 = (right_column_3 / 784) * 9408 + (right_column_3 / 28 % 28) * 112 + (right_column_3 % 28) * 2;
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
      if (0 <= value && value < 56 && 0 <= value_2 && value_2 < 56) {
        let part = k / 49;
        let image_at = image_start + part * 3136 + offset * 56 + offset_2;
        chosen = image[image_at - 171];
      }
      let at_3 = start_4 + offset;
      let value_3 = at_3 - 3;
      let at_4 = start_5 + offset_2;
      let value_4 = at_4 - 3;
      var chosen_2 = 0f;
      if (0 <= value_3 && value_3 < 56 && 0 <= value_4 && value_4 < 56) {
        let part = k / 49;
        let image_at = image_start_2 + part * 3136 + offset * 56 + offset_2;
        chosen_2 = image[image_at - 171];
      }
      let at_5 = start_6 + offset;
      let value_5 = at_5 - 3;
      let at_6 = start_7 + offset_2;
      let value_6 = at_6 - 3;
      var chosen_3 = 0f;
      if (0 <= value_5 && value_5 < 56 && 0 <= value_6 && value_6 < 56) {
        let part = k / 49;
        let image_at = image_start_3 + part * 3136 + offset * 56 + offset_2;
        chosen_3 = image[image_at - 171];
      }
      let at_7 = start_8 + offset;
      let value_7 = at_7 - 3;
      let at_8 = start_9 + offset_2;
      let value_8 = at_8 - 3;
      var chosen_4 = 0f;
      if (0 <= value_7 && value_7 < 56 && 0 <= value_8 && value_8 < 56) {
        let part = k / 49;
        let image_at = image_start_4 + part * 3136 + offset * 56 + offset_2;
        chosen_4 = image[image_at - 171];
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
    { name: "contraction_6", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[o < 12, r < 7, s < 7] = sum[i < 12, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r
//     + u - 1 < 7 and (0 <= s + v - 1 and s + v - 1 < 7) then y[i, r + u - 1, s + v - 1] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 12) { return; }
  if (column >= sizes.batch * 49) { return; }
  let member = column / 49;
  y_2[member * 539 + row * 49 + column] = sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 28) { return; }
  let column_tile = index % (sizes.batch * 14);
  let first = min((column_tile % 2) * 4, 3);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let offset = column_tile / 2 % 7;
  let holds_2 = 0 <= first - 1;
  let part = column_tile / 14;
  let y_start = part * 588 + offset * 7 + first;
  let holds_3 = first + 4 < 7;
  let row_tile = index / (sizes.batch * 14);
  let scaled_start = row_tile * 864;
  let row_1 = min(row_tile * 8 + 1, 11);
  let scaled_start_3 = row_1 * 108;
  let row_2 = min(row_tile * 8 + 2, 11);
  let scaled_start_5 = row_2 * 108;
  let row_3 = min(row_tile * 8 + 3, 11);
  let scaled_start_7 = row_3 * 108;
  let row_4 = min(row_tile * 8 + 4, 11);
  let scaled_start_9 = row_4 * 108;
  let row_5 = min(row_tile * 8 + 5, 11);
  let scaled_start_11 = row_5 * 108;
  let row_6 = min(row_tile * 8 + 6, 11);
  let scaled_start_13 = row_6 * 108;
  let row_7 = min(row_tile * 8 + 7, 11);
  let scaled_start_15 = row_7 * 108;
  for (var i = 0; i < 12; i++) {
    let y_start_2 = y_start + i * 49;
    let scaled_start_2 = scaled_start + i * 9;
    let scaled_start_4 = scaled_start_3 + i * 9;
    let scaled_start_6 = scaled_start_5 + i * 9;
    let scaled_start_8 = scaled_start_7 + i * 9;
    let scaled_start_10 = scaled_start_9 + i * 9;
    let scaled_start_12 = scaled_start_11 + i * 9;
    let scaled_start_14 = scaled_start_13 + i * 9;
    let scaled_start_16 = scaled_start_15 + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 7;
      var chosen = 0f;
      if (holds && holds_2) {
        let y_at = y_start_2 + u * 7;
        chosen = y[y_at - 8];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 7;
        chosen_2 = y[y_at - 7];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 7;
        chosen_3 = y[y_at - 6];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 7;
        chosen_4 = y[y_at - 5];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 7;
        chosen_5 = y[y_at - 4];
      }
      var chosen_6 = 0f;
      if (holds && holds_3) {
        let y_at = y_start_2 + u * 7;
        chosen_6 = y[y_at - 3];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum_0 += scaled[scaled_start_2 + u * 3] * right;
      sum_1 += scaled[scaled_start_4 + u * 3] * right;
      sum_2 += scaled[scaled_start_6 + u * 3] * right;
      sum_3 += scaled[scaled_start_8 + u * 3] * right;
      sum_4 += scaled[scaled_start_10 + u * 3] * right;
      sum_5 += scaled[scaled_start_12 + u * 3] * right;
      sum_6 += scaled[scaled_start_14 + u * 3] * right;
      sum_7 += scaled[scaled_start_16 + u * 3] * right;
      let right_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let scaled_at = scaled_start_2 + u * 3;
      sum_0 += scaled[scaled_at + 1] * right_2;
      let scaled_at_2 = scaled_start_4 + u * 3;
      sum_1 += scaled[scaled_at_2 + 1] * right_2;
      let scaled_at_3 = scaled_start_6 + u * 3;
      sum_2 += scaled[scaled_at_3 + 1] * right_2;
      let scaled_at_4 = scaled_start_8 + u * 3;
      sum_3 += scaled[scaled_at_4 + 1] * right_2;
      let scaled_at_5 = scaled_start_10 + u * 3;
      sum_4 += scaled[scaled_at_5 + 1] * right_2;
      let scaled_at_6 = scaled_start_12 + u * 3;
      sum_5 += scaled[scaled_at_6 + 1] * right_2;
      let scaled_at_7 = scaled_start_14 + u * 3;
      sum_6 += scaled[scaled_at_7 + 1] * right_2;
      let scaled_at_8 = scaled_start_16 + u * 3;
      sum_7 += scaled[scaled_at_8 + 1] * right_2;
      let right_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
      sum_0 += scaled[scaled_at + 2] * right_3;
      sum_1 += scaled[scaled_at_2 + 2] * right_3;
      sum_2 += scaled[scaled_at_3 + 2] * right_3;
      sum_3 += scaled[scaled_at_4 + 2] * right_3;
      sum_4 += scaled[scaled_at_5 + 2] * right_3;
      sum_5 += scaled[scaled_at_6 + 2] * right_3;
      sum_6 += scaled[scaled_at_7 + 2] * right_3;
      sum_7 += scaled[scaled_at_8 + 2] * right_3;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let value = (column_tile % 2) * 4;
  let start = row_tile * 8;
  let start_2 = (column_tile / 2) * 7 + first;
  for (var n = 0; n < 8; n++) {
    let value_2 = start + n;
    for (var c = 0; c < 4; c++) {
      if (c + first >= value) { finish(value_2, start_2 + c, sums[n][c]); }
    }
  }
}
` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 12, r < 7, s < 7] = sum[i < 8, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= 2 * r + u - 1 and 0
//     <= 2 * s + v - 1 then layer[i, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
// y[c < 12, r < 7, s < 7] = max(y[c, r, s] + shift[c], 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> layer: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 12) { return; }
  if (column >= sizes.batch * 49) { return; }
  let member = column / 49;
  y[member * 539 + row * 49 + column] = max(sum + shift[row], 0f);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 28) { return; }
  let column_tile = index % (sizes.batch * 14);
  let first = min((column_tile % 2) * 4, 3);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let start = (column_tile / 2 % 7) * 2;
  let holds_2 = 0 <= first * 2 - 1;
  let offset = column_tile / 2 % 7;
  let part = column_tile / 14;
  let layer_start = part * 1568 + offset * 28 + first * 2;
  let row_tile = index / (sizes.batch * 14);
  let scaled_start = row_tile * 576;
  let row_1 = min(row_tile * 8 + 1, 11);
  let scaled_start_3 = row_1 * 72;
  let row_2 = min(row_tile * 8 + 2, 11);
  let scaled_start_5 = row_2 * 72;
  let row_3 = min(row_tile * 8 + 3, 11);
  let scaled_start_7 = row_3 * 72;
  let row_4 = min(row_tile * 8 + 4, 11);
  let scaled_start_9 = row_4 * 72;
  let row_5 = min(row_tile * 8 + 5, 11);
  let scaled_start_11 = row_5 * 72;
  let row_6 = min(row_tile * 8 + 6, 11);
  let scaled_start_13 = row_6 * 72;
  let row_7 = min(row_tile * 8 + 7, 11);
  let scaled_start_15 = row_7 * 72;
  for (var i = 0; i < 8; i++) {
    let layer_start_2 = layer_start + i * 196;
    let scaled_start_2 = scaled_start + i * 9;
    let scaled_start_4 = scaled_start_3 + i * 9;
    let scaled_start_6 = scaled_start_5 + i * 9;
    let scaled_start_8 = scaled_start_7 + i * 9;
    let scaled_start_10 = scaled_start_9 + i * 9;
    let scaled_start_12 = scaled_start_11 + i * 9;
    let scaled_start_14 = scaled_start_13 + i * 9;
    let scaled_start_16 = scaled_start_15 + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = start + u;
      let holds = 0 <= at - 1;
      var chosen = 0f;
      if (holds && holds_2) {
        let layer_at = layer_start_2 + u * 14;
        chosen = layer[layer_at - 15];
      }
      var chosen_2 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_2 = layer[layer_at - 13];
      }
      var chosen_3 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_3 = layer[layer_at - 11];
      }
      var chosen_4 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_4 = layer[layer_at - 9];
      }
      var chosen_5 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_5 = layer[layer_at - 14];
      }
      var chosen_6 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_6 = layer[layer_at - 12];
      }
      var chosen_7 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_7 = layer[layer_at - 10];
      }
      var chosen_8 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_8 = layer[layer_at - 8];
      }
      var chosen_9 = 0f;
      if (holds) {
        let layer_at = layer_start_2 + u * 14;
        chosen_9 = layer[layer_at - 7];
      }
      let right = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      sum_0 += scaled[scaled_start_2 + u * 3] * right;
      sum_1 += scaled[scaled_start_4 + u * 3] * right;
      sum_2 += scaled[scaled_start_6 + u * 3] * right;
      sum_3 += scaled[scaled_start_8 + u * 3] * right;
      sum_4 += scaled[scaled_start_10 + u * 3] * right;
      sum_5 += scaled[scaled_start_12 + u * 3] * right;
      sum_6 += scaled[scaled_start_14 + u * 3] * right;
      sum_7 += scaled[scaled_start_16 + u * 3] * right;
      let right_2 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let scaled_at = scaled_start_2 + u * 3;
      sum_0 += scaled[scaled_at + 1] * right_2;
      let scaled_at_2 = scaled_start_4 + u * 3;
      sum_1 += scaled[scaled_at_2 + 1] * right_2;
      let scaled_at_3 = scaled_start_6 + u * 3;
      sum_2 += scaled[scaled_at_3 + 1] * right_2;
      let scaled_at_4 = scaled_start_8 + u * 3;
      sum_3 += scaled[scaled_at_4 + 1] * right_2;
      let scaled_at_5 = scaled_start_10 + u * 3;
      sum_4 += scaled[scaled_at_5 + 1] * right_2;
      let scaled_at_6 = scaled_start_12 + u * 3;
      sum_5 += scaled[scaled_at_6 + 1] * right_2;
      let scaled_at_7 = scaled_start_14 + u * 3;
      sum_6 += scaled[scaled_at_7 + 1] * right_2;
      let scaled_at_8 = scaled_start_16 + u * 3;
      sum_7 += scaled[scaled_at_8 + 1] * right_2;
      let right_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_9);
      sum_0 += scaled[scaled_at + 2] * right_3;
      sum_1 += scaled[scaled_at_2 + 2] * right_3;
      sum_2 += scaled[scaled_at_3 + 2] * right_3;
      sum_3 += scaled[scaled_at_4 + 2] * right_3;
      sum_4 += scaled[scaled_at_5 + 2] * right_3;
      sum_5 += scaled[scaled_at_6 + 2] * right_3;
      sum_6 += scaled[scaled_at_7 + 2] * right_3;
      sum_7 += scaled[scaled_at_8 + 2] * right_3;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let value = (column_tile % 2) * 4;
  let start_2 = row_tile * 8;
  let start_3 = (column_tile / 2) * 7 + first;
  for (var n = 0; n < 8; n++) {
    let value_2 = start_2 + n;
    for (var c = 0; c < 4; c++) {
      if (c + first >= value) { finish(value_2, start_3 + c, sums[n][c]); }
    }
  }
}
` },
    { name: "contraction_3", bindings: "read read write sizes", code: /* wgsl */ `
// y_2[o < 8, r < 14, s < 14] = sum[i < 8, u < 3, v < 3] scaled[o, i, u, v] * (if 0 <= r + u - 1 and r
//     + u - 1 < 14 and (0 <= s + v - 1 and s + v - 1 < 14) then y[i, r + u - 1, s + v - 1] else 0.0)

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 8) { return; }
  if (column >= sizes.batch * 196) { return; }
  let member = column / 196;
  y_2[member * 1372 + row * 196 + column] = sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 28) { return; }
  let first = min((index % 2) * 8, 6);
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
  let offset = index / 2 % 14;
  let holds_2 = 0 <= first - 1;
  let part = index / 28;
  let y_start = part * 1568 + offset * 14 + first;
  let holds_3 = first + 8 < 14;
  for (var i = 0; i < 8; i++) {
    let y_start_2 = y_start + i * 196;
    let scaled_start = i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 14;
      var chosen = 0f;
      if (holds && holds_2) {
        let y_at = y_start_2 + u * 14;
        chosen = y[y_at - 15];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_2 = y[y_at - 14];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_3 = y[y_at - 13];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_4 = y[y_at - 12];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_5 = y[y_at - 11];
      }
      var chosen_6 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_6 = y[y_at - 10];
      }
      var chosen_7 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_7 = y[y_at - 9];
      }
      var chosen_8 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_8 = y[y_at - 8];
      }
      var chosen_9 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_9 = y[y_at - 7];
      }
      var chosen_10 = 0f;
      if (holds && holds_3) {
        let y_at = y_start_2 + u * 14;
        chosen_10 = y[y_at - 6];
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
  let value = (index % 2) * 8;
  let start_2 = (index / 2) * 14 + first;
  for (var n = 0; n < 16; n++) {
    let start = (n % 2) * 4 + first;
    let part_2 = n / 2;
    let start_3 = start_2 + (n % 2) * 4;
    for (var c = 0; c < 4; c++) {
      if (start + c >= value) { finish(part_2, start_3 + c, sums[n][c]); }
    }
  }
}
` },
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 8) { return; }
  if (column >= sizes.batch * 196) { return; }
  let member = column / 196;
  y_2[member * 1372 + row * 196 + column] = max(sum + shift[row], 0f);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 28) { return; }
  let first = min((index % 2) * 8, 6);
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
  let offset = index / 2 % 14;
  let holds_2 = 0 <= first - 1;
  let part = index / 28;
  let y_start = part * 12544 + offset * 14 + first;
  let holds_3 = first + 8 < 14;
  for (var i = 0; i < 64; i++) {
    let y_start_2 = y_start + i * 196;
    let scaled_start = i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 14;
      var chosen = 0f;
      if (holds && holds_2) {
        let y_at = y_start_2 + u * 14;
        chosen = y[y_at - 15];
      }
      var chosen_2 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_2 = y[y_at - 14];
      }
      var chosen_3 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_3 = y[y_at - 13];
      }
      var chosen_4 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_4 = y[y_at - 12];
      }
      var chosen_5 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_5 = y[y_at - 11];
      }
      var chosen_6 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_6 = y[y_at - 10];
      }
      var chosen_7 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_7 = y[y_at - 9];
      }
      var chosen_8 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_8 = y[y_at - 8];
      }
      var chosen_9 = 0f;
      if (holds) {
        let y_at = y_start_2 + u * 14;
        chosen_9 = y[y_at - 7];
      }
      var chosen_10 = 0f;
      if (holds && holds_3) {
        let y_at = y_start_2 + u * 14;
        chosen_10 = y[y_at - 6];
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
  let value = (index % 2) * 8;
  let start_2 = (index / 2) * 14 + first;
  for (var n = 0; n < 16; n++) {
    let start = (n % 2) * 4 + first;
    let part_2 = n / 2;
    let start_3 = start_2 + (n % 2) * 4;
    for (var c = 0; c < 4; c++) {
      if (start + c >= value) { finish(part_2, start_3 + c, sums[n][c]); }
    }
  }
}
` },
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> scaled: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> shift: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 64) { return; }
  if (column >= sizes.batch * 784) { return; }
  let member = column / 784;
  x[member * 49392 + row * 784 + column] = max(sum + shift[row], 0f);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 896) { return; }
  let column_tile = index % (sizes.batch * 112);
  let first = min((column_tile % 4) * 8, 20);
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
  let start = (column_tile / 4 % 28) * 2;
  let holds_2 = 0 <= first * 2 - 3;
  let offset = column_tile / 4 % 28;
  let part = column_tile / 112;
  let image_start = part * 9408 + offset * 112 + first * 2;
  let holds_3 = 0 <= first * 2 - 1;
  let holds_4 = 0 <= first * 2 - 2;
  let holds_5 = first * 2 + 16 < 56;
  let holds_6 = first * 2 + 17 < 56;
  let row_tile = index / (sizes.batch * 112);
  let scaled_start = row_tile * 1176;
  for (var i = 0; i < 3; i++) {
    let image_start_2 = image_start + i * 3136;
    let scaled_start_2 = scaled_start + i * 49;
    for (var u = 0; u < 7; u++) {
      let at = start + u;
      let value = at - 3;
      let holds = 0 <= value && value < 56;
      var chosen = 0f;
      if (holds && holds_2) {
        let image_at = image_start_2 + u * 56;
        chosen = image[image_at - 171];
      }
      var chosen_2 = 0f;
      if (holds && holds_3) {
        let image_at = image_start_2 + u * 56;
        chosen_2 = image[image_at - 169];
      }
      var chosen_3 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_3 = image[image_at - 167];
      }
      var chosen_4 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_4 = image[image_at - 165];
      }
      var chosen_5 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_5 = image[image_at - 163];
      }
      var chosen_6 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_6 = image[image_at - 161];
      }
      var chosen_7 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_7 = image[image_at - 159];
      }
      var chosen_8 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_8 = image[image_at - 157];
      }
      var chosen_9 = 0f;
      if (holds && holds_4) {
        let image_at = image_start_2 + u * 56;
        chosen_9 = image[image_at - 170];
      }
      var chosen_10 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_10 = image[image_at - 168];
      }
      var chosen_11 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_11 = image[image_at - 166];
      }
      var chosen_12 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_12 = image[image_at - 164];
      }
      var chosen_13 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_13 = image[image_at - 162];
      }
      var chosen_14 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_14 = image[image_at - 160];
      }
      var chosen_15 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_15 = image[image_at - 158];
      }
      var chosen_16 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_16 = image[image_at - 156];
      }
      var chosen_17 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_17 = image[image_at - 155];
      }
      var chosen_18 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_18 = image[image_at - 154];
      }
      var chosen_19 = 0f;
      if (holds) {
        let image_at = image_start_2 + u * 56;
        chosen_19 = image[image_at - 153];
      }
      var chosen_20 = 0f;
      if (holds && holds_5) {
        let image_at = image_start_2 + u * 56;
        chosen_20 = image[image_at - 152];
      }
      var chosen_21 = 0f;
      if (holds && holds_6) {
        let image_at = image_start_2 + u * 56;
        chosen_21 = image[image_at - 151];
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
  let value = (column_tile % 4) * 8;
  let start_3 = row_tile * 8;
  let start_4 = (column_tile / 4) * 28 + first;
  for (var n = 0; n < 16; n++) {
    let start_2 = (n % 2) * 4 + first;
    let value_2 = start_3 + n / 2;
    let start_5 = start_4 + (n % 2) * 4;
    for (var c = 0; c < 4; c++) {
      if (start_2 + c >= value) { finish(value_2, start_5 + c, sums[n][c]); }
    }
  }
}
` },
    { name: "map_2", bindings: "read write sizes", code: /* wgsl */ `
// sum[c < 12] = sum[r < 7, s < 7] layer[c, r, s]
// pooled[c < 12] = sum[c] / 49.0

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> layer: array<f32>;
@group(0) @binding(1) var<storage, read_write> pooled: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 12) { return; }
  var sum = 0f;
  let layer_start = index * 49;
  for (var r = 0; r < 7; r++) {
    let layer_start_2 = layer_start + r * 7;
    let start = r * 7;
    for (var s = 0; s < 7; s++) {
      sum += layer[layer_start_2 + s];
    }
  }
  pooled[index] = sum / 49f;
}
` },
    { name: "map_1", bindings: "read write sizes", code: /* wgsl */ `
// y[c < 64, r < 14, s < 14] = max[u < 3, v < 3] if 0 <= 2 * r + u - 1 and 0 <= 2 * s + v - 1 then x[c,
//     2 * r + u - 1, 2 * s + v - 1] else -infinity

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 12544) { return; }
  var y_2 = -3.4028234e38f;
  let r = index / 14 % 14;
  let start = r * 2;
  let s = index % 14;
  let start_2 = s * 2;
  let x_start = (index / 14) * 56 + s * 2;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    let x_start_2 = x_start + u * 28;
    let start_3 = u * 3;
    for (var v = 0; v < 3; v++) {
      let at_2 = start_2 + v;
      var chosen = -3.4028234e38f;
      if (holds && 0 <= at_2 - 1) {
        let x_at = x_start_2 + v;
        chosen = x[x_at - 29];
      }
      y_2 = max(y_2, chosen);
    }
  }
  y[index] = y_2;
}
` },
  ],
  constants: () => [],
  dispatches: [
    [[4, (s) => [Math.floor((49 * s[0] + 3) / 4), 1, 1], 1], [9, (s) => [14 * s[0], 1, 1], 1]],
    [[11, (s) => [196 * s[0], 1, 1], 1]],
    [
      [3, (s) => [Math.floor((49 * s[0] + 15) / 16), 1, 1], 1],
      [8, (s) => [Math.floor((7 * s[0] + 15) / 16), 1, 1], 1],
    ],
    [[7, (s) => [Math.floor((7 * s[0] + 15) / 16), 1, 1], 1]],
    [[0, (s) => [Math.floor((49 * s[0] + 63) / 64), 1, 1], 1]],
    [[6, (s) => [Math.floor((7 * s[0] + 15) / 16), 1, 1], 1]],
    [[5, (s) => [Math.floor((7 * s[0] + 15) / 16), 1, 1], 1]],
    [[2, (s) => [Math.floor((Math.floor((49 * s[0] + 3) / 4) + 31) / 32), 1, 1], 1]],
    [[10, (s) => [Math.floor((3 * s[0] + 15) / 16), 1, 1], 1]],
    [[1, (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [50176 * s[0], 12544 * s[0], 1568 * s[0]],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: () => [10] },
    ],
    steps: [
      [0, "t4 i0 t5 > s0"], // x
      [1, "s0 > s1"], // max_pool2d.y
      [2, "t3 s1 t6 > s0"], // layer1.0.y
      [3, "t2 s0 > s2"], // layer1.0.conv2.y
      [4, "t8 s1 s2 t7 t9 > s0"], // layer1.0
      [5, "t1 s0 t10 > s1"], // layer2.0.y
      [6, "t0 s1 > s2"], // layer2.0.conv2.y
      [7, "t12 s0 s2 t11 t13 > s1"], // layer2.0
      [8, "s1 > s0"], // pooled
      [9, "s0 p35 p36 > s1"], // fc.y
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
