interface Origin {
  kind: 'IMPORT' | 'PERSON';
  person: string | null;
  mappingVersion: number | null;
  sourceFields: readonly { label: string }[];
}

/** "Job title in Lever · mapping version 3" or "Edited by Ana Lima". */
export function originInWords({ kind, person, mappingVersion, sourceFields }: Origin): string {
  if (kind === 'PERSON') return `Edited by ${person ?? 'someone'}`;
  const labels = sourceFields.map(({ label }) => label).join(' and ');
  const from = labels ? `${labels} in Lever` : 'The same for everyone';
  return `${from} · ${mappingVersion ? `mapping version ${mappingVersion}` : 'default mapping'}`;
}
