import type { FormField, FormTemplate, FormValue, LeverForm } from '../model/lever.ts';
import type { CandidatePlan } from './candidate-plan.ts';
import type { Dice } from './dice.ts';
import { seedDate } from './seed-days.ts';

type Blank = Omit<FormField, 'value'>;

const referralTemplate = 'd5e9f2b1-3c40-4d76-9e81-0f2a3b4c5d10';
const onboardingTemplate = 'f1a2b3c4-5d6e-4f70-8192-a3b4c5d6e711';
const questionsTemplate = '0a9b8c7d-6e5f-4a3b-8c1d-2e3f4a5b6c12';

/** Field ids are the template's and the same for every candidate. */
function blank(
  template: string,
  number: number,
  type: string,
  text: string,
  more: Partial<Blank> = {},
): Blank {
  const id = `${template.slice(0, -2)}${String(50 + number)}`;
  return { id, type, text, description: '', required: false, ...more };
}

const referral = (number: number, type: string, text: string, more: Partial<Blank> = {}) =>
  blank(referralTemplate, number, type, text, more);

/** Lever's three default fields, then one account-defined field of every type. */
const referralFields: readonly Blank[] = [
  referral(1, 'text', 'Name of referrer'),
  referral(2, 'dropdown', 'Relationship', { prompt: 'Select one' }),
  referral(3, 'textarea', 'Notes / Comments'),
  referral(4, 'yes-no', 'Eligible for referral bonus', { required: true }),
  referral(5, 'currency', 'Agreed bonus', { currency: 'USD' }),
  referral(6, 'date', 'Known since'),
  referral(7, 'multiple-choice', 'Recommended work place'),
  referral(8, 'multiple-select', 'Strengths'),
  referral(9, 'score', 'How strongly do you recommend them?'),
  referral(10, 'scorecard', 'Values'),
  referral(11, 'file-upload', 'Letter of recommendation'),
  referral(12, 'university', 'Studied together at'),
  referral(13, 'code', 'A snippet they are proud of', { language: 'typescript' }),
];

const onboardingFields: readonly Blank[] = [
  blank(onboardingTemplate, 1, 'text', 'Preferred first name'),
  blank(onboardingTemplate, 2, 'textarea', 'Dietary needs'),
  blank(onboardingTemplate, 3, 'dropdown', 'Laptop', { prompt: 'Select one' }),
  blank(onboardingTemplate, 4, 'date', 'Birthday'),
  blank(onboardingTemplate, 5, 'yes-no', 'Needs a parking space'),
  blank(onboardingTemplate, 6, 'multiple-select', 'Languages'),
  blank(onboardingTemplate, 7, 'currency', 'Home office budget', { currency: 'USD' }),
];

/** The account's profile form template, for the route that lists them. Referral templates have no such route. */
export const formTemplates: readonly FormTemplate[] = [
  {
    id: onboardingTemplate,
    text: 'New hire details',
    group: null,
    instructions: 'To be filled in before the first day.',
    secretByDefault: false,
    fields: [...onboardingFields],
    createdAt: seedDate(-400),
    updatedAt: seedDate(-90),
  },
];

function answered(field: Blank, value: FormValue): FormField {
  return { ...field, value };
}

/** The referral of a candidate who came by one. */
export function candidateReferral(
  plan: CandidatePlan,
  referrerName: string,
  dice: Dice,
): LeverForm {
  const known = plan.fullForms || dice.chance(0.6);
  const values: FormValue[] = [
    referrerName,
    known ? 'Former colleague' : dice.pick(['Friend', 'Reputation', 'Other']),
    known ? 'Worked together for two years.' : '',
    dice.chance(0.7) || plan.fullForms ? 'yes' : 'no',
    plan.fullForms ? 2500 : dice.pick([null, 1000, 1500, 2500]),
    Date.UTC(2016 + dice.int(0, 8), dice.int(0, 11), 1),
    known ? 'Office' : null,
    known ? ['Curious', 'Calm under pressure'] : null,
    known ? '4' : null,
    known
      ? [
          { text: 'Customer first', score: 4, comment: '' },
          { text: 'Ownership', score: 3, comment: 'Sees things through' },
        ]
      : null,
    plan.fullForms
      ? { id: dice.uuid(), ext: 'pdf', name: 'letter.pdf', size: 18234, uploadedAt: plan.createdAt }
      : null,
    known ? 'University of Lund' : null,
    plan.fullForms ? 'const answer = 42;' : null,
  ];
  return {
    id: dice.uuid(),
    type: 'referral',
    text: 'Referral',
    instructions: '',
    fields: referralFields.map((field, index) => answered(field, values[index] ?? null)),
    baseTemplateId: referralTemplate,
    user: plan.referrer,
    referrer: plan.referrer,
    stage: null,
    createdAt: plan.createdAt + 10,
    completedAt: plan.createdAt + 10,
  };
}

/** A filled-in profile form. */
export function candidateForm(plan: CandidatePlan, user: string | null, dice: Dice): LeverForm {
  const values: FormValue[] = [
    plan.name.split(' ')[0] ?? '',
    dice.pick(['None', 'Vegetarian', 'Vegan', 'No nuts', '']),
    dice.pick(['MacBook Pro', 'ThinkPad', 'Framework']),
    Date.UTC(1975 + dice.int(0, 27), dice.int(0, 11), dice.int(1, 28)),
    dice.pick(['yes', 'no', null]),
    dice.pick([['English'], ['English', 'Spanish'], ['English', 'German', 'French']]),
    dice.pick([500, 750, 1000]),
  ];
  const completedAt = plan.createdAt + 9 * 24 * 3600_000;
  return {
    id: dice.uuid(),
    type: 'form',
    text: 'New hire details',
    instructions: 'To be filled in before the first day.',
    fields: onboardingFields.map((field, index) => answered(field, values[index] ?? null)),
    baseTemplateId: onboardingTemplate,
    user,
    stage: 'offer',
    createdAt: completedAt - 60_000,
    completedAt,
    deletedAt: null,
    secret: false,
  };
}

/** The questions of a posting as an applicant answered them. */
export function applicationQuestions(plan: CandidatePlan, dice: Dice): LeverForm {
  const question = (number: number, type: string, text: string, value: FormValue) =>
    answered(blank(questionsTemplate, number, type, text), value);
  return {
    id: dice.uuid(),
    type: 'posting',
    text: 'Application questions',
    instructions: '',
    baseTemplateId: questionsTemplate,
    fields: [
      question(1, 'text', 'Pronouns', dice.pick(['she/her', 'he/him', 'they/them', ''])),
      question(
        2,
        'dropdown',
        'Time zone',
        dice.pick(['America/Los_Angeles', 'America/New_York', 'Europe/Berlin', 'Asia/Singapore']),
      ),
      question(3, 'yes-no', 'Are you allowed to work in this country?', dice.pick(['yes', 'no'])),
      question(
        4,
        'textarea',
        'Why Acme?',
        dice.pick(['I like what you build.', 'A friend told me about the team.', '']),
      ),
    ],
    user: null,
    stage: null,
    createdAt: plan.createdAt,
    completedAt: plan.createdAt,
  };
}
