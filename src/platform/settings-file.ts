/** Settings as a file that the reader takes to another browser. Read with suspicion: it may come from anywhere. */
import { en } from "zod/locales";
import * as z from "zod/mini";
import type { Words } from "../words/words.ts";
import { defaultSettings, Settings } from "./settings.ts";

// The reader is told what does not fit; the mini edition of zod says no more than "Invalid input" on its own.
z.config(en());

const kind = "newsgloss-settings";
const version = 1;
/** Far beyond what the schema's limits allow to be useful; a wrong file is told apart before it is parsed. */
const mostCharacters = 5_000_000;

/** One site, no path: `*://www.example.com/*`. */
const SitePattern = z.string().check(z.regex(/^(\*|https?):\/\/(\*\.)?[^/*\s]+\/\*$/, "not a site"));

const SettingsFile = z.object({
  kind: z.literal(kind),
  version: z.literal(version),
  settings: z.partial(Settings()),
  addedSites: z._default(z.array(SitePattern).check(z.maxLength(1_000)), []),
});

/** The text of a settings file. `addedSites`: match patterns. */
export function settingsFile(settings: Settings, addedSites: string[]): string {
  return `${JSON.stringify({ kind, version, settings, addedSites }, null, 2)}\n`;
}

/**
 * Reads a settings file. Settings that it leaves out are set to their defaults.
 *
 * @returns the settings, or in one sentence what is wrong with the file; nothing of a wrong file is taken.
 */
export function readSettingsFile(
  text: string,
  words: Words,
): { settings: Settings; addedSites: string[] } | { error: string } {
  if (text.length > mostCharacters) return { error: words("importTooLarge") };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: words("importNoJson") };
  }
  const head = z.object({ kind: z.literal(kind), version: z.number() }).safeParse(value);
  if (!head.success) return { error: words("importOther") };
  if (head.data.version > version) return { error: words("importNewer") };
  const parsed = SettingsFile.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { error: words("importWrong", issue?.path.join(".") ?? "", issue?.message ?? "") };
  }
  const { settings, addedSites } = parsed.data;
  const given = Object.fromEntries(Object.entries(settings).filter(([, set]) => set !== undefined));
  return { settings: Settings().parse({ ...defaultSettings, ...given }), addedSites };
}
