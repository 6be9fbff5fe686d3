/** `facts schema`: JSON Schema, so that editors complete and check while one types. */
import * as z from "zod";
import { Company, MarketFigure, NewsHosts, Sources, Story } from "../../facts/schema.ts";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { Proposals } from "./proposals.ts";

const schemas: Record<string, z.ZodType> = {
  company: Company,
  sources: Sources,
  market: z.array(MarketFigure),
  stories: z.array(Story),
  "news-hosts": NewsHosts,
  proposals: Proposals,
};

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { positionals } = readArgs("schema", args, {});
  const name = positionals[0] ?? "company";
  const schema = schemas[name];
  if (!schema)
    throw wrongUsage("schema", `there is no schema "${name}"; use one of ${Object.keys(schemas).join(", ")}.`);
  terminal.out(JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 2));
  return 0;
}

export const schema: Command = {
  name: "schema",
  summary: "JSON Schema for editors",
  help: `npm run facts -- schema [NAME]

Prints the JSON Schema of a file: ${Object.keys(schemas).join(", ")} (default: company).`,
  run,
};
