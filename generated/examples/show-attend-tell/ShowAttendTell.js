// ShowAttendTell, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ image, target });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest T, s[2] the largest past, s[3] the largest count.
const runtime=(()=>{var e=class extends Error{constructor(e,t,n={},s){super(t,{cause:s});const{expected:r,found:o}=n;Object.assign(this,{name:"AttncError",code:e,details:n,expected:r,found:o})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function n(n,s,r,o,i,a={}){const c=`${s} is ${t(r)}; it must be ${t(o)}`;return new e(n,c,{name:i,found:r,expected:o,...a})}var s=(t,n,s)=>new e(t,`${n}: ${s?.message}`,{},s),r=(e,t)=>n=>{throw s(e,t,n)},o=e=>new Set(Array.from(e.slice(0,99),(t,n)=>e.slice(n,n+2)));function i(e,t){const n=o(e);let s="",r=.5;for(const e of t.slice(0,1e3)){const t=o(e),i=[...t].filter(e=>n.has(e)).length/Math.max(n.size,t.size);i>r&&([s,r]=[e,i])}return s&&` (nearest: "${s}")`}function a({device:e},t,s,r){const o=e.limits[t];if(!(s<=Number(o)))throw n("limit-exceeded",`${t} of the device`,o,`${s}, for ${r}`,t)}function c({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function f(t,n,r){c(t);const{device:o}=t;o.pushErrorScope("validation"),o.pushErrorScope("out-of-memory");const i=r(),a=[o.popErrorScope(),o.popErrorScope()];i.catch(()=>0);try{const[e,t]=await Promise.all(a);if(e)throw s("out-of-memory",`no memory for ${n}`,e);if(t)throw s("device-error",n,t);return await i}catch(r){throw await Promise.race([o.lost,new Promise(e=>setTimeout(e,99))]),c(t),r instanceof e?r:s("device-error",n,r)}}var h=e=>e.bindings.split(" "),u=e=>e.flatMap(e=>"count"in e?u(e.steps):[e]),l=([,e])=>e.match(/\w+/g)??[],p=e=>e.reduce((e,t)=>e*t,1),m=e=>"real"===e?Float32Array:Int32Array,d=e=>Object.prototype.toString.call(e).slice(8,-1);function g(e,t,n,s,r=0,o=0){const i=e.slice(1),[a=1]=e;if(i.every((e,s)=>e===t[s+1]&&e===n[s+1]))return void(p(e)>0&&s(r,o,p(e)));const[c,f]=[t.slice(1),n.slice(1)];for(let e=0;e<a;e+=1)g(i,c,f,s,r+e*p(c),o+e*p(f))}var w=({data:e})=>e.length,y={real:Float32Array,int:Int32Array,bool:Uint8Array},b=e=>ArrayBuffer.isView(e);function v(t,s,r,o){const{inputs:a}=t,c=a.map(({name:e})=>e),f=new Map(Object.entries(s??{}).filter(([,e])=>void 0!==e));for(const t of f.keys())if(!c.includes(t))throw new e("input-unknown",`there is no input "${t}"${i(t,c)}`,{name:t,member:r});const h=a.map(t=>{const{name:s}=t,i=`input "${s}"${o}`;if(f.has(s))return function({name:e,element:t,range:s},r,o){const i=y[t],a=t=>n("input-type",o,t,`a ${i.name}, or { data, shape } with one`,e);if("number"==typeof r&&("real"===t||Number.isInteger(r)))return{data:i.of(r)};if(d(r)===i.name)return{data:r};const{data:c,buffer:f,shape:h}=r??{};if(!Array.isArray(h))throw a(d(r));const u=p(h);if(d(c)===i.name){const{length:t}=c;if(t===u)return{data:c,shape:h};throw n("input-shape",`the length of ${o}`,t,`${u}, by its shape`,e)}if(!(f instanceof Object))throw a(d(c));if(s)throw a("on the device, out of reach of checks");if(f.size>=4*u&&4&f.usage)return{data:f,shape:h};throw n("input-shape",`the buffer of ${o}`,`of ${f.size} bytes`,`of ${4*u} and for COPY_SRC`,e)}(t,f.get(s),i);if(void 0===t.default&&!t.late)throw new e("input-missing",`${i} is missing`,{name:s,member:r})}),u=function({dimensions:e,inputs:t},s,r){let o=[1,...e.map(()=>NaN)];const i=t.flatMap((e,t)=>{const n=s[t];return n?[{input:e,value:n,index:t,what:`input "${e.name}"${r}`}]:[]}),a=[];for(const[t,{axes:s,name:r,least:c,most:f}]of[...e,...e].entries()){const h=1+t%e.length;for(const{input:e,value:t,index:u,what:l}of i){const i=s.find(([e])=>e===u)?.[1];if(void 0===i||Number(o[h])>=0)continue;const m=t.shape?t.shape[i]:Math.floor(w(t)/p(e.shape(o.with(h,1))));if(m<c||m>f||m%1)throw n("input-length",`${r} of ${l}`,m,`${c} to ${f}`,e.name);m>=0&&a.push(`${r} is ${m} by ${l}`),o=o.with(h,m)}}const c=e.find(({free:e},t)=>!e&&Number.isNaN(o[t+1]));if(c)throw n("input-length",c.name+r,"told by no input","told: pass { data, shape }",c.name);for(const{input:e,value:t,what:s}of i){const r=e.shape(o),i=t.shape??`${w(t)} entries`;if(t.shape?t.shape.join()!==r.join():w(t)!==p(r))throw n("input-shape",`the shape of ${s}`,i,[`[${r.join(", ")}]`,...a].join(", as "),e.name,{expected:r})}return o}(t,h,o);return a.forEach((e,t)=>{const s=h[t]?.data;s&&b(s)&&function({name:e,element:t,shape:s,range:r},o,i,a,c){const[f,h]="bool"===t?[0,1]:r?.(i)??[-35e37,35e37],u=o.findIndex(e=>!(e>=Number(f)&&e<=Number(h)));if(u<0)return;const l=function(e,t){return t.map((n,s)=>Math.floor(e/p(t.slice(s+1)))%n)}(u,s(i)),m="real"===t?"finite":`${f} to ${h}`;throw n("input-value",`${a} at [${l.join(", ")}]`,o[u],m,e,{member:c,position:l})}(e,s,u,`input "${e.name}"${o}`,r)}),{s:u,values:h}}function $(e,t){const n=e.inputs.map((e,n)=>({...e,late:t(n)})),s=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:n,dimensions:s}}function k(e,t){return Array.isArray(t)?t.map((t,n)=>v(e,t,n,` of member ${n}`)):[v(e,t,0,"")]}function M(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,n)=>Math.max(e,t[n]))).with(0,e.length)}var x=class{groups;closed=!1;written="";#e;buffers=new Map;constructor(e,t=new Map){this.#e=e,this.groups=t}reserve(e,t,n=140){this.requireOpen();const s=this.buffers.get(e);if(s&&s.size>=t)return s;this.free(e);const r=Math.max(16,16*Math.ceil(t/16)),o=this.#e.createBuffer({label:e,size:r,usage:n});return this.buffers.set(e,o),this.groups.clear(),o}get(e){return this.requireOpen(),this.buffers.get(e)}free(e){this.buffers.get(e)?.destroy(),this.buffers.delete(e)}freeWhere(e){for(const t of this.buffers.keys())e(t)&&this.free(t);this.written=""}requireOpen(){if(this.closed)throw new e("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}},A=65535,P=e=>["step0","step1"].indexOf(e),S=({count:e},t)=>e(t)[0];async function B(t,{slots:n,copies:s=[]},r,o,i,c){const{held:d,program:w,memory:v}=t,{device:$}=d,k=M(i),x=`a batch of ${i.length}`,B=new Map,O=u(r),j=new Set([...O.flatMap(l),...o.map(({buffer:e})=>e),...s.flat()]),N=(e,t)=>{j.has(e)&&(a(d,"maxStorageBufferBindingSize",4*t,x),B.set(e,4*t))};n(k).forEach((e,t)=>N(`s${t}`,e));for(const[e,{shape:t}]of w.inputs.entries())j.has(`i${e}`)&&N(`i${e}`,i.length*p(t(k.with(0,1))));w.generation?.states.forEach(({shape:e},t)=>N(`g${t}`,i.length*p(e(k))));const q=new Map;for(const e of O){const[,,t,n]=e,[s,r,o]=t(k),i=n&&s>A?[A,Math.ceil(s/A),1]:[s,r,o];a(d,"maxComputeWorkgroupsPerDimension",Math.max(...i),x),q.set(e,i)}let E=4;const z=[],F=o.flatMap(e=>{const{shape:t,own:n=t,stored:s=n,single:r,buffer:o}=e,a=s(k),f=p(a),h=E;if(!c){const e=4*f*(r?1:i.length);z.push([o,h,e]),E+=e}return i.map(({s},o)=>({...e,start:h,box:a,own:n(s),shape:t(s),member:o,first:r?0:o*f}))});a(d,"maxBufferSize",E,x);const I=i.map(()=>({}));try{const n=await f(d,x,async()=>{for(const[e,t]of B)v.reserve(e,t);const e=v.reserve("status",4),n=v.reserve("output",E,9);!function(e,t,n){const{memory:s,held:r}=e,o=t.flatMap(({s:e})=>e.slice(1)),i=s.reserve("sizes",4*n.length,72),a=s.reserve("lengths",4*o.length),c=[n,o].join(";");c!==s.written&&(r.device.queue.writeBuffer(i,0,Int32Array.from(n)),r.device.queue.writeBuffer(a,0,Int32Array.from(o)),s.written=c)}(t,i,k);let o=$.createCommandEncoder();w.inputs.forEach((e,t)=>{B.has(`i${t}`)&&function(e,t,n,{element:s,shape:r,default:o=0},i,a,c){const f=r(c.with(0,1)),h=p(f);let u=new(m(s))(h*a.length);a.forEach(({s:e,values:s},c)=>{const l=r(e),{data:p}=s[i]??{},m=c*h;p?1===a.length&&p instanceof u.constructor?u=p:g(l,l,f,(e,s,r)=>{b(p)?u.set(p.subarray(e,e+r),m+s):t.copyBufferToBuffer(p,4*e,n,4*(m+s),4*r)}):u.fill(o,m,m+h)}),e.queue.writeBuffer(n,0,u)}($,o,v.get(`i${t}`),e,t,i,k)}),function({memory:e,held:t},n,s){const r=e=>Math.max(0,...e.map(e=>"count"in e?Math.max(S(e,s),r(e.steps)):0)),o=r(n),i=256*o;if(!i||i<=(e.get("steps")?.size??0))return;const a=new Int32Array(i/4);for(let e=0;e<o;e+=1)a[256*e/4]=e;t.device.queue.writeBuffer(e.reserve("steps",i,72),0,a)}(t,r,k),o=function({held:e,memory:t,pipelines:n},s,r,o,i){let a=s.beginComputePass(),c=0;const f=[],u=r=>{if("count"in r){const e=f.length;for(let t=0;t<S(r,o);t+=1)f[e]=t,r.steps.forEach(u);return void(f.length=e)}const p=r,[m]=p,d=n.kernels[m],g=h(d);let w=t.groups.get(p);if(!w){const s=l(p);w=e.device.createBindGroup({layout:n.layout(d),entries:g.map((e,n)=>{if(P(e)>=0)return{binding:n,resource:{buffer:t.get("steps"),size:4}};const r=/read|write/.test(e)?s.shift():e;return{binding:n,resource:{buffer:t.get(r)}}})}),t.groups.set(p,w)}++c%2048==0&&(a.end(),e.device.queue.submit([s.finish()]),s=e.device.createCommandEncoder(),a=s.beginComputePass()),a.setPipeline(n.get(m));{const e=g.map(P).filter(e=>e>=0);a.setBindGroup(0,w,e.map(e=>256*f[e]))}a.dispatchWorkgroups(...i.get(p))};return r.forEach(u),a.end(),s}(t,o,r,k,q);for(const[e,t]of s)o.copyBufferToBuffer(v.get(e),0,v.get(t),0,B.get(t));o.copyBufferToBuffer(e,0,n,0,4);for(const[e,t,s]of z)o.copyBufferToBuffer(v.get(e),0,n,t,s);if(c)for(const{name:e,buffer:t,shape:n,own:s,box:r,member:i,first:a}of F){const c=Math.max(4,4*p(s)),f=$.createBuffer({size:c,usage:140});I[i][e]={buffer:f,shape:n},g(s,r,s,(e,n,s)=>{e+=a,o.copyBufferToBuffer(v.get(t),4*e,f,4*n,4*s)})}return $.queue.submit([o.finish()]),await n.mapAsync(1,0,E),n}),o=n.getMappedRange(0,E),[a]=new Uint32Array(o,0,1);if(!c&&!a)for(const{name:e,element:t,shape:n,own:s,box:r,start:i,member:a,first:c}of F){const f=new(m(t))(o,i),h=new y[t](p(s));g(s,r,s,(e,t,n)=>{e+=c,h.set(f.subarray(e,e+n),t)}),I[a][e]={data:h,shape:n}}if(n.unmap(),!a)return I;throw new e("index-out-of-range","an index that was computed is outside its tensor")}catch(e){for(const e of I.flatMap(e=>Object.values(e)))"buffer"in e&&e.buffer.destroy();throw v.requireOpen(),v.freeWhere(e=>!/^[ptc]\d/.test(e)),e}}function O(e,t){const n=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{const t="count"in e,s=u([e]).map(([,e])=>e.split(">")),[r,o]=[0,1].map(e=>s.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!o.some(e=>n.has(e))&&(!t&&e[4]&&o.forEach(e=>n.delete(e)),r.forEach(e=>n.add(e)),!0)}).reverse()}function j(t,n){const s=t.findIndex(e=>!Number.isFinite(e));if(!(s<0))throw new e("logits-value",`the logit of token ${s} is ${t[s]}`,{name:"logits",found:t[s],expected:"finite",member:n,position:[s]})}function N(e,t,n){if(1===n)return e;const s=e.slice();for(const e of new Set(t)){const t=s[e];s[e]=t>0?t/n:t*n}return s}function q(e){let t=0;for(let n=1;n<e.length;n+=1)e[n]>e[t]&&(t=n);return t}function E(e,t,n,s,r){const{repetitionPenalty:o,temperature:i,seed:a}=t,c=N(e,n,o);return 0===i?q(c):function(e,t){let n=t*e.reduce((e,{weight:t})=>e+t,0);for(const{token:t,weight:s}of e)if(n-=s,n<0)return t;return e.at(-1).token}(function(e,{temperature:t,topK:n,topP:s}){const r=e[q(e)],o=n>0&&n<e.length?e.toSorted().at(-n):-1/0;let i=[];for(const[n,s]of e.entries())s>=o&&i.push({token:n,weight:Math.exp((s-r)/t)});if((o>-1/0||s<1)&&i.sort((e,t)=>t.weight-e.weight||e.token-t.token),o>-1/0&&(i=i.slice(0,n)),s>=1)return i;const a=s*i.reduce((e,{weight:t})=>e+t,0);let c=0;const f=i.findIndex(({weight:e})=>(c+=e)>=a);return f<0?i:i.slice(0,f+1)}(c,t),function(...e){let t=2654435769;for(const n of e)for(const e of[n,Math.floor(n/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32}(a,s,r))}function z(e){const{temperature:t=0,topK:s=0,topP:r=1,repetitionPenalty:o=1,seed:i=Math.floor(Math.random()*2**32)}=e,a=(e,t,s,r)=>{if(!s)throw n("option-value",e,t,r,e)};return a("temperature",t,t>=0&&t<1/0,"0 or more"),a("topK",s,Number.isInteger(s)&&s>=0,"a whole number, 0 for all tokens"),a("topP",r,r>0&&r<=1,"above 0 and at most 1"),a("repetitionPenalty",o,o>0,"above 0"),a("seed",i,Number.isSafeInteger(i),"a whole number"),{temperature:t,topK:s,topP:r,repetitionPenalty:o,seed:i}}function F(e){const t=[];for(let n=e;n;n=n.before)t.push(n);return t.reverse()}var I=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#n;#s=0;constructor(e,t=[]){this.#t=e,this.#n=t}#r(e){return e/this.#s**this.#t.lengthPenalty}#o(e,t){this.hypotheses.push({tokens:e,score:this.#r(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){const{beams:n,stop:s,limit:r,repetitionPenalty:o,earlyStopping:i}=this.#t;this.#s+=1;const a=n*(1+s.length),c=this.live.flatMap(({tokens:t,sum:n},s)=>{const r=[...this.#n,...F(t).map(({token:e})=>e)],i=e[s],c=function(e){let t=-1/0;for(const n of e)t=Math.max(t,n);let n=0;for(const s of e)n+=Math.exp(s-t);return t+Math.log(n)}(i),f=N(i.map(e=>e-c),r,o);return function(e,t){const n=t<e.length?e.toSorted().at(-t):-1/0,s=[];for(const[t,r]of e.entries())r>=n&&s.push(t);return s.sort((t,n)=>e[n]-e[t]||t-n),s.slice(0,t)}(f,a).map(e=>({tokens:t,sum:n+f[e],parent:s,token:e}))});c.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);const f=[];for(const[e,{tokens:r,sum:o,parent:i,token:h}]of c.slice(0,a).entries())s.includes(h)?e<n&&this.#o({token:h,before:r,extra:t[i]},o):f.length<n&&f.push({tokens:{token:h,before:r,extra:t[i]},sum:o,parent:i});this.live=f;const[h]=f,u=this.hypotheses.length>=n,l=this.hypotheses.at(-1)?.score??-1/0;if(u&&(i||h&&l>=this.#r(h.sum)))this.live=[];else if(this.#s>=r){for(const{tokens:e,sum:t}of f)this.#o(e,t);this.live=[]}}},W=e=>M(e.map(e=>({s:e,values:[]}))),U=e=>/^(g\d|sizes|lengths|spare)/.test(e),T=class extends x{#i;constructor(e,t){super(e,t.groups),this.#i=t}reserve(e,t,n=140){return this.requireOpen(),U(e)?super.reserve(e,t,n):this.#i.reserve(e,t,n)}get(e){return this.requireOpen(),U(e)?super.get(e):this.#i.get(e)}take(e){this.buffers.delete(e)}freeWhere(e){this.close(),this.#i.freeWhere(e)}requireOpen(){if(this.#i.requireOpen(),this.closed)throw new e("disposed","the session is over")}close(){this.closed=!0,super.freeWhere(()=>!0),this.groups.clear()}};function R({data:e,shape:t}){return e.slice(-t.at(-1))}var C=class{generation;#i;#a;#c;#f=new Map;#h;constructor(e,t,n,s){const{held:r,memory:o}=e,i=function(e){const t=e.generation,{target:n,count:s,begin:r,chunk:o,inspect:i}=t,a=e.inputs[n],c=e=>({...e,steps:D(e.steps)});return{...e,inputs:e.inputs.with(n,{...a,shape:e=>[e[s]]}),generation:{...t,begin:c(r),chunk:c(o),inspect:c(i)}}}(e.program),a=i.generation,{length:c,most:f,past:h}=a;this.generation=a,this.#a=t,this.#c=new T(r.device,o),this.#i={...e,program:i,memory:this.#c},this.#h=n.map(({s:e})=>{const t=e.with(c,s).with(h,0);return void 0===f?t:t.with(f,1)})}get taken(){const{past:e,prefix:t}=this.generation;return this.#h.map(n=>Math.max(0,n[e]-t))}async begin(e){const{begin:t,target:n}=this.generation,{pipelines:s}=this.#i,r=e.map(({values:e},t)=>({s:this.#h[t],values:e.with(n,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&(await s.need(t.steps),await B(this.#i,t,t.steps,[],r,!1))}feed(e,t=[]){return this.#a(async()=>{this.#c.requireOpen();const n=this.#u(e),{count:s,past:r,most:o}=this.generation,i=n.map(({s:e})=>e[s]),a=Math.max(0,...i);if(0===a)return n.map(()=>({logits:void 0,inspected:{}}));if(void 0!==o){const e=this.#h[0]?.[o];(a>e||1===a&&e>1)&&await this.#l(this.#h.map((e,t)=>t),a)}const{entry:c,results:f,steps:h}=this.#p(t);await this.#i.pipelines.need(h);const u=await B(this.#i,c,h,f,n.map(({s:e,values:t})=>({s:this.#m(e),values:t})),!1);return this.#h=this.#h.map((e,t)=>e.with(r,e[r]+i[t])),u.map((e,n)=>{const{logits:s,...r}=e;return{logits:i[n]?R(s):void 0,inspected:t.length>0?{...r,...L(t,s)}:{}}})})}select(e){return this.#a(async()=>{this.#c.requireOpen();const{most:t}=this.generation;await this.#l(e,void 0===t?1:this.#h[0]?.[t])})}dispose(){this.#c.close()}#m(e){const{most:t}=this.generation;return void 0===t?e:e.with(t,this.#h[0]?.[t])}#u(t){const{target:s,prefix:r,prompt:o,past:i,count:a,length:c}=this.generation,{inputs:f}=this.#i.program,{name:h,range:u}=f[s];if(t.length!==this.#h.length)throw n("input-shape","the number of members",t.length,this.#h.length,h);return this.#h.map((l,p)=>{const m=Int32Array.from(t[p]),d=l[i],g=0===d&&m.length>0?r:0,w={name:h,member:p};if(g+m.length>0&&0===d&&m.length<o)throw new e("prompt-short",`a mask lets everyone see the first ${o} tokens`,{...w,found:m.length,expected:o});const y=r+l[c];if(d+g+m.length>y)throw n("room-exceeded","the number of tokens",d+g+m.length-r,"at most "+(y-r),h,w);const b=l.with(a,g+m.length),[v,$]=u?.(b)??[-(2**31),2**31-1],k=Array.from(t[p]),M=k.findIndex(e=>!(Number.isInteger(e)&&e>=Number(v)&&e<=Number($)));if(M>=0)throw n("input-value",`token ${M} of "${h}"`,k[M],`${v} to ${$}`,h,{member:p,position:[M]});const x=new Int32Array(g+m.length);return x.set(m,g),{s:b,values:f.map((e,t)=>t===s?{data:x}:void 0)}})}#p(e){const{chunk:t,inspect:n,states:s}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};const r=e.join("\n");let o=this.#f.get(r);if(!o){const t=n.results.filter(({name:t})=>"logits"===t||e.includes(t)),i=[...s.map((e,t)=>`g${t}`),...(n.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));o={results:t,steps:O(n.steps,[...t,...i])},this.#f.set(r,o)}return{entry:n,...o}}async#l(e,t){const{generation:n}=this,s=e.map(e=>{const s=this.#h[e];return void 0===n.most?s:s.with(n.most,t)});await async function(e,t,{states:n,past:s},r,o,i){const[a,c]=[W(r),W(o)],h=n.flatMap((e,n)=>{const f=`g${n}`,h=t.get(f);if(!h)return[];const[u,l]=[e.shape(a),e.shape(c)],m=r.length===o.length&&u.join()===l.join(),d=i.flatMap((t,n)=>m&&t===n?[]:function({cache:e,window:t=1/0},n,s,r){if(!e)return[[0,0,p(n)]];const o=p(n.slice(1)),[i,a]=[n[0],s[0]],c=[];for(let e=Math.max(0,r-t);e<r;){const[t,n]=[e%i,e%a],s=Math.min(r-e,i-t,a-n);c.push([t*o,n*o,s*o]),e+=s}return c}(e,u,l,r[t][s]).map(([e,s,r])=>[t*p(u)+e,n*p(l)+s,r])),g=4*o.length*p(l);return m&&0===d.length?[]:[{name:f,buffer:h,same:m,copies:d,bytes:g}]});if(0===h.length)return;const u=[],l=()=>{const n=e.device.createCommandEncoder(),s=(e,t,s,r,o)=>{n.copyBufferToBuffer(e,4*t,s,4*r,4*o)},r=Math.max(0,...h.map(({same:e,bytes:t})=>e?t:0)),o=r>0&&t.reserve("spare",r);for(const{name:e,buffer:n,same:r,copies:i,bytes:a}of h)if(r&&o){for(const[e,t,r]of i)s(n,e,o,t,r);for(const[,e,t]of i)s(o,e,n,e,t)}else{t.take(e),u.push(n);const r=t.reserve(e,a);for(const[e,t,o]of i)s(n,e,r,t,o)}return e.device.queue.submit([n.finish()]),Promise.resolve()};try{await f(e,"moving what is kept",l)}catch(e){throw t.close(),e}finally{for(const e of u)e.destroy()}}(this.#i.held,this.#c,n,this.#h,s,e),this.#h=s}},L=(e,t)=>e.includes("logits")&&t?{logits:t}:{},D=e=>e.map(e=>"count"in e?{...e,steps:D(e.steps)}:[...e]),_=(e,t,s,r)=>n("weights-damaged",e,t,s,r),G=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function K(t){const{name:n,size:s}=t,r=await t.take(8),o=r.length<8?NaN:Number(new DataView(r.buffer).getBigUint64(0,!0)),i=Math.min(1e8,s-8);if(!(o<=i))throw _(`the length of the head of ${n}`,o,`at most ${i}`,n);const a=await t.take(o);let c;try{const e=new TextDecoder("utf-8",{fatal:!0}).decode(a);c=JSON.parse(e),function(e){const t=new Set;let n=0;for(const[s]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===s&&(n+=1),"}"===s&&(n-=1),s.length>1&&1===n){const e=String(JSON.parse(s));if(t.has(e))throw _(`tensor "${e}"`,"there twice","there once",e);t.add(e)}}(e)}catch(t){if(t instanceof e)throw t}if("Object"!==d(c))throw _(`the head of ${n}`,"something else","a JSON object",n);const f=Object.entries(c).filter(([e])=>"__metadata__"!==e).map(([e,n])=>{const{dtype:s,shape:r,data_offsets:o}=n??{};if("string"!=typeof s||!G(r)||!G(o)||2!==o.length)throw _(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);const[i,a]=o,c=p(r)*Number(/\d+/.exec(s)?.[0]??8)/8;if(a-i!==c)throw _(`the size of tensor "${e}"`,a-i,`${c}, by its shape and ${s}`,e);return{name:e,type:s,shape:r,start:i,bytes:c,reader:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes);let h=0;for(const{name:e,start:t,bytes:n}of f){if(t!==h)throw _(`the start of tensor "${e}"`,t,`${h}, where the one before ends`,e);h+=n;const r=s-8-o;if(h>r)throw _(`the end of tensor "${e}"`,h,`within ${r} bytes`,e)}const u=8+o+h;if(u<s&&s<1/0)throw _(`the size of ${n}`,s,u,n);return f}async function J(e){if(!("string"==typeof e||e instanceof URL))return[e];const t=String(e);if(!t.endsWith(".json"))return[e];const n=await fetch(e).catch(r("weights-unreachable",t)),s=await n.json().catch(()=>0),o=[...new Set(Object.values(s.weight_map??{}))];if(!o[0]||!o.every(e=>/^[\w.-]+$/.test(e)))throw _(t,"something else","an index of files beside it",t);return o.map(e=>new URL(e,n.url))}var V="the weights",Y=4<<20,H=class{name;size;close;#d;#g=new Uint8Array;constructor(e,t,n,s=()=>{}){this.name=e,this.size=t,this.#d=n,this.close=s}async take(e){const t=new Uint8Array(e);let n=0;for(;n<e;){if(0===this.#g.length){const e=await this.#d().catch(r("weights-unreachable",this.name));if(!e)break;this.#g=e}const s=this.#g.subarray(0,e-n);this.#g=this.#g.subarray(s.length),t.set(s,n),n+=s.length}return n<e?t.slice(0,n):t}};function Q(e){const{name:t=V,size:n}=e;let s=0;return new H(t,n,async()=>{const t=s;if(t>=n)return;s=Math.min(n,t+Y);const r=await e.read(t,s);if(r.length===s-t)return r;throw new Error(`${r.length} bytes came for ${t} to ${s}`)})}function X(e,{buffer:t,byteOffset:n,byteLength:s}){return Q({name:e,size:s,read:(e,s)=>Promise.resolve(new Uint8Array(t,n+e,s-e))})}async function Z(e){let t=V,s=1/0,o=e;if("string"==typeof o||o instanceof URL?(t=String(o),o=await fetch(o).catch(r("weights-unreachable",t))):o instanceof Blob&&(({size:s}=o),o=o.stream()),o instanceof Response){const{ok:e,body:s,status:r}=o;if(!e)throw n("weights-unreachable",`the status of ${t}`,r,200,t);o=s}return o instanceof ReadableStream?function(e,t,n){const s=n.getReader();return new H(e,t,async()=>(await s.read()).value,()=>{s.cancel().catch(()=>0)})}(t,s,o):(d(o).endsWith("ArrayBuffer")&&(o=new Uint8Array(o)),ArrayBuffer.isView(o)?X(t,o):o?.read instanceof Function?Q(o):void 0)}function ee(e){const t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),n=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&n.test(e)}var te=e=>e.filter(e=>1!==e).join(),ne=e=>/^(B?F16|F32)$/.test(e);function se(e,{buffer:t}){if("F32"===e)return new Float32Array(t);const n=new Uint32Array(new Uint16Array(t)),s=e=>new Float32Array(e.buffer);return"BF16"===e?s(n.map(e=>e<<16)):s(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function re(e,t,s){const{data:r=s,shape:o=e.parameters.find(e=>e[0]===t)?.[1]??[]}=s??{};if(!(r instanceof Float32Array)||p(o)!==r.length)throw n("weights-invalid",`tensor "${t}"`,d(r),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:o,bytes:r.byteLength,reader:X(t,r)}}function oe(e,t){if(Number.isInteger(t)&&t>0)return t;throw n("option-value",e,t,"a whole number above 0",e)}var ie=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",ae=class{kernels;#w;#y={};#b=[];#v=[];constructor(e,t){this.#w=e,this.kernels=t}async need(e){await Promise.all(u(e).map(async([e])=>{this.#v[e]=await(this.#b[e]??=this.#$(e))}))}get(e){return this.#v[e]}layout(e){return this.#y[e.bindings]??=this.#w.device.createBindGroupLayout({entries:h(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:ie(e),hasDynamicOffset:e.startsWith("step")}}))})}#$(e){const t=this.kernels[e],{name:n,code:s}=t,{device:r}=this.#w;return f(this.#w,`the kernel ${n}`,()=>r.createComputePipelineAsync({label:n,layout:r.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:r.createShaderModule({label:n,code:s})}}))}},ce=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function fe(t,s={}){const o=await async function(t,n){const s=await(n??async function({limits:t,features:n}){const s=globalThis.navigator?.gpu;if(!s)throw new e("webgpu-missing","no WebGPU here: pass a device");const o=await s.requestAdapter();if(!o)throw new e("adapter-missing","this machine has no WebGPU adapter");const i=o.limits;return o.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,i[e]])),requiredFeatures:n.filter(e=>o.features.has(e))}).catch(r("device-refused","the adapter gives no device"))}(t));if(!(s.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");const o={device:s,release(){n||s.destroy()}};return s.lost.then(({message:e})=>o.lost=e||"destroyed"),o}(t,s.device),h=new x(o.device),g=new ae(o,t.kernels),w=[],y=async()=>{const r=await async function(t,s,r,o){if(void 0===s&&(void 0!==r||0===t.parameters.length))return t.parameters.map(t=>function(t,n){const[s,r]=t,o=function([t,,n],s){const[r,o=0,i=1]="number"==typeof n?["constant",n]:n??[],a=function(e){let t=2166136261;for(const n of e)t=Math.imul(t^Number(n.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;const e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}}(`${s}/${t}`),c={constant:()=>o,uniform:()=>o+(i-o)*a(),normal:()=>o+i*Math.sqrt(-2*Math.log(1-a()))*Math.cos(2*Math.PI*a())}[String(r)];if(c)return e=>new Float32Array(e).map(c);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})}(t,n),i=4*p(r);return{name:s,type:"F32",shape:r,bytes:i,reader:Q({name:s,size:i,read:(e,t)=>Promise.resolve(new Uint8Array(o((t-e)/4).buffer))})}}(t,Number(r)));const i=[];for(const e of(await Promise.all([s].flat().map(J))).flat()){const r=await Z(e);if(r){o.push(r);for(const e of await K(r))i.push(e)}else{if("Object"!==d(e))throw n(void 0===s?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(const[n,s]of Object.entries(e))i.push(re(t,n,s))}}return i}(t,s.weights,s.seed,w),u=function(t,s){const r=new Map;for(const e of s){const{name:t}=e;if(r.has(t))throw _(`tensor "${t}"`,"in two files","in one",t);r.set(t,e)}const o=new Set(t.parameters.map(([e])=>e)),a=[...r.keys()].filter(e=>!o.has(e)),c=[...o].filter(e=>!r.has(e)),[f]=c;if(void 0!==f){const t=c.slice(0,3).map(e=>`"${e}"${i(e,a)}`),n=`the weights lack ${c.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",n,{name:f,tensors:c})}for(const[e,s]of t.parameters){const{shape:t,type:o}=r.get(e);if(te(t)!==te(s))throw n("weights-shape",`the shape of tensor "${e}"`,t,s,e);if(!ne(o))throw n("weights-type",`tensor "${e}"`,o,"F32, F16 or BF16",e)}const h=t.ignored.map(ee),u=a.filter(e=>!h.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]}(t,r);return await f(o,"the weights",()=>async function(e,t,n){const{parameters:s,tables:r}=e,o=e.constants(ce(e));for(const e of o)a(t,"maxStorageBufferBindingSize",4*e,"a constant");s.forEach(([,e],t)=>n.reserve(`p${t}`,4*p(e))),r.forEach(({shape:e},t)=>n.reserve(`t${t}`,4*p(e))),o.forEach((e,t)=>n.reserve(`c${t}`,4*e)),r.forEach(({element:e,shape:s,value:r},o)=>{const i=new(m(e))(p(s));let a=0;const c=(...e)=>{const t=s[e.length];if(void 0===t)i[a++]=Number(r(...e));else for(let n=0;n<t;n+=1)c(...e,n)};c(),t.device.queue.writeBuffer(n.get(`t${o}`),0,i)}),await t.device.queue.onSubmittedWorkDone()}(t,o,h)),await async function({tensors:e,readers:t},s,r,o,i=()=>{}){const a=s.parameters.map(([e])=>e),f=e.reduce((e,{bytes:t})=>e+t,0),{queue:h}=r.device;let u=0,l=0;for(const{name:t,type:s,bytes:p,reader:m}of e){const e=a.indexOf(t);let d=0;for(let a=p;a>0;){const p=Math.min(Y,a),g=await m.take(p);if(c(r),o.requireOpen(),g.length<p)throw _(`tensor "${t}"`,"cut off","whole",t);if(a-=p,u+=p,l+=p,e>=0){const r=se(s,g),i=r.findIndex(e=>!Number.isFinite(e));if(i>=0)throw n("weights-value",`entry ${d+i} of tensor "${t}"`,r[i],"finite",t);h.writeBuffer(o.get(`p${e}`),4*d,r),d+=r.length}i({loaded:u,total:f,name:t}),l>67108864&&(l=0,h.submit([]),await h.onSubmittedWorkDone())}}for(const e of t)if((await e.take(1)).length>0)throw _(e.name,"longer than its tensors","as long as they are",e.name)}({tensors:r,readers:w},t,o,h,s.onProgress),u};try{!function(t,{name:n,features:s,limits:r}){for(const n of s)if(!t.device.features.has(n))throw new e("feature-missing",`the device lacks ${n}`,{name:n});for(const[e,s]of Object.entries(r))a(t,e,s,n)}(o,t);const s=g.need([...t.prepare,...t.run.steps]),[r]=await Promise.all([y(),s]),c={held:o,program:t,memory:h,pipelines:g};return await async function(e){const{program:t,memory:n}=e,{run:s,inspect:r,prepare:o}=t,i={slots:()=>[],results:[],steps:o},a=[{s:ce(t),values:[]}];await B(e,i,o,[],a,!0);const c=[s,r];if(t.generation){const{begin:e,chunk:n,inspect:s}=t.generation;c.push(e,n,s)}const f=new Set(c.flatMap(e=>[...u(e.steps).flatMap(l),...e.results.map(({buffer:e})=>e)]));n.freeWhere(e=>/^[pt]\d/.test(e)&&!f.has(e))}(c),function(t,s){const{held:r,program:o,memory:a,pipelines:c}=t,{run:f,inspect:h}=o;let p=Promise.resolve();function m(e){const t=p.then(e);return p=t.catch(()=>0),t}async function d(e,n,s,r,i){a.requireOpen(),await c.need(r);const f=k(function(e,t){const n=[...u(e).flatMap(l),...t.map(({buffer:e})=>e)];return $(o,e=>Boolean(o.inputs[e]?.late)&&(e=>!n.includes(`i${e}`))(e))}(r,s),e),h=f.length>0?await B(t,n,r,s,f,i):[];return Array.isArray(e)?h:h[0]}const g={device:r.device,warnings:s,run:(e,t={})=>m(()=>d(e,f,f.results,f.steps,"device"===t.on)),inspect:(t,n)=>m(async()=>{const s=function(t){const n=h.results.map(({name:e})=>e),s=t.map(t=>{const s=ee(t);if(n.some(s))return s;throw new e("path-unknown",`nothing to inspect at "${t}"${i(t,n)}`,{name:t,expected:n,found:t})});return h.results.filter(({name:e})=>s.some(t=>t(e)))}(n);return d(t,h,s,O(h.steps,s),!1)}),dispose:()=>{a.close(),r.release()}};if(o.loss){const e=o.loss;Object.assign(g,{loss:t=>m(()=>async function(e,t){const n=O(h.steps,[t]),s=[await d(e,h,[t],n,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?s:s[0]}(t,e))})}if(o.generation){const s=function(t,s){const{program:r,memory:o}=t,a=r.generation,{target:c,start:f,length:h}=a,{name:u}=r.inputs[c],l=r.dimensions[h-1]?.most,p=new Set;function m(e){e.dispose(),p.delete(e)}function d(t){const n=a.inspect.results.map(e=>e.name);return t.flatMap(t=>{const s=n.filter(ee(t));if(s.length>0)return s;throw new e("path-unknown",`nothing of a step to inspect at "${t}"${i(t,n)}`,{name:t,expected:n,found:t})})}function g(e,n){return s(async()=>{o.requireOpen();const i=k($(r,e=>!a.asks.includes(e)),e),c=new C(t,s,i,n(i));p.add(c);try{i.length>0&&await c.begin(i)}catch(e){throw m(c),e}return{session:c,members:i}})}function w({values:t},n){const s=t[c]?.data;if(s)return Array.from(s);if(void 0!==f)return[f];throw new e("prompt-missing",`"${u}" is missing: there is no first token`,{name:u,member:n})}const y=({stop:e=a.stop})=>"number"==typeof e?[e]:e,b=(e,t,{logits:n,inspected:s},r)=>({token:e,position:t,...r.logits&&n&&{logits:n},...r.inspect&&{inspected:s}});return{begin:async function(t,{room:s=l}={}){if(oe("room",s)>l)throw n("room-exceeded","room",s,`at most ${l}`,"room");const r=Array.isArray(t),{session:o,members:i}=await g(t,()=>s);if(i.some(({values:e})=>e[c]))throw m(o),new e("input-unknown",`"${u}" is not given but fed`,{name:u});return{get taken(){return o.taken},async feed(e,{inspect:t=[]}={}){const n=await o.feed(r?e:[e],d(t));return r?n:n[0]},select:e=>o.select(e),dispose:()=>{m(o)}}},generate:async function*(e,t={}){const{beams:s=1,inspect:r=[]}=t;oe("beams",s),z(t);const o=d(r),i=await async function(e,t){let s=[],r=0;const{session:o}=await g(e,e=>{s=e.map(w);const o=Math.max(0,...s.map(e=>e.length)),i=l+1-o;if(r=t.limit??Math.min(a.limit,i),oe("limit",r)<=i)return o+r-1;throw n("room-exceeded","limit",r,`at most ${i}`,"limit")});return{session:o,prompts:s,limit:r}}(e,t);try{if(0===i.prompts.length)return;const r=s>1?async function*({session:e,prompts:t,limit:s},r,o){const{repetitionPenalty:i}=z(r),{beams:a=1,lengthPenalty:c=1,earlyStopping:f=!1}=r;if(!Number.isFinite(c))throw n("option-value","lengthPenalty",c,"a number","lengthPenalty");const h=y(r),u={beams:a,lengthPenalty:c,earlyStopping:f,repetitionPenalty:i,stop:h,limit:s},l=t.map(e=>new I(u,e));let p=1,m=t;for(;l.some(({live:e})=>e.length>0);){const t=await e.feed(m,o),n=p;for(const[e,s]of l.entries()){if(0===s.live.length)continue;const r=t.slice(e*n,e*n+s.live.length);r.forEach(({logits:t})=>j(t,e)),s.next(r.map(({logits:e})=>e),r)}p=a;const s=l.flatMap(({live:e},t)=>Array.from({length:a},(s,r)=>({beam:e[r],first:t*n,n:r})));if(m=s.map(({beam:e})=>e?[e.tokens.token]:[]),m.every(e=>0===e.length))break;await e.select(s.map(({beam:e,first:t,n:s})=>t+(e?e.parent:Math.min(s,n-1))))}const d=l.map(({hypotheses:[e]},n)=>{const s=t[n].length;return F(e?.tokens).filter(({token:e})=>!h.includes(e)).map(({token:t,extra:n},o)=>({...b(t,s+o,n,r),score:e?.score}))}),g=Math.max(0,...d.map(e=>e.length));for(let e=0;e<g;e+=1)yield d.map(t=>t[e])}(i,t,o):async function*({session:e,prompts:t,limit:n},s,r){const o=z(s),i=y(s),a=t.map(e=>[...e]);let c=t;for(let t=0;t<n;t+=1){const t=(await e.feed(c,r)).map((e,t)=>{const{logits:n}=e,r=a[t];if(!n)return;j(n,t);const c=E(n,o,r,t,r.length);return i.includes(c)?void 0:(r.push(c),b(c,r.length-1,e,s))});if(t.every(e=>void 0===e))return;yield t,c=t.map(e=>e?[e.token]:[])}}(i,t,o);for await(const t of r)yield Array.isArray(e)?t:t[0]}finally{m(i.session)}},dispose:()=>{p.forEach(m)}}}(t,m),{dispose:r}=g;Object.assign(g,s,{dispose:()=>{s.dispose(),r()}})}return g}(c,r)}catch(e){throw h.close(),o.release(),e}finally{for(const e of w)e.close()}}return{AttncError:e,load:fe}})();

export const program = {
  format: 1,
  compiler: "0.1.0",
  name: "ShowAttendTell",
  limits: { maxBufferSize: 49152, maxStorageBufferBindingSize: 49152, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 64, maxComputeWorkgroupSizeX: 64, maxComputeWorkgroupStorageSize: 0 },
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
    ["key.weight", [64, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["score", [64], ["uniform", -0.1, 0.1]],
    ["embedding.weight", [13, 16], ["normal", 0, 1]],
    ["init.weight", [64, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["init.bias", [64], 0],
    ["query.weight", [64, 64], ["uniform", -0.125, 0.125]],
    ["query.bias", [64], 0],
    ["decoder.weight_ih", [192, 48], ["uniform", -0.125, 0.125]],
    ["decoder.weight_hh", [192, 64], ["uniform", -0.125, 0.125]],
    ["decoder.bias_ih", [192], ["uniform", -0.125, 0.125]],
    ["decoder.bias_hh", [192], ["uniform", -0.125, 0.125]],
    ["out.weight", [13, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["out.bias", [13], 0],
  ],
  ignored: [],
  tables: [
    { element: "real", shape: [4, 32], value: (i0, i1) => {
    const v0 = i0;
    return i1 % 2 === 0 ? Math.sin(v0 / Math.pow(10000, i1 / 16)) : Math.cos(v0 / Math.pow(10000, (i1 - 1) / 16));
    } },
    { element: "real", shape: [16, 32], value: (i0, i1) => {
    const v0 = i0;
    return i1 % 2 === 0 ? Math.sin(v0 / Math.pow(10000, (i1 - 16) / 16)) : Math.cos(v0 / Math.pow(10000, (i1 - 17) / 16));
    } },
  ],
  kernels: [
    { name: "contraction_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < T, g < 3, d < 64] = sum[i < 16] weight_ih[64 * g + d, i] * weight[target_value[t], i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> target_value: array<i32>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight_ih: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> sum: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.T) { return; }
        let t = row % sizes.T;
        let member = row / sizes.T;
        let T = lengths[member * 3];
        if (t >= T) { return; }
        sum[row * 48 + column4] = sums;
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
        let weight_ih_start = (column_tile / 8) * 768 + (index % 8) * 96;
        let weight_ih_start_2 = (column_tile / 8) * 768 + (index % 8) * 96 + 12;
        let weight_ih_start_3 = (column_tile / 8) * 768 + (index % 8) * 96 + 24;
        let weight_ih_start_4 = (column_tile / 8) * 768 + (index % 8) * 96 + 36;
        let weight_ih_start_5 = (column_tile / 8) * 768 + (index % 8) * 96 + 48;
        let weight_ih_start_6 = (column_tile / 8) * 768 + (index % 8) * 96 + 60;
        let weight_ih_start_7 = (column_tile / 8) * 768 + (index % 8) * 96 + 72;
        let weight_ih_start_8 = (column_tile / 8) * 768 + (index % 8) * 96 + 84;
        let weight_start = target_value[row] * 4;
        let weight_start_2 = target_value[row_1] * 4;
        let weight_start_3 = target_value[row_2] * 4;
        let weight_start_4 = target_value[row_3] * 4;
        let weight_start_5 = target_value[row_4] * 4;
        let weight_start_6 = target_value[row_5] * 4;
        let weight_start_7 = target_value[row_6] * 4;
        let weight_start_8 = target_value[row_7] * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
          let right_1 = mat4x4f(weight_ih[weight_ih_start_5 + i4], weight_ih[weight_ih_start_6 + i4], weight_ih[weight_ih_start_7 + i4], weight_ih[weight_ih_start_8 + i4]);
          let left_0 = weight[weight_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = weight[weight_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = weight[weight_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = weight[weight_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = weight[weight_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = weight[weight_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = weight[weight_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = weight[weight_start_8 + i4];
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
    { name: "contraction_2", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "contraction_3", bindings: "read read read write sizes", code: /* wgsl */ `
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
    { name: "contraction_4", bindings: "read read read read read write sizes", code: /* wgsl */ `
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
    { name: "row_1", bindings: "read write sizes", code: /* wgsl */ `
      // sum[k < 32] = sum[i < 4, j < 16] z[i, j, k]
      // x[k < 32] = sum[k] / 64.0

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> z: array<f32>;
      @group(0) @binding(1) var<storage, read_write> x: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch * 32) { return; }
        var sum = 0f;
        let k = row % 32;
        let member = row / 32;
        let z_start = member * 2048 + k;
        for (var i = 0; i < 4; i++) {
          let z_start_2 = z_start + i * 512;
          let start = i * 16;
          for (var j = 0; j < 16; j++) {
            sum += z[z_start_2 + j * 32];
          }
        }
        x[row] = sum / 64f;
      }
    ` },
    { name: "contraction_5", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 64] = sum[i < 32] weight[o, i] * x[i]
      // start[o < 64] = tanh(y[o] + bias[o])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> start: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = tanh_(sums[c] + bias_o[c]);
        }
        start[row * 16 + column4] = results;
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
        let weight_start = column_tile * 64;
        let weight_start_2 = column_tile * 64 + 8;
        let weight_start_3 = column_tile * 64 + 16;
        let weight_start_4 = column_tile * 64 + 24;
        let weight_start_5 = column_tile * 64 + 32;
        let weight_start_6 = column_tile * 64 + 40;
        let weight_start_7 = column_tile * 64 + 48;
        let weight_start_8 = column_tile * 64 + 56;
        let x_start = row * 8;
        let x_start_2 = row_1 * 8;
        let x_start_3 = row_2 * 8;
        let x_start_4 = row_3 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
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
        let start_2 = row_tile * 4;
        let start_3 = column_tile * 2;
        for (var n = 0; n < 8; n++) {
          finish(start_2 + n / 2, start_3 + n % 2, sums[n]);
        }
      }
    ` },
    { name: "contraction_6", bindings: "read read write sizes", code: /* wgsl */ `
      // y[i < 4, j < 16, o < 64] = sum[i2 < 32] weight[o, i2] * z[i, j, i2]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * 64) { return; }
        y[row * 16 + column4] = sums;
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
        let column_tile = index % 8;
        let weight_start = column_tile * 64;
        let weight_start_2 = column_tile * 64 + 8;
        let weight_start_3 = column_tile * 64 + 16;
        let weight_start_4 = column_tile * 64 + 24;
        let weight_start_5 = column_tile * 64 + 32;
        let weight_start_6 = column_tile * 64 + 40;
        let weight_start_7 = column_tile * 64 + 48;
        let weight_start_8 = column_tile * 64 + 56;
        let row_tile = index / 8;
        let z_start = row_tile * 64;
        let z_start_2 = row_tile * 64 + 8;
        let z_start_3 = row_tile * 64 + 16;
        let z_start_4 = row_tile * 64 + 24;
        let z_start_5 = row_tile * 64 + 32;
        let z_start_6 = row_tile * 64 + 40;
        let z_start_7 = row_tile * 64 + 48;
        let z_start_8 = row_tile * 64 + 56;
        for (var i24 = 0; i24 < 8; i24++) {
          let right_0 = mat4x4f(weight[weight_start + i24], weight[weight_start_2 + i24], weight[weight_start_3 + i24], weight[weight_start_4 + i24]);
          let right_1 = mat4x4f(weight[weight_start_5 + i24], weight[weight_start_6 + i24], weight[weight_start_7 + i24], weight[weight_start_8 + i24]);
          let left_0 = z[z_start + i24];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = z[z_start_2 + i24];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = z[z_start_3 + i24];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = z[z_start_4 + i24];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = z[z_start_5 + i24];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = z[z_start_6 + i24];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = z[z_start_7 + i24];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = z[z_start_8 + i24];
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
    { name: "map_1", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
      // carried[o < 64] = if t == 0 then start[o] else decoder[t - 1, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> start: array<f32>;
      @group(0) @binding(1) var<storage, read> decoder: array<f32>;
      @group(0) @binding(2) var<storage, read_write> carried: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;
      @group(0) @binding(5) var<uniform> step0: i32;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 64) { return; }
        let member = index / 64;
        let T = lengths[member * 3];
        if (step0 >= T) { return; }
        var chosen: f32;
        if (step0 == 0) {
          chosen = start[index];
        } else {
          let o = index % 64;
          chosen = decoder[member * sizes.T * 64 + step0 * 64 + o - 64];
        }
        carried[index] = chosen;
      }
    ` },
    { name: "contraction_7", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // y[o < 64] = sum[i < 64] weight[o, i] * carried[i]
      // y[o < 64] = y[o] + bias[o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let T = lengths[row * 3];
        if (step0 >= T) { return; }
        let bias_o = bias[column4];
        y[row * 16 + column4] = sums + bias_o;
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
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        let column_tile = index % 8;
        let weight_start = column_tile * 128;
        let weight_start_2 = column_tile * 128 + 16;
        let weight_start_3 = column_tile * 128 + 32;
        let weight_start_4 = column_tile * 128 + 48;
        let weight_start_5 = column_tile * 128 + 64;
        let weight_start_6 = column_tile * 128 + 80;
        let weight_start_7 = column_tile * 128 + 96;
        let weight_start_8 = column_tile * 128 + 112;
        let carried_start = row * 16;
        let carried_start_2 = row_1 * 16;
        let carried_start_3 = row_2 * 16;
        let carried_start_4 = row_3 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = carried[carried_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = carried[carried_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = carried[carried_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = carried[carried_start_4 + i4];
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
    { name: "contraction_8", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // e[i < 4, j < 16] = sum[d < 64] score[d] * tanh(y[d] + y_2[i, j, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> e: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        let T = lengths[(column4 / 16) * 3];
        if (step0 >= T) { return; }
        e[column4] = sums;
      }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 16) { return; }
        var sum = vec4f();
        let y_start = (index / 16) * 16;
        let y_2_start = index * 64;
        let y_2_start_2 = index * 64 + 16;
        let y_2_start_3 = index * 64 + 32;
        let y_2_start_4 = index * 64 + 48;
        for (var d4 = 0; d4 < 16; d4++) {
          let y_d = y[y_start + d4];
          let y_2_ijd = y_2[y_2_start + d4];
          let y_2_ijd_2 = y_2[y_2_start_2 + d4];
          let y_2_ijd_3 = y_2[y_2_start_3 + d4];
          let y_2_ijd_4 = y_2[y_2_start_4 + d4];
          let right = mat4x4f(vec4f(tanh_(y_d.x + y_2_ijd.x), tanh_(y_d.y + y_2_ijd.y), tanh_(y_d.z + y_2_ijd.z), tanh_(y_d.w + y_2_ijd.w)), vec4f(tanh_(y_d.x + y_2_ijd_2.x), tanh_(y_d.y + y_2_ijd_2.y), tanh_(y_d.z + y_2_ijd_2.z), tanh_(y_d.w + y_2_ijd_2.w)), vec4f(tanh_(y_d.x + y_2_ijd_3.x), tanh_(y_d.y + y_2_ijd_3.y), tanh_(y_d.z + y_2_ijd_3.z), tanh_(y_d.w + y_2_ijd_3.w)), vec4f(tanh_(y_d.x + y_2_ijd_4.x), tanh_(y_d.y + y_2_ijd_4.y), tanh_(y_d.z + y_2_ijd_4.z), tanh_(y_d.w + y_2_ijd_4.w)));
          sum += score[d4] * right;
        }
        finish(0, index, sum);
      }
    ` },
    { name: "row_2", bindings: "read write sizes lengths step0", code: /* wgsl */ `
      // z = lse[i < 4, j < 16] e[i, j]
      // a[i < 4, j < 16] = exp(e[i, j] - z[])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;
      @group(0) @binding(4) var<uniform> step0: i32;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        let T = lengths[row * 3];
        if (step0 >= T) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 64;
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          let start = i * 16;
          for (var j = 0; j < 16; j++) {
            let exponent = e[e_start_2 + j];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          for (var j = 0; j < 16; j++) {
            a[e_start_2 + j] = exp(e[e_start_2 + j] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_9", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
      // c[k < 32] = sum[i < 4, j < 16] a[i, j] * z[i, j, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;
      @group(0) @binding(5) var<uniform> step0: i32;

      fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        c[member * sizes.T * 8 + step0 * 8 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 8) { return; }
        let member = index / 8;
        let T = lengths[member * 3];
        if (step0 >= T) { return; }
        var sum = vec4f();
        let column_tile = index % 8;
        let z_start = member * 512 + column_tile;
        let z_start_3 = member * 512 + column_tile + 8;
        let z_start_5 = member * 512 + column_tile + 16;
        let z_start_7 = member * 512 + column_tile + 24;
        let a_start = member * 16;
        for (var i = 0; i < 4; i++) {
          let z_start_2 = z_start + i * 128;
          let z_start_4 = z_start_3 + i * 128;
          let z_start_6 = z_start_5 + i * 128;
          let z_start_8 = z_start_7 + i * 128;
          let a_start_2 = a_start + i * 4;
          for (var j4 = 0; j4 < 4; j4++) {
            let right = mat4x4f(z[z_start_2 + j4 * 32], z[z_start_4 + j4 * 32], z[z_start_6 + j4 * 32], z[z_start_8 + j4 * 32]);
            sum += right * a[a_start_2 + j4];
          }
        }
        finish(member, 0, column_tile, sum);
      }
    ` },
    { name: "contraction_10", bindings: "read read read read write sizes lengths step0", code: /* wgsl */ `
      // rest[g < 3, d < 64] = sum[i < 32] weight_ih[64 * g + d, i + 16] * c[i]
      // a[g < 3, d < 64] = bias_ih[64 * g + d] + (sum[t, g, d] + rest[g, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> c: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight_ih: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias_ih: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> sum: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;
      @group(0) @binding(7) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let T = lengths[row * 3];
        if (step0 >= T) { return; }
        let bias_ih_gd = bias_ih[column4];
        let sum_gd = sum[row * sizes.T * 48 + step0 * 48 + column4];
        a[row * 48 + column4] = bias_ih_gd + (sum_gd + sums);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
        let row_tile = index / 24;
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
        let column_tile = index % 24;
        let weight_ih_start = (column_tile / 8) * 768 + (index % 8) * 96 + 4;
        let weight_ih_start_2 = (column_tile / 8) * 768 + (index % 8) * 96 + 16;
        let weight_ih_start_3 = (column_tile / 8) * 768 + (index % 8) * 96 + 28;
        let weight_ih_start_4 = (column_tile / 8) * 768 + (index % 8) * 96 + 40;
        let weight_ih_start_5 = (column_tile / 8) * 768 + (index % 8) * 96 + 52;
        let weight_ih_start_6 = (column_tile / 8) * 768 + (index % 8) * 96 + 64;
        let weight_ih_start_7 = (column_tile / 8) * 768 + (index % 8) * 96 + 76;
        let weight_ih_start_8 = (column_tile / 8) * 768 + (index % 8) * 96 + 88;
        let c_start = row * sizes.T * 8 + step0 * 8;
        let c_start_2 = row_1 * sizes.T * 8 + step0 * 8;
        let c_start_3 = row_2 * sizes.T * 8 + step0 * 8;
        let c_start_4 = row_3 * sizes.T * 8 + step0 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
          let right_1 = mat4x4f(weight_ih[weight_ih_start_5 + i4], weight_ih[weight_ih_start_6 + i4], weight_ih[weight_ih_start_7 + i4], weight_ih[weight_ih_start_8 + i4]);
          let left_0 = c[c_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = c[c_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = c[c_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = c[c_start_4 + i4];
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
    { name: "contraction_11", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // sum[g < 3, d < 64] = sum[i < 64] weight_hh[64 * g + d, i] * carried[i]
      // b[g < 3, d < 64] = bias_hh[64 * g + d] + sum[g, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias_hh: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let T = lengths[row * 3];
        if (step0 >= T) { return; }
        let bias_hh_gd = bias_hh[column4];
        b[row * 48 + column4] = bias_hh_gd + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
        let row_tile = index / 24;
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
        let column_tile = index % 24;
        let weight_hh_start = (column_tile / 8) * 1024 + (index % 8) * 128;
        let weight_hh_start_2 = (column_tile / 8) * 1024 + (index % 8) * 128 + 16;
        let weight_hh_start_3 = (column_tile / 8) * 1024 + (index % 8) * 128 + 32;
        let weight_hh_start_4 = (column_tile / 8) * 1024 + (index % 8) * 128 + 48;
        let weight_hh_start_5 = (column_tile / 8) * 1024 + (index % 8) * 128 + 64;
        let weight_hh_start_6 = (column_tile / 8) * 1024 + (index % 8) * 128 + 80;
        let weight_hh_start_7 = (column_tile / 8) * 1024 + (index % 8) * 128 + 96;
        let weight_hh_start_8 = (column_tile / 8) * 1024 + (index % 8) * 128 + 112;
        let carried_start = row * 16;
        let carried_start_2 = row_1 * 16;
        let carried_start_3 = row_2 * 16;
        let carried_start_4 = row_3 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
          let right_0 = mat4x4f(weight_hh[weight_hh_start + i4], weight_hh[weight_hh_start_2 + i4], weight_hh[weight_hh_start_3 + i4], weight_hh[weight_hh_start_4 + i4]);
          let right_1 = mat4x4f(weight_hh[weight_hh_start_5 + i4], weight_hh[weight_hh_start_6 + i4], weight_hh[weight_hh_start_7 + i4], weight_hh[weight_hh_start_8 + i4]);
          let left_0 = carried[carried_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = carried[carried_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = carried[carried_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = carried[carried_start_4 + i4];
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
    { name: "map_2", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // decoder[d < 64] = (1.0 - v) * tanh(a[2, d] + sigmoid(a[0, d] + b[0, d]) * b[2, d]) + v * carried[d]
      //   where v = sigmoid(a[1, d] + b[1, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> b: array<f32>;
      @group(0) @binding(2) var<storage, read> carried: array<f32>;
      @group(0) @binding(3) var<storage, read_write> decoder: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 64) { return; }
        let member = index / 64;
        let T = lengths[member * 3];
        if (step0 >= T) { return; }
        let d = index % 64;
        let value = sigmoid_(a[member * 192 + d + 64] + b[member * 192 + d + 64]);
        decoder[member * sizes.T * 64 + step0 * 64 + d] = (1f - value) * tanh_(a[member * 192 + d + 128] + sigmoid_(a[member * 192 + d] + b[member * 192 + d]) * b[member * 192 + d + 128]) + value * carried[index];
      }
    ` },
    { name: "contraction_12", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // y[t < T, o < 13] = sum[i < 96] weight[o, i] * (if i < 64 then decoder[t, i] else c[t, i - 64])
      // y[t < T, o < 13] = y[t, o] + bias[o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> c: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<f32>;
      @group(0) @binding(4) var<storage, read_write> y: array<f32>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

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
        let weight_start = column * 24;
        let weight_start_2 = column_1 * 24;
        let weight_start_3 = column_2 * 24;
        let weight_start_4 = column_3 * 24;
        let decoder_start = row * 16;
        let c_start = row * 8 - 16;
        let decoder_start_2 = row_1 * 16;
        let c_start_2 = row_1 * 8 - 16;
        let decoder_start_3 = row_2 * 16;
        let c_start_3 = row_2 * 8 - 16;
        let decoder_start_4 = row_3 * 16;
        let c_start_4 = row_3 * 8 - 16;
        let decoder_start_5 = row_4 * 16;
        let c_start_5 = row_4 * 8 - 16;
        let decoder_start_6 = row_5 * 16;
        let c_start_6 = row_5 * 8 - 16;
        let decoder_start_7 = row_6 * 16;
        let c_start_7 = row_6 * 8 - 16;
        let decoder_start_8 = row_7 * 16;
        let c_start_8 = row_7 * 8 - 16;
        for (var i4 = 0; i4 < 24; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let decoder_ti = decoder[decoder_start + i4];
          let c_ti = c[c_start + i4];
          sum_0 += vec4f(select(c_ti.x, decoder_ti.x, i4 * 4 < 64), select(c_ti.y, decoder_ti.y, i4 * 4 + 1 < 64), select(c_ti.z, decoder_ti.z, i4 * 4 + 2 < 64), select(c_ti.w, decoder_ti.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_2 = decoder[decoder_start_2 + i4];
          let c_ti_2 = c[c_start_2 + i4];
          sum_1 += vec4f(select(c_ti_2.x, decoder_ti_2.x, i4 * 4 < 64), select(c_ti_2.y, decoder_ti_2.y, i4 * 4 + 1 < 64), select(c_ti_2.z, decoder_ti_2.z, i4 * 4 + 2 < 64), select(c_ti_2.w, decoder_ti_2.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_3 = decoder[decoder_start_3 + i4];
          let c_ti_3 = c[c_start_3 + i4];
          sum_2 += vec4f(select(c_ti_3.x, decoder_ti_3.x, i4 * 4 < 64), select(c_ti_3.y, decoder_ti_3.y, i4 * 4 + 1 < 64), select(c_ti_3.z, decoder_ti_3.z, i4 * 4 + 2 < 64), select(c_ti_3.w, decoder_ti_3.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_4 = decoder[decoder_start_4 + i4];
          let c_ti_4 = c[c_start_4 + i4];
          sum_3 += vec4f(select(c_ti_4.x, decoder_ti_4.x, i4 * 4 < 64), select(c_ti_4.y, decoder_ti_4.y, i4 * 4 + 1 < 64), select(c_ti_4.z, decoder_ti_4.z, i4 * 4 + 2 < 64), select(c_ti_4.w, decoder_ti_4.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_5 = decoder[decoder_start_5 + i4];
          let c_ti_5 = c[c_start_5 + i4];
          sum_4 += vec4f(select(c_ti_5.x, decoder_ti_5.x, i4 * 4 < 64), select(c_ti_5.y, decoder_ti_5.y, i4 * 4 + 1 < 64), select(c_ti_5.z, decoder_ti_5.z, i4 * 4 + 2 < 64), select(c_ti_5.w, decoder_ti_5.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_6 = decoder[decoder_start_6 + i4];
          let c_ti_6 = c[c_start_6 + i4];
          sum_5 += vec4f(select(c_ti_6.x, decoder_ti_6.x, i4 * 4 < 64), select(c_ti_6.y, decoder_ti_6.y, i4 * 4 + 1 < 64), select(c_ti_6.z, decoder_ti_6.z, i4 * 4 + 2 < 64), select(c_ti_6.w, decoder_ti_6.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_7 = decoder[decoder_start_7 + i4];
          let c_ti_7 = c[c_start_7 + i4];
          sum_6 += vec4f(select(c_ti_7.x, decoder_ti_7.x, i4 * 4 < 64), select(c_ti_7.y, decoder_ti_7.y, i4 * 4 + 1 < 64), select(c_ti_7.z, decoder_ti_7.z, i4 * 4 + 2 < 64), select(c_ti_7.w, decoder_ti_7.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_8 = decoder[decoder_start_8 + i4];
          let c_ti_8 = c[c_start_8 + i4];
          sum_7 += vec4f(select(c_ti_8.x, decoder_ti_8.x, i4 * 4 < 64), select(c_ti_8.y, decoder_ti_8.y, i4 * 4 + 1 < 64), select(c_ti_8.z, decoder_ti_8.z, i4 * 4 + 2 < 64), select(c_ti_8.w, decoder_ti_8.w, i4 * 4 + 3 < 64)) * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c_2 = 0; c_2 < 4; c_2++) {
            finish(value, start_2 + c_2, sums[n][c_2]);
          }
        }
      }
    ` },
    { name: "row_3", bindings: "read write sizes lengths step0", code: /* wgsl */ `
      // z = lse[i < 4, j < 16] e[i, j]
      // a[i < 4, j < 16] = exp(e[i, j] - z[])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;
      @group(0) @binding(4) var<uniform> step0: i32;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        let T = lengths[row * 3];
        if (step0 >= T) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 64;
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          let start = i * 16;
          for (var j = 0; j < 16; j++) {
            let exponent = e[e_start_2 + j];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        let a_start = row * sizes.T * 64 + step0 * 64;
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          let a_start_2 = a_start + i * 16;
          for (var j = 0; j < 16; j++) {
            a[a_start_2 + j] = exp(e[e_start_2 + j] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_13", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
      // c[k < 32] = sum[i < 4, j < 16] a[i, j] * z[i, j, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;
      @group(0) @binding(5) var<uniform> step0: i32;

      fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        c[member * sizes.T * 8 + step0 * 8 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 8) { return; }
        let member = index / 8;
        let T = lengths[member * 3];
        if (step0 >= T) { return; }
        var sum = vec4f();
        let column_tile = index % 8;
        let z_start = member * 512 + column_tile;
        let z_start_3 = member * 512 + column_tile + 8;
        let z_start_5 = member * 512 + column_tile + 16;
        let z_start_7 = member * 512 + column_tile + 24;
        let a_start = member * sizes.T * 16 + step0 * 16;
        for (var i = 0; i < 4; i++) {
          let z_start_2 = z_start + i * 128;
          let z_start_4 = z_start_3 + i * 128;
          let z_start_6 = z_start_5 + i * 128;
          let z_start_8 = z_start_7 + i * 128;
          let a_start_2 = a_start + i * 4;
          for (var j4 = 0; j4 < 4; j4++) {
            let right = mat4x4f(z[z_start_2 + j4 * 32], z[z_start_4 + j4 * 32], z[z_start_6 + j4 * 32], z[z_start_8 + j4 * 32]);
            sum += right * a[a_start_2 + j4];
          }
        }
        finish(member, 0, column_tile, sum);
      }
    ` },
    { name: "row_4", bindings: "read read write sizes lengths", code: /* wgsl */ `
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
    { name: "contraction_14", bindings: "read read read write sizes", code: /* wgsl */ `
      // y[o < 64] = sum[i < 32] weight[o, i] * x[i]
      // carried[o < 64] = tanh(y[o] + bias[o])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> carried: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        var results: vec4f;
        let bias_o = bias[column4];
        for (var c = 0; c < 4; c++) {
          results[c] = tanh_(sums[c] + bias_o[c]);
        }
        carried[row * 16 + column4] = results;
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
        let weight_start = column_tile * 64;
        let weight_start_2 = column_tile * 64 + 8;
        let weight_start_3 = column_tile * 64 + 16;
        let weight_start_4 = column_tile * 64 + 24;
        let weight_start_5 = column_tile * 64 + 32;
        let weight_start_6 = column_tile * 64 + 40;
        let weight_start_7 = column_tile * 64 + 48;
        let weight_start_8 = column_tile * 64 + 56;
        let x_start = row * 8;
        let x_start_2 = row_1 * 8;
        let x_start_3 = row_2 * 8;
        let x_start_4 = row_3 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
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
    { name: "contraction_15", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // sum[t < count, g < 3, d < 64] = sum[i < 16] weight_ih[64 * g + d, i] * weight[target_value[t], i]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> target_value: array<i32>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight_ih: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> sum: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch * sizes.count) { return; }
        let t = remainder_(row, sizes.count);
        let member = quotient_(row, sizes.count);
        let count = lengths[member * 3 + 2];
        if (t >= count) { return; }
        sum[row * 48 + column4] = sums;
      }

      fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

      fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

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
        let weight_ih_start = (column_tile / 8) * 768 + (index % 8) * 96;
        let weight_ih_start_2 = (column_tile / 8) * 768 + (index % 8) * 96 + 12;
        let weight_ih_start_3 = (column_tile / 8) * 768 + (index % 8) * 96 + 24;
        let weight_ih_start_4 = (column_tile / 8) * 768 + (index % 8) * 96 + 36;
        let weight_ih_start_5 = (column_tile / 8) * 768 + (index % 8) * 96 + 48;
        let weight_ih_start_6 = (column_tile / 8) * 768 + (index % 8) * 96 + 60;
        let weight_ih_start_7 = (column_tile / 8) * 768 + (index % 8) * 96 + 72;
        let weight_ih_start_8 = (column_tile / 8) * 768 + (index % 8) * 96 + 84;
        let weight_start = target_value[row] * 4;
        let weight_start_2 = target_value[row_1] * 4;
        let weight_start_3 = target_value[row_2] * 4;
        let weight_start_4 = target_value[row_3] * 4;
        let weight_start_5 = target_value[row_4] * 4;
        let weight_start_6 = target_value[row_5] * 4;
        let weight_start_7 = target_value[row_6] * 4;
        let weight_start_8 = target_value[row_7] * 4;
        for (var i4 = 0; i4 < 4; i4++) {
          let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
          let right_1 = mat4x4f(weight_ih[weight_ih_start_5 + i4], weight_ih[weight_ih_start_6 + i4], weight_ih[weight_ih_start_7 + i4], weight_ih[weight_ih_start_8 + i4]);
          let left_0 = weight[weight_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = weight[weight_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = weight[weight_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = weight[weight_start_4 + i4];
          sum_3_0 += left_3 * right_0;
          sum_3_1 += left_3 * right_1;
          let left_4 = weight[weight_start_5 + i4];
          sum_4_0 += left_4 * right_0;
          sum_4_1 += left_4 * right_1;
          let left_5 = weight[weight_start_6 + i4];
          sum_5_0 += left_5 * right_0;
          sum_5_1 += left_5 * right_1;
          let left_6 = weight[weight_start_7 + i4];
          sum_6_0 += left_6 * right_0;
          sum_6_1 += left_6 * right_1;
          let left_7 = weight[weight_start_8 + i4];
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
    { name: "map_4", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
      // carried[o < 64] = if t == 0 then h[o] else decoder[t - 1, o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> h: array<f32>;
      @group(0) @binding(1) var<storage, read> decoder: array<f32>;
      @group(0) @binding(2) var<storage, read_write> carried: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;
      @group(0) @binding(5) var<uniform> step0: i32;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 64) { return; }
        let member = index / 64;
        let count = lengths[member * 3 + 2];
        if (step0 >= count) { return; }
        var chosen: f32;
        if (step0 == 0) {
          chosen = h[index];
        } else {
          let o = index % 64;
          chosen = decoder[member * sizes.count * 64 + step0 * 64 + o - 64];
        }
        carried[index] = chosen;
      }
    ` },
    { name: "contraction_16", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // y[o < 64] = sum[i < 64] weight[o, i] * carried[i]
      // y[o < 64] = y[o] + bias[o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let count = lengths[row * 3 + 2];
        if (step0 >= count) { return; }
        let bias_o = bias[column4];
        y[row * 16 + column4] = sums + bias_o;
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
        var sum_0_0 = vec4f();
        var sum_0_1 = vec4f();
        var sum_1_0 = vec4f();
        var sum_1_1 = vec4f();
        var sum_2_0 = vec4f();
        var sum_2_1 = vec4f();
        var sum_3_0 = vec4f();
        var sum_3_1 = vec4f();
        let column_tile = index % 8;
        let weight_start = column_tile * 128;
        let weight_start_2 = column_tile * 128 + 16;
        let weight_start_3 = column_tile * 128 + 32;
        let weight_start_4 = column_tile * 128 + 48;
        let weight_start_5 = column_tile * 128 + 64;
        let weight_start_6 = column_tile * 128 + 80;
        let weight_start_7 = column_tile * 128 + 96;
        let weight_start_8 = column_tile * 128 + 112;
        let carried_start = row * 16;
        let carried_start_2 = row_1 * 16;
        let carried_start_3 = row_2 * 16;
        let carried_start_4 = row_3 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
          let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
          let left_0 = carried[carried_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = carried[carried_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = carried[carried_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = carried[carried_start_4 + i4];
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
    { name: "contraction_17", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // e[i < 4, j < 16] = sum[d < 64] score[d] * tanh(y[d] + y_2[i, j, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> e: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        let count = lengths[(column4 / 16) * 3 + 2];
        if (step0 >= count) { return; }
        e[column4] = sums;
      }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 16) { return; }
        var sum = vec4f();
        let y_start = (index / 16) * 16;
        let y_2_start = index * 64;
        let y_2_start_2 = index * 64 + 16;
        let y_2_start_3 = index * 64 + 32;
        let y_2_start_4 = index * 64 + 48;
        for (var d4 = 0; d4 < 16; d4++) {
          let y_d = y[y_start + d4];
          let y_2_ijd = y_2[y_2_start + d4];
          let y_2_ijd_2 = y_2[y_2_start_2 + d4];
          let y_2_ijd_3 = y_2[y_2_start_3 + d4];
          let y_2_ijd_4 = y_2[y_2_start_4 + d4];
          let right = mat4x4f(vec4f(tanh_(y_d.x + y_2_ijd.x), tanh_(y_d.y + y_2_ijd.y), tanh_(y_d.z + y_2_ijd.z), tanh_(y_d.w + y_2_ijd.w)), vec4f(tanh_(y_d.x + y_2_ijd_2.x), tanh_(y_d.y + y_2_ijd_2.y), tanh_(y_d.z + y_2_ijd_2.z), tanh_(y_d.w + y_2_ijd_2.w)), vec4f(tanh_(y_d.x + y_2_ijd_3.x), tanh_(y_d.y + y_2_ijd_3.y), tanh_(y_d.z + y_2_ijd_3.z), tanh_(y_d.w + y_2_ijd_3.w)), vec4f(tanh_(y_d.x + y_2_ijd_4.x), tanh_(y_d.y + y_2_ijd_4.y), tanh_(y_d.z + y_2_ijd_4.z), tanh_(y_d.w + y_2_ijd_4.w)));
          sum += score[d4] * right;
        }
        finish(0, index, sum);
      }
    ` },
    { name: "row_5", bindings: "read write sizes lengths step0", code: /* wgsl */ `
      // z = lse[i < 4, j < 16] e[i, j]
      // a[i < 4, j < 16] = exp(e[i, j] - z[])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;
      @group(0) @binding(4) var<uniform> step0: i32;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        let count = lengths[row * 3 + 2];
        if (step0 >= count) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 64;
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          let start = i * 16;
          for (var j = 0; j < 16; j++) {
            let exponent = e[e_start_2 + j];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          for (var j = 0; j < 16; j++) {
            a[e_start_2 + j] = exp(e[e_start_2 + j] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_18", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
      // c[k < 32] = sum[i < 4, j < 16] a[i, j] * z[i, j, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;
      @group(0) @binding(5) var<uniform> step0: i32;

      fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        c[member * sizes.count * 8 + step0 * 8 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 8) { return; }
        let member = index / 8;
        let count = lengths[member * 3 + 2];
        if (step0 >= count) { return; }
        var sum = vec4f();
        let column_tile = index % 8;
        let z_start = member * 512 + column_tile;
        let z_start_3 = member * 512 + column_tile + 8;
        let z_start_5 = member * 512 + column_tile + 16;
        let z_start_7 = member * 512 + column_tile + 24;
        let a_start = member * 16;
        for (var i = 0; i < 4; i++) {
          let z_start_2 = z_start + i * 128;
          let z_start_4 = z_start_3 + i * 128;
          let z_start_6 = z_start_5 + i * 128;
          let z_start_8 = z_start_7 + i * 128;
          let a_start_2 = a_start + i * 4;
          for (var j4 = 0; j4 < 4; j4++) {
            let right = mat4x4f(z[z_start_2 + j4 * 32], z[z_start_4 + j4 * 32], z[z_start_6 + j4 * 32], z[z_start_8 + j4 * 32]);
            sum += right * a[a_start_2 + j4];
          }
        }
        finish(member, 0, column_tile, sum);
      }
    ` },
    { name: "contraction_19", bindings: "read read read read write sizes lengths step0", code: /* wgsl */ `
      // rest[g < 3, d < 64] = sum[i < 32] weight_ih[64 * g + d, i + 16] * c[i]
      // a[g < 3, d < 64] = bias_ih[64 * g + d] + (sum[t, g, d] + rest[g, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> c: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight_ih: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias_ih: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> sum: array<vec4<f32>>;
      @group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;
      @group(0) @binding(7) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let count = lengths[row * 3 + 2];
        if (step0 >= count) { return; }
        let bias_ih_gd = bias_ih[column4];
        let sum_gd = sum[row * sizes.count * 48 + step0 * 48 + column4];
        a[row * 48 + column4] = bias_ih_gd + (sum_gd + sums);
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
        let row_tile = index / 24;
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
        let column_tile = index % 24;
        let weight_ih_start = (column_tile / 8) * 768 + (index % 8) * 96 + 4;
        let weight_ih_start_2 = (column_tile / 8) * 768 + (index % 8) * 96 + 16;
        let weight_ih_start_3 = (column_tile / 8) * 768 + (index % 8) * 96 + 28;
        let weight_ih_start_4 = (column_tile / 8) * 768 + (index % 8) * 96 + 40;
        let weight_ih_start_5 = (column_tile / 8) * 768 + (index % 8) * 96 + 52;
        let weight_ih_start_6 = (column_tile / 8) * 768 + (index % 8) * 96 + 64;
        let weight_ih_start_7 = (column_tile / 8) * 768 + (index % 8) * 96 + 76;
        let weight_ih_start_8 = (column_tile / 8) * 768 + (index % 8) * 96 + 88;
        let c_start = row * sizes.count * 8 + step0 * 8;
        let c_start_2 = row_1 * sizes.count * 8 + step0 * 8;
        let c_start_3 = row_2 * sizes.count * 8 + step0 * 8;
        let c_start_4 = row_3 * sizes.count * 8 + step0 * 8;
        for (var i4 = 0; i4 < 8; i4++) {
          let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
          let right_1 = mat4x4f(weight_ih[weight_ih_start_5 + i4], weight_ih[weight_ih_start_6 + i4], weight_ih[weight_ih_start_7 + i4], weight_ih[weight_ih_start_8 + i4]);
          let left_0 = c[c_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = c[c_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = c[c_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = c[c_start_4 + i4];
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
    { name: "contraction_20", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // sum[g < 3, d < 64] = sum[i < 64] weight_hh[64 * g + d, i] * carried[i]
      // b[g < 3, d < 64] = bias_hh[64 * g + d] + sum[g, d]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> bias_hh: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn finish(row: i32, column4: i32, sums: vec4f) {
        if (row >= sizes.batch) { return; }
        let count = lengths[row * 3 + 2];
        if (step0 >= count) { return; }
        let bias_hh_gd = bias_hh[column4];
        b[row * 48 + column4] = bias_hh_gd + sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
        let row_tile = index / 24;
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
        let column_tile = index % 24;
        let weight_hh_start = (column_tile / 8) * 1024 + (index % 8) * 128;
        let weight_hh_start_2 = (column_tile / 8) * 1024 + (index % 8) * 128 + 16;
        let weight_hh_start_3 = (column_tile / 8) * 1024 + (index % 8) * 128 + 32;
        let weight_hh_start_4 = (column_tile / 8) * 1024 + (index % 8) * 128 + 48;
        let weight_hh_start_5 = (column_tile / 8) * 1024 + (index % 8) * 128 + 64;
        let weight_hh_start_6 = (column_tile / 8) * 1024 + (index % 8) * 128 + 80;
        let weight_hh_start_7 = (column_tile / 8) * 1024 + (index % 8) * 128 + 96;
        let weight_hh_start_8 = (column_tile / 8) * 1024 + (index % 8) * 128 + 112;
        let carried_start = row * 16;
        let carried_start_2 = row_1 * 16;
        let carried_start_3 = row_2 * 16;
        let carried_start_4 = row_3 * 16;
        for (var i4 = 0; i4 < 16; i4++) {
          let right_0 = mat4x4f(weight_hh[weight_hh_start + i4], weight_hh[weight_hh_start_2 + i4], weight_hh[weight_hh_start_3 + i4], weight_hh[weight_hh_start_4 + i4]);
          let right_1 = mat4x4f(weight_hh[weight_hh_start_5 + i4], weight_hh[weight_hh_start_6 + i4], weight_hh[weight_hh_start_7 + i4], weight_hh[weight_hh_start_8 + i4]);
          let left_0 = carried[carried_start + i4];
          sum_0_0 += left_0 * right_0;
          sum_0_1 += left_0 * right_1;
          let left_1 = carried[carried_start_2 + i4];
          sum_1_0 += left_1 * right_0;
          sum_1_1 += left_1 * right_1;
          let left_2 = carried[carried_start_3 + i4];
          sum_2_0 += left_2 * right_0;
          sum_2_1 += left_2 * right_1;
          let left_3 = carried[carried_start_4 + i4];
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
    { name: "map_5", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
      // decoder[d < 64] = (1.0 - v) * tanh(a[2, d] + sigmoid(a[0, d] + b[0, d]) * b[2, d]) + v * carried[d]
      //   where v = sigmoid(a[1, d] + b[1, d])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> b: array<f32>;
      @group(0) @binding(2) var<storage, read> carried: array<f32>;
      @group(0) @binding(3) var<storage, read_write> decoder: array<f32>;
      @group(0) @binding(4) var<uniform> sizes: Sizes;
      @group(0) @binding(5) var<storage, read> lengths: array<i32>;
      @group(0) @binding(6) var<uniform> step0: i32;

      fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 64) { return; }
        let member = index / 64;
        let count = lengths[member * 3 + 2];
        if (step0 >= count) { return; }
        let d = index % 64;
        let value = sigmoid_(a[member * 192 + d + 64] + b[member * 192 + d + 64]);
        decoder[member * sizes.count * 64 + step0 * 64 + d] = (1f - value) * tanh_(a[member * 192 + d + 128] + sigmoid_(a[member * 192 + d] + b[member * 192 + d]) * b[member * 192 + d + 128]) + value * carried[index];
      }
    ` },
    { name: "map_6", bindings: "read read write sizes lengths", code: /* wgsl */ `
      // x[d < 96] = if d < 64 then decoder[max(count - 1, 0), d] else c[max(count - 1, 0), d - 64]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> decoder: array<f32>;
      @group(0) @binding(1) var<storage, read> c: array<f32>;
      @group(0) @binding(2) var<storage, read_write> x: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 96) { return; }
        var chosen: f32;
        let d = index % 96;
        if (d < 64) {
          let member = index / 96;
          let count = lengths[member * 3 + 2];
          let value = max(count - 1, 0);
          chosen = decoder[member * sizes.count * 64 + value * 64 + d];
        } else {
          let member = index / 96;
          let count = lengths[member * 3 + 2];
          let value = max(count - 1, 0);
          chosen = c[member * sizes.count * 32 + value * 32 + d - 64];
        }
        x[index] = chosen;
      }
    ` },
    { name: "contraction_21", bindings: "read read read write sizes lengths", code: /* wgsl */ `
      // y[o < 13] = sum[i < 96] weight[o, i] * x[i]
      // y[o < 13] = if 1 <= count then y[o] + bias[o] else 0.0

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
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
        let weight_start = column * 24;
        let weight_start_2 = column_1 * 24;
        let weight_start_3 = column_2 * 24;
        let weight_start_4 = column_3 * 24;
        let x_start = row * 24;
        let x_start_2 = row_1 * 24;
        let x_start_3 = row_2 * 24;
        let x_start_4 = row_3 * 24;
        for (var i4 = 0; i4 < 24; i4++) {
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
    { name: "map_7", bindings: "read read write sizes lengths", code: /* wgsl */ `
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
    { name: "row_6", bindings: "read write sizes lengths step0", code: /* wgsl */ `
      // z = lse[i < 4, j < 16] e[i, j]
      // a[i < 4, j < 16] = exp(e[i, j] - z[])

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> e: array<f32>;
      @group(0) @binding(1) var<storage, read_write> a: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;
      @group(0) @binding(4) var<uniform> step0: i32;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let row = i32((group.y * 65535u + group.x) * 64u + local);
        if (row >= sizes.batch) { return; }
        let count = lengths[row * 3 + 2];
        if (step0 >= count) { return; }
        var z_peak = -3.4028234e38f;
        var z_total = 0f;
        let e_start = row * 64;
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          let start = i * 16;
          for (var j = 0; j < 16; j++) {
            let exponent = e[e_start_2 + j];
            let top = max(z_peak, exponent);
            z_total = z_total * exp(z_peak - top) + exp(exponent - top);
            z_peak = top;
          }
        }
        let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
        let a_start = row * sizes.count * 64 + step0 * 64;
        for (var i = 0; i < 4; i++) {
          let e_start_2 = e_start + i * 16;
          let a_start_2 = a_start + i * 16;
          for (var j = 0; j < 16; j++) {
            a[a_start_2 + j] = exp(e[e_start_2 + j] - z_all);
          }
        }
      }
    ` },
    { name: "contraction_22", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
      // c[k < 32] = sum[i < 4, j < 16] a[i, j] * z[i, j, k]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> a: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> z: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;
      @group(0) @binding(5) var<uniform> step0: i32;

      fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
        if (row >= 1) { return; }
        c[member * sizes.count * 8 + step0 * 8 + column4] = sums;
      }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 8) { return; }
        let member = index / 8;
        let count = lengths[member * 3 + 2];
        if (step0 >= count) { return; }
        var sum = vec4f();
        let column_tile = index % 8;
        let z_start = member * 512 + column_tile;
        let z_start_3 = member * 512 + column_tile + 8;
        let z_start_5 = member * 512 + column_tile + 16;
        let z_start_7 = member * 512 + column_tile + 24;
        let a_start = member * sizes.count * 16 + step0 * 16;
        for (var i = 0; i < 4; i++) {
          let z_start_2 = z_start + i * 128;
          let z_start_4 = z_start_3 + i * 128;
          let z_start_6 = z_start_5 + i * 128;
          let z_start_8 = z_start_7 + i * 128;
          let a_start_2 = a_start + i * 4;
          for (var j4 = 0; j4 < 4; j4++) {
            let right = mat4x4f(z[z_start_2 + j4 * 32], z[z_start_4 + j4 * 32], z[z_start_6 + j4 * 32], z[z_start_8 + j4 * 32]);
            sum += right * a[a_start_2 + j4];
          }
        }
        finish(member, 0, column_tile, sum);
      }
    ` },
    { name: "contraction_23", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
      // y[t < count, o < 13] = sum[i < 96] weight[o, i] * (if i < 64 then decoder[t, i] else c[t, i - 64])
      // y[t < count, o < 13] = y[t, o] + bias[o]

      struct Sizes { batch: i32, T: i32, past: i32, count: i32 }

      @group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
      @group(0) @binding(1) var<storage, read> c: array<vec4<f32>>;
      @group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
      @group(0) @binding(3) var<storage, read> bias: array<f32>;
      @group(0) @binding(4) var<storage, read_write> y: array<f32>;
      @group(0) @binding(5) var<uniform> sizes: Sizes;
      @group(0) @binding(6) var<storage, read> lengths: array<i32>;

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
        let weight_start = column * 24;
        let weight_start_2 = column_1 * 24;
        let weight_start_3 = column_2 * 24;
        let weight_start_4 = column_3 * 24;
        let decoder_start = row * 16;
        let c_start = row * 8 - 16;
        let decoder_start_2 = row_1 * 16;
        let c_start_2 = row_1 * 8 - 16;
        let decoder_start_3 = row_2 * 16;
        let c_start_3 = row_2 * 8 - 16;
        let decoder_start_4 = row_3 * 16;
        let c_start_4 = row_3 * 8 - 16;
        let decoder_start_5 = row_4 * 16;
        let c_start_5 = row_4 * 8 - 16;
        let decoder_start_6 = row_5 * 16;
        let c_start_6 = row_5 * 8 - 16;
        let decoder_start_7 = row_6 * 16;
        let c_start_7 = row_6 * 8 - 16;
        let decoder_start_8 = row_7 * 16;
        let c_start_8 = row_7 * 8 - 16;
        for (var i4 = 0; i4 < 24; i4++) {
          let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
          let decoder_ti = decoder[decoder_start + i4];
          let c_ti = c[c_start + i4];
          sum_0 += vec4f(select(c_ti.x, decoder_ti.x, i4 * 4 < 64), select(c_ti.y, decoder_ti.y, i4 * 4 + 1 < 64), select(c_ti.z, decoder_ti.z, i4 * 4 + 2 < 64), select(c_ti.w, decoder_ti.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_2 = decoder[decoder_start_2 + i4];
          let c_ti_2 = c[c_start_2 + i4];
          sum_1 += vec4f(select(c_ti_2.x, decoder_ti_2.x, i4 * 4 < 64), select(c_ti_2.y, decoder_ti_2.y, i4 * 4 + 1 < 64), select(c_ti_2.z, decoder_ti_2.z, i4 * 4 + 2 < 64), select(c_ti_2.w, decoder_ti_2.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_3 = decoder[decoder_start_3 + i4];
          let c_ti_3 = c[c_start_3 + i4];
          sum_2 += vec4f(select(c_ti_3.x, decoder_ti_3.x, i4 * 4 < 64), select(c_ti_3.y, decoder_ti_3.y, i4 * 4 + 1 < 64), select(c_ti_3.z, decoder_ti_3.z, i4 * 4 + 2 < 64), select(c_ti_3.w, decoder_ti_3.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_4 = decoder[decoder_start_4 + i4];
          let c_ti_4 = c[c_start_4 + i4];
          sum_3 += vec4f(select(c_ti_4.x, decoder_ti_4.x, i4 * 4 < 64), select(c_ti_4.y, decoder_ti_4.y, i4 * 4 + 1 < 64), select(c_ti_4.z, decoder_ti_4.z, i4 * 4 + 2 < 64), select(c_ti_4.w, decoder_ti_4.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_5 = decoder[decoder_start_5 + i4];
          let c_ti_5 = c[c_start_5 + i4];
          sum_4 += vec4f(select(c_ti_5.x, decoder_ti_5.x, i4 * 4 < 64), select(c_ti_5.y, decoder_ti_5.y, i4 * 4 + 1 < 64), select(c_ti_5.z, decoder_ti_5.z, i4 * 4 + 2 < 64), select(c_ti_5.w, decoder_ti_5.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_6 = decoder[decoder_start_6 + i4];
          let c_ti_6 = c[c_start_6 + i4];
          sum_5 += vec4f(select(c_ti_6.x, decoder_ti_6.x, i4 * 4 < 64), select(c_ti_6.y, decoder_ti_6.y, i4 * 4 + 1 < 64), select(c_ti_6.z, decoder_ti_6.z, i4 * 4 + 2 < 64), select(c_ti_6.w, decoder_ti_6.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_7 = decoder[decoder_start_7 + i4];
          let c_ti_7 = c[c_start_7 + i4];
          sum_6 += vec4f(select(c_ti_7.x, decoder_ti_7.x, i4 * 4 < 64), select(c_ti_7.y, decoder_ti_7.y, i4 * 4 + 1 < 64), select(c_ti_7.z, decoder_ti_7.z, i4 * 4 + 2 < 64), select(c_ti_7.w, decoder_ti_7.w, i4 * 4 + 3 < 64)) * right;
          let decoder_ti_8 = decoder[decoder_start_8 + i4];
          let c_ti_8 = c[c_start_8 + i4];
          sum_7 += vec4f(select(c_ti_8.x, decoder_ti_8.x, i4 * 4 < 64), select(c_ti_8.y, decoder_ti_8.y, i4 * 4 + 1 < 64), select(c_ti_8.z, decoder_ti_8.z, i4 * 4 + 2 < 64), select(c_ti_8.w, decoder_ti_8.w, i4 * 4 + 3 < 64)) * right;
        }
        let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
        let start = row_tile * 8;
        let start_2 = column_tile * 4;
        for (var n = 0; n < 8; n++) {
          let value = start + n;
          for (var c_2 = 0; c_2 < 4; c_2++) {
            finish(value, start_2 + c_2, sums[n][c_2]);
          }
        }
      }
    ` },
  ],
  constants: () => [],
  prepare: [],
  run: {
    slots: (s) => [
      192 * s[0] * s[1],
      4096 * s[0],
      4096 * s[0],
      Math.max(64 * s[0], 13 * s[0] * s[1]),
      64 * s[0],
      32 * s[0] * s[1],
      64 * s[0] * s[1],
      192 * s[0],
      192 * s[0],
    ],
    results: [
      { name: "logits", element: "real", buffer: "s3", shape: (s) => [s[1], 13] },
    ],
    steps: [
      [0, "i1 p8 p13 > s0", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a.sum
      [1, "p0 i0 p1 > s1", (s) => [s[0], 1, 1], 1], // features.x
      [2, "p2 s1 p3 > s2", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
      [3, "p4 s2 p5 t0 t1 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // z
      [4, "s1 > s2", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // init.x
      [5, "s2 p9 p10 > s3", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // h.start
      [6, "s1 p6 > s2", (s) => [s[0], 1, 1], 1], // key.y
      {
        count: (s) => [s[1]],
        steps: [
          [7, "s3 s6 > s4", (s) => [s[0], 1, 1], 1], // h.carried
          [8, "s4 p11 p12 > s7", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // query.y
          [9, "p7 s7 s2 > s8", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // e
          [10, "s8 > s7", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // a
          [11, "s7 s1 > s5", (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1], // c
          [12, "s5 p13 p15 s0 > s7", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.a
          [13, "s4 p14 p16 > s8", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.b
          [14, "s7 s8 s4 > s6", (s) => [s[0], 1, 1], 1], // decoder
        ],
      },
      [15, "s6 s5 p17 p18 > s3", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // out.y
    ],
  },
  inspect: {
    slots: (s) => [
      4096 * s[0],
      Math.max(2048 * s[0], 192 * s[0] * s[1]),
      Math.max(64 * s[0], 13 * s[0] * s[1]),
      4096 * s[0],
      Math.max(64 * s[0], s[0] * s[1] - s[0]),
      64 * s[0] * s[1],
      32 * s[0] * s[1],
      64 * s[0] * s[1],
      192 * s[0],
      192 * s[0],
    ],
    results: [
      { name: "attention", element: "real", buffer: "s5", shape: (s) => [s[1], 4, 16] },
    ],
    steps: [
      [1, "p0 i0 p1 > s0", (s) => [s[0], 1, 1], 1], // features.x
      [2, "p2 s0 p3 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
      [3, "p4 s1 p5 t0 t1 > s0", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // z
      [4, "s0 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // init.x
      [5, "s1 p9 p10 > s2", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // h.start
      [0, "i1 p8 p13 > s1", (s) => [Math.floor((3 * Math.floor((s[0] * s[1] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a.sum
      [6, "s0 p6 > s3", (s) => [s[0], 1, 1], 1], // key.y
      {
        count: (s) => [s[1]],
        steps: [
          [7, "s2 s7 > s4", (s) => [s[0], 1, 1], 1], // h.carried
          [8, "s4 p11 p12 > s8", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // query.y
          [9, "p7 s8 s3 > s9", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // e
          [16, "s9 > s5", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // a
          [17, "s5 s0 > s6", (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1], // c
          [12, "s6 p13 p15 s1 > s8", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.a
          [13, "s4 p14 p16 > s9", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.b
          [14, "s8 s9 s4 > s7", (s) => [s[0], 1, 1], 1], // decoder
        ],
      },
      [15, "s7 s6 p17 p18 > s2", (s) => [Math.floor((Math.floor((s[0] * s[1] + 7) / 8) + 15) / 16), 1, 1], 1], // out.y
      [18, "s2 i1 > s4", (s) => [Math.floor((s[0] * s[1] - s[0] + 63) / 64), 1, 1], 1], // next_token_loss.cross_entropy
      [19, "s4 > s2", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // next_token_loss
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
      { shape: () => [4, 16, 64] },
      { shape: () => [4, 16, 32] },
      { shape: () => [64] },
    ],
    begin: {
      slots: (s) => [4096 * s[0], 2048 * s[0]],
      results: [
      ],
      steps: [
        [1, "p0 i0 p1 > s0", (s) => [s[0], 1, 1], 1], // features.x
        [2, "p2 s0 p3 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // features.x
        [3, "p4 s1 p5 t0 t1 > g1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // z
        [6, "g1 p6 > g0", (s) => [s[0], 1, 1], 1], // key.y
        [4, "g1 > s1", (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1], // init.x
        [20, "s1 p9 p10 > g2", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // h.carried
      ],
    },
    chunk: {
      slots: (s) => [192 * s[0] * s[3], 96 * s[0], 32 * s[0] * s[3], 64 * s[0] * s[3], 192 * s[0], 192 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s4", shape: () => [13] },
      ],
      steps: [
        [21, "i1 p8 p13 > s0", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a.sum
        {
          count: (s) => [s[3]],
          steps: [
            [22, "g2 s3 > s1", (s) => [s[0], 1, 1], 1], // h.carried
            [23, "s1 p11 p12 > s4", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // query.y
            [24, "p7 s4 g0 > s5", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // e
            [25, "s5 > s4", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // a
            [26, "s4 g1 > s2", (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1], // c
            [27, "s2 p13 p15 s0 > s4", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.a
            [28, "s1 p14 p16 > s5", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.b
            [29, "s4 s5 s1 > s3", (s) => [s[0], 1, 1], 1], // decoder
          ],
        },
        [30, "s3 s2 > s1", (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1], // out.x
        [31, "s1 p17 p18 > s4", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 15) / 16), 1, 1], 1], // out.y
        [32, "s3 g2 > s1", (s) => [s[0], 1, 1], 1], // h.carried
      ],
      copies: [["s1", "g2"]],
    },
    inspect: {
      slots: (s) => [
        192 * s[0] * s[3],
        Math.max(64 * s[0], 13 * s[0] * s[3]),
        64 * s[0] * s[3],
        32 * s[0] * s[3],
        64 * s[0] * s[3],
        192 * s[0],
        192 * s[0],
      ],
      results: [
        { name: "logits", element: "real", buffer: "s1", shape: (s) => [s[3], 13] },
        { name: "attention", element: "real", buffer: "s2", shape: (s) => [s[3], 4, 16] },
      ],
      steps: [
        [21, "i1 p8 p13 > s0", (s) => [Math.floor((3 * Math.floor((s[0] * s[3] + 7) / 8) + 7) / 8), 1, 1], 1], // decoder.a.sum
        {
          count: (s) => [s[3]],
          steps: [
            [22, "g2 s4 > s1", (s) => [s[0], 1, 1], 1], // h.carried
            [23, "s1 p11 p12 > s5", (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // query.y
            [24, "p7 s5 g0 > s6", (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1], // e
            [33, "s6 > s2", (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1], // a
            [34, "s2 g1 > s3", (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1], // c
            [27, "s3 p13 p15 s0 > s5", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.a
            [28, "s1 p14 p16 > s6", (s) => [Math.floor((3 * Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1], // decoder.b
            [29, "s5 s6 s1 > s4", (s) => [s[0], 1, 1], 1], // decoder
          ],
        },
        [35, "s4 s3 p17 p18 > s1", (s) => [Math.floor((Math.floor((s[0] * s[3] + 7) / 8) + 15) / 16), 1, 1], 1], // out.y
        [32, "s4 g2 > s5", (s) => [s[0], 1, 1], 1], // h.carried
      ],
      copies: [["s5", "g2"]],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options);
