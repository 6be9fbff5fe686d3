import type { Picture } from "../facts/card-model.ts";
import { barParts, timelineEnds, timelineMarks } from "./picture-scale.ts";
import { useCardWords } from "./words.ts";

/** Names of other parts that fit under a share bar. */
const OTHERS_NAMED = 2;
const BAR_HEIGHT = 10;
const TIMELINE = { height: 43, base: 42, tallest: 26, label: 11 };
/** Keeps the outermost marks inside the drawing. */
const INSET = 1.5;

/** Draws a fact's picture. The drawing is one image to a screen reader, named by `picture.text`. */
export function PictureView({ picture }: { picture: Picture }) {
  return picture.type === "share-bar" ? <ShareBar picture={picture} /> : <Timeline picture={picture} />;
}

function ShareBar({ picture }: { picture: Extract<Picture, { type: "share-bar" }> }) {
  const parts = barParts(picture.items);
  const lit = parts.filter((part) => part.highlighted);
  const others = parts.filter((part) => !part.highlighted);
  return (
    <div class="picture">
      <svg class="bar" width="100%" height={BAR_HEIGHT} role="img" aria-label={picture.text}>
        <rect class="track" width="100%" height={BAR_HEIGHT} rx="2" />
        {parts.map((part) => (
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
        {lit.map((part) => (
          <li key={part.name} class="lit">
            {part.name}
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <OthersLine names={others.map((part) => part.name)} />
          </li>
        )}
      </ul>
    </div>
  );
}

/** The other parts in the bar's order; past three, the first two and how many more. */
function OthersLine({ names }: { names: string[] }) {
  const words = useCardWords();
  if (names.length <= OTHERS_NAMED + 1) return names.join(", ");
  return words("pictureOthers", names.slice(0, OTHERS_NAMED).join(", "), String(names.length - OTHERS_NAMED));
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
