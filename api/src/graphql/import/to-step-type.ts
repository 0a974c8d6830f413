import { stepLabel, type ImportStep } from '../../domain/import/import-step.ts';
import type { AboutProvider } from '../../domain/provider/about-provider.ts';
import type { ImportStepType } from './import.type.ts';

export function toStepTypes(
  steps: readonly ImportStep[],
  about: Pick<AboutProvider, 'label'>,
): readonly ImportStepType[] {
  return steps.map((step) => ({
    ...step,
    label: stepLabel(step, about),
    startedAt: new Date(step.startedAt),
    finishedAt: step.finishedAt === null ? null : new Date(step.finishedAt),
  }));
}
