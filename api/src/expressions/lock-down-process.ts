import { runInNewContext } from 'node:vm';

/** What of Node's process leads to files, modules, other processes or the environment. */
const WAYS_OUT = [
  ...['binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'moduleLoadList', 'mainModule'],
  ...['kill', '_kill', '_debugProcess', '_debugEnd', 'execve', 'abort', 'reallyExit', 'exit'],
  ...['chdir', 'umask', 'loadEnvFile', 'openStdin', 'report', 'argv', 'argv0', 'env', 'config'],
  ...['setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups', 'execArgv', 'execPath'],
];

/**
 * Takes from this process what an evaluation does not need. Permissions keep it from files and other processes
 * already; Node has none for the network, and this leaves nothing by which the network could be reached: of the
 * global object only what belongs to the language. Whatever is used later has to be in a constant before.
 */
export function lockDownProcess(): void {
  for (const name of WAYS_OUT) Reflect.deleteProperty(process, name);
  const ofTheLanguage = new Set<string>(
    JSON.parse(runInNewContext('JSON.stringify(Object.getOwnPropertyNames(globalThis))') as string),
  );
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!ofTheLanguage.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}
