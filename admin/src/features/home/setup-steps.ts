export type StepKey =
  | 'CONNECT_LEVER'
  | 'VALIDATE_CONNECTION'
  | 'REVIEW_FIELD_MAPPING'
  | 'ADD_LISTENER'
  | 'FIRST_HIRE';

interface Words {
  title: string;
  description: string;
  /** Where to do it. Absent where nothing is to be done here. */
  action?: { label: string; to: { name: string } };
}

const words: Record<StepKey, Words> = {
  CONNECT_LEVER: {
    title: 'Connect Lever',
    description: 'Log in to Lever once, as a Super Admin, and accept what Sora may read.',
    action: { label: 'Connect Lever', to: { name: 'lever' } },
  },
  VALIDATE_CONNECTION: {
    title: 'Validate the connection',
    description: 'Sora tries everything that it will need, and ends in Verified.',
    action: { label: 'Go to Validate', to: { name: 'lever' } },
  },
  REVIEW_FIELD_MAPPING: {
    title: 'Review the field mapping',
    description: 'Which field in Lever fills which employee field. A good default is in place.',
    action: { label: 'Review mapping', to: { name: 'lever-field-mapping' } },
  },
  ADD_LISTENER: {
    title: 'Add a listener to a workflow',
    description: 'Say which workflow people enter when Lever says Candidate hired.',
    action: { label: 'Choose a workflow', to: { name: 'workflows' } },
  },
  FIRST_HIRE: {
    title: 'Hire somebody in Lever',
    description:
      'Mark a candidate as hired. Within seconds the import shows here, and the employee is in the workflow.',
  },
};

export interface SetupStep extends Words {
  key: StepKey;
  /** `next` is the one thing to do now; `optional` may wait for ever. */
  state: 'done' | 'next' | 'later' | 'optional';
}

const OPTIONAL: StepKey = 'REVIEW_FIELD_MAPPING';

export function setupSteps(steps: readonly { key: StepKey; done: boolean }[]): SetupStep[] {
  const next = steps.find(({ key, done }) => !done && key !== OPTIONAL)?.key;
  return steps.map(({ key, done }) => {
    const state = done ? 'done' : key === next ? 'next' : key === OPTIONAL ? 'optional' : 'later';
    return { key, state, ...words[key] };
  });
}

/** Whether hires arrive by themselves: nothing that is needed is left to do. */
export function isSetUp(steps: readonly { key: StepKey; done: boolean }[]): boolean {
  return steps.every(({ key, done }) => done || key === OPTIONAL);
}
