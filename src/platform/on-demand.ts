/**
 * Schemas that are made when first asked of. Making all of them took 7 ms of a background that had just been woken by a
 * story, and that message needs two.
 */
import type * as z from "zod/mini";

/** A value made at the first call and kept. */
export function onDemand<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Makers = Record<string, () => z.ZodMiniType>;

/** As much of a schema as receivers need. */
export interface MessageSchema<Message> {
  safeParse(
    message: unknown,
  ):
    | { success: true; data: Message }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

/**
 * A union told apart by `type`, of which only the schema of the message at hand is made.
 *
 * @param makers by `type`, each `onDemand`; what one makes must ask for that same `type`.
 */
export function messagesOf<Table extends Makers>(
  makers: Table,
): MessageSchema<z.infer<ReturnType<Table[keyof Table]>>> & { makers: Table } {
  const schemas = new Map<unknown, () => z.ZodMiniType>(Object.entries(makers));
  return {
    makers,
    safeParse(message) {
      const type = typeof message === "object" && message !== null ? (message as { type?: unknown }).type : undefined;
      const schema = schemas.get(type);
      if (!schema) return { success: false, error: { issues: [{ path: ["type"], message: "no message of ours" }] } };
      return schema().safeParse(message) as ReturnType<
        MessageSchema<z.infer<ReturnType<Table[keyof Table]>>>["safeParse"]
      >;
    },
  };
}
