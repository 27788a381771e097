/**
 * The abstract syntax of `.attn`: what `grammar/` parses, without punctuation, and with
 * the cover grammar resolved (inside `[...]`, `h < heads` is an extent and `(a, b)` a
 * merged axis). Names are not resolved here. Every node has a span; comments are kept
 * where the formatter can put them back.
 */
import type { Source, Span } from "../base/span.ts";

/** A name as written, with its place. */
export interface Identifier {
  readonly name: string;
  readonly span: Span;
}

/** Comments above a statement or declaration, one beside it; `///` lines are `documentation`. */
export interface Comments {
  /** Texts of the lines above, `//` included; an empty string is a blank line kept between them. */
  readonly above: readonly string[];
  readonly beside?: string;
  /** A blank line stood before this item (the formatter keeps one). */
  readonly blankBefore: boolean;
}

// ---------------------------------------------------------------- declarations

export interface File {
  readonly kind: "file";
  readonly source: Source;
  readonly declarations: readonly Declaration[];
  /** Comments after the last declaration. */
  readonly trailing: readonly string[];
}

export type Declaration =
  ImportDeclaration | FunctionDeclaration | LetDeclaration | BlockDeclaration | ModelDeclaration;

interface Common {
  readonly span: Span;
  readonly comments: Comments;
}

export interface ImportDeclaration extends Common {
  readonly kind: "import";
  /** The path in quotes, and the span of the string. */
  readonly path: string;
  readonly pathSpan: Span;
}

/** `fn causal(i, j) = j <= i`, at top level or local to a body. */
export interface FunctionDeclaration extends Common {
  readonly kind: "fn";
  readonly name: Identifier;
  readonly parameters: readonly Identifier[];
  readonly body: Expression;
  readonly documentation?: string;
}

/** `let n = H / patch`, at top level or in a body. */
export interface LetDeclaration extends Common {
  readonly kind: "let";
  readonly name: Identifier;
  readonly value: Expression;
  readonly documentation?: string;
}

export interface BlockDeclaration extends Common {
  readonly kind: "block";
  readonly name: Identifier;
  readonly parameters: readonly Parameter[];
  /** Undefined when `-> type` is left out; several for `-> ([H], [H])`. */
  readonly results?: readonly Type[];
  readonly body: Body;
  readonly documentation?: string;
}

export interface ModelDeclaration extends Common {
  readonly kind: "model";
  readonly name: Identifier;
  readonly parameters: readonly Parameter[];
  /** A body, or `= ViT(D = 192)`: a configuration of another model. */
  readonly definition: Body | CallExpression;
  readonly documentation?: string;
}

/** An argument of a block or model: with a type a value, without one a hyperparameter. */
export interface Parameter {
  readonly name: Identifier;
  readonly type?: Type;
  readonly default?: Expression;
  readonly span: Span;
}

export type ElementType = "real" | "int" | "bool";

export interface Type {
  readonly element: ElementType;
  readonly dimensions: readonly Dimension[];
  readonly span: Span;
}

/** `D`, `3 * D`, `T <= 1024` (introduces T), `0 <= T <= 1024`. */
export interface Dimension {
  readonly expression: Expression;
  /** Present in an introduction of a dynamic dimension. */
  readonly atMost?: Expression;
  readonly atLeast?: Expression;
  readonly span: Span;
}

// ---------------------------------------------------------------- statements

export interface Body {
  readonly kind: "body";
  readonly statements: readonly Statement[];
  /** Comments after the last statement. */
  readonly trailing: readonly string[];
  readonly span: Span;
}

export type Statement =
  | LetDeclaration
  | FunctionDeclaration
  | ParameterStatement
  | InputStatement
  | OutputStatement
  | InspectStatement
  | IgnoreStatement
  | LossStatement
  | GenerateStatement
  | ForStatement
  | RecurStatement
  | IfStatement
  | ReturnStatement
  | EquationStatement
  | DrawStatement;

/** `param weight: [O, I] at "name {l}" ~ normal(0, 1)`; `buffer` is never trained. */
export interface ParameterStatement extends Common {
  readonly kind: "param" | "buffer";
  readonly path: Path;
  readonly type: Type;
  readonly storedAs?: StringExpression;
  readonly value?: Expression;
  readonly distribution?: CallExpression;
}

export interface InputStatement extends Common {
  readonly kind: "input";
  readonly name: Identifier;
  readonly type: Type;
  readonly default?: Expression;
}

/** `output y`, `output y = e`, `output y[i] = e`, `output y: [N] = e`. */
export interface OutputStatement extends Common {
  readonly kind: "output";
  readonly target: Target;
  readonly value?: Expression;
}

export interface InspectStatement extends Common {
  readonly kind: "inspect";
  readonly target: Target;
  readonly value?: Expression;
}

export interface IgnoreStatement extends Common {
  readonly kind: "ignore";
  readonly pattern: StringExpression;
}

export interface LossStatement extends Common {
  readonly kind: "loss";
  readonly value: Expression;
}

export interface GenerateStatement extends Common {
  readonly kind: "generate";
  readonly input: Identifier;
  readonly from: Identifier;
  readonly arguments: readonly Argument[];
}

/** `for l < n { }` has no path; `for blocks[l < n] { }` opens the path `blocks.{l}`. */
export interface ForStatement extends Common {
  readonly kind: "for";
  readonly path?: Path;
  readonly variable: Identifier;
  readonly extent: Expression;
  readonly body: Body;
}

export interface RecurStatement extends Common {
  readonly kind: "recur";
  readonly variable: Identifier;
  readonly extent: Expression;
  readonly carried: readonly { readonly name: Identifier; readonly start?: Expression }[];
  readonly body: Body;
}

export interface IfStatement extends Common {
  readonly kind: "if";
  readonly condition: Expression;
  readonly then: Body;
  readonly otherwise?: Body | IfStatement;
}

export interface ReturnStatement extends Common {
  readonly kind: "return";
  readonly values: readonly Expression[];
}

/** `y = e`, `y[i, (h, d)] = e`, `h, c = Cell(x)`, `y: [N, D] = e`. */
export interface EquationStatement extends Common {
  readonly kind: "equation";
  readonly targets: readonly Target[];
  readonly value: Expression;
}

/** `noise[t, p < L] ~ gumbel(0, 1)`. */
export interface DrawStatement extends Common {
  readonly kind: "draw";
  readonly target: Target;
  readonly distribution: CallExpression;
}

/** The left side of an equation. At most one of `type` and `indices` is present. */
export interface Target {
  readonly name: Identifier;
  readonly type?: Type;
  readonly indices?: readonly IndexPart[];
  readonly span: Span;
}

// ---------------------------------------------------------------- expressions

export type Expression =
  | NumberExpression
  | StringExpression
  | TruthExpression
  | NameExpression
  | ListExpression
  | GroupExpression
  | MemberExpression
  | IndexExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | IfExpression
  | LambdaExpression
  | ReductionExpression;

export interface NumberExpression {
  readonly kind: "number";
  readonly value: number;
  /** As written; `12` is a whole number, `12.0` and `1e3` are reals. */
  readonly text: string;
  readonly span: Span;
}

/** A string, split at its `{...}`: literal texts and embedded expressions in turn. */
export interface StringExpression {
  readonly kind: "string";
  readonly parts: readonly (string | Expression)[];
  readonly span: Span;
}

export interface TruthExpression {
  readonly kind: "truth";
  readonly value: boolean;
  readonly span: Span;
}

/** A name; also `pi` and `infinity`, which nobody may redefine. */
export interface NameExpression {
  readonly kind: "name";
  readonly name: string;
  readonly span: Span;
}

export interface ListExpression {
  readonly kind: "list";
  readonly items: readonly Expression[];
  readonly span: Span;
}

/** Parentheses as the author wrote them; the formatter keeps them. */
export interface GroupExpression {
  readonly kind: "group";
  readonly expression: Expression;
  readonly span: Span;
}

/** `label.weight`, `blocks[l].attn`, `layers.0`; `.T` with nothing after it transposes. */
export interface MemberExpression {
  readonly kind: "member";
  readonly object: Expression;
  readonly member: Identifier;
  readonly span: Span;
}

/** `x[i, (h, d), 1:, : else 0]`. */
export interface IndexExpression {
  readonly kind: "index";
  readonly object: Expression;
  readonly indices: readonly IndexPart[];
  readonly otherwise?: Expression;
  readonly span: Span;
}

export type IndexPart = SingleIndex | SliceIndex | MergedIndex;

/** One index, with its extent if stated: `h`, `h < heads`, `2 * r + u - 1`. */
export interface SingleIndex {
  readonly kind: "single";
  readonly expression: Expression;
  readonly extent?: Expression;
  readonly span: Span;
}

/** `:`, `a:`, `:b`, `a:b`. */
export interface SliceIndex {
  readonly kind: "slice";
  readonly from?: Expression;
  readonly to?: Expression;
  readonly span: Span;
}

/** `(h, d)`, row-major; two parts or more. */
export interface MergedIndex {
  readonly kind: "merged";
  readonly parts: readonly (SingleIndex | SliceIndex)[];
  readonly span: Span;
}

/** `f(x, scale = 1)`, `blocks[l].attn: SelfAttention(x)`. */
export interface CallExpression {
  readonly kind: "call";
  readonly label?: Path;
  readonly callee: Identifier;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

export interface Argument {
  readonly name?: Identifier;
  readonly value: Expression;
  readonly span: Span;
}

/**
 * A label's or parameter's path. A word or whole number is one segment; `[e]` is the
 * compile-time value of e; a string path (`"layer{s + 1}.{b}"`) has the one segment
 * `string`, is split at its dots when its values are known, and may be empty.
 */
export interface Path {
  readonly segments: readonly PathSegment[];
  readonly span: Span;
}

export type PathSegment =
  | { readonly kind: "word"; readonly text: string; readonly span: Span }
  | { readonly kind: "value"; readonly expression: Expression; readonly span: Span }
  | { readonly kind: "string"; readonly string: StringExpression; readonly span: Span };

export interface UnaryExpression {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: Expression;
  readonly span: Span;
}

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "@" | "mod" | "^" | "<" | "<=" | ">" | ">=" | "==" | "!=" | "and" | "or";

export interface BinaryExpression {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface IfExpression {
  readonly kind: "if";
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}

/** `(i, j) => j <= i`, `((u < w, v < w), (p < w, q < w)) => ...`. */
export interface LambdaExpression {
  readonly kind: "lambda";
  readonly parameters: readonly LambdaParameter[];
  readonly body: Expression;
  readonly span: Span;
}

export type LambdaParameter =
  | { readonly kind: "name"; readonly name: Identifier; readonly span: Span }
  | { readonly kind: "merged"; readonly ranges: readonly Range[]; readonly span: Span };

/** `j`, or `j < n` with its extent. */
export interface Range {
  readonly name: Identifier;
  readonly extent?: Expression;
  readonly span: Span;
}

export type ReductionOperator =
  "sum" | "mean" | "max" | "min" | "softmax" | "argmax" | "any" | "all";

/** `sum[j where j <= i] a[i, j] * v[j]`, `softmax[j](e[i, j])`. */
export interface ReductionExpression {
  readonly kind: "reduction";
  readonly operator: ReductionOperator;
  readonly operatorSpan: Span;
  readonly ranges: readonly Range[];
  readonly where?: Expression;
  readonly body: Expression;
  readonly span: Span;
}
