import type { EntityManager } from '@mikro-orm/core';

import { employeeFields } from '../../employee/employee-fields.ts';
import { onceMore } from '../../employee/once-more-when-taken.ts';
import { isRefusal, refuse, type Refusal } from '../../base/failure.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../../integration/find-integration.ts';
import type { Integration } from '../../integration/integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import { addDocumentFields } from './add-document-fields.ts';
import { currentFieldMapping } from '../versions/current-field-mapping.ts';
import { mappingDifference, type MappingDifference } from '../versions/difference.ts';
import type { FieldMappingDraftStale } from '../versions/draft-stale.ts';
import type { FieldMappingDraft } from '../versions/field-mapping-draft.ts';
import { lockFieldMapping } from '../versions/lock-field-mapping.ts';
import {
  parseFieldMapping,
  type DocumentProblem,
  type FieldMappingDocument,
} from './parse-field-mapping.ts';
import { resolveDocument } from './resolve-document.ts';
import { ruleSurroundings, type RulePorts } from '../checks/rule-surroundings.ts';
import { writeDraft } from '../versions/write-draft.ts';

export type FieldMappingDocumentInvalid = Refusal<
  'FIELD_MAPPING_DOCUMENT_INVALID',
  { problems: readonly DocumentProblem[] }
>;

export interface ImportedFieldMapping {
  /** Null after a dry run. */
  readonly draft: FieldMappingDraft | null;
  /** From the published rules to those of the document. */
  readonly difference: readonly MappingDifference[];
  /** Keys. */
  readonly newEmployeeFields: readonly string[];
  readonly integration: Integration;
}

type Ports = RulePorts & { readonly clock: Clock; readonly progress: ProgressFeed };

interface Input {
  readonly viewer: Viewer;
  readonly integrationId: string;
  readonly document: string;
  /** Of the draft that is replaced; 0 when there is none. */
  readonly baseRevision: number;
  readonly dryRun: boolean;
}

/**
 * Makes the rules of a document the draft, and creates the employee fields that it defines: all of it, or nothing
 * when anything is wrong. A dry run does the same and keeps none of it, so that it finds the same problems.
 */
export async function importFieldMapping(
  ports: Ports,
  input: Input,
): Promise<
  ImportedFieldMapping | FieldMappingDocumentInvalid | FieldMappingDraftStale | IntegrationNotFound
> {
  const found = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(found)) return found;
  const document = parseFieldMapping(input.document);
  if (Array.isArray(document)) return documentInvalid(document);
  const imported = await onceMore(() =>
    keptIf(
      ports.em,
      (em) => importDocument({ ...ports, em }, input, document),
      (outcome) => !isRefusal(outcome) && !input.dryRun,
    ),
  );
  if (isRefusal(imported)) return imported;
  return { ...imported, draft: input.dryRun ? null : imported.draft };
}

async function importDocument(ports: Ports, input: Input, document: FieldMappingDocument) {
  const { viewer, integrationId, baseRevision } = input;
  await lockFieldMapping(ports.em, integrationId);
  const { added, problems } = await addDocumentFields(ports, viewer, document);
  const surroundings = await ruleSurroundings(ports, integrationId);
  const rules = resolveDocument(document, {
    ...surroundings,
    employeeFields: await employeeFields(ports.em, { includeArchived: true }),
  });
  if ('problems' in rules) return documentInvalid([...problems, ...rules.problems]);
  if (problems.length > 0) return documentInvalid(problems);
  const published = await currentFieldMapping(ports.em, integrationId);
  const written = await writeDraft(ports, { viewer, integrationId, baseRevision, rules });
  if (isRefusal(written)) return written;
  const difference = mappingDifference(published.rules, rules, surroundings);
  return { ...written, difference, newEmployeeFields: added };
}

function documentInvalid(problems: readonly DocumentProblem[]): FieldMappingDocumentInvalid {
  const [first] = problems;
  const others = problems.length - 1;
  const more =
    others > 0
      ? ` There ${others === 1 ? 'is 1 more problem' : `are ${others} more problems`}.`
      : '';
  // What is wrong with the whole has no place in it.
  const place = !first || first.path === '$' ? '' : `${first.path}: `;
  return refuse(
    'FIELD_MAPPING_DOCUMENT_INVALID',
    `Nothing was imported. ${place}${first?.message}${more}`,
    { problems },
  );
}

/** Works in a transaction that is taken back unless its outcome is to be kept. */
async function keptIf<T>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<T>,
  isKept: (outcome: T) => boolean,
): Promise<T> {
  const inside = em.fork();
  await inside.begin();
  try {
    const outcome = await work(inside);
    await (isKept(outcome) ? inside.commit() : inside.rollback());
    return outcome;
  } catch (error) {
    if (inside.isInTransaction()) await inside.rollback();
    throw error;
  }
}
