import 'server-only';
import { and, desc, gt, ne } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import { priceRuleVersions, quotes, withTransaction } from '#lib/db';
import { decimal, noteEdit, optionalText, requiredText, whole } from '#lib/editing';
import { parseFields } from '#lib/parse-fields';
import { getShopSettings, type ShopSettings, updateShopSettings } from './shop-settings.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The only way to ask: it throws for a zone that it does not know.
    return false;
  }
}

const settingsForm = z
  .object({
    name: requiredText(80),
    email: optionalText(254).refine(
      (email) => email === '' || z.email().safeParse(email).success,
      'not-an-address',
    ),
    phone: optionalText(40),
    addressEn: optionalText(200),
    addressRu: optionalText(200),
    hoursEn: optionalText(200),
    hoursRu: optionalText(200),
    currency: requiredText(3)
      .transform((code) => code.toUpperCase())
      .refine((code) => currencies.has(code), 'not-a-currency'),
    timeZone: requiredText(60).refine(isTimeZone, 'not-a-time-zone'),
    postageCents: whole(0, 10_000_000),
    bankHolder: optionalText(120),
    bankIban: optionalText(42),
    bankBic: optionalText(16),
    hoursPerDay: decimal(1, 24),
    finishingDays: whole(0, 30),
    postDays: whole(0, 60),
  })
  .refine(({ bankHolder, bankIban }) => (bankHolder === '') === (bankIban === ''), {
    path: ['bankIban'],
    message: 'bank-whole',
  })
  .refine(({ bankIban }) => bankIban === '' || bankIban.length >= 10, {
    path: ['bankIban'],
    message: 'required',
  });

type SettingsForm = z.output<typeof settingsForm>;

/** The settings as the owner's form has them. */
export function settingsFormOf({ bank, production, ...settings }: ShopSettings): Record<string, unknown> {
  return {
    ...settings,
    bankHolder: bank?.holder,
    bankIban: bank?.iban,
    bankBic: bank?.bic,
    hoursPerDay: production.hoursPerDay,
    finishingDays: production.finishingDays,
    postDays: production.postDays,
  };
}

/** What the form says, upon settings that it does not show. */
function mergedSettings(before: ShopSettings, form: SettingsForm): ShopSettings {
  const { bankHolder, bankIban, bankBic, hoursPerDay, finishingDays, postDays, ...plain } = form;
  return {
    ...before,
    ...plain,
    email: plain.email || undefined,
    phone: plain.phone || undefined,
    addressEn: plain.addressEn || undefined,
    addressRu: plain.addressRu || undefined,
    hoursEn: plain.hoursEn || undefined,
    hoursRu: plain.hoursRu || undefined,
    bank: bankHolder ? { holder: bankHolder, iban: bankIban, bic: bankBic } : undefined,
    production: { ...before.production, hoursPerDay, finishingDays, postDays },
  };
}

/**
 * Prices are made in the currency of the price rules: a new version of them carries the new one. Frozen prices in
 * another currency end with it, so that no cart and no order holds two; renewed, they are in the new one.
 */
async function changeCurrency({ db, now }: Ctx, currency: string): Promise<void> {
  const [newest] = await db
    .select({ rules: priceRuleVersions.rules })
    .from(priceRuleVersions)
    .orderBy(desc(priceRuleVersions.version))
    .limit(1)
    .for('update');
  if (!newest || newest.rules.currency === currency) return;
  const version = newest.rules.version + 1;
  await db.insert(priceRuleVersions).values({ version, rules: { ...newest.rules, version, currency } });
  const validUntil = new Date(now.getTime() - 1);
  await db
    .update(quotes)
    .set({ validUntil })
    .where(and(ne(quotes.currency, currency), gt(quotes.validUntil, validUntil)));
}

/** Changes the shop's settings: live with the commit, and noted. */
export async function editShopSettings({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const form = parseFields(settingsForm, input);
  await withTransaction(ctx, async (inner) => {
    const before = await getShopSettings({ ctx: inner });
    const after = mergedSettings(before, form);
    await updateShopSettings({ ctx: inner, input: after });
    await changeCurrency(inner, after.currency);
    const tags = [cacheTags.settings, cacheTags.priceRules];
    await noteEdit(inner, { action: 'settings.update', subject: 'shop', before, after, tags });
  });
}
