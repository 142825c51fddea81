'use client';

import { startTransition, useCallback, useEffect, useReducer, useRef } from 'react';
import { readMesh } from '#components/scene/read-mesh';
import { mark } from '#components/vitals/mark';
import { isDomainError } from '#lib/errors';
import { guessUnit } from '#lib/mesh/guess-unit';
import { toPartGeometry } from '#lib/quote';
import { type ModelFile, type ModelFileAction, type Refusal, reduceFiles } from './model-file.ts';
import { fileRemoved, sendFile } from './send-file.ts';

interface Work {
  readonly id: string;
  readonly file: File;
  readonly hash: PromiseWithResolvers<string | null>;
  readonly signal: AbortSignal;
  readonly dispatch: (action: ModelFileAction) => void;
}

/** Files as they are measured in the browser and uploaded beside it; leaving a file ends all work on it. */
export function useModelFiles(largestMm: number) {
  const [files, dispatch] = useReducer(reduceFiles, []);
  const works = useRef(new Map<string, Work & { readonly controller: AbortController }>());

  const listed = useRef(files);
  useEffect(() => {
    const kept = new Set(files.map(({ id }) => id));
    for (const { id } of listed.current) {
      if (kept.has(id)) continue;
      works.current.get(id)?.controller.abort(fileRemoved);
      works.current.delete(id);
    }
    listed.current = files;
  }, [files]);
  useEffect(() => {
    const all = works.current;
    return () => {
      for (const { controller } of all.values()) controller.abort();
    };
  }, []);

  const add = useCallback(
    (file: File) => {
      const id = crypto.randomUUID?.() ?? `${file.name}-${performance.now()}`;
      const controller = new AbortController();
      const { signal } = controller;
      const work = { id, file, hash: Promise.withResolvers<string | null>(), signal, controller, dispatch };
      works.current.set(id, work);
      dispatch({ kind: 'added', id, file });
      readFile(work, largestMm);
    },
    [largestMm],
  );
  const send = useCallback(({ id }: ModelFile) => {
    const work = works.current.get(id);
    if (work) void upload(work);
  }, []);
  return { files, dispatch, add, send };
}

function readFile(work: Work, largestMm: number): void {
  const { id, file, hash, signal } = work;
  // In slices: the page goes on meanwhile.
  const dispatch = (action: ModelFileAction) => startTransition(() => work.dispatch(action));
  const startedAt = performance.now();
  let isMeasured = false;
  readMesh(
    { kind: 'file', file },
    {
      signal,
      onProgress: (share) => {
        if (!isMeasured) dispatch({ kind: 'reading', id, reading: { kind: 'reading', share } });
      },
      onFacts: ({ format, measure, geometryHash }) => {
        isMeasured = true;
        const part = {
          measure,
          geometry: toPartGeometry(geometryHash, measure),
          // A 3MF states its unit.
          question: format === '3mf' ? null : guessUnit(measure.sizeMm, largestMm),
        };
        dispatch({ kind: 'reading', id, reading: { kind: 'read', part } });
        // The sum is there with the picture that follows.
        requestAnimationFrame(() => mark('time-to-price', performance.now() - startedAt));
        void upload(work);
      },
      onHash: hash.resolve,
      onFindings: (findings) => dispatch({ kind: 'found', id, findings }),
      onMarks: (marks) => dispatch({ kind: 'marked', id, marks }),
    },
  ).then(
    (view) => dispatch({ kind: 'viewed', id, view }),
    (error: unknown) => {
      // A part that is measured has its price; that its picture failed is the viewer's matter.
      if (!signal.aborted && !isMeasured) {
        dispatch({ kind: 'reading', id, reading: { kind: 'refused', refusal: refusalOf(error) } });
      }
    },
  );
}

function refusalOf(error: unknown): Refusal {
  return isDomainError(error)
    ? { reason: error.reason ?? 'reader-failed', facts: error.facts ?? {} }
    : { reason: 'reader-failed', facts: {} };
}

async function upload({ id, file, hash, signal, dispatch }: Work): Promise<void> {
  dispatch({ kind: 'sending', id, sending: { kind: 'sending', share: 0 } });
  let sent = 0;
  const show = (share: number, isWaiting: boolean) => {
    sent = share;
    dispatch({ kind: 'sending', id, sending: { kind: 'sending', share, isWaiting } });
  };
  try {
    const sending = await sendFile({
      file,
      fileHash: hash.promise,
      signal,
      onProgress: (share) => show(share, false),
      onWaiting: () => show(sent, true),
    });
    dispatch({ kind: 'sending', id, sending });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
