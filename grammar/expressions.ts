/** Grammar: expressions, from what binds loosest to what binds tightest, indices and paths. */
import { Rules, type Rule } from "./rules.ts";
import * as t from "./tokens.ts";

export class ExpressionRules extends Rules {
  readonly expression: Rule = this.rule("expression", () => {
    this.either(
      "an expression",
      () => this.SUBRULE(this.lambda),
      () => this.SUBRULE(this.choice),
      () => this.SUBRULE(this.disjunction),
    );
  });

  readonly choice: Rule = this.rule("choice", () => {
    this.CONSUME(t.If);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Then);
    this.SUBRULE2(this.expression);
    this.CONSUME(t.Else);
    this.SUBRULE3(this.expression);
  });

  readonly lambda: Rule = this.rule("lambda", () => {
    this.CONSUME(t.LambdaParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.lambdaParameter) });
    this.CONSUME(t.RightParen);
    this.CONSUME(t.FatArrow);
    this.SUBRULE(this.expression);
  });

  readonly lambdaParameter: Rule = this.rule("lambdaParameter", () => {
    this.either(
      "a name or `(`",
      () => this.CONSUME(t.Name),
      () => {
        this.CONSUME(t.LeftParen);
        this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.range) });
        this.CONSUME(t.RightParen);
      },
    );
  });

  /** `j`, or `j < n` with its extent. */
  readonly range: Rule = this.rule("range", () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Less);
      this.SUBRULE(this.sum);
    });
  });

  readonly disjunction: Rule = this.rule("disjunction", () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(t.Or);
      this.SUBRULE(this.disjunct);
    });
  });

  /** A lambda may be the right side of `or`, and then goes on to the end. */
  readonly disjunct: Rule = this.rule("disjunct", () => {
    this.either(
      "an expression",
      () => this.SUBRULE(this.lambda),
      () => this.SUBRULE(this.conjunction),
    );
  });

  readonly conjunction: Rule = this.rule("conjunction", () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(t.And);
      this.SUBRULE(this.conjunct);
    });
  });

  readonly conjunct: Rule = this.rule("conjunct", () => {
    this.either(
      "an expression",
      () => this.SUBRULE(this.lambda),
      () => this.SUBRULE(this.negation),
    );
  });

  readonly negation: Rule = this.rule("negation", () => {
    this.either(
      "an expression",
      () => {
        this.CONSUME(t.Not);
        this.SUBRULE(this.negation);
      },
      () => this.SUBRULE(this.comparison),
    );
  });

  readonly comparison: Rule = this.rule("comparison", () => {
    this.SUBRULE(this.sum);
    this.OPTION(() => {
      this.CONSUME(t.CompareOperator);
      this.SUBRULE2(this.sum);
    });
  });

  /** What a dimension or an index is made of: `if` at the top, else a sum. */
  readonly whole: Rule = this.rule("whole", () => {
    this.either(
      "an expression",
      () => this.SUBRULE(this.choice),
      () => this.SUBRULE(this.sum),
    );
  });

  readonly sum: Rule = this.rule("sum", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.CONSUME(t.AddOperator);
      this.SUBRULE2(this.product);
    });
  });

  readonly product: Rule = this.rule("product", () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.CONSUME(t.MultiplyOperator);
      this.SUBRULE2(this.unary);
    });
  });

  /** The signs of reductions take the whole product after them. */
  readonly unary: Rule = this.rule("unary", () => {
    this.either(
      "an expression",
      () => {
        this.CONSUME(t.Minus);
        this.SUBRULE(this.unary);
      },
      () => {
        this.CONSUME(t.SignReduction);
        this.SUBRULE(this.ranges);
        this.SUBRULE(this.product);
      },
      () => this.SUBRULE(this.power),
    );
  });

  readonly power: Rule = this.rule("power", () => {
    this.SUBRULE(this.postfix);
    this.OPTION(() => {
      this.CONSUME(t.Caret);
      this.SUBRULE(this.unary);
    });
  });

  readonly ranges: Rule = this.rule("ranges", () => {
    this.CONSUME(t.LeftBracket);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.range) });
    this.OPTION(() => {
      this.CONSUME(t.Where);
      this.SUBRULE(this.expression);
    });
    this.CONSUME(t.RightBracket);
  });

  readonly postfix: Rule = this.rule("postfix", () => {
    this.SUBRULE(this.primary);
    this.MANY(() => {
      this.SUBRULE(this.suffix);
    });
  });

  readonly suffix: Rule = this.rule("suffix", () => {
    this.either(
      "`.` or `[`",
      () => this.SUBRULE(this.dotted),
      () => {
        this.CONSUME(t.LeftBracket);
        this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.index) });
        this.OPTION(() => {
          this.CONSUME(t.Else);
          this.SUBRULE(this.expression);
        });
        this.CONSUME(t.RightBracket);
      },
    );
  });

  readonly dotted: Rule = this.rule("dotted", () => {
    this.CONSUME(t.Dot);
    this.either(
      "a name or a whole number",
      () => this.CONSUME(t.Name),
      () => this.CONSUME(t.Numeral),
    );
  });

  readonly index: Rule = this.rule("index", () => {
    this.either(
      "an index",
      () => {
        this.CONSUME(t.TupleParen);
        this.SUBRULE(this.part);
        this.AT_LEAST_ONE(() => {
          this.CONSUME(t.Comma);
          this.SUBRULE2(this.part);
        });
        this.CONSUME(t.RightParen);
      },
      () => this.SUBRULE3(this.part),
    );
  });

  /** `h`, `h < heads`, `:`, `a:`, `a:b`. */
  readonly part: Rule = this.rule("part", () => {
    this.either(
      "an index",
      () => {
        this.CONSUME(t.Colon);
        this.OPTION(() => {
          this.SUBRULE(this.sum);
        });
      },
      () => {
        this.SUBRULE(this.whole);
        this.OPTION2({
          DEF: () => {
            this.either2(
              "`<` or `:`",
              () => {
                this.CONSUME(t.Less);
                this.SUBRULE2(this.sum);
              },
              () => {
                this.CONSUME2(t.Colon);
                this.OPTION3(() => {
                  this.SUBRULE3(this.sum);
                });
              },
            );
          },
        });
      },
    );
  });

  readonly primary: Rule = this.rule("primary", () => {
    this.either(
      "an expression",
      () => this.CONSUME(t.Numeral),
      () => this.CONSUME(t.Text),
      () => this.CONSUME(t.True),
      () => this.CONSUME(t.False),
      () => this.SUBRULE(this.list),
      () => this.SUBRULE(this.group),
      () => this.SUBRULE(this.reduction),
      () => this.SUBRULE(this.labelled),
      () => {
        this.CONSUME(t.Name);
        this.OPTION(() => {
          this.SUBRULE(this.actuals);
        });
      },
    );
  });

  readonly list: Rule = this.rule("list", () => {
    this.CONSUME(t.LeftBracket);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(t.RightBracket);
  });

  readonly group: Rule = this.rule("group", () => {
    this.CONSUME(t.LeftParen);
    this.SUBRULE(this.expression);
    this.CONSUME(t.RightParen);
  });

  readonly reduction: Rule = this.rule("reduction", () => {
    this.CONSUME(t.CallReduction);
    this.SUBRULE(this.ranges);
    this.SUBRULE(this.group);
  });

  readonly labelled: Rule = this.rule("labelled", () => {
    this.either(
      "a label",
      () => this.CONSUME(t.LabelText),
      () => {
        this.CONSUME(t.LabelWord);
        this.MANY(() => {
          this.SUBRULE(this.segment);
        });
      },
    );
    this.CONSUME(t.Colon);
    this.SUBRULE(this.call);
  });

  readonly path: Rule = this.rule("path", () => {
    this.CONSUME(t.Name);
    this.MANY(() => {
      this.SUBRULE(this.segment);
    });
  });

  /** `.weight`, `.0`, `[l]`. */
  readonly segment: Rule = this.rule("segment", () => {
    this.either(
      "`.` or `[`",
      () => this.SUBRULE(this.dotted),
      () => {
        this.CONSUME(t.LeftBracket);
        this.SUBRULE(this.whole);
        this.CONSUME(t.RightBracket);
      },
    );
  });

  readonly call: Rule = this.rule("call", () => {
    this.CONSUME(t.Name);
    this.SUBRULE(this.actuals);
  });

  readonly actuals: Rule = this.rule("actuals", () => {
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.actual) });
    this.CONSUME(t.RightParen);
  });

  readonly actual: Rule = this.rule("actual", () => {
    this.OPTION(() => {
      this.CONSUME(t.Name);
      this.CONSUME(t.Equal);
    });
    this.SUBRULE(this.expression);
  });
}
