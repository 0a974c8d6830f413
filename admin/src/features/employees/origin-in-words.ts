interface Origin {
  kind: 'IMPORT' | 'PERSON';
  person: string | null;
  mappingVersion: number | null;
  sourceFields: readonly { label: string }[];
}

/** "From Job title in Lever, by mapping version 3" or "Typed by Ana Lima". */
export function originInWords({ kind, person, mappingVersion, sourceFields }: Origin): string {
  if (kind === 'PERSON') return `Typed by ${person ?? 'somebody'}`;
  const labels = sourceFields.map(({ label }) => label).join(' and ');
  const from = labels ? `From ${labels} in Lever` : 'From the field mapping';
  return `${from}, by ${mappingVersion ? `mapping version ${mappingVersion}` : 'the default mapping'}`;
}
