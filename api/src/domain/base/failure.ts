/**
 * The rules said no: an expected outcome that a verb returns and never throws. `code` is permanent
 * and stands in docs/error-codes.md; `message` tells a person what is wrong and what to do.
 * Facts that a caller may need beyond the message are further properties.
 */
export type Refusal<Code extends string = string, Facts extends object = object> = {
  readonly refused: true;
  readonly code: Code;
  readonly message: string;
} & Readonly<Facts>;

export function refuse<Code extends string, Facts extends object = object>(
  code: Code,
  message: string,
  facts?: Facts,
): Refusal<Code, Facts> {
  return { refused: true, code, message, ...facts } as Refusal<Code, Facts>;
}

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
  );
}

/** A refusal where none can be returned, as at the beginning of a subscription. GraphQL shows its code and message. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;

  constructor({ code, message }: Refusal) {
    super(message);
    this.code = code;
  }
}

/**
 * Permanent codes, in docs/error-codes.md: the provider is down or does not answer, has had too many calls, or
 * answers what we cannot use, or does not know yet what it announced; our own database does not answer;
 * or too many people sign in at once.
 */
export type OutageCode =
  | 'PROVIDER_OUTAGE'
  | 'PROVIDER_RATE_LIMITED'
  | 'PROVIDER_ANSWER_UNUSABLE'
  | 'EVENT_NOT_CONFIRMED_YET'
  | 'DATABASE_OUTAGE'
  | 'SIGN_IN_BUSY';

/**
 * The world outside failed: a provider or a database did not answer, or answered that it cannot.
 * Thrown. Jobs back off and try again while `retryable`; GraphQL shows `message` with the code OUTAGE.
 */
export class Outage extends Error {
  override readonly name = 'Outage';
  readonly code: OutageCode;
  readonly retryable: boolean;
  /** How long the outside asked us to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: {
      code?: OutageCode;
      retryable?: boolean;
      retryAfterMs?: number;
      cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code ?? 'PROVIDER_OUTAGE';
    this.retryable = options.retryable ?? true;
    this.retryAfterMs = options.retryAfterMs;
  }
}
