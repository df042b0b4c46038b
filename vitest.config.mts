import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    testTimeout: 30_000,
    // What the developer imported is not part of a test.
    env: { CHARTWRIGHT_DATA: join(tmpdir(), 'chartwright-no-imports') },
    allowOnly: process.env['CI'] === undefined,
  },
});
