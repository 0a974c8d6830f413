import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const palette = readFileSync(new URL('palette.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

/** Where inputs, checkboxes and buttons are found: on the page, in panels, and in notices. */
const surfaces = [
  '--ui-bg',
  '--ui-bg-muted',
  '--ui-bg-elevated',
  '--ui-color-warning-50',
  '--ui-color-error-50',
];
/** Notices are tinted in the dark by a colour that lets the page through. */
const surfacesInTheDark = surfaces.filter((name) => !name.endsWith('-50'));

it.each([
  ['light', light, surfaces],
  ['dark', `${light}${dark}`, surfacesInTheDark],
])('draws the edges of controls at 3:1 or more on every surface, %s', (_theme, css, on) => {
  for (const surface of on)
    expect(
      contrast(luminance('--ui-border-accented', css), luminance(surface, css)),
      surface,
    ).toBeGreaterThanOrEqual(3);
});

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The relative luminance of WCAG, of a token that the last rule for it sets. */
function luminance(name: string, css: string): number {
  const value = [...`${palette}${css}`.matchAll(new RegExp(`${name}: ([^;]+);`, 'g'))].at(-1)?.[1];
  if (value === '#fff') return 1;
  const reference = /^var\((.+)\)$/.exec(value ?? '')?.[1];
  if (reference) return luminance(reference, css);
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value ?? '');
  if (!parts) throw new Error(`${name} is ${value}, which this test cannot read`);
  const [lightness = 0, chroma = 0, hue = 0] = parts.slice(1).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
