/** What Nuxt UI's components look like here, where it is not their default. */

const tints = [
  {
    color: 'primary',
    variant: 'subtle',
    class: 'bg-primary-50 ring-primary-200 dark:bg-primary/10 dark:ring-primary/25',
  },
  {
    color: 'success',
    variant: 'subtle',
    class: 'bg-success-50 ring-success-200 dark:bg-success/10 dark:ring-success/25',
  },
  {
    color: 'info',
    variant: 'subtle',
    class: 'bg-info-50 ring-info-200 dark:bg-info/10 dark:ring-info/25',
  },
  {
    color: 'warning',
    variant: 'subtle',
    class: 'bg-warning-50 ring-warning-200 dark:bg-warning/10 dark:ring-warning/25',
  },
  {
    color: 'error',
    variant: 'subtle',
    class: 'bg-error-50 ring-error-200 dark:bg-error/10 dark:ring-error/25',
  },
];

// The edge of controls would make what cannot be clicked look as if it could.
const quiet = { color: 'neutral', variant: 'subtle', class: 'ring-default' };

export const theme = {
  alert: {
    slots: { description: 'text-default opacity-100' },
    compoundVariants: [...tints, quiet].map((tint) => ({ ...tint, class: { root: tint.class } })),
  },
  modal: { variants: { overlay: { true: { overlay: 'bg-neutral-950/45 dark:bg-black/60' } } } },
  slideover: {
    variants: { overlay: { true: { overlay: 'bg-neutral-950/45 dark:bg-black/60' } } },
  },
  badge: {
    compoundVariants: [...tints, quiet, { ...quiet, variant: 'outline' }].map((tint) => ({
      ...tint,
      class: { base: tint.class },
    })),
  },
  button: {
    slots: { base: 'cursor-pointer' },
    // The default's hover is too pale for white text.
    compoundVariants: [
      {
        color: 'primary',
        variant: 'solid',
        class: 'hover:bg-primary/90 active:bg-primary/90',
      },
      { color: 'error', variant: 'solid', class: 'hover:bg-error/90 active:bg-error/90' },
    ],
  },
};
