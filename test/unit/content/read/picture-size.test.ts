import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../src/content/read/picture-size.ts';
import { files, HEALTH_BUREAU } from '../../../support/content-folder.ts';

/** The head of a JPEG of 640 × 480 that a camera took with this orientation. */
function jpeg(orientation: number): Uint8Array {
  const exif = [
    ...Buffer.from('Exif\0\0MM\0*', 'latin1'),
    ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ];
  const frame = [8, 0x01, 0xe0, 0x02, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif],
    ...[0xff, 0xc0, 0, frame.length + 2, ...frame, 0xff, 0xd9],
  ]);
}

describe('how large a picture is shown', () => {
  it('is told by its bytes', async () => {
    const map = await readFile(`${HEALTH_BUREAU}/${files.annualMap}`);
    expect(await pictureSize(map, 'png')).toEqual({ width: 320, height: 200 });
    expect(await pictureSize(jpeg(1), 'jpeg')).toEqual({ width: 640, height: 480 });
  });

  it('is that of a picture set upright, where the camera lay on its side', async () => {
    expect(await pictureSize(jpeg(6), 'jpeg')).toEqual({ width: 480, height: 640 });
  });

  it('is not known of a broken picture, nor of other files', async () => {
    const head = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await pictureSize(head, 'png')).toBeNull();
    expect(await pictureSize(jpeg(1).slice(0, 8), 'jpeg')).toBeNull();
    expect(await pictureSize(new TextEncoder().encode('%PDF-1.7'), 'pdf')).toBeNull();
  });
});
