/** SARIF 2.1.0 (OASIS), as code scanning services read it. */
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { RuleMeta, Severity } from '../../../rules/rule.js';
import { rulePage } from '../../../service/diagnostics.js';
import { repositoryUri } from '../../files/repository-path.js';
import type { Diagnostic, Range } from '../report.js';
import { type Outcome, ofWholeRun } from './reporter.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

export const sarifReporter = ofWholeRun((outcome) => {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run(outcome)],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
});

function run(outcome: Outcome): Run {
  const { tool, rules, unreadable, cwd, files } = outcome;
  const index = new Map(rules.map((rule, position) => [rule.id, position]));
  return {
    tool: { driver: { ...tool, semanticVersion: tool.version, rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map(({ path, message }) => ({
          level: 'error' as const,
          message: { text: `${path} ${message}` },
          locations: [{ physicalLocation: { artifactLocation: { uri: repositoryUri(path, cwd) } } }],
        })),
      },
    ],
    results: files.flatMap(({ file, diagnostics }) =>
      diagnostics.map((diagnostic) => result(file, diagnostic, index.get(diagnostic.rule), cwd)),
    ),
  };
}

function descriptor(rule: RuleMeta): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    helpUri: rulePage(rule.id),
    help: { text: `${rule.why}\n\nSources: ${rule.sources.join('; ')}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function result(file: string, diagnostic: Diagnostic, ruleIndex: number | undefined, cwd: string): Result {
  const { rule, severity, message, range, related, fixes } = diagnostic;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(file, range, cwd)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...location(place.file, place.range, cwd),
        message: { text: place.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(file, fix, cwd)) }),
  };
}

function sarifFix(file: string, fix: Diagnostic['fixes'][number], cwd: string): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: { uri: repositoryUri(file, cwd) },
        replacements: fix.edits.map((edit) => ({
          deletedRegion: region(edit.range),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  };
}

function location(file: string, range: Range, cwd: string): NonNullable<Result['locations']>[number] {
  return { physicalLocation: { artifactLocation: { uri: repositoryUri(file, cwd) }, region: region(range) } };
}

/** SARIF counts lines and columns from one; the end column is one past the last character, as in our ranges. */
function region({ start, end }: Range): { startLine: number; startColumn: number; endLine: number; endColumn: number } {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
