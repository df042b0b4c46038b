import { expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

test('check knows which day is today', async () => {
  const text = 'encounter: visit\nclaim: professional\nfrom: 2025-12-15\ndiagnoses: [I10]\n';
  const cwd = folderWith({ 'a.encounter.yaml': text });
  expect(await runCli(['check', '.'], { cwd, today: () => '2025-12-15' })).toMatchObject({ status: 0 });
  const dayBefore = await runCli(['check', '.'], { cwd, today: () => '2025-12-14' });
  expect(dayBefore.stdout).toContain('2025-12-15 is in the future');
  expect(dayBefore.status).toBe(1);
});
