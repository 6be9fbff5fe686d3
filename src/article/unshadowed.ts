/**
 * A form's fields shadow the form's own properties: after `<input name="parentElement">`, `form.parentElement` is the
 * input, for us as for the page (not in Firefox, whose scripts of extensions see through it). A walk that trusts it goes
 * round in circles. So what walks over elements it did not choose asks the prototype, which nothing shadows.
 */

export function parentOf(node: Node): Element | null {
  return Reflect.get(Node.prototype, "parentElement", node) as Element | null;
}

export function nextOf(node: Node): ChildNode | null {
  return Reflect.get(Node.prototype, "nextSibling", node) as ChildNode | null;
}

/** The tag's name in capitals, in XHTML too. Only a form's can be shadowed. */
export function tagOf({ tagName }: Element): string {
  return typeof tagName === "string" ? tagName.toUpperCase() : "FORM";
}
