CREATE TABLE "vitals_settled_causes" (
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"kind" text NOT NULL,
	"route" text NOT NULL,
	"device" text NOT NULL,
	"label" text NOT NULL,
	"views" integer NOT NULL,
	"weight_squares" double precision NOT NULL,
	"buckets" "bytea" NOT NULL,
	CONSTRAINT "pk_vitals_settled_causes" PRIMARY KEY("audience","kind","route","device","starts_at","label")
);
--> statement-breakpoint
CREATE TABLE "vitals_settled_days" (
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"slice_kind" text NOT NULL,
	"slice_value" text NOT NULL,
	"views" integer NOT NULL,
	"scored" integer NOT NULL,
	"score_centi" double precision NOT NULL,
	"weight_squares" double precision NOT NULL,
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
	CONSTRAINT "pk_vitals_settled_days" PRIMARY KEY("audience","slice_kind","slice_value","starts_at")
);
--> statement-breakpoint
CREATE TABLE "vitals_settled_hours" (
	"starts_at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"slice_kind" text NOT NULL,
	"slice_value" text NOT NULL,
	"views" integer NOT NULL,
	"scored" integer NOT NULL,
	"score_centi" double precision NOT NULL,
	"weight_squares" double precision NOT NULL,
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
	CONSTRAINT "pk_vitals_settled_hours" PRIMARY KEY("audience","slice_kind","slice_value","starts_at")
);
--> statement-breakpoint
CREATE INDEX "idx_vitals_settled_causes_starts_at" ON "vitals_settled_causes" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "idx_vitals_settled_days_starts_at" ON "vitals_settled_days" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "idx_vitals_settled_hours_starts_at" ON "vitals_settled_hours" USING btree ("starts_at");--> statement-breakpoint
CREATE FUNCTION pg_temp.reached(times bigint) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
	rest bigint := CASE WHEN times < 0 THEN -2 * times - 1 ELSE 2 * times END;
	bytes bytea := '\x02';
BEGIN
	WHILE rest >= 128 LOOP
		bytes := bytes || set_byte('\x00', 0, (rest % 128 + 128)::int);
		rest := rest / 128;
	END LOOP;
	RETURN bytes || set_byte('\x00', 0, rest::int);
END $$;
--> statement-breakpoint
UPDATE "vitals_causes" SET "buckets" = '' WHERE "kind" IN ('cart-chance', 'quote-chance', 'order-chance');
--> statement-breakpoint
UPDATE "vitals_causes" c SET "buckets" = pg_temp.reached(r."views") FROM "vitals_causes" r
WHERE r."kind" IN ('cart', 'quote', 'order') AND c."kind" = r."kind" || '-chance'
	AND (c."audience", c."route", c."device", c."starts_at", c."label") = (r."audience", r."route", r."device", r."starts_at", r."label");
--> statement-breakpoint
DELETE FROM "vitals_causes" WHERE "kind" IN ('cart', 'quote', 'order');
--> statement-breakpoint
UPDATE "vitals_cause_deltas" SET "buckets" = '' WHERE "kind" IN ('cart-chance', 'quote-chance', 'order-chance');
--> statement-breakpoint
UPDATE "vitals_cause_deltas" SET "kind" = "kind" || '-chance', "views" = 0, "weight_squares" = 0, "buckets" = pg_temp.reached("views")
WHERE "kind" IN ('cart', 'quote', 'order');
