const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|herr|frau|mme|mlle|sra|srta|dr\.med|dipl\.?-ing|drs|dott|dott\.ssa|dra|mgr|judr|mudr|phdr|rndr|д-р|г-н|г-жа|др|دكتور|دكتورة|الدكتور|الدكتورة|ד["״]ר|עו["״]ד)\.?$|^(?:rev|hon|ing|ir|bc|lic|avv|arch|mag|capt|eng|univ\.-prof|med|lt|col|maj|gen|sgt|cpt|adm|amb|smt|проф|δρ|د|أ|م|أ\.د|ا\.د)\.$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th|5th)\.?$|^V$/i;
/** In capitals only: Vi is a given name. */
const HIGH_NUMBER = /^(?:VI{1,3}|IX|XI{2,3}|XIV|XVI{0,3})$/;
/** A family name where no other is left: José Neto. */
const GENERATION = /^(?:junior|júnior|senior|filho|neto|bisneto|sobrinho|fils|père)$/i;
/** The second of two namesakes, or a tag: 2, #2, #internal. */
const TAG = /^#|^№?\p{Nd}+[.)]?$/u;
/** What stands for a name that somebody has not got. */
const NO_NAME = /^(?:fnu|lnu|nln|nfn|nmn|n\/a)$/i;
const PATRONYMIC = /(?:[оеё]вич|[ьи]ич|[оеё]вна|[иі]чна|[іїи]вна|йович)$/iu;
const INITIALS = /^\p{Script=Cyrillic}\. ?\p{Script=Cyrillic}\.$/u;
const SON_OR_DAUGHTER =
  /^(?:оглы|оглу|кызы|гызы|oglu|oğlu|ogly|q[iı]z[iı]|k[iı]z[iı]|kyzy|gyzy)$/iu;
const HAS_LETTERS = /[\p{L}\p{N}]/u;

/** Begin a family name in any case; as a given name they are too rare to matter. */
const PARTICLES = new Set(
  (
    'van von der den de del della dela di da dos das du la le al el bin ibn bint binti binte bte ter zu zum zur af av ' +
    "ó ní nic mac mc ua uí mhic o' o’ ap ferch verch a/l a/p s/o d/o w/o fitz saint sainte st st. abu abou abd abdul abdel " +
    'abdal ould aït ait anak ' +
    'بن ابن إبن بنت آل ال أبو ابو أبي ابي عبد ولد منت آيت أيت בן בת בר אבו אבן פון ון דה די ' +
    'фон ван дер де ден ди ла ле да дю дос тер ибн бин бен φον βαν ντε ντα ντι տեր'
  ).split(' '),
);
/** Begin a family name only when they are written small: Ben and Al are given names. */
const SMALL_PARTICLES = new Set(
  "ben bar bat do ten te tot thoe san santa y e i ab in op aan uit onder over voor bij 't ’t 's ’s vom dal dalla dei degli delle de' de’ lo los las des".split(
    ' ',
  ),
);
/** Are given names where they stand first in a name, or are too short to tell. */
const GIVEN_TOO = new Set(
  'ben bar al mac nic des lo in op san do saint abu abdul abdel abd ait fitz over te'.split(' '),
);
/** The same in a name that is written all small, where being small says nothing: bin li, di zhang. */
const GIVEN_TOO_IN_SMALL = new Set(
  'bin di du da el la le van ter ap zu af av anak бен ди ла'.split(' '),
);
/** Stand between two family names: Ortega y Gasset. */
export const LINKS: ReadonlySet<string> = new Set(['y', 'e', 'i']);
/** Titles that the law of some countries makes a part of the family name: Graf von Bismarck. */
export const TITLES_IN_FAMILY: ReadonlySet<string> = new Set(
  'Graf Gräfin Freiherr Freifrau Freiin Prinz Prinzessin Edler Edle Ritter Fürst Fürstin Herzog Baron Baronin'.split(
    ' ',
  ),
);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}

/** Whether a name that begins so begins with its family name: von der Leyen. */
export function beginsFamily(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  const isSmall = first === first.toLowerCase() && first !== first.toUpperCase();
  // All in capitals, two particles tell as much as small ones: VAN DEN BERG.
  const isCapital = first !== first.toLowerCase();
  if (isCapital && words.length > 2 && words.every((word) => word === word.toUpperCase())) {
    const small = [first, second].map((word) => word.toLowerCase());
    return small.every((word) => isParticle(word) && !GIVEN_TOO.has(word));
  }
  if (!isSmall || !isParticle(first) || GIVEN_TOO.has(first)) return false;
  const isAllSmall = words.every((word) => word === word.toLowerCase());
  return !isAllSmall || !GIVEN_TOO_IN_SMALL.has(first) || isParticle(second);
}

/**
 * Whether a name that ends so begins with its family name: Иванов Иван Иванович and Иванов И. И., where a name of the father's
 * follows the given name, or four words with "son of" at the end.
 */
export function endsFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = '', third = '', fourth = ''] = words;
  if (words.length < 4 && INITIALS.test(words.slice(1).join(' '))) return !INITIALS.test(first);
  if (words.length === 3) return PATRONYMIC.test(third) && !PATRONYMIC.test(second);
  return words.length === 4 && SON_OR_DAUGHTER.test(fourth);
}

/** Jr., III and the like. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word) || HIGH_NUMBER.test(word);
}

/** The same, or Filho and the like, at the end of a name with these words before it. */
export function isSuffixBehind(word: string, before: readonly string[]): boolean {
  if (before.length > 1 && GENERATION.test(word)) return true;
  if (before.length < 2 && word === 'V') return false;
  // In a name that is all in capitals, VI may be what somebody is called.
  if (HIGH_NUMBER.test(word)) return word.length > 2 || before.some((one) => /\p{Ll}/u.test(one));
  return isSuffix(word);
}

export function isHonorific(word: string): boolean {
  return HONORIFIC.test(word);
}

/** Whether a word is part of a name at all: not a lone dash, dot or number, nor LNU. */
export function isOfName(word: string): boolean {
  return HAS_LETTERS.test(word) && !NO_NAME.test(word) && !TAG.test(word);
}
