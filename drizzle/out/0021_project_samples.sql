CREATE TABLE "project_samples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slice" smallint NOT NULL,
	"is_published" boolean NOT NULL,
	"category" text NOT NULL,
	"material" text NOT NULL,
	"complexity" text NOT NULL,
	"is_featured" boolean NOT NULL,
	"has_model" boolean NOT NULL,
	"price_cents" integer NOT NULL,
	"print_time_s" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"view_count" integer NOT NULL,
	"title_en" text NOT NULL,
	"title_ru" text NOT NULL,
	"search" "tsvector"
);
--> statement-breakpoint
DROP INDEX "idx_projects_sample_facets";--> statement-breakpoint
DROP INDEX "idx_projects_sample_search";--> statement-breakpoint
ALTER TABLE "project_samples" ADD CONSTRAINT "project_samples_id_projects_id_fk" FOREIGN KEY ("id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idx_project_samples_facets" ON "project_samples" USING btree ("slice","is_published","category","material","complexity","is_featured","has_model","price_cents","print_time_s");--> statement-breakpoint
CREATE INDEX "idx_project_samples_search" ON "project_samples" USING gin ("search");--> statement-breakpoint
ALTER TABLE "projects" DROP COLUMN "is_sampled";--> statement-breakpoint
ALTER TABLE "projects" DROP COLUMN "sample_search";
--> statement-breakpoint
create function keep_project_sample() returns trigger language plpgsql as $$
begin
  if (hashtext(new.slug) & 15) <> 0 then
    delete from public.project_samples where id = new.id;
    return null;
  end if;
  insert into public.project_samples (id, slice, is_published, category, material, complexity, is_featured, has_model,
    price_cents, print_time_s, published_at, view_count, title_en, title_ru, search)
  values (new.id, (hashtext(new.slug) >> 4) & 3, new.is_published, new.category, new.material, new.complexity, new.is_featured, new.has_model,
    new.price_cents, new.print_time_s, new.published_at, new.view_count, new.title_en, new.title_ru, strip(new.search))
  on conflict (id) do update set slice = excluded.slice, is_published = excluded.is_published, category = excluded.category,
    material = excluded.material, complexity = excluded.complexity, is_featured = excluded.is_featured,
    has_model = excluded.has_model, price_cents = excluded.price_cents, print_time_s = excluded.print_time_s,
    published_at = excluded.published_at, view_count = excluded.view_count, title_en = excluded.title_en,
    title_ru = excluded.title_ru, search = excluded.search;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_project_sample
  after insert or update of is_published, category, material, complexity, is_featured, model_id, price_cents,
    print_time_s, published_at, view_count, title_en, title_ru, headline_en, headline_ru, description_en,
    description_ru, tags
  on projects for each row when ((hashtext(new.slug) & 15) = 0) execute function keep_project_sample();
--> statement-breakpoint
-- Under another slug a work may come into the sample or leave it.
create trigger keep_project_sample_of_slug
  after update of slug on projects for each row when (old.slug is distinct from new.slug)
  execute function keep_project_sample();
--> statement-breakpoint
-- The works that are there already.
update projects set tags = tags where (hashtext(slug) & 15) = 0;
