import type { ComponentChildren } from "preact";
import { useCardWords } from "./words.ts";

/**
 * Whether an address may become a link. Everything else in the dataset or on a news page (`javascript:`, `data:`,
 * plain http) stays text.
 */
export function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === "https:";
}

/** Whether a story's address may become a link: some papers are still read over plain http. */
export function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

export interface SafeLinkProps {
  url: string;
  /** Which addresses become a link; https alone where it is left out. */
  allow?: (url: string) => boolean;
  class?: string;
  title?: string;
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
}

/** A link that opens in its own tab and tells the target nothing about the page; plain text where it may not be one. */
export function SafeLink({ url, allow = isHttps, children, ...rest }: SafeLinkProps) {
  const words = useCardWords();
  if (!allow(url)) return <span class={rest.class}>{children}</span>;
  return (
    <a {...rest} href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> {words("opensInNewTab")}</span>
    </a>
  );
}
