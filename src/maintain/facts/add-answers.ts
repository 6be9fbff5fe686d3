/** What is to be added, from flags and, where they are missing, from the person at the terminal. */
import { UsageError } from "../text-file.ts";
import type { Field, Values } from "./add-fields.ts";
import { type Asker, CancelledError } from "./ask.ts";
import type { Fields } from "./draft.ts";

/** Gets a value from its flag, or from the person at the terminal, who is told at the question what does not fit. */
export class Answers {
  readonly #values: Values;
  readonly #asker: Asker | undefined;

  readonly #today: string;

  /** `asker` is undefined where nothing is to be asked; `today` is an ISO day. */
  constructor(values: Values, asker: Asker | undefined, today: string) {
    this.#values = values;
    this.#asker = asker;
    this.#today = today;
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

  /**
   * The value of a field after `read`, which throws a UsageError for what it cannot take: a bad flag ends the command,
   * a bad answer is objected to where it is typed. `row` is what is known so far; `choices` are the only answers.
   */
  async get<T>(
    field: Field,
    read: (text: string) => T,
    row: Fields = {},
    choices?: readonly string[],
  ): Promise<T | undefined> {
    const given = this.#values[field.flag];
    if (typeof given === "string" && given.trim() !== "") return read(given);
    const need = typeof field.need === "function" ? field.need(row) : field.need;
    if (!this.#asker || need === undefined) return undefined;
    const answer = await this.#asker.ask({
      message: choices ? field.flag : `${field.flag}: ${field.about}`,
      optional: need === "wanted",
      choices,
      // The check of the whole would say it too, but after all questions.
      objection: (typed) =>
        objectionOf(() => read(typed)) ??
        (field.reading === "date" && typed !== "today" && typed > this.#today
          ? `${typed} is in the future (today is ${this.#today}).`
          : undefined),
    });
    return answer === "" ? undefined : read(answer);
  }

  /** Whether the person agrees; undefined where nobody is asked. */
  async agreed(question: string): Promise<boolean | undefined> {
    return this.#asker?.confirm(question);
  }

  /** Ends the command where the person does not agree to the change that was shown. */
  async mustAgree(question: string): Promise<void> {
    if ((await this.agreed(question)) === false) throw new CancelledError("Nothing was written.");
  }
}

function objectionOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // At the question one knows which flag is meant.
    return error.message.replace(/^--[\w-]+: /, "");
  }
}
