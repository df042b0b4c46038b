import { afterEach, expect, test } from 'vitest';
import { TestClient } from '../../support/lsp-client.js';

let client: TestClient;
afterEach(() => client.dispose());

test('a client that fails to give settings gets findings all the same', async () => {
  client = await TestClient.start();
  client.connection.onRequest('workspace/configuration', () => {
    throw new Error('no settings today');
  });
  const uri = 'file:///claims/visit.encounter.yaml';
  await client.open(uri, 'from: 2026-01-14\ndiagnoses: [E11]\n');
  expect((await client.pull(uri)).map(({ code }) => code)).toContain('dx-not-billable');
  expect(client.logged.join('\n')).toContain('no settings for file:///claims/visit.encounter.yaml');
});

test('each document has the settings of its folder', async () => {
  client = await TestClient.start();
  client.connection.onRequest(
    'workspace/configuration',
    ({ items }: { items: { scopeUri: string; section: string }[] }) =>
      items.map(({ scopeUri, section }) => {
        expect(section).toBe('chartwright');
        return scopeUri.includes('/quiet/') ? { rules: { 'dx-not-billable': 'off' } } : null;
      }),
  );
  const codesIn = async (uri: string) => {
    await client.open(uri, 'from: 2026-01-14\ndiagnoses: [E11]\n');
    return (await client.pull(uri)).map(({ code }) => code);
  };
  expect(await codesIn('file:///quiet/visit.encounter.yaml')).not.toContain('dx-not-billable');
  expect(await codesIn('file:///loud/visit.encounter.yaml')).toContain('dx-not-billable');
});
