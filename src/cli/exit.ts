/**
 * How the command ends. Exit codes are stable, so that scripts can tell a program with
 * errors from a wrong command line, and both from a machine that cannot run it.
 */

export const exitCodes = {
  /** All went well. */
  ok: 0,
  /** The program has errors, or `fmt --check` found a file to format. */
  program: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A file, an input or a checkpoint cannot be read, written or used. */
  input: 3,
  /** No device, or the device failed while it ran. */
  device: 4,
  /** A bug of attnc. */
  bug: 70,
} as const;

export type ExitReason = keyof typeof exitCodes;

/** The help's list of exit codes. */
export const exitCodesHelp = `Exit codes:
  0   all went well
  1   the program has errors, or fmt --check found a file to format
  2   the command line is wrong
  3   a file, an input or a checkpoint cannot be read, written or used
  4   no device to run on, or it failed
  70  a bug of attnc`;

/** Ends the command with a sentence for the reader and the exit code for its reason. */
export class CommandError extends Error {
  readonly reason: ExitReason;
  /** Stable, for tools: `--json` prints it. */
  readonly code: string;

  constructor(reason: ExitReason, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CommandError";
    this.reason = reason;
    this.code = code;
  }
}
