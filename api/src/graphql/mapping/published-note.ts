import { cleanText } from '../../domain/values/clean-text.ts';
import { badInput } from '../shared/bad-input.ts';

const LONGEST = 1000;

/** The note as it is kept; null for a blank one. */
export function publishedNote(note: string | null | undefined): string | null {
  const kept = cleanText(note ?? '').trim();
  if (kept.length > LONGEST) throw badInput(`Enter a note of up to ${LONGEST} characters.`);
  return kept || null;
}
