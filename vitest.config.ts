/**
 * Tests run in forked processes, never in worker threads: the graphics driver reads the
 * process's environment, of which a worker has only a copy.
 */
import { defineConfig } from "vitest/config";

const config = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export { config as default };
