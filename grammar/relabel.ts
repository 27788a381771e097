/**
 * One pass between lexer and parser that settles what a token means in its place, so that
 * the grammar itself needs two tokens of lookahead and no tricks:
 *
 * - a *keyword* is a word of the language, unless it is a segment of a path (`output.dense`,
 *   `output: Linear(x)`);
 * - a *reduction* is `sum`, `softmax`, ... before `[`;
 * - a *label* is a path before `: Word`, except directly inside an index, where `:` slices;
 * - `(` opens a lambda when its `)` stands before `=>`, and a merged axis when it stands
 *   directly inside an index and holds a comma;
 * - a line break counts only where it ends a statement.
 *
 * On the way brackets are matched, and the tokens are cut into one list per declaration, so
 * that an error in one hides none in the next.
 */
import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import * as t from "./tokens.ts";

/** A bracket without its partner. */
export interface BracketFault {
  readonly kind: "unclosed" | "unopened";
  readonly token: IToken;
  /** The token that made it certain: another closing bracket, or the next declaration. */
  readonly at?: IToken;
}

/** The tokens of one declaration, as the parser wants them. */
export interface Portion {
  readonly tokens: IToken[];
  readonly faults: readonly BracketFault[];
}

const closing = new Map<TokenType, TokenType>([
  [t.LeftParen, t.RightParen],
  [t.LeftBracket, t.RightBracket],
  [t.LeftBrace, t.RightBrace],
]);
const closers = new Set(closing.values());

const joins = [
  ...[t.FatArrow, t.Arrow, t.LessEqual, t.GreaterEqual, t.DoubleEqual, t.NotEqual, t.Less],
  ...[t.Greater, t.Equal, t.Plus, t.Minus, t.Star, t.Slash, t.AtSign, t.Caret, t.Tilde, t.Comma],
  ...[t.Dot, t.And, t.Or, t.Mod, t.Then, t.Else, t.With, t.From, t.Where, t.At],
];
/** A line break after one of these ends nothing. */
const goesOnAfter = new Set<TokenType>([...joins, t.Colon, t.Not, t.If, t.LeftBrace]);
/** Nor before one of these, with which no statement starts. */
const goesOnBefore = new Set<TokenType>([...joins, t.RightBrace, t.LeftBrace]);

const declares = new Set<TokenType>([t.Import, t.Fn, t.Let, t.Block, t.Model]);
/** These begin no statement, so at the start of a line they begin a declaration, come what may. */
const declaresAnywhere = new Set<TokenType>([t.Import, t.Block, t.Model]);

/** More brackets than this without a partner, in one declaration, are one mistake. */
const mostFaults = 2;

interface Open {
  readonly token: IToken;
  readonly position: number;
  /** A `:` directly inside it makes a slice; in parentheses only if there is a comma too. */
  readonly slices: boolean;
  /** The list of a block's or model's arguments: a `:` directly inside it comes before a type. */
  readonly declares: boolean;
  commas: number;
  readonly colons: number[];
}

/** Settles the tokens of a text; changes `tokenType` in place, the tokens are this parse's own. */
export function relabel(tokens: readonly IToken[]): Portion[] {
  const significant = tokens.filter((token) => token.tokenType !== t.Newline);
  const startsLine = lineStarts(tokens);
  settleWords(significant);
  const portions: { from: number; faults: BracketFault[] }[] = [{ from: 0, faults: [] }];
  const partners = matchBrackets(significant, startsLine, portions);
  settleLabels(significant, partners);
  return cut(tokens, significant, portions);
}

function become(token: IToken, type: TokenType): void {
  token.tokenType = type;
  if (type.tokenTypeIdx !== undefined) token.tokenTypeIdx = type.tokenTypeIdx;
}

function lineStarts(tokens: readonly IToken[]): Set<IToken> {
  return new Set(tokens.filter((_, i) => i === 0 || tokens[i - 1]?.tokenType === t.Newline));
}

function settleWords(tokens: readonly IToken[]): void {
  tokens.forEach((token, i) => {
    if (token.tokenType !== t.Name) return;
    const before = tokens[i - 1]?.tokenType;
    const after = tokens[i + 1]?.tokenType;
    const reduction = t.reductions.get(token.image);
    if (reduction && after === t.LeftBracket && before !== t.Dot) {
      become(token, reduction);
      return;
    }
    const keyword = t.keywords.get(token.image);
    if (!keyword) return;
    // `x[true:]` may be nonsense, but no label.
    const labels = after === t.Colon && keyword !== t.True && keyword !== t.False;
    if (before !== t.Dot && after !== t.Dot && !labels) become(token, keyword);
  });
}

const operandEnds = new Set<TokenType>([
  ...[t.Name, t.Numeral, t.Text, t.True, t.False, t.RightParen, t.RightBracket],
]);

/** Does `[` or `(` after this token index or call, rather than open a list or a group? */
function endsOperand(token: IToken | undefined): boolean {
  const type = token?.tokenType;
  return type !== undefined && operandEnds.has(type);
}

interface Brackets {
  /** Position of the opening bracket, by position of the closing one. */
  readonly opening: ReadonlyMap<number, number>;
  /** Positions of colons that slice, or come before a type. */
  readonly unlabelled: ReadonlySet<number>;
}

function matchBrackets(
  tokens: readonly IToken[],
  startsLine: ReadonlySet<IToken>,
  portions: { from: number; faults: BracketFault[] }[],
): Brackets {
  const opening = new Map<number, number>();
  const unlabelled = new Set<number>();
  const stack: Open[] = [];
  const fault = (found: BracketFault) => {
    const faults = portions.at(-1)?.faults;
    if (faults && faults.length < mostFaults) faults.push(found);
  };
  tokens.forEach((token, i) => {
    const type = token.tokenType;
    const starts = startsLine.has(token) && declares.has(type);
    if (starts && (stack.length === 0 || declaresAnywhere.has(type))) {
      const unclosed = stack.pop();
      if (unclosed) fault({ kind: "unclosed", token: unclosed.token, at: token });
      stack.length = 0;
      if (i > 0) portions.push({ from: i, faults: [] });
    }
    const top = stack.at(-1);
    if (closing.has(type)) {
      const operand = endsOperand(tokens[i - 1]) && !startsStatement(tokens, startsLine, i, top);
      const indexes = type === t.LeftBracket && operand;
      const merges = type === t.LeftParen && !operand && top?.slices === true;
      const owner = tokens[i - 2]?.tokenType;
      const ofArguments = type === t.LeftParen && (owner === t.Block || owner === t.Model);
      const slices = indexes || merges;
      stack.push({ token, position: i, slices, declares: ofArguments, commas: 0, colons: [] });
    } else if (closers.has(type)) {
      while (stack.length > 0) {
        const open = stack.at(-1);
        if (!open || closing.get(open.token.tokenType) === type) break;
        // A closer that fits nothing on the stack is the fault itself.
        if (!stack.some((other) => closing.get(other.token.tokenType) === type)) break;
        stack.pop();
        fault({ kind: "unclosed", token: open.token, at: token });
      }
      const open = stack.at(-1);
      if (!open || closing.get(open.token.tokenType) !== type) {
        fault({ kind: "unopened", token });
        return;
      }
      stack.pop();
      opening.set(i, open.position);
      if (type !== t.RightParen) return;
      if (tokens[i + 1]?.tokenType === t.FatArrow) become(open.token, t.LambdaParen);
      else if (open.slices && open.commas > 0) {
        become(open.token, t.TupleParen);
        open.colons.forEach((colon) => unlabelled.add(colon));
      }
    } else if (type === t.Comma && top) top.commas += 1;
    else if (type === t.Colon && top?.slices === true) {
      if (top.token.tokenType === t.LeftBracket) unlabelled.add(i);
      else top.colons.push(i);
    } else if (type === t.Colon && top?.declares === true) unlabelled.add(i);
  });
  for (const open of stack) fault({ kind: "unclosed", token: open.token });
  return { opening, unlabelled };
}

/** A bracket that begins a line in a body, or the file, continues nothing. */
function startsStatement(
  tokens: readonly IToken[],
  startsLine: ReadonlySet<IToken>,
  i: number,
  top: Open | undefined,
): boolean {
  const token = tokens[i];
  const inBody = top === undefined || top.token.tokenType === t.LeftBrace;
  return token !== undefined && inBody && startsLine.has(token);
}

/** After these words a `:` comes before a type, even a wrong one. */
const typed = new Set<TokenType | undefined>([t.Param, t.Buffer, t.Input, t.Output, t.Inspect]);

/** Walks back from each `: Word` over the path before it, and marks where that begins. */
function settleLabels(tokens: readonly IToken[], brackets: Brackets): void {
  tokens.forEach((token, i) => {
    if (token.tokenType !== t.Colon || brackets.unlabelled.has(i)) return;
    if (tokens[i + 1]?.tokenType !== t.Name) return;
    let at = i - 1;
    for (;;) {
      const type = tokens[at]?.tokenType;
      const first = tokens[at];
      if (!first) return;
      if (type === t.RightBracket) {
        const open = brackets.opening.get(at);
        if (open === undefined) return;
        at = open - 1;
      } else if ((type === t.Name || type === t.Numeral) && tokens[at - 1]?.tokenType === t.Dot) {
        at -= 2;
      } else if (type === t.Name) {
        if (!typed.has(tokens[at - 1]?.tokenType)) become(first, t.LabelWord);
        return;
      } else if (type === t.Text) {
        if (!typed.has(tokens[at - 1]?.tokenType)) become(first, t.LabelText);
        return;
      } else return;
    }
  });
}

/** Cuts at the declarations, and keeps the line breaks that end a statement. */
function cut(
  tokens: readonly IToken[],
  significant: readonly IToken[],
  portions: readonly { from: number; faults: BracketFault[] }[],
): Portion[] {
  const heads = new Set(portions.map((portion) => significant[portion.from]));
  const results = portions.map(({ faults }) => ({ tokens: [] as IToken[], faults }));
  let number = 0;
  const depth: TokenType[] = [];
  let pending: IToken | undefined;
  for (const token of tokens) {
    const type = token.tokenType;
    if (type === t.Newline) {
      pending ??= token;
      continue;
    }
    if (heads.has(token) && token !== significant[0]) {
      number += 1;
      depth.length = 0;
      pending = undefined;
    }
    const into = results[number];
    if (!into) break;
    const last = into.tokens.at(-1);
    const inside = depth.at(-1);
    if (
      pending &&
      last &&
      (inside === undefined || inside === t.LeftBrace) &&
      !goesOnAfter.has(last.tokenType) &&
      !goesOnBefore.has(type)
    ) {
      into.tokens.push(newline(pending));
    }
    pending = undefined;
    if (closing.has(type) || type === t.LambdaParen || type === t.TupleParen) depth.push(type);
    else if (closers.has(type)) depth.pop();
    // The lexer leaves the ends to be computed; the tree's places need them.
    token.endOffset = token.startOffset + token.image.length - 1;
    into.tokens.push(token);
  }
  return results.filter((portion) => portion.tokens.length > 0);
}

function newline(token: IToken): IToken {
  const { startOffset } = token;
  const end = startOffset + token.image.length - 1;
  return createTokenInstance(t.Newline, token.image, startOffset, end, 0, 0, 0, 0);
}
