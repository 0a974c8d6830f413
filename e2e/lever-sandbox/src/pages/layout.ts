import type { Answer } from '../http/route.ts';
import { html, type Markup } from './html.ts';

interface PageParts {
  title: string;
  main: Markup;
  /** The navigation entry that the page belongs to. */
  here?: 'candidates' | 'webhooks' | 'credentials' | 'troubles' | 'about';
  /** What has just been done, said at the top. */
  notice?: string | null;
  status?: number;
}

const entries = [
  { id: 'candidates', href: '/candidates', text: 'Candidates' },
  { id: 'webhooks', href: '/settings/integrations/webhooks', text: 'Webhooks' },
  { id: 'credentials', href: '/settings/integrations/api-credentials', text: 'API credentials' },
  { id: 'troubles', href: '/troubles', text: 'Troubles' },
  { id: 'about', href: '/about', text: 'About' },
] as const;

/** A whole page of the sandbox with its banner and navigation. */
export function page({ title, main, here, notice, status = 200 }: PageParts): Answer {
  const current = (id: string) => (id === here ? html` aria-current="page"` : null);
  const body = html`<header class="top">
      <p class="banner">Lever sandbox — a stand-in for trying out and tests</p>
      <nav aria-label="Main">
        <ul>
          ${entries.map(({ id, href, text }) => html`<li><a href="${href}" ${current(id)}>${text}</a></li>`)}
        </ul>
      </nav>
    </header>
    <main id="main" tabindex="-1">
      ${notice ? html`<p class="notice" role="status">${notice}</p>` : null}${main}
    </main>`;
  return { status, html: documentOf(title, body) };
}

/** A page on its own, for windows that another application opened. */
export function barePage({ title, main, status = 200 }: PageParts): Answer {
  const body = html`<header class="top">
      <p class="banner">Lever sandbox — a stand-in for trying out and tests</p>
    </header>
    <main id="main" class="narrow" tabindex="-1">${main}</main>`;
  return { status, html: documentOf(title, body) };
}

function documentOf(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Lever sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sandbox.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        ${body}
      </body>
    </html> `.markup;
}
