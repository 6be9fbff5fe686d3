/** What is drawn, as boxes: every element with text, a drawing, a ground or an edge of its own. Runs in the gallery's own page. */
/** `text`: its size follows the font. `drawn`: it does not (pictures, controls without words). `box`: holds others. */
export type PartKind = "text" | "drawn" | "box";

export interface Part {
  /** "p.meta". */
  name: string;
  kind: PartKind;
  /** Position among the parts of the closest part around it; -1 for the page. */
  parent: number;
  /** CSS px in the page: left, top, width, height. */
  box: [number, number, number, number];
  /** Computed colours: of text, ground and edge, or of a shape's fill and stroke. Only those that are drawn. */
  colours: string;
}

export interface Layout {
  width: number;
  height: number;
  isRtl: boolean;
  parts: Part[];
}

/** Of the page as it is now. */
export function layoutOfPage(): Layout {
  const parts: Part[] = [];
  const round = (value: number): number => Math.round(value * 2) / 2;
  const isDrawn = (colour: string): boolean => colour !== "none" && !/^rgba\(.*, 0\)$/.test(colour);
  const shapes = new Set(["rect", "line", "path"]);
  const controls = new Set(["input", "textarea", "img", "svg", "kbd"]);

  const partOf = (element: Element): Omit<Part, "parent"> | undefined => {
    const style = getComputedStyle(element);
    const tag = element.localName;
    // What only a screen reader is told is in no picture.
    if (style.clipPath !== "none" || !element.checkVisibility()) return undefined;
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const isShape = shapes.has(tag);
    const colours: string[] = [];
    if (isShape || tag === "text") {
      if (isDrawn(style.fill)) colours.push(`fill ${style.fill}`);
      if (isDrawn(style.stroke)) colours.push(`stroke ${style.stroke}`);
    } else {
      if (hasText) colours.push(style.color);
      if (isDrawn(style.backgroundColor)) colours.push(`on ${style.backgroundColor}`);
      for (const side of ["Top", "Right", "Bottom", "Left"] as const) {
        const colour = style[`border${side}Color`];
        if (Number.parseFloat(style[`border${side}Width`]) > 0 && isDrawn(colour)) colours.push(`${side} ${colour}`);
      }
    }
    const isPart = colours.length > 0 || controls.has(tag);
    const { left, top, width, height } = element.getBoundingClientRect();
    if (!isPart || (width === 0 && height === 0)) return undefined;
    const kind = hasText || tag === "text" ? "text" : element.querySelector("*") && tag !== "svg" ? "box" : "drawn";
    return {
      name: [tag, ...element.classList].join("."),
      kind,
      box: [round(left), round(top + scrollY), round(width), round(height)],
      colours: colours.join("; ").replaceAll("rgb(", "(").replaceAll(", ", ","),
    };
  };
  const walk = (element: Element, parent: number): void => {
    const part = partOf(element);
    if (part) parts.push({ ...part, parent });
    const within = part ? parts.length - 1 : parent;
    for (const child of element.shadowRoot?.children ?? element.children) walk(child, within);
  };
  walk(document.body, -1);
  const { width, height } = document.body.getBoundingClientRect();
  return { width, height: Math.ceil(height), isRtl: document.documentElement.dir === "rtl", parts };
}
