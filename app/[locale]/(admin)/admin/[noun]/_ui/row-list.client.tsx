'use client';

import {
  type DragEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useOptimistic,
  useRef,
} from 'react';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import { fill } from '#lib/text/template';
import { MoveButton } from './move-button.tsx';
import type { MoveState } from './move-state.ts';

export interface ListedRow {
  readonly slug: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface RowListProps {
  readonly action: (previous: MoveState, form: FormData) => Promise<MoveState>;
  /** Sent along with each move: what the list is of. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly rows: readonly ListedRow[];
  readonly text: AdminEditingText['sort'];
}

interface Move {
  readonly row: string;
  /** The row that it then stands before; the last place without one. */
  readonly before: string;
}

function moved(rows: readonly ListedRow[], { row, before }: Move): readonly ListedRow[] {
  const one = rows.find(({ slug }) => slug === row);
  const others = rows.filter((each) => each !== one);
  const at = others.findIndex(({ slug }) => slug === before);
  return one ? others.toSpliced(at < 0 ? others.length : at, 0, one) : rows;
}

/** Rows in an order that the owner decides on: by arrows, or by dragging. */
export function RowList({ action, hidden, rows, text }: RowListProps) {
  const [state, dispatch] = useActionState(action, { attempt: 0, row: '' });
  const [shown, move] = useOptimistic(rows, moved);
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef('');
  const pressed = useRef('');

  useEffect(() => {
    const pair = state.attempt > 0 && list.current?.querySelector(`[data-row="${state.row}"]`);
    if (!pair || !pressed.current) return;
    const button = pair.querySelector<HTMLButtonElement>(`button[data-way="${pressed.current}"]`);
    (button?.disabled ? pair.querySelector<HTMLButtonElement>('button:enabled') : button)?.focus();
  }, [state]);

  const send = (to: Move) =>
    startTransition(() => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...hidden, script: 'on', ...to })) form.set(name, value);
      move(to);
      dispatch(form);
    });
  const drop = (event: DragEvent, before: string) => {
    event.preventDefault();
    if (dragged.current === '' || dragged.current === before) return;
    const at = shown.findIndex(({ slug }) => slug === before);
    const isDown = shown.findIndex(({ slug }) => slug === dragged.current) < at;
    pressed.current = '';
    send({ row: dragged.current, before: isDown ? (shown[at + 1]?.slug ?? '') : before });
    dragged.current = '';
  };
  const place = shown.findIndex(({ slug }) => slug === state.row);
  const words = state.hasFailed
    ? text.failed
    : fill(text.moved, { name: shown[place]?.title ?? '', place: place + 1, count: shown.length });
  return (
    <>
      <ol ref={list} className="border-t border-ink">
        {shown.map(({ slug, title, content }, index) => (
          <li
            key={slug}
            data-row={slug}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, slug)}
            className="flex items-center gap-1 border-b border-line"
          >
            <span
              draggable
              title={text.drag}
              aria-hidden="true"
              onDragStart={(event) => {
                dragged.current = slug;
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', title);
              }}
              className="h-4 w-5 shrink-0 cursor-grab border-y-2 border-line-strong max-md:hidden"
            />
            <div className="min-w-0 grow md:pl-3">{content}</div>
            <MoveButton
              way="up"
              label={fill(text.up, { name: title })}
              fields={{ ...hidden, row: slug, before: shown[index - 1]?.slug ?? '' }}
              isOff={index === 0}
              action={dispatch}
              onMove={(to) => {
                pressed.current = 'up';
                send(to);
              }}
            />
            <MoveButton
              way="down"
              label={fill(text.down, { name: title })}
              fields={{ ...hidden, row: slug, before: shown[index + 2]?.slug ?? '' }}
              isOff={index === shown.length - 1}
              action={dispatch}
              onMove={(to) => {
                pressed.current = 'down';
                send(to);
              }}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="min-h-6 pt-2 text-13 text-ink-2">
        {state.attempt > 0 && words}
      </p>
    </>
  );
}
