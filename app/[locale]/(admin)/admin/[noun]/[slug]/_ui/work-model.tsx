import type { EditableRow } from '#lib/editing';
import {
  formatBytes,
  formatDuration,
  formatGrams,
  formatMm,
  formatMoney,
  formatNumber,
  type Locale,
  localeHref,
} from '#lib/text';
import { adminWorksText } from '#lib/text/messages/admin-works';
import type { findWorkModel } from '#lib/works';
import { FileSender } from './file-sender.client.tsx';

type Model = NonNullable<Awaited<ReturnType<typeof findWorkModel>>>;

interface WorkModelProps {
  readonly work: EditableRow;
  readonly model: Model | null;
  readonly currency: string;
  readonly locale: Locale;
}

function factsOf({ work, currency, locale }: WorkModelProps, model: Model) {
  const text = adminWorksText[locale].model;
  const sides = [model.widthMm, model.depthMm, model.heightMm].map((side) => formatMm(side, locale));
  const soon = model.processingState === 'failed' ? text.viewFailed : text.viewSoon;
  return [
    [text.file, `${model.fileName}, ${formatBytes(model.fileSizeBytes, locale)}`],
    [text.size, sides.join(' × ')],
    [text.triangles, formatNumber(model.triangleCount, { locale })],
    [text.view, model.previewPath ? text.viewOn : soon],
    [text.price, formatMoney(Number(work.priceCents), { locale, currency })],
    [text.printTime, formatDuration(Number(work.printTimeS), locale)],
    [text.grams, formatGrams(Number(work.filamentGrams), locale)],
  ] as const;
}

/** The model that a work is printed from, and what follows from it. */
export function WorkModel(props: WorkModelProps) {
  const { work, model, locale } = props;
  const { model: text, sending, reading } = adminWorksText[locale];
  const { choose, another, hint, send } = text;
  return (
    <section aria-labelledby="model" className="mt-10 border-t border-ink pt-4">
      <h2 id="model" className="text-22 font-display tracking-head">
        {text.title}
      </h2>
      <p className="max-w-[70ch] pb-3 text-15 text-ink-2">{model ? text.lede : text.none}</p>
      {model && (
        <dl className="max-w-[560px]">
          {factsOf(props, model).map(([name, value]) => (
            <div
              key={name}
              className="grid grid-cols-[110px_minmax(0,1fr)] gap-x-4 border-b border-line py-1.5"
            >
              <dt className="text-ink-3">{name}</dt>
              <dd className="num wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <FileSender
        id="new-model"
        address={`/api/admin/projects/${work.slug}/model`}
        page={localeHref(locale, `/admin/projects/${work.slug}`)}
        locale={locale}
        accept=".stl,.3mf,.obj"
        text={{ choose: model ? another : choose, hint, send, sending, reading }}
      />
    </section>
  );
}
