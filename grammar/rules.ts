/**
 * What every rule of the grammar builds on: the settings of chevrotain, a choice that says
 * what it expected, and a limit on how deeply a text may nest.
 */
import {
  CstParser,
  type CstNode,
  type IToken,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import * as t from "./tokens.ts";

export type Rule = ParserMethod<[], CstNode>;

/**
 * How many rules may be open at once. A pair of parentheses opens twelve, so this is more
 * than thirty of them inside one another; a host's stack holds twice as many rules.
 */
const deepest = 400;

/** Thrown by the parser at the token where nesting passed the limit; `parseTokens` catches it. */
export class TooDeep extends Error {
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

type Alternatives = (() => unknown)[];

export class Rules extends CstParser {
  private depth = 0;

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
  }

  /** One of several; `expected` says in an error what they have in common. */
  protected either(expected: string, ...alternatives: Alternatives): void {
    this.OR({ DEF: alternatives.map((ALT) => ({ ALT })), ERR_MSG: expected });
  }

  /** A second choice in one rule: chevrotain tells choices apart by their number. */
  protected either2(expected: string, ...alternatives: Alternatives): void {
    this.OR2({ DEF: alternatives.map((ALT) => ({ ALT })), ERR_MSG: expected });
  }

  /** A third. */
  protected either3(expected: string, ...alternatives: Alternatives): void {
    this.OR3({ DEF: alternatives.map((ALT) => ({ ALT })), ERR_MSG: expected });
  }

  /** A rule. It counts while it is open, so that no text overflows the stack. */
  protected rule(name: string, implementation: () => void): Rule {
    return this.RULE(name, () => {
      this.ACTION(() => {
        this.depth += 1;
        if (this.depth > deepest) throw new TooDeep(this.LA(1));
      });
      implementation();
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
}
