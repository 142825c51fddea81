import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import type { Ctx } from '#lib/context';
import { settings, withTransaction } from '#lib/db';

export const shopSettingsSchema = z.object({
  name: z.string().min(1).max(80).default('NordLayer'),
  /** ISO 4217 */
  currency: z.string().length(3).default('EUR'),
  timeZone: z.string().default('Europe/Tallinn'),
  email: z.email().optional(),
  phone: z.string().max(40).optional(),
  addressEn: z.string().max(200).optional(),
  addressRu: z.string().max(200).optional(),
  hoursEn: z.string().max(200).optional(),
  hoursRu: z.string().max(200).optional(),
  /** Where invoices are paid to; without it the workshop sends each invoice by hand. */
  bank: z
    .object({ holder: z.string().min(1).max(120), iban: z.string().min(10).max(42), bic: z.string().max(16) })
    .optional(),
  /** What sending an order by post costs. */
  postageCents: z.number().int().min(0).default(590),
  /** Whether visitors' browsers measure how fast the shop is for them. */
  measuresVisits: z.boolean().default(true),
  production: z
    .object({
      /** What a machine prints of a day, change of plates and stand-still taken off. */
      hoursPerDay: z.number().min(1).max(24).default(16),
      /** How many there are of a machine of the price rules; one where it is not named. */
      machineCounts: z.record(z.string(), z.number().int().min(1).max(1000)).default({}),
      /** Working days from the last layer to the parcel: supports off, washed, checked, packed. */
      finishingDays: z.number().int().min(0).max(30).default(1),
      /** Working days that the post takes. */
      postDays: z.number().int().min(0).max(60).default(3),
    })
    .prefault({}),
});

export type ShopSettings = z.infer<typeof shopSettingsSchema>;

const shopKey = 'shop';

export async function getShopSettings({ ctx }: { ctx: Ctx }): Promise<ShopSettings> {
  const [row] = await ctx.db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, shopKey));
  return shopSettingsSchema.parse(row?.value ?? {});
}

export async function updateShopSettings({ ctx, input }: { ctx: Ctx; input: ShopSettings }): Promise<void> {
  const value = shopSettingsSchema.parse(input);
  await withTransaction(ctx, async ({ db }) => {
    await db
      .insert(settings)
      .values({ key: shopKey, value })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: ctx.now } });
    await expireTags(db, [cacheTags.settings]);
  });
}
