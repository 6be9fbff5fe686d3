/** Soft navigation: the page changes its address and its content without loading anew. */

/**
 * Calls back after the path of the address has changed. Its query and hash may change under the same story (pages strip
 * trackers from them); text that is swapped under the same path is read again all the same, as changed text. The Navigation API's events for the
 * page's own pushState reach content scripts; wrapping `history` from here would not see the page's calls. Both
 * browsers' minimum versions have it, and a page's own global of this name is not seen from here.
 */
export function onSoftNavigation(changed: () => void, signal: AbortSignal): void {
  let path = location.pathname;
  const check = (): void => {
    if (path === location.pathname) return;
    path = location.pathname;
    // Pages tell the new address first and then swap the story, in one go: what stands there now is the story before.
    queueMicrotask(changed);
  };
  // `navigate` fires before the address changes; these two after it.
  for (const event of ["navigatesuccess", "currententrychange"]) navigation.addEventListener(event, check, { signal });
}
