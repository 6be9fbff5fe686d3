import type { Picture, SizedRows } from "../facts/card-model.ts";
import { barParts, keyEntries, rowLengths, timelineEnds, timelineMarks } from "./picture-scale.ts";
import { useCardWords } from "./words.ts";

const BAR_HEIGHT = 12;
const TIMELINE = { height: 43, base: 42, tallest: 26, label: 11 };
/** Keeps the outermost marks inside the drawing. */
const INSET = 1.5;
const ROW_HEIGHT = 6;

/**
 * Draws a fact's picture. The drawing is one image to a screen reader, named by `picture.text`; the words beside it say
 * the same to the eye and are hidden from it.
 */
export function PictureView({ picture }: { picture: Picture }) {
  switch (picture.type) {
    case "share-bar":
      return <ShareBar picture={picture} />;
    case "timeline":
      return <Timeline picture={picture} />;
    case "rows":
      return <Rows picture={picture} />;
  }
}

function ShareBar({ picture }: { picture: Extract<Picture, { type: "share-bar" }> }) {
  const words = useCardWords();
  const { named, hidden } = keyEntries(picture.items);
  return (
    <div class="picture">
      <svg class="bar" width="100%" height={BAR_HEIGHT} role="img" aria-label={picture.text}>
        <rect class="track" width="100%" height={BAR_HEIGHT} rx="2" />
        {barParts(picture.items).map((part) => (
          <rect
            key={part.name}
            class={part.highlighted ? "part lit" : "part"}
            x={`${part.start}%`}
            width={`${part.width}%`}
            height={BAR_HEIGHT}
          />
        ))}
      </svg>
      <ul class="key" aria-hidden="true">
        {named.map((item) => (
          <li key={item.name} class={item.highlighted ? "lit" : undefined}>
            <span>{item.name}</span> <span class="share">{item.value}</span>
          </li>
        ))}
        {hidden > 0 && (
          <li class="rest">
            <span>{words.plural("pictureOthers", hidden, String(hidden))}</span>
          </li>
        )}
      </ul>
    </div>
  );
}

function Timeline({ picture }: { picture: Extract<Picture, { type: "timeline" }> }) {
  const marks = timelineMarks(picture.points);
  const lit = marks.find((mark) => mark.highlighted);
  return (
    <div class="picture">
      <svg class="timeline" width="100%" height={TIMELINE.height} role="img" aria-label={picture.text}>
        <line class="axis" x1="0" x2="100%" y1={TIMELINE.base} y2={TIMELINE.base} />
        {marks.map((mark, index) => (
          <line
            // Two cuts may share date and label, and marks never move.
            key={index}
            class={mark.highlighted ? "mark lit" : "mark"}
            x1={along(mark.position)}
            x2={along(mark.position)}
            y1={TIMELINE.base}
            y2={TIMELINE.base - Math.max(3, mark.height * TIMELINE.tallest)}
          />
        ))}
        {/* Above the tallest mark, not above its own: a taller neighbour would run through it. */}
        {lit && (
          <text
            x={along(lit.position)}
            y={TIMELINE.label}
            text-anchor={lit.position < 25 ? "start" : lit.position > 75 ? "end" : "middle"}
          >
            {lit.label}
          </text>
        )}
      </svg>
      <p class="ends" aria-hidden="true">
        {timelineEnds(picture.points).map((year) => (
          <span key={year}>{year}</span>
        ))}
      </p>
    </div>
  );
}

function along(position: number): string {
  return `${INSET + (position * (100 - 2 * INSET)) / 100}%`;
}

/** The words are text beside the drawing, not in it: long names wrap, and grow with the reader's text size. */
function Rows({ picture: { rows, text, rest } }: { picture: SizedRows }) {
  const lengths = rowLengths(rows);
  return (
    <div class="picture rows" role="img" aria-label={text}>
      {rows.map((row, index) => (
        <div
          // Two sums may share partner and date, and rows never move.
          key={index}
          class={row.highlighted ? "row lit" : "row"}
        >
          <p>
            <span>{row.label}</span> <span class="sum">{row.value}</span>
          </p>
          <svg width="100%" height={ROW_HEIGHT} aria-hidden="true">
            <rect
              class={row.isCeiling ? "size ceiling" : "size"}
              x="0.5"
              y="0.5"
              width={`${lengths[index]}%`}
              height={ROW_HEIGHT - 1}
            />
          </svg>
        </div>
      ))}
      {rest && <p class="rest">{rest}</p>}
    </div>
  );
}
