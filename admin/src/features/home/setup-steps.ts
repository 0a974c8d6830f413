export type StepKey =
  | 'CONNECT_PROVIDER'
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
  CONNECT_PROVIDER: {
    title: 'Connect Lever',
    description: 'Log in to Lever as a Super Admin and accept the permissions.',
    action: { label: 'Connect Lever', to: { name: 'lever' } },
  },
  VALIDATE_CONNECTION: {
    title: 'Validate the connection',
    description: 'Checks that Sora has the access it needs.',
    action: { label: 'Go to Validate', to: { name: 'lever' } },
  },
  REVIEW_FIELD_MAPPING: {
    title: 'Review the field mapping',
    description: 'See which Lever field fills which employee field. The defaults already work.',
    action: { label: 'Review mapping', to: { name: 'lever-field-mapping' } },
  },
  ADD_LISTENER: {
    title: 'Add a listener to a workflow',
    description: 'Choose the workflow new hires join.',
    action: { label: 'Choose a workflow', to: { name: 'workflows' } },
  },
  FIRST_HIRE: {
    title: 'Hire someone in Lever',
    description:
      'Mark a candidate as hired. Within seconds the import appears here and the employee joins the workflow.',
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

/** Whether hires arrive automatically: nothing that is needed is left to do. */
export function isSetUp(steps: readonly { key: StepKey; done: boolean }[]): boolean {
  return steps.every(({ key, done }) => done || key === OPTIONAL);
}
