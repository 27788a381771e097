/**
 * The grammar as text, in the notation of ISO 14977: `{ x }` any number of times, `[ x ]`
 * at most once, `x | y` a choice. It is made from the rules themselves, so it is true.
 */
import { tokenLabel, type ISerializedGast, type TokenType } from "chevrotain";
import { AttnParser } from "./parser.ts";
import * as t from "./tokens.ts";

/** What a production of chevrotain's description may hold; which depends on its type. */
interface Production extends ISerializedGast {
  readonly name?: string;
  readonly nonTerminalName?: string;
  readonly separator?: Production;
  readonly definition?: Production[];
}

const byName = new Map(t.vocabulary.map((token) => [token.name, token]));
const lexical = new Map<TokenType, string>([
  [t.Name, "NAME"],
  [t.Numeral, "NUMBER"],
  [t.Text, "TEXT"],
  [t.LabelText, "TEXT"],
  [t.LabelWord, "WORD"],
  [t.Newline, "NEWLINE"],
]);

const head = `(* The grammar of .attn, made from grammar/*.ts by \`npm run generate\`. Which line breaks are a
   NEWLINE, and where a word is a NAME, says grammar/README.md. *)

WORD = ( letter | "_" ) { letter | digit | "_" } ;
NAME = WORD - keyword ;
NUMBER = digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ] ;
TEXT = '"' { character | "{" expression "}" } '"' ;
keyword = ${alternatives([...t.keywords.keys()], 10)} ;
`;

function alternatives(words: readonly string[], indent: number): string {
  const lines = [""];
  for (const word of words) {
    const last = lines.length - 1;
    const next = `${lines[last] ?? ""}${lines[last] === "" ? "" : " | "}"${word}"`;
    if (next.length < 90) lines[last] = next;
    else lines.push(`| "${word}"`);
  }
  return lines.join(`\n${" ".repeat(indent - 2)}`);
}

/** The text of the whole grammar. */
export function ebnf(): string {
  const rules = new AttnParser(true).getSerializedGastProductions() as Production[];
  const names = rules.map((rule) => rule.name);
  const [types, file] = [names.indexOf("type"), names.indexOf("file")];
  // From the file down to names, though the parser is built the other way round.
  const ordered = [...rules.slice(file), ...rules.slice(types, file), ...rules.slice(0, types)];
  const texts = ordered.map((rule) => {
    const name = rule.name ?? "";
    const [only, ...more] = rule.definition ?? [];
    const choice = only?.type === "Alternation" && more.length === 0;
    const options = choice ? (only.definition ?? []).map((each) => sequence(each)) : [];
    const flat = choice ? options.join(" | ") : sequence(rule);
    if (name.length + flat.length < 100) return `${name} = ${flat} ;`;
    return `${name}\n  = ${choice ? options.join("\n  | ") : flat}\n  ;`;
  });
  return `${head}\n${texts.join("\n")}\n`;
}

function sequence(production: Production): string {
  return (production.definition ?? []).map((each) => part(each)).join(" ");
}

function part(production: Production): string {
  const inside = () => sequence(production);
  const between = () => terminal(production.separator);
  switch (production.type) {
    case "NonTerminal":
      return production.name ?? "";
    case "Terminal":
      return terminal(production);
    case "Option":
      return `[ ${inside().replace(/^\( ([^()]*) \)$/, "$1")} ]`;
    case "Repetition":
      return `{ ${inside()} }`;
    case "RepetitionMandatory":
      return `${inside()} { ${inside()} }`;
    case "RepetitionWithSeparator":
      return `[ ${inside()} { ${between()} ${inside()} } ]`;
    case "RepetitionMandatoryWithSeparator":
      return `${inside()} { ${between()} ${inside()} }`;
    case "Alternation":
      return `( ${(production.definition ?? []).map((each) => sequence(each)).join(" | ")} )`;
    default:
      return inside();
  }
}

function terminal(production: Production | undefined): string {
  const token = byName.get(production?.name ?? "");
  if (!token) return "";
  const known = lexical.get(token);
  if (known !== undefined) return known;
  const members = t.vocabulary.filter((other) => other.CATEGORIES?.includes(token) === true);
  if (token === t.SignReduction || token === t.CallReduction) {
    const names = [...t.reductions].filter(([, type]) => type === token).map(([name]) => name);
    return `( ${names.map((name) => `"${name}"`).join(" | ")} )`;
  }
  if (members.length > 0) return `( ${members.map((each) => quoted(each)).join(" | ")} )`;
  return quoted(token);
}

function quoted(token: TokenType): string {
  return tokenLabel(token).replace(/^`|`$/g, '"');
}
