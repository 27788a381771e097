/**
 * Tests run in forked processes, never in worker threads: the graphics driver reads the
 * process's environment, of which a worker has only a copy.
 */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes starts first: else one of the workers has nothing to do at the end. */
const long = [
  "properties/programs.test.ts",
  "gpu/validation.test.ts",
  "systems/chromium.test.ts",
  "docs/commands.test.ts",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = long.findIndex((name) => moduleId.endsWith(name));
      return found < 0 ? long.length : found;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Files that put something in the place of what others use too. */
const alone = [
  "test/node/rest.test.ts",
  "test/node/device.test.ts",
  "test/package/package.test.ts",
  "test/schedule/peaks.test.ts",
];

const common = {
  pool: "forks",
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

const config = defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      // One after the other in the same process: the compiler is loaded once, not for each file.
      {
        test: {
          ...common,
          name: "shared",
          include: ["test/**/*.test.ts"],
          exclude: alone,
          isolate: false,
        },
      },
      { test: { ...common, name: "alone", include: alone } },
    ],
  },
});

export { config as default };
