import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { encodePicture } from './encode-picture.ts';
import { photoKindOf, readPhoto } from './read-photo.ts';

// Six pictures are encoded for each photo.
vi.setConfig({ testTimeout: 30_000 });

function photo(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#A4522B' } });
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG of a few bytes that says it is 60,000 pixels wide and high. */
function bomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a stranger’s photo', () => {
  it('is known by its bytes, whatever its name says', async () => {
    for (const kind of ['jpeg', 'png', 'webp', 'avif'] as const)
      expect(photoKindOf(await photo(8, 8).toFormat(kind).toBuffer())).toBe(kind);
    expect(photoKindOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    expect(photoKindOf(Buffer.from('GIF89a'))).toBeNull();
    expect(photoKindOf(Buffer.alloc(0))).toBeNull();
  });

  it('loses where and with what it was taken, and stands upright', async () => {
    const taken = await photo(1200, 900)
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '59/1 26/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { picture, files } = await encodePicture(await readPhoto(taken));
    expect(picture).toMatchObject({ widthPx: 1600, heightPx: 1200 });
    expect(picture.placeholder.length).toBeLessThanOrEqual(300);
    expect(files.map(({ storageKey }) => storageKey.split('w')[1])).toEqual([
      '480.avif',
      '480.',
      '960.avif',
      '960.',
      '1600.avif',
      '1600.',
    ]);
    for (const { bytes } of files) {
      const { exif, orientation } = await sharp(bytes).metadata();
      expect([exif, orientation]).toEqual([undefined, undefined]);
    }
  });

  it('with a transparent ground is kept whole', async () => {
    const cut = await sharp({
      create: { width: 900, height: 900, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { files } = await encodePicture(await readPhoto(cut));
    const largest = files.at(-1)?.bytes;
    expect((await sharp(largest).metadata()).hasAlpha).toBe(true);
  });

  it.each([
    ['of another kind', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-kind'],
    ['with too many pixels', bomb(), 'picture-too-many-pixels'],
    ['that is only a header', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'picture-broken'],
    ['with too many bytes', Buffer.alloc(21 * 1024 * 1024), 'picture-too-large'],
  ])('%s is refused with its own reason', async (_what, bytes, reason) => {
    await expect(readPhoto(bytes)).rejects.toMatchObject({ code: 'INVALID', reason });
  });

  it('that is small is refused, and one that breaks off does not become a picture', async () => {
    const small = await photo(599, 700).png().toBuffer();
    await expect(readPhoto(small)).rejects.toMatchObject({ reason: 'picture-too-small' });
    const whole = await photo(900, 700).jpeg().toBuffer();
    const broken = await readPhoto(whole.subarray(0, whole.byteLength - 400));
    await expect(encodePicture(broken)).rejects.toThrow();
  });
});
