import 'server-only';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { eq } from 'drizzle-orm';
import { accounts, getDb, sessions, twoFactors, users, verifications } from '#lib/db';
import { env, publicUrl } from '#lib/env';
import { log } from '#lib/log';
import { mailExistingAccount, mailPasswordReset, mailVerification } from './account-mails.ts';
import { blockedCode } from './auth-error.ts';
import { claimOrders } from './claim-orders.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { afterSignIn, beforeSignIn } from './sign-in-limit.ts';

const signInPath = '/sign-in/email';
export const minPasswordLength = 10;
export const maxPasswordLength = 128;
const hourS = 3600;
const dayS = 24 * hourS;
const appName = 'NordLayer';

function trustedOrigins(): string[] {
  const { PORT } = env();
  return [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`, new URL(publicUrl()).origin];
}

function createAuth() {
  return betterAuth({
    appName,
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
      schema: { users, sessions, accounts, verifications, twoFactors },
      usePlural: true,
    }),
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false },
        isActive: { type: 'boolean', input: false, required: false },
        locale: { type: 'string', required: false },
      },
    },
    session: { expiresIn: 30 * dayS, updateAge: dayS },
    advanced: { ipAddress: { ipAddressHeaders: ['x-client-address'] } },
    emailAndPassword: {
      enabled: true,
      // Nobody is signed in before the address is proved, and a taken address answers as a free one does.
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength,
      maxPasswordLength,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: hourS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => mailPasswordReset({ email: user.email, token }),
      onExistingUserSignUp: async ({ user }) => mailExistingAccount({ email: user.email }),
      // Who has the mail with the link has the address.
      onPasswordReset: async ({ user }) => {
        await getDb().update(users).set({ emailVerified: true }).where(eq(users.id, user.id));
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      // Who has the right password but never proved the address gets the link once more.
      sendOnSignIn: true,
      expiresIn: dayS,
      sendVerificationEmail: async ({ user, token }) => mailVerification({ email: user.email, token }),
    },
    databaseHooks: {
      session: {
        create: {
          // After the password and the second step: only who has both learns that he is locked out.
          before: async ({ userId }) => {
            const [user] = await getDb()
              .select({ isActive: users.isActive })
              .from(users)
              .where(eq(users.id, userId));
            if (user?.isActive === false) throw new APIError('FORBIDDEN', { code: blockedCode });
          },
        },
      },
    },
    plugins: [twoFactor({ issuer: appName })],
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
        if (!user) return;
        await getDb().update(users).set({ lastLoginAt: new Date() }).where(eq(users.id, user.id));
        await claimOrders({ userId: user.id, email: user.email });
      }),
    },
  });
}

let auth: ReturnType<typeof createAuth> | undefined;

export function getAuth(): ReturnType<typeof createAuth> {
  auth ??= createAuth();
  return auth;
}

/** What programs may call; everything else that the library could answer is reached by our own pages alone. */
const openPaths: ReadonlySet<string> = new Set(['/sign-in/email', '/sign-out', '/get-session']);

/** Answers the routes of the sign-in library. */
export async function handleAuthRequest(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^.*\/api\/auth/, '');
  return openPaths.has(path) ? await getAuth().handler(request) : new Response(null, { status: 404 });
}
