import { isCredential } from './credentials.ts';
import { sayWork } from './job-words.ts';
import { isHonorific, isSuffix } from './name-words.ts';
import { scriptOf } from './one-script.ts';
import { arePronouns, withoutPronouns } from './pronouns.ts';

const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|[\u{1f1e6}-\u{1f1ff}]|\ufe0f/gu;
const BRACKETED =
  /[(（[【〔「『{<]([^()（）[\]【】〔〕「」『』{}<>]*)[)）\]】〕」』}>]|[“”„"«]([^“”"«»]*)[“”"»]|(?<=^|\s)['‘]([^'‘’]+)['’](?=\s|,|$)/gu;
/** A remark behind a name, marked as in a chat: Jane Doe *internal*. */
const REMARK = /(?<=\S \S+) +([*_~])\1*[^*_~]+\1+ *$/;
/** Such marks around a name. */
const MARKS = /(?<=^| )[*_~]+(?=\p{L})|(?<=[\p{L}.])[*_~]+(?= |,|$)/gu;
/** Née in other languages. */
const FORMER =
  'née|nee|né|geb\\.|geborene?|geboren|f\\/?k\\/?a\\.?|formerly|född|født|nacida|nascida|szül\\.|z domu|roz\\.|rozená|rođena|урожд\\.|урождённая|урожденная|в девичестве';
const FORMERLY = new RegExp(String.raw`[\s,]+(?:${FORMER})\s.*?(?=,|$)`, 'giu');
/** In brackets it can be shorter, and in Han nothing stands between the word and the name. */
const IS_FORMER = new RegExp(
  String.raw`^(?:(?:${FORMER}|geb|born|previously|maiden name|dite?|épouse|ép\.|veuve|nata|szül|f\.|o\.s\.|ex|לבית)(?:[\s:]|$)|旧姓|舊姓|曾用名|原名|前姓|본명|구명)`,
  'iu',
);
/** Bob, of "aka Bob". */
const CALLED =
  /(?:^|[\s,]+)(?:a\.?k\.?a\.?|a\/k\/a|also known as|known as|goes by|prefers|preferred(?: name)?:?|nickname:?|alias)[\s:]+([^,]+)/iu;

/** A name without what is beside it: emoji, pronouns, former names, and what is in brackets or quotation marks. */
export function setAside(name: string): { readonly name: string; readonly nickname: string } {
  const nicknames: string[] = [];
  const bare = withoutPronouns(
    name
      .replace(REMARK, '')
      .replaceAll(MARKS, '')
      .replaceAll(EMOJI, ' ')
      .replaceAll(BRACKETED, (_, ...groups: (string | undefined)[]) => {
        const inside = (groups.slice(0, 3).find((group) => group !== undefined) ?? '').trim();
        if (isSuffix(inside)) return ` ${inside} `;
        const called = CALLED.exec(inside)?.[1] ?? inside;
        if (isNickname(called, name)) nicknames.push(called);
        return ' ';
      }),
  )
    .replaceAll(FORMERLY, '')
    .replace(CALLED, (_, called: string) => {
      if (isNickname(called, name)) nicknames.push(called);
      return ' ';
    });
  return { name: bare, nickname: nicknames[0] ?? '' };
}

/** Pronouns, former names, degrees, jobs, and a name written in other letters once more are none. */
function isNickname(inside: string, name: string): boolean {
  if (inside === '' || inside.includes('/') || IS_FORMER.test(inside)) return false;
  const words = inside.split(/[\s,]+/);
  if (arePronouns(inside) || sayWork(words)) return false;
  if (words.every((word) => isHonorific(word) || isCredential(word, true))) return false;
  const around = scriptOf(name.replace(inside, ''));
  return (around === undefined || scriptOf(inside) === around) && words.length <= 2;
}
