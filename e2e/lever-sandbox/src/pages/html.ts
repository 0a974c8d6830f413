/** Text that is already HTML. */
export interface Markup {
  readonly markup: string;
}

type Hole = Markup | string | number | null | undefined | false | readonly Hole[];

/** HTML from a template; what is put into it is escaped unless it is markup itself. Null and false leave nothing. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  const markup = parts.reduce((text, part, index) => text + render(holes[index - 1]) + part);
  return { markup };
}

function render(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return '';
  if (typeof hole === 'string' || typeof hole === 'number') return escaped(String(hole));
  if ('markup' in hole) return hole.markup;
  return hole.map(render).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
