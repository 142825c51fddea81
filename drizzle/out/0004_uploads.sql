ALTER TABLE "models" ADD COLUMN "processing_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "models" ADD COLUMN "processing_failure" jsonb;--> statement-breakpoint
ALTER TABLE "models" ADD COLUMN "derived" jsonb;