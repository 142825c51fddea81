CREATE TABLE "cache_tag_changes" (
	"tag" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "idx_cache_tag_changes_transaction" ON "cache_tag_changes" USING btree ("transaction_id");