/** The dataset's countries, which it names in English, in the reader's language. */

/** English name → region code, made when first asked for: most readers of English never need it. */
let codes: Map<string, string> | undefined;

function regionCodes(): Map<string, string> {
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const found = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const name = english.of(first + second);
      // Codes of states that are no more ("DD") share names with nobody; the first one keeps its name.
      if (name !== undefined && !found.has(name)) found.set(name, first + second);
    }
  }
  // As the dataset, and news, call them.
  for (const [name, code] of Object.entries({ "Hong Kong": "HK", Turkey: "TR", "Czech Republic": "CZ" })) {
    found.set(name, code);
  }
  return found;
}

/** "Germany" → "Deutschland" for a German locale. A name that is no country's stays as it is. */
export function countryText(country: string, locale: string): string {
  if (/^en\b/.test(locale)) return country;
  codes ??= regionCodes();
  const code = codes.get(country);
  return (code !== undefined && new Intl.DisplayNames(locale, { type: "region" }).of(code)) || country;
}
