/** Style sheets are bundled as text: the card's goes into its shadow root, never into the page. */
declare module "*.css" {
  const text: string;
  export default text;
}
