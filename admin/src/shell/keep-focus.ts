import { focusHeading } from './focus-heading.ts';

const CAN_HAVE_FOCUS =
  'a[href], button:not(:disabled), input:not(:disabled, [type="file"]), select:not(:disabled), textarea:not(:disabled)';

/**
 * Anyone who works by keyboard goes on where they were when what had the focus is removed: a step, a listener, a dialog
 * whose button is gone too. Without this the browser starts again at the top of the page.
 */
export function keepFocus(): void {
  let path: Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    path = [];
    for (let each = target as Element | null; each; each = each.parentElement) path.push(each);
  });
  const isLost = () =>
    document.activeElement === document.body && path[0] !== undefined && !path[0].isConnected;

  new MutationObserver(() => {
    if (!isLost()) return;
    // A component that knows better has its turn first.
    requestAnimationFrame(() => {
      if (!isLost()) return;
      const left = path.find((each) => each.isConnected);
      path = [];
      const isPage = !left || left.matches('body, main, #app, html') || !left.closest('main');
      const next = isPage ? null : left.querySelector<HTMLElement>(CAN_HAVE_FOCUS);
      if (next) next.focus();
      else void focusHeading();
    });
  }).observe(document.body, { childList: true, subtree: true });
}
