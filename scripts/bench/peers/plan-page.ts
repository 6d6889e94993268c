/** What a page of a plan is made from by those that are compared with: the files of the plan, read as YAML. */
export interface PeerPlan {
  planId: string;
  title: string;
  /** The narrative, as Markdown. */
  body: string;
  dimensions: readonly PeerDimension[];
}

interface PeerDimension {
  heading: string;
  aspects?: readonly {
    heading: string;
    actions?: readonly { headings: readonly string[]; measures?: readonly PeerMeasure[] }[];
  }[];
}

interface PeerMeasure {
  id: string;
  label?: string;
  text?: string;
  deadlines?: readonly string[];
  units?: readonly string[];
}

/** The page in one language, as plain as it can be: all rows in one table, and the narrative as it is written. */
export function plainPage({ title, body, dimensions }: PeerPlan): string {
  const rows = dimensions.flatMap((dimension) =>
    (dimension.aspects ?? []).flatMap((aspect) =>
      (aspect.actions ?? []).flatMap((action) =>
        (action.measures ?? []).map((measure) =>
          cells([
            dimension.heading,
            aspect.heading,
            action.headings.join(' '),
            `${measure.label ?? ''} ${measure.text ?? ''}`,
            (measure.deadlines ?? []).join('、'),
            (measure.units ?? []).join('、'),
          ]).replace('<tr>', `<tr id="${measure.id}">`),
        ),
      ),
    ),
  );
  return (
    `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>` +
    `<body><h1>${escaped(title)}</h1><table>${rows.join('')}</table><pre>${escaped(body)}</pre></body></html>\n`
  );
}

function cells(texts: readonly string[]): string {
  return `<tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
