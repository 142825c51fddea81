'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { ConfiguratorForm, type ConfiguratorProps } from '#components/quote/configurator-form.client';
import { warmReader } from '#components/scene/read-mesh';
import { loadSceneStage } from '#components/scene/viewer-frame.client';
import { unitMm } from '#lib/mesh/guess-unit';
import { defaultPrintSettings, type PrintSettings, priceQuote, type Quote } from '#lib/quote';
import { fill, formatMoney, formatNumber, type Locale } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import { DropZone } from './drop-zone.client.tsx';
import { FileRow } from './file-row.tsx';
import { currentFile, type ModelFile, pricedPart } from './model-file.ts';
import { PartOnShow } from './part-on-show.client.tsx';
import type { PrintDeskProps } from './print-desk-props.ts';
import { UnitGuard } from './unit-guard.tsx';
import { useModelFiles } from './use-model-files.client.ts';

/** Print your own: a file comes in on the left, its price stands on the right. */
export function PrintDesk(props: PrintDeskProps) {
  const { rules, materials, colours, workshopEmail, locale, text } = props;
  const longestMm = Math.max(...rules.machines.flatMap(({ buildVolumeMm }) => Object.values(buildVolumeMm)));
  const { files, dispatch, add, send } = useModelFiles(longestMm);
  const [settings, setSettings] = useState(() => startSettings(props));
  const [initialSettings] = useState(settings);
  const current = currentFile(files);
  const hasFile = current !== undefined;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasFile) warmScene(place.current);
  }, [hasFile]);
  const part = current && pricedPart(current);
  const factor = current ? unitMm[current.unit] : 1;
  const quote = useMemo(() => {
    const inMm = { ...settings, scalePercent: settings.scalePercent * factor };
    return part && priceQuote({ geometry: part.geometry, rules, settings: inMm });
  }, [part, rules, settings, factor]);
  const price = quote && priceWords(quote, props);
  const standing = files.filter(({ reading }) => reading.kind !== 'refused').length;
  const name = current ? current.file.name || text.print.files.unnamed : undefined;

  return (
    <div className="flex flex-col md:grid md:grid-cols-[minmax(0,1fr)_380px] md:items-start md:gap-x-8 lg:grid-cols-[minmax(0,1fr)_432px] lg:gap-x-12">
      <div className="max-md:contents">
        <DropZone
          text={text.print.drop}
          fileCount={standing}
          onFile={add}
          onIntent={() => expectFile(place.current)}
        />
        {files.length > 0 && (
          <ul aria-label={text.print.files.title} className="mt-4 border-t border-ink">
            {files.map((item) => (
              <FileRow
                key={item.id}
                item={item}
                isCurrent={item === current && part !== undefined}
                price={item === current ? price : priceOf(item, settings, props)}
                text={text.print}
                locale={locale}
                onChoose={
                  standing > 1 && item.reading.kind === 'read'
                    ? () => dispatch({ kind: 'chosen', id: item.id })
                    : undefined
                }
                onRemove={() => dispatch({ kind: 'removed', id: item.id })}
                onRetry={() => send(item)}
              />
            ))}
          </ul>
        )}
        <p role="status" className="sr-only">
          {part && price && fill(text.print.rowDone, { name: name ?? '', price })}
        </p>
        {current && part?.question && (
          <UnitGuard
            question={part.question}
            unit={current.unit}
            geometry={part.geometry}
            text={text.print.guard}
            onChoose={(unit) => dispatch({ kind: 'unit', id: current.id, unit })}
            {...{ settings, rules, locale }}
          />
        )}
        <PartOnShow
          {...{ place, current, part, quote, settings, factor, dispatch }}
          {...{ rules, materials, colours, locale, text }}
        />
      </div>
      <div className="max-md:order-2 max-md:mt-6 md:sticky md:top-23">
        <PanelHead {...{ files, current, locale }} text={text.print} />
        <ConfiguratorForm
          geometry={part?.geometry ?? null}
          unitMm={factor}
          order={orderOf(current)}
          text={text.quote}
          name={name ?? ''}
          onSettingsChange={setSettings}
          {...{ rules, materials, colours, initialSettings, locale, workshopEmail }}
        />
      </div>
    </div>
  );
}

/** A file is on its way, so the view will be wanted: it comes while the file is measured. */
function warmScene(place: Element | null): void {
  // Who needs it will try once more, and say what is wrong.
  loadSceneStage(place).catch(() => undefined);
}

function expectFile(place: Element | null): void {
  warmReader();
  warmScene(place);
}

function priceWords(quote: Quote, { rules, locale, text }: PrintDeskProps): string {
  if (quote.status !== 'priced') return text.print.files.noPrice;
  return formatMoney(quote.unitCents, { locale, currency: rules.currency });
}

/** What a file that is not the current one would cost with the same settings. */
function priceOf(item: ModelFile, settings: PrintSettings, props: PrintDeskProps) {
  const geometry = pricedPart(item)?.geometry;
  if (!geometry) return undefined;
  const scalePercent = settings.scalePercent * unitMm[item.unit];
  return priceWords(
    priceQuote({ geometry, rules: props.rules, settings: { ...settings, scalePercent } }),
    props,
  );
}

interface PanelHeadProps {
  readonly files: readonly ModelFile[];
  readonly current: ModelFile | undefined;
  readonly locale: Locale;
  readonly text: PrintText;
}

function PanelHead({ files, current, locale, text }: PanelHeadProps) {
  const number = (n: number) => formatNumber(n, { locale });
  const place = current ? files.indexOf(current) + 1 : 0;
  return (
    <>
      {current && files.length > 1 && (
        <p className="text-13 text-ink-3">
          {fill(text.panel.file, { n: number(place), count: number(files.length) })}
        </p>
      )}
      <h2 className="text-28 font-display wrap-anywhere">
        {current ? current.file.name || text.files.unnamed : text.panel.none}
      </h2>
    </>
  );
}

/** The first that is there; the customer sees at once what another one costs. */
function startSettings({ materials, colours }: PrintDeskProps): PrintSettings {
  const firstOf = (choices: readonly { slug: string; isInStock: boolean }[]) =>
    (choices.find(({ isInStock }) => isInStock) ?? choices[0])?.slug ?? '';
  return { ...defaultPrintSettings, material: firstOf(materials), colour: firstOf(colours) };
}

function orderOf(current: ModelFile | undefined): ConfiguratorProps['order'] {
  if (current?.reading.kind !== 'read') return { kind: 'waiting', reason: 'no-file' };
  const { sending, isRepaired } = current;
  if (sending.kind !== 'sent') return { kind: 'waiting', reason: 'uploading' };
  return { kind: 'model', modelId: sending.modelId, accessKey: sending.accessKey, isRepaired };
}
