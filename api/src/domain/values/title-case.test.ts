import { expect, it } from 'vitest';

import { inLowerCase, inSentenceCase, inTitleCase } from './title-case.ts';

it.each([
  ["SIOBHÁN O'BRIEN-MCDONALD", "Siobhán O'Brien-McDonald"],
  ['D’ANGELO RUSSELL', 'D’Angelo Russell'],
  ['İPEK YILDIZ', 'İpek Yıldız'],
  ['ipek', 'Ipek'],
  ['ʻIOLANI KAʻAUKAI', 'ʻIolani Kaʻaukai'],
  ['IJSBRAND VAN DIJK', 'IJsbrand Van Dijk'],
  ['İ1 ij山田', 'İ1 İj山田'],
  ['FLORA MACDONALD', 'Flora MacDonald'],
  ['MACHINE OPERATOR II', 'Machine Operator II'],
  ['ANNA MACHADO', 'Anna Machado'],
  ['GROß', 'Groß'],
  ['ßmall', 'ßmall'],
  ['ﬁona', 'ﬁona'],
  ["DRIVER'S MATE", "Driver's Mate"],
  ["l'oréal", "L'Oréal"],
  ['Shane MacGowan', 'Shane MacGowan'],
  ['Ludwig van Beethoven', 'Ludwig Van Beethoven'],
  ['ÉLAN VITAL', 'Élan Vital'],
  ['NGUYỄN VĂN ANH', 'Nguyễn Văn Anh'],
  ['ΣΟΦΙΑ ΠΑΠΑΔΑΚΗΣ', 'Σοφια Παπαδακης'],
  ['山田 太郎', '山田 太郎'],
])('writes %s as %s', (text, title) => {
  expect(inTitleCase(text)).toBe(title);
  expect(inTitleCase(title)).toBe(title);
});

it('writes small letters without a stray dot', () => {
  expect(inLowerCase('İPEK YILDIZ')).toBe('ipek yıldız');
  expect(inLowerCase('IAN')).toBe('ian');
  expect(inSentenceCase('İPEK YILDIZ')).toBe('İpek yıldız');
});
