import { cn } from '#lib/cn';

export interface ShownMessage {
  readonly id: string;
  /** Written by who reads it here. */
  readonly isOwn: boolean;
  readonly who: string;
  readonly at: Date;
  readonly when: string;
  readonly body: string;
}

/** What was written about an order, the newest last; one's own stands to the right. */
export function MessageList({ messages }: { readonly messages: readonly ShownMessage[] }) {
  return (
    <ol className="grid gap-3">
      {messages.map(({ id, isOwn, who, at, when, body }) => (
        <li
          key={id}
          className={cn(
            'rounded-2 border border-line px-4 py-3',
            isOwn ? 'ml-8 bg-sunken' : 'mr-8 bg-surface',
          )}
        >
          <p className="flex flex-wrap justify-between gap-x-3 text-13 text-ink-2">
            <span className="font-med">{who}</span>
            <time dateTime={at.toISOString()} className="num">
              {when}
            </time>
          </p>
          <p className="mt-1 text-15 whitespace-pre-line wrap-anywhere">{body}</p>
        </li>
      ))}
    </ol>
  );
}
