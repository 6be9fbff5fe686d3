/** What the reader chose on a card or takes back in the options, as changes of the settings. Pure. */
import { plainSurface, type Settings } from "./settings.ts";

type Change = (settings: Settings) => Partial<Settings>;

/** Mutes a company, on one host or (without one) everywhere. Said twice, it is stored once. */
export function muting(companyId: string, host?: string): Change {
  return ({ mutedCompanies, mutedHere }) =>
    host === undefined
      ? { mutedCompanies: [...new Set([...mutedCompanies, companyId])] }
      : { mutedHere: [...otherPairs(mutedHere, host, companyId), { host, companyId }] };
}

/** Takes `muting` back. */
export function unmuting(companyId: string, host?: string): Change {
  return ({ mutedCompanies, mutedHere }) =>
    host === undefined
      ? { mutedCompanies: mutedCompanies.filter((known) => known !== companyId) }
      : { mutedHere: otherPairs(mutedHere, host, companyId) };
}

function otherPairs(mutedHere: Settings["mutedHere"], host: string, companyId: string): Settings["mutedHere"] {
  return mutedHere.filter((pair) => pair.host !== host || pair.companyId !== companyId);
}

/** "Not this company": on the host the word no longer means it. */
export function correcting(host: string, companyId: string, surface: string): Change {
  // Kept as the story has it, for the options to show; compared without case.
  const word = surface.replace(/\s+/g, " ").trim();
  const others = takingBack(host, companyId, word);
  return (settings) =>
    word === "" ? {} : { correctedNames: [...others(settings).correctedNames, { host, companyId, surface: word }] };
}

/** Takes `correcting` back. */
export function takingBack(
  host: string,
  companyId: string,
  surface: string,
): (settings: Settings) => Pick<Settings, "correctedNames"> {
  return ({ correctedNames }) => ({
    correctedNames: correctedNames.filter(
      (name) =>
        name.host !== host || name.companyId !== companyId || plainSurface(name.surface) !== plainSurface(surface),
    ),
  });
}

/** Must pages decide anew whether they are read at all? Else it is enough to ask again about the text they have. */
export function changesWhatIsRead(now: Settings, before: Settings | undefined): boolean {
  return (
    before === undefined ||
    now.pausedEverywhere !== before.pausedEverywhere ||
    now.pausedHosts.join("\n") !== before.pausedHosts.join("\n")
  );
}
