import { z } from 'zod';
import { bilingualOrChinese, text } from './scalars.ts';

/** A colour as `#rrggbb`. */
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { message: "顏色須寫成 '#' 加六位十六進位數字，例如 '#8a2b1b'" })
  .transform((written) => written.toLowerCase())
  .describe("顏色，例如 '#8a2b1b'；請加引號");

/** One colour on light and one on dark ground: what can be read on the one cannot be on the other. */
const inBothSchemes = z.strictObject({ light: colour, dark: colour });

/** Names of pages: the site's own (`plans`) and those of `pages/` (`faq`). */
const menu = z.array(text).min(1).nullable().default(null);

/** What a site looks like, as far as that is its own. Whatever is left out is as the software brings it. */
export const faceFields = {
  /** Picture of the site's mark, in the content folder: in the head of pages, and as its icon. */
  mark: z
    .string()
    .regex(/^mark\.(?:png|webp|jpe?g)$/, {
      message: '標誌須是內容資料夾裡的 mark.png、mark.webp 或 mark.jpg',
    })
    .nullable()
    .default(null),
  colours: z
    .strictObject({
      /** Of headings, marks and rules. */
      accent: inBothSchemes.nullable().default(null),
      /** Of links, buttons and what has the keyboard. */
      link: inBothSchemes.nullable().default(null),
    })
    .default({ accent: null, link: null }),
  /** Pages of the menus, in their order. */
  menu: z
    .strictObject({ main: menu, tools: menu, foot: menu })
    .default({ main: null, tools: null, foot: null }),
  /** Lines at the foot of every page: address, telephone, who keeps the site for whom. */
  foot: z.array(bilingualOrChinese).default([]),
};
