/**
 * Every diagnostic's stable code, with one line on when it is given. A code is never
 * renamed or reused. Add yours here, in its stage's part.
 */
export const diagnosticCodes = {
  // Text and grammar
  "syntax-character": "a character that no token starts with",
  "syntax-unexpected": "a token where the grammar wants another",
  "syntax-nesting": "brackets, operators or bodies nested deeper than the limit",
  "syntax-size": "a text longer than the limit",
  "syntax-bracket": "a bracket without its partner",
  "syntax-text": "a text in quotes that is not closed, or holds braces that can't be read",
  "syntax-number": "a number that is too large",
} as const satisfies Record<string, string>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
