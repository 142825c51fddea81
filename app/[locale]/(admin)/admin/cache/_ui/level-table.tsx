import type { CacheReport } from '#lib/cache';
import { fill, formatBytes, formatNumber } from '#lib/text';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { formatRate, type Telling } from './telling.ts';

type CacheFigures = CacheReport['caches'][number];

interface LevelTableProps {
  readonly caches: readonly CacheFigures[];
  readonly telling: Telling;
}

function Row({ figures, telling }: { figures: CacheFigures; telling: Telling }) {
  const { locale } = telling;
  const { levels } = telling.text;
  const names: Readonly<Record<string, string>> = levels.names;
  const count = (n: number) => formatNumber(n, { locale });
  const { evicted, expired, outdated } = figures;
  const reasons = [
    fill(levels.evicted, { n: count(evicted) }),
    fill(levels.expired, { n: count(expired) }),
    fill(levels.outdated, { n: count(outdated) }),
  ];
  return (
    <tr className={stackedRowClass}>
      <RowHead isWide>{names[figures.name] ?? figures.name}</RowHead>
      <Cell isNumber head={levels.hits}>
        {count(figures.hits)}
        <small className="block text-13 text-ink-3">
          {fill(levels.fromRedis, { n: count(figures.sharedHits) })}
        </small>
      </Cell>
      <Cell isNumber head={levels.misses}>
        {count(figures.misses)}
      </Cell>
      <Cell isNumber head={levels.rate} className="font-bold">
        {formatRate(figures.hitRate, telling)}
      </Cell>
      <Cell isNumber head={levels.entries}>
        {count(figures.entries)}
      </Cell>
      <Cell isNumber head={levels.memory}>
        {formatBytes(figures.bytes, locale)}
        <small className="block text-13 text-ink-3">
          {fill(levels.ofMemory, { max: formatBytes(figures.maxBytes, locale) })}
        </small>
      </Cell>
      <Cell isNumber head={levels.dropped}>
        {count(evicted + expired + outdated)}
        <small className="block text-13 whitespace-normal text-ink-3">{reasons.join(', ')}</small>
      </Cell>
    </tr>
  );
}

export function LevelTable({ caches, telling }: LevelTableProps) {
  const { levels } = telling.text;
  return (
    <table className={stackedTableClass}>
      <caption className="sr-only">{levels.caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <Head>{levels.name}</Head>
          <Head isNumber>{levels.hits}</Head>
          <Head isNumber>{levels.misses}</Head>
          <Head isNumber>{levels.rate}</Head>
          <Head isNumber>{levels.entries}</Head>
          <Head isNumber>{levels.memory}</Head>
          <Head isNumber>{levels.dropped}</Head>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {caches.map((figures) => (
          <Row key={figures.name} figures={figures} telling={telling} />
        ))}
      </tbody>
    </table>
  );
}
