/** Stands in for webextension-polyfill in page scripts (see browser.ts); the manifest's minimum versions guarantee it. */
import type { Browser } from "webextension-polyfill";

const native = (globalThis as unknown as { browser: Browser }).browser;
export default native;
