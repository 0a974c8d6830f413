import { nextTick } from 'vue';

/** Tells people who don't see the screen that the page changed: the new heading is read out. */
export async function focusHeading(): Promise<void> {
  await nextTick();
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
