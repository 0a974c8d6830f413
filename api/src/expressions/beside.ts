/** A file of this folder that is run by itself, in the sources as in what is built from them. */
export function beside(moduleUrl: string, name: string): URL {
  return new URL(`./${name}.${moduleUrl.endsWith('.ts') ? 'ts' : 'js'}`, moduleUrl);
}
