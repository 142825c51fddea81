DROP TABLE "vitals_histograms" CASCADE;--> statement-breakpoint
DROP TABLE "vitals_views" CASCADE;