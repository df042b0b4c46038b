import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The path from the working folder, with forward slashes; absolute when the file lies outside of it. */
export function repositoryPath(path: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  const outside = inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside);
  return (outside ? resolve(cwd, path) : inside).split(sep).join('/');
}

/** The same as a URI reference: relative inside the working folder, a `file:` URI outside of it. */
export function repositoryUri(path: string, cwd: string): string {
  const place = repositoryPath(path, cwd);
  return isAbsolute(place) ? pathToFileURL(place).href : place.split('/').map(encodeURIComponent).join('/');
}
