/**
 * The grounds that text stands on, in the light and in the dark scheme (`src/site/styles/tokens.css`):
 * paper, raised, sunken, of what an address leads to, of notes.
 */
export const grounds = {
  light: ['#fdfcf8', '#ffffff', '#f2efe6', '#fbefc3', '#faf3e1'],
  dark: ['#14171a', '#1b1f23', '#21262b', '#332b0e', '#282419'],
} as const;

/** Contrast that text has to have (WCAG 2, 1.4.3, AA). */
export const TEXT_CONTRAST = 4.5;
