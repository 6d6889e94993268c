/** Words on the pictures beside links to the site, which are in Chinese. */
export const linkPictureWords = {
  /** @param from and to years of the Republic */
  facts: (plans: string, from: number, to: number, measures: string) =>
    `${plans} 份計畫，${from === to ? `${from}` : `${from} 至 ${to}`} 年度，${measures} 項推動作法`,
};
