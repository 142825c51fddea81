DROP INDEX "idx_projects_facets";--> statement-breakpoint
DROP INDEX "idx_projects_featured";--> statement-breakpoint
DROP INDEX "idx_projects_published_at";--> statement-breakpoint
DROP INDEX "idx_projects_price";--> statement-breakpoint
DROP INDEX "idx_projects_title_en";--> statement-breakpoint
DROP INDEX "idx_projects_title_ru";--> statement-breakpoint
DROP INDEX "idx_projects_popular";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "has_model" boolean GENERATED ALWAYS AS (model_id is not null) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "is_sampled" boolean GENERATED ALWAYS AS ((hashtext(slug) & 15) = 0) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "sample_search" "tsvector" GENERATED ALWAYS AS (case when (hashtext(slug) & 15) = 0 then project_search(title_en || ' ' || title_ru, tags || array[category, material], headline_en || ' ' || headline_ru, description_en || ' ' || description_ru) end) STORED;--> statement-breakpoint
CREATE INDEX "idx_projects_print_time" ON "projects" USING btree ("print_time_s","category","material","complexity","is_featured","has_model","price_cents") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_sample_facets" ON "projects" USING btree ("category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published" and "projects"."is_sampled";--> statement-breakpoint
CREATE INDEX "idx_projects_sample_search" ON "projects" USING gin ("sample_search");--> statement-breakpoint
CREATE INDEX "idx_projects_facets" ON "projects" USING btree ("category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_featured" ON "projects" USING btree ("published_at","id","category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published" and "projects"."is_featured";--> statement-breakpoint
CREATE INDEX "idx_projects_published_at" ON "projects" USING btree ("published_at","id","category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_price" ON "projects" USING btree ("price_cents","id","category","material","complexity","is_featured","has_model","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_title_en" ON "projects" USING btree ("title_en","id","category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_title_ru" ON "projects" USING btree ("title_ru","id","category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_popular" ON "projects" USING btree ("view_count","published_at","id","category","material","complexity","is_featured","has_model","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
-- Words with figures in them, like NEMA17, are words too.
create or replace function note_search_words() returns trigger language plpgsql as $$
begin
  insert into public.search_words (word, lexeme)
  select heard.lexeme, (tsvector_to_array(to_tsvector('public.shop_text'::regconfig, heard.lexeme)))[1]
  from unnest(to_tsvector('pg_catalog.simple'::regconfig, public.fold_text(concat_ws(' ',
    new.title_en, new.title_ru, new.headline_en, new.headline_ru, new.description_en, new.description_ru,
    array_to_string(new.tags, ' '), new.category, new.material)))) heard
  where heard.lexeme ~ '^[[:alnum:]]{3,30}$' and heard.lexeme ~ '[[:alpha:]]'
    and to_tsvector('public.shop_text'::regconfig, heard.lexeme) <> ''::tsvector
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
-- The works that are there already.
update projects set tags = tags;
