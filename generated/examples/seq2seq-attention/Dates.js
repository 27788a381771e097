// Dates, compiled by attnc 0.1.0 from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ source, target });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot, g state) and
// its workgroups, where s[0] is the number of members in the batch, s[1] the largest S, s[2] the largest T, s[3] the largest past, s[4] the largest count.
const runtime=(()=>{let e=class extends Error{constructor(e,t,r={},n){super(t,{cause:n});let{expected:i,found:s}=r;Object.assign(this,{name:"AttncError",code:e,details:r,expected:i,found:s})}},t=e=>Array.isArray(e)?`[${e.join(", ")}]`:String(e);function r(r,n,i,s,o,a={}){let l=`${n} is ${t(i)}; it must be ${t(s)}`;return new e(r,l,{name:o,found:i,expected:s,...a})}let n=(t,r,n)=>new e(t,`${r}: ${n?.message}`,{},n),i=(e,t)=>r=>{throw n(e,t,r)},s=e=>new Set(Array.from(e.slice(0,99),(t,r)=>e.slice(r,r+2)));function o(e,t){let r=s(e),n="",i=.5;for(let e of t.slice(0,1e3)){let t=s(e),o=[...t].filter(e=>r.has(e)).length/Math.max(r.size,t.size);o>i&&([n,i]=[e,o])}return n&&` (nearest: "${n}")`}function a({device:e},t,n,i){let s=e.limits[t];if(!(n<=Number(s)))throw r("limit-exceeded",`${t} of the device`,s,`${n}, for ${i}`,t)}function l({lost:t}){if(t)throw new e("device-lost",`the device was lost (${t}); load again`)}async function f(t,r,i){l(t);let{device:s}=t;s.pushErrorScope("validation"),s.pushErrorScope("out-of-memory");let o=i(),a=[s.popErrorScope(),s.popErrorScope()];o.catch(()=>0);try{let[e,t]=await Promise.all(a);if(e)throw n("out-of-memory",`no memory for ${r}`,e);if(t)throw n("device-error",r,t);return await o}catch(i){throw await Promise.race([s.lost,new Promise(e=>setTimeout(e,99))]),l(t),i instanceof e?i:n("device-error",r,i)}}let u=e=>e.bindings.split(" "),h=e=>e.flatMap(e=>"count"in e?h(e.steps):[e]),p=([,e])=>e.match(/\w+/g)??[],m=e=>e.reduce((e,t)=>e*t,1),c=e=>"real"===e?Float32Array:Int32Array,w=e=>Object.prototype.toString.call(e).slice(8,-1);function d(e,t,r,n,i=0,s=0){let o=e.slice(1),[a=1]=e;if(o.every((e,n)=>e===t[n+1]&&e===r[n+1]))return void(m(e)>0&&n(i,s,m(e)));let[l,f]=[t.slice(1),r.slice(1)];for(let e=0;e<a;e+=1)d(o,l,f,n,i+e*m(l),s+e*m(f))}let y=({data:e})=>e.length,b={real:Float32Array,int:Int32Array,bool:Uint8Array},g=e=>ArrayBuffer.isView(e);function $(t,n,i,s){let{inputs:a}=t,l=a.map(({name:e})=>e),f=new Map(Object.entries(n??{}).filter(([,e])=>void 0!==e));for(let t of f.keys())if(!l.includes(t))throw new e("input-unknown",`there is no input "${t}"${o(t,l)}`,{name:t,member:i});let u=a.map(t=>{let{name:n}=t,o=`input "${n}"${s}`;if(f.has(n))return(({name:e,element:t,range:n},i,s)=>{let o=b[t],a=t=>r("input-type",s,t,`a ${o.name}, or { data, shape } with one`,e);if("number"==typeof i&&("real"===t||Number.isInteger(i)))return{data:o.of(i)};if(w(i)===o.name)return{data:i};let{data:l,buffer:f,shape:u}=i??{};if(!Array.isArray(u))throw a(w(i));let h=m(u);if(w(l)===o.name){let{length:t}=l;if(t===h)return{data:l,shape:u};throw r("input-shape",`the length of ${s}`,t,`${h}, by its shape`,e)}if(!(f instanceof Object))throw a(w(l));if(n)throw a("on the device");if(f.size>=4*h&&4&f.usage)return{data:f,shape:u};throw r("input-shape",`the buffer of ${s}`,`of ${f.size} bytes`,`of ${4*h} and for COPY_SRC`,e)})(t,f.get(n),o);if(void 0===t.default&&!t.late)throw new e("input-missing",`${o} is missing`,{name:n,member:i})}),h=(({dimensions:e,inputs:t},n,i)=>{let s=[1,...e.map(()=>NaN)],o=t.flatMap((e,t)=>{let r=n[t];return r?[{e,value:r,index:t,t:`input "${e.name}"${i}`}]:[]}),a=[];for(let[t,{axes:n,name:i,least:l,most:f}]of[...e,...e].entries()){let u=1+t%e.length;for(let{e,value:t,index:h,t:p}of o){let o=n.find(([e])=>e===h)?.[1];if(void 0===o||Number(s[u])>=0)continue;let c=t.shape?t.shape[o]:Math.floor(y(t)/m(e.shape(s.with(u,1))));if(c<l||c>f||c%1)throw r("input-length",`${i} of ${p}`,c,`${l} to ${f}`,e.name);c>=0&&a.push(`${i} is ${c} by ${p}`),s=s.with(u,c)}}let l=e.find(({free:e},t)=>!e&&Number.isNaN(s[t+1]));if(l)throw r("input-length",l.name+i,"told by no input","told: pass { data, shape }",l.name);for(let{e,value:t,t:n}of o){let i=e.shape(s),o=t.shape??`${y(t)} entries`;if(t.shape?t.shape.join()!==i.join():y(t)!==m(i))throw r("input-shape",`the shape of ${n}`,o,[`[${i.join(", ")}]`,...a].join(", as "),e.name,{expected:i})}return s})(t,u,s);return a.forEach((e,t)=>{let n=u[t]?.data;n&&g(n)&&(({name:e,element:t,shape:n,range:i},s,o,a,l)=>{let[f,u]="bool"===t?[0,1]:i?.(o)??[-35e37,35e37],h=s.findIndex(e=>!(e>=Number(f)&&e<=Number(u)));if(h<0)return;let p=((e,t)=>t.map((r,n)=>Math.floor(e/m(t.slice(n+1)))%r))(h,n(o)),c="real"===t?"finite":`${f} to ${u}`;throw r("input-value",`${a} at [${p.join(", ")}]`,s[h],c,e,{member:l,position:p})})(e,n,h,`input "${e.name}"${s}`,i)}),{s:h,values:u}}function v(e,t){let r=e.inputs.map((e,r)=>({...e,late:t(r)})),n=e.dimensions.map(e=>({...e,free:e.axes.every(([e])=>t(e))}));return{...e,inputs:r,dimensions:n}}function k(e,t){return Array.isArray(t)?t.map((t,r)=>$(e,t,r,` of member ${r}`)):[$(e,t,0,"")]}function M(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,r)=>Math.max(e,t[r]))).with(0,e.length)}let A=class{r;i=!1;o="";#e;a=new Map;constructor(e,t=new Map){this.#e=e,this.r=t}l(e,t,r=140){this.f();let n=this.a.get(e);if(n&&n.size>=t)return n;this.free(e);let i=16*Math.ceil(t/16)||16,s=this.#e.createBuffer({label:e,size:i,usage:r});return this.a.set(e,s),this.r.clear(),s}get(e){return this.f(),this.a.get(e)}free(e){this.a.get(e)?.destroy(),this.a.delete(e)}u(e){for(let t of this.a.keys())e(t)&&this.free(t);this.o=""}f(){if(this.i)throw new e("disposed","the model was disposed of")}close(){this.i=!0,this.u(()=>!0)}},x=65535,P=e=>["step0","step1"].indexOf(e),N=({count:e},t)=>e(t)[0],S=(e,t)=>h(e).filter(([,,e])=>e(t)[0]);async function O(t,r,n,i,s,o){let{h:l,program:w,p:y,m:$}=t,{slots:v,copies:k=[]}=r,{device:A}=l,F=s();if(!F[0])return[];let j=M(F),z=$.c(S(n,j));if(z)return await z,O(t,r,n,i,s,o);let U=`a batch of ${F.length}`,B=new Map,I=h(n),R=new Set([...I.flatMap(p),...i.map(({buffer:e})=>e),...k.flat()]),_=(e,t)=>{R.has(e)&&(a(l,"maxStorageBufferBindingSize",4*t,U),B.set(e,4*t))};v(j).forEach((e,t)=>_(`s${t}`,e)),w.inputs.forEach(({shape:e},t)=>_(`i${t}`,F.length*m(e(j.with(0,1))))),w.generation?.states.forEach(({shape:e},t)=>_(`g${t}`,F.length*m(e(j))));let L=new Map;for(let e of I){let[,,t,r]=e,[n,i,s]=t(j),o=r&&n>x?[x,Math.ceil(n/x),1]:[n,i,s];a(l,"maxComputeWorkgroupsPerDimension",Math.max(...o),U),L.set(e,o)}let W=4,q=[],D=i.flatMap(e=>{let{shape:t,own:r=t,stored:n=r,single:i,buffer:s}=e,a=n(j),l=m(a),f=W;if(!o){let e=4*l*(i?1:F.length);q.push([s,f,e]),W+=e}return F.map(({s:n},s)=>({...e,start:f,w:a,own:r(n),shape:t(n),member:s,first:i?0:s*l}))});a(l,"maxBufferSize",W,U);let E=F.map(()=>({}));try{let r=await f(l,U,async()=>{for(let[e,t]of B)y.l(e,t);let e=y.l("status",4),r=y.l("output",W,9);((e,t,r)=>{let{p:n,h:i}=e,s=t.flatMap(({s:e})=>e.slice(1)),o=n.l("sizes",4*r.length,72),a=n.l("lengths",4*s.length),l=[r,s].join(";");l!==n.o&&(i.device.queue.writeBuffer(o,0,Int32Array.from(r)),i.device.queue.writeBuffer(a,0,Int32Array.from(s)),n.o=l)})(t,F,j);let i=A.createCommandEncoder();w.inputs.forEach((e,t)=>{B.has(`i${t}`)&&((e,t,r,{element:n,shape:i,default:s=0},o,a,l)=>{let f=i(l.with(0,1)),u=m(f),h=new(c(n))(u*a.length);a.forEach(({s:e,values:n},l)=>{let p=i(e),{data:m}=n[o]??{},c=l*u;m?1===a.length&&m instanceof h.constructor?h=m:d(p,p,f,(e,n,i)=>{g(m)?h.set(m.subarray(e,e+i),c+n):t.copyBufferToBuffer(m,4*e,r,4*(c+n),4*i)}):h.fill(s,c,c+u)}),e.queue.writeBuffer(r,0,h)})(A,i,y.get(`i${t}`),e,t,F,j)}),(({p:e,h:t},r,n)=>{let i=e=>Math.max(0,...e.map(e=>"count"in e?Math.max(N(e,n),i(e.steps)):0)),s=i(r),o=256*s;if(!o||o<=(e.get("steps")?.size??0))return;let a=new Int32Array(o/4);for(let e=0;e<s;e+=1)a[256*e/4]=e;t.device.queue.writeBuffer(e.l("steps",o,72),0,a)})(t,n,j),i=(({h:e,p:t,m:r},n,i,s,o)=>{let a=n.beginComputePass(),l=0,f=[],h=i=>{if("count"in i){let e=f.length;for(let t=0;t<N(i,s);t+=1)f[e]=t,i.steps.forEach(h);return void(f.length=e)}let m=i,[c]=m,w=o.get(m);if(!w[0])return;let d=r.kernels[c],y=u(d),b=t.r.get(m);if(!b){let n=p(m);b=e.device.createBindGroup({layout:r.layout(d),entries:y.map((e,r)=>{if(P(e)>=0)return{binding:r,resource:{buffer:t.get("steps"),size:4}};let i=/read|write/.test(e)?n.shift():e;return{binding:r,resource:{buffer:t.get(i)}}})}),t.r.set(m,b)}++l%2048==0&&(a.end(),e.device.queue.submit([n.finish()]),n=e.device.createCommandEncoder(),a=n.beginComputePass()),a.setPipeline(r.get(c));{let e=y.map(P).filter(e=>e>=0);a.setBindGroup(0,b,e.map(e=>256*f[e]))}a.dispatchWorkgroups(...w)};return i.forEach(h),a.end(),n})(t,i,n,j,L);for(let[e,t]of k)i.copyBufferToBuffer(y.get(e),0,y.get(t),0,B.get(t));i.copyBufferToBuffer(e,0,r,0,4);for(let[e,t,n]of q)i.copyBufferToBuffer(y.get(e),0,r,t,n);if(o)for(let{name:e,buffer:t,shape:r,own:n,w:s,member:o,first:a}of D){let l=Math.max(4,4*m(n)),f=A.createBuffer({size:l,usage:140});E[o][e]={buffer:f,shape:r},d(n,s,n,(e,r,n)=>{e+=a,i.copyBufferToBuffer(y.get(t),4*e,f,4*r,4*n)})}return A.queue.submit([i.finish()]),await r.mapAsync(1,0,W),r}),i=r.getMappedRange(0,W),s=new Uint32Array(i,0,1)[0];if(!o&&!s)for(let{name:e,element:t,shape:r,own:n,w:s,start:o,member:a,first:l}of D){let f=new(c(t))(i,o),u=new b[t](m(n));d(n,s,n,(e,t,r)=>{u.set(f.subarray(e+=l,e+r),t)}),E[a][e]={data:u,shape:r}}if(r.unmap(),!s)return E;throw new e("index-out-of-range","a computed index is outside its tensor")}catch(e){let t=E.flatMap(e=>Object.values(e));for(let{buffer:e}of t)e?.destroy();throw y.f(),y.u(e=>!/^[ptc]\d/.test(e)),e}}function F(e,t){let r=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(e=>{let t="count"in e,n=h([e]).map(([,e])=>e.split(">")),[i,s]=[0,1].map(e=>n.flatMap(t=>t[e]?.match(/\w+/g)??[]));return!!s.some(e=>r.has(e))&&(!t&&e[4]&&s.forEach(e=>r.delete(e)),i.forEach(e=>r.add(e)),!0)}).reverse()}function j(t,r){let n=t.findIndex(e=>!Number.isFinite(e));if(!(n<0))throw new e("logits-value",`the logit of token ${n} is ${t[n]}`,{name:"logits",found:t[n],expected:"finite",member:r,position:[n]})}function z(e,t,r){if(1===r)return e;let n=e.slice();for(let e of new Set(t)){let t=n[e];n[e]=t>0?t/r:t*r}return n}function U(e){let t=0;for(let r=1;r<e.length;r+=1)e[r]>e[t]&&(t=r);return t}function B(e,t,r,n,i){let{repetitionPenalty:s,temperature:o,seed:a}=t,l=z(e,r,s);return 0===o?U(l):((e,t)=>{let r=t*e.reduce((e,{weight:t})=>e+t,0);for(let{token:t,weight:n}of e)if(r-=n,r<0)return t;return e.at(-1).token})(((e,{temperature:t,topK:r,topP:n})=>{let i=e[U(e)],s=r>0&&r<e.length?e.toSorted().at(-r):-1/0,o=[];for(let[r,n]of e.entries())n>=s&&o.push({token:r,weight:Math.exp((n-i)/t)});if((s>-1/0||n<1)&&o.sort((e,t)=>t.weight-e.weight||e.token-t.token),s>-1/0&&(o=o.slice(0,r)),n>=1)return o;let a=n*o.reduce((e,{weight:t})=>e+t,0),l=0,f=o.findIndex(({weight:e})=>(l+=e)>=a);return f<0?o:o.slice(0,f+1)})(l,t),((...e)=>{let t=2654435769;for(let r of e)for(let e of[r,Math.floor(r/2**32)])t=Math.imul(t^e,2246822507),t=Math.imul(t^t>>>13,3266489909),t=1831565813+(t^t>>>16);return t=Math.imul(t^t>>>16,569420461),t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32})(a,n,i))}function I(e){let{temperature:t=0,topK:n=0,topP:i=1,repetitionPenalty:s=1,seed:o=Math.floor(Math.random()*2**32)}=e,a=(e,t,n,i)=>{if(!n)throw r("option-value",e,t,i,e)};return a("temperature",t,t>=0&&t<1/0,"0 or more"),a("topK",n,Number.isInteger(n)&&n>=0,"a whole number, 0 for all tokens"),a("topP",i,i>0&&i<=1,"above 0 and at most 1"),a("repetitionPenalty",s,s>0,"above 0"),a("seed",o,Number.isSafeInteger(o),"a whole number"),{temperature:t,topK:n,topP:i,repetitionPenalty:s,seed:o}}function R(e){let t=[];for(let r=e;r;r=r.before)t.push(r);return t.reverse()}let _=class{live=[{tokens:void 0,sum:0,parent:0}];hypotheses=[];#t;#r;#n=0;constructor(e,t=[]){this.#t=e,this.#r=t}#i(e){return e/this.#n**this.#t.lengthPenalty}#s(e,t){this.hypotheses.push({tokens:e,score:this.#i(t)}),this.hypotheses.sort((e,t)=>t.score-e.score),this.hypotheses.length=Math.min(this.hypotheses.length,this.#t.beams)}next(e,t){let{beams:r,stop:n,limit:i,repetitionPenalty:s,earlyStopping:o}=this.#t;this.#n+=1;let a=r*(1+n.length),l=this.live.flatMap(({tokens:t,sum:r},n)=>{let i=[...this.#r,...R(t).map(({token:e})=>e)],o=e[n],l=(e=>{let t=-1/0;for(let r of e)t=Math.max(t,r);let r=0;for(let n of e)r+=Math.exp(n-t);return t+Math.log(r)})(o),f=z(o.map(e=>e-l),i,s);return((e,t)=>{let r=t<e.length?e.toSorted().at(-t):-1/0,n=[];for(let[t,i]of e.entries())i>=r&&n.push(t);return n.sort((t,r)=>e[r]-e[t]||t-r),n.slice(0,t)})(f,a).map(e=>({tokens:t,sum:r+f[e],parent:n,token:e}))});l.sort((e,t)=>t.sum-e.sum||e.parent-t.parent||e.token-t.token);let f=[];for(let[e,{tokens:i,sum:s,parent:o,token:u}]of l.slice(0,a).entries())n.includes(u)?e<r&&this.#s({token:u,before:i,extra:t[o]},s):f.length<r&&f.push({tokens:{token:u,before:i,extra:t[o]},sum:s,parent:o});this.live=f;let[u]=f,h=this.hypotheses.length>=r,p=this.hypotheses.at(-1)?.score??-1/0;if(h&&(o||u&&p>=this.#i(u.sum)))this.live=[];else if(this.#n>=i){for(let{tokens:e,sum:t}of f)this.#s(e,t);this.live=[]}}},L=e=>M(e.map(e=>({s:e,values:[]}))),W=e=>/^(g\d|sizes|lengths|spare)/.test(e),q=class extends A{#o;constructor(e,t){super(e,t.r),this.#o=t}l(e,t,r=140){return this.f(),W(e)?super.l(e,t,r):this.#o.l(e,t,r)}get(e){return this.f(),W(e)?super.get(e):this.#o.get(e)}d(e){this.a.delete(e)}u(e){this.close(),this.#o.u(e)}f(){if(this.#o.f(),this.i)throw new e("disposed","the session is over")}close(){this.i=!0,super.u(()=>!0),this.r.clear()}};function D({data:e,shape:t}){return e.slice(-t.at(-1))}let E=class{generation;#o;#a;#l;#f=new Map;#u;constructor(e,t,r,n){let{h:i,p:s}=e,o=(e=>{let t=e.generation,{target:r,count:n,begin:i,chunk:s,inspect:o}=t,a=e.inputs[r],l=e=>({...e,steps:K(e.steps)});return{...e,inputs:e.inputs.with(r,{...a,shape:e=>[e[n]]}),generation:{...t,begin:l(i),chunk:l(s),inspect:l(o)}}})(e.program),a=o.generation,{length:l,most:f,past:u}=a;this.generation=a,this.#a=t,this.#l=new q(i.device,s),this.#o={...e,program:o,p:this.#l},this.#u=r.map(({s:e})=>{let t=e.with(l,n).with(u,0);return void 0===f?t:t.with(f,1)})}get taken(){let{past:e,prefix:t}=this.generation;return this.#u.map(r=>Math.max(0,r[e]-t))}async begin(e){let{begin:t,target:r}=this.generation,n=e.map(({values:e},t)=>({s:this.#u[t],values:e.with(r,void 0)}));t.steps.length+(t.copies?.length??0)!==0&&await O(this.#o,t,t.steps,[],()=>n,!1)}feed(e,t=[]){return this.#a(async()=>{this.#l.f();let r=this.#h(e),{count:n,past:i,most:s}=this.generation,o=r.map(({s:e})=>e[n]),a=Math.max(0,...o);if(0===a)return r.map(()=>({logits:void 0,inspected:{}}));if(void 0!==s){let e=this.#u[0]?.[s];(a>e||1===a&&e>1)&&await this.#p(this.#u.map((e,t)=>t),a)}let{entry:l,results:f,steps:u}=this.#m(t),h=await O(this.#o,l,u,f,()=>r.map(({s:e,values:t})=>({s:this.#c(e),values:t})),!1);return this.#u=this.#u.map((e,t)=>e.with(i,e[i]+o[t])),h.map((e,r)=>{let{logits:n,...i}=e;return{logits:o[r]?D(n):void 0,inspected:t.length>0?{...i,...G(t,n)}:{}}})})}select(e){return this.#a(async()=>{this.#l.f();let{most:t}=this.generation;await this.#p(e,void 0===t?1:this.#u[0]?.[t])})}dispose(){this.#l.close()}#c(e){let{most:t}=this.generation;return void 0===t?e:e.with(t,this.#u[0]?.[t])}#h(t){let{target:n,prefix:i,prompt:s,past:o,count:a,length:l}=this.generation,{inputs:f}=this.#o.program,{name:u,range:h}=f[n];if(t.length!==this.#u.length)throw r("input-shape","the number of members",t.length,this.#u.length,u);return this.#u.map((p,m)=>{let c=Int32Array.from(t[m]),w=p[o],d=0===w&&c.length>0?i:0,y={name:u,member:m};if(d+c.length>0&&0===w&&c.length<s)throw new e("prompt-short",`a mask lets everyone see the first ${s} tokens`,{...y,found:c.length,expected:s});let b=i+p[l];if(w+d+c.length>b)throw r("room-exceeded","the number of tokens",w+d+c.length-i,"at most "+(b-i),u,y);let g=p.with(a,d+c.length),[$,v]=h?.(g)??[-(2**31),2**31-1],k=Array.from(t[m]),M=k.findIndex(e=>!(Number.isInteger(e)&&e>=Number($)&&e<=Number(v)));if(M>=0)throw r("input-value",`token ${M} of "${u}"`,k[M],`${$} to ${v}`,u,{member:m,position:[M]});let A=new Int32Array(d+c.length);return A.set(c,d),{s:g,values:f.map((e,t)=>t===n?{data:A}:void 0)}})}#m(e){let{chunk:t,inspect:r,states:n}=this.generation;if(0===e.length)return{entry:t,results:t.results,steps:t.steps};let i=e.join("\n"),s=this.#f.get(i);if(!s){let t=r.results.filter(({name:t})=>"logits"===t||e.includes(t)),o=[...n.map((e,t)=>`g${t}`),...(r.copies??[]).map(([e])=>e)].map(e=>({buffer:e}));s={results:t,steps:F(r.steps,[...t,...o])},this.#f.set(i,s)}return{entry:r,...s}}async#p(e,t){let{generation:r}=this,n=e.map(e=>{let n=this.#u[e];return void 0===r.most?n:n.with(r.most,t)});await(async(e,t,{states:r,past:n},i,s,o)=>{let[a,l]=[L(i),L(s)],u=r.flatMap((e,r)=>{let f=`g${r}`,u=t.get(f);if(!u)return[];let[h,p]=[e.shape(a),e.shape(l)],c=i.length===s.length&&h.join()===p.join(),w=o.flatMap((t,r)=>c&&t===r?[]:(({cache:e,window:t=1/0},r,n,i)=>{if(!e)return[[0,0,m(r)]];let s=m(r.slice(1)),[o,a]=[r[0],n[0]],l=[];for(let e=Math.max(0,i-t);e<i;){let[t,r]=[e%o,e%a],n=Math.min(i-e,o-t,a-r);l.push([t*s,r*s,n*s]),e+=n}return l})(e,h,p,i[t][n]).map(([e,n,i])=>[t*m(h)+e,r*m(p)+n,i])),d=4*s.length*m(p);return c&&0===w.length?[]:[{name:f,buffer:u,same:c,copies:w,bytes:d}]});if(0===u.length)return;let h=[],p=()=>{let r=e.device.createCommandEncoder(),n=(e,t,n,i,s)=>{r.copyBufferToBuffer(e,4*t,n,4*i,4*s)},i=Math.max(0,...u.map(({same:e,bytes:t})=>e?t:0)),s=i>0&&t.l("spare",i);for(let{name:e,buffer:r,same:i,copies:o,bytes:a}of u)if(i&&s){for(let[e,t,i]of o)n(r,e,s,t,i);for(let[,e,t]of o)n(s,e,r,e,t)}else{t.d(e),h.push(r);let i=t.l(e,a);for(let[e,t,s]of o)n(r,e,i,t,s)}return e.device.queue.submit([r.finish()]),Promise.resolve()};try{await f(e,"moving what is kept",p)}catch(e){throw t.close(),e}finally{for(let e of h)e.destroy()}})(this.#o.h,this.#l,r,this.#u,n,e),this.#u=n}},G=(e,t)=>e.includes("logits")&&t?{logits:t}:{},K=e=>e.map(e=>"count"in e?{...e,steps:K(e.steps)}:[...e]),T=(e,t,n,i)=>r("weights-damaged",e,t,n,i),C=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function J(t){let{name:r,size:n}=t,i=await t.d(8),s=i.length<8?NaN:Number(new DataView(i.buffer).getBigUint64(0,!0)),o=Math.min(1e8,n-8);if(!(s<=o))throw T(`the length of the head of ${r}`,s,`at most ${o}`,r);let a,l=await t.d(s);try{let e=new TextDecoder("utf-8",{fatal:!0}).decode(l);a=JSON.parse(e),(e=>{let t=new Set,r=0;for(let[n]of e.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g))if("{"===n&&(r+=1),"}"===n&&(r-=1),n.length>1&&1===r){let e=String(JSON.parse(n));if(t.has(e))throw T(`tensor "${e}"`,"there twice","there once",e);t.add(e)}})(e)}catch(t){if(t instanceof e)throw t}if("Object"!==w(a))throw T(`the head of ${r}`,"something else","a JSON object",r);let f=Object.entries(a).filter(([e])=>"__metadata__"!==e).map(([e,r])=>{let{dtype:n,shape:i,data_offsets:s}=r??{};if("string"!=typeof n||!C(i)||!C(s)||2!==s.length)throw T(`the entry of tensor "${e}"`,"incomplete","a dtype, a shape and data_offsets",e);let[o,a]=s,l=m(i)*Number(/\d+/.exec(n)?.[0]??8)/8;if(a-o!==l)throw T(`the size of tensor "${e}"`,a-o,`${l}, by its shape and ${n}`,e);return{name:e,type:n,shape:i,start:o,bytes:l,y:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes),u=0;for(let{name:e,start:t,bytes:r}of f){if(t!==u)throw T(`the start of tensor "${e}"`,t,`${u}, where the one before ends`,e);u+=r;let i=n-8-s;if(u>i)throw T(`the end of tensor "${e}"`,u,`within ${i} bytes`,e)}let h=8+s+u;if(h<n&&n<1/0)throw T(`the size of ${r}`,n,h,r);return f}async function V(e){if(!("string"==typeof e||e instanceof URL))return[e];let t=String(e);if(!t.endsWith(".json"))return[e];let r=await fetch(e).catch(i("weights-unreachable",t)),n=await r.json().catch(()=>0),s=[...new Set(Object.values(n.weight_map??{}))];if(!s[0]||!s.every(e=>/^[\w.-]+$/.test(e)))throw T(t,"something else","an index of files beside it",t);return s.map(e=>new URL(e,r.url))}let Y="the weights",H=4<<20;function Q(e,t,r,n=()=>{}){let s=new Uint8Array;return{name:e,size:t,close:n,async d(t,n=new ArrayBuffer(t)){let o=new Uint8Array(n,0,t),a=0;for(;a<t;){if(0===s.length){let t=await r().catch(i("weights-unreachable",e));if(!t)break;s=t}let n=s.subarray(0,t-a);s=s.subarray(n.length),o.set(n,a),a+=n.length}return o.subarray(0,a)}}}function X(e){let{name:t=Y,size:r}=e,n=0;return Q(t,r,async()=>{let t=n;if(t>=r)return;n=Math.min(r,t+H);let i=await e.read(t,n);if(i.length===n-t)return i;throw new Error(`${i.length} bytes came for ${t} to ${n}`)})}function Z(e,{buffer:t,byteOffset:r,byteLength:n}){return X({name:e,size:n,read:(e,n)=>Promise.resolve(new Uint8Array(t,r+e,n-e))})}async function ee(e){let t=Y,n=1/0,s=e;if("string"==typeof s||s instanceof URL?(t=String(s),s=await fetch(s).catch(i("weights-unreachable",t))):s instanceof Blob&&(({size:n}=s),s=s.stream()),s instanceof Response){let{ok:e,body:n,status:i}=s;if(!e)throw r("weights-unreachable",`the status of ${t}`,i,200,t);s=n}return s instanceof ReadableStream?((e,t,r)=>{let n=r.getReader();return Q(e,t,async()=>(await n.read()).value,()=>{n.cancel().catch(()=>0)})})(t,n,s):(w(s).endsWith("ArrayBuffer")&&(s=new Uint8Array(s)),ArrayBuffer.isView(s)?Z(t,s):s?.read instanceof Function?X(s):void 0)}function te(e){let t=e.split("*").map(e=>e.replace(/\W/g,"\\$&")),r=new RegExp(`^${t.join("[^]*?")}$`);return e=>e.length<999&&r.test(e)}let re=e=>e.filter(e=>1!==e).join(),ne=e=>/^(B?F16|F32)$/.test(e);function ie(e,{buffer:t,length:r}){if("F32"===e)return new Float32Array(t,0,r/4);let n=new Uint32Array(new Uint16Array(t,0,r/2)),i=e=>new Float32Array(e.buffer);return"BF16"===e?i(n.map(e=>e<<16)):i(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function se(e){let t=0;for(let r=0;r<e.length;r+=1)t+=0*e[r];return 0===t?-1:e.findIndex(e=>!Number.isFinite(e))}function oe(e,t,n){let{data:i=n,shape:s=e.parameters.find(e=>e[0]===t)?.[1]??[]}=n??{};if(!(i instanceof Float32Array)||m(s)!==i.length)throw r("weights-invalid",`tensor "${t}"`,w(i),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:s,bytes:i.byteLength,y:Z(t,i)}}function ae(e,t){if(Number.isInteger(t)&&t>0)return t;throw r("option-value",e,t,"a whole number above 0",e)}let le=e=>/read|lengths/.test(e)?"read-only-storage":/write|status/.test(e)?"storage":"uniform",fe=class{kernels;#w;#d={};#y=[];#b=[];constructor(e,t){this.#w=e,this.kernels=t}c(e){let t=h(e).filter(([e])=>!this.#b[e]);if(0!==t.length)return Promise.all(t.map(async([e])=>{this.#b[e]=await(this.#y[e]??=this.#g(e))}))}get(e){return this.#b[e]}layout(e){return this.#d[e.bindings]??=this.#w.device.createBindGroupLayout({entries:u(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:le(e),hasDynamicOffset:e.startsWith("step")}}))})}#g(e){let t=this.kernels[e],{name:r,code:n}=t,{device:i}=this.#w;return f(this.#w,`the kernel ${r}`,()=>i.createComputePipelineAsync({label:r,layout:i.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:i.createShaderModule({label:r,code:n})}}))}},ue=({dimensions:e})=>[1,...e.map(({most:e})=>e)],he=({begin:e,chunk:t,count:r},n)=>[...h(e.steps),...S(t.steps,n.with(r,1))];async function pe(t,n={},s){let u=await(async(t,r)=>{let n=await(r??(async({limits:t,features:r})=>{let n=globalThis.navigator?.gpu;if(!n)throw new e("webgpu-missing","no WebGPU here: pass a device");let s=await n.requestAdapter();if(!s)throw new e("adapter-missing","no WebGPU adapter here");let o=s.limits;return s.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,o[e]])),requiredFeatures:r.filter(e=>s.features.has(e))}).catch(i("device-refused","the adapter gives no device"))})(t));if(!(n.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");let s={device:n,b(){r||n.destroy()}};return n.lost.then(({message:e})=>s.lost=e||"destroyed"),s})(t,n.device),d=[],y=new A(u.device),b=new fe(u,t.kernels),g=[],$=async()=>{let i=await(async(t,n,i,s)=>{if(void 0===n&&(void 0!==i||0===t.parameters.length))return t.parameters.map(t=>((t,r)=>{let[n,i]=t,s=(([t,,r],n)=>{let[i,s=0,o=1]="number"==typeof r?["constant",r]:r??[],a=(e=>{let t=2166136261;for(let r of e)t=Math.imul(t^Number(r.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}})(`${n}/${t}`),l={constant:()=>s,uniform:()=>s+(o-s)*a(),normal:()=>s+o*Math.sqrt(-2*Math.log(1-a()))*Math.cos(2*Math.PI*a())}[String(i)];if(l)return e=>new Float32Array(e).map(l);throw new e("weights-missing",`"${t}" can't be drawn: it must be loaded`,{name:t})})(t,r),o=4*m(i);return{name:n,type:"F32",shape:i,bytes:o,y:X({name:n,size:o,read:(e,t)=>Promise.resolve(new Uint8Array(s((t-e)/4).buffer))})}})(t,Number(i)));let o=[];for(let e of(await Promise.all([n].flat().map(V))).flat()){let i=await ee(e);if(i){s.push(i);for(let e of await J(i))o.push(e)}else{if("Object"!==w(e))throw r(void 0===n?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(let[r,n]of Object.entries(e))o.push(oe(t,r,n))}}return o})(t,n.weights,n.seed,g);d.push(...((t,n)=>{let i=new Map;for(let e of n){let{name:t}=e;if(i.has(t))throw T(`tensor "${t}"`,"in two files","in one",t);i.set(t,e)}let s=new Set(t.parameters.map(([e])=>e)),a=[...i.keys()].filter(e=>!s.has(e)),l=[...s].filter(e=>!i.has(e)),[f]=l;if(void 0!==f){let t=l.slice(0,3).map(e=>`"${e}"${o(e,a)}`),r=`the weights lack ${l.length} tensors: ${t.join(", ")}`;throw new e("weights-missing",r,{name:f,tensors:l})}for(let[e,n]of t.parameters){let{shape:t,type:s}=i.get(e);if(re(t)!==re(n))throw r("weights-shape",`the shape of tensor "${e}"`,t,n,e);if(!ne(s))throw r("weights-type",`tensor "${e}"`,s,"F32, F16 or BF16",e)}let u=t.ignored.map(te),h=a.filter(e=>!u.some(t=>t(e)));return 0===h.length?[]:[{code:"weights-unexpected",message:`no use for ${h.length} tensors: ${h.slice(0,5).join(", ")}`,tensors:h}]})(t,i)),await f(u,"the weights",()=>(async(e,t,r)=>{let{parameters:n,tables:i}=e,s=e.constants(ue(e));for(let e of s)a(t,"maxStorageBufferBindingSize",4*e,"a constant");n.forEach(([,e],t)=>r.l(`p${t}`,4*m(e))),i.forEach(({shape:e},t)=>r.l(`t${t}`,4*m(e))),s.forEach((e,t)=>r.l(`c${t}`,4*e)),i.forEach(({element:e,shape:n,value:i},s)=>{let o=new(c(e))(m(n)),a=0,l=(...e)=>{let t=n[e.length];if(void 0===t)o[a++]=Number(i(...e));else for(let r=0;r<t;r+=1)l(...e,r)};l(),t.device.queue.writeBuffer(r.get(`t${s}`),0,o)}),await t.device.queue.onSubmittedWorkDone()})(t,u,y)),await(async({tensors:e,g:t},n,i,s,o=()=>{})=>{let a=n.parameters.map(([e])=>e),f=e.reduce((e,{bytes:t})=>e+t,0),{queue:u}=i.device,h=new ArrayBuffer(H),p=0,m=0;for(let{name:t,type:n,bytes:c,y:w}of e){let e=a.indexOf(t),d=0;for(let a=c;a>0;){let c=Math.min(H,a),y=await w.d(c,h);if(l(i),s.f(),y.length<c)throw T(`tensor "${t}"`,"cut off","whole",t);if(a-=c,p+=c,m+=c,e>=0){let i=ie(n,y),o=se(i);if(o>=0)throw r("weights-value",`entry ${d+o} of tensor "${t}"`,i[o],"finite",t);let a=s.get(`p${e}`);u.writeBuffer(a,i.BYTES_PER_ELEMENT*d,i),d+=i.length}o({loaded:p,total:f,name:t}),m>67108864&&(m=0,u.submit([]),await u.onSubmittedWorkDone())}}for(let e of t)if((await e.d(1)).length>0)throw T(e.name,"longer than its tensors","as long as they are",e.name)})({tensors:i,g},t,u,y,n.onProgress)};try{((e,{name:t,limits:r})=>{for(let[n,i]of Object.entries(r))a(e,n,i,t)})(u,t);let i=((e,t)=>{let{prepare:r,run:n,inspect:i,generation:s}=e,o=e=>e.map(e=>{if("steps"in e)return{...e,steps:o(e.steps)};let[r,n,i]=e,[s,a,l]=t[r];return[s,n,a,l,i]}),a=e=>({...e,steps:o(e.steps)});return{...e,prepare:o(r),run:a(n),inspect:a(i),...s&&{generation:{...s,begin:a(s.begin),chunk:a(s.chunk),inspect:a(s.inspect)}}}})(t,s?.(t,u.device,n.tuning,d,e)??t.dispatches.map(([e])=>e)),l="run"!==n.ready&&i.generation,f=b.c([...i.prepare,...l?he(l,ue(i)):S(i.run.steps,ue(i))]);l&&"generate"===(n.ready??(void 0===l.start?"generate":"token"))&&b.c(l.chunk.steps)?.catch(()=>{}),await Promise.all([$(),f]);let m={h:u,program:i,p:y,m:b};return await(async e=>{let{program:t,p:r}=e,{run:n,inspect:i,prepare:s}=t;await O(e,{slots:()=>[],results:[],steps:s},s,[],()=>[{s:ue(t),values:[]}],!0);let o=[n,i];if(t.generation){let{begin:e,chunk:r,inspect:n}=t.generation;o.push(e,r,n)}let a=new Set(o.flatMap(e=>[...h(e.steps).flatMap(p),...e.results.map(({buffer:e})=>e)]));r.u(e=>/^[pt]\d/.test(e)&&!a.has(e))})(m),((t,n)=>{let{h:i,program:s,p:a}=t,{run:l,inspect:f}=s,u=Promise.resolve();function m(e){let t=u.then(e);return u=t.catch(()=>0),t}async function c(e,r,n,i,o){a.f();let l=((e,t)=>{let r=[...h(e).flatMap(p),...t.map(({buffer:e})=>e)];return v(s,e=>!!s.inputs[e]?.late&&(e=>!r.includes(`i${e}`))(e))})(i,n),f=await O(t,r,i,n,()=>k(l,e),o);return Array.isArray(e)?f:f[0]}let w={device:i.device,warnings:n,run:(e,t={})=>m(()=>c(e,l,l.results,l.steps,"device"===t.on)),inspect:(t,r)=>m(async()=>{let n=(t=>{let r=f.results.map(({name:e})=>e),n=t.map(t=>{let n=te(t);if(r.some(n))return n;throw new e("path-unknown",`nothing to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})});return f.results.filter(({name:e})=>n.some(t=>t(e)))})(r);return c(t,f,n,F(f.steps,n),!1)}),dispose:()=>{a.close(),i.b()}};if(s.loss){let e=s.loss;Object.assign(w,{loss:t=>m(()=>(async(e,t)=>{let r=F(f.steps,[t]),n=[await c(e,f,[t],r,!1)].flat().map(e=>e[t.name]?.data[0]);return Array.isArray(e)?n:n[0]})(t,e))})}if(s.generation){let n=((t,n)=>{let{program:i,p:s}=t,a=i.generation,{target:l,start:f,length:u}=a,{name:h}=i.inputs[l],p=i.dimensions[u-1]?.most,m=new Set;function c(e){e.dispose(),m.delete(e)}function w(t){let r=a.inspect.results.map(e=>e.name);return t.flatMap(t=>{let n=r.filter(te(t));if(n.length>0)return n;throw new e("path-unknown",`nothing of a step to inspect at "${t}"${o(t,r)}`,{name:t,expected:r,found:t})})}function d(e,r){return n(async()=>{s.f(),await t.m.c(a.begin.steps);let o=k(v(i,e=>!a.asks.includes(e)),e),l=new E(t,n,o,r(o));m.add(l);try{o.length>0&&await l.begin(o)}catch(e){throw c(l),e}return{session:l,members:o}})}function y({values:t},r){let n=t[l]?.data;if(n)return Array.from(n);if(void 0!==f)return[f];throw new e("prompt-missing",`"${h}" is missing: there is no first token`,{name:h,member:r})}let b=({stop:e=a.stop})=>"number"==typeof e?[e]:e,g=(e,t,{logits:r,inspected:n},i)=>({token:e,position:t,...i.logits&&r&&{logits:r},...i.inspect&&{inspected:n}});return{begin:async(t,{room:n=p}={})=>{if(ae("room",n)>p)throw r("room-exceeded","room",n,`at most ${p}`,"room");let i=Array.isArray(t),{session:s,members:o}=await d(t,()=>n);if(o.some(({values:e})=>e[l]))throw c(s),new e("input-unknown",`"${h}" is not given but fed`,{name:h});return{get taken(){return s.taken},async feed(e,{inspect:t=[]}={}){let r=await s.feed(i?e:[e],w(t));return i?r:r[0]},select:e=>s.select(e),dispose:()=>{c(s)}}},generate:async function*(e,t={}){let{beams:n=1,inspect:i=[]}=t;ae("beams",n),I(t);let s=w(i),o=await(async(e,t)=>{let n=[],i=0,{session:s}=await d(e,e=>{n=e.map(y);let s=Math.max(0,...n.map(e=>e.length)),o=p+1-s;if(i=t.limit??Math.min(a.limit,o),ae("limit",i)<=o)return s+i-1;throw r("room-exceeded","limit",i,`at most ${o}`,"limit")});return{session:s,prompts:n,limit:i}})(e,t);try{if(0===o.prompts.length)return;let i=n>1?async function*({session:e,prompts:t,limit:n},i,s){let{repetitionPenalty:o}=I(i),{beams:a=1,lengthPenalty:l=1,earlyStopping:f=!1}=i;if(!Number.isFinite(l))throw r("option-value","lengthPenalty",l,"a number","lengthPenalty");let u=b(i),h={beams:a,lengthPenalty:l,earlyStopping:f,repetitionPenalty:o,stop:u,limit:n},p=t.map(e=>new _(h,e)),m=1,c=t;for(;p.some(({live:e})=>e.length>0);){let t=await e.feed(c,s),r=m;for(let[e,n]of p.entries()){if(0===n.live.length)continue;let i=t.slice(e*r,e*r+n.live.length);i.forEach(({logits:t})=>j(t,e)),n.next(i.map(({logits:e})=>e),i)}m=a;let n=p.flatMap(({live:e},t)=>Array.from({length:a},(n,i)=>({beam:e[i],first:t*r,n:i})));if(c=n.map(({beam:e})=>e?[e.tokens.token]:[]),c.every(e=>0===e.length))break;await e.select(n.map(({beam:e,first:t,n})=>t+(e?e.parent:Math.min(n,r-1))))}let w=p.map(({hypotheses:[e]},r)=>{let n=t[r].length;return R(e?.tokens).filter(({token:e})=>!u.includes(e)).map(({token:t,extra:r},s)=>({...g(t,n+s,r,i),score:e?.score}))}),d=Math.max(0,...w.map(e=>e.length));for(let e=0;e<d;e+=1)yield w.map(t=>t[e])}(o,t,s):async function*({session:e,prompts:t,limit:r},n,i){let s=I(n),o=b(n),a=t.map(e=>[...e]),l=t;for(let t=0;t<r;t+=1){let t=(await e.feed(l,i)).map((e,t)=>{let{logits:r}=e,i=a[t];if(!r)return;j(r,t);let l=B(r,s,i,t,i.length);return o.includes(l)?void 0:(i.push(l),g(l,i.length-1,e,n))});if(t.every(e=>void 0===e))return;yield t,l=t.map(e=>e?[e.token]:[])}}(o,t,s);for await(let t of i)yield Array.isArray(e)?t:t[0]}finally{c(o.session)}},dispose:()=>{m.forEach(c)}}})(t,m),{dispose:i}=w;Object.assign(w,n,{dispose:()=>{n.dispose(),i()}})}return w})(m,d)}catch(e){throw y.close(),u.b(),e}finally{for(let e of g)e.close()}}return{AttncError:e,load:pe}})();
const choose=(()=>{var e=({features:e,limits:t},{needs:n={}})=>Object.entries(n).every(([n,s])=>e.has(n)||t[n]>=s),t=({kernels:t,hash:n,dispatches:s},i,o,r,a)=>{const{program:c=n,choices:h={}}=o??{};if(c!==n||Object(h)!==h)throw new a("tuning-mismatch",`the tuning is of ${c}, not of ${n}`,{name:"tuning",found:c,expected:n});const u=Object.values(h),d=new Set(u),f=([e])=>t[e].name,m=s.map(n=>{const s=n.filter(([n])=>e(i,t[n])),o=s.find(e=>u.includes(f(e)))??s.at(i.adapterInfo?.isFallbackAdapter?-1:0);if(!o){const e=n.map(f).join();throw new a("feature-missing",`the device can't run ${e}`,{name:e})}return d.delete(f(o)),o});for(const e of d)r.push({code:"tuning-ignored",message:`the tuning's ${e} is not here, or not for this device`,tensors:[]});return m};return t})();

export const program = {
  format: 2,
  compiler: "0.1.0",
  hash: "75e544634bf53105",
  name: "Dates",
  limits: { maxBufferSize: 30720, maxStorageBufferBindingSize: 30720, maxStorageBuffersPerShaderStage: 6, maxComputeInvocationsPerWorkgroup: 128, maxComputeWorkgroupSizeX: 128, maxComputeWorkgroupStorageSize: 640 },
  features: ["subgroups"],
  dimensions: [
    { name: "S", least: 1, most: 64, axes: [[0, 0]] },
    { name: "T", least: 1, most: 64, axes: [[1, 0]] },
    { name: "past", least: 0, most: 64, axes: [], free: 1 },
    { name: "count", least: 0, most: 64, axes: [], free: 1 },
  ],
  inputs: [
    { name: "source", element: "int", shape: (s) => [s[1]], range: () => [0, 70] },
    { name: "target", element: "int", shape: (s) => [s[2]], range: () => [0, 13] },
  ],
  parameters: [
    ["source_embedding.weight", [71, 16], ["normal", 0, 1]],
    ["encoder.weight_ih_l0", [96, 16], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.weight_hh_l0", [96, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.bias_ih_l0", [96], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.bias_hh_l0", [96], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.weight_ih_l0_reverse", [96, 16], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.weight_hh_l0_reverse", [96, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.bias_ih_l0_reverse", [96], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["encoder.bias_hh_l0_reverse", [96], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["target_embedding.weight", [14, 16], ["normal", 0, 1]],
    ["key.weight", [32, 64], ["uniform", -0.125, 0.125]],
    ["score", [32], ["uniform", -0.1, 0.1]],
    ["bridge.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["bridge.bias", [32], 0],
    ["query.weight", [32, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["query.bias", [32], 0],
    ["decoder.weight_ih", [96, 80], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["decoder.weight_hh", [96, 32], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["decoder.bias_ih", [96], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["decoder.bias_hh", [96], ["uniform", -0.17677669529663687, 0.17677669529663687]],
    ["out.weight", [14, 96], ["uniform", -0.10206207261596577, 0.10206207261596577]],
    ["out.bias", [14], 0],
  ],
  ignored: [],
  tables: [],
  kernels: [
    { name: "contraction_8", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
// c[d < 64] = sum[i < S] a[i] * x[i, d]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  c[member * sizes.T * 16 + step0 * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 16) { return; }
  let member = index / 16;
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  var sum = vec4f();
  let S = lengths[member * 4];
  let column_tile = index % 16;
  let x_start = member * sizes.S * 16 + column_tile;
  let a_start = member * sizes.S;
  for (var i = 0; i < S; i++) {
    let right = x[x_start + i * 16];
    sum += a[a_start + i] * right;
  }
  finish(member, 0, column_tile, sum);
}
` },
    { name: "contraction_18", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
// c[d < 64] = sum[i < S] a[i] * x[i, d]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  c[member * sizes.count * 16 + step0 * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 16) { return; }
  let member = index / 16;
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  var sum = vec4f();
  let S = lengths[member * 4];
  let column_tile = index % 16;
  let x_start = member * sizes.S * 16 + column_tile;
  let a_start = member * sizes.S;
  for (var i = 0; i < S; i++) {
    let right = x[x_start + i * 16];
    sum += a[a_start + i] * right;
  }
  finish(member, 0, column_tile, sum);
}
` },
    { name: "contraction_13", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
// c[d < 64] = sum[i < S] a[i] * x[i, d]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  c[member * sizes.T * 16 + step0 * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 16) { return; }
  let member = index / 16;
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  var sum = vec4f();
  let S = lengths[member * 4];
  let column_tile = index % 16;
  let x_start = member * sizes.S * 16 + column_tile;
  let a_start = member * sizes.T * sizes.S + sizes.S * step0;
  for (var i = 0; i < S; i++) {
    let right = x[x_start + i * 16];
    sum += a[a_start + i] * right;
  }
  finish(member, 0, column_tile, sum);
}
` },
    { name: "contraction_23", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
// c[d < 64] = sum[i < S] a[i] * x[i, d]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  c[member * sizes.count * 16 + step0 * 16 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 16) { return; }
  let member = index / 16;
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  var sum = vec4f();
  let S = lengths[member * 4];
  let column_tile = index % 16;
  let x_start = member * sizes.S * 16 + column_tile;
  let a_start = member * sizes.S * sizes.count + sizes.S * step0;
  for (var i = 0; i < S; i++) {
    let right = x[x_start + i * 16];
    sum += a[a_start + i] * right;
  }
  finish(member, 0, column_tile, sum);
}
` },
    { name: "contraction_8_vector", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  c[member * sizes.T * 16 + step0 * 16 + column4] = sums;
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 16) { return; }
  let member = index / 16;
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  var sum = vec4f();
  let S = lengths[member * 4];
  let column_tile = index % 16;
  let x_start = member * sizes.S * 16 + column_tile;
  let a_start = member * sizes.S;
  for (var i = i32(local); i < S; i += 64) {
    let right = x[x_start + i * 16];
    sum += a[a_start + i] * right;
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  finish(member, 0, column_tile, shared_sums[0][0]);
}
` },
    { name: "contraction_18_vector", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  c[member * sizes.count * 16 + step0 * 16 + column4] = sums;
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 16) { return; }
  let member = index / 16;
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  var sum = vec4f();
  let S = lengths[member * 4];
  let column_tile = index % 16;
  let x_start = member * sizes.S * 16 + column_tile;
  let a_start = member * sizes.S;
  for (var i = i32(local); i < S; i += 64) {
    let right = x[x_start + i * 16];
    sum += a[a_start + i] * right;
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  finish(member, 0, column_tile, shared_sums[0][0]);
}
` },
    { name: "contraction_9_quads", bindings: "read read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// rest[g < 3, d < 32] = sum[i < 64] weight_ih[32 * g + d, i + 16] * c[i]
// a[g < 3, d < 32] = bias_ih[32 * g + d] + (sum[t, g, d] + rest[g, d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.T * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 3) { return; }
  let lane = i32(local) % 4;
  let column_block = index % 3;
  let column_tile = column_block * 8 + i32(local) / 4;
  var sum_2 = vec4f();
  let row = index / 3;
  let c_start = row * sizes.T * 16 + step0 * 16;
  let weight_ih_start = column_tile * 80;
  for (var i4 = lane; i4 < 16; i4 += 4) {
    let left = c[c_start + i4];
    let weight_ih_at = weight_ih_start + i4;
    sum_2 += left * mat4x4f(weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 24], weight_ih[weight_ih_at + 44], weight_ih[weight_ih_at + 64]);
  }
  sum_2 += quadSwapX(sum_2);
  sum_2 += quadSwapY(sum_2);
  if (lane == 0) { finish(row, column_tile, sum_2); }
}
` },
    { name: "contraction_19_quads", bindings: "read read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// rest[g < 3, d < 32] = sum[i < 64] weight_ih[32 * g + d, i + 16] * c[i]
// a[g < 3, d < 32] = bias_ih[32 * g + d] + (sum[t, g, d] + rest[g, d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.count * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= sizes.batch * 3) { return; }
  let lane = i32(local) % 4;
  let column_block = index % 3;
  let column_tile = column_block * 8 + i32(local) / 4;
  var sum_2 = vec4f();
  let row = index / 3;
  let c_start = row * sizes.count * 16 + step0 * 16;
  let weight_ih_start = column_tile * 80;
  for (var i4 = lane; i4 < 16; i4 += 4) {
    let left = c[c_start + i4];
    let weight_ih_at = weight_ih_start + i4;
    sum_2 += left * mat4x4f(weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 24], weight_ih[weight_ih_at + 44], weight_ih[weight_ih_at + 64]);
  }
  sum_2 += quadSwapX(sum_2);
  sum_2 += quadSwapY(sum_2);
  if (lane == 0) { finish(row, column_tile, sum_2); }
}
` },
    { name: "contraction_3", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[o < 32] = sum[i < 32] weight[o, i] * encoder[S - 1, i]
// start[o < 32] = tanh(y[o] + bias[o])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> encoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> start: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  let tanh = tanh4_(sums + bias_o);
  start[row * 8 + column4] = tanh;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let S = lengths[row * 4];
  let encoder_start = row * sizes.S * 8 + S * 8;
  let S_2 = lengths[row_1 * 4];
  let encoder_start_2 = row_1 * sizes.S * 8 + S_2 * 8;
  let S_3 = lengths[row_2 * 4];
  let encoder_start_3 = row_2 * sizes.S * 8 + S_3 * 8;
  let S_4 = lengths[row_3 * 4];
  let encoder_start_4 = row_3 * sizes.S * 8 + S_4 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let encoder_at = encoder_start + i4;
    sum_0 += encoder[encoder_at - 8] * right;
    let encoder_at_2 = encoder_start_2 + i4;
    sum_1 += encoder[encoder_at_2 - 8] * right;
    let encoder_at_3 = encoder_start_3 + i4;
    sum_2 += encoder[encoder_at_3 - 8] * right;
    let encoder_at_4 = encoder_start_4 + i4;
    sum_3 += encoder[encoder_at_4 - 8] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start_2 = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start_2 + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_14", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[o < 32] = sum[i < 32] weight[o, i] * encoder[S - 1, i]
// carried[o < 32] = tanh(y[o] + bias[o])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> encoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> carried: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  let tanh = tanh4_(sums + bias_o);
  carried[row * 8 + column4] = tanh;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let S = lengths[row * 4];
  let encoder_start = row * sizes.S * 8 + S * 8;
  let S_2 = lengths[row_1 * 4];
  let encoder_start_2 = row_1 * sizes.S * 8 + S_2 * 8;
  let S_3 = lengths[row_2 * 4];
  let encoder_start_3 = row_2 * sizes.S * 8 + S_3 * 8;
  let S_4 = lengths[row_3 * 4];
  let encoder_start_4 = row_3 * sizes.S * 8 + S_4 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let encoder_at = encoder_start + i4;
    sum_0 += encoder[encoder_at - 8] * right;
    let encoder_at_2 = encoder_start_2 + i4;
    sum_1 += encoder[encoder_at_2 - 8] * right;
    let encoder_at_3 = encoder_start_3 + i4;
    sum_2 += encoder[encoder_at_3 - 8] * right;
    let encoder_at_4 = encoder_start_4 + i4;
    sum_3 += encoder[encoder_at_4 - 8] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_6_quads", bindings: "read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 32] = sum[i < 32] weight[o, i] * carried[i]
// y[o < 32] = y[o] + bias[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_o = bias[column4];
  y[row * 8 + column4] = sums + bias_o;
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
  let carried_start = row_0 * 8;
  let carried_start_2 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let lefts_0 = carried[carried_start + i4];
    let lefts_1 = carried[carried_start_2 + i4];
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
    { name: "contraction_16_quads", bindings: "read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[o < 32] = sum[i < 32] weight[o, i] * carried[i]
// y[o < 32] = y[o] + bias[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_o = bias[column4];
  y[row * 8 + column4] = sums + bias_o;
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
  let carried_start = row_0 * 8;
  let carried_start_2 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_at = weight_start + i4;
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    let lefts_0 = carried[carried_start + i4];
    let lefts_1 = carried[carried_start_2 + i4];
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
    { name: "contraction_5_quads", bindings: "read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[t < S, o < 32] = sum[i < 64] weight[o, i] * x[t, i]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let t = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[(index * 8 / sizes.S) * 4];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
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
    { name: "contraction_6_vector", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_o = bias[column4];
  y[row * 8 + column4] = sums + bias_o;
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
  let carried_start = row * 8;
  let carried_start_2 = row_1 * 8;
  let carried_start_3 = row_2 * 8;
  let carried_start_4 = row_3 * 8;
  for (var i4 = i32(local); i4 < 8; i4 += 64) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    sum_0 += carried[carried_start + i4] * right;
    sum_1 += carried[carried_start_2 + i4] * right;
    sum_2 += carried[carried_start_3 + i4] * right;
    sum_3 += carried[carried_start_4 + i4] * right;
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
    { name: "contraction_16_vector", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_o = bias[column4];
  y[row * 8 + column4] = sums + bias_o;
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
  let carried_start = row * 8;
  let carried_start_2 = row_1 * 8;
  let carried_start_3 = row_2 * 8;
  let carried_start_4 = row_3 * 8;
  for (var i4 = i32(local); i4 < 8; i4 += 64) {
    let weight_at = weight_start + i4;
    let right = mat4x4f(weight[weight_start + i4], weight[weight_at + 8], weight[weight_at + 16], weight[weight_at + 24]);
    sum_0 += carried[carried_start + i4] * right;
    sum_1 += carried[carried_start_2 + i4] * right;
    sum_2 += carried[carried_start_3 + i4] * right;
    sum_3 += carried[carried_start_4 + i4] * right;
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
    { name: "contraction_11_quads", bindings: "read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[g < 3, d < 32] = sum[i < 32] weight_hh[32 * g + d, i] * carried[i]
// b[g < 3, d < 32] = bias_hh[32 * g + d] + sum[g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_hh_gd = bias_hh[column4];
  b[row * 24 + column4] = bias_hh_gd + sums;
}

@compute @workgroup_size(24)
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
  let weight_hh_start = column_tile * 32;
  let carried_start = row_0 * 8;
  let carried_start_2 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_hh_at = weight_hh_start + i4;
    let right_0 = mat4x4f(weight_hh[weight_hh_start + i4], weight_hh[weight_hh_at + 8], weight_hh[weight_hh_at + 16], weight_hh[weight_hh_at + 24]);
    let lefts_0 = carried[carried_start + i4];
    let lefts_1 = carried[carried_start_2 + i4];
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
    { name: "contraction_21_quads", bindings: "read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[g < 3, d < 32] = sum[i < 32] weight_hh[32 * g + d, i] * carried[i]
// b[g < 3, d < 32] = bias_hh[32 * g + d] + sum[g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_hh_gd = bias_hh[column4];
  b[row * 24 + column4] = bias_hh_gd + sums;
}

@compute @workgroup_size(24)
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
  let weight_hh_start = column_tile * 32;
  let carried_start = row_0 * 8;
  let carried_start_2 = row_1 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let weight_hh_at = weight_hh_start + i4;
    let right_0 = mat4x4f(weight_hh[weight_hh_start + i4], weight_hh[weight_hh_at + 8], weight_hh[weight_hh_at + 16], weight_hh[weight_hh_at + 24]);
    let lefts_0 = carried[carried_start + i4];
    let lefts_1 = carried[carried_start_2 + i4];
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
    { name: "contraction_7_vector", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
// e[i < S] = sum[d < 32] score[d] * tanh(y[d] + y_2[i, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.S) { return; }
  let i = column % sizes.S;
  let member = column / sizes.S;
  let S = lengths[member * 4];
  if (i >= S) { return; }
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  e[column] = sum;
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 3) / 4) { return; }
  let column = index * 4;
  let column_1 = min(column + 1, sizes.batch * sizes.S - 1);
  let column_2 = min(column + 2, sizes.batch * sizes.S - 1);
  let column_3 = min(column + 3, sizes.batch * sizes.S - 1);
  var sum = vec4f();
  let y_start = (column / sizes.S) * 8;
  let y_2_start = column * 8;
  let y_start_2 = (column_1 / sizes.S) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.S) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.S) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = i32(local); d4 < 8; d4 += 64) {
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let tanh = tanh4_(y_d + y_2_id);
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let tanh_2 = tanh4_(y_d_2 + y_2_id_2);
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let tanh_3 = tanh4_(y_d_3 + y_2_id_3);
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let tanh_4 = tanh4_(y_d_4 + y_2_id_4);
    let right = mat4x4f(tanh, tanh_2, tanh_3, tanh_4);
    sum += score[d4] * right;
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  let start = index * 4;
  for (var c = 0; c < 4; c++) {
    finish(0, start + c, shared_sums[0][0][c]);
  }
}
` },
    { name: "contraction_17_vector", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
// e[i < S] = sum[d < 32] score[d] * tanh(y[d] + y_2[i, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.S) { return; }
  let i = column % sizes.S;
  let member = column / sizes.S;
  let S = lengths[member * 4];
  if (i >= S) { return; }
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  e[column] = sum;
}

var<workgroup> shared_sums: array<array<vec4f, 1>, 64>;

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 3) / 4) { return; }
  let column = index * 4;
  let column_1 = min(column + 1, sizes.batch * sizes.S - 1);
  let column_2 = min(column + 2, sizes.batch * sizes.S - 1);
  let column_3 = min(column + 3, sizes.batch * sizes.S - 1);
  var sum = vec4f();
  let y_start = (column / sizes.S) * 8;
  let y_2_start = column * 8;
  let y_start_2 = (column_1 / sizes.S) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.S) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.S) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = i32(local); d4 < 8; d4 += 64) {
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let tanh = tanh4_(y_d + y_2_id);
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let tanh_2 = tanh4_(y_d_2 + y_2_id_2);
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let tanh_3 = tanh4_(y_d_3 + y_2_id_3);
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let tanh_4 = tanh4_(y_d_4 + y_2_id_4);
    let right = mat4x4f(tanh, tanh_2, tanh_3, tanh_4);
    sum += score[d4] * right;
  }
  shared_sums[local] = array(sum);
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) { shared_sums[local][0] += shared_sums[local + stride][0]; }
    workgroupBarrier();
  }
  if (local > 0u) { return; }
  let start = index * 4;
  for (var c = 0; c < 4; c++) {
    finish(0, start + c, shared_sums[0][0][c]);
  }
}
` },
    { name: "contraction_7_quads", bindings: "read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.S) { return; }
  let i = column % sizes.S;
  let member = column / sizes.S;
  let S = lengths[member * 4];
  if (i >= S) { return; }
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  e[column] = sum;
}

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.S + 3) / 4 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = index * 8 + i32(local) / 4;
  if (column_tile >= (sizes.batch * sizes.S + 3) / 4) { return; }
  let column_0 = min(column_tile * 4, sizes.batch * sizes.S - 1);
  let column_1 = min(column_tile * 4 + 1, sizes.batch * sizes.S - 1);
  let column_2 = min(column_tile * 4 + 2, sizes.batch * sizes.S - 1);
  let column_3 = min(column_tile * 4 + 3, sizes.batch * sizes.S - 1);
  var sum = vec4f();
  let y_start = (column_0 / sizes.S) * 8;
  let y_2_start = column_0 * 8;
  let y_start_2 = (column_1 / sizes.S) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.S) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.S) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = lane; d4 < 8; d4 += 4) {
    let left = score[d4];
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let tanh = tanh4_(y_d + y_2_id);
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let tanh_2 = tanh4_(y_d_2 + y_2_id_2);
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let tanh_3 = tanh4_(y_d_3 + y_2_id_3);
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let tanh_4 = tanh4_(y_d_4 + y_2_id_4);
    sum += left * mat4x4f(tanh, tanh_2, tanh_3, tanh_4);
  }
  sum += quadSwapX(sum);
  sum += quadSwapY(sum);
  if (lane == 0) {
    let start = column_tile * 4;
    for (var c = 0; c < 4; c++) {
      finish(0, start + c, sum[c]);
    }
  }
}
` },
    { name: "contraction_17_quads", bindings: "read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.S) { return; }
  let i = column % sizes.S;
  let member = column / sizes.S;
  let S = lengths[member * 4];
  if (i >= S) { return; }
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  e[column] = sum;
}

fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }

@compute @workgroup_size(32)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch * sizes.S + 3) / 4 + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = index * 8 + i32(local) / 4;
  if (column_tile >= (sizes.batch * sizes.S + 3) / 4) { return; }
  let column_0 = min(column_tile * 4, sizes.batch * sizes.S - 1);
  let column_1 = min(column_tile * 4 + 1, sizes.batch * sizes.S - 1);
  let column_2 = min(column_tile * 4 + 2, sizes.batch * sizes.S - 1);
  let column_3 = min(column_tile * 4 + 3, sizes.batch * sizes.S - 1);
  var sum = vec4f();
  let y_start = (column_0 / sizes.S) * 8;
  let y_2_start = column_0 * 8;
  let y_start_2 = (column_1 / sizes.S) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.S) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.S) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = lane; d4 < 8; d4 += 4) {
    let left = score[d4];
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let tanh = tanh4_(y_d + y_2_id);
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let tanh_2 = tanh4_(y_d_2 + y_2_id_2);
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let tanh_3 = tanh4_(y_d_3 + y_2_id_3);
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let tanh_4 = tanh4_(y_d_4 + y_2_id_4);
    sum += left * mat4x4f(tanh, tanh_2, tanh_3, tanh_4);
  }
  sum += quadSwapX(sum);
  sum += quadSwapY(sum);
  if (lane == 0) {
    let start = column_tile * 4;
    for (var c = 0; c < 4; c++) {
      finish(0, start + c, sum[c]);
    }
  }
}
` },
    { name: "contraction_11_vector", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_hh_gd = bias_hh[column4];
  b[row * 24 + column4] = bias_hh_gd + sums;
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 24;
  let weight_hh_start = (column_tile / 8) * 256 + (index % 8) * 32;
  let carried_start = row * 8;
  let carried_start_2 = row_1 * 8;
  let carried_start_3 = row_2 * 8;
  let carried_start_4 = row_3 * 8;
  for (var i4 = i32(local); i4 < 8; i4 += 64) {
    let weight_hh_at = weight_hh_start + i4;
    let right = mat4x4f(weight_hh[weight_hh_start + i4], weight_hh[weight_hh_at + 8], weight_hh[weight_hh_at + 16], weight_hh[weight_hh_at + 24]);
    sum_0 += carried[carried_start + i4] * right;
    sum_1 += carried[carried_start_2 + i4] * right;
    sum_2 += carried[carried_start_3 + i4] * right;
    sum_3 += carried[carried_start_4 + i4] * right;
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
    { name: "contraction_21_vector", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> carried: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias_hh: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> b: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;
@group(0) @binding(6) var<uniform> step0: i32;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_hh_gd = bias_hh[column4];
  b[row * 24 + column4] = bias_hh_gd + sums;
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 24;
  let weight_hh_start = (column_tile / 8) * 256 + (index % 8) * 32;
  let carried_start = row * 8;
  let carried_start_2 = row_1 * 8;
  let carried_start_3 = row_2 * 8;
  let carried_start_4 = row_3 * 8;
  for (var i4 = i32(local); i4 < 8; i4 += 64) {
    let weight_hh_at = weight_hh_start + i4;
    let right = mat4x4f(weight_hh[weight_hh_start + i4], weight_hh[weight_hh_at + 8], weight_hh[weight_hh_at + 16], weight_hh[weight_hh_at + 24]);
    sum_0 += carried[carried_start + i4] * right;
    sum_1 += carried[carried_start_2 + i4] * right;
    sum_2 += carried[carried_start_3 + i4] * right;
    sum_3 += carried[carried_start_4 + i4] * right;
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
    { name: "contraction_1_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < T, g < 3, d < 32] = sum[i < 16] weight_ih[32 * g + d, i] * weight[target_value[t], i]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  sum[row * 24 + column4] = sums;
}

@compute @workgroup_size(24)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 7) / 8) { return; }
  let T = lengths[(index * 8 / sizes.T) * 4 + 1];
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
  let weight_start_2 = target_value[row_1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 20], weight_ih[weight_ih_at + 40], weight_ih[weight_ih_at + 60]);
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
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_10_quads", bindings: "read read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// rest[g < 3, d < 32] = sum[i < 64] weight_ih[32 * g + d, i + 16] * c[i]
// a[g < 3, d < 32] = bias_ih[32 * g + d] + (sum[t, g, d] + rest[g, d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.T * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

@compute @workgroup_size(24)
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
  let weight_ih_start = column_tile * 80;
  let c_start = row_0 * sizes.T * 16 + step0 * 16;
  let c_start_2 = row_1 * sizes.T * 16 + step0 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 24], weight_ih[weight_ih_at + 44], weight_ih[weight_ih_at + 64]);
    let lefts_0 = c[c_start + i4];
    let lefts_1 = c[c_start_2 + i4];
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
    { name: "contraction_20_quads", bindings: "read read read read write sizes lengths step0", needs: { subgroups: 1 }, code: /* wgsl */ `
// rest[g < 3, d < 32] = sum[i < 64] weight_ih[32 * g + d, i + 16] * c[i]
// a[g < 3, d < 32] = bias_ih[32 * g + d] + (sum[t, g, d] + rest[g, d])

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.count * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

@compute @workgroup_size(24)
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
  let weight_ih_start = column_tile * 80;
  let c_start = row_0 * sizes.count * 16 + step0 * 16;
  let c_start_2 = row_1 * sizes.count * 16 + step0 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 24], weight_ih[weight_ih_at + 44], weight_ih[weight_ih_at + 64]);
    let lefts_0 = c[c_start + i4];
    let lefts_1 = c[c_start_2 + i4];
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
    { name: "contraction_22_vector", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// y[o < 14] = sum[i < 96] weight[o, i] * x[i]
// y[o < 14] = if 1 <= count then y[o] + bias[o] else 0.0

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 14) { return; }
  let count = lengths[row * 4 + 3];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + bias[column]; }
  y[row * 14 + column] = chosen;
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
  let column_1 = min(column + 1, 13);
  let column_2 = min(column + 2, 13);
  let column_3 = min(column + 3, 13);
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
  for (var i4 = i32(local); i4 < 24; i4 += 64) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
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
  let start_2 = column_tile * 4;
  for (var n = 0; n < 4; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_22_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 14) { return; }
  let count = lengths[row * 4 + 3];
  var chosen = 0f;
  if (1 <= count) { chosen = sum + bias[column]; }
  y[row * 14 + column] = chosen;
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch + 7) / 8) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch - 1);
  let column_0 = min(column_tile * 4, 13);
  let column_1 = min(column_tile * 4 + 1, 13);
  let column_2 = min(column_tile * 4 + 2, 13);
  let column_3 = min(column_tile * 4 + 3, 13);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 24;
  let weight_start_2 = column_1 * 24;
  let weight_start_3 = column_2 * 24;
  let weight_start_4 = column_3 * 24;
  let x_start = row_0 * 24;
  let x_start_2 = row_1 * 24;
  for (var i4 = 0; i4 < 24; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
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
  let start_2 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}
` },
    { name: "contraction_9_vector", bindings: "read read read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.T * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 24;
  let weight_ih_start = (column_tile / 8) * 640 + (index % 8) * 80;
  let c_start = row * sizes.T * 16 + step0 * 16;
  let c_start_2 = row_1 * sizes.T * 16 + step0 * 16;
  let c_start_3 = row_2 * sizes.T * 16 + step0 * 16;
  let c_start_4 = row_3 * sizes.T * 16 + step0 * 16;
  for (var i4 = i32(local); i4 < 16; i4 += 64) {
    let weight_ih_at = weight_ih_start + i4;
    let right = mat4x4f(weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 24], weight_ih[weight_ih_at + 44], weight_ih[weight_ih_at + 64]);
    sum_0 += c[c_start + i4] * right;
    sum_1 += c[c_start_2 + i4] * right;
    sum_2 += c[c_start_3 + i4] * right;
    sum_3 += c[c_start_4 + i4] * right;
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
    { name: "contraction_19_vector", bindings: "read read read read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.count * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

var<workgroup> shared_sums: array<array<vec4f, 4>, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 3) / 4) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 24;
  let weight_ih_start = (column_tile / 8) * 640 + (index % 8) * 80;
  let c_start = row * sizes.count * 16 + step0 * 16;
  let c_start_2 = row_1 * sizes.count * 16 + step0 * 16;
  let c_start_3 = row_2 * sizes.count * 16 + step0 * 16;
  let c_start_4 = row_3 * sizes.count * 16 + step0 * 16;
  for (var i4 = i32(local); i4 < 16; i4 += 64) {
    let weight_ih_at = weight_ih_start + i4;
    let right = mat4x4f(weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 24], weight_ih[weight_ih_at + 44], weight_ih[weight_ih_at + 64]);
    sum_0 += c[c_start + i4] * right;
    sum_1 += c[c_start_2 + i4] * right;
    sum_2 += c[c_start_3 + i4] * right;
    sum_3 += c[c_start_4 + i4] * right;
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
    { name: "contraction_4_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < S, g < 3, d < 32] = sum[i < 16] weight_ih[32 * g + d, i] * weight[source[t], i]
// a[t < S, g < 3, d < 32] = bias_ih[32 * g + d] + sum[t, g, d]

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
  let t = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 24 + column4] = bias_ih_gd + sums;
}

@compute @workgroup_size(24)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[(index * 8 / sizes.S) * 4];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_start = column_tile * 16;
  let weight_start = source[row_0] * 4;
  let weight_start_2 = source[row_1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 4], weight_ih[weight_ih_at + 8], weight_ih[weight_ih_at + 12]);
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
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_5_workgroup", bindings: "read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  if (column4 >= 8) { return; }
  let t = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 63) / 64) { return; }
  let S = lengths[(index * 64 / sizes.S) * 4];
  if (index * 64 % sizes.S >= S && index * 64 / sizes.S == (index * 64 + 63) / sizes.S) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * sizes.S - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * sizes.S - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * sizes.S - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * sizes.S - 1);
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
    { name: "contraction_15_quads", bindings: "read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < count, g < 3, d < 32] = sum[i < 16] weight_ih[32 * g + d, i] * weight[target_value[t], i]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  let count = lengths[member * 4 + 3];
  if (t >= count) { return; }
  sum[row * 24 + column4] = sums;
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(24)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.count + 7) / 8) { return; }
  let count = lengths[quotient_(index * 8, sizes.count) * 4 + 3];
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
  let weight_start_2 = target_value[row_1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_ih_at = weight_ih_start + i4;
    let right_0 = mat4x4f(weight_ih[weight_ih_start + i4], weight_ih[weight_ih_at + 20], weight_ih[weight_ih_at + 40], weight_ih[weight_ih_at + 60]);
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
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_2_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// sum[t < S, g < 3, d < 32] = sum[i < 16] weight_ih_l0_reverse[32 * g + d, i] * weight[source[S - t -
//     1], i]
// a[t < S, g < 3, d < 32] = bias_ih_l0_reverse[32 * g + d] + sum[t, g, d]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> source: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_ih_l0_reverse: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias_ih_l0_reverse: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let t = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  let bias_ih_l0_reverse_gd = bias_ih_l0_reverse[column4];
  a[row * 24 + column4] = bias_ih_l0_reverse_gd + sums;
}

@compute @workgroup_size(24)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.S + 7) / 8) { return; }
  let S = lengths[(index * 8 / sizes.S) * 4];
  if (index * 8 % sizes.S >= S && index * 8 / sizes.S == (index * 8 + 7) / sizes.S) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.S - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_ih_l0_reverse_start = column_tile * 16;
  let S_2 = lengths[(row_0 / sizes.S) * 4];
  let weight_start = source[(row_0 / sizes.S) * sizes.S + S_2 - row_0 % sizes.S - 1] * 4;
  let S_3 = lengths[(row_1 / sizes.S) * 4];
  let weight_start_2 = source[(row_1 / sizes.S) * sizes.S + S_3 - row_1 % sizes.S - 1] * 4;
  for (var i4 = 0; i4 < 4; i4++) {
    let weight_ih_l0_reverse_at = weight_ih_l0_reverse_start + i4;
    let right_0 = mat4x4f(weight_ih_l0_reverse[weight_ih_l0_reverse_start + i4], weight_ih_l0_reverse[weight_ih_l0_reverse_at + 4], weight_ih_l0_reverse[weight_ih_l0_reverse_at + 8], weight_ih_l0_reverse[weight_ih_l0_reverse_at + 12]);
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
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = index * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}
` },
    { name: "contraction_1_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(3) var<storage, read_write> sum: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column4 >= 24) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  sum[row * 24 + column4] = sums;
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
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = target_value[left_row_0] * 16;
  let weight_start_2 = target_value[left_row_1] * 16;
  let weight_start_3 = target_value[left_row_2] * 16;
  let weight_start_4 = target_value[left_row_3] * 16;
  let weight_ih_start = right_column_0 * 80;
  let weight_ih_start_2 = right_column_1 * 80;
  let weight_ih_start_3 = right_column_2 * 80;
  let weight_ih_start_4 = right_column_3 * 80;
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
    { name: "contraction_4_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
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
  if (column4 >= 24) { return; }
  let t = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  let bias_ih_gd = bias_ih[column4];
  a[row * 24 + column4] = bias_ih_gd + sums;
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
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
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
    { name: "contraction_10_workgroup", bindings: "read read read read write sizes lengths step0", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> c: array<f32>;
@group(0) @binding(1) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(2) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> sum: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;
@group(0) @binding(7) var<uniform> step0: i32;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  if (column4 >= 24) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.T * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 63) / 64) * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let c_start = left_row_0 * sizes.T * 64 + step0 * 64;
  let c_start_2 = left_row_1 * sizes.T * 64 + step0 * 64;
  let c_start_3 = left_row_2 * sizes.T * 64 + step0 * 64;
  let c_start_4 = left_row_3 * sizes.T * 64 + step0 * 64;
  let weight_ih_start = right_column_0 * 80;
  let weight_ih_start_2 = right_column_1 * 80;
  let weight_ih_start_3 = right_column_2 * 80;
  let weight_ih_start_4 = right_column_3 * 80;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(c[c_start + k], c[c_start_2 + k], c[c_start_3 + k], c[c_start_4 + k]);
    let weight_ih_at = weight_ih_start + k;
    let weight_ih_at_2 = weight_ih_start_2 + k;
    let weight_ih_at_3 = weight_ih_start_3 + k;
    let weight_ih_at_4 = weight_ih_start_4 + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_at + 16], weight_ih[weight_ih_at_2 + 16], weight_ih[weight_ih_at_3 + 16], weight_ih[weight_ih_at_4 + 16]);
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
    { name: "contraction_20_workgroup", bindings: "read read read read write sizes lengths step0", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> c: array<f32>;
@group(0) @binding(1) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(2) var<storage, read> bias_ih: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> sum: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;
@group(0) @binding(7) var<uniform> step0: i32;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  if (column4 >= 24) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  let bias_ih_gd = bias_ih[column4];
  let sum_gd = sum[row * sizes.count * 24 + step0 * 24 + column4];
  a[row * 24 + column4] = bias_ih_gd + (sum_gd + sums);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= ((sizes.batch + 63) / 64) * 2) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let row_tile = index / 2;
  let left_row_0 = min(row_tile * 64 + thread_row * 4, sizes.batch - 1);
  let left_row_1 = min(row_tile * 64 + thread_row * 4 + 1, sizes.batch - 1);
  let left_row_2 = min(row_tile * 64 + thread_row * 4 + 2, sizes.batch - 1);
  let left_row_3 = min(row_tile * 64 + thread_row * 4 + 3, sizes.batch - 1);
  let column_tile = index % 2;
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let c_start = left_row_0 * sizes.count * 64 + step0 * 64;
  let c_start_2 = left_row_1 * sizes.count * 64 + step0 * 64;
  let c_start_3 = left_row_2 * sizes.count * 64 + step0 * 64;
  let c_start_4 = left_row_3 * sizes.count * 64 + step0 * 64;
  let weight_ih_start = right_column_0 * 80;
  let weight_ih_start_2 = right_column_1 * 80;
  let weight_ih_start_3 = right_column_2 * 80;
  let weight_ih_start_4 = right_column_3 * 80;
  for (var start = 0; start < 64; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(c[c_start + k], c[c_start_2 + k], c[c_start_3 + k], c[c_start_4 + k]);
    let weight_ih_at = weight_ih_start + k;
    let weight_ih_at_2 = weight_ih_start_2 + k;
    let weight_ih_at_3 = weight_ih_start_3 + k;
    let weight_ih_at_4 = weight_ih_start_4 + k;
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih[weight_ih_at + 16], weight_ih[weight_ih_at_2 + 16], weight_ih[weight_ih_at_3 + 16], weight_ih[weight_ih_at_4 + 16]);
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
    { name: "contraction_15_workgroup", bindings: "read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> target_value: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_ih: array<f32>;
@group(0) @binding(3) var<storage, read_write> sum: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column4 >= 24) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 4 + 3];
  if (t >= count) { return; }
  sum[row * 24 + column4] = sums;
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
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = target_value[left_row_0] * 16;
  let weight_start_2 = target_value[left_row_1] * 16;
  let weight_start_3 = target_value[left_row_2] * 16;
  let weight_start_4 = target_value[left_row_3] * 16;
  let weight_ih_start = right_column_0 * 80;
  let weight_ih_start_2 = right_column_1 * 80;
  let weight_ih_start_3 = right_column_2 * 80;
  let weight_ih_start_4 = right_column_3 * 80;
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
    { name: "contraction_12_quads", bindings: "read read read read write sizes lengths", needs: { subgroups: 1 }, code: /* wgsl */ `
// y[t < T, o < 14] = sum[i < 96] weight[o, i] * (if i < 32 then decoder[t, i] else c[t, i - 32])
// y[t < T, o < 14] = y[t, o] + bias[o]

enable subgroups;
diagnostic(off, subgroup_uniformity);

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> c: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column >= 14) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  y[row * 14 + column] = sum + bias[column];
}

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 7) / 8) { return; }
  let T = lengths[(index * 8 / sizes.T) * 4 + 1];
  if (index * 8 % sizes.T >= T && index * 8 / sizes.T == (index * 8 + 7) / sizes.T) { return; }
  let lane = i32(local) % 4;
  let column_tile = i32(local);
  let row_0 = min(index * 8 + lane, sizes.batch * sizes.T - 1);
  let row_1 = min(index * 8 + lane + 4, sizes.batch * sizes.T - 1);
  let column_0 = min(column_tile * 4, 13);
  let column_1 = min(column_tile * 4 + 1, 13);
  let column_2 = min(column_tile * 4 + 2, 13);
  let column_3 = min(column_tile * 4 + 3, 13);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = column_0 * 24;
  let weight_start_2 = column_1 * 24;
  let weight_start_3 = column_2 * 24;
  let weight_start_4 = column_3 * 24;
  let decoder_start = row_0 * 8;
  let c_start = row_0 * 16;
  let decoder_start_2 = row_1 * 8;
  let c_start_2 = row_1 * 16;
  for (var i4 = 0; i4 < 24; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let decoder_ti = decoder[decoder_start + i4];
    let c_at = c_start + i4;
    let c_ti = c[c_at - 8];
    let lefts_0 = vec4f(select(c_ti.x, decoder_ti.x, i4 * 4 < 32), select(c_ti.y, decoder_ti.y, i4 * 4 + 1 < 32), select(c_ti.z, decoder_ti.z, i4 * 4 + 2 < 32), select(c_ti.w, decoder_ti.w, i4 * 4 + 3 < 32));
    let decoder_ti_2 = decoder[decoder_start_2 + i4];
    let c_at_2 = c_start_2 + i4;
    let c_ti_2 = c[c_at_2 - 8];
    let lefts_1 = vec4f(select(c_ti_2.x, decoder_ti_2.x, i4 * 4 < 32), select(c_ti_2.y, decoder_ti_2.y, i4 * 4 + 1 < 32), select(c_ti_2.z, decoder_ti_2.z, i4 * 4 + 2 < 32), select(c_ti_2.w, decoder_ti_2.w, i4 * 4 + 3 < 32));
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
    for (var c_2 = 0; c_2 < 4; c_2++) {
      finish(value, start_2 + c_2, sums[n][c_2]);
    }
  }
}
` },
    { name: "contraction_12_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<f32>;
@group(0) @binding(1) var<storage, read> c: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.T) { return; }
  if (column >= 14) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member * 4 + 1];
  if (t >= T) { return; }
  y[row * 14 + column] = sum + bias[column];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.y * 65535u + group.x);
  if (index >= (sizes.batch * sizes.T + 63) / 64) { return; }
  let T = lengths[(index * 64 / sizes.T) * 4 + 1];
  if (index * 64 % sizes.T >= T && index * 64 / sizes.T == (index * 64 + 63) / sizes.T) { return; }
  let thread_row = i32(local) / 16;
  let thread_column = i32(local) % 16;
  let left_row_0 = min(index * 64 + thread_row * 4, sizes.batch * sizes.T - 1);
  let left_row_1 = min(index * 64 + thread_row * 4 + 1, sizes.batch * sizes.T - 1);
  let left_row_2 = min(index * 64 + thread_row * 4 + 2, sizes.batch * sizes.T - 1);
  let left_row_3 = min(index * 64 + thread_row * 4 + 3, sizes.batch * sizes.T - 1);
  let right_column_0 = min(thread_row * 4, 13);
  let right_column_1 = min(thread_row * 4 + 1, 13);
  let right_column_2 = min(thread_row * 4 + 2, 13);
  let right_column_3 = min(thread_row * 4 + 3, 13);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let decoder_start = left_row_0 * 32;
  let c_start = left_row_0 * 64;
  let decoder_start_2 = left_row_1 * 32;
  let c_start_2 = left_row_1 * 64;
  let decoder_start_3 = left_row_2 * 32;
  let c_start_3 = left_row_2 * 64;
  let decoder_start_4 = left_row_3 * 32;
  let c_start_4 = left_row_3 * 64;
  let weight_start = right_column_0 * 96;
  let weight_start_2 = right_column_1 * 96;
  let weight_start_3 = right_column_2 * 96;
  let weight_start_4 = right_column_3 * 96;
  for (var start = 0; start < 96; start += 16) {
    let k = start + thread_column;
    var chosen: f32;
    let holds = k < 32;
    if (holds) {
      chosen = decoder[decoder_start + k];
    } else {
      let c_at = c_start + k;
      chosen = c[c_at - 32];
    }
    var chosen_2: f32;
    if (holds) {
      chosen_2 = decoder[decoder_start_2 + k];
    } else {
      let c_at = c_start_2 + k;
      chosen_2 = c[c_at - 32];
    }
    var chosen_3: f32;
    if (holds) {
      chosen_3 = decoder[decoder_start_3 + k];
    } else {
      let c_at = c_start_3 + k;
      chosen_3 = c[c_at - 32];
    }
    var chosen_4: f32;
    if (holds) {
      chosen_4 = decoder[decoder_start_4 + k];
    } else {
      let c_at = c_start_4 + k;
      chosen_4 = c[c_at - 32];
    }
    left_tile[thread_column * 16 + thread_row] = vec4f(chosen, chosen_2, chosen_3, chosen_4);
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
  let start_2 = thread_column * 4;
  for (var r = 0; r < 4; r++) {
    for (var c_2 = 0; c_2 < 4; c_2++) {
      finish(start + r, start_2 + c_2, sums[r][c_2]);
    }
  }
}
` },
    { name: "contraction_2_workgroup", bindings: "read read read read write sizes lengths", needs: { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 }, code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> source: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> weight_ih_l0_reverse: array<f32>;
@group(0) @binding(3) var<storage, read> bias_ih_l0_reverse: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> a: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

var<workgroup> left_tile: array<vec4f, 256>;

var<workgroup> right_tile: array<vec4f, 256>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  if (column4 >= 24) { return; }
  let t = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  let bias_ih_l0_reverse_gd = bias_ih_l0_reverse[column4];
  a[row * 24 + column4] = bias_ih_l0_reverse_gd + sums;
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
  let right_column_0 = min(column_tile * 64 + thread_row * 4, 95);
  let right_column_1 = min(column_tile * 64 + thread_row * 4 + 1, 95);
  let right_column_2 = min(column_tile * 64 + thread_row * 4 + 2, 95);
  let right_column_3 = min(column_tile * 64 + thread_row * 4 + 3, 95);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let S_2 = lengths[(left_row_0 / sizes.S) * 4];
  let weight_start = source[(left_row_0 / sizes.S) * sizes.S + S_2 - left_row_0 % sizes.S - 1] * 16;
  let S_3 = lengths[(left_row_1 / sizes.S) * 4];
  let weight_start_2 = source[(left_row_1 / sizes.S) * sizes.S + S_3 - left_row_1 % sizes.S - 1] * 16;
  let S_4 = lengths[(left_row_2 / sizes.S) * 4];
  let weight_start_3 = source[(left_row_2 / sizes.S) * sizes.S + S_4 - left_row_2 % sizes.S - 1] * 16;
  let S_5 = lengths[(left_row_3 / sizes.S) * 4];
  let weight_start_4 = source[(left_row_3 / sizes.S) * sizes.S + S_5 - left_row_3 % sizes.S - 1] * 16;
  let weight_ih_l0_reverse_start = right_column_0 * 16;
  let weight_ih_l0_reverse_start_2 = right_column_1 * 16;
  let weight_ih_l0_reverse_start_3 = right_column_2 * 16;
  let weight_ih_l0_reverse_start_4 = right_column_3 * 16;
  for (var start = 0; start < 16; start += 16) {
    let k = start + thread_column;
    left_tile[thread_column * 16 + thread_row] = vec4f(weight[weight_start + k], weight[weight_start_2 + k], weight[weight_start_3 + k], weight[weight_start_4 + k]);
    right_tile[thread_column * 16 + thread_row] = vec4f(weight_ih_l0_reverse[weight_ih_l0_reverse_start + k], weight_ih_l0_reverse[weight_ih_l0_reverse_start_2 + k], weight_ih_l0_reverse[weight_ih_l0_reverse_start_3 + k], weight_ih_l0_reverse[weight_ih_l0_reverse_start_4 + k]);
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
    { name: "contraction_24", bindings: "read read read read write sizes lengths", code: /* wgsl */ `
// y[t < count, o < 14] = sum[i < 96] weight[o, i] * (if i < 32 then decoder[t, i] else c[t, i - 32])
// y[t < count, o < 14] = y[t, o] + bias[o]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> c: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch * sizes.count) { return; }
  if (column >= 14) { return; }
  let t = remainder_(row, sizes.count);
  let member = quotient_(row, sizes.count);
  let count = lengths[member * 4 + 3];
  if (t >= count) { return; }
  y[row * 14 + column] = sum + bias[column];
}

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.count + 7) / 8) * 4) { return; }
  let row_tile = index / 4;
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
  let column_tile = index % 4;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 13);
  let column_2 = min(column + 2, 13);
  let column_3 = min(column + 3, 13);
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
  let decoder_start = row * 8;
  let c_start = row * 16;
  let decoder_start_2 = row_1 * 8;
  let c_start_2 = row_1 * 16;
  let decoder_start_3 = row_2 * 8;
  let c_start_3 = row_2 * 16;
  let decoder_start_4 = row_3 * 8;
  let c_start_4 = row_3 * 16;
  let decoder_start_5 = row_4 * 8;
  let c_start_5 = row_4 * 16;
  let decoder_start_6 = row_5 * 8;
  let c_start_6 = row_5 * 16;
  let decoder_start_7 = row_6 * 8;
  let c_start_7 = row_6 * 16;
  let decoder_start_8 = row_7 * 8;
  let c_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 24; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let decoder_ti = decoder[decoder_start + i4];
    let c_at = c_start + i4;
    let c_ti = c[c_at - 8];
    sum_0 += vec4f(select(c_ti.x, decoder_ti.x, i4 * 4 < 32), select(c_ti.y, decoder_ti.y, i4 * 4 + 1 < 32), select(c_ti.z, decoder_ti.z, i4 * 4 + 2 < 32), select(c_ti.w, decoder_ti.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_2 = decoder[decoder_start_2 + i4];
    let c_at_2 = c_start_2 + i4;
    let c_ti_2 = c[c_at_2 - 8];
    sum_1 += vec4f(select(c_ti_2.x, decoder_ti_2.x, i4 * 4 < 32), select(c_ti_2.y, decoder_ti_2.y, i4 * 4 + 1 < 32), select(c_ti_2.z, decoder_ti_2.z, i4 * 4 + 2 < 32), select(c_ti_2.w, decoder_ti_2.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_3 = decoder[decoder_start_3 + i4];
    let c_at_3 = c_start_3 + i4;
    let c_ti_3 = c[c_at_3 - 8];
    sum_2 += vec4f(select(c_ti_3.x, decoder_ti_3.x, i4 * 4 < 32), select(c_ti_3.y, decoder_ti_3.y, i4 * 4 + 1 < 32), select(c_ti_3.z, decoder_ti_3.z, i4 * 4 + 2 < 32), select(c_ti_3.w, decoder_ti_3.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_4 = decoder[decoder_start_4 + i4];
    let c_at_4 = c_start_4 + i4;
    let c_ti_4 = c[c_at_4 - 8];
    sum_3 += vec4f(select(c_ti_4.x, decoder_ti_4.x, i4 * 4 < 32), select(c_ti_4.y, decoder_ti_4.y, i4 * 4 + 1 < 32), select(c_ti_4.z, decoder_ti_4.z, i4 * 4 + 2 < 32), select(c_ti_4.w, decoder_ti_4.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_5 = decoder[decoder_start_5 + i4];
    let c_at_5 = c_start_5 + i4;
    let c_ti_5 = c[c_at_5 - 8];
    sum_4 += vec4f(select(c_ti_5.x, decoder_ti_5.x, i4 * 4 < 32), select(c_ti_5.y, decoder_ti_5.y, i4 * 4 + 1 < 32), select(c_ti_5.z, decoder_ti_5.z, i4 * 4 + 2 < 32), select(c_ti_5.w, decoder_ti_5.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_6 = decoder[decoder_start_6 + i4];
    let c_at_6 = c_start_6 + i4;
    let c_ti_6 = c[c_at_6 - 8];
    sum_5 += vec4f(select(c_ti_6.x, decoder_ti_6.x, i4 * 4 < 32), select(c_ti_6.y, decoder_ti_6.y, i4 * 4 + 1 < 32), select(c_ti_6.z, decoder_ti_6.z, i4 * 4 + 2 < 32), select(c_ti_6.w, decoder_ti_6.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_7 = decoder[decoder_start_7 + i4];
    let c_at_7 = c_start_7 + i4;
    let c_ti_7 = c[c_at_7 - 8];
    sum_6 += vec4f(select(c_ti_7.x, decoder_ti_7.x, i4 * 4 < 32), select(c_ti_7.y, decoder_ti_7.y, i4 * 4 + 1 < 32), select(c_ti_7.z, decoder_ti_7.z, i4 * 4 + 2 < 32), select(c_ti_7.w, decoder_ti_7.w, i4 * 4 + 3 < 32)) * right;
    let decoder_ti_8 = decoder[decoder_start_8 + i4];
    let c_at_8 = c_start_8 + i4;
    let c_ti_8 = c[c_at_8 - 8];
    sum_7 += vec4f(select(c_ti_8.x, decoder_ti_8.x, i4 * 4 < 32), select(c_ti_8.y, decoder_ti_8.y, i4 * 4 + 1 < 32), select(c_ti_8.z, decoder_ti_8.z, i4 * 4 + 2 < 32), select(c_ti_8.w, decoder_ti_8.w, i4 * 4 + 3 < 32)) * right;
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
    { name: "map_4", bindings: "read write sizes lengths", code: /* wgsl */ `
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
    { name: "map_8", bindings: "read read write sizes lengths", code: /* wgsl */ `
// carried[o < 32] = if 1 <= count then decoder[count - 1, o] else s[o]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> decoder: array<f32>;
@group(0) @binding(1) var<storage, read> s: array<f32>;
@group(0) @binding(2) var<storage, read_write> carried: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 32) { return; }
  var chosen: f32;
  let member = index / 32;
  let count = lengths[member * 4 + 3];
  if (1 <= count) {
    let o = index % 32;
    chosen = decoder[member * sizes.count * 32 + count * 32 + o - 32];
  } else {
    chosen = s[index];
  }
  carried[index] = chosen;
}
` },
    { name: "map_2", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
// carried[o < 32] = if t == 0 then start[o] else decoder[t - 1, o]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> start: array<f32>;
@group(0) @binding(1) var<storage, read> decoder: array<f32>;
@group(0) @binding(2) var<storage, read_write> carried: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 32) { return; }
  let member = index / 32;
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  var chosen: f32;
  if (step0 == 0) {
    chosen = start[index];
  } else {
    let o = index % 32;
    chosen = decoder[member * sizes.T * 32 + step0 * 32 + o - 32];
  }
  carried[index] = chosen;
}
` },
    { name: "map_5", bindings: "read read write sizes lengths step0", code: /* wgsl */ `
// carried[o < 32] = if t == 0 then s[o] else decoder[t - 1, o]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> s: array<f32>;
@group(0) @binding(1) var<storage, read> decoder: array<f32>;
@group(0) @binding(2) var<storage, read_write> carried: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;
@group(0) @binding(5) var<uniform> step0: i32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 32) { return; }
  let member = index / 32;
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  var chosen: f32;
  if (step0 == 0) {
    chosen = s[index];
  } else {
    let o = index % 32;
    chosen = decoder[member * sizes.count * 32 + step0 * 32 + o - 32];
  }
  carried[index] = chosen;
}
` },
    { name: "map_1", bindings: "read read write sizes lengths", code: /* wgsl */ `
// x[t < S, d < 64] = if d < 32 then encoder[t, d] else encoder_2[S - t - 1, d - 32]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> encoder: array<f32>;
@group(0) @binding(1) var<storage, read> encoder_2: array<f32>;
@group(0) @binding(2) var<storage, read_write> x: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.S * 64) { return; }
  let t = index / 64 % sizes.S;
  let member = index / 64 / sizes.S;
  let S = lengths[member * 4];
  if (t >= S) { return; }
  var chosen: f32;
  let d = index % 64;
  if (d < 32) {
    let part = index / 64;
    chosen = encoder[part * 32 + d];
  } else {
    chosen = encoder_2[member * sizes.S * 32 + S * 32 - t * 32 + d - 64];
  }
  x[index] = chosen;
}
` },
    { name: "map_7", bindings: "read read write sizes lengths", code: /* wgsl */ `
// x[d < 96] = if d < 32 then decoder[max(count - 1, 0), d] else c[max(count - 1, 0), d - 32]

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  if (d < 32) {
    let member = index / 96;
    let count = lengths[member * 4 + 3];
    let value = max(count - 1, 0);
    chosen = decoder[member * sizes.count * 32 + value * 32 + d];
  } else {
    let member = index / 96;
    let count = lengths[member * 4 + 3];
    let value = max(count - 1, 0);
    chosen = c[member * sizes.count * 64 + value * 64 + d - 32];
  }
  x[index] = chosen;
}
` },
    { name: "map_3", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
// decoder[d < 32] = (1.0 - v) * tanh(a[2, d] + sigmoid(a[0, d] + b[0, d]) * b[2, d]) + v * carried[d]
//   where v = sigmoid(a[1, d] + b[1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  if (index >= sizes.batch * 32) { return; }
  let member = index / 32;
  let T = lengths[member * 4 + 1];
  if (step0 >= T) { return; }
  let d = index % 32;
  let value = sigmoid_(a[member * 96 + d + 32] + b[member * 96 + d + 32]);
  decoder[member * sizes.T * 32 + step0 * 32 + d] = (1f - value) * tanh_(a[member * 96 + d + 64] + sigmoid_(a[member * 96 + d] + b[member * 96 + d]) * b[member * 96 + d + 64]) + value * carried[index];
}
` },
    { name: "map_6", bindings: "read read read write sizes lengths step0", code: /* wgsl */ `
// decoder[d < 32] = (1.0 - v) * tanh(a[2, d] + sigmoid(a[0, d] + b[0, d]) * b[2, d]) + v * carried[d]
//   where v = sigmoid(a[1, d] + b[1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

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
  if (index >= sizes.batch * 32) { return; }
  let member = index / 32;
  let count = lengths[member * 4 + 3];
  if (step0 >= count) { return; }
  let d = index % 32;
  let value = sigmoid_(a[member * 96 + d + 32] + b[member * 96 + d + 32]);
  decoder[member * sizes.count * 32 + step0 * 32 + d] = (1f - value) * tanh_(a[member * 96 + d + 64] + sigmoid_(a[member * 96 + d] + b[member * 96 + d]) * b[member * 96 + d + 64]) + value * carried[index];
}
` },
    { name: "recurrence_2", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[t < S, g < 3, d < 32] = sum[i < 32] weight_hh[32 * g + d, i] * carried[t, i]
// b[t < S, g < 3, d < 32] = bias_hh[32 * g + d] + sum[t, g, d]
// encoder[t < S, d < 32] = (1.0 - v) * tanh(a[t, 2, d] + sigmoid(a[t, 0, d] + b[t, 0, d]) * b[t, 2,
//     d]) + v * carried[t, d]
//   where v = sigmoid(a[t, 1, d] + b[t, 1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight_hh: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> bias_hh: array<f32>;
@group(0) @binding(2) var<storage, read> a: array<f32>;
@group(0) @binding(3) var<storage, read_write> encoder: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 32>;

var<workgroup> encoder_now: array<f32, 32>;

var<workgroup> b_now: array<f32, 96>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(128)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  for (var i1 = i32(local); i1 < 32; i1 += 128) {
    carried_now[i1] = 0f;
  }
  workgroupBarrier();
  let S = lengths[member * 4];
  let a_start = member * sizes.S * 96;
  let encoder_start = member * sizes.S * 32;
  for (var t = 0; t < S; t++) {
    for (var entry = i32(local); entry < 96; entry += 128) {
      let g = entry / 32;
      let d = entry % 32;
      var sum_sums = vec4f();
      let weight_hh_start = g * 256 + d * 8;
      for (var i4 = 0; i4 < 8; i4++) {
        sum_sums += weight_hh[weight_hh_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 32 + d] = bias_hh[g * 32 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + t * 96;
    let encoder_start_2 = encoder_start + t * 32;
    for (var d = i32(local); d < 32; d += 128) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 32] + b_now[d + 32]);
      let result = (1f - value) * tanh_(a[a_at + 64] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 64]) + value * carried_now[d];
      encoder_now[d] = result;
      encoder[encoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var i1 = i32(local); i1 < 32; i1 += 128) {
      carried_now[i1] = encoder_now[i1];
    }
    workgroupBarrier();
  }
}
` },
    { name: "recurrence_1", bindings: "read read read write sizes lengths", code: /* wgsl */ `
// sum[t < S, g < 3, d < 32] = sum[i < 32] weight_hh_l0_reverse[32 * g + d, i] * carried[t, i]
// b[t < S, g < 3, d < 32] = bias_hh_l0_reverse[32 * g + d] + sum[t, g, d]
// encoder[t < S, d < 32] = (1.0 - v) * tanh(a[t, 2, d] + sigmoid(a[t, 0, d] + b[t, 0, d]) * b[t, 2,
//     d]) + v * carried[t, d]
//   where v = sigmoid(a[t, 1, d] + b[t, 1, d])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> weight_hh_l0_reverse: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> bias_hh_l0_reverse: array<f32>;
@group(0) @binding(2) var<storage, read> a: array<f32>;
@group(0) @binding(3) var<storage, read_write> encoder: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

var<workgroup> carried_now: array<f32, 32>;

var<workgroup> encoder_now: array<f32, 32>;

var<workgroup> b_now: array<f32, 96>;

fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(128)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = i32(group.y * 65535u + group.x);
  if (member >= sizes.batch) { return; }
  for (var i1 = i32(local); i1 < 32; i1 += 128) {
    carried_now[i1] = 0f;
  }
  workgroupBarrier();
  let S = lengths[member * 4];
  let a_start = member * sizes.S * 96;
  let encoder_start = member * sizes.S * 32;
  for (var t = 0; t < S; t++) {
    for (var entry = i32(local); entry < 96; entry += 128) {
      let g = entry / 32;
      let d = entry % 32;
      var sum_sums = vec4f();
      let weight_hh_l0_reverse_start = g * 256 + d * 8;
      for (var i4 = 0; i4 < 8; i4++) {
        sum_sums += weight_hh_l0_reverse[weight_hh_l0_reverse_start + i4] * vec4f(carried_now[i4 * 4], carried_now[i4 * 4 + 1], carried_now[i4 * 4 + 2], carried_now[i4 * 4 + 3]);
      }
      let sum_all = sum_sums.x + sum_sums.y + sum_sums.z + sum_sums.w;
      b_now[g * 32 + d] = bias_hh_l0_reverse[g * 32 + d] + sum_all;
    }
    workgroupBarrier();
    let a_start_2 = a_start + t * 96;
    let encoder_start_2 = encoder_start + t * 32;
    for (var d = i32(local); d < 32; d += 128) {
      let a_at = a_start_2 + d;
      let value = sigmoid_(a[a_at + 32] + b_now[d + 32]);
      let result = (1f - value) * tanh_(a[a_at + 64] + sigmoid_(a[a_at] + b_now[d]) * b_now[d + 64]) + value * carried_now[d];
      encoder_now[d] = result;
      encoder[encoder_start_2 + d] = result;
    }
    workgroupBarrier();
    for (var i1 = i32(local); i1 < 32; i1 += 128) {
      carried_now[i1] = encoder_now[i1];
    }
    workgroupBarrier();
  }
}
` },
    { name: "row_1", bindings: "read write sizes lengths step0", code: /* wgsl */ `
// z = lse[i < S] e[i]
// a[i < S] = exp(e[i] - z[])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;
@group(0) @binding(4) var<uniform> step0: i32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let S = lengths[row * 4];
  let e_start = row * sizes.S;
  for (var i = 0; i < S; i++) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var i = 0; i < S; i++) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_4", bindings: "read write sizes lengths step0", code: /* wgsl */ `
// z = lse[i < S] e[i]
// a[i < S] = exp(e[i] - z[])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;
@group(0) @binding(4) var<uniform> step0: i32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let S = lengths[row * 4];
  let e_start = row * sizes.S;
  for (var i = 0; i < S; i++) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var i = 0; i < S; i++) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_2", bindings: "read write sizes lengths step0", code: /* wgsl */ `
// z = lse[i < S] e[i]
// a[i < S] = exp(e[i] - z[])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;
@group(0) @binding(4) var<uniform> step0: i32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let S = lengths[row * 4];
  let e_start = row * sizes.S;
  for (var i = 0; i < S; i++) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  let a_start = row * sizes.T * sizes.S + sizes.S * step0;
  for (var i = 0; i < S; i++) {
    a[a_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_5", bindings: "read write sizes lengths step0", code: /* wgsl */ `
// z = lse[i < S] e[i]
// a[i < S] = exp(e[i] - z[])

struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;
@group(0) @binding(4) var<uniform> step0: i32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let S = lengths[row * 4];
  let e_start = row * sizes.S;
  for (var i = 0; i < S; i++) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  let a_start = row * sizes.S * sizes.count + sizes.S * step0;
  for (var i = 0; i < S; i++) {
    a[a_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_1_workgroup", bindings: "read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;
@group(0) @binding(4) var<uniform> step0: i32;

var<workgroup> z_peak_shared: array<f32, 64>;

var<workgroup> z_total_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch) { return; }
  let T = lengths[row * 4 + 1];
  if (step0 >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let S = lengths[row * 4];
  let e_start = row * sizes.S;
  for (var i = i32(local); i < S; i += 64) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  z_peak_shared[local] = z_peak;
  z_total_shared[local] = z_total;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) {
      let top = max(z_peak_shared[local], z_peak_shared[local + stride]);
      z_total_shared[local] = z_total_shared[local] * exp(z_peak_shared[local] - top) + z_total_shared[local + stride] * exp(z_peak_shared[local + stride] - top);
      z_peak_shared[local] = top;
    }
    workgroupBarrier();
  }
  let z_all = select(-3.4028234e38f, z_peak_shared[0] + log(z_total_shared[0]), z_total_shared[0] > 0f);
  for (var i = i32(local); i < S; i += 64) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_4_workgroup", bindings: "read write sizes lengths step0", code: /* wgsl */ `
struct Sizes { batch: i32, S: i32, T: i32, past: i32, count: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;
@group(0) @binding(4) var<uniform> step0: i32;

var<workgroup> z_peak_shared: array<f32, 64>;

var<workgroup> z_total_shared: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32(group.y * 65535u + group.x);
  if (row >= sizes.batch) { return; }
  let count = lengths[row * 4 + 3];
  if (step0 >= count) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let S = lengths[row * 4];
  let e_start = row * sizes.S;
  for (var i = i32(local); i < S; i += 64) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  z_peak_shared[local] = z_peak;
  z_total_shared[local] = z_total;
  workgroupBarrier();
  for (var stride = 32u; stride > 0u; stride /= 2u) {
    if (local < stride) {
      let top = max(z_peak_shared[local], z_peak_shared[local + stride]);
      z_total_shared[local] = z_total_shared[local] * exp(z_peak_shared[local] - top) + z_total_shared[local + stride] * exp(z_peak_shared[local + stride] - top);
      z_peak_shared[local] = top;
    }
    workgroupBarrier();
  }
  let z_all = select(-3.4028234e38f, z_peak_shared[0] + log(z_total_shared[0]), z_total_shared[0] > 0f);
  for (var i = i32(local); i < S; i += 64) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
` },
    { name: "row_3", bindings: "read read write sizes lengths", code: /* wgsl */ `
// top[t < T - 1] = max[v < 14] y[t, v]
// sum[t < T - 1] = lse[v < 14] y[t, v] - top[t]
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
  let y_start = member * sizes.T * 14 + t * 14;
  for (var v = 0; v < 14; v++) {
    top = max(top, y[y_start + v]);
  }
  var sum_peak = -3.4028234e38f;
  var sum_total = 0f;
  for (var v = 0; v < 14; v++) {
    let exponent = y[y_start + v] - top;
    let top_2 = max(sum_peak, exponent);
    sum_total = sum_total * exp(sum_peak - top_2) + exp(exponent - top_2);
    sum_peak = top_2;
  }
  let sum_all = select(-3.4028234e38f, sum_peak + log(sum_total), sum_total > 0f);
  cross_entropy[row] = top + sum_all - y[member * sizes.T * 14 + t * 14 + target_value[member * sizes.T + t + 1]];
}
` },
  ],
  constants: () => [],
  dispatches: [
    [
      [34, (s) => [2 * Math.floor((s[0] * s[2] + 63) / 64), 1, 1], 1],
      [23, (s) => [Math.floor((s[0] * s[2] + 7) / 8), 1, 1], 1],
    ],
    [
      [41, (s) => [2 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [33, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [[52, (s) => [s[0], 1, 1], 1]],
    [[8, (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1]],
    [
      [35, (s) => [2 * Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [30, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [[51, (s) => [s[0], 1, 1], 1]],
    [[47, (s) => [s[0] * s[1], 1, 1], 1]],
    [
      [31, (s) => [Math.floor((s[0] * s[1] + 63) / 64), 1, 1], 1],
      [12, (s) => [Math.floor((s[0] * s[1] + 7) / 8), 1, 1], 1],
    ],
    [[45, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [
      [13, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [10, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [17, (s) => [Math.floor((s[0] * s[1] + 3) / 4), 1, 1], 1],
      [19, (s) => [Math.floor((Math.floor((s[0] * s[1] + 3) / 4) + 7) / 8), 1, 1], 1],
    ],
    [[57, (s) => [s[0], 1, 1], 1], [53, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[4, (s) => [16 * s[0], 1, 1], 1], [0, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [
      [28, (s) => [(s[0] <= 3 ? 1 : 0) * (24 * Math.floor((s[0] + 3) / 4)), 1, 1], 1],
      [6, (s) => [(s[0] <= 3 ? 1 : 0) * (3 * s[0]), 1, 1], 1],
    ],
    [
      [36, (s) => [(1 - (s[0] <= 3 ? 1 : 0)) * (2 * Math.floor((s[0] + 63) / 64)), 1, 1], 1],
      [24, (s) => [(1 - (s[0] <= 3 ? 1 : 0)) * (Math.floor((s[0] + 7) / 8)), 1, 1], 1],
    ],
    [
      [21, (s) => [24 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [15, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[49, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [
      [40, (s) => [Math.floor((s[0] * s[2] + 63) / 64), 1, 1], 1],
      [39, (s) => [Math.floor((s[0] * s[2] + 7) / 8), 1, 1], 1],
    ],
    [[55, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[2, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[59, (s) => [Math.floor((s[0] * s[2] - s[0] + 63) / 64), 1, 1], 1]],
    [[43, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[9, (s) => [Math.floor((Math.floor((s[0] + 3) / 4) + 7) / 8), 1, 1], 1]],
    [
      [38, (s) => [2 * Math.floor((s[0] * s[4] + 63) / 64), 1, 1], 1],
      [32, (s) => [Math.floor((s[0] * s[4] + 7) / 8), 1, 1], 1],
    ],
    [[46, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [
      [14, (s) => [8 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [11, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [
      [18, (s) => [Math.floor((s[0] * s[1] + 3) / 4), 1, 1], 1],
      [20, (s) => [Math.floor((Math.floor((s[0] * s[1] + 3) / 4) + 7) / 8), 1, 1], 1],
    ],
    [[58, (s) => [s[0], 1, 1], 1], [54, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[5, (s) => [16 * s[0], 1, 1], 1], [1, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [
      [29, (s) => [(s[0] <= 3 ? 1 : 0) * (24 * Math.floor((s[0] + 3) / 4)), 1, 1], 1],
      [7, (s) => [(s[0] <= 3 ? 1 : 0) * (3 * s[0]), 1, 1], 1],
    ],
    [
      [37, (s) => [(1 - (s[0] <= 3 ? 1 : 0)) * (2 * Math.floor((s[0] + 63) / 64)), 1, 1], 1],
      [25, (s) => [(1 - (s[0] <= 3 ? 1 : 0)) * (Math.floor((s[0] + 7) / 8)), 1, 1], 1],
    ],
    [
      [22, (s) => [24 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [16, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[50, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[48, (s) => [Math.floor((3 * s[0] + 1) / 2), 1, 1], 1]],
    [
      [26, (s) => [4 * Math.floor((s[0] + 3) / 4), 1, 1], 1],
      [27, (s) => [Math.floor((s[0] + 7) / 8), 1, 1], 1],
    ],
    [[44, (s) => [Math.floor((s[0] + 1) / 2), 1, 1], 1]],
    [[56, (s) => [Math.floor((s[0] + 63) / 64), 1, 1], 1]],
    [[3, (s) => [Math.floor((s[0] + 3) / 4), 1, 1], 1]],
    [[42, (s) => [Math.floor((Math.floor((s[0] * s[4] + 7) / 8) + 15) / 16), 1, 1], 1]],
  ],
  prepare: [],
  run: {
    slots: (s) => [
      96 * s[0] * s[1],
      96 * s[0] * s[2],
      Math.max(32 * s[0] * s[1], 64 * s[0] * s[2]),
      32 * s[0] * s[1],
      32 * s[0] * s[2],
      Math.max(s[0] * s[1], 96 * s[0]),
      Math.max(s[0] * s[1], 96 * s[0]),
      32 * s[0],
      32 * s[0],
    ],
    results: [
      { name: "logits", element: "real", buffer: "s1", shape: (s) => [s[2], 14] },
    ],
    steps: [
      [0, "i1 p9 p16 > s1"], // decoder.a.sum
      [1, "i0 p0 p5 p7 > s0"], // encoder.a
      [2, "p6 p8 s0 > s3"], // encoder
      [3, "s3 p12 p13 > s7"], // s.start
      [4, "i0 p0 p1 p3 > s0"], // encoder.a
      [5, "p2 p4 s0 > s2"], // encoder
      [6, "s2 s3 > s0"], // encoder.x
      [7, "s0 p10 > s3"], // key.y
      {
        count: (s) => [s[2]],
        steps: [
          [8, "s7 s4 > s8"], // s.carried
          [9, "s8 p14 p15 > s6"], // query.y
          [10, "p11 s6 s3 > s5"], // e
          [11, "s5 > s6"], // a
          [12, "s6 s0 > s2"], // c
          [13, "s2 p16 p18 s1 > s6"], // decoder.a
          [14, "s2 p16 p18 s1 > s6"], // decoder.a
          [15, "s8 p17 p19 > s5"], // decoder.b
          [16, "s6 s5 s8 > s4"], // decoder
        ],
      },
      [17, "s4 s2 p20 p21 > s1"], // out.y
    ],
  },
  inspect: {
    slots: (s) => [
      96 * s[0] * s[1],
      Math.max(96 * s[0] * s[2], s[0]),
      Math.max(32 * s[0] * s[1], 64 * s[0] * s[2]),
      32 * s[0] * s[1],
      32 * s[0] * s[2],
      Math.max(s[0] * s[1], 96 * s[0]),
      96 * s[0],
      s[0] * s[2] * s[1],
      32 * s[0],
      32 * s[0],
    ],
    results: [
      { name: "attention", element: "real", buffer: "s7", shape: (s) => [s[2], s[1]] },
    ],
    steps: [
      [1, "i0 p0 p5 p7 > s0"], // encoder.a
      [2, "p6 p8 s0 > s2"], // encoder
      [3, "s2 p12 p13 > s8"], // s.start
      [0, "i1 p9 p16 > s1"], // decoder.a.sum
      [4, "i0 p0 p1 p3 > s0"], // encoder.a
      [5, "p2 p4 s0 > s3"], // encoder
      [6, "s3 s2 > s0"], // encoder.x
      [7, "s0 p10 > s3"], // key.y
      {
        count: (s) => [s[2]],
        steps: [
          [8, "s8 s4 > s9"], // s.carried
          [9, "s9 p14 p15 > s6"], // query.y
          [10, "p11 s6 s3 > s5"], // e
          [18, "s5 > s7"], // a
          [19, "s7 s0 > s2"], // c
          [13, "s2 p16 p18 s1 > s5"], // decoder.a
          [14, "s2 p16 p18 s1 > s5"], // decoder.a
          [15, "s9 p17 p19 > s6"], // decoder.b
          [16, "s5 s6 s9 > s4"], // decoder
        ],
      },
      [17, "s4 s2 p20 p21 > s1"], // out.y
      [20, "s1 i1 > s2"], // next_token_loss.cross_entropy
      [21, "s2 > s1"], // next_token_loss
    ],
  },
  loss: { name: "loss", element: "real", buffer: "s1", shape: () => [] },
  generation: {
    target: 1,
    start: 1,
    stop: [2],
    limit: 64,
    prefix: 0,
    prompt: 0,
    length: 2,
    past: 3,
    count: 4,
    asks: [0],
    states: [
      { shape: (s) => [s[1], 32] },
      { shape: (s) => [s[1], 64] },
      { shape: () => [32] },
    ],
    begin: {
      slots: (s) => [96 * s[0] * s[1], 32 * s[0] * s[1], 32 * s[0] * s[1]],
      results: [
      ],
      steps: [
        [4, "i0 p0 p1 p3 > s0"], // encoder.a
        [5, "p2 p4 s0 > s1"], // encoder
        [1, "i0 p0 p5 p7 > s0"], // encoder.a
        [2, "p6 p8 s0 > s2"], // encoder
        [6, "s1 s2 > g1"], // encoder.x
        [7, "g1 p10 > g0"], // key.y
        [22, "s2 p12 p13 > g2"], // s.carried
      ],
    },
    chunk: {
      slots: (s) => [
        Math.max(96 * s[0] * s[4], 96 * s[0]),
        Math.max(64 * s[0] * s[4], 14 * s[0]),
        32 * s[0] * s[4],
        Math.max(s[0] * s[1], 96 * s[0]),
        Math.max(s[0] * s[1], 96 * s[0]),
        32 * s[0],
      ],
      results: [
        { name: "logits", element: "real", buffer: "s1", shape: () => [14] },
      ],
      steps: [
        [23, "i1 p9 p16 > s0"], // decoder.a.sum
        {
          count: (s) => [s[4]],
          steps: [
            [24, "g2 s2 > s5"], // s.carried
            [25, "s5 p14 p15 > s3"], // query.y
            [26, "p11 s3 g0 > s4"], // e
            [27, "s4 > s3"], // a
            [28, "s3 g1 > s1"], // c
            [29, "s1 p16 p18 s0 > s3"], // decoder.a
            [30, "s1 p16 p18 s0 > s3"], // decoder.a
            [31, "s5 p17 p19 > s4"], // decoder.b
            [32, "s3 s4 s5 > s2"], // decoder
          ],
        },
        [33, "s2 s1 > s0"], // out.x
        [34, "s0 p20 p21 > s1"], // out.y
        [35, "s2 g2 > s0"], // s.carried
      ],
      copies: [["s0", "g2"]],
    },
    inspect: {
      slots: (s) => [
        96 * s[0] * s[4],
        Math.max(64 * s[0] * s[4], 32 * s[0]),
        32 * s[0] * s[4],
        96 * s[0],
        Math.max(s[0] * s[1], 96 * s[0]),
        s[0] * s[1] * s[4],
        32 * s[0],
      ],
      results: [
        { name: "logits", element: "real", buffer: "s0", shape: (s) => [s[4], 14] },
        { name: "attention", element: "real", buffer: "s5", shape: (s) => [s[4], s[1]] },
      ],
      steps: [
        [23, "i1 p9 p16 > s0"], // decoder.a.sum
        {
          count: (s) => [s[4]],
          steps: [
            [24, "g2 s2 > s6"], // s.carried
            [25, "s6 p14 p15 > s3"], // query.y
            [26, "p11 s3 g0 > s4"], // e
            [36, "s4 > s5"], // a
            [37, "s5 g1 > s1"], // c
            [29, "s1 p16 p18 s0 > s3"], // decoder.a
            [30, "s1 p16 p18 s0 > s3"], // decoder.a
            [31, "s6 p17 p19 > s4"], // decoder.b
            [32, "s3 s4 s6 > s2"], // decoder
          ],
        },
        [38, "s2 s1 p20 p21 > s0"], // out.y
        [35, "s2 g2 > s1"], // s.carried
      ],
      copies: [["s1", "g2"]],
    },
  },
};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options, choose);
