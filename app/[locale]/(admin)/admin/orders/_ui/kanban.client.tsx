'use client';

import { type DragEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { cn } from '#lib/cn';
import type { AdminDeskText } from '#lib/text/messages/admin-desk';
import { fill } from '#lib/text/template';
import { moveCardAction } from '../actions.ts';

export interface BoardCard {
  readonly reference: string;
  readonly href: string;
  readonly customer: string;
  readonly parts: string;
  readonly total: string;
  readonly payment: string;
  readonly due: string | null;
  readonly isLate: boolean;
  /** Where it may go without a reason. */
  readonly next: { readonly status: string; readonly label: string } | null;
}

export interface BoardColumn {
  readonly status: string;
  readonly label: string;
  readonly count: string;
  readonly cards: readonly BoardCard[];
  readonly more: string | null;
}

interface KanbanProps {
  readonly columns: readonly BoardColumn[];
  readonly text: AdminDeskText['board'];
}

interface Held {
  readonly card: BoardCard;
  readonly from: string;
}

interface CardProps extends Held {
  readonly text: AdminDeskText['board'];
  readonly move: (held: Held) => void;
  readonly hold: (held: Held | null) => void;
}

function Card({ card, from, text, move, hold }: CardProps) {
  const { reference, href, next } = card;
  return (
    <li
      draggable={next !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', reference);
        hold({ card, from });
      }}
      onDragEnd={() => hold(null)}
      className={cn('rounded-2 border border-line bg-surface p-3', next && 'cursor-grab')}
    >
      <p className="num flex flex-wrap justify-between gap-x-3">
        <a href={href} className="inline-link font-med whitespace-nowrap">
          {reference}
        </a>
        <span className="font-med">{card.total}</span>
      </p>
      <p className="truncate">{card.customer}</p>
      <p className="truncate text-13 text-ink-2">{card.parts}</p>
      <p className="text-13 text-ink-3">{card.payment}</p>
      {card.due && (
        <p className={cn('num text-13', card.isLate ? 'font-med text-poor' : 'text-ink-3')}>{card.due}</p>
      )}
      {next && (
        <Button
          size="small"
          onClick={() => move({ card, from })}
          aria-label={fill(text.moveOf, { reference, status: next.label })}
          className="mt-2"
        >
          {fill(text.moveTo, { status: next.label })}
        </Button>
      )}
    </li>
  );
}

/** Orders in columns of their status; a card is dragged to the next one, or goes there by its button. */
export function Kanban({ columns, text }: KanbanProps) {
  const [state, dispatch, isPending] = useActionState(moveCardAction, { attempt: 0 });
  const [held, hold] = useState<Held | null>(null);
  const move = ({ card, from }: Held) => {
    if (isPending || !card.next) return;
    const data = new FormData();
    data.set('reference', card.reference);
    data.set('from', from);
    data.set('to', card.next.status);
    startTransition(() => dispatch(data));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (held) move(held);
    hold(null);
  };
  const problems: Readonly<Record<string, string>> = text.problems;
  const { problem } = state;
  return (
    <div aria-busy={isPending}>
      <p className="py-3 text-14 text-ink-2">{text.hint}</p>
      {problem && (
        <Notice kind="poor" role="alert" key={state.attempt} className="mb-4">
          {problems[problem] ?? text.problems.unknown}
        </Notice>
      )}
      <section aria-label={text.label} className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-5">
        {columns.map(({ status, label, count, cards, more }) => {
          const takes = held?.card.next?.status === status;
          return (
            <section
              key={status}
              aria-labelledby={`column-${status}`}
              onDragOver={(event) => takes && event.preventDefault()}
              onDrop={takes ? drop : undefined}
              className={cn('rounded-3 bg-sunken p-2.5', takes && 'outline-2 outline-copper')}
            >
              <h2 id={`column-${status}`} className="num flex justify-between px-1 pb-2 text-15 font-med">
                {label}
                <span className="text-ink-3">{count}</span>
              </h2>
              {cards.length === 0 ? (
                <p className="px-1 py-2 text-14 text-ink-3">{text.none}</p>
              ) : (
                <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
                  {cards.map((card) => (
                    <Card key={card.reference} {...{ card, text, move, hold }} from={status} />
                  ))}
                </ul>
              )}
              {more && <p className="num px-1 pt-2 text-13 text-ink-3">{more}</p>}
            </section>
          );
        })}
      </section>
    </div>
  );
}
