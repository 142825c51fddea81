import { useId } from 'react';
import { Check } from '#components/ui/check';
import { Segmented } from '#components/ui/segmented';
import {
  type LayerHeightMm,
  largestScalePercent,
  layerHeightsMm,
  type PartGeometry,
  type PriceRules,
  type PrintSettings,
} from '#lib/quote';
import { fill, formatGrams, formatNumber, formatSizeMm, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { ColourChoice, MaterialChoice } from './choices.tsx';
import { ColourSetting } from './colour-setting.tsx';
import { formatPercent } from './line-words.ts';
import { MaterialSetting } from './material-setting.tsx';
import type { Offer } from './offer.ts';
import { QuantitySetting } from './quantity-setting.client.tsx';
import { SettingHead } from './setting.tsx';
import { Slider } from './slider.tsx';

export interface SettingsPanelProps {
  readonly settings: PrintSettings;
  readonly geometry: PartGeometry | null;
  readonly rules: PriceRules;
  readonly offer: Offer | null;
  readonly materials: readonly MaterialChoice[];
  readonly colours: readonly ColourChoice[];
  readonly locale: Locale;
  readonly text: QuoteText['settings'];
  readonly onChange: (changes: Partial<PrintSettings>) => void;
}

export function SettingsPanel(props: SettingsPanelProps) {
  const { settings, rules, offer, materials, colours, locale, text, onChange } = props;
  const id = useId();
  return (
    <>
      <MaterialSetting
        name={`${id}material`}
        chosen={settings.material}
        cents={offer?.materialCents}
        currency={rules.currency}
        onChoose={(material) => onChange({ material })}
        {...{ materials, locale, text }}
      />
      <ColourSetting
        name={`${id}colour`}
        chosen={settings.colour}
        surcharges={rules.colourPercents}
        onChoose={(colour) => onChange({ colour })}
        {...{ colours, locale, text }}
      />
      <SizeSlider id={`${id}size`} {...props} />
      <InfillSlider id={`${id}infill`} {...props} />
      <div className="mt-5 grid grid-cols-2 gap-x-6">
        <LayerSetting id={`${id}layer`} {...props} />
        <QuantitySetting
          id={`${id}quantity`}
          quantity={settings.quantity}
          nextBreak={offer?.nextBreak}
          onChange={(quantity) => onChange({ quantity })}
          {...{ locale, text }}
        />
      </div>
      <div className="mt-3">
        <SupportSetting {...props} />
        {rules.rushPercent > 0 && (
          <Check
            label={text.rush}
            end={fill(text.rushOn, { percent: formatPercent(rules.rushPercent, locale) })}
            checked={settings.urgency === 'rush'}
            onChange={(event) => onChange({ urgency: event.currentTarget.checked ? 'rush' : 'standard' })}
          />
        )}
      </div>
    </>
  );
}

type PartProps = SettingsPanelProps & { readonly id: string };

const smallestScalePercent = 25;
const largestSensibleScalePercent = 400;

function SizeSlider({ id, settings, geometry, rules, locale, text, onChange }: PartProps) {
  const { scalePercent } = settings;
  const fitting = geometry ? largestScalePercent({ geometry, rules }) : 100;
  const max = Math.max(100, Math.ceil(scalePercent), Math.min(largestSensibleScalePercent, fitting));
  const min = Math.max(1, Math.min(smallestScalePercent, Math.floor(fitting / 2), Math.floor(scalePercent)));
  const length = scalePercent / 100;
  const percent = formatPercent(scalePercent, locale);
  const size = geometry && {
    x: geometry.sizeMm.x * length,
    y: geometry.sizeMm.y * length,
    z: geometry.sizeMm.z * length,
  };
  return (
    <Slider
      id={id}
      title={text.size}
      value={scalePercent}
      words={size ? fill(text.sizeNow, { percent, size: formatSizeMm(size, locale) }) : percent}
      disabled={!geometry}
      onSlide={(value) => onChange({ scalePercent: value })}
      {...{ min, max }}
    />
  );
}

function isResin({ materials, settings }: SettingsPanelProps): boolean {
  return materials.find(({ slug }) => slug === settings.material)?.technology === 'sla';
}

function infillWord(percent: number, words: QuoteText['settings']['infillWords']): string {
  if (percent < 13) return words.light;
  if (percent < 25) return words.normal;
  if (percent < 50) return words.strong;
  return percent < 100 ? words.dense : words.solid;
}

function InfillSlider({ id, ...props }: PartProps) {
  const { settings, locale, text, onChange } = props;
  const { infillPercent } = settings;
  const isSolid = isResin(props);
  const percent = formatPercent(infillPercent, locale);
  const words = fill(text.infillNow, { percent, word: infillWord(infillPercent, text.infillWords) });
  return (
    <Slider
      id={id}
      title={text.infill}
      min={10}
      max={100}
      value={infillPercent}
      words={isSolid ? text.resinSolid : words}
      disabled={isSolid}
      onSlide={(value) => onChange({ infillPercent: value })}
    />
  );
}

function LayerSetting({ id, ...props }: PartProps) {
  const { settings, rules, locale, text, onChange } = props;
  const format = (heightMm: number) => formatNumber(heightMm, { locale });
  const resinMachine = rules.machines.find((machine) => machine.technology === 'sla');
  const isFixed = isResin(props) && resinMachine;
  const words: Record<LayerHeightMm, string> = {
    0.1: text.layerWords.fine,
    0.2: text.layerWords.normal,
    0.3: text.layerWords.coarse,
  };
  return (
    <div>
      <SettingHead
        title={<span aria-hidden="true">{text.layer}</span>}
        value={
          isFixed
            ? fill(text.resinLayer, { height: format(resinMachine.layerHeightMm) })
            : words[settings.layerHeightMm]
        }
      />
      <Segmented
        legend={text.layer}
        name={id}
        options={layerHeightsMm.map((heightMm) => ({ value: String(heightMm), label: format(heightMm) }))}
        choice={isFixed ? '' : String(settings.layerHeightMm)}
        disabled={Boolean(isFixed)}
        onChange={({ currentTarget: { value } }) => {
          const layerHeightMm = layerHeightsMm.find((heightMm) => String(heightMm) === value);
          if (layerHeightMm) onChange({ layerHeightMm });
        }}
      />
    </div>
  );
}

function SupportSetting({ settings, offer, locale, text, onChange }: SettingsPanelProps) {
  const isOn = settings.supports === 'auto';
  const quote = offer?.quote;
  const grams = quote?.status === 'priced' ? quote.estimate.supportGrams : 0;
  const amount = grams > 0 ? fill(text.supportsOn, { grams: formatGrams(grams, locale) }) : text.supportsNone;
  return (
    <Check
      label={text.supports}
      end={isOn ? quote?.status === 'priced' && amount : text.supportsOff}
      checked={isOn}
      onChange={(event) => onChange({ supports: event.currentTarget.checked ? 'auto' : 'none' })}
    />
  );
}
