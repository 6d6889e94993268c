import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KnownLikenesses } from '../../src/corpus/figures/similar-rows.ts';
import type { Comparison, Likenesses } from '../../src/corpus/figures/similar-texts.ts';
import { hashFiles } from './hash-files.ts';
import { readKeptBytes, writeKeptBytes } from './kept-bytes.ts';
import { keptName, keptPlace } from './kept-place.ts';

/** Code that compares texts. */
const comparers = ['src/corpus/figures', 'src/meaning/text', 'package-lock.json'];

/**
 * Which texts builds before have found alike, by a hash of all that was compared with each other; numbers alone, and no words.
 * What is asked for is kept, and nothing else.
 */
export class LikenessesOnDisk implements KnownLikenesses {
  readonly #path: string;
  readonly #form: string;
  readonly #now = new Map<string, Likenesses>();
  #before: ReadonlyMap<string, Likenesses> = new Map();
  #isNew = false;

  private constructor(root: string, contentDir: string) {
    this.#path = join(keptPlace(root), 'likenesses', keptName(contentDir));
    // What Node.js writes is for the version that wrote it.
    this.#form = `open-plans likenesses 1 ${process.version} ${hashFiles(root, comparers)}`;
  }

  /** @param root folder of the project */
  static async open(root: string, contentDir: string): Promise<LikenessesOnDisk> {
    const likenesses = new LikenessesOnDisk(root, contentDir);
    const bytes = await readKeptBytes(likenesses.#path, likenesses.#form);
    if (bytes !== null) likenesses.#before = deserialize(bytes) as Map<string, Likenesses>;
    return likenesses;
  }

  get(comparison: Comparison, compare: (comparison: Comparison) => Likenesses): Likenesses {
    const name = nameOf(comparison);
    const before = this.#now.get(name) ?? this.#before.get(name);
    this.#isNew ||= before === undefined;
    const likenesses = before ?? compare(comparison);
    this.#now.set(name, likenesses);
    return likenesses;
  }

  async save(): Promise<void> {
    const isSame = !this.#isNew && this.#now.size === this.#before.size;
    if (!isSame) await writeKeptBytes(this.#path, this.#form, serialize(this.#now));
  }
}

/** Texts that are hashed at once: all of a large site in one would take as much memory as the texts twice. */
const AT_ONCE = 1000;

function nameOf({ texts, ...others }: Comparison): string {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    hash.update(JSON.stringify(texts.slice(at, at + AT_ONCE)));
  }
  return hash.digest('hex');
}
