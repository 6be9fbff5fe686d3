/** What only Firefox itself can do: statements run in its window's context, where its own code runs. */
import type { RunningBrowser } from "./launch.ts";

/**
 * Runs an expression in Firefox's own context (`Services`, `gBrowser`, `WebExtensionPolicy` …). Resolves once it has, to
 * its value where that is a string, a number or a boolean.
 */
export async function insideFirefox(running: RunningBrowser, expression: string): Promise<unknown> {
  const { connection } = running.browser as unknown as {
    connection: {
      send(
        method: string,
        params: object,
      ): Promise<{
        result: {
          contexts?: { context: string }[];
          type?: string;
          result?: { value?: unknown };
          exceptionDetails?: { text: string };
        };
      }>;
    };
  };
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const evaluated = await connection.send("script.evaluate", {
    target: { context: result.contexts?.[0]?.context },
    expression,
    awaitPromise: true,
  });
  if (evaluated.result.type !== "success")
    throw new Error(`Firefox refused "${expression}": ${evaluated.result.exceptionDetails?.text}`);
  return evaluated.result.result?.value;
}
