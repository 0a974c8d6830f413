export interface ExpressionMark {
  /** Counted from 1. */
  line: number;
  before: string;
  /** The character at fault; a sign for the end of the text. */
  at: string;
  after: string;
}

const AROUND = 24;

/** The place in an expression that is at fault, with what stands around it on its line. */
export function expressionMark(expression: string, position: number): ExpressionMark {
  const place = Math.min(Math.max(position, 0), expression.length);
  const start = expression.lastIndexOf('\n', place - 1) + 1;
  const newline = expression.indexOf('\n', place);
  const end = newline === -1 ? expression.length : newline;
  return {
    line: expression.slice(0, place).split('\n').length,
    before: expression.slice(Math.max(start, place - AROUND), place),
    at: place < end ? expression.charAt(place) : '⏎',
    after: expression.slice(place + 1, Math.min(end, place + AROUND)),
  };
}
