import { currentLocale } from '#app/_data/locale.ts';
import { adminText } from '#lib/text/messages/admin';
import { adminMainClass } from '../_ui/admin-main.ts';

export default async function OrdersPage() {
  const text = adminText[await currentLocale()];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="py-6 text-36 font-display">{text.nav.orders}</h1>
    </main>
  );
}
