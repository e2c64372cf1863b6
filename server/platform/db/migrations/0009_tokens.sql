ALTER TABLE "tokens" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "is_code" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "network_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "other_network" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "suspicious_at" timestamp with time zone;--> statement-breakpoint

-- Keys from before work for another year. Reps' tokens are those of connection codes, which browsers now exchange.
ALTER TABLE "tokens" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "tokens" SET expires_at = now() + CASE kind WHEN 'rep' THEN interval '14 days' ELSE interval '365 days' END,
  is_code = kind = 'rep';--> statement-breakpoint
ALTER TABLE "tokens" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tokens" ALTER COLUMN "expires_at" SET NOT NULL;--> statement-breakpoint
DROP FUNCTION IF EXISTS authenticate(text, text);--> statement-breakpoint
DROP FUNCTION IF EXISTS find_token(text, text);
