import type { CandidateFile, OpenedFile } from '../domain/candidate/candidate-file.ts';
import { isRefusal, refuse } from '../domain/base/failure.ts';
import type {
  CandidateUnreadable,
  CredentialsRefusal,
  FileUnreadable,
} from '../domain/provider/provider-connection.ts';
import { readList } from './envelope.ts';
import { isId, type LeverClient } from './lever-client.ts';
import { aboutCredentials } from './lever-refusal.ts';
import { notFound } from './read-candidate.ts';
import { optional } from './reads.ts';
import { LeverFile, Resume } from './wire/file.ts';

/** Résumés first. Other files are left out where the connection may not read them. */
export async function readFiles(
  client: LeverClient,
  candidateId: string,
): Promise<readonly CandidateFile[] | CandidateUnreadable | CredentialsRefusal> {
  if (!isId(candidateId)) return notFound();
  const path = `/opportunities/${candidateId}`;
  const [resumes, files] = await Promise.all([
    readList(client, { path: `${path}/resumes`, asked: 'résumés' }, Resume),
    optional(readList(client, { path: `${path}/files`, asked: 'files' }, LeverFile)),
  ]);
  if (isRefusal(resumes)) {
    return resumes.code === 'LEVER_NOT_FOUND' ? notFound() : aboutCredentials(resumes);
  }
  if (isRefusal(files)) return files;
  return [
    ...resumes.map((resume) => fileOf('RESUME', resume.id, resume.file ?? {}, resume.createdAt)),
    ...(files ?? []).map((file) => fileOf('FILE', file.id, file, null)),
  ];
}

function fileOf(
  kind: CandidateFile['kind'],
  fileId: string,
  file: Partial<Omit<LeverFile, 'id'>>,
  createdAt: number | null,
): CandidateFile {
  const uploadedAt = file.uploadedAt ?? createdAt;
  return {
    kind,
    fileId,
    name: file.name ?? (kind === 'RESUME' ? 'Résumé' : 'File'),
    sizeBytes: file.size ?? null,
    uploadedAt: uploadedAt === null ? null : new Date(uploadedAt),
  };
}

/** By ids, never by the address in Lever's answer, which could be anyone's. */
export async function openFile(
  client: LeverClient,
  candidateId: string,
  { kind, fileId }: Pick<CandidateFile, 'kind' | 'fileId'>,
): Promise<OpenedFile | FileUnreadable | CredentialsRefusal> {
  if (!isId(candidateId) || !isId(fileId)) return gone();
  const folder = kind === 'RESUME' ? 'resumes' : 'files';
  const path = `/opportunities/${candidateId}/${folder}/${fileId}/download`;
  const answer = await client({ path, download: true, asked: 'a file' });
  if (isRefusal(answer)) return answer.code === 'LEVER_NOT_FOUND' ? gone() : answer;
  return answer.file ?? broken();
}

function gone(): FileUnreadable {
  return refuse('FILE_NOT_FOUND', 'This file is no longer in Lever. Reload the list of files.');
}

function broken(): FileUnreadable {
  return refuse(
    'FILE_BROKEN',
    'Lever could not process this file. Ask the person for another copy, and upload it in Lever.',
  );
}
