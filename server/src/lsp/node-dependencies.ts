/** The outside world as Node has it. What the reply to `initialize` does not need is loaded with its first use. */
import { packageVersion, packsFolder } from '../host/install.js';
import { today } from '../host/today.js';
import type { Dependencies } from './dependencies.js';

export function nodeDependencies(): Dependencies {
  return {
    openCodes: async (folder) => (await import('../host/library.js')).openLibraryIn(folder ?? packsFolder()),
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
