/** Small line drawings for buttons. Always beside or inside a named control, so hidden from screen readers. */

const DRAWINGS = {
  close: "M4 4l8 8M12 4l-8 8",
  copy: "M6 6h7v7H6zM10 3.5V3H3v7h.5",
  done: "M3 8.5l3.5 3.5L13 4.5",
  failed: "M8 3v6M8 12v1",
  pin: "M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5",
  chevron: "M4 6l4 4 4-4",
} as const;

export type IconName = keyof typeof DRAWINGS;

/** One 16 × 16 drawing in the colour of the text around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
