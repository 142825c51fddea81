import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { ContactRequest, ContactStatus } from '#lib/contact';
import { fill, type Locale } from '#lib/text';
import { adminContactText } from '#lib/text/messages/admin-contact';
import { setContactStatusAction } from '../actions.ts';
import { contactStatuses } from './contact-address.ts';

interface RequestStatusProps {
  readonly request: ContactRequest;
  /** What an action has left in the address. */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly locale: Locale;
}

interface ButtonProps extends Pick<RequestStatusProps, 'locale'> {
  readonly id: string;
  readonly status: ContactStatus;
  readonly label: string;
}

function StatusButton({ id, status, label, locale }: ButtonProps) {
  return (
    <form action={setContactStatusAction} className="mt-3">
      {Object.entries({ request: id, status, locale }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="small">
        {label}
      </Button>
    </form>
  );
}

/** What became of the last change, and what can be done beside answering. */
export function RequestStatus({ request, query, locale }: RequestStatusProps) {
  const text = adminContactText[locale];
  const was = contactStatuses.find((each) => each === query.was);
  const next = request.status === 'closed' ? 'new' : 'closed';
  return (
    <>
      {query.sent && (
        <Notice kind="good" role="status" className="mt-4">
          {text.sent}
        </Notice>
      )}
      {was && was !== request.status && (
        <Notice kind="good" role="status" className="mt-4">
          <p>{fill(text.changed, { status: text.status[request.status] })}</p>
          <StatusButton id={request.id} status={was} label={text.undo} locale={locale} />
        </Notice>
      )}
      {!was && request.status !== 'answered' && (
        <StatusButton
          id={request.id}
          status={next}
          label={next === 'new' ? text.reopen : text.close}
          locale={locale}
        />
      )}
    </>
  );
}
