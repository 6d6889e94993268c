import type { BytesKind } from './bytes-kind.ts';

/** Width and height of a picture as it is shown, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Kinds of bytes that browsers show as pictures. */
export const pictureKinds: readonly BytesKind[] = ['png', 'jpeg', 'gif', 'webp'];

/** Orientations (Exif 2.3, tag 0x0112) in which a picture is shown lying on its side. */
const SIDEWAYS: readonly number[] = [5, 6, 7, 8];

/** How large a picture is shown; null for files of other kinds, and where its bytes do not say. */
export async function pictureSize(bytes: Uint8Array, kind: BytesKind): Promise<PictureSize | null> {
  if (!pictureKinds.includes(kind)) return null;
  // Most content holds no picture.
  const { imageSize } = await import('image-size');
  try {
    const { width, height, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    return SIDEWAYS.includes(orientation ?? 1)
      ? { width: height, height: width }
      : { width, height };
  } catch {
    return null;
  }
}
