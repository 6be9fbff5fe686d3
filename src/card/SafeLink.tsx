import type { ComponentChildren } from "preact";
import { useCardWords } from "./words.ts";

/**
 * Whether an address may become a link. Everything else in the dataset or on a news page (`javascript:`, `data:`,
 * plain http) stays text.
 */
export function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === "https:";
}

export interface SafeLinkProps {
  url: string;
  class?: string;
  title?: string;
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
}

/** A link that opens in its own tab and tells the target nothing about the page; plain text unless it is https. */
export function SafeLink({ url, children, ...rest }: SafeLinkProps) {
  const words = useCardWords();
  if (!isHttps(url)) return <span class={rest.class}>{children}</span>;
  return (
    <a {...rest} href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> {words("opensInNewTab")}</span>
    </a>
  );
}
