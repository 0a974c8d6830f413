import { createConnection, createServer } from 'node:net';

/**
 * Whether a server could listen on this port now, on every address as well as on the loopback.
 * @param {number} port
 * @param {string[]} [hosts]
 * @returns {Promise<boolean>}
 */
export async function isPortFree(port, hosts = ['127.0.0.1', '::1', '0.0.0.0', '::']) {
  for (const host of hosts) if (!(await canListen(port, host))) return false;
  return true;
}

/** @returns {Promise<number>} a loopback port that was free a moment ago */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Whether something accepts connections there.
 * @param {string} host
 * @param {number} port
 * @param {number} timeoutMs
 * @returns {Promise<boolean>}
 */
export function answers(host, port, timeoutMs) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: timeoutMs });
    const finish = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => finish(true));
    socket.once('timeout', () => finish(false));
    socket.once('error', () => finish(false));
  });
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      // A machine without IPv6 refuses the address itself, which says nothing about the port.
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
