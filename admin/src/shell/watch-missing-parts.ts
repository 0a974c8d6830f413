import type { Router } from 'vue-router';

import { dismissNotice, type Notice, notify } from '../ui/notices.ts';
import { answerToMissingPage, isMissingPart } from './missing-page.ts';

const RELOADED_AT = 'sora:reloaded-at';

/**
 * After a deploy the files of the version that is open are gone, and offline there are none: says so instead of
 * doing nothing. Only a person who is leaving a page anyway has the app reloaded without being asked.
 */
export function watchMissingParts(router: Router): void {
  let shown: number | undefined;
  let isNavigating = false;
  const say = (notice: Omit<Notice, 'tone'>) => {
    if (shown !== undefined) dismissNotice(shown);
    shown = notify({ tone: 'attention', ...notice });
  };

  async function open(address: string): Promise<void> {
    const reloadedAt = sessionStorage.getItem(RELOADED_AT);
    const answer = answerToMissingPage({
      isReachable: await isReachable(),
      reloadedAtMs: reloadedAt === null ? null : Number(reloadedAt),
      nowMs: Date.now(),
    });
    if (answer === 'RELOAD') load(address);
    else if (answer === 'OFFER_RELOAD') {
      say({
        title: 'This page couldn’t be loaded',
        description: 'Sora may have been updated. Reload to get the new version.',
        action: { label: 'Reload', run: () => load(address) },
      });
    } else {
      say({
        title: 'This page couldn’t be opened',
        description: 'You’re offline, or Sora can’t be reached. What you’ve typed is still here.',
        action: { label: 'Try again', run: () => void open(address) },
      });
    }
  }

  router.beforeEach(() => {
    isNavigating = true;
  });
  router.afterEach(() => {
    isNavigating = false;
  });
  router.onError((error, to) => {
    isNavigating = false;
    if (isMissingPart(error)) void open(to.fullPath);
  });
  addEventListener('vite:preloadError', () => {
    if (isNavigating) return;
    say({
      title: 'A part of this page couldn’t be loaded',
      description: 'Sora may have been updated, or you’re offline. Save your changes, then reload.',
      action: { label: 'Reload', run: () => load(location.href) },
    });
  });
}

function load(address: string): void {
  sessionStorage.setItem(RELOADED_AT, String(Date.now()));
  location.assign(address);
}

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
