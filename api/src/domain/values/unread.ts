/** Why a text or value is not of a type: the rest of a sentence about it, without its full stop, e.g. "is not a date". */
export interface Unread {
  readonly because: string;
}

export function isUnread(read: unknown): read is Unread {
  return typeof read === 'object' && read !== null && 'because' in read;
}
