import { onScopeDispose } from 'vue';

import { useVerb } from '../../../graphql/use-verb.ts';
import { dismissNotice, notify } from '../../../ui/notices.ts';
import { restoreFieldMapping } from './publish-verbs.ts';

interface Published {
  version: number;
  /** The version that was published until then; 0 for the default mapping. */
  before: number;
  /** The labels of the fields that it made visible to administrators only. */
  hidden: readonly string[];
}

/** Says that a version was published, and offers to take it back. */
export function usePublishingNotice(integrationId: () => string) {
  const { run, failure } = useVerb(restoreFieldMapping);
  let shown: number | undefined;
  const dismiss = () => shown !== undefined && dismissNotice(shown);
  // On another page nobody would know what it takes back; the history can do it from then on.
  onScopeDispose(dismiss);

  async function undo({ version, before, hidden }: Published): Promise<void> {
    const data = await run({
      input: {
        integrationId: integrationId(),
        version: before,
        baseVersion: version,
        note: `Undo of version ${version}`,
      },
    });
    const answer = data?.restoreFieldMapping;
    if (answer?.__typename === 'FieldMappingRestored') {
      notify({
        title: 'Publishing undone',
        description: `Version ${answer.fieldMapping.version} has the rules of ${
          before ? `version ${before}` : 'the default mapping'
        } again.${stillHidden(hidden)}`,
        // What somebody may have to act on stays until it is read.
        tone: hidden.length > 0 ? 'attention' : 'good',
      });
      return;
    }
    notify({
      title: 'Publishing was not undone',
      description: failure.value?.title ?? 'Restore the version in the history.',
      tone: 'bad',
    });
  }

  return function published(version: number, before: number, hidden: readonly string[]): void {
    dismiss();
    shown = notify({
      title: 'Field mapping saved',
      description: `Version ${version} is published; imports use it now.`,
      tone: 'good',
      action: { label: 'Undo', run: () => void undo({ version, before, hidden }) },
    });
  };
}

/** What imports put there meanwhile may be pay, so that who sees it is for an administrator to say. */
export function stillHidden(labels: readonly string[]): string {
  if (labels.length === 0) return '';
  const verb = labels.length === 1 ? 'is' : 'are';
  return ` ${labels.join(', ')} ${verb} still visible to administrators only. Change that in Settings > Data management.`;
}
