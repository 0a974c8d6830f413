import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';

import { ANYBODYS_BYTES, refuseJson, SIGN_IN_FOR_MORE } from '../domain/values/refuse-json.ts';

/** RFC 6455: a message is too large to be taken. */
const TOO_LARGE = 1009;

/** Ends with a message that is beyond a bound before anybody parses it, and gives out none that follow. */
export class BoundedSocket extends WebSocket {
  /** Set once it is known who is at the other end. */
  isSignedIn = false;

  override emit(event: string | symbol, ...given: unknown[]): boolean {
    if (event === 'message' && this.#refuses(given[0])) return true;
    // What a client did wrong has ended the connection with the code that says so, and is nothing to be told of.
    if (event === 'error' && isClientsFault(given[0])) return true;
    return super.emit(event, ...given);
  }

  #refuses(message: unknown): boolean {
    if (this.readyState !== WebSocket.OPEN) return true;
    if (!Buffer.isBuffer(message)) return false;
    if (!this.isSignedIn && message.length > ANYBODYS_BYTES) {
      this.close(TOO_LARGE, SIGN_IN_FOR_MORE);
      return true;
    }
    const refused = refuseJson(message);
    if (refused) this.close(CloseCode.BadRequest, refused);
    return refused !== null;
  }
}

function isClientsFault(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('WS_ERR_');
}
