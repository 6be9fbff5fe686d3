/** Soft navigation: the page changes its address and its content without loading anew. */

/**
 * Calls back after the address has changed to another page's (not only its hash). The Navigation API's events for the
 * page's own pushState reach content scripts; wrapping `history` from here would not see the page's calls. Both
 * browsers' minimum versions have it, and a page's own global of this name is not seen from here.
 */
export function onSoftNavigation(changed: () => void, signal: AbortSignal): void {
  const pageOf = (): string => location.href.split("#", 1)[0] as string;
  let page = pageOf();
  const check = (): void => {
    const now = pageOf();
    if (now === page) return;
    page = now;
    changed();
  };
  // `navigate` fires before the address changes; these two after it.
  for (const event of ["navigatesuccess", "currententrychange"]) navigation.addEventListener(event, check, { signal });
}
