import { parseContent } from '../../src/content/read/parse-content.ts';
import { viewContent, type ContentView } from '../../src/content/read/content-view.ts';
import { files, healthBureau, textOf, type Changes } from './content-folder.ts';

/** What the health bureau answers to questions, with changes made to some files. */
export async function viewOf(changes: Changes = {}): Promise<ContentView> {
  return viewContent(parseContent(await healthBureau(changes), []));
}

/** Files of a further version of the plan that was amended, in the folder of its number. */
export const secondFood = 'plans/demo-health/113-food/versions/2/plan.md';
export const secondFoodTable = 'plans/demo-health/113-food/versions/2/measures.yaml';

/**
 * The plan that was amended, amended once more: its second version brings an attachment and a section
 * that the first has not, and lacks all rows but one.
 */
export async function amendedTwice(): Promise<Changes> {
  const folder = await healthBureau();
  const first = textOf(folder, files.formerFood);
  return {
    [files.food]: (text) => text.replace('number: 2', 'number: 3'),
    [secondFood]: `${first
      .replace('number: 1', 'number: 2')
      .replace("dated: '2024-01-08'", "dated: '2024-02-08'")
      .replace(
        'published:',
        `attachments:
  - { file: map.png, title: 附圖, kind: map, sha256: ${'0'.repeat(64)}, alt: 圖 }
published:`,
      )}
## 肆、附圖
`,
    [secondFoodTable]: `columns: { measure: 執行方法 }
measures:
  - { id: demo-health-113-food-008, text: 只有一項。 }
`,
  };
}
