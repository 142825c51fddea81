'use client';

import { type Ref, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PerspectiveCamera } from 'three';
import type { Box, ViewMesh } from '#lib/mesh';
import { fill, formatMm, formatSizeMm, type Locale } from '#lib/text';
import type { ViewerText } from '#lib/text/messages/viewer';
import { drawDimensions } from './dimension-overlay.ts';
import type { ViewerMarks } from './mark-kinds.ts';
import { lensOf } from './orbit.ts';
import { OrbitController } from './orbit-controller.ts';
import type { PlateSize } from './plate-lines.ts';
import type { PrintFinish } from './print-finish.ts';
import type { ColourLook } from './print-material.ts';
import { scaleBox } from './scale-box.ts';
import { SceneContents } from './scene-contents.tsx';
import type { ToolName } from './scene-tools.client.tsx';
import type { SectionCut } from './section-cut.ts';
import { fovDegrees, useSceneRoot } from './use-scene-root.client.ts';
import { useSceneTheme } from './use-scene-theme.client.ts';

export { warmCanvas } from './scene-canvas.ts';

export interface SceneStageProps {
  readonly view: ViewMesh;
  readonly title: string;
  readonly text: ViewerText;
  readonly locale: Locale;
  /** 1 is the model's own size. */
  readonly scale: number;
  /** The look of a part by its colour's slug. */
  readonly lookOf: (colour: string) => ColourLook;
  readonly finish: PrintFinish;
  readonly layerMm: number;
  readonly cut: SectionCut | undefined;
  readonly marks: ViewerMarks | undefined;
  readonly plateMm?: PlateSize | undefined;
  readonly tools: ReadonlySet<ToolName>;
  /** A new number brings back the first view. */
  readonly resetCount: number;
  readonly onReady: () => void;
  readonly onFailed: () => void;
}

/** The live 3D view, as large as its container: loaded on intent only, for it carries three. */
export function SceneStage(props: SceneStageProps) {
  const { view, title, text, locale, scale, lookOf, finish, layerMm, cut, marks, plateMm } = props;
  const { tools, onReady, onFailed } = props;
  const holder = useRef<HTMLDivElement>(null);
  const lines = useRef<SVGSVGElement>(null);
  const keysId = useId();
  const theme = useSceneTheme();
  const shownPlate = tools.has('plate') ? plateMm : undefined;
  const box = useMemo(() => scaleBox(view.box, scale), [view, scale]);
  const framed = useMemo(() => withPlate(box, shownPlate), [box, shownPlate]);
  const { controller, resize } = useOrbit(framed, holder, props.resetCount);
  const { scene, isLost } = useSceneRoot({ holder, onFailed, onResize: resize });
  const hasDimensions = tools.has('dimensions');
  const onFrame = useCallback(
    (camera: PerspectiveCamera) => {
      if (!lines.current || !hasDimensions) return;
      const format = (mm: number) => formatMm(mm, locale);
      drawDimensions(lines.current, { camera, orbit: controller.view, box, format });
    },
    [hasDimensions, controller, box, locale],
  );
  useEffect(() => {
    scene?.render(
      <SceneContents
        {...{ view, scale, box, lookOf, finish, layerMm, cut, marks, theme, controller, onFrame }}
        plateMm={shownPlate}
        isWire={tools.has('wireframe')}
        onComplete={onReady}
      />,
    );
  });

  return (
    <>
      <div
        ref={holder}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the view is turned by the keyboard
        tabIndex={0}
        role="application"
        aria-label={fill(text.label, { title })}
        aria-describedby={keysId}
        className="absolute inset-0 cursor-grab touch-pan-y overflow-hidden rounded-3 -outline-offset-2 active:cursor-grabbing in-fullscreen:touch-none"
      />
      <p id={keysId} className="sr-only">
        {text.keys}
      </p>
      {hasDimensions && <DimensionLines ref={lines} />}
      <p
        role="status"
        className="pointer-events-none absolute top-3 left-3.5 text-13 text-ink-2 in-fullscreen:top-auto in-fullscreen:bottom-3 md:top-auto md:bottom-3"
      >
        {isLost ? text.lost : shownPlate && fill(text.plateSize, { size: formatSizeMm(shownPlate, locale) })}
      </p>
    </>
  );
}

function useOrbit(framed: Box, holder: { readonly current: HTMLElement | null }, resetCount: number) {
  const lens = useRef(lensOf(fovDegrees, 4 / 3));
  const [controller] = useState(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return new OrbitController(framed, lensOf(fovDegrees, 4 / 3), isStill);
  });
  useEffect(() => controller.frame(framed, lens.current, 'smoothly'), [controller, framed]);
  useEffect(() => {
    if (resetCount > 0) controller.reset();
  }, [controller, resetCount]);
  useEffect(() => {
    const life = new AbortController();
    if (holder.current) controller.attach(holder.current, life.signal);
    return () => life.abort();
  }, [controller, holder]);
  const resize = (width: number, height: number) => {
    lens.current = lensOf(fovDegrees, Math.max(1, width) / Math.max(1, height));
    controller.frame(framed, lens.current, 'once');
  };
  return { controller, resize };
}

function DimensionLines({ ref }: { readonly ref: Ref<SVGSVGElement> }) {
  return (
    <svg
      ref={ref}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full fill-none stroke-ink"
      strokeWidth="1.5"
    >
      {['x', 'y', 'z'].map((axis) => (
        <g key={axis}>
          <path />
          <path strokeDasharray="3 4" opacity=".6" />
          <text
            textAnchor="middle"
            dominantBaseline="middle"
            paintOrder="stroke"
            strokeWidth="5"
            strokeLinejoin="round"
            className="num fill-ink stroke-stage text-15 font-med"
          />
        </g>
      ))}
    </svg>
  );
}

/** The part together with the plate that it stands on, and some of the room above it. */
function withPlate(box: Box, plate: PlateSize | undefined): Box {
  if (!plate) return box;
  const [x, y] = [(box.minMm.x + box.maxMm.x) / 2, (box.minMm.y + box.maxMm.y) / 2];
  const half = { x: Math.max(plate.x, box.sizeMm.x) / 2, y: Math.max(plate.y, box.sizeMm.y) / 2 };
  const minMm = { x: x - half.x, y: y - half.y, z: box.minMm.z };
  const maxMm = { x: x + half.x, y: y + half.y, z: Math.max(box.maxMm.z, box.minMm.z + plate.z * 0.35) };
  return { minMm, maxMm, sizeMm: { x: half.x * 2, y: half.y * 2, z: maxMm.z - minMm.z } };
}
