// What every page loads. Each module looks for its own marks in the page and does nothing where there are none;
// without any of them every page still works.
import { startKeys } from "./keys.js";
import { startPalette } from "./palette.js";
import { startMenus } from "./menus.js";
import { startPreferences } from "./preferences.js";
import { startRows } from "./rows.js";
import { startDrafts } from "./drafts.js";
import { startHints } from "./hints.js";
import { startUploads } from "./uploads.js";
import { startLive } from "./live.js";
import { startRequests } from "./requests.js";
import { startFacts } from "./facts.js";
import { startToasts } from "./toasts.js";

startMenus();
startPreferences();
startRows();
startDrafts();
startHints();
startUploads();
startPalette();
startKeys();
startRequests();
startFacts();
startToasts();
startLive();
document.querySelector("[data-focus], [aria-invalid=true]")?.focus();
