const CURES: Readonly<Record<string, string>> = {
  PROVIDER_OUTAGE:
    'Nothing to do: the import continues automatically when Lever answers. Sora keeps trying for two weeks.',
  PROVIDER_RATE_LIMITED:
    'Nothing to do: the import continues automatically. If this keeps happening, check whether other programs use the same key.',
  EVENT_NOT_CONFIRMED_YET: 'Nothing to do: Sora asks Lever again in a moment.',
  PROVIDER_ANSWER_UNUSABLE:
    'Tell the person who runs Sora, with the message: Sora may need an update. Then choose Retry.',
  INTERNAL_ERROR: 'Choose Retry. If it happens again, tell support the id of this import.',
  WORKER_LOST:
    'Choose Retry. If it happens again, the person who runs Sora should look at the logs and the memory of its workers.',
  CANDIDATE_NOT_FOUND:
    'Look the candidate up in Lever. If it was deleted there, nothing can be imported.',
  CANDIDATE_CONFIDENTIAL:
    'Connect Lever again with access to confidential data, then choose Retry.',
  GRANT_REVOKED:
    'Connect Lever again in Settings > Integrations > Lever. The import then continues automatically.',
  CLIENT_REJECTED:
    'The person who runs Sora must correct LEVER_CLIENT_ID and LEVER_CLIENT_SECRET; then choose Retry. Do not connect again.',
  WRONG_ENVIRONMENT:
    'Connect Lever again in Settings > Integrations > Lever. The import then continues automatically.',
  API_KEY_REJECTED:
    'Enter a new API key in Settings > Integrations > Lever. The import then continues automatically.',
  EMPLOYEE_CHOICE_NEEDED:
    'Choose on the page of this import who it is: one of these employees, or a new one. It then starts again.',
  PERMISSION_MISSING:
    'Connect Lever again and accept every permission. The import then continues automatically.',
};

/** What a person can do about a problem with this code. */
export function cureFor(code: string): string {
  return CURES[code] ?? 'Choose Retry.';
}
