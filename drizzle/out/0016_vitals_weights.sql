ALTER TABLE "vitals_cause_deltas" ADD COLUMN "weight_squares" double precision;--> statement-breakpoint
ALTER TABLE "vitals_causes" ADD COLUMN "weight_squares" double precision;--> statement-breakpoint
ALTER TABLE "vitals_days" ADD COLUMN "weight_squares" double precision;--> statement-breakpoint
ALTER TABLE "vitals_deltas" ADD COLUMN "weight_squares" double precision;--> statement-breakpoint
ALTER TABLE "vitals_hours" ADD COLUMN "weight_squares" double precision;--> statement-breakpoint
-- Until now every view weighed 1.
UPDATE "vitals_cause_deltas" SET "weight_squares" = "views";--> statement-breakpoint
UPDATE "vitals_causes" SET "weight_squares" = "views";--> statement-breakpoint
UPDATE "vitals_days" SET "weight_squares" = "views";--> statement-breakpoint
UPDATE "vitals_deltas" SET "weight_squares" = "views";--> statement-breakpoint
UPDATE "vitals_hours" SET "weight_squares" = "views";--> statement-breakpoint
ALTER TABLE "vitals_cause_deltas" ALTER COLUMN "weight_squares" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "vitals_causes" ALTER COLUMN "weight_squares" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "vitals_days" ALTER COLUMN "weight_squares" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "vitals_deltas" ALTER COLUMN "weight_squares" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "vitals_hours" ALTER COLUMN "weight_squares" SET NOT NULL;
