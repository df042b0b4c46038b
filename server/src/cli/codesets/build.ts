import { resolve } from 'node:path';
import { installFolder, packsFolder } from '../../host/install.js';
import type { CliIo } from '../io.js';

export interface BuildOptions {
  readonly check?: boolean;
  readonly sources?: string;
  readonly out?: string;
}
export async function runBuild(options: BuildOptions, io: CliIo): Promise<number> {
  return 2;
}
