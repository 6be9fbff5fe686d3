/** What is to be added, from flags and, where they are missing, from the person at the terminal. */
import { UsageError } from "../text-file.ts";
import type { Field, Values } from "./add-fields.ts";
import type { Terminal } from "./command.ts";

/** Gets a value from its flag, or from the person at the terminal until it can be read. */
export class Answers {
  readonly #values: Values;
  readonly #terminal: Terminal;
  readonly #asking: boolean;

  constructor(values: Values, terminal: Terminal, asking: boolean) {
    this.#values = values;
    this.#terminal = terminal;
    this.#asking = asking;
  }

  /** Whether a flag was given. */
  has(flag: string): boolean {
    return this.#values[flag] !== undefined;
  }

  /** The values of a flag that may be repeated. */
  texts(flag: string): string[] {
    const value = this.#values[flag];
    return Array.isArray(value) ? value : [];
  }

  /** The value of a field after `read`; a bad flag ends the command, a bad answer is asked for again. */
  async get<T>(field: Field, read: (text: string) => T): Promise<T | undefined> {
    const given = this.#values[field.flag];
    if (typeof given === "string" && given.trim() !== "") return read(given);
    if (!this.#asking || !this.#terminal.ask || field.need === undefined) return undefined;
    for (;;) {
      const answer = await this.#terminal.ask(
        `${field.flag} (${field.about})${field.need === "needed" ? "" : ", may stay empty"}: `,
      );
      if (answer === "" && field.need === "wanted") return undefined;
      if (answer === "") continue;
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        this.#terminal.err(error.message);
      }
    }
  }
}
