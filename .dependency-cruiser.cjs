/**
 * The house's one-way doors (docs/architecture.md draws them). `npm run lint` fails where an import goes against them.
 */
const pure = "^src/(linking|facts|stories)/";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "pure-rooms-stay-pure",
      comment: "linking, facts and stories run anywhere: no DOM, no browser, no Node, no other room but the words.",
      severity: "error",
      from: { path: pure },
      to: { path: "^src/", pathNot: `${pure}|^src/words/(words|card-keys)\\.ts$` },
    },
    {
      name: "pure-rooms-use-no-node",
      severity: "error",
      from: { path: pure },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-rooms-share-only-types",
      comment: "One pure room knows another's data, not its code. The build puts them together.",
      severity: "error",
      from: { path: "^src/(linking|facts|stories)/" },
      to: { path: pure, pathNot: "^src/$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "article-knows-documents-only",
      comment: "What the story on a page is: needs a Document, no browser API, so that the command line can ask too.",
      severity: "error",
      from: { path: "^src/article/" },
      to: { path: "^src/(?!article/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "views-know-props-only",
      comment: "Views are drawn by tests and fixtures without an extension; main.tsx connects them.",
      severity: "error",
      from: { path: "^src/(card|popup|options|welcome)/", pathNot: "/main\\.tsx$" },
      to: { path: "^src/(platform|page|background|maintain|article)/" },
    },
    {
      name: "words-know-nobody",
      comment: "Every room says something; what it says it in stands below them all.",
      severity: "error",
      from: { path: "^src/words/" },
      to: { path: "^src/(?!words/)" },
    },
    {
      name: "platform-knows-no-room",
      severity: "error",
      from: { path: "^src/platform/" },
      to: { path: "^src/(?!platform/|words/words\\.ts$)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nobody-imports-the-ends",
      comment: "page, background and maintain are where programs start.",
      severity: "error",
      from: { path: "^src/(?!page/|background/|maintain/)" },
      to: { path: "^src/(page|background|maintain)/" },
    },
    {
      name: "ends-do-not-meet",
      severity: "error",
      from: { path: "^src/(page|background|maintain)/" },
      to: { path: "^src/(page|background|maintain)/", pathNot: "^src/$1/" },
    },
    {
      name: "no-zod-in-pages",
      comment: "zod is half of the page's budget; its scripts use platform/page-guards.ts.",
      severity: "error",
      from: { path: "^src/(page|article|card)/" },
      to: {
        path: "node_modules/zod|^src/(platform/(messages|settings|receive)|facts/schema)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "one-place-names-the-browser",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/platform/" },
      to: { path: "webextension-polyfill", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-orphans",
      comment: "Dead code is deleted.",
      severity: "error",
      from: { orphan: true, pathNot: "\\.d\\.ts$|^src/maintain/ensure-packages\\.mjs$" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
