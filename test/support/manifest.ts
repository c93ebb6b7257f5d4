/** The files of the extension that its manifest speaks of. */
const PATH = /^\.?[\w/.-]+\.(js|json|svg|png|md)$/;

/** Every string in a manifest that is a path, relative to the extension. */
export function manifestPaths(manifest: unknown): string[] {
  if (typeof manifest === 'string') return PATH.test(manifest) ? [manifest] : [];
  if (typeof manifest !== 'object' || manifest === null) return [];
  return Object.values(manifest).flatMap(manifestPaths);
}
