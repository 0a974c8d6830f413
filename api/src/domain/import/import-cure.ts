import { settingsOf, type AboutProvider } from '../provider/about-provider.ts';

type Cure = string | ((about: AboutProvider) => string);

const CURES: Readonly<Record<string, Cure>> = {
  PROVIDER_OUTAGE: (about) =>
    `Nothing to do: the import continues automatically when ${about.label} responds. Sora keeps trying for two weeks.`,
  PROVIDER_RATE_LIMITED:
    'Nothing to do: the import continues automatically. If this keeps happening, check whether other apps use the same key.',
  EVENT_NOT_CONFIRMED_YET: (about) => `Nothing to do: Sora asks ${about.label} again in a moment.`,
  PROVIDER_ANSWER_UNUSABLE:
    'Send this message to the person who runs Sora, since Sora may need an update. Then choose Retry.',
  INTERNAL_ERROR: 'Choose Retry. If it happens again, contact support with the id of this import.',
  WORKER_LOST:
    'Choose Retry. If it happens again, the person who runs Sora should check the logs and the workers’ memory.',
  CANDIDATE_NOT_FOUND: (about) =>
    `Find the candidate in ${about.label}. If they were deleted, there is nothing to import.`,
  CANDIDATE_CONFIDENTIAL: (about) =>
    `Reconnect ${about.label} with access to confidential data. The import then continues automatically.`,
  GRANT_REVOKED: (about) =>
    `Reconnect ${about.label} in ${settingsOf(about)}. The import then continues automatically.`,
  CLIENT_REJECTED: ({ clientSettings }) =>
    `The person who runs Sora must correct ${clientSettings ?? 'how Sora signs in there'}; then choose Retry. Don’t reconnect.`,
  WRONG_ENVIRONMENT: (about) =>
    `Reconnect ${about.label} in ${settingsOf(about)}. The import then continues automatically.`,
  API_KEY_REJECTED: (about) =>
    `Enter a new API key in ${settingsOf(about)}. The import then continues automatically.`,
  FIELD_OPENED_SINCE:
    'Change who can see the field in Settings > Data management, or choose Retry with another version.',
  EMPLOYEE_CHOICE_NEEDED:
    'On the import’s page, choose one of these employees or create a new one. The import then starts again.',
  PERMISSION_MISSING: (about) =>
    `Reconnect ${about.label} and accept every permission. The import then continues automatically.`,
};

/** What a person can do about a problem with this code. */
export function cureFor(code: string, about: AboutProvider): string {
  const cure = CURES[code] ?? 'Choose Retry.';
  return typeof cure === 'string' ? cure : cure(about);
}
