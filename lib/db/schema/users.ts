import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant, updatedAt } from './columns.ts';

export const users = pgTable(
  'users',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: text({ enum: ['customer', 'admin'] })
      .notNull()
      .default('customer'),
    isActive: boolean().notNull().default(true),
    twoFactorEnabled: boolean().notNull().default(false),
    /** The language of the mails to this person. */
    locale: text({ enum: ['en', 'ru'] })
      .notNull()
      .default('en'),
    lastLoginAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('idx_users_email_active').on(table.email).where(sql`${table.isActive}`),
    index('idx_users_role_active').on(table.role).where(sql`${table.isActive}`),
    index('idx_users_last_login').on(table.lastLoginAt),
  ],
);
