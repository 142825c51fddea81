CREATE TABLE "vitals_cause_deltas" (
	"batch_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"kind" text NOT NULL,
	"route" text NOT NULL,
	"device" text NOT NULL,
	"label" text NOT NULL,
	"views" integer NOT NULL,
	"buckets" "bytea" NOT NULL,
	CONSTRAINT "pk_vitals_cause_deltas" PRIMARY KEY("batch_id","place")
);
--> statement-breakpoint
CREATE TABLE "vitals_causes" (
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"kind" text NOT NULL,
	"route" text NOT NULL,
	"device" text NOT NULL,
	"label" text NOT NULL,
	"views" integer NOT NULL,
	"buckets" "bytea" NOT NULL,
	CONSTRAINT "pk_vitals_causes" PRIMARY KEY("audience","kind","route","device","starts_at","label")
);
--> statement-breakpoint
CREATE TABLE "vitals_days" (
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"slice_kind" text NOT NULL,
	"slice_value" text NOT NULL,
	"views" integer NOT NULL,
	"scored" integer NOT NULL,
	"score_centi" double precision NOT NULL,
	"lcp_good" integer NOT NULL,
	"lcp_needs" integer NOT NULL,
	"lcp_poor" integer NOT NULL,
	"lcp_buckets" "bytea" NOT NULL,
	"inp_good" integer NOT NULL,
	"inp_needs" integer NOT NULL,
	"inp_poor" integer NOT NULL,
	"inp_buckets" "bytea" NOT NULL,
	"cls_good" integer NOT NULL,
	"cls_needs" integer NOT NULL,
	"cls_poor" integer NOT NULL,
	"cls_buckets" "bytea" NOT NULL,
	"fcp_good" integer NOT NULL,
	"fcp_needs" integer NOT NULL,
	"fcp_poor" integer NOT NULL,
	"fcp_buckets" "bytea" NOT NULL,
	"ttfb_good" integer NOT NULL,
	"ttfb_needs" integer NOT NULL,
	"ttfb_poor" integer NOT NULL,
	"ttfb_buckets" "bytea" NOT NULL,
	CONSTRAINT "pk_vitals_days" PRIMARY KEY("audience","slice_kind","slice_value","starts_at")
);
--> statement-breakpoint
CREATE TABLE "vitals_deltas" (
	"batch_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"slice_kind" text NOT NULL,
	"slice_value" text NOT NULL,
	"views" integer NOT NULL,
	"scored" integer NOT NULL,
	"score_centi" double precision NOT NULL,
	"lcp_good" integer NOT NULL,
	"lcp_needs" integer NOT NULL,
	"lcp_poor" integer NOT NULL,
	"lcp_buckets" "bytea" NOT NULL,
	"inp_good" integer NOT NULL,
	"inp_needs" integer NOT NULL,
	"inp_poor" integer NOT NULL,
	"inp_buckets" "bytea" NOT NULL,
	"cls_good" integer NOT NULL,
	"cls_needs" integer NOT NULL,
	"cls_poor" integer NOT NULL,
	"cls_buckets" "bytea" NOT NULL,
	"fcp_good" integer NOT NULL,
	"fcp_needs" integer NOT NULL,
	"fcp_poor" integer NOT NULL,
	"fcp_buckets" "bytea" NOT NULL,
	"ttfb_good" integer NOT NULL,
	"ttfb_needs" integer NOT NULL,
	"ttfb_poor" integer NOT NULL,
	"ttfb_buckets" "bytea" NOT NULL,
	CONSTRAINT "pk_vitals_deltas" PRIMARY KEY("batch_id","place")
);
--> statement-breakpoint
CREATE TABLE "vitals_hours" (
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"slice_kind" text NOT NULL,
	"slice_value" text NOT NULL,
	"views" integer NOT NULL,
	"scored" integer NOT NULL,
	"score_centi" double precision NOT NULL,
	"lcp_good" integer NOT NULL,
	"lcp_needs" integer NOT NULL,
	"lcp_poor" integer NOT NULL,
	"lcp_buckets" "bytea" NOT NULL,
	"inp_good" integer NOT NULL,
	"inp_needs" integer NOT NULL,
	"inp_poor" integer NOT NULL,
	"inp_buckets" "bytea" NOT NULL,
	"cls_good" integer NOT NULL,
	"cls_needs" integer NOT NULL,
	"cls_poor" integer NOT NULL,
	"cls_buckets" "bytea" NOT NULL,
	"fcp_good" integer NOT NULL,
	"fcp_needs" integer NOT NULL,
	"fcp_poor" integer NOT NULL,
	"fcp_buckets" "bytea" NOT NULL,
	"ttfb_good" integer NOT NULL,
	"ttfb_needs" integer NOT NULL,
	"ttfb_poor" integer NOT NULL,
	"ttfb_buckets" "bytea" NOT NULL,
	CONSTRAINT "pk_vitals_hours" PRIMARY KEY("audience","slice_kind","slice_value","starts_at")
);
--> statement-breakpoint
CREATE TABLE "vitals_releases" (
	"release" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vitals_samples" (
	"view_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"weight" real NOT NULL,
	"audience" text NOT NULL,
	"route" text NOT NULL,
	"lang" text NOT NULL,
	"device" text NOT NULL,
	"browser" text NOT NULL,
	"country" text,
	"connection" text,
	"navigation" text NOT NULL,
	"release" text NOT NULL,
	"lcp_ms" real,
	"lcp_target" text,
	"lcp_first_byte_ms" real,
	"lcp_load_delay_ms" real,
	"lcp_load_time_ms" real,
	"lcp_render_delay_ms" real,
	"inp_ms" real,
	"inp_target" text,
	"inp_script" text,
	"inp_script_ms" real,
	"cls" real,
	"cls_target" text,
	"fcp_ms" real,
	"ttfb_ms" real,
	CONSTRAINT "pk_vitals_samples" PRIMARY KEY("view_id","received_at")
);
--> statement-breakpoint
CREATE INDEX "idx_vitals_causes_starts_at" ON "vitals_causes" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "idx_vitals_days_starts_at" ON "vitals_days" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "idx_vitals_hours_starts_at" ON "vitals_hours" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "idx_vitals_samples_received_at" ON "vitals_samples" USING brin ("received_at");
--> statement-breakpoint
CREATE TABLE "vitals_samples_by_day" (LIKE "vitals_samples" INCLUDING DEFAULTS) PARTITION BY RANGE ("received_at");
--> statement-breakpoint
DROP TABLE "vitals_samples";
--> statement-breakpoint
ALTER TABLE "vitals_samples_by_day" RENAME TO "vitals_samples";
--> statement-breakpoint
ALTER TABLE "vitals_samples" ADD CONSTRAINT "pk_vitals_samples" PRIMARY KEY ("view_id", "received_at");
--> statement-breakpoint
CREATE INDEX "idx_vitals_samples_received_at" ON "vitals_samples" USING brin ("received_at");
--> statement-breakpoint
ALTER TABLE "vitals_hours" SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "vitals_days" SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "vitals_causes" SET (fillfactor = 70);
