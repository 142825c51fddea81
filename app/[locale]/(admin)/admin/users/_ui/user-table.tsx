import { Button, inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { Tag } from '#components/ui/tag';
import type { Account } from '#lib/customers';
import { fill, formatDate, formatMoney, formatNumber, type Locale } from '#lib/text';
import type { AdminUsersText } from '#lib/text/messages/admin-users';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { orderBoardHref } from '../../orders/_ui/order-address.ts';
import { setAccountActiveAction } from '../actions.ts';
import type { UserAddress } from './user-address.ts';

interface UserTableProps {
  readonly accounts: readonly Account[];
  readonly address: UserAddress;
  readonly currency: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: AdminUsersText;
}

type RowProps = Omit<UserTableProps, 'accounts'> & { readonly account: Account };

function StateForm({ account, address, locale, text }: RowProps) {
  const { id, name, isActive } = account;
  const { state = '', search, page } = address;
  const hidden = { locale, userId: id, isActive: isActive ? 'no' : 'yes', state, search, page };
  return (
    <form action={setAccountActiveAction}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button
        type="submit"
        size="small"
        aria-label={fill(isActive ? text.blockName : text.unblockName, { name })}
      >
        {isActive ? text.block : text.unblock}
      </Button>
    </form>
  );
}

function Row(props: RowProps) {
  const { account, currency, locale, timeZone, text } = props;
  const { name, email, role, isProved, isActive, hasSecondStep, orderCount, orderedCents } = account;
  const { columns } = text;
  const notes = [isProved ? null : text.unproved, hasSecondStep ? text.secondStep : null].filter(Boolean);
  const count = formatNumber(orderCount, { locale });
  return (
    <tr className={stackedRowClass}>
      <RowHead isWide>
        <span className="wrap-anywhere">{name}</span> {role === 'admin' && <Tag>{text.owner}</Tag>}
        <span className="block text-13 font-text text-ink-3 wrap-anywhere">
          {[email, ...notes].join(' · ')}
        </span>
      </RowHead>
      <Cell head={columns.orders} isNumber>
        {orderCount > 0 ? (
          <Link href={orderBoardHref(locale, { search: email })} className={inlineLinkClass}>
            {count}
          </Link>
        ) : (
          count
        )}
      </Cell>
      <Cell head={columns.ordered} isNumber>
        {formatMoney(orderedCents, { locale, currency })}
      </Cell>
      <Cell head={columns.since}>{formatDate(account.createdAt, { locale, timeZone })}</Cell>
      <Cell head={columns.seen}>
        {account.lastLoginAt
          ? formatDate(account.lastLoginAt, { locale, timeZone, style: 'moment' })
          : text.never}
      </Cell>
      <Cell isWide>
        <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className={isActive ? 'text-ink-2' : 'font-med'}>{isActive ? text.open : text.blocked}</span>
          {role === 'customer' && <StateForm {...props} />}
        </span>
      </Cell>
    </tr>
  );
}

/** A table; on a phone each account is a block of its own. */
export function UserTable({ accounts, ...rest }: UserTableProps) {
  const { columns, title } = rest.text;
  return (
    <table className={stackedTableClass}>
      <caption className="sr-only">{title}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <Head>{columns.account}</Head>
          <Head isNumber>{columns.orders}</Head>
          <Head isNumber>{columns.ordered}</Head>
          <Head>{columns.since}</Head>
          <Head>{columns.seen}</Head>
          <Head>{columns.state}</Head>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {accounts.map((account) => (
          <Row key={account.id} account={account} {...rest} />
        ))}
      </tbody>
    </table>
  );
}
