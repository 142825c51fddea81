import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { materials, models, orderLines, orders, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { countPlates, type MachineRule, type PrintSettings } from '#lib/quote';
import { findPriceRules } from '#lib/quote/server';

const printing = ['confirmed', 'in-production'] as const;

const columns = {
  lineId: orderLines.id,
  reference: orders.reference,
  status: orders.status,
  customerName: orders.customerName,
  title: orderLines.title,
  quantity: orderLines.quantity,
  frozen: orderLines.frozen,
  machine: orderLines.machine,
  seconds: orderLines.machineSeconds,
  modelId: orderLines.modelId,
  fileName: models.fileName,
  promisedFor: orders.promisedFor,
  createdAt: orders.createdAt,
};

async function listUnprinted({ db }: Ctx) {
  return await db
    .select(columns)
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(models, eq(models.id, orderLines.modelId))
    .where(and(inArray(orders.status, [...printing]), isNull(orderLines.printedAt)))
    .orderBy(asc(orders.promisedFor), asc(orders.createdAt));
}

type Unprinted = Awaited<ReturnType<typeof listUnprinted>>[number];

export interface QueuedPart extends Omit<Unprinted, 'frozen' | 'machine' | 'seconds'> {
  readonly settings: PrintSettings;
  readonly isRush: boolean;
  readonly isLate: boolean;
  /** Runs of the machine: as many parts lie on a plate as fit. */
  readonly plates: number;
  readonly seconds: number;
}

export interface MachineQueue {
  readonly machine: string;
  readonly seconds: number;
  readonly plates: number;
  /** Late ones first, then rush, then by the promised day. */
  readonly parts: readonly QueuedPart[];
}

function queued(
  { frozen, machine: _, seconds, ...row }: Unprinted,
  rules: readonly MachineRule[],
  now: Date,
) {
  const { settings, sizeMm } = frozen;
  const machine = rules.find(({ slug }) => slug === frozen.machine);
  return {
    ...row,
    settings,
    isRush: settings.urgency === 'rush',
    isLate: row.promisedFor !== null && row.promisedFor.getTime() < now.getTime(),
    plates: machine ? countPlates({ sizeMm }, machine, row.quantity) : row.quantity,
    seconds: seconds ?? 0,
  };
}

function byUrgency(left: QueuedPart, right: QueuedPart): number {
  const late = Number(right.isLate) - Number(left.isLate);
  // Stable: what is equally urgent stays in the order of its promise.
  return late !== 0 ? late : Number(right.isRush) - Number(left.isRush);
}

/** What the machines have to print, machine by machine. */
export async function listProduction({ ctx }: { ctx: Ctx }): Promise<readonly MachineQueue[]> {
  requireOwner(ctx);
  const [rows, rules] = await Promise.all([listUnprinted(ctx), findPriceRules({ ctx })]);
  const machines = rules?.machines ?? [];
  const byMachine = Map.groupBy(rows, ({ frozen }) => frozen.machine);
  const names = [...new Set([...machines.map(({ slug }) => slug), ...byMachine.keys()])];
  return names.map((machine) => {
    const parts = (byMachine.get(machine) ?? []).map((row) => queued(row, machines, ctx.now));
    const total = (of: (part: QueuedPart) => number) => parts.reduce((sum, part) => sum + of(part), 0);
    return {
      machine,
      seconds: total(({ seconds }) => seconds),
      plates: total(({ plates }) => plates),
      parts: parts.toSorted(byUrgency),
    };
  });
}

export interface MaterialStock {
  readonly slug: string;
  readonly name: string;
  /** On the shelf that no order has taken yet; null where nobody counts. */
  readonly stockGrams: number | null;
  readonly isInStock: boolean;
}

/** Materials as they lie on the shelf, the shortest first. */
export async function listStock({ ctx }: { ctx: Ctx }): Promise<readonly MaterialStock[]> {
  requireOwner(ctx);
  const { slug, name, stockGrams, isInStock } = materials;
  return await ctx.db
    .select({ slug, name, stockGrams, isInStock })
    .from(materials)
    .orderBy(asc(materials.stockGrams), asc(materials.position));
}

const markPrintedInput = z.object({ lineId: z.uuid('unknown-line') });

/** A line's last part has come off the machine. Says whether all of its order has. */
export async function markPrinted({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: unknown;
}): Promise<{ isWhole: boolean }> {
  requireOwner(ctx);
  const { lineId } = parseFields(markPrintedInput, input);
  return await withTransaction(ctx, async (tx) => {
    const [line] = await tx.db
      .update(orderLines)
      .set({ printedAt: tx.now })
      .where(and(eq(orderLines.id, lineId), isNull(orderLines.printedAt)))
      .returning({ orderId: orderLines.orderId });
    if (!line) {
      throw new DomainError('CONFLICT', 'This was printed already, or is gone.', { reason: 'line-printed' });
    }
    const left = and(eq(orderLines.orderId, line.orderId), isNull(orderLines.printedAt));
    return { isWhole: (await tx.db.$count(orderLines, left)) === 0 };
  });
}
