import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

export interface RemovableListProps<Item> {
  /** Id of the heading; unique in the page. */
  id: string;
  title: string;
  items: Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ComponentChildren;
  /** What the row's button says, and its full name for screen readers. */
  action: string;
  actionName: (item: Item) => string;
  remove: (item: Item) => void;
  /** Shown in place of the list. */
  empty: string;
}

/** A list whose rows can be taken away one by one. */
export function RemovableList<Item>(props: RemovableListProps<Item>) {
  const { id, title, items, keyOf, children, action, actionName, remove, empty } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {items.length > 0 ? (
        <ul class="list" aria-labelledby={id}>
          {items.map((item) => (
            <li key={keyOf(item)}>
              <span>{children(item)}</span>
              <button
                type="button"
                aria-label={actionName(item)}
                onClick={() => {
                  remove(item);
                  // The button goes away with its row; the focus moves to the heading instead of being lost.
                  heading.current?.focus();
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="empty">{empty}</p>
      )}
    </>
  );
}
