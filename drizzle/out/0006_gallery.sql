DROP INDEX "idx_projects_title_trigram";--> statement-breakpoint
DROP INDEX "idx_articles_published";--> statement-breakpoint
DROP INDEX "idx_articles_published_at";--> statement-breakpoint
DROP INDEX "idx_orders_created_at";--> statement-breakpoint
DROP INDEX "idx_orders_status_created";--> statement-breakpoint
DROP INDEX "idx_projects_featured";--> statement-breakpoint
DROP INDEX "idx_projects_created_at";--> statement-breakpoint
DROP INDEX "idx_projects_published_at";--> statement-breakpoint
DROP INDEX "idx_reviews_status_created";--> statement-breakpoint
ALTER TABLE "projects" drop column "search";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (project_search(title_en || ' ' || title_ru, tags || array[category, material], headline_en || ' ' || headline_ru, description_en || ' ' || description_ru)) STORED;--> statement-breakpoint
CREATE INDEX "idx_projects_facets" ON "projects" USING btree ("category","material","complexity","is_featured","model_id","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_price" ON "projects" USING btree ("price_cents","id","category","material","complexity","is_featured","model_id","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_title_en" ON "projects" USING btree ("title_en","id","category","material","complexity","is_featured","model_id","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_title_ru" ON "projects" USING btree ("title_ru","id","category","material","complexity","is_featured","model_id","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_projects_popular" ON "projects" USING btree ("view_count","published_at","id","category","material","complexity","is_featured","model_id","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_articles_published" ON "articles" USING btree ("is_published","published_at");--> statement-breakpoint
CREATE INDEX "idx_articles_published_at" ON "articles" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "idx_orders_created_at" ON "orders" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "idx_orders_status_created" ON "orders" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "idx_projects_featured" ON "projects" USING btree ("published_at","id","category","material","complexity","is_featured","model_id","price_cents","print_time_s") WHERE "projects"."is_published" and "projects"."is_featured";--> statement-breakpoint
CREATE INDEX "idx_projects_created_at" ON "projects" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "idx_projects_published_at" ON "projects" USING btree ("published_at","id","category","material","complexity","is_featured","model_id","price_cents","print_time_s") WHERE "projects"."is_published";--> statement-breakpoint
CREATE INDEX "idx_reviews_status_created" ON "reviews" USING btree ("status","created_at");
--> statement-breakpoint
-- The column was added anew and took its index with it.
CREATE INDEX IF NOT EXISTS "idx_projects_search" ON "projects" USING gin ("search");
