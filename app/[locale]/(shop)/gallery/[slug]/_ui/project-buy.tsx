import { colourChoice, materialChoice } from '#components/quote/choices';
import { PriceBox } from '#components/quote/price-box';
import { Price } from '#components/ui/price';
import { ShareLink } from '#components/ui/share-link.client';
import { Stars } from '#components/ui/stars';
import { toPartGeometry } from '#lib/quote';
import { fill, formatNumber, type Locale, plural, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { projectText } from '#lib/text/messages/project';
import { configuratorText, quoteText } from '#lib/text/messages/quote';
import type { ProjectView } from './load-project.ts';
import { offeredColours, projectSettings } from './project-settings.ts';
import { ShowingConfigurator } from './showing-configurator.client.tsx';

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

/** The work's own settings and their price, both to be changed. */
function ProjectConfigurator({ view, locale }: ProjectBuyProps) {
  const { project, materials, rules, workshopEmail } = view;
  const { model } = project;
  if (!model || !rules) return <FixedPrice view={view} locale={locale} />;
  return (
    <ShowingConfigurator
      geometry={toPartGeometry(model.geometryHash, model.metadata)}
      materials={materials.map((material) => materialChoice(material, locale))}
      colours={offeredColours(view).map((colour) => colourChoice(colour, locale))}
      initialSettings={projectSettings(project)}
      order={{ kind: 'project', slug: project.slug }}
      text={configuratorText(locale)}
      name={textOf(project, 'title', locale)}
      {...{ rules, locale, workshopEmail }}
    />
  );
}

/** A work without a model, or in a shop without a price list, has one price. */
function FixedPrice({ view, locale }: ProjectBuyProps) {
  const text = projectText[locale].price;
  return (
    <PriceBox label={quoteText[locale].price.label} className="mt-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Price
          cents={view.project.priceCents}
          currency={view.currency}
          locale={locale}
          className="text-[2.625rem] leading-none font-display tracking-[-.04em]"
        />
        <p className="text-13 text-ink-2">{text.as}</p>
      </div>
      <p className="mt-4 text-13 text-ink-2">{text.promise}</p>
    </PriceBox>
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
      <ProjectConfigurator view={view} locale={locale} />
    </div>
  );
}
