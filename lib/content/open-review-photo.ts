import 'server-only';
import { type Ctx, requireOwner } from '#lib/context';
import { DomainError } from '#lib/errors';
import { type OpenedPicture, openPicture } from '#lib/pictures';

/** A photo of a review for the owner: of one that he has not approved yet, too. */
export async function openReviewPhoto(
  { ctx, name }: { readonly ctx: Ctx; readonly name: string },
  accept: string | null,
): Promise<OpenedPicture> {
  requireOwner(ctx);
  const opened = (await openPicture(name, accept, 'held')) ?? (await openPicture(name, accept));
  if (opened) return opened;
  throw new DomainError('NOT_FOUND', 'There is no such picture.', { reason: 'picture-unknown' });
}
