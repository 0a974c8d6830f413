// Imported before everything else, so it must be readable by a Node that is too old for the rest.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    'This needs Node 20 or newer; this is Node ' +
      process.versions.node +
      '.\nInstall a newer one from https://nodejs.org/ and try again.',
  );
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error(
    'Windows itself is not supported. Run this inside WSL (https://learn.microsoft.com/windows/wsl/).',
  );
  process.exit(1);
}
