'use client';

import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { buttonClass } from '#components/ui/button-class';
import { IconUpload } from '#components/ui/icons';
import { cn } from '#lib/cn';
import { fill } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import { maxFiles, takeFiles } from './take-files.ts';

interface DropZoneProps {
  readonly text: PrintText['drop'];
  /** How many stand on the desk already. */
  readonly fileCount: number;
  readonly onFile: (file: File) => void;
  /** Files hang over the page, or their chooser is about to be opened. */
  readonly onIntent: () => void;
}

interface WholePageDrop {
  readonly onFiles: (files: FileList) => void;
  readonly onIntent: () => void;
}

function useWholePageDrop({ onFiles, onIntent }: WholePageDrop): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  const expect = useEffectEvent(onIntent);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener('dragenter', (event) => carriesFiles(event) && expect(), { signal });
    addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) take(event.dataTransfer.files);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        if (event.clipboardData?.files.length) take(event.clipboardData.files);
      },
      { signal },
    );
    return () => life.abort();
  }, []);
  return isOver;
}

/** A file chosen before the script arrived has sent its event to nobody. */
function useEarlyFiles(input: RefObject<HTMLInputElement | null>, onFiles: (files: FileList) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    if (!input.current?.files?.length) return;
    take(input.current.files);
    // Should its event come again, it finds nothing.
    input.current.value = '';
  }, [input]);
}

/** Takes a file by drop (anywhere on the page), by paste, or from the file chooser. */
export function DropZone({ text, fileCount, onFile, onIntent }: DropZoneProps) {
  const id = useId();
  const [isMany, setMany] = useState(false);
  const take = (files: FileList) => {
    const { taken, hasLeftOut } = takeFiles(files, fileCount);
    setMany(hasLeftOut);
    for (const file of taken) onFile(file);
  };
  const isOver = useWholePageDrop({ onFiles: take, onIntent });
  const input = useRef<HTMLInputElement>(null);
  useEarlyFiles(input, take);
  return (
    <section
      aria-labelledby={`${id}title`}
      className={cn(
        'grid items-center gap-6 rounded-3 border-[1.5px] border-dashed p-5 sm:px-7 sm:py-[26px] md:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[92px_minmax(0,1fr)_auto]',
        isOver ? 'border-copper bg-copper-soft' : 'border-line-strong bg-surface',
      )}
    >
      <DropPicture />
      <div>
        <h2 id={`${id}title`} className="text-22 font-display">
          {isOver ? text.over : text.title}
        </h2>
        <p className="mt-1 text-14 text-ink-2">{text.formats}</p>
        <p role="status" className="text-14 text-warn">
          {isMany && fill(text.many, { n: maxFiles })}
        </p>
      </div>
      <label
        className={cn(
          buttonClass(),
          'cursor-pointer hover:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-copper-strong',
        )}
      >
        <IconUpload />
        {fileCount > 0 ? text.another : text.choose}
        <input
          ref={input}
          type="file"
          multiple
          accept=".stl,.3mf,.obj,model/stl,model/3mf,model/obj"
          aria-label={text.field}
          className="sr-only"
          onClick={onIntent}
          onChange={({ currentTarget }) => {
            if (currentTarget.files) take(currentTarget.files);
            // The same file again, once repaired, must count as a change.
            currentTarget.value = '';
          }}
        />
      </label>
    </section>
  );
}

/** Layers above an empty plate. */
function DropPicture() {
  return (
    <svg
      viewBox="0 0 92 72"
      aria-hidden="true"
      className="w-[92px] fill-none stroke-ink-2 max-lg:hidden"
      strokeWidth="1.5"
    >
      <path d="M46 44 78 56 46 70 14 56z" className="stroke-line-strong" />
      <path d="M46 32 68 41 46 51 24 41z" />
      <path d="M24 35 46 45 68 35M24 29 46 39 68 29M24 23 46 33 68 23" />
      <path d="M46 8 68 17 46 27 24 17z" className="stroke-copper-metal" />
    </svg>
  );
}
