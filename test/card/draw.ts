/** Draws a view into the test's document, as a browser would, and asks the document about it. */
import { type ComponentChild, h, render } from "preact";
import { act } from "preact/test-utils";
import { englishWords } from "../../src/maintain/english-words.ts";
import { WordsContext } from "../../src/words/context.ts";
import type { Words } from "../../src/words/words.ts";

/** A view with words around it, English ones unless others are given. */
export function worded(view: ComponentChild, words: Words = englishWords()): ComponentChild {
  return h(WordsContext.Provider, { value: words }, view);
}

/** Renders into a fresh container in the body; effects and state changes of the first drawing are done on return. */
export function draw(view: ComponentChild, words?: Words): HTMLElement {
  document.body.replaceChildren();
  const container = document.createElement("div");
  document.body.append(container);
  act(() => render(worded(view, words), container));
  return container;
}

/** Presses a control and waits until what it changed is drawn. */
export async function press(control: Element | null | undefined): Promise<void> {
  if (!(control instanceof HTMLElement)) throw new Error("nothing to press");
  await act(async () => control.click());
}

/** The one control whose accessible name starts with the text. */
export function control(container: ParentNode, name: string): HTMLElement {
  const found = [...container.querySelectorAll<HTMLElement>("a[href], button, input")].filter((element) =>
    accessibleName(element).startsWith(name),
  );
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} controls are called "${name}"`);
  return only;
}

/** What a screen reader calls an element: its label or its text. Enough of the rules for these views. */
export function accessibleName(element: Element): string {
  const label = element.getAttribute("aria-label");
  if (label) return label;
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) {
    return labelledBy
      .split(" ")
      .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? "")
      .join(" ")
      .trim();
  }
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return (
    labels.length > 0 ? labels.map((item) => item.textContent ?? "").join(" ") : (element.textContent ?? "")
  ).trim();
}

/** Controls, drawings and the dialog that have no accessible name. */
export function nameless(container: ParentNode): string[] {
  return [...container.querySelectorAll("a, button, input, [role=img], [role=dialog], h1, h2, h3")]
    .filter((element) => accessibleName(element) === "")
    .map((element) => element.outerHTML);
}

/** Every link's address. */
export function addresses(container: ParentNode): string[] {
  return [...container.querySelectorAll("a")].map((link) => link.href);
}
