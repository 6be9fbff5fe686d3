import { useState } from "preact/hooks";
import { useWords } from "../words/context.ts";
import type { PopupCompany } from "./model.ts";

/** Up to this many companies are faster to read than to filter. */
const FILTER_ABOVE = 8;

export interface CompanyListProps {
  companies: PopupCompany[];
  showCompany: (companyId: string) => void;
}

/** The story's companies as buttons, with a filter when there are many. */
export function CompanyList({ companies, showCompany }: CompanyListProps) {
  const words = useWords();
  const [query, setQuery] = useState("");
  const shown = companies.filter((company) => matches(company, query));
  return (
    <>
      {companies.length > FILTER_ABOVE && (
        <div class="filter">
          <input
            type="search"
            aria-label={words("popupFilter")}
            placeholder={words("popupFilterMany", String(companies.length))}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="unseen" role="status">
            {query.trim() && words("popupFiltered", String(shown.length), String(companies.length))}
          </p>
        </div>
      )}
      {shown.length > 0 ? (
        <ul class="companies">
          {shown.map((company) => (
            <li key={company.id}>
              <button type="button" title={words("popupGoTo")} onClick={() => showCompany(company.id)}>
                <span class="name">{company.name}</span>
                {company.via.length > 0 && <span class="via">{words("popupVia", company.via.join(", "))}</span>}
                <span class="count">
                  {company.count}
                  <span class="unseen"> {words.plural("popupMentions", company.count)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="empty">{words("popupFilteredNone", String(companies.length))}</p>
      )}
    </>
  );
}

function matches(company: PopupCompany, query: string): boolean {
  const wanted = query.trim().toLocaleLowerCase();
  return [company.name, ...company.via].some((name) => name.toLocaleLowerCase().includes(wanted));
}
