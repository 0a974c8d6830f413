import { Refusal } from './refusal.mjs';

/**
 * Refuses a checkout in a folder whose name the tools trip over: PATH ends a folder's name at a colon, and
 * PostgreSQL's initdb hands its own path to a shell between double quotes.
 * @param {string} folder
 * @throws {Refusal}
 */
export function checkFolder(folder) {
  const odd = [...new Set(folder.match(/[:$`"\p{Cc}]/gu))];
  if (odd.length === 0) return;
  const named = odd.map((character) => JSON.stringify(character).slice(1, -1)).join(' ');
  throw new Refusal(
    `The checkout is in ${JSON.stringify(folder)}, and PATH or PostgreSQL cannot use a folder with ${named} in its name.`,
    'Move or rename the folder, and try again.',
  );
}
