/** Whom an import fills. `because`: who decided it. */
export type Match<Person> =
  | { readonly kind: 'UPDATE'; readonly because: 'CONTACT' | 'CHOSEN'; readonly employee: Person }
  | { readonly kind: 'CREATE'; readonly because: 'NOBODY_KNOWN' | 'CHOSEN' }
  | { readonly kind: 'CHOICE'; readonly employees: readonly Person[] };

/**
 * Whom to fill, of those who were found. The contact is the same person beyond doubt. An e-mail address alone is not:
 * families share them, and people who come back may have two profiles. So a person decides, once.
 */
export function decideMatch<Person extends object>(found: {
  /** Who came from this contact before. */
  readonly fromContact: Person | null;
  /** Who has one of the candidate's e-mail addresses. */
  readonly withEmail: readonly Person[];
  /** What a person decided: somebody, a new employee, or nothing yet. */
  readonly chosen: Person | 'NEW' | null;
}): Match<Person> {
  const { fromContact, withEmail, chosen } = found;
  if (fromContact) return { kind: 'UPDATE', because: 'CONTACT', employee: fromContact };
  if (chosen === 'NEW') return { kind: 'CREATE', because: 'CHOSEN' };
  if (chosen) return { kind: 'UPDATE', because: 'CHOSEN', employee: chosen };
  if (withEmail.length > 0) return { kind: 'CHOICE', employees: withEmail };
  return { kind: 'CREATE', because: 'NOBODY_KNOWN' };
}
