import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, importsFolder } from '../../../server/src/host/data-folder.js';

const HOME = join('/', 'home', 'ada');

test('is the place that the system keeps for it', () => {
  expect(dataFolder({}, 'linux', HOME)).toBe(join(HOME, '.local', 'share', 'chartwright'));
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', HOME)).toBe(join('/data', 'chartwright'));
  expect(dataFolder({ LOCALAPPDATA: '/local' }, 'win32', HOME)).toBe(join('/local', 'chartwright'));
  expect(dataFolder({}, 'win32', HOME)).toBe(join(HOME, 'AppData', 'Local', 'chartwright'));
  expect(dataFolder({}, 'darwin', HOME)).toBe(join(HOME, 'Library', 'Application Support', 'chartwright'));
});

test('is the folder that CHARTWRIGHT_DATA names, unless it is empty', () => {
  expect(dataFolder({ CHARTWRIGHT_DATA: '/mine', XDG_DATA_HOME: '/data' }, 'linux', HOME)).toBe('/mine');
  expect(dataFolder({ CHARTWRIGHT_DATA: '', XDG_DATA_HOME: '/data' }, 'linux', HOME)).toBe(
    join('/data', 'chartwright'),
  );
});

test('holds the imports in a folder of their own', () => {
  expect(importsFolder('/mine')).toBe(join('/mine', 'codesets'));
});
