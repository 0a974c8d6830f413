const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|herr|frau|mme|mlle|sra|srta|dr\.med|dipl\.?-ing|drs|dott|dott\.ssa|dra|mgr|judr|mudr|phdr|rndr)\.?$|^(?:rev|hon|ing|ir|bc|lic|avv|arch|mag|capt|eng|univ\.-prof|med)\.$/i;
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
/** What a credential looks like that no one has listed: capitals with dots or dashes between them, such as P.Eng. */
const LOOKS_LIKE_CREDENTIAL = /^(?=.*[.-])\p{Lu}[\p{L}.]*(?:-\p{Lu}{2,})?$/u;

/** Short ones that people are also called, which tells most where all is in capitals. */
const ALSO_NAMES = new Set('BA BE CA DO JD KC MA PE'.split(' '));

/** Begin a family name in any case; as a given name they are too rare to matter. */
const PARTICLES = new Set(
  (
    'van von der den de del della dela di da dos das du la le al el bin ibn bint binti binte bte ter zu zum zur af av ' +
    "ó ní nic mac mc ua uí mhic o' o’ ap ferch verch a/l a/p s/o d/o " +
    'بن ابن إبن بنت آل أبو ابو أبي בן בת בר фон ван дер де ибн бин'
  ).split(' '),
);
/** Begin a family name only when they are written small: Ben and Al are given names. */
const SMALL_PARTICLES = new Set(
  "ben bar bat do ten san santa st st. abu y e i ab in op aan uit 't ’t vom dal dalla dei degli delle lo des".split(
    ' ',
  ),
);
/** Are given names where a name is written all small. */
const GIVEN_TOO = new Set('ben bar al mac nic des lo in op san do'.split(' '));
/** Stand between two family names: Ortega y Gasset. */
export const LINKS: ReadonlySet<string> = new Set(['y', 'e', 'i']);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}

/** Whether a name that begins with the word begins with its family name: von der Leyen. */
export function beginsFamily(word: string): boolean {
  const isSmall = word === word.toLowerCase() && word !== word.toUpperCase();
  return isSmall && isParticle(word) && !GIVEN_TOO.has(word);
}

/** Jr., III and the like. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

export function isHonorific(word: string): boolean {
  return HONORIFIC.test(word);
}

/**
 * MBA, PhD and the like. Written all small they are words, and in a name that is all in capitals some short ones may be
 * names: DO, MA.
 */
export function isCredential(word: string, isAllCapitals: boolean): boolean {
  if (!isKnown(word) || word === word.toLowerCase()) return false;
  if (isAllCapitals) return !ALSO_NAMES.has(word);
  return lettersOf(word).length > 2 || word === word.toUpperCase();
}

/** The same behind a whole name and a comma, where names are rare: jane doe, md. Md with a small d is Mohammad. */
export function isCredentialBehind(word: string): boolean {
  return (
    isKnown(word) &&
    (lettersOf(word).length > 2 || word === word.toUpperCase() || word === word.toLowerCase())
  );
}

function isKnown(word: string): boolean {
  return CREDENTIALS.has(word.replaceAll('.', '').toUpperCase());
}

function lettersOf(word: string): string {
  return word.replaceAll(/[^\p{L}]/gu, '');
}

/** Whether it can be a credential where only one can stand: behind a whole name and a comma. */
export function mayBeCredential(word: string): boolean {
  return LOOKS_LIKE_CREDENTIAL.test(word) || /^\p{Lu}{3,6}$/u.test(word);
}
