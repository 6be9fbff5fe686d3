/** Unit tests: everything but the real browsers (test/browser has a configuration of its own). */
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  define: { OPEN_CARD_ROOT: "false", BUGS_URL: JSON.stringify("https://example.org/issues") },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/browser/**", "node_modules/**"],
    environment: "node",
    // Commands run in processes of their own; on a busy machine one takes longer than vitest's five seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
