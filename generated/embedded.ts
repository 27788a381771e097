/**
 * Made by `npm run generate` from src/std and src/runtime; not edited by hand.
 */
import type { Source } from "../src/base/span.ts";

/** The standard library: its files, in the order of their names. */
export const standardLibrary: readonly Source[] = [
  { name: "std/attention.attn", text: `// Attention, written for one head, and the layers that wrap it under the names of other libraries.

/// Scaled dot-product attention over sets of vectors (Vaswani et al. 2017):
///   e_ij = q_i . k_j / sqrt(K),   a = softmax over j,   y_i = sum_j a_ij v_j.
/// A query that the mask leaves nothing to look at gets 0.
block Attention(q: [M, K], k: [N, K], v: [N, V], mask = full, score = unchanged, scale = 1 / sqrt(K)) -> [M, V] {
  e[i, j] = score(scale * sum[d] q[i, d] * k[j, d], i, j)
  a[i, j] = softmax[j where mask(i, j)](e[i, j])
  inspect weights = a
  y[i] = sum[j] a[i, j] * v[j]
  return y
}

/// timm's attention: one matrix makes queries, keys and values of all heads.
block SelfAttention(x: [N, D], heads, mask = full) -> [N, D] {
  qkv_all = qkv: Linear(x, 3 * D)
  part[c < 3, h < heads, i, d] = qkv_all[i, (c, h, d)]
  y[i, (h, d)] = Attention(part[0, h], part[1, h], part[2, h], mask)[i, d]
  return proj: Linear(y, D)
}

/// torch's nn.MultiheadAttention: keys and values may come from another place than the queries.
block MultiheadAttention(query: [M, D], key: [N, D], value: [N, D], heads, mask = full) -> [M, D] {
  param in_proj_weight: [3 * D, D] ~ uniform(-sqrt(3 / (2 * D)), sqrt(3 / (2 * D)))
  param in_proj_bias: [3 * D] = 0
  q[h < heads, i, d < D / heads] = in_proj_bias[(0, h, d)] + sum[c] in_proj_weight[(0, h, d), c] * query[i, c]
  k[h < heads, j, d < D / heads] = in_proj_bias[(1, h, d)] + sum[c] in_proj_weight[(1, h, d), c] * key[j, c]
  v[h < heads, j, d < D / heads] = in_proj_bias[(2, h, d)] + sum[c] in_proj_weight[(2, h, d), c] * value[j, c]
  y[i, (h, d)] = Attention(q[h], k[h], v[h], mask)[i, d]
  return out_proj: Linear(y, D)
}
` },
  { name: "std/convolution.attn", text: `// Convolution and pooling over [channels, height, width].

block Conv2d(x: [C, H, W], O, size, stride = 1, pad = 0, groups = 1, biased = true) -> [O, R, S] {
  let R = floor((H + 2 * pad - size) / stride) + 1
  let S = floor((W + 2 * pad - size) / stride) + 1
  param weight: [O, C / groups, size, size] ~ normal(0, sqrt(2 / (size * size * O)))
  y[(g < groups, o), r < R, s < S] = sum[i, u, v] weight[(g, o), i, u, v] *
    x[(g, i), stride * r + u - pad, stride * s + v - pad else 0]
  if biased {
    param bias: [O] = 0
    y[o, r, s] = y[o, r, s] + bias[o]
  }
  return y
}

block MaxPool2d(x: [C, H, W], size, stride, pad = 0) -> [C, R, S] {
  let R = floor((H + 2 * pad - size) / stride) + 1
  let S = floor((W + 2 * pad - size) / stride) + 1
  y[c, r < R, s < S] = max[u < size, v < size] x[c, stride * r + u - pad, stride * s + v - pad else -infinity]
  return y
}
` },
  { name: "std/embedding.attn", text: `// From tokens and pixels to vectors.

/// The token's row of a table.
block Embedding(token: int[], V, D) -> [D] {
  param weight: [V, D] ~ normal(0, 1)
  return weight[token]
}

/// Cuts an image into squares and maps each to a vector (Dosovitskiy et al. 2020); timm's names.
block PatchEmbed(image: [C, H, W], size, D) -> [(H / size) * (W / size), D] {
  param proj.weight: [D, C, size, size] ~ normal(0, 0.02)
  param proj.bias: [D] = 0
  y[(r, c), d] = proj.bias[d] + sum[ch, u, v] proj.weight[d, ch, u, v] * image[ch, (r, u), (c, v)]
  return y
}
` },
  { name: "std/functions.attn", text: `// Elementwise functions. A \`fn\` is inlined where it is called.

fn relu(x) = max(x, 0)
fn silu(x) = x * sigmoid(x)

/// x times the normal distribution's cumulative probability of x (Hendrycks and Gimpel 2016).
fn gelu(x) = 0.5 * x * (1 + erf(x / sqrt(2)))

/// The approximation of gelu by tanh that GPT-2 uses.
fn gelu_tanh(x) = 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))
` },
  { name: "std/linear.attn", text: `// Affine maps of a vector, and the two-layer network made of them. Given more axes than one, each
// is applied along the last.

/// y = W x + b, as torch's nn.Linear stores it.
block Linear(x: [I], O, biased = true) -> [O] {
  param weight: [O, I] ~ uniform(-1 / sqrt(I), 1 / sqrt(I))
  y[o] = sum[i] weight[o, i] * x[i]
  if biased {
    param bias: [O] = 0
    y = y + bias
  }
  return y
}

/// The same with the matrix stored the other way round, as GPT-2's checkpoints have it.
block Conv1D(x: [I], O) -> [O] {
  param weight: [I, O] ~ normal(0, 0.02)
  param bias: [O] = 0
  y[o] = bias[o] + sum[i] weight[i, o] * x[i]
  return y
}

/// Two layers, with timm's names.
block MLP(x: [D], hidden, act = gelu) -> [D] {
  return fc2: Linear(act(fc1: Linear(x, hidden)), D)
}
` },
  { name: "std/loss.attn", text: `// Losses of one example.

/// The negative log-probability of the target class.
block cross_entropy(logits: [V], target: int[]) -> [] {
  top = max[v] logits[v]
  return top + log(sum[v] exp(logits[v] - top)) - logits[target]
}
` },
  { name: "std/masks.attn", text: `// Masks say which key j a query i may look at: functions of two absolute positions, true where
// it may. They combine with \`and\`, \`or\` and \`not\`: \`causal and window(128)\`. A score change gets
// the score as well: \`(s, i, j) => s - slope * (i - j)\`.

/// Everything may look at everything.
fn full(i, j) = true

/// Only at what came before, and at itself.
fn causal(i, j) = j <= i

/// Less than \`width\` positions away, on both sides.
fn window(width) = (i, j) => abs(i - j) < width

/// Causal, except that everything may look at the first n positions.
fn prefix(n) = (i, j) => j < n or j <= i

/// Every \`step\`-th position, counted from the query (Child et al. 2019).
fn dilated(step) = (i, j) => (i - j) mod step == 0

/// Within one's own block of \`size\` positions.
fn blockwise(size) = (i, j) => floor(i / size) == floor(j / size)

/// Leaves a score as it is.
fn unchanged(s, i, j) = s
` },
  { name: "std/normalisation.attn", text: `// Normalisations. The variance is the mean of squared differences, never E[x^2] - E[x]^2, which
// cancels in float32.

/// Normalises one vector (Ba et al. 2016).
block LayerNorm(x: [D], eps = 1e-5) -> [D] {
  param weight: [D] = 1
  param bias: [D] = 0
  mu = mean[d] x[d]
  var = mean[d] (x[d] - mu)^2
  return (x - mu) / sqrt(var + eps) * weight + bias
}

/// Divides one vector by its root mean square (Zhang and Sennrich 2019).
block RMSNorm(x: [D], eps = 1e-6) -> [D] {
  param weight: [D] = 1
  return x / sqrt(mean[d] x[d]^2 + eps) * weight
}

/// Layer normalisation over the channels of every pixel.
block LayerNorm2d(x: [C, H, W], eps = 1e-6) -> [C, H, W] {
  y[c, r, s] = "": LayerNorm(x[:, r, s], eps)[c]
  return y
}

/// Batch normalisation with the statistics gathered in training (Ioffe and Szegedy 2015).
block BatchNorm2d(x: [C, H, W], eps = 1e-5) -> [C, H, W] {
  param weight: [C] = 1
  param bias: [C] = 0
  buffer running_mean: [C] = 0
  buffer running_var: [C] = 1
  y[c, r, s] = (x[c, r, s] - running_mean[c]) / sqrt(running_var[c] + eps) * weight[c] + bias[c]
  return y
}
` },
  { name: "std/positions.attn", text: `// What tells positions apart.

/// Dimension k of the encoding of position t (Vaswani et al. 2017): sines at even k, cosines at odd.
fn sinusoid(t, k, D) = if k mod 2 == 0 then sin(t / 10000^(k / D)) else cos(t / 10000^((k - 1) / D))

/// Rotary positions (Su et al. 2021) as Hugging Face lays them out: dimension k turns with k + K / 2.
block RoPE(x: [T, K], base = 10000) -> [T, K] {
  angle[t < T, k < K / 2] = t * base^(-2 * k / K)
  y[t, (half < 2, k)] = x[t, (half, k)] * cos(angle[t, k]) + (2 * half - 1) * x[t, (1 - half, k)] * sin(angle[t, k])
  return y
}

/// Rotary positions as in the paper: neighbours turn together. The pair is swapped, nothing else.
block RoPEInterleaved(x: [T, K], base = 10000) -> [T, K] {
  angle[t < T, k < K / 2] = t * base^(-2 * k / K)
  y[t, (k, half < 2)] = x[t, (k, half)] * cos(angle[t, k]) + (2 * half - 1) * x[t, (k, 1 - half)] * sin(angle[t, k])
  return y
}
` },
  { name: "std/recurrent.attn", text: `// One step of a recurrent network, with torch's names and gate order.

/// Gated recurrent unit (Cho et al. 2014).
block GRUCell(x: [I], h: [H]) -> [H] {
  param weight_ih: [3 * H, I] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param weight_hh: [3 * H, H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_ih: [3 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_hh: [3 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  a[g < 3, d] = bias_ih[(g, d)] + sum[i] weight_ih[(g, d), i] * x[i]
  b[g < 3, d] = bias_hh[(g, d)] + sum[i] weight_hh[(g, d), i] * h[i]
  r = sigmoid(a[0] + b[0])
  z = sigmoid(a[1] + b[1])
  n = tanh(a[2] + r * b[2])
  return (1 - z) * n + z * h
}

/// Long short-term memory (Hochreiter and Schmidhuber 1997).
block LSTMCell(x: [I], h: [H], c: [H]) -> ([H], [H]) {
  param weight_ih: [4 * H, I] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param weight_hh: [4 * H, H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_ih: [4 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_hh: [4 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  g[p < 4, d] = bias_ih[(p, d)] +
    bias_hh[(p, d)] +
    (sum[i] weight_ih[(p, d), i] * x[i]) +
    sum[i] weight_hh[(p, d), i] * h[i]
  next = sigmoid(g[1]) * c + sigmoid(g[0]) * tanh(g[2])
  return sigmoid(g[3]) * tanh(next), next
}
` },
];

/**
 * The runtime that goes into every module, as one statement that declares `runtime`, an
 * object of what src/runtime/index.ts exports.
 */
export const runtimeText: string = `const runtime=(()=>{var e=class extends Error{constructor(e,t,n={},s){super(t,{cause:s});const{expected:r,found:o}=n;Object.assign(this,{name:"AttncError",code:e,details:n,expected:r,found:o})}},t=e=>Array.isArray(e)?\`[\${e.join(", ")}]\`:String(e);function n(n,s,r,o,a,i={}){const c=\`\${s} is \${t(r)}; it must be \${t(o)}\`;return new e(n,c,{name:a,found:r,expected:o,...i})}var s=(t,n,s)=>new e(t,\`\${n}: \${s?.message}\`,{},s),r=(e,t)=>n=>{throw s(e,t,n)},o=e=>new Set(Array.from(e.slice(0,99),(t,n)=>e.slice(n,n+2)));function a(e,t){const n=o(e);let s="",r=.5;for(const e of t.slice(0,1e3)){const t=o(e),a=[...t].filter(e=>n.has(e)).length/Math.max(n.size,t.size);a>r&&([s,r]=[e,a])}return s&&\` (nearest: "\${s}")\`}function i({device:e},t,s,r){const o=e.limits[t];if(!(s<=Number(o)))throw n("limit-exceeded",\`\${t} of the device\`,o,\`\${s}, for \${r}\`,t)}function c({lost:t}){if(t)throw new e("device-lost",\`the device was lost (\${t}); load again\`)}async function f(t,n,r){c(t);const{device:o}=t,a=[];let i;o.pushErrorScope("validation"),o.pushErrorScope("out-of-memory");try{i=Promise.resolve(r()),i.catch(()=>0)}finally{a.push(o.popErrorScope(),o.popErrorScope())}try{const[e,t]=await Promise.all(a);if(e)throw s("out-of-memory",\`no memory for \${n}\`,e);if(t)throw s("device-error",n,t);return await i}catch(r){throw await Promise.race([o.lost,new Promise(e=>setTimeout(e,99))]),c(t),r instanceof e?r:s("device-error",n,r)}}var h=e=>e.bindings.split(" "),u=([,e])=>e.match(/\\w+/g)??[],l=e=>e.reduce((e,t)=>e*t,1),p=e=>"real"===e?Float32Array:Int32Array,m=e=>Object.prototype.toString.call(e).slice(8,-1);function d(e,t,n,s,r=0,o=0){const a=e.slice(1),[i=1]=e;if(a.every((e,s)=>e===t[s+1]&&e===n[s+1]))return void(l(e)>0&&s(r,o,l(e)));const[c,f]=[t.slice(1),n.slice(1)];for(let e=0;e<i;e+=1)d(a,c,f,s,r+e*l(c),o+e*l(f))}var w=({data:e})=>e.length;function g({name:e,shape:t},s,r,o,a){const i=t(o);if(s.shape?s.shape.join()===i.join():w(s)===l(i))return;const c=a.map(e=>\`, as \${e}\`).join("");throw n("input-shape",\`the shape of \${r}\`,s.shape??\`\${w(s)} entries\`,\`[\${i.join(", ")}]\${c}\`,e,{expected:i})}var y={real:Float32Array,int:Int32Array,bool:Uint8Array},b=e=>ArrayBuffer.isView(e);function $({name:e,element:t,shape:s,range:r},o,a,i,c){const[f,h]="bool"===t?[0,1]:r?.(a)??[-35e37,35e37],u=o.findIndex(e=>!(e>=Number(f)&&e<=Number(h)));if(u<0)return;const p=function(e,t){return t.map((n,s)=>Math.floor(e/l(t.slice(s+1)))%n)}(u,s(a)),m="real"===t?"finite":\`\${f} to \${h}\`;throw n("input-value",\`\${i} at [\${p.join(", ")}]\`,o[u],m,e,{member:c,position:p})}function v(t,s,r,o){const{inputs:i}=t,c=i.map(({name:e})=>e),f=new Map(Object.entries(s??{}).filter(([,e])=>void 0!==e));for(const t of f.keys())if(!c.includes(t))throw new e("input-unknown",\`there is no input "\${t}"\${a(t,c)}\`,{name:t,member:r});const h=i.map(t=>{const{name:s}=t,a=\`input "\${s}"\${o}\`;if(f.has(s))return function({name:e,element:t,range:s},r,o){const a=y[t],i=t=>n("input-type",o,t,\`a \${a.name}, or { data, shape } with one\`,e);if("number"==typeof r&&("real"===t||Number.isInteger(r)))return{data:a.of(r)};if(m(r)===a.name)return{data:r};const{data:c,buffer:f,shape:h}=r??{};if(!Array.isArray(h))throw i(m(r));const u=l(h);if(m(c)===a.name){const{length:t}=c;if(t===u)return{data:c,shape:h};throw n("input-shape",\`the length of \${o}\`,t,\`\${u}, by its shape\`,e)}if(!(f instanceof Object))throw i(m(c));if(s)throw i("on the device, where its range can't be checked");if(f.size>=4*u&&4&f.usage)return{data:f,shape:h};throw n("input-shape",\`the buffer of \${o}\`,\`of \${f.size} bytes\`,\`of \${4*u} and for COPY_SRC\`,e)}(t,f.get(s),a);if(void 0===t.default)throw new e("input-missing",\`\${a} is missing\`,{name:s,member:r})}),u=function({dimensions:t,inputs:s},r,o){let a=[1,...t.map(()=>NaN)];const i=s.flatMap((e,t)=>{const n=r[t];return n?[{input:e,value:n,index:t,what:\`input "\${e.name}"\${o}\`}]:[]});for(const{input:e,value:t,what:s}of i){const r=e.shape(a).length;if(t.shape&&t.shape.length!==r)throw n("input-shape",\`the number of axes of \${s}\`,t.shape.length,r,e.name)}const c=[];for(const[e,{axes:s,name:r,least:o,most:f}]of[...t,...t].entries()){const h=1+e%t.length;for(const{input:e,value:t,index:u,what:p}of i){const i=s.find(([e])=>e===u)?.[1];if(void 0===i||Number(a[h])>=0)continue;const m=t.shape?t.shape[i]:Math.floor(w(t)/l(e.shape(a.with(h,1))));if(m<o||m>f)throw n("input-length",\`\${r} of \${p}\`,m,\`\${o} to \${f}\`,e.name);m>=0&&c.push(\`\${r} is \${m} by \${p}\`),a=a.with(h,m)}}const f=t[a.findIndex(Number.isNaN)-1];if(f)throw new e("input-length",\`no input\${o} tells \${f.name}: pass { data, shape }\`,{name:f.name});for(const{input:e,value:t,what:n}of i)g(e,t,n,a,c);return a}(t,h,o);for(const[e,t]of i.entries()){const n=h[e]?.data;n&&b(n)&&$(t,n,u,\`input "\${t.name}"\${o}\`,r)}return{s:u,values:h}}function A(e,t,n,{element:s,shape:r,default:o=0},a,i,c){const f=r(c.with(0,1)),h=l(f);let u=new(p(s))(h*i.length);for(const[e,{s,values:c}]of i.entries()){const l=r(s),{data:p}=c[a]??{},m=e*h;p?1===i.length&&p instanceof u.constructor?u=p:d(l,l,f,(e,s,r)=>{b(p)?u.set(p.subarray(e,e+r),m+s):t.copyBufferToBuffer(p,4*e,n,4*(m+s),4*r)}):u.fill(o,m,m+h)}e.queue.writeBuffer(n,0,u)}var x=class{generation=0;closed=!1;#e;#t=new Map;constructor(e){this.#e=e}reserve(e,t,n=140){this.requireOpen();const s=this.#t.get(e);if(s&&s.size>=t)return s;this.free(e);const r=Math.max(16,16*Math.ceil(t/16)),o=this.#e.createBuffer({label:e,size:r,usage:n});return this.#t.set(e,o),this.generation+=1,o}get(e){return this.requireOpen(),this.#t.get(e)}free(e){this.#t.get(e)?.destroy(),this.#t.delete(e)}freeWhere(e){for(const t of this.#t.keys())e(t)&&this.free(t)}requireOpen(){if(this.closed)throw new e("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}},M=65535;async function B(t,{slots:n},s,r,o,a){const{held:c,program:m,memory:w}=t,{device:g}=c,b=function(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,n)=>Math.max(e,t[n]))).with(0,e.length)}(o),$=\`a batch of \${o.length}\`,v=new Map,x=(e,t)=>{i(c,"maxStorageBufferBindingSize",4*t,$),v.set(e,4*t)},B=new Set([...s.flatMap(u),...r.map(({buffer:e})=>e)]);for(const[e,t]of n(b).entries())B.has(\`s\${e}\`)&&x(\`s\${e}\`,t);for(const[e,{shape:t}]of m.inputs.entries())B.has(\`i\${e}\`)&&x(\`i\${e}\`,o.length*l(t(b.with(0,1))));const S=s.map(([,,e,t])=>{const[n,s,r]=e(b),o=t&&n>M?[M,Math.ceil(n/M),1]:[n,s,r];return i(c,"maxComputeWorkgroupsPerDimension",Math.max(...o),$),o});let j=4;const k=r.map(e=>{const{shape:t,own:n=t,stored:s=n,single:r}=e,i=s(b),c=j,f=4*l(i)*(r?1:o.length);return a||(j+=f),{...e,own:n,box:i,start:c,bytes:f,stride:r?0:l(i)}});i(c,"maxBufferSize",j,$);const N=o.map(()=>({}));try{const n=await f(c,$,async()=>{for(const[e,t]of v)w.reserve(e,t);const e=w.reserve("status",4),n=w.reserve("output",j,9);!function(e,t,n){const{memory:s,held:r}=e,o=t.flatMap(({s:e})=>e.slice(1)),a=s.reserve("sizes",4*n.length,72),i=s.reserve("lengths",4*o.length),c=[n,o].join(";");c!==e.written&&(r.device.queue.writeBuffer(a,0,Int32Array.from(n)),r.device.queue.writeBuffer(i,0,Int32Array.from(o)),e.written=c)}(t,o,b);const r=g.createCommandEncoder();r.clearBuffer(e);for(const[e,t]of m.inputs.entries())v.has(\`i\${e}\`)&&A(g,r,w.get(\`i\${e}\`),t,e,o,b);!function({held:e,memory:t,pipelines:n,groups:s},r,o,a){const i=r.beginComputePass();for(const[r,c]of o.entries()){const[o]=c;let f=s.get(c)?.[t.generation];if(!f){const r=n.kernels[o],a=[...u(c)];f=e.device.createBindGroup({layout:n.layout(r),entries:h(r).map((e,n)=>{const s=/read|write/.test(e)?a.shift():e;return{binding:n,resource:{buffer:t.get(s)}}})}),s.set(c,{[t.generation]:f})}i.setPipeline(n.get(o)),i.setBindGroup(0,f),i.dispatchWorkgroups(...a[r])}i.end()}(t,r,s,S),r.copyBufferToBuffer(e,0,n,0,4);for(const{name:e,shape:t,own:s,box:i,buffer:c,start:f,bytes:h,stride:u}of k){const p=w.get(c);if(a)for(const[n,{s:a}]of o.entries()){const o=Math.max(4,4*l(s(a))),c=g.createBuffer({size:o,usage:140});N[n][e]={buffer:c,shape:t(a)},d(s(a),i,s(a),(e,t,s)=>{const o=n*u+e;r.copyBufferToBuffer(p,4*o,c,4*t,4*s)})}else r.copyBufferToBuffer(p,0,n,f,h)}return g.queue.submit([r.finish()]),await n.mapAsync(1,0,j),n}),r=n.getMappedRange(0,j),[i]=new Uint32Array(r,0,1);if(!a&&!i)for(const{name:e,element:t,shape:n,own:s,box:a,start:i,stride:c}of k){const f=new(p(t))(r,i);for(const[r,{s:i}]of o.entries()){const o=new y[t](l(s(i)));d(s(i),a,s(i),(e,t,n)=>{const s=r*c+e;o.set(f.subarray(s,s+n),t)}),N[r][e]={data:o,shape:n(i)}}}if(n.unmap(),!i)return N;throw new e("index-out-of-range","an index that the program computed is outside its tensor")}catch(e){for(const e of N.flatMap(e=>Object.values(e)))"buffer"in e&&e.buffer.destroy();throw w.freeWhere(e=>!/^[ptc]\\d/.test(e)),t.written="",w.requireOpen(),e}}var S={read:"read-only-storage",write:"storage",sizes:"uniform",lengths:"read-only-storage",status:"storage"},j=class{kernels;#n;#s=new Map;#r=new Map;#o=[];constructor(e,t){this.#n=e,this.kernels=t}async need(e){await Promise.all(e.map(([e])=>{const t=this.#r.get(e)??this.#a(e);return this.#r.set(e,t),t}))}get(e){return this.#o[e]}layout(e){const{bindings:t}=e,n=this.#s.get(t)??this.#n.device.createBindGroupLayout({entries:h(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:S[e]}}))});return this.#s.set(t,n),n}async#a(e){const t=this.kernels[e],{name:n,code:s}=t,{device:r}=this.#n;this.#o[e]=await f(this.#n,\`the kernel \${n}\`,()=>r.createComputePipelineAsync({label:n,layout:r.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:r.createShaderModule({label:n,code:s}),entryPoint:"main"}}))}},k=(e,t,s,r)=>n("weights-damaged",e,t,s,r),N=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function O(t){const{name:n,size:s}=t,r=await t.take(8),o=r.length<8?NaN:Number(new DataView(r.buffer).getBigUint64(0,!0)),a=Math.min(1e8,s-8);if(!(o<=a))throw k(\`the length of the head of \${n}\`,o,\`at most \${a}\`,n);const i=await t.take(o);let c;try{const e=new TextDecoder("utf-8",{fatal:!0}).decode(i);c=JSON.parse(e),function(e){const t=new Set;let n=0;for(const[s]of e.matchAll(/"(?:[^"\\\\]|\\\\.)*"|[{}]/g))if("{"===s)n+=1;else if("}"===s)n-=1;else if(1===n){const e=String(JSON.parse(s));if(t.has(e))throw k(\`tensor "\${e}"\`,"there twice","there once",e);t.add(e)}}(e)}catch(t){if(t instanceof e)throw t}if("Object"!==m(c))throw k(\`the head of \${n}\`,"something else","a JSON object",n);const f=Object.entries(c).filter(([e])=>"__metadata__"!==e).map(([e,n])=>{const{dtype:s,shape:r,data_offsets:o}=n??{};if("string"!=typeof s||!N(r)||!N(o)||2!==o.length)throw k(\`the entry of tensor "\${e}"\`,"incomplete","a dtype, a shape and data_offsets",e);const[a,i]=o,c=l(r)*Number(/\\d+/.exec(s)?.[0]??8)/8;if(i-a!==c)throw k(\`the size of tensor "\${e}"\`,i-a,\`\${c}, by its shape and \${s}\`,e);return{name:e,type:s,shape:r,start:a,bytes:c,reader:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes);let h=0;for(const{name:e,start:t,bytes:n}of f){if(t!==h)throw k(\`the start of tensor "\${e}"\`,t,\`\${h}, where the one before ends\`,e);h+=n;const r=s-8-o;if(h>r)throw k(\`the end of tensor "\${e}"\`,h,\`within \${r} bytes\`,e)}const u=8+o+h;if(u<s&&s<1/0)throw k(\`the size of \${n}\`,s,u,n);return f}var P="the weights",z=4<<20,F=class{name;size;close;#i;#c=new Uint8Array;constructor(e,t,n,s=()=>{}){this.name=e,this.size=t,this.#i=n,this.close=s}async take(e){const t=new Uint8Array(e);let n=0;for(;n<e;){if(0===this.#c.length){const e=await this.#i().catch(r("weights-unreachable",this.name));if(!e)break;this.#c=e}const s=this.#c.subarray(0,e-n);this.#c=this.#c.subarray(s.length),t.set(s,n),n+=s.length}return n<e?t.slice(0,n):t}};function q(e){const{name:t=P,size:n}=e;let s=0;return new F(t,n,async()=>{const t=s;if(t>=n)return;s=Math.min(n,t+z);const r=await e.read(t,s);if(r.length===s-t)return r;throw new Error(\`\${r.length} bytes came for \${t} to \${s}\`)})}function U(e,{buffer:t,byteOffset:n,byteLength:s}){return q({name:e,size:s,read:(e,s)=>Promise.resolve(new Uint8Array(t,n+e,s-e))})}async function E(e){let t=P,s=1/0,o=e;if("string"==typeof o||o instanceof URL?(t=String(o),o=await fetch(o).catch(r("weights-unreachable",t))):o instanceof Blob&&(({size:s}=o),o=o.stream()),o instanceof Response){const{ok:e,body:s,status:r}=o;if(!e)throw n("weights-unreachable",\`the status of \${t}\`,r,200,t);o=s}return o instanceof ReadableStream?function(e,t,n){const s=n.getReader();return new F(e,t,async()=>(await s.read()).value,()=>{s.cancel().catch(()=>0)})}(t,s,o):(m(o).endsWith("ArrayBuffer")&&(o=new Uint8Array(o)),ArrayBuffer.isView(o)?U(t,o):o?.read instanceof Function?q(o):void 0)}function W(e){const t=e.split("*").map(e=>e.replace(/\\W/g,"\\\\$&")),n=new RegExp(\`^\${t.join("[^]*?")}$\`);return e=>n.test(e)}function I(e){const t=e>>10&31,n=(1023&e)/1024,s=t?t<31?(1+n)*2**(t-15):NaN:n*2**-14;return e>>15?-s:s}function R(e,{buffer:t}){if("F32"===e)return new Float32Array(t);const n=new Uint16Array(t);return"F16"===e?new Float32Array(n).map(I):new Float32Array(new Uint32Array(n).map(e=>e<<16).buffer)}function G(e,t,s){const{data:r=s,shape:o=e.parameters.find(e=>e[0]===t)?.[1]??[]}=s??{};if(!(r instanceof Float32Array)||l(o)!==r.length)throw n("weights-invalid",\`tensor "\${t}"\`,m(r),\`a Float32Array of shape [\${o.join(", ")}]\`,t);return{name:t,type:"F32",shape:o,bytes:r.byteLength,reader:U(t,r)}}var L=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function T(t,s={}){const o=await async function(t,n){const s=await(n??async function({limits:t,features:n}){const s=globalThis.navigator?.gpu;if(!s)throw new e("webgpu-missing","there is no WebGPU here: pass a device");const o=await s.requestAdapter();if(!o)throw new e("adapter-missing","this machine offers no WebGPU adapter");const a=o.limits;return o.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,a[e]])),requiredFeatures:n.filter(e=>o.features.has(e))}).catch(r("device-refused","the adapter gives no device"))}(t));if(!(s.lost instanceof Promise))throw new e("device-refused","the option device is no GPUDevice");const o={device:s,release(){n||s.destroy()}};return s.lost.then(({message:e})=>o.lost=e||"destroyed"),o}(t,s.device),h=new x(o.device),d=new j(o,t.kernels),w=[],g=async()=>{const r=await async function(t,s,r,o){if(void 0===s&&(void 0!==r||0===t.parameters.length))return t.parameters.map(t=>function(t,n){const[s,r]=t,o=function([t,,n],s){const[r,o=0,a=1]="number"==typeof n?["constant",n]:n??[],i=function(e){let t=2166136261;for(const n of e)t=Math.imul(t^Number(n.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;let e=Math.imul(t^t>>>16,569420461);return e=Math.imul(e^e>>>15,1935289751),((e^e>>>15)>>>0)/2**32}}(\`\${s}/\${t}\`),c={constant:()=>o,uniform:()=>o+(a-o)*i(),normal:()=>o+a*Math.sqrt(-2*Math.log(1-i()))*Math.cos(2*Math.PI*i())}[String(r)];if(c)return e=>new Float32Array(e).map(c);throw new e("weights-missing",\`"\${t}" can't be drawn: it must be loaded\`,{name:t})}(t,n),a=4*l(r);return{name:s,type:"F32",shape:r,bytes:a,reader:q({name:s,size:a,read:(e,t)=>Promise.resolve(new Uint8Array(o((t-e)/4).buffer))})}}(t,Number(r)));const a=[];for(const e of Array.isArray(s)?s:[s]){const r=await E(e);if(r){o.push(r);for(const e of await O(r))a.push(e)}else{if("Object"!==m(e))throw n(void 0===s?"weights-missing":"weights-invalid","the option weights",e,"where a safetensors file is, or tensors by name; or pass a seed","weights");for(const[n,s]of Object.entries(e))a.push(G(t,n,s))}}return a}(t,s.weights,s.seed,w),u=function(t,s){const r=new Map;for(const e of s){const{name:t}=e;if(r.has(t))throw k(\`tensor "\${t}"\`,"in two files","in one",t);r.set(t,e)}const o=new Set(t.parameters.map(([e])=>e)),i=[...r.keys()].filter(e=>!o.has(e)),c=[...o].filter(e=>!r.has(e)),[f]=c;if(void 0!==f){const t=c.slice(0,3).map(e=>\`"\${e}"\${a(e,i)}\`),n=\`the weights lack \${c.length} tensors: \${t.join(", ")}\`;throw new e("weights-missing",n,{name:f,tensors:c})}const h=e=>e.filter(e=>1!==e).join();for(const[e,s]of t.parameters){const{shape:t,type:o}=r.get(e);if(h(t)!==h(s))throw n("weights-shape",\`the shape of tensor "\${e}"\`,t,s,e);if(!/^(B?F16|F32)$/.test(o))throw n("weights-type",\`tensor "\${e}"\`,o,"F32, F16 or BF16",e)}const u=t.ignored.map(W),l=i.filter(e=>!u.some(t=>t(e)));return 0===l.length?[]:[{code:"weights-unexpected",message:\`the model has no use for \${l.length} tensors: \${l.slice(0,5).join(", ")}\`,tensors:l}]}(t,r);return await f(o,"the weights",()=>function(e,t,n){const s=[...e.parameters.map(([,e],t)=>[\`p\${t}\`,l(e)]),...e.tables.map(({shape:e},t)=>[\`t\${t}\`,l(e)]),...e.constants(L(e)).map((e,t)=>[\`c\${t}\`,e])];for(const[e,n]of s)i(t,"maxStorageBufferBindingSize",4*n,e);for(const[e,t]of s)n.reserve(e,4*t);for(const[s,{element:r,shape:o,value:a}]of e.tables.entries()){const e=new(p(r))(l(o));let i=0;const c=(...t)=>{const n=o[t.length];if(void 0===n)e[i++]=Number(a(...t));else for(let e=0;e<n;e+=1)c(...t,e)};c(),t.device.queue.writeBuffer(n.get(\`t\${s}\`),0,e)}}(t,o,h)),await async function({tensors:e,readers:t},s,r,o,a=()=>{}){const i=s.parameters.map(([e])=>e),f=e.reduce((e,{bytes:t})=>e+t,0),{queue:h}=r.device;let u=0,l=0;for(const{name:t,type:s,bytes:p,reader:m}of e){const e=i.indexOf(t);let d=0;for(let i=p;i>0;){const p=Math.min(z,i),w=await m.take(p);if(c(r),o.requireOpen(),w.length<p)throw k(\`tensor "\${t}"\`,\`cut off \${i-w.length} bytes before its end\`,"whole",t);if(i-=p,u+=p,l+=p,e>=0){const r=R(s,w),a=r.findIndex(e=>!Number.isFinite(e));if(a>=0)throw n("weights-value",\`entry \${d+a} of tensor "\${t}"\`,r[a],"finite",t);h.writeBuffer(o.get(\`p\${e}\`),4*d,r),d+=r.length}a({loaded:u,total:f,name:t}),l>67108864&&(l=0,h.submit([]),await h.onSubmittedWorkDone())}}for(const e of t)if((await e.take(1)).length>0)throw k(e.name,"longer than its tensors","as long as they are",e.name)}({tensors:r,readers:w},t,o,h,s.onProgress),u};try{!function(t,{name:n,features:s,limits:r}){for(const n of s)if(!t.device.features.has(n))throw new e("feature-missing",\`the device lacks \${n}\`,{name:n});for(const[e,s]of Object.entries(r))i(t,e,s,n)}(o,t);const n=d.need([...t.prepare,...t.run.steps]),[s]=await Promise.all([g(),n]),r={held:o,program:t,memory:h,pipelines:d,groups:new Map,written:""};return await async function(e){const{program:t,memory:n}=e,{run:s,inspect:r,prepare:o}=t,a={slots:()=>[],results:[],steps:o},i=[{s:L(t),values:[]}];await B(e,a,o,[],i,!0);const c=new Set([s,r].flatMap(e=>[...e.steps.flatMap(u),...e.results.map(({buffer:e})=>e)]));n.freeWhere(e=>/^[pt]\\d/.test(e)&&!c.has(e))}(r),function(t,n){const{held:s,program:r,memory:o,pipelines:i}=t,{run:c,inspect:f}=r;let h=Promise.resolve();function u(e){const t=h.then(e);return h=t.catch(()=>0),t}async function l(e,n,s,a,c){o.requireOpen();const f=function(e,t){return Array.isArray(t)?t.map((t,n)=>v(e,t,n,\` of member \${n}\`)):[v(e,t,0,"")]}(r,e);await i.need(a);const h=f.length>0?await B(t,n,a,s,f,c):[];return Array.isArray(e)?h:h[0]}const p={device:s.device,warnings:n,run:(e,t={})=>u(()=>l(e,c,c.results,c.steps,"device"===t.on)),inspect:(t,n)=>u(async()=>{const s=function(t){const n=f.results.map(({name:e})=>e),s=t.map(t=>{const s=W(t);if(n.some(s))return s;throw new e("path-unknown",\`nothing to inspect at "\${t}"\${a(t,n)}\`,{name:t,expected:n,found:t})});return f.results.filter(({name:e})=>s.some(t=>t(e)))}(n);return l(t,f,s,function(e,t){const n=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(([,e,,,t])=>{const[s="",r=""]=e.split(">"),o=r.match(/\\w+/g)??[];return!!o.some(e=>n.has(e))&&(t&&o.forEach(e=>n.delete(e)),s.match(/\\w+/g)?.forEach(e=>n.add(e)),!0)}).reverse()}(f.steps,s),!1)}),dispose:()=>{o.close(),s.release()}};return p}(r,s)}catch(e){throw h.close(),o.release(),e}finally{for(const e of w)e.close()}}return{AttncError:e,load:T}})();
`;
