// CNN, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest H, s[2] the largest W.
const runtime=(()=>{function e(e,t,r,n,a,i={}){let o=`${t} is ${A(r)}; it must be ${A(n)}`;return new v(e,o,{name:a,found:r,expected:n,...i})}function t(e,t){let r=N(e),n="",a=.5;for(let e of t.slice(0,1e3)){let t=N(e),i=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);i>a&&([n,a]=[e,i])}return n&&` (nearest: "${n}")`}function r({device:t},r,n,a){let i=t.limits[r];if(!(n<=Number(i)))throw e("limit-exceeded",`${r} of the device`,i,`${n}, for ${a}`,r)}function n({lost:e}){if(e)throw new v("device-lost",`the device was lost (${e}); load again`)}async function a(e,t,r){n(e);let{device:a}=e;a.pushErrorScope("validation"),a.pushErrorScope("out-of-memory");let i=r(),o=[a.popErrorScope(),a.popErrorScope()];i.catch(()=>0);try{let[e,r]=await Promise.all(o);if(e)throw M("out-of-memory",`no memory for ${t}`,e);if(r)throw M("device-error",t,r);return await i}catch(r){throw await Promise.race([a.lost,new Promise(e=>setTimeout(e,99))]),n(e),r instanceof v?r:M("device-error",t,r)}}function i(e,t,r,n,a=0,o=0){let s=e.slice(1),[f=1]=e;if(s.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(S(e)>0&&n(a,o,S(e)));let[l,u]=[t.slice(1),r.slice(1)];for(let e=0;e<f;e+=1)i(s,l,u,n,a+e*S(l),o+e*S(u))}function o(r,n,a,i){let{inputs:o}=r,s=o.map(({name:e})=>e),f=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let e of f.keys())if(!s.includes(e))throw new v("input-unknown",`there is no input "${e}"${t(e,s)}`,{name:e,member:a});let l=o.map(t=>{let{name:r}=t,n=`input "${r}"${i}`;if(f.has(r))return(({name:t,element:r,range:n},a,i)=>{let o=P[r],s=r=>e("input-type",i,r,`a ${o.name}, or { data, shape } with one`,t);if("number"==typeof a&&("real"===r||Number.isInteger(a)))return{data:o.of(a)};if(j(a)===o.name)return{data:a};let{data:f,buffer:l,shape:u}=a??{};if(!Array.isArray(u))throw s(j(a));let h=S(u);if(j(f)===o.name){let{length:r}=f;if(r===h)return{data:f,shape:u};throw e("input-shape",`the length of ${i}`,r,`${h}, by its shape`,t)}if(!(l instanceof Object))throw s(j(f));if(n)throw s("on the device");if(l.size>=4*h&&4&l.usage)return{data:l,shape:u};throw e("input-shape",`the buffer of ${i}`,`of ${l.size} bytes`,`of ${4*h} and for COPY_SRC`,t)})(t,f.get(r),n);if(void 0===t.default)throw new v("input-missing",`${n} is missing`,{name:r,member:a})}),u=(({dimensions:t,inputs:r},n,a)=>{let i=[1,...t.map(()=>NaN)],o=r.flatMap((e,t)=>{let r=n[t];return r?[{e,t:r,index:t,r:`input "${e.name}"${a}`}]:[]}),s=[];for(let[r,{axes:n,name:a,least:f,most:l}]of[...t,...t].entries()){let u=1+r%t.length;for(let{e:t,t:r,index:h,r:w}of o){let o=n.find(([e])=>e===h)?.[1];if(void 0===o||Number(i[u])>=0)continue;let c=r.shape?r.shape[o]:Math.floor(B(r)/S(t.shape(i.with(u,1))));if(c<f||c>l||c%1)throw e("input-length",`${a} of ${w}`,c,`${f} to ${l}`,t.name);c>=0&&s.push(`${a} is ${c} by ${w}`),i=i.with(u,c)}}let f=t.find(({},e)=>Number.isNaN(i[e+1]));if(f)throw e("input-length",f.name+a,"told by no input","told: pass { data, shape }",f.name);for(let{e:t,t:r,r:n}of o){let a=t.shape(i),o=r.shape??`${B(r)} entries`;if(r.shape?r.shape.join()!==a.join():B(r)!==S(a))throw e("input-shape",`the shape of ${n}`,o,[`[${a.join(", ")}]`,...s].join(", as "),t.name,{expected:a})}return i})(r,l,i);return o.forEach((t,r)=>{let n=l[r]?.data;n&&z(n)&&(({name:t,element:r,shape:n,range:a},i,o,s,f)=>{let[l,u]="bool"===r?[0,1]:a?.(o)??[-35e37,35e37],h=i.findIndex(e=>!(e>=Number(l)&&e<=Number(u)));if(h<0)return;let w=((e,t)=>t.map((r,n)=>Math.floor(e/S(t.slice(n+1)))%r))(h,n(o)),c="real"===r?"finite":`${l} to ${u}`;throw e("input-value",`${s} at [${w.join(", ")}]`,i[h],c,t,{member:f,position:w})})(t,n,u,`input "${t.name}"${i}`,a)}),{s:u,values:l}}async function s(e,t,n,o,f,l){let{n:u,program:h,a:w,i:c}=e,{slots:d,copies:m=[]}=t,{device:p}=u,y=f();if(!y[0])return[];let b=(e=>e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length))(y),$=n.map(e=>c.o(_([e],b))),g=$.findIndex(e=>void 0!==e);if(g>=0){let r=t;return g&&await s(e,r,n.slice(0,g),[],f,l),await $[g],s(e,t,n.slice(g),o,f,l)}let A=`a batch of ${y.length}`,M=new Map,x=n,N=new Set([...x.flatMap(O),...o.map(({buffer:e})=>e)]),j=(e,t)=>{N.has(e)&&(r(u,"maxStorageBufferBindingSize",4*t,A),M.set(e,4*t))};d(b).forEach((e,t)=>j(`s${t}`,e)),h.inputs.forEach(({shape:e},t)=>j(`i${t}`,y.length*S(e(b.with(0,1)))));let B=new Map;for(let e of x){let[,,t,n]=e,[a,i,o]=t(b),s=n&&a>R?[R,Math.ceil(a/R),1]:[a,i,o];r(u,"maxComputeWorkgroupsPerDimension",Math.max(...s),A),B.set(e,s)}let k=4,L=[],W=o.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:a,buffer:i}=e,o=n(b),s=S(o),f=k;if(!l){let e=4*s*(a?1:y.length);L.push([i,f,e]),k+=e}return y.map(({s:n},i)=>({...e,start:f,f:o,own:r(n),shape:t(n),member:i,first:a?0:i*s}))});r(u,"maxBufferSize",k,A);let q=y.map(()=>({}));try{let t=await a(u,A,async()=>{for(let[e,t]of M)w.l(e,t);let t=w.l("status",4),r=w.l("output",k,9);((e,t,r)=>{let{a:n,n:a}=e,i=t.flatMap(({s:e})=>e.slice(1)),o=n.l("sizes",4*r.length,72),s=n.l("lengths",4*i.length),f=[r,i].join(";");f!==n.u&&(a.device.queue.writeBuffer(o,0,Int32Array.from(r)),a.device.queue.writeBuffer(s,0,Int32Array.from(i)),n.u=f)})(e,y,b);let a=p.createCommandEncoder();h.inputs.forEach((e,t)=>{M.has(`i${t}`)&&((e,t,r,{element:n,shape:a,default:o=0},s,f,l)=>{let u=a(l.with(0,1)),h=S(u),w=new(U(n))(h*f.length);f.forEach(({s:e,values:n},l)=>{let c=a(e),{data:d}=n[s]??{},m=l*h;d?1===f.length&&d instanceof w.constructor?w=d:i(c,c,u,(e,n,a)=>{z(d)?w.set(d.subarray(e,e+a),m+n):t.copyBufferToBuffer(d,4*e,r,4*(m+n),4*a)}):w.fill(o,m,m+h)}),e.queue.writeBuffer(r,0,w)})(p,a,w.get(`i${t}`),e,t,y,b)}),a=(({n:e,a:t,i:r},n,a,i,o)=>{let s=n.beginComputePass();return a.forEach(n=>{let a=n,[i]=a,f=o.get(a);if(!f[0])return;let l=r.kernels[i],u=F(l),h=t.h.get(a);if(!h){let n=O(a);h=e.device.createBindGroup({layout:r.w(l),entries:u.map((e,r)=>{let a=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(a)}}})}),t.h.set(a,h)}s.setPipeline(r.get(i)),s.setBindGroup(0,h),s.dispatchWorkgroups(...f)}),s.end(),n})(e,a,n,0,B),a.copyBufferToBuffer(t,0,r,0,4);for(let[e,t,n]of L)a.copyBufferToBuffer(w.get(e),0,r,t,n);if(l)for(let{name:e,buffer:t,shape:r,own:n,f:o,member:s,first:f}of W){let l=Math.max(4,4*S(n)),u=p.createBuffer({size:l,usage:140});q[s][e]={buffer:u,shape:r},i(n,o,n,(e,r,n)=>a.copyBufferToBuffer(w.get(t),4*e,u,4*r,4*n),f)}return p.queue.submit([a.finish()]),await r.mapAsync(1,0,k),r}),r=t.getMappedRange(0,k),o=new Uint32Array(r,0,1)[0];if(!l&&!o)for(let{name:e,element:t,shape:n,own:a,f:o,start:s,member:f,first:l}of W){let u=new(U(t))(r,s),h=new P[t](S(a));i(a,o,a,(e,t,r)=>h.set(u.subarray(e,e+r),t),l),q[f][e]={data:h,shape:n}}if(t.unmap(),!o)return q;throw o>1?new v("weights-value","a weight is too large for f16"):new v("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=q.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw w.c(),w.d(e=>!/^[ptc]\d/.test(e)),e}}async function f(e){let{name:t,size:r}=e,n=await e.m(8),a=n.length<8?NaN:Number(new DataView(n.buffer).getBigUint64(0,!0)),i=Math.min(1e8,r-8);if(!(a<=i))throw W(`the length of the head of ${t}`,a,`at most ${i}`,t);let o,s=await e.m(a);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(s);o=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw W(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(e){if(e instanceof v)throw e}if("Object"!==j(o))throw W(`the head of ${t}`,"something else","a JSON object",t);let f=Object.entries(o).filter(([e])=>"__metadata__"!==e).map(([t,r])=>{let{dtype:n,shape:a,data_offsets:i}=r??{};if("string"!=typeof n||!q(a)||!q(i)||2!==i.length)throw W(`the entry of tensor "${t}"`,"incomplete","a dtype, a shape and data_offsets",t);let[o,s]=i,f=S(a)*Number(/\d+/.exec(n)?.[0]??8)/8;if(s-o!==f)throw W(`the size of tensor "${t}"`,s-o,`${f}, by its shape and ${n}`,t);return{name:t,type:n,shape:a,start:o,bytes:f,p:e}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),l=0;for(let{name:e,start:t,bytes:n}of f){if(t!==l)throw W(`the start of tensor "${e}"`,t,`${l}, where the one before ends`,e);l+=n;let i=r-8-a;if(l>i)throw W(`the end of tensor "${e}"`,l,`within ${i} bytes`,e)}let u=8+a+l;if(u<r&&r<1/0)throw W(`the size of ${t}`,r,u,t);return f}async function l(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(x("weights-unreachable",t)),n=await r.json().catch(()=>0),a=[...new Set(Object.values(n.weight_map??{}))];if(!a[0]||!a.every(e=>/^[\w.-]+$/.test(e)))throw W(t,"something else","an index of files beside it",t);return a.map(e=>new URL(e,r.url))}function u(e,t,r,n=()=>{}){let a=new Uint8Array;return{name:e,size:t,close:n,async m(t,n=new ArrayBuffer(t)){let i=new Uint8Array(n,0,t),o=0;for(;o<t;){if(0===a.length){let t=await r().catch(x("weights-unreachable",e));if(!t)break;a=t}let n=a.subarray(0,t-o);a=a.subarray(n.length),i.set(n,o),o+=n.length}return i.subarray(0,o)}}}function h(e){let{name:t=D,size:r}=e,n=0;return u(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+E);let a=await e.read(t,n);if(a.length===n-t)return a;throw new Error(`${a.length} bytes came for ${t} to ${n}`)})}function w(e,{buffer:t,byteOffset:r,byteLength:n}){return h({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function c(t){let r=D,n=1/0,a=t;if("string"==typeof a||a instanceof URL?(r=String(a),a=await fetch(a).catch(x("weights-unreachable",r))):a instanceof Blob&&(({size:n}=a),a=a.stream()),a instanceof Response){let{ok:t,body:n,status:i}=a;if(!t)throw e("weights-unreachable",`the status of ${r}`,i,200,r);a=n}return a instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return u(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(r,n,a):(j(a).endsWith("ArrayBuffer")&&(a=new Uint8Array(a)),ArrayBuffer.isView(a)?w(r,a):a?.read instanceof Function?h(a):void 0)}function d(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}function m(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),a=e=>new Float32Array(e.buffer);return"BF16"===e?a(n.map(e=>e<<16)):a(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function p(e,t){if("F16"!==e)return(e=>{let t=new Uint16Array(2*Math.ceil(e.length/2)),r=new Uint32Array(e.buffer);for(let n=0;n<e.length;n+=1){let a=r[n],i=2147483647&a,o=i<947912704?Math.abs(e[n])*2**24+2**52-2**52:Math.min((i+4095+(i>>13&1))/8192-114688,31744);t[n]=o|a>>>16&32768}return t})(m(e,t));let r=new Uint16Array(2*Math.ceil(t.length/4));return r.set(new Uint16Array(t.buffer,0,t.length/2)),r}function y(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function b(t,r,n){let{data:a=n,shape:i=t.parameters.find(e=>e[0]===r)?.[1]??[]}=n??{};if(!(a instanceof Float32Array)||S(i)!==a.length)throw e("weights-invalid",`tensor "${r}"`,j(a),"a Float32Array of its shape",r);return{name:r,type:"F32",shape:i,bytes:a.byteLength,p:w(r,a)}}function $({tables:e,makers:t},{device:r},n,a){e.forEach(({element:e,shape:i,value:o,reads:s},f)=>{if(!s==!!a)return;let l=a&&s?t?.[o]?.(...T(s).map(e=>a[e])):o,u=new(U(e))(S(i)),h=0,w=(...e)=>{let t=i[e.length];if(void 0===t)u[h++]=Number(l(...e));else for(let r=0;r<t;r+=1)w(...e,r)};w(),a&&(a[`t${f}`]=u),r.queue.writeBuffer(n.get(`t${f}`),0,u)})}async function g(i,u={},w){let g=await(async(e,t)=>{let r=await(t??(async({limits:e,features:t})=>{let r=globalThis.navigator?.gpu;if(!r)throw new v("webgpu-missing","no WebGPU here: pass a device");let n=await r.requestAdapter();if(!n)throw new v("adapter-missing","no WebGPU adapter here");let a=n.limits;return n.requestDevice({requiredLimits:Object.fromEntries(Object.keys(e).map(e=>[e,a[e]])),requiredFeatures:t.filter(e=>n.features.has(e))}).catch(x("device-refused","the adapter gives no device"))})(e));if(!(r.lost instanceof Promise))throw new v("device-refused","device is no GPUDevice");let n={device:r,y(){t||r.destroy()}};return r.lost.then(({message:e})=>n.lost=e||"destroyed"),n})(i,u.device),A=[],M=new k(g.device),N=new J(g,i.kernels),F=[],U=async()=>{let r=await(async(t,r,n,a)=>{if(void 0===r&&(void 0!==n||0===t.parameters.length))return t.parameters.map(e=>((e,t)=>{let[r,n]=e,a=(([e,,t],r)=>{let[n,a=0,i=1]="number"==typeof t?["constant",t]:t??[],o=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${r}/${e}`),s={constant:()=>a,uniform:()=>a+(i-a)*o(),normal:()=>a+i*Math.sqrt(-2*Math.log(1-o()))*Math.cos(2*Math.PI*o())}[String(n)];if(s)return e=>new Float32Array(e).map(s);throw new v("weights-missing",`"${e}" can't be drawn: it must be loaded`,{name:e})})(e,t),i=4*S(n);return{name:r,type:"F32",shape:n,bytes:i,p:h({name:r,size:i,read:(e,t)=>Promise.resolve(new Uint8Array(a((t-e)/4).buffer))})}})(e,Number(n)));let i=[];for(let n of(await Promise.all([r].flat().map(l))).flat()){let o=await c(n);if(o){a.push(o);for(let e of await f(o))i.push(e)}else{if("Object"!==j(n))throw e(void 0===r?"weights-missing":"weights-invalid","weights",n,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[e,r]of Object.entries(n))i.push(b(t,e,r))}}return i})(i,u.weights,u.seed,F);A.push(...((r,n)=>{let a=new Map;for(let e of n){let{name:t}=e;if(a.has(t))throw W(`tensor "${t}"`,"in two files","in one",t);a.set(t,e)}let i=new Set(r.parameters.map(([e])=>e)),o=[...a.keys()].filter(e=>!i.has(e)),s=[...i].filter(e=>!a.has(e)),[f]=s;if(void 0!==f){let e=s.slice(0,3).map(e=>`"${e}"${t(e,o)}`),r=`the weights lack ${s.length} tensors: ${e.join(", ")}`;throw new v("weights-missing",r,{name:f,tensors:s})}for(let[t,n]of r.parameters){let{shape:r,type:i}=a.get(t);if(G(r)!==G(n))throw e("weights-shape",`the shape of tensor "${t}"`,r,n,t);if(!I(i))throw e("weights-type",`tensor "${t}"`,i,"F32, F16 or BF16",t)}let l=r.ignored.map(d),u=o.filter(e=>!l.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]})(i,r)),await a(g,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:a}=e;{let e=[];n.forEach(([,t,,r=0,n],a)=>{let i=n??a;e[i]=(e[i]??0)+(1&r?2:4)*S(t)}),e.forEach((e,t)=>r.l(`p${t}`,e))}a.forEach(({shape:e},t)=>r.l(`t${t}`,4*S(e))),e.constants(V(e)).forEach((e,t)=>r.l(`c${t}`,4*e)),$(e,t,r),await t.device.queue.onSubmittedWorkDone()})(i,g,M));let o=(({tables:e,parameters:t})=>{let r={};for(let{reads:n="t"}of e)for(let e of T(n)){let n=e.startsWith("p")&&t[Number(e.slice(1))];n&&(r[e]??=new Float32Array(S(n[1])))}return r})(i);await(async({tensors:t,b:r},a,i,o,s,f)=>{let l=t.reduce((e,{bytes:t})=>e+t,0),{queue:u}=i.device,h=new ArrayBuffer(E),w=(()=>{let e=new ArrayBuffer;return(t,[r,n])=>{e.byteLength<t.byteLength&&(e=new ArrayBuffer(t.byteLength));let a=new(0,t.constructor)(e,0,t.length);a.set(t.subarray(r*n),r*n);for(let e=0;e<r;e+=64){let i=Math.min(e+64,r)*n;for(let o=0;o<n;o+=1){let s=o*r+e;for(let r=e*n+o;r<i;r+=n)a[s++]=t[r]}}return a}})(),c=0,d=0;for(let{name:r,type:b,bytes:$,p:g}of t){let t=a.parameters.findIndex(([e])=>e===r),v=0,A=a.parameters[t],M=A?.[3]??0;for(let a=$;a>0;){let $=2&M?a:Math.min(E,a);$>h.byteLength&&(h=new ArrayBuffer($));let x=await g.m($,h);if(n(i),o.c(),x.length<$)throw W(`tensor "${r}"`,"cut off","whole",r);if(a-=$,c+=$,t>=0){let n=1&M?p(b,x):m(b,x),a=1&M?n.findIndex(e=>!L(e)):y(n);if(a>=0)throw e("weights-value",`entry ${v+a} of tensor "${r}"`,(1&M?m(b,x):n)[a],1&M?"at most 65504, as f16 holds":"finite",r);s[`p${t}`]?.set(n,v);let i=o.get(`p${A?.[4]??t}`);u.writeBuffer(i,n.BYTES_PER_ELEMENT*(v+(A?.[5]??0)),w&&2&M?w(n,A?.[1]):n),v+=n.length}f?.({loaded:c,total:l,name:r}),c-d>67108864&&(d=c,u.submit([]),await u.onSubmittedWorkDone())}}for(let e of r)if((await e.m(1)).length>0)throw W(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:r,b:F},i,g,M,o,u.onProgress),$(i,g,M,o)};try{((e,{name:t,limits:n})=>{for(let[a,i]of Object.entries(n))r(e,a,i,t)})(g,i);let e=((e,t)=>{let{prepare:r,run:n,inspect:a}=e,i=e=>e.map(e=>{let[r,n,a]=e,[i,o,s]=t[r];return[i,n,o,s,a]}),o=e=>({...e,steps:i(e.steps)});return{...e,prepare:i(r),run:o(n),inspect:o(a)}})(i,w?.(i,g.device,u.tuning,A,v)??i.dispatches.map(([e])=>e)),n=N.o([...e.prepare,..._(e.run.steps,V(e))]),a={n:g,program:e,a:M,i:N};return await Promise.all([U().then(()=>(async e=>{let{program:t,a:r}=e,{run:n,inspect:a,prepare:i}=t;await s(e,{slots:()=>[],results:[],steps:i},i,[],()=>[{s:V(t),values:[]}],!0);let o=new Set([n,a].flatMap(e=>[...e.steps.flatMap(O),...e.results.map(({buffer:e})=>e)]));r.d(e=>/^[pt]\d/.test(e)&&!o.has(e))})(a)),"weights"===u.ready||n]),((e,r)=>{function n(e){let t=w.then(e);return w=t.catch(()=>0),t}async function a(t,r,n,a,i){l.c();let u=f,h=await s(e,r,a,n,()=>((e,t)=>Array.isArray(t)?t.map((t,r)=>o(e,t,r,` of member ${r}`)):[o(e,t,0,"")])(u,t),i);return Array.isArray(t)?h:h[0]}let{n:i,program:f,a:l}=e,{run:u,inspect:h}=f,w=Promise.resolve(),c={device:i.device,warnings:r,run:(e,t={})=>n(()=>a(e,u,u.results,u.steps,"device"===t.on)),inspect:(e,r)=>n(async()=>{let n=(e=>{let r=h.results.map(({name:e})=>e),n=e.map(e=>{let n=d(e);if(r.some(n))return n;throw new v("path-unknown",`nothing to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})});return h.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return a(e,h,n,((e,t)=>{let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,a]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!a.some(e=>r.has(e))&&(e[4]&&a.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()})(h.steps,n),!1)}),dispose:()=>{l.close(),i.y()}};return c})(a,A)}catch(e){throw M.close(),g.y(),e}finally{for(let e of F)e.close()}}let v=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:a,found:i}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:a,found:i})}},A=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e),M=(e,t,r)=>new v(e,`${t}: ${r?.message}`,{},r),x=(e,t)=>r=>{throw M(e,t,r)},N=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2))),F=e=>e.bindings.split(" "),O=([,e])=>e.match(/\w+/g)??[],S=e=>e.reduce((e,t)=>e*t,1),U=e=>"real"===e?Float32Array:Int32Array,j=e=>Object.prototype.toString.call(e).slice(8,-1),B=({data:e})=>e.length,P={real:Float32Array,int:Int32Array,bool:Uint8Array},z=e=>ArrayBuffer.isView(e),k=class{h;$=!1;u="";#e;g=new Map;constructor(e,t=new Map){this.#e=e,this.h=t}l(e,t,r=140){this.c();let n=this.g.get(e);if(n&&n.size>=t)return n;this.v(e);let a=16*Math.ceil(t/16)||16,i=this.#e.createBuffer({label:e,size:a,usage:r});return this.g.set(e,i),this.h.clear(),i}get(e){return this.c(),this.g.get(e)}v(e){this.g.get(e)?.destroy(),this.g.delete(e)}d(e){for(let t of this.g.keys())e(t)&&this.v(t);this.u=""}c(){if(this.$)throw new v("disposed","the model was disposed of")}close(){this.$=!0,this.d(()=>!0)}},R=65535,_=(e,t)=>e.filter(([,,e])=>e(t)[0]),L=e=>(31744&e)<31744,W=(t,r,n,a)=>e("weights-damaged",t,r,n,a),q=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0),D="the weights",E=4<<20,G=e=>e.filter(e=>1!==e).join(),I=e=>/^(B?F16|F32)$/.test(e),C=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",J=class{kernels;#t;#r={};#n=[];#a=[];constructor(e,t){this.#t=e,this.kernels=t}o(e){let t=e.filter(([e])=>!this.#a[e]);if(0===t.length)return;let r=Promise.all(t.map(([e])=>this.#n[e]??=this.#i(e)));return r.catch(()=>0),r}get(e){return this.#a[e]}w(e){return this.#r[e.bindings]??=this.#t.device.createBindGroupLayout({entries:F(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:C(e)}}))})}async#i(e){let t=this.kernels[e],{name:r,code:n}=t,{device:i}=this.#t;this.#a[e]=await a(this.#t,`the kernel ${r}`,()=>i.createComputePipelineAsync({label:r,layout:i.createPipelineLayout({bindGroupLayouts:[this.w(t)]}),compute:{module:i.createShaderModule({label:r,code:n})}}))}},T=e=>e.split(" "),V=({dimensions:e})=>[1,...e.map(({most:e})=>e)];return{AttncError:v,load:g}})();
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
    let feature_0 = min(lane, 1);
    let start_2 = tile * 16;
    let y_start_9 = y_start_8 + feature_0;
    for (var own = 0; own < 4; own++) {
      let start_3 = start_2 + own;
      for (var turn = 0; turn < 4; turn++) {
        let value_4 = min(start_3 + turn * 4, value);
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let values_0 = y[y_start_9 + value_4 * 2];
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
