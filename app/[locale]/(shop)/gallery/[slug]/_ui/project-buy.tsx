import { IconLock } from '#components/ui/icons';
import { Price } from '#components/ui/price';
import { ShareLink } from '#components/ui/share-link.client';
import { Stars } from '#components/ui/stars';
import { fill, formatNumber, type Locale, plural, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { projectText } from '#lib/text/messages/project';
import type { ProjectView } from './load-project.ts';

interface ProjectBuyProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

function Rating({ view, locale }: ProjectBuyProps) {
  const { average, count } = view.distribution;
  if (count === 0) return null;
  const shown = formatNumber(average, { locale, minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const reviews = plural(locale, catalogueText[locale].reviews, count);
  return (
    <a href="#reviews" className="inline-flex min-h-11 items-center gap-3 hover:text-copper">
      <Stars count={average} />
      <span className="num">{fill(projectText[locale].from, { average: shown, reviews })}</span>
    </a>
  );
}

function PriceBox({ view, locale }: ProjectBuyProps) {
  const text = projectText[locale].price;
  return (
    <div className="mt-6 rounded-3 border border-line bg-surface px-[22px] py-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Price
          cents={view.project.priceCents}
          currency={view.currency}
          locale={locale}
          className="text-[2.625rem] leading-none font-display tracking-[-.04em]"
        />
        <p className="text-13 text-ink-2">{text.as}</p>
      </div>
      <p className="mt-4 flex gap-2 text-13 text-ink-2">
        <IconLock className="mt-px size-[18px] text-ink-3" />
        {text.promise}
      </p>
    </div>
  );
}

/** The right column: what it is, what others say, what it costs. */
export function ProjectBuy({ view, locale }: ProjectBuyProps) {
  const title = textOf(view.project, 'title', locale);
  const text = projectText[locale];
  return (
    <div className="mt-6 md:sticky md:top-23 md:col-start-2 md:row-span-2 md:row-start-1 md:mt-0">
      <h1 className="text-36 font-display tracking-title">{title}</h1>
      <div className="flex flex-wrap items-center gap-x-4 text-14 text-ink-2">
        <Rating view={view} locale={locale} />
        <ShareLink title={title} label={text.share} copied={text.copied} />
      </div>
      <PriceBox view={view} locale={locale} />
    </div>
  );
}
