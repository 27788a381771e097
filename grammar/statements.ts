/** Grammar: types, and the statements of a body. */
import { ExpressionRules } from "./expressions.ts";
import type { Rule } from "./rules.ts";
import * as t from "./tokens.ts";

export class StatementRules extends ExpressionRules {
  readonly type: Rule = this.rule("type", () => {
    this.OPTION({
      DEF: () => {
        this.either(
          "`int` or `bool`",
          () => this.CONSUME(t.Int),
          () => this.CONSUME(t.Bool),
        );
      },
    });
    this.CONSUME(t.LeftBracket);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.dimension) });
    this.CONSUME(t.RightBracket);
  });

  /** `D`, `T <= 1024`, `0 <= T <= 1024`. */
  readonly dimension: Rule = this.rule("dimension", () => {
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

  readonly body: Rule = this.rule("body", () => {
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

  readonly statement: Rule = this.rule("statement", () => {
    this.either(
      "a statement",
      () => this.SUBRULE(this.letDeclaration),
      () => this.SUBRULE(this.fnDeclaration),
      () => this.SUBRULE(this.paramStatement),
      () => this.SUBRULE(this.inputStatement),
      () => this.SUBRULE(this.outputStatement),
      () => this.SUBRULE(this.ignoreStatement),
      () => this.SUBRULE(this.lossStatement),
      () => this.SUBRULE(this.generateStatement),
      () => this.SUBRULE(this.forStatement),
      () => this.SUBRULE(this.recurStatement),
      () => this.SUBRULE(this.ifStatement),
      () => this.SUBRULE(this.returnStatement),
      () => this.SUBRULE(this.equation),
    );
  });

  readonly paramStatement: Rule = this.rule("paramStatement", () => {
    this.either(
      "`param` or `buffer`",
      () => this.CONSUME(t.Param),
      () => this.CONSUME(t.Buffer),
    );
    this.either2(
      "a name",
      () => this.CONSUME(t.Text),
      () => this.SUBRULE(this.path),
    );
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(t.At);
      this.CONSUME2(t.Text);
    });
    this.OPTION2({
      DEF: () => {
        this.either3(
          "`=` or `~`",
          () => {
            this.CONSUME(t.Equal);
            this.SUBRULE(this.expression);
          },
          () => {
            this.CONSUME(t.Tilde);
            this.SUBRULE(this.call);
          },
        );
      },
    });
  });

  readonly inputStatement: Rule = this.rule("inputStatement", () => {
    this.CONSUME(t.Input);
    this.CONSUME(t.Name);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });

  readonly outputStatement: Rule = this.rule("outputStatement", () => {
    this.either(
      "`output` or `inspect`",
      () => this.CONSUME(t.Output),
      () => this.CONSUME(t.Inspect),
    );
    this.SUBRULE(this.target);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });

  readonly ignoreStatement: Rule = this.rule("ignoreStatement", () => {
    this.CONSUME(t.Ignore);
    this.CONSUME(t.Text);
  });

  readonly lossStatement: Rule = this.rule("lossStatement", () => {
    this.CONSUME(t.Loss);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
  });

  readonly generateStatement: Rule = this.rule("generateStatement", () => {
    this.CONSUME(t.Generate);
    this.CONSUME(t.Name);
    this.CONSUME(t.From);
    this.CONSUME2(t.Name);
    this.SUBRULE(this.actuals);
  });

  /** `for l < n { }`, or with a path, `for blocks[l < n] { }`. */
  readonly forStatement: Rule = this.rule("forStatement", () => {
    this.CONSUME(t.For);
    this.CONSUME(t.Name);
    this.either(
      "`<` or `[`",
      () => {
        this.CONSUME(t.Less);
        this.SUBRULE(this.sum);
      },
      () => {
        this.MANY(() => {
          this.SUBRULE(this.dotted);
        });
        this.CONSUME(t.LeftBracket);
        this.SUBRULE(this.bounded);
        this.CONSUME(t.RightBracket);
      },
    );
    this.SUBRULE(this.body);
  });

  /** `l < n`, whose end must be said. */
  readonly bounded: Rule = this.rule("bounded", () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Less);
    this.SUBRULE(this.sum);
  });

  readonly recurStatement: Rule = this.rule("recurStatement", () => {
    this.CONSUME(t.Recur);
    this.SUBRULE(this.bounded);
    this.CONSUME(t.With);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.carried) });
    this.SUBRULE(this.body);
  });

  readonly carried: Rule = this.rule("carried", () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE(this.expression);
    });
  });

  readonly ifStatement: Rule = this.rule("ifStatement", () => {
    this.CONSUME(t.If);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.body);
    this.OPTION(() => {
      this.CONSUME(t.Else);
      this.either(
        "`{` or `if`",
        () => this.SUBRULE(this.ifStatement),
        () => this.SUBRULE2(this.body),
      );
    });
  });

  readonly returnStatement: Rule = this.rule("returnStatement", () => {
    this.CONSUME(t.Return);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
  });

  /** `y = e`, `h, c = e`, and a draw, `y ~ d()`. */
  readonly equation: Rule = this.rule("equation", () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.target) });
    this.either(
      "`=`",
      () => {
        this.CONSUME(t.Equal);
        this.SUBRULE(this.expression);
      },
      () => {
        this.CONSUME(t.Tilde);
        this.SUBRULE(this.call);
      },
    );
  });

  readonly target: Rule = this.rule("target", () => {
    this.CONSUME(t.Name);
    this.OPTION({
      DEF: () => {
        this.either(
          "`:` or `[`",
          () => {
            this.CONSUME(t.Colon);
            this.SUBRULE(this.type);
          },
          () => {
            this.CONSUME(t.LeftBracket);
            this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.index) });
            this.CONSUME(t.RightBracket);
          },
        );
      },
    });
  });

  // `fn` and `let` are statements and declarations.

  readonly fnDeclaration: Rule = this.rule("fnDeclaration", () => {
    this.CONSUME(t.Fn);
    this.CONSUME(t.Name);
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.CONSUME2(t.Name) });
    this.CONSUME(t.RightParen);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
  });

  readonly letDeclaration: Rule = this.rule("letDeclaration", () => {
    this.CONSUME(t.Let);
    this.CONSUME(t.Name);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
  });
}
