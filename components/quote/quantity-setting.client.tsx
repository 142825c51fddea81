'use client';

import { useState } from 'react';
import { IconMinus, IconPlus } from '#components/ui/icons';
import { fill, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import { formatPercent } from './line-words.ts';
import type { NextBreak } from './offer.ts';
import { SettingHead } from './setting.tsx';

const largest = 10_000;

interface QuantitySettingProps {
  readonly id: string;
  readonly quantity: number;
  readonly nextBreak: NextBreak | null | undefined;
  readonly locale: Locale;
  readonly text: QuoteText['settings'];
  readonly onChange: (quantity: number) => void;
}

const stepClass = 'grid h-11 place-items-center disabled:opacity-55';

export function QuantitySetting({ id, quantity, nextBreak, locale, text, onChange }: QuantitySettingProps) {
  // What is being typed may be empty or too much for a moment.
  const [draft, setDraft] = useState<string | null>(null);
  const type = (typed: string) => {
    const value = Number(typed);
    setDraft(typed);
    if (Number.isInteger(value) && value >= 1 && value <= largest) onChange(value);
  };
  const step = (change: number) => {
    setDraft(null);
    onChange(Math.min(largest, Math.max(1, quantity + change)));
  };
  const percent = nextBreak && formatPercent(nextBreak.percent, locale);
  return (
    <div>
      <label htmlFor={id}>
        <SettingHead
          title={text.quantity}
          value={nextBreak && percent && fill(text.nextBreak, { percent, n: nextBreak.fromQuantity })}
        />
      </label>
      <div className="grid grid-cols-[44px_minmax(0,1fr)_44px] items-center rounded-2 border border-line-strong bg-surface">
        <button
          type="button"
          aria-label={text.fewer}
          disabled={quantity <= 1}
          onClick={() => step(-1)}
          className={stepClass}
        >
          <IconMinus />
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={largest}
          value={draft ?? quantity}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setDraft(null)}
          className="plain-number num h-11 w-full bg-transparent text-center font-med"
        />
        <button
          type="button"
          aria-label={text.more}
          disabled={quantity >= largest}
          onClick={() => step(1)}
          className={stepClass}
        >
          <IconPlus />
        </button>
      </div>
    </div>
  );
}
