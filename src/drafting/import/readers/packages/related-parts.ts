import type { DocumentPackage } from './open-package.ts';
import { childElements, type XmlElement } from './xml-part.ts';

/** A part that another names, in the order in which it does. */
export interface RelatedPart {
  /** By which the other part refers to it. */
  id: string;
  /** The last word of the relationship’s type, e.g. `styles`. */
  type: string;
  /** Name in the package. */
  path: string;
}

/** Parts that a part of an Office package names (the package itself: `''`). */
export async function relatedParts(zip: DocumentPackage, part: string): Promise<RelatedPart[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = await zip.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return (root === null ? [] : childElements(root)).flatMap(({ attributes }: XmlElement) => {
    if (attributes.get('TargetMode') === 'External') return [];
    const path = targetPath(attributes.get('Target') ?? '', folder);
    if (path === null) return [];
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    return [{ id: attributes.get('Id') ?? '', type, path }];
  });
}

/** Name of the part at which a relationship points; null where it is no address of a part. */
function targetPath(target: string, folder: string): string | null {
  try {
    // The host is of no account: the address only resolves `../` and a leading slash.
    return decodeURIComponent(new URL(target, `zip://package/${folder}`).pathname.slice(1));
  } catch {
    return null;
  }
}
