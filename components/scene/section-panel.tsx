import { useId } from 'react';
import { Slider } from '#components/quote/slider';
import { Segmented } from '#components/ui/segmented';
import type { Box } from '#lib/mesh';
import { fill, formatMm, formatNumber, type Locale } from '#lib/text';
import type { ViewerText } from '#lib/text/messages/viewer';
import { cutAxes, type SectionCut } from './section-cut.ts';

interface SectionPanelProps {
  readonly cut: SectionCut;
  /** The part's box as it is printed. */
  readonly box: Box;
  readonly layerMm: number;
  readonly text: ViewerText['section'];
  readonly locale: Locale;
  readonly onCut: (cut: SectionCut) => void;
}

/** Steps of the slider: half a percent of the part. */
const steps = 200;

/** Where the part is cut open: across which direction, and how far along it. */
export function SectionPanel({ cut, box, layerMm, text, locale, onCut }: SectionPanelProps) {
  const id = useId();
  const atMm = box.sizeMm[cut.axis] * cut.share;
  const mm = formatMm(atMm, locale);
  const layer = formatNumber(Math.ceil(atMm / layerMm), { locale });
  const words = cut.axis === 'z' ? fill(text.atLayer, { mm, layer }) : mm;
  return (
    <section aria-label={text.title} className="mt-2 rounded-2 border border-line bg-surface px-4 py-3">
      <Segmented
        legend={text.axis}
        name={`${id}axis`}
        options={cutAxes.map((axis) => ({ value: axis, label: text.axes[axis] }))}
        choice={cut.axis}
        onChange={({ currentTarget: { value } }) => {
          const axis = cutAxes.find((each) => each === value);
          if (axis) onCut({ axis, share: 0.5 });
        }}
      />
      <Slider
        id={`${id}at`}
        title={text.at[cut.axis]}
        min={0}
        max={steps}
        value={Math.round(cut.share * steps)}
        words={words}
        onSlide={(value) => onCut({ ...cut, share: value / steps })}
      />
    </section>
  );
}
