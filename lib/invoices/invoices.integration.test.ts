import { inflateSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { invoices, orders } from '#lib/db';
import { committedTestDb, withTestDb } from '#lib/db/testing';
import { cancelOrder, createOrderKey, placeOrder, recordPayment, refundOrder } from '#lib/orders';
import { completeCheckout, guestCtx, ownerOf, removeOrders } from '#lib/orders/testing';
import { drawCreditNote } from './draw-credit-note.ts';
import { drawInvoice } from './draw-invoice.ts';
import { getCreditNote } from './get-credit-note.ts';
import { getInvoice } from './get-invoice.ts';

async function placed(ctx: Ctx) {
  const { token } = await completeCheckout(ctx);
  const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
  return { reference, key: createOrderKey(reference) };
}

/** The pages' drawing instructions, unpacked. */
function contentOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

describe('invoices', () => {
  it('are numbered one after another, and an order has the same one until its sums change', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const [one, two] = [await placed(ctx), await placed(ctx)];
      expect((await getInvoice({ ctx, input: one })).number).toBe('2026-0001');
      expect((await getInvoice({ ctx, input: two })).number).toBe('2026-0002');
      expect(await getInvoice({ ctx, input: one })).toMatchObject({ number: '2026-0001', replaces: null });
      await db.update(orders).set({ totalCents: 100 }).where(eq(orders.reference, one.reference));
      const changed = await getInvoice({ ctx, input: one });
      expect(changed).toMatchObject({ number: '2026-0003', replaces: '2026-0001' });
      expect(changed.content.discountCents).toBeLessThan(0);
      const nextYear = { ...ctx, now: new Date('2026-12-31T22:30:00Z') };
      // By the clock of the workshop it is January already.
      expect((await getInvoice({ ctx: nextYear, input: await placed(nextYear) })).number).toBe('2027-0001');
    });
  });

  it('are there for who has the key, and not for an order that was called off before', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const [early, late] = [await placed(ctx), await placed(ctx)];
      await expect(getInvoice({ ctx, input: { ...early, key: 'x' } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await getInvoice({ ctx, input: late });
      for (const link of [early, late]) await cancelOrder({ ctx, input: link });
      await expect(getInvoice({ ctx, input: early })).rejects.toMatchObject({ reason: 'invoice-unknown' });
      expect((await getInvoice({ ctx, input: late })).number).toBe('2026-0001');
    });
  });

  it('are followed by a credit note for each refund, with its share of the tax to the cent', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const owner = ownerOf(ctx);
      const link = await placed(ctx);
      const { reference } = link;
      const [order] = await db.select().from(orders).where(eq(orders.reference, reference));
      const [totalCents, taxCents] = [order?.totalCents ?? 0, order?.taxCents ?? 0];
      const paymentId = crypto.randomUUID();
      await recordPayment({ ctx: owner, input: { reference, amountCents: totalCents, paymentId, note: '' } });
      const parts = [101, 333, totalCents - 434];
      const notes = [];
      for (const amountCents of parts) {
        const refundId = crypto.randomUUID();
        const reason = 'A blemish.';
        await refundOrder({ ctx: owner, input: { reference, amountCents, refundId, reason } });
        const input = { ...link, refundId };
        notes.push(await getCreditNote({ ctx, input }));
        expect((await getCreditNote({ ctx, input })).number).toBe(notes.at(-1)?.number);
      }
      expect(notes.map(({ number }) => number)).toEqual(['2026-0001', '2026-0002', '2026-0003']);
      expect(notes.map(({ content }) => content.amountCents)).toEqual(parts);
      expect(notes[0]?.content).toMatchObject({ invoice: '2026-0001', reason: 'A blemish.' });
      expect(notes.reduce((sum, { content }) => sum + content.taxCents, 0)).toBe(taxCents);
      const stranger = { ...link, key: 'x', refundId: crypto.randomUUID() };
      await expect(getCreditNote({ ctx, input: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const [note] = notes;
      if (!note) throw new Error('no note');
      const pdf = await drawCreditNote({ note, locale: 'ru', timeZone: 'Europe/Tallinn' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(contentOf(pdf)).not.toMatch(/<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>\s*Tj/);
    });
  });

  it('are PDFs in both languages with the shop’s own letters inside', { timeout: 30_000 }, async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const invoice = await getInvoice({ ctx, input: await placed(ctx) });
      for (const locale of ['en', 'ru'] as const) {
        const pdf = await drawInvoice({ invoice, locale, timeZone: 'Europe/Tallinn' });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        const raw = pdf.toString('latin1');
        expect(raw).toMatch(/\/FontFile2/);
        expect(raw).toMatch(/\+Inter-Regular|Inter-Regular/);
        expect(raw).toContain(`/Lang (${locale})`);
        // A letter that the font lacks would be drawn as its empty box, glyph 0.
        expect(contentOf(pdf)).not.toMatch(/<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>\s*Tj/);
      }
    });
  });

  it('continue on further pages where an order has many parts', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const invoice = await getInvoice({ ctx, input: await placed(ctx) });
      const [line] = invoice.content.lines;
      if (!line) throw new Error('no line');
      const lines = Array.from({ length: 50 }, () => ({
        ...line,
        title: 'A part with a long name, '.repeat(4),
      }));
      const long = { ...invoice, content: { ...invoice.content, lines } };
      const pdf = await drawInvoice({ invoice: long, locale: 'en', timeZone: 'Europe/Tallinn' });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
    });
  });
});

describe('invoices asked for at once', () => {
  afterEach(async () => {
    await committedTestDb().delete(invoices);
    await removeOrders(committedTestDb());
  });

  it('get numbers without a gap or a double', async () => {
    const ctx = guestCtx(committedTestDb());
    const links = [];
    for (let n = 0; n < 6; n += 1) links.push(await placed(ctx));
    const asked = [...links, ...links].map((link) => getInvoice({ ctx, input: link }));
    const numbers = (await Promise.all(asked)).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(6);
    expect([...new Set(numbers)].toSorted().at(-1)).toBe('2026-0006');
  });
});
