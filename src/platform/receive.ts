/**
 * Receiving messages in the extension's own process: a message that fits the schema is handled, any other is ignored
 * and logged once per kind. Foreign senders (other extensions, web pages) are never answered.
 */
import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser.ts";
import type { MessageSchema } from "./on-demand.ts";

type Handler<Message> = (message: Message, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

const loggedOnce = new Set<string>();

/** Says a thing in the console the first time only: a page that floods us must not flood the log. */
export function logOnce(key: string, ...details: unknown[]): void {
  if (loggedOnce.has(key) || loggedOnce.size > 200) return;
  loggedOnce.add(key);
  console.warn(`Newsgloss: ${key}`, ...details);
}

/**
 * Parses a message and hands it on. Returns undefined (synchronously) for what is not ours, so that other listeners
 * may answer it: an async listener would claim every message.
 *
 * @param accepts whether this receiver answers that sender at all.
 */
export function receiver<Message>(
  schema: MessageSchema<Message>,
  accepts: (sender: Runtime.MessageSender) => boolean,
  handle: Handler<Message>,
): (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined {
  return (message, sender) => {
    if (sender.id !== browser.runtime.id || !accepts(sender)) return undefined;
    const parsed = schema.safeParse(message);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      logOnce(`ignored a message that fits no schema (${issue?.path.join(".") || "type"}: ${issue?.message})`);
      return undefined;
    }
    return handle(parsed.data, sender);
  };
}

/** Sent by a script in a web page's top frame (never trusted with more than its own page). */
export function isFromPage(sender: Runtime.MessageSender): boolean {
  return sender.tab !== undefined && sender.frameId === 0 && !isFromOwnPage(sender);
}

/** Sent by a page of this extension: popup, options, welcome. */
export function isFromOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("")) === true;
}
