import { Option } from 'commander';

/** `--rule id=severity`, as often as needed. */
export function ruleOption(): Option {
  return new Option('--rule <id=severity>', 'severity of a rule: error, warning, info, hint or off (repeatable)')
    .argParser((value: string, previous: readonly string[]) => [...previous, value])
    .default([], 'as each rule documents');
}
