const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|herr|frau|mme|mlle|sra|srta|dr\.med|dipl\.?-ing)\.?$|^(?:rev|hon|ing|mag|capt|eng|univ\.-prof|med)\.$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$|^V$/i;
/** Degrees, licences and orders that people write behind their names. */
const CREDENTIALS = new Set(
  (
    'ACCA AIA APRN BA BBA BCOM BE BENG BS BSC BSN BTECH CA CBE CEng CFA CFE CFP CIA CISA CISM CISSP CMA CNM CPA CRNA CSM DBA ' +
    'DDS DMD DNP DO DPHIL DPT DVM EDD EMBA ESQ FACP FCCA FNP FRCS JD KC LCSW LLB LLM LMSW LPN LVN MA MBA MBE MCOM MD MED ' +
    'MENG MPA MPH MPHIL MPP MRCP MS MSC MSN MSW MTECH NP OBE OD OTR PA PAC PE PENG PGDM PHARMD PHD PHR PMP PSYD PT QC RD RN ' +
    'SHRM-CP SHRM-SCP SLP SPHR'
  )
    .toUpperCase()
    .split(' '),
);
/** What a credential looks like that nobody has listed: capitals with dots or dashes between them, such as P.Eng. */
const LOOKS_LIKE_CREDENTIAL = /^(?=.*[.-])\p{Lu}[\p{L}.]*(?:-\p{Lu}{2,})?$/u;

/** Begin a family name in any case; as a given name they are too rare to matter. */
const PARTICLES = new Set(
  'van von der den de del della dela di da dos das du la le al el bin ibn bint binti ter zu zum zur af av'.split(
    ' ',
  ),
);
/** Begin a family name only when they are written small: Ben and Al are given names. */
const SMALL_PARTICLES = new Set('ben do ten san santa st st. abu y e i'.split(' '));
/** Stand between two family names: Ortega y Gasset. */
export const LINKS: ReadonlySet<string> = new Set(['y', 'e', 'i']);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}

/** Jr., III and the like. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

export function isHonorific(word: string): boolean {
  return HONORIFIC.test(word);
}

/**
 * MBA, PhD and the like. Written all small they are words, and in a name that is all in capitals the short ones may
 * be names: DO, MA.
 */
export function isCredential(word: string, isAllCapitals: boolean): boolean {
  const known = CREDENTIALS.has(word.replaceAll('.', '').toUpperCase());
  if (!known || word === word.toLowerCase()) return false;
  const letters = word.replaceAll(/[^\p{L}]/gu, '');
  return isAllCapitals
    ? letters.length > 2 || word.includes('.')
    : letters.length > 2 || letters === letters.toUpperCase();
}

/** Whether it can be a credential where only one can stand: behind a whole name and a comma. */
export function mayBeCredential(word: string): boolean {
  return LOOKS_LIKE_CREDENTIAL.test(word) || /^\p{Lu}{3,6}$/u.test(word);
}
