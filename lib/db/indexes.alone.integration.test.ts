import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownTestDatabase, planOf } from './testing.ts';

let own: Awaited<ReturnType<typeof ownTestDatabase>>;

const rows = 10_000;

async function fill(): Promise<void> {
  await own.db.transaction(async (tx) => {
    // Orders hang on checkouts, and those on quotes: rows of which nothing here is asked.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`insert into users (id, name, email, role, is_active, last_login_at)
      select 'user-' || n, 'Name', 'user-' || n || '@example.com', case when n % 1000 = 0 then 'admin' else 'customer' end,
        n % 50 > 0, now() - n * interval '1 hour' from generate_series(1, ${rows}::int) n`);
    await tx.execute(sql`insert into orders (reference, checkout_id, user_id, status, customer_name, customer_email,
        delivery_method, payment_method, goods_cents, delivery_cents, tax_cents, total_cents, currency, locale, created_at)
      select 'NL-' || n, gen_random_uuid(), 'user-' || case when n % 3 = 0 then 1 else n % 2000 end, case when n % 20 = 0 then 'new' else 'completed' end, 'Name',
        'user-' || n % 2000 || '@example.com', 'pickup', 'invoice', 1000, 0, 200, 1200, 'EUR', 'en', now() - n * interval '1 hour'
      from generate_series(1, ${rows}::int) n`);
    await tx.execute(sql`insert into articles (slug, category, title_en, title_ru, summary_en, summary_ru, body_en, body_ru,
        is_published, published_at)
      select 'article-' || n, 'category-' || n % 60, 'Title', 'Заголовок', '', '', repeat('Text. ', 50), repeat('Текст. ', 50),
        n % 100 = 0, now() - n * interval '1 hour' from generate_series(1, ${rows}::int) n`);
    await tx.execute(sql`insert into models (origin, file_name, file_hash, file_size_bytes, storage_key, geometry_hash,
        triangle_count, width_mm, depth_mm, height_mm, volume_mm3, surface_mm2, metadata, uploaded_by, created_at)
      select 'upload', 'part.stl', md5(n::text), 1000, n, md5(n::text), n, 1, 1, 1, 1, 1,
        jsonb_build_object('shellCount', n % 500), 'user-' || n % 2000, now() - n * interval '1 hour'
      from generate_series(1, ${rows}::int) n`);
    await tx.execute(sql`insert into projects (slug, category, material, colour, complexity, title_en, title_ru, headline_en,
        headline_ru, description_en, description_ru, layer_height_mm, infill_percent, price_cents, print_time_s, filament_grams, created_at)
      select 'work-' || n, 'category-' || n % 8, 'pla', 'ink', 'simple', 'Vase', 'Ваза', '', '', '', '', 0.2, 15, n, n % 100 * 600, 20,
        now() - n * interval '1 hour' from generate_series(1, ${rows}::int) n`);
  });
  await own.db.execute(sql`vacuum analyze`);
}

beforeAll(async () => {
  own = await ownTestDatabase('all_indexes');
  await fill();
});

afterAll(() => own.drop());

/** What is asked of each table most, and the index that must answer it. */
const questions: Record<string, string> = {
  idx_orders_status: `select count(*) from orders where status = 'completed'`,
  idx_orders_created_at: `select reference from orders order by created_at desc limit 20`,
  idx_orders_customer_email: `select reference from orders where customer_email = 'user-7@example.com'`,
  idx_orders_user: `select count(*) from orders where user_id = 'user-1'`,
  idx_orders_payment_uuid: `select reference from orders where payment_uuid = '00000000-0000-4000-8000-000000000000'`,
  idx_orders_user_status: `select count(*) from orders where user_id = 'user-7' and status = 'completed'`,
  idx_orders_status_created: `select reference from orders where status = 'new' order by created_at desc limit 20`,
  idx_articles_published: `select slug from articles where is_published order by published_at desc limit 20`,
  idx_articles_category: `select slug from articles where category = 'category-7'`,
  idx_articles_published_at: `select slug from articles order by published_at desc limit 20`,
  idx_users_email_active: `select id from users where email = 'user-7@example.com' and is_active`,
  idx_users_role_active: `select id from users where role = 'admin' and is_active`,
  idx_users_last_login: `select id from users where last_login_at > now() - interval '1 day'`,
  idx_models_uploaded_by_date: `select id from models where uploaded_by = 'user-7' order by created_at desc limit 20`,
  idx_models_metadata: `select id from models where metadata @> '{"shellCount": 7}'`,
  idx_projects_category: `select count(*) from projects where category = 'category-7' and print_time_s between 3600 and 7200`,
  idx_projects_created_at: `select slug from projects order by created_at desc limit 20`,
};

describe('with ten thousand rows', () => {
  it.each(Object.entries(questions))('%s answers: %s', async (index, text) => {
    expect(await planOf(own.db, { text, parameters: [] })).toMatch(new RegExp(`\\b${index}\\b`));
  });
});
