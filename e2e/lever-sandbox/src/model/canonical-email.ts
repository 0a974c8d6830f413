/** Addresses compare without case and surrounding space. */
export function canonicalEmail(email: string): string {
  return email.trim().toLowerCase();
}
