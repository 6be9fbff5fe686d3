/**
 * Entry of `links.js`: the stories that the page suggests. Injected when the popup asks for them; in the reader's script
 * they cost a tenth of its bytes on every story, for a popup that most never open.
 */
import { findPageLinks } from "../article/page-links.ts";
import { inSlices } from "./slices.ts";
import { world } from "./world.ts";

world.findLinks = (signal) => inSlices(findPageLinks(document, location.href), signal);
