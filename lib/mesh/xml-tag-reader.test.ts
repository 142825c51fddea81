import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { XmlTagReader } from './xml-tag-reader.ts';

test('XML is read alike in whatever pieces it comes', () => {
  const xml = strToU8(
    `<?xml version="1.0"?><a one="1"><!-- > < --><b two='>"'/>text<![CDATA[<no/>]]><c:d  x = "-1.5e3"></c:d></a>`,
  );
  const tagsIn = (pieces: readonly Uint8Array[]) => {
    const tags: string[] = [];
    const reader = new XmlTagReader({
      open: (tag) => tags.push(`${tag.name()} ${JSON.stringify([...tag.attributes()])} ${tag.number('x')}`),
      close: (name) => tags.push(`/${name}`),
    });
    for (const piece of pieces) reader.push(piece);
    reader.end();
    return tags;
  };
  const whole = tagsIn([xml]);
  expect(whole).toEqual([
    'a [["one","1"]] NaN',
    'b [["two",">\\""]] NaN',
    'c:d [["x","-1.5e3"]] -1500',
    '/c:d',
    '/a',
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(xml.length), { maxLength: 30 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), xml.length];
      expect(tagsIn(places.slice(1).map((end, index) => xml.subarray(places[index], end)))).toEqual(whole);
    }),
  );
});
