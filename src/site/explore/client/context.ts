import type { Language } from '../../../content/language.ts';
import { exploreWords, type ExploreWords } from '../../../words/interface/explore.ts';
import type { ExploredDataset } from '../../views/explored-dataset.ts';
import type { ViewColumn } from '../view.ts';

/** What every part of the explorer needs. */
export interface ExplorerContext extends ExploredDataset {
  words: ExploreWords;
  /** Value of `lang` on Chinese text; undefined where the page is Chinese itself. */
  chinese: string | undefined;
  /** Name of the dataset. */
  dataset: string;
  title: string;
  /** Where its Parquet file is read. */
  file: string;
  /** How many bytes it has. */
  size: number;
  /** The Parquet files of the datasets that name its codes. */
  nameFiles: Readonly<Record<string, { address: string; size: number }>>;
  /** Absolute address of its own file on the published site. */
  address: string;
}

/** Reads the context from the attributes that the build wrote on the page. */
export function readContext({ dataset }: HTMLElement): ExplorerContext {
  const language: Language = dataset['language'] === 'en' ? 'en' : 'zh';
  return {
    ...(JSON.parse(dataset['explored']!) as ExploredDataset),
    words: exploreWords(language),
    chinese: dataset['chinese'],
    dataset: dataset['name']!,
    title: dataset['title']!,
    file: dataset['file']!,
    size: Number(dataset['size']),
    nameFiles: JSON.parse(dataset['nameFiles']!) as ExplorerContext['nameFiles'],
    address: dataset['address']!,
  };
}

/** The column of this name. */
export function columnOf({ columns }: ExplorerContext, name: string): ViewColumn {
  return columns.find((column) => column.name === name)!;
}
