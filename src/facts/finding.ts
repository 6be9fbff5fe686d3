/** What a check of the dataset finds, and where. */

/** Where a finding stands: in one company's file, or in a file of the dataset's top level. */
export type FindingPlace =
  | { company: string }
  | { file: "sources.json" | "market.json" | "news-hosts.json" | "stories" };

export interface Finding {
  where: FindingPlace;
  /** Into that file's JSON; for "stories" the first step is the position in `Dataset.stories`. */
  path: (string | number)[];
  message: string;
  /** What to do about it. */
  mend: string;
}

/** The finding for a date after the day of the check. */
export function inFuture(where: FindingPlace, path: (string | number)[], date: string, today: string): Finding {
  return {
    where,
    path,
    message: `${date} is in the future (today is ${today})`,
    mend: "correct the date; facts are entered when they have happened",
  };
}
