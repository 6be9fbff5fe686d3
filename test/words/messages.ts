/** The messages files as they are on disk. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}
export type Messages = Record<string, Message>;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the project. */
export const read = (file: string): string => readFileSync(`${root}/${file}`, "utf8");

/** Files below a folder of the project whose names fit, with their folder. */
export const filesBelow = (folder: string, names: RegExp): string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => names.test(file))
    .map((file) => `${folder}/${file}`);

export const locales = readdirSync(`${root}/assets/locales`);
export const messagesOf = (locale: string): Messages => JSON.parse(read(`assets/locales/${locale}/messages.json`));
export const english = messagesOf("en");

/** The message with each value's example in its place: as long as it commonly is. */
export function exampleOf({ message, placeholders = {} }: Message): string {
  return message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.example ?? "");
}

const variant = /_(?:zero|one|two|few|many|other)$/;
/** "jobs" for "jobs_one"; the key itself where it has no forms. */
export const plain = (key: string): string => key.replace(variant, "");
