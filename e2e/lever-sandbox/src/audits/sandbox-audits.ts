import { strict as assert } from 'node:assert';
import type { Audit } from './audit.ts';
import { expectError } from './expectations.ts';
import { anybody } from './subjects.ts';

const sandboxOnly = { level: 'SHOULD', source: 'inferred', needs: ['control'] } as const;

export const sandboxAudits: readonly Audit[] = [
  {
    ...sandboxOnly,
    id: 'LVR-1801',
    should: 'answer 501 for what it does not imitate, so that nobody takes it for a missing person',
    run: async (target) => {
      const { id } = await anybody(target);
      expectError(await target.request('GET', `/opportunities/${id}/notes`), 501, {
        code: 'NotImplementedBySandbox',
      });
    },
  },
  {
    ...sandboxOnly,
    id: 'LVR-1802',
    should: 'list the calls that it does not imitate until they are forgotten',
    run: async (target) => {
      await target.control('DELETE', 'unknown-calls');
      await target.request('GET', '/audit_events?limit=1');
      const calls = await target.control<{ path: string }[]>('GET', 'unknown-calls');
      assert.deepEqual(
        calls.map(({ path }) => path),
        ['/v1/audit_events'],
      );
      await target.control('DELETE', 'unknown-calls');
      assert.deepEqual(await target.control('GET', 'unknown-calls'), []);
    },
  },
  {
    ...sandboxOnly,
    id: 'LVR-1803',
    should: 'answer the same after its whole state was taken out and put in again',
    run: async (target) => {
      const before = await target.get('/opportunities');
      const state = await target.control('GET', 'state?full=true');
      await target.control('POST', 'state', state);
      assert.equal((await target.get('/opportunities')).text, before.text);
    },
  },
];
