ALTER TABLE "feedback" ADD COLUMN "given_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- When an earlier revision came in isn't known.
UPDATE "feedback" SET "given_at" = "received_at";--> statement-breakpoint
ALTER TABLE "feedback" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "feedback" DROP COLUMN "effective_at";--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "effective_at" timestamp with time zone GENERATED ALWAYS AS (least(created_at, given_at)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "feedback_by_time" ON "feedback" USING btree ("team","effective_at" DESC NULLS LAST,"id" DESC NULLS LAST);
