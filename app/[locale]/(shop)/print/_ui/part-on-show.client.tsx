'use client';

import { type RefObject, useMemo } from 'react';
import { FileViewer } from '#components/scene/file-viewer.client';
import type { MarkKind } from '#components/scene/mark-kinds';
import { finishOf, plainFinish } from '#components/scene/print-finish';
import type { PrintSettings, Quote } from '#lib/quote';
import { EmptyDesk } from './empty-desk.tsx';
import { FoundInIt } from './found-in-it.tsx';
import { foundRows, thinWallMm } from './found-rows.ts';
import {
  type ModelFile,
  type ModelFileAction,
  type ReadPart,
  repairOf,
  shownFindings,
} from './model-file.ts';
import type { PrintDeskProps } from './print-desk-props.ts';
import { useMarks } from './use-marks.client.ts';

interface PartOnShowProps extends Omit<PrintDeskProps, 'workshopEmail'> {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly current: ModelFile | undefined;
  /** As it is priced; undefined until it is measured. */
  readonly part: ReadPart | undefined;
  readonly quote: Quote | undefined;
  readonly settings: PrintSettings;
  /** Millimetres of one of the file's units. */
  readonly factor: number;
  readonly dispatch: (action: ModelFileAction) => void;
}

/** The current file in 3D, and under it what was found in it; each problem can be shown in the view. */
export function PartOnShow(props: PartOnShowProps) {
  const { place, current, part, quote, settings, factor, dispatch } = props;
  const { rules, materials, colours, locale, text } = props;
  const size = (settings.scalePercent / 100) * factor;
  const rows = useMemo(() => {
    if (!(current && part && quote)) return [];
    const found = { measure: part.measure, findings: shownFindings(current), factor: size };
    return foundRows({ ...found, quote, settings, rules, text: text.print.found, locale });
  }, [current, part, quote, settings, size, rules, text, locale]);
  const marks = useMarks({ current, rows, thinMm: thinWallMm({ settings, rules, factor: size }) });
  const looks = useMemo(
    () => Object.fromEntries(colours.map(({ slug, kind, hexes }) => [slug, { kind, hexes }])),
    [colours],
  );
  const material = materials.find(({ slug }) => slug === settings.material);
  const plate = rules.machines.find(({ technology }) => technology === material?.technology);
  const show = (kind: MarkKind) => {
    if (!marks.shown.has(kind)) place.current?.scrollIntoView({ block: 'center' });
    marks.onToggle(kind);
  };
  return (
    <>
      <div ref={place} className="mt-4">
        {current ? (
          <FileViewer
            key={current.id}
            view={current.view}
            title={current.file.name || text.print.files.unnamed}
            text={text.viewer}
            scale={size}
            colour={settings.colour}
            finish={material ? finishOf(material) : plainFinish}
            layerMm={settings.layerHeightMm}
            plateMm={plate?.buildVolumeMm}
            {...{ looks, marks, locale }}
          />
        ) : (
          <EmptyDesk text={text.print.start} />
        )}
      </div>
      {current && part && quote && (
        <FoundInIt
          {...{ rows, marks, locale }}
          onMark={show}
          repair={repairOf(current)}
          isRepaired={current.isRepaired}
          onRepair={(isRepaired) => dispatch({ kind: 'repair', id: current.id, isRepaired })}
          text={text.print.found}
        />
      )}
    </>
  );
}
