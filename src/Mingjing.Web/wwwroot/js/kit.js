// Custom elements of the kit. Each has a path without script: the page works before and without this file.
import "./autosave-draft.js";
import "./confirm-box.js";
import "./copy-text.js";
import "./error-summary.js";
import "./filter-memory.js";
import "./print-button.js";
import "./run-progress.js";
import "./submit-once.js";
import "./upload-progress.js";
