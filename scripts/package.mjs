// Builds chartwright.vsix, the same bytes from the same commit: npm run package
import { requireNode } from './lib/node-modules.mjs';
import { packageExtension } from './lib/package-extension.mjs';

requireNode(20);
console.log(await packageExtension());
