const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** One letter, or an Italian article, in front of an apostrophe: O’Brien, D’Angelo, Dell’Acqua. I’m and the like are not. */
const ELIDED = /^(?:[dhlmnotqDHLMNOTQ]|dell|dall)$/i;
/** After Mac, the second half of a name has a capital too; other words begin with these letters: MACHINE. */
const MAC =
  /^mac(?=(?:alister|arthur|aulay|beth|bride|callum|cormack|donald|donnell|dougall|duff|farlane|gregor|guire|innes|intosh|intyre|iver|kay|kenna|kenzie|kinley|kinnon|lachlan|laren|lean|leish|leod|mahon|manus|millan|nab|namara|neil|neill|nicol|phail|pherson|queen|rae|taggart|tavish|vicar)$)/;
const ROMAN = /^(?:II|III|IV|VI{1,3}|IX)$/;

/** In small letters. */
export function inLowerCase(text: string): string {
  return text.toLocaleLowerCase(languageOf(text));
}

/** In small letters, but for the first. */
export function inSentenceCase(text: string): string {
  const language = languageOf(text);
  return inLowerCase(text).replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(language));
}

/** Each word with a capital, as names and titles are written. A word that mixes small and capital letters stays. */
export function inTitleCase(text: string): string {
  const language = languageOf(text);
  return text.replaceAll(WORD, (word) => wordInTitleCase(word, language));
}

/** The dotted capital is written in Turkish alone, where the small I has no dot. */
function languageOf(text: string): 'tr' | 'en' {
  return text.includes('İ') ? 'tr' : 'en';
}

function wordInTitleCase(word: string, language: string): string {
  const isMixed = /(?!ß)\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  const isTitle = isMixed && !/\p{Lu}/u.test(word.slice(1));
  if (ROMAN.test(word) || (isMixed && !isTitle)) return word;
  const [first = '', ...rest] = word.split(/(?=['’ʼ])/);
  const isElided = ELIDED.test(first);
  return (
    capitalized(first, language) +
    rest
      .map((part) =>
        isElided
          ? part.charAt(0) + capitalized(part.slice(1), language)
          : part.toLocaleLowerCase(language),
      )
      .join('')
  );
}

function capitalized(word: string, language: string): string {
  const small = word.toLocaleLowerCase(language);
  if (/^mc\p{L}{2}/u.test(small)) return `Mc${capitalized(small.slice(2), language)}`;
  if (MAC.test(small)) return `Mac${capitalized(small.slice(3), language)}`;
  // In Dutch the two are one letter, in Turkish they are not.
  if (language !== 'tr' && /^ij\p{L}/u.test(small)) return `IJ${small.slice(2)}`;
  // The ʻokina and its kin are letters without capitals: the one behind them begins the word.
  const sign = /^\p{Lm}+/u.exec(small)?.[0] ?? '';
  const [letter = ''] = small.slice(sign.length);
  const capital = letter.toLocaleUpperCase(language);
  const begin = capital.length > letter.length ? letter : capital;
  return sign + begin + small.slice(sign.length + letter.length);
}
