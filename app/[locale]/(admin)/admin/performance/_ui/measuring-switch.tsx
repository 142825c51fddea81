import { Button } from '#components/ui/button';
import { switchMeasuringAction } from '../actions.ts';
import type { Telling } from './formats.ts';

interface MeasuringSwitchProps {
  readonly isMeasuring: boolean;
  readonly telling: Telling;
}

/** Whether visits are measured at all, and the button that changes it. */
export function MeasuringSwitch({ isMeasuring, telling }: MeasuringSwitchProps) {
  const { measuring } = telling.text;
  return (
    <form
      action={switchMeasuringAction}
      className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden"
    >
      <input type="hidden" name="isOn" value={isMeasuring ? 'off' : 'on'} />
      <p className="text-13 text-ink-2">{isMeasuring ? measuring.isOn : measuring.isOff}</p>
      <Button type="submit" size="small">
        {isMeasuring ? measuring.turnOff : measuring.turnOn}
      </Button>
    </form>
  );
}
