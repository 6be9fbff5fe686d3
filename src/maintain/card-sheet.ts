/** How the card's sheet gets into a script; for the build and the gallery. */
import esbuild from "esbuild";

/**
 * esbuild plugin: `import css from "card.css"` is the sheet as a string, for a shadow root, minified, with what it
 * imports in its place. esbuild's own `text` loader would leave the `@import` in, and constructed sheets ignore those.
 */
export const cardSheetAsText: esbuild.Plugin = {
  name: "card-sheet-as-text",
  setup(build) {
    build.onLoad({ filter: /[/\\]card\.css$/ }, async ({ path: file }) => {
      const { target } = build.initialOptions;
      const { outputFiles } = await esbuild.build({
        entryPoints: [file],
        bundle: true,
        minify: true,
        write: false,
        charset: "utf8",
        ...(target && { target }),
      });
      return { contents: outputFiles[0]?.text ?? "", loader: "text" };
    });
  },
};
