/** What only Firefox itself can do, for the session of a spec. */
import { insideFirefox as insideRunning } from "../../src/maintain/browsers/firefox-inside.ts";
import type { Session } from "./harness.ts";

/** As `insideFirefox` in `src/maintain/browsers/firefox-inside.ts`. */
export function insideFirefox({ running }: Session, expression: string): Promise<unknown> {
  return insideRunning(running, expression);
}
