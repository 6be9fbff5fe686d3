/** Questions at a terminal, through a prompt library: editing, choices by arrow keys, objections at the question. */
import type { Readable, Writable } from "node:stream";
import { type CANCEL_SYMBOL, confirm, isCancel, select, text } from "@clack/prompts";

/** The person left (Ctrl+C, Escape, end of input) or said no; the command ends with exit code 1. */
export class CancelledError extends Error {}

export interface Question {
  /** "count: people". */
  message: string;
  /** Whether no answer is an answer. */
  optional: boolean;
  /** The only answers there are; undefined where any text may be one. */
  choices?: readonly string[] | undefined;
  /** What is wrong with an answer and how to mend it; undefined where it can be taken. */
  objection(answer: string): string | undefined;
}

export interface Asker {
  /** The answer, trimmed; "" where it was left empty. Throws a CancelledError where the person leaves. */
  ask(question: Question): Promise<string>;
  /** Yes or no. Throws a CancelledError where the person leaves. */
  confirm(question: string): Promise<boolean>;
}

/** Asks on these streams. They need be no terminal: tests bring their own. */
export function askerOn(input: Readable, output: Writable): Asker {
  // Without this a question would wait for ever where the terminal is closed.
  let ended = false;
  let leave = () => {};
  input.once("end", () => {
    ended = true;
    leave();
  });
  const streams = () => {
    const left = new AbortController();
    leave = () => left.abort();
    if (ended) leave();
    return { input, output, signal: left.signal };
  };

  const answered = <T>(answer: T): Exclude<T, typeof CANCEL_SYMBOL> => {
    if (!isCancel(answer)) return answer as Exclude<T, typeof CANCEL_SYMBOL>;
    throw new CancelledError("Left without an answer; nothing was written.");
  };
  return {
    async ask({ message, optional, choices, objection }) {
      if (choices) {
        const options = choices.map((value) => ({ value, label: value }));
        const none = { value: "", label: "not said" };
        return answered(
          await select<string>({ message, options: optional ? [none, ...options] : options, ...streams() }),
        );
      }
      const answer = await text({
        message,
        ...(optional ? { placeholder: "may stay empty" } : {}),
        validate: (typed = "") => {
          const plain = typed.trim();
          if (plain !== "") return objection(plain);
          return optional ? undefined : "This is needed.";
        },
        ...streams(),
      });
      return (answered(answer) ?? "").trim();
    },
    async confirm(message) {
      return answered(await confirm({ message, ...streams() }));
    },
  };
}
