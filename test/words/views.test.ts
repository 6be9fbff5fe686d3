/** Views say nothing of their own: a text in their code is one that no translator sees. */
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, read } from "./messages.ts";

/** Names and keys that are the same in every language. */
const NAMES = new Set(["Newsgloss", "AWS", "SEC", "Alt", "Esc", "· v"]);
/** Attributes that readers see or hear. */
const TOLD = /^(?:title|placeholder|alt|label|aria-(?:label|valuetext|description))$/;

function ownTexts(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      TOLD.test(node.name.getText()) &&
      node.initializer?.kind === ts.SyntaxKind.StringLiteral
    )
      found.push((node.initializer as ts.StringLiteral).text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /\p{L}/u.test(text) && !NAMES.has(text));
}

test.each(["card", "popup", "options", "welcome"].flatMap((room) => filesBelow(`src/${room}`, /\.tsx$/)))(
  "%s has no words of its own",
  (file) => {
    expect(ownTexts(file)).toEqual([]);
  },
);
