/** The extension in real browsers: `npx vitest run --config test/browser/vitest.config.ts`. Needs the built extension. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/browser/**/*.browser.test.ts"],
    // One browser at a time: two would share the cores, and a slow machine would look like a slow extension.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
