import { redirect } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { localeHref } from '#lib/text';

export default async function AdminPage() {
  redirect(localeHref(await currentLocale(), '/admin/orders'));
}
