import 'server-only';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { withTransaction } from '#lib/db';
import { getShopSettings, updateShopSettings } from './shop-settings.ts';

/** Turns the measuring of visits on or off, in every page from then on. For the owner only. */
export async function switchMeasuring({ ctx, isOn }: { ctx: Ctx; isOn: boolean }): Promise<void> {
  requireOwner(ctx);
  await withTransaction(ctx, async ({ db }) => {
    const inside = { ...ctx, db };
    const settings = await getShopSettings({ ctx: inside });
    if (settings.measuresVisits === isOn) return;
    await updateShopSettings({ ctx: inside, input: { ...settings, measuresVisits: isOn } });
    await recordAudit(inside, { action: 'vitals.switch', subject: isOn ? 'on' : 'off' });
  });
}
