import { expect, it } from 'vitest';

import { wireClient, MAYA } from '../../test/lever/wire-client.ts';
import { refuse } from '../domain/base/failure.ts';
import { openFile, readFiles } from './read-files.ts';

const OPPORTUNITY = `/opportunities/${MAYA}`;
const resumes = {
  data: [
    {
      id: 'r1',
      createdAt: 1_787_400_000_000,
      file: { name: 'Maya.pdf', ext: '.pdf', uploadedAt: 1_787_400_000_001, size: 4096 },
    },
    { id: 'r2', createdAt: 1_787_400_000_002 },
  ],
};
const files = {
  data: [{ id: 'f1', name: 'Permit.png', size: '2048', uploadedAt: '1787400000003' }],
};

it('lists résumés and files with what Lever says of them, numbers as texts too', async () => {
  const { client } = wireClient({
    [`${OPPORTUNITY}/resumes`]: resumes,
    [`${OPPORTUNITY}/files`]: files,
  });
  expect(await readFiles(client, MAYA)).toEqual([
    {
      kind: 'RESUME',
      fileId: 'r1',
      name: 'Maya.pdf',
      sizeBytes: 4096,
      uploadedAt: new Date(1_787_400_000_001),
    },
    {
      kind: 'RESUME',
      fileId: 'r2',
      name: 'Résumé',
      sizeBytes: null,
      uploadedAt: new Date(1_787_400_000_002),
    },
    {
      kind: 'FILE',
      fileId: 'f1',
      name: 'Permit.png',
      sizeBytes: 2048,
      uploadedAt: new Date(1_787_400_000_003),
    },
  ]);
});

it('does without files that it may not read, but not without résumés', async () => {
  const forbidden = refuse('PERMISSION_MISSING', 'no');
  const withoutFiles = wireClient({
    [`${OPPORTUNITY}/resumes`]: resumes,
    [`${OPPORTUNITY}/files`]: forbidden,
  });
  expect(await readFiles(withoutFiles.client, MAYA)).toHaveLength(2);
  const withoutResumes = wireClient({
    [`${OPPORTUNITY}/resumes`]: forbidden,
    [`${OPPORTUNITY}/files`]: files,
  });
  expect(await readFiles(withoutResumes.client, MAYA)).toEqual(forbidden);
});

it('says that a candidate or a file is gone, and that Lever could not process one', async () => {
  const { client } = wireClient({ [`${OPPORTUNITY}/resumes/r1/download`]: null });
  expect(await readFiles(client, 'nobody')).toMatchObject({ code: 'CANDIDATE_NOT_FOUND' });
  const gone = await openFile(client, MAYA, { kind: 'FILE', fileId: 'f9' });
  expect(gone).toMatchObject({ code: 'FILE_NOT_FOUND' });
  const outside = await openFile(client, MAYA, { kind: 'FILE', fileId: '../../users' });
  expect(outside).toMatchObject({ code: 'FILE_NOT_FOUND' });
  const broken = await openFile(async () => ({ body: null }), MAYA, {
    kind: 'RESUME',
    fileId: 'r1',
  });
  expect(broken).toMatchObject({ code: 'FILE_BROKEN' });
});
