import { install, type Installation } from './installation.ts';

/** Installations that the tests of one worker have in common, by name; each is set up when it is first asked for. */
export class SharedInstallations {
  readonly #byName = new Map<string, Promise<Installation>>();

  get(name: string): Promise<Installation> {
    const known = this.#byName.get(name);
    if (known) return known;
    const installation = install(false);
    this.#byName.set(name, installation);
    return installation;
  }

  async stop(): Promise<void> {
    const set = await Promise.allSettled(this.#byName.values());
    await Promise.all(
      set.map(async (each) => {
        if (each.status === 'fulfilled') await each.value.stop();
      }),
    );
  }
}
