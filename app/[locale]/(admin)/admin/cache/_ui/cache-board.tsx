import { VerdictShape } from '#components/ui/verdict';
import { type CacheReport, everythingTag } from '#lib/cache';
import { cn } from '#lib/cn';
import { fill, formatDuration, formatNumber } from '#lib/text';
import { Question } from '../../_ui/question.tsx';
import { ClearForm } from './clear-form.client.tsx';
import { LevelTable } from './level-table.tsx';
import { TagTable } from './tag-table.tsx';
import { formatRate, type Telling } from './telling.ts';
import { WarmForm } from './warm-form.client.tsx';

interface CacheBoardProps {
  readonly report: CacheReport;
  readonly telling: Telling;
}

const promptMs = 1000;

function ledeOf({ caches }: CacheReport, telling: Telling): string {
  const { text, locale } = telling;
  const hits = caches.reduce((sum, each) => sum + each.hits, 0);
  const all = hits + caches.reduce((sum, each) => sum + each.misses, 0);
  if (all === 0) return text.nothingAsked;
  return fill(text.lede, { rate: formatRate(hits / all, telling), n: formatNumber(all, { locale }) });
}

function editsWords({ editsReadAgoMs }: CacheReport, { text, locale }: Telling): string {
  if (editsReadAgoMs === null) return text.edits.never;
  if (editsReadAgoMs < promptMs) return text.edits.fresh;
  return fill(text.edits.late, { ago: formatDuration(editsReadAgoMs / 1000, locale) });
}

function State({ isGood, children }: { isGood: boolean; children: string }) {
  const kind = isGood ? 'good' : 'warn';
  return (
    <li className={cn('flex items-start gap-2 font-med', isGood ? 'text-good' : 'text-warn')}>
      <VerdictShape kind={kind} className="mt-0.5 size-4" />
      {children}
    </li>
  );
}

function States({ report, telling }: CacheBoardProps) {
  const { redis, editsReadAgoMs } = report;
  return (
    <ul className="grid gap-1.5 pt-4 pb-6.5">
      <State isGood={redis !== 'down'}>{telling.text.redis[redis]}</State>
      <State isGood={editsReadAgoMs !== null && editsReadAgoMs < promptMs}>
        {editsWords(report, telling)}
      </State>
    </ul>
  );
}

/** Does the cache do its work, with what, and how it is cleared. */
export function CacheBoard({ report, telling }: CacheBoardProps) {
  const { levels, tags, clear, thisInstance } = telling.text;
  return (
    <>
      <p className="mt-2.5 max-w-[70ch] text-16 text-ink-2">{ledeOf(report, telling)}</p>
      <p className="mt-1 max-w-[70ch] text-13 text-ink-3">{thisInstance}</p>
      <States report={report} telling={telling} />
      <Question id="levels" title={levels.title} lede={levels.lede}>
        <LevelTable caches={report.caches} telling={telling} />
      </Question>
      <div className="grid gap-x-10 lg:grid-cols-[2fr_1fr]">
        <Question id="tags" title={tags.title} lede={tags.lede}>
          <TagTable tags={report.tags} telling={telling} />
        </Question>
        <Question id="clear" title={clear.title} lede={clear.lede}>
          <div className="grid gap-7">
            <ClearForm text={clear} />
            <ClearForm text={clear} tag={everythingTag} />
            <WarmForm text={clear} locale={telling.locale} />
          </div>
        </Question>
      </div>
    </>
  );
}
