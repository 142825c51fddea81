import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { Pager } from '#components/ui/pager';
import type { Ctx } from '#lib/context';
import type { EditableRow } from '#lib/editing';
import { isDomainError } from '#lib/errors';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { shellText } from '#lib/text/messages/shell';
import { type Noun, nounEditings, titleOf } from '../../_edit/nouns.ts';
import { moveRowAction } from '../actions.ts';
import { EditOutcome } from './edit-outcome.tsx';
import { listHref, readListAddress } from './list-address.ts';
import { ListSearch } from './list-search.tsx';
import { RowContent } from './row-content.tsx';
import { RowList } from './row-list.client.tsx';

interface NounBoardProps {
  readonly noun: Noun;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A draft, or a review that is not approved. */
function isUnseen({ isPublished = true, status = 'approved' }: EditableRow): boolean {
  return isPublished === false || status !== 'approved';
}

interface Touched {
  readonly ctx: Ctx;
  readonly noun: Noun;
  /** As an action has left it in the address. */
  readonly slug: string | string[] | undefined;
}

/** What was saved may stand on another page of the list, or be gone by now. */
async function findTouched({ ctx, noun, slug }: Touched): Promise<EditableRow | undefined> {
  if (typeof slug !== 'string') return undefined;
  try {
    return await nounEditings[noun].verbs.get({ ctx, slug });
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

export async function NounBoard({ noun, searchParams }: NounBoardProps) {
  const [ctx, locale, outcome] = await Promise.all([ownerCtx(), currentLocale(), searchParams]);
  const { verbs } = nounEditings[noun];
  const address = readListAddress(outcome);
  const { rows, total, page, pageCount } = await verbs.list({ ctx, input: address });
  const text = adminEditingText[locale];
  const { pages, next, previous } = shellText[locale];
  const title = (row: EditableRow) => titleOf(noun, row, locale);
  const listed = rows.map((row) => ({
    slug: row.slug,
    title: title(row),
    content: <RowContent noun={noun} row={row} title={title(row)} locale={locale} text={text} />,
  }));
  const touched = await findTouched({ ctx, noun, slug: outcome.saved ?? outcome.restored });
  return (
    <>
      <EditOutcome
        noun={noun}
        outcome={outcome}
        locale={locale}
        text={text}
        touched={touched && { title: title(touched), isUnseen: isUnseen(touched) }}
      />
      {!verbs.isSorted && (
        <ListSearch noun={noun} search={address.search} total={total} locale={locale} text={text.find} />
      )}
      {rows.length === 0 && (
        <p className="border-t border-ink py-4 text-15 text-ink-2">
          {address.search ? text.find.nothing : text.empty}
        </p>
      )}
      {rows.length > 0 && verbs.isSorted && (
        <RowList action={moveRowAction} hidden={{ noun, locale }} rows={listed} text={text.sort} />
      )}
      {rows.length > 0 && !verbs.isSorted && (
        <ul className="border-t border-ink">
          {listed.map(({ slug, content }) => (
            <li key={slug} className="border-b border-line">
              {content}
            </li>
          ))}
        </ul>
      )}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefOf={(to) => listHref(locale, noun, { ...address, page: to })}
        text={{ pages, next, previous }}
      />
    </>
  );
}
