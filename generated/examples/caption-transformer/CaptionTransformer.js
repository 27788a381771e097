// CaptionTransformer, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image, target });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest T, s[2] the largest past, s[3] the largest count.
const runtime=(()=>{function e(e,t,r,n,i,s={}){let o=`${t} is ${z(r)}; it must be ${z(n)}`;return new B(e,o,{name:i,found:r,expected:n,...s})}function t(e,t){let r=I(e),n="",i=.5;for(let e of t.slice(0,1e3)){let t=I(e),s=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);s>i&&([n,i]=[e,s])}return n&&` (nearest: "${n}")`}function r({device:t},r,n,i){let s=t.limits[r];if(!(n<=Number(s)))throw e("limit-exceeded",`${r} of the device`,s,`${n}, for ${i}`,r)}function n({lost:e}){if(e)throw new B("device-lost",`the device was lost (${e}); load again`)}async function i(e,t,r){n(e);let{device:i}=e;i.pushErrorScope("validation"),i.pushErrorScope("out-of-memory");let s=r(),o=[i.popErrorScope(),i.popErrorScope()];s.catch(()=>0);try{let[e,r]=await Promise.all(o);if(e)throw R("out-of-memory",`no memory for ${t}`,e);if(r)throw R("device-error",t,r);return await s}catch(r){throw await Promise.race([i.lost,new Promise(e=>setTimeout(e,99))]),n(e),r instanceof B?r:R("device-error",t,r)}}function s(e,t,r,n,i=0,o=0){let a=e.slice(1),[l=1]=e;if(a.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(q(e)>0&&n(i,o,q(e)));let[f,h]=[t.slice(1),r.slice(1)];for(let e=0;e<l;e+=1)s(a,f,h,n,i+e*q(f),o+e*q(h))}function o(r,n,i,s){let{inputs:o}=r,a=o.map(({name:e})=>e),l=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let e of l.keys())if(!a.includes(e))throw new B("input-unknown",`there is no input "${e}"${t(e,a)}`,{name:e,member:i});let f=o.map(t=>{let{name:r}=t,n=`input "${r}"${s}`;if(l.has(r))return(({name:t,element:r,range:n},i,s)=>{let o=K[r],a=r=>e("input-type",s,r,`a ${o.name}, or { data, shape } with one`,t);if("number"==typeof i&&("real"===r||Number.isInteger(i)))return{data:o.of(i)};if(E(i)===o.name)return{data:i};let{data:l,buffer:f,shape:h}=i??{};if(!Array.isArray(h))throw a(E(i));let u=q(h);if(E(l)===o.name){let{length:r}=l;if(r===u)return{data:l,shape:h};throw e("input-shape",`the length of ${s}`,r,`${u}, by its shape`,t)}if(!(f instanceof Object))throw a(E(l));if(n)throw a("on the device");if(f.size>=4*u&&4&f.usage)return{data:f,shape:h};throw e("input-shape",`the buffer of ${s}`,`of ${f.size} bytes`,`of ${4*u} and for COPY_SRC`,t)})(t,l.get(r),n);if(void 0===t.default&&!t.late)throw new B("input-missing",`${n} is missing`,{name:r,member:i})}),h=(({dimensions:t,inputs:r},n,i)=>{let s=[1,...t.map(()=>NaN)],o=r.flatMap((e,t)=>{let r=n[t];return r?[{e,t:r,index:t,r:`input "${e.name}"${i}`}]:[]}),a=[];for(let[r,{axes:n,name:i,least:l,most:f}]of[...t,...t].entries()){let h=1+r%t.length;for(let{e:t,t:r,index:u,r:p}of o){let o=n.find(([e])=>e===u)?.[1];if(void 0===o||Number(s[h])>=0)continue;let m=r.shape?r.shape[o]:Math.floor(G(r)/q(t.shape(s.with(h,1))));if(m<l||m>f||m%1)throw e("input-length",`${i} of ${p}`,m,`${l} to ${f}`,t.name);m>=0&&a.push(`${i} is ${m} by ${p}`),s=s.with(h,m)}}let l=t.find(({free:e},t)=>!e&&Number.isNaN(s[t+1]));if(l)throw e("input-length",l.name+i,"told by no input","told: pass { data, shape }",l.name);for(let{e:t,t:r,r:n}of o){let i=t.shape(s),o=r.shape??`${G(r)} entries`;if(r.shape?r.shape.join()!==i.join():G(r)!==q(i))throw e("input-shape",`the shape of ${n}`,o,[`[${i.join(", ")}]`,...a].join(", as "),t.name,{expected:i})}return s})(r,f,s);return o.forEach((t,r)=>{let n=f[r]?.data;n&&T(n)&&(({name:t,element:r,shape:n,range:i},s,o,a,l)=>{let[f,h]="bool"===r?[0,1]:i?.(o)??[-35e37,35e37],u=s.findIndex(e=>!(e>=Number(f)&&e<=Number(h)));if(u<0)return;let p=((e,t)=>t.map((r,n)=>Math.floor(e/q(t.slice(n+1)))%r))(u,n(o)),m="real"===r?"finite":`${f} to ${h}`;throw e("input-value",`${a} at [${p.join(", ")}]`,s[u],m,t,{member:l,position:p})})(t,n,h,`input "${t.name}"${s}`,i)}),{s:h,values:f}}function a(e,t){let r=e.inputs.map((e,r)=>({...e,late:t(r)})),n=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:r,dimensions:n}}function l(e,t){return Array.isArray(t)?t.map((t,r)=>o(e,t,r,` of member ${r}`)):[o(e,t,0,"")]}function f(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length)}async function h(e,t,n,o,a,l){let{i:u,program:p,o:m,a:w}=e,{slots:c,copies:d=[]}=t,{device:y}=u,b=a();if(!b[0])return[];let g=f(b),$=n.map(e=>w.l(V([e],g))),v=$.findIndex(e=>void 0!==e);if(v>=0){let r={...t,copies:[]};return v&&await h(e,r,n.slice(0,v),[],a,l),await $[v],h(e,t,n.slice(v),o,a,l)}let M=`a batch of ${b.length}`,k=new Map,A=n,x=new Set([...A.flatMap(W),...o.map(({buffer:e})=>e),...d.flat()]),N=(e,t)=>{x.has(e)&&(r(u,"maxStorageBufferBindingSize",4*t,M),k.set(e,4*t))};c(g).forEach((e,t)=>N(`s${t}`,e)),p.inputs.forEach(({shape:e},t)=>N(`i${t}`,b.length*q(e(g.with(0,1))))),p.generation?.states.forEach(({shape:e},t)=>N(`g${t}`,b.length*q(e(g))));let P=new Map;for(let e of A){let[,,t,n]=e,[i,s,o]=t(g),a=n&&i>J?[J,Math.ceil(i/J),1]:[i,s,o];r(u,"maxComputeWorkgroupsPerDimension",Math.max(...a),M),P.set(e,a)}let S=4,O=[],F=o.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:i,buffer:s}=e,o=n(g),a=q(o),f=S;if(!l){let e=4*a*(i?1:b.length);O.push([s,f,e]),S+=e}return b.map(({s:n},s)=>({...e,start:f,f:o,own:r(n),shape:t(n),member:s,first:i?0:s*a}))});r(u,"maxBufferSize",S,M);let U=b.map(()=>({}));try{let t=await i(u,M,async()=>{for(let[e,t]of k)m.h(e,t);let t=m.h("status",4),r=m.h("output",S,9);((e,t,r)=>{let{o:n,i}=e,s=t.flatMap(({s:e})=>e.slice(1)),o=n.h("sizes",4*r.length,72),a=n.h("lengths",4*s.length),l=[r,s].join(";");l!==n.u&&(i.device.queue.writeBuffer(o,0,Int32Array.from(r)),i.device.queue.writeBuffer(a,0,Int32Array.from(s)),n.u=l)})(e,b,g);let i=y.createCommandEncoder();p.inputs.forEach((e,t)=>{k.has(`i${t}`)&&((e,t,r,{element:n,shape:i,default:o=0},a,l,f)=>{let h=i(f.with(0,1)),u=q(h),p=new(D(n))(u*l.length);l.forEach(({s:e,values:n},f)=>{let m=i(e),{data:w}=n[a]??{},c=f*u;w?1===l.length&&w instanceof p.constructor?p=w:s(m,m,h,(e,n,i)=>{T(w)?p.set(w.subarray(e,e+i),c+n):t.copyBufferToBuffer(w,4*e,r,4*(c+n),4*i)}):p.fill(o,c,c+u)}),e.queue.writeBuffer(r,0,p)})(y,i,m.get(`i${t}`),e,t,b,g)}),i=(({i:e,o:t,a:r},n,i,s,o)=>{let a=n.beginComputePass();return i.forEach(n=>{let i=n,[s]=i,l=o.get(i);if(!l[0])return;let f=r.kernels[s],h=L(f),u=t.p.get(i);if(!u){let n=W(i);u=e.device.createBindGroup({layout:r.m(f),entries:h.map((e,r)=>{let i=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(i)}}})}),t.p.set(i,u)}a.setPipeline(r.get(s)),a.setBindGroup(0,u),a.dispatchWorkgroups(...l)}),a.end(),n})(e,i,n,0,P);for(let[e,t]of d)i.copyBufferToBuffer(m.get(e),0,m.get(t),0,k.get(t));i.copyBufferToBuffer(t,0,r,0,4);for(let[e,t,n]of O)i.copyBufferToBuffer(m.get(e),0,r,t,n);if(l)for(let{name:e,buffer:t,shape:r,own:n,f:o,member:a,first:l}of F){let f=Math.max(4,4*q(n)),h=y.createBuffer({size:f,usage:140});U[a][e]={buffer:h,shape:r},s(n,o,n,(e,r,n)=>i.copyBufferToBuffer(m.get(t),4*e,h,4*r,4*n),l)}return y.queue.submit([i.finish()]),await r.mapAsync(1,0,S),r}),r=t.getMappedRange(0,S),o=new Uint32Array(r,0,1)[0];if(!l&&!o)for(let{name:e,element:t,shape:n,own:i,f:o,start:a,member:l,first:f}of F){let h=new(D(t))(r,a),u=new K[t](q(i));s(i,o,i,(e,t,r)=>u.set(h.subarray(e,e+r),t),f),U[l][e]={data:u,shape:n}}if(t.unmap(),!o)return U;throw o>1?new B("weights-value","a weight is too large for f16"):new B("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=U.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw m.w(),m.c(e=>!/^[ptc]\d/.test(e)),e}}function u(e,t){let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,i]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!i.some(e=>r.has(e))&&(e[4]&&i.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()}function p(e,t){let r=e.findIndex(e=>!Number.isFinite(e));if(!(r<0))throw new B("logits-value",`the logit of token ${r} is ${e[r]}`,{name:"logits",found:e[r],expected:"finite",member:t,position:[r]})}function m(e,t,r){if(1===r)return e;let n=e.slice();for(let e of new Set(t)){let t=n[e];n[e]=t>0?t/r:t*r}return n}function w(e){let t=0;for(let r=1;r<e.length;r+=1)e[r]>e[t]&&(t=r);return t}function c(e,t,r,n,i){let{repetitionPenalty:s,temperature:o,seed:a}=t,l=m(e,r,s);return 0===o?w(l):((e,t)=>{let r=t*e.reduce((e,{weight:t})=>e+t,0);for(let{token:t,weight:n}of e)if(r-=n,r<0)return t;return e.at(-1).token})(((e,{temperature:t,topK:r,topP:n})=>{let i=e[w(e)],s=r>0&&r<e.length?e.toSorted().at(-r):-1/0,o=[];for(let[r,n]of e.entries())n>=s&&o.push({token:r,weight:Math.exp((n-i)/t)});if((s>-1/0||n<1)&&o.sort((e,t)=>t.weight-e.weight||e.token-t.token),s>-1/0&&(o=o.slice(0,r)),n>=1)return o;let a=n*o.reduce((e,{weight:t})=>e+t,0),l=0,f=o.findIndex(({weight:e})=>(l+=e)>=a);return f<0?o:o.slice(0,f+1)})(l,t),((...e)=>{let t=2654435769;for(let r of e)for(let e of[r,Math.floor(r/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32})(a,n,i))}function d(t){let{temperature:r=0,topK:n=0,topP:i=1,repetitionPenalty:s=1,seed:o=Math.floor(Math.random()*2**32)}=t,a=(t,r,n,i)=>{if(!n)throw e("option-value",t,r,i,t)};return a("temperature",r,r>=0&&r<1/0,"0 or more"),a("topK",n,Number.isInteger(n)&&n>=0,"a whole number, 0 for all tokens"),a("topP",i,i>0&&i<=1,"above 0 and at most 1"),a("repetitionPenalty",s,s>0,"above 0"),a("seed",o,Number.isSafeInteger(o),"a whole number"),{temperature:r,topK:n,topP:i,repetitionPenalty:s,seed:o}}function y(e){let t=[];for(let r=e;r;r=r.before)t.push(r);return t.reverse()}function b({data:e,shape:t}){return e.slice(-t.at(-1))}async function g(e){let{name:t,size:r}=e,n=await e.d(8),i=n.length<8?NaN:Number(new DataView(n.buffer).getBigUint64(0,!0)),s=Math.min(1e8,r-8);if(!(i<=s))throw ne(`the length of the head of ${t}`,i,`at most ${s}`,t);let o,a=await e.d(i);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(a);o=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw ne(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(e){if(e instanceof B)throw e}if("Object"!==E(o))throw ne(`the head of ${t}`,"something else","a JSON object",t);let l=Object.entries(o).filter(([e])=>"__metadata__"!==e).map(([t,r])=>{let{dtype:n,shape:i,data_offsets:s}=r??{};if("string"!=typeof n||!ie(i)||!ie(s)||2!==s.length)throw ne(`the entry of tensor "${t}"`,"incomplete","a dtype, a shape and data_offsets",t);let[o,a]=s,l=q(i)*Number(/\d+/.exec(n)?.[0]??8)/8;if(a-o!==l)throw ne(`the size of tensor "${t}"`,a-o,`${l}, by its shape and ${n}`,t);return{name:t,type:n,shape:i,start:o,bytes:l,y:e}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),f=0;for(let{name:e,start:t,bytes:n}of l){if(t!==f)throw ne(`the start of tensor "${e}"`,t,`${f}, where the one before ends`,e);f+=n;let s=r-8-i;if(f>s)throw ne(`the end of tensor "${e}"`,f,`within ${s} bytes`,e)}let h=8+i+f;if(h<r&&r<1/0)throw ne(`the size of ${t}`,r,h,t);return l}async function $(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(_("weights-unreachable",t)),n=await r.json().catch(()=>0),i=[...new Set(Object.values(n.weight_map??{}))];if(!i[0]||!i.every(e=>/^[\w.-]+$/.test(e)))throw ne(t,"something else","an index of files beside it",t);return i.map(e=>new URL(e,r.url))}function v(e,t,r,n=()=>{}){let i=new Uint8Array;return{name:e,size:t,close:n,async d(t,n=new ArrayBuffer(t)){let s=new Uint8Array(n,0,t),o=0;for(;o<t;){if(0===i.length){let t=await r().catch(_("weights-unreachable",e));if(!t)break;i=t}let n=i.subarray(0,t-o);i=i.subarray(n.length),s.set(n,o),o+=n.length}return s.subarray(0,o)}}}function M(e){let{name:t=se,size:r}=e,n=0;return v(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+oe);let i=await e.read(t,n);if(i.length===n-t)return i;throw new Error(`${i.length} bytes came for ${t} to ${n}`)})}function k(e,{buffer:t,byteOffset:r,byteLength:n}){return M({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function A(t){let r=se,n=1/0,i=t;if("string"==typeof i||i instanceof URL?(r=String(i),i=await fetch(i).catch(_("weights-unreachable",r))):i instanceof Blob&&(({size:n}=i),i=i.stream()),i instanceof Response){let{ok:t,body:n,status:s}=i;if(!t)throw e("weights-unreachable",`the status of ${r}`,s,200,r);i=n}return i instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return v(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(r,n,i):(E(i).endsWith("ArrayBuffer")&&(i=new Uint8Array(i)),ArrayBuffer.isView(i)?k(r,i):i?.read instanceof Function?M(i):void 0)}function x(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}function N(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),i=e=>new Float32Array(e.buffer);return"BF16"===e?i(n.map(e=>e<<16)):i(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function P(e,t){if("F16"!==e)return(e=>{let t=new Uint16Array(2*Math.ceil(e.length/2)),r=new Uint32Array(e.buffer);for(let n=0;n<e.length;n+=1){let i=r[n],s=2147483647&i,o=s<947912704?Math.abs(e[n])*2**24+2**52-2**52:Math.min((s+4095+(s>>13&1))/8192-114688,31744);t[n]=o|i>>>16&32768}return t})(N(e,t));let r=new Uint16Array(2*Math.ceil(t.length/4));return r.set(new Uint16Array(t.buffer,0,t.length/2)),r}function S(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function O(t,r,n){let{data:i=n,shape:s=t.parameters.find(e=>e[0]===r)?.[1]??[]}=n??{};if(!(i instanceof Float32Array)||q(s)!==i.length)throw e("weights-invalid",`tensor "${r}"`,E(i),"a Float32Array of its shape",r);return{name:r,type:"F32",shape:s,bytes:i.byteLength,y:k(r,i)}}function F(t,r){if(Number.isInteger(r)&&r>0)return r;throw e("option-value",t,r,"a whole number above 0",t)}function U({tables:e,makers:t},{device:r},n,i){e.forEach(({element:e,shape:s,value:o,reads:a},l)=>{if(!a==!!i)return;let f=i&&a?t?.[o]?.(...ue(a).map(e=>i[e])):o,h=new(D(e))(q(s)),u=0,p=(...e)=>{let t=s[e.length];if(void 0===t)h[u++]=Number(f(...e));else for(let r=0;r<t;r+=1)p(...e,r)};p(),i&&(i[`t${l}`]=h),r.queue.writeBuffer(n.get(`t${l}`),0,h)})}async function j(s,o={},f){let m=await(async(e,t)=>{let r=await(t??(async({limits:e,features:t})=>{let r=globalThis.navigator?.gpu;if(!r)throw new B("webgpu-missing","no WebGPU here: pass a device");let n=await r.requestAdapter();if(!n)throw new B("adapter-missing","no WebGPU adapter here");let i=n.limits;return n.requestDevice({requiredLimits:Object.fromEntries(Object.keys(e).map(e=>[e,i[e]])),requiredFeatures:t.filter(e=>n.features.has(e))}).catch(_("device-refused","the adapter gives no device"))})(e));if(!(r.lost instanceof Promise))throw new B("device-refused","device is no GPUDevice");let n={device:r,b(){t||r.destroy()}};return r.lost.then(({message:e})=>n.lost=e||"destroyed"),n})(s,o.device),w=[],b=new C(m.device),v=new he(m,s.kernels),k=[],j=async()=>{let r=await(async(t,r,n,i)=>{if(void 0===r&&(void 0!==n||0===t.parameters.length))return t.parameters.map(e=>((e,t)=>{let[r,n]=e,i=(([e,,t],r)=>{let[n,i=0,s=1]="number"==typeof t?["constant",t]:t??[],o=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${r}/${e}`),a={constant:()=>i,uniform:()=>i+(s-i)*o(),normal:()=>i+s*Math.sqrt(-2*Math.log(1-o()))*Math.cos(2*Math.PI*o())}[String(n)];if(a)return e=>new Float32Array(e).map(a);throw new B("weights-missing",`"${e}" can't be drawn: it must be loaded`,{name:e})})(e,t),s=4*q(n);return{name:r,type:"F32",shape:n,bytes:s,y:M({name:r,size:s,read:(e,t)=>Promise.resolve(new Uint8Array(i((t-e)/4).buffer))})}})(e,Number(n)));let s=[];for(let n of(await Promise.all([r].flat().map($))).flat()){let o=await A(n);if(o){i.push(o);for(let e of await g(o))s.push(e)}else{if("Object"!==E(n))throw e(void 0===r?"weights-missing":"weights-invalid","weights",n,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[e,r]of Object.entries(n))s.push(O(t,e,r))}}return s})(s,o.weights,o.seed,k);w.push(...((r,n)=>{let i=new Map;for(let e of n){let{name:t}=e;if(i.has(t))throw ne(`tensor "${t}"`,"in two files","in one",t);i.set(t,e)}let s=new Set(r.parameters.map(([e])=>e)),o=[...i.keys()].filter(e=>!s.has(e)),a=[...s].filter(e=>!i.has(e)),[l]=a;if(void 0!==l){let e=a.slice(0,3).map(e=>`"${e}"${t(e,o)}`),r=`the weights lack ${a.length} tensors: ${e.join(", ")}`;throw new B("weights-missing",r,{name:l,tensors:a})}for(let[t,n]of r.parameters){let{shape:r,type:s}=i.get(t);if(ae(r)!==ae(n))throw e("weights-shape",`the shape of tensor "${t}"`,r,n,t);if(!le(s))throw e("weights-type",`tensor "${t}"`,s,"F32, F16 or BF16",t)}let f=r.ignored.map(x),h=o.filter(e=>!f.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(s,r)),await i(m,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:i}=e;{let e=[];n.forEach(([,t,,r=0,n],i)=>{let s=n??i;e[s]=(e[s]??0)+(1&r?2:4)*q(t)}),e.forEach((e,t)=>r.h(`p${t}`,e))}i.forEach(({shape:e},t)=>r.h(`t${t}`,4*q(e))),e.constants(pe(e)).forEach((e,t)=>r.h(`c${t}`,4*e)),U(e,t,r),await t.device.queue.onSubmittedWorkDone()})(s,m,b));let a=(({tables:e,parameters:t})=>{let r={};for(let{reads:n="t"}of e)for(let e of ue(n)){let n=e.startsWith("p")&&t[Number(e.slice(1))];n&&(r[e]??=new Float32Array(q(n[1])))}return r})(s);await(async({tensors:t,g:r},i,s,o,a,l)=>{let f=t.reduce((e,{bytes:t})=>e+t,0),{queue:h}=s.device,u=new ArrayBuffer(oe),p=(()=>{let e=new ArrayBuffer;return(t,[r,n])=>{e.byteLength<t.byteLength&&(e=new ArrayBuffer(t.byteLength));let i=new(0,t.constructor)(e,0,t.length);i.set(t.subarray(r*n),r*n);for(let e=0;e<r;e+=64){let s=Math.min(e+64,r)*n;for(let o=0;o<n;o+=1){let a=o*r+e;for(let r=e*n+o;r<s;r+=n)i[a++]=t[r]}}return i}})(),m=0,w=0;for(let{name:r,type:c,bytes:d,y}of t){let t=i.parameters.findIndex(([e])=>e===r),b=0,g=i.parameters[t],$=g?.[3]??0;for(let i=d;i>0;){let d=2&$?i:Math.min(oe,i);d>u.byteLength&&(u=new ArrayBuffer(d));let v=await y.d(d,u);if(n(s),o.w(),v.length<d)throw ne(`tensor "${r}"`,"cut off","whole",r);if(i-=d,m+=d,t>=0){let n=1&$?P(c,v):N(c,v),i=1&$?n.findIndex(e=>!re(e)):S(n);if(i>=0)throw e("weights-value",`entry ${b+i} of tensor "${r}"`,(1&$?N(c,v):n)[i],1&$?"at most 65504, as f16 holds":"finite",r);a[`p${t}`]?.set(n,b);let s=o.get(`p${g?.[4]??t}`);h.writeBuffer(s,n.BYTES_PER_ELEMENT*(b+(g?.[5]??0)),p&&2&$?p(n,g?.[1]):n),b+=n.length}l?.({loaded:m,total:f,name:r}),m-w>67108864&&(w=m,h.submit([]),await h.onSubmittedWorkDone())}}for(let e of r)if((await e.d(1)).length>0)throw ne(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:r,g:k},s,m,b,a,o.onProgress),U(s,m,b,a)};try{((e,{name:t,limits:n})=>{for(let[i,s]of Object.entries(n))r(e,i,s,t)})(m,s);let n=((e,t)=>{let{prepare:r,run:n,inspect:i,generation:s}=e,o=e=>e.map(e=>{let[r,n,i]=e,[s,o,a]=t[r];return[s,n,o,a,i]}),a=e=>({...e,steps:o(e.steps)});return{...e,prepare:o(r),run:a(n),inspect:a(i),...s&&{generation:{...s,begin:a(s.begin),chunk:a(s.chunk),inspect:a(s.inspect)}}}})(s,f?.(s,m.device,o.tuning,w,B)??s.dispatches.map(([e])=>e)),i="run"!==o.ready&&n.generation,g=v.l([...n.prepare,...i?me(i,pe(n)):V(n.run.steps,pe(n))]);i&&"token"!==o.ready&&("generate"===o.ready||i&&void 0===i.start)&&v.l(i.chunk.steps);let $={i:m,program:n,o:b,a:v};return await Promise.all([j().then(()=>(async e=>{let{program:t,o:r}=e,{run:n,inspect:i,prepare:s}=t;await h(e,{slots:()=>[],results:[],steps:s},s,[],()=>[{s:pe(t),values:[]}],!0);let o=[n,i];if(t.generation){let{begin:e,chunk:r,inspect:n}=t.generation;o.push(e,r,n)}let a=new Set(o.flatMap(e=>[...e.steps.flatMap(W),...e.results.map(({buffer:e})=>e)]));r.c(e=>/^[pt]\d/.test(e)&&!a.has(e))})($)),"weights"===o.ready||g]),((r,n)=>{function i(e){let t=g.then(e);return g=t.catch(()=>0),t}async function s(e,t,n,i,s){m.w();let o=((e,t)=>{let r=[...e.flatMap(W),...t.map(({buffer:e})=>e)];return a(f,e=>!!f.inputs[e]?.late&&(e=>!r.includes(`i${e}`))(e))})(i,n),u=await h(r,t,i,n,()=>l(o,e),s);return Array.isArray(e)?u:u[0]}let{i:o,program:f,o:m}=r,{run:w,inspect:b}=f,g=Promise.resolve(),$={device:o.device,warnings:n,run:(e,t={})=>i(()=>s(e,w,w.results,w.steps,"device"===t.on)),inspect:(e,r)=>i(async()=>{let n=(e=>{let r=b.results.map(({name:e})=>e),n=e.map(e=>{let n=x(e);if(r.some(n))return n;throw new B("path-unknown",`nothing to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})});return b.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return s(e,b,n,u(b.steps,n),!1)}),dispose:()=>{m.close(),o.b()}};if(f.loss){let e=f.loss;Object.assign($,{loss:t=>i(()=>(async(e,t)=>{let r=u(b.steps,[t]),n=[await s(e,b,[t],r,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?n:n[0]})(t,e))})}if(f.generation){let n=((r,n)=>{function i(e){e.dispose(),M.delete(e)}function s(e){let r=m.inspect.results.map(e=>e.name);return e.flatMap(e=>{let n=r.filter(x(e));if(n.length>0)return n;throw new B("path-unknown",`nothing of a step to inspect at "${e}"${t(e,r)}`,{name:e,expected:r,found:e})})}function o(e,t){return n(async()=>{u.w(),await r.a.l(m.begin.steps);let s=l(a(h,e=>!m.asks.includes(e)),e),o=new Z(r,n,s,t(s));M.add(o);try{s.length>0&&await o.begin(s)}catch(e){throw i(o),e}return{session:o,members:s}})}function f({values:e},t){let r=e[w]?.data;if(r)return Array.from(r);if(void 0!==b)return[b];throw new B("prompt-missing",`"${$}" is missing: there is no first token`,{name:$,member:t})}let{program:h,o:u}=r,m=h.generation,{target:w,start:b,length:g}=m,{name:$}=h.inputs[w],v=h.dimensions[g-1]?.most,M=new Set,k=({stop:e=m.stop})=>"number"==typeof e?[e]:e,A=(e,t,{logits:r,inspected:n},i)=>({token:e,position:t,...i.logits&&r&&{logits:r},...i.inspect&&{inspected:n}});return{begin:async(t,{room:r=v}={})=>{if(F("room",r)>v)throw e("room-exceeded","room",r,`at most ${v}`,"room");let n=Array.isArray(t),{session:a,members:l}=await o(t,()=>r);if(l.some(({values:e})=>e[w]))throw i(a),new B("input-unknown",`"${$}" is not given but fed`,{name:$});return{get taken(){return a.taken},async feed(e,{inspect:t=[]}={}){let r=await a.feed(n?e:[e],s(t));return n?r:r[0]},select:e=>a.select(e),dispose:()=>{i(a)}}},generate:async function*(t,r={}){let{beams:n=1,inspect:a=[]}=r;F("beams",n),d(r);let l=s(a),h=await(async(t,r)=>{let n=[],i=0,{session:s}=await o(t,t=>{n=t.map(f);let s=Math.max(0,...n.map(e=>e.length)),o=v+1-s;if(i=r.limit??Math.min(m.limit,o),F("limit",i)<=o)return s+i-1;throw e("room-exceeded","limit",i,`at most ${o}`,"limit")});return{session:s,prompts:n,limit:i}})(t,r);try{if(0===h.prompts.length)return;let i=n>1?async function*({session:t,prompts:r,limit:n},i,s){let{repetitionPenalty:o}=d(i),{beams:a=1,lengthPenalty:l=1,earlyStopping:f=!1}=i;if(!Number.isFinite(l))throw e("option-value","lengthPenalty",l,"a number","lengthPenalty");let h=k(i),u={beams:a,lengthPenalty:l,earlyStopping:f,repetitionPenalty:o,stop:h,limit:n},m=r.map(e=>new Y(u,e)),w=1,c=r;for(;m.some(({live:e})=>e.length>0);){let e=await t.feed(c,s),r=w;for(let[t,n]of m.entries()){if(0===n.live.length)continue;let i=e.slice(t*r,t*r+n.live.length);i.forEach(({logits:e})=>p(e,t)),n.next(i.map(({logits:e})=>e),i)}w=a;let n=m.flatMap(({live:e},t)=>Array.from({length:a},(n,i)=>({beam:e[i],first:t*r,n:i})));if(c=n.map(({beam:e})=>e?[e.tokens.token]:[]),c.every(e=>0===e.length))break;await t.select(n.map(({beam:e,first:t,n})=>t+(e?e.parent:Math.min(n,r-1))))}let b=m.map(({hypotheses:[e]},t)=>{let n=r[t].length;return y(e?.tokens).filter(({token:e})=>!h.includes(e)).map(({token:t,extra:r},s)=>({...A(t,n+s,r,i),score:e?.score}))}),g=Math.max(0,...b.map(e=>e.length));for(let e=0;e<g;e+=1)yield b.map(t=>t[e])}(h,r,l):async function*({session:e,prompts:t,limit:r},n,i){let s=d(n),o=k(n),a=t.map(e=>[...e]),l=t;for(let t=0;t<r;t+=1){let t=(await e.feed(l,i)).map((e,t)=>{let{logits:r}=e,i=a[t];if(!r)return;p(r,t);let l=c(r,s,i,t,i.length);return o.includes(l)?void 0:(i.push(l),A(l,i.length-1,e,n))});if(t.every(e=>void 0===e))return;yield t,l=t.map(e=>e?[e.token]:[])}}(h,r,l);for await(let e of i)yield Array.isArray(t)?e:e[0]}finally{i(h.session)}},dispose:()=>{M.forEach(i)}}})(r,i),{dispose:s}=$;Object.assign($,n,{dispose:()=>{n.dispose(),s()}})}return $})($,w)}catch(e){throw b.close(),m.b(),e}finally{for(let e of k)e.close()}}let B=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:i,found:s}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:i,found:s})}},z=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e),R=(e,t,r)=>new B(e,`${t}: ${r?.message}`,{},r),_=(e,t)=>r=>{throw R(e,t,r)},I=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2))),L=e=>e.bindings.split(" "),W=([,e])=>e.match(/\w+/g)??[],q=e=>e.reduce((e,t)=>e*t,1),D=e=>"real"===e?Float32Array:Int32Array,E=e=>Object.prototype.toString.call(e).slice(8,-1),G=({data:e})=>e.length,K={real:Float32Array,int:Int32Array,bool:Uint8Array},T=e=>ArrayBuffer.isView(e),C=class{p;$=!1;u="";#e;v=new Map;constructor(e,t=new Map){this.#e=e,this.p=t}h(e,t,r=140){this.w();let n=this.v.get(e);if(n&&n.size>=t)return n;this.M(e);let i=16*Math.ceil(t/16)||16,s=this.#e.createBuffer({label:e,size:i,usage:r});return this.v.set(e,s),this.p.clear(),s}get(e){return this.w(),this.v.get(e)}M(e){this.v.get(e)?.destroy(),this.v.delete(e)}c(e){for(let t of this.v.keys())e(t)&&this.M(t);this.u=""}w(){if(this.$)throw new B("disposed","the model was disposed of")}close(){this.$=!0,this.c(()=>!0)}},J=65535,V=(e,t)=>e.filter(([,,e])=>e(t)[0]),Y=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#r;#n=0;constructor(e,t=[]){this.#t=e,this.#r=t}#i(e){return e/this.#n**this.#t.lengthPenalty}#s(e,t){this.hypotheses.push({tokens:e,score:this.#i(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){let{beams:r,stop:n,limit:i,repetitionPenalty:s,earlyStopping:o}=this.#t;this.#n+=1;let a=r*(1+n.length),l=this.live.flatMap(({tokens:t,sum:r},n)=>{let i=[...this.#r,...y(t).map(({token:e})=>e)],o=e[n],l=(e=>{let t=-1/0;for(let r of e)t=Math.max(t,r);let r=0;for(let n of e)r+=Math.exp(n-t);return t+Math.log(r)})(o),f=m(o.map(e=>e-l),i,s);return((e,t)=>{let r=t<e.length?e.toSorted().at(-t):-1/0,n=[];for(let[t,i]of e.entries())i>=r&&n.push(t);return n.sort((t,r)=>e[r]-e[t]||t-r),n.slice(0,t)})(f,a).map(e=>({tokens:t,sum:r+f[e],parent:n,token:e}))});l.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);let f=[];for(let[e,{tokens:i,sum:s,parent:o,token:h}]of l.slice(0,a).entries())n.includes(h)?e<r&&this.#s({token:h,before:i,extra:t[o]},s):f.length<r&&f.push({tokens:{token:h,before:i,extra:t[o]},sum:s,parent:o});this.live=f;let[h]=f,u=this.hypotheses.length>=r,p=this.hypotheses.at(-1)?.score??-1/0;if(u&&(o||h&&p>=this.#i(h.sum)))this.live=[];else if(this.#n>=i){for(let{tokens:e,sum:t}of f)this.#s(e,t);this.live=[]}}},H=e=>f(e.map(e=>({s:e,values:[]}))),Q=e=>/^(g\d|sizes|lengths|spare)/.test(e),X=class extends C{#o;constructor(e,t){super(e,t.p),this.#o=t}h(e,t,r=140){return this.w(),Q(e)?super.h(e,t,r):this.#o.h(e,t,r)}get(e){return this.w(),Q(e)?super.get(e):this.#o.get(e)}d(e){this.v.delete(e)}c(e){this.close(),this.#o.c(e)}w(){if(this.#o.w(),this.$)throw new B("disposed","the session is over")}close(){this.$=!0,super.c(()=>!0),this.p.clear()}},Z=class{generation;#o;#a;#l;#f=new Map;#h;constructor(e,t,r,n){let{i,o:s}=e,o=(e=>{let t=e.generation,{target:r,count:n,begin:i,chunk:s,inspect:o}=t,a=e.inputs[r],l=e=>({...e,steps:te(e.steps)});return{...e,inputs:e.inputs.with(r,{...a,shape:e=>[e[n]]}),generation:{...t,begin:l(i),chunk:l(s),inspect:l(o)}}})(e.program),a=o.generation,{length:l,most:f,past:h}=a;this.generation=a,this.#a=t,this.#l=new X(i.device,s),this.#o={...e,program:o,o:this.#l},this.#h=r.map(({s:e})=>{let t=e.with(l,n).with(h,0);return void 0===f?t:t.with(f,1)})}get taken(){let{past:e,prefix:t}=this.generation;return this.#h.map(r=>Math.max(0,r[e]-t))}async begin(e){let{begin:t,target:r}=this.generation,n=e.map(({values:e},t)=>({s:this.#h[t],values:e.with(r,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&await h(this.#o,t,t.steps,[],()=>n,!1)}feed(e,t=[]){return this.#a(async()=>{this.#l.w();let r=this.#u(e),{count:n,past:i,most:s}=this.generation,o=r.map(({s:e})=>e[n]),a=Math.max(0,...o);if(0===a)return r.map(()=>({logits:void 0,inspected:{}}));if(void 0!==s){let e=this.#h[0]?.[s];(a>e||1===a&&e>1)&&await this.#p(this.#h.map((e,t)=>t),a)}let{entry:l,results:f,steps:u}=this.#m(t),p=await h(this.#o,l,u,f,()=>r.map(({s:e,values:t})=>({s:this.#w(e),values:t})),!1);return this.#h=this.#h.map((e,t)=>e.with(i,e[i]+o[t])),p.map((e,r)=>{let{logits:n,...i}=e;return{logits:o[r]?b(n):void 0,inspected:t.length>0?{...i,...ee(t,n)}:{}}})})}select(e){return this.#a(async()=>{this.#l.w();let{most:t}=this.generation;await this.#p(e,void 0===t?1:this.#h[0]?.[t])})}dispose(){this.#l.close()}#w(e){let{most:t}=this.generation;return void 0===t?e:e.with(t,this.#h[0]?.[t])}#u(t){let{target:r,prefix:n,prompt:i,past:s,count:o,length:a}=this.generation,{inputs:l}=this.#o.program,{name:f,range:h}=l[r];if(t.length!==this.#h.length)throw e("input-shape","the number of members",t.length,this.#h.length,f);return this.#h.map((u,p)=>{let m=Int32Array.from(t[p]),w=u[s],c=0===w&&m.length>0?n:0,d={name:f,member:p};if(c+m.length>0&&0===w&&m.length<i)throw new B("prompt-short",`a mask lets everyone see the first ${i} tokens`,{...d,found:m.length,expected:i});let y=n+u[a];if(w+c+m.length>y)throw e("room-exceeded","the number of tokens",w+c+m.length-n,"at most "+(y-n),f,d);let b=u.with(o,c+m.length),[g,$]=h?.(b)??[-(2**31),2**31-1],v=Array.from(t[p]),M=v.findIndex(e=>!(Number.isInteger(e)&&e>=Number(g)&&e<=Number($)));if(M>=0)throw e("input-value",`token ${M} of "${f}"`,v[M],`${g} to ${$}`,f,{member:p,position:[M]});let k=new Int32Array(c+m.length);return k.set(m,c),{s:b,values:l.map((e,t)=>t===r?{data:k}:void 0)}})}#m(e){let{chunk:t,inspect:r,states:n}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};let i=e.join("\n"),s=this.#f.get(i);if(!s){let t=r.results.filter(({name:t})=>"logits"===t||e.includes(t)),o=[...n.map((e,t)=>`g${t}`),...(r.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));s={results:t,steps:u(r.steps,[...t,...o])},this.#f.set(i,s)}return{entry:r,...s}}async#p(e,t){let{generation:r}=this,n=e.map(e=>{let n=this.#h[e];return void 0===r.most?n:n.with(r.most,t)});await(async(e,t,{states:r,past:n},s,o,a)=>{let[l,f]=[H(s),H(o)],h=r.flatMap((e,r)=>{let i=`g${r}`,h=t.get(i);if(!h)return[];let[u,p]=[e.shape(l),e.shape(f)],m=s.length===o.length&&u.join()===p.join(),w=a.flatMap((t,r)=>m&&t===r?[]:(({cache:e,window:t=1/0},r,n,i)=>{if(!e)return[[0,0,q(r)]];let s=q(r.slice(1)),[o,a]=[r[0],n[0]],l=[];for(let e=Math.max(0,i-t);e<i;){let[t,r]=[e%o,e%a],n=Math.min(i-e,o-t,a-r);l.push([t*s,r*s,n*s]),e+=n}return l})(e,u,p,s[t][n]).map(([e,n,i])=>[t*q(u)+e,r*q(p)+n,i])),c=4*o.length*q(p);return m&&0===w.length?[]:[{name:i,buffer:h,same:m,copies:w,bytes:c}]});if(0===h.length)return;let u=[],p=()=>{let r=e.device.createCommandEncoder(),n=(e,t,n,i,s)=>{r.copyBufferToBuffer(e,4*t,n,4*i,4*s)},i=Math.max(0,...h.map(({same:e,bytes:t})=>e?t:0)),s=i>0&&t.h("spare",i);for(let{name:e,buffer:r,same:i,copies:o,bytes:a}of h)if(i&&s){for(let[e,t,i]of o)n(r,e,s,t,i);for(let[,e,t]of o)n(s,e,r,e,t)}else{t.d(e),u.push(r);let i=t.h(e,a);for(let[e,t,s]of o)n(r,e,i,t,s)}return e.device.queue.submit([r.finish()]),Promise.resolve()};try{await i(e,"moving what is kept",p)}catch(e){throw t.close(),e}finally{for(let e of u)e.destroy()}})(this.#o.i,this.#l,r,this.#h,n,e),this.#h=n}},ee=(e,t)=>e.includes("logits")&&t?{logits:t}:{},te=e=>e.map(e=>"count"in e?{...e,steps:te(e.steps)}:[...e]),re=e=>(31744&e)<31744,ne=(t,r,n,i)=>e("weights-damaged",t,r,n,i),ie=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0),se="the weights",oe=4<<20,ae=e=>e.filter(e=>1!==e).join(),le=e=>/^(B?F16|F32)$/.test(e),fe=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",he=class{kernels;#c;#d={};#y=[];#b=[];constructor(e,t){this.#c=e,this.kernels=t}l(e){let t=e.filter(([e])=>!this.#b[e]);if(0===t.length)return;let r=Promise.all(t.map(([e])=>this.#y[e]??=this.#g(e)));return r.catch(()=>0),r}get(e){return this.#b[e]}m(e){return this.#d[e.bindings]??=this.#c.device.createBindGroupLayout({entries:L(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:fe(e)}}))})}async#g(e){let t=this.kernels[e],{name:r,code:n}=t,{device:s}=this.#c;this.#b[e]=await i(this.#c,`the kernel ${r}`,()=>s.createComputePipelineAsync({label:r,layout:s.createPipelineLayout({bindGroupLayouts:[this.m(t)]}),compute:{module:s.createShaderModule({label:r,code:n})}}))}},ue=e=>e.split(" "),pe=({dimensions:e})=>[1,...e.map(({most:e})=>e)],me=({begin:e,chunk:t,count:r},n)=>[...e.steps,...V(t.steps,n.with(r,1))];return{AttncError:B,load:j}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "293deebf07a6d911",
  name: "CaptionTransformer",
  limits: { maxBufferSize: 36864, maxStorageBufferBindingSize: 36864, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 32 },
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
    ["encoder.0.self_attn.in_proj_weight", [96, 32], ["uniform", -0.21650635094610965, 0.21650635094610965]],
    ["encoder.0.self_attn.in_proj_bias", [96], 0],
    ["encoder.0.self_attn.out_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.0.self_attn.out_proj.bias", [32], 0],
    ["encoder.0.norm1.weight", [32], 1],
    ["encoder.0.norm1.bias", [32], 0],
    ["encoder.0.linear1.weight", [64, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.0.linear1.bias", [64], 0],
    ["encoder.0.linear2.weight", [32, 64], ["uniform", -0.125, 0.125]],
    ["encoder.0.linear2.bias", [32], 0],
    ["encoder.0.norm2.weight", [32], 1],
    ["encoder.0.norm2.bias", [32], 0],
    ["embedding.weight", [13, 32], ["normal", 0, 1]],
    ["decoder.0.self_attn.in_proj_weight", [96, 32], ["uniform", -0.21650635094610965, 0.21650635094610965]],
    ["decoder.0.self_attn.in_proj_bias", [96], 0],
    ["decoder.0.self_attn.out_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["decoder.0.self_attn.out_proj.bias", [32], 0],
    ["decoder.0.norm1.weight", [32], 1],
    ["decoder.0.norm1.bias", [32], 0],
    ["decoder.0.multihead_attn.in_proj_weight", [96, 32], ["uniform", -0.21650635094610965, 0.21650635094610965]],
    ["decoder.0.multihead_attn.in_proj_bias", [96], 0],
    ["decoder.0.multihead_attn.out_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["decoder.0.multihead_attn.out_proj.bias", [32], 0],
    ["decoder.0.norm2.weight", [32], 1],
    ["decoder.0.norm2.bias", [32], 0],
    ["decoder.0.linear1.weight", [64, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["decoder.0.linear1.bias", [64], 0],
    ["decoder.0.linear2.weight", [32, 64], ["uniform", -0.125, 0.125]],
    ["decoder.0.linear2.bias", [32], 0],
    ["decoder.0.norm3.weight", [32], 1],
    ["decoder.0.norm3.bias", [32], 0],
    ["out.weight", [13, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["out.bias", [13], 0],
  ],
  ignored: [],
  tables: [
    { element: "real", shape: [32], value: 0, reads: "p25 p17 p26" },
    { element: "real", shape: [32], value: 1, reads: "p25 p17 p26" },
    { element: "real", shape: [13], value: 2, reads: "p37 p36 p38" },
    { element: "real", shape: [3, 32], value: 3, reads: "p20" },
    { element: "real", shape: [3, 32, 32], value: 4, reads: "p19" },
    { element: "real", shape: [8, 32], value: (i0, i1) => {
    const v0 = i0;
    return i1 % 2 === 0 ? Math.sin(v0 / Math.pow(10000, i1 / 32)) : Math.cos(v0 / Math.pow(10000, (i1 - 1) / 32));
    } },
    { element: "real", shape: [4, 32], value: (i0, i1) => {
    const v0 = i0;
    return i1 % 2 === 0 ? Math.sin(v0 / Math.pow(10000, i1 / 16)) : Math.cos(v0 / Math.pow(10000, (i1 - 1) / 16));
    } },
    { element: "real", shape: [16, 32], value: (i0, i1) => {
    const v0 = i0;
    return i1 % 2 === 0 ? Math.sin(v0 / Math.pow(10000, (i1 - 16) / 16)) : Math.cos(v0 / Math.pow(10000, (i1 - 17) / 16));
    } },
    { element: "real", shape: [16, 32], value: (i0, i1) => {
    const v0 = i0;
    return i1 % 2 === 0 ? Math.sin(v0 / Math.pow(10000, i1 / 32)) : Math.cos(v0 / Math.pow(10000, (i1 - 1) / 32));
    } },
  ],
  makers: [
    (w0, w1, w2) => {
      const f0t = (i0, i1) => w0[32 * i0 + i1 + 1024] * w1[i1];
      const f0 = (i0) => {
        let sum = 0;
        for (let i1 = 0; i1 < 32; i1++) sum += f0t(i0, i1);
        return sum;
      };
      const f1 = (i0) => f0(i0) + w2[i0 + 32];
      return f1;
    },
    (w0, w1, w2) => {
      const f0t = (i0, i1) => w0[32 * i0 + i1 + 2048] * w1[i1];
      const f0 = (i0) => {
        let sum = 0;
        for (let i1 = 0; i1 < 32; i1++) sum += f0t(i0, i1);
        return sum;
      };
      const f1 = (i0) => f0(i0) + w2[i0 + 64];
      return f1;
    },
    (w0, w1, w2) => {
      const f0t = (i0, i1) => w0[32 * i0 + i1] * w1[i1];
      const f0 = (i0) => {
        let sum = 0;
        for (let i1 = 0; i1 < 32; i1++) sum += f0t(i0, i1);
        return sum;
      };
      const f1 = (i0) => f0(i0) + w2[i0];
      return f1;
    },
    (w0) => {
      const f0 = (i0, i1) => i0 === 0 ? w0[i1] : i0 === 1 ? w0[i1 + 64] : w0[i1 + 32];
      return f0;
    },
    (w0) => {
      const f0 = (i0, i1, i2) => i0 === 0 ? w0[32 * i1 + i2] : i0 === 1 ? w0[32 * i1 + i2 + 2048] : w0[32 * i1 + i2 + 1024];
      return f0;
    },
  ],
  kernels: [
    { name: "attention_5_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[h < 4, j < 64] = sum[d < 8] q[8 * h + d] * keys[h, j, d]
// lse[h < 4] = lse[j < 64] sum[h, j] * 0.35355339059327373
// y[h < 4, d < 8] = sum[j < 64] exp(sum[h, j] * 0.35355339059327373 - lse[h]) * values[h, j, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> values: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 4) { return; }
  y[row * 2 + column4] = sums;
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 4) { return; }
  var sums: array<vec4f, 2>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let lane = i32(local);
  let keys_start = row * 128;
  let q_start = row * 2;
  for (var j4 = lane; j4 < 16; j4 += 4) {
    let j_start = j4 * 4;
    var dots = vec4f();
    let keys_start_2 = keys_start + j4 * 8;
    for (var d4 = 0; d4 < 2; d4++) {
      let keys_at = keys_start_2 + d4;
      dots += q[q_start + d4] * mat4x4f(keys[keys_start_2 + d4], keys[keys_at + 2], keys[keys_at + 4], keys[keys_at + 6]);
    }
    let scores = dots * 0.35355339059327373f;
    let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
    let keep = exp(peak - top);
    let weights = exp(scores - top);
    peak = top;
    total = total * keep + dot(weights, vec4f(1f));
    for (var d4 = 0; d4 < 2; d4++) {
      let values_at = keys_start_2 + d4;
      sums[d4] = sums[d4] * keep + mat4x4f(values[keys_start_2 + d4], values[values_at + 2], values[values_at + 4], values[values_at + 6]) * weights;
    }
  }
  var top = peak;
  top = max(top, quadSwapX(top));
  top = max(top, quadSwapY(top));
  let keep = exp(peak - top);
  var whole = total * keep;
  whole = whole + quadSwapX(whole);
  whole = whole + quadSwapY(whole);
  let share = select(0f, 1f / whole, whole > 0f);
  for (var d4 = 0; d4 < 2; d4++) {
    var sum = sums[d4] * keep;
    sum = sum + quadSwapX(sum);
    sum = sum + quadSwapY(sum);
    if (lane == 0) { finish(row, d4, sum * share); }
  }
}
` },
    { name: "attention_5", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> values: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 4) { return; }
  y[row * 2 + column4] = sums;
}

var<workgroup> shared_peaks: array<f32, 32>;

var<workgroup> shared_totals: array<f32, 32>;

var<workgroup> shared_sums: array<vec4f, 64>;

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 4) { return; }
  var sums: array<vec4f, 2>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let lane = i32(local);
  let keys_start = row * 128;
  let q_start = row * 2;
  for (var j4 = lane; j4 < 16; j4 += 32) {
    let j_start = j4 * 4;
    var dots = vec4f();
    let keys_start_2 = keys_start + j4 * 8;
    for (var d4 = 0; d4 < 2; d4++) {
      let keys_at = keys_start_2 + d4;
      dots += q[q_start + d4] * mat4x4f(keys[keys_start_2 + d4], keys[keys_at + 2], keys[keys_at + 4], keys[keys_at + 6]);
    }
    let scores = dots * 0.35355339059327373f;
    let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
    let keep = exp(peak - top);
    let weights = exp(scores - top);
    peak = top;
    total = total * keep + dot(weights, vec4f(1f));
    for (var d4 = 0; d4 < 2; d4++) {
      let values_at = keys_start_2 + d4;
      sums[d4] = sums[d4] * keep + mat4x4f(values[keys_start_2 + d4], values[values_at + 2], values[values_at + 4], values[values_at + 6]) * weights;
    }
  }
  shared_peaks[lane] = peak;
  workgroupBarrier();
  var top = peak;
  for (var thread = 0; thread < 32; thread++) {
    top = max(top, shared_peaks[thread]);
  }
  let keep = exp(peak - top);
  shared_totals[lane] = total * keep;
  for (var d4 = 0; d4 < 2; d4++) {
    shared_sums[lane * 2 + d4] = sums[d4] * keep;
  }
  workgroupBarrier();
  var whole = 0f;
  for (var thread = 0; thread < 32; thread++) {
    whole += shared_totals[thread];
  }
  let share = select(0f, 1f / whole, whole > 0f);
  for (var entry = lane; entry < 2; entry += 32) {
    var sum = vec4f();
    for (var thread = 0; thread < 32; thread++) {
      sum += shared_sums[thread * 2 + entry];
    }
    finish(row, entry, sum * share);
  }
}
` },
    { name: "attention_2_workgroup", bindings: "read write sizes", code: /* wgsl */ `
// sum[h < 4, i1 < 4, i2 < 16, j1 < 4, j2 < 16] = sum[d < 8] q_k_v[0, i1, i2, 8 * h + d] * q_k_v[1, j1,
//     j2, 8 * h + d]
// lse[h < 4, i1 < 4, i2 < 16] = lse[j1 < 4, j2 < 16] sum[h, i1, i2, j1, j2] * 0.35355339059327373
// y[h < 4, i1 < 4, i2 < 16, d < 8] = sum[j1 < 4, j2 < 16] exp(sum[h, i1, i2, j1, j2] *
//     0.35355339059327373 - lse[h, i1, i2]) * q_k_v[2, j1, j2, 8 * h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

var<workgroup> key_tile: array<vec4f, 32>;

var<workgroup> value_tile: array<vec4f, 32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  y[row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 16) { return; }
  let lane = i32(local);
  let row = lane;
  let i2 = min(row, 15);
  var query: array<vec4f, 2>;
  let i1 = index % 4;
  let h = index / 4 % 4;
  let member = index / 16;
  let q_k_v_start = member * 1536 + i1 * 128 + i2 * 8 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    query[d4] = q_k_v[q_k_v_start + d4];
  }
  var sums: array<vec4f, 2>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let q_k_v_start_2 = member * 1536 + h * 2;
  for (var tile = 0; tile < 4; tile++) {
    workgroupBarrier();
    let q_k_v_start_3 = q_k_v_start_2 + tile * 128;
    for (var n = lane; n < 32; n += 64) {
      let q_k_v_at = q_k_v_start_3 + (n / 2) * 8 + n % 2;
      key_tile[n] = q_k_v[q_k_v_at + 512];
    }
    for (var n = lane; n < 32; n += 64) {
      let q_k_v_at = q_k_v_start_3 + (n / 2) * 8 + n % 2;
      value_tile[n] = q_k_v[q_k_v_at + 1024];
    }
    workgroupBarrier();
    for (var c = 0; c < 16; c += 4) {
      var dots = vec4f();
      let start = c * 2;
      for (var d4 = 0; d4 < 2; d4++) {
        let at = start + d4;
        dots += query[d4] * mat4x4f(key_tile[start + d4], key_tile[at + 2], key_tile[at + 4], key_tile[at + 6]);
      }
      let scores = dots * 0.35355339059327373f;
      let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
      let keep = exp(peak - top);
      let weights = exp(scores - top);
      peak = top;
      total = total * keep + dot(weights, vec4f(1f));
      for (var d4 = 0; d4 < 2; d4++) {
        let at = start + d4;
        sums[d4] = sums[d4] * keep + mat4x4f(value_tile[start + d4], value_tile[at + 2], value_tile[at + 4], value_tile[at + 6]) * weights;
      }
    }
  }
  if (lane < 16) {
    let share = select(0f, 1f / total, total > 0f);
    for (var d4 = 0; d4 < 2; d4++) {
      finish(index * 16 + lane, d4, sums[d4] * share);
    }
  }
}
` },
    { name: "attention_4_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[h < 4, j < count + past] = sum[d < 8] q_v_k[0, max(count - 1, 0), 8 * h + d] * keys[j, h, d]
// lse[h < 4] = lse[j < count + past] sum[h, j] * 0.35355339059327373 where j <= past + max(count - 1,
//     0)
// y[h < 4, d < 8] = sum[j < count + past] exp(sum[h, j] * 0.35355339059327373 - lse[h]) * values[j, h,
//     d] where j <= past + max(count - 1, 0)

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_v_k: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> values: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 4) { return; }
  y[row * 2 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 4) { return; }
  var sums: array<vec4f, 2>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let lane = i32(local);
  let member = row / 4;
  let past = lengths[member * 3 + 1];
  let count = lengths[member * 3 + 2];
  let end = quotient_(min(max(count - 1, 0) + past, count + past - 1), 16) * 4 + 4;
  let holds = 0 <= max(count - 1, 0) - count + 1;
  let value = count + past;
  let h = row % 4;
  let keys_start = member * sizes.T * 8 + h * 2;
  let q_v_k_start = member * sizes.count * 24 + h * 2;
  for (var j4 = lane; j4 < end; j4 += 4) {
    let tile = 0;
    let j_start = j4 * 4;
    if (holds && tile * 16 + 16 <= value) {
      var dots = vec4f();
      let keys_start_2 = keys_start + j4 * 32;
      let q_v_k_start_2 = q_v_k_start + max(count - 1, 0) * 8;
      for (var d4 = 0; d4 < 2; d4++) {
        let keys_at = keys_start_2 + d4;
        dots += q_v_k[q_v_k_start_2 + d4] * mat4x4f(keys[keys_start_2 + d4], keys[keys_at + 8], keys[keys_at + 16], keys[keys_at + 24]);
      }
      let scores = dots * 0.35355339059327373f;
      let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
      let keep = exp(peak - top);
      let weights = exp(scores - top);
      peak = top;
      total = total * keep + dot(weights, vec4f(1f));
      for (var d4 = 0; d4 < 2; d4++) {
        let values_at = keys_start_2 + d4;
        sums[d4] = sums[d4] * keep + mat4x4f(values[keys_start_2 + d4], values[values_at + 8], values[values_at + 16], values[values_at + 24]) * weights;
      }
    } else {
      let value_2 = max(count - 1, 0) + past;
      for (var j = j_start; j < min(j4 * 4 + 4, value); j++) {
        if (j <= value_2) {
          var dot_product = 0f;
          let q_v_k_start_2 = q_v_k_start + max(count - 1, 0) * 8;
          let keys_start_2 = keys_start + j * 8;
          for (var d4 = 0; d4 < 2; d4++) {
            dot_product += dot(q_v_k[q_v_k_start_2 + d4], keys[keys_start_2 + d4]);
          }
          let score = dot_product * 0.35355339059327373f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 2; d4++) {
            sums[d4] = sums[d4] * keep + weight * values[keys_start_2 + d4];
          }
        }
      }
    }
  }
  var top = peak;
  top = max(top, quadSwapX(top));
  top = max(top, quadSwapY(top));
  let keep = exp(peak - top);
  var whole = total * keep;
  whole = whole + quadSwapX(whole);
  whole = whole + quadSwapY(whole);
  let share = select(0f, 1f / whole, whole > 0f);
  for (var d4 = 0; d4 < 2; d4++) {
    var sum = sums[d4] * keep;
    sum = sum + quadSwapX(sum);
    sum = sum + quadSwapY(sum);
    if (lane == 0) { finish(row, d4, sum * share); }
  }
}
` },
    { name: "attention_4", bindings: "read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_v_k: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> values: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 4) { return; }
  y[row * 2 + column4] = sums;
}

var<workgroup> shared_peaks: array<f32, 32>;

var<workgroup> shared_totals: array<f32, 32>;

var<workgroup> shared_sums: array<vec4f, 64>;

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch * 4) { return; }
  var sums: array<vec4f, 2>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let lane = i32(local);
  let member = row / 4;
  let past = lengths[member * 3 + 1];
  let count = lengths[member * 3 + 2];
  let end = quotient_(min(max(count - 1, 0) + past, count + past - 1), 16) * 4 + 4;
  let holds = 0 <= max(count - 1, 0) - count + 1;
  let value = count + past;
  let h = row % 4;
  let keys_start = member * sizes.T * 8 + h * 2;
  let q_v_k_start = member * sizes.count * 24 + h * 2;
  for (var j4 = lane; j4 < end; j4 += 32) {
    let tile = 0;
    let j_start = j4 * 4;
    if (holds && tile * 16 + 16 <= value) {
      var dots = vec4f();
      let keys_start_2 = keys_start + j4 * 32;
      let q_v_k_start_2 = q_v_k_start + max(count - 1, 0) * 8;
      for (var d4 = 0; d4 < 2; d4++) {
        let keys_at = keys_start_2 + d4;
        dots += q_v_k[q_v_k_start_2 + d4] * mat4x4f(keys[keys_start_2 + d4], keys[keys_at + 8], keys[keys_at + 16], keys[keys_at + 24]);
      }
      let scores = dots * 0.35355339059327373f;
      let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
      let keep = exp(peak - top);
      let weights = exp(scores - top);
      peak = top;
      total = total * keep + dot(weights, vec4f(1f));
      for (var d4 = 0; d4 < 2; d4++) {
        let values_at = keys_start_2 + d4;
        sums[d4] = sums[d4] * keep + mat4x4f(values[keys_start_2 + d4], values[values_at + 8], values[values_at + 16], values[values_at + 24]) * weights;
      }
    } else {
      let value_2 = max(count - 1, 0) + past;
      for (var j = j_start; j < min(j4 * 4 + 4, value); j++) {
        if (j <= value_2) {
          var dot_product = 0f;
          let q_v_k_start_2 = q_v_k_start + max(count - 1, 0) * 8;
          let keys_start_2 = keys_start + j * 8;
          for (var d4 = 0; d4 < 2; d4++) {
            dot_product += dot(q_v_k[q_v_k_start_2 + d4], keys[keys_start_2 + d4]);
          }
          let score = dot_product * 0.35355339059327373f;
          let top = max(peak, score);
          let keep = exp(peak - top);
          let weight = exp(score - top);
          peak = top;
          total = total * keep + weight;
          for (var d4 = 0; d4 < 2; d4++) {
            sums[d4] = sums[d4] * keep + weight * values[keys_start_2 + d4];
          }
        }
      }
    }
  }
  shared_peaks[lane] = peak;
  workgroupBarrier();
  var top = peak;
  for (var thread = 0; thread < 32; thread++) {
    top = max(top, shared_peaks[thread]);
  }
  let keep = exp(peak - top);
  shared_totals[lane] = total * keep;
  for (var d4 = 0; d4 < 2; d4++) {
    shared_sums[lane * 2 + d4] = sums[d4] * keep;
  }
  workgroupBarrier();
  var whole = 0f;
  for (var thread = 0; thread < 32; thread++) {
    whole += shared_totals[thread];
  }
  let share = select(0f, 1f / whole, whole > 0f);
  for (var entry = lane; entry < 2; entry += 32) {
    var sum = vec4f();
    for (var thread = 0; thread < 32; thread++) {
      sum += shared_sums[thread * 2 + entry];
    }
    finish(row, entry, sum * share);
  }
}
` },
    { name: "attention_3", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < T, j1 < 4, j2 < 16] = sum[d < 8] q[i, 8 * h + d] * k_v[0, j1, j2, 8 * h + d]
// lse[h < 4, i < T] = lse[j1 < 4, j2 < 16] sum[h, i, j1, j2] * 0.35355339059327373
// y[h < 4, i < T, d < 8] = sum[j1 < 4, j2 < 16] exp(sum[h, i, j1, j2] * 0.35355339059327373 - lse[h,
//     i]) * k_v[1, j1, j2, 8 * h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> k_v: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  y[row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.T + 3) / 4);
  let member = index / ((sizes.T + 3) / 4) / 4;
  let T = lengths[member * 3];
  if (block * 4 >= T) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, T - 1);
  let i_2 = min(i + 2, T - 1);
  let i_3 = min(i + 3, T - 1);
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let h = index / ((sizes.T + 3) / 4) % 4;
  let k_v_start = member * 1024 + h * 2;
  let q_start = member * sizes.T * 8 + i * 8 + h * 2;
  let q_start_2 = member * sizes.T * 8 + i_1 * 8 + h * 2;
  let q_start_3 = member * sizes.T * 8 + i_2 * 8 + h * 2;
  let q_start_4 = member * sizes.T * 8 + i_3 * 8 + h * 2;
  for (var key = 0; key < 64; key += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let k_v_start_2 = k_v_start + key * 8;
    for (var d4 = 0; d4 < 2; d4++) {
      let k_v_at = k_v_start_2 + d4;
      let keys = mat4x4f(k_v[k_v_start_2 + d4], k_v[k_v_at + 8], k_v[k_v_at + 16], k_v[k_v_at + 24]);
      dots_0 += q[q_start + d4] * keys;
      dots_1 += q[q_start_2 + d4] * keys;
      dots_2 += q[q_start_3 + d4] * keys;
      dots_3 += q[q_start_4 + d4] * keys;
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
    for (var d4 = 0; d4 < 2; d4++) {
      let k_v_at = k_v_start_2 + d4;
      let values = mat4x4f(k_v[k_v_at + 512], k_v[k_v_at + 520], k_v[k_v_at + 528], k_v[k_v_at + 536]);
      sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
      sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
      sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
      sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < T) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 2; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}
` },
    { name: "attention_1", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < T, j < T] = sum[d < 8] q_k_v[0, i, 8 * h + d] * q_k_v[1, j, 8 * h + d]
// lse[h < 4, i < T] = lse[j < T] sum[h, i, j] * 0.35355339059327373 where j <= i
// y[h < 4, i < T, d < 8] = sum[j < T] exp(sum[h, i, j] * 0.35355339059327373 - lse[h, i]) * q_k_v[2,
//     j, 8 * h + d] where j <= i

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  y[row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.T + 3) / 4);
  let member = index / ((sizes.T + 3) / 4) / 4;
  let T = lengths[member * 3];
  if (block * 4 >= T) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, T - 1);
  let i_2 = min(i + 2, T - 1);
  let i_3 = min(i + 3, T - 1);
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let holds = 0 <= -T + 1;
  let h = index / ((sizes.T + 3) / 4) % 4;
  let q_k_v_start = member * sizes.T * 24 + sizes.T * 8 + h * 2;
  let q_k_v_start_3 = member * sizes.T * 24 + i * 8 + h * 2;
  let q_k_v_start_4 = member * sizes.T * 24 + i_1 * 8 + h * 2;
  let q_k_v_start_5 = member * sizes.T * 24 + i_2 * 8 + h * 2;
  let q_k_v_start_6 = member * sizes.T * 24 + i_3 * 8 + h * 2;
  let q_k_v_start_7 = member * sizes.T * 24 + sizes.T * 16 + h * 2;
  let start = block * 4;
  let q_k_v_start_2 = member * sizes.T * 24 + block * 32 + h * 2;
  for (var tile = 0; tile < (T + 15) / 16; tile++) {
    let j_start = tile * 16;
    if (holds && tile * 16 + 16 <= T) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let q_k_v_start_2 = q_k_v_start + j * 8;
        for (var d4 = 0; d4 < 2; d4++) {
          let q_k_v_at = q_k_v_start_2 + d4;
          let keys = mat4x4f(q_k_v[q_k_v_start_2 + d4], q_k_v[q_k_v_at + 8], q_k_v[q_k_v_at + 16], q_k_v[q_k_v_at + 24]);
          dots_0 += q_k_v[q_k_v_start_3 + d4] * keys;
          dots_1 += q_k_v[q_k_v_start_4 + d4] * keys;
          dots_2 += q_k_v[q_k_v_start_5 + d4] * keys;
          dots_3 += q_k_v[q_k_v_start_6 + d4] * keys;
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
        let q_k_v_start_8 = q_k_v_start_7 + j * 8;
        for (var d4 = 0; d4 < 2; d4++) {
          let q_k_v_at = q_k_v_start_8 + d4;
          let values = mat4x4f(q_k_v[q_k_v_start_8 + d4], q_k_v[q_k_v_at + 8], q_k_v[q_k_v_at + 16], q_k_v[q_k_v_at + 24]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < T; j++) {
        let q_k_v_start_9 = q_k_v_start + j * 8;
        let q_k_v_start_10 = q_k_v_start_7 + j * 8;
        for (var r = 0; r < 4; r++) {
          if (j <= start + r) {
            var dot_product = 0f;
            let q_k_v_start_8 = q_k_v_start_2 + r * 8;
            for (var d4 = 0; d4 < 2; d4++) {
              dot_product += dot(q_k_v[q_k_v_start_8 + d4], q_k_v[q_k_v_start_9 + d4]);
            }
            let score = dot_product * 0.35355339059327373f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 2; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * q_k_v[q_k_v_start_10 + d4];
            }
          }
        }
      }
    }
  }
  let start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < T) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 2; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}
` },
    { name: "attention_2_quads", bindings: "read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 256) { return; }
  y[row * 2 + column4] = sums;
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
  var sums_1_0 = vec4f();
  var sums_2_0 = vec4f();
  var sums_3_0 = vec4f();
  let h = index / 16 % 4;
  let member = index / 64;
  let q_k_v_start = member * 1536 + lane * 32 + h * 2;
  let block = index % 4;
  let i1 = index / 4 % 4;
  let q_k_v_start_3 = member * 1536 + i1 * 128 + block * 32 + lane * 8 + h * 2;
  let q_k_v_start_4 = member * 1536 + h * 2;
  for (var tile = 0; tile < 4; tile++) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let q_k_v_start_2 = q_k_v_start + tile * 128;
    for (var d4 = 0; d4 < 2; d4++) {
      let q_k_v_at = q_k_v_start_2 + d4;
      let keys = mat4x4f(q_k_v[q_k_v_at + 512], q_k_v[q_k_v_at + 520], q_k_v[q_k_v_at + 528], q_k_v[q_k_v_at + 536]);
      let queries_0 = q_k_v[q_k_v_start_3 + d4];
      dots_0 += quadBroadcast(queries_0, 0u) * keys;
      dots_1 += quadBroadcast(queries_0, 1u) * keys;
      dots_2 += quadBroadcast(queries_0, 2u) * keys;
      dots_3 += quadBroadcast(queries_0, 3u) * keys;
    }
    dots_0 = dots_0 * 0.35355339059327373f;
    dots_1 = dots_1 * 0.35355339059327373f;
    dots_2 = dots_2 * 0.35355339059327373f;
    dots_3 = dots_3 * 0.35355339059327373f;
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
    let q_k_v_start_5 = q_k_v_start_4 + tile * 128 + feature_0;
    for (var own = 0; own < 4; own++) {
      let q_k_v_start_6 = q_k_v_start_5 + own * 8;
      for (var turn = 0; turn < 4; turn++) {
        let source = (subgroup_thread & ~3u) + u32(turn);
        let weight_0 = subgroupShuffle(dots_0.x, source);
        let weight_1 = subgroupShuffle(dots_1.x, source);
        let weight_2 = subgroupShuffle(dots_2.x, source);
        let weight_3 = subgroupShuffle(dots_3.x, source);
        let q_k_v_at = q_k_v_start_6 + turn * 32;
        let values_0 = q_k_v[q_k_v_at + 1024];
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
  let start = index * 4;
  for (var n = 0; n < 4; n++) {
    let four = all_sums[n] * shares[n];
    if (lane < 2) { finish(start + n, lane, four); }
  }
}
` },
    { name: "contraction_19", bindings: "read read write sizes", code: /* wgsl */ `
// y[h < 4, i1 < 4, i2 < 16, d < 8] = sum[j1 < 4, j2 < 16] a[h, i1, i2, j1, j2] * q_k_v[2, j1, j2, 8 *
//     h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  y[member * 512 + h * 128 + row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 64) { return; }
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 2;
  let h = index / 16 % 4;
  let member = index / 64;
  let q_k_v_start = member * 1536 + h * 2 + column_tile;
  let row_tile = index / 2 % 8;
  let a_start = (index / 16) * 1024 + (row_tile / 2) * 256 + (index / 2 % 2) * 128;
  for (var j1 = 0; j1 < 4; j1++) {
    let q_k_v_start_2 = q_k_v_start + j1 * 128;
    let a_start_2 = a_start + j1 * 4;
    for (var j24 = 0; j24 < 4; j24++) {
      let q_k_v_at = q_k_v_start_2 + j24 * 32;
      let right = mat4x4f(q_k_v[q_k_v_at + 1024], q_k_v[q_k_v_at + 1032], q_k_v[q_k_v_at + 1040], q_k_v[q_k_v_at + 1048]);
      sum_0 += right * a[a_start_2 + j24];
      let a_at = a_start_2 + j24;
      sum_1 += right * a[a_at + 16];
      sum_2 += right * a[a_at + 32];
      sum_3 += right * a[a_at + 48];
      sum_4 += right * a[a_at + 64];
      sum_5 += right * a[a_at + 80];
      sum_6 += right * a[a_at + 96];
      sum_7 += right * a[a_at + 112];
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(member, h, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_9_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[i1 < 4, i2 < 16, o < 64] = sum[i2_2 < 32] weight[o, i2_2] * norm[i1, i2, i2_2]
// x[i1 < 4, i2 < 16, o < 64] = max(y[i1, i2, o] + bias[o], 0.0)

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let bias_o = bias[column4];
  x[row * 16 + column4] = max(sums + bias_o, vec4f(0f));
}

@compute @workgroup_size(16)
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
  let weight_start = column_tile * 32;
  let norm_start = index * 64 + lane * 8;
  for (var i24 = 0; i24 < 8; i24++) {
    let weight_at = weight_start + i24;
    let right_0 = mat4x4f(weight[weight_start + i24], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let lefts_0 = norm[norm_start + i24];
    let norm_at = norm_start + i24;
    let lefts_1 = norm[norm_at + 32];
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
    { name: "contraction_28_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 64] = sum[i < 32] weight[o, i] * norm[i]
// x[o < 64] = max(y[o] + bias[o], 0.0)

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  x[row * 16 + column4] = max(sums + bias_o, vec4f(0f));
}

@compute @workgroup_size(16)
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
  let weight_start = column_tile * 32;
  let norm_start = row_0 * 8;
  let norm_start_2 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_28_vector", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  x[row * 16 + column4] = max(sums + bias_o, vec4f(0f));
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 16) { return; }
  let row_tile = index / 16;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 16;
  let weight_start = column_tile * 32;
  let norm_start = row * 8;
  let norm_start_2 = row_1 * 8;
  let norm_start_3 = row_2 * 8;
  let norm_start_4 = row_3 * 8;
  for (var i4 = i32(local); i4 < 8; i4 += 64) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    sum_0 += norm[norm_start + i4] * right;
    sum_1 += norm[norm_start_2 + i4] * right;
    sum_2 += norm[norm_start_3 + i4] * right;
    sum_3 += norm[norm_start_4 + i4] * right;
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
    { name: "contraction_10_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[i1 < 4, i2 < 16, o < 32] = sum[i2_2 < 64] weight[o, i2_2] * x[i1, i2, i2_2]
// x_2[i1 < 4, i2 < 16, k < 32] = norm[i1, i2, k] + (y[i1, i2, k] + bias[k])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let norm_o_i1_i2 = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = norm_o_i1_i2 + (sums + bias_o);
}

@compute @workgroup_size(8)
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
  let weight_start = column_tile * 64;
  let x_start = index * 128 + lane * 16;
  for (var i24 = 0; i24 < 16; i24++) {
    let weight_at = weight_start + i24;
    let right_0 = mat4x4f(weight[weight_start + i24], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
    let lefts_0 = x[x_start + i24];
    let x_at = x_start + i24;
    let lefts_1 = x[x_at + 64];
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
    { name: "contraction_29_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 32] = sum[i < 64] weight[o, i] * x[i]
// x_2[k < 32] = norm[k] + (y[k] + bias[k])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let norm_o = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = norm_o + (sums + bias_o);
}

@compute @workgroup_size(8)
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
    { name: "contraction_29_vector", bindings: "read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let norm_o = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = norm_o + (sums + bias_o);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 64;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  for (var i4 = i32(local); i4 < 16; i4 += 64) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
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
    { name: "contraction_26_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[d < 32] = sum[c < 32] in_proj_weight[d, c] * norm[c]
// q[d < 32] = in_proj_bias[d] + sum[d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let in_proj_bias_d = in_proj_bias[column4];
  q[row * 8 + column4] = in_proj_bias_d + sums;
}

@compute @workgroup_size(8)
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
  let in_proj_weight_start = column_tile * 32;
  let norm_start = row_0 * 8;
  let norm_start_2 = row_1 * 8;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right_0 = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 8], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 24]);
    let lefts_0 = norm[norm_start + c4];
    let lefts_1 = norm[norm_start_2 + c4];
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
    { name: "contraction_9_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let bias_o = bias[column4];
  x[row * 16 + column4] = max(sums + bias_o, vec4f(0f));
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let norm_start = left_row_0 * 32;
  let norm_start_2 = left_row_1 * 32;
  let norm_start_3 = left_row_2 * 32;
  let norm_start_4 = left_row_3 * 32;
  let weight_start = thread_row * 128;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(norm[norm_start + k], norm[norm_start_2 + k], norm[norm_start_3 + k], norm[norm_start_4 + k]);
    let weight_at = weight_start + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_at + 32], weight[weight_at + 64], weight[weight_at + 96]);
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
    { name: "contraction_26_vector", bindings: "read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let in_proj_bias_d = in_proj_bias[column4];
  q[row * 8 + column4] = in_proj_bias_d + sums;
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let in_proj_weight_start = column_tile * 32;
  let norm_start = row * 8;
  let norm_start_2 = row_1 * 8;
  let norm_start_3 = row_2 * 8;
  let norm_start_4 = row_3 * 8;
  for (var c4 = i32(local); c4 < 8; c4 += 64) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 8], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 24]);
    sum_0 += norm[norm_start + c4] * right;
    sum_1 += norm[norm_start_2 + c4] * right;
    sum_2 += norm[norm_start_3 + c4] * right;
    sum_3 += norm[norm_start_4 + c4] * right;
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
    { name: "contraction_7_quads", bindings: "read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[p < 3, i1 < 4, i2 < 16, d < 32] = sum[c < 32] in_proj_weight[32 * p + d, c] * z[i1, i2, c]
// q_k_v[p < 3, i1 < 4, i2 < 16, d < 32] = in_proj_bias[32 * p + d] + sum[p, i1, i2, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> z: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let in_proj_bias_dp = in_proj_bias[column4];
  let member = row / 64;
  q_k_v[member * 1024 + (column4 / 8) * 512 + row * 8 + column4 % 8] = in_proj_bias_dp + sums;
}

@compute @workgroup_size(24)
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
  let in_proj_weight_start = column_tile * 32;
  let z_start = index * 64 + lane * 8;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right_0 = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 8], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 24]);
    let lefts_0 = z[z_start + c4];
    let z_at = z_start + c4;
    let lefts_1 = z[z_at + 32];
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
    { name: "contraction_27_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i22]
// x[k < 32] = norm[k] + (y[k] + bias[k])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let norm_o = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x[row * 8 + column4] = norm_o + (sums + bias_o);
}

@compute @workgroup_size(8)
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
  let weight_start = column_tile * 32;
  let y_start = row_0 * 8;
  let y_start_3 = row_1 * 8;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * 2;
    let y_start_4 = y_start_3 + i21 * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right_0 = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_27_vector", bindings: "read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let norm_o = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x[row * 8 + column4] = norm_o + (sums + bias_o);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let y_start = row * 8;
  let y_start_3 = row_1 * 8;
  let y_start_5 = row_2 * 8;
  let y_start_7 = row_3 * 8;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * 2;
    let y_start_4 = y_start_3 + i21 * 2;
    let y_start_6 = y_start_5 + i21 * 2;
    let y_start_8 = y_start_7 + i21 * 2;
    for (var i224 = i32(local); i224 < 2; i224 += 64) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
      sum_0 += y[y_start_2 + i224] * right;
      sum_1 += y[y_start_4 + i224] * right;
      sum_2 += y[y_start_6 + i224] * right;
      sum_3 += y[y_start_8 + i224] * right;
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
    { name: "contraction_8_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[i1 < 4, i2 < 16, o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i1, i2, i22]
// x[i1 < 4, i2 < 16, k < 32] = z[i1, i2, k] + (y[i1, i2, k] + bias[k])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> z: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let z_o_i1_i2 = z[row * 8 + column4];
  let bias_o = bias[column4];
  x[row * 8 + column4] = z_o_i1_i2 + (sums + bias_o);
}

@compute @workgroup_size(8)
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
  let weight_start = column_tile * 32;
  let y_start = ((index * 8 + lane) / 64) * 512 + ((index * 8 + lane) / 16 % 4) * 32 + ((index * 8 + lane) % 16) * 2;
  let y_start_3 = ((index * 8 + lane + 4) / 64) * 512 + ((index * 8 + lane + 4) / 16 % 4) * 32 + ((index * 8 + lane + 4) % 16) * 2;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * 128;
    let y_start_4 = y_start_3 + i21 * 128;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right_0 = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_25_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i22]
// x_2[k < 32] = x[max(count - 1, 0), k] + (y[k] + bias[k])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 3 + 2];
  let x_o = x[row * sizes.count * 8 + max(count - 1, 0) * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = x_o + (sums + bias_o);
}

@compute @workgroup_size(8)
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
  let weight_start = column_tile * 32;
  let y_start = row_0 * 8;
  let y_start_3 = row_1 * 8;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * 2;
    let y_start_4 = y_start_3 + i21 * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right_0 = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_14", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[t < T, o < 32] = sum[i < 64] weight[o, i] * x[t, i]
// x_2[t < T, k < 32] = norm[t, k] + (y[t, k] + bias[k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  let norm_to = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = norm_to + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 64;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  let x_start_5 = row_4 * 16;
  let x_start_6 = row_5 * 16;
  let x_start_7 = row_6 * 16;
  let x_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
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
    { name: "contraction_25_vector", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 3 + 2];
  let x_o = x[row * sizes.count * 8 + max(count - 1, 0) * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = x_o + (sums + bias_o);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let y_start = row * 8;
  let y_start_3 = row_1 * 8;
  let y_start_5 = row_2 * 8;
  let y_start_7 = row_3 * 8;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * 2;
    let y_start_4 = y_start_3 + i21 * 2;
    let y_start_6 = y_start_5 + i21 * 2;
    let y_start_8 = y_start_7 + i21 * 2;
    for (var i224 = i32(local); i224 < 2; i224 += 64) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
      sum_0 += y[y_start_2 + i224] * right;
      sum_1 += y[y_start_4 + i224] * right;
      sum_2 += y[y_start_6 + i224] * right;
      sum_3 += y[y_start_8 + i224] * right;
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
    { name: "contraction_10_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 8) { return; }
  let norm_o_i1_i2 = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = norm_o_i1_i2 + (sums + bias_o);
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
  let right_column_0 = min(thread_row * 4, 31);
  let right_column_1 = min(thread_row * 4 + 1, 31);
  let right_column_2 = min(thread_row * 4 + 2, 31);
  let right_column_3 = min(thread_row * 4 + 3, 31);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 64;
  let x_start_2 = left_row_1 * 64;
  let x_start_3 = left_row_2 * 64;
  let x_start_4 = left_row_3 * 64;
  let weight_start = right_column_0 * 64;
  let weight_start_2 = right_column_1 * 64;
  let weight_start_3 = right_column_2 * 64;
  let weight_start_4 = right_column_3 * 64;
  for (var start = 0; start < 64; start += 16) {
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
    { name: "contraction_18", bindings: "read read write sizes lengths", code: /* wgsl */ `
// y[h < 4, i < T, d < 8] = sum[j < T] a[h, i, j] * q_k_v[2, j, 8 * h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.T) { return; }
  let T = lengths[member * 3];
  if (row >= T) { return; }
  y[member * sizes.T * 8 + h * sizes.T * 2 + row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 7) / 8) * sizes.batch * 8) { return; }
  let row_tile = index / 2 % ((sizes.T + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.T - 1);
  let row_2 = min(row + 2, sizes.T - 1);
  let row_3 = min(row + 3, sizes.T - 1);
  let row_4 = min(row + 4, sizes.T - 1);
  let row_5 = min(row + 5, sizes.T - 1);
  let row_6 = min(row + 6, sizes.T - 1);
  let row_7 = min(row + 7, sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / 2 / ((sizes.T + 7) / 8) / 4;
  let T = lengths[member * 3];
  let column_tile = index % 2;
  let h = index / 2 / ((sizes.T + 7) / 8) % 4;
  let q_k_v_start = member * sizes.T * 24 + sizes.T * 16 + h * 2 + column_tile;
  let a_start = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row * sizes.T;
  let a_start_2 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_1 * sizes.T;
  let a_start_3 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_2 * sizes.T;
  let a_start_4 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_3 * sizes.T;
  let a_start_5 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_4 * sizes.T;
  let a_start_6 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_5 * sizes.T;
  let a_start_7 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_6 * sizes.T;
  let a_start_8 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_7 * sizes.T;
  for (var j = 0; j < T; j++) {
    let right = q_k_v[q_k_v_start + j * 8];
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
    finish(member, h, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_3", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[i < T, d < 32] = sum[c < 32] in_proj_weight[d, c] * norm[i, c]
// q[i < T, d < 32] = in_proj_bias[d] + sum[i, d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  let in_proj_bias_d = in_proj_bias[column4];
  q[row * 8 + column4] = in_proj_bias_d + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let in_proj_weight_start = column_tile * 32;
  let norm_start = row * 8;
  let norm_start_2 = row_1 * 8;
  let norm_start_3 = row_2 * 8;
  let norm_start_4 = row_3 * 8;
  let norm_start_5 = row_4 * 8;
  let norm_start_6 = row_5 * 8;
  let norm_start_7 = row_6 * 8;
  let norm_start_8 = row_7 * 8;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 8], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 24]);
    sum_0 += norm[norm_start + c4] * right;
    sum_1 += norm[norm_start_2 + c4] * right;
    sum_2 += norm[norm_start_3 + c4] * right;
    sum_3 += norm[norm_start_4 + c4] * right;
    sum_4 += norm[norm_start_5 + c4] * right;
    sum_5 += norm[norm_start_6 + c4] * right;
    sum_6 += norm[norm_start_7 + c4] * right;
    sum_7 += norm[norm_start_8 + c4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_16", bindings: "read write sizes", code: /* wgsl */ `
// sum[h < 4, i1 < 4, i2 < 16, j1 < 4, j2 < 16] = sum[d < 8] q_k_v[0, i1, i2, 8 * h + d] * q_k_v[1, j1,
//     j2, 8 * h + d]
// e[h < 4, i1 < 4, i2 < 16, j1 < 4, j2 < 16] = 0.35355339059327373 * sum[h, i1, i2, j1, j2]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 64) { return; }
  e[member * 4096 + h * 1024 + row * 16 + column4] = 0.35355339059327373f * sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 256) { return; }
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
  let h = index / 64 % 4;
  let member = index / 256;
  let column_tile = index % 8;
  let q_k_v_start = member * 1536 + (column_tile / 2) * 128 + (index % 2) * 64 + h * 2;
  let row_tile = index / 8 % 8;
  let q_k_v_start_2 = member * 1536 + (row_tile / 2) * 128 + (index / 8 % 2) * 64 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let q_k_v_at = q_k_v_start + d4;
    let right_0 = mat4x4f(q_k_v[q_k_v_at + 512], q_k_v[q_k_v_at + 520], q_k_v[q_k_v_at + 528], q_k_v[q_k_v_at + 536]);
    let right_1 = mat4x4f(q_k_v[q_k_v_at + 544], q_k_v[q_k_v_at + 552], q_k_v[q_k_v_at + 560], q_k_v[q_k_v_at + 568]);
    let left_0 = q_k_v[q_k_v_start_2 + d4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let q_k_v_at_2 = q_k_v_start_2 + d4;
    let left_1 = q_k_v[q_k_v_at_2 + 8];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = q_k_v[q_k_v_at_2 + 16];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = q_k_v[q_k_v_at_2 + 24];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = q_k_v[q_k_v_at_2 + 32];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = q_k_v[q_k_v_at_2 + 40];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = q_k_v[q_k_v_at_2 + 48];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = q_k_v[q_k_v_at_2 + 56];
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
    { name: "contraction_8_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> z: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 8) { return; }
  let z_o_i1_i2 = z[row * 8 + column4];
  let bias_o = bias[column4];
  x[row * 8 + column4] = z_o_i1_i2 + (sums + bias_o);
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
  let right_column_0 = min(thread_row * 4, 31);
  let right_column_1 = min(thread_row * 4 + 1, 31);
  let right_column_2 = min(thread_row * 4 + 2, 31);
  let right_column_3 = min(thread_row * 4 + 3, 31);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let y_start = (left_row_0 / 64) * 1536 + left_row_0 * 8;
  let y_start_2 = (left_row_1 / 64) * 1536 + left_row_1 * 8;
  let y_start_3 = (left_row_2 / 64) * 1536 + left_row_2 * 8;
  let y_start_4 = (left_row_3 / 64) * 1536 + left_row_3 * 8;
  let weight_start = right_column_0 * 32;
  let weight_start_2 = right_column_1 * 32;
  let weight_start_3 = right_column_2 * 32;
  let weight_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    let offset = k % 8;
    let part = k / 8;
    left_tile[thread_column * 16 + thread_row] = vec4f(y[y_start + part * 512 + offset], y[y_start_2 + part * 512 + offset], y[y_start_3 + part * 512 + offset], y[y_start_4 + part * 512 + offset]);
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
    { name: "contraction_24_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[p < 3, i < count, d < 32] = sum[c < 32] stacked[p, d, c] * x[i, c]
// q_v_k[p < 3, i < count, d < 32] = stacked_2[p, d] + sum[p, i, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> stacked: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> stacked_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_v_k: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  let stacked_2_dp = stacked_2[column4];
  q_v_k[member * sizes.count * 24 + (column4 / 8) * sizes.count * 8 + i * 8 + column4 % 8] = stacked_2_dp + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(24)
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
  let stacked_start = column_tile * 32;
  let x_start = row_0 * 8;
  let x_start_2 = row_1 * 8;
  for (var c4 = 0; c4 < 8; c4++) {
    let stacked_at = stacked_start + c4;
    let right_0 = mat4x4f(stacked[stacked_start + c4], stacked[stacked_at + 8], stacked[stacked_at + 16], stacked[stacked_at + 24]);
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
    { name: "contraction_7_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> z: array<f32>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<f32>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 24) { return; }
  let in_proj_bias_dp = in_proj_bias[column4];
  let member = row / 64;
  q_k_v[member * 1024 + (column4 / 8) * 512 + row * 8 + column4 % 8] = in_proj_bias_dp + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * 64 - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * 64 - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * 64 - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * 64 - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let z_start = left_row_0 * 32;
  let z_start_2 = left_row_1 * 32;
  let z_start_3 = left_row_2 * 32;
  let z_start_4 = left_row_3 * 32;
  let in_proj_weight_start = right_column_0 * 32;
  let in_proj_weight_start_2 = right_column_1 * 32;
  let in_proj_weight_start_3 = right_column_2 * 32;
  let in_proj_weight_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(z[z_start + k], z[z_start_2 + k], z[z_start_3 + k], z[z_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(in_proj_weight[in_proj_weight_start + k], in_proj_weight[in_proj_weight_start_2 + k], in_proj_weight[in_proj_weight_start_3 + k], in_proj_weight[in_proj_weight_start_4 + k]);
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
    { name: "contraction_39", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[t < count, o < 32] = sum[i < 64] weight[o, i] * x[t, i]
// x_2[t < count, k < 32] = norm[t, k] + (y[t, k] + bias[k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let norm_to = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = norm_to + (sums + bias_o);
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 64;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  let x_start_5 = row_4 * 16;
  let x_start_6 = row_5 * 16;
  let x_start_7 = row_6 * 16;
  let x_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 16], weight[weight_at + 32], weight[weight_at + 48]);
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
    { name: "contraction_34", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[i < count, d < 32] = sum[c < 32] in_proj_weight[d, c] * norm[i, c]
// q[i < count, d < 32] = in_proj_bias[d] + sum[i, d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  let in_proj_bias_d = in_proj_bias[column4];
  q[row * 8 + column4] = in_proj_bias_d + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let in_proj_weight_start = column_tile * 32;
  let norm_start = row * 8;
  let norm_start_2 = row_1 * 8;
  let norm_start_3 = row_2 * 8;
  let norm_start_4 = row_3 * 8;
  let norm_start_5 = row_4 * 8;
  let norm_start_6 = row_5 * 8;
  let norm_start_7 = row_6 * 8;
  let norm_start_8 = row_7 * 8;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 8], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 24]);
    sum_0 += norm[norm_start + c4] * right;
    sum_1 += norm[norm_start_2 + c4] * right;
    sum_2 += norm[norm_start_3 + c4] * right;
    sum_3 += norm[norm_start_4 + c4] * right;
    sum_4 += norm[norm_start_5 + c4] * right;
    sum_5 += norm[norm_start_6 + c4] * right;
    sum_6 += norm[norm_start_7 + c4] * right;
    sum_7 += norm[norm_start_8 + c4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_21", bindings: "read read write sizes lengths", code: /* wgsl */ `
// y[h < 4, i < T, d < 8] = sum[j1 < 4, j2 < 16] a[h, i, j1, j2] * k_v[1, j1, j2, 8 * h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> k_v: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.T) { return; }
  let T = lengths[member * 3];
  if (row >= T) { return; }
  y[member * sizes.T * 8 + h * sizes.T * 2 + row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 7) / 8) * sizes.batch * 8) { return; }
  let row_tile = index / 2 % ((sizes.T + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.T - 1);
  let row_2 = min(row + 2, sizes.T - 1);
  let row_3 = min(row + 3, sizes.T - 1);
  let row_4 = min(row + 4, sizes.T - 1);
  let row_5 = min(row + 5, sizes.T - 1);
  let row_6 = min(row + 6, sizes.T - 1);
  let row_7 = min(row + 7, sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 2;
  let h = index / 2 / ((sizes.T + 7) / 8) % 4;
  let member = index / 2 / ((sizes.T + 7) / 8) / 4;
  let k_v_start = member * 1024 + h * 2 + column_tile;
  let a_start = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row * 16;
  let a_start_3 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_1 * 16;
  let a_start_5 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_2 * 16;
  let a_start_7 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_3 * 16;
  let a_start_9 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_4 * 16;
  let a_start_11 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_5 * 16;
  let a_start_13 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_6 * 16;
  let a_start_15 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * 16 + row_7 * 16;
  for (var j1 = 0; j1 < 4; j1++) {
    let k_v_start_2 = k_v_start + j1 * 128;
    let a_start_2 = a_start + j1 * 4;
    let a_start_4 = a_start_3 + j1 * 4;
    let a_start_6 = a_start_5 + j1 * 4;
    let a_start_8 = a_start_7 + j1 * 4;
    let a_start_10 = a_start_9 + j1 * 4;
    let a_start_12 = a_start_11 + j1 * 4;
    let a_start_14 = a_start_13 + j1 * 4;
    let a_start_16 = a_start_15 + j1 * 4;
    for (var j24 = 0; j24 < 4; j24++) {
      let k_v_at = k_v_start_2 + j24 * 32;
      let right = mat4x4f(k_v[k_v_at + 512], k_v[k_v_at + 520], k_v[k_v_at + 528], k_v[k_v_at + 536]);
      sum_0 += right * a[a_start_2 + j24];
      sum_1 += right * a[a_start_4 + j24];
      sum_2 += right * a[a_start_6 + j24];
      sum_3 += right * a[a_start_8 + j24];
      sum_4 += right * a[a_start_10 + j24];
      sum_5 += right * a[a_start_12 + j24];
      sum_6 += right * a[a_start_14 + j24];
      sum_7 += right * a[a_start_16 + j24];
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(member, h, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_36", bindings: "read read write sizes lengths", code: /* wgsl */ `
// y[h < 4, i < count, d < 8] = sum[j < 64] a[h, i, j] * values[h, j, d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> values: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.count) { return; }
  let count = lengths[member * 3 + 2];
  if (row >= count) { return; }
  y[member * sizes.count * 8 + h * sizes.count * 2 + row * 2 + column4] = sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.count + 7) / 8) * sizes.batch * 8) { return; }
  let row_tile = remainder_(index / 2, (sizes.count + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.count - 1);
  let row_2 = min(row + 2, sizes.count - 1);
  let row_3 = min(row + 3, sizes.count - 1);
  let row_4 = min(row + 4, sizes.count - 1);
  let row_5 = min(row + 5, sizes.count - 1);
  let row_6 = min(row + 6, sizes.count - 1);
  let row_7 = min(row + 7, sizes.count - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 2;
  let values_start = quotient_(index / 2, (sizes.count + 7) / 8) * 128 + column_tile;
  let a_start = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row * 16;
  let a_start_2 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_1 * 16;
  let a_start_3 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_2 * 16;
  let a_start_4 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_3 * 16;
  let a_start_5 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_4 * 16;
  let a_start_6 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_5 * 16;
  let a_start_7 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_6 * 16;
  let a_start_8 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * 16 + row_7 * 16;
  for (var j4 = 0; j4 < 16; j4++) {
    let values_at = values_start + j4 * 8;
    let right = mat4x4f(values[values_start + j4 * 8], values[values_at + 2], values[values_at + 4], values[values_at + 6]);
    sum_0 += right * a[a_start + j4];
    sum_1 += right * a[a_start_2 + j4];
    sum_2 += right * a[a_start_3 + j4];
    sum_3 += right * a[a_start_4 + j4];
    sum_4 += right * a[a_start_5 + j4];
    sum_5 += right * a[a_start_6 + j4];
    sum_6 += right * a[a_start_7 + j4];
    sum_7 += right * a[a_start_8 + j4];
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let member = quotient_(quotient_(index / 2, (sizes.count + 7) / 8), 4);
  let h = remainder_(quotient_(index / 2, (sizes.count + 7) / 8), 4);
  for (var n = 0; n < 8; n++) {
    finish(member, h, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_17", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < T, j < T] = sum[d < 8] q_k_v[0, i, 8 * h + d] * q_k_v[1, j, 8 * h + d]
// e[h < 4, i < T, j < T] = 0.35355339059327373 * sum[h, i, j]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.T) { return; }
  if (column >= sizes.T) { return; }
  let T = lengths[member * 3];
  if (row >= T) { return; }
  if (column >= T) { return; }
  e[member * sizes.T * sizes.T * 4 + h * sizes.T * sizes.T + row * sizes.T + column] = 0.35355339059327373f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * ((sizes.T + 7) / 8) * sizes.batch * 4) { return; }
  let row_tile = index / ((sizes.T + 3) / 4) % ((sizes.T + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.T - 1);
  let row_2 = min(row + 2, sizes.T - 1);
  let row_3 = min(row + 3, sizes.T - 1);
  let row_4 = min(row + 4, sizes.T - 1);
  let row_5 = min(row + 5, sizes.T - 1);
  let row_6 = min(row + 6, sizes.T - 1);
  let row_7 = min(row + 7, sizes.T - 1);
  let column_tile = index % ((sizes.T + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.T - 1);
  let column_2 = min(column + 2, sizes.T - 1);
  let column_3 = min(column + 3, sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) / 4;
  let h = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) % 4;
  let q_k_v_start = member * sizes.T * 24 + sizes.T * 8 + column * 8 + h * 2;
  let q_k_v_start_2 = member * sizes.T * 24 + sizes.T * 8 + column_1 * 8 + h * 2;
  let q_k_v_start_3 = member * sizes.T * 24 + sizes.T * 8 + column_2 * 8 + h * 2;
  let q_k_v_start_4 = member * sizes.T * 24 + sizes.T * 8 + column_3 * 8 + h * 2;
  let q_k_v_start_5 = member * sizes.T * 24 + row * 8 + h * 2;
  let q_k_v_start_6 = member * sizes.T * 24 + row_1 * 8 + h * 2;
  let q_k_v_start_7 = member * sizes.T * 24 + row_2 * 8 + h * 2;
  let q_k_v_start_8 = member * sizes.T * 24 + row_3 * 8 + h * 2;
  let q_k_v_start_9 = member * sizes.T * 24 + row_4 * 8 + h * 2;
  let q_k_v_start_10 = member * sizes.T * 24 + row_5 * 8 + h * 2;
  let q_k_v_start_11 = member * sizes.T * 24 + row_6 * 8 + h * 2;
  let q_k_v_start_12 = member * sizes.T * 24 + row_7 * 8 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
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
    { name: "contraction_24_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> stacked: array<f32>;
@group(0) @binding(2) var<storage, read> stacked_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_v_k: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column4 >= 24) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  let stacked_2_dp = stacked_2[column4];
  q_v_k[member * sizes.count * 24 + (column4 / 8) * sizes.count * 8 + i * 8 + column4 % 8] = stacked_2_dp + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.count + 63) / 64) * 2) { return; }
  let row_tile = index / 2;
  let count = lengths[quotient_(row_tile * 64, sizes.count) * 3 + 2];
  if (remainder_(row_tile * 64, sizes.count) >= count && quotient_(row_tile * 64, sizes.count) == quotient_(row_tile * 64 + 63, sizes.count)) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.count - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.count - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.count - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.count - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let x_start = left_row_0 * 32;
  let x_start_2 = left_row_1 * 32;
  let x_start_3 = left_row_2 * 32;
  let x_start_4 = left_row_3 * 32;
  let stacked_start = right_column_0 * 32;
  let stacked_start_2 = right_column_1 * 32;
  let stacked_start_3 = right_column_2 * 32;
  let stacked_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start + k], x[x_start_2 + k], x[x_start_3 + k], x[x_start_4 + k]);
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
  let start = row_tile * 64 + thread_row * 4;
  let value = column_tile * 16 + thread_column;
  for (var r = 0; r < 4; r++) {
    finish(start + r, value, sums[r]);
  }
}
` },
    { name: "contraction_13", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[t < T, o < 64] = sum[i < 32] weight[o, i] * norm[t, i]
// x[t < T, o < 64] = max(y[t, o] + bias[o], 0.0)

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  let bias_o = bias[column4];
  x[row * 16 + column4] = max(sums + bias_o, vec4f(0f));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  let weight_start = column_tile * 64;
  let norm_start = row * 8;
  let norm_start_2 = row_1 * 8;
  let norm_start_3 = row_2 * 8;
  let norm_start_4 = row_3 * 8;
  let norm_start_5 = row_4 * 8;
  let norm_start_6 = row_5 * 8;
  let norm_start_7 = row_6 * 8;
  let norm_start_8 = row_7 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let right_1 = mat4x4f(weight[weight_at + 32], weight[weight_at + 40], weight[weight_at + 48], weight[weight_at + 56]);
    let left_0 = norm[norm_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = norm[norm_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = norm[norm_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = norm[norm_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = norm[norm_start_5 + i4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = norm[norm_start_6 + i4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = norm[norm_start_7 + i4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = norm[norm_start_8 + i4];
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
    { name: "contraction_20", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < T, j1 < 4, j2 < 16] = sum[d < 8] q[i, 8 * h + d] * k_v[0, j1, j2, 8 * h + d]
// e[h < 4, i < T, j1 < 4, j2 < 16] = 0.35355339059327373 * sum[h, i, j1, j2]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> k_v: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.T) { return; }
  let T = lengths[member * 3];
  if (row >= T) { return; }
  e[member * sizes.T * 64 + h * sizes.T * 16 + row * 16 + column4] = 0.35355339059327373f * sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 7) / 8) * sizes.batch * 32) { return; }
  let row_tile = index / 8 % ((sizes.T + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.T - 1);
  let row_2 = min(row + 2, sizes.T - 1);
  let row_3 = min(row + 3, sizes.T - 1);
  let row_4 = min(row + 4, sizes.T - 1);
  let row_5 = min(row + 5, sizes.T - 1);
  let row_6 = min(row + 6, sizes.T - 1);
  let row_7 = min(row + 7, sizes.T - 1);
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
  let h = index / 8 / ((sizes.T + 7) / 8) % 4;
  let member = index / 8 / ((sizes.T + 7) / 8) / 4;
  let column_tile = index % 8;
  let k_v_start = member * 1024 + (column_tile / 2) * 128 + (index % 2) * 64 + h * 2;
  let q_start = member * sizes.T * 8 + row * 8 + h * 2;
  let q_start_2 = member * sizes.T * 8 + row_1 * 8 + h * 2;
  let q_start_3 = member * sizes.T * 8 + row_2 * 8 + h * 2;
  let q_start_4 = member * sizes.T * 8 + row_3 * 8 + h * 2;
  let q_start_5 = member * sizes.T * 8 + row_4 * 8 + h * 2;
  let q_start_6 = member * sizes.T * 8 + row_5 * 8 + h * 2;
  let q_start_7 = member * sizes.T * 8 + row_6 * 8 + h * 2;
  let q_start_8 = member * sizes.T * 8 + row_7 * 8 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let k_v_at = k_v_start + d4;
    let right_0 = mat4x4f(k_v[k_v_start + d4], k_v[k_v_at + 8], k_v[k_v_at + 16], k_v[k_v_at + 24]);
    let right_1 = mat4x4f(k_v[k_v_at + 32], k_v[k_v_at + 40], k_v[k_v_at + 48], k_v[k_v_at + 56]);
    let left_0 = q[q_start + d4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = q[q_start_2 + d4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = q[q_start_3 + d4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = q[q_start_4 + d4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = q[q_start_5 + d4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = q[q_start_6 + d4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = q[q_start_7 + d4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = q[q_start_8 + d4];
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
    { name: "contraction_2", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[i < T, o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
// x_2[t < T, k < 32] = x[t, k] + (y[t, k] + bias[k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  let x_io = x[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = x_io + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let y_start = (row / sizes.T) * sizes.T * 8 + (row % sizes.T) * 2;
  let y_start_3 = (row_1 / sizes.T) * sizes.T * 8 + (row_1 % sizes.T) * 2;
  let y_start_5 = (row_2 / sizes.T) * sizes.T * 8 + (row_2 % sizes.T) * 2;
  let y_start_7 = (row_3 / sizes.T) * sizes.T * 8 + (row_3 % sizes.T) * 2;
  let y_start_9 = (row_4 / sizes.T) * sizes.T * 8 + (row_4 % sizes.T) * 2;
  let y_start_11 = (row_5 / sizes.T) * sizes.T * 8 + (row_5 % sizes.T) * 2;
  let y_start_13 = (row_6 / sizes.T) * sizes.T * 8 + (row_6 % sizes.T) * 2;
  let y_start_15 = (row_7 / sizes.T) * sizes.T * 8 + (row_7 % sizes.T) * 2;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * sizes.T * 2;
    let y_start_4 = y_start_3 + i21 * sizes.T * 2;
    let y_start_6 = y_start_5 + i21 * sizes.T * 2;
    let y_start_8 = y_start_7 + i21 * sizes.T * 2;
    let y_start_10 = y_start_9 + i21 * sizes.T * 2;
    let y_start_12 = y_start_11 + i21 * sizes.T * 2;
    let y_start_14 = y_start_13 + i21 * sizes.T * 2;
    let y_start_16 = y_start_15 + i21 * sizes.T * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_12", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[i < T, o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
// x[t < T, k < 32] = norm[t, k] + (y[t, k] + bias[k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  let norm_io = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x[row * 8 + column4] = norm_io + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let y_start = (row / sizes.T) * sizes.T * 8 + (row % sizes.T) * 2;
  let y_start_3 = (row_1 / sizes.T) * sizes.T * 8 + (row_1 % sizes.T) * 2;
  let y_start_5 = (row_2 / sizes.T) * sizes.T * 8 + (row_2 % sizes.T) * 2;
  let y_start_7 = (row_3 / sizes.T) * sizes.T * 8 + (row_3 % sizes.T) * 2;
  let y_start_9 = (row_4 / sizes.T) * sizes.T * 8 + (row_4 % sizes.T) * 2;
  let y_start_11 = (row_5 / sizes.T) * sizes.T * 8 + (row_5 % sizes.T) * 2;
  let y_start_13 = (row_6 / sizes.T) * sizes.T * 8 + (row_6 % sizes.T) * 2;
  let y_start_15 = (row_7 / sizes.T) * sizes.T * 8 + (row_7 % sizes.T) * 2;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * sizes.T * 2;
    let y_start_4 = y_start_3 + i21 * sizes.T * 2;
    let y_start_6 = y_start_5 + i21 * sizes.T * 2;
    let y_start_8 = y_start_7 + i21 * sizes.T * 2;
    let y_start_10 = y_start_9 + i21 * sizes.T * 2;
    let y_start_12 = y_start_11 + i21 * sizes.T * 2;
    let y_start_14 = y_start_13 + i21 * sizes.T * 2;
    let y_start_16 = y_start_15 + i21 * sizes.T * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[p < 3, i < T, d < 32] = sum[c < 32] in_proj_weight[32 * p + d, c] * x[i, c]
// q_k_v[p < 3, i < T, d < 32] = in_proj_bias[32 * p + d] + sum[p, i, d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  let in_proj_bias_dp = in_proj_bias[column4];
  q_k_v[member * sizes.T * 24 + (column4 / 8) * sizes.T * 8 + i * 8 + column4 % 8] = in_proj_bias_dp + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 12) { return; }
  let row_tile = index / 12;
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
  let in_proj_weight_start = (column_tile / 4) * 256 + (index % 4) * 64;
  let x_start = row * 8;
  let x_start_2 = row_1 * 8;
  let x_start_3 = row_2 * 8;
  let x_start_4 = row_3 * 8;
  let x_start_5 = row_4 * 8;
  let x_start_6 = row_5 * 8;
  let x_start_7 = row_6 * 8;
  let x_start_8 = row_7 * 8;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let right_0 = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_at + 8], in_proj_weight[in_proj_weight_at + 16], in_proj_weight[in_proj_weight_at + 24]);
    let right_1 = mat4x4f(in_proj_weight[in_proj_weight_at + 32], in_proj_weight[in_proj_weight_at + 40], in_proj_weight[in_proj_weight_at + 48], in_proj_weight[in_proj_weight_at + 56]);
    let left_0 = x[x_start + c4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = x[x_start_2 + c4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = x[x_start_3 + c4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = x[x_start_4 + c4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = x[x_start_5 + c4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = x[x_start_6 + c4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = x[x_start_7 + c4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = x[x_start_8 + c4];
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
    { name: "contraction_35", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < count, j < 64] = sum[d < 8] q[i, 8 * h + d] * keys[h, j, d]
// e[h < 4, i < count, j < 64] = 0.35355339059327373 * sum[h, i, j]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.count) { return; }
  let count = lengths[member * 3 + 2];
  if (row >= count) { return; }
  e[member * sizes.count * 64 + h * sizes.count * 16 + row * 16 + column4] = 0.35355339059327373f * sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.count + 7) / 8) * sizes.batch * 32) { return; }
  let row_tile = remainder_(index / 8, (sizes.count + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.count - 1);
  let row_2 = min(row + 2, sizes.count - 1);
  let row_3 = min(row + 3, sizes.count - 1);
  let row_4 = min(row + 4, sizes.count - 1);
  let row_5 = min(row + 5, sizes.count - 1);
  let row_6 = min(row + 6, sizes.count - 1);
  let row_7 = min(row + 7, sizes.count - 1);
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
  let keys_start = quotient_(index / 8, (sizes.count + 7) / 8) * 128 + column_tile * 16;
  let member = quotient_(quotient_(index / 8, (sizes.count + 7) / 8), 4);
  let h = remainder_(quotient_(index / 8, (sizes.count + 7) / 8), 4);
  let q_start = member * sizes.count * 8 + row * 8 + h * 2;
  let q_start_2 = member * sizes.count * 8 + row_1 * 8 + h * 2;
  let q_start_3 = member * sizes.count * 8 + row_2 * 8 + h * 2;
  let q_start_4 = member * sizes.count * 8 + row_3 * 8 + h * 2;
  let q_start_5 = member * sizes.count * 8 + row_4 * 8 + h * 2;
  let q_start_6 = member * sizes.count * 8 + row_5 * 8 + h * 2;
  let q_start_7 = member * sizes.count * 8 + row_6 * 8 + h * 2;
  let q_start_8 = member * sizes.count * 8 + row_7 * 8 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let keys_at = keys_start + d4;
    let right_0 = mat4x4f(keys[keys_start + d4], keys[keys_at + 2], keys[keys_at + 4], keys[keys_at + 6]);
    let right_1 = mat4x4f(keys[keys_at + 8], keys[keys_at + 10], keys[keys_at + 12], keys[keys_at + 14]);
    let left_0 = q[q_start + d4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = q[q_start_2 + d4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = q[q_start_3 + d4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = q[q_start_4 + d4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = q[q_start_5 + d4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = q[q_start_6 + d4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = q[q_start_7 + d4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = q[q_start_8 + d4];
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
    { name: "contraction_38", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[t < count, o < 64] = sum[i < 32] weight[o, i] * norm[t, i]
// x[t < count, o < 64] = max(y[t, o] + bias[o], 0.0)

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let bias_o = bias[column4];
  x[row * 16 + column4] = max(sums + bias_o, vec4f(0f));
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  let weight_start = column_tile * 64;
  let norm_start = row * 8;
  let norm_start_2 = row_1 * 8;
  let norm_start_3 = row_2 * 8;
  let norm_start_4 = row_3 * 8;
  let norm_start_5 = row_4 * 8;
  let norm_start_6 = row_5 * 8;
  let norm_start_7 = row_6 * 8;
  let norm_start_8 = row_7 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let right_1 = mat4x4f(weight[weight_at + 32], weight[weight_at + 40], weight[weight_at + 48], weight[weight_at + 56]);
    let left_0 = norm[norm_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = norm[norm_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = norm[norm_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = norm[norm_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = norm[norm_start_5 + i4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = norm[norm_start_6 + i4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = norm[norm_start_7 + i4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = norm[norm_start_8 + i4];
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
    { name: "contraction_32", bindings: "read read write sizes lengths", code: /* wgsl */ `
// y[h < 4, i < count, d < 8] = sum[j < count + past] a[h, i, j] * values[j, h, d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> values: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.count) { return; }
  let count = lengths[member * 3 + 2];
  if (row >= count) { return; }
  y[member * sizes.count * 8 + h * sizes.count * 2 + row * 2 + column4] = sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.count + 7) / 8) * sizes.batch * 8) { return; }
  let row_tile = remainder_(index / 2, (sizes.count + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.count - 1);
  let row_2 = min(row + 2, sizes.count - 1);
  let row_3 = min(row + 3, sizes.count - 1);
  let row_4 = min(row + 4, sizes.count - 1);
  let row_5 = min(row + 5, sizes.count - 1);
  let row_6 = min(row + 6, sizes.count - 1);
  let row_7 = min(row + 7, sizes.count - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = quotient_(quotient_(index / 2, (sizes.count + 7) / 8), 4);
  let past = lengths[member * 3 + 1];
  let count = lengths[member * 3 + 2];
  let column_tile = index % 2;
  let h = remainder_(quotient_(index / 2, (sizes.count + 7) / 8), 4);
  let values_start = member * sizes.T * 8 + h * 2 + column_tile;
  let a_start = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row * sizes.count + row * sizes.past;
  let a_start_2 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_1 * sizes.count + row_1 * sizes.past;
  let a_start_3 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_2 * sizes.count + row_2 * sizes.past;
  let a_start_4 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_3 * sizes.count + row_3 * sizes.past;
  let a_start_5 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_4 * sizes.count + row_4 * sizes.past;
  let a_start_6 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_5 * sizes.count + row_5 * sizes.past;
  let a_start_7 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_6 * sizes.count + row_6 * sizes.past;
  let a_start_8 = quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.count + quotient_(index / 2, (sizes.count + 7) / 8) * sizes.count * sizes.past + row_7 * sizes.count + row_7 * sizes.past;
  for (var j = 0; j < count + past; j++) {
    let right = values[values_start + j * 8];
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
    finish(member, h, start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_31", bindings: "read read write sizes lengths", code: /* wgsl */ `
// sum[h < 4, i < count, j < count + past] = sum[d < 8] q_v_k[0, i, 8 * h + d] * keys[j, h, d]
// e[h < 4, i < count, j < count + past] = 0.35355339059327373 * sum[h, i, j]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_v_k: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.count) { return; }
  if (column >= sizes.count + sizes.past) { return; }
  let count = lengths[member * 3 + 2];
  if (row >= count) { return; }
  let past = lengths[member * 3 + 1];
  if (column >= count + past) { return; }
  e[member * sizes.count * sizes.count * 4 + member * sizes.count * sizes.past * 4 + h * sizes.count * sizes.count + h * sizes.count * sizes.past + row * sizes.count + row * sizes.past + column] = 0.35355339059327373f * sum;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.count + 7) / 8) * ((sizes.count + sizes.past + 3) / 4) * sizes.batch * 4) { return; }
  let row_tile = remainder_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.count - 1);
  let row_2 = min(row + 2, sizes.count - 1);
  let row_3 = min(row + 3, sizes.count - 1);
  let row_4 = min(row + 4, sizes.count - 1);
  let row_5 = min(row + 5, sizes.count - 1);
  let row_6 = min(row + 6, sizes.count - 1);
  let row_7 = min(row + 7, sizes.count - 1);
  let column_tile = remainder_(index, (sizes.count + sizes.past + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.count + sizes.past - 1);
  let column_2 = min(column + 2, sizes.count + sizes.past - 1);
  let column_3 = min(column + 3, sizes.count + sizes.past - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = quotient_(quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 7) / 8), 4);
  let h = remainder_(quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 7) / 8), 4);
  let keys_start = member * sizes.T * 8 + column * 8 + h * 2;
  let keys_start_2 = member * sizes.T * 8 + column_1 * 8 + h * 2;
  let keys_start_3 = member * sizes.T * 8 + column_2 * 8 + h * 2;
  let keys_start_4 = member * sizes.T * 8 + column_3 * 8 + h * 2;
  let q_v_k_start = member * sizes.count * 24 + row * 8 + h * 2;
  let q_v_k_start_2 = member * sizes.count * 24 + row_1 * 8 + h * 2;
  let q_v_k_start_3 = member * sizes.count * 24 + row_2 * 8 + h * 2;
  let q_v_k_start_4 = member * sizes.count * 24 + row_3 * 8 + h * 2;
  let q_v_k_start_5 = member * sizes.count * 24 + row_4 * 8 + h * 2;
  let q_v_k_start_6 = member * sizes.count * 24 + row_5 * 8 + h * 2;
  let q_v_k_start_7 = member * sizes.count * 24 + row_6 * 8 + h * 2;
  let q_v_k_start_8 = member * sizes.count * 24 + row_7 * 8 + h * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let right = mat4x4f(keys[keys_start + d4], keys[keys_start_2 + d4], keys[keys_start_3 + d4], keys[keys_start_4 + d4]);
    sum_0 += q_v_k[q_v_k_start + d4] * right;
    sum_1 += q_v_k[q_v_k_start_2 + d4] * right;
    sum_2 += q_v_k[q_v_k_start_3 + d4] * right;
    sum_3 += q_v_k[q_v_k_start_4 + d4] * right;
    sum_4 += q_v_k[q_v_k_start_5 + d4] * right;
    sum_5 += q_v_k[q_v_k_start_6 + d4] * right;
    sum_6 += q_v_k[q_v_k_start_7 + d4] * right;
    sum_7 += q_v_k[q_v_k_start_8 + d4] * right;
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
    { name: "contraction_33", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[i < count, o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
// x_2[t < count, k < 32] = x[t, k] + (y[t, k] + bias[k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  let x_io = x[row * 8 + column4];
  let bias_o = bias[column4];
  x_2[row * 8 + column4] = x_io + (sums + bias_o);
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let y_start = quotient_(row, sizes.count) * sizes.count * 8 + remainder_(row, sizes.count) * 2;
  let y_start_3 = quotient_(row_1, sizes.count) * sizes.count * 8 + remainder_(row_1, sizes.count) * 2;
  let y_start_5 = quotient_(row_2, sizes.count) * sizes.count * 8 + remainder_(row_2, sizes.count) * 2;
  let y_start_7 = quotient_(row_3, sizes.count) * sizes.count * 8 + remainder_(row_3, sizes.count) * 2;
  let y_start_9 = quotient_(row_4, sizes.count) * sizes.count * 8 + remainder_(row_4, sizes.count) * 2;
  let y_start_11 = quotient_(row_5, sizes.count) * sizes.count * 8 + remainder_(row_5, sizes.count) * 2;
  let y_start_13 = quotient_(row_6, sizes.count) * sizes.count * 8 + remainder_(row_6, sizes.count) * 2;
  let y_start_15 = quotient_(row_7, sizes.count) * sizes.count * 8 + remainder_(row_7, sizes.count) * 2;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * sizes.count * 2;
    let y_start_4 = y_start_3 + i21 * sizes.count * 2;
    let y_start_6 = y_start_5 + i21 * sizes.count * 2;
    let y_start_8 = y_start_7 + i21 * sizes.count * 2;
    let y_start_10 = y_start_9 + i21 * sizes.count * 2;
    let y_start_12 = y_start_11 + i21 * sizes.count * 2;
    let y_start_14 = y_start_13 + i21 * sizes.count * 2;
    let y_start_16 = y_start_15 + i21 * sizes.count * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_37", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[i < count, o < 32] = sum[i21 < 4, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
// x[t < count, k < 32] = norm[t, k] + (y[t, k] + bias[k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  let norm_io = norm[row * 8 + column4];
  let bias_o = bias[column4];
  x[row * 8 + column4] = norm_io + (sums + bias_o);
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let y_start = quotient_(row, sizes.count) * sizes.count * 8 + remainder_(row, sizes.count) * 2;
  let y_start_3 = quotient_(row_1, sizes.count) * sizes.count * 8 + remainder_(row_1, sizes.count) * 2;
  let y_start_5 = quotient_(row_2, sizes.count) * sizes.count * 8 + remainder_(row_2, sizes.count) * 2;
  let y_start_7 = quotient_(row_3, sizes.count) * sizes.count * 8 + remainder_(row_3, sizes.count) * 2;
  let y_start_9 = quotient_(row_4, sizes.count) * sizes.count * 8 + remainder_(row_4, sizes.count) * 2;
  let y_start_11 = quotient_(row_5, sizes.count) * sizes.count * 8 + remainder_(row_5, sizes.count) * 2;
  let y_start_13 = quotient_(row_6, sizes.count) * sizes.count * 8 + remainder_(row_6, sizes.count) * 2;
  let y_start_15 = quotient_(row_7, sizes.count) * sizes.count * 8 + remainder_(row_7, sizes.count) * 2;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let y_start_2 = y_start + i21 * sizes.count * 2;
    let y_start_4 = y_start_3 + i21 * sizes.count * 2;
    let y_start_6 = y_start_5 + i21 * sizes.count * 2;
    let y_start_8 = y_start_7 + i21 * sizes.count * 2;
    let y_start_10 = y_start_9 + i21 * sizes.count * 2;
    let y_start_12 = y_start_11 + i21 * sizes.count * 2;
    let y_start_14 = y_start_13 + i21 * sizes.count * 2;
    let y_start_16 = y_start_15 + i21 * sizes.count * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let weight_at = weight_start_2 + i224;
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
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
    { name: "contraction_4_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
    { name: "contraction_5_workgroup", bindings: "read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
    { name: "contraction_22_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[i1 < 4, i2 < 16] = sum[d < 32] x[i1, i2, d]
// mu[i1 < 4, i2 < 16] = sum[i1, i2] / 32.0
// sum_2[i1 < 4, i2 < 16] = sum[d < 32] v * v
//   where v = x[i1, i2, d] - mu[i1, i2]
// var_value[i1 < 4, i2 < 16] = sum_2[i1, i2] / 32.0
// sum_3[j1 < 4, j2 < 16, d < 32] = sum[c < 32] in_proj_weight[d + 32, c] * (x[j1, j2, c] - mu[j1, j2])
//     * weight[c] / sqrt(var_value[j1, j2] + 0.00001)
// k[j1 < 4, j2 < 16, d < 32] = sum_3[j1, j2, d] + shift[d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> k: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let shift_d = shift[column4];
  k[row * 8 + column4] = sums + shift_d;
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = index * 64 + lane * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    sum_part += x[x_start + d4];
    let x_at = x_start + d4;
    sum_part_2 += x[x_at + 32];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 8; d4++) {
    let x_d_j1_j2 = x[x_start + d4];
    let difference = x_d_j1_j2 - mu;
    sum_part_3 += (difference * difference);
    let x_at = x_start + d4;
    let x_d_j1_j2_2 = x[x_at + 32];
    let difference_2 = x_d_j1_j2_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 32f;
  let var_value_2 = sum_4 / 32f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let in_proj_weight_start = column_tile * 32;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let in_proj_weight_dc = in_proj_weight[in_proj_weight_at + 256];
    let weight_c = weight[c4];
    let in_proj_weight_dc_2 = in_proj_weight[in_proj_weight_at + 264];
    let in_proj_weight_dc_3 = in_proj_weight[in_proj_weight_at + 272];
    let in_proj_weight_dc_4 = in_proj_weight[in_proj_weight_at + 280];
    let right_0 = mat4x4f((in_proj_weight_dc * weight_c), (in_proj_weight_dc_2 * weight_c), (in_proj_weight_dc_3 * weight_c), (in_proj_weight_dc_4 * weight_c));
    let x_c_j1_j2 = x[x_start + c4];
    let lefts_0 = (x_c_j1_j2 - mu);
    let x_at = x_start + c4;
    let x_c_j1_j2_2 = x[x_at + 32];
    let lefts_1 = (x_c_j1_j2_2 - mu_2);
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
    { name: "contraction_23_quads", bindings: "read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[i1 < 4, i2 < 16] = sum[d < 32] x[i1, i2, d]
// mu[i1 < 4, i2 < 16] = sum[i1, i2] / 32.0
// sum_2[i1 < 4, i2 < 16] = sum[d < 32] v * v
//   where v = x[i1, i2, d] - mu[i1, i2]
// var_value[i1 < 4, i2 < 16] = sum_2[i1, i2] / 32.0
// sum_3[j1 < 4, j2 < 16, d < 32] = sum[c < 32] in_proj_weight[d + 64, c] * (x[j1, j2, c] - mu[j1, j2])
//     * weight[c] / sqrt(var_value[j1, j2] + 0.00001)
// v[j1 < 4, j2 < 16, d < 32] = sum_3[j1, j2, d] + shift[d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> v: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  let shift_d = shift[column4];
  v[row * 8 + column4] = sums + shift_d;
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = index * 64 + lane * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    sum_part += x[x_start + d4];
    let x_at = x_start + d4;
    sum_part_2 += x[x_at + 32];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 8; d4++) {
    let x_d_j1_j2 = x[x_start + d4];
    let difference = x_d_j1_j2 - mu;
    sum_part_3 += (difference * difference);
    let x_at = x_start + d4;
    let x_d_j1_j2_2 = x[x_at + 32];
    let difference_2 = x_d_j1_j2_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 32f;
  let var_value_2 = sum_4 / 32f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let in_proj_weight_start = column_tile * 32;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let in_proj_weight_dc = in_proj_weight[in_proj_weight_at + 512];
    let weight_c = weight[c4];
    let in_proj_weight_dc_2 = in_proj_weight[in_proj_weight_at + 520];
    let in_proj_weight_dc_3 = in_proj_weight[in_proj_weight_at + 528];
    let in_proj_weight_dc_4 = in_proj_weight[in_proj_weight_at + 536];
    let right_0 = mat4x4f((in_proj_weight_dc * weight_c), (in_proj_weight_dc_2 * weight_c), (in_proj_weight_dc_3 * weight_c), (in_proj_weight_dc_4 * weight_c));
    let x_c_j1_j2 = x[x_start + c4];
    let lefts_0 = (x_c_j1_j2 - mu);
    let x_at = x_start + c4;
    let x_c_j1_j2_2 = x[x_at + 32];
    let lefts_1 = (x_c_j1_j2_2 - mu_2);
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
    { name: "contraction_30_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum = sum[d < 32] x[d]
// mu = sum[] / 32.0
// sum_2 = sum[d < 32] (x[d] - mu[]) * (x[d] - mu[])
// var_value = sum_2[] / 32.0
// y[o < 13] = sum[i < 32] weight_2[o, i] * (x[i] - mu[]) * weight[i] / sqrt(var_value[] + 0.00001)
// y[o < 13] = if 1 <= count then y[o] + shift[o] else 0.0

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 13) { return; }
  let count = lengths[row * 3 + 2];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + shift[column]; }
  y[row * 13 + column] = chosen;
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = min(index * 8 + lane, sizes.batch - 1) * 8;
  let x_start_2 = min(index * 8 + lane + 4, sizes.batch - 1) * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    sum_part += x[x_start + d4];
    sum_part_2 += x[x_start_2 + d4];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 8; d4++) {
    let x_d = x[x_start + d4];
    let difference = x_d - mu;
    sum_part_3 += (difference * difference);
    let x_d_2 = x[x_start_2 + d4];
    let difference_2 = x_d_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 32f;
  let var_value_2 = sum_4 / 32f;
  let row_0 = min(index * 8 + lane, sizes.batch - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch - 1);
  let column_0 = min(column_tile * 4, 12);
  let column_1 = min(column_tile * 4 + 1, 12);
  let column_2 = min(column_tile * 4 + 2, 12);
  let column_3 = min(column_tile * 4 + 3, 12);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_2_start = column_0 * 8;
  let weight_2_start_2 = column_1 * 8;
  let weight_2_start_3 = column_2 * 8;
  let weight_2_start_4 = column_3 * 8;
  let x_start_3 = row_0 * 8;
  let x_start_4 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let right_0 = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
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
  let start_2 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_11_quads", bindings: "read read read read read write sizes", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[i1 < 4, i2 < 16] = sum[d < 32] x[i1, i2, d]
// mu[i1 < 4, i2 < 16] = sum[i1, i2] / 32.0
// sum_2[i1 < 4, i2 < 16] = sum[d < 32] v * v
//   where v = x[i1, i2, d] - mu[i1, i2]
// var_value[i1 < 4, i2 < 16] = sum_2[i1, i2] / 32.0
// sum_3[p < 2, j1 < 4, j2 < 16, d < 32] = sum[c < 32] in_proj_weight[32 * p + d + 32, c] * (x[j1, j2,
//     c] - mu[j1, j2]) * weight[c] / sqrt(var_value[j1, j2] + 0.00001)
// k_v[p < 2, j1 < 4, j2 < 16, d < 32] = sum_3[p, j1, j2, d] + (if p == 0 then shift[d] else
//     shift_2[d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> shift_2: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> k_v: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  var results: vec4f;
  let shift_d = shift[column4 % 8];
  let shift_2_d = shift_2[column4 % 8];
  let start = column4 * 4;
  for (var c = 0; c < 4; c++) {
    results[c] = sums[c] + select(shift_2_d[c], shift_d[c], (start + c) / 32 == 0);
  }
  let member = row / 64;
  k_v[(column4 / 8) * 512 + member * 512 + row * 8 + column4 % 8] = results;
}

@compute @workgroup_size(16)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  var sum_part = vec4f();
  var sum_part_2 = vec4f();
  let x_start = index * 64 + lane * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    sum_part += x[x_start + d4];
    let x_at = x_start + d4;
    sum_part_2 += x[x_at + 32];
  }
  let sum = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
  let sum_2 = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  var sum_part_3 = vec4f();
  var sum_part_4 = vec4f();
  for (var d4 = 0; d4 < 8; d4++) {
    let x_d_j1_j2 = x[x_start + d4];
    let difference = x_d_j1_j2 - mu;
    sum_part_3 += (difference * difference);
    let x_at = x_start + d4;
    let x_d_j1_j2_2 = x[x_at + 32];
    let difference_2 = x_d_j1_j2_2 - mu_2;
    sum_part_4 += (difference_2 * difference_2);
  }
  let sum_3 = sum_part_3.x + sum_part_3.y + sum_part_3.z + sum_part_3.w;
  let sum_4 = sum_part_4.x + sum_part_4.y + sum_part_4.z + sum_part_4.w;
  let var_value = sum_3 / 32f;
  let var_value_2 = sum_4 / 32f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  var sum_4_2 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let in_proj_weight_start = column_tile * 32;
  for (var c4 = 0; c4 < 8; c4++) {
    let in_proj_weight_at = in_proj_weight_start + c4;
    let in_proj_weight_dcp = in_proj_weight[in_proj_weight_at + 256];
    let weight_c = weight[c4];
    let in_proj_weight_dcp_2 = in_proj_weight[in_proj_weight_at + 264];
    let in_proj_weight_dcp_3 = in_proj_weight[in_proj_weight_at + 272];
    let in_proj_weight_dcp_4 = in_proj_weight[in_proj_weight_at + 280];
    let right_0 = mat4x4f((in_proj_weight_dcp * weight_c), (in_proj_weight_dcp_2 * weight_c), (in_proj_weight_dcp_3 * weight_c), (in_proj_weight_dcp_4 * weight_c));
    let x_j1_j2_c = x[x_start + c4];
    let lefts_0 = (x_j1_j2_c - mu);
    let x_at = x_start + c4;
    let x_j1_j2_c_2 = x[x_at + 32];
    let lefts_1 = (x_j1_j2_c_2 - mu_2);
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
    { name: "contraction_6_workgroup", bindings: "read read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
// y[o < 32, r < 4, s < 16] = sum[i < 32, u < 3, v < 3] weight[o, i, u, v] * (if 0 <= r + u - 1 and r +
//     u - 1 < 4 and (0 <= s + v - 1 and s + v - 1 < 16) then x[i, r + u - 1, s + v - 1] else 0.0)
// z[i < 4, j < 16, k < 32] = max(y[k, i, j] + bias[k], 0.0) + (if k < 16 then table[i, k] else
//     table_2[j, k])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read> table: array<f32>;
@group(0) @binding(4) var<storage, read> table_2: array<f32>;
@group(0) @binding(5) var<storage, read_write> z: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  if (column4 >= sizes.batch * 16) { return; }
  let bias_row = bias[row];
  let holds = row < 16;
  let table_start = column4 * 4;
  let z_start = column4 * 128 + row;
  for (var c = 0; c < 4; c++) {
    var chosen: f32;
    if (holds) {
      chosen = table[((table_start + c) / 16 % 4) * 32 + row];
    } else {
      chosen = table_2[((table_start + c) % 16) * 32 + row];
    }
    z[z_start + c * 32] = max(sums[c] + bias_row, 0f) + chosen;
  }
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
    { name: "contraction_15", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// sum[t < T] = sum[d < 32] x[t, d]
// mu[t < T] = sum[t] / 32.0
// sum_2[t < T] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
// var_value[t < T] = sum_2[t] / 32.0
// y[t < T, o < 13] = sum[i < 32] weight_2[o, i] * (x[t, i] - mu[t]) * weight[i] / sqrt(var_value[t] +
//     0.00001)
// y[t < T, o < 13] = y[t, o] + shift[o]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> shared_rows: array<f32, 8>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column >= 13) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  y[row * 13 + column] = sum + shift[column];
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 7) / 8) { return; }
  let column_tile = i32(local);
  let T = lengths[(index * 8 / sizes.T) * 3];
  if (index * 8 % sizes.T >= T && index * 8 / sizes.T == (index * 8 + 7) / sizes.T) { return; }
  let row = index * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.T - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.T - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.T - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.T - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.T - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.T - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.T - 1);
  let column = column_tile * 4;
  let column_1 = min(column + 1, 12);
  let column_2 = min(column + 2, 12);
  let column_3 = min(column + 3, 12);
  let tile_row = i32(local);
  var sum_part = vec4f();
  let x_start = min(index * 8 + tile_row, sizes.batch * sizes.T - 1) * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    sum_part += x[x_start + d4];
  }
  shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
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
  let mu_0 = sum_0 / 32f;
  let mu_1 = sum_1 / 32f;
  let mu_2 = sum_2 / 32f;
  let mu_3 = sum_3 / 32f;
  let mu_4 = sum_4 / 32f;
  let mu_5 = sum_5 / 32f;
  let mu_6 = sum_6 / 32f;
  let mu_7 = sum_7 / 32f;
  let mu = sum / 32f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = 0; d4 < 8; d4++) {
    let x_dt = x[x_start + d4];
    let difference = x_dt - mu;
    sum_part_2 += (difference * difference);
  }
  shared_rows[local] = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let sum_4_2 = shared_rows[4];
  let sum_5_2 = shared_rows[5];
  let sum_6_2 = shared_rows[6];
  let sum_7_2 = shared_rows[7];
  let var_value_0 = sum_0_2 / 32f;
  let var_value_1 = sum_1_2 / 32f;
  let var_value_2 = sum_2_2 / 32f;
  let var_value_3 = sum_3_2 / 32f;
  let var_value_4 = sum_4_2 / 32f;
  let var_value_5 = sum_5_2 / 32f;
  let var_value_6 = sum_6_2 / 32f;
  let var_value_7 = sum_7_2 / 32f;
  if (column_tile >= 4) { return; }
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  var sum_4_3 = vec4f();
  var sum_5_3 = vec4f();
  var sum_6_3 = vec4f();
  var sum_7_3 = vec4f();
  let weight_2_start = column * 8;
  let weight_2_start_2 = column_1 * 8;
  let weight_2_start_3 = column_2 * 8;
  let weight_2_start_4 = column_3 * 8;
  let x_start_2 = row * 8;
  let x_start_3 = row_1 * 8;
  let x_start_4 = row_2 * 8;
  let x_start_5 = row_3 * 8;
  let x_start_6 = row_4 * 8;
  let x_start_7 = row_5 * 8;
  let x_start_8 = row_6 * 8;
  let x_start_9 = row_7 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
    let x_ti = x[x_start_2 + i4];
    let weight_i = weight[i4];
    sum_0_3 += ((x_ti - mu_0) * weight_i) * right;
    let x_ti_2 = x[x_start_3 + i4];
    sum_1_3 += ((x_ti_2 - mu_1) * weight_i) * right;
    let x_ti_3 = x[x_start_4 + i4];
    sum_2_3 += ((x_ti_3 - mu_2) * weight_i) * right;
    let x_ti_4 = x[x_start_5 + i4];
    sum_3_3 += ((x_ti_4 - mu_3) * weight_i) * right;
    let x_ti_5 = x[x_start_6 + i4];
    sum_4_3 += ((x_ti_5 - mu_4) * weight_i) * right;
    let x_ti_6 = x[x_start_7 + i4];
    sum_5_3 += ((x_ti_6 - mu_5) * weight_i) * right;
    let x_ti_7 = x[x_start_8 + i4];
    sum_6_3 += ((x_ti_7 - mu_6) * weight_i) * right;
    let x_ti_8 = x[x_start_9 + i4];
    sum_7_3 += ((x_ti_8 - mu_7) * weight_i) * right;
  }
  let scale_0 = 1f / sqrt(var_value_0 + 0.00001f);
  sum_0_3 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.00001f);
  sum_1_3 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_3 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_3 *= scale_3;
  let scale_4 = 1f / sqrt(var_value_4 + 0.00001f);
  sum_4_3 *= scale_4;
  let scale_5 = 1f / sqrt(var_value_5 + 0.00001f);
  sum_5_3 *= scale_5;
  let scale_6 = 1f / sqrt(var_value_6 + 0.00001f);
  sum_6_3 *= scale_6;
  let scale_7 = 1f / sqrt(var_value_7 + 0.00001f);
  sum_7_3 *= scale_7;
  let sums = array(sum_0_3, sum_1_3, sum_2_3, sum_3_3, sum_4_3, sum_5_3, sum_6_3, sum_7_3);
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
    { name: "contraction_30_vector", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> shared_rows: array<f32, 32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 13) { return; }
  let count = lengths[row * 3 + 2];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + shift[column]; }
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
  let tile_row = min(i32(local) / 8, 3);
  if (local < 32u) {
    var sum_part = vec4f();
    let x_start = min(row_tile * 4 + tile_row, sizes.batch - 1) * 8;
    for (var d4 = i32(local) % 8; d4 < 8; d4 += 8) {
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
  let mu_0 = sum_0 / 32f;
  let mu_1 = sum_1 / 32f;
  let mu_2 = sum_2 / 32f;
  let mu_3 = sum_3 / 32f;
  let mu = sum / 32f;
  workgroupBarrier();
  if (local < 32u) {
    var sum_part = vec4f();
    let x_start = min(row_tile * 4 + tile_row, sizes.batch - 1) * 8;
    for (var d4 = i32(local) % 8; d4 < 8; d4 += 8) {
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
  let var_value_0 = sum_0_2 / 32f;
  let var_value_1 = sum_1_2 / 32f;
  let var_value_2 = sum_2_2 / 32f;
  let var_value_3 = sum_3_2 / 32f;
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  let weight_2_start = column * 8;
  let weight_2_start_2 = column_1 * 8;
  let weight_2_start_3 = column_2 * 8;
  let weight_2_start_4 = column_3 * 8;
  let x_start = row * 8;
  let x_start_2 = row_1 * 8;
  let x_start_3 = row_2 * 8;
  let x_start_4 = row_3 * 8;
  for (var i4 = i32(local); i4 < 8; i4 += 64) {
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
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
  let scale_0 = 1f / sqrt(var_value_0 + 0.00001f);
  sum_0_3 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.00001f);
  sum_1_3 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_3 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.00001f);
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
  let start_2 = column_tile * 4;
  for (var n = 0; n < 4; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_11_workgroup", bindings: "read read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> shift_2: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> k_v: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  var results: vec4f;
  let shift_d = shift[column4 % 8];
  let shift_2_d = shift_2[column4 % 8];
  let start = column4 * 4;
  for (var c = 0; c < 4; c++) {
    results[c] = sums[c] + select(shift_2_d[c], shift_d[c], (start + c) / 32 == 0);
  }
  let member = row / 64;
  k_v[(column4 / 8) * 512 + member * 512 + row * 8 + column4 % 8] = results;
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
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = index * 2048 + tile_row * 32;
  for (var d4 = i32(local) % 4; d4 < 8; d4 += 4) {
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
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  let mu_3 = sum_3 / 32f;
  let mu_4 = sum_4 / 32f;
  let mu_5 = sum_5 / 32f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 8; d4 += 4) {
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
  let var_value = sum_6 / 32f;
  let var_value_2 = sum_7 / 32f;
  let var_value_3 = sum_8 / 32f;
  let var_value_4 = sum_9 / 32f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let x_start_2 = left_row_0 * 32;
  let x_start_3 = left_row_1 * 32;
  let x_start_4 = left_row_2 * 32;
  let x_start_5 = left_row_3 * 32;
  let in_proj_weight_start = thread_row * 128;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start_2 + k] - mu, x[x_start_3 + k] - mu_2, x[x_start_4 + k] - mu_3, x[x_start_5 + k] - mu_4);
    let in_proj_weight_at = in_proj_weight_start + k;
    let weight_k = weight[k];
    right_tile[thread_column * 16 + thread_row] = vec4f(in_proj_weight[in_proj_weight_at + 1024] * weight_k, in_proj_weight[in_proj_weight_at + 1056] * weight_k, in_proj_weight[in_proj_weight_at + 1088] * weight_k, in_proj_weight[in_proj_weight_at + 1120] * weight_k);
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
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "contraction_23_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> v: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 8) { return; }
  let shift_d = shift[column4];
  v[row * 8 + column4] = sums + shift_d;
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
  let right_column_0 = min(thread_row * 4, 31);
  let right_column_1 = min(thread_row * 4 + 1, 31);
  let right_column_2 = min(thread_row * 4 + 2, 31);
  let right_column_3 = min(thread_row * 4 + 3, 31);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = index * 2048 + tile_row * 32;
  for (var d4 = i32(local) % 4; d4 < 8; d4 += 4) {
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
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  let mu_3 = sum_3 / 32f;
  let mu_4 = sum_4 / 32f;
  let mu_5 = sum_5 / 32f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 8; d4 += 4) {
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
  let var_value = sum_6 / 32f;
  let var_value_2 = sum_7 / 32f;
  let var_value_3 = sum_8 / 32f;
  let var_value_4 = sum_9 / 32f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let x_start_2 = left_row_0 * 32;
  let x_start_3 = left_row_1 * 32;
  let x_start_4 = left_row_2 * 32;
  let x_start_5 = left_row_3 * 32;
  let in_proj_weight_start = right_column_0 * 32;
  let in_proj_weight_start_2 = right_column_1 * 32;
  let in_proj_weight_start_3 = right_column_2 * 32;
  let in_proj_weight_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start_2 + k] - mu, x[x_start_3 + k] - mu_2, x[x_start_4 + k] - mu_3, x[x_start_5 + k] - mu_4);
    let in_proj_weight_at = in_proj_weight_start + k;
    let weight_k = weight[k];
    let in_proj_weight_at_2 = in_proj_weight_start_2 + k;
    let in_proj_weight_at_3 = in_proj_weight_start_3 + k;
    let in_proj_weight_at_4 = in_proj_weight_start_4 + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(in_proj_weight[in_proj_weight_at + 2048] * weight_k, in_proj_weight[in_proj_weight_at_2 + 2048] * weight_k, in_proj_weight[in_proj_weight_at_3 + 2048] * weight_k, in_proj_weight[in_proj_weight_at_4 + 2048] * weight_k);
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
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "contraction_22_workgroup", bindings: "read read read read write sizes", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<f32>;
@group(0) @binding(3) var<storage, read> shift: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> k: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

var<workgroup> shared_rows: array<f32, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 64) { return; }
  if (column4 >= 8) { return; }
  let shift_d = shift[column4];
  k[row * 8 + column4] = sums + shift_d;
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
  let right_column_0 = min(thread_row * 4, 31);
  let right_column_1 = min(thread_row * 4 + 1, 31);
  let right_column_2 = min(thread_row * 4 + 2, 31);
  let right_column_3 = min(thread_row * 4 + 3, 31);
  let tile_row = i32(local) / 4;
  var sum_part = vec4f();
  let x_start = index * 2048 + tile_row * 32;
  for (var d4 = i32(local) % 4; d4 < 8; d4 += 4) {
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
  let mu = sum / 32f;
  let mu_2 = sum_2 / 32f;
  let mu_3 = sum_3 / 32f;
  let mu_4 = sum_4 / 32f;
  let mu_5 = sum_5 / 32f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = i32(local) % 4; d4 < 8; d4 += 4) {
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
  let var_value = sum_6 / 32f;
  let var_value_2 = sum_7 / 32f;
  let var_value_3 = sum_8 / 32f;
  let var_value_4 = sum_9 / 32f;
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2_2 = vec4f();
  var sum_3_2 = vec4f();
  let x_start_2 = left_row_0 * 32;
  let x_start_3 = left_row_1 * 32;
  let x_start_4 = left_row_2 * 32;
  let x_start_5 = left_row_3 * 32;
  let in_proj_weight_start = right_column_0 * 32;
  let in_proj_weight_start_2 = right_column_1 * 32;
  let in_proj_weight_start_3 = right_column_2 * 32;
  let in_proj_weight_start_4 = right_column_3 * 32;
  for (var start = 0; start < 32; start += 16) {
    let k_2 = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(x[x_start_2 + k_2] - mu, x[x_start_3 + k_2] - mu_2, x[x_start_4 + k_2] - mu_3, x[x_start_5 + k_2] - mu_4);
    let in_proj_weight_at = in_proj_weight_start + k_2;
    let weight_k = weight[k_2];
    let in_proj_weight_at_2 = in_proj_weight_start_2 + k_2;
    let in_proj_weight_at_3 = in_proj_weight_start_3 + k_2;
    let in_proj_weight_at_4 = in_proj_weight_start_4 + k_2;
    right_tile[thread_column * 16 + thread_row] = vec4f(in_proj_weight[in_proj_weight_at + 1024] * weight_k, in_proj_weight[in_proj_weight_at_2 + 1024] * weight_k, in_proj_weight[in_proj_weight_at_3 + 1024] * weight_k, in_proj_weight[in_proj_weight_at_4 + 1024] * weight_k);
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
  let start = index * 64 + thread_row * 4;
  for (var r = 0; r < 4; r++) {
    finish(start + r, thread_column, sums[r]);
  }
}
` },
    { name: "contraction_40", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// sum[t < count] = sum[d < 32] x[t, d]
// mu[t < count] = sum[t] / 32.0
// sum_2[t < count] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
// var_value[t < count] = sum_2[t] / 32.0
// y[t < count, o < 13] = sum[i < 32] weight_2[o, i] * (x[t, i] - mu[t]) * weight[i] /
//     sqrt(var_value[t] + 0.00001)
// y[t < count, o < 13] = y[t, o] + shift[o]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> shift: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> shared_rows: array<f32, 8>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column >= 13) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  y[row * 13 + column] = sum + shift[column];
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.count + 7) / 8) { return; }
  let column_tile = i32(local);
  let count = lengths[quotient_(index * 8, sizes.count) * 3 + 2];
  if (remainder_(index * 8, sizes.count) >= count && quotient_(index * 8, sizes.count) == quotient_(index * 8 + 7, sizes.count)) { return; }
  let row = index * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.count - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.count - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.count - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.count - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.count - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.count - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.count - 1);
  let column = column_tile * 4;
  let column_1 = min(column + 1, 12);
  let column_2 = min(column + 2, 12);
  let column_3 = min(column + 3, 12);
  let tile_row = i32(local);
  var sum_part = vec4f();
  let x_start = min(index * 8 + tile_row, sizes.batch * sizes.count - 1) * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    sum_part += x[x_start + d4];
  }
  shared_rows[local] = sum_part.x + sum_part.y + sum_part.z + sum_part.w;
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
  let mu_0 = sum_0 / 32f;
  let mu_1 = sum_1 / 32f;
  let mu_2 = sum_2 / 32f;
  let mu_3 = sum_3 / 32f;
  let mu_4 = sum_4 / 32f;
  let mu_5 = sum_5 / 32f;
  let mu_6 = sum_6 / 32f;
  let mu_7 = sum_7 / 32f;
  let mu = sum / 32f;
  workgroupBarrier();
  var sum_part_2 = vec4f();
  for (var d4 = 0; d4 < 8; d4++) {
    let x_dt = x[x_start + d4];
    let difference = x_dt - mu;
    sum_part_2 += (difference * difference);
  }
  shared_rows[local] = sum_part_2.x + sum_part_2.y + sum_part_2.z + sum_part_2.w;
  workgroupBarrier();
  let sum_0_2 = shared_rows[0];
  let sum_1_2 = shared_rows[1];
  let sum_2_2 = shared_rows[2];
  let sum_3_2 = shared_rows[3];
  let sum_4_2 = shared_rows[4];
  let sum_5_2 = shared_rows[5];
  let sum_6_2 = shared_rows[6];
  let sum_7_2 = shared_rows[7];
  let var_value_0 = sum_0_2 / 32f;
  let var_value_1 = sum_1_2 / 32f;
  let var_value_2 = sum_2_2 / 32f;
  let var_value_3 = sum_3_2 / 32f;
  let var_value_4 = sum_4_2 / 32f;
  let var_value_5 = sum_5_2 / 32f;
  let var_value_6 = sum_6_2 / 32f;
  let var_value_7 = sum_7_2 / 32f;
  if (column_tile >= 4) { return; }
  var sum_0_3 = vec4f();
  var sum_1_3 = vec4f();
  var sum_2_3 = vec4f();
  var sum_3_3 = vec4f();
  var sum_4_3 = vec4f();
  var sum_5_3 = vec4f();
  var sum_6_3 = vec4f();
  var sum_7_3 = vec4f();
  let weight_2_start = column * 8;
  let weight_2_start_2 = column_1 * 8;
  let weight_2_start_3 = column_2 * 8;
  let weight_2_start_4 = column_3 * 8;
  let x_start_2 = row * 8;
  let x_start_3 = row_1 * 8;
  let x_start_4 = row_2 * 8;
  let x_start_5 = row_3 * 8;
  let x_start_6 = row_4 * 8;
  let x_start_7 = row_5 * 8;
  let x_start_8 = row_6 * 8;
  let x_start_9 = row_7 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let right = mat4x4f(weight_2[weight_2_start + i4], weight_2[weight_2_start_2 + i4], weight_2[weight_2_start_3 + i4], weight_2[weight_2_start_4 + i4]);
    let x_ti = x[x_start_2 + i4];
    let weight_i = weight[i4];
    sum_0_3 += ((x_ti - mu_0) * weight_i) * right;
    let x_ti_2 = x[x_start_3 + i4];
    sum_1_3 += ((x_ti_2 - mu_1) * weight_i) * right;
    let x_ti_3 = x[x_start_4 + i4];
    sum_2_3 += ((x_ti_3 - mu_2) * weight_i) * right;
    let x_ti_4 = x[x_start_5 + i4];
    sum_3_3 += ((x_ti_4 - mu_3) * weight_i) * right;
    let x_ti_5 = x[x_start_6 + i4];
    sum_4_3 += ((x_ti_5 - mu_4) * weight_i) * right;
    let x_ti_6 = x[x_start_7 + i4];
    sum_5_3 += ((x_ti_6 - mu_5) * weight_i) * right;
    let x_ti_7 = x[x_start_8 + i4];
    sum_6_3 += ((x_ti_7 - mu_6) * weight_i) * right;
    let x_ti_8 = x[x_start_9 + i4];
    sum_7_3 += ((x_ti_8 - mu_7) * weight_i) * right;
  }
  let scale_0 = 1f / sqrt(var_value_0 + 0.00001f);
  sum_0_3 *= scale_0;
  let scale_1 = 1f / sqrt(var_value_1 + 0.00001f);
  sum_1_3 *= scale_1;
  let scale_2 = 1f / sqrt(var_value_2 + 0.00001f);
  sum_2_3 *= scale_2;
  let scale_3 = 1f / sqrt(var_value_3 + 0.00001f);
  sum_3_3 *= scale_3;
  let scale_4 = 1f / sqrt(var_value_4 + 0.00001f);
  sum_4_3 *= scale_4;
  let scale_5 = 1f / sqrt(var_value_5 + 0.00001f);
  sum_5_3 *= scale_5;
  let scale_6 = 1f / sqrt(var_value_6 + 0.00001f);
  sum_6_3 *= scale_6;
  let scale_7 = 1f / sqrt(var_value_7 + 0.00001f);
  sum_7_3 *= scale_7;
  let sums = array(sum_0_3, sum_1_3, sum_2_3, sum_3_3, sum_4_3, sum_5_3, sum_6_3, sum_7_3);
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
    { name: "contraction_6", bindings: "read read read read read write sizes", code: /* wgsl */ `
struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read> table: array<f32>;
@group(0) @binding(4) var<storage, read> table_2: array<f32>;
@group(0) @binding(5) var<storage, read_write> z: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= 32) { return; }
  let bias_row = bias[row];
  let holds = row < 16;
  let table_start = column4 * 4;
  let z_start = column4 * 128 + row;
  for (var c = 0; c < 4; c++) {
    var chosen: f32;
    if (holds) {
      chosen = table[((table_start + c) / 16 % 4) * 32 + row];
    } else {
      chosen = table_2[((table_start + c) % 16) * 32 + row];
    }
    z[z_start + c * 32] = max(sums[c] + bias_row, 0f) + chosen;
  }
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
    { name: "contraction_4", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "map_3", bindings: "read write sizes", code: /* wgsl */ `
// keys[h < 4, j1 < 4, j2 < 16, d < 8] = k[j1, j2, 8 * h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> k: array<f32>;
@group(0) @binding(1) var<storage, read_write> keys: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 2048) { return; }
  let d = index % 8;
  let j2 = index / 8 % 16;
  let j1 = index / 128 % 4;
  let h = index / 512 % 4;
  let member = index / 2048;
  keys[index] = k[member * 2048 + j1 * 512 + j2 * 32 + h * 8 + d];
}
` },
    { name: "map_4", bindings: "read write sizes", code: /* wgsl */ `
// values[h < 4, j1 < 4, j2 < 16, d < 8] = v[j1, j2, 8 * h + d]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> v: array<f32>;
@group(0) @binding(1) var<storage, read_write> values: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 2048) { return; }
  let d = index % 8;
  let j2 = index / 8 % 16;
  let j1 = index / 128 % 4;
  let h = index / 512 % 4;
  let member = index / 2048;
  values[index] = v[member * 2048 + j1 * 512 + j2 * 32 + h * 8 + d];
}
` },
    { name: "map_2", bindings: "read write sizes lengths", code: /* wgsl */ `
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
    { name: "map_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// x[t < T, k < 32] = weight[target_value[t], k] + table[t, k]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> table: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 32) { return; }
  let t = index / 32 % sizes.T;
  let member = index / 32 / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  let k = index % 32;
  let part = index / 32;
  x[index] = weight[target_value[part] * 32 + k] + table[t * 32 + k];
}
` },
    { name: "map_5", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// x[t < count, k < 32] = weight[target_value[t], k] + table[t + past, k]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> table: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.count * 32) { return; }
  let t = remainder_(index / 32, sizes.count);
  let member = quotient_(index / 32, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  let k = index % 32;
  let part = index / 32;
  let past = lengths[member * 3 + 1];
  x[index] = weight[target_value[part] * 32 + k] + table[past * 32 + t * 32 + k];
}
` },
    { name: "row_8", bindings: "read read read write sizes", code: /* wgsl */ `
// sum = sum[d < 32] x[d]
// mu = sum[] / 32.0
// sum_2 = sum[d < 32] (x[d] - mu[]) * (x[d] - mu[])
// var_value = sum_2[] / 32.0
// norm[k < 32] = (x[k] - mu[]) / sqrt(var_value[] + 0.00001) * weight[k] + bias[k]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  var sum = 0f;
  let x_start = row * 32;
  for (var d = 0; d < 32; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 32f;
  for (var d = 0; d < 32; d++) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 32f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 32; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_3", bindings: "read write sizes", code: /* wgsl */ `
// z[h < 4, i1 < 4, i2 < 16] = lse[j1 < 4, j2 < 16] e[h, i1, i2, j1, j2]
// a[h < 4, i1 < 4, i2 < 16, j1 < 4, j2 < 16] = exp(e[h, i1, i2, j1, j2] - z[h, i1, i2])

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 256) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 64;
  for (var j1 = 0; j1 < 4; j1++) {
    let e_start_2 = e_start + j1 * 16;
    let start = j1 * 16;
    for (var j2 = 0; j2 < 16; j2++) {
      let exponent = e[e_start_2 + j2];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 4; j1++) {
    let e_start_2 = e_start + j1 * 16;
    for (var j2 = 0; j2 < 16; j2++) {
      a[e_start_2 + j2] = exp(e[e_start_2 + j2] - z_all);
    }
  }
}
` },
    { name: "row_4", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < T] = lse[j < T] e[h, i, j] where j <= i
// a[h < 4, i < T, j < T] = if j <= i then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.T;
  for (var j = 0; j < T; j++) {
    if (j <= i) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < T; j++) {
    var chosen = 0f;
    if (j <= i) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_2", bindings: "read read read write sizes", code: /* wgsl */ `
// sum[i1 < 4, i2 < 16] = sum[d < 32] x[i1, i2, d]
// mu[i1 < 4, i2 < 16] = sum[i1, i2] / 32.0
// sum_2[i1 < 4, i2 < 16] = sum[d < 32] v * v
//   where v = x[i1, i2, d] - mu[i1, i2]
// var_value[i1 < 4, i2 < 16] = sum_2[i1, i2] / 32.0
// norm[i1 < 4, i2 < 16, k < 32] = (x[i1, i2, k] - mu[i1, i2]) / sqrt(var_value[i1, i2] + 0.00001) *
//     weight[k] + bias[k]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 64) { return; }
  var sum = 0f;
  let x_start = row * 32;
  for (var d = 0; d < 32; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 32f;
  for (var d = 0; d < 32; d++) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 32f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 32; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[t < T] = sum[d < 32] x[t, d]
// mu[t < T] = sum[t] / 32.0
// sum_2[t < T] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
// var_value[t < T] = sum_2[t] / 32.0
// norm[t < T, k < 32] = (x[t, k] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[k] + bias[k]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 3];
  if (t >= T) { return; }
  var sum = 0f;
  let x_start = row * 32;
  for (var d = 0; d < 32; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 32f;
  for (var d = 0; d < 32; d++) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 32f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 32; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_7", bindings: "read write write sizes lengths", code: /* wgsl */ `
// values[row < count, i1 < 4, i3 < 8] = q_v_k[1, row, 8 * i1 + i3]
// keys[row < count, i1 < 4, i3 < 8] = q_v_k[2, row, 8 * i1 + i3]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> q_v_k: array<f32>;
@group(0) @binding(1) var<storage, read_write> values: array<f32>;
@group(0) @binding(2) var<storage, read_write> keys: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.count * 32) { return; }
  let row_2 = remainder_(row / 32, sizes.count);
  let member = quotient_(row / 32, sizes.count);
  let count = lengths[member * 3 + 2];
  if (row_2 >= count) { return; }
  let i3 = row % 8;
  let i1 = row / 8 % 4;
  let past = lengths[member * 3 + 1];
  values[member * sizes.T * 32 + past * 32 + row_2 * 32 + i1 * 8 + i3] = q_v_k[member * sizes.count * 96 + sizes.count * 32 + row_2 * 32 + i1 * 8 + i3];
  keys[member * sizes.T * 32 + past * 32 + row_2 * 32 + i1 * 8 + i3] = q_v_k[member * sizes.count * 96 + sizes.count * 64 + row_2 * 32 + i1 * 8 + i3];
}
` },
    { name: "row_5", bindings: "read write write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < T] = lse[j1 < 4, j2 < 16] e[h, i, j1, j2]
// a[h < 4, i < T, j1 < 4, j2 < 16] = exp(e[h, i, j1, j2] - z[h, i])
// attention[h < 4, i < T, j1 < 4, j2 < 16] = a[h, i, j1, j2]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<storage, read_write> attention: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member * 3];
  if (i >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 64;
  for (var j1 = 0; j1 < 4; j1++) {
    let e_start_2 = e_start + j1 * 16;
    let start = j1 * 16;
    for (var j2 = 0; j2 < 16; j2++) {
      let exponent = e[e_start_2 + j2];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j1 = 0; j1 < 4; j1++) {
    let e_start_2 = e_start + j1 * 16;
    for (var j2 = 0; j2 < 16; j2++) {
      let exponential = exp(e[e_start_2 + j2] - z_all);
      a[e_start_2 + j2] = exponential;
      attention[e_start_2 + j2] = exponential;
    }
  }
}
` },
    { name: "row_11", bindings: "read write write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < count] = lse[j < 64] e[h, i, j]
// a[h < 4, i < count, j < 64] = exp(e[h, i, j] - z[h, i])
// attention[h < 4, i < count, j < 64] = a[h, i, j]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<storage, read_write> attention: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.count * 4) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(quotient_(row, sizes.count), 4);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 64;
  for (var j = 0; j < 64; j++) {
    let exponent = e[e_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < 64; j++) {
    let exponential = exp(e[e_start + j] - z_all);
    a[e_start + j] = exponential;
    attention[e_start + j] = exponential;
  }
}
` },
    { name: "row_9", bindings: "read write sizes lengths", code: /* wgsl */ `
// z[h < 4, i < count] = lse[j < count + past] e[h, i, j] where j <= i + past
// a[h < 4, i < count, j < count + past] = if j <= i + past then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.count * 4) { return; }
  let i = remainder_(row, sizes.count);
  let member = quotient_(quotient_(row, sizes.count), 4);
  let count = lengths[member * 3 + 2];
  if (i >= count) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let past = lengths[member * 3 + 1];
  let value = i + past;
  let e_start = row * sizes.count + row * sizes.past;
  for (var j = 0; j < count + past; j++) {
    if (j <= value) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < count + past; j++) {
    var chosen = 0f;
    if (j <= value) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
` },
    { name: "row_10", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[t < count] = sum[d < 32] x[t, d]
// mu[t < count] = sum[t] / 32.0
// sum_2[t < count] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
// var_value[t < count] = sum_2[t] / 32.0
// norm[t < count, k < 32] = (x[t, k] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[k] + bias[k]

struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 3 + 2];
  if (t >= count) { return; }
  var sum = 0f;
  let x_start = row * 32;
  for (var d = 0; d < 32; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 32f;
  for (var d = 0; d < 32; d++) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 32f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 32; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}
` },
    { name: "row_6", bindings: "read read write sizes lengths", code: /* wgsl */ `
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
    [[68, (s) => [Math.floor((s[0] * s[1] + 1) / 2), 1, 1], 1]],
    [[42, (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1]],
    [[6, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [[40, (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[74, (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1]],
    [[27, (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[63, (s) => [s[0], 1, 1], 1]],
    [[50, (s) => [s[0], 1, 1], 1], [64, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[55, (s) => [s[0], 1, 1], 1], [62, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[31, (s) => [2 * s[0], 1, 1], 1], [18, (s) => [8 * s[0], 1, 1], 1]],
    [[2, (s) => [16 * s[0], 1, 1], 1], [7, (s) => [8 * s[0], 1, 1], 1]],
    [[29, (s) => [s[0], 1, 1], 1], [21, (s) => [8 * s[0], 1, 1], 1]],
    [[73, (s) => [s[0], 1, 1], 1]],
    [[16, (s) => [s[0], 1, 1], 1], [9, (s) => [8 * s[0], 1, 1], 1]],
    [[25, (s) => [s[0], 1, 1], 1], [12, (s) => [8 * s[0], 1, 1], 1]],
    [[58, (s) => [s[0], 1, 1], 1], [54, (s) => [8 * s[0], 1, 1], 1]],
    [[5, (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 15) / 16), 1, 1], 1]],
    [[41, (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[38, (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[23, (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[56, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1]],
    [[28, (s) => [4 * s[0], 1, 1], 1]],
    [[71, (s) => [4 * s[0], 1, 1], 1]],
    [
      [
        36,
        (s) => [
          Math.floor((s[0] * Math.floor((s[1] + 3) / 4) * Math.floor((s[1] + 7) / 8) + 15) / 16),
          1,
          1,
        ],
        1,
      ],
    ],
    [[72, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[26, (s) => [Math.floor((s[0] * Math.floor((s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[8, (s) => [s[0], 1, 1], 1]],
    [[39, (s) => [Math.floor((s[0] * Math.floor((s[1] + 7) / 8) + 1) / 2), 1, 1], 1]],
    [[76, (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1]],
    [[34, (s) => [Math.floor((s[0] * Math.floor((s[1] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[80, (s) => [Math.floor((s[0] * s[1] - s[0] + 63) / 64), 1, 1], 1]],
    [[67, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[49, (s) => [4 * s[0], 1, 1], 1], [63, (s) => [s[0], 1, 1], 1]],
    [[60, (s) => [s[0], 1, 1], 1], [51, (s) => [8 * s[0], 1, 1], 1]],
    [[65, (s) => [32 * s[0], 1, 1], 1]],
    [[59, (s) => [s[0], 1, 1], 1], [52, (s) => [8 * s[0], 1, 1], 1]],
    [[66, (s) => [32 * s[0], 1, 1], 1]],
    [[69, (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1]],
    [
      [37, (s) => [2 * Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1],
      [30, (s) => [Math.floor((s[0] * s[3] + 7) / 8), 1, 1], 1],
    ],
    [[75, (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1]],
    [[4, (s) => [4 * s[0], 1, 1], 1], [3, (s) => [4 * s[0], 1, 1], 1]],
    [
      [24, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [22, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[70, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [
      [17, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [15, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[1, (s) => [4 * s[0], 1, 1], 1], [0, (s) => [4 * s[0], 1, 1], 1]],
    [
      [20, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [19, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [11, (s) => [16 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [10, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [14, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [13, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [57, (s) => [4 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [53, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [
        46,
        (s) => [
          Math.floor((s[0] * Math.floor((s[3] + 7) / 8) * Math.floor((s[3] + s[2] + 3) / 4) + 15) / 16),
          1,
          1,
        ],
        1,
      ],
    ],
    [[78, (s) => [Math.floor((s[0] * s[3] + 15) / 16), 1, 1], 1]],
    [[45, (s) => [Math.floor((s[0] * Math.floor((s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[47, (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[79, (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1]],
    [[33, (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[43, (s) => [Math.floor((s[0] * Math.floor((s[3] + 7) / 8) + 1) / 2), 1, 1], 1]],
    [[77, (s) => [Math.floor((s[0] * s[3] + 15) / 16), 1, 1], 1]],
    [[35, (s) => [Math.floor((s[0] * Math.floor((s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[48, (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[44, (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[32, (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1]],
    [[61, (s) => [Math.floor((s[0] * s[3] + 7) / 8), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [
      Math.max(96 * s[0] * s[1], 6144 * s[0]),
      Math.max(32 * s[0] * s[1], 2048 * s[0]),
      Math.max(32 * s[0] * s[1], 2048 * s[0]),
      32 * s[0] * s[1],
      32 * s[0] * s[1],
    ],
    results: [
      { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[1], 13] },
    ],
    steps: [
      [0, "i1 p18 t5 > s1"], // x
      [1, "s1 p19 p20 > s0"], // decoder.0.self_attn.q_k_v
      [2, "s0 > s2"], // decoder.0.self_attn.attention.y
      [3, "s2 p21 s1 p22 > s0"], // decoder.0.norm1.x
      [4, "s0 p23 p24 > s3"], // decoder.0.norm1
      [5, "s3 p25 p26 > s4"], // decoder.0.multihead_attn.q
      [6, "p0 i0 p1 > s0"], // features.x
      [7, "p2 s0 p3 > s1"], // features.x
      [8, "p4 s1 p5 t6 t7 > s2"], // z
      [9, "s2 p6 p7 > s0"], // encoder.0.self_attn.q_k_v
      [10, "s0 > s1"], // encoder.0.self_attn.attention.y
      [11, "s1 p8 s2 p9 > s0"], // encoder.0.norm1.x
      [12, "s0 p10 p11 > s1"], // encoder.0.norm1
      [13, "s1 p12 p13 > s0"], // encoder.0.linear2.x
      [14, "s0 p14 s1 p15 > s2"], // encoder.0.norm2.x
      [15, "s2 p25 p16 t0 t1 > s0"], // decoder.0.multihead_attn.k_v
      [16, "s4 s0 > s2"], // decoder.0.multihead_attn.attention.y
      [17, "s2 p27 s3 p28 > s0"], // decoder.0.norm2.x
      [4, "s0 p29 p30 > s2"], // decoder.0.norm2
      [18, "s2 p31 p32 > s0"], // decoder.0.linear2.x
      [19, "s0 p33 s2 p34 > s3"], // decoder.0.norm3.x
      [20, "s3 p35 p37 t2 > s0"], // out.y
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(16384 * s[0], 256 * s[0] * s[1]),
      16384 * s[0],
      Math.max(6144 * s[0], 64 * s[0] * s[1]),
      Math.max(2048 * s[0], 256 * s[0] * s[1]),
      256 * s[0] * s[1],
      Math.max(4 * s[0] * s[1] * s[1], 32 * s[0] * s[1]),
      4 * s[0] * s[1] * s[1],
    ],
    results: [
      { name: "encoder.0.self_attn.attention.weights", element: "real", buffer: "s1", shape: () => [4, 64, 64], own: () => [4, 4, 16, 4, 16] },
      { name: "decoder.0.self_attn.attention.weights", element: "real", buffer: "s6", shape: (s) => [4, s[1], s[1]] },
      { name: "decoder.0.multihead_attn.attention.weights", element: "real", buffer: "s0", shape: (s) => [4, s[1], 64], own: (s) => [4, s[1], 4, 16] },
      { name: "attention", element: "real", buffer: "s4", shape: (s) => [1, 4, s[1], 64], own: (s) => [4, s[1], 4, 16] },
    ],
    steps: [
      [6, "p0 i0 p1 > s2"], // features.x
      [7, "p2 s2 p3 > s0"], // features.x
      [8, "p4 s0 p5 t6 t7 > s3"], // z
      [9, "s3 p6 p7 > s2"], // encoder.0.self_attn.q_k_v
      [21, "s2 > s0"], // encoder.0.self_attn.attention.e
      [22, "s0 > s1"], // encoder.0.self_attn.attention.a
      [0, "i1 p18 t5 > s4"], // x
      [1, "s4 p19 p20 > s0"], // decoder.0.self_attn.q_k_v
      [23, "s0 > s5"], // decoder.0.self_attn.attention.e
      [24, "s5 > s6"], // decoder.0.self_attn.attention.a
      [25, "s6 s0 > s5"], // decoder.0.self_attn.attention.y
      [3, "s5 p21 s4 p22 > s0"], // decoder.0.norm1.x
      [4, "s0 p23 p24 > s5"], // decoder.0.norm1
      [5, "s5 p25 p26 > s4"], // decoder.0.multihead_attn.q
      [26, "s1 s2 > s0"], // encoder.0.self_attn.attention.y
      [11, "s0 p8 s3 p9 > s2"], // encoder.0.norm1.x
      [12, "s2 p10 p11 > s0"], // encoder.0.norm1
      [13, "s0 p12 p13 > s2"], // encoder.0.linear2.x
      [14, "s2 p14 s0 p15 > s3"], // encoder.0.norm2.x
      [15, "s3 p25 p16 t0 t1 > s2"], // decoder.0.multihead_attn.k_v
      [27, "s4 s2 > s3"], // decoder.0.multihead_attn.attention.e
      [28, "s3 > s0 s4"], // decoder.0.multihead_attn.attention.a
      [29, "s0 s2 > s3"], // decoder.0.multihead_attn.attention.y
      [17, "s3 p27 s5 p28 > s2"], // decoder.0.norm2.x
      [4, "s2 p29 p30 > s3"], // decoder.0.norm2
      [18, "s3 p31 p32 > s2"], // decoder.0.linear2.x
      [19, "s2 p33 s3 p34 > s5"], // decoder.0.norm3.x
      [20, "s5 p35 p37 t2 > s2"], // out.y
      [30, "s2 i1 > s5"], // next_token_loss.cross_entropy
      [31, "s5 > s2"], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s2", shape: () => [] },
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
      { shape: () => [4, 64, 8] },
      { shape: () => [4, 64, 8] },
      { shape: (s) => [s[1], 4, 8], cache: 1 },
      { shape: (s) => [s[1], 4, 8], cache: 1 },
    ],
    begin: {
      slots: (s) => [6144 * s[0], 2048 * s[0], 2048 * s[0]],
      results: [
      ],
      steps: [
        [32, "p0 i0 p1 > s0"], // features.x
        [7, "p2 s0 p3 > s1"], // features.x
        [8, "p4 s1 p5 t6 t7 > s2"], // z
        [9, "s2 p6 p7 > s0"], // encoder.0.self_attn.q_k_v
        [10, "s0 > s1"], // encoder.0.self_attn.attention.y
        [11, "s1 p8 s2 p9 > s0"], // encoder.0.norm1.x
        [12, "s0 p10 p11 > s1"], // encoder.0.norm1
        [13, "s1 p12 p13 > s0"], // encoder.0.linear2.x
        [14, "s0 p14 s1 p15 > s2"], // encoder.0.norm2.x
        [33, "s2 p25 p16 t0 > s0"], // decoder.0.multihead_attn.k
        [34, "s0 > g0"], // decoder.0.multihead_attn.keys
        [35, "s2 p25 p16 t1 > s0"], // decoder.0.multihead_attn.v
        [36, "s0 > g1"], // decoder.0.multihead_attn.values
      ],
    },
    chunk: {
      slots: (s) => [Math.max(96 * s[0] * s[3], 64 * s[0]), Math.max(32 * s[0] * s[3], 32 * s[0]), 32 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: () => [13] },
      ],
      steps: [
        [37, "i1 p18 t8 > s1"], // x
        [38, "s1 t4 t3 > s0"], // decoder.0.self_attn.q_v_k
        [39, "s0 > g2 g3"], // decoder.0.self_attn.values
        [40, "s0 g3 g2 > s2"], // decoder.0.self_attn.attention.y
        [41, "s2 p21 s1 p22 > s0"], // decoder.0.norm1.x
        [42, "s0 p23 p24 > s1"], // decoder.0.norm1
        [43, "s1 p25 p26 > s0"], // decoder.0.multihead_attn.q
        [44, "s0 g0 g1 > s2"], // decoder.0.multihead_attn.attention.y
        [45, "s2 p27 s1 p28 > s0"], // decoder.0.norm2.x
        [42, "s0 p29 p30 > s1"], // decoder.0.norm2
        [46, "s1 p31 p32 > s0"], // decoder.0.linear2.x
        [47, "s0 p33 s1 p34 > s2"], // decoder.0.norm3.x
        [48, "s2 p35 p37 t2 > s0"], // out.y
      ],
    },
    inspect: {
      slots: (s) => [
        Math.max(96 * s[0] * s[3], 256 * s[0] * s[3]),
        Math.max(4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2], 32 * s[0] * s[3], 256 * s[0] * s[3]),
        Math.max(32 * s[0] * s[3], 256 * s[0] * s[3]),
        4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2],
        32 * s[0] * s[3],
        32 * s[0] * s[3],
      ],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[3], 13] },
        { name: "decoder.0.self_attn.attention.weights", element: "real", buffer: "s3", shape: (s) => [4, s[3], s[3] + s[2]] },
        { name: "decoder.0.multihead_attn.attention.weights", element: "real", buffer: "s1", shape: (s) => [4, s[3], 64] },
        { name: "attention", element: "real", buffer: "s2", shape: (s) => [1, 4, s[3], 64], own: (s) => [4, s[3], 64] },
      ],
      steps: [
        [37, "i1 p18 t8 > s2"], // x
        [38, "s2 t4 t3 > s0"], // decoder.0.self_attn.q_v_k
        [39, "s0 > g2 g3"], // decoder.0.self_attn.values
        [49, "s0 g3 > s1"], // decoder.0.self_attn.attention.e
        [50, "s1 > s3"], // decoder.0.self_attn.attention.a
        [51, "s3 g2 > s0"], // decoder.0.self_attn.attention.y
        [52, "s0 p21 s2 p22 > s1"], // decoder.0.norm1.x
        [53, "s1 p23 p24 > s4"], // decoder.0.norm1
        [54, "s4 p25 p26 > s1"], // decoder.0.multihead_attn.q
        [55, "s1 g0 > s0"], // decoder.0.multihead_attn.attention.e
        [56, "s0 > s1 s2"], // decoder.0.multihead_attn.attention.a
        [57, "s1 g1 > s0"], // decoder.0.multihead_attn.attention.y
        [58, "s0 p27 s4 p28 > s5"], // decoder.0.norm2.x
        [53, "s5 p29 p30 > s4"], // decoder.0.norm2
        [59, "s4 p31 p32 > s0"], // decoder.0.linear2.x
        [60, "s0 p33 s4 p34 > s5"], // decoder.0.norm3.x
        [61, "s5 p35 p37 t2 > s0"], // out.y
      ],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
