import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';

import { useVerb } from '../../../graphql/use-verb.ts';
import {
  changedFields,
  draftFrom,
  type DraftRule,
  type DraftRules,
  NO_RULE,
  rulesOf,
} from './draft-rules.ts';
import { createDraftSync } from './draft-sync.ts';
import {
  type DraftConflict,
  discardFieldMappingDraft,
  saveFieldMappingDraft,
} from './draft-verbs.ts';
import type { MappingDraft, PublishedMapping } from '../editor/field-mapping.ts';

const PAUSE_BEFORE_SAVE_MS = 800;

/** What the API has, as it was read last. */
export interface LatestMapping {
  integrationId: string;
  published: PublishedMapping;
  draft: MappingDraft | null;
}

/** The rules as they are being edited: they start from the draft, or else from what is published, and save themselves. */
export function useMappingDraft(latest: () => LatestMapping) {
  /** The draft as the API has it, as far as is known here. */
  const known = shallowRef(latest().draft);
  const rules = shallowRef<DraftRules>(draftFrom((known.value ?? latest().published).rules));
  const conflict = shallowRef<DraftConflict>();
  /** Whether anything was edited here: until then the draft is somebody's work to go on with. */
  const touched = ref(false);
  const saving = useVerb(saveFieldMappingDraft);
  const discarding = useVerb(discardFieldMappingDraft);

  const published = computed(() => draftFrom(latest().published.rules));
  const changed = computed(() => new Set(changedFields(published.value, rules.value)));

  async function save() {
    const data = await saving.run({
      input: {
        integrationId: latest().integrationId,
        baseRevision: known.value?.revision ?? 0,
        rules: rulesOf(rules.value),
      },
    });
    const answer = data?.saveFieldMappingDraft;
    if (answer?.__typename === 'FieldMappingDraftStale') {
      conflict.value = answer;
      return 'stale';
    }
    if (answer?.__typename !== 'FieldMappingDraftSaved') return 'failed';
    known.value = answer.draft;
    return 'saved';
  }
  const sync = createDraftSync(save, PAUSE_BEFORE_SAVE_MS);
  onScopeDispose(sync.stop);

  function startFrom(draft: MappingDraft | null): void {
    known.value = draft;
    rules.value = draftFrom((draft ?? latest().published).rules);
    conflict.value = undefined;
    sync.reset();
  }

  /** An answer that was under way before the last save knows less than that save. */
  function isNews(draft: MappingDraft | null): boolean {
    if (!draft || !known.value) return draft !== known.value;
    return draft.revision !== known.value.revision && draft.updatedAt >= known.value.updatedAt;
  }
  // What others do shows at once, unless it would take away what is being edited here.
  watch([() => latest().draft, () => latest().published.version], ([draft], [, versionBefore]) => {
    if (sync.state.value !== 'saved') return;
    const isOtherVersion = latest().published.version !== versionBefore;
    if (isNews(draft) || (!draft && isOtherVersion)) startFrom(draft);
    else if (draft?.revision === known.value?.revision) known.value = draft;
  });

  return {
    rules,
    known,
    touched,
    changed,
    conflict,
    state: sync.state,
    failure: saving.failure,
    discardFailure: discarding.failure,
    discarding: discarding.busy,
    flush: sync.flush,
    startFrom,
    change(employeeField: string, edit: (rule: DraftRule) => DraftRule): void {
      const before = rules.value.get(employeeField) ?? NO_RULE;
      const after = edit(before);
      if (after === before) return;
      rules.value = new Map(rules.value).set(employeeField, after);
      touched.value = true;
      sync.edited();
    },
    /** Somebody else's draft was met elsewhere than by saving, e.g. by publishing. */
    meetConflict(met: DraftConflict): void {
      conflict.value = met;
    },
    loadTheirs: () => startFrom(conflict.value?.current ?? null),
    /** Saves the own rules on top of theirs. */
    async keepMine(): Promise<void> {
      known.value = conflict.value?.current ?? null;
      conflict.value = undefined;
      await sync.keepMine();
    },
    /** Whether the draft is gone. */
    async discard(): Promise<boolean> {
      await sync.settled();
      if (!known.value) {
        startFrom(null);
        return true;
      }
      const data = await discarding.run({
        input: { integrationId: latest().integrationId, revision: known.value.revision },
      });
      const answer = data?.discardFieldMappingDraft;
      if (answer?.__typename === 'FieldMappingDraftStale') conflict.value = answer;
      if (answer?.__typename !== 'FieldMappingDraftDiscarded') return false;
      startFrom(null);
      return true;
    },
  };
}
