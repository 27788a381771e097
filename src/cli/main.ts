/** The entry of the command `attnc`. */
import process from "node:process";
import { attnc } from "./command.ts";
import { processTerminal } from "./terminal.ts";

process.exitCode = await attnc(process.argv.slice(2), processTerminal());
