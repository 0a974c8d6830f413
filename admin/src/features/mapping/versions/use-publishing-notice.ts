import { onScopeDispose } from 'vue';

import { useVerb } from '../../../graphql/use-verb.ts';
import { dismissNotice, notify } from '../../../ui/notices.ts';
import { restoreFieldMapping } from './publish-verbs.ts';

/** Says that a version was published, and offers to take it back. */
export function usePublishingNotice(integrationId: () => string) {
  const { run, failure } = useVerb(restoreFieldMapping);
  let shown: number | undefined;
  const dismiss = () => shown !== undefined && dismissNotice(shown);
  // On another page nobody would know what it takes back; the history can do it from then on.
  onScopeDispose(dismiss);

  async function undo(version: number, before: number): Promise<void> {
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
        } again. Fields that publishing made visible to administrators only stay so; change that in Settings > Data management.`,
        tone: 'good',
      });
      return;
    }
    notify({
      title: 'Publishing was not undone',
      description: failure.value?.title ?? 'Restore the version in the history.',
      tone: 'bad',
    });
  }

  return function published(version: number, before: number): void {
    dismiss();
    shown = notify({
      title: 'Field mapping saved',
      description: `Version ${version} is published; imports use it now.`,
      tone: 'good',
      action: { label: 'Undo', run: () => void undo(version, before) },
    });
  };
}
