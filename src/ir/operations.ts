/**
 * The scalar operations: for each one record with its signature, its meaning in float64
 * and its code in WGSL and JavaScript. Integer sums and products are not here: they are
 * kept as polynomials (`expr.ts`), so that indices have one canonical form.
 *
 * `$0`, `$1` in a template stand for the arguments, already printed as atoms.
 */

export type ElementType = "real" | "int" | "bool";

export interface Operation {
  /** The types of the arguments; `same` takes any type and all must agree. */
  readonly takes: readonly ElementType[];
  readonly gives: ElementType;
  /** Truth values are 0 and 1 here. */
  readonly evaluate: (...values: number[]) => number;
  readonly wgsl: string;
  readonly javascript: string;
  /** The name of a WGSL helper function (`wgslHelpers`) that the template calls. */
  readonly helper?: keyof typeof wgslHelpers;
}

/** Functions that WGSL lacks, or whose built-in form misbehaves on some adapter. */
export const wgslHelpers = {
  // tanh is NaN for |x| >= 88.8 on SwiftShader; beyond 15 it is 1 in f32 anyway.
  tanh_: `fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }`,
  sigmoid_: `fn sigmoid_(x: f32) -> f32 { return 1f / (1f + exp(clamp(-x, -87f, 87f))); }`,
  // Abramowitz and Stegun 7.1.26 is good to 1.5e-7, about one unit of f32; near 0 the series avoids cancellation.
  erf_: `fn erf_(x: f32) -> f32 {
  let a = abs(x);
  if (a < 0.3f) {
    let s = a * a;
    return x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  }
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return sign(x) * (1f - p * exp(-a * a));
}`,
  // The same of four at once; the two branches are a choice.
  tanh4_: `fn tanh4_(x: vec4f) -> vec4f { return tanh(clamp(x, vec4f(-15f), vec4f(15f))); }`,
  sigmoid4_: `fn sigmoid4_(x: vec4f) -> vec4f { return 1f / (1f + exp(clamp(-x, vec4f(-87f), vec4f(87f)))); }`,
  erf4_: `fn erf4_(x: vec4f) -> vec4f {
  let a = abs(x);
  let s = x * x;
  let near = x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return select(sign(x) * (1f - p * exp(-s)), near, a < vec4f(0.3f));
}`,
  // WGSL's pow is undefined for a negative base.
  power_: `fn power_(x: f32, y: f32) -> f32 {
  if (x >= 0f) { return pow(x, y); }
  let magnitude = pow(-x, y);
  return select(magnitude, -magnitude, abs(y) % 2f == 1f);
}`,
  // Division and remainder that round towards minus infinity; WGSL's round towards zero.
  quotient_: `fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }`,
  remainder_: `fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }`,
  remainder_real_: `fn remainder_real_(a: f32, n: f32) -> f32 { return a - n * floor(a / n); }`,
  integer_power_: `fn integer_power_(base: i32, exponent: i32) -> i32 {
  var result = 1;
  for (var n = 0; n < exponent; n++) { result *= base; }
  return result;
}`,
  // What a draw is made of (`hash` below); 0x9e3779b9 is 2^32 over the golden ratio.
  hash_: `fn hash_(a: i32, b: i32) -> i32 {
  var x = bitcast<u32>(a) + 0x9e3779b9u * (bitcast<u32>(b) + 1u);
  x = (x ^ (x >> 16u)) * 0x7feb352du;
  x = (x ^ (x >> 15u)) * 0x846ca68bu;
  return bitcast<i32>(x ^ (x >> 16u));
}`,
  unit_: `fn unit_(x: i32) -> f32 { return (f32(bitcast<u32>(x) >> 9u) + 0.5f) * 0x1p-23f; }`,
} as const;

const unary = (evaluate: (x: number) => number, wgsl: string, javascript: string): Operation => ({
  takes: ["real"],
  gives: "real",
  evaluate,
  wgsl,
  javascript,
});
const binary = (
  type: ElementType,
  gives: ElementType,
  evaluate: (a: number, b: number) => number,
  wgsl: string,
  javascript = wgsl,
): Operation => ({ takes: [type, type], gives, evaluate, wgsl, javascript });
const truth = (value: boolean): number => (value ? 1 : 0);

/** erf in float64, to about 1e-15: a series near zero, a continued fraction far away. */
export function erf(x: number): number {
  const a = Math.abs(x);
  if (a < 2.5) {
    let term = a;
    let sum = a;
    for (let n = 1; n < 80 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= (-a * a) / n;
      sum += term / (2 * n + 1);
    }
    return (Math.sign(x) * 2 * sum) / Math.sqrt(Math.PI);
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (a + fraction);
  return Math.sign(x) * (1 - Math.exp(-a * a) / (a + fraction) / Math.sqrt(Math.PI));
}

/**
 * 32 bits out of two numbers of 32 bits, as a whole number with a sign: a step of a Weyl
 * sequence, then a finalizer with little bias. One to one in each argument.
 */
export function hash(a: number, b: number): number {
  let x = (a + Math.imul(0x9e3779b9, (b + 1) | 0)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The upper 23 bits as a number between 0 and 1, never at the ends, and exact in f32. */
export function unit(bits: number): number {
  return ((bits >>> 9) + 0.5) / 0x800000;
}

/** Rounds halves to even, as WGSL does. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

export const operations = {
  // Reals
  add: binary("real", "real", (a, b) => a + b, "$0 + $1"),
  subtract: binary("real", "real", (a, b) => a - b, "$0 - $1"),
  multiply: binary("real", "real", (a, b) => a * b, "$0 * $1"),
  divide: binary("real", "real", (a, b) => a / b, "$0 / $1"),
  power: {
    ...binary("real", "real", Math.pow, "power_($0, $1)", "Math.pow($0, $1)"),
    helper: "power_",
  },
  /** `mod` of reals, with the divisor's sign. */
  modulo: {
    ...binary(
      "real",
      "real",
      (a, n) => a - n * Math.floor(a / n),
      "remainder_real_($0, $1)",
      "($0 - $1 * Math.floor($0 / $1))",
    ),
    helper: "remainder_real_",
  },
  maximum: binary("real", "real", Math.max, "max($0, $1)", "Math.max($0, $1)"),
  minimum: binary("real", "real", Math.min, "min($0, $1)", "Math.min($0, $1)"),
  negate: unary((x) => -x, "-$0", "-$0"),
  absolute: unary(Math.abs, "abs($0)", "Math.abs($0)"),
  exp: unary(Math.exp, "exp($0)", "Math.exp($0)"),
  log: unary(Math.log, "log($0)", "Math.log($0)"),
  sqrt: unary(Math.sqrt, "sqrt($0)", "Math.sqrt($0)"),
  sin: unary(Math.sin, "sin($0)", "Math.sin($0)"),
  cos: unary(Math.cos, "cos($0)", "Math.cos($0)"),
  tanh: { ...unary(Math.tanh, "tanh_($0)", "Math.tanh($0)"), helper: "tanh_" },
  sigmoid: {
    ...unary((x) => 1 / (1 + Math.exp(-x)), "sigmoid_($0)", "(1 / (1 + Math.exp(-$0)))"),
    helper: "sigmoid_",
  },
  erf: { ...unary(erf, "erf_($0)", "erf($0)"), helper: "erf_" },
  /** To reals, from whole numbers and from truth values. */
  toReal: {
    takes: ["int"],
    gives: "real",
    evaluate: (x: number) => x,
    wgsl: "f32($0)",
    javascript: "$0",
  },
  // From reals to whole numbers
  floor: {
    takes: ["real"],
    gives: "int",
    evaluate: Math.floor,
    wgsl: "i32(floor($0))",
    javascript: "Math.floor($0)",
  },
  ceil: {
    takes: ["real"],
    gives: "int",
    evaluate: Math.ceil,
    wgsl: "i32(ceil($0))",
    javascript: "Math.ceil($0)",
  },
  round: {
    takes: ["real"],
    gives: "int",
    evaluate: roundHalfEven,
    wgsl: "i32(round($0))",
    javascript: "round($0)",
  },
  // Whole numbers (sums and products are polynomials)
  quotient: {
    ...binary(
      "int",
      "int",
      (a, n) => Math.floor(a / n),
      "quotient_($0, $1)",
      "Math.floor($0 / $1)",
    ),
    helper: "quotient_",
  },
  remainder: {
    ...binary(
      "int",
      "int",
      (a, n) => a - n * Math.floor(a / n),
      "remainder_($0, $1)",
      "($0 - $1 * Math.floor($0 / $1))",
    ),
    helper: "remainder_",
  },
  integerPower: {
    ...binary("int", "int", Math.pow, "integer_power_($0, $1)", "Math.pow($0, $1)"),
    helper: "integer_power_",
  },
  integerMaximum: binary("int", "int", Math.max, "max($0, $1)", "Math.max($0, $1)"),
  integerMinimum: binary("int", "int", Math.min, "min($0, $1)", "Math.min($0, $1)"),
  integerAbsolute: {
    takes: ["int"],
    gives: "int",
    evaluate: Math.abs,
    wgsl: "abs($0)",
    javascript: "Math.abs($0)",
  },
  // Draws: bits from a seed and indices, and a uniform number from bits
  hash: { ...binary("int", "int", hash, "hash_($0, $1)", "hash($0, $1)"), helper: "hash_" },
  unit: {
    takes: ["int"],
    gives: "real",
    evaluate: unit,
    wgsl: "unit_($0)",
    javascript: "unit($0)",
    helper: "unit_",
  },
  /**
   * An index that only the kernel knows: `checked(index, extent)` is the index clamped to
   * [0, extent), and the run is reported as failed when it lay outside.
   */
  checked: {
    ...binary(
      "int",
      "int",
      (i, n) => Math.min(Math.max(i, 0), n - 1),
      "checked_($0, $1)",
      "Math.min(Math.max($0, 0), $1 - 1)",
    ),
  },
  // Comparisons; the left sides' type decides
  less: binary("real", "bool", (a, b) => truth(a < b), "$0 < $1"),
  lessEqual: binary("real", "bool", (a, b) => truth(a <= b), "$0 <= $1"),
  equal: binary("real", "bool", (a, b) => truth(a === b), "$0 == $1", "$0 === $1"),
  integerLess: binary("int", "bool", (a, b) => truth(a < b), "$0 < $1"),
  integerLessEqual: binary("int", "bool", (a, b) => truth(a <= b), "$0 <= $1"),
  integerEqual: binary("int", "bool", (a, b) => truth(a === b), "$0 == $1", "$0 === $1"),
  truthEqual: binary("bool", "bool", (a, b) => truth(a === b), "$0 == $1", "$0 === $1"),
  // Truth
  and: binary("bool", "bool", (a, b) => a * b, "$0 && $1"),
  or: binary("bool", "bool", (a, b) => truth(a + b > 0), "$0 || $1"),
  not: {
    takes: ["bool"],
    gives: "bool",
    evaluate: (a: number) => 1 - a,
    wgsl: "!$0",
    javascript: "!$0",
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** The record of an operation, with its optional fields visible to the type checker. */
export function operationOf(name: OperationName): Operation {
  return operations[name];
}
