import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** As powers of ten: what an attacker who tries the likeliest passwords first has to try. */
const LEAST_GUESSES = 9;

const OUR_WORDS = ['sora', 'lever', 'onboarding'];

export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** Why a password is too easy to guess, for the person who chose it; null when it is not. */
export async function passwordWeakness(
  password: string,
  owner: PasswordOwner,
): Promise<string | null> {
  const obvious = obviousWeakness(password, owner);
  if (obvious) return obvious;
  const [local = '', domain = ''] = owner.email.toLowerCase().split('@');
  const words = [local, domain, ...domain.split('.'), ...owner.name.toLowerCase().split(/\s+/u)];
  const { guessesLog10, feedback } = (await estimator()).check(plainly(password), [
    ...words,
    ...OUR_WORDS,
  ]);
  if (guessesLog10 >= LEAST_GUESSES) return null;
  return (
    REASONS[feedback.warning ?? ''] ?? 'This password is easy to guess. Add another word or two.'
  );
}

/** The part that needs no lists of words. */
export function obviousWeakness(password: string, { name, email }: PasswordOwner): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    return `Use ${SHORTEST_PASSWORD} characters or more. This password has ${length}.`;
  if (password.length > LONGEST_PASSWORD) return `Use ${LONGEST_PASSWORD} characters or fewer.`;
  const plain = plainly(password);
  if (new Set(plain).size < 5) return 'Repeated characters are easy to guess. Use several words.';
  const address = email.toLowerCase();
  const [local = ''] = address.split('@');
  if (plain.includes(address) || (local.length > 3 && plain.includes(local)))
    return 'Leave your email address out of the password.';
  if (plain.includes('sora')) return 'Leave the name Sora out of the password.';
  const letters = lettersOf(plain);
  if (WELL_KNOWN.some((phrase) => letters.includes(phrase)))
    return 'This is a well-known phrase. Choose words no one else would put together.';
  if (WORD_PASSWORD.some((word) => withoutMost(letters, [word])))
    return 'Passwords containing “password” are easy to guess. Try several unrelated words.';
  const own = name.split(/[\s\p{P}]+/u).map((part) => lettersOf(plainly(part)));
  return withoutMost(letters, own) ? 'Leave your name out of the password.' : null;
}

/** Whether little is left of the letters once the words are taken out. Numbers and signs add next to nothing. */
function withoutMost(letters: string, words: readonly string[]): boolean {
  const longestFirst = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), letters);
  return rest.includes(' ') && rest.replaceAll(' ', '').length < 4;
}

/** Without accents, digits, spaces and signs. */
function lettersOf(plain: string): string {
  return plain.normalize('NFKD').replaceAll(/[^\p{L}]/gu, '');
}

/** What the lists of words do not know as a whole, though everybody does. */
const WELL_KNOWN = [
  'horsebatterystaple',
  'tobeornottobe',
  'maytheforcebewithyou',
  'thequickbrownfox',
  'loremipsum',
  'onceuponatime',
  'iloveyouforever',
];

/** As letters only: those that begin with another end with it or with a number. */
const WORD_PASSWORD = [
  ...['password', 'passphrase', 'passwort', 'kennwort', 'contrasena', 'motdepasse', 'senha'],
  ...['palavrapasse', 'parola', 'parolachiave', 'wachtwoord', 'losenord', 'adgangskode', 'kodeord'],
  ...['passord', 'salasana', 'haslo', 'hasło', 'heslo', 'jelszo', 'lozinka', 'geslo', 'sifre'],
  ...['şifre', 'parool', 'slaptazodis', 'matkhau', 'пароль', 'парола', 'κωδικος', 'סיסמה'],
  ...['كلمةالمرور', '密码', '密碼', 'パスワード', '비밀번호'],
].map((word) => lettersOf(plainly(word)));

function plainly(password: string): string {
  return password.normalize('NFKC').toLowerCase();
}

const REASONS: Readonly<Record<string, string>> = {
  simpleRepeat: 'Repeated characters are easy to guess. Use several words.',
  extendedRepeat: 'Repeated words and patterns are easy to guess. Use several different words.',
  sequences: 'Sequences such as abcd or 1234 are easy to guess. Use several words.',
  straightRow: 'Rows of keys are easy to guess. Use several words.',
  keyPattern: 'Patterns of keys are easy to guess. Use several words.',
  common: 'This is a common password. Choose one that no one else uses.',
  similarToCommon: 'This is close to a common password. Choose one that no one else uses.',
};

let made: Promise<ZxcvbnFactory> | undefined;

/** Its lists take 30 MB, which a process that never sees a new password does without. */
function estimator(): Promise<ZxcvbnFactory> {
  made ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) =>
      new Factory({ dictionary, graphs: adjacencyGraphs }),
  );
  return made;
}
