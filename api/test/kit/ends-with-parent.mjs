// Preloaded into programs that tests start: what was left behind would hold the output of the process that tests, which
// could not end.
process.once('disconnect', () => process.exit());
process.channel?.unref();
