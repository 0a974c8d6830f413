const SCRIPTS = [
  ['LATIN', /\p{Script=Latin}/u],
  ['HAN', /\p{Script=Han}/u],
  ['KANA', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['HANGUL', /\p{Script=Hangul}/u],
  ['THAI', /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['CYRILLIC', /\p{Script=Cyrillic}/u],
  ['ARABIC', /\p{Script=Arabic}/u],
  ['HEBREW', /\p{Script=Hebrew}/u],
  ['GREEK', /\p{Script=Greek}/u],
  ['ARMENIAN', /\p{Script=Armenian}/u],
  ['GEORGIAN', /\p{Script=Georgian}/u],
  [
    'INDIC',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
  ],
] as const;
type Script = (typeof SCRIPTS)[number][0];
interface Run {
  readonly script: Script;
  readonly words: string[];
}

/** Written without spaces, so that a whole name can be one word: how many signs it has at least. */
const WHOLE_FROM: Partial<Record<Script, number>> = { HAN: 3, HANGUL: 3, KANA: 4, THAI: 6 };
const ONE_SYLLABLE = /^[bcdfghjklmnpqrstwxyz]*[aeiouyü]+[nrmkptlh]?g?$/i;
/** Chinese family names of two signs. */
const DOUBLE_FAMILY =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|司徒|端木|东方|東方|独孤|獨孤)$/u;

/**
 * The words of a name without the same name in other letters beside it: Taro Yamada 山田太郎. Only what is a whole name in
 * both is taken for the same one; otherwise, as in David 李, all words stay. The one that can be taken apart stays, or else
 * the first.
 */
export function inOneScript(words: readonly string[]): readonly string[] {
  const runs = runsOf(words);
  const [first, second] = runs;
  if (!first || !second) return words;
  if (isReading(first, second) && runs.length === 2) return first.words;
  if (!runs.every((run) => isWhole(run, runs))) return words;
  return (runs.find((run) => run.words.length > 1) ?? first).words;
}

/** In which letters a text is, for the most part in names: Han goes before Kana. */
export function scriptOf(text: string): Script | undefined {
  return SCRIPTS.find(([, letters]) => letters.test(text))?.[0];
}

function runsOf(words: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const script = scriptOf(word);
    const last = runs.at(-1);
    if (last && (!script || last.script === script)) last.words.push(word);
    else runs.push({ script: script ?? 'LATIN', words: [word] });
  }
  return runs;
}

function isWhole({ script, words }: Run, runs: readonly Run[]): boolean {
  const least = WHOLE_FROM[script];
  if (!least) return words.length > 1;
  const signs = [...words.join('')].length;
  if (signs >= least) return true;
  const latin = runs.find((run) => run.script === 'LATIN')?.words ?? [];
  return (
    signs === 2 &&
    latin.length === 2 &&
    latin.every((word) => ONE_SYLLABLE.test(word)) &&
    !DOUBLE_FAMILY.test(words.join(''))
  );
}

/** Whether Kana say how the name before them is spoken: 山田 太郎 ヤマダ タロウ. */
function isReading(name: Run, reading: Run): boolean {
  if (name.script !== 'HAN' || reading.script !== 'KANA') return false;
  const [signs, spoken] = [name, reading].map(({ words }) => words.join('').length);
  return name.words.length === 2
    ? reading.words.length === 2
    : (signs ?? 0) > 3 && reading.words.length < 3 && (spoken ?? 0) > 4;
}
