import { SettingHead } from './setting.tsx';

interface SliderProps {
  readonly id: string;
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value in words, shown and read aloud. */
  readonly words: string;
  readonly disabled?: boolean;
  readonly onSlide: (value: number) => void;
}

/** Half the width of the thumb: the line changes its colour under the thumb's middle. */
const thumbRadiusPx = 10;

export function Slider({ id, title, min, max, value, words, disabled = false, onSlide }: SliderProps) {
  const share = (value - min) / Math.max(1, max - min);
  const at = disabled ? '0px' : `calc(${thumbRadiusPx}px + (100% - ${2 * thumbRadiusPx}px) * ${share})`;
  return (
    <div className="mt-5 -mb-2">
      <label htmlFor={id} className="block">
        <SettingHead title={title} value={<output htmlFor={id}>{words}</output>} />
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        disabled={disabled}
        aria-valuetext={words}
        onChange={(event) => onSlide(event.currentTarget.valueAsNumber)}
        className="slider"
        style={{
          backgroundImage: `linear-gradient(to right, var(--ink) ${at}, var(--line-strong) ${at}), repeating-linear-gradient(to right, var(--line-strong) 0 1px, transparent 1px 10%)`,
        }}
      />
    </div>
  );
}
