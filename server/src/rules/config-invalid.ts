import { defineRule } from './rule.js';
import { forwardProblems } from './support/forward-problems.js';

export default defineRule({
  meta: {
    id: 'config-invalid',
    summary: 'The configuration of the project, or a sidecar file, says something that cannot be followed.',
    why: 'A mapping that is not understood leaves files unchecked, and a suppression that is not understood holds nothing back: silence would pass for "clean".',
    severity: 'error',
    sources: ['Chartwright, docs/configuration.md'],
    data: [],
    fix: 'sometimes',
    examples: [
      {
        fileName: 'chartwright.config.yaml',
        bad: `mappings:\n  - files: "fixtures/**/*.json"\n    diagnosis: "$.dx[*].code"\n`,
        good: `mappings:\n  - files: "fixtures/**/*.json"\n    diagnoses: "$.dx[*].code"\n`,
      },
    ],
    since: '0.1.0',
  },
  ...forwardProblems('config-invalid'),
});
