/** The one function used of @mozilla/readability, which ships types for its main entry only. */
declare module "@mozilla/readability/Readability-readerable.js" {
  export default function isProbablyReaderable(
    document: Document,
    options?: { minContentLength?: number; minScore?: number; visibilityChecker?: (node: Element) => boolean },
  ): boolean;
}
