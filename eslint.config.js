/** Lint rules: strict, type-aware, and the habits of this project as errors. */
import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

const config = tseslint.config(
  {
    ignores: [
      "dist/",
      ".cache/",
      "coverage/",
      "generated/",
      "node_modules/",
      "examples/**/*.module.js",
    ],
  },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // Numbers and truth values read well in a message as they are.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // Where a loop's bound or an arity proves that an entry is there, `!` says so; a check would be dead code.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `unreachable(value)` and asserted invariants state what the types already promise.
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
      ],
      eqeqeq: "error",
    },
  },
  {
    // Sizes and tables of a program are JavaScript by definition, and tests evaluate them.
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-implied-eval": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "Buffer",
          "performance",
          "setTimeout",
          "clearTimeout",
          "TextDecoder",
          "TextEncoder",
          "fetch",
          "navigator",
          "document",
          "window",
          "structuredClone",
          "GPUBufferUsage",
          "GPUMapMode",
          "GPUShaderStage",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
);

export { config as default };
