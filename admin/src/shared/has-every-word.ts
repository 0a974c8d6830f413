/** Whether an entry has each of the words that were typed, in any order, whatever the case and the accents. */
export function hasEveryWord(words: string) {
  const wanted = plain(words).split(/\s+/u);
  return (entry: { label: string; description: string }) => {
    const text = plain(`${entry.label} ${entry.description}`);
    return wanted.every((word) => text.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
