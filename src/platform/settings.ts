/** What the reader has set, in `storage.local`. Read through a schema: what does not parse falls back to defaults. */
import * as z from "zod";
import { browser } from "./browser.ts";
import { logOnce } from "./receive.ts";

const Host = z.string().min(1).max(253);

export const Settings = z.object({
  /** Underline the first mention of each company in a story, all, or none. */
  marks: z.enum(["first", "all", "none"]),
  pausedEverywhere: z.boolean(),
  /** Hosts without www. on which nothing is marked. */
  pausedHosts: z.array(Host).max(10_000),
  /** Company ids that are never marked. */
  mutedCompanies: z.array(z.string().min(1).max(80)).max(10_000),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  marks: "first",
  pausedEverywhere: false,
  pausedHosts: [],
  mutedCompanies: [],
};

const KEY = "settings";

/** Parses stored settings field by field, so that one broken field does not cost the reader the others. */
export function parseSettings(stored: unknown): { settings: Settings; broken: string[] } {
  if (stored === undefined) return { settings: defaultSettings, broken: [] };
  const whole = Settings.safeParse(stored);
  if (whole.success) return { settings: whole.data, broken: [] };
  if (typeof stored !== "object" || stored === null) return { settings: defaultSettings, broken: ["all"] };
  const fields = stored as Record<string, unknown>;
  const broken: string[] = [];
  const settings = { ...defaultSettings } as Record<string, unknown>;
  for (const [key, schema] of Object.entries(Settings.shape)) {
    if (!(key in fields)) continue;
    const parsed = schema.safeParse(fields[key]);
    if (parsed.success) settings[key] = parsed.data;
    else broken.push(key);
  }
  return { settings: settings as Settings, broken };
}

/**
 * The reader's settings; defaults where nothing is stored or storage cannot be read (said once).
 *
 * @param isPrivate in a private window: what was changed there, which is kept in memory until the browser closes.
 */
export async function readSettings(isPrivate = false): Promise<Settings> {
  try {
    const inMemory = isPrivate ? (await browser.storage.session.get(KEY))[KEY] : undefined;
    const { settings, broken } = parseSettings(inMemory ?? (await browser.storage.local.get(KEY))[KEY]);
    if (broken.length > 0) logOnce(`stored settings did not parse (${broken.join(", ")}); using defaults for them`);
    return settings;
  } catch (error) {
    logOnce("settings could not be read; using defaults", error);
    return defaultSettings;
  }
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings and keeps the rest. Changes run one after the other, so that two at once lose neither. What is
 * changed in a private window never reaches the disk.
 */
export function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
  isPrivate = false,
): Promise<Settings> {
  const next = lastChange.then(async () => {
    const settings = await readSettings(isPrivate);
    const changed = Settings.parse({ ...settings, ...change(settings) });
    await (isPrivate ? browser.storage.session : browser.storage.local).set({ [KEY]: changed });
    return changed;
  });
  lastChange = next.catch(() => undefined);
  return next;
}

/** Calls back whenever settings change, in any of the extension's pages and windows. */
export function onSettingsChanged(listener: (settings: Settings) => void): void {
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.onChanged.addListener((changes) => {
      if (KEY in changes) listener(parseSettings(changes[KEY]?.newValue).settings);
    });
  }
}

/** A host as settings and the list of news hosts spell it: lower case, without www. */
export function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

export function isPaused(settings: Settings, host: string): boolean {
  return settings.pausedEverywhere || settings.pausedHosts.includes(plainHost(host));
}
