'use client';

import { type ReactNode, type RefObject, useSyncExternalStore } from 'react';
import {
  IconClose,
  IconFullScreen,
  IconPlate,
  IconReset,
  IconRuler,
  IconSection,
  IconWireframe,
} from '#components/ui/icons';
import { cn } from '#lib/cn';
import type { ViewerText } from '#lib/text/messages/viewer';

export const toolNames = ['dimensions', 'wireframe', 'plate', 'section'] as const;
export type ToolName = (typeof toolNames)[number];

interface SceneToolsProps {
  readonly text: ViewerText;
  readonly tools: ReadonlySet<ToolName>;
  readonly hasPlate: boolean;
  /** Before that, a tool is as good as asking for the view. */
  readonly isLive: boolean;
  readonly disabled?: boolean;
  /** What full screen shows. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly onToggle: (tool: ToolName) => void;
  readonly onReset: () => void;
}

function onFullScreenChange(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

function useFullScreen(frame: RefObject<HTMLElement | null>) {
  const isFull = useSyncExternalStore(
    onFullScreenChange,
    () => document.fullscreenElement !== null && document.fullscreenElement === frame.current,
    () => false,
  );
  const toggle = () => {
    const change = isFull ? document.exitFullscreen() : frame.current?.requestFullscreen();
    // Refused by the browser or a frame around us: the view stays as it is.
    change?.catch(() => undefined);
  };
  return { isFull, toggle };
}

const toolClass =
  'relative grid min-h-11 min-w-11 flex-1 place-items-center text-ink enabled:hover:bg-sunken disabled:opacity-55 not-first:border-l not-first:border-line md:not-first:border-t md:not-first:border-l-0 ' +
  'aria-pressed:text-copper aria-pressed:after:absolute aria-pressed:after:inset-x-2.5 aria-pressed:after:top-0 aria-pressed:after:h-0.5 aria-pressed:after:bg-copper md:aria-pressed:after:inset-x-auto md:aria-pressed:after:inset-y-2.5 md:aria-pressed:after:left-0 md:aria-pressed:after:h-auto md:aria-pressed:after:w-0.5';

interface ToolProps {
  readonly label: string;
  readonly isOn?: boolean;
  readonly disabled?: boolean | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, isOn, disabled, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      disabled={disabled}
      onClick={onClick}
      className={toolClass}
    >
      {children}
    </button>
  );
}

/** The viewer's switches: a column over the picture, a row below it on phones. */
export function SceneTools(props: SceneToolsProps) {
  const { text, tools, hasPlate, isLive, disabled, frame, onToggle, onReset } = props;
  const { isFull, toggle } = useFullScreen(frame);
  const tool = (name: ToolName, icon: ReactNode) => (
    <Tool
      label={text.toolNames[name]}
      isOn={tools.has(name)}
      disabled={disabled}
      onClick={() => onToggle(name)}
    >
      {icon}
    </Tool>
  );
  return (
    <div
      role="toolbar"
      aria-label={text.tools}
      className={cn(
        'z-1 flex overflow-hidden rounded-2 border border-line bg-surface md:absolute md:top-3 md:right-3 md:flex-col',
        isFull ? 'absolute top-3 right-3' : 'mt-2 md:mt-0',
      )}
    >
      {tool('dimensions', <IconRuler />)}
      {tool('wireframe', <IconWireframe />)}
      {hasPlate && tool('plate', <IconPlate />)}
      {tool('section', <IconSection />)}
      {isLive && (
        <>
          <Tool label={text.reset} onClick={onReset}>
            <IconReset />
          </Tool>
          <Tool label={isFull ? text.closeFullScreen : text.fullScreen} onClick={toggle}>
            {isFull ? <IconClose /> : <IconFullScreen />}
          </Tool>
        </>
      )}
    </div>
  );
}
