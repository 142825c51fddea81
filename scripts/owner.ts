import { eq } from 'drizzle-orm';
import { ensureOwner } from '#lib/accounts';
import { systemCtx } from '#lib/context';
import { closeDb, getDb, users } from '#lib/db';
import { hasStoredOwner, storedOwner } from './stored-secrets.ts';

export interface Owner {
  readonly email: string;
  /** What to print beside the address: the password that was made, or where the chosen one stands. */
  readonly passwordHint: string;
}

/** Makes sure that somebody can sign in as the owner; an owner who is there already is left alone. */
export async function openOwnersDoor(dataFolder: string): Promise<Owner> {
  try {
    return (await chosenOwner()) ?? (await existingOwner(dataFolder)) ?? (await madeOwner(dataFolder));
  } finally {
    await closeDb();
  }
}

async function chosenOwner(): Promise<Owner | null> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
  if (!email || !password) return null;
  await ensureOwner({ ctx: systemCtx(), input: { email, password } });
  return { email, passwordHint: '(the password of ADMIN_PASSWORD)' };
}

/** An owner of a database that was not set up from this data folder. */
async function existingOwner(dataFolder: string): Promise<Owner | null> {
  if (hasStoredOwner(dataFolder)) return null;
  const [admin] = await getDb()
    .select({ email: users.email })
    .from(users)
    .where(eq(users.role, 'admin'))
    .limit(1);
  return admin ? { email: admin.email, passwordHint: '(your own password)' } : null;
}

async function madeOwner(dataFolder: string): Promise<Owner> {
  const { email, password } = storedOwner(dataFolder);
  const [known] = await getDb().select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!known) await ensureOwner({ ctx: systemCtx(), input: { email, password } });
  return { email, passwordHint: password };
}
