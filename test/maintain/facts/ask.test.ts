/** The questions as the prompt library asks them, on streams that stand for a terminal. */
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { askerOn, type Question } from "../../../src/maintain/facts/ask.ts";

const ENTER = "\r";
const DOWN = "\u001b[B";
const question: Question = { message: "count: people", optional: false, objection: () => undefined };

/** A terminal of which everything shown is kept, without the codes that move and colour. */
function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  const waiting: { text: string; resolve: () => void }[] = [];
  output.on("data", (chunk) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes start with one.
    shown += String(chunk).replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
    for (const each of waiting) if (shown.includes(each.text)) each.resolve();
  });
  const sees = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.push({ text, resolve });
      if (shown.includes(text)) resolve();
    });
  return { input, sees, asker: askerOn(input, output) };
}

it("gives the answer, trimmed", async () => {
  const { input, sees, asker } = terminal();
  const answer = asker.ask(question);
  await sees("count: people");
  input.write(` 500 ${ENTER}`);
  expect(await answer).toBe("500");
});

it("objects at the question, and takes the mended answer", async () => {
  const { input, sees, asker } = terminal();
  const answer = asker.ask({ ...question, objection: (text) => (text === "lots" ? "lots is no number." : undefined) });
  input.write(ENTER);
  await sees("This is needed.");
  input.write(`lots${ENTER}`);
  await sees("lots is no number.");
  input.write(`\u0015500${ENTER}`);
  expect(await answer).toBe("500");
});

it("takes no answer where it may stay empty", async () => {
  const { input, sees, asker } = terminal();
  const answer = asker.ask({ ...question, optional: true });
  await sees("may stay empty");
  input.write(ENTER);
  expect(await answer).toBe("");
});

it("lets the person choose, or not", async () => {
  const { input, sees, asker } = terminal();
  const choices = ["exact", "about"];
  const chosen = asker.ask({ ...question, optional: true, choices });
  await sees("not said");
  input.write(DOWN);
  input.write(DOWN);
  input.write(ENTER);
  expect(await chosen).toBe("about");
  const none = asker.ask({ ...question, message: "status", optional: true, choices });
  await sees("status");
  input.write(ENTER);
  expect(await none).toBe("");
});

it("asks for a yes", async () => {
  const { input, sees, asker } = terminal();
  const yes = asker.confirm("Write this?");
  await sees("Write this?");
  input.write("n");
  expect(await yes).toBe(false);
});

it.each([
  ["Ctrl+C", "\u0003"],
  ["Escape", "\u001b"],
])("ends the command at %s", async (_key, typed) => {
  const { input, sees, asker } = terminal();
  const answer = asker.ask(question);
  const left = expect(answer).rejects.toThrow(/nothing was written/);
  await sees("count: people");
  input.write(typed);
  await left;
});

it("ends the command where the terminal is closed, also before the next question", async () => {
  const { input, asker } = terminal();
  const answer = asker.ask(question);
  const left = expect(answer).rejects.toThrow(/nothing was written/);
  input.end();
  await left;
  await expect(asker.confirm("Write this?")).rejects.toThrow(/nothing was written/);
});
