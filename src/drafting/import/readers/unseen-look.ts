import { alikeColours, WHITE, type Colour } from './colours.ts';

/** What office files say of text by which it may not be seen; what is missing is as usual. */
export interface Sight {
  /** null where the program chooses one that is seen. */
  colour?: Colour;
  /** What is behind it; null where that is not known. */
  ground?: Colour;
  points?: number;
}

/** Whether nobody sees text of that look: it is no larger than a point, or of the colour behind it. */
export function isUnseen({ colour = null, ground = WHITE, points = 10 }: Sight): boolean {
  if (points <= 1) return true;
  return alikeColours(colour, ground);
}

/** Whether it is its colour alone by which text is not seen, so that a picture behind it would show it. */
export function isUnseenByColour(sight: Sight): boolean {
  return isUnseen(sight) && (sight.points ?? 10) > 1;
}
