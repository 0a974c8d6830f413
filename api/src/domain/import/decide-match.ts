/** Whom an import fills. `because`: who decided it. */
export type Match<Person> =
  | { readonly kind: 'UPDATE'; readonly because: 'CONTACT' | 'CHOSEN'; readonly employee: Person }
  | { readonly kind: 'CREATE'; readonly because: 'NOBODY_KNOWN' | 'CHOSEN' }
  | {
      readonly kind: 'CHOICE';
      /** MERGED: the provider made one contact of two, and each of these came from one of them. */
      readonly because: 'SAME_EMAIL' | 'MERGED';
      readonly employees: readonly Person[];
    };

/**
 * Whom to fill, of those who were found. Who came from the contact or from this very candidacy is the same person
 * beyond doubt, unless these are two. An email address alone is no proof: families share them, and people who come
 * back may have two profiles. So a person decides, once.
 */
export function decideMatch<Person extends { readonly id: string }>(found: {
  /** Who came from this contact before. */
  readonly fromContact: Person | null;
  /** Who came from this candidacy before, whichever contact it had then. */
  readonly fromCandidacy: Person | null;
  /** Whether a person said that the contact is somebody else than who came from the candidacy. */
  readonly isContactDecided: boolean;
  /** Who has one of the candidate's email addresses. */
  readonly withEmail: readonly Person[];
  /** What a person decided: somebody, a new employee, or nothing yet. */
  readonly chosen: Person | 'NEW' | null;
}): Match<Person> {
  const { fromContact, fromCandidacy, withEmail, chosen } = found;
  const known = fromContact ?? fromCandidacy;
  const areTwo = fromContact && fromCandidacy && fromContact.id !== fromCandidacy.id;
  if (known && !areTwo) return { kind: 'UPDATE', because: 'CONTACT', employee: known };
  if (chosen === 'NEW') return { kind: 'CREATE', because: 'CHOSEN' };
  if (chosen) return { kind: 'UPDATE', because: 'CHOSEN', employee: chosen };
  if (areTwo && found.isContactDecided) {
    return { kind: 'UPDATE', because: 'CONTACT', employee: fromContact };
  }
  if (areTwo) return { kind: 'CHOICE', because: 'MERGED', employees: [fromContact, fromCandidacy] };
  if (withEmail.length > 0) {
    return { kind: 'CHOICE', because: 'SAME_EMAIL', employees: withEmail };
  }
  return { kind: 'CREATE', because: 'NOBODY_KNOWN' };
}
