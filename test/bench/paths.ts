/** What the benchmark measures, and where its own bundles are: it runs from `out/bench/`. */
import { join } from 'node:path';

export const PROJECT = join(__dirname, '..', '..');

export const SERVER = join(PROJECT, 'dist', 'server.js');
export const CLI = join(PROJECT, 'dist', 'cli.js');
export const PACKS = join(PROJECT, 'codesets', 'packs');
export const EMPTY_SERVER = join(__dirname, 'empty-server.js');
/** Answers one first question in a process of its own. */
export const FIRST_QUESTION = join(__dirname, 'first-question.js');
/** Reads files and does nothing with them. */
export const YAML_FLOOR = join(__dirname, 'yaml-floor.js');
