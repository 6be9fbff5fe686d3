import { expect, test } from "vitest";
import { shortFormsOf } from "../../src/linking/short-forms.ts";

test.each([
  ["Home Depot", ["Depot"]],
  ["Wells Fargo", ["Wells"]],
  // Before: only the name without its last words, "New Media Investment", which nobody says.
  ["New Media Investment Group", ["New Media Investment", "New Media"]],
  ["Mizuho Financial Group", ["Mizuho Financial", "Mizuho"]],
  ["Hess Corp", ["Hess"]],
  ["National Bank", []],
  ["Amazon", []],
  ["the big one", []],
])("of %s a story makes %j", (surface, forms) => {
  expect(shortFormsOf(surface)).toEqual(forms);
});
