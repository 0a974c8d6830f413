import type { Viewer } from '../session/session.ts';

export function roleLabel(role: Viewer['role']): string {
  return role === 'ADMINISTRATOR' ? 'Administrator' : 'Member';
}
