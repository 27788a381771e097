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
} as const satisfies Record<string, string>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
