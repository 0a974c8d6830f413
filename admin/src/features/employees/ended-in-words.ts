/** How a person's time in a workflow ended: "Withdrawn by Ana Admin", or that another hire started it over. */
export function endedInWords(by: { kind: 'PERSON' | 'SORA'; name: string }): string {
  return by.kind === 'PERSON' ? `Withdrawn by ${by.name}` : 'Started over after another hire';
}
