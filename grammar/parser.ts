/**
 * The grammar of `.attn` as chevrotain rules, without actions: it makes a tree of tokens
 * (`generated/grammar.ebnf` is its text), and `src/syntax` makes the abstract syntax of it.
 * `relabel.ts` has removed every ambiguity, so two tokens of lookahead do. This file has the
 * declarations, `statements.ts` and `expressions.ts` the rest. The parser instance is
 * stateful: `parseTokens` is the one way in.
 */
import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import { TooDeep, type Rule } from "./rules.ts";
import { StatementRules } from "./statements.ts";
import * as t from "./tokens.ts";

const declarations = "`import`, `fn`, `let`, `block` or `model`";

export class AttnParser extends StatementRules {
  constructor(skipValidations: boolean) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  readonly file: Rule = this.rule("file", () => {
    this.OPTION(() => {
      this.SUBRULE(this.declaration);
      this.MANY(() => {
        this.CONSUME(t.Newline);
        this.SUBRULE2(this.declaration);
      });
    });
  });

  readonly declaration: Rule = this.rule("declaration", () => {
    this.either(
      declarations,
      () => this.SUBRULE(this.importDeclaration),
      () => this.SUBRULE(this.fnDeclaration),
      () => this.SUBRULE(this.letDeclaration),
      () => this.SUBRULE(this.blockDeclaration),
      () => this.SUBRULE(this.modelDeclaration),
    );
  });

  readonly importDeclaration: Rule = this.rule("importDeclaration", () => {
    this.CONSUME(t.Import);
    this.CONSUME(t.Text);
  });

  readonly blockDeclaration: Rule = this.rule("blockDeclaration", () => {
    this.CONSUME(t.Block);
    this.CONSUME(t.Name);
    this.SUBRULE(this.parameters);
    this.OPTION(() => {
      this.CONSUME(t.Arrow);
      this.SUBRULE(this.results);
    });
    this.SUBRULE(this.body);
  });

  readonly results: Rule = this.rule("results", () => {
    this.either(
      "a type",
      () => this.SUBRULE(this.type),
      () => {
        this.CONSUME(t.LeftParen);
        this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE2(this.type) });
        this.CONSUME(t.RightParen);
      },
    );
  });

  readonly modelDeclaration: Rule = this.rule("modelDeclaration", () => {
    this.CONSUME(t.Model);
    this.CONSUME(t.Name);
    this.either(
      "`(` or `=`",
      () => {
        this.SUBRULE(this.parameters);
        this.SUBRULE(this.body);
      },
      () => {
        this.CONSUME(t.Equal);
        this.SUBRULE(this.call);
      },
    );
  });

  readonly parameters: Rule = this.rule("parameters", () => {
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.parameter) });
    this.CONSUME(t.RightParen);
  });

  readonly parameter: Rule = this.rule("parameter", () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.type);
    });
    this.OPTION2(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });
}

/** Where the tokens stopped fitting the grammar. */
export interface GrammarFault {
  readonly kind: "unexpected" | "nesting";
  readonly token: IToken;
  /** The token before it, unless it is the first. */
  readonly previous?: IToken;
  /** What would have fitted, in words. */
  readonly expected: string;
  /** The rules that were open, outermost first. */
  readonly rules: readonly string[];
}

let shared: AttnParser | undefined;

/** Parses settled tokens by one rule: the tree, or the first fault. */
export function parseTokens(
  tokens: IToken[],
  rule: "file" | "expression",
): { readonly tree: CstNode } | { readonly fault: GrammarFault } {
  // The rules are checked for ambiguity by a test, not at every start.
  const parser = (shared ??= new AttnParser(true));
  parser.restart(tokens);
  try {
    const tree = parser[rule]();
    const error = parser.errors[0];
    return error ? { fault: faultOf(error, tokens) } : { tree };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const { token } = error;
    return { fault: { kind: "nesting", token, expected: "", rules: [] } };
  } finally {
    parser.reset();
  }
}

function faultOf(error: IRecognitionException, tokens: readonly IToken[]): GrammarFault {
  const { token, message, context } = error;
  const at = tokens.indexOf(token);
  const previous = at < 0 ? tokens.at(-1) : tokens[at - 1];
  // Nothing of the text was taken: what was missing is a declaration.
  const expected = at === 0 && context.ruleStack.length <= 1 ? declarations : message;
  const base = { kind: "unexpected", token, expected, rules: [...context.ruleStack] } as const;
  return previous ? { ...base, previous } : base;
}
