// Spell, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ source, target });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest S, s[2] the largest T, s[3] the largest past, s[4] the largest count.
const runtime=(()=>{let e=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:i,found:s}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:i,found:s})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function r(r,n,i,s,o,a={}){let l=`${n} is ${t(i)}; it must be ${t(s)}`;return new e(r,l,{name:o,found:i,expected:s,...a})}let n=(t,r,n)=>new e(t,`${r}: ${n?.message}`,{},n),i=(e,t)=>r=>{throw n(e,t,r)},s=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2)));function o(e,t){let r=s(e),n="",i=.5;for(let e of t.slice(0,1e3)){let t=s(e),o=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);o>i&&([n,i]=[e,o])}return n&&` (nearest: "${n}")`}function a({device:e},t,n,i){let s=e.limits[t];if(!(n<=Number(s)))throw r("limit-exceeded",`${t} of the device`,s,`${n}, for ${i}`,t)}function l({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function f(t,r,i){l(t);let{device:s}=t;s.pushErrorScope("validation"),s.pushErrorScope("out-of-memory");let o=i(),a=[s.popErrorScope(),s.popErrorScope()];o.catch(()=>0);try{let[e,t]=await Promise.all(a);if(e)throw n("out-of-memory",`no memory for ${r}`,e);if(t)throw n("device-error",r,t);return await o}catch(i){throw await Promise.race([s.lost,new Promise(e=>setTimeout(e,99))]),l(t),i instanceof e?i:n("device-error",r,i)}}let h=e=>e.bindings.split(" "),u=([,e])=>e.match(/\w+/g)??[],p=e=>e.reduce((e,t)=>e*t,1),m=e=>"real"===e?Float32Array:Int32Array,c=e=>Object.prototype.toString.call(e).slice(8,-1);function w(e,t,r,n,i=0,s=0){let o=e.slice(1),[a=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(p(e)>0&&n(i,s,p(e)));let[l,f]=[t.slice(1),r.slice(1)];for(let e=0;e<a;e+=1)w(o,l,f,n,i+e*p(l),s+e*p(f))}let d=({data:e})=>e.length,y={real:Float32Array,int:Int32Array,bool:Uint8Array},b=e=>ArrayBuffer.isView(e);function g(t,n,i,s){let{inputs:a}=t,l=a.map(({name:e})=>e),f=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let t of f.keys())if(!l.includes(t))throw new e("input-unknown",`there is no input "${t}"${o(t,l)}`,{name:t,member:i});let h=a.map(t=>{let{name:n}=t,o=`input "${n}"${s}`;if(f.has(n))return(({name:e,element:t,range:n},i,s)=>{let o=y[t],a=t=>r("input-type",s,t,`a ${o.name}, or { data, shape } with one`,e);if("number"==typeof i&&("real"===t||Number.isInteger(i)))return{data:o.of(i)};if(c(i)===o.name)return{data:i};let{data:l,buffer:f,shape:h}=i??{};if(!Array.isArray(h))throw a(c(i));let u=p(h);if(c(l)===o.name){let{length:t}=l;if(t===u)return{data:l,shape:h};throw r("input-shape",`the length of ${s}`,t,`${u}, by its shape`,e)}if(!(f instanceof Object))throw a(c(l));if(n)throw a("on the device");if(f.size>=4*u&&4&f.usage)return{data:f,shape:h};throw r("input-shape",`the buffer of ${s}`,`of ${f.size} bytes`,`of ${4*u} and for COPY_SRC`,e)})(t,f.get(n),o);if(void 0===t.default&&!t.late)throw new e("input-missing",`${o} is missing`,{name:n,member:i})}),u=(({dimensions:e,inputs:t},n,i)=>{let s=[1,...e.map(()=>NaN)],o=t.flatMap((e,t)=>{let r=n[t];return r?[{e,value:r,index:t,t:`input "${e.name}"${i}`}]:[]}),a=[];for(let[t,{axes:n,name:i,least:l,most:f}]of[...e,...e].entries()){let h=1+t%e.length;for(let{e,value:t,index:u,t:m}of o){let o=n.find(([e])=>e===u)?.[1];if(void 0===o||Number(s[h])>=0)continue;let c=t.shape?t.shape[o]:Math.floor(d(t)/p(e.shape(s.with(h,1))));if(c<l||c>f||c%1)throw r("input-length",`${i} of ${m}`,c,`${l} to ${f}`,e.name);c>=0&&a.push(`${i} is ${c} by ${m}`),s=s.with(h,c)}}let l=e.find(({free:e},t)=>!e&&Number.isNaN(s[t+1]));if(l)throw r("input-length",l.name+i,"told by no input","told: pass { data, shape }",l.name);for(let{e,value:t,t:n}of o){let i=e.shape(s),o=t.shape??`${d(t)} entries`;if(t.shape?t.shape.join()!==i.join():d(t)!==p(i))throw r("input-shape",`the shape of ${n}`,o,[`[${i.join(", ")}]`,...a].join(", as "),e.name,{expected:i})}return s})(t,h,s);return a.forEach((e,t)=>{let n=h[t]?.data;n&&b(n)&&(({name:e,element:t,shape:n,range:i},s,o,a,l)=>{let[f,h]="bool"===t?[0,1]:i?.(o)??[-35e37,35e37],u=s.findIndex(e=>!(e>=Number(f)&&e<=Number(h)));if(u<0)return;let m=((e,t)=>t.map((r,n)=>Math.floor(e/p(t.slice(n+1)))%r))(u,n(o)),c="real"===t?"finite":`${f} to ${h}`;throw r("input-value",`${a} at [${m.join(", ")}]`,s[u],c,e,{member:l,position:m})})(e,n,u,`input "${e.name}"${s}`,i)}),{s:u,values:h}}function $(e,t){let r=e.inputs.map((e,r)=>({...e,late:t(r)})),n=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:r,dimensions:n}}function v(e,t){return Array.isArray(t)?t.map((t,r)=>g(e,t,r,` of member ${r}`)):[g(e,t,0,"")]}function k(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length)}let M=class{r;i=!1;o="";#e;a=new Map;constructor(e,t=new Map){this.#e=e,this.r=t}l(e,t,r=140){this.f();let n=this.a.get(e);if(n&&n.size>=t)return n;this.free(e);let i=16*Math.ceil(t/16)||16,s=this.#e.createBuffer({label:e,size:i,usage:r});return this.a.set(e,s),this.r.clear(),s}get(e){return this.f(),this.a.get(e)}free(e){this.a.get(e)?.destroy(),this.a.delete(e)}h(e){for(let t of this.a.keys())e(t)&&this.free(t);this.o=""}f(){if(this.i)throw new e("disposed","the model was disposed of")}close(){this.i=!0,this.h(()=>!0)}},A=65535,x=(e,t)=>e.filter(([,,e])=>e(t)[0]);async function P(t,r,n,i,s,o){let{u:l,program:c,p:d,m:g}=t,{slots:$,copies:v=[]}=r,{device:M}=l,N=s();if(!N[0])return[];let S=k(N),O=g.c(x(n,S));if(O)return await O,P(t,r,n,i,s,o);let F=`a batch of ${N.length}`,j=new Map,z=n,U=new Set([...z.flatMap(u),...i.map(({buffer:e})=>e),...v.flat()]),B=(e,t)=>{U.has(e)&&(a(l,"maxStorageBufferBindingSize",4*t,F),j.set(e,4*t))};$(S).forEach((e,t)=>B(`s${t}`,e)),c.inputs.forEach(({shape:e},t)=>B(`i${t}`,N.length*p(e(S.with(0,1))))),c.generation?.states.forEach(({shape:e},t)=>B(`g${t}`,N.length*p(e(S))));let R=new Map;for(let e of z){let[,,t,r]=e,[n,i,s]=t(S),o=r&&n>A?[A,Math.ceil(n/A),1]:[n,i,s];a(l,"maxComputeWorkgroupsPerDimension",Math.max(...o),F),R.set(e,o)}let _=4,I=[],L=i.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:i,buffer:s}=e,a=n(S),l=p(a),f=_;if(!o){let e=4*l*(i?1:N.length);I.push([s,f,e]),_+=e}return N.map(({s:n},s)=>({...e,start:f,w:a,own:r(n),shape:t(n),member:s,first:i?0:s*l}))});a(l,"maxBufferSize",_,F);let W=N.map(()=>({}));try{let r=await f(l,F,async()=>{for(let[e,t]of j)d.l(e,t);let e=d.l("status",4),r=d.l("output",_,9);((e,t,r)=>{let{p:n,u:i}=e,s=t.flatMap(({s:e})=>e.slice(1)),o=n.l("sizes",4*r.length,72),a=n.l("lengths",4*s.length),l=[r,s].join(";");l!==n.o&&(i.device.queue.writeBuffer(o,0,Int32Array.from(r)),i.device.queue.writeBuffer(a,0,Int32Array.from(s)),n.o=l)})(t,N,S);let i=M.createCommandEncoder();c.inputs.forEach((e,t)=>{j.has(`i${t}`)&&((e,t,r,{element:n,shape:i,default:s=0},o,a,l)=>{let f=i(l.with(0,1)),h=p(f),u=new(m(n))(h*a.length);a.forEach(({s:e,values:n},l)=>{let p=i(e),{data:m}=n[o]??{},c=l*h;m?1===a.length&&m instanceof u.constructor?u=m:w(p,p,f,(e,n,i)=>{b(m)?u.set(m.subarray(e,e+i),c+n):t.copyBufferToBuffer(m,4*e,r,4*(c+n),4*i)}):u.fill(s,c,c+h)}),e.queue.writeBuffer(r,0,u)})(M,i,d.get(`i${t}`),e,t,N,S)}),i=(({u:e,p:t,m:r},n,i,s,o)=>{let a=n.beginComputePass();return i.forEach(n=>{let i=n,[s]=i,l=o.get(i);if(!l[0])return;let f=r.kernels[s],p=h(f),m=t.r.get(i);if(!m){let n=u(i);m=e.device.createBindGroup({layout:r.layout(f),entries:p.map((e,r)=>{let i=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(i)}}})}),t.r.set(i,m)}a.setPipeline(r.get(s)),a.setBindGroup(0,m),a.dispatchWorkgroups(...l)}),a.end(),n})(t,i,n,0,R);for(let[e,t]of v)i.copyBufferToBuffer(d.get(e),0,d.get(t),0,j.get(t));i.copyBufferToBuffer(e,0,r,0,4);for(let[e,t,n]of I)i.copyBufferToBuffer(d.get(e),0,r,t,n);if(o)for(let{name:e,buffer:t,shape:r,own:n,w:s,member:o,first:a}of L){let l=Math.max(4,4*p(n)),f=M.createBuffer({size:l,usage:140});W[o][e]={buffer:f,shape:r},w(n,s,n,(e,r,n)=>{e+=a,i.copyBufferToBuffer(d.get(t),4*e,f,4*r,4*n)})}return M.queue.submit([i.finish()]),await r.mapAsync(1,0,_),r}),i=r.getMappedRange(0,_),s=new Uint32Array(i,0,1)[0];if(!o&&!s)for(let{name:e,element:t,shape:r,own:n,w:s,start:o,member:a,first:l}of L){let f=new(m(t))(i,o),h=new y[t](p(n));w(n,s,n,(e,t,r)=>{h.set(f.subarray(e+=l,e+r),t)}),W[a][e]={data:h,shape:r}}if(r.unmap(),!s)return W;throw new e("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=W.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw d.f(),d.h(e=>!/^[ptc]\d/.test(e)),e}}function N(e,t){let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t=[e].map(([,e])=>e.split(">")),[n,i]=[0,1].map(e=>t.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!i.some(e=>r.has(e))&&(e[4]&&i.forEach(e=>r.delete(e)),n.forEach(e=>r.add(e)),!0)}).reverse()}function S(t,r){let n=t.findIndex(e=>!Number.isFinite(e));if(!(n<0))throw new e("logits-value",`the logit of token ${n} is ${t[n]}`,{name:"logits",found:t[n],expected:"finite",member:r,position:[n]})}function O(e,t,r){if(1===r)return e;let n=e.slice();for(let e of new Set(t)){let t=n[e];n[e]=t>0?t/r:t*r}return n}function F(e){let t=0;for(let r=1;r<e.length;r+=1)e[r]>e[t]&&(t=r);return t}function j(e,t,r,n,i){let{repetitionPenalty:s,temperature:o,seed:a}=t,l=O(e,r,s);return 0===o?F(l):((e,t)=>{let r=t*e.reduce((e,{weight:t})=>e+t,0);for(let{token:t,weight:n}of e)if(r-=n,r<0)return t;return e.at(-1).token})(((e,{temperature:t,topK:r,topP:n})=>{let i=e[F(e)],s=r>0&&r<e.length?e.toSorted().at(-r):-1/0,o=[];for(let[r,n]of e.entries())n>=s&&o.push({token:r,weight:Math.exp((n-i)/t)});if((s>-1/0||n<1)&&o.sort((e,t)=>t.weight-e.weight||e.token-t.token),s>-1/0&&(o=o.slice(0,r)),n>=1)return o;let a=n*o.reduce((e,{weight:t})=>e+t,0),l=0,f=o.findIndex(({weight:e})=>(l+=e)>=a);return f<0?o:o.slice(0,f+1)})(l,t),((...e)=>{let t=2654435769;for(let r of e)for(let e of[r,Math.floor(r/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32})(a,n,i))}function z(e){let{temperature:t=0,topK:n=0,topP:i=1,repetitionPenalty:s=1,seed:o=Math.floor(Math.random()*2**32)}=e,a=(e,t,n,i)=>{if(!n)throw r("option-value",e,t,i,e)};return a("temperature",t,t>=0&&t<1/0,"0 or more"),a("topK",n,Number.isInteger(n)&&n>=0,"a whole number, 0 for all tokens"),a("topP",i,i>0&&i<=1,"above 0 and at most 1"),a("repetitionPenalty",s,s>0,"above 0"),a("seed",o,Number.isSafeInteger(o),"a whole number"),{temperature:t,topK:n,topP:i,repetitionPenalty:s,seed:o}}function U(e){let t=[];for(let r=e;r;r=r.before)t.push(r);return t.reverse()}let B=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#r;#n=0;constructor(e,t=[]){this.#t=e,this.#r=t}#i(e){return e/this.#n**this.#t.lengthPenalty}#s(e,t){this.hypotheses.push({tokens:e,score:this.#i(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){let{beams:r,stop:n,limit:i,repetitionPenalty:s,earlyStopping:o}=this.#t;this.#n+=1;let a=r*(1+n.length),l=this.live.flatMap(({tokens:t,sum:r},n)=>{let i=[...this.#r,...U(t).map(({token:e})=>e)],o=e[n],l=(e=>{let t=-1/0;for(let r of e)t=Math.max(t,r);let r=0;for(let n of e)r+=Math.exp(n-t);return t+Math.log(r)})(o),f=O(o.map(e=>e-l),i,s);return((e,t)=>{let r=t<e.length?e.toSorted().at(-t):-1/0,n=[];for(let[t,i]of e.entries())i>=r&&n.push(t);return n.sort((t,r)=>e[r]-e[t]||t-r),n.slice(0,t)})(f,a).map(e=>({tokens:t,sum:r+f[e],parent:n,token:e}))});l.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);let f=[];for(let[e,{tokens:i,sum:s,parent:o,token:h}]of l.slice(0,a).entries())n.includes(h)?e<r&&this.#s({token:h,before:i,extra:t[o]},s):f.length<r&&f.push({tokens:{token:h,before:i,extra:t[o]},sum:s,parent:o});this.live=f;let[h]=f,u=this.hypotheses.length>=r,p=this.hypotheses.at(-1)?.score??-1/0;if(u&&(o||h&&p>=this.#i(h.sum)))this.live=[];else if(this.#n>=i){for(let{tokens:e,sum:t}of f)this.#s(e,t);this.live=[]}}},R=e=>k(e.map(e=>({s:e,values:[]}))),_=e=>/^(g\d|sizes|lengths|spare)/.test(e),I=class extends M{#o;constructor(e,t){super(e,t.r),this.#o=t}l(e,t,r=140){return this.f(),_(e)?super.l(e,t,r):this.#o.l(e,t,r)}get(e){return this.f(),_(e)?super.get(e):this.#o.get(e)}d(e){this.a.delete(e)}h(e){this.close(),this.#o.h(e)}f(){if(this.#o.f(),this.i)throw new e("disposed","the session is over")}close(){this.i=!0,super.h(()=>!0),this.r.clear()}};function L({data:e,shape:t}){return e.slice(-t.at(-1))}let W=class{generation;#o;#a;#l;#f=new Map;#h;constructor(e,t,r,n){let{u:i,p:s}=e,o=(e=>{let t=e.generation,{target:r,count:n,begin:i,chunk:s,inspect:o}=t,a=e.inputs[r],l=e=>({...e,steps:D(e.steps)});return{...e,inputs:e.inputs.with(r,{...a,shape:e=>[e[n]]}),generation:{...t,begin:l(i),chunk:l(s),inspect:l(o)}}})(e.program),a=o.generation,{length:l,most:f,past:h}=a;this.generation=a,this.#a=t,this.#l=new I(i.device,s),this.#o={...e,program:o,p:this.#l},this.#h=r.map(({s:e})=>{let t=e.with(l,n).with(h,0);return void 0===f?t:t.with(f,1)})}get taken(){let{past:e,prefix:t}=this.generation;return this.#h.map(r=>Math.max(0,r[e]-t))}async begin(e){let{begin:t,target:r}=this.generation,n=e.map(({values:e},t)=>({s:this.#h[t],values:e.with(r,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&await P(this.#o,t,t.steps,[],()=>n,!1)}feed(e,t=[]){return this.#a(async()=>{this.#l.f();let r=this.#u(e),{count:n,past:i,most:s}=this.generation,o=r.map(({s:e})=>e[n]),a=Math.max(0,...o);if(0===a)return r.map(()=>({logits:void 0,inspected:{}}));if(void 0!==s){let e=this.#h[0]?.[s];(a>e||1===a&&e>1)&&await this.#p(this.#h.map((e,t)=>t),a)}let{entry:l,results:f,steps:h}=this.#m(t),u=await P(this.#o,l,h,f,()=>r.map(({s:e,values:t})=>({s:this.#c(e),values:t})),!1);return this.#h=this.#h.map((e,t)=>e.with(i,e[i]+o[t])),u.map((e,r)=>{let{logits:n,...i}=e;return{logits:o[r]?L(n):void 0,inspected:t.length>0?{...i,...q(t,n)}:{}}})})}select(e){return this.#a(async()=>{this.#l.f();let{most:t}=this.generation;await this.#p(e,void 0===t?1:this.#h[0]?.[t])})}dispose(){this.#l.close()}#c(e){let{most:t}=this.generation;return void 0===t?e:e.with(t,this.#h[0]?.[t])}#u(t){let{target:n,prefix:i,prompt:s,past:o,count:a,length:l}=this.generation,{inputs:f}=this.#o.program,{name:h,range:u}=f[n];if(t.length!==this.#h.length)throw r("input-shape","the number of members",t.length,this.#h.length,h);return this.#h.map((p,m)=>{let c=Int32Array.from(t[m]),w=p[o],d=0===w&&c.length>0?i:0,y={name:h,member:m};if(d+c.length>0&&0===w&&c.length<s)throw new e("prompt-short",`a mask lets everyone see the first ${s} tokens`,{...y,found:c.length,expected:s});let b=i+p[l];if(w+d+c.length>b)throw r("room-exceeded","the number of tokens",w+d+c.length-i,"at most "+(b-i),h,y);let g=p.with(a,d+c.length),[$,v]=u?.(g)??[-(2**31),2**31-1],k=Array.from(t[m]),M=k.findIndex(e=>!(Number.isInteger(e)&&e>=Number($)&&e<=Number(v)));if(M>=0)throw r("input-value",`token ${M} of "${h}"`,k[M],`${$} to ${v}`,h,{member:m,position:[M]});let A=new Int32Array(d+c.length);return A.set(c,d),{s:g,values:f.map((e,t)=>t===n?{data:A}:void 0)}})}#m(e){let{chunk:t,inspect:r,states:n}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};let i=e.join("\n"),s=this.#f.get(i);if(!s){let t=r.results.filter(({name:t})=>"logits"===t||e.includes(t)),o=[...n.map((e,t)=>`g${t}`),...(r.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));s={results:t,steps:N(r.steps,[...t,...o])},this.#f.set(i,s)}return{entry:r,...s}}async#p(e,t){let{generation:r}=this,n=e.map(e=>{let n=this.#h[e];return void 0===r.most?n:n.with(r.most,t)});await(async(e,t,{states:r,past:n},i,s,o)=>{let[a,l]=[R(i),R(s)],h=r.flatMap((e,r)=>{let f=`g${r}`,h=t.get(f);if(!h)return[];let[u,m]=[e.shape(a),e.shape(l)],c=i.length===s.length&&u.join()===m.join(),w=o.flatMap((t,r)=>c&&t===r?[]:(({cache:e,window:t=1/0},r,n,i)=>{if(!e)return[[0,0,p(r)]];let s=p(r.slice(1)),[o,a]=[r[0],n[0]],l=[];for(let e=Math.max(0,i-t);e<i;){let[t,r]=[e%o,e%a],n=Math.min(i-e,o-t,a-r);l.push([t*s,r*s,n*s]),e+=n}return l})(e,u,m,i[t][n]).map(([e,n,i])=>[t*p(u)+e,r*p(m)+n,i])),d=4*s.length*p(m);return c&&0===w.length?[]:[{name:f,buffer:h,same:c,copies:w,bytes:d}]});if(0===h.length)return;let u=[],m=()=>{let r=e.device.createCommandEncoder(),n=(e,t,n,i,s)=>{r.copyBufferToBuffer(e,4*t,n,4*i,4*s)},i=Math.max(0,...h.map(({same:e,bytes:t})=>e?t:0)),s=i>0&&t.l("spare",i);for(let{name:e,buffer:r,same:i,copies:o,bytes:a}of h)if(i&&s){for(let[e,t,i]of o)n(r,e,s,t,i);for(let[,e,t]of o)n(s,e,r,e,t)}else{t.d(e),u.push(r);let i=t.l(e,a);for(let[e,t,s]of o)n(r,e,i,t,s)}return e.device.queue.submit([r.finish()]),Promise.resolve()};try{await f(e,"moving what is kept",m)}catch(e){throw t.close(),e}finally{for(let e of u)e.destroy()}})(this.#o.u,this.#l,r,this.#h,n,e),this.#h=n}},q=(e,t)=>e.includes("logits")&&t?{logits:t}:{},D=e=>e.map(e=>"count"in e?{...e,steps:D(e.steps)}:[...e]),E=(e,t,n,i)=>r("weights-damaged",e,t,n,i),G=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function K(t){let{name:r,size:n}=t,i=await t.d(8),s=i.length<8?NaN:Number(new DataView(i.buffer).getBigUint64(0,!0)),o=Math.min(1e8,n-8);if(!(s<=o))throw E(`the length of the head of ${r}`,s,`at most ${o}`,r);let a,l=await t.d(s);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(l);a=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw E(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(t){if(t instanceof e)throw t}if("Object"!==c(a))throw E(`the head of ${r}`,"something else","a JSON object",r);let f=Object.entries(a).filter(([e])=>"__metadata__"!==e).map(([e,r])=>{let{dtype:n,shape:i,data_offsets:s}=r??{};if("string"!=typeof n||!G(i)||!G(s)||2!==s.length)throw E(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);let[o,a]=s,l=p(i)*Number(/\d+/.exec(n)?.[0]??8)/8;if(a-o!==l)throw E(`the size of tensor "${e}"`,a-o,`${l}, by its shape and ${n}`,e);return{name:e,type:n,shape:i,start:o,bytes:l,y:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),h=0;for(let{name:e,start:t,bytes:r}of f){if(t!==h)throw E(`the start of tensor "${e}"`,t,`${h}, where the one before ends`,e);h+=r;let i=n-8-s;if(h>i)throw E(`the end of tensor "${e}"`,h,`within ${i} bytes`,e)}let u=8+s+h;if(u<n&&n<1/0)throw E(`the size of ${r}`,n,u,r);return f}async function T(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(i("weights-unreachable",t)),n=await r.json().catch(()=>0),s=[...new Set(Object.values(n.weight_map??{}))];if(!s[0]||!s.every(e=>/^[\w.-]+$/.test(e)))throw E(t,"something else","an index of files beside it",t);return s.map(e=>new URL(e,r.url))}let C="the weights",J=4<<20;function V(e,t,r,n=()=>{}){let s=new Uint8Array;return{name:e,size:t,close:n,async d(t,n=new ArrayBuffer(t)){let o=new Uint8Array(n,0,t),a=0;for(;a<t;){if(0===s.length){let t=await r().catch(i("weights-unreachable",e));if(!t)break;s=t}let n=s.subarray(0,t-a);s=s.subarray(n.length),o.set(n,a),a+=n.length}return o.subarray(0,a)}}}function Y(e){let{name:t=C,size:r}=e,n=0;return V(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+J);let i=await e.read(t,n);if(i.length===n-t)return i;throw new Error(`${i.length} bytes came for ${t} to ${n}`)})}function H(e,{buffer:t,byteOffset:r,byteLength:n}){return Y({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function Q(e){let t=C,n=1/0,s=e;if("string"==typeof s||s instanceof URL?(t=String(s),s=await fetch(s).catch(i("weights-unreachable",t))):s instanceof Blob&&(({size:n}=s),s=s.stream()),s instanceof Response){let{ok:e,body:n,status:i}=s;if(!e)throw r("weights-unreachable",`the status of ${t}`,i,200,t);s=n}return s instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return V(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(t,n,s):(c(s).endsWith("ArrayBuffer")&&(s=new Uint8Array(s)),ArrayBuffer.isView(s)?H(t,s):s?.read instanceof Function?Y(s):void 0)}function X(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}let Z=e=>e.filter(e=>1!==e).join(),ee=e=>/^(B?F16|F32)$/.test(e);function te(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),i=e=>new Float32Array(e.buffer);return"BF16"===e?i(n.map(e=>e<<16)):i(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function re(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function ne(e,t,n){let{data:i=n,shape:s=e.parameters.find(e=>e[0]===t)?.[1]??[]}=n??{};if(!(i instanceof Float32Array)||p(s)!==i.length)throw r("weights-invalid",`tensor "${t}"`,c(i),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:s,bytes:i.byteLength,y:H(t,i)}}function ie(e,t){if(Number.isInteger(t)&&t>0)return t;throw r("option-value",e,t,"a whole number above 0",e)}let se=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",oe=class{kernels;#w;#d={};#y=[];#b=[];constructor(e,t){this.#w=e,this.kernels=t}c(e){let t=e.filter(([e])=>!this.#b[e]);if(0!==t.length)return Promise.all(t.map(async([e])=>{this.#b[e]=await(this.#y[e]??=this.#g(e))}))}get(e){return this.#b[e]}layout(e){return this.#d[e.bindings]??=this.#w.device.createBindGroupLayout({entries:h(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:se(e)}}))})}#g(e){let t=this.kernels[e],{name:r,code:n}=t,{device:i}=this.#w;return f(this.#w,`the kernel ${r}`,()=>i.createComputePipelineAsync({label:r,layout:i.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:i.createShaderModule({label:r,code:n})}}))}},ae=({dimensions:e})=>[1,...e.map(({most:e})=>e)],le=({begin:e,chunk:t,count:r},n)=>[...e.steps,...x(t.steps,n.with(r,1))];async function fe(t,n={},s){let h=await(async(t,r)=>{let n=await(r??(async({limits:t,features:r})=>{let n=globalThis.navigator?.gpu;if(!n)throw new e("webgpu-missing","no WebGPU here: pass a device");let s=await n.requestAdapter();if(!s)throw new e("adapter-missing","no WebGPU adapter here");let o=s.limits;return s.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,o[e]])),requiredFeatures:r.filter(e=>s.features.has(e))}).catch(i("device-refused","the adapter gives no device"))})(t));if(!(n.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");let s={device:n,b(){r||n.destroy()}};return n.lost.then(({message:e})=>s.lost=e||"destroyed"),s})(t,n.device),w=[],d=new M(h.device),y=new oe(h,t.kernels),b=[],g=async()=>{let i=await(async(t,n,i,s)=>{if(void 0===n&&(void 0!==i||0===t.parameters.length))return t.parameters.map(t=>((t,r)=>{let[n,i]=t,s=(([t,,r],n)=>{let[i,s=0,o=1]="number"==typeof r?["constant",r]:r??[],a=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${n}/${t}`),l={constant:()=>s,uniform:()=>s+(o-s)*a(),normal:()=>s+o*Math.sqrt(-2*Math.log(1-a()))*Math.cos(2*Math.PI*a())}[String(i)];if(l)return e=>new Float32Array(e).map(l);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})})(t,r),o=4*p(i);return{name:n,type:"F32",shape:i,bytes:o,y:Y({name:n,size:o,read:(e,t)=>Promise.resolve(new Uint8Array(s((t-e)/4).buffer))})}})(t,Number(i)));let o=[];for(let e of(await Promise.all([n].flat().map(T))).flat()){let i=await Q(e);if(i){s.push(i);for(let e of await K(i))o.push(e)}else{if("Object"!==c(e))throw r(void 0===n?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[r,n]of Object.entries(e))o.push(ne(t,r,n))}}return o})(t,n.weights,n.seed,b);w.push(...((t,n)=>{let i=new Map;for(let e of n){let{name:t}=e;if(i.has(t))throw E(`tensor "${t}"`,"in two files","in one",t);i.set(t,e)}let s=new Set(t.parameters.map(([e])=>e)),a=[...i.keys()].filter(e=>!s.has(e)),l=[...s].filter(e=>!i.has(e)),[f]=l;if(void 0!==f){let t=l.slice(0,3).map(e=>`"${e}"${o(e,a)}`),r=`the weights lack ${l.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",r,{name:f,tensors:l})}for(let[e,n]of t.parameters){let{shape:t,type:s}=i.get(e);if(Z(t)!==Z(n))throw r("weights-shape",`the shape of tensor "${e}"`,t,n,e);if(!ee(s))throw r("weights-type",`tensor "${e}"`,s,"F32, F16 or BF16",e)}let h=t.ignored.map(X),u=a.filter(e=>!h.some(t=>t(e)));return 0===u.length?[]:[{code:"weights-unexpected",message:`no use for ${u.length} tensors: ${u.slice(0,5).join(", ")}`,tensors:u}]})(t,i)),await f(h,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:i}=e,s=e.constants(ae(e));for(let e of s)a(t,"maxStorageBufferBindingSize",4*e,"a constant");n.forEach(([,e],t)=>r.l(`p${t}`,4*p(e))),i.forEach(({shape:e},t)=>r.l(`t${t}`,4*p(e))),s.forEach((e,t)=>r.l(`c${t}`,4*e)),i.forEach(({element:e,shape:n,value:i},s)=>{let o=new(m(e))(p(n)),a=0,l=(...e)=>{let t=n[e.length];if(void 0===t)o[a++]=Number(i(...e));else for(let r=0;r<t;r+=1)l(...e,r)};l(),t.device.queue.writeBuffer(r.get(`t${s}`),0,o)}),await t.device.queue.onSubmittedWorkDone()})(t,h,d)),await(async({tensors:e,g:t},n,i,s,o=()=>{})=>{let a=n.parameters.map(([e])=>e),f=e.reduce((e,{bytes:t})=>e+t,0),{queue:h}=i.device,u=new ArrayBuffer(J),p=0,m=0;for(let{name:t,type:n,bytes:c,y:w}of e){let e=a.indexOf(t),d=0;for(let a=c;a>0;){let c=Math.min(J,a),y=await w.d(c,u);if(l(i),s.f(),y.length<c)throw E(`tensor "${t}"`,"cut off","whole",t);if(a-=c,p+=c,m+=c,e>=0){let i=te(n,y),o=re(i);if(o>=0)throw r("weights-value",`entry ${d+o} of tensor "${t}"`,i[o],"finite",t);let a=s.get(`p${e}`);h.writeBuffer(a,i.BYTES_PER_ELEMENT*d,i),d+=i.length}o({loaded:p,total:f,name:t}),m>67108864&&(m=0,h.submit([]),await h.onSubmittedWorkDone())}}for(let e of t)if((await e.d(1)).length>0)throw E(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:i,g:b},t,h,d,n.onProgress)};try{((e,{name:t,limits:r})=>{for(let[n,i]of Object.entries(r))a(e,n,i,t)})(h,t);let i=((e,t)=>{let{prepare:r,run:n,inspect:i,generation:s}=e,o=e=>e.map(e=>{let[r,n,i]=e,[s,o,a]=t[r];return[s,n,o,a,i]}),a=e=>({...e,steps:o(e.steps)});return{...e,prepare:o(r),run:a(n),inspect:a(i),...s&&{generation:{...s,begin:a(s.begin),chunk:a(s.chunk),inspect:a(s.inspect)}}}})(t,s?.(t,h.device,n.tuning,w,e)??t.dispatches.map(([e])=>e)),l="run"!==n.ready&&i.generation,f=y.c([...i.prepare,...l?le(l,ae(i)):x(i.run.steps,ae(i))]);l&&"generate"===(n.ready??(void 0===l.start?"generate":"token"))&&y.c(l.chunk.steps)?.catch(()=>{}),await Promise.all([g(),f]);let p={u:h,program:i,p:d,m:y};return await(async e=>{let{program:t,p:r}=e,{run:n,inspect:i,prepare:s}=t;await P(e,{slots:()=>[],results:[],steps:s},s,[],()=>[{s:ae(t),values:[]}],!0);let o=[n,i];if(t.generation){let{begin:e,chunk:r,inspect:n}=t.generation;o.push(e,r,n)}let a=new Set(o.flatMap(e=>[...e.steps.flatMap(u),...e.results.map(({buffer:e})=>e)]));r.h(e=>/^[pt]\d/.test(e)&&!a.has(e))})(p),((t,n)=>{let{u:i,program:s,p:a}=t,{run:l,inspect:f}=s,h=Promise.resolve();function p(e){let t=h.then(e);return h=t.catch(()=>0),t}async function m(e,r,n,i,o){a.f();let l=((e,t)=>{let r=[...e.flatMap(u),...t.map(({buffer:e})=>e)];return $(s,e=>!!s.inputs[e]?.late&&(e=>!r.includes(`i${e}`))(e))})(i,n),f=await P(t,r,i,n,()=>v(l,e),o);return Array.isArray(e)?f:f[0]}let c={device:i.device,warnings:n,run:(e,t={})=>p(()=>m(e,l,l.results,l.steps,"device"===t.on)),inspect:(t,r)=>p(async()=>{let n=(t=>{let r=f.results.map(({name:e})=>e),n=t.map(t=>{let n=X(t);if(r.some(n))return n;throw new e("path-unknown",`nothing to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})});return f.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return m(t,f,n,N(f.steps,n),!1)}),dispose:()=>{a.close(),i.b()}};if(s.loss){let e=s.loss;Object.assign(c,{loss:t=>p(()=>(async(e,t)=>{let r=N(f.steps,[t]),n=[await m(e,f,[t],r,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?n:n[0]})(t,e))})}if(s.generation){let n=((t,n)=>{let{program:i,p:s}=t,a=i.generation,{target:l,start:f,length:h}=a,{name:u}=i.inputs[l],p=i.dimensions[h-1]?.most,m=new Set;function c(e){e.dispose(),m.delete(e)}function w(t){let r=a.inspect.results.map(e=>e.name);return t.flatMap(t=>{let n=r.filter(X(t));if(n.length>0)return n;throw new e("path-unknown",`nothing of a step to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})})}function d(e,r){return n(async()=>{s.f(),await t.m.c(a.begin.steps);let o=v($(i,e=>!a.asks.includes(e)),e),l=new W(t,n,o,r(o));m.add(l);try{o.length>0&&await l.begin(o)}catch(e){throw c(l),e}return{session:l,members:o}})}function y({values:t},r){let n=t[l]?.data;if(n)return Array.from(n);if(void 0!==f)return[f];throw new e("prompt-missing",`"${u}" is missing: there is no first token`,{name:u,member:r})}let b=({stop:e=a.stop})=>"number"==typeof e?[e]:e,g=(e,t,{logits:r,inspected:n},i)=>({token:e,position:t,...i.logits&&r&&{logits:r},...i.inspect&&{inspected:n}});return{begin:async(t,{room:n=p}={})=>{if(ie("room",n)>p)throw r("room-exceeded","room",n,`at most ${p}`,"room");let i=Array.isArray(t),{session:s,members:o}=await d(t,()=>n);if(o.some(({values:e})=>e[l]))throw c(s),new e("input-unknown",`"${u}" is not given but fed`,{name:u});return{get taken(){return s.taken},async feed(e,{inspect:t=[]}={}){let r=await s.feed(i?e:[e],w(t));return i?r:r[0]},select:e=>s.select(e),dispose:()=>{c(s)}}},generate:async function*(e,t={}){let{beams:n=1,inspect:i=[]}=t;ie("beams",n),z(t);let s=w(i),o=await(async(e,t)=>{let n=[],i=0,{session:s}=await d(e,e=>{n=e.map(y);let s=Math.max(0,...n.map(e=>e.length)),o=p+1-s;if(i=t.limit??Math.min(a.limit,o),ie("limit",i)<=o)return s+i-1;throw r("room-exceeded","limit",i,`at most ${o}`,"limit")});return{session:s,prompts:n,limit:i}})(e,t);try{if(0===o.prompts.length)return;let i=n>1?async function*({session:e,prompts:t,limit:n},i,s){let{repetitionPenalty:o}=z(i),{beams:a=1,lengthPenalty:l=1,earlyStopping:f=!1}=i;if(!Number.isFinite(l))throw r("option-value","lengthPenalty",l,"a number","lengthPenalty");let h=b(i),u={beams:a,lengthPenalty:l,earlyStopping:f,repetitionPenalty:o,stop:h,limit:n},p=t.map(e=>new B(u,e)),m=1,c=t;for(;p.some(({live:e})=>e.length>0);){let t=await e.feed(c,s),r=m;for(let[e,n]of p.entries()){if(0===n.live.length)continue;let i=t.slice(e*r,e*r+n.live.length);i.forEach(({logits:t})=>S(t,e)),n.next(i.map(({logits:e})=>e),i)}m=a;let n=p.flatMap(({live:e},t)=>Array.from({length:a},(n,i)=>({beam:e[i],first:t*r,n:i})));if(c=n.map(({beam:e})=>e?[e.tokens.token]:[]),c.every(e=>0===e.length))break;await e.select(n.map(({beam:e,first:t,n})=>t+(e?e.parent:Math.min(n,r-1))))}let w=p.map(({hypotheses:[e]},r)=>{let n=t[r].length;return U(e?.tokens).filter(({token:e})=>!h.includes(e)).map(({token:t,extra:r},s)=>({...g(t,n+s,r,i),score:e?.score}))}),d=Math.max(0,...w.map(e=>e.length));for(let e=0;e<d;e+=1)yield w.map(t=>t[e])}(o,t,s):async function*({session:e,prompts:t,limit:r},n,i){let s=z(n),o=b(n),a=t.map(e=>[...e]),l=t;for(let t=0;t<r;t+=1){let t=(await e.feed(l,i)).map((e,t)=>{let{logits:r}=e,i=a[t];if(!r)return;S(r,t);let l=j(r,s,i,t,i.length);return o.includes(l)?void 0:(i.push(l),g(l,i.length-1,e,n))});if(t.every(e=>void 0===e))return;yield t,l=t.map(e=>e?[e.token]:[])}}(o,t,s);for await(let t of i)yield Array.isArray(e)?t:t[0]}finally{c(o.session)}},dispose:()=>{m.forEach(c)}}})(t,p),{dispose:i}=c;Object.assign(c,n,{dispose:()=>{n.dispose(),i()}})}return c})(p,w)}catch(e){throw d.close(),h.b(),e}finally{for(let e of b)e.close()}}return{AttncError:e,load:fe}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "4258d96cf880ff7e",
  name: "Spell",
  limits: { maxBufferSize: 7104, maxStorageBufferBindingSize: 7104, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 128, maxComputeWorkgroupSizeX: 128, maxComputeWorkgroupStorageSize: 480 },
  features: ["subgroups"],
  dimensions: [
    { name: "S", least: 1, most: 64, axes: [[0, 0]] },
    { name: "T", least: 1, most: 21, axes: [[1, 0]] },
    { name: "past", least: 0, most: 21, axes: [], free: 1 },
    { name: "count", least: 0, most: 21, axes: [], free: 1 },
  ],
  inputs: [
    { name: "source", element: "int", shape: (s) => [s[1]], range: () => [0, 28] },
    { name: "target", element: "int", shape: (s) => [s[2]], range: () => [0, 73] },
  ],
  parameters: [
    ["encoder_embedding.weight", [29, 16], ["normal", 0, 1]],
    ["encoder.weight_ih", [72, 16], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["encoder.weight_hh", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["encoder.bias_ih", [72], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["encoder.bias_hh", [72], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["decoder_embedding.weight", [74, 16], ["normal", 0, 1]],
    ["decoder.weight_ih", [72, 16], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["decoder.weight_hh", [72, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["decoder.bias_ih", [72], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["decoder.bias_hh", [72], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["out.weight", [74, 24], ["uniform", -0.20412414523193154, 0.20412414523193154]],
    ["out.bias", [74], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_5_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 74] = sum[i < 24] weight[o, i] * decoder[max(count - 1, 0), i]
// y[o < 74] = if 1 <= count then y[o] + bias[o] else 0.0

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 74) { return; }
  let count = lengths[row * 4 + 3];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + bias[column]; }
  y[row * 74 + column] = chosen;
}

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 19) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch - 1);
  let column_0 = min(column_tile * 4, 73);
  let column_1 = min(column_tile * 4 + 1, 73);
  let column_2 = min(column_tile * 4 + 2, 73);
  let column_3 = min(column_tile * 4 + 3, 73);
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
  let count = lengths[row_0 * 4 + 3];
  let decoder_start = row_0 * sizes.count * 6 + max(count - 1, 0) * 6;
  let count_2 = lengths[row_1 * 4 + 3];
  let decoder_start_2 = row_1 * sizes.count * 6 + max(count_2 - 1, 0) * 6;
  for (var i4 = 0; i4 < 6; i4++) {
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
  if (column_tile < 19) {
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
}
` },
    { name: "contraction_3_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[t < T, o < 74] = sum[i < 24] weight[o, i] * decoder[t, i]
// y[t < T, o < 74] = y[t, o] + bias[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column >= 74) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  y[row * 74 + column] = sum + bias[column];
}

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 7) / 8) { return; }
  let T = lengths[(index * 8 / sizes.T) * 4 + 1];
  if (index * 8 % sizes.T >= T && index * 8 / sizes.T == (index * 8 + 7) / sizes.T) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 19) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.T - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.T - 1);
  let column_0 = min(column_tile * 4, 73);
  let column_1 = min(column_tile * 4 + 1, 73);
  let column_2 = min(column_tile * 4 + 2, 73);
  let column_3 = min(column_tile * 4 + 3, 73);
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
  let decoder_start = row_0 * 6;
  let decoder_start_2 = row_1 * 6;
  for (var i4 = 0; i4 < 6; i4++) {
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
  if (column_tile < 19) {
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
}
` },
    { name: "contraction_5_vector", bindings: "read read read write sizes lengths", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 74) { return; }
  let count = lengths[row * 4 + 3];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + bias[column]; }
  y[row * 74 + column] = chosen;
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 19) { return; }
  let row_tile = index / 19;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  let column_tile = index % 19;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 73);
  let column_2 = min(column + 2, 73);
  let column_3 = min(column + 3, 73);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = column * 6;
  let weight_start_2 = column_1 * 6;
  let weight_start_3 = column_2 * 6;
  let weight_start_4 = column_3 * 6;
  let count = lengths[row * 4 + 3];
  let decoder_start = row * sizes.count * 6 + max(count - 1, 0) * 6;
  let count_2 = lengths[row_1 * 4 + 3];
  let decoder_start_2 = row_1 * sizes.count * 6 + max(count_2 - 1, 0) * 6;
  let count_3 = lengths[row_2 * 4 + 3];
  let decoder_start_3 = row_2 * sizes.count * 6 + max(count_3 - 1, 0) * 6;
  let count_4 = lengths[row_3 * 4 + 3];
  let decoder_start_4 = row_3 * sizes.count * 6 + max(count_4 - 1, 0) * 6;
  for (var i4 = i32(local); i4 < 6; i4 += 64) {
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
    { name: "contraction_2_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[s < S, g < 3, d < 24] = sum[i < 16] weight_ih[24 * g + d, i] * weight[source[s], i]
// a[s < S, g < 3, d < 24] = bias_ih[24 * g + d] + sum[s, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> source: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (s >= S) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 18 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[(index * 8 / sizes.S) * 4];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 18) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  let column_0 = min(column_tile * 4, 71);
  let column_1 = min(column_tile * 4 + 1, 71);
  let column_2 = min(column_tile * 4 + 2, 71);
  let column_3 = min(column_tile * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_start = column_0 * 4;
  let weight_ih_start_2 = column_1 * 4;
  let weight_ih_start_3 = column_2 * 4;
  let weight_ih_start_4 = column_3 * 4;
  let weight_start = source[row_0] * 4;
  let weight_start_2 = source[row_1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
    let lefts_0 = weight[weight_start + i4];
    let lefts_1 = weight[weight_start_2 + i4];
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
  if (column_tile < 18) {
    let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_1_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < T, g < 3, d < 24] = sum[i < 16] weight_ih[24 * g + d, i] * weight[target_value[t], i]
// a[t < T, g < 3, d < 24] = bias_ih[24 * g + d] + sum[t, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 18 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 7) / 8) { return; }
  let T = lengths[(index * 8 / sizes.T) * 4 + 1];
  if (index * 8 % sizes.T >= T && index * 8 / sizes.T == (index * 8 + 7) / sizes.T) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 18) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.T - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.T - 1);
  let column_0 = min(column_tile * 4, 71);
  let column_1 = min(column_tile * 4 + 1, 71);
  let column_2 = min(column_tile * 4 + 2, 71);
  let column_3 = min(column_tile * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_start = column_0 * 4;
  let weight_ih_start_2 = column_1 * 4;
  let weight_ih_start_3 = column_2 * 4;
  let weight_ih_start_4 = column_3 * 4;
  let weight_start = target_value[row_0] * 4;
  let weight_start_2 = target_value[row_1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
    let lefts_0 = weight[weight_start + i4];
    let lefts_1 = weight[weight_start_2 + i4];
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
  if (column_tile < 18) {
    let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_3_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column >= 74) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  y[row * 74 + column] = sum + bias[column];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.T + 63) / 64) * 2) { return; }
  let row_tile = index / 2;
  let T = lengths[(row_tile * 64 / sizes.T) * 4 + 1];
  if (row_tile * 64 % sizes.T >= T && row_tile * 64 / sizes.T == (row_tile * 64 + 63) / sizes.T) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.T - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.T - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.T - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.T - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 73);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 73);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 73);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 73);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let decoder_start = left_row_0 * 24;
  let decoder_start_2 = left_row_1 * 24;
  let decoder_start_3 = left_row_2 * 24;
  let decoder_start_4 = left_row_3 * 24;
  let weight_start = right_column_0 * 24;
  let weight_start_2 = right_column_1 * 24;
  let weight_start_3 = right_column_2 * 24;
  let weight_start_4 = right_column_3 * 24;
  for (var start = 0; start < 24; start += 16) {
    let k = start + thread_column;
    if (k < 24) {
      left_tile[thread_column * 16 + thread_row] = vec4f(decoder[decoder_start + k], decoder[decoder_start_2 + k], decoder[decoder_start_3 + k], decoder[decoder_start_4 + k]);
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
  let start = row_tile * 64 + thread_row * 4;
  let start_2 = column_tile * 64 + thread_column * 4;
  for (var r = 0; r < 4; r++) {
    for (var c = 0; c < 4; c++) {
      finish(start + r, start_2 + c, sums[r][c]);
    }
  }
}
` },
    { name: "contraction_2_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> source: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(3) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  if (column4 >= 18) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (s >= S) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 18 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.S + 63) / 64) * 2) { return; }
  let row_tile = index / 2;
  let S = lengths[(row_tile * 64 / sizes.S) * 4];
  if (row_tile * 64 % sizes.S >= S && row_tile * 64 / sizes.S == (row_tile * 64 + 63) / sizes.S) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.S - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.S - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.S - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.S - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 71);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 71);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 71);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = source[left_row_0] * 16;
  let weight_start_2 = source[left_row_1] * 16;
  let weight_start_3 = source[left_row_2] * 16;
  let weight_start_4 = source[left_row_3] * 16;
  let weight_ih_start = right_column_0 * 16;
  let weight_ih_start_2 = right_column_1 * 16;
  let weight_ih_start_3 = right_column_2 * 16;
  let weight_ih_start_4 = right_column_3 * 16;
  for (var start = 0; start < 16; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_start + k], weight_ih[weight_ih_start_2 + k], weight_ih[weight_ih_start_3 + k], weight_ih[weight_ih_start_4 + k]);
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
    { name: "contraction_6", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[t < count, o < 74] = sum[i < 24] weight[o, i] * decoder[t, i]
// y[t < count, o < 74] = y[t, o] + bias[o]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column >= 74) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 4 + 3];
  if (t >= count) { return; }
  y[row * 74 + column] = sum + bias[column];
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 19) { return; }
  let row_tile = index / 19;
  let count = lengths[quotient_(row_tile * 8, sizes.count) * 4 + 3];
  if (remainder_(row_tile * 8, sizes.count) >= count && quotient_(row_tile * 8, sizes.count) == quotient_(row_tile * 8 + 7, sizes.count)) { return; }
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.count - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.count - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.count - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.count - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.count - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.count - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.count - 1);
  let column_tile = index % 19;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 73);
  let column_2 = min(column + 2, 73);
  let column_3 = min(column + 3, 73);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column * 6;
  let weight_start_2 = column_1 * 6;
  let weight_start_3 = column_2 * 6;
  let weight_start_4 = column_3 * 6;
  let decoder_start = row * 6;
  let decoder_start_2 = row_1 * 6;
  let decoder_start_3 = row_2 * 6;
  let decoder_start_4 = row_3 * 6;
  let decoder_start_5 = row_4 * 6;
  let decoder_start_6 = row_5 * 6;
  let decoder_start_7 = row_6 * 6;
  let decoder_start_8 = row_7 * 6;
  for (var i4 = 0; i4 < 6; i4++) {
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
    { name: "contraction_1_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(3) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column4 >= 18) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 18 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.T + 63) / 64) * 2) { return; }
  let row_tile = index / 2;
  let T = lengths[(row_tile * 64 / sizes.T) * 4 + 1];
  if (row_tile * 64 % sizes.T >= T && row_tile * 64 / sizes.T == (row_tile * 64 + 63) / sizes.T) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.T - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.T - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.T - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.T - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 71);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 71);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 71);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = target_value[left_row_0] * 16;
  let weight_start_2 = target_value[left_row_1] * 16;
  let weight_start_3 = target_value[left_row_2] * 16;
  let weight_start_4 = target_value[left_row_3] * 16;
  let weight_ih_start = right_column_0 * 16;
  let weight_ih_start_2 = right_column_1 * 16;
  let weight_ih_start_3 = right_column_2 * 16;
  let weight_ih_start_4 = right_column_3 * 16;
  for (var start = 0; start < 16; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_start + k], weight_ih[weight_ih_start_2 + k], weight_ih[weight_ih_start_3 + k], weight_ih[weight_ih_start_4 + k]);
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
    { name: "contraction_4_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < count, g < 3, d < 24] = sum[i < 16] weight_ih[24 * g + d, i] * weight[target_value[t], i]
// a[t < count, g < 3, d < 24] = bias_ih[24 * g + d] + sum[t, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_ih: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 4 + 3];
  if (t >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 18 + column4] = bias_ih_gd + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(20)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.count + 7) / 8) { return; }
  let count = lengths[quotient_(index * 8, sizes.count) * 4 + 3];
  if (remainder_(index * 8, sizes.count) >= count && quotient_(index * 8, sizes.count) == quotient_(index * 8 + 7, sizes.count)) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  if (column_tile - lane >= 18) { return; }
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.count - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.count - 1);
  let column_0 = min(column_tile * 4, 71);
  let column_1 = min(column_tile * 4 + 1, 71);
  let column_2 = min(column_tile * 4 + 2, 71);
  let column_3 = min(column_tile * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_start = column_0 * 4;
  let weight_ih_start_2 = column_1 * 4;
  let weight_ih_start_3 = column_2 * 4;
  let weight_ih_start_4 = column_3 * 4;
  let weight_start = target_value[row_0] * 4;
  let weight_start_2 = target_value[row_1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_start_2 + i4], weight_ih[weight_ih_start_3 + i4], weight_ih[weight_ih_start_4 + i4]);
    let lefts_0 = weight[weight_start + i4];
    let lefts_1 = weight[weight_start_2 + i4];
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
  if (column_tile < 18) {
    let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
    let start = index * 8;
    for (var n = 0; n < 8; n++) {
      finish(start + n, column_tile, sums[n]);
    }
  }
}
` },
    { name: "contraction_4_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(3) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column4 >= 18) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 4 + 3];
  if (t >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 18 + column4] = bias_ih_gd + sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.count + 63) / 64) * 2) { return; }
  let row_tile = index / 2;
  let count = lengths[quotient_(row_tile * 64, sizes.count) * 4 + 3];
  if (remainder_(row_tile * 64, sizes.count) >= count && quotient_(row_tile * 64, sizes.count) == quotient_(row_tile * 64 + 63, sizes.count)) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch * sizes.count - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch * sizes.count - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch * sizes.count - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch * sizes.count - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 71);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 71);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 71);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 71);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = target_value[left_row_0] * 16;
  let weight_start_2 = target_value[left_row_1] * 16;
  let weight_start_3 = target_value[left_row_2] * 16;
  let weight_start_4 = target_value[left_row_3] * 16;
  let weight_ih_start = right_column_0 * 16;
  let weight_ih_start_2 = right_column_1 * 16;
  let weight_ih_start_3 = right_column_2 * 16;
  let weight_ih_start_4 = right_column_3 * 16;
  for (var start = 0; start < 16; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_start + k], weight_ih[weight_ih_start_2 + k], weight_ih[weight_ih_start_3 + k], weight_ih[weight_ih_start_4 + k]);
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
    { name: "map_2", bindings: "read write sizes lengths", code: /* wgsl */ `
// carried[i0 < 24] = encoder[S - 1, i0]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> encoder: array<f32>;
@group(0) @binding(1) var<storage, read_write> carried: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 24) { return; }
  let member = index / 24;
  let i0 = index % 24;
  let S = lengths[member * 4];
  carried[index] = encoder[member * sizes.S * 24 + S * 24 + i0 - 24];
}
` },
    { name: "map_1", bindings: "read write sizes lengths", code: /* wgsl */ `
// sum = sum[t < T - 1] cross_entropy[t]
// next_token_loss = sum[] / real(max(T - 1, 1))

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> cross_entropy: array<f32>;
@group(0) @binding(1) var<storage, read_write> next_token_loss: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch) { return; }
  var sum = 0f;
  let T = lengths[index * 4 + 1];
  let cross_entropy_start = index * sizes.T - index;
  for (var t = 0; t < T - 1; t++) {
    sum += cross_entropy[cross_entropy_start + t];
  }
  next_token_loss[index] = sum / f32(max(T - 1, 1));
}
` },
    { name: "map_3", bindings: "read read write sizes lengths", code: /* wgsl */ `
// carried[i0 < 24] = if 1 <= count then decoder[count - 1, i0] else h[i0]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<f32>;
@group(0) @binding(1) var<storage, read> h: array<f32>;
@group(0) @binding(2) var<storage, read_write> carried: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 24) { return; }
  var chosen: f32;
  let member = index / 24;
  let count = lengths[member * 4 + 3];
  if (1 <= count) {
    let i0 = index % 24;
    chosen = decoder[member * sizes.count * 24 + count * 24 + i0 - 24];
  } else {
    chosen = h[index];
  }
  carried[index] = chosen;
}
` },
    { name: "recurrence_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[s < S, g < 3, d < 24] = sum[i < 24] weight_hh[24 * g + d, i] * carried[s, i]
// b[s < S, g < 3, d < 24] = bias_hh[24 * g + d] + sum[s, g, d]
// encoder[s < S, d < 24] = (1.0 - v) * tanh(a[s, 2, d] + sigmoid(a[s, 0, d] + b[s, 0, d]) * b[s, 2,
//     d]) + v * carried[s, d]
//   where v = sigmoid(a[s, 1, d] + b[s, 1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> bias_hh: array<f32>;
@group(0) @binding(2) var<storage, read> a: array<f32>;
@group(0) @binding(3) var<storage, read_write> encoder: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 24>;

var<workgroup> encoder_now: array<f32, 24>;

var<workgroup> b_now: array<f32, 72>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(128)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  for (var i0 = i32(local); i0 < 24; i0 += 128) {
    carried_now[i0] = 0f;
  }
  workgroupBarrier();
  let S = lengths[member * 4];
  let a_start = member * sizes.S * 72;
  let encoder_start = member * sizes.S * 24;
  for (var s = 0; s < S; s++) {
    for (var entry = i32(local); entry < 72; entry += 128) {
      let g = entry / 24;
      let d = entry % 24;
      var sum_sums = vec4f();
      let weight_hh_start = g * 144 + d * 6;
      for (var i4 = 0; i4 < 6; i4++) {
        sum_sums += weight_hh[weight_hh_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 24 + d] = bias_hh[g * 24 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + s * 72;
    let encoder_start_2 = encoder_start + s * 24;
    for (var d = i32(local); d < 24; d += 128) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 24] + b_now[d + 24]);
      let result = (1f - value) * tanh_(a[a_at + 48] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 48]) + value * carried_now[d];
      encoder_now[d] = result;
      encoder[encoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var i0 = i32(local); i0 < 24; i0 += 128) {
      carried_now[i0] = encoder_now[i0];
    }
    workgroupBarrier();
  }
}
` },
    { name: "recurrence_3", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// sum[t < count, g < 3, d < 24] = sum[i < 24] weight_hh[24 * g + d, i] * carried[t, i]
// b[t < count, g < 3, d < 24] = bias_hh[24 * g + d] + sum[t, g, d]
// decoder[t < count, d < 24] = (1.0 - v) * tanh(a[t, 2, d] + sigmoid(a[t, 0, d] + b[t, 0, d]) * b[t,
//     2, d]) + v * carried[t, d]
//   where v = sigmoid(a[t, 1, d] + b[t, 1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> h: array<f32>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<f32>;
@group(0) @binding(3) var<storage, read> a: array<f32>;
@group(0) @binding(4) var<storage, read_write> decoder: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 24>;

var<workgroup> decoder_now: array<f32, 24>;

var<workgroup> b_now: array<f32, 72>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(128)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  let h_start = member * 24;
  for (var i0 = i32(local); i0 < 24; i0 += 128) {
    carried_now[i0] = h[h_start + i0];
  }
  workgroupBarrier();
  let count = lengths[member * 4 + 3];
  let a_start = member * sizes.count * 72;
  let decoder_start = member * sizes.count * 24;
  for (var t = 0; t < count; t++) {
    for (var entry = i32(local); entry < 72; entry += 128) {
      let g = entry / 24;
      let d = entry % 24;
      var sum_sums = vec4f();
      let weight_hh_start = g * 144 + d * 6;
      for (var i4 = 0; i4 < 6; i4++) {
        sum_sums += weight_hh[weight_hh_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 24 + d] = bias_hh[g * 24 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + t * 72;
    let decoder_start_2 = decoder_start + t * 24;
    for (var d = i32(local); d < 24; d += 128) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 24] + b_now[d + 24]);
      let result = (1f - value) * tanh_(a[a_at + 48] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 48]) + value * carried_now[d];
      decoder_now[d] = result;
      decoder[decoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var i0 = i32(local); i0 < 24; i0 += 128) {
      carried_now[i0] = decoder_now[i0];
    }
    workgroupBarrier();
  }
}
` },
    { name: "recurrence_2", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// sum[t < T, g < 3, d < 24] = sum[i < 24] weight_hh[24 * g + d, i] * carried[t, i]
// b[t < T, g < 3, d < 24] = bias_hh[24 * g + d] + sum[t, g, d]
// decoder[t < T, d < 24] = (1.0 - v) * tanh(a[t, 2, d] + sigmoid(a[t, 0, d] + b[t, 0, d]) * b[t, 2,
//     d]) + v * carried[t, d]
//   where v = sigmoid(a[t, 1, d] + b[t, 1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> encoder: array<f32>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<f32>;
@group(0) @binding(3) var<storage, read> a: array<f32>;
@group(0) @binding(4) var<storage, read_write> decoder: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 24>;

var<workgroup> decoder_now: array<f32, 24>;

var<workgroup> b_now: array<f32, 72>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(128)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  let S = lengths[member * 4];
  let encoder_start = member * sizes.S * 24 + S * 24;
  for (var i0 = i32(local); i0 < 24; i0 += 128) {
    let encoder_at = encoder_start + i0;
    carried_now[i0] = encoder[encoder_at - 24];
  }
  workgroupBarrier();
  let T = lengths[member * 4 + 1];
  let a_start = member * sizes.T * 72;
  let decoder_start = member * sizes.T * 24;
  for (var t = 0; t < T; t++) {
    for (var entry = i32(local); entry < 72; entry += 128) {
      let g = entry / 24;
      let d = entry % 24;
      var sum_sums = vec4f();
      let weight_hh_start = g * 144 + d * 6;
      for (var i4 = 0; i4 < 6; i4++) {
        sum_sums += weight_hh[weight_hh_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 24 + d] = bias_hh[g * 24 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + t * 72;
    let decoder_start_2 = decoder_start + t * 24;
    for (var d = i32(local); d < 24; d += 128) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 24] + b_now[d + 24]);
      let result = (1f - value) * tanh_(a[a_at + 48] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 48]) + value * carried_now[d];
      decoder_now[d] = result;
      decoder[decoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var i0 = i32(local); i0 < 24; i0 += 128) {
      carried_now[i0] = decoder_now[i0];
    }
    workgroupBarrier();
  }
}
` },
    { name: "row_1", bindings: "read read write sizes lengths", code: /* wgsl */ `
// top[t < T - 1] = max[v < 74] y[t, v]
// sum[t < T - 1] = lse[v < 74] y[t, v] - top[t]
// cross_entropy[t < T - 1] = top[t] + sum[t] - y[t, target_value[t + 1]]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let T = lengths[member * 4 + 1];
  if (t >= T - 1) { return; }
  var top = -3.4028234e38f;
  let y_start = member * sizes.T * 74 + t * 74;
  for (var v = 0; v < 74; v++) {
    top = max(top, y[y_start + v]);
  }
  var sum_peak = -3.4028234e38f;
  var sum_total = 0f;
  for (var v = 0; v < 74; v++) {
    let exponent = y[y_start + v] - top;
    let top_2 = max(sum_peak, exponent);
    sum_total = sum_total * exp(sum_peak - top_2) + exp(exponent - top_2);
    sum_peak = top_2;
  }
  let sum_all = select(-3.4028234e38f, sum_peak + log(sum_total), sum_total > 0f);
  cross_entropy[row] = top + sum_all - y[member * sizes.T * 74 + t * 74 + target_value[member * sizes.T + t + 1]];
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [8, (s) => [2 * Math.floor((s[0] * s[2] + 63) / 64), 1, 1], 1],
      [4, (s) => [Math.floor((s[0] * s[2] + 7) / 8), 1, 1], 1],
    ],
    [
      [6, (s) => [2 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [3, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [[14, (s) => [s[0], 1, 1], 1]],
    [[16, (s) => [s[0], 1, 1], 1]],
    [
      [5, (s) => [2 * Math.floor((s[0] * s[2] + 63) / 64), 1, 1], 1],
      [1, (s) => [Math.floor((s[0] * s[2] + 7) / 8), 1, 1], 1],
    ],
    [[17, (s) => [Math.floor((s[0] * s[2] - s[0] + 63) / 64), 1, 1], 1]],
    [[12, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[11, (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1]],
    [
      [10, (s) => [2 * Math.floor((s[0] * s[4] + 63) / 64), 1, 1], 1],
      [9, (s) => [Math.floor((s[0] * s[4] + 7) / 8), 1, 1], 1],
    ],
    [[15, (s) => [s[0], 1, 1], 1]],
    [
      [2, (s) => [19 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [0, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[13, (s) => [Math.floor((3 * s[0] + 7) / 8), 1, 1], 1]],
    [[7, (s) => [Math.floor((19 * Math.floor((s[0] * s[4] + 7) / 8) + 63) / 64), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [Math.max(72 * s[0] * s[1], 24 * s[0] * s[2]), 74 * s[0] * s[2], 24 * s[0] * s[1]],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: (s) => [s[2], 74] },
    ],
    steps: [
      [0, "i1 p5 p6 p8 > s1"], // decoder.a
      [1, "i0 p0 p1 p3 > s0"], // encoder.a
      [2, "p2 p4 s0 > s2"], // encoder
      [3, "s2 p7 p9 s1 > s0"], // decoder
      [4, "s0 p10 p11 > s1"], // out.y
    ],
  },
  inspect: {
    slots: (s) => [
      Math.max(72 * s[0] * s[1], 24 * s[0] * s[2]),
      Math.max(74 * s[0] * s[2], s[0]),
      24 * s[0] * s[1],
    ],
    results: [
    ],
    steps: [
      [0, "i1 p5 p6 p8 > s1"], // decoder.a
      [1, "i0 p0 p1 p3 > s0"], // encoder.a
      [2, "p2 p4 s0 > s2"], // encoder
      [3, "s2 p7 p9 s1 > s0"], // decoder
      [4, "s0 p10 p11 > s1"], // out.y
      [5, "s1 i1 > s0"], // next_token_loss.cross_entropy
      [6, "s0 > s1"], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s1", shape: () => [] },
  generation: {
    target: 1,
    start: 2,
    stop: [3],
    limit: 20,
    prefix: 0,
    prompt: 0,
    length: 2,
    past: 3,
    count: 4,
    asks: [0],
    states: [
      { shape: () => [24] },
    ],
    begin: {
      slots: (s) => [72 * s[0] * s[1], 24 * s[0] * s[1]],
      results: [
      ],
      steps: [
        [1, "i0 p0 p1 p3 > s0"], // encoder.a
        [2, "p2 p4 s0 > s1"], // encoder
        [7, "s1 > g0"], // h.carried
      ],
    },
    chunk: {
      slots: (s) => [Math.max(72 * s[0] * s[4], 74 * s[0]), 24 * s[0] * s[4], 24 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: () => [74] },
      ],
      steps: [
        [8, "i1 p5 p6 p8 > s0"], // decoder.a
        [9, "g0 p7 p9 s0 > s1"], // decoder
        [10, "s1 p10 p11 > s0"], // out.y
        [11, "s1 g0 > s2"], // h.carried
      ],
      copies: [["s2", "g0"]],
    },
    inspect: {
      slots: (s) => [Math.max(72 * s[0] * s[4], 74 * s[0] * s[4]), 24 * s[0] * s[4], 24 * s[0]],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[4], 74] },
      ],
      steps: [
        [8, "i1 p5 p6 p8 > s0"], // decoder.a
        [9, "g0 p7 p9 s0 > s1"], // decoder
        [12, "s1 p10 p11 > s0"], // out.y
        [11, "s1 g0 > s2"], // h.carried
      ],
      copies: [["s2", "g0"]],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
