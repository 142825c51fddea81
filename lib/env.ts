import 'server-only';
import { z } from 'zod';

const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** PostgreSQL; `npm start` fills it in when it runs the embedded server. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Files and, when embedded, the database. */
  DATA_DIR: z.string().min(1).default('.data'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Address at which customers reach the shop: for links in mails, feeds and structured data. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs sessions and the links of tracking pages. */
  AUTH_SECRET: z.string().min(32),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(10).optional(),
  DB_POOL_SIZE: z.coerce.number().int().min(1).default(20),
  DB_CONNECT_TIMEOUT_S: seconds(30),
  DB_MAX_LIFETIME_S: seconds(3600),
  DB_IDLE_TIMEOUT_S: seconds(30),
  DB_STATEMENT_TIMEOUT_MS: seconds(30_000),
  /** Files in an S3-compatible bucket instead of DATA_DIR; then the endpoint and both keys are needed too. */
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** What one browser, and one address, may upload in a day. */
  UPLOAD_QUOTA_MB: z.coerce.number().int().min(1).default(4096),
  /** A virus scanner (clamd over TCP) that sees every upload before the shop keeps it. */
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
  /** Background jobs run inside the web server; `false` leaves them to `npm run worker`. */
  WORKER_IN_PROCESS: z.stringbool().default(true),
  /** Bytes kept in memory of rendered pages; and of the data that they are made of, with the API’s answers. */
  PAGE_CACHE_MAX_BYTES: seconds(64 * 1024 * 1024),
  DATA_CACHE_MAX_BYTES: seconds(32 * 1024 * 1024),
  /** Beyond so many views a second a process counts them by lot, each for several. */
  VITALS_VIEWS_PER_SECOND: seconds(2000),
  /** Where `npm run collector` takes beacons. */
  COLLECTOR_PORT: z.coerce.number().int().min(1).max(65_535).default(3001),
  RATE_LIMIT_REQUESTS: z.coerce.number().int().min(1).default(100),
  RATE_LIMIT_WINDOW_SEC: seconds(60),
  /** Proxies of the shop's own in front of it: 1 behind one nginx; 0 where clients connect directly. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  /** smtp://user:password@host:587; without it mails are kept in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(200).optional(),
  MAIL_REPLY_TO: z.email().optional(),
  /** Card payments by Stripe: both, or none. */
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  /** Another server that speaks Stripe's HTTP, for tests and for a proxy of the shop's own. */
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** What push services know this shop by; made once and kept in DATA_DIR when left out. */
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** A bot that writes to the owner's chat. */
  TELEGRAM_BOT_TOKEN: z.string().optional(),
  TELEGRAM_CHAT_ID: z.string().optional(),
  TELEGRAM_API_URL: z.url({ protocol: /^https?$/ }).default('https://api.telegram.org'),
  SENTRY_DSN: z.url().optional(),
  /** Name of the running release, as the dashboards show it. */
  RELEASE: z
    .string()
    .regex(/^[\w.+-]{1,64}$/, 'must be up to 64 letters, digits and . + - _')
    .optional(),
  /** The header in which a proxy of the shop's own names the visitor's country in two letters. */
  COUNTRY_HEADER: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** An empty variable counts as one that is not set. */
function presentVariables(source: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** The environment, checked at first use; a fault lists every wrong variable at once. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(presentVariables(process.env));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${faults.join('\n')}\nSee .env.example.`);
  }
  parsed = result.data;
  return parsed;
}

export const envNames = Object.keys(schema.shape);

/** Address of the shop as customers see it. */
export function publicUrl(): string {
  return env().PUBLIC_URL ?? `http://localhost:${env().PORT}`;
}

export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}
