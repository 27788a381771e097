/** A terminal in memory, and a command run on it. */
import colours from "picocolors";
import { attnc } from "../../src/cli/command.ts";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `attnc` with these arguments, without colours, as when its output is piped. */
export async function command(...args: string[]): Promise<Ended> {
  const written = { out: "", error: "" };
  const stream = (name: "out" | "error") => ({
    write(text: string) {
      written[name] += text;
    },
    colours: colours.createColors(false),
  });
  const code = await attnc(args, {
    out: stream("out"),
    error: { ...stream("error"), progress: () => undefined },
  });
  return { code, ...written };
}
