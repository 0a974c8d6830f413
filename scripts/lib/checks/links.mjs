import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { root } from '../paths.mjs';
import { listFiles } from '../list-files.mjs';

/** Whether every relative link in the documentation leads to something. */
export function checkLinks() {
  const broken = listFiles('.', (name) => name.endsWith('.md')).flatMap((file) =>
    linksIn(readFileSync(join(root, file), 'utf8'))
      .filter((link) => !existsSync(join(root, normalize(join(dirname(file), link)))))
      .map((link) => `${file}: ${link}`),
  );
  return Promise.resolve({
    ok: broken.length === 0,
    output: `These links lead nowhere:\n${broken.join('\n')}`,
  });
}

/**
 * The relative targets of a document's links and pictures, without anchors.
 * @param {string} markdown
 * @returns {string[]}
 */
export function linksIn(markdown) {
  const prose = markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
    .map(([, target = '']) => decodeURI(target.split('#')[0] ?? ''))
    .filter((target) => target && !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(target));
}
