/**
 * Style sheet of pictures that stand alone: their colours in a dark scheme. In all other programs,
 * and where a style sheet is refused, the attributes beside it hold, which are those of a light one.
 */
export const PICTURE_STYLE =
  '@media (prefers-color-scheme:dark){' +
  '.paper{fill:#14171a}.text{fill:#edeae3}.soft{fill:#c3c0b8}.bar{fill:#a5d6f0}' +
  '.hatched,.dots{stroke:#a5d6f0}.axis{stroke:#8b9094}}';

/** By its hash the site's Content-Security-Policy, which allows no other style inside a document, allows it. */
export const PICTURE_STYLE_HASH = 'sha256-DreMDM1xcQwIiu3YBCsqLy/ADxsTl7XW0BVkE7KYnj0=';
