import { expect, test } from 'vitest';

import { checkFolder } from './lib/check-folder.mjs';

test.each(['/srv/a:b', '/srv/$HOME', "/srv/it's $HOME", '/srv/a`b', '/srv/a"b', '/srv/a\nb'])(
  'refuses a checkout in %j and names the folder',
  (folder) => {
    expect(() => checkFolder(folder)).toThrow(JSON.stringify(folder));
  },
);

test.each(["/srv/it's here", '/srv/a b', '/srv/Käse', '/srv/a&b;c'])(
  'takes one in %j',
  (folder) => {
    expect(checkFolder(folder)).toBeUndefined();
  },
);
