/** Where a worker thread of `annotate --workers` starts: teaches the thread to read TypeScript, then does its work. */
import { register } from "tsx/esm/api";

register();
await import("./annotate-thread.ts");
