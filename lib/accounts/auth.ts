import 'server-only';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { createAuthMiddleware } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { accounts, getDb, sessions, users, verifications } from '#lib/db';
import { env, publicUrl } from '#lib/env';
import { log } from '#lib/log';
import { hashPassword, verifyPassword } from './password.ts';
import { afterSignIn, beforeSignIn } from './sign-in-limit.ts';

const signInPath = '/sign-in/email';
export const minPasswordLength = 10;

function trustedOrigins(): string[] {
  const { PORT } = env();
  return [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`, new URL(publicUrl()).origin];
}

function createAuth() {
  return betterAuth({
    appName: 'NordLayer',
    baseURL: publicUrl(),
    basePath: '/api/auth',
    secret: env().AUTH_SECRET,
    trustedOrigins: trustedOrigins(),
    telemetry: { enabled: false },
    logger: {
      disableColors: true,
      level: 'warn',
      log: (level, message) => log[level]('auth', { message }),
    },
    database: drizzleAdapter(getDb(), {
      provider: 'pg',
      schema: { users, sessions, accounts, verifications },
      usePlural: true,
    }),
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false },
        isActive: { type: 'boolean', input: false, required: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // Its limiter counts successes too and knows only addresses; ours is sign-in-limit.ts.
    rateLimit: { enabled: false },
    hooks: {
      before: createAuthMiddleware(async (call) => {
        if (call.path === signInPath) beforeSignIn({ email: call.body?.email, headers: call.headers });
      }),
      after: createAuthMiddleware(async (call) => {
        if (call.path !== signInPath) return;
        const user = call.context.newSession?.user;
        afterSignIn({ email: call.body?.email, headers: call.headers, hasSucceeded: Boolean(user) });
        if (user) await getDb().update(users).set({ lastLoginAt: new Date() }).where(eq(users.id, user.id));
      }),
    },
  });
}

let auth: ReturnType<typeof createAuth> | undefined;

export function getAuth(): ReturnType<typeof createAuth> {
  auth ??= createAuth();
  return auth;
}

/** Answers the routes of the sign-in library. */
export function handleAuthRequest(request: Request): Promise<Response> {
  return getAuth().handler(request);
}
