/** This machine's own addresses are reached directly, whatever the variables say. */
const OWN = ['localhost', '127.0.0.1', '::1'];

/**
 * Whether a host is reached directly: it, or a domain that it is in, is listed in `NO_PROXY`, perhaps with its port.
 * `*` stands for every host, and a dot or `*.` before a domain changes nothing, as with curl.
 */
export function goesDirectly({ hostname, port, protocol }: URL, noProxy = ''): boolean {
  const host = hostname.toLowerCase().replaceAll(/^\[|\]$/g, '');
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  const listed = noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return [...OWN, ...listed].some((entry) => {
    if (entry === '*') return true;
    const [, bracketed, plain = '', entryPort] = /^(?:\[(.+)\]|(.+?))(?::(\d+))?$/.exec(
      entry.split(':').length > 2 && !entry.startsWith('[') ? `[${entry}]` : entry,
    ) ?? [null, '', ''];
    if (entryPort && entryPort !== ownPort) return false;
    const domain = (bracketed ?? plain).replace(/^\*?\./, '');
    return host === domain || (domain !== '' && host.endsWith(`.${domain}`));
  });
}
