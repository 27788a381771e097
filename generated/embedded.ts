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
  param in_proj_weight: [3 * D, D] ~ xavier_uniform()
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
export const runtimeText: string = `const runtime=(()=>{var c=class extends Error{code;expected;found;details;constructor(n,t,r={},o){super(t,o===void 0?void 0:{cause:o}),this.name="AttncError",this.code=n,this.expected=r.expected,this.found=r.found,this.details=r}},U=e=>e instanceof Error?e.message:String(e);function Re(e,n){let t=Array.from({length:n.length+1},(r,o)=>o);for(let r=1;r<=e.length;r+=1){let o=[r];for(let s=1;s<=n.length;s+=1){let l=(t[s-1]??0)+(e[r-1]===n[s-1]?0:1);o.push(Math.min(l,(t[s]??0)+1,(o[s-1]??0)+1))}t=o}return t[n.length]??0}function D(e,n){let t=n.filter(r=>r.length<120).slice(0,1e3).map(r=>({each:r,far:e.endsWith(\`.\${r}\`)||r.endsWith(\`.\${e}\`)?0:Re(e.slice(-120),r)})).sort((r,o)=>r.far-o.far)[0];return t&&t.far<=Math.max(2,e.length/3)?\` (nearest: "\${t.each}")\`:""}var F=e=>e.bindings.split(" "),x=e=>e.reduce((n,t)=>n*t,1);var Z=({limits:e})=>Math.min(e.maxBufferSize,e.maxStorageBufferBindingSize);function ee(e){let{kernels:n,parameters:t,tables:r}=e,o=u=>Math.max(0,...u),s=4*o([...t.map(([,u])=>x(u)),...r.map(u=>x(u.shape))]),l=o(n.map(u=>u.size)),d=new Map([["maxBufferSize",s],["maxStorageBufferBindingSize",s],["maxStorageBuffersPerShaderStage",o(n.map(u=>F(u).filter(f=>f!=="sizes").length))],["maxComputeInvocationsPerWorkgroup",l],["maxComputeWorkgroupSizeX",l],["maxComputeWorkgroupStorageSize",o(n.map(u=>u.bytes))]]),i=n.flatMap(({code:u})=>[...u.matchAll(/^\\s*enable\\s+([^;]+);/gm)].flatMap(f=>(f[1]??"").split(","))),a=new Set(i.map(u=>u.trim().replace(/^f16$/,"shader-f16")));return{limits:d,features:[...a]}}async function Se(e){let n=globalThis.navigator?.gpu;if(!n)throw new c("webgpu-missing","there is no WebGPU here: pass a device to load()");let t=await n.requestAdapter();if(!t)throw new c("adapter-missing","this machine offers no WebGPU adapter");let{limits:r,features:o}=ee(e),s=t.limits,l={};for(let[d,i]of r){let a=s[d]??0;l[d]=d.endsWith("Size")?a:Math.min(i,a)}try{return await t.requestDevice({requiredLimits:l,requiredFeatures:o.filter(d=>t.features.has(d))})}catch(d){throw new c("device-refused",\`the adapter gave no device: \${U(d)}\`,{},d)}}async function ne(e,n){let t=n===void 0,r=t?await Se(e):await n;if(typeof r?.createBuffer!="function")throw new c("device-refused","the option device is no GPUDevice");let o={device:r,owned:t,lost:void 0};r.lost.then(({message:s})=>o.lost=s||"the device was destroyed");try{let{limits:s,features:l}=ee(e),d=r.limits;for(let[i,a]of s)H(i,a,d[i]??0,e.name);for(let i of l)if(!r.features.has(i))throw new c("feature-missing",\`\${e.name} needs the device feature \${i}\`,{name:i,expected:i,found:[...r.features]})}catch(s){throw W(o),s}return o}function H(e,n,t,r){if(!(n<=t))throw new c("limit-exceeded",\`\${r} needs \${e} of \${n}, and the device has \${t}\`,{name:e,expected:n,found:t})}function W(e){e.owned&&e.device.destroy()}function O(e){if(e.lost!==void 0)throw new c("device-lost",\`the device was lost: \${e.lost}; load again\`)}async function I(e,n,t){O(e);let{device:r}=e;r.pushErrorScope("validation"),r.pushErrorScope("out-of-memory");let o=[],s;try{s=t()}finally{o=[r.popErrorScope(),r.popErrorScope()]}let[l,d]=await Promise.all(o);if(O(e),l)throw new c("out-of-memory",\`the device has no memory for \${n}: \${l.message}\`);if(d)throw new c("device-error",\`the device refused \${n}: \${d.message}\`);return s}async function z(e,n,t){throw await Promise.race([e.device.lost,new Promise(r=>setTimeout(r,100))]),O(e),new c("device-error",\`\${n} failed: \${U(t)}\`,{},t)}function*T(e,n,t){if(e.includes(0))return;let r=e.length,o=1;for(;r>0&&(r-=1,o*=e[r]??1,!(e[r]!==n[r]||e[r]!==t[r])););let s=(i,a)=>i.slice(a+1).reduce((u,f)=>u*f,1),l=e.slice(0,r).map((i,a)=>({extent:i,from:s(n,a),to:s(t,a)})),d=l.map(()=>0);for(;;){let[i,a]=[0,0];for(let[f,p]of l.entries())i+=(d[f]??0)*p.from,a+=(d[f]??0)*p.to;yield{from:i,to:a,count:o};let u=l.length-1;for(;u>=0&&(d[u]=(d[u]??0)+1,!((d[u]??0)<(l[u]?.extent??0)));u-=1)d[u]=0;if(u<0)return}}function te(e,n){let t=[],r=e;for(let o of[...n].reverse())t.unshift(r%o),r=Math.floor(r/o);return t}function Ue(e,n,t){let r=[1,...n.map(o=>o.most)];return n.flatMap((o,s)=>{let l=r.with(s+1,o.least);return t(e(l))===t(e(r))?[]:[s+1]})}function Ee(e,n,t){let r=(o,s,l,d)=>{let i=Ue(o.shape,e,d),a=u=>d(o.shape(u));return{place:s,name:o.name,value:a,found:l,depends:i,static:i.length===0}};return n.flatMap(({input:o,shape:s,count:l})=>{let d=\`input "\${o.name}"\${t}\`;if(!s)return[r(o,\`\${d} (entries)\`,l,x)];let i=o.shape([1,...e.map(a=>a.most)]).length;if(s.length!==i)throw new c("input-shape",\`\${d} has \${s.length} axes; it must have \${i}\`,{name:o.name,expected:i,found:s.length});return s.map((a,u)=>r(o,\`\${d}, axis \${u}\`,a,f=>f[u]??0))})}function Fe(e,n,t,r){let[o,s]=[n.least,n.most];for(;o<s;){let l=Math.floor((o+s)/2);e.value(r.with(t,l))>=e.found?s=l:o=l+1}return o}function re(e,n,t){let r=[1,...e.map(l=>l.most)],o=new Map;for(let[l,{least:d,most:i}]of e.entries())d===i&&o.set(l+1,"its declaration");let s=Ee(e,n,t);for(;s.length>0;){let l=h=>h.depends.filter(w=>!o.has(w)),d=s.findIndex(h=>l(h).length<=1),[i]=s.splice(Math.max(0,d),1);if(!i)break;let{name:a,place:u,found:f}=i;if(d<0)throw new c("input-shape",\`\${u}: its lengths do not follow from \${f}; pass { data, shape }\`,{name:a,found:f});let[p]=l(i),m=e[(p??0)-1];if(p!==void 0&&m){r[p]=Fe(i,m,p,r),o.set(p,u);let[h,w]=[m.least,m.most].map(b=>i.value(r.with(p,b)));if(i.value(r)!==f)throw new c("input-length",\`\${u} is \${f}; \${m.name} from \${m.least} to \${m.most} allows \${h??0} to \${w??0}\`,{name:a,expected:[h,w],found:f})}let y=i.value(r);if(y!==f){let h=i.depends.map(w=>\`\${e[w-1]?.name??""} is \${r[w]??0} by \${o.get(w)??""}\`);throw new c(i.static?"input-shape":"input-length",\`\${u} is \${f}; it must be \${y}\${h.length>0?\` (\${h.join(", ")})\`:""}\`,{name:a,expected:y,found:f})}}for(let[l,{name:d}]of e.entries())if(!o.has(l+1))throw new c("input-length",\`no input\${t} tells the length of \${d}\`,{name:d});return r}var Oe={real:"Float32Array",int:"Int32Array",bool:"Uint8Array"},j=e=>Object.prototype.toString.call(e).slice(8,-1);function De(e,n,t){let{name:r,element:o}=e,s=Oe[o],l=y=>new c("input-type",\`input "\${r}"\${t} is \${y}; it must be a \${s}\`,{name:r,expected:s,found:y});if(typeof n=="number"){let y=o==="real"?[n]:o==="int"?new Int32Array(1).fill(n):[n],h=o==="real"?new Float32Array(y):o==="int"?new Int32Array(y):new Uint8Array(y);if(o!=="real"&&h[0]!==n)throw l(\`the number \${n}\`);return{data:h,shape:void 0}}if(j(n)===s)return{data:n,shape:void 0};if(typeof n!="object"||n===null||ArrayBuffer.isView(n))throw l(ArrayBuffer.isView(n)?\`a \${j(n)}\`:\`\${n===null?"null":typeof n}\`);let{data:d,buffer:i,shape:a}=n;if(!(Array.isArray(a)&&a.every(y=>Number.isSafeInteger(y)&&y>=0)))throw new c("input-type",\`input "\${r}"\${t} has no shape of whole numbers\`,{name:r,expected:"a shape",found:a});let f=a,p=x(f);if(j(d)===s){let y=d;if(y.length!==p)throw new c("input-shape",\`input "\${r}"\${t} has \${y.length} entries; its shape [\${f.join(", ")}] has \${p}\`,{name:r,expected:p,found:y.length});return{data:y,shape:f}}let m=i;if(d!==void 0||typeof m?.mapAsync!="function")throw l(\`an object with \${j(d)} data\`);if(e.range)throw new c("input-type",\`input "\${r}"\${t} is on the device, where its range can't be checked; pass an \${s}\`,{name:r,expected:s,found:"GPUBuffer"});if((m.size??0)<4*p||((m.usage??0)&4)===0)throw new c("input-shape",\`input "\${r}"\${t}: its buffer needs \${4*p} bytes and the usage COPY_SRC\`,{name:r,expected:4*p,found:m.size});return{data:m,shape:f}}function Ie(e,n,t,r,o){let{name:s,element:l,range:d}=e,i=-1,a="a finite number";if(l==="real")i=n.findIndex(m=>!Number.isFinite(m));else{let[m=0,y=0]=l==="bool"?[0,1]:d?.(r)??[-1/0,1/0];m>-1/0&&(i=n.findIndex(h=>h<m||h>y)),a=[m,y]}if(i<0)return;let u=te(i,e.shape(r)),f=n[i],p=Array.isArray(a)?a.join(" to "):String(a);throw new c("input-value",\`input "\${s}"\${o} is \${f??""} at [\${u.join(", ")}]; it must be \${p}\`,{name:s,member:t,position:u,expected:a,found:f})}function oe(e,n,t,r){let o=r?"":\` of member \${t}\`;if(typeof n!="object"||n===null||ArrayBuffer.isView(n))throw new c("input-type",\`the inputs\${o} are no object of inputs by name\`);let s=e.inputs.map(a=>a.name);for(let[a,u]of Object.entries(n))if(u!==void 0&&!s.includes(a))throw new c("input-unknown",\`there is no input "\${a}"\${D(a,s)}\`,{name:a,expected:s,found:a,member:t});let l=[],d=e.inputs.map(a=>{let{name:u}=a,f=Object.hasOwn(n,u)?n[u]:void 0;if(f===void 0&&a.default===void 0)throw new c("input-missing",\`input "\${u}"\${o} is missing\`,{name:u,member:t});if(f===void 0)return;let{data:p,shape:m}=De(a,f,o);return l.push({input:a,shape:m,count:"length"in p?p.length:0}),p}),i=re(e.dimensions,l,o);for(let[a,u]of e.inputs.entries()){let f=d[a];f&&"length"in f&&Ie(u,f,t,i,o)}return{s:i,values:d}}function se(e,n){return Array.isArray(n)?n.map((t,r)=>oe(e,t,r,!1)):[oe(e,n,0,!0)]}function ae(e){let n=[...e[0]?.s??[]];for(let t of e)for(let[r,o]of t.s.entries())n[r]=Math.max(n[r]??0,o);return n[0]=e.length,n}function ie(e,n,t,r,o,s,l){let d=r.inputs[o];if(!d)return;let i=d.shape([1,...l.slice(1)]),a=x(i),u=s.length===1?s[0]?.values[o]:void 0;if(u&&"length"in u&&u.length>0&&d.element!=="bool"){e.queue.writeBuffer(t,0,u);return}let f=new(d.element==="real"?Float32Array:Int32Array)(a*s.length);for(let[p,{s:m,values:y}]of s.entries()){let h=d.shape(m),w=y[o],b=p*a;if(w===void 0)f.fill(d.default??0,b,b+a);else if("length"in w)for(let{from:M,to:P,count:A}of T(h,h,i))f.set(w.subarray(M,M+A),b+P);else for(let{from:M,to:P,count:A}of T(h,h,i))n.copyBufferToBuffer(w,4*M,t,4*(b+P),4*A)}e.queue.writeBuffer(t,0,f)}var N=140,de=9,ue=72,q=class{generation=0;closed=!1;#e;#n=new Map;constructor(n){this.#e=n}check(n,t){let r=Z(this.#e);H("maxStorageBufferBindingSize",t,r,\`the buffer \${n}\`)}reserve(n,t,r=N){if(this.closed)throw new c("disposed","the model was disposed of");let o=this.#n.get(n);if(o&&o.size>=t)return o;this.free(n);let s=Math.max(16,Math.ceil(t/16)*16),l=this.#e.createBuffer({label:n,size:s,usage:r});return this.#n.set(n,l),this.generation+=1,l}get(n){let t=this.#n.get(n);if(!t)throw new c("disposed","the model was disposed of");return t}free(n){this.#n.get(n)?.destroy(),this.#n.delete(n)}freeWhere(n){for(let t of[...this.#n.keys()])n(t)&&this.free(t)}close(){this.closed=!0,this.freeWhere(()=>!0)}};var V=65535;function Te({held:e,pipelines:n},t,r){let o=e.device.limits.maxComputeWorkgroupsPerDimension;return t.map(s=>{let[l,,d,i]=s,a=d(r),[u=0]=a;return i&&u>V&&(a=[V,Math.ceil(u/V),1]),H("maxComputeWorkgroupsPerDimension",Math.max(...a),o,\`the kernel \${n.kernel(l).name}\`),{step:s,groups:a}})}function Ge(e,n,t){let{held:r,memory:o,pipelines:s,groups:l}=e,d=n.beginComputePass(),i=-1;for(let{step:a,groups:u}of t){let[f,p]=a;f!==i&&d.setPipeline(s.get(f)),i=f;let m=l.get(a);if(m?.generation!==o.generation){let b=s.kernel(f),M=p.split(" "),P=F(b).map((B,g)=>{let $=B==="read"||B==="write"?M.shift():B;return{binding:g,resource:{buffer:o.get($??"")}}}),A=r.device.createBindGroup({layout:s.layout(b).group,entries:P});m={generation:o.generation,group:A},l.set(a,m)}d.setBindGroup(0,m.group);let[y=1,h=1,w=1]=u;d.dispatchWorkgroups(y,h,w)}d.end()}function He(e,n,t){let r=n.flatMap(({s:i})=>i.slice(1)),o=e.memory.reserve("sizes",4*t.length,ue),s=e.memory.reserve("lengths",4*r.length),l=[...t,...r,e.memory.generation].join();if(l===e.written)return;let{queue:d}=e.held.device;d.writeBuffer(o,0,new Int32Array(t)),r.length>0&&d.writeBuffer(s,0,new Int32Array(r)),e.written=l}function _(e,n,t,r){let o=e.shape(t),s=e.own?.(t)??o,l=(e.stored??e.own??e.shape)([1,...r.slice(1)]);return{shape:o,own:s,stored:l,start:e.single?0:n*x(l)}}function We(e,n,t,{own:r,stored:o,start:s}){let l=new(e==="real"?Float32Array:Int32Array)(n,t),d={real:Float32Array,int:Int32Array,bool:Uint8Array},i=new d[e](x(r));for(let a of T(r,o,r))i.set(l.subarray(s+a.from,s+a.from+a.count),a.to);return i}function ze({held:e},n,t,{shape:r,own:o,stored:s,start:l}){let d=e.device.createBuffer({size:Math.max(4,4*x(o)),usage:N});for(let i of T(o,s,o))n.copyBufferToBuffer(t,4*(l+i.from),d,4*i.to,4*i.count);return{buffer:d,shape:r}}async function K(e,n){let{held:t,program:r,memory:o}=e,{entry:s,steps:l,results:d,members:i,onDevice:a}=n,u=ae(i),f=Te(e,l,u),p=new Set([...l.flatMap(([,g])=>g.split(" ")),...d.map(g=>g.buffer)]),m=s.slots(u),y=new Map;for(let g of p){let $=Number(g.slice(1));g.startsWith("s")&&y.set(g,4*(m[$]??0));let R=g.startsWith("i")?r.inputs[$]:void 0;R&&y.set(g,4*i.length*x(R.shape([1,...u.slice(1)])))}for(let[g,$]of y)o.check(g,$);let h=new Map,w=4;if(!a)for(let g of d)h.set(g,w),w+=4*x(_(g,0,u,u).stored)*(g.single?1:i.length);let b=[],M=()=>{for(let g of b.flatMap($=>Object.values($)))"buffer"in g&&g.buffer.destroy()},P,A;try{A=await I(t,\`a batch of \${i.length}\`,()=>{let{device:g}=t;for(let[v,E]of y)o.reserve(v,E);let $=o.reserve("status",16),R=o.reserve("output",w,de);He(e,i,u);let S=g.createCommandEncoder();S.clearBuffer($);for(let v of y.keys())v.startsWith("i")&&ie(g,S,o.get(v),r,Number(v.slice(1)),i,u);Ge(e,S,f),S.copyBufferToBuffer($,0,R,0,4);for(let[v,E]of h){let G=[...h.values()].find(Be=>Be>E)??w;S.copyBufferToBuffer(o.get(v.buffer),0,R,E,G-E)}if(a)for(let[v,{s:E}]of i.entries())b.push(Object.fromEntries(d.map(G=>[G.name,ze(e,S,o.get(G.buffer),_(G,v,E,u))])));return g.queue.submit([S.finish()]),P=R.mapAsync(1,0,w),P.catch(()=>{}),R})}catch(g){M();for(let $ of[...y.keys(),"output"])o.free($);throw e.groups.clear(),o.closed?new c("disposed","the model was disposed of",{},g):g}try{await P}catch(g){if(M(),o.closed)throw new c("disposed","the model was disposed of",{},g);return await z(t,"the run",g)}let B=A.getMappedRange(0,w);try{if(new Uint32Array(B,0,1)[0]!==0)throw new c("index-out-of-range","an index that the program computed was outside its tensor; the results are not to be trusted");return a?b:i.map(({s:g},$)=>Object.fromEntries([...h].map(([R,S])=>{let v=_(R,$,g,u);return[R.name,{data:We(R.element,B,S,v),shape:v.shape}]})))}catch(g){throw M(),g}finally{A.unmap()}}function le(e,n,t){let r=new Set(t.map(s=>s.buffer)),o=[];for(let s of n.toReversed()){let[l,d,,,i]=s,a=d.split(" "),u=F(e.kernel(l)).filter(p=>p==="read"||p==="write"),f=a.filter((p,m)=>u[m]==="write");if(f.some(p=>r.has(p))){if(o.unshift(s),i)for(let p of f)r.delete(p);for(let[p,m]of a.entries())u[p]==="read"&&r.add(m)}}return o}var je={read:"read-only-storage",write:"storage",sizes:"uniform",lengths:"read-only-storage",status:"storage"},L=class{#e;#n;#t=new Map;#r=new Map;#o=new Map;constructor(n,t){this.#e=n,this.#n=t}async need(n){await Promise.all([...new Set(n)].map(t=>{let r=this.#r.get(t)??this.#s(t);return this.#r.set(t,r),r}))}get(n){let t=this.#o.get(n);if(!t)throw new Error(\`kernel \${n} was not compiled\`);return t}kernel(n){let t=this.#n[n];if(!t)throw new Error(\`there is no kernel \${n}\`);return t}layout(n){let t=this.#t.get(n.bindings);if(!t){let{device:r}=this.#e,o=r.createBindGroupLayout({label:n.bindings,entries:F(n).map((s,l)=>({binding:l,visibility:4,buffer:{type:je[s]}}))});t={group:o,pipeline:r.createPipelineLayout({bindGroupLayouts:[o]})},this.#t.set(n.bindings,t)}return t}async#s(n){let t=this.kernel(n),{name:r,code:o}=t,{pipeline:s}=await I(this.#e,\`the kernel \${r}\`,()=>{let l=this.#e.device.createShaderModule({label:r,code:o}),d=this.layout(t).pipeline,i=this.#e.device.createComputePipelineAsync({label:r,layout:d,compute:{module:l,entryPoint:"main"}});return i.catch(()=>{}),{pipeline:i}});try{this.#o.set(n,await s)}catch(l){throw O(this.#e),new c("device-error",\`the kernel \${r} does not compile: \${U(l)}\`,{name:r},l)}}};function qe(e){let n=2166136261;for(let t of e)n=Math.imul(n^(t.codePointAt(0)??0),16777619);return()=>{n=n+2654435769|0;let t=Math.imul(n^n>>>16,569420461);return t=Math.imul(t^t>>>15,1935289751),((t^t>>>15)>>>0)/2**32}}var Le={uniform:(e,n,t)=>n+(t-n)*e(),normal:(e,n,t)=>n+t*Math.sqrt(-2*Math.log(1-e()))*Math.cos(2*Math.PI*e()),gumbel:(e,n,t)=>n-t*Math.log(-Math.log(Math.max(e(),1e-12)))};function fe([e,n,t],r){let o=new Float32Array(x(n));if(typeof t=="number")return o.fill(t);let[s="",l=0,d=1]=t??[],i=Le[s];if(!i)throw new c("weights-missing",\`parameter "\${e}" has no initial distribution: it must be loaded\`,{name:e});let a=qe(\`\${r}/\${e}\`);for(let u=0;u<o.length;u+=1)o[u]=i(a,l,d);return o}var ce=1e8,Ce=Object.assign(Object.create(null),{F64:64,I64:64,U64:64,F32:32,I32:32,U32:32,F16:16,BF16:16,I16:16,U16:16,I8:8,U8:8,BOOL:8,F8_E4M3:8,F8_E5M2:8});function k(e,n,t={}){return new c("weights-damaged",\`\${e.name}: \${n}\`,t)}var Ne=e=>Number.isSafeInteger(e)&&Number(e)>=0,pe=e=>Array.isArray(e)&&e.every(Ne);function Ve(e){let n=new Set,t=0;for(let[r]of e.matchAll(/"(?:[^"\\\\]|\\\\.)*"|[{}[\\]]/g))if(r==="{"||r==="[")t+=1;else if(r==="}"||r==="]")t-=1;else if(t===1){let o=JSON.parse(r);if(n.has(o))return o;n.add(o)}}function _e(e,n,t){let r=(u,f,p)=>k(e,\`tensor "\${n}": \${u}\`,{name:n,expected:f,found:p}),{dtype:o,shape:s,data_offsets:l}=t??{};if(typeof o!="string")throw r("its dtype is no text","a text",o);if(!pe(s))throw r("its shape is no list of whole numbers","whole numbers",s);if(!pe(l)||l.length!==2)throw r("its data_offsets are no two whole numbers","two whole numbers",l);let[d=0,i=0]=l,a=Ce[o];if(i<d)throw r(\`it ends at byte \${i}, before its start at \${d}\`,d,i);if(a!==void 0&&i-d!==x(s)*a/8)throw r(\`shape [\${s.join(", ")}] of \${o} takes \${x(s)*a/8} bytes, not \${i-d}\`,x(s)*a/8,i-d);return{name:n,type:o,shape:s,start:d,end:i}}async function me(e){let n=await e.take(8);if(n.length<8)throw k(e,\`it has \${n.length} bytes, no safetensors file\`);let t=Number(new DataView(n.buffer,n.byteOffset,8).getBigUint64(0,!0));if(t>ce||8+t>(e.size??1/0))throw k(e,\`it says that its head has \${t} bytes: cut off, or no safetensors file\`,{expected:Math.min(ce,(e.size??1/0)-8),found:t});let r=await e.take(t);if(r.length<t)throw k(e,"it ends within its head",{expected:t,found:r.length});let o,s;try{let a=new TextDecoder("utf-8",{fatal:!0}).decode(r);o=JSON.parse(a),s=Ve(a)}catch(a){throw new c("weights-damaged",\`\${e.name}: its head is no JSON\`,{},a)}if(typeof o!="object"||o===null||Array.isArray(o))throw k(e,"its head is no JSON object");if(s!==void 0)throw k(e,\`tensor "\${s}" is there twice\`,{name:s});let l=Object.entries(o).filter(([a])=>a!=="__metadata__").map(([a,u])=>_e(e,a,u)).sort((a,u)=>a.start-u.start||a.end-u.end),d=0;for(let[a,u]of l.entries()){let{name:f,start:p}=u,m=l[a-1]?.name??"the head";if(p!==d)throw k(e,p<d?\`tensors "\${m}" and "\${f}" overlap\`:\`there are \${p-d} bytes between "\${m}" and tensor "\${f}"\`,{name:f,expected:d,found:p});d=u.end}let i=8+t+d;if(e.size!==void 0&&e.size!==i){let{size:a}=e,u=l.find(f=>8+t+f.end>a)?.name;throw k(e,u===void 0?\`\${a-i} bytes follow the last tensor\`:\`it is cut off within tensor "\${u}"\`,{...u!==void 0&&{name:u},expected:i,found:a})}return{tensors:l,bytes:i}}var X=4<<20,C=class{name;size;#e;#n;#t=new Uint8Array(0);constructor(n,t,r,o){this.name=n,this.size=t,this.#e=r,this.#n=o}async take(n){let t=[],r=0;for(;r<n;){if(this.#t.length===0){let i=await this.#e();if(!i)break;this.#t=i}let d=this.#t.subarray(0,n-r);this.#t=this.#t.subarray(d.length),r+=d.length,t.push(d)}let[o]=t;if(o&&t.length===1)return o;let s=new Uint8Array(r),l=0;for(let d of t)s.set(d,l),l+=d.length;return s}close(){this.#n()}};function J({name:e="the weights",size:n,read:t}){let r=0,o=async()=>{if(r>=n)return;let s=Math.min(n,r+X),l=await t(r,s).catch(d=>{throw new c("weights-unreachable",\`\${e}: \${U(d)}\`,{name:e},d)});if(l.length!==s-r)throw new c("weights-unreachable",\`\${e} gave \${l.length} bytes from \${r} to \${s}\`,{name:e,expected:s-r,found:l.length});return r=s,l};return new C(e,n,o,()=>{})}function ge(e,n){let t=n.getReader(),r=async()=>{try{return(await t.read()).value}catch(o){throw new c("weights-unreachable",\`\${e} broke off: \${U(o)}\`,{name:e},o)}};return new C(e,void 0,r,()=>{t.cancel().catch(()=>{})})}function ye(e,n){if(!n.ok||!n.body)throw new c("weights-unreachable",\`\${e} answered with status \${n.status}\`,{name:e,expected:200,found:n.status});return ge(e,n.body)}function he(e){return J({size:e.length,read:(n,t)=>Promise.resolve(e.subarray(n,t))})}async function we(e){if(typeof e=="string"||e instanceof URL){let n=String(e),t=await fetch(e).catch(r=>{throw new c("weights-unreachable",\`\${n}: \${U(r)}\`,{name:n},r)});return ye(n,t)}if(ArrayBuffer.isView(e))return he(new Uint8Array(e.buffer,e.byteOffset,e.byteLength));if(e instanceof Response)return ye(e.url||"the weights",e);if(e instanceof Blob){let n=async(t,r)=>new Uint8Array(await e.slice(t,r).arrayBuffer());return J({size:e.size,read:n})}if("getReader"in e)return ge("the weights",e);if("read"in e){let{name:n="the weights",size:t}=e;return J({name:n,size:t,read:(r,o)=>e.read(r,o)})}return he(new Uint8Array(e))}function Y(e){return typeof e=="string"?!0:typeof e!="object"||e===null?!1:e instanceof URL||e instanceof Blob||e instanceof Response||ArrayBuffer.isView(e)||Object.prototype.toString.call(e).endsWith("ArrayBuffer]")||"getReader"in e||"read"in e&&typeof e.read=="function"&&"size"in e}var Ke=64<<20;function Q(e){let n=e.replace(/[.+?^\${}()|[\\]\\\\]/g,"\\\\$&").replace(/\\*+/g,"[^]*"),t=new RegExp(\`^\${n}$\`);return r=>t.test(r)}var be=e=>e.filter(n=>n!==1).join();function Me(e,n){let t=new Map(e.parameters.map(([a],u)=>[a,u])),o=[...n.keys()].filter(a=>!t.has(a)),s=e.parameters.map(([a])=>a).filter(a=>!n.has(a));if(s.length>0){let a=s.slice(0,3).map(f=>\`"\${f}"\${D(f,o)}\`),u=s.length>3?\` and \${s.length-3} more\`:"";throw new c("weights-missing",\`the weights lack \${a.join(", ")}\${u}\`,{name:s[0]??"",tensors:s})}for(let[a,u]of e.parameters){let f=n.get(a)??[];if(be(f)!==be(u))throw new c("weights-shape",\`tensor "\${a}" has shape [\${f.join(", ")}]; the model's is [\${u.join(", ")}]\`,{name:a,expected:u,found:f})}let l=e.ignored.map(Q),d=o.filter(a=>!l.some(u=>u(a))),i=[];if(d.length>0){let a=\`the model does not use \${d.length} tensors of the weights: \${d.slice(0,5).join(", ")}\`;i.push({code:"weights-unexpected",message:a,tensors:d})}return{index:t,warnings:i}}var Je;function Xe(){return Je??=Float32Array.from({length:65536},(e,n)=>{let t=n>>10&31,r=(n&1023)/1024,o=t===31?r?NaN:1/0:t?(1+r)*2**(t-15):r*2**-14;return n>>15?-o:o})}function Ye(e,n){let{buffer:t}=new Uint8Array(n);if(e==="F32")return new Float32Array(t);let r=new Uint16Array(t);if(e==="F16"){let s=Xe();return Float32Array.from(r,l=>s[l]??0)}let o=Uint32Array.from(r,s=>s<<16);return new Float32Array(o.buffer)}function $e(e,n,t){let r=n.findIndex(o=>!Number.isFinite(o));if(r>=0)throw new c("weights-value",\`tensor "\${e}": entry \${t+r} is \${n[r]??""}\`,{name:e,expected:"finite numbers",found:n[r],position:[t+r]})}async function Qe(e,n){let t=new Map,r=[],o=0,s=0;for(let a of n){let{tensors:u,bytes:f}=await me(a);for(let{name:p,shape:m}of u){if(t.has(p))throw k(a,\`tensor "\${p}" is in another file, too\`,{name:p});t.set(p,m)}r.push({reader:a,tensors:u}),o+=f,s+=f-(u.at(-1)?.end??0)}let{index:l,warnings:d}=Me(e,t),i=r.flatMap(({reader:a,tensors:u})=>u.map(f=>({...f,reader:a,parameter:l.get(f.name)})));for(let{name:a,type:u,parameter:f}of i)if(f!==void 0&&!["F32","F16","BF16"].includes(u))throw new c("weights-type",\`tensor "\${a}" is \${u}; it can be F32, F16 or BF16\`,{name:a,expected:["F32","F16","BF16"],found:u});return{warnings:d,async write(a,u,f){let p=0;for(let{name:m,type:y,start:h,end:w,reader:b,parameter:M}of i){let P=0;for(let A=h;A<w;){let B=Math.min(X,w-A),g=await b.take(B);if(O(a),u.closed)throw new c("disposed","loading was given up");if(g.length<B)throw k(b,\`it is cut off within tensor "\${m}"\`,{name:m,expected:w,found:A+g.length});if(A+=B,s+=B,M!==void 0){let $=Ye(y,g);$e(m,$,P),a.device.queue.writeBuffer(u.get(\`p\${M}\`),P*4,$),P+=$.length,p+=$.byteLength}f({loaded:s,total:o,name:m}),!(p<Ke)&&(p=0,a.device.queue.submit([]),await a.device.queue.onSubmittedWorkDone())}}for(let{reader:m}of r)if((await m.take(1)).length>0)throw k(m,"bytes follow the last tensor")},close:()=>n.forEach(a=>a.close())}}async function xe(e,n){let t=[];try{for(let r of n)t.push(await we(r));return await Qe(e,t)}catch(r){throw t.forEach(o=>o.close()),r}}function Pe(e,n,t){return{warnings:e,write:(r,o,s)=>{let l=4*n.parameters.reduce((i,[,a])=>i+x(a),0),d=0;for(let[i,[a]]of n.parameters.entries()){let u=t(i);$e(a,u,0),r.device.queue.writeBuffer(o.get(\`p\${i}\`),0,u),d+=u.byteLength,s({loaded:d,total:l,name:a})}return Promise.resolve()},close:()=>{}}}function Ze(e,n){let t=new Map;for(let[s,l]of Object.entries(n)){let d=e.parameters.find(([u])=>u===s)?.[1],{data:i,shape:a}=ArrayBuffer.isView(l)?{data:l,shape:l.length===x(d??[])?d??[]:[l.length]}:l;if(!(i instanceof Float32Array)||!Array.isArray(a)||x(a)!==i.length)throw new c("weights-invalid",\`tensor "\${s}" is no Float32Array with its shape\`,{name:s});t.set(s,{data:i,shape:a})}let{warnings:r}=Me(e,new Map([...t].map(([s,{shape:l}])=>[s,l]))),o=e.parameters.map(([s])=>t.get(s)?.data??new Float32Array(0));return Pe(r,e,s=>o[s]??new Float32Array(0))}async function Ae(e,n,t){if(Y(n))return xe(e,[n]);if(Array.isArray(n)&&n.length>0&&n.every(Y))return xe(e,n);if(typeof n=="object"&&n!==null&&!Array.isArray(n))return Ze(e,n);if(n!==void 0)throw new c("weights-invalid","weights are a URL, a Response, a stream, a Blob, an ArrayBuffer, { size, read }, or tensors by name");if(t===void 0&&e.parameters.length>0)throw new c("weights-missing","pass weights, or a seed to draw them");let r=e.parameters.map(o=>()=>fe(o,t??0));return Pe([],e,o=>r[o]?.()??new Float32Array(0))}var ve=e=>e.flatMap(([,n])=>n.split(" "));function en(e,n){let t=new Map;for(let[r,[,o]]of e.parameters.entries())t.set(\`p\${r}\`,x(o));for(let[r,{shape:o}]of e.tables.entries())t.set(\`t\${r}\`,x(o));for(let[r,o]of e.constants(ke(e)).entries())t.set(\`c\${r}\`,o);for(let[r,o]of t)n.check(r,4*o);for(let[r,o]of t)n.reserve(r,4*o)}var ke=e=>[1,...e.dimensions.map(({most:n})=>n)];function nn({device:e},n,t){for(let[r,{element:o,shape:s,value:l}]of n.tables.entries()){let d=new(o==="real"?Float32Array:Int32Array)(x(s)),i=s.map(()=>0);for(let a=0;a<d.length;a+=1){d[a]=Number(l(...i));for(let u=s.length-1;u>=0&&(i[u]=(i[u]??0)+1,!((i[u]??0)<(s[u]??0)));u-=1)i[u]=0}e.queue.writeBuffer(t.get(\`t\${r}\`),0,d)}}async function tn(e){let{program:n,memory:t,held:r}=e,o={slots:()=>[],results:[],steps:n.prepare},s=[{s:ke(n),values:[]}];n.prepare.length>0?await K(e,{entry:o,steps:n.prepare,results:[],members:s,onDevice:!0}):await r.device.queue.onSubmittedWorkDone().catch(i=>z(r,"loading",i));let l=[...n.run.results,...n.inspect.results].map(({buffer:i})=>i),d=new Set([...ve(n.run.steps),...ve(n.inspect.steps),...l]);t.freeWhere(i=>/^[pt]/.test(i)&&!d.has(i))}async function rn(e){await Promise.allSettled(e)}async function on(e,n){let t=await ne(e,n.device),r=new q(t.device),o=new L(t,e.kernels),s,l=o.need([...e.prepare,...e.run.steps].map(([i])=>i)),d=(async()=>(s=await Ae(e,n.weights,n.seed),await I(t,"the weights",()=>en(e,r)),nn(t,e,r),await s.write(t,r,n.onProgress??(()=>{})),s))();try{let[{warnings:i}]=await Promise.all([d,l]),a={held:t,program:e,memory:r,pipelines:o,groups:new Map,written:""};return await tn(a),sn(a,i)}catch(i){throw r.close(),s?.close(),await rn([d,l]),W(t),i}finally{s?.close()}}function sn(e,n){let{held:t,program:r,memory:o,pipelines:s}=e,{run:l,inspect:d}=r,i=Promise.resolve(),a=0;function u(y){let h=a===0?y():i.then(y);return a+=1,i=h.then(()=>a-=1,()=>a-=1),h}async function f(y,h,w,b,M){if(o.closed)throw new c("disposed","the model was disposed of");let P=se(r,y),A=P.length>0?await K(e,{entry:h,steps:b,results:w,members:P,onDevice:M}):[];return Array.isArray(y)?A:A[0]}function p(y){let h=d.results.map(({name:b})=>b),w=new Set;for(let b of y){let M=h.filter(Q(b));if(M.length===0)throw new c("path-unknown",\`nothing to inspect at "\${b}"\${D(b,h)}\`,{name:b,expected:h,found:b});for(let P of M)w.add(P)}return d.results.filter(({name:b})=>w.has(b))}return{device:t.device,warnings:n,run:(y,h={})=>u(()=>f(y,l,l.results,l.steps,h.on==="device")),inspect:(y,h)=>u(async()=>{let w=p(h),b=le(s,d.steps,w);return o.closed||await s.need(b.map(([M])=>M)),f(y,d,w,b,!1)}),dispose:()=>{o.close(),W(t)}}}function an(e,n={}){return on(e,n)}return{AttncError:c,load:an}})();
`;
