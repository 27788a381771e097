/**
 * The grammar of `.attn` as chevrotain rules, without actions: it makes a tree of tokens
 * (`generated/grammar.ebnf` is its text), and `src/syntax` makes the abstract syntax of it. `relabel.ts` has removed every ambiguity, so two tokens
 * of lookahead do. The parser instance is stateful: `parseTokens` is the one way in.
 */
import {
  CstParser,
  type CstNode,
  type IRecognitionException,
  type IToken,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import * as t from "./tokens.ts";

type Rule = ParserMethod<[], CstNode>;

/**
 * How many bodies, expressions and operators may be open at once. A pair of parentheses
 * counts three (an expression, its logic, its sign), and opens about a dozen rules; a
 * host's stack holds several times as many as this allows.
 */
const deepest = 200;

/** Thrown by the parser at the token where nesting passed the limit; caught by `parseTokens`. */
class TooDeep extends Error {
  readonly token: IToken;
  constructor(token: IToken) {
    super("nested too deeply");
    this.token = token;
  }
}

/** What the grammar wanted, as the words of a list: "`,`, `)` or an operator". */
function expectation(types: readonly (TokenType | undefined)[]): string {
  const labels = [...new Set(types.flatMap((type) => (type ? [type.LABEL ?? type.name] : [])))];
  const last = labels.pop() ?? "something else";
  return labels.length > 0 ? `${labels.join(", ")} or ${last}` : last;
}

const declarations = "`import`, `fn`, `let`, `block` or `model`";

export class AttnParser extends CstParser {
  constructor(skipValidations: boolean) {
    super(t.vocabulary, {
      maxLookahead: 2,
      recoveryEnabled: false,
      nodeLocationTracking: "onlyOffset",
      skipValidations,
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => expectation([expected]),
        buildNotAllInputParsedMessage: () => "a new line",
        buildNoViableAltMessage: ({ expectedPathsPerAlt, customUserDescription }) =>
          customUserDescription ?? expectation(expectedPathsPerAlt.flat().map((path) => path[0])),
        buildEarlyExitMessage: ({ expectedIterationPaths, customUserDescription }) =>
          customUserDescription ?? expectation(expectedIterationPaths.map((path) => path[0])),
      },
    });
    this.performSelfAnalysis();
  }

  private depth = 0;

  /** A rule that can contain itself: it counts, so that no text overflows the stack. */
  private nesting(name: string, rule: () => void): Rule {
    return this.RULE(name, () => {
      this.ACTION(() => {
        this.depth += 1;
        if (this.depth > deepest) throw new TooDeep(this.LA(1));
      });
      rule();
      this.ACTION(() => {
        this.depth -= 1;
      });
    });
  }

  /** Before a new text. */
  restart(tokens: IToken[]): void {
    this.input = tokens;
    this.depth = 0;
  }

  // -------------------------------------------------------------- declarations

  readonly file: Rule = this.RULE("file", () => {
    this.OPTION(() => {
      this.SUBRULE(this.declaration);
      this.MANY(() => {
        this.CONSUME(t.Newline);
        this.SUBRULE2(this.declaration);
      });
    });
  });

  readonly declaration: Rule = this.RULE("declaration", () => {
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.importDeclaration) },
        { ALT: () => this.SUBRULE(this.fnDeclaration) },
        { ALT: () => this.SUBRULE(this.letDeclaration) },
        { ALT: () => this.SUBRULE(this.blockDeclaration) },
        { ALT: () => this.SUBRULE(this.modelDeclaration) },
      ],
      ERR_MSG: declarations,
    });
  });

  readonly importDeclaration: Rule = this.RULE("importDeclaration", () => {
    this.CONSUME(t.Import);
    this.CONSUME(t.Text);
  });

  readonly fnDeclaration: Rule = this.RULE("fnDeclaration", () => {
    this.CONSUME(t.Fn);
    this.CONSUME(t.Name);
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.CONSUME2(t.Name) });
    this.CONSUME(t.RightParen);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
  });

  readonly letDeclaration: Rule = this.RULE("letDeclaration", () => {
    this.CONSUME(t.Let);
    this.CONSUME(t.Name);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
  });

  readonly blockDeclaration: Rule = this.RULE("blockDeclaration", () => {
    this.CONSUME(t.Block);
    this.CONSUME(t.Name);
    this.SUBRULE(this.parameters);
    this.OPTION(() => {
      this.CONSUME(t.Arrow);
      this.SUBRULE(this.results);
    });
    this.SUBRULE(this.body);
  });

  readonly results: Rule = this.RULE("results", () => {
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.type) },
        {
          ALT: () => {
            this.CONSUME(t.LeftParen);
            this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE2(this.type) });
            this.CONSUME(t.RightParen);
          },
        },
      ],
      ERR_MSG: "a type",
    });
  });

  readonly modelDeclaration: Rule = this.RULE("modelDeclaration", () => {
    this.CONSUME(t.Model);
    this.CONSUME(t.Name);
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.SUBRULE(this.parameters);
            this.SUBRULE(this.body);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Equal);
            this.SUBRULE(this.call);
          },
        },
      ],
      ERR_MSG: "`(` or `=`",
    });
  });

  readonly parameters: Rule = this.RULE("parameters", () => {
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.parameter) });
    this.CONSUME(t.RightParen);
  });

  readonly parameter: Rule = this.RULE("parameter", () => {
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

  readonly type: Rule = this.RULE("type", () => {
    this.OPTION({
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(t.Int) }, { ALT: () => this.CONSUME(t.Bool) }]);
      },
    });
    this.CONSUME(t.LeftBracket);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.dimension) });
    this.CONSUME(t.RightBracket);
  });

  /** `D`, `T <= 1024`, `0 <= T <= 1024`. */
  readonly dimension: Rule = this.RULE("dimension", () => {
    this.SUBRULE(this.whole);
    this.OPTION(() => {
      this.CONSUME(t.LessEqual);
      this.SUBRULE(this.sum);
      this.OPTION2(() => {
        this.CONSUME2(t.LessEqual);
        this.SUBRULE2(this.sum);
      });
    });
  });

  // -------------------------------------------------------------- statements

  readonly body: Rule = this.nesting("body", () => {
    this.CONSUME(t.LeftBrace);
    this.OPTION(() => {
      this.SUBRULE(this.statement);
      this.MANY(() => {
        this.CONSUME(t.Newline);
        this.SUBRULE2(this.statement);
      });
    });
    this.CONSUME(t.RightBrace);
  });

  readonly statement: Rule = this.RULE("statement", () => {
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.letDeclaration) },
        { ALT: () => this.SUBRULE(this.fnDeclaration) },
        { ALT: () => this.SUBRULE(this.paramStatement) },
        { ALT: () => this.SUBRULE(this.inputStatement) },
        { ALT: () => this.SUBRULE(this.outputStatement) },
        { ALT: () => this.SUBRULE(this.ignoreStatement) },
        { ALT: () => this.SUBRULE(this.lossStatement) },
        { ALT: () => this.SUBRULE(this.generateStatement) },
        { ALT: () => this.SUBRULE(this.forStatement) },
        { ALT: () => this.SUBRULE(this.recurStatement) },
        { ALT: () => this.SUBRULE(this.ifStatement) },
        { ALT: () => this.SUBRULE(this.returnStatement) },
        { ALT: () => this.SUBRULE(this.equation) },
      ],
      ERR_MSG: "a statement",
    });
  });

  readonly paramStatement: Rule = this.RULE("paramStatement", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Param) }, { ALT: () => this.CONSUME(t.Buffer) }]);
    this.OR2({
      DEF: [{ ALT: () => this.CONSUME(t.Text) }, { ALT: () => this.SUBRULE(this.path) }],
      ERR_MSG: "a name",
    });
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(t.At);
      this.CONSUME2(t.Text);
    });
    this.OPTION2({
      DEF: () => {
        this.OR3([
          {
            ALT: () => {
              this.CONSUME(t.Equal);
              this.SUBRULE(this.expression);
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Tilde);
              this.SUBRULE(this.call);
            },
          },
        ]);
      },
    });
  });

  readonly inputStatement: Rule = this.RULE("inputStatement", () => {
    this.CONSUME(t.Input);
    this.CONSUME(t.Name);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });

  readonly outputStatement: Rule = this.RULE("outputStatement", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Output) }, { ALT: () => this.CONSUME(t.Inspect) }]);
    this.SUBRULE(this.target);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });

  readonly ignoreStatement: Rule = this.RULE("ignoreStatement", () => {
    this.CONSUME(t.Ignore);
    this.CONSUME(t.Text);
  });

  readonly lossStatement: Rule = this.RULE("lossStatement", () => {
    this.CONSUME(t.Loss);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
  });

  readonly generateStatement: Rule = this.RULE("generateStatement", () => {
    this.CONSUME(t.Generate);
    this.CONSUME(t.Name);
    this.CONSUME(t.From);
    this.CONSUME2(t.Name);
    this.SUBRULE(this.actuals);
  });

  /** `for l < n { }`, or with a path, `for blocks[l < n] { }`. */
  readonly forStatement: Rule = this.RULE("forStatement", () => {
    this.CONSUME(t.For);
    this.CONSUME(t.Name);
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Less);
            this.SUBRULE(this.sum);
          },
        },
        {
          ALT: () => {
            this.MANY(() => {
              this.SUBRULE(this.dotted);
            });
            this.CONSUME(t.LeftBracket);
            this.SUBRULE(this.bounded);
            this.CONSUME(t.RightBracket);
          },
        },
      ],
      ERR_MSG: "`<` or `[`",
    });
    this.SUBRULE(this.body);
  });

  /** `l < n`, whose end must be said. */
  readonly bounded: Rule = this.RULE("bounded", () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Less);
    this.SUBRULE(this.sum);
  });

  readonly recurStatement: Rule = this.RULE("recurStatement", () => {
    this.CONSUME(t.Recur);
    this.SUBRULE(this.bounded);
    this.CONSUME(t.With);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.carried) });
    this.SUBRULE(this.body);
  });

  readonly carried: Rule = this.RULE("carried", () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });

  readonly ifStatement: Rule = this.nesting("ifStatement", () => {
    this.CONSUME(t.If);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.body);
    this.OPTION(() => {
      this.CONSUME(t.Else);
      this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.ifStatement) },
          { ALT: () => this.SUBRULE2(this.body) },
        ],
        ERR_MSG: "`{` or `if`",
      });
    });
  });

  readonly returnStatement: Rule = this.RULE("returnStatement", () => {
    this.CONSUME(t.Return);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
  });

  /** `y = e`, `h, c = e`, and a draw, `y ~ d()`. */
  readonly equation: Rule = this.RULE("equation", () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.target) });
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Equal);
            this.SUBRULE(this.expression);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Tilde);
            this.SUBRULE(this.call);
          },
        },
      ],
      ERR_MSG: "`=`",
    });
  });

  readonly target: Rule = this.RULE("target", () => {
    this.CONSUME(t.Name);
    this.OPTION({
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.Colon);
              this.SUBRULE(this.type);
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.LeftBracket);
              this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.index) });
              this.CONSUME(t.RightBracket);
            },
          },
        ]);
      },
    });
  });

  // -------------------------------------------------------------- expressions, loosest first

  readonly expression: Rule = this.nesting("expression", () => {
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.lambda) },
        { ALT: () => this.SUBRULE(this.choice) },
        { ALT: () => this.SUBRULE(this.disjunction) },
      ],
      ERR_MSG: "an expression",
    });
  });

  readonly choice: Rule = this.RULE("choice", () => {
    this.CONSUME(t.If);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Then);
    this.SUBRULE2(this.expression);
    this.CONSUME(t.Else);
    this.SUBRULE3(this.expression);
  });

  readonly lambda: Rule = this.RULE("lambda", () => {
    this.CONSUME(t.LambdaParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.lambdaParameter) });
    this.CONSUME(t.RightParen);
    this.CONSUME(t.FatArrow);
    this.SUBRULE(this.expression);
  });

  readonly lambdaParameter: Rule = this.RULE("lambdaParameter", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(t.Name) },
        {
          ALT: () => {
            this.CONSUME(t.LeftParen);
            this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.range) });
            this.CONSUME(t.RightParen);
          },
        },
      ],
      ERR_MSG: "a name or `(`",
    });
  });

  /** `j`, or `j < n` with its extent. */
  readonly range: Rule = this.RULE("range", () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Less);
      this.SUBRULE(this.sum);
    });
  });

  readonly disjunction: Rule = this.RULE("disjunction", () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(t.Or);
      this.SUBRULE(this.disjunct);
    });
  });

  /** A lambda may be the right side of `or`, and then goes on to the end. */
  readonly disjunct: Rule = this.RULE("disjunct", () => {
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.lambda) },
        { ALT: () => this.SUBRULE(this.conjunction) },
      ],
      ERR_MSG: "an expression",
    });
  });

  readonly conjunction: Rule = this.RULE("conjunction", () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(t.And);
      this.SUBRULE(this.conjunct);
    });
  });

  readonly conjunct: Rule = this.RULE("conjunct", () => {
    this.OR({
      DEF: [{ ALT: () => this.SUBRULE(this.lambda) }, { ALT: () => this.SUBRULE(this.negation) }],
      ERR_MSG: "an expression",
    });
  });

  readonly negation: Rule = this.nesting("negation", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Not);
            this.SUBRULE(this.negation);
          },
        },
        { ALT: () => this.SUBRULE(this.comparison) },
      ],
      ERR_MSG: "an expression",
    });
  });

  readonly comparison: Rule = this.RULE("comparison", () => {
    this.SUBRULE(this.sum);
    this.OPTION(() => {
      this.CONSUME(t.CompareOperator);
      this.SUBRULE2(this.sum);
    });
  });

  /** What a dimension or an index is made of: `if` at the top, else a sum. */
  readonly whole: Rule = this.RULE("whole", () => {
    this.OR({
      DEF: [{ ALT: () => this.SUBRULE(this.choice) }, { ALT: () => this.SUBRULE(this.sum) }],
      ERR_MSG: "an expression",
    });
  });

  readonly sum: Rule = this.RULE("sum", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.CONSUME(t.AddOperator);
      this.SUBRULE2(this.product);
    });
  });

  readonly product: Rule = this.RULE("product", () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.CONSUME(t.MultiplyOperator);
      this.SUBRULE2(this.unary);
    });
  });

  /** The signs of reductions take the whole product after them. */
  readonly unary: Rule = this.nesting("unary", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Minus);
            this.SUBRULE(this.unary);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.SignReduction);
            this.SUBRULE(this.ranges);
            this.SUBRULE(this.product);
          },
        },
        { ALT: () => this.SUBRULE(this.power) },
      ],
      ERR_MSG: "an expression",
    });
  });

  readonly power: Rule = this.RULE("power", () => {
    this.SUBRULE(this.postfix);
    this.OPTION(() => {
      this.CONSUME(t.Caret);
      this.SUBRULE(this.unary);
    });
  });

  readonly ranges: Rule = this.RULE("ranges", () => {
    this.CONSUME(t.LeftBracket);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.range) });
    this.OPTION(() => {
      this.CONSUME(t.Where);
      this.SUBRULE(this.expression);
    });
    this.CONSUME(t.RightBracket);
  });

  readonly postfix: Rule = this.RULE("postfix", () => {
    this.SUBRULE(this.primary);
    this.MANY(() => {
      this.SUBRULE(this.suffix);
    });
  });

  readonly suffix: Rule = this.RULE("suffix", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.dotted) },
      {
        ALT: () => {
          this.CONSUME(t.LeftBracket);
          this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.index) });
          this.OPTION(() => {
            this.CONSUME(t.Else);
            this.SUBRULE(this.expression);
          });
          this.CONSUME(t.RightBracket);
        },
      },
    ]);
  });

  readonly dotted: Rule = this.RULE("dotted", () => {
    this.CONSUME(t.Dot);
    this.OR({
      DEF: [{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.Numeral) }],
      ERR_MSG: "a name or a whole number",
    });
  });

  readonly index: Rule = this.RULE("index", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.TupleParen);
            this.SUBRULE(this.part);
            this.AT_LEAST_ONE(() => {
              this.CONSUME(t.Comma);
              this.SUBRULE2(this.part);
            });
            this.CONSUME(t.RightParen);
          },
        },
        { ALT: () => this.SUBRULE3(this.part) },
      ],
      ERR_MSG: "an index",
    });
  });

  /** `h`, `h < heads`, `:`, `a:`, `a:b`. */
  readonly part: Rule = this.RULE("part", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Colon);
            this.OPTION(() => {
              this.SUBRULE(this.sum);
            });
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.whole);
            this.OPTION2({
              DEF: () => {
                this.OR2([
                  {
                    ALT: () => {
                      this.CONSUME(t.Less);
                      this.SUBRULE2(this.sum);
                    },
                  },
                  {
                    ALT: () => {
                      this.CONSUME2(t.Colon);
                      this.OPTION3(() => {
                        this.SUBRULE3(this.sum);
                      });
                    },
                  },
                ]);
              },
            });
          },
        },
      ],
      ERR_MSG: "an index",
    });
  });

  readonly primary: Rule = this.RULE("primary", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(t.Numeral) },
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.True) },
        { ALT: () => this.CONSUME(t.False) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.reduction) },
        { ALT: () => this.SUBRULE(this.labelled) },
        {
          ALT: () => {
            this.CONSUME(t.Name);
            this.OPTION(() => {
              this.SUBRULE(this.actuals);
            });
          },
        },
      ],
      ERR_MSG: "an expression",
    });
  });

  readonly list: Rule = this.RULE("list", () => {
    this.CONSUME(t.LeftBracket);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(t.RightBracket);
  });

  readonly group: Rule = this.RULE("group", () => {
    this.CONSUME(t.LeftParen);
    this.SUBRULE(this.expression);
    this.CONSUME(t.RightParen);
  });

  readonly reduction: Rule = this.RULE("reduction", () => {
    this.CONSUME(t.CallReduction);
    this.SUBRULE(this.ranges);
    this.SUBRULE(this.group);
  });

  readonly labelled: Rule = this.RULE("labelled", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.LabelText) },
      {
        ALT: () => {
          this.CONSUME(t.LabelWord);
          this.MANY(() => {
            this.SUBRULE(this.segment);
          });
        },
      },
    ]);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.call);
  });

  readonly path: Rule = this.RULE("path", () => {
    this.CONSUME(t.Name);
    this.MANY(() => {
      this.SUBRULE(this.segment);
    });
  });

  /** `.weight`, `.0`, `[l]`. */
  readonly segment: Rule = this.RULE("segment", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.dotted) },
      {
        ALT: () => {
          this.CONSUME(t.LeftBracket);
          this.SUBRULE(this.whole);
          this.CONSUME(t.RightBracket);
        },
      },
    ]);
  });

  readonly call: Rule = this.RULE("call", () => {
    this.CONSUME(t.Name);
    this.SUBRULE(this.actuals);
  });

  readonly actuals: Rule = this.RULE("actuals", () => {
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.actual) });
    this.CONSUME(t.RightParen);
  });

  readonly actual: Rule = this.RULE("actual", () => {
    this.OPTION(() => {
      this.CONSUME(t.Name);
      this.CONSUME(t.Equal);
    });
    this.SUBRULE(this.expression);
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
