/** `undefined` when the path is not in the folder. Both absolute; Windows paths are understood everywhere. */
export function relativeTo(folder: string, path: string): string | undefined {
  const [from, to] = [folder, path].map((p) =>
    /^([A-Za-z]:)?\\/.test(p) || /^[A-Za-z]:/.test(p) ? p.replaceAll('\\', '/') : p,
  );
  const start = `${from}/`.replace(/\/+$/, '/');
  return to?.startsWith(start) ? to.slice(start.length) : undefined;
}
