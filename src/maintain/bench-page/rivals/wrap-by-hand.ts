/**
 * What many extensions do by hand: look every word up in a map of the names' first words, take the longest name that
 * stands there, and wrap it. No decision about what the name means, and the page's document is changed. Measured
 * beside the shipped extension; never shipped.
 */

/** Tag and class of the wrappers. */
export const wrapper = { tag: "span", className: "wrapped-name" };

const word = /[\p{L}\p{N}&.'’-]+/gu;
const passedOver = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA|TEMPLATE|IFRAME|SELECT|OPTION)$/;

/** Wraps every name in the body's text. */
export function wrapNames(names: readonly string[]): void {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const first = name.split(" ", 1)[0] as string;
    const known = byFirst.get(first);
    if (known) known.push(name);
    else byFirst.set(first, [name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement && !passedOver.test(node.parentElement.tagName)) nodes.push(node);
  }
  for (const node of nodes) wrapIn(node, byFirst);
}

function wrapIn(node: Text, byFirst: ReadonlyMap<string, string[]>): void {
  const { data } = node;
  let rest = node;
  let cut = 0;
  let end = 0;
  for (const { 0: first, index } of data.matchAll(word)) {
    if (index < end) continue;
    const name = byFirst.get(first)?.find((each) => data.startsWith(each, index));
    if (name === undefined) continue;
    const found = rest.splitText(index - cut);
    rest = found.splitText(name.length);
    end = index + name.length;
    cut = end;
    const around = document.createElement(wrapper.tag);
    around.className = wrapper.className;
    found.replaceWith(around);
    around.append(found);
  }
}
