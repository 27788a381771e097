// CaptionRNN, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image, target });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest T, s[2] the largest past, s[3] the largest count.
const runtime=(()=>{function e(e,t,r,n,i,s={}){let o=`${t} is ${U(r)}; it must be ${U(n)}`;return new j(e,o,{name:i,found:r,expected:n,...s})}function t(e,t){let r=R(e),n="",i=.5;for(let e of t.slice(0,1e3)){let t=R(e),s=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);s>i&&([n,i]=[e,s])}return n&&` (nearest: "${n}")`}function r({device:t},r,n,i){let s=t.limits[r];if(!(n<=Number(s)))throw e("limit-exceeded",`${r} of the device`,s,`${n}, for ${i}`,r)}function n({lost:e}){if(e)throw new j("device-lost",`the device was lost (${e}); load again`)}async function i(e,t,r){n(e);let{device:i}=e;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let s=r(),o=[i.popErrorScope(),i.popErrorScope()];s.catch(()=>0);try{let[e,r]=await Promise.all(o);if(e)throw z("out-of-memory",`no memory for ${t}`,e);if(r)throw z("device-error",t,r);return await s}catch(r){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),n(e),r instanceof j?r:z("device-error",t,r)}}function s(e,t,r,n,i=0,o=0){let a=e.slice(1),[l=1]=e;if(a.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(L(e)>0&&n(i,o,L(e)));let[f,h]=[t.slice(1),r.slice(1)];for(let e=0;e<l;e+=1)s(a,f,h,n,i+e*L(f),o+e*L(h))}function o(r,n,i,s){let{inputs:o}=r,a=o.map(({name:e})=>e),l=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let e of l.keys())if(!a.includes(e))throw new j("input-unknown",`there is no input "${e}"${t(e,a)}`,{name:e,member:i});let f=o.map(t=>{let{name:r}=t,n=`input "${r}"${s}`;if(l.has(r))return(({name:t,element:r,range:n},i,s)=>{let o=E[r],a=r=>e("input-type",s,r,`a ${o.name}, or { data, shape } with one`,t);if("number"==typeof i&&("real"===r||Number.isInteger(i)))return{data:o.of(i)};if(q(i)===o.name)return{data:i};let{data:l,buffer:f,shape:h}=i??{};if(!Array.isArray(h))throw a(q(i));let u=L(h);if(q(l)===o.name){let{length:r}=l;if(r===u)return{data:l,shape:h};throw e("input-shape",`the length of ${s}`,r,`${u}, by its shape`,t)}if(!(f instanceof Object))throw a(q(l));if(n)throw a("on the device");if(f.size>=4*u&&4&f.usage)return{data:f,shape:h};throw e("input-shape",`the buffer of ${s}`,`of ${f.size} bytes`,`of ${4*u} and for COPY_SRC`,t)})(t,l.get(r),n);if(void 0===t.default&&!t.late)throw new j("input-missing",`${n} is missing`,{name:r,member:i})}),h=(({dimensions:t,inputs:r},n,i)=>{let s=[1,...t.map(()=>NaN)],o=r.flatMap((e,t)=>{let r=n[t];return r?[{e,t:r,index:t,r:`input "${e.name}"${i}`}]:[]}),a=[];for(let[r,{axes:n,name:i,least:l,most:f}]of[...t,...t].entries()){let h=1+r%t.length;for(let{e:t,t:r,index:u,r:p}of o){let o=n.find(([e])=>e===u)?.[1];if(void 0===o||Number(s[h])>=0)continue;let m=r.shape?r.shape[o]:Math.floor(D(r)/L(t.shape(s.with(h,1))));if(m<l||m>f||m%1)throw e("input-length",`${i} of ${p}`,m,`${l} to ${f}`,t.name);m>=0&&a.push(`${i} is ${m} by ${p}`),s=s.with(h,m)}}let l=t.find(({free:e},t)=>!e&&Number.isNaN(s[t+1]));if(l)throw e("input-length",l.name+i,"told by no input","told: pass { data, shape }",l.name);for(let{e:t,t:r,r:n}of o){let i=t.shape(s),o=r.shape??`${D(r)} entries`;if(r.shape?r.shape.join()!==i.join():D(r)!==L(i))throw e("input-shape",`the shape of ${n}`,o,[`[${i.join(", ")}]`,...a].join(", as "),t.name,{expected:i})}return s})(r,f,s);return o.forEach((t,r)=>{let n=f[r]?.data;n&&G(n)&&(({name:t,element:r,shape:n,range:i},s,o,a,l)=>{let[f,h]="bool"===r?[0,1]:i?.(o)??[-35e37,35e37],u=s.findIndex(e=>!(e>=Number(f)&&e<=Number(h)));if(u<0)return;let p=((e,t)=>t.map((r,n)=>Math.floor(e/L(t.slice(n+1)))%r))(u,n(o)),m="real"===r?"finite":`${f} to ${h}`;throw e("input-value",`${a} at [${p.join(", ")}]`,s[u],m,t,{member:l,position:p})})(t,n,h,`input "${t.name}"${s}`,i)}),{s:h,values:f}}function a(e,t){let r=e.inputs.map((e,r)=>({...e,late:t(r)})),n=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:r,dimensions:n}}function l(e,t){return Array.isArray(t)?t.map((t,r)=>o(e,t,r,` of member ${r}`)):[o(e,t,0,"")]}function f(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length)}async function h(e,t,n,o,a,l){let{i:u,program:p,o:m,a:c}=e,{slots:w,copies:d=[]}=t,{device:y}=u,b=a();if(!b[0])return[];let g=f(b),$=n.map(e=>c.l(C([e],g))),v=$.findIndex(e=>void 0!==e);if(v>=0){let r={...t,copies:[]};return v&&await h(e,r,n.slice(0,v),[],a,l),await $[v],h(e,t,n.slice(v),o,a,l)}let k=`a batch of ${b.length}`,M=new Map,A=n,x=new Set([...A.flatMap(I),...o.map(({buffer:e})=>e),...d.flat()]),P=(e,t)=>{x.has(e)&&(r(u,"maxStorageBufferBindingSize",4*t,k),M.set(e,4*t))};w(g).forEach((e,t)=>P(`s${t}`,e)),p.inputs.forEach(({shape:e},t)=>P(`i${t}`,b.length*L(e(g.with(0,1))))),p.generation?.states.forEach(({shape:e},t)=>P(`g${t}`,b.length*L(e(g))));let N=new Map;for(let e of A){let[,,t,n]=e,[i,s,o]=t(g),a=n&&i>T?[T,Math.ceil(i/T),1]:[i,s,o];r(u,"maxComputeWorkgroupsPerDimension",Math.max(...a),k),N.set(e,a)}let S=4,O=[],F=o.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:i,buffer:s}=e,o=n(g),a=L(o),f=S;if(!l){let e=4*a*(i?1:b.length);O.push([s,f,e]),S+=e}return b.map(({s:n},s)=>({...e,start:f,f:o,own:r(n),shape:t(n),member:s,first:i?0:s*a}))});r(u,"maxBufferSize",S,k);let U=b.map(()=>({}));try{let t=await i(u,k,async()=>{for(let[e,t]of M)m.h(e,t);let t=m.h("status",4),r=m.h("output",S,9);((e,t,r)=>{let{o:n,i}=e,s=t.flatMap(({s:e})=>e.slice(1)),o=n.h("sizes",4*r.length,72),a=n.h("lengths",4*s.length),l=[r,s].join(";");l!==n.u&&(i.device.queue.writeBuffer(o,0,Int32Array.from(r)),i.device.queue.writeBuffer(a,0,Int32Array.from(s)),n.u=l)})(e,b,g);let i=y.createCommandEncoder();p.inputs.forEach((e,t)=>{M.has(`i${t}`)&&((e,t,r,{element:n,shape:i,default:o=0},a,l,f)=>{let h=i(f.with(0,1)),u=L(h),p=new(W(n))(u*l.length);l.forEach(({s:e,values:n},f)=>{let m=i(e),{data:c}=n[a]??{},w=f*u;c?1===l.length&&c instanceof p.constructor?p=c:s(m,m,h,(e,n,i)=>{G(c)?p.set(c.subarray(e,e+i),w+n):t.copyBufferToBuffer(c,4*e,r,4*(w+n),4*i)}):p.fill(o,w,w+u)}),e.queue.writeBuffer(r,0,p)})(y,i,m.get(`i${t}`),e,t,b,g)}),i=(({i:e,o:t,a:r},n,i,s,o)=>{let a=n.beginComputePass();return i.forEach(n=>{let i=n,[s]=i,l=o.get(i);if(!l[0])return;let f=r.kernels[s],h=_(f),u=t.p.get(i);if(!u){let n=I(i);u=e.device.createBindGroup({layout:r.m(f),entries:h.map((e,r)=>{let i=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(i)}}})}),t.p.set(i,u)}a.setPipeline(r.get(s)),a.setBindGroup(0,u),a.dispatchWorkgroups(...l)}),a.end(),n})(e,i,n,0,N);for(let[e,t]of d)i.copyBufferToBuffer(m.get(e),0,m.get(t),0,M.get(t));i.copyBufferToBuffer(t,0,r,0,4);for(let[e,t,n]of O)i.copyBufferToBuffer(m.get(e),0,r,t,n);if(l)for(let{name:e,buffer:t,shape:r,own:n,f:o,member:a,first:l}of F){let f=Math.max(4,4*L(n)),h=y.createBuffer({size:f,usage:140});U[a][e]={buffer:h,shape:r},s(n,o,n,(e,r,n)=>i.copyBufferToBuffer(m.get(t),4*e,h,4*r,4*n),l)}return y.queue.submit([i.finish()]),await r.mapAsync(1,0,S),r}),r=t.getMappedRange(0,S),o=new Uint32Array(r,0,1)[0];if(!l&&!o)for(let{name:e,element:t,shape:n,own:i,f:o,start:a,member:l,first:f}of F){let h=new(W(t))(r,a),u=new E[t](L(i));s(i,o,i,(e,t,r)=>u.set(h.subarray(e,e+r),t),f),U[l][e]={data:u,shape:n}}if(t.unmap(),!o)return U;throw new j("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=U.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw m.c(),m.w(e=>!/^[ptc]\d/.test(e)),e}}function u(e,t){let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,i]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!i.some(e=>r.has(e))&&(e[4]&&i.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()}function p(e,t){let r=e.findIndex(e=>!Number.isFinite(e));if(!(r<0))throw new j("logits-value",`the logit of token ${r} is ${e[r]}`,{name:"logits",found:e[r],expected:"finite",member:t,position:[r]})}function m(e,t,r){if(1===r)return e;let n=e.slice();for(let e of new Set(t)){let t=n[e];n[e]=t>0?t/r:t*r}return n}function c(e){let t=0;for(let r=1;r<e.length;r+=1)e[r]>e[t]&&(t=r);return t}function w(e,t,r,n,i){let{repetitionPenalty:s,temperature:o,seed:a}=t,l=m(e,r,s);return 0===o?c(l):((e,t)=>{let r=t*e.reduce((e,{weight:t})=>e+t,0);for(let{token:t,weight:n}of e)if(r-=n,r<0)return t;return e.at(-1).token})(((e,{temperature:t,topK:r,topP:n})=>{let i=e[c(e)],s=r>0&&r<e.length?e.toSorted().at(-r):-1/0,o=[];for(let[r,n]of e.entries())n>=s&&o.push({token:r,weight:Math.exp((n-i)/t)});if((s>-1/0||n<1)&&o.sort((e,t)=>t.weight-e.weight||e.token-t.token),s>-1/0&&(o=o.slice(0,r)),n>=1)return o;let a=n*o.reduce((e,{weight:t})=>e+t,0),l=0,f=o.findIndex(({weight:e})=>(l+=e)>=a);return f<0?o:o.slice(0,f+1)})(l,t),((...e)=>{let t=2654435769;for(let r of e)for(let e of[r,Math.floor(r/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32})(a,n,i))}function d(t){let{temperature:r=0,topK:n=0,topP:i=1,repetitionPenalty:s=1,seed:o=Math.floor(Math.random()*2**32)}=t,a=(t,r,n,i)=>{if(!n)throw e("option-value",t,r,i,t)};return a("temperature",r,r>=0&&r<1/0,"0 or more"),a("topK",n,Number.isInteger(n)&&n>=0,"a whole number, 0 for all tokens"),a("topP",i,i>0&&i<=1,"above 0 and at most 1"),a("repetitionPenalty",s,s>0,"above 0"),a("seed",o,Number.isSafeInteger(o),"a whole number"),{temperature:r,topK:n,topP:i,repetitionPenalty:s,seed:o}}function y(e){let t=[];for(let r=e;r;r=r.before)t.push(r);return t.reverse()}function b({data:e,shape:t}){return e.slice(-t.at(-1))}async function g(e){let{name:t,size:r}=e,n=await e.d(8),i=n.length<8?NaN:Number(new DataView(n.buffer).getBigUint64(0,!0)),s=Math.min(1e8,r-8);if(!(i<=s))throw ee(`the length of the head of ${t}`,i,`at most ${s}`,t);let o,a=await e.d(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(a);o=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw ee(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(e){if(e instanceof j)throw e}if("Object"!==q(o))throw ee(`the head of ${t}`,"something else","a JSON object",t);let l=Object.entries(o).filter(([e])=>"__metadata__"!==e).map(([t,r])=>{let{dtype:n,shape:i,data_offsets:s}=r??{};if("string"!=typeof n||!te(i)||!te(s)||2!==s.length)throw ee(`the entry of tensor "${t}"`,"incomplete","a dtype, a shape and data_offsets",t);let[o,a]=s,l=L(i)*Number(/\d+/.exec(n)?.[0]??8)/8;if(a-o!==l)throw ee(`the size of tensor "${t}"`,a-o,`${l}, by its shape and ${n}`,t);return{name:t,type:n,shape:i,start:o,bytes:l,y:e}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),f=0;for(let{name:e,start:t,bytes:n}of l){if(t!==f)throw ee(`the start of tensor "${e}"`,t,`${f}, where the one before ends`,e);f+=n;let s=r-8-i;if(f>s)throw ee(`the end of tensor "${e}"`,f,`within ${s} bytes`,e)}let h=8+i+f;if(h<r&&r<1/0)throw ee(`the size of ${t}`,r,h,t);return l}async function $(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(B("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw ee(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}function v(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async d(t,n=new ArrayBuffer(t)){let s=new Uint8Array(n,0,t),o=0;for(;o<t;){if(0===i.length){let t=await r().catch(B("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-o);i=i.subarray(n.length),s.set(n,o),o+=n.length}return s.subarray(0,o)}}}function k(e){let{name:t=re,size:r}=e,n=0;return v(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+ne);let i=await e.read(t,n);if(i.length===n-t)return i;throw new Error(`${i.length} bytes came for ${t} to ${n}`)})}function M(e,{buffer:t,byteOffset:r,byteLength:n}){return k({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function A(t){let r=re,n=1/0,i=t;if("string"==typeof i||i instanceof URL?(r=String(i),i=await fetch(i).catch(B("weights-unreachable",r))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:t,body:n,status:s}=i;if(!t)throw e("weights-unreachable",`the status of ${r}`,s,200,r);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return v(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(r,n,i):(q(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?M(r,i):i?.read instanceof Function?k(i):void 0)}function x(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}function P(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),i=e=>new Float32Array(e.buffer);return"BF16"===e?i(n.map(e=>e<<16)):i(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function N(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function S(t,r,n){let{data:i=n,shape:s=t.parameters.find(e=>e[0]===r)?.[1]??[]}=n??{};if(!(i instanceof Float32Array)||L(s)!==i.length)throw e("weights-invalid",`tensor "${r}"`,q(i),"a Float32Array of its shape",r);return{name:r,type:"F32",shape:s,bytes:i.byteLength,y:M(r,i)}}function O(t,r){if(Number.isInteger(r)&&r>0)return r;throw e("option-value",t,r,"a whole number above 0",t)}async function F(s,o={},f){let m=await(async(e,t)=>{let r=await(t??(async({limits:e,features:t})=>{let r=globalThis.navigator?.gpu;if(!r)throw new j("webgpu-missing","no WebGPU here: pass a device");let n=await r.requestAdapter();if(!n)throw new j("adapter-missing","no WebGPU adapter here");let i=n.limits;return n.requestDevice({requiredLimits:Object.fromEntries(Object.keys(e).map(e=>[e,i[e]])),requiredFeatures:t.filter(e=>n.features.has(e))}).catch(B("device-refused","the adapter gives no device"))})(e));if(!(r.lost instanceof Promise))throw new j("device-refused","device is no GPUDevice");let n={device:r,b(){t||r.destroy()}};return r.lost.then(({message:e})=>n.lost=e||"destroyed"),n})(s,o.device),c=[],b=new K(m.device),v=new ae(m,s.kernels),M=[],F=async()=>{let r=await(async(t,r,n,i)=>{if(void 0===r&&(void 0!==n||0===t.parameters.length))return t.parameters.map(e=>((e,t)=>{let[r,n]=e,i=(([e,,t],r)=>{let[n,i=0,s=1]="number"==typeof t?["constant",t]:t??[],o=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${r}/${e}`),a={constant:()=>i,uniform:()=>i+(s-i)*o(),normal:()=>i+s*Math.sqrt(-2*Math.log(1-o()))*Math.cos(2*Math.PI*o())}[String(n)];if(a)return e=>new Float32Array(e).map(a);throw new j("weights-missing",`"${e}" can't be drawn: it must be loaded`,{name:e})})(e,t),s=4*L(n);return{name:r,type:"F32",shape:n,bytes:s,y:k({name:r,size:s,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(e,Number(n)));let s=[];for(let n of(await Promise.all([r].flat().map($))).flat()){let o=await A(n);if(o){i.push(o);for(let e of await g(o))s.push(e)}else{if("Object"!==q(n))throw e(void 0===r?"weights-missing":"weights-invalid","weights",n,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[e,r]of Object.entries(n))s.push(S(t,e,r))}}return s})(s,o.weights,o.seed,M);c.push(...((r,n)=>{let i=new Map;for(let e of n){let{name:t}=e;if(i.has(t))throw ee(`tensor "${t}"`,"in two files","in one",t);i.set(t,e)}let s=new Set(r.parameters.map(([e])=>e)),o=[...i.keys()].filter(e=>!s.has(e)),a=[...s].filter(e=>!i.has(e)),[l]=a;if(void 0!==l){let e=a.slice(0,3).map(e=>`"${e}"${t(e,o)}`),r=`the weights lack ${a.length} tensors: ${e.join(", ")}`;throw new j("weights-missing",r,{name:l,tensors:a})}for(let[t,n]of r.parameters){let{shape:r,type:s}=i.get(t);if(ie(r)!==ie(n))throw e("weights-shape",`the shape of tensor "${t}"`,r,n,t);if(!se(s))throw e("weights-type",`tensor "${t}"`,s,"F32, F16 or BF16",t)}let f=r.ignored.map(x),h=o.filter(e=>!f.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(s,r)),await i(m,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:i}=e;n.forEach(([,e],t)=>r.h(`p${t}`,4*L(e))),i.forEach(({shape:e},t)=>r.h(`t${t}`,4*L(e))),e.constants(le(e)).forEach((e,t)=>r.h(`c${t}`,4*e)),(({tables:e},{device:t},r)=>{e.forEach(({element:e,shape:n,value:i},s)=>{let o=i,a=new(W(e))(L(n)),l=0,f=(...e)=>{let t=n[e.length];if(void 0===t)a[l++]=Number(o(...e));else for(let r=0;r<t;r+=1)f(...e,r)};f(),t.queue.writeBuffer(r.get(`t${s}`),0,a)})})(e,t,r),await t.device.queue.onSubmittedWorkDone()})(s,m,b)),await(async({tensors:t,g:r},i,s,o,a,l)=>{let f=t.reduce((e,{bytes:t})=>e+t,0),{queue:h}=s.device,u=new ArrayBuffer(ne),p=0,m=0;for(let{name:r,type:a,bytes:c,y:w}of t){let t=i.parameters.findIndex(([e])=>e===r),d=0;for(let i=c;i>0;){let c=Math.min(ne,i),y=await w.d(c,u);if(n(s),o.c(),y.length<c)throw ee(`tensor "${r}"`,"cut off","whole",r);if(i-=c,p+=c,t>=0){let n=P(a,y),i=N(n);if(i>=0)throw e("weights-value",`entry ${d+i} of tensor "${r}"`,n[i],"finite",r);let s=o.get(`p${t}`);h.writeBuffer(s,4*d,n),d+=n.length}l?.({loaded:p,total:f,name:r}),p-m>67108864&&(m=p,h.submit([]),await h.onSubmittedWorkDone())}}for(let e of r)if((await e.d(1)).length>0)throw ee(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:r,g:M},s,m,b,0,o.onProgress)};try{((e,{name:t,limits:n})=>{for(let[i,s]of Object.entries(n))r(e,i,s,t)})(m,s);let n=((e,t)=>{let{prepare:r,run:n,inspect:i,generation:s}=e,o=e=>e.map(e=>{let[r,n,i]=e,[s,o,a]=t[r];return[s,n,o,a,i]}),a=e=>({...e,steps:o(e.steps)});return{...e,prepare:o(r),run:a(n),inspect:a(i),...s&&{generation:{...s,begin:a(s.begin),chunk:a(s.chunk),inspect:a(s.inspect)}}}})(s,f?.(s,m.device,o.tuning,c,j)??s.dispatches.map(([e])=>e)),i="run"!==o.ready&&n.generation,g=v.l([...n.prepare,...i?fe(i,le(n)):C(n.run.steps,le(n))]);i&&"token"!==o.ready&&("generate"===o.ready||i&&void 0===i.start)&&v.l(i.chunk.steps);let $={i:m,program:n,o:b,a:v};return await Promise.all([F().then(()=>(async e=>{let{program:t,o:r}=e,{run:n,inspect:i,prepare:s}=t;await h(e,{slots:()=>[],results:[],steps:s},s,[],()=>[{s:le(t),values:[]}],!0);let o=[n,i];if(t.generation){let{begin:e,chunk:r,inspect:n}=t.generation;o.push(e,r,n)}let a=new Set(o.flatMap(e=>[...e.steps.flatMap(I),...e.results.map(({buffer:e})=>e)]));r.w(e=>/^[pt]\d/.test(e)&&!a.has(e))})($)),"weights"===o.ready||g]),((r,n)=>{function i(e){let t=g.then(e);return g=t.catch(()=>0),t}async function s(e,t,n,i,s){m.c();let o=((e,t)=>{let r=[...e.flatMap(I),...t.map(({buffer:e})=>e)];return a(f,e=>!!f.inputs[e]?.late&&(e=>!r.includes(`i${e}`))(e))})(i,n),u=await h(r,t,i,n,()=>l(o,e),s);return Array.isArray(e)?u:u[0]}let{i:o,program:f,o:m}=r,{run:c,inspect:b}=f,g=Promise.resolve(),$={device:o.device,warnings:n,run:(e,t={})=>i(()=>s(e,c,c.results,c.steps,"device"===t.on)),inspect:(e,r)=>i(async()=>{let n=(e=>{let r=b.results.map(({name:e})=>e),n=e.map(e=>{let n=x(e);if(r.some(n))return n;throw new j("path-unknown",`nothing to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})});return b.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return s(e,b,n,u(b.steps,n),!1)}),dispose:()=>{m.close(),o.b()}};if(f.loss){let e=f.loss;Object.assign($,{loss:t=>i(()=>(async(e,t)=>{let r=u(b.steps,[t]),n=[await s(e,b,[t],r,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?n:n[0]})(t,e))})}if(f.generation){let n=((r,n)=>{function i(e){e.dispose(),k.delete(e)}function s(e){let r=m.inspect.results.map(e=>e.name);return e.flatMap(e=>{let n=r.filter(x(e));if(n.length>0)return n;throw new j("path-unknown",`nothing of a step to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})})}function o(e,t){return n(async()=>{u.c(),await r.a.l(m.begin.steps);let s=l(a(h,e=>!m.asks.includes(e)),e),o=new Q(r,n,s,t(s));k.add(o);try{s.length>0&&await o.begin(s)}catch(e){throw i(o),e}return{session:o,members:s}})}function f({values:e},t){let r=e[c]?.data;if(r)return Array.from(r);if(void 0!==b)return[b];throw new j("prompt-missing",`"${$}" is missing: there is no first token`,{name:$,member:t})}let{program:h,o:u}=r,m=h.generation,{target:c,start:b,length:g}=m,{name:$}=h.inputs[c],v=h.dimensions[g-1]?.most,k=new Set,M=({stop:e=m.stop})=>"number"==typeof e?[e]:e,A=(e,t,{logits:r,inspected:n},i)=>({token:e,position:t,...i.logits&&r&&{logits:r},...i.inspect&&{inspected:n}});return{begin:async(t,{room:r=v}={})=>{if(O("room",r)>v)throw e("room-exceeded","room",r,`at most ${v}`,"room");let n=Array.isArray(t),{session:a,members:l}=await o(t,()=>r);if(l.some(({values:e})=>e[c]))throw i(a),new j("input-unknown",`"${$}" is not given but fed`,{name:$});return{get taken(){return a.taken},async feed(e,{inspect:t=[]}={}){let r=await a.feed(n?e:[e],s(t));return n?r:r[0]},select:e=>a.select(e),dispose:()=>{i(a)}}},generate:async function*(t,r={}){let{beams:n=1,inspect:a=[]}=r;O("beams",n),d(r);let l=s(a),h=await(async(t,r)=>{let n=[],i=0,{session:s}=await o(t,t=>{n=t.map(f);let s=Math.max(0,...n.map(e=>e.length)),o=v+1-s;if(i=r.limit??Math.min(m.limit,o),O("limit",i)<=o)return s+i-1;throw e("room-exceeded","limit",i,`at most ${o}`,"limit")});return{session:s,prompts:n,limit:i}})(t,r);try{if(0===h.prompts.length)return;let i=n>1?async function*({session:t,prompts:r,limit:n},i,s){let{repetitionPenalty:o}=d(i),{beams:a=1,lengthPenalty:l=1,earlyStopping:f=!1}=i;if(!Number.isFinite(l))throw e("option-value","lengthPenalty",l,"a number","lengthPenalty");let h=M(i),u={beams:a,lengthPenalty:l,earlyStopping:f,repetitionPenalty:o,stop:h,limit:n},m=r.map(e=>new J(u,e)),c=1,w=r;for(;m.some(({live:e})=>e.length>0);){let e=await t.feed(w,s),r=c;for(let[t,n]of m.entries()){if(0===n.live.length)continue;let i=e.slice(t*r,t*r+n.live.length);i.forEach(({logits:e})=>p(e,t)),n.next(i.map(({logits:e})=>e),i)}c=a;let n=m.flatMap(({live:e},t)=>Array.from({length:a},(n,i)=>({beam:e[i],first:t*r,n:i})));if(w=n.map(({beam:e})=>e?[e.tokens.token]:[]),w.every(e=>0===e.length))break;await t.select(n.map(({beam:e,first:t,n})=>t+(e?e.parent:Math.min(n,r-1))))}let b=m.map(({hypotheses:[e]},t)=>{let n=r[t].length;return y(e?.tokens).filter(({token:e})=>!h.includes(e)).map(({token:t,extra:r},s)=>({...A(t,n+s,r,i),score:e?.score}))}),g=Math.max(0,...b.map(e=>e.length));for(let e=0;e<g;e+=1)yield b.map(t=>t[e])}(h,r,l):async function*({session:e,prompts:t,limit:r},n,i){let s=d(n),o=M(n),a=t.map(e=>[...e]),l=t;for(let t=0;t<r;t+=1){let t=(await e.feed(l,i)).map((e,t)=>{let{logits:r}=e,i=a[t];if(!r)return;p(r,t);let l=w(r,s,i,t,i.length);return o.includes(l)?void 0:(i.push(l),A(l,i.length-1,e,n))});if(t.every(e=>void 0===e))return;yield t,l=t.map(e=>e?[e.token]:[])}}(h,r,l);for await(let e of i)yield Array.isArray(t)?e:e[0]}finally{i(h.session)}},dispose:()=>{k.forEach(i)}}})(r,i),{dispose:s}=$;Object.assign($,n,{dispose:()=>{n.dispose(),s()}})}return $})($,c)}catch(e){throw b.close(),m.b(),e}finally{for(let e of M)e.close()}}let j=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:i,found:s}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:i,found:s})}},U=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e),z=(e,t,r)=>new j(e,`${t}: ${r?.message}`,{},r),B=(e,t)=>r=>{throw z(e,t,r)},R=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2))),_=e=>e.bindings.split(" "),I=([,e])=>e.match(/\w+/g)??[],L=e=>e.reduce((e,t)=>e*t,1),W=e=>"real"===e?Float32Array:Int32Array,q=e=>Object.prototype.toString.call(e).slice(8,-1),D=({data:e})=>e.length,E={real:Float32Array,int:Int32Array,bool:Uint8Array},G=e=>ArrayBuffer.isView(e),K=class{p;$=!1;u="";#e;v=new Map;constructor(e,t=new Map){this.#e=e,this.p=t}h(e,t,r=140){this.c();let n=this.v.get(e);if(n&&n.size>=t)return n;this.k(e);let i=16*Math.ceil(t/16)||16,s=this.#e.createBuffer({label:e,size:i,usage:r});return this.v.set(e,s),this.p.clear(),s}get(e){return this.c(),this.v.get(e)}k(e){this.v.get(e)?.destroy(),this.v.delete(e)}w(e){for(let t of this.v.keys())e(t)&&this.k(t);this.u=""}c(){if(this.$)throw new j("disposed","the model was disposed of")}close(){this.$=!0,this.w(()=>!0)}},T=65535,C=(e,t)=>e.filter(([,,e])=>e(t)[0]),J=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#r;#n=0;constructor(e,t=[]){this.#t=e,this.#r=t}#i(e){return e/this.#n**this.#t.lengthPenalty}#s(e,t){this.hypotheses.push({tokens:e,score:this.#i(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){let{beams:r,stop:n,limit:i,repetitionPenalty:s,earlyStopping:o}=this.#t;this.#n+=1;let a=r*(1+n.length),l=this.live.flatMap(({tokens:t,sum:r},n)=>{let i=[...this.#r,...y(t).map(({token:e})=>e)],o=e[n],l=(e=>{let t=-1/0;for(let r of e)t=Math.max(t,r);let r=0;for(let n of e)r+=Math.exp(n-t);return t+Math.log(r)})(o),f=m(o.map(e=>e-l),i,s);return((e,t)=>{let r=t<e.length?e.toSorted().at(-t):-1/0,n=[];for(let[t,i]of e.entries())i>=r&&n.push(t);return n.sort((t,r)=>e[r]-e[t]||t-r),n.slice(0,t)})(f,a).map(e=>({tokens:t,sum:r+f[e],parent:n,token:e}))});l.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);let f=[];for(let[e,{tokens:i,sum:s,parent:o,token:h}]of l.slice(0,a).entries())n.includes(h)?e<r&&this.#s({token:h,before:i,extra:t[o]},s):f.length<r&&f.push({tokens:{token:h,before:i,extra:t[o]},sum:s,parent:o});this.live=f;let[h]=f,u=this.hypotheses.length>=r,p=this.hypotheses.at(-1)?.score??-1/0;if(u&&(o||h&&p>=this.#i(h.sum)))this.live=[];else if(this.#n>=i){for(let{tokens:e,sum:t}of f)this.#s(e,t);this.live=[]}}},V=e=>f(e.map(e=>({s:e,values:[]}))),Y=e=>/^(g\d|sizes|lengths|spare)/.test(e),H=class extends K{#o;constructor(e,t){super(e,t.p),this.#o=t}h(e,t,r=140){return this.c(),Y(e)?super.h(e,t,r):this.#o.h(e,t,r)}get(e){return this.c(),Y(e)?super.get(e):this.#o.get(e)}d(e){this.v.delete(e)}w(e){this.close(),this.#o.w(e)}c(){if(this.#o.c(),this.$)throw new j("disposed","the session is over")}close(){this.$=!0,super.w(()=>!0),this.p.clear()}},Q=class{generation;#o;#a;#l;#f=new Map;#h;constructor(e,t,r,n){let{i,o:s}=e,o=(e=>{let t=e.generation,{target:r,count:n,begin:i,chunk:s,inspect:o}=t,a=e.inputs[r],l=e=>({...e,steps:Z(e.steps)});return{...e,inputs:e.inputs.with(r,{...a,shape:e=>[e[n]]}),generation:{...t,begin:l(i),chunk:l(s),inspect:l(o)}}})(e.program),a=o.generation,{length:l,most:f,past:h}=a;this.generation=a,this.#a=t,this.#l=new H(i.device,s),this.#o={...e,program:o,o:this.#l},this.#h=r.map(({s:e})=>{let t=e.with(l,n).with(h,0);return void 0===f?t:t.with(f,1)})}get taken(){let{past:e,prefix:t}=this.generation;return this.#h.map(r=>Math.max(0,r[e]-t))}async begin(e){let{begin:t,target:r}=this.generation,n=e.map(({values:e},t)=>({s:this.#h[t],values:e.with(r,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&await h(this.#o,t,t.steps,[],()=>n,!1)}feed(e,t=[]){return this.#a(async()=>{this.#l.c();let r=this.#u(e),{count:n,past:i,most:s}=this.generation,o=r.map(({s:e})=>e[n]),a=Math.max(0,...o);if(0===a)return r.map(()=>({logits:void 0,inspected:{}}));if(void 0!==s){let e=this.#h[0]?.[s];(a>e||1===a&&e>1)&&await this.#p(this.#h.map((e,t)=>t),a)}let{entry:l,results:f,steps:u}=this.#m(t),p=await h(this.#o,l,u,f,()=>r.map(({s:e,values:t})=>({s:this.#c(e),values:t})),!1);return this.#h=this.#h.map((e,t)=>e.with(i,e[i]+o[t])),p.map((e,r)=>{let{logits:n,...i}=e;return{logits:o[r]?b(n):void 0,inspected:t.length>0?{...i,...X(t,n)}:{}}})})}select(e){return this.#a(async()=>{this.#l.c();let{most:t}=this.generation;await this.#p(e,void 0===t?1:this.#h[0]?.[t])})}dispose(){this.#l.close()}#c(e){let{most:t}=this.generation;return void 0===t?e:e.with(t,this.#h[0]?.[t])}#u(t){let{target:r,prefix:n,prompt:i,past:s,count:o,length:a}=this.generation,{inputs:l}=this.#o.program,{name:f,range:h}=l[r];if(t.length!==this.#h.length)throw e("input-shape","the number of members",t.length,this.#h.length,f);return this.#h.map((u,p)=>{let m=Int32Array.from(t[p]),c=u[s],w=0===c&&m.length>0?n:0,d={name:f,member:p};if(w+m.length>0&&0===c&&m.length<i)throw new j("prompt-short",`a mask lets everyone see the first ${i} tokens`,{...d,found:m.length,expected:i});let y=n+u[a];if(c+w+m.length>y)throw e("room-exceeded","the number of tokens",c+w+m.length-n,"at most "+(y-n),f,d);let b=u.with(o,w+m.length),[g,$]=h?.(b)??[-(2**31),2**31-1],v=Array.from(t[p]),k=v.findIndex(e=>!(Number.isInteger(e)&&e>=Number(g)&&e<=Number($)));if(k>=0)throw e("input-value",`token ${k} of "${f}"`,v[k],`${g} to ${$}`,f,{member:p,position:[k]});let M=new Int32Array(w+m.length);return M.set(m,w),{s:b,values:l.map((e,t)=>t===r?{data:M}:void 0)}})}#m(e){let{chunk:t,inspect:r,states:n}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};let i=e.join("\n"),s=this.#f.get(i);if(!s){let t=r.results.filter(({name:t})=>"logits"===t||e.includes(t)),o=[...n.map((e,t)=>`g${t}`),...(r.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));s={results:t,steps:u(r.steps,[...t,...o])},this.#f.set(i,s)}return{entry:r,...s}}async#p(e,t){let{generation:r}=this,n=e.map(e=>{let n=this.#h[e];return void 0===r.most?n:n.with(r.most,t)});await(async(e,t,{states:r,past:n},s,o,a)=>{let[l,f]=[V(s),V(o)],h=r.flatMap((e,r)=>{let i=`g${r}`,h=t.get(i);if(!h)return[];let[u,p]=[e.shape(l),e.shape(f)],m=s.length===o.length&&u.join()===p.join(),c=a.flatMap((t,r)=>m&&t===r?[]:(({cache:e,window:t=1/0},r,n,i)=>{if(!e)return[[0,0,L(r)]];let s=L(r.slice(1)),[o,a]=[r[0],n[0]],l=[];for(let e=Math.max(0,i-t);e<i;){let[t,r]=[e%o,e%a],n=Math.min(i-e,o-t,a-r);l.push([t*s,r*s,n*s]),e+=n}return l})(e,u,p,s[t][n]).map(([e,n,i])=>[t*L(u)+e,r*L(p)+n,i])),w=4*o.length*L(p);return m&&0===c.length?[]:[{name:i,buffer:h,same:m,copies:c,bytes:w}]});if(0===h.length)return;let u=[],p=()=>{let r=e.device.createCommandEncoder(),n=(e,t,n,i,s)=>{r.copyBufferToBuffer(e,4*t,n,4*i,4*s)},i=Math.max(0,...h.map(({same:e,bytes:t})=>e?t:0)),s=i>0&&t.h("spare",i);for(let{name:e,buffer:r,same:i,copies:o,bytes:a}of h)if(i&&s){for(let[e,t,i]of o)n(r,e,s,t,i);for(let[,e,t]of o)n(s,e,r,e,t)}else{t.d(e),u.push(r);let i=t.h(e,a);for(let[e,t,s]of o)n(r,e,i,t,s)}return e.device.queue.submit([r.finish()]),Promise.resolve()};try{await i(e,"moving what is kept",p)}catch(e){throw t.close(),e}finally{for(let e of u)e.destroy()}})(this.#o.i,this.#l,r,this.#h,n,e),this.#h=n}},X=(e,t)=>e.includes("logits")&&t?{logits:t}:{},Z=e=>e.map(e=>"count"in e?{...e,steps:Z(e.steps)}:[...e]),ee=(t,r,n,i)=>e("weights-damaged",t,r,n,i),te=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0),re="the weights",ne=4<<20,ie=e=>e.filter(e=>1!==e).join(),se=e=>/^(B?F16|F32)$/.test(e),oe=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",ae=class{kernels;#w;#d={};#y=[];#b=[];constructor(e,t){this.#w=e,this.kernels=t}l(e){let t=e.filter(([e])=>!this.#b[e]);if(0===t.length)return;let r=Promise.all(t.map(([e])=>this.#y[e]??=this.#g(e)));return r.catch(()=>0),r}get(e){return this.#b[e]}m(e){return this.#d[e.bindings]??=this.#w.device.createBindGroupLayout({entries:_(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:oe(e)}}))})}async#g(e){let t=this.kernels[e],{name:r,code:n}=t,{device:s}=this.#w;this.#b[e]=await i(this.#w,`the kernel ${r}`,()=>s.createComputePipelineAsync({label:r,layout:s.createPipelineLayout({bindGroupLayouts:[this.m(t)]}),compute:{module:s.createShaderModule({label:r,code:n})}}))}},le=({dimensions:e})=>[1,...e.map(({most:e})=>e)],fe=({begin:e,chunk:t,count:r},n)=>[...e.steps,...C(t.steps,n.with(r,1))];return{AttncError:j,load:F}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "89031cd136f90ae3",
  name: "CaptionRNN",
  limits: { maxBufferSize: 163840, maxStorageBufferBindingSize: 163840, maxStorageBuffersPerShaderStage: 7, maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256, maxComputeWorkgroupStorageSize: 1280 },
  features: ["subgroups"],
  dimensions: [
    { name: "T", least: 1, most: 8, axes: [[1, 0]] },
    { name: "past", least: 0, most: 8, axes: [], free: 1 },
    { name: "count", least: 0, most: 8, axes: [], free: 1 },
  ],
  inputs: [
    { name: "image", element: "real", shape: () => [1, 16, 64] },
    { name: "target", element: "int", shape: (s) => [s[1]], range: () => [0, 12] },
  ],
  parameters: [
    ["features.conv1.weight", [16, 1, 3, 3], ["normal", 0, 0.11785113019775792]],
    ["features.conv1.bias", [16], 0],
    ["features.conv2.weight", [32, 16, 3, 3], ["normal", 0, 0.08333333333333333]],
    ["features.conv2.bias", [32], 0],
    ["features.conv3.weight", [32, 32, 3, 3], ["normal", 0, 0.08333333333333333]],
    ["features.conv3.bias", [32], 0],
    ["fc1.weight", [20, 2048], ["uniform", -0.022097086912079608, 0.022097086912079608]],
    ["fc1.bias", [20], 0],
    ["fc2.weight", [64, 20], ["uniform", -0.22360679774997896, 0.22360679774997896]],
    ["fc2.bias", [64], 0],
    ["embedding.weight", [13, 16], ["normal", 0, 1]],
    ["decoder.weight_ih", [192, 80], ["uniform", -0.125, 0.125]],
    ["decoder.weight_hh", [192, 64], ["uniform", -0.125, 0.125]],
    ["decoder.bias_ih", [192], ["uniform", -0.125, 0.125]],
    ["decoder.bias_hh", [192], ["uniform", -0.125, 0.125]],
    ["out.weight", [13, 64], ["uniform", -0.125, 0.125]],
    ["out.bias", [13], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_4", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 20] = sum[i11 < 4, i12 < 16, i2 < 32] weight[o, 512 * i11 + 32 * i12 + i2] * x[i2, i11, i12]
// x_2[o < 20] = max(y[o] + bias[o], 0.0)

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  x_2[row * 5 + column4] = max(sums + bias_o, vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 5) { return; }
  let row_tile = index / 5;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 5;
  let weight_start = column_tile * 8192;
  let x_start = row * 2048;
  let x_start_4 = row_1 * 2048;
  let x_start_7 = row_2 * 2048;
  let x_start_10 = row_3 * 2048;
  for (var i11 = 0; i11 < 4; i11++) {
    let weight_start_2 = weight_start + i11 * 512;
    let x_start_2 = x_start + i11 * 16;
    let x_start_5 = x_start_4 + i11 * 16;
    let x_start_8 = x_start_7 + i11 * 16;
    let x_start_11 = x_start_10 + i11 * 16;
    for (var i12 = 0; i12 < 16; i12++) {
      let weight_start_3 = weight_start_2 + i12 * 32;
      let x_start_3 = x_start_2 + i12;
      let x_start_6 = x_start_5 + i12;
      let x_start_9 = x_start_8 + i12;
      let x_start_12 = x_start_11 + i12;
      for (var i2 = 0; i2 < 32; i2++) {
        let weight_at = weight_start_3 + i2;
        let right = vec4f(weight[weight_start_3 + i2], weight[weight_at + 2048], weight[weight_at + 4096], weight[weight_at + 6144]);
        sum_0 += x[x_start_3 + i2 * 64] * right;
        sum_1 += x[x_start_6 + i2 * 64] * right;
        sum_2 += x[x_start_9 + i2 * 64] * right;
        sum_3 += x[x_start_12 + i2 * 64] * right;
      }
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
// y[o < 64] = sum[i < 20] weight[o, i] * x[i]
// c[o < 64] = tanh(y[o] + bias[o])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  let tanh = tanh4_(sums + bias_o);
  c[row * 16 + column4] = tanh;
}

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0_0 = vec4f();
  var sum_0_1 = vec4f();
  var sum_1_0 = vec4f();
  var sum_1_1 = vec4f();
  var sum_2_0 = vec4f();
  var sum_2_1 = vec4f();
  var sum_3_0 = vec4f();
  var sum_3_1 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 40;
  let x_start = row * 5;
  let x_start_2 = row_1 * 5;
  let x_start_3 = row_2 * 5;
  let x_start_4 = row_3 * 5;
  for (var i4 = 0; i4 < 5; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 5], weight[weight_at + 10], weight[weight_at + 15]);
    let right_1 = mat4x4f(weight[weight_at + 20], weight[weight_at + 25], weight[weight_at + 30], weight[weight_at + 35]);
    let left_0 = x[x_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = x[x_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = x[x_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = x[x_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
  let start = row_tile * 4;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 8; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}
` },
    { name: "contraction_8_quads", bindings: "read read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < count, g < 3, d < 64] = sum[i < 80] weight_ih[64 * g + d, i] * (if i < 16 then
//     weight[target_value[t], i] else c[i - 16])
// a[t < count, g < 3, d < 64] = bias_ih[64 * g + d] + sum[t, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> c: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 48 + column4] = bias_ih_gd + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * sizes.count * 6) { return; }
  let row = index / 6;
  let count = lengths[quotient_(row, sizes.count) * 3 + 2];
  if (remainder_(row, sizes.count) >= count && true) { return; }
  let lane = i32(local) % 4;
  let column_block = index % 6;
  let column_tile = column_block * 8 + i32(local) / 4;
  var sum = vec4f();
  let weight_start = target_value[row] * 4;
  let c_start = quotient_(row, sizes.count) * 16;
  let weight_ih_start = column_tile * 80;
  for (var i4 = lane; i4 < 20; i4 += 4) {
    let weight_it = weight[weight_start + i4];
    let c_at = c_start + i4;
    let c_i = c[c_at - 4];
    let left = vec4f(select(c_i.x, weight_it.x, i4 * 4 < 16), select(c_i.y, weight_it.y, i4 * 4 + 1 < 16), select(c_i.z, weight_it.z, i4 * 4 + 2 < 16), select(c_i.w, weight_it.w, i4 * 4 + 3 < 16));
    let weight_ih_at = weight_ih_start + i4;
    sum += left * mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 20], weight_ih[weight_ih_at + 40], weight_ih[weight_ih_at + 60]);
  }
  sum += quadSwapX(sum);
  sum += quadSwapY(sum);
  if (lane == 0) { finish(row, column_tile, sum); }
}
` },
    { name: "contraction_4_vector", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  x_2[row * 5 + column4] = max(sums + bias_o, vec4f(0f));
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 5) { return; }
  let row_tile = index / 5;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 5;
  let weight_start = column_tile * 8192;
  let x_start = row * 2048;
  let x_start_4 = row_1 * 2048;
  let x_start_7 = row_2 * 2048;
  let x_start_10 = row_3 * 2048;
  for (var i11 = 0; i11 < 4; i11++) {
    let weight_start_2 = weight_start + i11 * 512;
    let x_start_2 = x_start + i11 * 16;
    let x_start_5 = x_start_4 + i11 * 16;
    let x_start_8 = x_start_7 + i11 * 16;
    let x_start_11 = x_start_10 + i11 * 16;
    for (var i12 = 0; i12 < 16; i12++) {
      let weight_start_3 = weight_start_2 + i12 * 32;
      let x_start_3 = x_start_2 + i12;
      let x_start_6 = x_start_5 + i12;
      let x_start_9 = x_start_8 + i12;
      let x_start_12 = x_start_11 + i12;
      for (var i2 = i32(local); i2 < 32; i2 += 64) {
        let weight_at = weight_start_3 + i2;
        let right = vec4f(weight[weight_start_3 + i2], weight[weight_at + 2048], weight[weight_at + 4096], weight[weight_at + 6144]);
        sum_0 += x[x_start_3 + i2 * 64] * right;
        sum_1 += x[x_start_6 + i2 * 64] * right;
        sum_2 += x[x_start_9 + i2 * 64] * right;
        sum_3 += x[x_start_12 + i2 * 64] * right;
      }
    }
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
    { name: "contraction_10_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 13] = sum[i < 64] weight[o, i] * decoder[max(count - 1, 0), i]
// y[o < 13] = if 1 <= count then y[o] + bias[o] else 0.0

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 13) { return; }
  let count = lengths[row * 3 + 2];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + bias[column]; }
  y[row * 13 + column] = chosen;
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch - 1);
  let column_0 = min(column_tile * 4, 12);
  let column_1 = min(column_tile * 4 + 1, 12);
  let column_2 = min(column_tile * 4 + 2, 12);
  let column_3 = min(column_tile * 4 + 3, 12);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 16;
  let weight_start_2 = column_1 * 16;
  let weight_start_3 = column_2 * 16;
  let weight_start_4 = column_3 * 16;
  let count = lengths[row_0 * 3 + 2];
  let decoder_start = row_0 * sizes.count * 16 + max(count - 1, 0) * 16;
  let count_2 = lengths[row_1 * 3 + 2];
  let decoder_start_2 = row_1 * sizes.count * 16 + max(count_2 - 1, 0) * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let lefts_0 = decoder[decoder_start + i4];
    let lefts_1 = decoder[decoder_start_2 + i4];
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
  let start_2 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_7", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[t < T, o < 13] = sum[i < 64] weight[o, i] * decoder[t, i]
// y[t < T, o < 13] = y[t, o] + bias[o]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column >= 13) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  y[row * 13 + column] = sum + bias[column];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 4) { return; }
  let row_tile = index / 4;
  let T = lengths[(row_tile * 8 / sizes.T) * 3];
  if (row_tile * 8 % sizes.T >= T && row_tile * 8 / sizes.T == (row_tile * 8 + 7) / sizes.T) { return; }
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.T - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.T - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.T - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.T - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.T - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.T - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.T - 1);
  let column_tile = index % 4;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 12);
  let column_2 = min(column + 2, 12);
  let column_3 = min(column + 3, 12);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column * 16;
  let weight_start_2 = column_1 * 16;
  let weight_start_3 = column_2 * 16;
  let weight_start_4 = column_3 * 16;
  let decoder_start = row * 16;
  let decoder_start_2 = row_1 * 16;
  let decoder_start_3 = row_2 * 16;
  let decoder_start_4 = row_3 * 16;
  let decoder_start_5 = row_4 * 16;
  let decoder_start_6 = row_5 * 16;
  let decoder_start_7 = row_6 * 16;
  let decoder_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += decoder[decoder_start + i4] * right;
    sum_1 += decoder[decoder_start_2 + i4] * right;
    sum_2 += decoder[decoder_start_3 + i4] * right;
    sum_3 += decoder[decoder_start_4 + i4] * right;
    sum_4 += decoder[decoder_start_5 + i4] * right;
    sum_5 += decoder[decoder_start_6 + i4] * right;
    sum_6 += decoder[decoder_start_7 + i4] * right;
    sum_7 += decoder[decoder_start_8 + i4] * right;
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
    { name: "contraction_10_vector", bindings: "read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 13) { return; }
  let count = lengths[row * 3 + 2];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + bias[column]; }
  y[row * 13 + column] = chosen;
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 4) { return; }
  let row_tile = index / 4;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  let column_tile = index % 4;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 12);
  let column_2 = min(column + 2, 12);
  let column_3 = min(column + 3, 12);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = column * 16;
  let weight_start_2 = column_1 * 16;
  let weight_start_3 = column_2 * 16;
  let weight_start_4 = column_3 * 16;
  let count = lengths[row * 3 + 2];
  let decoder_start = row * sizes.count * 16 + max(count - 1, 0) * 16;
  let count_2 = lengths[row_1 * 3 + 2];
  let decoder_start_2 = row_1 * sizes.count * 16 + max(count_2 - 1, 0) * 16;
  let count_3 = lengths[row_2 * 3 + 2];
  let decoder_start_3 = row_2 * sizes.count * 16 + max(count_3 - 1, 0) * 16;
  let count_4 = lengths[row_3 * 3 + 2];
  let decoder_start_4 = row_3 * sizes.count * 16 + max(count_4 - 1, 0) * 16;
  for (var i4 = i32(local); i4 < 16; i4 += 64) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += decoder[decoder_start + i4] * right;
    sum_1 += decoder[decoder_start_2 + i4] * right;
    sum_2 += decoder[decoder_start_3 + i4] * right;
    sum_3 += decoder[decoder_start_4 + i4] * right;
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
  let start_2 = column_tile * 4;
  for (var n = 0; n < 4; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_11", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[t < count, o < 13] = sum[i < 64] weight[o, i] * decoder[t, i]
// y[t < count, o < 13] = y[t, o] + bias[o]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column >= 13) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  y[row * 13 + column] = sum + bias[column];
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 4) { return; }
  let row_tile = index / 4;
  let count = lengths[quotient_(row_tile * 8, sizes.count) * 3 + 2];
  if (remainder_(row_tile * 8, sizes.count) >= count && quotient_(row_tile * 8, sizes.count) == quotient_(row_tile * 8 + 7, sizes.count)) { return; }
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.count - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.count - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.count - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.count - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.count - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.count - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.count - 1);
  let column_tile = index % 4;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 12);
  let column_2 = min(column + 2, 12);
  let column_3 = min(column + 3, 12);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column * 16;
  let weight_start_2 = column_1 * 16;
  let weight_start_3 = column_2 * 16;
  let weight_start_4 = column_3 * 16;
  let decoder_start = row * 16;
  let decoder_start_2 = row_1 * 16;
  let decoder_start_3 = row_2 * 16;
  let decoder_start_4 = row_3 * 16;
  let decoder_start_5 = row_4 * 16;
  let decoder_start_6 = row_5 * 16;
  let decoder_start_7 = row_6 * 16;
  let decoder_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += decoder[decoder_start + i4] * right;
    sum_1 += decoder[decoder_start_2 + i4] * right;
    sum_2 += decoder[decoder_start_3 + i4] * right;
    sum_3 += decoder[decoder_start_4 + i4] * right;
    sum_4 += decoder[decoder_start_5 + i4] * right;
    sum_5 += decoder[decoder_start_6 + i4] * right;
    sum_6 += decoder[decoder_start_7 + i4] * right;
    sum_7 += decoder[decoder_start_8 + i4] * right;
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
    { name: "contraction_6_quads", bindings: "read read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < T, g < 3, d < 64] = sum[i < 80] weight_ih[64 * g + d, i] * (if i < 16 then
//     weight[target_value[t], i] else c[i - 16])
// a[t < T, g < 3, d < 64] = bias_ih[64 * g + d] + sum[t, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> c: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 48 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(48)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 7) / 8) { return; }
  let T = lengths[(index * 8 / sizes.T) * 3];
  if (index * 8 % sizes.T >= T && index * 8 / sizes.T == (index * 8 + 7) / sizes.T) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.T - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_start = column_tile * 80;
  let weight_start = target_value[row_0] * 4;
  let c_start = (row_0 / sizes.T) * 16;
  let weight_start_2 = target_value[row_1] * 4;
  let c_start_2 = (row_1 / sizes.T) * 16;
  for (var i4 = 0; i4 < 20; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 20], weight_ih[weight_ih_at + 40], weight_ih[weight_ih_at + 60]);
    let weight_it = weight[weight_start + i4];
    let c_at = c_start + i4;
    let c_i = c[c_at - 4];
    let lefts_0 = vec4f(select(c_i.x, weight_it.x, i4 * 4 < 16), select(c_i.y, weight_it.y, i4 * 4 + 1 < 16), select(c_i.z, weight_it.z, i4 * 4 + 2 < 16), select(c_i.w, weight_it.w, i4 * 4 + 3 < 16));
    let weight_it_2 = weight[weight_start_2 + i4];
    let c_at_2 = c_start_2 + i4;
    let c_i_2 = c[c_at_2 - 4];
    let lefts_1 = vec4f(select(c_i_2.x, weight_it_2.x, i4 * 4 < 16), select(c_i_2.y, weight_it_2.y, i4 * 4 + 1 < 16), select(c_i_2.z, weight_it_2.z, i4 * 4 + 2 < 16), select(c_i_2.w, weight_it_2.w, i4 * 4 + 3 < 16));
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
    { name: "contraction_6_workgroup", bindings: "read read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> c: array<f32>;
@group(0) @binding(3) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(4) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 48 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.T + 63) / 64) * 3) { return; }
  let row_tile = index / 3;
  let T = lengths[(row_tile * 64 / sizes.T) * 3];
  if (row_tile * 64 % sizes.T >= T && row_tile * 64 / sizes.T == (row_tile * 64 + 63) / sizes.T) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.T - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.T - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.T - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let c_start = (left_row_0 / sizes.T) * 64;
  let c_start_2 = (left_row_1 / sizes.T) * 64;
  let c_start_3 = (left_row_2 / sizes.T) * 64;
  let c_start_4 = (left_row_3 / sizes.T) * 64;
  let column_tile = index % 3;
  let weight_ih_start = column_tile * 5120 + thread_row * 320;
  for (var start = 0; start < 80; start += 16) {
    let k = start + thread_column;
    var chosen: f32;
    let holds = k < 16;
    if (holds) {
      chosen = weight[target_value[left_row_0] * 16 + k];
    } else {
      let c_at = c_start + k;
      chosen = c[c_at - 16];
    }
    var chosen_2: f32;
    if (holds) {
      chosen_2 = weight[target_value[left_row_1] * 16 + k];
    } else {
      let c_at = c_start_2 + k;
      chosen_2 = c[c_at - 16];
    }
    var chosen_3: f32;
    if (holds) {
      chosen_3 = weight[target_value[left_row_2] * 16 + k];
    } else {
      let c_at = c_start_3 + k;
      chosen_3 = c[c_at - 16];
    }
    var chosen_4: f32;
    if (holds) {
      chosen_4 = weight[target_value[left_row_3] * 16 + k];
    } else {
      let c_at = c_start_4 + k;
      chosen_4 = c[c_at - 16];
    }
    left_tile[thread_column * 16 + thread_row] = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let weight_ih_at = weight_ih_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_start + k], weight_ih[weight_ih_at + 80], weight_ih[weight_ih_at + 160], weight_ih[weight_ih_at + 240]);
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
    { name: "contraction_9_quads", bindings: "read read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < count, g < 3, d < 64] = sum[i < 80] weight_ih[64 * g + d, i] * (if i < 16 then
//     weight[target_value[t], i] else c[i - 16])
// a[t < count, g < 3, d < 64] = bias_ih[64 * g + d] + sum[t, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> c: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 48 + column4] = bias_ih_gd + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(48)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.count + 7) / 8) { return; }
  let count = lengths[quotient_(index * 8, sizes.count) * 3 + 2];
  if (remainder_(index * 8, sizes.count) >= count && quotient_(index * 8, sizes.count) == quotient_(index * 8 + 7, sizes.count)) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.count - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.count - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_start = column_tile * 80;
  let weight_start = target_value[row_0] * 4;
  let c_start = quotient_(row_0, sizes.count) * 16;
  let weight_start_2 = target_value[row_1] * 4;
  let c_start_2 = quotient_(row_1, sizes.count) * 16;
  for (var i4 = 0; i4 < 20; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 20], weight_ih[weight_ih_at + 40], weight_ih[weight_ih_at + 60]);
    let weight_it = weight[weight_start + i4];
    let c_at = c_start + i4;
    let c_i = c[c_at - 4];
    let lefts_0 = vec4f(select(c_i.x, weight_it.x, i4 * 4 < 16), select(c_i.y, weight_it.y, i4 * 4 + 1 < 16), select(c_i.z, weight_it.z, i4 * 4 + 2 < 16), select(c_i.w, weight_it.w, i4 * 4 + 3 < 16));
    let weight_it_2 = weight[weight_start_2 + i4];
    let c_at_2 = c_start_2 + i4;
    let c_i_2 = c[c_at_2 - 4];
    let lefts_1 = vec4f(select(c_i_2.x, weight_it_2.x, i4 * 4 < 16), select(c_i_2.y, weight_it_2.y, i4 * 4 + 1 < 16), select(c_i_2.z, weight_it_2.z, i4 * 4 + 2 < 16), select(c_i_2.w, weight_it_2.w, i4 * 4 + 3 < 16));
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
    { name: "contraction_9_workgroup", bindings: "read read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> c: array<f32>;
@group(0) @binding(3) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(4) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 48 + column4] = bias_ih_gd + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.count + 63) / 64) * 3) { return; }
  let row_tile = index / 3;
  let count = lengths[quotient_(row_tile * 64, sizes.count) * 3 + 2];
  if (remainder_(row_tile * 64, sizes.count) >= count && quotient_(row_tile * 64, sizes.count) == quotient_(row_tile * 64 + 63, sizes.count)) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.count - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.count - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.count - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.count - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let c_start = quotient_(left_row_0, sizes.count) * 64;
  let c_start_2 = quotient_(left_row_1, sizes.count) * 64;
  let c_start_3 = quotient_(left_row_2, sizes.count) * 64;
  let c_start_4 = quotient_(left_row_3, sizes.count) * 64;
  let column_tile = index % 3;
  let weight_ih_start = column_tile * 5120 + thread_row * 320;
  for (var start = 0; start < 80; start += 16) {
    let k = start + thread_column;
    var chosen: f32;
    let holds = k < 16;
    if (holds) {
      chosen = weight[target_value[left_row_0] * 16 + k];
    } else {
      let c_at = c_start + k;
      chosen = c[c_at - 16];
    }
    var chosen_2: f32;
    if (holds) {
      chosen_2 = weight[target_value[left_row_1] * 16 + k];
    } else {
      let c_at = c_start_2 + k;
      chosen_2 = c[c_at - 16];
    }
    var chosen_3: f32;
    if (holds) {
      chosen_3 = weight[target_value[left_row_2] * 16 + k];
    } else {
      let c_at = c_start_3 + k;
      chosen_3 = c[c_at - 16];
    }
    var chosen_4: f32;
    if (holds) {
      chosen_4 = weight[target_value[left_row_3] * 16 + k];
    } else {
      let c_at = c_start_4 + k;
      chosen_4 = c[c_at - 16];
    }
    left_tile[thread_column * 16 + thread_row] = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let weight_ih_at = weight_ih_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_start + k], weight_ih[weight_ih_at + 80], weight_ih[weight_ih_at + 160], weight_ih[weight_ih_at + 240]);
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
    { name: "contraction_1_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 16, r < 8, s < 32] = sum[u < 3, v < 3] weight[o, 0, u, v] * (if 0 <= 2 * r + u - 1 and 0 <= 2
//     * s + v - 1 then image[0, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
// x[o < 16, r < 8, s < 32] = max(y[o, r, s] + bias[o], 0.0)

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 16) { return; }
  if (column4 >= sizes.batch * 64) { return; }
  x[(column4 / 64) * 960 + row * 64 + column4] = max(sums + bias[row], vec4f(0f));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 4) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(thread_row * 4, 15);
  let left_row_1 = min(thread_row * 4 + 1, 15);
  let left_row_2 = min(thread_row * 4 + 2, 15);
  let left_row_3 = min(thread_row * 4 + 3, 15);
  let right_column_0 = min(index * 64 + thread_row * 4, sizes.batch * 256 - 1);
  let right_column_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * 256 - 1);
  let right_column_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * 256 - 1);
  let right_column_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * 256 - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = left_row_0 * 9;
  let weight_start_2 = left_row_1 * 9;
  let weight_start_3 = left_row_2 * 9;
  let weight_start_4 = left_row_3 * 9;
  let start_2 = (right_column_0 / 32 % 8) * 2;
  let start_3 = (right_column_0 % 32) * 2;
  let image_start = (right_column_0 / 32) * 128 + (right_column_0 % 32) * 2;
  let start_4 = (right_column_1 / 32 % 8) * 2;
  let start_5 = (right_column_1 % 32) * 2;
  let image_start_2 = (right_column_1 / 32) * 128 + (right_column_1 % 32) * 2;
  let start_6 = (right_column_2 / 32 % 8) * 2;
  let start_7 = (right_column_2 % 32) * 2;
  let image_start_3 = (right_column_2 / 32) * 128 + (right_column_2 % 32) * 2;
  let start_8 = (right_column_3 / 32 % 8) * 2;
  let start_9 = (right_column_3 % 32) * 2;
  let image_start_4 = (right_column_3 / 32) * 128 + (right_column_3 % 32) * 2;
  for (var start = 0; start < 9; start += 16) {
    let k = start + thread_column;
    if (k < 9) {
      left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
      let part = k / 3;
      let at = start_2 + part;
      let offset = k % 3;
      let at_2 = start_3 + offset;
      var chosen = 0f;
      if (0 <= at - 1 && 0 <= at_2 - 1) {
        let image_at = image_start + part * 64 + offset;
        chosen = image[image_at - 65];
      }
      let at_3 = start_4 + part;
      let at_4 = start_5 + offset;
      var chosen_2 = 0f;
      if (0 <= at_3 - 1 && 0 <= at_4 - 1) {
        let image_at = image_start_2 + part * 64 + offset;
        chosen_2 = image[image_at - 65];
      }
      let at_5 = start_6 + part;
      let at_6 = start_7 + offset;
      var chosen_3 = 0f;
      if (0 <= at_5 - 1 && 0 <= at_6 - 1) {
        let image_at = image_start_3 + part * 64 + offset;
        chosen_3 = image[image_at - 65];
      }
      let at_7 = start_8 + part;
      let at_8 = start_9 + offset;
      var chosen_4 = 0f;
      if (0 <= at_7 - 1 && 0 <= at_8 - 1) {
        let image_at = image_start_4 + part * 64 + offset;
        chosen_4 = image[image_at - 65];
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
    { name: "contraction_2_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 32, r < 4, s < 16] = sum[i < 16, u < 3, v < 3] weight[o, i, u, v] * (if 0 <= 2 * r + u - 1 and
//     0 <= 2 * s + v - 1 then x[i, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
// x_2[o < 32, r < 4, s < 16] = max(y[o, r, s] + bias[o], 0.0)

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  if (column4 >= sizes.batch * 16) { return; }
  x_2[(column4 / 16) * 496 + row * 16 + column4] = max(sums + bias[row], vec4f(0f));
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
  let weight_start = left_row_0 * 144;
  let weight_start_2 = left_row_1 * 144;
  let weight_start_3 = left_row_2 * 144;
  let weight_start_4 = left_row_3 * 144;
  let start_2 = (right_column_0 / 16 % 4) * 2;
  let start_3 = (right_column_0 % 16) * 2;
  let x_start = (right_column_0 / 64) * 4096 + (right_column_0 / 16 % 4) * 64 + (right_column_0 % 16) * 2;
  let start_4 = (right_column_1 / 16 % 4) * 2;
  let start_5 = (right_column_1 % 16) * 2;
  let x_start_2 = (right_column_1 / 64) * 4096 + (right_column_1 / 16 % 4) * 64 + (right_column_1 % 16) * 2;
  let start_6 = (right_column_2 / 16 % 4) * 2;
  let start_7 = (right_column_2 % 16) * 2;
  let x_start_3 = (right_column_2 / 64) * 4096 + (right_column_2 / 16 % 4) * 64 + (right_column_2 % 16) * 2;
  let start_8 = (right_column_3 / 16 % 4) * 2;
  let start_9 = (right_column_3 % 16) * 2;
  let x_start_4 = (right_column_3 / 64) * 4096 + (right_column_3 / 16 % 4) * 64 + (right_column_3 % 16) * 2;
  for (var start = 0; start < 144; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    let offset = k / 3 % 3;
    let at = start_2 + offset;
    let offset_2 = k % 3;
    let at_2 = start_3 + offset_2;
    var chosen = 0f;
    if (0 <= at - 1 && 0 <= at_2 - 1) {
      let part = k / 9;
      let x_at = x_start + part * 256 + offset * 32 + offset_2;
      chosen = x[x_at - 33];
    }
    let at_3 = start_4 + offset;
    let at_4 = start_5 + offset_2;
    var chosen_2 = 0f;
    if (0 <= at_3 - 1 && 0 <= at_4 - 1) {
      let part = k / 9;
      let x_at = x_start_2 + part * 256 + offset * 32 + offset_2;
      chosen_2 = x[x_at - 33];
    }
    let at_5 = start_6 + offset;
    let at_6 = start_7 + offset_2;
    var chosen_3 = 0f;
    if (0 <= at_5 - 1 && 0 <= at_6 - 1) {
      let part = k / 9;
      let x_at = x_start_3 + part * 256 + offset * 32 + offset_2;
      chosen_3 = x[x_at - 33];
    }
    let at_7 = start_8 + offset;
    let at_8 = start_9 + offset_2;
    var chosen_4 = 0f;
    if (0 <= at_7 - 1 && 0 <= at_8 - 1) {
      let part = k / 9;
      let x_at = x_start_4 + part * 256 + offset * 32 + offset_2;
      chosen_4 = x[x_at - 33];
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
// y[o < 32, r < 4, s < 16] = sum[i < 32, u < 3, v < 3] weight[o, i, u, v] * (if 0 <= r + u - 1 and r +
//     u - 1 < 4 and (0 <= s + v - 1 and s + v - 1 < 16) then x[i, r + u - 1, s + v - 1] else 0.0)
// x_2[o < 32, r < 4, s < 16] = max(y[o, r, s] + bias[o], 0.0)

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  if (column4 >= sizes.batch * 16) { return; }
  x_2[(column4 / 16) * 496 + row * 16 + column4] = max(sums + bias[row], vec4f(0f));
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
  let weight_start = left_row_0 * 288;
  let weight_start_2 = left_row_1 * 288;
  let weight_start_3 = left_row_2 * 288;
  let weight_start_4 = left_row_3 * 288;
  let offset = right_column_0 / 16 % 4;
  let offset_3 = right_column_0 % 16;
  let x_start = (right_column_0 / 64) * 1984 + right_column_0;
  let offset_5 = right_column_1 / 16 % 4;
  let offset_6 = right_column_1 % 16;
  let x_start_2 = (right_column_1 / 64) * 1984 + right_column_1;
  let offset_7 = right_column_2 / 16 % 4;
  let offset_8 = right_column_2 % 16;
  let x_start_3 = (right_column_2 / 64) * 1984 + right_column_2;
  let offset_9 = right_column_3 / 16 % 4;
  let offset_10 = right_column_3 % 16;
  let x_start_4 = (right_column_3 / 64) * 1984 + right_column_3;
  for (var start = 0; start < 288; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    let offset_2 = k / 3 % 3;
    let at = offset + offset_2;
    let value = at - 1;
    let offset_4 = k % 3;
    let at_2 = offset_3 + offset_4;
    let value_2 = at_2 - 1;
    var chosen = 0f;
    if (0 <= value && value < 4 && 0 <= value_2 && value_2 < 16) {
      let part = k / 9;
      let x_at = x_start + part * 64 + offset_2 * 16 + offset_4;
      chosen = x[x_at - 17];
    }
    let at_3 = offset_2 + offset_5;
    let value_3 = at_3 - 1;
    let at_4 = offset_4 + offset_6;
    let value_4 = at_4 - 1;
    var chosen_2 = 0f;
    if (0 <= value_3 && value_3 < 4 && 0 <= value_4 && value_4 < 16) {
      let part = k / 9;
      let x_at = x_start_2 + part * 64 + offset_2 * 16 + offset_4;
      chosen_2 = x[x_at - 17];
    }
    let at_5 = offset_2 + offset_7;
    let value_5 = at_5 - 1;
    let at_6 = offset_4 + offset_8;
    let value_6 = at_6 - 1;
    var chosen_3 = 0f;
    if (0 <= value_5 && value_5 < 4 && 0 <= value_6 && value_6 < 16) {
      let part = k / 9;
      let x_at = x_start_3 + part * 64 + offset_2 * 16 + offset_4;
      chosen_3 = x[x_at - 17];
    }
    let at_7 = offset_2 + offset_9;
    let value_7 = at_7 - 1;
    let at_8 = offset_10 + offset_4;
    let value_8 = at_8 - 1;
    var chosen_4 = 0f;
    if (0 <= value_7 && value_7 < 4 && 0 <= value_8 && value_8 < 16) {
      let part = k / 9;
      let x_at = x_start_4 + part * 64 + offset_2 * 16 + offset_4;
      chosen_4 = x[x_at - 17];
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
    { name: "contraction_8_vector", bindings: "read read read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> c: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 48 + column4] = bias_ih_gd + sums;
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.count + 3) / 4) * 48) { return; }
  let row_tile = index / 48;
  let count = lengths[quotient_(row_tile * 4, sizes.count) * 3 + 2];
  if (remainder_(row_tile * 4, sizes.count) >= count && quotient_(row_tile * 4, sizes.count) == quotient_(row_tile * 4 + 3, sizes.count)) { return; }
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch * sizes.count - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.count - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.count - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 48;
  let weight_ih_start = (column_tile / 16) * 1280 + (index % 16) * 80;
  let weight_start = target_value[row] * 4;
  let c_start = quotient_(row, sizes.count) * 16;
  let weight_start_2 = target_value[row_1] * 4;
  let c_start_2 = quotient_(row_1, sizes.count) * 16;
  let weight_start_3 = target_value[row_2] * 4;
  let c_start_3 = quotient_(row_2, sizes.count) * 16;
  let weight_start_4 = target_value[row_3] * 4;
  let c_start_4 = quotient_(row_3, sizes.count) * 16;
  for (var i4 = i32(local); i4 < 20; i4 += 64) {
    let weight_ih_at = weight_ih_start + i4;
    let right = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 20], weight_ih[weight_ih_at + 40], weight_ih[weight_ih_at + 60]);
    let weight_it = weight[weight_start + i4];
    let c_at = c_start + i4;
    let c_i = c[c_at - 4];
    sum_0 += vec4f(select(c_i.x, weight_it.x, i4 * 4 < 16), select(c_i.y, weight_it.y, i4 * 4 + 1 < 16), select(c_i.z, weight_it.z, i4 * 4 + 2 < 16), select(c_i.w, weight_it.w, i4 * 4 + 3 < 16)) * right;
    let weight_it_2 = weight[weight_start_2 + i4];
    let c_at_2 = c_start_2 + i4;
    let c_i_2 = c[c_at_2 - 4];
    sum_1 += vec4f(select(c_i_2.x, weight_it_2.x, i4 * 4 < 16), select(c_i_2.y, weight_it_2.y, i4 * 4 + 1 < 16), select(c_i_2.z, weight_it_2.z, i4 * 4 + 2 < 16), select(c_i_2.w, weight_it_2.w, i4 * 4 + 3 < 16)) * right;
    let weight_it_3 = weight[weight_start_3 + i4];
    let c_at_3 = c_start_3 + i4;
    let c_i_3 = c[c_at_3 - 4];
    sum_2 += vec4f(select(c_i_3.x, weight_it_3.x, i4 * 4 < 16), select(c_i_3.y, weight_it_3.y, i4 * 4 + 1 < 16), select(c_i_3.z, weight_it_3.z, i4 * 4 + 2 < 16), select(c_i_3.w, weight_it_3.w, i4 * 4 + 3 < 16)) * right;
    let weight_it_4 = weight[weight_start_4 + i4];
    let c_at_4 = c_start_4 + i4;
    let c_i_4 = c[c_at_4 - 4];
    sum_3 += vec4f(select(c_i_4.x, weight_it_4.x, i4 * 4 < 16), select(c_i_4.y, weight_it_4.y, i4 * 4 + 1 < 16), select(c_i_4.z, weight_it_4.z, i4 * 4 + 2 < 16), select(c_i_4.w, weight_it_4.w, i4 * 4 + 3 < 16)) * right;
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
    { name: "contraction_3", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  x_2[(column4 / 16) * 496 + row * 16 + column4] = max(sums + bias[row], vec4f(0f));
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
  let offset = column_tile / 2 % 4;
  let offset_2 = column_tile % 2;
  let holds_2 = 0 <= offset_2 * 8 - 1;
  let part = column_tile / 8;
  let x_start = part * 1984 + column_tile * 8;
  let holds_3 = offset_2 * 8 + 8 < 16;
  let row_tile = index / (sizes.batch * 8);
  let weight_start = row_tile * 2304;
  for (var i = 0; i < 32; i++) {
    let x_start_2 = x_start + i * 64;
    let weight_start_2 = weight_start + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = offset + u;
      let value = at - 1;
      let holds = 0 <= value && value < 4;
      var chosen = 0f;
      if (holds && holds_2) {
        let x_at = x_start_2 + u * 16;
        chosen = x[x_at - 17];
      }
      var chosen_2 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_2 = x[x_at - 16];
      }
      var chosen_3 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_3 = x[x_at - 15];
      }
      var chosen_4 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_4 = x[x_at - 14];
      }
      var chosen_5 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_5 = x[x_at - 13];
      }
      var chosen_6 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_6 = x[x_at - 12];
      }
      var chosen_7 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_7 = x[x_at - 11];
      }
      var chosen_8 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_8 = x[x_at - 10];
      }
      var chosen_9 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 16;
        chosen_9 = x[x_at - 9];
      }
      var chosen_10 = 0f;
      if (holds && holds_3) {
        let x_at = x_start_2 + u * 16;
        chosen_10 = x[x_at - 8];
      }
      let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let left = weight[weight_start_2 + u * 3];
      sum_0_0 += left * right_0;
      sum_0_1 += left * right_1;
      let weight_at = weight_start_2 + u * 3;
      let left_2 = weight[weight_at + 288];
      sum_1_0 += left_2 * right_0;
      sum_1_1 += left_2 * right_1;
      let left_3 = weight[weight_at + 576];
      sum_2_0 += left_3 * right_0;
      sum_2_1 += left_3 * right_1;
      let left_4 = weight[weight_at + 864];
      sum_3_0 += left_4 * right_0;
      sum_3_1 += left_4 * right_1;
      let left_5 = weight[weight_at + 1152];
      sum_4_0 += left_5 * right_0;
      sum_4_1 += left_5 * right_1;
      let left_6 = weight[weight_at + 1440];
      sum_5_0 += left_6 * right_0;
      sum_5_1 += left_6 * right_1;
      let left_7 = weight[weight_at + 1728];
      sum_6_0 += left_7 * right_0;
      sum_6_1 += left_7 * right_1;
      let left_8 = weight[weight_at + 2016];
      sum_7_0 += left_8 * right_0;
      sum_7_1 += left_8 * right_1;
      let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
      let left_9 = weight[weight_at + 1];
      sum_0_0 += left_9 * right_0_2;
      sum_0_1 += left_9 * right_1_2;
      let left_10 = weight[weight_at + 289];
      sum_1_0 += left_10 * right_0_2;
      sum_1_1 += left_10 * right_1_2;
      let left_11 = weight[weight_at + 577];
      sum_2_0 += left_11 * right_0_2;
      sum_2_1 += left_11 * right_1_2;
      let left_12 = weight[weight_at + 865];
      sum_3_0 += left_12 * right_0_2;
      sum_3_1 += left_12 * right_1_2;
      let left_13 = weight[weight_at + 1153];
      sum_4_0 += left_13 * right_0_2;
      sum_4_1 += left_13 * right_1_2;
      let left_14 = weight[weight_at + 1441];
      sum_5_0 += left_14 * right_0_2;
      sum_5_1 += left_14 * right_1_2;
      let left_15 = weight[weight_at + 1729];
      sum_6_0 += left_15 * right_0_2;
      sum_6_1 += left_15 * right_1_2;
      let left_16 = weight[weight_at + 2017];
      sum_7_0 += left_16 * right_0_2;
      sum_7_1 += left_16 * right_1_2;
      let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
      let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
      let left_17 = weight[weight_at + 2];
      sum_0_0 += left_17 * right_0_3;
      sum_0_1 += left_17 * right_1_3;
      let left_18 = weight[weight_at + 290];
      sum_1_0 += left_18 * right_0_3;
      sum_1_1 += left_18 * right_1_3;
      let left_19 = weight[weight_at + 578];
      sum_2_0 += left_19 * right_0_3;
      sum_2_1 += left_19 * right_1_3;
      let left_20 = weight[weight_at + 866];
      sum_3_0 += left_20 * right_0_3;
      sum_3_1 += left_20 * right_1_3;
      let left_21 = weight[weight_at + 1154];
      sum_4_0 += left_21 * right_0_3;
      sum_4_1 += left_21 * right_1_3;
      let left_22 = weight[weight_at + 1442];
      sum_5_0 += left_22 * right_0_3;
      sum_5_1 += left_22 * right_1_3;
      let left_23 = weight[weight_at + 1730];
      sum_6_0 += left_23 * right_0_3;
      sum_6_1 += left_23 * right_1_3;
      let left_24 = weight[weight_at + 2018];
      sum_7_0 += left_24 * right_0_3;
      sum_7_1 += left_24 * right_1_3;
    }
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start = row_tile * 8;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 16; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}
` },
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> image: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 16) { return; }
  x[(column4 / 64) * 960 + row * 64 + column4] = max(sums + bias[row], vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 64) { return; }
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
  let start = (column_tile / 4 % 8) * 2;
  let offset = column_tile % 4;
  let holds_2 = 0 <= offset * 16 - 1;
  let part = column_tile / 4;
  let image_start = part * 128 + offset * 16;
  let row_tile = index / (sizes.batch * 32);
  let weight_start = row_tile * 72;
  for (var u = 0; u < 3; u++) {
    let at = start + u;
    let holds = 0 <= at - 1;
    var chosen = 0f;
    if (holds && holds_2) {
      let image_at = image_start + u * 64;
      chosen = image[image_at - 65];
    }
    var chosen_2 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_2 = image[image_at - 63];
    }
    var chosen_3 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_3 = image[image_at - 61];
    }
    var chosen_4 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_4 = image[image_at - 59];
    }
    var chosen_5 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_5 = image[image_at - 57];
    }
    var chosen_6 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_6 = image[image_at - 55];
    }
    var chosen_7 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_7 = image[image_at - 53];
    }
    var chosen_8 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_8 = image[image_at - 51];
    }
    var chosen_9 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_9 = image[image_at - 64];
    }
    var chosen_10 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_10 = image[image_at - 62];
    }
    var chosen_11 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_11 = image[image_at - 60];
    }
    var chosen_12 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_12 = image[image_at - 58];
    }
    var chosen_13 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_13 = image[image_at - 56];
    }
    var chosen_14 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_14 = image[image_at - 54];
    }
    var chosen_15 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_15 = image[image_at - 52];
    }
    var chosen_16 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_16 = image[image_at - 50];
    }
    var chosen_17 = 0f;
    if (holds) {
      let image_at = image_start + u * 64;
      chosen_17 = image[image_at - 49];
    }
    let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
    let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
    let left = weight[weight_start + u * 3];
    sum_0_0 += left * right_0;
    sum_0_1 += left * right_1;
    let weight_at = weight_start + u * 3;
    let left_2 = weight[weight_at + 9];
    sum_1_0 += left_2 * right_0;
    sum_1_1 += left_2 * right_1;
    let left_3 = weight[weight_at + 18];
    sum_2_0 += left_3 * right_0;
    sum_2_1 += left_3 * right_1;
    let left_4 = weight[weight_at + 27];
    sum_3_0 += left_4 * right_0;
    sum_3_1 += left_4 * right_1;
    let left_5 = weight[weight_at + 36];
    sum_4_0 += left_5 * right_0;
    sum_4_1 += left_5 * right_1;
    let left_6 = weight[weight_at + 45];
    sum_5_0 += left_6 * right_0;
    sum_5_1 += left_6 * right_1;
    let left_7 = weight[weight_at + 54];
    sum_6_0 += left_7 * right_0;
    sum_6_1 += left_7 * right_1;
    let left_8 = weight[weight_at + 63];
    sum_7_0 += left_8 * right_0;
    sum_7_1 += left_8 * right_1;
    let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
    let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
    let left_9 = weight[weight_at + 1];
    sum_0_0 += left_9 * right_0_2;
    sum_0_1 += left_9 * right_1_2;
    let left_10 = weight[weight_at + 10];
    sum_1_0 += left_10 * right_0_2;
    sum_1_1 += left_10 * right_1_2;
    let left_11 = weight[weight_at + 19];
    sum_2_0 += left_11 * right_0_2;
    sum_2_1 += left_11 * right_1_2;
    let left_12 = weight[weight_at + 28];
    sum_3_0 += left_12 * right_0_2;
    sum_3_1 += left_12 * right_1_2;
    let left_13 = weight[weight_at + 37];
    sum_4_0 += left_13 * right_0_2;
    sum_4_1 += left_13 * right_1_2;
    let left_14 = weight[weight_at + 46];
    sum_5_0 += left_14 * right_0_2;
    sum_5_1 += left_14 * right_1_2;
    let left_15 = weight[weight_at + 55];
    sum_6_0 += left_15 * right_0_2;
    sum_6_1 += left_15 * right_1_2;
    let left_16 = weight[weight_at + 64];
    sum_7_0 += left_16 * right_0_2;
    sum_7_1 += left_16 * right_1_2;
    let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
    let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, chosen_17);
    let left_17 = weight[weight_at + 2];
    sum_0_0 += left_17 * right_0_3;
    sum_0_1 += left_17 * right_1_3;
    let left_18 = weight[weight_at + 11];
    sum_1_0 += left_18 * right_0_3;
    sum_1_1 += left_18 * right_1_3;
    let left_19 = weight[weight_at + 20];
    sum_2_0 += left_19 * right_0_3;
    sum_2_1 += left_19 * right_1_3;
    let left_20 = weight[weight_at + 29];
    sum_3_0 += left_20 * right_0_3;
    sum_3_1 += left_20 * right_1_3;
    let left_21 = weight[weight_at + 38];
    sum_4_0 += left_21 * right_0_3;
    sum_4_1 += left_21 * right_1_3;
    let left_22 = weight[weight_at + 47];
    sum_5_0 += left_22 * right_0_3;
    sum_5_1 += left_22 * right_1_3;
    let left_23 = weight[weight_at + 56];
    sum_6_0 += left_23 * right_0_3;
    sum_6_1 += left_23 * right_1_3;
    let left_24 = weight[weight_at + 65];
    sum_7_0 += left_24 * right_0_3;
    sum_7_1 += left_24 * right_1_3;
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start_2 = row_tile * 8;
  let start_3 = column_tile * 2;
  for (var n = 0; n < 16; n++) {
    finish(start_2 + n / 2, start_3 + n % 2, sums[n]);
  }
}
` },
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  x_2[(column4 / 16) * 496 + row * 16 + column4] = max(sums + bias[row], vec4f(0f));
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
  let start = (column_tile / 2 % 4) * 2;
  let offset = column_tile % 2;
  let holds_2 = 0 <= offset * 16 - 1;
  let offset_2 = column_tile / 2 % 4;
  let part = column_tile / 8;
  let x_start = part * 4096 + offset_2 * 64 + offset * 16;
  let row_tile = index / (sizes.batch * 8);
  let weight_start = row_tile * 1152;
  for (var i = 0; i < 16; i++) {
    let x_start_2 = x_start + i * 256;
    let weight_start_2 = weight_start + i * 9;
    for (var u = 0; u < 3; u++) {
      let at = start + u;
      let holds = 0 <= at - 1;
      var chosen = 0f;
      if (holds && holds_2) {
        let x_at = x_start_2 + u * 32;
        chosen = x[x_at - 33];
      }
      var chosen_2 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_2 = x[x_at - 31];
      }
      var chosen_3 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_3 = x[x_at - 29];
      }
      var chosen_4 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_4 = x[x_at - 27];
      }
      var chosen_5 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_5 = x[x_at - 25];
      }
      var chosen_6 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_6 = x[x_at - 23];
      }
      var chosen_7 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_7 = x[x_at - 21];
      }
      var chosen_8 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_8 = x[x_at - 19];
      }
      var chosen_9 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_9 = x[x_at - 32];
      }
      var chosen_10 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_10 = x[x_at - 30];
      }
      var chosen_11 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_11 = x[x_at - 28];
      }
      var chosen_12 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_12 = x[x_at - 26];
      }
      var chosen_13 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_13 = x[x_at - 24];
      }
      var chosen_14 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_14 = x[x_at - 22];
      }
      var chosen_15 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_15 = x[x_at - 20];
      }
      var chosen_16 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_16 = x[x_at - 18];
      }
      var chosen_17 = 0f;
      if (holds) {
        let x_at = x_start_2 + u * 32;
        chosen_17 = x[x_at - 17];
      }
      let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
      let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
      let left = weight[weight_start_2 + u * 3];
      sum_0_0 += left * right_0;
      sum_0_1 += left * right_1;
      let weight_at = weight_start_2 + u * 3;
      let left_2 = weight[weight_at + 144];
      sum_1_0 += left_2 * right_0;
      sum_1_1 += left_2 * right_1;
      let left_3 = weight[weight_at + 288];
      sum_2_0 += left_3 * right_0;
      sum_2_1 += left_3 * right_1;
      let left_4 = weight[weight_at + 432];
      sum_3_0 += left_4 * right_0;
      sum_3_1 += left_4 * right_1;
      let left_5 = weight[weight_at + 576];
      sum_4_0 += left_5 * right_0;
      sum_4_1 += left_5 * right_1;
      let left_6 = weight[weight_at + 720];
      sum_5_0 += left_6 * right_0;
      sum_5_1 += left_6 * right_1;
      let left_7 = weight[weight_at + 864];
      sum_6_0 += left_7 * right_0;
      sum_6_1 += left_7 * right_1;
      let left_8 = weight[weight_at + 1008];
      sum_7_0 += left_8 * right_0;
      sum_7_1 += left_8 * right_1;
      let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
      let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
      let left_9 = weight[weight_at + 1];
      sum_0_0 += left_9 * right_0_2;
      sum_0_1 += left_9 * right_1_2;
      let left_10 = weight[weight_at + 145];
      sum_1_0 += left_10 * right_0_2;
      sum_1_1 += left_10 * right_1_2;
      let left_11 = weight[weight_at + 289];
      sum_2_0 += left_11 * right_0_2;
      sum_2_1 += left_11 * right_1_2;
      let left_12 = weight[weight_at + 433];
      sum_3_0 += left_12 * right_0_2;
      sum_3_1 += left_12 * right_1_2;
      let left_13 = weight[weight_at + 577];
      sum_4_0 += left_13 * right_0_2;
      sum_4_1 += left_13 * right_1_2;
      let left_14 = weight[weight_at + 721];
      sum_5_0 += left_14 * right_0_2;
      sum_5_1 += left_14 * right_1_2;
      let left_15 = weight[weight_at + 865];
      sum_6_0 += left_15 * right_0_2;
      sum_6_1 += left_15 * right_1_2;
      let left_16 = weight[weight_at + 1009];
      sum_7_0 += left_16 * right_0_2;
      sum_7_1 += left_16 * right_1_2;
      let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
      let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, chosen_17);
      let left_17 = weight[weight_at + 2];
      sum_0_0 += left_17 * right_0_3;
      sum_0_1 += left_17 * right_1_3;
      let left_18 = weight[weight_at + 146];
      sum_1_0 += left_18 * right_0_3;
      sum_1_1 += left_18 * right_1_3;
      let left_19 = weight[weight_at + 290];
      sum_2_0 += left_19 * right_0_3;
      sum_2_1 += left_19 * right_1_3;
      let left_20 = weight[weight_at + 434];
      sum_3_0 += left_20 * right_0_3;
      sum_3_1 += left_20 * right_1_3;
      let left_21 = weight[weight_at + 578];
      sum_4_0 += left_21 * right_0_3;
      sum_4_1 += left_21 * right_1_3;
      let left_22 = weight[weight_at + 722];
      sum_5_0 += left_22 * right_0_3;
      sum_5_1 += left_22 * right_1_3;
      let left_23 = weight[weight_at + 866];
      sum_6_0 += left_23 * right_0_3;
      sum_6_1 += left_23 * right_1_3;
      let left_24 = weight[weight_at + 1010];
      sum_7_0 += left_24 * right_0_3;
      sum_7_1 += left_24 * right_1_3;
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
    { name: "map_2", bindings: "read write sizes", code: /* wgsl */ `
// carried[o < 64] = c[o]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> c: array<f32>;
@group(0) @binding(1) var<storage, read_write> carried: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 64) { return; }
  carried[index] = c[index];
}
` },
    { name: "map_1", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum = sum[t < T - 1] cross_entropy[t]
// next_token_loss = sum[] / real(max(T - 1, 1))

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> cross_entropy: array<f32>;
@group(0) @binding(1) var<storage, read_write> next_token_loss: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch) { return; }
  var sum = 0f;
  let T = lengths[index * 3];
  let cross_entropy_start = index * sizes.T - index;
  for (var t = 0; t < T - 1; t++) {
    sum += cross_entropy[cross_entropy_start + t];
  }
  next_token_loss[index] = sum / f32(max(T - 1, 1));
}
` },
    { name: "map_3", bindings: "read read write sizes lengths", code: /* wgsl */ `
// carried[o < 64] = if 1 <= count then decoder[count - 1, o] else h[o]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<f32>;
@group(0) @binding(1) var<storage, read> h: array<f32>;
@group(0) @binding(2) var<storage, read_write> carried: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 64) { return; }
  var chosen: f32;
  let member = index / 64;
  let count = lengths[member * 3 + 2];
  if (1 <= count) {
    let o = index % 64;
    chosen = decoder[member * sizes.count * 64 + count * 64 + o - 64];
  } else {
    chosen = h[index];
  }
  carried[index] = chosen;
}
` },
    { name: "recurrence_1", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// sum[t < T, g < 3, d < 64] = sum[i < 64] weight_hh[64 * g + d, i] * carried[t, i]
// b[t < T, g < 3, d < 64] = bias_hh[64 * g + d] + sum[t, g, d]
// decoder[t < T, d < 64] = (1.0 - v) * tanh(a[t, 2, d] + sigmoid(a[t, 0, d] + b[t, 0, d]) * b[t, 2,
//     d]) + v * carried[t, d]
//   where v = sigmoid(a[t, 1, d] + b[t, 1, d])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> c: array<f32>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<f32>;
@group(0) @binding(3) var<storage, read> a: array<f32>;
@group(0) @binding(4) var<storage, read_write> decoder: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 64>;

var<workgroup> decoder_now: array<f32, 64>;

var<workgroup> b_now: array<f32, 192>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  let c_start = member * 64;
  for (var o = i32(local); o < 64; o += 256) {
    carried_now[o] = c[c_start + o];
  }
  workgroupBarrier();
  let T = lengths[member * 3];
  let a_start = member * sizes.T * 192;
  let decoder_start = member * sizes.T * 64;
  for (var t = 0; t < T; t++) {
    for (var entry = i32(local); entry < 192; entry += 256) {
      let g = entry / 64;
      let d = entry % 64;
      var sum_sums = vec4f();
      let weight_hh_start = g * 1024 + d * 16;
      for (var i4 = 0; i4 < 16; i4++) {
        sum_sums += weight_hh[weight_hh_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 64 + d] = bias_hh[g * 64 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + t * 192;
    let decoder_start_2 = decoder_start + t * 64;
    for (var d = i32(local); d < 64; d += 256) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 64] + b_now[d + 64]);
      let result = (1f - value) * tanh_(a[a_at + 128] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 128]) + value * carried_now[d];
      decoder_now[d] = result;
      decoder[decoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var o = i32(local); o < 64; o += 256) {
      carried_now[o] = decoder_now[o];
    }
    workgroupBarrier();
  }
}
` },
    { name: "recurrence_2", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// sum[t < count, g < 3, d < 64] = sum[i < 64] weight_hh[64 * g + d, i] * carried[t, i]
// b[t < count, g < 3, d < 64] = bias_hh[64 * g + d] + sum[t, g, d]
// decoder[t < count, d < 64] = (1.0 - v) * tanh(a[t, 2, d] + sigmoid(a[t, 0, d] + b[t, 0, d]) * b[t,
//     2, d]) + v * carried[t, d]
//   where v = sigmoid(a[t, 1, d] + b[t, 1, d])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> h: array<f32>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<f32>;
@group(0) @binding(3) var<storage, read> a: array<f32>;
@group(0) @binding(4) var<storage, read_write> decoder: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 64>;

var<workgroup> decoder_now: array<f32, 64>;

var<workgroup> b_now: array<f32, 192>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  let h_start = member * 64;
  for (var o = i32(local); o < 64; o += 256) {
    carried_now[o] = h[h_start + o];
  }
  workgroupBarrier();
  let count = lengths[member * 3 + 2];
  let a_start = member * sizes.count * 192;
  let decoder_start = member * sizes.count * 64;
  for (var t = 0; t < count; t++) {
    for (var entry = i32(local); entry < 192; entry += 256) {
      let g = entry / 64;
      let d = entry % 64;
      var sum_sums = vec4f();
      let weight_hh_start = g * 1024 + d * 16;
      for (var i4 = 0; i4 < 16; i4++) {
        sum_sums += weight_hh[weight_hh_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 64 + d] = bias_hh[g * 64 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + t * 192;
    let decoder_start_2 = decoder_start + t * 64;
    for (var d = i32(local); d < 64; d += 256) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 64] + b_now[d + 64]);
      let result = (1f - value) * tanh_(a[a_at + 128] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 128]) + value * carried_now[d];
      decoder_now[d] = result;
      decoder[decoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var o = i32(local); o < 64; o += 256) {
      carried_now[o] = decoder_now[o];
    }
    workgroupBarrier();
  }
}
` },
    { name: "row_1", bindings: "read read write sizes lengths", code: /* wgsl */ `
// top[t < T - 1] = max[v < 13] y[t, v]
// sum[t < T - 1] = lse[v < 13] y[t, v] - top[t]
// cross_entropy[t < T - 1] = top[t] + sum[t] - y[t, target_value[t + 1]]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> target_value: array<i32>;
@group(0) @binding(2) var<storage, read_write> cross_entropy: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T - sizes.batch) { return; }
  let t = remainder_(row, sizes.T - 1);
  let member = quotient_(row, sizes.T - 1);
  let T = lengths[member * 3];
  if (t >= T - 1) { return; }
  var top = -3.4028234e38f;
  let y_start = member * sizes.T * 13 + t * 13;
  for (var v = 0; v < 13; v++) {
    top = max(top, y[y_start + v]);
  }
  var sum_peak = -3.4028234e38f;
  var sum_total = 0f;
  for (var v = 0; v < 13; v++) {
    let exponent = y[y_start + v] - top;
    let top_2 = max(sum_peak, exponent);
    sum_total = sum_total * exp(sum_peak - top_2) + exp(exponent - top_2);
    sum_peak = top_2;
  }
  let sum_all = select(-3.4028234e38f, sum_peak + log(sum_total), sum_total > 0f);
  cross_entropy[row] = top + sum_all - y[member * sizes.T * 13 + t * 13 + target_value[member * sizes.T + t + 1]];
}
` },
  ],
  constants: () => [],
  dispatches: [
    [[12, (s) => [4 * s[0], 1, 1], 1], [17, (s) => [s[0], 1, 1], 1]],
    [[13, (s) => [s[0], 1, 1], 1], [18, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[14, (s) => [s[0], 1, 1], 1], [16, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [
      [3, (s) => [5 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [0, (s) => [Math.floor((5 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1],
    ],
    [[1, (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1]],
    [
      [9, (s) => [3 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [8, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [[22, (s) => [s[0], 1, 1], 1]],
    [[5, (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1]],
    [[24, (s) => [Math.floor((s[0] * s[1] - s[0] + 63) / 64), 1, 1], 1]],
    [[20, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[19, (s) => [s[0], 1, 1], 1]],
    [
      [
        15,
        (s) => [(s[0] * s[3] <= 3 ? 1 : 0) * (48 * Math.floor((s[0] * s[3] + 3) / 4)), 1, 1],
        1,
      ],
      [2, (s) => [(s[0] * s[3] <= 3 ? 1 : 0) * (6 * s[0] * s[3]), 1, 1], 1],
    ],
    [
      [
        11,
        (s) => [(1 - (s[0] * s[3] <= 3 ? 1 : 0)) * (3 * Math.floor((s[0] * s[3] + 63) / 64)), 1, 1],
        1,
      ],
      [
        10,
        (s) => [(1 - (s[0] * s[3] <= 3 ? 1 : 0)) * (Math.floor((s[0] * s[3] + 7) / 8)), 1, 1],
        1,
      ],
    ],
    [[23, (s) => [s[0], 1, 1], 1]],
    [
      [6, (s) => [4 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [4, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[21, (s) => [s[0], 1, 1], 1]],
    [
      [11, (s) => [3 * Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1],
      [10, (s) => [Math.floor((s[0] * s[3] + 7) / 8), 1, 1], 1],
    ],
    [[7, (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [
      Math.max(4096 * s[0], 192 * s[0] * s[1]),
      Math.max(2048 * s[0], 64 * s[0] * s[1]),
      64 * s[0],
    ],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[1], 13] },
    ],
    steps: [
      [0, "p0 i0 p1 > s0"], // features.x
      [1, "p2 s0 p3 > s1"], // features.x
      [2, "p4 s1 p5 > s0"], // features.x
      [3, "s0 p6 p7 > s1"], // fc2.x
      [4, "s1 p8 p9 > s2"], // c
      [5, "i1 p10 s2 p11 p13 > s0"], // decoder.a
      [6, "s2 p12 p14 s0 > s1"], // decoder
      [7, "s1 p15 p16 > s0"], // out.y
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(4096 * s[0], 192 * s[0] * s[1]),
      Math.max(2048 * s[0], 64 * s[0] * s[1]),
      64 * s[0],
    ],
    results: [
    ],
    steps: [
      [0, "p0 i0 p1 > s0"], // features.x
      [1, "p2 s0 p3 > s1"], // features.x
      [2, "p4 s1 p5 > s0"], // features.x
      [3, "s0 p6 p7 > s1"], // fc2.x
      [4, "s1 p8 p9 > s2"], // c
      [5, "i1 p10 s2 p11 p13 > s0"], // decoder.a
      [6, "s2 p12 p14 s0 > s1"], // decoder
      [7, "s1 p15 p16 > s0"], // out.y
      [8, "s0 i1 > s1"], // next_token_loss.cross_entropy
      [9, "s1 > s0"], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s0", shape: () => [] },
  generation: {
    target: 1,
    start: 1,
    stop: [2],
    limit: 6,
    prefix: 0,
    prompt: 0,
    length: 1,
    past: 2,
    count: 3,
    asks: [0],
    states: [
      { shape: () => [64] },
      { shape: () => [64] },
    ],
    begin: {
      slots: (s) => [4096 * s[0], 2048 * s[0]],
      results: [
      ],
      steps: [
        [0, "p0 i0 p1 > s0"], // features.x
        [1, "p2 s0 p3 > s1"], // features.x
        [2, "p4 s1 p5 > s0"], // features.x
        [3, "s0 p6 p7 > s1"], // fc2.x
        [4, "s1 p8 p9 > g0"], // c
        [10, "g0 > g1"], // h.carried
      ],
    },
    chunk: {
      slots: (s) => [Math.max(192 * s[0] * s[3], 64 * s[0]), 64 * s[0] * s[3], 13 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s2", shape: () => [13] },
      ],
      steps: [
        [11, "i1 p10 g0 p11 p13 > s0"], // decoder.a
        [12, "i1 p10 g0 p11 p13 > s0"], // decoder.a
        [13, "g1 p12 p14 s0 > s1"], // decoder
        [14, "s1 p15 p16 > s2"], // out.y
        [15, "s1 g1 > s0"], // h.carried
      ],
      copies: [["s0", "g1"]],
    },
    inspect: {
      slots: (s) => [Math.max(192 * s[0] * s[3], 64 * s[0]), 64 * s[0] * s[3], 13 * s[0] * s[3]],
      results: [
        { name: "logits", element: "real", buffer: "s2", shape: (s) => [s[3], 13] },
      ],
      steps: [
        [16, "i1 p10 g0 p11 p13 > s0"], // decoder.a
        [13, "g1 p12 p14 s0 > s1"], // decoder
        [17, "s1 p15 p16 > s2"], // out.y
        [15, "s1 g1 > s0"], // h.carried
      ],
      copies: [["s0", "g1"]],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
