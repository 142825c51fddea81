/**
 * Makes the pictures that carry the brand from its mark and one catalogue picture:
 * `npm run brand:images` writes public/favicon.ico, public/apple-icon.png and public/og.png.
 */
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const mark = await readFile('public/icon.svg', 'utf8');

await writeFile('public/favicon.ico', icoOf(await Promise.all([16, 32, 48].map(markPng))));
await writeFile('public/apple-icon.png', await appleIcon());
await writeFile('public/og.png', await sharePicture());

async function markPng(size: number): Promise<{ size: number; png: Buffer }> {
  const png = await sharp(Buffer.from(mark), { density: 72 * Math.ceil(size / 28) * 4 })
    .resize(size, size)
    .png()
    .toBuffer();
  return { size, png };
}

/** An icon file is a table of contents before its pictures; PNG pictures go in as they are. */
function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + index * 16;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

async function appleIcon(): Promise<Buffer> {
  const { png } = await markPng(116);
  return sharp({ create: { width: 180, height: 180, channels: 3, background: '#f4f7fa' } })
    .composite([{ input: png }])
    .png()
    .toBuffer();
}

/** The picture other sites show beside a link: one work on the light stage, the mark in a corner. */
async function sharePicture(): Promise<Buffer> {
  const stage = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><defs>
    <linearGradient id="s" x2="0" y2="1"><stop stop-color="#f4f7fa"/><stop offset="1" stop-color="#e3eaf1"/></linearGradient>
    </defs><rect width="1200" height="630" fill="url(#s)"/></svg>`;
  const work = await sharp('public/catalogue/fjord-terrain/hero-1600.webp')
    .resize({ width: 940 })
    .extract({ left: 0, top: 50, width: 940, height: 630 })
    .toBuffer();
  const { png } = await markPng(112);
  return sharp(Buffer.from(stage))
    .composite([
      { input: work, left: 210, top: 0 },
      { input: png, left: 72, top: 64 },
    ])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
