import { strict as assert } from 'node:assert';
import { fileShape, formShape, formTemplateShape, resumeShape } from '../model/lever-shapes.ts';
import type { FormTemplate, LeverFile, LeverForm } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import { expectList, expectShape, expectStatus } from './expectations.ts';
import { anybody, people, withForms, withReferrals, withResumes } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const recorded = { level: 'MUST', source: 'third party: recorded' } as const;

export const formAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-0801',
    should: 'list referrals as forms of type referral',
    run: async (target) => {
      for (const row of (await withReferrals(target)).rows) {
        expectShape(formShape, row, 'referral');
        assert.equal(row.type, 'referral');
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0802',
    should: 'answer a single referral as the list does',
    run: async (target) => {
      const { person, rows } = await withReferrals(target);
      const path = `/opportunities/${person.id}/referrals/${rows[0].id}`;
      assert.deepEqual(await target.one(path), rows[0]);
    },
  },
  {
    ...recorded,
    id: 'LVR-0803',
    should: 'give the fields of a referral ids and no identifiers',
    run: async (target) => {
      for (const field of (await withReferrals(target)).rows[0].fields) {
        assert.equal(typeof field.id, 'string');
        assert(!('identifier' in field));
      }
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    id: 'LVR-0804',
    should: 'give the referrals of two people from one template the same field ids',
    run: async (target) => {
      const { person, rows } = await withReferrals(target);
      for (const other of (await people(target)).filter(
        ({ id, origin }) => origin === 'referred' && id !== person.id,
      )) {
        const found = await target.list<LeverForm>(`/opportunities/${other.id}/referrals`);
        const twin = found.find(({ baseTemplateId }) => baseTemplateId === rows[0].baseTemplateId);
        if (!twin) continue;
        const ids = (form: LeverForm) => form.fields.map(({ id }) => id);
        assert.deepEqual(ids(twin), ids(rows[0]));
        return;
      }
      given(null, 'second referral of the same template');
    },
  },
  {
    ...recorded,
    id: 'LVR-0805',
    should: 'give the drop-down fields of a listed referral a prompt but no options',
    run: async (target) => {
      const { rows } = await withReferrals(target);
      const field = given(
        rows[0].fields.find(({ type }) => type === 'dropdown'),
        'drop-down field in a referral',
      );
      assert.equal(typeof field.prompt, 'string');
      assert(!('options' in field));
    },
  },
  {
    ...recorded,
    id: 'LVR-0806',
    should: 'hold the referral in the application’s customQuestions too',
    run: async (target) => {
      const { person, rows } = await withReferrals(target);
      const application = given(person.applications[0], 'application of a referred person');
      const ids = application.customQuestions.map(({ id }) => id);
      assert(ids.includes(rows[0].id));
    },
  },
  {
    ...docs,
    id: 'LVR-0807',
    should: 'name a referral’s author, and the referrer or null',
    run: async (target) => {
      const [row] = (await withReferrals(target)).rows;
      assert('user' in row && 'referrer' in row);
    },
  },
  {
    ...docs,
    id: 'LVR-0808',
    should: 'list profile forms as forms of type form, with deletedAt and secret',
    run: async (target) => {
      for (const row of (await withForms(target)).rows) {
        expectShape(formShape, row, 'form');
        assert.equal(row.type, 'form');
        assert('deletedAt' in row && typeof row.secret === 'boolean');
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0809',
    should: 'answer a single profile form as the list does',
    run: async (target) => {
      const { person, rows } = await withForms(target);
      const path = `/opportunities/${person.id}/forms/${rows[0].id}`;
      assert.deepEqual(await target.one(path), rows[0]);
    },
  },
  {
    ...docs,
    id: 'LVR-0810',
    should: 'write form values as their type says: days as milliseconds, yes and no as words',
    run: async (target) => {
      for (const { type, value, text } of (await withForms(target)).rows[0].fields) {
        if (value === null) continue;
        if (type === 'date') assert.equal(typeof value, 'number', text);
        if (type === 'yes-no') assert(value === 'yes' || value === 'no', text);
        if (type === 'multiple-select') assert(Array.isArray(value), text);
        if (type === 'currency') assert.equal(typeof value, 'number', text);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0811',
    should: 'list profile form templates with every documented field',
    run: async (target) => {
      const rows = expectList(await target.get('/form_templates'));
      for (const row of rows) expectShape(formTemplateShape, row, 'form template');
      given(rows[0], 'profile form template');
    },
  },
  {
    ...docs,
    level: 'SHOULD',
    id: 'LVR-0812',
    should: 'give a profile form the field ids of its template',
    run: async (target) => {
      const [form] = (await withForms(target)).rows;
      const templates = await target.list<FormTemplate>('/form_templates');
      const template = given(
        templates.find(({ id }) => id === form.baseTemplateId),
        'template of a profile form',
      );
      const known = new Set(template.fields.map(({ id }) => id));
      for (const { id, text } of form.fields) assert(known.has(id), text);
    },
  },
  {
    ...docs,
    id: 'LVR-0813',
    should: 'list resumes with their files',
    run: async (target) => {
      for (const row of (await withResumes(target)).rows) expectShape(resumeShape, row, 'resume');
    },
  },
  {
    ...docs,
    id: 'LVR-0814',
    should: 'download a resume from the address in it',
    run: async (target) => {
      const { person, rows } = await withResumes(target);
      const path = `/opportunities/${person.id}/resumes/${rows[0].id}/download`;
      assert.notEqual((await target.get(path)).text, '');
      expectStatus(await target.request('GET', rows[0].file.downloadUrl), 200);
    },
  },
  {
    ...docs,
    id: 'LVR-0816',
    should: 'answer a single resume as the list does',
    run: async (target) => {
      const { person, rows } = await withResumes(target);
      const path = `/opportunities/${person.id}/resumes/${rows[0].id}`;
      assert.deepEqual(await target.one(path), rows[0]);
    },
  },
  {
    ...docs,
    id: 'LVR-0817',
    should: 'answer a single profile form template as the list does',
    run: async (target) => {
      const [template] = await target.list<FormTemplate>('/form_templates');
      const { id } = given(template, 'profile form template');
      assert.deepEqual(await target.one(`/form_templates/${id}`), template);
    },
  },
  {
    ...docs,
    id: 'LVR-0815',
    should: 'list files',
    run: async (target) => {
      const { id } = await anybody(target);
      // The rows are checked just here.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const rows = expectList(await target.get(`/opportunities/${id}/files`)) as LeverFile[];
      for (const row of rows) expectShape(fileShape, row, 'file');
    },
  },
];
