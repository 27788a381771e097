// Llama, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ tokens });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest T, s[2] the largest past, s[3] the largest count.
const runtime=(()=>{var e=class extends Error{constructor(e,t,n={},s){super(t,{cause:s});const{expected:r,found:o}=n;Object.assign(this,{name:"AttncError",code:e,details:n,expected:r,found:o})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function n(n,s,r,o,i,a={}){const c=`${s} is ${t(r)}; it must be ${t(o)}`;return new e(n,c,{name:i,found:r,expected:o,...a})}var s=(t,n,s)=>new e(t,`${n}: ${s?.message}`,{},s),r=(e,t)=>n=>{throw s(e,t,n)},o=e=>new Set(Array.from(e.slice(0,99),(t,n)=>e.slice(n,n+2)));function i(e,t){const n=o(e);let s="",r=.5;for(const e of t.slice(0,1e3)){const t=o(e),i=[...t].filter(e=>n.has(e)).length/Math.max(n.size,t.size);i>r&&([s,r]=[e,i])}return s&&` (nearest: "${s}")`}function a({device:e},t,s,r){const o=e.limits[t];if(!(s<=Number(o)))throw n("limit-exceeded",`${t} of the device`,o,`${s}, for ${r}`,t)}function c({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function h(t,n,r){c(t);const{device:o}=t;o.pushErrorScope("validation"),o.pushErrorScope("out-of-memory");const i=r(),a=[o.popErrorScope(),o.popErrorScope()];i.catch(()=>0);try{const[e,t]=await Promise.all(a);if(e)throw s("out-of-memory",`no memory for ${n}`,e);if(t)throw s("device-error",n,t);return await i}catch(r){throw await Promise.race([o.lost,new Promise(e=>setTimeout(e,99))]),c(t),r instanceof e?r:s("device-error",n,r)}}var f=e=>e.bindings.split(" "),u=([,e])=>e.match(/\w+/g)??[],l=e=>e.reduce((e,t)=>e*t,1),p=e=>"real"===e?Float32Array:Int32Array,m=e=>Object.prototype.toString.call(e).slice(8,-1);function d(e,t,n,s,r=0,o=0){const i=e.slice(1),[a=1]=e;if(i.every((e,s)=>e===t[s+1]&&e===n[s+1]))return void(l(e)>0&&s(r,o,l(e)));const[c,h]=[t.slice(1),n.slice(1)];for(let e=0;e<a;e+=1)d(i,c,h,s,r+e*l(c),o+e*l(h))}var g=({data:e})=>e.length,w={real:Float32Array,int:Int32Array,bool:Uint8Array},y=e=>ArrayBuffer.isView(e);function b(t,s,r,o){const{inputs:a}=t,c=a.map(({name:e})=>e),h=new Map(Object.entries(s??{}).filter(([,e])=>void 0!==e));for(const t of h.keys())if(!c.includes(t))throw new e("input-unknown",`there is no input "${t}"${i(t,c)}`,{name:t,member:r});const f=a.map(t=>{const{name:s}=t,i=`input "${s}"${o}`;if(h.has(s))return function({name:e,element:t,range:s},r,o){const i=w[t],a=t=>n("input-type",o,t,`a ${i.name}, or { data, shape } with one`,e);if("number"==typeof r&&("real"===t||Number.isInteger(r)))return{data:i.of(r)};if(m(r)===i.name)return{data:r};const{data:c,buffer:h,shape:f}=r??{};if(!Array.isArray(f))throw a(m(r));const u=l(f);if(m(c)===i.name){const{length:t}=c;if(t===u)return{data:c,shape:f};throw n("input-shape",`the length of ${o}`,t,`${u}, by its shape`,e)}if(!(h instanceof Object))throw a(m(c));if(s)throw a("on the device, out of reach of checks");if(h.size>=4*u&&4&h.usage)return{data:h,shape:f};throw n("input-shape",`the buffer of ${o}`,`of ${h.size} bytes`,`of ${4*u} and for COPY_SRC`,e)}(t,h.get(s),i);if(void 0===t.default&&!t.late)throw new e("input-missing",`${i} is missing`,{name:s,member:r})}),u=function({dimensions:e,inputs:t},s,r){let o=[1,...e.map(()=>NaN)];const i=t.flatMap((e,t)=>{const n=s[t];return n?[{input:e,value:n,index:t,what:`input "${e.name}"${r}`}]:[]}),a=[];for(const[t,{axes:s,name:r,least:c,most:h}]of[...e,...e].entries()){const f=1+t%e.length;for(const{input:e,value:t,index:u,what:p}of i){const i=s.find(([e])=>e===u)?.[1];if(void 0===i||Number(o[f])>=0)continue;const m=t.shape?t.shape[i]:Math.floor(g(t)/l(e.shape(o.with(f,1))));if(m<c||m>h||m%1)throw n("input-length",`${r} of ${p}`,m,`${c} to ${h}`,e.name);m>=0&&a.push(`${r} is ${m} by ${p}`),o=o.with(f,m)}}const c=e.find(({free:e},t)=>!e&&Number.isNaN(o[t+1]));if(c)throw n("input-length",c.name+r,"told by no input","told: pass { data, shape }",c.name);for(const{input:e,value:t,what:s}of i){const r=e.shape(o),i=t.shape??`${g(t)} entries`;if(t.shape?t.shape.join()!==r.join():g(t)!==l(r))throw n("input-shape",`the shape of ${s}`,i,[`[${r.join(", ")}]`,...a].join(", as "),e.name,{expected:r})}return o}(t,f,o);return a.forEach((e,t)=>{const s=f[t]?.data;s&&y(s)&&function({name:e,element:t,shape:s,range:r},o,i,a,c){const[h,f]="bool"===t?[0,1]:r?.(i)??[-35e37,35e37],u=o.findIndex(e=>!(e>=Number(h)&&e<=Number(f)));if(u<0)return;const p=function(e,t){return t.map((n,s)=>Math.floor(e/l(t.slice(s+1)))%n)}(u,s(i)),m="real"===t?"finite":`${h} to ${f}`;throw n("input-value",`${a} at [${p.join(", ")}]`,o[u],m,e,{member:c,position:p})}(e,s,u,`input "${e.name}"${o}`,r)}),{s:u,values:f}}function v(e,t){const n=e.inputs.map((e,n)=>({...e,late:t(n)})),s=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:n,dimensions:s}}function $(e,t){return Array.isArray(t)?t.map((t,n)=>b(e,t,n,` of member ${n}`)):[b(e,t,0,"")]}function k(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,n)=>Math.max(e,t[n]))).with(0,e.length)}var M=class{groups;closed=!1;written="";#e;buffers=new Map;constructor(e,t=new Map){this.#e=e,this.groups=t}reserve(e,t,n=140){this.requireOpen();const s=this.buffers.get(e);if(s&&s.size>=t)return s;this.free(e);const r=Math.max(16,16*Math.ceil(t/16)),o=this.#e.createBuffer({label:e,size:r,usage:n});return this.buffers.set(e,o),this.groups.clear(),o}get(e){return this.requireOpen(),this.buffers.get(e)}free(e){this.buffers.get(e)?.destroy(),this.buffers.delete(e)}freeWhere(e){for(const t of this.buffers.keys())e(t)&&this.free(t);this.written=""}requireOpen(){if(this.closed)throw new e("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}},x=65535;async function A(t,{slots:n,copies:s=[]},r,o,i,c){const{held:m,program:g,memory:b}=t,{device:v}=m,$=k(i),M=`a batch of ${i.length}`,A=new Map,P=r,S=new Set([...P.flatMap(u),...o.map(({buffer:e})=>e),...s.flat()]),B=(e,t)=>{S.has(e)&&(a(m,"maxStorageBufferBindingSize",4*t,M),A.set(e,4*t))};n($).forEach((e,t)=>B(`s${t}`,e));for(const[e,{shape:t}]of g.inputs.entries())S.has(`i${e}`)&&B(`i${e}`,i.length*l(t($.with(0,1))));g.generation?.states.forEach(({shape:e},t)=>B(`g${t}`,i.length*l(e($))));const O=new Map;for(const e of P){const[,,t,n]=e,[s,r,o]=t($),i=n&&s>x?[x,Math.ceil(s/x),1]:[s,r,o];a(m,"maxComputeWorkgroupsPerDimension",Math.max(...i),M),O.set(e,i)}let j=4;const N=[],q=o.flatMap(e=>{const{shape:t,own:n=t,stored:s=n,single:r,buffer:o}=e,a=s($),h=l(a),f=j;if(!c){const e=4*h*(r?1:i.length);N.push([o,f,e]),j+=e}return i.map(({s},o)=>({...e,start:f,box:a,own:n(s),shape:t(s),member:o,first:r?0:o*h}))});a(m,"maxBufferSize",j,M);const E=i.map(()=>({}));try{const n=await h(m,M,async()=>{for(const[e,t]of A)b.reserve(e,t);const e=b.reserve("status",4),n=b.reserve("output",j,9);!function(e,t,n){const{memory:s,held:r}=e,o=t.flatMap(({s:e})=>e.slice(1)),i=s.reserve("sizes",4*n.length,72),a=s.reserve("lengths",4*o.length),c=[n,o].join(";");c!==s.written&&(r.device.queue.writeBuffer(i,0,Int32Array.from(n)),r.device.queue.writeBuffer(a,0,Int32Array.from(o)),s.written=c)}(t,i,$);let o=v.createCommandEncoder();g.inputs.forEach((e,t)=>{A.has(`i${t}`)&&function(e,t,n,{element:s,shape:r,default:o=0},i,a,c){const h=r(c.with(0,1)),f=l(h);let u=new(p(s))(f*a.length);a.forEach(({s:e,values:s},c)=>{const l=r(e),{data:p}=s[i]??{},m=c*f;p?1===a.length&&p instanceof u.constructor?u=p:d(l,l,h,(e,s,r)=>{y(p)?u.set(p.subarray(e,e+r),m+s):t.copyBufferToBuffer(p,4*e,n,4*(m+s),4*r)}):u.fill(o,m,m+f)}),e.queue.writeBuffer(n,0,u)}(v,o,b.get(`i${t}`),e,t,i,$)}),o=function({held:e,memory:t,pipelines:n},s,r,o,i){let a=s.beginComputePass();return r.forEach(s=>{const r=s,[o]=r,c=n.kernels[o],h=f(c);let l=t.groups.get(r);if(!l){const s=u(r);l=e.device.createBindGroup({layout:n.layout(c),entries:h.map((e,n)=>{const r=/read|write/.test(e)?s.shift():e;return{binding:n,resource:{buffer:t.get(r)}}})}),t.groups.set(r,l)}a.setPipeline(n.get(o)),a.setBindGroup(0,l),a.dispatchWorkgroups(...i.get(r))}),a.end(),s}(t,o,r,0,O);for(const[e,t]of s)o.copyBufferToBuffer(b.get(e),0,b.get(t),0,A.get(t));o.copyBufferToBuffer(e,0,n,0,4);for(const[e,t,s]of N)o.copyBufferToBuffer(b.get(e),0,n,t,s);if(c)for(const{name:e,buffer:t,shape:n,own:s,box:r,member:i,first:a}of q){const c=Math.max(4,4*l(s)),h=v.createBuffer({size:c,usage:140});E[i][e]={buffer:h,shape:n},d(s,r,s,(e,n,s)=>{e+=a,o.copyBufferToBuffer(b.get(t),4*e,h,4*n,4*s)})}return v.queue.submit([o.finish()]),await n.mapAsync(1,0,j),n}),o=n.getMappedRange(0,j),[a]=new Uint32Array(o,0,1);if(!c&&!a)for(const{name:e,element:t,shape:n,own:s,box:r,start:i,member:a,first:c}of q){const h=new(p(t))(o,i),f=new w[t](l(s));d(s,r,s,(e,t,n)=>{e+=c,f.set(h.subarray(e,e+n),t)}),E[a][e]={data:f,shape:n}}if(n.unmap(),!a)return E;throw new e("index-out-of-range","an index that was computed is outside its tensor")}catch(e){for(const e of E.flatMap(e=>Object.values(e)))"buffer"in e&&e.buffer.destroy();throw b.requireOpen(),b.freeWhere(e=>!/^[ptc]\d/.test(e)),e}}function P(e,t){const n=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{const t=[e].map(([,e])=>e.split(">")),[s,r]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!r.some(e=>n.has(e))&&(e[4]&&r.forEach(e=>n.delete(e)),s.forEach(e=>n.add(e)),!0)}).reverse()}function S(t,n){const s=t.findIndex(e=>!Number.isFinite(e));if(!(s<0))throw new e("logits-value",`the logit of token ${s} is ${t[s]}`,{name:"logits",found:t[s],expected:"finite",member:n,position:[s]})}function B(e,t,n){if(1===n)return e;const s=e.slice();for(const e of new Set(t)){const t=s[e];s[e]=t>0?t/n:t*n}return s}function O(e){let t=0;for(let n=1;n<e.length;n+=1)e[n]>e[t]&&(t=n);return t}function j(e,t,n,s,r){const{repetitionPenalty:o,temperature:i,seed:a}=t,c=B(e,n,o);return 0===i?O(c):function(e,t){let n=t*e.reduce((e,{weight:t})=>e+t,0);for(const{token:t,weight:s}of e)if(n-=s,n<0)return t;return e.at(-1).token}(function(e,{temperature:t,topK:n,topP:s}){const r=e[O(e)],o=n>0&&n<e.length?e.toSorted().at(-n):-1/0;let i=[];for(const[n,s]of e.entries())s>=o&&i.push({token:n,weight:Math.exp((s-r)/t)});if((o>-1/0||s<1)&&i.sort((e,t)=>t.weight-e.weight||e.token-t.token),o>-1/0&&(i=i.slice(0,n)),s>=1)return i;const a=s*i.reduce((e,{weight:t})=>e+t,0);let c=0;const h=i.findIndex(({weight:e})=>(c+=e)>=a);return h<0?i:i.slice(0,h+1)}(c,t),function(...e){let t=2654435769;for(const n of e)for(const e of[n,Math.floor(n/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32}(a,s,r))}function N(e){const{temperature:t=0,topK:s=0,topP:r=1,repetitionPenalty:o=1,seed:i=Math.floor(Math.random()*2**32)}=e,a=(e,t,s,r)=>{if(!s)throw n("option-value",e,t,r,e)};return a("temperature",t,t>=0&&t<1/0,"0 or more"),a("topK",s,Number.isInteger(s)&&s>=0,"a whole number, 0 for all tokens"),a("topP",r,r>0&&r<=1,"above 0 and at most 1"),a("repetitionPenalty",o,o>0,"above 0"),a("seed",i,Number.isSafeInteger(i),"a whole number"),{temperature:t,topK:s,topP:r,repetitionPenalty:o,seed:i}}function q(e){const t=[];for(let n=e;n;n=n.before)t.push(n);return t.reverse()}var E=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#n;#s=0;constructor(e,t=[]){this.#t=e,this.#n=t}#r(e){return e/this.#s**this.#t.lengthPenalty}#o(e,t){this.hypotheses.push({tokens:e,score:this.#r(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){const{beams:n,stop:s,limit:r,repetitionPenalty:o,earlyStopping:i}=this.#t;this.#s+=1;const a=n*(1+s.length),c=this.live.flatMap(({tokens:t,sum:n},s)=>{const r=[...this.#n,...q(t).map(({token:e})=>e)],i=e[s],c=function(e){let t=-1/0;for(const n of e)t=Math.max(t,n);let n=0;for(const s of e)n+=Math.exp(s-t);return t+Math.log(n)}(i),h=B(i.map(e=>e-c),r,o);return function(e,t){const n=t<e.length?e.toSorted().at(-t):-1/0,s=[];for(const[t,r]of e.entries())r>=n&&s.push(t);return s.sort((t,n)=>e[n]-e[t]||t-n),s.slice(0,t)}(h,a).map(e=>({tokens:t,sum:n+h[e],parent:s,token:e}))});c.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);const h=[];for(const[e,{tokens:r,sum:o,parent:i,token:f}]of c.slice(0,a).entries())s.includes(f)?e<n&&this.#o({token:f,before:r,extra:t[i]},o):h.length<n&&h.push({tokens:{token:f,before:r,extra:t[i]},sum:o,parent:i});this.live=h;const[f]=h,u=this.hypotheses.length>=n,l=this.hypotheses.at(-1)?.score??-1/0;if(u&&(i||f&&l>=this.#r(f.sum)))this.live=[];else if(this.#s>=r){for(const{tokens:e,sum:t}of h)this.#o(e,t);this.live=[]}}},F=e=>k(e.map(e=>({s:e,values:[]}))),z=e=>/^(g\d|sizes|lengths|spare)/.test(e),I=class extends M{#i;constructor(e,t){super(e,t.groups),this.#i=t}reserve(e,t,n=140){return this.requireOpen(),z(e)?super.reserve(e,t,n):this.#i.reserve(e,t,n)}get(e){return this.requireOpen(),z(e)?super.get(e):this.#i.get(e)}take(e){this.buffers.delete(e)}freeWhere(e){this.close(),this.#i.freeWhere(e)}requireOpen(){if(this.#i.requireOpen(),this.closed)throw new e("disposed","the session is over")}close(){this.closed=!0,super.freeWhere(()=>!0),this.groups.clear()}};function U({data:e,shape:t}){return e.slice(-t.at(-1))}var W=class{generation;#i;#a;#c;#h=new Map;#f;constructor(e,t,n,s){const{held:r,memory:o}=e,i=function(e){const t=e.generation,{target:n,count:s,begin:r,chunk:o,inspect:i}=t,a=e.inputs[n],c=e=>({...e,steps:R(e.steps)});return{...e,inputs:e.inputs.with(n,{...a,shape:e=>[e[s]]}),generation:{...t,begin:c(r),chunk:c(o),inspect:c(i)}}}(e.program),a=i.generation,{length:c,most:h,past:f}=a;this.generation=a,this.#a=t,this.#c=new I(r.device,o),this.#i={...e,program:i,memory:this.#c},this.#f=n.map(({s:e})=>{const t=e.with(c,s).with(f,0);return void 0===h?t:t.with(h,1)})}get taken(){const{past:e,prefix:t}=this.generation;return this.#f.map(n=>Math.max(0,n[e]-t))}async begin(e){const{begin:t,target:n}=this.generation,{pipelines:s}=this.#i,r=e.map(({values:e},t)=>({s:this.#f[t],values:e.with(n,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&(await s.need(t.steps),await A(this.#i,t,t.steps,[],r,!1))}feed(e,t=[]){return this.#a(async()=>{this.#c.requireOpen();const n=this.#u(e),{count:s,past:r,most:o}=this.generation,i=n.map(({s:e})=>e[s]),a=Math.max(0,...i);if(0===a)return n.map(()=>({logits:void 0,inspected:{}}));if(void 0!==o){const e=this.#f[0]?.[o];(a>e||1===a&&e>1)&&await this.#l(this.#f.map((e,t)=>t),a)}const{entry:c,results:h,steps:f}=this.#p(t);await this.#i.pipelines.need(f);const u=await A(this.#i,c,f,h,n.map(({s:e,values:t})=>({s:this.#m(e),values:t})),!1);return this.#f=this.#f.map((e,t)=>e.with(r,e[r]+i[t])),u.map((e,n)=>{const{logits:s,...r}=e;return{logits:i[n]?U(s):void 0,inspected:t.length>0?{...r,...T(t,s)}:{}}})})}select(e){return this.#a(async()=>{this.#c.requireOpen();const{most:t}=this.generation;await this.#l(e,void 0===t?1:this.#f[0]?.[t])})}dispose(){this.#c.close()}#m(e){const{most:t}=this.generation;return void 0===t?e:e.with(t,this.#f[0]?.[t])}#u(t){const{target:s,prefix:r,prompt:o,past:i,count:a,length:c}=this.generation,{inputs:h}=this.#i.program,{name:f,range:u}=h[s];if(t.length!==this.#f.length)throw n("input-shape","the number of members",t.length,this.#f.length,f);return this.#f.map((l,p)=>{const m=Int32Array.from(t[p]),d=l[i],g=0===d&&m.length>0?r:0,w={name:f,member:p};if(g+m.length>0&&0===d&&m.length<o)throw new e("prompt-short",`a mask lets everyone see the first ${o} tokens`,{...w,found:m.length,expected:o});const y=r+l[c];if(d+g+m.length>y)throw n("room-exceeded","the number of tokens",d+g+m.length-r,"at most "+(y-r),f,w);const b=l.with(a,g+m.length),[v,$]=u?.(b)??[-(2**31),2**31-1],k=Array.from(t[p]),M=k.findIndex(e=>!(Number.isInteger(e)&&e>=Number(v)&&e<=Number($)));if(M>=0)throw n("input-value",`token ${M} of "${f}"`,k[M],`${v} to ${$}`,f,{member:p,position:[M]});const x=new Int32Array(g+m.length);return x.set(m,g),{s:b,values:h.map((e,t)=>t===s?{data:x}:void 0)}})}#p(e){const{chunk:t,inspect:n,states:s}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};const r=e.join("\n");let o=this.#h.get(r);if(!o){const t=n.results.filter(({name:t})=>"logits"===t||e.includes(t)),i=[...s.map((e,t)=>`g${t}`),...(n.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));o={results:t,steps:P(n.steps,[...t,...i])},this.#h.set(r,o)}return{entry:n,...o}}async#l(e,t){const{generation:n}=this,s=e.map(e=>{const s=this.#f[e];return void 0===n.most?s:s.with(n.most,t)});await async function(e,t,{states:n,past:s},r,o,i){const[a,c]=[F(r),F(o)],f=n.flatMap((e,n)=>{const h=`g${n}`,f=t.get(h);if(!f)return[];const[u,p]=[e.shape(a),e.shape(c)],m=r.length===o.length&&u.join()===p.join(),d=i.flatMap((t,n)=>m&&t===n?[]:function({cache:e,window:t=1/0},n,s,r){if(!e)return[[0,0,l(n)]];const o=l(n.slice(1)),[i,a]=[n[0],s[0]],c=[];for(let e=Math.max(0,r-t);e<r;){const[t,n]=[e%i,e%a],s=Math.min(r-e,i-t,a-n);c.push([t*o,n*o,s*o]),e+=s}return c}(e,u,p,r[t][s]).map(([e,s,r])=>[t*l(u)+e,n*l(p)+s,r])),g=4*o.length*l(p);return m&&0===d.length?[]:[{name:h,buffer:f,same:m,copies:d,bytes:g}]});if(0===f.length)return;const u=[],p=()=>{const n=e.device.createCommandEncoder(),s=(e,t,s,r,o)=>{n.copyBufferToBuffer(e,4*t,s,4*r,4*o)},r=Math.max(0,...f.map(({same:e,bytes:t})=>e?t:0)),o=r>0&&t.reserve("spare",r);for(const{name:e,buffer:n,same:r,copies:i,bytes:a}of f)if(r&&o){for(const[e,t,r]of i)s(n,e,o,t,r);for(const[,e,t]of i)s(o,e,n,e,t)}else{t.take(e),u.push(n);const r=t.reserve(e,a);for(const[e,t,o]of i)s(n,e,r,t,o)}return e.device.queue.submit([n.finish()]),Promise.resolve()};try{await h(e,"moving what is kept",p)}catch(e){throw t.close(),e}finally{for(const e of u)e.destroy()}}(this.#i.held,this.#c,n,this.#f,s,e),this.#f=s}},T=(e,t)=>e.includes("logits")&&t?{logits:t}:{},R=e=>e.map(e=>"count"in e?{...e,steps:R(e.steps)}:[...e]),L=(e,t,s,r)=>n("weights-damaged",e,t,s,r),_=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function C(t){const{name:n,size:s}=t,r=await t.take(8),o=r.length<8?NaN:Number(new DataView(r.buffer).getBigUint64(0,!0)),i=Math.min(1e8,s-8);if(!(o<=i))throw L(`the length of the head of ${n}`,o,`at most ${i}`,n);const a=await t.take(o);let c;try{const e=new TextDecoder("utf-8",{fatal:!0}).decode(a);c=JSON.parse(e),function(e){const t=new Set;let n=0;for(const[s]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===s&&(n+=1),"}"===s&&(n-=1),s.length>1&&1===n){const e=String(JSON.parse(s));if(t.has(e))throw L(`tensor "${e}"`,"there twice","there once",e);t.add(e)}}(e)}catch(t){if(t instanceof e)throw t}if("Object"!==m(c))throw L(`the head of ${n}`,"something else","a JSON object",n);const h=Object.entries(c).filter(([e])=>"__metadata__"!==e).map(([e,n])=>{const{dtype:s,shape:r,data_offsets:o}=n??{};if("string"!=typeof s||!_(r)||!_(o)||2!==o.length)throw L(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);const[i,a]=o,c=l(r)*Number(/\d+/.exec(s)?.[0]??8)/8;if(a-i!==c)throw L(`the size of tensor "${e}"`,a-i,`${c}, by its shape and ${s}`,e);return{name:e,type:s,shape:r,start:i,bytes:c,reader:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes);let f=0;for(const{name:e,start:t,bytes:n}of h){if(t!==f)throw L(`the start of tensor "${e}"`,t,`${f}, where the one before ends`,e);f+=n;const r=s-8-o;if(f>r)throw L(`the end of tensor "${e}"`,f,`within ${r} bytes`,e)}const u=8+o+f;if(u<s&&s<1/0)throw L(`the size of ${n}`,s,u,n);return h}async function D(e){if(!("string"==typeof e||e instanceof URL))return[e];const t=String(e);if(!t.endsWith(".json"))return[e];const n=await fetch(e).catch(r("weights-unreachable",t)),s=await n.json().catch(()=>0),o=[...new Set(Object.values(s.weight_map??{}))];if(!o[0]||!o.every(e=>/^[\w.-]+$/.test(e)))throw L(t,"something else","an index of files beside it",t);return o.map(e=>new URL(e,n.url))}var G="the weights",K=4<<20,J=class{name;size;close;#d;#g=new Uint8Array;constructor(e,t,n,s=()=>{}){this.name=e,this.size=t,this.#d=n,this.close=s}async take(e){const t=new Uint8Array(e);let n=0;for(;n<e;){if(0===this.#g.length){const e=await this.#d().catch(r("weights-unreachable",this.name));if(!e)break;this.#g=e}const s=this.#g.subarray(0,e-n);this.#g=this.#g.subarray(s.length),t.set(s,n),n+=s.length}return n<e?t.slice(0,n):t}};function V(e){const{name:t=G,size:n}=e;let s=0;return new J(t,n,async()=>{const t=s;if(t>=n)return;s=Math.min(n,t+K);const r=await e.read(t,s);if(r.length===s-t)return r;throw new Error(`${r.length} bytes came for ${t} to ${s}`)})}function Y(e,{buffer:t,byteOffset:n,byteLength:s}){return V({name:e,size:s,read:(e,s)=>Promise.resolve(new Uint8Array(t,n+e,s-e))})}async function H(e){let t=G,s=1/0,o=e;if("string"==typeof o||o instanceof URL?(t=String(o),o=await fetch(o).catch(r("weights-unreachable",t))):o instanceof Blob&&(({size:s}=o),o=o.stream()),o instanceof Response){const{ok:e,body:s,status:r}=o;if(!e)throw n("weights-unreachable",`the status of ${t}`,r,200,t);o=s}return o instanceof ReadableStream?function(e,t,n){const s=n.getReader();return new J(e,t,async()=>(await s.read()).value,()=>{s.cancel().catch(()=>0)})}(t,s,o):(m(o).endsWith("ArrayBuffer")&&(o=new Uint8Array(o)),ArrayBuffer.isView(o)?Y(t,o):o?.read instanceof Function?V(o):void 0)}function Q(e){const t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),n=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&n.test(e)}var X=e=>e.filter(e=>1!==e).join(),Z=e=>/^(B?F16|F32)$/.test(e);function ee(e,{buffer:t}){if("F32"===e)return new Float32Array(t);const n=new Uint32Array(new Uint16Array(t)),s=e=>new Float32Array(e.buffer);return"BF16"===e?s(n.map(e=>e<<16)):s(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function te(e,t,s){const{data:r=s,shape:o=e.parameters.find(e=>e[0]===t)?.[1]??[]}=s??{};if(!(r instanceof Float32Array)||l(o)!==r.length)throw n("weights-invalid",`tensor "${t}"`,m(r),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:o,bytes:r.byteLength,reader:Y(t,r)}}function ne(e,t){if(Number.isInteger(t)&&t>0)return t;throw n("option-value",e,t,"a whole number above 0",e)}var se=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",re=class{kernels;#w;#y={};#b=[];#v=[];constructor(e,t){this.#w=e,this.kernels=t}async need(e){await Promise.all(e.map(async([e])=>{this.#v[e]=await(this.#b[e]??=this.#$(e))}))}get(e){return this.#v[e]}layout(e){return this.#y[e.bindings]??=this.#w.device.createBindGroupLayout({entries:f(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:se(e)}}))})}#$(e){const t=this.kernels[e],{name:n,code:s}=t,{device:r}=this.#w;return h(this.#w,`the kernel ${n}`,()=>r.createComputePipelineAsync({label:n,layout:r.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:r.createShaderModule({label:n,code:s})}}))}},oe=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function ie(t,s={}){const o=await async function(t,n){const s=await(n??async function({limits:t,features:n}){const s=globalThis.navigator?.gpu;if(!s)throw new e("webgpu-missing","no WebGPU here: pass a device");const o=await s.requestAdapter();if(!o)throw new e("adapter-missing","this machine has no WebGPU adapter");const i=o.limits;return o.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,i[e]])),requiredFeatures:n.filter(e=>o.features.has(e))}).catch(r("device-refused","the adapter gives no device"))}(t));if(!(s.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");const o={device:s,release(){n||s.destroy()}};return s.lost.then(({message:e})=>o.lost=e||"destroyed"),o}(t,s.device),f=new M(o.device),d=new re(o,t.kernels),g=[],w=async()=>{const r=await async function(t,s,r,o){if(void 0===s&&(void 0!==r||0===t.parameters.length))return t.parameters.map(t=>function(t,n){const[s,r]=t,o=function([t,,n],s){const[r,o=0,i=1]="number"==typeof n?["constant",n]:n??[],a=function(e){let t=2166136261;for(const n of e)t=Math.imul(t^Number(n.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;const e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}}(`${s}/${t}`),c={constant:()=>o,uniform:()=>o+(i-o)*a(),normal:()=>o+i*Math.sqrt(-2*Math.log(1-a()))*Math.cos(2*Math.PI*a())}[String(r)];if(c)return e=>new Float32Array(e).map(c);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})}(t,n),i=4*l(r);return{name:s,type:"F32",shape:r,bytes:i,reader:V({name:s,size:i,read:(e,t)=>Promise.resolve(new Uint8Array(o((t-e)/4).buffer))})}}(t,Number(r)));const i=[];for(const e of(await Promise.all([s].flat().map(D))).flat()){const r=await H(e);if(r){o.push(r);for(const e of await C(r))i.push(e)}else{if("Object"!==m(e))throw n(void 0===s?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(const[n,s]of Object.entries(e))i.push(te(t,n,s))}}return i}(t,s.weights,s.seed,g),u=function(t,s){const r=new Map;for(const e of s){const{name:t}=e;if(r.has(t))throw L(`tensor "${t}"`,"in two files","in one",t);r.set(t,e)}const o=new Set(t.parameters.map(([e])=>e)),a=[...r.keys()].filter(e=>!o.has(e)),c=[...o].filter(e=>!r.has(e)),[h]=c;if(void 0!==h){const t=c.slice(0,3).map(e=>`"${e}"${i(e,a)}`),n=`the weights lack ${c.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",n,{name:h,tensors:c})}for(const[e,s]of t.parameters){const{shape:t,type:o}=r.get(e);if(X(t)!==X(s))throw n("weights-shape",`the shape of tensor "${e}"`,t,s,e);if(!Z(o))throw n("weights-type",`tensor "${e}"`,o,"F32, F16 or BF16",e)}const f=t.ignored.map(Q),u=a.filter(e=>!f.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]}(t,r);return await h(o,"the weights",()=>async function(e,t,n){const{parameters:s,tables:r}=e,o=e.constants(oe(e));for(const e of o)a(t,"maxStorageBufferBindingSize",4*e,"a constant");s.forEach(([,e],t)=>n.reserve(`p${t}`,4*l(e))),r.forEach(({shape:e},t)=>n.reserve(`t${t}`,4*l(e))),o.forEach((e,t)=>n.reserve(`c${t}`,4*e)),r.forEach(({element:e,shape:s,value:r},o)=>{const i=new(p(e))(l(s));let a=0;const c=(...e)=>{const t=s[e.length];if(void 0===t)i[a++]=Number(r(...e));else for(let n=0;n<t;n+=1)c(...e,n)};c(),t.device.queue.writeBuffer(n.get(`t${o}`),0,i)}),await t.device.queue.onSubmittedWorkDone()}(t,o,f)),await async function({tensors:e,readers:t},s,r,o,i=()=>{}){const a=s.parameters.map(([e])=>e),h=e.reduce((e,{bytes:t})=>e+t,0),{queue:f}=r.device;let u=0,l=0;for(const{name:t,type:s,bytes:p,reader:m}of e){const e=a.indexOf(t);let d=0;for(let a=p;a>0;){const p=Math.min(K,a),g=await m.take(p);if(c(r),o.requireOpen(),g.length<p)throw L(`tensor "${t}"`,"cut off","whole",t);if(a-=p,u+=p,l+=p,e>=0){const r=ee(s,g),i=r.findIndex(e=>!Number.isFinite(e));if(i>=0)throw n("weights-value",`entry ${d+i} of tensor "${t}"`,r[i],"finite",t);f.writeBuffer(o.get(`p${e}`),4*d,r),d+=r.length}i({loaded:u,total:h,name:t}),l>67108864&&(l=0,f.submit([]),await f.onSubmittedWorkDone())}}for(const e of t)if((await e.take(1)).length>0)throw L(e.name,"longer than its tensors","as long as they are",e.name)}({tensors:r,readers:g},t,o,f,s.onProgress),u};try{!function(t,{name:n,features:s,limits:r}){for(const n of s)if(!t.device.features.has(n))throw new e("feature-missing",`the device lacks ${n}`,{name:n});for(const[e,s]of Object.entries(r))a(t,e,s,n)}(o,t);const s=d.need([...t.prepare,...t.run.steps]),[r]=await Promise.all([w(),s]),c={held:o,program:t,memory:f,pipelines:d};return await async function(e){const{program:t,memory:n}=e,{run:s,inspect:r,prepare:o}=t,i={slots:()=>[],results:[],steps:o},a=[{s:oe(t),values:[]}];await A(e,i,o,[],a,!0);const c=[s,r];if(t.generation){const{begin:e,chunk:n,inspect:s}=t.generation;c.push(e,n,s)}const h=new Set(c.flatMap(e=>[...e.steps.flatMap(u),...e.results.map(({buffer:e})=>e)]));n.freeWhere(e=>/^[pt]\d/.test(e)&&!h.has(e))}(c),function(t,s){const{held:r,program:o,memory:a,pipelines:c}=t,{run:h,inspect:f}=o;let l=Promise.resolve();function p(e){const t=l.then(e);return l=t.catch(()=>0),t}async function m(e,n,s,r,i){a.requireOpen(),await c.need(r);const h=$(function(e,t){const n=[...e.flatMap(u),...t.map(({buffer:e})=>e)];return v(o,e=>Boolean(o.inputs[e]?.late)&&(e=>!n.includes(`i${e}`))(e))}(r,s),e),f=h.length>0?await A(t,n,r,s,h,i):[];return Array.isArray(e)?f:f[0]}const d={device:r.device,warnings:s,run:(e,t={})=>p(()=>m(e,h,h.results,h.steps,"device"===t.on)),inspect:(t,n)=>p(async()=>{const s=function(t){const n=f.results.map(({name:e})=>e),s=t.map(t=>{const s=Q(t);if(n.some(s))return s;throw new e("path-unknown",`nothing to inspect at "${t}"${i(t,n)}`,{name:t,expected:n,found:t})});return f.results.filter(({name:e})=>s.some(t=>t(e)))}(n);return m(t,f,s,P(f.steps,s),!1)}),dispose:()=>{a.close(),r.release()}};if(o.loss){const e=o.loss;Object.assign(d,{loss:t=>p(()=>async function(e,t){const n=P(f.steps,[t]),s=[await m(e,f,[t],n,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?s:s[0]}(t,e))})}if(o.generation){const s=function(t,s){const{program:r,memory:o}=t,a=r.generation,{target:c,start:h,length:f}=a,{name:u}=r.inputs[c],l=r.dimensions[f-1]?.most,p=new Set;function m(e){e.dispose(),p.delete(e)}function d(t){const n=a.inspect.results.map(e=>e.name);return t.flatMap(t=>{const s=n.filter(Q(t));if(s.length>0)return s;throw new e("path-unknown",`nothing of a step to inspect at "${t}"${i(t,n)}`,{name:t,expected:n,found:t})})}function g(e,n){return s(async()=>{o.requireOpen();const i=$(v(r,e=>!a.asks.includes(e)),e),c=new W(t,s,i,n(i));p.add(c);try{i.length>0&&await c.begin(i)}catch(e){throw m(c),e}return{session:c,members:i}})}function w({values:t},n){const s=t[c]?.data;if(s)return Array.from(s);if(void 0!==h)return[h];throw new e("prompt-missing",`"${u}" is missing: there is no first token`,{name:u,member:n})}const y=({stop:e=a.stop})=>"number"==typeof e?[e]:e,b=(e,t,{logits:n,inspected:s},r)=>({token:e,position:t,...r.logits&&n&&{logits:n},...r.inspect&&{inspected:s}});return{begin:async function(t,{room:s=l}={}){if(ne("room",s)>l)throw n("room-exceeded","room",s,`at most ${l}`,"room");const r=Array.isArray(t),{session:o,members:i}=await g(t,()=>s);if(i.some(({values:e})=>e[c]))throw m(o),new e("input-unknown",`"${u}" is not given but fed`,{name:u});return{get taken(){return o.taken},async feed(e,{inspect:t=[]}={}){const n=await o.feed(r?e:[e],d(t));return r?n:n[0]},select:e=>o.select(e),dispose:()=>{m(o)}}},generate:async function*(e,t={}){const{beams:s=1,inspect:r=[]}=t;ne("beams",s),N(t);const o=d(r),i=await async function(e,t){let s=[],r=0;const{session:o}=await g(e,e=>{s=e.map(w);const o=Math.max(0,...s.map(e=>e.length)),i=l+1-o;if(r=t.limit??Math.min(a.limit,i),ne("limit",r)<=i)return o+r-1;throw n("room-exceeded","limit",r,`at most ${i}`,"limit")});return{session:o,prompts:s,limit:r}}(e,t);try{if(0===i.prompts.length)return;const r=s>1?async function*({session:e,prompts:t,limit:s},r,o){const{repetitionPenalty:i}=N(r),{beams:a=1,lengthPenalty:c=1,earlyStopping:h=!1}=r;if(!Number.isFinite(c))throw n("option-value","lengthPenalty",c,"a number","lengthPenalty");const f=y(r),u={beams:a,lengthPenalty:c,earlyStopping:h,repetitionPenalty:i,stop:f,limit:s},l=t.map(e=>new E(u,e));let p=1,m=t;for(;l.some(({live:e})=>e.length>0);){const t=await e.feed(m,o),n=p;for(const[e,s]of l.entries()){if(0===s.live.length)continue;const r=t.slice(e*n,e*n+s.live.length);r.forEach(({logits:t})=>S(t,e)),s.next(r.map(({logits:e})=>e),r)}p=a;const s=l.flatMap(({live:e},t)=>Array.from({length:a},(s,r)=>({beam:e[r],first:t*n,n:r})));if(m=s.map(({beam:e})=>e?[e.tokens.token]:[]),m.every(e=>0===e.length))break;await e.select(s.map(({beam:e,first:t,n:s})=>t+(e?e.parent:Math.min(s,n-1))))}const d=l.map(({hypotheses:[e]},n)=>{const s=t[n].length;return q(e?.tokens).filter(({token:e})=>!f.includes(e)).map(({token:t,extra:n},o)=>({...b(t,s+o,n,r),score:e?.score}))}),g=Math.max(0,...d.map(e=>e.length));for(let e=0;e<g;e+=1)yield d.map(t=>t[e])}(i,t,o):async function*({session:e,prompts:t,limit:n},s,r){const o=N(s),i=y(s),a=t.map(e=>[...e]);let c=t;for(let t=0;t<n;t+=1){const t=(await e.feed(c,r)).map((e,t)=>{const{logits:n}=e,r=a[t];if(!n)return;S(n,t);const c=j(n,o,r,t,r.length);return i.includes(c)?void 0:(r.push(c),b(c,r.length-1,e,s))});if(t.every(e=>void 0===e))return;yield t,c=t.map(e=>e?[e.token]:[])}}(i,t,o);for await(const t of r)yield Array.isArray(e)?t:t[0]}finally{m(i.session)}},dispose:()=>{p.forEach(m)}}}(t,p),{dispose:r}=d;Object.assign(d,s,{dispose:()=>{s.dispose(),r()}})}return d}(c,r)}catch(e){throw f.close(),o.release(),e}finally{for(const e of g)e.close()}}return{AttncError:e,load:ie}})();

export const program = {
  format: 1,
  compiler: "0.1.0",
  name: "Llama",
  limits: { maxBufferSize: 12800, maxStorageBufferBindingSize: 12800, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
  features: [],
  dimensions: [
    { name: "T", least: 1, most: 64, axes: [[0, 0]] },
    { name: "past", least: 0, most: 64, axes: [], free: 1 },
    { name: "count", least: 0, most: 64, axes: [], free: 1 },
  ],
  inputs: [
    { name: "tokens", element: "int", shape: (s) => [s[1]], range: () => [0, 99] },
  ],
  parameters: [
    ["model.embed_tokens.weight", [100, 32], ["normal", 0, 1]],
    ["model.layers.0.input_layernorm.weight", [32], 1],
    ["model.layers.0.self_attn.q_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.layers.0.self_attn.k_proj.weight", [16, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.layers.0.self_attn.v_proj.weight", [16, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.layers.0.self_attn.o_proj.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.layers.0.post_attention_layernorm.weight", [32], 1],
    ["model.layers.0.mlp.gate_proj.weight", [48, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.layers.0.mlp.up_proj.weight", [48, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["model.layers.0.mlp.down_proj.weight", [32, 48], ["uniform", -0.14433756729740646, 0.14433756729740646]],
    ["model.norm.weight", [32], 1],
    ["lm_head.weight", [100, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
  ],
  ignored: ["*.rotary_emb.inv_freq"],
  tables: [
    { element: "real", shape: [64, 4], value: (i0, i1) => Math.cos(i0 * Math.pow(10000, -2 * i1 / 8)) },
    { element: "real", shape: [64, 4], value: (i0, i1) => Math.sin(i0 * Math.pow(10000, -2 * i1 / 8)) },
    { element: "real", shape: [128, 4], value: (i0, i1) => Math.cos(i0 * Math.pow(10000, -2 * i1 / 8)) },
    { element: "real", shape: [128, 4], value: (i0, i1) => Math.sin(i0 * Math.pow(10000, -2 * i1 / 8)) },
  ],
  kernels: [
    { name: "row_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T] = sum[d < 32] weight[tokens[t], d] * weight[tokens[t], d]
      // input_layernorm[t < T, d < 32] = weight[tokens[t], d] / sqrt(sum[t] / 32.0 + 0.000001) * weight_2[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> tokens: array<i32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> input_layernorm: array<f32>;
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
        let weight_start = tokens[row] * 32;
        for (var d = 0; d < 32; d++) {
          let weight_d_row = weight[weight_start + d];
          sum += weight_d_row * weight_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        let input_layernorm_start = row * 32;
        for (var d = 0; d < 32; d++) {
          input_layernorm[input_layernorm_start + d] = weight[weight_start + d] / root * weight_2[d];
        }
      }
    ` },
    { name: "contraction_1", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[t < T, o < 32] = sum[i < 32] weight[o, i] * input_layernorm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> input_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        y[row * 8 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let input_layernorm_start = row * 8;
        let input_layernorm_start_2 = row_1 * 8;
        let input_layernorm_start_3 = row_2 * 8;
        let input_layernorm_start_4 = row_3 * 8;
        let input_layernorm_start_5 = row_4 * 8;
        let input_layernorm_start_6 = row_5 * 8;
        let input_layernorm_start_7 = row_6 * 8;
        let input_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += input_layernorm[input_layernorm_start + i4] * right;
          sum_1 += input_layernorm[input_layernorm_start_2 + i4] * right;
          sum_2 += input_layernorm[input_layernorm_start_3 + i4] * right;
          sum_3 += input_layernorm[input_layernorm_start_4 + i4] * right;
          sum_4 += input_layernorm[input_layernorm_start_5 + i4] * right;
          sum_5 += input_layernorm[input_layernorm_start_6 + i4] * right;
          sum_6 += input_layernorm[input_layernorm_start_7 + i4] * right;
          sum_7 += input_layernorm[input_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y_2[g < 2, r < 2, t < T, half < 2, k < 4] = y[t, 16 * g + 8 * r + 4 * half + k] * table[t, k] +
      //     real(2 * half - 1) * y[t, 16 * g + 8 * r + k - 4 * half + 4] * table_2[t, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> table: array<f32>;
      @group(0) @binding(2) var<storage, read> table_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.T * 32) { return; }
        let t = index / 8 % sizes.T;
        let member = index / 8 / sizes.T / 4;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        let k = index % 4;
        let half = index / 4 % 2;
        let part = index / 8;
        let part_2 = part / sizes.T;
        let r = part_2 % 2;
        let g = part_2 / 2 % 2;
        y_2[index] = y[member * sizes.T * 32 + t * 32 + g * 16 + r * 8 + half * 4 + k] * table[t * 4 + k] + f32(half * 2 - 1) * y[member * sizes.T * 32 + t * 32 + g * 16 + r * 8 - half * 4 + k + 4] * table_2[t * 4 + k];
      }
    ` },
    { name: "contraction_2", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[p < 2, t < T, o < 16] = sum[i < 32] (if p == 0 then weight[o, i] else weight_2[o, i]) *
      //     input_layernorm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> input_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        y[member * sizes.T * 8 + (column4 / 4) * sizes.T * 4 + t * 4 + column4 % 4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start = (index % 4) * 32;
        let column_tile = index % 8;
        let holds = column_tile / 4 == 0;
        let offset = index % 4;
        let weight_start_2 = offset * 32 + 8;
        let weight_start_3 = offset * 32 + 16;
        let weight_start_4 = offset * 32 + 24;
        let input_layernorm_start = row * 8;
        let input_layernorm_start_2 = row_1 * 8;
        let input_layernorm_start_3 = row_2 * 8;
        let input_layernorm_start_4 = row_3 * 8;
        let input_layernorm_start_5 = row_4 * 8;
        let input_layernorm_start_6 = row_5 * 8;
        let input_layernorm_start_7 = row_6 * 8;
        let input_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let weight_oi = weight[weight_start + i4];
          let weight_2_oi = weight_2[weight_start + i4];
          let weight_oi_2 = weight[weight_start_2 + i4];
          let weight_2_oi_2 = weight_2[weight_start_2 + i4];
          let weight_oi_3 = weight[weight_start_3 + i4];
          let weight_2_oi_3 = weight_2[weight_start_3 + i4];
          let weight_oi_4 = weight[weight_start_4 + i4];
          let weight_2_oi_4 = weight_2[weight_start_4 + i4];
          let right = mat4x4f(vec4f(select(weight_2_oi.x, weight_oi.x, holds), select(weight_2_oi.y, weight_oi.y, holds), select(weight_2_oi.z, weight_oi.z, holds), select(weight_2_oi.w, weight_oi.w, holds)), vec4f(select(weight_2_oi_2.x, weight_oi_2.x, holds), select(weight_2_oi_2.y, weight_oi_2.y, holds), select(weight_2_oi_2.z, weight_oi_2.z, holds), select(weight_2_oi_2.w, weight_oi_2.w, holds)), vec4f(select(weight_2_oi_3.x, weight_oi_3.x, holds), select(weight_2_oi_3.y, weight_oi_3.y, holds), select(weight_2_oi_3.z, weight_oi_3.z, holds), select(weight_2_oi_3.w, weight_oi_3.w, holds)), vec4f(select(weight_2_oi_4.x, weight_oi_4.x, holds), select(weight_2_oi_4.y, weight_oi_4.y, holds), select(weight_2_oi_4.z, weight_oi_4.z, holds), select(weight_2_oi_4.w, weight_oi_4.w, holds)));
          sum_0 += input_layernorm[input_layernorm_start + i4] * right;
          sum_1 += input_layernorm[input_layernorm_start_2 + i4] * right;
          sum_2 += input_layernorm[input_layernorm_start_3 + i4] * right;
          sum_3 += input_layernorm[input_layernorm_start_4 + i4] * right;
          sum_4 += input_layernorm[input_layernorm_start_5 + i4] * right;
          sum_5 += input_layernorm[input_layernorm_start_6 + i4] * right;
          sum_6 += input_layernorm[input_layernorm_start_7 + i4] * right;
          sum_7 += input_layernorm[input_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_2", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y_2[g < 2, t < T, half < 2, k < 4] = y[0, t, 8 * g + 4 * half + k] * table[t, k] + real(2 * half -
      //     1) * y[0, t, 8 * g + k - 4 * half + 4] * table_2[t, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> table: array<f32>;
      @group(0) @binding(2) var<storage, read> table_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.T * 16) { return; }
        let t = index / 8 % sizes.T;
        let member = index / 8 / sizes.T / 2;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        let k = index % 4;
        let half = index / 4 % 2;
        let part = index / 8;
        let part_2 = part / sizes.T;
        let g = part_2 % 2;
        y_2[index] = y[member * sizes.T * 32 + t * 16 + g * 8 + half * 4 + k] * table[t * 4 + k] + f32(half * 2 - 1) * y[member * sizes.T * 32 + t * 16 + g * 8 - half * 4 + k + 4] * table_2[t * 4 + k];
      }
    ` },
    { name: "attention_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[g < 2, r < 2, i < T, j < T] = sum[d1 < 2, d2 < 4] y[g, r, i, d1, d2] * y_2[g, j, d1, d2]
      // lse[g < 2, r < 2, i < T] = lse[j < T] sum[g, r, i, j] * 0.35355339059327373 where j <= i
      // y_4[g < 2, r < 2, i < T, o < 8] = sum[j < T] exp(sum[g, r, i, j] * 0.35355339059327373 - lse[g, r,
      //     i]) * y_3[1, j, 8 * g + o] where j <= i

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_3: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_4: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T * 4) { return; }
        let i = row % sizes.T;
        let member = row / sizes.T / 4;
        let T = lengths[member * 3];
        if (i >= T) { return; }
        y_4[row * 2 + column4] = sums;
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
        var query: array<array<vec4f, 2>, 4>;
        let y_start = (index / ((sizes.T + 3) / 4)) * sizes.T * 2 + i * 2;
        let y_start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T * 2 + i_1 * 2;
        let y_start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T * 2 + i_2 * 2;
        let y_start_4 = (index / ((sizes.T + 3) / 4)) * sizes.T * 2 + i_3 * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
          query[2][d4] = y[y_start_3 + d4];
          query[3][d4] = y[y_start_4 + d4];
        }
        var sums: array<array<vec4f, 2>, 4>;
        var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 4>;
        let start = (block / 4) * 16;
        let value = T - 1;
        let part = (sizes.T + 3) / 4;
        let y_2_start = (index / part / 2) * sizes.T * 2;
        let y_2_start_3 = (index / part / 2) * sizes.T * 2 + 2;
        let y_2_start_5 = (index / part / 2) * sizes.T * 2 + 4;
        let y_2_start_7 = (index / part / 2) * sizes.T * 2 + 6;
        let g = index / part / 2 % 2;
        let y_3_start = member * sizes.T * 8 + sizes.T * 4 + g * 2;
        let y_3_start_3 = member * sizes.T * 8 + sizes.T * 4 + g * 2 + 4;
        let y_3_start_5 = member * sizes.T * 8 + sizes.T * 4 + g * 2 + 8;
        let y_3_start_7 = member * sizes.T * 8 + sizes.T * 4 + g * 2 + 12;
        let start_2 = block * 4;
        for (var tile = 0; tile < min((block / 4) * 16 + 15, T - 1) / 16 + 1; tile++) {
          let j_start = tile * 16;
          if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= T) {
            for (var j = j_start; j < tile * 16 + 16; j += 4) {
              var dots_0 = vec4f();
              var dots_1 = vec4f();
              var dots_2 = vec4f();
              var dots_3 = vec4f();
              let y_2_start_2 = y_2_start + j * 2;
              let y_2_start_4 = y_2_start_3 + j * 2;
              let y_2_start_6 = y_2_start_5 + j * 2;
              let y_2_start_8 = y_2_start_7 + j * 2;
              for (var d4 = 0; d4 < 2; d4++) {
                let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
                dots_0 += query[0][d4] * keys;
                dots_1 += query[1][d4] * keys;
                dots_2 += query[2][d4] * keys;
                dots_3 += query[3][d4] * keys;
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
              let y_3_start_2 = y_3_start + j * 4;
              let y_3_start_4 = y_3_start_3 + j * 4;
              let y_3_start_6 = y_3_start_5 + j * 4;
              let y_3_start_8 = y_3_start_7 + j * 4;
              for (var o4 = 0; o4 < 2; o4++) {
                let values = mat4x4f(y_3[y_3_start_2 + o4], y_3[y_3_start_4 + o4], y_3[y_3_start_6 + o4], y_3[y_3_start_8 + o4]);
                sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
                sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
                sums[2][o4] = sums[2][o4] * keep_2 + values * weights_2;
                sums[3][o4] = sums[3][o4] * keep_3 + values * weights_3;
              }
            }
          } else {
            for (var j = j_start; j < min(tile * 16 + 16, T); j++) {
              let y_2_start_2 = y_2_start + j * 2;
              let y_3_start_2 = y_3_start + j * 4;
              for (var r = 0; r < 4; r++) {
                if (j <= start_2 + r) {
                  var dot_product = 0f;
                  for (var d4 = 0; d4 < 2; d4++) {
                    dot_product += dot(query[r][d4], y_2[y_2_start_2 + d4]);
                  }
                  let score = dot_product * 0.35355339059327373f;
                  let top = max(peak[r], score);
                  let keep = exp(peak[r] - top);
                  let weight = exp(score - top);
                  peak[r] = top;
                  total[r] = total[r] * keep + weight;
                  for (var o4 = 0; o4 < 2; o4++) {
                    sums[r][o4] = sums[r][o4] * keep + weight * y_3[y_3_start_2 + o4];
                  }
                }
              }
            }
          }
        }
        let start_3 = (index / part) * sizes.T + block * 4;
        for (var r = 0; r < 4; r++) {
          if (start_2 + r < T) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var o4 = 0; o4 < 2; o4++) {
              finish(start_3 + r, o4, sums[r][o4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_3", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // y[i < T, o < 32] = sum[i21 < 2, i221 < 2, i222 < 8] weight[o, 16 * i21 + 8 * i221 + i222] * y[i21,
      //     i221, i, i222]
      // x[t < T, d < 32] = weight_2[tokens[t], d] + y[t, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> tokens: array<i32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let i = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (i >= T) { return; }
        let weight_2_oi = weight_2[tokens[row] * 8 + column4];
        x[row * 8 + column4] = weight_2_oi + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start_4 = column_tile * 32 + 8;
        let weight_start_7 = column_tile * 32 + 16;
        let weight_start_10 = column_tile * 32 + 24;
        let y_start = (row / sizes.T) * sizes.T * 8 + (row % sizes.T) * 2;
        let y_start_4 = (row_1 / sizes.T) * sizes.T * 8 + (row_1 % sizes.T) * 2;
        let y_start_7 = (row_2 / sizes.T) * sizes.T * 8 + (row_2 % sizes.T) * 2;
        let y_start_10 = (row_3 / sizes.T) * sizes.T * 8 + (row_3 % sizes.T) * 2;
        let y_start_13 = (row_4 / sizes.T) * sizes.T * 8 + (row_4 % sizes.T) * 2;
        let y_start_16 = (row_5 / sizes.T) * sizes.T * 8 + (row_5 % sizes.T) * 2;
        let y_start_19 = (row_6 / sizes.T) * sizes.T * 8 + (row_6 % sizes.T) * 2;
        let y_start_22 = (row_7 / sizes.T) * sizes.T * 8 + (row_7 % sizes.T) * 2;
        for (var i21 = 0; i21 < 2; i21++) {
          let weight_start_2 = weight_start + i21 * 4;
          let weight_start_5 = weight_start_4 + i21 * 4;
          let weight_start_8 = weight_start_7 + i21 * 4;
          let weight_start_11 = weight_start_10 + i21 * 4;
          let y_start_2 = y_start + i21 * sizes.T * 4;
          let y_start_5 = y_start_4 + i21 * sizes.T * 4;
          let y_start_8 = y_start_7 + i21 * sizes.T * 4;
          let y_start_11 = y_start_10 + i21 * sizes.T * 4;
          let y_start_14 = y_start_13 + i21 * sizes.T * 4;
          let y_start_17 = y_start_16 + i21 * sizes.T * 4;
          let y_start_20 = y_start_19 + i21 * sizes.T * 4;
          let y_start_23 = y_start_22 + i21 * sizes.T * 4;
          for (var i221 = 0; i221 < 2; i221++) {
            let weight_start_3 = weight_start_2 + i221 * 2;
            let weight_start_6 = weight_start_5 + i221 * 2;
            let weight_start_9 = weight_start_8 + i221 * 2;
            let weight_start_12 = weight_start_11 + i221 * 2;
            let y_start_3 = y_start_2 + i221 * sizes.T * 2;
            let y_start_6 = y_start_5 + i221 * sizes.T * 2;
            let y_start_9 = y_start_8 + i221 * sizes.T * 2;
            let y_start_12 = y_start_11 + i221 * sizes.T * 2;
            let y_start_15 = y_start_14 + i221 * sizes.T * 2;
            let y_start_18 = y_start_17 + i221 * sizes.T * 2;
            let y_start_21 = y_start_20 + i221 * sizes.T * 2;
            let y_start_24 = y_start_23 + i221 * sizes.T * 2;
            for (var i2224 = 0; i2224 < 2; i2224++) {
              let right = mat4x4f(weight[weight_start_3 + i2224], weight[weight_start_6 + i2224], weight[weight_start_9 + i2224], weight[weight_start_12 + i2224]);
              sum_0 += y[y_start_3 + i2224] * right;
              sum_1 += y[y_start_6 + i2224] * right;
              sum_2 += y[y_start_9 + i2224] * right;
              sum_3 += y[y_start_12 + i2224] * right;
              sum_4 += y[y_start_15 + i2224] * right;
              sum_5 += y[y_start_18 + i2224] * right;
              sum_6 += y[y_start_21 + i2224] * right;
              sum_7 += y[y_start_24 + i2224] * right;
            }
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_2", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T] = sum[d < 32] x[t, d] * x[t, d]
      // post_attention_layernorm[t < T, d < 32] = x[t, d] / sqrt(sum[t] / 32.0 + 0.000001) * weight[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read_write> post_attention_layernorm: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

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
          let x_d_row = x[x_start + d];
          sum += x_d_row * x_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        for (var d = 0; d < 32; d++) {
          post_attention_layernorm[x_start + d] = x[x_start + d] / root * weight[d];
        }
      }
    ` },
    { name: "contraction_4", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[t < T, o < 48] = sum[i < 32] weight[o, i] * post_attention_layernorm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> post_attention_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        y[row * 12 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
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
        let column_tile = index % 12;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let post_attention_layernorm_start = row * 8;
        let post_attention_layernorm_start_2 = row_1 * 8;
        let post_attention_layernorm_start_3 = row_2 * 8;
        let post_attention_layernorm_start_4 = row_3 * 8;
        let post_attention_layernorm_start_5 = row_4 * 8;
        let post_attention_layernorm_start_6 = row_5 * 8;
        let post_attention_layernorm_start_7 = row_6 * 8;
        let post_attention_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += post_attention_layernorm[post_attention_layernorm_start + i4] * right;
          sum_1 += post_attention_layernorm[post_attention_layernorm_start_2 + i4] * right;
          sum_2 += post_attention_layernorm[post_attention_layernorm_start_3 + i4] * right;
          sum_3 += post_attention_layernorm[post_attention_layernorm_start_4 + i4] * right;
          sum_4 += post_attention_layernorm[post_attention_layernorm_start_5 + i4] * right;
          sum_5 += post_attention_layernorm[post_attention_layernorm_start_6 + i4] * right;
          sum_6 += post_attention_layernorm[post_attention_layernorm_start_7 + i4] * right;
          sum_7 += post_attention_layernorm[post_attention_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_5", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[t < T, o < 48] = sum[i < 32] weight[o, i] * post_attention_layernorm[t, i]
      // x[t < T, o < 48] = y[t, o] * sigmoid(y[t, o]) * y[t, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> post_attention_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        var results: vec4f;
        let y_to = y[row * 12 + column4];
        for (var c = 0; c < 4; c++) {
          results[c] = y_to[c] * sigmoid_(y_to[c]) * sums[c];
        }
        x[row * 12 + column4] = results;
      }

      fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
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
        let column_tile = index % 12;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let post_attention_layernorm_start = row * 8;
        let post_attention_layernorm_start_2 = row_1 * 8;
        let post_attention_layernorm_start_3 = row_2 * 8;
        let post_attention_layernorm_start_4 = row_3 * 8;
        let post_attention_layernorm_start_5 = row_4 * 8;
        let post_attention_layernorm_start_6 = row_5 * 8;
        let post_attention_layernorm_start_7 = row_6 * 8;
        let post_attention_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += post_attention_layernorm[post_attention_layernorm_start + i4] * right;
          sum_1 += post_attention_layernorm[post_attention_layernorm_start_2 + i4] * right;
          sum_2 += post_attention_layernorm[post_attention_layernorm_start_3 + i4] * right;
          sum_3 += post_attention_layernorm[post_attention_layernorm_start_4 + i4] * right;
          sum_4 += post_attention_layernorm[post_attention_layernorm_start_5 + i4] * right;
          sum_5 += post_attention_layernorm[post_attention_layernorm_start_6 + i4] * right;
          sum_6 += post_attention_layernorm[post_attention_layernorm_start_7 + i4] * right;
          sum_7 += post_attention_layernorm[post_attention_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[t < T, o < 32] = sum[i < 48] weight[o, i] * x[t, i]
      // x_3[t < T, d < 32] = x_2[t, d] + y[t, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        let x_2_to = x_2[row * 8 + column4];
        x_3[row * 8 + column4] = x_2_to + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 12;
        let weight_start_3 = column_tile * 48 + 24;
        let weight_start_4 = column_tile * 48 + 36;
        let x_start = row * 12;
        let x_start_2 = row_1 * 12;
        let x_start_3 = row_2 * 12;
        let x_start_4 = row_3 * 12;
        let x_start_5 = row_4 * 12;
        let x_start_6 = row_5 * 12;
        let x_start_7 = row_6 * 12;
        let x_start_8 = row_7 * 12;
        for (var i4 = 0; i4 < 12; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
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
    { name: "row_3", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T] = sum[d < 32] x[t, d] * x[t, d]
      // norm[t < T, d < 32] = x[t, d] / sqrt(sum[t] / 32.0 + 0.000001) * weight[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

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
          let x_d_row = x[x_start + d];
          sum += x_d_row * x_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        for (var d = 0; d < 32; d++) {
          norm[x_start + d] = x[x_start + d] / root * weight[d];
        }
      }
    ` },
    { name: "contraction_7", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[t < T, o < 100] = sum[i < 32] weight[o, i] * norm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        y[row * 25 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 25) { return; }
        let row_tile = index / 25;
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
        let column_tile = index % 25;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let norm_start = row * 8;
        let norm_start_2 = row_1 * 8;
        let norm_start_3 = row_2 * 8;
        let norm_start_4 = row_3 * 8;
        let norm_start_5 = row_4 * 8;
        let norm_start_6 = row_5 * 8;
        let norm_start_7 = row_6 * 8;
        let norm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += norm[norm_start + i4] * right;
          sum_1 += norm[norm_start_2 + i4] * right;
          sum_2 += norm[norm_start_3 + i4] * right;
          sum_3 += norm[norm_start_4 + i4] * right;
          sum_4 += norm[norm_start_5 + i4] * right;
          sum_5 += norm[norm_start_6 + i4] * right;
          sum_6 += norm[norm_start_7 + i4] * right;
          sum_7 += norm[norm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_8", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[g < 2, r < 2, i < T, j < T] = sum[d1 < 2, d2 < 4] y[g, r, i, d1, d2] * y_2[g, j, d1, d2]
      // e[g < 2, r < 2, i < T, j < T] = 0.35355339059327373 * sum[g, r, i, j]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> e: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(member: i32, g: i32, row: i32, column: i32, sum: f32) {
        if (row >= sizes.T * 2) { return; }
        if (column >= sizes.T) { return; }
        let i = row % sizes.T;
        let T = lengths[member * 3];
        if (i >= T) { return; }
        if (column >= T) { return; }
        e[member * sizes.T * sizes.T * 4 + g * sizes.T * sizes.T * 2 + row * sizes.T + column] = 0.35355339059327373f * sum;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        let part = (sizes.T + 3) / 4;
        if (index >= part * part * sizes.batch * 2) { return; }
        let row_tile = index / part % part;
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.T * 2 - 1);
        let row_2 = min(row + 2, sizes.T * 2 - 1);
        let row_3 = min(row + 3, sizes.T * 2 - 1);
        let row_4 = min(row + 4, sizes.T * 2 - 1);
        let row_5 = min(row + 5, sizes.T * 2 - 1);
        let row_6 = min(row + 6, sizes.T * 2 - 1);
        let row_7 = min(row + 7, sizes.T * 2 - 1);
        let column_tile = index % part;
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
        let y_2_start = (index / part / part) * sizes.T * 2 + column * 2;
        let y_2_start_3 = (index / part / part) * sizes.T * 2 + column_1 * 2;
        let y_2_start_5 = (index / part / part) * sizes.T * 2 + column_2 * 2;
        let y_2_start_7 = (index / part / part) * sizes.T * 2 + column_3 * 2;
        let y_start = (index / part / part) * sizes.T * 4 + row * 2;
        let y_start_3 = (index / part / part) * sizes.T * 4 + row_1 * 2;
        let y_start_5 = (index / part / part) * sizes.T * 4 + row_2 * 2;
        let y_start_7 = (index / part / part) * sizes.T * 4 + row_3 * 2;
        let y_start_9 = (index / part / part) * sizes.T * 4 + row_4 * 2;
        let y_start_11 = (index / part / part) * sizes.T * 4 + row_5 * 2;
        let y_start_13 = (index / part / part) * sizes.T * 4 + row_6 * 2;
        let y_start_15 = (index / part / part) * sizes.T * 4 + row_7 * 2;
        for (var d1 = 0; d1 < 2; d1++) {
          let y_2_start_2 = y_2_start + d1;
          let y_2_start_4 = y_2_start_3 + d1;
          let y_2_start_6 = y_2_start_5 + d1;
          let y_2_start_8 = y_2_start_7 + d1;
          let y_start_2 = y_start + d1;
          let y_start_4 = y_start_3 + d1;
          let y_start_6 = y_start_5 + d1;
          let y_start_8 = y_start_7 + d1;
          let y_start_10 = y_start_9 + d1;
          let y_start_12 = y_start_11 + d1;
          let y_start_14 = y_start_13 + d1;
          let y_start_16 = y_start_15 + d1;
          for (var d24 = 0; d24 < 1; d24++) {
            let right = mat4x4f(y_2[y_2_start_2 + d24], y_2[y_2_start_4 + d24], y_2[y_2_start_6 + d24], y_2[y_2_start_8 + d24]);
            sum_0 += y[y_start_2 + d24] * right;
            sum_1 += y[y_start_4 + d24] * right;
            sum_2 += y[y_start_6 + d24] * right;
            sum_3 += y[y_start_8 + d24] * right;
            sum_4 += y[y_start_10 + d24] * right;
            sum_5 += y[y_start_12 + d24] * right;
            sum_6 += y[y_start_14 + d24] * right;
            sum_7 += y[y_start_16 + d24] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        let member = index / part / part / 2;
        let g = index / part / part % 2;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(member, g, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_4", bindings: "read write write sizes lengths", code: /* wgsl */ `
      // z[g < 2, r < 2, i < T] = lse[j < T] e[g, r, i, j] where j <= i
      // a[g < 2, r < 2, i < T, j < T] = if j <= i then exp(e[g, r, i, j] - z[g, r, i]) else 0.0
      // attention[g1 < 2, g2 < 2, i < T, j < T] = a[g1, g2, i, j]

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
          attention[e_start + j] = chosen;
        }
      }
    ` },
    { name: "contraction_9", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y_2[g < 2, r < 2, i < T, o < 8] = sum[j < T] a[g, r, i, j] * y[1, j, 8 * g + o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(member: i32, g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.T * 2) { return; }
        let i = row % sizes.T;
        let T = lengths[member * 3];
        if (i >= T) { return; }
        y_2[member * sizes.T * 8 + g * sizes.T * 4 + row * 2 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.T + 3) / 4) * sizes.batch * 4) { return; }
        let row_tile = index / 2 % ((sizes.T + 3) / 4);
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.T * 2 - 1);
        let row_2 = min(row + 2, sizes.T * 2 - 1);
        let row_3 = min(row + 3, sizes.T * 2 - 1);
        let row_4 = min(row + 4, sizes.T * 2 - 1);
        let row_5 = min(row + 5, sizes.T * 2 - 1);
        let row_6 = min(row + 6, sizes.T * 2 - 1);
        let row_7 = min(row + 7, sizes.T * 2 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let member = index / 2 / ((sizes.T + 3) / 4) / 2;
        let T = lengths[member * 3];
        let column_tile = index % 2;
        let g = index / 2 / ((sizes.T + 3) / 4) % 2;
        let y_start = member * sizes.T * 8 + sizes.T * 4 + g * 2 + column_tile;
        let a_start = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row * sizes.T;
        let a_start_2 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_1 * sizes.T;
        let a_start_3 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_2 * sizes.T;
        let a_start_4 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_3 * sizes.T;
        let a_start_5 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_4 * sizes.T;
        let a_start_6 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_5 * sizes.T;
        let a_start_7 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_6 * sizes.T;
        let a_start_8 = (index / 2 / ((sizes.T + 3) / 4)) * sizes.T * sizes.T * 2 + row_7 * sizes.T;
        for (var j = 0; j < T; j++) {
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
          finish(member, g, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_5", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // top[t < T - 1] = max[v < 100] y[t, v]
      // sum[t < T - 1] = lse[v < 100] y[t, v] - top[t]
      // cross_entropy[t < T - 1] = top[t] + sum[t] - y[t, tokens[t + 1]]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> tokens: array<i32>;
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
        let y_start = member * sizes.T * 100 + t * 100;
        for (var v = 0; v < 100; v++) {
          top = max(top, y[y_start + v]);
        }
        var sum_peak = -3.4028234e38f;
        var sum_total = 0f;
        for (var v = 0; v < 100; v++) {
          let exponent = y[y_start + v] - top;
          let top_2 = max(sum_peak, exponent);
          sum_total = sum_total * exp(sum_peak - top_2) + exp(exponent - top_2);
          sum_peak = top_2;
        }
        let sum_all = select(-3.4028234e38f, sum_peak + log(sum_total), sum_total > 0f);
        cross_entropy[row] = top + sum_all - y[member * sizes.T * 100 + t * 100 + tokens[member * sizes.T + t + 1]];
      }
    ` },
    { name: "map_3", bindings: "read write sizes lengths", code: /* wgsl */ `
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
    { name: "row_6", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count] = sum[d < 32] weight[tokens[t], d] * weight[tokens[t], d]
      // input_layernorm[t < count, d < 32] = weight[tokens[t], d] / sqrt(sum[t] / 32.0 + 0.000001) *
      //     weight_2[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> tokens: array<i32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> input_layernorm: array<f32>;
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
        let weight_start = tokens[row] * 32;
        for (var d = 0; d < 32; d++) {
          let weight_d_row = weight[weight_start + d];
          sum += weight_d_row * weight_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        let input_layernorm_start = row * 32;
        for (var d = 0; d < 32; d++) {
          input_layernorm[input_layernorm_start + d] = weight[weight_start + d] / root * weight_2[d];
        }
      }
    ` },
    { name: "contraction_10", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[o < 32] = sum[i < 32] weight[o, i] * input_layernorm[max(count - 1, 0), i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> input_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        y[row * 8 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
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
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let count = lengths[row * 3 + 2];
        let input_layernorm_start = row * sizes.count * 8 + max(count - 1, 0) * 8;
        let count_2 = lengths[row_1 * 3 + 2];
        let input_layernorm_start_2 = row_1 * sizes.count * 8 + max(count_2 - 1, 0) * 8;
        let count_3 = lengths[row_2 * 3 + 2];
        let input_layernorm_start_3 = row_2 * sizes.count * 8 + max(count_3 - 1, 0) * 8;
        let count_4 = lengths[row_3 * 3 + 2];
        let input_layernorm_start_4 = row_3 * sizes.count * 8 + max(count_4 - 1, 0) * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += input_layernorm[input_layernorm_start + i4] * right;
          sum_1 += input_layernorm[input_layernorm_start_2 + i4] * right;
          sum_2 += input_layernorm[input_layernorm_start_3 + i4] * right;
          sum_3 += input_layernorm[input_layernorm_start_4 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_4", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y_2[g < 2, r < 2, half < 2, k < 4] = y[16 * g + 8 * r + 4 * half + k] * table[past + max(count - 1,
      //     0), k] + real(2 * half - 1) * y[16 * g + 8 * r + k - 4 * half + 4] * table_2[past + max(count -
      //     1, 0), k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> table: array<f32>;
      @group(0) @binding(2) var<storage, read> table_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 32) { return; }
        let k = index % 4;
        let member = index / 32;
        let past = lengths[member * 3 + 1];
        let count = lengths[member * 3 + 2];
        let table_start = max(count - 1, 0) * 4 + past * 4 + k;
        let half = index / 4 % 2;
        y_2[index] = y[index] * table[table_start] + f32(half * 2 - 1) * y[(index / 8) * 8 - half * 4 + k + 4] * table_2[table_start];
      }
    ` },
    { name: "contraction_11", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[p < 2, t < count, o < 16] = sum[i < 32] (if p == 0 then weight[o, i] else weight_2[o, i]) *
      //     input_layernorm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> input_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        y[member * sizes.count * 8 + (column4 / 4) * sizes.count * 4 + t * 4 + column4 % 4] = sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start = (index % 4) * 32;
        let column_tile = index % 8;
        let holds = column_tile / 4 == 0;
        let offset = index % 4;
        let weight_start_2 = offset * 32 + 8;
        let weight_start_3 = offset * 32 + 16;
        let weight_start_4 = offset * 32 + 24;
        let input_layernorm_start = row * 8;
        let input_layernorm_start_2 = row_1 * 8;
        let input_layernorm_start_3 = row_2 * 8;
        let input_layernorm_start_4 = row_3 * 8;
        let input_layernorm_start_5 = row_4 * 8;
        let input_layernorm_start_6 = row_5 * 8;
        let input_layernorm_start_7 = row_6 * 8;
        let input_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let weight_oi = weight[weight_start + i4];
          let weight_2_oi = weight_2[weight_start + i4];
          let weight_oi_2 = weight[weight_start_2 + i4];
          let weight_2_oi_2 = weight_2[weight_start_2 + i4];
          let weight_oi_3 = weight[weight_start_3 + i4];
          let weight_2_oi_3 = weight_2[weight_start_3 + i4];
          let weight_oi_4 = weight[weight_start_4 + i4];
          let weight_2_oi_4 = weight_2[weight_start_4 + i4];
          let right = mat4x4f(vec4f(select(weight_2_oi.x, weight_oi.x, holds), select(weight_2_oi.y, weight_oi.y, holds), select(weight_2_oi.z, weight_oi.z, holds), select(weight_2_oi.w, weight_oi.w, holds)), vec4f(select(weight_2_oi_2.x, weight_oi_2.x, holds), select(weight_2_oi_2.y, weight_oi_2.y, holds), select(weight_2_oi_2.z, weight_oi_2.z, holds), select(weight_2_oi_2.w, weight_oi_2.w, holds)), vec4f(select(weight_2_oi_3.x, weight_oi_3.x, holds), select(weight_2_oi_3.y, weight_oi_3.y, holds), select(weight_2_oi_3.z, weight_oi_3.z, holds), select(weight_2_oi_3.w, weight_oi_3.w, holds)), vec4f(select(weight_2_oi_4.x, weight_oi_4.x, holds), select(weight_2_oi_4.y, weight_oi_4.y, holds), select(weight_2_oi_4.z, weight_oi_4.z, holds), select(weight_2_oi_4.w, weight_oi_4.w, holds)));
          sum_0 += input_layernorm[input_layernorm_start + i4] * right;
          sum_1 += input_layernorm[input_layernorm_start_2 + i4] * right;
          sum_2 += input_layernorm[input_layernorm_start_3 + i4] * right;
          sum_3 += input_layernorm[input_layernorm_start_4 + i4] * right;
          sum_4 += input_layernorm[input_layernorm_start_5 + i4] * right;
          sum_5 += input_layernorm[input_layernorm_start_6 + i4] * right;
          sum_6 += input_layernorm[input_layernorm_start_7 + i4] * right;
          sum_7 += input_layernorm[input_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_5", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y_2[row < count, i1 < 2, i3 < 2, i4 < 4] = y[1, row, 8 * i1 + 4 * i3 + i4] * table[row + past, i4] +
      //     real(2 * i3 - 1) * y[1, row, 8 * i1 + i4 - 4 * i3 + 4] * table_2[row + past, i4]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> table: array<f32>;
      @group(0) @binding(2) var<storage, read> table_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.count * 16) { return; }
        let row = remainder_(index / 16, sizes.count);
        let member = quotient_(index / 16, sizes.count);
        let count = lengths[member * 3 + 2];
        if (row >= count) { return; }
        let i4 = index % 4;
        let i3 = index / 4 % 2;
        let i1 = index / 8 % 2;
        let past = lengths[member * 3 + 1];
        y_2[member * sizes.T * 16 + past * 16 + row * 16 + i1 * 8 + i3 * 4 + i4] = y[member * sizes.count * 32 + sizes.count * 16 + row * 16 + i1 * 8 + i3 * 4 + i4] * table[past * 4 + row * 4 + i4] + f32(i3 * 2 - 1) * y[member * sizes.count * 32 + sizes.count * 16 + row * 16 + i1 * 8 - i3 * 4 + i4 + 4] * table_2[past * 4 + row * 4 + i4];
      }
    ` },
    { name: "map_6", bindings: "read write sizes lengths", code: /* wgsl */ `
      // v[row < count, i1 < 2, i3 < 8] = y[0, row, 8 * i1 + i3]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read_write> v: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.count * 16) { return; }
        let row = remainder_(index / 16, sizes.count);
        let member = quotient_(index / 16, sizes.count);
        let count = lengths[member * 3 + 2];
        if (row >= count) { return; }
        let i3 = index % 8;
        let i1 = index / 8 % 2;
        let past = lengths[member * 3 + 1];
        v[member * sizes.T * 16 + past * 16 + row * 16 + i1 * 8 + i3] = y[member * sizes.count * 32 + row * 16 + i1 * 8 + i3];
      }
    ` },
    { name: "attention_2", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[g < 2, r < 2, j < count + past] = sum[d1 < 2, d2 < 4] y[g, r, d1, d2] * y_2[j, g, d1, d2]
      // lse[g < 2, r < 2] = lse[j < count + past] sum[g, r, j] * 0.35355339059327373 where j <= past +
      //     max(count - 1, 0)
      // y_3[g < 2, r < 2, o < 8] = sum[j < count + past] exp(sum[g, r, j] * 0.35355339059327373 - lse[g, r])
      //     * v[j, g, o] where j <= past + max(count - 1, 0)

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> v: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_3: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 4) { return; }
        y_3[row * 2 + column4] = sums;
      }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 2) { return; }
        var query: array<array<vec4f, 2>, 2>;
        let y_start = index * 4;
        let y_start_2 = index * 4 + 2;
        for (var d4 = 0; d4 < 2; d4++) {
          query[0][d4] = y[y_start + d4];
          query[1][d4] = y[y_start_2 + d4];
        }
        var sums: array<array<vec4f, 2>, 2>;
        var peak = array(-3.4028234e38f, -3.4028234e38f);
        var total: array<f32, 2>;
        let member = index / 2;
        let past = lengths[member * 3 + 1];
        let count = lengths[member * 3 + 2];
        let start = max(count - 1, 0) + past;
        let value = count + past - 1;
        let value_2 = count + past;
        let g = index % 2;
        let y_2_start = member * sizes.T * 4 + g * 2;
        let y_2_start_3 = member * sizes.T * 4 + g * 2 + 4;
        let y_2_start_5 = member * sizes.T * 4 + g * 2 + 8;
        let y_2_start_7 = member * sizes.T * 4 + g * 2 + 12;
        for (var tile = 0; tile < quotient_(min(max(count - 1, 0) + past, count + past - 1), 16) + 1; tile++) {
          let j_start = tile * 16;
          if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= value_2) {
            for (var j = j_start; j < tile * 16 + 16; j += 4) {
              var dots_0 = vec4f();
              var dots_1 = vec4f();
              let y_2_start_2 = y_2_start + j * 4;
              let y_2_start_4 = y_2_start_3 + j * 4;
              let y_2_start_6 = y_2_start_5 + j * 4;
              let y_2_start_8 = y_2_start_7 + j * 4;
              for (var d4 = 0; d4 < 2; d4++) {
                let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
                dots_0 += query[0][d4] * keys;
                dots_1 += query[1][d4] * keys;
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
              for (var o4 = 0; o4 < 2; o4++) {
                let values = mat4x4f(v[y_2_start_2 + o4], v[y_2_start_4 + o4], v[y_2_start_6 + o4], v[y_2_start_8 + o4]);
                sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
                sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
              }
            }
          } else {
            for (var j = j_start; j < min(tile * 16 + 16, value_2); j++) {
              let holds = j <= start;
              let y_2_start_2 = y_2_start + j * 4;
              for (var r = 0; r < 2; r++) {
                if (holds) {
                  var dot_product = 0f;
                  for (var d4 = 0; d4 < 2; d4++) {
                    dot_product += dot(query[r][d4], y_2[y_2_start_2 + d4]);
                  }
                  let score = dot_product * 0.35355339059327373f;
                  let top = max(peak[r], score);
                  let keep = exp(peak[r] - top);
                  let weight = exp(score - top);
                  peak[r] = top;
                  total[r] = total[r] * keep + weight;
                  for (var o4 = 0; o4 < 2; o4++) {
                    sums[r][o4] = sums[r][o4] * keep + weight * v[y_2_start_2 + o4];
                  }
                }
              }
            }
          }
        }
        let start_2 = index * 2;
        for (var r = 0; r < 2; r++) {
          let share = select(0f, 1f / total[r], total[r] > 0f);
          for (var o4 = 0; o4 < 2; o4++) {
            finish(start_2 + r, o4, sums[r][o4] * share);
          }
        }
      }
    ` },
    { name: "contraction_12", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // y[o < 32] = sum[i21 < 2, i221 < 2, i222 < 8] weight[o, 16 * i21 + 8 * i221 + i222] * y[i21, i221,
      //     i222]
      // x[d < 32] = weight_2[tokens[max(count - 1, 0)], d] + y[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> tokens: array<i32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let count = lengths[row * 3 + 2];
        let weight_2_o = weight_2[tokens[row * sizes.count + max(count - 1, 0)] * 8 + column4];
        x[row * 8 + column4] = weight_2_o + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
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
        let weight_start_4 = column_tile * 32 + 8;
        let weight_start_7 = column_tile * 32 + 16;
        let weight_start_10 = column_tile * 32 + 24;
        let y_start = row * 8;
        let y_start_4 = row_1 * 8;
        let y_start_7 = row_2 * 8;
        let y_start_10 = row_3 * 8;
        for (var i21 = 0; i21 < 2; i21++) {
          let weight_start_2 = weight_start + i21 * 4;
          let weight_start_5 = weight_start_4 + i21 * 4;
          let weight_start_8 = weight_start_7 + i21 * 4;
          let weight_start_11 = weight_start_10 + i21 * 4;
          let y_start_2 = y_start + i21 * 4;
          let y_start_5 = y_start_4 + i21 * 4;
          let y_start_8 = y_start_7 + i21 * 4;
          let y_start_11 = y_start_10 + i21 * 4;
          for (var i221 = 0; i221 < 2; i221++) {
            let weight_start_3 = weight_start_2 + i221 * 2;
            let weight_start_6 = weight_start_5 + i221 * 2;
            let weight_start_9 = weight_start_8 + i221 * 2;
            let weight_start_12 = weight_start_11 + i221 * 2;
            let y_start_3 = y_start_2 + i221 * 2;
            let y_start_6 = y_start_5 + i221 * 2;
            let y_start_9 = y_start_8 + i221 * 2;
            let y_start_12 = y_start_11 + i221 * 2;
            for (var i2224 = 0; i2224 < 2; i2224++) {
              let right = mat4x4f(weight[weight_start_3 + i2224], weight[weight_start_6 + i2224], weight[weight_start_9 + i2224], weight[weight_start_12 + i2224]);
              sum_0 += y[y_start_3 + i2224] * right;
              sum_1 += y[y_start_6 + i2224] * right;
              sum_2 += y[y_start_9 + i2224] * right;
              sum_3 += y[y_start_12 + i2224] * right;
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
    { name: "row_7", bindings: "read read write sizes", code: /* wgsl */ `
      // sum = sum[d < 32] x[d] * x[d]
      // post_attention_layernorm[d < 32] = x[d] / sqrt(sum[] / 32.0 + 0.000001) * weight[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read_write> post_attention_layernorm: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        var sum = 0f;
        let x_start = row * 32;
        for (var d = 0; d < 32; d++) {
          let x_d_row = x[x_start + d];
          sum += x_d_row * x_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        for (var d = 0; d < 32; d++) {
          post_attention_layernorm[x_start + d] = x[x_start + d] / root * weight[d];
        }
      }
    ` },
    { name: "contraction_13", bindings: "read read write sizes", code: /* wgsl */ `
      // y[o < 48] = sum[i < 32] weight[o, i] * post_attention_layernorm[i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> post_attention_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        y[row * 12 + column4] = sums;
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
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let post_attention_layernorm_start = row * 8;
        let post_attention_layernorm_start_2 = row_1 * 8;
        let post_attention_layernorm_start_3 = row_2 * 8;
        let post_attention_layernorm_start_4 = row_3 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += post_attention_layernorm[post_attention_layernorm_start + i4] * right;
          sum_1 += post_attention_layernorm[post_attention_layernorm_start_2 + i4] * right;
          sum_2 += post_attention_layernorm[post_attention_layernorm_start_3 + i4] * right;
          sum_3 += post_attention_layernorm[post_attention_layernorm_start_4 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_14", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 48] = sum[i < 32] weight[o, i] * post_attention_layernorm[i]
      // x[o < 48] = y[o] * sigmoid(y[o]) * y[o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> post_attention_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        var results: vec4f;
        let y_o = y[row * 12 + column4];
        for (var c = 0; c < 4; c++) {
          results[c] = y_o[c] * sigmoid_(y_o[c]) * sums[c];
        }
        x[row * 12 + column4] = results;
      }

      fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

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
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let post_attention_layernorm_start = row * 8;
        let post_attention_layernorm_start_2 = row_1 * 8;
        let post_attention_layernorm_start_3 = row_2 * 8;
        let post_attention_layernorm_start_4 = row_3 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += post_attention_layernorm[post_attention_layernorm_start + i4] * right;
          sum_1 += post_attention_layernorm[post_attention_layernorm_start_2 + i4] * right;
          sum_2 += post_attention_layernorm[post_attention_layernorm_start_3 + i4] * right;
          sum_3 += post_attention_layernorm[post_attention_layernorm_start_4 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_15", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 32] = sum[i < 48] weight[o, i] * x[i]
      // x_3[d < 32] = x_2[d] + y[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let x_2_o = x_2[row * 8 + column4];
        x_3[row * 8 + column4] = x_2_o + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
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
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 12;
        let weight_start_3 = column_tile * 48 + 24;
        let weight_start_4 = column_tile * 48 + 36;
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
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_8", bindings: "read read write sizes", code: /* wgsl */ `
      // sum = sum[d < 32] x[d] * x[d]
      // norm[d < 32] = x[d] / sqrt(sum[] / 32.0 + 0.000001) * weight[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        var sum = 0f;
        let x_start = row * 32;
        for (var d = 0; d < 32; d++) {
          let x_d_row = x[x_start + d];
          sum += x_d_row * x_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        for (var d = 0; d < 32; d++) {
          norm[x_start + d] = x[x_start + d] / root * weight[d];
        }
      }
    ` },
    { name: "contraction_16", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[o < 100] = sum[i < 32] weight[o, i] * norm[i]
      // y[o < 100] = if 1 <= count then y[o] else 0.0

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        var results: vec4f;
        let count = lengths[row * 3 + 2];
        let holds = 1 <= count;
        for (var c = 0; c < 4; c++) {
          var chosen = 0f;
          if (holds) { chosen = sums[c]; }
          results[c] = chosen;
        }
        y[row * 25 + column4] = results;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 25) { return; }
        let row_tile = index / 25;
        let row = row_tile * 4;
        let row_1 = min(row + 1, sizes.batch - 1);
        let row_2 = min(row + 2, sizes.batch - 1);
        let row_3 = min(row + 3, sizes.batch - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        let column_tile = index % 25;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let norm_start = row * 8;
        let norm_start_2 = row_1 * 8;
        let norm_start_3 = row_2 * 8;
        let norm_start_4 = row_3 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += norm[norm_start + i4] * right;
          sum_1 += norm[norm_start_2 + i4] * right;
          sum_2 += norm[norm_start_3 + i4] * right;
          sum_3 += norm[norm_start_4 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_17", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[t < count, o < 32] = sum[i < 32] weight[o, i] * input_layernorm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> input_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        y[row * 8 + column4] = sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let input_layernorm_start = row * 8;
        let input_layernorm_start_2 = row_1 * 8;
        let input_layernorm_start_3 = row_2 * 8;
        let input_layernorm_start_4 = row_3 * 8;
        let input_layernorm_start_5 = row_4 * 8;
        let input_layernorm_start_6 = row_5 * 8;
        let input_layernorm_start_7 = row_6 * 8;
        let input_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += input_layernorm[input_layernorm_start + i4] * right;
          sum_1 += input_layernorm[input_layernorm_start_2 + i4] * right;
          sum_2 += input_layernorm[input_layernorm_start_3 + i4] * right;
          sum_3 += input_layernorm[input_layernorm_start_4 + i4] * right;
          sum_4 += input_layernorm[input_layernorm_start_5 + i4] * right;
          sum_5 += input_layernorm[input_layernorm_start_6 + i4] * right;
          sum_6 += input_layernorm[input_layernorm_start_7 + i4] * right;
          sum_7 += input_layernorm[input_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "map_7", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y_2[g < 2, r < 2, t < count, half < 2, k < 4] = y[t, 16 * g + 8 * r + 4 * half + k] * table[t +
      //     past, k] + real(2 * half - 1) * y[t, 16 * g + 8 * r + k - 4 * half + 4] * table_2[t + past, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read> table: array<f32>;
      @group(0) @binding(2) var<storage, read> table_2: array<f32>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.count * 32) { return; }
        let t = remainder_(index / 8, sizes.count);
        let member = quotient_(quotient_(index / 8, sizes.count), 4);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        let k = index % 4;
        let half = index / 4 % 2;
        let part = index / 8;
        let part_2 = quotient_(part, sizes.count);
        let r = remainder_(part_2, 2);
        let g = remainder_(quotient_(part_2, 2), 2);
        let past = lengths[member * 3 + 1];
        y_2[index] = y[member * sizes.count * 32 + t * 32 + g * 16 + r * 8 + half * 4 + k] * table[past * 4 + t * 4 + k] + f32(half * 2 - 1) * y[member * sizes.count * 32 + t * 32 + g * 16 + r * 8 - half * 4 + k + 4] * table_2[past * 4 + t * 4 + k];
      }
    ` },
    { name: "contraction_18", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[g < 2, r < 2, i < count, j < count + past] = sum[d1 < 2, d2 < 4] y[g, r, i, d1, d2] * y_2[j, g,
      //     d1, d2]
      // e[g < 2, r < 2, i < count, j < count + past] = 0.35355339059327373 * sum[g, r, i, j]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> e: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(member: i32, g: i32, row: i32, column: i32, sum: f32) {
        if (row >= sizes.count * 2) { return; }
        if (column >= sizes.count + sizes.past) { return; }
        let i = remainder_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (i >= count) { return; }
        let past = lengths[member * 3 + 1];
        if (column >= count + past) { return; }
        e[member * sizes.count * sizes.count * 4 + member * sizes.count * sizes.past * 4 + g * sizes.count * sizes.count * 2 + g * sizes.count * sizes.past * 2 + row * sizes.count + row * sizes.past + column] = 0.35355339059327373f * sum;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.count + 3) / 4) * ((sizes.count + sizes.past + 3) / 4) * sizes.batch * 2) { return; }
        let row_tile = remainder_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4);
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.count * 2 - 1);
        let row_2 = min(row + 2, sizes.count * 2 - 1);
        let row_3 = min(row + 3, sizes.count * 2 - 1);
        let row_4 = min(row + 4, sizes.count * 2 - 1);
        let row_5 = min(row + 5, sizes.count * 2 - 1);
        let row_6 = min(row + 6, sizes.count * 2 - 1);
        let row_7 = min(row + 7, sizes.count * 2 - 1);
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
        let member = quotient_(quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4), 2);
        let g = remainder_(quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4), 2);
        let y_2_start = member * sizes.T * 4 + column * 4 + g * 2;
        let y_2_start_3 = member * sizes.T * 4 + column_1 * 4 + g * 2;
        let y_2_start_5 = member * sizes.T * 4 + column_2 * 4 + g * 2;
        let y_2_start_7 = member * sizes.T * 4 + column_3 * 4 + g * 2;
        let y_start = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row * 2;
        let y_start_3 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_1 * 2;
        let y_start_5 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_2 * 2;
        let y_start_7 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_3 * 2;
        let y_start_9 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_4 * 2;
        let y_start_11 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_5 * 2;
        let y_start_13 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_6 * 2;
        let y_start_15 = quotient_(quotient_(index, (sizes.count + sizes.past + 3) / 4), (sizes.count + 3) / 4) * sizes.count * 4 + row_7 * 2;
        for (var d1 = 0; d1 < 2; d1++) {
          let y_2_start_2 = y_2_start + d1;
          let y_2_start_4 = y_2_start_3 + d1;
          let y_2_start_6 = y_2_start_5 + d1;
          let y_2_start_8 = y_2_start_7 + d1;
          let y_start_2 = y_start + d1;
          let y_start_4 = y_start_3 + d1;
          let y_start_6 = y_start_5 + d1;
          let y_start_8 = y_start_7 + d1;
          let y_start_10 = y_start_9 + d1;
          let y_start_12 = y_start_11 + d1;
          let y_start_14 = y_start_13 + d1;
          let y_start_16 = y_start_15 + d1;
          for (var d24 = 0; d24 < 1; d24++) {
            let right = mat4x4f(y_2[y_2_start_2 + d24], y_2[y_2_start_4 + d24], y_2[y_2_start_6 + d24], y_2[y_2_start_8 + d24]);
            sum_0 += y[y_start_2 + d24] * right;
            sum_1 += y[y_start_4 + d24] * right;
            sum_2 += y[y_start_6 + d24] * right;
            sum_3 += y[y_start_8 + d24] * right;
            sum_4 += y[y_start_10 + d24] * right;
            sum_5 += y[y_start_12 + d24] * right;
            sum_6 += y[y_start_14 + d24] * right;
            sum_7 += y[y_start_16 + d24] * right;
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c = 0; c < 4; c++) {
            finish(member, g, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_9", bindings: "read write write sizes lengths", code: /* wgsl */ `
      // z[g < 2, r < 2, i < count] = lse[j < count + past] e[g, r, i, j] where j <= i + past
      // a[g < 2, r < 2, i < count, j < count + past] = if j <= i + past then exp(e[g, r, i, j] - z[g, r, i])
      //     else 0.0
      // attention[g1 < 2, g2 < 2, i < count, j < count + past] = a[g1, g2, i, j]

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
          attention[e_start + j] = chosen;
        }
      }
    ` },
    { name: "contraction_19", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[g < 2, r < 2, i < count, o < 8] = sum[j < count + past] a[g, r, i, j] * v[j, g, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> v: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(member: i32, g: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.count * 2) { return; }
        let i = remainder_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (i >= count) { return; }
        y[member * sizes.count * 8 + g * sizes.count * 4 + row * 2 + column4] = sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.count + 3) / 4) * sizes.batch * 4) { return; }
        let row_tile = remainder_(index / 2, (sizes.count + 3) / 4);
        let row = row_tile * 8;
        let row_1 = min(row + 1, sizes.count * 2 - 1);
        let row_2 = min(row + 2, sizes.count * 2 - 1);
        let row_3 = min(row + 3, sizes.count * 2 - 1);
        let row_4 = min(row + 4, sizes.count * 2 - 1);
        let row_5 = min(row + 5, sizes.count * 2 - 1);
        let row_6 = min(row + 6, sizes.count * 2 - 1);
        let row_7 = min(row + 7, sizes.count * 2 - 1);
        var sum_0 = vec4f();
        var sum_1 = vec4f();
        var sum_2 = vec4f();
        var sum_3 = vec4f();
        var sum_4 = vec4f();
        var sum_5 = vec4f();
        var sum_6 = vec4f();
        var sum_7 = vec4f();
        let member = quotient_(quotient_(index / 2, (sizes.count + 3) / 4), 2);
        let past = lengths[member * 3 + 1];
        let count = lengths[member * 3 + 2];
        let column_tile = index % 2;
        let g = remainder_(quotient_(index / 2, (sizes.count + 3) / 4), 2);
        let v_start = member * sizes.T * 4 + g * 2 + column_tile;
        let a_start = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row * sizes.count + row * sizes.past;
        let a_start_2 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_1 * sizes.count + row_1 * sizes.past;
        let a_start_3 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_2 * sizes.count + row_2 * sizes.past;
        let a_start_4 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_3 * sizes.count + row_3 * sizes.past;
        let a_start_5 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_4 * sizes.count + row_4 * sizes.past;
        let a_start_6 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_5 * sizes.count + row_5 * sizes.past;
        let a_start_7 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_6 * sizes.count + row_6 * sizes.past;
        let a_start_8 = quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.count * 2 + quotient_(index / 2, (sizes.count + 3) / 4) * sizes.count * sizes.past * 2 + row_7 * sizes.count + row_7 * sizes.past;
        for (var j = 0; j < count + past; j++) {
          let right = v[v_start + j * 4];
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
          finish(member, g, start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_20", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // y[i < count, o < 32] = sum[i21 < 2, i221 < 2, i222 < 8] weight[o, 16 * i21 + 8 * i221 + i222] *
      //     y[i21, i221, i, i222]
      // x[t < count, d < 32] = weight_2[tokens[t], d] + y[t, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> tokens: array<i32>;
      @group(0) @binding(3) var<storage, read> weight_2: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let i = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (i >= count) { return; }
        let weight_2_oi = weight_2[tokens[row] * 8 + column4];
        x[row * 8 + column4] = weight_2_oi + sums;
      }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start_4 = column_tile * 32 + 8;
        let weight_start_7 = column_tile * 32 + 16;
        let weight_start_10 = column_tile * 32 + 24;
        let y_start = quotient_(row, sizes.count) * sizes.count * 8 + remainder_(row, sizes.count) * 2;
        let y_start_4 = quotient_(row_1, sizes.count) * sizes.count * 8 + remainder_(row_1, sizes.count) * 2;
        let y_start_7 = quotient_(row_2, sizes.count) * sizes.count * 8 + remainder_(row_2, sizes.count) * 2;
        let y_start_10 = quotient_(row_3, sizes.count) * sizes.count * 8 + remainder_(row_3, sizes.count) * 2;
        let y_start_13 = quotient_(row_4, sizes.count) * sizes.count * 8 + remainder_(row_4, sizes.count) * 2;
        let y_start_16 = quotient_(row_5, sizes.count) * sizes.count * 8 + remainder_(row_5, sizes.count) * 2;
        let y_start_19 = quotient_(row_6, sizes.count) * sizes.count * 8 + remainder_(row_6, sizes.count) * 2;
        let y_start_22 = quotient_(row_7, sizes.count) * sizes.count * 8 + remainder_(row_7, sizes.count) * 2;
        for (var i21 = 0; i21 < 2; i21++) {
          let weight_start_2 = weight_start + i21 * 4;
          let weight_start_5 = weight_start_4 + i21 * 4;
          let weight_start_8 = weight_start_7 + i21 * 4;
          let weight_start_11 = weight_start_10 + i21 * 4;
          let y_start_2 = y_start + i21 * sizes.count * 4;
          let y_start_5 = y_start_4 + i21 * sizes.count * 4;
          let y_start_8 = y_start_7 + i21 * sizes.count * 4;
          let y_start_11 = y_start_10 + i21 * sizes.count * 4;
          let y_start_14 = y_start_13 + i21 * sizes.count * 4;
          let y_start_17 = y_start_16 + i21 * sizes.count * 4;
          let y_start_20 = y_start_19 + i21 * sizes.count * 4;
          let y_start_23 = y_start_22 + i21 * sizes.count * 4;
          for (var i221 = 0; i221 < 2; i221++) {
            let weight_start_3 = weight_start_2 + i221 * 2;
            let weight_start_6 = weight_start_5 + i221 * 2;
            let weight_start_9 = weight_start_8 + i221 * 2;
            let weight_start_12 = weight_start_11 + i221 * 2;
            let y_start_3 = y_start_2 + i221 * sizes.count * 2;
            let y_start_6 = y_start_5 + i221 * sizes.count * 2;
            let y_start_9 = y_start_8 + i221 * sizes.count * 2;
            let y_start_12 = y_start_11 + i221 * sizes.count * 2;
            let y_start_15 = y_start_14 + i221 * sizes.count * 2;
            let y_start_18 = y_start_17 + i221 * sizes.count * 2;
            let y_start_21 = y_start_20 + i221 * sizes.count * 2;
            let y_start_24 = y_start_23 + i221 * sizes.count * 2;
            for (var i2224 = 0; i2224 < 2; i2224++) {
              let right = mat4x4f(weight[weight_start_3 + i2224], weight[weight_start_6 + i2224], weight[weight_start_9 + i2224], weight[weight_start_12 + i2224]);
              sum_0 += y[y_start_3 + i2224] * right;
              sum_1 += y[y_start_6 + i2224] * right;
              sum_2 += y[y_start_9 + i2224] * right;
              sum_3 += y[y_start_12 + i2224] * right;
              sum_4 += y[y_start_15 + i2224] * right;
              sum_5 += y[y_start_18 + i2224] * right;
              sum_6 += y[y_start_21 + i2224] * right;
              sum_7 += y[y_start_24 + i2224] * right;
            }
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_10", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count] = sum[d < 32] x[t, d] * x[t, d]
      // post_attention_layernorm[t < count, d < 32] = x[t, d] / sqrt(sum[t] / 32.0 + 0.000001) * weight[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read_write> post_attention_layernorm: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

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
          let x_d_row = x[x_start + d];
          sum += x_d_row * x_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        for (var d = 0; d < 32; d++) {
          post_attention_layernorm[x_start + d] = x[x_start + d] / root * weight[d];
        }
      }
    ` },
    { name: "contraction_21", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[t < count, o < 48] = sum[i < 32] weight[o, i] * post_attention_layernorm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> post_attention_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        y[row * 12 + column4] = sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
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
        let column_tile = index % 12;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let post_attention_layernorm_start = row * 8;
        let post_attention_layernorm_start_2 = row_1 * 8;
        let post_attention_layernorm_start_3 = row_2 * 8;
        let post_attention_layernorm_start_4 = row_3 * 8;
        let post_attention_layernorm_start_5 = row_4 * 8;
        let post_attention_layernorm_start_6 = row_5 * 8;
        let post_attention_layernorm_start_7 = row_6 * 8;
        let post_attention_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += post_attention_layernorm[post_attention_layernorm_start + i4] * right;
          sum_1 += post_attention_layernorm[post_attention_layernorm_start_2 + i4] * right;
          sum_2 += post_attention_layernorm[post_attention_layernorm_start_3 + i4] * right;
          sum_3 += post_attention_layernorm[post_attention_layernorm_start_4 + i4] * right;
          sum_4 += post_attention_layernorm[post_attention_layernorm_start_5 + i4] * right;
          sum_5 += post_attention_layernorm[post_attention_layernorm_start_6 + i4] * right;
          sum_6 += post_attention_layernorm[post_attention_layernorm_start_7 + i4] * right;
          sum_7 += post_attention_layernorm[post_attention_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_22", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[t < count, o < 48] = sum[i < 32] weight[o, i] * post_attention_layernorm[t, i]
      // x[t < count, o < 48] = y[t, o] * sigmoid(y[t, o]) * y[t, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> post_attention_layernorm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        var results: vec4f;
        let y_to = y[row * 12 + column4];
        for (var c = 0; c < 4; c++) {
          results[c] = y_to[c] * sigmoid_(y_to[c]) * sums[c];
        }
        x[row * 12 + column4] = results;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 12) { return; }
        let row_tile = index / 12;
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
        let column_tile = index % 12;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let post_attention_layernorm_start = row * 8;
        let post_attention_layernorm_start_2 = row_1 * 8;
        let post_attention_layernorm_start_3 = row_2 * 8;
        let post_attention_layernorm_start_4 = row_3 * 8;
        let post_attention_layernorm_start_5 = row_4 * 8;
        let post_attention_layernorm_start_6 = row_5 * 8;
        let post_attention_layernorm_start_7 = row_6 * 8;
        let post_attention_layernorm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += post_attention_layernorm[post_attention_layernorm_start + i4] * right;
          sum_1 += post_attention_layernorm[post_attention_layernorm_start_2 + i4] * right;
          sum_2 += post_attention_layernorm[post_attention_layernorm_start_3 + i4] * right;
          sum_3 += post_attention_layernorm[post_attention_layernorm_start_4 + i4] * right;
          sum_4 += post_attention_layernorm[post_attention_layernorm_start_5 + i4] * right;
          sum_5 += post_attention_layernorm[post_attention_layernorm_start_6 + i4] * right;
          sum_6 += post_attention_layernorm[post_attention_layernorm_start_7 + i4] * right;
          sum_7 += post_attention_layernorm[post_attention_layernorm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_23", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[t < count, o < 32] = sum[i < 48] weight[o, i] * x[t, i]
      // x_3[t < count, d < 32] = x_2[t, d] + y[t, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        let x_2_to = x_2[row * 8 + column4];
        x_3[row * 8 + column4] = x_2_to + sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 8) { return; }
        let row_tile = index / 8;
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
        let weight_start = column_tile * 48;
        let weight_start_2 = column_tile * 48 + 12;
        let weight_start_3 = column_tile * 48 + 24;
        let weight_start_4 = column_tile * 48 + 36;
        let x_start = row * 12;
        let x_start_2 = row_1 * 12;
        let x_start_3 = row_2 * 12;
        let x_start_4 = row_3 * 12;
        let x_start_5 = row_4 * 12;
        let x_start_6 = row_5 * 12;
        let x_start_7 = row_6 * 12;
        let x_start_8 = row_7 * 12;
        for (var i4 = 0; i4 < 12; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
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
    { name: "row_11", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count] = sum[d < 32] x[t, d] * x[t, d]
      // norm[t < count, d < 32] = x[t, d] / sqrt(sum[t] / 32.0 + 0.000001) * weight[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read_write> norm: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

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
          let x_d_row = x[x_start + d];
          sum += x_d_row * x_d_row;
        }
        let root = sqrt(sum / 32f + 0.000001f);
        for (var d = 0; d < 32; d++) {
          norm[x_start + d] = x[x_start + d] / root * weight[d];
        }
      }
    ` },
    { name: "contraction_24", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y[t < count, o < 100] = sum[i < 32] weight[o, i] * norm[t, i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        y[row * 25 + column4] = sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 25) { return; }
        let row_tile = index / 25;
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
        let column_tile = index % 25;
        let weight_start = column_tile * 32;
        let weight_start_2 = column_tile * 32 + 8;
        let weight_start_3 = column_tile * 32 + 16;
        let weight_start_4 = column_tile * 32 + 24;
        let norm_start = row * 8;
        let norm_start_2 = row_1 * 8;
        let norm_start_3 = row_2 * 8;
        let norm_start_4 = row_3 * 8;
        let norm_start_5 = row_4 * 8;
        let norm_start_6 = row_5 * 8;
        let norm_start_7 = row_6 * 8;
        let norm_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += norm[norm_start + i4] * right;
          sum_1 += norm[norm_start_2 + i4] * right;
          sum_2 += norm[norm_start_3 + i4] * right;
          sum_3 += norm[norm_start_4 + i4] * right;
          sum_4 += norm[norm_start_5 + i4] * right;
          sum_5 += norm[norm_start_6 + i4] * right;
          sum_6 += norm[norm_start_7 + i4] * right;
          sum_7 += norm[norm_start_8 + i4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
  ],
  constants: () => [],
  prepare: [],
  run: {
    slots: (s) => [32 * s[0] * s[1], 32 * s[0] * s[1], 100 * s[0] * s[1], 48 * s[0] * s[1]],
    results: [
      { name: "logits", element: "real", buffer: "s2", shape: (s) => [s[1], 100] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // model.layers.0.input_layernorm
      [1, "s0 p2 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.q_proj.y
      [2, "s1 t0 t1 > s2", (s) => [Math.floor((s[0] * s[1] + 1) / 2), 1, 1], 1], // model.layers.0.self_attn.ro_pe.y
      [3, "s0 p3 p4 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.k_proj_v_proj.y
      [4, "s1 t0 t1 > s0", (s) => [Math.floor((s[0] * s[1] + 3) / 4), 1, 1], 1], // model.layers.0.self_attn.ro_pe.1.y
      [5, "s2 s0 s1 > s3", (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 15) / 16), 1, 1], 1], // model.layers.0.self_attn.attention.y
      [6, "s3 p5 i0 p0 > s0", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.x
      [7, "s0 p6 > s1", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // model.layers.0.post_attention_layernorm
      [8, "s1 p7 > s2", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.gate_proj.y
      [9, "s1 p8 s2 > s3", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.down_proj.x
      [10, "s3 p9 s0 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.x
      [11, "s1 p10 > s0", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // model.norm
      [12, "s0 p11 > s2", (s) => [Math.floor((25 * Math.floor((s[0] * s[1] + 7) / 8) + 63) / 64), 1, 1], 1], // lm_head.y
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(32 * s[0] * s[1], 4 * s[0] * s[1] * s[1]),
      32 * s[0] * s[1],
      Math.max(32 * s[0] * s[1], 4 * s[0] * s[1] * s[1]),
      Math.max(4 * s[0] * s[1] * s[1], 32 * s[0] * s[1]),
      100 * s[0] * s[1],
      Math.max(48 * s[0] * s[1], s[0]),
    ],
    results: [
      { name: "model.layers.0.self_attn.attention.weights", element: "real", buffer: "s0", shape: (s) => [2, 2, s[1], s[1]] },
      { name: "attention", element: "real", buffer: "s2", shape: (s) => [1, 4, s[1], s[1]], own: (s) => [2, 2, s[1], s[1]] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // model.layers.0.input_layernorm
      [1, "s0 p2 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.q_proj.y
      [2, "s1 t0 t1 > s2", (s) => [Math.floor((s[0] * s[1] + 1) / 2), 1, 1], 1], // model.layers.0.self_attn.ro_pe.y
      [3, "s0 p3 p4 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.k_proj_v_proj.y
      [4, "s1 t0 t1 > s0", (s) => [Math.floor((s[0] * s[1] + 3) / 4), 1, 1], 1], // model.layers.0.self_attn.ro_pe.1.y
      [13, "s2 s0 > s3", (s) => [
      Math.floor((s[0] * Math.floor((s[1] + 3) / 4) * Math.floor((s[1] + 3) / 4) + 31) / 32),
      1,
      1,
    ], 1], // model.layers.0.self_attn.attention.e
      [14, "s3 > s0 s2", (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1], // model.layers.0.self_attn.attention.a
      [15, "s0 s1 > s3", (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 15) / 16), 1, 1], 1], // model.layers.0.self_attn.attention.y
      [6, "s3 p5 i0 p0 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.x
      [7, "s1 p6 > s3", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // model.layers.0.post_attention_layernorm
      [8, "s3 p7 > s4", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.gate_proj.y
      [9, "s3 p8 s4 > s5", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.down_proj.x
      [10, "s5 p9 s1 > s4", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.x
      [11, "s4 p10 > s1", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // model.norm
      [12, "s1 p11 > s4", (s) => [Math.floor((25 * Math.floor((s[0] * s[1] + 7) / 8) + 63) / 64), 1, 1], 1], // lm_head.y
      [16, "s4 i0 > s1", (s) => [Math.floor((s[0] * s[1] - s[0] + 63) / 64), 1, 1], 1], // next_token_loss.cross_entropy
      [17, "s1 > s5", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s5", shape: () => [] },
  generation: {
    target: 0,
    stop: [2],
    limit: 64,
    prefix: 0,
    prompt: 0,
    length: 1,
    past: 2,
    count: 3,
    asks: [],
    states: [
      { shape: (s) => [s[1], 2, 8], cache: 1 },
      { shape: (s) => [s[1], 2, 2, 4], cache: 1 },
    ],
    begin: {
      slots: () => [],
      results: [
      ],
      steps: [],
    },
    chunk: {
      slots: (s) => [
        Math.max(32 * s[0] * s[3], 32 * s[0]),
        Math.max(32 * s[0] * s[3], 48 * s[0]),
        32 * s[0],
        100 * s[0],
      ],
      results: [
        { name: "logits", element: "real", buffer: "s3", shape: () => [100] },
      ],
      steps: [
        [18, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // model.layers.0.input_layernorm
        [19, "s0 p2 > s1", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.q_proj.y
        [20, "s1 t2 t3 > s2", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // model.layers.0.self_attn.ro_pe.y
        [21, "s0 p4 p3 > s1", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.v_proj_k_proj.y
        [22, "s1 t2 t3 > g1", (s) => [Math.floor((s[0] * s[3] + 3) / 4), 1, 1], 1], // model.layers.0.self_attn.ro_pe.1.y
        [23, "s1 > g0", (s) => [Math.floor((s[0] * s[3] + 3) / 4), 1, 1], 1], // model.layers.0.self_attn.v
        [24, "s2 g1 g0 > s0", (s) => [Math.floor((s[0] + 31) / 32), 1, 1], 1], // model.layers.0.self_attn.attention.y
        [25, "s0 p5 i0 p0 > s2", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // model.layers.0.x
        [26, "s2 p6 > s0", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // model.layers.0.post_attention_layernorm
        [27, "s0 p7 > s1", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.gate_proj.y
        [28, "s0 p8 s1 > s3", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.down_proj.x
        [29, "s3 p9 s2 > s0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // model.layers.0.x
        [30, "s0 p10 > s2", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // model.norm
        [31, "s2 p11 > s3", (s) => [Math.floor((25 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // lm_head.y
      ],
    },
    inspect: {
      slots: (s) => [
        Math.max(32 * s[0] * s[3], 4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2]),
        32 * s[0] * s[3],
        Math.max(32 * s[0] * s[3], 4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2]),
        4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2],
        48 * s[0] * s[3],
        Math.max(48 * s[0] * s[3], 100 * s[0] * s[3]),
      ],
      results: [
        { name: "logits", element: "real", buffer: "s5", shape: (s) => [s[3], 100] },
        { name: "model.layers.0.self_attn.attention.weights", element: "real", buffer: "s2", shape: (s) => [2, 2, s[3], s[3] + s[2]] },
        { name: "attention", element: "real", buffer: "s3", shape: (s) => [1, 4, s[3], s[3] + s[2]], own: (s) => [2, 2, s[3], s[3] + s[2]] },
      ],
      steps: [
        [18, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // model.layers.0.input_layernorm
        [32, "s0 p2 > s1", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.q_proj.y
        [33, "s1 t2 t3 > s2", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // model.layers.0.self_attn.ro_pe.y
        [21, "s0 p4 p3 > s1", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.self_attn.v_proj_k_proj.y
        [22, "s1 t2 t3 > g1", (s) => [Math.floor((s[0] * s[3] + 3) / 4), 1, 1], 1], // model.layers.0.self_attn.ro_pe.1.y
        [34, "s2 g1 > s0", (s) => [
        Math.floor((s[0] * Math.floor((s[3] + 3) / 4) * Math.floor((s[3] + s[2] + 3) / 4) + 31) / 32),
        1,
        1,
      ], 1], // model.layers.0.self_attn.attention.e
        [35, "s0 > s2 s3", (s) => [Math.floor((s[0] * s[3] + 15) / 16), 1, 1], 1], // model.layers.0.self_attn.attention.a
        [23, "s1 > g0", (s) => [Math.floor((s[0] * s[3] + 3) / 4), 1, 1], 1], // model.layers.0.self_attn.v
        [36, "s2 g0 > s1", (s) => [Math.floor((s[0] * Math.floor((s[3] + 3) / 4) + 15) / 16), 1, 1], 1], // model.layers.0.self_attn.attention.y
        [37, "s1 p5 i0 p0 > s0", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.x
        [38, "s0 p6 > s1", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // model.layers.0.post_attention_layernorm
        [39, "s1 p7 > s4", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.gate_proj.y
        [40, "s1 p8 s4 > s5", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1], // model.layers.0.mlp.down_proj.x
        [41, "s5 p9 s0 > s1", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // model.layers.0.x
        [42, "s1 p10 > s4", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // model.norm
        [43, "s4 p11 > s5", (s) => [Math.floor((25 * Math.floor((s[0] * s[3] + 7) / 8) + 63) / 64), 1, 1], 1], // lm_head.y
      ],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
