import { refuse } from '../../src/domain/base/failure.ts';
import type { Candidate, SourceField } from '../../src/domain/candidate/candidate.ts';
import type { Standing } from '../../src/domain/candidate/standing.ts';
import type { CredentialStore } from '../../src/domain/ports/credential-store.ts';
import type { AboutProvider } from '../../src/domain/provider/about-provider.ts';
import type {
  CandidateUnreadable,
  CredentialsRefusal,
  ProviderConnection,
} from '../../src/domain/provider/provider-connection.ts';
import type { Provider } from '../../src/domain/provider/provider.ts';
import type { ProviderKey } from '../../src/domain/provider/registry.ts';
import type { WebhookReader } from '../../src/domain/provider/webhook-reader.ts';
import { rosterSignature, type RosterHook, type RosterPerson } from './roster.ts';

const ABOUT: AboutProvider = {
  // It is in no release, so the registry does not know it.
  key: 'ROSTER' as ProviderKey,
  label: 'Roster',
  environment: 'LOCAL',
  events: ['CANDIDATE_HIRED', 'CONTACT_UPDATED'],
  webhookPath: '/webhooks/roster',
  clientSettings: null,
  grant: null,
};

const FIELDS: readonly (SourceField & { readonly of: (person: RosterPerson) => string })[] = [
  field('contact.first_name', 'Given name', (person) => person.given),
  field('contact.last_name', 'Family name', (person) => person.family),
  field('contact.email', 'Mail', (person) => person.email),
  field('posting.title', 'Role', (person) => person.role),
];

/** A provider without OAuth, stages, forms and files, whose people join and are changed: nothing else happens there. */
export function createRosterProvider({
  url,
  credentials,
}: {
  url: string;
  credentials: () => CredentialStore;
}): Provider {
  const call = async <T>(key: string, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'x-key': key },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.status === 401) return refuse('API_KEY_REJECTED', 'Roster rejects the key.');
    return response.status === 404 ? null : ((await response.json()) as T);
  };
  const connection = (integrationId: string): ProviderConnection => {
    const ask = async <T>(method: string, path: string, body?: unknown) => {
      const stored = await credentials().read(integrationId);
      return call<T>(stored?.method === 'API_KEY' ? stored.apiKey : '', method, path, body);
    };
    const person = async (
      id: string,
    ): Promise<RosterPerson | CandidateUnreadable | CredentialsRefusal> =>
      (await ask<RosterPerson>('GET', `/people/${id}`)) ??
      refuse('CANDIDATE_NOT_FOUND', 'Roster has nobody with this id.');
    const read = async (id: string) => {
      const found = await person(id);
      return 'refused' in found ? found : candidateOf(found);
    };
    const people = async () => (await ask<RosterPerson[]>('GET', '/people')) ?? [];
    return {
      readCandidate: read,
      readStanding: read,
      readFiles: () => Promise.resolve([]),
      openFile: () => Promise.resolve(refuse('FILE_NOT_FOUND', 'Roster has no files.')),
      async findCandidates(search) {
        const all = await people();
        if ('refused' in all) return all;
        return all
          .filter(({ email, family }) => email === search || family === search)
          .map((one) => ({ ...candidateOf(one), stage: null, hiredAt: null }));
      },
      stages: () => Promise.resolve([]),
      async check() {
        const all = await people();
        const passed = !('refused' in all);
        const detail = passed ? 'Works.' : all.message;
        return [{ label: 'Read people', passed, code: passed ? null : all.code, detail }];
      },
      keepAlive: () => Promise.resolve(null),
      hiredSince: () => Promise.resolve([]),
      enteredSince: () => Promise.resolve([]),
      async webhooks() {
        const hooks = (await ask<RosterHook[]>('GET', '/hooks')) ?? [];
        if ('refused' in hooks) return hooks;
        return hooks.map((hook) => ({
          webhookId: hook.id,
          event: 'CANDIDATE_HIRED',
          url: hook.url,
        }));
      },
      async createWebhook(input) {
        const hook = await ask<{ id: string; secret: string }>('POST', '/hooks', input);
        if (hook === null) throw new Error('Roster has no hooks.');
        return 'refused' in hook ? hook : { webhookId: hook.id, signatureToken: hook.secret };
      },
      async deleteWebhook(webhookId) {
        const gone = await ask<object>('DELETE', `/hooks/${webhookId}`);
        return gone && 'refused' in gone ? gone : null;
      },
    };
  };
  return {
    about: ABOUT,
    webhookReader,
    defaultSourceFields: FIELDS.map(({ of: _of, ...one }) => one),
    authorizationUrl: () => null,
    exchangeCode: () => Promise.resolve(refuse('OAUTH_FAILED', 'Roster has no OAuth.')),
    connection,
    async tryCredentials(given) {
      const key = given.method === 'API_KEY' ? given.apiKey : '';
      const answer = await call<object>(key, 'GET', '/people');
      return answer && 'refused' in answer ? answer : null;
    },
  };
}

const webhookReader: WebhookReader = {
  read(bytes) {
    const { what, id, at, sign } = JSON.parse(Buffer.from(bytes).toString()) as {
      what: string;
      id: string;
      at: number;
      sign: string;
    };
    return {
      eventName: what,
      event: what === 'joined' ? 'CANDIDATE_HIRED' : null,
      isCheck: false,
      candidateId: id,
      stageId: null,
      triggeredAtMs: at,
      dedupeKey: sign,
      isSigned: (secret) => rosterSignature(secret, id, at) === sign,
    };
  },
};

function candidateOf(person: RosterPerson): Candidate & Standing {
  const archivedAt = person.joinedAt === null ? null : new Date(person.joinedAt);
  return {
    candidateId: person.id,
    contactId: person.human,
    name: `${person.given} ${person.family}`,
    email: person.email,
    emails: [person.email],
    headline: null,
    remark: null,
    stage: null,
    stageEnteredAt: null,
    isAnonymized: false,
    archive: archivedAt && { archivedAt, reason: 'Joined', isHire: true },
    fields: FIELDS.map(({ of, ...one }) => ({ ...one, value: of(person) })),
    seenKeys: [],
  };
}

function field(key: string, label: string, of: (person: RosterPerson) => string) {
  const group = key.startsWith('contact.') ? ('CONTACT' as const) : ('POSTING' as const);
  return { key, label, group, type: 'TEXT' as const, custom: false, description: '', of };
}
