// GPT2, compiled by attnc 0.1.0 from its equations.
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
  name: "GPT2",
  limits: { maxBufferSize: 16384, maxStorageBufferBindingSize: 16384, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
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
    ["wte.weight", [100, 32], ["normal", 0, 1]],
    ["wpe.weight", [64, 32], ["normal", 0, 1]],
    ["h.0.ln_1.weight", [32], 1],
    ["h.0.ln_1.bias", [32], 0],
    ["h.0.attn.c_attn.weight", [32, 96], ["normal", 0, 0.02]],
    ["h.0.attn.c_attn.bias", [96], 0],
    ["h.0.attn.c_proj.weight", [32, 32], ["normal", 0, 0.02]],
    ["h.0.attn.c_proj.bias", [32], 0],
    ["h.0.ln_2.weight", [32], 1],
    ["h.0.ln_2.bias", [32], 0],
    ["h.0.mlp.c_fc.weight", [32, 128], ["normal", 0, 0.02]],
    ["h.0.mlp.c_fc.bias", [128], 0],
    ["h.0.mlp.c_proj.weight", [128, 32], ["normal", 0, 0.02]],
    ["h.0.mlp.c_proj.bias", [32], 0],
    ["ln_f.weight", [32], 1],
    ["ln_f.bias", [32], 0],
  ],
  ignored: ["lm_head.weight", "h.*.attn.bias", "h.*.attn.masked_bias"],
  tables: [],
  kernels: [
    { name: "map_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // x[t < T, d < 32] = weight[tokens[t], d] + weight_2[t, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> tokens: array<i32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
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
        let d = index % 32;
        let part = index / 32;
        x[index] = weight[tokens[part] * 32 + d] + weight_2[t * 32 + d];
      }
    ` },
    { name: "row_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T] = sum[d < 32] x[t, d]
      // mu[t < T] = sum[t] / 32.0
      // sum_2[t < T] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
      // var_value[t < T] = sum_2[t] / 32.0
      // ln_1[t < T, d < 32] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_1: array<f32>;
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
          ln_1[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T, o < 96] = sum[i < 32] weight[i, o] * ln_1[t, i]
      // y[t < T, o < 96] = bias[o] + sum[t, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_1: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        let bias_o = bias[column4];
        y[row * 24 + column4] = bias_o + sums;
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
        let weight_start = column_tile * 2;
        let weight_start_2 = column_tile * 2 + 24;
        let weight_start_3 = column_tile * 2 + 48;
        let weight_start_4 = column_tile * 2 + 72;
        let weight_start_5 = column_tile * 2 + 1;
        let weight_start_6 = column_tile * 2 + 25;
        let weight_start_7 = column_tile * 2 + 49;
        let weight_start_8 = column_tile * 2 + 73;
        let ln_1_start = row * 8;
        let ln_1_start_2 = row_1 * 8;
        let ln_1_start_3 = row_2 * 8;
        let ln_1_start_4 = row_3 * 8;
        let ln_1_start_5 = row_4 * 8;
        let ln_1_start_6 = row_5 * 8;
        let ln_1_start_7 = row_6 * 8;
        let ln_1_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4 * 96], weight[weight_start_2 + i4 * 96], weight[weight_start_3 + i4 * 96], weight[weight_start_4 + i4 * 96]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4 * 96], weight[weight_start_6 + i4 * 96], weight[weight_start_7 + i4 * 96], weight[weight_start_8 + i4 * 96]);
          let left_0 = ln_1[ln_1_start + i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = ln_1[ln_1_start_2 + i4];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = ln_1[ln_1_start_3 + i4];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = ln_1[ln_1_start_4 + i4];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
          let left_4 = ln_1[ln_1_start_5 + i4];
          sum_4_0 += right_0 * left_4;
          sum_4_1 += right_1 * left_4;
          let left_5 = ln_1[ln_1_start_6 + i4];
          sum_5_0 += right_0 * left_5;
          sum_5_1 += right_1 * left_5;
          let left_6 = ln_1[ln_1_start_7 + i4];
          sum_6_0 += right_0 * left_6;
          sum_6_1 += right_1 * left_6;
          let left_7 = ln_1[ln_1_start_8 + i4];
          sum_7_0 += right_0 * left_7;
          sum_7_1 += right_1 * left_7;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, weight_start + n % 2, sums[n]);
        }
      }
    ` },
    { name: "attention_1", bindings: "read write sizes lengths", code: /* wgsl */ `
      // sum[h < 4, i < T, j < T] = sum[d < 8] y[i, 8 * h + d] * y[j, 8 * h + d + 32]
      // lse[h < 4, i < T] = lse[j < T] sum[h, i, j] * 0.35355339059327373 where j <= i
      // y_2[h < 4, i < T, d < 8] = sum[j < T] exp(sum[h, i, j] * 0.35355339059327373 - lse[h, i]) * y[j, 8 *
      //     h + d + 64] where j <= i

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T * 4) { return; }
        let i = row % sizes.T;
        let member = row / sizes.T / 4;
        let T = lengths[member * 3];
        if (i >= T) { return; }
        y_2[row * 2 + column4] = sums;
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
        let h = index / ((sizes.T + 3) / 4) % 4;
        let y_start = member * sizes.T * 24 + i * 24 + h * 2;
        let y_start_2 = member * sizes.T * 24 + i_1 * 24 + h * 2;
        let y_start_3 = member * sizes.T * 24 + i_2 * 24 + h * 2;
        let y_start_4 = member * sizes.T * 24 + i_3 * 24 + h * 2;
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
        let y_start_5 = member * sizes.T * 24 + h * 2 + 8;
        let y_start_7 = member * sizes.T * 24 + h * 2 + 32;
        let y_start_9 = member * sizes.T * 24 + h * 2 + 56;
        let y_start_11 = member * sizes.T * 24 + h * 2 + 80;
        let y_start_13 = member * sizes.T * 24 + h * 2 + 16;
        let y_start_15 = member * sizes.T * 24 + h * 2 + 40;
        let y_start_17 = member * sizes.T * 24 + h * 2 + 64;
        let y_start_19 = member * sizes.T * 24 + h * 2 + 88;
        let start_2 = block * 4;
        for (var tile = 0; tile < min((block / 4) * 16 + 15, T - 1) / 16 + 1; tile++) {
          let j_start = tile * 16;
          if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= T) {
            for (var j = j_start; j < tile * 16 + 16; j += 4) {
              var dots_0 = vec4f();
              var dots_1 = vec4f();
              var dots_2 = vec4f();
              var dots_3 = vec4f();
              let y_start_6 = y_start_5 + j * 24;
              let y_start_8 = y_start_7 + j * 24;
              let y_start_10 = y_start_9 + j * 24;
              let y_start_12 = y_start_11 + j * 24;
              for (var d4 = 0; d4 < 2; d4++) {
                let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
              let y_start_14 = y_start_13 + j * 24;
              let y_start_16 = y_start_15 + j * 24;
              let y_start_18 = y_start_17 + j * 24;
              let y_start_20 = y_start_19 + j * 24;
              for (var d4 = 0; d4 < 2; d4++) {
                let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
                sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
                sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
                sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
                sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
              }
            }
          } else {
            for (var j = j_start; j < min(tile * 16 + 16, T); j++) {
              let y_start_6 = y_start_5 + j * 24;
              let y_start_8 = y_start_13 + j * 24;
              for (var r = 0; r < 4; r++) {
                if (j <= start_2 + r) {
                  var dot_product = 0f;
                  for (var d4 = 0; d4 < 2; d4++) {
                    dot_product += dot(query[r][d4], y[y_start_6 + d4]);
                  }
                  let score = dot_product * 0.35355339059327373f;
                  let top = max(peak[r], score);
                  let keep = exp(peak[r] - top);
                  let weight = exp(score - top);
                  peak[r] = top;
                  total[r] = total[r] * keep + weight;
                  for (var d4 = 0; d4 < 2; d4++) {
                    sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
                  }
                }
              }
            }
          }
        }
        let start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T + block * 4;
        for (var r = 0; r < 4; r++) {
          if (start_2 + r < T) {
            let share = select(0f, 1f / total[r], total[r] > 0f);
            for (var d4 = 0; d4 < 2; d4++) {
              finish(start_3 + r, d4, sums[r][d4] * share);
            }
          }
        }
      }
    ` },
    { name: "contraction_2", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // sum[i < T, o < 32] = sum[i21 < 4, i22 < 8] weight[8 * i21 + i22, o] * y[i21, i, i22]
      // x_2[t < T, d < 32] = x[t, d] + (bias[d] + sum[t, d])

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
        x_2[row * 8 + column4] = x_io + (bias_o + sums);
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
        let weight_start_2 = column_tile + 8;
        let weight_start_4 = column_tile + 16;
        let weight_start_6 = column_tile + 24;
        let y_start = (row / sizes.T) * sizes.T * 8 + (row % sizes.T) * 2;
        let y_start_3 = (row_1 / sizes.T) * sizes.T * 8 + (row_1 % sizes.T) * 2;
        let y_start_5 = (row_2 / sizes.T) * sizes.T * 8 + (row_2 % sizes.T) * 2;
        let y_start_7 = (row_3 / sizes.T) * sizes.T * 8 + (row_3 % sizes.T) * 2;
        let y_start_9 = (row_4 / sizes.T) * sizes.T * 8 + (row_4 % sizes.T) * 2;
        let y_start_11 = (row_5 / sizes.T) * sizes.T * 8 + (row_5 % sizes.T) * 2;
        let y_start_13 = (row_6 / sizes.T) * sizes.T * 8 + (row_6 % sizes.T) * 2;
        let y_start_15 = (row_7 / sizes.T) * sizes.T * 8 + (row_7 % sizes.T) * 2;
        for (var i21 = 0; i21 < 4; i21++) {
          let weight_start = i21 * 64 + column_tile;
          let weight_start_3 = weight_start_2 + i21 * 64;
          let weight_start_5 = weight_start_4 + i21 * 64;
          let weight_start_7 = weight_start_6 + i21 * 64;
          let y_start_2 = y_start + i21 * sizes.T * 2;
          let y_start_4 = y_start_3 + i21 * sizes.T * 2;
          let y_start_6 = y_start_5 + i21 * sizes.T * 2;
          let y_start_8 = y_start_7 + i21 * sizes.T * 2;
          let y_start_10 = y_start_9 + i21 * sizes.T * 2;
          let y_start_12 = y_start_11 + i21 * sizes.T * 2;
          let y_start_14 = y_start_13 + i21 * sizes.T * 2;
          let y_start_16 = y_start_15 + i21 * sizes.T * 2;
          for (var i224 = 0; i224 < 2; i224++) {
            let right = mat4x4f(weight[weight_start + i224 * 32], weight[weight_start_3 + i224 * 32], weight[weight_start_5 + i224 * 32], weight[weight_start_7 + i224 * 32]);
            sum_0 += right * y[y_start_2 + i224];
            sum_1 += right * y[y_start_4 + i224];
            sum_2 += right * y[y_start_6 + i224];
            sum_3 += right * y[y_start_8 + i224];
            sum_4 += right * y[y_start_10 + i224];
            sum_5 += right * y[y_start_12 + i224];
            sum_6 += right * y[y_start_14 + i224];
            sum_7 += right * y[y_start_16 + i224];
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_2", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T] = sum[d < 32] x[t, d]
      // mu[t < T] = sum[t] / 32.0
      // sum_2[t < T] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
      // var_value[t < T] = sum_2[t] / 32.0
      // ln_2[t < T, d < 32] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_2: array<f32>;
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
          ln_2[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_3", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T, o < 128] = sum[i < 32] weight[i, o] * ln_2[t, i]
      // x[t < T, o < 128] = 0.5 * (bias[o] + sum[t, o]) * (1.0 + tanh(0.7978845608028654 * (bias[o] + sum[t,
      //     o] + 0.044715 * ((bias[o] + sum[t, o]) * (bias[o] + sum[t, o]) * (bias[o] + sum[t, o])))))

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_2: array<vec4<f32>>;
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
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          let total = bias_o[c] + sums[c];
          results[c] = 0.5f * total * (1f + tanh_(0.7978845608028654f * (total + 0.044715f * (total * total * total))));
        }
        x[row * 32 + column4] = results;
      }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 16) { return; }
        let row_tile = index / 16;
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
        let column_tile = index % 16;
        let weight_start = column_tile * 2;
        let weight_start_2 = column_tile * 2 + 32;
        let weight_start_3 = column_tile * 2 + 64;
        let weight_start_4 = column_tile * 2 + 96;
        let weight_start_5 = column_tile * 2 + 1;
        let weight_start_6 = column_tile * 2 + 33;
        let weight_start_7 = column_tile * 2 + 65;
        let weight_start_8 = column_tile * 2 + 97;
        let ln_2_start = row * 8;
        let ln_2_start_2 = row_1 * 8;
        let ln_2_start_3 = row_2 * 8;
        let ln_2_start_4 = row_3 * 8;
        let ln_2_start_5 = row_4 * 8;
        let ln_2_start_6 = row_5 * 8;
        let ln_2_start_7 = row_6 * 8;
        let ln_2_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4 * 128], weight[weight_start_2 + i4 * 128], weight[weight_start_3 + i4 * 128], weight[weight_start_4 + i4 * 128]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4 * 128], weight[weight_start_6 + i4 * 128], weight[weight_start_7 + i4 * 128], weight[weight_start_8 + i4 * 128]);
          let left_0 = ln_2[ln_2_start + i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = ln_2[ln_2_start_2 + i4];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = ln_2[ln_2_start_3 + i4];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = ln_2[ln_2_start_4 + i4];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
          let left_4 = ln_2[ln_2_start_5 + i4];
          sum_4_0 += right_0 * left_4;
          sum_4_1 += right_1 * left_4;
          let left_5 = ln_2[ln_2_start_6 + i4];
          sum_5_0 += right_0 * left_5;
          sum_5_1 += right_1 * left_5;
          let left_6 = ln_2[ln_2_start_7 + i4];
          sum_6_0 += right_0 * left_6;
          sum_6_1 += right_1 * left_6;
          let left_7 = ln_2[ln_2_start_8 + i4];
          sum_7_0 += right_0 * left_7;
          sum_7_1 += right_1 * left_7;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, weight_start + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_4", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T, o < 32] = sum[i < 128] weight[i, o] * x[t, i]
      // x_3[t < T, d < 32] = x_2[t, d] + (bias[d] + sum[t, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        let x_2_to = x_2[row * 8 + column4];
        let bias_o = bias[column4];
        x_3[row * 8 + column4] = x_2_to + (bias_o + sums);
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
        let weight_start = column_tile + 8;
        let weight_start_2 = column_tile + 16;
        let weight_start_3 = column_tile + 24;
        let x_start = row * 32;
        let x_start_2 = row_1 * 32;
        let x_start_3 = row_2 * 32;
        let x_start_4 = row_3 * 32;
        let x_start_5 = row_4 * 32;
        let x_start_6 = row_5 * 32;
        let x_start_7 = row_6 * 32;
        let x_start_8 = row_7 * 32;
        for (var i4 = 0; i4 < 32; i4++) {
          let right = mat4x4f(weight[i4 * 32 + column_tile], weight[weight_start + i4 * 32], weight[weight_start_2 + i4 * 32], weight[weight_start_3 + i4 * 32]);
          sum_0 += right * x[x_start + i4];
          sum_1 += right * x[x_start_2 + i4];
          sum_2 += right * x[x_start_3 + i4];
          sum_3 += right * x[x_start_4 + i4];
          sum_4 += right * x[x_start_5 + i4];
          sum_5 += right * x[x_start_6 + i4];
          sum_6 += right * x[x_start_7 + i4];
          sum_7 += right * x[x_start_8 + i4];
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_3", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T] = sum[d < 32] x[t, d]
      // mu[t < T] = sum[t] / 32.0
      // sum_2[t < T] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
      // var_value[t < T] = sum_2[t] / 32.0
      // ln_f[t < T, d < 32] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_f: array<f32>;
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
          ln_f[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_5", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // value[t < T, v < 100] = sum[d < 32] ln_f[t, d] * weight[v, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_f: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> value: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        value[row * 25 + column4] = sums;
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
        let ln_f_start = row * 8;
        let ln_f_start_2 = row_1 * 8;
        let ln_f_start_3 = row_2 * 8;
        let ln_f_start_4 = row_3 * 8;
        let ln_f_start_5 = row_4 * 8;
        let ln_f_start_6 = row_5 * 8;
        let ln_f_start_7 = row_6 * 8;
        let ln_f_start_8 = row_7 * 8;
        for (var d4 = 0; d4 < 8; d4++) {
          let right = mat4x4f(weight[weight_start + d4], weight[weight_start_2 + d4], weight[weight_start_3 + d4], weight[weight_start_4 + d4]);
          sum_0 += ln_f[ln_f_start + d4] * right;
          sum_1 += ln_f[ln_f_start_2 + d4] * right;
          sum_2 += ln_f[ln_f_start_3 + d4] * right;
          sum_3 += ln_f[ln_f_start_4 + d4] * right;
          sum_4 += ln_f[ln_f_start_5 + d4] * right;
          sum_5 += ln_f[ln_f_start_6 + d4] * right;
          sum_6 += ln_f[ln_f_start_7 + d4] * right;
          sum_7 += ln_f[ln_f_start_8 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read write sizes lengths", code: /* wgsl */ `
      // sum[h < 4, i < T, j < T] = sum[d < 8] y[i, 8 * h + d] * y[j, 8 * h + d + 32]
      // e[h < 4, i < T, j < T] = 0.35355339059327373 * sum[h, i, j]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
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
        let y_start = member * sizes.T * 24 + column * 24 + h * 2 + 8;
        let y_start_2 = member * sizes.T * 24 + column_1 * 24 + h * 2 + 8;
        let y_start_3 = member * sizes.T * 24 + column_2 * 24 + h * 2 + 8;
        let y_start_4 = member * sizes.T * 24 + column_3 * 24 + h * 2 + 8;
        let y_start_5 = member * sizes.T * 24 + row * 24 + h * 2;
        let y_start_6 = member * sizes.T * 24 + row_1 * 24 + h * 2;
        let y_start_7 = member * sizes.T * 24 + row_2 * 24 + h * 2;
        let y_start_8 = member * sizes.T * 24 + row_3 * 24 + h * 2;
        let y_start_9 = member * sizes.T * 24 + row_4 * 24 + h * 2;
        let y_start_10 = member * sizes.T * 24 + row_5 * 24 + h * 2;
        let y_start_11 = member * sizes.T * 24 + row_6 * 24 + h * 2;
        let y_start_12 = member * sizes.T * 24 + row_7 * 24 + h * 2;
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
            finish(member, h, value, start_2 + c, sums[n][c]);
          }
        }
      }
    ` },
    { name: "row_4", bindings: "read write write sizes lengths", code: /* wgsl */ `
      // z[h < 4, i < T] = lse[j < T] e[h, i, j] where j <= i
      // a[h < 4, i < T, j < T] = if j <= i then exp(e[h, i, j] - z[h, i]) else 0.0
      // attention[h < 4, i < T, j < T] = a[h, i, j]

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
    { name: "contraction_7", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // y_2[h < 4, i < T, d < 8] = sum[j < T] a[h, i, j] * y[j, 8 * h + d + 64]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(member: i32, h: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.T) { return; }
        let T = lengths[member * 3];
        if (row >= T) { return; }
        y_2[member * sizes.T * 8 + h * sizes.T * 2 + row * 2 + column4] = sums;
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
        let y_start = member * sizes.T * 24 + h * 2 + column_tile + 16;
        let a_start = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row * sizes.T;
        let a_start_2 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_1 * sizes.T;
        let a_start_3 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_2 * sizes.T;
        let a_start_4 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_3 * sizes.T;
        let a_start_5 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_4 * sizes.T;
        let a_start_6 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_5 * sizes.T;
        let a_start_7 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_6 * sizes.T;
        let a_start_8 = (index / 2 / ((sizes.T + 7) / 8)) * sizes.T * sizes.T + row_7 * sizes.T;
        for (var j = 0; j < T; j++) {
          let right = y[y_start + j * 24];
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
    { name: "row_5", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // top[t < T - 1] = max[v < 100] value[t, v]
      // sum[t < T - 1] = lse[v < 100] value[t, v] - top[t]
      // cross_entropy[t < T - 1] = top[t] + sum[t] - value[t, tokens[t + 1]]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> value: array<f32>;
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
        let value_start = member * sizes.T * 100 + t * 100;
        for (var v = 0; v < 100; v++) {
          top = max(top, value[value_start + v]);
        }
        var sum_peak = -3.4028234e38f;
        var sum_total = 0f;
        for (var v = 0; v < 100; v++) {
          let exponent = value[value_start + v] - top;
          let top_2 = max(sum_peak, exponent);
          sum_total = sum_total * exp(sum_peak - top_2) + exp(exponent - top_2);
          sum_peak = top_2;
        }
        let sum_all = select(-3.4028234e38f, sum_peak + log(sum_total), sum_total > 0f);
        cross_entropy[row] = top + sum_all - value[member * sizes.T * 100 + t * 100 + tokens[member * sizes.T + t + 1]];
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
    { name: "map_3", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // x[t < count, d < 32] = weight[tokens[t], d] + weight_2[t + past, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> tokens: array<i32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> weight_2: array<f32>;
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
        let d = index % 32;
        let part = index / 32;
        let past = lengths[member * 3 + 1];
        x[index] = weight[tokens[part] * 32 + d] + weight_2[past * 32 + t * 32 + d];
      }
    ` },
    { name: "row_6", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count] = sum[d < 32] x[t, d]
      // mu[t < count] = sum[t] / 32.0
      // sum_2[t < count] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
      // var_value[t < count] = sum_2[t] / 32.0
      // ln_1[t < count, d < 32] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_1: array<f32>;
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
          ln_1[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_8", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count, o < 96] = sum[i < 32] weight[i, o] * ln_1[t, i]
      // y[t < count, o < 96] = bias[o] + sum[t, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_1: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        let bias_o = bias[column4];
        y[row * 24 + column4] = bias_o + sums;
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
        let weight_start = column_tile * 2;
        let weight_start_2 = column_tile * 2 + 24;
        let weight_start_3 = column_tile * 2 + 48;
        let weight_start_4 = column_tile * 2 + 72;
        let weight_start_5 = column_tile * 2 + 1;
        let weight_start_6 = column_tile * 2 + 25;
        let weight_start_7 = column_tile * 2 + 49;
        let weight_start_8 = column_tile * 2 + 73;
        let ln_1_start = row * 8;
        let ln_1_start_2 = row_1 * 8;
        let ln_1_start_3 = row_2 * 8;
        let ln_1_start_4 = row_3 * 8;
        let ln_1_start_5 = row_4 * 8;
        let ln_1_start_6 = row_5 * 8;
        let ln_1_start_7 = row_6 * 8;
        let ln_1_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4 * 96], weight[weight_start_2 + i4 * 96], weight[weight_start_3 + i4 * 96], weight[weight_start_4 + i4 * 96]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4 * 96], weight[weight_start_6 + i4 * 96], weight[weight_start_7 + i4 * 96], weight[weight_start_8 + i4 * 96]);
          let left_0 = ln_1[ln_1_start + i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = ln_1[ln_1_start_2 + i4];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = ln_1[ln_1_start_3 + i4];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = ln_1[ln_1_start_4 + i4];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
          let left_4 = ln_1[ln_1_start_5 + i4];
          sum_4_0 += right_0 * left_4;
          sum_4_1 += right_1 * left_4;
          let left_5 = ln_1[ln_1_start_6 + i4];
          sum_5_0 += right_0 * left_5;
          sum_5_1 += right_1 * left_5;
          let left_6 = ln_1[ln_1_start_7 + i4];
          sum_6_0 += right_0 * left_6;
          sum_6_1 += right_1 * left_6;
          let left_7 = ln_1[ln_1_start_8 + i4];
          sum_7_0 += right_0 * left_7;
          sum_7_1 += right_1 * left_7;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, weight_start + n % 2, sums[n]);
        }
      }
    ` },
    { name: "map_4", bindings: "read write sizes lengths", code: /* wgsl */ `
      // keys[row < count, i1 < 4, i3 < 8] = y[row, 8 * i1 + i3 + 32]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read_write> keys: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.count * 32) { return; }
        let row = remainder_(index / 32, sizes.count);
        let member = quotient_(index / 32, sizes.count);
        let count = lengths[member * 3 + 2];
        if (row >= count) { return; }
        let i3 = index % 8;
        let i1 = index / 8 % 4;
        let past = lengths[member * 3 + 1];
        keys[member * sizes.T * 32 + past * 32 + row * 32 + i1 * 8 + i3] = y[(index / 32) * 64 + index + 32];
      }
    ` },
    { name: "map_5", bindings: "read write sizes lengths", code: /* wgsl */ `
      // values[row < count, i1 < 4, i3 < 8] = y[row, 8 * i1 + i3 + 64]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<f32>;
      @group(0) @binding(1) var<storage, read_write> values: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.count * 32) { return; }
        let row = remainder_(index / 32, sizes.count);
        let member = quotient_(index / 32, sizes.count);
        let count = lengths[member * 3 + 2];
        if (row >= count) { return; }
        let i3 = index % 8;
        let i1 = index / 8 % 4;
        let past = lengths[member * 3 + 1];
        values[member * sizes.T * 32 + past * 32 + row * 32 + i1 * 8 + i3] = y[(index / 32) * 64 + index + 64];
      }
    ` },
    { name: "attention_2", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[h < 4, j < count + past] = sum[d < 8] y[max(count - 1, 0), 8 * h + d] * keys[j, h, d]
      // lse[h < 4] = lse[j < count + past] sum[h, j] * 0.35355339059327373 where j <= past + max(count - 1,
      //     0)
      // y_2[h < 4, d < 8] = sum[j < count + past] exp(sum[h, j] * 0.35355339059327373 - lse[h]) * values[j,
      //     h, d] where j <= past + max(count - 1, 0)

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> keys: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> values: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 4) { return; }
        y_2[row * 2 + column4] = sums;
      }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 4) { return; }
        var query: array<vec4f, 2>;
        let member = row / 4;
        let h = row % 4;
        let count = lengths[member * 3 + 2];
        let y_start = member * sizes.count * 24 + max(count - 1, 0) * 24 + h * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          query[d4] = y[y_start + d4];
        }
        var sums: array<vec4f, 2>;
        var peak = -3.4028234e38f;
        var total = 0f;
        let past = lengths[member * 3 + 1];
        let start = max(count - 1, 0) + past;
        let value = count + past - 1;
        let value_2 = count + past;
        let keys_start = member * sizes.T * 8 + h * 2;
        let keys_start_3 = member * sizes.T * 8 + h * 2 + 8;
        let keys_start_5 = member * sizes.T * 8 + h * 2 + 16;
        let keys_start_7 = member * sizes.T * 8 + h * 2 + 24;
        for (var tile = 0; tile < quotient_(min(max(count - 1, 0) + past, count + past - 1), 16) + 1; tile++) {
          let j_start = tile * 16;
          if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= value_2) {
            for (var j = j_start; j < tile * 16 + 16; j += 4) {
              var dots = vec4f();
              let keys_start_2 = keys_start + j * 8;
              let keys_start_4 = keys_start_3 + j * 8;
              let keys_start_6 = keys_start_5 + j * 8;
              let keys_start_8 = keys_start_7 + j * 8;
              for (var d4 = 0; d4 < 2; d4++) {
                dots += query[d4] * mat4x4f(keys[keys_start_2 + d4], keys[keys_start_4 + d4], keys[keys_start_6 + d4], keys[keys_start_8 + d4]);
              }
              let scores = dots * 0.35355339059327373f;
              let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
              let keep = exp(peak - top);
              let weights = exp(scores - top);
              peak = top;
              total = total * keep + dot(weights, vec4f(1f));
              for (var d4 = 0; d4 < 2; d4++) {
                sums[d4] = sums[d4] * keep + mat4x4f(values[keys_start_2 + d4], values[keys_start_4 + d4], values[keys_start_6 + d4], values[keys_start_8 + d4]) * weights;
              }
            }
          } else {
            for (var j = j_start; j < min(tile * 16 + 16, value_2); j++) {
              if (j <= start) {
                var dot_product = 0f;
                let keys_start_2 = keys_start + j * 8;
                for (var d4 = 0; d4 < 2; d4++) {
                  dot_product += dot(query[d4], keys[keys_start_2 + d4]);
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
        let share = select(0f, 1f / total, total > 0f);
        for (var d4 = 0; d4 < 2; d4++) {
          finish(row, d4, sums[d4] * share);
        }
      }
    ` },
    { name: "contraction_9", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // sum[o < 32] = sum[i21 < 4, i22 < 8] weight[8 * i21 + i22, o] * y[i21, i22]
      // x_2[d < 32] = x[max(count - 1, 0), d] + (bias[d] + sum[d])

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
        x_2[row * 8 + column4] = x_o + (bias_o + sums);
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
        let weight_start_2 = column_tile + 8;
        let weight_start_4 = column_tile + 16;
        let weight_start_6 = column_tile + 24;
        let y_start = row * 8;
        let y_start_3 = row_1 * 8;
        let y_start_5 = row_2 * 8;
        let y_start_7 = row_3 * 8;
        for (var i21 = 0; i21 < 4; i21++) {
          let weight_start = i21 * 64 + column_tile;
          let weight_start_3 = weight_start_2 + i21 * 64;
          let weight_start_5 = weight_start_4 + i21 * 64;
          let weight_start_7 = weight_start_6 + i21 * 64;
          let y_start_2 = y_start + i21 * 2;
          let y_start_4 = y_start_3 + i21 * 2;
          let y_start_6 = y_start_5 + i21 * 2;
          let y_start_8 = y_start_7 + i21 * 2;
          for (var i224 = 0; i224 < 2; i224++) {
            let right = mat4x4f(weight[weight_start + i224 * 32], weight[weight_start_3 + i224 * 32], weight[weight_start_5 + i224 * 32], weight[weight_start_7 + i224 * 32]);
            sum_0 += right * y[y_start_2 + i224];
            sum_1 += right * y[y_start_4 + i224];
            sum_2 += right * y[y_start_6 + i224];
            sum_3 += right * y[y_start_8 + i224];
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_7", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum = sum[d < 32] x[d]
      // mu = sum[] / 32.0
      // sum_2 = sum[d < 32] (x[d] - mu[]) * (x[d] - mu[])
      // var_value = sum_2[] / 32.0
      // ln_2[d < 32] = (x[d] - mu[]) / sqrt(var_value[] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_2: array<f32>;
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
          ln_2[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_10", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum[o < 128] = sum[i < 32] weight[i, o] * ln_2[i]
      // x[o < 128] = 0.5 * (bias[o] + sum[o]) * (1.0 + tanh(0.7978845608028654 * (bias[o] + sum[o] +
      //     0.044715 * ((bias[o] + sum[o]) * (bias[o] + sum[o]) * (bias[o] + sum[o])))))

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_2: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          let total = bias_o[c] + sums[c];
          results[c] = 0.5f * total * (1f + tanh_(0.7978845608028654f * (total + 0.044715f * (total * total * total))));
        }
        x[row * 32 + column4] = results;
      }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 16) { return; }
        let row_tile = index / 16;
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
        let column_tile = index % 16;
        let weight_start = column_tile * 2;
        let weight_start_2 = column_tile * 2 + 32;
        let weight_start_3 = column_tile * 2 + 64;
        let weight_start_4 = column_tile * 2 + 96;
        let weight_start_5 = column_tile * 2 + 1;
        let weight_start_6 = column_tile * 2 + 33;
        let weight_start_7 = column_tile * 2 + 65;
        let weight_start_8 = column_tile * 2 + 97;
        let ln_2_start = row * 8;
        let ln_2_start_2 = row_1 * 8;
        let ln_2_start_3 = row_2 * 8;
        let ln_2_start_4 = row_3 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4 * 128], weight[weight_start_2 + i4 * 128], weight[weight_start_3 + i4 * 128], weight[weight_start_4 + i4 * 128]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4 * 128], weight[weight_start_6 + i4 * 128], weight[weight_start_7 + i4 * 128], weight[weight_start_8 + i4 * 128]);
          let left_0 = ln_2[ln_2_start + i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = ln_2[ln_2_start_2 + i4];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = ln_2[ln_2_start_3 + i4];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = ln_2[ln_2_start_4 + i4];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
        let start = row_tile * 4;
        for (var n = 0; n < 8; n++) {
          finish(start + n / 2, weight_start + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_11", bindings: "read read read read write sizes", code: /* wgsl */ `
      // sum[o < 32] = sum[i < 128] weight[i, o] * x[i]
      // x_3[d < 32] = x_2[d] + (bias[d] + sum[d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let x_2_o = x_2[row * 8 + column4];
        let bias_o = bias[column4];
        x_3[row * 8 + column4] = x_2_o + (bias_o + sums);
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
        let weight_start = column_tile + 8;
        let weight_start_2 = column_tile + 16;
        let weight_start_3 = column_tile + 24;
        let x_start = row * 32;
        let x_start_2 = row_1 * 32;
        let x_start_3 = row_2 * 32;
        let x_start_4 = row_3 * 32;
        for (var i4 = 0; i4 < 32; i4++) {
          let right = mat4x4f(weight[i4 * 32 + column_tile], weight[weight_start + i4 * 32], weight[weight_start_2 + i4 * 32], weight[weight_start_3 + i4 * 32]);
          sum_0 += right * x[x_start + i4];
          sum_1 += right * x[x_start_2 + i4];
          sum_2 += right * x[x_start_3 + i4];
          sum_3 += right * x[x_start_4 + i4];
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_8", bindings: "read read read write sizes", code: /* wgsl */ `
      // sum = sum[d < 32] x[d]
      // mu = sum[] / 32.0
      // sum_2 = sum[d < 32] (x[d] - mu[]) * (x[d] - mu[])
      // var_value = sum_2[] / 32.0
      // ln_f[d < 32] = (x[d] - mu[]) / sqrt(var_value[] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_f: array<f32>;
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
          ln_f[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_12", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // value[v < 100] = sum[d < 32] ln_f[d] * weight[v, d]
      // value[v < 100] = if 1 <= count then value[v] else 0.0

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_f: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> value: array<vec4<f32>>;
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
        value[row * 25 + column4] = results;
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
        let ln_f_start = row * 8;
        let ln_f_start_2 = row_1 * 8;
        let ln_f_start_3 = row_2 * 8;
        let ln_f_start_4 = row_3 * 8;
        for (var d4 = 0; d4 < 8; d4++) {
          let right = mat4x4f(weight[weight_start + d4], weight[weight_start_2 + d4], weight[weight_start_3 + d4], weight[weight_start_4 + d4]);
          sum_0 += ln_f[ln_f_start + d4] * right;
          sum_1 += ln_f[ln_f_start_2 + d4] * right;
          sum_2 += ln_f[ln_f_start_3 + d4] * right;
          sum_3 += ln_f[ln_f_start_4 + d4] * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3);
        let start = row_tile * 4;
        for (var n = 0; n < 4; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "contraction_13", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // sum[h < 4, i < count, j < count + past] = sum[d < 8] y[i, 8 * h + d] * keys[j, h, d]
      // e[h < 4, i < count, j < count + past] = 0.35355339059327373 * sum[h, i, j]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
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
        let y_start = member * sizes.count * 24 + row * 24 + h * 2;
        let y_start_2 = member * sizes.count * 24 + row_1 * 24 + h * 2;
        let y_start_3 = member * sizes.count * 24 + row_2 * 24 + h * 2;
        let y_start_4 = member * sizes.count * 24 + row_3 * 24 + h * 2;
        let y_start_5 = member * sizes.count * 24 + row_4 * 24 + h * 2;
        let y_start_6 = member * sizes.count * 24 + row_5 * 24 + h * 2;
        let y_start_7 = member * sizes.count * 24 + row_6 * 24 + h * 2;
        let y_start_8 = member * sizes.count * 24 + row_7 * 24 + h * 2;
        for (var d4 = 0; d4 < 2; d4++) {
          let right = mat4x4f(keys[keys_start + d4], keys[keys_start_2 + d4], keys[keys_start_3 + d4], keys[keys_start_4 + d4]);
          sum_0 += y[y_start + d4] * right;
          sum_1 += y[y_start_2 + d4] * right;
          sum_2 += y[y_start_3 + d4] * right;
          sum_3 += y[y_start_4 + d4] * right;
          sum_4 += y[y_start_5 + d4] * right;
          sum_5 += y[y_start_6 + d4] * right;
          sum_6 += y[y_start_7 + d4] * right;
          sum_7 += y[y_start_8 + d4] * right;
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
    { name: "row_9", bindings: "read write write sizes lengths", code: /* wgsl */ `
      // z[h < 4, i < count] = lse[j < count + past] e[h, i, j] where j <= i + past
      // a[h < 4, i < count, j < count + past] = if j <= i + past then exp(e[h, i, j] - z[h, i]) else 0.0
      // attention[h < 4, i < count, j < count + past] = a[h, i, j]

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
    { name: "contraction_14", bindings: "read read write sizes lengths", code: /* wgsl */ `
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
    { name: "contraction_15", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // sum[i < count, o < 32] = sum[i21 < 4, i22 < 8] weight[8 * i21 + i22, o] * y[i21, i, i22]
      // x_2[t < count, d < 32] = x[t, d] + (bias[d] + sum[t, d])

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
        x_2[row * 8 + column4] = x_io + (bias_o + sums);
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
        let weight_start_2 = column_tile + 8;
        let weight_start_4 = column_tile + 16;
        let weight_start_6 = column_tile + 24;
        let y_start = quotient_(row, sizes.count) * sizes.count * 8 + remainder_(row, sizes.count) * 2;
        let y_start_3 = quotient_(row_1, sizes.count) * sizes.count * 8 + remainder_(row_1, sizes.count) * 2;
        let y_start_5 = quotient_(row_2, sizes.count) * sizes.count * 8 + remainder_(row_2, sizes.count) * 2;
        let y_start_7 = quotient_(row_3, sizes.count) * sizes.count * 8 + remainder_(row_3, sizes.count) * 2;
        let y_start_9 = quotient_(row_4, sizes.count) * sizes.count * 8 + remainder_(row_4, sizes.count) * 2;
        let y_start_11 = quotient_(row_5, sizes.count) * sizes.count * 8 + remainder_(row_5, sizes.count) * 2;
        let y_start_13 = quotient_(row_6, sizes.count) * sizes.count * 8 + remainder_(row_6, sizes.count) * 2;
        let y_start_15 = quotient_(row_7, sizes.count) * sizes.count * 8 + remainder_(row_7, sizes.count) * 2;
        for (var i21 = 0; i21 < 4; i21++) {
          let weight_start = i21 * 64 + column_tile;
          let weight_start_3 = weight_start_2 + i21 * 64;
          let weight_start_5 = weight_start_4 + i21 * 64;
          let weight_start_7 = weight_start_6 + i21 * 64;
          let y_start_2 = y_start + i21 * sizes.count * 2;
          let y_start_4 = y_start_3 + i21 * sizes.count * 2;
          let y_start_6 = y_start_5 + i21 * sizes.count * 2;
          let y_start_8 = y_start_7 + i21 * sizes.count * 2;
          let y_start_10 = y_start_9 + i21 * sizes.count * 2;
          let y_start_12 = y_start_11 + i21 * sizes.count * 2;
          let y_start_14 = y_start_13 + i21 * sizes.count * 2;
          let y_start_16 = y_start_15 + i21 * sizes.count * 2;
          for (var i224 = 0; i224 < 2; i224++) {
            let right = mat4x4f(weight[weight_start + i224 * 32], weight[weight_start_3 + i224 * 32], weight[weight_start_5 + i224 * 32], weight[weight_start_7 + i224 * 32]);
            sum_0 += right * y[y_start_2 + i224];
            sum_1 += right * y[y_start_4 + i224];
            sum_2 += right * y[y_start_6 + i224];
            sum_3 += right * y[y_start_8 + i224];
            sum_4 += right * y[y_start_10 + i224];
            sum_5 += right * y[y_start_12 + i224];
            sum_6 += right * y[y_start_14 + i224];
            sum_7 += right * y[y_start_16 + i224];
          }
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_10", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count] = sum[d < 32] x[t, d]
      // mu[t < count] = sum[t] / 32.0
      // sum_2[t < count] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
      // var_value[t < count] = sum_2[t] / 32.0
      // ln_2[t < count, d < 32] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_2: array<f32>;
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
          ln_2[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_16", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count, o < 128] = sum[i < 32] weight[i, o] * ln_2[t, i]
      // x[t < count, o < 128] = 0.5 * (bias[o] + sum[t, o]) * (1.0 + tanh(0.7978845608028654 * (bias[o] +
      //     sum[t, o] + 0.044715 * ((bias[o] + sum[t, o]) * (bias[o] + sum[t, o]) * (bias[o] + sum[t,
      //     o])))))

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_2: array<vec4<f32>>;
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
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          let total = bias_o[c] + sums[c];
          results[c] = 0.5f * total * (1f + tanh_(0.7978845608028654f * (total + 0.044715f * (total * total * total))));
        }
        x[row * 32 + column4] = results;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 16) { return; }
        let row_tile = index / 16;
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
        let column_tile = index % 16;
        let weight_start = column_tile * 2;
        let weight_start_2 = column_tile * 2 + 32;
        let weight_start_3 = column_tile * 2 + 64;
        let weight_start_4 = column_tile * 2 + 96;
        let weight_start_5 = column_tile * 2 + 1;
        let weight_start_6 = column_tile * 2 + 33;
        let weight_start_7 = column_tile * 2 + 65;
        let weight_start_8 = column_tile * 2 + 97;
        let ln_2_start = row * 8;
        let ln_2_start_2 = row_1 * 8;
        let ln_2_start_3 = row_2 * 8;
        let ln_2_start_4 = row_3 * 8;
        let ln_2_start_5 = row_4 * 8;
        let ln_2_start_6 = row_5 * 8;
        let ln_2_start_7 = row_6 * 8;
        let ln_2_start_8 = row_7 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4 * 128], weight[weight_start_2 + i4 * 128], weight[weight_start_3 + i4 * 128], weight[weight_start_4 + i4 * 128]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4 * 128], weight[weight_start_6 + i4 * 128], weight[weight_start_7 + i4 * 128], weight[weight_start_8 + i4 * 128]);
          let left_0 = ln_2[ln_2_start + i4];
          sum_0_0 += right_0 * left_0;
          sum_0_1 += right_1 * left_0;
          let left_1 = ln_2[ln_2_start_2 + i4];
          sum_1_0 += right_0 * left_1;
          sum_1_1 += right_1 * left_1;
          let left_2 = ln_2[ln_2_start_3 + i4];
          sum_2_0 += right_0 * left_2;
          sum_2_1 += right_1 * left_2;
          let left_3 = ln_2[ln_2_start_4 + i4];
          sum_3_0 += right_0 * left_3;
          sum_3_1 += right_1 * left_3;
          let left_4 = ln_2[ln_2_start_5 + i4];
          sum_4_0 += right_0 * left_4;
          sum_4_1 += right_1 * left_4;
          let left_5 = ln_2[ln_2_start_6 + i4];
          sum_5_0 += right_0 * left_5;
          sum_5_1 += right_1 * left_5;
          let left_6 = ln_2[ln_2_start_7 + i4];
          sum_6_0 += right_0 * left_6;
          sum_6_1 += right_1 * left_6;
          let left_7 = ln_2[ln_2_start_8 + i4];
          sum_7_0 += right_0 * left_7;
          sum_7_1 += right_1 * left_7;
        }
        let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
        let start = row_tile * 8;
        for (var n = 0; n < 16; n++) {
          finish(start + n / 2, weight_start + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_17", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count, o < 32] = sum[i < 128] weight[i, o] * x[t, i]
      // x_3[t < count, d < 32] = x_2[t, d] + (bias[d] + sum[t, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        let x_2_to = x_2[row * 8 + column4];
        let bias_o = bias[column4];
        x_3[row * 8 + column4] = x_2_to + (bias_o + sums);
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
        let weight_start = column_tile + 8;
        let weight_start_2 = column_tile + 16;
        let weight_start_3 = column_tile + 24;
        let x_start = row * 32;
        let x_start_2 = row_1 * 32;
        let x_start_3 = row_2 * 32;
        let x_start_4 = row_3 * 32;
        let x_start_5 = row_4 * 32;
        let x_start_6 = row_5 * 32;
        let x_start_7 = row_6 * 32;
        let x_start_8 = row_7 * 32;
        for (var i4 = 0; i4 < 32; i4++) {
          let right = mat4x4f(weight[i4 * 32 + column_tile], weight[weight_start + i4 * 32], weight[weight_start_2 + i4 * 32], weight[weight_start_3 + i4 * 32]);
          sum_0 += right * x[x_start + i4];
          sum_1 += right * x[x_start_2 + i4];
          sum_2 += right * x[x_start_3 + i4];
          sum_3 += right * x[x_start_4 + i4];
          sum_4 += right * x[x_start_5 + i4];
          sum_5 += right * x[x_start_6 + i4];
          sum_6 += right * x[x_start_7 + i4];
          sum_7 += right * x[x_start_8 + i4];
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        for (var n = 0; n < 8; n++) {
          finish(start + n, column_tile, sums[n]);
        }
      }
    ` },
    { name: "row_11", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count] = sum[d < 32] x[t, d]
      // mu[t < count] = sum[t] / 32.0
      // sum_2[t < count] = sum[d < 32] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
      // var_value[t < count] = sum_2[t] / 32.0
      // ln_f[t < count, d < 32] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 0.00001) * weight[d] + bias[d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> weight: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> ln_f: array<f32>;
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
          ln_f[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
        }
      }
    ` },
    { name: "contraction_18", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // value[t < count, v < 100] = sum[d < 32] ln_f[t, d] * weight[v, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> ln_f: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> value: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        value[row * 25 + column4] = sums;
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
        let ln_f_start = row * 8;
        let ln_f_start_2 = row_1 * 8;
        let ln_f_start_3 = row_2 * 8;
        let ln_f_start_4 = row_3 * 8;
        let ln_f_start_5 = row_4 * 8;
        let ln_f_start_6 = row_5 * 8;
        let ln_f_start_7 = row_6 * 8;
        let ln_f_start_8 = row_7 * 8;
        for (var d4 = 0; d4 < 8; d4++) {
          let right = mat4x4f(weight[weight_start + d4], weight[weight_start_2 + d4], weight[weight_start_3 + d4], weight[weight_start_4 + d4]);
          sum_0 += ln_f[ln_f_start + d4] * right;
          sum_1 += ln_f[ln_f_start_2 + d4] * right;
          sum_2 += ln_f[ln_f_start_3 + d4] * right;
          sum_3 += ln_f[ln_f_start_4 + d4] * right;
          sum_4 += ln_f[ln_f_start_5 + d4] * right;
          sum_5 += ln_f[ln_f_start_6 + d4] * right;
          sum_6 += ln_f[ln_f_start_7 + d4] * right;
          sum_7 += ln_f[ln_f_start_8 + d4] * right;
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
    slots: (s) => [32 * s[0] * s[1], 128 * s[0] * s[1], 96 * s[0] * s[1]],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: (s) => [s[1], 100] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[1] + 1) / 2), 1, 1], 1], // x
      [1, "s0 p2 p3 > s1", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // h.0.ln_1
      [2, "s1 p4 p5 > s2", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // h.0.attn.c_attn.y
      [3, "s2 > s1", (s) => [Math.floor((s[0] * Math.floor((s[1] + 3) / 4) + 15) / 16), 1, 1], 1], // h.0.attn.attention.y
      [4, "s1 p6 s0 p7 > s2", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.x
      [5, "s2 p8 p9 > s0", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // h.0.ln_2
      [6, "s0 p10 p11 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 3) / 4), 1, 1], 1], // h.0.mlp.c_proj.x
      [7, "s1 p12 s2 p13 > s0", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.x
      [8, "s0 p14 p15 > s2", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // ln_f
      [9, "s2 p0 > s1", (s) => [Math.floor((25 * Math.floor((s[0] * s[1] + 7) / 8) + 63) / 64), 1, 1], 1], // value
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(100 * s[0] * s[1], s[0]),
      Math.max(4 * s[0] * s[1] * s[1], 128 * s[0] * s[1]),
      96 * s[0] * s[1],
      4 * s[0] * s[1] * s[1],
      4 * s[0] * s[1] * s[1],
    ],
    results: [
      { name: "h.0.attn.attention.weights", element: "real", buffer: "s3", shape: (s) => [4, s[1], s[1]] },
      { name: "attention", element: "real", buffer: "s4", shape: (s) => [1, 4, s[1], s[1]], own: (s) => [4, s[1], s[1]] },
    ],
    steps: [
      [0, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[1] + 1) / 2), 1, 1], 1], // x
      [1, "s0 p2 p3 > s1", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // h.0.ln_1
      [2, "s1 p4 p5 > s2", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // h.0.attn.c_attn.y
      [10, "s2 > s1", (s) => [
      Math.floor((s[0] * Math.floor((s[1] + 3) / 4) * Math.floor((s[1] + 7) / 8) + 15) / 16),
      1,
      1,
    ], 1], // h.0.attn.attention.e
      [11, "s1 > s3 s4", (s) => [Math.floor((s[0] * s[1] + 15) / 16), 1, 1], 1], // h.0.attn.attention.a
      [12, "s3 s2 > s1", (s) => [Math.floor((s[0] * Math.floor((s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.attn.attention.y
      [4, "s1 p6 s0 p7 > s2", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.x
      [5, "s2 p8 p9 > s0", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // h.0.ln_2
      [6, "s0 p10 p11 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 3) / 4), 1, 1], 1], // h.0.mlp.c_proj.x
      [7, "s1 p12 s2 p13 > s0", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.x
      [8, "s0 p14 p15 > s2", (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1], // ln_f
      [9, "s2 p0 > s0", (s) => [Math.floor((25 * Math.floor((s[0] * s[1] + 7) / 8) + 63) / 64), 1, 1], 1], // value
      [13, "s0 i0 > s2", (s) => [Math.floor((s[0] * s[1] - s[0] + 63) / 64), 1, 1], 1], // next_token_loss.cross_entropy
      [14, "s2 > s0", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s0", shape: () => [] },
  generation: {
    target: 0,
    stop: [99],
    limit: 64,
    prefix: 0,
    prompt: 0,
    length: 1,
    past: 2,
    count: 3,
    asks: [],
    states: [
      { shape: (s) => [s[1], 4, 8], cache: 1 },
      { shape: (s) => [s[1], 4, 8], cache: 1 },
    ],
    begin: {
      slots: () => [],
      results: [
      ],
      steps: [],
    },
    chunk: {
      slots: (s) => [
        Math.max(32 * s[0] * s[3], 100 * s[0]),
        Math.max(32 * s[0] * s[3], 128 * s[0]),
        Math.max(96 * s[0] * s[3], 32 * s[0]),
      ],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: () => [100] },
      ],
      steps: [
        [15, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // x
        [16, "s0 p2 p3 > s1", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // h.0.ln_1
        [17, "s1 p4 p5 > s2", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1], // h.0.attn.c_attn.y
        [18, "s2 > g1", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // h.0.attn.keys
        [19, "s2 > g0", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // h.0.attn.values
        [20, "s2 g1 g0 > s1", (s) => [Math.floor((s[0] + 15) / 16), 1, 1], 1], // h.0.attn.attention.y
        [21, "s1 p6 s0 p7 > s2", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // h.0.x
        [22, "s2 p8 p9 > s0", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // h.0.ln_2
        [23, "s0 p10 p11 > s1", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 3) / 4), 1, 1], 1], // h.0.mlp.c_proj.x
        [24, "s1 p12 s2 p13 > s0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // h.0.x
        [25, "s0 p14 p15 > s1", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // ln_f
        [26, "s1 p0 > s0", (s) => [Math.floor((25 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // value
      ],
    },
    inspect: {
      slots: (s) => [
        Math.max(32 * s[0] * s[3], 100 * s[0] * s[3]),
        Math.max(32 * s[0] * s[3], 4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2]),
        Math.max(96 * s[0] * s[3], 128 * s[0] * s[3]),
        4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2],
        4 * s[0] * s[3] * s[3] + 4 * s[0] * s[3] * s[2],
      ],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[3], 100] },
        { name: "h.0.attn.attention.weights", element: "real", buffer: "s3", shape: (s) => [4, s[3], s[3] + s[2]] },
        { name: "attention", element: "real", buffer: "s4", shape: (s) => [1, 4, s[3], s[3] + s[2]], own: (s) => [4, s[3], s[3] + s[2]] },
      ],
      steps: [
        [15, "i0 p0 p1 > s0", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // x
        [16, "s0 p2 p3 > s1", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // h.0.ln_1
        [17, "s1 p4 p5 > s2", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1], // h.0.attn.c_attn.y
        [18, "s2 > g1", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // h.0.attn.keys
        [27, "s2 g1 > s1", (s) => [
        Math.floor((s[0] * Math.floor((s[3] + 7) / 8) * Math.floor((s[3] + s[2] + 3) / 4) + 15) / 16),
        1,
        1,
      ], 1], // h.0.attn.attention.e
        [28, "s1 > s3 s4", (s) => [Math.floor((s[0] * s[3] + 15) / 16), 1, 1], 1], // h.0.attn.attention.a
        [19, "s2 > g0", (s) => [Math.floor((s[0] * s[3] + 1) / 2), 1, 1], 1], // h.0.attn.values
        [29, "s3 g0 > s2", (s) => [Math.floor((s[0] * Math.floor((s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.attn.attention.y
        [30, "s2 p6 s0 p7 > s1", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.x
        [31, "s1 p8 p9 > s0", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // h.0.ln_2
        [32, "s0 p10 p11 > s2", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 3) / 4), 1, 1], 1], // h.0.mlp.c_proj.x
        [33, "s2 p12 s1 p13 > s0", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // h.0.x
        [34, "s0 p14 p15 > s2", (s) => [Math.floor((s[0] * s[3] + 63) / 64), 1, 1], 1], // ln_f
        [35, "s2 p0 > s0", (s) => [Math.floor((25 * Math.floor((s[0] * s[3] + 7) / 8) + 63) / 64), 1, 1], 1], // value
      ],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
