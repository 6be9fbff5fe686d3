import { useLayoutEffect, useRef } from "preact/hooks";
import { useWords } from "../words/context.ts";
import { previewMarks } from "./mark-preview.ts";
import type { OptionsModel } from "./model.ts";

/** The highlight that stories are marked with: `page/marks.css`, which the page links, draws it here as it does there. */
const HIGHLIGHT = "newsgloss";

/** A sentence that is marked as stories will be. */
export function MarkPreview({ marks }: Pick<OptionsModel, "marks">) {
  const words = useWords();
  const example = useRef<HTMLParagraphElement>(null);
  const text = words("optionsPreviewText");
  useLayoutEffect(() => {
    const node = example.current?.firstChild;
    // jsdom paints nothing.
    if (!node || typeof CSS === "undefined" || !("highlights" in CSS)) return;
    const ranges = previewMarks(text, marks).map(
      ([startOffset, endOffset]) =>
        new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
    );
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [text, marks]);
  return (
    <figure class="preview">
      <figcaption>{words("optionsPreview")}</figcaption>
      <p ref={example}>{text}</p>
    </figure>
  );
}
