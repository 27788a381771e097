// CaptionRNN, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image, target });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest T, s[2] the largest past, s[3] the largest count.
const runtime=(()=>{var e=class extends Error{constructor(e,t,n={},s){super(t,{cause:s});const{expected:r,found:o}=n;Object.assign(this,{name:"AttncError",code:e,details:n,expected:r,found:o})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function n(n,s,r,o,i,a={}){const c=`${s} is ${t(r)}; it must be ${t(o)}`;return new e(n,c,{name:i,found:r,expected:o,...a})}var s=(t,n,s)=>new e(t,`${n}: ${s?.message}`,{},s),r=(e,t)=>n=>{throw s(e,t,n)},o=e=>new Set(Array.from(e.slice(0,99),(t,n)=>e.slice(n,n+2)));function i(e,t){const n=o(e);let s="",r=.5;for(const e of t.slice(0,1e3)){const t=o(e),i=[...t].filter(e=>n.has(e)).length/Math.max(n.size,t.size);i>r&&([s,r]=[e,i])}return s&&` (nearest: "${s}")`}function a({device:e},t,s,r){const o=e.limits[t];if(!(s<=Number(o)))throw n("limit-exceeded",`${t} of the device`,o,`${s}, for ${r}`,t)}function c({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function h(t,n,r){c(t);const{device:o}=t;o.pushErrorScope("validation"),o.pushErrorScope("out-of-memory");const i=r(),a=[o.popErrorScope(),o.popErrorScope()];i.catch(()=>0);try{const[e,t]=await Promise.all(a);if(e)throw s("out-of-memory",`no memory for ${n}`,e);if(t)throw s("device-error",n,t);return await i}catch(r){throw await Promise.race([o.lost,new Promise(e=>setTimeout(e,99))]),c(t),r instanceof e?r:s("device-error",n,r)}}var f=e=>e.bindings.split(" "),u=([,e])=>e.match(/\w+/g)??[],l=e=>e.reduce((e,t)=>e*t,1),p=e=>"real"===e?Float32Array:Int32Array,m=e=>Object.prototype.toString.call(e).slice(8,-1);function d(e,t,n,s,r=0,o=0){const i=e.slice(1),[a=1]=e;if(i.every((e,s)=>e===t[s+1]&&e===n[s+1]))return void(l(e)>0&&s(r,o,l(e)));const[c,h]=[t.slice(1),n.slice(1)];for(let e=0;e<a;e+=1)d(i,c,h,s,r+e*l(c),o+e*l(h))}var g=({data:e})=>e.length,w={real:Float32Array,int:Int32Array,bool:Uint8Array},y=e=>ArrayBuffer.isView(e);function b(t,s,r,o){const{inputs:a}=t,c=a.map(({name:e})=>e),h=new Map(Object.entries(s??{}).filter(([,e])=>void 0!==e));for(const t of h.keys())if(!c.includes(t))throw new e("input-unknown",`there is no input "${t}"${i(t,c)}`,{name:t,member:r});const f=a.map(t=>{const{name:s}=t,i=`input "${s}"${o}`;if(h.has(s))return function({name:e,element:t,range:s},r,o){const i=w[t],a=t=>n("input-type",o,t,`a ${i.name}, or { data, shape } with one`,e);if("number"==typeof r&&("real"===t||Number.isInteger(r)))return{data:i.of(r)};if(m(r)===i.name)return{data:r};const{data:c,buffer:h,shape:f}=r??{};if(!Array.isArray(f))throw a(m(r));const u=l(f);if(m(c)===i.name){const{length:t}=c;if(t===u)return{data:c,shape:f};throw n("input-shape",`the length of ${o}`,t,`${u}, by its shape`,e)}if(!(h instanceof Object))throw a(m(c));if(s)throw a("on the device, out of reach of checks");if(h.size>=4*u&&4&h.usage)return{data:h,shape:f};throw n("input-shape",`the buffer of ${o}`,`of ${h.size} bytes`,`of ${4*u} and for COPY_SRC`,e)}(t,h.get(s),i);if(void 0===t.default&&!t.late)throw new e("input-missing",`${i} is missing`,{name:s,member:r})}),u=function({dimensions:e,inputs:t},s,r){let o=[1,...e.map(()=>NaN)];const i=t.flatMap((e,t)=>{const n=s[t];return n?[{input:e,value:n,index:t,what:`input "${e.name}"${r}`}]:[]}),a=[];for(const[t,{axes:s,name:r,least:c,most:h}]of[...e,...e].entries()){const f=1+t%e.length;for(const{input:e,value:t,index:u,what:p}of i){const i=s.find(([e])=>e===u)?.[1];if(void 0===i||Number(o[f])>=0)continue;const m=t.shape?t.shape[i]:Math.floor(g(t)/l(e.shape(o.with(f,1))));if(m<c||m>h||m%1)throw n("input-length",`${r} of ${p}`,m,`${c} to ${h}`,e.name);m>=0&&a.push(`${r} is ${m} by ${p}`),o=o.with(f,m)}}const c=e.find(({free:e},t)=>!e&&Number.isNaN(o[t+1]));if(c)throw n("input-length",c.name+r,"told by no input","told: pass { data, shape }",c.name);for(const{input:e,value:t,what:s}of i){const r=e.shape(o),i=t.shape??`${g(t)} entries`;if(t.shape?t.shape.join()!==r.join():g(t)!==l(r))throw n("input-shape",`the shape of ${s}`,i,[`[${r.join(", ")}]`,...a].join(", as "),e.name,{expected:r})}return o}(t,f,o);return a.forEach((e,t)=>{const s=f[t]?.data;s&&y(s)&&function({name:e,element:t,shape:s,range:r},o,i,a,c){const[h,f]="bool"===t?[0,1]:r?.(i)??[-35e37,35e37],u=o.findIndex(e=>!(e>=Number(h)&&e<=Number(f)));if(u<0)return;const p=function(e,t){return t.map((n,s)=>Math.floor(e/l(t.slice(s+1)))%n)}(u,s(i)),m="real"===t?"finite":`${h} to ${f}`;throw n("input-value",`${a} at [${p.join(", ")}]`,o[u],m,e,{member:c,position:p})}(e,s,u,`input "${e.name}"${o}`,r)}),{s:u,values:f}}function v(e,t){const n=e.inputs.map((e,n)=>({...e,late:t(n)})),s=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:n,dimensions:s}}function $(e,t){return Array.isArray(t)?t.map((t,n)=>b(e,t,n,` of member ${n}`)):[b(e,t,0,"")]}function k(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,n)=>Math.max(e,t[n]))).with(0,e.length)}var M=class{groups;closed=!1;written="";#e;buffers=new Map;constructor(e,t=new Map){this.#e=e,this.groups=t}reserve(e,t,n=140){this.requireOpen();const s=this.buffers.get(e);if(s&&s.size>=t)return s;this.free(e);const r=Math.max(16,16*Math.ceil(t/16)),o=this.#e.createBuffer({label:e,size:r,usage:n});return this.buffers.set(e,o),this.groups.clear(),o}get(e){return this.requireOpen(),this.buffers.get(e)}free(e){this.buffers.get(e)?.destroy(),this.buffers.delete(e)}freeWhere(e){for(const t of this.buffers.keys())e(t)&&this.free(t);this.written=""}requireOpen(){if(this.closed)throw new e("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}},x=65535;async function A(t,{slots:n,copies:s=[]},r,o,i,c){const{held:m,program:g,memory:b}=t,{device:v}=m,$=k(i),M=`a batch of ${i.length}`,A=new Map,P=r,S=new Set([...P.flatMap(u),...o.map(({buffer:e})=>e),...s.flat()]),B=(e,t)=>{S.has(e)&&(a(m,"maxStorageBufferBindingSize",4*t,M),A.set(e,4*t))};n($).forEach((e,t)=>B(`s${t}`,e));for(const[e,{shape:t}]of g.inputs.entries())S.has(`i${e}`)&&B(`i${e}`,i.length*l(t($.with(0,1))));g.generation?.states.forEach(({shape:e},t)=>B(`g${t}`,i.length*l(e($))));const O=new Map;for(const e of P){const[,,t,n]=e,[s,r,o]=t($),i=n&&s>x?[x,Math.ceil(s/x),1]:[s,r,o];a(m,"maxComputeWorkgroupsPerDimension",Math.max(...i),M),O.set(e,i)}let j=4;const N=[],q=o.flatMap(e=>{const{shape:t,own:n=t,stored:s=n,single:r,buffer:o}=e,a=s($),h=l(a),f=j;if(!c){const e=4*h*(r?1:i.length);N.push([o,f,e]),j+=e}return i.map(({s},o)=>({...e,start:f,box:a,own:n(s),shape:t(s),member:o,first:r?0:o*h}))});a(m,"maxBufferSize",j,M);const E=i.map(()=>({}));try{const n=await h(m,M,async()=>{for(const[e,t]of A)b.reserve(e,t);const e=b.reserve("status",4),n=b.reserve("output",j,9);!function(e,t,n){const{memory:s,held:r}=e,o=t.flatMap(({s:e})=>e.slice(1)),i=s.reserve("sizes",4*n.length,72),a=s.reserve("lengths",4*o.length),c=[n,o].join(";");c!==s.written&&(r.device.queue.writeBuffer(i,0,Int32Array.from(n)),r.device.queue.writeBuffer(a,0,Int32Array.from(o)),s.written=c)}(t,i,$);let o=v.createCommandEncoder();g.inputs.forEach((e,t)=>{A.has(`i${t}`)&&function(e,t,n,{element:s,shape:r,default:o=0},i,a,c){const h=r(c.with(0,1)),f=l(h);let u=new(p(s))(f*a.length);a.forEach(({s:e,values:s},c)=>{const l=r(e),{data:p}=s[i]??{},m=c*f;p?1===a.length&&p instanceof u.constructor?u=p:d(l,l,h,(e,s,r)=>{y(p)?u.set(p.subarray(e,e+r),m+s):t.copyBufferToBuffer(p,4*e,n,4*(m+s),4*r)}):u.fill(o,m,m+f)}),e.queue.writeBuffer(n,0,u)}(v,o,b.get(`i${t}`),e,t,i,$)}),o=function({held:e,memory:t,pipelines:n},s,r,o,i){let a=s.beginComputePass();return r.forEach(s=>{const r=s,[o]=r,c=n.kernels[o],h=f(c);let l=t.groups.get(r);if(!l){const s=u(r);l=e.device.createBindGroup({layout:n.layout(c),entries:h.map((e,n)=>{const r=/read|write/.test(e)?s.shift():e;return{binding:n,resource:{buffer:t.get(r)}}})}),t.groups.set(r,l)}a.setPipeline(n.get(o)),a.setBindGroup(0,l),a.dispatchWorkgroups(...i.get(r))}),a.end(),s}(t,o,r,0,O);for(const[e,t]of s)o.copyBufferToBuffer(b.get(e),0,b.get(t),0,A.get(t));o.copyBufferToBuffer(e,0,n,0,4);for(const[e,t,s]of N)o.copyBufferToBuffer(b.get(e),0,n,t,s);if(c)for(const{name:e,buffer:t,shape:n,own:s,box:r,member:i,first:a}of q){const c=Math.max(4,4*l(s)),h=v.createBuffer({size:c,usage:140});E[i][e]={buffer:h,shape:n},d(s,r,s,(e,n,s)=>{e+=a,o.copyBufferToBuffer(b.get(t),4*e,h,4*n,4*s)})}return v.queue.submit([o.finish()]),await n.mapAsync(1,0,j),n}),o=n.getMappedRange(0,j),[a]=new Uint32Array(o,0,1);if(!c&&!a)for(const{name:e,element:t,shape:n,own:s,box:r,start:i,member:a,first:c}of q){const h=new(p(t))(o,i),f=new w[t](l(s));d(s,r,s,(e,t,n)=>{e+=c,f.set(h.subarray(e,e+n),t)}),E[a][e]={data:f,shape:n}}if(n.unmap(),!a)return E;throw new e("index-out-of-range","an index that was computed is outside its tensor")}catch(e){for(const e of E.flatMap(e=>Object.values(e)))"buffer"in e&&e.buffer.destroy();throw b.requireOpen(),b.freeWhere(e=>!/^[ptc]\d/.test(e)),e}}function P(e,t){const n=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{const t=[e].map(([,e])=>e.split(">")),[s,r]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!r.some(e=>n.has(e))&&(e[4]&&r.forEach(e=>n.delete(e)),s.forEach(e=>n.add(e)),!0)}).reverse()}function S(t,n){const s=t.findIndex(e=>!Number.isFinite(e));if(!(s<0))throw new e("logits-value",`the logit of token ${s} is ${t[s]}`,{name:"logits",found:t[s],expected:"finite",member:n,position:[s]})}function B(e,t,n){if(1===n)return e;const s=e.slice();for(const e of new Set(t)){const t=s[e];s[e]=t>0?t/n:t*n}return s}function O(e){let t=0;for(let n=1;n<e.length;n+=1)e[n]>e[t]&&(t=n);return t}function j(e,t,n,s,r){const{repetitionPenalty:o,temperature:i,seed:a}=t,c=B(e,n,o);return 0===i?O(c):function(e,t){let n=t*e.reduce((e,{weight:t})=>e+t,0);for(const{token:t,weight:s}of e)if(n-=s,n<0)return t;return e.at(-1).token}(function(e,{temperature:t,topK:n,topP:s}){const r=e[O(e)],o=n>0&&n<e.length?e.toSorted().at(-n):-1/0;let i=[];for(const[n,s]of e.entries())s>=o&&i.push({token:n,weight:Math.exp((s-r)/t)});if((o>-1/0||s<1)&&i.sort((e,t)=>t.weight-e.weight||e.token-t.token),o>-1/0&&(i=i.slice(0,n)),s>=1)return i;const a=s*i.reduce((e,{weight:t})=>e+t,0);let c=0;const h=i.findIndex(({weight:e})=>(c+=e)>=a);return h<0?i:i.slice(0,h+1)}(c,t),function(...e){let t=2654435769;for(const n of e)for(const e of[n,Math.floor(n/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32}(a,s,r))}function N(e){const{temperature:t=0,topK:s=0,topP:r=1,repetitionPenalty:o=1,seed:i=Math.floor(Math.random()*2**32)}=e,a=(e,t,s,r)=>{if(!s)throw n("option-value",e,t,r,e)};return a("temperature",t,t>=0&&t<1/0,"0 or more"),a("topK",s,Number.isInteger(s)&&s>=0,"a whole number, 0 for all tokens"),a("topP",r,r>0&&r<=1,"above 0 and at most 1"),a("repetitionPenalty",o,o>0,"above 0"),a("seed",i,Number.isSafeInteger(i),"a whole number"),{temperature:t,topK:s,topP:r,repetitionPenalty:o,seed:i}}function q(e){const t=[];for(let n=e;n;n=n.before)t.push(n);return t.reverse()}var E=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#n;#s=0;constructor(e,t=[]){this.#t=e,this.#n=t}#r(e){return e/this.#s**this.#t.lengthPenalty}#o(e,t){this.hypotheses.push({tokens:e,score:this.#r(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){const{beams:n,stop:s,limit:r,repetitionPenalty:o,earlyStopping:i}=this.#t;this.#s+=1;const a=n*(1+s.length),c=this.live.flatMap(({tokens:t,sum:n},s)=>{const r=[...this.#n,...q(t).map(({token:e})=>e)],i=e[s],c=function(e){let t=-1/0;for(const n of e)t=Math.max(t,n);let n=0;for(const s of e)n+=Math.exp(s-t);return t+Math.log(n)}(i),h=B(i.map(e=>e-c),r,o);return function(e,t){const n=t<e.length?e.toSorted().at(-t):-1/0,s=[];for(const[t,r]of e.entries())r>=n&&s.push(t);return s.sort((t,n)=>e[n]-e[t]||t-n),s.slice(0,t)}(h,a).map(e=>({tokens:t,sum:n+h[e],parent:s,token:e}))});c.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);const h=[];for(const[e,{tokens:r,sum:o,parent:i,token:f}]of c.slice(0,a).entries())s.includes(f)?e<n&&this.#o({token:f,before:r,extra:t[i]},o):h.length<n&&h.push({tokens:{token:f,before:r,extra:t[i]},sum:o,parent:i});this.live=h;const[f]=h,u=this.hypotheses.length>=n,l=this.hypotheses.at(-1)?.score??-1/0;if(u&&(i||f&&l>=this.#r(f.sum)))this.live=[];else if(this.#s>=r){for(const{tokens:e,sum:t}of h)this.#o(e,t);this.live=[]}}},F=e=>k(e.map(e=>({s:e,values:[]}))),z=e=>/^(g\d|sizes|lengths|spare)/.test(e),I=class extends M{#i;constructor(e,t){super(e,t.groups),this.#i=t}reserve(e,t,n=140){return this.requireOpen(),z(e)?super.reserve(e,t,n):this.#i.reserve(e,t,n)}get(e){return this.requireOpen(),z(e)?super.get(e):this.#i.get(e)}take(e){this.buffers.delete(e)}freeWhere(e){this.close(),this.#i.freeWhere(e)}requireOpen(){if(this.#i.requireOpen(),this.closed)throw new e("disposed","the session is over")}close(){this.closed=!0,super.freeWhere(()=>!0),this.groups.clear()}};function U({data:e,shape:t}){return e.slice(-t.at(-1))}var W=class{generation;#i;#a;#c;#h=new Map;#f;constructor(e,t,n,s){const{held:r,memory:o}=e,i=function(e){const t=e.generation,{target:n,count:s,begin:r,chunk:o,inspect:i}=t,a=e.inputs[n],c=e=>({...e,steps:R(e.steps)});return{...e,inputs:e.inputs.with(n,{...a,shape:e=>[e[s]]}),generation:{...t,begin:c(r),chunk:c(o),inspect:c(i)}}}(e.program),a=i.generation,{length:c,most:h,past:f}=a;this.generation=a,this.#a=t,this.#c=new I(r.device,o),this.#i={...e,program:i,memory:this.#c},this.#f=n.map(({s:e})=>{const t=e.with(c,s).with(f,0);return void 0===h?t:t.with(h,1)})}get taken(){const{past:e,prefix:t}=this.generation;return this.#f.map(n=>Math.max(0,n[e]-t))}async begin(e){const{begin:t,target:n}=this.generation,{pipelines:s}=this.#i,r=e.map(({values:e},t)=>({s:this.#f[t],values:e.with(n,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&(await s.need(t.steps),await A(this.#i,t,t.steps,[],r,!1))}feed(e,t=[]){return this.#a(async()=>{this.#c.requireOpen();const n=this.#u(e),{count:s,past:r,most:o}=this.generation,i=n.map(({s:e})=>e[s]),a=Math.max(0,...i);if(0===a)return n.map(()=>({logits:void 0,inspected:{}}));if(void 0!==o){const e=this.#f[0]?.[o];(a>e||1===a&&e>1)&&await this.#l(this.#f.map((e,t)=>t),a)}const{entry:c,results:h,steps:f}=this.#p(t);await this.#i.pipelines.need(f);const u=await A(this.#i,c,f,h,n.map(({s:e,values:t})=>({s:this.#m(e),values:t})),!1);return this.#f=this.#f.map((e,t)=>e.with(r,e[r]+i[t])),u.map((e,n)=>{const{logits:s,...r}=e;return{logits:i[n]?U(s):void 0,inspected:t.length>0?{...r,...T(t,s)}:{}}})})}select(e){return this.#a(async()=>{this.#c.requireOpen();const{most:t}=this.generation;await this.#l(e,void 0===t?1:this.#f[0]?.[t])})}dispose(){this.#c.close()}#m(e){const{most:t}=this.generation;return void 0===t?e:e.with(t,this.#f[0]?.[t])}#u(t){const{target:s,prefix:r,prompt:o,past:i,count:a,length:c}=this.generation,{inputs:h}=this.#i.program,{name:f,range:u}=h[s];if(t.length!==this.#f.length)throw n("input-shape","the number of members",t.length,this.#f.length,f);return this.#f.map((l,p)=>{const m=Int32Array.from(t[p]),d=l[i],g=0===d&&m.length>0?r:0,w={name:f,member:p};if(g+m.length>0&&0===d&&m.length<o)throw new e("prompt-short",`a mask lets everyone see the first ${o} tokens`,{...w,found:m.length,expected:o});const y=r+l[c];if(d+g+m.length>y)throw n("room-exceeded","the number of tokens",d+g+m.length-r,"at most "+(y-r),f,w);const b=l.with(a,g+m.length),[v,$]=u?.(b)??[-(2**31),2**31-1],k=Array.from(t[p]),M=k.findIndex(e=>!(Number.isInteger(e)&&e>=Number(v)&&e<=Number($)));if(M>=0)throw n("input-value",`token ${M} of "${f}"`,k[M],`${v} to ${$}`,f,{member:p,position:[M]});const x=new Int32Array(g+m.length);return x.set(m,g),{s:b,values:h.map((e,t)=>t===s?{data:x}:void 0)}})}#p(e){const{chunk:t,inspect:n,states:s}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};const r=e.join("\n");let o=this.#h.get(r);if(!o){const t=n.results.filter(({name:t})=>"logits"===t||e.includes(t)),i=[...s.map((e,t)=>`g${t}`),...(n.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));o={results:t,steps:P(n.steps,[...t,...i])},this.#h.set(r,o)}return{entry:n,...o}}async#l(e,t){const{generation:n}=this,s=e.map(e=>{const s=this.#f[e];return void 0===n.most?s:s.with(n.most,t)});await async function(e,t,{states:n,past:s},r,o,i){const[a,c]=[F(r),F(o)],f=n.flatMap((e,n)=>{const h=`g${n}`,f=t.get(h);if(!f)return[];const[u,p]=[e.shape(a),e.shape(c)],m=r.length===o.length&&u.join()===p.join(),d=i.flatMap((t,n)=>m&&t===n?[]:function({cache:e,window:t=1/0},n,s,r){if(!e)return[[0,0,l(n)]];const o=l(n.slice(1)),[i,a]=[n[0],s[0]],c=[];for(let e=Math.max(0,r-t);e<r;){const[t,n]=[e%i,e%a],s=Math.min(r-e,i-t,a-n);c.push([t*o,n*o,s*o]),e+=s}return c}(e,u,p,r[t][s]).map(([e,s,r])=>[t*l(u)+e,n*l(p)+s,r])),g=4*o.length*l(p);return m&&0===d.length?[]:[{name:h,buffer:f,same:m,copies:d,bytes:g}]});if(0===f.length)return;const u=[],p=()=>{const n=e.device.createCommandEncoder(),s=(e,t,s,r,o)=>{n.copyBufferToBuffer(e,4*t,s,4*r,4*o)},r=Math.max(0,...f.map(({same:e,bytes:t})=>e?t:0)),o=r>0&&t.reserve("spare",r);for(const{name:e,buffer:n,same:r,copies:i,bytes:a}of f)if(r&&o){for(const[e,t,r]of i)s(n,e,o,t,r);for(const[,e,t]of i)s(o,e,n,e,t)}else{t.take(e),u.push(n);const r=t.reserve(e,a);for(const[e,t,o]of i)s(n,e,r,t,o)}return e.device.queue.submit([n.finish()]),Promise.resolve()};try{await h(e,"moving what is kept",p)}catch(e){throw t.close(),e}finally{for(const e of u)e.destroy()}}(this.#i.held,this.#c,n,this.#f,s,e),this.#f=s}},T=(e,t)=>e.includes("logits")&&t?{logits:t}:{},R=e=>e.map(e=>"count"in e?{...e,steps:R(e.steps)}:[...e]),L=(e,t,s,r)=>n("weights-damaged",e,t,s,r),_=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function C(t){const{name:n,size:s}=t,r=await t.take(8),o=r.length<8?NaN:Number(new DataView(r.buffer).getBigUint64(0,!0)),i=Math.min(1e8,s-8);if(!(o<=i))throw L(`the length of the head of ${n}`,o,`at most ${i}`,n);const a=await t.take(o);let c;try{const e=new TextDecoder("utf-8",{fatal:!0}).decode(a);c=JSON.parse(e),function(e){const t=new Set;let n=0;for(const[s]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===s&&(n+=1),"}"===s&&(n-=1),s.length>1&&1===n){const e=String(JSON.parse(s));if(t.has(e))throw L(`tensor "${e}"`,"there twice","there once",e);t.add(e)}}(e)}catch(t){if(t instanceof e)throw t}if("Object"!==m(c))throw L(`the head of ${n}`,"something else","a JSON object",n);const h=Object.entries(c).filter(([e])=>"__metadata__"!==e).map(([e,n])=>{const{dtype:s,shape:r,data_offsets:o}=n??{};if("string"!=typeof s||!_(r)||!_(o)||2!==o.length)throw L(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);const[i,a]=o,c=l(r)*Number(/\d+/.exec(s)?.[0]??8)/8;if(a-i!==c)throw L(`the size of tensor "${e}"`,a-i,`${c}, by its shape and ${s}`,e);return{name:e,type:s,shape:r,start:i,bytes:c,reader:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes);let f=0;for(const{name:e,start:t,bytes:n}of h){if(t!==f)throw L(`the start of tensor "${e}"`,t,`${f}, where the one before ends`,e);f+=n;const r=s-8-o;if(f>r)throw L(`the end of tensor "${e}"`,f,`within ${r} bytes`,e)}const u=8+o+f;if(u<s&&s<1/0)throw L(`the size of ${n}`,s,u,n);return h}async function D(e){if(!("string"==typeof e||e instanceof URL))return[e];const t=String(e);if(!t.endsWith(".json"))return[e];const n=await fetch(e).catch(r("weights-unreachable",t)),s=await n.json().catch(()=>0),o=[...new Set(Object.values(s.weight_map??{}))];if(!o[0]||!o.every(e=>/^[\w.-]+$/.test(e)))throw L(t,"something else","an index of files beside it",t);return o.map(e=>new URL(e,n.url))}var G="the weights",K=4<<20,J=class{name;size;close;#d;#g=new Uint8Array;constructor(e,t,n,s=()=>{}){this.name=e,this.size=t,this.#d=n,this.close=s}async take(e){const t=new Uint8Array(e);let n=0;for(;n<e;){if(0===this.#g.length){const e=await this.#d().catch(r("weights-unreachable",this.name));if(!e)break;this.#g=e}const s=this.#g.subarray(0,e-n);this.#g=this.#g.subarray(s.length),t.set(s,n),n+=s.length}return n<e?t.slice(0,n):t}};function V(e){const{name:t=G,size:n}=e;let s=0;return new J(t,n,async()=>{const t=s;if(t>=n)return;s=Math.min(n,t+K);const r=await e.read(t,s);if(r.length===s-t)return r;throw new Error(`${r.length} bytes came for ${t} to ${s}`)})}function Y(e,{buffer:t,byteOffset:n,byteLength:s}){return V({name:e,size:s,read:(e,s)=>Promise.resolve(new Uint8Array(t,n+e,s-e))})}async function H(e){let t=G,s=1/0,o=e;if("string"==typeof o||o instanceof URL?(t=String(o),o=await fetch(o).catch(r("weights-unreachable",t))):o instanceof Blob&&(({size:s}=o),o=o.stream()),o instanceof Response){const{ok:e,body:s,status:r}=o;if(!e)throw n("weights-unreachable",`the status of ${t}`,r,200,t);o=s}return o instanceof ReadableStream?function(e,t,n){const s=n.getReader();return new J(e,t,async()=>(await s.read()).value,()=>{s.cancel().catch(()=>0)})}(t,s,o):(m(o).endsWith("ArrayBuffer")&&(o=new Uint8Array(o)),ArrayBuffer.isView(o)?Y(t,o):o?.read instanceof Function?V(o):void 0)}function Q(e){const t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),n=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&n.test(e)}var X=e=>e.filter(e=>1!==e).join(),Z=e=>/^(B?F16|F32)$/.test(e);function ee(e,{buffer:t}){if("F32"===e)return new Float32Array(t);const n=new Uint32Array(new Uint16Array(t)),s=e=>new Float32Array(e.buffer);return"BF16"===e?s(n.map(e=>e<<16)):s(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function te(e,t,s){const{data:r=s,shape:o=e.parameters.find(e=>e[0]===t)?.[1]??[]}=s??{};if(!(r instanceof Float32Array)||l(o)!==r.length)throw n("weights-invalid",`tensor "${t}"`,m(r),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:o,bytes:r.byteLength,reader:Y(t,r)}}function ne(e,t){if(Number.isInteger(t)&&t>0)return t;throw n("option-value",e,t,"a whole number above 0",e)}var se=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",re=class{kernels;#w;#y={};#b=[];#v=[];constructor(e,t){this.#w=e,this.kernels=t}async need(e){await Promise.all(e.map(async([e])=>{this.#v[e]=await(this.#b[e]??=this.#$(e))}))}get(e){return this.#v[e]}layout(e){return this.#y[e.bindings]??=this.#w.device.createBindGroupLayout({entries:f(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:se(e)}}))})}#$(e){const t=this.kernels[e],{name:n,code:s}=t,{device:r}=this.#w;return h(this.#w,`the kernel ${n}`,()=>r.createComputePipelineAsync({label:n,layout:r.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:r.createShaderModule({label:n,code:s})}}))}},oe=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function ie(t,s={}){const o=await async function(t,n){const s=await(n??async function({limits:t,features:n}){const s=globalThis.navigator?.gpu;if(!s)throw new e("webgpu-missing","no WebGPU here: pass a device");const o=await s.requestAdapter();if(!o)throw new e("adapter-missing","this machine has no WebGPU adapter");const i=o.limits;return o.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,i[e]])),requiredFeatures:n.filter(e=>o.features.has(e))}).catch(r("device-refused","the adapter gives no device"))}(t));if(!(s.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");const o={device:s,release(){n||s.destroy()}};return s.lost.then(({message:e})=>o.lost=e||"destroyed"),o}(t,s.device),f=new M(o.device),d=new re(o,t.kernels),g=[],w=async()=>{const r=await async function(t,s,r,o){if(void 0===s&&(void 0!==r||0===t.parameters.length))return t.parameters.map(t=>function(t,n){const[s,r]=t,o=function([t,,n],s){const[r,o=0,i=1]="number"==typeof n?["constant",n]:n??[],a=function(e){let t=2166136261;for(const n of e)t=Math.imul(t^Number(n.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;const e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}}(`${s}/${t}`),c={constant:()=>o,uniform:()=>o+(i-o)*a(),normal:()=>o+i*Math.sqrt(-2*Math.log(1-a()))*Math.cos(2*Math.PI*a())}[String(r)];if(c)return e=>new Float32Array(e).map(c);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})}(t,n),i=4*l(r);return{name:s,type:"F32",shape:r,bytes:i,reader:V({name:s,size:i,read:(e,t)=>Promise.resolve(new Uint8Array(o((t-e)/4).buffer))})}}(t,Number(r)));const i=[];for(const e of(await Promise.all([s].flat().map(D))).flat()){const r=await H(e);if(r){o.push(r);for(const e of await C(r))i.push(e)}else{if("Object"!==m(e))throw n(void 0===s?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(const[n,s]of Object.entries(e))i.push(te(t,n,s))}}return i}(t,s.weights,s.seed,g),u=function(t,s){const r=new Map;for(const e of s){const{name:t}=e;if(r.has(t))throw L(`tensor "${t}"`,"in two files","in one",t);r.set(t,e)}const o=new Set(t.parameters.map(([e])=>e)),a=[...r.keys()].filter(e=>!o.has(e)),c=[...o].filter(e=>!r.has(e)),[h]=c;if(void 0!==h){const t=c.slice(0,3).map(e=>`"${e}"${i(e,a)}`),n=`the weights lack ${c.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",n,{name:h,tensors:c})}for(const[e,s]of t.parameters){const{shape:t,type:o}=r.get(e);if(X(t)!==X(s))throw n("weights-shape",`the shape of tensor "${e}"`,t,s,e);if(!Z(o))throw n("weights-type",`tensor "${e}"`,o,"F32, F16 or BF16",e)}const f=t.ignored.map(Q),u=a.filter(e=>!f.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]}(t,r);return await h(o,"the weights",()=>async function(e,t,n){const{parameters:s,tables:r}=e,o=e.constants(oe(e));for(const e of o)a(t,"maxStorageBufferBindingSize",4*e,"a constant");s.forEach(([,e],t)=>n.reserve(`p${t}`,4*l(e))),r.forEach(({shape:e},t)=>n.reserve(`t${t}`,4*l(e))),o.forEach((e,t)=>n.reserve(`c${t}`,4*e)),r.forEach(({element:e,shape:s,value:r},o)=>{const i=new(p(e))(l(s));let a=0;const c=(...e)=>{const t=s[e.length];if(void 0===t)i[a++]=Number(r(...e));else for(let n=0;n<t;n+=1)c(...e,n)};c(),t.device.queue.writeBuffer(n.get(`t${o}`),0,i)}),await t.device.queue.onSubmittedWorkDone()}(t,o,f)),await async function({tensors:e,readers:t},s,r,o,i=()=>{}){const a=s.parameters.map(([e])=>e),h=e.reduce((e,{bytes:t})=>e+t,0),{queue:f}=r.device;let u=0,l=0;for(const{name:t,type:s,bytes:p,reader:m}of e){const e=a.indexOf(t);let d=0;for(let a=p;a>0;){const p=Math.min(K,a),g=await m.take(p);if(c(r),o.requireOpen(),g.length<p)throw L(`tensor "${t}"`,"cut off","whole",t);if(a-=p,u+=p,l+=p,e>=0){const r=ee(s,g),i=r.findIndex(e=>!Number.isFinite(e));if(i>=0)throw n("weights-value",`entry ${d+i} of tensor "${t}"`,r[i],"finite",t);f.writeBuffer(o.get(`p${e}`),4*d,r),d+=r.length}i({loaded:u,total:h,name:t}),l>67108864&&(l=0,f.submit([]),await f.onSubmittedWorkDone())}}for(const e of t)if((await e.take(1)).length>0)throw L(e.name,"longer than its tensors","as long as they are",e.name)}({tensors:r,readers:g},t,o,f,s.onProgress),u};try{!function(t,{name:n,features:s,limits:r}){for(const n of s)if(!t.device.features.has(n))throw new e("feature-missing",`the device lacks ${n}`,{name:n});for(const[e,s]of Object.entries(r))a(t,e,s,n)}(o,t);const s=d.need([...t.prepare,...t.run.steps]),[r]=await Promise.all([w(),s]),c={held:o,program:t,memory:f,pipelines:d};return await async function(e){const{program:t,memory:n}=e,{run:s,inspect:r,prepare:o}=t,i={slots:()=>[],results:[],steps:o},a=[{s:oe(t),values:[]}];await A(e,i,o,[],a,!0);const c=[s,r];if(t.generation){const{begin:e,chunk:n,inspect:s}=t.generation;c.push(e,n,s)}const h=new Set(c.flatMap(e=>[...e.steps.flatMap(u),...e.results.map(({buffer:e})=>e)]));n.freeWhere(e=>/^[pt]\d/.test(e)&&!h.has(e))}(c),function(t,s){const{held:r,program:o,memory:a,pipelines:c}=t,{run:h,inspect:f}=o;let l=Promise.resolve();function p(e){const t=l.then(e);return l=t.catch(()=>0),t}async function m(e,n,s,r,i){a.requireOpen(),await c.need(r);const h=$(function(e,t){const n=[...e.flatMap(u),...t.map(({buffer:e})=>e)];return v(o,e=>Boolean(o.inputs[e]?.late)&&(e=>!n.includes(`i${e}`))(e))}(r,s),e),f=h.length>0?await A(t,n,r,s,h,i):[];return Array.isArray(e)?f:f[0]}const d={device:r.device,warnings:s,run:(e,t={})=>p(()=>m(e,h,h.results,h.steps,"device"===t.on)),inspect:(t,n)=>p(async()=>{const s=function(t){const n=f.results.map(({name:e})=>e),s=t.map(t=>{const s=Q(t);if(n.some(s))return s;throw new e("path-unknown",`nothing to inspect at "${t}"${i(t,n)}`,{name:t,expected:n,found:t})});return f.results.filter(({name:e})=>s.some(t=>t(e)))}(n);return m(t,f,s,P(f.steps,s),!1)}),dispose:()=>{a.close(),r.release()}};if(o.loss){const e=o.loss;Object.assign(d,{loss:t=>p(()=>async function(e,t){const n=P(f.steps,[t]),s=[await m(e,f,[t],n,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?s:s[0]}(t,e))})}if(o.generation){const s=function(t,s){const{program:r,memory:o}=t,a=r.generation,{target:c,start:h,length:f}=a,{name:u}=r.inputs[c],l=r.dimensions[f-1]?.most,p=new Set;function m(e){e.dispose(),p.delete(e)}function d(t){const n=a.inspect.results.map(e=>e.name);return t.flatMap(t=>{const s=n.filter(Q(t));if(s.length>0)return s;throw new e("path-unknown",`nothing of a step to inspect at "${t}"${i(t,n)}`,{name:t,expected:n,found:t})})}function g(e,n){return s(async()=>{o.requireOpen();const i=$(v(r,e=>!a.asks.includes(e)),e),c=new W(t,s,i,n(i));p.add(c);try{i.length>0&&await c.begin(i)}catch(e){throw m(c),e}return{session:c,members:i}})}function w({values:t},n){const s=t[c]?.data;if(s)return Array.from(s);if(void 0!==h)return[h];throw new e("prompt-missing",`"${u}" is missing: there is no first token`,{name:u,member:n})}const y=({stop:e=a.stop})=>"number"==typeof e?[e]:e,b=(e,t,{logits:n,inspected:s},r)=>({token:e,position:t,...r.logits&&n&&{logits:n},...r.inspect&&{inspected:s}});return{begin:async function(t,{room:s=l}={}){if(ne("room",s)>l)throw n("room-exceeded","room",s,`at most ${l}`,"room");const r=Array.isArray(t),{session:o,members:i}=await g(t,()=>s);if(i.some(({values:e})=>e[c]))throw m(o),new e("input-unknown",`"${u}" is not given but fed`,{name:u});return{get taken(){return o.taken},async feed(e,{inspect:t=[]}={}){const n=await o.feed(r?e:[e],d(t));return r?n:n[0]},select:e=>o.select(e),dispose:()=>{m(o)}}},generate:async function*(e,t={}){const{beams:s=1,inspect:r=[]}=t;ne("beams",s),N(t);const o=d(r),i=await async function(e,t){let s=[],r=0;const{session:o}=await g(e,e=>{s=e.map(w);const o=Math.max(0,...s.map(e=>e.length)),i=l+1-o;if(r=t.limit??Math.min(a.limit,i),ne("limit",r)<=i)return o+r-1;throw n("room-exceeded","limit",r,`at most ${i}`,"limit")});return{session:o,prompts:s,limit:r}}(e,t);try{if(0===i.prompts.length)return;const r=s>1?async function*({session:e,prompts:t,limit:s},r,o){const{repetitionPenalty:i}=N(r),{beams:a=1,lengthPenalty:c=1,earlyStopping:h=!1}=r;if(!Number.isFinite(c))throw n("option-value","lengthPenalty",c,"a number","lengthPenalty");const f=y(r),u={beams:a,lengthPenalty:c,earlyStopping:h,repetitionPenalty:i,stop:f,limit:s},l=t.map(e=>new E(u,e));let p=1,m=t;for(;l.some(({live:e})=>e.length>0);){const t=await e.feed(m,o),n=p;for(const[e,s]of l.entries()){if(0===s.live.length)continue;const r=t.slice(e*n,e*n+s.live.length);r.forEach(({logits:t})=>S(t,e)),s.next(r.map(({logits:e})=>e),r)}p=a;const s=l.flatMap(({live:e},t)=>Array.from({length:a},(s,r)=>({beam:e[r],first:t*n,n:r})));if(m=s.map(({beam:e})=>e?[e.tokens.token]:[]),m.every(e=>0===e.length))break;await e.select(s.map(({beam:e,first:t,n:s})=>t+(e?e.parent:Math.min(s,n-1))))}const d=l.map(({hypotheses:[e]},n)=>{const s=t[n].length;return q(e?.tokens).filter(({token:e})=>!f.includes(e)).map(({token:t,extra:n},o)=>({...b(t,s+o,n,r),score:e?.score}))}),g=Math.max(0,...d.map(e=>e.length));for(let e=0;e<g;e+=1)yield d.map(t=>t[e])}(i,t,o):async function*({session:e,prompts:t,limit:n},s,r){const o=N(s),i=y(s),a=t.map(e=>[...e]);let c=t;for(let t=0;t<n;t+=1){const t=(await e.feed(c,r)).map((e,t)=>{const{logits:n}=e,r=a[t];if(!n)return;S(n,t);const c=j(n,o,r,t,r.length);return i.includes(c)?void 0:(r.push(c),b(c,r.length-1,e,s))});if(t.every(e=>void 0===e))return;yield t,c=t.map(e=>e?[e.token]:[])}}(i,t,o);for await(const t of r)yield Array.isArray(e)?t:t[0]}finally{m(i.session)}},dispose:()=>{p.forEach(m)}}}(t,p),{dispose:r}=d;Object.assign(d,s,{dispose:()=>{s.dispose(),r()}})}return d}(c,r)}catch(e){throw f.close(),o.release(),e}finally{for(const e of g)e.close()}}return{AttncError:e,load:ie}})();

export const program = {
  format: 1,
  compiler: "0.1.0",
  name: "CaptionRNN",
  limits: { maxBufferSize: 163840, maxStorageBufferBindingSize: 163840, maxStorageBuffersPerShaderStage: 7, maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256, maxComputeWorkgroupStorageSize: 1280 },
  features: [],
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
    { name: "contraction_1", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 16, r < 8, s < 32] = sum[u < 3, v < 3] weight[o, 0, u, v] * (if 0 <= 2 * r + u - 1 and 0 <= 2
      //     * s + v - 1 then image[0, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
      // x[o < 16, r < 8, s < 32] = max(y[o, r, s] + bias[o], 0.0)

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> image: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 16) { return; }
        var results: vec4f;
        let bias_row = bias[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_row, 0f);
        }
        x[(column4 / 64) * 960 + row * 64 + column4] = results;
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
        let start = (column_tile / 4 % 8) * 2 - 1;
        let offset = column_tile % 4;
        let holds_2 = 0 <= offset * 16 - 1;
        let part = column_tile / 4;
        let image_start = part * 128 + offset * 16 - 65;
        let image_start_2 = part * 128 + offset * 16 - 63;
        let image_start_3 = part * 128 + offset * 16 - 61;
        let image_start_4 = part * 128 + offset * 16 - 59;
        let image_start_5 = part * 128 + offset * 16 - 57;
        let image_start_6 = part * 128 + offset * 16 - 55;
        let image_start_7 = part * 128 + offset * 16 - 53;
        let image_start_8 = part * 128 + offset * 16 - 51;
        let image_start_9 = part * 128 + offset * 16 - 64;
        let image_start_10 = part * 128 + offset * 16 - 62;
        let image_start_11 = part * 128 + offset * 16 - 60;
        let image_start_12 = part * 128 + offset * 16 - 58;
        let image_start_13 = part * 128 + offset * 16 - 56;
        let image_start_14 = part * 128 + offset * 16 - 54;
        let image_start_15 = part * 128 + offset * 16 - 52;
        let image_start_16 = part * 128 + offset * 16 - 50;
        let image_start_17 = part * 128 + offset * 16 - 49;
        let row_tile = index / (sizes.batch * 32);
        let weight_start = row_tile * 72;
        let weight_start_2 = row_tile * 72 + 9;
        let weight_start_3 = row_tile * 72 + 18;
        let weight_start_4 = row_tile * 72 + 27;
        let weight_start_5 = row_tile * 72 + 36;
        let weight_start_6 = row_tile * 72 + 45;
        let weight_start_7 = row_tile * 72 + 54;
        let weight_start_8 = row_tile * 72 + 63;
        let weight_start_9 = row_tile * 72 + 1;
        let weight_start_10 = row_tile * 72 + 10;
        let weight_start_11 = row_tile * 72 + 19;
        let weight_start_12 = row_tile * 72 + 28;
        let weight_start_13 = row_tile * 72 + 37;
        let weight_start_14 = row_tile * 72 + 46;
        let weight_start_15 = row_tile * 72 + 55;
        let weight_start_16 = row_tile * 72 + 64;
        let weight_start_17 = row_tile * 72 + 2;
        let weight_start_18 = row_tile * 72 + 11;
        let weight_start_19 = row_tile * 72 + 20;
        let weight_start_20 = row_tile * 72 + 29;
        let weight_start_21 = row_tile * 72 + 38;
        let weight_start_22 = row_tile * 72 + 47;
        let weight_start_23 = row_tile * 72 + 56;
        let weight_start_24 = row_tile * 72 + 65;
        for (var u = 0; u < 3; u++) {
          let holds = 0 <= start + u;
          var chosen = 0f;
          if (holds && holds_2) { chosen = image[image_start + u * 64]; }
          var chosen_2 = 0f;
          if (holds) { chosen_2 = image[image_start_2 + u * 64]; }
          var chosen_3 = 0f;
          if (holds) { chosen_3 = image[image_start_3 + u * 64]; }
          var chosen_4 = 0f;
          if (holds) { chosen_4 = image[image_start_4 + u * 64]; }
          var chosen_5 = 0f;
          if (holds) { chosen_5 = image[image_start_5 + u * 64]; }
          var chosen_6 = 0f;
          if (holds) { chosen_6 = image[image_start_6 + u * 64]; }
          var chosen_7 = 0f;
          if (holds) { chosen_7 = image[image_start_7 + u * 64]; }
          var chosen_8 = 0f;
          if (holds) { chosen_8 = image[image_start_8 + u * 64]; }
          var chosen_9 = 0f;
          if (holds) { chosen_9 = image[image_start_9 + u * 64]; }
          var chosen_10 = 0f;
          if (holds) { chosen_10 = image[image_start_10 + u * 64]; }
          var chosen_11 = 0f;
          if (holds) { chosen_11 = image[image_start_11 + u * 64]; }
          var chosen_12 = 0f;
          if (holds) { chosen_12 = image[image_start_12 + u * 64]; }
          var chosen_13 = 0f;
          if (holds) { chosen_13 = image[image_start_13 + u * 64]; }
          var chosen_14 = 0f;
          if (holds) { chosen_14 = image[image_start_14 + u * 64]; }
          var chosen_15 = 0f;
          if (holds) { chosen_15 = image[image_start_15 + u * 64]; }
          var chosen_16 = 0f;
          if (holds) { chosen_16 = image[image_start_16 + u * 64]; }
          var chosen_17 = 0f;
          if (holds) { chosen_17 = image[image_start_17 + u * 64]; }
          let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
          let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
          let left = weight[weight_start + u * 3];
          sum_0_0 += left * right_0;
          sum_0_1 += left * right_1;
          let left_2 = weight[weight_start_2 + u * 3];
          sum_1_0 += left_2 * right_0;
          sum_1_1 += left_2 * right_1;
          let left_3 = weight[weight_start_3 + u * 3];
          sum_2_0 += left_3 * right_0;
          sum_2_1 += left_3 * right_1;
          let left_4 = weight[weight_start_4 + u * 3];
          sum_3_0 += left_4 * right_0;
          sum_3_1 += left_4 * right_1;
          let left_5 = weight[weight_start_5 + u * 3];
          sum_4_0 += left_5 * right_0;
          sum_4_1 += left_5 * right_1;
          let left_6 = weight[weight_start_6 + u * 3];
          sum_5_0 += left_6 * right_0;
          sum_5_1 += left_6 * right_1;
          let left_7 = weight[weight_start_7 + u * 3];
          sum_6_0 += left_7 * right_0;
          sum_6_1 += left_7 * right_1;
          let left_8 = weight[weight_start_8 + u * 3];
          sum_7_0 += left_8 * right_0;
          sum_7_1 += left_8 * right_1;
          let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
          let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
          let left_9 = weight[weight_start_9 + u * 3];
          sum_0_0 += left_9 * right_0_2;
          sum_0_1 += left_9 * right_1_2;
          let left_10 = weight[weight_start_10 + u * 3];
          sum_1_0 += left_10 * right_0_2;
          sum_1_1 += left_10 * right_1_2;
          let left_11 = weight[weight_start_11 + u * 3];
          sum_2_0 += left_11 * right_0_2;
          sum_2_1 += left_11 * right_1_2;
          let left_12 = weight[weight_start_12 + u * 3];
          sum_3_0 += left_12 * right_0_2;
          sum_3_1 += left_12 * right_1_2;
          let left_13 = weight[weight_start_13 + u * 3];
          sum_4_0 += left_13 * right_0_2;
          sum_4_1 += left_13 * right_1_2;
          let left_14 = weight[weight_start_14 + u * 3];
          sum_5_0 += left_14 * right_0_2;
          sum_5_1 += left_14 * right_1_2;
          let left_15 = weight[weight_start_15 + u * 3];
          sum_6_0 += left_15 * right_0_2;
          sum_6_1 += left_15 * right_1_2;
          let left_16 = weight[weight_start_16 + u * 3];
          sum_7_0 += left_16 * right_0_2;
          sum_7_1 += left_16 * right_1_2;
          let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
          let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, chosen_17);
          let left_17 = weight[weight_start_17 + u * 3];
          sum_0_0 += left_17 * right_0_3;
          sum_0_1 += left_17 * right_1_3;
          let left_18 = weight[weight_start_18 + u * 3];
          sum_1_0 += left_18 * right_0_3;
          sum_1_1 += left_18 * right_1_3;
          let left_19 = weight[weight_start_19 + u * 3];
          sum_2_0 += left_19 * right_0_3;
          sum_2_1 += left_19 * right_1_3;
          let left_20 = weight[weight_start_20 + u * 3];
          sum_3_0 += left_20 * right_0_3;
          sum_3_1 += left_20 * right_1_3;
          let left_21 = weight[weight_start_21 + u * 3];
          sum_4_0 += left_21 * right_0_3;
          sum_4_1 += left_21 * right_1_3;
          let left_22 = weight[weight_start_22 + u * 3];
          sum_5_0 += left_22 * right_0_3;
          sum_5_1 += left_22 * right_1_3;
          let left_23 = weight[weight_start_23 + u * 3];
          sum_6_0 += left_23 * right_0_3;
          sum_6_1 += left_23 * right_1_3;
          let left_24 = weight[weight_start_24 + u * 3];
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
      // y[o < 32, r < 4, s < 16] = sum[i < 16, u < 3, v < 3] weight[o, i, u, v] * (if 0 <= 2 * r + u - 1 and
      //     0 <= 2 * s + v - 1 then x[i, 2 * r + u - 1, 2 * s + v - 1] else 0.0)
      // x_2[o < 32, r < 4, s < 16] = max(y[o, r, s] + bias[o], 0.0)

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> x: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 32) { return; }
        var results: vec4f;
        let bias_row = bias[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_row, 0f);
        }
        x_2[(column4 / 16) * 496 + row * 16 + column4] = results;
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
        let start = (column_tile / 2 % 4) * 2 - 1;
        let offset = column_tile % 2;
        let holds_2 = 0 <= offset * 16 - 1;
        let offset_2 = column_tile / 2 % 4;
        let part = column_tile / 8;
        let x_start = part * 4096 + offset_2 * 64 + offset * 16 - 33;
        let x_start_3 = part * 4096 + offset_2 * 64 + offset * 16 - 31;
        let x_start_5 = part * 4096 + offset_2 * 64 + offset * 16 - 29;
        let x_start_7 = part * 4096 + offset_2 * 64 + offset * 16 - 27;
        let x_start_9 = part * 4096 + offset_2 * 64 + offset * 16 - 25;
        let x_start_11 = part * 4096 + offset_2 * 64 + offset * 16 - 23;
        let x_start_13 = part * 4096 + offset_2 * 64 + offset * 16 - 21;
        let x_start_15 = part * 4096 + offset_2 * 64 + offset * 16 - 19;
        let x_start_17 = part * 4096 + offset_2 * 64 + offset * 16 - 32;
        let x_start_19 = part * 4096 + offset_2 * 64 + offset * 16 - 30;
        let x_start_21 = part * 4096 + offset_2 * 64 + offset * 16 - 28;
        let x_start_23 = part * 4096 + offset_2 * 64 + offset * 16 - 26;
        let x_start_25 = part * 4096 + offset_2 * 64 + offset * 16 - 24;
        let x_start_27 = part * 4096 + offset_2 * 64 + offset * 16 - 22;
        let x_start_29 = part * 4096 + offset_2 * 64 + offset * 16 - 20;
        let x_start_31 = part * 4096 + offset_2 * 64 + offset * 16 - 18;
        let x_start_33 = part * 4096 + offset_2 * 64 + offset * 16 - 17;
        let row_tile = index / (sizes.batch * 8);
        let weight_start = row_tile * 1152;
        let weight_start_3 = row_tile * 1152 + 144;
        let weight_start_5 = row_tile * 1152 + 288;
        let weight_start_7 = row_tile * 1152 + 432;
        let weight_start_9 = row_tile * 1152 + 576;
        let weight_start_11 = row_tile * 1152 + 720;
        let weight_start_13 = row_tile * 1152 + 864;
        let weight_start_15 = row_tile * 1152 + 1008;
        let weight_start_17 = row_tile * 1152 + 1;
        let weight_start_19 = row_tile * 1152 + 145;
        let weight_start_21 = row_tile * 1152 + 289;
        let weight_start_23 = row_tile * 1152 + 433;
        let weight_start_25 = row_tile * 1152 + 577;
        let weight_start_27 = row_tile * 1152 + 721;
        let weight_start_29 = row_tile * 1152 + 865;
        let weight_start_31 = row_tile * 1152 + 1009;
        let weight_start_33 = row_tile * 1152 + 2;
        let weight_start_35 = row_tile * 1152 + 146;
        let weight_start_37 = row_tile * 1152 + 290;
        let weight_start_39 = row_tile * 1152 + 434;
        let weight_start_41 = row_tile * 1152 + 578;
        let weight_start_43 = row_tile * 1152 + 722;
        let weight_start_45 = row_tile * 1152 + 866;
        let weight_start_47 = row_tile * 1152 + 1010;
        for (var i = 0; i < 16; i++) {
          let x_start_2 = x_start + i * 256;
          let x_start_4 = x_start_3 + i * 256;
          let x_start_6 = x_start_5 + i * 256;
          let x_start_8 = x_start_7 + i * 256;
          let x_start_10 = x_start_9 + i * 256;
          let x_start_12 = x_start_11 + i * 256;
          let x_start_14 = x_start_13 + i * 256;
          let x_start_16 = x_start_15 + i * 256;
          let x_start_18 = x_start_17 + i * 256;
          let x_start_20 = x_start_19 + i * 256;
          let x_start_22 = x_start_21 + i * 256;
          let x_start_24 = x_start_23 + i * 256;
          let x_start_26 = x_start_25 + i * 256;
          let x_start_28 = x_start_27 + i * 256;
          let x_start_30 = x_start_29 + i * 256;
          let x_start_32 = x_start_31 + i * 256;
          let x_start_34 = x_start_33 + i * 256;
          let weight_start_2 = weight_start + i * 9;
          let weight_start_4 = weight_start_3 + i * 9;
          let weight_start_6 = weight_start_5 + i * 9;
          let weight_start_8 = weight_start_7 + i * 9;
          let weight_start_10 = weight_start_9 + i * 9;
          let weight_start_12 = weight_start_11 + i * 9;
          let weight_start_14 = weight_start_13 + i * 9;
          let weight_start_16 = weight_start_15 + i * 9;
          let weight_start_18 = weight_start_17 + i * 9;
          let weight_start_20 = weight_start_19 + i * 9;
          let weight_start_22 = weight_start_21 + i * 9;
          let weight_start_24 = weight_start_23 + i * 9;
          let weight_start_26 = weight_start_25 + i * 9;
          let weight_start_28 = weight_start_27 + i * 9;
          let weight_start_30 = weight_start_29 + i * 9;
          let weight_start_32 = weight_start_31 + i * 9;
          let weight_start_34 = weight_start_33 + i * 9;
          let weight_start_36 = weight_start_35 + i * 9;
          let weight_start_38 = weight_start_37 + i * 9;
          let weight_start_40 = weight_start_39 + i * 9;
          let weight_start_42 = weight_start_41 + i * 9;
          let weight_start_44 = weight_start_43 + i * 9;
          let weight_start_46 = weight_start_45 + i * 9;
          let weight_start_48 = weight_start_47 + i * 9;
          for (var u = 0; u < 3; u++) {
            let holds = 0 <= start + u;
            var chosen = 0f;
            if (holds && holds_2) { chosen = x[x_start_2 + u * 32]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = x[x_start_4 + u * 32]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = x[x_start_6 + u * 32]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = x[x_start_8 + u * 32]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = x[x_start_10 + u * 32]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = x[x_start_12 + u * 32]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = x[x_start_14 + u * 32]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = x[x_start_16 + u * 32]; }
            var chosen_9 = 0f;
            if (holds) { chosen_9 = x[x_start_18 + u * 32]; }
            var chosen_10 = 0f;
            if (holds) { chosen_10 = x[x_start_20 + u * 32]; }
            var chosen_11 = 0f;
            if (holds) { chosen_11 = x[x_start_22 + u * 32]; }
            var chosen_12 = 0f;
            if (holds) { chosen_12 = x[x_start_24 + u * 32]; }
            var chosen_13 = 0f;
            if (holds) { chosen_13 = x[x_start_26 + u * 32]; }
            var chosen_14 = 0f;
            if (holds) { chosen_14 = x[x_start_28 + u * 32]; }
            var chosen_15 = 0f;
            if (holds) { chosen_15 = x[x_start_30 + u * 32]; }
            var chosen_16 = 0f;
            if (holds) { chosen_16 = x[x_start_32 + u * 32]; }
            var chosen_17 = 0f;
            if (holds) { chosen_17 = x[x_start_34 + u * 32]; }
            let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            let left = weight[weight_start_2 + u * 3];
            sum_0_0 += left * right_0;
            sum_0_1 += left * right_1;
            let left_2 = weight[weight_start_4 + u * 3];
            sum_1_0 += left_2 * right_0;
            sum_1_1 += left_2 * right_1;
            let left_3 = weight[weight_start_6 + u * 3];
            sum_2_0 += left_3 * right_0;
            sum_2_1 += left_3 * right_1;
            let left_4 = weight[weight_start_8 + u * 3];
            sum_3_0 += left_4 * right_0;
            sum_3_1 += left_4 * right_1;
            let left_5 = weight[weight_start_10 + u * 3];
            sum_4_0 += left_5 * right_0;
            sum_4_1 += left_5 * right_1;
            let left_6 = weight[weight_start_12 + u * 3];
            sum_5_0 += left_6 * right_0;
            sum_5_1 += left_6 * right_1;
            let left_7 = weight[weight_start_14 + u * 3];
            sum_6_0 += left_7 * right_0;
            sum_6_1 += left_7 * right_1;
            let left_8 = weight[weight_start_16 + u * 3];
            sum_7_0 += left_8 * right_0;
            sum_7_1 += left_8 * right_1;
            let right_0_2 = vec4f(chosen_9, chosen_10, chosen_11, chosen_12);
            let right_1_2 = vec4f(chosen_13, chosen_14, chosen_15, chosen_16);
            let left_9 = weight[weight_start_18 + u * 3];
            sum_0_0 += left_9 * right_0_2;
            sum_0_1 += left_9 * right_1_2;
            let left_10 = weight[weight_start_20 + u * 3];
            sum_1_0 += left_10 * right_0_2;
            sum_1_1 += left_10 * right_1_2;
            let left_11 = weight[weight_start_22 + u * 3];
            sum_2_0 += left_11 * right_0_2;
            sum_2_1 += left_11 * right_1_2;
            let left_12 = weight[weight_start_24 + u * 3];
            sum_3_0 += left_12 * right_0_2;
            sum_3_1 += left_12 * right_1_2;
            let left_13 = weight[weight_start_26 + u * 3];
            sum_4_0 += left_13 * right_0_2;
            sum_4_1 += left_13 * right_1_2;
            let left_14 = weight[weight_start_28 + u * 3];
            sum_5_0 += left_14 * right_0_2;
            sum_5_1 += left_14 * right_1_2;
            let left_15 = weight[weight_start_30 + u * 3];
            sum_6_0 += left_15 * right_0_2;
            sum_6_1 += left_15 * right_1_2;
            let left_16 = weight[weight_start_32 + u * 3];
            sum_7_0 += left_16 * right_0_2;
            sum_7_1 += left_16 * right_1_2;
            let right_0_3 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            let right_1_3 = vec4f(chosen_6, chosen_7, chosen_8, chosen_17);
            let left_17 = weight[weight_start_34 + u * 3];
            sum_0_0 += left_17 * right_0_3;
            sum_0_1 += left_17 * right_1_3;
            let left_18 = weight[weight_start_36 + u * 3];
            sum_1_0 += left_18 * right_0_3;
            sum_1_1 += left_18 * right_1_3;
            let left_19 = weight[weight_start_38 + u * 3];
            sum_2_0 += left_19 * right_0_3;
            sum_2_1 += left_19 * right_1_3;
            let left_20 = weight[weight_start_40 + u * 3];
            sum_3_0 += left_20 * right_0_3;
            sum_3_1 += left_20 * right_1_3;
            let left_21 = weight[weight_start_42 + u * 3];
            sum_4_0 += left_21 * right_0_3;
            sum_4_1 += left_21 * right_1_3;
            let left_22 = weight[weight_start_44 + u * 3];
            sum_5_0 += left_22 * right_0_3;
            sum_5_1 += left_22 * right_1_3;
            let left_23 = weight[weight_start_46 + u * 3];
            sum_6_0 += left_23 * right_0_3;
            sum_6_1 += left_23 * right_1_3;
            let left_24 = weight[weight_start_48 + u * 3];
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
    { name: "contraction_3", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 32, r < 4, s < 16] = sum[i < 32, u < 3, v < 3] weight[o, i, u, v] * (if 0 <= r + u - 1 and r +
      //     u - 1 < 4 and (0 <= s + v - 1 and s + v - 1 < 16) then x[i, r + u - 1, s + v - 1] else 0.0)
      // x_2[o < 32, r < 4, s < 16] = max(y[o, r, s] + bias[o], 0.0)

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> weight: array<f32>;
      @group(0) @binding(1) var<storage, read> x: array<f32>;
      @group(0) @binding(2) var<storage, read> bias: array<f32>;
      @group(0) @binding(3) var<storage, read_write> x_2: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 32) { return; }
        var results: vec4f;
        let bias_row = bias[row];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_row, 0f);
        }
        x_2[(column4 / 16) * 496 + row * 16 + column4] = results;
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
        let start = column_tile / 2 % 4 - 1;
        let offset = column_tile % 2;
        let holds_2 = 0 <= offset * 8 - 1;
        let part = column_tile / 8;
        let x_start = part * 1984 + column_tile * 8 - 17;
        let x_start_3 = part * 1984 + column_tile * 8 - 16;
        let x_start_5 = part * 1984 + column_tile * 8 - 15;
        let x_start_7 = part * 1984 + column_tile * 8 - 14;
        let x_start_9 = part * 1984 + column_tile * 8 - 13;
        let x_start_11 = part * 1984 + column_tile * 8 - 12;
        let x_start_13 = part * 1984 + column_tile * 8 - 11;
        let x_start_15 = part * 1984 + column_tile * 8 - 10;
        let x_start_17 = part * 1984 + column_tile * 8 - 9;
        let holds_3 = offset * 8 + 8 < 16;
        let x_start_19 = part * 1984 + column_tile * 8 - 8;
        let row_tile = index / (sizes.batch * 8);
        let weight_start = row_tile * 2304;
        let weight_start_3 = row_tile * 2304 + 288;
        let weight_start_5 = row_tile * 2304 + 576;
        let weight_start_7 = row_tile * 2304 + 864;
        let weight_start_9 = row_tile * 2304 + 1152;
        let weight_start_11 = row_tile * 2304 + 1440;
        let weight_start_13 = row_tile * 2304 + 1728;
        let weight_start_15 = row_tile * 2304 + 2016;
        let weight_start_17 = row_tile * 2304 + 1;
        let weight_start_19 = row_tile * 2304 + 289;
        let weight_start_21 = row_tile * 2304 + 577;
        let weight_start_23 = row_tile * 2304 + 865;
        let weight_start_25 = row_tile * 2304 + 1153;
        let weight_start_27 = row_tile * 2304 + 1441;
        let weight_start_29 = row_tile * 2304 + 1729;
        let weight_start_31 = row_tile * 2304 + 2017;
        let weight_start_33 = row_tile * 2304 + 2;
        let weight_start_35 = row_tile * 2304 + 290;
        let weight_start_37 = row_tile * 2304 + 578;
        let weight_start_39 = row_tile * 2304 + 866;
        let weight_start_41 = row_tile * 2304 + 1154;
        let weight_start_43 = row_tile * 2304 + 1442;
        let weight_start_45 = row_tile * 2304 + 1730;
        let weight_start_47 = row_tile * 2304 + 2018;
        for (var i = 0; i < 32; i++) {
          let x_start_2 = x_start + i * 64;
          let x_start_4 = x_start_3 + i * 64;
          let x_start_6 = x_start_5 + i * 64;
          let x_start_8 = x_start_7 + i * 64;
          let x_start_10 = x_start_9 + i * 64;
          let x_start_12 = x_start_11 + i * 64;
          let x_start_14 = x_start_13 + i * 64;
          let x_start_16 = x_start_15 + i * 64;
          let x_start_18 = x_start_17 + i * 64;
          let x_start_20 = x_start_19 + i * 64;
          let weight_start_2 = weight_start + i * 9;
          let weight_start_4 = weight_start_3 + i * 9;
          let weight_start_6 = weight_start_5 + i * 9;
          let weight_start_8 = weight_start_7 + i * 9;
          let weight_start_10 = weight_start_9 + i * 9;
          let weight_start_12 = weight_start_11 + i * 9;
          let weight_start_14 = weight_start_13 + i * 9;
          let weight_start_16 = weight_start_15 + i * 9;
          let weight_start_18 = weight_start_17 + i * 9;
          let weight_start_20 = weight_start_19 + i * 9;
          let weight_start_22 = weight_start_21 + i * 9;
          let weight_start_24 = weight_start_23 + i * 9;
          let weight_start_26 = weight_start_25 + i * 9;
          let weight_start_28 = weight_start_27 + i * 9;
          let weight_start_30 = weight_start_29 + i * 9;
          let weight_start_32 = weight_start_31 + i * 9;
          let weight_start_34 = weight_start_33 + i * 9;
          let weight_start_36 = weight_start_35 + i * 9;
          let weight_start_38 = weight_start_37 + i * 9;
          let weight_start_40 = weight_start_39 + i * 9;
          let weight_start_42 = weight_start_41 + i * 9;
          let weight_start_44 = weight_start_43 + i * 9;
          let weight_start_46 = weight_start_45 + i * 9;
          let weight_start_48 = weight_start_47 + i * 9;
          for (var u = 0; u < 3; u++) {
            let value = start + u;
            let holds = 0 <= value && value < 4;
            var chosen = 0f;
            if (holds && holds_2) { chosen = x[x_start_2 + u * 16]; }
            var chosen_2 = 0f;
            if (holds) { chosen_2 = x[x_start_4 + u * 16]; }
            var chosen_3 = 0f;
            if (holds) { chosen_3 = x[x_start_6 + u * 16]; }
            var chosen_4 = 0f;
            if (holds) { chosen_4 = x[x_start_8 + u * 16]; }
            var chosen_5 = 0f;
            if (holds) { chosen_5 = x[x_start_10 + u * 16]; }
            var chosen_6 = 0f;
            if (holds) { chosen_6 = x[x_start_12 + u * 16]; }
            var chosen_7 = 0f;
            if (holds) { chosen_7 = x[x_start_14 + u * 16]; }
            var chosen_8 = 0f;
            if (holds) { chosen_8 = x[x_start_16 + u * 16]; }
            var chosen_9 = 0f;
            if (holds) { chosen_9 = x[x_start_18 + u * 16]; }
            var chosen_10 = 0f;
            if (holds && holds_3) { chosen_10 = x[x_start_20 + u * 16]; }
            let right_0 = vec4f(chosen, chosen_2, chosen_3, chosen_4);
            let right_1 = vec4f(chosen_5, chosen_6, chosen_7, chosen_8);
            let left = weight[weight_start_2 + u * 3];
            sum_0_0 += left * right_0;
            sum_0_1 += left * right_1;
            let left_2 = weight[weight_start_4 + u * 3];
            sum_1_0 += left_2 * right_0;
            sum_1_1 += left_2 * right_1;
            let left_3 = weight[weight_start_6 + u * 3];
            sum_2_0 += left_3 * right_0;
            sum_2_1 += left_3 * right_1;
            let left_4 = weight[weight_start_8 + u * 3];
            sum_3_0 += left_4 * right_0;
            sum_3_1 += left_4 * right_1;
            let left_5 = weight[weight_start_10 + u * 3];
            sum_4_0 += left_5 * right_0;
            sum_4_1 += left_5 * right_1;
            let left_6 = weight[weight_start_12 + u * 3];
            sum_5_0 += left_6 * right_0;
            sum_5_1 += left_6 * right_1;
            let left_7 = weight[weight_start_14 + u * 3];
            sum_6_0 += left_7 * right_0;
            sum_6_1 += left_7 * right_1;
            let left_8 = weight[weight_start_16 + u * 3];
            sum_7_0 += left_8 * right_0;
            sum_7_1 += left_8 * right_1;
            let right_0_2 = vec4f(chosen_2, chosen_3, chosen_4, chosen_5);
            let right_1_2 = vec4f(chosen_6, chosen_7, chosen_8, chosen_9);
            let left_9 = weight[weight_start_18 + u * 3];
            sum_0_0 += left_9 * right_0_2;
            sum_0_1 += left_9 * right_1_2;
            let left_10 = weight[weight_start_20 + u * 3];
            sum_1_0 += left_10 * right_0_2;
            sum_1_1 += left_10 * right_1_2;
            let left_11 = weight[weight_start_22 + u * 3];
            sum_2_0 += left_11 * right_0_2;
            sum_2_1 += left_11 * right_1_2;
            let left_12 = weight[weight_start_24 + u * 3];
            sum_3_0 += left_12 * right_0_2;
            sum_3_1 += left_12 * right_1_2;
            let left_13 = weight[weight_start_26 + u * 3];
            sum_4_0 += left_13 * right_0_2;
            sum_4_1 += left_13 * right_1_2;
            let left_14 = weight[weight_start_28 + u * 3];
            sum_5_0 += left_14 * right_0_2;
            sum_5_1 += left_14 * right_1_2;
            let left_15 = weight[weight_start_30 + u * 3];
            sum_6_0 += left_15 * right_0_2;
            sum_6_1 += left_15 * right_1_2;
            let left_16 = weight[weight_start_32 + u * 3];
            sum_7_0 += left_16 * right_0_2;
            sum_7_1 += left_16 * right_1_2;
            let right_0_3 = vec4f(chosen_3, chosen_4, chosen_5, chosen_6);
            let right_1_3 = vec4f(chosen_7, chosen_8, chosen_9, chosen_10);
            let left_17 = weight[weight_start_34 + u * 3];
            sum_0_0 += left_17 * right_0_3;
            sum_0_1 += left_17 * right_1_3;
            let left_18 = weight[weight_start_36 + u * 3];
            sum_1_0 += left_18 * right_0_3;
            sum_1_1 += left_18 * right_1_3;
            let left_19 = weight[weight_start_38 + u * 3];
            sum_2_0 += left_19 * right_0_3;
            sum_2_1 += left_19 * right_1_3;
            let left_20 = weight[weight_start_40 + u * 3];
            sum_3_0 += left_20 * right_0_3;
            sum_3_1 += left_20 * right_1_3;
            let left_21 = weight[weight_start_42 + u * 3];
            sum_4_0 += left_21 * right_0_3;
            sum_4_1 += left_21 * right_1_3;
            let left_22 = weight[weight_start_44 + u * 3];
            sum_5_0 += left_22 * right_0_3;
            sum_5_1 += left_22 * right_1_3;
            let left_23 = weight[weight_start_46 + u * 3];
            sum_6_0 += left_23 * right_0_3;
            sum_6_1 += left_23 * right_1_3;
            let left_24 = weight[weight_start_48 + u * 3];
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
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = max(sums[c] + bias_o[c], 0f);
        }
        x_2[row * 5 + column4] = results;
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
        let weight_start_4 = column_tile * 8192 + 2048;
        let weight_start_7 = column_tile * 8192 + 4096;
        let weight_start_10 = column_tile * 8192 + 6144;
        let x_start = row * 2048;
        let x_start_4 = row_1 * 2048;
        let x_start_7 = row_2 * 2048;
        let x_start_10 = row_3 * 2048;
        for (var i11 = 0; i11 < 4; i11++) {
          let weight_start_2 = weight_start + i11 * 512;
          let weight_start_5 = weight_start_4 + i11 * 512;
          let weight_start_8 = weight_start_7 + i11 * 512;
          let weight_start_11 = weight_start_10 + i11 * 512;
          let x_start_2 = x_start + i11 * 16;
          let x_start_5 = x_start_4 + i11 * 16;
          let x_start_8 = x_start_7 + i11 * 16;
          let x_start_11 = x_start_10 + i11 * 16;
          for (var i12 = 0; i12 < 16; i12++) {
            let weight_start_3 = weight_start_2 + i12 * 32;
            let weight_start_6 = weight_start_5 + i12 * 32;
            let weight_start_9 = weight_start_8 + i12 * 32;
            let weight_start_12 = weight_start_11 + i12 * 32;
            let x_start_3 = x_start_2 + i12;
            let x_start_6 = x_start_5 + i12;
            let x_start_9 = x_start_8 + i12;
            let x_start_12 = x_start_11 + i12;
            for (var i2 = 0; i2 < 32; i2++) {
              let right = vec4f(weight[weight_start_3 + i2], weight[weight_start_6 + i2], weight[weight_start_9 + i2], weight[weight_start_12 + i2]);
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
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c_2 = 0; c_2 < 4; c_2++) {
          results[c_2] = tanh_(sums[c_2] + bias_o[c_2]);
        }
        c[row * 16 + column4] = results;
      }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

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
        let weight_start_2 = column_tile * 40 + 5;
        let weight_start_3 = column_tile * 40 + 10;
        let weight_start_4 = column_tile * 40 + 15;
        let weight_start_5 = column_tile * 40 + 20;
        let weight_start_6 = column_tile * 40 + 25;
        let weight_start_7 = column_tile * 40 + 30;
        let weight_start_8 = column_tile * 40 + 35;
        let x_start = row * 5;
        let x_start_2 = row_1 * 5;
        let x_start_3 = row_2 * 5;
        let x_start_4 = row_3 * 5;
        for (var i4 = 0; i4 < 5; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
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
    { name: "contraction_6", bindings: "read read read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T, g < 3, d < 64] = sum[i < 80] weight_ih[64 * g + d, i] * (if i < 16 then
      //     weight[target_value[t], i] else c[i - 16])
      // a[t < T, g < 3, d < 64] = bias_ih[64 * g + d] + sum[t, g, d]

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

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.T + 7) / 8) * 24) { return; }
        let row_tile = index / 24;
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
        let column_tile = index % 24;
        let weight_ih_start = (column_tile / 8) * 1280 + (index % 8) * 160;
        let weight_ih_start_2 = (column_tile / 8) * 1280 + (index % 8) * 160 + 20;
        let weight_ih_start_3 = (column_tile / 8) * 1280 + (index % 8) * 160 + 40;
        let weight_ih_start_4 = (column_tile / 8) * 1280 + (index % 8) * 160 + 60;
        let weight_ih_start_5 = (column_tile / 8) * 1280 + (index % 8) * 160 + 80;
        let weight_ih_start_6 = (column_tile / 8) * 1280 + (index % 8) * 160 + 100;
        let weight_ih_start_7 = (column_tile / 8) * 1280 + (index % 8) * 160 + 120;
        let weight_ih_start_8 = (column_tile / 8) * 1280 + (index % 8) * 160 + 140;
        let weight_start = target_value[row] * 4;
        let c_start = (row / sizes.T) * 16 - 4;
        let weight_start_2 = target_value[row_1] * 4;
        let c_start_2 = (row_1 / sizes.T) * 16 - 4;
        let weight_start_3 = target_value[row_2] * 4;
        let c_start_3 = (row_2 / sizes.T) * 16 - 4;
        let weight_start_4 = target_value[row_3] * 4;
        let c_start_4 = (row_3 / sizes.T) * 16 - 4;
        let weight_start_5 = target_value[row_4] * 4;
        let c_start_5 = (row_4 / sizes.T) * 16 - 4;
        let weight_start_6 = target_value[row_5] * 4;
        let c_start_6 = (row_5 / sizes.T) * 16 - 4;
        let weight_start_7 = target_value[row_6] * 4;
        let c_start_7 = (row_6 / sizes.T) * 16 - 4;
        let weight_start_8 = target_value[row_7] * 4;
        let c_start_8 = (row_7 / sizes.T) * 16 - 4;
        for (var i4 = 0; i4 < 20; i4++) {
          let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
          let right_1 = mat4x4f(weight_ih[weight_ih_start_5 + i4], weight_ih[weight_ih_start_6 + i4], weight_ih[weight_ih_start_7 + i4], weight_ih[weight_ih_start_8 + i4]);
          let weight_it = weight[weight_start + i4];
          let c_i = c[c_start + i4];
          let left_0 = vec4f(select(c_i.x, weight_it.x, i4 * 4 < 16), select(c_i.y, weight_it.y, i4 * 4 + 1 < 16), select(c_i.z, weight_it.z, i4 * 4 + 2 < 16), select(c_i.w, weight_it.w, i4 * 4 + 3 < 16));
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let weight_it_2 = weight[weight_start_2 + i4];
          let c_i_2 = c[c_start_2 + i4];
          let left_1 = vec4f(select(c_i_2.x, weight_it_2.x, i4 * 4 < 16), select(c_i_2.y, weight_it_2.y, i4 * 4 + 1 < 16), select(c_i_2.z, weight_it_2.z, i4 * 4 + 2 < 16), select(c_i_2.w, weight_it_2.w, i4 * 4 + 3 < 16));
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let weight_it_3 = weight[weight_start_3 + i4];
          let c_i_3 = c[c_start_3 + i4];
          let left_2 = vec4f(select(c_i_3.x, weight_it_3.x, i4 * 4 < 16), select(c_i_3.y, weight_it_3.y, i4 * 4 + 1 < 16), select(c_i_3.z, weight_it_3.z, i4 * 4 + 2 < 16), select(c_i_3.w, weight_it_3.w, i4 * 4 + 3 < 16));
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let weight_it_4 = weight[weight_start_4 + i4];
          let c_i_4 = c[c_start_4 + i4];
          let left_3 = vec4f(select(c_i_4.x, weight_it_4.x, i4 * 4 < 16), select(c_i_4.y, weight_it_4.y, i4 * 4 + 1 < 16), select(c_i_4.z, weight_it_4.z, i4 * 4 + 2 < 16), select(c_i_4.w, weight_it_4.w, i4 * 4 + 3 < 16));
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let weight_it_5 = weight[weight_start_5 + i4];
          let c_i_5 = c[c_start_5 + i4];
          let left_4 = vec4f(select(c_i_5.x, weight_it_5.x, i4 * 4 < 16), select(c_i_5.y, weight_it_5.y, i4 * 4 + 1 < 16), select(c_i_5.z, weight_it_5.z, i4 * 4 + 2 < 16), select(c_i_5.w, weight_it_5.w, i4 * 4 + 3 < 16));
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let weight_it_6 = weight[weight_start_6 + i4];
          let c_i_6 = c[c_start_6 + i4];
          let left_5 = vec4f(select(c_i_6.x, weight_it_6.x, i4 * 4 < 16), select(c_i_6.y, weight_it_6.y, i4 * 4 + 1 < 16), select(c_i_6.z, weight_it_6.z, i4 * 4 + 2 < 16), select(c_i_6.w, weight_it_6.w, i4 * 4 + 3 < 16));
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let weight_it_7 = weight[weight_start_7 + i4];
          let c_i_7 = c[c_start_7 + i4];
          let left_6 = vec4f(select(c_i_7.x, weight_it_7.x, i4 * 4 < 16), select(c_i_7.y, weight_it_7.y, i4 * 4 + 1 < 16), select(c_i_7.z, weight_it_7.z, i4 * 4 + 2 < 16), select(c_i_7.w, weight_it_7.w, i4 * 4 + 3 < 16));
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let weight_it_8 = weight[weight_start_8 + i4];
          let c_i_8 = c[c_start_8 + i4];
          let left_7 = vec4f(select(c_i_8.x, weight_it_8.x, i4 * 4 < 16), select(c_i_8.y, weight_it_8.y, i4 * 4 + 1 < 16), select(c_i_8.z, weight_it_8.z, i4 * 4 + 2 < 16), select(c_i_8.w, weight_it_8.w, i4 * 4 + 3 < 16));
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
    { name: "recurrence_1", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
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
        let a_start = member * sizes.T * 192 + 64;
        let a_start_3 = member * sizes.T * 192 + 128;
        let a_start_5 = member * sizes.T * 192;
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
          let a_start_4 = a_start_3 + t * 192;
          let a_start_6 = a_start_5 + t * 192;
          let decoder_start_2 = decoder_start + t * 64;
          for (var d = i32(local); d < 64; d += 256) {
            let value = sigmoid_(a[a_start_2 + d] + b_now[d + 64]);
            let result = (1f - value) * tanh_(a[a_start_4 + d] + sigmoid_(a[a_start_6 + d] + b_now[d]) * b_now[d + 128]) + value * carried_now[d];
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
    { name: "contraction_8", bindings: "read read read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count, g < 3, d < 64] = sum[i < 80] weight_ih[64 * g + d, i] * (if i < 16 then
      //     weight[target_value[t], i] else c[i - 16])
      // a[t < count, g < 3, d < 64] = bias_ih[64 * g + d] + sum[t, g, d]

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

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch * sizes.count + 7) / 8) * 24) { return; }
        let row_tile = index / 24;
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
        let column_tile = index % 24;
        let weight_ih_start = (column_tile / 8) * 1280 + (index % 8) * 160;
        let weight_ih_start_2 = (column_tile / 8) * 1280 + (index % 8) * 160 + 20;
        let weight_ih_start_3 = (column_tile / 8) * 1280 + (index % 8) * 160 + 40;
        let weight_ih_start_4 = (column_tile / 8) * 1280 + (index % 8) * 160 + 60;
        let weight_ih_start_5 = (column_tile / 8) * 1280 + (index % 8) * 160 + 80;
        let weight_ih_start_6 = (column_tile / 8) * 1280 + (index % 8) * 160 + 100;
        let weight_ih_start_7 = (column_tile / 8) * 1280 + (index % 8) * 160 + 120;
        let weight_ih_start_8 = (column_tile / 8) * 1280 + (index % 8) * 160 + 140;
        let weight_start = target_value[row] * 4;
        let c_start = quotient_(row, sizes.count) * 16 - 4;
        let weight_start_2 = target_value[row_1] * 4;
        let c_start_2 = quotient_(row_1, sizes.count) * 16 - 4;
        let weight_start_3 = target_value[row_2] * 4;
        let c_start_3 = quotient_(row_2, sizes.count) * 16 - 4;
        let weight_start_4 = target_value[row_3] * 4;
        let c_start_4 = quotient_(row_3, sizes.count) * 16 - 4;
        let weight_start_5 = target_value[row_4] * 4;
        let c_start_5 = quotient_(row_4, sizes.count) * 16 - 4;
        let weight_start_6 = target_value[row_5] * 4;
        let c_start_6 = quotient_(row_5, sizes.count) * 16 - 4;
        let weight_start_7 = target_value[row_6] * 4;
        let c_start_7 = quotient_(row_6, sizes.count) * 16 - 4;
        let weight_start_8 = target_value[row_7] * 4;
        let c_start_8 = quotient_(row_7, sizes.count) * 16 - 4;
        for (var i4 = 0; i4 < 20; i4++) {
          let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
          let right_1 = mat4x4f(weight_ih[weight_ih_start_5 + i4], weight_ih[weight_ih_start_6 + i4], weight_ih[weight_ih_start_7 + i4], weight_ih[weight_ih_start_8 + i4]);
          let weight_it = weight[weight_start + i4];
          let c_i = c[c_start + i4];
          let left_0 = vec4f(select(c_i.x, weight_it.x, i4 * 4 < 16), select(c_i.y, weight_it.y, i4 * 4 + 1 < 16), select(c_i.z, weight_it.z, i4 * 4 + 2 < 16), select(c_i.w, weight_it.w, i4 * 4 + 3 < 16));
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let weight_it_2 = weight[weight_start_2 + i4];
          let c_i_2 = c[c_start_2 + i4];
          let left_1 = vec4f(select(c_i_2.x, weight_it_2.x, i4 * 4 < 16), select(c_i_2.y, weight_it_2.y, i4 * 4 + 1 < 16), select(c_i_2.z, weight_it_2.z, i4 * 4 + 2 < 16), select(c_i_2.w, weight_it_2.w, i4 * 4 + 3 < 16));
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let weight_it_3 = weight[weight_start_3 + i4];
          let c_i_3 = c[c_start_3 + i4];
          let left_2 = vec4f(select(c_i_3.x, weight_it_3.x, i4 * 4 < 16), select(c_i_3.y, weight_it_3.y, i4 * 4 + 1 < 16), select(c_i_3.z, weight_it_3.z, i4 * 4 + 2 < 16), select(c_i_3.w, weight_it_3.w, i4 * 4 + 3 < 16));
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let weight_it_4 = weight[weight_start_4 + i4];
          let c_i_4 = c[c_start_4 + i4];
          let left_3 = vec4f(select(c_i_4.x, weight_it_4.x, i4 * 4 < 16), select(c_i_4.y, weight_it_4.y, i4 * 4 + 1 < 16), select(c_i_4.z, weight_it_4.z, i4 * 4 + 2 < 16), select(c_i_4.w, weight_it_4.w, i4 * 4 + 3 < 16));
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let weight_it_5 = weight[weight_start_5 + i4];
          let c_i_5 = c[c_start_5 + i4];
          let left_4 = vec4f(select(c_i_5.x, weight_it_5.x, i4 * 4 < 16), select(c_i_5.y, weight_it_5.y, i4 * 4 + 1 < 16), select(c_i_5.z, weight_it_5.z, i4 * 4 + 2 < 16), select(c_i_5.w, weight_it_5.w, i4 * 4 + 3 < 16));
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let weight_it_6 = weight[weight_start_6 + i4];
          let c_i_6 = c[c_start_6 + i4];
          let left_5 = vec4f(select(c_i_6.x, weight_it_6.x, i4 * 4 < 16), select(c_i_6.y, weight_it_6.y, i4 * 4 + 1 < 16), select(c_i_6.z, weight_it_6.z, i4 * 4 + 2 < 16), select(c_i_6.w, weight_it_6.w, i4 * 4 + 3 < 16));
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let weight_it_7 = weight[weight_start_7 + i4];
          let c_i_7 = c[c_start_7 + i4];
          let left_6 = vec4f(select(c_i_7.x, weight_it_7.x, i4 * 4 < 16), select(c_i_7.y, weight_it_7.y, i4 * 4 + 1 < 16), select(c_i_7.z, weight_it_7.z, i4 * 4 + 2 < 16), select(c_i_7.w, weight_it_7.w, i4 * 4 + 3 < 16));
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let weight_it_8 = weight[weight_start_8 + i4];
          let c_i_8 = c[c_start_8 + i4];
          let left_7 = vec4f(select(c_i_8.x, weight_it_8.x, i4 * 4 < 16), select(c_i_8.y, weight_it_8.y, i4 * 4 + 1 < 16), select(c_i_8.z, weight_it_8.z, i4 * 4 + 2 < 16), select(c_i_8.w, weight_it_8.w, i4 * 4 + 3 < 16));
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
    { name: "recurrence_2", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
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
        let a_start = member * sizes.count * 192 + 64;
        let a_start_3 = member * sizes.count * 192 + 128;
        let a_start_5 = member * sizes.count * 192;
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
          let a_start_4 = a_start_3 + t * 192;
          let a_start_6 = a_start_5 + t * 192;
          let decoder_start_2 = decoder_start + t * 64;
          for (var d = i32(local); d < 64; d += 256) {
            let value = sigmoid_(a[a_start_2 + d] + b_now[d + 64]);
            let result = (1f - value) * tanh_(a[a_start_4 + d] + sigmoid_(a[a_start_6 + d] + b_now[d]) * b_now[d + 128]) + value * carried_now[d];
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
    { name: "contraction_9", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[o < 13] = sum[i < 64] weight[o, i] * decoder[max(count - 1, 0), i]
      // y[o < 13] = if 1 <= count then y[o] + bias[o] else 0.0

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

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
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
        for (var i4 = 0; i4 < 16; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          sum_0 += decoder[decoder_start + i4] * right;
          sum_1 += decoder[decoder_start_2 + i4] * right;
          sum_2 += decoder[decoder_start_3 + i4] * right;
          sum_3 += decoder[decoder_start_4 + i4] * right;
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
    { name: "contraction_10", bindings: "read read read write sizes lengths", code: /* wgsl */ `
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
  ],
  constants: () => [],
  prepare: [],
  run: {
    slots: (s) => [4096 * s[0], Math.max(2048 * s[0], 192 * s[0] * s[1]), 64 * s[0] * s[1]],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: (s) => [s[1], 13] },
    ],
    steps: [
      [0, "p0 i0 p1 > s0", (s) => [s[0], 1, 1], 1], // features.x
      [1, "p2 s0 p3 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
      [2, "p4 s1 p5 > s0", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
      [3, "s0 p6 p7 > s1", (s) => [Math.floor((5 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // fc2.x
      [4, "s1 p8 p9 > s0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // c
      [5, "i1 p10 s0 p11 p13 > s1", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a
      [6, "s0 p12 p14 s1 > s2", (s) => [s[0], 1, 1], 1], // decoder
      [7, "s2 p15 p16 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // out.y
    ],
  },
  inspect: {
    slots: (s) => [4096 * s[0], Math.max(2048 * s[0], 192 * s[0] * s[1]), 64 * s[0] * s[1]],
    results: [
    ],
    steps: [
      [0, "p0 i0 p1 > s0", (s) => [s[0], 1, 1], 1], // features.x
      [1, "p2 s0 p3 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
      [2, "p4 s1 p5 > s0", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
      [3, "s0 p6 p7 > s1", (s) => [Math.floor((5 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // fc2.x
      [4, "s1 p8 p9 > s0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // c
      [5, "i1 p10 s0 p11 p13 > s1", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a
      [6, "s0 p12 p14 s1 > s2", (s) => [s[0], 1, 1], 1], // decoder
      [7, "s2 p15 p16 > s1", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // out.y
      [8, "s1 i1 > s2", (s) => [Math.floor((s[0] * s[1] - s[0] + 63) / 64), 1, 1], 1], // next_token_loss.cross_entropy
      [9, "s2 > s1", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s1", shape: () => [] },
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
        [0, "p0 i0 p1 > s0", (s) => [s[0], 1, 1], 1], // features.x
        [1, "p2 s0 p3 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
        [2, "p4 s1 p5 > s0", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
        [3, "s0 p6 p7 > s1", (s) => [Math.floor((5 * Math.floor((s[0] + 3) / 4) + 63) / 64), 1, 1], 1], // fc2.x
        [4, "s1 p8 p9 > g0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // c
        [10, "g0 > g1", (s) => [s[0], 1, 1], 1], // h.carried
      ],
    },
    chunk: {
      slots: (s) => [Math.max(192 * s[0] * s[3], 13 * s[0]), 64 * s[0] * s[3], 64 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: () => [13] },
      ],
      steps: [
        [11, "i1 p10 g0 p11 p13 > s0", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a
        [12, "g1 p12 p14 s0 > s1", (s) => [s[0], 1, 1], 1], // decoder
        [13, "s1 p15 p16 > s0", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // out.y
        [14, "s1 g1 > s2", (s) => [s[0], 1, 1], 1], // h.carried
      ],
      copies: [["s2", "g1"]],
    },
    inspect: {
      slots: (s) => [192 * s[0] * s[3], 64 * s[0] * s[3], 64 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[3], 13] },
      ],
      steps: [
        [11, "i1 p10 g0 p11 p13 > s0", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a
        [12, "g1 p12 p14 s0 > s1", (s) => [s[0], 1, 1], 1], // decoder
        [15, "s1 p15 p16 > s0", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1], // out.y
        [14, "s1 g1 > s2", (s) => [s[0], 1, 1], 1], // h.carried
      ],
      copies: [["s2", "g1"]],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
