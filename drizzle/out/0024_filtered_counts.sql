DROP INDEX "idx_projects_category";--> statement-breakpoint
DROP INDEX "idx_projects_category_price";--> statement-breakpoint
DROP INDEX "idx_projects_print_time";--> statement-breakpoint
CREATE INDEX "idx_projects_category" ON "projects" USING btree ("category","print_time_s","material","complexity","is_featured","has_model","price_cents","is_published","published_at","view_count","id");--> statement-breakpoint
CREATE INDEX "idx_projects_category_price" ON "projects" USING btree ("category","price_cents","material","complexity","is_featured","has_model","print_time_s","is_published","published_at","view_count","id");--> statement-breakpoint
CREATE INDEX "idx_projects_print_time" ON "projects" USING btree ("complexity","print_time_s","has_model","category","material","is_featured","price_cents","published_at","view_count","id") WHERE "projects"."is_published";