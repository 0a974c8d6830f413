import { nextTick } from 'vue';

const PATIENCE_MS = 5000;

/**
 * Tells people who don't see the screen that the page changed: the new heading is read out, as soon as it is there.
 * Anyone who moves the focus before that keeps it.
 */
export async function focusHeading(): Promise<void> {
  await nextTick();
  if (focus()) return;
  const waiting = new MutationObserver(() => {
    if (document.activeElement !== document.body || focus()) waiting.disconnect();
  });
  waiting.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => waiting.disconnect(), PATIENCE_MS);
}

function focus(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.focus({ preventScroll: true });
  return heading !== null;
}
