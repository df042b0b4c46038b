import picomatch from 'picomatch/posix.js';
import { Conversion } from '../keyed/conversion.js';
import type { Configuration } from '../mapping.js';
import { SyntaxReader } from '../syntax/index.js';
import { mappingsOf, RULE } from './read.js';
import { GLOB_OPTIONS } from './scalars.js';

/** What the text of a `chartwright.config.yaml` says, as far as it can be followed. Never throws. */
export function readConfiguration(text: string): Configuration {
  const documents = new SyntaxReader().read(text, 'yaml');
  const conversion = new Conversion('yaml', RULE);
  const mappings = mappingsOf(documents, conversion).map((mapping) => ({
    mapping,
    matches: picomatch([...mapping.files], GLOB_OPTIONS),
  }));
  return {
    mappingOf: (path) => mappings.find(({ matches }) => matches(path))?.mapping,
    isSound: conversion.problems.length === 0 && documents.every(({ troubles }) => troubles.length === 0),
  };
}
