import type { CacheReport } from '#lib/cache';
import { formatBytes, formatNumber } from '#lib/text';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { ClearForm } from './clear-form.client.tsx';
import { formatRate, type Telling, tagName } from './telling.ts';

type TagFigures = CacheReport['tags'][number];

interface TagTableProps {
  readonly tags: readonly TagFigures[];
  readonly telling: Telling;
}

function Row({ figures, telling }: { figures: TagFigures; telling: Telling }) {
  const { locale, text } = telling;
  const { levels, clear } = text;
  const { tag } = figures;
  const isFamily = tag.endsWith(':*');
  return (
    <tr className={stackedRowClass}>
      <RowHead isWide>
        {tagName(tag, telling)}
        <small className="block text-13 font-text text-ink-3">{tag}</small>
      </RowHead>
      <Cell isNumber head={levels.hits}>
        {formatNumber(figures.hits, { locale })}
      </Cell>
      <Cell isNumber head={levels.misses}>
        {formatNumber(figures.misses, { locale })}
      </Cell>
      <Cell isNumber head={levels.rate} className="font-bold">
        {formatRate(figures.hitRate, telling)}
      </Cell>
      <Cell isNumber head={levels.memory}>
        {formatBytes(figures.bytes, locale)}
      </Cell>
      <Cell isNumber isWide>
        {!isFamily && <ClearForm text={clear} tag={tag} isDense />}
      </Cell>
    </tr>
  );
}

export function TagTable({ tags, telling }: TagTableProps) {
  const { levels, tags: text, clear } = telling.text;
  if (tags.length === 0) return <p className="text-ink-2">{text.none}</p>;
  return (
    <table className={stackedTableClass}>
      <caption className="sr-only">{text.caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <Head>{text.name}</Head>
          <Head isNumber>{levels.hits}</Head>
          <Head isNumber>{levels.misses}</Head>
          <Head isNumber>{levels.rate}</Head>
          <Head isNumber>{levels.memory}</Head>
          <Head isNumber>
            <span className="sr-only">{clear.one}</span>
          </Head>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {tags.map((figures) => (
          <Row key={figures.tag} figures={figures} telling={telling} />
        ))}
      </tbody>
    </table>
  );
}
