import { Button } from '#components/ui/button';
import { Check } from '#components/ui/check';
import { IconClose } from '#components/ui/icons';
import { complexities, plainFormKey } from '#lib/catalogue';
import { formatNumber, type Locale, textOf } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import type { GalleryView } from './load-gallery.ts';
import { RangeFilter } from './range-filter.tsx';
import { shownCount } from './shown-count.ts';

interface GalleryFiltersProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly isOn: boolean;
  readonly isEmpty: boolean;
}

interface FacetProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option[];
}

/** An option that would show nothing cannot be chosen; one that is on can always be taken off. */
function Options({ name, options }: Omit<FacetProps, 'legend'>) {
  return options.map(({ value, label, count, isOn, isEmpty }) => (
    <Check
      key={`${name} ${value} ${isOn}`}
      name={name}
      value={value}
      label={label}
      end={count}
      defaultChecked={isOn}
      disabled={isEmpty && !isOn}
    />
  ));
}

function Facet({ legend, ...rest }: FacetProps) {
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      <Options {...rest} />
    </fieldset>
  );
}

function Facets({ view, locale }: GalleryFiltersProps) {
  const { place, counts, amounts } = view;
  const text = galleryText[locale];
  const counted = (works = 0) => ({
    count: shownCount(works, counts, locale),
    isEmpty: works === 0 && !counts.isRough,
  });
  const option = (
    facet: 'categories' | 'materials' | 'complexities',
    value: string,
    label: string,
  ): Option => ({
    ...{ value, label },
    ...counted(counts[facet][value]),
    isOn: place[facet].some((each) => each === value),
  });
  return (
    <>
      <Facet
        legend={text.category}
        name="category"
        options={view.categories.map((each) => option('categories', each.slug, textOf(each, 'name', locale)))}
      />
      <Facet
        legend={text.material}
        name="material"
        options={view.materials.map(({ slug, name }) => option('materials', slug, name))}
      />
      <Facet
        legend={text.complexity}
        name="complexity"
        options={complexities.map((each) => option('complexities', each, text.complexities[each]))}
      />
      <RangeFilter
        legend={text.price}
        name="price"
        {...{ spread: amounts.price, unit: 100, min: place.priceMin, max: place.priceMax, text: text.range }}
      />
      <RangeFilter
        legend={text.hours}
        name="hours"
        {...{ spread: amounts.time, unit: 3600, min: place.hoursMin, max: place.hoursMax, text: text.range }}
      />
      <fieldset className="facet">
        <legend className="sr-only">{text.more}</legend>
        <Options
          name="model"
          options={[{ value: '1', label: text.model, ...counted(counts.model.yes), isOn: place.hasModel }]}
        />
        <Options
          name="featured"
          options={[
            { value: '1', label: text.featured, ...counted(counts.featured.yes), isOn: place.isFeatured },
          ]}
        />
      </fieldset>
    </>
  );
}

/** A column beside the list; on phones a sheet that opens over it. */
export function GalleryFilters({ view, locale }: GalleryFiltersProps) {
  const text = galleryText[locale];
  const onCount = view.choices.filter(({ kind }) => kind !== 'search').length;
  return (
    <>
      <Button popoverTarget="filters" className="w-full md:hidden" aria-haspopup="dialog">
        {text.filters}
        {onCount > 0 && <span className="num text-ink-3">{formatNumber(onCount, { locale })}</span>}
      </Button>
      <section id="filters" popover="auto" aria-label={text.filters} className="filter-sheet">
        <div className="flex items-center justify-between md:hidden">
          <h2 className="text-22">{text.filters}</h2>
          <button
            type="button"
            popoverTarget="filters"
            popoverTargetAction="hide"
            aria-label={text.close}
            className="icon-button"
          >
            <IconClose />
          </button>
        </div>
        <Facets view={view} locale={locale} />
        <div className="filter-apply">
          <Button type="submit" variant="primary" wide>
            {text.show}
          </Button>
        </div>
        <noscript>
          <input type="hidden" name={plainFormKey} value="1" />
          <Button type="submit" wide className="max-md:hidden">
            {text.show}
          </Button>
        </noscript>
      </section>
    </>
  );
}
