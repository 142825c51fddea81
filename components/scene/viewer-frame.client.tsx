'use client';

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Stage } from '#components/ui/stage';
import type { ViewMesh } from '#lib/mesh';
import { fill, type Locale } from '#lib/text';
import type { ViewerText } from '#lib/text/messages/viewer';
import type { ColourLook } from './print-material.ts';
import type { PlateSize } from './scene-contents.tsx';
import type { SceneStageProps } from './scene-stage.client.tsx';
import { SceneTools, type ToolName } from './scene-tools.client.tsx';

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
  readonly layerMm: number;
  readonly plateMm?: PlateSize | undefined;
}

interface ViewerFrameProps extends ViewerProps {
  readonly view?: ViewMesh | undefined;
  readonly initialTools?: readonly ToolName[];
  /** Lies over the stage until the model is drawn: the poster, or what is going on. */
  readonly children: ReactNode;
  readonly onFailed: () => void;
  /** A tool was used before there is a view: as good as asking for it. */
  readonly onIntent?: (() => void) | undefined;
  readonly disabled?: boolean;
}

const plainLook: ColourLook = { kind: 'solid', hexes: ['#b4c0cc'] };

/** Begins to load the code of the live view; called as soon as it is wanted, to run beside the model's download. */
export function loadSceneStage(): Promise<ComponentType<SceneStageProps>> {
  return import('./scene-stage.client.tsx').then((module) => module.SceneStage);
}

export function canDrawIn3d(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** The stage with its tools: shows what it is given until the live view has drawn its first picture. */
export function ViewerFrame(props: ViewerFrameProps) {
  const { view, title, text, locale, scale, looks, colour, mainColour, layerMm, plateMm } = props;
  const { onFailed, onIntent, disabled, children } = props;
  const frame = useRef<HTMLElement>(null);
  const [tools, setTools] = useState<ReadonlySet<ToolName>>(new Set(props.initialTools));
  const [resetCount, setResetCount] = useState(0);
  const [drawn, setDrawn] = useState<ViewMesh>();
  const Live = useSceneStage(view !== undefined, onFailed);
  const lookOf = useCallback(
    (part: string) => looks[part === '' || part === mainColour ? colour : part] ?? looks[colour] ?? plainLook,
    [looks, colour, mainColour],
  );
  const onReady = useCallback(() => setDrawn(view), [view]);
  const isDrawn = view !== undefined && drawn === view;
  const toggle = (tool: ToolName) => {
    setTools(
      (chosen) => new Set(chosen.has(tool) ? [...chosen].filter((t) => t !== tool) : [...chosen, tool]),
    );
    if (!view) onIntent?.();
  };

  return (
    <section
      ref={frame}
      aria-label={fill(text.label, { title })}
      className="relative flex flex-col fullscreen:bg-stage"
    >
      <Stage className="aspect-4/3 rounded-3 in-fullscreen:aspect-auto in-fullscreen:flex-1">
        {Live && view && (
          <Live
            {...{ view, title, text, locale, scale, lookOf, layerMm, plateMm, tools, resetCount, onReady }}
            onFailed={onFailed}
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
    </section>
  );
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
