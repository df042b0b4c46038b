/** The outside world as Node has it. What the reply to `initialize` does not need is loaded with its first use. */
import { packageVersion, packsFolder } from '../host/install.js';
import { today } from '../host/today.js';
import type { Dependencies } from './dependencies.js';

export function nodeDependencies(): Dependencies {
  return {
    async openCodes(folder) {
      const [{ openLibrary }, { nodePackSource }, { importsSource }] = await Promise.all([
        import('../../../codesets/src/index.js'),
        import('../host/node-packs.js'),
        import('../host/library.js'),
      ]);
      return openLibrary(nodePackSource(folder ?? packsFolder()), importsSource());
    },
    files: {
      list: async (...query) => (await import('./node-files.js')).nodeFiles.list(...query),
      read: async (...query) => (await import('./node-files.js')).nodeFiles.read(...query),
    },
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
