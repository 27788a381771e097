/** The types of a module that generates, or that has a loss. */
import type { Program, ProgramGeneration } from "../program/program.ts";
import { askedBy } from "./asked.ts";
import { body, inputs, results } from "./fields.ts";

/** The methods of a model that has a loss. */
export const lossMethods = `  /** The value of the loss, for each member. */
  loss(inputs: LossInputs): Promise<number>;
  loss(inputs: readonly LossInputs[]): Promise<number[]>;
`;

/** What generation takes and gives. */
export function generationTypes(program: Program, generation: ProgramGeneration): string {
  const { begin, chunk, inspect, target, start, limit, stop } = generation;
  const asked = askedBy(program, [begin, chunk, inspect]);
  const name = program.inputs[target]?.name ?? "";
  const others = (index: number): boolean => index !== target;
  const unread = (index: number): string | undefined =>
    asked.has(index) ? undefined : "; not for generation";
  const first = start === undefined ? undefined : `; the prompt: [${start}] when left out`;
  const given = inputs(program, others, unread);
  return `/** What generation takes: the prompt, the first tokens, is \`${name}\`. */
export interface GenerateInputs ${body(
    given +
      inputs(
        program,
        (index) => index === target,
        () => first,
      ),
  )}

/** What a session takes: \`${name}\` is fed to it. */
export interface SessionInputs ${body(given)}

/** What can be inspected of the tokens taken, \`count\` after \`past\` others, by its path: their rows. */
export interface Rows ${body(results(inspect.results, program))}

export interface GenerateOptions<P extends string = string> {
  /** At most so many new tokens. Default: ${limit}, or as many as there is room for. */
  readonly limit?: number;
  /** Tokens that end a sequence, and are not given. Default: ${stop.length === 0 ? "none" : stop.join(", ")}. */
  readonly stop?: number | readonly number[];
  /** 0, the default, takes the likeliest token; 1 draws by the probabilities; more evens them. */
  readonly temperature?: number;
  /** Draws among so many of the likeliest tokens; 0, the default, among all. */
  readonly topK?: number;
  /** Draws among the fewest tokens whose probabilities add up to this; after \`topK\`. Default: 1. */
  readonly topP?: number;
  /** Divides positive logits of tokens that were there before, and multiplies negative ones. Default: 1. */
  readonly repetitionPenalty?: number;
  /** Of what is drawn: the same seed gives the same tokens on the same adapter. Default: another each time. */
  readonly seed?: number;
  /** Comes with each step: paths, in which \`*\` stands for anything. */
  readonly inspect?: readonly P[];
  /** Whether the logits come with each step. */
  readonly logits?: boolean;
  /**
   * Above 1: searches with so many beams, and gives the best sequence's tokens when it is
   * found: that with the largest sum of log probabilities / (new tokens, the stop token among
   * them) ** lengthPenalty. Nothing is drawn.
   */
  readonly beams?: number;
  /** Default: 1. Above 0 longer sequences are preferred, below 0 shorter ones. */
  readonly lengthPenalty?: number;
  /** Ends the search once there are as many sequences as beams. Default: when none can get better. */
  readonly earlyStopping?: boolean;
}

type ChosenRows<Pattern extends string> = {
  readonly [P in keyof Rows & string as P extends Matches<Pattern> ? P : never]: Rows[P];
};

/** One new token. */
export interface GenerateStep<P extends string = string> {
  readonly token: number;
  /** Its place in \`${name}\`. */
  readonly position: number;
  readonly logits?: Float32Array;
  /** Of the tokens taken since the step before: of the whole prompt in the first step. */
  readonly inspected?: ChosenRows<P>;
  /** Of a search with beams: that of the whole sequence. */
  readonly score?: number;
}

/** What tokens that were fed gave, of one member. */
export interface Fed<P extends string = string> {
  /** Of the token after the last; undefined where no token was fed. */
  readonly logits: Float32Array | undefined;
  readonly inspected: ChosenRows<P>;
}

/** One sequence that grows as it is fed; of several members with \`Tokens\` a list. */
interface AnySession<Tokens, Result extends "one" | "all"> {
  /** How many tokens each member has taken. */
  readonly taken: readonly number[];
  /** Takes the next tokens, as many as there are; a member may be given none. */
  feed<const P extends RowsPath = never>(
    tokens: Tokens,
    options?: { readonly inspect?: readonly P[] },
  ): Promise<Result extends "one" ? Fed<P> : Fed<P>[]>;
  /** Member n goes on from where member \`parents[n]\` is; there may be more of them, or fewer. */
  select(parents: readonly number[]): Promise<void>;
  /** Frees what it has on the device. */
  dispose(): void;
}
type RowsPath = (keyof Rows & string) | \`\${string}*\${string}\`;
export type Session = AnySession<ArrayLike<number>, "one">;
export type BatchSession = AnySession<readonly ArrayLike<number>[], "all">;

`;
}

/** The methods of a model that generates. */
export const generationMethods = `  /**
   * Token by token: \`for await (const { token } of model.generate({ ... }))\`. Leaving the
   * loop frees what generation has on the device. Of a batch each step has one entry for each
   * member, undefined where its sequence has ended.
   */
  generate<const P extends RowsPath = never>(
    inputs: GenerateInputs,
    options?: GenerateOptions<P>,
  ): AsyncGenerator<GenerateStep<P>, void, undefined>;
  generate<const P extends RowsPath = never>(
    inputs: readonly GenerateInputs[],
    options?: GenerateOptions<P>,
  ): AsyncGenerator<readonly (GenerateStep<P> | undefined)[], void, undefined>;
  /** For who chooses tokens in another way; \`room\`: for how many tokens (default: all that fit). */
  begin(inputs: SessionInputs, options?: { readonly room?: number }): Promise<Session>;
  begin(
    inputs: readonly SessionInputs[],
    options?: { readonly room?: number },
  ): Promise<BatchSession>;
`;
