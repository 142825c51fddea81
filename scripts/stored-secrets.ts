import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';
import { PlainError } from './bootstrap/progress.mjs';
import { writePrivateJson } from './private-json.ts';

const secretsSchema = z.object({ authSecret: z.string().min(32) });
const pushKeysSchema = z.object({ publicKey: z.string(), privateKey: z.string() });
const ownerSchema = z.object({ email: z.string(), password: z.string() });

export type OwnerSignIn = z.infer<typeof ownerSchema>;

/** Made at the first start, kept readable for this user only, the same at every later start. */
export function storedSecrets(dataFolder: string): z.infer<typeof secretsSchema> {
  return readOrMake(join(dataFolder, 'secrets.json'), secretsSchema, () => ({
    authSecret: randomBytes(32).toString('base64url'),
  }));
}

/** Completes the environment with what a shop makes for itself: its secret, and its keys at push services. */
export function takeStoredSecrets(dataFolder: string): void {
  process.env.AUTH_SECRET ||= storedSecrets(dataFolder).authSecret;
  if (process.env.VAPID_PUBLIC_KEY && process.env.VAPID_PRIVATE_KEY) return;
  const { publicKey, privateKey } = readOrMake(join(dataFolder, 'push-keys.json'), pushKeysSchema, () =>
    webPush.generateVAPIDKeys(),
  );
  process.env.VAPID_PUBLIC_KEY = publicKey;
  process.env.VAPID_PRIVATE_KEY = privateKey;
}

/** The owner's sign-in for a shop whose environment names none. */
export function storedOwner(dataFolder: string): OwnerSignIn {
  return readOrMake(join(dataFolder, 'owner.json'), ownerSchema, () => ({
    email: 'owner@nordlayer.example',
    password: readablePassword(),
  }));
}

export function hasStoredOwner(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'owner.json'));
}

function readOrMake<T>(file: string, schema: z.ZodType<T>, make: () => T): T {
  if (existsSync(file)) {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
    throw new PlainError(
      `${file} is not what NordLayer wrote. Restore it from a backup, or delete it to have a new one made.`,
    );
  }
  const made = make();
  writePrivateJson(file, made);
  return made;
}

/** 78 random bits in groups that can be read aloud: no 0, 1, i, l, o, u. */
function readablePassword(): string {
  const alphabet = '23456789abcdefghjkmnpqrstvwxyz';
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
