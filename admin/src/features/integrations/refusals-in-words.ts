interface Refusals {
  reason: 'SIGNATURE' | 'TOO_OLD' | 'FROM_THE_FUTURE' | 'FORM';
  count: number;
}

const BECAUSE: Record<Refusals['reason'], string> = {
  SIGNATURE: 'the signature didn’t match',
  TOO_OLD: 'signed more than two weeks ago',
  FROM_THE_FUTURE: 'dated in the future; check the clock of the machine that Sora runs on',
  FORM: 'not a JSON object',
};

/** What a webhook refused in the last two weeks, e.g. "3: the signature didn’t match". Empty when nothing. */
export function refusalsInWords(refusals: readonly Refusals[]): string {
  return refusals.map(({ reason, count }) => `${count}: ${BECAUSE[reason]}`).join(' · ');
}
