/** What the reader has set, in `storage.local`. Read through a schema: what does not parse falls back to defaults. */
import * as z from "zod/mini";
import type { FactKind } from "../facts/card-model.ts";
import { browser } from "./browser.ts";
import { onDemand } from "./on-demand.ts";
import { logOnce } from "./receive.ts";

/** Bounds of the rest before a first card, in ms: shorter opens by accident, longer looks broken. */
export const delayBounds = { least: 100, most: 2_000 };

/** Kinds of facts, in the order in which the options list them. */
export const factKinds = [
  "layoffs",
  "ai-investment",
  "share",
  "revenue",
  "headcount",
  "event",
  "related",
] as const satisfies readonly FactKind[];

/** Languages of the product's texts; `browser`: the one that the browser itself is in, as far as there is one. */
export const languages = ["browser", "en", "de"] as const;
export type Language = (typeof languages)[number];

/** Made when first asked of: what is not stored needs no schema, and most readers change nothing. */
export const Settings = onDemand(() => {
  const Host = z.string().check(z.minLength(1), z.maxLength(253));
  const CompanyId = z.string().check(z.minLength(1), z.maxLength(80));
  return z.object({
    /** Underline the first mention of each company in a story, all, or none. */
    marks: z.enum(["first", "all", "none"]),
    pausedEverywhere: z.boolean(),
    /** Hosts without www. on which nothing is marked. */
    pausedHosts: z.array(Host).check(z.maxLength(10_000)),
    /** Company ids that are never marked. */
    mutedCompanies: z.array(CompanyId).check(z.maxLength(10_000)),
    /** Companies that are not marked on one site. */
    mutedHere: z.array(z.object({ host: Host, companyId: CompanyId })).check(z.maxLength(10_000)),
    /** "Not this company": words that on one site do not mean a company. */
    correctedNames: z
      .array(
        z.object({ host: Host, companyId: CompanyId, surface: z.string().check(z.minLength(1), z.maxLength(200)) }),
      )
      .check(z.maxLength(10_000)),
    /** What opens a card: the resting pointer, the pointer while Alt is held, or nothing but keys and the popup. */
    trigger: z.enum(["hover", "alt", "keys"]),
    /** Rest of the pointer before a first card, in ms. */
    delay: z.int().check(z.minimum(delayBounds.least), z.maximum(delayBounds.most)),
    /** Kinds of facts that are shown nowhere. Those to hide and not those to show: a kind that is new is shown. */
    hiddenKinds: z.array(z.enum(factKinds)).check(z.maxLength(100)),
    language: z.enum(languages),
  });
});
export type Settings = z.infer<ReturnType<typeof Settings>>;

export const defaultSettings: Settings = {
  marks: "first",
  pausedEverywhere: false,
  pausedHosts: [],
  mutedCompanies: [],
  mutedHere: [],
  correctedNames: [],
  trigger: "hover",
  delay: 400,
  hiddenKinds: [],
  language: "browser",
};

/** What "Restore defaults" sets anew: all but the lists of sites, companies and words, which cost effort to gather. */
export const defaultChoices = {
  marks: defaultSettings.marks,
  pausedEverywhere: defaultSettings.pausedEverywhere,
  trigger: defaultSettings.trigger,
  delay: defaultSettings.delay,
  hiddenKinds: defaultSettings.hiddenKinds,
  language: defaultSettings.language,
} satisfies Partial<Settings>;

const KEY = "settings";

/** Parses stored settings field by field, so that one broken field does not cost the reader the others. */
export function parseSettings(stored: unknown): { settings: Settings; broken: string[] } {
  if (stored === undefined) return { settings: defaultSettings, broken: [] };
  const whole = Settings().safeParse(stored);
  if (whole.success) return { settings: whole.data, broken: [] };
  if (typeof stored !== "object" || stored === null) return { settings: defaultSettings, broken: ["all"] };
  const fields = stored as Record<string, unknown>;
  const broken: string[] = [];
  const settings = { ...defaultSettings } as Record<string, unknown>;
  for (const [key, schema] of Object.entries(Settings().shape)) {
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
    const changed = Settings().parse({ ...settings, ...change(settings) });
    await (isPrivate ? browser.storage.session : browser.storage.local).set({ [KEY]: changed });
    return changed;
  });
  lastChange = next.catch(() => undefined);
  return next;
}

/**
 * Calls back whenever settings change, in any of the extension's pages and windows. `before` is missing where a private
 * window makes its first change: until then it had the settings of the others.
 */
export function onSettingsChanged(listener: (settings: Settings, before: Settings | undefined) => void): void {
  const { local, session } = browser.storage;
  for (const area of [local, session]) {
    area.onChanged.addListener((changes) => {
      const change = changes[KEY];
      if (!change) return;
      const isFirst = area === session && change.oldValue === undefined;
      listener(parseSettings(change.newValue).settings, isFirst ? undefined : parseSettings(change.oldValue).settings);
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

/** A word as corrections are compared: pages break names over lines and write them in capitals. */
export function plainSurface(surface: string): string {
  return surface.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Has the reader asked not to see this company marked, here or anywhere, or not for this word? */
export function isUnwanted(settings: Settings, host: string, companyId: string, surface: string): boolean {
  const { mutedCompanies, mutedHere, correctedNames } = settings;
  const site = plainHost(host);
  if (mutedCompanies.includes(companyId)) return true;
  if (mutedHere.some((pair) => pair.companyId === companyId && pair.host === site)) return true;
  return correctedNames.some(
    (name) =>
      name.companyId === companyId && name.host === site && plainSurface(name.surface) === plainSurface(surface),
  );
}
