/** Where this program keeps what the user gave it. */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The user's data folder: `CHARTWRIGHT_DATA` where it is set; else `chartwright` in `%LOCALAPPDATA%` on Windows, in
 * `~/Library/Application Support` on macOS, in `$XDG_DATA_HOME` (`~/.local/share`) elsewhere. It need not exist.
 */
export function dataFolder(
  environment: Environment = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment['CHARTWRIGHT_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'chartwright');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'chartwright');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'chartwright');
}

/** The folder of imported code sets and edits inside a data folder. */
export function importsFolder(data: string = dataFolder()): string {
  return join(data, 'codesets');
}
