/** The outside world as Node has it. The code-set library is loaded with the first question about codes. */
import { packageVersion, packsFolder } from '../host/install.js';
import { today } from '../host/today.js';
import type { Dependencies } from './dependencies.js';
import { nodeFiles } from './node-files.js';

export function nodeDependencies(): Dependencies {
  return {
    async openCodes(folder) {
      const [{ openLibrary }, { nodePackSource }] = await Promise.all([
        import('../../../codesets/src/index.js'),
        import('../host/node-packs.js'),
      ]);
      return openLibrary(nodePackSource(folder ?? packsFolder()));
    },
    files: nodeFiles,
    timers: {
      immediate: (run) => void setImmediate(run),
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    today,
    version: packageVersion(),
  };
}
