import type { WorkshopDay } from '#lib/orders';
import type { Locale } from '#lib/text';
import type { AdminDeskText } from '#lib/text/messages/admin-desk';

export interface ShownDay {
  readonly day: WorkshopDay;
  readonly locale: Locale;
  readonly text: AdminDeskText['home'];
}
