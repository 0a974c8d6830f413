/** Degrees, licences and orders that people write behind their names. */
const CREDENTIALS = new Set(
  (
    'ACA ACC ACCA ACIPD ACMA AIA APRN BA BBA BCA BCOM BDS BE BENG BFA BN BPHARM BS BSC BSN BSW BTECH BVSC CA CBE ' +
    'CCIE CCNA CCRN CENG CFA CFE CFP CGMA CHRP CIA CIPD CIPP CISA CISM CISSP CMA CNA CNM CPA CPHR CPIM CRNA CSCP CSM ' +
    'CSPO CSSBB DBA DC DDS DMD DNP DO DPHIL DPT DSC DSW DVM EDD EIT EMBA ESQ FAAN FACP FACS FCA FCCA FCIPD FNP FRCP ' +
    'FRCS FRM GPHR JD KC LCPC LCSW LLB LLD LLM LMFT LMSW LPC LPN LVN MA MBA MBBS MBE MCA MCC MCIPD MCOM MD MDIV MED ' +
    'MENG MFA MLIS MLS MN MPA MPH MPHARM MPHIL MPP MRCP MRCS MS MSC MSN MSW MTECH ND NP OBE OD OTD OTR PA PAC PCC PE ' +
    'PENG PGDM PHARMD PHD PHR PMP PSM PSYD PT QC RD RDH RDN RN RPH RVT SHRM-CP SHRM-SCP SLP SPHR THD VMD ' +
    'CMG CNZM CVO DBE DCB DCMG DCVO DSO FBA FRENG FRICS FRS FRSA FRSE GBE GCB GCMG GCVO KBE KCB KCMG KCVO LVO MNZM ' +
    'MRICS MVO ONZM QPM'
  ).split(' '),
);
/** Orders and decorations of the Commonwealth, also those that are too short to be told from a name when alone. */
const ORDERS = new Set(
  (
    'AC AM AO CB CBE CH CMG CNZM CVO DBE DCB DCMG DCVO DL DSC DSO FBA FRENG FRS FRSA FRSE GBE GC GCB GCMG GCVO JP KBE KC ' +
    'KCB KCMG KCVO KG KT LVO MBE MC MM MNZM MP MVO OBE OM ONZM PC QC QPM VC'
  ).split(' '),
);
/** What a credential looks like that nobody has listed: capitals with dots or dashes between them, such as P.Eng. */
const LOOKS_LIKE_CREDENTIAL = /^(?=.*[.-])\p{Lu}[\p{L}.]*(?:-\p{Lu}{2,})?$/u;
/** Family names too, in capitals or not: Ba, Do, Ma, Meng, Obe. */
const FAMILIES_TOO = new Set(
  'BA BE BENG CA CENG CIA DO EDD KC MA MBE MED MENG OBE PA PE PENG'.split(' '),
);
/** Short ones that people are also called, which tells most where all is in capitals. */
const CALLED_TOO = new Set(['JD']);

/**
 * MBA, PhD and the like. Written all small they are words, with one capital they may be a name (Mba), and some may be names in
 * capitals as well: DO, MA.
 */
export function isCredential(word: string, isAllCapitals: boolean): boolean {
  if (!isKnown(word) || word === word.toLowerCase()) return false;
  if (FAMILIES_TOO.has(bare(word))) return isDotted(word) || isMixed(word);
  if (isAllCapitals) return !CALLED_TOO.has(bare(word));
  if (word === word.toUpperCase()) return true;
  return (
    lettersOf(word).length > 2 &&
    (isMixed(word) || /^esq/i.test(word) || !/[AEIOUY]/.test(bare(word)))
  );
}

/** The same behind a whole name and a comma, where names are rare: jane doe, md. Md with a small d is Mohammad. */
export function isCredentialBehind(word: string): boolean {
  if (!isKnown(word)) return false;
  if (word === word.toUpperCase() || word === word.toLowerCase()) return true;
  return lettersOf(word).length > 2 && (isMixed(word) || !FAMILIES_TOO.has(bare(word)));
}

/** CBE, CH and the like, in capitals. */
export function isOrder(word: string): boolean {
  return word === word.toUpperCase() && ORDERS.has(bare(word));
}

/** Whether it can be a credential where only one can stand: behind a whole name and a comma. */
export function mayBeCredential(word: string): boolean {
  return LOOKS_LIKE_CREDENTIAL.test(word) || /^\p{Lu}{3,6}$/u.test(word);
}

function isKnown(word: string): boolean {
  return CREDENTIALS.has(bare(word));
}

function bare(word: string): string {
  return word.replaceAll('.', '').toUpperCase();
}

/** M.A., P.Eng; not KC, which Nepalese families write K.C. */
function isDotted(word: string): boolean {
  return /\.\p{L}/u.test(word) && bare(word) !== 'KC';
}

/** PhD, PEng: a capital behind a small letter, or a small letter behind two capitals. */
function isMixed(word: string): boolean {
  return /\p{Ll}\.?\p{Lu}|\p{Lu}\.?\p{Lu}.*\p{Ll}/u.test(word);
}

function lettersOf(word: string): string {
  return word.replaceAll(/[^\p{L}]/gu, '');
}
