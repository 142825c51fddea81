'use client';

import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { Stage } from '#components/ui/stage';
import type { ViewMesh } from '#lib/mesh';
import { fill, type Locale } from '#lib/text';
import type { ViewerText } from '#lib/text/messages/viewer';
import type { ViewerMarks } from './mark-kinds.ts';
import { MarkLegend } from './mark-legend.tsx';
import type { PlateSize } from './plate-lines.ts';
import type { PrintFinish } from './print-finish.ts';
import type { ColourLook } from './print-material.ts';
import { scaleBox } from './scale-box.ts';
import type { SceneStageProps } from './scene-stage.client.tsx';
import { SceneTools, type ToolName } from './scene-tools.client.tsx';
import { firstCut } from './section-cut.ts';
import { SectionPanel } from './section-panel.tsx';

/** What every viewer is given, whatever its model comes from. */
export interface ViewerProps {
  readonly title: string;
  readonly text: ViewerText;
  readonly locale: Locale;
  /** 1 is the model's own size. */
  readonly scale: number;
  readonly looks: Readonly<Record<string, ColourLook>>;
  /** Slug of the colour chosen for the part. */
  readonly colour: string;
  /** Parts of this colour, and those without one, take the chosen colour; the others keep theirs. */
  readonly mainColour?: string | undefined;
  readonly finish: PrintFinish;
  readonly layerMm: number;
  readonly plateMm?: PlateSize | undefined;
}

interface ViewerFrameProps extends ViewerProps {
  readonly view?: ViewMesh | undefined;
  readonly frame?: RefObject<HTMLElement | null>;
  readonly initialTools?: readonly ToolName[];
  readonly marks?: ViewerMarks | undefined;
  /** Lies over the stage until the model is drawn: the poster, or what is going on. */
  readonly children: ReactNode;
  /** The model, or another level of it, is drawn whole. */
  readonly onDrawn?: () => void;
  readonly onFailed: () => void;
  /** A tool was used before there is a view: as good as asking for it. */
  readonly onIntent?: (() => void) | undefined;
  readonly disabled?: boolean;
}

const plainLook: ColourLook = { kind: 'solid', hexes: ['#b4c0cc'] };

/**
 * Begins to load the live view; called as soon as it is wanted, to run beside the model's download or reading.
 *
 * @param place as wide as the view will be.
 */
export async function loadSceneStage(place?: Element | null): Promise<ComponentType<SceneStageProps>> {
  const { SceneStage, warmCanvas } = await import('./scene-stage.client.tsx');
  warmCanvas(place);
  return SceneStage;
}

/** The stage with its tools: shows what it is given until the live view has drawn its first picture. */
export function ViewerFrame(props: ViewerFrameProps) {
  const { view, title, text, locale, scale, looks, colour, mainColour, finish, layerMm, plateMm } = props;
  const { marks, onFailed, onIntent, disabled, children } = props;
  const ownFrame = useRef<HTMLElement>(null);
  const frame = props.frame ?? ownFrame;
  const [tools, setTools] = useState<ReadonlySet<ToolName>>(new Set(props.initialTools));
  const [cut, setCut] = useState(firstCut);
  const [resetCount, setResetCount] = useState(0);
  const { isDrawn, onReady } = useDrawn(view, props.onDrawn);
  const Live = useSceneStage(view !== undefined, onFailed);
  const lookOf = useCallback(
    (part: string) => looks[part === '' || part === mainColour ? colour : part] ?? looks[colour] ?? plainLook,
    [looks, colour, mainColour],
  );
  const toggle = (tool: ToolName) => {
    setTools(
      (chosen) => new Set(chosen.has(tool) ? [...chosen].filter((t) => t !== tool) : [...chosen, tool]),
    );
    if (!view) onIntent?.();
  };
  const isCut = tools.has('section');

  return (
    <section
      ref={frame}
      aria-label={fill(text.label, { title })}
      className="relative flex flex-col fullscreen:bg-stage"
    >
      <Stage className="aspect-4/3 rounded-3 in-fullscreen:aspect-auto in-fullscreen:flex-1 in-fullscreen:rounded-none">
        {Live && view && (
          <Live
            {...{ view, title, text, locale, scale, lookOf, finish, layerMm, marks, plateMm, tools }}
            {...{ resetCount, onReady, onFailed }}
            cut={isCut ? cut : undefined}
          />
        )}
        {!isDrawn && children}
      </Stage>
      <SceneTools
        {...{ text, tools, frame }}
        hasPlate={plateMm !== undefined}
        isLive={view !== undefined}
        disabled={disabled ?? (!view && !onIntent)}
        onToggle={toggle}
        onReset={() => setResetCount((count) => count + 1)}
      />
      {isCut && view && (
        <SectionPanel
          {...{ cut, layerMm, locale }}
          box={scaleBox(view.box, scale)}
          text={text.section}
          onCut={setCut}
        />
      )}
      {view && marks && <MarkLegend marks={marks} text={text.marks} />}
    </section>
  );
}

/** Whether a picture stands; a finer level of the same model does not take it down. */
function useDrawn(view: ViewMesh | undefined, onDrawn: () => void = () => undefined) {
  const [hasDrawn, setDrawn] = useState(false);
  if (hasDrawn && !view) setDrawn(false);
  const drawn = useEffectEvent(onDrawn);
  useEffect(() => {
    if (hasDrawn) drawn();
  }, [hasDrawn]);
  const onReady = useCallback(() => setDrawn(true), []);
  return { isDrawn: hasDrawn && view !== undefined, onReady };
}

function useSceneStage(isWanted: boolean, onFailed: () => void): ComponentType<SceneStageProps> | undefined {
  const [Live, setLive] = useState<ComponentType<SceneStageProps>>();
  useEffect(() => {
    if (!isWanted || Live) return;
    let isCurrent = true;
    loadSceneStage().then(
      (component) => isCurrent && startTransition(() => setLive(() => component)),
      () => isCurrent && onFailed(),
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, Live, onFailed]);
  return Live;
}
