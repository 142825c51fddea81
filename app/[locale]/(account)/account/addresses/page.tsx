import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { namedCountries } from '#app/_data/named-countries.ts';
import { AddressLines } from '#components/orders/address-lines';
import { Button } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import { listSavedAddresses } from '#lib/customers';
import { fill } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { checkoutText } from '#lib/text/messages/checkout';
import { AccountForm } from '../../_ui/account-form.client.tsx';
import { AccountFrame } from '../_ui/account-frame.tsx';
import { openAccount } from '../_ui/open-account.ts';
import { removeAddressAction, saveAddressAction } from '../actions.ts';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].addresses.title, robots: { index: false } };
}

export default async function AddressesPage() {
  const { ctx, locale, text, profile } = await openAccount();
  const saved = await listSavedAddresses({ ctx });
  const { addresses: words } = text;
  const names = checkoutText[locale].delivery;
  const countries = namedCountries(locale).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <AccountFrame place="addresses" title={words.title} locale={locale} text={text} profile={profile}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <section aria-label={words.title}>
          <p className="mb-4 text-ink-2">{saved.length === 0 ? words.none : words.lede}</p>
          <ul>
            {saved.map(({ id, address }) => (
              <li key={id} className="flex items-start justify-between gap-4 border-t border-line py-3">
                <AddressLines name={profile.name} address={address} locale={locale} />
                <form action={removeAddressAction}>
                  <input type="hidden" name="id" value={id} />
                  <Button
                    type="submit"
                    size="small"
                    aria-label={fill(words.removeOf, { line1: address.line1 })}
                  >
                    {words.remove}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
        <Panel id="add" title={words.add}>
          <AccountForm
            action={saveAddressAction}
            hidden={{ locale }}
            submit={words.submit}
            busy={text.busy}
            variant="plain"
            id="address"
            fields={[
              { name: 'line1', label: names.line1, autoComplete: 'address-line1', maxLength: 120 },
              {
                name: 'line2',
                label: names.line2,
                autoComplete: 'address-line2',
                maxLength: 120,
                optional: text.optional,
              },
              { name: 'postcode', label: names.postcode, autoComplete: 'postal-code', maxLength: 12 },
              { name: 'city', label: names.city, autoComplete: 'address-level2', maxLength: 80 },
              {
                name: 'country',
                label: names.country,
                autoComplete: 'country',
                start: 'EE',
                choices: countries,
              },
            ]}
          />
        </Panel>
      </div>
    </AccountFrame>
  );
}
