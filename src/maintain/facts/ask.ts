/** Questions at a terminal, answered a line each. */
import { createInterface } from "node:readline";
import { UsageError } from "../text-file.ts";

export interface Asker {
  /** The next line, trimmed. Throws a UsageError where the person leaves (Ctrl+C, Ctrl+D). */
  ask(question: string): Promise<string>;
  /** Lets the process end. */
  close(): void;
}

/** One reader for all questions: lines typed or pasted ahead belong to the next ones. */
export function askerOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const lines = createInterface({ input, output });
  const ahead: string[] = [];
  let waiting: { resolve(answer: string): void; reject(error: Error): void } | undefined;
  let closed = false;
  lines.on("line", (line) => {
    if (!waiting) ahead.push(line.trim());
    waiting?.resolve(line.trim());
    waiting = undefined;
  });
  lines.on("close", () => {
    closed = true;
    waiting?.reject(left());
  });
  const left = () => new UsageError("\nLeft without an answer; nothing was written.");
  return {
    ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      const next = ahead.shift();
      if (next !== undefined) return Promise.resolve(next);
      if (closed) return Promise.reject(left());
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close: () => lines.close(),
  };
}
