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

const config = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export { config as default };
