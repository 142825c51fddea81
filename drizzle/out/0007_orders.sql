ALTER TABLE "materials" ADD COLUMN "stock_grams" integer;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "machine" text GENERATED ALWAYS AS (frozen->>'machine') STORED;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "machine_seconds" integer GENERATED ALWAYS AS ((jsonb_path_query_first(frozen, '$.lines[*] ? (@.kind == "machine-time").facts.seconds'))::integer) STORED;