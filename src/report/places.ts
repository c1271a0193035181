import { relativeTo } from '../config/relative.js';

/** A draft's path for readers that know only the repository: with "/" and from `cwd` on, or as it is when it is elsewhere. */
export function pathFrom(cwd: string, filePath: string): string {
  return relativeTo(cwd, filePath) ?? filePath;
}

/** The same as a relative URI, or as a file URL when the draft is elsewhere. */
export function uriFrom(cwd: string, filePath: string): string {
  const inside = relativeTo(cwd, filePath);
  if (inside === undefined) return fileUrl(filePath);
  const uri = encodePath(inside);
  // Before a colon stands a scheme, unless a slash comes first.
  return /^[^/]*:/.test(uri) ? `./${uri}` : uri;
}

/** A file URL; `<text>`, which is no file, gets a URI of its own. */
export function fileUrl(path: string): string {
  if (path.startsWith('<')) return encodePath(path);
  const slashed = path.replaceAll('\\', '/');
  return `file://${slashed.startsWith('/') ? '' : '/'}${encodePath(slashed)}`;
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%3A', ':'))
    .join('/');
}
