import './lib/check-node.mjs';

const { test } = await import('./lib/test-command.mjs');
process.exitCode = await test(process.argv.slice(2));
