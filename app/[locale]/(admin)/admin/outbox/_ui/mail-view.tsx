import type { OutboxText } from '#lib/text/messages/outbox';

interface MailViewProps {
  readonly mail: { readonly html: string; readonly text: string; readonly locale: string };
  readonly text: OutboxText['mail'];
}

/** A mail both ways. The frame may do nothing: no script, no form, no way out. */
export function MailView({ mail, text }: MailViewProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-4 xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
      <section aria-label={text.html}>
        <h2 className="pb-2 text-15 font-bold">{text.html}</h2>
        <iframe
          title={text.html}
          sandbox=""
          srcDoc={mail.html}
          className="h-[860px] w-full rounded-3 border border-line bg-surface"
        />
      </section>
      <section aria-label={text.text}>
        <h2 className="pb-2 text-15 font-bold">{text.text}</h2>
        <pre
          lang={mail.locale}
          className="rounded-3 border border-line bg-surface p-4 font-text text-14 whitespace-pre-wrap wrap-anywhere"
        >
          {mail.text}
        </pre>
      </section>
    </div>
  );
}
