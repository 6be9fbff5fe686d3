/** Which picture files are drawn from which source below assets/icons/. */

interface IconSource {
  /** assets/icons/<name>.svg → <name>-<size>.png. */
  name: string;
  /** CSS pixels; 48 and 128 are for stores and lists of extensions. */
  sizes: number[];
  /** When the toolbar button shows it, and what the button says then. */
  state: string;
  says: string;
}

export const iconSources: IconSource[] = [
  { name: "icon", sizes: [16, 32, 48, 128], state: "story", says: "how many companies were found" },
  { name: "idle", sizes: [16, 32], state: "no story, or none found", says: "nothing" },
  { name: "paused", sizes: [16, 32], state: "paused here or everywhere", says: "off" },
];

const fileOf = (name: string, size: number): string => `${name}-${size}.png`;

/** Each picture file with its source. */
export const iconFiles = iconSources.flatMap(({ name, sizes }) =>
  sizes.map((size) => ({ source: `${name}.svg`, file: fileOf(name, size), size })),
);

/** The toolbar button's states with their files. */
export const actionIconFiles = iconSources.map(({ name, sizes, state, says }) => ({
  state,
  says,
  files: sizes.map((size) => ({ file: fileOf(name, size), size })),
}));
