/** What different people call the same thing, under one word. Looked for in lower case, without punctuation. */
const SAME: readonly (readonly [pattern: RegExp, word: string])[] = [
  [
    /\b(?:preferred (?:first )?name|nick ?name|known as|goes by|call(?:ed)? name)\b/g,
    'preferredname',
  ],
  [/\b(?:sur ?name|(?:family|last) name)\b/g, 'lastname'],
  [/\b(?:fore ?name|(?:given|first) name)\b/g, 'firstname'],
  [
    /\b(?:(?:anticipated |expected |planned )?start(?:ing)? (?:date|day)|starts? on|first day(?: (?:at|of) work)?|(?:joining|entry|commencement) date|date of (?:joining|entry|start))\b/g,
    'startdate',
  ],
  [/\b(?:date of birth|birth ?(?:day|date)|dob|born on)\b/g, 'birthdate'],
  [
    /\b(?:(?:mobile|cell|tele)?[ -]?phone(?: (?:number|no))?|mobile(?: (?:number|no))?|cell)\b/g,
    'phone',
  ],
  [/\be ?mail(?: address)?\b/g, 'email'],
  [
    /\b(?:commitment|(?:employment|contract|worker|job) (?:type|status|basis)|type of (?:employment|contract))\b/g,
    'employmenttype',
  ],
  [/\b(?:(?:office|work) (?:location|site)|office|location|work ?place|site)\b/g, 'location'],
  [/\b(?:job (?:title|position|role)|position(?: title)?|role|title)\b/g, 'jobtitle'],
  [/\b(?:(?:direct|line|reporting) manager|supervisor|reports to|boss)\b/g, 'manager'],
  [/\b(?:t shirt|tee ?shirt|tshirt|tee)\b/g, 'shirt'],
  [
    /\b(?:base (?:salary|pay)|annual salary|compensation(?: amount)?|wage|remuneration)\b/g,
    'salary',
  ],
  [/\b(?:zip(?: ?code)?|post(?:al)? ?code)\b/g, 'postalcode'],
  [/\btime ?zone\b/g, 'timezone'],
  [/\bcost cent(?:er|re)(?: code)?\b/g, 'costcenter'],
  [/\b(?:private|home)\b/g, 'personal'],
  [/\b(?:business|company|corporate) (?=email|phone)/g, 'work '],
  [/\b(?:dept|division)\b/g, 'department'],
  [/\b(?:province|region)\b/g, 'state'],
  [/\b(?:computer|notebook)\b/g, 'laptop'],
  [/\bdiet(?:ary)?(?: (?:needs|requirements|restrictions|preferences?))?\b/g, 'diet'],
];

const WITHOUT_MEANING = new Set(
  'a an the of for to in at on is are be and or your you their what which please select enter if any'.split(
    ' ',
  ),
);

/** Names. More than the largest organizations have, so that the next look at one finds all of its own. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, ReadonlySet<string>>();

/** The words of a name that matter, as everybody would call them. */
export function nameWords(name: string): ReadonlySet<string> {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const words = wordsIn(name);
  remembered.set(name, words);
  return words;
}

function wordsIn(name: string): ReadonlySet<string> {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const same = SAME.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), plain);
  const words = same.split(' ').filter((word) => word && !WITHOUT_MEANING.has(word));
  return new Set(words.map(singular));
}

/** From 0, nothing in common, to 1, the same: the part of their words that two names share. */
export function nameLikeness(one: string, other: string): number {
  return likenessOf(nameWords(one), nameWords(other));
}

/** The same of the words of two names. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

function singular(word: string): string {
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
