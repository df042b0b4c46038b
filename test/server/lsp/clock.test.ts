import { afterEach, expect, test } from 'vitest';
import { TestClient, TODAY } from '../../support/lsp-client.js';

const URI = 'file:///claims/visit.encounter.yaml';

let client: TestClient;
afterEach(() => client.dispose());

test('the server knows which day is today', async () => {
  client = await TestClient.start();
  await client.open(URI, `claim: professional\nfrom: ${TODAY}\ndiagnoses: [I10]\n`);
  expect(await client.pull(URI)).toEqual([]);
  await client.change(URI, [{ text: 'claim: professional\nfrom: 2026-01-21\ndiagnoses: [I10]\n' }]);
  expect((await client.pull(URI)).map(({ code }) => code)).toEqual(['dos-future']);
});
