/**
 * The one element that is added to the page, when a first card opens: outside the body, with a closed shadow root and
 * in the top layer. Inside an open modal dialog or a full-screen element it moves into that, for outside of it
 * everything is drawn behind or is inert.
 */
import { parentOf } from "../article/unshadowed.ts";
import { CardFocus } from "./card-focus.ts";
import { placeCard, type Rect } from "./placement.ts";

/** True only in test builds (`node build.mjs --test`), so that tests can read the card. */
declare const OPEN_CARD_ROOT: boolean;

/** Against other people's style sheets and extensions: every property the host depends on is set as important. */
const hostStyle: Record<string, string> = {
  all: "initial",
  position: "fixed",
  inset: "auto",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  "max-width": "none",
  "max-height": "none",
  width: "max-content",
  height: "auto",
  // Drawn by host.css, which outranks this: Firefox ends our scripts unasked when the extension is removed, but takes
  // its style sheets along, and with them a card that is open.
  display: "none",
};

/** Elements that cannot hold the host although they can be full screen. */
const childless = /^(?:VIDEO|AUDIO|IMG|IFRAME|CANVAS|OBJECT|EMBED|SVG)$/i;

/** Takes away the host of an earlier copy of the extension that was ended while its card was open. */
export function removeLeftHosts(): void {
  for (const host of document.querySelectorAll("[data-newsgloss][popover]")) host.remove();
}

export class CardHost {
  readonly root: ShadowRoot;
  readonly focus: CardFocus;
  readonly #host: HTMLElement;

  constructor(sheet: CSSStyleSheet) {
    this.#host = document.createElement("div");
    this.#host.dir = "ltr";
    this.root = this.#host.attachShadow({ mode: OPEN_CARD_ROOT ? "open" : "closed" });
    this.root.adoptedStyleSheets = [sheet];
    this.focus = new CardFocus(this.root);
  }

  /** Can the reader see it, as far as the element tells? The page may have taken it away, closed it, or hidden it. */
  get isShown(): boolean {
    const isDrawn = { opacityProperty: true, visibilityProperty: true };
    return this.#host.matches(":popover-open") && this.#host.checkVisibility(isDrawn);
  }

  /** Puts the host where it is drawn and can be clicked, and shows it (still unplaced). */
  show(): void {
    const parent = topmostContainer();
    // The page may have taken away what makes it a popover.
    this.#host.setAttribute("popover", "manual");
    this.#host.dataset.newsgloss = "";
    for (const [property, value] of Object.entries(hostStyle))
      this.#host.style.setProperty(property, value, "important");
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    if (this.#host.matches(":popover-open")) this.#host.hidePopover();
    this.#host.showPopover();
  }

  /** False while a dialog or full-screen element that came later covers the card. */
  get isOnTop(): boolean {
    return this.isShown && this.#host.parentNode === topmostContainer();
  }

  /** Places the shown card at a line of the element's text; false, and nothing done, where the line is out of sight. */
  follow(line: DOMRect, element: Element | null): boolean {
    if (!isInSight(line, element)) return false;
    this.place(line, element !== null && getComputedStyle(element).direction === "rtl");
    return true;
  }

  /** Places the shown card at a line of the page's text. */
  place(line: Rect, fromRight: boolean): void {
    // A page that zooms its root would enlarge the card, and move it from where it was measured.
    const zoom = document.documentElement.currentCSSZoom ?? 1;
    this.#host.style.setProperty("zoom", String(1 / zoom), "important");
    const view = visibleRect();
    this.#host.style.setProperty("--newsgloss-max-height", `${view.bottom - view.top}px`);
    // Told by the card itself: a scrollbar below the page is part of innerHeight, but not of what "bottom" counts from.
    this.#host.style.setProperty("top", "auto", "important");
    this.#host.style.setProperty("bottom", "0", "important");
    const { width, height, bottom: edge } = this.#host.getBoundingClientRect();
    const { left, top, maxHeight, side } = placeCard(line, { width, height }, view, fromRight);
    this.#host.style.setProperty("--newsgloss-max-height", `${Math.floor(maxHeight)}px`);
    this.#host.style.setProperty("left", `${left}px`, "important");
    if (side === "below") {
      this.#host.style.setProperty("top", `${top}px`, "important");
      this.#host.style.setProperty("bottom", "auto", "important");
    } else {
      // Held at its lower edge: "More" makes the card grow upwards instead of over the word.
      this.#host.style.setProperty("bottom", `${edge - (line.top - 6)}px`, "important");
    }
  }

  /** Leaves the card where it is, as far as that is still within the window. */
  keepInView(): void {
    const { left, right, top } = this.#host.getBoundingClientRect();
    this.place({ left, right, top: top - 6, bottom: top - 6 }, false);
  }

  rect(): DOMRect | undefined {
    return this.isShown ? this.#host.getBoundingClientRect() : undefined;
  }

  /** Did the event come from the card? The closed root makes the host the target. */
  isTarget(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  hide(): void {
    if (this.#host.matches(":popover-open")) this.#host.hidePopover();
    this.#host.remove();
  }
}

function visibleRect(): Rect {
  const view = globalThis.visualViewport;
  if (!view) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top } = view;
  return { left, top, right: left + view.width, bottom: top + view.height };
}

function topmostContainer(): Element {
  const full = document.fullscreenElement;
  const base = full && !childless.test(full.tagName) ? full : document.documentElement;
  const modals = base.querySelectorAll("dialog:modal");
  return modals[modals.length - 1] ?? base;
}

/** Is the line drawn within the window and within every scrolled box around it? */
function isInSight(line: DOMRect, element: Element | null): boolean {
  const within = ({ left, top, right, bottom }: Pick<DOMRect, "left" | "top" | "right" | "bottom">): boolean =>
    line.bottom > top && line.top < bottom && line.right > left && line.left < right;
  if (!within({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })) return false;
  for (let around = element; around && around !== document.documentElement; around = parentOf(around)) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const clips = (overflowX !== "visible" || overflowY !== "visible") && around !== document.body;
    if (clips && !within(Element.prototype.getBoundingClientRect.call(around))) return false;
  }
  return true;
}
