/** Who has the focus while a card is open, and who gets it back. Part of `card.js`, like the host. */

export class CardFocus {
  readonly #root: ShadowRoot;
  #before: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Where the focus goes back to: what had it before it came into the card. Left out: what has it now. */
  remember(element: EventTarget | null = innermostFocus()): void {
    if (!(element instanceof Element) || element === this.#root.host || this.#root.contains(element)) return;
    // Told of a shadow root's inside, an event names its host alone.
    if (!element.shadowRoot || !this.#before) this.#before = element;
  }

  /** Into the shown card, as a whole: Tab goes on from there. */
  take(): void {
    this.#root.querySelector<HTMLElement>("[role=dialog]")?.focus();
  }

  forget(): void {
    this.#before = null;
  }

  /** Gives the focus back to what had it before; nothing happens when the reader has moved it elsewhere meanwhile. */
  giveBack(): void {
    const focused = this.#root.activeElement as HTMLElement | null;
    const before = this.#before;
    if (focused && before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    else focused?.blur();
  }

  /** Tab on the card's last control (or Shift+Tab on its first) leaves it; the card closes and focus returns. */
  isLeftBy(event: KeyboardEvent): boolean {
    if (event.key !== "Tab") return false;
    const controls = [...this.#root.querySelectorAll<HTMLElement>("a[href], button, textarea")].filter((control) =>
      control.checkVisibility(),
    );
    const focused = this.#root.activeElement;
    if (event.shiftKey) return focused === controls[0] || focused === this.#root.querySelector("[role=dialog]");
    return focused === controls[controls.length - 1] || controls.length === 0;
  }
}

/** What has the focus, in open shadow roots too: their host alone may take no focus back. */
function innermostFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
