import path from 'node:path';

/** The checkout. Every path of the scripts starts here. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
/** What a script installs or downloads for itself; ignored by git, safe to delete. */
export const CACHE = path.join(ROOT, '.cache');
/** What a test run leaves: logs, results, screenshots; ignored by git. */
export const OUT = path.join(ROOT, 'out');

/** An absolute path inside the checkout. */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
