import './lib/check-node.mjs';

const { bench } = await import('./lib/bench-command.mjs');
process.exitCode = await bench(process.argv.slice(2));
