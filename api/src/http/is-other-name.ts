/**
 * Whether a browser reached this machine by another of its own names than `publicUrl` has, e.g. 127.0.0.1 for
 * localhost. Other hosts are not ours to judge: a proxy may have written the header.
 */
export function isOtherName(host: string | undefined, publicUrl: string): boolean {
  const own = new URL(publicUrl);
  if (!host || !URL.canParse(`${own.protocol}//${host}`)) return false;
  const asked = new URL(`${own.protocol}//${host}`);
  return (
    asked.hostname !== own.hostname &&
    asked.port === own.port &&
    isThisMachine(asked.hostname) &&
    isThisMachine(own.hostname)
  );
}

function isThisMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    hostname === '0.0.0.0' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
