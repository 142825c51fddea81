-- Eight steps from one power of two to the next.
create function coarse_amount(amount integer) returns integer
  language sql immutable strict parallel safe
  return case when amount < 8 then greatest(amount, 0)
    else 8 * (length(ltrim(amount::bit(32)::text, '0')) - 3) + ((amount >> (length(ltrim(amount::bit(32)::text, '0')) - 4)) & 7) end;
--> statement-breakpoint
-- Days from 1970 on, up to the year 2149.
create function coarse_time(moment timestamptz) returns integer
  language sql immutable strict parallel safe
  return floor(least(greatest(extract(epoch from moment - '1970-01-01 00:00:00+00'::timestamptz), 0) / 86400, 65535));
--> statement-breakpoint
-- Which stretches hold a place: of one place, of eight, of 64, and so on.
create function stretches_of(kind text, place integer) returns text[]
  language sql immutable strict parallel safe
  return array[kind || '0:' || place, kind || '1:' || (place >> 3), kind || '2:' || (place >> 6), kind || '3:' || (place >> 9),
    kind || '4:' || (place >> 12)];
--> statement-breakpoint
-- The fewest stretches that together are all places from `low` to `high`.
create function stretches_between(kind text, low integer, high integer) returns text[]
  language plpgsql immutable strict parallel safe as $$
declare
  place integer := low;
  level integer;
  size integer;
  found text[] := '{}';
begin
  while place <= high loop
    level := 0;
    size := 1;
    while level < 4 and place % (size * 8) = 0 and place + size * 8 - 1 <= high loop
      level := level + 1;
      size := size * 8;
    end loop;
    found := found || (kind || level || ':' || place / size);
    place := place + size;
  end loop;
  return found;
end $$;
--> statement-breakpoint
-- Not in SQL, which the planner would write out each time; and no search is worth the start of parallel workers.
create function project_facts(category text, material text, complexity text, is_featured boolean, has_model boolean,
  price_cents integer, print_time_s integer, view_count integer, published_at timestamptz) returns text[]
  language plpgsql immutable parallel restricted as $$
begin
  return array['category:' || category, 'material:' || material, 'complexity:' || complexity, 'featured:' || is_featured,
      'model:' || has_model]
    || public.stretches_of('price', public.coarse_amount(price_cents))
    || public.stretches_of('time', public.coarse_amount(print_time_s))
    || public.stretches_of('views', public.coarse_amount(view_count))
    || public.stretches_of('day', public.coarse_time(published_at));
end $$;
--> statement-breakpoint
DROP INDEX "idx_projects_search";--> statement-breakpoint
CREATE INDEX "idx_project_samples_published_at" ON "project_samples" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "idx_project_samples_price" ON "project_samples" USING btree ("price_cents","id");--> statement-breakpoint
CREATE INDEX "idx_project_samples_popular" ON "project_samples" USING btree ("view_count","published_at","id");--> statement-breakpoint
CREATE INDEX "idx_project_samples_title_en" ON "project_samples" USING btree ("title_en","id");--> statement-breakpoint
CREATE INDEX "idx_project_samples_title_ru" ON "project_samples" USING btree ("title_ru","id");--> statement-breakpoint
CREATE INDEX "idx_projects_search" ON "projects" USING gin ("search",project_facts(category, material, complexity, is_featured, has_model, price_cents, print_time_s, view_count, published_at));
--> statement-breakpoint
-- How frequent the facts are the planner knows only then.
analyze projects;
