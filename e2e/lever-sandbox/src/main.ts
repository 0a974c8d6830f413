import { helpText, readFlags } from './read-flags.ts';
import { startSandbox } from './sandbox.ts';
import { StartRefused } from './start-refused.ts';

try {
  const { settings, jsonReady, help } = readFlags(process.argv.slice(2));
  if (help) {
    console.log(helpText());
  } else {
    const sandbox = await startSandbox(settings);
    const stop = (): void => {
      sandbox.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    };
    process.once('SIGTERM', stop).once('SIGINT', stop);
    console.log(`Lever sandbox at ${sandbox.url}`);
    if (jsonReady) console.log(JSON.stringify({ ready: true, url: sandbox.url }));
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
