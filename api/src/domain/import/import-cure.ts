import { settingsOf, type AboutProvider } from '../provider/about-provider.ts';

type Cure = string | ((about: AboutProvider) => string);

const CURES: Readonly<Record<string, Cure>> = {
  PROVIDER_OUTAGE: (about) =>
    `Nothing to do: the import continues automatically when ${about.label} answers. Sora keeps trying for two weeks.`,
  PROVIDER_RATE_LIMITED:
    'Nothing to do: the import continues automatically. If this keeps happening, check whether other programs use the same key.',
  EVENT_NOT_CONFIRMED_YET: (about) => `Nothing to do: Sora asks ${about.label} again in a moment.`,
  PROVIDER_ANSWER_UNUSABLE:
    'Tell the person who runs Sora, with the message: Sora may need an update. Then choose Retry.',
  INTERNAL_ERROR: 'Choose Retry. If it happens again, tell support the id of this import.',
  WORKER_LOST:
    'Choose Retry. If it happens again, the person who runs Sora should look at the logs and the memory of its workers.',
  CANDIDATE_NOT_FOUND: (about) =>
    `Look the candidate up in ${about.label}. If it was deleted there, nothing can be imported.`,
  CANDIDATE_CONFIDENTIAL: (about) =>
    `Connect ${about.label} again with access to confidential data, then choose Retry.`,
  GRANT_REVOKED: (about) =>
    `Connect ${about.label} again in ${settingsOf(about)}. The import then continues automatically.`,
  CLIENT_REJECTED: ({ clientSettings }) =>
    `The person who runs Sora must correct ${clientSettings ?? 'how Sora signs in there'}; then choose Retry. Do not connect again.`,
  WRONG_ENVIRONMENT: (about) =>
    `Connect ${about.label} again in ${settingsOf(about)}. The import then continues automatically.`,
  API_KEY_REJECTED: (about) =>
    `Enter a new API key in ${settingsOf(about)}. The import then continues automatically.`,
  EMPLOYEE_CHOICE_NEEDED:
    'Choose on the page of this import who it is: one of these employees, or a new one. It then starts again.',
  PERMISSION_MISSING: (about) =>
    `Connect ${about.label} again and accept every permission. The import then continues automatically.`,
};

/** What a person can do about a problem with this code. */
export function cureFor(code: string, about: AboutProvider): string {
  const cure = CURES[code] ?? 'Choose Retry.';
  return typeof cure === 'string' ? cure : cure(about);
}
