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
export const runtimeText: string = `const runtime=(()=>{var g=class extends Error{constructor(e,r,t={},o){super(r,{cause:o});let{expected:s,found:d}=t;Object.assign(this,{name:"AttncError",code:e,details:t,expected:s,found:d})}},ce=n=>Array.isArray(n)?\`[\${n.join(", ")}]\`:String(n);function v(n,e,r,t,o,s={}){let d=\`\${e} is \${ce(r)}; it must be \${ce(t)}\`;return new g(n,d,{name:o,found:r,expected:t,...s})}var N=(n,e,r)=>new g(n,\`\${e}: \${r?.message}\`,{},r),W=(n,e)=>r=>{throw N(n,e,r)},fe=n=>new Set(Array.from(n.slice(0,99),(e,r)=>n.slice(r,r+2)));function G(n,e){let r=fe(n),t="",o=.5;for(let s of e.slice(0,1e3)){let d=fe(s),u=[...d].filter(i=>r.has(i)).length/Math.max(r.size,d.size);u>o&&([t,o]=[s,u])}return t&&\` (nearest: "\${t}")\`}async function Ie({limits:n,features:e}){let r=globalThis.navigator?.gpu;if(!r)throw new g("webgpu-missing","there is no WebGPU here: pass a device");let t=await r.requestAdapter();if(!t)throw new g("adapter-missing","this machine offers no WebGPU adapter");let o=t.limits;return t.requestDevice({requiredLimits:Object.fromEntries(Object.keys(n).map(s=>[s,o[s]])),requiredFeatures:e.filter(s=>t.features.has(s))}).catch(W("device-refused","the adapter gives no device"))}async function pe(n,e){let r=await(e??Ie(n));if(!(r.lost instanceof Promise))throw new g("device-refused","the option device is no GPUDevice");let t={device:r,release(){e||r.destroy()}};return r.lost.then(({message:o})=>t.lost=o||"destroyed"),t}function E({device:n},e,r,t){let o=n.limits[e];if(!(r<=Number(o)))throw v("limit-exceeded",\`\${e} of the device\`,o,\`\${r}, for \${t}\`,e)}function me(n,{name:e,features:r,limits:t}){for(let o of r)if(!n.device.features.has(o))throw new g("feature-missing",\`the device lacks \${o}\`,{name:o});for(let[o,s]of Object.entries(t))E(n,o,s,e)}function _({lost:n}){if(n)throw new g("device-lost",\`the device was lost (\${n}); load again\`)}async function H(n,e,r){_(n);let{device:t}=n,o=[],s;t.pushErrorScope("validation"),t.pushErrorScope("out-of-memory");try{s=Promise.resolve(r()),s.catch(()=>0)}finally{o.push(t.popErrorScope(),t.popErrorScope())}try{let[d,l]=await Promise.all(o);if(d)throw N("out-of-memory",\`no memory for \${e}\`,d);if(l)throw N("device-error",e,l);return await s}catch(d){throw await Promise.race([t.lost,new Promise(l=>setTimeout(l,99))]),_(n),d instanceof g?d:N("device-error",e,d)}}var J=n=>n.bindings.split(" "),j=([,n])=>n.match(/\\w+/g)??[],b=n=>n.reduce((e,r)=>e*r,1),F=n=>n==="real"?Float32Array:Int32Array,R=n=>Object.prototype.toString.call(n).slice(8,-1);function I(n,e,r,t,o=0,s=0){let d=n.slice(1),[l=1]=n;if(d.every((c,a)=>c===e[a+1]&&c===r[a+1])){b(n)>0&&t(o,s,b(n));return}let[u,i]=[e.slice(1),r.slice(1)];for(let c=0;c<l;c+=1)I(d,u,i,t,o+c*b(u),s+c*b(i))}function ye(n,e){return e.map((r,t)=>Math.floor(n/b(e.slice(t+1)))%r)}var re=({data:n})=>n.length;function he({dimensions:n,inputs:e},r,t){let o=[1,...n.map(()=>NaN)],s=e.flatMap((u,i)=>{let c=r[i];return c?[{input:u,value:c,index:i,what:\`input "\${u.name}"\${t}\`}]:[]});for(let{input:u,value:i,what:c}of s){let a=u.shape(o).length;if(i.shape&&i.shape.length!==a)throw v("input-shape",\`the number of axes of \${c}\`,i.shape.length,a,u.name)}let d=[];for(let[u,{axes:i,name:c,least:a,most:f}]of[...n,...n].entries()){let p=1+u%n.length;for(let{input:h,value:M,index:m,what:x}of s){let P=i.find(([w])=>w===m)?.[1];if(P===void 0||Number(o[p])>=0)continue;let y=M.shape?M.shape[P]:Math.floor(re(M)/b(h.shape(o.with(p,1))));if(y<a||y>f)throw v("input-length",\`\${c} of \${x}\`,y,\`\${a} to \${f}\`,h.name);y>=0&&d.push(\`\${c} is \${y} by \${x}\`),o=o.with(p,y)}}let l=n[o.findIndex(Number.isNaN)-1];if(l)throw new g("input-length",\`no input\${t} tells \${l.name}: pass { data, shape }\`,{name:l.name});for(let{input:u,value:i,what:c}of s)De(u,i,c,o,d);return o}function De({name:n,shape:e},r,t,o,s){let d=e(o);if(r.shape?r.shape.join()===d.join():re(r)===b(d))return;let u=s.map(i=>\`, as \${i}\`).join("");throw v("input-shape",\`the shape of \${t}\`,r.shape??\`\${re(r)} entries\`,\`[\${d.join(", ")}]\${u}\`,n,{expected:d})}var ne={real:Float32Array,int:Int32Array,bool:Uint8Array},we=n=>ArrayBuffer.isView(n);function Ne({name:n,element:e,range:r},t,o){let s=ne[e],d=a=>v("input-type",o,a,\`a \${s.name}, or { data, shape } with one\`,n);if(typeof t=="number"&&(e==="real"||Number.isInteger(t)))return{data:s.of(t)};if(R(t)===s.name)return{data:t};let{data:l,buffer:u,shape:i}=t??{};if(!Array.isArray(i))throw d(R(t));let c=b(i);if(R(l)===s.name){let{length:a}=l;if(a===c)return{data:l,shape:i};throw v("input-shape",\`the length of \${o}\`,a,\`\${c}, by its shape\`,n)}if(!(u instanceof Object))throw d(R(l));if(r)throw d("on the device, where its range can't be checked");if(u.size>=4*c&&u.usage&4)return{data:u,shape:i};throw v("input-shape",\`the buffer of \${o}\`,\`of \${u.size} bytes\`,\`of \${4*c} and for COPY_SRC\`,n)}function We({name:n,element:e,shape:r,range:t},o,s,d,l){let[u,i]=e==="bool"?[0,1]:t?.(s)??[-35e37,35e37],c=o.findIndex(p=>!(p>=Number(u)&&p<=Number(i)));if(c<0)return;let a=ye(c,r(s)),f=e==="real"?"finite":\`\${u} to \${i}\`;throw v("input-value",\`\${d} at [\${a.join(", ")}]\`,o[c],f,n,{member:l,position:a})}function ge(n,e,r,t){let{inputs:o}=n,s=o.map(({name:i})=>i),d=new Map(Object.entries(e??{}).filter(([,i])=>i!==void 0));for(let i of d.keys())if(!s.includes(i))throw new g("input-unknown",\`there is no input "\${i}"\${G(i,s)}\`,{name:i,member:r});let l=o.map(i=>{let{name:c}=i,a=\`input "\${c}"\${t}\`;if(d.has(c))return Ne(i,d.get(c),a);if(i.default===void 0)throw new g("input-missing",\`\${a} is missing\`,{name:c,member:r})}),u=he(n,l,t);for(let[i,c]of o.entries()){let a=l[i]?.data;a&&we(a)&&We(c,a,u,\`input "\${c.name}"\${t}\`,r)}return{s:u,values:l}}function be(n,e){return Array.isArray(e)?e.map((r,t)=>ge(n,r,t,\` of member \${t}\`)):[ge(n,e,0,"")]}function xe(n){let[{s:e}]=n;return e.map((r,t)=>t?Math.max(...n.map(o=>o.s[t])):n.length)}function Me(n,e,r,{element:t,shape:o,default:s=0},d,l,u){let i=o(u.with(0,1)),c=b(i),a=new(F(t))(c*l.length);for(let[f,{s:p,values:h}]of l.entries()){let M=o(p),{data:m}=h[d]??{},x=f*c;m?l.length===1&&m instanceof a.constructor?a=m:I(M,M,i,(P,y,w)=>{we(m)?a.set(m.subarray(P,P+w),x+y):e.copyBufferToBuffer(m,4*P,r,4*(x+y),4*w)}):a.fill(s,x,x+c)}n.queue.writeBuffer(r,0,a)}var oe=140,Pe=9,ve=72,Y=class{generation=0;closed=!1;#t;#e=new Map;constructor(e){this.#t=e}reserve(e,r,t=oe){this.requireOpen();let o=this.#e.get(e);if(o&&o.size>=r)return o;this.free(e);let s=Math.max(16,Math.ceil(r/16)*16),d=this.#t.createBuffer({label:e,size:s,usage:t});return this.#e.set(e,d),this.generation+=1,d}get(e){return this.requireOpen(),this.#e.get(e)}free(e){this.#e.get(e)?.destroy(),this.#e.delete(e)}freeWhere(e){for(let r of this.#e.keys())e(r)&&this.free(r)}requireOpen(){if(this.closed)throw new g("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}};var se=65535;function je({held:n,memory:e,pipelines:r,groups:t},o,s,d){let l=o.beginComputePass();for(let[u,i]of s.entries()){let[c]=i,a=t.get(i)?.[e.generation];if(!a){let f=r.kernels[c],p=[...j(i)];a=n.device.createBindGroup({layout:r.layout(f),entries:J(f).map((h,M)=>{let m=/read|write/.test(h)?p.shift():h;return{binding:M,resource:{buffer:e.get(m)}}})}),t.set(i,{[e.generation]:a})}l.setPipeline(r.get(c)),l.setBindGroup(0,a),l.dispatchWorkgroups(...d[u])}l.end()}function qe(n,e,r){let{memory:t,held:o}=n,s=e.flatMap(({s:i})=>i.slice(1)),d=t.reserve("sizes",4*r.length,ve),l=t.reserve("lengths",4*s.length),u=[r,s].join(";");u!==n.written&&(o.device.queue.writeBuffer(d,0,Int32Array.from(r)),o.device.queue.writeBuffer(l,0,Int32Array.from(s)),n.written=u)}async function ae(n,{slots:e},r,t,o,s){let{held:d,program:l,memory:u}=n,{device:i}=d,c=xe(o),a=\`a batch of \${o.length}\`,f=new Map,p=(y,w)=>{E(d,"maxStorageBufferBindingSize",4*w,a),f.set(y,4*w)},h=new Set([...r.flatMap(j),...t.map(({buffer:y})=>y)]);for(let[y,w]of e(c).entries())h.has(\`s\${y}\`)&&p(\`s\${y}\`,w);for(let[y,{shape:w}]of l.inputs.entries())h.has(\`i\${y}\`)&&p(\`i\${y}\`,o.length*b(w(c.with(0,1))));let M=r.map(([,,y,w])=>{let[$,O,k]=y(c),A=w&&$>se?[se,Math.ceil($/se),1]:[$,O,k];return E(d,"maxComputeWorkgroupsPerDimension",Math.max(...A),a),A}),m=4,x=t.map(y=>{let{shape:w,own:$=w,stored:O=$,single:k}=y,A=O(c),S=m,U=4*b(A)*(k?1:o.length);return s||(m+=U),{...y,own:$,box:A,start:S,bytes:U,stride:k?0:b(A)}});E(d,"maxBufferSize",m,a);let P=o.map(()=>({}));try{let y=await H(d,a,async()=>{for(let[S,U]of f)u.reserve(S,U);let O=u.reserve("status",4),k=u.reserve("output",m,Pe);qe(n,o,c);let A=i.createCommandEncoder();A.clearBuffer(O);for(let[S,U]of l.inputs.entries())f.has(\`i\${S}\`)&&Me(i,A,u.get(\`i\${S}\`),U,S,o,c);je(n,A,r,M),A.copyBufferToBuffer(O,0,k,0,4);for(let{name:S,shape:U,own:D,box:ee,buffer:te,start:q,bytes:z,stride:L}of x){let C=u.get(te);if(s)for(let[V,{s:T}]of o.entries()){let K=Math.max(4,4*b(D(T))),le=i.createBuffer({size:K,usage:oe});P[V][S]={buffer:le,shape:U(T)},I(D(T),ee,D(T),(Te,Ge,He)=>{let Fe=V*L+Te;A.copyBufferToBuffer(C,4*Fe,le,4*Ge,4*He)})}else A.copyBufferToBuffer(C,0,k,q,z)}return i.queue.submit([A.finish()]),await k.mapAsync(1,0,m),k}),w=y.getMappedRange(0,m),[$]=new Uint32Array(w,0,1);if(!s&&!$)for(let{name:O,element:k,shape:A,own:S,box:U,start:D,stride:ee}of x){let te=new(F(k))(w,D);for(let[q,{s:z}]of o.entries()){let L=new ne[k](b(S(z)));I(S(z),U,S(z),(C,V,T)=>{let K=q*ee+C;L.set(te.subarray(K,K+T),V)}),P[q][O]={data:L,shape:A(z)}}}if(y.unmap(),!$)return P;throw new g("index-out-of-range","an index that the program computed is outside its tensor")}catch(y){for(let w of P.flatMap($=>Object.values($)))"buffer"in w&&w.buffer.destroy();throw u.freeWhere(w=>!/^[ptc]\\d/.test(w)),n.written="",u.requireOpen(),y}}function Ae(n,e){let r=new Set(e.map(({buffer:t})=>t));return n.toReversed().filter(([,t,,,o])=>{let[s="",d=""]=t.split(">"),l=d.match(/\\w+/g)??[];return l.some(u=>r.has(u))?(o&&l.forEach(u=>r.delete(u)),s.match(/\\w+/g)?.forEach(u=>r.add(u)),!0):!1}).reverse()}var Le={read:"read-only-storage",write:"storage",sizes:"uniform",lengths:"read-only-storage",status:"storage"},Q=class{kernels;#t;#e=new Map;#r=new Map;#n=[];constructor(e,r){this.#t=e,this.kernels=r}async need(e){await Promise.all(e.map(([r])=>{let t=this.#r.get(r)??this.#o(r);return this.#r.set(r,t),t}))}get(e){return this.#n[e]}layout(e){let{bindings:r}=e,t=this.#e.get(r)??this.#t.device.createBindGroupLayout({entries:J(e).map((o,s)=>({binding:s,visibility:4,buffer:{type:Le[o]}}))});return this.#e.set(r,t),t}async#o(e){let r=this.kernels[e],{name:t,code:o}=r,{device:s}=this.#t;this.#n[e]=await H(this.#t,\`the kernel \${t}\`,()=>s.createComputePipelineAsync({label:t,layout:s.createPipelineLayout({bindGroupLayouts:[this.layout(r)]}),compute:{module:s.createShaderModule({label:t,code:o}),entryPoint:"main"}}))}};function Ce(n){let e=2166136261;for(let r of n)e=Math.imul(e^Number(r.codePointAt(0)),16777619);return()=>{e=e+2654435769|0;let r=Math.imul(e^e>>>16,569420461);return r=Math.imul(r^r>>>15,1935289751),((r^r>>>15)>>>0)/2**32}}function $e([n,,e],r){let[t,o=0,s=1]=typeof e=="number"?["constant",e]:e??[],d=Ce(\`\${r}/\${n}\`),u={constant:()=>o,uniform:()=>o+(s-o)*d(),normal:()=>o+s*Math.sqrt(-2*Math.log(1-d()))*Math.cos(2*Math.PI*d())}[String(t)];if(u)return i=>new Float32Array(i).map(u);throw new g("weights-missing",\`"\${n}" can't be drawn: it must be loaded\`,{name:n})}var Ve=1e8,B=(n,e,r,t)=>v("weights-damaged",n,e,r,t),Se=n=>Array.isArray(n)&&n.every(e=>Number.isSafeInteger(e)&&e>=0);function Ke(n){let e=new Set,r=0;for(let[t]of n.matchAll(/"(?:[^"\\\\]|\\\\.)*"|[{}]/g))if(t==="{")r+=1;else if(t==="}")r-=1;else if(r===1){let o=String(JSON.parse(t));if(e.has(o))throw B(\`tensor "\${o}"\`,"there twice","there once",o);e.add(o)}}async function ke(n){let{name:e,size:r}=n,t=await n.take(8),o=t.length<8?NaN:Number(new DataView(t.buffer).getBigUint64(0,!0)),s=Math.min(Ve,r-8);if(!(o<=s))throw B(\`the length of the head of \${e}\`,o,\`at most \${s}\`,e);let d=await n.take(o),l;try{let a=new TextDecoder("utf-8",{fatal:!0}).decode(d);l=JSON.parse(a),Ke(a)}catch(a){if(a instanceof g)throw a}if(R(l)!=="Object")throw B(\`the head of \${e}\`,"something else","a JSON object",e);let u=Object.entries(l).filter(([a])=>a!=="__metadata__").map(([a,f])=>{let{dtype:p,shape:h,data_offsets:M}=f??{};if(typeof p!="string"||!Se(h)||!Se(M)||M.length!==2)throw B(\`the entry of tensor "\${a}"\`,"incomplete","a dtype, a shape and data_offsets",a);let[m,x]=M,P=b(h)*Number(/\\d+/.exec(p)?.[0]??8)/8;if(x-m!==P)throw B(\`the size of tensor "\${a}"\`,x-m,\`\${P}, by its shape and \${p}\`,a);return{name:a,type:p,shape:h,start:m,bytes:P,reader:n}}).sort((a,f)=>a.start-f.start||a.bytes-f.bytes),i=0;for(let{name:a,start:f,bytes:p}of u){if(f!==i)throw B(\`the start of tensor "\${a}"\`,f,\`\${i}, where the one before ends\`,a);i+=p;let h=r-8-o;if(i>h)throw B(\`the end of tensor "\${a}"\`,i,\`within \${h} bytes\`,a)}let c=8+o+i;if(c<r&&r<1/0)throw B(\`the size of \${e}\`,r,c,e);return u}var Re="the weights",ie=4<<20,X=class{name;size;close;#t;#e=new Uint8Array;constructor(e,r,t,o=()=>{}){this.name=e,this.size=r,this.#t=t,this.close=o}async take(e){let r=new Uint8Array(e),t=0;for(;t<e;){if(this.#e.length===0){let s=await this.#t().catch(W("weights-unreachable",this.name));if(!s)break;this.#e=s}let o=this.#e.subarray(0,e-t);this.#e=this.#e.subarray(o.length),r.set(o,t),t+=o.length}return t<e?r.slice(0,t):r}};function Z(n){let{name:e=Re,size:r}=n,t=0;return new X(e,r,async()=>{let o=t;if(o>=r)return;t=Math.min(r,o+ie);let s=await n.read(o,t);if(s.length===t-o)return s;throw new Error(\`\${s.length} bytes came for \${o} to \${t}\`)})}function de(n,{buffer:e,byteOffset:r,byteLength:t}){return Z({name:n,size:t,read:(s,d)=>Promise.resolve(new Uint8Array(e,r+s,d-s))})}function _e(n,e,r){let t=r.getReader(),o=async()=>(await t.read()).value;return new X(n,e,o,()=>{t.cancel().catch(()=>0)})}async function Be(n){let e=Re,r=1/0,t=n;if(typeof t=="string"||t instanceof URL?(e=String(t),t=await fetch(t).catch(W("weights-unreachable",e))):t instanceof Blob&&({size:r}=t,t=t.stream()),t instanceof Response){let{ok:o,body:s,status:d}=t;if(!o)throw v("weights-unreachable",\`the status of \${e}\`,d,200,e);t=s}return t instanceof ReadableStream?_e(e,r,t):(R(t).endsWith("ArrayBuffer")&&(t=new Uint8Array(t)),ArrayBuffer.isView(t)?de(e,t):t?.read instanceof Function?Z(t):void 0)}var Je=64<<20;function ue(n){let e=n.split("*").map(t=>t.replace(/\\W/g,"\\\\$&")),r=new RegExp(\`^\${e.join("[^]*?")}$\`);return t=>r.test(t)}function Oe(n,e){let r=new Map;for(let a of e){let{name:f}=a;if(r.has(f))throw B(\`tensor "\${f}"\`,"in two files","in one",f);r.set(f,a)}let t=new Set(n.parameters.map(([a])=>a)),o=[...r.keys()].filter(a=>!t.has(a)),s=[...t].filter(a=>!r.has(a)),[d]=s;if(d!==void 0){let a=s.slice(0,3).map(p=>\`"\${p}"\${G(p,o)}\`),f=\`the weights lack \${s.length} tensors: \${a.join(", ")}\`;throw new g("weights-missing",f,{name:d,tensors:s})}let l=a=>a.filter(f=>f!==1).join();for(let[a,f]of n.parameters){let{shape:p,type:h}=r.get(a);if(l(p)!==l(f))throw v("weights-shape",\`the shape of tensor "\${a}"\`,p,f,a);if(!/^(B?F16|F32)$/.test(h))throw v("weights-type",\`tensor "\${a}"\`,h,"F32, F16 or BF16",a)}let u=n.ignored.map(ue),i=o.filter(a=>!u.some(f=>f(a)));return i.length===0?[]:[{code:"weights-unexpected",message:\`the model has no use for \${i.length} tensors: \${i.slice(0,5).join(", ")}\`,tensors:i}]}function Ye(n){let e=n>>10&31,r=(n&1023)/1024,t=e?e<31?(1+r)*2**(e-15):NaN:r*2**-14;return n>>15?-t:t}function Qe(n,{buffer:e}){if(n==="F32")return new Float32Array(e);let r=new Uint16Array(e);return n==="F16"?new Float32Array(r).map(Ye):new Float32Array(new Uint32Array(r).map(t=>t<<16).buffer)}async function Ue({tensors:n,readers:e},r,t,o,s=()=>{}){let d=r.parameters.map(([a])=>a),l=n.reduce((a,{bytes:f})=>a+f,0),{queue:u}=t.device,i=0,c=0;for(let{name:a,type:f,bytes:p,reader:h}of n){let M=d.indexOf(a),m=0;for(let x=p;x>0;){let P=Math.min(ie,x),y=await h.take(P);if(_(t),o.requireOpen(),y.length<P)throw B(\`tensor "\${a}"\`,\`cut off \${x-y.length} bytes before its end\`,"whole",a);if(x-=P,i+=P,c+=P,M>=0){let w=Qe(f,y),$=w.findIndex(O=>!Number.isFinite(O));if($>=0)throw v("weights-value",\`entry \${m+$} of tensor "\${a}"\`,w[$],"finite",a);u.writeBuffer(o.get(\`p\${M}\`),4*m,w),m+=w.length}s({loaded:i,total:l,name:a}),c>Je&&(c=0,u.submit([]),await u.onSubmittedWorkDone())}}for(let a of e)if((await a.take(1)).length>0)throw B(a.name,"longer than its tensors","as long as they are",a.name)}function Xe(n,e,r){let{data:t=r,shape:o=n.parameters.find(s=>s[0]===e)?.[1]??[]}=r??{};if(!(t instanceof Float32Array)||b(o)!==t.length)throw v("weights-invalid",\`tensor "\${e}"\`,R(t),\`a Float32Array of shape [\${o.join(", ")}]\`,e);return{name:e,type:"F32",shape:o,bytes:t.byteLength,reader:de(e,t)}}function Ze(n,e){let[r,t]=n,o=$e(n,e),s=4*b(t);return{name:r,type:"F32",shape:t,bytes:s,reader:Z({name:r,size:s,read:(l,u)=>Promise.resolve(new Uint8Array(o((u-l)/4).buffer))})}}async function Ee(n,e,r,t){if(e===void 0&&(r!==void 0||n.parameters.length===0))return n.parameters.map(s=>Ze(s,Number(r)));let o=[];for(let s of Array.isArray(e)?e:[e]){let d=await Be(s);if(d)t.push(d),o.push(...await ke(d));else if(R(s)==="Object")for(let[l,u]of Object.entries(s))o.push(Xe(n,l,u));else throw v(e===void 0?"weights-missing":"weights-invalid","the option weights",s,"where a safetensors file is, or tensors by name; or pass a seed","weights")}return o}var ze=({dimensions:n})=>[1,...n.map(({most:e})=>e)];function et(n,e,r){let t=[...n.parameters.map(([,o],s)=>[\`p\${s}\`,b(o)]),...n.tables.map(({shape:o},s)=>[\`t\${s}\`,b(o)]),...n.constants(ze(n)).map((o,s)=>[\`c\${s}\`,o])];for(let[o,s]of t)E(e,"maxStorageBufferBindingSize",4*s,o);for(let[o,s]of t)r.reserve(o,4*s);for(let[o,{element:s,shape:d,value:l}]of n.tables.entries()){let u=new(F(s))(b(d)),i=0,c=(...a)=>{let f=d[a.length];if(f===void 0)u[i++]=Number(l(...a));else for(let p=0;p<f;p+=1)c(...a,p)};c(),e.device.queue.writeBuffer(r.get(\`t\${o}\`),0,u)}}async function tt(n){let{program:e,memory:r}=n,{run:t,inspect:o,prepare:s}=e,d={slots:()=>[],results:[],steps:s},l=[{s:ze(e),values:[]}];await ae(n,d,s,[],l,!0);let u=new Set([t,o].flatMap(i=>[...i.steps.flatMap(j),...i.results.map(({buffer:c})=>c)]));r.freeWhere(i=>/^[pt]\\d/.test(i)&&!u.has(i))}async function rt(n,e={}){let r=await pe(n,e.device),t=new Y(r.device),o=new Q(r,n.kernels),s=[],d=async()=>{let l=await Ee(n,e.weights,e.seed,s),u=Oe(n,l);return await H(r,"the weights",()=>et(n,r,t)),await Ue({tensors:l,readers:s},n,r,t,e.onProgress),u};try{me(r,n);let l=o.need([...n.prepare,...n.run.steps]),[u]=await Promise.all([d(),l]),i={held:r,program:n,memory:t,pipelines:o,groups:new Map,written:""};return await tt(i),nt(i,u)}catch(l){throw t.close(),r.release(),l}finally{for(let l of s)l.close()}}function nt(n,e){let{held:r,program:t,memory:o,pipelines:s}=n,{run:d,inspect:l}=t,u=Promise.resolve();function i(p){let h=u.then(p);return u=h.catch(()=>0),h}async function c(p,h,M,m,x){o.requireOpen();let P=be(t,p);await s.need(m);let y=P.length>0?await ae(n,h,m,M,P,x):[];return Array.isArray(p)?y:y[0]}function a(p){let h=l.results.map(({name:m})=>m),M=p.map(m=>{let x=ue(m);if(h.some(x))return x;throw new g("path-unknown",\`nothing to inspect at "\${m}"\${G(m,h)}\`,{name:m,expected:h,found:m})});return l.results.filter(({name:m})=>M.some(x=>x(m)))}return{device:r.device,warnings:e,run:(p,h={})=>i(()=>c(p,d,d.results,d.steps,h.on==="device")),inspect:(p,h)=>i(async()=>{let M=a(h);return c(p,l,M,Ae(l.steps,M),!1)}),dispose:()=>{o.close(),r.release()}}}return{AttncError:g,load:rt}})();
`;
